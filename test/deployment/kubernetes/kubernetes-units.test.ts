import { describe, expect, it } from 'vitest';
import type { ChartEnvironment, MapMount, Unit } from '../../../src/deployment/evidence/unit.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { configMaps, isMadeOfMaps } from '../../../src/deployment/kubernetes/config-maps.ts';
import { kubernetesUnits } from '../../../src/deployment/kubernetes/kubernetes.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { eachMap } from '../../../src/deployment/text/each-map.ts';
import { plainName } from '../../../src/deployment/text/plain-name.ts';
import { treeOf } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const carried = (text: string, file = 'is.yaml') => carry(file, MappedText.ofFile(file, text));
const environment = (values: string): ChartEnvironment => ({
  chart: '',
  name: null,
  values: new Values(treeOf(carried(values, 'values.yaml')), null),
});
const unitsOf = (text: string, values: string | null = null): Unit[] => {
  const file = carried(text);
  return file.documents.flatMap((document) =>
    kubernetesUnits(file, document, values === null ? null : environment(values)),
  );
};
const only = (text: string, values: string | null = null): Unit => unitsOf(text, values)[0] as Unit;

describe('a name without its template tags', () => {
  it.each([
    ['is-conf', 'is-conf'],
    ['{{ include "is.name" . }}-conf', 'conf'],
    ['{{ .Release.Name }}--is.conf..', 'is.conf'],
    ['{{ a }}-x-{{ b\n}}', 'x'],
    ['{{  include "x" .  }}', '{{include"x".}}'],
  ])('%j is %s', (name, expected) => {
    expect(plainName(name)).toBe(expected);
  });
});

describe('the maps of a document', () => {
  it('are visited outermost first, each with its keys', () => {
    const seen: string[] = [];
    eachMap(carried('a:\n  - b:\n      c: 1\n  - [{d: 2}]\n').documents[0] ?? null, (map, path) => {
      seen.push(`${path.join('.')}: ${map.entries.map(({ key }) => key)}`);
    });
    expect(seen).toEqual([': a', 'a: b', 'a.b: c', 'a: d']);
  });
});

