/**
 * Java's `Boolean.parseBoolean`, through which every switch of advisory.md goes ("How the product reads the
 * settings"): only `true`, in any case, is true.
 */
export const parseBoolean = (value: string): boolean => value.toLowerCase() === 'true';

const PLACEHOLDER = /\$(?:env|sys|secret|ref)?\{[^}]{0,80}\}?/;
/** All of a value that a deployment replaces (Azure's Replace Tokens, `sed`, `envsubst`): nobody means such a word itself. */
const REPLACED =
  /^(?:#\{[^{}]+\}#?|__[\w.-]+__|<[^<>]+>|%[\w.-]+%|\$[A-Za-z_]\w*|\$\([\w.-]+\)|@@[\w.-]+@@|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)$/;
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
