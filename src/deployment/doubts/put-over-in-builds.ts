import type { LoadedFile } from '../../discover/load.ts';
import { assignments } from '../docker/dockerfile.ts';
import { operands } from '../docker/dockerfile-copies.ts';
import { instructions } from '../docker/dockerfile-stages.ts';
import { kindOfPath } from '../evidence/entry.ts';
import { packIn } from '../evidence/home-targets.ts';
import { COPY } from '../scripts/copy-place.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { expandShell, unquoted } from '../text/expand.ts';
import { kindReadAt } from '../text/folders-read.ts';
import type { Located, Lookup } from '../text/located.ts';
import { areInLine, baseOf, inFolder, literally } from '../text/paths.ts';
import type { Fetched } from './fetch-commands.ts';

/** Cheap sign of a `RUN` that copies or moves a file on. */
const MOVES = /^[ \t]*RUN[ \t](?=[\s\S]{0,20000}?\b(?:cp|mv|install)[ \t])/im;
/** What makes a `RUN` leave a copy out, brings files of the build along, or keeps what is there. */
const UNSURE =
  /(?<![\w-])(?:if|case|for|while|test)[ \t]|\[[ \t]|\|\||--mount=|(?<!\S)(?:-[a-zA-Z]{0,9}[nu][a-zA-Z]{0,9}|--(?:no-clobber|update\S{0,20}))(?!\S)/;
/** So many places a file is followed back through. */
const MAX_STEPS = 5;
/** The folder that a variable begins, which may be any. */
const OPEN = /^\$/;

/** A copy in the image from one place to another. */
interface Step {
  from: string;
  to: string;
  at: Fetched['at'];
  command: string;
}

/**
 * What the commands of a build put where a server reads its configuration out of files that the image has from elsewhere: of
 * an archive that was unpacked there, or of the image it begins with. What the build has brought to such a place, also in
 * part or to one that a variable leaves open, is the repository's.
 */
export function putOverInBuilds({ path: file, text }: LoadedFile, spoken: string): Fetched[] {
  if (!MOVES.test(text)) return [];
  const variables = new Map<string, Located>();
  const lookup: Lookup = (key) => variables.get(key) ?? null;
  const expand = (word: string): string => expandShell(unquoted(word), lookup).text.replace(/\$\{(\w+)\}/g, '$$$1');
  const brought: string[] = [];
  const steps: Step[] = [];
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
        const target = places.at(-1);
        if (places.length !== 2 || !target) continue;
        const [from, to] = places.map((word) => inFolder(folder, expand(word.text))) as [string, string];
        const span = { file, start: at + target.start, end: at + target.end };
        steps.push({ from, to, at: span, command: rest.slice(match.index, end) });
      }
    }
  }
  return steps.flatMap((step, index): Fetched[] => {
    const kind = kindReadAt(step.to) ?? kindReadAt(`${step.to.replace(/\/$/, '')}/${baseOf(step.from)}`);
    const source = originOf(step.from, steps.slice(0, index));
    if (kind === null || kindOfPath(source) !== kind || kindReadAt(source) !== null) return [];
    const mayBeBrought = brought.some((to) => areInLine(source, to) || (OPEN.test(to) && !OPEN.test(source)));
    const isOpen = OPEN.test(source) && brought.some((to) => !OPEN.test(to) && !isKnownApart(to));
    return mayBeBrought || isOpen || isWritten(source, spoken)
      ? []
      : [{ kind, source, at: step.at, pack: packIn(step.command) }];
  });
}

/** A place that something is brought to, which may be a folder; `''` for one that is seen from a working directory nobody names. */
function folderAt(place: string): string {
  return place.replace(/^\.$|\/\.?$/, '');
}

/** Where a file was before earlier copies brought it on. */
function originOf(place: string, earlier: readonly Step[]): string {
  let found = place;
  for (let step = 0; step < MAX_STEPS; step++) {
    const last = earlier.findLast(({ to }) => to === found);
    if (!last) break;
    found = last.from;
  }
  return found;
}

/** Whether a place that something is brought to is a file, so that a folder with an open name is not it. */
function isKnownApart(place: string): boolean {
  return /\.[a-z]{2,4}$/.test(place);
}

/** Whether a command writes to a place what it makes: `envsubst < a > b`, `| tee b`. */
function isWritten(place: string, text: string): boolean {
  const name = literally(baseOf(place));
  return new RegExp(`(?:>|\\btee\\b)[^\\n;&|]{0,300}${name}`).test(text);
}
