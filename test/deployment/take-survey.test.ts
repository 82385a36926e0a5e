import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/deployment/placement/survey.ts';
import { takeSurvey } from '../../src/deployment/take-survey.ts';
import { carriedReader } from '../../src/deployment/text/carried.ts';
import { block, CLOSED, configMap, cut, HANDLER, memoryTree, OPEN, surveyed, workload } from './tree.ts';

type Files = Record<string, string>;
const claims = (files: Files): string[] =>
  surveyed(files).claims.map(({ what, labels, span }) => `${what} at ${span.file}: ${cut(files, span)} (${labels})`);
const entries = ({ entries }: Survey): string[] => entries.map(({ home, recognised }) => `${home} ${recognised}`);

it('a kustomization may take in what is not there', () => {
  const text = 'resources: [gone.yaml]\nimages: [{name: server, newName: wso2/wso2is, newTag: 7.1.0}]\n';
  const { units } = surveyed({ 'k/kustomization.yaml': text });
  expect(units.map(({ name, at }) => `${name} at ${at.file}`)).toEqual(['server at k/kustomization.yaml']);
});

describe('what a file of the repository states', () => {
  it.each([
    [
      'a/group_vars/is.yml',
      'product_version: 5.11.0\n',
      'product_version 5.11.0 at a/group_vars/is.yml: 5.11.0 (is,product_version)',
    ],
    ['a/b.env.tpl', 'x=wso2/wso2is:7.0.0\n', 'image wso2is:7.0.0 at a/b.env.tpl: 7.0.0 (b.env)'],
    ['Makefile', 'x: y/wso2is-5.10.0/z\n', 'path wso2is 5.10.0 at Makefile: wso2is-5.10.0 (Makefile)'],
    ['a/Jenkinsfile', 'tag = "wso2/wso2is:7.0.0"\n', 'image wso2is:7.0.0 at a/Jenkinsfile: 7.0.0 (Jenkinsfile)'],
    ['main.tf', 'is_version = "5.11.0"\n', 'is_version 5.11.0 at main.tf: 5.11.0 (main,is_version)'],
    ['a/run.sh', 'unzip wso2is-5.10.0.zip\n', 'path wso2is 5.10.0 at a/run.sh: wso2is-5.10.0 (run)'],
    [
      'm/is/manifests/init.pp',
      "$pack = 'wso2is-5.10.0'\n",
      '$pack wso2is 5.10.0 at m/is/manifests/init.pp: wso2is-5.10.0 (is)',
    ],
  ])('%s', (path, text, expected) => {
    expect(claims({ [path]: text })).toContain(expected);
  });

  it.each([
    ['a variable of Puppet in another file', 'x.env', "$pack = 'wso2is'\n"],
    ['a comment', 'run.sh', '# unzip wso2is-5.10.0.zip\n'],
    ['an indented comment', 'run.sh', 'x\n  # unzip wso2is-5.10.0.zip\n'],
    ['a comment of code', 'main.tf', '// wso2is-5.10.0\n'],
    ['an image of a Dockerfile’s script', 'Dockerfile', 'FROM alpine\nRUN docker pull wso2/wso2is:7.0.0\n'],
    ['a version of a Dockerfile', 'Dockerfile', 'FROM alpine\nENV IS_VERSION=5.11.0\n'],
    ['a version of a manifest of another tool', 'm/x/manifests/init.pp', "$mysql_version = '5.11.0'\n"],
    ['an image of a file of TOML', 'app.toml', 'image = "wso2/wso2is:7.0.0"\n'],
  ])('is not %s', (_, path, text) => {
    expect(claims({ [path]: `${text}# wso2\n` })).toEqual([]);
  });

  it('is what stands behind a comment sign in a line too', () => {
    expect(claims({ 'run.sh': 'unzip wso2is-5.10.0.zip # why\n' })).toHaveLength(1);
    expect(claims({ 'run.sh': '# one\nunzip wso2is-5.10.0.zip\n' })).toEqual([
      'path wso2is 5.10.0 at run.sh: wso2is-5.10.0 (run)',
    ]);
    expect(claims({ 'run.sh': 'a#wso2is-5.10.0\n' })).toHaveLength(1);
  });

  it('is told once, unless it says more', () => {
    const texts = (text: string): string[] => claims({ 'run.sh': text }).map((line) => line.replace(/ \(.*/, ''));
    expect(
      texts('x wso2/wso2is:7.0.0\ny wso2/wso2is:7.0.0\nunzip wso2is-5.10.0.zip\nunzip wso2is-5.10.0.zip\n'),
    ).toEqual(['image wso2is:7.0.0 at run.sh: 7.0.0', 'path wso2is 5.10.0 at run.sh: wso2is-5.10.0']);
    expect(texts('x wso2/wso2is:7.0.0\ny wso2/wso2is:7.0.0.5\nz team/wso2is:7.0.0\n')).toEqual([
      'image wso2is:7.0.0 at run.sh: 7.0.0',
      'image wso2is:7.0.0.5 at run.sh: 7.0.0.5',
      'image wso2is:7.0.0 at run.sh: 7.0.0',
    ]);
  });

  it('has the version of its chart, and the images of its values', () => {
    const files = { 'c/Chart.yaml': 'appVersion: 7.1.0\n', 'c/values.yaml': 'image: wso2/wso2is:7.0.0\n' };
    expect(claims(files).filter((line) => line.startsWith('appVersion 7.1.0 at'))).toEqual([
      'appVersion 7.1.0 at c/Chart.yaml: 7.1.0 ()',
    ]);
  });
});

describe('what updates/config.json holds', () => {
  it('is not read as YAML, for it holds tokens', () => {
    const text = JSON.stringify({ containers: [{ name: 'a', image: 'wso2/wso2is:7.0.0' }] });
    expect(surveyed({ 'is/updates/config.json': text }).units).toEqual([]);
    expect(surveyed({ 'updates/config.json': text }).units).toEqual([]);
    expect(surveyed({ 'is/updates/config.json.j2': text, 'is/my-updates/config.json': text }).units).toHaveLength(2);
  });
});

describe('texts of scripts and Terraform', () => {
  const at = (path: string, text: string) => surveyed({ [path]: `# wso2\n${text}` }).entries[0]?.source.template;
  it.each([
    ['run.sh', `cat > a/deployment.toml <<EOF\n${OPEN}x = "$X"\nEOF\n`, 'envsubst'],
    ['Dockerfile', `FROM x\nCOPY <<EOF a/deployment.toml\n${OPEN}x = "$X"\nEOF\n`, 'envsubst'],
    ['main.tf', `x = <<EOF\n${OPEN}x = "\${x.y}"\nEOF\n`, 'terraform'],
  ])('in %s have its language', (path, text, language) => {
    expect(at(path, text)).toBe(language);
  });

  it('of a Dockerfile are the file they are copied to', () => {
    const text = 'FROM x\nCOPY <<EOF /h/repository/conf/deployment.toml\n[cache]\nEOF\n# wso2\n';
    expect(surveyed({ Dockerfile: text }).entries).toMatchObject([{ recognised: true }]);
  });

  it('are YAML when they begin like a manifest or have tables of a server below a key', () => {
    const heredoc = (text: string): string => `kubectl apply -f - <<EOF\n${text}EOF\n`;
    expect(surveyed({ 'run.sh': heredoc(workload('a', 'wso2/wso2is:7.0.0')) }).units).toHaveLength(1);
    expect(surveyed({ 'run.sh': heredoc('  data:\n    deployment.toml: |\n      [x]\n') }).entries).toHaveLength(1);
    expect(surveyed({ 'run.sh': heredoc('x:\n  deployment.toml: |\n    [super_admin]\n') }).entries).toHaveLength(1);
    expect(surveyed({ 'run.sh': heredoc('x:\n  deployment.toml: |\n    [x]\n') }).entries).toEqual([]);
    expect(surveyed({ 'run.sh': heredoc('my-kind: x\ny:\n  deployment.toml: |\n    [x]\n') }).entries).toEqual([]);
  });

  it('make config maps and containers of a script', () => {
    const script =
      'kubectl create configmap m --from-file=conf\ndocker run -v ./conf/a.toml:/x/conf/deployment.toml wso2is:7.0.0\n';
    const { maps, units } = surveyed({ 's/run.sh': script, 's/conf/a.toml': '' });
    expect(maps).toMatchObject([{ name: 'm', paths: [{ path: 's/conf' }] }]);
    expect(units).toMatchObject([{ kind: 'shell', mounts: [{ from: 's/conf/a.toml' }] }]);
  });
});

describe('the language of an embedded text', () => {
  const text = `x:\n  deployment.toml: |\n    ${HANDLER}    enable = {{ a }}\n`;
  it.each([
    ['roles/is/tasks/main.yml', {}, 'jinja2'],
    ['playbooks/site.yml', {}, 'jinja2'],
    ['a/group_vars/all.yml', {}, 'jinja2'],
    ['my-roles/x.yml', {}, 'jinja2'],
    ['c/templates/x.yaml', { 'c/Chart.yaml': 'name: c\n' }, 'go'],
    ['values.yaml', {}, 'go'],
    ['services/values.yaml', { 'services/values.yaml': `services:\n  a: {image: x}\n${text}` }, 'jinja2'],
  ] as [string, Files, string][])('in %s is its place’s', (path, more, language) => {
    expect(surveyed({ [path]: text, ...more }).entries[0]?.source.template).toBe(language);
  });

  it.each([
    ['roles/is/x.yml', 'jinja2'],
    ['a/playbooks/x.yml', 'jinja2'],
    ['host_vars/x.yml', 'jinja2'],
    ['my-roles/x.yml', 'go'],
  ])('in %s decides over what the text looks like', (path, language) => {
    const like = `x:\n  deployment.toml: |\n    ${HANDLER}    enable = {{ .a }}\n`;
    expect(surveyed({ [path]: like }).entries[0]?.source.template).toBe(language);
  });

  it('outside of a role is told by the text alone', () => {
    const erb = (path: string) =>
      surveyed({ [path]: 'x:\n  deployment.toml: |\n    [a]\n    b = <%= c %>{{ d }}\n' }).entries[0]?.source.template;
    expect([erb('x.yml'), erb('tasks/x.yml')]).toEqual(['jinja2', 'jinja2']);
  });
});

describe('a piece of configuration in values', () => {
  const chart = (values: string, more: Files = {}): Survey =>
    surveyed({
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': `# wso2\n${values}`,
      'c/conf/deployment.toml': '[tool]\n{{ .Values.a.x-y.deployment }}\n',
      ...more,
    });
  const piece = (key: string): string => `a:\n  x-y:\n    ${key}: |\n${block(OPEN, 6)}`;

  it('is a part of the file of its chart that takes it in, and makes it WSO2’s', () => {
    expect(entries(chart(piece('deployment')))).toEqual(['c/conf true']);
  });

  it.each([
    ['under a longer name', piece('deployment2'), {}],
    ['under a longer path', `b:\n${block(piece('deployment'), 2)}`, {}],
    ['of another chart', 'x: y\n', { 'd/Chart.yaml': 'name: d\n', 'd/values.yaml': `# wso2\n${piece('deployment')}` }],
  ])('stays on its own %s', (_, values, more) => {
    expect(entries(chart(values, more))).toHaveLength(2);
    expect(entries(chart(values, more))).toContain('c/conf false');
  });

  it('stays on its own outside of a chart', () => {
    const files = {
      'env/values.yaml': `# wso2\n${piece('deployment')}`,
      'conf/deployment.toml': '[tool]\n{{ .Values.a.x-y.deployment }}\n',
    };
    expect(entries(surveyed(files))).toEqual(['env/values.yaml#0.a.x-y true', 'conf false']);
    const beside = { ...files, 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': `# wso2\n${piece('deployment')}` };
    expect(entries(surveyed(beside))).toContain('conf false');
  });

  it('stays on its own where only values name it', () => {
    const values = `${piece('deployment')}  other: |\n    [super_admin]\n    x = {{ .Values.a.x-y.deployment }}\n`;
    expect(entries(chart(values, { 'c/conf/deployment.toml': '' }))).toContain('c/values.yaml#0.a.x-y true');
  });
});

describe('values that name nothing of WSO2’s', () => {
  const MAP = 'kind: ConfigMap\nmetadata: {name: m}\ndata:\n  deployment.toml: |\n{{ .Values.conf | indent 4 }}\n';
  const whole = (name: string): string => `conf: |\n${block(OPEN, 2)}  # ${name}\n`;
  const read = (files: Files): string[] =>
    surveyed({ 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': whole('own'), ...files }).entries.map(
      ({ source, chart }) => `${source.file} of ${chart}`,
    );
  const map = { 'c/templates/m.yaml': MAP };

  it('are read where they are a whole file of a map of their chart', () => {
    expect(read(map)).toEqual(['c/values.yaml of c']);
    expect(read({ 'c/templates/m.yml': MAP })).toEqual(['c/values.yaml of c']);
    expect(read({ 'c/templates/m.yaml.bak': MAP })).toEqual([]);
    expect(read({ ...map, 'c/values-prod.yaml': whole('prod'), 'c/envs/dev/x.yaml': whole('dev') })).toEqual([
      'c/envs/dev/x.yaml of c',
      'c/values-prod.yaml of c',
      'c/values.yaml of c',
    ]);
  });

  it('are read where they are attached to the chart', () => {
    expect(read({ ...map, 'prod/values.yaml': whole('prod') })).toContain('prod/values.yaml of c');
  });

  it('are read where a release of the chart calls them, each once', () => {
    const files = { ...map, 'prod/any.yaml': whole('any'), 'd/Chart.yaml': 'name: d\n', 'd/templates/m.yaml': MAP };
    expect(read(files)).toEqual(['c/values.yaml of c']);
    const run = 'helm install is ./c -f prod/any.yaml\nhelm install is ./d -f prod/any.yaml\n';
    expect(read({ ...files, 'run.sh': run })).toEqual(['c/values.yaml of c', 'prod/any.yaml of c']);
    const source = '{path: c, helm: {valueFiles: [../prod/any.yaml]}}';
    const argo = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: ${source}}\n`;
    expect(read({ ...files, 'app.yaml': argo })).toEqual(['c/values.yaml of c', 'prod/any.yaml of c']);
  });

  it('are read where a release runs an image by a chart that lies elsewhere', () => {
    const files = (run: string): Files => ({
      'run.sh': `helm install is oci://acme.example/is ${run}\n`,
      'image.yaml': 'image: {repository: wso2/wso2is, tag: 7.1.0}\n',
      'other.yaml': 'image: {repository: acme/x, tag: 1.0.0}\n',
      'any.yaml': whole('any'),
    });
    expect(surveyed(files('-f image.yaml -f any.yaml')).entries.map(({ source }) => source.file)).toEqual(['any.yaml']);
    expect(surveyed(files('-f image.yaml')).entries).toEqual([]);
    expect(surveyed(files('-f other.yaml -f any.yaml')).entries).toEqual([]);
  });

  it('are not read in a chart without such a map', () => {
    expect(read({})).toEqual([]);
    const made = { 'c/run.sh': 'kubectl create configmap m --from-file=conf\n', 'c/conf/x.txt': '' };
    expect(read(made)).toEqual([]);
    expect(read({ 'c/templates/m.yaml': MAP.replace(/\{\{.*\}\}/, '    [super_admin]') })).toEqual([
      'c/templates/m.yaml of c',
    ]);
    expect(read({ 'd/Chart.yaml': 'name: d\n', 'd/values.yaml': 'x: 1\n', 'd/templates/m.yaml': MAP })).toEqual([]);
  });

  it('are read beside a map that takes nothing from them', () => {
    expect(read({ ...map, 'a/m.yaml': configMap('x', 'a = 1\n', 'wso2') })).toEqual(['c/values.yaml of c']);
  });

  it('are no other file of the chart', () => {
    expect(read({ ...map, 'c/other/x.yaml': whole('other'), 'c/README.md': whole('text') })).toEqual([
      'c/values.yaml of c',
    ]);
  });
});

