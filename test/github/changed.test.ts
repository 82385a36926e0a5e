import { describe, expect, test } from 'vitest';
import { oldFindings, untouchedFindings, withOld } from '../../src/github/changed.ts';
import type { Diff, FileDiff } from '../../src/github/hunks.ts';
import type { ReportDeployment, ReportFinding } from '../../src/report/report.ts';
import { finding, report } from './findings.ts';

const f = (some: Partial<ReportFinding>): ReportFinding => finding({ fingerprint: 'same', ...some });
const isOld = (now: ReportFinding, before: ReportFinding): boolean =>
  oldFindings(report([now]), report([before])).has(now);

describe('oldFindings', () => {
  test('the same finding is old wherever it stands', () => {
    expect(isOld(f({ startLine: 9 }), f({ startLine: 1 }))).toBe(true);
    expect(isOld(f({}), finding({ fingerprint: 'other' }))).toBe(false);
  });

  test.each([
    ['warning', 'error', true],
    ['notice', 'error', true],
    ['error', 'warning', false],
    ['error', 'notice', false],
  ] as const)('now %s, before %s', (now, before, old) => {
    expect(isOld(f({ level: now }), f({ level: before }))).toBe(old);
  });

  test.each([
    ['enabled', 'missing', false],
    ['unresolved', 'update-required', false],
    ['missing', 'enabled', true],
    [null, 'enabled', true],
    ['enabled', null, true],
  ] as const)('now %s, before %s', (now, before, old) => {
    expect(isOld(f({ state: now }), f({ state: before }))).toBe(old);
  });
});

describe('untouchedFindings', () => {
  const file = (added: number[], removes = false): FileDiff => ({
    complete: true,
    hunks: [{ start: 1, end: 9, oldStart: 1, oldEnd: 9, added: new Set(added), removes }],
  });
  const diff = (files: Record<string, FileDiff>, complete = true): Diff => ({
    files: new Map(Object.entries(files)),
    complete,
  });
  const deployment = (file: string, line: number): ReportDeployment => ({
    id: 'a',
    product: 'wso2is',
    version: '7.1.0',
    updateLevel: null,
    configFiles: ['a.toml'],
    evidence: [{ file, line, what: 'image' }],
    parts: { A: { state: 'missing', allowlisted: false }, B: { state: 'disabled', allowlisted: false } },
  });
  const one = finding({ startLine: 3 });
  const isUntouched = (given: Diff, deployments: ReportDeployment[] = [], some = one): boolean =>
    untouchedFindings(report([some], { deployments }), given, 'policy.toml').has(some);

  test('a line the change does not touch is old', () => {
    expect(isUntouched(diff({ 'b.toml': file([1]) }))).toBe(true);
    expect(isUntouched(diff({ 'a.toml': file([4]) }))).toBe(true);
    expect(isUntouched(diff({ 'a.toml': file([3]) }))).toBe(false);
  });

  test('what cannot be told counts', () => {
    expect(isUntouched(diff({ 'a.toml': { complete: false, hunks: [] } }))).toBe(false);
    expect(isUntouched(diff({}, false))).toBe(false);
    expect(isUntouched(diff({ 'policy.toml': file([1]) }))).toBe(false);
    // The setting may have been removed.
    expect(isUntouched(diff({ 'a.toml': file([], true) }))).toBe(false);
    expect(isUntouched(diff({ 'a.toml': file([], true) }), [], { ...one, state: 'enabled' })).toBe(true);
  });

  test('a deployment whose evidence changed counts', () => {
    expect(isUntouched(diff({ 'compose.yml': file([7]) }), [deployment('compose.yml', 7)])).toBe(false);
    expect(isUntouched(diff({ 'compose.yml': file([], true) }), [deployment('compose.yml', 7)])).toBe(false);
    expect(isUntouched(diff({ 'compose.yml': file([8]) }), [deployment('compose.yml', 7)])).toBe(true);
    expect(
      isUntouched(diff({ 'compose.yml': file([7]) }), [deployment('compose.yml', 7)], { ...one, deployment: null }),
    ).toBe(true);
  });
});

test('withOld makes old findings notices and counts again', () => {
  const [error, old, warning, notice] = [
    finding(),
    finding(),
    finding({ level: 'warning' }),
    finding({ level: 'notice', message: 'As it is.' }),
  ];
  const result = withOld(report([error, old, warning, notice]), new Set([old, warning, notice]), 'warning');
  expect(result.findings.map(({ level }) => level)).toEqual(['error', 'notice', 'notice', 'notice']);
  expect(result.findings[1]?.message).toBe('It is open. (It was there before this change.)');
  expect(result.findings[3]?.message).toBe('As it is.');
  expect(result).toMatchObject({ conclusion: 'failure', summary: { errors: 1, warnings: 0, notices: 3 } });
  expect(withOld(result, new Set([error]), 'warning').conclusion).toBe('success');
  expect(withOld(report([old]), new Set([old]), 'error').conclusion).toBe('success');
});
