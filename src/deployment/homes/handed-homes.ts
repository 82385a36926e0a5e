import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { isMakefile } from '../scripts/build-scripts.ts';
import { runScript } from '../scripts/run-script.ts';
import { scriptVariants } from '../scripts/script-variables.ts';
import { filesTakenBy, variableFilesTakenIn, variablesTaken } from '../scripts/sourced-variables.ts';
import { filesThatRun, type RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell } from '../text/expand.ts';
import type { Lookup, LookupAt } from '../text/located.ts';
import { baseOf } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { yamlVariablesAt } from '../text/yaml-variables.ts';
import { type Command, startsIn } from './start-homes.ts';
import { homesOfTool, isReadByTools } from './tool-homes.ts';
import { wholeName } from './traced.ts';

const YAML = /\.ya?ml$/;
/** What gives a variable a value, up to a place in its line; also an attribute of Chef's (`default['is']['home'] = `). */
const GIVES =
  /(?:^|[\s{,$]|::|\[["'])(\w{1,100})(?:["']\])?["']?[ \t]{0,9}(?:[:?]?=|:)[ \t]{0,9}["']?(?:[^\s"'{},]|\{{1,2}[^{}\n]{1,100}\}{1,2}){0,300}$/;
const MAX_LINE = 400;
/** A command that unpacks an archive, on its lines. */
const UNPACK_COMMAND = /\b(?:unzip|bsdtar|tar[ \t]{1,9}-{0,2}[a-z]{0,9}x)[^\n]{0,300}(?:(?<=\\)\n[^\n]{0,300}){0,3}/g;

/** Which of some files start a server in the home that a statement of another file names, by a variable that they have from there. */
export function startedWith(claim: Claim, starting: readonly RunningText[], tree: Tree): string[] {
  const { file } = claim.span;
  const variables = isReadByTools(file, tree) ? variablesAt(claim, tree) : [];
  const isStartedBy = (path: string): boolean =>
    startsIn(path, tree).some((start) => textsTaken(start, path, file, tree).some((text) => isNamedIn(text, claim))) ||
    (variables.length > 0 &&
      homesOfTool(path, tree).some(
        ({ text, names }) => isNamedIn(text, claim) && variables.some((variable) => names.has(variable)),
      ));
  return starting.map(({ path }) => path).filter((path) => path !== file && isStartedBy(path));
}

/** Whether a script unpacks the pack that a statement of another file names, by a variable that it or what calls it takes over from there. */
export function isTakenAndUnpacked(claim: Claim, { path }: RunningText, tree: Tree): boolean {
  if (!filesTakenFor(path, tree).has(claim.span.file)) return false;
  const { script } = runScript(path, tree);
  return [...withoutComments(script.text).matchAll(UNPACK_COMMAND)].some(({ 0: text, index: at }) =>
    textsTaken({ text, at }, path, claim.span.file, tree).some((one) => isNamedIn(one, claim)),
  );
}

/** The variables in whose values the file of a statement has what this names (`is_zip: wso2is-7.1.0.zip`). */
export function variablesAt({ span }: Claim, tree: Tree): string[] {
  const text = tree.text(span.file) ?? '';
  const written = text.slice(span.start, span.end);
  const found: string[] = [];
  if (written === '') return found;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    const [, name] = GIVES.exec(text.slice(Math.max(0, at - MAX_LINE), at)) ?? [];
    if (name !== undefined) found.push(name);
  }
  return found;
}

/** Whether a text names the pack of a statement; one whose release is a variable it names with any. */
function isNamedIn(text: string, { product, version, span }: Claim): boolean {
  return packClaims(text, () => span, [], 'path').some(
    (one) => one.product === product && (version === null || one.version === version),
  );
}

/**
 * A text of a script with what it sets itself and what a file gives it that it takes over, in each branch of the script.
 *
 * @param from the file
 */
function textsTaken({ text, at }: Command, path: string, from: string, tree: Tree): string[] {
  if (!filesTakenFor(path, tree).has(from)) return [];
  const taken = variablesTaken(from, tree);
  return ownVariables(path, tree).map((own) => expandShell(text, (name) => own(at)(name) ?? taken(name)).text);
}

/** What a script sets itself, in each of its branches, at the places of `runScript`. */
const ownVariables = perKey((path: string, tree: Tree): readonly LookupAt[] => {
  const text = tree.text(path) ?? '';
  const { script } = runScript(path, tree);
  const taken = [...filesTakenFor(path, tree)].map((file) => variablesTaken(file, tree));
  const keys = YAML.test(path) ? yamlVariablesAt(path, text) : () => () => null;
  const variants = scriptVariants(path, text, (name) => taken.some((lookup) => lookup(name) !== null));
  return variants.map((own) => (offset): Lookup => {
    const { start } = script.locate(offset, offset + 1);
    return (name) => own(start)(name) ?? keys(start)(name);
  });
});

/** The files whose variables a script or a pipeline takes over, or a script or a Makefile that names it, which may hand them on to it. */
const filesTakenFor = perKey((path: string, tree: Tree): ReadonlySet<string> => {
  const name = baseOf(path);
  const named = wholeName(name);
  const calling = callers(tree).filter((one) => one.path !== path && one.text.includes(name) && named.test(one.text));
  const own = { path, text: tree.text(path) ?? '' };
  const ofPipeline = YAML.test(path) ? variableFilesTakenIn(path, own.text, tree) : [];
  return new Set([...[own, ...calling].flatMap((one) => filesTakenBy(one.path, one.text, tree)), ...ofPipeline]);
});

/** What runs in a tree, also the Makefiles that name nothing of WSO2's. */
const callers = perTree((tree): RunningText[] => {
  const running = filesThatRun(tree) ?? [];
  const known = new Set(running.map(({ path }) => path));
  const others = tree.paths.filter((path) => isMakefile(path) && !known.has(path));
  return [...running, ...others.map((path) => ({ path, text: withoutComments(tree.text(path) ?? '') }))];
});
