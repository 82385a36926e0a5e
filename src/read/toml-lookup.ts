import { parse, TomlError, type TomlTableWithoutBigInt } from 'smol-toml';
import { offsetAt } from './lines.ts';

export type TomlTable = TomlTableWithoutBigInt;

/** A text that is no TOML. `offset` is the place of the error. */
export class NotToml extends Error {
  readonly offset: number;

  constructor(detail: string, offset: number) {
    super(`it is not valid TOML: ${detail}`);
    this.name = 'NotToml';
    this.offset = offset;
  }
}

/**
 * What a TOML document says. smol-toml is strict: a duplicate key or table is an error, as it is for the product,
 * which does not start with it (advisory.md, "How the product reads the settings").
 * @throws NotToml
 */
export function parseToml(text: string): TomlTable {
  try {
    return parse(text, { unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const detail = (error.message.split('\n', 1)[0] as string).replace('Invalid TOML document: ', '');
    throw new NotToml(detail, offsetAt(text, error.line, error.column));
  }
}

/** Whether a value of a TOML document is a table, as opposed to a list, a date or a plain value. */
export function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

export type Found =
  | { kind: 'value'; value: unknown }
  | { kind: 'absent' }
  /** `path` leads to something that is no table where one is expected, or is spelled in a way nobody can be sure of. */
  | { kind: 'odd'; path: string[]; reason: string };

/** What stands at `path`, all spellings of TOML being equal: tables, dotted keys, inline tables, quoted keys. */
export function lookup(document: TomlTable, path: readonly string[]): Found {
  const spelled = quotedDots(document, path.join('.'), path);
  if (spelled) {
    return { kind: 'odd', path: spelled, reason: 'it is written with a quoted key that contains dots' };
  }
  let node: unknown = document;
  for (const [index, name] of path.entries()) {
    if (!isTable(node)) {
      const what = Array.isArray(node) ? 'a list' : 'a plain value';
      const at = path.slice(0, index);
      return { kind: 'odd', path: at, reason: `${at.join('.')} is ${what} where a table is expected` };
    }
    if (!Object.hasOwn(node, name)) return { kind: 'absent' };
    node = node[name];
  }
  return { kind: 'value', value: node };
}

/** The table at `path`, null when there is none. */
export function tableAt(document: TomlTable, path: readonly string[]): TomlTable | null {
  const found = lookup(document, path);
  return found.kind === 'value' && isTable(found.value) ? found.value : null;
}

/**
 * The product flattens a document to dotted names, so `"a.b".c` may or may not be `a.b.c` to it: the path of such a
 * spelling, null when there is none.
 */
function quotedDots(table: TomlTable, dotted: string, plain: readonly string[], above: string[] = []): string[] | null {
  for (const key of Object.keys(table)) {
    const path = [...above, key];
    if (key === dotted) {
      if (path.length < plain.length) return path;
    } else if (dotted.startsWith(`${key}.`)) {
      const below = table[key];
      const found = isTable(below) ? quotedDots(below, dotted.slice(key.length + 1), plain, path) : null;
      if (found) return found;
    }
  }
  return null;
}
