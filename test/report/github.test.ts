import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse.ts';
import { PolicyError } from '../../src/policy/policy.ts';
import { budget, PER_LEVEL } from '../../src/report/budget.ts';
import { command, escapeData, escapeProperty, findingCommand, renderGithub } from '../../src/report/github.ts';
import { encodePath, joinBase } from '../../src/report/paths.ts';
import { renderPolicyGithub, renderPolicyText } from '../../src/report/policy-error.ts';
import { toReport } from '../../src/report/report.ts';
import { ACTIVE, hostile, scanResult } from './arbitraries.ts';
import { ALLOWED, at, CLOSED, MISSING, RESULT, resultOf, TOML, TOML_FILE } from './sample.ts';

const render = (result = RESULT, base?: string): string =>
  renderGithub(toReport(result, 'error'), base === undefined ? {} : { base });

/** A command as GitHub's runner reads it. */
function read(line: string): { name: string; properties: Record<string, string>; data: string } {
  const match = /^::([a-z]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (match === null) throw new Error(`not a command: ${line}`);
  const [, name, properties, data] = match as unknown as [string, string, string | undefined, string];
  const decode = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const pairs = (properties ?? '')
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => [
      pair.slice(0, pair.indexOf('=')),
      decode(pair.slice(pair.indexOf('=') + 1))
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%'),
    ]);
  return { name, properties: Object.fromEntries(pairs), data: decode(data).replaceAll('%25', '%') };
}

describe('renderGithub', () => {
  it('writes a command a finding, errors first', () => {
    expect(render()).toBe(
      [
        `::error file=${TOML_FILE},line=5,endLine=5,col=1,endColumn=14,title=Part A%3A Certificate-based authentication of System REST APIs is not off::The handler is not switched off.%0AWrite:%0A[event.default_listener.client_certificate_authentication_handler]%0Aenable = false`,
        `::notice file=${TOML_FILE},line=5,endLine=5,col=1,endColumn=14,title=Part B%3A Certificate-based authentication of SOAP services is on::The authenticator is on.%0AWrite enable = false.%0AAllowed until 2027-03-31: SEC-1`,
        '',
      ].join('\n'),
    );
  });

  it('leaves columns out of ranges over several lines, and the part out of titles without one', () => {
    const span = { file: TOML_FILE, start: TOML.indexOf('hostname'), end: TOML.indexOf('enable') };
    expect(render(resultOf([{ ...MISSING, part: null, span, help: '', fix: null }]))).toBe(
      `::error file=${TOML_FILE},line=2,endLine=4,title=Certificate-based authentication of System REST APIs is not off::The handler is not switched off.%0A\n`,
    );
  });

  it('names files from the checkout on', () => {
    expect(render(RESULT, 'infra/')).toContain(`file=infra/${TOML_FILE},`);
    expect(render(RESULT, '.')).toContain(`file=${TOML_FILE},`);
  });

  it('says why a product allowlist allows', () => {
    const allowlist = { source: 'product', reason: null, expires: null } as const;
    expect(render(resultOf([{ ...ALLOWED, allowlist }]))).toMatch(/%0AAllowed\.\n$/);
  });

  it('is empty when there is nothing to say, and loud when nothing was found', () => {
    expect(render(resultOf([], [CLOSED]))).toBe('');
    expect(render(resultOf([], []))).toBe(
      '::warning title=No WSO2 deployment found::No WSO2 deployment found: nothing was checked. Is this the right folder? --require-deployment (input require-deployment) makes this a failure.\n',
    );
  });

  it.each([
    [10, 10, 0],
    [11, 9, 2],
    [51, 9, 42],
  ])('of %i errors shows %i and says that there are %i more', (all, shown, more) => {
    const findings = Array.from({ length: all }, (_, index) => at('f', index + 1, 'error'));
    const lines = render(resultOf([...findings, at('f', 1, 'warning'), at('f', 1, 'notice')]))
      .trimEnd()
      .split('\n');
    const errors = lines.filter((line) => line.startsWith('::error'));
    expect(errors.length).toBe(shown + (more > 0 ? 1 : 0));
    expect(lines.length).toBe(errors.length + 2);
    expect(errors.slice(0, shown).map((line) => read(line).properties.line)).toEqual(
      Array.from({ length: shown }, (_, index) => String(index + 1)),
    );
    if (more === 0) return;
    const { properties, data } = read(errors.at(-1) as string);
    expect(properties).toEqual({ title: `${more} errors more` });
    expect(data).toContain(`${more} errors more than GitHub shows of one kind for a step: f:10, f:11`);
    expect(data.endsWith(' and 22 more')).toBe(more === 42);
  });

  it('gives the loud warning a slot of its own', () => {
    const findings = Array.from({ length: 10 }, (_, index) => at('f', index + 1, 'warning'));
    const lines = render(resultOf(findings, [])).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toContain('title=2 warnings more::');
  });

  it('cannot be made to say another command', () => {
    fc.assert(
      fc.property(scanResult, (result) => {
        const report = toReport(result, 'error');
        const text = renderGithub(report);
        const lines = text.split('\n').slice(0, -1);
        for (const line of lines) {
          const { name, properties } = read(line);
          expect(['error', 'warning', 'notice']).toContain(name);
          for (const key of Object.keys(properties)) {
            expect(['file', 'line', 'endLine', 'col', 'endColumn', 'title']).toContain(key);
          }
        }
        for (const level of ['error', 'warning', 'notice']) {
          const count = lines.filter((line) => read(line).name === level).length;
          const found = report.findings.filter((finding) => finding.level === level).length;
          const loud = level === 'warning' && result.deployments.length === 0 ? 1 : 0;
          expect(count).toBe(Math.min(10, found + loud));
        }
        expect(text).not.toMatch(ACTIVE);
        expect(text).not.toContain('##[');
      }),
      { numRuns: 300 },
    );
  });

  it('escapes as the runner unescapes', () => {
    expect(escapeData('a%b\r\nc:d,e')).toBe('a%25b%0D%0Ac:d,e');
    expect(escapeProperty('a%b\r\nc:d,e')).toBe('a%25b%0D%0Ac%3Ad%2Ce');
    expect(command('error', {}, 'x')).toBe('::error::x');
    expect(command('notice', { line: 3, title: undefined as unknown as string }, '::')).toBe('::notice line=3::::');
    fc.assert(
      fc.property(hostile, hostile, (title, message) => {
        const text = command('warning', { title }, message);
        expect(text).not.toMatch(/[\r\n]/);
        if (title !== '') expect(read(text).properties.title).toBe(title);
        expect(read(text).data).toBe(message);
      }),
    );
  });

  it('is one finding after another for who has the space', () => {
    const [finding] = toReport(resultOf([at('a', 3, 'warning')]), 'error').findings;
    expect(finding && findingCommand(finding, 'b')).toContain('::warning file=b/a,line=3,endLine=3,col=1,endColumn=2,');
  });
});

