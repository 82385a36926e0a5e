import { describe, expect, it } from 'vitest';
import { configMap, ENABLED, type Files, surveyed, told, workload } from '../tree.ts';

const BASE: Files = {
  'k/base/kustomization.yaml': 'resources: [d.yaml]\n',
  'k/base/d.yaml':
    'kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: wso2/wso2is:5.11.0\n',
  'k/prod/kustomization.yaml': 'resources: [../base]\nimages:\n  - {name: wso2/wso2is, newTag: 7.0.0}\n',
};
const versions = (files: Files): string[] =>
  told({ ...BASE, ...files })
    .map((one) => / wso2is (\S+)/.exec(one)?.[1] ?? one)
    .sort();

describe('a base that an overlay takes in', () => {
  it.each<[string, string]>([
    ['argo.yaml', 'kind: Application\nspec:\n  source:\n    path: k/base\n'],
    ['flux.yaml', 'kind: Kustomization\nspec:\n  path: "./k/base/"\n'],
    ['deploy.sh', 'kubectl apply -k k/base\n'],
    ['k/deploy.sh', 'kubectl apply --kustomize=base\n'],
    ['ci/deploy.sh', 'kubectl apply -k k/base\n'],
    ['.gitlab-ci.yml', 'x:\n  script:\n    - kustomize build k/base | kubectl apply -f -\n'],
  ])('runs by itself, too, where %s applies it', (file, text) => {
    expect(versions({ [file]: text })).toEqual(['5.11.0', '7.0.0']);
  });

  it.each<[string, string]>([
    ['argo.yaml', 'kind: Application\nspec:\n  source:\n    path: k/prod\n'],
    ['deploy.sh', 'kubectl apply -k k\nls k/base\n'],
    ['k/qa/kustomization.yaml', 'resources: [../prod]\npatches:\n  - path: ../base\n'],
    ['README.md', 'kubectl apply -k k/base\n'],
  ])('does not for %s', (file, text) => {
    expect(versions({ [file]: text })).toEqual(['7.0.0']);
  });

  it('may be one that overlays of overlays take in', () => {
    const files = {
      'k/eu/kustomization.yaml': 'resources: [../prod]\nimages:\n  - {name: wso2/wso2is, newTag: 7.1.0}\n',
    };
    expect(versions(files)).toEqual(['7.1.0']);
    expect(versions({ ...files, 'deploy.sh': 'kubectl apply -k k/prod\n' })).toEqual(['7.0.0', '7.1.0']);
  });
});

describe('a component of kustomizations', () => {
  it('runs in what takes it in only, whatever names its folder', () => {
    const files: Files = {
      'k/base/kustomization.yaml': 'resources: [service.yaml]\n',
      'k/base/service.yaml': 'kind: Service\nmetadata: {name: x}\n',
      'k/is/kustomization.yaml': 'kind: Component\nresources: [d.yaml]\n',
      'k/is/d.yaml': BASE['k/base/d.yaml'] as string,
      'k/prod/kustomization.yaml':
        'resources: [../base]\ncomponents: [../is]\nimages:\n  - {name: wso2/wso2is, newTag: 7.0.0}\n',
      'deploy.sh': 'kubectl apply -k k/is\n',
    };
    expect(told(files)).toEqual(['k/prod/kustomization.yaml#is: wso2is 7.0.0 A missing B disabled']);
  });
});

describe('what a kustomization changes', () => {
  const deployment = (name: string, version: string, container = 'c'): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec:\n  template:\n    spec:\n      containers:\n        - name: ${container}\n          image: wso2/wso2is:${version}\n`;

  it('is told by the name that a layer above one without a prefix gives', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [is.yaml, km.yaml]\n',
      'base/is.yaml': deployment('is', '7.0.0'),
      'base/km.yaml': deployment('km', '5.11.0'),
      'mid/kustomization.yaml': 'resources: [../base]\n',
      'prod/kustomization.yaml': 'resources: [../mid]\nnamePrefix: a-\n',
      'eu/kustomization.yaml': 'resources: [../prod]\npatches: [{path: p.yaml}]\n',
      'eu/p.yaml': deployment('a-is', '7.1.0'),
    };
    expect(told(files).map((one) => / wso2is (\S+)/.exec(one)?.[1])).toEqual(
      expect.arrayContaining(['7.1.0', '5.11.0']),
    );
    expect(told(files)).toHaveLength(2);
  });

  it('is not what stands beside the Application that applies it', () => {
    const application =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: is}\nspec:\n  source:\n    path: base\n    kustomize: {commonLabels: {a: b}, images: ["nginx:1"]}\n';
    const files = {
      'base/kustomization.yaml': 'resources: [is.yaml]\n',
      'base/is.yaml': deployment('is', '7.0.0'),
      'argo.yaml': `${application}---\n${deployment('is', '7.1.0')}`,
    };
    expect(
      told(files)
        .map((one) => / wso2is (\S+)/.exec(one)?.[1])
        .sort(),
    ).toEqual(['7.0.0', '7.1.0']);
  });

  it('has what a patch of another name mounts, beside one of operations', () => {
    const mounted = workload('is', 'wso2/wso2is:7.0.0', 'b');
    const files = {
      'k/kustomization.yaml':
        "resources: [d.yaml, b.yaml]\npatches:\n  - path: p.yaml\n  - target: {name: is}\n    patch: '[{op: add, path: /metadata/labels, value: {a: b}}]'\n",
      'k/d.yaml': deployment('is', '7.0.0', 'is'),
      'k/b.yaml': configMap('b', ENABLED),
      'k/p.yaml': mounted.replace('metadata:\n  name: is', 'metadata:\n  name: ${ENV}-is').replace(/ *image: .*\n/, ''),
    };
    expect(told(files)).toEqual(['k/b.yaml#b: wso2is 7.0.0 A enabled B disabled']);
    expect(
      surveyed(files).units.map(({ mounts }) => mounts.map((mount) => mount.kind === 'map' && mount.name)),
    ).toEqual([['b']]);
  });
});
