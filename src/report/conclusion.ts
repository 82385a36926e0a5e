import type { Finding } from '../model.ts';

/** The lowest level that makes a run fail. */
export type FailOn = 'error' | 'warning' | 'never';

export type Conclusion = 'success' | 'failure';

/** Whether a result fails a run: `failure` when a finding is at or above `failOn`. Notices never fail. */
export function conclusion(result: { findings: readonly Pick<Finding, 'level'>[] }, failOn: FailOn): Conclusion {
  if (failOn === 'never') return 'success';
  const failing = result.findings.some(
    ({ level }) => level === 'error' || (level === 'warning' && failOn === 'warning'),
  );
  return failing ? 'failure' : 'success';
}
