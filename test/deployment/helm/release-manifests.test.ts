import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { releasesIn } from '../../../src/deployment/helm/releases.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { type Files, told } from '../tree.ts';

const releases = (text: string, file: string): Release[] => releasesIn(carry(file, MappedText.ofFile(file, text)));
/** Each release as `name of chart with files: images`. */
const briefly = (text: string, file = 'apps/is.yaml'): string[] =>
  releases(text, file).map(({ name, chart, files, values }) => {
    const images = new Values(values, null).images().map(({ what }) => what);
    return `${name} of ${chart} with ${files}: ${images}`;
  });
const claimed = (text: string, file = 'apps/is.yaml'): string[] =>
  releases(text, file).flatMap(({ claim }) => (claim ? [`${claim.product} ${claim.version}`] : []));

const IMAGE = 'image: {repository: wso2/wso2is, tag: 7.0.0}';
/** A chart of the repository that runs what its values say. */
const CHART: Files = {
  'is/Chart.yaml': 'name: is\n',
  'is/values.yaml': 'image: wso2/wso2is:7.0.0\n',
  'is/templates/d.yaml':
    'kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: is, image: "{{ .Values.image }}"}\n',
};
/** The releases of that chart as they are told, each as `name version`. */
const installed = (files: Files): string[] =>
  told({ ...CHART, ...files }).flatMap((line) => {
    const [, name, version] = /@(\S+): wso2is (\S+)/.exec(line) ?? [];
    return name === undefined ? [] : [`${name} ${version}`];
  });

describe('a release of Flux', () => {
  const flux = (spec: string): string => `kind: HelmRelease\nmetadata: {name: is}\nspec:\n${spec}`;

  it('is of WSO2’s chart where the repository of Flux 1 is WSO2’s', () => {
    const chart = (repository: string): string => `  chart: {${repository}, name: identity-server, version: 7.0.0-1}\n`;
    expect(claimed(flux(chart('repository: "https://helm.wso2.com"')))).toEqual(['wso2is 7.0.0']);
    expect(claimed(flux(chart('repository: "https://charts.example.com"')))).toEqual([]);
  });

  it('may name its chart as a source of its own', () => {
    const spec = `  chartRef: {kind: OCIRepository, name: wso2is}\n  values: {${IMAGE}}\n`;
    expect(briefly(flux(spec))).toEqual(['apps/is#is of wso2is with : image wso2is:7.0.0']);
    expect(claimed(flux(spec))).toEqual(['wso2is null']);
  });

  it('has the images changed that its post-renderers name', () => {
    const chart = '  chart: {spec: {chart: ./is}}\n';
    const change = (item: string): string => `  postRenderers:\n  - kustomize:\n      images: [${item}]\n`;
    const run = (more: string): string[] => installed({ 'apps.yaml': flux(chart + more) });
    expect(run(change('{name: wso2/wso2is, newTag: 5.11.0}'))).toEqual(['apps#is 5.11.0']);
    expect(run(change('{name: wso2/wso2is}, {newTag: 5.10.0}, {name: wso2/wso2is, newTag: 6.0.0}'))).toEqual([
      'apps#is 6.0.0',
    ]);
    // It is the chart as it lies there.
    expect(run('')).toEqual([]);
  });
});

describe('a release of Argo CD', () => {
  it('that no generator makes keeps the place of a folder open', () => {
    const text = 'kind: Application\nmetadata: {name: is}\nspec:\n  source: {path: "{{path}}"}\n';
    expect(briefly(text)).toEqual(['apps/is#is of {{path}} with : ']);
    const other = 'kind: HelmChart\nmetadata: {name: is}\nspec: {chart: "{{path}}"}\n';
    expect(briefly(other)).toEqual(briefly(text));
  });
});

