import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { yamlOfHclObject } from '../../read/hcl-object.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import { readYamlText, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { dirOf, pathsBelow } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { filesOfModule } from './terraform-folder.ts';

/** What an item of a collection has: by `key`, by `value`, or by `value.x` where that is a map. */
export type Item = ReadonlyMap<string, Located>;

/** What stands before the first item of a collection that is written out, but not of one that is computed. */
const BEGINNING = /\s{0,99}(?:to(?:set|list|map)\(\s{0,99})?(?=[{[](?!\s{0,99}for\b))/y;
/** Nobody has larger ones. */
const MAX_ITEMS = 1000;
/** What begins a block that may hold a collection: locals, or a variable. */
const BLOCK = /^[ \t]*(?:(locals)|variable[ \t]+"([\w-]{1,100})")[ \t]*\{/gm;
/** What begins any block that is not in another one. */
const ANY_BLOCK = /^(?:[a-z]\w{0,30}[ \t]|locals\b)/gm;
const ATTRIBUTE = /^[ \t]*([\w-]{1,100})[ \t]*=(?![=>])/gm;
const VALUES = /\.tfvars$/;

/** The items of a list, a set or a map of Terraform's that is written out at a place; none for one that is computed. */
export function itemsAt(file: string, text: string, start: number): Item[] {
  const before = matchAt(BEGINNING, text, start);
  const written = before && yamlOfHclObject(MappedText.ofFile(file, text), start + before[0].length, () => null);
  const node = written ? (readYamlText(written, file).documents[0] ?? null) : null;
  if (node?.kind === 'seq') {
    return node.items.slice(0, MAX_ITEMS).map((one) => new Map([...valuesOf(one, 'key'), ...valuesOf(one, 'value')]));
  }
  const entries = node?.kind === 'map' ? node.entries.slice(0, MAX_ITEMS) : [];
  return entries.map(({ key, keyAt, value }) => {
    const span = (written as MappedText).locate(keyAt.start, keyAt.end);
    return new Map([['key', { text: key, span }], ...valuesOf(value, 'value')]);
  });
}

/** What an item is by a name, and what it has where it is a map. */
function valuesOf(node: YamlNode | null, name: string): [string, Located][] {
  if (node?.kind === 'map') {
    return node.entries.flatMap(({ key, value }) => (value?.kind === 'scalar' ? located(`${name}.${key}`, value) : []));
  }
  return node?.kind === 'scalar' ? located(name, node) : [];
}

function located(name: string, scalar: YamlScalar): [string, Located][] {
  const { value } = scalar;
  const isKnown = value !== '' && !value.includes('${') && (scalar.style === 'double' || typeof scalar.js !== 'string');
  return isKnown ? [[name, { text: value, span: scalar.text().locate(0, value.length) }]] : [];
}

/** The items of what `local.x` or `var.x` of a Terraform file is, by its default and by files of values. */
export function itemsOf(reference: string, tree: Tree, file: string): readonly Item[] {
  return collections(dirOf(file), tree).get(reference) ?? [];
}

/** The collections that the locals and variables of a folder are. */
const collections = perKey((folder: string, tree: Tree): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, Item[]>();
  const add = (name: string, path: string, start: number): void => {
    const items = itemsAt(path, tree.text(path) ?? '', start);
    if (items.length > 0) addTo(found, name, ...items);
  };
  for (const path of filesOfModule(folder, tree)) {
    const text = withoutComments(tree.text(path) ?? '');
    const blocks = [...text.matchAll(BLOCK)];
    const ends = [...text.matchAll(ANY_BLOCK)].map(({ index }) => index);
    let next = 0;
    for (const { 0: opening, 1: locals, 2: variable, index } of blocks) {
      while ((ends[next] ?? Number.POSITIVE_INFINITY) <= index) next++;
      const start = index + opening.length;
      for (const { 0: whole, 1: name, index: at } of text.slice(start, ends[next]).matchAll(ATTRIBUTE)) {
        if (locals) add(`local.${name}`, path, start + at + whole.length);
        else if (name === 'default') add(`var.${variable}`, path, start + at + whole.length);
      }
    }
  }
  for (const path of pathsBelow(tree.paths, folder).filter((one) => VALUES.test(one))) {
    for (const { 0: whole, 1: name, index } of withoutComments(tree.text(path) ?? '').matchAll(ATTRIBUTE))
      add(`var.${name}`, path, index + whole.length);
  }
  return found;
});
