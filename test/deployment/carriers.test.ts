import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  cut,
  ENABLED,
  type Files,
  findings,
  HANDLER,
  judged,
  OPEN,
  place,
  surveyed,
  told,
  workload,
} from './tree.ts';

const IS = `${OPEN}[database.identity_db]\ntype = "h2"\n`;
const ON = `${HANDLER}enable = true\n`;

describe('a heredoc of a manifest of Puppet', () => {
  it('is the file that the manifest writes', () => {
    const manifest = 'modules/is/manifests/init.pp';
    const to = '/opt/wso2is-7.0.0';
    const files = {
      [manifest]: `file { '${to}/repository/conf/deployment.toml':\n  content => @(END),\n${block(ENABLED, 4)}    | END\n}\n`,
    };
    expect(told(files)).toEqual([`${manifest}#${to}: wso2is 7.0.0 A enabled B disabled`]);
    expect(findings(files)).toEqual([`error ${manifest}:6 enabled`]);
    // Below the folder of a chart it is no template of that.
    const chart = { 'Chart.yaml': 'apiVersion: v2\nname: is\nversion: 1.0.0\n' };
    expect(told({ ...files, ...chart })).toEqual(told(files));
  });
});

describe('a command that is only shown in a file that is no script', () => {
  it('writes nothing', () => {
    const command = `echo '${ON.trim().replace('\n', '\\n')}' >> /opt/wso2is-7.0.0/repository/conf/deployment.toml`;
    expect(told({ 'main.tf': `/* By hand:\n   ${command}\n*/\nvariable "image" {}\n` })).toEqual([]);
  });
});

