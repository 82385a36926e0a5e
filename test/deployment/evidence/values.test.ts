import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../../src/advisory/version.ts';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { mergeTrees, treeOf, type ValuesTree, valueAt } from '../../../src/deployment/text/values-tree.ts';
import type { Span } from '../../../src/model.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { str } from '../../../src/read/yaml.ts';

const APP = { file: 'Chart.yaml', start: 12, end: 17 };
const APP_VERSION: Claim = {
  kind: 'chart',
  product: null,
  version: null,
  updateLevel: null,
  span: APP,
  what: 'appVersion',
  levelAt: null,
  labels: [],
};
const valuesOf = (yaml: string, helpers: Record<string, string> = {}, app: string | null = '7.1.0'): Values =>
  new Values(
    treeOf(carry('values.yaml', MappedText.ofFile('values.yaml', yaml))),
    app === null ? null : { own: { ...APP_VERSION, version: parseVersion(app)?.version ?? null }, parts: new Map() },
    new Map(Object.entries(helpers)),
  );
const cutOf = (yaml: string, span: Span | null): string | null =>
  span && (span.file === 'values.yaml' ? yaml.slice(span.start, span.end) : span.file);

describe('a text with the values of a chart', () => {
  const yaml =
    'a: wso2\ntag: 7.0.0\nempty: ""\nmap:\n  b: c\nnumber: 7\nlist: [x, y]\non: true\noff: false\nwritten: "x:{{ .Values.tag }}"\nround: "{{ tpl .Values.round . }}"\n';
  const helpers = {
    plain: 'wso2is',
    spaced: '\n  {{- .Values.a -}}/is\n',
    commented: '{{/* why */}}{{- /* and why */ -}}wso2is',
    name: '{{ $name := .Values.a }}{{$name = .Values.tag}}{{ $name }}',
    printed: '{{- $tag := .Values.tag | default "1" -}}{{ printf "%s:%s" .Values.a $tag }}',
    given: '{{ .Values.a }}{{ .Values.gone }}',
    odd: '{{ default "/*" .Values.gone }}{{ printf "$b=%s" .Values.a }}',
    defaulted: '{{ $tag := default .Chart.AppVersion .Values.tag }}{{ $tag }}',
    tight: '{{$name:=.Values.a}}{{$name}}',
    branched: '{{ if .Values.a }}{{ .Values.tag }}{{ end }}',
    one: '{{ include "two" . }}',
    two: '{{ include "three" . }}',
    three: '{{ include "four" . }}',
    four: 'deep',
    'too-deep': '{{ include "one" . }}',
  };
  const values = valuesOf(yaml, helpers);

  it.each([
    ['plain', 'plain'],
    ['{{ .Values.a }}/x', 'wso2/x'],
    ['{{.Values.a}}', 'wso2'],
    ['{{- $.Values.a -}}', 'wso2'],
    ['{{ .Values.number }}', '7'],
    ['{{ .Values.map.b }}', 'c'],
    ['{{ .Values.gone | default .Values.tag }}', '7.0.0'],
    ['{{ .Chart.AppVersion }}', '7.1.0'],
    ['{{ .Values.gone | default "x y" }}', 'x y'],
    ['{{ default   "x" .Values.gone }}', 'x'],
    ['{{ "literal" }}', 'literal'],
    ['{{"l"}}', 'l'],
    // What has no value stays as it is written.
    ['{{ .Values.gone }}', '{{ .Values.gone }}'],
    ['{{ .Values.empty }}', '{{ .Values.empty }}'],
    ['{{ .Values.map }}', '{{ .Values.map }}'],
    ['{{ .Release.Name }}', '{{ .Release.Name }}'],
    ['{{ lookup "x" }}', '{{ lookup "x" }}'],
    ['{{ $name }}', '{{ $name }}'],
    ['{{ include "plain" . }}', 'wso2is'],
    ['{{template  "plain" .}}', 'wso2is'],
    ['{{ include "gone" . }}', '{{ include "gone" . }}'],
    ['{{ .Values.a | default (include "plain" .) }}', 'wso2'],
    ['{{ include "spaced" . }}', 'wso2/is'],
    ['{{ include "commented" . }}', 'wso2is'],
    ['{{ include "name" . }}', '7.0.0'],
    ['{{ include "printed" . }}', 'wso2:7.0.0'],
    ['{{ include "odd" . }}', '/*$b=wso2'],
    ['{{ include "tight" . }}', 'wso2'],
    ['{{ include "given" . }}', '{{ include "given" . }}'],
    ['{{ include "branched" . }}', '{{ include "branched" . }}'],
    ['{{ include "one" . }}', 'deep'],
    ['{{ include "too-deep" . }}', '{{ include "too-deep" . }}'],
    ['{{ printf "%s:%s" .Values.a .Values.tag }}', 'wso2:7.0.0'],
    ['{{printf  "%s-x" .Values.a | quote}}', 'wso2-x'],
    ['{{ printf "wso2is" }}', 'wso2is'],
    ['{{ printf "%v-%d" .Values.a .Values.number }}', 'wso2-7'],
    ['{{ printf "%s" "x" }}', 'x'],
    ['{{ printf "%s %s" "a b" .Values.a }}', 'a b wso2'],
    ['{{ printf "%s:%s" .Values.a (.Values.gone | default .Chart.AppVersion) }}', 'wso2:7.1.0'],
    ['{{ printf "%s:%s" ( printf "%s" .Values.a ) .Values.tag }}', 'wso2:7.0.0'],
    ['{{ printf "%s:%s" (default "x" (lower .Values.a)) .Values.tag }}', 'wso2:7.0.0'],
    ['{{ printf "%s:%s" .Values.a }}', '{{ printf "%s:%s" .Values.a }}'],
    ['{{ printf "%s:%s" .Values.gone .Values.a }}', '{{ printf "%s:%s" .Values.gone .Values.a }}'],
    ['{{ .Values.a | printf "%s-x" }}', 'wso2-x'],
    // The function takes the default first, the pipe takes it last.
    ['{{ default .Chart.AppVersion .Values.tag }}', '7.0.0'],
    ['{{ default .Chart.AppVersion .Values.gone }}', '7.1.0'],
    ['{{ default .Chart.AppVersion .Values.empty | quote }}', '7.1.0'],
    ['{{ .Values.gone | default .Values.tag | default .Chart.AppVersion }}', '7.0.0'],
    ['{{ .Values.gone | default (include "plain" .) }}', 'wso2is'],
    ['{{ include "gone" . | default "x" }}', 'x'],
    ['{{ include "defaulted" . }}', '7.0.0'],
    ['{{ printf "%s:%s" .Values.a (default .Chart.AppVersion .Values.tag | toString) }}', 'wso2:7.0.0'],
    ['{{ coalesce .Values.gone .Values.tag .Chart.AppVersion }}', '7.0.0'],
    ['{{ required "a tag" .Values.tag }}', '7.0.0'],
    ['{{ required "a tag" .Values.gone }}', '{{ required "a tag" .Values.gone }}'],
    ['{{ ternary .Values.a .Values.tag .Values.on }}', 'wso2'],
    ['{{ ternary .Values.a .Values.tag .Values.off }}', '7.0.0'],
    ['{{ .Values.off | ternary .Values.a .Values.tag }}', '7.0.0'],
    ['{{ ternary .Values.a "x" (.Values.off) }}', 'x'],
    ['{{ ternary .Values.a "x" (not .Values.off) }}', 'wso2'],
    ['{{ ternary (printf "@%s" .Values.empty) (printf ":%s" .Values.tag) (ne .Values.empty "") }}', ':7.0.0'],
    ['{{ ternary (printf "@%s" .Values.a) (printf ":%s" .Values.tag) (ne .Values.a "") }}', '@wso2'],
    ['{{ ternary .Values.a .Values.tag (empty .Values.gone) }}', 'wso2'],
    ['{{ .Values.empty | empty | not | ternary .Values.a .Values.tag }}', '7.0.0'],
    ['{{ ternary .Values.a .Values.tag (eq (index .Values "map" "b") "c") }}', 'wso2'],
    [
      '{{ ternary .Values.a .Values.tag (hasPrefix "x" .Values.a) }}',
      '{{ ternary .Values.a .Values.tag (hasPrefix "x" .Values.a) }}',
    ],
    [
      '{{ ternary .Values.a .Values.tag (eq .Release.Name "x") }}',
      '{{ ternary .Values.a .Values.tag (eq .Release.Name "x") }}',
    ],
    [
      `{{ ternary .Values.a .Values.tag (eq .Values.a "${'x'.repeat(300)}") }}`,
      `{{ ternary .Values.a .Values.tag (eq .Values.a "${'x'.repeat(300)}") }}`,
    ],
    ['{{ ternary .Values.a .Values.tag }}', '{{ ternary .Values.a .Values.tag }}'],
    ['{{ (.Values.map).b | default .Chart.AppVersion }}', 'c'],
    ['{{ ((.Values.map).b).c | default .Chart.AppVersion }}', '7.1.0'],
    ['{{ (.Values.map | default dict).b }}', 'c'],
    ['{{ tpl .Values.written . }}', 'x:7.0.0'],
    ['{{ tpl .Values.round . }}', '{{ tpl .Values.round . }}'],
    ['{{ tpl .Values.a $ }}', 'wso2'],
    ['{{ tpl .Values.gone . }}', '{{ tpl .Values.gone . }}'],
    ['{{ (printf "%s:%s" .Values.a .Values.tag) | quote }}', 'wso2:7.0.0'],
    ['{{ (include "plain" .) }}', 'wso2is'],
    ['{{ index .Values "a" }}', 'wso2'],
    ['{{ index $.Values.map "b" | quote }}', 'c'],
    ['{{ get .Values.map  "b" }}', 'c'],
    ['{{ (index .Values "map").b }}', 'c'],
    ['{{ ( index .Values "map" "b" ) }}', 'c'],
    ['{{ printf "%s:%s" (index .Values "a") .Values.tag }}', 'wso2:7.0.0'],
    ['{{ index .Values.list 1 }}', 'y'],
    ['{{ index .Values.list 2 }}', '{{ index .Values.list 2 }}'],
    ['{{ index .Values.list "z" }}', '{{ index .Values.list "z" }}'],
    ['{{ index .Values.map .Values.gone }}', '{{ index .Values.map .Values.gone }}'],
    ['{{ index .Values.a "x" }}', '{{ index .Values.a "x" }}'],
    ['{{ $index .Values.a "x" }}', 'wso2'],
  ])('%s is %s', (text, expected) => {
    expect(values.expand(text).text).toBe(expected);
  });

  it.each([
    ['plain', true, null],
    ['{{ .Values.gone }}', true, null],
    ['{{ .Values.a }}:{{ .Values.tag }}', false, '7.0.0'],
    // A default of the template is no place in the values.
    ['{{ .Values.a }}:{{ .Values.gone | default "x" }}', false, 'wso2'],
    ['{{ .Values.gone | default "x" }}', false, null],
    ['{{ .Values.a }}:{{ .Chart.AppVersion }}', false, 'Chart.yaml'],
    ['{{ include "printed" . }}', false, '7.0.0'],
    ['{{ include "spaced" . }}', false, 'wso2'],
    ['{{ include "plain" . }}', false, null],
    ['{{ printf "%s:%s" .Values.a "x" }}', false, 'wso2'],
  ])('%s stands as written: %s, and has its value from %s', (text, verbatim, from) => {
    const expanded = values.expand(text);
    expect([expanded.verbatim, cutOf(yaml, expanded.definedAt)]).toEqual([verbatim, from]);
  });

  it('has the variables of its template put in first', () => {
    expect(values.expand('$x {{ $x }}', (code) => code.replace('$x', '.Values.a'))).toMatchObject({ text: '$x wso2' });
  });

  it('has no version of a chart that states none', () => {
    expect(valuesOf(yaml, {}, null).expand('{{ .Chart.AppVersion }}').text).toBe('{{ .Chart.AppVersion }}');
  });
});

