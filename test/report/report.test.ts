import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/report/check-report.ts';
import { conclusion } from '../../src/report/conclusion.ts';
import { renderJson } from '../../src/report/json.ts';
import { toReport } from '../../src/report/report.ts';
import { RULES, ruleOf } from '../../src/report/rules.ts';
import { TOOL } from '../../src/report/tool.ts';
import { ACTIVE, scanResult } from './arbitraries.ts';
import { ALLOWED, at, CLOSED, IS, MISSING, RESULT, resultOf, TOML, TOML_FILE } from './sample.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(read('schema/report.schema.json')),
);

describe('toReport', () => {
  it('is what design.md has, keys in its order', () => {
    const report = toReport(RESULT, 'error');
    expect(JSON.stringify(report, null, 1)).toBe(
      JSON.stringify(
        {
          schemaVersion: 1,
          tool: { name: 'wso2-cert-auth', version: TOOL.version },
          advisory: 'WSO2-2025-4494',
          conclusion: 'failure',
          deployments: [
            {
              id: 'conf/am',
              product: 'wso2am',
              version: null,
              updateLevel: null,
              configFiles: [],
              evidence: [],
              parts: { A: { state: 'disabled', allowlisted: false }, B: { state: 'not-affected', allowlisted: false } },
            },
            {
              id: 'conf/is',
              product: 'wso2is',
              version: '7.1.0',
              updateLevel: 22,
              configFiles: [TOML_FILE],
              evidence: [{ file: 'docker-compose.yml', line: 3, what: 'image wso2is:7.1.0.22' }],
              parts: { A: { state: 'missing', allowlisted: false }, B: { state: 'enabled', allowlisted: true } },
            },
          ],
          findings: [
            {
              rule: 'soap-cert-auth',
              part: 'B',
              level: 'notice',
              state: 'enabled',
              deployment: 'conf/is',
              file: TOML_FILE,
              startLine: 5,
              startColumn: 1,
              endLine: 5,
              endColumn: 14,
              message: 'The authenticator is on.',
              help: 'Write enable = false.',
              fix: null,
              allowlist: { source: 'policy', reason: 'SEC-1', expires: '2027-03-31' },
              fingerprint: report.findings[0]?.fingerprint,
            },
            {
              rule: 'system-rest-api-cert-auth',
              part: 'A',
              level: 'error',
              state: 'missing',
              deployment: 'conf/is',
              file: TOML_FILE,
              startLine: 5,
              startColumn: 1,
              endLine: 5,
              endColumn: 14,
              message: 'The handler is not switched off.',
              help: MISSING.help,
              fix: {
                description: 'Switch the handler off',
                edits: [
                  {
                    file: TOML_FILE,
                    startLine: 6,
                    startColumn: 1,
                    endLine: 6,
                    endColumn: 1,
                    text: MISSING.fix?.edits[0]?.text,
                  },
                ],
              },
              allowlist: null,
              fingerprint: report.findings[1]?.fingerprint,
            },
          ],
          summary: { deployments: 2, errors: 1, warnings: 0, notices: 1 },
        },
        null,
        1,
      ),
    );
    expect(validate(report)).toBe(true);
  });

  it('sorts by file, line, rule, then by what is left', () => {
    const findings = [
      at('b', 1, 'error'),
      at('a', 10, 'error'),
      at('a', 9, 'error', { rule: 'unreadable-config' }),
      at('a', 9, 'error', { part: 'B', message: 'n' }),
      at('a', 9, 'error', { part: 'B', message: 'm' }),
      at('a', 9, 'error', { part: 'A' }),
      at('a', 9, 'error', { part: null, deployment: null }),
      at('a', 9, 'error', { span: { file: 'a', start: 17, end: 17 } }),
      at('B', 1, 'error'),
    ];
    const order = toReport(resultOf(findings), 'error').findings.map(
      ({ file, startLine, rule, startColumn, part, message }) =>
        [file, startLine, rule[0], startColumn, part ?? '-', message[0]].join(' '),
    );
    expect(order).toEqual([
      'B 1 s 1 A T',
      'a 9 s 1 - T',
      'a 9 s 1 A T',
      'a 9 s 1 B m',
      'a 9 s 1 B n',
      'a 9 s 2 A T',
      'a 9 u 1 A T',
      'a 10 s 1 A T',
      'b 1 s 1 A T',
    ]);
  });

  it('gives the same bytes whatever the order, matches the schema, and has no control characters', () => {
    fc.assert(
      fc.property(scanResult, fc.infiniteStream(fc.nat()), (result, random) => {
        const json = renderJson(toReport(result, 'warning'));
        const shuffled = {
          ...result,
          deployments: [...result.deployments],
          findings: result.findings
            .map((finding) => ({ finding, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ finding }) => finding),
        };
        expect(renderJson(toReport(shuffled, 'warning'))).toBe(json);
        expect(json).not.toMatch(ACTIVE);
        expect(json).not.toContain('##[');
        const parsed = JSON.parse(json);
        expect(parsed).toEqual(JSON.parse(JSON.stringify(toReport(result, 'warning'))));
        expect(validate(parsed)).toBe(true);
        expect(checkReport(parsed, 'r')).toBe(parsed);
        const prints = parsed.findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
        expect(new Set(prints).size).toBe(prints.length);
      }),
      { numRuns: 300 },
    );
  });

  it('wants the text of every file it points into', () => {
    expect(() => toReport({ ...RESULT, texts: new Map() }, 'error')).toThrow(
      'no text of conf/is/repository/conf/deployment.toml',
    );
  });

  it('does not share the result of a scan', () => {
    const report = toReport(RESULT, 'error');
    expect(report.deployments[1]?.configFiles).not.toBe(IS.configFiles);
    expect(RESULT.findings[0]).toBe(ALLOWED);
  });
});

