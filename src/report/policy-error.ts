import type { PolicyProblem } from '../policy/policy.ts';
import { command } from './github.ts';
import { joinBase } from './paths.ts';
import { toRange } from './positions.ts';
import { visible } from './visible.ts';

/** What of a PolicyError is shown. */
export interface BrokenPolicy {
  file: string;
  text: string;
  problems: readonly PolicyProblem[];
}

/** A broken policy file for people: one `file:line:column: message` a line, then what follows from it. */
export function renderPolicyText({ file, text, problems }: BrokenPolicy): string {
  const lines = problems.map(({ message, at }) => {
    const { startLine, startColumn } = toRange(text, at);
    return `error: ${visible(file)}:${startLine}:${startColumn}: ${visible(message)}`;
  });
  lines.push('error: Nothing was decided, because the policy file cannot be used.');
  return `${lines.join('\n')}\n`;
}

/**
 * A broken policy file as workflow commands. Past the ten GitHub shows of one kind the last says how many more there are.
 * @param base folder of the scanned root in the checkout, `''` when they are the same
 */
export function renderPolicyGithub({ file, text, problems }: BrokenPolicy, base = ''): string {
  const shown = problems.length <= 10 ? problems : problems.slice(0, 9);
  const path = visible(joinBase(base, file));
  const title = 'The policy file cannot be used';
  const lines = shown.map(({ message, at }) => {
    const { startLine, endLine, startColumn, endColumn } = toRange(text, at);
    const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
    return command('error', { file: path, line: startLine, endLine, ...columns, title }, visible(message));
  });
  const more = problems.slice(shown.length);
  if (more.length > 0) {
    const places = more.map(({ at }) => toRange(text, at).startLine).join(', ');
    lines.push(command('error', { title }, `${more.length} more problems, in lines ${places} of ${path}`));
  }
  return `${lines.join('\n')}\n`;
}
