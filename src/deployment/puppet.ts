import { parseVersion } from '../advisory/version.ts';
import type { Span } from '../model.ts';
import type { Claim } from './claim.ts';
import { imageClaim } from './image.ts';
import type { Located } from './located.ts';
import { packClaim } from './pack.ts';
import { variablePackClaims } from './pack-claims.ts';
import { productOfName } from './product-name.ts';

const LINE =
  /^([ \t]*)(?:(?:[A-Z]\w*(?:\[[^\]\n]*\])?[ \t]+)?\$(\w+)\s*=\s*(["'])([^"'\n]*)\3|(["'\w](?:["'\w:, \t]*["'\w])?)\s*:\s*\{|class\s+([\w:]+)|(case)\b)/gm;
const PACK_NAME = /^(?:pack(?:_name|_filename|_extracted_dir)?|product(?:_name)?|server_name|wso2_product)$/;

/** A Puppet manifest's string variables, as written there (`$pack = "wso2is-${version}"`), later ones over earlier ones. */
export function puppetVariables(file: string, text: string): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const match of text.matchAll(LINE)) {
    if (match[2] === undefined) continue;
    const value = match[4] as string;
    const end = match.index + match[0].length - 1;
    found.set(match[2], { text: value, span: { file, start: end - value.length, end } });
  }
  return found;
}

/**
 * What a Puppet manifest says about packs: `$product`, `$version`, `$pack`, and one pack a `case` label.
 *
 * @param others looks up variables the manifest inherits from elsewhere in the module tree
 * @param modules the names of the modules beside the manifest's own, and its own
 */
export function puppetClaims(
  file: string,
  text: string,
  others: (name: string) => Located | null,
  modules: () => readonly string[],
): Claim[] {
  const own = puppetVariables(file, text);
  const lookup = (name: string): Located | null => own.get(name) ?? others(name);
  const module = /(?:^|\/)modules\/([^/]+)\//.exec(`/${file}`)?.[1] ?? file.split('/').at(-3) ?? '';
  const claims: Claim[] = [];
  const labelsAt = caseLabels(text, modules);
  let labels = [module];
  for (const match of text.matchAll(LINE)) {
    if (match[5] !== undefined) labels = labelsAt.get(match.index) ?? [module];
    if (match[6] !== undefined) labels = [module];
    const name = match[2];
    if (name === undefined) continue;
    const end = match.index + match[0].length - 1;
    const written = match[4] as string;
    const at: Span = { file, start: end - written.length, end };
    const expanded = expand(written, lookup);
    const claim = claimOf(name, expanded, at, lookup, labels);
    if (claim) claims.push(claim);
  }
  return [...claims, ...variablePackClaims(text, lookup, [module], 'path')];
}

/**
 * The names that the branches of `case` statements stand for, by the branches' offsets. `default` stands for the
 * modules that no other branch names, of a case over modules; of any other it says nothing of its own.
 */
function caseLabels(text: string, modules: () => readonly string[]): Map<number, string[]> {
  const cases: Map<number, string[]>[] = [new Map()];
  for (const match of text.matchAll(LINE)) {
    if (match[7] !== undefined) cases.push(new Map());
    if (match[5] !== undefined) cases.at(-1)?.set(match.index, match[5].split(',').map(bare));
  }
  return new Map(cases.flatMap((branches) => [...withDefault(branches, modules)]));
}

function withDefault(branches: Map<number, string[]>, modules: () => readonly string[]): Map<number, string[]> {
  const named = [...branches.values()].flat();
  const at = [...branches].find(([, labels]) => labels.includes('default'))?.[0];
  if (at === undefined) return branches;
  const all = modules();
  const overModules = named.some((name) => all.includes(name));
  if (overModules) return new Map([...branches, [at, all.filter((name) => !named.includes(name))]]);
  branches.delete(at);
  return branches;
}

function bare(label: string): string {
  return label.trim().replace(/^["']|["']$/g, '');
}

function claimOf(
  name: string,
  expanded: { text: string; definedAt: Span | null },
  at: Span,
  lookup: (name: string) => Located | null,
  labels: string[],
): Claim | null {
  const version = lookup('product_version') ?? lookup('version');
  if (/image$/.test(name)) return imageClaim(expanded.text, expanded.definedAt ?? at, labels, false);
  if (!PACK_NAME.test(name)) return null;
  if (name.startsWith('pack'))
    return packClaim(expanded.text, '', expanded.definedAt ?? at, labels, 'pack', `$${name}`);
  if (productOfName(expanded.text) === null) return null;
  const pinned = version && parseVersion(version.text) ? version : null;
  return packClaim(expanded.text, pinned?.text ?? '', pinned?.span ?? at, labels, 'pack', `$${name}`);
}

function expand(text: string, lookup: (name: string) => Located | null): { text: string; definedAt: Span | null } {
  let definedAt: Span | null = null;
  const put = text.replace(/\$\{(?:\w+::)*(\w+)\}/g, (whole, name: string) => {
    const found = lookup(name);
    if (!found || found.text === text) return whole;
    if (parseVersion(found.text)) definedAt = found.span;
    return found.text;
  });
  return { text: put, definedAt };
}
