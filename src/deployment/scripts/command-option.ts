/** The options of a program that have no value, or one behind `=` only. */
export interface Flags {
  names: ReadonlySet<string>;
  /** Single letters, which may be joined: `-dit`. */
  letters: string;
}

/** @param lines names with blanks between them */
export function flags(lines: readonly string[], letters: string): Flags {
  return { names: new Set(lines.join(' ').split(' ')), letters };
}

/** An option of a command. */
export interface Option {
  name: string;
  /** The value in its own word, `''` when it takes none; null when the next word is its value. */
  value: string | null;
}

/** The option a word of a command is; null for a word that is none. */
export function optionOf(text: string, flags: Flags): Option | null {
  if (!text.startsWith('-')) return null;
  if (text.startsWith('--')) {
    const equals = text.indexOf('=');
    if (equals >= 0) return { name: text.slice(2, equals), value: text.slice(equals + 1) };
    const name = text.slice(2);
    return { name, value: flags.names.has(name) ? '' : null };
  }
  let letter = 1;
  while (letter < text.length && flags.letters.includes(text[letter] as string)) letter++;
  if (letter >= text.length) return { name: text.slice(1), value: '' };
  const joined = text.slice(letter + 1).replace(/^=/, '');
  return { name: text[letter] as string, value: joined === '' ? null : joined };
}
