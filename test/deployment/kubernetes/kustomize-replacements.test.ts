import { describe, expect, it } from 'vitest';
import { cut, type Files, surveyed, workload } from '../tree.ts';

const IMAGE = 'spec.template.spec.containers.0.image';
const HOST = 'registry.wso2.com/wso2-is';
const MAP = 'kind: ConfigMap, name: v';

/** A config map of a manifest, its data as YAML in a line. */
function map(name: string, data: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata: ${data}\n`;
}

/** A target, its options and what else it says as YAML in a line. */
function target(more = '', path = IMAGE, select = '{kind: Deployment, name: is}'): string {
  return `{select: ${select}, fieldPaths: ["${path}"]${more}}`;
}

const TAG = target(', options: {delimiter: ":", index: 1}');

/** An item of `replacements`, its source as YAML in a line. */
function item(source: string, ...targets: string[]): string {
  return `  - source: {${source}}\n    targets: [${targets.join(', ')}]\n`;
}

/** What a kustomization with items of `replacements` runs. */
function images(replacements: string, more: Files = {}): string[] {
  return told({
    'is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
    'v.yaml': map('v', `{image: wso2/wso2is:7.1.0, name: x/wso2am, tag: 5.11.0, two: 7.0.0/6.1.0, host: ${HOST}}`),
    'kustomization.yaml': `resources: [is.yaml, v.yaml]\nreplacements:\n${replacements}`,
    ...more,
  });
}

/** What runs: each image and the text that it is told by. */
function told(files: Files): string[] {
  return surveyed(files).units.flatMap(({ claims }) =>
    claims.map(({ what, span }) => `${what.replace('image ', '')} at ${cut(files, span)}`),
  );
}

/** The same for a config map that the kustomization generates, its item of `configMapGenerator` as YAML in a line. */
function ofGenerated(generator: string, field: string, more: Files = {}): string[] {
  const kustomization = 'resources: [is.yaml]\nconfigMapGenerator:\n';
  const replacements = item(`${MAP}, fieldPath: ${field}`, target());
  const text = `${kustomization}  - {name: v, ${generator}}\nreplacements:\n${replacements}`;
  return images(replacements, { 'kustomization.yaml': text, ...more });
}

/** Two servers in a pod. */
const TWO = `${workload('is', 'wso2/wso2is:7.0.0')}        - name: km\n          image: wso2/wso2is-km:5.10.0\n`;
const AS_IT_WAS = ['wso2is:7.0.0 at 7.0.0'];
const UNKNOWN = ['wso2is:$UNKNOWN at 7.0.0'];

describe('the place that a replacement puts a text into', () => {
  const other = (path: string) => images(item(`${MAP}, fieldPath: data.tag`, path), { 'is.yaml': TWO });
  const options = (text: string) => target(`, options: ${text}`);

  it.each([
    ['an image', item(`${MAP}, fieldPath: data.image`, target()), 'wso2is:7.1.0 at wso2/wso2is:7.1.0'],
    ['a tag', item(`${MAP}, fieldPath: data.tag`, TAG), 'wso2is:5.11.0 at 5.11.0'],
    [
      'what stands first, where no index is said',
      item(`${MAP}, fieldPath: data.name`, options('{delimiter: ":"}')),
      'wso2am:7.0.0 at x/wso2am',
    ],
    [
      'what stands before all',
      item(`${MAP}, fieldPath: data.host`, options('{delimiter: "/", index: -1}')),
      `is:7.0.0 at ${HOST}`,
    ],
    [
      'what stands behind all',
      item(`${MAP}, fieldPath: data.tag`, options('{delimiter: "-", index: 9}')),
      'wso2is:7.0.0-5.11.0 at 5.11.0',
    ],
    [
      'all, where an index stands without a delimiter',
      item(`${MAP}, fieldPath: data.image`, options('{index: -1}')),
      'wso2is:7.1.0 at wso2/wso2is:7.1.0',
    ],
  ])('is %s', (what, replacement, expected) => {
    const base: Files = what.includes('before all') ? { 'is.yaml': workload('is', 'is:7.0.0') } : {};
    expect(images(replacement, base)).toEqual([expected]);
  });

  it('is that of the container alone that a path names, by its name or its position, or of all', () => {
    const [first, second] = ['wso2is:7.0.0 at 7.0.0', 'wso2is-km:5.10.0 at 5.10.0'];
    const [is, km] = ['wso2is:5.11.0 at 5.11.0', 'wso2is-km:5.11.0 at 5.11.0'];
    const inside = (step: string) =>
      target(', options: {delimiter: ":", index: 1}', `spec.template.spec.containers.${step}.image`);
    expect(other(inside('0')).sort()).toEqual([second, is].sort());
    expect(other(inside('1')).sort()).toEqual([first, km].sort());
    expect(other(inside('2')).sort()).toEqual([first, second].sort());
    expect(other(inside('[name=km]')).sort()).toEqual([first, km].sort());
    expect(other(inside('[name=gw]')).sort()).toEqual([first, second].sort());
    expect(other(inside('*')).sort()).toEqual([is, km].sort());
  });

  it.each([
    ['is no image', target('', 'metadata.labels.version')],
    ['is the image of a container that prepares others', target('', IMAGE.replace('containers', 'initContainers'))],
    ['is of a workload that is not selected', target('', IMAGE, '{kind: Deployment, name: gw}')],
    ['is of another kind', target('', IMAGE, '{kind: StatefulSet, name: is}')],
    ['is of a workload that is rejected', target(', reject: [{name: gw}, {name: is}]')],
    ['is left out', '{select: {kind: Deployment, name: is}}'],
    ['is no text', '{select: {kind: Deployment, name: is}, fieldPaths: [{}]}'],
  ])('is none where it %s', (_, one) => {
    expect(images(item(`${MAP}, fieldPath: data.image`, one))).toEqual(AS_IT_WAS);
  });

  it.each([
    ['{}', 'wso2is:7.1.0 at wso2/wso2is:7.1.0'],
    ['{name: gw}', 'wso2is:7.1.0 at wso2/wso2is:7.1.0'],
    ['{name: gw, namespace: dev}', 'wso2is:7.1.0 at wso2/wso2is:7.1.0'],
    ['{labelSelector: app=gw}', 'wso2is:7.1.0 at wso2/wso2is:7.1.0'],
    ['{kind: Deployment, namespace: ""}', AS_IT_WAS[0]],
    ['{group: apps, version: v1, kind: Deployment, name: is}', AS_IT_WAS[0]],
    ['{labelSelector: app=is}', AS_IT_WAS[0]],
    ['{namespace: dev}, {name: is}', AS_IT_WAS[0]],
    ['{name: is, namespace: dev}', UNKNOWN[0]],
    ['{labelSelector: app=is, namespace: dev}', UNKNOWN[0]],
    ['{annotationSelector: app=is}', UNKNOWN[0]],
    ['{name: i.+}', UNKNOWN[0]],
    ['{labelSelector: app in (is)}', UNKNOWN[0]],
  ])('is left out by what is known to be about it: %s', (rejected, expected) => {
    const base = {
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0').replace('  name: is', '  name: is\n  labels: {app: is}'),
    };
    const source = `${MAP}, fieldPath: data.image`;
    expect(images(item(source, target(`, reject: [${rejected}]`)), base)).toEqual([expected]);
  });

  it('is each of several', () => {
    const [gw, both] = [target('', IMAGE, '{name: gw}'), target(', reject: [{name: gw}]', IMAGE, '{kind: Deployment}')];
    for (const targets of [
      [gw, target()],
      [target(), gw],
      [gw, both],
    ])
      expect(images(item(`${MAP}, fieldPath: data.image`, ...targets))).toEqual(['wso2is:7.1.0 at wso2/wso2is:7.1.0']);
    const paths = `{select: {name: is}, fieldPaths: [metadata.labels.version, "${IMAGE}"]}`;
    expect(images(item(`${MAP}, fieldPath: data.image`, paths))).toEqual(['wso2is:7.1.0 at wso2/wso2is:7.1.0']);
  });
});

describe('an image that an entry of images gives a base that lies elsewhere', () => {
  it.each(['', ', reject: [{}]'])('is what a replacement makes of it%s', (more) => {
    const entry = 'resources: ["https://example.com/base", v.yaml]\nimages: [{name: wso2/wso2is, newTag: 7.0.0}]\n';
    const put = target(more, IMAGE.replace('.0.', '.*.'), '{kind: Deployment}');
    const text = `${entry}replacements:\n${item(`${MAP}, fieldPath: data.image`, put)}`;
    expect(told({ 'kustomization.yaml': text, 'v.yaml': map('v', '{image: wso2/wso2is:7.1.0}') })).toEqual([
      'wso2is:7.1.0 at wso2/wso2is:7.1.0',
    ]);
  });
});

describe('what a replacement puts into an image', () => {
  const tag = (source: string, more: Files = {}) => images(item(source, TAG), more);

  it('is a field of an object, its name where no field is said, or a part of it', () => {
    const release = { 'v.yaml': map('"7.1.0"', '{}') };
    expect(tag('kind: ConfigMap, name: "7.1.0"', release)).toEqual(['wso2is:7.1.0 at 7.1.0']);
    expect(tag(`${MAP}, fieldPath: data.two, options: {delimiter: /, index: 1}`)).toEqual([
      'wso2is:6.1.0 at 7.0.0/6.1.0',
    ]);
    expect(tag(`${MAP}, fieldPath: data.two, options: {delimiter: /}`)).toEqual(['wso2is:7.0.0 at 7.0.0/6.1.0']);
    expect(tag(`${MAP}, fieldPath: data.tag, options: {index: 1}`)).toEqual(['wso2is:5.11.0 at 5.11.0']);
  });

  it('is what the item itself says', () => {
    expect(images(`  - sourceValue: 7.1.0\n    targets: [${TAG}]\n`)).toEqual(['wso2is:7.1.0 at 7.1.0']);
  });

  it('is told by kind and name among several objects of one file', () => {
    const secret = map('v', '{tag: 7.0.0}').replace('ConfigMap', 'Secret');
    const all = [map('u', '{tag: 6.0.0}'), secret, map('v', '{tag: 7.1.0}'), map('w', '{tag: 6.1.0}')].join('---\n');
    expect(tag(`${MAP}, fieldPath: data.tag`, { 'v.yaml': all })).toEqual(['wso2is:7.1.0 at 7.1.0']);
    expect(tag('kind: Secret, name: v, fieldPath: data.tag', { 'v.yaml': all })).toEqual(['wso2is:7.0.0 at 7.0.0']);
  });

  it('is what a path leads to, through lists and keys with dots', () => {
    const [first, second] = ['{name: one, image: x/a:7.0.0}', '{name: two, image: "x/b:7.1.0"}'];
    const job = `kind: Job\nmetadata: {name: j, annotations: {x.io/tag: 6.1.0}}\nspec: {list: [${first}, ${second}]}\n`;
    const of = (path: string, part = ', options: {delimiter: ":", index: 1}') =>
      tag(`kind: Job, name: j, fieldPath: '${path}'${part}`, { 'v.yaml': job });
    expect(of('spec.list.[name=two].image')).toEqual(['wso2is:7.1.0 at x/b:7.1.0']);
    expect(of('spec.list.0.image')).toEqual(['wso2is:7.0.0 at x/a:7.0.0']);
    expect(of('spec.list.1.image')).toEqual(['wso2is:7.1.0 at x/b:7.1.0']);
    expect(of('metadata.annotations.x\\.io/tag', '')).toEqual(['wso2is:6.1.0 at 6.1.0']);
    for (const nowhere of [
      'spec.list.[name=six].image',
      'spec.list.x[name=two].image',
      'spec.no.list.image',
      'spec',
      '.',
    ])
      expect(of(nowhere)).toEqual(UNKNOWN);
  });

  it('is not known of several objects that say different things, as in namespaces of their own', () => {
    const all = (...tags: string[]) => tags.map((one) => map('v', `{tag: ${one}}`)).join('---\n');
    expect(tag(`${MAP}, fieldPath: data.tag`, { 'v.yaml': all('7.1.0', '5.11.0') })).toEqual(UNKNOWN);
    expect(tag(`${MAP}, fieldPath: data.tag`, { 'v.yaml': all('7.1.0', '7.1.0') })).toEqual(['wso2is:7.1.0 at 7.1.0']);
    expect(tag(`${MAP}, fieldPath: data.no`, { 'v.yaml': all('7.1.0', '5.11.0') })).toEqual(UNKNOWN);
  });

  it.each([
    ['no such object', 'kind: ConfigMap, name: w, fieldPath: data.tag'],
    ['no such field', `${MAP}, fieldPath: data.version`],
    ['no such field to take a part of', `${MAP}, fieldPath: data.version, options: {delimiter: /}`],
    ['no such part', `${MAP}, fieldPath: data.two, options: {delimiter: /, index: 2}`],
  ])('is not known where there is %s', (_, source) => {
    expect(tag(source)).toEqual(UNKNOWN);
    expect(images(item(source, target()))).toEqual(UNKNOWN);
  });
});

describe('a key of a config map that a kustomization generates', () => {
  it.each([
    'literals: [image=wso2/wso2is:7.1.0]',
    `literals: ['image="wso2/wso2is:7.1.0"']`,
    `literals: ["image='wso2/wso2is:7.1.0'"]`,
    'literals: [{}, "", image, tag=5.11.0, image=wso2/wso2is:7.1.0, image=wso2/wso2is:6.1.0]',
  ])('is what a literal of it says: %s', (generator) => {
    expect(ofGenerated(generator, 'data.image')).toEqual(['wso2is:7.1.0 at wso2/wso2is:7.1.0']);
  });

  it('is what a file of variables says', () => {
    for (const generator of ['env: v.env', 'envs: [no.env, v.env]'])
      expect(ofGenerated(generator, 'data.IMAGE', { 'v.env': 'TAG=5.11.0\nIMAGE=wso2/wso2is:7.1.0\n' })).toEqual([
        'wso2is:7.1.0 at wso2/wso2is:7.1.0',
      ]);
  });

  it.each([
    ['that the map has not', 'literals: [tag=5.11.0]', 'data.image'],
    ['of another map', 'name: w, literals: [image=wso2/wso2is:7.1.0]', 'data.image'],
    ['that has no name', 'literals: ["=image=wso2/wso2is:7.1.0"]', 'data.image'],
    ['outside its data', 'literals: [image=wso2/wso2is:7.1.0]', 'binaryData.image'],
    ['that is a file', 'files: [image=image.txt]', 'data.image'],
  ])('is none %s', (_, generator, field) => {
    expect(ofGenerated(generator, field)).toEqual(UNKNOWN);
  });

  it('keeps quotes that are not around all of it', () => {
    const told = ofGenerated(`literals: ['image="wso2/wso2is":7.1.0']`, 'data.image');
    expect(told).toEqual([`wso2is:7.1.0 at "wso2/wso2is":7.1.0`]);
  });
});

describe('a field that patches change before a replacement takes it', () => {
  const patched = (patches: string, more: Files = {}, source = `${MAP}, fieldPath: data.tag`): string[] =>
    told({
      'kustomization.yaml': `resources: [base]\npatches:\n${patches}replacements:\n${item(source, TAG)}`,
      'base/kustomization.yaml': 'resources: [is.yaml, v.yaml]\n',
      'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
      'base/v.yaml': map('v', '{tag: 7.1.0}'),
      ...more,
    });
  const merge = (text: string, more = '') => `  - {${more}patch: '{kind: ConfigMap, metadata: {name: v}, ${text}}'}\n`;
  const operation = (text: string, name = 'v') =>
    `  - target: {kind: ConfigMap, name: ${name}}\n    patch: '[{${text}}]'\n`;
  const replace = operation('"op": "replace", "path": "/data/tag", "value": "5.11.0"');
  const remove = operation('"op": "remove", "path": "/data/tag"');

  it.each([
    ['a strategic merge', merge('data: {tag: 5.11.0}'), '5.11.0'],
    ['a JSON 6902 patch', replace, '5.11.0'],
    ['the last of several', merge('data: {tag: 6.0.0}') + replace, '5.11.0'],
    ['one for another field', merge('data: {other: 5.11.0}'), '7.1.0'],
    ['one for another object', replace.replace('name: v', 'name: w'), '7.1.0'],
    ['one for another kind', replace.replace('ConfigMap', 'Secret'), '7.1.0'],
  ])('is what %s leaves', (_, patches, tag) => {
    expect(patched(patches)).toEqual([`wso2is:${tag} at ${tag}`]);
  });

  it('is what a patch in a file leaves, also under another name', () => {
    expect(patched('  - path: v.yaml\n', { 'v.yaml': map('v', '{tag: 5.11.0}') })).toEqual(['wso2is:5.11.0 at 5.11.0']);
    expect(patched('  - path: v.yaml\n', { 'v.yaml': map('v', '{other: x}') })).toEqual(['wso2is:7.1.0 at 7.1.0']);
    const other = { 'v.yaml': map('any', '{tag: 5.11.0}') };
    const targeted = '  - {path: v.yaml, target: {kind: ConfigMap, name: v}}\n';
    expect(patched(targeted, other)).toEqual(['wso2is:5.11.0 at 5.11.0']);
  });

  it('leaves no product where it is the name of an image and not known', () => {
    const name = (part: string) => images(item(`${MAP}, fieldPath: data.no`, target(`, options: ${part}`)));
    expect(name('{delimiter: ":"}')).toEqual([]);
    expect(name('{delimiter: "/", index: 1}')).toEqual([]);
    expect(name('{delimiter: "/"}')).toEqual(AS_IT_WAS);
  });

  it('is not known where a patch takes it away', () => {
    expect(patched(remove)).toEqual(UNKNOWN);
    expect(patched(merge('$patch: delete'))).toEqual(UNKNOWN);
  });

  it('is told by labels, too, and keeps the name of its object', () => {
    const labelled = map('v', '{tag: 7.1.0}').replace('  name: v', '  name: v\n  labels: {of: is}');
    const selected = replace.replace('name: v', 'labelSelector: of=is');
    expect(patched(selected, { 'base/v.yaml': labelled })).toEqual(['wso2is:5.11.0 at 5.11.0']);
    expect(patched(selected)).toEqual(['wso2is:7.1.0 at 7.1.0']);
    const named = { 'base/v.yaml': map('"7.1.0"', '{}') };
    const renaming = '  - {target: {kind: ConfigMap}, patch: "{kind: ConfigMap, metadata: {name: 5.11.0}}"}\n';
    expect(patched(renaming, named, 'kind: ConfigMap, name: "7.1.0"')).toEqual(['wso2is:7.1.0 at 7.1.0']);
  });

  it('is that of a map that a kustomization generates', () => {
    const generated = {
      'base/kustomization.yaml': 'resources: [is.yaml]\nconfigMapGenerator: [{name: v, literals: [tag=7.1.0]}]\n',
    };
    expect(patched(merge('data: {other: x}'), generated)).toEqual(['wso2is:7.1.0 at 7.1.0']);
    expect(patched(merge('data: {tag: 5.11.0}'), generated)).toEqual(['wso2is:5.11.0 at 5.11.0']);
  });
});

describe('what the layers of a kustomization have under one name', () => {
  const overlay = (text: string, base: string): Files => ({
    'kustomization.yaml': `resources: [base]\n${text}replacements:\n${item(`${MAP}, fieldPath: data.tag`, TAG)}`,
    'base/kustomization.yaml': `resources: [is.yaml, v.yaml]\n${base}`,
    'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
    'base/v.yaml': map('v', '{tag: 5.11.0}'),
  });

  it('is what the outermost says', () => {
    const generated = (tag: string) => `configMapGenerator: [{name: v, behavior: merge, literals: [tag=${tag}]}]\n`;
    expect(told(overlay('', ''))).toEqual(['wso2is:5.11.0 at 5.11.0']);
    expect(told(overlay('', generated('6.1.0')))).toEqual(['wso2is:6.1.0 at 6.1.0']);
    expect(told(overlay(generated('7.1.0'), generated('6.1.0')))).toEqual(['wso2is:7.1.0 at 7.1.0']);
    const patched = { ...overlay('patches: [{path: v.yaml}]\n', ''), 'v.yaml': map('v', '{tag: 7.1.0}') };
    expect(told(patched)).toEqual(['wso2is:7.1.0 at 7.1.0']);
    const inner = "patches: [{patch: '{kind: ConfigMap, metadata: {name: v}, data: {tag: 6.1.0}}'}]\n";
    expect(told(overlay('', inner))).toEqual(['wso2is:6.1.0 at 6.1.0']);
  });
});