describe('a container', () => {
  const TEXT =
    'kind: Deployment\nmetadata:\n  name: "{{ x }}-is"\nspec:\n  containers:\n    - image: wso2/wso2is:7.0.0\n      args: [/home/wso2is-7.0.0]\n';

  it('is a unit with its pack and its place', () => {
    expect(only(TEXT)).toMatchObject({
      kind: 'kubernetes',
      name: 'is',
      file: 'is.yaml',
      at: { file: 'is.yaml', start: TEXT.indexOf('wso2/'), end: TEXT.indexOf('\n      args') },
      builds: null,
      mounts: [],
      environment: null,
    });
    expect(only(TEXT).claims.map(({ what, labels, span }) => [what, labels, TEXT.slice(span.start, span.end)])).toEqual(
      [
        ['image wso2is:7.0.0', ['is', 'is'], '7.0.0'],
        ['path wso2is 7.0.0', ['is', 'is'], 'wso2is-7.0.0'],
      ],
    );
  });

  it.each([
    ['of its own name', 'kind: Pod\nmetadata: {name: pod}\ncontainers: [{name: is, image: x}]', 'is'],
    ['of a task definition', 'ContainerDefinitions: [{Name: am, Image: x}]', 'am'],
    ['of its workload', 'kind: Pod\nmetadata: {name: pod}\ncontainers: [{image: x}]', 'pod'],
    [
      'of the outer workload when the inner has no name',
      'kind: A\nmetadata: {name: a}\nspec: {kind: B, containers: [{image: x}]}',
      'a',
    ],
    ['of nobody', 'metadata: {name: pod}\ncontainers: [{image: x}]', ''],
  ])('has the name %s', (_, text, expected) => {
    expect(only(text).name).toBe(expected);
  });

  it.each([
    ['its image', 'containers:\n  - name: is\n    image: x\n', 'x'],
    ['its image in CloudFormation', 'ContainerDefinitions: [{Name: am, Image: x}]', 'x'],
    ['its first line', 'containers:\n  - name: is\n    args: []\n', 'name: is'],
    ['itself on one line', 'containers: [{name: is}]\nother: 1', '{name: is}'],
  ])('stands at %s', (_, text, expected) => {
    const { at } = only(text);
    expect(text.slice(at.start, at.end)).toBe(expected);
  });

  it.each([
    ['plain', 'image: wso2/wso2is:7.0.0.3', '7.0.0.3'],
    ['quoted', 'image: "wso2/wso2is:7.0.0.3"', undefined],
    ['with a value', 'image: wso2/wso2is:{{ .Values.tag }}', undefined],
  ])('has a tag to pin where its image is %s', (_, image, expected) => {
    expect(only(`containers:\n  - ${image}\n`, 'tag: 7.0.0.3').claims[0]?.levelAt?.text).toBe(expected);
  });

  it('has both images of a branch, and no image of another key', () => {
    const text =
      'containers:\n  - image: wso2/wso2is:7.0.0\n    image: wso2/wso2am:4.3.0\n    imagePullPolicy: wso2/wso2is:6.0.0\n    baseImage: wso2/wso2is:6.0.0\n    Image: [wso2is]\n';
    expect(only(text).claims.map(({ what }) => what)).toEqual(['image wso2is:7.0.0', 'image wso2am:4.3.0']);
  });

  it('without a WSO2 image says nothing of the packs in its paths', () => {
    expect(only('containers: [{image: nginx, args: [wso2is-7.0.0]}]').claims).toEqual([]);
    expect(only('containers: [{image: *gone, args: [wso2is-7.0.0]}]').claims).toEqual([]);
    expect(only('containers: [{image: [wso2is], args: [wso2is-7.0.0]}]').claims).toEqual([]);
  });

  it('says what its manifest says, and no more', () => {
    const told = (text: string) => {
      const { kind, name, file, at, claims, open, builds, mounts, environment, namespace, ...more } = only(text);
      return more;
    };
    expect(told('containers: [{image: wso2is}]')).toEqual({});
    expect(
      told(
        'kind: Pod\nmetadata:\n  name: is\n  labels: {app: is, tier: [x], gone: }\nspec:\n  containers: [{image: wso2is, command: [run.sh]}]\n  volumes: [{name: v, configMap: {name: m}}]\n',
      ),
    ).toMatchObject({
      workload: 'is',
      manifestKind: 'Pod',
      labels: [['app', 'is']],
      program: ['run.sh'],
      idle: [{ text: 'm' }],
    });
    const [first, second] = unitsOf('containers: [{image: wso2is}, {image: wso2am}]');
    expect([first?.position, second?.position]).toEqual([undefined, 1]);
  });

  it('has a tag to pin neither in an image that is changed nor in one that a function makes', () => {
    const tag = { text: '7.1.0.5', span: { file: 'set.yaml', start: 0, end: 7 } };
    const change = { name: 'wso2/wso2is', newName: null, newTag: tag, digest: null, at: tag.span };
    const file = carried('containers:\n  - image: wso2/wso2is:7.0.0.3\n');
    const changed = { ...environment('a: 1\n'), images: [change] };
    const [document = null] = file.documents;
    expect(kubernetesUnits(file, document, changed)[0]?.claims).toMatchObject([
      { version: '7.1.0', updateLevel: 5, span: tag.span, levelAt: null },
    ]);
    const made = 'ContainerDefinitions:\n  - Image: {Fn::Sub: wso2/wso2is:7.0.0.3}\n';
    expect(only(made).claims).toMatchObject([{ version: '7.0.0', updateLevel: 3, levelAt: null }]);
  });

  it('that is one of several images has them as a choice, the oldest first', () => {
    const text =
      'Conditions: {C: x}\nContainerDefinitions:\n  - Image: !If [C, "wso2/wso2is:7.1.0", "wso2/wso2is:5.11.0"]\n';
    const choice = `is.yaml ${text.indexOf('[C,')}`;
    expect(only(text).claims).toMatchObject([
      { version: '5.11.0', choice },
      { version: '7.1.0', choice },
    ]);
    expect(only('containers: [{image: wso2is}]').claims.map((claim) => 'choice' in claim)).toEqual([false]);
  });

  it('has the image that is written where a variable is called the same', () => {
    const file = carried('containers: [{image: wso2is}]');
    const given = (name: string) =>
      name === 'wso2is' ? [{ text: 'acme/other', span: { file: '.env', start: 0, end: 10 } }] : [];
    const units = kubernetesUnits(file, file.documents[0] ?? null, null, [], given);
    expect(units.map(({ claims }) => claims.map(({ what }) => what))).toEqual([['image wso2is']]);
  });

  it('that is no map is none, nor is one elsewhere', () => {
    expect(unitsOf('containers: [x, *gone, [{image: wso2is}]]\n')).toEqual([]);
    expect(unitsOf('containers: {image: wso2is}\ncontainer: [{image: wso2is}]\n')).toEqual([]);
  });

  it('is open where nothing tells its product, and not where only its tag is not known', () => {
    const image = (text: string, more = ''): boolean | undefined =>
      only(`containers:\n  - image: ${text}\n${more}`, 'a: 1\n').open;
    expect(image('wso2/wso2is:{{ .Values.gone }}')).toBe(false);
    expect(image('"{{ include "image" . }}"', '    imagePullPolicy: Always\n    baseImage: x\n')).toBe(true);
  });

  it('has a tag for a name where nothing is looped over', () => {
    const text = "containers:\n  - name: '{{ .Chart.Name }}'\n    image: wso2/wso2is:7.0.0\n";
    expect(only(text, 'a: 1\n').name).toBe('{{.Chart.Name}}');
  });

  const values = 'is:\n  repository: wso2/wso2is\n  tag: 7.0.0\nam:\n  repository: wso2/wso2am\n  tag: 4.3.0\n';
  it.each([
    ['behind its last key', '    - name: a\n      {{- include "image" .Values.is }}\n'],
    ['after an empty line', '    - name: a\n\n      {{- include "image" .Values.is }}\n'],
    ['after a comment', '    - name: a\n      # why\n      {{- include "image" .Values.is }}\n'],
    ['after another tag', '    - name: a\n      {{- if x }}\n      {{- include "image" .Values.is }}\n'],
    ['with Windows line ends', '    - name: a\r\n      {{- include "image" .Values.is }}\r\n'],
    ['at the end of the file', '    - name: a\n      {{- include "image" .Values.is }}'],
    ['at the line start', '    - name: a\n{{- include "image" .Values.is }}\n'],
  ])('takes the image of a tag %s', (_, container) => {
    expect(only(`containers:\n${container}`, values).claims.map(({ what, labels }) => [what, labels])).toEqual([
      ['image wso2is:7.0.0', ['a', '']],
    ]);
  });

  it('takes no image of a tag that another container has', () => {
    const text =
      'containers:\n    - name: a\n      x: y\n    - name: b\n      {{- include "image" .Values.am }}\nother: {{ include "image" .Values.is }}\n';
    expect(unitsOf(text, values).map(({ claims }) => claims.map(({ what }) => what))).toEqual([
      [],
      ['image wso2am:4.3.0'],
    ]);
  });

  it('with an image of its own takes none of a tag', () => {
    const text = 'containers:\n    - image: wso2/wso2is:6.0.0\n      {{- include "image" .Values.is }}\n';
    expect(only(text, values).claims.map(({ what }) => what)).toEqual(['image wso2is:6.0.0']);
  });
});

