import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coerce, gte } from 'semver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLI, ROOT, RUNTIMES, type Run, run } from './run.ts';

const EXAMPLE = join(ROOT, 'docs/example');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function kept(cache: string): string[] {
  if (!existsSync(cache)) return [];
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe.each(RUNTIMES)('what Node %s has compiled', (version, node) => {
  const keeps = gte(coerce(version) ?? version, '22.8.0');
  const scan = (env: Record<string, string>): Run => run(node, [CLI, EXAMPLE], { cwd: folder, env });

  it('is kept in the cache of the user where Node can, and changes nothing', () => {
    const cache = join(folder, 'cache');
    const first = scan({ XDG_CACHE_HOME: cache });
    expect(kept(cache).length > 0).toBe(keeps);
    expect(first).toMatchObject({ status: 1, stderr: '' });
    expect(scan({ XDG_CACHE_HOME: cache })).toEqual(first);

    for (const file of kept(cache)) writeFileSync(file, 'damaged');
    expect(scan({ XDG_CACHE_HOME: cache })).toEqual(first);
  });

  it('goes below the home without XDG_CACHE_HOME, or with a relative one', () => {
    const HOME = join(folder, 'home');
    mkdirSync(HOME);
    scan({ HOME, XDG_CACHE_HOME: 'cache' });
    expect(existsSync(join(folder, 'cache'))).toBe(false);
    expect(kept(join(HOME, '.cache')).length > 0).toBe(keeps);
  });

  it('is not kept in a CI, for a question, or when the user says so', () => {
    const XDG_CACHE_HOME = join(folder, 'cache');
    scan({ XDG_CACHE_HOME, CI: 'true' });
    scan({ XDG_CACHE_HOME, NODE_DISABLE_COMPILE_CACHE: '1' });
    run(node, [CLI, '--version'], { env: { XDG_CACHE_HOME } });
    expect(existsSync(XDG_CACHE_HOME)).toBe(false);
  });

  it('is done without where there is no place for it', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const expected = scan({ CI: 'true' });
    expect(scan({ XDG_CACHE_HOME: file })).toEqual(expected);
    expect(scan({ HOME: 'relative', XDG_CACHE_HOME: '' })).toEqual(expected);
    expect(existsSync(join(folder, 'relative'))).toBe(false);
  });
});
