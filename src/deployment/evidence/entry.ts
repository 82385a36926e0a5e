import type { Span } from '../../model.ts';
import type { ConfigKind, Source } from '../../settings.ts';
import { baseOf, dirOf, withoutSlash } from '../text/paths.ts';
import type { ChartEnvironment } from './unit.ts';

/** A configuration file of some home, wherever its text lies. */
export interface Entry {
  source: Source;
  /**
   * Where the file would lie: its own path, or for an embedded one the folder of its carrier and its key. Globs of the
   * policy file and words that tell homes apart are matched against it.
   */
  path: string;
  /** Root-relative folder of the home, or a name of its own for an embedded file (`manifest.yaml#config-map`). */
  home: string;
  /** The paths it has where a script writes it to one with variables that it gives their values, also in a loop. */
  filled?: readonly string[];
  /** Recognised as WSO2's by its path or its content; others count only when something mounts them into a home. */
  recognised: boolean;
  family: 'am' | 'is' | 'mi' | 'other' | null;
  /** The config map or secret that holds it. */
  map: string | null;
  /** The named template that the name of that one is made with. */
  helper?: string;
  /** The key it has there where that does not tell its kind; null where something fills the key in. */
  key?: string | null;
  /** The namespace that one names. */
  namespace?: string | null;
  /** Path below `.Values` of a values file that holds it. */
  valuesPath: readonly string[] | null;
  /** Set when the file could not be read. */
  problem: string | null;
  /** Chart folder it belongs to. */
  chart: string | null;
  /** The environments of that chart that do not render it. */
  notIn?: readonly ChartEnvironment[];
  labels: string[];
  /** Of a file that a container's own script writes: where the container's image stands. */
  writtenBy?: Span;
  /** Of a text in a script, a task or a manifest: the path that it is written to, as it is written there. */
  writtenTo?: string;
  /** It is added to a file that something else brings: `cat >>`, Ansible's `blockinfile`. */
  added?: true;
  /** Where something adds the handler's setting to it, but only sometimes. */
  grows?: Span;
}

const TEMPLATES =
  /^(.*?)(?:^|\/)repository\/resources\/conf\/templates\/repository\/conf\/(?:identity|security)\/(identity|authenticators)\.xml\.j2$/;
const IN_HOME = /^(.*?)(?:^|\/)repository\/conf\//;
const NAME = /(?:^|[-_.])(identity|authenticators|carbon|catalina-server)(?:[-_.][\w.-]*)?\.xml/;
/** What the name of a template has behind that of the file which is made of it. */
const ENDING = String.raw`\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|gotmpl|tftpl|in|mustache|hbs|ctmpl)`;
const ENDINGS = new RegExp(`(?:${ENDING})+$`);
const OWN_NAME = new RegExp(
  String.raw`^(?:deployment\.toml|(?:identity|authenticators|carbon|catalina-server)\.xml)(?:${ENDING})*$`,
);
/** What people and tools add to the name of a copy they keep: `deployment.orig.toml`, `old_deployment.toml`. */
const COPY =
  /(?:^|[-_. ])(?:ori(?:g(?:inal)?)?|bak|bkp|backup|old|copy|saved?|sample|example|dist)(?:[-_.]|$)|\.default$/i;

/** What kind of configuration file a path names, or null. */
export function kindOfPath(path: string): ConfigKind | null {
  const template = TEMPLATES.exec(path);
  if (template) return template[2] === 'identity' ? 'identity.xml.j2' : 'authenticators.xml.j2';
  const name = baseOf(path);
  if (/(?:^|[-_.])deployment[\w.-]*\.toml/.test(name)) return 'deployment.toml';
  const xml = NAME.exec(name);
  return xml ? (`${xml[1]}.xml` as ConfigKind) : null;
}

/** The path of the file that is made of a template, in the template's folder; null for what its name does not tell to be one. */
export function withoutTemplateEnding(path: string): string | null {
  const bare = path.replace(ENDINGS, '');
  return bare === path || bare.endsWith('/') ? null : bare;
}

/** Whether a path has the very name the product reads, or a template of it; `identity-mgt.xml` is another file. */
export function hasOwnName(path: string): boolean {
  return OWN_NAME.test(baseOf(path));
}

/** Whether a file's name says that it is a copy somebody keeps of another: no server reads it. */
export function isCopyName(name: string): boolean {
  return COPY.test(name);
}

/** Whether a path ends like a file of a product home. */
export function isHomePath(path: string, kind: ConfigKind): boolean {
  if (kind.endsWith('.j2')) return true;
  const match = IN_HOME.exec(path);
  if (!match) return false;
  const rest = path.slice(match[0].length);
  const folder = dirOf(rest);
  switch (kind) {
    case 'deployment.toml':
    case 'carbon.xml':
      return folder === '';
    case 'identity.xml':
      return folder === 'identity' || folder === '';
    case 'authenticators.xml':
      return folder === 'security';
    default:
      return folder === 'tomcat';
  }
}

/** The home a file of the repository belongs to: the folder above `repository/`, else the folder its configuration lies in. */
export function homeOfPath(path: string, kind: ConfigKind): string {
  const template = TEMPLATES.exec(path);
  if (template) return template[1] as string;
  const inHome = IN_HOME.exec(path);
  if (inHome) return withoutSlash(inHome[1] as string);
  const folder = dirOf(path);
  const own = { 'identity.xml': 'identity', 'authenticators.xml': 'security', 'catalina-server.xml': 'tomcat' }[
    kind as string
  ];
  return baseOf(folder) === own ? dirOf(folder) : folder;
}

const DECISIVE: ReadonlySet<ConfigKind> = new Set([
  'deployment.toml',
  'identity.xml',
  'authenticators.xml',
  'identity.xml.j2',
  'authenticators.xml.j2',
]);

/** Whether an entry is of a kind that can hold a setting of the advisory; the others only tell about the home. */
export function isDecisive({ source }: Entry): boolean {
  return isDecisiveKind(source.kind);
}

/** Whether an entry is a file by itself, no text that stands in another one. */
export function isOwnFile({ map, valuesPath, source, path }: Entry): boolean {
  return map === null && valuesPath === null && source.file === path;
}

/** Whether files of a kind can hold a setting of the advisory. */
export function isDecisiveKind(kind: ConfigKind): boolean {
  return DECISIVE.has(kind);
}

/** Whether the path is a Micro Integrator's or Streaming Integrator's: `<HOME>/conf/deployment.toml` without `repository/`, or `mi/deployment.toml`. */
export function isIntegratorPath(path: string): boolean {
  return /(?:^|\/)(?:conf|mi)\/deployment[\w.-]*\.toml/.test(path) && !IN_HOME.test(path);
}

/** Where to report what the whole file stands for, such as its folder's name: its first line with content. */
export function firstLine(entry: Entry): Span {
  const { text } = entry.source;
  const line = /[^\s][^\r\n]*/.exec(text.text);
  return line ? text.locate(line.index, line.index + line[0].trimEnd().length) : text.locate(0, 0);
}

/** Entries with others in the place of some, in their order; what `by` has as null is left out. */
export function withReplaced(entries: readonly Entry[], by: ReadonlyMap<Entry, Entry | null>): Entry[] {
  return entries.flatMap((entry) => {
    const one = by.get(entry);
    return one === undefined ? [entry] : (one ?? []);
  });
}