describe('the mounts of a container', () => {
  const mounts = (volume: string, mount: string, more = '') =>
    only(`containers:\n  - image: x\n    volumeMounts:\n      - ${mount}\nvolumes:\n  - ${volume}\n${more}`).mounts;
  const map = (name: string, key: string | null, to: string | null) => ({ kind: 'map', name, key, to });

  it.each([
    ['{name: v, configMap: {name: m}}', '{name: v, mountPath: /c}', [map('m', null, '/c')]],
    ['{name: v, secret: {secretName: s}}', '{name: v, mountPath: /c}', [map('s', null, '/c')]],
    ['{name: v, configMap: {name: m}}', '{name: v, mountPath: /c/x, subPath: x}', [map('m', 'x', '/c/x')]],
    ['{name: "{{ a }}-v", configMap: {name: "{{ a }}-m"}}', '{name: "{{ b }}-v"}', [map('m', null, null)]],
    [
      '{name: v, configMap: {name: m, items: [{key: k, path: p}, {key: k2, path: p2}]}}',
      '{name: v, mountPath: /c}',
      [map('m', 'k', '/c/p'), map('m', 'k2', '/c/p2')],
    ],
    [
      '{name: v, configMap: {name: m, items: [{key: k, path: p}, {key: l}, {path: q}]}}',
      '{name: v, mountPath: /c, subPath: p}',
      [map('m', 'k', '/c')],
    ],
    [
      '{name: v, configMap: {name: m, items: [{key: k, path: p}, {key: l}, {path: q}]}}',
      '{name: v, mountPath: /c}',
      [map('m', 'k', '/c/p')],
    ],
    [
      '{name: v, projected: {sources: [{configMap: {name: m}}, {secret: {name: s}}, {x: y}]}}',
      '{name: v, mountPath: /c}',
      [map('m', null, '/c'), map('s', null, '/c')],
    ],
    ['{name: v, emptyDir: {}}', '{name: v, mountPath: /c}', []],
    ['{configMap: {name: m}}', '{mountPath: /c}', []],
    ['{name: v, configMap: {name: m}}', '{name: w, mountPath: /c}', []],
    ['{name: v, configMap: {name: [m]}}', '{name: v, mountPath: /c}', []],
  ])('of the volume %s at %s', (volume, mount, expected) => {
    expect(mounts(volume, mount)).toEqual(expected);
  });

  it('of a chart may have no place, or one that a variable before them has', () => {
    const text = (mount: string): string =>
      `{{- $home := "/opt/wso2is-7.0.0" }}\ncontainers:\n  - image: x\n    volumeMounts: [${mount}]\nvolumes:\n  - {name: v, configMap: {name: m}}\n`;
    expect(only(text('{name: v}'), 'a: 1\n').mounts).toEqual([map('m', null, null)]);
    expect(only(text("{name: v, mountPath: '{{ $home }}/repository/conf'}"), 'a: 1\n').mounts).toEqual([
      map('m', null, '/opt/wso2is-7.0.0/repository/conf'),
    ]);
  });

  it('come after those of the init containers', () => {
    const volume = '{name: v, configMap: {name: m}}';
    expect(
      mounts(volume, '{name: v, mountPath: /c}', 'initContainers:\n  - volumeMounts: [{name: v, mountPath: /i}]\n'),
    ).toEqual([map('m', null, '/i'), map('m', null, '/c')]);
  });
});

