import { parseVersion } from '../advisory/version.ts';
import type { Span } from '../model.ts';
import { commentLines } from '../read/lines.ts';
import type { Claim } from './claim.ts';
import { COMMENT } from './comments.ts';
import { imageClaim } from './image.ts';
import type { Located } from './located.ts';
import { packClaim } from './pack.ts';
import { variablePackClaims } from './pack-claims.ts';
import { baseOf } from './paths.ts';
import { productOfName } from './product-name.ts';
import type { Unit } from './unit.ts';

const LINE =
  /^([ \t]*)(?:(?:[A-Z]\w*(?:\[[^\]\n]*\])?[ \t]+)?\$(\w+)\s*=\s*(["'])([^"'\n]*)\3|(["'\w](?:["'\w:, \t]*["'\w])?)\s*:\s*\{|class\s+([\w:]+)|(case)\b)|\bimage\s*=>\s*(["'])([^"'\n]*)\8/gm;
type Lookup = (name: string) => Located | null;

const VARIABLE = /\$\{(?:\w+::)*(\w+)\}/g;
const IMAGE_NAME = /image$/;
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

/** What the rest of a repository says of a manifest's variables. */
export interface ModuleTree {
  /** Looks up a variable that the manifest inherits from elsewhere. */
  inherited(name: string): Located | null;
  /** The names of the modules beside the manifest's own, and its own. */
  modules(): readonly string[];
  /** What other manifests and Hiera give a parameter; `replaced`: what the manifest itself says of it never holds. */
  given(module: string, name: string): { values: readonly Located[]; replaced: boolean };
}

/** A statement of a manifest, by each of the values others give what it is made of. */
interface Statement {
  isImage: boolean;
  at: Span;
  claims: Claim[];
}

/**
 * What a Puppet manifest says about packs: `$product`, `$version`, `$pack`, and one pack a `case` label.
 * A parameter that others give a value makes a statement with each.
 */
export function puppetClaims(file: string, text: string, around: ModuleTree): Claim[] {
  const { statements, lookup, module } = statementsOf(file, text, around);
  const packs = statements.filter(({ isImage }) => !isImage).flatMap(({ claims }) => claims);
  return [...packs, ...variablePackClaims(text, lookup, [module], 'path')];
}

/** The images of a Puppet manifest (`$image`, `image => '…'`), each as what runs it; of several versions the oldest counts. */
export function puppetUnits(file: string, text: string, around: ModuleTree): Unit[] {
  const images = statementsOf(file, text, around).statements.filter(
    ({ isImage, claims }) => isImage && claims.length > 0,
  );
  return images.map(({ at, claims }) => ({
    kind: 'puppet',
    name: claims[0]?.labels[0] || baseOf(file),
    file,
    at,
    claims: claims.sort((a, b) => (a.version ?? '').localeCompare(b.version ?? '', 'en', { numeric: true })),
    builds: null,
    mounts: [],
    environment: null,
  }));
}

function statementsOf(
  file: string,
  text: string,
  around: ModuleTree,
): { statements: Statement[]; lookup: Lookup; module: string } {
  const own = puppetVariables(file, text);
  // Each name once: a manifest may speak of one a thousand times, and each look-up goes through other files.
  const inherited = once((name) => around.inherited(name));
  const given = once((name) => around.given(module, name));
  const lookup: Lookup = (name) => own.get(name) ?? inherited(name);
  const module = /(?:^|\/)modules\/([^/]+)\//.exec(`/${file}`)?.[1] ?? file.split('/').at(-3) ?? '';
  const statements: Statement[] = [];
  const isComment = commentLines(text, COMMENT);
  const labelsAt = caseLabels(text, () => around.modules());
  let labels = [module];
  for (const match of text.matchAll(LINE)) {
    if (match[5] !== undefined) labels = labelsAt.get(match.index) ?? [module];
    if (match[6] !== undefined) labels = [module];
    // An attribute is a variable of its own name; one in a comment is none.
    const name = match[2] ?? (match[8] === undefined || isComment(match.index) ? undefined : 'image');
    if (name === undefined) continue;
    const end = match.index + match[0].length - 1;
    const written = (match[4] ?? match[9]) as string;
    const at: Span = { file, start: end - written.length, end };
    const claims = variantsOf(name, written, at, lookup, given).flatMap((one): Claim[] => {
      const known: Lookup = (variable) => (variable === one?.name ? one.value : lookup(variable));
      const expanded = expand(one?.name === name ? one.value.text : written, known);
      const claim = claimOf(name, expanded, at, known, labels);
      return claim ? [claim] : [];
    });
    statements.push({ isImage: IMAGE_NAME.test(name), at, claims });
  }
  return { statements, lookup, module };
}

/** A look-up that keeps what it has found. */
function once<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, { value: T }>();
  return (name) => {
    const found = known.get(name) ?? { value: find(name) };
    known.set(name, found);
    return found.value;
  };
}

/**
 * The values others give what a variable is made of, each alone; null for what the manifest itself says. They count as
 * said at the variable: that is where the module speaks, wherever in the repository they are written.
 */
function variantsOf(
  name: string,
  written: string,
  at: Span,
  lookup: Lookup,
  givenTo: (name: string) => ReturnType<ModuleTree['given']>,
): ({ name: string; value: Located } | null)[] {
  if (!PACK_NAME.test(name) && !IMAGE_NAME.test(name)) return [];
  const used = [...written.matchAll(VARIABLE)].map((match) => match[1] as string);
  const whole = name.startsWith('pack') || IMAGE_NAME.test(name);
  const names = new Set([name, ...used, ...(whole ? [] : ['version', 'product_version'])]);
  const given = [...names].map((one) => ({ one, ...givenTo(one) })).filter(({ values }) => values.length > 0);
  const values = given.flatMap(({ one, values }) =>
    values.map(({ text }) => ({ name: one, value: { text, span: at } })),
  );
  const isWhole = given.every(({ one, replaced }) => !replaced && lookup(one) !== null);
  return isWhole ? [null, ...values] : values;
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
  lookup: Lookup,
  labels: string[],
): Claim | null {
  if (IMAGE_NAME.test(name)) return imageClaim(expanded.text, expanded.definedAt ?? at, labels, false);
  if (!PACK_NAME.test(name)) return null;
  if (name.startsWith('pack'))
    return packClaim(expanded.text, '', expanded.definedAt ?? at, labels, 'pack', `$${name}`);
  if (productOfName(expanded.text) === null) return null;
  const version = lookup('product_version') ?? lookup('version');
  const pinned = version && parseVersion(version.text) ? version : null;
  return packClaim(expanded.text, pinned?.text ?? '', pinned?.span ?? at, labels, 'pack', `$${name}`);
}

/** A text with its variables put in, and where its version stands when that is in a manifest. */
function expand(text: string, lookup: Lookup): { text: string; definedAt: Span | null } {
  let definedAt: Span | null = null;
  const put = text.replace(VARIABLE, (whole, name: string) => {
    const found = lookup(name);
    if (!found || found.text === text) return whole;
    if (parseVersion(found.text)) definedAt = found.span;
    return found.text;
  });
  return { text: put, definedAt };
}
