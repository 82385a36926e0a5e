import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Candidate, Looking } from '../../src/discover/look.ts';
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

describe('Looking', () => {
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

  it('tells files that cannot matter from those worth reading', () => {
    const looking = new Looking(root, Object.keys(expected).map(candidate));
    for (const [path, worth] of Object.entries(expected)) expect(looking.isWorthReading(path), path).toBe(worth);
  });

  it('knows nothing of other paths', () => {
    expect(new Looking(root, []).isWorthReading('image.yaml')).toBeNull();
    expect(new Looking(root, [candidate('plain.yaml')]).isWorthReading('image.yaml')).toBeNull();
  });

  it('says the same with a second thread', () => {
    const paths: string[] = [];
    for (let index = 0; index < 5000; index++) {
      paths.push(`many-${index}.yaml`);
      writeFileSync(join(root, `many-${index}.yaml`), index % 7 === 0 ? 'image: wso2is\n' : 'a: 1\n');
    }
    const looking = new Looking(root, paths.map(candidate));
    expect(paths.filter((path) => looking.isWorthReading(path))).toEqual(paths.filter((_, index) => index % 7 === 0));
  });
});
