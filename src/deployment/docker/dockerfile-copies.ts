import type { Span } from '../../model.ts';
import { homePack } from '../evidence/home-targets.ts';
import type { BuiltMount } from '../evidence/unit.ts';
import type { Word } from '../scripts/command-words.ts';
import { foldersThere, isPutWithin, placingOptions } from '../scripts/folder-place.ts';
import { folderGoneTo, placeGoneTo } from '../scripts/gone-to.ts';
import { isOtherPart, isUnread, mayBeOfServer, mayMove } from '../scripts/moves.ts';
import { beginningOf, isPiped, usesOf } from '../scripts/putting-commands.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { expandShell, expandWord } from '../text/expand.ts';
import { isHome, isOfPack } from '../text/folders-read.ts';
import { HOME_REFERENCE, USER_HOME } from '../text/home-paths.ts';
import type { Lookup } from '../text/located.ts';
import {
  baseOf,
  dirOf,
  hasEnding,
  inFolder,
  isBelow,
  joinPath,
  pathFrom,
  withoutSlash,
  withoutStars,
} from '../text/paths.ts';
import { bindsOf, copiedFrom, instructions, type Stage, stageNamed, withoutOptions } from './dockerfile-stages.ts';

/** A `COPY` or `ADD` of a Dockerfile. */
export interface CopyInstruction {
  /** Its arguments. */
  rest: string;
  /** The folder of the repository that the build copies from. */
  context: string;
  /** The working directory of the image. */
  folder: string;
  lookup: Lookup;
  at: Span;
}

/** What a stage may bring to another place before another one takes it: configuration it names, or what only a program knows. */
const MAY_MOVE =
  /deployment\.toml|identity\.xml|authenticators\.xml|\.(?:sh|py)\b|(?<![\w.-])(?:make|ant|python3?|ansible|zip|tar[ \t]+-{0,2}\w{0,9}c\w{0,9})(?![\w.-])/;
