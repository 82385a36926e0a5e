import type { Encode } from './mapped-text.ts';

/**
 * How text is inserted into a carrier that indents every line by `pad`: lines that are not empty get it, the first one
 * only where the insertion starts a line of the file. An insertion inside a line that ends with a line break puts the
 * rest of that line on a line of its own.
 */
export function indented(pad: string): Encode {
  return (inserted, atLineStart) => {
    const lines = inserted.split('\n');
    return lines
      .map((line, index) => {
        const starts = index > 0 || atLineStart;
        const empty = line === '' || line === '\r';
        const continues = index === lines.length - 1 && !atLineStart;
        return starts && (!empty || continues) ? pad + line : line;
      })
      .join('\n');
  };
}
