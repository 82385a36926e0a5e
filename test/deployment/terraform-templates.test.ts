import { describe, expect, it } from 'vitest';
import { terraformGiven } from '../../src/deployment/terraform-templates.ts';
import { cut, type Files, memoryTree } from './tree.ts';

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
});
