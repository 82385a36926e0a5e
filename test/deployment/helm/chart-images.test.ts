import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, findings, told, workload } from '../tree.ts';

describe('an image that the values of a chart give to one that lies elsewhere', () => {
  const chart = (values: string, more: Files = {}): string[] =>
    told({
      'umbrella/Chart.yaml':
        'name: umbrella\ndependencies:\n  - name: is\n    repository: https://x.y\n    version: 1.0.0\n    condition: is.enabled\n',
      'umbrella/values.yaml': values,
      ...more,
    });
  const values = (enabled: boolean): string => `is:\n  enabled: ${enabled}\n  image: wso2/wso2is:5.11.0\n`;
  const prod = (enabled: boolean): Files => ({ 'umbrella/values-prod.yaml': `is:\n  enabled: ${enabled}\n` });

  const OWN = ['umbrella/values.yaml#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled'];

  it('is told', () => {
    expect(chart(values(true))).toEqual(OWN);
  });

  it('is told where no environment of the repository has it on: whoever switches it on runs it', () => {
    expect(chart(values(false))).toEqual(OWN);
    expect(chart(values(false), prod(false))).toEqual(OWN);
  });

  it('is told of those alone that have it on where others have it off', () => {
    expect(chart(values(false), prod(true))).toEqual([
      'umbrella/values.yaml#image wso2is:5.11.0@values-prod: wso2is 5.11.0 A update-required B disabled',
    ]);
    expect(chart(values(true), prod(false))).toEqual(OWN);
  });
});

