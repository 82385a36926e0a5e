import type { Deployment, Finding, Level, Part, Span, State } from '../model.ts';
import { daysBetween } from './dates.ts';
import { nearMiss } from './glob.ts';
import type { Allow, Policy, Target } from './policy.ts';
import { policyPaths } from './target.ts';

/** States an allow entry covers; never `unresolved` (design.md, "Policy file"). */
const COVERED: ReadonlySet<State | null> = new Set<State>(['enabled', 'missing', 'update-required']);

/** From how many days before its last day on an entry is announced. */
export const SOON_DAYS = 14;

export interface Allowed {
  deployments: Deployment[];
  findings: Finding[];
}

/**
 * Applies the allow entries and reports what is wrong with the policy's entries.
 *
 * An entry that holds (through its `expires` day) covers the states `enabled`, `missing` and `update-required` of its part, in every
 * deployment one of whose files its path matches: the part becomes allowlisted and its findings of these states
 * become notices with the entry's reason and date. An expired entry allows nothing. Of several entries the first that
 * holds gives the reason.
 *
 * @param today `YYYY-MM-DD`
 * @returns new lists; findings about the policy file (rule `allowlist-entry`, level `warning`) come last
 */
export function applyAllows(
  policy: Policy,
  deployments: readonly Deployment[],
  findings: readonly Finding[],
  today: string,
): Allowed {
  const paths = new Map(deployments.map((deployment) => [deployment, policyPaths(deployment)]));
  const matching = (entry: Allow | Target): Deployment[] =>
    deployments.filter((deployment) => paths.get(deployment)?.some((file) => entry.matches(file)));

  const granted = new Map<string, Allow>();
  const about: Finding[] = [];
  const files = [...new Set([...paths.values()].flat())].sort();
  for (const target of policy.targets) {
    if (matching(target).length === 0) about.push(matchesNothing(target, null, files));
  }
  for (const allow of policy.allows) {
    const matched = matching(allow);
    const covered = matched.filter((deployment) => isCovered(deployment, allow.part));
    const left = daysBetween(today, allow.expires);
    if (left < 0) about.push(expired(allow, covered));
    else if (matched.length === 0) about.push(matchesNothing(allow, allow.part, files));
    else if (covered.length === 0) about.push(nothingToAllow(allow, matched));
    else {
      if (left <= SOON_DAYS) about.push(expiresSoon(allow, covered));
      for (const { id } of covered) {
        const key = grantKey(id, allow.part);
        if (!granted.has(key)) granted.set(key, allow);
      }
    }
  }
  return {
    deployments: deployments.map((deployment) => allowParts(deployment, granted)),
    findings: [...findings.map((finding) => allowFinding(finding, granted)), ...about],
  };
}

/** A finding about no deployment, or about no part, has a key that is never granted. */
const grantKey = (deployment: string | null, part: Part | null): string => JSON.stringify([deployment, part]);

/** Whether there is anything for an entry to allow; what the product itself allowlists needs none. */
function isCovered(deployment: Deployment, part: Part): boolean {
  const { state, allowlisted } = deployment.parts[part];
  return COVERED.has(state) && !allowlisted;
}

function allowParts(deployment: Deployment, granted: ReadonlyMap<string, Allow>): Deployment {
  const parts = { ...deployment.parts };
  for (const part of ['A', 'B'] as const) {
    if (granted.has(grantKey(deployment.id, part))) parts[part] = { ...parts[part], allowlisted: true };
  }
  return { ...deployment, parts };
}

function allowFinding(finding: Finding, granted: ReadonlyMap<string, Allow>): Finding {
  const { deployment, part, state } = finding;
  const allow = granted.get(grantKey(deployment, part));
  if (allow === undefined || !COVERED.has(state) || finding.allowlist !== null) return finding;
  return {
    ...finding,
    level: 'notice',
    allowlist: { source: 'policy', reason: allow.reason, expires: allow.expires },
  };
}

function entryFinding(part: Part | null, span: Span, message: string, help: string): Finding {
  const level: Level = 'warning';
  return {
    rule: 'allowlist-entry',
    part,
    level,
    state: null,
    deployment: null,
    span,
    message,
    help,
    fix: null,
    allowlist: null,
  };
}

function matchesNothing(entry: Allow | Target, part: Part | null, files: readonly string[]): Finding {
  const what = part === null ? 'target' : 'allow entry';
  return entryFinding(
    part,
    entry.at,
    `This ${what} does nothing: no WSO2 configuration file matches ${JSON.stringify(entry.path)}.`,
    `${nearMiss(entry.path, files)} Remove the entry when it is not needed any more.`,
  );
}

function nothingToAllow(allow: Allow, matched: readonly Deployment[]): Finding {
  const states = matched.map(({ id, parts }) => `${describeState(parts[allow.part])} in ${id}`);
  const unresolved = matched.some(({ parts }) => parts[allow.part].state === 'unresolved');
  return entryFinding(
    allow.part,
    allow.at,
    `This allow entry does nothing: Part ${allow.part} is ${names(states)}.`,
    unresolved
      ? 'What could not be resolved cannot be allowed: write the value where the scanner can read it, or remove the entry.'
      : 'Remove the entry.',
  );
}

/** The first three of a list and how many more there are. */
const names = (all: readonly string[]): string =>
  all.slice(0, 3).join(', ') + (all.length > 3 ? ` and ${all.length - 3} more` : '');

const describeState = ({ state, allowlisted }: { state: State; allowlisted: boolean }): string =>
  allowlisted ? `${state} and allowlisted inside the product` : state;

function expired(allow: Allow, covered: readonly Deployment[]): Finding {
  const help =
    covered.length === 0
      ? 'Nothing needs it any more: remove the entry.'
      : `Its findings count again in ${names(covered.map(({ id }) => id))}. Close Part ${allow.part} there, or have ${allow.owner} review the exception and set a new date.`;
  return entryFinding(
    allow.part,
    allow.expiresAt,
    `This allow entry allows nothing: it expired after ${allow.expires}.`,
    help,
  );
}

function expiresSoon(allow: Allow, covered: readonly Deployment[]): Finding {
  return entryFinding(
    allow.part,
    allow.expiresAt,
    `This allow entry holds through ${allow.expires} only.`,
    `After that day Part ${allow.part} fails in ${names(covered.map(({ id }) => id))}. Close it there, or have ${allow.owner} review the exception and set a new date.`,
  );
}
