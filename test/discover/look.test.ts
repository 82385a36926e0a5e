import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Candidate, lookInto } from '../../src/discover/look.ts';
import { MAX_BYTES } from '../../src/discover/read-file.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'look-'));
  const write = (path: string, content: string | Buffer): void => writeFileSync(join(root, path), content);
  write('plain.yaml', 'a: 1\n');
  write('image.yaml', 'image: wso2/wso2is:7.1.0\n');
  write('plain.toml', '[package]\nname = "x"\n');
  write('server.toml', '[super_admin]\n');
  write('utf16.yaml', Buffer.from('\ufeffa: wso2', 'utf16le'));
  write('utf16-unmarked.yaml', Buffer.from('a: wso2', 'utf16le'));
  write('empty.yaml', '');
  write('large.yaml', Buffer.alloc(MAX_BYTES + 1, 'a'));
  write('limit.yaml', Buffer.alloc(MAX_BYTES, 'a'));
  symlinkSync('image.yaml', join(root, 'link.yaml'));
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  mkdirSync(join(root, 'folder.yaml'));
});

afterAll(() => rmSync(root, { recursive: true }));

const candidate = (path: string): Candidate => ({ path, nameClass: path.endsWith('.toml') ? 'toml' : 'carrier' });

describe('lookInto', () => {
  const expected: Record<string, boolean> = {
    'plain.yaml': false,
    'image.yaml': true,
    'plain.toml': false,
    'server.toml': true,
    'limit.yaml': false,
    // Left to a proper look, which tells what they are.
    'utf16.yaml': true,
    'utf16-unmarked.yaml': true,
    'empty.yaml': true,
    'large.yaml': true,
    'link.yaml': true,
    'pipe.yaml': true,
    'folder.yaml': true,
    'gone.yaml': true,
  };

  it('tells files that cannot matter from those worth reading', async () => {
    const paths = Object.keys(expected);
    const worth = await lookInto(root, paths.map(candidate));
    expect(Object.fromEntries(paths.map((path, index) => [path, worth[index]]))).toEqual(expected);
  });

  it('has nothing to say of nothing', async () => {
    expect(await lookInto(root, [])).toEqual([]);
  });

  it('says the same with a second thread', async () => {
    const paths: string[] = [];
    for (let index = 0; index < 5000; index++) {
      paths.push(`many-${index}.yaml`);
      writeFileSync(join(root, `many-${index}.yaml`), index % 7 === 0 ? 'image: wso2is\n' : 'a: 1\n');
    }
    const worth = await lookInto(root, paths.map(candidate));
    expect(paths.filter((_, index) => worth[index])).toEqual(paths.filter((_, index) => index % 7 === 0));
  });
});
