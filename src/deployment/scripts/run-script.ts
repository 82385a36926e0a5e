import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { carriedReader } from '../text/carried.ts';
import { expandShell } from '../text/expand.ts';
import { withFoldedLines } from '../text/folded-lines.ts';
import { roundsAt } from '../text/job-rounds.ts';
import type { Lookup } from '../text/located.ts';
import { perKey } from '../text/per-tree.ts';
import type { Round } from '../text/rounds.ts';
import { withVariables } from '../text/with-variables.ts';
import { yamlVariablesAt } from '../text/yaml-variables.ts';
import { lookupIn, runsIn } from './script-runs.ts';
import { scriptRounds, scriptText } from './script-text.ts';
import { type IsGiven, scriptVariables, scriptVariants } from './script-variables.ts';
import { sourcedVariables } from './sourced-variables.ts';

const YAML = /\.ya?ml$/;
/** As far behind the beginning of a command as its variables are looked for. */
const MAX_COMMAND = 2000;
const VARIABLE = /\$[{(]?(\w{1,100})/g;

/**
 * What the variables of a script, or of a pipeline that holds some, are at a place of its file, for each run of the job that it
 * stands in: what the script itself has set before goes first.
 */
export function lookupsInRounds(file: string, text: string, tree: Tree): (before: Lookup, at: number) => Lookup[] {
  const isYaml = YAML.test(file);
  const taken = sourcedVariables(file, text, tree);
  const keys = isYaml ? yamlVariablesAt(file, text) : () => () => null;
  const yaml = isYaml ? carriedReader(tree)(file) : null;
  const ofScript = scriptRounds(file, text);
  const rounds = yaml === null ? (): readonly Round[] => ofScript : roundsAt(yaml, tree);
  return (before, at) => {
    const around = keys(at);
    return rounds(at).map((round) => (name) => before(name) ?? taken(name) ?? round.get(name) ?? around(name));
  };
}

/** Tells what the surroundings of a script give, by look-ups as `lookupsInRounds` makes them. */
export function isGivenBy(lookups: ReturnType<typeof lookupsInRounds>): IsGiven {
  return (name, at) => lookups(() => null, at).some((lookup) => lookup(name) !== null);
}

/** A script, or a pipeline that holds some, as a shell has it. */
export interface RunScript {
  /** With the places of the file. */
  script: MappedText;
  /** What its variables are at a place of `script`, for each run of the loop, the function and the job that it stands in, in each branch. */
  lookupsAt: (offset: number) => Lookup[];
}

/** What commands of a file are read from whose variables its runs give different values; made once for all that read some. */
export const runScript = perKey((file: string, tree: Tree): RunScript => {
  const text = tree.text(file) ?? '';
  const script = YAML.test(file)
    ? withVariables(withFoldedLines(MappedText.ofFile(file, text)))
    : scriptText(file, text);
  const lookups = lookupsInRounds(file, text, tree);
  const variants = scriptVariants(file, text, isGivenBy(lookups));
  const runsAt = runsIn(script.text, scriptVariables('', script.text));
  const lookupsAt = (offset: number): Lookup[] => {
    const { start } = script.locate(offset, offset + 1);
    const runs = runsAt(offset);
    const all = variants.flatMap((own) =>
      lookups(own(start), start).flatMap((outside) =>
        runs.map((run) => lookupIn(run, (at) => script.locate(at.start, at.end), outside)),
      ),
    );
    return variants.length === 1 ? all : distinct(all, script.text.slice(offset, offset + MAX_COMMAND));
  };
  return { script, lookupsAt };
});

/** Look-ups that differ in what they give the variables of a command, each once: branches set other variables, too. */
function distinct(lookups: readonly Lookup[], command: string): Lookup[] {
  const names = [...new Set([...command.matchAll(VARIABLE)].map(([, name = '']) => name))];
  const found = new Map<string, Lookup>();
  for (const lookup of lookups) {
    const key = JSON.stringify(names.map((name) => expandShell(`\${${name}}`, lookup).text));
    if (!found.has(key)) found.set(key, lookup);
  }
  return [...found.values()];
}
