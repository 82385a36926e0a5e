import type { LoadedFile, Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import { withoutComments } from './comments.ts';
import { type Entry, hasOwnName, withReplaced } from './entry.ts';
import { namedFile } from './named-file.ts';
import { isBelow } from './paths.ts';
import type { Mount, Unit } from './unit.ts';

/** `cat a.toml b.toml > X`, `cat b.toml >> X` */
const CAT =
  /(?<![\w.$/-])cat((?:[ \t]{1,100}[^\s;|&<>]{1,300}){1,9})[ \t]{0,100}(>{1,2})[ \t]{0,100}([^\s;|&<>]{1,300})/g;
/** `cp a.toml X` */
const COPY =
  /(?<![\w.$/-])cp(?:[ \t]{1,100}-[^\s;|&<>]{1,100}){0,3}[ \t]{1,100}([^\s;|&<>-][^\s;|&<>]{0,300})[ \t]{1,100}([^\s;|&<>]{1,300})/g;
const SCRIPT = /\.(?:sh|bash)$|(?:^|\/)[\w.-]*(?:[Dd]ockerfile|[Cc]ontainerfile)[^/]*$|(?:^|\/)Makefile$/;

/**
 * Entries with the files that a script writes one behind the other into a `deployment.toml` as one file: the server
 * reads them so, and a setting that two of them hold would keep it from starting. A file that goes into several of
 * them, that a unit also brings to a home as it is, or that cannot be told, leaves all as they are.
 */
export function withJoined(entries: readonly Entry[], tree: Tree, units: readonly Unit[]): Entry[] {
  const tomls = entries.filter(isTomlFile);
  if (tomls.length < 2) return [...entries];
  const lists = tree.files.filter(({ path }) => SCRIPT.test(path)).flatMap((file) => joinedBy(file, tomls));
  const uses = new Map<Entry, number>();
  for (const entry of lists.flat()) uses.set(entry, (uses.get(entry) ?? 0) + 1);
  const whole = new Map<Entry, Entry | null>();
  for (const list of lists) {
    const [first, ...others] = list as [Entry, ...Entry[]];
    if (list.some((entry) => uses.get(entry) !== 1 || entry.source.template !== first.source.template)) continue;
    if (list.some(({ path }) => units.some(({ mounts }) => mounts.some((mount) => isAlone(path, mount))))) continue;
    whole.set(first, joined(first, others));
    for (const other of others) whole.set(other, null);
  }
  return withReplaced(entries, whole);
}

/** Whether a mount brings a file to a home on its own. */
export function isAlone(path: string, mount: Mount): boolean {
  if (mount.kind !== 'path') return false;
  if (mount.from === path) return mount.to === null || hasOwnName(mount.to) || /\/conf\b/.test(mount.to);
  return hasOwnName(path) && isBelow(path, mount.from);
}

function isTomlFile({ source, path, map, problem }: Entry): boolean {
  return source.kind === 'deployment.toml' && source.file === path && map === null && problem === null;
}

function joined(first: Entry, others: readonly Entry[]): Entry {
  const all = [first, ...others];
  const text = MappedText.concat(all.map(({ source }) => source.text));
  return {
    ...first,
    source: { ...first.source, text },
    recognised: all.some(({ recognised }) => recognised),
    family: all.find(({ family }) => family !== null)?.family ?? null,
  };
}

interface Step {
  at: number;
  target: string;
  words: string[];
  adds: boolean;
}

/** The lists of two and more files that a script puts into one. */
function joinedBy({ path, text }: LoadedFile, tomls: readonly Entry[]): Entry[][] {
  if (!text.includes('.toml')) return [];
  const spoken = withoutComments(text);
  const cats = [...spoken.matchAll(CAT)].map((match): Step => {
    const words = (match[1] as string).trim().split(/[ \t]+/);
    return { at: match.index, target: match[3] as string, words, adds: match[2] === '>>' };
  });
  const copies = [...spoken.matchAll(COPY)].map(
    (match): Step => ({ at: match.index, target: match[2] as string, words: [match[1] as string], adds: false }),
  );
  const lists: { target: string; found: (Entry | null)[] }[] = [];
  for (const { target, words, adds } of [...cats, ...copies].sort((a, b) => a.at - b.at)) {
    if (!hasOwnName(target.replace(/["']/g, ''))) continue;
    const found = words.map((word) => namedFile(word.replace(/["']/g, ''), path, tomls));
    const open = adds ? lists.findLast((list) => list.target === target) : undefined;
    if (open) open.found.push(...found);
    else if (!adds) lists.push({ target, found });
  }
  return lists.flatMap(({ found }) => {
    const known = found.filter((entry) => entry !== null);
    return known.length > 1 && known.length === found.length ? [known] : [];
  });
}
