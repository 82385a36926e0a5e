import type { Tree } from '../../discover/load.ts';
import { ansibleValues, isVariableFile, roleOf } from '../ansible/ansible.ts';
import { INVENTORY_FILE } from '../ansible/ansible-elsewhere.ts';
import { namedFiles } from '../ansible/ansible-named-files.ts';
import { puppetValues } from '../puppet/puppet.ts';
import { modulesAround } from '../puppet/puppet-modules.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { inFolder, pathsBelow } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { asShell, startsIn } from './start-homes.ts';

const MANIFEST_OF_PUPPET = /\.pp$/;
/** Manifests and data of Puppet, attributes of Chef. */
const OF_PUPPET_OR_CHEF =
  /\.pp$|(?:^|\/)(?:hiera)?data\/.*\.(?:ya?ml|json)$|(?:^|\/)hiera\/.*\.ya?ml$|(?:^|\/)attributes\/[^/]+\.rb$/;
const HAS_PLAY = /^[ \t-]{0,9}hosts:/m;
/** A recipe of Chef's, and the cookbook that it is of. */
const RECIPE = /^(?:(.*)\/)?recipes\/[^/]+\.rb$/;
const ATTRIBUTE = /(?:\[["':]{0,2}|\.)(\w{1,100})["']?\]?[ \t]{0,9}=[ \t]{0,9}["']([^"'\n]{1,300})["']/g;
const VARIABLE = /\$\{(\w{1,100})[^{}\n]{0,100}\}|\$(\w{1,100})/;
/** Nobody gives a variable more values, or makes one of more others. */
const MAX_MADE = 50;

/** Whether Ansible, Puppet or Chef has variables from a file. */
export function isReadByTools(path: string, tree: Tree): boolean {
  return (
    OF_PUPPET_OR_CHEF.test(path) ||
    isVariableFile(path) ||
    INVENTORY_FILE.test(path) ||
    roleOf(path, tree) !== null ||
    namedFiles(tree).some((named) => named.path.test(path)) ||
    HAS_PLAY.test(tree.text(path) ?? '')
  );
}

/** A text with the values of its variables, and the variables that it has them of. */
export interface Made {
  text: string;
  names: ReadonlySet<string>;
}

/** The homes in which a file of Ansible, Puppet or Chef starts servers. */
export const homesOfTool = perKey((path: string, tree: Tree): readonly Made[] =>
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
