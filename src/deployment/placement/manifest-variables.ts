import type { Tree } from '../../discover/load.ts';
import { ansibleVariables } from '../ansible/ansible.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import {
  type EnvironmentSetting,
  environmentSettings,
  filesWithSettings,
  isEnvFile,
} from '../docker/environment-settings.ts';
import { locatedIn, substitutesFor } from '../kubernetes/flux-substitutes.ts';
import { scriptsWithTakenImages } from '../scripts/sourced-variables.ts';
import { terraformGiven } from '../terraform/terraform-templates.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf, isBelow, isFile, joinPath, literally, pathsBelow, relativeTo } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';

/** What fills in files whose names it may not say. */
const FILLS = /\b(?:envsubst|replacetokens)\b/i;
/** Nobody deploys to more environments. */
const MAX_VALUES = 1000;

/**
 * Looks up what a variable in a manifest may be when it is applied: what an Ansible role, Terraform, Flux or the environment
 * gives it. Several where places differ; none where one of these cannot be told.
 *
 * @param path of the manifest
 */
export function manifestVariables(
  path: string,
  tree: Tree,
  carried: (path: string) => Carried | null,
): (name: string) => readonly Located[] {
  return (name) => {
    const given = ansibleVariables(path, tree, carried)(name) ?? terraformGiven(path, tree)(name);
    if (given) return [given];
    const substituted = substitutesFor(path, tree, carried).flatMap((one) => locatedIn(one, name) ?? []);
    return substituted.length > 0 ? substituted : fromEnvironment(name, path, tree, carried);
  };
}

/** What scripts, pipelines and files of variables give a variable: those that have to do with the manifest, else any that fill files in. */
function fromEnvironment(
  name: string,
  path: string,
  tree: Tree,
  carried: (path: string) => Carried | null,
): readonly Located[] {
  // What a container or an image is told is no variable of what applies the manifest.
  const settings = environmentSettings(name, tree, carried).filter(
    ({ span, owner }) => owner === null && span.file !== path && !isDockerfile(span.file),
  );
  const naming = new Set(settings.length > 0 ? filesNaming(path, tree) : []);
  const called = [...naming].map(baseOf);
  const textsOfNaming = [...naming].map((file) => tree.text(file) ?? '');
  const mayGoAlong = (file: string): boolean =>
    (isEnvFile(file) && isBelow(path, dirOf(file))) ||
    called.some((one) => tree.text(file)?.includes(one)) ||
    (isEnvFile(file) && textsOfNaming.some((text) => text.includes(baseOf(file))));
  const mayFill = (file: string): boolean => isEnvFile(file) || FILLS.test(tree.text(file) ?? '');
  const of = (is: (file: string) => boolean): EnvironmentSetting[] => settings.filter(({ span }) => is(span.file));
  const near = [...of((file) => naming.has(file)), ...of((file) => !naming.has(file) && mayGoAlong(file))];
  const counting = near.length > 0 ? near : of(mayFill);
  const values = new Map(counting.map(({ value, span }) => [value, span]));
  if (values.has(null)) return [];
  return [...values].slice(0, MAX_VALUES).map(([text, span]) => ({ text: text as string, span }));
}

/** What fills in a manifest that it names: also `sed`, `oc process`, Flux, `aws cloudformation deploy`. */
const FILLS_NAMED = /\b(?:envsubst|replacetokens|sed|oc[ \t][^\n]{0,200}?\bprocess|substitute|cloudformation)\b/i;
/** A path of a manifest or of a folder, as a command names it, also with `file://` before it. */
const PATH = /(?:(?<=\bfile:)\/\/)?([\w./-]{1,200})/g;
const MANIFEST = /\.(?:ya?ml(?:\.\w+)?|json|template)$/;
/** An image that is nothing but a variable or a parameter of CloudFormation's, or begins with one. */
const OPEN_IMAGE =
  /^[ \t-]{0,100}(?:image:[ \t]{0,9}["']?(?:\$[{(]?|#\{|\{\{[ \t]{0,9})|["']?Image["']?:\s{0,99}(?:!Ref[ \t]|!Sub[ \t]{1,9}["']?\$\{|\{?\s{0,99}["']?(?:Ref["']?:[ \t]|Fn::Sub["']?:[ \t]{1,9}["']?\$\{))[ \t]{0,9}["']?)(\w{1,100})/gm;

/**
 * Manifests that name nothing of WSO2's, because what fills them in gives the whole image: those that a file with an
 * image of a product names, by themselves or by their folder, when their image is a variable that it sets.
 */
export function manifestsOfNamedImages(tree: Tree): string[] {
  const { files, paths } = tree;
  const isFilled = (path: string, by: string): boolean =>
    [...(tree.text(path) ?? '').matchAll(OPEN_IMAGE)].some(([, variable]) => by.includes(variable as string));
  const filling = [
    ...files.filter(({ nameClass }) => nameClass === 'carrier').map((file) => ({ script: file, taken: '' })),
    ...scriptsWithTakenImages(tree),
  ];
  const found = filling.flatMap(({ script: file, taken }) => {
    if (!FILLS_NAMED.test(file.text)) return [];
    const words = [...file.text.matchAll(PATH)].map(([, word]) => word as string);
    const named = new Set(words.flatMap((word) => [relativeTo(file.path, word) ?? '', joinPath('', word) ?? '']));
    named.delete('');
    const below = [...named].flatMap((path) => (isFile(paths, path) ? [path] : pathsBelow(paths, path)));
    return [...new Set(below)].filter((path) => MANIFEST.test(path) && isFilled(path, `${file.text}\n${taken}`));
  });
  return [...new Set(found)];
}

/** The files that may set variables and name a manifest or its folder, from their own folder or from the top. */
const filesNaming = perKey((path: string, tree: Tree): string[] =>
  filesWithSettings(tree).filter((file) => file !== path && isNamedIn(tree.text(file) ?? '', path, file)),
);

function isNamedIn(text: string, path: string, file: string): boolean {
  const folder = dirOf(file);
  const fromThere = folder !== '' && isBelow(path, folder) ? path.slice(folder.length + 1) : path;
  return [path, fromThere].some((one) => {
    const written = dirOf(one) || one;
    return new RegExp(`(?<![\\w-]|[\\w-]/)${literally(written)}(?![\\w-])`).test(text);
  });
}
