import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, ReportError } from '../../src/report/check-report.ts';
import { mergedSarif, mergeReports, renderMergedMarkdown } from '../../src/report/merge.ts';
import { type Report, toReport } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { hostile, scanResult } from './arbitraries.ts';
import { at, CLOSED, IS, RESULT, resultOf } from './sample.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')),
);

const FAILED = toReport(RESULT, 'error');
const PASSED = toReport(resultOf([at('a', 1, 'warning')], [CLOSED]), 'error');
const EMPTY = toReport(resultOf([], []), 'error');

const input = (repository: string, report: unknown) => ({ repository, report, from: `${repository}.json` });

describe('mergeReports', () => {
  it('sums up, sorted by name', () => {
    const merged = mergeReports([input('b/b', FAILED), input('a/a', PASSED), input('c/c', EMPTY)], ['a/a', 'b/b']);
    expect(merged).toEqual({
      schemaVersion: 1,
      tool: FAILED.tool,
      advisory: 'WSO2-2025-4494',
      conclusion: 'failure',
      repositories: [
        { repository: 'a/a', report: PASSED },
        { repository: 'b/b', report: FAILED },
        { repository: 'c/c', report: EMPTY },
      ],
      notScanned: [],
      summary: { repositories: 3, deployments: 3, errors: 1, warnings: 1, notices: 1 },
    });
    expect(mergeReports([input('a/a', PASSED)]).conclusion).toBe('success');
    expect(mergeReports([]).conclusion).toBe('success');
  });

  it('fails when an expected repository has no report', () => {
    const merged = mergeReports([input('a/a', PASSED)], ['z/z', 'a/a', 'b/b', 'z/z']);
    expect(merged.notScanned).toEqual(['b/b', 'z/z']);
    expect(merged.conclusion).toBe('failure');
  });

  it('takes one report per repository', () => {
    expect(() => mergeReports([input('a/a', PASSED), { ...input('a/a', PASSED), from: 'other.json' }])).toThrow(
      new ReportError('other.json and a/a.json are both reports of a/a; give one report per repository.'),
    );
  });

  it('gives one SARIF log per repository', () => {
    const logs = mergedSarif(mergeReports([input('b/b', FAILED), input('a/a', PASSED)]));
    expect([...logs.keys()]).toEqual(['a/a', 'b/b']);
    expect(logs.get('b/b')).toBe(renderSarif(FAILED));
  });
});

describe('renderMergedMarkdown', () => {
  it('has all repositories, failed ones first', () => {
    const merged = mergeReports([input('a/a', PASSED), input('b/b', FAILED), input('c/c', EMPTY)], ['a/a', 'x/<y>']);
    const links = new Map([['b/b', { serverUrl: 'https://github.example', repository: 'b/b', sha: 'abc' }]]);
    const page = renderMergedMarkdown(merged, { links });
    expect(page.split('\n').slice(0, 14)).toEqual([
      '## WSO2-2025-4494: certificate-based authentication of WSO2 servers',
      '',
      '**❌ 3 repositories, 3 deployments: 1 error, 1 warning, 1 notice. Failed.**',
      '',
      '❌ **Not scanned: there is no report of**',
      '',
      '- <code>x/&#60;y&#62;</code>',
      '',
      '| Repository | Verdict | Deployments | Errors | Warnings | Notices |',
      '| --- | --- | --- | --- | --- | --- |',
      '| <code>b/b</code> | ❌ failed | 2 | 1 | 0 | 1 |',
      '| <code>a/a</code> | ✅ passed | 1 | 0 | 1 | 0 |',
      '| <code>c/c</code> | ⚠️ no WSO2 deployment found | 0 | 0 | 0 | 0 |',
      '',
    ]);
    expect(page).toContain('### <code>b/b</code>\n\n| Deployment');
    expect(page).toContain('#### Findings in <code>b/b</code>\n\n- **❌ error, Part A** at [<code>');
    expect(page).toContain('](https://github.example/b/b/blob/abc/conf/is');
    expect(page).toContain('#### Findings in <code>a/a</code>\n\n- **⚠️ warning, Part A** at <code>a');
    expect(page).not.toContain('### <code>c/c</code>');
    expect(renderMergedMarkdown(mergeReports([input('a/a', PASSED)]))).toContain(
      '**✅ 1 repository, 1 deployment: 0 errors, 1 warning, 0 notices. Passed.**',
    );
  });

  it('stays under the limit and says what is cut', () => {
    const big = toReport(
      resultOf(
        Array.from({ length: 200 }, (_, index) => at('f', index + 1, 'error')),
        Array.from({ length: 50 }, (_, index) => ({ ...IS, id: `d${index}` })),
      ),
      'error',
    );
    const inputs = Array.from({ length: 60 }, (_, index) => input(`o/r${index}`, big));
    const page = renderMergedMarkdown(
      mergeReports(
        inputs,
        Array.from({ length: 900 }, (_, index) => `gone/${index}`),
      ),
      { limit: 60_000 },
    );
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    expect(page).toMatch(/\*\d+ more are not shown here: the page is full\.\*/);
    expect(page).toMatch(/\*The details of \d+ repositories are not shown here: the page is full\.\*\n$/);
    const many = mergeReports(Array.from({ length: 3000 }, (_, index) => input(`o/r${index}`, EMPTY)));
    expect(renderMergedMarkdown(many, { limit: 60_000 })).toMatch(/\*\d+ more repositories are not shown here/);
  });
});