describe('the config maps of a manifest', () => {
  const mapsOf = (text: string, chart: string | null) => {
    const file = carried(text);
    return file.documents.flatMap((document) =>
      configMaps(file, document, chart === null ? null : { folder: chart, files: chart }),
    );
  };
  const paths = (code: string, chart: string | null = 'is'): string[] =>
    mapsOf(`kind: ConfigMap\nmetadata:\n  name: m\ndata:\n  x: |\n${code}`, chart).flatMap((map) =>
      map.paths.map(({ path }) => path),
    );

  it.each([
    ['ConfigMap', [{ name: 'm', file: 'is.yaml', namespace: null, paths: [] }]],
    ['Secret', [{ name: 'm', file: 'is.yaml', namespace: null, paths: [] }]],
    ['Service', []],
  ])('are those of kind %s', (kind, expected) => {
    expect(mapsOf(`kind: ${kind}\nmetadata: {name: "{{ x }}-m"}\n`, null)).toEqual(expected);
  });

  it('may have no name', () => {
    expect(mapsOf('kind: ConfigMap\n', null)).toEqual([{ name: '', file: 'is.yaml', namespace: null, paths: [] }]);
  });

  it.each([
    ['{{ .Files.Get "confs/deployment.toml" }}', 'is/confs/deployment.toml'],
    ['{{ (.Files.Glob "confs/*").AsConfig }}', 'is/confs'],
    ['{{ (.Files.Glob "confs/**").AsConfig }}', 'is/confs'],
    ['{{ (.Files.Glob "confs/*.toml").AsConfig }}', 'is/confs'],
    ['{{ (.Files.Glob "confs*").AsConfig }}', 'is/confs'],
    ['{{ .Files.Get "./confs/a" }}', 'is/./confs/a'],
    ['{{ .Files.Get "/confs/a" }}', 'is//confs/a'],
    ['{{ .Files.Get "a./b" }}', 'is/a./b'],
    ['{{ .Files.Get "a*/b" }}', 'is/a*/b'],
    ['{{ range .Files.Lines "x" }}', 'is/x'],
    ['{{ .Files.GetBytes "x" }}', 'is/x'],
  ])('take in %s', (code, expected) => {
    expect(paths(`    ${code}\n`)).toEqual([expected]);
  });

  it('take in files of a chart only', () => {
    expect(paths('    {{ .Files.Get "x" }}\n', '')).toEqual(['x']);
    expect(paths('    {{ .Files.Get "x" }}\n', null)).toEqual([]);
  });

  it.each([
    ['  a.toml: |-\n{{ .Files.Get "x" | indent 4 }}\n', 'is/x as a.toml'],
    ['  "a.toml": >+2  \n    {{ .Files.Get "x" }}\n', 'is/x as a.toml'],
    ['  \'a.toml\': {{ .Files.Get "x" | quote }}\r\n', 'is/x as a.toml'],
    ['  a.toml: "{{ .Files.Get "x" | b64enc }}"\n', 'is/x as a.toml'],
    ['  a.toml: |\n    {{- if .Values.on }}\n\n    {{- tpl (.Files.Get "x") . }}\n', 'on as a.toml', 'is/x as a.toml'],
    ['  a.toml: |\n    [server]\n    {{ .Files.Get "x" }}\n', 'is/x as null'],
    ['  a.toml: text {{ .Files.Get "x" }}\n', 'is/x as null'],
    ['  a.toml: |\n    a\n  b.toml: |\n    {{ .Files.Get "x" }}\n', 'is/x as b.toml'],
    ['{{ (.Files.Glob "x/*").AsConfig | indent 2 }}\n', 'is/x as null'],
    ['binaryData:\n{{ (.Files.Glob "x/*").AsSecrets | indent 2 }}\n', 'is/x as null'],
    ['stringData:\n{{ (.Files.Glob "x/*").AsConfig | indent 2 }}\n', 'is/x as null'],
    ['  a.toml: {{ tpl .Values.a.b-c $ | quote }}\n', 'a.b-c as a.toml'],
    ['  a.toml: |\n    {{ .Values.a }}{{ .Values.b }}\n', 'a as a.toml', 'b as a.toml'],
    ['  a.toml: |\n    [server]\n    host = {{ .Values.a }}\n'],
    ['{{ toYaml .Values.a }}\n', 'a as null'],
    ['  {{- (tpl (toYaml $.Values.a.b) $) | nindent 2 }}\n', 'a.b as null'],
    ['{{- range $n, $t := .Values.a }}\n  "{{ $n }}": {{ $t | quote }}\n{{- end }}\n', 'a as null'],
    ['{{- range $n, $t := .Values.a }}\n  {{ printf "%s.bak" $n }}: {{ $t | quote }}\n{{- end }}\n'],
    ['{{- range $n, $t := .Values.a }}\n  {{ $name }}: {{ $t | quote }}\n{{- end }}\n'],
    ['{{- with .Values.a }}\n{{ toYaml . | indent 2 }}\n{{- end }}\n', 'a as null'],
    ['{{- with .Values.a }}\n{{ toYaml .b | indent 2 }}\n{{- end }}\n'],
    ['  all.yaml: |\n{{ toYaml .Values.a | indent 4 }}\n', 'a as all.yaml'],
  ])('take in %j under its key', (data, ...expected) => {
    const [map] = mapsOf(`kind: ConfigMap\nmetadata:\n  name: m\ndata:\n${data}`, 'is');
    const values = (map?.values ?? []).map(({ path, key }) => `${path.join('.')} as ${key}`);
    expect([...values, ...(map?.paths ?? []).map(({ path, key }) => `${path} as ${key}`)]).toEqual(expected);
  });

  it('take in the file that a named template prints, and none of one that prints more', () => {
    const helpers = new Map([
      ['is.conf', '{{- .Files.Get "conf/is.toml" -}}'],
      ['is.more', '[server]\n{{ .Files.Get "conf/more.toml" }}'],
    ]);
    const include = (key: string, name: string): string => `  ${key}: |\n{{ include "${name}" . | indent 4 }}\n`;
    const file = carried(
      `kind: ConfigMap\ndata:\n${include('a.toml', 'is.conf')}${include('b.toml', 'is.more')}${include('c.toml', 'gone')}`,
    );
    const chart = { folder: 'is', files: 'is' };
    const found = configMaps(file, file.documents[0] ?? null, chart, new Values(null, null, helpers));
    expect(found.map(({ paths }) => paths)).toEqual([[{ path: 'is/conf/is.toml', key: 'a.toml' }]]);
  });

  it.each<[string, string[]]>([
    ['  a.toml: |\n    {{ .Files.Get "x" }}\n    {{ .Files.Get "y" }}\n', ['x', 'y added']],
    ['  a.toml: {{ .Files.Get "x" }}{{ .Files.Get "y" }}\n', ['x', 'y added']],
    ['  a.toml: |\n    {{ .Files.Get "x" }}\n  b.toml: |\n    {{ .Files.Get "y" }}\n', ['x', 'y']],
    ['  a.toml: {{ .Files.Get "x" }}\n  b.toml: {{ .Files.Get "y" }}\n', ['x', 'y']],
    ['  a.toml: |\n    {{ .Files.Get "x" }}\n    [server]\n    {{ .Files.Get "y" }}\n', ['x', 'y open']],
    ['  a.toml: |\n    {{ .Files.Get "x" }}\n    {{ else }}\n    {{ .Files.Get "y" }}\n', ['x', 'y']],
    ['  a.toml: |\n    {{ (.Files.Glob "x/*").AsConfig }}\n    {{ .Files.Get "y" }}\n', ['x of x/*', 'y']],
    ['  a.toml: |\n    {{ .Files.Get "x" }}\n    {{ (.Files.Glob "y/*").AsConfig }}\n', ['x', 'y of y/*']],
    ['{{ .Files.Get "x" }}{{ .Files.Get "y" }}\n', ['x open', 'y open']],
    ['{{ (.Files.Glob "x/*.toml").AsConfig }}\n', ['x of x/*.toml']],
  ])('take in %j one after the other', (data, expected) => {
    const [map] = mapsOf(`kind: ConfigMap\nmetadata:\n  name: m\ndata:\n${data}`, '');
    const told = (map?.paths ?? []).map(({ path, added, open, glob }) =>
      [
        path,
        ...(added ? ['added'] : []),
        ...(open ? ['open'] : []),
        ...(glob === undefined ? [] : [`of ${glob}`]),
      ].join(' '),
    );
    expect(told).toEqual(expected);
  });

  it.each([
    ['kind: ConfigMap\ndata: {{ toYaml .Values.a | nindent 2 }}\n', true],
    ['kind: "ConfigMap"\ndata: {{ toYaml .Values.a | nindent 2 }}\n', true],
    ['kind:  Secret # x\nstringData:\n  {{- toYaml .Values.a | nindent 2 }}\n', true],
    ['kind: ConfigMap\ndata:\n  a: {{ .Values.a }}\n', false],
    ['kind: Service\ndata: {{ toYaml .Values.a | nindent 2 }}\n', false],
    ['kind: ConfigMapList\ndata: {{ toYaml .Values.a | nindent 2 }}\n', false],
    ['kind: Job\nfrom:\n  kind: ConfigMap\ndata: {{ toYaml .Values.a | nindent 2 }}\n', false],
  ])('have a text for each key of a map of values: %j', (text, expected) => {
    expect(isMadeOfMaps(text)).toBe(expected);
  });

  it('have what stands in them, not in the next document or the next item', () => {
    const one = (name: string): string =>
      `kind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n{{ (.Files.Glob "${name}/*").AsConfig | indent 2 }}\n`;
    const found = mapsOf(`${one('a')}---\n${one('b')}`, '').map(({ name, paths }) => [
      name,
      paths.map(({ path }) => path),
    ]);
    expect(found).toEqual([
      ['a', ['a']],
      ['b', ['b']],
    ]);
    const item = (name: string): string =>
      `  - kind: ConfigMap\n    metadata: {name: ${name}}\n    data:\n      x: {{ .Files.Get "${name}" }}\n`;
    expect(mapsOf(`items:\n${item('a')}${item('b')}`, '').map(({ paths }) => paths.length)).toEqual([1, 1]);
  });
});

