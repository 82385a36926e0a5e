import { grouped } from '../lists.ts';
import type { Level } from '../model.ts';
import { excerpt } from './excerpt.ts';
import { LineIndex } from './positions.ts';
import type { Report, ReportDeployment, ReportEdit, ReportFinding } from './report.ts';
import { visible, visibleLines } from './visible.ts';
import { describeProduct, NO_DEPLOYMENT, PART_NAMES, summaryLine } from './words.ts';

export interface TextOptions {
  /** Whether to write ANSI colours. */
  color: boolean;
  /** Decoded texts by path, for the source lines; a finding in a file that is not there is shown without its line. */
  texts: ReadonlyMap<string, string>;
}

type Paint = (text: string) => string;

interface Palette {
  bold: Paint;
  dim: Paint;
  green: Paint;
  level: Record<Level, Paint>;
}

const ansi =
  (code: number, on: boolean): Paint =>
  (text) =>
    on ? `\u001b[${code}m${text}\u001b[0m` : text;

const palette = (on: boolean): Palette => ({
  bold: ansi(1, on),
  dim: ansi(2, on),
  green: ansi(32, on),
  level: { error: ansi(31, on), warning: ansi(33, on), notice: ansi(36, on) },
});

/**
 * The report for people: a block per deployment with its findings, then the policy file's, then one line of sums. Nothing from the
 * scanned tree reaches a terminal as a control character, and no line of it can be taken for a workflow command.
 */
export function renderText(report: Report, options: TextOptions): string {
  const paint = palette(options.color);
  const source = new SourceLines(options.texts);
  const blocks: string[] = [];
  const byDeployment = grouped(report.findings, ({ deployment }) => deployment);
  for (const deployment of report.deployments) {
    const lines = deploymentLines(deployment, paint);
    for (const finding of byDeployment.get(deployment.id) ?? []) {
      lines.push('', ...findingLines(finding, source, paint));
    }
    blocks.push(lines.join('\n'));
  }
  const known = new Set(report.deployments.map(({ id }) => id));
  const others = report.findings.filter(({ deployment }) => deployment === null || !known.has(deployment));
  if (others.length > 0) {
    const lines = [paint.bold('Not about one deployment')];
    for (const finding of others) lines.push('', ...findingLines(finding, source, paint));
    blocks.push(lines.join('\n'));
  }
  if (report.deployments.length === 0) blocks.push(paint.level.warning(paint.bold(NO_DEPLOYMENT)));
  const sums = summaryLine(report);
  blocks.push(paint.bold(report.conclusion === 'failure' ? paint.level.error(sums) : paint.green(sums)));
  return `${blocks.join('\n\n')}\n`;
}

function deploymentLines(deployment: ReportDeployment, paint: Palette): string[] {
  const lines = [paint.bold(`Deployment ${visible(deployment.id)}: ${visible(describeProduct(deployment))}`)];
  for (const part of ['A', 'B'] as const) {
    const { state, allowlisted } = deployment.parts[part];
    const text = `${state}${allowlisted ? ' (allowlisted)' : ''}`;
    const open = !allowlisted && state !== 'disabled' && state !== 'not-affected';
    lines.push(`  Part ${part}  ${PART_NAMES[part].padEnd(16)}  ${open ? paint.level.error(text) : paint.green(text)}`);
  }
  for (const { file, line, what } of deployment.evidence) {
    lines.push(paint.dim(`  known from ${visible(file)}:${line}: ${visible(what)}`));
  }
  return lines;
}

function findingLines(finding: ReportFinding, source: SourceLines, paint: Palette): string[] {
  const level = paint.level[finding.level];
  const lines = [`  ${level(`${finding.level}[${finding.rule}]`)} ${paint.bold(visible(finding.message))}`];
  lines.push(`    --> ${visible(finding.file)}:${finding.startLine}:${finding.startColumn}`);
  const line = source.line(finding.file, finding.startLine);
  if (line !== null) {
    const several = finding.endLine > finding.startLine;
    const end = several ? Math.max(line.length + 1, finding.startColumn) : finding.endColumn;
    const { line: shown, marker } = excerpt(line, finding.startColumn, end);
    const number = String(finding.startLine);
    const until = several ? ` to ${finding.endLine}:${finding.endColumn}` : '';
    lines.push(`    ${paint.dim(`${number} |`)} ${shown}`);
    lines.push(`    ${paint.dim(`${' '.repeat(number.length)} |`)} ${level(marker + until)}`);
  }
  for (const help of visibleLines(finding.help)) lines.push(`    = ${help}`);
  if (finding.allowlist !== null) {
    const { source: where, reason, expires } = finding.allowlist;
    const by = where === 'policy' ? 'by the policy file' : 'inside the product';
    const until = expires === null ? '' : ` until ${expires}`;
    lines.push(`    = allowed ${by}${visible(until)}${reason === null ? '' : `: ${visible(reason)}`}`);
  }
  if (finding.fix !== null) {
    lines.push(`    = fix: ${visible(finding.fix.description)}`);
    for (const edit of finding.fix.edits) lines.push(...editLines(edit, paint));
  }
  return lines;
}

function editLines(edit: ReportEdit, paint: Palette): string[] {
  const written = visibleLines(edit.text.replace(/^(\r\n|\n|\r)/, '').replace(/(\r\n|\n|\r)$/, ''));
  const lines = [`      ${visible(edit.file)}:${edit.startLine}:${edit.startColumn}`];
  for (const line of written) lines.push(paint.green(`      + ${line}`));
  return lines;
}

/** Lines of the scanned files; one index per file. */
class SourceLines {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly indexes = new Map<string, LineIndex>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.texts = texts;
  }

  line(file: string, number: number): string | null {
    const text = this.texts.get(file);
    if (text === undefined) return null;
    const index = this.indexes.get(file) ?? new LineIndex(text);
    this.indexes.set(file, index);
    return index.line(number);
  }
}
