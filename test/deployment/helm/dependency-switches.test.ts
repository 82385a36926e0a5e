import { describe, expect, it } from 'vitest';
import { isSwitchedOff, switchesOf } from '../../../src/deployment/helm/dependency-switches.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { treeOf } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { CLOSED, configMap, told, workload } from '../tree.ts';

const read = (file: string, text: string) => carry(file, MappedText.ofFile(file, text));
const isOff = (dependency: string, values: string): boolean =>
  isSwitchedOff(switchesOf(read('Chart.yaml', dependency).documents[0] ?? null), treeOf(read('values.yaml', values)));

describe('a dependency', () => {
  it.each([
    ['no switch', 'name: is', 'is: {enabled: false}', false],
    ['its condition off', 'condition: is.enabled', 'is: {enabled: false}', true],
    ['its condition on', 'condition: is.enabled', 'is: {enabled: true}', false],
    ['nothing at its condition', 'condition: is.enabled', 'is: {}', false],
    ['no boolean at its condition', 'condition: is.enabled', 'is: {enabled: "false"}', false],
    ['a number at its condition', 'condition: is.enabled', 'is: {enabled: 0}', false],
    ['a map at its condition', 'condition: is', 'is: {enabled: false}', false],
    ['the first condition that has a value on', 'condition: a.b, is.enabled,c', 'is: {enabled: true}\nc: false', false],
    ['the first condition that has a value off', 'condition: a.b, is.enabled,c', 'is: {enabled: false}\nc: true', true],
    ['its tag off', 'tags: [iam]', 'tags: {iam: false}', true],
    ['one of its tags on', 'tags: [iam, all]', 'tags: {iam: false, all: true}', false],
    ['nothing said of its tag', 'tags: [iam]', 'tags: {}', false],
    ['a condition against its tag', 'condition: on\ntags: [iam]', 'on: true\ntags: {iam: false}', false],
  ])('with %s', (_, dependency, values, off) => {
    expect(isOff(dependency, values)).toBe(off);
  });
});

describe('a chart that another one switches on in one environment', () => {
  const DEPENDENCY = 'name: up\ndependencies:\n  - {name: is, condition: is.on';
  const OFF = 'is: {on: false, image: wso2/wso2is:5.11.0}\n';
  const ON = 'is: {on: true, image: wso2/wso2is:7.0.0}\n';
  const chart = (folder: string) => ({
    [`${folder}/Chart.yaml`]: 'name: is\n',
    [`${folder}/templates/is.yaml`]: workload('is', '"{{ .Values.image }}"', 'is-conf'),
    [`${folder}/templates/conf.yaml`]: configMap('is-conf', CLOSED),
  });
  const inside = { ...chart('up/charts/is'), 'up/Chart.yaml': `${DEPENDENCY}}\n` };

  it('runs in that one', () => {
    const lines = ['up/charts/is/templates/conf.yaml#is-conf@values-dev: wso2is 7.0.0 A disabled B disabled'];
    expect(told({ ...inside, 'up/values.yaml': OFF, 'up/values-dev.yaml': ON })).toEqual(lines);
    const own = { ...inside, 'up/charts/is/values.yaml': 'on: false\nimage: wso2/wso2is:5.11.0\n' };
    expect(told({ ...own, 'up/values.yaml': 'a: wso2\n', 'up/values-dev.yaml': ON })).toEqual(lines);
  });

  it('runs by itself, too, where it lies beside the other one', () => {
    const beside = { ...chart('is'), 'up/Chart.yaml': `${DEPENDENCY}, repository: file://../is}\n` };
    const files = { ...beside, 'is/values.yaml': 'image: wso2/wso2is:7.1.0\n', 'up/values.yaml': OFF };
    expect(told({ ...files, 'up/values-dev.yaml': ON })).toEqual([
      'is/templates/conf.yaml#is-conf: wso2is 7.1.0 A disabled B disabled',
      'is/templates/conf.yaml#is-conf@up/values-dev: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is off with all that it is made of', () => {
    const nested = {
      ...chart('up/charts/iam/charts/is'),
      'up/Chart.yaml': 'name: up\ndependencies: [{name: iam, condition: iam.on}]\n',
      'up/charts/iam/Chart.yaml': 'name: iam\n',
      'up/values.yaml': `iam: {on: false, ${OFF.trim()}}\n`,
      'up/values-dev.yaml': `iam: {on: true, ${ON.trim()}}\n`,
    };
    expect(told(nested)).toEqual([
      'up/charts/iam/charts/is/templates/conf.yaml#is-conf@values-dev: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('from elsewhere has no image in the others', () => {
    const elsewhere = {
      'up/Chart.yaml':
        'name: up\ndependencies:\n  - {name: identity-server, version: 5.11.0-8, repository: https://helm.wso2.com, condition: identity-server.on}\n',
      'up/values.yaml': 'identity-server: {on: false, image: wso2/wso2is:6.0.0}\n',
    };
    const dev = 'identity-server: {on: true, image: wso2/wso2is:7.0.0}\n';
    expect(told({ ...elsewhere, 'up/values-dev.yaml': dev })).toEqual([
      'up/values-dev.yaml#image wso2is:7.0.0@values-dev: wso2is 7.0.0 A missing B disabled',
    ]);
    // Whoever deploys it has to switch it on.
    expect(told(elsewhere)).toEqual(['up/values.yaml#image wso2is:6.0.0: wso2is 6.0.0 A missing B disabled']);
  });

  it('is judged as whoever switches it on runs it where none does', () => {
    expect(told({ ...inside, 'up/values.yaml': OFF })).toEqual([
      'up/charts/is/templates/conf.yaml#is-conf: wso2is 5.11.0 A update-required B disabled',
    ]);
  });
});
