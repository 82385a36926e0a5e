import type { Source, Stretch } from '../settings.ts';

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
export function tagIn(masked: Masked, { start, end }: Stretch): Tag | null {
  return masked.tags.find((tag) => tag.start < end && tag.end > start) ?? null;
}
