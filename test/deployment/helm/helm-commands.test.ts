import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { helmReleases } from '../../../src/deployment/helm/helm-commands.ts';
import { CLOSED, cut, findings, memoryTree, told } from '../tree.ts';

const releases = (text: string, file = 'ops/up.sh'): Release[] =>
  helmReleases(file, text, memoryTree({ [file]: text }));
/** Each release as `name of chart`. */
const briefly = (text: string): string[] => releases(text).map(({ name, chart }) => `${name} of ${chart}`);
/** What the charts stand for, with what their places hold. */
const claims = (text: string): string[] =>
  releases(text).flatMap(({ claim }) =>
    claim ? [`${claim.product} ${claim.version ?? '?'} at ${cut({ 'ops/up.sh': text }, claim.span)}`] : [],
  );
const images = (text: string): string[] =>
  releases(text).flatMap(({ values }) => new Values(values, null).images().map(({ what }) => what));

describe('what helm prints', () => {
  it.each([
    'helm template am ./am --set a=b | kubectl apply -f -',
    'helm template am ./am |kubectl --context x apply -f -',
    'helm template am ./am \\\n  --wait \\\n  | kubectl apply -n x -f -',
    'helm template am ./am | envsubst | kubectl create -f -',
    'helm secrets template am ./am | kubectl replace -f -',
    'ls\nhelm template am ./am | kubectl apply -f -',
    'helm template am ./am | kubectl apply -f - || exit 1',
    'helm template am ./am 2>&1 | kubectl apply -f -',
    'helm template am ./am |\n  kubectl apply -f -',
    'helm template am ./am | kapp deploy -a am -f - -y',
    '/usr/local/bin/helm template am ./am | kubectl apply -f -',
    './helm upgrade am ./am',
    '~/bin/helm3 upgrade am ./am',
    'helm upgrade am \\\\\n  ./am',
    'helm \\\n  --namespace x \\\r\n  upgrade am ./am',
    'helm -n \\\n x secrets \\\n upgrade am ./am',
    'helm upgrade -f <(sops -d am.yaml) am ./am',
    '$HELM upgrade am ./am',
    '"${HELM}" upgrade am ./am',
    '$(HELM) --debug upgrade am ./am',
    '(helm upgrade am ./am)',
    'x=$(helm upgrade am ./am)',
    '${helm_cmd} install am ./am',
  ])('is a release where it is applied: %s', (text) => {
    expect(briefly(`${text}\n`)).toEqual(['ops/up#am of ./am']);
  });

  it.each([
    'helm template am ./am | kubeconform',
    'charts/helm upgrade am ./am',
    'helm template am ./am > out.yaml; kubectl apply -f other.yaml',
    'helm template am ./am\nx | kubectl apply -f -',
    'helm template am ./am | kubectl diff -f -',
    'helm template am ./am | kubectl apply --dry-run=server -f -',
    'helm template am ./am && echo x | kubectl apply -f -',
    'cat x.yaml | kubectl apply -f -\nhelm template am ./am',
    'helm template am ./am > /dev/null || kubectl apply -f x.yaml',
    'helm template am ./am | kubeconform || kubectl apply -f x.yaml',
    'helm template am ./am > out.yaml & kubectl apply -f x.yaml',
    // What stands so far behind is hardly of the same command.
    `helm --kubeconfig /${'x'.repeat(600)} upgrade am ./am`,
  ])('is none otherwise: %s', (text) => {
    expect(briefly(`${text}\n`)).toEqual([]);
  });
});

describe('values of a command', () => {
  it.each([
    `--set-json 'image={"repository": "wso2/wso2is", "tag": "5.11.0"}'`,
    `--set-json='image={"repository":"wso2/wso2is","tag":"5.11.0"}'`,
    '--set-json "image={\\"repository\\":\\"wso2/wso2is\\",\\"tag\\":\\"5.11.0\\"}"',
    `--set-json 'image.repository="wso2/wso2is"' --set-json 'image.tag="5.11.0"'`,
    '--set-literal image.repository=wso2/wso2is --set-literal image.tag=5.11.0',
    `--set image.tag=5.11.0 --set-json 'image={"repository": "wso2/wso2is", "tag": "7.1.0"}'`,
    '--set-literal image.tag=5.11.0 --set image.repository=wso2/wso2is,image.tag=7.1.0',
  ])('may be JSON or literal, in the order of helm: %s', (options) => {
    expect(images(`helm upgrade -i is ./is ${options}\n`)).toEqual(['image wso2is:5.11.0']);
  });
});

