import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Stretch } from '../settings.ts';

/** A `key = value` of a document, those inside inline tables included, with its path from the root. */
export interface TomlEntry {
  path: string[];
  /** How many elements of `path` its own key has; the others are the table's or inline table's it stands in. */
  own: number;
  node: AST.TOMLKeyValue;
  /** Key and value. */
  at: Stretch;
  /** The entry whose value is the inline table it stands in; null in a table of its own. */
  inside: TomlEntry | null;
}

/** A `[table]` or `[[table]]` header. */
export interface TomlHeader {
  path: string[];
  array: boolean;
  node: AST.TOMLTable;
  /** From the first to the last bracket. */
  at: Stretch;
  entries: TomlEntry[];
}

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string => (key.type === 'TOMLBare' ? key.name : key.value);

/** Whether two paths are the same. */
export const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && startsWith(a, b);

/** Whether `path` begins with `prefix`. */
export const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((name, index) => path[index] === name);

/** The places of a TOML document's headers and keys. */
export class TomlTree {
  readonly headers: TomlHeader[] = [];
  /** In document order, entries inside inline tables after the entry they stand in. */
  readonly entries: TomlEntry[] = [];
  readonly text: string;

  /**
   * @param text without byte order mark
   * @throws ParseError (toml-eslint-parser) with `index` when the text is no TOML 1.0: what TOML 1.1 added
   *   (line breaks in inline tables, `\e`) is unknown to the product's TOML 0.5 as well
   */
  constructor(text: string) {
    this.text = text;
    // A number 0 that ends the text gets a range without its last digit; a line break behind it does not move anything.
    for (const node of parseTOML(`${text}\n`, { tomlVersion: '1.0' }).body[0].body) {
      if (node.type === 'TOMLKeyValue') this.add(node, [], null);
      else this.addTable(node);
    }
  }

  /** The entry with this path, null when there is none or the path leads through a list. */
  entry(path: readonly string[]): TomlEntry | null {
    return this.entries.find((entry) => samePath(entry.path, path)) ?? null;
  }

  /** The first header with this path. */
  header(path: readonly string[]): TomlHeader | null {
    return this.headers.find((header) => samePath(header.path, path)) ?? null;
  }

  /** Where the table or value with this path is written: its header, its entry, or the first thing below it. */
  whereIs(path: readonly string[]): Stretch | null {
    const found =
      this.header(path) ??
      this.entry(path) ??
      this.headers.find((header) => startsWith(header.path, path)) ??
      this.entries.find((entry) => startsWith(entry.path, path));
    return found?.at ?? null;
  }

  private addTable(node: AST.TOMLTable): void {
    const path = node.key.keys.map(nameOf);
    const array = node.kind === 'array';
    const bracket = this.text.indexOf(']', node.key.range[1]);
    const header: TomlHeader = {
      path,
      array,
      node,
      at: { start: node.range[0], end: bracket + (array ? 2 : 1) },
      entries: [],
    };
    this.headers.push(header);
    for (const child of node.body) header.entries.push(this.add(child, path, null));
  }

  private add(node: AST.TOMLKeyValue, base: readonly string[], inside: TomlEntry | null): TomlEntry {
    const keys = node.key.keys.map(nameOf);
    const at = { start: node.range[0], end: node.range[1] };
    const entry: TomlEntry = { path: [...base, ...keys], own: keys.length, node, at, inside };
    this.entries.push(entry);
    if (node.value.type === 'TOMLInlineTable') {
      for (const child of node.value.body) this.add(child, entry.path, entry);
    }
    return entry;
  }
}
