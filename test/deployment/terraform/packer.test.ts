import { describe, expect, it } from 'vitest';
import { packerClaims } from '../../../src/deployment/terraform/packer.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { CLOSED, cut, type Files, memoryTree, told } from '../tree.ts';

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

describe('the versions that a template of Packer hands on', () => {
  const GIVEN = 'env = { WSO2IS_VERSION = var.is_version }';
  const claims = (given: string, more: Files = {}, path = 'is.pkr.hcl'): string[] => {
    const files = { [path]: provisioner(given), 'variables.pkr.hcl': VARIABLE, ...more };
    return packerClaims(path, files[path] as string, [], memoryTree(files)).map(
      ({ product, version, span, choice }) => `${product} ${version} ${span.file} ${cut(files, span)} ${choice ?? '-'}`,
    );
  };
  const OWN = 'wso2is 5.11.0 variables.pkr.hcl 5.11.0 -';

  it('are those of a variable or of a local', () => {
    expect(claims(GIVEN)).toEqual([OWN]);
    const locals = { 'locals.pkr.hcl': 'locals {\n  is_version = "7.0.0"\n}\n' };
    expect(claims('env = { WSO2IS_VERSION = local.is_version }', locals)).toEqual([
      'wso2is 7.0.0 locals.pkr.hcl 7.0.0 -',
    ]);
    expect(claims('env = { WSO2IS_VERSION = local.none }')).toEqual([]);
  });

  it('are none by a name of no version, by what is none, and in no template of Packer’s', () => {
    expect(claims('env = { WSO2IS_HOME = var.is_version }')).toEqual([]);
    expect(claims(GIVEN, { 'variables.pkr.hcl': VARIABLE.replace('5.11.0', 'latest') })).toEqual([]);
    expect(claims(GIVEN, {}, 'main.tf')).toEqual([]);
  });

  it('are a choice where what calls Packer gives others, each where it is written', () => {
    const more = {
      'a.sh': 'packer build -var is_version=7.0.0 .\n',
      'b.sh': 'packer build -var "is_version=7.1.0" .\n',
      'prod.pkrvars.hcl': 'is_version = "6.1.0"\n',
    };
    expect([...new Set(claims(GIVEN, more))].sort()).toEqual([
      'wso2is 5.11.0 variables.pkr.hcl 5.11.0 is.pkr.hcl is_version',
      'wso2is 6.1.0 prod.pkrvars.hcl 6.1.0 is.pkr.hcl is_version',
      'wso2is 7.0.0 a.sh 7.0.0 is.pkr.hcl is_version',
      'wso2is 7.1.0 b.sh 7.1.0 is.pkr.hcl is_version',
    ]);
  });

  it('are no choice where not all that may call Packer can be read', () => {
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`x/${index}.txt`, '']));
    expect(claims(GIVEN, many)).toEqual([OWN]);
  });
});
