import type { LoadedFile, Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { overriding } from '../docker/overridden-defaults.ts';
import type { Claim } from '../evidence/claim.ts';
import { claimOfHome } from '../evidence/claim-of-home.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import { asServers } from '../evidence/file-entries.ts';
import { type HomePack, homePack } from '../evidence/home-targets.ts';
import { isRelease, packClaim } from '../evidence/pack.ts';
import { byVersion } from '../evidence/ranking.ts';
import { COPY, placeAt, withoutHost } from '../scripts/copy-place.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { scriptVariants } from '../scripts/script-variables.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell } from '../text/expand.ts';
import { pathsFilledIn } from '../text/filled-paths.ts';
import { kindReadAt } from '../text/folders-read.ts';
import { placeKey } from '../text/located.ts';
import { pathNamed } from '../text/path-named.ts';
import { baseOf, dirOf, isBelow, joinPath, withoutStars } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { asFile, targetOf } from './link.ts';
import { namedFile } from './named-file.ts';
import { putsInSteps } from './step-targets.ts';
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
  const claims = files.flatMap((file) => copiesIntoHomes(file, survey).map(({ claim }) => claim));
  return [...new Map(claims.map((claim) => [`${placeKey(claim.span)} ${claim.version}`, claim])).values()].sort(
    byVersion,
  );
}

/** Entries with those marked as WSO2's that a script copies to where a product's home reads them, whatever they hold. */
export function withCopied(survey: Survey): Entry[] {
  return survey.entries.map((entry) => {
    const isMarked = entry.recognised && entry.family !== 'mi';
    return !isMarked && isDecisive(entry) && isCopiedIntoHome(entry, survey) ? asServers(entry) : entry;
  });
}

/** Whether a script copies a file to where a product's home reads it. */
export function isCopiedIntoHome(entry: Entry, survey: Survey): boolean {
  return copiesIntoHomes(entry, survey).some(
    ({ claim, files, mayBeAny }) =>
      claim.product !== 'other' && !mayBeAny && files.some((file) => kindReadAt(file) === entry.source.kind),
  );
}

/** The copies of a file into homes that scripts make. */
export function copiesIntoHomes({ map, path }: Entry, { tree, entries, claims }: Survey): readonly Copy[] {
  return map === null ? (copiesOf(tree, entries, claims).get(path) ?? []) : [];
}

/** A copy of a file into a home. */
export interface Copy {
  /** What it says of the home. */
  claim: Claim;
  /** The path that stands in the script, a file's or a folder's, with the variables put in. */
  target: string;
  /** The path at which the file comes to lie; two where the last word may be the folder's new name or the one it goes into. */
  files: readonly string[];
  /** Whether a variable alone names what is copied: any file below the script's folder, as itself or in a folder. */
  mayBeAny: boolean;
  /** Where the path stands. */
  at: Span;
}

const copiesOf = perTree((tree, entries: readonly Entry[], said: readonly Claim[]) => {
  const found = new Map<string, Copy[]>();
  const files = entries.filter(({ map, source, path, problem }) => map === null && source.file === path && !problem);
  if (files.length === 0) return found;
  for (const script of tree.files) {
    if (!isScript(script)) continue;
    for (const { from, copy } of copiesIn(script, files, said, tree))
      found.set(from, [...(found.get(from) ?? []), copy]);
  }
  return found;
});

/** Not Dockerfiles, whose copies are read as such, and not manifests: a container is told by its image. */
function isScript({ path, nameClass, text }: LoadedFile): boolean {
  const isManifest = YAML.test(path) && MANIFEST.test(text);
  return nameClass === 'carrier' && !isDockerfile(path) && !isManifest && text.includes('wso2');
}

/** Where a script puts a file that is not the home of a product: what takes it from there takes this file. */
interface Staged {
  from: string;
  target: string;
  start: number;
}

/** A copy with the file it is of. */
interface CopyOf {
  from: string;
  copy: Copy;
}

/** The files that steps put somewhere, by the script that the steps are of. */
const stagedBySteps = perTree((tree, files: readonly Entry[]): ReadonlyMap<string, readonly Staged[]> => {
  const found = new Map<string, Staged[]>();
  for (const entry of files) {
    for (const { target, at } of putsInSteps(entry, tree)) {
      const staged = { from: entry.path, target: asFile(target, baseOf(entry.path)), start: at.start };
      if (!homePack(target)) found.set(at.file, [...(found.get(at.file) ?? []), staged]);
    }
  }
  return found;
});

/** The file that lies at a place when a command takes it from there: the last that was put there before. */
function stagedAt(place: string, start: number, staged: readonly Staged[]): string | null {
  const before = staged.filter((one) => one.target === place && one.start < start);
  return before.reduce<Staged | null>((last, one) => (last && last.start > one.start ? last : one), null)?.from ?? null;
}

