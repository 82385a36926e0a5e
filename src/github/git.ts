import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { oneLine } from './degrade.ts';
import type { Environment } from './event.ts';
import { commitId } from './values.ts';

/** How to reach the repository's own server, for a checkout that did not keep its credentials. */
export interface Remote {
  /** `GITHUB_SERVER_URL`, e.g. `https://github.com`. */
  server: string;
  token: string;
}

/** What git said when it failed. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** Nothing a repository's configuration could start may run: no monitor, no hook, no helper, no command transport. */
const HARDENED = [
  ['core.fsmonitor', ''],
  ['core.hooksPath', devNull],
  ['core.attributesFile', devNull],
  ['core.quotePath', 'false'],
  ['core.askPass', ''],
  ['credential.helper', ''],
  ['protocol.ext.allow', 'never'],
  ['fetch.recurseSubmodules', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['diff.noprefix', 'false'],
  ['diff.mnemonicPrefix', 'false'],
  // The workspace of a job container belongs to another user.
  ['safe.directory', '*'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

const MAX_OUTPUT = 1 << 30;

/** Git in one work tree: argument arrays only, no shell, a clean environment. */
export class Git {
  /** Absolute path of the top of the work tree. */
  readonly top: string;
  /** Root-relative paths become repository-relative by this prefix: '' or `folder/`. */
  readonly prefix: string;
  private readonly env: Record<string, string>;

  private constructor(top: string, prefix: string, env: Record<string, string>) {
    this.top = top;
    this.prefix = prefix;
    this.env = env;
  }

  /**
   * Git for the work tree that `root` lies in.
   *
   * @param root absolute path of the scanned folder
   * @param remote how `fetch` signs in, null to use what the checkout left
   * @returns null when `root` is in no work tree or git is not installed
   */
  static async open(root: string, environment: Environment, remote: Remote | null): Promise<Git | null> {
    const env = cleanEnvironment(environment, remote);
    try {
      const out = await execute(root, env, ['rev-parse', '--show-toplevel', '--show-prefix'], '');
      const [top, prefix] = out.toString('utf8').split('\n');
      return top ? new Git(top, prefix ?? '', env) : null;
    } catch {
      return null;
    }
  }

  /**
   * Runs git at the top of the work tree.
   *
   * @returns its output
   * @throws GitError with what git said
   */
  run(args: readonly string[], input = ''): Promise<Buffer> {
    return execute(this.top, this.env, args, input);
  }

  /** The output as text without the last line break. */
  async text(args: readonly string[]): Promise<string> {
    return (await this.run(args)).toString('utf8').replace(/\n$/, '');
  }

  /** The commit that is checked out, null in a repository without one. */
  async head(): Promise<string | null> {
    try {
      return commitId(await this.text(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']));
    } catch {
      return null;
    }
  }

  /** Whether a commit and its tree are here. */
  async has(commit: string): Promise<boolean> {
    try {
      await this.run(['cat-file', '-e', `${commit}^{tree}`]);
      return true;
    } catch {
      return false;
    }
  }

  /** A file's bytes at a commit, null when the commit has no such file. `path` is repository-relative. */
  async show(commit: string, path: string): Promise<Buffer | null> {
    const listed = await this.text(['ls-tree', '-z', '--full-tree', commit, '--', path]);
    const entry = /^100\d+ blob ([0-9a-f]+)\t/.exec(listed);
    return entry === null ? null : this.run(['cat-file', 'blob', entry[1] as string]);
  }
}

function cleanEnvironment(environment: Environment, remote: Remote | null): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(environment)) {
    // GIT_* variables redirect git or name programs it starts; INPUT_* hold the token.
    if (value !== undefined && !/^(?:GIT_|INPUT_|SSH_ASKPASS)/i.test(key)) env[key] = value;
  }
  Object.assign(env, {
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
  });
  if (remote !== null) {
    // In the environment, since arguments can be read by every process of the machine. The empty value drops the header a
    // checkout with kept credentials has set: GitHub refuses two.
    const header = `http.${remote.server.replace(/\/+$/, '')}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
    Object.assign(env, {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: header,
      GIT_CONFIG_VALUE_0: '',
      GIT_CONFIG_KEY_1: header,
      GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
    });
  }
  return env;
}

function execute(cwd: string, env: Record<string, string>, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...HARDENED, ...args],
      { cwd, env, encoding: 'buffer', maxBuffer: MAX_OUTPUT, timeout: 5 * 60 * 1000 },
      (error, stdout, stderr) => {
        if (error === null) return resolve(stdout);
        // What went wrong; behind an empty line stands advice.
        const [said] = stderr.toString('utf8').trim().split('\n\n', 1);
        reject(new GitError(oneLine(said || (error.message.split('\n')[0] as string)).replace(/\.$/, '')));
      },
    );
    // Git may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
