import { describe, expect, it } from 'vitest';
import { givenElse, terraformValuesOfRuns } from '../../../src/deployment/terraform/terraform-resolver.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { CLOSED, cut, ENABLED, type Files, findings, judged, memoryTree, told } from '../tree.ts';

const TEMPLATE = CLOSED.replace('enable = false', 'enable = ${cert_auth}');
const call = (given: string, more: Files = {}): Files => ({
  'is/main.tf': `resource "local_file" "is" {\n  filename = "/opt/wso2is-7.1.0/repository/conf/deployment.toml"\n  content = templatefile("\${path.module}/deployment.toml.tftpl", { cert_auth = ${given} })\n}\n`,
  'is/deployment.toml.tftpl': TEMPLATE,
  ...more,
});
const A = (files: Files): string | undefined => told(files)[0]?.replace(/.* A (\S+) .*/, '$1');
const variable = (rest: string): string => `variable "certs" {\n  type = bool\n  ${rest}\n}\n`;

describe('a template that Terraform fills in', () => {
  it.each([
    ['false', 'disabled'],
    ['"false"', 'disabled'],
    ['true', 'enabled'],
    ['!true', 'unresolved'],
    ['falsely', 'unresolved'],
    ['false // never', 'disabled'],
    ['false || local.certs', 'unresolved'],
    ['false ? false : true', 'unresolved'],
    ['"false" == "x" ? true : false', 'unresolved'],
    ['local.certs', 'unresolved'],
  ])('has the value of its call: %s', (given, state) => {
    expect(A(call(given))).toBe(state);
  });

  it.each([
    ['default = false', 'disabled'],
    ['default = "false"', 'disabled'],
    ['default = true', 'enabled'],
    ['default = false_positive', 'unresolved'],
    ['', 'unresolved'],
  ])('has that of a variable with %j', (rest, state) => {
    expect(A(call('var.certs', { 'is/variables.tf': variable(rest) }))).toBe(state);
  });

  it.each([
    ['prod.tfvars', 'certs = true\n'],
    ['envs/prod.tfvars.json', '{\n  "certs": true\n}\n'],
    ['prod/terragrunt.hcl', 'inputs = {\n  certs = true\n}\n'],
    ['.github/workflows/a.yml', 'env:\n  TF_VAR_certs: "true"\n'],
    ['deploy.sh', 'export TF_VAR_certs=true\n'],
    ['deploy.sh', "terraform apply -var 'certs=true'\n"],
    ['Makefile', 'apply:\n\tterraform apply -var=certs=true\n'],
    ['.env', "TF_VAR_certs='true'\n"],
    ['.github/workflows/a.yml', "env:\n  'TF_VAR_certs': 'true'\n"],
    ['atlantis.yaml', 'extra_args: ["-var", "certs=true"]\n'],
    ['deploy.yml', 'vars:\n  - certs=true\n'],
    ['prod.tfvars.json', '{"version": "1", "certs": true}\n'],
    ['prod/terragrunt.hcl', 'inputs = { certs = true }\n'],
    ['prod/terragrunt.hcl', 'inputs = merge(local.a, { user = "a", certs = true })\n'],
  ])('has none where %s may give another: %j', (path, text) => {
    const files = (given: string): Files =>
      call('var.certs', { 'is/variables.tf': variable('default = false'), [path]: given });
    expect(A(files(text))).toBe('unresolved');
    expect(A(files(text.replace('true', 'false')))).toBe('disabled');
    expect(A(files(text.replace('certs', 'other')))).toBe('disabled');
    expect(A(files(text.replace(/^/gm, '# ')))).toBe('disabled');
  });

  it.each([
    "'TF_VAR_certs': $(certs)",
    'TF_VAR_certs: ${{ inputs.certs }}',
    "'TF_VAR_certs': ${{ inputs.certs }}",
    'certs: "${cert}s"',
  ])('has none where nobody knows what is given: %s', (given) => {
    const files = (text: string): Files =>
      call('var.certs', { 'is/variables.tf': variable('default = false'), 'a.yml': `env:\n  ${text}\n` });
    expect(A(files(given))).toBe('unresolved');
    expect(A(files(given.replace(/certs(?=[':])/, 'other')))).toBe('disabled');
  });

  it('has its own beside a folded comment that would give another', () => {
    const files = (command: string): Files =>
      call('var.certs', {
        'is/variables.tf': variable('default = false'),
        'a.yml': `jobs:\n  a:\n    steps:\n      - run: >\n          terraform apply\n          ${command}\n`,
      });
    expect(A(files('-var certs=$CERTS'))).toBe('unresolved');
    expect(A(files('# -var certs=$CERTS'))).toBe('disabled');
  });

  it.each(['git::https://a.b/infra.git//is?ref=v1', '${path.module}/../is'])(
    'has what each caller gives by %s',
    (source) => {
      const files = (rest: string): Files =>
        call('var.certs', {
          'is/variables.tf': variable('default = false'),
          'prod/main.tf': `module "is" {\n  source = "${source}"\n  ${rest}\n}\n`,
        });
      expect(A(files('certs = true'))).toBe('enabled');
      expect(A(files('certs = var.x'))).toBe('unresolved');
      expect(A(files('certs = module.x.y'))).toBe('unresolved');
      expect(A(files('x = true'))).toBe('disabled');
    },
  );

  it('may have any name', () => {
    const files = (given: string, enable: string): Files => ({
      'is/main.tf': call(given)['is/main.tf']?.replace('.toml.tftpl', '.toml') as string,
      'is/deployment.toml': `[server]\noffset = \${offset}\n${TEMPLATE.replace('${cert_auth}', enable)}`,
    });
    for (const enable of ['${cert_auth}', '"${cert_auth}"']) {
      expect(A(files('false', enable))).toBe('disabled');
      expect(A(files('true', enable))).toBe('enabled');
      expect(A(files('var.x', enable))).toBe('unresolved');
    }
    expect(A({ 'is/deployment.toml': files('false', '${cert_auth}')['is/deployment.toml'] as string })).toBe(
      'unresolved',
    );
  });

  it('has none where the variable is only a part of what is given', () => {
    const variables = { 'is/variables.tf': variable('default = false') };
    expect(A(call('var.certs', variables))).toBe('disabled');
    expect(A(call('var.certs ? false : true', variables))).toBe('unresolved');
    expect(A(call('var.certs || local.certs', variables))).toBe('unresolved');
    expect(A(call('var.certs == "x"', variables))).toBe('unresolved');
    expect(A(call('!var.certs', variables))).toBe('unresolved');
  });

  it('has none of a variable with other blocks, either', () => {
    const block = variable('validation {\n    condition = true\n  }\n  default = false');
    const files = call('var.certs', {
      'is/variables.tf': `${variable('default = true').replace('certs', 'x')}${block}`,
    });
    expect(A(files)).toBe('disabled');
    expect(A({ ...files, 'a.sh': 'export TF_VAR_certs=true\n' })).toBe('unresolved');
    expect(A({ ...files, 'a.sh': 'export TF_VAR_x=false\n' })).toBe('disabled');
  });

  it('has none of a variable whose default stands far below its name, either', () => {
    const about = (text: string): string => `description = <<-EOT\n${text.repeat(300)}\n  EOT\n  default = false`;
    for (const text of ['a variable to be set\n', 'the variable "other"\n', 'x\n']) {
      const files = call('var.certs', {
        'is/variables.tf': `${variable('default = true').replace('certs', 'x')}${variable(about(text))}`,
      });
      expect(A(files)).toBe('disabled');
      expect(A({ ...files, 'a.sh': 'export TF_VAR_certs=true\n' })).toBe('unresolved');
      expect(A({ ...files, 'a.sh': 'export TF_VAR_x=true\n' })).toBe('disabled');
    }
  });

  it('has the value of its call beside files that give nothing', () => {
    const text = 'certs = true\ncert_auth = true\n';
    expect(A(call('false', { 'notes.txt': text, 'other.toml': '# x\n' }))).toBe('disabled');
    expect(A(call('false', { 'prod.tfvars': text }))).toBe('unresolved');
  });

  it('has that of a variable wherever that stands in its file', () => {
    const files = (text: string): Files =>
      call('var.certs', { 'is/variables.tf': text, 'a.sh': 'export TF_VAR_certs=true\n' });
    const own = variable('default = false');
    const more = 'output "x" {\n  value = "x"\n}\n'.repeat(200);
    expect(A(files(own + more))).toBe('unresolved');
    expect(A(files(more + own))).toBe('unresolved');
  });

  it('has what its own call says, whatever variables stand before it', () => {
    const files = call('false', { 'a.sh': 'export TF_VAR_certs=true\n' });
    expect(A({ ...files, 'is/main.tf': variable('default = true') + files['is/main.tf'] })).toBe('disabled');
  });

  it('does not stop at a variable that Terraform refuses', () => {
    expect(A(call('var.certs', { 'is/variables.tf': variable('default =\n    false') }))).toBeDefined();
  });

  it('may have a variable called default', () => {
    const files = call('false');
    const renamed = Object.entries(files).map(([path, text]) => [path, text.replace('cert_auth', 'default')]);
    expect(A(Object.fromEntries(renamed))).toBe('disabled');
  });

  it('has none where a file that may give another cannot be read', () => {
    const files = call('var.certs', { 'is/variables.tf': variable('default = false') });
    const state = (nameClass: 'carrier' | 'toml'): string | undefined =>
      judged(files, [{ path: 'x', nameClass, problem: 'it is too large', glimpse: '' }]).deployments.find(
        ({ id }) => id !== 'x',
      )?.parts.A.state;
    expect(state('carrier')).toBe('unresolved');
    expect(state('toml')).toBe('disabled');
  });

  it('tells the release that a call gives', () => {
    const release = 'variable "is_release" {\n  default = "7.1.0"\n}\n';
    const files = (given: Files): Files => ({
      ...call('false'),
      'is/main.tf': `${release}${(call('false')['is/main.tf'] as string).replace('7.1.0', '${var.is_release}')}`,
      ...given,
    });
    expect(told(files({}))[0]).toContain('wso2is 7.1.0');
    expect(told(files({ 'a.yml': 'env:\n  TF_VAR_is_release: 5.11.0\n' }))[0]).toContain('wso2is 5.11.0');
    expect(told(files({ 'a.sh': 'terraform apply -var="is_release=5.11.0"\n' }))[0]).toContain('wso2is 5.11.0');
  });

  it('has none where two calls differ', () => {
    const other = 'x = templatefile("${path.module}/deployment.toml.tftpl", { cert_auth = true })\n';
    expect(A(call('false', { 'is/other.tf': other }))).toBe('unresolved');
    expect(A(call('false', { 'is/other.tf': other.replace('true', 'false') }))).toBe('disabled');
  });

  it('is mended where the value stands', () => {
    expect(findings(call('true'))).toEqual(['error is/deployment.toml.tftpl:4 enabled']);
  });
});

describe('a text in a file of Terraform', () => {
  const files = (rest: string): Files => ({
    'main.tf': `${variable(rest)}resource "docker_container" "is" {\n  image = "wso2/wso2is:7.0.0"\n}\nresource "kubernetes_config_map" "is" {\n  data = {\n    "deployment.toml" = <<EOT\n${CLOSED.replace('enable = false', 'enable = ${var.certs}')}EOT\n  }\n}\n`,
  });

  it('has the variables of its file', () => {
    expect(A(files('default = false'))).toBe('disabled');
    expect(A(files('default = true'))).toBe('enabled');
    expect(A(files(''))).toBe('unresolved');
    expect(
      told({ 'main.tf': (files('default = false')['main.tf'] as string).replace('var.certs', 'certs') })[0],
    ).toContain('A unresolved');
  });

  it('is none of a template beside', () => {
    expect(A({ ...call('false'), 'is/deployment.toml.tftpl': ENABLED.replace('true', '${var.cert_auth}') })).toBe(
      'unresolved',
    );
  });
});

describe('what calls Terraform', () => {
  const FILE = 'variables.tf';
  const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`x/${index}.txt`, '']));

  it('may give nothing where not all that may call it can be read', () => {
    const files = {
      [FILE]: 'variable "tag" {\n  default = "7.0.0"\n}\n',
      'run.sh': 'terraform apply -var tag=7.1.0\n',
    };
    const texts = (more: Files): string[] =>
      terraformValuesOfRuns(memoryTree({ ...files, ...more }), FILE)('tag').map(({ text }) => text);
    expect(texts({})).toEqual(['7.0.0', '7.1.0']);
    expect(texts(many)).toEqual(['7.0.0']);
  });

  it('gives nothing to a default that is in no variable', () => {
    const text = 'variables_note = "x"\ndefault = "7.0.0"\n';
    const start = text.indexOf('7.0.0');
    const value = { text: '7.0.0', span: { file: FILE, start, end: start + 5 } };
    expect(givenElse(value, memoryTree({ [FILE]: text }))).toEqual([]);
  });
});

describe('what is given to Terraform in a variable', () => {
  const values = (files: Files): string[] =>
    terraformValuesOfRuns(
      memoryTree({ 'main.tf': 'variable "tag" {\n  default = "7.1.0"\n}\n', ...files }),
      'main.tf',
    )('tag').map(({ text, span: { file } }) => `${text} in ${file}`);

  it.each([
    ['deploy.sh', 'T=5.11.0\nterraform apply -var tag=$T\n'],
    ['deploy.sh', 'T=5.11.0\nterraform apply -var "tag=${T}"\n'],
    ['deploy.sh', "T=5.11.0\nterraform apply -var='tag=$T'\n"],
    ['deploy.sh', 'T=5.11.0\nexport TF_VAR_tag="$T"\n'],
    ['Makefile', 'T ?= 5.11.0\napply:\n\tterraform apply -var tag=$(T)\n'],
    ['Jenkinsfile', "string(name: 'T', defaultValue: '5.11.0')\nsh \"terraform apply -var tag=${params.T}\"\n"],
    [
      '.github/workflows/a.yml',
      'env:\n  T: 5.11.0\njobs:\n  a:\n    steps:\n      - run: terraform apply -var tag=${{ env.T }}\n',
    ],
    ['site.yml', '- hosts: all\n  vars:\n    T: 5.11.0\n  tasks:\n    - shell: terraform apply -var tag={{ T }}\n'],
    ['.gitlab-ci.yml', 'a:\n  parallel:\n    matrix:\n      - T: [5.11.0]\n  variables:\n    TF_VAR_tag: $T\n'],
  ])('is known where the variable is: %s %j', (path, text) => {
    expect(values({ [path]: text })).toEqual(['7.1.0 in main.tf', `5.11.0 in ${path}`]);
    expect(values({ [path]: text.replaceAll('5.11.0', '$X') })).toEqual(['7.1.0 in main.tf']);
    expect(values({ [path]: text.replace(/tag/g, 'other') })).toEqual(['7.1.0 in main.tf']);
  });

  it('is told where it is given when its variables stand before its end', () => {
    const text = 'R=a.b\nterraform apply -var "tag=$R/wso2/wso2is:5.11.0"\n';
    const tree = memoryTree({ 'main.tf': 'variable "tag" {\n  default = "7.1.0"\n}\n', 'a.sh': text });
    const [, given] = terraformValuesOfRuns(tree, 'main.tf')('tag');
    expect([given?.text, given && cut({ 'a.sh': text }, given.span)]).toEqual([
      'a.b/wso2/wso2is:5.11.0',
      '$R/wso2/wso2is:5.11.0',
    ]);
  });

  it('is none where the variable that a command gives is not known, also without a default', () => {
    const files = { 'main.tf': 'variable "tag" {}\n', 'deploy.sh': 'terraform apply -var tag=$T\n' };
    expect(values(files)).toEqual([]);
    expect(values({ ...files, 'deploy.sh': 'T=5.11.0\nterraform apply -var tag=$T\n' })).toEqual([
      '5.11.0 in deploy.sh',
    ]);
  });

  it('is that of each run', () => {
    const script = 'for t in 5.10.0 5.11.0; do\n  terraform apply -var tag=$t\ndone\n';
    expect(values({ 'a.sh': script })).toEqual(['7.1.0 in main.tf', '5.10.0 in a.sh', '5.11.0 in a.sh']);
    expect(values({ 'a.sh': script.replace('  terraform', '  # terraform') })).toEqual(['7.1.0 in main.tf']);
  });
});

describe('what a whole command in quotes gives a variable of Terraform’s', () => {
  const open =
    'variable "image" {\n  type = string\n}\nresource "google_cloud_run_v2_service" "is" {\n  template {\n    containers {\n      image = var.image\n    }\n  }\n}\n';
  const by = (line: string): string[] =>
    told({
      'main.tf': open,
      '.github/workflows/a.yml': `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - ${line}\n`,
    });

  it.each(['', '"', "'"])('is read: %j', (quote) => {
    const line = `run: ${quote}terraform init && terraform apply -var image=wso2/wso2is:5.10.0 -auto-approve${quote}`;
    expect(by(line)).toEqual([
      '.github/workflows/a.yml#image wso2is:5.10.0: wso2is 5.10.0 A update-required B disabled',
    ]);
  });

  it('is none of a name that is no variable', () => {
    expect(by('run: "terraform apply -variable image=wso2/wso2is:5.10.0"')).toEqual([]);
  });
});
