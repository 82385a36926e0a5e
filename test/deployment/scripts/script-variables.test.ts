import { describe, expect, it } from 'vitest';
import {
  scriptVariables,
  scriptVariants,
  withScriptVariables,
} from '../../../src/deployment/scripts/script-variables.ts';
import { expandShell } from '../../../src/deployment/text/expand.ts';
import { cut } from '../tree.ts';

/** The value of `X` at the end, and the text at its place. */
function x(text: string): [string, string] | null {
  const found = scriptVariables('f', text)(text.length)('X');
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
    ['- X=a', 'a'],
    ['script:\n  -\texport X=a\n  - Y=b', 'a'],
    ['X=a\r\nY=b', 'a'],
    ['X=a\nX=b', 'b'],
    ['X=$(pwd)/a', '$(pwd)/a'],
    ['X=$Y:a', '$Y:a'],
    ['X=a\nX=$Y:b', 'a'],
    ['X=$Y:a\nX=$Z:b', '$Y:a'],
    ['ls\nexport Y=b X=a', 'a'],
    ['ls\nX="a" Y=b', 'a'],
    ['X=b\nexport Y=1 X=a?=', 'a?='],
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
    'b - X=a',
    '-X=a',
    '-- X=a',
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

describe('a variable that a script sets again', () => {
  /** The values of `X` at each `@` of a text. */
  const at = (text: string, file = 'f'): (string | undefined)[] => {
    const lookupAt = scriptVariables(file, text);
    return [...text.matchAll(/@/g)].map(({ index }) => lookupAt(index)('X')?.text);
  };

  it.each([
    ['X=a\n@\nX=b\n@\nX=c\n@', ['a', 'b', 'c']],
    ['X=a; @; X=b; @', ['a', 'b']],
    ['@\nX=a\n@\nX=b', ['b', 'a']],
    ['X=a\n@\nX=$1\n@', ['a', 'a']],
    ['X=a\n@\nX=$(b)\n@', ['a', 'a']],
    ['X=a\n@\n: ${X:=b}\n@', ['a', 'a']],
    [': ${X:=a}\n@\nX=b\n@', ['a', 'b']],
    ['Y=1\nX=a$Y\n@\nY=2\n@\nX=a$Y\n@', ['a1', 'a1', 'a2']],
    ['X=a\n@\nX=$X-b\n@', ['a', 'a-b']],
    ['X=a\nX=@$X', ['a']],
    ['X=a\nif e; then\n@\nX=b\n@\nfi\n@\nX=c\n@', ['a', 'b', 'b', 'c']],
  ])('has the last value before a place in %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it('is told where each branch tells it, also where all say the same', () => {
    const text = 'if a; then\nY=1\nelse\nY=1\nfi\nX=b$Y\n';
    const found = scriptVariants('f', text).map((lookupAt) => lookupAt(text.length)('X'));
    expect(found.map((one) => [one?.text, one?.span.start])).toEqual([
      ['b1', text.indexOf('1')],
      ['b1', text.lastIndexOf('1')],
    ]);
  });

  it.each([
    ['X=a\nf() {\n@\n}\nX=b\n@\nf', ['b', 'b']],
    ['X=a\nf() {\n@\nX=b\n@\nX=c\n@\n}\nX=d\n@', ['d', 'b', 'c', 'd']],
    ['f() {\nX=a\n@\n}\ng() {\nX=b\n@\n}', ['a', 'b']],
    ['f() { X=a; @; }\ng() { X=b; @; }', ['a', 'b']],
    ['f() {\nX=$1\n@\n}\n@\n', ['$1', undefined]],
    ['f() {\nX=$1\n@\n}\nX=a\n@\n', ['$1', 'a']],
    ['X=$1\n@\n', [undefined]],
  ])('has in a function what that sets before, else the last value of all: %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each(['Makefile', 'a/makefile', 'GNUmakefile', 'x/Makefile.docker', 'a.mk'])(
    'has the last value in %s',
    (file) => {
      expect(at('X = a\nf:\n\t@\nX = b\ng:\n\t@\n', file)).toEqual(['b', 'b']);
    },
  );

  it.each(['x-Makefile', 'Makefile/run.sh', 'make.sh', 'a.mks'])('has the value before a place in %s', (file) => {
    expect(at('X=a\n@\nX=b\n@', file)).toEqual(['a', 'b']);
  });

  it.each([
    ['has what its function is called with there only', "steps { sh '''\nf() {\nX=$1\n}\nX=b\n@\n''' }\n}\n", ['b']],
    ['is set for all by a step of it', "steps { script {\nX = 'b'\n} }\n}\n@\n", ['b']],
    ['is set for it alone in its environment', "environment {\nX = 'b'\n}\n@\n}\n@\n", ['b', undefined]],
    ['may be called as what a stage has', 'X = environment\n{ Z = 1 }\n}\n@\n', ['environment']],
  ])('in a stage of Jenkins %s', (_, stage, expected) => {
    expect(at(`pipeline {\nstage('a') {\nenvironment {\nY = '1'\n}\n${stage}`, 'Jenkinsfile')).toEqual(expected);
  });

  it('is found among very many', () => {
    const count = 200_000;
    const values = at(Array.from({ length: count }, (_, number) => `X=${number}\n@\n`).join(''));
    expect(values).toEqual(Array.from({ length: count }, (_, number) => `${number}`));
  });
});

