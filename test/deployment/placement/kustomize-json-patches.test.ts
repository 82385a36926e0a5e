import { describe, expect, it } from 'vitest';
import { jsonPatches } from '../../../src/deployment/placement/kustomize-json-patches.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { CLOSED, type Files, judged, told, workload } from '../tree.ts';

const FILE = CLOSED.trimEnd();

/** Lines that stand deeper. */
function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

function patched(target: string, op: string): string {
  const patch = `- op: ${op}\n  path: /data/deployment.toml\n  value: |\n${indented(FILE, 4)}\n`;
  return `patches:\n  - target: ${target}\n    patch: |\n${indented(patch, 6)}`;
}

function entries(text: string): string[] {
  const file = 'kustomization.yaml';
  return jsonPatches(carry(file, MappedText.ofFile(file, text))).entries.map(
    ({ home, map, source }) => `${home} ${map} ${JSON.stringify(source.text.text.trim() === FILE)}`,
  );
}

describe('a JSON 6902 patch in line', () => {
  it.each(['ConfigMap', 'Secret'])('brings its files to the %s it aims at', (kind) => {
    expect(entries(patched(`{kind: ${kind}, name: is-conf}`, 'replace'))).toEqual([
      'kustomization.yaml#is-conf is-conf true',
    ]);
  });

  it.each(['{kind: ConfigMap}', '{kind: Deployment, name: is-conf}', '{labelSelector: app=is}'])(
    'aimed at %s has files of their own',
    (target) => {
      expect(entries(patched(target, 'add'))).toEqual(['kustomization.yaml#0.0 null true']);
    },
  );

  it('is none without an operation', () => {
    const manifest = `patches:\n  - patch: |\n      data:\n        op: x\n        deployment.toml: |\n${indented(FILE, 10)}\n`;
    expect(entries(manifest)).toEqual([]);
    expect(entries('patches:\n  - patch: {op: replace}\n  - path: op.yaml\n')).toEqual([]);
  });

  it('is none under another key, of no value, and of a list without an operation', () => {
    const patch = patched('{kind: ConfigMap, name: is-conf}', 'add');
    expect(entries(patch)).toHaveLength(1);
    expect(entries(patch.replace('patch:', 'example:'))).toEqual([]);
    expect(entries(patch.replace('- op: add', '- run: {op: add}'))).toEqual([]);
    expect(entries('# op:\n---\npatches:\n  -\n  - patch:\n')).toEqual([]);
  });

  it('calls its files as the map that it aims at, before all else that they are called', () => {
    const text = patched('{kind: ConfigMap, name: is-conf}', 'add');
    const file = 'kustomization.yaml';
    const [entry] = jsonPatches(carry(file, MappedText.ofFile(file, text))).entries;
    expect(entry?.labels.slice(0, 2)).toEqual(['is-conf', '0']);
    expect(entry?.valuesPath).toBeNull();
  });

  it('counts in the resources of others than kustomize', () => {
    const flux = {
      'apps/kustomization.yaml': 'resources:\n  - is.yaml\n',
      'apps/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'is-conf'),
      'clusters/prod.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  path: ./apps\n${indented(patched('{kind: ConfigMap, name: is-conf}', 'replace'), 2)}`,
    };
    expect(told(flux)).toEqual(['clusters/prod.yaml#is-conf: wso2is 7.1.0 A disabled B disabled']);
  });
});

describe('a JSON 6902 patch in a file', () => {
  const AT = '{kind: ConfigMap, name: is-conf}';
  const item = (target: string, path = 'op.yaml'): string => `- target: ${target}\n  path: ${path}\n`;
  const tree = (patches: string, more: Files = {}): Files => ({
    'k/kustomization.yaml': `resources: [is.yaml]\n${patches}`,
    'k/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'is-conf'),
    'k/op.yaml': `- op: replace\n  path: /data/deployment.toml\n  value: |\n${indented(FILE, 4)}\n`,
    ...more,
  });

  it.each([
    ['patches', {}],
    ['patchesJson6902', {}],
    ['patches', { 'k/other.yaml': `patches:\n${item('{kind: ConfigMap, name: other}')}` }],
    ['patches', { 'l/kustomization.yaml': `patches:\n${item('{kind: ConfigMap, name: is-conf}', '../k/op.yaml')}` }],
  ])('is called as the map that the %s of a kustomization aim it at, beside %j', (key, more) => {
    expect(told(tree(`${key}:\n${item(AT)}`, more))).toEqual(['k/op.yaml#is-conf: wso2is 7.1.0 A disabled B disabled']);
  });

  it.each([
    ['several maps', `${item(AT)}${item('{kind: ConfigMap, name: other}')}`],
    ['something else', item('{kind: Deployment, name: is}')],
    ['a map by another file', item(AT, 'other.yaml')],
  ])('has a name of its own where they aim at %s', (_, items) => {
    expect(told(tree(`patches:\n${items}`))).toEqual(['k/op.yaml#0: wso2is 7.1.0 A disabled B disabled']);
  });

  it('is told beside a kustomization that cannot be read', () => {
    const unread = { path: 'z/kustomization.yaml', nameClass: 'carrier', problem: 'no text', glimpse: null } as const;
    const { deployments } = judged(tree(`patches:\n${item(AT)}`), [unread]);
    expect(deployments.map(({ id }) => id)).toEqual(['k/op.yaml#is-conf']);
  });
});
