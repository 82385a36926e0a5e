/** What `.` is in a part of a template: an item of what a loop goes through, or a value. */
export interface Dot {
  /** What the loop goes through, or the value. */
  code: string;
  loop: boolean;
}

/** What opens, parts and closes blocks, with what it goes through: `{{ range $key, $x := .Values.servers }}`. */
const BLOCK =
  /\{\{-?\s{0,99}(range|with|if|define|block|else|end)\b(?:\s{0,99}(?:\$\w{1,100}\s{0,99},\s{0,99})?\$\w{1,100}\s{0,99}:=)?([^{}]{0,1000}?)-?\}\}/g;
/** What `{{ else with $x := .Values.km }}` goes to instead. */
const OTHER = /^\s{0,99}with\b(?:\s{0,99}\$\w{1,100}\s{0,99}:=)?(.*)$/s;
/** A `.` that begins a field, or is all: not one of what `.` is at the top. */
const FIELD =
  /(?<![\w$.)"'\]-])\.(?:(?=[A-Za-z_])(?!(?:Values|Chart|Release|Files|Capabilities|Template|Subcharts)\b)|(?![\w.]))/g;
const TAG = /\{\{[^{}]{1,1000}\}\}/g;

/** What `.` is at each place of a template file. */
export class TemplateDots {
  /** Where it becomes another; null at the top and where nobody knows. */
  private readonly changes: { at: number; dot: Dot | null }[] = [];

  constructor(text: string) {
    const open: { dot: Dot | null; isOwn: boolean }[] = [];
    for (const match of text.matchAll(BLOCK)) {
      const [whole, word, code = ''] = match;
      const around = open.at(-1)?.dot ?? null;
      const outer = open.at(-2)?.dot ?? null;
      const isOwn = word === 'range' || word === 'with';
      if (word === 'end') open.pop();
      else if (word === 'else') {
        // Where a loop has no turn `.` is what it was before, unless the next part has its own.
        const other = OTHER.exec(code)?.[1];
        if (other !== undefined) open.splice(-1, 1, { dot: dotOf(other, outer), isOwn: true });
        else if (open.at(-1)?.isOwn) open.splice(-1, 1, { dot: outer, isOwn: false });
      } else if (isOwn) open.push({ dot: { ...dotOf(code, around), loop: word === 'range' }, isOwn });
      else open.push({ dot: word === 'if' ? around : null, isOwn });
      this.changes.push({ at: match.index + whole.length, dot: open.at(-1)?.dot ?? null });
    }
  }

  /** What `.` is at a place; null at the top and where nobody knows. */
  at(place: number): Dot | null {
    let [low, high] = [0, this.changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle] as { at: number }).at <= place) low = middle + 1;
      else high = middle;
    }
    return this.changes[low - 1]?.dot ?? null;
  }
}

/** What `.` is where it stands for a value, seen from the top where what is around it tells. */
function dotOf(code: string, around: Dot | null): Dot {
  return { code: withDot(code.trim(), around, null), loop: false };
}

/** Whether code, or a piece of a template, has a field of what `.` is. */
export function usesDot(piece: string): boolean {
  const codes = piece.includes('{{') ? (piece.match(TAG) ?? []) : [piece];
  return codes.some((code) => code.search(FIELD) !== -1);
}

/**
 * Code, or a piece of a template, with what `.` is put in.
 *
 * @param item what that is in the turn of its loop; null for no turn
 */
export function withDot(piece: string, dot: Dot | null, item: string | null): string {
  const written = dot && (dot.loop ? item : dot.code);
  if (written === null || !/^\$?\.[\w.-]{1,1000}$/.test(written)) return piece;
  const put = (code: string): string =>
    code.replace(FIELD, (_, at: number) => (/^\.\w/.test(code.slice(at, at + 2)) ? `${written}.` : written));
  return piece.includes('{{') ? piece.replace(TAG, put) : put(piece);
}
