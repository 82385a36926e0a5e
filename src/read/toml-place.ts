import type { Site, Stretch } from '../settings.ts';
import { indentAt, lastLine, lineEnd } from './lines.ts';
import { samePath, startsWith, type TomlEntry, type TomlHeader, type TomlTree } from './toml-tree.ts';

/** Where a missing key is reported and where it can be written. */
export interface Place {
  at: Stretch;
  site: Site;
}

/**
 * Where `key` of the table `path` belongs (design.md, "Exact ranges"): the table's own header, inline table or dotted
 * sibling, else the parent table, else the last line with content. The site is always one that leaves valid TOML:
 * a table spelled with dotted keys or inline may not be opened again by a header.
 * @param tree null when no table of the document is related to `path`
 * @param original the text with template tags, whose last line may be a tag that `tree` does not show
 */
export function placeFor(tree: TomlTree | null, original: string, path: readonly string[], key: string): Place {
  const last = lastLine(original);
  const append: Site = {
    kind: 'toml-table',
    insertAt: last.end === 0 ? 0 : lineEnd(original, last.end - 1),
    table: path.join('.'),
    key,
  };
  if (!tree) return { at: last, site: append };
  const opened = tree.headers.some((header) => startsWith(header.path, path));
  for (let depth = path.length; depth > 0; depth--) {
    const table = path.slice(0, depth);
    const rest = [...path.slice(depth), key];
    const near = depth >= path.length - 1;
    const inline = tree.entries.find(
      (entry) => samePath(entry.path, table) && entry.node.value.type === 'TOMLInlineTable',
    );
    if (inline) return { at: inline.at, site: inlineSite(inline, rest) };
    const sibling = tree.entries.findLast((entry) => dottedThrough(entry, table));
    if (sibling) {
      const site = dottedSite(tree, sibling, table, rest);
      return { at: near ? sibling.at : last, site };
    }
    const header = tree.headers.find((one) => !one.array && samePath(one.path, table));
    if (header && near) {
      const direct = depth === path.length || !opened;
      return { at: header.at, site: direct ? headerSite(tree, header, rest) : append };
    }
  }
  return { at: last, site: append };
}

/** Whether the entry's own dotted key makes the table `path`: `b.c = 1` in `[a]` makes `a.b`. */
function dottedThrough(entry: TomlEntry, path: readonly string[]): boolean {
  return startsWith(entry.path, path) && entry.path.length > path.length && entry.path.length - entry.own < path.length;
}

function headerSite(tree: TomlTree, header: TomlHeader, rest: readonly string[]): Site {
  const [first] = header.entries;
  const indent = indentAt(tree.text, first ? first.at.start : header.at.start);
  return { kind: 'toml-key', insertAt: lineEnd(tree.text, header.at.end), indent, key: rest.join('.') };
}

function dottedSite(tree: TomlTree, sibling: TomlEntry, table: readonly string[], rest: readonly string[]): Site {
  const keys = sibling.node.key.keys;
  const used = table.length - (sibling.path.length - sibling.own);
  const end = (keys[used - 1] as (typeof keys)[number]).range[1];
  const prefix = tree.text.slice(sibling.node.key.range[0], end);
  const key = `${prefix}.${rest.join('.')}`;
  if (sibling.inside) return inlineSite(sibling.inside, [key]);
  const indent = indentAt(tree.text, sibling.at.start);
  return { kind: 'toml-key', insertAt: lineEnd(tree.text, sibling.at.end), indent, key };
}

function inlineSite(entry: TomlEntry, path: string[]): Site {
  const table = entry.node.value;
  const last = table.type === 'TOMLInlineTable' ? table.body.at(-1) : undefined;
  const insertAt = last ? last.range[1] : table.range[0] + 1;
  return { kind: 'toml-inline', insertAt, empty: !last, path };
}
