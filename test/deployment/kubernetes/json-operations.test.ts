import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import { type JsonPatch, mountsAfter } from '../../../src/deployment/kubernetes/json-operations.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { items } from '../../../src/read/yaml.ts';

const carried = (text: string) => carry('k/is.yaml', MappedText.ofFile('k/is.yaml', text));

const MANIFEST = `kind: Deployment
metadata: {name: is}
spec:
  template:
    spec:
      containers:
        - name: is
          volumeMounts:
            - {name: conf, mountPath: /conf/deployment.toml, subPath: deployment.toml}
            - {name: keys, mountPath: /keys}
      volumes:
        - {name: conf, configMap: {name: is-conf}}
        - {name: keys, secret: {secretName: keys}}
`;

const unit: Unit = {
  kind: 'kubernetes',
  name: 'is',
  workload: 'is',
  file: 'k/is.yaml',
  at: { file: 'k/is.yaml', start: 0, end: 0 },
  claims: [],
  builds: null,
  mounts: [],
  environment: null,
};

function patch(operations: string, kind: string | null = null): JsonPatch {
  const text = carried(operations);
  const [document = null] = text.documents;
  return { names: null, kind, operations: items(document).filter((one) => one !== null), carried: text };
}

function leftBy(...patches: JsonPatch[]): string[] | null {
  const found = mountsAfter(carried(MANIFEST).documents, unit, patches);
  return found?.map(({ name, key, to }) => `${name} ${key} ${to}`) ?? null;
}

const CONTAINER = '/spec/template/spec/containers/0';
const CONF = 'is-conf deployment.toml /conf/deployment.toml';
const KEYS = 'keys null /keys';

describe('the mounts of a workload after JSON 6902 patches', () => {
  it.each([
    ['a mount removed', `[{op: remove, path: ${CONTAINER}/volumeMounts/0}]`, [KEYS]],
    [
      'two mounts removed one after the other',
      `[{op: remove, path: ${CONTAINER}/volumeMounts/0}, {op: remove, path: ${CONTAINER}/volumeMounts/0}]`,
      [],
    ],
    [
      'something in a text, and in nothing',
      `[{op: remove, path: /metadata/name/0}, {op: add, path: /x/0/y}]`,
      [CONF, KEYS],
    ],
    ['all mounts removed', `[{op: remove, path: ${CONTAINER}/volumeMounts}]`, []],
    [
      'another path',
      `[{op: replace, path: ${CONTAINER}/volumeMounts/0/mountPath, value: /x}]`,
      ['is-conf deployment.toml /x', KEYS],
    ],
    [
      'another key',
      `[{op: replace, path: ${CONTAINER}/volumeMounts/0/subPath, value: is.toml}]`,
      ['is-conf is.toml /conf/deployment.toml', KEYS],
    ],
    [
      'a key where there was none',
      `[{op: add, path: ${CONTAINER}/volumeMounts/1/subPath, value: a}]`,
      [CONF, 'keys a /keys'],
    ],
    [
      'another map',
      '[{op: replace, path: /spec/template/spec/volumes/0/configMap/name, value: other}]',
      ['other deployment.toml /conf/deployment.toml', KEYS],
    ],
    [
      'a mount added at the end',
      `[{op: add, path: ${CONTAINER}/volumeMounts/-, value: {name: conf, mountPath: /y}}]`,
      [CONF, KEYS, 'is-conf null /y'],
    ],
    [
      'a mount added before the others',
      `[{op: add, path: ${CONTAINER}/volumeMounts/0, value: {name: conf, mountPath: /y}}]`,
      ['is-conf null /y', CONF, KEYS],
    ],
    ['an escaped key', '[{op: add, path: /metadata/annotations~1a~0b, value: x}]', [CONF, KEYS]],
    [
      'a place that is not there',
      `[{op: remove, path: ${CONTAINER}/volumeMounts/2}, {op: replace, path: ${CONTAINER}/volumeMounts/x/name, value: a}, {op: remove, path: /spec/template/spec/containers/3/image}]`,
      [CONF, KEYS],
    ],
    [
      'a key to replace that is not there',
      `[{op: replace, path: ${CONTAINER}/volumeMounts/1/subPath, value: a}]`,
      [CONF, KEYS],
    ],
    [
      'what is no change',
      `[{op: test, path: ${CONTAINER}/volumeMounts/0}, {op: remove}, {op: remove, path: spec}]`,
      [CONF, KEYS],
    ],
  ])('%s', (_, operations, expected) => {
    expect(leftBy(patch(operations))).toEqual(expected);
  });

  it('are those of several patches, in their order', () => {
    const remove = patch(`[{op: remove, path: ${CONTAINER}/volumeMounts/0}]`);
    expect(leftBy(remove, patch(`[{op: replace, path: ${CONTAINER}/volumeMounts/0/mountPath, value: /x}]`))).toEqual([
      'keys null /x',
    ]);
  });

  it('are not those of patches for manifests of another kind', () => {
    const operations = `[{op: remove, path: ${CONTAINER}/volumeMounts}]`;
    expect(leftBy(patch(operations, 'Deployment'))).toEqual([]);
    expect(leftBy(patch(operations, 'StatefulSet'))).toBeNull();
  });

  it('are not known of a container that is not there', () => {
    const remove = patch(`[{op: remove, path: ${CONTAINER}}]`);
    expect(leftBy(remove)).toBeNull();
    expect(mountsAfter(carried(MANIFEST).documents, { ...unit, workload: 'other' }, [remove])).toBeNull();
    expect(mountsAfter([null], unit, [remove])).toBeNull();
  });
});

