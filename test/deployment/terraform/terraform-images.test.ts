import { describe, expect, it } from 'vitest';
import { isTerraform, terraformUnits } from '../../../src/deployment/terraform/terraform.ts';
import { terraformVariables } from '../../../src/deployment/terraform/terraform-variables.ts';
import { expandTerraform } from '../../../src/deployment/text/expand.ts';
import { CLOSED, cut, type Files, findings, judged, memoryTree, OPEN, told } from '../tree.ts';

/** Each image with its version and the text at the unit's place. */
const images = (text: string, file = 'main.tf'): string[] => {
  const files = { [file]: text };
  return terraformUnits(file, text, terraformVariables(memoryTree(files), file)).map(
    ({ at, claims: [claim] }) => `${claim?.product} ${claim?.version} at ${cut(files, at)}`,
  );
};

describe('a file of Terraform or Nomad', () => {
  it.each([
    ['main.tf', true],
    ['env/prod.tfvars', true],
    ['prod.tfvars.json', true],
    ['live/terragrunt.hcl', true],
    ['is.nomad', true],
    ['is.nomad.tpl', true],
    ['terraform.tfstate', false],
    ['live.tf/run.sh', false],
  ])('is %s: %s', (path, expected) => {
    expect(isTerraform(path)).toBe(expected);
  });
});

describe('an image of Terraform', () => {
  it.each([
    ['image = "wso2/wso2is"', 'wso2is null at wso2/wso2is'],
    ['image="wso2/wso2is:latest"', 'wso2is null at latest'],
    ['image = "wso2/wso2is:${var.tag}"', 'wso2is null at wso2/wso2is:${var.tag}'],
    ['image = "wso2/wso2is:${lookup(var.tags, "a:b/c")}"', 'wso2is null at wso2/wso2is:${lookup(var.tags, "a:b/c")}'],
    ['image = "wso2/wso2is@${var.digest}"', 'wso2is null at wso2/wso2is@${var.digest}'],
    ['image = "${var.registry}/wso2am:4.3.0"', 'wso2am 4.3.0 at ${var.registry}/wso2am:4.3.0'],
    ['image = "wso2/wso2is:7.0.0"', 'wso2is 7.0.0 at 7.0.0'],
    ['image = "wso2/wso2mi:${var.tag}"', 'other null at wso2/wso2mi:${var.tag}'],
    ['x = jsonencode([{ name = "is", image = "wso2/wso2is" }])', 'wso2is null at wso2/wso2is'],
    ['x = jsonencode([{ name: "is", image: "wso2/wso2is" }])', 'wso2is null at wso2/wso2is'],
    ['x = <<EOF\n[{"image": "wso2/wso2is"}]\nEOF', 'wso2is null at wso2/wso2is'],
    ['x = "$x"\nimage = "wso2/wso2is:$x"', 'wso2is null at $x'],
    ['resource "docker_image" "is" {\n  name = "wso2/wso2is"\n}', 'wso2is null at wso2/wso2is'],
    ['resource "docker_image" "is" { name = "wso2/wso2is:7.0.0" }', 'wso2is 7.0.0 at 7.0.0'],
    ['  resource  "docker_image" "is" {\n build { context = "." }\n name = "wso2is:x" }', 'wso2is null at x'],
    ['a = "wso2/wso2is:7.0.0"', 'wso2is 7.0.0 at 7.0.0'],
  ])('%s is %s', (text, expected) => {
    expect(images(text)).toEqual([expected]);
    expect(images(text, 'is.nomad')).toEqual([expected]);
  });

  it.each([
    '# image = "wso2/wso2is"',
    '  // image = "wso2/wso2is"',
    'image = "nginx"',
    'image = var.image',
    'image == "wso2/wso2is"',
    'container_image = "wso2/wso2is"',
    'image_name = "wso2/wso2is"',
    'x.image = "wso2/wso2is"',
    'image = "wso2/wso2is\n"',
    'description = "wso2/wso2is"',
    'variable "image" { description = "wso2/wso2is" }',
    'name = "wso2/wso2is"',
    'resource "helm_release" "x" {\n name = "wso2is"\n}',
    'x = <<EOF\n  - image: "wso2/wso2is"\n    name: x\nEOF',
  ])('is not in %j', (text) => {
    expect(images(text)).toEqual([]);
  });

  it.each(['resource "x" "y"', 'data "x" "y"', 'module "x"', 'variable "x"', 'output "x"', 'provider "x"', 'locals'])(
    'has no name behind the block %s',
    (header) => {
      expect(images(`resource "docker_image" "a" {\n}\n${header} {\n  name = "wso2/wso2is"\n}\n`)).toEqual([]);
    },
  );

  it('that is all of a variable stands where the variable gets it', () => {
    const variable = (text: string): string => `variable "i" {\n  default = "${text}"\n}\n`;
    expect(images(`${variable('wso2/wso2is')}x {\n  image = var.i\n}\n`)).toEqual(['wso2is null at wso2/wso2is']);
    expect(images(`${variable('wso2/wso2is')}x {\n  image = "\${var.i}"\n}\n`)).toEqual(['wso2is null at wso2/wso2is']);
    expect(images(`${variable('x.io')}x {\n  image = "\${var.i}/wso2is"\n}\n`)).toEqual([
      'wso2is null at ${var.i}/wso2is',
    ]);
    expect(images(`${variable('wso2/wso2is')}x {\n  image = "\${var.i}\${var.j}"\n}\n`)).toEqual([
      'wso2is null at ${var.i}${var.j}',
    ]);
    expect(images('x {\n  image = var.i\n}\n')).toEqual([]);
  });

  it('is told once, in the order of the attributes, then of the other texts', () => {
    const text = 'a = "wso2/wso2am:4.3.0"\nimage = "wso2/wso2is:7.${var.x}"\nimage = "wso2/wso2is:7.1.0"\n';
    expect(images(text)).toEqual([
      'wso2is null at wso2/wso2is:7.${var.x}',
      'wso2is 7.1.0 at 7.1.0',
      'wso2am 4.3.0 at 4.3.0',
    ]);
  });

  it('stands where it is written, behind others as well', () => {
    expect(images('image = "wso2/wso2is:7.${var.x}"\na = "wso2/wso2am:4.3.0"\n')).toEqual([
      'wso2is null at wso2/wso2is:7.${var.x}',
      'wso2am 4.3.0 at 4.3.0',
    ]);
  });

  it('with a part to be filled in is told as a whole', () => {
    const files = { 'main.tf': 'image = "${var.registry}/wso2am:4.3.0"\n' };
    const places = judged(files).deployments[0]?.evidence.map(({ span }) => cut(files, span));
    expect(places).toEqual(['${var.registry}/wso2am:4.3.0']);
  });

  it('of no known version runs with the shipped configuration', () => {
    const files = { 'main.tf': 'resource "x" "y" {\n  image = "wso2/wso2is:${var.tag}"\n}\n' };
    expect(told(files)).toEqual(['main.tf#image wso2is:${var.tag}: wso2is ? A missing B disabled']);
    expect(findings(files)).toEqual(['warning main.tf:2 missing']);
  });

  it('runs the files that its file reads', () => {
    const files = { 'main.tf': 'image = "wso2/wso2is"\nx = file("x.toml")\n', 'x.toml': OPEN };
    expect(told(files)).toEqual(['x.toml: wso2is ? A missing B disabled']);
  });
});

