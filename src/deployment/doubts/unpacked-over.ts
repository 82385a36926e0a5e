import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { assignments, isDockerfile } from '../docker/dockerfile.ts';
import { operands } from '../docker/dockerfile-copies.ts';
import { copiedFrom, instructions, type Stage, stageNamed, stagesOf } from '../docker/dockerfile-stages.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { type Put, putsInSteps, targetsOf } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { stepsOf } from '../placement/written-into-homes.ts';
import { putOfText } from '../placement/written-texts.ts';
import { UNPACK, withoutHost } from '../scripts/copy-place.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import { commandsIn } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { branches } from '../scripts/shell-branches.ts';
import { functionStarts } from '../scripts/shell-functions.ts';
import { withoutComments } from '../text/comments.ts';
import { expandWord } from '../text/expand.ts';
import { isHome } from '../text/folders-read.ts';
import type { Located, Lookup, LookupAt } from '../text/located.ts';
import { baseOf, inFolder, isBelow, withoutSlash } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { userDataSyntax } from '../text/user-data.ts';
import { isPutLater } from './fetched-over.ts';

/** A command, a task or an instruction that lays out a whole home. */
interface Unpacked {
  home: string;
  at: Span;
  /** From where on in its file what is put into the home lies there before: the beginning of the stage of a build. */
  since: number;
}

/** The option before the folder that an archive is unpacked to. */
const UNPACKED_TO = /^(?:-d|-C|--directory)$/;
/** The options of `tar` that take all of an archive out, and those by which either program keeps what is there, or only looks. */
const EXTRACTS = /^(?:-?[a-zA-Z]{0,9}x[a-zA-Z]{0,9}|--extract)$/;
const UNZIPS_OVER = /^-[oqDK]{1,5}$/;
const UNTARS_OVER =
  /^(?:-?[vzjJpf]{0,6}x[vzjJpf]{0,6}|-[vzjJpf]{1,6}|--(?:extract|gzip|file|overwrite|verbose|no-same-owner))$/;
