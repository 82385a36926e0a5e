import type { Tree } from '../../discover/load.ts';
import { commentLines } from '../../read/lines.ts';
import type { YamlNode } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { COMMENT } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { pathsBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** A value that a manifest gives a parameter: `class { 'wso2is': version => '7.0.0' }`, `Class['wso2is'] { … }`. */
export interface Passed {
  path: string;
  text: string;
  /** Offset of the value. */
  start: number;
  written: string;
  /** The module whose class or type gets it. */
  module: string;
}

/** A value of Hiera's data. */
export interface HieraValue {
  path: string;
  node: YamlNode | null;
  file: Carried;
  key: string;
  /** It holds where no more special data say otherwise. */
  everywhere: boolean;
}

/** Hiera's data, in the folders Puppet and its older versions keep it in. */
const HIERA = /(?:^|\/)(?:data|hieradata|hiera)\/.*\.(?:e?ya?ml|json)$/;
const HIERA_DEFAULT = /(?:^|\/)(?:common|default|defaults|global)\.(?:e?ya?ml|json)$/;
/** Manifests that show or test a module. */
const TRIAL = /(?:^|\/)(?:examples|spec|tests)\//;
/** Types of Puppet's own: what they get are no parameters of a module. */
const OWN_TYPE = /^(?:augeas|concat|cron|exec|file|file_line|group|host|mount|notify|package|schedule|service|user)$/;
/** Who gets the parameters that follow: a class by its title, a class overridden, a defined type. */
const HEADER =
  /\bclass\s*\{\s*["'](?:::)?(\w+)|\bClass\s*\[\s*["'](?:::)?(\w+)|(?<![^\s;])(?:::)?([a-z]\w*)(?:::\w+)*\s*\{\s*["'$[]/g;

const hieraFiles = perTree((tree) => tree.paths.filter((path) => HIERA.test(path)));
const manifestsOf = perTree((tree) => tree.paths.filter((path) => path.endsWith('.pp') && !TRIAL.test(path)));

/** What Hiera's data hold for a variable of any module. */
export function fromHiera(name: string, tree: Tree, read: (path: string) => Carried | null): HieraValue[] {
  return hieraFiles(tree).flatMap((path): HieraValue[] => {
    const file = (tree.text(path) ?? '').includes(name) ? read(path) : null;
    const document = file?.documents[0];
    if (!file || document?.kind !== 'map') return [];
    return document.entries
      .filter(({ key }) => key === name || key.endsWith(`::${name}`))
      .map(({ key, value }) => ({ path, node: value, file, key, everywhere: HIERA_DEFAULT.test(path) }));
  });
}

/** What the manifests of a tree give the parameters of a name. One passed on under its own name counts as well. */
export function passedAs(name: string, tree: Tree): Passed[] {
  const value = new RegExp(
    `${HEADER.source}|(?<![\\w$])${name}[ \\t]*=>[ \\t]*((?:"[^"\\n]*"|'[^'\\n]*'|[^,}\\n])*)`,
    'g',
  );
  return manifestsOf(tree).flatMap((path) => {
    const text = tree.text(path) ?? '';
    if (!text.includes(name)) return [];
    const found: Passed[] = [];
    const isComment = commentLines(text, COMMENT);
    let module = '';
    for (const match of text.matchAll(value)) {
      if (isComment(match.index)) continue;
      const [whole, byClass, overridden, byType, given] = match;
      if (given === undefined) module = byClass ?? overridden ?? byType ?? '';
      else if (module !== '' && !OWN_TYPE.test(module)) {
        const written = given.replace(/(?<![ \t])[ \t]+#.*/, '').trimEnd();
        found.push({ path, text, start: match.index + whole.length - given.length, written, module });
      }
    }
    return found;
  });
}

/** Whether a module configures a server of its own: what its classes are given is not for another module's files. */
export function hasTemplates(modules: string, module: string, tree: Tree): boolean {
  return pathsBelow(tree.paths, `${modules === '' ? '' : `${modules}/`}${module}/templates`).length > 0;
}

/**
 * The texts that Hiera and other manifests give a parameter of a module's classes. `replaced`: Hiera gives everybody
 * one, so that the parameter's own default never holds.
 */
export function givenTexts(
  module: string,
  name: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): { values: Located[]; replaced: boolean } {
  const data = fromHiera(name, tree, read).filter(({ key }) => key.startsWith(`${module}::`));
  const hiera = data.flatMap(({ node, file }): Located[] =>
    node?.kind === 'scalar' ? [{ text: node.value, span: file.span(node) }] : [],
  );
  const passed = passedAs(name, tree).flatMap((one): Located[] => {
    const text = /^(["'])([^"'$]*)\1$/.exec(one.written)?.[2];
    const start = one.start + 1;
    return text === undefined || one.module !== module
      ? []
      : [{ text, span: { file: one.path, start, end: start + text.length } }];
  });
  return { values: [...hiera, ...passed], replaced: data.some(({ everywhere }) => everywhere) };
}
