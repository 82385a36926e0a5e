import { describe, expect, it } from 'vitest';
import { scriptVariants } from '../../../src/deployment/scripts/script-variables.ts';
import { branches, isAround, otherBranch } from '../../../src/deployment/scripts/shell-branches.ts';
import { CLOSED, cut, findings, told } from '../tree.ts';

describe('places in branches of a script', () => {
  /** The branch of the second `@` where it lies in another one than the first. */
  const other = (text: string): number | null => {
    const [first = 0, second = 0] = [...text.matchAll(/@/g)].map(({ index }) => index);
    const at = branches(text);
    return otherBranch(at(first), at(second));
  };
  it.each([
    ['if a; then\n@\nelse\n@\nfi', 1],
    ['if a; then @; else @; fi', 1],
    ['if a; then\n@\nelif b; then\nx\nelse\n@\nfi', 2],
    ['if a; then x\nelif b; then @\nelse\n@\nfi', 2],
    ['a && if b; then @; else @; fi', 1],
    ['- if a; then @; else @; fi', 1],
    ['\t-if a; then x; fi; if b; then\n@\nelse\n@ ;fi', 1],
    ['case $x in\na) @ ;;\nb) @ ;;\nesac', 1],
    ['case $x in a) @;; b) x;; *) @;; esac', 2],
    ['case $x in\na) if b; then c; fi\n@ ;;\nd) @ ;;\nesac', 1],
    ['case $x in (a | b) if c; then d; fi; @;; *) if e; then @; fi;; esac', 1],
    ['case $x in\na) if b; then @; else @; fi ;;\nesac', 1],
    ['case $x in\na) case $y in b) @;; *) @;; esac;;\nesac', 1],
    ['a=$(b) if c; then @; else @; fi', null],
    ['for x; do if a; then @; else @; fi; done', 1],
    ['if a; then if b; then @; fi; else @; fi', 1],
    ['if a; then @; else if b; then @; fi; fi', 1],
    ['if a; then x; else if b; then @; else @; fi; fi', 1],
    ['if a; then case b in c) @;; esac; else @; fi', 1],
    ['if a; then if b; then @; fi; else if c; then @; fi; fi', 1],
    ['fi\nif a; then @; else @; fi', 1],
    ['echo in *)\nif a; then @; else @; fi', 1],
    ['[ a ] && X=@ || X=@', 1],
    ['if a; then\n[ b ] && X=@ || X=@\nfi', 1],
    ['if a; then\n[ b ] && X=@\nelse\n@\nfi', 1],
    ['if a; then\n@\nelse\n[ b ] && X=@\nfi', 1],
    ['if a; then @; [ b ] && X=@; fi', null],
    ['a && export X=1 && if b; then @; else @; fi', 1],
    ['[ a ] && X=@ && Y=@', null],
    ['[ a ] && X=@\nX=@', null],
    ['[ a ] && X=@; X=@', null],
    ['[ a ] || X=@\n[ b ] || X=@', null],
    ['ifeq (a,b)\n@\nelse\n@\nendif', 1],
    ['ifneq (a,b)\n@\nelse\n@\nendif', 1],
    ['ifdef A\n@\nelse\n@\nendif', 1],
    ['ifndef A\n@\nelse ifeq (a,b)\nx\nelse\n@\nendif', 2],
    ['if a; then\n@\n@\nfi', null],
    ['@\nif a; then\n@\nfi', null],
    ['if a; then\n@\nfi\n@', null],
    ['if a; then @; else x; fi\n@', null],
    ['if a; then @; fi\nif b; then x; else @; fi', null],
    ['case $x in a) @;; b) x;; esac\n@', null],
    ['case $x in a) @;; b) x;; esac; @', null],
    ['ifdef A\n@\nelse\nx\nendif\n@', null],
    ['if a; then @; if b; then x; else @; fi; fi', null],
    ['if a; then if b; then x; else @; fi; @; fi', null],
    ['@\nelse\n@\nfi\n;;', null],
    ['echo if a\n@\necho else\n@', null],
    ['if a; then\n@\necho else; fi\n@', null],
    ['if a; then\n@\nelsewhere\n@\nfi', null],
    ['ifx\n@\nelse\n@', null],
    ['@ @', null],
  ])('%j: %s', (text, expected) => {
    expect(other(text)).toBe(expected);
  });

  it('are told apart as deep as a script goes, and no deeper', () => {
    const nested = (depth: number): string =>
      `${'if a; then\n'.repeat(depth)}@\nelse\n@\n${'fi\n'.repeat(depth)}if b; then\n`;
    expect(other(nested(30))).toBe(1);
    expect(other(nested(31))).toBeNull();
    const after = `${'if a; then\n'.repeat(40)}${'fi\n'.repeat(40)}if b; then\n@\nelse\n@\nfi`;
    expect(other(after)).toBe(1);
    expect(other(`if a; then\n@\n${'if a; then\n'.repeat(40)}${'fi\n'.repeat(40)}else\n@\nfi`)).toBe(1);
  });
});

