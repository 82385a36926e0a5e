import { holdsForReleases, type TextOf } from '../text/compared-releases.ts';

/** What a task waits for, in its line or as a list below. */
const WHEN =
  /^[ \t-]{0,100}when["']?:(?:[ \t]{1,9}(?<alone>\S[^\n]{0,1000})|[ \t\r]{0,9}(?<list>(?:\n[ \t]{0,100}-[ \t]{1,9}[^\n]{1,1000}){1,20}))/gm;
const ITEM = /^[ \t]{0,100}-[ \t]{1,9}([^\n]{1,1000})$/gm;
const QUOTED = /^(["'])(.*)\1$/;

/**
 * Whether a task never runs for the releases that its variables name (`when: version == '5.11.0'`): what it waits for
 * compares one of them with another.
 */
export function isForOtherRelease(task: string, releaseOf: TextOf): boolean {
  const conditions = [...task.matchAll(WHEN)].flatMap(({ groups: { alone, list = '' } = {} }) =>
    alone === undefined ? [...list.matchAll(ITEM)].map(([, one]) => one as string) : [alone],
  );
  return conditions.some((one) => holdsForReleases(one.trim().replace(QUOTED, '$2'), 'jinja2', releaseOf) === false);
}
