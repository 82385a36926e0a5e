import { parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import { commentLines } from '../../read/lines.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaim } from '../evidence/pack.ts';
import { variablePackClaims } from '../evidence/pack-claims.ts';
import { productOfName } from '../evidence/product-name.ts';
import type { Unit } from '../evidence/unit.ts';
import { COMMENT } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { baseOf } from '../text/paths.ts';
import { valuesSeen } from './puppet-blocks.ts';

const LINE =
  /^([ \t]*)(?:(?:[A-Z]\w*(?:\[[^\]\n]*\])?[ \t]+)?\$(\w+)\s*=\s*(["'])([^"'\n]*)\3|(["'\w](?:["'\w:, \t]*["'\w])?)\s*:\s*\{|class\s+([\w:]+)|(case)\b)|\bimage\s*=>\s*(["'])([^"'\n]*)\8/gm;

/** Parameters that stand in the line of their class: `class is ($version = '7.0.0', $user = 'wso2') {`. */
const PARAMETER =
  /(?<=^[ \t]{0,20}(?:class|define)[ \t]{1,20}[^\n]{0,500}[(,][ \t]{0,20}(?:[A-Z]\w{0,30}(?:\[[^\]\n]{0,60}\])?[ \t]{1,20})?)\$(\w{1,100})[ \t]{0,20}=[ \t]{0,20}(["'])([^"'\n]{0,300})\2/gm;

/** A variable with a value chosen by another: `$product_version = $facts['env'] ? { 'prod' => '5.11.0', default => '7.1.0' }`. */
const SELECTED =
  /^[ \t]{0,100}\$(\w{1,100})[ \t]{0,20}=[ \t]{0,20}\$[\w:]{1,300}(?:\[[^\]\n]{1,100}\]){0,5}\s{0,20}\?\s{0,20}\{([^{}]{0,2000})\}/gm;
const CHOSEN = /(?<=^[^#\n]{0,300})=>[ \t]{0,100}(["'])([^"'\n]{0,300})\1/gm;

/** A variable in the line of its branch: `'prod': { $product_version = '5.11.0' }`. */
const IN_BRANCH = /(?<=^[^#\n]{0,300}\{[ \t]{0,20})\$(\w{1,100})[ \t]{0,20}=[ \t]{0,20}(["'])([^"'\n]{0,300})\2/gm;

const VARIABLE = /\$\{(?:\w+::)*(\w+)\}/g;
const IMAGE_NAME = /image$/;
const PACK_NAME = /^(?:pack(?:_name|_filename|_extracted_dir)?|product(?:_name)?|server_name|wso2_product)$/;

/** No real manifest has more branches that set one variable. */
const MAX_BRANCHES = 1000;
/** Nor makes one pack from more releases. */
const MAX_TOLD = 100;

/**
 * A Puppet manifest's string variables, as written there (`$pack = "wso2is-${version}"`). A class sets a variable only
 * once: several values are those of several branches, or those that a selector chooses from.
 */
export function puppetVariables(file: string, text: string): Map<string, Located[]> {
  const found = new Map<string, Located[]>();
  const add = (name: string, value: string, end: number): void => {
    const located = { text: value, span: { file, start: end - value.length, end } };
    const values = found.get(name);
    if (values === undefined) found.set(name, [located]);
    else if (values.length < MAX_BRANCHES) values.push(located);
  };
  for (const pattern of [PARAMETER, IN_BRANCH])
    for (const { 0: whole, 1: name, 3: value, index } of text.matchAll(pattern))
      add(name as string, value as string, index + whole.length - 1);
  for (const match of text.matchAll(LINE))
    if (match[2] !== undefined) add(match[2], match[4] as string, match.index + match[0].length - 1);
  for (const { 0: whole, 1: name = '', 2: body = '', index } of text.matchAll(SELECTED)) {
    const bodyAt = index + whole.length - 1 - body.length;
    for (const one of body.matchAll(CHOSEN)) add(name, one[2] as string, bodyAt + one.index + one[0].length - 1);
  }
  return found;
}

/** What a name may be in one place that variables come from; several where branches of one class set it. */
export type Scope = (name: string) => readonly Located[];

/** What the rest of a repository says of a manifest's variables. */
export interface ModuleTree {
  /** Where it finds variables that it does not set itself, the nearest first. */
  scopes: readonly Scope[];
  /** The names of the modules beside the manifest's own, and its own. */
  modules(): readonly string[];
  /** What other manifests and Hiera give a parameter; `replaced`: what the manifest itself says of it does not hold for sure. */
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
 * A parameter that others give a value makes a statement with each, and so does a variable that branches set.
 */
export function puppetClaims(file: string, text: string, around: ModuleTree): Claim[] {
  const lookups = lookupsOf(file, text, around);
  const statements = statementsOf(file, text, around, lookups);
  const packs = statements.filter(({ isImage }) => !isImage).flatMap(({ claims }) => claims);
  return [...packs, ...namedPacks(file, text, withGiven(file, text, lookups), lookups.module)];
}

/** All that a variable of a manifest may be: what it or the nearest place that it takes it from sets, and what others give its class. */
export function puppetValues(file: string, text: string, around: ModuleTree): Scope {
  return withGiven(file, text, lookupsOf(file, text, around));
}

function withGiven(file: string, text: string, { values, given }: Lookups): Scope {
  return once((name): readonly Located[] => {
    const own = values(name);
    const others = given(name);
    // Said where the module speaks, wherever in the repository it is written.
    const told = others.values.map(({ text: value, span }): Located => {
      const at = own[0]?.span ?? firstNamed(name, file, text);
      return { text: value, span: at ?? span };
    });
    return others.replaced ? told : [...own, ...told];
  });
}

/** Where a manifest first names a variable; null where it does not. */
function firstNamed(name: string, file: string, text: string): Span | null {
  const found = new RegExp(String.raw`\$\{?(?:::)?(?:\w{1,100}::){0,9}${name}\b`).exec(text);
  return found && { file, start: found.index, end: found.index + found[0].length };
}

/** A variable that may be the name of a pack before its version: `${product}-${version}`. */
const NAME_OF_PACK = /\$\{?(?:::)?(?:\w{1,100}::){0,9}(\w{1,100})\}?(?=-\$)/g;

/** The packs a manifest names with a variable, by each of the values that branches give it. */
function namedPacks(file: string, text: string, values: Scope, module: string): Claim[] {
  const found: Claim[] = [];
  for (let branch = 0, isLast = false; !isLast; branch++) {
    isLast = true;
    const lookup: Lookup = (name) => {
      const all = values(name);
      if (branch + 1 < all.length) isLast = false;
      return all[branch] ?? null;
    };
    const named = text.replace(NAME_OF_PACK, (whole, name: string) => {
      const value = values(name)[0]?.text ?? '';
      return productOfName(value) === null ? whole : value;
    });
    const claims = variablePackClaims(named, lookup, [module], 'path');
    found.push(...claims.map((claim) => ({ ...claim, choice: `${file} ${claim.product}` })));
  }
  return found;
}

/** The images of a Puppet manifest (`$image`, `image => '…'`), each as what runs it; of several versions the oldest counts. */
export function puppetUnits(file: string, text: string, around: ModuleTree): Unit[] {
  const statements = statementsOf(file, text, around, lookupsOf(file, text, around));
  const images = statements.filter(({ isImage, claims }) => isImage && claims.length > 0);
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

/** What is known of the variables of a manifest. */
interface Lookups {
  /** Where it finds them, itself first. */
  scopes: readonly Scope[];
  /** What the nearest of these sets. */
  values: Scope;
  given: (name: string) => ReturnType<ModuleTree['given']>;
  module: string;
}

function lookupsOf(file: string, text: string, around: ModuleTree): Lookups {
  const own = puppetVariables(file, text);
  const scopes: Scope[] = [(name) => own.get(name) ?? [], ...around.scopes];
  const module = /(?:^|\/)modules\/([^/]+)\//.exec(`/${file}`)?.[1] ?? file.split('/').at(-3) ?? '';
  // Each name once: a manifest may speak of one a thousand times, and each look-up goes through other files.
  return {
    scopes,
    values: once((name) => nearest(scopes, [name])?.values ?? []),
    given: once((name) => around.given(module, name)),
    module,
  };
}

function statementsOf(
  file: string,
  text: string,
  around: ModuleTree,
  { scopes, values, given, module }: Lookups,
): Statement[] {
  let nearestVersion: string | null = null;
  const versionName = (): string => {
    nearestVersion ??= nearest(scopes, ['product_version', 'version'])?.name ?? 'version';
    return nearestVersion;
  };
  const statements: Statement[] = [];
  const isComment = commentLines(text, COMMENT);
  const labelsAt = caseLabels(text, () => around.modules());
  const seen = valuesSeen(text);
  let labels = [module];
  let isOfProfile = false;
  let className = '';
  for (const match of text.matchAll(LINE)) {
    if (match[5] !== undefined) {
      labels = labelsAt.get(match.index) ?? [module];
      isOfProfile = labelsAt.has(match.index) && labels.some((label) => around.modules().includes(label));
    }
    if (match[6] !== undefined) {
      labels = [module];
      isOfProfile = false;
      className = match[6];
    }
    // An attribute is a variable of its own name; one in a comment is none.
    const name = match[2] ?? (match[8] === undefined || isComment(match.index) ? undefined : 'image');
    if (name === undefined) continue;
    const end = match.index + match[0].length - 1;
    const written = (match[4] ?? match[9]) as string;
    const at: Span = { file, start: end - written.length, end };
    const here: Scope = (variable) => {
      const all = values(variable);
      return all[0]?.span.file === file ? seen(match.index, all) : all;
    };
    const isImage = IMAGE_NAME.test(name);
    const choice = isImage || isOfProfile ? {} : { choice: `${file} ${className} ${name}` };
    const claims = variantsOf(name, written, at, here, given, versionName).flatMap((one): Claim[] => {
      const known: Lookup = (variable) => (variable === one?.name ? one.value : (here(variable)[0] ?? null));
      const expanded = expand(one?.name === name ? (one.value?.text ?? '') : written, known);
      const version = known(one?.name === 'product_version' ? one.name : versionName());
      const claim = claimOf(name, expanded, at, version, labels);
      return claim ? [{ ...claim, ...(one?.isGiven ? {} : choice) }] : [];
    });
    statements.push({ isImage, at, claims });
  }
  return statements;
}

/** The values of the first of some names that the nearest place sets. */
function nearest(
  scopes: readonly Scope[],
  names: readonly string[],
): { name: string; values: readonly Located[] } | null {
  for (const scope of scopes) {
    for (const name of names) {
      const values = scope(name);
      if (values.length > 0) return { name, values };
    }
  }
  return null;
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

/** A variable with one of several values. */
interface Variant {
  name: string;
  /** null for one that is not known. */
  value: Located | null;
  /** Others give it, not the module itself. */
  isGiven: boolean;
}

/**
 * The values of what a variable is made of, each alone; null for the first of what the manifest itself says. Those that
 * others give count as said at the variable: that is where the module speaks, wherever in the repository they are written.
 *
 * @param here what the manifest itself says
 * @param versionName the variable that tells the version of a product's name
 */
function variantsOf(
  name: string,
  written: string,
  at: Span,
  here: Scope,
  givenTo: (name: string) => ReturnType<ModuleTree['given']>,
  versionName: () => string,
): (Variant | null)[] {
  const isImage = IMAGE_NAME.test(name);
  if (!PACK_NAME.test(name) && !isImage) return [];
  const used = [...written.matchAll(VARIABLE)].map((match) => match[1] as string);
  const whole = name.startsWith('pack') || isImage;
  const names = new Set([name, ...used, ...(whole ? [] : ['version', 'product_version'])]);
  const given = [...names]
    .map((one) => ({ one, ...givenTo(one) }))
    .filter(({ values, replaced }) => values.length > 0 || replaced);
  const fromOthers = given.flatMap(({ one, values }) => {
    const told = values.map(({ text }): Variant => ({ name: one, value: { text, span: at }, isGiven: true }));
    return told.length > 0 ? told : [{ name: one, value: null, isGiven: true }];
  });
  const isWhole = given.every(({ one, replaced }) => !replaced && here(one).length > 0);
  if (!isWhole) return fromOthers;
  const parts = new Set(whole ? used : [...used, versionName()]);
  parts.delete(name);
  const branches = [...parts].flatMap((one) => {
    const [first, ...others] = here(one);
    const different = others.filter(({ text }) => text !== first?.text);
    return different.slice(0, MAX_TOLD).map((value): Variant => ({ name: one, value, isGiven: false }));
  });
  return [null, ...branches, ...fromOthers];
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
  version: Located | null,
  labels: string[],
): Claim | null {
  if (IMAGE_NAME.test(name)) return imageClaim(expanded.text, expanded.definedAt ?? at, labels, false);
  if (!PACK_NAME.test(name)) return null;
  if (name.startsWith('pack'))
    return packClaim(expanded.text, '', expanded.definedAt ?? at, labels, 'pack', `$${name}`);
  if (productOfName(expanded.text) === null) return null;
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
