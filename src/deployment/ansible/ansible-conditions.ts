import { evaluateInfix } from '../../read/template-infix-expr.ts';
import { known, truthy, UNKNOWN } from '../../read/template-value.ts';
import type { Lookup } from '../text/located.ts';

/** What a task waits for, in its line or as a list below. */
const WHEN =
  /^[ \t-]{0,100}when["']?:(?:[ \t]{1,9}(?<alone>\S[^\n]{0,1000})|[ \t\r]{0,9}(?<list>(?:\n[ \t]{0,100}-[ \t]{1,9}[^\n]{1,1000}){1,20}))/gm;
const ITEM = /^[ \t]{0,100}-[ \t]{1,9}([^\n]{1,1000})$/gm;
const QUOTED = /^(["'])(.*)\1$/;
const RELEASE = /^\d{1,2}\.\d{1,3}(?:\.\d{1,6}){0,2}$/;
/** A release that something is compared with. */
const COMPARED = /["']\d{1,2}\.\d{1,3}(?:\.\d{1,6}){0,2}["']/;
/** Nobody nests more. */
const MAX_NESTED = 30;

/**
 * Whether a task never runs for the release that its variables name (`when: version == '5.11.0'`): what it waits for
 * compares this one with another.
 *
 * @param lookup the variables of the role that have one value
 */
export function isForOtherRelease(task: string, lookup: Lookup): boolean {
  const conditions = [...task.matchAll(WHEN)].flatMap(({ groups: { alone, list = '' } = {} }) =>
    alone === undefined ? [...list.matchAll(ITEM)].map(([, one]) => one as string) : [alone],
  );
  return conditions.some((one) => isFalse(one.trim().replace(QUOTED, '$2'), lookup));
}

function isFalse(condition: string, lookup: Lookup): boolean {
  if (!COMPARED.test(condition) || condition.split(/[(!]|\b(?:not|else)\b/).length > MAX_NESTED) return false;
  const value = evaluateInfix(condition, {
    language: 'jinja2',
    resolve: (name) => {
      const release = releaseOf(name, lookup);
      return release === null ? UNKNOWN : known(release);
    },
    variables: new Map(),
    hidden: new Set(),
    dot: null,
    depth: 0,
  });
  return truthy(value, 'jinja2') === false;
}

function releaseOf(name: string, lookup: Lookup): string | null {
  const text = lookup(name)?.text;
  return text !== undefined && RELEASE.test(text) ? text : null;
}

/** A source with the releases put in that variables hold; null where anything else is filled in, or nothing. */
export function withReleases(source: string, lookup: Lookup): string | null {
  if (!source.includes('{{')) return null;
  const filled = source.replace(
    /\{\{\s{0,9}(\w{1,100})\s{0,9}\}\}/g,
    (whole, name: string) => releaseOf(name, lookup) ?? whole,
  );
  return filled.includes('{{') ? null : filled;
}
