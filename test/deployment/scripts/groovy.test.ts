import { describe, expect, it } from 'vitest';
import { groovyRounds } from '../../../src/deployment/scripts/groovy.ts';

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
  ])('of %j are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });
});
