import { evaluateInfix } from '../../read/template-infix-expr.ts';
import { known, truthy, UNKNOWN } from '../../read/template-value.ts';
import type { TemplateLanguage } from '../../settings.ts';

const RELEASE = /^\d{1,2}\.\d{1,3}(?:\.\d{1,6}){0,2}$/;
/** A release that something is compared with. */
const COMPARED = /["']\d{1,2}\.\d{1,3}(?:\.\d{1,6}){0,2}["']/;
/** Nobody nests more. */
const MAX_NESTED = 30;

/** What a variable holds by its name; null where that is not known. */
export type TextOf = (name: string) => string | null;

/** The same of those that hold a release. */
export function releasesOf(textOf: TextOf): TextOf {
  return (name) => {
    const text = textOf(name);
    return text !== null && RELEASE.test(text) ? text : null;
  };
}

/** Whether a condition that compares releases holds; null where that is not known, or it compares none. */
export function holdsForReleases(code: string, language: TemplateLanguage, releaseOf: TextOf): boolean | null {
  if (!COMPARED.test(code) || code.split(/[(!]|\b(?:not|else)\b/).length > MAX_NESTED) return null;
  const value = evaluateInfix(code, {
    language,
    resolve: (name) => {
      const release = releaseOf(name);
      return release === null ? UNKNOWN : known(release);
    },
    variables: new Map(),
    hidden: new Set(),
    dot: null,
    depth: 0,
  });
  return truthy(value, language);
}

/** A path with the releases put in that variables hold; null where anything else is filled in, or nothing. */
export function withReleases(path: string, variable: RegExp, releaseOf: TextOf): string | null {
  const filled = path.replace(variable, (whole, name: string) => releaseOf(name) ?? whole);
  return filled === path || /[{$]/.test(filled) ? null : filled;
}
