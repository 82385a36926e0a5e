import type { LoadedFile } from '../../discover/load.ts';
import { grouped } from '../../lists.ts';
import { lineContent, lineStart } from '../../read/lines.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { type Stage, stagesOf } from '../docker/dockerfile-stages.ts';
import { type Entry, hasOwnName } from '../evidence/entry.ts';
import type { BuiltMount, Mount } from '../evidence/unit.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { conditionsIn } from '../text/conditions.ts';
import { expandWord, withoutQuotes } from '../text/expand.ts';
import { baseOf, inFolder, mayBeOne } from '../text/paths.ts';
import { countFirst } from '../text/sorted.ts';
import { targetOf } from './link.ts';
import { namedFile } from './named-file.ts';

/** `cat a.toml b.toml > X`, `cat b.toml >> X` */
const CAT =
  /(?<![\w.$/-])cat((?:(?:[ \t]|\\\r?\n){1,100}[^\s;|&<>]{1,300}){1,9})(?:[ \t]|\\\r?\n){0,100}(>{1,2})[ \t]{0,100}([^\s;|&<>]{1,300})/g;
/** `cp a.toml X` */
const COPY =
  /(?<![\w.$/-])cp(?:[ \t]{1,100}-[^\s;|&<>]{1,100}){0,3}[ \t]{1,100}([^\s;|&<>-][^\s;|&<>]{0,300})[ \t]{1,100}([^\s;|&<>]{1,300})/g;
