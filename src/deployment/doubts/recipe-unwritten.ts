import type { Tree } from '../../discover/load.ts';
import { MAY_NAME } from '../ansible/ansible-lists.ts';
import { firstLine, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { type NamedFile, namesFile } from '../homes/own-files.ts';
import type { Survey } from '../placement/survey.ts';
import { isOfChef, isOfSalt, moduleOf, stepsOf } from '../placement/written-into-homes.ts';
import { isSurveyable, type RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, dirOf, foldersAbove, inFolder, isBelow, literally, pathFrom, pathsBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import type { Unwritten } from './unwritten.ts';

/** A cookbook of Chef, or a folder of Salt's states. */
interface Scope {
  by: 'recipe' | 'state';
  folder: string;
}

/** What may name a file beside what a role's may: states and their maps, templates of scripts, Rakefiles and the like. */
const NAMES_TOO = /\.(?:sls|jinja2?)$|\.(?:sh|bash|ps1|bat|cmd)(?:\.\w{1,10})?$|(?:^|\/)[^./]+$/;
/** Tests of a cookbook or of states. */
const TESTS = /^(?:spec|test|tests)\//;
/** Where a folder of states has files: in it, or in one for them. */
const OF_STATES = /^(?:(?:files|templates)\/.*|[^/]+)$/;
/** What runs the states of others. */
const TOP = /(?:^|\/)top\.sls$/;
/** A resource of Chef's that brings a file of its cookbook, with what it is called, up to its end. */
const PUTS = /^[ \t]*(?:template|cookbook_file)\b[ \t(]{0,9}([^\n]{0,300})(?:\n(?![ \t]*end\b)[^\n]*){0,40}/gm;
const SOURCE = /^[ \t]*source\b[ \t(]{0,9}([^\n]{0,300})/m;
/** What is written out, and so names what it means. */
const WRITTEN_OUT = /^(?:"[^"#\n]*"|'[^'\n]*')/;
/** The same of the path of a file, whose folder may be filled in. */
const NAME_WRITTEN_OUT = /^(?:"(?:[^"\n]*\/)?[^"#/\n]+"|'[^'\n]*')/;
/** What takes all files of a folder, or asks for those of a cookbook. */
const BY_FOLDER = /\bremote_directory\b|\bDir(?:\.|\[)|\bFind\.|\bcookbook_collection\b|\brun_context\b/;
/** What a state takes from where Salt's files lie, and a file of which the source is filled in or said in Python. */
const OF_SALT = /salt:\/\/((?:\{\{[^}\n]{0,200}\}\}|[^\s"',\]{}]){1,300})/g;
const OPEN_STATE = /\bfile\.recurse\b|^def run\(/m;
const OPEN_SOURCE = /\bfile\.managed\b[\s\S]{0,2000}\bsource:[ \t]{0,9}["']?\{[{%]/;
/** A source whose folder is that of some states, by a variable which is not the file's own folder. */
const IN_ANY_FOLDER = /salt:\/\/[^\s"']{0,200}\{\{(?!-?[ \t]{0,9}(?:slspath|tpldir)\b)/;
/** What brings any file, or unpacks or starts a server: who does none of it leaves the files to others. */
const SETS_UP =
  /\b(?:template|cookbook_file|execute|bash|package|apt_package|yum_package|archive_file|service|systemd_unit)\b|\b(?:file|archive|pkg|service|cmd)\.\w/;

/**
 * The files of a cookbook of Chef or of a folder of Salt's states that are taken for a server's, though no recipe, no state and
 * nothing else in the repository names them. Nothing is said where these may write any file, and of a home for which the policy
 * file speaks.
 */
export function unwrittenByRecipes({ entries, units, identity }: Home, survey: Survey): Unwritten[] {
  if (units.length > 0 || isDeclared(identity)) return [];
  return entries.flatMap((entry): Unwritten[] => {
    const { path, source } = entry;
    const scope = isOwnFile(entry) ? scopeOf(path, survey.tree) : null;
    if (scope === null || mayBeWritten({ path, kind: source.kind, folder: scope.folder }, scope, survey)) return [];
    return [{ kind: source.kind, path, by: scope.by, scope: scope.folder, list: null, at: firstLine(entry) }];
  });
}

/** The cookbook that a file is of, by its recipes, or the folder of states that it lies beside; null for any other file. */
function scopeOf(path: string, tree: Tree): Scope | null {
  const module = moduleOf(path);
  const isCookbook = module !== null && pathsBelow(tree.paths, inFolder(module, 'recipes')).some(isOfChef);
  if (isCookbook) return { by: 'recipe', folder: module };
  const folder = foldersAbove(path).find((one) => foldersOfStates(tree).has(one));
  return folder !== undefined && OF_STATES.test(pathFrom(folder, path)) ? { by: 'state', folder } : null;
}

const foldersOfStates = perTree(
  (tree): ReadonlySet<string> => new Set(tree.paths.filter((path) => isOfSalt(path) && !TOP.test(path)).map(dirOf)),
);

/** Whether something names a file, or takes files by what nobody can know here, or the cookbook or states leave them to others. */
function mayBeWritten(file: NamedFile, { by, folder }: Scope, survey: Survey): boolean {
  const { path } = file;
  const texts = textsOf(survey.tree)?.filter((one) => one.path !== path && !isTest(one.path, folder));
  if (texts === undefined) return true;
  const isStep = by === 'recipe' ? isOfChef : isOfSalt;
  const own = texts.filter((one) => isStep(one.path) && isBelow(one.path, folder));
  if (!own.some(({ text }) => SETS_UP.test(text))) return true;
  const name = baseOf(folder);
  const speaks = new RegExp(by === 'recipe' ? `(?<![\\w-])${literally(name)}(?![\\w-])` : `/${literally(name)}/`);
  // What other cookbooks and states say that have nothing to do with these is about files of theirs.
  const about = texts.filter(
    (one) => !isStep(one.path) || own.includes(one) || speaks.test(one.text) || IN_ANY_FOLDER.test(one.text),
  );
  const isOpen = by === 'recipe' ? takesAnyInRecipe : takesAnyInState;
  // A cookbook that something is told to take the templates of may write them by names that are not known here.
  const taken = new RegExp(`cookbook\\b[^\\n]{0,40}["']${literally(name)}["']`);
  return about.some(
    (one) =>
      namesFile(one, file, survey) ||
      (isStep(one.path) && isOpen(one)) ||
      (by === 'recipe' && isOfChef(one.path) && taken.test(one.text)),
  );
}

function isTest(path: string, folder: string): boolean {
  return isBelow(path, folder) && TESTS.test(pathFrom(folder, path));
}

/** Whether a text of a cookbook brings a file whose name is not written out, or those of a folder. */
function takesAnyInRecipe({ text }: RunningText): boolean {
  const isOpen = ([resource, target = '']: RegExpMatchArray): boolean => {
    const source = SOURCE.exec(resource)?.[1];
    return source === undefined ? !NAME_WRITTEN_OUT.test(target) : !WRITTEN_OUT.test(source);
  };
  return BY_FOLDER.test(text) || [...text.matchAll(PUTS)].some(isOpen);
}

/** Whether a file of states brings a file whose name is not written out, or those of a folder. */
function takesAnyInState({ path, text }: RunningText): boolean {
  const isOpen = (source: string): boolean => !/^[^{]*\.[^{]*$/.test(baseOf(source));
  return (
    OPEN_STATE.test(text) ||
    [...text.matchAll(OF_SALT)].some(([, source = '']) => isOpen(source)) ||
    stepsOf({ path, text }).some(({ step }) => OPEN_SOURCE.test(step))
  );
}

/** What may name a file; null when it cannot all be read. */
const textsOf = perTree((tree): readonly RunningText[] | null =>
  isSurveyable(tree)
    ? tree.paths
        .filter((path) => MAY_NAME.test(path) || NAMES_TOO.test(path))
        .map((path) => ({ path, text: withoutComments(tree.text(path) ?? '') }))
    : null,
);
