import { matchAt } from '../../read/match-at.ts';
import { type CommandText, commandsIn } from '../scripts/command-texts.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { expandShell } from '../text/expand.ts';
import type { Lookup, LookupAt } from '../text/located.ts';

/** A command that changes a file where it lies, or writes what it makes of one. */
export interface EditCommand extends CommandText {
  /** What names the files: the command with its variables put in, and what it is run for (`find … -exec`, `grep -l … | xargs`). */
  names: () => string;
}

/** Programs with a language of their own, whose text may stand in lines below. */
const PROGRAMS = 'g?sed|perl|ruby|[gm]?awk|python[\\d.]{0,5}|node|yq|tomlq';
/** How commands begin that may. */
const BEGINNING = new RegExp(
  [
    String.raw`(?<![\w.$-]|(?<!\/s?bin)\/)(?:(?:${PROGRAMS}|sd|rpl)[ \t]|crudini[ \t]+(?![ \t]|--get)|xml(?:starlet)?[ \t]{1,9}(?:ed|edit)[ \t]|(?:dasel|toml)[ \t]{1,9}(?:put|delete|set|unset)[ \t]|augtool[ \t](?=[^\n]{0,300}?\bset\b)|(?:ed|ex|vim?)[ \t](?=[^\n]{0,200}?(?:(?<=[ \t])-[a-zA-Z]{0,3}[sc](?=[ \t])|<)))`,
    String.raw`\.(?:search_file|insert_line)_\w{1,30}[( ]`,
    String.raw`(?<=[\s)])-[ci]?[rR]eplace[ \t]{1,9}["']|(?<=[\w)])\.[Rr]eplace\((?=["'][^\n]*\bSet-Content)["']|(?<=[\w)])\.Replace\(["']`,
  ].join('|'),
  'g',
);
const OF_POWERSHELL = /^(?:-|\.[Rr]eplace)/;
const OF_PROGRAM = new RegExp(`^(?:${PROGRAMS})[ \\t]`);
const OF_EDITOR = /^(?:ed|ex|vim?)[ \t]/;
/** Programs that change files by an option, and those that do by what their text says. */
const BY_TEXT = /^(?:python|node)|^(?:perl|ruby)\b(?=[^\n]*<<)/;
/** The option that has a file changed where it lies, a file that is written to, and what a program's text does so with. */
const IN_PLACE =
  /[ \t]-(?:[a-zA-Z0-9]{0,9}i|-in-?place)|[^\d&>=-]>(?![=>&]|[ \t]*\/dev\/null)|\|[ \t]*(?:sudo[ \t]+)?(?:tee|sponge)[ \t]/;