/** What a file is copied into under its own name. */
const FOLDER = /\/(?:conf)?$/;
const YAML = /\.ya?ml$/;
/** A line of YAML that gives a key its value. */
const KEYED = /^[ \t]*(?:-[ \t]+)?[\w"'.-]{1,100}:(?:\s|$)/;
/** So many lines above a command are looked at for the beginning of its block. */
const MAX_LINES = 200;

/** Files that become one, in their order; or one that is put somewhere as it is. */
export interface JoinedList {
  files: Entry[];
  /** What brings the first of them to where the others are added to it, if it is an instruction of a build. */
  openings: readonly Mount[];
  /** Whether each of them begins on a line of its own, whatever the one before ends with. */
  inLines?: true;
}

interface Step {
  at: number;
  target: string;
  words: string[];
  adds: boolean;
  /** The text that the script itself has, in the place of words that name files. */
  text?: Entry;
}

/** A file in the making; null stands for a piece that cannot be told. */
interface Open {
  at: number;
  found: (Entry | null)[];
  openings: readonly Mount[];
}

/**
 * The lists of two and more files that a script or a build writes one behind the other into a `deployment.toml`. What is
 * added to a file that an instruction of the same stage brought before is added to that one; where nothing is known to
 * begin the file, the pieces are one addition, but for texts of the script, which are told by themselves. What is added
 * only sometimes stays apart.
 *
 * @param written the texts that the script itself has for a `deployment.toml`
 * @param built the mounts that the instructions of this very file make, when it is a Dockerfile
 */
export function joinedLists(
  { path, text }: LoadedFile,
  tomls: readonly Entry[],
  written: readonly Entry[],
  built: readonly BuiltMount[],
): JoinedList[] {
  if (!text.includes('.toml')) return [];
  const spoken = withoutComments(text);
  const lookupAt = scriptVariables(path, text);
  const isConditional = conditionsIn(spoken);
  const stageOf = YAML.test(path) ? blocksIn(spoken) : stagesIn(isDockerfile(path) ? stagesOf(text) : []);
  const mounts = grouped(built, ({ at }) => stageOf(at.start));
  const lists: Open[] = [];
  const latest = new Map<string, Open>();
  for (const step of [...stepsIn(spoken), ...stepsOf(written, spoken)].sort((a, b) => a.at - b.at)) {
    const { at, words, adds, text } = step;
    const place = expandWord(step.target, lookupAt(at)).text;
    const target = FOLDER.test(place) ? inFolder(place, baseOf(withoutQuotes(words[0] ?? ''))) : place;
    if (!hasOwnName(target) || (adds && isConditional(at))) continue;
    const found = text ? [text] : words.map((word) => namedFile(withoutQuotes(word), path, tomls));
    const stage = stageOf(at);
    const key = `${stage} ${target}`;
    const open = adds ? latest.get(key) : undefined;
    const since = open?.at ?? -1;
    const inStage = adds ? (mounts.get(stage) ?? []) : [];
    const before = inStage.filter(({ at: { start } }) => since < start && start < at);
    const { files, openings } = openedBy(before, target, tomls);
    if (open && files.length === 0) {
      open.found.push(...found);
      continue;
    }
    if (text && adds && files.length === 0) continue;
    const begun = { at, found: [...files, ...found], openings };
    lists.push(begun);
    latest.set(key, begun);
  }
  return lists.flatMap(({ found, openings }) => {
    const files = found.filter((entry) => entry !== null);
    return files.length > 0 && files.length === found.length ? [{ files, openings }] : [];
  });
}

/** Tells in which stage of a build an offset lies, from 0 on; -1 before the first one. */
function stagesIn(stages: readonly Stage[]): (at: number) => number {
  return (at) => countFirst(stages, ({ start }) => start <= at) - 1;
}

/**
 * Tells in which block of lines of YAML an offset lies, by where the line above that is indented less begins. What a key
 * has as its value on its own line is no block with others: a condition may stand beside it.
 */
function blocksIn(text: string): (at: number) => number {
  const depthOf = (at: number): number => lineContent(text, at).start - lineStart(text, at);
  return (at) => {
    const own = lineStart(text, at);
    if (KEYED.test(text.slice(own, at))) return own;
    const depth = depthOf(at);
    for (let above = own, lines = 0; lines < MAX_LINES && above > 0; lines++) {
      above = lineStart(text, above - 1);
      const { start, end } = lineContent(text, above);
      if (end > start && depthOf(above) < depth) return above;
    }
    return own;
  };
}

/** What instructions bring to a place: the file of the last one, or null where it cannot be told whose place that is. */
function openedBy(
  before: readonly BuiltMount[],
  target: string,
  tomls: readonly Entry[],
): Pick<JoinedList, 'openings'> & { files: (Entry | null)[] } {
  const brought = before.flatMap((mount) =>
    tomls.flatMap((entry) => {
      const place = targetOf(entry, mount.from, mount.to);
      return place != null && mayBeOne(place, target) ? [{ mount, entry, place }] : [];
    }),
  );
  const last = brought.reduce((latest, { mount }) => Math.max(latest, mount.at.start), -1);
  const files = new Set(brought.filter(({ mount }) => mount.at.start === last).map(({ entry }) => entry));
  const isOne = brought.every(({ place }) => mayBeOne(place, brought[0]?.place ?? ''));
  const openings = brought.filter(({ entry }) => files.has(entry)).map(({ mount }) => mount);
  return { files: files.size > 1 || !isOne ? [null] : [...files], openings };
}

/** What a script copies and puts one behind the other, in its order. */
function stepsIn(spoken: string): Step[] {
  const cats = [...spoken.matchAll(CAT)].map((match): Step => {
    const words = (match[1] as string).split(/(?:[ \t]|\\\r?\n)+/).filter((word) => word !== '');
    return { at: match.index, target: match[3] as string, words, adds: match[2] === '>>' };
  });
  const copies = [...spoken.matchAll(COPY)].map(
    (match): Step => ({ at: match.index, target: match[2] as string, words: [match[1] as string], adds: false }),
  );
  return [...cats, ...copies];
}

/** The same for the texts that a script itself has, each at the end of the line before a here-document, else where it stands. */
function stepsOf(written: readonly Entry[], spoken: string): Step[] {
  return written.flatMap((text) => {
    const { start } = text.source.text.locate(0, 0);
    const at = spoken[start - 1] === '\n' ? start - 1 : start;
    return text.writtenTo === undefined
      ? []
      : [{ at, target: text.writtenTo, words: [], adds: text.added === true, text }];
  });
}
