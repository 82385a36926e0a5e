import { describe, expect, it } from 'vitest';
import { filesPutByTerraform } from '../../../src/deployment/placement/put-by-terraform.ts';
import { memoryTree } from '../tree.ts';

const TARGET = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

const put = (text: string): string[] => {
  const tree = memoryTree({ 'infra/main.tf': `# wso2\n${text}\n`, 'infra/is.conf': '', 'infra/log.conf': '' });
  return filesPutByTerraform(tree).map(({ path, target }) => `${path} > ${target}`);
};

describe('a file that Terraform or Packer puts under the name of a configuration file', () => {
  it.each([
    `provisioner "file" {\n  source = "is.conf"\n  destination = "${TARGET}"\n}`,
    `provisioner "file" {\n  source      = "\${path.module}/is.conf"\n  destination = "${TARGET}"\n}`,
    `provisioner "file" {\n  content = templatefile("\${path.module}/is.conf", { a = 1 })\n  destination = "${TARGET}"\n}`,
    `resource "local_file" "conf" {\n  content = file("is.conf")\n  filename = "${TARGET}"\n}`,
  ])('%s', (text) => {
    expect(put(`${text}\nprovisioner "file" {\n  source = "log.conf"\n  destination = "/opt/log"\n}`)).toEqual([
      `infra/is.conf > ${TARGET}`,
    ]);
  });

  it('is told by its key in a map', () => {
    const map = 'data = {\n  "log4j2.properties" = file("log.conf")\n  "deployment.toml" = file("is.conf")\n}';
    expect(put(`resource "kubernetes_config_map" "conf" {\n  ${map}\n}`)).toEqual(['infra/is.conf > deployment.toml']);
  });

  it.each([
    'base64encode(file("${path.module}/is.conf"))',
    '"${file("${path.module}/is.conf")}"',
    'replace(file("is.conf"), "X", var.y)',
    'local.conf\n}\nlocals {\n  conf = file("is.conf")',
    'base64encode(local.conf)\n}\nlocals {\n  conf = templatefile("${path.module}/is.conf", {})',
    'file(local.path)\n}\nlocals {\n  path = "${path.module}/is.conf"',
    'file("${path.module}/${local.path}")\n}\nlocals {\n  path = "is.conf"',
    'templatefile(var.path, {})\n}\nvariable "path" {\n  default = "is.conf"',
    'local.conf\n}\nlocals {\n  conf = file(local.path)\n  path = "is.conf"',
    'data.template_file.a-b.rendered\n}\ndata "template_file" "a-b" {\n  template = "${file("${path.module}/is.conf")}"',
  ])('is told by what it is held in: %s', (value) => {
    expect(put(`data = {\n  "deployment.toml" = ${value}\n}`)).toEqual(['infra/is.conf > deployment.toml']);
    expect(put(`resource "local_file" "x" {\n  filename = "${TARGET}"\n  content = ${value}\n}`)).toEqual([
      `infra/is.conf > ${TARGET}`,
    ]);
  });

  it.each([
    'local.other',
    'file(local.none)',
    'file(local.conf.path)',
    'data.template_file.a.rendered',
    'local.conf-b',
  ])('is none that %s holds', (value) => {
    expect(put(`data = {\n  "deployment.toml" = ${value}\n}\nlocals {\n  conf = file("is.conf")\n}`)).toEqual([]);
  });

  it('is any that a path with a variable may be, by its content', () => {
    const files = { 'infra/conf/dev.tpl': '[super_admin]\n', 'infra/conf/prod.tpl': '[super_admin]\n' };
    const text = `resource "local_file" "x" {\n  filename = "${TARGET}"\n  content = file("\${path.module}/conf/\${var.env}.tpl")\n}\n`;
    const tree = memoryTree({ 'infra/main.tf': text, ...files, 'infra/conf/log.tpl': 'a' });
    expect(filesPutByTerraform(tree).map(({ path }) => path)).toEqual(Object.keys(files));
  });

  it.each([
    ['local.out', `locals {\n  out = "${TARGET}"\n}`],
    ['var.out', `variable "out" {\n  default = "${TARGET}"\n}`],
    ['"/opt/wso2is-7.1.0/repository/conf/${var.name}"', 'variable "name" {\n  default = "deployment.toml"\n}'],
  ])('is told by what its place is held in: %s', (place, held) => {
    expect(put(`provisioner "file" {\n  source = "is.conf"\n  destination = ${place}\n}\n${held}`)).toEqual([
      `infra/is.conf > ${TARGET}`,
    ]);
    const other = held.replace('deployment.toml', 'log4j2.properties');
    expect(put(`provisioner "file" {\n  source = "is.conf"\n  destination = ${place}\n}\n${other}`)).toEqual([]);
  });

  it('is told by what another file of the module holds its place in', () => {
    const tree = memoryTree({
      'infra/main.tf': 'provisioner "file" {\n  source = "is.conf"\n  destination = local.out\n}\n',
      'infra/names.tf': `# wso2\nlocals {\n  out = "${TARGET}"\n}\n`,
      'infra/is.conf': '',
    });
    expect(filesPutByTerraform(tree)).toEqual([{ path: 'infra/is.conf', target: TARGET }]);
  });

  it('is none that decides nothing, or that is only named in what sets variables', () => {
    const map = (key: string, file: string) =>
      `resource "kubernetes_config_map" "m" {\n  data = {\n    "${key}" = file("${file}")\n  }\n}\n`;
    expect(put(map('carbon.xml', 'log.conf') + map('deployment.toml', 'is.conf'))).toEqual([
      'infra/is.conf > deployment.toml',
    ]);
    const values = { 'infra/x.tfvars': '# wso2\nm = { "deployment.toml" = file("is.conf") }\n', 'infra/is.conf': '' };
    expect(filesPutByTerraform(memoryTree(values))).toEqual([]);
  });

  it('is none of two that are joined', () => {
    const joined = 'content = "${file("is.conf")}${file("log.conf")}"';
    expect(put(`resource "local_file" "conf" {\n  ${joined}\n  filename = "${TARGET}"\n}`)).toEqual([]);
  });

  it('is none of another tool’s text', () => {
    const text = '# wso2\ndata: { "deployment.toml": file("is.conf") }\n';
    expect(filesPutByTerraform(memoryTree({ 'infra/x.yaml': text, 'infra/is.conf': '' }))).toEqual([]);
  });

  it('is none that is not there, or of which a variable tells', () => {
    expect(put('data = {\n  "deployment.toml" = file(var.conf)\n}')).toEqual([]);
    expect(put('content = file("is.conf")\nfilename = var.x\ndescription = "deployment.toml"')).toEqual([]);
    expect(put(`provisioner "file" {\n  source = "x.conf"\n  destination = "${TARGET}"\n}`)).toEqual([]);
    expect(put(`provisioner "file" {\n  source = "\${var.x}.conf"\n  destination = "${TARGET}"\n}`)).toEqual([]);
    expect(put(`provisioner "file" {\n  source = "is.conf"\n  destination = "/opt/x" # deployment.toml\n}`)).toEqual(
      [],
    );
  });
});
