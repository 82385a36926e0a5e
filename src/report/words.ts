/** Words the reports for people share. */
import type { Level, Part } from '../model.ts';
import type { Report, ReportDeployment, Summary } from './report.ts';

export const PART_NAMES: Record<Part, string> = { A: 'System REST APIs', B: 'SOAP services' };

/** Severest first. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];

export const NO_DEPLOYMENT =
  'No WSO2 deployment found: nothing was checked. Is this the right folder? --require-deployment (input require-deployment) makes this a failure.';

/**
 * The same where a deployment was asked for.
 *
 * @param asked the option or input that asks for one
 * @param path the one that names the scanned folder
 */
export const noDeployment = (asked: string, path: string): string =>
  `No WSO2 deployment found: nothing was checked, and ${asked} asks for one. Correct ${path}, or leave ${asked} out.`;

/** `1 error`, `2 errors`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `wso2is 7.1.0, update level 23`, or what is not known of it. Pieces come from the tree: escape the result. */
export function describeProduct({
  product,
  version,
  updateLevel,
}: Pick<ReportDeployment, 'product' | 'version' | 'updateLevel'>): string {
  if (product === null && version === null) return 'product and version unknown';
  const name = `${product ?? 'unknown product'} ${version ?? 'of unknown version'}`;
  return updateLevel === null ? name : `${name}, update level ${updateLevel}`;
}

/** `1 deployment: 1 error, 0 warnings, 2 notices.` */
export function describeSums({ deployments, errors, warnings, notices }: Summary): string {
  const levels = [count(errors, 'error'), count(warnings, 'warning'), count(notices, 'notice')];
  return `${count(deployments, 'deployment')}: ${levels.join(', ')}.`;
}

/** The sums and the verdict. */
export const summaryLine = (report: Report): string =>
  `${describeSums(report.summary)} ${report.conclusion === 'failure' ? 'Failed.' : 'Passed.'}`;
