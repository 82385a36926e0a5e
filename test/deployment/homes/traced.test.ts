import { describe, expect, it } from 'vitest';
import { isSpokenOf, isTraced } from '../../../src/deployment/homes/traced.ts';
import { takeSurvey } from '../../../src/deployment/take-survey.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { block, CLOSED, configMap, type Files, memoryTree, surveyed } from '../tree.ts';

const WORKLOAD = 'kind: Deployment\nspec:\n  containers:\n';
const map = (files: Files, trace = 'is-conf'): boolean =>
  isTraced({ trace, isMap: true }, 'k8s/is.yaml', surveyed({ 'k8s/is.yaml': WORKLOAD, ...files }));
const path = (files: Files, trace = '/srv/wso2'): boolean =>
  isTraced({ trace, isMap: false }, 'compose.yaml', surveyed({ 'compose.yaml': 'services:\n', ...files }));

describe('a folder or a volume that another text speaks of', () => {
  it.each([
    ['pvc.yaml', 'kind: PersistentVolumeClaim\nmetadata:\n  name: data\n', true],
    ['make.sh', 'docker volume create data\n', true],
    ['other.yaml', 'services:\n  a:\n    volumes:\n      - data:/x\n', false],
  ])('may be filled by %s with %j: %s', (file, text, expected) => {
    expect(path({ [file]: text }, 'data')).toBe(expected);
  });
});

describe('a Secret or a config map that another text speaks of', () => {
  it.each([
    ['k8s/a.yaml', 'kind: SealedSecret\nmetadata:\n  name: is-conf\n'],
    ['k8s/a.yaml', `${WORKLOAD}---\nkind: ExternalSecret\nmetadata: {name: is-conf}\n`],
    ['main.tf', 'resource "kubernetes_secret" "is" {\n  metadata { name = "is-conf" }\n}\n'],
    ['main.tf', 'resource "kubernetes_config_map" "is" {\n  metadata { name = "is-conf" }\n}\n'],
    ['ci.yml', 'script: kubectl apply -f is-conf.json\nis-conf: x\n'],
    ['make.sh', 'oc create cm is-conf "$@"\n'],
    ['make.sh', 'kubectl create configmap is-conf --from-file="$DIR"\n'],
    ['make.sh', 'kubectl create configmap is-conf --from-file=a.toml --from-file=$B\n'],
    ['k8s/is.yaml', `${WORKLOAD}# the config map is-conf is made by the pipeline\n`],
    ['k8s/job.yaml', `${WORKLOAD}  - command: [kubectl, create, secret, generic, is-conf]\n`],
    ['make.txt', 'The Secret is-conf. It is kept in a vault.\n'],
  ])('may be made: %s with %j', (file, text) => {
    expect(map({ [file]: text })).toBe(true);
  });

  it.each([
    ['k8s/is.yaml', `${WORKLOAD}  - image: acme/is-conf:1\n    name: is-conf\n  app: is-conf\n`],
    ['k8s/other.yaml', `${WORKLOAD}  volumes: [{secret: {secretName: is-conf}}]\n`],
    ['k8s/service.yaml', 'kind: Service\nmetadata: {name: is-conf}\n'],
    ['k8s/a.yaml', 'kind: Secret\nmetadata: {name: the-is-conf}\n'],
    ['k8s/a.yaml', 'kind: Secret\nmetadata: {name: is-conf-2}\n'],
    ['k8s/a.yaml', 'kind: Secret\nmetadata: {name: is-conf.old}\n'],
    ['README.md', 'kubectl create secret generic is-conf\n'],
    ['make.sh', 'kubectl create secret generic is-conf --from-file=/srv/deployment.toml\n'],
    ['make.sh', 'kubectl create secret generic is-conf --from-file=deployment.toml=/srv/is.toml\n'],
    ['make.sh', 'kubectl create secret generic is-conf \\\n  --from-file=/srv/deployment.toml\n'],
    ['make.sh', 'kubectl create secret generic is-conf --from-file ../other/deployment.toml\n'],
  ])('is not made: %s with %j', (file, text) => {
    expect(map({ [file]: text })).toBe(false);
  });

  it('is made under a name that begins with a release’s', () => {
    const text = configMap('{{ .Release.Name }}-is-conf', CLOSED);
    const chart: Files = { 'c/Chart.yaml': 'name: c\nversion: 1.0.0\n', 'c/templates/conf.yaml': text };
    expect(map(chart)).toBe(true);
    expect(map(chart, 'is-con')).toBe(false);
  });

  it('is made under such a name of the files that a chart takes, and by what a release is given', () => {
    const name = '"{{ .Release.Name }}-is-conf"';
    const taken = `kind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}\n`;
    expect(map({ 'c/Chart.yaml': 'name: c\nversion: 1.0.0\n', 'c/templates/conf.yaml': taken })).toBe(true);
    const values = `extra:\n  - # More\n${block(configMap(name, CLOSED), 4)}`;
    const release = `kind: Application\nmetadata: {name: is}\nspec:\n  source:\n    repoURL: https://x.io/charts\n    chart: is\n    helm:\n      values: |\n${block(values, 8)}`;
    expect(map({ 'argo.yaml': release })).toBe(true);
    expect(map({ 'argo.yaml': release }, 'is-con')).toBe(false);
  });

  it('is not looked for where kustomize takes something in from elsewhere', () => {
    expect(map({ 'k8s/kustomization.yaml': 'resources: [https://x.io/base]\n' })).toBe(true);
  });

  it.each([
    '--from-file="$DIR"',
    '--from-file=/srv/deployment.toml --from-file="$DIR"',
    '--from-file=/srv/deployment.toml --from-file=conf/is.txt',
    '--from-file=conf/',
    '--from-file=../../conf/is.txt',
    '--from-file=./',
    '--from-file=../../',
  ])('may be made of files of the repository by a pipeline: %s', (from) => {
    expect(map({ 'ci.yml': `script: kubectl create configmap is-conf ${from}`, 'conf/is.txt': '' })).toBe(true);
  });

  it('is made of a file that the script gets first', () => {
    const create = 'kubectl create configmap is-conf --from-file=./made.toml\n';
    expect(map({ 'make.sh': create })).toBe(false);
    const get = 'curl -o made.toml https://x.io/\n';
    expect(map({ 'make.sh': get + create })).toBe(true);
    expect(map({ 'make.sh': get + create.replace('--from', '--from-file=/srv/is.toml --from') })).toBe(true);
  });

  it('is made of a file of the repository, from whichever folder', () => {
    const create = 'kubectl create configmap is-conf --from-file=conf/is.txt\n';
    expect(map({ 'make.sh': create })).toBe(false);
    expect(map({ 'make.sh': create, 'a/conf/is.txt': '' })).toBe(true);
  });
});

