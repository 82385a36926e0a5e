// Mutation testing with Stryker: each mutant is held to the tests of its own folder only.
//   npm run mutation -- policy advisory read deployment     whole folders; all four when none is named
//   npm run mutation -- read/toml-*.ts                      some files again
// At the end docs/mutation.md is written from all the reports, the newest of each file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
// Stryker wants a newer Node than the project itself.
const node = join(root, 'node_modules/.bin/node');
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
let failed = false;
for (const part of wanted.length > 0 ? wanted : ['policy', 'advisory', 'read', 'deployment']) {
  const [folder, files = '**/*.ts'] = part.split('/');
  const { status } = spawnSync(node, [stryker, 'run', '--mutate', `src/${folder}/${files}`], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_FOLDER: folder },
  });
  failed ||= status !== 0;
  mkdirSync(join(root, 'reports/mutation'), { recursive: true });
  const name = part.replaceAll(/[^\w.-]/g, '_');
  renameSync(join(root, 'reports/mutation/mutation.json'), join(root, `reports/mutation/${name}.json`));
}
spawnSync(node, [join(root, 'scripts/mutation-report.mjs')], { stdio: 'inherit' });
process.exitCode = failed ? 1 : 0;
