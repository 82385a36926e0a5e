import type { Span } from '../../model.ts';
import type { Located, Lookup } from './located.ts';
import { nameInMap } from './with-variables.ts';

/** A text with its variables put in. */
export interface Expanded {
  text: string;
  /** No variable was in it: the text stands in the file letter by letter. */
  verbatim: boolean;
  /** Where the last variable that could be put in is defined, when it stands in the last part of a path: what tells the version. */
  definedAt: Span | null;
}

/**
 * A word of a shell as a command gets it: without quotes, around it or around a part of it (`"$HOME"/conf`), and with its
 * variables put in.
 */
export function expandWord(word: string, lookup: (name: string) => Located | null): Expanded {
  return expandShell(withoutQuotes(word), lookup);
}

/** A word of a shell without the quotes in it. */
export function withoutQuotes(word: string): string {
  return word.replace(/\\?["']/g, '');
}

/** A text without the quotes around it. */
export function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}

const SHELL_VARIABLE =
  /\$\{(\w+)(?::?[-=]([^}]{0,1000})|:?[+?][^}]{0,1000}|(##?|%%?)([^}]{1,100}))?\}|\$(\w+)|\$\((\w+)\)/g;
/** No image and no path is longer; variables made of variables could grow without end. */
export const MAX_LENGTH = 2000;

/**
 * Puts shell-like variables (`$X`, `${X}`, `${X:-default}`, `${X:?message}`, `${X#v}`, `$(X)`) into a text, as Docker, compose, shells and `make` write them.
 * A variable nobody defines and that has no default stays as written.
 */
export function expandShell(text: string, lookup: (name: string) => Located | null): Expanded {
  let verbatim = true;
  let definedAt: Span | null = null;
  let current = text;
  // A default may itself hold a variable; a few rounds are enough and end a variable that names itself.
  for (let round = 0; round < 4 && current.length < MAX_LENGTH && current.includes('$'); round++) {
    const name = current.lastIndexOf('/');
    const next: string = current.replace(
      SHELL_VARIABLE,
      (whole, ...[braced, fallback, cutAt, end = '', bare, made, offset]: (string | undefined)[]) => {
        verbatim = false;
        const found = lookup(braced ?? bare ?? made ?? '');
        const value = found && cutAt !== undefined ? cut(found.text, cutAt, end) : (found?.text ?? null);
        if (found && value !== null && Number(offset) + whole.length > name) definedAt = found.span;
        return (value !== null && value.length < MAX_LENGTH ? value : null) ?? fallback ?? whole;
      },
    );
    if (next === current) break;
    current = next;
  }
  return { text: current, verbatim, definedAt };
}

/** An end that a shell takes off: a text, or all up to one (`*-`, `-*`). */
const END = /^(\*?)([^*?[\]\\$]{1,100}?)(\*?)$/;

/** A text without its beginning (`#`, `##`) or its end (`%`, `%%`) as a shell takes it off; null where it cannot be told. */
export function cut(text: string, operator: string, pattern: string): string | null {
  const isBeginning = operator.startsWith('#');
  const [, before, end = '', behind] = END.exec(withoutQuotes(pattern)) ?? [];
  if (end === '' || (isBeginning ? behind : before) !== '') return null;
  if ((isBeginning ? before : behind) === '') {
    const isThere = isBeginning ? text.startsWith(end) : text.endsWith(end);
    if (!isThere) return text;
    return isBeginning ? text.slice(end.length) : text.slice(0, -end.length);
  }
  // The longest beginning goes to the last place, the longest end from the first.
  const at = (operator.length === 2) === isBeginning ? text.lastIndexOf(end) : text.indexOf(end);
  if (at < 0) return text;
  return isBeginning ? text.slice(at + end.length) : text.slice(0, at);
}

/** A text with its variables put in, where the last of them is defined, else where it stands. */
export function expandedAt({ text, span }: Located, lookup: Lookup): Located {
  const expanded = expandShell(text, lookup);
  return { text: expanded.text, span: expanded.definedAt ?? span };
}

/** `{{ is_tag }}`, also with a default or of an item, `#{IS_TAG}#` */
const FILLED_IN =
  /\{\{\s{0,9}(?:(item)\.)?(\w{1,100})\s{0,9}(?:\|\s{0,9}d(?:efault)?\([^(){}]{0,100}\)\s{0,9})?\}\}|#\{(\w{1,100})\}#?/g;

/** A text with the variables of other templates that are known written as a shell's. */
export function asShell(text: string, isKnown: (name: string) => boolean): string {
  return text.replace(FILLED_IN, (whole, item: string | undefined, filled: string | undefined, token: string) => {
    const inner = filled ?? token;
    const name = item === undefined ? inner : nameInMap(item, inner);
    return isKnown(name) ? `\${${name}}` : whole;
  });
}

/** `${var.x}` as `x`, `${local.x}` as `local.x`; what one of them holds as `x.y`, by `var.x.y` and `var.x["y"]`. */
export const TERRAFORM_VARIABLE =
  /\$\{\s*(?:var\.)?((?:(?<=var\.)|local\.)[\w-]+(?:\.[\w-]{1,100}|\["[\w-]{1,100}"\]){0,5})\s*\}/g;
/** A name in brackets of what a variable holds. */
const IN_BRACKETS = /\["([^"]{1,100})"\]/g;

/** The name that a variable of Terraform's is looked up by: what it holds with dots. */
export function terraformName(written: string): string {
  return written.replace(IN_BRACKETS, '.$1');
}

/** What is more than a path of names may hold quotes and colons that an image has at other places. */
const EXPRESSION = /\$\{(?!\s*[\w.-]+\s*\})[^}]*\}/g;

/**
 * Puts Terraform's variables (`${var.x}`) and locals into a text. What nobody defines stays as written, or as `${…}`.
 *
 * @param lookup what `x`, or a local by `local.x`, is
 */
export function expandTerraform(text: string, lookup: (name: string) => Located | null): Expanded {
  let definedAt: Span | null = null;
  const expanded = text.replace(TERRAFORM_VARIABLE, (whole, written: string) => {
    const found = lookup(terraformName(written));
    if (found) definedAt = found.span;
    return found?.text ?? whole;
  });
  return { text: expanded.replace(EXPRESSION, '${…}'), verbatim: !text.includes('${'), definedAt };
}
