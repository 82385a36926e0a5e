import { describe, expect, it } from 'vitest';
import { expandShell } from '../../src/deployment/expand.ts';
import { scriptVariables } from '../../src/deployment/script-variables.ts';
import { cut } from './tree.ts';

/** The value of `X`, and the text at its place. */
function x(text: string): [string, string] | null {
  const found = scriptVariables('f', text)('X');
  return found && [found.text, cut({ f: text }, found.span)];
}

describe('a variable of a script', () => {
  it.each([
    ['X=a', 'a'],
    [' \tX=a', 'a'],
    ['X="a"', 'a'],
    ["X='a'", 'a'],
    ['X = a', 'a'],
    ['X := a', 'a'],
    ['X ::= a', 'a'],
    ['X ?= a', 'a'],
    ['export X=a', 'a'],
    ['readonly X=a', 'a'],
    ['local X=a', 'a'],
    ['declare -r -x  X=a', 'a'],
    ['typeset X=a', 'a'],
    ['def X = "a"', 'a'],
    ['X=a  # b', 'a'],
    ['X=a;Y=b', 'a'],
    ['Y=b; X=a', 'a'],
    ['X=a && b', 'a'],
    ['if b; then X=a; fi', 'a'],
    ['for b; do X=a; done', 'a'],
    ['f() { X=a; }', 'a'],
    ['X=a\r\nY=b', 'a'],
    ['X=a\nX=b', 'b'],
    ['X=$(pwd)/a', '$(pwd)/a'],
    ['X=$Y:a', '$Y:a'],
    ['X=a\nX=$Y:b', 'a'],
    ['X=$Y:a\nX=$Z:b', '$Y:a'],
  ])('in %j is %s', (text, value) => {
    expect(x(text)).toEqual([value, value]);
  });

  it.each([
    'X=',
    'X=""',
    "X=''",
    'X=a b',
    'X=a#b',
    'X="a b"',
    'X=`a`',
    'X=$(a b)',
    'X=$(a)',
    'X=$1',
    'X=${1}',
    'X=${1',
    'X=(a b)',
    'b X=a',
    'do-X=a',
    '#X=a',
    'XX=a',
    `X=${'a'.repeat(2001)}`,
  ])('has no value in %j', (text) => {
    expect(x(text)).toBeNull();
  });

  it.each([
    ['Y=1; X=a:$Y', 'a:1', '1'],
    ['Y=1\nX="a:${Y}-b"', 'a:1-b', '1'],
    ['Y := 1\nX := a:$(Y)', 'a:1', '1'],
    ['Y=b\nX=$Y/a:1', 'b/a:1', '$Y/a:1'],
    ['X=${1:-a}', 'a', 'a'],
    ['X="${X:-a/b:1}"', 'a/b:1', 'a/b:1'],
    ['X=${X-a}', 'a', 'a'],
    ['X=b\nX=${X:-a}', 'b', 'b'],
    ['X=${Y:-a}:b', 'a:b', '${Y:-a}:b'],
    ['Y=1; X=${Z:-a:$Y}', 'a:1', '1'],
    [': ${X:=a}', 'a', 'a'],
    [': "${X=a}"', 'a', 'a'],
    [': "${Y:=1}"\nX=a:$Y', 'a:1', '1'],
    ['Y=1\n: ${X:=a:$Y}', 'a:1', '1'],
    ['X=b\n: ${X:=a}', 'b', 'b'],
    [': ${Y:=1}\nX=a:$Y', 'a:1', '1'],
    [': ${X:=a}\nX=b', 'b', 'b'],
    ['X="${X:=a}"', 'a', 'a'],
    [`X=${'a'.repeat(2000)}`, 'a'.repeat(2000), 'a'.repeat(2000)],
  ])('in %j is %s', (text, value, at) => {
    expect(x(text)).toEqual([value, at]);
  });

  it('made of variables does not grow without end', () => {
    const lines = Array.from({ length: 60 }, () => 'X=$X$X');
    expect(x(['X=ab', ...lines].join('\n'))?.[0]).toHaveLength(1024);
  });
});

describe('a text with variables', () => {
  const values: Record<string, string> = { A: 'x', P: '/y/z', L: 'l'.repeat(1999), M: 'm'.repeat(2000), S: '$S$S' };
  const names = Object.keys(values);
  const expand = (text: string) =>
    expandShell(text, (name) =>
      name in values
        ? { text: values[name] as string, span: { file: 'f', start: names.indexOf(name), end: 99 } }
        : null,
    );

  it.each([
    ['$A-${A}-$(A)', 'x-x-x'],
    ['$(B)', '$(B)'],
    ['$(A b)', '$(A b)'],
    ['$L', values.L],
    ['$M', '$M'],
    ['${M:-d}', 'd'],
    [`\${A}${'b'.repeat(1995)}`, `x${'b'.repeat(1995)}`],
    [`\${A}${'b'.repeat(1996)}`, `\${A}${'b'.repeat(1996)}`],
  ])('%.20s becomes %.20s', (text, expected) => {
    expect(expand(text).text).toBe(expected);
  });

  it.each([
    ['$A', 0],
    ['$A:$P', 1],
    ['$P/n:$A', 0],
    ['$P/n:1', null],
    ['$P/$B', null],
    ['${A:-b/c}', 0],
    ['n:1', null],
  ])('%s: its version is defined at %s', (text, at) => {
    expect(expand(text).definedAt?.start ?? null).toBe(at);
  });

  it('that holds itself ends', () => {
    expect(expand('$S').text).toBe('$S'.repeat(16));
  });
});