describe('fingerprint', () => {
  const print = (finding: typeof MISSING, text = TOML): string | undefined =>
    toReport({ deployments: [], findings: [finding], texts: new Map([[finding.span.file, text]]) }, 'error').findings[0]
      ?.fingerprint;

  it('stays when lines move, and when state, level or wording change', () => {
    const moved = { ...MISSING, span: { ...MISSING.span, start: MISSING.span.start + 2, end: MISSING.span.end + 2 } };
    expect(print(moved, `#\n${TOML}`)).toBe(print(MISSING));
    expect(print({ ...MISSING, state: 'enabled', level: 'notice', message: 'x', help: 'y', fix: null })).toBe(
      print(MISSING),
    );
    expect(print(MISSING)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs by rule, part, deployment and file', () => {
    const prints = [
      MISSING,
      { ...MISSING, rule: 'soap-cert-auth' as const },
      { ...MISSING, part: 'B' as const },
      { ...MISSING, deployment: 'conf/other' },
      { ...MISSING, deployment: null },
      { ...MISSING, fix: null, span: { ...MISSING.span, file: 'x' } },
    ].map((finding) => print(finding));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('tells allowlist findings apart by their text, others by their order', () => {
    const other = { ...MISSING.span, start: 0, end: 8 };
    expect(print({ ...MISSING, span: other })).toBe(print(MISSING));
    for (const rule of ['product-allowlist', 'allowlist-entry'] as const) {
      expect(print({ ...MISSING, rule, span: other })).not.toBe(print({ ...MISSING, rule }));
    }
    const twice = toReport(resultOf([MISSING, MISSING]), 'error').findings;
    expect(twice[0]?.fingerprint).toBe(print(MISSING));
    expect(twice[1]?.fingerprint).not.toBe(print(MISSING));
  });
});

describe('conclusion', () => {
  it.each([
    ['error', 'error', 'failure'],
    ['error', 'warning', 'success'],
    ['error', 'notice', 'success'],
    ['warning', 'error', 'failure'],
    ['warning', 'warning', 'failure'],
    ['warning', 'notice', 'success'],
    ['never', 'error', 'success'],
  ] as const)('--fail-on %s with a finding of level %s: %s', (failOn, level, expected) => {
    expect(conclusion({ findings: [{ level: 'notice' }, { level }] }, failOn)).toBe(expected);
    expect(conclusion({ findings: [] }, failOn)).toBe('success');
    expect(toReport(resultOf([at('a', 1, level)], [CLOSED]), failOn).conclusion).toBe(expected);
  });
});

describe('rules', () => {
  it('are the six of the design, complete', () => {
    expect(RULES.map(({ id }) => id)).toEqual([
      'system-rest-api-cert-auth',
      'soap-cert-auth',
      'product-update-required',
      'allowlist-entry',
      'product-allowlist',
      'unreadable-config',
    ]);
    for (const rule of RULES) {
      expect(ruleOf(rule.id)).toBe(rule);
      expect(rule.name).toMatch(/^([A-Z][a-z]+)+$/);
      expect(rule.name.toLowerCase()).toBe(rule.id.replaceAll('-', ''));
      expect(rule.short).not.toMatch(/\.$/);
      expect(rule.full).toMatch(/\.$/);
      expect(rule.help.length).toBeGreaterThan(40);
      expect(rule.helpUri).toMatch(/^https:\/\//);
    }
    expect(RULES.map(({ defaultLevel }) => defaultLevel)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'warning',
      'error',
    ]);
  });
});

describe('tool', () => {
  it('has the version of the package', () => {
    const { name, version } = JSON.parse(read('package.json'));
    expect(TOOL).toEqual({ name, version });
  });
});
