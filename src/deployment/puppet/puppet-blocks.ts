import { withoutComments } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { countFirst } from '../text/sorted.ts';

/**
 * Tells of values that one manifest gives a variable in several branches which of them a place of it sees: those of the
 * innermost block around it that holds any, else all.
 */
export function valuesSeen(manifest: string): (at: number, values: readonly Located[]) => readonly Located[] {
  const text = withoutComments(manifest);
  const braces = [...text.matchAll(/[{}]/g)].map(({ 0: brace, index }) => ({ opens: brace === '{', index }));
  let last: { at: number; blocks: Block[] } | null = null;
  return (at, values) => {
    if (values.length < 2) return values;
    // One place asks for several variables.
    if (last?.at !== at) last = { at, blocks: [...blocksAround(at, braces)] };
    for (const { start, end } of last.blocks) {
      const inside = values.filter(({ span }) => span.start > start && span.start < end);
      if (inside.length > 0) return inside;
    }
    return values;
  };
}

/** No class of a real manifest has more braces. */
const MAX_BRACES = 1000;

interface Brace {
  opens: boolean;
  index: number;
}

interface Block {
  start: number;
  end: number;
}

/** The blocks a place lies in, the innermost first. */
function* blocksAround(at: number, braces: readonly Brace[]): Generator<Block> {
  const next = firstBehind(at, braces);
  const before = braces.slice(Math.max(next - MAX_BRACES, 0), next);
  const after = braces.slice(next, next + MAX_BRACES).reverse();
  for (;;) {
    const start = popUnmatched(before, ({ opens }) => opens);
    if (start === null) return;
    yield { start, end: popUnmatched(after, ({ opens }) => !opens) ?? Number.POSITIVE_INFINITY };
  }
}

/** The number of the first brace that does not stand before a place. */
function firstBehind(at: number, braces: readonly Brace[]): number {
  return countFirst(braces, ({ index }) => index < at);
}

/** Takes braces from the end of a list to the first one that limits the block around; null when none does. */
function popUnmatched(braces: Brace[], limits: (brace: Brace) => boolean): number | null {
  let depth = 0;
  for (let brace = braces.pop(); brace; brace = braces.pop()) {
    if (!limits(brace)) depth++;
    else if (depth === 0) return brace.index;
    else depth--;
  }
  return null;
}
