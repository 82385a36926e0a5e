import type { LoadedFile, Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { ownImages } from '../docker/build-commands.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { operands } from '../docker/dockerfile-copies.ts';
import { copiedFrom, instructions, stageNamed, stagesOf } from '../docker/dockerfile-stages.ts';
import { type Entry, isOwnFile } from '../evidence/entry.ts';
import { packIn } from '../evidence/home-targets.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { type Deed, homesMeant } from '../homes/homes-meant.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { isBuildScript } from '../scripts/build-scripts.ts';
import { type CommandText, commandsIn, lineOf, stepsIn } from '../scripts/command-texts.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell, unquoted } from '../text/expand.ts';
import { kindReadAt, kindsReadBelow } from '../text/folders-read.ts';
import { baseOf, hasEnding, inFolder, isBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** A file from outside the repository that something puts where a server reads its configuration. */
export interface Fetched extends Deed {
  kind: ConfigKind;
  /** Where it comes from: an address, or the variable that an address begins with. */
  source: string;
}

/** Cheap sign of a fetch. */
const FETCHES = /\b(?:https?|s3|gs):\/\/|\b(?:curl|wget)\b/;
/** Commands that fetch, and the instruction of a Dockerfile. */
const COMMANDS =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:curl|wget|aws[ \t]+(?:--\S{1,100}[ \t]+(?:[^\s-]\S{0,100}[ \t]+)?){0,9}s3|gsutil|gcloud[ \t]+storage|azcopy)[ \t]|^[ \t]*ADD[ \t]+(?=[^\n]{0,200}?:\/\/)/gm;
/** Modules of Ansible and resources of Puppet and Chef that do. */
const STEPS =
  /^[ \t]*(?:-[ \t]+)?(?:[a-z_]+\.[a-z_]+\.)?(?:get_url|aws_s3|s3_object|gc_storage|gcp_storage_object)["']?:|(?<![\w:])(?:file|archive)[ \t]*\{|^[ \t]*remote_file[ \t]/gm;
/** A command of a store that brings all that one of its folders has. */
const OF_FOLDERS = /^(?:aws|gsutil|gcloud|azcopy)\b[^\n]*[ \t](?:sync|rsync|--recursive|-[rR])(?![\w-])/;
/** Cheap sign of an instruction that takes files from an image or out of an archive. */
const BRINGS = /--from=|\.(?:tar|tgz|tbz2?|txz)\b/;
/** What `ADD` unpacks; an archive behind an address it does not. */
const UNPACKED = /^(?!\w+:\/\/).*\.(?:tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz))$/;
/** What `curl` and `wget` write to: `-o FILE`, `--output=FILE`, `> FILE`, `| tee FILE`. */
const WRITTEN =
  /(?:[ \t]-[a-zA-Z]{0,9}[oOP][ \t]*|[ \t]--(?:output|output-document|directory-prefix)[ \t=]+|>[ \t]*|\btee[ \t]+)["']?([^\s"';&|]+)/g;
/** What a file is copied to from an address: the next word. */
const COPIED = /:\/\/[^\s"']*["']?(?:[ \t]|\\\r?\n)+["']?([^\s"';&|]+)/g;
/** Where a step writes to. */
const DEST =
  /\bdest["']?[ \t]*:[ \t]*["']?([^\n"',}]+)|(?:^|[\s,{])path[ \t]*=>[ \t]*["']([^\n"']+)|^[ \t]*(?:(?:file|archive)[ \t]*\{|remote_file)[ \t]*["']([^\n"']+)/g;
const SOURCE = /\b((?:https?|s3|gs):\/\/[^\s"',)}]+)/;
/** Options of `curl` and `wget` with their values, and what their output is written to. */
const OPTION =
  /[ \t](?:-[a-zA-Z]{0,9}[oOPHuXdAbeET][ \t]*|--[a-z-]{1,40}(?:=|(?<=output|output-document|directory-prefix|header|user|password|request|data|cacert|cert|key|proxy|retry|max-time|connect-timeout)[ \t]+)|>[ \t]*|tee[ \t]+)(?:"[^"]*"|'[^']*'|[^\s;&|]+)/g;
const VARIABLE = /[ \t]["']?(\$[^\s"';&|)]+)/;
/** What a step takes: no other of its attributes. */
const STEP_SOURCE = /\b(?:url|src|source)["']?[ \t]*(?:=>|:)?[ \t]*["']?((?:https?|s3|gs):\/\/[^\s"',)}]+)/;
/** Where the next command of a line begins; what one is piped into has the fetched text still. */
const NEXT_COMMAND = /\s(?:&&|\|\|)\s|;(?=\s|$)/;
/** A place on a machine or in an image; one below the folder of a checkout is read by no server. */
const ABSOLUTE = /^(?:[/$~]|\{\{)/;
/** So far behind a command another branch is looked for. */
const MAX_BEHIND = 2000;
/** What begins a statement of a script with branches, ends it, or begins another branch of it. */
const BRANCHING =
  /(?<=^|[;\s])(?:(?<begins>if|case)(?=[ \t])|(?<ends>fi|esac|endif)(?=[;\s)]|$)|(?:else|elif)(?=[;\s]|$))|;;/g;
/** Places where the files of a repository are to be had, and what a variable calls one. */
const MAY_BE_OWN = /^\$|\bgit|\/raw\/|\braw\.|bitbucket|\$\{?(?:CI_|GITHUB_)/i;
/** What brings files of a repository to a bucket or a store, from where a server may fetch them. */
const UPLOAD =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:aws[ \t]+(?:--\S{1,100}[ \t]+(?:[^\s-]\S{0,100}[ \t]+)?){0,9}s3|gsutil|gcloud[ \t]+storage|azcopy)[ \t]+(?:-\S+[ \t]+)*(?:cp|mv|sync|rsync|copy)[ \t]+(?!["']?(?:s3|gs|https):\/\/)|\baz[ \t]+storage[ \t]+blob[ \t]+upload|"(?:aws_s3_(?:bucket_)?object|google_storage_bucket_object|azurerm_storage_blob)"|\bs3[-_]?(?:sync|upload)|upload-cloud-storage|AzureFileCopy|\bmode["']?[ \t]*:[ \t]*["']?put\b/gi;
/** A bucket that is named letter by letter. */
const BUCKET = /\b(?:s3|gs):\/\/([\w.-]+)(?=[/\s"']|$)/;

/** Files that may hold an upload, though they name nothing of WSO2's. */
const RUNS = /\.(?:ya?ml|tf|sh|bash|ps1|py)$/;

const fetchedIn = perTree((tree): readonly Fetched[] => {
  const { files } = tree;
  const fetching = files.filter(({ nameClass, text }) => nameClass === 'carrier' && FETCHES.test(text));
  const found = fetching.flatMap(({ path, text }) => {
    const spoken = withoutComments(text);
    return [
      ...commandsIn(spoken, COMMANDS).flatMap(({ text: line, start }) => {
        const [command = ''] = line.split(NEXT_COMMAND, 1);
        const folder = placeGoneTo(spoken, start);
        return fetchedBy({ text: command, start }, path, sourceOf(command), [WRITTEN, COPIED], folder);
      }),
      ...stepsIn(spoken, STEPS).flatMap((step) => fetchedBy(step, path, STEP_SOURCE.exec(step.text)?.[1], [DEST])),
    ];
  });
  const uploaded = found.length > 0 ? uploads(tree) : [];
  return [
    ...found.filter(({ source }) => !uploaded.some((text) => mayBeOf(source, text))),
    ...files.filter(({ path }) => isDockerfile(path)).flatMap((dockerfile) => broughtBy(dockerfile, tree)),
  ];
});

/** The names of the images that the repository builds. */
const builtHere = perTree(
  (tree): ReadonlySet<string> => new Set([...ownImages(tree, carriedReader(tree)).keys()].map(withoutTag)),
);

/** What a Dockerfile takes from an image that is not built here, or unpacks there from an archive. */
function broughtBy({ path: file, text }: LoadedFile, tree: Tree): Fetched[] {
  if (!BRINGS.test(text)) return [];
  const spoken = withoutComments(text);
  const stages = stagesOf(spoken);
  const built = builtHere(tree);
  const lookup = (): null => null;
  let folder = '';
  return instructions(spoken).flatMap(({ name, rest, at: start }): Fetched[] => {
    if (name === 'FROM') folder = '';
    if (name === 'WORKDIR') folder = inFolder(folder, expandShell(unquoted(rest), lookup).text);
    if (name !== 'COPY' && name !== 'ADD') return [];
    const { sources, to } = operands({ rest, folder, lookup });
    const image = name === 'COPY' ? copiedFrom(rest) : null;
    if (image === null ? name === 'COPY' : stageNamed(image, stages) || built.has(withoutTag(image))) return [];
    const [written = ''] = (rest.match(/[^\s"[\],]+/g) ?? []).slice(-1);
    const at = {
      file,
      start: start + rest.lastIndexOf(written),
      end: start + rest.lastIndexOf(written) + written.length,
    };
    return sources.flatMap((source) =>
      kindsBrought(source, to, image).map((kind) => ({ kind, source: image ?? source, at, pack: packIn(rest) })),
    );
  });
}

/** The kinds of files that an instruction may put where a server reads them, from an image or out of an archive. */
function kindsBrought(source: string, to: string, image: string | null): ConfigKind[] {
  if (image === null) return UNPACKED.test(source) ? kindsReadBelow(to) : [];
  const kind = kindReadAt(to) ?? kindReadAt(`${to.replace(/\/$/, '')}/${baseOf(source)}`);
  if (kind !== null) return [kind];
  return hasEnding(source) ? [] : kindsReadBelow(to);
}

/** The name of an image without its tag and its digest. */
function withoutTag(image: string): string {
  return image.replace(/@.*$|:[^/:]*$/, '');
}

/** What brings files of the repository to where they may be fetched from, each with the rest of its line. */
function uploads(tree: Tree): string[] {
  const paths = isSurveyable(tree) ? tree.paths.filter((path) => RUNS.test(path) || isBuildScript(path)) : [];
  return paths.flatMap((path) => {
    const spoken = withoutComments(tree.text(path) ?? '');
    return [...spoken.matchAll(UPLOAD)].map(({ index }) => lineOf(spoken.slice(index)));
  });
}

/** Whether what is fetched may be what an upload has brought there: not where both name a bucket, and another one. */
function mayBeOf(source: string, upload: string): boolean {
  const [from, to] = [BUCKET.exec(source)?.[1], BUCKET.exec(upload)?.[1]];
  return from === undefined || to === undefined || from === to;
}

/** The address that a command is given: as it is written, or what `curl` and `wget` are given in a variable. */
function sourceOf(command: string): string | undefined {
  const address = SOURCE.exec(command)?.[1];
  if (address !== undefined || !/^(?:curl|wget)\b/.test(command)) return address;
  return VARIABLE.exec(command.replace(OPTION, ' '))?.[1];
}

function fetchedBy(
  { text, start }: CommandText,
  file: string,
  source: string | undefined,
  targets: readonly RegExp[],
  folder = '',
): Fetched[] {
  if (source === undefined) return [];
  return targets.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Fetched[] => {
      const target = match.slice(1).find((group) => group !== undefined) as string;
      const place = ABSOLUTE.test(target) || folder === '' ? target : `${folder}/${target}`;
      if (!ABSOLUTE.test(place)) return [];
      const kind = kindReadAt(place) ?? kindReadAt(`${place.replace(/\/$/, '')}/${baseOf(source)}`);
      const kinds = kind === null ? (OF_FOLDERS.test(text) ? kindsReadBelow(place) : []) : [kind];
      const end = start + match.index + match[0].length;
      const at = { file, start: end - target.length, end };
      return kinds.map((kind) => ({ kind, source, at, pack: packIn(text) }));
    }),
  );
}

/** The path of an address, without what asks for a branch or brings a token. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replace(/\/raw$/, '');
  return path.replaceAll('%2F', '/');
}

/**
 * The files from elsewhere that something puts over those of a home, so that the server does not run with these. Nothing is
 * said where the address may be that of the file itself: at a code host, or of what the repository uploads. Nor of what the
 * home's file is put over later, and of a home for which the policy file speaks.
 *
 * @param homes all of the repository
 */
export function fetchedOver(home: Home, homes: readonly Home[], survey: Survey): Fetched[] {
  if (isDeclared(home.identity)) return [];
  return fetchedIn(survey.tree).filter((fetched) => {
    const { kind, source } = fetched;
    const own = home.entries.filter((entry) => entry.source.kind === kind && isOwnFile(entry));
    if (own.length === 0 || !homesMeant(fetched, homes).includes(home)) return false;
    if (MAY_BE_OWN.test(source) && own.some(({ path }) => pathOf(source).endsWith(`/${path}`))) return false;
    return !own.some((entry) => isPutLater(entry, home, fetched.at, survey));
  });
}

/** Whether a home's file comes over what is put there at a place: by a later command or step, or where the image runs. */
export function isPutLater(entry: Entry, { units }: Home, at: Span, survey: Survey): boolean {
  const puts = [...copiesIntoHomes(entry, survey), ...putsInSteps(entry, survey.tree)];
  const mounts = units.flatMap((unit) => unit.mounts).filter((mount) => mount.kind === 'path');
  return (
    puts.some((put) => isLater(put.at, at) && !isOtherBranch(at, put.at, survey)) ||
    mounts.some((mount) => isBelow(entry.path, mount.from) && (mount.at === undefined || isLater(mount.at, at)))
  );
}

/** Whether a later command is another branch's: one of the two is done, not both. */
export function isOtherBranch({ file, end }: Span, later: Span, { tree }: Survey): boolean {
  if (later.start - end > MAX_BEHIND) return false;
  let [depth, outermost] = [0, 0];
  let divided: number | null = null;
  for (const { groups } of (tree.text(file) ?? '').slice(end, later.start).matchAll(BRANCHING)) {
    if (groups?.begins !== undefined) depth++;
    else if (groups?.ends !== undefined) {
      outermost = Math.min(outermost, --depth);
      if (divided !== null && depth < divided) divided = null;
    } else if (depth <= outermost) divided = depth;
  }
  return divided !== null;
}

function isLater(one: Span, other: Span): boolean {
  return one.file === other.file && one.start > other.start;
}