describe('the release that values for WSO2’s chart say beside an image of a team’s own', () => {
  const values = (version: string, image = 'repository: acme/gw\n      tag: "1.4"'): Files => ({
    'gw/values.yaml': `wso2:\n  deployment:\n    image:\n      ${image}\n  apim:\n    version: "${version}"\n`,
  });
  const apim = (version: string, state: string): string =>
    `gw/values.yaml#wso2.apim.version ${version}: wso2am ${version} A ${state} B not-affected`;

  it('is the server’s', () => {
    expect(told(values('4.1.0'))).toEqual([apim('4.1.0', 'update-required')]);
    expect(told(values('4.3.0'))).toEqual([apim('4.3.0', 'missing')]);
  });

  it('is the one a release of a chart that lies elsewhere gives', () => {
    const release = { 'up.sh': 'helm upgrade --install gw oci://acme.io/charts/gw -f gw/values.yaml\n' };
    expect(told({ ...values('4.1.0'), ...release })).toEqual([apim('4.1.0', 'update-required')]);
  });

  it.each([
    ['no release', values('1.4.0')],
    ['a variable', values('$VERSION')],
    ['no image', values('4.1.0', 'digest: sha256:1')],
    ['another product', values('4.1.0', 'repository: wso2/wso2mi')],
  ])('is none with %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });

  it('says the version of an image of WSO2’s', () => {
    expect(told(values('4.1.0', 'repository: wso2am'))).toEqual([
      'gw/values.yaml#image wso2am: wso2am 4.1.0 A update-required B not-affected',
    ]);
  });
});

describe('a chart from elsewhere that is a part of another one', () => {
  const part = (alias = ''): string =>
    `{name: identity-server, ${alias}version: 7.1.0, repository: "https://helm.wso2.com"}`;
  const chart = (...parts: string[]): string => `apiVersion: v2\nname: sso\nversion: 1.0.0\ndependencies: [${parts}]\n`;
  const fixed = (key = 'identity-server'): string =>
    `${key}:\n  deploymentToml:\n    extraConfigs: |\n${CLOSED.replaceAll(/^(?=.)/gm, '      ')}`;
  const plain = (key = 'identity-server'): string => `${key}:\n  deployment: {replicas: 2}\n`;
  const FILES = { 'sso/Chart.yaml': chart(part()), 'sso/values.yaml': '{}\n' };
  const DEV = 'sso/values-dev.yaml#identity-server.deploymentToml@values-dev: wso2is 7.1.0 A disabled B disabled';
  const bare = (name = ''): string =>
    `sso/Chart.yaml#chart identity-server 7.1.0${name}: wso2is 7.1.0 A missing B disabled`;

  it('is a server in each environment that leaves it as it is shipped, beside one that configures it', () => {
    const files = { ...FILES, 'sso/values-dev.yaml': fixed(), 'sso/values-prod.yaml': plain() };
    expect(told(files)).toEqual([bare('@values-prod'), DEV]);
    expect(told({ ...files, 'sso/values-qa.yaml': plain() })).toEqual([bare('@values-prod'), bare('@values-qa'), DEV]);
  });

  it('is told once where no environment configures it', () => {
    const files = { ...FILES, 'sso/values-dev.yaml': plain(), 'sso/values-prod.yaml': plain() };
    expect(told(files)).toEqual([bare()]);
  });

  it('is none in an environment that has it switched off', () => {
    const off = chart(part('condition: identity-server.enabled, '));
    const files = {
      'sso/Chart.yaml': off,
      'sso/values.yaml': '{}\n',
      'sso/values-dev.yaml': fixed(),
      'sso/values-prod.yaml': 'identity-server:\n  enabled: false\n',
    };
    expect(told(files)).toEqual([DEV]);
  });

  it('is configured everywhere by the chart’s own values', () => {
    const files = { ...FILES, 'sso/values.yaml': fixed(), 'sso/values-prod.yaml': plain() };
    expect(told(files).filter((one) => one.includes('missing'))).toEqual([]);
  });

  it('is a server for each name that it has there', () => {
    const parts = chart(part('alias: inner, '), part('alias: outer, '));
    const files = { 'sso/Chart.yaml': parts, 'sso/values.yaml': fixed('inner') + plain('outer') };
    const inner = 'sso/values.yaml#inner.deploymentToml: wso2is 7.1.0 A disabled B disabled';
    expect(told(files)).toEqual([bare(), inner]);
    const outer = inner.replace('inner', 'outer');
    const both = { ...files, 'sso/values.yaml': fixed('inner') + fixed('outer') };
    expect(told(both)).toEqual([inner, outer]);
    const older = { ...both, 'sso/Chart.yaml': parts.replace('7.1.0', '7.0.0') };
    expect(told(older)).toEqual([inner.replace('7.1.0', '7.0.0'), outer]);
  });
});

describe('an image without a tag that a chart gives to a part of it', () => {
  const WSO2 = 'name: am-single-node, version: 4.1.0-1, repository: "https://helm.wso2.com"';
  const umbrella = (dependency: string, appVersion = '4.6.0'): Files => ({
    'c/Chart.yaml': `apiVersion: v2\nname: c\nversion: 0.1.0\nappVersion: "${appVersion}"\ndependencies: [{${dependency}}]\n`,
  });
  const image = (key: string, more = '', name = 'wso2am'): Files => ({
    'c/values.yaml': `${key}:\n  wso2:\n    deployment:\n      am:\n        imageName: ${name}\n${more}`,
  });
  const FIXED = `        config:\n          deployment.toml: |\n${CLOSED.replaceAll(/^(?=.)/gm, '            ')}`;
  const fixed = (key: string, version = '4.1.0', state = 'update-required'): string =>
    `c/values.yaml#${key}.wso2.deployment.am.config: wso2am ${version} A ${state} B not-affected`;
  const shipped = 'c/Chart.yaml#chart am-single-node 4.1.0-1: wso2am 4.1.0 A update-required B not-affected';

  it.each([
    ['by its name', WSO2, 'am-single-node'],
    ['by its alias', `${WSO2}, alias: apim`, 'apim'],
    ['with a condition', `${WSO2}, condition: am-single-node.enabled`, 'am-single-node'],
    ['as a patch of the release', WSO2.replace('4.1.0-1', '"~4.1.0"'), 'am-single-node'],
    ['as that and what comes before', WSO2.replace('4.1.0-1', '"~4.1.0-0"'), 'am-single-node'],
    ['as any of the release', WSO2.replace('4.1.0-1', '4.1.x'), 'am-single-node'],
    ['as just that', WSO2.replace('4.1.0-1', '"= 4.1.0-1"'), 'am-single-node'],
  ])('has the version that the chart asks for, not the chart’s own: %s', (_, dependency, key) => {
    const files = (appVersion: string): Files => ({ ...umbrella(dependency, appVersion), ...image(key, FIXED) });
    expect(told(files('4.6.0'))).toEqual([fixed(key)]);
    expect(findings(files('4.6.0'))).toEqual(['error c/Chart.yaml:5 update-required', 'warning c/Chart.yaml:4 -']);
    expect(told(files('1.16.0'))).toEqual([fixed(key)]);
    expect(findings(files('1.16.0'))).toEqual(['error c/Chart.yaml:5 update-required']);
  });

  it('has it where nothing configures it', () => {
    expect(told({ ...umbrella(WSO2, '1.16.0'), ...image('am-single-node') })).toEqual([shipped]);
    const requirements = { 'c/requirements.yaml': `dependencies: [{${WSO2}}]\n` };
    const older = { 'c/Chart.yaml': 'name: c\nversion: 0.1.0\nappVersion: 4.6.0\n', ...requirements };
    expect(told({ ...older, ...image('am-single-node') })).toEqual([shipped.replace('Chart', 'requirements')]);
  });

  it('is one server with it in the environments that leave it so', () => {
    const files = { ...umbrella(WSO2), ...image('am-single-node') };
    const dev = { 'c/values-dev.yaml': image('am-single-node', FIXED)['c/values.yaml'] as string };
    expect(told({ ...files, ...dev, 'c/values-prod.yaml': 'am-single-node: {replicas: 2}\n' })).toEqual([
      `${shipped.replace(':', '@values-prod:')}`,
      fixed('am-single-node').replace('values.yaml', 'values-dev.yaml').replace('config:', 'config@values-dev:'),
    ]);
  });

  it('has the version of a lock where that asked for may be of several releases', () => {
    const lock = (version: string): Files => ({
      'c/Chart.lock': `dependencies:\n- {name: other, version: 4.4.0-1}\n- {name: am-single-node, version: ${version}}\n`,
    });
    const open = { ...umbrella(WSO2.replace('4.1.0-1', '"^4.1.0"')), ...image('am-single-node', FIXED) };
    expect(told(open)).toEqual([fixed('am-single-node', '4.6.0', 'disabled')]);
    expect(told({ ...open, ...lock('4.1.0-2') })).toEqual([fixed('am-single-node')]);
    const locked = { ...open, ...lock('4.2.0-2') };
    const newer = fixed('am-single-node', '4.2.0', 'disabled');
    expect(told(locked)).toEqual([newer]);
    const moved = Object.entries(locked).map(([path, text]) => [path.replace('c/', 'c.yaml.d/'), text]);
    expect(told(Object.fromEntries(moved))).toEqual([newer.replaceAll('c/', 'c.yaml.d/')]);
    const renamed = Object.entries(locked).map(([path, text]) => [path.replace('Chart.yaml', 'Chart.yml'), text]);
    expect(told(Object.fromEntries(renamed))).toEqual([newer]);
    const exact = { ...umbrella(WSO2), ...image('am-single-node', FIXED) };
    expect(told({ ...exact, ...lock('4.2.0-2') })).toEqual([fixed('am-single-node')]);
  });

  describe('of several that are charts of one product', () => {
    const both = umbrella(`${WSO2}, alias: old}, {${WSO2.replace('4.1.0', '4.3.0')}, alias: new`, '1.16.0');
    const values = (old: string, recent: string): Files => {
      const texts = [image('old', old + FIXED), image('new', recent + FIXED)].map((one) => one['c/values.yaml']);
      return { 'c/values.yaml': texts.join('') };
    };
    const each = [fixed('new', '4.3.0', 'disabled'), fixed('old')];

    it('has the version of the one that it is given to', () => {
      expect(told({ ...both, ...values('', '') })).toEqual(each);
      const unnamed = values('', '')['c/values.yaml']?.replaceAll(/ +imageName.*\n/g, '') as string;
      expect(told({ ...both, 'c/values.yaml': unnamed })).toEqual(each);
    });

    it('has its own where each has a tag', () => {
      const tagged = values('        imageTag: 4.1.0\n', '        imageTag: 4.3.0\n');
      expect(told({ ...both, ...tagged })).toEqual(each);
      const elsewhere = { ...both, ...tagged, 'd/values.yaml': 'new: {image: wso2/wso2am:3.2.0}\n' };
      expect(told(elsewhere)).toEqual(expect.arrayContaining(each));
    });

    it('has that of another one where nothing tells its own', () => {
      const unknown = umbrella(
        `${WSO2}, alias: old}, {name: gw, version: 1.0.0, repository: "https://x.y", alias: new`,
        '1.16.0',
      );
      const files = { ...unknown, ...values('', '        imageTag: latest\n') };
      expect(told(files)).toContain(fixed('new'));
    });
  });

  it('has its own where it has a tag', () => {
    const files = { ...umbrella(WSO2), ...image('am-single-node', `        imageTag: 4.3.0\n${FIXED}`) };
    expect(told(files)).toEqual([fixed('am-single-node', '4.3.0', 'disabled')]);
  });

  it('has the chart’s own where that runs it itself, also in a map that is called as a part is', () => {
    const own = {
      ...image('am'),
      'c/templates/am.yaml': workload('am', '{{ .Values.am.wso2.deployment.am.imageName }}'),
    };
    expect(
      told({ ...umbrella(`${WSO2}, alias: deployment`, '4.3.0'), ...own }).filter((one) => !one.includes('4.1.0')),
    ).toEqual(['c/templates/am.yaml#am: wso2am 4.3.0 A missing B not-affected']);
  });

  it('has another product’s version from no chart of WSO2’s', () => {
    const files = { ...umbrella(WSO2, '1.16.0'), ...image('am-single-node', '', 'wso2is') };
    expect(told(files)).toEqual([shipped, 'c/values.yaml#image wso2is: wso2is ? A missing B disabled']);
  });

  it('has the version of a part of the repository', () => {
    const part = (folder: string): Files => ({
      [`${folder}/Chart.yaml`]: 'name: am\nversion: 0.1.0\nappVersion: 4.1.0\n',
      [`${folder}/templates/x.yaml`]: 'kind: Service\n',
    });
    const told41 = 'am/Chart.yaml#image wso2am: wso2am 4.1.0 A update-required B not-affected';
    const beside = { ...umbrella('name: am, version: 0.1.0, repository: "file://../am"'), ...image('am') };
    expect(told({ ...beside, ...part('am') })).toEqual([told41.replace(':', '@c:')]);
    const vendored = { ...umbrella('name: am, version: 0.1.0, repository: "https://acme.io"'), ...image('am') };
    expect(told({ ...vendored, ...part('c/charts/am') })).toEqual([`c/charts/${told41}`]);
  });
});
