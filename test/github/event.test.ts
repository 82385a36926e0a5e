import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RunEvent, readEvent } from '../../src/github/event.ts';
import { exampleEvent } from './action.ts';
import type { Json } from './json.ts';
import { temporary } from './repository.ts';

const SHA = 'a'.repeat(40);

function read(name: string, payload: Json, env: Record<string, string> = {}): RunEvent {
  const path = join(temporary('event'), 'event.json');
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/iac',
    GITHUB_SHA: SHA,
    ...env,
  });
}

describe('readEvent', () => {
  test('a pull request', () => {
    const payload = exampleEvent('pull_request');
    expect(read('pull_request', payload)).toEqual({
      name: 'pull_request',
      repository: { owner: 'acme', repo: 'iac' },
      pull: {
        number: 2,
        headSha: payload.pull_request.head.sha,
        baseSha: payload.pull_request.base.sha,
      },
      before: null,
      headSha: payload.pull_request.head.sha,
      defaultBranch: 'master',
      onDefaultBranch: false,
      readOnly: null,
      problem: null,
    });
  });

  test('forks, deleted forks and Dependabot have a token that can only read', () => {
    const payload = exampleEvent('pull_request');
    payload.pull_request.head.repo.full_name = 'mallory/iac';
    expect(read('pull_request', payload).readOnly).toContain('fork');
    expect(read('pull_request_target', payload).readOnly).toBeNull();
    payload.pull_request.head.repo = null;
    expect(read('pull_request', payload).readOnly).toContain('fork');
    const own = exampleEvent('pull_request');
    expect(read('pull_request', own, { GITHUB_ACTOR: 'dependabot[bot]' }).readOnly).toContain('Dependabot');
    expect(read('push', exampleEvent('push'), { GITHUB_ACTOR: 'dependabot[bot]' }).readOnly).toBeNull();
  });

  test('a push, a merge group and a schedule', () => {
    const push = exampleEvent('push');
    push.before = SHA;
    expect(read('push', push, { GITHUB_REF: 'refs/heads/master' })).toMatchObject({
      before: SHA,
      headSha: SHA,
      onDefaultBranch: true,
      pull: null,
    });
    push.before = '0'.repeat(40);
    expect(read('push', push)).toMatchObject({ before: null, onDefaultBranch: false });
    const group = exampleEvent('merge_group');
    expect(read('merge_group', group).before).toBe(group.merge_group.base_sha);
    expect(read('schedule', { schedule: '1 2 * * *' })).toMatchObject({ onDefaultBranch: true, problem: null });
  });

  test.each([
    ['{', 'it is not JSON'],
    [null, 'it names no pull request'],
    [{ pull_request: { number: '2', head: { sha: SHA }, base: { sha: SHA } } }, 'it names no pull request'],
    [{ pull_request: { number: 2, head: { sha: '--upload-pack=x' }, base: { sha: SHA } } }, 'it names no pull request'],
    [{ pull_request: { number: 2, head: { sha: SHA }, base: { sha: `${SHA}\n` } } }, 'it names no pull request'],
    ['{"__proto__":{"pull_request":{"number":2}}}', 'it names no pull request'],
  ])('%j is not used', (payload, problem) => {
    expect(read('pull_request', payload)).toMatchObject({ pull: null, problem });
  });

  test('outside of GitHub there is nothing to know', () => {
    expect(readEvent({})).toMatchObject({ name: '', repository: null, pull: null, headSha: null, problem: null });
    expect(readEvent({ GITHUB_EVENT_PATH: '/nowhere/event.json' }).problem).toBe('it cannot be read');
    expect(readEvent({ GITHUB_REPOSITORY: 'acme/iac/../x' }).repository).toBeNull();
  });
});
