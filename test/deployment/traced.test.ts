import { describe, expect, it } from 'vitest';
import { isTraced } from '../../src/deployment/traced.ts';
import { CLOSED, configMap, type Files, surveyed } from './tree.ts';

const WORKLOAD = 'kind: Deployment\nspec:\n  containers:\n';
const map = (files: Files, trace = 'is-conf'): boolean =>
  isTraced({ trace, isMap: true }, 'k8s/is.yaml', surveyed({ 'k8s/is.yaml': WORKLOAD, ...files }));
const path = (files: Files, trace = '/srv/wso2'): boolean =>
  isTraced({ trace, isMap: false }, 'compose.yaml', surveyed({ 'compose.yaml': 'services:\n', ...files }));

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

  it('is not looked for where kustomize takes something in from elsewhere', () => {
    expect(map({ 'k8s/kustomization.yaml': 'resources: [https://x.io/base]\n' })).toBe(true);
  });

  it('is made of a file that the script gets first', () => {
    const create = 'kubectl create configmap is-conf --from-file=./made.toml\n';
    expect(map({ 'make.sh': create })).toBe(false);
    expect(map({ 'make.sh': `curl -o made.toml https://x.io/\n${create}` })).toBe(true);
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
    ['k8s/a.yaml', `${WORKLOAD}  volumes: [{hostPath: {path: /srv/wso2}}]\n`, false],
  ])('%s with %j: %s', (file, text, expected) => {
    expect(path({ [file]: text })).toBe(expected);
  });
});
