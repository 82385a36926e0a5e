import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import { ansibleTexts, ansibleVariables } from '../ansible/ansible.ts';
import type { Claim } from '../evidence/claim.ts';
import { claimOfHome } from '../evidence/claim-of-home.ts';
import { type Entry, isOwnFile, withoutTemplateEnding } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import { byVersion } from '../evidence/ranking.ts';
import { puppetVariables } from '../puppet/puppet.ts';
import { fromHiera, passedAs } from '../puppet/puppet-given.ts';
import { moduleOf, scopesAround } from '../puppet/puppet-scopes.ts';
import { carriedReader } from '../text/carried.ts';
import { filesFor, filledIn, isNameTold } from '../text/filled-paths.ts';
import { type Located, placeKey } from '../text/located.ts';
import { asTarget, foldersAbove, MANY_PATHS, withoutSlash } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { loopedSteps } from './looped-steps.ts';
import { ITEM, itemsOf } from './step-items.ts';
import { restBelow, type Taken, takenBy } from './step-sources.ts';
import type { Survey } from './survey.ts';
import { type GivenBy, isOfChef, isOfSalt, type Step, stepsNaming, stepsWith } from './written-into-homes.ts';

/** A place that something puts a file at. */
export interface Put {
  target: string;
  /** Where that is done. */
  at: Span;
  /** Where the target stands when an item of a list elsewhere says it. */
  written?: Span;
  /** The lists that say the target, where nothing else is made of what they hold. */
  lists?: readonly Span[];
  given?: GivenBy;
  /** Where what the target is a place of takes it from. */
  instead?: string;
  /** What is put there is filled in already. */
  filled?: true;
}

/** Where a step puts a file: `dest: /opt/wso2is-{{ version }}/conf/`, `path => "/opt/wso2is-7.1.0/conf/x"`, `file { '/opt/x':`. */
const TARGET =
  /(?:(?:^|[\s{,;])(?:dest(?:ination)?|path)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\bfile[ \t]{0,9}\{[ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},;]|\{[^{}\n]{1,200}\}){1,300})/gm;
