import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { build, filler, type Step } from '../../src/read/template-plan.ts';

const file = (text: string) => MappedText.ofFile('f', text);

/** Steps that take away each of the words, where they stand in the text. */
const removing = (text: string, ...words: string[]): Step[] =>
  words.map((word) => ({ step: 'remove', start: text.indexOf(word), end: text.indexOf(word) + word.length }));

describe('what is taken away', () => {
  it.each([
    ['a\n  <if>  \nb\n', ['<if>'], 'a\n  <if>  \nb\n', 'a\n        \nb\n'],
    ['<if>\nb', ['<if>'], '<if>\nb', '    \nb'],
    ['a\n<if>', ['<if>'], 'a\n<if>', 'a\n    '],
    ['a\n<if>\r\nx\n</if>\nb', ['<if>\r\nx\n</if>'], 'a\n<if>\r\nx\n</if>\nb', 'a\n    \r\n \n     \nb'],
    ['a <if>b</if> c', ['<if>', '</if>'], 'a b c', 'a b c'],
    ['a <if>\nb', ['<if>'], 'a \nb', 'a \nb'],
    ['a\n<if> b', ['<if>'], 'a\n b', 'a\n b'],
    ['a\n<if><x>\nb', ['<if>', '<x>'], 'a\n<if><x>\nb', 'a\n       \nb'],
    ['a<if><x>b', ['<if>', '<x>'], 'ab', 'ab'],
    ['<if>', ['<if>'], '<if>', '    '],
    ['ab', [''], 'ab', 'ab'],
    ['a\n<x>\nb', ['\n<x>'], 'a\nb', 'a\nb'],
  ])('of %j without %j is %j, seen as %j', (text, words, kept, visible) => {
    const built = build(file(text), removing(text, ...words));
    expect([built.text.text, built.visible]).toEqual([kept, visible]);
    expect([built.marks, built.values]).toEqual([[], []]);
  });

  it('stretches that overlap are one, to the end of the longer', () => {
    const remove = (start: number, end: number): Step => ({ step: 'remove', start, end });
    const text = 'x0123456789';
    expect(build(file(text), [remove(1, 8), remove(3, 5)]).text.text).toBe('x789');
    expect(build(file(text), [remove(1, 3), remove(2, 5)]).text.text).toBe('x456789');
    expect(build(file(text), [remove(1, 3), remove(4, 5)]).text.text).toBe('x2456789');
  });

  it('everything is a text that still has its place', () => {
    const built = build(file('a{{x}}'), [
      { step: 'remove', start: 0, end: 1 },
      { step: 'put', start: 1, end: 6, text: file(''), from: file('v') },
    ]);
    expect([built.text.text, built.visible, built.values]).toEqual(['', '', []]);
    expect(built.text.locate(0, 0)).toEqual({ file: 'f', start: 0, end: 0 });
  });
});

describe('lines that a tag makes one', () => {
  it('are so where the line break stands in the built text', () => {
    const inLine = 'aaaa\naaaa<x\ny>b\nc';
    const breaks = [inLine.indexOf('\ny'), inLine.indexOf('\nc')].map((at) => ({ at, sure: true, next: at }));
    expect(build(file(inLine), removing(inLine, '<x\ny>'), breaks).visible).toBe('aaaa\naaaab c');
  });

  it('are so where the lines between them are not there', () => {
    const lines = 'a<t>\n<u>\nv</u>\nb';
    const breaks = [4, 14].map((at) => ({ at, sure: true, next: at + 1 }));
    expect(build(file(lines), removing(lines, '<t>', '<u>\nv</u>'), breaks).visible).toBe(`a${' '.repeat(11)}b`);
    const others = 'a\n\nb\n<u>\nv</u>\nc';
    expect(build(file(others), removing(others, '<u>\nv</u>'), [{ at: 1, sure: true, next: 2 }]).visible).toBe(
      'a\n\nb\n   \n     \nc',
    );
  });

  it('are perhaps one: the first word of the second is not known', () => {
    const text = '# a\nb X';
    const tag = { start: 6, end: 7, form: 'output', code: 'x', language: 'jinja2' } as const;
    const built = build(
      file(text),
      [{ step: 'unknown', start: 6, end: 7, tag, reason: 'why' }],
      [{ at: 3, sure: false, next: 4 }],
    );
    expect(built.visible).toBe('# a b X');
    expect(built.marks).toEqual([
      { start: 4, end: 5, code: '', reason: expect.stringContaining('trim_blocks'), isDoubtful: true },
      { start: 6, end: 7, code: 'x', reason: 'why' },
    ]);
  });
});

describe('what is put in', () => {
  const value = MappedText.ofFile('values', '[long]');
  const text = 'a = {{ x }} b';
  const put: Step = { step: 'put', start: 4, end: 11, text: value, from: value.slice(1, 5) };

  it('stands there with the place where it is written', () => {
    const built = build(file(text), [put]);
    expect([built.text.text, built.visible]).toEqual(['a = [long] b', 'a = [long] b']);
    expect(built.values).toEqual([{ start: 4, end: 10, from: { file: 'values', start: 1, end: 5 } }]);
    expect(built.text.locate(4, 10)).toEqual({ file: 'values', start: 0, end: 6 });
    expect(build(file(text), [{ ...put, from: null }]).values).toEqual([]);
  });

  it('moves what follows', () => {
    const { moved } = build(file(text), [put]);
    expect([0, 3, 4, 7, 11, 12, 13].map(moved)).toEqual([0, 3, 4, 4, 10, 11, 12]);
    const cut = build(file('a <if>b'), removing('a <if>b', '<if>'));
    expect([1, 2, 4, 6, 7].map(cut.moved)).toEqual([1, 2, 2, 2, 3]);
    const front = build(file('<if>b'), removing('<if>b', '<if>'));
    expect([0, 2, 4, 5].map(front.moved)).toEqual([0, 0, 0, 1]);
    const value = build(file('{{x}}b'), [{ step: 'put', start: 0, end: 5, text: file('vw'), from: null }]);
    expect([1, 5, 6].map(value.moved)).toEqual([0, 2, 3]);
    expect(build(file(''), []).moved(3)).toBe(3);
  });

  it('an unknown tag stays, with its mark at its new place', () => {
    const tag = { start: 12, end: 13, form: 'output', code: 'c', language: 'go' } as const;
    const built = build(file(text), [put, { step: 'unknown', start: 12, end: 13, tag, reason: 'why' }]);
    expect(built.text.text).toBe('a = [long] b');
    expect(built.marks).toEqual([{ start: 11, end: 12, code: 'c', reason: 'why' }]);
  });
});

it('letters that stand for a tag are of its length and, where that allows it, its own', () => {
  expect([filler(0, 5), filler(35, 2), filler(35, 1), filler(36, 3), filler(36, 2), filler(36, 1)]).toEqual([
    'T0TTT',
    'Tz',
    'z',
    'T10',
    '10',
    '0',
  ]);
});
