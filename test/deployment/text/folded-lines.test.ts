import { describe, expect, it } from 'vitest';
import { withFoldedLines } from '../../../src/deployment/text/folded-lines.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const folded = (text: string): string => withFoldedLines(MappedText.ofFile('a.yml', text)).text;

describe('folded texts of YAML', () => {
  it.each([
    ['run: >-\n  a\n  b\nc: d\n', 'run: >-\n  a   b\nc: d\n'],
    ['- >\n  a\n  b\n', '- >\n  a   b\n'],
    ['- run: >2 # said\n    a\n    b\n  c: d\n', '- run: >2 # said\n    a     b\n  c: d\n'],
    ['run: >\n\n  a\n  b\n\n  c\n  d\n', 'run: >\n\n  a   b\n\n  c   d\n'],
    ['run: >\n  a\n    b\n  c\n', 'run: >\n  a\n    b\n  c\n'],
    ['run: >\r\n  a\r\n  b\r\n', 'run: >\r\n  a\r   b\r\n'],
    ['x: >\na: b\nc: d\n', 'x: >\na: b\nc: d\n'],
    ['run: >\n  a: >\n  b\n', 'run: >\n  a: >   b\n'],
    ['run: >\n  a\n  b', 'run: >\n  a   b'],
    ['run: >\r\n  a\r\n\r\n  b\r\n  c\r\n', 'run: >\r\n  a\r\n\r\n  b\r   c\r\n'],
    ['run: >\n  a: >\n    b\n    c\n', 'run: >\n  a: >\n    b\n    c\n'],
    ['run: >\n  a: >\n  b\n  c\nd: e\n', 'run: >\n  a: >   b   c\nd: e\n'],
    ['- run: >\n    a\n    b\n  env:\n    c: d\n    e: f\n', '- run: >\n    a     b\n  env:\n    c: d\n    e: f\n'],
  ])('have their lines in one: %j', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it.each(['run: |\n  a\n  b\n', 'a > b\nc\n', 'run: >x\n  a\n  b\n'])('are none: %j', (text) => {
    expect(folded(text)).toBe(text);
  });

  it('keep their places', () => {
    const text = withFoldedLines(MappedText.ofFile('a.yml', 'run: >\n  a\n  b\n'));
    expect(text.locate(text.text.indexOf('b'), text.text.indexOf('b') + 1)).toMatchObject({ start: 13, end: 14 });
  });
});
