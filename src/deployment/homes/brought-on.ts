import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind, Stretch } from '../../settings.ts';
import type { Unit } from '../evidence/unit.ts';
import { type CopyMade, copiesMade } from '../placement/copied-into-homes.ts';
import { GLOB } from '../placement/step-items.ts';
import { putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { kindsReadIn } from '../placement/written-into-homes.ts';
import { putOfText } from '../placement/written-texts.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { blanked, withoutComments } from '../text/comments.ts';
import { byFile } from '../text/located.ts';
import { areInLine, dirOf, isBelow, isThere, joinPath } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { filesThatBring } from './texts-that-bring.ts';
import { broughtBy } from './unplaced.ts';

/** What a script copies alone to the folder above the one it is read in. */
const COPIED_ABOVE =
  /(?<![\w.-])(?:cp|mv|install)(?:[ \t]{1,9}-\S{1,60}){0,9}[ \t]{1,9}\S{0,300}?(?:identity|authenticators)\.xml["']?[ \t]{1,9}\S{0,300}?\/repository\/conf\/?["']?(?=[\s;&|)]|$)/g;
/** What may make one folder of another, or bring a folder to where the server reads it (`cp -r conf/. repository/conf/`). */
const BRINGS_ON =
  /(?<![\w.-])ln(?![\w.:-])|state["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:link|hard)\b|(?<![\w.-])repository(?!["']?:\s)(?:\/conf)?(?:\/(?:\.\/?)?)?(?![\w./-])/;

/** Where a command ends, which may go over several lines, and as far as one is looked back over. */
const NEXT_COMMAND = /(?<!\\\r?)\n|[;&|]/;
const MAX_SOURCES = 1000;

/** The folder of a script, as it names it itself. */
const OWN_FOLDER = /\$\(dirname(?:[ \t]{1,9}(?:--[ \t]{1,9})?["']?\$(?:0|\{?BASH_SOURCE(?:\[0\])?\}?)["']?\))?/;
/** What a copy takes from a place of a machine, or from wherever a variable or a pattern says. */
const ELSEWHERE = /[\s"'=][/~]|[$`]|\*[^\s"']{0,300}\//;

/** A place in a container that a file or folder goes to which lies where something is started, with the path of that. */
const BOUND =
  /(?:(?<=[\s"'=,])((?:\.{1,2}|\$PWD|\$\{PWD\}|\$\(pwd\))\/[^\s:"'$]{0,300}):|\bsource:[ \t]{1,9}(\.{1,2}\/\S{0,300})\s{1,40}target:[ \t]{1,9})\/[^\s:"']{1,300}/g;
const STARTED_IN = /^\$(?:PWD|\{PWD\}|\(pwd\))/;
const MOUNT_PATH = /\bmountPath:[ \t]{1,9}\S{1,300}/g;
/** Volumes that may hold what a script put there. */
const HELD = /\b(?:hostPath|emptyDir|persistentVolumeClaim|volumeClaimTemplates)\b/;

/**
 * Whether anything of the repository may bring a kind of file on to where the server reads it: one script or task may
 * stage what another one takes, so where a file is put says nothing about who does. What lies in other folders does not
 * where it is seen to bring files of its own.
 *
 * @param folder where the home is set up
 */
export function broughtOnAround(folder: string, survey: Survey): (kind: ConfigKind) => boolean {
  const brings = bringing(survey.tree, survey)?.flatMap((one) => {
    const isWhole = seenFrom(folder, one);
    return isWhole === null ? [] : [isWhole ? one.whole : one.apart];
  });
  return anyOf(brings);
}

/** The same, but for what some places say. */
export function broughtOnBeside(
  places: readonly Span[],
  folder: string,
  survey: Survey,
): (kind: ConfigKind) => boolean {
  const others = byFile(places);
  const texts = textsAround(folder, survey)?.map(({ path, text }) => blanked(text, others.get(path) ?? []));
  return mayBringOn(texts ?? null);
}

/** Of each kind of file, whether one of some texts may bring it on; what cannot be read may. */
export function mayBringOn(said: readonly string[] | null): (kind: ConfigKind) => boolean {
  return anyOf(said?.map(broughtOnBy));
}

/** The kinds of files that something may bring on; `any` for what may bring all. */
type Brought = ReadonlySet<ConfigKind> | 'any';

/** Of each kind of file, whether something brings it; what is not known may bring any. */
function anyOf(brings: readonly Brought[] | undefined): (kind: ConfigKind) => boolean {
  return (kind) => brings === undefined || brings.some((kinds) => kinds === 'any' || kinds.has(kind));
}

/** The kinds of files that a text may bring on. */
function broughtOnBy(text: string): Brought {
  // The folder that files are taken from is none they are brought to.
  const said = text.replace(COPIED_ABOVE, '').replace(GLOB, '');
  return BRINGS_ON.test(said) ? 'any' : kindsReadIn(said);
}

/**
 * What brings files, as it is seen from a folder: what lies in another one sets up another server where it brings files of its
 * own. Null when it cannot all be read. Offsets stay.
 */
export function textsAround(folder: string, survey: Survey): readonly RunningText[] | null {
  const texts = seenTexts(survey.tree, survey)?.flatMap((one): RunningText[] => {
    const isWhole = seenFrom(folder, one);
    return isWhole === null ? [] : [{ path: one.path, text: isWhole ? one.text : one.apart }];
  });
  return texts ?? null;
}

/** A text that brings files. */
interface Seen extends RunningText {
  folder: string;
  /** What it says but for what it brings of files of its own. */
  apart: string;
  /** Of a Dockerfile of images that get files of the repository alone, which ones; null for any other. */
  brought: readonly string[] | null;
}

/** How much of a text is seen from a folder: the whole, what it does not bring of its own, or nothing of an image of others: null. */
function seenFrom(from: string, { folder, brought }: Pick<Seen, 'folder' | 'brought'>): boolean | null {
  if (areInLine(folder, from)) return true;
  return isOfOthers(from, brought) ? null : false;
}

const seenTexts = perTree((tree, survey: Survey): readonly Seen[] | null => {
  const copies = copiesOfOwn(tree, survey);
  const puts = placesPutTo(tree, survey);
  const texts = filesThatBring(tree)?.map(({ path, text }): Seen => {
    const folder = dirOf(path);
    const left = blanked(withoutCopies(text, copies.get(path) ?? []), puts.get(path) ?? []);
    const isThereAlready = (place: string): boolean => {
      const named = joinPath(folder, place.replace(STARTED_IN, '.'));
      return named !== null && isThere(tree.paths, named);
    };
    return { path, text, folder, apart: withoutBound(left, isThereAlready), brought: broughtIntoImages(path, survey) };
  });
  return texts ?? null;
});

/** Those of these that may bring files on, with what they bring. */
const bringing = perTree((tree, survey: Survey) =>
  seenTexts(tree, survey)?.flatMap(({ folder, brought, text, apart }) => {
    const whole = broughtOnBy(text);
    return whole !== 'any' && whole.size === 0 ? [] : [{ folder, brought, whole, apart: broughtOnBy(apart) }];
  }),
);

/** The copies of what scripts name from their own folders, by the scripts: no machine has it before. */
const copiesOfOwn = perTree(
  (tree, survey: Survey): CopiesByScript => copiesByScript(survey, (copy) => !copy.mayBeAny && takesOwn(copy, tree)),
);

/** Where steps put files that are known, and scripts the texts that they hold, by the files that say so. */
const placesPutTo = perTree((tree, { entries }: Survey) =>
  byFile(
    entries.flatMap((entry) => {
      const text = putOfText(entry, tree);
      return [...putsInSteps(entry, tree), ...(text === null ? [] : [text])].map(({ at }) => at);
    }),
  ),
);

/** Copies by the scripts that make them. */
export type CopiesByScript = ReadonlyMap<string, readonly CopyMade[]>;

/** The copies of all files that something holds for, by the scripts that make them. */
export function copiesByScript(survey: Survey, isMeant: (copy: CopyMade, kind: ConfigKind) => boolean): CopiesByScript {
  const found = new Map<string, CopyMade[]>();
  for (const entry of survey.entries) {
    for (const copy of copiesMade(entry, survey)) {
      const { file } = copy.at;
      if (isMeant(copy, entry.source.kind)) addTo(found, file, copy);
    }
  }
  return found;
}

/** Whether a copy takes files by paths that lead on from the folder of its script, and that are written out. */
function takesOwn({ at: { file, start } }: CopyMade, tree: Tree): boolean {
  const text = withoutComments(tree.text(file) ?? '');
  const place = placeGoneTo(text, start);
  if (place !== '' && !OWN_FOLDER.test(place)) return false;
  return !ELSEWHERE.test(text.slice(beginningAt(text, start), start).replace(OWN_FOLDER, '.'));
}

/** A text without copies of its, up to the places that they bring something to. Offsets stay. */
export function withoutCopies(text: string, copies: readonly CopyMade[]): string {
  const commands = copies.map(({ at: { start, end } }) => ({ start: beginningAt(text, start), end }));
  return blanked(text, commands);
}

/** Where the command begins that goes on at a place. */
function beginningAt(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - MAX_SOURCES), place);
  return place - (before.split(NEXT_COMMAND).at(-1) as string).length;
}

/** Whether a file is a Dockerfile of images that get files of the repository alone, and none of a folder or a file. */
export function isImageOfOthers(path: string, place: string, survey: Survey): boolean {
  return isOfOthers(place, broughtIntoImages(path, survey));
}

function isOfOthers(place: string, brought: readonly string[] | null): boolean {
  return brought !== null && !brought.some((one) => isBelow(place, one));
}

/** What a Dockerfile of images that get files of the repository alone brings into these; null for any other file. */
function broughtIntoImages(path: string, survey: Survey): readonly string[] | null {
  const units = imagesOf(survey.tree, survey).get(path) ?? [];
  const brought = units.map((unit) => broughtBy(unit, survey));
  return units.length === 0 || brought.includes(null) ? null : brought.flatMap((from) => from ?? []);
}

/** What Dockerfiles build, by their paths. */
const imagesOf = perTree(
  (_: Tree, { units }: Survey): ReadonlyMap<string, readonly Unit[]> =>
    byFile(units.filter(({ kind }) => kind === 'dockerfile')),
);

/**
 * A text without the places in containers that get what no machine's folder holds. Offsets stay.
 *
 * @param isOf which paths of what lies beside the description are such
 */
export function withoutBound(text: string, isOf: (place: string) => boolean = () => true): string {
  const bound = [...text.matchAll(BOUND)].filter(([, short, long]) => isOf((short ?? long) as string));
  return blanked(text, [...bound, ...(HELD.test(text) ? [] : text.matchAll(MOUNT_PATH))].map(placeOf));
}

function placeOf({ 0: whole, index }: RegExpExecArray): Stretch {
  return { start: index, end: index + whole.length };
}
