import { isListedVersion } from '../../advisory/listed.ts';
import { parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import type { Claim, ClaimedProduct, ClaimKind } from './claim.ts';
import { isProductName, productOfName } from './product-name.ts';

/** A product's folder as WSO2's installers for Windows and macOS make one: `WSO2\Identity Server`, `WSO2/APIManager`. */
const INSTALLED = String.raw`WSO2[\\/]{1,2}(?:API|Enterprise|Identity|Micro|Streaming)(?:\\? )?(?:Integrator|Manager|Server)`;

/**
 * `wso2is-km-5.10.0`, `wso2am-4.1.0.23.zip`: a pack's name and version in one word; or as WSO2's installers have it, in
 * their own name (`wso2is-linux-installer-x64-5.11.0.deb`) and in the folder they unpack to (`/usr/lib/wso2/wso2is/5.11.0`,
 * `C:\Program Files\WSO2\Identity Server\5.11.0`, `/Library/WSO2/IdentityServer/5.11.0`).
 */
export const PACK = new RegExp(
  String.raw`\b(wso2[a-z]*(?:-[a-z]+)*|${INSTALLED})(?:(?:-linux-installer-x64)?-|\/(?<=\/usr\/lib(?:64)?\/wso2\/[\w-]{1,40}\/)|[\\/]{1,2}(?<=${INSTALLED}[\\/]{1,2}))(\d+\.\d+\.\d+(?:\.\d+)?)(?![\d])`,
  'g',
);

/** What comes as a pack of its own beside a product's and is no server. */
const ADDITION = /accelerator|extension|connector|migration|tool|sample|client|agent|resource|installer|docs?$|src$/;

/** How a variable is written, its name in a group and what holds without it in another. */
const VARIABLES = [
  // Shells, Groovy and Ruby: `${X}`, `${X:-1}`, `${env.X}`, `#{x}`; Puppet's `${::is::x}`.
  String.raw`[$#]\{(?:\w{1,100}\.|(?:::)?(?:\w{1,60}::){0,9}(?=[a-z_]))?(\w{1,100})(?::?[-=]([^{}\n]{0,200})|[^\w{}\n][^{}\n]{0,200})?\}`,
  // Terraform, whose names have dashes.
  String.raw`\$\{(?:var|local)\.([\w-]{1,100})\}`,
  String.raw`\$(\w{1,100})`,
  // `make`
  String.raw`\$\((\w{1,100})\)`,
  // Ansible, with what holds its variables (`vars['x']`), and a workflow's `${{ env.X }}`.
  String.raw`\$?\{\{-?[ \t]{0,20}(?:(?:host)?vars(?:\[inventory_hostname\](?:\.|\[["'])|\[["'])|(?:\w{1,100}\.){0,9})(\w{1,100})(?!\w)[^{}\n]{0,200}\}\}`,
];
const VARIABLE_PACK = new RegExp(String.raw`\b(wso2[a-z]*(?:-[a-z]+)*)-["']?(?:${VARIABLES.join('|')})`, 'g');

/** A variable of Ansible's that is a value of a map. */
const WAY = /\{\{-?[ \t]{0,20}(\w{1,100}(?:\.\w{1,100}){1,9})(?![\w.[])/;

/** A pack whose version is a variable, which may be quoted alone: `wso2is-${WSO2IS_VERSION}.zip`, `wso2is-"$V".zip`. */
export interface VariablePack {
  name: string;
  variable: string;
  /** The variable with what holds it: `idp.version`. */
  way: string;
  /** What holds where nobody gives the variable a value. */
  fallback: string | null;
  start: number;
  end: number;
}

/** The packs of a text whose version is a variable, as scripts, pipelines, Ansible, Terraform and Ruby write one. */
export function variablePacks(text: string): VariablePack[] {
  return [...text.matchAll(VARIABLE_PACK)].map((match) => {
    const [whole, name, braced, fallback, ...others] = match;
    const variable = (braced ?? others.find((one) => one !== undefined)) as string;
    return {
      name: name as string,
      variable,
      way: WAY.exec(whole)?.[1] ?? variable,
      fallback: fallback ?? null,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** Whether what a name stands for comes beside a product and counts its own versions: `wso2-obiam-toolkit-uk`. */
export function isAddition(name: string): boolean {
  return ADDITION.test(name);
}

/**
 * The product whose server a pack holds: null for an addition to one, and for a team's own name of a pack with a
 * version that the product does not have.
 */
export function productOfPack(name: string, version: string): ClaimedProduct | null {
  const product = productOfName(name);
  if (product === null || isAddition(name)) return null;
  if (product === 'other' || isProductName(name)) return product;
  const parsed = parseVersion(version);
  return parsed && isListedVersion(product, parsed.version) ? product : null;
}

/** Whether a version is one that the product of a pack has. */
export function isRelease(name: string, version: string): boolean {
  const product = productOfPack(name, version);
  const parsed = parseVersion(version);
  return parsed !== null && product !== null && (product === 'other' || isListedVersion(product, parsed.version));
}

/**
 * A claim from a pack's name and version, or from one text that holds both.
 *
 * @returns null when the name is not a WSO2 product's, or is that of an addition to one
 */
export function packClaim(
  name: string,
  version: string,
  span: Span,
  labels: string[],
  kind: ClaimKind,
  source: string,
): Claim | null {
  const whole = [...name.matchAll(PACK)].at(-1);
  const productName = whole?.[1] ?? name;
  const versionText = whole?.[2] ?? version;
  const product = productOfName(productName);
  if (product === null || isAddition(productName)) return null;
  const parsed = parseVersion(versionText);
  return {
    kind,
    product,
    version: parsed?.version ?? null,
    updateLevel: parsed?.updateLevel ?? null,
    span,
    what: `${source} ${productName}${parsed ? ` ${versionText}` : ''}`,
    levelAt: null,
    labels,
  };
}
