import { describe, expect, it } from 'vitest';
import { namedFile } from '../../../src/deployment/placement/named-file.ts';
import { OPEN, surveyed } from '../tree.ts';

const found = (word: string, paths: string[], script = 'ops/run.sh'): string | null =>
  namedFile(word, script, surveyed(Object.fromEntries(paths.map((path) => [path, OPEN]))).entries)?.path ?? null;

describe('the file a word of a script names', () => {
  const [is, am] = ['ops/is/deployment.toml', 'ops/am/deployment.toml'];

  it.each([
    ['from the script’s folder', 'is/deployment.toml', is],
    ['from a folder above', 'ops/is/deployment.toml', is],
    ['behind a variable', '$HERE/am/deployment.toml', am],
    ['elsewhere on a machine, by its last folders', '/vagrant/files/is/deployment.toml', is],
  ])('is found %s', (_, word, path) => {
    expect(found(word, [is, am])).toBe(path);
  });

  it('is the one at that very path where another ends alike', () => {
    expect(found('is/deployment.toml', ['ops/x/is/deployment.toml', is])).toBe(is);
    expect(found('ops/is/deployment.toml', ['ops/y/ops/is/deployment.toml', is, am])).toBe(is);
  });

  it('is none where the last folders and the name tell several or none', () => {
    expect(found('/root/deployment.toml', [is, am])).toBeNull();
    expect(found('/root/deployment.toml', [is])).toBe(is);
    expect(found('/root/x/deployment.toml.bak', [is])).toBeNull();
    expect(found('/root/notdeployment.toml', [is])).toBeNull();
    expect(found('/root/', [is])).toBeNull();
  });

  it('lies below the script’s folder', () => {
    expect(found('/root/deployment.toml', ['is/deployment.toml'])).toBeNull();
    expect(found('/root/deployment.toml', ['is/deployment.toml'], 'run.sh')).toBe('is/deployment.toml');
  });

  it('lies below a folder above where a place on a machine tells which one', () => {
    expect(found('/vagrant/is/deployment.toml', ['is/deployment.toml'])).toBe('is/deployment.toml');
    expect(found('/vagrant/is/deployment.toml', ['is/deployment.toml', 'ops/x/is/deployment.toml'])).toBe(
      'ops/x/is/deployment.toml',
    );
    expect(found('/vagrant/is/deployment.toml', ['a/is/deployment.toml', 'b/is/deployment.toml'])).toBeNull();
    expect(found('/opt/x/conf/deployment.toml', ['is/repository/conf/deployment.toml'])).toBeNull();
    expect(found('/opt/x/repository/conf/deployment.toml', ['is/repository/conf/deployment.toml'])).toBeNull();
    expect(found('up/is/deployment.toml', ['is/deployment.toml'])).toBeNull();
  });

  it('is none for a word longer than a path can be', () => {
    expect(found(`/${'x/'.repeat(2040)}deployment.toml`, [is])).toBe(is);
    expect(found(`/${'x/'.repeat(2041)}deployment.toml`, [is])).toBeNull();
  });
});
