import { addTo } from '../../lists.ts';
import type { ConfigKind, Stretch } from '../../settings.ts';
import { packIn } from '../evidence/home-targets.ts';
import type { Deed } from '../homes/homes-meant.ts';
import { type CommandText, commandsIn, stepsIn } from '../scripts/command-texts.ts';
import { withoutHost } from '../scripts/copy-place.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import { beginningOf, usesOf } from '../scripts/putting-commands.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { expandShell, withoutQuotes } from '../text/expand.ts';
import { kindReadAt, kindsReadBelow } from '../text/folders-read.ts';
import type { Lookup } from '../text/located.ts';
import { baseOf, withoutSlash } from '../text/paths.ts';

/** A file from outside the repository that something puts where a server reads its configuration. */
export interface Fetched extends Deed {
  kind: ConfigKind;
  /** Where it comes from: an address, the variable that one begins with, or a store, as the command that takes it from there begins. */
  source: string;
}

/** Cheap sign of a fetch. */
const FETCHES =
  /\b(?:https?|s3|gs|ssh):\/\/|\b(?:curl|wget|aria2c|aws|aws_s3|s3_object|az|azure_rm_storageblob|gcloud|vault|consul|kubectl|oc|scp|rsync|git|s3cmd|mc|rclone|jf|get_url|slurp|lookup)\b|[Ii]nvoke-|\biwr\b|[\w}]:\//;
/** Commands that fetch, and the instruction of a Dockerfile. */
const COMMANDS =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:curl|wget|aria2c|aws[ \t]+(?:--\S{1,100}[ \t]+(?:[^\s-]\S{0,100}[ \t]+)?){0,9}(?:s3|s3api|ssm|secretsmanager)|s3cmd[ \t]+get|mc[ \t]+cp|[Ii]nvoke-(?:WebRequest|RestMethod)|iwr|irm|rclone[ \t]+copy(?:to)?|jf[ \t]+rt[ \t]+(?:dl|download)|(?:kubectl|oc)[ \t]+(?:-\S{1,100}[ \t]+(?:[^\s-]\S{0,100}[ \t]+)?){0,9}get[ \t]+(?:cm|configmaps?|secrets?)|gsutil|gcloud[ \t]+(?:storage|secrets)|azcopy|az[ \t]+(?:storage|keyvault)|vault[ \t]+(?:kv|read)|consul[ \t]+kv)[ \t]|^[ \t]*(?:ADD|add)[ \t]+(?=[^\n]{0,200}?:\/\/)/gm;
/** Commands that take something out of a store without an address. */
const FROM_STORE =
  /^(?:az[ \t]+(?:storage[ \t]+(?:blob|file)[ \t]+download|keyvault[ \t]+secret[ \t]+(?:show|download))|aws[ \t][^\n]{0,1000}?\b(?:ssm[ \t]+get-parameter|secretsmanager[ \t]+get-secret-value|s3api[ \t]+get-object)|s3cmd|mc|rclone|jf|(?:kubectl|oc)[ \t][^\n]{0,1000}?\bget|gcloud[ \t]+secrets[ \t]+versions[ \t]+access|vault[ \t]+(?:kv[ \t]+get|read)|consul[ \t]+kv[ \t]+get)/;
