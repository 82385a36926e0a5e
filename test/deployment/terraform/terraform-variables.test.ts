import { describe, expect, it } from 'vitest';
import { terraformValues } from '../../../src/deployment/terraform/terraform-variables.ts';
import { memoryTree } from '../tree.ts';

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
});
