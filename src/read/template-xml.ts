import type { Tag } from './masked.ts';
import { type Built, filler, type Mark } from './template-plan.ts';

/** Replaces the unknown tags of an XML text so that it stays XML: every offset holds. */
export function maskXml(built: Built): { text: string; tags: Tag[] } {
  const { visible: text, marks } = built;
  if (marks.length === 0) return { text, tags: [] };
  const out = text.split('');
  const tags: Tag[] = [];
  let next = 0;
  /** Tags with the same expression get the same letters: `<{{ x }}>` and `</{{ x }}>` belong together. */
  const first = new Map<string, number>();
  for (const [index, mark] of marks.entries()) {
    const written = text.slice(mark.start, mark.end);
    if (!first.has(written)) first.set(written, index);
  }
  const put = (mark: Mark, kind: Tag['kind'], blank: boolean): void => {
    const length = mark.end - mark.start;
    const by = blank
      ? text.slice(mark.start, mark.end).replace(/[^\r\n]/g, ' ')
      : filler(first.get(text.slice(mark.start, mark.end)) as number, length);
    for (let i = 0; i < length; i++) out[mark.start + i] = by[i] as string;
    tags.push({ start: mark.start, end: mark.end, code: mark.code, kind, reason: mark.reason });
    next++;
  };
  /** Moves from `at` to just past `close`, filling or blanking the tags on the way. */
  const skip = (at: number, close: string, blank: boolean): number => {
    for (let i = at; i < text.length; ) {
      const mark = marks[next];
      if (mark && mark.start === i) {
        put(mark, 'value', blank);
        i = mark.end;
      } else if (text.startsWith(close, i)) return i + close.length;
      else i++;
    }
    return text.length;
  };
  let gap = { last: -1, alone: false };
  let depth = 0;
  let seenRoot = false;
  let at = 0;
  while (at < text.length) {
    const mark = marks[next];
    if (mark && mark.start === at) {
      const outside = depth === 0;
      // The tags of one gap are alike: there may be very many.
      if (!outside && next > gap.last) gap = gapFrom(text, marks, next);
      const alone = outside || gap.alone;
      put(mark, alone ? 'hole' : 'value', alone);
      at = mark.end;
    } else if (text.startsWith('<!--', at)) at = skip(at + 4, '-->', false);
    else if (text.startsWith('<![CDATA[', at)) at = skip(at + 9, ']]>', false);
    else if (text.startsWith('<?', at)) at = skip(at + 2, '?>', true);
    else if (text.startsWith('</', at)) {
      at = skip(at + 2, '>', false);
      depth = Math.max(0, depth - 1);
    } else if (text[at] === '<' && !(depth === 0 && seenRoot && !/[\w:]/.test(text[at + 1] ?? ''))) {
      at++;
      if (text[at] !== '!') {
        depth++;
        seenRoot = true;
      }
      const name = at;
      for (;;) {
        const inside = marks[next];
        const char = text[at];
        if (char === undefined) break;
        if (inside && inside.start === at) {
          // As the element's name or glued to an attribute it must stay a name; between attributes it is nothing.
          const glued = at === name || /[\w:.-]/.test(text[at - 1] ?? '') || text[inside.end] === '=';
          put(inside, 'value', !glued);
          at = inside.end;
        } else if (char === '"' || char === "'") at = skip(at + 1, char, false);
        else if (char === '>') {
          if (text[at - 1] === '/' && text[name] !== '!') depth--;
          at++;
          break;
        } else at++;
      }
    } else at++;
  }
  return { text: out.join(''), tags };
}

/**
 * Of the tags that follow a first one with nothing between them: the last, and whether they stand between elements, with
 * no text around: elements could come from there. `<a>{{ x }}</a>` is text.
 */
function gapFrom(text: string, marks: readonly Mark[], first: number): { last: number; alone: boolean } {
  let last = first;
  const adjoin = (a: number, b: number): boolean => text.slice(marks[a]?.end, marks[b]?.start).trim() === '';
  while (last + 1 < marks.length && adjoin(last, last + 1)) last++;
  const before = text.slice(0, marks[first]?.start).trimEnd();
  const after = text.slice(marks[last]?.end).trimStart();
  if (!before.endsWith('>') || !after.startsWith('<')) return { last, alone: false };
  const opened = /<[^\s<>/!?][^<>]*>$/.exec(before.slice(-2000));
  const isStart = opened !== null && !opened[0].endsWith('/>');
  const sameLine = !text.slice(before.length, text.length - after.length).includes('\n');
  return { last, alone: !(isStart && after.startsWith('</') && sameLine) };
}
