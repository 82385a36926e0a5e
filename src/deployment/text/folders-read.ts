import type { ConfigKind } from '../../settings.ts';
import { baseOf, dirOf, withoutSlash } from './paths.ts';

/** Where the server reads a kind of file, below its home; its own templates may be any below `repository/resources`. */
const FOLDERS_READ: ReadonlyMap<ConfigKind, string> = new Map([
  ['deployment.toml', 'repository/conf'],
  ['identity.xml', 'repository/conf/identity'],
  ['authenticators.xml', 'repository/conf/security'],
  ['carbon.xml', 'repository/conf'],
  ['catalina-server.xml', 'repository/conf/tomcat'],
]);

/** The kind of file that a server reads at a path, by its end; null where it reads none. */
export function kindReadAt(path: string): ConfigKind | null {
  const read = [...FOLDERS_READ].find(([kind, folder]) => `/${path}`.endsWith(`/${folder}/${kind}`));
  return read?.[0] ?? null;
}

/** The kinds of files that a server reads in a folder of its home, or below it; the home itself is none of these. */
export function kindsReadBelow(folder: string): ConfigKind[] {
  const path = `${withoutSlash(folder)}/`;
  const places = [...FOLDERS_READ].map(([kind, read]) => [kind, `/${read}/`] as const);
  const conf = path.slice(Math.max(0, path.lastIndexOf('/repository/conf/')));
  return places.flatMap(([kind, place]) =>
    conf.startsWith('/repository/conf/') && place.startsWith(conf) ? [kind] : [],
  );
}

/** Folders in which the server alone looks for files; those in others may be for a script. */
const SERVERS = /^(?:(?:conf|repository)(?:\/.*)?)?$/s;

/** The folders of configuration that a pack comes with. */
const OF_PACK = /\/repository(?:\/conf(?:\/(?:identity|security|tomcat))?)?\/?$/;

/** Whether a path leads to a folder that each home has, as its pack comes with it. */
export function isOfPack(path: string): boolean {
  return OF_PACK.test(path);
}

/** The home that a pack is unpacked to, as a path that is known. */
const HOME = /(?:^|\/)wso2[a-z]{1,20}(?:-[a-z]{1,30}){0,4}-\d{1,3}(?:\.\d{1,4}){2}\/?$/;

/** Whether a path leads to the home that a pack is unpacked to. */
export function isHome(path: string): boolean {
  return HOME.test(path);
}

/**
 * Whether a file lies in the home where the server does not read it.
 *
 * @param path below the home; null for one elsewhere
 */
export function isAstray(path: string | null, kind: ConfigKind): boolean {
  const right = FOLDERS_READ.get(kind);
  if (path === null || right === undefined || path.startsWith('repository/resources/')) return false;
  const folder = dirOf(path);
  return folder !== right && SERVERS.test(folder);
}

/**
 * Whether a file lies in a folder of the home as it would in the home itself, as a pack's files do that were put there
 * with the pack's own folder.
 *
 * @param path below the home; null for one elsewhere
 */
export function isNested(path: string | null, kind: ConfigKind): boolean {
  const right = FOLDERS_READ.get(kind);
  return path !== null && right !== undefined && dirOf(path).endsWith(`/${right}`);
}

/**
 * The path that the server reads instead of one in the right folder under another name (`repository/conf/is-prod.toml`);
 * null for any other path, and for a folder.
 */
export function readInstead(target: string, kind: ConfigKind): string | null {
  const right = FOLDERS_READ.get(kind);
  const folder = dirOf(target);
  const name = baseOf(target);
  if (right === undefined || name === '' || name === kind || !`/${folder}`.endsWith(`/${right}`)) return null;
  return `${folder}/${kind}`;
}
