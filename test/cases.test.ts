import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../src/fix/apply.ts';
import type { Edit, Finding } from '../src/model.ts';
import { PolicyError } from '../src/policy/policy.ts';
import { POLICY_FILE } from '../src/policy/read.ts';
import { renderJson } from '../src/report/json.ts';
import { toRange } from '../src/report/positions.ts';
import { type Report, type ReportDeployment, type ReportFinding, toReport } from '../src/report/report.ts';
import { type ScanOutcome, scan } from '../src/scan.ts';

/**
 * Each folder of `test/cases` holds a small repository (`repo/`) and what a scan of it has to report (`expected.txt`):
 *
 *     deployment ID PRODUCT VERSION level N A STATE [allowlisted] B STATE [allowlisted] files FILE …
 *     FILE:LINE:COLUMN-LINE:COLUMN LEVEL RULE PART STATE [fix] [allowlisted(policy|product)]
 *     message: TEXT       (the finding above says this; `help:` and `deployment:` likewise)
 *     evidence: FILE:LINE WHAT    (the deployment above was told by this)
 *     today YYYY-MM-DD    (the day of the scan)
 *     refused FILE:LINE:COLUMN-LINE:COLUMN    (a mistake in the policy file; nothing is decided)
 *     # why
 *
 * Every deployment and every finding is listed, in the order of the report; `-` stands for null.
 */
const CASES = new URL('./cases/', import.meta.url).pathname;
const TODAY = '2026-11-24';

interface Expected {
  today: string;
  lines: string[];
  /** `[index in lines, field, text]` */
  said: [number, 'message' | 'help' | 'deployment' | 'evidence', string][];
}

function readExpected(name: string): Expected {
  const expected: Expected = { today: TODAY, lines: [], said: [] };
  for (const written of readFileSync(join(CASES, name, 'expected.txt'), 'utf8').split('\n')) {
    const line = written.trim().replace(/\s+/g, ' ');
    const said = /^(message|help|deployment|evidence): (.*)$/.exec(line);
    if (line === '' || line.startsWith('#')) continue;
    else if (line.startsWith('today ')) expected.today = line.slice('today '.length);
    else if (said) expected.said.push([expected.lines.length - 1, said[1] as 'message', said[2] as string]);
    else expected.lines.push(line);
  }
  return expected;
}

function deploymentLine({ id, product, version, updateLevel, parts, configFiles }: ReportDeployment): string {
  const part = ({ state, allowlisted }: ReportDeployment['parts']['A']) => state + (allowlisted ? ' allowlisted' : '');
  const files = configFiles.length > 0 ? ` files ${configFiles.join(' ')}` : ' files -';
  return `deployment ${id} ${product ?? '-'} ${version ?? '-'} level ${updateLevel ?? '-'} A ${part(parts.A)} B ${part(parts.B)}${files}`;
}

function findingLine(finding: ReportFinding): string {
  const { file, startLine, startColumn, endLine, endColumn, level, rule, part, state, fix, allowlist } = finding;
  return [
    `${file}:${startLine}:${startColumn}-${endLine}:${endColumn} ${level} ${rule} ${part ?? '-'} ${state ?? '-'}`,
    ...(fix ? ['fix'] : []),
    ...(allowlist ? [`allowlisted(${allowlist.source})`] : []),
  ].join(' ');
}

/** The findings whose fix has to mend them; that of `update-required` waits for an image. */
const mendable = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ fix, state }) => fix && (state === 'enabled' || state === 'missing'));

/** The edits of a scan, file by file. One place that several deployments share is edited once. */
function editsOf(outcome: ScanOutcome): Map<string, Edit[]> {
  const files = new Map<string, Map<string, Edit>>();
  for (const edit of mendable(outcome.findings).flatMap(({ fix }) => fix?.edits ?? [])) {
    const edits = files.get(edit.file) ?? new Map<string, Edit>();
    files.set(edit.file, edits.set(`${edit.start}-${edit.end}`, edit));
  }
  return new Map([...files].map(([file, edits]) => [file, [...edits.values()]]));
}

function writeFixed(root: string, outcome: ScanOutcome): void {
  for (const [file, edits] of editsOf(outcome)) {
    const path = join(root, file);
    const raw = readFileSync(path, 'utf8');
    const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
    writeFileSync(path, mark + applyEdits(raw.slice(mark.length), edits));
  }
}

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const schema = ajv.compile(
  JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8')) as object,
);

const all = readdirSync(CASES)
  .sort()
  .map((name) => ({ name, expected: readExpected(name) }));
const isRefused = ({ expected }: (typeof all)[number]): boolean =>
  expected.lines.some((line) => line.startsWith('refused '));

describe.each(all.filter(isRefused))('$name', ({ name, expected }) => {
  it('is refused at its mistakes', async () => {
    const root = join(CASES, name, 'repo');
    const text = readFileSync(join(root, POLICY_FILE), 'utf8');
    const refused: string[] = [];
    try {
      await scan({ root, today: expected.today });
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      for (const { at } of error.problems) {
        const { startLine, startColumn, endLine, endColumn } = toRange(text, at);
        refused.push(`refused ${at.file}:${startLine}:${startColumn}-${endLine}:${endColumn}`);
      }
    }
    expect(refused).toEqual(expected.lines);
  });
});

describe.each(all.filter((one) => !isRefused(one)))('$name', async ({ name, expected }) => {
  const root = join(CASES, name, 'repo');
  const scanned = async (): Promise<{ outcome: ScanOutcome; report: Report }> => {
    const outcome = await scan({ root, today: expected.today });
    return { outcome, report: toReport(outcome, 'error') };
  };
  const { outcome, report } = await scanned();

  it('reports what is expected', () => {
    const { deployments, findings } = report;
    expect([...deployments.map(deploymentLine), ...findings.map(findingLine)]).toEqual(expected.lines);
    for (const [index, field, text] of expected.said) {
      if (field === 'evidence') {
        const told = deployments[index]?.evidence.map(({ file, line, what }) => `${file}:${line} ${what}`);
        expect(told?.join('\n')).toContain(text);
      } else expect(findings[index - deployments.length]?.[field]).toContain(text);
    }
  });

  it('gives a report that fits the schema, and the same bytes again', async () => {
    schema(report);
    expect(schema.errors).toBeNull();
    expect(renderJson((await scanned()).report)).toBe(renderJson(report));
  });

  it('points at text that is there', () => {
    for (const { span } of outcome.findings) {
      const text = outcome.texts.get(span.file) ?? '';
      // Of a file that cannot be decoded there is no text to point at.
      if (text === '' && span.end === 0) continue;
      expect(text.slice(span.start, span.end).trim(), `${span.file} ${span.start}-${span.end}`).not.toBe('');
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });

  it.runIf(mendable(outcome.findings).length > 0)('is mended by its fixes', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'case-'));
    try {
      cpSync(root, copy, { recursive: true });
      writeFixed(copy, outcome);
      const again = await scan({ root: copy, today: expected.today });
      const left = toReport({ ...again, findings: mendable(again.findings) }, 'error');
      expect(left.findings.map(findingLine)).toEqual([]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
