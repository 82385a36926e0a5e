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
import { homesMeant } from '../homes/homes-meant.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { isBuildScript } from '../scripts/build-scripts.ts';
import { lineOf } from '../scripts/command-texts.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell, unquoted } from '../text/expand.ts';
import { kindReadAt, kindsReadBelow } from '../text/folders-read.ts';
import { baseOf, hasEnding, inFolder, isBelow, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { copiedFromElsewhere } from './copied-from-elsewhere.ts';
import { type Fetched, fetchedByCommands, fetchedBySteps, mayFetch } from './fetch-commands.ts';
import { mayPutOver, putOverInBuilds } from './put-over-in-builds.ts';

/** Cheap sign of an instruction that takes files from an image or out of an archive. */
const BRINGS = /--from=|\.(?:tar|tgz|tbz2?|txz)\b/;
/** What `ADD` unpacks; an archive behind an address it does not. */
const UNPACKED = /^(?!\w+:\/\/).*\.(?:tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz))$/;
/** So far behind a command another branch is looked for. */
const MAX_BEHIND = 2000;
/** What begins a statement of a script with branches, ends it, or begins another branch of it. */
const BRANCHING =
  /(?<=^|[;\s])(?:(?<begins>if|case)(?=[ \t])|(?<ends>fi|esac|endif)(?=[;\s)]|$)|(?:else|elif)(?=[;\s]|$))|;;/g;
