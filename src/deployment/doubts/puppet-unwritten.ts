import type { Tree } from '../../discover/load.ts';
import { MAY_NAME } from '../ansible/ansible-lists.ts';
import { type Entry, firstLine, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import type { Survey } from '../placement/survey.ts';
import { manifestsWithParents } from '../puppet/puppet-scopes.ts';
import { isSurveyable, type RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, inFolder, literally, pathsBelow, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { writesUnknown } from './puppet-template-lists.ts';
import type { Unwritten } from './unwritten.ts';

const IN_MODULE = /(?:^|\/)(templates|files)\/(?=(.+))/g;
/** Manifests, encrypted data, and Makefiles, Vagrantfiles and the like. */
const MANIFEST_OR_SCRIPT = /\.(?:pp|eyaml)$|(?:^|\/)[^./]+$/;
/** Tests of a module. */
const TESTS = /(?:^|\/)(?:spec|acceptance)\//;
const TEMPLATE = /\.(?:erb|epp)$/;
/** Files of a module that are taken by where they lie on the machine. */
const BY_PATH = /\b(?:module_directory|get_module_path)\b/;
/**
 * A resource of which the manifest does not say what it is made of, which ones there are, or which templates are handed on
 * to it.
 */
const OPEN =
  /\bcreate_resources\b|\*\s{0,20}=>|\bcontent\s{0,20}=>\s{0,20}\$|(?<![\w$])\w{0,50}template\w{0,50}\s{0,20}=>\s{0,20}\$/;
const OPEN_SOURCE = /\bsource\s{0,20}=>\s{0,20}\$/;
const RESOURCE = /\bfile\s{0,20}\{/;
/** A module of WSO2's own, which writes what it is handed. */
const OF_WSO2 = /(?<![\w:$])(?:::)?(wso2\w{0,50})(?=::\w)/g;
const MANIFEST = /(?:^|\/)([^/]+)\/manifests\/.+\.pp$/;
/** What a resource takes of a module's `files`: one of them, or a folder. What other mounts hold is not known. */
const SOURCE =
  /(?:puppet:\/\/[^/"'\s]{0,100}\/(?<mount>modules\/)?|\b(?<call>file)[ \t]{0,9}\([ \t]{0,9}["'])(?<source>[^"'\s]{1,300})/g;

/** A file by the module that it lies in. */
interface ModuleFile {
  path: string;
  module: string;
  folder: string;
  /** Its path below the folder. */
  rest: string;
}

/**
 * The files of a Puppet module that are taken for a server's, though no resource of the module and nothing else in the
 * repository names them. Nothing is said of a module with a resource of which the file is not known, and of a home for which
 * the policy file speaks.
 */
export function unwrittenTemplates({ entries, units, identity }: Home, { tree }: Survey): Unwritten[] {
  if (units.length > 0 || isDeclared(identity)) return [];
  return entries.flatMap((entry): Unwritten[] => {
    const file = isOwnFile(entry) ? fileOf(entry, tree) : null;
    if (file === null || mayBeWritten(file, tree)) return [];
    const { path, module } = file;
    return [{ kind: entry.source.kind, path, by: 'resource', scope: module, list: null, at: firstLine(entry) }];
  });
}

/** A file with the module around it, which has manifests; null for any other. */
function fileOf({ path }: Entry, tree: Tree): ModuleFile | null {
  const places = [...path.matchAll(IN_MODULE)].map(({ index, 1: folder = '', 2: rest = '' }): ModuleFile => {
    return { path, module: path.slice(0, index), folder, rest };
  });
  const isModule = ({ module }: ModuleFile): boolean =>
    pathsBelow(tree.paths, inFolder(module, 'manifests')).some((one) => one.endsWith('.pp'));
  return places.find(isModule) ?? null;
}

/** Whether something names a module's file, or takes files by what nobody can know here. */
function mayBeWritten({ path, module, folder, rest }: ModuleFile, tree: Tree): boolean {
  const texts = textsOf(tree);
  if (texts === null) return true;
  const called = baseOf(path).replace(TEMPLATE, '');
  const name = baseOf(module);
  const manifests = new Set(manifestsWithParents(module, tree));
  const own = texts.filter((one) => manifests.has(one.path)).map(({ text }) => text);
  if (isOpen(own, folder, tree)) return true;
  const used = new Set([...modulesIn(tree)].filter((one) => own.some((text) => isSpokenOf(one, text))));
  // What manifests of other modules say that have nothing to do with this one is about files of theirs.
  const isAbout = ({ path, text }: RunningText): boolean =>
    !path.endsWith('.pp') || manifests.has(path) || text.includes(`${name}/`) || used.has(moduleIn(path) ?? '');
  const byPath = name === '' ? /(?:templates|files)\// : new RegExp(`${literally(name)}/(?:templates|files)\\b`);
  return texts
    .filter(isAbout)
    .some(
      ({ path, text }) =>
        text.includes(called) ||
        BY_PATH.test(text) ||
        byPath.test(text) ||
        (path.endsWith('.pp') && writesUnknown([text], [])) ||
        (folder === 'files' && takesAny(text, rest)),
    );
}

/**
 * Whether a module's manifests may write any of its files: they have no resource of a file, which others then have, or one of
 * which it is not known what it is made of.
 */
function isOpen(manifests: readonly string[], folder: string, tree: Tree): boolean {
  const isElsewhere = (module: string): boolean =>
    !modulesIn(tree).has(module) && !manifests.some((text) => isDeclaredIn(text, module));
  return (
    !manifests.some((text) => RESOURCE.test(text)) ||
    manifests.some(
      (text) =>
        OPEN.test(text) ||
        (folder === 'files' && OPEN_SOURCE.test(text)) ||
        [...text.matchAll(OF_WSO2)].some(([, module = '']) => isElsewhere(module)),
    )
  );
}

/** The names of the modules of a repository. */
const modulesIn = perTree((tree): ReadonlySet<string> => new Set(tree.paths.flatMap((path) => moduleIn(path) ?? [])));

/** The name of the module that a manifest is of. */
function moduleIn(path: string): string | undefined {
  return MANIFEST.exec(path)?.[1];
}

function isSpokenOf(module: string, manifest: string): boolean {
  return new RegExp(`(?<![\\w$])${literally(module)}(?!\\w)`).test(manifest);
}

/** Whether a manifest is of a module, as that of one which is a repository by itself is. */
function isDeclaredIn(manifest: string, module: string): boolean {
  return new RegExp(`\\b(?:class|define)\\s{1,20}(?:::)?${literally(module)}(?!\\w)`).test(manifest);
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
