import { expect, test } from 'vitest';
import { runCases } from './cases.ts';
import { Random } from './random.ts';
import { checkToml } from './toml-check.ts';
import { tomlCase } from './toml-document.ts';
import { checkXml } from './xml-check.ts';
import { xmlCase } from './xml-document.ts';

/** The number the project promises for its CI; `npm run equivalence` takes any other. */
const CASES = 10_000;

test('every spelling of a configuration says what the configuration says', { timeout: 300_000 }, () => {
  const mismatches: unknown[] = [];
  const totals = runCases(1, CASES, (index, { problems, text }) => {
    if (mismatches.length < 3) mismatches.push({ index, problems, text });
  });
  expect(mismatches).toEqual([]);
  expect(totals).toMatchObject({ cases: CASES, mismatches: 0 });
  expect(totals.compared).toBeGreaterThan(CASES / 2);
});

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** A switch flipped behind the generator's back has to be seen, or the check checks nothing. */
const flipped = { true: 'false', false: 'true', absent: 'true', unknown: 'false' } as const;

test('a case with another answer is a mismatch', () => {
  for (const seed of range(200)) {
    const toml = tomlCase(new Random(seed));
    toml.says.handler = { ...toml.says.handler, says: flipped[toml.says.handler.says] };
    expect(checkToml(toml).problems).not.toEqual([]);
    const xml = xmlCase(new Random(seed));
    const name = xml.kind === 'authenticators.xml' ? 'soap' : 'handler';
    xml.says[name] = { ...xml.says[name], says: flipped[xml.says[name].says] };
    expect(checkXml(xml).problems).not.toEqual([]);
  }
});

test('a range one character off is a mismatch', () => {
  const moved = range(200)
    .map((seed) => tomlCase(new Random(seed)))
    .filter(({ places }) => places.handler.length > 0);
  expect(moved.length).toBeGreaterThan(50);
  for (const one of moved) {
    for (const { at } of one.places.handler) at.start++;
    expect(checkToml(one).problems.join()).toContain('handler: range');
  }
});
