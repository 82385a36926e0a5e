import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import { packClaim, productOfPack } from '../evidence/pack.ts';
import { expandShell } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { inFolder } from '../text/paths.ts';
import type { Instruction } from './dockerfile-stages.ts';

/** A word of a command: quotes and what shells and JSON put between words end it. */
const WORD = /(?:\$\{[^}\n]{0,200}\}|[^\s"'`,;&|()<>[\]{}=\\])+/g;
/** Where one command of a `RUN` ends and the next begins: in a script also with the line. */
const NEXT_COMMAND = /[;&|(`]|(?<!\\\s{0,200})\n/;

const NAME = 'wso2[a-z]*(?:-[a-z]+)*';
const VERSION = '\\d+\\.\\d+\\.\\d+(?:\\.\\d+)?(?!\\d)';
/** What stands for a version nobody states: a star, a variable without a value. */
const UNKNOWN = '[*$?][^/]*';
/** A star right behind the name: `wso2is*.zip`. */
const STAR = '\\*[^/]*';
const ARCHIVE = new RegExp(
  `^(${NAME})(?:-linux-installer-x64)?(?:-(?:(${VERSION})[^/]*|${UNKNOWN})|${STAR})?\\.(?:zip|tar|tgz|tar\\.(?:gz|bz2|xz)|deb|rpm)$`,
  'i',
);
const FOLDER = new RegExp(
  `^(${NAME})(?:-(?:(${VERSION})(?:-(?:update|alpha|beta|rc|m\\d|snapshot|wum)[\\w.-]*)?|${UNKNOWN})|${STAR})$`,
  'i',
);
const STARTED = new RegExp(`(?:^|/)(${NAME})(?:-(?:(${VERSION})[^/]*|${UNKNOWN})|${STAR})?/bin/[\\w-]+\\.sh$`, 'i');

const MOVES = /^(?:\S*\/)?(?:mv|cp|ln|rsync)$/;
const HELM = /^(?:\S*\/)?helm3?$/;
/** A path in a folder of charts, whose archives are Helm's. */
const IN_CHARTS = /(?:^|\/)charts?(?:\/|$)/i;
const RUNS_ANOTHER = /^(?:\S*\/)?(?:sh|bash|exec|nohup|sudo|su|gosu|source|\.|-\S*)$/;

interface Word {
  written: string;
  /** With variables put in. */
  text: string;
  /** Where the variable that tells the version is defined. */
  definedAt: Span | null;
  /** Offset in the arguments of the instruction. */
  start: number;
}

/**
 * The packs that an instruction of a Dockerfile brings or starts: an archive wherever one is named, the folder of an
 * unpacked one where it is copied, moved or linked, and the start of a server in one. Another path in such a folder
 * (a driver that is copied into it) tells nothing: the image may be anybody's. An archive in a folder of charts or in a
 * command of helm is a chart.
 *
 * @param folder the working directory
 */
export function instructionPacks(
  { name, rest, at }: Instruction,
  folder: string,
  file: string,
  lookup: (name: string) => Located | null,
  labels: string[],
): Claim[] {
  const text = rest.replace(/(?<=\n)[ \t]*#[^\n]*/g, (comment) => ' '.repeat(comment.length));
  const words = [...text.matchAll(WORD)].map(({ 0: written, index }): Word => {
    const { text: expanded, definedAt } = expandShell(written, lookup);
    return { written, text: expanded, definedAt, start: index };
  });
  const found: [Word, RegExpExecArray | null][] = [];
  const named = (list: readonly Word[]): void => {
    for (const word of list) if (!IN_CHARTS.test(word.text)) found.push([word, ARCHIVE.exec(lastPart(word.text))]);
  };
  const copied = (list: readonly Word[]): void => {
    for (const word of list.slice(0, -1)) found.push([word, FOLDER.exec(lastPart(word.text))]);
  };
  const started = (list: readonly Word[]): void => {
    for (const word of list) found.push([word, STARTED.exec(inFolder(folder, word.text))]);
  };
  if (name === 'COPY' || name === 'ADD') {
    if (!IN_CHARTS.test(inFolder(folder, words.at(-1)?.text ?? ''))) named(words);
    copied(words.filter(isNoOption));
  } else if (name === 'CMD' || name === 'ENTRYPOINT') {
    if (!words.some(({ written }) => HELM.test(written))) named(words);
    started(words);
  } else {
    // A line of a heredoc is taken for an instruction: its name is then the command.
    const first = name === 'RUN' ? [] : [{ written: name.toLowerCase(), text: '', definedAt: null, start: 0 }];
    for (const command of commandsOf(text, [...first, ...words])) {
      const own = command.slice(command.findIndex(({ written }) => !RUNS_ANOTHER.test(written)));
      if (!HELM.test(own[0]?.written ?? '')) named(command);
      if (MOVES.test(own[0]?.written ?? '')) copied(own.slice(1).filter(isNoOption));
      else started(own.slice(0, 1));
    }
  }
  return found.flatMap(([word, match]) => {
    const claim = match && claimOf(word, match, { file, start: at + word.start, end: at + word.start }, labels);
    return claim ? [claim] : [];
  });
}

function isNoOption({ written }: Word): boolean {
  return !written.startsWith('-');
}

/** The words of a `RUN`, command by command. */
function commandsOf(text: string, words: readonly Word[]): Word[][] {
  const commands: Word[][] = [];
  let end = 0;
  for (const word of words) {
    if (end === 0 || NEXT_COMMAND.test(text.slice(end, word.start))) commands.push([]);
    commands.at(-1)?.push(word);
    end = word.start + word.written.length;
  }
  return commands;
}

/** The name at the end of a path, without the slash, dot or star behind it that takes what a folder holds. */
function lastPart(path: string): string {
  const bare = path.replace(/\/[.*]?$/, '');
  return bare.slice(bare.lastIndexOf('/') + 1);
}

/** @param at where the word begins */
function claimOf(word: Word, match: RegExpExecArray, at: Span, labels: string[]): Claim | null {
  const [, name = '', version = ''] = match;
  if (productOfPack(name, version) === null) return null;
  const pack = version === '' ? name : `${name}-${version}`;
  const offset = word.written.indexOf(pack);
  const span =
    offset < 0
      ? (word.definedAt ?? { ...at, end: at.start + word.written.length })
      : { ...at, start: at.start + offset, end: at.start + offset + pack.length };
  return packClaim(name, version, span, labels, 'build', 'pack');
}