describe('an image of an OpenShift template', () => {
  const template = (image: string, parameters: string, kind = 'Template'): string =>
    `kind: ${kind}\nobjects:\n- kind: Deployment\n  spec:\n    containers:\n    - name: is\n      image: ${image}\nparameters:\n${parameters}`;

  it('is what its parameters say, and stands where the version does', () => {
    const text = template(
      '${REGISTRY}/wso2is:${TAG}',
      '- {name: REGISTRY, value: wso2}\n- {name: TAG, value: 7.1.0}\n',
    );
    const start = text.indexOf('7.1.0');
    expect(only(text).claims).toMatchObject([
      { product: 'wso2is', version: '7.1.0', span: { file: 'is.yaml', start, end: start + 5 } },
    ]);
    const whole = template("'${IMAGE}'", '- name: IMAGE\n  value: wso2/wso2am:4.2.0.5\n');
    const tag = { start: whole.indexOf('4.2.0.5'), end: whole.indexOf('4.2.0.5') + 7 };
    expect(only(whole).claims).toMatchObject([
      { product: 'wso2am', version: '4.2.0', updateLevel: 5, span: tag, levelAt: { text: '4.2.0.5', span: tag } },
    ]);
    const quoted = template('${IMAGE}', '- name: IMAGE\n  value: "wso2/wso2am:4.2.0"\n');
    expect(only(quoted).claims).toMatchObject([
      { version: '4.2.0', span: { start: quoted.indexOf('"wso2'), end: quoted.lastIndexOf('"') + 1 } },
    ]);
  });

  it('is open where a parameter has no value, or is none of a template', () => {
    for (const parameters of ['- name: TAG\n', '- value: 7.1.0\n', '- {name: TAG, value: [7.1.0]}\n', '- TAG\n', 'x\n'])
      expect(only(template('wso2/wso2is:${TAG}', parameters)).claims).toMatchObject([
        { product: 'wso2is', version: null },
      ]);
    expect(only(template('wso2/wso2is:${TAG}', '- {name: TAG, value: 7.1.0}\n', 'List')).claims).toMatchObject([
      { product: 'wso2is', version: null },
    ]);
  });

  it('may have a default of its own', () => {
    expect(only(template('wso2/wso2is:${TAG:-7.0.0}', '- {name: X, value: 7.1.0}\n')).claims).toMatchObject([
      { product: 'wso2is', version: '7.0.0' },
    ]);
  });
});

