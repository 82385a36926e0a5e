import type {
  Allowlisted,
  Deployment,
  Edit,
  Finding,
  Fix,
  Level,
  Part,
  PartResult,
  ProductId,
  Range,
  Rule,
  ScanResult,
  State,
} from '../model.ts';
import { type Conclusion, conclusion, type FailOn } from './conclusion.ts';
import { fingerprints } from './fingerprint.ts';
import { toRange } from './positions.ts';
import { ADVISORY, TOOL } from './tool.ts';

/** The published report (design.md, "Report"; schema/report.schema.json). Its keys are in the order of that page. */
export interface Report {
  schemaVersion: 1;
  tool: { name: string; version: string };
  advisory: string;
  conclusion: Conclusion;
  deployments: ReportDeployment[];
  findings: ReportFinding[];
  summary: Summary;
}

export interface ReportDeployment {
  id: string;
  product: ProductId | null;
  version: string | null;
  updateLevel: number | null;
  configFiles: string[];
  evidence: { file: string; line: number; what: string }[];
  parts: Record<Part, PartResult>;
}

export interface ReportFinding extends Range {
  rule: Rule;
  part: Part | null;
  level: Level;
  state: State | null;
  deployment: string | null;
  file: string;
  message: string;
  help: string;
  fix: { description: string; edits: ReportEdit[] } | null;
  allowlist: Allowlisted | null;
  fingerprint: string;
}

export interface ReportEdit extends Range {
  file: string;
  text: string;
}

export interface Summary {
  deployments: number;
  errors: number;
  warnings: number;
  notices: number;
}

/**
 * The report of a scan. Deployments are sorted by id, findings by file, line, rule and then by all that tells them apart, so
 * that the same result in any order gives the same report.
 * @throws Error when a span points into a file whose text the result does not have
 */
export function toReport(result: ScanResult, failOn: FailOn): Report {
  const placed = result.findings
    .map((finding) => ({ finding, range: rangeOf(result, finding.span) }))
    .sort((a, b) => compareFindings(a.finding, a.range, b.finding, b.range));
  const prints = fingerprints(
    placed.map(({ finding }) => finding),
    result.texts,
  );
  return {
    schemaVersion: 1,
    tool: { ...TOOL },
    advisory: ADVISORY,
    conclusion: conclusion(result, failOn),
    deployments: [...result.deployments]
      .sort((a, b) => compare(a.id, b.id))
      .map((deployment) => reportDeployment(result, deployment)),
    findings: placed.map(({ finding, range }, index) => reportFinding(result, finding, range, prints[index] as string)),
    summary: {
      deployments: result.deployments.length,
      errors: count(result.findings, 'error'),
      warnings: count(result.findings, 'warning'),
      notices: count(result.findings, 'notice'),
    },
  };
}

function reportDeployment(result: ScanResult, deployment: Deployment): ReportDeployment {
  const { id, product, version, updateLevel, configFiles, evidence, parts } = deployment;
  return {
    id,
    product,
    version,
    updateLevel,
    configFiles: [...configFiles].sort(compare),
    evidence: evidence.map(({ span, what }) => ({
      file: span.file,
      line: rangeOf(result, span).startLine,
      what,
    })),
    parts: { A: reportPart(parts.A), B: reportPart(parts.B) },
  };
}

const reportPart = ({ state, allowlisted }: PartResult): PartResult => ({ state, allowlisted });

function reportFinding(result: ScanResult, finding: Finding, range: Range, fingerprint: string): ReportFinding {
  const { rule, part, level, state, deployment, span, message, help, fix, allowlist } = finding;
  return {
    rule,
    part,
    level,
    state,
    deployment,
    file: span.file,
    startLine: range.startLine,
    startColumn: range.startColumn,
    endLine: range.endLine,
    endColumn: range.endColumn,
    message,
    help,
    fix: fix === null ? null : reportFix(result, fix),
    allowlist:
      allowlist === null ? null : { source: allowlist.source, reason: allowlist.reason, expires: allowlist.expires },
    fingerprint,
  };
}

const reportFix = (result: ScanResult, { description, edits }: Fix): ReportFinding['fix'] => ({
  description,
  edits: edits.map((edit) => reportEdit(result, edit)),
});

function reportEdit(result: ScanResult, edit: Edit): ReportEdit {
  const { startLine, startColumn, endLine, endColumn } = rangeOf(result, edit);
  return { file: edit.file, startLine, startColumn, endLine, endColumn, text: edit.text };
}

function rangeOf(result: ScanResult, span: { file: string; start: number; end: number }): Range {
  const text = result.texts.get(span.file);
  if (text === undefined) throw new Error(`The result has no text of ${span.file}, which something points into.`);
  return toRange(text, span);
}

/** By code units: the same on every machine, whatever its locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareFindings(a: Finding, aRange: Range, b: Finding, bRange: Range): number {
  return (
    compare(a.span.file, b.span.file) ||
    aRange.startLine - bRange.startLine ||
    compare(a.rule, b.rule) ||
    aRange.startColumn - bRange.startColumn ||
    a.span.end - b.span.end ||
    compare(a.part ?? '', b.part ?? '') ||
    compare(a.deployment ?? '', b.deployment ?? '') ||
    compare(a.message, b.message) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

const count = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;
