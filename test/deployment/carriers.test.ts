import { describe, expect, it } from 'vitest';
import { block, cut, ENABLED, type Files, findings, HANDLER, judged, OPEN, place, told } from './tree.ts';

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
