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

  it('is mended where it stands', () => {
    expect(findings(chart(KEY, toml(OPEN)))).toEqual(['error is/templates/_conf.tpl:3 missing']);
  });

  it('is not known where it gets something else, or is not there', () => {
    expect(told(chart(KEY.replace(' . ', ' (dict "a" .) '), toml(ENABLED)))).toEqual(SHIPPED);
    expect(told(chart(KEY.replace('is.toml"', 'gone"'), toml(ENABLED)))).toEqual(SHIPPED);
  });
});