/** What builds something out of all that the stage has. */
const BUILDS = /(?<![\w.-])(?:mvnw?|gradlew?|npm|yarn|pnpm)(?![\w.-])/;
/** The home of an image of WSO2's, as a path or in its variable. */
const HOME_OF_IMAGE = new RegExp(
  String.raw`^(?:${HOME_REFERENCE}|${USER_HOME}/wso2[a-z-]{1,30}-\d{1,3}(?:\.\d{1,4}){2})(?=/|$)`,
);
/** A file of a configuration, and an archive that `ADD` leaves packed. */
const CONFIGURATION_FILE = /\.(?:toml|xml)$/;
const PACKED = /\.(?:zip|jar|war|car)$/;
/** What holds no configuration of the server's. */
const LIBRARY = /\.(?:jar|war|car|so)$/;
/** A home in a variable, the folder in which images have theirs, or the one of a home that holds its configuration. */
const HOME = new RegExp(`^${HOME_REFERENCE}/?$|^${USER_HOME}/?$|/repository/conf(?:/|$)`);
/** What makes a `RUN` leave a copy out, and the options by which one keeps what is there. */
const MAY_LEAVE_OUT = /(?<![\w-])(?:if|case|for|while|test)[ \t]|\[[ \t]|\|\|/;
const KEEPS = /(?<!\S)(?:-[a-zA-Z]{0,9}[nu][a-zA-Z]{0,9}|--(?:no-clobber|update\S{0,20}))(?!\S)/;
/** No real build takes more away; each is held against all that is there. */
const MAX_REMOVALS = 200;
/** What homes lie below. */
const ABOVE_HOMES = /^\/(?:home|mnt|opt|root|srv|usr(?:\/(?:lib|local))?|var)$/;
const RUNS = /^(?:RUN|CMD|ENTRYPOINT)$/;
/** A command as a list of words: `["cp", "a", "b"]`, which is no test. */
const LIST = /^\[\s*"[^"]{0,1000}"\s*,/;
/** What a path leaves open, and a variable that one begins with, which is the same in all of the image. */
const OPEN = /[$*?[]/;
const FIRST_VARIABLE = /^\$(?:\w{1,100}|\{\w{1,100}\})(?=\/)/;

/** What `COPY` and `ADD` put where in the stages of a build, and what of that stages take from one another. */
export class StagedMounts {
  private readonly text: string;
  private readonly stages: readonly Stage[];
  private readonly byStage = new Map<Stage, BuiltMount[]>();
  private readonly isThere: ReturnType<typeof foldersThere>;
  private removals = 0;

  /** @param stages those that the image is made of */
  constructor(text: string, stages: readonly Stage[]) {
    this.text = text;
    this.stages = stages;
    this.isThere = foldersThere(text);
  }

  /** The instructions come in the order of the file. */
  copy(instruction: CopyInstruction): void {
    const stage = this.stages.find(({ start, end }) => start <= instruction.at.start && instruction.at.start < end);
    if (!stage) return;
    const source = copiedFrom(instruction.rest);
    const found = source === null ? copies(instruction) : this.copiesFrom(source, instruction);
    this.byStage.set(stage, [...this.of(stage), ...found]);
  }

  /**
   * What a `RUN` copies or moves into a home, where the server reads it or not, and takes away from there: what it does else
   * with files is not followed, nor what it may leave out.
   */
  run({ rest: written, context, folder: working, lookup, at }: CopyInstruction): void {
    const stage = this.stages.find(({ start, end }) => start <= at.start && at.start < end);
    if (!stage) return;
    const rest = inWords(written);
    const isElsewhere = /\b(?:cd|pushd)\b/.test(rest);
    const bound = this.bound({ rest, context, folder: working, lookup, at });
    let before: { end: number; taken: readonly string[] } = { end: 0, taken: [] };
    for (const command of commandsAt(rest, rest.matchAll(beginningOf(['rm'])))) {
      const { match, end } = command;
      const goes = isElsewhere ? placeGoneTo(rest, match.index) || folderGoneTo(rest, match.index, false) : null;
      const gone = expandShell(goes ?? '', lookup).text;
      const folder = gone === '' ? working : inFolder(working, gone);
      if (match[1] === 'rm') {
        if (!MAY_LEAVE_OUT.test(rest)) this.remove(command.words, stage, { folder, lookup });
        continue;
      }
      for (const { sources, target, isWritten } of usesOf(command, rest)) {
        const taken = sources.length === 0 && isPiped(rest, before.end, match.index) ? before.taken : sources;
        before = { end, taken };
        if (target === null) continue;
        const to = inFolder(folder, expandWord(target.text, lookup).text);
        const isSure = isInHome(to) && !MAY_LEAVE_OUT.test(rest) && !KEEPS.test(rest.slice(match.index, end));
        if (!isUnread(to) && !isSure) continue;
        const place = { ...at, start: at.start + target.start, end: at.start + target.end };
        const filled = (word: string): string => expandWord(word, lookup).text;
        const isThere = this.isThere(to, filled);
        const options = placingOptions(command.words.map(({ text }) => text));
        const bringing = { name: match[0], options, count: taken.length };
        const found = taken
          .map((source) => inFolder(folder, filled(source)))
          .flatMap((source) => {
            const isWithin = isPutWithin(bringing, source, isThere) ?? !(isUnread(to) || isOfPack(to));
            return mayLieAt([...this.of(stage), ...bound], source).flatMap((mount) =>
              copiedOn(mount, source, { to, isWithin, at: place }),
            );
          });
        // What is written out of several files is none of them.
        if (isWritten && found.length > 1) continue;
        this.byStage.set(stage, [...this.of(stage), ...found]);
      }
    }
  }

  /** What a `RUN` sees by its mounts, of the context and of other stages, while it runs. */
  private bound({ rest, context, folder, lookup, at }: CopyInstruction): BuiltMount[] {
    return bindsOf(rest).flatMap(({ from, source, target }): BuiltMount[] => {
      const to = inFolder(folder, expandShell(target, lookup).text);
      const taking = expandShell(source, lookup).text;
      const stage = from === null ? null : stageNamed(from, this.stages);
      if (stage) return this.of(stage).flatMap((mount) => taken(mount, inFolder('/', taking), to, at));
      const path = from === null ? joinPath(context, taking.replace(/^\/+/, '')) : null;
      return path === null ? [] : [{ kind: 'path', from: path, to, at }];
    });
  }

  /** Takes away what a command removes of a home, by paths that are known but for one star in their names. */
  private remove(
    words: readonly Word[],
    stage: Stage,
    { folder, lookup }: Pick<CopyInstruction, 'folder' | 'lookup'>,
  ): void {
    for (const word of words) {
      const place = withoutSlash(inFolder(folder, expandWord(word.text, lookup).text));
      const path = place.replace(FIRST_VARIABLE, '');
      const isOpen = OPEN.test(dirOf(path)) || OPEN.test(baseOf(path).replace('*', ''));
      if (word.text.startsWith('-') || !isInHome(place) || isOpen || this.removals >= MAX_REMOVALS) continue;
      this.removals += 1;
      const left = this.of(stage).filter(({ from, to }) => !isTaken(placeOf(from, to ?? ''), place));
      this.byStage.set(stage, left);
    }
  }

  /** What lies in the image: in the stages that no other one is made from. */
  ofImage(): BuiltMount[] {
    const used = new Set(this.stages.flatMap(({ from }) => [...from]));
    return this.stages.filter((stage) => !used.has(stage)).flatMap((stage) => this.of(stage));
  }

  /** What lies in a stage: what its base has, and what has been put there. */
  private of(stage: Stage): readonly BuiltMount[] {
    return this.byStage.get(stage) ?? (stage.base ? this.of(stage.base) : []);
  }

  /**
   * What an instruction takes from a stage. Where a command of that may have moved things, all of it may come along, but no
   * configuration to where libraries and applications go.
   */
  private copiesFrom(name: string, instruction: CopyInstruction): readonly BuiltMount[] {
    const stage = stageNamed(name, this.stages);
    if (!stage) return [];
    const mounts = this.of(stage);
    const { sources: all, to } = operands(instruction);
    const sources = all.filter((source) => !LIBRARY.test(source));
    const commands = commandsOf(stage, this.text);
    const isMoved = MAY_MOVE.test(commands) || mayMove(commands, null);
    const isBuilt = BUILDS.test(commands) && !(isApart(to, this.text) && !sources.some(mayBeOfServer));
    const isOpen = isMoved || isBuilt || sources.some((source) => OPEN.test(source));
    if (sources.length > 0 && isOpen && !isOtherPart(to)) return mounts;
    return sources.flatMap((source) => mounts.flatMap((mount) => taken(mount, source, to, instruction.at)));
  }
}

/** The arguments of a `RUN`, those of a list as a shell's: every word stays where it stands. */
function inWords(rest: string): string {
  return LIST.test(withoutOptions(rest)) ? rest.replace(/[[\]",]/g, ' ') : rest;
}

/** Where a file or folder lies that an instruction copies to a place: a file keeps its name in a folder. */
function placeOf(from: string, to: string): string {
  return hasEnding(from) && !hasEnding(to) ? inFolder(to, baseOf(from)) : withoutSlash(to);
}

/**
 * Whether what lies at a place is gone when a path is removed, which may have a star in its name. The home of an image may be
 * a variable in one of them, and its path in the other.
 */
function isTaken(place: string, removed: string): boolean {
  const isOpen = [place, removed].some((path) => path.startsWith('$'));
  const [at, gone] = [place, removed].map((path) => (isOpen ? path.replace(HOME_OF_IMAGE, '$') : path)) as [
    string,
    string,
  ];
  const [before = '', after] = baseOf(gone).split('*');
  if (after === undefined) return isBelow(at, gone);
  const folder = dirOf(gone);
  const [name = ''] = pathFrom(folder, at).split('/');
  return (
    isBelow(at, folder) && name.length + 1 >= baseOf(gone).length && name.startsWith(before) && name.endsWith(after)
  );
}

/**
 * Of some mounts those that may lie at a place or have something there. Where one of them puts a file of a configuration there
 * itself, none does that came before it, nor an archive in the same folder, as no build unpacks a file over it.
 */
function mayLieAt(mounts: readonly BuiltMount[], place: string): readonly BuiltMount[] {
  const own = CONFIGURATION_FILE.test(place)
    ? mounts.findLastIndex(({ from, to }) => CONFIGURATION_FILE.test(from) && placeOf(from, to ?? '') === place)
    : -1;
  return mounts.filter(({ from }, index) => index >= own && (own < 0 || !PACKED.test(from)));
}

/** What comes of a mount when a place is copied that holds it, or that it holds. */
function taken(mount: BuiltMount, source: string, to: string, at: Span): BuiltMount[] {
  const target = withoutSlash(mount.to ?? '');
  const place = withoutSlash(source);
  if (isBelow(target, place)) return [{ ...mount, to: `${withoutSlash(to)}${target.slice(place.length)}`, at }];
  if (!isBelow(place, target)) return [];
  const rest = place.slice(target.length + 1);
  // A file that goes into a folder keeps its name there; a folder does not.
  const isItself = hasEnding(rest) && rest === baseOf(mount.from);
  const from = isItself ? mount.from : joinPath(mount.from, rest);
  return from === null ? [] : [{ ...mount, from, to, at }];
}

/** Where a command copies something on to. */
interface CopiedOn {
  to: string;
  /** Whether a folder goes into the one that is there. */
  isWithin: boolean;
  at: Span;
}

/** What comes of a mount when a command copies a place on that holds it, or that it holds. */
function copiedOn(mount: BuiltMount, source: string, { to, isWithin, at }: CopiedOn): BuiltMount[] {
  const place = withoutStars(source).replace(/\/\.?$/, '');
  if (OPEN.test(place)) return [];
  const isFolder = !hasEnding(place) || isHome(place);
  const goesWithin = isWithin && isFolder;
  return taken(mount, place, goesWithin ? `${withoutSlash(to)}/${baseOf(place)}` : to, at);
}

/** Whether a path leads to a home or to where a server looks for its configuration there. */
function isInHome(to: string): boolean {
  return homePack(to) !== null || HOME.test(to);
}

/** The commands of a stage and of those it begins with. */
function commandsOf(stage: Stage, text: string): string {
  const run = instructions(text.slice(stage.start, stage.end)).filter(({ name }) => name === 'RUN');
  const before = stage.base === null ? [] : [commandsOf(stage.base, text)];
  return [...before, ...run.map(({ rest }) => rest)].join('\n');
}

/** Whether a place has nothing to do with a server, nor does a command or the start of the image speak of it. */
function isApart(place: string, text: string): boolean {
  const path = withoutSlash(place);
  const isUsed = instructions(text).some(({ name, rest }) => RUNS.test(name) && rest.includes(path));
  return /^\/[^$]/.test(path) && !ABOVE_HOMES.test(path) && !mayBeOfServer(path) && !isUsed;
}

/** What an instruction copies and where, as paths of the image or of the stage they are in. */
export function operands({ rest, folder, lookup }: Pick<CopyInstruction, 'rest' | 'folder' | 'lookup'>): {
  sources: string[];
  to: string;
} {
  const bare = withoutOptions(rest);
  const flat = bare.replace(/\\[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*/g, ' ');
  if (flat.startsWith('<<')) return { sources: [], to: '' };
  const words = flat.startsWith('[') ? [...flat.matchAll(/"([^"]*)"/g)].map((m) => m[1] as string) : flat.split(/\s+/);
  const [to = '', ...sources] = words.map((word) => expandWord(word, lookup).text).reverse();
  return { sources: sources.reverse().map((source) => withoutStars(source)), to: inFolder(folder, to) };
}

function copies(instruction: CopyInstruction): BuiltMount[] {
  const { sources, to } = operands(instruction);
  return sources.flatMap((source): BuiltMount[] => {
    // A slash at the beginning is the context's folder, too.
    const from = /^https?:/.test(source) ? null : joinPath(instruction.context, source.replace(/^\/+/, ''));
    return from === null ? [] : [{ kind: 'path', from, to, at: instruction.at }];
  });
}