describe('what stands at a path of values', () => {
  it.each([
    [['a', 'b'], 'x'],
    [['a', 'b', 'c'], null],
    [['a', 'l', '0'], 'y'],
    [['a', 'l', '1'], null],
    [['a', 'd'], null],
  ])('at %j is %s', (path, expected) => {
    const found = valuesOf('a: {b: x, l: [y]}\n').find(path);
    expect(found && str(found.node)).toBe(expected);
    expect(found === null).toBe(expected === null);
  });
});

describe('the turns of a loop over values', () => {
  const values = valuesOf('map: {am: 1, is.x: 2, b-c: 3}\nlist: [x, y]\ntext: x\ndeep: {er: {a: 1}}\n');
  it.each([
    ['.Values.map', ['.Values.map.am', '.Values.map.b-c']],
    ['($.Values.map )', ['.Values.map.am', '.Values.map.b-c']],
    ['( .Values.map )', ['.Values.map.am', '.Values.map.b-c']],
    ['index .Values.deep "er"', ['.Values.deep.er.a']],
    ['(index .Values.deep "er")', ['.Values.deep.er.a']],
    ['.Values.list', ['.Values.list.0', '.Values.list.1']],
    ['.Values.text', []],
    ['.Values.gone', []],
    ['until 3', []],
    ['.Values.map | keys', []],
    ['keys .Values.map', []],
    ['$other.Values.map', []],
  ])('%s', (list, items) => {
    expect(values.turns(list)).toEqual(items.map((item) => ({ list, item, key: item.split('.').at(-1) })));
  });

  it('are not endless', () => {
    expect(valuesOf(`a: [${'x, '.repeat(60)}]`).turns('.Values.a')).toHaveLength(50);
  });
});

