import { expect, it } from 'vitest';
import { programOf } from '../../../src/deployment/scripts/program.ts';
import { readYaml } from '../../../src/read/yaml.ts';

it.each<[string, string[]]>([
  ['[sh, -c, "a; b"]', ['sh', '-c', 'a; b']],
  ['[sh, {a: b}, x]', ['sh', '', 'x']],
  ['sh -c x', ['sh', '-c', 'x']],
  ['"sh  \'-c\' x  "', ['sh', '-c', 'x']],
  ['sleep 1 ; /run.sh  a ', ['sleep', '1', '; /run.sh  a']],
  ['sleep 1 && x', ['sleep', '1', '&& x']],
  ['"sleep 1 && x "', ['sleep', '1', '&& x']],
  ['{a: b}', []],
  ['', []],
])('the words of a program: %s', (yaml, words) => {
  expect(programOf(readYaml('f', yaml).documents[0] ?? null)).toEqual(words);
});
