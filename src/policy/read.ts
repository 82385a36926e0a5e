import { join, relative, resolve, sep } from 'node:path';
import { decode } from '../discover/decode.ts';
import { readBytes } from '../discover/read-file.ts';
import { UsageError } from '../usage.ts';
import type { Policy } from './policy.ts';

/** Where the policy file lies unless the caller names another. */
export const POLICY_FILE = '.github/wso2-cert-auth.toml';

/**
 * The policy a folder is judged with, or null when it has none.
 *
 * @param root absolute path of the scanned folder
 * @param given policy file as named by the caller, relative to the working directory; null for the default place
 * @param text text to use instead of the file's own, null for no policy; undefined reads the file
 * @param today `YYYY-MM-DD`
 * @throws UsageError when a file that was named cannot be read
 * @throws PolicyError when the policy has a mistake
 */
export async function readPolicy(
  root: string,
  given: string | null,
  text: string | null | undefined,
  today: string,
): Promise<Policy | null> {
  const full = given === null ? join(root, POLICY_FILE) : resolve(given);
  // Seen from the root even when it lies outside: a report must not name the machine's folders.
  const name = relative(root, full).split(sep).join('/');
  if (text !== undefined) {
    return text === null ? null : parse(name, text, today);
  }
  const bytes = readBytes(given === null ? root : '/', given === null ? POLICY_FILE : full);
  if ('absent' in bytes) {
    if (given === null) return null;
    throw new UsageError(`There is no policy file ${given}. Give the path of an existing one, or name none.`);
  }
  if ('problem' in bytes) throw new UsageError(`The policy file ${name} cannot be used: ${bytes.problem}.`);
  const decoded = decode(bytes.bytes);
  if ('problem' in decoded) throw new UsageError(`The policy file ${name} cannot be used: ${decoded.problem}.`);
  return parse(name, decoded.text, today);
}

/** Most repositories have no policy file: what reads one is loaded when there is one. */
async function parse(name: string, text: string, today: string): Promise<Policy> {
  return (await import('./parse.ts')).parsePolicy(name, text, today);
}
