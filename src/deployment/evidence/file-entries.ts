import type { LoadedFile, UnreadFile } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { sniffToml, sniffXml, type TomlTraits } from '../../read/sniff.ts';
import { templateLanguage } from '../../read/template.ts';
import type { ConfigKind, TemplateLanguage } from '../../settings.ts';
import { baseOf, dirOf } from '../text/paths.ts';
import { type Entry, hasOwnName, homeOfPath, isHomePath, isIntegratorPath, kindOfPath } from './entry.ts';
import { productOfName } from './product-name.ts';

/**
 * A configuration file that lies in the repository as a file of its own, or null when the file is none.
 *
 * @param chart folder of the chart the file belongs to: its tags are Helm's
 * @param as the path that tells what it is: its own, or the one that something puts it at
 * @param filledBy what fills it in where its name does not tell
 */
export function fileEntry(
  file: LoadedFile,
  chart: string | null,
  as: string = file.path,
  filledBy: TemplateLanguage | null = chart === null ? null : 'go',
): Entry | null {
  const named = kindOfPath(as);
  const kind = file.nameClass === 'toml' ? 'deployment.toml' : (named ?? kindOfXml(file));
  if (kind === null) return null;
  const toml = kind === 'deployment.toml' ? sniffToml(file.text) : null;
  // A name that only holds the word (`identity-mgt.xml`) is the file's only with its content.
  const inHome = named !== null && isHomePath(as, kind) && (toml !== null || hasOwnName(as));
  const recognised =
    inHome || (toml ? isServers(toml, named, file.text) || isInProductFolder(as) : sniffXml(file.text) === kind);
  return {
    source: {
      kind,
      name: baseOf(file.path),
      file: file.path,
      text: MappedText.ofFile(file.path, file.text),
      template: languageOf(file.path, file.text, kind, filledBy),
    },
    path: file.path,
    home: homeOfPath(file.path, kind),
    recognised,
    family: toml && familyOf(toml, as, file.text),
    map: null,
    valuesPath: null,
    problem: null,
    chart,
    labels: [],
  };
}

/**
 * A configuration file that could not be read, or null when the file is none. It is judged as unreadable, never passed,
 * when its place or what can be made out of it says that it is WSO2's, or when nothing is known of its content.
 *
 * @param as the path that tells what it is: its own, or the one that something puts it at
 */
export function unreadEntry(file: UnreadFile, as: string = file.path): Entry | null {
  const toml = file.nameClass === 'toml' && file.glimpse !== null ? sniffToml(file.glimpse) : null;
  const named = kindOfPath(as);
  const kind = named ?? (toml && isServers(toml, named, file.glimpse ?? '') ? 'deployment.toml' : null);
  if (kind === null) return null;
  return {
    source: { kind, name: baseOf(file.path), file: file.path, text: MappedText.ofFile(file.path, ''), template: null },
    path: file.path,
    home: homeOfPath(file.path, kind),
    recognised:
      isHomePath(as, kind) ||
      file.nameClass === 'toml' ||
      (file.glimpse === null ? hasOwnName(as) : sniffXml(file.glimpse) === kind),
    family: familyOf(toml, as, file.glimpse ?? ''),
    map: null,
    valuesPath: null,
    problem: file.problem,
    chart: null,
    labels: [],
  };
}

/** Words only a WSO2 server's `deployment.toml` has; tables such as `[identity]` or `[keystore.primary]` stand in other tools' files too. */
const OWN_WORDS =
  /super_admin|user_store|identity_db|apim|default_listener|mutual_ssl_authenticator|client_certificate_|intermediate_cert_validation|open_banking|wso2/i;

/** Whether a TOML text is a WSO2 server's; under a name that does not say so, tables alone are not enough. */
function isServers(toml: TomlTraits, named: ConfigKind | null, text: string): boolean {
  return toml.wso2 && (named !== null || OWN_WORDS.test(text));
}

/** Whether a path is that of a `deployment.toml` in a folder named after a product of WSO2's that the advisory names. */
function isInProductFolder(path: string): boolean {
  const folder = baseOf(dirOf(path));
  const product = /wso2/i.test(folder) ? productOfName(folder) : null;
  return hasOwnName(path) && kindOfPath(path) === 'deployment.toml' && product !== null && product !== 'other';
}

/** What no Micro Integrator has in its file: an administrator, listeners, the management console, API Manager's tables. */
const SERVERS_ONLY =
  /^[ \t]*(?:\[{1,2}[ \t]*)?["']?(?:super_admin|event["']?\.["']?default_listener|admin_console|apim)\b/m;

/** A store of keys as a Micro Integrator's file names one, as in every project that WSO2's tools make for it: by its place in the home. */
const INTEGRATORS_STORE =
  /^[ \t]*(?:(?:keystore\.primary|truststore)\.)?file_name[ \t]*=[ \t]*["']repository\/resources\/security\//m;

/** `<HOME>/conf` is where a Micro Integrator keeps its file, and where repositories keep any. */
function familyOf(toml: TomlTraits | null, path: string, text: string): Entry['family'] {
  if (toml?.family) return toml.family;
  const isIntegrators = isIntegratorPath(path) || INTEGRATORS_STORE.test(text);
  return isIntegrators && !SERVERS_ONLY.test(text) ? 'mi' : null;
}

/**
 * A file that something brings to where a server reads it: the server's, whatever it holds, and a Micro Integrator's by its
 * tables alone, not by the folder it lies in or by how it names a store of keys.
 */
export function asServers(entry: Entry): Entry {
  const isByPath = entry.family === 'mi' && sniffToml(entry.source.text.text)?.family !== 'mi';
  return { ...entry, recognised: true, family: isByPath ? null : entry.family };
}

/** An XML text under a name that tells nothing, such as `config.tpl`. */
function kindOfXml(file: LoadedFile): ConfigKind | null {
  return /^\s*(?:<|\{[{%#])/.test(file.text) ? sniffXml(file.text) : null;
}

function languageOf(
  path: string,
  text: string,
  kind: ConfigKind,
  hint: TemplateLanguage | null,
): TemplateLanguage | null {
  if (kind.endsWith('.j2')) return 'jinja2';
  return templateLanguage(baseOf(path), text, hint);
}
