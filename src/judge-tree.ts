import { isDeepStrictEqual } from 'node:util';
import { externalFinding } from './advisory/external.ts';
import type { HomeVariant } from './advisory/input.ts';
import { leftBehindFinding } from './advisory/left-behind.ts';
import { doubtfulPlaceFinding } from './advisory/misplaced.ts';
import { unwrittenFinding } from './advisory/unwritten.ts';
import { isJudgedElsewhere, withItsFile } from './deployment/additions.ts';
import { assemble } from './deployment/assemble.ts';
import { carriedReader } from './deployment/carried.ts';
import { externalMounts } from './deployment/external-mounts.ts';
import { readInstead } from './deployment/folders-read.ts';
import type { Home } from './deployment/home.ts';
import { homeVariants, type ReadHome, withoutFiles } from './deployment/home-variants.ts';
import { leftBehind } from './deployment/left-behind.ts';
import { type Misplaced, misplaced } from './deployment/misplaced.ts';
import { unlistedTemplates } from './deployment/puppet-template-lists.ts';
import { resolverFor } from './deployment/resolvers.ts';
import { survey } from './deployment/survey.ts';
import { unplacedFiles } from './deployment/unplaced.ts';
import { unreadCarriers } from './deployment/unread.ts';
import { isUnreadBeside, unreadValue } from './deployment/unread-values.ts';
import { unwrittenFiles } from './deployment/unwritten.ts';
import type { Tree } from './discover/load.ts';
import { type HomeVerdict, judgeHome, lostFiles } from './judge-home.ts';
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
    const verdict = (variants: HomeVariant[]): HomeVerdict =>
      judgeHome(home, variants, { read, lost, external, where });
    const { deployment, findings: own } = verdict(variants);
    const decide = (kinds: Iterable<ConfigKind>): boolean =>
      !isDeepStrictEqual(verdict(withoutFiles(variants, new Set(kinds))).deployment.parts, deployment.parts);
    deployments.push(deployment);
    findings.push(...own, ...unlistedTemplates(home, deployment.parts, tree, readCarried));
    findings.push(...unplacedFiles(home, found));
    const behind = leftBehind(home, found).filter(({ kind }) => decide([kind]));
    findings.push(...behind.map(({ path, at }) => leftBehindFinding(home.id, path, at)));
    const unwritten = unwrittenFiles(home, found).filter(
      ({ kind, path }) => !behind.some((one) => one.path === path) && decide([kind]),
    );
    findings.push(...unwritten.map(({ path, role, at }) => unwrittenFinding(home.id, path, role, at)));
    if (place && !place.isCertain && decide(place.targets.keys())) findings.push(doubtFor(home, place));
  }

  for (const { file, source, at, units } of external) {
    const run = homes.find((home) => home.units.some((unit) => units.includes(unit)));
    findings.push(externalFinding(file, source, at, run?.id ?? null));
  }

  const allowed = policy ? applyAllows(policy, deployments, findings, today) : { deployments, findings };
  return { ...allowed, texts: textsOf(tree, policy, allowed.deployments, allowed.findings) };
}

function doubtFor({ id }: Home, { kind, target, at }: Misplaced): Finding {
  return doubtfulPlaceFinding(id, target, readInstead(target, kind), at);
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
