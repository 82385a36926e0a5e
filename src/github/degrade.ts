import { dig, text } from './values.ts';

/** Where the run tells a person something; the Action's log and its annotations. */
export interface Log {
  info(message: string): void;
  /** A line that GitHub also shows as an annotation: it takes one of the ten warnings of the step. */
  warning(message: string): void;
}

/** One way to show the findings that GitHub may refuse. */
export interface Surface {
  /** `the check run`, `the review`, … */
  name: string;
  /** `checks: write`, as a workflow's `permissions` has it. */
  permission: string;
  /** What is used in its place, a clause: `the findings are in the log and in the summary`. */
  instead: string;
}

/**
 * Does what `surface` needs GitHub for. A failure is told once, with the permission that would help, and never
 * reaches the verdict.
 *
 * @returns what `work` returned, null when GitHub did not let it
 */
export async function degrade<T>(log: Log, surface: Surface, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log.warning(`${capital(surface.name)} was left out: ${explain(error, surface)} Instead, ${surface.instead}.`);
    return null;
  }
}

/** Says once why a surface is not even tried. */
export function leaveOut(log: Log, surface: Surface, reason: string): void {
  log.warning(
    `${capital(surface.name)} was left out: it needs the permission \`${surface.permission}\`, and ${reason}. Instead, ${surface.instead}.`,
  );
}

/** What a failed request means, as one sentence for a person. */
export function explain(error: unknown, { permission }: Pick<Surface, 'permission'>): string {
  const status = statusOf(error);
  const said = oneLine(messageOf(error));
  if (isRateLimit(error)) return `GitHub's rate limit was reached (${said}).`;
  if (status === 401) return `GitHub did not accept the token of the input \`github-token\` (${said}).`;
  if (status === 403 || status === 404 || isForbiddenQuery(error)) {
    return `the token needs the permission \`${permission}\` (GitHub said: ${said}).`;
  }
  // What the client's own failures have is a status; this one came of reading what was answered.
  if (error instanceof TypeError && dig(error, 'status') === undefined) {
    return 'what answered is not GitHub (a proxy may stand between): its answer has not the form that the API has.';
  }
  if (status === 422) return `GitHub refused the request (${said}).`;
  return status === null ? `GitHub could not be reached (${said}).` : `GitHub answered ${status} (${said}).`;
}

/** The HTTP status of a failed request, null when there was no answer (the client calls that a 500 without a response). */
export function statusOf(error: unknown): number | null {
  const status = dig(error, 'status');
  return typeof status === 'number' && dig(error, 'response') !== undefined ? status : null;
}

/** Whether GitHub's GraphQL refused for a missing permission; it answers 200 and says so in the body. */
export function isForbiddenQuery(error: unknown): boolean {
  const errors = dig(error, 'errors');
  return Array.isArray(errors) && errors.some((one) => ['FORBIDDEN', 'NOT_FOUND'].includes(String(dig(one, 'type'))));
}

function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  return status === 429 || (status === 403 && /rate limit/i.test(messageOf(error)));
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return text(error) ?? 'no reason given';
}

/** The first 300 characters on one line: an API's message may be long and holds what a repository wrote. */
export function oneLine(message: string): string {
  const flat = message.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length > 300 ? `${flat.slice(0, 299)}…` : flat;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
