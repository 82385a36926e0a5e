import type { Located } from './located.ts';

/** What one run of a pipeline's job gives its variables. */
export type Round = ReadonlyMap<string, Located>;

/** GitHub runs no matrix of more jobs (docs.github.com, "Running variations of jobs in a workflow"). */
export const MAX_ROUNDS = 256;
/** The one run of what is given nothing. */
export const ONCE: readonly Round[] = [new Map()];

/** Every combination of what variables may be; each variable for itself where there would be too many. */
export function product(variables: readonly (readonly Round[])[]): readonly Round[] {
  const told = variables.filter((rounds) => rounds.length > 0);
  const count = told.reduce((all, rounds) => all * rounds.length, 1);
  if (count > MAX_ROUNDS) return told.flat().slice(0, MAX_ROUNDS);
  return told.reduce<readonly Round[]>(
    (before, rounds) => before.flatMap((one) => rounds.map((more) => new Map([...one, ...more]))),
    ONCE,
  );
}
