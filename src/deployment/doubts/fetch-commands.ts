import type { ConfigKind, Stretch } from '../../settings.ts';
import { packIn } from '../evidence/home-targets.ts';
import type { Deed } from '../homes/homes-meant.ts';
import { type CommandText, commandsIn, stepsIn } from '../scripts/command-texts.ts';
import { COPY, placeAt, withoutHost } from '../scripts/copy-place.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
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
const FETCHES = /\b(?:https?|s3|gs):\/\/|\b(?:curl|wget|aws|az|gcloud|vault|consul)\b/;
/** Commands that fetch, and the instruction of a Dockerfile. */
const COMMANDS =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:curl|wget|aws[ \t]+(?:--\S{1,100}[ \t]+(?:[^\s-]\S{0,100}[ \t]+)?){0,9}(?:s3|ssm|secretsmanager)|gsutil|gcloud[ \t]+(?:storage|secrets)|azcopy|az[ \t]+(?:storage|keyvault)|vault[ \t]+(?:kv|read)|consul[ \t]+kv)[ \t]|^[ \t]*ADD[ \t]+(?=[^\n]{0,200}?:\/\/)/gm;
/** Commands that take something out of a store without an address. */
const FROM_STORE =
  /^(?:az[ \t]+(?:storage[ \t]+(?:blob|file)[ \t]+download|keyvault[ \t]+secret[ \t]+(?:show|download))|aws[ \t][^\n]{0,1000}?\b(?:ssm[ \t]+get-parameter|secretsmanager[ \t]+get-secret-value)|gcloud[ \t]+secrets[ \t]+versions[ \t]+access|vault[ \t]+(?:kv[ \t]+get|read)|consul[ \t]+kv[ \t]+get)/;
