import type { Edit } from '../model.ts';
import { HANDLER_NAME, HANDLER_TYPE } from '../read/handler.ts';
import { indentAt } from '../read/lines.ts';
import type { Site, Source } from '../settings.ts';

/** The edit of the file a person edits that switches the setting at a site off, null when there is none. */
export function editAt(source: Source, site: Site): Edit | null {
  const text = source.text.text;
  switch (site.kind) {
    case 'value':
      return valueEdit(source, site.value.start, site.value.end);
    case 'xml-attribute':
      return insert(source, site.insertAt, ` disabled="true"`);
    case 'toml-key':
      return insert(source, site.insertAt, `${newline(text, site.insertAt)}${site.indent}${site.key} = false`);
    case 'toml-inline':
      return insert(source, site.insertAt, inlineKey(text, site));
    case 'toml-table':
      return insert(source, site.insertAt, tableLines(text, site));
    case 'xml-child':
    case 'xml-parent':
      return element(source, site);
    case 'none':
      return null;
  }
}

function insert(source: Source, at: number, text: string): Edit | null {
  return source.text.edit(at, at, text);
}

/** Replaces what stands between the quotes, if any: they stay. */
function valueEdit(source: Source, start: number, end: number): Edit | null {
  const raw = source.text.text.slice(start, end);
  const quote = /^(?:"""|'''|"|'|)/.exec(raw)?.[0].length ?? 0;
  const off = source.kind.startsWith('authenticators.xml') ? 'true' : 'false';
  return source.text.edit(start + quote, end - quote, off);
}

/** The line break the text uses around an offset: the last before it, else the first after it. */
function newline(text: string, at: number): string {
  const before = text.lastIndexOf('\n', at - 1);
  const found = at > 0 && before !== -1 ? before : text.indexOf('\n', at);
  return found > 0 && text[found - 1] === '\r' ? '\r\n' : '\n';
}

function inlineKey(text: string, site: Extract<Site, { kind: 'toml-inline' }>): string {
  const value = site.path.reduceRight((inner, key, index) => {
    const last = index === site.path.length - 1;
    return last ? `${key} = false` : `${key} = { ${inner} }`;
  }, '');
  if (!site.empty) return `, ${value}`;
  return text[site.insertAt] === '}' ? ` ${value} ` : ` ${value}`;
}

function tableLines(text: string, site: Extract<Site, { kind: 'toml-table' }>): string {
  const nl = newline(text, site.insertAt);
  const lines = `[${site.table}]${nl}${site.key} = false`;
  return site.insertAt === 0 ? lines + nl : `${nl}${nl}${lines}`;
}

function element(source: Source, site: Extract<Site, { kind: 'xml-child' | 'xml-parent' }>): Edit | null {
  const text = source.text.text;
  const { insertAt, selfClosed } = site;
  const nl = newline(text, insertAt);
  // A folded YAML scalar cannot take indented lines; the element is the same without.
  for (const indent of [site.indent, '']) {
    const lines = elementLines(site, indent).map((line) => nl + line);
    const outer = indent === '' ? '' : indentAt(text, insertAt);
    const edit = selfClosed
      ? source.text.edit(selfClosed.start, selfClosed.end, `>${lines.join('')}${nl}${outer}</${site.parent}>`)
      : insert(source, insertAt, lines.join('') + (/^[ \t]*[\r\n]/.test(text.slice(insertAt)) ? '' : nl + outer));
    if (edit) return edit;
  }
  return null;
}

function elementLines({ kind, prefix }: Extract<Site, { kind: 'xml-child' | 'xml-parent' }>, indent: string): string[] {
  const listener = `<${prefix}EventListener type="${HANDLER_TYPE}" name="${HANDLER_NAME}" orderId="10" enable="false"/>`;
  if (kind === 'xml-child') return [indent + listener];
  const step = indent === '' ? '' : indent.startsWith('\t') ? '\t' : '    ';
  const parent = `${prefix}EventListeners`;
  return [`${indent}<${parent}>`, `${indent}${step}${listener}`, `${indent}</${parent}>`];
}
