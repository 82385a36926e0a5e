import type { ScanResult } from '../model.ts';
import type { Policy } from '../policy/policy.ts';
import { type Baseline, findBaseline } from './baseline.ts';
import { type Client, createClient } from './client.ts';
import type { RunEvent } from './event.ts';
import type { Git } from './git.ts';
import type { Inputs } from './inputs.ts';
import type { PolicySource } from './policy-source.ts';
import type { Runner } from './runner.ts';

export type Outcome = ScanResult & { policy: Policy | null };

/** The engine, as `scan.ts` offers it. */
export type Scan = (options: {
  root: string;
  policyFile?: string | null;
  policyText?: string | null;
  today?: string;
}) => Promise<Outcome>;

/** What the parts of one run share. What costs something is found when it is first asked for. */
export interface Run {
  inputs: Inputs;
  event: RunEvent;
  runner: Runner;
  scan: Scan;
  git: Git | null;
  /** `YYYY-MM-DD` */
  today: string;
  policy: PolicySource;
  /** Root-relative paths as repository-relative ones. */
  toRepository(file: string): string;
  baseline(): Promise<Baseline | { problem: string }>;
  /** Null without a token or a repository. */
  client(): Promise<Client | null>;
}

type Given = Omit<Run, 'baseline' | 'client'>;

export function startRun(given: Given): Run {
  const { git, event, inputs, runner } = given;
  return {
    ...given,
    baseline: once(async () =>
      git === null ? { problem: 'the folder is in no git work tree' } : findBaseline(git, event),
    ),
    client: once(async () =>
      inputs.token === null || event.repository === null
        ? null
        : createClient(inputs.token, runner.env.GITHUB_API_URL, runner),
    ),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
