import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { addTo } from '../lists.ts';
import type { Stretch } from '../settings.ts';
import { MappedText } from './mapped-text.ts';
import { maskYaml } from './yaml-mask.ts';
import { type BlockScalar, blockEnd, blockText, flowText, type YamlText } from './yaml-scalar.ts';

export type YamlNode = YamlMap | YamlSeq | YamlScalar;

export interface YamlScalar extends Stretch {
  kind: 'scalar';
  /** The content as a string, template tags as written; line breaks are `\n`. */
  value: string;
  /** The value with its YAML type; a string when a template tag is part of it. */
  js: string | number | boolean | null;
  style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** The content mapped to the file. Line breaks stay as the file writes them. */
  text(): MappedText;
}

export interface YamlEntry {
  key: string;
  keyAt: Stretch;
  value: YamlNode | null;
  /** The value's tag where it is none of YAML's own: `!override`. */
  tag?: string;
}

export interface YamlMap extends Stretch {
  kind: 'map';
  entries: YamlEntry[];
}

export interface YamlSeq extends Stretch {
  kind: 'seq';
  items: (YamlNode | null)[];
}

export interface YamlFile {
  file: string;
  documents: (YamlNode | null)[];
  /** The first thing that is wrong; the documents hold what could be read all the same. */
  error: { message: string; at: Stretch } | null;
}

/** Nodes a document may have with its aliases followed: enough for any real file, too few for an alias bomb. */
const MAX_NODES = 2_000_000;

const TOO_DEEP = 'the document is nested too deeply to be read';

const MAX_BROKEN_DOCUMENTS = 100;

/** Lines and flow separators a file may have: the parser needs 2 KB of memory for each, and real manifests stay far below. */
const MAX_PARTS = 120_000;

const TOO_MANY = 'the file is nested too deeply, or has more lines than any real manifest';

/**
 * Reads a YAML file that may hold Helm, Jinja2 or ERB tags. Offsets are those of `text`. Aliases and merge keys are
 * resolved. Never throws: what is wrong stands in `error`.
 */
export function readYaml(file: string, text: string): YamlFile {
  return readYamlText(MappedText.ofFile(file, text), file);
}

