import { PRODUCT_IDS } from '../policy/products.ts';
import type { Report } from './report.ts';
import { RULES } from './rules.ts';
import { type Check, isBoolean, isForm, isListOf, isObject, isOneOf, isText, isWhole, orNull } from './shape.ts';

const STATES = isOneOf('disabled', 'enabled', 'missing', 'unresolved', 'update-required', 'not-affected');

const RANGE = { startLine: isWhole(1), startColumn: isWhole(1), endLine: isWhole(1), endColumn: isWhole(1) };

const PART_RESULT = isObject({ state: STATES, allowlisted: isBoolean });

const DEPLOYMENT = isObject({
  id: isText,
  product: orNull(isOneOf(...PRODUCT_IDS)),
  version: orNull(isText),
  updateLevel: orNull(isWhole(0)),
  configFiles: isListOf(isText),
  evidence: isListOf(isObject({ file: isText, line: isWhole(1), what: isText })),
  parts: isObject({ A: PART_RESULT, B: PART_RESULT }),
});

const FINDING = isObject({
  rule: isOneOf(...RULES.map(({ id }) => id)),
  part: orNull(isOneOf('A', 'B')),
  level: isOneOf('error', 'warning', 'notice'),
  state: orNull(STATES),
  deployment: orNull(isText),
  file: isText,
  ...RANGE,
  message: isText,
  help: isText,
  fix: orNull(isObject({ description: isText, edits: isListOf(isObject({ file: isText, ...RANGE, text: isText })) })),
  allowlist: orNull(
    isObject({
      source: isOneOf('policy', 'product'),
      reason: orNull(isText),
      expires: orNull(isForm('a date (YYYY-MM-DD)', /^\d{4}-\d{2}-\d{2}$/)),
    }),
  ),
  fingerprint: isForm('64 hexadecimal digits', /^[0-9a-f]{64}$/),
});

const REPORT: Check = isObject({
  schemaVersion: isOneOf(1),
  tool: isObject({ name: isText, version: isText }),
  advisory: isText,
  conclusion: isOneOf('success', 'failure'),
  deployments: isListOf(DEPLOYMENT),
  findings: isListOf(FINDING),
  summary: isObject({
    deployments: isWhole(0),
    errors: isWhole(0),
    warnings: isWhole(0),
    notices: isWhole(0),
  }),
});

/** A file that is not a report this version can read. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

const SHOWN = 5;

/**
 * Takes parsed JSON for a report of schemaVersion 1, checked as strictly as schema/report.schema.json does it, sums included.
 * @param from names it in the error, for example its file
 * @throws ReportError with the first things that are wrong and their paths
 */
export function checkReport(value: unknown, from: string): Report {
  const problems: string[] = [];
  REPORT(value, '', problems);
  if (problems.length === 0) checkSums(value as Report, problems);
  if (problems.length === 0) return value as Report;
  const shown = problems.slice(0, SHOWN).map((problem) => problem.replace(/^: /, 'the document: '));
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
  throw new ReportError(
    `${from} is not a report of schemaVersion 1: ${shown.join('; ')}${more}. Make it with --format json.`,
  );
}

/** Sums that do not hold mean a report that was cut or edited; a merged verdict must not rest on it. */
function checkSums({ deployments, findings, summary }: Report, problems: string[]): void {
  const counted = {
    deployments: deployments.length,
    errors: findings.filter(({ level }) => level === 'error').length,
    warnings: findings.filter(({ level }) => level === 'warning').length,
    notices: findings.filter(({ level }) => level === 'notice').length,
  };
  for (const [key, number] of Object.entries(counted)) {
    const said = summary[key as keyof typeof counted];
    if (said !== number) problems.push(`summary.${key}: says ${said}, but there are ${number}`);
  }
}
