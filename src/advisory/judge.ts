import type { State } from '../model.ts';
import type { BranchChoice } from '../settings.ts';
import type { HomeVariant, Judged, JudgeInput, Judgement } from './input.ts';
import { judgePartA } from './judge-a.ts';
import { judgePartB } from './judge-b.ts';
import type { Outcome } from './outcome.ts';
import { releaseOf } from './release.ts';

/**
 * Decides both parts of the advisory for one product home (design.md, "Deciding"). When its files have alternatives
 * the worst one decides, and the message names its conditions.
 *
 * @returns the state of each part and what to tell people; findings without a person to tell are left out
 */
export function judge(input: JudgeInput): Judgement {
  const release = releaseOf(input);
  const cases = input.variants.map((variant) => ({ input, variant, release }));
  const a = worst(
    cases.map((one) => ({ variant: one.variant, outcome: judgePartA(one) })),
    input,
  );
  const b = worst(
    cases.map((one) => ({ variant: one.variant, outcome: judgePartB(one) })),
    input,
  );
  return {
    parts: {
      A: { state: a.state, allowlisted: a.allowlisted },
      B: { state: b.state, allowlisted: b.allowlisted },
    },
    findings: tellOnce(a.findings, b.findings),
  };
}

interface Candidate {
  variant: HomeVariant;
  outcome: Outcome;
}

/** Worst first; `unresolved` before `update-required`, because the policy file never allows it. */
const ORDER: readonly State[] = ['enabled', 'unresolved', 'update-required', 'missing', 'disabled', 'not-affected'];

/** An allowlisted state is reviewed: worse than `disabled`, better than anything that fails. */
function rank({ state, allowlisted }: Outcome): number {
  return allowlisted ? ORDER.indexOf('disabled') - 0.5 : ORDER.indexOf(state);
}

function worst(candidates: Candidate[], input: JudgeInput): Pick<Outcome, 'state' | 'allowlisted' | 'findings'> {
  const first = candidates.reduce((bad, one) => (rank(one.outcome) < rank(bad.outcome) ? one : bad));
  const { state, allowlisted } = first.outcome;
  const asBad = candidates.filter((one) => rank(one.outcome) === rank(first.outcome));
  // Each value that switches a part on has to go; one place for a missing setting is enough, and two could clash.
  const told = state === 'enabled' ? asBad : [first];
  const everywhere = candidates.every((one) => places(one.outcome) === places(first.outcome));
  const findings = told.flatMap((one) =>
    one.outcome.findings.map((judged) => (everywhere ? judged : nameBranch(judged, one.variant, input))),
  );
  return {
    state,
    allowlisted,
    findings: unique([...findings, ...candidates.flatMap((one) => one.outcome.remarks)]),
  };
}

const MAX_CONDITION = 200;

/** Two alternatives with the same places say the same, so that the branch does not matter. */
const places = (outcome: Outcome): string =>
  JSON.stringify([outcome.state, outcome.allowlisted, outcome.findings.map((one) => [one.span, one.level])]);

function nameBranch(judged: Judged, variant: HomeVariant, input: JudgeInput): Judged {
  if (variant.branches.length === 0) return judged;
  const conditions = variant.branches.map(
    (branch) => `\`${shortened(branch.condition)}\` (${input.where(branchSpan(branch, variant))})`,
  );
  return { ...judged, message: `${judged.message} This is the alternative with ${conditions.join(' and ')}.` };
}

/** Conditions are a template's own text and can be of any length. */
function shortened(condition: string): string {
  return condition.length <= MAX_CONDITION ? condition : `${condition.slice(0, MAX_CONDITION)}…`;
}

/** Branches hold offsets of their source's text; the source maps them to the file. */
function branchSpan(branch: BranchChoice, variant: HomeVariant) {
  const { toml, identity, authenticators, identityTemplate, authenticatorsTemplate, catalina } = variant;
  const settings = [toml, identity, authenticators, identityTemplate, authenticatorsTemplate, catalina].find(
    (one) => one?.source.file === branch.file,
  );
  return settings?.source.text.locate(branch.at.start, branch.at.end) ?? { file: branch.file, ...branch.at };
}

/** The first finding for each place and sentence start: branches that end in the same place say it once. */
function unique(findings: Judged[]): Judged[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify([one.rule, one.span, one.state ?? one.message]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * A file that decides both parts and cannot be read is told once, for both. As Part B tells it: Part A only warns of it
 * where no setting could help.
 */
function tellOnce(a: Judged[], b: Judged[]): Judged[] {
  const text = (one: Judged) => JSON.stringify([one.rule, one.span, one.message]);
  const inA = new Set(a.map(text));
  const inB = new Map(b.map((one) => [text(one), one]));
  return [
    ...a.map((one) => {
      const twin = inB.get(text(one));
      return twin ? { ...twin, part: null } : one;
    }),
    ...b.filter((one) => !inA.has(text(one))),
  ];
}
