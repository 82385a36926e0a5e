// Mutation testing with Stryker: each mutant is held to the tests of its own folder only.
//   npm run mutation -- policy advisory read deployment     whole folders; all four when none is named
//   npm run mutation -- read/toml-*.ts deployment/helm/*     some files
//   npm run mutation -- --survivors read                    only what lived and has no reason: has it been noticed since?
// What is found goes to scripts/mutation-results.json, and docs/mutation.md is written from there.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDERS, REPORTS, reasonOf, results, root, SURVIVORS_ONLY } from './mutation-record.mjs';

/** Files of one run: Stryker keeps in memory which test reaches which mutant, and runs out of it at some 1,500 mutants. */
const BATCH = 5;

const { values, positionals } = parseArgs({ options: { survivors: { type: 'boolean' } }, allowPositionals: true });
// Stryker wants a newer Node than the project itself.
const node = join(root, 'node_modules/.bin/node');
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
let failed = false;

function run(folder, mutate, name) {
  const { status } = spawnSync(node, [stryker, 'run', '--mutate', mutate.join(',')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_FOLDER: folder },
  });
  failed ||= status !== 0;
  mkdirSync(REPORTS, { recursive: true });
  renameSync(join(REPORTS, 'mutation.json'), join(REPORTS, `${name}.json`));
}

/** The places in one file, as Stryker takes them (columns 0-based), whose change no test noticed and nobody has explained. */
function unexplained(path, { survivors }) {
  const open = survivors.filter((one) => reasonOf(path, one) === null);
  return [...new Set(open.map(([line, column, end, to]) => `${path}:${line}:${column - 1}-${end}:${to - 1}`))];
}

for (const [index, part] of (positionals.length > 0 ? positionals : FOLDERS).entries()) {
  const [folder] = part.split('/');
  const files = part === folder ? `${folder}/**/*.ts` : part;
  const paths = globSync(`src/${files}`, { cwd: root }).sort();
  if (values.survivors) {
    const own = results().filter(([path]) => paths.includes(path));
    const places = own.flatMap(([path, result]) => unexplained(path, result));
    if (places.length > 0) run(folder, places, `${SURVIVORS_ONLY}${index}`);
  } else {
    for (let at = 0; at < paths.length; at += BATCH) run(folder, paths.slice(at, at + BATCH), `${index}-${at}`);
  }
}
spawnSync(node, [join(root, 'scripts/mutation-report.mjs')], { stdio: 'inherit' });
process.exitCode = failed ? 1 : 0;
