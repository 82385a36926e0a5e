import { replacesByProfile } from '../../advisory/profile-setup.ts';
import type { LoadedFile, Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { familyOf } from '../evidence/claim.ts';
import { isOwnFile } from '../evidence/entry.ts';
import { CONFIG_VOLUME, packIn } from '../evidence/home-targets.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { type Deed, homesMeant } from '../homes/homes-meant.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { lineOf } from '../scripts/command-texts.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import { scriptVariables, scriptVariants } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell } from '../text/expand.ts';
import { pathsFilledIn } from '../text/filled-paths.ts';
import { baseOf, isBelow, literally, withoutSlash } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { isOtherBranch, isPutLater } from './fetched-over.ts';

/** What sets up a profile of API Manager. */
interface ProfileSetup extends Deed {
  /** Where in its file it is done: what a variable tells the image to do comes after all that builds the image. */
  done: Span;
  /** The home that it names, as it is written; null where it names none. */
  home: string | null;
}

/** The home whose script a command starts. */
const STARTED = /((?:\{\{[^{}\n]{1,100}\}\}|[^\s"'=]){1,300})\/bin\/[\w-]{1,100}\.sh/;
/** One that starts it from the folder that the script has gone to. */
const STARTED_HERE = /(?<![^\s"'])(?:\.\/)?(bin\/)?[\w-]{1,100}\.sh/;
/** Cheap sign of a profile that is set up. */
const SETS_UP = /profileSetup\.sh|--optimize|PROFILE_NAME/;
/** A command that sets up a profile which it names: one in a variable may be none. */
const COMMAND =
  /(?<!\\\r?\n)^(?=(?:\\\r?\n|[^\n])*-Dprofile=["']?[a-z$])(?!(?:\\\r?\n|[^\n])*skipConfigOptimization)(?:\\\r?\n|[^\n])*?(?<![\w-])(profileSetup\.sh|--optimize)(?![\w-])/gm;
/** A profile by its name. */
const PROFILE = /-Dprofile=["']?[a-z]/;
/** The variable by which an image of WSO2's does so when it starts. */
const VARIABLE = /^[ \t]*ENV[ \t]+(?:[^\n]*[ \t])?(PROFILE_NAME)[ \t=]["']?[a-z]/gm;

const setups = perTree(({ files }): readonly ProfileSetup[] =>
  files.filter(({ nameClass, text }) => nameClass === 'carrier' && SETS_UP.test(text)).flatMap(setupsIn),
);

function setupsIn({ path: file, text }: LoadedFile): ProfileSetup[] {
  const spoken = withoutComments(text);
  const lookupAt = scriptVariables(file, text);
  const found = (match: RegExpExecArray): Omit<ProfileSetup, 'done'> => {
    const [line, what] = match as unknown as [string, string];
    const start = match.index + line.lastIndexOf(what);
    return {
      at: { file, start, end: start + what.length },
      pack: packIn(line),
      home: STARTED.exec(line)?.[1] ?? homeGoneTo(line, spoken, start),
    };
  };
  return [
    ...[...spoken.matchAll(COMMAND)]
      .filter(({ index }) => PROFILE.test(expandShell(lineOf(spoken.slice(index)), lookupAt(index)).text))
      .map(found)
      .map((deed) => ({ ...deed, done: deed.at })),
    ...[...spoken.matchAll(VARIABLE)].map((match) => ({
      ...found(match),
      done: { file, start: text.length, end: text.length },
    })),
  ];
}

/** The home whose script a command starts from its folder, or from the one of its scripts; null where that is not told. */
function homeGoneTo(line: string, text: string, offset: number): string | null {
  const [started, folder] = STARTED_HERE.exec(line) ?? [];
  const place = withoutSlash(placeGoneTo(text, offset));
  if (started === undefined || place === '') return null;
  if (folder !== undefined) return place;
  return place.endsWith('/bin') ? place.slice(0, -'/bin'.length) : null;
}

/**
 * Where a profile is set up over the `deployment.toml` of a home of API Manager, so that the server does not run with it.
 * Nothing is said where the file is put in place later or comes from a volume of WSO2's images, whose entrypoint
 * copies it afterwards, and of a home for which the policy file speaks.
 *
 * @param homes all of the repository
 */
export function profileSetups(home: Home, homes: readonly Home[], survey: Survey): Span[] {
  const { identity, entries, units } = home;
  const { product, version } = identity;
  const own = entries.filter((entry) => entry.source.kind === 'deployment.toml' && isOwnFile(entry));
  if (familyOf(product) !== 'am' || !replacesByProfile(version) || isDeclared(identity) || own.length === 0) return [];
  const isInVolume = own.some(({ path }) =>
    units.some(({ mounts }) =>
      mounts.some((mount) => mount.kind === 'path' && isBelow(path, mount.from) && CONFIG_VOLUME.test(mount.to ?? '')),
    ),
  );
  if (isInVolume) return [];
  return setups(survey.tree)
    .filter((setup) => homesMeant(setup, homes).includes(home) && !isCovered(setup, homes, survey))
    .filter(({ done }) => !own.some((entry) => isPutLater(entry, home, done, survey)))
    .map(({ at }) => at);
}

/**
 * Whether the next that is done to the home a setup names is that a `deployment.toml` of the repository is put into it: the
 * setup is then that one's, on whatever machine it runs.
 */
const isCovered = perKey(({ at, home }: ProfileSetup, homes: readonly Home[], survey: Survey): boolean => {
  if (home === null) return false;
  const again = setups(survey.tree).filter(
    (other) =>
      other.home === home &&
      other.at.file === at.file &&
      other.at.start > at.start &&
      !isOtherBranch(at, other.at, survey),
  );
  const next = Math.min(...again.map((other) => other.at.start));
  const tomls = homes
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.source.kind === 'deployment.toml' && isOwnFile(entry));
  const isNext = ({ file, start }: Span): boolean => file === at.file && start > at.start && start < next;
  return (
    tomls
      .flatMap((entry) => [...copiesIntoHomes(entry, survey), ...putsInSteps(entry, survey.tree)])
      .some((put) => isNext(put.at) && put.target.startsWith(`${home}/`)) ||
    copiedTo(home, { ...at, start: at.end, end: next }, survey.tree).some((copied) =>
      tomls.some(({ path }) => baseOf(copied) === baseOf(path)),
    )
  );
});

/**
 * What the commands of a stretch copy to a home whose folder may have any name: each word with what the branches of its script
 * give its variables, and the files of the repository that it may be where some are left.
 */
function copiedTo(home: string, { file, start, end }: Span, tree: Tree): string[] {
  const place = `(?:${literally(home)}/|(?<=[ \\t"'])(?:\\./)?)repository/conf/?(?:deployment\\.toml)?["']?[ \\t]{0,99}(?=$|[;&|#])`;
  const copy = new RegExp(
    `^[ \\t]{0,99}(?:sudo[ \\t]{1,9})?(?:cp|mv|install|rsync)[ \\t]([^\\n;&|]{1,1000}?)${place}`,
    'gm',
  );
  const whole = tree.text(file) ?? '';
  const copies = [...withoutComments(whole).slice(start, end).matchAll(copy)];
  if (copies.length === 0) return [];
  return scriptVariants(file, whole).flatMap((lookupAt) =>
    copies.flatMap(({ index, 1: sources = '' }) =>
      sources.split(/[\s"']+/).flatMap((word) => {
        const source = expandShell(word, lookupAt(start + index)).text;
        return [source, ...pathsFilledIn(source, file, tree.paths)];
      }),
    ),
  );
}
