import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/deployment/evidence/entry.ts';
import { mapTextEntry, valueEntry } from '../../../src/deployment/placement/map-text-entries.ts';
import { type Carried, carriedReader } from '../../../src/deployment/text/carried.ts';
import { get, type YamlScalar } from '../../../src/read/yaml.ts';
import { block, type Files, memoryTree, OPEN, told, workload } from '../tree.ts';

const FILE = 'c/values.yaml';
/** What is told of a text of a file, below a key. */
function entryOfText(text: string, entryOf: (node: YamlScalar, carried: Carried) => Entry | null): Entry | null {
  const carried = carriedReader(memoryTree({ [FILE]: `conf: |\n${block(text, 2)}` }))(FILE) as Carried;
  return entryOf(get(carried.documents[0] ?? null, 'conf') as YamlScalar, carried);
}
const ofValues = (text: string): Entry | null =>
  entryOfText(text, (node, carried) => valueEntry(node, 'deployment.toml', ['is', 'conf'], carried, 'c'));
const ofMap = (text: string, chart: string | null): Entry | null =>
  entryOfText(text, (node, carried) =>
    mapTextEntry(node, 'deployment.toml', { name: 'is-conf', namespace: 'iam' }, 'is.toml', carried, chart),
  );
/** A tag that engines other than Helm's may have, too. */
const TAG = `${OPEN}port = {{ add 1 2 }}\n`;

describe('a text that is a configuration file by what is made of it', () => {
  it('is a template of Helm’s where a chart has it', () => {
    expect(ofValues(TAG)?.source.template).toBe('go');
    expect(ofMap(TAG, 'c')?.source.template).toBe('go');
    expect(ofMap(TAG, null)?.source.template).toBe('jinja2');
    expect(ofMap(OPEN, 'c')?.source.template).toBeNull();
  });

  it('is called as the keys around it, or as its map', () => {
    expect(ofValues(OPEN)).toMatchObject({ labels: ['is'], valuesPath: ['is', 'conf'], map: null, chart: 'c' });
    expect(ofMap(OPEN, null)).toMatchObject({ labels: ['is-conf'], map: 'is-conf', namespace: 'iam', key: 'is.toml' });
  });

  it('is none where it only says where the text is', () => {
    expect([ofValues('{{ .Values.conf }}'), ofMap('{{ .Values.conf }}', 'c')]).toEqual([null, null]);
  });

  it('is of a home by the keys around it', () => {
    const map = (name: string, path: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  deployment.toml: |\n{{ .Values.${path} | indent 4 }}\n`;
    const text = (setting: string): string => `|\n${block(`[server]\n${setting}\n`, 6)}`;
    const files: Files = {
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': `a:\n  bc:\n    conf: ${text('hostname = "x"')}ab:\n  c:\n    conf: ${text('hostname = "y"')}`,
      'c/templates/m.yaml': `${map('one', 'a.bc.conf')}---\n${map('two', 'ab.c.conf')}`,
      'c/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'one'),
      'c/templates/km.yaml': workload('km', 'wso2/wso2is:7.0.0', 'two'),
    };
    expect(told(files)).toEqual([
      'c/values.yaml#a.bc: wso2is 7.1.0 A missing B disabled',
      'c/values.yaml#ab.c: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});
