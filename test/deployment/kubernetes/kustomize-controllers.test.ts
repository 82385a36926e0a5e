import { describe, expect, it } from 'vitest';
import { kustomizationsOfControllers } from '../../../src/deployment/kubernetes/kustomize-controllers.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import type { Tree } from '../../../src/discover/load.ts';

function treeOf(files: Record<string, string>): Tree {
  const paths = Object.keys(files).sort();
  return { root: '', files: [], unread: [], paths, text: (path: string) => files[path] ?? null } as unknown as Tree;
}

function read(files: Record<string, string>) {
  const tree = treeOf(files);
  return kustomizationsOfControllers(tree, carriedReader(tree), () => new Map()).map(
    ({ file, resources, images }) =>
      `${file}: ${resources}: ${images.map(({ name, newTag }) => `${name} ${newTag?.text}`)}`,
  );
}

const flux = (path: string, spec = '') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  path: ${path}\n${spec}`;
const argo = (kind: string, spec: string) => `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nspec: ${spec}\n`;
const IMAGES = '  images: [{name: wso2is, newTag: 7.0.0}]\n';
const BASE = { 'base/kustomization.yaml': 'resources: [is.yaml]', 'base/is.yaml': 'kind: Deployment' };

describe('what Flux and Argo CD change in a folder that they apply', () => {
  it.each([
    ['a Kustomization of Flux', flux('./base', IMAGES), ['c.yaml: base: wso2is 7.0.0']],
    [
      'an Application',
      argo('Application', '{source: {path: base, kustomize: {images: ["wso2is:7.0.0"]}}}'),
      ['c.yaml: base: wso2is 7.0.0'],
    ],
    [
      'one of several sources',
      argo('Application', '{sources: [{chart: x}, {path: base, kustomize: {images: [a=wso2is:7.0.0]}}]}'),
      ['c.yaml: base: a 7.0.0'],
    ],
    [
      'an ApplicationSet',
      argo('ApplicationSet', '{template: {spec: {source: {path: base, kustomize: {images: ["wso2is:7.0.0"]}}}}}'),
      ['c.yaml: base: wso2is 7.0.0'],
    ],
    [
      'an ApplicationSet that changes the same for each of its elements',
      argo(
        'ApplicationSet',
        '{generators: [{list: {elements: [{name: a}, {name: b}]}}], template: {metadata: {name: "{{name}}"}, spec: {source: {path: base, kustomize: {images: ["wso2is:7.0.0"]}}}}}',
      ),
      ['c.yaml: base: wso2is 7.0.0'],
    ],
    ['one that changes nothing', flux('./base'), []],
    [
      'one that changes nothing beside one that does',
      `${flux('./base')}---\n${flux('base/', IMAGES)}`,
      ['c.yaml: base: ', 'c.yaml: base: wso2is 7.0.0'],
    ],
    ['a patch without a target', flux('./base', '  patches: [{patch: "kind: Deployment"}]\n'), ['c.yaml: base: ']],
    ['a folder outside', flux('../base', IMAGES), []],
    ['a folder that is not there', flux('./other', IMAGES), ['c.yaml: other: wso2is 7.0.0']],
    ['another object', argo('AppProject', '{source: {path: base, kustomize: {images: [a:1]}}}'), []],
    ['an object without a folder', argo('Application', '{source: {chart: x, kustomize: {images: [a:1]}}}'), []],
    ['a kustomization of kustomize itself', 'kind: Kustomization\nspec: {path: base, images: []}\n', []],
  ])('%s', (_, text, expected) => {
    expect(read({ ...BASE, 'c.yaml': text })).toEqual(expected);
  });

  it('is one of every manifest below where the folder has no kustomization of its own', () => {
    const files = { 'base/a/is.yaml': '', 'base/cm.yml': '', 'base/README.md': '', 'base/a/kustomization.yaml': '' };
    expect(read({ ...files, 'c.yaml': flux('base', IMAGES) })).toEqual([
      'c.yaml: base/a/is.yaml,base/cm.yml: wso2is 7.0.0',
    ]);
    expect(read({ 'kustomization.yml': '', 'is.yaml': '', 'c/c.yaml': flux('./', IMAGES) })).toEqual([
      'c/c.yaml: : wso2is 7.0.0',
    ]);
  });

  it('is told beside one that changes only a part of what it applies', () => {
    const texts = `${flux('base')}---\n${flux('base/a', IMAGES)}---\n${flux('other')}`;
    expect(read({ 'base/a/is.yaml': '', 'base/cm.yml': '', 'other/am.yaml': '', 'c.yaml': texts })).toEqual([
      'c.yaml: base/a/is.yaml,base/cm.yml: ',
      'c.yaml: base/a/is.yaml: wso2is 7.0.0',
    ]);
  });

  it.each([
    ['components: [../parts/prod, here]', ['parts/prod', 'base/here'], false],
    ['components: ["https://example.org/x", parts]', ['base/parts'], true],
    ['components: [../../x]', [], true],
  ])('has components as that folder sees them: %s', (components, expected, remote) => {
    for (const text of [
      flux('./base', `  ${components}\n`),
      argo('Application', `{source: {path: base, kustomize: {${components}}}}`),
    ]) {
      const tree = treeOf({ ...BASE, 'clusters/prod/c.yaml': text });
      const [layer] = kustomizationsOfControllers(tree, carriedReader(tree), () => new Map());
      expect(layer).toMatchObject({ resources: ['base'], components: expected, remote });
    }
  });
});

describe('what a HelmRelease of Flux changes in its rendered chart', () => {
  const CHANGES = '{namePrefix: prod-, images: [{name: wso2is, newTag: 7.0.0}]}';
  const release = (spec: string, kind = 'HelmRelease') =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: ${kind}\nspec: ${spec}\n`;
  const over = (text: string) => {
    const tree = treeOf({ 'is.yaml': text });
    return kustomizationsOfControllers(tree, carriedReader(tree), () => new Map());
  };

  it('is over what no folder of the repository brings, without the images, which are read with its values', () => {
    const before = `${release('{}')}---\n`;
    const [layer, ...more] = over(before + release(`{postRenderers: [{kustomize: ${CHANGES}}]}`));
    expect(layer).toMatchObject({ file: 'is.yaml', prefix: 'prod-', images: [], resources: [], remote: true });
    expect(layer?.appliedAt).toMatchObject({ file: 'is.yaml', start: before.length });
    expect(more).toEqual([]);
  });

  it('is what all its renderers change', () => {
    const renderers = `[{kustomize: ${CHANGES}}, {exec: x}, {kustomize: {nameSuffix: -x}}]`;
    expect(over(release(`{postRenderers: ${renderers}}`))).toMatchObject([{ prefix: 'prod-', suffix: '-x' }]);
  });

  it.each([
    release('{}'),
    release('{postRenderers: []}'),
    release('{postRenderers: [{exec: x}]}'),
    release(`{kustomize: ${CHANGES}}`),
    release(`{postRenderers: [{kustomize: ${CHANGES}}]}`, 'HelmChart'),
    `---\n# apiVersion: helm.toolkit.fluxcd.io/v2\n---\n`,
  ])('is nothing in %j', (text) => {
    expect(over(text)).toEqual([]);
  });
});