const OF_AZURE = /^az[ \t]/;
/** A place that is written to, which may be quoted in part: `"$HOME"/conf`. */
const PLACE = String.raw`["']?(?!-)([^\s"';&|]+(?:["'](?=[\w./$-])[^\s"';&|]+)*)`;
/** What those of Azure call that, and what they write to. */
const STORED_AS = /[ \t](?:-[np]|--name|--path)[ \t=]+["']?([^\s"';&|]+)/;
const STORED_TO = new RegExp(String.raw`[ \t](?:-[fd]|--file|--dest(?:ination)?)[ \t=]+${PLACE}`, 'g');
/** A command that brings all that a folder of a store or an archive has. */
const OF_FOLDERS =
  /^(?:aws|gsutil|gcloud|azcopy)\b[^\n]*[ \t](?:sync|rsync|--recursive|-[rR])(?![\w-])|^az[ \t][^\n]*[ \t]download-batch[ \t]|^[ \t]*(?:-[ \t]+)?(?:\w+\.\w+\.)?unarchive:|\|[ \t]*(?:sudo[ \t]+)?tar[ \t]/;
/** Where an archive is unpacked that comes through a pipe. */
const UNPACKED_TO = new RegExp(String.raw`\btar[ \t](?:[^\n|]{0,200}?[ \t])??(?:-C|--directory)[ \t=]*${PLACE}`, 'g');
/** Commands whose last word is the place that they write to. */
const TO_LAST_WORD = /^(?:aws[ \t][^\n]*?\bs3api[ \t]|s3cmd[ \t]|mc[ \t]|rclone[ \t]|jf[ \t])/;
const BEFORE_LAST = /([^\s/"']+)["']?[ \t]+\S+[ \t\r]*$/;
const LAST_WORD = new RegExp(String.raw`[ \t]${PLACE}["']?[ \t\r]*$`, 'g');
/** The folder that `curl` and `aria2c` write what has no folder of its own to. */
const OUTPUT_FOLDER = new RegExp(
  String.raw`^(?:curl\b[^\n]*[ \t]--output-dir|aria2c\b[^\n]*[ \t](?:-d|--dir))[ \t=]+${PLACE}`,
);
/** Commands that write a file by the name it has where it comes from. */
const BY_ITS_NAME =
  /^aria2c\b(?![^\n]*[ \t](?:-o|--out)(?![\w-]))|^curl\b(?=[^\n]*[ \t](?:-[a-zA-Z]{0,9}O|--remote-name)(?![\w-]))|^wget\b(?![^\n]*[ \t](?:-[a-zA-Z]{0,9}[OP]|--output-document|--directory-prefix))/;
/** What `curl` and `wget` write to: `-o FILE`, `--output=FILE`, `> FILE`, `| tee FILE`. */
const WRITTEN = new RegExp(
  String.raw`(?:[ \t]-OutFile[ \t]+|[ \t]-[a-zA-Z]{0,9}[oOP][ \t]*|[ \t]--(?:out|output|output-document|directory-prefix)[ \t=]+|>[ \t]*|\btee[ \t]+)${PLACE}`,
  'g',
);
/** What a file is copied to from an address: the next word. */
const COPIED = new RegExp(String.raw`:\/\/[^\s"']*["']?(?:[ \t]|\\\r?\n)+${PLACE}`, 'g');
const SOURCE = /\b((?:https?|s3|gs):\/\/[^\s"',)}]+)/;
/** Options of `curl` and `wget` with their values, and what their output is written to. */
const OPTION =
  /[ \t](?:-[a-zA-Z]{0,9}[oOPHuXdAbeET][ \t]*|--[a-z-]{1,40}(?:=|(?<=output|output-document|directory-prefix|header|user|password|request|data|cacert|cert|key|proxy|retry|max-time|connect-timeout)[ \t]+)|>[ \t]*|tee[ \t]+)(?:"[^"]*"|'[^']*'|[^\s;&|]+)/g;
const VARIABLE = /[ \t]["']?(\$[^\s"';&|)]+)/;
/** Where the next command of a line begins; what one is piped into has the fetched text still. */
const NEXT_COMMAND = /\s(?:&&|\|\|)\s|;(?=\s|$)/;
/** Modules of Ansible and resources of Puppet and Chef that do. */
const STEPS =
  /^[ \t]*(?:-[ \t]+)?(?:[a-z_]+\.[a-z_]+\.)?(?:(?:win_)?get_url|uri|unarchive|copy|git|aws_s3|s3_object|gc_storage|gcp_storage_object|azure_rm_storageblob)["']?:|(?<![\w:])(?:file|archive)[ \t]*\{|^[ \t]*remote_file[ \t]/gm;
/** Where a step writes to. */
const DEST =
  /\bdest["']?[ \t]*:[ \t]*["']?((?:\{\{[^{}\n]*\}\}|[^\n"',}])+)|\bdest=["']?([^\s"']+)|(?:^|[\s,{])path[ \t]*=>[ \t]*["']([^\n"']+)|^[ \t]*(?:(?:file|archive)[ \t]*\{|remote_file)[ \t]*["']([^\n"']+)/g;
/** What a step takes: no other of its attributes. */
const STEP_SOURCE =
  /\b(?:url|src|source)["']?[ \t]*(?:=>|[:=])?[ \t]*["']?((?:https?|s3|gs):\/\/[^\s"',)}]+)|\burl["']?[ \t]*[:=][ \t]*["']?(\{\{[^\n"']+)|\bcontent["']?[ \t]*:[ \t]*["']?(\{\{[ \t]*\(?(?:\w+\.(?:content|stdout|json)\b|(?:lookup|query)\([ \t]*\\?["'](?!(?:ansible\.builtin\.)?(?:file|template|vars|first_found|pipe|env)\b))[^\n]*)/;