/** A pack, with the name of the folder that is in it. */
const PACK = /^(wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4}-\d{1,3}(?:\.\d{1,4}){2})\.(?:zip|tar|tgz|tar\.gz)$/;
/** What a command may hang on in its line or instruction. */
const GUARDED = /\|\||(?<![\w-])(?:if|case|for|while|until|test)[ \t]|\[[ \t]/;
/** The rest of a command that says where its output goes. */
const REDIRECTED = /^\d?[>&]/;
const SCRIPT = /\.(?:sh|bash|ksh)$/;
const TASKS = /(?:^|\/)tasks\/[^\0]*\.ya?ml$/;
const UNARCHIVES = /\bunarchive["']?:/;
const SOURCE = /\bsrc["']?:[ \t]{1,9}["']?((?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},]){1,300})/;
const DESTINATION = /\bdest["']?:[ \t]{1,9}["']?((?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},]){1,300})/d;
/** What a task may be left out by, or be done by several times. */
const SOMETIMES =
  /^[ \t-]{0,100}(?:when|creates|loop|with_\w{1,20}|keep_newer|exclude|include|extra_opts|args)["']?:|\bcreates=/m;
const BLOCK = /^[ \t-]{0,100}(?:block|rescue):/m;

/**
 * The files of a home that its pack, or its image's whole home, is laid over after they were put there: the server runs
 * with those of the pack. Only where one script, one file of tasks or one stage of a build does both, one after the other,
 * whatever happens.
 */
export function unpackedOver(home: Home, survey: Survey): { kind: ConfigKind; at: Span }[] {
  if (isDeclared(home.identity)) return [];
  return home.entries
    .filter((entry) => isDecisive(entry))
    .flatMap((entry) => {
      const over = putsOf(entry, home, survey).flatMap((put) => overPut(put, survey.tree));
      return over
        .filter(({ at }) => !isPutLater(entry, home, at, survey))
        .slice(0, 1)
        .map(({ at }) => ({ kind: entry.source.kind, at }));
    });
}

/** What puts a file of a home where its server reads it, with the paths of it. */
function putsOf(entry: Entry, { units }: Home, survey: Survey): Put[] {
  const text = putOfText(entry, survey.tree);
  const copies = copiesIntoHomes(entry, survey).filter(({ isWritten, mayBeAny }) => isWritten || !mayBeAny);
  const mounts = units
    .flatMap((unit) => unit.mounts)
    .flatMap((mount): Put[] =>
      mount.kind === 'path' && mount.at && mount.to !== null && isBelow(entry.path, mount.from)
        ? [{ target: mount.to, at: mount.at }]
        : [],
    );
  return [...copies, ...putsInSteps(entry, survey.tree), ...(text ? [text] : []), ...mounts];
}

/** What is unpacked over a file that is put somewhere before. */
function overPut(put: Put, tree: Tree): Unpacked[] {
  const { file, start } = put.at;
  const unpacked = unpackedIn(file, tree);
  if (unpacked.length === 0) return [];
  const targets = targetsOf(put, tree).map(withoutHost);
  const isInFunction = SCRIPT.test(file) && functionStarts(tree.text(file) ?? '')(start) !== null;
  return unpacked.filter(
    ({ home, at, since }) =>
      !isInFunction && since <= start && start < at.start && targets.some((target) => isBelow(target, home)),
  );
}

/** The homes that a file lays out. */
const unpackedIn = perKey((file: string, tree: Tree): readonly Unpacked[] => {
  const text = withoutComments(tree.text(file) ?? '');
  if (isDockerfile(file)) return ofBuild(file, text);
  if (TASKS.test(file)) return BLOCK.test(text) ? [] : ofTasks(file, text, tree);
  const isBoot = userDataSyntax(tree.text(file) ?? '') === 'yaml';
  if (!isBoot && !SCRIPT.test(file)) return [];
  const variables = scriptVariables(file, text);
  const [branchAt, functionAt] = [branches(text), functionStarts(text)];
  return ofCommands(text, variables, (at) => placeGoneTo(text, at))
    .filter(({ start }) => branchAt(start) === null && functionAt(start) === null && !isGuarded(text, start))
    .map(({ home, start, end }) => ({ home, at: { file, start, end }, since: 0 }));
});

/** Whether a command hangs on another one of its line. */
function isGuarded(text: string, at: number): boolean {
  return GUARDED.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

/** A home that a command lays out, and where in the text that does. */
interface Laid {
  home: string;
  start: number;
  end: number;
}

/**
 * The homes that the commands of a script lay out, over all that is there.
 *
 * @param folderAt where the script has gone to before a place
 */
function ofCommands(text: string, lookupAt: LookupAt, folderAt: (at: number) => string): Laid[] {
  return [...commandsIn(text, UNPACK, () => true)].flatMap(({ match, words, end }): Laid[] => {
    const lookup = lookupAt(match.index);
    const written = words.map((word) => expandWord(word.text, lookup).text);
    const redirected = written.findIndex((word) => REDIRECTED.test(word));
    const given = redirected < 0 ? written : written.slice(0, redirected);
    const isZip = match[0] === 'unzip';
    const toAt = given.findIndex((word) => UNPACKED_TO.test(word)) + 1;
    const others = given.filter((_, at) => toAt === 0 || (at !== toAt && at !== toAt - 1));
    const rest = others.filter((word) => !(isZip ? UNZIPS_OVER : UNTARS_OVER).test(word));
    if (rest.length !== 1 || (!isZip && !others.some((word) => EXTRACTS.test(word)))) return [];
    const home = homeOf(rest[0] as string, toAt === 0 ? folderAt(match.index) : (given[toAt] ?? ''));
    return home === null ? [] : [{ home, start: match.index, end }];
  });
}

/** The home that an archive has when it is unpacked to a folder of a machine; null for what is no pack. */
function homeOf(archive: string, folder: string): string | null {
  const [, name] = PACK.exec(baseOf(archive)) ?? [];
  return name !== undefined && /^[/$]/.test(folder) ? `${withoutSlash(folder)}/${name}` : null;
}

/** The homes that the tasks of a file lay out. */
function ofTasks(file: string, text: string, tree: Tree): Unpacked[] {
  return stepsOf({ path: file, text }).flatMap(({ step, start }): Unpacked[] => {
    if (!UNARCHIVES.test(step) || SOMETIMES.test(step)) return [];
    const [, source] = SOURCE.exec(step) ?? [];
    const destination = DESTINATION.exec(step);
    if (source === undefined || !destination) return [];
    const [from = 0, to = 0] = destination.indices?.[1] ?? [];
    const at: Span = { file, start: start + from, end: start + to };
    const archives = targetsOf({ target: source, at }, tree);
    const folders = targetsOf({ target: destination[1] as string, at }, tree);
    const homes = folders.flatMap((folder) => archives.flatMap((archive) => homeOf(archive, folder) ?? []));
    return homes.map((home) => ({ home, at, since: 0 }));
  });
}

/** The homes that a build lays out: from packs, and whole ones of a stage that does nothing but begin with an image. */
function ofBuild(file: string, text: string): Unpacked[] {
  const stages = stagesOf(text);
  const variables = new Map<string, Located>();
  const lookup: Lookup = (key) => variables.get(key) ?? null;
  let folder = '';
  return instructions(text).flatMap(({ name, rest, at }): Unpacked[] => {
    const since = stages.findLast(({ start }) => start <= at)?.start ?? 0;
    if (name === 'FROM') folder = '';
    if (name === 'WORKDIR') folder = inFolder(folder, expandWord(rest, lookup).text);
    if (name === 'ARG' || name === 'ENV')
      for (const [key, value] of assignments(name, rest, at, file, new Map())) variables.set(key, value);
    if (name === 'RUN' && !GUARDED.test(rest)) {
      const laid = ofCommands(
        rest,
        () => lookup,
        (offset) => inFolder(folder, placeGoneTo(rest, offset)),
      );
      return laid.map(({ home, start, end }) => ({ home, at: { file, start: at + start, end: at + end }, since }));
    }
    if (name !== 'COPY' && name !== 'ADD') return [];
    const { sources, to } = operands({ rest, folder, lookup });
    const homes =
      name === 'ADD' ? sources.flatMap((source) => homeOf(source, to) ?? []) : wholeHome(rest, to, stages, text);
    return homes.map((home) => ({ home, at: { file, start: at, end: at + rest.length }, since }));
  });
}

/** The home that a `COPY` takes as a whole from a stage that has nothing but its image; none of any other. */
function wholeHome(rest: string, to: string, stages: readonly Stage[], text: string): string[] {
  const stage = stageNamed(copiedFrom(rest) ?? '', stages);
  if (!stage || stage.base || !isHome(to)) return [];
  const isBare = instructions(text.slice(stage.start, stage.end)).every(({ name }) => !/^(?:RUN|COPY|ADD)$/.test(name));
  return isBare ? [withoutSlash(to)] : [];
}
