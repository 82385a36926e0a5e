// What the tests of src/ use of vitest, so that one process can hold them all and run them again for each mutant:
// a test file registers its tests when it is imported, and Stryker's plugin beside this file runs them.
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** Every test that has been imported, in the order of the files: `{ file, run }`; `run` runs the hooks, too. */
export const tests = [];

const suiteOf = (parent) => ({ parent, before: [], after: [] });
let file = '';
let suite = suiteOf(null);

/** Imports a file of tests; what it registers is its own. */
export async function collect(path, url) {
  file = path;
  suite = suiteOf(null);
  await import(url);
}

/** The suites a test stands in, outermost first. */
const around = (inner) => (inner === null ? [] : [...around(inner.parent), inner]);

function register(body) {
  const suites = around(suite);
  tests.push({
    file,
    async run() {
      try {
        for (const { before } of suites) for (const hook of before) await hook();
        await body();
      } finally {
        for (const { after } of suites.toReversed()) for (const hook of after) await hook();
      }
    },
  });
}

/** `it(name, test)` and `it(name, options, test)`. */
const bodyOf = (rest) => rest.find((one) => typeof one === 'function');

export const it = (_name, ...rest) => register(bodyOf(rest));
it.each =
  (rows) =>
  (_name, ...rest) => {
    const body = bodyOf(rest);
    for (const row of rows) register(() => (Array.isArray(row) ? body(...row) : body(row)));
  };
export const test = it;

export function describe(_name, body) {
  suite = suiteOf(suite);
  body();
  suite = suite.parent;
}

export const beforeEach = (hook) => suite.before.push(hook);
export const afterEach = (hook) => suite.after.push(hook);
/** For a whole suite: the process goes on with other mutants, so that what a suite leaves is taken away at its end. */
export const afterAll = (hook) => process.once('exit', hook);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
