import type { Stretch } from '../settings.ts';
import { matchAt } from './match-at.ts';
import { decodeAttribute } from './xml-text.ts';

export interface XmlAttribute {
  /** As written, prefix included. */
  name: string;
  /** With references replaced. */
  value: string;
  /** As written between the quotes. */
  raw: string;
  /** Name and value. */
  at: Stretch;
  /** The value with its quotes. */
  valueAt: Stretch;
  quote: '"' | "'";
}

/** A start tag, `[start, end)` from `<` to behind `>`. */
export interface StartTag extends Stretch {
  name: string;
  attributes: XmlAttribute[];
  /** Ends with `/>`. */
  selfClosed: boolean;
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-·]*/uy;
const SPACE = /[ \t\r\n]*/y;
const VALUE = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The start tag that begins at `start` (`<`), null when the text there is none. */
export function readStartTag(text: string, start: number): StartTag | null {
  const name = matchAt(NAME, text, start + 1)?.[0];
  if (name === undefined) return null;
  const attributes: XmlAttribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    const space = matchAt(SPACE, text, at)?.[0].length ?? 0;
    at += space;
    if (text[at] === '>') return { start, end: at + 1, name, attributes, selfClosed: false };
    if (text.startsWith('/>', at)) return { start, end: at + 2, name, attributes, selfClosed: true };
    const attribute = space === 0 ? null : readAttribute(text, at);
    if (!attribute) return null;
    attributes.push(attribute);
    at = attribute.at.end;
  }
}

function readAttribute(text: string, start: number): XmlAttribute | null {
  const name = matchAt(NAME, text, start)?.[0];
  if (name === undefined) return null;
  const value = matchAt(VALUE, text, start + name.length);
  if (!value) return null;
  const raw = (value[1] ?? value[2]) as string;
  const end = start + name.length + value[0].length;
  return {
    name,
    value: decodeAttribute(raw),
    raw,
    at: { start, end },
    valueAt: { start: end - raw.length - 2, end },
    quote: value[1] === undefined ? "'" : '"',
  };
}
