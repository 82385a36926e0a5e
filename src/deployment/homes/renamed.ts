import { joinedLines } from '../../read/lines.ts';
import { type Entry, hasOwnName } from '../evidence/entry.ts';
import type { Linked } from '../placement/link.ts';
import type { Survey } from '../placement/survey.ts';
import { textsThatRun } from '../scripts/texts-that-run.ts';
import { readInstead } from '../text/folders-read.ts';
import { baseOf } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import type { Along } from './scripts-along.ts';
import { wholeName } from './traced.ts';

/** What brings a file to another place or writes another one out of it. */
const WRITES =
  /(?<![\w.-])(?:cp|mv|ln|rsync|envsubst|tee)(?![\w.:-])|(?<![\w.-])install[ \t]{1,9}-[DTmot]|(?<![-=|:>])>>?[ \t]{0,9}["']?[^\s>&|-]|[ \t]--?(?:o|out\w{0,20}|template|dest\w{0,20})[ =]/;
/** An instruction of a Dockerfile or an option that puts files at a place, or into a map. */
const PUTS = /^[ \t]{0,100}(?:COPY|ADD)[ \t]|--from-file/i;
const BUILD = /^[ \t]{0,100}FROM[ \t]/m;

/** A file that goes to the folder of the one the server reads, under another name. */
export interface UnderOtherName {
  entry: Entry;
  target: string;
  /** The path that the server reads. */
  instead: string;
}

/** Of what mounts bring, what goes to the right folder under another name. */
export function underOtherNames(linked: readonly Linked[]): UnderOtherName[] {
  return linked.flatMap(({ entry, target }) => {
    const instead = target === null ? null : readInstead(target, entry.source.kind);
    return target === null || instead === null ? [] : [{ entry, target, instead }];
  });
}

/**
 * Whether anything may make a file the one the server reads: a script in its container that speaks of either, a command
 * of its build or manifest that writes, and one that is started before them where it names the file. What another build
 * does is done in another image.
 */
export function mayBeRenamed({ entry, target, instead }: UnderOtherName, along: Along, { tree }: Survey): boolean {
  const before = commandsBefore(tree);
  const right = baseOf(instead);
  const rightName = wholeName(right).source;
  const names = [entry.source.name, baseOf(target)]
    .filter((name) => name !== right)
    .map((name) => wholeName(name).source);
  const either = new RegExp([...names, rightName].join('|'));
  const made = new RegExp([...names, `>[ \\t]{0,9}["']?[^\\s"'>|;&]{0,300}${rightName}`].join('|'));
  const named = new RegExp(names.join('|'));
  return (
    before === null ||
    along.scripts.some((text) => either.test(text)) ||
    along.texts.some((text) => writingLines(text).some((line) => made.test(line))) ||
    before.some((line) => named.test(line))
  );
}

/** The commands of a tree that write, but for those of builds; null when they cannot all be read. */
const commandsBefore = perTree((tree): readonly string[] | null => {
  const texts = textsThatRun(tree)?.filter((text) => !BUILD.test(text));
  return texts?.flatMap((text) => writingLines(text)) ?? null;
});

function writingLines(text: string): string[] {
  return joinedLines(text)
    .split('\n')
    .filter((line) => WRITES.test(line) && !PUTS.test(line));
}

/** Whether a file is for something to fill in, which may lie anywhere. */
export function isForFilling({ entry, target }: UnderOtherName): boolean {
  return entry.source.template !== null || hasOwnName(target);
}
