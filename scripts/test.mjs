// What `npm test` runs: lint, types, dist/ against the sources, then the tests with coverage.
// npm puts node_modules/.bin first in PATH, where the package `node` keeps the Action's runtime; the tests of the
// command line belong to the Node.js that runs npm.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = process.env.npm_node_execpath ?? process.execPath;
const bin = (path) => join(root, 'node_modules', path);

const steps = [
  ['lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['dist/ is what the sources build', [join(root, 'scripts/check-dist.mjs')]],
  ['tests', [bin('vitest/vitest.mjs'), 'run', '--coverage']],
];

for (const [name, args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}
