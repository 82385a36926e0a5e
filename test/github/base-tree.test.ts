import { lstatSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBaseTree } from '../../src/github/base-tree.ts';
import { Git } from '../../src/github/git.ts';
import { Repository, temporary } from './repository.ts';

const open = async (path: string): Promise<Git> => (await Git.open(path, process.env, null)) as Git;

describe('writeBaseTree', () => {
  test('what a scan opens is there, byte for byte; links stay links; the rest is there by name', async () => {
    const repository = Repository.create().write({
      'conf/deployment.toml': '[super_admin]\r\n',
      'conf/big.toml': 'x'.repeat(6 * 1024 * 1024),
      'notes.txt': 'small',
      'movie.bin': 'y'.repeat(100_000),
    });
    symlinkSync('conf/deployment.toml', join(repository.path, 'link.toml'));
    const commit = repository.commit();
    repository.write({ 'conf/deployment.toml': 'changed' });
    const tree = await writeBaseTree(await open(repository.path), commit, '', temporary('base'));
    const at = (path: string): string => join(tree.root, path);
    expect(readFileSync(at('conf/deployment.toml'), 'utf8')).toBe('[super_admin]\r\n');
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('small');
    expect(lstatSync(at('conf/big.toml')).size).toBe(6 * 1024 * 1024);
    expect(lstatSync(at('movie.bin')).size).toBe(0);
    expect(readlinkSync(at('link.toml'))).toBe('conf/deployment.toml');
    tree.remove();
    expect(lstatSync(tree.root, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('only the scanned folder, without its prefix', async () => {
    const repository = Repository.create().write({ 'deploy/a.toml': 'a', 'deploy-not/b.toml': 'b', 'c.toml': 'c' });
    const commit = repository.commit();
    const git = await open(join(repository.path, 'deploy'));
    expect(git.prefix).toBe('deploy/');
    const tree = await writeBaseTree(git, commit, git.prefix, undefined);
    expect(readFileSync(join(tree.root, 'a.toml'), 'utf8')).toBe('a');
    expect(lstatSync(join(tree.root, 'b.toml'), { throwIfNoEntry: false })).toBeUndefined();
    tree.remove();
  });

  test('names that lead out of the folder or into .git are not written', async () => {
    const repository = Repository.create().write({ 'a.toml': 'a' });
    repository.commit();
    const blob = repository.git('hash-object', '-w', 'a.toml');
    // git refuses such names in its index; a tree object can be made all the same.
    const made = await open(repository.path);
    const inner = (await made.run(['mktree'], `100644 blob ${blob}\tconfig\n`)).toString('utf8').trim();
    const root = (
      await made.run(['mktree'], `040000 tree ${inner}\t..\n040000 tree ${inner}\t.GIT\n100644 blob ${blob}\tok.toml\n`)
    )
      .toString('utf8')
      .trim();
    const commit = repository.git('commit-tree', root, '-m', 'hostile');
    const tree = await writeBaseTree(made, commit, '', temporary('base'));
    expect(lstatSync(join(tree.root, '../config'), { throwIfNoEntry: false })).toBeUndefined();
    expect(lstatSync(join(tree.root, '.GIT'), { throwIfNoEntry: false })).toBeUndefined();
    expect(readFileSync(join(tree.root, 'ok.toml'), 'utf8')).toBe('a');
    tree.remove();
  });

  test('a commit that is not here is an error, and nothing is left behind', async () => {
    const repository = Repository.create().write({ 'a.toml': 'a' });
    repository.commit();
    await expect(writeBaseTree(await open(repository.path), 'b'.repeat(40), '', undefined)).rejects.toThrow(
      'not a tree object',
    );
  });
});

describe('Git.open', () => {
  test('outside of a work tree there is none', async () => {
    expect(await Git.open(temporary('plain'), process.env, null)).toBeNull();
  });

  test('a repository without a commit has no head', async () => {
    expect(await (await open(Repository.create().path)).head()).toBeNull();
  });

  test('variables that redirect git are dropped, and the token is in no argument', async () => {
    const repository = Repository.create().write({ 'a.toml': 'a' });
    const commit = repository.commit();
    const env = { ...process.env, GIT_DIR: '/nowhere', GIT_EXTERNAL_DIFF: 'false', 'INPUT_GITHUB-TOKEN': 'secret' };
    const git = (await Git.open(repository.path, env, { server: 'https://ghe.example.com/', token: 'secret' })) as Git;
    expect(await git.head()).toBe(commit);
    const config = await git.text(['config', '--get-all', 'http.https://ghe.example.com/.extraheader']);
    expect(config.trim()).toBe(`AUTHORIZATION: basic ${Buffer.from('x-access-token:secret').toString('base64')}`);
    expect(await git.show(commit, 'a.toml')).toEqual(Buffer.from('a'));
    expect(await git.show(commit, 'b.toml')).toBeNull();
  });
});