describe('variables of a pipeline', () => {
  it('stand in the files and values of a command, after those of its own script', () => {
    const pipeline = (script: string): string =>
      `variables:\n  VALUES: deploy/prod.yaml\n  TAG: 7.1.0\njob:\n  script:\n    - ${script}\n`;
    const [release] = releases(
      pipeline('helm upgrade is ./is -f $VALUES --set image.repository=wso2/wso2is,image.tag=$TAG'),
      '.gitlab-ci.yml',
    );
    expect(release?.files).toEqual(['deploy/prod.yaml']);
    expect(new Values(release?.values ?? null, null).images().map(({ what }) => what)).toEqual(['image wso2is:7.1.0']);
    expect(releases('VALUES=a.yaml\nhelm upgrade is ./is -f $VALUES\n')[0]?.files).toEqual(['a.yaml']);
    expect(releases('VALUES: a.yaml\nhelm upgrade is ./is -f $VALUES\n')[0]?.files).not.toEqual(['a.yaml']);
    expect(releases('VALUES: a.yaml\nhelm upgrade is ./is -f $VALUES\n', 'ci.yml.sh')[0]?.files).not.toEqual([
      'a.yaml',
    ]);
    const own = releases(pipeline('VALUES=own.yaml; helm upgrade is ./is -f $VALUES'), 'ci.yml');
    expect(own[0]?.files).toEqual(['own.yaml']);
  });
});

