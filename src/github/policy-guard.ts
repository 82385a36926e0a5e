import type { Deployment, Finding, Part, ScanResult, Span, State } from '../model.ts';
import type { Allow, Policy, Target } from '../policy/policy.ts';
import { policyPaths } from '../policy/target.ts';

const OPEN: ReadonlySet<State> = new Set<State>(['enabled', 'missing', 'unresolved', 'update-required']);
const PARTS: readonly Part[] = ['A', 'B'];

export interface PolicyChange {
  /** The policy of this change. */
  head: Policy;
  /** The policy before this change; null when there was none or it could not be read. */
  base: Policy | null;
  /** The tree of this change, judged with each of them. */
  withHead: ScanResult;
  withBase: ScanResult;
}

/**
 * Warnings at the entries of the policy file that a change adds or widens, each saying what the entry lets through. An exception has to be
 * approved by a person; a change that needs one must not bring its own unseen.
 */
export function guardPolicy(change: PolicyChange): Finding[] {
  const explained = new Set<string>();
  const findings: Finding[] = [];
  for (const allow of change.head.allows) {
    const reach = newReach(allow, change.base?.allows ?? []);
    if (reach === null) continue;
    const through = change.withBase.deployments.filter(
      (deployment) => covers(allow, deployment) && isLetThrough(change, deployment.id, allow.part),
    );
    for (const { id } of through) explained.add(key(id, allow.part));
    findings.push(
      warning(
        allow.part,
        reach === 'added' ? allow.at : allow.expiresAt,
        reach === 'added'
          ? `This change adds an allow entry: it ${lets(through.map(({ id }) => `Part ${allow.part} of ${id}`))}.`
          : `This change lets an allow entry hold longer, through ${allow.expires}: it ${lets(through.map(({ id }) => `Part ${allow.part} of ${id}`))}.`,
        `${allow.owner} should review it. With the input policy-ref: base, entries count from the merge on.`,
      ),
    );
  }
  for (const target of change.head.targets) {
    if (change.base?.targets.some((known) => isSameTarget(known, target))) continue;
    const through: string[] = [];
    for (const deployment of change.withHead.deployments.filter((one) => covers(target, one))) {
      for (const part of PARTS) {
        if (!isImproved(change, deployment.id, part)) continue;
        explained.add(key(deployment.id, part));
        through.push(`Part ${part} of ${deployment.id}`);
      }
    }
    findings.push(
      warning(
        null,
        target.at,
        `This change adds or changes a target: it ${lets(through)}.`,
        'Review that the product, version and update level are what is deployed. With the input policy-ref: base, targets count from the merge on.',
      ),
    );
  }
  return [...findings, ...unexplained(change, explained)];
}

/** What a removed entry or a changed field lets through: nothing may get better unseen. */
function unexplained(change: PolicyChange, explained: ReadonlySet<string>): Finding[] {
  const through = change.withBase.deployments.flatMap(({ id }) =>
    PARTS.filter(
      (part) => !explained.has(key(id, part)) && (isImproved(change, id, part) || isLetThrough(change, id, part)),
    ).map((part) => `Part ${part} of ${id}`),
  );
  if (through.length === 0) return [];
  const at: Span = { file: change.head.file, start: 0, end: 0 };
  return [
    warning(
      null,
      at,
      `This change of the policy file ${lets(through)}.`,
      'Review what was removed or changed. With the input policy-ref: base, the policy counts from the merge on.',
    ),
  ];
}

/** How an entry reaches further than the entries before: it is new, it holds longer; null when it does not. */
function newReach(allow: Allow, before: readonly Allow[]): 'added' | 'longer' | null {
  const twins = before.filter(({ path, part }) => path === allow.path && part === allow.part);
  if (twins.length === 0) return 'added';
  return twins.some(({ expires }) => expires >= allow.expires) ? null : 'longer';
}

const isSameTarget = (a: Target, b: Target): boolean =>
  a.path === b.path && a.product === b.product && a.version === b.version && a.updateLevel === b.updateLevel;

const covers = (entry: Allow | Target, deployment: Deployment): boolean =>
  policyPaths(deployment).some((file) => entry.matches(file));

/** Whether a part fails with the policy before and is allowed with the policy of this change. */
function isLetThrough({ withBase, withHead }: PolicyChange, id: string, part: Part): boolean {
  const before = partOf(withBase, id, part);
  const after = partOf(withHead, id, part);
  return before !== undefined && OPEN.has(before.state) && !before.allowlisted && after?.allowlisted === true;
}

/** Whether a part is open with the policy before and closed, or gone, with the policy of this change. */
function isImproved({ withBase, withHead }: PolicyChange, id: string, part: Part): boolean {
  const before = partOf(withBase, id, part);
  const after = partOf(withHead, id, part);
  return before !== undefined && OPEN.has(before.state) && !(after !== undefined && OPEN.has(after.state));
}

const partOf = (result: ScanResult, id: string, part: Part) =>
  result.deployments.find((deployment) => deployment.id === id)?.parts[part];

const key = (id: string, part: Part): string => `${part} ${id}`;

const lets = (what: readonly string[]): string => {
  if (what.length === 0) return 'lets nothing through today';
  const named = what.slice(0, 5).join(', ');
  return `lets through ${named}${what.length > 5 ? ` and ${what.length - 5} more` : ''}`;
};

const warning = (part: Part | null, span: Span, message: string, help: string): Finding => ({
  rule: 'allowlist-entry',
  part,
  level: 'warning',
  state: null,
  deployment: null,
  span,
  message,
  help,
  fix: null,
  allowlist: null,
});
