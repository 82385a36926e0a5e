import type { Tree } from '../../discover/load.ts';
import type { Unit } from '../evidence/unit.ts';
import { withoutComments } from '../text/comments.ts';
import { isDockerfile } from './dockerfile.ts';
import { stagesOf } from './dockerfile-stages.ts';

/** Images of languages and of programs that come without Java, by the names that their registry gives them alone. */
const WITHOUT_JAVA =
  /^(?:(?:docker\.io\/)?(?:library\/)?)(?:node|python|golang|nginx|httpd|php|ruby|rust|caddy|haproxy|traefik|perl|denoland\/deno|oven\/bun)(?:[:@]|$)/;
/** What may bring Java or a server into an image after all. */
const MAY_BRING =
  /java(?!script)|j(?:dk|re)|wso2server|carbon|\.(?:zip|tgz|tar)\b|curl|wget|\bADD[ \t]+(?:--\S+[ \t]+)*http/i;

/**
 * Whether what a Dockerfile makes is no server of a product, whatever it is called: all of it begins with images that have no
 * Java, and nothing in it tells that some is put in.
 *
 * @param image what it makes
 */
export function isServerless(image: Unit, tree: Tree): boolean {
  const text = isDockerfile(image.file) ? tree.text(image.file) : null;
  if (text === null || image.claims.length > 0 || MAY_BRING.test(withoutComments(text))) return false;
  return stagesOf(text).every(({ base, image: begins }) => base !== null || WITHOUT_JAVA.test(begins));
}
