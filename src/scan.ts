import { realpathSync, statSync } from 'node:fs';
import { loadTree } from './discover/load.ts';
import type { ScanResult } from './model.ts';
import type { Policy } from './policy/policy.ts';
import { readPolicy } from './policy/read.ts';
import { UsageError } from './usage.ts';

export interface ScanOptions {
  /** The folder to scan. */
  root: string;
  /** Policy file, relative to the working directory. Null or left out: the default place, which may be empty. */
  policyFile?: string | null;
  /** Text to judge with instead of the policy file's own; null for no policy at all. */
  policyText?: string | null;
  /** `YYYY-MM-DD`; left out: today, UTC. */
  today?: string;
}

export interface ScanOutcome extends ScanResult {
  /** Null when there is no policy file. */
  policy: Policy | null;
  /** The scanned folder, absolute, links resolved. */
  root: string;
}

/**
 * Scans a folder: discover, then read, assemble, judge and allow.
 *
 * @throws UsageError when the folder or the policy file named cannot be read
 * @throws PolicyError when the policy file has a mistake; nothing is decided then
 */
export async function scan(options: ScanOptions): Promise<ScanOutcome> {
  const root = rootOf(options.root);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const loading = loadTree(root);
  // Told with the policy's mistake, or not at all.
  loading.catch(() => {});
  const policy = await readPolicy(root, options.policyFile ?? null, options.policyText, today);
  // Parsers and judge are loaded while git lists the files.
  const { judgeTree } = await import('./judge-tree.ts');
  return { ...judgeTree(await loading, policy, today), policy, root };
}

function rootOf(path: string): string {
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
  } catch {
    throw new UsageError(`There is no folder ${path}. Give the folder to scan, for example "wso2-cert-auth .".`);
  }
  throw new UsageError(
    `${path} is a file. Give the folder to scan; a single file does not tell which product reads it.`,
  );
}
