import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/deployment/evidence/entry.ts';
import type { ChartEnvironment, ConfigMapSet, MapMount, Unit } from '../../../src/deployment/evidence/unit.ts';
import type { Home } from '../../../src/deployment/homes/home.ts';
import { unmountedFiles } from '../../../src/deployment/homes/unmounted.ts';
import type { Survey } from '../../../src/deployment/placement/survey.ts';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  type Files,
  findings,
  homes,
  judged,
  surveyed,
  twice,
  workload,
} from '../tree.ts';

const NAME = '{{ template "is.fullname" . }}-settings';
const MOUNT = `          volumeMounts:
            - name: files
              mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml
              subPath: deployment.toml
      volumes:
        - name: files
          configMap:
            name: `;

/** A chart whose config map is called `map` and holds `file`, with what its workload mounts. */
const chart = (mounted: string | null, { map = 'is-conf', file = 'confs/deployment.toml' } = {}): Files => ({
  'Chart.yaml': 'apiVersion: v2\nname: identity-server\nversion: 0.1.0\n',
  'values.yaml': 'image:\n  repository: wso2/wso2is\n  tag: "7.0.0"\n',
  'confs/deployment.toml': CLOSED,
  'templates/cm.yaml': `kind: ConfigMap\nmetadata:\n  name: ${map}\ndata:\n  deployment.toml: {{ tpl (.Files.Get "${file}") . | quote }}\n`,
  'templates/is.yaml': `kind: Deployment\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: {{ .Values.image.repository }}:{{ .Values.image.tag }}\n${mounted === null ? '' : `${MOUNT}${mounted}\n`}`,
});
const TOLD = ['warning values.yaml:3 -'];

