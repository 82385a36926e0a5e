import type { LoadedFile } from '../discover/load.ts';
import { withoutComments } from './comments.ts';
import { conditionsIn } from './conditions.ts';
import { isDockerfile } from './dockerfile.ts';
import { stagesOf } from './dockerfile-stages.ts';
import { type Entry, hasOwnName } from './entry.ts';
import { expandShell } from './expand.ts';
import { mayBeOne, targetOf } from './link.ts';
import { namedFile } from './named-file.ts';
import { scriptVariables } from './script-variables.ts';
import type { BuiltMount, Mount } from './unit.ts';

/** `cat a.toml b.toml > X`, `cat b.toml >> X` */
const CAT =
  /(?<![\w.$/-])cat((?:(?:[ \t]|\\\r?\n){1,100}[^\s;|&<>]{1,300}){1,9})(?:[ \t]|\\\r?\n){0,100}(>{1,2})[ \t]{0,100}([^\s;|&<>]{1,300})/g;
/** `cp a.toml X` */
const COPY =
  /(?<![\w.$/-])cp(?:[ \t]{1,100}-[^\s;|&<>]{1,100}){0,3}[ \t]{1,100}([^\s;|&<>-][^\s;|&<>]{0,300})[ \t]{1,100}([^\s;|&<>]{1,300})/g;

/** Files that become one, in their order. */
export interface JoinedList {
  files: Entry[];
  /** What brings the first of them to where the others are added to it, if it is an instruction of a build. */
  openings: readonly Mount[];
}

interface Step {
  at: number;
  target: string;
  words: string[];
  adds: boolean;
}

/** A file in the making; null stands for a piece that cannot be told. */
interface Open {
  at: number;
  target: string;
  stage: number;
  found: (Entry | null)[];
  openings: readonly Mount[];
}

/**
 * The lists of two and more files that a script or a build writes one behind the other into a `deployment.toml`. What is
 * added to a file that an instruction of the same stage brought before is added to that one; where nothing is known to
 * begin the file, the pieces are one addition. What is added only sometimes stays apart.
 *
 * @param built the mounts that the instructions of this very file make, when it is a Dockerfile
 */
export function joinedLists(
  { path, text }: LoadedFile,
  tomls: readonly Entry[],
  built: readonly BuiltMount[],
): JoinedList[] {
  if (!text.includes('.toml')) return [];
  const spoken = withoutComments(text);
  const lookup = scriptVariables(path, text);
  const isConditional = conditionsIn(spoken);
  const stages = isDockerfile(path) ? stagesOf(text) : [];
  const stageOf = (at: number): number => stages.findLastIndex(({ start }) => start <= at);
  const lists: Open[] = [];
  for (const { at, target: written, words, adds } of stepsIn(spoken)) {
    const target = expandShell(bare(written), lookup).text;
    if (!hasOwnName(target) || (adds && isConditional(at))) continue;
    const found = words.map((word) => namedFile(bare(word), path, tomls));
    const stage = stageOf(at);
    const open = adds ? lists.findLast((list) => list.target === target && list.stage === stage) : undefined;
    const since = open?.at ?? -1;
    const before = built.filter(({ at: { start } }) => adds && since < start && start < at && stageOf(start) === stage);
    const { files, openings } = openedBy(before, target, tomls);
    if (open && files.length === 0) open.found.push(...found);
    else lists.push({ at, target, stage, found: [...files, ...found], openings });
  }
  return lists.flatMap(({ found, openings }) => {
    const files = found.filter((entry) => entry !== null);
    return files.length > 1 && files.length === found.length ? [{ files, openings }] : [];
  });
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
  return [...cats, ...copies].sort((a, b) => a.at - b.at);
}

function bare(word: string): string {
  return word.replace(/["']/g, '');
}