/** The bucket that a step takes something from, and what that is called there. */
const STEP_BUCKET = /\b(?:bucket|container)(?:_name)?["']?[ \t]*[:=][ \t]*["']?([^\s"',]+)/;
const STEP_OBJECT = /\b(?:object|blob)(?:_name)?["']?[ \t]*[:=][ \t]*["']?([^\s"',]+)/;
/** A module that clones a repository, which that is, and a place on the machine that a step takes something from. */
const OF_GIT = /^[ \t]*(?:-[ \t]+)?(?:\w+\.\w+\.)?git["']?:/;
const STEP_REPOSITORY = /\brepo["']?[ \t]*[:=][ \t]*["']?([^\s"',]+)/;
const STEP_PATH = /\bsrc["']?[ \t]*[:=][ \t]*["']?((?:\{\{[^{}\n]*\}\}|[^\s"',}])+)/;
/** What prints what a command in a `$(…)` gives it, or takes that for a file: `cat <(curl …) > F`. */
const PRINTED = /\b(?:echo|printf)[ \t][^;&|]*\$\($|<\($/;
/** The variable that a command in a `$(…)` gives its value. */
const KEPT_IN = /(?:^|[\s;])(\w{1,50})=["']?\$\($/;
const MAX_BEFORE = 300;
/** So far behind a command what it gives a variable is looked for. */
const MAX_BEHIND = 3000;
/** A place on a machine or in an image; one below the folder of a checkout is read by no server. */
const ABSOLUTE = /^(?:[/$~]|\{\{)/;

const DRIVE = /^[A-Za-z]:[\\/]/;

/** Whether a text may fetch something. */
export function mayFetch(text: string): boolean {
  return FETCHES.test(text);
}

/** A place that something is written to, as it is written but for quotes. */
interface Target extends Stretch {
  text: string;
}

/** What the commands of a script fetch to where a server reads its configuration, also by way of another place. */
export function fetchedByCommands(text: string, file: string): Fetched[] {
  const begun = commandsIn(text, COMMANDS);
  if (begun.length === 0) return [];
  const copies = copiesIn(text);
  const lookupAt = scriptVariables(file, text);
  return begun.flatMap(({ text: line, start }) => {
    const [whole = ''] = line.split(NEXT_COMMAND, 1);
    const command = PRINTED.test(lineBefore(text, start)) ? whole : whole.slice(0, closedAt(whole));
    const source = sourceOf(command);
    if (source === undefined) return [];
    const folder = withoutQuotes(OUTPUT_FOLDER.exec(command)?.[1] ?? placeGoneTo(text, start));
    const fetched = { source, file, command, lookup: lookupAt(start) };
    const called = OF_AZURE.test(command) ? STORED_AS : TO_LAST_WORD.test(command) ? BEFORE_LAST : null;
    const name = baseOf(called?.exec(command)?.[1] ?? source);
    const kept = keptIn(lineBefore(text, start), text, start + whole.length);
    return [...targetsOf({ text: command, start }, name), ...kept].flatMap((target) => {
      const place = ABSOLUTE.test(target.text) || folder === '' ? target.text : `${folder}/${target.text}`;
      return broughtTo(place, target, { ...fetched, name }, copies);
    });
  });
}

/** Where a script writes a variable that a command in a `$(…)` is the value of: `T=$(curl …)`, `echo "$T" > F`. */
function keptIn(before: string, text: string, end: number): Target[] {
  const name = KEPT_IN.exec(before)?.[1];
  if (name === undefined) return [];
  const writes = new RegExp(
    String.raw`\b(?:echo|printf|cat|base64)[ \t][^\n;&]{0,200}?\$\{?${name}\b[^\n;&]{0,200}?(?:(?<!>)>(?!>)[ \t]{0,9}|\btee[ \t]{1,9})${PLACE}`,
    'g',
  );
  return targetsIn({ text: text.slice(end, end + MAX_BEHIND), start: end }, [writes]);
}

/**
 * The kinds of files that something puts where a server reads them, itself or by a later copy of its script.
 *
 * @param place with the folder that it is seen from
 * @param target where it stands
 */
export function broughtTo(place: string, target: Target, written: Written, copies: Copies): Fetched[] {
  const own = putAt(place, target, written);
  if (own.length > 0) return own;
  const later = [...new Set([target.text, place])].flatMap((one) => copies.get(one) ?? []);
  return later
    .filter((copy) => copy.start > target.start)
    .flatMap((copy) =>
      putAt(withoutHost(copy.text), copy, { ...written, command: copy.text, name: baseOf(target.text) }),
    );
}

/** What the tasks and resources of a file fetch to where a server reads its configuration. */
export function fetchedBySteps(text: string, file: string): Fetched[] {
  const steps = stepsIn(text, STEPS);
  const clones = steps
    .filter((step) => OF_GIT.test(step.text))
    .flatMap((step) => targetsIn(step, [DEST]).map(({ text: folder }) => ({ folder: withoutSlash(folder), step })));
  return steps.flatMap((step) => {
    const [, path] = STEP_PATH.exec(step.text) ?? [];
    const clone = clones.find(({ folder }) => path?.startsWith(`${folder}/`));
    const source = clone
      ? `git clone ${STEP_REPOSITORY.exec(clone.step.text)?.[1] ?? ''}${path?.slice(clone.folder.length)}`
      : sourceOfStep(step.text);
    if (source === null) return [];
    return targetsIn(step, [DEST]).flatMap((target) =>
      putAt(target.text, target, { source, file, command: step.text, name: baseOf(source), lookup: () => null }),
    );
  });
}

/**
 * What a command takes: the address as it is written, what `curl` and `wget` are given in a variable, or what a store has; none
 * for another command.
 */
function sourceOf(command: string): string | undefined {
  const address = SOURCE.exec(command)?.[1];
  if (address !== undefined) return address;
  if (/^(?:curl|wget)\b/.test(command)) return VARIABLE.exec(command.replace(OPTION, ' '))?.[1];
  return FROM_STORE.exec(command)?.[0];
}

/** The same of a step: an address, the variable that one begins with, or an object in a bucket. */
function sourceOfStep(text: string): string | null {
  const source = STEP_SOURCE.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (source !== undefined) return source;
  const name = STEP_OBJECT.exec(text)?.[1];
  return name === undefined ? null : `s3://${STEP_BUCKET.exec(text)?.[1] ?? '{{ bucket }}'}/${name}`;
}

/** What stands before a place in its line, as far as it matters. */
function lineBefore(text: string, offset: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - MAX_BEFORE), offset);
}

/** Where a command ends that stands in a `$(…)`, which another one is given; its own end for any other. */
function closedAt(command: string): number {
  let depth = 0;
  for (const { 0: bracket, index } of command.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return index;
  }
  return command.length;
}

/**
 * The places that a command writes what it takes to.
 *
 * @param name what that is called where it comes from
 */
function targetsOf(command: CommandText, name: string): Target[] {
  const patterns = [
    ...[WRITTEN, COPIED, UNPACKED_TO],
    ...(OF_AZURE.test(command.text) ? [STORED_TO] : []),
    ...(TO_LAST_WORD.test(command.text) ? [LAST_WORD] : []),
  ];
  const here = BY_ITS_NAME.test(command.text) ? command.text.lastIndexOf(name) : -1;
  const named = targetsIn(command, patterns);
  return [
    ...named.filter(({ start }, index) => named.findIndex((one) => one.start === start) === index),
    ...(here < 0 ? [] : [{ text: name, start: command.start + here, end: command.start + here + name.length }]),
  ];
}

function targetsIn({ text, start }: CommandText, patterns: readonly RegExp[]): Target[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const target = match.slice(1).find((group) => group !== undefined) as string;
      const end = start + match.index + match[0].length;
      return { text: withoutQuotes(target), start: end - target.length, end };
    }),
  );
}

