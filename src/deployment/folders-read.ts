import type { ConfigKind } from '../settings.ts';
import { baseOf, dirOf } from './paths.ts';

/** Where the server reads a kind of file, below its home; its own templates may be any below `repository/resources`. */
export const FOLDERS_READ: ReadonlyMap<ConfigKind, string> = new Map([
  ['deployment.toml', 'repository/conf'],
  ['identity.xml', 'repository/conf/identity'],
  ['authenticators.xml', 'repository/conf/security'],
  ['carbon.xml', 'repository/conf'],
  ['catalina-server.xml', 'repository/conf/tomcat'],
]);

/**
 * The path that the server reads instead of one in the right folder under another name (`repository/conf/is-prod.toml`);
 * null for any other path.
 */
export function readInstead(target: string, kind: ConfigKind): string | null {
  const right = FOLDERS_READ.get(kind);
  const folder = dirOf(target);
  if (right === undefined || baseOf(target) === kind || !`/${folder}`.endsWith(`/${right}`)) return null;
  return `${folder}/${kind}`;
}
