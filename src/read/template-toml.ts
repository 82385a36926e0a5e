import { beginsLine } from './lines.ts';
import type { Tag } from './masked.ts';
import { matchAt } from './match-at.ts';
import { type Built, filler, type Mark } from './template-plan.ts';
import { bareAt, mayHoldBare } from './value.ts';

/** Lines of these tags never hold settings. */
const HARMLESS = /^ansible_managed\b/;
/** The rest of a line that holds no more than a comment. */
const NO_VALUE = /[^\S\n]*(?:#.*)?(?![^\n])/y;

type Marked = Pick<Built, 'visible' | 'marks'>;

/**
 * Replaces the unknown tags of a TOML text, and placeholders without quotes in the place of values, so that it stays TOML:
 * every offset holds.
 */
export function maskToml(built: Marked): { text: string; tags: Tag[] } {
  if (built.marks.length === 0 && !mayHoldBare(built.visible)) return { text: built.visible, tags: [] };
  return new TomlMasker(built).mask();
}

class TomlMasker {
  private readonly text: string;
  private readonly marks: readonly Mark[];
  private readonly out: string[];
  private readonly tags: Tag[] = [];
  private mark = 0;
  private at = 0;

  constructor(built: Marked) {
    this.text = built.visible;
    this.marks = built.marks;
    this.out = this.text.split('');
  }

  mask(): { text: string; tags: Tag[] } {
    let brackets = 0;
    let value = false;
    // What the last thing before begins with, white space and comments left out.
    let before = '';
    for (let char = ''; this.at < this.text.length; before = /[\s#]/.test(char) ? before : char) {
      char = this.text[this.at] as string;
      if (this.tagHere()) {
        if (value) this.bare();
        else this.keyOrLine();
      } else if (char === '\n') {
        if (brackets === 0) value = false;
        this.at++;
      } else if (value && /[=,[]/.test(before) && (char !== '#' || before === '=') && this.placeholder()) continue;
      else if (char === '#') this.skipTo((i) => this.text[i] === '\n');
      else if (char === '"' || char === "'") this.string(char);
      else if (!value && char === '=') {
        value = true;
        this.at++;
      } else if (value && (char === '[' || char === '{')) {
        brackets++;
        this.at++;
      } else if (value && (char === ']' || char === '}')) {
        brackets = Math.max(0, brackets - 1);
        this.at++;
      } else if (value && /[^\s,=]/.test(char)) this.bare();
      else this.at++;
    }
    return { text: this.out.join(''), tags: this.tags };
  }

  private tagHere(): Mark | null {
    const mark = this.marks[this.mark];
    return mark && mark.start === this.at ? mark : null;
  }

  private add(mark: Mark, kind: Tag['kind']): void {
    this.tags.push({ start: mark.start, end: mark.end, code: mark.code, kind, reason: mark.reason });
    this.at = mark.end;
    while ((this.marks[this.mark]?.start ?? this.text.length) < this.at) this.mark++;
  }

  private fill(mark: Mark, blank: boolean): void {
    const length = mark.end - mark.start;
    const by = blank ? this.text.slice(mark.start, mark.end).replace(/[^\r\n]/g, ' ') : filler(this.mark, length);
    for (let i = 0; i < length; i++) this.out[mark.start + i] = by[i] as string;
  }

  /** Moves on to where `stop` holds, filling the tags on the way. */
  private skipTo(stop: (offset: number) => boolean): void {
    while (this.at < this.text.length) {
      const mark = this.tagHere();
      if (mark) {
        this.fill(mark, false);
        this.add(mark, mark.isDoubtful ? 'hole' : 'value');
      } else if (stop(this.at)) return;
      else this.at++;
    }
  }

  private string(quote: string): void {
    const long = this.text.startsWith(quote.repeat(3), this.at);
    const close = long ? quote.repeat(3) : quote;
    this.at += close.length;
    let escaped = -1;
    this.skipTo((i) => {
      if (i === escaped) return false;
      if (this.text[i] === '\\' && quote === '"') escaped = i + 1;
      return this.text.startsWith(close, i) || (!long && this.text[i] === '\n');
    });
    if (this.text.startsWith(close, this.at)) this.at += close.length;
    while (long && this.text[this.at] === quote) this.at++;
  }

  /** A tag alone on its line, or (part of) a key or header. */
  private keyOrLine(): void {
    const first = this.tagHere() as Mark;
    // Asked first, and without looking at the whole line: one line may hold very many tags.
    const begins = beginsLine(this.text, first.start);
    let last = this.mark;
    let end = first.end;
    while (begins && this.marks[last + 1] && /^[ \t]*$/.test(this.text.slice(end, this.marks[last + 1]?.start))) {
      last++;
      end = (this.marks[last] as Mark).end;
    }
    if (!begins || matchAt(NO_VALUE, this.text, end) === null) {
      this.fill(first, false);
      this.add(first, 'value');
      return;
    }
    for (let i = this.mark; i <= last; i++) {
      const mark = this.marks[i] as Mark;
      this.fill(mark, true);
      if (HARMLESS.test(mark.code)) {
        this.mark++;
        this.at = mark.end;
      } else this.add(mark, 'hole');
    }
  }

  /** Makes a string of a placeholder that is all of a value; false where none stands. */
  private placeholder(): boolean {
    const code = bareAt(this.text, this.at);
    if (code === null) return false;
    const start = this.at;
    this.quote(start, start + code.length);
    this.add({ start, end: start + code.length, code, reason: `its value is the placeholder ${code}` }, 'value');
    return true;
  }

  /** A bare value: with a tag in it, it becomes one string of the same length. */
  private bare(): void {
    const start = this.at;
    const found: Mark[] = [];
    while (this.at < this.text.length) {
      const mark = this.tagHere();
      if (mark) {
        found.push(mark);
        this.add(mark, 'value');
      } else if (/[\s,\]}#=]/.test(this.text[this.at] as string)) break;
      else if (/["']/.test(this.text[this.at] as string)) break;
      else this.at++;
    }
    if (found.length === 0) return;
    // Behind a string only white space or a comment can follow.
    if (/["']/.test(this.text[start - 1] as string)) {
      for (let i = start; i < this.at; i++) this.out[i] = ' ';
      return;
    }
    this.quote(start, this.at);
  }

  private quote(start: number, end: number): void {
    for (let i = start; i < end; i++) this.out[i] = i === start || i === end - 1 ? '"' : 'T';
  }
}
