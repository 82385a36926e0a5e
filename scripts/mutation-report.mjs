// Writes docs/mutation.md from the reports of "npm run mutation", which runs this at its end: scores, and every mutant no test
// notices, with the reason. Needs Node.js 21 or later.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, reasonOf, results, root, takeReports } from './mutation-record.mjs';

const NOT_LOOKED_AT = 'not looked at yet: may be a gap in the tests';

takeReports();
const filesOf = (folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true }).filter((name) => name.endsWith('.ts'));

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
say(
  'Files count that have not changed since their last run; a file of types alone has no mutants. Mutants that let a loop run on count as noticed.',
);
say();
say('| folder | files | mutants | noticed | score |');
say('|---|---:|---:|---:|---:|');
const all = results();
const survivors = [];
for (const folder of FOLDERS) {
  const own = all.filter(([path]) => path.startsWith(`src/${folder}/`));
  if (own.length === 0) continue;
  const mutants = own.reduce((sum, [, result]) => sum + result.mutants, 0);
  const lived = own.flatMap(([path, result]) =>
    result.survivors.map((survivor) => {
      const [line, column, , , before, after] = survivor;
      return { path, at: { line, column }, before, after, reason: reasonOf(path, survivor) ?? NOT_LOOKED_AT };
    }),
  );
  const caught = mutants - lived.length;
  say(
    `| \`src/${folder}/\` | ${own.length} of ${filesOf(folder).length} | ${mutants} | ${caught} | ${percent(caught, mutants)} |`,
  );
  survivors.push(...lived);
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
