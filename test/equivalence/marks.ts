/**
 * Marks around what a range must cut out. A writer puts them into the text it makes; taken out again, they tell where
 * each switch stands without anyone having parsed the text.
 */

/** What a range is held against. */
export interface Marked {
  /** Key and value, or the attribute. */
  at: { start: number; end: number };
  /** The value with its quotes. */
  value: { start: number; end: number };
}

export type MarkName = 'handler' | 'soap';

// Private-use characters, which no configuration of the generator holds.
const FIRST: Record<MarkName, number> = { handler: 0xe000, soap: 0xe003 };
const ANY = /[\ue000-\ue005]/g;

/** Marks `key`, then what separates it from the value, then the value. */
export function mark(name: MarkName | undefined, key: string, between: string, value: string): string {
  if (name === undefined) return key + between + value;
  const [open, middle, close] = [0, 1, 2].map((step) => String.fromCharCode(FIRST[name] + step));
  return `${open}${key}${between}${middle}${value}${close}`;
}

/** The text without marks, and the places of each name in document order. */
export function unmark(marked: string): { text: string; places: Record<MarkName, Marked[]> } {
  const places: Record<MarkName, Marked[]> = { handler: [], soap: [] };
  const open: Partial<Record<MarkName, { start: number; value: number }>> = {};
  let removed = 0;
  for (const found of marked.matchAll(ANY)) {
    const offset = found.index - removed++;
    const code = found[0].charCodeAt(0);
    const name: MarkName = code < FIRST.soap ? 'handler' : 'soap';
    const step = code - FIRST[name];
    if (step === 0) open[name] = { start: offset, value: offset };
    else if (step === 1) (open[name] as { value: number }).value = offset;
    else {
      const { start, value } = open[name] as { start: number; value: number };
      places[name].push({ at: { start, end: offset }, value: { start: value, end: offset } });
    }
  }
  return { text: marked.replace(ANY, ''), places };
}
