// Coverage-guided fuzzing of the readers and the policy file with Jazzer.js (libFuzzer); docs/trust.md says what must hold.
//   npm run fuzz -- TARGET --seconds 60      TARGET: toml, xml, yaml, template, heredoc, policy or all
//   npm run fuzz -- TARGET --input FILE      one input again
// What it works with and what it finds is kept in reports/fuzz/TARGET/. The sources are compiled first, because the
// coverage is measured in JavaScript.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = join(root, 'reports/fuzz');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, input: { type: 'string' } },
});

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** Compiles src/ and what the targets need of test/ to `build`, file by file. */
function compile(build) {
  rmSync(build, { recursive: true, force: true });
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    rewriteRelativeImportExtensions: true,
    verbatimModuleSyntax: true,
  };
  for (const folder of ['src', 'test/fuzz', 'test/read']) {
    for (const name of readdirSync(join(root, folder), { recursive: true })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const text = readFileSync(join(root, folder, name), 'utf8');
      const out = join(build, folder, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, ts.transpileModule(text, { compilerOptions: options, fileName: name }).outputText);
    }
  }
}

/** A line of libFuzzer's dictionary. */
const dictionaryLine = (word) =>
  `"${[...Buffer.from(word)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;

/** Jazzer.js brings 105 packages and its own demands on the system, so it is installed apart and only for this. */
const JAZZER = '@jazzer.js/core@4.0.0';

function jazzer() {
  const tool = join(work, 'tool');
  const require = createRequire(join(tool, 'package.json'));
  try {
    const cli = require.resolve('@jazzer.js/core/dist/cli.js');
    createRequire(cli)('@jazzer.js/fuzzer');
    return cli;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND')
      stop(`Jazzer.js is not installed. Run: npm i --prefix reports/fuzz/tool ${JAZZER}`);
    const why = error.message.split('\n')[0];
    stop(`Jazzer.js does not load here: ${why}\nIts Linux build needs glibc 2.38 (Ubuntu 24.04, Debian 13) or newer.`);
  }
}

function fuzz(name, build, seeds, words, cli) {
  const own = join(work, name);
  const corpus = join(own, 'corpus');
  mkdirSync(corpus, { recursive: true });
  for (const [index, seed] of seeds.entries()) writeFileSync(join(corpus, `seed-${index}`), seed);
  const dictionary = join(own, 'words.dict');
  writeFileSync(dictionary, `${words.map(dictionaryLine).join('\n')}\n`);
  const instrumented = [
    'reports/fuzz/build/src',
    'smol-toml',
    'toml-eslint-parser',
    'fast-xml-parser',
    'node_modules/yaml/',
  ];
  const limits = values.input
    ? [values.input]
    : [
        corpus,
        '--',
        `-max_total_time=${values.seconds}`,
        '-max_len=4096',
        '-rss_limit_mb=2048',
        `-dict=${dictionary}`,
        `-artifact_prefix=${own}/`,
        '-print_final_stats=1',
      ];
  // The targets limit computing time; this only ends what hangs, and a busy machine may pause a process for seconds.
  const hang = ['--timeout', '120000'];
  const args = [join(build, 'test/fuzz/targets.js'), '-f', name, '--sync', ...hang, '-e', 'no-file-at-all'];
  const includes = instrumented.flatMap((one) => ['-i', one]);
  const { status } = spawnSync(process.execPath, [cli, ...args, ...includes, ...limits], {
    cwd: own,
    stdio: 'inherit',
  });
  return status ?? 1;
}

const build = join(work, 'build');
const cli = jazzer();
compile(build);
writeFileSync(join(work, 'package.json'), '{ "type": "module" }\n');
const { SEEDS, TARGETS, WORDS } = await import(pathToFileURL(join(build, 'test/fuzz/seeds.js')).href);
const [wanted] = positionals;
const names = wanted === 'all' ? TARGETS : TARGETS.filter((name) => name === wanted);
if (names.length === 0) stop(`Name a target: ${[...TARGETS, 'all'].join(', ')}.`);
if (!/^\d+$/.test(values.seconds)) stop(`--seconds takes a whole number, not "${values.seconds}".`);

let failed = 0;
for (const name of names) {
  console.log(`== ${name}`);
  if (fuzz(name, build, SEEDS[name], WORDS[name], cli) !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
