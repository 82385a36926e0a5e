import { describe, expect, it } from 'vitest';
import { isFileOfTerraform, terraformGiven } from '../../../src/deployment/terraform/terraform-templates.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

const SCRIPT = 'is/setup.sh.tpl';
const VARIABLES = 'variable "release" {\n  default = "7.0.0"\n}\nvariable "open" {}\nlocals {\n  x = 1\n}\n';

/** What a template's variable is, and the text where that stands. */
function given(call: string, name = 'v', more: Files = {}): string | null {
  const files = { 'is/main.tf': `${VARIABLES}${call}\n`, [SCRIPT]: 'wso2', ...more };
  const value = terraformGiven(SCRIPT, memoryTree(files))(name);
  return value && `${value.text} ${value.span.file} ${cut(files, value.span)}`;
}

describe('what Terraform gives a template', () => {
  it.each([
    'user_data = templatefile("setup.sh.tpl", { v = "7.1.0" })',
    'user_data = templatefile("${path.module}/setup.sh.tpl", { v = "7.1.0" })',
    'user_data = base64encode(templatefile("${path.root}/setup.sh.tpl", {\n    a = var.b\n    v = "7.1.0"\n    c = "x"\n  }))',
    'user_data = templatefile(\n    "${path.module}/setup.sh.tpl",\n    { "v" : "7.1.0" }\n  )',
    'data "template_file" "x" {\n  template = file("${path.module}/setup.sh.tpl")\n  vars = {\n    v = "7.1.0"\n  }\n}',
    'data "template_file" "x" {\n  template = file("setup.sh.tpl")\n  vars {\n    v = "7.1.0"\n  }\n}',
    'locals {\n  path = "${path.module}/setup.sh.tpl"\n}\nx = templatefile(local.path, { v = "7.1.0" })',
    'locals {\n  path = "setup.sh.tpl"\n}\nx = templatefile("${path.module}/${local.path}", { v = "7.1.0" })',
    'variable "path" {\n  default = "setup.sh.tpl"\n}\nx = templatefile(var.path, { v = "7.1.0" })',
    'locals {\n  path = "setup.sh.tpl"\n}\ndata "template_file" "x" {\n  template = file(local.path)\n  vars = {\n    v = "7.1.0"\n  }\n}',
  ])('is told at its place: %s', (call) => {
    expect(given(call)).toBe('7.1.0 is/main.tf 7.1.0');
  });

  it('is a variable’s value where that is known', () => {
    expect(given('x = templatefile("setup.sh.tpl", { v = var.release })')).toBe('7.0.0 is/main.tf 7.0.0');
    expect(given('x = templatefile("setup.sh.tpl", { v = var.open })')).toBeNull();
    expect(given('x = templatefile("setup.sh.tpl", { v = local.none })')).toBeNull();
  });

  it.each([
    ['of another template', 'x = templatefile("other.sh.tpl", { v = "7.1.0" })'],
    ['of another name', 'x = templatefile("setup.sh.tpl", { my-v = "7.1.0", x.v = "7.1.0", w = "7.1.0" })'],
    ['of a path that is not known', 'x = templatefile(local.path, { v = "7.1.0" })'],
    ['in a comment', '# x = templatefile("setup.sh.tpl", { v = "7.1.0" })'],
    ['outside the repository', 'x = templatefile("../../../setup.sh.tpl", { v = "7.1.0" })'],
    ['of a file that is no template', 'x = file("setup.sh.tpl")\ny = { v = "7.1.0" }'],
  ])('is not known from one %s', (_what, call) => {
    expect(given(call)).toBeNull();
  });

  it('is known of several calls where they agree', () => {
    const call = (value: string): string => `x = templatefile("setup.sh.tpl", { v = ${value} })\n`;
    expect(given(call('"7.0.0"') + call('var.release'))).toBe('7.0.0 is/main.tf 7.0.0');
    expect(given(call('"7.0.0"') + call('"7.1.0"'))).toBeNull();
    expect(given(call('"7.0.0"') + call('var.open'))).toBeNull();
    expect(given(call('var.open') + call('"7.0.0"'))).toBeNull();
    expect(
      given(call('"7.0.0"'), 'v', { 'main.tf': 'x = templatefile("is/setup.sh.tpl", { v = "7.1.0" })' }),
    ).toBeNull();
    expect(given('', 'v', { 'main.tf': 'x = templatefile("is/setup.sh.tpl", { v = "7.1.0" })' })).toBe(
      '7.1.0 main.tf 7.1.0',
    );
    expect(given('', 'v', { 'main.sh': 'x = templatefile("is/setup.sh.tpl", { v = "7.1.0" })' })).toBeNull();
  });

  it.each([
    'x = templatefile("setup.sh.tpl", local.all)',
    'x = templatefile("setup.sh.tpl", merge(local.base, { v = "7.0.0" }))',
    'x = templatefile("setup.sh.tpl", { v = var.a ? "7.1.0" : "7.0.0" })',
    'x = templatefile("setup.sh.tpl", { w = { a = 1 }, v = "7.1.0" })',
    'data "template_file" "x" {\n  template = file("setup.sh.tpl")\n  vars = local.all\n}',
    'x = templatefile("${local.folder}/setup.sh.tpl", { v = "7.1.0" })',
    'x = templatefile("${path.module}/${var.name}.sh.tpl", { v = "7.1.0" })',
  ])('is not known beside a call that may give another: %s', (call) => {
    const known = 'x = templatefile("setup.sh.tpl", { v = "7.0.0" })\n';
    expect(given(known)).not.toBeNull();
    expect(given(known + call)).toBeNull();
  });

  it('is told beside a map in the map', () => {
    expect(given('x = templatefile("setup.sh.tpl", { a = { v = "1" }, v = "7.1.0" })')).toBe('7.1.0 is/main.tf 7.1.0');
    expect(given('x = templatefile("setup.sh.tpl", {\n  a = {\n    b = {\n    }\n    v = "1"\n  }\n})')).toBeNull();
    expect(given('x = templatefile("setup.sh.tpl", { a = "${b}", v = "7.1.0" })')).toBe('7.1.0 is/main.tf 7.1.0');
  });

  it('is known beside calls that cannot give it', () => {
    const known = 'x = templatefile("setup.sh.tpl", { v = "7.0.0" })\n';
    expect(given(`${known}x = templatefile("setup.sh.tpl", { w = "7.1.0" })`)).not.toBeNull();
    expect(given(`${known}x = templatefile("\${local.folder}/other.tpl", { v = "7.1.0" })`)).not.toBeNull();
    expect(given(`${known}x = templatefile("\${local.file}", { v = "7.1.0" })`)).not.toBeNull();
  });

  it('is that of a template whose folder is not known', () => {
    const call = 'x = templatefile("${local.folder}/setup.sh.tpl", { v = "7.1.0" })';
    expect(given(call)).toBe('7.1.0 is/main.tf 7.1.0');
    expect(given('', 'v', { 'a/main.tf': call })).toBe('7.1.0 a/main.tf 7.1.0');
  });

  it.each([
    ['locals {\n  w = "7.1.0" # why\n}', '7.1.0 is/main.tf 7.1.0'],
    ['locals {\n  a = {\n    w = "7.0.0"\n  }\n  w = "7.1.0"\n}', '7.1.0 is/main.tf 7.1.0'],
    ['locals {\n  w = var.release\n}', '7.0.0 is/main.tf 7.0.0'],
    ['locals {\n  w = 7\n}', '7 is/main.tf 7'],
    ['locals { w = "7.1.0" }', '7.1.0 is/main.tf 7.1.0'],
    ['locals { u = "a" }\nw = "7.1.0"', null],
    ['locals {\n  w = "7.1.0"\n}\nlocals {\n  w = "7.1.1"\n}', null],
    ['locals {\n  w = var.a ? "7.1.0" : "7.0.0"\n}', null],
    ['locals {\n  a = {\n    w = "7.1.0"\n  }\n}', null],
    ['variable "w" {\n  default = "7.1.0"\n}', null],
    ['x {\n  w = "7.1.0"\n}', null],
  ])('is a local’s value where that is known: %j', (locals, expected) => {
    expect(given(`${locals}\nx = templatefile("setup.sh.tpl", { v = local.w })`)).toBe(expected);
  });
});

