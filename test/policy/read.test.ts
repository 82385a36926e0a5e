import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PolicyError } from '../../src/policy/policy.ts';
import { POLICY_FILE, readPolicy } from '../../src/policy/read.ts';
import { UsageError } from '../../src/usage.ts';

const TODAY = '2026-11-24';
const TARGET = '[[target]]\npath = "is/**"\nproduct = "wso2is"\n';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-policy-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('readPolicy', () => {
  it('takes the default file of the folder, which may be missing', async () => {
    expect(await readPolicy(root, null, undefined, TODAY)).toBe(null);
    write(POLICY_FILE, TARGET);
    expect(await readPolicy(root, null, undefined, TODAY)).toMatchObject({ file: POLICY_FILE, text: TARGET });
  });

  it('takes a file that is named, and names it from the root', async () => {
    const file = write('policies/strict.toml', `\ufeff${TARGET}`);
    expect(await readPolicy(root, file, undefined, TODAY)).toMatchObject({
      file: 'policies/strict.toml',
      text: TARGET,
    });
    expect((await readPolicy(join(root, 'policies/..', 'inner'), file, undefined, TODAY))?.file).toBe(
      '../policies/strict.toml',
    );
  });

  it('refuses a file that is named and cannot be used', async () => {
    await expect(readPolicy(root, join(root, 'gone.toml'), undefined, TODAY)).rejects.toThrow(UsageError);
    await expect(readPolicy(root, join(root, 'gone.toml'), undefined, TODAY)).rejects.toThrow(
      'There is no policy file',
    );
    const utf16 = write('utf16.toml', Buffer.from('\ufeff[[target]]', 'utf16le'));
    await expect(readPolicy(root, utf16, undefined, TODAY)).rejects.toThrow('UTF-16');
    const large = write('large.toml', Buffer.alloc(6 * 1024 * 1024, '#'));
    await expect(readPolicy(root, large, undefined, TODAY)).rejects.toThrow('larger than');
  });

  it('judges with a given text instead of the file', async () => {
    write(POLICY_FILE, 'broken');
    expect(await readPolicy(root, null, null, TODAY)).toBe(null);
    expect((await readPolicy(root, null, TARGET, TODAY))?.targets).toHaveLength(1);
    await expect(readPolicy(root, null, undefined, TODAY)).rejects.toThrow(PolicyError);
  });
});
