import { describe, expect, it } from 'vitest';
import { isTerraform, terraformUnits } from '../../../src/deployment/terraform/terraform.ts';
import { terraformValues, terraformVariables } from '../../../src/deployment/terraform/terraform-variables.ts';
import { expandTerraform } from '../../../src/deployment/text/expand.ts';
import { CLOSED, cut, type Files, findings, judged, memoryTree, OPEN, told } from '../tree.ts';

/** Each image with its version and the text at the unit's place. */
const images = (text: string, file = 'main.tf'): string[] => {
  const files = { [file]: text };
  return terraformUnits(file, text, terraformValues(memoryTree(files), file)).map(
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

  it.each([
    ['format("%s:%s", "wso2/wso2is", "7.0.0")', '7.0.0'],
    ['format("%s/%s:%v", "wso2", "wso2is", "7.0.0")', '7.0.0'],
    ['format("wso2/wso2is:%d.0.0", var.major)', null],
    ['format("wso2/wso2is:7.0.0%s")', '7.0.0'],
    ['format("wso2/wso2is:7.0.0")', '7.0.0'],
    ['join(":", ["wso2/wso2is", "7.0.0"])', '7.0.0'],
    ['join("/", ["wso2", "wso2is:7.0.0"])', '7.0.0'],
  ])('is made by %s, all of which is its place', (call, version) => {
    expect(images(`image = ${call}\n`)).toEqual([`wso2is ${version} at ${call}`]);
    expect(told({ 'main.tf': `x {\n  image = ${call}\n}\n` })).toEqual([
      expect.stringContaining(`wso2is ${version ?? '?'} A missing`),
    ]);
  });

  it.each([
    ['format("%s:%s", "wso2/wso2is", var.tag)'],
    ['join(":", ["wso2/wso2is", var.tag])'],
    ['format("wso2/wso2is:%s", "${var.tag}")'],
  ])('has the value of the variable that %s is given', (call) => {
    const files = { 'main.tf': `variable "tag" {\n  default = "5.11.0"\n}\nx {\n  image = ${call}\n}\n` };
    expect(told(files)).toEqual(['main.tf#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)).toEqual(['error main.tf:2 update-required']);
  });

  it.each([
    ['alone', 'a = "docker run wso2/wso2is:${var.x}"\n', ['wso2is null at wso2/wso2is:${var.x}']],
    [
      'twice',
      'a = "docker run wso2/wso2is:${var.x}"\nb = "docker run wso2/wso2is:${var.x}"\n',
      ['wso2is null at wso2/wso2is:${var.x}'],
    ],
    [
      'behind an attribute',
      'image = "wso2/wso2am:4.3.0"\na = "docker run wso2/wso2is:${var.x}"\n',
      ['wso2am 4.3.0 at 4.3.0', 'wso2is null at wso2/wso2is:${var.x}'],
    ],
    [
      'before an attribute',
      'a = "docker run wso2/wso2is:${var.x}"\nimage = "wso2/wso2am:4.3.0"\n',
      ['wso2is null at wso2/wso2is:${var.x}', 'wso2am 4.3.0 at 4.3.0'],
    ],
    [
      'right behind an attribute',
      'image = var.images["a"]wso2/wso2is:${var.x}\n',
      ['wso2is null at wso2/wso2is:${var.x}'],
    ],
    [
      'as an attribute, too',
      'image = "wso2/wso2is:${var.x}"\na = "docker run wso2/wso2is:${var.x}"\n',
      ['wso2is null at wso2/wso2is:${var.x}'],
    ],
    [
      'as a part of one',
      'image = "${var.registry}wso2is:${var.x}"\n',
      ['wso2is null at ${var.registry}wso2is:${var.x}'],
    ],
    [
      'as a part of one behind another',
      'image = "nginx"\nimage = "${var.registry}wso2is:${var.x}"\n',
      ['wso2is null at ${var.registry}wso2is:${var.x}'],
    ],
    [
      'as the beginning of one',
      'image = "wso2/wso2is:${var.x}+${var.y}"\n',
      ['wso2is null at wso2/wso2is:${var.x}+${var.y}'],
    ],
  ])('is told once where its tag is a variable, in its place: %s', (_, text, expected) => {
    expect(images(text)).toEqual(expected);
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
    ['what its caller passes', { 'm/a.tf': block('2'), 'a.tf': call('tag = "2"') }, ['2', 'a.tf', '2']],
    ['not what each caller passes over', { 'm/a.tf': block('2'), 'a.tf': call('tag = "1"') }, ['1', 'a.tf', '1']],
    ['not known where one of two passes it over', { 'm/a.tf': block('2'), 'a.tf': call('tag = "1"') + call('') }, null],
    [
      'what its call passes, not another’s',
      { 'a.tf': call('tag = "1"') + call('tag = "3"', './n') },
      ['1', 'a.tf', '1'],
    ],
    ['its caller’s own', { 'a.tf': block('1') + call('tag = var.tag') }, ['1', 'a.tf', '1']],
    ['its caller’s own in a text', { 'a.tf': block('1') + call('tag = "${var.tag}"') }, ['1', 'a.tf', '1']],
    ['a local of its caller', { 'a.tf': `locals {\n  v = "1"\n}\n${call('tag = local.v')}` }, ['1', 'a.tf', '1']],
    [
      'its caller’s, given by that one’s caller',
      {
        'r/a.tf': call('t = "1"', '../x'),
        'x/a.tf': call('tag = local.v', '../m'),
        'x/b.tf': 'locals { v = var.t }\n',
      },
      ['1', 'r/a.tf', '1'],
    ],
    [
      'not known of modules that call each other',
      { 'm/a.tf': call('tag = var.tag', './../m') },
      ['var.tag', 'm/a.tf', 'var.tag'],
    ],
    [
      'what Terragrunt gives',
      { 'm/a.tf': block('1'), 'l/terragrunt.hcl': `${call('', '..//m')}inputs = {\n  tag = "2"\n}\n` },
      ['2', 'l/terragrunt.hcl', '2'],
    ],
    [
      'what Terragrunt gives from the top of its repository',
      { 'm/a.tf': block('1'), 'l/terragrunt.hcl': `${call('', '${get_repo_root()}/m')}inputs = {\n  tag = "2"\n}\n` },
      ['2', 'l/terragrunt.hcl', '2'],
    ],
    [
      'not what Terragrunt gives to another',
      { 'm/a.tf': block('1'), 'l/terragrunt.hcl': `${call('', '../n')}inputs = {\n  tag = "2"\n}\n` },
      ['1', 'm/a.tf', '1'],
    ],
    ['not known where files of values elsewhere differ', { 'm/a.tf': block('1'), 'e/prod.tfvars': 'tag = "2"' }, null],
    [
      'not what is another module’s',
      { 'm/a.tf': block('1'), 'n/prod.tfvars': 'tag = "2"', 'n/a.tf': '' },
      ['1', 'm/a.tf', '1'],
    ],
    [
      'not what files of values elsewhere say of its caller',
      { 'a/a.tf': call('tag = "1"', '../m'), 'e/prod.tfvars': 'tag = "2"' },
      ['1', 'a/a.tf', '1'],
    ],
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

describe('an image whose variable may have several values', () => {
  const main =
    'variable "tag" {\n  default = "7.1.0"\n}\nx {\n  image = "wso2/wso2is:${var.tag}"\n  y = file("is.toml")\n}\n';
  const verdict = (files: Files): string[] => {
    const all = { 'main.tf': main, 'is.toml': CLOSED, ...files };
    return [...told(all).map((line) => line.replace(/^.*: /, '')), ...findings(all)];
  };
  const OLDER = 'wso2is 5.11.0 A update-required B disabled';
  const contradicted = (place: string): string[] => [OLDER, `error ${place} update-required`, 'warning main.tf:2 -'];

  it.each<[string, string]>([
    ['dev.tfvars', 'tag = "5.11.0"\n'],
    ['live/terragrunt.hcl', 'inputs = {\n  tag = "5.11.0"\n}\n'],
    ['deploy.sh', 'terraform apply -var tag=5.11.0\n'],
    ['.github/workflows/a.yml', 'env:\n  TF_VAR_tag: 5.11.0\n'],
    ['env/dev.tfvars.json', '{\n  "tag": "5.11.0"\n}\n'],
  ])('is the release that is judged most strictly: %s', (path, text) => {
    const where = `${path}:${text.slice(0, text.indexOf('5.11')).split('\n').length}`;
    // At the top of a repository everything is its module's but what Terragrunt runs elsewhere.
    const files = path.startsWith('live') ? { [path]: `terraform {\n  source = "../"\n}\n${text}` } : { [path]: text };
    if (path.startsWith('live')) expect(verdict(files)[0]).toBe(OLDER);
    else expect(verdict(files).toSorted()).toEqual(contradicted(where).toSorted());
  });

  it('is of one release with the lowest update level that is said', () => {
    const level = (one: string, other: string): string[] =>
      verdict({
        'dev.tfvars': `tag = "${one}"`,
        'prod.tfvars': `tag = "${other}"`,
        'main.tf': main.replace('7.1.0', one),
      });
    expect(level('5.11.0.3', '5.11.0.411')).toEqual([
      'wso2is 5.11.0.3 A update-required B disabled',
      'error main.tf:2 update-required',
    ]);
    expect(level('5.11.0.411', '5.11.0')).toEqual([OLDER, 'error prod.tfvars:1 update-required']);
    expect(level('5.11.0.411', '5.11.0.412')).toEqual(['wso2is 5.11.0.411 A disabled B disabled']);
  });

  it('is of no known version where one of them is computed', () => {
    expect(verdict({ 'dev.tfvars': 'tag = var.x' })[0]).toBe('wso2is ? A disabled B disabled');
  });

  it.each([
    ['deploy.sh', 'terraform apply -var tag=$TAG\n'],
    ['values.yaml', 'tag: 5.11.0\n'],
    ['dev.tfvars', 'other = "5.11.0"\n'],
    ['dev.tfvars', 'tag = "4.2.0"\n'],
    ['dev.tfvars', '# tag = "5.11.0"\n'],
  ])('has no other of %s: %j', (path, text) => {
    expect(verdict({ [path]: text })).toEqual(['wso2is 7.1.0 A disabled B disabled']);
  });

  it('is one for each mix of its variables', () => {
    const files = {
      'main.tf': main.replace('wso2/', '${var.registry}/'),
      'a.tfvars': 'registry = "a.io/x"\ntag = "7.0.0"\n',
    };
    expect(verdict({ ...files, 'b.tfvars': 'registry = "b.io/x"\n' })[0]).toBe('wso2is 7.0.0 A disabled B disabled');
  });

  it('stays open where there are too many', () => {
    const many = Array.from({ length: 101 }, (_, index) => [`a${index}.tfvars`, `tag = "7.1.0.${index}"`]);
    expect(verdict(Object.fromEntries(many))[0]).toBe('wso2is ? A disabled B disabled');
  });

  it('is told where each is given when it is all of the variable', () => {
    const whole = main.replace('"wso2/wso2is:${var.tag}"', 'var.tag').replace('7.1.0', 'wso2/wso2is:7.1.0');
    const files = { 'main.tf': whole, 'is.toml': CLOSED, 'dev.tfvars': 'tag = "wso2/wso2is:5.11.0"\n' };
    expect(findings(files)).toContain('error dev.tfvars:1 update-required');
  });
});

describe('an image of Terraform whose tag is a local', () => {
  const image = 'resource "x" "y" {\n  image = "wso2/wso2is:${local.v}"\n}\n';

  it.each([
    ['locals { v = "5.11.0" }', '5.11.0'],
    ['locals {\n  v = var.is\n}\nvariable "is" {\n  default = "5.11.0"\n}', '5.11.0'],
    ['locals {\n  tag = "5.11.0"\n}', null],
    ['locals {\n  v = join(".", var.parts)\n}', null],
    ['locals {\n  v = "5.11.0"\n}\nlocals {\n  v = "7.0.0"\n}', null],
  ])('%s', (locals, version) => {
    expect(images(`${image}${locals}\n`)[0]).toContain(`wso2is ${version} at`);
  });

  it('of another file of its folder is known, of another folder not', () => {
    const files = (path: string): Files => ({
      'tf/main.tf': `${image}x = file("deployment.toml")\n`,
      'tf/deployment.toml': CLOSED,
      [path]: 'locals {\n  v = "5.11.0"\n}\n',
    });
    expect(told(files('tf/locals.tf'))).toEqual(['tf: wso2is 5.11.0 A update-required B disabled']);
    expect(told(files('other/locals.tf'))[0]).toContain('wso2is ? ');
  });

  it('may have the value that a call gives its variable', () => {
    const files = {
      'tf/main.tf': `${image}x = file("deployment.toml")\nlocals {\n  v = var.is\n}\nvariable "is" {\n  default = "7.0.0"\n}\n`,
      'tf/deployment.toml': CLOSED,
      'up.sh': 'terraform apply -var is=5.11.0\n',
    };
    expect(told(files).join()).toContain('wso2is 5.11.0 A update-required');
  });
});

describe('an image of Terraform with variables', () => {
  const at = (text: string, index: number) => ({
    text,
    span: { file: 'v.tf', start: index * 100, end: index * 100 + text.length },
  });
  const claims = (image: string, values: Record<string, readonly string[]>): unknown[] => {
    const text = `image = "${image}"\n`;
    const given = (name: string) => (values[name] ?? []).map(at);
    return terraformUnits('main.tf', text, given).flatMap((unit) =>
      unit.claims.map(({ version, updateLevel, span, choice }) => [
        version,
        updateLevel,
        `${span.file} ${span.start}-${span.end}`,
        choice ?? null,
      ]),
    );
  };

  it('stands where its only variable gets it, at its tag', () => {
    expect(claims('${var.image}', { image: ['wso2/wso2is:7.0.0'] })).toEqual([['7.0.0', null, 'v.tf 12-17', null]]);
    expect(claims('wso2/wso2is:${var.tag}', { tag: ['7.0.0'] })).toEqual([['7.0.0', null, 'v.tf 0-5', null]]);
  });

  it('is each of several where that one is given', () => {
    expect(claims('${var.image}', { image: ['wso2/wso2is:7.0.0', 'wso2/wso2is:7.1.0'] })).toEqual([
      ['7.0.0', null, 'v.tf 12-17', null],
      ['7.1.0', null, 'v.tf 112-117', null],
    ]);
    expect(
      claims('${var.image}', { image: ['wso2/wso2is:7.0.0', 'wso2/wso2is:7.1.0', 'wso2/wso2is:7.0.0'] }),
    ).toHaveLength(2);
    expect(claims('x/${var.image}', { image: ['wso2/wso2is:7.0.0', 'nginx:1'] })).toHaveLength(1);
    expect(claims('${var.image}', { image: ['nginx:1', 'nginx:2'] })).toEqual([]);
  });

  it('is of each release that it may be, with the lowest level', () => {
    expect(claims('wso2/wso2is:${var.tag}', { tag: ['7.1.0', '7.0.0.0', '7.0.0'] })).toEqual([
      ['7.0.0', null, 'v.tf 200-205', 'main.tf 9'],
      ['7.1.0', null, 'v.tf 0-5', 'main.tf 9'],
    ]);
    expect(claims('wso2/wso2mi:${var.tag}', { tag: ['4.1.0', '4.2.0'] })).toHaveLength(2);
    expect(claims('wso2/wso2is:${var.tag}', { tag: ['9.1.0', '9.2.0'] })).toHaveLength(2);
  });

  it('is of each item that its resource is made for', () => {
    const each = (items: string): string =>
      `resource "docker_container" "is" {\n  for_each = ${items}\n  image = "wso2/wso2is:\${each.value}"\n}\n`;
    expect(images(each('toset(["7.1.0", "7.0.0"])'))).toEqual(['wso2is 7.1.0 at 7.1.0', 'wso2is 7.0.0 at 7.0.0']);
    expect(images(each('var.tags'))).toEqual(['wso2is null at wso2/wso2is:${each.value}']);
  });

  it('is that of a variable which is all of an item', () => {
    const text = 'resource "a" "b" {\n  for_each = var.servers\n  image = "${each.value}"\n}\n';
    const item = new Map([['value', { text: '${var.image}', span: { file: 'v.tf', start: 0, end: 12 } }]]);
    const units = terraformUnits(
      'main.tf',
      text,
      (name) => (name === 'image' ? [at('wso2/wso2is:5.11.0', 0)] : []),
      () => [item],
    );
    expect(units.map(({ claims: [claim] }) => claim?.version)).toEqual(['5.11.0']);
  });

  it('is raised to no other level where a piece of it is all that stands in one place', () => {
    const files = { 'v.tf': 'wso2is:7.0.0.1' };
    const raised = (text: string): unknown[] =>
      terraformUnits('main.tf', text, () => [at(files['v.tf'], 0)]).flatMap((unit) =>
        unit.claims.map(({ levelAt }) => levelAt && cut({ ...files, 'main.tf': text }, levelAt.span)),
      );
    expect(raised('image = "wso2/${var.image}"\n')).toEqual([null]);
    expect(raised('image = format("%s:%s", "wso2/wso2is", "7.0.0.1")\n')).toEqual([null]);
    expect(raised('image = join(":", ["wso2/wso2is", "7.0.0.1"])\n')).toEqual([null]);
    const each = 'resource "a" "b" {\n  for_each = toset(["wso2is:7.0.0.1"])\n  image = "wso2/${each.value}"\n}\n';
    expect(raised(each)).not.toContain('wso2is:7.0.0.1');
  });

  it('is of none where its variables have too many values', () => {
    const five = ['1', '2', '3', '4', '5'];
    const tags = ['7.1.0', '7.0.0', '6.1.0', '6.0.0', '5.11.0'];
    const found = claims('${var.a}-${var.b}.example/wso2is:${var.c}', { a: five, b: five, c: tags });
    expect(found.map((one) => (one as unknown[])[0])).toEqual([null]);
  });
});