describe('a variable of a script where something else gives it or another one a value', () => {
  const values = (text: string, ...given: string[]): (string | null)[] =>
    scriptVariants('f', text, (name) => given.includes(name)).map(
      (lookupAt) => lookupAt(text.length)('X')?.text ?? null,
    );

  it.each([
    ['X=$V', ['${V}']],
    ['X=${V:-1}', ['${V}']],
    ['X=a-$V', ['a-${V}']],
    ['X=$V$U', ['${V}$U']],
    ['X=1\nX=$V$U', ['1']],
    ['X=1\nX=$V', ['${V}']],
    ['X=1\nif a; then\n  X=$V\nfi', ['${V}', '1']],
    ['if a; then\n  X=1\nelse\n  X=$V\nfi', ['1', '${V}']],
    ['V=1\nX=$V', ['1']],
    ['X=$U', [null]],
    ['ifeq (a, b)\nX ?= 1\nelse\nX ?= 2\nendif', ['1', '2']],
    ['if a; then\n  : "${X:=1}"\nelse\n  : "${X:=2}"\nfi', ['1', '2']],
    ['X = 3\nifeq (a, b)\nX ?= 1\nelse\nX ?= 2\nendif', ['3']],
    ['if a; then\n  X=1\nelse\n  X=${X:-2}\nfi', ['1', '2']],
    ['if a; then\n  U=1\n  X=3\nelse\n  X=${U:-2}\nfi', ['3', '2']],
    ['if a; then\n  X=1\nfi', ['1']],
  ])('is left to what gives V its value: %j', (text, expected) => {
    expect(values(text, 'V')).toEqual(expected);
  });

  it.each([
    ['X=1', ['1']],
    ['if a; then\n  X=1\nfi', ['1', null]],
    ['if a; then\n  X=1\nfi\nif b; then\n  X=2\nfi', ['2', null, '1']],
    ['if a; then\n  X=1\nelse\n  X=2\nfi', ['1', '2']],
    ['if a; then\n  X=1\nelif b; then\n  X=2\nfi', ['1', '2', null]],
    ['X=${X:-1}', [null]],
    ['X=$X-a', [null]],
    [': "${X:=1}"', [null]],
    ['X ?= 1', [null]],
    ['X = 1\nX ?= 2', ['1']],
    ["X ?= 1\nX := '2'", ['2']],
    ['X=1\nX=$X-a', ['1-a']],
    ['if a; then\n  X=1\nelse\n  X=${X:-2}\nfi', ['1', null]],
    ['X=${X:-1}\nif a; then\n  X=2\nfi', ['2', null]],
  ])('has what is given where the script may leave it so: %j', (text, expected) => {
    expect(values(text, 'X')).toEqual(expected);
  });
});

describe('the ways that a script can go', () => {
  const ways = (text: string, ...given: string[]) =>
    scriptVariants('f', text, (name) => given.includes(name)).map((lookupAt) => lookupAt(text.length)('X'));

  it('say where a variable stands that is left to what else gives it a value', () => {
    const text = 'ls\nX=a-$V\n';
    expect(ways(text, 'V').map((one) => one && cut({ f: text }, one.span))).toEqual(['a-$V']);
  });

  it('are one where nothing that is known is set in their branches', () => {
    expect(ways('X=1\nif a; then\n  if b; then\n    X=$U\n  fi\nfi\n').map((one) => one?.text)).toEqual(['1']);
  });

  it('go through a branch in another one whose value is made of what only that sets', () => {
    const text = 'X=9\nif a; then\n  V=1\nelse\n  V=2\n  if b; then\n    X=$V\n  else\n    X=8\n  fi\nfi\n';
    expect(new Set(ways(text).map((one) => one?.text))).toEqual(new Set(['8', '2', '9']));
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

describe('a variable that a step of a pipeline sets', () => {
  const valueIn = (text: string): string | undefined => scriptVariables('a.yml', text)(text.length)('X')?.text;

  it.each([
    '- X=1',
    '- "X=1"',
    "  - 'export X=1'",
    '- export X=1 && build',
    '- "export X=1; build"',
    'run: X=1',
    '  - run: export X=1 && build',
    '  - run: "export X=1 && build"',
    'script: X=1',
    '- script: X=1',
    '- bash: X=1',
    'sh: X=1',
    'cmd: X=1',
    'command: X=1',
    'inlineScript: X=1',
  ])('is known: %s', (line) => {
    expect(valueIn(`${line}\n`)).toBe('1');
  });

  it.each(['image: X=1', 'rerun: X=1', 'run:X=1', '"X=1"', 'run X=1', '-X=1'])('is none in %s', (line) => {
    expect(valueIn(`${line}\n`)).toBeUndefined();
  });
});

describe('a script with its variables put in', () => {
  const filled = (text: string): string => withScriptVariables('a.sh', text);

  it('has each as it is known at its line', () => {
    expect(filled('X=1\ncp ${X} $X/y $Z\nX=2\ncp $X\n')).toBe('X=1\ncp 1 1/y $Z\nX=2\ncp 2\n');
    expect(filled('cp $X a\nX=1\n')).toBe('cp 1 a\nX=1\n');
  });

  it('stays as it is where it goes several ways', () => {
    const ways = 'if a; then\nX=1\nelse\nX=2\nfi\ncp $X\n';
    expect(filled(ways)).toBe(ways);
  });
});

it('has no way on which a value holds that is set anew right behind', () => {
  const text = 'if a; then\n  if b; then\n    X=1\n    X=2\n  else\n    X=3\n  fi\nelse\n  X=4\nfi\n';
  const found = scriptVariants('f', text).map((lookupAt) => lookupAt(text.length)('X')?.text);
  expect([...found].sort()).toEqual(['2', '3', '4']);
});
