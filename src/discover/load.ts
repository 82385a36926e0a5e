import { decode } from './decode.ts';
import { listFiles, outsideBackups } from './list.ts';
import { classify, type NameClass } from './names.ts';
import { type Bytes, readBytes } from './read-file.ts';

/** A file whose name can matter and whose content names WSO2 or one of its configuration files. */
export interface LoadedFile {
  path: string;
  nameClass: NameClass;
  text: string;
}

/** A file whose name says that it matters, but that could not be read. */
export interface UnreadFile {
  path: string;
  nameClass: NameClass;
  problem: string;
}

export interface Tree {
  /** Every listed path, sorted. */
  paths: readonly string[];
  files: LoadedFile[];
  unread: UnreadFile[];
  /** Folders that could not be listed. */
  unreadableFolders: readonly string[];
  /** Text of any listed file (decoded), or null when it is not there or cannot be read; read once. */
  text(path: string): string | null;
}

/** What a carrier must hold to be worth parsing. Looked for in the bytes, so that most files are never decoded. */
const WORTH_PARSING =
  /wso2|deployment[\w.-]*\.toml|identity\.xml|authenticators\.xml|mutual_ssl|MutualSSL|client_certificate|ClientCertificate|carbon-home|kustomize\.config|configMapGenerator/i;
/** Cheap sign that a TOML file may be a WSO2 `deployment.toml` whatever its name. */
const WORTH_PARSING_TOML =
  /^\s*\[+\s*"?(?:super_admin|user_store|database|apim|keystore|truststore|server|event|admin_console|authentication|oauth|identity|transport|intermediate_cert_validation|client_certificate)|wso2/im;
const DEPLOYMENT_TOML = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.]*$/;

/**
 * Lists `root` and loads every file that can matter.
 *
 * @param root absolute real path of the scanned folder
 */
export function loadTree(root: string): Tree {
  const listing = listFiles(root);
  const homes = new Set<string>();
  for (const path of listing.paths) {
    const at = path.indexOf('repository/');
    if (at === 0) homes.add('');
    else if (at > 0 && path[at - 1] === '/') homes.add(path.slice(0, at - 1));
  }
  const paths = outsideBackups(listing.paths, homes);
  const known = new Set(paths);
  const texts = new Map<string, string | null>();
  const files: LoadedFile[] = [];
  const unread: UnreadFile[] = [];

  for (const path of paths) {
    const nameClass = classify(path);
    if (nameClass === null) continue;
    const read = readBytes(root, path);
    if ('absent' in read) continue;
    if ('problem' in read) {
      unread.push({ path, nameClass, problem: read.problem });
      continue;
    }
    if (!isWorthParsing(path, read.bytes, nameClass)) continue;
    const decoded = decode(read.bytes);
    if ('problem' in decoded) {
      unread.push({ path, nameClass, problem: decoded.problem });
      continue;
    }
    texts.set(path, decoded.text);
    files.push({ path, nameClass, text: decoded.text });
  }

  return {
    paths,
    files,
    unread,
    unreadableFolders: listing.unreadable,
    text(path) {
      let text = texts.get(path);
      if (text === undefined) {
        text = known.has(path) ? textOf(readBytes(root, path)) : null;
        texts.set(path, text);
      }
      return text;
    },
  };
}

/** A file with a configuration file's own name counts whatever it holds: an empty one leaves the shipped defaults on. */
function isWorthParsing(path: string, bytes: Buffer, nameClass: NameClass): boolean {
  if (nameClass === 'config-xml' || DEPLOYMENT_TOML.test(path)) return true;
  return (nameClass === 'toml' ? WORTH_PARSING_TOML : WORTH_PARSING).test(bytes.toString('latin1'));
}

function textOf(read: Bytes): string | null {
  if (!('bytes' in read)) return null;
  const decoded = decode(read.bytes);
  return 'text' in decoded ? decoded.text : null;
}