describe('a file in a folder that is a Micro Integrator’s', () => {
  const SHORT = '[server]\nhostname = "a"\n';
  const CONF = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
  const copied = (to: string, more: Files = {}, from = 'conf'): string[] => {
    const files = {
      'conf/deployment.toml': SHORT,
      'more/conf/deployment.toml': SHORT,
      Dockerfile: `FROM wso2/wso2is:7.0.0\nCOPY ${from}/deployment.toml ${to}\n`,
      ...more,
    };
    const { entries } = surveyed(files);
    return entries.map(({ path, family, recognised }) => `${path} ${family} ${recognised}`).sort();
  };
  const rest = ['more/conf/deployment.toml mi false'];

  it('is a server’s where a unit puts it where only servers read it', () => {
    expect(copied(CONF)).toEqual(['conf/deployment.toml null true', ...rest]);
    const others = { 'am.toml': '[apim]\nx = 1\n', 'x/deployment.toml': SHORT };
    expect(copied(CONF, others)).toEqual([
      'am.toml am true',
      'conf/deployment.toml null true',
      ...rest,
      'x/deployment.toml null false',
    ]);
  });

  it.each(['/home/wso2carbon/wso2is-7.0.0/conf/deployment.toml', `${CONF}.bak`, '/etc/deployment.toml'])(
    'stays one at %s',
    (to) => {
      expect(copied(to)).toEqual(['conf/deployment.toml mi false', ...rest]);
    },
  );

  it('is told from one in a folder of another name, which stays as it is', () => {
    expect(copied(CONF, { 'x/deployment.toml': SHORT }, 'x')).toEqual([
      'conf/deployment.toml mi false',
      ...rest,
      'x/deployment.toml null false',
    ]);
  });
});

