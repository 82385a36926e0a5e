import { describe, expect, it } from 'vitest';
import { isValuesFile } from '../../../src/deployment/helm/values-files.ts';
import { block, CLOSED, type Files, memoryTree, told } from '../tree.ts';

const APIM = 'wso2:\n  deployment:\n    image:\n      repository: wso2/wso2am\n      tag: 4.3.0\n';
const IS = 'deployment:\n  image:\n    repository: wso2is\n    tag: 7.0.0\ndeploymentToml:\n  a: 1\n';
const SPLIT = 'wso2:\n  deployment:\n    am:\n      imageName: wso2am\n      imageTag: 4.0.0\n';

const isOne = (text: string, path = 'envs/prod/gateway.yaml'): boolean =>
  isValuesFile(path, memoryTree({ [path]: text }));

describe('a file of values', () => {
  it.each([
    ['an image of API Manager', APIM],
    ['an image of one of its servers', SPLIT],
    ['the settings of API Manager', 'wso2:\n  apim:\n    configurations:\n      a: 1\n'],
    ['an image of Identity Server and its settings', IS],
  ])('is told by the keys of WSO2’s charts: %s', (_, text) => {
    expect(isOne(text)).toBe(true);
    expect(isOne(text, 'gateway.yml')).toBe(true);
    expect(isOne(text, 'gateway.yaml.j2')).toBe(false);
    expect(isOne(`---\n${text}---\n${text}`)).toBe(false);
    expect(isOne(`helm:\n${block(text, 2)}`)).toBe(false);
  });

  it.each([
    ['a manifest', 'kind: A\nmetadata:\n  labels:\n    app: wso2\n'],
    ['an image alone', 'deployment:\n  image:\n    repository: wso2is\n'],
    ['settings alone', 'deploymentToml:\n  a: wso2\n'],
    ['variables of another tool', 'wso2:\n  deployment: {folder: /opt}\n  apim:\n    version: 4.3.0\n'],
    ['a word', 'wso2: deployment\n'],
  ])('is not told by %s', (_, text) => {
    expect(isOne(text)).toBe(false);
    expect(isOne(text, 'envs/prod/values.yaml')).toBe(true);
  });
});

describe('values for WSO2’s chart under another name', () => {
  it('are a server, once where a release names them', () => {
    expect(told({ 'envs/prod/gateway.yaml': APIM })).toEqual([
      'envs/prod/gateway.yaml#image wso2am:4.3.0: wso2am 4.3.0 A missing B not-affected',
    ]);
    const release = { 'up.sh': 'helm install gw wso2/wso2am-gateway -f envs/prod/gateway.yaml\n' };
    expect(told({ 'envs/prod/gateway.yaml': APIM, ...release })).toHaveLength(1);
  });

  it('are configured by what they add to the file', () => {
    const extra = `  apim:\n    configurations:\n      extraConfigs: |\n${block(CLOSED, 8)}`;
    expect(told({ 'envs/prod/gateway.yaml': APIM + extra })).toEqual([
      'envs/prod/gateway.yaml#wso2.apim.configurations: wso2am 4.3.0 A disabled B not-affected',
    ]);
  });

  it('change what a values.yaml beside them has', () => {
    const newer = APIM.replace('4.3.0', '4.4.0');
    expect(told({ 'gw/values.yaml': APIM, 'gw/prod.yaml': newer })).toEqual(
      told({ 'gw/values.yaml': APIM, 'gw/values-prod.yaml': newer }).map((line) => line.replace('values-prod', 'prod')),
    );
  });

  it('say nothing of the server of others beside them', () => {
    const values = (version: string): string =>
      `wso2:\n  apim:\n    version: "${version}"\n  deployment:\n    image:\n      repository: wso2am\n      digest: sha256:1\n`;
    expect(told({ 'prod/a.yaml': values('4.3.0'), 'prod/b.yaml': values('4.4.0') })).toEqual([
      'prod/a.yaml#image wso2am: wso2am 4.3.0 A missing B not-affected',
      'prod/b.yaml#image wso2am: wso2am 4.4.0 A missing B not-affected',
    ]);
  });

  it('are an environment of the chart of the repository that has their keys', () => {
    const chart: Files = {
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': APIM,
      'c/templates/k.yaml':
        'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: am\n          image: "{{ .Values.wso2.deployment.image.repository }}:{{ .Values.wso2.deployment.image.tag }}"\n',
    };
    const newer = APIM.replace('4.3.0', '4.4.0');
    expect(told({ ...chart, 'c/prod.yaml': newer })).toEqual([
      'c/templates/k.yaml#am: wso2am 4.3.0 A missing B not-affected',
      'c/templates/k.yaml#am@c/prod: wso2am 4.4.0 A missing B not-affected',
    ]);
  });
});