describe('an image of a CloudFormation template', () => {
  const stack = (image: string, parameters: string): string =>
    `Parameters:\n${parameters}Resources:\n  Task:\n    Properties:\n      ContainerDefinitions:\n      - Name: am\n        Image: ${image}\n`;

  it('is what its parameters say, and stands where the version does', () => {
    const text = stack('!Ref Image', '  Image: {Type: String, Default: wso2/wso2am:4.1.0}\n');
    const start = text.indexOf('4.1.0');
    expect(only(text).claims).toMatchObject([
      { product: 'wso2am', version: '4.1.0', span: { file: 'is.yaml', start, end: start + 5 } },
    ]);
    expect(only(stack('!Sub "wso2/wso2am:${Tag}"', '  Tag:\n    Default: 4.2.0\n')).claims).toMatchObject([
      { product: 'wso2am', version: '4.2.0' },
    ]);
  });

  it('has no tag to pin where a parameter is only a part of it', () => {
    const levels = (image: string, parameter: string) =>
      only(stack(image, `  X: {Default: ${parameter}}\n`)).claims.map(({ version, updateLevel, levelAt }) => [
        `${version}.${updateLevel}`,
        levelAt,
      ]);
    for (const [image, parameter] of [
      ['${X}/wso2am:4.1.0.3', 'wso2'],
      ['wso2/${X}', 'wso2am:4.1.0.3'],
      ['${X}:4.1.0.3', 'wso2/wso2am'],
    ] as const)
      expect(levels(image, parameter)).toEqual([['4.1.0.3', null]]);
  });

  it('is open where a parameter has no default', () => {
    expect(only(stack('!Sub "wso2/wso2am:${Tag}"', '  Tag: {Type: String}\n')).claims).toMatchObject([
      { product: 'wso2am', version: null },
    ]);
    expect(only(stack('!Ref Image', '  Image:\n')).claims).toEqual([]);
    expect(only(stack('wso2/wso2am:4.1.0', '  - Image\n')).claims).toMatchObject([{ version: '4.1.0' }]);
  });
});

