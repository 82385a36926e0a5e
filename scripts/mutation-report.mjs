// Writes docs/mutation.md from the reports of "npm run mutation", which runs this at its end: scores, and every mutant no test
// notices, with the reason. Needs Node.js 21 or later.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDERS = ['advisory', 'read', 'policy', 'deployment'];
const CAUGHT = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/**
 * Why a mutant may live, written by somebody who has looked at it: path → `before → after` → reason. A survivor that is
 * not in here has not been looked at, and the page says so.
 */
const REASONS = Object.assign(
  {},
  ...FOLDERS.map((folder) => JSON.parse(readFileSync(join(root, `scripts/mutation-reasons/${folder}.json`), 'utf8'))),
);
const NOT_LOOKED_AT = 'not looked at yet: may be a gap in the tests';

/** path → the newest report of that file, of those that are as they were then */
function newestOf(folder) {
  const reports = join(root, 'reports/mutation');
  const newest = new Map();
  for (const name of readdirSync(reports).sort(
    (a, b) => statSync(join(reports, a)).mtimeMs - statSync(join(reports, b)).mtimeMs,
  )) {
    const { files } = JSON.parse(readFileSync(join(reports, name), 'utf8'));
    for (const [path, report] of Object.entries(files)) {
      if (path.startsWith(`src/${folder}/`)) newest.set(path, report);
    }
  }
  return [...newest]
    .filter(([path, { source }]) => existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === source)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const filesOf = (folder) => readdirSync(join(root, 'src', folder)).filter((name) => name.endsWith('.ts'));

const out = [];
const say = (line = '') => out.push(line);
const percent = (caught, all) => (all === 0 ? '–' : `${((100 * caught) / all).toFixed(1)} %`);

say('# Mutation testing');
say();
say(
  'Stryker changes the code in one place at a time and runs the tests of the same folder: a change no test notices is a place where',
);
say('the code could be wrong unseen. `npm run mutation -- FOLDER` repeats it and writes this page.');
say(
  'Tables and patterns outside functions are left out: Stryker would have to run all tests for each, and the tables are held to advisory.md by tests of their own.',
);
say();
say('Files count that have not changed since their last run. Mutants that let a loop run on count as noticed.');
say();
say('| folder | files | mutants | noticed | score |');
say('|---|---:|---:|---:|---:|');
const survivors = [];
for (const folder of FOLDERS) {
  let caught = 0;
  let all = 0;
  const reports = newestOf(folder);
  for (const [path, { source, mutants }] of reports) {
    const lines = source.split('\n');
    for (const { status, replacement, location } of mutants) {
      if (CAUGHT.has(status)) caught++;
      if (CAUGHT.has(status) || MISSED.has(status)) all++;
      if (!MISSED.has(status)) continue;
      const line = lines[location.start.line - 1].trim();
      const before =
        location.start.line === location.end.line
          ? lines[location.start.line - 1].slice(location.start.column - 1, location.end.column - 1)
          : line;
      const reason = REASONS[path]?.[`${before} → ${replacement ?? ''}`] ?? NOT_LOOKED_AT;
      survivors.push({ path, at: location.start, before, after: replacement ?? '', reason });
    }
  }
  if (all > 0)
    say(
      `| \`src/${folder}/\` | ${reports.length} of ${filesOf(folder).length} | ${all} | ${caught} | ${percent(caught, all)} |`,
    );
}
say();
say('## Survivors');
say();
const groups = Map.groupBy(survivors, ({ reason }) => reason);
const code = (text) => `\`${text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").slice(0, 70)}\``;
for (const [reason, members] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
  say(`### ${members.length}: ${reason}`);
  say();
  for (const [path, ones] of Map.groupBy(members, ({ path }) => path)) {
    say(
      `- ${path}: ${ones.map(({ at, before, after }) => `${at.line}:${at.column} ${code(before)} → ${code(after)}`).join('; ')}`,
    );
  }
  say();
}
writeFileSync(join(root, 'docs/mutation.md'), `${out.join('\n').trimEnd()}\n`);
