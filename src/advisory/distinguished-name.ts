/** One `attribute=value` pair; values without escapes and outer blanks. */
interface Pair {
  attribute: string;
  value: string;
}

const ATTRIBUTE = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)*)$/;

/**
 * A distinguished name as RFC 2253 writes it, as far as a typing error can be told from a name: pairs of attribute
 * and value separated by commas (or `+` inside one step), with `\,` and `"…"` for special characters.
 *
 * @returns a form in which two spellings of one name are equal (blanks around separators, case of attribute names),
 *   or null when it is not a distinguished name
 */
export function parseDistinguishedName(text: string): string | null {
  const pairs: Pair[] = [];
  for (const step of splitUnescaped(text)) {
    const equals = step.indexOf('=');
    if (equals < 0) return null;
    const attribute = step.slice(0, equals).trim();
    const value = unescapeValue(trimValue(step.slice(equals + 1)));
    if (!ATTRIBUTE.test(attribute) || !value) return null;
    pairs.push({ attribute: attribute.toLowerCase(), value });
  }
  return pairs.map(({ attribute, value }) => `${attribute}=${JSON.stringify(value)}`).join(',');
}

/** Splits at `,` and `+` outside of quotes and escapes. */
function splitUnescaped(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '+')) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Outer blanks do not belong to a value, except one that a backslash keeps. */
function trimValue(value: string): string {
  const trimmed = value.trim();
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed) && /\s$/.test(value) ? `${trimmed} ` : trimmed;
}

/** The value without quotes and escapes, or null when they are not right. */
function unescapeValue(value: string): string | null {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(value);
  const body = quoted?.[1] ?? value;
  if (!quoted && /(?:^|[^\\])(?:\\\\)*["<>;]/.test(body)) return null;
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(body)) return null;
  return body.replace(/\\([0-9A-Fa-f]{2}|.)/gs, (_, code: string) =>
    code.length === 2 ? String.fromCharCode(Number.parseInt(code, 16)) : code,
  );
}
