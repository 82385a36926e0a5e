import type { Stretch } from '../settings.ts';
import { type RawTag, scanTags } from './template-tags.ts';

/** YAML text without its template tags, every offset as in the original. */
export interface MaskedYaml {
  text: string;
  tags: readonly RawTag[];
}

const FILLER = 'T';
const CONTROL = /^(?:if|unless|elsif|elseif|else|end|endif|endfor|for|range|with|define|block)\b/;

/**
 * Masks Helm, Jinja2 and ERB tags so that a YAML parser accepts the text: lines that hold nothing but tags become
 * line breaks (which never end a block scalar and never count as its indentation), tags inside a line become letters.
 */
export function maskYaml(text: string): MaskedYaml {
  const tags = yamlTags(text);
  if (tags.length === 0) return { text, tags };
  const out: string[] = [];
  let at = 0;
  for (let first = 0; first < tags.length; ) {
    // Tags that share lines are masked together.
    let last = first;
    while (last + 1 < tags.length && !text.slice(endOf(tags, last), startOf(tags, last + 1)).includes('\n')) last++;
    const group = tags.slice(first, last + 1);
    const lineStart = text.lastIndexOf('\n', startOf(tags, first) - 1) + 1;
    const newline = text.indexOf('\n', endOf(tags, last));
    const lineEnd = newline < 0 ? text.length : newline;
    out.push(text.slice(at, lineStart), maskLines(text, { start: lineStart, end: lineEnd }, group));
    at = lineEnd;
    first = last + 1;
  }
  out.push(text.slice(at));
  return { text: out.join(''), tags };
}

function yamlTags(text: string): RawTag[] {
  const tags: RawTag[] = [];
  if (/\{\{|\{%|<%/.test(text)) {
    const scan = scanTags(text, text.includes('{%') ? ['go', 'jinja2', 'erb'] : ['go', 'erb']);
    tags.push(...scan.tags.filter((tag) => tag.form !== 'literal' && !runsOutOfComment(text, tag)));
  }
  if (text.includes('"$')) tags.push(...quotedPlaceholders(text));
  if (text.includes('#{')) tags.push(...tokens(text));
  return tags.length > 1 ? tags.sort((a, b) => a.start - b.start) : tags;
}

/** `"$image.pull.@.wso2"/wso2is:"$image.tag.wso2is"`: WSO2's deployment generator fills these in; YAML takes no text after a quote. */
function quotedPlaceholders(text: string): RawTag[] {
  const tags: RawTag[] = [];
  for (const line of text.matchAll(/:[ \t]+("\$[\w.@-]+")\/[\w./-]+(?::(?:"\$[\w.@-]+"|[\w.-]+))?[ \t]*\r?$/gm)) {
    for (const part of line[0].matchAll(/"(\$[\w.@-]+)"/g)) {
      const start = line.index + part.index;
      tags.push({ start, end: start + part[0].length, form: 'output', code: part[1] as string, language: 'at' });
    }
  }
  return tags;
}

/** A token for a pipeline to replace that a value begins with; to YAML it is a comment. */
const TOKEN =
  /(?=#\{)(?<=^[ \t]{0,200}(?:-[ \t]{1,9}){0,3}[\w.-]{1,100}:[ \t]{1,99})#\{\w{1,100}\}#(?=[^\s#]\S{0,300}[ \t]{0,99}\r?$|[ \t]{0,99}\r?$)/gm;

/** `image: #{IMAGE}#`: Azure's `replacetokens` fills these in. */
function tokens(text: string): RawTag[] {
  return [...text.matchAll(TOKEN)].map(({ 0: code, index: start }) => ({
    start,
    end: start + code.length,
    form: 'output',
    code,
    language: 'at',
  }));
}

function startOf(tags: readonly RawTag[], index: number): number {
  return (tags[index] as RawTag).start;
}

function endOf(tags: readonly RawTag[], index: number): number {
  return (tags[index] as RawTag).end;
}

/** An opener in a comment line whose end is on another line is prose. */
function runsOutOfComment(text: string, tag: RawTag): boolean {
  if (!text.slice(tag.start, tag.end).includes('\n')) return false;
  const lineStart = text.lastIndexOf('\n', tag.start - 1) + 1;
  return /^\s*#/.test(text.slice(lineStart, tag.start));
}

function maskLines(text: string, lines: Stretch, tags: readonly RawTag[]): string {
  let rest = '';
  let at = lines.start;
  for (const tag of tags) {
    rest += text.slice(at, tag.start);
    at = tag.end;
  }
  rest += text.slice(at, lines.end);
  if (rest.trim() === '') return text.slice(lines.start, lines.end).replace(/[^\r\n]/g, '\n');
  let masked = '';
  at = lines.start;
  for (const tag of tags) {
    // A control tag at the end of a line must not become part of the value before it.
    const trailing = text.slice(tag.end, lines.end).trim() === '' && isControl(tag);
    masked += text.slice(at, tag.start) + (trailing ? ' ' : FILLER).repeat(tag.end - tag.start);
    at = tag.end;
  }
  return masked + text.slice(at, lines.end);
}

/** Whether a tag writes nothing itself. */
export function isControl(tag: RawTag): boolean {
  return tag.form === 'comment' || CONTROL.test(tag.code) || /^\$\w*\s*:?=/.test(tag.code);
}