describe('a text that is a file of the repository', () => {
  const isFile = (text: string, call: string, more: Files = {}): boolean => {
    const files = {
      'is/main.tf': call,
      [SCRIPT]: 'wso2',
      'is/conf/deployment.toml': 'x',
      'is/conf/x.toml': 'x',
      ...more,
    };
    return isFileOfTerraform(text, SCRIPT, memoryTree(files));
  };
  const call = (value: string): string =>
    `x = templatefile("\${path.module}/setup.sh.tpl", { a = "b", toml = ${value} })\n`;

  it.each([
    'file("conf/deployment.toml")',
    'file("${path.module}/conf/deployment.toml")',
    'templatefile("${path.module}/conf/deployment.toml", {})',
    'file("${path.root}/conf/deployment.toml"), c = "${var.d}"',
  ])('is told by what Terraform puts in: %s', (value) => {
    expect(isFile('${toml}', call(value))).toBe(true);
    expect(isFile('  ${toml}\n', call(value))).toBe(true);
  });

  it.each([
    ['another variable', '${other}', 'file("conf/deployment.toml")'],
    ['more than the file', '${toml}\nx = 1', 'file("conf/deployment.toml")'],
    ['a text', '${toml}', '"conf/deployment.toml"'],
    ['a variable', '${toml}', 'var.toml'],
    ['a file that is not there', '${toml}', 'file("none/deployment.toml")'],
    ['a file outside the repository', '${toml}', 'file("../../deployment.toml")'],
    // Nothing says that such a file is read as a server's.
    ['a file of another name', '${toml}', 'file("conf/x.toml")'],
  ])('is not %s', (_what, text, value) => {
    expect(isFile(text, call(value))).toBe(false);
  });

  it('is none of a template that nobody fills in', () => {
    expect(isFile('${toml}', '')).toBe(false);
  });
});

describe('what Terraform gives a template that a path with something filled in means', () => {
  const given = (source: string, template: string, more: Files = {}): string | undefined => {
    const files = { 'is/main.tf': `x = templatefile("${source}", { v = "7.1.0" })\n`, [template]: 'wso2', ...more };
    return terraformGiven(template, memoryTree(files))('v')?.text;
  };
  const SOURCE = '${var.root}/tpl/setup.sh.tpl';
  const [NEAR, FAR] = ['is/tpl/setup.sh.tpl', 'modules/a/b/tpl/setup.sh.tpl'];

  it('is told of those below its folder, else of all with that end', () => {
    expect(given(SOURCE, NEAR)).toBe('7.1.0');
    expect(given(SOURCE, FAR)).toBe('7.1.0');
    expect(given(SOURCE, FAR, { [NEAR]: 'wso2' })).toBeUndefined();
    expect(given(SOURCE, 'modules/a/b/tpl/other.sh.tpl')).toBeUndefined();
    expect(given('${var.a}/x/${var.root}/tpl/setup.sh.tpl', FAR)).toBe('7.1.0');
  });

  it('is told of none elsewhere where the end is a part of a name', () => {
    expect(given('${var.root}-x/setup.sh.tpl', 'modules/a/b/c-x/setup.sh.tpl')).toBeUndefined();
  });
});