describe('a container in a chart’s template', () => {
  const claims = (text: string, values: string) =>
    unitsOf(text, values).map(({ name, claims }) => [name, ...claims.map(({ what }) => what)].join(' '));
  const container = (image: string, name = 'is'): string => `kind: Pod\ncontainers:\n  - name: ${name}\n    ${image}\n`;

  it('runs the image of a variable set before it', () => {
    const text = `{{- $image := .Values.image -}}\n${container('image: "{{ $image.name }}:{{ $image.tag }}"')}\n{{ $image := 1 }}`;
    expect(claims(text, 'image: {name: wso2is, tag: 7.0.0}\n')).toEqual(['is image wso2is:7.0.0']);
  });

  it('runs the image map of a variable that a helper gets', () => {
    const text = `{{- $one := .Values.one -}}\n${container('{{- include "image" (dict "image" $one.image) }}')}`;
    expect(claims(text, 'one: {image: {name: wso2is, tag: 7.0.0}}\n')).toEqual(['is image wso2is:7.0.0']);
  });

  it('is one for each turn of the loop around it, by the name of its item', () => {
    const values = 'all: {gw: {tag: 4.1.0}, cp: {tag: 4.2.0}}\n';
    const loop = (name: string): string =>
      `{{- range $key, $one := .Values.all }}\n---\n${container('image: "wso2am:{{ $one.tag }}"', name)}\n{{- end }}`;
    expect(claims(loop('{{ $key }}'), values)).toEqual(['gw image wso2am:4.1.0', 'cp image wso2am:4.2.0']);
    expect(claims(loop('am'), values)).toEqual(['am image wso2am:4.1.0', 'am image wso2am:4.2.0']);
    expect(claims(loop('am'), 'all: {}\n')).toEqual(['am image wso2am']);
  });

  it('says first what has a version of the images of its branches', () => {
    const branches = (first: string, second: string): string =>
      container(`{{ if .Values.private }}\n    image: ${first}\n    {{ else }}\n    image: ${second}\n    {{ end }}`);
    const values = 'hub: ""\nname: wso2-obam\ntag: 3.0.0.0-am4.1.0.0\n';
    const tagged = 'docker.wso2.com/{{ .Values.name }}:{{ .Values.tag }}';
    const [base, bare] = ['image wso2-obam:3.0.0.0-am4.1.0.0', 'image wso2-obam'];
    expect(claims(branches('{{ .Values.hub }}/{{ .Values.name }}', tagged), values)).toEqual([`is ${base} ${bare}`]);
    expect(claims(branches(tagged, '{{ .Values.hub }}/{{ .Values.name }}'), values)).toEqual([`is ${base} ${bare}`]);
    const [old, next] = ['image wso2am:4.0.0', 'image wso2am:4.1.0'];
    expect(claims(branches('wso2am:4.1.0', 'wso2am:4.0.0'), values)).toEqual([`is ${next} ${old}`]);
    expect(claims(branches('wso2am', 'wso2is'), values)).toEqual(['is image wso2am image wso2is']);
    expect(claims(branches('wso2am', 'wso2is'), `${values}private: false\n`)).toEqual(['is image wso2is']);
    expect(claims(branches('wso2am', 'wso2is'), `${values}private: true\n`)).toEqual(['is image wso2am']);
  });
});

describe('a container in a branch of a chart’s template', () => {
  const MOUNT = '        - {name: v, mountPath: /a, subPath: x}\n';
  const pod = (gate: string, name: string, init = ''): string =>
    `kind: Pod\nspec:\n  containers:\n    - name: is\n      image: wso2is:7.0.0\n      volumeMounts:\n{{- if .Values.${gate} }}\n${MOUNT}{{- end }}\n        - {name: w, mountPath: /b}\n${init}  volumes:\n    - {name: v, configMap: {name: '${name}'}}\n    - {name: w, configMap: {name: w}}\n`;
  const OFF = 'on: false\nyes: true\nempty: ""\nname: {map: given}\n';
  const V = { kind: 'map', name: 'v', key: 'x', to: '/a' };
  const W = { kind: 'map', name: 'w', key: null, to: '/b' };

  it('has the mounts that are rendered, and knows of the others', () => {
    const off = only(pod('on', 'v'), OFF);
    expect([off.mounts, off.unmounted, off.off]).toEqual([[W], [V], undefined]);
    const on = only(pod('yes', 'v'), OFF);
    expect([on.mounts, 'unmounted' in on, 'off' in on]).toEqual([[V, W], false, false]);
    const open = only(pod('gone', 'v'), OFF);
    expect([open.mounts, open.unmounted]).toEqual([[V, W], undefined]);
    const plain = only(pod('on', 'v'));
    expect([plain.mounts, plain.unmounted]).toEqual([[V, W], undefined]);
  });

  it('knows nothing of what another container of its pod mounts', () => {
    const text = pod('yes', 'v').replace('  volumes:', '    - name: log\n      image: fluentd\n  volumes:');
    expect(unitsOf(text, OFF).map(({ mounts, unmounted }) => [mounts, unmounted])).toEqual([
      [[V, W], undefined],
      [[], undefined],
    ]);
  });

  it('shares what init containers mount', () => {
    const init = `  initContainers:\n{{- if .Values.on }}\n    - volumeMounts:\n${MOUNT.replace('/a', '/c')}{{- end }}\n    - volumeMounts:\n${MOUNT.replace('/a', '/d')}`;
    const { mounts, unmounted } = only(pod('yes', 'v', init), OFF);
    expect([mounts, unmounted]).toEqual([[{ ...V, to: '/d' }, V, W], [{ ...V, to: '/c' }]]);
  });

  it.each([
    ['{{ .Values.empty | default "own" }}', 'own'],
    ['{{ .Values.name.map | default "own" }}', 'given'],
    ['{{ default (printf "%s-own" .Release.Name) .Values.empty }}', 'own'],
    ['{{ default (printf "%s" .Release.Name) .Values.empty }}', '{{.}}'],
    ['{{ .Values.empty | default (include "c.name" .) }}', '{{include"c.name".}}'],
    ['{{ .Values.empty | default (include "c.name" $) }}', '{{include"c.name"$}}'],
    ['{{ .Values.empty }}', undefined],
    ['{{ .Values.empty | default .Release.Name }}', undefined],
    ['{{ .Values.name.map }}-conf', undefined],
    ['own', undefined],
  ])('mounts %s by the name that the values give: %s', (name, given) => {
    expect(only(pod('yes', name), OFF).mounts[0]).toMatchObject({ kind: 'map', to: '/a' });
    expect((only(pod('yes', name), OFF).mounts[0] as MapMount).given).toBe(given);
    expect((only(pod('yes', name)).mounts[0] as MapMount).given).toBeUndefined();
  });

  it('is off where no environment of the chart renders it', () => {
    const text = `{{- if .Values.on }}\n${pod('on', 'v')}{{- end }}\n`;
    const file = carried(text);
    const [off, on] = [environment(OFF), environment('on: true\n')];
    const told = (one: ChartEnvironment, all: ChartEnvironment[]): unknown[] =>
      file.documents.flatMap((document) =>
        kubernetesUnits(file, document, one, all).map((unit) => [unit.off, unit.mounts, unit.unmounted]),
      );
    expect(told(off, [off])).toEqual([[true, [V, W], undefined]]);
    expect(told(off, [off, on])).toEqual([]);
    expect(told(on, [off, on])).toEqual([[undefined, [V, W], undefined]]);
    expect(unitsOf(text, OFF)).toHaveLength(1);
  });

  it('says nothing with what is left out', () => {
    const text = `kind: Pod\nspec:\n  containers:\n    - image: wso2is:7.0.0\n{{- if .Values.on }}\n      args: [/opt/wso2is-7.1.0]\n{{- else }}\n      args: [/opt/wso2is-7.0.0]\n{{- end }}\n`;
    expect(only(text, OFF).claims.map(({ what }) => what)).toEqual(['image wso2is:7.0.0', 'path wso2is 7.0.0']);
  });
});

