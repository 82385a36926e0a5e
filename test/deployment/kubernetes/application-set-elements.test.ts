import { describe, expect, it } from 'vitest';
import {
  elementsOf,
  elementsTaken,
  imageForElement,
} from '../../../src/deployment/kubernetes/application-set-elements.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { told } from '../tree.ts';

const elements = (text: string) => {
  const file = carry('a.yaml', MappedText.ofFile('a.yaml', text));
  return elementsOf(file.documents[0] ?? null, file);
};
const texts = (text: string, taking: string): string[] =>
  elementsTaken(elements(text), taking).map((one) => [...one].map(([key, value]) => `${key} ${value.text}`).join(', '));

const LIST = '- list:\n    elements:\n      - {env: dev, tag: 7.1.0}\n      - {env: prod, values: {tag: "5.11.0"}}\n';

describe('the elements of an ApplicationSet', () => {
  it.each([
    ['env', LIST, '{{env}}', ['env dev, tag 7.1.0', 'env prod, values.tag 5.11.0']],
    ['a tag', LIST, 'is:{{ .tag }}', ['env dev, tag 7.1.0']],
    ['a key of a map', LIST, '{{ .values.tag | quote }}', ['env prod, values.tag 5.11.0']],
    ['nothing of them', LIST, '{{path.basename}} {{ other }}', []],
    [
      'a list in a matrix',
      `- matrix:\n    generators:\n${LIST.replace(/^(?=.)/gm, '      ')}`,
      '{{tag}}',
      ['env dev, tag 7.1.0'],
    ],
    ['equal ones', '- list:\n    elements: [{a: 1, t: 2}, {a: 3, t: 2}]\n', '{{t}}', ['a 1, t 2']],
    ['elements of no list', '- git:\n    elements: [{t: 2}]\n', '{{t}}', []],
  ])('that take %s', (_, generators, taking, expected) => {
    expect(texts(generators, taking)).toEqual(expected);
  });

  it('give images what they hold', () => {
    const [, prod] = elements('- list: {elements: [{t: 1}, {n: acme/is, t: 5.11.0, d: "sha256:0"}]}\n');
    const at = { file: 'b.yaml', start: 5, end: 9 };
    const located = (text: string) => ({ text, span: at });
    const change = { name: 'wso2is', newName: '{{n}}', newTag: located('{{t}}'), digest: located('{{d}}'), at };
    const given = imageForElement(change, prod as never);
    expect([given.newName, given.newTag?.text, given.digest?.text]).toEqual(['acme/is', '5.11.0', 'sha256:0']);
    expect(given.newTag?.span.file).toBe('a.yaml');
    const part = imageForElement({ ...change, newName: null, newTag: located('{{t}}-x'), digest: null }, prod as never);
    expect(part).toEqual({ name: 'wso2is', newName: null, newTag: located('5.11.0-x'), digest: null, at });
    const written = { ...change, newName: 'acme/is', newTag: located('7.0.0'), digest: null };
    expect(imageForElement(written, prod as never)).toEqual(written);
  });
});

const SET = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: is}\nspec:\n  generators:\n${LIST.replace(/^(?=.)/gm, '    ')}`;
const WORKLOAD =
  'kind: Deployment\nmetadata: {name: is}\nspec: {template: {spec: {containers: [{name: is, image: "IMAGE"}]}}}\n';

it('an ApplicationSet is an application for each of its elements', () => {
  const tagged = `${SET}  template:\n    spec:\n      source:\n        path: is\n        kustomize:\n          images: ['wso2/wso2is:{{values.tag}}']\n`;
  expect(
    told({
      'a.yaml': tagged,
      'is/kustomization.yaml': 'resources: [d.yaml]\n',
      'is/d.yaml': WORKLOAD.replace('IMAGE', 'wso2/wso2is:7.1.0'),
    }),
  ).toEqual(['a.yaml#is: wso2is 5.11.0 A update-required B disabled']);
});