describe('budget', () => {
  it('keeps the order within a level and cuts behind the last slot but one', () => {
    const items = ['n1', 'e1', 'w1', 'e2', 'e3', 'w2'].map((name) => ({
      name,
      level: ({ e: 'error', w: 'warning', n: 'notice' } as const)[name[0] as 'e'],
    }));
    const { shown, cut } = budget(items, { error: 2, warning: 2, notice: 0 });
    expect(shown.map(({ name }) => name)).toEqual(['e1', 'w1', 'w2']);
    expect(cut.map(({ level, items: more }) => [level, more.map(({ name }) => name)])).toEqual([
      ['error', ['e2', 'e3']],
      ['notice', ['n1']],
    ]);
    expect(budget(items).cut).toEqual([]);
    expect(PER_LEVEL).toEqual({ error: 10, warning: 10, notice: 10 });
  });
});

describe('paths', () => {
  it('joins', () => {
    expect([joinBase('', 'a/b'), joinBase('.', 'a'), joinBase('./x/', 'a'), joinBase('x/y', 'a')]).toEqual([
      'a/b',
      'a',
      'x/a',
      'x/y/a',
    ]);
  });

  it('encodes', () => {
    expect(encodePath('a b/ü%#?/[x](y)\u001b')).toBe('a%20b/%C3%BC%25%23%3F/%5Bx%5D%28y%29%1B');
    expect(encodePath('a\ud800')).toBe('a%EF%BF%BD');
    expect(encodePath("!'*:")).toBe('%21%27%2A%3A');
  });
});

describe('a broken policy', () => {
  const broken = (text: string): PolicyError => {
    try {
      parsePolicy('.github/wso2-cert-auth.toml', text, '2026-11-24');
    } catch (error) {
      if (error instanceof PolicyError) return error;
    }
    throw new Error('not broken');
  };

  it('is shown line by line', () => {
    expect(renderPolicyText(broken('a = 1\n "x\\u001by" = 2\n'))).toBe(
      [
        'error: .github/wso2-cert-auth.toml:1:1: Unknown key "a". A policy file has [[target]] and [[allow]] entries.',
        'error: .github/wso2-cert-auth.toml:2:2: Unknown key "x\\u001by". A policy file has [[target]] and [[allow]] entries.',
        'error: Nothing was decided, because the policy file cannot be used.',
        '',
      ].join('\n'),
    );
  });

  it('is annotated', () => {
    expect(renderPolicyGithub(broken('a = 1\n'), 'infra')).toBe(
      '::error file=infra/.github/wso2-cert-auth.toml,line=1,endLine=1,col=1,endColumn=2,title=The policy file cannot be used::Unknown key "a". A policy file has [[target]] and [[allow]] entries.\n',
    );
    const span = { file: 'p', start: 0, end: 3 };
    expect(renderPolicyGithub({ file: 'p', text: 'a\nb', problems: [{ message: 'm', at: span }] })).toBe(
      '::error file=p,line=1,endLine=2,title=The policy file cannot be used::m\n',
    );
  });

  it('says how many problems do not fit', () => {
    const lines = (count: number): string[] =>
      renderPolicyGithub(broken(Array.from({ length: count }, (_, index) => `k${index} = 1`).join('\n')))
        .trimEnd()
        .split('\n');
    expect(lines(10)).toHaveLength(10);
    expect(lines(12)).toHaveLength(10);
    expect(lines(12).at(-1)).toBe(
      '::error title=The policy file cannot be used::3 more problems, in lines 10, 11, 12 of .github/wso2-cert-auth.toml',
    );
  });
});
