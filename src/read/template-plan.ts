import type { Span } from '../model.ts';
import type { Stretch } from '../settings.ts';
import { fillsLines } from './lines.ts';
import { MappedText } from './mapped-text.ts';
import type { RawTag } from './template-tags.ts';
import { joinLines, type TrimmedBreak, type UnrenderedBreak } from './template-trim.ts';

/** What happens to a stretch of a template in one alternative. The rest stays as it is. Ascending, not overlapping. */
export type Step =
  | ({ step: 'remove' } & Stretch)
  | ({ step: 'put'; text: MappedText; from: MappedText | null } & Stretch)
  | ({ step: 'unknown'; tag: RawTag; reason: string } & Stretch);

/** A tag whose value is not known, at its place in the built text. */
export interface Mark extends Stretch {
  code: string;
  reason: string;
  /** For the first word of a line of which it is not known whether it stands in the comment before it. */
  isDoubtful?: true;
}

export interface Built {
  text: MappedText;
  /** Same length; what is not there in this alternative is blank. Marks still hold their tags. */
  visible: string;
  marks: Mark[];
  /** Where values from elsewhere were put in, and where they are written. */
  values: (Stretch & { from: Span })[];
  /** New offsets of offsets of the template. */
  moved(offset: number): number;
}

/**
 * Builds the text of one alternative. Removed stretches that fill whole lines stay, blanked in `visible`, so that the
 * text keeps its lines; removed stretches inside a line are cut out, as the template engine does. Lines that a tag makes
 * one are one in `visible`.
 */
export function build(original: MappedText, steps: readonly Step[], trimmed: readonly TrimmedBreak[] = []): Built {
  const source = original.text;
  const parts: MappedText[] = [];
  const visible: string[] = [];
  const marks: Mark[] = [];
  const values: Built['values'] = [];
  const moves: { from: number; to: number; length: number }[] = [];
  const breaks: UnrenderedBreak[] = [];
  let nextTrimmed = 0;
  let length = 0;
  let at = 0;
  const noteBreaks = (end: number, blank: boolean): void => {
    while ((trimmed[nextTrimmed]?.at ?? end) < at) nextTrimmed++;
    for (let found = source.indexOf('\n', at); blank && found !== -1 && found < end; ) {
      breaks.push({ at: found - at + length, by: 'branch' });
      found = source.indexOf('\n', found + 1);
    }
    for (; !blank && (trimmed[nextTrimmed]?.at ?? end) < end; nextTrimmed++) {
      const one = trimmed[nextTrimmed] as TrimmedBreak;
      breaks.push({ at: one.at - at + length, by: one.sure ? 'tag' : 'perhaps' });
    }
  };
  const keep = (end: number, blank: boolean): void => {
    if (end <= at) return;
    if (trimmed.length > 0) noteBreaks(end, blank);
    parts.push(original.slice(at, end));
    const kept = source.slice(at, end);
    visible.push(blank ? kept.replace(/[^\r\n]/g, ' ') : kept);
    moves.push({ from: at, to: length, length: end - at });
    length += end - at;
    at = end;
  };
  for (const step of merged(steps)) {
    keep(step.start, false);
    if (step.step === 'remove' && fillsLines(source, step)) keep(step.end, true);
    else if (step.step === 'remove') {
      moves.push({ from: at, to: length, length: 0 });
      at = step.end;
    } else if (step.step === 'put') {
      moves.push({ from: at, to: length, length: 0 });
      if (step.text.length > 0) {
        parts.push(step.text);
        visible.push(step.text.text);
        if (step.from) {
          values.push({ start: length, end: length + step.text.length, from: step.from.locate(0, step.from.length) });
        }
        length += step.text.length;
      }
      at = step.end;
    } else {
      const start = length;
      keep(step.end, false);
      marks.push({ start, end: length, code: step.tag.code, reason: step.reason });
    }
  }
  keep(source.length, false);
  const text = parts.length > 0 ? MappedText.concat(parts) : original.slice(0, 0);
  const joined = joinLines(visible.join(''), breaks, marks);
  const doubtful = joined.perhaps.map((word): Mark => ({ ...word, code: '', reason: TRIM, isDoubtful: true }));
  return {
    text,
    visible: joined.text,
    marks: [...marks, ...doubtful].sort((a, b) => a.start - b.start),
    values,
    moved: (offset) => move(moves, offset),
  };
}

const TRIM = 'it stands in the comment before it where the template is rendered with trim_blocks, as Ansible does';

/** Removed stretches that touch are one: an `else`, what follows it and the `end`. */
function merged(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (step.step === 'remove' && last?.step === 'remove' && last.end >= step.start) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, step.end) };
    } else result.push(step);
  }
  return result;
}

function move(moves: readonly { from: number; to: number; length: number }[], offset: number): number {
  const last = moves.findLast((entry) => entry.from <= offset);
  return last ? last.to + Math.min(offset - last.from, last.length) : offset;
}

/** Letters of a given length that no other tag of the text has, as far as the length allows. */
export function filler(index: number, length: number): string {
  return `T${index.toString(36)}`.padEnd(length, 'T').slice(-length);
}
