import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Located, Stretch } from '../settings.ts';
import { offsetAt } from './lines.ts';
import { readProlog, strayDeclaration } from './xml-prolog.ts';
import { readStartTag, type StartTag, type XmlAttribute } from './xml-tag.ts';
import { badReference, decodeText, forbiddenCharacter } from './xml-text.ts';

/** A text that is no XML, or whose meaning cannot be known. `offset` is the place of the error. */
export class NotXml extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'NotXml';
    this.offset = offset;
  }
}

/** An element with its places. Comments, processing instructions and CDATA sections are no elements. */
export interface XmlElement {
  /** Name without prefix. */
  local: string;
  /** `p:` of a prefixed name, else empty. */
  prefix: string;
  namespace: string | null;
  tag: StartTag;
  /** Behind the element's end. */
  end: number;
  /** Where its end tag begins; the end of the start tag for `<a/>`. */
  close: number;
  children: XmlElement[];
}

/** Real configuration files nest some 10 deep. */
const MAX_DEPTH = 200;
/** Tags a file may have: the parser needs 1 KB of memory for each, and real configuration has a few thousand. */
const MAX_TAGS = 150_000;
const META = XMLParser.getMetaDataSymbol() as unknown as symbol;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

interface Node {
  [key: string]: unknown;
  [key: symbol]: { startIndex: number; endIndex: number } | undefined;
}

/**
 * The elements of an XML text. fast-xml-parser and its validator decide the structure; entities are never replaced.
 * An XML declaration that does not stand first is tolerated: templates and carriers put lines before it.
 * @throws NotXml also for a document type with declarations, which could change what attributes and references mean
 */
