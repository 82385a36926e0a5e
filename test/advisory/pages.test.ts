import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderProductsDoc, renderRulesDoc } from '../../src/advisory/docs.ts';

it.each([
  ['docs/rules.md', renderRulesDoc],
  ['docs/products.md', renderProductsDoc],
] as const)('%s is what the data says (its first line tells how to write it anew)', (path, render) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(render());
});
