import { isDeepStrictEqual } from 'node:util';
import { externalFinding } from './advisory/external.ts';
import type { HomeVariant } from './advisory/input.ts';
import { isJudgedElsewhere, isUnusedBesideAddition, withItsFile } from './deployment/additions.ts';
import { assemble } from './deployment/assemble.ts';
import { externalMounts } from './deployment/doubts/external-mounts.ts';
import { isOfOtherRelease } from './deployment/doubts/other-release.ts';
import { unreadCarriers } from './deployment/doubts/unread.ts';
import { isUnreadBeside, unreadValue } from './deployment/doubts/unread-values.ts';
import { isIncomplete } from './deployment/doubts/values-left-out.ts';
import type { Home } from './deployment/homes/home.ts';
import { homeVariants, type ReadHome, withoutFiles } from './deployment/homes/home-variants.ts';
import { misplaced } from './deployment/homes/misplaced.ts';
import { resolverFor } from './deployment/resolvers.ts';
import { takeSurvey } from './deployment/take-survey.ts';
import { carriedReader } from './deployment/text/carried.ts';
import type { Tree } from './discover/load.ts';
import { homeDoubts } from './home-doubts.ts';
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
  const found = takeSurvey(tree, readCarried);
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
    if (
      isOfOtherRelease(home, homes, found) ||
      isJudgedElsewhere(home, piece, homes) ||
      isUnusedBesideAddition(home, homes, readOf, found) ||
      isIncomplete(home, piece, homes)
    )
      continue;
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
    findings.push(
      ...own.map((finding) => (isWrittenTwice(finding, home, homes, readOf) ? { ...finding, fix: null } : finding)),
      ...homeDoubts(home, homes, { deployment, place, decide }, found),
    );
  }

  for (const { file, source, at, units } of external) {
    const run = homes.find((home) => home.units.some((unit) => units.includes(unit)));
    findings.push(externalFinding(file, source, at, run?.id ?? null));
  }

  const allowed = policy ? applyAllows(policy, deployments, findings, today) : { deployments, findings };
  return { ...allowed, texts: textsOf(tree, policy, allowed.deployments, allowed.findings) };
}

/**
 * Whether the edit that adds a missing table goes into a file that another home shares which has the table already, by
 * its values or in a branch: its server would not start with two.
 */
function isWrittenTwice(
  { fix, state, part }: Finding,
  home: Home,
  homes: readonly Home[],
  readOf: (home: Home) => ReadHome,
): boolean {
  const edited = new Set(fix?.edits.map(({ file }) => file));
  const shared = home.entries.filter(({ source }) => source.kind === 'deployment.toml' && edited.has(source.file));
  if (part !== 'A' || state !== 'missing' || shared.length === 0) return false;
  return homes.some(
    (other) =>
      other !== home &&
      shared.some((entry) => other.entries.includes(entry)) &&
      readOf(other).variants.some(({ toml }) => toml !== null && toml.handler.value !== 'absent'),
  );
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
