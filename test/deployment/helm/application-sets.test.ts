import { expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { forElements } from '../../../src/deployment/helm/application-sets.ts';
import { releasesIn } from '../../../src/deployment/helm/releases.ts';
import type { Element } from '../../../src/deployment/kubernetes/application-set-elements.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const set = (source: string): string =>
  `kind: ApplicationSet\nmetadata: {name: all}\nspec:\n  generators:\n  - list:\n      elements: [{env: dev, tag: 7.0.0}, {env: prod, tag: 7.1.0}]\n  template:\n    spec:\n      source: ${source}\n`;
/** Each release as `name of chart with files: images`. */
const briefly = (source: string): string[] =>
  releasesIn(carry('is.yaml', MappedText.ofFile('is.yaml', set(source)))).map(
    ({ name, chart, files, values }) =>
      `${name} of ${chart} with ${files}: ${new Values(values, null).images().map(({ what }) => what)}`,
  );

it('a release of an ApplicationSet is one for each element of a list that it takes something from', () => {
  const values = 'valuesObject: {image: {repository: wso2/wso2is, tag: "{{tag}}"}}';
  expect(briefly(`{path: "charts/{{env}}", helm: {valueFiles: ["{{ .env }}.yaml"], ${values}}}`)).toEqual([
    'is#all/dev of charts/dev with dev.yaml: image wso2is:7.0.0',
    'is#all/prod of charts/prod with prod.yaml: image wso2is:7.1.0',
  ]);
  expect(briefly('{path: charts/is, helm: {valueFiles: ["{{gone}}.yaml"]}}')).toEqual([
    'is#all of charts/is with {{gone}}.yaml: ',
  ]);
  // What another document of the file takes is none of its own.
  expect(briefly('{path: charts/is}\n---\nkind: ConfigMap\ndata: {a: "{{tag}}"}')).toEqual([
    'is#all of charts/is with : ',
  ]);
});

it('what a release changes of images has what the element gives', () => {
  const at = { file: 'is.yaml', start: 0, end: 7 };
  const located = (text: string) => ({ text, span: at });
  const release: Release = {
    name: 'is',
    chart: 'charts/is',
    files: [],
    textFiles: [],
    values: null,
    images: [{ name: 'wso2/wso2is', newName: null, newTag: located('{{tag}}'), digest: null, at }],
    texts: new Map(),
    claim: null,
    at,
  };
  const elements: Element[] = [new Map([['tag', located('7.1.0')]])];
  expect(
    forElements(release, elements, '{{tag}}').map(({ name, images }) => [name, images?.[0]?.newTag?.text]),
  ).toEqual([['is/7.1.0', '7.1.0']]);
  const { images: _, ...without } = release;
  expect(forElements(without, elements, '{{tag}}')).toEqual([{ ...without, name: 'is/7.1.0' }]);
});
