import type { TemplateLanguage } from '../settings.ts';
import type { MappedText } from './mapped-text.ts';

/**
 * What is known of an expression. `undefined`: a plain reference the repository does not define. `reason`: what of the
 * repository leaves it open.
 */
export type Value = KnownValue | { state: 'undefined' } | { state: 'unknown'; reason?: string };

export interface KnownValue {
  state: 'known';
  raw: unknown;
  /** The text with its place where the value is written in the repository; null when it was computed. */
  text: MappedText | null;
  /** Where the value (or what it was computed from) is written. */
  from: MappedText | null;
  /** Who may be without it, as a clause. */
  mayBeUnset?: string;
}

export const UNKNOWN: Value = { state: 'unknown' };
export const UNDEFINED: Value = { state: 'undefined' };

export function known(raw: unknown, from: MappedText | null = null): KnownValue {
  return { state: 'known', raw, text: null, from };
}

/** A variable of a template. */
export interface Variable {
  /** The expression it is set to. */
  code: string;
  /** Go: what `.` means there, as in a scope. */
  dot: string | null;
}

/** The names an expression may use. */
export interface Scope {
  language: TemplateLanguage;
  /** Asks the repository; `null` when it does not say. */
  resolve(reference: string): Value | null;
  /** Variables set once in the template itself, or around it. */
  variables: ReadonlyMap<string, Variable>;
  /** Loop variables: never known. */
  hidden: ReadonlySet<string>;
  /** Go: what `.` means; '' is the root, null something unknown. */
  dot: string | null;
  depth: number;
}

/** Falsy values differ: Go and Jinja2 count empty and 0, Ruby and Puppet only nil and false. */
export function truthy(value: Value, language: TemplateLanguage): boolean | null {
  if (value.state !== 'known') return null;
  const { raw } = value;
  if (raw === null || raw === undefined || raw === false) return false;
  if (language === 'erb' || language === 'epp') return true;
  if (language === 'terraform') return raw === true || raw === 'true';
  if (typeof raw === 'object') return Array.isArray(raw) ? raw.length > 0 : Object.keys(raw).length > 0;
  return raw !== '' && raw !== 0;
}

/** What a known value prints, null for maps and lists. Booleans print as the product needs them. */
export function printed(value: KnownValue): string | null {
  const { raw } = value;
  if (typeof raw === 'boolean' || raw === null || raw === undefined)
    return raw === true || raw === false ? String(raw) : '';
  if (typeof raw === 'object') return null;
  return value.text?.text ?? String(raw);
}

export function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** Equality of two known values as templates compare them; null when one is not known. */
export function equal(a: Value, b: Value): boolean | null {
  if (a.state !== 'known' || b.state !== 'known') return null;
  if (a.raw === b.raw) return true;
  const [one, other] = [printed(a), printed(b)];
  // Two maps or lists are not looked into.
  if (one === null && other === null) return null;
  return typeof a.raw === typeof b.raw && one === other;
}

export function fromBoolean(value: boolean | null): Value {
  return value === null ? UNKNOWN : known(value);
}

/** The filters and functions that only change how a value is written. */
export function written(name: string, value: Value): Value | null {
  if (value.state !== 'known') return value;
  const text = printed(value);
  if (text === null) return UNKNOWN;
  switch (name) {
    case 'quote':
      return known(JSON.stringify(text), value.from);
    case 'squote':
      return known(`'${text}'`, value.from);
    case 'lower':
    case 'downcase':
      return known(text.toLowerCase(), value.from);
    case 'upper':
    case 'upcase':
      return known(text.toUpperCase(), value.from);
    case 'trim':
    case 'strip': {
      const kept = text.trim();
      const at = text.indexOf(kept);
      if (!value.text || value.text.text !== text) return known(kept, value.from);
      return { ...value, raw: kept, text: value.text.slice(at, at + kept.length) };
    }
    case 'toString':
    case 'string':
    case 'to_s':
      return { ...value, raw: text };
    default:
      return null;
  }
}

/** Ansible's `bool` filter. */
export function asBoolean(value: Value): Value {
  if (value.state !== 'known') return value;
  return known(/^(?:true|yes|on|1)$/i.test(String(value.raw)), value.from);
}
