import { describe, expect, it } from 'vitest';
import { heredocEntry } from '../../../src/deployment/placement/written-entries.ts';
import { readHeredocs } from '../../../src/read/heredoc.ts';
import { OPEN, told } from '../tree.ts';

const HOME = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';

describe('commands in a list of Packer’s', () => {
  const list = (...lines: string[]): string =>
    `provisioner "shell" {\n  inline = [${lines.map((line) => JSON.stringify(line)).join(', ')}]\n}\n`;

  it('write a file', () => {
    const text = list(`cat > ${HOME} <<EOF`, ...OPEN.trim().split('\n'), 'EOF');
    expect(told({ 'is.pkr.hcl': text })).toEqual(['is.pkr.hcl#/opt/wso2is-7.0.0: wso2is 7.0.0 A missing B disabled']);
  });

  it('are none themselves, whatever they hold', () => {
    const found = readHeredocs('is.pkr.hcl', list("printf '%s' '", ...OPEN.trim().split('\n'), "' > x"), 'terraform');
    expect(found.map(({ text }) => text.text.includes(OPEN))).toEqual([true]);
    expect(found.map((heredoc) => heredocEntry(heredoc, 'is.pkr.hcl', 'terraform'))).toEqual([null]);
  });
});

describe('a text that a script writes', () => {
  const written = (command: string) => {
    const text = `${command} <<EOF\n${OPEN}EOF\n`;
    return readHeredocs('run.sh', text, 'shell').map((heredoc) => {
      const entry = heredocEntry(heredoc, 'run.sh', 'envsubst');
      return [entry?.source.name, entry?.writtenTo];
    });
  };

  it('is put to the path that the command names, whatever the file is called there', () => {
    expect(written(`cat > ${HOME}`)).toEqual([['deployment.toml', HOME]]);
    expect(written('cat > /tmp/new.conf')).toEqual([['deployment.toml', '/tmp/new.conf']]);
  });

  it('is put nowhere that is known where a name or none stands', () => {
    expect(written('cat > deployment.toml')).toEqual([['deployment.toml', undefined]]);
    expect(written('run')).toEqual([['deployment.toml', undefined]]);
  });
});
