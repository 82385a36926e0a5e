import type { Heredoc } from './here-document.ts';
import { MappedText } from './mapped-text.ts';

/** A text over several lines; nothing in it is escaped or filled in, and a line break right behind the quotes is not of it. */
const TEXT = /'''\r?\n?([\s\S]*?)'''/g;
/** What stands before a value: `'deployment.toml': base64(`, `var conf =`. */
const KEY = /(?:'([^'\n]+)'|(?<![\w-])(\w+)(?:[ \t]+string)?)[ \t]*[:=][ \t]*(?:\w+\([ \t]*)?$/;

/** The texts over several lines of a Bicep file, labelled with the key or variable that they are the value of. */
export function bicepTexts(whole: MappedText): Heredoc[] {
  const { text } = whole;
  return [...text.matchAll(TEXT)].flatMap((match): Heredoc[] => {
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (/^[ \t]*\/\//.test(before)) return [];
    const key = KEY.exec(before);
    const end = match.index + match[0].length;
    const close = end - "'''".length;
    return [
      {
        target: null,
        adds: false,
        text: MappedText.partOf(whole, close - (match[1] as string).length, close),
        quoted: true,
        at: { start: match.index, end },
        label: key?.[1] ?? key?.[2] ?? null,
      },
    ];
  });
}