describe('values of a chart that lies elsewhere', () => {
  const VALUES = `is:\n  image: wso2/wso2is:7.0.0\n  deployment.toml: |\n${block(CLOSED, 4)}`;
  it('are what each of their images runs', () => {
    const files = { 'env/values.yaml': VALUES };
    const { units } = surveyed(files);
    expect(units).toMatchObject([
      {
        kind: 'kubernetes',
        name: 'image wso2is:7.0.0',
        file: 'env/values.yaml',
        claims: [{ what: 'image wso2is:7.0.0' }],
        builds: null,
        mounts: [{ kind: 'values', at: { file: 'env/values.yaml', start: 0 } }],
        environment: { chart: 'env', name: null },
      },
    ]);
    expect(cut(files, units[0]?.at ?? { file: '', start: 0, end: 0 })).toBe('7.0.0');
  });

  it('are a compose file as a whole when one document is one', () => {
    const text = 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n---\nx: y\n';
    expect(surveyed({ 'values.yaml': text }).units).toMatchObject([{ kind: 'compose' }]);
  });

  it('take no configuration along beside their chart, or attached to one', () => {
    const beside = surveyed({ 'env/Chart.yaml': 'name: x\n', 'env/values.yaml': VALUES }).units;
    const attached = { 'c/Chart.yaml': 'name: x\n', 'c/values.yaml': 'is: {image: x}\n', 'env/values.yaml': VALUES };
    expect([...beside, ...surveyed(attached).units]).toMatchObject([{ mounts: [] }, { mounts: [] }]);
  });

  it('are no values when they are a compose file', () => {
    expect(surveyed({ 'values.yaml': 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n' }).units).toMatchObject([
      { kind: 'compose' },
    ]);
  });
});

describe('an image in the values of a chart', () => {
  const units = (values: string, template = '', chart = 'name: x\n', more: Record<string, string> = {}) =>
    surveyed({ 'c/Chart.yaml': chart, 'c/values.yaml': values, 'c/templates/d.yaml': template, ...more }).units.map(
      ({ name, file, environment }) => `${file} ${name} ${environment?.name ?? '-'}`,
    );
  const VALUES = 'image:\n  repository: wso2/wso2is\n  tag: 7.0.0.3\n';
  const runs = (image: string): string => `containers: [{name: is, image: wso2/${image}}]\n`;
  const RUNS = 'containers: [{name: is, image: "wso2/wso2is:{{ .Values.image.tag }}"}]\n';
  const OPEN_ONE = 'containers: [{name: other, image: "{{ .gone }}"}]\n---\n';
  const other = 'c/templates/d.yaml other -';
  const NET = 'c/values.yaml image wso2is:7.0.0.3 -';
  const is = 'c/templates/d.yaml is -';

  it.each([
    ['runs where the chart has no workload', VALUES, '', [NET]],
    ['runs where a helper nobody knows prints the image', VALUES, 'containers: [{name: is}] # wso2\n', [is, NET]],
    ['runs where the image of a workload cannot be known', VALUES, OPEN_ONE, [other, NET]],
    ['is not run where all images are known', VALUES, 'containers: [{name: is, image: x}] # wso2\n', [is]],
    ['is the workload’s that takes it', VALUES, OPEN_ONE + RUNS, [other, is]],
    ['is the workload’s that takes its version', VALUES, `${OPEN_ONE}${runs('wso2is:7.0.0')}`, [other, is]],
    ['is the workload’s that takes no version', VALUES, `${OPEN_ONE}${runs('wso2is')}`, [other, is]],
    [
      'without a level is the workload’s',
      VALUES.replace('.3', ''),
      `${OPEN_ONE}${runs('wso2is:7.0.0.4')}`,
      [other, is],
    ],
    ['without a version is the workload’s', 'image: wso2/wso2is\n', `${OPEN_ONE}${runs('wso2is:7.0.0')}`, [other, is]],
    ['of another level runs too', VALUES, `${OPEN_ONE}${runs('wso2is:7.0.0.4')}`, [other, is, NET]],
    ['of another version runs too', VALUES, `${OPEN_ONE}${runs('wso2is:7.1.0.3')}`, [other, is, NET]],
    ['of another product runs too', VALUES, `${OPEN_ONE}${runs('wso2am:7.0.0.3')}`, [other, is, NET]],
  ])('%s', (_, values, template, expected) => {
    expect(units(values, template)).toEqual(expected);
  });

  it('that has the chart’s version is the workload’s of another', () => {
    const chart = 'name: x\nappVersion: 7.1.0\n';
    expect(units('image: wso2/wso2is\n', `${OPEN_ONE}${runs('wso2is:7.0.0')}`, chart)).toEqual([other, is]);
    expect(units('image: wso2/wso2is\n', 'containers: [{name: is, image: wso2/wso2is:7.0.0}]\n', chart)).toEqual([is]);
    expect(units('image: wso2/wso2is\n', '', chart)).toEqual(['c/Chart.yaml image wso2is -']);
  });

  it('is the workload’s of a chart inside, not of one beside', () => {
    const inside = { 'c/charts/d/Chart.yaml': 'name: d\n', 'c/charts/d/templates/d.yaml': RUNS };
    const beside = {
      'd/Chart.yaml': 'name: d\n',
      'd/templates/d.yaml': 'containers: [{name: is, image: wso2/wso2is:7.0.0.3}]',
    };
    expect(units(`d:\n${block(VALUES, 2)}`, '', 'name: x\n', inside)).toEqual(['c/charts/d/templates/d.yaml is -']);
    expect(units(VALUES, '', 'name: x\n', beside)).toEqual(['d/templates/d.yaml is -', NET]);
  });

  it('runs in a chart that lies elsewhere, not in one inside that is read', () => {
    const known = 'containers: [{name: is, image: x}] # wso2\n';
    const chart = 'name: x\ndependencies: [{name: d}, {name: e, alias: f}]\n';
    const inside = (key: string): string => `${key}:\n${block(VALUES, 2)}`;
    expect(units(inside('d'), known, chart)).toEqual([is, NET]);
    expect(units(inside('f'), known, chart)).toEqual([is, NET]);
    expect(units(inside('e'), known, chart)).toEqual([is]);
    const beside = {
      'd/Chart.yaml': 'name: d\n',
      'd/values.yaml': VALUES.replace('.3', '.4'),
      'd/templates/d.yaml':
        'containers: [{name: is, image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"}]\n',
    };
    expect(units(inside('d'), '', 'name: x\ndependencies: [{name: d, repository: file://../d}]\n', beside)).toEqual([
      'd/templates/d.yaml is -',
      'd/templates/d.yaml is c',
    ]);
  });

  it('runs once for all environments that have it', () => {
    expect(units(VALUES, '', 'name: x\n', { 'c/values-dev.yaml': 'a: wso2\n' })).toEqual([NET]);
    expect(units(VALUES, '', 'name: x\n', { 'c/values-dev.yaml': VALUES.replace('.3', '.4') })).toEqual([
      NET,
      'c/values-dev.yaml image wso2is:7.0.0.4 values-dev',
    ]);
  });
});

describe('a chart of WSO2 that a chart depends on', () => {
  const names = (dependency: string, more: Record<string, string> = {}): string[] =>
    surveyed({ 'c/Chart.yaml': `name: x\ndependencies:\n  - {${dependency}}\n`, ...more }).units.map(
      ({ name }) => name,
    );
  const REPOSITORY = 'repository: "https://helm.wso2.com"';

  it.each([
    [`name: am-pattern-1, version: 4.2.0-1, ${REPOSITORY}`, ['chart am-pattern-1 4.2.0-1']],
    [`name: wso2am-all-in-one, version: 4.5.0-3, ${REPOSITORY}`, ['chart wso2am-all-in-one 4.5.0-3']],
    [`name: identity-server, version: 7.1.0-2, ${REPOSITORY}`, ['chart identity-server 7.1.0-2']],
    [`name: mysql, version: 9.0.0, ${REPOSITORY}`, []],
    [`name: am-pattern-1, version: x, ${REPOSITORY}`, []],
    [`name: am-pattern-1, ${REPOSITORY}`, []],
    ['name: am-pattern-1, version: 4.2.0-1, repository: "https://charts.example.com"', []],
    ['name: am-pattern-1, version: 4.2.0-1', []],
  ])('%s', (dependency, expected) => {
    expect(names(dependency)).toEqual(expected);
  });

  it('is told where the values name no image of its product', () => {
    const dependency = `name: am-pattern-1, version: 4.2.0-1, ${REPOSITORY}`;
    const values = (image: string) => names(dependency, { 'c/values.yaml': `am-pattern-1:\n  image: ${image}\n` });
    expect(values('wso2/wso2am:4.2.0.5')).toEqual(['image wso2am:4.2.0.5']);
    expect(values('wso2/wso2is:7.1.0')).toEqual(['image wso2is:7.1.0', 'chart am-pattern-1 4.2.0-1']);
  });
});

describe('the version of a chart itself', () => {
  it.each(['Chart.yaml', 'Chart.yml', 'Chart.lock', 'requirements.yaml', 'requirements.lock'])(
    'in %s is no product’s',
    (name) => {
      const text = 'name: wso2am\nversion: 3.2.0\nproduct_version: 3.2.0\n';
      const claims = (file: string): string[] => surveyed({ [file]: text }).claims.map(({ what }) => what);
      expect(claims(`am/${name}`)).toEqual([]);
      expect(claims(`am/a${name}`)).toEqual(name.endsWith('lock') ? [] : expect.arrayContaining(['version 3.2.0']));
    },
  );
});

describe('a manifest inside a manifest', () => {
  it('counts like one of its own', () => {
    const task = `- k8s:\n    definition: |\n${block(configMap('m', OPEN), 6)}`;
    expect(surveyed({ 'tasks/main.yml': task }).entries).toMatchObject([{ map: 'm' }]);
  });

  it('that is broken is told', () => {
    const { broken } = surveyed({ 'a.yaml': 'wso2: "x\n' });
    expect(broken).toMatchObject([{ text: 'wso2: "x\n', span: { file: 'a.yaml' }, message: expect.any(String) }]);
  });
});

describe('variables of Puppet', () => {
  const pack = '$pack = "wso2is-${version}"\n';
  const versions = (files: Files) => surveyed(files).claims.map(({ version }) => version);

  it('are looked up in manifests two folders above', () => {
    const files = { 'm/is/manifests/init.pp': pack, 'm/common/manifests/params.pp': "$version = '5.10.0'\n" };
    expect(versions(files)).toContain('5.10.0');
    expect(versions({ ...files, 'm/a.txt': "$version = '5.9.0'\n", 'm/a.yaml': "$version = '5.9.0'\n" })).toContain(
      '5.10.0',
    );
    expect(versions({ ...files, 'm/a.pp': '$x = 1\n' })).toContain('5.10.0');
  });

  it('are looked up where a manifest cannot be read', () => {
    const files = { 'm/is/manifests/init.pp': pack, 'm/common/manifests/params.pp': "$version = '5.10.0'\n" };
    const tree = memoryTree(files, [{ path: 'm/a.pp', nameClass: 'carrier', problem: 'x', glimpse: null }]);
    expect(takeSurvey(tree, carriedReader(tree)).claims.map(({ version }) => version)).toContain('5.10.0');
  });

  it('state a version once', () => {
    expect(claims({ 'm/is/manifests/init.pp': "$product = 'wso2is'\n$product_version = '5.10.0'\n" })).toEqual([
      '$product wso2is 5.10.0 at m/is/manifests/init.pp: 5.10.0 (is)',
    ]);
  });
});

describe('a piece of values that a file of a chart takes in', () => {
  const chart = {
    'is/Chart.yaml': 'name: is\n',
    'is/values.yaml': 'image: wso2/wso2is:7.0.0\n',
    'is/conf/deployment.toml': `${CLOSED}{{ .Values.more.text }}\n`,
    'is/templates/conf.yaml': configMap('is-conf', '{{ tpl (.Files.Get "conf/deployment.toml") . | indent 4 }}\n'),
    'is/templates/is.yaml': workload('is', '"{{ .Values.image }}"', 'is-conf'),
  };
  const piece = (indent: number) => `text: |\n${block(`# wso2\n${OPEN}`, indent)}`;
  const given = (file: string, text: string): string[] =>
    surveyed({ ...chart, [file]: text }).entries.map(({ source }) => source.file);

  it.each([
    ['its own values', 'is/values-prod.yaml', `more:\n  ${piece(4)}`],
    ['values that are no environment', 'is/ci/test/values.yaml', `more:\n  ${piece(4)}`],
    [
      'a release',
      'is.yaml',
      `kind: HelmRelease\nspec:\n  chart: {spec: {chart: ./is}}\n  values:\n    more:\n      ${piece(8)}`,
    ],
  ])('is a part of it in %s', (_, file, text) => {
    expect(given(file, text)).toEqual(['is/conf/deployment.toml']);
  });

  it('is a part of it in the values of the chart around it', () => {
    const around = { 'up/Chart.yaml': 'name: up\ndependencies: [{name: is, repository: file://../is}]\n' };
    const files = { ...chart, ...around, 'up/values.yaml': `is:\n  more:\n    ${piece(6)}` };
    expect(surveyed(files).entries.map(({ source }) => source.file)).toEqual(['is/conf/deployment.toml']);
  });

  it('is none of it under another key', () => {
    expect(given('is/values-prod.yaml', `most:\n  ${piece(4)}`)).toHaveLength(2);
    expect(given('is/values-prod.yaml', `more:\n  a:\n    ${piece(6)}`)).toHaveLength(2);
  });
});

describe('what a controller changes in a folder that it applies', () => {
  const deployment =
    'kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: wso2/wso2is:7.0.0\n';
  const operation = '- {op: replace, path: /spec/template/spec/containers/0/image, value: "wso2/wso2is:7.1.0"}';
  const flux = (spec: string): string =>
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  path: base\n  ${spec}\n`;

  it.each([
    ['an image', 'images: [{name: wso2/wso2is, newTag: 7.1.0}]'],
    ['a patch of operations', `patches: [{target: {kind: Deployment, name: is}, patch: '${operation}'}]`],
  ])('is what runs: %s', (_, spec) => {
    const files = { 'base/kustomization.yaml': 'resources: [is.yaml]\n', 'base/is.yaml': deployment };
    const versions = surveyed({ ...files, 'c.yaml': flux(spec) }).units.flatMap(({ claims }) =>
      claims.map(({ version }) => version),
    );
    expect(versions).toEqual(['7.1.0']);
  });
});

describe('a manifest of a chart that makes maps of whatever its values hold', () => {
  const MAPS =
    'kind: ConfigMap\nmetadata:\n  name: conf\ndata:\n{{- range $name, $text := .Values.conf }}\n  {{ $name }}: |\n{{ $text | indent 4 }}\n{{- end }}\n';
  const chart = (more: Files): Files => ({
    'c/Chart.yaml': 'name: c\n',
    'c/values.yaml': `conf:\n  deployment.toml: |\n${block(OPEN, 4)}`,
    ...more,
  });
  const maps = (more: Files): string[] => surveyed(chart(more)).maps.map(({ file }) => file);

  it.each(['m.yaml', 'm.yml'])('is read, though it names nothing of a server: %s', (name) => {
    expect(maps({ [`c/templates/${name}`]: MAPS })).toEqual([`c/templates/${name}`]);
  });

  it('is read once where it names a server', () => {
    expect(maps({ 'c/templates/m.yaml': `# wso2\n${MAPS}` })).toEqual(['c/templates/m.yaml']);
  });

  it('is none under another ending', () => {
    expect(maps({ 'c/templates/m.yaml.txt': MAPS, 'c/templates/m.yaml/README.md': MAPS })).toEqual([]);
  });

  it('lets no other manifests be read', () => {
    const other = 'kind: Deployment\nspec:\n  containers:\n    - {name: web, image: nginx}\n';
    expect(surveyed(chart({ 'c/templates/m.yaml': MAPS, 'c/templates/web.yaml': other })).units).toEqual([]);
  });

  it('takes values that can be read', () => {
    const files = chart({ 'c/templates/m.yaml': MAPS });
    const unread = { path: 'c/values-prod.yaml', nameClass: 'carrier' as const, problem: 'too large', glimpse: null };
    const tree = memoryTree(files, [unread]);
    expect(takeSurvey(tree, carriedReader(tree)).maps.map(({ file }) => file)).toEqual(['c/templates/m.yaml']);
  });
});
