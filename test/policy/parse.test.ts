import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse.ts';
import { type Policy, PolicyError } from '../../src/policy/policy.ts';
import { toRange } from '../../src/report/positions.ts';

const TODAY = '2026-11-24';
const FILE = '.github/wso2-cert-auth.toml';

const parse = (text: string): Policy => parsePolicy(FILE, text, TODAY);

/** What is wrong, as `line:column-endColumn message` lines with the marked text. */
function problems(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.text).toBe(text);
    return error.problems.map(({ at, message }) => {
      const { startLine, startColumn, endColumn } = toRange(text, at);
      return `${startLine}:${startColumn}-${endColumn} ${message}`;
    });
  }
  return [];
}

const ALLOW = [
  '[[allow]]',
  'path = "environments/prod/is/**"',
  'part = "A"',
  'reason = "Partner gateway; reviewed in SEC-1423"',
  'owner = "@acme/iam"',
  'expires = 2027-03-31',
];

/** The good entry with one line replaced. */
const allowWith = (key: string, line: string): string =>
  ALLOW.map((good) => (good.startsWith(`${key} `) ? line : good)).join('\n');

describe('parsePolicy', () => {
  it('reads targets and allow entries with their ranges', () => {
    const text = [
      '# facts',
      '[[target]]',
      'path = "environments/prod/is/**" # prod',
      "product = 'wso2is'",
      'version = "5.11.0"',
      'update_level = 411',
      '',
      ...ALLOW,
      '',
    ].join('\n');
    const policy = parse(text);
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(policy.file).toBe(FILE);
    expect(policy.text).toBe(text);
    const [target] = policy.targets;
    expect(target).toMatchObject({
      path: 'environments/prod/is/**',
      product: 'wso2is',
      version: '5.11.0',
      updateLevel: 411,
      at: { file: FILE },
    });
    expect(cut(target?.at ?? { start: 0, end: 0 })).toBe('"environments/prod/is/**"');
    expect(target?.says.product && cut(target.says.product)).toBe("'wso2is'");
    expect(target?.says.version && cut(target.says.version)).toBe('"5.11.0"');
    expect(target?.says.updateLevel && cut(target.says.updateLevel)).toBe('411');
    expect(target && cut(target.entry).startsWith('[[target]]')).toBe(true);
    expect(target?.matches('environments/prod/is/repository/conf/deployment.toml')).toBe(true);
    expect(target?.matches('environments/dev/is/repository/conf/deployment.toml')).toBe(false);
    const [allow] = policy.allows;
    expect(allow).toMatchObject({
      path: 'environments/prod/is/**',
      part: 'A',
      reason: 'Partner gateway; reviewed in SEC-1423',
      owner: '@acme/iam',
      expires: '2027-03-31',
    });
    expect(allow && cut(allow.expiresAt)).toBe('2027-03-31');
    expect(allow && cut(allow.at)).toBe('"environments/prod/is/**"');
    expect(allow && cut(allow.entry)).toBe(ALLOW.join('\n'));
  });

  it('takes an empty file, comments, CRLF, inline and quoted spellings', () => {
    expect(parse('')).toMatchObject({ targets: [], allows: [] });
    expect(parse('# nothing\r\n').allows).toEqual([]);
    expect(parse(ALLOW.join('\r\n')).allows).toHaveLength(1);
    expect(parse(`[["allow"]]\n${ALLOW.slice(1).join('\n').replace('part', '"part"')}`).allows[0]?.part).toBe('A');
    const inline = `allow = [{ ${ALLOW.slice(1).join(', ')} }]`;
    expect(parse(inline).allows[0]?.owner).toBe('@acme/iam');
    // As TOML 1.1 has it.
    expect(parse(`allow = [{\n${ALLOW.slice(1).join(',\n')},\n}]`).allows[0]?.owner).toBe('@acme/iam');
    const [target] = parse('[[target]]\npath = "is/**"\nversion = "5.11.0"\n').targets;
    expect(target).toMatchObject({ product: null, updateLevel: null, says: { product: null, updateLevel: null } });
    expect(parse('[[target]]\npath = "is/**"\nproduct = "wso2am-tm"\n').targets[0]?.version).toBeNull();
  });

  it('takes the furthest date and the past', () => {
    expect(problems(allowWith('expires', 'expires = 2027-11-25'))).toEqual([]);
    expect(problems(allowWith('expires', 'expires = 2020-01-01'))).toEqual([]);
    expect(problems(allowWith('expires', 'expires = 2027-11-26'))).toEqual([
      '6:11-21 An entry holds for at most 366 days; the latest date today is 2027-11-25.',
    ]);
  });

  it.each([
    ['expires = "2027-03-31"', '6:11-23 The date is written without quotes: expires = 2027-03-31.'],
    ['expires = "next year"', '6:11-22 The date is written without quotes: expires = YYYY-MM-DD.'],
    ['expires = 2027-02-29', '6:11-21 There is no such day as 2027-02-29.'],
    ['expires = 2027-02-31', '6:11-21 There is no such day as 2027-02-31.'],
    ['expires = 2027-13-01', '6:11-21 There is no such day as 2027-13-01.'],
    ['expires = 2027-04-99', '6:11-21 There is no such day as 2027-04-99.'],
    [
      'expires = 2027-03-31T00:00:00Z',
      '6:11-31 This is not a date; write the last day the entry holds as expires = YYYY-MM-DD.',
    ],
    ['expires = 12:00:00', '6:11-19 This is not a date; write the last day the entry holds as expires = YYYY-MM-DD.'],
    ['expires = 20270331', '6:11-19 This is not a date; write the last day the entry holds as expires = YYYY-MM-DD.'],
  ])('refuses %s', (line, problem) => {
    expect(problems(allowWith('expires', line))).toEqual([problem]);
  });

  it.each([
    [
      'part',
      'part = "C"',
      '3:8-11 The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each.',
    ],
    [
      'part',
      'part = "a"',
      '3:8-11 The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each.',
    ],
    [
      'part',
      'part = ["A", "B"]',
      '3:8-18 The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each.',
    ],
    ['reason', 'reason = " "', '4:10-13 The reason is empty; say why this is allowed, and where that was reviewed.'],
    ['reason', 'reason = 1', '4:10-11 "reason" is a text; write it in quotes.'],
    ['owner', 'owner = ""', '5:9-11 The owner is empty; say who answers for it, for example "@acme/iam".'],
    ['path', 'path = true', '2:8-12 "path" is a text; write it in quotes.'],
    ['path', 'path = "./is/**"', '2:8-17 A path has no "." in it; write "is/**".'],
    ['part', 'part = "A"\nexpiry = 1', '4:1-7 Unknown key "expiry" in [[allow]]. Did you mean "expires"?'],
    ['part', 'part = "A"\nExpire = 1', '4:1-7 Unknown key "Expire" in [[allow]]. Did you mean "expires"?'],
    [
      'part',
      'part = "A"\n"a.b".c = 1',
      '4:1-6 Unknown key "a.b" in [[allow]]. It takes path, part, reason, owner, expires.',
    ],
  ])('refuses a wrong %s: %s', (key, line, problem) => {
    expect(problems(allowWith(key, line))).toEqual([problem]);
  });

  it('names every missing field at the header of its entry', () => {
    expect(problems('\n  [[allow]] # later\n')).toEqual([
      '2:3-12 This [[allow]] has no "path"; add a glob for the configuration files it is about.',
      '2:3-12 This [[allow]] has no "part"; add "A" (System REST APIs) or "B" (SOAP services).',
      '2:3-12 This [[allow]] has no "reason"; add why this is allowed, and where that was reviewed.',
      '2:3-12 This [[allow]] has no "owner"; add who answers for it, for example "@acme/iam".',
      '2:3-12 This [[allow]] has no "expires"; add the last day it holds, for example expires = 2027-03-31.',
    ]);
    expect(problems('[[target]]')).toEqual([
      '1:1-11 This [[target]] has no "path"; add a glob for the configuration files it is about.',
      '1:1-11 This [[target]] says nothing; add product, version, or version and update_level.',
    ]);
    expect(problems('allow = [\n  { path = "a", part = "B", reason = "r", owner = "o" },\n]')).toEqual([
      '2:3-56 This [[allow]] has no "expires"; add the last day it holds, for example expires = 2027-03-31.',
    ]);
  });

  it.each([
    ['product = "wso2-is"', '3:11-20 Unknown product "wso2-is". Did you mean "wso2is"?'],
    [
      'product = "wso2mi-runtime"',
      '3:11-27 Unknown product "wso2mi-runtime". The advisory names wso2am, wso2am-acp, wso2am-tm, wso2am-universal-gw, wso2is, wso2is-km, wso2-obam, wso2-obiam, wso2-obkm.',
    ],
    ['product = "toString"', expect.stringContaining('Unknown product "toString"')],
    ['product = 5', '3:11-12 "product" is a text; write it in quotes.'],
    ['version = 5.11', '3:11-15 "version" is a text; write it in quotes.'],
    ['version = "5.11"', '3:11-17 The version "5.11" is not of the form x.y.z; write for example "7.1.0".'],
    ['version = "v5.11.0"', '3:11-20 The version "v5.11.0" is not of the form x.y.z; write for example "7.1.0".'],
    ['version = "5.11.0\\n"', expect.stringContaining('is not of the form x.y.z')],
    [
      'version = "5.11.0.411"',
      '3:11-23 The fourth number is the update level; write version = "5.11.0" and update_level = 411.',
    ],
    [
      'update_level = 411',
      '3:1-13 An update level means something for one version only; add version = "x.y.z" to this entry.',
    ],
    ...['"411"', '411.0', '-1', 'true', '4e2', 'inf', '[411]'].map((value) => [
      `version = "5.11.0"\nupdate_level = ${value}`,
      `4:16-${16 + value.length} The update level is a whole number without quotes; write for example update_level = 411.`,
    ]),
  ] as [string, unknown][])('refuses a target with %s', (line, problem) => {
    expect(problems(`[[target]]\npath = "is/**"\n${line}`)).toEqual([problem]);
  });

  it('takes update levels as TOML writes whole numbers', () => {
    for (const [written, value] of [
      ['0', 0],
      ['0 # none', 0],
      ['1_000', 1000],
      ['0x1F', 31],
      ['+7', 7],
      ['0o17', 15],
    ]) {
      const text = `[[target]]\npath = "a"\nversion = "5.11.0"\nupdate_level = ${written}`;
      expect(parse(text).targets[0]?.updateLevel).toBe(value);
    }
  });

  it('refuses what is not an entry', () => {
    expect(problems('[allow]\npath = "a"')).toEqual([
      '1:1-8 Write [[allow]], with two brackets: there can be several.',
    ]);
    expect(problems('target = "a"')).toEqual(['1:1-7 Write [[target]], with two brackets: there can be several.']);
    expect(problems('allow = [1]')).toEqual(['1:10-11 "allow" holds tables: write a [[allow]] entry.']);
    expect(problems('allow = [2027-01-01, []]')).toHaveLength(2);
    expect(problems('allow.path = "x"')).toEqual(['1:1-6 Write [[allow]], with two brackets: there can be several.']);
    expect(problems('[[allows]]')).toEqual(['1:1-11 Unknown key "allows". Did you mean [[allow]]?']);
    expect(problems('[x.y]\na = 1\n[x]\nb = 1')).toEqual([
      '1:1-6 Unknown key "x". A policy file has [[target]] and [[allow]] entries.',
    ]);
    expect(problems('[[allow]]\n[allow.x]\n').some((line) => line.startsWith('2:1-10 Unknown key "x"'))).toBe(true);
  });

  it('refuses twins', () => {
    const target = '[[target]]\npath = "is/**"\nproduct = "wso2is"\n';
    expect(problems(`${target}${target}`)).toEqual([
      '5:8-15 There already is a [[target]] with this path above; keep one of them.',
    ]);
    expect(problems(`${ALLOW.join('\n')}\n${ALLOW.join('\n')}`)).toEqual([
      '8:8-33 There already is the same [[allow]] entry above; keep one of them.',
    ]);
    // Two reviewed reasons for one place are no twins.
    expect(problems(`${ALLOW.join('\n')}\n${allowWith('reason', 'reason = "another"')}`)).toEqual([]);
  });

  it('calls entries that are wrong no twins', () => {
    expect(problems('[[target]]\npath = "a"\nversion = "x"\n[[target]]\npath = "a"\nproduct = "wso2is"')).toEqual([
      '3:11-14 The version "x" is not of the form x.y.z; write for example "7.1.0".',
    ]);
    expect(problems('[[target]]\nproduct = "wso2is"\n[[target]]\nproduct = "wso2is"')).toHaveLength(2);
    const bad = allowWith('part', 'part = "C"');
    expect(problems(`${bad}\n${bad}`)).toHaveLength(2);
  });

  it('points at the whole header with blanks in it', () => {
    expect(problems('[[ allow ]]')[0]).toContain('1:1-12 This [[allow]] has no "path"');
  });

  it('tells the larger of two ranges by its start, and the smaller first when both start together', () => {
    expect(problems('allow = [{ x = 1 }]').map((line) => line.split(' ')[0])).toEqual([
      ...Array(5).fill('1:10-19'),
      '1:12-13',
    ]);
    expect(problems('[[target]]\npath = "a"\n[target.update_level]\nx = 1').map((line) => line.slice(0, 30))).toEqual([
      '3:1-22 An update level means s',
      '3:1-6 The update level is a wh',
    ]);
  });

  it('collects everything in file order', () => {
    const text = [
      '[[allow]]',
      'path = "/is/"',
      'part = "C"',
      'reason = "r"',
      'owner = "o"',
      'expires = 2027-02-30',
      '[[target]]',
      'path = "a"',
      'product = "nothing-known"',
      'x = 2027-06-31',
      '[other]',
    ].join('\r\n');
    expect(problems(text).map((line) => line.split(' ')[0])).toEqual([
      '2:8-14',
      '3:8-11',
      '6:11-21',
      '9:11-26',
      '10:1-2',
      '11:1-8',
    ]);
  });

  it.each([
    ['a = ', '1:5-5'],
    ['[[allow]]\npath = "a"\npath = "b"', '3:1-2'],
    ['x = 1\r\ny = "\r\n', '2:6-6'],
    ['[[allow]', '1:9-9'],
    ['[__proto__]\na = 1', '1:2-3'],
    ['a = 1 b', '1:7-8'],
  ])('points at the TOML error of %j', (text, at) => {
    const [problem, ...others] = problems(text);
    expect(others).toEqual([]);
    expect(problem).toContain('The file is not valid TOML: ');
    expect(problem?.split(' ')[0]).toBe(at);
  });

  it('does not crash on depth, and refuses what it cannot follow', () => {
    const text = `x = ${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(problems(text)).toEqual([expect.stringContaining('The file is not valid TOML: ')]);
  });

  it('tells of twenty impossible dates and no more', () => {
    const text = (count: number) => Array.from({ length: count }, (_, index) => `k${index} = 2027-02-30`).join('\n');
    expect(problems(text(20))).toHaveLength(20);
    expect(problems(text(20))[0]).toContain('Unknown key "k0"');
    expect(problems(text(21))).toEqual([expect.stringContaining('The file is not valid TOML: ')]);
  });

  it('says what is wrong with the TOML on one line', () => {
    expect(problems('a = 1 b')).toEqual([
      '1:7-8 The file is not valid TOML: each key-value declaration must be followed by an end-of-line.',
    ]);
  });

  it('keeps the range of a TOML error inside the text', () => {
    expect(() => parse('a = ')).toThrow(
      expect.objectContaining({
        name: 'PolicyError',
        problems: [expect.objectContaining({ at: { file: FILE, start: 4, end: 4 } })],
      }),
    );
  });

  it('says the first problem and how many in its message', () => {
    expect(() => parse('a = 1\nb = 2')).toThrow(
      'The policy file .github/wso2-cert-auth.toml has 2 problems, so nothing was decided: Unknown key "a".',
    );
    expect(() => parse('a = 1')).toThrow('has a problem, so nothing was decided: Unknown key "a".');
  });

  it('wants a date for today', () => {
    expect(() => parsePolicy(FILE, '', '24.11.2026')).toThrow(new RangeError('Not a date (YYYY-MM-DD): 24.11.2026'));
  });
});
