import type { AST } from 'toml-eslint-parser';
import type { Site, Source, Stretch } from '../settings.ts';
import { indentAt, lastLine, lineContent, lineEnd, lineStart } from './lines.ts';
import { leftOut, type Masked } from './masked.ts';
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
 */
export function placeFor(
  tree: TomlTree | null,
  source: Source,
  masked: Masked,
  path: readonly string[],
  key: string,
): Place {
  const place = where(tree, source, masked, path, key);
  const isUnfit = leftOut(source, masked, path.at(-1) as string) !== null || trimmed(source, place.site);
  return isUnfit ? { ...place, site: { kind: 'none' } } : place;
}

/** A tag's mark that takes away the line breaks behind it: what is written there would run into the line before. */
const TRIMS_BEHIND = /(?:-[}%#]\}|-%>|~\})\s*$/;
/** Ansible's `trim_blocks` takes away one. */
const TRIMS_ONE = /[%#]\}$/;

function trimmed({ text, template }: Source, site: Site): boolean {
  if (template === null || (site.kind !== 'toml-table' && site.kind !== 'toml-key')) return false;
  const before = text.text.slice(Math.max(0, site.insertAt - 200), site.insertAt);
  return TRIMS_BEHIND.test(before) || (site.kind === 'toml-key' && TRIMS_ONE.test(before));
}

function where(tree: TomlTree | null, source: Source, masked: Masked, path: readonly string[], key: string): Place {
  const last = lastPlace(source, masked);
  const append: Site = { kind: 'toml-table', insertAt: last.insertAt, table: path.join('.'), key };
  // A header inside a template's branch is there in some alternatives only; a table of its own is there in all.
  const apart = source.template !== null || tree?.headers.some((header) => startsWith(header.path, path));
  for (let depth = tree ? path.length : 0; tree && depth > 0; depth--) {
    const table = path.slice(0, depth);
    const rest = [...path.slice(depth), key];
    const near = depth >= path.length - 1;
    const inline = tree.entries.find(
      (entry) => samePath(entry.path, table) && entry.node.value.type === 'TOMLInlineTable',
    );
    if (inline) return { at: inline.at, site: inlineSite(inline, rest) };
    const sibling = tree.entries.findLast((entry) => dottedThrough(entry, table));
    if (sibling) return { at: near ? sibling.at : last.at, site: dottedSite(tree, sibling, table, rest) };
    const header = tree.headers.find((one) => !one.array && samePath(one.path, table));
    if (header && near) {
      const direct = depth === path.length || !apart;
      return { at: header.at, site: direct ? headerSite(tree, header, rest) : append };
    }
  }
  return { at: last.at, site: append };
}

/**
 * The end of the last line with content, which may be a template tag. In a document put together from several files it
 * is that of the source's own file, unless what follows from another file would fall into the table written there.
 */
function lastPlace({ text, file }: Source, masked: Masked): { at: Stretch; insertAt: number } {
  const original = text.text;
  const end = lastLine(original);
  const place = { at: end, insertAt: end.end === 0 ? 0 : lineEnd(original, end.end - 1) };
  let follows = true;
  for (let at = place.insertAt; at > 0; at = lineStart(original, at) - 1) {
    const line = lineContent(original, at);
    if (line.end > line.start && text.locate(line.end, line.end).file === file) {
      return follows ? { at: line, insertAt: lineEnd(original, line.end) } : place;
    }
    const content = masked.text.slice(line.start, line.end).trim();
    if (content !== '' && !content.startsWith('#')) follows = content.startsWith('[');
  }
  return place;
}

/** Whether the entry's own dotted key makes the table `path`: `b.c = 1` in `[a]` makes `a.b`. */
function dottedThrough(entry: TomlEntry, path: readonly string[]): boolean {
  return startsWith(entry.path, path) && entry.path.length - entry.own < path.length;
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
  const table = entry.node.value as AST.TOMLInlineTable;
  const last = table.body.at(-1);
  const insertAt = last ? last.range[1] : table.range[0] + 1;
  return { kind: 'toml-inline', insertAt, empty: !last, path };
}
