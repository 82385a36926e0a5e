// Random spellings of known configurations against the readers; docs/trust.md says what is compared.
//   npm run equivalence -- --cases 1000000 --seed 7      any number of cases
//   npm run equivalence -- --seed 7 --case 4711          one case, with its text
// The sources are TypeScript, which Node.js runs from version 24 on: the package `node` brings it.
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string' }, case: { type: 'string' } },
});
const number = (name, text) => {
  if (/^\d+$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number, not "${text}".`);
  process.exit(2);
};
const cases = number('cases', values.cases);
const seed = number('seed', values.seed ?? String(Date.now() % 1_000_000));

const { runCase, runCases } = await import('../test/equivalence/cases.ts');

if (values.case !== undefined) {
  const { text, problems } = runCase(seed, number('case', values.case));
  console.log(text);
  console.log(problems.length === 0 ? 'no mismatch' : problems.join('\n'));
  process.exit(problems.length === 0 ? 0 : 1);
}

const SHOWN = 20;
let shown = 0;
const began = performance.now();
const { compared, mismatches } = runCases(seed, cases, (index, { problems }) => {
  if (++shown <= SHOWN) console.log(`case ${index} of seed ${seed}: ${problems.join('; ').slice(0, 500)}`);
});
const seconds = (performance.now() - began) / 1000;
console.log(
  `cases ${cases}, mismatches ${mismatches}, second parser compared ${compared}, seed ${seed}, ${seconds.toFixed(1)} seconds`,
);
process.exit(mismatches === 0 ? 0 : 1);
