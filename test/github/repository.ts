import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a temporary folder. */
export class Repository {
  readonly path: string;

  constructor(path = temporary('repository')) {
    this.path = path;
  }

  static create(): Repository {
    const repository = new Repository();
    repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  git(...args: string[]): string {
    const env = {
      PATH: process.env.PATH,
      HOME: tmpdir(),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      // A clone has to see another commit than the one before it even within a second.
      GIT_AUTHOR_DATE: `2026-01-01T00:00:${String(clock++ % 60).padStart(2, '0')}Z`,
    };
    return execFileSync('git', args, {
      cwd: this.path,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  write(files: Record<string, string | null>): this {
    for (const [path, text] of Object.entries(files)) {
      const full = join(this.path, path);
      if (text === null) rmSync(full);
      else {
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, text);
      }
    }
    return this;
  }

  /** Commits everything; returns the commit. */
  commit(message = 'change'): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** A clone with one commit of history, checked out at `commit`, as actions/checkout makes it. */
  shallowClone(commit: string): Repository {
    const clone = new Repository();
    clone.git('init', '--quiet');
    clone.git('remote', 'add', 'origin', `file://${this.path}`);
    clone.git('fetch', '--quiet', '--depth=1', 'origin', commit);
    clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    return clone;
  }
}

let clock = 0;

export function temporary(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `wso2-cert-auth-test-${name}-`)));
}

/** A home of Identity Server 7.1.0 whose Part A setting is missing: one error, at its last line. */
export const OPEN = ['[super_admin]', 'username = "admin"', '', '[user_store]', 'type = "database_unique_id"', ''].join(
  '\n',
);

export const CLOSED = [
  '[super_admin]',
  'username = "admin"',
  '',
  '[event.default_listener.client_certificate_authentication_handler]',
  'enable = false',
  '',
].join('\n');

/** On: one error, at the line of the value. */
export const ON = CLOSED.replace('enable = false', 'enable = true');

export const tomlOf = (name: string): string => `${name}/wso2is-7.1.0/repository/conf/deployment.toml`;

/** `count` open homes, so `count` errors. */
export const openHomes = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [tomlOf(`home${String(index).padStart(3, '0')}`), OPEN]),
  );
