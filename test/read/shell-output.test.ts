import { expect, it } from 'vitest';
import { goesAt } from '../../src/read/shell-output.ts';

it.each<[string, string | null]>([
  [' > a.toml', 'a.toml'],
  [' > a.toml)', 'a.toml'],
  [' > "a.xml")', 'a.xml'],
  [' > a.toml).b', 'a.toml).b'],
  [' > a(1)', 'a(1)'],
  [' 2> a.toml', null],
])('of what ends before %j the output goes to %j', (text, target) => {
  expect(goesAt(text, 0)?.target ?? null).toBe(target);
});
