import type { ConfigKind } from '../settings.ts';
import { type Put, putBesideHome } from './beside-homes.ts';
import { familyOf } from './claim.ts';
import { withoutComments } from './comments.ts';
import type { Home } from './home.ts';
import { homePack, targetOf } from './home-targets.ts';
import { type Linked, linkedBy, linkedEntries } from './link.ts';
import { mayRunIn, otherHome } from './other-homes.ts';
import { dirOf } from './paths.ts';
import type { Survey } from './survey.ts';
import type { Mount, Unit } from './unit.ts';

const CONFIGURATION = /\/(?:deployment\.toml|identity\.xml|authenticators\.xml)$/;
/** Where WSO2's images have the home, and the volumes laid out like it. */
const HOME =
  /^(?:\/home\/wso2carbon\/(?:wso2[a-z-]*-\d[^/]*|wso2-(?:config|artifact)-volume)|\$\{?(?:WSO2_SERVER_HOME|CARBON_HOME)\}?)\/(.*)$/s;
/** Beside the home's folder. */
const WITHOUT_HOME = /^\/home\/wso2carbon\/(?:repository|conf)\//;
/** Folders in which the server alone looks for files; those in others may be for a script. */
const SERVERS = /^(?:(?:conf|repository)(?:\/.*)?)?$/s;
/** Where the server reads a kind of file, below its home; its own templates may be any below `repository/resources`. */
const FOLDERS: ReadonlyMap<ConfigKind, string> = new Map([
  ['deployment.toml', 'repository/conf'],
  ['identity.xml', 'repository/conf/identity'],
  ['authenticators.xml', 'repository/conf/security'],
  ['carbon.xml', 'repository/conf'],
  ['catalina-server.xml', 'repository/conf/tomcat'],
]);
/** A file that is none of these, whatever folder it goes to. */
const OTHER_FILE = /(?:^|\/)(?!(?:identity|authenticators)\.xml$)[^/]+\.(?:xml|properties|jar|jks|pem)$/;
/** What brings a file from where it was put to another place. */
const MOVES = /(?<![\w.-])(?:cp|mv|ln|rsync|envsubst|tee)(?![\w.:-])/;

/**
 * Of a home that an image of WSO2's runs: where all its configuration goes to, when that is beside the home, as the
 * Micro Integrator has it (`wso2am-4.2.0/conf`) or without the home's folder, or elsewhere in the home than the server
 * reads it. A team's own image may have its home anywhere, and a script may bring the files on. A home that no image is
 * known to run may be a pack that scripts or tasks put its files beside.
 */
export function misplaced({ units, entries }: Home, survey: Survey): Put | null {
  if (entries.length === 0) return null;
  if (units.length === 0) return putBesideHome(entries, survey);
  const found = units.map((unit) => misplacedIn(unit, survey));
  return found.every((one) => one !== null) ? (found[0] ?? null) : null;
}

function misplacedIn(unit: Unit, survey: Survey): Put | null {
  const { claims, mounts, at } = unit;
  const image = claims.find(({ kind }) => kind === 'image');
  if (!image?.official || familyOf(image.product) === 'other') return null;
  const linked = linkedEntries(unit, survey).flat();
  const [first] = linked;
  const others: string[] = [];
  const isLost = ({ entry, target }: Linked): boolean => {
    if (target === null) return false;
    const other = otherHome(target, isBuild(unit));
    if (other !== null) others.push(other);
    return other !== null || isAstray(target, entry.source.kind);
  };
  if (!linked.every(isLost)) return null;
  if (!first?.target || mounts.some((mount) => mayBring(mount, unit, survey))) return null;
  const texts = textsOf(unit, survey);
  if (texts.some((text) => MOVES.test(text)) || others.some((home) => mayRunIn(home, texts))) return null;
  const path = claims.find(({ kind, span }) => kind === 'path' && span.file === at.file);
  return { target: first.target, at: path?.span ?? at };
}

/** Whether a file lies in the home, or beside it, where the server does not read it. */
function isAstray(target: string, kind: ConfigKind): boolean {
  if (WITHOUT_HOME.test(target)) return true;
  const path = HOME.exec(target)?.[1];
  const right = FOLDERS.get(kind);
  if (path === undefined || right === undefined || path.startsWith('repository/resources/')) return false;
  const folder = dirOf(path);
  return folder !== right && SERVERS.test(folder);
}

/** Whether a mount may bring configuration that the repository does not hold; a file of another name does not. */
function mayBring(mount: Mount, unit: Unit, survey: Survey): boolean {
  const target = targetOf(mount);
  if (mount.kind === 'path' && OTHER_FILE.test(mount.from) && !CONFIGURATION.test(target ?? '')) return false;
  if (target === null || (homePack(target) === null && !CONFIGURATION.test(target))) return false;
  return linkedBy(mount, unit, survey).length === 0;
}

/** Whether what a unit gets is laid down by a Dockerfile: who writes one knows the image's folders. */
function isBuild({ kind, builds }: Unit): boolean {
  return kind === 'dockerfile' || builds !== null;
}

/** The build, the manifest and the scripts that come along, any of which may move files about. */
function textsOf({ file, builds, mounts }: Unit, { tree }: Survey): string[] {
  const scripts = mounts.flatMap((mount) =>
    mount.kind === 'path' && /\.(?:sh|bash)$/.test(mount.from) ? mount.from : [],
  );
  return [file, ...(builds === null ? [] : [builds]), ...scripts].map((path) => withoutComments(tree.text(path) ?? ''));
}
