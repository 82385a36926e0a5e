import { lineStart } from '../../read/lines.ts';
import type { Stretch } from '../../settings.ts';

/** No more of the text before a place or behind it is looked at, and of no more lines before what says that something is gone. */
const MAX_BESIDE = 1000;
const MAX_LINES = 100;
/** Of a text that has more gone, the rest is taken to stay. */
const MAX_TASKS = 1000;

/** Where one command ends and the next begins. */
const NEXT_COMMAND = /(?<!\\\r?)\n|[;&|`]/;
/** What stands between the words of a command, also of one that is written as a list. */
export const SPACE = String.raw`["']?,?[ \t]{0,9}\\?\s{1,20}["']?`;
const OPTIONS = String.raw`(?:${SPACE}-[^\s"',]{1,60}){0,9}`;
const SYSTEM = `(?:yum|dnf|microdnf|apt|apt-get|zypper)${OPTIONS}${SPACE}(?:(?:auto)?remove|erase|purge|rm)`;
const ARCHIVES = String.raw`rpm${OPTIONS}${SPACE}(?:-e\w{0,9}|--erase)|dpkg${OPTIONS}${SPACE}(?:-[rP]|--remove|--purge)`;
/** A command that removes files, or the package of a system. */
const REMOVES = new RegExp(String.raw`(?<![\w.$-])(?:rm|rmdir|rd|Remove-Item|${SYSTEM}|${ARCHIVES})${SPACE}`);
/** A command that moves one thing to where it is kept, or behind its own name. */
const MOVES_ASIDE =
  /(?<![\w.$-])mv(?:[ \t]{1,9}-\S{1,60}){0,9}[ \t]{1,9}(?:\S{1,300}[ \t]{1,9}["']?(?:\S{0,300}[/._-])?(?:backups?|bak|old|orig|prev(?:ious)?|archived?)(?![a-z])|["']?([^\s"']{0,200}wso2[\w-]{1,60}-\d[\d.]{1,20}\d)["']?[ \t]{1,9}["']?\1["']?[._-])/i;

/** A task of Ansible's that has something gone, at the key that says so. */
const ABSENT = /(?<![\w.-])state["']?[ \t]{0,9}[:=][ \t]{0,9}["']?absent\b/g;
/** The same of a resource of Puppet's, of one of Chef's, and of a state of Salt's. */
const ABSENT_RESOURCES = [
  /[{;](?<!\$\{)(?:\$\{[^{}\n]{0,100}\}|[^{};]){0,1000}?\bensure[ \t]{0,9}=>[ \t]{0,9}["']?(?:absent|purged)\b(?:\$\{[^{}\n]{0,100}\}|[^{};]){0,1000}/g,
  /^[ \t]*\w{1,30}[ \t(]{1,9}["'][^\n]{1,300}\bdo[ \t]*\n(?:(?![ \t]*end\b)[^\n]{0,300}\n){0,20}?[ \t]*action[ \t(]{1,9}\[?:(?:delete|remove|purge|uninstall)\b/gm,
  /^[^\s#][^\n]{0,300}:[ \t]*\n(?:[ \t][^\n]{0,300}\n){0,20}?[ \t]{1,20}(?:file\.absent|pkg\.(?:removed|purged))\b[^\n]{0,300}(?:\n[ \t][^\n]{0,300}){0,20}/gm,
];

/**
 * Tells of a place whether it stands in what takes away what it names: a command that removes it or moves it aside, a package that
 * a system is told to remove, or a task, a resource or a state that has it gone.
 *
 * @param text without comments
 */
export function removalsIn(text: string): (place: Stretch) => boolean {
  const absent = absentIn(text);
  return (place) =>
    absent.some(({ start, end }) => start <= place.start && place.end <= end) || isInCommand(place, text);
}

/** Whether a place stands in a command that removes or moves aside what it is given. */
function isInCommand({ start, end }: Stretch, text: string): boolean {
  const before = text
    .slice(Math.max(0, start - MAX_BESIDE), start)
    .split(NEXT_COMMAND)
    .at(-1) as string;
  const [after = ''] = text.slice(start, end + MAX_BESIDE).split(NEXT_COMMAND);
  return REMOVES.test(before) || MOVES_ASIDE.test(`${before}${after}`);
}

/** The tasks, resources and states of a text that have something gone. */
function absentIn(text: string): Stretch[] {
  const tasks: Stretch[] = [];
  for (const { index } of text.matchAll(ABSENT)) {
    if (tasks.length === MAX_TASKS) break;
    if (index >= (tasks.at(-1)?.end ?? 0)) tasks.push(itemAround(text, index));
  }
  const resources = ABSENT_RESOURCES.flatMap((pattern) => [...text.matchAll(pattern)]);
  return [...tasks, ...resources.map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))];
}

/** The item of a list that a key of its own stands in, or the line where there is none. */
function itemAround(text: string, key: number): Stretch {
  const line = lineStart(text, key);
  let start = line;
  for (let count = 0; count < MAX_LINES; count++) {
    const [dash] = /^[ \t]*-[ \t]/.exec(text.slice(start, start + MAX_BESIDE)) ?? [];
    const depth = (dash?.length ?? 0) - 2;
    if (dash && depth < key - line) return { start, end: endOfItem(text, key, depth) };
    if (start === 0) break;
    start = lineStart(text, start - 1);
  }
  return { start: line, end: endOfItem(text, key, MAX_BESIDE) };
}

/** Where the next line begins that is no deeper than an item. */
function endOfItem(text: string, from: number, depth: number): number {
  const next = new RegExp(String.raw`\n(?=[ \t]{0,${depth}}\S)`, 'g');
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}
