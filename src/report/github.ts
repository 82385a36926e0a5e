import type { Level } from '../model.ts';
import { type Budgeted, budget, PER_LEVEL } from './budget.ts';
import { joinBase } from './paths.ts';
import type { Report, ReportFinding } from './report.ts';
import { ruleOf } from './rules.ts';
import { visible, visibleLines } from './visible.ts';
import { count, LEVELS, NO_DEPLOYMENT } from './words.ts';

/** The properties of an annotation command, in the order they are written. */
export interface CommandProperties {
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
  title?: string;
}

/** Escapes the data of a workflow command (as the runner's own toolkit does). */
export const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Escapes the value of a workflow command's property. */
export const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command, without a line break. Values are escaped here; undefined ones are left out. */
export function command(level: Level, properties: CommandProperties, message: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level}${written.length > 0 ? ' ' : ''}${written.join(',')}::${escapeData(message)}`;
}

/**
 * The annotation of one finding as a workflow command.
 * @param base folder of the scanned root in the checkout, `''` when they are the same
 */
export function findingCommand(finding: ReportFinding, base = ''): string {
  const { level, file, startLine, endLine, startColumn, endColumn } = finding;
  // GitHub ignores columns of annotations over several lines.
  const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
  const properties = { file: visible(joinBase(base, file)), line: startLine, endLine, ...columns };
  return command(level, { ...properties, title: titleOf(finding) }, messageOf(finding));
}

/** A short title: the part when there is one, then the rule. */
export function titleOf({ rule, part }: Pick<ReportFinding, 'rule' | 'part'>): string {
  const { short } = ruleOf(rule);
  return part === null ? short : `Part ${part}: ${short}`;
}

/** Message, help and, for an allowlisted finding, why it is allowed; one line each, safe to show. */
export function messageOf({ message, help, allowlist }: ReportFinding): string {
  const lines = [visible(message), ...visibleLines(help)];
  if (allowlist !== null) {
    const until = allowlist.expires === null ? '' : ` until ${allowlist.expires}`;
    lines.push(visible(`Allowed${until}${allowlist.reason === null ? '.' : `: ${allowlist.reason}`}`));
  }
  return lines.join('\n');
}

/** What did not fit, said in the level's last slot. */
export function moreCommand({ level, items }: Budgeted<ReportFinding>['cut'][number], base = ''): string {
  const places = items.slice(0, 20).map(({ file, startLine }) => `${visible(joinBase(base, file))}:${startLine}`);
  const rest = items.length > places.length ? ` and ${items.length - places.length} more` : '';
  const what = count(items.length, level);
  return command(
    level,
    { title: `${what} more` },
    `${what} more than GitHub shows of one kind for a step: ${places.join(', ')}${rest}`,
  );
}

/**
 * The report as workflow commands, one a line: errors, warnings, notices, at most ten of each, because GitHub drops the
 * others silently; the last of ten says how many more there are and where.
 */
export function renderGithub(report: Report, { base = '' }: { base?: string } = {}): string {
  const lines: string[] = [];
  let slots = PER_LEVEL;
  if (report.deployments.length === 0) {
    slots = { ...PER_LEVEL, warning: PER_LEVEL.warning - 1 };
    lines.push(command('warning', { title: 'No WSO2 deployment found' }, NO_DEPLOYMENT));
  }
  const { shown, cut } = budget(report.findings, slots);
  for (const level of LEVELS) {
    lines.push(...shown.filter((finding) => finding.level === level).map((finding) => findingCommand(finding, base)));
    lines.push(...cut.filter((more) => more.level === level).map((more) => moreCommand(more, base)));
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
