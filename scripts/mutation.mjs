// Mutation testing with Stryker, folder by folder: each mutant is held to the tests of its own folder only.
//   npm run mutation -- policy advisory read deployment
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folders = process.argv.slice(2);
// Stryker wants a newer Node than the project itself.
const node = join(root, 'node_modules/.bin/node');
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
let failed = false;
for (const folder of folders.length > 0 ? folders : ['policy', 'advisory', 'read', 'deployment']) {
  const { status } = spawnSync(node, [stryker, 'run', '--mutate', `src/${folder}/**/*.ts`], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_FOLDER: folder },
  });
  failed ||= status !== 0;
  mkdirSync(join(root, 'reports/mutation'), { recursive: true });
  renameSync(join(root, 'reports/mutation/mutation.json'), join(root, `reports/mutation/${folder}.json`));
}
process.exitCode = failed ? 1 : 0;