describe('a variable of Terraform', () => {
  const value = (files: Files, name = 'tag', file = 'm/main.tf') => {
    const found = terraformVariables(memoryTree({ [file]: '', ...files }), file)(name);
    return found && [found.text, found.span.file, cut(files, found.span)];
  };
  const call = (argument: string, source = './m'): string =>
    `module "is" {
  source = "${source}"
  ${argument}
}
`;
  const block = (text: string): string => `variable "tag" {\n  type = string\n  default = "${text}"\n}\n`;

  it.each<[string, Files, string[] | null]>([
    ['its default', { 'm/a.tf': block('7.0.0') }, ['7.0.0', 'm/a.tf', '7.0.0']],
    [
      'what is set unasked',
      { 'm/a.tf': block('1'), 'm/terraform.tfvars': 'tag = "2"' },
      ['2', 'm/terraform.tfvars', '2'],
    ],
    ['what is set by name', { 'm/env/a.tfvars': 'x = 1\n tag="2"' }, ['2', 'm/env/a.tfvars', '2']],
    ['the same twice', { 'm/a.tf': block('2'), 'm/a.tfvars': 'tag = "2"' }, ['2', 'm/a.tf', '2']],
    ['set by any such file', { 'm/a.tf': block('1'), 'm/x.auto.tfvars': 'tag = "2"' }, ['2', 'm/x.auto.tfvars', '2']],
    ['not known when set differently', { 'm/a.tf': block('1'), 'm/a.tfvars': 'tag = "2"' }, null],
    ['not set below unasked', { 'm/a.tf': block('1'), 'm/x/terraform.tfvars': 'tag = "2"' }, null],
    ['not another module’s', { 'a.tf': block('1'), 'm/x/a.tf': block('2') }, null],
    ['not another variable’s', { 'm/a.tf': 'variable "tag" {}\nvariable "b" { default = "1" }' }, null],
    [
      'not a second text of its block',
      { 'm/a.tf': `default = "0"\n${block('1')}default = "2"\n` },
      ['1', 'm/a.tf', '1'],
    ],
    ['what its caller passes', { 'm/a.tf': block('2'), 'a.tf': call('tag = "2"') }, ['2', 'm/a.tf', '2']],
    ['not what a caller passes over', { 'm/a.tf': block('2'), 'a.tf': call('tag = "1"') }, null],
    ['not known when a caller computes it', { 'm/a.tf': block('2'), 'x/a.tf': call('tag = var.tag', '../m') }, null],
    ['its default for a caller without it', { 'm/a.tf': block('2'), 'a.tf': call('x = 1') }, ['2', 'm/a.tf', '2']],
    ['none of another module’s caller', { 'm/a.tf': block('2'), 'a.tf': call('tag = 1', './n') }, ['2', 'm/a.tf', '2']],
    ['not in another file of its folder', { 'm/a.tf': block('2'), 'm/README.md': block('1') }, ['2', 'm/a.tf', '2']],
    ['not what a text shows of a call', { 'm/a.tf': block('2'), 'README.md': call('tag = "1"') }, ['2', 'm/a.tf', '2']],
    [
      'not what a module below passes on',
      { 'm/a.tf': block('2'), 'm/x/a.tf': call('tag = "1"', '../../n') },
      ['2', 'm/a.tf', '2'],
    ],
    ['the same in two files', { 'm/a.tfvars': 'tag = "2"', 'm/b.tfvars': 'tag = "2"' }, ['2', 'm/a.tfvars', '2']],
    ['not known when two files differ', { 'm/a.tfvars': 'tag = "1"', 'm/b.tfvars': 'tag = "2"' }, null],
    ['not in a comment', { 'm/a.tf': 'variable "tag" {\n  # default = "1"\n}', 'm/a.tfvars': '# tag = "2"' }, null],
  ])('is %s', (_, files, expected) => {
    expect(value(files)).toEqual(expected);
  });

  it('of a Nomad job is in its own file', () => {
    const files = { 'a.nomad': block('1'), 'b.nomad': block('2'), 'a.tf': block('3') };
    expect([value(files, 'tag', 'a.nomad')?.[0], value(files, 'tag', 'b.nomad')?.[0]]).toEqual(['1', '2']);
  });

  it('is put in', () => {
    const at = { file: 'v', start: 1, end: 2 };
    const expand = (text: string) => expandTerraform(text, (name) => (name === 'a-b' ? { text: 'x', span: at } : null));
    expect(expand('i:${var.a-b}')).toEqual({ text: 'i:x', verbatim: false, definedAt: at });
    expect(expand('i:${ var.a-b }${var.c}${local.a-b}')).toMatchObject({ text: 'i:x${var.c}${local.a-b}' });
    expect(expand('${f("a:b")}/c')).toEqual({ text: '${…}/c', verbatim: false, definedAt: null });
    expect(expand('i:$var')).toEqual({ text: 'i:$var', verbatim: true, definedAt: null });
  });

  it('says where an image’s version stands', () => {
    const files = {
      'main.tf':
        'variable "v" { default = "5.11.0" }\nresource "docker_image" "is" { name = "wso2/wso2is:${var.v}" }\n',
    };
    expect(findings(files)).toEqual(['error main.tf:1 update-required']);
    expect(told(files)).toEqual(['main.tf#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled']);
  });

  it('may be a whole image, which is one however often it is run', () => {
    const files = (image: string) => ({
      'main.tf': 'a {\n  image = var.image\n}\nb {\n  image = "${var.image}"\n}\n',
      'variables.tf': `variable "image" {\n  default = "${image}"\n}\n`,
    });
    expect(told({ ...files('wso2/wso2is:7.0.0') })).toEqual([
      'variables.tf#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(told(files('nginx'))).toEqual([]);
    const configured = { ...files('wso2/wso2is:7.0.0'), 'x.toml': CLOSED };
    configured['main.tf'] += 'x = file("x.toml")\n';
    expect(judged(configured).deployments.map(({ id }) => id)).toEqual(['x.toml']);
  });
});
