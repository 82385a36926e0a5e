import { describe, expect, it } from 'vitest';
import { type Given, idleMaps, mountsInto, mountsOf } from '../../../src/deployment/kubernetes/pod-mounts.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { YamlNode } from '../../../src/read/yaml.ts';
import { cut } from '../tree.ts';

const carried = (text: string) => carry('is.yaml', MappedText.ofFile('is.yaml', text));
const first = (text: string): YamlNode | null => carried(text).documents[0] ?? null;

const CONTAINERS = `containers:
  - {name: side, volumeMounts: [{name: keys, mountPath: /side}]}
  - {name: is, volumeMounts: [{name: conf, mountPath: /conf}]}
  - {volumeMounts: [{name: conf, mountPath: /nameless}]}
`;
const VOLUMES = `volumes:
  - {name: conf, configMap: {name: is-conf}}
  - {name: keys, secret: {secretName: is-keys}}
`;

describe('what the pods of a manifest mount into a container', () => {
  it('is what the container of that name has', () => {
    const pod = first(CONTAINERS + VOLUMES);
    expect(mountsInto(pod, 'is')).toEqual([{ kind: 'map', name: 'is-conf', key: null, to: '/conf' }]);
    expect(mountsInto(pod, 'side')).toEqual([{ kind: 'map', name: 'is-keys', key: null, to: '/side' }]);
    expect(mountsInto(pod, 'km')).toBeNull();
  });

  it('tells maps apart by the named templates that make their names', () => {
    const name = '{{ include "is.fullname" . }}-conf';
    const pod = first(`volumes: [{name: conf, configMap: {name: '${name}'}}, {name: keys, secret: {secretName: k}}]`);
    const container = first('volumeMounts: [{name: conf, mountPath: /conf}, {name: keys, mountPath: /keys}]');
    const given: Given = { name: (written) => (written === name ? 'own' : null), path: (path) => `/x${path}` };
    const conf = { kind: 'map', name: 'conf', key: null, helper: 'is.fullname', given: 'own', to: '/x/conf' };
    expect(mountsOf(container, pod, given)).toEqual([conf, { kind: 'map', name: 'k', key: null, to: '/x/keys' }]);
  });
});

describe('a map that a pod brings and no container mounts', () => {
  const idle = (text: string): string[] =>
    idleMaps(first(text), carried(text)).map(({ text: name, span }) => `${name} at ${cut({ 'is.yaml': text }, span)}`);

  it('is told where its volume names it', () => {
    expect(idle(VOLUMES)).toEqual(['is-conf at is-conf', 'is-keys at is-keys']);
    expect(idle(CONTAINERS.replaceAll('name: keys', 'name: other') + VOLUMES)).toEqual(['is-keys at is-keys']);
  });

  it('is none where a container that prepares the others mounts it', () => {
    expect(idle(CONTAINERS + VOLUMES)).toEqual([]);
    expect(idle(CONTAINERS.replace('containers', 'initContainers') + VOLUMES)).toEqual([]);
  });

  it('is none where a volume holds no map or names none', () => {
    const volumes = '[{name: a, emptyDir: {}}, {name: b, configMap: {name: {}}}, {name: c, configMap: {}}]';
    expect(idleMaps(first(`volumes: ${volumes}`), carried(''))).toEqual([]);
  });
});
