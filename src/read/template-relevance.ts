import type { ConfigKind, Stretch } from '../settings.ts';
import { lineStart } from './lines.ts';
import type { ConditionalNode, TemplateNode } from './template-tree.ts';

/** Anything the advisory's settings are written with, in TOML and XML. */
const KEYWORD =
  /client_?cert|mutual_?ssl|intermediate_?cert|certificateVerification|clientAuth|EventListeners|<\/?(?:\w+:)?Authenticators\b|admin_console|default_listener\s*[\]=]|default_listener[\s."']*(?:\{\{|<%|\$\{|@)|thumbprint/i;

const ANY_HEADER = /^[ \t]*\[[^\n]*/gm;
/** A line of TOML that is nothing but an output tag. */
const TAG_LINE =
  /^[ \t]*(?:\{\{(?!-?\s*(?:\/\*|if\b|else\b|end\b|range\b|with\b|\$\w+\s*:?=))(?:(?!\}\})[^\n])*\}\}|<%=(?:(?!%>)[^\n])*%>|\$\{\w+\})[ \t]*\r?$/gm;

/** Tells which conditions of a template can change a setting. */
export class Relevance {
  private readonly text: string;
  private readonly toml: boolean;
  private readonly elements: readonly Stretch[] = [];
  private readonly tagLines: readonly number[] = [];
  /** The line last asked for: a long one may hold very many places. */
  private line: { start: number; end: number; relevant: boolean } | null = null;
  private readonly headers: { start: number; relevant: boolean; inside: readonly ConditionalNode[] }[] = [];

  constructor(text: string, kind: ConfigKind, nodes: readonly TemplateNode[]) {
    this.text = text;
    this.toml = kind === 'deployment.toml';
    if (!this.toml) {
      this.elements = ELEMENTS.flatMap((tags) => contentsOf(tags, text));
      return;
    }
    this.tagLines = [...text.matchAll(TAG_LINE)].map((match) => match.index);
    const conditionals = flatten(nodes);
    for (const match of text.matchAll(ANY_HEADER)) {
      const start = match.index;
      this.headers.push({
        start,
        relevant: KEYWORD.test(match[0]),
        inside: conditionals.filter((node) => node.start <= start && start < node.end),
      });
    }
  }

  of(node: ConditionalNode): boolean {
    const whole = this.text.slice(node.start, node.end);
    if (KEYWORD.test(whole)) return true;
    if (node.branches.some(({ content }) => unbalanced(this.text.slice(content.start, content.end), this.toml))) {
      return true;
    }
    if (!this.toml) return this.insideElement(node);
    if (this.tagLines.some((at) => node.branches.some(({ content }) => content.start <= at && at < content.end))) {
      return true;
    }
    return this.inTable(node);
  }

  /** Whether a place stands in a table (or on a line) that holds settings. */
  at(offset: number): boolean {
    if (this.line === null || offset < this.line.start || offset > this.line.end) {
      const start = lineStart(this.text, offset);
      const newline = this.text.indexOf('\n', offset);
      const end = newline < 0 ? this.text.length : newline;
      this.line = { start, end, relevant: KEYWORD.test(this.text.slice(start, end)) };
    }
    if (this.line.relevant) return true;
    return this.toml ? this.headers.findLast((header) => header.start <= offset)?.relevant === true : true;
  }

  /** Behind a relevant header with no other header for certain in between. */
  private inTable(node: ConditionalNode): boolean {
    for (let i = this.headers.length - 1; i >= 0; i--) {
      const header = this.headers[i];
      if (!header || header.start >= node.start) continue;
      if (header.relevant) return true;
      if (header.inside.every((outer) => outer.start <= node.start && node.end <= outer.end)) return false;
    }
    return false;
  }

  /** In the start tag of a relevant element, or between its start and end tag. */
  private insideElement(node: ConditionalNode): boolean {
    const open = this.text.lastIndexOf('<', node.start - 1);
    if (open >= 0 && !this.text.slice(open, node.start).includes('>')) {
      const close = this.text.indexOf('>', node.end);
      if (KEYWORD.test(this.text.slice(open, close < 0 ? this.text.length : close))) return true;
    }
    return this.elements.some(({ start, end }) => start <= node.start && node.start < end);
  }
}

/** Start tags of the elements that hold settings, and end tags of their names. */
const ELEMENTS = [
  /<(?:\w+:)?Authenticator\s[^>]*MutualSSL[^>/]*>|<\/(?:\w+:)?Authenticator>/g,
  /<(?:\w+:)?EventListener\s[^>]*ClientCert[^>/]*>|<\/(?:\w+:)?EventListener>/g,
  /<(?:\w+:)?IntermediateCertValidation\b[^>/]*>|<\/(?:\w+:)?IntermediateCertValidation>/g,
  /<(?:\w+:)?ClientCertBasedAuthentication\b[^>/]*>|<\/(?:\w+:)?ClientCertBasedAuthentication>/g,
];

/** From behind a start tag to behind the end tag that follows, or to the end of the text. */
function contentsOf(tags: RegExp, text: string): Stretch[] {
  const found: Stretch[] = [];
  let opened: number | null = null;
  for (const { 0: tag, index } of text.matchAll(tags)) {
    const end = index + tag.length;
    if (!tag.startsWith('</')) opened ??= end;
    else if (opened !== null) {
      found.push({ start: opened, end });
      opened = null;
    }
  }
  return opened === null ? found : [...found, { start: opened, end: text.length }];
}

/** Whether text could open or close a comment or a long string around a setting outside of it. */
function unbalanced(text: string, toml: boolean): boolean {
  if (toml) return count(text, '"""') % 2 === 1 || count(text, "'''") % 2 === 1;
  return count(text, '<!--') !== count(text, '-->') || count(text, '<![CDATA[') !== count(text, ']]>');
}

function count(text: string, what: string): number {
  return text.split(what).length - 1;
}

function flatten(nodes: readonly TemplateNode[]): ConditionalNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'if') return [node, ...node.branches.flatMap((branch) => flatten(branch.body))];
    return node.kind === 'body' ? flatten(node.body) : [];
  });
}
