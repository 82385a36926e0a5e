import { assignments } from '../docker/dockerfile.ts';
import { operands } from '../docker/dockerfile-copies.ts';
import { instructions } from '../docker/dockerfile-stages.ts';
import { kindOfPath } from '../evidence/entry.ts';
import { packIn } from '../evidence/home-targets.ts';
import { COPY } from '../scripts/copy-place.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { expandWord } from '../text/expand.ts';
import { kindReadAt } from '../text/folders-read.ts';
import type { Located, Lookup } from '../text/located.ts';
import {
  areInLine,
  baseOf,
  foldersAbove,
  hasEnding,
  inFolder,
  literally,
  withoutSlash,
  withoutStars,
} from '../text/paths.ts';
import type { Fetched } from './fetch-commands.ts';

/** Cheap sign of a command that copies or moves a file on. */
const MOVES = /(?:cp|mv|install)[ \t]/;
/** What makes a `RUN` leave a copy out, brings files of the build along, or keeps what is there. */
const UNSURE =
  /(?<![\w-])(?:if|case|for|while|test)[ \t]|\[[ \t]|\|\||--mount=|(?<!\S)(?:-[a-zA-Z]{0,9}[nu][a-zA-Z]{0,9}|--(?:no-clobber|update\S{0,20}))(?!\S)/;
/** The folder that a variable begins, which may be any. */
const OPEN = /^\$/;

/** Whether the commands of a build may copy a file on. */
export function mayPutOver(text: string): boolean {
  return MOVES.test(text);
}

/** A copy in the image from one place to another. */
interface Step {
  /** Where the file was before earlier copies brought it on. */
  origin: string;
  from: string;
  to: string;
  at: Fetched['at'];
  command: string;
}

/**
 * What the commands of a build put where a server reads its configuration out of files that the image has from elsewhere: of
 * an archive that was unpacked there, or of the image it begins with. What the build has brought to such a place, also in
 * part or to one that a variable leaves open, is the repository's.
 *
 * @param spoken the Dockerfile without its comments
 */
export function putOverInBuilds(file: string, spoken: string): Fetched[] {
  const variables = new Map<string, Located>();
  const lookup: Lookup = (key) => variables.get(key) ?? null;
  const expand = (word: string): string => expandWord(word, lookup).text.replace(/\$\{(\w+)\}/g, '$$$1');
  const brought: string[] = [];
  const steps: Step[] = [];
  const origins = new Map<string, string>();
  let folder = '';
  for (const { name, rest, at } of instructions(spoken)) {
    if (name === 'ARG' || name === 'ENV') {
      for (const [key, value] of assignments(name, rest, at, file, new Map()))
        variables.set(key, { ...value, text: expand(value.text) });
    } else if (name === 'WORKDIR') folder = inFolder(folder, expand(rest));
    else if (name === 'COPY' || name === 'ADD') brought.push(folderAt(expand(operands({ rest, folder, lookup }).to)));
    else if (name === 'RUN' && !UNSURE.test(rest)) {
      for (const { words, end, match } of commandsAt(rest, rest.matchAll(COPY))) {
        const places = words.filter((word) => !word.text.startsWith('-'));
        const target = places.pop();
        // What comes from an address is fetched: `aws s3 cp s3://…`.
        if (!target || [...places, target].some(({ text }) => text.includes('://'))) continue;
        const to = inFolder(folder, expand(target.text));
        const span = { file, start: at + target.start, end: at + target.end };
        for (const { text } of places) {
          const from = withoutSlash(withoutStars(inFolder(folder, expand(text))));
          const origin = originOf(from, origins);
          for (const place of [withoutSlash(to), `${withoutSlash(to)}/${baseOf(from)}`]) origins.set(place, origin);
          steps.push({ origin, from, to, at: span, command: rest.slice(match.index, end) });
        }
      }
    }
  }
  return steps.flatMap((step): Fetched[] => {
    const kind = kindReadAt(step.to) ?? kindReadAt(`${withoutSlash(step.to)}/${baseOf(step.from)}`);
    const source = step.origin;
    if (kind === null || kindOfPath(source) !== kind || kindReadAt(source) !== null) return [];
    const mayBeBrought = brought.some((to) => areInLine(source, to) || (OPEN.test(to) && !OPEN.test(source)));
    const isOpen = OPEN.test(source) && brought.some((to) => !OPEN.test(to) && !isKnownApart(to, source));
    return mayBeBrought || isOpen || isWritten(source, spoken)
      ? []
      : [{ kind, source, at: step.at, pack: packIn(step.command) }];
  });
}

/** A place that something is brought to, which may be a folder; `''` for one that is seen from a working directory nobody names. */
function folderAt(place: string): string {
  return place.replace(/^\.$|\/\.?$/, '');
}

/** Whether a place that something is brought to is that of another file, so that what lies in a folder with an open name is not it. */
function isKnownApart(place: string, source: string): boolean {
  return /\.[a-z]{2,4}$/.test(place) && baseOf(place) !== baseOf(source);
}

/** Where what lies at a place was before earlier copies brought it there, itself or with a folder that it lies in. */
function originOf(place: string, origins: ReadonlyMap<string, string>): string {
  for (const above of [place, ...foldersAbove(place)]) {
    const origin = origins.get(above);
    if (origin !== undefined && (above === place || !hasEnding(origin))) return `${origin}${place.slice(above.length)}`;
  }
  return place;
}

/** Whether a command writes to a place what it makes: `envsubst < a > b`, `| tee b`. */
function isWritten(place: string, text: string): boolean {
  const name = literally(baseOf(place));
  return new RegExp(`(?:>|\\btee\\b)[^\\n;&|]{0,300}${name}`).test(text);
}
