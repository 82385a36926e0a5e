import { grouped } from '../lists.ts';
import type { Allowlisted, Level, Range } from '../model.ts';
import { renderJson } from './json.ts';
import { encodePath, joinBase } from './paths.ts';
import type { Report, ReportFinding } from './report.ts';
import { RULES } from './rules.ts';
import { visible, visibleLines } from './visible.ts';
import { LEVELS } from './words.ts';

/** GitHub refuses an upload with more results. */
export const SARIF_RESULTS = 25_000;

/** The key of our fingerprint; `primaryLocationLineHash` is the uploader's. */
export const FINGERPRINT_KEY = 'wso2CertAuth/v1';

const SARIF_LEVELS: Record<Level, string> = { error: 'error', warning: 'warning', notice: 'note' };

/** CVSS of the advisory; GitHub shows it as the severity of rules with the tag `security`. */
const SEVERITY = '9.8';

export interface SarifOptions {
  /** Folder of the scanned root in the repository, `''` when they are the same. */
  base?: string;
  /** Most results the log may have. */
  limit?: number;
}

/**
 * The report as SARIF 2.1.0 with one run: rules with their help, exact regions, fixes, suppressions for what is allowlisted, our own
 * fingerprints. Past the limit the least severe results are left out, and a notification says so.
 */
export function renderSarif(report: Report, options: SarifOptions = {}): string {
  const base = options.base ?? '';
  const limit = options.limit ?? SARIF_RESULTS;
  const kept = new Set(
    LEVELS.flatMap((level) => report.findings.filter((finding) => finding.level === level)).slice(0, limit),
  );
  const left = report.findings.length - kept.size;
  const notifications =
    left === 0
      ? []
      : [{ level: 'warning', message: { text: `${left} more findings are left out: the log may hold ${limit}.` } }];
  return renderJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(report) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        results: report.findings.filter((finding) => kept.has(finding)).map((finding) => result(finding, base)),
      },
    ],
  });
}

function driver(report: Report): object {
  return {
    name: report.tool.name,
    version: report.tool.version,
    semanticVersion: report.tool.version,
    informationUri: RULES[0]?.helpUri,
    rules: RULES.map(({ id, name, short, full, help, helpUri, defaultLevel }) => ({
      id,
      name,
      shortDescription: { text: `${short}.` },
      fullDescription: { text: full },
      help: { text: help.replaceAll('`', ''), markdown: help },
      helpUri,
      defaultConfiguration: { level: SARIF_LEVELS[defaultLevel] },
      properties: {
        tags: ['security', 'external/cwe/cwe-306'],
        precision: 'very-high',
        ...(defaultLevel === 'error' ? { 'security-severity': SEVERITY } : {}),
      },
    })),
  };
}

function result(finding: ReportFinding, base: string): object {
  const { rule, level, message, help, file, fix, allowlist, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: SARIF_LEVELS[level],
    message: { text: plain([visible(message), ...visibleLines(help)].join('\n')) },
    locations: [{ physicalLocation: { artifactLocation: artifact(base, file), region: region(finding) } }],
    partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
    // Once one result has suppressions, all say whether they do.
    suppressions: allowlist === null ? [] : [suppression(allowlist)],
    ...(fix === null || fix.edits.length === 0 ? {} : { fixes: [sarifFix(fix, base)] }),
  };
}

function suppression({ source, reason, expires }: Allowlisted): object {
  const until = expires === null ? '' : ` (holds through ${expires})`;
  return {
    kind: source === 'policy' ? 'external' : 'inSource',
    status: 'accepted',
    justification: visible(`${reason ?? 'Limited to an allowlist inside the product.'}${until}`),
  };
}

function sarifFix({ description, edits }: NonNullable<ReportFinding['fix']>, base: string): object {
  const byFile = grouped(edits, ({ file }) => file);
  return {
    description: { text: plain(visible(description)) },
    artifactChanges: [...byFile].map(([file, changes]) => ({
      artifactLocation: artifact(base, file),
      replacements: changes.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
    })),
  };
}

const artifact = (base: string, file: string): object => ({
  uri: encodePath(joinBase(base, file)),
  uriBaseId: '%SRCROOT%',
});

const region = ({ startLine, startColumn, endLine, endColumn }: Range): object => ({
  startLine,
  startColumn,
  endLine,
  endColumn,
});

/** A plain text message reads `[text](target)` as a link (SARIF 2.1.0, 3.11.6); ours have none. */
const plain = (text: string): string => text.replaceAll('](', ']\\(');
