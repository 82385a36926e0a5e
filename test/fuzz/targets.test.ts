import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEEDS, TARGETS, WORDS } from './seeds.ts';
import { CHECKS } from './targets.ts';

/** Without guidance by coverage: what CI can repeat of the fuzzer's work in seconds. */
const RUNS = 300;

describe.each(TARGETS)('%s', (name) => {
  const run = (text: string): void => CHECKS[name](Buffer.from(text));

  test.each(SEEDS[name].map((seed) => [seed]))('holds for the seed %j', (seed) => {
    run(seed);
  });

  test('holds for seeds cut, joined and filled with words', () => {
    const piece = fc.oneof(
      fc.constantFrom(...WORDS[name]),
      fc.tuple(fc.constantFrom(...SEEDS[name]), fc.nat(), fc.nat()).map(([seed, from, length]) => {
        const start = from % seed.length;
        return seed.slice(start, start + (length % seed.length));
      }),
    );
    const text = fc.tuple(fc.constantFrom(...SEEDS[name]), fc.nat(), fc.array(piece, { maxLength: 6 }));
    fc.assert(
      fc.property(text, ([seed, at, pieces]) => {
        const cut = at % (seed.length + 1);
        run(seed.slice(0, cut) + pieces.join('') + seed.slice(cut));
      }),
      { numRuns: RUNS },
    );
  });
});

test('bytes that are no text reach no reader', () => {
  expect(() => CHECKS.toml(Buffer.from([0xff, 0xfe, 0x00]))).not.toThrow();
});
