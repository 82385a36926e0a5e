import { defineConfig } from 'vitest/config';

/** `npm run mutation -- FOLDER` holds the mutants of src/FOLDER to the tests of test/FOLDER. */
const folder = process.env.MUTATED_FOLDER ?? '*';

export default defineConfig({
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    // Tests of git say nothing about a mutant, and tests of time nothing with a mutant's counters.
    exclude: [
      'test/fix/git.test.ts',
      'test/read/{carriers,endless-tags}.test.ts',
      'test/{hostile,dist,github,equivalence,fuzz}/**',
    ],
    // A worker of its own for each test file would take most of the time.
    isolate: false,
    testTimeout: 20_000,
  },
});
