import { matchAt } from '../../read/match-at.ts';
import { literally, withoutSlash } from '../text/paths.ts';
import type { Word } from './command-words.ts';
import { folderOption, placeAt } from './copy-place.ts';
import type { ScriptCommand } from './script-commands.ts';

/** What brings a file to its place as it is, filled in or changed. */
const NAMES =
  'cp|mv|install|ln|scp|rsync|tee|sponge|dd|cat|echo|printf|envsubst|sed|awk|perl|python3?|erb|m4|mustache|j2|jinja2|gomplate|dockerize|consul-template';
/** Those of these that bring files as they are, whose last word is where they go. */
const TO_LAST_WORD = new Set(['cp', 'mv', 'install', 'ln', 'scp', 'rsync', 'tee', 'sponge']);
/** Those of these that write there what they are given. */
const GIVEN = new Set(['tee', 'sponge']);
/** Those that write their words: of these only what another command or a variable gives is a file's content. */
const OF_WORDS = new Set(['echo', 'printf']);
/** Those that take one file, and the values for it behind that. */
const OF_ONE_FILE = new Set(['j2', 'jinja2']);
/** Their options that another word belongs to. */
const WITH_VALUE: Readonly<Record<string, RegExp>> = {
  install: /^-[mog]$/,
  scp: /^-[cDFiJloPSX]$/,
  rsync: /^(?:-[efMT]|--(?:rsh|filter|exclude|include|rsync-path|files-from))$/,
  sed: /^(?:-[ef]|--expression|--file)$/,
  awk: /^-[fFv]$/,
  perl: /^-\w{0,9}e$/,
  m4: /^-[DI]$/,
  j2: /^-[fe]$/,
  jinja2: /^-D$/,
};
/** Their options that the file they take belongs to, and those that the place for it does. */
const TAKEN: Readonly<Record<string, RegExp>> = { gomplate: /^(?:-f|--file)(?:=|$)/, dd: /^if=/ };
const PLACE: Readonly<Record<string, RegExp>> = { gomplate: /^(?:-o|--out)(?:=|$)/, dd: /^of=/ };
/** A word of those that take both in one: `dockerize -template is.tpl:/opt/…/deployment.toml`. */
const BOTH = /^(?:-{1,2}template=)?["']?([^:"']{1,1000}):([^:"']{1,1000})(?:[:"']|$)/;
const OF_PAIRS = new Set(['dockerize', 'consul-template']);
/** Programs of those that run one. */
const PROGRAM = /\.(?:awk|p[lmy]|rb)$/;
/** What a command in quotes is given by what runs it: `ssh host "cat > …/deployment.toml" < is.toml`. */
const GIVEN_BEHIND = /\\?["'][ \t]{0,9}<[ \t]{0,9}["']?([^\s<&|;"'()]{1,1000})/y;
/** The same before it: `< is.toml cat > …/deployment.toml`. */
const GIVEN_BEFORE = /(?<![<&])<[ \t]{0,9}["']?([^\s<&|;"'()]{1,300})["']?[ \t]{1,9}(?:sudo[ \t]{1,9})?$/;
const MAX_BEFORE = 400;
/** The content of a file: `$(cat is.toml)`, `$(<is.toml)`. */
const CONTENT = /^\$\((?:cat[ \t]{1,9}|<[ \t]{0,9})["']?([^\s"'()]{1,1000})["']?[ \t]{0,9}\)$/;
const VARIABLE = /^\$(?:\w{1,100}|\{\w{1,100}\})$/;
/** What a variable is given by a command: `CONF="$(cat is.toml)"`. */
const ASSIGNED = /(?:^|[\s;&])(\w{1,60})=["']?\$\([ \t]{0,9}$/;
const OPENED = /\$\([ \t]{0,9}$/;
const MAX_NAME = 80;
/** What goes elsewhere than to a file, or is none of what a command writes. */
const ELSEWHERE = /^\d?>/;
/** A word without quotes and where the output goes behind it: `is.toml>/opt/…`; a number there is an output itself (`2>`). */
const FOLLOWED = /^(?!\d+>)(<?[\w./~@%+:,${}*?-]*[\w}*])(>{1,2}\|?(?![&(>]).*)$/s;
/** What stands between two commands of which the second takes what the first one writes. */
const PIPE = /^[ \t]{0,100}\|(?!\|)[^\n;&|]{0,100}$/;

/** What a command takes, and where it puts it; null for nowhere, or behind what is there. */
export interface Used {
  sources: string[];
  target: Word | null;
  /** Whether it is written out of what is taken, else brought there as it is, a folder as well. */
  isWritten: boolean;
  /** Whether what is taken are texts: a variable is what was put into it, not the path that it holds. */
  isText?: true;
}

/**
 * How a command begins that puts files somewhere.
 *
 * @param functions names of a script's own functions that do
 */
export function beginningOf(functions: Iterable<string> = []): RegExp {
  const names = [NAMES, ...[...functions].map(literally)].join('|');
  return new RegExp(String.raw`(?<![\w.$-]|(?<!\/s?bin)\/)(${names})(?=[ \t])`, 'g');
}

/** Whether a command that begins at a place takes what one writes that has ended at another. */
export function isPiped(text: string, end: number, start: number): boolean {
  return PIPE.test(text.slice(end, Math.min(start, end + 300)));
}

/** What a command of a text puts where. */
export function usesOf({ match: { 0: name, index }, words: written, end }: ScriptCommand, text: string): Used[] {
  const words = written.flatMap((word) => parted(word, text));
  const operands: Word[] = [];
  let [input, output, into]: [string | null, Word | null, Word | null] = [null, null, null];
  let isOpen = false;
  let isText = OF_WORDS.has(name);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const [, sign, file] = /^(<|<<<|1?>{1,2}\|?)(?![<&(>])(.*)$/s.exec(word.text) ?? [];
    const isInput = sign?.startsWith('<') || TAKEN[name]?.test(word.text);
    if (sign === undefined && !isInput && !PLACE[name]?.test(word.text)) {
      const folder = folderOption(name, word.text);
      if (folder !== null) {
        const named = folder === '' ? words[++at] : { text: folder, start: word.end - folder.length, end: word.end };
        into = named ? { ...named, text: `${withoutSlash(named.text)}/` } : null;
        continue;
      }
      if (WITH_VALUE[name]?.test(word.text) || /^\d>{1,2}$/.test(word.text)) at++;
      else if (!word.text.startsWith('-') && !ELSEWHERE.test(word.text)) operands.push(word);
      isOpen ||= GIVEN.has(name) && /^-(?:a|-append)/.test(word.text);
      continue;
    }
    const behind = file ?? word.text.replace(/^[^=]*=?/, '');
    const named = behind === '' ? words[++at] : { text: behind, start: word.end - behind.length, end: word.end };
    isOpen ||= sign?.includes('>>') === true;
    isText ||= sign === '<<<';
    if (isInput) input = sign === '<<<' ? contentOf(named?.text ?? '') : (named?.text ?? '');
    else output = named ?? null;
  }
  if (OF_PAIRS.has(name)) {
    return words.flatMap((word) => {
      const [, source, target] = BOTH.exec(word.text) ?? [];
      const isPair = source !== undefined && target !== undefined;
      return isPair ? [{ sources: [source], target: { ...word, text: target }, isWritten: true }] : [];
    });
  }
  const isWritten = !TO_LAST_WORD.has(name) || GIVEN.has(name);
  if (into !== null) output = into;
  else if (TO_LAST_WORD.has(name)) {
    [output = null] = operands.splice(placeAt(operands.map((operand) => operand.text)));
  }
  const files = operands.map((operand) => operand.text).filter((operand) => !PROGRAM.test(operand));
  const said = OF_WORDS.has(name) ? files.map(contentOf).filter((source) => source !== '') : files;
  const taken = OF_ONE_FILE.has(name) ? said.slice(0, 1) : said;
  const read = input ?? (taken.length === 0 && !OF_WORDS.has(name) ? givenAround(text, index, end) : undefined);
  const used = { sources: read === undefined ? taken : [read], target: isOpen ? null : output, isWritten };
  return [isText ? { ...used, isText } : used];
}

/** A word with what it is followed by without a blank: where the output of its command goes. */
function parted(word: Word, text: string): Word[] {
  const isQuoted = /["']/.test(text[word.start - 1] ?? '');
  const [, before, behind] = isQuoted ? [] : (FOLLOWED.exec(word.text) ?? []);
  if (before === undefined || behind === undefined) return [word];
  const at = word.start + before.length;
  return [
    { text: before, start: word.start, end: at },
    { text: behind, start: at, end: word.end },
  ];
}

/** What a word that is a text is the content of: a file, or a variable that may hold that; `''` for any other. */
function contentOf(word: string): string {
  return CONTENT.exec(word)?.[1] ?? (VARIABLE.test(word) ? word : '');
}

function givenAround(text: string, start: number, end: number): string | undefined {
  const behind = matchAt(GIVEN_BEHIND, text, end)?.[1];
  return behind ?? GIVEN_BEFORE.exec(text.slice(Math.max(0, start - MAX_BEFORE), start))?.[1];
}

/** The variable that is given what a command writes; null for none. */
export function variableGiven(text: string, start: number): string | null {
  if (!OPENED.test(text.slice(Math.max(0, start - 12), start))) return null;
  return ASSIGNED.exec(text.slice(Math.max(0, start - MAX_NAME), start))?.[1] ?? null;
}
