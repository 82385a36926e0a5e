import { describe, expect, it } from 'vitest';
import {
  decidedText,
  isRendered,
  renderedNode,
  renderedText,
  unrendered,
} from '../../../src/deployment/evidence/rendering.ts';
import type { ChartEnvironment } from '../../../src/deployment/evidence/unit.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { treeOf } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { YamlNode } from '../../../src/read/yaml.ts';

const carried = (text: string) => carry('x.yaml', MappedText.ofFile('x.yaml', text));
const environment = (values: string): ChartEnvironment => ({
  chart: '',
  name: null,
  values: new Values(treeOf(carried(values)), null),
});
const OFF = environment('on: false\n');
const ON = environment('on: true\n');
const plain = (node: YamlNode | null): unknown => {
  if (node?.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node?.kind === 'seq' ? node.items.map(plain) : (node?.value ?? null);
};
const shown = (text: string, of = OFF): unknown => plain(renderedNode(carried(text).documents[0] ?? null, text, of));

describe('what an environment renders of a template', () => {
  const TEXT =
    'a: 1\n{{- if .Values.on }}\nb: é2\r\n{{- end }}\nc: 3\n{{- if .Values.on }}\nd: 4\n{{- else }}\ne: 5\n{{- end }}\n';

  it('is everything but the branches that its values switch off', () => {
    expect(unrendered(TEXT, OFF).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['\nb: é2\r\n', '\nd: 4\n']);
    expect(unrendered(TEXT, OFF)).toBe(unrendered(TEXT, OFF));
    expect(unrendered(TEXT, ON).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['\ne: 5\n']);
    expect(unrendered('a: 1\n', OFF)).toEqual([]);
  });

  it('is told for each offset', () => {
    const [first] = unrendered(TEXT, OFF);
    const at = (offset: number): boolean => isRendered(TEXT, offset, OFF);
    expect([(first?.start ?? 0) - 1, first?.start ?? 0, (first?.end ?? 0) - 1, first?.end ?? 0].map(at)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('is a text of the same lines', () => {
    expect(renderedText(TEXT, OFF)).toBe(
      'a: 1\n{{- if .Values.on }}\n     \r\n{{- end }}\nc: 3\n{{- if .Values.on }}\n    \n{{- else }}\ne: 5\n{{- end }}\n',
    );
    expect(renderedText('a: 1\n', OFF)).toBe('a: 1\n');
  });

  it('is a tree of the keys and items', () => {
    expect(shown(TEXT)).toEqual({ a: '1', c: '3', e: '5' });
    expect(shown(TEXT, ON)).toEqual({ a: '1', b: 'é2', c: '3', d: '4' });
    const list = 'l:\n  - a\n  -\n{{- if .Values.on }}\n  - b\n  - n: 1\n{{- end }}\n  - c: 1\nm: {}\nk:\n';
    expect(shown(list)).toEqual({ l: ['a', null, { c: '1' }], m: {}, k: null });
    const { documents } = carried(list);
    expect(renderedNode(documents[0] ?? null, list, environment('other: 1\n'))).toBe(documents[0]);
  });

  it('is a map whose first key alone is left out', () => {
    expect(shown('{{- if .Values.on }}\nv: 1\n{{- else }}\nv: 2\n{{- end }}\nk: 3\n')).toEqual({ v: '2', k: '3' });
    expect(shown('l:\n{{- if .Values.on }}\n  - a: 1\n{{- end }}\n  - b: 2\n')).toEqual({ l: [{ b: '2' }] });
  });

  it('is nothing where all is left out', () => {
    expect(shown('{{- if .Values.on }}\na: 1\nb: [2]\n{{- end }}\n')).toBeNull();
    expect(shown('a:\n{{- if .Values.on }}\n  b: 1\n{{- end }}\n')).toEqual({ a: null });
    expect(renderedNode(null, '{{- if .Values.on }}\na: 1\n{{- end }}\n', OFF)).toBeNull();
  });
});

describe('a short text with branches', () => {
  const IMAGE = 'is{{ if .Values.on }}@sha{{ else }}:1{{ end }}';

  it.each([
    ['has the second where the first is left out', IMAGE, OFF, 'is:1'],
    ['has the first where the second is left out', IMAGE, ON, 'is@sha'],
    ['has both where nothing decides', IMAGE, environment('other: 1\n'), IMAGE],
    ['has nothing for a branch that is left out alone', 'is{{- if .Values.on -}}@sha{{- end -}}:1', OFF, 'is:1'],
    ['may have tags in its branches', 'is{{ if .Values.on }}@{{ .D }}{{ else }}:{{ .T }}{{ end }}', OFF, 'is:{{ .T }}'],
    ['may have several', `${IMAGE} ${IMAGE}`, OFF, 'is:1 is:1'],
    ['may have an empty branch', 'is{{ if .Values.on }}{{ else }}:1{{ end }}', ON, 'is'],
  ])('%s', (_, text, of, expected) => {
    expect(decidedText(text, of)).toBe(expected);
  });

  it('keeps branches with others in them as they are', () => {
    const text = '{{ if .Values.on }}{{ if .Values.x }}a{{ end }}{{ else }}b{{ end }}';
    expect(decidedText(text, ON)).toBe(text);
  });
});
