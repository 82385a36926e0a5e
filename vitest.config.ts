import { defineConfig } from 'vitest/config';

const results = process.env.WSO2_CERT_AUTH_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves a processor to itself, which needs it for moments only: half of the time on a machine with two.
    maxWorkers: '100%',
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/advisory/**': { lines: 95, branches: 95 },
        'src/read/**': { lines: 95, branches: 95 },
        'src/policy/**': { lines: 95, branches: 95 },
      },
    },
  },
});
