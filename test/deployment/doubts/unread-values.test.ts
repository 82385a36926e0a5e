import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  cut,
  ENABLED,
  type Files,
  findings,
  HANDLER,
  judged,
  NO_AUTHENTICATORS,
  OPEN,
  told,
} from '../tree.ts';

const IMAGE = 'deployment:\n  image: {repository: wso2is, tag: 7.0.0}\n';
const OFF = `${HANDLER}enable = false\n`;
/** A text of the values under some keys. */
const at = (path: string, text = OFF): string => {
  const keys = path.split('.');
  const lines = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:`);
  return `${lines.join('\n')} |\n${block(text, 2 * keys.length)}`;
};
const DATABASE = '  database: {type: mysql}\n';
/** Values of Identity Server's chart with another text. */
const is = (text: string): Files => ({ 'values-is.yaml': `${IMAGE}deploymentToml:\n${DATABASE}${text}` });
const states = (files: Files): string[] => judged(files).deployments.map(({ parts }) => parts.A.state);
/** What is told of a text under keys the chart does not read. */
const message = (files: Files): string | undefined => judged(files).findings[0]?.message;
const unread = (path: string, right: string): string =>
  `the configuration goes to ${path} of the values, where the server does not read it: WSO2's chart takes ${right} (`;

describe('a piece of deployment.toml in values for a chart of WSO2', () => {
  it.each([
    ['extraConfigs', at('extraConfigs')],
    ['deploymentToml.extraConfig', block(at('extraConfig'), 2)],
    ['deploymentToml.ExtraConfigs', block(at('ExtraConfigs'), 2)],
    ['deploymentToml.identity.extraConfigs', block(at('identity.extraConfigs'), 2)],
    ['deploymentToml.listeners', block(at('listeners'), 2)],
    ['wso2.apim.extraConfigs', at('wso2.apim.extraConfigs')],
  ])('is not read under %s', (path, text) => {
    expect(message(is(text))).toContain(unread(path, 'deploymentToml.extraConfigs'));
    expect(states(is(text))).toEqual(['missing']);
  });

  it('is told at its first line', () => {
    const files = is(at('extraConfigs'));
    const [finding] = judged(files).findings;
    expect([finding?.level, finding?.fix]).toEqual(['error', null]);
    expect(finding && cut(files, finding.span)).toBe(HANDLER.trim());
  });

  it('is read under the right key', () => {
    expect(told(is(block(at('extraConfigs'), 2)))).toEqual([
      'values-is.yaml#deploymentToml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  const APIM =
    'wso2:\n  deployment:\n    image: {repository: wso2am, tag: 4.5.0}\n  apim:\n    configurations:\n      adminUsername: admin\n';
  it.each([
    ['extraConfigs', at('extraConfigs')],
    ['wso2.extraConfigs', block(at('extraConfigs'), 2)],
    ['wso2.apim.extraConfigs', block(at('extraConfigs'), 4)],
    ['wso2.apim.configurations.security.extraConfigs', block(at('security.extraConfigs'), 6)],
  ])('is not read under %s, for API Manager', (path, text) => {
    expect(message({ 'values.yaml': APIM + text })).toContain(unread(path, 'wso2.apim.configurations.extraConfigs'));
  });

  it('is read under the right key, for API Manager', () => {
    expect(states({ 'values.yaml': APIM + block(at('extraConfigs'), 6) })).toEqual(['disabled']);
  });

  it.each([
    ['without the block', ''],
    ['with the block left empty', 'deploymentToml:\n'],
    ['with a text for the block', 'deploymentToml: "[x]"\n'],
    ['with a part of the block', 'wso2:\n  apim: {version: 4.5.0}\n'],
    ['with the block elsewhere', 'wso2:\n  deploymentToml: {a: 1}\n'],
  ])('may be read under any key %s', (_, text) => {
    expect(states({ 'values.yaml': `${IMAGE}${text}${at('extraConfigs')}` })).toEqual(['disabled']);
  });

  it.each([
    ['a file by its key', `files:\n  deployment.toml: |\n${block(CLOSED, 4)}`],
    ['a file by the path beside it', `file:\n  path: /conf/deployment.toml\n  content: |\n${block(CLOSED, 4)}`],
    ['a file by the name beside it', `a:\n  b:\n    name: deployment.toml\n    text: |\n${block(CLOSED, 6)}`],
    ['a text of a list', `more:\n- extraConfigs: |\n${block(OFF, 4)}`],
    ['a file that a script writes', `script: |\n  cat > /x/deployment.toml <<E\n${block(CLOSED, 2)}  E\n`],
  ])('is not %s', (_, text) => {
    expect(states(is(text))).toEqual(['disabled']);
  });

  it('goes by the innermost block around it', () => {
    const values = (text: string): Files => ({
      'values.yaml': `is:\n${block(`${IMAGE}deploymentToml: {a: 1}\n`, 2)}${text}`,
    });
    expect(states(values(at('extraConfigs')))).toEqual(['disabled']);
    expect(message(values(block(at('extraConfigs'), 2)))).toContain(
      unread('is.extraConfigs', 'is.deploymentToml.extraConfigs'),
    );
    expect(message(values(`${block(at('extraConfigs'), 2)}deploymentToml: {a: 1}\n`))).toContain(
      unread('is.extraConfigs', 'is.deploymentToml.extraConfigs'),
    );
    const inner = values(`deploymentToml: {a: 1}\n`)['values.yaml'] as string;
    const right = inner.replace('deploymentToml: {a: 1}\n', at('deploymentToml.extraConfigs').replaceAll('\n', '\n  '));
    expect(states({ 'values.yaml': right })).toEqual(['disabled']);
  });

  it('goes by either of two blocks', () => {
    const both = (text: string): Files => ({
      'values.yaml': `${IMAGE}wso2:\n  apim:\n    configurations:\n      a: 1\n${text}`,
    });
    const IS = at('deploymentToml.extraConfigs');
    expect(states(both(IS))).toEqual(['disabled']);
    expect(states(both(`${block(at('extraConfigs'), 6)}deploymentToml: {a: 1}\n`))).toEqual(['disabled']);
  });

  it('counts for nothing beside one that is read', () => {
    const beside = (text: string): Files => is(block(at('extraConfigs', text), 2) + at('extraConfigs'));
    expect(told(beside(OFF))).toEqual(['values-is.yaml#deploymentToml: wso2is 7.0.0 A disabled B disabled']);
    expect(told(beside('[a]\nb = 1\n'))).toEqual(['values-is.yaml#deploymentToml: wso2is 7.0.0 A missing B disabled']);
    expect(states(is(`  extraConfigs:\n${at('extraConfigs')}`))).toEqual(['missing']);
    const CARBON = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>x</Name></Server>\n';
    const more = `files:\n  carbon.xml: |\n${block(CARBON, 4)}`;
    expect(told(is(block(at('extraConfigs', OFF), 2) + at('extraConfigs') + more))).toEqual([
      'values-is.yaml#deploymentToml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('switches nothing on', () => {
    expect(states(is(at('extraConfigs', ENABLED)))).toEqual(['missing']);
  });

  it('is all that decides', () => {
    const file = (name: string, text: string): string => `files:\n  ${name}: |\n${block(text, 4)}`;
    const CARBON = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>x</Name></Server>\n';
    expect(states(is(at('extraConfigs') + file('carbon.xml', CARBON)))).toEqual(['missing']);
    expect(states(is(at('extraConfigs') + file('authenticators.xml', NO_AUTHENTICATORS)))).toEqual(['disabled']);
  });
});

describe('the values of a release', () => {
  const release = (chart: string, text = at('extraConfigs'), name = 'is'): string =>
    `kind: HelmRelease\nmetadata: {name: ${name}}\nspec:\n  chart: {spec: {chart: ${chart}}}\n  values:\n${block(`${IMAGE}deploymentToml: {a: 1}\n${text}`, 4)}`;
  const values = { 'ops/is.yaml': `${IMAGE}deploymentToml: {a: 1}\n${at('extraConfigs')}` };
  const command = (chart: string): string => `helm install is ${chart} -n wso2 -f is.yaml\n`;

  it.each(['wso2/identity-server', '../kubernetes-is', '../helm-is/chart', '../../Kubernetes-APIM', '../helm-apim/x'])(
    'for %s are those of a chart of WSO2',
    (chart) => {
      expect(states({ 'is.yaml': release(chart) })).toEqual(['missing']);
      expect(states({ ...values, 'ops/up.sh': command(chart) })).toEqual(['missing']);
    },
  );

  it.each(['identity', 'acme/identity', '../charts/is', '../kubernetes-isv', '../kubernetes'])(
    'for %s may have any key',
    (chart) => {
      expect(states({ 'is.yaml': release(chart) })).toEqual(['disabled']);
      expect(states({ ...values, 'ops/up.sh': command(chart) })).toEqual(['disabled']);
    },
  );

  it('are told by their keys in the chart', () => {
    expect(message({ 'is.yaml': release('wso2/identity-server') })).toContain(
      unread('extraConfigs', 'deploymentToml.extraConfigs'),
    );
    expect(
      states({ 'is.yaml': release('wso2/identity-server', '').replace('{a: 1}', `\n${block(at('extraConfigs'), 6)}`) }),
    ).toEqual(['disabled']);
  });

  it('count where one of two releases reads them', () => {
    const files = (...charts: string[]): Files =>
      Object.fromEntries([...Object.entries(values), ...charts.map((one, i) => [`ops/${i}.sh`, command(one)])]);
    expect(states(files('wso2/identity-server', 'wso2/identity-server'))).toEqual(['missing']);
    expect(states(files('wso2/identity-server', '../charts/is'))).toEqual(['disabled']);
    expect(states(files('../charts/is', 'wso2/identity-server'))).toEqual(['disabled']);
  });

  it('are those of all its files and of what it sets', () => {
    const files = (base: string, set: string): Files => ({
      'ops/up.sh': `helm install is wso2/identity-server -f base.yaml -f is.yaml ${set}\n`,
      'ops/base.yaml': base,
      'ops/is.yaml': at('extraConfigs'),
    });
    expect(states(files(IMAGE, ''))).toEqual(['disabled']);
    expect(states(files(`${IMAGE}deploymentToml: {a: 1}\n`, ''))).toEqual(['missing']);
    expect(states(files(IMAGE, '--set deploymentToml.a=1'))).toEqual(['missing']);
  });
});

describe('the values of a chart of the repository', () => {
  const ALIAS = 'dependencies:\n- {name: wso2is, version: 7.0.0-1, repository: "https://helm.wso2.com", alias: sso}\n';
  const values = (key: string, text: string): string =>
    `${key}:\n${block(`${IMAGE}deploymentToml:\n${DATABASE}${text}`, 2)}`;
  const RIGHT = block(at('extraConfigs'), 2);
  const chart = (dependencies: string, text: string): Files => ({
    'chart/Chart.yaml': `apiVersion: v2\nname: all\nversion: 0.1.0\n${dependencies}`,
    'chart/values.yaml': text,
  });
  const both = (text: string): Files => chart(ALIAS, text);

  it('go to the charts it is made of', () => {
    expect(states(both(values('sso', RIGHT)))).toEqual(['disabled']);
    expect(message(both(values('sso', at('extraConfigs'))))).toContain(
      unread('sso.extraConfigs', 'sso.deploymentToml.extraConfigs'),
    );
  });

  it('go to none under the name of one that has an alias', () => {
    expect(message(both(values('wso2is', RIGHT)))).toContain(
      unread('wso2is.deploymentToml.extraConfigs', 'sso.deploymentToml.extraConfigs'),
    );
    expect(message(both(values('wso2is', at('extraConfigs'))))).toContain(
      unread('wso2is.extraConfigs', 'sso.deploymentToml.extraConfigs'),
    );
    const OTHER = `${ALIAS}- {name: wso2is, version: 7.0.0-1, repository: "https://helm.wso2.com"}\n`;
    expect(states(chart(OTHER, values('wso2is', RIGHT)))).toContain('disabled');
  });

  const TOP = at('deploymentToml.extraConfigs');
  const ACP = 'dependencies:\n- {name: wso2am-acp, version: 4.5.0-1, repository: "https://helm.wso2.com"}\n';
  it.each([
    ['the top', `sso:\n${block(IMAGE, 2)}${TOP}`, 'deploymentToml'],
    ['the top, without an image', TOP, 'deploymentToml'],
    ['the keys of all charts', `sso:\n${block(IMAGE, 2)}global:\n${block(TOP, 2)}`, 'global.deploymentToml'],
    ['a mistyped key', `Sso:\n${block(IMAGE + TOP, 2)}`, 'Sso.deploymentToml'],
  ])('go to none under %s', (_, text, path) => {
    expect(message(both(text))).toContain(unread(`${path}.extraConfigs`, 'sso.deploymentToml.extraConfigs'));
    expect(states(both(text))).toEqual(['missing']);
  });

  it('go to none in a release either', () => {
    const files = { ...both(`sso:\n${block(IMAGE, 2)}`), 'up.sh': 'helm install sso ./chart -f prod.yaml # wso2\n' };
    expect(states({ ...files, 'prod.yaml': TOP })).toContain('missing');
    expect(states({ ...files, 'prod.yaml': TOP })).not.toContain('disabled');
    expect(states({ ...files, 'prod.yaml': `sso:\n${block(TOP, 2)}` })).toContain('disabled');
  });

  it('are told by the chart of the product', () => {
    const AM = at('wso2.apim.configurations.extraConfigs');
    const two = `${ACP}- {name: identity-server, version: 7.0.0-1, repository: "https://helm.wso2.com"}\n`;
    const messages = (text: string): string[] => judged(chart(two, text)).findings.map((one) => one.message);
    const turned = `${two.split('\n')[0]}\n${two.split('\n')[2]}\n${two.split('\n')[1]}\n`;
    for (const dependencies of [two, turned])
      expect(judged(chart(dependencies, AM)).findings.map((one) => one.message)).toContainEqual(
        expect.stringContaining('wso2am-acp.wso2.apim.configurations.extraConfigs ('),
      );
    expect(messages(TOP)).toContainEqual(
      expect.stringContaining(unread('deploymentToml.extraConfigs', 'identity-server.deploymentToml.extraConfigs')),
    );
    expect(messages(AM)).toContainEqual(
      expect.stringContaining(
        unread('wso2.apim.configurations.extraConfigs', 'wso2am-acp.wso2.apim.configurations.extraConfigs'),
      ),
    );
    expect(message(chart(ACP, TOP))).toContain(
      unread('deploymentToml.extraConfigs', 'wso2am-acp.deploymentToml.extraConfigs'),
    );
  });

  it('may be read at the top by its own templates, or by charts of others', () => {
    const values = `sso:\n${block(IMAGE, 2)}${TOP}`;
    const template = { 'chart/templates/toml.yaml': 'a: {{ .Values.deploymentToml.extraConfigs }}\n' };
    expect(states({ ...both(values), ...template })).toContain('disabled');
    expect(states({ ...both(values), 'chart/templates/a.yaml': 'a: b\n' })).toEqual(['missing']);
    const large = { path: 'chart/templates/a.yaml', nameClass: 'carrier', problem: 'it is too large' } as const;
    expect(
      judged(both(values), [{ ...large, glimpse: '' }]).deployments.find(({ id }) => id.startsWith('chart/values'))
        ?.parts.A.state,
    ).toBe('missing');
    expect(states({ ...both(values), 'templates/a.yaml': 'extraConfigs: b\n' })).toEqual(['missing']);
    const OTHERS = 'dependencies:\n- {name: identity, version: 7.0.0, repository: "https://charts.example.com"}\n';
    expect(states(chart(OTHERS, IMAGE + TOP))).toContain('disabled');
    expect(
      states(chart(OTHERS + ALIAS.replace('dependencies:\n', ''), `identity:\n${block(IMAGE + TOP, 2)}`)),
    ).toContain('disabled');
    const own = { 'chart/charts/wso2is/Chart.yaml': 'name: wso2is\nversion: 1.0.0\n' };
    expect(states({ ...both(values), ...own })).toContain('disabled');
    expect(states(both(`sso:\n${block(IMAGE, 2)}wso2:\n${block(at('deploymentToml.more'), 2)}`))).toContain('disabled');
  });

  it('may have any key for its own templates', () => {
    expect(states(both(values('other', at('extraConfigs'))))).toContain('disabled');
    expect(states(both(`${values('sso', '')}deploymentToml: {a: 1}\n${at('extraConfigs', CLOSED)}`))).toContain(
      'disabled',
    );
    expect(states(chart('', `${IMAGE}deploymentToml: {a: 1}\n${at('extraConfigs', CLOSED)}`))).toEqual(['disabled']);
    expect(states(chart(ALIAS, `sso:\n${block(IMAGE + at('extraConfigs', CLOSED), 2)}`))).toContain('disabled');
  });

  it('may have any key for charts that lie in the repository, too', () => {
    const LOCAL = 'dependencies:\n- {name: wso2is, version: 1.0.0, repository: "file://../is", alias: sso}\n';
    expect(states(chart(LOCAL, values('sso', at('extraConfigs'))))).toEqual(['disabled']);
    const own = { 'chart/charts/wso2is/Chart.yaml': 'name: wso2is\nversion: 1.0.0\n' };
    expect(states({ ...both(values('sso', at('extraConfigs'))), ...own })).toContain('disabled');
    const others = { 'other/charts/wso2is/Chart.yaml': 'name: wso2is\nversion: 1.0.0\n' };
    expect(states({ ...both(values('sso', at('extraConfigs'))), ...others })).toEqual(['missing']);
    const root = Object.entries({ ...both(values('sso', at('extraConfigs'))), ...own });
    expect(states(Object.fromEntries(root.map(([path, text]) => [path.replace('chart/', ''), text])))).toContain(
      'disabled',
    );
  });

  it('go to the charts it is made of at the top of the repository, too', () => {
    const files = Object.entries(both(values('sso', at('extraConfigs'))));
    expect(states(Object.fromEntries(files.map(([path, text]) => [path.replace('chart/', ''), text])))).toEqual([
      'missing',
    ]);
  });

  it('may be given by a release', () => {
    const files = (text: string): Files => ({
      ...both(values('sso', '')),
      'ops/up.sh': 'helm install sso ./chart -n wso2 -f prod.yaml\n',
      'ops/prod.yaml': `sso:\n${block(text, 2)}`,
    });
    expect(states(files(at('deploymentToml.extraConfigs')))).toContain('disabled');
    expect(states(files(at('extraConfigs')))).not.toContain('disabled');
    expect(states(files(at('extraConfigs')))).toContain('missing');
  });

  it('may lie elsewhere', () => {
    const files = (text: string): Files => ({
      ...both(values('sso', '')),
      'env/prod/values.yaml': `sso:\n${block(text, 2)}`,
    });
    expect(told(files(at('deploymentToml.extraConfigs')))).toEqual([
      'env/prod/values.yaml#sso.deploymentToml: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(message(files(at('extraConfigs')))).toContain(unread('sso.extraConfigs', 'sso.deploymentToml.extraConfigs'));
  });
});

describe('configuration that stands nowhere in values', () => {
  it('is left alone beside some', () => {
    expect(findings({ ...is(''), 'x/deployment.toml': OPEN })).toEqual(
      expect.arrayContaining(['error x/deployment.toml:2 missing']),
    );
  });
});
