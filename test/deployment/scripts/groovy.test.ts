import { describe, expect, it } from 'vitest';
import { groovyAsShell, groovyRounds } from '../../../src/deployment/scripts/groovy.ts';

const rounds = (text: string): string[] =>
  groovyRounds('Jenkinsfile', text).map((round) =>
    [...round]
      .map(([name, { text: value, span }]) => {
        expect(text.slice(span.start, span.end)).toBe(value);
        return `${name}=${value}`;
      })
      .join(' '),
  );

describe('the parameters of a pipeline of Jenkins', () => {
  it.each([
    ['', ['']],
    ["string(name: 'V', defaultValue: 'a/b:1')", ['V=a/b:1']],
    ["string(defaultValue: \"1\", description: 'x', name: 'V')", ['V=1']],
    ["string name: 'V', defaultValue: '1'\ntext name: 'U', defaultValue: '2'", ['V=1 U=2']],
    ["choice(name: 'V', choices: ['1', '2'], description: '')", ['V=1', 'V=2']],
    ['choice(name: "V", choices: "1\\n2")', ['V=1', 'V=2']],
    ["choice(name: 'V', choices: ['1'])\nstring(name: 'V', defaultValue: '1')", ['V=1']],
    ["string(name: 'V')\nstring(defaultValue: '1')", ['']],
    ["// string(name: 'V', defaultValue: '1')", ['']],
    ["axis {\n  name 'V'\n  values '1', '2'\n}", ['V=1', 'V=2']],
    ["// axis { name 'V'\n values '1' }", ['']],
    ["// axis { name 'V'\n values '1' }\nstring(name: 'U', defaultValue: '2')", ['U=2']],
    ["string(name: 'V')\nstring(name: 'U', defaultValue: '2')", ['U=2']],
  ])('of %j are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });
});

describe('a script of Jenkins as a shell has it', () => {
  it('has its variables without what they are of', () => {
    const text = groovyAsShell('Jenkinsfile', 'run ${params.A}-${ env.B } ${C}');
    expect(text.text).toBe('run ${A}-${B} ${C}');
    expect(text.locate(4, 8)).toEqual({ file: 'Jenkinsfile', start: 4, end: 15 });
    expect(text.edit(4, 8, 'x')).toBeNull();
    const left = groovyAsShell('Jenkinsfile', String.raw`-v \$PWD/\${X}:\$(pwd) \n \$`);
    expect(left.text).toBe(String.raw`-v $PWD/${'$'}{X}:$(pwd) \n \$`);
    expect(left.locate(3, 7)).toEqual({ file: 'Jenkinsfile', start: 4, end: 8 });
    expect(groovyAsShell('Jenkinsfile', 'run ${C}').edit(4, 8, 'x')).toEqual({
      file: 'Jenkinsfile',
      start: 4,
      end: 8,
      text: 'x',
    });
  });
});