describe('a release of helmfile', () => {
  const helmfile = (text: string): string[] => briefly(text, 'helmfile.yaml');
  const release = (more: string): string => `releases:\n- name: is\n  chart: ./is\n${more}`;

  it.each([
    ['in itself', release('  installed: false\n'), []],
    ['in a template', `templates:\n  off: {installed: false}\n${release('  inherit: [{template: off}]\n')}`, []],
    ['nowhere', release('  installed: true\n'), ['helmfile#is of ./is with : ']],
    [
      'in a template it goes against',
      `templates:\n  off: {installed: false}\n${release('  inherit: [{template: off}]\n  installed: true\n')}`,
      ['helmfile#is of ./is with : '],
    ],
    ['by a value that is not known', release('  installed: {{ .Values.on }}\n'), ['helmfile#is of ./is with : ']],
  ])('is none where it is said to be taken away: %s', (_, text, expected) => {
    expect(helmfile(text)).toEqual(expected);
  });

  it('is none where the only environment has its condition off', () => {
    const environment = (on: boolean): string =>
      `environments:\n  default:\n    values:\n    - is: {enabled: ${on}}\n---\n`;
    const values = '  values: [{image: "wso2/wso2is:6.0.0"}]\n';
    const run = (on: boolean, more: string): string[] =>
      installed({ 'helmfile.yaml': environment(on) + release(values + more) });
    expect(run(false, '  condition: is.enabled\n')).toEqual([]);
    expect(run(true, '  condition: is.enabled\n')).toEqual(['helmfile#is 6.0.0']);
    expect(run(false, '')).toEqual(['helmfile#is 6.0.0']);
  });

  it('has of its values only the files and the maps', () => {
    const text = release(`  values: [a.yaml, ${IMAGE.replace('image:', '{image:')}}, [b.yaml], *gone, ]\n`);
    expect(helmfile(text)).toEqual(['helmfile#is of ./is with a.yaml: image wso2is:7.0.0']);
    expect(helmfile(release('  values: [*gone, a.yaml]\n'))).toEqual(['helmfile#is of ./is with a.yaml: ']);
  });

  it.each(['', 'null', '~'])('lays a map behind an empty item below the file that comes next: "%s"', (empty) => {
    const values = `  values:\n  - ${empty}\n  - {image: "wso2/wso2is:7.1.0"}\n  - next.yaml\n`;
    const run = (next: string): string[] => installed({ 'next.yaml': next, 'helmfile.yaml': release(values) });
    expect(run('image: wso2/wso2is:5.11.0\n')).toEqual(['helmfile#is 5.11.0']);
    expect(run('replicas: 2\n')).toEqual(['helmfile#is 7.1.0']);
  });

  it('without a name keeps the place for it open', () => {
    const text = 'releases:\n- chart: ./is\n  values: ["{{ .Release.Name }}.yaml"]\n';
    expect(helmfile(text)).toEqual(['helmfile of ./is with {{ .Release.Name }}.yaml: ']);
  });
});

describe('a list of releases in a file of any name', () => {
  it('is that of a helmfile where they have charts', () => {
    expect(briefly('releases:\n- {name: is, chart: ./is}\n')).toEqual(['apps/is#is of ./is with : ']);
    const other = `releases: [{name: is}]\nhelmCharts:\n- {name: is, valuesInline: {${IMAGE}}}\n`;
    expect(briefly(other)).toEqual(['apps/is#is of charts/is with : image wso2is:7.0.0']);
  });
});

describe('a release of Skaffold', () => {
  const skaffold = (key: string, more: string): string =>
    `apiVersion: skaffold/v4beta6\nkind: Config\n${key}:\n  helm:\n    releases:\n    -\n    - {name: is, ${more}}\n`;

  it.each(['deploy', 'manifests'])('has its files and values: of `%s`', (key) => {
    const set = 'setValueTemplates: {image.tag: 7.1.0}';
    const text = skaffold(key, `chartPath: ./is, valuesFiles: [a.yaml], overrides: {${IMAGE}}, ${set}`);
    expect(briefly(text)).toEqual(['apps/is#is of ./is with a.yaml: image wso2is:7.1.0']);
    expect(briefly(text.replace(`, ${set}`, ''))).toEqual(['apps/is#is of ./is with a.yaml: image wso2is:7.0.0']);
  });

  it('may be of WSO2’s chart', () => {
    const chart = (repo: string): string =>
      skaffold('deploy', `remoteChart: identity-server, repo: "${repo}", version: 7.0.0-1`);
    expect(claimed(chart('https://helm.wso2.com'))).toEqual(['wso2is 7.0.0']);
    expect(claimed(chart('https://charts.example.com'))).toEqual([]);
  });
});

describe('a release of kustomize', () => {
  it('is none without the name of a chart', () => {
    expect(briefly(`helmCharts:\n- valuesInline: {${IMAGE}}\n`)).toEqual([]);
  });
});

describe('a release of Fleet', () => {
  const target = (more: string): string => `targetCustomizations:\n- name: prod\n  helm: {${more}}\n`;

  it('may be told by its targets alone', () => {
    const text = `# helm:\n${target(`chart: ./is, values: {${IMAGE}}`)}`;
    expect(briefly(text, 'fleet.yaml')).toEqual(['fleet of . with : ', 'fleet#prod of ./is with : image wso2is:7.0.0']);
  });

  it('is of no chart of WSO2’s by the path of a folder', () => {
    expect(claimed('helm: {chart: ./wso2is, version: 7.0.0}\n', 'fleet.yaml')).toEqual([]);
    expect(claimed('helm: {chart: wso2is, version: 7.0.0}\n', 'fleet.yaml')).toEqual(['wso2is 7.0.0']);
  });

  it.each([
    ['is/fleet.yaml', ['is/fleet of ./is with : ']],
    ['fleet.yml', ['fleet of ./is with : ']],
    ['my-fleet.yaml', []],
    ['fleet.yaml.tpl', []],
  ])('stands in a file of Fleet’s: %s', (file, expected) => {
    expect(briefly('helm: {chart: ./is}\n', file)).toEqual(expected);
  });
});
