import type { Stretch } from '../../settings.ts';
import { withoutComments } from '../text/comments.ts';
import { holdsForReleases, type TextOf } from '../text/compared-releases.ts';

/** What stands before the brace of a block is not looked at from farther away. */
const MAX_BEFORE = 400;
const HEADER = /(?:^|[\s}])(?:(?<word>if|elsif|unless|case)\s{1,20}(?<code>[^{}]{1,300})|(?<last>else)\s{0,20})$/;
/** What a branch of a `case` is for: `'5.7.0', '5.8.0': {` */
const LABELS =
  /(?:^|[{}])\s{0,99}((?:default|"[^"$\n]{0,100}"|'[^'\n]{0,100}')(?:\s{0,20},\s{0,20}(?:default|"[^"$\n]{0,100}"|'[^'\n]{0,100}')){0,20})\s{0,20}:\s{0,20}$/;
const LABEL = /default|["'][^"'\n]{0,100}["']/g;
const VARIABLE = /^\$(?:::)?(?:\w{1,100}::){0,9}(\w{1,100})$/;
/** A branch, or any other block between braces. */
interface Block {
  start: number;
  /** Whether it runs; null where that is not known. */
  runs: boolean | null;
  /** Whether it is a branch that runs or stands behind one that does, so that none of its `elsif` and `else` runs. */
  isTaken: boolean;
  /** Of a `case`: the release that chooses, and whether one of its branches so far is for it. */
  choice: { release: string; isFound: boolean } | null;
}

/**
 * The branches of a manifest that do not run for the release its variables name: `if $version == '5.7.0' {`,
 * `case $version {`.
 */
export function branchesNotTaken(manifest: string, releaseOf: TextOf): Stretch[] {
  const text = withoutComments(manifest);
  const around: Block[] = [];
  const found: Stretch[] = [];
  /** The block that ended last, and where. */
  let before: { block: Block; end: number } | null = null;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const outer = around.at(-1) ?? null;
    if (brace === '{') {
      const from = Math.max(index - MAX_BEFORE, before?.end ?? 0, outer?.start ?? 0);
      around.push({ start: index + 1, ...branchOf(text.slice(from, index), outer, before?.block ?? null, releaseOf) });
      before = null;
      continue;
    }
    around.pop();
    if (outer?.runs === false) found.push({ start: outer.start, end: index });
    before = outer && { block: outer, end: index + 1 };
  }
  return found;
}

/** What a block is by what stands before its brace, in the block around it and behind the one that ended last. */
function branchOf(head: string, outer: Block | null, before: Block | null, releaseOf: TextOf): Omit<Block, 'start'> {
  const { word, code = '', last } = HEADER.exec(head)?.groups ?? {};
  if (word === 'case') {
    const release = releaseOf(VARIABLE.exec(code.trim())?.[1] ?? '');
    return { runs: null, isTaken: false, choice: release === null ? null : { release, isFound: false } };
  }
  if (word === undefined && last === undefined) return { runs: runsByLabel(head, outer), isTaken: false, choice: null };
  const isBehind = (word === 'elsif' || last !== undefined) && before?.isTaken === true;
  const holds = word === undefined ? null : holdsForReleases(code.trim(), 'epp', releasesBy(releaseOf));
  const own = word === 'unless' && holds !== null ? !holds : holds;
  return { runs: isBehind ? false : own, isTaken: isBehind || own === true, choice: null };
}

function runsByLabel(head: string, outer: Block | null): boolean | null {
  const labels = LABELS.exec(head)?.[1]?.match(LABEL);
  const choice = outer?.choice;
  if (!labels || !choice) return null;
  const isFor = labels.some((label) => label.slice(1, -1) === choice.release);
  const runs = isFor || (labels.includes('default') && !choice.isFound ? null : false);
  choice.isFound ||= isFor;
  return runs;
}

/** The releases of variables as a manifest writes these (`$version`, `$is::version`). */
function releasesBy(releaseOf: TextOf): TextOf {
  return (written) => releaseOf(VARIABLE.exec(written)?.[1] ?? '');
}
