import { describe, expect, test } from 'vitest';
import { oldFindings, type Scanned, untouchedFindings, withOld } from '../../src/github/changed.ts';
import type { Diff, FileDiff } from '../../src/github/hunks.ts';
import type { Deployment } from '../../src/model.ts';
import type { ReportDeployment, ReportFinding } from '../../src/report/report.ts';
import { finding, report } from './findings.ts';

const f = (some: Partial<ReportFinding>): ReportFinding => finding({ fingerprint: 'same', ...some });
const scanned = (findings: ReportFinding[], deployments: Deployment[] = []): Scanned => ({
  report: report(findings),
  deployments,
});
const deployment = (id: string, servers: string[], version = '7.0.0'): Deployment => ({
  id,
  product: 'wso2is',
  version,
  updateLevel: null,
  configFiles: [],
  evidence: [],
  servers,
  parts: { A: { state: 'missing', allowlisted: false }, B: { state: 'disabled', allowlisted: false } },
});
const isOld = (now: ReportFinding, before: ReportFinding): boolean =>
  oldFindings(scanned([now]), scanned([before])).has(now);

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

describe('oldFindings of servers', () => {
  const told = (now: [string, string, string[]][], before: [string, string, string[]][]): boolean[] => {
    const scan = (all: [string, string, string[]][]): Scanned =>
      scanned(
        all.map(([id]) => finding({ deployment: id, fingerprint: id })),
        all.map(([id, version, servers]) => deployment(id, servers, version)),
      );
    const head = scan(now);
    const old = oldFindings(head, scan(before));
    return head.report.findings.map((one) => old.has(one));
  };

  test.each<[string, [string, string, string[]][], [string, string, string[]][], boolean[]]>([
    ['the same', [['a', '7.0.0', ['x.yaml']]], [['a', '7.0.0', ['x.yaml']]], [true]],
    ['one fewer', [['a', '7.0.0', ['x.yaml']]], [['a', '7.0.0', ['x.yaml', 'y.yaml']]], [true]],
    ['another file', [['a', '7.0.0', ['x.yaml', 'y.yaml']]], [['a', '7.0.0', ['x.yaml']]], [false]],
    ['one more of a file', [['a', '7.0.0', ['x.yaml', 'x.yaml']]], [['a', '7.0.0', ['x.yaml']]], [false]],
    ['one where none was known', [['a', '7.0.0', ['x.yaml']]], [['a', '7.0.0', []]], [true]],
    [
      'one that was told with another release',
      [['a', '7.0.0', ['x.yaml', 'y.yaml']]],
      [
        ['a', '7.0.0', ['x.yaml']],
        ['b', '7.1.0', ['y.yaml']],
      ],
      [true],
    ],
    ['the same under another number', [['a (d.yaml:is)', '7.0.0', ['d']]], [['a', '7.0.0', ['d']]], [true]],
    ['another release under another number', [['a (d.yaml:is)', '7.0.0', ['d']]], [['a', '7.1.0', ['d']]], [false]],
    [
      'another level of an image',
      [['v.yaml#image wso2is:5.11.0.350', '5.11.0', ['v']]],
      [['v.yaml#image wso2is:5.11.0.300', '5.11.0', ['v']]],
      [true],
    ],
    [
      'another version of a chart',
      [['Chart.yaml#chart identity-server 5.11.0-9', '5.11.0', []]],
      [['Chart.yaml#chart identity-server 5.10.0-8', '5.10.0', []]],
      [true],
    ],
    [
      'one more image',
      [
        ['v.yaml#image wso2is:5.10.1', '5.10.1', ['v']],
        ['v.yaml#image wso2is:5.11.1', '5.11.1', ['v']],
      ],
      [['v.yaml#image wso2is:5.11.0', '5.11.0', ['v']]],
      [true, false],
    ],
    [
      'an image of another name',
      [['v.yaml#image wso2am:4.0.0', '4.0.0', ['v']]],
      [['v.yaml#image wso2is:5.11.0', '5.11.0', ['v']]],
      [false],
    ],
    ['another name', [['b', '7.0.0', ['d']]], [['a', '7.0.0', ['d']]], [false]],
    [
      'one more beside the same',
      [
        ['a', '7.0.0', ['d']],
        ['a (2)', '7.0.0', ['d']],
      ],
      [['a', '7.0.0', ['d']]],
      [true, false],
    ],
  ])('%s', (_, now, before, expected) => {
    expect(told(now, before)).toEqual(expected);
  });

  test('one that was told with a better state is new', () => {
    const now = f({ state: 'enabled', deployment: 'a' });
    const base = [f({ state: 'enabled', deployment: 'a' }), finding({ state: 'missing', deployment: 'b' })];
    const head = scanned([now], [deployment('a', ['x', 'y'])]);
    expect(oldFindings(head, scanned(base, [deployment('a', ['x']), deployment('b', ['y'])])).has(now)).toBe(false);
  });

  test('what is about no server is the same by its fingerprint alone', () => {
    const [now, before] = ['x', 'y'].map((fingerprint) => f({ rule: 'product-allowlist', state: null, fingerprint }));
    const one = [deployment('a', ['x'])];
    expect(oldFindings(scanned([now as ReportFinding], one), scanned([before as ReportFinding], one)).size).toBe(0);
  });

  test('what is about no server has none that is new', () => {
    const now = f({ state: null, deployment: 'a' });
    expect(
      oldFindings(scanned([now], [deployment('a', ['x'])]), scanned([now], [deployment('a', ['z'])])).has(now),
    ).toBe(true);
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