/** The same in a state of Salt, whose name is the path or which has one: `/opt/wso2is-7.1.0/x:`, `- name: /opt/x`. */
const TARGET_OF_STATE =
  /(?:^|[ \t]-[ \t]{1,9}name:[ \t]{0,9})["']?(\/(?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},;:]){1,300})/gm;
/** The same in a resource of Chef: `template '/opt/x' do`, `path '/opt/x'`. */
const TARGET_OF_RESOURCE =
  /^[ \t]{0,100}(?:template|cookbook_file|remote_directory|file|path)[ \t(]{1,9}["'](\/(?:#\{[^{}\n]{1,200}\}|[^\s"'#]){1,300})(?=["'])/gm;
/** What fills a template in on the way: a module of Ansible, a function of Puppet or of Terraform. */
const FILLS =
  /(?<![\w-])(?:template["']?[ \t]{0,9}:|(?:(?:inline_)?(?:template|epp)|templatefile)\()|^[ \t]{0,100}template[ \t(]{1,9}["'][^\n]{1,300}\bdo\b/;
/** A home that a folder is put to the top of, a folder below one, a file that decides, or a variable that may hold any. */
const PLACE =
  /\/(?:conf|repository|wso2[a-z-]{1,40})\b|\}\}\/["'\s]|\/(?:deployment\.toml|identity\.xml|authenticators\.xml)|\b(?:dest|path)["']?[ \t]{0,9}[:=][ \t]{0,9}["']?\{\{[ \t]{0,9}\w{1,100}[ \t]{0,9}\}\}["'\s,}]/;
const STEPS = perTree((tree) => {
  const looped = loopedSteps(tree);
  const lists = new Set(looped.flatMap(({ item }) => item?.lists ?? []));
  // An item looks like a step, but is one only for those that get its list.
  const isItem = ({ path, step, start }: Step): boolean =>
    [...lists].some((list) => list.file === path && start < list.end && start + step.length > list.start);
  return [...stepsWith(PLACE, tree).filter((step) => !isItem(step)), ...looped.filter(({ step }) => PLACE.test(step))];
});

/** The steps that take something, by what they take. */
const TAKERS = perTree((tree): ReadonlyMap<string, readonly { step: Step; taken: Taken }[]> => {
  const found = new Map<string, { step: Step; taken: Taken }[]>();
  for (const step of STEPS(tree)) {
    for (const taken of takenBy(step, itemsOf(step, tree)))
      for (const place of placesMeant(taken.place, tree)) addTo(found, place, { step, taken: { ...taken, place } });
  }
  return found;
});

/** A place that a step takes; where something is filled in in its path, the files that it may be. */
function placesMeant(place: string, { paths }: Tree): readonly string[] {
  if (filledIn(place).length === 0) return [place];
  return isNameTold(withoutTemplateEnding(place) ?? place) && paths.length <= MANY_PATHS ? filesFor(place, paths) : [];
}

/** The paths that tasks, manifests and provisioners write a file to that they name as their source, it or a folder it is in. */
export const putsInSteps = perKey((entry: Entry, tree: Tree): readonly Put[] => {
  if (!isOwnFile(entry)) return [];
  const { path } = entry;
  const naming = new Set(stepsNaming(entry, STEPS(tree)));
  const takers = [path, ...foldersAbove(path)].flatMap((place) => TAKERS(tree).get(place) ?? []);
  const byItem = new Set(takers.filter(({ taken }) => taken.item !== null).map(({ step }) => step));
  const others = takers.filter(({ step, taken }) => taken.item !== null || !naming.has(step));
  return [
    ...[...naming].filter((step) => !byItem.has(step)).flatMap((step) => putsOf(step, itemsOf(step, tree), tree)),
    ...others.flatMap(({ step, taken }) => {
      const rest = restBelow(taken, path);
      const items = taken.item === null ? itemsOf(step, tree) : [taken.item];
      return putsOf(step, items, tree).map(
        (put): Put => ({ ...put, target: rest === '' ? put.target : asFolder(put.target, rest) }),
      );
    }),
  ];
});

function asFolder(target: string, rest: string): string {
  return `${withoutSlash(target)}/${rest}`;
}

/**
 * What tasks, manifests and provisioners say of a home by where they write its files: `dest: /opt/wso2is-7.1.0/repository/conf/`.
 * Of several releases the oldest comes first.
 */
export function writeClaims(files: readonly Entry[], { tree, claims: said }: Survey): Claim[] {
  const claims = files.filter(isOwnFile).flatMap((file) =>
    putsInSteps(file, tree).flatMap((put): Claim[] => {
      const { target, at, written } = homePack(put.target) ? put : withHome(put, tree);
      const pack = homePack(target);
      const claim = pack && claimOfHome(pack, written ?? at, at.file, said);
      const known = claim && target !== put.target && isManifest(at) ? ofModule(claim, at, said) : claim;
      return known ? [known] : [];
    }),
  );
  return [...new Map(claims.map((claim) => [placeKey(claim.span), claim])).values()].sort(byVersion);
}

/** What the module of a manifest says of a home that its variables name, where that stands; null where it says none such. */
function ofModule(home: Claim, at: Span, said: readonly Claim[]): Claim | null {
  const module = moduleOf(at.file);
  const isSame = ({ span, product, version }: Claim): boolean =>
    moduleOf(span.file) === module && product === home.product && version !== null && version === home.version;
  return said.find(isSame) ?? null;
}

/** As far as the variables of a play may stand above its tasks. */
const MAX_BEFORE = 50_000;
/** A target that a variable holds as a whole. */
const WHOLE = /^\{\{[ \t]{0,9}(\w{1,100})[ \t]{0,9}\}\}$/;
/** A variable that a target begins with. */
const VARIABLE = /^\{\{[ \t]{0,9}(\w{1,100})[ \t]{0,9}\}\}(?=\/)/;

/**
 * A place with the variable for its home put in (`{{ home }}/repository/conf/`): what stands last before it in its own file,
 * as the variables of its play do, else what the variables of its role say. In a manifest of Puppet those of its module are.
 */
function withHome(put: Put, tree: Tree): Put {
  const { target, at } = put;
  if (isManifest(at)) {
    const known = targetsOf(put, tree).find((one) => homePack(one) !== null);
    return known === undefined ? put : { ...put, target: known };
  }
  const name = VARIABLE.exec(target)?.[1];
  if (name === undefined) return put;
  const value = lastBefore(name, at, tree) ?? ansibleVariables(at.file, tree, carriedReader(tree))(name);
  return value ? { target: target.replace(VARIABLE, () => value.text), at: value.span } : put;
}

/** A variable in a target. */
const VARIABLES = /\{\{[ \t]{0,9}(\w{1,100})[ \t]{0,9}\}\}/g;
/** The same in a manifest of Puppet. */
const PUPPET_VARIABLES = /\$\{(?:::)?(?:\w{1,60}::){0,9}(\w{1,100})\}/g;
/** Nobody puts a path together from more. */
const MAX_STEPS = 5;
const MAX_PATH = 1000;

/** A place as it is written, then with the variables in it put in that its own file, role or module gives, one after the other. */
export function targetsOf({ target, at }: Put, tree: Tree): string[] {
  const targets = [target];
  const variables = isManifest(at) ? PUPPET_VARIABLES : VARIABLES;
  if (target.search(variables) < 0) return targets;
  const known = variablesAt(at, tree);
  for (let last = target; targets.length <= MAX_STEPS; targets.push(last)) {
    const next = last.replace(variables, (whole, name: string) => known(name) ?? whole);
    if (next === last || next.length > MAX_PATH) break;
    last = next;
  }
  return targets;
}

function isManifest({ file }: Span): boolean {
  return file.endsWith('.pp');
}

/** What the variables at a place of a task or a manifest hold: by its own file, its role or its module. */
function variablesAt(at: Span, tree: Tree): (name: string) => string | null {
  if (isManifest(at)) return puppetTexts(at.file, tree);
  const texts = ansibleTexts(at.file, tree, carriedReader(tree));
  return (name) => lastBefore(name, at, tree)?.text ?? texts(name);
}

/** What a manifest or its module sets a variable to, where it has one value there and nothing else gives it any. */
function puppetTexts(path: string, tree: Tree): (name: string) => string | null {
  const own = puppetVariables(path, tree.text(path) ?? '');
  const scopes = [(name: string) => own.get(name) ?? [], ...scopesAround(path, tree)];
  return (name) => {
    const values = scopes.map((scope) => scope(name)).find((found) => found.length > 0) ?? [];
    const isGiven = fromHiera(name, tree, carriedReader(tree)).length > 0 || passedAs(name, tree).length > 0;
    return values.length === 1 && !isGiven ? (values[0]?.text ?? null) : null;
  };
}

function lastBefore(name: string, { file, start: end }: Span, tree: Tree): Located | null {
  const whole = tree.text(file) ?? '';
  const near = Math.max(0, end - MAX_BEFORE);
  // What another play of the playbook sets does not hold in this one.
  const play = /^[ \t-]*hosts:/m.test(whole) ? whole.lastIndexOf('\n- ', end) : 0;
  const begin = Math.max(near, play);
  const before = whole.slice(begin, end);
  const value = String.raw`(?:\{\{[^{}\n]{0,200}\}\}|[^\s"'#,{}])+`;
  const setting = new RegExp(String.raw`(?:^[ \t-]*|[{,][ \t]*)${name}:[ \t]+["']?(${value})`, 'gm');
  const found = [...before.matchAll(setting)].at(-1);
  if (!found) return null;
  const text = found[1] as string;
  const to = begin + found.index + found[0].length;
  return { text, span: { file, start: to - text.length, end: to } };
}

/**
 * The paths that a step writes to.
 *
 * @param items what it goes through; where that is not known, what stands for one of them is left as it is written
 */
export function putsOf({ path, step, start, item }: Step, items: readonly string[], tree: Tree): Put[] {
  const pattern = isOfSalt(path) ? TARGET_OF_STATE : isOfChef(path) ? TARGET_OF_RESOURCE : TARGET;
  return [...step.matchAll(pattern)].flatMap(({ index, 0: written, 1: target = '' }): Put[] => {
    const end = start + index + written.length;
    const at = item?.done ?? { file: path, start: end - target.length, end };
    const [said] = (item?.said ?? [])
      .filter(({ text }) => target.includes(text))
      .sort((a, b) => b.text.length - a.text.length);
    const { lists, given } = item ?? {};
    const from = {
      ...(said ? { written: said.span } : {}),
      ...(lists ? { lists } : {}),
      ...(given ? { given } : {}),
      ...(FILLS.test(step) ? { filled: true as const } : {}),
    };
    const isOpen = items.length === 0 || target.search(ITEM) < 0;
    const whole = WHOLE.exec(target)?.[1];
    const place = whole === undefined ? target : (variablesAt(at, tree)(whole) ?? target);
    const targets = isOpen ? [place] : items.map((item) => place.replace(ITEM, () => item));
    // The title of a resource need not be a path.
    return place.includes('/') ? targets.map((one) => ({ target: asTarget(one), at, ...from })) : [];
  });
}
