import type { LoadedFile, Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { overriding } from '../docker/overridden-defaults.ts';
import type { Claim } from '../evidence/claim.ts';
import { claimOfHome } from '../evidence/claim-of-home.ts';
import { type Entry, isDecisive, isDecisiveKind } from '../evidence/entry.ts';
import { asServers } from '../evidence/file-entries.ts';
import { type HomePack, homePack } from '../evidence/home-targets.ts';
import { isRelease, packClaim } from '../evidence/pack.ts';
import { byVersion } from '../evidence/ranking.ts';
import type { Word } from '../scripts/command-words.ts';
import { isOnHost, withoutHost } from '../scripts/copy-place.ts';
import { foldersThere, isPutWithin, placingOptions } from '../scripts/folder-place.ts';
import { folderGoneTo, placeGoneTo } from '../scripts/gone-to.ts';
import { isUnread } from '../scripts/moves.ts';
import { beginningOf, isPiped, usesOf, variableGiven } from '../scripts/putting-commands.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { namesInRuns, runsIn } from '../scripts/script-runs.ts';
import { scriptVariants } from '../scripts/script-variables.ts';
import type { FilesMeant } from '../scripts/shell-loops.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell, expandWord } from '../text/expand.ts';
import { pathsFilledIn } from '../text/filled-paths.ts';
import { isHome, isNested, kindReadAt } from '../text/folders-read.ts';
import { placeKey } from '../text/located.ts';
import { pathNamed } from '../text/path-named.ts';
import {
  asFile,
  asTarget,
  baseOf,
  dirOf,
  hasEnding,
  inFolder,
  isBelow,
  joinPath,
  literally,
  pathFrom,
  withoutParents,
  withoutSlash,
  withoutStars,
} from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { filesOfPattern } from './files-of-pattern.ts';
import { targetOf } from './link.ts';
import { namedFile } from './named-file.ts';
import { type StagedFile, stagedFor } from './staged-by-steps.ts';
import type { Survey } from './survey.ts';

const YAML = /\.ya?ml\b/;
/** A word of which nothing but a variable is left: `"$TOML"`, `${arg#*=}`. */
const VARIABLE = /^["']?\$(?:\{[^{}\n]{1,100}\}|\([^()\n]{1,300}\)|\w{1,100})["']?\/?$/;
/** YAML that tells of containers. */
const MANIFEST = /^(?:apiVersion|kind|services):|^[ \t]+(?:initContainers|containers):/m;

/**
 * What scripts say of a home by where they copy its files: `cp conf/is/deployment.toml /opt/wso2is-7.1.0/repository/conf/`.
 * Of several releases the oldest comes first.
 */
export function copyClaims(files: readonly Entry[], survey: Survey): Claim[] {
  const copies = files.flatMap((file) => copiesIntoHomes(file, survey));
  const claims = copies.filter(saysHome).map(({ claim }) => claim);
  return [...new Map(claims.map((claim) => [`${placeKey(claim.span)} ${claim.version}`, claim])).values()].sort(
    byVersion,
  );
}

/** Whether a copy tells of the home of the file that it takes: what is written out of one where a server reads it is another file. */
export function saysHome({ files, isWritten }: Copy): boolean {
  return !isWritten || files.every(isUnread);
}

/**
 * Entries with those marked as WSO2's that a script copies to where a product's home reads them, or writes there out of them,
 * whatever they hold.
 */
export function withCopied(survey: Survey): Entry[] {
  return survey.entries.map((entry) => {
    const isMarked = entry.recognised && entry.family !== 'mi';
    return !isMarked && isDecisive(entry) && copiesRead(entry, survey).length > 0 ? asServers(entry) : entry;
  });
}

/** Whether a script copies a file to where a product's home reads it. */
export function isCopiedIntoHome(entry: Entry, survey: Survey): boolean {
  return copiesRead(entry, survey).some(({ isWritten }) => !isWritten);
}

/** The copies of a file, as it is or filled in, to where a product's home reads it. */
function copiesRead(entry: Entry, survey: Survey): CopyMade[] {
  return copiesMade(entry, survey).filter(
    ({ claim, files, mayBeAny }) =>
      claim?.product !== 'other' && !mayBeAny && files.some((file) => kindReadAt(file) === entry.source.kind),
  );
}

/** The copies of a file into homes that scripts make. */
export function copiesIntoHomes(entry: Entry, survey: Survey): readonly Copy[] {
  return copiesMade(entry, survey).filter((copy): copy is Copy => copy.claim !== null);
}

/**
 * The copies of a file that scripts make into homes, be they called after their pack or otherwise, and into unread places of the
 * one that their image has in a variable.
 */
export function copiesMade({ map, path }: Entry, { tree, entries, claims }: Survey): readonly CopyMade[] {
  return map === null ? (copiesOf(tree, entries, claims).get(path) ?? []) : [];
}

/** A copy of a file into a home. */
export interface Copy extends CopyMade {
  claim: Claim;
}

/** A copy of a file that a script makes. */
export interface CopyMade {
  /** What it says of the home; null for one that a variable holds, or that is not called after its pack. */
  claim: Claim | null;
  /** The path that stands in the script, a file's or a folder's, with the variables put in. */
  target: string;
  /** The path at which the file comes to lie; two where the last word may be the folder's new name or the one it goes into. */
  files: readonly string[];
  /** Whether a variable alone names what is copied: any file below the script's folder, as itself or in a folder. */
  mayBeAny: boolean;
  /** Whether a command writes it out of the file (`envsubst < a > b`), which is not brought there itself. */
  isWritten: boolean;
  /** Where the path stands. */
  at: Span;
}

const copiesOf = perTree((tree, entries: readonly Entry[], said: readonly Claim[]) => {
  const found = new Map<string, CopyMade[]>();
  const files = entries.filter(({ map, source, path, problem }) => map === null && source.file === path && !problem);
  if (files.length === 0) return found;
  const known = new Set(files.map(({ path }) => path));
  for (const script of tree.files) {
    if (!isScript(script)) continue;
    for (const { from, copy } of copiesIn(script, { path: script.path, files, known, said, tree, there: [] }))
      addTo(found, from, copy);
  }
  return found;
});

/**
 * The copies of what lies in a container that a script there makes, into homes and into unread places of the one that its
 * image has in a variable.
 *
 * @param there what lies in the container when the script begins; what a copy is from is said as it is there
 */
export function copiesInContainer(
  script: LoadedFile,
  there: readonly StagedFile[],
  { tree, claims }: Pick<Survey, 'tree' | 'claims'>,
): CopyOf[] {
  return copiesIn(script, { path: script.path, files: [], known: new Set(), said: claims, tree, there });
}

/** Whether a file may be a script: no Dockerfile, whose copies are read as such, and no manifest: a container is told by its image. */
export function isScript({ path, nameClass, text }: LoadedFile): boolean {
  const isManifest = YAML.test(path) && MANIFEST.test(text);
  return nameClass === 'carrier' && !isDockerfile(path) && !isManifest && /wso2/i.test(text);
}

/** A copy with the file it is of. */
export interface CopyOf {
  from: string;
  copy: CopyMade;
}

/** Where what a command takes comes to lie: a target without an ending may be its new name or the folder that it goes into. */
function placesOn(target: string, source: string, isWritten: boolean): string[] {
  if (isWritten) return [target];
  const inside = asFile(target, baseOf(source));
  return hasEnding(target) || target.endsWith('/') ? [inside] : [target, inside];
}

/** The file that lies at a place when a command takes it from there: the last that was put there before. */
function stagedAt(place: string, start: number, staged: readonly StagedFile[]): string | null {
  const before = staged.filter((one) => one.target === place && one.start < start);
  return (
    before.reduce<StagedFile | null>((last, one) => (last && last.start > one.start ? last : one), null)?.from ?? null
  );
}

function namedIn(folder: string | null, word: string, script: string, files: readonly Entry[]): Entry | null {
  return folder === null || word.startsWith('/') ? null : namedFile(`${folder}/${word}`, script, files);
}

/** What a command says of each of its copies. */
interface CopyCommand {
  /** Where they go. */
  to: Word;
  isWritten: boolean;
  /** How many things it copies. */
  count: number;
}

/** A script with what its copies are told by. */
interface CopyingScript {
  path: string;
  files: readonly Entry[];
  /** Their paths. */
  known: ReadonlySet<string>;
  said: readonly Claim[];
  tree: Tree;
  /** What lies where it runs before its first command. */
  there: readonly StagedFile[];
}

function copiesIn({ path, text }: LoadedFile, script: CopyingScript): CopyOf[] {
  const { files, known, tree, there } = script;
  const spoken = withoutComments(text);
  const commands = [...commandsAt(spoken, spoken.matchAll(beginningOf()))];
  if (commands.length === 0) return [];
  // What lies in a home at once is told by the step.
  const isOnTheWay = ({ from, target }: StagedFile): boolean => known.has(from) && homePack(target) === null;
  const bySteps = stagedFor(path, tree).map((files) => [...there, ...files.filter(isOnTheWay)]);
  const isThere = foldersThere(spoken);
  const ways = scriptVariants(path, text).flatMap((lookupAt) => bySteps.map((files) => ({ lookupAt, files })));
  return ways.flatMap(({ lookupAt, files: before }) => {
    const filesHeld = filesOfPattern(path, lookupAt, tree.paths);
    const filesMeant: FilesMeant = (word, at) => {
      const fitting = stagedFitting(expandWord(word, lookupAt(at)).text, there);
      return fitting.length > 0 ? fitting.map(({ target }) => target) : filesHeld(word, at);
    };
    const runsAt = runsIn(spoken, lookupAt, filesMeant);
    const staged = [...before];
    let last: { end: number; taken: readonly string[] } = { end: 0, taken: [] };
    return commands.flatMap((command) => {
      const { index } = command.match;
      const lookup = lookupAt(index);
      const filled = (word: string): string => expandWord(word, lookup).text;
      const options = placingOptions(command.words.map(({ text }) => text));
      const fileOf = (source: string): string | null =>
        stagedAt(source, index, staged) ??
        namedFile(source, path, files)?.path ??
        namedIn(folderGoneTo(spoken, index, YAML.test(path)), source, path, files)?.path ??
        null;
      const copies = (source: string, target: string, { to, isWritten, count }: CopyCommand): CopyOf[] => {
        const pack = homePack(target);
        const file = pack !== null && !isWritten ? null : fileOf(source);
        const bringing = { name: command.match[0], options, count };
        const folder = filled(placeGoneTo(spoken, index));
        const place = isOnHost(target) ? target : inFolder(folder, target);
        const isWithin = isPutWithin(bringing, source, isThere(place, filled));
        const copied = { target, word: source, isWithin };
        const seen = inFolder(folder, source);
        const at = { file: path, start: to.start, end: to.end };
        if (pack === null && !isUnread(target) && !isTooDeep(copied)) {
          if (file === null) return [];
          const files = placesOn(withoutHost(target), source, isWritten);
          staged.push(...files.map((one) => ({ from: file, target: one, start: index })));
          const copy = { claim: null, target, files, mayBeAny: false, isWritten, at };
          // There only servers read it, whatever their home is called (`mv wso2is-7.1.0 is`).
          const kinds = files.map((one) => kindReadAt(one)).filter((kind) => kind !== null);
          return kinds.some(isDecisiveKind) ? [{ from: file, copy }] : [];
        }
        const claims = pack === null ? [null] : claimsOf(pack, expandShell(to.text, lookup).definedAt ?? at, script);
        const earlier = staged.filter(({ start }) => start < index);
        const brought = isWritten
          ? file === null
            ? []
            : [{ from: file, files: [target], mayBeAny: false }]
          : [
              ...copiesTo(copied, fileOf, script),
              ...(stagedAt(source, index, staged) === null ? copiesOfStaged({ ...copied, word: seen }, earlier) : []),
            ];
        return brought.flatMap(({ from, ...rest }) =>
          claims.map((claim) => ({ from, copy: { claim, target, at, isWritten, ...rest } })),
        );
      };
      return usesOf(command, spoken).flatMap(({ sources, target: to, isWritten, isText }) => {
        const own = sources.map((source) => (isText && source.startsWith('$') ? source : filled(source)));
        const isGiven = isPiped(spoken, last.end, index) && own.every((source) => fileOf(source) === null);
        const taken = isGiven ? last.taken : own;
        last = { end: command.end, taken };
        const variable = variableGiven(spoken, index);
        for (const source of variable === null ? [] : taken) {
          const from = fileOf(source);
          if (from !== null)
            staged.push(...[`$${variable}`, `\${${variable}}`].map((one) => ({ from, target: one, start: index })));
        }
        if (to === null) return [];
        const named = asTarget(withoutParents(filled(to.text)));
        const gone = YAML.test(path) ? null : inHomeGoneTo(named, spoken, index, filled);
        const target = gone ?? named;
        // What is named from the home's folder is the machine's own, and so is what a server reads there that is put aside.
        const isSeen = (source: string): boolean =>
          (gone === null || /^(?:[/$~]|\.\.\/)/.test(source)) &&
          (!isOfSameHome(source, target) || stagedAt(source, index, staged) !== null);
        // What is made of several files is none of them.
        if (isWritten && taken.filter((source) => fileOf(source) !== null).length > 1) return [];
        return taken.filter(isSeen).flatMap((source) =>
          namesInRuns(`${source}\n${target}`, runsAt(index)).flatMap((names) => {
            const [from = '', place = ''] = names.split('\n');
            return copies(from, place, { to, isWritten, count: sources.length });
          }),
        );
      });
    });
  });
}

/** Whether what a copy takes is the file that the server of its target's home reads: `cp …/conf/deployment.toml …/conf/deployment.toml.bak`. */
function isOfSameHome(source: string, target: string): boolean {
  const home = source.slice(0, Math.max(0, source.indexOf('/repository/')));
  return home !== '' && target.startsWith(`${home}/`) && kindReadAt(source) !== null;
}

/** A target in the folder of a home that the script has gone to, seen from outside; null for any other. */
function inHomeGoneTo(target: string, script: string, offset: number, filled: (word: string) => string): string | null {
  if (/^[/$~]|:/.test(target) || homePack(target) !== null) return null;
  // Below the folder that the script began in a pack may have been unpacked.
  const below = folderGoneTo(script, offset, false, filled);
  const folder = filled(placeGoneTo(script, offset)) || (below?.startsWith('/') ? null : below);
  const place = folder ? inFolder(folder, target) : target;
  return homePack(place) !== null || isUnread(place) ? place : null;
}

/** What a copy says of the home it goes to: the release it names, and those that something overrides it with. */
function claimsOf(pack: HomePack, at: Span, { path, said, tree }: CopyingScript): Claim[] {
  const first = claimOfHome(pack, at, path, said);
  if (!first) return [];
  const others = overriding(first.span, path, tree, carriedReader(tree))
    .filter(({ text }) => isRelease(pack.name, text))
    .map(({ text, span }) => packClaim(pack.name, text, span, [], 'path', 'path'))
    .filter((claim) => claim !== null);
  return [first, ...others];
}

/** A file that a copy brings. */
interface Brought extends Pick<CopyMade, 'files' | 'mayBeAny'> {
  from: string;
}

/** A word of a copy, and where what it names goes. */
interface WordCopied {
  target: string;
  word: string;
  /** Whether a folder goes into the target, else is what it is called there; null where that is open. */
  isWithin: boolean | null;
}

/** Whether a folder that goes into its target lies too deep in a home for the server to read it. */
function isTooDeep({ target, word, isWithin }: WordCopied): boolean {
  const name = baseOf(withoutSlash(word));
  return isWithin === true && isUnread(`${withoutSlash(target)}/${name}/deployment.toml`);
}

/** The files that lie in the folder a word of a copy names because the script has put them there. */
function copiesOfStaged({ target, word, isWithin }: WordCopied, staged: readonly StagedFile[]): Brought[] {
  const folder = joinPath('', withoutStars(word));
  if (!word.endsWith('*') && baseOf(word).includes('*')) {
    return stagedFitting(word, staged).map(({ from, target: place }) => ({
      from,
      files: [asFile(target, baseOf(place))],
      mayBeAny: false,
    }));
  }
  return staged.flatMap((one) => {
    const place = joinPath('', one.target);
    if (!folder || !place?.startsWith(`${folder}/`)) return [];
    const files = foldersCopied(folder, isWithin).map((from) => `${withoutSlash(target)}/${pathFrom(from, place)}`);
    return [{ from: one.from, files, mayBeAny: false }];
  });
}

/** The files of one folder that a word with a star in its last part means: `/x/*.toml`. */
function stagedFitting(word: string, staged: readonly StagedFile[]): StagedFile[] {
  const [before = '', behind, ...more] = baseOf(word).split('*').map(literally);
  if (behind === undefined || more.length > 0) return [];
  const names = new RegExp(`^${before}.*${behind}$`, 's');
  return staged.filter(({ target }) => dirOf(target) === dirOf(word) && names.test(baseOf(target)));
}

/**
 * What the places below a folder that is copied are counted from: a folder alone may be the target's new name, or go into it.
 *
 * @param isWithin which of both; null where that is open
 */
function foldersCopied(folder: string, isWithin: boolean | null): string[] {
  if (isWithin === null) return [folder, dirOf(folder)];
  return [isWithin ? dirOf(folder) : folder];
}

/** Where a file of a home comes to lie when its folder goes into the home that is there; null for what lies there as it should. */
function placeInFolderOfHome({ path }: Entry, folder: string, target: string): string | null {
  const below = path.slice(folder.length - baseOf(folder).length);
  const kind = kindReadAt(path);
  return kind !== null && isHome(target) && isNested(below, kind) ? `${withoutSlash(target)}/${below}` : null;
}

/** The files that a word of a copy brings, with the places that they come to lie at. */
function copiesTo(
  { target, word, isWithin }: WordCopied,
  fileOf: (source: string) => string | null,
  { path, files, tree }: CopyingScript,
): Brought[] {
  const source = withoutStars(word);
  const asFiles = (paths: readonly string[], name: (path: string) => string) =>
    paths.map((from) => ({ from, files: [asFile(target, name(from))], mayBeAny: false }));
  const file = fileOf(source);
  // On the way the file may have got another name.
  if (file !== null) return asFiles([file], () => baseOf(source));
  const filledIn = pathsFilledIn(source, path, tree.paths).filter((one) => files.some((entry) => entry.path === one));
  if (filledIn.length > 0) return asFiles(filledIn, baseOf);
  // The folders of a home are the machine's own.
  const isOfHome = homePack(source) !== null;
  const isFolder = (folder: string): boolean => files.some((entry) => entry.path.startsWith(`${folder}/`));
  const folder = pathNamed(source, path, isFolder, (last) => !isOfHome || homePack(last) !== null);
  if (folder === null) return [];
  const mayBeAny = VARIABLE.test(source);
  const folders = foldersCopied(folder, mayBeAny && isWithin ? null : isWithin);
  return files.flatMap((entry) => {
    const astray = isWithin === true ? placeInFolderOfHome(entry, folder, target) : null;
    const placed = astray === null ? folders.map((one) => targetOf(entry, one, target)) : [astray];
    const places = placed.filter((one) => typeof one === 'string');
    if (!isBelow(entry.path, folder) || places.length === 0) return [];
    const asItself = mayBeAny ? [asFile(target, entry.source.name)] : [];
    return [{ from: entry.path, files: [...asItself, ...places], mayBeAny }];
  });
}
