import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Judged } from './advisory/input.ts';
import { judge } from './advisory/judge.ts';
import { assemble } from './deployment/assemble.ts';
import { carriedReader } from './deployment/carried.ts';
import { describe } from './deployment/describe.ts';
import type { Home } from './deployment/home.ts';
import { homeVariants } from './deployment/home-variants.ts';
import { namedProduct } from './deployment/identify.ts';
import { resolverFor } from './deployment/resolvers.ts';
import { survey } from './deployment/survey.ts';
import { unreadCarriers } from './deployment/unread.ts';
import { decode } from './discover/decode.ts';
import { loadTree, type Tree } from './discover/load.ts';
import { readBytes } from './discover/read-file.ts';
import { fixFor, pinFix } from './fix/fix.ts';
import type { Deployment, Finding, ScanResult, Span } from './model.ts';
import { applyAllows } from './policy/apply.ts';
import { parsePolicy } from './policy/parse.ts';
import type { Policy } from './policy/policy.ts';
import { targetFor } from './policy/target.ts';
import { toRange } from './report/positions.ts';
import { UsageError } from './usage.ts';

/** Where the policy file lies unless the caller names another. */
export const POLICY_FILE = '.github/wso2-cert-auth.toml';

export interface ScanOptions {
  /** The folder to scan. */
  root: string;
  /** Policy file, relative to the working directory. Null or left out: the default place, which may be empty. */
  policyFile?: string | null;
  /** Text to judge with instead of the policy file's own; null for no policy at all. */
  policyText?: string | null;
  /** `YYYY-MM-DD`; left out: today, UTC. */
  today?: string;
}

export interface ScanOutcome extends ScanResult {
  /** Null when there is no policy file. */
  policy: Policy | null;
  /** The scanned folder, absolute, links resolved. */
  root: string;
}

/**
 * Scans a folder: discover, read, assemble, judge, allow.
 *
 * @throws UsageError when the folder or the policy file named cannot be read
 * @throws PolicyError when the policy file has a mistake; nothing is decided then
 */
export function scan(options: ScanOptions): ScanOutcome {
  const root = rootOf(options.root);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const policy = readPolicy(root, options, today);
  const tree = loadTree(root);
  const read = carriedReader(tree);
  const found = survey(tree, read);
  const homes = assemble(found, (files) => (policy ? targetFor(policy, files) : null));

  const deployments: Deployment[] = [];
  const findings: Finding[] = unreadCarriers(tree, found);
  for (const home of homes) {
    const variants = homeVariants(home.entries, (entry) => resolverFor(entry, home, tree, read));
    const where = (span: Span): string => `${span.file}:${toRange(tree.text(span.file) ?? '', span).startLine}`;
    const { product, version, updateLevel, versionAt, levelAt } = home.identity;
    const described = describe(home, variants);
    const judgement = judge({
      product: namedProduct(product),
      version,
      updateLevel,
      variants,
      versionAt,
      levelAt,
      fallbackAt: described.fallbackAt,
      imageOnly: home.imageAt !== null,
      where,
    });
    deployments.push({ ...described.deployment, parts: judgement.parts });
    findings.push(...judgement.findings.map((judged) => toFinding(judged, home)), ...conflictFindings(home, where));
  }

  const allowed = policy ? applyAllows(policy, deployments, findings, today) : { deployments, findings };
  return { ...allowed, policy, root, texts: textsOf(tree, policy, allowed.deployments, allowed.findings) };
}

function rootOf(path: string): string {
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
  } catch {
    throw new UsageError(`There is no folder ${path}. Give the folder to scan, for example "wso2-cert-auth .".`);
  }
  throw new UsageError(
    `${path} is a file. Give the folder to scan; a single file does not tell which product reads it.`,
  );
}

function readPolicy(root: string, options: ScanOptions, today: string): Policy | null {
  const given = options.policyFile ?? null;
  const full = given === null ? join(root, POLICY_FILE) : resolve(given);
  // Seen from the root even when it lies outside: a report must not name the machine's folders.
  const name = relative(root, full).split(sep).join('/');
  if (options.policyText !== undefined) {
    return options.policyText === null ? null : parsePolicy(name, options.policyText, today);
  }
  const bytes = readBytes(given === null ? root : '/', given === null ? POLICY_FILE : full);
  if ('absent' in bytes) {
    if (given === null) return null;
    throw new UsageError(`There is no policy file ${given}. Give the path of an existing one, or leave --policy out.`);
  }
  if ('problem' in bytes) throw new UsageError(`The policy file ${name} cannot be used: ${bytes.problem}.`);
  const decoded = decode(bytes.bytes);
  if ('problem' in decoded) throw new UsageError(`The policy file ${name} cannot be used: ${decoded.problem}.`);
  return parsePolicy(name, decoded.text, today);
}

function toFinding(judged: Judged, home: Home): Finding {
  const { setting, pin, ...rest } = judged;
  const fixable = judged.state === 'enabled' || judged.state === 'missing';
  const fix = pin ? pinFix(pin) : fixable && setting && judged.part ? fixFor(setting, judged.part) : null;
  return { ...rest, deployment: home.id, fix };
}

function conflictFindings(home: Home, where: (span: Span) => string): Finding[] {
  return home.identity.conflicts.map(({ used, against }) => ({
    rule: 'product-update-required',
    part: null,
    level: 'warning',
    state: null,
    deployment: home.id,
    span: against.span,
    message: `${against.what} (${where(against.span)}) contradicts ${used.what} (${where(used.span)}); ${used.version} was used because it is the closer statement.`,
    help: 'Make both lines name the version that runs, or declare it in a [[target]] of the policy file.',
    fix: null,
    allowlist: null,
  }));
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
