import { describe, expect, test } from 'vitest';
import { findBaseline } from '../../src/github/baseline.ts';
import type { RunEvent } from '../../src/github/event.ts';
import { Git } from '../../src/github/git.ts';
import { findPlaces } from '../../src/github/places.ts';
import { Repository } from './repository.ts';

const open = async (repository: Repository): Promise<Git> =>
  (await Git.open(repository.path, process.env, null)) as Git;

const event = (some: Partial<RunEvent>): RunEvent => ({
  name: 'pull_request',
  repository: { owner: 'acme', repo: 'iac' },
  pull: null,
  before: null,
  headSha: null,
  defaultBranch: 'main',
  onDefaultBranch: false,
  readOnly: null,
  problem: null,
  ...some,
});

/** A history in which the base goes on by `after` commits and the topic by `own`. */
function history(after: number, own: number) {
  const repository = Repository.create().write({ 'a.txt': 'a\n' });
  for (let i = 0; i < 3; i++) repository.commit(`before ${i}`);
  const fork = repository.commit('fork');
  for (let i = 0; i < after; i++) repository.commit(`main ${i}`);
  const base = repository.git('rev-parse', 'HEAD');
  repository.git('checkout', '--quiet', '-b', 'topic', fork);
  repository.write({ 'b.txt': 'b\n' });
  for (let i = 0; i < own; i++) repository.commit(`topic ${i}`);
  return { repository, fork, base, head: repository.git('rev-parse', 'HEAD') };
}

describe('findBaseline', () => {
  test.each([
    [2, 1, 'fetched with 50'],
    [60, 1, 'fetched with 500'],
  ])('a shallow clone is deepened until it shows the merge base (%i and %i commits)', async (after, own, how) => {
    const { repository, fork, base, head } = history(after, own);
    const git = await open(repository.shallowClone(head));
    const found = await findBaseline(git, event({ pull: { number: 1, headSha: head, baseSha: base } }));
    expect(found).toMatchObject({ commit: fork, how: expect.stringContaining(how) });
  });

  test('unrelated histories have none', async () => {
    const { repository, base } = history(1, 1);
    repository.git('checkout', '--quiet', '--orphan', 'other');
    const head = repository.commit('other');
    const pull = { number: 1, headSha: head, baseSha: base };
    expect(await findBaseline(await open(repository.shallowClone(head)), event({ pull }))).toMatchObject({
      problem: expect.stringContaining('no merge base'),
    });
  });

  test('a commit nobody has is a problem in words', async () => {
    const { repository, head } = history(1, 1);
    const git = await open(repository.shallowClone(head));
    expect(await findBaseline(git, event({ name: 'push', before: 'd'.repeat(40) }))).toMatchObject({
      problem: expect.stringContaining('git said'),
    });
  });

  test('a server that cannot be reached is told with what git says of it, without its advice', async () => {
    const { repository, head } = history(1, 1);
    const clone = repository.shallowClone(head);
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    expect(await findBaseline(await open(clone), event({ name: 'push', before: 'd'.repeat(40) }))).toEqual({
      problem: expect.stringMatching(
        /^git said: .*'\/nowhere' does not appear.*Could not read from remote repository$/,
      ),
    });
  });

  test('the first push of the default branch, and other events, compare nothing', async () => {
    const git = await open(history(0, 1).repository);
    expect(await findBaseline(git, event({ name: 'push', onDefaultBranch: true }))).toHaveProperty('problem');
    expect(await findBaseline(git, event({ name: 'push', defaultBranch: null }))).toHaveProperty('problem');
    expect(await findBaseline(git, event({ name: 'schedule' }))).toHaveProperty('problem');
  });

  test('a name that is no branch name is not asked for', async () => {
    const { repository, head } = history(0, 1);
    const git = await open(repository.shallowClone(head));
    const found = await findBaseline(git, event({ name: 'push', defaultBranch: '--upload-pack=touch x' }));
    expect(found).toMatchObject({ problem: expect.stringContaining('git said') });
  });
});

describe('findPlaces', () => {
  test('lines of a checked out merge are those of the head, where the head has them', async () => {
    const repository = Repository.create().write({ 'a.toml': 'one\ntwo\nthree\nfour\nfive\nsix\n' });
    const fork = repository.commit();
    const base = repository.write({ 'a.toml': 'zero\none\ntwo\nthree\nfour\nfive\nsix\n' }).commit();
    repository.git('checkout', '--quiet', '-b', 'topic', fork);
    const head = repository.write({ 'a.toml': 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n' }).commit();
    repository.git('checkout', '--quiet', '--detach', base);
    repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
    const merge = repository.git('rev-parse', 'HEAD');
    const clone = repository.shallowClone(merge);
    const some = event({ pull: { number: 1, headSha: head, baseSha: base }, headSha: head });
    const env = { GITHUB_SERVER_URL: 'https://ghe.example.com/' };
    const places = await findPlaces(await open(clone), some, env, new Set(['a.toml']));
    expect(places.commit).toBe(head);
    expect(places.line('a.toml', 8)).toBe(7);
    expect(places.line('a.toml', 1)).toBeNull();
    expect(places.line('b.toml', 3)).toBe(3);
    expect(places.link('a.toml', 8, 8)).toBe(`https://ghe.example.com/acme/iac/blob/${head}/a.toml#L7`);
    expect(places.link('a.toml', 1, 2)).toBe(`https://ghe.example.com/acme/iac/blob/${merge}/a.toml#L1-L2`);
  });

  test('where the head cannot be had, lines are taken as they are', async () => {
    const { repository, head } = history(0, 1);
    const clone = repository.shallowClone(head);
    const places = await findPlaces(await open(clone), event({ headSha: 'e'.repeat(40) }), {}, new Set(['a.txt']));
    expect(places.line('a.txt', 4)).toBe(4);
    expect(places.link('a.txt', 4, 4)).toContain('https://github.com/acme/iac/blob/eeee');
  });

  test('outside of GitHub there are no links', async () => {
    const places = await findPlaces(null, event({ repository: null }), {}, new Set());
    expect(places.link('a.txt', 1, 1)).toBeNull();
  });
});
