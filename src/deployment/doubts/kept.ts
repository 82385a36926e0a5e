import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import type { Home } from '../homes/home.ts';
import { type Copy, copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { putsInSteps, targetsOf } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { stepsOf } from '../placement/written-into-homes.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { expandWord } from '../text/expand.ts';
import { kindReadAt } from '../text/folders-read.ts';
import { asFile, literally } from '../text/paths.ts';

/** A file that is put where the pack has its own, by what leaves that as it is. */
export interface Kept {
  kind: ConfigKind;
  /** Where it is put. */
  at: Span;
}

/** What has a task, a manifest, a state or a recipe leave a file that is there. */
const STEP_KEEPS =
  /\bforce["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:no|false|off)\b|\breplace[ \t]{0,20}(?:=>|:)[ \t]{0,9}["']?(?:no|false)\b|:create_if_missing\b/i;
/** Where a command begins. */
const NEXT_COMMAND = /(?<!\\)\n|[;&|]/;
/** What has a command leave a file that is there. */
const COMMAND_KEEPS =
  /(?<![\w.-])(?:(?:cp|mv)[ \t](?:[^"']{0,1000}[ \t])?(?:-[a-zA-Z]{0,9}n[a-zA-Z]{0,9}|--no-clobber|--update=none)|rsync[ \t](?:[^"']{0,1000}[ \t])?--ignore-existing)(?=[ \t])/;
const FILE = String.raw`[ \t]{1,9}-[efs][ \t]{1,9}(\S{1,300}?)[ \t]{0,9}(?:\]{1,2}[ \t]{0,9})?`;
const TEST = String.raw`(?:\[{1,2}|(?<![\w.-])test)`;
/** A copy that is made only where a file is not there, up to the place it goes to: `[ -f F ] || cp a F`, `if [ ! -f F ]; then`. */
const GUARDED = new RegExp(
  String.raw`(?:${TEST}${FILE}\|\||(?:${TEST}[ \t]{1,9}!|![ \t]{1,9}${TEST})${FILE}(?:&&|;?\s{0,99}then\b))\s{0,99}(?:sudo[ \t]{1,9})?(?:cp|mv|install|rsync|ln)(?=[ \t])(?:[^\n;&|]|\\\n){0,1000}$`,
);
const MAX_BEFORE = 2000;

/**
 * The files of a home that scripts, tasks and manifests put where its pack has its own only if none is there. Nothing is said
 * of a kind that anything brings otherwise, or where what puts it takes the pack's away.
 */
export function keptFiles({ entries }: Home, survey: Survey): Kept[] {
  return entries.filter(isDecisive).flatMap((entry) => {
    const { kind } = entry.source;
    const copies = copiesIntoHomes(entry, survey).filter(({ files }) =>
      files.some((file) => kindReadAt(file) === kind),
    );
    const steps = putsInSteps(entry, survey.tree).filter((put) =>
      targetsOf(put, survey.tree).some((target) => kindReadAt(asFile(target, entry.source.name)) === kind),
    );
    const isKept =
      copies.every((copy) => keepsByCommand(copy, survey.tree)) &&
      steps.every(({ at }) => keepsByStep(at, survey.tree));
    const [at] = [...copies, ...steps].map((put) => put.at);
    return at && isKept && !isTakenAway(entry, at, survey.tree) ? [{ kind, at }] : [];
  });
}

function keepsByStep({ file: path, start }: Span, tree: Tree): boolean {
  const step = stepsOf({ path, text: tree.text(path) ?? '' }).findLast((one) => one.start <= start);
  return step !== undefined && STEP_KEEPS.test(step.step);
}

function keepsByCommand({ at: { file, start }, files }: Copy, tree: Tree): boolean {
  const text = withoutComments(tree.text(file) ?? '');
  const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
  if (COMMAND_KEEPS.test(lastCommand(before))) return true;
  const [, or, and] = GUARDED.exec(before) ?? [];
  const tested = or ?? and;
  return tested !== undefined && files.includes(expandWord(tested, scriptVariables(file, text)(start)).text);
}

/** Whether what puts a file takes the one that is there away before. */
function isTakenAway({ source: { kind } }: Entry, { file, start }: Span, tree: Tree): boolean {
  const before = withoutComments((tree.text(file) ?? '').slice(0, start));
  const commands = before.slice(0, before.length - lastCommand(before).length);
  const taken = String.raw`(?<![\w.-])(?:rm|mv)[ \t][^\n;&|]{0,500}${literally(kind)}|\babsent\b`;
  return new RegExp(taken).test(commands);
}

/** What stands behind the last place of a text where a command may begin. */
function lastCommand(text: string): string {
  return text.slice(-MAX_BEFORE).split(NEXT_COMMAND).at(-1) as string;
}
