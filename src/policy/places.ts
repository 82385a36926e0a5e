import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Stretch } from '../settings.ts';

/** Where a key and its value stand in a TOML text. For a `[[table]]` the key is its header and the value the whole of it. */
export interface Place {
  key: Stretch;
  value: Stretch;
}

export type Path = readonly (string | number)[];

/** The places of a TOML document, by path (`['allow', 0, 'path']`). */
export class Places {
  private readonly places = new Map<string, Place>();

  /** Throws toml-eslint-parser's ParseError for a text it does not accept. */
  constructor(text: string) {
    // The parser gives a `0` that ends the text an empty range; a line break after it helps.
    const program = parseTOML(`${text}\n`);
    for (const node of program.body[0].body) {
      if (node.type === 'TOMLKeyValue') this.addKeyValue([], node);
      else this.addTable(node, text);
    }
  }

  /** The place of a path that is written in the document. */
  at(path: Path): Place {
    const place = this.places.get(JSON.stringify(path));
    if (place === undefined) throw new Error(`Not in the document: ${path.join('.')}`);
    return place;
  }

  private add(path: Path, key: Stretch, value: Stretch): void {
    const id = JSON.stringify(path);
    // The first mention of a table that is written in pieces is the one to point at.
    if (!this.places.has(id)) this.places.set(id, { key, value });
  }

  private addTable(node: AST.TOMLTable, text: string): void {
    const [start, end] = node.range;
    const brackets = node.kind === 'array' ? 2 : 1;
    const closing = text.indexOf(']', node.key.range[1]);
    const header = { start, end: closing + brackets };
    // `[a.b]` may be the only mention of `a`.
    for (let length = 1; length <= node.resolvedKey.length; length++) {
      this.add(node.resolvedKey.slice(0, length), header, { start, end });
    }
    for (const entry of node.body) this.addKeyValue(node.resolvedKey, entry);
  }

  private addKeyValue(base: Path, node: AST.TOMLKeyValue): void {
    const path: (string | number)[] = [...base];
    for (const key of node.key.keys) {
      path.push(key.type === 'TOMLBare' ? key.name : key.value);
      this.add(path, stretch(key.range), stretch(node.value.range));
    }
    this.addValue(path, node.value);
  }

  private addValue(path: Path, node: AST.TOMLContentNode): void {
    if (node.type === 'TOMLInlineTable') {
      for (const entry of node.body) this.addKeyValue(path, entry);
    } else if (node.type === 'TOMLArray') {
      for (const [index, element] of node.elements.entries()) {
        const whole = stretch(element.range);
        this.add([...path, index], whole, whole);
        this.addValue([...path, index], element);
      }
    }
  }
}

const stretch = ([start, end]: readonly [number, number]): Stretch => ({ start, end });
