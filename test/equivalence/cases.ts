/** Random cases by number: the same seed and number are the same case. */
import { Random } from './random.ts';
import { checkToml } from './toml-check.ts';
import { tomlCase } from './toml-document.ts';
import { checkXml } from './xml-check.ts';
import { xmlCase } from './xml-document.ts';

export interface Case {
  text: string;
  /** What is wrong; empty when the reader is right. */
  problems: string[];
  /** The second parser took the text and was compared. */
  compared: boolean;
}

/** Generates and checks case `index` of `seed`: TOML for even numbers, XML for odd ones. */
export function runCase(seed: number, index: number): Case {
  const random = new Random(Math.imul(seed, 0x9e3779b1) + index);
  const toml = index % 2 === 0;
  const one = toml ? tomlCase(random) : xmlCase(random);
  try {
    const { problems, compared } = 'kind' in one ? checkXml(one) : checkToml(one);
    return { text: one.text, problems, compared };
  } catch (error) {
    return { text: one.text, problems: [`threw ${(error as Error).stack}`], compared: false };
  }
}

export interface Totals {
  cases: number;
  /** Cases in which the second parser took the text. */
  compared: number;
  mismatches: number;
}

/** Runs cases `0` to `cases - 1`; `report` is called for each mismatch. */
export function runCases(seed: number, cases: number, report: (index: number, one: Case) => void): Totals {
  const totals: Totals = { cases, compared: 0, mismatches: 0 };
  for (let index = 0; index < cases; index++) {
    const one = runCase(seed, index);
    if (one.compared) totals.compared++;
    if (one.problems.length === 0) continue;
    totals.mismatches++;
    report(index, one);
  }
  return totals;
}
