import { describe, expect, it } from 'vitest';
import { shellConfigMaps, yamlConfigMaps } from '../../../src/deployment/scripts/created-maps.ts';
import { shellUnits } from '../../../src/deployment/scripts/started-containers.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { resolve } from '../../../src/deployment/text/path-named.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  ENABLED,
  findings,
  NO_AUTHENTICATORS,
  OPEN,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const known = (path: string): boolean => ['s/conf', 'conf', 's/a/x.toml'].includes(path);

describe('kubectl create configmap', () => {
  it.each([
    ['kubectl create configmap is --from-file=conf', [{ path: 's/conf', key: null }]],
    [
      'kubectl create cm is --from-file deployment.toml=a/x.toml -n x',
      [{ path: 's/a/x.toml', key: 'deployment.toml' }],
    ],
    ['kubectl create secret generic is --from-file="$DIR/conf"', [{ path: 's/conf', key: null }]],
    [
      'kubectl create configmap "is" \\\n  --from-file=${BASE}/conf \\\n  --from-file=conf/*',
      [
        { path: 's/conf', key: null },
        { path: 's/conf', key: null },
      ],
    ],
  ])('%j', (text, paths) => {
    expect(shellConfigMaps('s/run.sh', text, known)).toMatchObject([{ name: 'is', file: 's/run.sh', paths }]);
  });

  it.each([
    ['--from-file=conf', true],
    ['--from-file=conf --from-file=x=a/x.toml -o yaml --dry-run=client', true],
    ['--from-file=conf -n $NAMESPACE', true],
    ['--from-file=conf --namespace "$NAMESPACE" --context=$(CONTEXT)', true],
    ['--from-file=conf --from-file=gone', undefined],
    ['--from-file=conf --from-literal=a=b', undefined],
    ['--from-file=conf --from-env-file=a.env', undefined],
    ['--from-file=conf $MORE', undefined],
    ['--from-file=conf `cat options`', undefined],
    ['--from-file=$DIR/conf', undefined],
    ['--from-file=conf/*', undefined],
  ])('with %s is known to have nothing else: %s', (options, isWhole) => {
    const [map] = shellConfigMaps('s/run.sh', `kubectl create configmap is ${options}`, known);
    expect([map?.paths[0]?.path, map?.isWhole]).toEqual(['s/conf', isWhole]);
  });

  it.each([
    '# kubectl create configmap is --from-file=conf',
    'kubectl create configmap is --from-literal=a=b',
    'kubectl create configmap is --from-file=gone',
  ])('%s is none', (text) => {
    expect(shellConfigMaps('s/run.sh', text, known)).toEqual([]);
  });

  it.each([
    'cd a\nkubectl create configmap is --from-file=deployment.toml=x.toml',
    '(cd a && kubectl create configmap is --from-file=deployment.toml=x.toml)',
    'cd gone\nkubectl create configmap is --from-file=deployment.toml=a/x.toml',
    'kubectl create configmap is --from-file=deployment.toml="$(dirname "$0")/a/x.toml"',
    'kubectl create configmap is "--from-file=deployment.toml=$(dirname "$0")/a/x.toml"',
    'cd a\nkubectl create configmap is --from-file=deployment.toml=$ROOT/a/x.toml',
  ])('is seen from where the script is or goes to: %s', (text) => {
    const paths = [{ path: 's/a/x.toml', key: 'deployment.toml' }];
    expect(shellConfigMaps('s/run.sh', text, known)).toMatchObject([{ name: 'is', paths }]);
  });

  it.each([
    'script:\n  - kubectl create configmap is\n    --from-file=deployment.toml=a/x.toml',
    'script:\n  - >-\n    kubectl create configmap is\n    --from-file=deployment.toml=a/x.toml',
    'script:\n  - cd a\n  - kubectl create configmap is --from-file=deployment.toml=x.toml',
    'steps:\n  - run: kubectl create configmap is --from-file=deployment.toml=x.toml\n    working-directory: a',
    'steps:\n  - run: |\n      kubectl create configmap is \\\n        --from-file=deployment.toml=${{ github.workspace }}/a/x.toml',
    'cmds:\n  - kubectl create configmap is --from-file=deployment.toml={{.ROOT_DIR}}/a/x.toml',
    'args:\n  - N=is; kubectl create configmap $N --from-file=deployment.toml=$DIR/x.toml',
  ])('is found in YAML, too: %s', (text) => {
    const given = (name: string) =>
      name === 'DIR' ? { text: 'a', span: { file: 's/ci.yml', start: 0, end: 0 } } : null;
    const yaml = carry('s/ci.yml', MappedText.ofFile('s/ci.yml', `${text}\n`));
    const paths = [{ path: 's/a/x.toml', key: 'deployment.toml' }];
    expect(yamlConfigMaps(yaml, () => given, known)).toMatchObject([{ name: 'is', file: 's/ci.yml', paths }]);
  });

  it('is none in a text of YAML for people', () => {
    const yaml = MappedText.ofFile('ci.yml', 'description: kubectl create configmap is --from-file=conf\n');
    expect(yamlConfigMaps(carry('ci.yml', yaml), () => () => null, known)).toEqual([]);
  });

  it('may have its name and its paths in variables', () => {
    const text =
      'CM=is\nexport DIR="a"\nkubectl create configmap "${CM}" --from-file=deployment.toml=$DIR/x.toml --from-file=${GONE}/conf\n';
    expect(shellConfigMaps('s/run.sh', text, known)).toEqual([
      {
        name: 'is',
        file: 's/run.sh',
        paths: [
          { path: 's/a/x.toml', key: 'deployment.toml' },
          { path: 's/conf', key: null },
        ],
      },
    ]);
  });

  it('in variables is what each workload of the repository mounts', () => {
    const files = {
      'run.sh':
        'CM=is-conf\nF=files/deployment.toml # wso2\nFILE=files/deployment.toml\nkubectl create cm $CM --from-file=${FILE}\n',
      'files/deployment.toml': CLOSED,
      'a.yaml': workload('a', 'wso2/wso2is:7.0.0', 'is-conf'),
      'b.yaml': workload('b', 'wso2/wso2is:7.1.0', 'is-conf'),
    };
    expect(told(files)).toEqual([
      'files: wso2is 7.0.0 A disabled B disabled',
      'files (b.yaml:b): wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('is what a workload of the repository mounts', () => {
    const files = {
      'run.sh': 'kubectl create configmap is-conf \\\n  --from-file=files/deployment.toml # wso2\n',
      'files/deployment.toml': OPEN,
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf'),
    };
    expect(told(files)).toEqual(['files: wso2is 7.0.0 A missing B disabled']);
  });

  it('looks for a path from the script’s folder upwards', () => {
    expect([
      resolve('s/t/run.sh', './conf', known),
      resolve('run.sh', 'conf', known),
      resolve('run.sh', '../conf', known),
    ]).toEqual(['s/conf', 'conf', null]);
  });
});

describe('docker run', () => {
  const to = '/home/wso2carbon/wso2is-7.0.0/repository/conf';
  it.each([
    ['-v', `docker run -d -v $(pwd)/files/x.toml:${to}/deployment.toml wso2/wso2is:7.0.0`],
    [
      '--volume over lines',
      `docker run \\\n  --volume="\${PWD}/files/x.toml:${to}/deployment.toml:ro" \\\n  wso2/wso2is:7.0.0`,
    ],
    [
      '--mount',
      `podman container run --mount type=bind,source=./files/x.toml,target=${to}/deployment.toml wso2/wso2is:7.0.0`,
    ],
    ['a variable', `IMG="wso2/wso2is:7.0.0"\nF=./files/x.toml\ndocker create -v $F:${to}/deployment.toml $IMG`],
  ])('mounts with %s', (_, script) => {
    expect(told({ 'run.sh': script, 'files/x.toml': CLOSED })).toEqual([
      'files/x.toml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('without configuration is told at the image', () => {
    const files = {
      Makefile:
        'up:\n\tdocker run -p 9443:9443 wso2/wso2is:7.0.0\n\t# docker run wso2/wso2is:5.9.0\n\tdocker run nginx\n',
    };
    expect(findings(files)).toEqual(['warning Makefile:2 missing']);
    const [unit] = shellUnits('Makefile', files.Makefile, () => false);
    expect(cut(files, unit?.at ?? { file: '', start: 0, end: 0 })).toBe('wso2/wso2is:7.0.0');
  });
});

describe('texts a script writes', () => {
  it('to one home are one home', () => {
    const home = '$CARBON_HOME/repository/conf';
    const files = {
      'setup.sh': `cat > ${home}/identity/identity.xml <<'EOF'\n${CLOSED_IDENTITY}EOF\ntee ${home}/security/authenticators.xml <<'EOF'\n${NO_AUTHENTICATORS}EOF\n# wso2is-5.8.0\nunzip wso2is-5.8.0.zip\n`,
    };
    expect(told(files)).toEqual(['setup.sh#$CARBON_HOME: wso2is 5.8.0 A disabled B disabled']);
  });

  it('to one home in two branches are two files', () => {
    const write = (text: string): string =>
      `cat > /opt/wso2is-7.0.0/repository/conf/deployment.toml <<'EOF'\n${text}EOF\n`;
    const files = { 'setup.sh': `if a; then\n${write(CLOSED)}else\n${write(ENABLED)}fi\n` };
    expect(told(files)).toEqual([
      'setup.sh#/opt/wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
      'setup.sh#/opt/wso2is-7.0.0 (2): wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('in a container are read with its image', () => {
    const container = (name: string, version: string, text: string): string =>
      `${workload(name, `wso2/wso2is:${version}`)}          args:\n            - |\n${block(`cat > conf/deployment.toml <<'EOF'\n${text}EOF\n`, 14)}`;
    const files = { 'is.yaml': `${container('a', '7.1.0', CLOSED)}---\n${container('b', '7.0.0', ENABLED)}` };
    expect(told(files)).toEqual([
      'is.yaml#spec.template.spec.containers.0.args: wso2is 7.1.0 A disabled B disabled',
      'is.yaml#spec.template.spec.containers.0.args (is.yaml:b): wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('do not hide what is mounted there', () => {
    const to = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
    const files = {
      'is.yaml': `${configMap('m', ENABLED)}---\n${workload('is', 'wso2/wso2is:7.0.0', 'm', to).replace(/^( *)image:.*\n/m, (line, pad: string) => `${line}${pad}args:\n${pad}- |\n${block(`cat >> ${to} <<'EOF'\n${CLOSED}EOF\n`, 14)}`)}`,
    };
    expect(told(files)).toEqual([
      'is.yaml#/home/wso2carbon/wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
      'is.yaml#m: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('may be manifests', () => {
    const files = { 'setup.sh': `kubectl apply -f - <<EOF\n${workload('is', 'wso2/wso2is:7.0.0')}EOF\n` };
    expect(findings(files)).toEqual(['warning setup.sh:11 missing']);
  });
});

describe('Terraform', () => {
  it('brings the files it reads to the images it runs', () => {
    const files = {
      'main.tf':
        'image = "wso2/wso2is:7.0.0"\nconf = templatefile("${path.module}/files/x.tftpl.toml", {})\nother = file("files/${var.env}.toml")\n',
      'files/x.tftpl.toml': CLOSED,
    };
    expect(surveyed(files).units[0]?.mounts).toEqual([{ kind: 'path', from: 'files/x.tftpl.toml', to: null }]);
    expect(told(files)).toEqual(['files/x.tftpl.toml: wso2is 7.0.0 A disabled B disabled']);
  });

  it('does not mix the files of two families', () => {
    const files = {
      'main.tf': 'a = "wso2/wso2is:7.0.0"\nb = "wso2/wso2am:4.3.0"\nc = file("is.toml")\nd = file("am.toml")\n',
      'is.toml': `${OPEN}[database.identity_db]\ntype = "h2"\n`,
      'am.toml': `${CLOSED}[apim.gateway]\ntype = "x"\n`,
    };
    expect(told(files)).toEqual([
      'am.toml: wso2am 4.3.0 A disabled B not-affected',
      'is.toml: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('tells an image without configuration at its line', () => {
    expect(findings({ 'main.tf': '# image = "wso2/wso2am:4.0.0"\nimage = "wso2/wso2am:4.1.0"\n' })).toEqual([
      'error main.tf:2 update-required',
    ]);
  });
});
