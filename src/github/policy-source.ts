import { isAbsolute, relative, resolve, sep } from 'node:path';
import { decode } from '../discover/decode.ts';
import { UsageError } from '../usage.ts';
import type { Git } from './git.ts';

/** Where the policy file of the run is. */
export interface PolicySource {
  /** Absolute path when an input names it, null for the default place. */
  given: string | null;
  /** Path from the top of the repository; null when it lies outside, and then no commit has it. */
  inRepository: string | null;
}

/**
 * @param standard absolute path of the default place
 * @param input the input `policy`, from the workspace; null for the default place
 * @param top absolute path of the top of the work tree, null outside of one
 */
export function policySource(
  standard: string,
  input: string | null,
  workspace: string,
  top: string | null,
): PolicySource {
  const given = input === null ? null : resolve(workspace, input);
  const inside = top === null ? '..' : relative(top, given ?? standard);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return { given, inRepository: isOutside ? null : inside.split(sep).join('/') };
}

/**
 * The policy file's text at a commit, null when the commit has none.
 *
 * @throws UsageError when it is there and is no text
 */
export async function policyAt(git: Git, commit: string, { inRepository }: PolicySource): Promise<string | null> {
  const bytes = inRepository === null ? null : await git.show(commit, inRepository);
  if (bytes === null) return null;
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  throw new UsageError(`The policy file ${inRepository} at ${commit} cannot be used: ${decoded.problem}.`);
}
