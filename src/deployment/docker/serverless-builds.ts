import type { Tree } from '../../discover/load.ts';
import type { Unit } from '../evidence/unit.ts';
import { withoutComments } from '../text/comments.ts';
import { isDockerfile } from './dockerfile.ts';
import { stagesOf } from './dockerfile-stages.ts';

/** Images of languages and of programs that come without Java, by the names that their registry gives them alone. */
const WITHOUT_JAVA =
  /^(?:(?:docker\.io\/)?(?:library\/)?)(?:node|python|golang|nginx|httpd|php|ruby|rust|caddy|haproxy|traefik|perl|denoland\/deno|oven\/bun)(?:[:@]|$)/;
/** Images of systems and of tools with Java, which hold no server. */
const WITHOUT_SERVER =
  /^(?:(?:docker\.io\/)?(?:library\/)?)(?:alpine|debian|ubuntu|fedora|maven|gradle|openjdk|eclipse-temurin|amazoncorretto)(?:[:@]|$)/;
/** What may bring a server into an image. */
const MAY_BRING_SERVER = /wso2server|carbon|\.(?:zip|tgz|tar)\b|curl|wget|\bADD[ \t]+(?:--\S+[ \t]+)*http/i;
/** What may bring Java into an image after all. */
const MAY_BRING_JAVA = /java(?!script)|j(?:dk|re)/i;
/** What products are built with from their source. */
const BUILD_TOOL = /\b(?:maven|gradle|apache-ant)\b/;
/** What puts files of any kind in, or builds something there. */
const PUTS_IN = /^[ \t]{0,100}(?:COPY|ADD)\b|\bmvn\b|\bgradlew?[ \t]|\bclone\b/im;

/**
 * Whether what a Dockerfile makes is no server of a product, whatever it is called: all of it begins with images that have no
 * Java, and nothing in it tells that some is put in; or it has what builds a product, and nothing else is put in.
 *
 * @param image what it makes
 */
export function isServerless(image: Unit, tree: Tree): boolean {
  const written = isDockerfile(image.file) ? tree.text(image.file) : null;
  const text = written === null ? null : withoutComments(written);
  if (written === null || text === null || image.claims.length > 0 || MAY_BRING_SERVER.test(text)) return false;
  const beginsWith = (known: RegExp): boolean =>
    stagesOf(written).every(({ base, image: begins }) => base !== null || known.test(begins));
  const isForBuilding = BUILD_TOOL.test(text) && !PUTS_IN.test(text) && beginsWith(WITHOUT_SERVER);
  return isForBuilding || (!MAY_BRING_JAVA.test(text) && beginsWith(WITHOUT_JAVA));
}
