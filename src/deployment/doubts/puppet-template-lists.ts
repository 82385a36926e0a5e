import { unlistedFinding } from '../../advisory/unlisted.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding, PartResult, Span } from '../../model.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import type { Home } from '../homes/home.ts';
import { type HeldLists, heldLists, type PuppetList } from '../puppet/puppet-lists.ts';
import { puppetLoops } from '../puppet/puppet-loops.ts';
import { manifestsWithParents } from '../puppet/puppet-scopes.ts';
import { blanked, withoutComments } from '../text/comments.ts';
import { baseOf } from '../text/paths.ts';

/** What a manifest hands on to be gone through: `template_list => $wso2base::template_list`. */
const HANDED_ON =
  /(?<![\w$])\w{0,100}template\w{0,100}\s{0,100}=>\s{0,100}\$(?:\w{1,100}::){0,9}(\w{1,100})(?![\w:[])/g;
/** The parameters of a loop's block: `|Integer $index, String $template|` */
const BLOCK = /\|([^|]{1,300})\|\s{0,100}\{/g;
/** What a manifest has a template made of: all arguments of `template`, the first one of `epp`. */
const WRITTEN = /(?<!\w)(?:template\s{0,9}\(([^)]{1,1000})|epp\s{0,9}\(([^),]{1,300}))/g;
/** A text in which variables are replaced, or a variable alone. */
const REPLACED = /"([^"\n]{0,300})"|'[^'\n]{0,300}'|(\$[\w:]{1,300})/g;
const VARIABLE = /\$\{?([\w:]{1,300})/g;
/** A variable that is a file's name as it stands, with its ending. */
const PLAIN =
  /\$(\w{1,100})[ \t]{0,100}=[ \t]{0,100}(?:'[^'.\n]{0,300}\.[^'\n]{0,300}'|"[^".$\n]{0,300}\.[^"$\n]{0,300}")/g;
/** What a module names a list whose members are templates. */
const TEMPLATES = /template/;
/** A list of files that a module takes away: `$file_removelist = [ … ]`. */
const REMOVED = /\$\w{0,60}remove\w{0,60}[ \t]{0,100}=[ \t]{0,100}\[[^\]]{0,10000}\]/g;
const TEMPLATE = /^(.+?)\/templates\/(.+?)\.(?:erb|epp)$/;
/**
 * Warnings for templates of a home that their Puppet module does not write: the list it goes through does not name
 * them, so that the server keeps the file of its pack. Nothing is said where the list, or anything else that the module
 * goes through, is not known as a whole.
 *
 * @param parts what the home's verdict is: a file of a part that does not concern the product is left alone
 */
export function unlistedTemplates(
  { id, entries }: Home,
  parts: Readonly<Record<'A' | 'B', PartResult>>,
  tree: Tree,
): Finding[] {
  const concerns = ({ source: { kind } }: Entry): boolean =>
    !kind.startsWith('authenticators') || parts.B.state !== 'not-affected';
  return entries
    .filter((entry) => isDecisive(entry) && entry.source.file === entry.path && concerns(entry))
    .flatMap(({ path }): Finding[] => {
      const [, module = '', template = ''] = TEMPLATE.exec(path) ?? [];
      const lists = module === '' ? [] : listsWithout(template, module, tree);
      return lists.map((at) => unlistedFinding(id, path, template, at));
    });
}

