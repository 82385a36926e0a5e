import type { LoadedFile, Tree } from '../discover/load.ts';
import type { Span } from '../model.ts';
import { carriedReader } from './carried.ts';
import type { Claim } from './claim.ts';
import { withoutComments } from './comments.ts';
import { isDockerfile } from './dockerfile.ts';
import { type Entry, isDecisive } from './entry.ts';
import { expandShell } from './expand.ts';
import { asServers } from './file-entries.ts';
import { FOLDERS_READ } from './folders-read.ts';
import { homePack } from './home-targets.ts';
import { asFile, targetOf } from './link.ts';
import { placeKey } from './located.ts';
import { namedFile, pathNamed } from './named-file.ts';
import { overriding } from './overridden-defaults.ts';
import { isRelease, packClaim } from './pack.ts';
import { baseOf, dirOf, isBelow, withoutStars } from './paths.ts';
import { perTree } from './per-tree.ts';
import { byVersion } from './ranking.ts';
import { commandsAt } from './script-commands.ts';
import { scriptVariants } from './script-variables.ts';
import type { Survey } from './survey.ts';

/** The commands scripts bring a file to its place with; the last word is where. */
const COPY = /(?<![\w.$/-])(?:cp|mv|install|rsync|scp)(?=[ \t])/g;

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
    return !isMarked && isDecisive(entry) && copiesIntoHomes(entry, survey).some((copy) => isReadCopy(copy, entry))
      ? asServers(entry)
      : entry;
  });
}

function isReadCopy({ claim, files }: Copy, { source: { kind } }: Entry): boolean {
  return claim.product !== 'other' && files.some((file) => `/${file}`.endsWith(`/${FOLDERS_READ.get(kind)}/${kind}`));
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

/** Not Dockerfiles, whose copies are read as such, and not YAML: a container is told by its image. */
function isScript({ path, nameClass, text }: LoadedFile): boolean {
  return nameClass === 'carrier' && !isDockerfile(path) && !/\.ya?ml\b/.test(path) && text.includes('wso2');
}

function copiesIn(
  { path, text }: LoadedFile,
  files: readonly Entry[],
  said: readonly Claim[],
  tree: Tree,
): { from: string; copy: Copy }[] {
  const spoken = withoutComments(text);
  const variants = scriptVariants(path, text);
  const isFolder = (folder: string): boolean => files.some((entry) => entry.path.startsWith(`${folder}/`));
  return [...commandsAt(spoken, spoken.matchAll(COPY))].flatMap((command) => {
    const words = command.words.filter((word) => !word.text.startsWith('-'));
    const to = words.pop();
    if (!to) return [];
    return variants.flatMap((lookupAt) => {
      const lookup = lookupAt(command.match.index);
      const target = expandShell(to.text, lookup);
      const pack = homePack(target.text);
      if (!pack) return [];
      const at = { file: path, start: to.start, end: to.end };
      const made = packClaim(pack.name, pack.version, target.definedAt ?? at, [], 'path', 'path');
      if (!made) return [];
      const first = whereSaid(made, path, said);
      const others = overriding({ text: pack.version, span: first.span }, path, tree, carriedReader(tree))
        .filter(({ text }) => isRelease(pack.name, text))
        .map(({ text, span }) => packClaim(pack.name, text, span, [], 'path', 'path'))
        .filter((claim) => claim !== null);
      const claims = [first, ...others];
      const putAt = (from: string, places: readonly string[]): { from: string; copy: Copy }[] =>
        claims.map((claim) => ({ from, copy: { claim, target: target.text, at, files: places } }));
      return words.flatMap((word) => {
        const source = withoutStars(expandShell(word.text, lookup).text);
        const file = namedFile(source, path, files);
        if (file) return putAt(file.path, [asFile(target.text, baseOf(file.path))]);
        // The folders of a home are the machine's own.
        const isOfHome = homePack(source) !== null;
        const folder = pathNamed(source, path, isFolder, (last) => !isOfHome || homePack(last) !== null);
        if (folder === null) return [];
        const folders = /\/[*.]?$/.test(word.text) ? [folder] : [folder, dirOf(folder)];
        return files.flatMap((entry) => {
          const places = folders
            .map((one) => targetOf(entry, one, target.text))
            .filter((one) => typeof one === 'string');
          return isBelow(entry.path, folder) && places.length > 0 ? putAt(entry.path, places) : [];
        });
      });
    });
  });
}

/** A claim where the same script says the same of a pack: that is the place that pins the version. */
export function whereSaid(claim: Claim, file: string, said: readonly Claim[]): Claim {
  const same = said.find(
    ({ span, product, version }) => span.file === file && product === claim.product && version === claim.version,
  );
  return same ? { ...claim, span: same.span, what: same.what } : claim;
}