describe('a path that another text speaks of', () => {
  it.each([
    ['make.sh', 'cp -r conf /srv/wso2\n', true],
    ['make.sh', 'cp -r conf /srv/wso2/conf\n', true],
    ['make.sh', 'cp -r conf /srv/wso2-old\n', false],
    ['make.sh', 'cp -r conf /data/srv/wso2\n', false],
    ['compose.yaml', 'services:\n  a:\n    volumes:\n      - /srv/wso2:/x\n', false],
    ['compose.yaml', 'services:\n  a:\n    command: touch /srv/wso2/x\n', true],
    ['compose.yaml', 'services:\n  a:\n    volumes:   [/srv/wso2:/x]\n', false],
    ['k8s/a.yaml', `${WORKLOAD}  volumes: [{hostPath: {path: /srv/wso2}}]\n`, false],
    ['k8s/a.yaml', `${WORKLOAD}  volumes: [{hostPath: {path:   /srv/wso2}}]\n`, false],
    ['k8s/a.yaml', `${WORKLOAD}  args: [cp, -r, conf, /srv/wso2]\n`, true],
  ])('%s with %j: %s', (file, text, expected) => {
    expect(path({ [file]: text })).toBe(expected);
  });

  it('is not looked for in what cannot be read', () => {
    const unread: UnreadFile = { path: 'make.sh', nameClass: 'carrier', problem: 'it is too large', glimpse: null };
    const tree = memoryTree({ 'compose.yaml': 'services:\n' }, [unread]);
    const source = { trace: '/srv/wso2', isMap: false };
    expect(isTraced(source, 'compose.yaml', takeSurvey(tree, carriedReader(tree)))).toBe(false);
  });
});

describe('a config map of the repository', () => {
  it('may be mounted by anything in a repository of very many files', () => {
    const paths = Array.from({ length: MANY_PATHS - 1 }, (_, index) => [`${index}.txt`, '']);
    const files: Files = { ...Object.fromEntries(paths), 'k8s/map.yaml': configMap('is-conf', CLOSED) };
    expect(isSpokenOf('is-conf', 'k8s/map.yaml', memoryTree(files))).toBe(false);
    expect(isSpokenOf('is-conf', 'k8s/map.yaml', memoryTree({ ...files, 'one.txt': '' }))).toBe(true);
  });
});

describe('a source that the repository has by its name', () => {
  const is = (trace: string, holding: Files, of: 'maps' | 'entries'): boolean => {
    const nothing = surveyed({ 'k8s/is.yaml': WORKLOAD });
    const held = surveyed(holding);
    return isTraced({ trace, isMap: true }, 'k8s/is.yaml', { ...nothing, [of]: held[of] });
  };
  const HELD = { 'k8s/map.yaml': configMap('is-conf', CLOSED) };
  const MADE = {
    'k8s/kustomization.yaml': 'configMapGenerator:\n  - name: is-conf\n    files: [deployment.toml]\n',
    'k8s/deployment.toml': CLOSED,
  };

  it('is made by it', () => {
    expect(is('is-conf', HELD, 'entries')).toBe(true);
    expect(is('is-conf', MADE, 'maps')).toBe(true);
    expect(is('other', HELD, 'entries')).toBe(false);
    expect(is('other', MADE, 'maps')).toBe(false);
    expect(is('', {}, 'maps')).toBe(true);
  });

  it('may be made by a command of which one file lies in the repository', () => {
    const make = 'kubectl create configmap is-conf --from-file=/srv/a.toml --from-file=conf/b.toml\n';
    expect(map({ 'make.sh': make, 'conf/b.toml': '' })).toBe(true);
    expect(map({ 'make.sh': make })).toBe(false);
  });
});
