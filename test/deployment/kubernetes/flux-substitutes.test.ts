import { describe, expect, it } from 'vitest';
import { locatedIn, substitutesFor } from '../../../src/deployment/kubernetes/flux-substitutes.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import type { Tree } from '../../../src/discover/load.ts';

const flux = (spec: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: iam}\nspec: ${spec}\n`;
const map = (data: string) => `kind: ConfigMap\nmetadata: {name: vars}\ndata: ${data}\n`;
const secret = (data: string) => `kind: Secret\nmetadata: {name: vars}\n${data}\n`;

/** What `tag` is put in for in a manifest, each with the file that says it. */
function given(files: Record<string, string>, path = 'apps/is/release.yaml'): string[] {
  const all: Record<string, string> = { [path]: 'kind: HelmRelease', ...files };
  const tree = {
    files: [],
    paths: Object.keys(all).sort(),
    text: (one: string) => all[one] ?? null,
  } as unknown as Tree;
  return substitutesFor(path, tree, carriedReader(tree)).flatMap((one) => {
    const found = locatedIn(one, 'tag');
    return found ? [`${one.name} ${found.text} ${found.span.file}`] : [];
  });
}

describe('what Flux puts into a manifest', () => {
  it.each([
    [
      'stands in the object',
      { 'c.yaml': flux('{path: ./apps, postBuild: {substitute: {tag: 7.0.0}}}') },
      ['iam 7.0.0 c.yaml'],
    ],
    [
      'stands in objects for several clusters',
      {
        'c.yaml': flux('{path: ./apps/is, postBuild: {substitute: {tag: 7.0.0}}}'),
        'd.yaml': flux('{path: apps/, postBuild: {substitute: {tag: 7.1.0}}}'),
      },
      ['iam 7.0.0 c.yaml', 'iam 7.1.0 d.yaml'],
    ],
    [
      'stands in a config map',
      {
        'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: ConfigMap, name: vars}]}}'),
        'v.yaml': map('{tag: 7.0.0}'),
      },
      ['iam 7.0.0 v.yaml'],
    ],
    [
      'stands in the object before a config map',
      {
        'c.yaml': flux(
          '{path: ./apps, postBuild: {substitute: {tag: 7.1.0}, substituteFrom: [{kind: ConfigMap, name: vars}]}}',
        ),
        'v.yaml': map('{tag: 7.0.0}'),
      },
      ['iam 7.1.0 c.yaml'],
    ],
    [
      'is not known of a Secret that is not there',
      {
        'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: Secret, name: vars}]}}'),
        'v.yaml': map('{tag: 7.0.0}'),
      },
      [],
    ],
    [
      'stands in a Secret',
      {
        'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: Secret, name: vars}]}}'),
        'v.yaml': map('{tag: 6.0.0}'),
        's.yaml': secret('stringData: {tag: 7.0.0}'),
      },
      ['iam 7.0.0 s.yaml'],
    ],
    [
      'stands in base64 in a Secret',
      {
        'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: Secret, name: vars}]}}'),
        's.yaml': secret('data: {tag: Ny4wLjA=}'),
      },
      ['iam 7.0.0 s.yaml'],
    ],
    [
      'is not known of what is encrypted or no base64',
      {
        'c.yaml': flux(
          '{path: ./apps, postBuild: {substituteFrom: [{kind: Secret, name: vars}, {kind: Other, name: vars}, {kind: Secret}]}}',
        ),
        's.yaml': secret('stringData: {tag: "ENC[AES256_GCM,data:x]"}\ndata: {tag: "7.0.0"}'),
        'o.yaml': 'kind: Other\nmetadata: {name: vars}\ndata: {tag: 7.0.0}\n',
      },
      [],
    ],
    [
      'is for the components that the object adds',
      { 'c.yaml': flux('{path: ./base, components: [../apps, [x]], postBuild: {substitute: {tag: 7.0.0}}}') },
      ['iam 7.0.0 c.yaml'],
    ],
    [
      'is not known of one of several config maps',
      {
        'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: ConfigMap, name: vars}]}}'),
        'v.yaml': map('{tag: 7.0.0}'),
        'w.yaml': map('{tag: 7.1.0}'),
      },
      [],
    ],
    [
      'is for what the object applies',
      { 'c.yaml': flux('{path: ./other, postBuild: {substitute: {tag: 7.0.0}}}') },
      [],
    ],
    [
      'is for what a kustomization there takes in',
      {
        'c.yaml': flux('{path: ./prod, postBuild: {substitute: {tag: 7.0.0}}}'),
        'prod/kustomization.yaml': 'resources: [../mid]',
        'mid/kustomization.yml': 'bases: [../apps, /x]\ncomponents: [../mid]',
      },
      ['iam 7.0.0 c.yaml'],
    ],
    ['is no list', { 'c.yaml': flux('{path: ./apps, postBuild: {substitute: [tag]}}') }, []],
    ['is of Flux', { 'c.yaml': 'kind: Other\nspec: {path: ./apps, postBuild: {substitute: {tag: 7.0.0}}}\n' }, []],
  ])('%s', (_, files, expected) => {
    expect(given(files)).toEqual(expected);
  });
});

describe('what Flux puts into a manifest, by what else there is', () => {
  const SUBSTITUTE = 'postBuild: {substitute: {tag: 7.0.0}}';
  const FROM = '{path: ./apps, postBuild: {substituteFrom: [{kind: ConfigMap, name: vars}]}}';
  const named = { 'c.yaml': flux(FROM), 'v.yaml': map('{tag: 7.0.0}') };

  it.each<[what: string, files: Record<string, string>, expected: string[]]>([
    ['is for all where the object names no path', { 'c.yaml': flux(`{${SUBSTITUTE}}`) }, ['iam 7.0.0 c.yaml']],
    ['is for nothing outside of the repository', { 'c.yaml': flux(`{path: ../apps, ${SUBSTITUTE}}`) }, []],
    [
      'is of an object without a name, too',
      { 'c.yaml': `kind: Kustomization\nspec: {path: ./apps, ${SUBSTITUTE}}\n` },
      [' 7.0.0 c.yaml'],
    ],
    [
      'is for what components take in',
      { 'c.yaml': flux(`{path: ./prod, ${SUBSTITUTE}}`), 'prod/kustomization.yaml': 'components: [../apps]' },
      ['iam 7.0.0 c.yaml'],
    ],
    ['is no list of values', { 'c.yaml': flux('{path: ./apps, postBuild: {substitute: {tag: [a]}}}') }, []],
    [
      'is not nothing',
      { 'c.yaml': 'kind: Kustomization\nspec:\n  path: ./apps\n  postBuild:\n    substitute:\n      tag:\n' },
      [],
    ],
    ['stands in no text for people', { 'c.md': flux(`{path: ./apps, ${SUBSTITUTE}}`) }, []],
    ['stands in no script', { 'c.sh': flux(`{path: ./apps, ${SUBSTITUTE}}`) }, []],
    [
      'stands in the config map beside another object of its name',
      { ...named, 'w.yaml': 'kind: Service\nmetadata: {name: vars}\ndata: {tag: 7.1.0}\n# ConfigMap\n' },
      ['iam 7.0.0 v.yaml'],
    ],
    [
      'stands in the config map beside another one that has its name in it',
      { ...named, 'w.yaml': map('{tag: 7.1.0, x: vars}').replace('name: vars', 'name: others') },
      ['iam 7.0.0 v.yaml'],
    ],
    [
      'stands in no other object than a config map or a Secret',
      {
        'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: Other, name: vars}]}}'),
        'o.yaml': 'kind: Other\nmetadata: {name: vars}\nstringData: {tag: 7.0.0}\n',
      },
      [],
    ],
    [
      'stands in no config map that is not named',
      { ...named, 'c.yaml': flux('{path: ./apps, postBuild: {substituteFrom: [{kind: ConfigMap}]}}') },
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(given(files)).toEqual(expected);
  });

  it('is nothing of an object that puts nothing in', () => {
    const all: Record<string, string> = {
      'apps/is/release.yaml': 'kind: HelmRelease',
      'c.yaml': `${flux(`{path: ./apps, ${SUBSTITUTE}}`)}---\n${flux('{path: ./apps}')}`,
    };
    const tree = { files: [], paths: Object.keys(all), text: (one: string) => all[one] ?? null } as unknown as Tree;
    expect(substitutesFor('apps/is/release.yaml', tree, carriedReader(tree))).toHaveLength(1);
  });
});
