/**
 * Which files can matter, by name alone. Content decides later; a name that is not here is never opened.
 */

/** A suffix under which template languages keep a configuration file: `identity.xml.j2`, `deployment.toml.tpl`. */
const TEMPLATE_SUFFIX =
  '(?:\\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|gotmpl|tftpl|in|mustache|hbs|ctmpl|dist|sample|example))*';

const CONFIG_XML = new RegExp(
  `(?:^|[-_.])(identity|authenticators|carbon|catalina-server)(?:[-_.][\\w.-]*)?\\.xml${TEMPLATE_SUFFIX}$`,
);
const TOML = new RegExp(`\\.toml${TEMPLATE_SUFFIX}$`);

/** Further words behind a configuration file's ending: `deployment.toml.prod`, `identity.xml.is-5.7.0`, `deployment.toml.gw.j2`. */
const SUFFIXED =
  /(?:^|[-_.])(?:deployment[\w.-]*\.(toml)|(?:identity|authenticators|carbon|catalina-server)(?:[-_.][\w.-]*)?\.xml)[-_.](\w[\w.-]*)$/;
/** Words that say nobody runs the file: copies that people and tools keep, texts about it, checksums; a year or a date, but no port and no release (`is-5110`). */
const KEPT =
  /(?:^|[-_.])(?:bak|backups?|orig|original|old|copy|saved?|rpmsave|rpmnew|rpmorig|sw[a-p]|rej|diff|patch|txt|log|text|readme|notes?|disabled|unused|deprecated|sha\d*|md5|sig|asc|(?:19|20)\d\d|\d{6,})(?=[-_.]|$)|^\d+$/i;

/** Carriers of other files and statements of product and version. */
const CARRIER =
  /(?:\.(?:ya?ml|sls|tf|tfvars|hcl|nomad|sh|bash|ksh|bat|cmd|ps1|groovy|service|container|mk|pp|tpl|tftpl|gotmpl|env|ini|bicep(?:param)?|json)(?:\.(?:j2|erb|tpl|tmpl|template|tftpl|in))?$)|(?:^|\/)(?:Kustomization|Vagrantfile|[\w.-]*Jenkinsfile|(?:GNU)?[Mm]akefile|[Jj]ustfile|inventory|hosts)[^/]*$|(?:^|\/)\.env[^/]*$|(?:^|\/)etc\/(?:default|sysconfig)\/[\w.@-]+$|(?:user[-_]?data|cloud[-_]?(?:init|config))[\w-]*(?:\.(?:cfg|txt|tmpl|template))?$|(?:^|\/)(?:recipes|attributes)\/[^/]+\.rb$|(?:^|\/)bin\/version\.txt$|(?:^|\/)updates\/product\.txt$/;

/** What builds an image: people write the name in any case (`DockerFile`). */
const IMAGE_BUILD = /(?:^|\/)[\w.-]*(?:docker|container)file[^/]*$|\.(?:docker|container)file$/i;

/** Where programs of a repository lie, and what those at other places are called, that have no ending. */
const PROGRAM =
  /(?:^|\/)(?:(?:s?bin|scripts?|hack|ci|tools?|deploy|hooks)\/[\w-]+|(?:docker-)?entrypoint|deploy|install|setup|provision|bootstrap|start|run)$/;

/** Whether a path may be a script without an ending: it is one where its first line says so. */
export function mayBeProgram(path: string): boolean {
  return !path.includes('.', path.lastIndexOf('/') + 1) && PROGRAM.test(path) && !isCarrier(path);
}

/** What `discover` makes of a path: a configuration file by name, any TOML file, a carrier, or nothing. */
export type NameClass = 'config-xml' | 'toml' | 'carrier';

/** Endings that decide without a pattern, since most files of a repository have one: of code, documents and media, and the plain ones. */
const BY_ENDING = new Map<string, NameClass | null>([
  ...'adoc avif c cc class cpp cs css csv dart eot ex exs gif go gz h hpp htm html ico jar java jpeg jpg js jsx kt less lock map md mdx mjs mp4 otf pdf php png proto py rs rst scala scss snap sql sum svelte svg swift ts tsx ttf vue webp woff woff2 zip'
    .split(' ')
    .map((ending) => [ending, null] as const),
  ['toml', 'toml'],
  ['yaml', 'carrier'],
  ['yml', 'carrier'],
]);

/** @param path root-relative path with `/` */
export function classify(path: string): NameClass | null {
  const decided = BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1));
  if (decided !== undefined) return decided;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (TOML.test(name)) return 'toml';
  if (CONFIG_XML.test(name)) return 'config-xml';
  return isCarrier(path) || mayBeProgram(path) ? 'carrier' : suffixed(name);
}

/** Whether a path is by its name one of a carrier. */
function isCarrier(path: string): boolean {
  return CARRIER.test(path) || IMAGE_BUILD.test(path);
}

/** A configuration file for one environment, by the words behind its ending. */
function suffixed(name: string): NameClass | null {
  if (!name.includes('.toml') && !name.includes('.xml')) return null;
  const [, toml, suffix] = SUFFIXED.exec(name) ?? [];
  if (suffix === undefined || KEPT.test(suffix)) return null;
  return toml === undefined ? 'config-xml' : 'toml';
}
