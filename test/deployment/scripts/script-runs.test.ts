import { describe, expect, it } from 'vitest';
import { lookupIn, namesInRuns, runsIn } from '../../../src/deployment/scripts/script-runs.ts';
import { scriptVariables } from '../../../src/deployment/scripts/script-variables.ts';

/** What a name is at the `@` of a script. */
const names = (script: string, name = '$1'): string[] =>
  namesInRuns(name, runsIn(script, scriptVariables('run.sh', script))(script.indexOf('@')));

describe('what a function of a script is called with', () => {
  it.each([
    ['f() {\n  @\n}\nf a\nf "b"\n', ['a', 'b']],
    ['f a; f b\nfunction f {\n  @\n}\n', ['a', 'b']],
    ['f() { @; }\nif x; then f a; else f b; fi\n', ['a', 'b']],
    ['f() {\n  @\n}\ncase $x in\n  a) f a;;\n  (b | *) f b ;;\nesac\n', ['a', 'b']],
    ['f() {\n  @\n}\nV=a\nf $V\nV=b\nf "${V}"\n', ['a', 'b']],
    ['f() {\n  @\n}\nfor v in a b; do f $v; done\n', ['a', 'b']],
    ['f() {\n  @\n}\ng() {\n  f "$2"\n}\ng x a\ng x b\n', ['a', 'b']],
    ['f() {\n  @\n}\n# f a\nf\n', ['$1']],
    ['f() {\n  @\n}\nf $(x)\nf $UNKNOWN\n', ['$1']],
    ['f() {\n  @\n}\nff a\n./f a\n', ['$1']],
    ['f() {\n  x\n}\nf a\n@\n', ['$1']],
    ['f() {\n  @\n  f a\n}\n', ['a']],
    ['f() {\n  @\n}\n', ['$1']],
    ['def f(x) {\n  @\n}\nf a\n', ['$1']],
  ])('in %j is %j', (script, expected) => {
    expect(names(script)).toEqual(expected);
  });

  it('is known beside the loops around the call and the place', () => {
    const script = 'f() {\n  for a in 1 2; do\n    @\n  done\n}\nfor b in x y; do\n  f $b\ndone\n';
    expect(names(script, '$1$a$b')).toEqual(['x1x', 'x2x', 'y1y', 'y2y']);
  });

  it('is each function’s own, also where several are called by others', () => {
    const script = 'f() {\n  @\n}\ng() {\n  f "a$1"\n}\nh() {\n  f "b$1"\n}\ng 1\nh 2\n';
    expect(names(script)).toEqual(['a1', 'b2']);
    const runs = runsIn(script, scriptVariables('run.sh', script));
    const told = ['@', 'f "a', 'f "b'].map((place) => namesInRuns('$1', runs(script.indexOf(place))));
    expect(told).toEqual([['a1', 'b2'], ['1'], ['2']]);
  });

  it('is not what the function around the call is called with', () => {
    expect(names('f() {\n  @\n}\ng() {\n  f "$2"\n}\ng x a\n', '$1 $2')).toEqual(['a $2']);
  });

  it('has no name with two digits: `$10` is the first word and a zero', () => {
    expect(names('f() {\n  @\n}\nf a b c d e f g h i j\n', '$9 $10')).toEqual(['i $10']);
  });

  it('is told apart for as many calls as anyone writes, and for none where there are more', () => {
    const calls = (count: number): string => Array.from({ length: count }, (_, at) => `f ${at}\n`).join('');
    expect(names(`f() {\n  @\n}\n${calls(100)}`)).toHaveLength(100);
    expect(names(`f() {\n  @\n}\n${calls(101)}`)).toEqual(['$1']);
    const loop = 'f() {\n  for a in 1 2 3 4 5 6 7 8 9; do\n    @\n  done\n}\n';
    expect(names(loop + calls(11), '$1$a')).toHaveLength(99);
    expect(names(loop + calls(12), '$1$a')).toHaveLength(9);
  });

  it('stands where the word stands that it is, also when a loop gives it', () => {
    const script = 'f() {\n  @\n}\nfor v in one two; do\n  f $v\ndone\nf three\n';
    const found = runsIn(
      script,
      scriptVariables('run.sh', script),
    )(script.indexOf('@')).map((run) => {
      const lookup = lookupIn(
        run,
        (at) => ({ file: 'run.sh', ...at }),
        () => null,
      );
      expect(lookup('2')).toBeNull();
      const { text, span } = lookup('1') ?? {};
      expect(span && script.slice(span.start, span.end)).toBe(text);
      return text;
    });
    expect(found).toEqual(['one', 'two', 'three']);
  });
});

describe('what is left of a variable of a loop', () => {
  it.each([
    ['${p%%:*}', 'a'],
    ['${p%:*}', 'a:b'],
    ['${p#*:}', 'b:c.conf'],
    ['${p##*:}', 'c.conf'],
    ['${p%.conf}', 'a:b:c'],
    ['${p%.toml}', 'a:b:c.conf'],
    ['${p#a:}', 'b:c.conf'],
    ['${p#b:}', 'a:b:c.conf'],
    ['${p%%=*}', 'a:b:c.conf'],
    ['${p%[a-z]*}', '${p%[a-z]*}'],
    ['${p%*}', '${p%*}'],
    ['${q%:*}', '${q%:*}'],
  ])('%s is %s', (name, expected) => {
    expect(names('for p in a:b:c.conf; do\n  @\ndone\n', name)).toEqual([expected]);
  });
});

describe('the name that `basename` gives', () => {
  it.each([
    ['x/$(basename "$f")', ['x/a.toml', 'x/b.tpl']],
    ['x/$(basename $f .tpl)', ['x/a.toml', 'x/b']],
    ['x/$(basename "$f" ".toml").conf', ['x/a.conf', 'x/b.tpl.conf']],
    ['x/$(basename "$f" a.toml)', ['x/a.toml', 'x/b.tpl']],
    ['x/$(dirname "$f")', ['x/$(dirname "conf/a.toml")', 'x/$(dirname "conf/b.tpl")']],
  ])('stands in the place of %s', (name, expected) => {
    const script = 'for f in conf/a.toml conf/b.tpl; do\n  @\ndone\n';
    expect(namesInRuns(name, runsIn(script, () => () => null)(script.indexOf('@')))).toEqual(expected);
  });

  it('is open where the path is', () => {
    expect(namesInRuns('x/$(basename "$g")', [new Map()])).toEqual(['x/$(basename "$g")']);
  });
});