describe('the mounts of a workload after patches that lead elsewhere', () => {
  it.each([
    ['another list of containers', '/spec/template/spec/initContainers/0/volumeMounts/0/mountPath', 'replace'],
    ['a text', '/kind/x', 'add'],
    ['what is empty', '/metadata/annotations/x', 'add'],
    ['a number with a letter behind it', `${CONTAINER}/volumeMounts/0x`, 'remove'],
    ['a number with a letter before it', `${CONTAINER}/volumeMounts/x0`, 'remove'],
    ['a part of what is not there yet', '/spec/template/spec/containers/1/name', 'add'],
  ])('are the same: %s', (_, path, op) => {
    const text = MANIFEST.replace('{name: is}', '{name: is, annotations: }');
    const left = mountsAfter(carried(text).documents, unit, [patch(`[{op: ${op}, path: ${path}, value: /y}]`)]);
    expect(left?.map(({ name, key, to }) => `${name} ${key} ${to}`)).toEqual([CONF, KEYS]);
  });

  it('are those of a mount behind the ninth', () => {
    const more = Array.from({ length: 10 }, (_, at) => `            - {name: keys, mountPath: /k${at}}\n`).join('');
    const text = MANIFEST.replace('      volumes:', `${more}      volumes:`);
    const left = mountsAfter(carried(text).documents, unit, [
      patch(`[{op: remove, path: ${CONTAINER}/volumeMounts/11}]`),
    ]);
    expect(left?.map(({ to }) => to)).toEqual([
      '/conf/deployment.toml',
      '/keys',
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => `/k${at}`),
    ]);
  });

  it('are those of its own manifest, beside others of its file', () => {
    const service = 'kind: Service\nmetadata: {name: is}\n---\n';
    const other = `${MANIFEST.replace('{name: is}', '{name: am}').replaceAll('is-conf', 'am-conf')}---\n`;
    const remove = patch(`[{op: remove, path: ${CONTAINER}/volumeMounts/1}]`);
    const left = mountsAfter(carried(service + other + MANIFEST).documents, unit, [remove]);
    expect(left?.map(({ name }) => name)).toEqual(['is-conf']);
  });
});