describe('a command of helm', () => {
  it.each([
    ['helm install am wso2/am-single-node', 'ops/up#am of wso2/am-single-node'],
    ['helm upgrade --install am wso2/am-single-node --wait', 'ops/up#am of wso2/am-single-node'],
    ['helm upgrade -i am wso2/am-single-node', 'ops/up#am of wso2/am-single-node'],
    ['helm secrets upgrade am ./charts/am', 'ops/up#am of ./charts/am'],
    ['helm3 install am ./charts/am', 'ops/up#am of ./charts/am'],
    ['helm --kube-context prod install am ./am', 'ops/up#am of ./am'],
    ['helm -n wso2 --debug install am ./am', 'ops/up#am of ./am'],
    ['helm install --namespace wso2 --atomic am ./am', 'ops/up#am of ./am'],
    ['helm install --namespace=wso2 am ./am', 'ops/up#am of ./am'],
    ['helm install am \\\n  --wait \\\n  ./am', 'ops/up#am of ./am'],
    ['helm install --generate-name ./am', 'ops/up of ./am'],
    ['helm install -g ./am', 'ops/up of ./am'],
    ['helm template ./am | kubectl apply -f -', 'ops/up of ./am'],
    ['x=am; C=charts/am\nhelm install "$x" "$C"', 'ops/up#am of charts/am'],
    ['cd x && helm install am ./am; echo', 'ops/up#am of ./am'],
    ['if ! helm install am ./am', 'ops/up#am of ./am'],
    ['out=$(helm install am ./am)', 'ops/up#am of ./am'],
  ])('%s', (text, expected) => {
    expect(briefly(`${text}\n`)).toEqual([expected]);
  });

  it.each([
    '# helm install am ./am',
    '  # helm install am ./am',
    'helm install am',
    'helm install',
    'helm install --generate-name',
    'helm template am ./am',
    'helm install-plugin am ./am',
    'my-helm install am ./am',
    'x/helm install am ./am',
    'helm repo install am ./am',
    'echo install am ./am',
  ])('is not %s', (text) => {
    expect(briefly(text)).toEqual([]);
  });

  it('is one, whatever its words say', () => {
    expect(briefly('helm install am ./am --description "helm install x ./y" && helm install is ./is')).toEqual([
      'ops/up#am of ./am',
      'ops/up#is of ./is',
    ]);
  });

  it('is called by its file without the ending', () => {
    expect(releases('helm install am ./am', 'a.b/up.sh')[0]?.name).toBe('a.b/up#am');
    expect(releases('helm install am ./am', 'a.b/Makefile')[0]?.name).toBe('a.b/Makefile#am');
  });

  it('stands from its first word to its end', () => {
    const [release] = releases('x\nhelm install am ./am -f a; y\n');
    expect(cut({ 'ops/up.sh': 'x\nhelm install am ./am -f a; y\n' }, release?.at as Release['at'])).toBe(
      'helm install am ./am -f a',
    );
  });

  it('names its values files in their order', () => {
    const files = (text: string): string[] => releases(text).flatMap((release) => release.files);
    expect(files('D=env\nhelm install -f $D/a.yaml,b.yaml am ./am --values=c.yaml --values "d e.yaml"\n')).toEqual([
      'env/a.yaml',
      'b.yaml',
      'c.yaml',
      'd e.yaml',
    ]);
  });

  it('names those behind one that is substituted, too', () => {
    const text = 'helm upgrade am ./am -f <(sops -d a.yaml) -f b.yaml --values <(cat c.yaml | tr x y) -f d.yaml\n';
    expect(releases(text).flatMap(({ files }) => files)).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']);
  });

  it('is one where a pipeline folds its lines', () => {
    const text = 'a:\n  run: >\n    helm --namespace x\n    upgrade am ./am\n    -f v.yaml\n';
    expect(releases(text, 'ci.yml').map(({ chart, files }) => [chart, files])).toEqual([['./am', ['v.yaml']]]);
  });

  it('names the files that are piped or substituted into it, and what it gets as text by its sign', () => {
    const files = (text: string): string[] => releases(text).flatMap((release) => release.files);
    expect(files('helm install am ./am -f b.yaml -f <(sops -d a.yaml)\n')).toEqual(['b.yaml', 'a.yaml']);
    expect(files('cat a.yaml | helm install am ./am -f - -f b.yaml\n')).toEqual(['a.yaml', 'b.yaml']);
    expect(files('helm install am ./am -f - <<EOF\na: 1\nEOF\n')).toEqual(['-']);
  });

  it('sets values, later ones over earlier ones', () => {
    expect(images('helm install am ./am --set image=wso2/wso2am:4.1.0,image=wso2/wso2am:4.2.0 --set x=1')).toEqual([
      'image wso2am:4.2.0',
    ]);
    expect(images('T=4.1.0.5\nhelm install am ./am --set a.image=wso2/wso2am:$T')).toEqual(['image wso2am:4.1.0.5']);
    expect(images("helm install am ./am --set 'image.repository=wso2/wso2am' --set-string image.tag='4.2.0'")).toEqual([
      'image wso2am:4.2.0',
    ]);
    expect(images('T=4.2.0\nhelm install am ./am --set image.repository=wso2/wso2am,image.tag="$T"')).toEqual([
      'image wso2am:4.2.0',
    ]);
    expect(images('helm install am ./am --set image.repository=wso2/wso2am,image.tag=4.2.0')).toEqual([
      'image wso2am:4.2.0',
    ]);
    expect(images('helm install am ./am --set x,=1 --set "" --set a= --set')).toEqual([]);
    expect(images(`helm install am ./am --set ${'a.'.repeat(199)}image=wso2/wso2am:4.2.0`)).toHaveLength(1);
    expect(images(`helm install am ./am --set ${'a.'.repeat(200)}image=wso2/wso2am:4.2.0`)).toEqual([]);
    expect(images(String.raw`helm install am ./am --set x=a\,b,image=wso2/wso2am:4.2.0`)).toEqual([
      'image wso2am:4.2.0',
    ]);
  });

  it('sets values to the texts of files', () => {
    const files = (text: string): string[] => releases(text).flatMap(({ textFiles }) => textFiles);
    expect(
      files(String.raw`helm install am ./am --set-file a."deployment\.toml"=a.toml,b=b.toml --set-file c=c.toml`),
    ).toEqual(['a.toml', 'b.toml', 'c.toml']);
    expect(files('D=conf\nhelm install am ./am --set-file=a=$D/a.toml --set-file b="$D/b.toml"')).toEqual([
      'conf/a.toml',
      'conf/b.toml',
    ]);
    expect(files('helm install am ./am --set a=a.toml -f b.toml')).toEqual([]);
  });

  it('sets what has a name', () => {
    const [release] = releases('helm install am ./am --set x=1,=2,y');
    const values = new Values(release?.values ?? null, null);
    expect(values.find(['x'])?.node).toMatchObject({ value: '1' });
    expect([values.find(['']), values.find(['y'])]).toEqual([null, null]);
  });

  it('has a value of its own text where the text has it', () => {
    const place = (text: string): string | undefined => {
      const [image] = releases(text).flatMap(({ values }) => new Values(values, null).images());
      return image && cut({ 'ops/up.sh': text }, image.span);
    };
    expect(place('helm install am ./am --set a=1,image=wso2/wso2am:4.2.0,b=2')).toBe('4.2.0');
    expect(place('helm install am ./am --set=image=wso2/wso2am:4.2.0')).toBe('4.2.0');
    expect(place('helm install am ./am --set "image=wso2/wso2am:4.2.0"')).toBe('4.2.0');
    expect(place('helm install am ./am --set "image= wso2/wso2am:4.2.0"')).toBe('4.2.0');
    expect(place('T=4.2.0\nhelm install am ./am --set image=wso2/wso2am:$T')).toBe('wso2/wso2am:$T');
    const twice =
      'if $P; then\n  V="--set image=wso2/wso2am:4.2.0"\nelse\n  V="--set image=wso2/wso2am:4.2.0"\nfi\nhelm install am ./am $V\n';
    const spans = releases(twice).flatMap(({ values }) => new Values(values, null).images().map(({ span }) => span));
    expect(spans.map(({ start }) => start)).toEqual([twice.indexOf('4.2.0')]);
  });

  it('of a chart of WSO2 tells its product and version', () => {
    expect(claims('helm install am wso2/am-single-node --version 4.2.0-1')).toEqual(['wso2am 4.2.0 at 4.2.0-1']);
    expect(claims('helm install am wso2/am-single-node --version="4.2.0-1"')).toEqual(['wso2am 4.2.0 at 4.2.0-1']);
    expect(claims('V=4.2.0-1\nhelm install am wso2/am-single-node --version $V')).toEqual(['wso2am 4.2.0 at $V']);
    expect(claims('helm install is wso2/identity-server')).toEqual(['wso2is ? at wso2/identity-server']);
    expect(claims('helm install am am-pattern-1 --repo https://helm.wso2.com --version 3.2.0-3')).toEqual([
      'wso2am 3.2.0 at 3.2.0-3',
    ]);
    expect(claims('helm repo add w https://helm.wso2.com\nhelm install am w/am-pattern-1 --version 3.2.0-3')).toEqual([
      'wso2am 3.2.0 at 3.2.0-3',
    ]);
    expect(claims('V="4.2.0-1"\nhelm install am wso2/am-single-node --version "$V"')).toEqual(['wso2am 4.2.0 at $V']);
    expect(claims('helm install am oci://r.example.com/wso2/wso2am-all-in-one --version 4.5.0-2')).toEqual([
      'wso2am 4.5.0 at 4.5.0-2',
    ]);
  });

  it('of a chart that is called by its product alone tells them where its repository is one of WSO2', () => {
    const added = (address: string): string[] =>
      claims(`helm repo add w ${address}\nhelm install am w/am-single-node --version 4.2.0-1`);
    expect(added('https://helm.wso2.com')).toEqual(['wso2am 4.2.0 at 4.2.0-1']);
    expect(added('https://charts.example.com')).toEqual([]);
    const named = (address: string): string[] =>
      claims(`helm install am am-single-node --repo ${address} --version 4.2.0-1`);
    expect(named('https://helm.wso2.com')).toEqual(['wso2am 4.2.0 at 4.2.0-1']);
    expect(named('https://charts.example.com')).toEqual([]);
  });

  it.each(['bitnami/mysql', 'am-single-node', './wso2/am', '../wso2am', '$DIR/wso2am', '/wso2am', 'wso2am-1.tgz'])(
    'of %s tells none',
    (chart) => {
      expect(claims(`helm install am ${chart} --version 4.2.0-1`)).toEqual([]);
    },
  );
});

