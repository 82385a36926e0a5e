import type { Stretch } from '../../settings.ts';
import { PACK, variablePacks } from './pack.ts';
import { removalsIn, SPACE } from './removals.ts';

/** No more of the text before a pack or behind it is looked at. */
const MAX_BESIDE = 1000;
/** A text that names more packs is a list of them. */
const MAX_PACKS = 1000;
/** A text without any of these takes nothing away. */
const MAY_TAKE_AWAY =
  /\b(?:rm|rmdir|rd|mv|(?:auto)?remove|erase|purge|rpm|dpkg|stop|absent|purged|removed|delete|uninstall)\b|\bRemove-Item\b/i;

/** What stands behind the name of an archive, or of a pack's folder that the path leads on in. */
const GOES_ON =
  /^[\w.*-]{0,60}(?:\.(?:\*|(?:zip|tar|tgz|gz|bz2|xz|deb|rpm|exe|msi|pkg)\b)|[/\\](?!\*?(?:[\s"'`,;&|)\]}]|$)))/;
/** The program that ends a server, in the folder of its pack or once a command has gone there. */
const STOPPED = new RegExp(
  String.raw`^[/\\]bin(?:[/\\]|["']?\s{0,9}(?:&&|;|\n)\s{0,20}(?:(?:sudo|sh|bash|exec)\s{1,9}){0,3}(?:\./)?)[\w-]{1,60}\.(?:sh|bat)${SPACE}-{0,2}stop\b`,
);
/** What only asks whether a folder is there, prints its name, or calls a task after it. */
const SPEAKS_OF = [
  /(?:\[|\btest|\bif)[ \t]{1,9}(?:!?[ \t]{0,9}-[defhLrwxs]|(?:not[ \t]{1,9})?exist)[ \t]{1,9}\S{0,200}$/i,
  /\b(?:stat:\s{1,60}path|removes["']?)[ \t]{0,9}[:=][ \t]{0,9}\S{0,200}$/,
  /(?:^|[\n;&|{]|\b(?:then|do))[ \t]{0,100}(?:echo|printf)[ \t][^\n;&|>]{0,300}$/,
  /(?:^|\n)[ \t]{0,100}-[ \t]{1,9}name:[ \t]{1,9}["']?\w{1,60}[ \t][^\n]{0,300}$/,
];
/** Up to where a command writes what it prints into a file. */
const WRITES = /^[^\n;&|>]{0,300}>(?!&|[ \t]{0,9}\/dev\/)/;
/** A command that copies what it is given, or puts it into an archive. */
const SAVES = /(?<![\w.$-])(cp|rsync|scp|zip|tar[ \t]{1,9}-{0,2}c\w{0,9})[ \t][^\n;&|]{0,300}$/;
const COPIES = /^(?:cp|rsync|scp)$/;
/** Up to another word of the same command. */
const ANOTHER_WORD = /^[^\s;&|]{0,300}[ \t]{1,9}["']?[\w/.$~]/;

/** A variable that gets a path which ends in a pack, and that no other script is given: `OLD_HOME="/opt/wso2is-5.10.0"`. */
const HOLDS = /(?:^|[\n;&|]|\b(?:local|readonly|declare)[ \t])[ \t]{0,100}(\w{1,60})=["']?[^\s"'=]{0,200}$/;
/** What stands behind a pack that a path ends in. */
const PATH_ENDS = /^[/\\]?(?:["']?(?:[\s;&|]|$))/;

/** A pack where a text names it. */
interface Named extends Stretch {
  /** Its name without the version. */
  name: string;
}

/** A place where a text names a pack, by itself or by a variable. */
interface Mention extends Named {
  /** The pack as it is written. */
  written: string;
  /** Whether a variable gets it here, by which the text names it elsewhere. */
  isHeld: boolean;
}

/**
 * Of the packs that a text names, those that it does not only take away: whose folder or package it removes or moves aside, or
 * whose server it ends to set up another release. An archive that is removed has been unpacked; a pack that is also set up
 * stays where it is.
 *
 * @param text without comments
 */
export function withoutTakenAway<T extends Named>(packs: readonly T[], text: string): readonly T[] {
  if (packs.length === 0 || packs.length > MAX_PACKS || !MAY_TAKE_AWAY.test(text)) return packs;
  const isInRemoval = removalsIn(text);
  const isStopped = (pack: Stretch): boolean => STOPPED.test(behind(pack, text));
  const all = mentionsIn(text, packs);
  const removed = writtenOf(all.filter((one) => !GOES_ON.test(behind(one, text)) && isInRemoval(one)));
  const stopped = writtenOf(all.filter(isStopped));
  if (removed.size + stopped.size === 0) return packs;
  const isIdle = (one: Mention): boolean =>
    isStopped(one) || (removed.has(one.written) && (isInRemoval(one) || isSpokenOf(one, text)));
  const isSaved = (one: Mention): boolean =>
    (removed.has(one.written) || stopped.has(one.written)) && isSavedFrom(one, text);
  const others = all.filter((one) => !one.isHeld && !isIdle(one));
  const running = others.filter((one) => !isSaved(one));
  const isReplaced = ({ name, written }: Mention): boolean =>
    running.some((other) => other.name === name && other.written !== written);
  const staying = writtenOf(others.filter((one) => !isSaved(one) || !isReplaced(one)));
  const isGone = (one: Mention): boolean => {
    if (staying.has(one.written)) return isIdle(one);
    return removed.has(one.written) || (stopped.has(one.written) && isReplaced(one));
  };
  const gone = new Set(all.filter(isGone).map(({ start }) => start));
  return packs.filter(({ start }) => !gone.has(start));
}

function writtenOf(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.map(({ written }) => written));
}

/** Some packs of a text with all others that it names, and where it names them by a variable of a shell that it gives them to. */
function mentionsIn(text: string, packs: readonly Named[]): Mention[] {
  const versioned = [...text.matchAll(PACK)].map(
    ({ 0: written, 1: name = '', index }): Named => ({ name, start: index, end: index + written.length }),
  );
  const named = new Map([...versioned, ...variablePacks(text), ...packs].map((pack) => [pack.start, pack]));
  return [...named.values()].flatMap(({ name, start, end }): Mention[] => {
    const pack = { name, start, end, written: text.slice(start, end) };
    const uses = usesOf(pack, text).map((use) => ({ ...pack, ...use, isHeld: false }));
    return [{ ...pack, isHeld: uses.length > 0 }, ...uses];
  });
}

/** Where a text uses the variable that gets a path which ends in a pack. */
function usesOf(pack: Stretch, text: string): Stretch[] {
  const before = text.slice(Math.max(0, pack.start - MAX_BESIDE), pack.start);
  const [, holder] = (PATH_ENDS.test(behind(pack, text)) && HOLDS.exec(before)) || [];
  if (holder === undefined) return [];
  const uses = new RegExp(String.raw`\$(?:${holder}\b|\{${holder}\b[^{}\n]{0,100}\})`, 'g');
  return [...text.matchAll(uses)].map(({ 0: use, index }) => ({ start: index, end: index + use.length }));
}

/** Whether a text only asks for a pack, prints its name, or calls a task after it. */
function isSpokenOf(pack: Stretch, text: string): boolean {
  const before = text.slice(Math.max(0, pack.start - MAX_BESIDE), pack.start);
  return SPEAKS_OF.some((sign) => sign.test(before)) && !WRITES.test(behind(pack, text));
}

/** Whether a command keeps a copy of a pack's folder, or takes over what lies in it. */
function isSavedFrom({ start, end }: Stretch, text: string): boolean {
  const [, command] = SAVES.exec(text.slice(Math.max(0, start - MAX_BESIDE), start)) ?? [];
  return command !== undefined && (!COPIES.test(command) || ANOTHER_WORD.test(text.slice(end, end + MAX_BESIDE)));
}

function behind({ end }: Stretch, text: string): string {
  return text.slice(end, end + MAX_BESIDE);
}
