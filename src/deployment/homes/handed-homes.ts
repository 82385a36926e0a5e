import type { Tree } from '../../discover/load.ts';
import { ansibleValues, isVariableFile, roleOf } from '../ansible/ansible.ts';
import { INVENTORY_FILE } from '../ansible/ansible-elsewhere.ts';
import { namedFiles } from '../ansible/ansible-named-files.ts';
import type { Claim } from '../evidence/claim.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { puppetValues } from '../puppet/puppet.ts';
import { modulesAround } from '../puppet/puppet-modules.ts';
import { isMakefile } from '../scripts/build-scripts.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import { runScript } from '../scripts/run-script.ts';
import { scriptVariants } from '../scripts/script-variables.ts';
import { filesTakenBy, variableFilesTakenIn, variablesTaken } from '../scripts/sourced-variables.ts';
import { filesThatRun, type RunningText } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell, withoutQuotes } from '../text/expand.ts';
import type { Lookup, LookupAt } from '../text/located.ts';
import { baseOf, inFolder, pathsBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { yamlVariablesAt } from '../text/yaml-variables.ts';
import { STARTS } from './server-starts.ts';
import { wholeName } from './traced.ts';

const YAML = /\.ya?ml$/;
const MANIFEST_OF_PUPPET = /\.pp$/;
/** Manifests and data of Puppet, attributes of Chef. */
const OF_PUPPET_OR_CHEF =
  /\.pp$|(?:^|\/)(?:hiera)?data\/.*\.(?:ya?ml|json)$|(?:^|\/)hiera\/.*\.ya?ml$|(?:^|\/)attributes\/[^/]+\.rb$/;
const HAS_PLAY = /^[ \t-]{0,9}hosts:/m;
/** A recipe of Chef's, and the cookbook that it is of. */
const RECIPE = /^(?:(.*)\/)?recipes\/[^/]+\.rb$/;
/** What gives a variable a value, up to a place in its line; also an attribute of Chef's (`default['is']['home'] = `). */
const GIVES =
  /(?:^|[\s{,$]|::|\[["'])(\w{1,100})(?:["']\])?["']?[ \t]{0,9}(?:[:?]?=|:)[ \t]{0,9}["']?(?:[^\s"'{},]|\{{1,2}[^{}\n]{1,100}\}{1,2}){0,300}$/;
const MAX_LINE = 400;
const ATTRIBUTE = /(?:\[["':]{0,2}|\.)(\w{1,100})["']?\]?[ \t]{0,9}=[ \t]{0,9}["']([^"'\n]{1,300})["']/g;

/** A variable of Ansible's, with blanks and filters. */
const OF_ANSIBLE = /\{\{-?[ \t]{0,9}(\w{1,100})(?![\w.[(])[^{}\n]{0,60}\}\}/g;
/** An attribute of Chef's: `#{node['is']['home']}`. */
const OF_CHEF =
  /#\{[ \t]{0,9}node(?:\.\w{1,60}|\[["':]{0,2}\w{1,60}["']?\]){0,4}(?:\.|\[["':]{0,2})(\w{1,60})["']?\]?[ \t]{0,9}\}/g;
/** A variable of a class of Puppet's, by the name of the class. */
const OF_CLASS = /\$\{?(?:::)?(?:\w{1,60}::){1,9}(\w{1,60})\}?/g;
/** A path with variables as `asShell` leaves them. */
const PATH = String.raw`(?:\$\{[^{}\n]{0,100}\}|\$\(\w{1,100}\)|["'](?=\/)|[\w./$:~@%+-]){0,300}`;
const PATH_BEFORE = new RegExp(`${PATH}$`);
const FOLDER_OF_COMMAND = new RegExp(
  String.raw`\b(?:chdir|cwd|working[-_]?directory)["']?[ \t]{0,9}(?:=>|[:=])[ \t]{0,9}["']?(${PATH})`,
  'i',
);
/** What names the program that starts a server and starts none, or one in a container, whose image is told by itself. */
const NO_START =
  /(?:^|[\n;&|("'`]|[-:][ \t]|\b(?:then|do|sudo)\b)[ \t]{0,99}(?:(?:\/usr)?\/bin\/)?(?:\[{1,2}|chmod|chown|sed|grep|pgrep|pkill|ls|cat|cp|mv|rm|ln|echo|test|docker|podman|kubectl|oc|docker-compose)[ \t][^\n;&|]{0,300}$/;
/** What brings or changes the program, or asks whether it is there: a task, a resource. */
const NAMES_FILE = new RegExp(
  String.raw`(?:\b(?:path|dest|src|source|target|creates|onlyif|unless)["']?[ \t]{0,9}(?:=>|[:=])|\b(?:file|cookbook_file|template)[ \t{]{1,9})[ \t]{0,9}["']?${PATH}$`,
);
const MAX_AROUND = 300;
/** A command that unpacks an archive, on its lines. */
const UNPACK_COMMAND = /\b(?:unzip|bsdtar|tar[ \t]{1,9}-{0,2}[a-z]{0,9}x)[^\n]{0,300}(?:(?<=\\)\n[^\n]{0,300}){0,3}/g;
const VARIABLE = /\$\{(\w{1,100})[^{}\n]{0,100}\}|\$(\w{1,100})/;
/** Nobody gives a variable more values, or makes one of more others. */
const MAX_MADE = 50;

/** Which of some files start a server in the home that a statement of another file names, by a variable that they have from there. */
export function startedWith(claim: Claim, starting: readonly RunningText[], tree: Tree): string[] {
  const { file } = claim.span;
  if (claim.kind !== 'path') return [];
  const variables = isReadByTools(file, tree) ? variablesAt(claim, tree) : [];
  const isStartedBy = (path: string): boolean =>
    startsIn(path, tree).some((start) => textsTaken(start, path, file, tree).some((text) => isNamedIn(text, claim))) ||
    (variables.length > 0 &&
      homesOfTool(path, tree).some(
        ({ text, names }) => isNamedIn(text, claim) && variables.some((variable) => names.has(variable)),
      ));
  return starting.map(({ path }) => path).filter((path) => path !== file && isStartedBy(path));
}

/** Whether a script unpacks the pack that a statement of another file names, by a variable that it or what calls it takes over from there. */
export function isTakenAndUnpacked(claim: Claim, { path }: RunningText, tree: Tree): boolean {
  if (claim.kind !== 'path' || !filesTakenFor(path, tree).has(claim.span.file)) return false;
  const { script } = runScript(path, tree);
  return [...withoutComments(script.text).matchAll(UNPACK_COMMAND)].some(({ 0: text, index: at }) =>
    textsTaken({ text, at }, path, claim.span.file, tree).some((one) => isNamedIn(one, claim)),
  );
}

/** The variables in whose values the file of a statement has what this names (`is_zip: wso2is-7.1.0.zip`). */
export function variablesAt({ span }: Claim, tree: Tree): string[] {
  const text = tree.text(span.file) ?? '';
  const written = text.slice(span.start, span.end);
  const found: string[] = [];
  if (written === '') return found;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    const [, name] = GIVES.exec(text.slice(Math.max(0, at - MAX_LINE), at)) ?? [];
    if (name !== undefined) found.push(name);
  }
  return found;
}

/** Whether a text names the pack of a statement; one whose release is a variable it names with any. */
function isNamedIn(text: string, { product, version, span }: Claim): boolean {
  return packClaims(text, () => span, [], 'path').some(
    (one) => one.product === product && (version === null || one.version === version),
  );
}

/** A command, or a home that one is in, and where it stands in the script as `runScript` has it. */
interface Command {
  text: string;
  at: number;
}

/** Whether Ansible, Puppet or Chef has variables from a file. */
function isReadByTools(path: string, tree: Tree): boolean {
  return (
    OF_PUPPET_OR_CHEF.test(path) ||
    isVariableFile(path) ||
    INVENTORY_FILE.test(path) ||
    roleOf(path, tree) !== null ||
    namedFiles(tree).some((named) => named.path.test(path)) ||
    HAS_PLAY.test(tree.text(path) ?? '')
  );
}

/** The homes, with variables in them, in which a file starts servers. */
const startsIn = perKey((path: string, tree: Tree): readonly Command[] => {
  const { script } = runScript(path, tree);
  const text = asShell(withoutComments(script.text));
  return [...text.matchAll(new RegExp(STARTS, 'g'))].flatMap(({ index: at }) => {
    const before = text.slice(Math.max(0, at - MAX_AROUND), at);
    const home = [NO_START, NAMES_FILE].some((one) => one.test(before)) ? '' : homeOf(before, at, text);
    return home.includes('$') ? [{ text: home, at }] : [];
  });
});

/** A text with the variables of Ansible, attributes of Chef and variables of other classes of Puppet's in it as a shell writes some. */
function asShell(text: string): string {
  return [OF_ANSIBLE, OF_CHEF, OF_CLASS].reduce((before, one) => before.replace(one, '${$1}'), text);
}

/** The home whose program a command names: by its path, or by the folder that it is run in. */
function homeOf(before: string, at: number, text: string): string {
  const path = withoutQuotes(PATH_BEFORE.exec(before)?.[0] ?? '');
  if (path.includes('$')) return withoutBin(path);
  const around = text.slice(Math.max(0, at - MAX_AROUND), at + MAX_AROUND);
  const folder = placeGoneTo(text, at) || (FOLDER_OF_COMMAND.exec(around)?.[1] ?? '');
  return withoutBin(inFolder(withoutQuotes(folder), path));
}

function withoutBin(path: string): string {
  return path.replace(/(?:\/bin)?\/?$/, '');
}

/**
 * A text of a script with what it sets itself and what a file gives it that it takes over, in each branch of the script.
 *
 * @param from the file
 */
function textsTaken({ text, at }: Command, path: string, from: string, tree: Tree): string[] {
  if (!filesTakenFor(path, tree).has(from)) return [];
  const taken = variablesTaken(from, tree);
  return ownVariables(path, tree).map((own) => expandShell(text, (name) => own(at)(name) ?? taken(name)).text);
}

/** What a script sets itself, in each of its branches, at the places of `runScript`. */
const ownVariables = perKey((path: string, tree: Tree): readonly LookupAt[] => {
  const text = tree.text(path) ?? '';
  const { script } = runScript(path, tree);
  const taken = [...filesTakenFor(path, tree)].map((file) => variablesTaken(file, tree));
  const keys = YAML.test(path) ? yamlVariablesAt(path, text) : () => () => null;
  const variants = scriptVariants(path, text, (name) => taken.some((lookup) => lookup(name) !== null));
  return variants.map((own) => (offset): Lookup => {
    const { start } = script.locate(offset, offset + 1);
    return (name) => own(start)(name) ?? keys(start)(name);
  });
});

/** The files whose variables a script or a pipeline takes over, or a script or a Makefile that names it, which may hand them on to it. */
const filesTakenFor = perKey((path: string, tree: Tree): ReadonlySet<string> => {
  const name = baseOf(path);
  const named = wholeName(name);
  const calling = callers(tree).filter((one) => one.path !== path && one.text.includes(name) && named.test(one.text));
  const own = { path, text: tree.text(path) ?? '' };
  const ofPipeline = YAML.test(path) ? variableFilesTakenIn(path, own.text, tree) : [];
  return new Set([...[own, ...calling].flatMap((one) => filesTakenBy(one.path, one.text, tree)), ...ofPipeline]);
});

/** What runs in a tree, also the Makefiles that name nothing of WSO2's. */
const callers = perTree((tree): RunningText[] => {
  const running = filesThatRun(tree) ?? [];
  const known = new Set(running.map(({ path }) => path));
  const others = tree.paths.filter((path) => isMakefile(path) && !known.has(path));
  return [...running, ...others.map((path) => ({ path, text: withoutComments(tree.text(path) ?? '') }))];
});

/** A text with the values of its variables, and the variables that it has them of. */
interface Made {
  text: string;
  names: ReadonlySet<string>;
}

/** The homes in which a file of Ansible, Puppet or Chef starts servers. */
const homesOfTool = perKey((path: string, tree: Tree): readonly Made[] =>
  startsIn(path, tree).flatMap(({ text }) => textsOfTool(text, path, tree)),
);

/** A text with all that the variables in it may be where Ansible, Puppet or Chef reads the file that it is of. */
function textsOfTool(text: string, path: string, tree: Tree): Made[] {
  const valuesOf = valuesOfTool(path, tree);
  const found: Made[] = [];
  const left: Made[] = [{ text, names: new Set() }];
  for (let one = left.pop(); one !== undefined && found.length < MAX_MADE; one = left.pop()) {
    const { text: before, names } = one;
    const [written, braced, bare] = VARIABLE.exec(before) ?? [];
    const name = braced ?? bare ?? '';
    if (written === undefined) found.push(one);
    else if (!names.has(name)) {
      for (const value of valuesOf(name, names.size === 0).slice(0, MAX_MADE))
        left.push({ text: before.replaceAll(written, () => asShell(value)), names: new Set([...names, name]) });
    }
  }
  return found;
}

/** What the variables of a file may be for the tool that reads it; `isOwn` tells of one that it is one of the file itself. */
const valuesOfTool = perKey((path: string, tree: Tree): ((name: string, isOwn: boolean) => readonly string[]) => {
  const read = carriedReader(tree);
  const text = tree.text(path) ?? '';
  const cookbook = RECIPE.exec(path);
  if (cookbook) return attributesOf(cookbook[1] ?? '', tree);
  if (MANIFEST_OF_PUPPET.test(path)) {
    const values = puppetValues(path, text, modulesAround(path, tree, read));
    return (name) => values(name).map((value) => value.text);
  }
  // What a shell in a task has is none of Ansible's.
  const values = ansibleValues(path, tree, read);
  const isInBraces = (name: string): boolean => new RegExp(`(?<!\\$)\\{\\{-?[ \\t]{0,9}${name}\\b`).test(text);
  return (name, isOwn) => (isOwn && !isInBraces(name) ? [] : values(name));
});

/** What the files of attributes of a cookbook of Chef's give an attribute, by the last of its names. */
function attributesOf(cookbook: string, tree: Tree): (name: string) => readonly string[] {
  const texts = pathsBelow(tree.paths, inFolder(cookbook, 'attributes')).map((path) =>
    withoutComments(tree.text(path) ?? ''),
  );
  const all = texts.flatMap((text) => [...text.matchAll(ATTRIBUTE)]);
  return (name) => all.flatMap(([, key, value = '']) => (key === name ? [value] : []));
}
