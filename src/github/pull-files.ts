import type { Client } from './client.ts';
import { type Diff, type FileDiff, parseHunks } from './hunks.ts';
import { dig, text } from './values.ts';

/** GitHub lists no more files of a pull request. */
const MOST_FILES = 3000;

/**
 * What a pull request changes, by the API: for runs whose clone has no history, and for what the review page
 * itself shows. Large files come without their lines.
 *
 * @throws the client's error
 */
export async function pullDiff(
  client: Client,
  repository: { owner: string; repo: string },
  number: number,
): Promise<Diff> {
  const listed: unknown[] = await client.paginate(client.rest.pulls.listFiles, {
    ...repository,
    pull_number: number,
    per_page: 100,
  });
  const files = new Map<string, FileDiff>();
  for (const entry of listed) {
    const path = text(dig(entry, 'filename'));
    if (path === null) continue;
    const patch = text(dig(entry, 'patch'));
    // A file that was only renamed has no patch and no changes.
    const untouched = dig(entry, 'status') === 'renamed' && dig(entry, 'changes') === 0;
    files.set(path, { hunks: patch === null ? [] : parseHunks(patch), complete: patch !== null || untouched });
  }
  return { files, complete: listed.length < MOST_FILES };
}
