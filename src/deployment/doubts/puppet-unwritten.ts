import type { ConfigKind } from '../../settings.ts';
import { MAY_NAME } from '../ansible/ansible-lists.ts';
import { firstLine, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { leavesFiles } from '../homes/module-set-up.ts';
import { namesFile } from '../homes/own-files.ts';
import type { Survey } from '../placement/survey.ts';
import { type ModuleFile, mayWriteAny, moduleFile, moduleIn, modulesIn } from '../puppet/puppet-files.ts';
import { manifestsWithParents } from '../puppet/puppet-scopes.ts';
import { isSurveyable, type RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, literally, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { writesUnknown } from './puppet-template-lists.ts';
import type { Unwritten } from './unwritten.ts';

/** Manifests, encrypted data, and Makefiles, Vagrantfiles and the like. */
const MANIFEST_OR_SCRIPT = /\.(?:pp|eyaml)$|(?:^|\/)[^./]+$/;
/** Tests of a module. */
const TESTS = /(?:^|\/)(?:spec|acceptance)\//;
/** Files of a module that are taken by where they lie on the machine. */
const BY_PATH = /\b(?:module_directory|get_module_path)\b/;
/** What a resource takes of a module's `files`: one of them, or a folder. What other mounts hold is not known. */
const SOURCE =
  /(?:puppet:\/\/[^/"'\s]{0,100}\/(?<mount>modules\/)?|\b(?<call>file)[ \t]{0,9}\([ \t]{0,9}["'])(?<source>[^"'\s]{1,300})/g;

/**
 * The files of a Puppet module that are taken for a server's, though no resource of the module and nothing else in the
 * repository names them. Nothing is said of a module with a resource of which the file is not known, and of a home for which
 * the policy file speaks.
 */
export function unwrittenTemplates({ entries, units, identity }: Home, survey: Survey): Unwritten[] {
  const { tree } = survey;
  if (units.length > 0 || isDeclared(identity)) return [];
  return entries.flatMap((entry): Unwritten[] => {
    const file = isOwnFile(entry) ? moduleFile(entry.path, tree) : null;
    if (file === null || mayBeWritten(file, entry.source.kind, survey)) return [];
    const { path, module } = file;
    return [{ kind: entry.source.kind, path, by: 'resource', scope: module, list: null, at: firstLine(entry) }];
  });
}

/** Whether something names a module's file, or takes files by what nobody can know here. */
function mayBeWritten({ path, module, folder, rest }: ModuleFile, kind: ConfigKind, survey: Survey): boolean {
  const { tree } = survey;
  const texts = textsOf(tree);
  if (texts === null) return true;
  const name = baseOf(module);
  const manifests = new Set(manifestsWithParents(module, tree));
  const own = texts.filter((one) => manifests.has(one.path)).map(({ text }) => text);
  if (leavesFiles(module, tree) || mayWriteAny(own, folder, tree)) return true;
  const used = new Set([...modulesIn(tree)].filter((one) => own.some((text) => isSpokenOf(one, text))));
  // What manifests of other modules say that have nothing to do with this one is about files of theirs.
  const isAbout = ({ path, text }: RunningText): boolean =>
    !path.endsWith('.pp') || manifests.has(path) || text.includes(`${name}/`) || used.has(moduleIn(path) ?? '');
  const byPath = name === '' ? /(?:templates|files)\// : new RegExp(`${literally(name)}/(?:templates|files)\\b`);
  return texts
    .filter(isAbout)
    .some(
      ({ path: from, text }) =>
        namesFile({ path: from, text }, { path, kind, folder: module }, survey) ||
        BY_PATH.test(text) ||
        byPath.test(text) ||
        (from.endsWith('.pp') && writesUnknown([text], [])) ||
        (folder === 'files' && takesAny(text, rest)),
    );
}

function isSpokenOf(module: string, manifest: string): boolean {
  return new RegExp(`(?<![\\w$])${literally(module)}(?!\\w)`).test(manifest);
}

/** Whether a text takes a file by its path below the folder, or a folder with it, or what is not known. */
function takesAny(text: string, rest: string): boolean {
  return [...text.matchAll(SOURCE)].some(({ groups: { mount, call, source = '' } = {} }) => {
    const taken = withoutSlash(source.split('/').slice(1).join('/'));
    const isOther = mount === undefined && call === undefined;
    return isOther || taken.includes('$') || taken === '' || taken === rest || rest.startsWith(`${taken}/`);
  });
}

/** What may name a file of a module; null when it cannot all be read. */
const textsOf = perTree((tree): readonly RunningText[] | null =>
  isSurveyable(tree)
    ? tree.paths
        .filter((path) => (MAY_NAME.test(path) || MANIFEST_OR_SCRIPT.test(path)) && !TESTS.test(path))
        .map((path) => ({ path, text: withoutComments(tree.text(path) ?? '') }))
    : null,
);