/** Like `readYaml`, for YAML that stands in a carrier: offsets are those of the mapped text, `scalar.text()` maps to the file. */
export function readYamlText(original: MappedText, file: string): YamlFile {
  const { text, tags } = maskYaml(original.text);
  const result: YamlFile = { file, documents: [], error: null };
  if (hasTooManyParts(text)) return { ...result, error: { message: TOO_MANY, at: { start: 0, end: 0 } } };
  try {
    for (const document of parse(text)) {
      const builder = new Builder({ original, masked: text, tags }, document);
      result.documents.push(builder.node(document.contents));
      const [failed] = document.errors;
      if (failed) {
        const message = /call stack/.test(failed.message) ? TOO_DEEP : failed.message;
        // What is missing at the end of the text is placed behind it.
        const [start, end] = failed.pos.map((offset) => Math.min(offset, text.length)) as [number, number];
        result.error ??= { message, at: { start, end } };
      }
      if (builder.bomb) {
        const message = 'the aliases multiply to more nodes than any real file has';
        result.error ??= { message, at: { start: 0, end: 0 } };
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    result.error = { message: TOO_DEEP, at: { start: 0, end: 0 } };
  }
  return result;
}

function hasTooManyParts(text: string): boolean {
  if (text.length < MAX_PARTS) return false;
  let parts = 0;
  for (const _ of text.matchAll(/[\n,[{]/g)) if (++parts > MAX_PARTS) return true;
  return false;
}

function parse(text: string): Document[] {
  const documents = parseText(text);
  if (!documents.some((document) => document.errors.length > 0)) return documents;
  // An unclosed quote or bracket swallows the documents after it: read each for itself, at its own offsets.
  const starts = [...new Set([0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map((match) => match.index)])];
  if (starts.length < 2 || starts.length > MAX_BROKEN_DOCUMENTS) return documents;
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return parseText(before(start) + text.slice(start, end));
  });
}

/** A text of some length that says nothing and is read at once: a comment, where as many empty lines would be as many tokens. */
function before(length: number): string {
  return length < 2 ? '\n'.repeat(length) : `#${' '.repeat(length - 2)}\n`;
}

function parseText(text: string): Document[] {
  return parseAllDocuments(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** The node at a path of keys and indexes; of keys that are written twice the last one counts. Null when there is none. */
export function get(node: YamlNode | null | undefined, ...path: (string | number)[]): YamlNode | null {
  let at = node ?? null;
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.findLast((entry) => entry.key === String(step))?.value ?? null;
    else if (at?.kind === 'seq' && typeof step === 'number') at = at.items[step] ?? null;
    else return null;
  }
  return at;
}

/** The items of a list; none for anything else. */
export function items(node: YamlNode | null): readonly (YamlNode | null)[] {
  return node?.kind === 'seq' ? node.items : [];
}

/** A scalar's content; null for anything else and for YAML's null. */
export function str(node: YamlNode | null | undefined): string | null {
  return node?.kind === 'scalar' && node.js !== null ? node.value : null;
}

class Builder {
  bomb = false;
  private readonly yaml: YamlText;
  private readonly document: Document;
  private readonly built = new Map<Node, YamlNode | null>();
  private readonly weights = new Map<YamlNode, number>();
  private readonly open = new Set<Node>();
  private anchors: Map<string, Node[]> | null = null;

  constructor(yaml: YamlText, document: Document) {
    this.yaml = yaml;
    this.document = document;
  }

  node(node: unknown): YamlNode | null {
    if (!node) return null;
    if (isAlias(node)) {
      const target = this.anchor(node.source, node.range?.[0] ?? 0);
      return target && !this.open.has(target) ? this.node(target) : null;
    }
    const known = this.built.get(node as Node);
    if (known !== undefined) return known;
    this.open.add(node as Node);
    let made: YamlNode | null = null;
    if (isScalar(node)) made = this.scalar(node as Scalar.Parsed);
    else if (isMap(node)) made = this.map(node as YAMLMap);
    else if (isSeq(node)) made = this.seq(node as YAMLSeq);
    this.open.delete(node as Node);
    this.built.set(node as Node, made);
    return made;
  }

  /** The node an alias means: the last one with that anchor before it. */
  private anchor(name: string, before: number): Node | null {
    if (!this.anchors) {
      this.anchors = new Map();
      collectAnchors(this.document.contents, this.anchors);
    }
    return this.anchors.get(name)?.findLast((node) => (node.range?.[0] ?? 0) < before) ?? null;
  }

  /** Null once the node would make the document larger than any real one. */
  private weighed<T extends YamlNode>(node: T, children: readonly (YamlNode | null)[]): T {
    const sum = children.reduce((total, child) => total + (child ? (this.weights.get(child) ?? 1) : 0), 1);
    if (sum > MAX_NODES) {
      this.bomb = true;
      this.weights.set(node, 1);
      return node.kind === 'map' ? { ...node, entries: [] } : { ...node, items: [] };
    }
    this.weights.set(node, sum);
    return node;
  }

  private map(map: YAMLMap): YamlMap {
    const entries: YamlEntry[] = [];
    const merged: YamlEntry[] = [];
    for (const pair of map.items) {
      const entry = this.entry(pair);
      if (entry.key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN')
        merged.push(...mergedEntries(entry.value));
      else entries.push(entry);
    }
    const own = new Set(entries.map((entry) => entry.key));
    for (const entry of merged) {
      if (!own.has(entry.key)) entries.push(entry);
      own.add(entry.key);
    }
    return this.weighed(
      { kind: 'map', ...stretch(map), entries },
      entries.map((entry) => entry.value),
    );
  }

  private entry(pair: Pair): YamlEntry {
    const key = pair.key as Node | null;
    const at = key ? stretch(key) : stretch(pair.value as Node);
    const name = isScalar(key) ? this.scalar(key as Scalar.Parsed) : null;
    const value = this.node(pair.value);
    const tag = (pair.value as Node | null)?.tag;
    return {
      key: name ? name.value : this.yaml.original.text.slice(at.start, at.end),
      keyAt: at,
      value,
      ...(tag?.startsWith('!') ? { tag } : {}),
    };
  }

  private seq(seq: YAMLSeq): YamlSeq {
    const items = seq.items.map((item) => (isPair(item) ? this.pairAsMap(item) : this.node(item)));
    return this.weighed({ kind: 'seq', ...stretch(seq), items }, items);
  }

  private pairAsMap(pair: Pair): YamlMap {
    const entry = this.entry(pair);
    return { kind: 'map', start: entry.keyAt.start, end: entry.value?.end ?? entry.keyAt.end, entries: [entry] };
  }

  private scalar(scalar: Scalar.Parsed): YamlScalar | null {
    const token = scalar.srcToken;
    const range = stretch(scalar);
    if (!token || (token.type !== 'block-scalar' && token.source === '')) return null;
    const { yaml } = this;
    if (token.type === 'block-scalar') {
      const { source: header } = token.props[0] as { source: string };
      const last = token.props[token.props.length - 1] as { offset: number; source: string };
      const block: BlockScalar = {
        bodyStart: last.offset + last.source.length,
        folded: header.startsWith('>'),
        chomp: header.includes('-') ? '-' : header.includes('+') ? '+' : '',
        indent: Number(/\d/.exec(header)?.[0] ?? 0),
        parentIndent: token.indent,
        least: this.document.contents === scalar ? 0 : token.indent + 1,
      };
      let text: MappedText | null = null;
      const read = (): MappedText => {
        text ??= blockText(yaml, block);
        return text;
      };
      return lazyScalar({ start: range.start, end: blockEnd(yaml, block) }, block.folded ? 'folded' : 'literal', read);
    }
    const style = scalar.type === 'QUOTE_DOUBLE' ? 'double' : scalar.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
    const text = (): MappedText => flowText(yaml, range.start, range.end, style);
    const tagged = yaml.masked.slice(range.start, range.end) !== yaml.original.text.slice(range.start, range.end);
    if (tagged) {
      return lazyScalar(range, style, text);
    }
    const value = style === 'plain' ? scalar.source : inOnePiece(String(scalar.value));
    const js = style === 'plain' ? typed(scalar) : value;
    return { kind: 'scalar', ...range, value, js, style, text };
  }
}

/** The parser adds letter to letter, and V8 keeps each addition, 32 bytes a letter, until somebody looks into the text. */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** YAML 1.1's booleans as well: Helm's and Ansible's parsers take them. */
function typed(scalar: Scalar.Parsed): YamlScalar['js'] {
  if (scalar.tag !== undefined && scalar.tag !== 'tag:yaml.org,2002:bool') return String(scalar.value);
  if (/^(?:true|yes|on)$/i.test(scalar.source)) return true;
  if (/^(?:false|no|off)$/i.test(scalar.source)) return false;
  const { value } = scalar;
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

function lazyScalar(at: Stretch, style: YamlScalar['style'], text: () => MappedText): YamlScalar {
  let value: string | null = null;
  const read = (): string => {
    value ??= text().text.replaceAll('\r\n', '\n');
    return value;
  };
  return {
    kind: 'scalar',
    ...at,
    style,
    text,
    get value() {
      return read();
    },
    get js() {
      return read();
    },
  };
}

function mergedEntries(value: YamlNode | null): YamlEntry[] {
  if (value?.kind === 'map') return value.entries;
  if (value?.kind === 'seq') return value.items.flatMap((item) => (item?.kind === 'map' ? item.entries : []));
  return [];
}

function collectAnchors(root: unknown, anchors: Map<string, Node[]>): void {
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (isPair(node)) stack.push(node.value, node.key);
    else if (isMap(node) || isSeq(node)) {
      for (let i = node.items.length - 1; i >= 0; i--) stack.push(node.items[i]);
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) {
      addTo(anchors, node.anchor, node);
    }
  }
}

function stretch(node: { range?: [number, number, number] | null } | null | undefined): Stretch {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
