import { describe, expect, it } from 'vitest';
import { isMeant, patchTarget } from '../../../src/deployment/kubernetes/patch-target.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { CLOSED, type Files, told, workload } from '../tree.ts';

const target = (text: string) => patchTarget(carry('k.yaml', MappedText.ofFile('k.yaml', text)).documents[0] ?? null);
const IS = {
  kind: 'Deployment',
  names: ['is'],
  labels: new Map([
    ['app', 'is'],
    ['tier', 'iam'],
  ]),
};

describe('the target of a patch', () => {
  it.each([
    ['{name: is}', true],
    ['{name: am}', false],
    ['{kind: Deployment}', true],
    ['{kind: StatefulSet}', false],
    ['{kind: StatefulSet, name: is}', false],
    ['{kind: Deployment|StatefulSet}', true],
    ['{labelSelector: app=is}', true],
    ['{labelSelector: "app == is, tier=iam"}', true],
    ['{labelSelector: app=am}', false],
    ['{labelSelector: "app=is,tier=web"}', false],
    ['{labelSelector: zone=}', false],
    ['{name: am, labelSelector: app=is}', false],
    ['{labelSelector: "app in (am)"}', true],
    ['{labelSelector: "app!=is"}', true],
  ])('%s is for a workload: %s', (text, expected) => {
    expect(isMeant(target(text), IS)).toBe(expected);
  });
});

describe('a patch for workloads of some labels', () => {
  const server = (name: string, labels = `{app: ${name}}`): string =>
    workload(name, 'wso2/wso2is:7.0.0', `${name}-conf`)
      .replace(`  name: ${name}\nspec`, `  name: ${name}\n  labels: ${labels}\nspec`)
      .replace(`- name: ${name}`, '- name: main');
  const tree = (patches: string, more: Files = {}): Files => ({
    'base/kustomization.yaml':
      'resources: [a.yaml, b.yaml]\nconfigMapGenerator: [{name: a-conf, files: [deployment.toml=a.toml]}, {name: b-conf, files: [deployment.toml=b.toml]}]\n',
    'base/a.yaml': server('a'),
    'base/b.yaml': server('b'),
    'base/a.toml': CLOSED,
    'base/b.toml': CLOSED,
    'prod/kustomization.yaml': `resources: [../base]\npatches:\n- target: {labelSelector: "app=b"}\n${patches}`,
    ...more,
  });
  const MERGE =
    '  patch: |\n    kind: Deployment\n    metadata: {name: x}\n    spec: {template: {spec: {containers: [{name: main, image: "wso2/wso2is:5.11.0"}]}}}\n';
  const JSON_PATCH =
    '  patch: |\n    - {op: replace, path: /spec/template/spec/containers/0/image, value: "wso2/wso2is:5.11.0"}\n';
  const UNMOUNT = '  patch: |\n    - {op: remove, path: /spec/template/spec/containers/0/volumeMounts}\n';
  const A = 'base/a.toml: wso2is 7.0.0 A disabled B disabled';
  const B = 'base/b.toml: wso2is 5.11.0 A update-required B disabled';

  it.each([
    ['a merge', MERGE],
    ['an operation', JSON_PATCH],
  ])('gives these another image by %s', (_, patch) => {
    expect(told(tree(patch))).toEqual([A, B]);
  });

  it('takes the mount of these away', () => {
    expect(told(tree(UNMOUNT))).toEqual([A, 'prod/kustomization.yaml#main: wso2is 7.0.0 A missing B disabled']);
  });

  it('is for what a layer below gives the label', () => {
    const base = tree('')['base/kustomization.yaml'] as string;
    for (const labels of ['commonLabels: {app: b}', 'labels: [{pairs: {app: b}}]']) {
      const all = tree(MERGE, { 'base/kustomization.yaml': `${base}${labels}\n` });
      expect(told(all)).toEqual([A.replace('7.0.0 A disabled', '5.11.0 A update-required'), B]);
    }
  });

  it('may be for any where none is seen to have them', () => {
    const files = tree(MERGE, { 'base/b.yaml': server('b', '{app: c}') });
    expect(told(files)).toEqual([A.replace('7.0.0 A disabled', '5.11.0 A update-required'), B]);
  });
});

it('asks for no labels where one of them is not told in a form that is followed', () => {
  expect(isMeant(target('{labelSelector: "app=am,tier in (web)"}'), IS)).toBe(true);
  expect(isMeant(target('{labelSelector: "tier in (web),app=am"}'), IS)).toBe(true);
});

it('may be for a workload whose kind is not known', () => {
  expect(isMeant(target('{kind: StatefulSet}'), { ...IS, kind: null })).toBe(true);
});
