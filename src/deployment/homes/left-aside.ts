import type { Tree } from '../../discover/load.ts';
import { joinedLines } from '../../read/lines.ts';
import type { ConfigKind } from '../../settings.ts';
import type { Claim } from '../evidence/claim.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import { copiesMade } from '../placement/copied-into-homes.ts';
import { type Put, putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { stepsOf } from '../placement/written-into-homes.ts';
import { putOfText } from '../placement/written-texts.ts';
import { filesThatRun, type RunningText } from '../scripts/texts-that-run.ts';
import { blanked, withoutComments } from '../text/comments.ts';
import { asFile, baseOf, dirOf, foldersAbove, literally } from '../text/paths.ts';
import { broughtOnAround } from './brought-on.ts';
import type { Home } from './home.ts';
import { isIdle, isLaidAside, isNamedIn, putPlaces, targetIn } from './put-aside.ts';
import { startsServer } from './server-starts.ts';
import { UNPACKS } from './started-packs.ts';
import { unitsAt } from './units-at.ts';

/** What takes files from another stage of a build, or from another image. */
const STAGE = /--from=/;
/** What puts something into a folder, which takes nothing from there: `unzip … -d /opt`, `dest: /opt`. */
const PUTS_INTO = /(?<!\S)-d[ \t]{0,9}["']?\/[\w./-]{1,300}|\bdest["']?[ \t]{0,9}[:=][ \t]{0,9}["']?\/[\w./-]{1,300}/g;
/** What brings files on, as a command or by a task that takes them from its machine, and a folder that is known only there. */
const BRINGS = /(?<![\w.-])(?:cat|cp|envsubst|install|ln|mv|rsync|sed|tee)(?![\w.:-])/;
const OF_MACHINE = /\bremote_src\b/;
const OPEN_FOLDER = String.raw`(?<![\w.\/}-])(?:(?:~|\.|\$\{?\w{1,100}\}?|\{\{[^{}\n]{1,100}\}\})\/)?`;
/** Folders of systems, in which many things lie that have nothing in common. */
const OF_SYSTEM = /^(?:\/(?:etc|home|opt|srv|tmp|usr|var))?$/;

/**
 * Where a build that unpacks a pack, and the steps that set up a server on a machine, put the files that are judged as its own,
 * by their kinds: outside of all homes, from where nothing in the repository is seen to bring them on. None where one of them may
 * be brought to the server.
 */
export function leftAside({ entries, identity, toldBeside }: Home, survey: Survey): ReadonlyMap<ConfigKind, Put> {
  const none = new Map<ConfigKind, Put>();
  const puts = new Map(none);
  const claim = toldBeside ?? identity.claims[0];
  if (claim === undefined) return none;
  for (const entry of entries.filter((one) => isDecisive(one))) {
    const { kind } = entry.source;
    if (broughtOnAround(dirOf(claim.span.file), survey)(kind)) return none;
    const put = claim.kind === 'build' ? leftInImage(entry, claim, survey) : leftOnMachine(entry, claim, survey);
    if (put === null) return none;
    puts.set(kind, puts.get(kind) ?? put);
  }
  return puts;
}

/** Where the build of an image leaves a file; null where it puts it elsewhere as well, or anything may take it on. */
function leftInImage(entry: Entry, { span }: Claim, survey: Survey): Put | null {
  const units = unitsAt(span, survey);
  const puts = units.flatMap(({ mounts, at: image }) =>
    mounts.flatMap((mount) => {
      const at = mount.kind === 'path' && mount.at ? mount.at : image;
      return targetIn(mount, entry).map((target) => ({ target: target ?? '', at }));
    }),
  );
  const places = puts.map(({ target }) => target);
  // What another stage may have made of a file is not known.
  const isKnown = units.every(({ file, builds }) => !STAGE.test(survey.tree.text(builds ?? file) ?? ''));
  return isKnown && areLeft(puts, survey) && units.every((unit) => isIdle(unit, places, survey))
    ? (puts[0] as Put)
    : null;
}

/** Where steps leave a file on a machine on which they set a server up. */
function leftOnMachine(entry: Entry, { kind, span }: Claim, survey: Survey): Put | null {
  const { tree } = survey;
  if (kind !== 'path' || !setsUp(span.file, tree)) return null;
  if (copiesMade(entry, survey).length > 0 || putOfText(entry, tree) !== null) return null;
  const puts = putsInSteps(entry, tree).map((put) => ({ ...put, target: asFile(put.target, baseOf(entry.path)) }));
  return areLeft(puts, survey) ? (puts[0] as Put) : null;
}

function setsUp(file: string, tree: Tree): boolean {
  const text = withoutComments(tree.text(file) ?? '');
  return UNPACKS.test(text) || startsServer({ path: file, text }, tree);
}

/** Whether there are places which are all outside of homes, and which nothing names, nor a folder above, but what puts files there. */
function areLeft(puts: readonly Put[], survey: Survey): boolean {
  if (puts.length === 0 || !puts.every(({ target }) => isLaidAside(target))) return false;
  const places = putPlaces(survey.tree, survey);
  const running = filesThatRun(survey.tree)?.map(({ path, text }) => ({
    path,
    text: blanked(text, places.get(path) ?? []).replace(PUTS_INTO, ''),
  }));
  return running !== undefined && !puts.some(({ target }) => isTakenOn(target, running));
}

/**
 * Whether anything that runs may take a file on from a place: by naming it or a folder above, or by bringing a file of its name
 * from where a command has gone to, or from a folder that is told elsewhere.
 */
function isTakenOn(place: string, running: readonly RunningText[]): boolean {
  const name = baseOf(place);
  const texts = running.map(({ text }) => text);
  const above = foldersAbove(place).filter((folder) => !OF_SYSTEM.test(folder));
  if ([place, ...above.map((folder) => `${folder}/${name}`)].some((one) => isNamedIn(texts, one))) return true;
  const named = new RegExp(`${OPEN_FOLDER}${literally(name)}(?![\\w.-])`);
  return running.some((file) => bringing(file).some((said) => named.test(said)));
}

/** The commands of a file that bring files on, by their lines, and the tasks that do so on their machine. */
function bringing({ path, text }: RunningText): string[] {
  const tasks = OF_MACHINE.test(text) ? stepsOf({ path, text }).map(({ step }) => step) : [];
  const lines = joinedLines(text).split('\n');
  return [...tasks.filter((task) => OF_MACHINE.test(task)), ...lines.filter((line) => BRINGS.test(line))];
}