describe('checkReport', () => {
  const copy = (): Record<string, unknown> & Report => structuredClone(FAILED) as Record<string, unknown> & Report;
  const refusal = (value: unknown): string => {
    try {
      checkReport(value, 'r.json');
    } catch (error) {
      if (error instanceof ReportError) return error.message;
    }
    return 'taken';
  };

  it.each<[string, (report: ReturnType<typeof copy>) => unknown]>([
    ['the document: expected an object, found null', () => null],
    ['the document: expected an object, found an array', () => []],
    ['the document: expected an object, found string', () => 'x'],
    ['schemaVersion: expected one of 1, found number', (report) => ({ ...report, schemaVersion: 2 })],
    ['"extra": is not a key of a report', (report) => ({ ...report, extra: 1 })],
    ['findings: expected an array, found an object', (report) => ({ ...report, findings: {} })],
    ['summary: is missing', ({ summary: _, ...report }) => report],
    ['conclusion: expected one of "success", "failure", found boolean', (report) => ({ ...report, conclusion: true })],
    [
      'findings[0].startLine: expected a whole number from 1 on, found number',
      (report) => {
        (report.findings[0] as { startLine: number }).startLine = 0;
        return report;
      },
    ],
    [
      'findings[0].fingerprint: expected 64 hexadecimal digits, found string',
      (report) => {
        (report.findings[0] as { fingerprint: string }).fingerprint = 'A'.repeat(64);
        return report;
      },
    ],
    [
      'findings[0].allowlist.expires: expected a date (YYYY-MM-DD), found string',
      (report) => {
        (report.findings[0] as { allowlist: { expires: string } }).allowlist.expires = 'soon';
        return report;
      },
    ],
    [
      'deployments[0].parts.A.allowlisted: expected true or false, found string',
      (report) => {
        (report.deployments[0] as unknown as { parts: { A: { allowlisted: string } } }).parts.A.allowlisted = 'yes';
        return report;
      },
    ],
    [
      'deployments[0].id: expected a string, found undefined',
      (report) => ({ ...report, deployments: [{ ...report.deployments[0], id: undefined }] }),
    ],
    ['summary.errors: says 5, but there are 1', (report) => ({ ...report, summary: { ...report.summary, errors: 5 } })],
    [
      'summary.deployments: says 2, but there are 1',
      (report) => ({ ...report, deployments: report.deployments.slice(1) }),
    ],
  ])('refuses with: %s', (problem, change) => {
    const message = refusal(change(copy()));
    expect(message).toMatch(/^r\.json is not a report of schemaVersion 1: /);
    expect(message).toContain(problem);
    expect(message).toMatch(/\. Make it with --format json\.$/);
  });

  it('names the first five problems', () => {
    expect(refusal({})).toBe(
      'r.json is not a report of schemaVersion 1: schemaVersion: is missing; tool: is missing; advisory: is missing; conclusion: is missing; deployments: is missing; and 2 more. Make it with --format json.',
    );
  });

  it('is as strict as the schema, sums apart', () => {
    // One place of a valid report is replaced, removed or added to.
    const junk = fc.oneof(
      fc.constantFrom(null, true, 0, 1, -1, 1.5, '', '2027-03-31', 'A', 'error', [], {}, [1], { a: 1 }),
      hostile,
    );
    fc.assert(
      fc.property(
        scanResult,
        fc.nat(),
        fc.constantFrom('replace', 'remove', 'add'),
        junk,
        (result, seed, how, value) => {
          const report = JSON.parse(JSON.stringify(toReport(result, 'error')));
          const places: [Record<string, unknown>, string][] = [];
          const walk = (node: unknown): void => {
            if (typeof node !== 'object' || node === null) return;
            for (const [key, child] of Object.entries(node)) {
              places.push([node as Record<string, unknown>, key]);
              walk(child);
            }
          };
          walk(report);
          const [node, key] = places[seed % places.length] as [Record<string, unknown>, string];
          if (how === 'remove' && !Array.isArray(node)) delete node[key];
          else if (how === 'add' && !Array.isArray(node)) Object.assign(node, { constructor: value });
          else node[key] = value;
          let taken = true;
          try {
            checkReport(report, 'r');
          } catch (error) {
            taken = error instanceof ReportError && /: summary\.\w+: says/.test(error.message);
          }
          expect(taken).toBe(validate(report));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