/** Places where the files of a repository are to be had, and what a variable calls one. */
const MAY_BE_OWN = /^(?:\$|\{\{)|\bgit|\/raw\/|\braw\.|bitbucket|\$\{?(?:CI_|GITHUB_)/i;
/** What brings files of a repository to a bucket or a store, from where a server may fetch them. */
const UPLOAD =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:aws[ \t]+(?:--\S{1,100}[ \t]+(?:[^\s-]\S{0,100}[ \t]+)?){0,9}s3|gsutil|gcloud[ \t]+storage|azcopy)[ \t]+(?:-\S+[ \t]+)*(?:cp|mv|sync|rsync|copy)[ \t]+(?:-\S{1,100}[ \t]+){0,9}(?!-|["']?(?:s3|gs|https):\/\/)|\baz[ \t]+storage[ \t]+(?:blob|file)[ \t]+upload|"(?:aws_s3_(?:bucket_)?object|google_storage_bucket_object|azurerm_storage_blob)"|\bs3[-_]?(?:sync|upload)|upload-cloud-storage|AzureFileCopy|\bmode["']?[ \t]*:[ \t]*["']?put\b/gi;
/** What puts a file, or something that a file of Terraform holds, into a store of secrets or values. */
const KEPT =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:aws[ \t][^\n]{0,300}?\b(?:ssm[ \t]+put-parameter|secretsmanager[ \t]+(?:create-secret|put-secret-value|update-secret))|gcloud[ \t]+secrets[ \t]+(?:create|versions[ \t]+add)|az[ \t]+keyvault[ \t]+secret[ \t]+set|vault[ \t]+(?:kv[ \t]+put|write)|consul[ \t]+kv[ \t]+put)(?=[^\n]{0,1000}(?:@|fileb?:\/\/|--(?:data-)?file))|"(?:aws_ssm_parameter|aws_secretsmanager_secret_version|google_secret_manager_secret_version|azurerm_key_vault_secret|vault_(?:generic|kv)_secret\w{0,9}|consul_key\w{0,9})"/g;
const FROM_KEPT = /^(?:aws[ \t][^\n]*(?:ssm|secretsmanager)|gcloud[ \t]+secrets|az[ \t]+keyvault|vault|consul)[ \t]/;
/** What makes a map or a Secret of a cluster, and what takes something from one. */
const IN_CLUSTER =
  /\b(?:kubectl|oc)[ \t][^\n]{0,200}?\bcreate[ \t]+(?:configmap|cm|secret)\b|^[ \t]*(?:-[ \t]+)?kind:[ \t]*["']?(?:ConfigMap|Secret)\b|^(?:configMap|secret)Generator:/gm;
const FROM_CLUSTER = /^(?:kubectl|oc)[ \t]/;
/** A clone, another machine or a container, which no upload to a bucket reaches. */
const FROM_ELSEWHERE = /^git clone |^[^/:]{2,300}:(?!\/\/)/;
/** A bucket that is named letter by letter. */
const BUCKET = /\b(?:s3|gs):\/\/([\w.-]+)(?=[/\s"']|$)/;

/** Files that may hold an upload, though they name nothing of WSO2's. */
const RUNS = /\.(?:ya?ml|tf|sh|bash|ps1|py)$/;

const fetchedIn = perTree((tree): readonly Fetched[] => {
  const { files } = tree;
  const fetching = files.filter(({ nameClass, text }) => nameClass === 'carrier' && mayFetch(text));
  const found = fetching.flatMap(({ path, text }) => {
    const spoken = withoutComments(text);
    return [...fetchedByCommands(spoken, path), ...copiedFromElsewhere(spoken, path), ...fetchedBySteps(spoken, path)];
  });
  const kept = found.filter(({ source }) => FROM_KEPT.test(source));
  const inCluster = found.filter(({ source }) => FROM_CLUSTER.test(source));
  const others = found.filter((one) => !kept.includes(one) && !inCluster.includes(one));
  const uploaded = others.length > 0 ? uploads(UPLOAD, tree) : [];
  return [
    ...(kept.length > 0 && uploads(KEPT, tree).length > 0 ? [] : kept),
    ...(inCluster.length > 0 && uploads(IN_CLUSTER, tree).length > 0 ? [] : inCluster),
    ...others.filter(({ source }) => FROM_ELSEWHERE.test(source) || !uploaded.some((text) => mayBeOf(source, text))),
    ...files.filter(({ path }) => isDockerfile(path)).flatMap((dockerfile) => broughtBy(dockerfile, tree)),
  ];
});

/** The names of the images that the repository builds. */
const builtHere = perTree(
  (tree): ReadonlySet<string> => new Set([...ownImages(tree, carriedReader(tree)).keys()].map(withoutTag)),
);

/** What a Dockerfile takes from an image that is not built here, unpacks there from an archive, or copies on from there. */
function broughtBy({ path: file, text }: LoadedFile, tree: Tree): Fetched[] {
  const moves = mayPutOver(text);
  if (!moves && !BRINGS.test(text)) return [];
  const spoken = withoutComments(text);
  const stages = stagesOf(spoken);
  const built = builtHere(tree);
  // What an image of the repository's has is the repository's.
  const isOfOwn = stages.some(({ image }) => built.has(withoutTag(image)));
  const moved = moves && !isOfOwn ? putOverInBuilds(file, spoken) : [];
  if (!BRINGS.test(text)) return moved;
  const lookup = (): null => null;
  let folder = '';
  const found = instructions(spoken).flatMap(({ name, rest, at: start }): Fetched[] => {
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
  return [...found, ...moved];
}

/** The kinds of files that an instruction may put where a server reads them, from an image or out of an archive. */
function kindsBrought(source: string, to: string, image: string | null): ConfigKind[] {
  if (image === null) return UNPACKED.test(source) ? kindsReadBelow(to) : [];
  const kind = kindReadAt(to) ?? kindReadAt(`${withoutSlash(to)}/${baseOf(source)}`);
  if (kind !== null) return [kind];
  return hasEnding(source) ? [] : kindsReadBelow(to);
}

/** The name of an image without its tag and its digest. */
function withoutTag(image: string): string {
  return image.replace(/@.*$|:[^/:]*$/, '');
}

/** What brings files of the repository to where they may be fetched from, each with the rest of its line. */
function uploads(pattern: RegExp, tree: Tree): string[] {
  const paths = isSurveyable(tree) ? tree.paths.filter((path) => RUNS.test(path) || isBuildScript(path)) : [];
  return paths.flatMap((path) => {
    const spoken = withoutComments(tree.text(path) ?? '');
    return [...spoken.matchAll(pattern)].map(({ index }) => lineOf(spoken.slice(index)));
  });
}

/** Whether what is fetched may be what an upload has brought there: not where both name a bucket, and another one. */
function mayBeOf(source: string, upload: string): boolean {
  const [from, to] = [BUCKET.exec(source)?.[1], BUCKET.exec(upload)?.[1]];
  return from === undefined || to === undefined || from === to;
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
