import { describe, expect, it } from 'vitest';
import {
  terraformLocals,
  terraformTexts,
  terraformValues,
} from '../../../src/deployment/terraform/terraform-variables.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

const values = (name: string, files: Record<string, string>, file = 'main.tf'): string[] =>
  terraformValues(memoryTree(files), file)(name).map(({ text, span }) => `${text} in ${span.file}`);

describe('what a map of Terraform’s holds', () => {
  const MAIN =
    'variable "is" {\n  default = { tag = "5.11.0", image = { name = "wso2is" } }\n}\nlocals {\n  am = { tag = "4.1.0" }\n}\n';

  it.each([
    ['is.tag', ['5.11.0 in main.tf']],
    ['is.image.name', ['wso2is in main.tf']],
    ['local.am.tag', ['4.1.0 in main.tf']],
    ['is.other', []],
    ['is.image', []],
    ['other.tag', []],
    ['am.tag', []],
  ])('%s: %j', (name, expected) => {
    expect(values(name, { 'main.tf': MAIN })).toEqual(expected);
  });

  it('is nothing of a list', () => {
    expect(values('is.tag', { 'main.tf': 'variable "is" {\n  default = [{ tag = "5.11.0" }]\n}\n' })).toEqual([]);
  });

  it('is also what files of values give', () => {
    const files = { 'main.tf': 'variable "is" {}\n', 'terraform.tfvars': 'is = {\n  tag = "5.11.0"\n}\n' };
    expect(values('is.tag', files)).toEqual(['5.11.0 in terraform.tfvars']);
  });
});

describe('what a module is given of the items that it is called for', () => {
  const call = (items: string, given: string) => ({
    'main.tf': `module "is" {\n  source   = "./is"\n  for_each = ${items}\n  tag      = ${given}\n}\n`,
    'is/main.tf': 'variable "tag" {}\n',
  });

  it.each([
    ['{ a = "7.1.0", b = "5.11.0" }', 'each.value', ['7.1.0 in main.tf', '5.11.0 in main.tf']],
    ['{ a = { tag = "5.11.0" } }', 'each.value.tag', ['5.11.0 in main.tf']],
    ['{ a = { tag = "5.11.0" } }', 'each.value["tag"]', ['5.11.0 in main.tf']],
    ['toset(["5.11.0"])', 'each.key', ['5.11.0 in main.tf']],
    ['{ a = "7.1.0" }', 'each.value.tag', ['each.value.tag in main.tf']],
    ['data.x.y', 'each.value', ['each.value in main.tf']],
    ['{ a = "7.1.0" }', 'upper(each.value)', ['upper(each.value) in main.tf']],
  ])('%s: %s', (items, given, expected) => {
    expect(values('tag', call(items, given), 'is/main.tf')).toEqual(expected);
  });

  it('is that of a variable with the items', () => {
    const files = { ...call('var.tags', 'each.value'), 'terraform.tfvars': 'tags = { a = "5.11.0" }\n' };
    expect(values('tag', files, 'is/main.tf')).toEqual(['5.11.0 in terraform.tfvars']);
  });
});

describe('a local of Terraform’s', () => {
  const local = (name: string, text: string): string | null => {
    const files = { 'main.tf': text };
    const found = terraformLocals(memoryTree(files), 'main.tf')(name);
    return found && `${found.text} at ${cut(files, found.span)} before ${text.slice(found.span.end).trim()}`;
  };

  it('has its place behind its name', () => {
    expect(local('a1', 'locals {\n  a1=1\n}\n')).toBe('1 at 1 before }');
    expect(local('tag', 'locals {\n  tag = "a"\n}\n')).toBe('a at a before "\n}');
    expect(local('tpl', 'locals {\n  tpl = "${path.module}/x"\n}\n')).toBe(
      '${path.module}/x at ${path.module}/x before "\n}',
    );
  });

  it('is none that a text in a local tells of', () => {
    expect(local('tag', 'locals {\n  text = <<EOT\nlocals { tag = "5.11.0" }\nEOT\n}\n')).toBeNull();
  });

  it('is no attribute of something else', () => {
    const tree = memoryTree({ 'main.tf': 'locals {\n  tpl = "a.tpl"\n}\n' });
    expect(terraformTexts('local.tpl', tree, 'main.tf')).toEqual(['a.tpl']);
    expect(terraformTexts('module.tpl', tree, 'main.tf')).toEqual([]);
  });
});

