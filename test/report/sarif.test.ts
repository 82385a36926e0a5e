import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReport } from '../../src/report/report.ts';
import { RULES } from '../../src/report/rules.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { ACTIVE, scanResult } from './arbitraries.ts';
import { ALLOWED, at, MISSING, RESULT, resultOf, TOML_FILE } from './sample.ts';

/** The published schema, as the package brings it. */
const SCHEMA = new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
// It is written in draft 4, of which it uses nothing that draft 7 reads otherwise.
const { id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#', $id: id });

const render = (result = RESULT, options = {}) => JSON.parse(renderSarif(toReport(result, 'error'), options));

describe('renderSarif', () => {
  it('has exact regions, a fix, a fingerprint and suppressions', () => {
    const [run] = render(RESULT, { base: 'infra' }).runs;
    const [allowed, missing] = run.results;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(missing).toEqual({
      ruleId: 'system-rest-api-cert-auth',
      ruleIndex: 0,
      level: 'error',
      message: { text: `${MISSING.message}\n${MISSING.help}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: `infra/${TOML_FILE}`, uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 14 },
          },
        },
      ],
      partialFingerprints: { 'wso2CertAuth/v1': toReport(RESULT, 'error').findings[1]?.fingerprint },
      suppressions: [],
      fixes: [
        {
          description: { text: 'Switch the handler off' },
          artifactChanges: [
            {
              artifactLocation: { uri: `infra/${TOML_FILE}`, uriBaseId: '%SRCROOT%' },
              replacements: [
                {
                  deletedRegion: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 1 },
                  insertedContent: { text: MISSING.fix?.edits[0]?.text },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(allowed).toMatchObject({
      ruleId: 'soap-cert-auth',
      ruleIndex: 1,
      level: 'note',
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'SEC-1 (holds through 2027-03-31)' }],
    });
    expect(allowed.fixes).toBeUndefined();
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('has the rules with their help', () => {
    const { driver } = render().runs[0].tool;
    expect(driver).toMatchObject({ name: 'wso2-cert-auth', semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const [index, rule] of driver.rules.entries()) {
      expect(rule.help.markdown).toBe(RULES[index]?.help);
      expect(rule.help.text).not.toContain('`');
      expect(rule.helpUri).toMatch(/^https:/);
    }
    expect(driver.rules[0].properties['security-severity']).toBe('9.8');
    expect(driver.rules[3].properties['security-severity']).toBeUndefined();
    expect(driver.rules[3].defaultConfiguration).toEqual({ level: 'warning' });
  });

  it('says that the product itself allows', () => {
    const allowlist = { source: 'product', reason: null, expires: null } as const;
    expect(render(resultOf([{ ...ALLOWED, allowlist }])).runs[0].results[0].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'Limited to an allowlist inside the product.' },
    ]);
  });

  it('groups the edits of a fix by file', () => {
    const edit = (file: string, start: number) => ({ file, start, end: start, text: 'x' });
    const fix = { description: 'd', needsPerson: false, edits: [edit('a', 0), edit(TOML_FILE, 1), edit('a', 2)] };
    const result = resultOf([{ ...MISSING, fix }, at('a', 1, 'error')]);
    const [change, other] = render(result).runs[0].results.find((one: { fixes?: unknown }) => one.fixes).fixes[0]
      .artifactChanges;
    expect(change.artifactLocation.uri).toBe('a');
    expect(
      change.replacements.map((one: { deletedRegion: { startLine: number } }) => one.deletedRegion.startLine),
    ).toEqual([1, 2]);
    expect(other.artifactLocation.uri).toBe(TOML_FILE);
  });

  it('encodes paths', () => {
    const file = 'a b/ü#%/x?.toml';
    expect(
      render(resultOf([at(file, 1, 'error')]), { base: './' }).runs[0].results[0].locations[0].physicalLocation
        .artifactLocation.uri,
    ).toBe('a%20b/%C3%BC%23%25/x%3F.toml');
  });

  it('keeps the severest results when there are too many, and says so', () => {
    const findings = [at('a', 1, 'notice'), at('a', 2, 'error'), at('a', 3, 'warning'), at('a', 4, 'error')];
    const [run] = render(resultOf(findings), { limit: 3 }).runs;
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'error']);
    expect(run.invocations[0].toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: '1 more findings are left out: the log may hold 3.' } },
    ]);
  });

  it('makes no link of a message', () => {
    const [result] = render(resultOf([at('a', 1, 'error', { message: '[click](https://evil.example)' })])).runs[0]
      .results;
    expect(result.message.text).toContain('[click]\\(https://evil.example)');
  });

  it('is valid against the published schema for any result', () => {
    fc.assert(
      fc.property(scanResult, fc.constantFrom('', 'infra'), (result, base) => {
        const text = renderSarif(toReport(result, 'error'), { base });
        expect(text).not.toMatch(ACTIVE);
        const log = JSON.parse(text);
        validate(log);
        expect(validate.errors).toBeNull();
        for (const { locations } of log.runs[0].results) {
          expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9._~%/-]*$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
