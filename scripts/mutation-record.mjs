// What mutation testing has found so far, kept in scripts/mutation-results.json: a run of some files adds to it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const REPORTS = join(root, 'reports/mutation');
export const FOLDERS = ['advisory', 'read', 'policy', 'deployment'];
/** The name of a report of survivors only begins so: it holds some of a file's mutants. */
export const SURVIVORS_ONLY = 'survivors-';
const RECORD = join(root, 'scripts/mutation-results.json');
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

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Whether a file is as it was when a result was made of it. */
const isAsThen = (path, result) =>
  existsSync(join(root, path)) && sha256(readFileSync(join(root, path), 'utf8')) === result.sha256;

/** A mutant as it is recorded: its lines and columns (1-based, the end column exclusive), what stood there, and the change. */
function recorded({ location: { start, end }, replacement }, lines) {
  const line = lines[start.line - 1];
  const before = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.trim();
  return [start.line, start.column, end.line, end.column, before, replacement ?? ''];
}

/** What is kept of one file's run: the text it was of, how many mutants counted, and those that lived. */
function resultOf({ source, mutants }) {
  const lines = source.split('\n');
  const counted = mutants.filter(({ status }) => CAUGHT.has(status) || MISSED.has(status));
  const survivors = counted.filter(({ status }) => MISSED.has(status)).map((mutant) => recorded(mutant, lines));
  return { sha256: sha256(source), mutants: counted.length, survivors };
}

/** A result without the survivors that a later run caught. */
function withoutCaught(before, { source, mutants }) {
  if (before?.sha256 !== sha256(source)) return before;
  const lines = source.split('\n');
  const caught = new Set(
    mutants.filter(({ status }) => CAUGHT.has(status)).map((mutant) => JSON.stringify(recorded(mutant, lines))),
  );
  return { ...before, survivors: before.survivors.filter((one) => !caught.has(JSON.stringify(one))) };
}

/** [path, result] of the files that are as they were when they were recorded, sorted. */
export function results() {
  const all = existsSync(RECORD) ? Object.entries(JSON.parse(readFileSync(RECORD, 'utf8'))) : [];
  return all.filter(([path, result]) => isAsThen(path, result));
}

/** Takes the reports of Stryker's that lie in reports/mutation into the record, oldest first, and removes them. */
export function takeReports() {
  const found = new Map(results());
  const reports = existsSync(REPORTS) ? readdirSync(REPORTS).map((name) => join(REPORTS, name)) : [];
  for (const report of reports.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)) {
    const isPart = basename(report).startsWith(SURVIVORS_ONLY);
    for (const [path, file] of Object.entries(JSON.parse(readFileSync(report, 'utf8')).files)) {
      const result = isPart ? withoutCaught(found.get(path), file) : resultOf(file);
      if (result && isAsThen(path, result)) found.set(path, result);
    }
  }
  // A line for each file, so that a run of some files changes only theirs.
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, result]) => `${JSON.stringify(path)}: ${JSON.stringify(result)}`);
  writeFileSync(RECORD, `{\n${lines.join(',\n')}\n}\n`);
  for (const report of reports) rmSync(report);
}

/** Why a survivor may live; null when nobody has looked at it. */
export function reasonOf(path, [, , , , before, after]) {
  return REASONS[path]?.[`${before} → ${after}`] ?? null;
}