describe('what calls a module', () => {
  const IS = { 'modules/is/main.tf': 'variable "tag" {\n  default = "7.1.0"\n}\n' };
  const given = (files: Files): string[] => values('tag', { ...IS, ...files }, 'modules/is/main.tf');
  const call = (source: string, after = ''): string =>
    `module "is" {\n  source = "${source}"\n  tag = "5.11.0"\n}\n${after}`;

  it.each([
    ['main.tf', './modules/is', ['5.11.0']],
    ['main.tf.bak', './modules/is', ['7.1.0']],
    ['main.hcl.bak', './modules/is', ['7.1.0']],
    ['main.tf', './modules/am', ['7.1.0']],
    ['main.tf', 'git::https://a.b/infra.git//is?ref=v1', ['5.11.0']],
    ['main.tf', 'git::https://a.b/infra.git//modules/is', ['5.11.0']],
    ['main.tf', 'git::https://a.b/infra.git//modules', ['7.1.0']],
    ['main.tf', 'git::https://a.b/infra.git//am', ['7.1.0']],
  ])('%s with the source %s', (path, source, expected) => {
    expect(given({ [path]: call(source) })).toEqual(
      expected.map((tag) => `${tag} in ${tag === '7.1.0' ? 'modules/is/main.tf' : path}`),
    );
  });

  it('gives what stands in its block', () => {
    const other = 'resource "x" "y" {\n  tag = "5.10.0"\n  source = "./modules/is"\n}\n';
    const own = '7.1.0 in modules/is/main.tf';
    expect(given({ 'main.tf': call('./modules/is', other) })).toEqual(['5.11.0 in main.tf']);
    expect(given({ 'main.tf': call('./modules/is').replace(/\n\}\n$/, '') })).toEqual(['5.11.0 in main.tf']);
    expect(given({ 'main.tf': `module "is" { source = "./modules/is" }\n${other}` })).toEqual([own]);
    expect(given({ 'main.tf': `module "is" {\n}\n${other}` })).toEqual([own]);
  });

  it('leaves the default where one call gives what is computed', () => {
    const computed = call('./modules/is').replace('"5.11.0"', 'data.x.y');
    expect(given({ 'main.tf': call('./modules/is') + computed.replace('"is"', '"other"') })).toEqual([
      '7.1.0 in modules/is/main.tf',
      '5.11.0 in main.tf',
      'data.x.y in main.tf',
    ]);
  });
});

describe('files of values that lie in no module', () => {
  const VARIABLE = 'variable "tag" {\n  default = "7.1.0"\n}\n';
  const own = '7.1.0 in is/main.tf';
  const given = (files: Files): string[] => values('tag', { 'is/main.tf': VARIABLE, ...files }, 'is/main.tf');

  it('may be what Terraform is run with', () => {
    const inputs = 'inputs = {\n  tag = "5.11.0"\n}\n';
    expect(given({ 'envs/prod.tfvars': 'tag = "5.11.0"\n' })).toEqual([own, '5.11.0 in envs/prod.tfvars']);
    expect(given({ 'envs/terragrunt.hcl': inputs })).toEqual([own, '5.11.0 in envs/terragrunt.hcl']);
    expect(given({ 'envs/other.hcl': inputs })).toEqual([own]);
    expect(given({ 'envs/terragrunt.hcl': `terraform {\n  source = "../am"\n}\n${inputs}` })).toEqual([own]);
  });

  it('are not those below another module', () => {
    expect(given({ 'am/main.tf': VARIABLE, 'am/envs/prod.tfvars': 'tag = "5.11.0"\n' })).toEqual([own]);
  });

  it('are given where only Terragrunt calls a module', () => {
    const prod = { 'envs/prod.tfvars': 'tag = "5.11.0"\n' };
    expect(given({ ...prod, 'live/terragrunt.hcl': 'terraform {\n  source = "../is"\n}\n' })).toEqual([
      own,
      '5.11.0 in envs/prod.tfvars',
    ]);
    expect(given({ ...prod, 'live/main.tf': 'module "is" {\n  source = "../is"\n}\n' })).toEqual([own]);
  });

  it('are none of a job of Nomad', () => {
    const files = { 'is.nomad': VARIABLE, 'envs/prod.tfvars': 'tag = "5.11.0"\n' };
    expect(values('tag', files, 'is.nomad')).toEqual(['7.1.0 in is.nomad']);
  });
});

describe('inputs of Terragrunt in one line', () => {
  const given = (name: string, inputs: string): string[] => {
    const files = {
      'is/main.tf': `variable "tag" {}\nvariable "level" {}\n`,
      'live/terragrunt.hcl': `terraform {\n  source = "../is"\n}\ninputs = ${inputs}\n`,
    };
    return terraformValues(
      memoryTree(files),
      'is/main.tf',
    )(name).map(({ text, span }) => `${text} at ${cut(files, span)}`);
  };

  it('are given, each at its place', () => {
    const inputs = '{ tag = "5.11.0", level = 18 }';
    expect(given('tag', inputs)).toEqual(['5.11.0 at 5.11.0']);
    expect(given('level', inputs)).toEqual(['18 at 18']);
    expect(given('other', inputs)).toEqual([]);
    expect(given('tag', '"tag = 5.11.0"')).toEqual([]);
  });

  it('are those of nothing else', () => {
    expect(given('tag', '{}\nother = { tag = "5.11.0" }')).toEqual([]);
  });
});
