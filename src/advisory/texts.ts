import type { Part, ProductId, Span } from '../model.ts';
import type { CertAuthSettings, Setting, Stretch } from '../settings.ts';
import type { Astray, JudgeInput } from './input.ts';
import { productRow } from './products.ts';
import type { Release } from './release.ts';
import { homePath, offSnippet, snippetPlace } from './snippets.ts';

/** What a part protects, as the subject of a sentence. */
export const SUBJECT: Record<Part, string> = {
  A: 'Certificate-based authentication for System REST APIs',
  B: 'Certificate-based authentication for SOAP admin services',
};

/** Where a stretch of a source stands in the repository. */
export const spanOf = (settings: Pick<CertAuthSettings, 'source'>, at: Stretch): Span =>
  settings.source.text.locate(at.start, at.end);

/** Where a setting stands, or belongs. */
export const settingSpan = (setting: Setting): Span => spanOf(setting, setting.at);

/** Ends the message when the product's own template decides (advisory.md, "How the product reads the settings"). */
export const HARD_CODED = "The product's own template has it hard-coded, which beats deployment.toml.";

/** Begins the help for the same. */
export const TAKE_OUT = 'Take the hard-coded value out of the template, so that deployment.toml decides again. ';

/** Begins the help when a value cannot be known. */
export const WRITE_OUT = 'Write the value itself where a reviewer can see it. ';

/** A subject in the middle of a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Joins the paragraphs that have something to say. */
export const paragraphs = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n');

/** How to switch the part off: file and snippet. */
export function howToSwitchOff(part: Part, release: Release): string {
  const verb = part === 'B' && release.era === 'legacy' ? 'Set disabled="true"' : 'Write';
  return `${verb} in ${homePath(part, release.era)}${snippetPlace(part, release.era)}:\n\n${offSnippet(part, release.era)}`;
}

/** Where a file goes that the server does not find, in the middle of a sentence. */
export function configurationAstray({ target, instead, readAs }: Astray): string {
  if (readAs) return `the configuration goes to ${target}, under a name the server does not read: it reads ${readAs}`;
  const told = `the configuration goes to ${target}, where the server does not read it`;
  return instead === undefined ? told : `${told}: WSO2's chart takes ${instead}`;
}

/** Which update level to reach, or null when the release is known to carry the fix or is not known. */
export function levelAdvice(release: Release): string | null {
  if (release.fixed === true) return null;
  if (release.fixLevel !== null) {
    const unsure = release.level === null ? ', unless it is there already' : '';
    return `Also bring the product to update level ${release.fixLevel} or later, which carries the fix${unsure}.`;
  }
  return release.fixed === false
    ? 'The advisory lists no update level with the fix for this version: plan the move to one that has it.'
    : null;
}

/** The features that break, with the way out, or null. */
export function breakingNote(release: Release): string | null {
  if (release.breaking.length === 0) return null;
  const features = `${release.breaking.slice(0, -1).join(', ')} and ${release.breaking.at(-1)}`;
  return (
    `On this version ${features} use certificate-based authentication internally and break when it is off. ` +
    `Whoever needs them follows use case 3 of the advisory, an allowlist inside the product: ` +
    `\`explain ${release.product} ${release.version}\` prints its form.`
  );
}

/** A `[[target]]` to copy that says what the repository does not. */
export function declareTarget(input: JudgeInput, release: Release): string {
  const { what, product, version } = undeclared(release);
  const snippet = [
    '[[target]]',
    `path = ${JSON.stringify(homeGlob(input.fallbackAt.file))}`,
    `product = "${product}"`,
    `version = "${version}"`,
    'update_level = 0',
  ].join('\n');
  return `Say ${what} in .github/wso2-cert-auth.toml, with your own values:\n\n${snippet}`;
}

/** Versions to show in a snippet that has to be filled in. */
const EXAMPLES = {
  wso2am: { toml: '4.5.0', legacy: '2.6.0' },
  wso2is: { toml: '7.1.0', legacy: '5.7.0' },
} as const;

/** What is not known, and an example of it. */
function undeclared({ product, version, doubt, era }: Release): { what: string; product: ProductId; version: string } {
  const base = product !== null && productRow(product).family === 'am' ? 'wso2am' : 'wso2is';
  const example = EXAMPLES[base][era];
  if (product === null) return { what: 'the product, its version and update level', product: base, version: example };
  if (version === null) return { what: 'the version and update level', product, version: example };
  return doubt === null
    ? { what: 'the update level', product, version }
    : { what: 'the base product, its version and update level', product: base, version: example };
}

/** A glob for the whole home when the path shows one, else for the file. */
function homeGlob(file: string): string {
  const home = file.indexOf('repository/conf/');
  return home === 0 || file[home - 1] === '/' ? `${file.slice(0, home)}**` : file;
}