function namedIn(folder: string | null, word: string, script: string, files: readonly Entry[]): Entry | null {
  return folder === null || word.startsWith('/') ? null : namedFile(`${folder}/${word}`, script, files);
}

/** A script with what its copies are told by. */
interface CopyingScript {
  path: string;
  files: readonly Entry[];
  said: readonly Claim[];
  tree: Tree;
}

function copiesIn({ path, text }: LoadedFile, files: readonly Entry[], said: readonly Claim[], tree: Tree): CopyOf[] {
  const script = { path, files, said, tree };
  const spoken = withoutComments(text);
  const commands = [...commandsAt(spoken, spoken.matchAll(COPY))];
  if (commands.length === 0) return [];
  const bySteps = stagedBySteps(tree, files).get(path) ?? [];
  return scriptVariants(path, text).flatMap((lookupAt) => {
    const staged = [...bySteps];
    return commands.flatMap(({ match, words }) => {
      const operands = words.filter((word) => !word.text.startsWith('-'));
      const place = placeAt(operands.map((word) => word.text));
      const to = operands[place];
      if (!to) return [];
      const lookup = lookupAt(match.index);
      const target = expandShell(to.text, lookup);
      const sources = operands.slice(0, place).map((word) => expandShell(word.text, lookup).text);
      const fileOf = (source: string): string | null =>
        stagedAt(source, match.index, staged) ??
        namedFile(source, path, files)?.path ??
        namedIn(folderGoneTo(spoken, match.index, YAML.test(path)), source, path, files)?.path ??
        null;
      const pack = homePack(target.text);
      if (pack) {
        const at = { file: path, start: to.start, end: to.end };
        const claims = claimsOf(pack, target.definedAt ?? at, script);
        const before = staged.filter(({ start }) => start < match.index);
        return sources.flatMap((source) =>
          [...copiesTo(target.text, source, fileOf, script), ...copiesOfStaged(target.text, source, before)].flatMap(
            ({ from, ...brought }) =>
              claims.map((claim) => ({ from, copy: { claim, target: target.text, at, ...brought } })),
          ),
        );
      }
      for (const source of sources) {
        const file = fileOf(source);
        if (file === null) continue;
        staged.push({ from: file, target: asFile(withoutHost(target.text), baseOf(source)), start: match.index });
      }
      return [];
    });
  });
}

/** What a copy says of the home it goes to: the release it names, and those that something overrides it with. */
function claimsOf(pack: HomePack, at: Span, { path, said, tree }: CopyingScript): Claim[] {
  const first = claimOfHome(pack, at, path, said);
  if (!first) return [];
  const others = overriding({ text: pack.version, span: first.span }, path, tree, carriedReader(tree))
    .filter(({ text }) => isRelease(pack.name, text))
    .map(({ text, span }) => packClaim(pack.name, text, span, [], 'path', 'path'))
    .filter((claim) => claim !== null);
  return [first, ...others];
}

/** A file that a copy brings. */
interface Brought extends Pick<Copy, 'files' | 'mayBeAny'> {
  from: string;
}

/** The files that lie in the folder a word of a copy names because the script has put them there. */
function copiesOfStaged(target: string, word: string, staged: readonly Staged[]): Brought[] {
  const folder = joinPath('', withoutStars(word));
  return staged.flatMap((one) => {
    const place = joinPath('', one.target);
    if (!folder || !place?.startsWith(`${folder}/`)) return [];
    const files = foldersCopied(word, folder).map(
      (from) => `${target.replace(/\/$/, '')}/${place.slice(from === '' ? 0 : from.length + 1)}`,
    );
    return [{ from: one.from, files, mayBeAny: false }];
  });
}

/** What the places below a folder that is copied are counted from: a folder alone may be the target's new name, or go into it. */
function foldersCopied(word: string, folder: string): string[] {
  return /\/[*.]?$/.test(word) ? [folder] : [folder, dirOf(folder)];
}

/** The files that a word of a copy brings, with the places that they come to lie at. */
function copiesTo(
  target: string,
  word: string,
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
  const folders = foldersCopied(word, folder);
  const mayBeAny = VARIABLE.test(source);
  return files.flatMap((entry) => {
    const places = folders.map((one) => targetOf(entry, one, target)).filter((one) => typeof one === 'string');
    if (!isBelow(entry.path, folder) || places.length === 0) return [];
    const asItself = mayBeAny ? [asFile(target, entry.source.name)] : [];
    return [{ from: entry.path, files: [...asItself, ...places], mayBeAny }];
  });
}