describe('a container group of Azure', () => {
  const group = (image: string, more = ''): string =>
    `{"resources": [{"properties": {"containers": [{"name": "is", "properties": {"image": "${image}"}}]}}]${more}}`;
  const PARAMETERS =
    ', "parameters": {"hub": {"defaultValue": "wso2"}, "none": {"type": "string"}}, "variables": {"tag": "7.0.0.3", "image": "wso2/wso2is:7.1.0"}';

  it.each([
    ['wso2/wso2is:7.0.0', 'image wso2is:7.0.0'],
    ["[variables('image')]", 'image wso2is:7.1.0'],
    ["[concat(parameters('hub'), '/wso2is:', variables('tag'))]", 'image wso2is:7.0.0.3'],
    ["[concat(parameters('none'), '/wso2is:', variables('tag'))]", 'image wso2is:7.0.0.3'],
    ["[format('{0}/wso2is:{1}', parameters('hub'), variables('tag'))]", 'image wso2is:7.0.0.3'],
    ["[format('wso2is:{3}', parameters('hub'))]", 'image wso2is:{3}'],
  ])('with %s runs %s', (image, expected) => {
    expect(only(group(image, PARAMETERS)).claims.map(({ what }) => what)).toEqual([expected]);
  });

  it('has what its parameters are without anybody’s value', () => {
    const tag = ', "parameters": {"tag": {"type": "string", "defaultValue": "7.0.0"}}';
    expect(only(group("[concat('wso2/wso2is:', parameters('tag'))]", tag)).claims).toMatchObject([
      { product: 'wso2is', version: '7.0.0' },
    ]);
  });

  it('may format more than ten values', () => {
    const image = `[format('wso2is:{10}'${", 'x'".repeat(10)}, '7.0.0')]`;
    expect(only(group(image)).claims.map(({ what }) => what)).toEqual(['image wso2is:7.0.0']);
  });

  it('runs no expression that stands behind a text', () => {
    expect(only(group("wso2/wso2is:7.0.0 [concat('x')]")).claims).toMatchObject([{ product: 'wso2is' }]);
  });

  it('stands at its image, by its name', () => {
    const text = group("[variables('image')]", PARAMETERS);
    const unit = only(text);
    expect([unit.name, text.slice(unit.at.start, unit.at.end)]).toEqual(['is', '"[variables(\'image\')]"']);
    const tag = unit.claims[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(tag.start, tag.end)).toBe('"wso2/wso2is:7.1.0"');
  });

  it('may be written in YAML', () => {
    const text = 'type: x\nproperties:\n  containers:\n  - name: is\n    properties:\n      image: wso2/wso2is:7.0.0\n';
    expect(only(text)).toMatchObject({ name: 'is', claims: [{ version: '7.0.0' }] });
  });
});

describe('a list of a task’s containers alone', () => {
  const names = (text: string, values: string | null = null) =>
    unitsOf(text, values).map(({ name, off, claims }) => [name, off, claims.map(({ what }) => what)]);
  const IS = '{"name": "is", "image": "wso2/wso2is:7.0.0", "essential": true}';
  const UNIT = ['is', undefined, ['image wso2is:7.0.0']];

  it('is known by what one of them has', () => {
    expect(names(`[${IS}]`)).toEqual([UNIT]);
    expect(names(`[{"name": "log", "image": "fluentd"}, ${IS}]`)).toEqual([['log', undefined, []], UNIT]);
    expect(names(`["x", ${IS}]`)).toEqual([UNIT]);
  });

  it('is none of images without it, nor of what has no image', () => {
    expect(names('[{"name": "is", "image": "wso2/wso2is:7.0.0"}]')).toEqual([]);
    expect(names('[{"name": "is", "memory": 512}]')).toEqual([]);
    expect(names(IS)).toEqual([]);
  });
});
