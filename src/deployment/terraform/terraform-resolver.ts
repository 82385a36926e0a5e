import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Resolver } from '../../read/resolver.ts';
import { isBuildScript } from '../scripts/build-scripts.ts';
import { runScript } from '../scripts/run-script.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { expandedAt } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { isTerraform } from './terraform.ts';
import { terraformGiven } from './terraform-templates.ts';
import { terraformValues, terraformVariables } from './terraform-variables.ts';

const VARIABLE = /^var\.([\w-]+)$/;
/** Files that may give a variable when Terraform is called: its own, Terragrunt's, pipelines and scripts. */
const GIVES = /\.(?:tfvars(?:\.json)?|hcl|ya?ml|sh|bash|ksh|ps1|env)$|(?:^|\/)\.env[^/]*$/;
const mayGive = (path: string): boolean => GIVES.test(path) || isBuildScript(path);
/** A name with what it is given. */
const WITH_VALUE = String.raw`([\w-]{1,100})["']?[ \t]*[=:][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',{})\]][^\s"',})\]]*))`;
/** `TF_VAR_x=true`, `PKR_VAR_x=true`, `-var 'x=true'`, `["-var", "x=true"]` */
const GIVEN_TERRAFORM = new RegExp(
  String.raw`(?:\b(?:TF|PKR)_VAR_|-var(?:[ \t]+|=|["'][ \t]*,[ \t]*)["']?)${WITH_VALUE}`,
  'g',
);
/** `x = true`, `"x": true` or `- x=true` on a line of its own or in a map. */
const GIVEN = new RegExp(String.raw`(?:^|[{,])[ \t]*(?:-[ \t]+)?["']?${WITH_VALUE}`, 'gm');

/** `-var "x=$VERSION"`, `TF_VAR_x: ${{ inputs.version }}`, as a shell has it. */
const HANDED_ON =
  /(?:\b(?:TF|PKR)_VAR_|-var(?:[ \t]{1,9}|=|["'][ \t]{0,9},[ \t]{0,9})["']?)([\w-]{1,100})["']?[ \t]{0,9}[=:][ \t]{0,9}["']?([^\s"',$]{0,100}\$[^\s"',]{1,100})/g;

/**
 * Resolves `${x}` in what `templatefile()` fills in by what it is called with, and `${var.x}` in a text of a file of
 * Terraform itself. Terraform fills in nothing that it is not given, so that no default of a template's own holds. What
 * something else may give another value is not known.
 */
export function terraformResolver(path: string, tree: Tree): Resolver {
  const given = terraformGiven(path, tree);
  const variables = isTerraform(path) ? terraformVariables(tree, path) : null;
  return {
    resolve(expression) {
      const variable = VARIABLE.exec(expression.trim())?.[1];
      const found = variable === undefined ? given(expression.trim()) : variables?.(variable);
      if (!found || isGivenElse(found, tree)) return 'unknown';
      const { file, start, end } = found.span;
      return { text: MappedText.partOf(MappedText.ofFile(file, tree.text(file) ?? ''), start, end), raw: found.text };
    },
  };
}

/** What gives a value to a variable of Terraform's or Packer's, and to nothing else of that name. */
const OF_TERRAFORM = /(?:TF|PKR)_VAR_|-var/;

interface Given extends Located {
  /** Whether nothing but Terraform or Packer has this variable. */
  isTerraforms: boolean;
}

/** The values that whatever calls Terraform gives to names; null when that cannot all be read. */
const givenByCallers = perTree((tree): ReadonlyMap<string, readonly Given[]> | null => {
  if (!isSurveyable(tree)) return null;
  const found = new Map<string, Given[]>();
  for (const file of tree.paths.filter(mayGive)) {
    const said = withoutComments(tree.text(file) ?? '');
    const names = [...said.matchAll(GIVEN)].filter(([whole]) => !OF_TERRAFORM.test(whole));
    for (const match of [...said.matchAll(GIVEN_TERRAFORM), ...names]) {
      const [whole, name = '', double, single, bare] = match;
      const text = double ?? single ?? (bare as string);
      const end = match.index + whole.length - (bare === undefined ? 1 : 0);
      const isTerraforms = OF_TERRAFORM.test(whole) || file.endsWith('.tfvars.json');
      // A template that Terraform fills in by the same name gives nothing itself.
      if (!isTerraforms && text.replace(/\}$/, '') === `\${${name}`) continue;
      addTo(found, name, { text, span: { file, start: end - text.length, end }, isTerraforms });
    }
    if (!OF_TERRAFORM.test(said)) continue;
    for (const { name, ...value } of givenInRuns(file, tree)) addTo(found, name, { ...value, isTerraforms: true });
  }
  return found;
});

/** What commands and pipelines give in variables of their own, for each run of the loop, the function or the job they stand in. */
function givenInRuns(file: string, tree: Tree): (Located & { name: string })[] {
  const { script, lookupsAt } = runScript(file, tree);
  return [...withoutComments(script.text).matchAll(HANDED_ON)].flatMap(
    ({ 0: whole, 1: name = '', 2: value = '', index }) => {
      const end = index + whole.length;
      const written = { text: value, span: script.locate(end - value.length, end) };
      return lookupsAt(index).map((lookup) => ({ name, ...expandedAt(written, lookup) }));
    },
  );
}

/** What a value is given to: `cert_auth = false`; the default of a variable to that, whatever else its block holds. */
const NAMED = /([\w-]{1,100})"?[ \t]{0,99}[=:][ \t]{0,99}"?$/;
const MAX_BEFORE = 400;
const VARIABLE_BLOCK = /variable\s{1,99}"([\w-]{1,100})"\s{0,99}\{/y;

/** What whatever calls Terraform may give the variable that has a value, other than that; null when that cannot all be read. */
export const givenElse = perKey(({ text, span: { file, start } }: Located, tree: Tree): readonly Given[] | null => {
  const found = givenByCallers(tree);
  const whole = tree.text(file) ?? '';
  const name = NAMED.exec(whole.slice(Math.max(0, start - MAX_BEFORE), start))?.[1] ?? '';
  const variable = name === 'default' ? variableAround(start, whole) : null;
  return found && (found.get(variable ?? name) ?? []).filter((value) => value.text !== text);
});

/** Whether whatever calls Terraform may give another value to the variable that has this one. */
export function isGivenElse(value: Located, tree: Tree): boolean {
  return givenElse(value, tree)?.length !== 0;
}

/** The variable whose block begins last before a place, however long its description is; null for none. */
function variableAround(offset: number, text: string): string | null {
  for (let end = offset; end > 0; ) {
    const at = text.lastIndexOf('variable', end - 1);
    if (at < 0) return null;
    const name = matchAt(VARIABLE_BLOCK, text, at)?.[1];
    if (name !== undefined) return name;
    end = at;
  }
  return null;
}

/** Whether a text may give values to variables of Terraform's. */
export function givesToTerraform(text: string): boolean {
  return OF_TERRAFORM.test(text);
}

function isKnown({ text, isTerraforms }: Given): boolean {
  return isTerraforms && !/[${]/.test(text);
}

/** All that `var.x` of a file may be, with the known values that commands and their environment give in its place, or alone. */
export function terraformValuesOfRuns(tree: Tree, file: string): (name: string) => readonly Located[] {
  const valuesOf = terraformValues(tree, file);
  return (name) => {
    const values = valuesOf(name);
    if (values.length === 0) return givenByCallers(tree)?.get(name)?.filter(isKnown) ?? [];
    return values.flatMap((value) => [value, ...(givenElse(value, tree)?.filter(isKnown) ?? [])]);
  };
}
