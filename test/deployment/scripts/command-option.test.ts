import { describe, expect, it } from 'vitest';
import { optionOf } from '../../../src/deployment/scripts/command-option.ts';

const FLAGS = { names: new Set(['rm', 'tty']), letters: 'it' };

describe('a word of a command', () => {
  it.each([
    ['--rm', 'rm', ''],
    ['--rm=false', 'rm', 'false'],
    ['--name', 'name', null],
    ['--name=a=b', 'name', 'a=b'],
    ['--name=', 'name', ''],
    ['-i', 'i', ''],
    ['-it', 'it', ''],
    ['-v', 'v', null],
    ['-v=a', 'v', 'a'],
    ['-va=b', 'v', 'a=b'],
    ['-va', 'v', 'a'],
    ['-itv', 'v', null],
    ['-itva', 'v', 'a'],
    ['-', '', ''],
  ])('%s is an option', (word, name, value) => {
    expect(optionOf(word, FLAGS)).toEqual({ name, value });
  });

  it.each(['a', 'a-b', '', '=-a'])('%j is none', (word) => {
    expect(optionOf(word, FLAGS)).toBeNull();
  });
});