describe('a quadlet', () => {
  it('runs its image with the files of its repository that it mounts', () => {
    const quadlet = (image: string): string =>
      `[Container]\nImage=${image}\nVolume=./deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml\n`;
    const files = { 'is/deployment.toml': ENABLED, 'is/is.container': quadlet('wso2/wso2is:7.0.0.112') };
    expect(told(files)).toEqual(['is: wso2is 7.0.0.112 A enabled B disabled']);
    expect(told({ 'is/is.container': quadlet('wso2/wso2is:5.11.0') })).toEqual([
      'is/is.container#wso2/wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('has that of two files which it mounts', () => {
    const quadlet = (file: string, version: string): string =>
      `[Container]\nImage=wso2/wso2is:${version}\nVolume=./${file}:/home/wso2carbon/wso2is-${version}/repository/conf/deployment.toml\n`;
    const files = {
      'old.toml': OPEN,
      'new.toml': OPEN,
      'a.container': quadlet('old.toml', '7.0.0'),
      'b.container': quadlet('new.toml', '7.1.0'),
    };
    expect(told(files)).toEqual([
      'new.toml: wso2is 7.1.0 A missing B disabled',
      'old.toml: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('a file of Terraform', () => {
  it('runs an image for each item of what it goes through', () => {
    const main =
      'resource "docker_container" "is" {\n  for_each = local.tags\n  image = "wso2/wso2is:${each.value}"\n}\n';
    const locals = 'locals {\n  tags = { a = "5.10.0", b = "5.11.0" }\n}\n';
    expect(told({ 'main.tf': main, 'locals.tf': locals }).map((line) => line.replace(/.*(5\S+).*/, '$1'))).toEqual([
      '5.10.0',
      '5.11.0',
    ]);
  });
});

describe('a script in a file of Terraform', () => {
  it('gives no value to the variable of Terraform that is called like its own', () => {
    const script =
      '  user_data = <<EOF\n#!/bin/bash\nversion=7.0.0\nunzip /tmp/wso2is-${var.version}.zip -d /opt\nEOF\n';
    const files = {
      'main.tf': `variable "version" {\n  default = "7.1.0"\n}\nresource "aws_instance" "is" {\n${script}}\n`,
      'deployment.toml': IS,
    };
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A missing B disabled']);
  });
});

describe('a Dockerfile that another one writes into its image', () => {
  it('builds nothing', () => {
    const heredoc = '<<EOF\nFROM wso2/wso2is:7.0.0\nCOPY deployment.toml /opt/\nEOF\n';
    expect(told({ Dockerfile: `FROM alpine\nRUN cat > /x/Dockerfile ${heredoc}` })).toEqual([]);
    expect(told({ 'up.sh': `cat > Dockerfile ${heredoc}docker build .\n` })).toEqual([
      'up.sh#up.sh: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('a file that is written by a path with a variable', () => {
  it('has a path of the repository where a script writes it, but not where a build does so in its image', () => {
    const write = `cat > conf/$E/deployment.toml <<EOF\n${ENABLED}EOF\n`;
    const filled = (files: Files) => surveyed(files).entries.map((entry) => entry.filled ?? null);
    expect(filled({ 'up.sh': `E=prod\n${write}` })).toEqual([['conf/prod/deployment.toml']]);
    expect(filled({ Dockerfile: `FROM alpine\nRUN E=prod && \\\n  ${write}` })).toEqual([null]);
  });
});

describe('a pipeline', () => {
  it('says by the images of its scripts what the files of its repository are of', () => {
    const files = {
      'deployment.toml': IS,
      '.gitlab-ci.yml': 'variables:\n  TAG: 7.0.0\nis:\n  script:\n    - docker push acme/wso2is:$TAG\n',
    };
    expect(told(files)).toEqual(['.: wso2is 7.0.0 A missing B disabled']);
    const [evidence] = judged(files).deployments[0]?.evidence ?? [];
    expect(evidence && cut(files, evidence.span)).toBe('7.0.0');
  });

  it('may be a Makefile', () => {
    const files = { 'deployment.toml': IS, Makefile: 'V := 7.0.0\nrun:\n\tdocker push acme/wso2is:$(V)\n' };
    expect(told(files)).toEqual(['.: wso2is 7.0.0 A missing B disabled']);
  });

  it('mounts the files of its repository into the containers that it starts', () => {
    const run = (file: string, version: string): string =>
      `docker run -v $PWD/${file}:/home/wso2carbon/wso2is-${version}/repository/conf/deployment.toml wso2/wso2is:${version}`;
    const files = {
      'old.toml': OPEN,
      'new.toml': OPEN,
      '.gitlab-ci.yml': `is:\n  script:\n    - ${run('old.toml', '7.0.0')}\n    - ${run('new.toml', '7.1.0')}\n`,
    };
    expect(told(files)).toEqual([
      'new.toml: wso2is 7.1.0 A missing B disabled',
      'old.toml: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('an image that a file names again', () => {
  it('is told where it is named first', () => {
    const image = 'registry.example.com/wso2is:7.0.0\n';
    const files = { 'deployment.toml': IS, 'build.env': `SERVER=${image}KEY_MANAGER=${image}` };
    expect(told(files)).toEqual(['.: wso2is 7.0.0 A missing B disabled']);
    const evidence = judged(files).deployments[0]?.evidence ?? [];
    expect(evidence.map(({ span }) => place(files, span))).toEqual(['build.env:1']);
  });
});

describe('values that a manifest has as a text', () => {
  const chart = (values: string): Files => ({
    'is.yaml': `kind: HelmChart\nmetadata: {name: is}\nspec:\n  chart: identity-server\n  repo: https://helm.wso2.com\n  version: 7.0.0-1\n  valuesContent: |-\n${block(values, 4)}`,
  });

  it('are configuration under the keys that charts take it from, whatever tables it has', () => {
    const files = chart('deploymentToml:\n  extraConfigs: |\n    [acme]\n    a = 1\n');
    expect(told(files)).toEqual(['is.yaml#deploymentToml: wso2is 7.0.0 A missing B disabled']);
  });

  it('may hold expressions of Helm', () => {
    const files = chart(`deploymentToml:\n  extraConfigs: |\n    ${HANDLER}    enable = {{ eq "dev" "prod" }}\n`);
    expect(told(files)).toEqual(['is.yaml#deploymentToml: wso2is 7.0.0 A disabled B disabled']);
  });

  it('are those of WSO2’s own chart by where that comes from', () => {
    const off = `${HANDLER}enable = false\n`;
    const files = chart(`deploymentToml:\n  database: {type: mysql}\nextraConfigs: |\n${block(off, 2)}`);
    expect(judged(files).findings[0]?.message).toContain("WSO2's chart takes deploymentToml.extraConfigs");
    expect(findings(files)).toEqual(['error is.yaml:11 missing']);
  });
});

describe('values that a release of Terraform has as a text', () => {
  const terraform = (values: string, more = ''): Files => ({
    'main.tf': `${more}resource "helm_release" "is" {\n  repository = "https://helm.wso2.com"\n  chart = "identity-server"\n  version = "7.0.0-1"\n  values = [<<EOT\n${values}EOT\n  ]\n}\n`,
  });

  it('are configuration under the keys that charts take it from, whatever tables it has', () => {
    const files = terraform('deploymentToml:\n  extraConfigs: |\n    [acme]\n    a = 1\n');
    expect(told(files)).toEqual(['main.tf#deploymentToml: wso2is 7.0.0 A missing B disabled']);
  });

  it('may hold the variables of Terraform', () => {
    const files = (rest: string): Files =>
      terraform(
        `deploymentToml:\n  extraConfigs: |\n    ${HANDLER}    enable = \${var.certs}\n`,
        `variable "certs" {\n  ${rest}\n}\n`,
      );
    const states = (rest: string): string[] => judged(files(rest)).deployments.map(({ parts }) => parts.A.state);
    expect(states('default = false')).toEqual(['disabled']);
    expect(states('default = true')).toEqual(['enabled']);
    expect(states('type = bool')).toEqual(['unresolved']);
  });
});

describe('values that a script hands to Helm', () => {
  it('are read as those of a manifest', () => {
    const files = {
      'up.sh': `helm upgrade is wso2/identity-server --version 7.0.0-1 -f - <<EOF\ndeploymentToml:\n  extraConfigs: |\n    ${HANDLER}    enable = true\nEOF\n`,
    };
    expect(told(files)).toEqual(['up.sh#deploymentToml: wso2is 7.0.0 A enabled B disabled']);
  });
});

describe('a script that Terraform fills in', () => {
  it('writes a file of the repository that it is given', () => {
    const files = {
      'is/main.tf':
        'x = templatefile("${path.module}/setup.sh.tpl", { toml = file("${path.module}/conf/deployment.toml") })\n',
      'is/setup.sh.tpl':
        '#!/bin/bash\n# wso2\ncat > /opt/wso2is-7.0.0/repository/conf/deployment.toml <<EOF\n${toml}\nEOF\n',
      'is/conf/deployment.toml': ENABLED,
    };
    expect(told(files)).toEqual(['is/conf: wso2is 7.0.0 A enabled B disabled']);
  });
});

describe('a file of values beside a values.yaml, for a chart that lies elsewhere', () => {
  const IMAGE = 'image:\n  repository: wso2/wso2is\n  tag: 7.0.0\n';
  const TAG = 'image:\n  tag: 7.1.0\n';
  const toml = (text: string): string => `deploymentToml: |\n${block(text, 2)}`;
  const SHIPPED = 'is/values.yaml#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled';
  const PROD = 'is/values-prod.yaml#image wso2is:7.1.0: wso2is 7.1.0 A missing B disabled';

  it('runs the image of the values.yaml with the tag that it gives', () => {
    expect(told({ 'is/values.yaml': IMAGE, 'is/values-prod.yaml': TAG })).toEqual([PROD, SHIPPED]);
    expect(told({ 'is/values.yml': IMAGE, 'is/values-prod.yaml': TAG })).toEqual([
      PROD,
      SHIPPED.replace('.yaml', '.yml'),
    ]);
  });

  it('has the configuration of the values.yaml where it has none itself', () => {
    const files = { 'is/values.yaml': `${IMAGE}${toml(CLOSED)}`, 'is/values-prod.yaml': 'image: {tag: 5.11.0}\n' };
    expect(told(files)).toEqual([
      'is/values.yaml: wso2is 7.0.0 A disabled B disabled',
      'is/values.yaml (values-prod.yaml:image wso2is:5.11.0): wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('has none of the other images of the values.yaml', () => {
    const am = 'am:\n  image: {repository: wso2/wso2am, tag: 4.3.0}\n';
    const files = {
      'is/values.yaml': `is:\n${block(IMAGE, 2)}${am}`,
      'is/values-prod.yaml': `is:\n${block(`${TAG}${toml(CLOSED)}`, 2)}`,
    };
    expect(told(files)).toEqual([
      'is/values-prod.yaml#is: wso2is 7.1.0 A disabled B disabled',
      'is/values.yaml#image wso2am:4.3.0: wso2am 4.3.0 A missing B not-affected',
      SHIPPED,
    ]);
  });

  it('stands for itself where it names another image', () => {
    const am = `${IMAGE.replace('wso2is', 'wso2am').replace('7.0.0', '4.3.0')}${toml(CLOSED)}`;
    expect(told({ 'is/values.yaml': am, 'is/values-is.yaml': IMAGE })).toEqual([
      'is/values-is.yaml#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
      'is/values.yaml: wso2am 4.3.0 A disabled B not-affected',
    ]);
  });

  it('has the configuration of the values.yaml where it names the image of its own', () => {
    const files = {
      'is/values.yaml': `${IMAGE}${toml(CLOSED)}`,
      'is/values-prod.yaml': IMAGE.replace('7.0.0', '7.1.0'),
    };
    expect(told(files)).toEqual([
      'is/values.yaml: wso2is 7.0.0 A disabled B disabled',
      'is/values.yaml (values-prod.yaml:image wso2is:7.1.0): wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('changes the image of the values.yaml though it brings another one', () => {
    const prod = 'image: {tag: 5.11.0}\nother: {image: "wso2/wso2am:4.3.0"}\n';
    expect(told({ 'is/values.yaml': `${IMAGE}${toml(CLOSED)}`, 'is/values-prod.yaml': prod })).toEqual([
      'is/values-prod.yaml#image wso2am:4.3.0: wso2am 4.3.0 A missing B not-affected',
      'is/values.yaml: wso2is 7.0.0 A disabled B disabled',
      'is/values.yaml (values-prod.yaml:image wso2is:5.11.0): wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('stands for itself where a release takes the values.yaml alone', () => {
    const up = 'helm upgrade is acme/is -f is/values.yaml\n';
    const files = {
      'is/values.yaml': `${IMAGE}${toml(CLOSED)}`,
      'is/values-prod.yaml': IMAGE.replace('7.0.0', '7.1.0'),
    };
    expect(told({ ...files, 'up.sh': up })).toEqual([PROD, 'is/values.yaml: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is one server beside that of the values.yaml, whether it names an image or changes one', () => {
    const servers = (prod: string): string[] =>
      surveyed({ 'is/values.yaml': `${IMAGE}${toml(CLOSED)}`, 'is/values-prod.yaml': prod }).units.map(
        ({ file, claims }) => `${file} ${claims[0]?.version}`,
      );
    const both = ['is/values-prod.yaml 7.1.0', 'is/values.yaml 7.0.0'];
    expect(servers(IMAGE.replace('7.0.0', '7.1.0')).sort()).toEqual(both);
    expect(servers(TAG).sort()).toEqual(both);
  });

  it('is the server whose image stands there and whose release it says', () => {
    const files = {
      'am/values.yaml': 'wso2:\n  deployment:\n    image: {repository: acme/apim}\n',
      'am/values-prod.yaml': 'wso2:\n  apim: {version: 4.5.0}\n',
    };
    expect(told(files)).toEqual(['am/values-prod.yaml#wso2.apim.version 4.5.0: wso2am 4.5.0 A missing B not-affected']);
  });

  it.each([
    ['in a folder below', 'is/prod/values.yaml'],
    ['in a folder below under another name', 'is/prod/values-prod.yaml'],
    ['that is called otherwise', 'is/prod.yaml'],
  ])('is none %s', (_, file) => {
    expect(told({ 'is/values.yaml': IMAGE, [file]: TAG })).toEqual([SHIPPED]);
  });

  it.each(['is/values-dev.yaml', 'is/old-values.yaml', 'is/values.yaml-old.yaml'])('is none beside %s', (file) => {
    expect(told({ [file]: IMAGE, 'is/values-prod.yaml': TAG })).toEqual([SHIPPED.replace('is/values.yaml', file)]);
  });

  it('is none where a release takes it for another chart', () => {
    const up = 'helm upgrade mail acme/mail -f is/values-prod.yaml\n';
    expect(told({ 'is/values.yaml': IMAGE, 'is/values-prod.yaml': TAG, 'up.sh': up })).toEqual([SHIPPED]);
  });
});

describe('a pipeline that makes config maps', () => {
  it('says which file each of two servers has', () => {
    const create = (name: string): string =>
      `    - kubectl create configmap ${name} --from-file=deployment.toml=${name}.toml\n`;
    const files = {
      'k.yaml': `${workload('a', 'wso2/wso2is:7.0.0', 'one')}---\n${workload('b', 'wso2/wso2is:7.1.0', 'two')}`,
      '.gitlab-ci.yml': `up:\n  script:\n${create('one')}${create('two')}    - kubectl apply -f k.yaml\n`,
      'one.toml': CLOSED,
      'two.toml': ENABLED,
    };
    expect(told(files)).toEqual([
      'one.toml: wso2is 7.0.0 A disabled B disabled',
      'two.toml: wso2is 7.1.0 A enabled B disabled',
    ]);
  });

  it('may take any of the files whose names its variable leaves open', () => {
    const create = '    - kubectl create configmap is --from-file=deployment.toml=conf/$STAGE.toml\n';
    const files = {
      'k.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is'),
      '.gitlab-ci.yml': `up:\n  script:\n${create}    - kubectl apply -f k.yaml\n`,
      'conf/dev.toml': CLOSED,
      'conf/prod.toml': ENABLED,
    };
    expect(told(files)).toEqual([
      'conf/dev.toml: wso2is 7.0.0 A disabled B disabled',
      'conf/prod.toml: wso2is 7.0.0 A enabled B disabled',
    ]);
  });
});

describe('a named template of a chart', () => {
  const chart = (folder: string, values: string): Files => ({
    [`${folder}/Chart.yaml`]: 'name: x\n',
    [`${folder}/values.yaml`]: values,
  });
  const server = workload('is', '{{ .Values.image }}');

  it('that is no manifest and that nothing calls configures nothing', () => {
    const unused = `{{- define "is.old" -}}\ndeployment.toml: |\n${block(CLOSED, 2)}{{- end -}}\n`;
    const files = { ...chart('is', 'image: wso2/wso2is:7.0.0\n'), 'is/templates/is.yaml': server };
    expect(told({ ...files, 'is/templates/_old.tpl': unused })).toEqual([
      'is/templates/is.yaml#is: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('leaves the manifest that it stands in to its own chart, whichever other one calls it', () => {
    const files = {
      ...chart('all', 'image: acme/mail:7\nis: {image: wso2/wso2is:7.2.0}\n'),
      'all/templates/map.yaml': 'kind: ConfigMap\nmetadata: {name: x}\ndata: {a: {{ include "is.x" . }}}\n',
      ...chart('all/charts/is', 'image: wso2/wso2is:7.0.0\n'),
      'all/charts/is/Chart.yaml': 'name: is\n',
      'all/charts/is/templates/is.yaml': `{{ define "is.x" }}x{{ end }}\n${server}`,
    };
    expect(told(files)).toEqual(['all/charts/is/templates/is.yaml#is: wso2is 7.2.0 A missing B disabled']);
  });
});

describe('a release of a chart that lies elsewhere', () => {
  it('has its own texts, whatever chart the repository holds', () => {
    const text = `wso2:\n  deployment.toml: |\n${block(OPEN, 4)}`;
    const release = `kind: HelmRelease\nspec:\n  chart: {spec: {chart: wso2am-all-in-one, version: 4.5.0-3}}\n  values:\n${block(text, 4)}`;
    const entries = (more: Files): string[] =>
      surveyed({ 'am.yaml': release, ...more }).entries.map(({ source }) => source.file);
    expect(entries({})).toEqual(['am.yaml']);
    expect(entries({ 'c/Chart.yaml': 'name: c\ndependencies: [{name: mysql}]\n' })).toEqual(['am.yaml']);
  });

  it('has those that only their keys tell, whatever chart the repository holds', () => {
    const text = 'deploymentToml:\n  extraConfigs: |\n    [acme]\n    a = 1\n';
    const release = `kind: HelmRelease\nspec:\n  chart: {spec: {chart: wso2am-all-in-one, version: 4.5.0-3}}\n  values:\n${block(text, 4)}`;
    const entries = (more: Files): string[] =>
      surveyed({ 'is.yaml': release, ...more }).entries.map(({ source }) => source.file);
    expect(entries({})).toEqual(['is.yaml']);
    expect(entries({ 'c/Chart.yaml': 'name: c\n' })).toEqual(['is.yaml']);
  });
});

it('a version of a role is what another of its variables holds', () => {
  const files = {
    'roles/is/tasks/main.yml': '- debug: {}\n',
    'roles/is/defaults/main.yml': 'release: 5.11.0\n',
    'roles/is/vars/main.yml': 'product_version: "{{ release }}"\n',
  };
  expect(surveyed(files).claims.map(({ what, version }) => `${what} ${version}`)).toContain(
    'product_version 5.11.0 5.11.0',
  );
});
