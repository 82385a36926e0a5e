import { describe, expect, it } from 'vitest';
import { namesInRuns, runsIn } from '../../../src/deployment/scripts/script-runs.ts';
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
    ['def f(x) {\n  @\n}\nf a\n', ['$1']],
  ])('in %j is %j', (script, expected) => {
    expect(names(script)).toEqual(expected);
  });

  it('is known beside the loops around the call and the place', () => {
    const script = 'f() {\n  for a in 1 2; do\n    @\n  done\n}\nfor b in x y; do\n  f $b\ndone\n';
    expect(names(script, '$1$a$b')).toEqual(['x1x', 'x2x', 'y1y', 'y2y']);
  });
});
