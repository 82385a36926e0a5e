// Measures the command line against other tools on generated monorepos, interleaved in one run, and prints medians and ratios.
//   npm run bench                      10,000 and 100,000 files
//   npm run bench -- 10000 1000000     other sizes
//   BENCH_RUNS=9 BENCH_WRITE=docs/performance.md
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMonorepo } from './monorepo.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist/cli.js');
const node = process.env.npm_node_execpath ?? process.execPath;
const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env.BENCH_RUNS ?? 7);
const work = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-bench-'));
const out = [];
const say = (line = '') => {
  out.push(line);
  console.log(line);
};

const PATTERN =
  'wso2|deployment[A-Za-z0-9_.-]*\\.toml|identity\\.xml|authenticators\\.xml|client_certificate|mutual_ssl';
const GLOBS = ['*.toml', '*.xml', '*.yaml', '*.yml'];
const has = (command) => spawnSync(command, ['--version']).status === 0;

/** Milliseconds of the whole process. */
function time(command, args, cwd) {
  const start = process.hrtime.bigint();
  spawnSync(command, args, { cwd, stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Runs the contenders in turns, so that a slow moment of the machine hits all of them. */
function race(contenders, cwd, count) {
  const times = new Map(contenders.map(([name]) => [name, []]));
  for (const [, command, args] of contenders) time(command, args, cwd);
  for (let turn = 0; turn < count; turn++) {
    for (const [name, command, args] of contenders) times.get(name).push(time(command, args, cwd));
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/** Peak memory of one scan in MB, as the kernel counts it. */
function peak(cwd) {
  const report = "process.on('exit', () => require('node:fs').writeSync(2, 'PEAK ' + process.resourceUsage().maxRSS));";
  const hook = join(work, 'peak.cjs');
  writeFileSync(hook, report);
  const args = ['--require', hook, cli, '--format', 'json', '.'];
  const { stderr, status } = spawnSync(node, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 1) throw new Error(`The scan did not find what it should: ${stderr}`);
  return Math.round(Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024);
}

/** ESLint with its TOML plugin, installed aside; null where the registry cannot be reached. */
function eslint(folder) {
  const packages = ['eslint@10.15.0', 'eslint-plugin-toml@1.5.0'];
  if (
    spawnSync('npm', ['i', '--no-audit', '--no-fund', '--prefix', folder, ...packages], { stdio: 'ignore' }).status !==
    0
  )
    return null;
  writeFileSync(
    join(folder, 'eslint.config.mjs'),
    "import toml from 'eslint-plugin-toml';\nexport default [...toml.configs['flat/base'], { files: ['**/*.toml'], rules: { 'toml/no-unreadable-number-separator': 'error' } }];\n",
  );
  return (tree) => [
    'ESLint, TOML files',
    node,
    [
      join(folder, 'node_modules/eslint/bin/eslint.js'),
      '-c',
      join(folder, 'eslint.config.mjs'),
      join(tree, '**/*.toml'),
    ],
  ];
}

function table(rows, base) {
  say('| contender | median | ratio to `git grep` |');
  say('| --- | ---: | ---: |');
  for (const [name, ms] of rows) say(`| ${name} | ${Math.round(ms)} ms | ${(ms / base).toFixed(2)} |`);
  say();
}

try {
  say(
    `Node.js ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB memory, warm cache, medians of ${runs} interleaved runs.`,
  );
  say();
  say('## Start-up');
  say();
  const small = join(root, 'docs/example');
  const start = race(
    [
      ['`node -e 0`', node, ['-e', '0']],
      ['`cli.js --version`', node, [cli, '--version']],
      ['`cli.js docs/example`', node, [cli, small]],
    ],
    root,
    runs * 2,
  );
  say('| run | median | over bare Node.js |');
  say('| --- | ---: | ---: |');
  const bare = start.get('`node -e 0`');
  for (const [name, ms] of start) say(`| ${name} | ${Math.round(ms)} ms | ${Math.round(ms - bare)} ms |`);
  say();

  const lint = eslint(join(work, 'eslint'));
  let before = null;
  for (const files of sizes.length > 0 ? sizes : [10_000, 100_000]) {
    const tree = join(work, `files-${files}`);
    writeMonorepo(tree, files);
    say(`## ${files.toLocaleString('en')} files`);
    say();
    const globs = GLOBS.flatMap((glob) => ['-g', glob]);
    const contenders = [
      ['wso2-cert-auth', node, [cli, '--format', 'json', '.']],
      ['`git grep -l`', 'git', ['grep', '-lEi', PATTERN, '--', ...GLOBS]],
      ...(has('rg') ? [['`rg -l`', 'rg', ['-l', '-i', '--hidden', ...globs, PATTERN, '.']]] : []),
    ];
    const times = race(contenders, tree, runs);
    table(times, times.get('`git grep -l`'));
    if (!has('rg')) say('`rg` is not installed here and was left out.\n');
    if (lint && files <= 100_000) {
      const [name, command, args] = lint(tree);
      const ms = time(command, args, tree);
      say(
        `${name}: ${(ms / 1000).toFixed(1)} s, ${(ms / times.get('wso2-cert-auth')).toFixed(0)} times the whole scan (one run).`,
      );
      say();
    }
    say(`Peak memory of the scan: ${peak(tree)} MB.`);
    if (before) {
      const growth = times.get('wso2-cert-auth') / before.ms;
      say(
        `From ${before.files.toLocaleString('en')} to ${files.toLocaleString('en')} files, ${files / before.files} times as many, the scan takes ${growth.toFixed(1)} times as long.`,
      );
    }
    say();
    before = { files, ms: times.get('wso2-cert-auth') };
    rmSync(tree, { recursive: true, force: true });
  }

  say('## Size of `dist/`');
  say();
  say('| file | kB |');
  say('| --- | ---: |');
  for (const name of readdirSync(join(root, 'dist')).sort())
    say(`| ${name} | ${Math.round(statSync(join(root, 'dist', name)).size / 1024)} |`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

const target = process.env.BENCH_WRITE;
if (target && existsSync(dirname(target))) {
  writeFileSync(
    target,
    `# Performance\n\nWhat \`npm run bench\` printed on one machine. It builds monorepos of generated files (32 of 100 are TOML, XML or YAML; 40 deployments), scans them with the built\ncommand line and runs text searches for an equivalent pattern over the same globs in between.\n\n${out.join('\n')}\n`,
  );
}
