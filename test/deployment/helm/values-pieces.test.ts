import { describe, expect, it } from 'vitest';
import { told } from '../tree.ts';

const BLOCK =
  'deploymentToml:\n  extraConfigs: |\n    [oauth.token_validation]\n    app_access_token_validity = 3600\n';
const IMAGE = 'deployment:\n  image: {repository: wso2/wso2is, tag: 7.0.0}\n';
const below = (keys: string, text: string): string => {
  const indent = keys === '' ? '' : '  '.repeat(keys.split('\n').length);
  return `${keys}${keys === '' ? '' : '\n'}${text.replace(/^(?=.)/gm, indent)}`;
};
/** The deployments by where they are told. */
const place = (files: Record<string, string>): string[] => told(files).map((line) => line.replace(/: wso2is.*/, ''));

describe('a piece of deployment.toml that no table tells to be WSO2’s', () => {
  const umbrella = (dependency: string, values: string, more: Record<string, string> = {}) =>
    place({ 'Chart.yaml': `name: iam\ndependencies:\n- ${dependency}\n`, 'values.yaml': values, ...more });
  const IS = '{name: identity-server, version: 7.0.0-1, repository: "https://helm.wso2.com"}';

  it('counts by its key where it is for a chart that another one depends on', () => {
    const told = ['values.yaml#identity-server.deploymentToml'];
    expect(umbrella(IS, below('identity-server:', BLOCK))).toEqual(told);
    expect(umbrella('{name: identity-server, version: 1.0.0}', below('identity-server:', IMAGE + BLOCK))).toEqual(told);
    const aliased = IS.replace('{', '{alias: is, ');
    expect(umbrella(aliased, below('is:', BLOCK))).toEqual(['values.yaml#is.deploymentToml']);
  });

  it('does not where that chart is of the repository, or none of WSO2’s', () => {
    const image = ['values.yaml#image wso2is:7.0.0'];
    const own = { 'charts/identity-server/Chart.yaml': 'name: identity-server\n' };
    expect(umbrella(IS, below('identity-server:', IMAGE + BLOCK), own)).toEqual(image);
    expect(umbrella('{name: redis, version: 1.0.0, repository: x}', below('redis:', BLOCK))).toEqual([]);
  });

  it('counts only among what is for that chart', () => {
    const two = `${IS}\n- {name: redis, version: 1.0.0, repository: x}`;
    expect(umbrella(two, below('identity-server:', 'a: b\n') + below('redis:', BLOCK))).toEqual([
      'Chart.yaml#chart identity-server 7.0.0-1',
    ]);
    const others = '{name: my, version: 1.0.0}\n- {name: other, version: 1.0.0}';
    expect(umbrella(others, below('my:', BLOCK) + below('other:', IMAGE))).toEqual(['values.yaml#image wso2is:7.0.0']);
    expect(umbrella(IS, below('identity-server:', `empty:\n${BLOCK}`))).toEqual([
      'values.yaml#identity-server.deploymentToml',
    ]);
  });

  it('counts where one environment gives the chart an image of WSO2’s', () => {
    const prod = { 'values-prod.yaml': below('my:', IMAGE) };
    expect(umbrella('{name: my, version: 1.0.0}', below('my:', BLOCK), prod)).toContain(
      'values.yaml#my.deploymentToml@values-prod',
    );
  });

  const release = (chart: string, values: string): Record<string, string> => ({
    'apps/is.yaml': `kind: HelmRelease\nmetadata: {name: is}\nspec:\n  chart: {spec: {chart: ${chart}, version: 7.0.0-1, sourceRef: {name: wso2}}}\n${below('  values:', '')}${values.replace(/^(?=.)/gm, '    ')}`,
  });

  it('counts by its key among the values of a release', () => {
    const told = ['apps/is.yaml#spec.values.deploymentToml'];
    expect(place(release('identity-server', BLOCK))).toEqual(told);
    expect(place(release('my', IMAGE + BLOCK))).toEqual(told);
    expect(place({ ...release('wso2/my', BLOCK), 'image.yaml': 'image: wso2/wso2is:7.0.0\n' })).toEqual(told);
    expect(place(release('redis', BLOCK))).toEqual([]);
  });

  it('counts where a release gives it to a chart that its own depends on', () => {
    const files = {
      ...release('./umbrella', below('identity-server:', BLOCK)),
      'umbrella/Chart.yaml': `name: iam\ndependencies:\n- ${IS}\n`,
    };
    expect(place(files)).toEqual(['apps/is.yaml#spec.values.identity-server.deploymentToml']);
  });
});