describe('the images of a chart’s values', () => {
  const images = (yaml: string, app: string | null = null) =>
    valuesOf(yaml, {}, app)
      .images()
      .map(({ what, version, span, levelAt, labels }) => [
        what,
        version,
        cutOf(yaml, span),
        levelAt && `${levelAt.text} ${cutOf(yaml, levelAt.span)}`,
        labels.join('.'),
      ]);

  it.each([
    ['a:\nimage:\ntag: 7.0.0', []],
    ['image: wso2/wso2is:7.0.0.3', [['image wso2is:7.0.0.3', '7.0.0', '7.0.0.3', '7.0.0.3 7.0.0.3', '']]],
    ['image: "wso2/wso2is:7.0.0.3"', [['image wso2is:7.0.0.3', '7.0.0', '"wso2/wso2is:7.0.0.3"', null, '']]],
    ['is:\n  image: wso2/wso2is:7.0.0', [['image wso2is:7.0.0', '7.0.0', '7.0.0', null, 'is']]],
    [
      'a:\n  is:\n    repository: wso2/wso2is\n    tag: 7.0.0.3',
      [['image wso2is:7.0.0.3', '7.0.0', '7.0.0.3', '7.0.0.3 7.0.0.3', 'a.is']],
    ],
    [
      'repository: wso2/wso2is\ntag: "7.0.0.3"',
      [['image wso2is:7.0.0.3', '7.0.0', '"7.0.0.3"', '7.0.0.3 7.0.0.3', '']],
    ],
    ['repository: wso2/wso2is\ntag: 7.0.0', [['image wso2is:7.0.0', '7.0.0', '7.0.0', null, '']]],
    ['repository: wso2/wso2is\ntag: ""', [['image wso2is', null, 'wso2/wso2is', null, '']]],
    ['repository: ""\nname: wso2is\nversion: 7.0.0', [['image wso2is:7.0.0', '7.0.0', '7.0.0', null, '']]],
    ['registry: acme.io/x/\nrepository: wso2is\ntag: 7.0.0', [['image wso2is:7.0.0', '7.0.0', '7.0.0', null, '']]],
    ['registry: acme.io\nimage: wso2is:7.0.0.3', [['image wso2is:7.0.0.3', '7.0.0', 'wso2is:7.0.0.3', null, '']]],
    ['image: localhost:5000/wso2is\ntag: 7.0.0', [['image wso2is:7.0.0', '7.0.0', '7.0.0', null, '']]],
    ['repository: nginx\ntag: "1"', []],
    ['list:\n  - image: wso2is\n  - [x]\n  - x', [['image wso2is', null, 'wso2is', null, 'list']]],
  ])('%j', (yaml, expected) => {
    expect(images(yaml)).toEqual(expected);
  });

  it('without a tag have the version of the chart', () => {
    expect(images('image: wso2is', '7.1.0')).toEqual([['image wso2is', '7.1.0', 'Chart.yaml', null, '']]);
    expect(images('image: wso2is:latest', '7.1.0')).toEqual([['image wso2is:latest', null, 'latest', null, '']]);
    expect(images('image: nginx', '7.1.0')).toEqual([]);
    expect(images('image: wso2is', 'latest')).toEqual([['image wso2is', null, 'wso2is', null, '']]);
  });

  it('are one where options of helm set its tag and its name apart, in either order', () => {
    const option = (path: string, value: string) =>
      valueAt(path.split('.'), treeOf(carry('x.sh', MappedText.ofFile('x.sh', value))) as ValuesTree) as ValuesTree;
    const [tag, name] = [option('a.image.tag', '7.0.0'), option('a.image.repository', 'wso2/wso2is')];
    for (const both of [mergeTrees(tag, name), mergeTrees(name, tag)])
      expect(new Values(both, null).images().map(({ what }) => what)).toEqual(['image wso2is:7.0.0']);
  });

  it('are none without values', () => {
    expect(new Values(null, null).images()).toEqual([]);
  });

  it.each([
    ['wso2is', 'wso2is', '7.0.0', '7.0.0'],
    ['wso2is', 'wso2is-km', '7.0.0', null],
    ['wso2is', 'wso2is-km', '5.10.0', '5.10.0'],
    ['wso2am', 'wso2-obiam', '3.0.0', null],
  ] as const)(
    'of a chart of %s without a tag has its version where it is a release of %s: %s',
    (product, image, version, told) => {
      const tree = treeOf(
        carry('values.yaml', MappedText.ofFile('values.yaml', `image: {repository: wso2/${image}}\n`)),
      );
      const own: Claim = { ...APP_VERSION, product, version };
      expect(new Values(tree, { own, parts: new Map() }).images().map((claim) => claim.version)).toEqual([told]);
    },
  );

  it('keep a registry’s inner slashes', () => {
    for (const registry of ['docker.wso2.com/x/y', 'docker.wso2.com/']) {
      expect(valuesOf(`registry: ${registry}\nname: wso2is`).images()[0]?.official).toBe(true);
    }
  });
});

