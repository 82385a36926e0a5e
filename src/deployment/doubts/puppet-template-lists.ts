import { unlistedFinding } from '../../advisory/unlisted.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding, PartResult, Span } from '../../model.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import type { Home } from '../homes/home.ts';
import { fromHiera, passedAs } from '../puppet/puppet-given.ts';
import { manifestsWithParents } from '../puppet/puppet-scopes.ts';
import type { Carried } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf } from '../text/paths.ts';

/** A list of templates that a module writes, as its manifest holds it. */
interface TemplateList {
  name: string;
  file: string;
  text: string;
  /** From the name to the bracket at the end. */
  start: number;
  end: number;
}

/** The variables that a manifest goes through. */
const LOOP = /\$(?:\w{1,100}::){0,9}(\w{1,100})\.each\b|\beach\s{0,100}\(\s{0,100}\$(?:\w{1,100}::){0,9}(\w{1,100})/g;
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
const TEMPLATE = /^(.+?)\/templates\/(.+?)\.(?:erb|epp)$/;
/** The content of a list of plain texts. */
const LITERAL = /^(?:[\s,]|"[^"$\n]{0,300}"|'[^'\n]{0,300}')*$/;

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
  read: (path: string) => Carried | null,
): Finding[] {
  const concerns = ({ source: { kind } }: Entry): boolean =>
    !kind.startsWith('authenticators') || parts.B.state !== 'not-affected';
  return entries
    .filter((entry) => isDecisive(entry) && entry.source.file === entry.path && concerns(entry))
    .flatMap(({ path }): Finding[] => {
      const [, module = '', template = ''] = TEMPLATE.exec(path) ?? [];
      const at = module === '' ? null : listWithout(template, module, tree, read);
      return at === null ? [] : [unlistedFinding(id, path, template, at)];
    });
}

/** Where a module's list lacks a template; null where it may be written. */
function listWithout(
  template: string,
  module: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): { list: string; span: Span } | null {
  const name = baseOf(template);
  const named = new RegExp(`(?<![\\w.-])${name.replace(/\W/g, '\\$&')}(?![\\w-]|\\.(?!erb|epp))`);
  const manifests = manifestsWithParents(module, tree).map((file) => ({ file, text: tree.text(file) ?? '' }));
  const spoken = manifests.map(({ text }) => withoutComments(text));
  if (spoken.some((text) => named.test(text)) || writesUnknown(spoken)) return null;
  const looped = new Set(
    spoken.flatMap((text) => [...text.matchAll(LOOP)].map(([, method, call]) => (method ?? call) as string)),
  );
  const lists = [...looped].map((one) => manifests.flatMap(({ file, text }) => assigned(one, file, text)));
  const isKnown = (list: readonly (TemplateList | null)[]): boolean => list.length > 0 && !list.includes(null);
  if (!lists.every(isKnown)) return null;
  const ofTemplates = lists.flat().filter((list) => list !== null && TEMPLATES.test(list.name)) as TemplateList[];
  const isGiven = (list: TemplateList): boolean =>
    fromHiera(list.name, tree, read).length > 0 || passedAs(list.name, tree).length > 0;
  if (ofTemplates.some(isGiven)) return null;
  const at = ofTemplates.map((list) => commentedOut(list, named)).find((span) => span !== null);
  const filled = ofTemplates.find(({ text, start, end }) => /["']/.test(withoutComments(text).slice(start, end)));
  const list = filled ?? ofTemplates[0];
  if (!list || (!at && !filled) || isNamedElsewhere(baseOf(module), named, tree)) return null;
  return {
    list: list.name,
    span: at ?? { file: list.file, start: list.start, end: list.start + 1 + list.name.length },
  };
}

/**
 * Whether manifests write a template whose name is not known: it holds a variable that no loop over a list gives and that
 * is no file's name itself, by which the manifests would name the template.
 */
function writesUnknown(manifests: readonly string[]): boolean {
  const known = new Set(
    manifests.flatMap((text) => [
      ...[...text.matchAll(BLOCK)].flatMap(([, list]) => variablesOf(list as string)),
      ...[...text.matchAll(PLAIN)].map(([, name]) => name as string),
    ]),
  );
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
function commentedOut({ file, text, start, end }: TemplateList, named: RegExp): Span | null {
  for (const { 0: line, index } of text.slice(start, end).matchAll(/#.*$/gm)) {
    if (named.test(line)) return { file, start: start + index, end: start + index + line.trimEnd().length };
  }
  return null;
}

/** What a manifest sets a variable to; null for what is no list of plain texts. */
function assigned(name: string, file: string, text: string): (TemplateList | null)[] {
  const spoken = withoutComments(text);
  const pattern = new RegExp(`\\$${name}[ \\t]{0,100}(?:\\+)?=(?![=~>])[ \\t\\n]{0,100}(\\[)?`, 'g');
  return [...spoken.matchAll(pattern)].map((match) => {
    const open = match.index + match[0].length;
    const close = match[1] === undefined ? -1 : spoken.indexOf(']', open);
    if (close < 0 || !LITERAL.test(spoken.slice(open, close))) return null;
    const rest = /^[ \t]{0,100}([^\s,)#}])?/.exec(spoken.slice(close + 1, close + 110))?.[1];
    return rest === undefined ? { name, file, text, start: match.index, end: close + 1 } : null;
  });
}