describe('a file of a chart', () => {
  it.each([
    ['nothing', null, 'is-conf'],
    ['nothing, of a name with what the release is called', null, NAME],
    ['another map', 'is-config', 'is-conf'],
    ['another map, of a name with what the release is called', NAME.replace('settings', 'setting'), NAME],
  ])('is told where its server mounts %s', (_what, mounted, map) => {
    expect(findings(chart(mounted, { map }))).toEqual(TOLD);
  });

  it.each([
    ['it', 'is-conf', 'is-conf'],
    ['it, by a name with what the release is called', NAME, NAME],
    ['a map that a value names', '{{ .Values.conf }}', 'is-conf'],
  ])('is not where it mounts %s', (_what, mounted, map) => {
    expect(findings(chart(mounted, { map }))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['the map', { 'values.yaml': `${chart(null)['values.yaml']}extra: is-conf\n` }],
    [
      'the map with a name put in',
      { 'templates/_x.tpl': '{{- define "x" }}{{ printf "%s-is-conf" .Release.Name }}{{ end }}' },
    ],
    ['the file', { 'make.sh': 'docker cp confs/deployment.toml is:/conf/ # wso2\n' }],
    [
      'the map, and makes another one',
      {
        'templates/x.yaml':
          'kind: ConfigMap\nmetadata:\n  name: x\ndata:\n  a: {{ .Files.Get "confs/a.txt" | quote }}\n  from: is-conf\n',
        'confs/a.txt': 'a\n',
      },
    ],
    [
      'the map beside itself',
      { 'templates/cm.yaml': `${chart(null)['templates/cm.yaml']}---\nkind: Job\nmetadata:\n  label: is-conf\n` },
    ],
  ])('is not where something else names %s', (_what, more) => {
    expect(findings({ ...chart(null), ...more })).toEqual([]);
  });

  it('is told whatever a chart beside it mounts that makes a map of its name itself', () => {
    const text = `kind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  deployment.toml: |\n${block(CLOSED, 4)}`;
    const both = (mounted: string | null, folder: string, other = text): Files => {
      const below = (files: Files, top: string): Files =>
        Object.fromEntries(Object.entries(files).map(([path, one]) => [`${top}/${path}`, one]));
      const { 'confs/deployment.toml': _, ...rest } = chart(null);
      const { 'confs/deployment.toml': __, ...beside } = chart(mounted);
      return {
        ...below({ ...rest, 'templates/cm.yaml': text }, 'a'),
        ...below({ ...beside, 'templates/cm.yaml': other }, folder),
      };
    };
    expect(findings(both('is-conf', 'b'))).toEqual(['warning a/values.yaml:3 -']);
    expect(findings(both(null, 'b'))).toEqual(['warning a/values.yaml:3 -', 'warning b/values.yaml:3 -']);
    // One of a chart inside may be mounted in the whole, and so may one that the other chart does not make.
    expect(findings(both('is-conf', 'a/charts/b')).join()).not.toContain('warning a/values.yaml');
    expect(findings(both('is-conf', 'b', text.replace('is-conf', 'x'))).join()).not.toContain('warning a/values.yaml');
    // Nor is one told that is the text of two maps, of which the other chart makes one and mounts the other.
    const conf = `conf:\n  deployment.toml: |\n${block(CLOSED, 4)}`;
    const made = (name: string): string =>
      `kind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  {{- range $k, $v := .Values.conf }}\n  {{ $k }}: {{ $v | quote }}\n  {{- end }}\n`;
    const ofValues = (mounted: string | null): Files => ({
      ...both(mounted, 'b', text.replace('is-conf', 'is-two')),
      'a/values.yaml': `${chart(null)['values.yaml']}${conf}`,
      'a/templates/cm.yaml': made('is-conf'),
      'a/templates/two.yaml': made('is-two'),
    });
    const alone = Object.entries(ofValues('is-conf')).filter(([path]) => path.startsWith('a/'));
    expect(findings(Object.fromEntries(alone)).join()).toContain('warning a/values.yaml');
    expect(findings(ofValues('is-conf')).join()).not.toContain('warning a/values.yaml');
  });

  it('is told where the map that is mounted is made of a file that is not there', () => {
    expect(findings(chart('is-conf', { file: 'conf/deployment.toml' }))).toEqual(TOLD);
    expect(findings(chart(null, { file: 'conf/deployment.toml' }))).toEqual(TOLD);
    const named = { 'make.sh': 'cp confs/deployment.toml x/ # wso2\n' };
    expect(findings({ ...chart('is-conf', { file: 'conf/deployment.toml' }), ...named })).toEqual([]);
  });

  /** With the whole map mounted, and its text. */
  const whole = (data: string, more: Files = {}): Files => {
    const files = chart('is-conf');
    const folder = (files['templates/is.yaml'] as string).replace(
      '/deployment.toml\n              subPath: deployment.toml',
      '',
    );
    const map = `kind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n${data}\n`;
    return { ...files, 'templates/is.yaml': folder, 'templates/cm.yaml': map, ...more };
  };
  const values = `${chart(null)['values.yaml']}file: conf/deployment.toml\n`;

  it.each<[string, string, Files]>([
    ['a file', '  deployment.toml: {{ .Files.Get "conf/deployment.toml" | quote }}', {}],
    ['a file outside of the chart', '  deployment.toml: {{ .Files.Get "../confs/deployment.toml" | quote }}', {}],
    ['a file of a value', '  deployment.toml: {{ .Files.Get .Values.file | quote }}', { 'values.yaml': values }],
    ['all files of a folder', '{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}', {}],
    ['all files of a kind', '{{ (.Files.Glob "conf/*.toml").AsSecrets | indent 2 }}', {}],
    ['a file from the top', '  deployment.toml: {{ .Files.Get "/confs/deployment.toml" | quote }}', {}],
    ['files of a name', '{{ (.Files.Glob "conf*").AsConfig | indent 2 }}', {}],
    ['files of any such folder', '{{ (.Files.Glob "**/conf/*").AsConfig | indent 2 }}', {}],
    ['files of another kind', '{{ (.Files.Glob "confs/*.xml").AsConfig | indent 2 }}', {}],
    ['files of some names', '{{ (.Files.Glob "confs/{identity.xml,log4j2.properties}").AsConfig | indent 2 }}', {}],
    ['files of a folder above', '{{ (.Files.Glob "*").AsConfig | indent 2 }}', {}],
    ['files of another folder', '{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}', { 'conf/log4j2.properties': '' }],
    [
      'files one by one',
      '{{- range $path, $_ := .Files.Glob "confs/*.xml" }}\n  {{ base $path }}: |\n{{ $.Files.Get $path | indent 4 }}\n{{- end }}',
      {},
    ],
  ])('is told where the whole map that is mounted takes %s that is not there', (_what, data, more) => {
    expect(findings(whole(data, more))).toEqual(TOLD);
  });

  it.each<[string, string, Files]>([
    ['is there', '{{ (.Files.Glob "confs/*").AsConfig | indent 2 }}', {}],
    ['all patterns take', '{{ (.Files.Glob "**.toml").AsConfig | indent 2 }}', {}],
    ['may be renamed', '{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}', { 'conf/is.toml': '' }],
    ['a pattern of other forms may fit', '{{ (.Files.Glob "conf[s]/*").AsConfig | indent 2 }}', {}],
    ['a link may lead to', '{{ (.Files.Glob "conf/is/*").AsConfig | indent 2 }}', { conf: '' }],
    ['a script copies', '{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}', { 'make.sh': 'cp -r confs conf # wso2\n' }],
    [
      'a named template takes',
      '',
      {
        'templates/_cm.yaml':
          '{{ define "x" }}\nkind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  deployment.toml: {{ .Files.Get "conf/deployment.toml" | quote }}\n{{ end }}\n',
      },
    ],
  ])('is not where the whole map takes what %s', (_what, data, more) => {
    expect(findings(whole(data, more))).toEqual([]);
  });

  /** A chart whose map is a named template's of a library beside it, with what the chart's workload mounts. */
  const called = (mounted: string | null, more: Files = {}): Files => {
    const below = Object.entries(chart(mounted)).map(([path, text]) => [`is/${path}`, text]);
    const { 'is/templates/cm.yaml': map, ...files } = Object.fromEntries(below);
    return {
      ...files,
      'is/Chart.yaml': 'name: is\ndependencies: [{name: lib, repository: file://../lib}]\n',
      'is/templates/cm.yaml': '{{ include "lib.map" . }}\n',
      'lib/Chart.yaml': 'name: lib\ntype: library\n',
      'lib/templates/_map.tpl': `{{- define "lib.map" -}}\n${map}{{- end -}}\n`,
      ...more,
    };
  };

  it('is told where the map that its server does not mount is a library’s', () => {
    expect(findings(called(null))).toEqual(['warning is/values.yaml:3 -']);
    expect(findings(called('is-conf'))).toEqual([]);
  });

  it('is told where a library has it, whose templates see the files of the calling chart', () => {
    const moved = (mounted: string | null): Files => {
      const { 'is/confs/deployment.toml': text = '', ...files } = called(mounted);
      return { ...files, 'lib/confs/deployment.toml': text };
    };
    expect(findings(moved('is-conf'))).toEqual(['warning is/values.yaml:3 -']);
    // A chart from elsewhere may call it.
    expect(findings({ ...moved('is-conf'), 'is/templates/cm.yaml': '' })).toEqual([]);
  });

  it('is not where the library is a part of the same chart', () => {
    const parts = Object.entries(called('is-conf')).map(([path, text]) => [`all/charts/${path}`, text]);
    const files = {
      ...Object.fromEntries(parts),
      'all/Chart.yaml': 'name: all\n',
      'all/charts/is/Chart.yaml': 'name: is\n',
    };
    expect(findings(files)).toEqual([]);
  });

  it('is not where no manifest is seen to run the image', () => {
    const { 'templates/is.yaml': _, ...files } = chart(null);
    expect(findings(files)).toEqual([]);
  });
});

/** A kustomization that makes a config map of a file, and a workload with what it mounts. */
const kustomized = (mount: string, generator = 'configMapGenerator'): Files => ({
  'is.yaml': `kind: Deployment\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: wso2/wso2is:7.1.0\n${mount}`,
  'kustomization.yaml': `resources:\n- is.yaml\n${generator}:\n- name: is-conf\n  files:\n  - deployment.toml\n  - log4j2.properties\n`,
  'deployment.toml': CLOSED,
  'log4j2.properties': '',
});
const OTHER_KEY = MOUNT.replaceAll('deployment.toml', 'log4j2.properties');

describe('a file that a kustomization makes two config maps of', () => {
  it('is told where nothing speaks of either', () => {
    const files = {
      'kustomization.yaml':
        'resources: [is.yaml]\nconfigMapGenerator:\n  - name: conf\n    files:\n      - deployment.toml\n  - name: more\n    files:\n      - deployment.toml\n',
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
      'deployment.toml': CLOSED,
    };
    const said = (more: Files): number =>
      judged({ ...files, ...more }).findings.filter(({ message }) => message.startsWith('Nothing in the repository'))
        .length;
    expect(said({})).toBe(1);
    expect(said({ 'up.sh': 'kubectl set volume deploy/is --configmap-name=more\n' })).toBe(0);
  });
});

describe('a file that a kustomization makes a config map of', () => {
  const told = 'warning is.yaml:9 -';

  it.each([
    ['nothing', ''],
    ['another map', `${MOUNT}is-config\n`],
    ['another file of the map', `${OTHER_KEY}is-conf\n`],
  ])('is told where its server mounts %s', (_what, mount) => {
    expect(findings(kustomized(mount))).toContain(told);
    expect(findings(kustomized(mount, 'secretGenerator'))).toContain(told);
  });

  it.each([
    ['it', `${MOUNT}is-conf\n`],
    ['a file of the map that is filled in', `${OTHER_KEY.replaceAll('log4j2.properties', '$(FILE)')}is-conf\n`],
    ['a map that is filled in', `${MOUNT}$(CONF)\n`],
  ])('is not where it mounts %s', (_what, mount) => {
    expect(findings(kustomized(mount))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['speaks of the map', { 'patch.yaml': 'op: add\nvalue: {configMap: {name: is-conf}}\n' }],
    ['names the file', { 'make.sh': 'docker cp deployment.toml is:/conf/ # wso2\n' }],
    [
      'may mount it from elsewhere',
      { 'kustomization.yaml': `${kustomized('')['kustomization.yaml']}components:\n- https://example.org/is?ref=v1\n` },
    ],
  ])('is not where something else %s', (_what, more) => {
    expect(findings({ ...kustomized(''), ...more })).toEqual([]);
  });
});

describe('a file of maps, beside other workloads', () => {
  const told = 'warning is.yaml:9 -';
  const isTold = (more: Files): boolean => findings({ ...kustomized(''), ...more }).includes(told);
  /** A workload of another image with what it mounts. */
  const other = (mount: string): Files => ({
    'other.yaml': (kustomized(mount)['is.yaml'] as string)
      .replaceAll('name: is\n', 'name: other\n')
      .replace('wso2/wso2is:7.1.0', 'busybox:1'),
  });
  const WHOLE = MOUNT.replace('/deployment.toml\n              subPath: deployment.toml', '');
  const kustomization = (text: string): string => `${kustomized('')['kustomization.yaml']}${text}`;

  it.each<[string, Files]>([
    ['mounts it', other(`${MOUNT}is-conf\n`)],
    ['mounts all of its map', other(`${WHOLE}is-conf\n`)],
    [
      'has a variable of its map',
      {
        'other.yaml': `kind: Pod\nmetadata: {name: other}\nspec:\n  containers:\n    - name: other\n      image: busybox:1\n      env: [{name: X, valueFrom: {configMapKeyRef: {name: is-conf, key: x}}}]\n`,
      },
    ],
    [
      'mounts another map of it',
      {
        'kustomization.yaml': kustomization('- name: is-more\n  files:\n  - deployment.toml\n'),
        ...other(`${MOUNT}is-more\n`),
      },
    ],
  ])('is not told where another one %s', (_, more) => {
    expect(isTold(more)).toBe(false);
  });

  it.each<[string, Files]>([
    ['another one mounts another file of its map', other(`${OTHER_KEY}is-conf\n`)],
    ['another one mounts another map', other(`${MOUNT}x\n`)],
    ['there is another map', { 'cm.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: x}\ndata: {a: b}\n' }],
    [
      'a service of Docker Compose mounts something',
      {
        'compose.yaml': 'services:\n  mi:\n    image: wso2/wso2mi:4.2.0\n    volumes: ["./car:/x"]\n',
        'car/x.car': '',
      },
    ],
  ])('is told where %s', (_, more) => {
    expect(isTold(more)).toBe(true);
  });

  it.each<[string, Files]>([
    ['a second kustomization', { 'other/kustomization.yaml': 'resources:\n- https://example.org/is?ref=v1\n' }],
    [
      'its kustomization',
      { 'kustomization.yaml': kustomization('').replace('- is.yaml\n', '- is.yaml\n- gone.yaml\n') },
    ],
  ])('is not told where %s takes manifests from elsewhere', (_, more) => {
    expect(isTold(more)).toBe(false);
  });

  it.each([
    ['by its name', '  deployment.toml: {{ .Files.Get "confs/deployment.toml" | quote }}'],
    ['with its folder', '{{ (.Files.Glob "confs/*").AsConfig | indent 2 }}'],
  ])('is not told where a map has it %s that something else speaks of', (_, data) => {
    const more = {
      'templates/more.yaml': `kind: ConfigMap\nmetadata:\n  name: is-more\ndata:\n${data}\n`,
      'values.yaml': `${chart(null)['values.yaml']}extra: is-more\n`,
    };
    expect(findings({ ...chart('is-conf', { file: 'conf/deployment.toml' }), ...more })).toEqual([]);
  });

  it('is told once beside a file of another kind', () => {
    const more = {
      'confs/carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>x</Name></Server>\n',
      'templates/cm.yaml': `${chart(null)['templates/cm.yaml']}  carbon.xml: {{ .Files.Get "confs/carbon.xml" | quote }}\n`,
    };
    expect(findings({ ...chart(null), ...more })).toEqual(TOLD);
  });
});

const TEXT = CLOSED.replace(/^/gm, '    ');
const inline = (mounted: string | null, more: Files = {}): Files => ({
  ...cutFile(chart(mounted)),
  'templates/cm.yaml': `kind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-settings\ndata:\n  deployment.toml: |\n${TEXT}\n`,
  ...more,
});
const ofValues = (mounted: string | null, made: string): Files => ({
  ...cutFile(chart(mounted)),
  'values.yaml': `${chart(null)['values.yaml']}config:\n  deployment.toml: |\n${TEXT}\n`,
  'templates/cm.yaml': `kind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-settings\ndata:\n${made}\n`,
});
const RANGE = '{{- range $name, $text := .Values.config }}\n  {{ $name }}: |\n{{ $text | indent 4 }}\n{{- end }}';
const OWN = '{{ .Release.Name }}-settings';

describe('a text in a config map of a chart, or in the values that one is made of', () => {
  it('is told where nothing mounts it', () => {
    expect(findings(inline(null))).toEqual(TOLD);
    expect(findings(inline('other'))).toEqual(TOLD);
    for (const made of [RANGE, '{{- toYaml .Values.config | nindent 2 }}']) {
      expect(findings(ofValues(null, made)), made).toEqual(TOLD);
      expect(findings(ofValues(OWN, made)), made).toEqual([]);
    }
  });

  it.each<[string, Files]>([
    ['the server mounts it', inline(OWN)],
    ['it may be mounted by a name of the values', inline('{{ .Values.conf }}')],
    ['something speaks of the map', inline(null, { 'templates/x.yaml': 'x: {{ .Release.Name }}-settings\n' })],
    [
      'values may give the server volumes',
      inline(null, { 'templates/x.yaml': '{{- toYaml .Values.extraVolumes | nindent 8 }}\n' }),
    ],
    [
      'a template may give the server volumes',
      inline(null, { 'templates/x.yaml': '{{- include "is.volumes" . | nindent 8 }}\n' }),
    ],
  ])('is not where %s', (_what, files) => {
    expect(findings(files)).toEqual([]);
  });
});

/** A chart without the file that its map takes. */
function cutFile({ 'confs/deployment.toml': _file, ...files }: Files): Files {
  return files;
}

type Change = (survey: Survey) => Partial<Survey>;

/** The files and texts that are warned of, where something of what was found, or of the homes, is otherwise. */
function warned(files: Files, change: Change = () => ({}), ofHome = (home: Home): Home => home): string[] {
  const survey = surveyed(files);
  const changed = { ...survey, tree: { ...survey.tree }, ...change(survey) };
  const found = homes(files).flatMap((home) => unmountedFiles(ofHome(home), changed));
  return found.map(({ message }) => /brings (.*) into/.exec(message)?.[1] ?? message);
}

const FILE = ['confs/deployment.toml'];
const IN_MAP = ['deployment.toml of settings in templates/cm.yaml'];
const IN_VALUES = ['config.deployment.toml in values.yaml'];

const mountOf = (name: string, key: string | null = null): MapMount => ({ kind: 'map', name, key, to: null });
/** With another unit that runs something else. */
const beside =
  (other: Partial<Unit>) =>
  ({ units }: Survey): Partial<Survey> => {
    const at = { file: 'other.yaml', start: 0, end: 1 };
    return { units: [...units, { ...(units[0] as Unit), file: at.file, at, claims: [], mounts: [], ...other }] };
  };
/** With another unit that runs the same image. */
const again =
  (other: Partial<Unit>) =>
  ({ units }: Survey): Partial<Survey> => ({ units: [...units, { ...(units[0] as Unit), ...other }] });
const mounting =
  (...mounts: MapMount[]) =>
  ({ units }: Survey): Partial<Survey> => ({ units: units.map((unit) => ({ ...unit, mounts })) });
/** With other maps beside the first. */
const withMaps =
  (...others: Partial<ConfigMapSet>[]) =>
  ({ maps }: Survey): Partial<Survey> => ({
    maps: [...maps, ...others.map((other) => ({ ...(maps[0] as ConfigMapSet), ...other }))],
  });
const both =
  (first: Change, second: Change): Change =>
  (survey) => {
    const before = first(survey);
    return { ...before, ...second({ ...survey, ...before }) };
  };

describe('the warning on a file that nothing mounts', () => {
  it('names the file or the text', () => {
    expect(warned(chart(null))).toEqual(FILE);
    expect(warned(inline(null))).toEqual(IN_MAP);
    expect(warned(ofValues(null, RANGE))).toEqual(IN_VALUES);
  });

  it('is given of files that decide alone', () => {
    const withCarbon = (home: Home): Home => {
      const of = ({ source }: Entry): Entry['source'] => ({ ...source, kind: 'carbon.xml' });
      return { ...home, entries: home.entries.flatMap((entry) => [entry, { ...entry, source: of(entry) }]) };
    };
    expect(warned(chart(null), undefined, withCarbon)).toEqual(FILE);
  });

  it('is not given of a home with something that runs it', () => {
    const survey = surveyed(chart(null));
    expect(warned(chart(null), undefined, (home) => ({ ...home, units: survey.units }))).toEqual([]);
  });

  it('is not given where the image runs in what is no manifest of the chart, too', () => {
    expect(warned(chart(null), again({ file: 'x.yaml' }))).toEqual([]);
    expect(warned(chart(null), again({ file: 'templates/x.yaml' }))).toEqual(FILE);
  });

  it('is not given beside another file that a server of the image has', () => {
    const old = (mounted: string | null): Files => ({
      ...chart(mounted),
      'old/deployment.toml': CLOSED,
      'templates/old.yaml':
        'kind: ConfigMap\nmetadata:\n  name: is-old\ndata:\n  deployment.toml: {{ .Files.Get "old/deployment.toml" | quote }}\n',
    });
    expect(warned(old(null))).toEqual([...FILE, 'old/deployment.toml']);
    expect(warned(old('is-conf'))).toEqual([]);
    const second = (chart(null)['templates/is.yaml'] as string).replaceAll('name: is\n', 'name: second\n');
    expect(warned({ ...old('is-conf'), 'templates/second.yaml': second })).toEqual([]);
  });
});

describe('the warning on a text that nothing mounts', () => {
  const elsewhere = (chart: string | null) => (unit: Unit) => ({
    ...unit,
    environment: chart === null ? null : { ...(unit.environment as ChartEnvironment), chart },
  });

  it('is given where the chart of the text runs the image, and nothing else', () => {
    for (const other of ['x', null]) {
      const change = ({ units }: Survey) => ({ units: units.map(elsewhere(other)) });
      expect(warned(inline(null), change), `${other}`).toEqual([]);
      const added = ({ units }: Survey) => ({ units: [...units, ...units.map(elsewhere(other))] });
      expect(warned(inline(null), added), `${other}`).toEqual([]);
    }
  });

  it('is given whatever becomes of other maps', () => {
    const other = both(withMaps({ name: 'other' }), mounting(mountOf('other')));
    expect(warned(inline(null), other)).toEqual(IN_MAP);
    expect(warned(inline(null), withMaps({ file: 'templates/_x.tpl' }))).toEqual(IN_MAP);
    expect(warned(ofValues(null, RANGE), withMaps({ chart: 'x', name: '{{ x }}' }))).toEqual(IN_VALUES);
    const ofOthers = both(
      withMaps({ name: 'other', values: [{ path: ['x'], key: null }] }),
      mounting(mountOf('other')),
    );
    expect(warned(ofValues(null, RANGE), ofOthers)).toEqual(IN_VALUES);
  });

  it('is given whatever volumes are spoken of outside of the templates', () => {
    expect(warned(inline(null, { 'README.txt': '{{- toYaml .Values.extraVolumes }}\n' }))).toEqual(IN_MAP);
  });

  it('is given where another text of the map is mounted', () => {
    const of = (key: string | null) => beside({ mounts: [mountOf('settings', key)] });
    const deep = {
      ...ofValues(null, RANGE.replace('config', 'config.is')),
      'values.yaml': `${chart(null)['values.yaml']}config:\n  is:\n    deployment.toml: |\n${TEXT.replace(/^/gm, '  ')}\n`,
    };
    for (const [files, told] of [
      [inline(null), IN_MAP],
      [ofValues(null, RANGE), IN_VALUES],
      [deep, ['config.is.deployment.toml in values.yaml']],
    ] as const) {
      expect(warned(files, of('log4j2.properties'))).toEqual(told);
      expect(warned(files, of('deployment.toml'))).toEqual([]);
      expect(warned(files, of(null))).toEqual([]);
    }
  });

  it('is given where the map has it under a key that does not tell its kind, which is not mounted', () => {
    const of = (mounted: string, key: string | null): string[] =>
      warned(inline(null), beside({ mounts: [mountOf('settings', mounted)] }), (home) => ({
        ...home,
        entries: home.entries.map((entry) => ({ ...entry, key })),
      }));
    expect(of('is.conf', 'is.conf')).toEqual([]);
    expect(of('deployment.toml', 'is.conf')).toEqual(IN_MAP);
    expect(of('log4j2.properties', null)).toEqual([]);
  });

  it('is given beside a file that cannot be read, and a map without values', () => {
    const unread = ({ tree }: Survey): Partial<Survey> => ({
      tree: {
        ...tree,
        paths: [...tree.paths, 'x.yaml'].sort(),
        text: (path) => (path === 'x.yaml' ? null : tree.text(path)),
      },
    });
    expect(warned(inline(null), unread)).toEqual(IN_MAP);
    const bare = ({ maps }: Survey): Partial<Survey> => {
      const { values: _, ...map } = maps[0] as ConfigMapSet;
      return { maps: [...maps, map] };
    };
    expect(warned(ofValues(null, RANGE), bare)).toEqual(IN_VALUES);
  });

  it.each([
    [[['config']], IN_VALUES],
    [[['x'], ['config']], IN_VALUES],
    [[['config', 'deployment.toml']], IN_VALUES],
    [[['config', 'x']], []],
    [[['x', 'deployment.toml']], []],
    [[['x']], []],
    [[], []],
  ])('is given where a map is made of the values: %j', (paths, expected) => {
    const change = ({ maps }: Survey) => ({
      maps: maps.map((map) => ({ ...map, values: paths.map((path) => ({ path, key: null })) })),
    });
    expect(warned(ofValues(null, RANGE), change)).toEqual(expected);
  });

  it('is not given where one of its maps may be mounted', () => {
    const files = ofValues(null, RANGE);
    expect(warned(files, withMaps({ name: 'other' }))).toEqual(IN_VALUES);
    expect(warned(files, withMaps({ name: '{{ x }}' }))).toEqual([]);
    expect(warned(files, withMaps({ file: 'templates/_x.tpl' }))).toEqual([]);
    expect(warned(files, both(withMaps({ name: 'other' }), beside({ mounts: [mountOf('other')] })))).toEqual([]);
    expect(warned({ ...files, 'x.yaml': 'x: other\n' }, withMaps({ name: 'other' }))).toEqual([]);
    expect(warned(inline(null), beside({ mounts: [mountOf('settings')] }))).toEqual([]);
  });
});

describe('the warning on a file of maps', () => {
  const OWN = ['deployment.toml'];
  const made = (...paths: ConfigMapSet['paths']): Partial<ConfigMapSet> => ({ paths });
  const TOML = { path: 'deployment.toml', key: 'deployment.toml' };

  it('is given of what kustomizations make maps of', () => {
    expect(warned(kustomized(''))).toEqual(OWN);
    expect(warned(kustomized(''), withMaps({ name: 'x', file: 'cm.yaml', paths: [] }))).toEqual(OWN);
    const { 'kustomization.yaml': text = '', ...files } = kustomized('');
    const others = { ...files, 'kustomization.yaml': text.replace('  - deployment.toml\n', '') };
    expect(warned(others)).toEqual([]);
    expect(warned(others, withMaps({ name: 'own', file: 'make.sh', ...made(TOML) }))).toEqual([]);
  });

  it('is given where all of its maps are known and none is mounted', () => {
    expect(warned(kustomized(''), withMaps({ name: '$(CONF)' }))).toEqual([]);
    expect(warned(kustomized(''), beside({ mounts: [mountOf('is-conf')] }))).toEqual([]);
    expect(warned(kustomized(''), beside({ mounts: [mountOf('is-conf', 'deployment.toml')] }))).toEqual([]);
    expect(warned(kustomized(''), beside({ mounts: [mountOf('is-conf', '$(KEY)')] }))).toEqual([]);
    expect(warned(kustomized(''), beside({ mounts: [mountOf('is-conf', 'log4j2.properties')] }))).toEqual(OWN);
    const open = ({ maps }: Survey) => ({
      maps: maps.map((map) => ({ ...map, paths: map.paths.map((one) => ({ ...one, open: true as const })) })),
    });
    expect(warned(kustomized(''), open)).toEqual(OWN);
    expect(warned(kustomized(''), both(open, beside({ mounts: [mountOf('is-conf', 'x')] })))).toEqual([]);
  });

  it('is not given where a workload that mounts nothing of the map speaks of it', () => {
    const files = { ...kustomized(''), 'other.yaml': 'x: is-conf\n' };
    expect(warned(files, beside({ mounts: [] }))).toEqual([]);
    expect(warned(files, beside({ mounts: [mountOf('x')] }))).toEqual([]);
    expect(warned(files, beside({ mounts: [mountOf('x'), mountOf('is-conf', 'log4j2.properties')] }))).toEqual(OWN);
  });

  const missed = chart('is-conf', { file: 'conf/deployment.toml' });
  const GONE = { path: 'conf/deployment.toml', key: 'deployment.toml' };
  const THERE = { path: 'confs/x.txt', key: 'deployment.toml' };
  const LOGS = { path: 'confs/x.txt', key: 'log4j2.properties' };
  const only =
    (...others: Partial<ConfigMapSet>[]) =>
    ({ maps }: Survey): Partial<Survey> => ({
      maps: others.map((other) => ({ ...(maps[0] as ConfigMapSet), ...other })),
    });

  it('is given where all that run the image mount a map that is made of nothing', () => {
    expect(warned(missed)).toEqual(FILE);
    expect(warned(missed, again({ mounts: [] }))).toEqual([]);
    expect(warned(missed, mounting(mountOf('is-x')))).toEqual([]);
    expect(warned(missed, withMaps({ name: '{{ x }}', ...made({ path: 'confs/deployment.toml', key: 'x' }) }))).toEqual(
      [],
    );
  });

  it.each<[string, string | null, ConfigMapSet['paths'], string[]]>([
    ['the file alone', null, [GONE], FILE],
    ['it beside another file that is there', null, [GONE, LOGS], FILE],
    ['it by its key, beside another file that is there', 'deployment.toml', [GONE, LOGS], FILE],
    [
      'it by its key, beside a variant that is there',
      'deployment.toml',
      [GONE, { path: 'confs/x.txt', key: 'deployment-prod.toml' }],
      FILE,
    ],
    ['it beside a file of no key', null, [GONE, { path: 'confs/x.txt', key: null }], FILE],
    ['it beside one of its name that is there', null, [GONE, THERE], []],
    ['another file that is not there', 'log4j2.properties', [{ ...GONE, key: 'log4j2.properties' }], []],
    ['nothing', null, [], []],
    ['a file of no name', null, [{ ...GONE, open: true }], []],
    ['a file that is there', null, [THERE], []],
    ['what may be there', null, [{ ...GONE, path: 'conf[s]/deployment.toml' }], []],
    ['what a link may lead to', null, [{ ...GONE, path: 'link/a/deployment.toml' }], []],
  ])('is given where the map has as the file what is not there: %s', (_what, key, paths, expected) => {
    const files = { ...missed, 'confs/x.txt': '', link: '' };
    expect(warned(files, both(only({ paths }), mounting(mountOf('is-conf', key))))).toEqual(expected);
  });

  it('is given where the chart’s package leaves the file of the map out', () => {
    const files = { ...missed, 'confs/x.txt': '' };
    const ignoring = (path: string) => only({ paths: [THERE], ignored: new Set([path]) });
    expect(warned(files, ignoring('confs/x.txt'))).toEqual(FILE);
    expect(warned(files, ignoring('confs/y.txt'))).toEqual([]);
  });

  it.each([
    ['conf/a.xml', []],
    ['conf/a.toml', ['confs/identity.xml']],
  ])('is given of a kind where no file of it fits the pattern of the map: %s', (path, expected) => {
    const { 'confs/deployment.toml': _, ...files } = missed;
    const older = {
      ...files,
      'values.yaml': (files['values.yaml'] as string).replace('7.0.0', '5.8.0'),
      'confs/identity.xml': CLOSED_IDENTITY,
      [path]: '',
    };
    const change = both(only({ paths: [{ path: 'conf', key: null, glob: 'conf/*' }] }), mounting(mountOf('is-conf')));
    expect(warned(older, change)).toEqual(expected);
  });
});

describe('a file of a map of which another folder has one of the same name', () => {
  it('is told where nothing mounts either', () => {
    expect(findings(twice(chart(null)))).toEqual(['warning one/values.yaml:3 -', 'warning two/values.yaml:3 -']);
  });

  it('is not told where the other folder mounts its own', () => {
    const mounted = Object.entries(chart('is-conf')).map(([path, text]) => [`two/${path}`, text] as const);
    const one = Object.entries(chart(null)).map(([path, text]) => [`one/${path}`, text] as const);
    expect(findings(Object.fromEntries([...one, ...mounted]))).toEqual([]);
  });
});
