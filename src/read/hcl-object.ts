import { MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';

/** Each runs on to where it ends: what is not closed, or a run of blanks, must not be gone through from each of its characters. */
const TOKENS = {
  string: /"(?:[^"\\\n]|\\.)*"?/y,
  comment: /(?:#|\/\/)[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y,
  lineEnd: /[ \t]*\r?\n\s*/y,
  assigns: /[ \t]*(?<![=!<>])=(?![=>])[ \t]*/y,
  /** What a value names (`var.tag`, `local.tag`), where nothing else stands in its place. */
  reference: /(?<=[=:][ \t]*)(?:var|local)\.[\w-]+(?=[ \t]*(?:[,}\r\n]|#|\/\/))/y,
  blanks: /[ \t]+/y,
};
/** More than any release's values. */
const MAX_LENGTH = 100_000;

/**
 * An object of Terraform (`{ a = 1, b = { c = "d" } }`) as YAML writes it, so that it can be read as such. Expressions
 * stay as they are written.
 *
 * @param start offset of its opening brace
 * @param given what a reference such as `var.tag` stands for, or null
 * @returns null for an object that is not closed, or is longer than any
 */
export function yamlOfHclObject(
  whole: MappedText,
  start: number,
  given: (reference: string) => string | null,
): MappedText | null {
  const { text } = whole;
  const parts: MappedText[] = [];
  let kept = start;
  let depth = 0;
  // What the last item, or what begins or parts items, ends with.
  let last = '';
  const put = (from: number, to: number, written: string): void => {
    if (from > kept) parts.push(MappedText.partOf(whole, kept, from));
    if (to > from) parts.push(MappedText.escapeOf(whole, written, from, to, () => null));
    kept = to;
  };
  for (let at = start; at < text.length && at - start < MAX_LENGTH; ) {
    const { kind, length } = tokenAt(text, at);
    const next = at + length;
    if (kind === 'comment') put(at, next, ' ');
    else if (kind === 'lineEnd') {
      const isOver = last !== '' && !'{[,'.includes(last) && !/[}\],]/.test(text[next] ?? '');
      put(at, next, isOver ? ', ' : ' ');
      if (isOver) last = ',';
    } else {
      const value = kind === 'reference' ? given(text.slice(at, next)) : null;
      if (kind === 'assigns') put(at, next, ': ');
      else if (value !== null) put(at, next, JSON.stringify(value));
      last = text.slice(at, next).trim().at(-1) ?? last;
      const bracket = kind === 'other' ? (text[at] as string) : '';
      if (/[{[]/.test(bracket)) depth++;
      if (/[}\]]/.test(bracket) && --depth === 0) {
        put(next, next, '');
        return MappedText.concat(parts);
      }
    }
    at = next;
  }
  return null;
}

/** The token at an offset; what is none of those that matter is taken one character at a time. */
function tokenAt(text: string, at: number): { kind: keyof typeof TOKENS | 'other'; length: number } {
  for (const [kind, pattern] of Object.entries(TOKENS)) {
    const found = matchAt(pattern, text, at);
    if (found) return { kind: kind as keyof typeof TOKENS, length: found[0].length };
  }
  return { kind: 'other', length: 1 };
}
