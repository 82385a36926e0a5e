import { MappedText } from '../../read/mapped-text.ts';

/** The first line of a folded text of YAML: `run: >-`, `- >`. */
const FOLDED = /^([ \t]{0,99})[^\n]{0,300}[:-][ \t]{1,9}>[-+1-9]{0,2}[ \t]{0,9}(?:[ \t]#[^\n]{0,300})?\r?\n/gm;
const LINE = /([ \t]*)([^\n]*)(?:\n|$)/y;

/** A text of YAML whose folded texts have the lines that YAML makes one in one line: a blank stands for each line break. */
export function withFoldedLines(text: MappedText): MappedText {
  const breaks = foldedBreaks(text.text);
  if (breaks.length === 0) return text;
  let read = 0;
  const parts = breaks.flatMap((at) => {
    const before = text.slice(read, at);
    read = at + 1;
    return [before, MappedText.escapeOf(text, ' ', at, read, () => null)];
  });
  return MappedText.concat([...parts, text.slice(read, text.length)]);
}

/** Where the line breaks stand that YAML takes for a blank: between two lines that begin where the text does. */
function foldedBreaks(text: string): number[] {
  const breaks: number[] = [];
  let end = 0;
  for (const { 0: first, 1: outer = '', index } of text.matchAll(FOLDED)) {
    if (index < end) continue;
    let indentation = -1;
    let wasPlain = false;
    for (let at = index + first.length; at < text.length; ) {
      LINE.lastIndex = at;
      const [line, blanks = '', rest = ''] = LINE.exec(text) as RegExpExecArray;
      const isBlank = rest.trim() === '';
      if (indentation < 0 && !isBlank) indentation = blanks.length;
      if (!isBlank && (blanks.length <= outer.length || blanks.length < indentation)) break;
      const isPlain = !isBlank && blanks.length === indentation;
      if (isPlain && wasPlain) breaks.push(at - 1);
      wasPlain = isPlain;
      at += line.length;
      end = at;
    }
  }
  return breaks;
}
