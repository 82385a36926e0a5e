import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli.js');

/** The Node.js that runs the tests, and the Action's. */
export const RUNTIMES: readonly [string, string][] = [
  [process.version, process.execPath],
  ['v24', join(ROOT, 'node_modules/node/bin/node')],
];

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a built file as a person would, without colours and without the environment of a CI. */
export function run(
  node: string,
  args: string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Run {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH, HOME, NO_COLOR: '1', ...options.env },
  });
  return { status, stdout, stderr };
}
