import { describe, expect, it } from 'vitest';
import { CLOSED, ENABLED, type Files, findings, HANDLER, OPEN, told, workload } from '../tree.ts';

const SERVER = workload('is', '"wso2/wso2is:{{ .Values.tag }}"', 'm');
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
const define = (name: string, body: string): string => `{{- define "${name}" -}}\n${body}{{- end -}}\n`;
const map = (rest: string, kind = 'ConfigMap'): string => `kind: ${kind}\nmetadata:\n  name: m\n${rest}\n`;

function chart(manifest: string, helpers: string, more: Files = {}): Files {
  return {
    'is/Chart.yaml': 'name: is\nversion: 0.1.0\n',
    'is/values.yaml': 'tag: 7.0.0\n',
    'is/templates/d.yaml': SERVER,
    'is/templates/cm.yaml': manifest,
    'is/templates/_conf.tpl': helpers,
    ...more,
  };
}

const toml = (body: string): string => define('is.toml', body);
const data = (body: string): string => define('is.data', `deployment.toml: |\n${indented(body)}`);
const KEY = map('data:\n  deployment.toml: |-\n    {{- include "is.toml" . | nindent 4 }}');
const ON = ['is/templates/_conf.tpl#m: wso2is 7.0.0 A enabled B disabled'];
const SHIPPED = ['is/templates/d.yaml#is: wso2is 7.0.0 A missing B disabled'];

describe('a named template that is the text of a config map', () => {
  it.each([
    ['a block', KEY],
    ['a block with the tag at the margin', map('data:\n  deployment.toml: |\n{{ include "is.toml" $ | indent 4 }}')],
    ['a value', map('data:\n  deployment.toml: {{ include "is.toml" . | quote }}')],
    ['a value of a Secret', map('data:\n  deployment.toml: {{ include "is.toml" . | b64enc }}', 'Secret')],
    ['a quoted key', map('data:\n  "deployment.toml": {{- template "is.toml" . }}')],
  ])('is read as %s', (_, manifest) => {
    expect(told(chart(manifest, toml(ENABLED)))).toEqual(ON);
  });

  it('is read as the whole data', () => {
    const include = '{{ include "is.data" . | nindent 2 }}';
    expect(told(chart(map(`data: ${include}`), data(ENABLED)))).toEqual(ON);
    expect(told(chart(map(`data:\n  ${include}`), data(ENABLED)))).toEqual(ON);
    expect(told(chart(map(`stringData: ${include}`, 'Secret'), data(ENABLED)))).toEqual(ON);
    expect(told(chart(map(`labels: ${include}`), data(ENABLED)))).toEqual(SHIPPED);
    expect(told(chart(map(`data: ${include}`), define('is.data', 'a.txt: x\n')))).toEqual(SHIPPED);
  });

  it('is read with the values of the chart', () => {
    const switched = toml(`${OPEN}${HANDLER}enable = {{ .Values.on }}\n`);
    const values = { 'is/values.yaml': 'tag: 7.0.0\non: false\n', 'is/values-prod.yaml': 'on: true\n' };
    expect(told(chart(KEY, switched, values))).toEqual([
      'is/templates/_conf.tpl#m: wso2is 7.0.0 A disabled B disabled',
      'is/templates/_conf.tpl#m@values-prod: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('is not there where the values leave its map out', () => {
    const gated = `{{- if .Values.on }}\n${KEY}{{- end }}\n`;
    const values = { 'is/values.yaml': 'tag: 7.0.0\non: false\n' };
    expect(told(chart(gated, toml(CLOSED), values))).toEqual(SHIPPED);
  });

  it('is no second one where it prints nothing but a file of the chart that is judged for itself', () => {
    const printed = (file: string, there = file) =>
      told(chart(KEY, toml(`{{ .Files.Get "${file}" }}\n`), { [`is/${there}`]: ENABLED }));
    expect(printed('deployment.toml')).toEqual(['is: wso2is 7.0.0 A enabled B disabled']);
    const unresolved = ['is/templates/_conf.tpl#m: wso2is 7.0.0 A unresolved B unresolved'];
    expect(printed('identity.xml')).toEqual(unresolved);
    expect(printed('deployment.toml', 'x/a.txt')).toEqual(unresolved);
  });

  it('is mended where it stands', () => {
    expect(findings(chart(KEY, toml(OPEN)))).toEqual(['error is/templates/_conf.tpl:3 missing']);
  });

  it('is not known where it gets something else, or is not there', () => {
    expect(told(chart(KEY.replace(' . ', ' (dict "a" .) '), toml(ENABLED)))).toEqual(SHIPPED);
    expect(told(chart(KEY.replace('is.toml"', 'gone"'), toml(ENABLED)))).toEqual(SHIPPED);
  });
});

describe('a named template, by the manifest that takes it in', () => {
  const other = (rest: string): string => `kind: ConfigMap\nmetadata:\n  name: other\n${rest}\n`;
  const listed = (body: string): Files =>
    chart(map('data: {{ include "is.data" . | nindent 2 }}'), define('is.data', body));

  it('is read in a file of YAML alone', () => {
    const { 'is/templates/cm.yaml': manifest = '', ...rest } = chart(KEY, toml(ENABLED));
    expect(told({ ...rest, 'is/templates/cm.yml': manifest })).toEqual(ON);
    expect(told({ ...rest, 'is/templates/cm.yaml.bak': manifest })).toEqual(SHIPPED);
    expect(told({ ...rest, 'is/templates/cm.tpl': manifest })).toEqual(SHIPPED);
  });

  it('is read in its own document, up to its end', () => {
    expect(told(chart(KEY.trimEnd(), toml(ENABLED)))).toEqual(ON);
    expect(told(chart(`${other('data:\n  a: b')}---\n${KEY}`, toml(ENABLED)))).toEqual(ON);
    expect(told(chart(`${KEY}---\n${other('data:\n  a: b')}`, toml(ENABLED)))).toEqual(ON);
    const apart = `${map('data:\n  a: b')}---\n${other('data:\n  deployment.toml: {{ include "is.toml" . | quote }}')}`;
    expect(told(chart(apart, toml(ENABLED)))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^is\/templates\/d\.yaml#is: wso2is 7\.0\.0 A missing/)]),
    );
  });

  it('is one of a chart that this one depends on', () => {
    const files = {
      ...chart(KEY, ''),
      'is/Chart.yaml': 'name: is\nversion: 0.1.0\ndependencies:\n  - name: common\n    version: 0.1.0\n',
      'is/charts/common/Chart.yaml': 'name: common\nversion: 0.1.0\n',
      'is/charts/common/templates/_conf.tpl': toml(ENABLED),
    };
    expect(told(files)).toEqual(['is/charts/common/templates/_conf.tpl#m: wso2is 7.0.0 A enabled B disabled']);
  });

  it.each([
    '- a\n',
    '',
    '---\n---\n',
    'x\n',
    'deployment.toml:\n',
    'deployment.toml:\n  a: b\n',
    'a.txt: |\n  [super_admin]\n',
  ])('holds no configuration in %j', (body) => {
    expect(told(listed(body))).toEqual(SHIPPED);
  });
});
