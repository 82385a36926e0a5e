/** Spellings of TOML keys and values. */
import type { Random } from './random.ts';

export type TomlValue = boolean | number | string | readonly TomlValue[];

const hex = (code: number, digits: number): string => {
  const written = code.toString(16).padStart(digits, '0');
  return code % 2 === 0 ? written : written.toUpperCase();
};

const SHORT: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** The inside of a basic string; `share` of its characters as `\u` or `\U` escapes. */
function basic(random: Random, text: string, share: number): string {
  let written = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (random.chance(share)) {
      written += code > 0xffff || random.chance(0.3) ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
    } else if (SHORT[character] !== undefined) written += SHORT[character];
    else written += code < 0x20 ? `\\u${hex(code, 4)}` : character;
  }
  return written;
}

const escapes = (random: Random): number => random.pick([0, 0, 0.1, 1]);
// A literal string holds no quote of its own and no control character but the tab.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const literal = (text: string): boolean => !/['\u0000-\u0008\u000a-\u001f\u007f]/.test(text);

/** One key, bare where it may be. */
export function key(random: Random, name: string): string {
  const roll = random.next();
  if (roll < 0.65 && /^[\w-]+$/.test(name)) return name;
  if (roll < 0.82 && literal(name)) return `'${name}'`;
  return `"${basic(random, name, escapes(random))}"`;
}

/** White space that may stand around dots, brackets and signs of equality. */
export const gap = (random: Random): string => random.pick(['', '', '', ' ', '  ', '\t']);

/** A dotted key. */
export const dotted = (random: Random, names: readonly string[]): string =>
  names.map((name) => key(random, name)).reduce((left, right) => `${left}${gap(random)}.${gap(random)}${right}`);

export function string(random: Random, text: string): string {
  const roll = random.next();
  if (roll < 0.25 && literal(text)) return `'${text}'`;
  if (roll < 0.35 && !/'/.test(text) && literal(text.replaceAll('\n', '')))
    return `'''${random.pick(['', '\n'])}${keep(text)}'''`;
  if (roll < 0.45) {
    // A backslash at a line's end takes all white space up to the next character away.
    const open = random.pick(/^\s/.test(text) ? ['\n'] : ['', '\n', '\\\n   ']);
    const share = escapes(random);
    const lines = text.split('\n').map((line) => basic(random, line, share));
    return `"""${open}${lines.join(random.pick(['\n', '\\n']))}${random.pick(['', '\\\n  '])}"""`;
  }
  return `"${basic(random, text, escapes(random))}"`;
}

// The line break right behind the opening quotes is not part of the text, so a text that begins with one needs two.
const keep = (text: string): string => (text.startsWith('\n') ? `\n${text}` : text);

/** A value; inside inline tables (`oneLine`) a list stays on its line. */
export function value(random: Random, of: TomlValue, oneLine: boolean): string {
  if (typeof of === 'string') return string(random, of);
  if (!Array.isArray(of)) return String(of);
  return list(
    random,
    (of as readonly TomlValue[]).map((one) => value(random, one, oneLine)),
    oneLine,
  );
}

/** A list of written values: over several lines, with comments and a comma behind the last. */
export function list(random: Random, items: readonly string[], oneLine: boolean): string {
  const lines = !oneLine && random.chance(0.4);
  const space = () => (lines ? random.pick(['\n  ', ' ', '\n  # enable = true ]\n\t']) : gap(random));
  const last = items.length > 0 && random.chance(0.3) ? ',' : '';
  return `[${space()}${items.map((item) => item + gap(random)).join(`,${space()}`)}${last}${space()}]`;
}