it('a test of what another tool fills in cannot be told', () => {
  const text = '{{ ternary "a" "b" .Values.on }}';
  expect(valuesOf('on: ${ON}\n').expand(text).text).toBe(text);
  expect(valuesOf('on:\n').expand(text).text).toBe('b');
});

it('a named template is told by its text, and one that is not there by none', () => {
  const values = valuesOf('a: b\n', { conf: '{{ .Files.Get "is.toml" }}' });
  expect(values.helperOf('conf')).toBe('{{ .Files.Get "is.toml" }}');
  expect(values.helperOf('gone')).toBeNull();
});

describe('the images a template refers to', () => {
  const yaml =
    'is:\n  image: wso2/wso2is:7.0.0\n  imageTag: 7.0.0\nam:\n  image: wso2/wso2am\n  tag: 4.3.0\n  deep:\n    x: y\nimage: wso2/wso2is:6.0.0\n';
  const helpers = {
    direct: '{{ .Values.is.image }}',
    outer: '{{ include "direct" . }}',
    loop: '{{ template "loop" . }}{{ .Values.am.image }}',
  };
  const referred = (text: string) =>
    valuesOf(yaml, helpers)
      .imagesReferredTo(text, ['label'])
      .map(({ what, labels }) => `${what} ${labels}`);
  const IS = 'image wso2is:7.0.0 label';
  const AM = 'image wso2am:4.3.0 label';

  it.each([
    ['image: {{ include "image" (dict "image" .Values.am) }}', [AM]],
    ['image: {{ include "image" .Values.am.deep.x }}', [AM]],
    ['image: {{ .Values.am }}{{ .Values.is }}{{ .Values.am.image }}', [AM, IS]],
    ['image: {{ include "image" (dict "image" .Values.am\n"imageTag" "x") }}', [AM]],
    ['image: {{ include "direct" . }}', [IS]],
    ['image: {{ include "outer" . }}{{ include "gone" . }}', [IS]],
    ['image: {{ include "loop" . }}', [AM]],
    ['tag: {{ .Values.am.tag }}', []],
    ['imagePullPolicy: {{ .Values.am.pullPolicy }}', []],
    ['image: {{ .Values.gone.image }}', []],
    ['Image: {{ .Values.am.image }}', [AM]],
  ])('%j', (text, expected) => {
    expect(referred(text)).toEqual(expected);
  });
});

describe('a text with the values of a chart, by its form', () => {
  const values = valuesOf('image:\n  tag: 7.0.0\non: true\n');

  it.each([
    ['{{ (.Values.image).tag }}', '7.0.0'],
    ['{{ (.Values.image | default dict).tag }}', '7.0.0'],
    ['{{ ternary "a" "b" $.Values.on }}', 'a'],
    ['{{ ternary "a" "b" (not $.Values.on) }}', 'b'],
  ])('%s is %s', (text, expected) => {
    expect(values.expand(text).text).toBe(expected);
  });
});
