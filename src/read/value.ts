import { matchAt } from './match-at.ts';

/**
 * Java's `Boolean.parseBoolean`, through which every switch of advisory.md goes ("How the product reads the
 * settings"): only `true`, in any case, is true.
 */
export const parseBoolean = (value: string): boolean => value.toLowerCase() === 'true';

const PLACEHOLDER = /\$(?:env|sys|secret|ref)?\{[^}]{0,80}\}?/;
/** All of a value that a deployment replaces (Azure's Replace Tokens, `sed`, `envsubst`, Python's `format`): nobody means such a word itself. */
const REPLACED =
  /^(?:#\{[^{}]+\}#?|__[\w.-]+__|<[^<>]+>|%{1,2}[\w.-]+%{1,2}|\{[\w.-]+(?:![ars])?\}|\$[A-Za-z_]\w*|\$\([\w.-]+\)|@@[\w.-]+@@|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)$/;
/** All of a value that something else has to fill in, unless Helm does: a token, a variable or a tag. */
const FILLED_IN =
  /^(?:\$\{[^{}\n]{1,200}\}|\$?\{\{(?!-?\s{0,20}(?:\.(?:Release|Chart|Values|Capabilities|Template)\b|include\b|printf\b))[^{}\n]{1,200}\}\}|#\{[^{}\n]{1,200}\}#?|__[\w.-]{1,200}__|\$[A-Za-z_]\w{0,200}|\$\([\w.-]{1,200}\))$/;
/**
 * The same where a number, a switch or a member of a list stands without quotes, and sums and commands of a shell, up to
 * what ends the value. A word alone is none: it may be a slip.
 */
const BARE =
  /(?:\$\(\([^()\n]{1,200}\)\)|\$\([^()\n]{1,200}\)|\$\{[\w.:-]{1,200}\}|\$[A-Za-z_]\w{0,100}|#\{[\w.-]{1,100}\}#?|__[\w.-]{1,100}__|%{1,2}[\w.-]{1,100}%{1,2}|\{[\w.-]{1,100}(?:![ars])?\}|@@[\w.-]{1,100}@@|<[^<>\n]{1,100}>|\(\([\w./-]{1,100}\)\)|\[\[[ ]?(?!(?:true|false|inf|nan)\b)[A-Za-z_][\w.-]{0,100}[ ]?\]\])(?=[ \t]{0,100}(?:[,\]}#\n]|\r\n|$))/;
const BARE_AT = new RegExp(BARE, 'y');
const BARE_VALUE = new RegExp(`[=,[\\n][ \\t]{0,100}${BARE.source}`);
const TEMPLATE = /\{\{|\{%|<%|%\{|^@[\w.-]+@$/;

/**
 * Why a value as written cannot be known from the repository: it holds a placeholder (`$env{X}`, `$sys{x}`,
 * `$secret{x}`, `$ref{x}`, `${x}`) or template syntax nobody resolved, or is a word that is replaced. One clause without a full stop; null when the
 * value stands for itself.
 */
export function unknowable(value: string): string | null {
  const placeholder = PLACEHOLDER.exec(value);
  if (placeholder) return `its value is the placeholder ${placeholder[0]}`;
  if (TEMPLATE.test(value)) return `its value is the template expression ${value.slice(0, 80)}`;
  return REPLACED.test(value) ? `its value is the placeholder ${value.slice(0, 80)}` : null;
}

/** Whether a value is nothing but what a script, a pipeline or another tool puts something into before Helm reads it. */
export const isFilledIn = (value: string): boolean => FILLED_IN.test(value);

/** Whether a TOML text may hold placeholders without quotes. */
export const mayHoldBare = (text: string): boolean => BARE_VALUE.test(text);

/** The placeholder without quotes that is all of a value, where one stands at an offset. */
export const bareAt = (text: string, offset: number): string | null => matchAt(BARE_AT, text, offset)?.[0] ?? null;