const WRITES = /write|dump|["'](?:w|r\+)t?["']|inplace/i;
/** What PowerShell does. */
const SETS_CONTENT = /\b(?:Set-Content|Out-File|WriteAll\w+)\b/i;
const QUOTED = /'[^']*'/g;
/** A text of several lines between quotes, from the beginning of a command on, and what stands behind it in its line. */
const LINES_QUOTED = /(?:[^\n']|'[^'\n]*')*'[^'\n]*\n[^']*'[^\n]*/y;
/** The beginning of a here-document, and its word. */
const HEREDOC = /<<[-~]?[ \t]{0,9}(?:\\|["'])?(\w{1,50})/;
/** What an editor is given. */
const PIPED = /\|[ \t]*(?:sudo[ \t]+)?$/;
/** What hands the files over that it finds. */
const FOUND =
  /\b(?:find|grep|egrep|rg|fd|ls)[ \t][^\n;&]{0,300}?(?:[ \t]-exec(?:dir)?|\|[ \t]{0,9}(?:sudo[ \t]+)?xargs\b[^\n;&|]{0,100}?)[ \t]+(?:sudo[ \t]+)?$/;
/** What finds some files of a folder alone, by their name, and a folder of a server. */
const BY_NAME = /[ \t](?:-i?(?:name|path|regex)|--include|-g)\b|\*/;
const OF_SERVER = /wso2|\b(?:repository|conf)\b|(?:carbon|is|am|apim)_home/i;
/** The names of all files with a switch. */
const ALL = 'deployment.toml identity.xml authenticators.xml';
/** A variable that is left in a command. */
export const VARIABLE = /\$\{?(\w{1,50})/g;
/** No loop is longer before what it does. */
const MAX_BEFORE = 2000;
const MAX_LINE_BEFORE = 500;
const MAX_LENGTH = 4000;

/** The commands of a text that change files. */
export function editCommandsIn(text: string, file: string): EditCommand[] {
  let variables: LookupAt | null = null;
  const lookupAt: LookupAt = (offset) => {
    variables ??= scriptVariables(file, text);
    return variables(offset);
  };
  return commandsIn(text, BEGINNING)
    .filter((command) => mayWrite(command, text))
    .map((command) => wholeOf(command, text))
    .filter(isWriting)
    .map((command) => ({ ...command, names: () => namesOf(command, text, lookupAt(command.start)) }));
}

function namesOf({ text: command, start }: CommandText, text: string, lookup: Lookup): string {
  const found = FOUND.exec(lineBefore(text, start))?.[0] ?? '';
  const foundAll = found !== '' && !BY_NAME.test(found) && OF_SERVER.test(found) ? ALL : '';
  const around = OF_POWERSHELL.test(command) ? text.slice(Math.max(0, start - MAX_BEFORE), start + MAX_BEFORE) : '';
  const names = expandShell(`${found} ${foundAll} ${command}`, lookup).text;
  return `${loopedOver(names, text, start)} ${names} ${around}`;
}

/** Whether what stands behind a beginning in its line, or in the text of PowerShell, may be a command that writes. */
function mayWrite({ text, start }: CommandText, all: string): boolean {
  return !OF_POWERSHELL.test(text) || SETS_CONTENT.test(all.slice(start, start + MAX_BEFORE));
}

/** A command with the text of its program, which may stand in the lines below, or before it in its line. */
function wholeOf({ text, start }: CommandText, all: string): CommandText {
  const isEditor = OF_EDITOR.test(text);
  if (!isEditor && !OF_PROGRAM.test(text)) return { text, start };
  const before = isEditor ? lineBefore(all, start) : '';
  if (PIPED.test(before)) return { text: before + text, start: start - before.length };
  const rest = all.slice(start, start + MAX_LENGTH);
  const word = HEREDOC.exec(text)?.[1];
  if (word !== undefined) {
    const end = rest.search(new RegExp(`\\n[ \\t]*${word}[ \\t\\r]*(?:\\n|$)`));
    return { text: rest.slice(0, Math.max(end, text.length)), start };
  }
  const isOpen = isInQuotes(text) && rest.includes('\n') && !isInQuotes(lineBefore(all, start));
  return { text: (isOpen ? matchAt(LINES_QUOTED, rest, 0)?.[0] : null) ?? text, start };
}

/** Whether a single quote of a line is left open. */
function isInQuotes(line: string): boolean {
  return line.split("'").length % 2 === 0;
}

/** Whether a command writes what it makes. */
function isWriting({ text }: CommandText): boolean {
  if (!OF_PROGRAM.test(text)) return true;
  return BY_TEXT.test(text) ? WRITES.test(text) : IN_PLACE.test(text.replace(QUOTED, "''"));
}

/** What stands before a command in its line. */
function lineBefore(text: string, start: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - MAX_LINE_BEFORE), start);
}

/** What the loop goes over whose variable a command names: `for f in conf/*.toml; do sed … "$f"`. */
function loopedOver(command: string, text: string, start: number): string {
  const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
  if (!before.includes('for')) return '';
  return [...command.matchAll(VARIABLE)]
    .map(([, name = '']) => {
      const loop = new RegExp(`\\bfor[ \\t]{1,9}${name}[ \\t]{1,9}in[ \\t]([^;\\n]{1,500})`, 'g');
      return [...before.matchAll(loop)].at(-1)?.[1] ?? '';
    })
    .join(' ');
}
