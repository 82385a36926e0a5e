import type { Span } from '../model.ts';
import type { Located } from './located.ts';

/** A text with its variables put in. */
export interface Expanded {
  text: string;
  /** No variable was in it: the text stands in the file letter by letter. */
  verbatim: boolean;
  /** Where the last variable that could be put in is defined. */
  definedAt: Span | null;
}

const SHELL_VARIABLE = /\$\{(\w+)(?::?[-=]([^}]{0,1000})|:?\+[^}]{0,1000})?\}|\$(\w+)/g;

/**
 * Puts shell-like variables (`$X`, `${X}`, `${X:-default}`) into a text, as Docker, compose and shells write them.
 * A variable nobody defines and that has no default stays as written.
 */
export function expandShell(text: string, lookup: (name: string) => Located | null): Expanded {
  let verbatim = true;
  let definedAt: Span | null = null;
  let current = text;
  // A default may itself hold a variable; a few rounds are enough and end a variable that names itself.
  for (let round = 0; round < 4 && current.includes('$'); round++) {
    const next: string = current.replace(
      SHELL_VARIABLE,
      (whole, braced: string | undefined, fallback: string | undefined, bare: string | undefined) => {
        verbatim = false;
        const found = lookup(braced ?? bare ?? '');
        if (found) definedAt = found.span;
        return found?.text ?? fallback ?? whole;
      },
    );
    if (next === current) break;
    current = next;
  }
  return { text: current, verbatim, definedAt };
}

const TERRAFORM_VARIABLE = /\$\{\s*var\.([\w-]+)\s*\}/g;
/** What is more than a path of names may hold quotes and colons that an image has at other places. */
const EXPRESSION = /\$\{(?!\s*[\w.-]+\s*\})[^}]*\}/g;

/** Puts Terraform's variables (`${var.x}`) into a text. What nobody defines stays as written, or as `${…}`. */
export function expandTerraform(text: string, lookup: (name: string) => Located | null): Expanded {
  let definedAt: Span | null = null;
  const expanded = text.replace(TERRAFORM_VARIABLE, (whole, name: string) => {
    const found = lookup(name);
    if (found) definedAt = found.span;
    return found?.text ?? whole;
  });
  return { text: expanded.replace(EXPRESSION, '${…}'), verbatim: !text.includes('${'), definedAt };
}
