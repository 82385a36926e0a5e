import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { filesOf } from '../../../src/deployment/helm/release-files.ts';
import { releasesIn } from '../../../src/deployment/helm/releases.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { CLOSED, cut, type Files, findings, HANDLER, homes, told } from '../tree.ts';

const IMAGE = 'image: {repository: wso2/wso2is, tag: 7.0.0}';
const releases = (text: string, file = 'apps/is.yaml'): Release[] =>
  releasesIn(carry(file, MappedText.ofFile(file, text)));
const images = ({ values, between = [] }: Release): string[] =>
  [...between.map(({ tree }) => tree), values].flatMap((one) => new Values(one, null).images().map(({ what }) => what));
/** Each release as `name of chart with files: images`. */
const briefly = (text: string, file?: string): string[] =>
  releases(text, file).map((one) => `${one.name} of ${one.chart} with ${one.files}: ${images(one)}`);
const flux = (spec: string): string => `kind: HelmRelease\nmetadata: {name: is}\nspec:\n${spec}`;
const argo = (source: string, kind = 'Application'): string =>
  `kind: ${kind}\nmetadata: {name: is}\nspec:\n  source:\n    path: charts/is\n${source}`;

describe('a release', () => {
  it('of Flux has its values and files', () => {
    const chart = '  chart:\n    spec: {chart: ./charts/is, valuesFiles: [a.yaml, b.yaml, [c]]}\n';
    expect(briefly(flux(`${chart}  values:\n    ${IMAGE}\n`))).toEqual([
      'apps/is#is of ./charts/is with a.yaml,b.yaml: image wso2is:7.0.0',
    ]);
    expect(briefly(flux('  chart: {path: charts/is}\n'))).toEqual(['apps/is#is of charts/is with : ']);
    expect(briefly(flux('  chart: {name: is}\n'))).toEqual(['apps/is#is of is with : ']);
    expect(briefly(flux('  values: {}\n'))).toEqual([]);
  });

  it('of Argo CD has them as a text, as a map and as parameters, later ones over earlier ones', () => {
    expect(briefly(argo(`    helm:\n      values: |\n        ${IMAGE}\n      valueFiles: [prod.yaml]\n`))).toEqual([
      'apps/is#is of charts/is with prod.yaml: image wso2is:7.0.0',
    ]);
    expect(briefly(argo(`    helm:\n      valuesObject:\n        ${IMAGE}\n`))).toEqual([
      'apps/is#is of charts/is with : image wso2is:7.0.0',
    ]);
    const parameters = '      parameters: [{name: image.tag, value: 7.1.0}, {name: x}, {value: 1}, y]\n';
    expect(briefly(argo(`    helm:\n      valuesObject:\n        ${IMAGE}\n${parameters}`))).toEqual([
      'apps/is#is of charts/is with : image wso2is:7.1.0',
    ]);
  });

  it('of Argo CD may have several sources, and be made from a template', () => {
    const sources = `  sources:\n  - {chart: wso2is, helm: {valuesObject: {${IMAGE}}}}\n  - {repoURL: x}\n  - {path: b}\n`;
    expect(briefly(`kind: Application\nspec:\n${sources}`)).toEqual([
      'apps/is of wso2is with : image wso2is:7.0.0',
      'apps/is of b with : ',
    ]);
    const set = `kind: ApplicationSet\nmetadata: {name: all}\nspec:\n  template:\n    spec:\n      source:\n        chart: wso2is\n        helm:\n          valuesObject:\n            ${IMAGE}\n`;
    expect(briefly(set)).toEqual(['apps/is#all of wso2is with : image wso2is:7.0.0']);
  });

  it('of k3s has its values as a text', () => {
    const chart = `kind: HelmChart\nmetadata: {name: is}\nspec:\n  chart: wso2/is\n  valuesContent: |-\n    ${IMAGE}\n`;
    expect(briefly(chart)).toEqual(['apps/is#is of wso2/is with : image wso2is:7.0.0']);
  });

  it.each(['helmfile.yaml', 'a/helmfile-prod.yaml', 'helmfile.d/is.yaml'])('of helmfile stands in %s', (file) => {
    const text = `releases:\n- name: is\n  chart: ./charts/is\n  values:\n  - prod.yaml\n  - ${IMAGE}\n  set: [{name: image.tag, value: 7.1.0}]\n- name: x\n-\n`;
    expect(briefly(text, file)).toEqual([
      `${file.replace('.yaml', '')}#is of ./charts/is with prod.yaml: image wso2is:7.1.0`,
    ]);
    expect(briefly(text, 'other.yaml')).toEqual(['other#is of ./charts/is with prod.yaml: image wso2is:7.1.0']);
    expect(briefly(`kind: Releases\n${text}`, 'other.yaml')).toEqual([]);
    expect(briefly('releases:\n- {name: is, files: [a.yaml]}\n', 'other.yaml')).toEqual([]);
  });

  it.each([
    '{"releases": [{"name": "is", "chart": "a/is"}]}',
    '{"repositories": [], "releases": [{"name": "is", "chart": "a/is"}]}',
  ])('of helmfile may stand in one line: %s', (text) => {
    expect(briefly(text, 'helmfile.yaml')).toEqual(['helmfile#is of a/is with : ']);
  });

  it('of helmfile may have an item left empty among its values', () => {
    const text = `releases:\n- name: is\n  chart: ./charts/is\n  values:\n  -\n  - prod.yaml\n  - ${IMAGE}\n`;
    expect(briefly(text, 'helmfile.yaml')).toEqual(['helmfile#is of ./charts/is with prod.yaml: image wso2is:7.0.0']);
  });

  it('of helmfile lays its files and maps over each other in their order', () => {
    const chart = { 'is/Chart.yaml': 'name: is\n', 'is/values.yaml': 'image: wso2/wso2is:7.0.0\ncertAuth: true\n' };
    const template = `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: {{ .Values.image }}\n`;
    const versions = (values: string, files: Files = {}): string[] =>
      told({
        ...chart,
        'is/templates/d.yaml': template,
        'a.yaml': 'image: wso2/wso2is:6.1.0\n',
        'b.yaml': 'certAuth: false\n',
        'helmfile.yaml': `releases:\n- name: is\n  chart: ./is\n  values: [${values}]\n`,
        ...files,
      }).flatMap((one) => /@helmfile#is: wso2is (\S+)/.exec(one)?.[1] ?? []);
    const map = '{image: "wso2/wso2is:6.0.0"}';
    expect(versions(`${map}, a.yaml`)).toEqual(['6.1.0']);
    expect(versions(`a.yaml, ${map}`)).toEqual(['6.0.0']);
    expect(versions(`a.yaml, ${map}, b.yaml`)).toEqual(['6.0.0']);
    expect(versions(`${map}, gone.yaml`)).toEqual(['6.0.0']);
    const other = 'image: wso2/wso2is:6.1.0\nother: 1\n';
    expect(versions('prod/values.yaml', { 'prod/values.yaml': other })).toEqual(['6.1.0']);
    expect(versions('is/values.yaml')).toEqual([]);
    expect(versions(`${map}, {image: "wso2/wso2is:7.1.0"}, b.yaml`)).toEqual(['7.1.0']);
  });

  it('of Argo CD has files of a further source by its name', () => {
    const files = releases(argo('    helm: {valueFiles: [$values/a.yaml, $my-values/b/c.yaml, /d.yaml]}\n'));
    expect(files.flatMap((one) => one.files)).toEqual(['a.yaml', 'b/c.yaml', '/d.yaml']);
  });

  it('of Argo CD has files by an absolute path from the top of the repository, and from nowhere else', () => {
    const [release] = releases(argo('    helm: {valueFiles: [/d.yaml, e.yaml]}\n')) as [Release];
    const asked: string[] = [];
    const none = (path: string) => {
      asked.push(path);
      return null;
    };
    filesOf(release, 'apps/a.yaml', 'chart', none);
    expect(asked).toEqual(['d.yaml', 'chart/e.yaml', 'apps/e.yaml', 'e.yaml']);
  });

  it('of Argo CD goes through the folders that its generators name', () => {
    const set = (generators: string, path: string, file: string) =>
      `kind: ApplicationSet\nmetadata: {name: all}\nspec:\n  generators:\n  - git:\n      ${generators}\n  template:\n    spec:\n      source: {path: "${path}", helm: {valueFiles: ["${file}"]}}\n`;
    const paths = (...given: Parameters<typeof set>) =>
      releases(set(...given)).map((one) => [one.name, one.chart, ...one.files].join(' '));
    expect(paths('directories: [{path: charts/*}, {path: charts/x, exclude: true}]', '{{path}}', 'prod.yaml')).toEqual([
      'apps/is#all charts/{{path[1]}} prod.yaml',
    ]);
    expect(paths('files: [{path: clusters/*/config.json}]', 'charts/is', '/{{ .path.path }}/is.yaml')).toEqual([
      'apps/is#all charts/is /clusters/{{path[1]}}/is.yaml',
    ]);
    expect(
      paths('directories: [{path: a/dev}, {path: a/prod}]', 'charts/{{path[0]}}', '{{path.basename}}.yaml'),
    ).toEqual(['apps/is#all/dev charts/a dev.yaml', 'apps/is#all/prod charts/a prod.yaml']);
    expect(paths('directories: [{path: a/*}]', 'charts/is', '{{ index .path.segments 7 }}.yaml')).toEqual([
      'apps/is#all charts/is {{ index .path.segments 7 }}.yaml',
    ]);
    for (const glob of ['directories: [{path: a/*}]', 'directories: [{path: a/**}]', 'x: y'])
      expect(paths(glob, 'charts/is', '{{env}}.yaml')).toEqual(['apps/is#all charts/is {{env}}.yaml']);
  });

  it('of an ApplicationSet has only what generators of git go through put in', () => {
    const set = (generators: string, path: string, file: string) =>
      `kind: ApplicationSet\nmetadata: {name: all}\nspec:\n  generators:\n  - git:\n      ${generators}\n  template:\n    spec:\n      source: {path: "${path}", helm: {valueFiles: ["${file}"]}}\n`;
    const paths = (...given: Parameters<typeof set>) =>
      releases(set(...given)).map((one) => [one.name, one.chart, ...one.files].join(' '));
    const folders = 'directories: [{path: a/dev}]';
    const put = ['apps/is#all/dev charts/is a/dev.yaml'];
    expect(paths(`${folders}\n      values: {path: x/y}`, 'charts/is', '{{path}}.yaml')).toEqual(put);
    expect(paths('directories: [{exclude: false}, {path: a/dev}]', 'charts/is', '{{path}}.yaml')).toEqual(put);
    const matrix = (git: string): string => `x: y\n  - matrix: {generators: [{git: {${git}}}]}`;
    expect(paths(matrix(folders), 'charts/is', '{{path}}.yaml')).toEqual(put);
    expect(paths(matrix('files: [{path: a/dev/x.json}]'), 'charts/is', '{{path}}.yaml')).toEqual(put);
    for (const open of ['x: y', 'directories: [{path: a/**}]', 'files: [{path: "a/**/x.json"}]'])
      expect(paths(open, 'charts/is', '{{path}}.yaml')).toEqual(['apps/is#all charts/is {{path}}.yaml']);
    expect(paths(folders, 'charts/is', 'prod.yaml')).toEqual(['apps/is#all charts/is prod.yaml']);
  });

  it('of helmfile has its own name put in, and what it inherits', () => {
    const helmfile = (text: string) => briefly(`releases:\n- name: is\n  ${text}\n`, 'helmfile.yaml');
    expect(
      helmfile(
        'chart: "./charts/{{`{{ .Release.Name }}`}}"\n  values: ["{{ .Release.Name }}/{{`{{ .Environment.Name }}`}}.yaml"]',
      ),
    ).toEqual(['helmfile#is of ./charts/is with is/{{ .Environment.Name }}.yaml: ']);
    const templates = `templates:\n  a: {chart: ./charts/is, values: [a.yaml, {${IMAGE}}]}\n  b: {values: [b.yaml]}\n`;
    expect(
      briefly(
        `${templates}releases:\n- name: is\n  inherit: [{template: a}, {template: b}, {template: c}]\n  values: [c.yaml]\n`,
        'helmfile.yaml',
      ),
    ).toEqual(['helmfile#is of ./charts/is with a.yaml,b.yaml,c.yaml: image wso2is:7.0.0']);
  });

  it('of kustomize is of a chart in its own folder, where it has no address', () => {
    const list = (more: string): string => `helmCharts:\n- {name: is, valuesInline: {${IMAGE}}${more}}\n`;
    expect(briefly(list(''))).toEqual(['apps/is#is of charts/is with : image wso2is:7.0.0']);
    expect(briefly(`helmGlobals: {chartHome: ../charts}\n${list('')}`)).toEqual([
      'apps/is#is of ../charts/is with : image wso2is:7.0.0',
    ]);
    expect(briefly(list(', repo: https://x'))).toEqual(['apps/is#is of is with : image wso2is:7.0.0']);
  });

  it('of Fleet is one of each of its targets', () => {
    const fleet = (text: string) => briefly(text, 'is/fleet.yaml');
    expect(
      fleet(
        `helm: {releaseName: is, chart: ./chart, valuesFiles: [a.yaml]}\ntargetCustomizations:\n- name: prod\n  helm: {valuesFiles: [b.yaml], values: {${IMAGE}}}\n- {name: other}\n`,
      ),
    ).toEqual([
      'is/fleet#is of ./chart with a.yaml: ',
      'is/fleet#prod of ./chart with a.yaml,b.yaml: image wso2is:7.0.0',
    ]);
    expect(fleet(`helm: {values: {${IMAGE}}}\n`)).toEqual(['is/fleet of . with : image wso2is:7.0.0']);
    expect(fleet('kustomize: {dir: helm}\n# helm:\n')).toEqual([]);
    const [remote] = releases(
      'helm: {chart: identity-server, repo: "https://helm.wso2.com", version: 7.0.0-1}\n',
      'is/fleet.yaml',
    );
    expect(remote?.claim).toMatchObject({ product: 'wso2is', version: '7.0.0' });
  });

  it('of Argo CD and of helmfile has files whose texts are values', () => {
    const files = (text: string, file?: string): string[] => releases(text, file).flatMap(({ textFiles }) => textFiles);
    const list = 'fileParameters: [{name: a, path: a.toml}, {name: b}, {path: $conf/b.toml}, c]';
    expect(files(argo(`    helm:\n      ${list}\n`))).toEqual(['a.toml', 'b.toml']);
    const set = 'set: [{name: a, file: a.toml}, {name: b, value: b.toml}]';
    expect(files(`releases:\n- name: is\n  chart: a/is\n  ${set}\n`, 'helmfile.yaml')).toEqual(['a.toml']);
    expect(files(flux(`  chart: {name: is}\n  values: {${list}}\n`))).toEqual([]);
    expect(files(`kind: HelmChart\nspec: {chart: wso2/is, ${set}}\n`)).toEqual([]);
    expect(files(`helmCharts:\n- {name: is, ${set}}\n`)).toEqual([]);
  });

  it.each([
    ['apps/is.yml', 'apps/is#is'],
    ['apps.yaml.d/is.yml', 'apps.yaml.d/is#is'],
  ])('in %s is called %s', (file, name) => {
    expect(releases(flux('  chart: {name: is}\n'), file).map((one) => one.name)).toEqual([name]);
  });

  it('of kustomize is one of its charts', () => {
    const charts = (more: string): string => `resources: [x]\nhelmCharts:\n-\n- name: is\n${more}`;
    const files = '  valuesFile: a.yaml\n  additionalValuesFiles: [b.yaml]\n';
    expect(briefly(charts(`  releaseName: one\n${files}  valuesInline: {${IMAGE}}\n`))).toEqual([
      'apps/is#one of charts/is with a.yaml,b.yaml: image wso2is:7.0.0',
    ]);
    expect(briefly(charts('  repo: x\n'))).toEqual(['apps/is#is of is with : ']);
    expect(briefly(charts('').replace('- name: is\n', '- repo: x\n'))).toEqual([]);
  });

  it.each([
    ['another kind', 'kind: HelmRepository\nspec: {chart: {name: is}}\n'],
    ['what only mentions one', 'kind: Kustomization\nx: |\n  kind: HelmRelease\n'],
    ['one whose chart is left empty', 'kind: HelmChart\nspec:\n  chart:\n'],
    ['one whose chart is no text', 'kind: HelmChart\nspec:\n  chart: {name: is}\n'],
    ['an empty document', '---\n---\n# kind: HelmRelease\nkind: HelmRelease\n'],
  ])('is not %s', (_, text) => {
    expect(releases(text)).toEqual([]);
  });

  it('may be one of several in a file, each with its place', () => {
    const one = (name: string) => `kind: HelmRelease\nmetadata: {name: ${name}}\nspec: {chart: {name: ${name}}}\n`;
    const text = `${one('a')}---\n${one('b')}`;
    expect(releases(text).map(({ name, at }) => [name, cut({ 'apps/is.yaml': text }, at).trim()])).toEqual([
      ['apps/is#a', one('a').trim()],
      ['apps/is#b', one('b').trim()],
    ]);
  });
});

describe('a server that a release installs', () => {
  const toml = (enable: boolean, indent: string): string =>
    `${HANDLER}enable = ${enable}\n`.replaceAll(/^(?=.)/gm, indent);

  it('runs the configuration of its values, told at their lines', () => {
    const spec = `  chart: {name: is}\n  values:\n    ${IMAGE}\n    extraConfigs: |\n${toml(true, '      ')}`;
    expect(told({ 'is.yaml': flux(spec) })).toEqual(['is.yaml#spec.values: wso2is 7.0.0 A enabled B disabled']);
    expect(findings({ 'is.yaml': flux(spec) })).toEqual(['error is.yaml:9 enabled']);
    const text = argo(
      `    helm:\n      values: |\n        ${IMAGE}\n        extraConfigs: |\n${toml(true, '          ')}`,
    );
    expect(told({ 'is.yaml': text })).toEqual(['is.yaml: wso2is 7.0.0 A enabled B disabled']);
    expect(findings({ 'is.yaml': text })).toEqual(['error is.yaml:11 enabled']);
  });

  it('runs the configuration of a file that is a value', () => {
    const is = (path: string): string =>
      `kind: Application\nmetadata: {name: is}\nspec:\n  source:\n    chart: wso2/identity-server\n    targetRevision: 7.0.0-1\n    helm:\n      fileParameters: [{name: a, path: ${path}}]\n`;
    const ONE = 'conf: wso2is 7.0.0 A disabled B disabled';
    const files = { 'apps/a.yaml': is('$conf/conf/deployment.toml'), 'conf/deployment.toml': CLOSED };
    expect(told({ ...files, 'apps/b.yaml': is('../conf/deployment.toml') })).toEqual([ONE]);
    expect(told({ ...files, 'apps/b.yaml': is('../conf/x/deployment.toml') })).toContain(ONE);
    expect(told({ ...files, 'apps/b.yaml': is('../conf/x/deployment.toml') })).toHaveLength(2);
  });

  it('runs the shipped configuration where the values hold none', () => {
    expect(told({ 'is.yaml': flux(`  chart: {name: is}\n  values:\n    ${IMAGE}\n`) })).toEqual([
      'is.yaml#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('is told of JSON and of quoted keys, too', () => {
    const values = { image: { repository: 'wso2/wso2is', tag: '7.0.0' }, extraConfigs: `${HANDLER}enable = true\n` };
    const release = {
      kind: 'HelmRelease',
      metadata: { name: 'is' },
      spec: { chart: { spec: { chart: 'is' } }, values },
    };
    for (const [file, indent] of [
      ['is.json', 0],
      ['values.json', 2],
      ['is.yaml', 2],
    ] as const) {
      expect(told({ [file]: JSON.stringify(release, null, indent) })).toEqual([
        `${file}#spec.values: wso2is 7.0.0 A enabled B disabled`,
      ]);
    }
    const spaced = JSON.stringify(release, null, 2).replaceAll('":', '" :');
    expect(told({ 'is.json': spaced })).toEqual(['is.json#spec.values: wso2is 7.0.0 A enabled B disabled']);
    const helmfile = JSON.stringify({ releases: [{ name: 'is', chart: 'is', values: [values] }] }, null, 2);
    for (const text of [helmfile, helmfile.replaceAll('":', '" :')])
      expect(told({ 'helmfile.json': text })).toHaveLength(1);
    expect(briefly(helmfile, 'helmfile.json')).toHaveLength(1);
    expect(briefly(helmfile.replaceAll('":', '" :'), 'helmfile.json')).toHaveLength(1);
  });

  it('does not run the configuration of another release in its file', () => {
    const one = (image: string, enable: boolean): string =>
      flux(`  chart: {name: x}\n  values:\n    image: ${image}\n    extraConfigs: |\n${toml(enable, '      ')}`);
    const text = `${one('wso2/wso2am:4.2.0', true)}---\n${one('wso2/wso2is:7.0.0', false)}`;
    expect(told({ 'all.yaml': text }).map((line) => line.replace(/.*: /, ''))).toEqual([
      'wso2am 4.2.0 A enabled B not-affected',
      'wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  const chart = {
    'charts/is/Chart.yaml': 'name: is\n',
    'charts/is/values.yaml': `${IMAGE}\ncertAuth: false\n`,
    'charts/is/templates/conf.yaml': `kind: ConfigMap\nmetadata: {name: is-conf}\ndata:\n  deployment.toml: |\n    ${HANDLER}    enable = {{ .Values.certAuth }}\n`,
  };

  it.each([
    ['charts/is', 'apps/is.yaml'],
    ['./charts/is', 'apps/is.yaml'],
    ['../charts/is/', 'apps/is.yaml'],
    ['charts/is', 'apps/is.yml'],
    ['charts/is', 'apps/is.yaml.j2'],
  ])('from the chart %s of the repository is an environment of it', (path, file) => {
    const files = { ...chart, [file]: flux(`  chart: {spec: {chart: ${path}}}\n  values: {certAuth: true} # wso2\n`) };
    expect(told(files)).toEqual([
      'charts/is/templates/conf.yaml#is-conf: wso2is 7.0.0 A disabled B disabled',
      'charts/is/templates/conf.yaml#is-conf@apps/is#is: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it.each([
    [
      'in a file that is no YAML',
      'apps.yaml.d/is.ini',
      flux('  chart: {path: charts/is}\n  values: {certAuth: true}\n'),
    ],
    ['in what a server is told', 'conf/tool.toml', 'hint = "helm upgrade is charts/is --set certAuth=true"\n'],
  ])('is not one that is named %s', (_, path, text) => {
    expect(told({ ...chart, [path]: `${text}# wso2\n` })).toEqual([
      'charts/is/templates/conf.yaml#is-conf: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('has the release’s files below its own values', () => {
    const of = (values: string): string[] =>
      told({
        ...chart,
        'prod/on.yaml': 'certAuth: true\n',
        'charts/is/tag.yaml': `image: {tag: 7.1.0}\n`,
        'apps/is.yaml': argo(
          `    helm:\n      valueFiles: [tag.yaml, ../prod/on.yaml, prod/gone.yaml]\n      valuesObject: {${values}} # wso2\n`,
        ),
      }).slice(1);
    expect(of('a: 1')).toEqual(['charts/is/templates/conf.yaml#is-conf@apps/is#is: wso2is 7.1.0 A enabled B disabled']);
    expect(of('certAuth: false')).toEqual([
      'charts/is/templates/conf.yaml#is-conf@apps/is#is: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it.each([
    ['of a command', 'deploy/a.sh', 'helm upgrade is ../charts/is -f prod.yaml # wso2\n', 'deploy/a#is', 'enabled'],
    [
      'of Terraform',
      'deploy/a.tf',
      'resource "helm_release" "is" {\n  chart = "../charts/is" # wso2\n  values = [file("${path.module}/prod.yaml")]\n}\n',
      'deploy/a#is',
      'enabled',
    ],
    [
      'of helmfile',
      'deploy/helmfile.yaml',
      'releases:\n- {name: is, chart: ../charts/is, values: [prod.yaml]} # wso2\n',
      'deploy/helmfile#is',
      'enabled',
    ],
    ['of Argo CD', 'deploy/a.yaml', argo('    helm: {valueFiles: [prod.yaml]} # wso2\n'), 'deploy/a#is', 'disabled'],
    [
      'of another source of Argo CD',
      'deploy/a.yaml',
      argo('    helm: {valueFiles: [$values/prod.yaml]} # wso2\n'),
      'deploy/a#is',
      'enabled',
    ],
    [
      'of Flux',
      'deploy/a.yaml',
      flux('  chart: {spec: {chart: charts/is, valuesFiles: [prod.yaml]}} # wso2\n'),
      'deploy/a#is',
      'disabled',
    ],
  ])('%s sees a file that its chart has, too, from where it stands or from the chart', (_, file, text, name, state) => {
    const files = { ...chart, 'charts/is/prod.yaml': 'certAuth: false\n', 'deploy/prod.yaml': 'certAuth: true\n' };
    expect(told({ ...files, [file]: text }).filter((line) => line.includes('@'))).toEqual([
      `charts/is/templates/conf.yaml#is-conf@${name}: wso2is 7.0.0 A ${state} B disabled`,
    ]);
  });

  it('without values of its own is the chart', () => {
    const files = { ...chart, 'apps/is.yaml': `${flux('  chart: {spec: {chart: charts/is}}\n')}# wso2\n` };
    expect(told(files)).toHaveLength(1);
    expect(told({ ...files, 'is/deployment.toml': CLOSED })).toHaveLength(2);
  });

  it('is one with files alone as well', () => {
    const files = { ...chart, 'prod/on.yaml': 'certAuth: true\n' };
    const release = `${flux('  chart: {spec: {chart: charts/is, valuesFiles: [prod/on.yaml]}}\n')}# wso2\n`;
    expect(told({ ...files, 'apps/is.yaml': release }).slice(1)).toEqual([
      'charts/is/templates/conf.yaml#is-conf@apps/is#is: wso2is 7.0.0 A enabled B disabled',
    ]);
    expect(told({ ...files, 'apps/is.yaml': release.replace('on.yaml', 'gone.yaml') })).toHaveLength(1);
  });
});

describe('a values file that a release of a chart elsewhere names', () => {
  const helmfile = (values: string): string =>
    `releases:\n- name: am\n  chart: wso2/am\n  values: [${values}] # wso2\n`;
  const image = (tag: string): string => `am: {name: wso2am, ${tag}}\n`;

  it('is laid below the values of the release', () => {
    const files = { 'helmfile.yaml': helmfile('a/am.yaml, {am: {tag: 4.2.0.10}}'), 'a/am.yaml': image('tag: 4.1.0') };
    expect(told(files)).toEqual(['helmfile.yaml#image wso2am:4.2.0.10: wso2am 4.2.0.10 A missing B not-affected']);
    const named = {
      'helmfile.yaml': files['helmfile.yaml'].replace('a/am.yaml', 'a/values.yaml'),
      'a/values.yaml': image('tag: 4.1.0'),
    };
    expect(told(named)).toEqual(told(files));
  });

  it('has no text that a later one replaces, or leaves empty', () => {
    const piece = (text: string): string => `deploymentToml:\n  extraConfigs: ${text}\n`;
    const closed = `|\n${`${HANDLER}enable = false\n`.replace(/^/gm, '    ')}`;
    const helm = (files: string): string => `helm upgrade is wso2/identity-server ${files}\n`;
    const files: Files = {
      'a.yaml': `deployment: {image: {repository: wso2/wso2is, tag: 7.0.0}}\n${piece(closed)}`,
      'b.yaml': piece('""'),
      'c.yaml': piece('|\n    [oauth]\n    x = 1'),
    };
    const disabled = 'a.yaml#deploymentToml: wso2is 7.0.0 A disabled B disabled';
    expect(told({ ...files, 'up.sh': helm('-f b.yaml -f a.yaml') })).toEqual([disabled]);
    expect(told({ ...files, 'up.sh': helm('-f a.yaml -f b.yaml') })).toEqual([
      'a.yaml#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(told({ ...files, 'up.sh': helm('-f a.yaml -f c.yaml') })).toEqual([
      'c.yaml#deploymentToml: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(told({ ...files, 'up.sh': helm('-f a.yaml -f b.yaml') + helm('-f a.yaml') })).toContain(disabled);
  });

  it('counts whatever its name, from the folder of the release and from the top', () => {
    const expected = (file: string): string[] => [`${file}#image wso2am:4.2.0: wso2am 4.2.0 A missing B not-affected`];
    expect(told({ 'x/helmfile.yaml': helmfile('am.yaml'), 'x/am.yaml': image('tag: 4.2.0') })).toEqual(
      expected('x/am.yaml'),
    );
    expect(told({ 'x/helmfile.yaml': helmfile('y/am.yaml'), 'y/am.yaml': image('tag: 4.2.0') })).toEqual(
      expected('y/am.yaml'),
    );
    const source = `kind: Application\nspec:\n  source: {chart: am, helm: {valueFiles: [$v-1/y/am.yaml, gone.yaml]}}\n# wso2\n`;
    expect(told({ 'x/app.yaml': source, 'y/am.yaml': image('tag: 4.2.0') })).toEqual(expected('y/am.yaml'));
  });

  it('is the nearest of several of its name', () => {
    const files = { 'x/helmfile.yaml': helmfile('am.yaml'), 'x/am.yaml': image('tag: 4.2.0') };
    expect(told({ ...files, 'am.yaml': image('tag: 4.1.0') })).toEqual(told(files));
  });

  it('does not stand where a part of its path is filled in', () => {
    const source = `kind: Application\nspec:\n  source: {chart: am, helm: {valueFiles: [y/$STAGE/am.yaml], valuesObject: {a: 1}}}\n# wso2\n`;
    expect(told({ 'x/app.yaml': source, 'y/am.yaml': image('tag: 4.2.0') })).toEqual([]);
  });

  it('has the configuration in it run', () => {
    const config = 'extraConfigs: |\n  [server]\n';
    const files = { 'helmfile.yaml': helmfile('am.yaml'), 'am.yaml': `${image('tag: 4.2.0')}${config}` };
    expect(homes(files).map(({ id, entries }) => [id, entries.length])).toEqual([['am.yaml', 1]]);
    const { 'am.yaml': _, ...rest } = files;
    expect(told({ ...rest, 'other.yaml': files['am.yaml'] })).toEqual([
      'helmfile.yaml#chart am: wso2am ? A missing B not-affected',
    ]);
  });
});

describe('a release of a chart of WSO2', () => {
  const claims = (text: string, file = 'apps/is.yaml'): string[] =>
    releases(text, file).flatMap(({ claim }) =>
      claim ? [`${claim.product} ${claim.version ?? '?'} at ${cut({ [file]: text }, claim.span)}`] : [],
    );
  const from = (source: string): string => `kind: Application\nspec:\n  source: {${source}}\n`;

  it.each([
    [
      'Flux',
      flux('  chart: {spec: {chart: am-single-node, version: 4.2.0-1, sourceRef: {name: wso2}}}\n'),
      'wso2am 4.2.0 at 4.2.0-1',
    ],
    ['Flux, without a version', flux('  chart: {spec: {chart: wso2is}}\n'), 'wso2is ? at wso2is'],
    [
      'Flux 1',
      flux('  chart: {repository: "https://helm.wso2.com", name: is-pattern-1, version: 5.11.0-1}\n'),
      'wso2is 5.11.0 at 5.11.0-1',
    ],
    [
      'Argo CD',
      from('repoURL: "https://helm.wso2.com", chart: am-single-node, targetRevision: 4.1.0-1'),
      'wso2am 4.1.0 at 4.1.0-1',
    ],
    [
      'k3s',
      'kind: HelmChart\nspec: {chart: identity-server, repo: "https://helm.wso2.com", version: 7.0.0-1}\n',
      'wso2is 7.0.0 at 7.0.0-1',
    ],
    [
      'kustomize',
      'helmCharts:\n- {name: am-single-node, repo: "https://helm.wso2.com", version: 4.1.0-1}\n',
      'wso2am 4.1.0 at 4.1.0-1',
    ],
  ])('tells its product and version: %s', (_, text, expected) => {
    expect(claims(text)).toEqual([expected]);
  });

  it('tells its product and version: helmfile', () => {
    const text =
      'releases:\n- {name: am, chart: wso2/am-single-node, version: 4.1.0-1}\n- {chart: ./wso2am}\n- {name: x}\n';
    expect(claims(text, 'helmfile.yaml')).toEqual(['wso2am 4.1.0 at 4.1.0-1']);
  });

  it.each([
    ['by its path', flux('  chart: {path: charts/wso2am, version: 4.1.0-1}\n')],
    ['by its path, with Argo CD', from('repoURL: wso2, path: am-single-node, targetRevision: 4.1.0-1')],
    ['of somebody else', from('repoURL: "https://charts.example.com", chart: am-single-node, targetRevision: 4.1.0-1')],
    ['of another program', from('repoURL: "https://helm.wso2.com", chart: mysql, targetRevision: 4.1.0-1')],
  ])('a chart %s tells none', (_, text) => {
    expect(claims(text)).toEqual([]);
  });

  it('has no version of a chart that counts its own way', () => {
    expect(claims(flux('  chart: {spec: {chart: wso2is-prod, version: 1.2.0}}\n'))).toEqual(['wso2is ? at 1.2.0']);
    expect(claims(flux('  chart: {spec: {chart: wso2-analytics, version: 1.2.0}}\n'))).toEqual([
      'other 1.2.0 at 1.2.0',
    ]);
  });

  it('is a server with the shipped configuration', () => {
    const chart = flux('  chart: {spec: {chart: wso2is, version: 7.0.0-1}}\n');
    expect(told({ 'apps/is.yaml': chart })).toEqual([
      'apps/is.yaml#chart wso2is 7.0.0-1: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(told({ 'apps/is.yaml': `${chart}  values:\n    ${IMAGE}\n` })).toEqual([
      'apps/is.yaml#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('is a server beside images of other products', () => {
    const chart = flux('  chart: {spec: {chart: am-single-node, version: 4.2.0-1, sourceRef: {name: wso2}}}\n');
    expect(
      told({ 'apps/am.yaml': `${chart}  values:\n    keyManager: {repository: wso2/wso2is, tag: 7.0.0}\n` }),
    ).toEqual([
      'apps/am.yaml#chart am-single-node 4.2.0-1: wso2am 4.2.0 A missing B not-affected',
      'apps/am.yaml#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('is meant by no name but its own', () => {
    const [release] = releases(flux('  chart: {spec: {chart: wso2is, version: 7.0.0-1}}\n'));
    expect(release?.claim).toMatchObject({ kind: 'image', updateLevel: null, levelAt: null, labels: [] });
  });

  it('is not told of a chart of the repository', () => {
    const files = { 'helmfile.yaml': 'releases:\n- {name: is, chart: charts/wso2is, version: 7.0.0}\n' };
    expect(told(files)).toHaveLength(1);
    expect(told({ ...files, 'charts/wso2is/Chart.yaml': 'name: wso2is\nversion: 7.0.0\n' })).toEqual([]);
  });
});

describe('a switch that a release gives its chart', () => {
  const CHART: Files = {
    'is/Chart.yaml': 'name: is\nversion: 1.0.0\n',
    'is/values.yaml': `${IMAGE}\nclosed: true\n`,
    'is/templates/conf.yaml': `kind: ConfigMap\nmetadata: {name: is-conf}\ndata:\n  deployment.toml: |\n    [super_admin]\n    username = "admin"\n    {{- if .Values.closed }}\n    ${HANDLER}    enable = false\n    {{- end }}\n`,
  };
  const stateOf = (file: string, text: string): string | undefined =>
    / A (\S+) /.exec(told({ ...CHART, [file]: text }).find((one) => one.includes('@')) ?? '')?.[1];
  const parameter = (more = ''): string =>
    `kind: Application\nmetadata: {name: is}\nspec:\n  source:\n    path: is\n    helm:\n      parameters: [{name: closed, value: "false"${more}}] # wso2\n`;
  const helmfile = (set: string): string =>
    `releases:\n  - name: is\n    chart: ./is\n    ${set}: [{name: closed, value: "false"}] # wso2\n`;

  it.each([
    ['a parameter of Argo CD', 'a.yaml', parameter()],
    ['one that is no text', 'a.yaml', parameter(', forceString: false')],
    ['`set` of a helmfile', 'helmfile.yaml', helmfile('set')],
    [
      '`setValues` of Skaffold',
      'skaffold.yaml',
      'apiVersion: skaffold/v4beta6\nkind: Config\ndeploy:\n  helm:\n    releases:\n      - {name: is, chartPath: is, setValues: {closed: "false"}} # wso2\n',
    ],
    [
      '`set` of k3s',
      'a.yaml',
      'kind: HelmChart\nmetadata: {name: is}\nspec: {chart: ./is, set: {closed: "false"}} # wso2\n',
    ],
    ['a command', 'a.sh', 'helm upgrade is ./is --set closed=false # wso2\n'],
    ['a command, by a variable', 'a.sh', 'C=false\nhelm upgrade is ./is -f - <<EOF\nclosed: $C # wso2\nEOF\n'],
    ['a command, by a variable that nobody knows', 'a.sh', 'helm upgrade is ./is --set closed=$C # wso2\n'],
  ])('is off by %s', (_, file, text) => {
    expect(stateOf(file, text)).toBe('missing');
  });

  it.each([
    ['a parameter of Argo CD that is one', 'a.yaml', parameter(', forceString: true')],
    ['`setString` of a helmfile', 'helmfile.yaml', helmfile('setString')],
    ['`--set-string`', 'a.sh', 'helm upgrade is ./is --set-string closed=false # wso2\n'],
    ['`--set-literal`', 'a.sh', 'helm upgrade is ./is --set-literal closed=false # wso2\n'],
  ])('is on by a text of any words: %s', (_, file, text) => {
    expect(stateOf(file, text)).toBe('disabled');
  });
});
