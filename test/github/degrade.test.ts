import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/github/annotations.ts';
import { degrade, explain, leaveOut, oneLine } from '../../src/github/degrade.ts';
import { cutBytes, cutLines } from '../../src/github/limits.ts';
import { mark, marks } from '../../src/github/marker.ts';
import { mapPaths, toRepository } from '../../src/github/repository-report.ts';
import { Runner } from '../../src/github/runner.ts';
import { finding, report } from './findings.ts';

const SURFACE = { name: 'the review', permission: 'pull-requests: write', instead: 'look elsewhere' };
const failed = (status: number, message: string) => Object.assign(new Error(message), { status, response: {} });

describe('degrade', () => {
  test('what works is returned, what fails is one warning', async () => {
    const said: string[] = [];
    const log = { info: () => {}, warning: (message: string) => said.push(message) };
    expect(await degrade(log, SURFACE, async () => 7)).toBe(7);
    expect(await degrade(log, SURFACE, () => Promise.reject(failed(404, 'Not Found')))).toBeNull();
    leaveOut(log, SURFACE, 'there is no token');
    expect(said).toEqual([
      'The review was left out: the token needs the permission `pull-requests: write` (GitHub said: Not Found). Instead, look elsewhere.',
      'The review was left out: it needs the permission `pull-requests: write`, and there is no token. Instead, look elsewhere.',
    ]);
  });

  test.each([
    [failed(401, 'Bad credentials'), 'did not accept the token'],
    [failed(403, 'API rate limit exceeded'), 'rate limit was reached'],
    [failed(429, 'slow down'), 'rate limit was reached'],
    [failed(403, 'Resource not accessible'), '`pull-requests: write`'],
    [Object.assign(new Error('no'), { errors: [{ type: 'FORBIDDEN' }] }), '`pull-requests: write`'],
    [failed(422, 'Line'), 'GitHub refused the request (Line).'],
    [failed(503, 'down'), 'GitHub answered 503 (down).'],
    [Object.assign(new Error('ECONNREFUSED'), { status: 500 }), 'could not be reached (ECONNREFUSED).'],
    [new TypeError("Cannot use 'in' operator"), 'what answered is not GitHub'],
    [Object.assign(new TypeError('fetch failed'), { status: 500 }), 'could not be reached (fetch failed).'],
    ['odd', 'could not be reached (odd).'],
    [undefined, 'could not be reached (no reason given).'],
  ])('%s', (error, said) => {
    expect(explain(error, SURFACE)).toContain(said);
  });

  test('a long answer is one short line', () => {
    expect(oneLine(' a\n\u001b[2Jb\tc ')).toBe('a [2Jb c');
    expect(oneLine('x'.repeat(999))).toHaveLength(300);
  });
});

describe('limits', () => {
  test('cutBytes keeps characters whole', () => {
    expect(cutBytes('abc', 3)).toBe('abc');
    expect(cutBytes('äöü', 5)).toBe('ä…');
    expect(Buffer.byteLength(cutBytes('😀'.repeat(9), 12))).toBeLessThanOrEqual(12);
  });

  test('cutLines says how many lines are left out', () => {
    expect(cutLines(['a', 'b'], 3, String)).toBe('a\nb');
    const cut = cutLines(['aaa', 'bbb', 'ccc'], 9, (left) => `+${left}`);
    expect(cut).toBe('aaa\n+2');
  });
});

test('marks are found again, those of another kind are not', () => {
  expect(marks('finding', `x ${mark('finding', 'abc')} ${mark('review', 'r')}`)).toEqual(['abc']);
});

test('annotate leaves the slots the step has used', () => {
  const findings = Array.from({ length: 10 }, () => finding({ level: 'warning' }));
  const lines: string[] = [];
  annotate(findings, { warning: 8 }, (text) => lines.push(text));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('9 warnings more');
  lines.length = 0;
  annotate(findings, { warning: 40 }, (text) => lines.push(text));
  expect(lines).toHaveLength(1);
});

describe('paths of the repository', () => {
  test.each([
    ['', 'a/b.toml', 'a/b.toml'],
    ['deploy/', 'b.toml', 'deploy/b.toml'],
    ['deploy/', '../p.toml', 'p.toml'],
    ['deploy/', '/work/repo/p.toml', 'p.toml'],
  ])('%s %s', (prefix, file, expected) => {
    expect(toRepository('/work/repo', prefix)(file)).toBe(expected);
  });

  test('mapPaths maps all of them', () => {
    const edit = { file: 'a.toml', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, text: '' };
    const one = finding({ fix: { description: '', edits: [edit] } });
    const deployment = {
      id: 'a',
      product: null,
      version: null,
      updateLevel: null,
      configFiles: ['a.toml'],
      evidence: [{ file: 'a.toml', line: 1, what: '' }],
      parts: { A: { state: 'missing', allowlisted: false }, B: { state: 'missing', allowlisted: false } },
    } as const;
    const mapped = mapPaths(
      report([one], { deployments: [{ ...deployment, configFiles: ['a.toml'], evidence: [...deployment.evidence] }] }),
      (file) => `x/${file}`,
    );
    expect(JSON.stringify(mapped).match(/x\/a\.toml/g)).toHaveLength(4);
    expect(mapped.findings[0]?.fingerprint).toBe(one.fingerprint);
  });
});

describe('Runner', () => {
  test('nothing a repository says becomes a workflow command', () => {
    let text = '';
    const outputs: unknown[] = [];
    const runner = new Runner(
      {},
      (some) => {
        text += some;
      },
      (...output) => outputs.push(output),
    );
    runner.info('a\n::error::b\u001b[0m');
    runner.warning('c\n::set-output name=x::y');
    runner.error('d%\ne');
    runner.quote('::error::quoted');
    runner.output('x', 1);
    const lines = text.split('\n');
    expect(lines[1]).toBe('\\u{3a}:error::b\\u{1b}[0m');
    expect(lines[2]).toBe('::warning::c\\u{a}::set-output name=x::y');
    expect(lines[3]).toBe('::error::d%25%0Ae');
    const token = /^::stop-commands::(\S+)$/.exec(lines[4] as string)?.[1];
    expect(lines.slice(5, 7)).toEqual(['::error::quoted', `::${token}::`]);
    expect(runner.warnings).toBe(1);
    expect(outputs).toEqual([['x', 1]]);
  });
});
