import { commentLines, HASH } from '../../read/lines.ts';
import type { ConfigMapSet } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { expandWord, withoutQuotes } from '../text/expand.ts';
import { withoutBeginning } from '../text/filled-paths.ts';
import type { LookupAt } from '../text/located.ts';
import { resolve } from '../text/path-named.ts';
import type { Word } from './command-words.ts';
import { folderGoneTo } from './gone-to.ts';
import { commandsAt } from './script-commands.ts';
import { scriptText } from './script-text.ts';
import { scriptVariables } from './script-variables.ts';
import { yamlScripts } from './yaml-scripts.ts';

/** The command, with options before what it creates. */
const CREATE =
  /\bcreate(?:[ \t]{1,9}-[^\s;|&]{1,100}(?:[ \t]{1,9}[^\s;|&-][^\s;|&]{0,100})?){0,5}\s{1,100}(?:configmap|cm|secret\s{1,100}generic)(?=\s)/g;
/** Cheap sign of such a command. */
const CREATES = new RegExp(CREATE.source);
/** Nobody creates more by one script. */
const MAX_CREATED = 5000;
/** Options that another word belongs to. */
const WITH_VALUE =
  /^(?:-[nols]|--(?:from-(?:file|literal|env-file)|namespace|context|kubeconfig|cluster|user|server|output|field-manager|type|selector))$/;
/** What a variable, a command or a pattern fills in, but for where `kubectl` works. */
const OPEN = /(?<!(?:-n|--namespace|--context)[= \t]{1,10}["']?)[$`*]/;
/** With what is behind it; quotes may be around all of that or a part. */
const FROM_FILE =
  /--from-file[=\s]+((?:\$\([^()\n]{0,200}\)|"(?:\$\([^()\n]{0,200}\)|[^\s",]){0,300}"|'[^\s',]{0,300}'|[^\s"'\\)])+|["'][^\s"'\\)]+)/g;
const KEY_AND_PATH = /^(?:([\w.-]+)=)?(.+)$/s;

/** The root-relative files that a path may be which something is filled in in. */
type FilesFilledIn = (path: string, key: string) => readonly string[];

/**
 * Config maps a script creates from files of the repository (`kubectl create configmap NAME --from-file=[KEY=]PATH`).
 * Scripts name paths from their own folder or from the folder they are started in or go to, so a path is tried from
 * the script's folder and from each folder above it.
 *
 * @param exists tells whether a root-relative path is a file or folder of the repository
 * @param filled the files that a path may mean which something is filled in in, by the key they have in the map
 */
export function shellConfigMaps(
  file: string,
  text: string,
  exists: (path: string) => boolean,
  filled: FilesFilledIn = () => [],
): ConfigMapSet[] {
  if (!CREATES.test(text)) return [];
  const script = scriptText(file, text).text;
  const goneTo = (offset: number): string | null => folderGoneTo(script, offset, false);
  return createdMaps(file, { text: script, lookupAt: scriptVariables(file, script), goneTo }, exists, filled);
}

/**
 * The same of scripts in YAML: of pipelines, tasks, jobs and the like.
 *
 * @param given the variables that the file gives its scripts
 */
export function yamlConfigMaps(
  carried: Carried,
  given: LookupAt,
  exists: (path: string) => boolean,
  filled: FilesFilledIn = () => [],
): ConfigMapSet[] {
  return yamlScripts(carried, (text) => CREATES.test(text)).flatMap(({ text: script }) => {
    const own = scriptVariables(carried.file, script.text);
    const lookupAt: LookupAt = (offset) => (name) =>
      own(offset)(name) ?? given(script.locate(offset, offset + 1).start)(name);
    const goneTo = (offset: number): string | null =>
      folderGoneTo(carried.text, script.locate(offset, offset + 1).start, true);
    return createdMaps(carried.file, { text: script.text, lookupAt, goneTo }, exists, filled);
  });
}

/** A script, with what it gives its variables and the folder that it has gone to. */
interface Script {
  text: string;
  lookupAt: LookupAt;
  goneTo: (offset: number) => string | null;
}

function createdMaps(
  file: string,
  { text, lookupAt, goneTo }: Script,
  exists: (path: string) => boolean,
  filled: FilesFilledIn,
): ConfigMapSet[] {
  const isComment = commentLines(text, HASH);
  const begun = [...text.matchAll(CREATE)].slice(0, MAX_CREATED);
  return [...commandsAt(text, begun)].flatMap(({ match, words, end }): ConfigMapSet[] => {
    if (isComment(match.index)) return [];
    const lookup = lookupAt(match.index);
    const expand = (word: string): string => expandWord(word, lookup).text;
    const start = match.index + match[0].length;
    const name = nameAmong(words);
    if (name === null) return [];
    const options = `${text.slice(start, name.start)} ${text.slice(name.end, end)}`;
    const sources = [...options.matchAll(FROM_FILE)].flatMap(([, word = '']) => {
      const [, key, path] = KEY_AND_PATH.exec(withoutQuotes(word)) ?? [];
      return path === undefined ? [] : [{ key, path: expand(path) }];
    });
    const folder = sources.length === 0 ? null : goneTo(match.index);
    const paths = sources.flatMap(({ key, path }) => {
      const below = folder === null ? null : resolve(file, `${folder}/${path}`, exists);
      const resolved = below ?? resolve(file, path, exists);
      if (resolved !== null) return [{ path: resolved, key: key ?? null }];
      if (key === undefined) return [];
      const fromFolder = folder === null ? [] : filled(`${folder}/${withoutBeginning(path)}`, key);
      return (fromFolder.length > 0 ? fromFolder : filled(path, key)).map((one) => ({ path: one, key }));
    });
    const isWhole =
      options.split('--from-').length - 1 === paths.length &&
      ![options.replace(FROM_FILE, ''), ...sources.map(({ path }) => path)].some((text) => OPEN.test(text));
    const set = { name: expand(name.text), file, paths };
    return paths.length === 0 ? [] : [isWhole ? { ...set, isWhole } : set];
  });
}

/** What a map is called: what is no option, nor the value of one. */
function nameAmong(words: readonly Word[]): Word | null {
  const isValue = (at: number): boolean => WITH_VALUE.test(words[at - 1]?.text ?? '');
  return words.find(({ text }, at) => !text.startsWith('-') && !isValue(at)) ?? null;
}