export function parseXml(text: string): XmlElement {
  const prolog = readProlog(text);
  if (prolog.doctype && !/^<!DOCTYPE\s+[^\s[>]+\s*>$/.test(text.slice(prolog.doctype.start, prolog.doctype.end))) {
    const why = 'its document type can declare entities and default attributes, so what it says cannot be known';
    throw new NotXml(why, prolog.doctype.start);
  }
  if (hasTooManyTags(text))
    throw new NotXml('it is nested too deeply, or has more elements than any real configuration file', 0);
  const plain = [prolog.declaration, prolog.doctype].reduce(blank, text);
  const forbidden = forbiddenCharacter(plain);
  if (forbidden !== -1) throw new NotXml('it is not valid XML: it holds a character XML does not allow', forbidden);
  const stray = strayDeclaration(plain);
  if (stray !== -1) throw new NotXml('it is not valid XML: this declaration may not stand here', stray);
  const valid = XMLValidator.validate(plain);
  if (valid !== true) {
    const { msg, line, col } = valid.err;
    throw new NotXml(`it is not valid XML: ${msg.slice(0, 200)}`, offsetAt(text, line, col ?? 1));
  }
  return new Builder(plain).root();
}

function hasTooManyTags(text: string): boolean {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (++tags > MAX_TAGS) return true;
  return false;
}

function blank(text: string, at: Stretch | null): string {
  if (!at) return text;
  const kept = text.slice(at.start, at.end).replace(/[^\r\n]/g, ' ');
  return text.slice(0, at.start) + kept + text.slice(at.end);
}

class Builder {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  root(): XmlElement {
    const roots = this.elements(this.parse(), new Map([['xml', XML_NAMESPACE]]));
    const [root] = roots;
    if (!root || roots.length > 1) throw new NotXml('it is not valid XML: it has no single root element', 0);
    // The validator overlooks text behind a root without content.
    const rest = /^(?:[ \t\r\n]+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/.exec(this.text.slice(root.end))?.[0].length ?? 0;
    if (root.end + rest < this.text.length) {
      throw new NotXml('it is not valid XML: text stands behind its root element', root.end + rest);
    }
    return root;
  }

  private parse(): Node[] {
    const parser = new XMLParser({
      preserveOrder: true,
      captureMetaData: true,
      ignoreAttributes: true,
      ignoreDeclaration: true,
      ignorePiTags: true,
      processEntities: false,
      parseTagValue: false,
      trimValues: false,
      cdataPropName: '#cdata',
      maxNestedTags: MAX_DEPTH,
    });
    try {
      return parser.parse(this.text) as Node[];
    } catch (error) {
      const deep = error instanceof Error && error.message.includes('nested');
      throw new NotXml(deep ? 'it is nested too deeply' : `it is not valid XML: ${(error as Error).message}`, 0);
    }
  }

  private elements(nodes: Node[], scope: ReadonlyMap<string, string>): XmlElement[] {
    const found: XmlElement[] = [];
    for (const node of nodes) {
      const meta = node[META];
      if (meta) found.push(this.element(node, meta.startIndex, meta.endIndex, scope));
      else this.checkText(node['#text']);
    }
    return found;
  }

  private element(node: Node, start: number, end: number, scope: ReadonlyMap<string, string>): XmlElement {
    const tag = readStartTag(this.text, start);
    if (!tag) throw new NotXml('it is not valid XML: this start tag is malformed', start);
    const close = tag.selfClosed ? tag.end : this.text.lastIndexOf('</', end - 1);
    if (!tag.selfClosed && this.text.slice(close + 2, end - 1).trimEnd() !== tag.name) {
      throw new NotXml(`it is not valid XML: <${tag.name}> is not closed`, start);
    }
    for (const attribute of tag.attributes) this.checkAttribute(attribute);
    const inner = declared(tag, scope);
    const colon = tag.name.indexOf(':');
    const prefix = tag.name.slice(0, colon + 1);
    const namespace = inner.get(prefix.slice(0, -1));
    if (prefix !== '' && namespace === undefined) {
      throw new NotXml(`it is not valid XML: the prefix ${prefix} is not declared`, start);
    }
    const content = Object.entries(node).find(([key]) => key !== ':@')?.[1];
    return {
      local: tag.name.slice(colon + 1),
      prefix,
      namespace: namespace || null,
      tag,
      end,
      close,
      children: this.elements(content as Node[], inner),
    };
  }

  private checkAttribute({ raw, valueAt }: XmlAttribute): void {
    const bad = badReference(raw);
    if (bad !== -1) this.refuse(valueAt.start + 1 + bad);
  }

  private checkText(text: unknown): void {
    if (typeof text !== 'string') return;
    const bad = badReference(text);
    if (bad !== -1) this.refuse(this.text.indexOf(text.slice(bad, bad + 40)));
  }

  private refuse(offset: number): never {
    throw new NotXml('it is not valid XML: this & begins no character or entity reference', offset);
  }
}

/** The prefixes in force inside an element; `''` is the default namespace. */
function declared(tag: StartTag, scope: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = tag.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return scope;
  return new Map([...scope, ...own.map(({ name, value }) => [name.slice('xmlns:'.length), value] as const)]);
}

/** The attribute with exactly this name: one with a prefix is another attribute. */
export const attributeOf = (element: XmlElement, name: string): XmlAttribute | null =>
  element.tag.attributes.find((attribute) => attribute.name === name) ?? null;

/** The children with this local name, whatever their prefix, in the namespace of `element`. */
export const childrenOf = (element: XmlElement, local: string): XmlElement[] =>
  element.children.filter((child) => child.local === local && child.namespace === element.namespace);

/** The element and all below it, in document order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The text inside an element, comments, processing instructions and tags left out, trimmed; `at` is the stretch it stands in. */
export function textOf(text: string, element: XmlElement): Located {
  const from = element.tag.end;
  const inside = text.slice(from, element.close);
  const value = inside
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|[^<]+/g,
      (part: string, cdata?: string) => {
        if (cdata !== undefined) return cdata;
        return part.startsWith('<') ? '' : decodeText(part);
      },
    )
    .trim();
  const start = from + inside.length - inside.trimStart().length;
  const end = from + inside.trimEnd().length;
  return { value, at: end > start ? { start, end } : { start: element.tag.start, end: element.tag.end } };
}