/** The places that the copies of a script bring files to, by what they take. */
type Copies = ReadonlyMap<string, readonly Target[]>;

const PUTS = beginningOf();

/** The copies of a script, also filled in, by what they take as it is written but for quotes. */
export function copiesIn(text: string): Copies {
  const found = new Map<string, Target[]>();
  const uses = [...commandsAt(text, text.matchAll(PUTS))].flatMap((command) => usesOf(command, text));
  for (const { sources, target } of uses) {
    if (!target) continue;
    const place = { ...target, text: withoutQuotes(target.text) };
    for (const source of sources.map(withoutQuotes)) {
      addTo(found, source, place);
    }
  }
  return found;
}

/** What is written to a place. */
interface Written {
  source: string;
  file: string;
  /** What names the pack whose home it is. */
  command: string;
  /** The name that it has in a folder. */
  name: string;
  /** The variables of the script there. */
  lookup: Lookup;
  /** Whether all that a folder has is brought; else the command tells. */
  isFolder?: boolean;
}

/**
 * The kinds of files that something puts where a server reads them.
 *
 * @param written with the folder that it is seen from
 * @param target where it stands
 */
function putAt(written: string, target: Target, { source, file, command, name, lookup, isFolder }: Written): Fetched[] {
  if (!ABSOLUTE.test(written) && !DRIVE.test(written)) return [];
  const place = expandShell(written, lookup).text.replace(DRIVE, '/').replaceAll('\\', '/');
  const kind = kindReadAt(place) ?? kindReadAt(`${withoutSlash(place)}/${name}`);
  const kinds = kind === null ? ((isFolder ?? OF_FOLDERS.test(command)) ? kindsReadBelow(place) : []) : [kind];
  const at = { file, start: target.start, end: target.end };
  return kinds.map((one) => ({ kind: one, source, at, pack: packIn(command) ?? packIn(place) }));
}
