import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { versionVariables } from '../evidence/variables.ts';
import { withoutComments } from '../text/comments.ts';
import { givenElse } from './terraform-resolver.ts';
import { terraformLocals, terraformValues } from './terraform-variables.ts';

/** `"WSO2IS_VERSION=${var.wso2is_version}"`, `WSO2IS_VERSION = local.wso2is_version` */
const HANDED_ON =
  /(?<![\w.-])([A-Za-z]\w{0,100})[ \t]{0,20}=[ \t]{0,20}"?(?:\$\{[ \t]{0,9})?(var|local)\.([\w-]{1,100})(?![\w.[(-])/g;

/**
 * The versions that a template of Packer hands on to its scripts from its own variables, each where it is written; what
 * calls Packer may give others.
 *
 * @param labels words that tell which home the file speaks of
 */
export function packerClaims(path: string, text: string, labels: string[], tree: Tree): Claim[] {
  if (!path.endsWith('.pkr.hcl')) return [];
  const [variables, locals] = [terraformValues(tree, path), terraformLocals(tree, path)];
  return [...withoutComments(text).matchAll(HANDED_ON)].flatMap(([, key = '', kind, name = '']) => {
    const values = kind === 'var' ? variables(name) : [locals(name)].flatMap((local) => local ?? []);
    const all = values.flatMap((value) => [value, ...(givenElse(value, tree) ?? [])]);
    const isChosen = new Set(all.map((value) => value.text)).size > 1;
    const choice = isChosen ? { choice: `${path} ${name}` } : {};
    return all.flatMap((value) => versionVariables(key, value, labels)).map((claim) => ({ ...claim, ...choice }));
  });
}