const OF_AZURE = /^az[ \t]/;
/** A place that is written to, which may be quoted in part: `"$HOME"/conf`. */
const PLACE = String.raw`["']?([^\s"';&|]+(?:["'](?=[\w./$-])[^\s"';&|]+)*)`;
/** What those of Azure call that, and what they write to. */
const STORED_AS = /[ \t](?:-[np]|--name|--path)[ \t=]+["']?([^\s"';&|]+)/;
const STORED_TO = new RegExp(String.raw`[ \t](?:-[fd]|--file|--dest(?:ination)?)[ \t=]+${PLACE}`, 'g');
/** A command that brings all that a folder of a store or an archive has. */
const OF_FOLDERS =
  /^(?:aws|gsutil|gcloud|azcopy)\b[^\n]*[ \t](?:sync|rsync|--recursive|-[rR])(?![\w-])|^az[ \t][^\n]*[ \t]download-batch[ \t]|\|[ \t]*(?:sudo[ \t]+)?tar[ \t]/;
/** Where an archive is unpacked that comes through a pipe. */
const UNPACKED_TO = new RegExp(String.raw`\btar[ \t](?:[^\n|]{0,200}?[ \t])??(?:-C|--directory)[ \t=]*${PLACE}`, 'g');
/** Commands that write a file by the name it has where it comes from. */
const BY_ITS_NAME =
  /^curl\b(?=[^\n]*[ \t](?:-[a-zA-Z]{0,9}O|--remote-name)(?![\w-]))|^wget\b(?![^\n]*[ \t](?:-[a-zA-Z]{0,9}[OP]|--output-document|--directory-prefix))/;
/** What `curl` and `wget` write to: `-o FILE`, `--output=FILE`, `> FILE`, `| tee FILE`. */
const WRITTEN = new RegExp(
  String.raw`(?:[ \t]-[a-zA-Z]{0,9}[oOP][ \t]*|[ \t]--(?:output|output-document|directory-prefix)[ \t=]+|>[ \t]*|\btee[ \t]+)${PLACE}`,
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
  /^[ \t]*(?:-[ \t]+)?(?:[a-z_]+\.[a-z_]+\.)?(?:get_url|aws_s3|s3_object|gc_storage|gcp_storage_object)["']?:|(?<![\w:])(?:file|archive)[ \t]*\{|^[ \t]*remote_file[ \t]/gm;
/** Where a step writes to. */
const DEST =
  /\bdest["']?[ \t]*:[ \t]*["']?([^\n"',}]+)|(?:^|[\s,{])path[ \t]*=>[ \t]*["']([^\n"']+)|^[ \t]*(?:(?:file|archive)[ \t]*\{|remote_file)[ \t]*["']([^\n"']+)/g;
/** What a step takes: no other of its attributes. */
const STEP_SOURCE = /\b(?:url|src|source)["']?[ \t]*(?:=>|:)?[ \t]*["']?((?:https?|s3|gs):\/\/[^\s"',)}]+)/;
/** What prints what a command in a `$(…)` gives it. */
const PRINTED = /\b(?:echo|printf)[ \t][^;&|]*\$\($/;
const MAX_BEFORE = 300;
/** A place on a machine or in an image; one below the folder of a checkout is read by no server. */
const ABSOLUTE = /^(?:[/$~]|\{\{)/;

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
    const folder = placeGoneTo(text, start);
    const fetched = { source, file, command, lookup: lookupAt(start) };
    const name = baseOf((OF_AZURE.test(command) ? STORED_AS.exec(command)?.[1] : null) ?? source);
    return targetsOf({ text: command, start }, name).flatMap((target) => {
      const place = ABSOLUTE.test(target.text) || folder === '' ? target.text : `${folder}/${target.text}`;
      const own = putAt(place, target, { ...fetched, name });
      if (own.length > 0) return own;
      const later = [...new Set([target.text, place])].flatMap((one) => copies.get(one) ?? []);
      return later
        .filter((copy) => copy.start > start)
        .flatMap((copy) =>
          putAt(withoutHost(copy.text), copy, { ...fetched, command: copy.text, name: baseOf(target.text) }),
        );
    });
  });
}

/** What the tasks and resources of a file fetch to where a server reads its configuration. */
export function fetchedBySteps(text: string, file: string): Fetched[] {
  return stepsIn(text, STEPS).flatMap((step) => {
    const source = STEP_SOURCE.exec(step.text)?.[1];
    if (source === undefined) return [];
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
  const patterns = [WRITTEN, COPIED, UNPACKED_TO, ...(OF_AZURE.test(command.text) ? [STORED_TO] : [])];
  const here = BY_ITS_NAME.test(command.text) ? command.text.lastIndexOf(name) : -1;
  return [
    ...targetsIn(command, patterns),
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

/** The copies of a script, by what they take as it is written but for quotes. */
function copiesIn(text: string): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const { words } of commandsAt(text, text.matchAll(COPY))) {
    const operands = words.filter((word) => !word.text.startsWith('-'));
    const at = placeAt(operands.map((word) => word.text));
    const to = operands[at];
    if (!to) continue;
    const place = { ...to, text: withoutQuotes(to.text) };
    for (const word of operands.slice(0, at)) {
      const source = withoutQuotes(word.text);
      const same = found.get(source);
      if (same) same.push(place);
      else found.set(source, [place]);
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
}

/**
 * The kinds of files that something puts where a server reads them.
 *
 * @param written with the folder that it is seen from
 * @param target where it stands
 */
function putAt(written: string, target: Target, { source, file, command, name, lookup }: Written): Fetched[] {
  if (!ABSOLUTE.test(written)) return [];
  const place = expandShell(written, lookup).text;
  const kind = kindReadAt(place) ?? kindReadAt(`${withoutSlash(place)}/${name}`);
  const kinds = kind === null ? (OF_FOLDERS.test(command) ? kindsReadBelow(place) : []) : [kind];
  const at = { file, start: target.start, end: target.end };
  return kinds.map((one) => ({ kind: one, source, at, pack: packIn(command) ?? packIn(place) }));
}
