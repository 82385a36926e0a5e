import type { Git } from './git.ts';
import { type Diff, type FileDiff, parseHunks } from './hunks.ts';

/** Paths per git process: an argument list has a limit. */
const PER_CALL = 200;

const PLAIN = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--find-renames',
  '--no-relative',
  '--ignore-submodules=all',
];

/**
 * What `from` → `to` changes, by git. Every changed file is listed; the lines only of those among `paths`, as a diff of
 * everything can be huge.
 *
 * @param paths repository-relative
 * @param context lines of context around a change; GitHub shows 3
 * @throws GitError
 */
export async function gitDiff(git: Git, from: string, to: string, paths: Iterable<string>, context = 3): Promise<Diff> {
  const wanted = new Set(paths);
  const changed = changedPaths((await git.run(['diff', ...PLAIN, '--name-status', '-z', from, to])).toString('utf8'));
  const files = new Map<string, FileDiff>();
  for (const { path } of changed) files.set(path, { hunks: [], complete: false });
  const shown = changed.filter(({ path }) => wanted.has(path));
  for (let at = 0; at < shown.length; at += PER_CALL) {
    const some = shown.slice(at, at + PER_CALL);
    const out = await git.run([
      'diff',
      ...PLAIN,
      `--unified=${context}`,
      '--src-prefix=a/',
      '--dst-prefix=b/',
      from,
      to,
      '--',
      // A renamed file is only compared with its old self when both are asked for.
      ...some.flatMap(({ path, oldPath }) => (oldPath === null ? [path] : [oldPath, path])),
    ]);
    for (const [path, file] of splitPatch(out.toString('utf8'))) files.set(path, file);
  }
  return { files, complete: true };
}

interface Changed {
  path: string;
  oldPath: string | null;
}

function changedPaths(listing: string): Changed[] {
  const fields = listing.split('\0');
  const changed: Changed[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const status = fields[at++] as string;
    const first = fields[at++] as string;
    // `R100 old new`, `C75 old new`; all others name one path.
    if (/^[RC]/.test(status)) changed.push({ oldPath: first, path: fields[at++] as string });
    else changed.push({ oldPath: null, path: first });
  }
  return changed;
}

/** The files of a unified diff with their new-side paths; deleted files are left out. */
function* splitPatch(patch: string): Generator<[string, FileDiff]> {
  // Every content line begins with a blank, `+`, `-` or `\`, so only a header can begin so.
  for (const part of patch.split(/^(?=diff --git )/m)) {
    const path = /^\+\+\+ (?:"b\/(.*)"|b\/([^\t\n]*))\t?$/m.exec(part);
    if (path !== null) {
      const name = path[1] === undefined ? (path[2] as string) : unquote(path[1]);
      const body = part.slice(path.index + path[0].length + 1);
      yield [name, { hunks: parseHunks(body), complete: true }];
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** A path as git quotes it (C escapes, bytes in octal). */
function unquote(quoted: string): string {
  const bytes: Buffer[] = [];
  for (const [whole, octal, letter] of quoted.matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/g)) {
    if (octal !== undefined) bytes.push(Buffer.from([Number.parseInt(octal, 8)]));
    else bytes.push(Buffer.from(letter === undefined ? whole : (ESCAPES[letter] ?? letter)));
  }
  return Buffer.concat(bytes).toString('utf8');
}
