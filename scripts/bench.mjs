// Measures the scan against text search, a linter and a bare Node, and writes docs/performance.md.
//   npm run bench -- [--sizes 10000,100000] [--runs 9] [--folder DIR] [--keep] [--write]
// --sizes   files of each monorepo; 1000000 takes a quarter of an hour to write
// --folder  where the monorepos are written and removed again (default: the temporary folder)
// --keep    leaves the monorepos there, and uses those that are there
// --write   writes docs/performance.md besides
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CARRIER_GLOBS, PATTERN } from './bench-pattern.mjs';
import { DEPLOYMENTS, writeMonorepo } from './monorepo.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli.js');
const reading = join(root, 'scripts', 'bench-reading.cjs');
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '9' },
    folder: { type: 'string', default: tmpdir() },
    keep: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);
const runs = Number(options.runs);
const lines = [];
const say = (line = '') => {
  console.log(line);
  lines.push(line);
};

/** Peak memory is GNU time's: the resident set of the process tree's largest process. */
const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;

function once([command, ...args], cwd) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'ignore' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  return { status, milliseconds };
}

function peakMegabytes(command, cwd) {
  if (!hasTime) return null;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', ...command], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return Number(/peak (\d+)\s*$/.exec(stderr)?.[1] ?? 0) / 1024;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const exists = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Runs the contenders by turns, so that what else the machine does hits all of them. */
function race(contenders, cwd, times = runs) {
  const taken = new Map(contenders.map(({ name }) => [name, []]));
  for (let run = 0; run <= times; run++) {
    for (const { name, command } of contenders) {
      const { milliseconds } = once(command, cwd);
      // The first round fills the caches.
      if (run > 0) taken.get(name).push(milliseconds);
    }
  }
  return new Map([...taken].map(([name, numbers]) => [name, { median: median(numbers), best: Math.min(...numbers) }]));
}

function table(contenders, results, base, cwd) {
  say('| command | median ms | best ms | to the scan | peak MB |');
  say('|---|---:|---:|---:|---:|');
  for (const { name, command } of contenders) {
    const { median: middle, best } = results.get(name);
    const peak = peakMegabytes(command, cwd);
    say(
      `| ${name} | ${middle.toFixed(0)} | ${best.toFixed(0)} | ${(middle / results.get(base).median).toFixed(2)} | ${peak === null ? '–' : peak.toFixed(0)} |`,
    );
  }
  say();
}

function machine() {
  const version = (command) => execFileSync(command, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  say(
    `- ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Linux ${release()}`,
  );
  say(
    `- Node ${process.version}, ${version('git')}${exists('rg') ? `, ${version('rg')}` : ', ripgrep not installed: left out'}`,
  );
  say(`- warm file cache, ${runs} runs by turns, medians`);
  say();
}

function startUp(folder) {
  const small = join(folder, 'small');
  mkdirSync(join(small, 'repository/conf'), { recursive: true });
  writeFileSync(
    join(small, 'repository/conf/deployment.toml'),
    '[super_admin]\nusername = "admin"\n\n[event.default_listener.client_certificate_authentication_handler]\nenable = false\n',
  );
  writeFileSync(
    join(small, 'docker-compose.yml'),
    'services:\n  is:\n    image: wso2/wso2is:7.1.0.23\n    volumes:\n      - ./repository/conf/deployment.toml:/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n',
  );
  execFileSync('git', ['init', '-q'], { cwd: small });
  const node = process.execPath;
  const contenders = [
    { name: 'node -e 0', command: [node, '-e', '0'] },
    { name: 'dist/cli.js --version', command: [node, cli, '--version'] },
    { name: 'dist/cli.js, two files, one deployment', command: [node, cli, '.'] },
    { name: 'the same, nothing kept compiled', command: ['env', 'NODE_DISABLE_COMPILE_CACHE=1', node, cli, '.'] },
  ];
  const results = race(contenders, small, Math.max(runs, 21));
  say('## Start');
  say();
  table(contenders, results, 'node -e 0', small);
  const [bare, version, scan, first] = contenders.map(({ name }) => results.get(name).median);
  say(
    `A small repository takes ${(scan - bare).toFixed(0)} ms more than a bare Node, ${(first - bare).toFixed(0)} ms where nothing is kept compiled; \`--version\` ${(version / bare).toFixed(2)} times a bare Node.`,
  );
  say();
}

function monorepo(folder, files) {
  const path = join(folder, `monorepo-${files}`);
  if (!existsSync(path)) {
    mkdirSync(path);
    writeMonorepo(path, files);
  }
  const globs = ['*.toml', '*.xml', '*.yaml', '*.yml'];
  const listed = execFileSync('git', ['ls-files', '-z', ...globs], { cwd: path, maxBuffer: 1 << 30 });
  const searched = listed.filter((byte) => byte === 0).length;
  say(
    `## ${files.toLocaleString('en')} files, ${searched.toLocaleString('en')} of them TOML, XML or YAML, ${DEPLOYMENTS} deployments`,
  );
  say();
  const node = process.execPath;
  const scan = { name: 'dist/cli.js', command: [node, cli, '.'] };
  const contenders = [
    scan,
    ...(exists('rg')
      ? [
          {
            name: 'rg -l',
            command: ['rg', '-l', '-i', '--hidden', PATTERN, ...CARRIER_GLOBS.flatMap((glob) => ['-g', glob]), '.'],
          },
        ]
      : []),
    {
      name: 'git grep -l',
      command: ['git', 'grep', '-l', '-i', '-E', '--untracked', posix(PATTERN), '--', ...CARRIER_GLOBS],
    },
    { name: 'Node, listing and reading only', command: [node, reading, ...CARRIER_GLOBS] },
    { name: 'node -e 0', command: [node, '-e', '0'] },
  ];
  const results = race(contenders, path);
  table(contenders, results, scan.name, path);
  const report = reportOf(path);
  say(`Found: ${report.summary.deployments} deployments, ${report.summary.errors} errors.`);
  say();
  return { path, files, milliseconds: results.get(scan.name).median, report };
}

/** How the time grows with what is deployed; the files around stay as many. */
function manyDeployments(folder) {
  const files = 10_000;
  say(`## ${files.toLocaleString('en')} files, more deployments`);
  say();
  say('| deployments | median ms | best ms | peak MB | found |');
  say('|---:|---:|---:|---:|---:|');
  const times = [];
  for (const deployments of [DEPLOYMENTS, 10 * DEPLOYMENTS, 100 * DEPLOYMENTS]) {
    const path = join(folder, `deployments-${deployments}`);
    mkdirSync(path);
    writeMonorepo(path, files, deployments);
    const command = [process.execPath, cli, '.'];
    const { median: middle, best } = race([{ name: 'scan', command }], path).get('scan');
    const report = reportOf(path);
    const peak = peakMegabytes(command, path);
    say(
      `| ${deployments.toLocaleString('en')} | ${middle.toFixed(0)} | ${best.toFixed(0)} | ${peak === null ? '–' : peak.toFixed(0)} | ${report.summary.deployments.toLocaleString('en')} |`,
    );
    times.push(middle);
    rmSync(path, { recursive: true, force: true });
  }
  say();
  const growth = times.slice(1).map((time, index) => (time / times[index]).toFixed(1));
  say(`Each time ten times the deployments take ${growth.join(' and then ')} times the time.`);
  say();
}

function reportOf(path) {
  const { stdout } = spawnSync(process.execPath, [cli, '--format', 'json', '.'], {
    cwd: path,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}

/** What ERE of git does not know. */
function posix(pattern) {
  return pattern.replaceAll('(?:', '(').replaceAll('\\s', '[[:space:]]').replaceAll('\\w', 'A-Za-z0-9_');
}

/** ESLint with eslint-plugin-toml and a rule that asks the same question of every deployment.toml. */
function linter(folder, { path, report }) {
  say('## ESLint with eslint-plugin-toml, on the TOML part');
  say();
  const home = join(folder, 'eslint');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private":true,"type":"module"}');
  const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', 'eslint@9', 'eslint-plugin-toml'], {
    cwd: home,
    stdio: 'ignore',
  });
  if (install.status !== 0) {
    say('Left out: the packages cannot be installed here.');
    say();
    return;
  }
  const toml = join(home, 'toml');
  mkdirSync(toml);
  execFileSync('sh', [
    '-c',
    `cd "$1" && git ls-files -z '*.toml' | tar --null -T - -cf - | tar -xf - -C "$2"`,
    'sh',
    path,
    toml,
  ]);
  writeFileSync(join(home, 'eslint.config.js'), ESLINT_CONFIG);
  const eslint = ['node_modules/.bin/eslint', '--format', 'json', 'toml'];
  const contenders = [
    { name: 'dist/cli.js', command: [process.execPath, cli, 'toml'] },
    { name: 'eslint', command: eslint },
  ];
  const results = race(contenders, home, 3);
  table(contenders, results, 'dist/cli.js', home);
  const messages = JSON.parse(
    spawnSync(eslint[0], eslint.slice(1), { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout,
  );
  const told = messages
    .filter((file) => file.messages.length > 0)
    .map((file) => file.filePath.slice(toml.length + 1))
    .sort();
  const ours = report.findings
    .filter((finding) => finding.part === 'A' && finding.level === 'error' && finding.file.endsWith('.toml'))
    .map((finding) => finding.file)
    .sort();
  say(
    `Same answers: ${JSON.stringify(told) === JSON.stringify(ours) ? 'yes' : 'NO'} (${told.length} files told by ESLint, ${ours.length} by the scan).`,
  );
  say();
}

const ESLINT_CONFIG = `
import toml from 'eslint-plugin-toml';
const HANDLER = 'event.default_listener.client_certificate_authentication_handler.enable';
const rule = {
  create(context) {
    let off = false, server = false;
    const tables = [];
    const keyOf = (node) => node.keys.map((key) => key.name ?? key.value);
    return {
      TOMLTable(node) { tables.push(keyOf(node.key)); if (keyOf(node.key)[0] === 'super_admin') server = true; },
      'TOMLTable:exit'() { tables.pop(); },
      TOMLKeyValue(node) {
        const path = [...(tables.at(-1) ?? []), ...keyOf(node.key)].join('.');
        if (path === HANDLER && node.value.value === false) off = true;
      },
      'Program:exit'(node) { if (server && !off) context.report({ node, message: 'certificate-based authentication is not off' }); },
    };
  },
};
export default [
  ...toml.configs['flat/base'],
  { files: ['**/*.toml'], plugins: { own: { rules: { 'cert-auth': rule } } }, rules: { 'own/cert-auth': 'error' } },
];
`;

function sizesOfDist() {
  say('## Files of dist/');
  say();
  say('| file | KB |');
  say('|---|---:|');
  for (const name of readdirSync(dirname(cli))
    .filter((one) => one.endsWith('.js'))
    .sort()) {
    say(`| ${name} | ${(statSync(join(dirname(cli), name)).size / 1024).toFixed(0)} |`);
  }
  say();
}

const folder = mkdtempSync(join(options.folder, 'bench-'));
try {
  say('# Performance');
  say();
  say(`Written by \`npm run bench -- --sizes ${options.sizes} --write\`.`);
  say();
  machine();
  startUp(folder);
  const measured = [];
  for (const files of sizes) {
    const one = monorepo(options.keep ? options.folder : folder, files);
    measured.push(one);
    if (files === Math.min(100_000, Math.max(...sizes))) linter(folder, one);
    if (!options.keep) rmSync(one.path, { recursive: true, force: true });
  }
  if (measured.length > 1) {
    say('## Growth');
    say();
    for (let index = 1; index < measured.length; index++) {
      const [less, more] = [measured[index - 1], measured[index]];
      say(
        `${(more.files / less.files).toFixed(0)} times the files (${less.files.toLocaleString('en')} to ${more.files.toLocaleString('en')}) take ${(more.milliseconds / less.milliseconds).toFixed(1)} times the time.`,
      );
    }
    say();
  }
  manyDeployments(folder);
  sizesOfDist();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (options.write) {
  const notes = readFileSync(join(root, 'scripts/performance-notes.md'), 'utf8');
  writeFileSync(join(root, 'docs/performance.md'), `${lines.join('\n').trimEnd()}\n\n${notes}`);
}