describe('what a command of helm installs', () => {
  const OPEN = 'conf: |\n  [event.default_listener.client_certificate_authentication_handler]\n  enable = true\n';

  it('is a server with the configuration its values files hold', () => {
    const files = {
      'ops/up.sh': 'helm install am wso2/am-single-node --version 4.2.0-1 -f am.yaml\n',
      'ops/am.yaml': OPEN,
    };
    expect(told(files)).toEqual(['ops/am.yaml: wso2am 4.2.0 A enabled B not-affected']);
  });

  it('is a server with the configuration of a file that is a value, also where two scripts install it', () => {
    const command = (file: string): string =>
      String.raw`helm install am wso2/am-single-node --version 4.2.0-1 --set-file a.deployment\.toml=${file}`;
    const ONE = ['conf: wso2am 4.2.0 A disabled B not-affected'];
    const SHIPPED = 'chart am-single-node 4.2.0-1: wso2am 4.2.0 A missing B not-affected';
    const scripts = (first: string, second: string): string[] =>
      told({ 'ops/a.sh': command(first), 'ops/b.sh': command(second), 'conf/deployment.toml': CLOSED });
    expect(scripts('conf/deployment.toml', '../conf/deployment.toml')).toEqual(ONE);
    expect(scripts('conf/deployment.toml', 'conf/other.toml')).toEqual([...ONE, `ops/b.sh#${SHIPPED}`]);
    expect(scripts('conf/deployment.toml', '')).toEqual([...ONE, `ops/b.sh#${SHIPPED}`]);
    expect(scripts('conf/deployment.toml', '/conf/deployment.toml')).toEqual([...ONE, `ops/b.sh#${SHIPPED}`]);
    expect(scripts('conf/deployment.toml', 'conf')).toEqual([...ONE, `ops/b.sh#${SHIPPED}`]);
  });

  it('has the version that its own values files say, before any other', () => {
    const values = (version: string): string => `image: wso2/wso2am\nwso2:\n  apim:\n    version: "${version}"\n`;
    const files = {
      'ops/up.sh': 'helm install am wso2/am-single-node -f am.yaml\n',
      'ops/am.yaml': values('4.5.0'),
      'ops/other-values.yaml': values('4.6.0'),
    };
    expect(told(files)).toContain('ops/am.yaml#image wso2am: wso2am 4.5.0 A missing B not-affected');
    expect(findings(files).filter((line) => line.endsWith(' -'))).toEqual([]);
  });

  it('may be one of a pipeline', () => {
    const run = '- run: helm upgrade --install is wso2/identity-server --version 7.0.0-1\n';
    expect(told({ '.github/workflows/up.yml': run })).toEqual([
      '.github/workflows/up.yml#chart identity-server 7.0.0-1: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('takes what its pipeline sets, by the place it is set at', () => {
    const command = (environment: string): string =>
      `env:\n  ENV: prod\njobs:\n  a:\n    run: helm upgrade is wso2/identity-server -f envs/\${{ ${environment} }}.yaml\n`;
    const files = (environment: string) => releases(command(environment), 'up.yaml').flatMap((one) => one.files);
    expect(files('env.ENV')).toEqual(['envs/prod.yaml']);
    expect(files('inputs.OTHER')).toEqual(['envs/${OTHER}.yaml']);
    expect(files('env.OTHER')).toEqual(['envs/${OTHER}.yaml']);
  });

  it.each([
    ['VALUES="-f a.yaml"\nhelm upgrade is ./is $VALUES\n', ['a.yaml']],
    ["VALUES='-f a.yaml -f b.yaml'\nhelm upgrade is ./is ${VALUES} -f c.yaml\n", ['a.yaml,b.yaml,c.yaml']],
    ['args=(-f a.yaml)\nargs+=(\n  -f b.yaml\n  --wait\n)\nhelm upgrade is ./is "${args[@]}"\n', ['a.yaml,b.yaml']],
    ['if $P; then\n  V="-f a.yaml"\nelse\n  V="-f b.yaml"\nfi\nhelm upgrade is ./is $V\n', ['a.yaml', 'b.yaml']],
    ['V="-f a.yaml"\nhelm upgrade is ./is $W\n', ['']],
    ['V=a.yaml\nhelm upgrade is ./is -f $V\n', ['a.yaml']],
  ])('has the options that a variable holds: %j', (text, files) => {
    expect(releases(text).map((one) => one.files.join())).toEqual(files);
  });

  it('is one for each of the options that a variable may hold, told apart by its number', () => {
    const text = 'V="-f a.yaml"\n$P && V="-f b.yaml"\nhelm upgrade is ./is $V\n';
    expect(releases(text).map(({ name }) => name)).toEqual(['ops/up#is', 'ops/up#is/2']);
  });

  it('is one for each of the texts that branches write for it, told apart by its number', () => {
    const write = (tag: string): string => `cat > v.yaml <<EOF\ntag: ${tag}\nEOF\n`;
    const text = `if $P; then\n${write('1')}else\n${write('2')}fi\nhelm upgrade is ./is -f v.yaml\n`;
    expect(releases(text).map(({ name }) => name)).toEqual(['ops/up#is', 'ops/up#is+2']);
  });

  it('is an environment of a chart of the repository', () => {
    const files = {
      'chart/Chart.yaml': 'name: my\nversion: 0.1.0\n',
      'chart/values.yaml': 'tag: 7.0.0\n',
      'chart/templates/a.yaml':
        'kind: Deployment\nmetadata: {name: is}\nspec: {template: {spec: {containers: [{name: is, image: "wso2/wso2is:{{ .Values.tag }}"}]}}}\n',
      'up.sh': 'helm install my ./chart -n wso2 --set tag=7.1.0\n',
    };
    expect(told(files)).toEqual([
      'chart/templates/a.yaml#is: wso2is 7.0.0 A missing B disabled',
      'chart/templates/a.yaml#is@up#my: wso2is 7.1.0 A missing B disabled',
    ]);
    const named = { ...files, 'envs/values.yaml': 'tag: 7.1.0\n' };
    expect(told({ ...named, 'up.sh': 'helm install my ./chart -f envs/values.yaml\n' })).toContain(
      'chart/templates/a.yaml#is@up#my: wso2is 7.1.0 A missing B disabled',
    );
    expect(told({ ...files, 'up.sh': 'helm install my ./chart -f chart/values.yaml\n' })).toHaveLength(1);
  });
});

describe('paths of a command behind a change of folder', () => {
  const TREE = { 'ops/am/Chart.yaml': 'name: am\n', 'ops/prod/v.yaml': 'a: 1\n', 'ops/other/v.yaml': 'a: 2\n' };
  const paths = (script: string, more: Record<string, string> = {}): string[] => {
    const files: Record<string, string> = { ...TREE, ...more, 'ops/up.sh': script };
    return helmReleases('ops/up.sh', script, memoryTree(files)).flatMap((one) => [one.chart, ...one.files]);
  };

  it.each([
    ['cd prod\nhelm upgrade am ../am -f v.yaml\n', ['prod/../am', 'prod/v.yaml']],
    ['cd ops/prod && helm upgrade am ../am -f v.yaml\n', ['ops/prod/../am', 'ops/prod/v.yaml']],
    ['cd prod\nhelm upgrade am ../am -f v.yaml\ncd ../other\n', ['prod/../am', 'prod/v.yaml']],
    ['cd prod\nhelm upgrade am am -f /v.yaml\n', ['am', '/v.yaml']],
    ['cd prod\nhelm upgrade am am -f gone.yaml\n', ['am', 'gone.yaml']],
    ['cd gone\nhelm upgrade am ./am -f v.yaml\n', ['./am', 'v.yaml']],
    ['helm upgrade am ./am -f v.yaml\ncd prod\n', ['./am', 'v.yaml']],
  ])('are seen from it where the repository has them there: %j', (script, expected) => {
    expect(paths(script)).toEqual(expected);
  });

  it('are no chart’s where the folder of its name holds none', () => {
    const script = 'cd prod\nhelm upgrade am wso2/am\n';
    expect(paths(script, { 'ops/prod/wso2/am/readme.md': '' })).toEqual(['wso2/am']);
    expect(paths(script, { 'ops/prod/wso2/am/Chart.yaml': 'name: am\n' })).toEqual(['prod/wso2/am']);
  });
});
