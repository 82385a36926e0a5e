import { describe, expect, it } from 'vitest';
import { pathNamed } from '../../../src/deployment/text/path-named.ts';

describe('the path that a word of a script means', () => {
  const named = (word: string, ...paths: string[]): string | null =>
    pathNamed(word, 'a/b/run.sh', (path) => paths.includes(path));

  it('is the whole one of a folder above before one of a machine beside the script', () => {
    expect(named('/conf/x.toml', 'a/conf/x.toml', 'a/b/x.toml')).toBe('a/conf/x.toml');
    expect(named('/conf/x.toml', 'a/b/x.toml')).toBe('a/b/x.toml');
    expect(named('/conf/x.toml', 'c/x.toml')).toBeNull();
    expect(named('conf/x.toml', 'a/b/x.toml')).toBeNull();
  });
});
