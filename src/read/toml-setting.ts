import type { Setting, Source, Stretch } from '../settings.ts';
import { lastLine } from './lines.ts';
import { type Masked, type Tag, tagIn, tagsBeforeEquals } from './masked.ts';
import { absent, unknown } from './result.ts';
import { isTable, lookup, type TomlTable } from './toml-lookup.ts';
import { placeFor } from './toml-place.ts';
import { startsWith, TomlTree } from './toml-tree.ts';
import { parseBoolean, unknowable } from './value.ts';

const REF = /\$ref\{([^}]*)\}/;
/** How many `$ref` a value may lead through; a longer chain is a cycle in all but name. */
const REF_LIMIT = 32;

/**
 * The syntax tree needs some 1,000 bytes of memory per byte of the text, so places are only looked up in texts up to
 * this many UTF-16 units.
 */
const TREE_LIMIT = 1024 * 1024;
/** A key of very many parts: none of the product's has ten, and a tree of this one alone takes a large file's memory. */
const LONG_KEY = /^[ \t]*\[{0,2}(?:[^\s.]{1,100}\.){50000}/m;

/** A text in which places cannot be looked up. */
export class TooLarge extends Error {}

function treeOf(text: string): TomlTree {
  if (text.length > TREE_LIMIT) throw new TooLarge('it is larger than 1 MB');
  if (LONG_KEY.test(text)) throw new TooLarge('it holds a key of more than 50,000 parts');
  try {
    return new TomlTree(text);
  } catch (error) {
    // The parser spreads a string's characters over the call stack.
    if (error instanceof RangeError) throw new TooLarge('it holds a text too long to be read');
    throw error;
  }
}

/** A parsed `deployment.toml` with everything needed to say where its settings stand. */
export class TomlDocument {
  readonly source: Source;
  readonly masked: Masked;
  readonly data: TomlTable;
  #tree: TomlTree | null = null;

  constructor(source: Source, masked: Masked, data: TomlTable) {
    this.source = source;
    this.masked = masked;
    this.data = data;
  }

  /**
   * The syntax tree, built when the first range is asked for.
   * @throws TooLarge, and ParseError (toml-eslint-parser) when the text uses what TOML 0.5 does not have
   */
  get tree(): TomlTree {
    this.#tree ??= treeOf(this.masked.text);
    return this.#tree;
  }

  /** The switch `key` of the table `path`, as the product reads it. */
  setting(path: readonly string[], key: string): Setting {
    const full = [...path, key];
    const found = lookup(this.data, full);
    if (found.kind === 'absent') return this.missing(path, key);
    const where = found.kind === 'odd' ? found.path : full;
    const at = this.tree.whereIs(where) ?? lastLine(this.masked.text);
    const tag = this.tagOfValue(where);
    if (tag) return unknown(this.source, at, tag.reason, this.original(at));
    if (found.kind === 'odd') return unknown(this.source, at, found.reason);
    return this.present(full, at, found.value);
  }

  private present(path: readonly string[], at: Stretch, value: unknown): Setting {
    const entry = this.tree.entry(path);
    if (!entry || (typeof value !== 'boolean' && typeof value !== 'string')) {
      return unknown(this.source, at, `its value is ${nameOfType(value)} where true or false is expected`);
    }
    const [start, end] = entry.node.value.range;
    const raw = this.masked.text.slice(start, end);
    const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : '';
    const resolved = typeof value === 'string' ? this.resolve(value) : { value: String(value), via: null };
    if ('reason' in resolved) return unknown(this.source, at, resolved.reason, raw);
    return {
      value: parseBoolean(resolved.value) ? 'true' : 'false',
      raw,
      source: this.source,
      at,
      site: { kind: 'value', value: { start, end }, quoted: quote },
      reason: null,
      via: resolved.via,
    };
  }

  /** A string with its `$ref{other.key}` replaced by what they stand for; `via` is where the first of them leads. */
  private resolve(value: string): { value: string; via: Stretch | null } | { reason: string } {
    let via: Stretch | null = null;
    let text = value;
    for (let step = 0; ; step++) {
      const ref = REF.exec(text);
      if (!ref) break;
      const name = ref[1] as string;
      if (step === REF_LIMIT)
        return { reason: `its value is the placeholder ${REF.exec(value)?.[0]}, which never ends` };
      const path = name.split('.');
      const found = lookup(this.data, path);
      if (found.kind !== 'value' || typeof found.value === 'object') {
        return { reason: `its value is the placeholder ${ref[0]}, and the file has no such key` };
      }
      const tag = this.tagOfValue(path);
      if (tag) return { reason: tag.reason };
      via ??= this.tree.whereIs(path);
      text = text.replace(ref[0], () => String(found.value));
    }
    const reason = unknowable(text);
    return reason === null ? { value: text, via } : { reason };
  }

  private missing(path: readonly string[], key: string): Setting {
    const hole = this.masked.tags.find((tag) => tag.kind === 'hole') ?? this.keyTag([...path, key]);
    if (hole) return unknown(this.source, { start: hole.start, end: hole.end }, hole.reason);
    const tree = Object.hasOwn(this.data, path[0] as string) ? this.tree : null;
    const { at, site } = placeFor(tree, this.source, this.masked, path, key);
    return { ...absent(this.source, at), site };
  }

  /** The tag in a key that could turn out to be `path`, e.g. `[event.default_listener.{{ name }}]`. */
  private keyTag(path: readonly string[]): Tag | null {
    if (tagsBeforeEquals(this.masked).length === 0) return null;
    for (const { path: written, node } of [...this.tree.headers, ...this.tree.entries]) {
      const base = written.length - node.key.keys.length;
      for (const [index, key] of node.key.keys.entries()) {
        const tag = tagIn(this.masked, { start: key.range[0], end: key.range[1] });
        if (!tag) continue;
        if (startsWith(path, written.slice(0, base + index))) return tag;
        break;
      }
    }
    return null;
  }

  /** The tag inside the value at `path`, null when the value is written out. */
  tagOfValue(path: readonly string[]): Tag | null {
    const entry = this.tree.entry(path);
    if (!entry) return null;
    const [start, end] = entry.node.value.range;
    return tagIn(this.masked, { start, end });
  }

  /** What the source holds at a stretch, template tags included. */
  original({ start, end }: Stretch): string {
    return this.source.text.text.slice(start, end);
  }
}

function nameOfType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isTable(value)) return 'a table';
  return typeof value === 'object' ? 'a date' : 'a number';
}
