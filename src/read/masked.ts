import type { Source, Stretch } from '../settings.ts';
import { lineEnd, lineStart } from './lines.ts';

/** An expression tag of a template, where it stands in the text. */
export interface Tag extends Stretch {
  /** The expression without delimiters, trimmed. */
  code: string;
  /** `value`: inside or as a value or key. `hole`: alone where whole lines of unknown content could appear. */
  kind: 'value' | 'hole';
  /** Why its value is not known, e.g. `the template expression {{ .Values.x }} is not defined in the repository`. */
  reason: string;
}

/** A source's text with template tags replaced in place, so that every offset holds. */
export interface Masked {
  /** Of the same length as the source's own text. */
  text: string;
  /** Expression tags masked inside `text`, ascending. */
  tags: readonly Tag[];
}

/** The text of a source that is no template. */
export const unmasked = (source: Source): Masked => ({ text: source.text.text, tags: [] });

/** The first tag that shares a character with `[start, end)`, or null. */
export function tagIn({ tags }: Masked, { start, end }: Stretch): Tag | null {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle] as Tag).end > start) high = middle;
    else low = middle + 1;
  }
  const tag = tags[low];
  return tag && tag.start < end ? tag : null;
}

/** The tags that stand before any `=` of their line: in keys, headers, or alone. */
export function tagsBeforeEquals({ text, tags }: Masked): Tag[] {
  const found: Tag[] = [];
  let at = 0;
  let equals = false;
  for (const tag of tags) {
    const between = text.slice(at, tag.start);
    const newline = between.lastIndexOf('\n');
    equals = (newline === -1 && equals) || between.includes('=', newline + 1);
    if (!equals) found.push(tag);
    at = tag.end;
  }
  return found;
}

/**
 * Where `name` is written in lines of the source that this alternative of the template leaves out, null when it is not:
 * what is missing here is there in another alternative, and writing it once more for all of them would write it twice
 * there.
 */
export function leftOut(source: Source, masked: Masked, name: string): Stretch | null {
  const original = source.text.text;
  if (original === masked.text) return null;
  for (let at = original.indexOf(name); at !== -1; at = original.indexOf(name, at)) {
    const comment = /^\s*#/.test(original.slice(lineStart(original, at), at));
    if (!comment && !masked.text.startsWith(name, at)) return { start: at, end: at + name.length };
    at = comment ? lineEnd(original, at) : at + name.length;
  }
  return null;
}
