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
