import type { Release } from '../evidence/release.ts';

/** A command of helm's with what it installs. */
export interface Installing {
  releases: Release[];
  /** What tells its release from others: the name, the namespace and the cluster; null where that is not known. */
  of: string | null;
  /** All that the release is given; null where another command with the same words may give something else. */
  given: string | null;
  isUpgrade: boolean;
  /** Whether it leaves the chart as it is. */
  isBare: boolean;
  /** Where it stands in the script. */
  start: number;
  end: number;
}

/** What parts two commands: the branches and functions of a script, targets and jobs, and what goes to another cluster. */
const PARTS =
  /\b(?:else|elif|fi|esac|done|endif|exit|return)\b|;;|\|\||^\}|^[ \t-]*[\w.-]+[ \t]*:|context|kube_?config|credentials/im;
/** What is done where a command fails, which goes no other way on. */
const GIVES_UP = /\|\|[ \t]{0,9}(?:exit|return|true|:)(?![\w-])(?:[ \t]{1,9}\d{1,3})?/g;

/**
 * The releases that commands of a script install, each once: one that is upgraded with nothing but what it was installed with is
 * the same, and one that is installed as the chart has it and upgraded behind that is what the upgrade makes of it.
 *
 * @param script the text that they stand in
 */
export function eachOnce(commands: readonly Installing[], script: string): Release[] {
  const left = commands.filter(
    (one, index) => !commands.slice(index + 1).some((later) => replaces(later, one, script)),
  );
  const once = left.filter((one, index) => !left.slice(0, index).some((before) => isSame(before, one)));
  return once.flatMap(({ releases }) => releases);
}

/** Whether two commands give the same release the same. */
function isSame(one: Installing, { of, given }: Installing): boolean {
  return of !== null && given !== null && one.of === of && one.given === given;
}

/** Whether a command upgrades what another one has installed as the chart has it, wherever that one is run. */
function replaces(later: Installing, { of, isBare, end }: Installing, script: string): boolean {
  const isSure = later.isUpgrade && isBare && later.of === of && !of?.includes('$');
  return isSure && end <= later.start && !PARTS.test(script.slice(end, later.start).replace(GIVES_UP, ''));
}
