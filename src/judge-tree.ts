import { isDeepStrictEqual } from 'node:util';
import { externalFinding } from './advisory/external.ts';
import { type Astray, type HomeVariant, type Judged, noFiles } from './advisory/input.ts';
import { judge } from './advisory/judge.ts';
import { leftBehindFinding } from './advisory/left-behind.ts';
import { doubtfulPlaceFinding } from './advisory/misplaced.ts';
import { isAddition, isJudgedElsewhere, withItsFile } from './deployment/additions.ts';
import { assemble } from './deployment/assemble.ts';
import { carriedReader } from './deployment/carried.ts';
import type { Claim } from './deployment/claim.ts';
import { describe } from './deployment/describe.ts';
import { type ExternalMount, externalMounts } from './deployment/external-mounts.ts';
import type { Home } from './deployment/home.ts';
import { homeVariants, type ReadHome, withoutFiles } from './deployment/home-variants.ts';
import { namedProduct } from './deployment/identify.ts';
import { leftBehind } from './deployment/left-behind.ts';
import { type Misplaced, misplaced } from './deployment/misplaced.ts';
import { unlistedTemplates } from './deployment/puppet-template-lists.ts';
import { byVersion } from './deployment/ranking.ts';
import { resolverFor } from './deployment/resolvers.ts';
import { survey } from './deployment/survey.ts';
import { unplacedFiles } from './deployment/unplaced.ts';
import { unreadCarriers } from './deployment/unread.ts';
import { isUnreadBeside, putUnderUnreadKey, type UnreadValue, unreadValue } from './deployment/unread-values.ts';
import type { Tree } from './discover/load.ts';
import { fixFor, pinFix } from './fix/fix.ts';
import type { Deployment, Finding, ScanResult, Span } from './model.ts';
import { applyAllows } from './policy/apply.ts';
import type { Policy } from './policy/policy.ts';
import { targetFor } from './policy/target.ts';
import { toRange } from './report/positions.ts';
import type { ConfigKind } from './settings.ts';

/**
 * Judges the files of a tree: read, assemble, judge, allow.
 *
 * @param policy null for none
 * @param today `YYYY-MM-DD`
 */
export function judgeTree(tree: Tree, policy: Policy | null, today: string): ScanResult {
  const readCarried = carriedReader(tree);
  const found = survey(tree, readCarried);
  const homes = assemble(found, (files) => (policy ? targetFor(policy, files) : null));

  const deployments: Deployment[] = [];
  const findings: Finding[] = unreadCarriers(tree, found);
  const external = externalMounts(found, readCarried);
  const readHomes = new Map<Home, ReadHome>();
  const readOf = (home: Home): ReadHome => {
    const read =
      readHomes.get(home) ?? homeVariants(home.entries, (entry) => resolverFor(entry, home, found, readCarried));
    readHomes.set(home, read);
    return read;
  };
  for (const home of homes) {
    const piece = readOf(home);
    if (isJudgedElsewhere(home, piece, homes)) continue;
    const unread = unreadValue(home, found);
    if (unread && isUnreadBeside(unread, homes)) continue;
    const read = withItsFile(home, piece, homes, readOf);
    const where = (span: Span): string => `${span.file}:${toRange(tree.text(span.file) ?? '', span).startLine}`;
    const place = misplaced(home, found);
    const lost = lostFiles(read, place, unread);
    const variants = lost?.variants ?? read.variants;
    const verdict = (variants: HomeVariant[]): HomeVerdict => {
      const [first, ...others] = releasesOf(home).map((release) =>
        judgeHome(release, read, variants, lost, external, where),
      );
      return others.reduce((most, one) => (strictness(one) > strictness(most) ? one : most), first as HomeVerdict);
    };
    const strictest = verdict(variants);
    const { parts } = strictest.deployment;
    const decide = (kinds: Iterable<ConfigKind>): boolean =>
      !isDeepStrictEqual(verdict(withoutFiles(variants, new Set(kinds))).deployment.parts, parts);
    deployments.push(strictest.deployment);
    findings.push(...strictest.findings, ...unlistedTemplates(home, parts, tree, readCarried));
    findings.push(...unplacedFiles(home, found));
    const behind = leftBehind(home, found).filter(({ kind }) => decide([kind]));
    findings.push(...behind.map(({ path, at }) => leftBehindFinding(home.id, path, at)));
    if (place && !place.isCertain && decide(place.targets.keys()))
      findings.push(doubtfulPlaceFinding(home.id, place.target, place.at));
  }

  for (const { file, source, at, units } of external) {
    const run = homes.find((home) => home.units.some((unit) => units.includes(unit)));
    findings.push(externalFinding(file, source, at, run?.id ?? null));
  }

  const allowed = policy ? applyAllows(policy, deployments, findings, today) : { deployments, findings };
  return { ...allowed, texts: textsOf(tree, policy, allowed.deployments, allowed.findings) };
}

/** Files that go where the server does not read them. */
interface LostFiles {
  at: Span;
  astray: Astray[];
  /** The home as the server finds it. */
  variants: HomeVariant[];
}

function lostFiles({ variants }: ReadHome, place: Misplaced | null, unread: UnreadValue | null): LostFiles | null {
  if (place?.isCertain) {
    const { at, targets } = place;
    const astray = [...targets].map(([file, target]) => ({ file, target }));
    return { at, astray, variants: withoutFiles(variants, new Set(targets.keys())) };
  }
  if (!unread) return null;
  const put = putUnderUnreadKey(unread);
  return { at: put.at, astray: [{ file: unread.entry.source.kind, ...put }], variants: [noFiles()] };
}

interface HomeVerdict {
  deployment: Deployment;
  findings: Finding[];
}

function judgeHome(
  home: Home,
  read: ReadHome,
  variants: HomeVariant[],
  lost: LostFiles | null,
  external: readonly ExternalMount[],
  where: (span: Span) => string,
): HomeVerdict {
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
    findings: [...findings.map((judged) => toFinding(judged, home)), ...conflictFindings(home, where)],
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
      const claims = identity.claims.map(instead);
      const conflicts = identity.conflicts.map((conflict) => ({
        ...conflict,
        used: instead(conflict.used),
        against: instead(conflict.against),
      }));
      return { ...home, identity: { ...identity, version, updateLevel, versionAt: span, levelAt, claims, conflicts } };
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

function toFinding(judged: Judged, home: Home): Finding {
  const { setting, pin, ...rest } = judged;
  // What a piece lacks may stand in the file it is added to.
  const open = setting && !isAddition(home, setting.source);
  const fixable = judged.state === 'enabled' || (judged.state === 'missing' && open);
  const fix = pin ? pinFix(pin) : fixable && setting && judged.part ? fixFor(setting, judged.part) : null;
  return { ...rest, deployment: home.id, fix };
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
  const reason = equal
    ? 'no other release is judged more strictly'
    : isOlderBeside
      ? 'of two releases in one file the older one counts'
      : 'it is the closer statement';
  return `${used.version} was used because ${reason}`;
}

function textsOf(
  tree: Tree,
  policy: Policy | null,
  deployments: readonly Deployment[],
  findings: readonly Finding[],
): Map<string, string> {
  const texts = new Map<string, string>(policy ? [[policy.file, policy.text]] : []);
  const add = (file: string): void => {
    if (!texts.has(file)) texts.set(file, tree.text(file) ?? '');
  };
  for (const { evidence } of deployments) for (const { span } of evidence) add(span.file);
  for (const { span, fix } of findings) {
    add(span.file);
    for (const edit of fix?.edits ?? []) add(edit.file);
  }
  return texts;
}
