import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, told } from '../tree.ts';

const VARIABLE = 'variable "is_version" {\n  default = "5.11.0"\n}\n';
const provisioner = (given: string): string =>
  `build {\n  provisioner "shell" {\n    ${given}\n    scripts = ["is.sh"]\n  }\n}\n`;
const template = (given: string, more: Files = {}): Files => ({
  'is.pkr.hcl': provisioner(given),
  'is.sh':
    'unzip wso2is-$WSO2IS_VERSION.zip -d /opt\ncp conf/deployment.toml /opt/wso2is-$WSO2IS_VERSION/repository/conf/\n',
  'conf/deployment.toml': CLOSED,
  ...more,
});
const release = (files: Files): string | undefined => told(files)[0]?.replace(/^\S+: (.*?),? A .*/, '$1');

describe('what a template of Packer hands on to its scripts', () => {
  it.each([
    ['environment_vars = ["WSO2IS_VERSION=${var.is_version}"]'],
    ['environment_vars = ["HOME=/root", "WSO2IS_VERSION=${ var.is_version }"]'],
    ['env = { WSO2IS_VERSION = var.is_version }'],
    ['env = {\n  WSO2IS_VERSION = "${var.is_version}"\n}'],
    ['inline = ["WSO2IS_VERSION=${var.is_version} sh is.sh"]'],
  ])('has the version of its variable: %s', (given) => {
    expect(release(template(given, { 'variables.pkr.hcl': VARIABLE }))).toBe('wso2is 5.11.0');
  });

  it('has that of a local', () => {
    const locals = 'locals {\n  is_version = "5.11.0"\n}\n';
    const files = template('env = { WSO2IS_VERSION = local.is_version }', { 'locals.pkr.hcl': locals });
    expect(release(files)).toBe('wso2is 5.11.0');
  });

  it.each([
    ['a variable of no product', 'env = { JAVA_VERSION = var.is_version }'],
    ['one in a comment', '# env = { WSO2IS_VERSION = var.is_version }'],
    ['one that is none', 'env = { WSO2IS_VERSION = var.other }'],
    ['a part of a value', 'env = { WSO2IS_VERSION = var.is_version[0] }'],
  ])('tells nothing by %s', (_what, given) => {
    expect(release(template(given, { 'variables.pkr.hcl': VARIABLE }))).not.toContain('5.11.0');
  });

  it.each([
    ['prod.pkrvars.hcl', 'is_version = "7.1.0"\n'],
    ['build.sh', 'packer build -var is_version=7.1.0 .\n'],
    ['build.sh', 'export PKR_VAR_is_version=7.1.0\n'],
  ])('may be given another one by %s', (path, text) => {
    const files = template('env = { WSO2IS_VERSION = var.is_version }', {
      'variables.pkr.hcl': VARIABLE,
      [path]: text,
    });
    expect(release(files)).toBe('wso2is 5.11.0');
  });

  it('has that of a file which Packer reads unasked', () => {
    const files = template('env = { WSO2IS_VERSION = var.is_version }', {
      'variables.pkr.hcl': VARIABLE,
      'is.auto.pkrvars.hcl': 'is_version = "7.1.0"\n',
    });
    expect(release(files)).toBe('wso2is 7.1.0');
  });
});

describe('an image of Packer', () => {
  it('has the tag of a variable in a file beside it', () => {
    expect(
      told({
        'is.pkr.hcl': 'source "docker" "is" {\n  image = "wso2/wso2is:${var.is_version}"\n}\n',
        'variables.pkr.hcl': VARIABLE,
      }).join('\n'),
    ).toContain('wso2is 5.11.0');
  });
});
