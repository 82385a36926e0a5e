import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, told } from '../tree.ts';

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
