// A test runner for Stryker that keeps all tests in one process. Stryker's own for vitest starts a worker for each mutant, and
// that takes 0.4 s before the first test runs; most mutants are noticed by a test that takes a thousandth of it.
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, join, matchesGlob } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** `npm run mutation -- FOLDER` holds the mutants of src/FOLDER to the tests of test/FOLDER. */
const INCLUDED = `test/${process.env.MUTATED_FOLDER ?? '*'}/**/*.test.ts`;
/** Tests of git say nothing about a mutant, and tests of time nothing with a mutant's counters. */
const EXCLUDED = [
  'test/fix/git.test.ts',
  'test/read/{carriers,endless-tags}.test.ts',
  'test/{hostile,dist,github,equivalence,fuzz}/**',
];
const STAND_IN = new URL('./vitest.mjs', import.meta.url).href;

/** Those that noticed most mutants of the file so far come first, then the file's own, which are the quickest. */
function likeliestFirst(tests, path, noticed) {
  const own = basename(path).replace(/\.ts$/, '.test.ts');
  const rank = ([id, { file }]) => (noticed.get(id) ?? 0) + (basename(file) === own ? 0.5 : 0);
  return tests
    .map((test) => ({ test, rank: rank(test) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ test }) => test);
}

class InProcessTestRunner {
  #tests = new Map();
  #state = {};
  /** Path of a mutated file → test → how many of its mutants it noticed first. */
  #noticed = new Map();

  /** What is imported once cannot be imported anew with a mutant in it. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    registerHooks({
      resolve: (name, context, next) =>
        name === 'vitest' ? { url: STAND_IN, shortCircuit: true } : next(name, context),
    });
    this.#state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    const { collect, tests } = await import(STAND_IN);
    const files = globSync(INCLUDED).filter((path) => !EXCLUDED.some((glob) => matchesGlob(path, glob)));
    for (const path of files.sort()) await collect(path, pathToFileURL(path).href);
    for (const [index, test] of tests.entries()) this.#tests.set(`${test.file}#${index}`, test);
  }

  async dryRun() {
    this.#state.activeMutant = undefined;
    const tests = await this.#run([...this.#tests], { bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#state.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, disableBail }) {
    Object.assign(this.#state, { hitLimit, hitCount: 0, activeMutant: activeMutant.id });
    const chosen = testFilter ? testFilter.map((id) => [id, this.#tests.get(id)]) : [...this.#tests];
    const noticed = this.#noticedIn(activeMutant.fileName);
    const tests = await this.#run(likeliestFirst(chosen, activeMutant.fileName, noticed), { bail: !disableBail });
    const { id, status } = tests.at(-1) ?? {};
    if (status === TestStatus.Failed) noticed.set(id, (noticed.get(id) ?? 0) + 1);
    const reached = determineHitLimitReached(this.#state.hitCount, hitLimit);
    this.#state.activeMutant = undefined;
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests });
  }

  #noticedIn(path) {
    const known = this.#noticed.get(path) ?? new Map();
    this.#noticed.set(path, known);
    return known;
  }

  async #run(chosen, { bail }) {
    const results = [];
    for (const [id, { file, run }] of chosen) {
      const began = performance.now();
      this.#state.currentTestId = id;
      const failure = await run().then(
        () => null,
        (error) => ({ status: TestStatus.Failed, failureMessage: String(error) }),
      );
      const timeSpentMs = performance.now() - began;
      results.push({
        id,
        name: id,
        fileName: join(process.cwd(), file),
        timeSpentMs,
        status: TestStatus.Success,
        ...failure,
      });
      if (failure && bail) break;
    }
    this.#state.currentTestId = undefined;
    return results;
  }

  dispose() {}
}

const factory = () => new InProcessTestRunner();
factory.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', factory)];
