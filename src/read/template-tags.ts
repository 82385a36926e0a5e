import type { Stretch, TemplateLanguage } from '../settings.ts';
import { matchAt } from './match-at.ts';

/** A template tag as it stands in the text, delimiters included in the stretch. */
export interface RawTag extends Stretch {
  form: 'output' | 'statement' | 'comment' | 'literal';
  /** What stands between the delimiters, trimmed, without the whitespace control marks. */
  code: string;
  language: TemplateLanguage;
}

/** All tags of a text, ascending, and the openings without an end. */
export interface TagScan {
  tags: RawTag[];
  unclosed: Stretch[];
}

const GO_STATEMENT =
  /^(?:if|else|end|range|with|define|block|template|break|continue)\b(?!\s*\|)|^\$[\w.]*\s*(?:,\s*\$\w+\s*)?:?=(?!=)/;
/** Longer tags end at the first thing that looks like their end. */
const MAX_TAG = 4000;

const TERRAFORM_ESCAPE = /\$\$\{|%%\{/y;

const OPENERS: Record<TemplateLanguage, string> = {
  go: '\\{\\{',
  jinja2: '\\{\\{|\\{%|\\{#',
  erb: '<%',
  epp: '<%',
  terraform: '\\$\\$\\{|%%\\{|\\$\\{|%\\{',
  envsubst: '\\$\\{[A-Za-z_]\\w*(?:\\}|:?[-=+?])|\\$[A-Z_][A-Z0-9_]*(?![\\w{])',
  at: '@[A-Za-z_][\\w.-]*@|"\\$?[A-Za-z][\\w.]*\\.[&@]\\.[\\w.]+"',
};

/**
 * Finds the template tags of a text in the given languages. `literal` tags stand for text that only looks like a tag
 * (`<%%`, `$${`). Go templates: a statement is an action that starts with a keyword or assigns a variable.
 */
export function scanTags(text: string, languages: readonly TemplateLanguage[]): TagScan {
  const tags: RawTag[] = [];
  const unclosed: Stretch[] = [];
  const dead = new Set<string>();
  const openers = new RegExp(languages.map((language) => OPENERS[language]).join('|'), 'g');
  const brace: TemplateLanguage = languages.includes('jinja2') && !languages.includes('go') ? 'jinja2' : 'go';
  const percent: TemplateLanguage = languages.includes('epp') ? 'epp' : 'erb';
  const commentEnd = ascending(text, '*/');
  for (let match = openers.exec(text); match; match = openers.exec(text)) {
    const start = match.index;
    const open = match[0];
    let tag: RawTag | null;
    if (dead.has(open)) tag = null;
    else if (open === '{{') tag = braces(text, start, brace, commentEnd);
    else if (open === '{%') tag = jinjaStatement(text, start);
    else if (open === '{#') tag = jinjaComment(text, start);
    else if (open === '<%') tag = percentTag(text, start, percent);
    else if (/[@"]/.test(open)) tag = simple(text, start, start + open.length, 1, 1, 'at');
    else if (languages.includes('terraform')) tag = terraformTag(text, start);
    else tag = dollarTag(text, start, open);
    if (!tag) {
      // Nothing closes it up to the end of the text: so it is with the next ones of its kind.
      if (!dead.has(open)) unclosed.push({ start, end: start + open.length });
      dead.add(open);
      continue;
    }
    tags.push(tag);
    openers.lastIndex = tag.end;
  }
  return { tags: dropRaw(text, tags), unclosed };
}

function simple(
  text: string,
  start: number,
  end: number,
  open: number,
  close: number,
  language: TemplateLanguage,
): RawTag {
  return { start, end, form: 'output', code: text.slice(start + open, end - close), language };
}

/** Offset just past `close`, skipping strings and, where `nesting`, balanced braces; -1 when there is none. */
function findClose(text: string, from: number, close: string, nesting: boolean): number {
  const plain = text.indexOf(close, from);
  if (plain === -1) return -1;
  let depth = 0;
  const limit = Math.min(text.length, from + MAX_TAG);
  for (let i = from; i < limit; i++) {
    const char = text[i] as string;
    if (depth === 0 && text.startsWith(close, i)) return i + close.length;
    if (char === '"' || char === "'" || char === '`') {
      const end = stringEnd(text, i, char);
      if (end !== -1) i = end;
    } else if (nesting && char === '{') depth++;
    else if (nesting && char === '}' && depth > 0) depth--;
  }
  return plain + close.length;
}

/** Offset of the quote that ends the string starting at `start`, on the same line unless a backtick; -1 when open. */
function stringEnd(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    const char = text[i];
    if (char === quote) return i;
    if (char === '\\' && quote !== '`') i++;
    else if (char === '\n' && quote !== '`') return -1;
  }
  return -1;
}

function braces(
  text: string,
  start: number,
  language: TemplateLanguage,
  commentEnd: (from: number) => number,
): RawTag | null {
  const comment = language === 'go' ? goComment(text, start, commentEnd) : null;
  if (comment) return comment;
  let end = findClose(text, start + 2, '}}', true);
  if (end === -1) return null;
  if (text[start + 2] === '{' && text[end] === '}') end++;
  const code = text
    .slice(start + 2, end - 2)
    .replace(/^[-+~](?=\s)|^-(?=[^\d])/, '')
    .replace(/[-+~]$/, '')
    .trim();
  const form = language === 'go' && GO_STATEMENT.test(code) ? 'statement' : 'output';
  return { start, end, form, code, language };
}

/** A comment of Go templates, whose text may look like a tag; it ends at the first end of a comment, as in Go. */
function goComment(text: string, start: number, commentEnd: (from: number) => number): RawTag | null {
  const open = matchAt(/\{\{-?\s*\/\*/y, text, start);
  if (open === null) return null;
  const close = commentEnd(start + open[0].length);
  const end = close === -1 ? null : matchAt(/\*\/\s*-?\}\}/y, text, close);
  return end && { start, end: close + end[0].length, form: 'comment', code: '', language: 'go' };
}

/** The first place of a word at or behind an offset, or -1; asked of ascending offsets, it searches no stretch twice. */
function ascending(text: string, word: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(word, from);
    return found;
  };
}

function jinjaStatement(text: string, start: number): RawTag | null {
  const end = findClose(text, start + 2, '%}', false);
  if (end === -1) return null;
  const code = text
    .slice(start + 2, end - 2)
    .replace(/^[-+]|[-+]$/g, '')
    .trim();
  return { start, end, form: 'statement', code, language: 'jinja2' };
}

function jinjaComment(text: string, start: number): RawTag | null {
  const end = text.indexOf('#}', start + 2);
  if (end === -1) return null;
  return { start, end: end + 2, form: 'comment', code: '', language: 'jinja2' };
}

function percentTag(text: string, start: number, language: TemplateLanguage): RawTag | null {
  if (text[start + 2] === '%') return { start, end: start + 3, form: 'literal', code: '', language };
  let end = start + 2;
  do {
    end = text.indexOf('%>', end);
    if (end === -1) return null;
    end += 2;
  } while (text[end - 3] === '%');
  const body = text.slice(start + 2, end - 2);
  if (/^-?#/.test(body)) return { start, end, form: 'comment', code: '', language };
  const output = body.startsWith('=');
  const code = body
    .replace(/^[=|-]/, '')
    .replace(/-$/, '')
    .trim();
  return { start, end, form: output ? 'output' : 'statement', code, language };
}

function terraformTag(text: string, start: number): RawTag | null {
  if (matchAt(TERRAFORM_ESCAPE, text, start))
    return { start, end: start + 3, form: 'literal', code: '', language: 'terraform' };
  const end = findClose(text, start + 2, '}', true);
  if (end === -1) return null;
  const code = text
    .slice(start + 2, end - 1)
    .replace(/^~|~$/g, '')
    .trim();
  return { start, end, form: text[start] === '%' ? 'statement' : 'output', code, language: 'terraform' };
}

function dollarTag(text: string, start: number, open: string): RawTag | null {
  if (!open.startsWith('${')) return simple(text, start, start + open.length, 1, 0, 'envsubst');
  const end = findClose(text, start + 2, '}', true);
  return end === -1 ? null : simple(text, start, end, 2, 1, 'envsubst');
}

/** Leaves out what stands inside Jinja2's `raw` blocks: it is text. */
function dropRaw(text: string, tags: RawTag[]): RawTag[] {
  const kept: RawTag[] = [];
  let rawUntil = 0;
  let closed = true;
  for (const tag of tags) {
    if (tag.start < rawUntil) continue;
    if (tag.form === 'statement' && tag.code === 'raw' && closed) {
      const close = /\{%[-+]?\s*endraw\s*[-+]?%\}/g;
      close.lastIndex = tag.end;
      const found = close.exec(text);
      closed = found !== null;
      rawUntil = found ? found.index : tag.end;
    }
    kept.push(tag);
  }
  return kept;
}