describe('a variable that branches of a script set', () => {
  /** The values of `X` at the end, branch by branch. */
  const x = (text: string): (string | null)[] =>
    scriptVariants('f', text).map((lookupAt) => {
      const found = lookupAt(text.length)('X');
      return found && `${found.text}${cut({ f: text }, found.span) === found.text ? '' : '?'}`;
    });
  const numbers = (length: number, made: (at: number) => string): string[] =>
    Array.from({ length }, (_, at) => made(at));
  const choice = (...values: string[]): string =>
    `case $e in\n${values.map((one, at) => `  ${at}) ${one} ;;\n`).join('')}esac\n`;
  it.each([
    ['X=a', ['a']],
    ['if e; then\n  X=a\nelse\n  X=b\nfi', ['a', 'b']],
    ['if e; then\n  X=a\nelse\n  X=b\nfi\nX=c', ['c', 'c']],
    ['X=c\nif e; then\n  X=a\nelse\n  X=b\nfi', ['a', 'b']],
    ['if e; then\n  X=a\n  X=c\nelse\n  X=b\nfi', ['c', 'b']],
    ['X=a\nif e; then\n  X=b\nfi', ['b', 'a']],
    ['X=a\nif e; then X=b; fi\nX=c', ['c', 'c']],
    ['X=a\nX=b\nif e; then X=c; fi', ['c', 'b']],
    ['X=a\nif e; then X=a; fi', ['a']],
    ['X=a\nif e; then X=$1; fi', ['a']],
    ['X=a\nif e; then : ${X:=b}; fi', ['a']],
    ['X=a\nif e; then X=b; fi\nif f; then X=c; fi', ['c', 'a', 'b']],
    ['X=a\nif e; then\n  X=b\nelif f; then\n  X=c\nfi', ['b', 'c', 'a']],
    ['X=a\nif e; then\n  X=b\nelse\n  f\nfi', ['b', 'a']],
    ['X=a\nif e; then\n  f\nelse\n  X=b\nfi', ['b', 'a']],
    ['X=a\nif e; then\n  X=b\nelse\n  : ${X:=c}\nfi', ['b', 'a']],
    ['X=a\nif e; then\n  X=b\nelse\n  X=$(f g)\nfi', ['b']],
    ['X=a\nif e; then\n  X=b\nelse\n  X=`f g`\nfi', ['b']],
    ['X=a\nif e; then\n  X=b\nelse\n  X=""\nfi', ['b']],
    ['X=a\nif e; then\n  X=b\nelse\n  Y=c\nfi', ['b', 'a']],
    ['X=a\nif e; then\n  X=b\nelse if f; then\n  X=c\nfi\nfi', ['b', 'c', 'a']],
    ['X=a\nif e; then\n  X=b\nelse if f; then\n  X=c\nelse\n  X=c\nfi\nfi', ['b', 'c']],
    ['X=a\nif e; then\n  if f; then\n    X=b\n  fi\nelse\n  X=c\nfi', ['b', 'c', 'a']],
    ['if e; then X=a; else if f; then X=b; else X=c; fi; fi', ['a', 'c', 'b']],
    ['if e; then X=a; else if f; then X=b; elif g; then X=c; else X=d; fi; fi', ['a', 'c', 'b', 'd']],
    ['if e; then if f; then X=a; else X=b; fi; else if g; then X=c; else X=d; fi; fi', ['a', 'd', 'b', 'c']],
    ['if e; then if f; then Y=a; else Y=b; fi; else Y=c; fi\nX=$Y', ['a', 'c', 'b']],
    ['if e; then case $f in p) X=a ;; q) X=b;; *) X=c; esac; else X=d; fi', ['a', 'd', 'c', 'b']],
    ['X=z\nif e; then X=a; else if f; then X=b; else X=c; fi; fi', ['a', 'c', 'b']],
    ['X=a\nif e; then\n  if f; then\n    X=b\n  fi\n  X=d\nelse\n  X=c\nfi', ['d', 'c']],
    ['X=a\nif e; then\n  X=b\n  if f; then\n    X=c\n  fi\nelse\n  X=d\nfi', ['c', 'd', 'b']],
    ['if e; then\n  X=a\n  if f; then\n    X=b\n  fi\nfi', ['b', 'a']],
    ['X=a\nif e; then\n  if f; then X=b; else X=c; fi\nelse\n  if g; then X=b; else X=c; fi\nfi', ['b', 'c']],
    ['X=z\n[ e ] && X=a', ['a', 'z']],
    ['X=z\n[ e ] && X=a || X=b', ['a', 'b']],
    ['X=z\nif e; then\n[ f ] && Y=1\n[ g ] && Y=1\nX=a\nelse\n[ h ] && X=c || X=c\nfi', ['a', 'c']],
    [`X=z\n${choice('X=a', 'X=b')}`, ['a', 'b', 'z']],
    [`X=z\n${choice('X=a', 'X=b').replace('1)', '*)')}`, ['a', 'b']],
    [`X=z\n${choice('X=a', 'X=b').replace('1)', '(*)')}`, ['a', 'b']],
    [`X=z\n${choice('X=a', 'Y=b').replace('1)', '*)')}`, ['a', 'z']],
    [`X=z\n${choice('X=a', 'X=b').replace('1)', 'v*)')}`, ['a', 'b', 'z']],
    ['X=z\nif e; then\n  f (\n*)\n  X=a\nfi', ['a', 'z']],
    [`${choice('X=a', 'X=b')}if e; then X=c; fi`, ['c', 'c', 'a', 'b']],
    ['X = a\nifdef E\nX = b\nendif', ['b', 'a']],
    ['X = a\nifdef E\nX = b\nelse\nX = c\nendif', ['b', 'c']],
    ['X = a\nifdef E\nX = b\nelse ifdef F\nX = c\nendif', ['b', 'c', 'a']],
    ['X = a\nifdef E\nX = b\nelse ifeq (f,g)\nX = c\nelse\nX = d\nendif', ['b', 'c', 'd']],
    [`X=z\n${numbers(120, (at) => `if e; then X=${at}; fi\n`).join('')}`, ['119', 'z', ...numbers(99, String)]],
    [choice('X=a', 'X=b', 'X=c'), ['a', 'b', 'c']],
    [choice('Y=a', 'X=b', 'X=c'), ['b', 'c']],
    [`${choice('Y=1', 'Y=2')}X=$Y`, ['1', '2']],
    [choice('X=a', 'X=$(b c)'), ['a']],
    [choice('X=a', 'X=$1'), ['a', 'a']],
    [choice('X=a', ': ${X:=b}'), ['a', 'b']],
    ['case $e in\n  "prod"|live) X=a ;;\n  (dev-*) X=b ;;\nesac', ['a', 'b']],
    [choice(...numbers(120, (at) => `X=${at}`)), numbers(101, String)],
  ])('%j: %j', (text, expected) => {
    expect(x(text)).toEqual(expected);
  });

  it.each([
    ['an if in it has an else', 'if g; then\n  Y=1\nelse\n  Y=2\nfi\n'],
    ['a case in it has a branch for all else', 'case $g in\n  *) Y=1 ;;\nesac\n'],
  ])('is left open by the deepest statement, whether %s', (_, deepest) => {
    const around = 29;
    const text = `${'if e; then\n'.repeat(around)}X=a\ncase $f in\n  1) X=b\n${deepest};;\nesac\n${'fi\n'.repeat(around)}`;
    expect(x(text)).toEqual(['b', 'a']);
  });

  /** The values of `X` at each `@` of a text, way by way. */
  const places = (text: string): (string | undefined)[][] =>
    scriptVariants('f', text).map((lookupAt) =>
      [...text.matchAll(/@/g)].map(({ index }) => lookupAt(index)('X')?.text),
    );
  it.each([
    ['X=a\n@\nif e; then X=b; fi\n@\nX=c\n@', ['abc', 'aac']],
    ['X=a\nif e; then X=b; fi\n@\nX=c\nif f; then X=d; fi\n@', ['bd', 'ac', 'bc']],
    [`${choice('X=a', 'X=b')}@\nX=c\n@`, ['ac', 'bc']],
    [`${choice('X=a', 'X=b')}@\n${choice('X=c', 'X=d')}@`, ['ac', 'bd', 'aa', 'bb']],
  ])('is what it is before each place: %j', (text, expected) => {
    expect(places(text).map((values) => values.join(''))).toEqual(expected);
  });

  it('stands on each way where it gets its value there', () => {
    const text = `X=0\n${choice('Y=1', 'Y=2')}X=$Y\nX=c`;
    const values = scriptVariants('f', text).map((lookupAt) => lookupAt(text.indexOf('\nX=c'))('X'));
    expect(values.map((found) => found && `${found.text} at ${found.span.start}`)).toEqual([
      `1 at ${text.indexOf('1 ;')}`,
      `2 at ${text.indexOf('2 ;')}`,
    ]);
  });

  it('goes with the others of its branch', () => {
    const text = choice('X=a; Y=1', 'X=b', 'X=c; Y=3');
    const lookups = scriptVariants('f', text).map((lookupAt) => lookupAt(text.length));
    expect(lookups.map((lookup) => `${lookup('X')?.text}${lookup('Y')?.text}`)).toEqual(['a1', 'b1', 'c3']);
  });

  it.each([
    ['@\nif a; then\n@\nfi', true],
    ['if a; then\n@\nif b; then\n@\nfi\nfi', true],
    ['if a; then\n@\n@\nfi', true],
    ['if a; then\n@\nelse\nif b; then\n@\nfi\nfi', false],
    ['if a; then\n@\nfi\n@', false],
    ['if a; then\n@\nfi\nif b; then\n@\nfi', false],
    ['if a; then\nif b; then\n@\nfi\n@\nfi', false],
  ])('has the first place around the second one: %j: %s', (text, expected) => {
    const [first = 0, second = 0] = [...text.matchAll(/@/g)].map(({ index }) => index);
    const at = branches(text);
    const [outer, inner] = [at(first), at(second)];
    expect(isAround(outer, inner)).toBe(expected);
  });

  const install = (more: string): string =>
    `if prod; then\n  WSO2_VERSION=7.1.0\nelse\n  WSO2_VERSION=5.11.0\nfi\n${more}`;
  it.each([
    ['copies a file', 'cp conf/deployment.toml /opt/wso2is-$WSO2_VERSION/repository/conf/\n'],
    ['unpacks a product', 'unzip wso2is-${WSO2_VERSION}.zip\n'],
  ])('makes each release that a script %s of', (_, command) => {
    const files = { 'conf/deployment.toml': CLOSED, 'install.sh': install(command) };
    expect(told(files)).toEqual(['conf: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)).toEqual(['error install.sh:4 update-required', 'warning install.sh:2 -']);
  });

  it('goes with the others that a branch leaves as they were', () => {
    const text = 'X=a\nY=1\nif e; then\n  X=b\n  Y=2\nfi';
    const lookups = scriptVariants('f', text).map((lookupAt) => lookupAt(text.length));
    expect(lookups.map((lookup) => `${lookup('X')?.text}${lookup('Y')?.text}`)).toEqual(['b2', 'a1']);
  });

  const run =
    'docker run -v $PWD/conf/deployment.toml:/home/wso2carbon/wso2is-$TAG/repository/conf/deployment.toml wso2/wso2is:$TAG\n';
  it.each([
    ['image', 'x.sh', `TAG=5.11.0\nif new; then\n  TAG=7.1.0\nfi\n${run}`, 3],
    [
      'folder',
      'x.sh',
      'TAG=5.11.0\nif new; then\n  TAG=7.1.0\nfi\ncp conf/deployment.toml /opt/wso2is-$TAG/repository/conf/\n',
      3,
    ],
    [
      'image of a Makefile',
      'Makefile',
      `TAG := 5.11.0\nifdef NEW\nTAG := 7.1.0\nendif\nrun:\n\t${run.replaceAll('$TAG', '$(TAG)')}`,
      3,
    ],
  ])('makes the release of the %s that was set before', (_, file, text, line) => {
    const files = { 'conf/deployment.toml': CLOSED, [file]: text };
    expect(told(files)).toEqual(['conf: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files).sort()).toEqual([`error ${file}:1 update-required`, `warning ${file}:${line} -`]);
  });

  it('makes no release that each branch replaces', () => {
    const text = `TAG=5.11.0\nif new; then\n  TAG=7.1.0\nelse\n  TAG=7.1.0\nfi\n${run}`;
    expect(told({ 'conf/deployment.toml': CLOSED, 'x.sh': text })).toEqual([
      'conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('makes each release of a container’s image', () => {
    const files = {
      'run.sh': 'if prod; then\n  TAG=7.1.0.30\nelse\n  TAG=7.1.0.2\nfi\ndocker run wso2/wso2is:$TAG\n',
      'x.sh': 'if prod; then\n  TAG=7.1.0\nelse\n  TAG=7.0.0\nfi\ndocker run wso2/wso2is:$TAG\n',
    };
    expect(told(files)).toEqual([
      'run.sh#wso2/wso2is:$TAG: wso2is 7.1.0.2 A missing B disabled',
      'x.sh#wso2/wso2is:$TAG: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(findings(files).filter((one) => one.endsWith('-'))).toEqual(['warning x.sh:2 -']);
  });
});
