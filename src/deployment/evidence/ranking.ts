import type { Span } from '../../model.ts';
import { dirOf, isBelow, sharedDepth } from '../text/paths.ts';
import { affinity } from './affinity.ts';
import { type Claim, familyOf, RANK } from './claim.ts';
import type { Entry } from './entry.ts';

/** Where a home stands and what it is called: what statements elsewhere are held against. */
export interface HomePlace {
  folder: string;
  names: string[];
  /** Of its names those around the one that tells its family of products: a server of another may be called like them. */
  outer?: ReadonlySet<string>;
  family: Entry['family'];
  /** The role or module that brings its files. */
  scope?: string;
  /** The release that its folder is called after: it tells the version where nothing around the home does. */
  calledAfter?: Claim;
  /** The home holds Open Banking's own configuration. */
  openBanking: boolean;
  /** Of statements that set one variable, those that may hold here; where nothing orders them, all do. */
  held?: (said: readonly Claim[]) => Claim[];
  /** The packs that are unpacked by the role or module, or by the file that a statement stands in; none where one is not known. */
  archives?: (stated: Claim) => readonly Claim[];
  /** It has a `deployment.toml`. */
  hasToml?: boolean;
  /** Of a container whose paths alone say what it runs, whether a statement elsewhere may be about its image. */
  mayRun?: (claim: Claim) => boolean;
  /** Whether a statement is of an image that another server beside this one runs: its version tells nothing of this one's. */
  isOthersImage?: (claim: Claim) => boolean;
  /** Whether a statement is of another workflow of GitHub's than the one that tells the product: it holds for that one's jobs alone. */
  isOfOtherWorkflow?: (claim: Claim, product: Claim) => boolean;
  /** Whether a statement is of a home that is mounted over the one of an image: what that tells of its level does not hold. */
  isPutOver?: (claim: Claim) => boolean;
  /** Whether a statement speaks of what runs another server: its version tells little of this one. */
  isOfAnother?: (claim: Claim) => boolean;
  /** Whether a statement is of an image that another container runs, or of another build: of one release two may be at any two levels. */
  isRunBeside?: (claim: Claim) => boolean;
  /** Whether a statement stands neither around nor in the home's place, nor in the values its chart is rendered with. */
  isElsewhere?: (claim: Claim) => boolean;
  /** The values it is rendered with, for a chart that lies elsewhere: what they say of its version is about it. */
  values?: readonly Span[];
}

/** A statement with how well it fits a home. */
export interface Ranked {
  claim: Claim;
  /** It speaks of the family of products the home's content or name tells, or its names are the home's own. */
  fits: boolean;
  /** How much its names are the home's, 0 to 1. */
  alike: number;
  /** How many folders deep it shares the home's place. */
  near: number;
  /** It stands in a folder around the home. */
  isAround: boolean;
}

/** The statements made anywhere in a repository, as one home should believe them. */
export interface Ranking {
  /** The first of the statements that are `accepted` whose rank `suits`. */
  find(accepted: (claim: Claim) => boolean, suits?: (ranked: Ranked) => boolean): Ranked | undefined;
  /** The statements that are `accepted`, best first. */
  all(accepted: (claim: Claim) => boolean): Ranked[];
}

/**
 * Ranks a pool of statements for a home: nearest folder first, then likeness of names, then how directly a statement
 * speaks, then what stands in a folder around the home. Of equal ones a product the advisory names goes first: to leave
 * a home alone takes a better reason.
 *
 * Only what is asked for is compared: a repository of a thousand homes makes a thousand statements to each.
 */
export function rank(pool: readonly Claim[], place: HomePlace): Ranking {
  const nearestFirst = function* (accepted: (claim: Claim) => boolean): Generator<Ranked[]> {
    const rings = ringsAround(place.folder, pool);
    for (let near = rings.length - 1; near >= 0; near--) {
      const ring = rings[near]?.filter(accepted) ?? [];
      yield ring.map((claim) => scored(claim, near, place));
    }
  };
  return {
    find(accepted, suits = () => true) {
      for (const ring of nearestFirst(accepted)) {
        const suiting = ring.filter(suits);
        // The first of equal ones, as in an order of all, which takes far longer.
        if (suiting.length > 0) return suiting.reduce((best, one) => (better(one, best) < 0 ? one : best));
      }
      return undefined;
    },
    all: (accepted) => [...nearestFirst(accepted)].flatMap((ring) => ring.sort(better)),
  };
}

/** Kept for the last folder only: all servers of one file come one after the other. */
const last = new WeakMap<readonly Claim[], { folder: string; rings: Claim[][] }>();

/** The statements by the number of folders they share with one, in the order of the pool. */
function ringsAround(folder: string, pool: readonly Claim[]): Claim[][] {
  const before = last.get(pool);
  if (before?.folder === folder) return before.rings;
  const rings: Claim[][] = [];
  for (const claim of pool) {
    const near = sharedDepth(folder, dirOf(claim.span.file));
    rings[near] ??= [];
    rings[near].push(claim);
  }
  last.set(pool, { folder, rings });
  return rings;
}

function scored(claim: Claim, near: number, place: HomePlace): Ranked {
  const family = place.family === 'mi' ? 'other' : place.family;
  const product = claim.product === 'other' ? '' : (claim.product ?? '');
  const folder = dirOf(claim.span.file);
  const folders = folder.split('/').slice(near);
  const names = [...claim.labels, ...folders, product];
  const alike = affinity(place.names, names);
  const isCalledAlike = (): boolean => alike === 1 && affinity(ownNames(place), names) === 1;
  const fits = family === null || familyOf(claim.product) === family || isCalledAlike();
  return { claim, near, alike, fits, isAround: isBelow(place.folder, folder) };
}

/** What a home itself is called, without the folders around the one that tells what it is: all its names where none does. */
function ownNames({ names, outer }: HomePlace): readonly string[] {
  return names.filter((name) => outer?.has(name) !== true);
}

function better(a: Ranked, b: Ranked): number {
  return (
    b.alike - a.alike ||
    Number(a.claim.product === 'other') - Number(b.claim.product === 'other') ||
    RANK[a.claim.kind] - RANK[b.claim.kind] ||
    Number(b.isAround) - Number(a.isAround) ||
    byVersion(a.claim, b.claim) ||
    byKnownLevel(a.claim, b.claim)
  );
}

/** Of several equally good statements the older version comes first: it is the stricter one, as a rule. */
export function byVersion(a: Pick<Claim, 'version'>, b: Pick<Claim, 'version'>): number {
  return weight(a.version) - weight(b.version);
}

/** Of several values of one variable the older version comes first, and of one version the lower update level; none may be any. */
export function byRelease(a: Claim, b: Claim): number {
  return byVersion(a, b) || (a.updateLevel ?? -1) - (b.updateLevel ?? -1);
}

/** A statement without a level may be about the same server as one with it: it says less, and not that the level is lower. */
function byKnownLevel(a: Claim, b: Claim): number {
  return a.updateLevel === null || b.updateLevel === null ? 0 : a.updateLevel - b.updateLevel;
}

/** A version as one number: each of its three has at most three digits. 0 for none. */
function weight(version: string | null): number {
  return (version ?? '').split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
}
