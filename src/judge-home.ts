import { type Astray, type HomeVariant, type Judged, noFiles } from './advisory/input.ts';
import { judge } from './advisory/judge.ts';
import { addedSometimes, isAddition } from './deployment/additions.ts';
import { describe } from './deployment/describe.ts';
import type { ExternalMount } from './deployment/doubts/external-mounts.ts';
import { putUnderUnreadKey, type UnreadValue } from './deployment/doubts/unread-values.ts';
import { type Claim, namedProduct } from './deployment/evidence/claim.ts';
import { areOfOneRelease } from './deployment/evidence/contradictions.ts';
import { byVersion } from './deployment/evidence/ranking.ts';
import type { Home } from './deployment/homes/home.ts';
import { type ReadHome, withoutFiles } from './deployment/homes/home-variants.ts';
import type { Misplaced } from './deployment/homes/misplaced.ts';
import { readInstead } from './deployment/text/folders-read.ts';
import { fixFor, pinFix } from './fix/fix.ts';
import type { Deployment, Finding, Span } from './model.ts';

/** Files that go where the server does not read them. */
export interface LostFiles {
  at: Span;
  astray: Astray[];
  /** The home as the server finds it. */
  variants: HomeVariant[];
}

/**
 * What a home loses because it is put where its server does not read it.
 *
 * @param place where a mount or copy puts it wrongly, `unread` the key of a map that no chart reads; each null for none
 * @returns null when nothing is known for certain to be lost
 */
export function lostFiles(
  { variants }: ReadHome,
  place: Misplaced | null,
  unread: UnreadValue | null,
): LostFiles | null {
  if (place?.isCertain) {
    const { at, targets } = place;
    const astray = [...targets].map(([file, target]): Astray => {
      const readAs = readInstead(target, file);
      return { file, target, ...(readAs === null ? {} : { readAs }) };
    });
    return { at, astray, variants: withoutFiles(variants, new Set(targets.keys())) };
  }
  if (!unread) return null;
  const put = putUnderUnreadKey(unread);
  return { at: put.at, astray: [{ file: unread.entry.source.kind, ...put }], variants: [noFiles()] };
}

/** A home as it is told, with the findings on it. */
export interface HomeVerdict {
  deployment: Deployment;
  findings: Finding[];
}

/** What is the same for every release a home may run as. */
export interface HomeToJudge {
  read: ReadHome;
  /** Null for none. */
  lost: LostFiles | null;
  /** Of the whole tree. */
  external: readonly ExternalMount[];
  /** How a message names a place: its file and line. */
  where: (span: Span) => string;
}

/**
 * Judges a home as each release it may run as.
 *
 * @param variants its settings as the server finds them; those of `read` or fewer
 * @returns the strictest verdict, that of the first release where several are as strict
 */
export function judgeHome(home: Home, variants: HomeVariant[], known: HomeToJudge): HomeVerdict {
  const [first, ...others] = releasesOf(home).map((release) => judgeRelease(release, variants, known));
  return others.reduce((most, one) => (strictness(one) > strictness(most) ? one : most), first as HomeVerdict);
}

function judgeRelease(home: Home, variants: HomeVariant[], known: HomeToJudge): HomeVerdict {
  const { read, lost, external, where } = known;
  const { product, version, updateLevel, versionAt, levelAt } = home.identity;
  const described = describe(home, read.variants, read.values);
  const { parts, findings } = judge({
    product: namedProduct(product),
    version,
    updateLevel,
    variants,
    versionAt,
    levelAt,
    fallbackAt: lost?.at ?? described.fallbackAt,
    imageOnly: home.imageAt !== null,
    astray: lost?.astray ?? [],
    external: external.filter(({ units }) => units.some((unit) => home.units.includes(unit))),
    where,
  });
  return {
    deployment: { ...described.deployment, parts },
    findings: [...findings.map((judged) => toFinding(judged, home, where)), ...conflictFindings(home, where)],
  };
}

/**
 * The home, and the same home as each other release it may run as well: those that equally good statements name, and an
 * unknown one where only another image tells the version.
 */
function releasesOf(home: Home): Home[] {
  const { identity } = home;
  if (identity.guessed) return [home, unknownRelease(home)];
  const others = identity.conflicts.filter(({ equal }) => equal);
  return [
    home,
    ...others.map(({ used, against }): Home => {
      const instead = (claim: Claim): Claim => (claim === used ? against : claim === against ? used : claim);
      const { version, updateLevel, span, levelAt } = against;
      const product = against.product ?? identity.product;
      const claims = identity.claims.map(instead);
      const conflicts = identity.conflicts.map((conflict) => ({
        ...conflict,
        used: instead(conflict.used),
        against: instead(conflict.against),
      }));
      return {
        ...home,
        identity: { ...identity, product, version, updateLevel, versionAt: span, levelAt, claims, conflicts },
      };
    }),
  ];
}

function unknownRelease(home: Home): Home {
  const { identity, units } = home;
  const [product, ...others] = identity.claims;
  const claims = product ? [product, ...others.filter(({ version }) => version === null)] : [];
  const versionAt = product?.span ?? units[0]?.at ?? null;
  return { ...home, identity: { ...identity, version: null, updateLevel: null, versionAt, levelAt: null, claims } };
}

/** Errors count more than any number of warnings. */
function strictness({ findings }: HomeVerdict): number {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  return count('error') * 1000 + count('warning');
}

function toFinding(judged: Judged, home: Home, where: (span: Span) => string): Finding {
  const { setting, pin, ...rest } = judged;
  const missing = judged.state === 'missing' ? setting : null;
  const sometimes = missing && addedSometimes(home, missing.source);
  // Written here as well, what stands in another piece of the file would stand there twice.
  const open = missing && !sometimes && !isAddition(home, missing.source);
  const fixable = judged.state === 'enabled' || open;
  const fix = pin ? pinFix(pin) : fixable && setting && judged.part ? fixFor(setting, judged.part) : null;
  const message = sometimes ? `${rest.message} What ${where(sometimes)} adds is there only sometimes.` : rest.message;
  return { ...rest, message, deployment: home.id, fix };
}

function conflictFindings(home: Home, where: (span: Span) => string): Finding[] {
  return home.identity.conflicts.map(({ used, against, equal }) => ({
    rule: 'product-update-required',
    part: null,
    level: 'warning',
    state: null,
    deployment: home.id,
    span: against.span,
    message: `${against.what} (${where(against.span)}) contradicts ${used.what} (${where(used.span)}); ${usedBecause(used, against, equal)}.`,
    help:
      used.kind === 'policy'
        ? 'Make both lines say what runs, or take out of the target what the repository says.'
        : 'Make both lines name the version that runs, or declare it in a [[target]] of the policy file.',
    fix: null,
    allowlist: null,
  }));
}

function usedBecause(used: Claim, against: Claim, equal: boolean): string {
  if (used.kind === 'policy') return 'the target was used because the policy file goes first';
  const isAlike = used.kind === against.kind || used.kind === 'pack';
  const isOlderBeside = isAlike && used.span.file === against.span.file && byVersion(used, against) < 0;
  const isLevel = areOfOneRelease(used, against);
  const reason = equal
    ? 'no other release is judged more strictly'
    : isOlderBeside
      ? 'of two releases in one file the older one counts'
      : isLevel && used.kind === 'home'
        ? "the home is mounted over the image's"
        : 'it is the closer statement';
  return `${isLevel ? `update level ${used.updateLevel}` : used.version} was used because ${reason}`;
}
