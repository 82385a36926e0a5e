import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AllowError, addAllow } from '../../src/policy/allow.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { PolicyError } from '../../src/policy/policy.ts';
import { allowText, TODAY } from './entries.ts';

const ENTRY = { path: 'is/**', part: 'A', reason: 'SEC-1', owner: '@acme/iam', expires: '2027-03-31' };

const BLOCK = allowText('is/**', 'A', '2027-03-31', 'SEC-1');

describe('addAllow', () => {
  it('starts a file', () => {
    expect(addAllow(null, ENTRY, TODAY)).toBe(
      `# Facts and reviewed exceptions for the WSO2-2025-4494 scan (wso2-cert-auth).\n\n${BLOCK}`,
    );
  });

  it.each([
    ['', BLOCK],
    ['# mine\n', `# mine\n\n${BLOCK}`],
    ['# mine', `# mine\n\n${BLOCK}`],
    ['# mine\n\n', `# mine\n\n${BLOCK}`],
    ['# mine\n \t\n', `# mine\n \t\n${BLOCK}`],
    ['\n', `\n${BLOCK}`],
    ['# mine\n\n# yours\n', `# mine\n\n# yours\n\n${BLOCK}`],
    ['# a\r\n# b\r\n', `# a\r\n# b\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}`],
    ['# a\r\n# b\r\n\r\n', `# a\r\n# b\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}`],
    ['# a\r\n# b\n# c\n', `# a\r\n# b\n# c\n\n${BLOCK}`],
    ['# a\r\n# b\n', `# a\r\n# b\n\n${BLOCK}`],
    [`${allowText('am/**', 'A', '2027-01-01')}# end`, `${allowText('am/**', 'A', '2027-01-01')}# end\n\n${BLOCK}`],
  ])('keeps what is there: %j', (text, result) => {
    expect(addAllow(text, ENTRY, TODAY)).toBe(result);
  });

  it('adds another part, and an inline entry does not stand in the way of the error', () => {
    const both = addAllow(BLOCK, { ...ENTRY, part: 'B' }, TODAY);
    expect(parsePolicy('', both, TODAY).allows.map(({ part }) => part)).toEqual(['A', 'B']);
    const inline = 'allow = [{ path = "x", part = "A", reason = "r", owner = "o", expires = 2027-01-01 }]\n';
    expect(() => addAllow(inline, ENTRY, TODAY, 'p.toml')).toThrow(
      new AllowError(
        'p.toml writes its allow entries as one array, to which no [[allow]] can be added; write them as [[allow]] entries first.',
      ),
    );
  });

  it('does not write an exception twice', () => {
    expect(() => addAllow(BLOCK, { ...ENTRY, reason: 'another', expires: '2027-05-01' }, TODAY, 'p.toml')).toThrow(
      new AllowError(
        'p.toml already has an entry for part A of "is/**" that expires on 2027-03-31; change that entry.',
      ),
    );
    expect(() => addAllow(BLOCK, ENTRY, TODAY)).toThrow('the policy file already has an entry');
  });

  it.each([
    [{ expires: '31.03.2027' }, '"31.03.2027" is not a date; write the last day the entry holds as YYYY-MM-DD.'],
    [{ expires: '2027-02-29' }, '"2027-02-29" is not a date; write the last day the entry holds as YYYY-MM-DD.'],
    [{ expires: '2028-01-01' }, 'An entry holds for at most 366 days; the latest date today is 2027-11-25.'],
    [
      { part: 'C', owner: '' },
      'The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each. The owner is empty; say who answers for it, for example "@acme/iam".',
    ],
    [{ path: './is' }, 'A path has no "." in it; write "is".'],
    [{ reason: 'half \ud800' }, 'A text holds half a character; write it again.'],
  ])('refuses %j', (wrong, message) => {
    expect(() => addAllow(null, { ...ENTRY, ...wrong }, TODAY)).toThrow(new AllowError(message));
  });

  it('wants a date for today', () => {
    expect(() => addAllow(null, ENTRY, '24.11.2026')).toThrow(new RangeError('Not a date (YYYY-MM-DD): 24.11.2026'));
  });

  it('names its error', () => {
    expect(new AllowError('x').name).toBe('AllowError');
  });

  it('does not touch a broken file', () => {
    expect(() => addAllow('x = 1', ENTRY, TODAY, 'p.toml')).toThrow(PolicyError);
    expect(() => addAllow('x = ', ENTRY, TODAY, 'p.toml')).toThrow('The policy file p.toml has a problem');
  });

  it('writes DEL as TOML wants it', () => {
    const reason = `a${String.fromCharCode(0x7f)}b`;
    const result = addAllow(null, { ...ENTRY, reason }, TODAY);
    expect(result).toContain('reason = "a\\u007fb"');
    expect(parsePolicy('', result, TODAY).allows[0]?.reason).toBe(reason);
  });

  it('writes any text so that it reads the same', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => value.trim() !== '' && !/\p{Surrogate}/u.test(value));
    fc.assert(
      fc.property(text, text, fc.constantFrom('', '# a\r\n', '# é'), (reason, owner, before) => {
        const result = addAllow(before, { ...ENTRY, reason, owner }, TODAY);
        expect(result.startsWith(before)).toBe(true);
        expect(parsePolicy('', result, TODAY).allows[0]).toMatchObject({ reason, owner, expires: ENTRY.expires });
      }),
      { numRuns: 500 },
    );
  });
});
