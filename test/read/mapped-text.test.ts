import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indented } from '../../src/read/indent.ts';
import { MappedText } from '../../src/read/mapped-text.ts';

/** Lines indented by two in file `f`, taken out without their indentation. */
const FILE = 'h:\n  ab\n\n  cd\nt: 1\n';
const block = (base: MappedText | null = null): MappedText => {
  const part = (start: number, end: number): MappedText =>
    base
      ? MappedText.partOf(base, start, end, indented('  '))
      : MappedText.ofPart('f', FILE, start, end, indented('  '));
  return MappedText.concat([part(5, 8), part(8, 9), part(11, 14)]);
};
const apply = (edit: { start: number; end: number; text: string } | null): string | null =>
  edit && FILE.slice(0, edit.start) + edit.text + FILE.slice(edit.end);

describe('MappedText', () => {
  it('knows the place of every character', () => {
    const text = block();
    expect(text.text).toBe('ab\n\ncd\n');
    expect(text.locate(0, 2)).toEqual({ file: 'f', start: 5, end: 7 });
    expect(text.locate(1, 6)).toEqual({ file: 'f', start: 6, end: 13 });
    expect(text.locate(4, 4)).toEqual({ file: 'f', start: 9, end: 9 });
    expect(text.locate(7, 7)).toEqual({ file: 'f', start: 14, end: 14 });
    expect(text.slice(4, 6).locate(0, 2)).toEqual({ file: 'f', start: 11, end: 13 });
    expect(text.slice(5, 5).locate(0, 0)).toEqual({ file: 'f', start: 12, end: 12 });
    expect(text.slice(0, 0).locate(0, 0)).toEqual({ file: 'f', start: 5, end: 5 });
    expect(text.files()).toEqual(['f']);
  });

  it.each<[number, number, string, string]>([
    [2, 2, '\nx', 'h:\n  ab\n  x\n\n  cd\nt: 1\n'],
    [4, 4, 'x\n', 'h:\n  ab\n\n  x\n  cd\nt: 1\n'],
    [4, 4, 'x', 'h:\n  ab\n\n  xcd\nt: 1\n'],
    [4, 4, '\nx', 'h:\n  ab\n\n  \n  xcd\nt: 1\n'],
    [5, 5, 'x\n', 'h:\n  ab\n\n  cx\n  d\nt: 1\n'],
    [7, 7, 'x\n\ny\n', 'h:\n  ab\n\n  cd\n  x\n\n  y\nt: 1\n'],
    [7, 7, 'x', 'h:\n  ab\n\n  cd\n  x\nt: 1\n'],
    [6, 6, '\nx\n', 'h:\n  ab\n\n  cd\n  x\n\nt: 1\n'],
    [0, 2, 'x', 'h:\n  x\n\n  cd\nt: 1\n'],
    [1, 5, '', 'h:\n  ad\nt: 1\n'],
    [0, 4, '', 'h:\n  cd\nt: 1\n'],
    [0, 4, 'x\n', 'h:\n  x\n  cd\nt: 1\n'],
    [0, 3, 'x\n', 'h:\n  x\n\n  cd\nt: 1\n'],
    [4, 7, 'x\n', 'h:\n  ab\n\n  x\nt: 1\n'],
  ])('edits [%i, %i) to %j', (start, end, inserted, result) => {
    expect(apply(block().edit(start, end, inserted))).toBe(result);
    // The same through a carrier that is itself a mapped text.
    expect(apply(block(MappedText.ofFile('f', FILE)).edit(start, end, inserted))).toBe(result);
  });

  it('takes an escape as a whole', () => {
    const text = MappedText.concat([
      MappedText.ofPart('f', 'a\\nb', 0, 1),
      MappedText.ofEscape('f', '\n', 1, 3, () => null),
      MappedText.ofPart('f', 'a\\nb', 3, 4),
    ]);
    expect(text.text).toBe('a\nb');
    expect(text.locate(1, 2)).toEqual({ file: 'f', start: 1, end: 3 });
    expect(text.locate(2, 2)).toEqual({ file: 'f', start: 3, end: 3 });
    expect(text.edit(1, 2, 'x')).toBeNull();
    const whole = MappedText.ofEscape('f', 'decoded', 4, 10, () => 'new');
    expect(whole.locate(2, 3)).toEqual({ file: 'f', start: 4, end: 10 });
    expect(whole.slice(2, 4).locate(0, 1)).toEqual({ file: 'f', start: 4, end: 10 });
    expect(whole.edit(2, 3, 'x')).toEqual({ file: 'f', start: 4, end: 10, text: 'new' });
    expect(whole.locate(3, 3).start).toBe(10);
    expect(whole.locate(0, 0).start).toBe(4);
  });

  it('adds a line break behind what is inserted only at the end of a carrier that needs one', () => {
    const open = MappedText.ofPart('f', 'h:\n  ab', 5, 7, indented('  '));
    expect(open.edit(2, 2, 'x')).toEqual({ file: 'f', start: 7, end: 7, text: 'x' });
    expect(MappedText.ofFile('f', 'a\n').edit(2, 2, 'x')).toEqual({ file: 'f', start: 2, end: 2, text: 'x' });
    const file = MappedText.ofFile('f', '"a\n\nb"');
    const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
    const quoted = MappedText.concat([
      MappedText.partOf(file, 1, 2, escaped),
      MappedText.escapeOf(file, '\n', 2, 4, escaped),
      MappedText.partOf(file, 4, 5, escaped),
    ]);
    expect(quoted.edit(2, 2, 'x\n')).toEqual({ file: 'f', start: 4, end: 4, text: 'x\\n' });
  });

  it('an edit up to where another text was put in leaves that alone', () => {
    const lines = MappedText.concat([MappedText.ofFile('a', 'x\n'), MappedText.ofFile('b', 'y')]);
    expect(lines.edit(0, 2, 'z\n')).toEqual({ file: 'a', start: 0, end: 2, text: 'z\n' });
    expect(lines.edit(2, 2, 'z\n')).toEqual({ file: 'a', start: 2, end: 2, text: 'z\n' });
    const outer = MappedText.ofFile('a', '1 {{ x }} 2');
    const first = { file: 'a', start: 0, end: 2, text: 'z' };
    expect(outer.splice(2, 9, MappedText.ofFile('b', '3')).edit(0, 2, 'z')).toEqual(first);
    expect(outer.splice(2, 9, MappedText.ofFile('b', '')).edit(0, 2, 'z')).toEqual(first);
    const joined = MappedText.concat([MappedText.ofFile('a', 'x'), MappedText.ofFile('b', 'y')]);
    expect(joined.edit(1, 1, 'z')).toEqual({ file: 'a', start: 1, end: 1, text: 'z' });
  });

  it('keeps the places of a text put into another', () => {
    const outer = MappedText.ofFile('a', '1 {{ x }} 2');
    const inner = MappedText.ofFile('b', 'one\ntwo');
    const text = outer.splice(2, 9, inner);
    expect(text.text).toBe('1 one\ntwo 2');
    expect(text.locate(6, 9)).toEqual({ file: 'b', start: 4, end: 7 });
    expect(text.locate(0, 11)).toEqual({ file: 'a', start: 0, end: 11 });
    expect(text.locate(4, 11)).toEqual({ file: 'b', start: 2, end: 7 });
    expect(text.edit(0, 4, '')).toBeNull();
    expect(text.edit(10, 11, '3')).toEqual({ file: 'a', start: 10, end: 11, text: '3' });
    expect(text.files()).toEqual(['a', 'b']);
    expect(outer.splice(0, 11, MappedText.ofFile('c', '')).text).toBe('');
    expect(outer.splice(0, 11, MappedText.ofFile('c', '')).locate(0, 0).file).toBe('c');
    expect(MappedText.concat([]).text).toBe('');
  });

  it('a part of it knows its own place only', () => {
    expect(block().slice(4, 4).locate(0, 0)).toEqual({ file: 'f', start: 9, end: 9 });
    expect(block().slice(5, 5).text).toBe('');
    expect(block().slice(4, 7).locate(0, 0)).toEqual({ file: 'f', start: 11, end: 11 });
    expect(block().slice(5, 6).locate(0, 9)).toEqual({ file: 'f', start: 12, end: 13 });
    expect(block().slice(0, 4).edit(0, 4, '')).toEqual({ file: 'f', start: 5, end: 9, text: '' });
    const two = MappedText.concat([MappedText.ofFile('a', 'xy'), MappedText.ofFile('b', 'z')]);
    expect(MappedText.partOf(two, 0, 3).slice(1, 2).files()).toEqual(['a']);
    expect(MappedText.partOf(two, 1, 3).slice(1, 2).files()).toEqual(['b']);
    const gap = [MappedText.ofFile('a', 'x'), MappedText.ofFile('b', ''), MappedText.ofFile('c', 'y')];
    expect(MappedText.concat(gap).files()).toEqual(['a', 'c']);
  });

  it('goes through several carriers', () => {
    const file = MappedText.ofFile('f', 'xx[abcdef]');
    const middle = MappedText.partOf(file, 3, 9, (text) => text.toUpperCase());
    const inner = MappedText.concat([
      MappedText.partOf(middle, 1, 3),
      MappedText.escapeOf(middle, '\n', 3, 5, () => null),
    ]);
    expect(inner.text).toBe('bc\n');
    expect(inner.locate(0, 3)).toEqual({ file: 'f', start: 4, end: 8 });
    expect(inner.edit(1, 2, 'q')).toEqual({ file: 'f', start: 5, end: 6, text: 'Q' });
    expect(inner.files()).toEqual(['f']);
  });

  it('an insertion reads back as inserted, at any place', () => {
    const line = fc.stringMatching(/^(?:[a-z][a-z ]{0,3})?$/);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(4),
        (lines, added, where, width) => {
          const pad = ' '.repeat(width);
          const plain = lines.map((text) => `${text}\n`).join('');
          const outer = lines.map((text) => (text === '' ? '\n' : `${pad}${text}\n`)).join('');
          const take = (text: string): MappedText => {
            const base = MappedText.ofFile('f', text);
            const parts: MappedText[] = [];
            let at = 0;
            for (const part of text.split(/(?<=\n)/)) {
              const skip = part.trim() === '' && part.length <= width ? part.length - 1 : width;
              parts.push(MappedText.partOf(base, at + skip, at + part.length, indented(pad)));
              at += part.length;
            }
            return MappedText.concat(parts);
          };
          const offset = where % (plain.length + 1);
          const atLineStart = offset === 0 || plain[offset - 1] === '\n';
          const inserted = added.join('\n') + (atLineStart ? '\n' : '');
          const edit = take(outer).edit(offset, offset, inserted);
          const result = edit && outer.slice(0, edit.start) + edit.text + outer.slice(edit.end);
          expect(result === null ? null : take(result).text).toBe(
            plain.slice(0, offset) + inserted + plain.slice(offset),
          );
        },
      ),
    );
  });
});
