import { expect, it } from 'vitest';
import { OPEN, told } from '../tree.ts';

it('commands in a list of Packer’s write a file, and are none themselves', () => {
  const home = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
  const lines = [`cat > ${home} <<EOF`, ...OPEN.trim().split('\n'), 'EOF'];
  const inline = lines.map((line) => JSON.stringify(line)).join(', ');
  expect(told({ 'is.pkr.hcl': `provisioner "shell" {\n  inline = [${inline}]\n}\n` })).toEqual([
    'is.pkr.hcl#/opt/wso2is-7.0.0: wso2is 7.0.0 A missing B disabled',
  ]);
});