/** Where a module's list lacks a template; nowhere where it may be written. Of Hiera's lists each that holds for itself. */
function listsWithout(template: string, module: string, tree: Tree): { list: string; span: Span }[] {
  const name = baseOf(template);
  const named = new RegExp(`(?<![\\w.-])${name.replace(/\W/g, '\\$&')}(?![\\w-]|\\.(?!erb|epp))`);
  const manifests = manifestsWithParents(module, tree).map((file) => ({ file, text: tree.text(file) ?? '' }));
  const spoken = manifests.map(({ text }) => withoutComments(text));
  const looped = new Set(
    spoken.flatMap((text) => [
      ...puppetLoops(text).map(({ list }) => list),
      ...[...text.matchAll(HANDED_ON)].map(([, name]) => name as string),
    ]),
  );
  const held = [...looped].map((one) => ({ name: one, ...heldLists(one, module, tree) }));
  if (!held.every(({ isWhole }) => isWhole) || writesUnknown(spoken, membersIn(spoken))) return [];
  const variables = held.filter((one) => TEMPLATES.test(one.name));
  const others = manifests.map((manifest) => withoutLists(manifest, variables));
  if (others.some((text) => named.test(text)) || isNamedElsewhere(baseOf(module), named, tree)) return [];
  const lists = variables.flatMap((one) => one.lists);
  const names = ({ items }: PuppetList): boolean => items.some((item) => named.test(item));
  if (lists.some(names)) {
    const bringing = variables.filter((one) => one.lists.some(names));
    const without = bringing.length > 1 ? [] : (bringing[0]?.lists ?? []).filter((list) => !names(list));
    return without.filter(({ isSpecific }) => isSpecific).map(({ name: list, at }) => ({ list, span: at }));
  }
  const at = lists.map((list) => commentedOut(list, named, tree)).find((span) => span !== null);
  const telling = lists.find(({ items }) => items.length > 0) ?? lists.find(({ isDefault }) => !isDefault);
  const list = telling ?? lists[0];
  return list && (at || telling) ? [{ list: list.name, span: at ?? list.at }] : [];
}

/**
 * A manifest without its comments and without the lists that some variables are given there, which need not hold, nor those
 * of what the module takes away.
 */
function withoutLists({ file, text }: { file: string; text: string }, variables: readonly HeldLists[]): string {
  const lists = variables.flatMap(({ all }) => all).filter((list) => list.file === file);
  return blanked(withoutComments(text), lists).replace(REMOVED, '');
}

/** The variables that loops of manifests give the members of what they go through. */
function membersIn(manifests: readonly string[]): string[] {
  return manifests.flatMap((text) => [...text.matchAll(BLOCK)].flatMap(([, list]) => variablesOf(list as string)));
}

/**
 * Whether manifests write a template whose name is not known: it holds a variable that is none of some and no file's name
 * itself, by which the manifests would name the template.
 */
export function writesUnknown(manifests: readonly string[], members: readonly string[]): boolean {
  const named = manifests.flatMap((text) => [...text.matchAll(PLAIN)].map(([, name]) => name as string));
  const known = new Set([...members, ...named]);
  const names = manifests.flatMap((text) =>
    [...text.matchAll(WRITTEN)].flatMap(([, all, first]) =>
      [...(all ?? (first as string)).matchAll(REPLACED)].map(([, quoted, alone]) => baseOf(quoted ?? alone ?? '')),
    ),
  );
  return names.some((name) => variablesOf(name).some((variable) => !known.has(variable)));
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([, name]) => name as string);
}

/** Whether a manifest of another module writes a template of this one. */
function isNamedElsewhere(module: string, named: RegExp, tree: Tree): boolean {
  return tree.paths.some((path) => {
    const text = path.endsWith('.pp') ? (tree.text(path) ?? '') : '';
    if (!text.includes(`${module}/`)) return false;
    return withoutComments(text)
      .split('\n')
      .some((line) => line.includes(`${module}/`) && named.test(line));
  });
}

/** A line of a list that names a template behind the mark of a comment. */
function commentedOut({ file, start, end }: PuppetList, named: RegExp, tree: Tree): Span | null {
  const text = tree.text(file) ?? '';
  for (const { 0: line, index } of text.slice(start, end).matchAll(/#.*$/gm)) {
    if (named.test(line)) return { file, start: start + index, end: start + index + line.trimEnd().length };
  }
  return null;
}
