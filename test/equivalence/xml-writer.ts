/** Writes one tree of elements in any spelling XML has for it. */
import { type MarkName, mark } from './marks.ts';
import type { Random } from './random.ts';

export interface XmlNode {
  name: string;
  attributes: [name: string, value: string, mark?: MarkName][];
  /** Elements, or the text of an element that holds nothing else. */
  children: XmlNode[] | string;
  /** It belongs to another namespace. */
  foreign?: boolean;
}

const PREDEFINED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Comments and the like: what stands in them does not exist. */
const UNSEEN = [
  '<!-- <EventListener enable="true"/> -->',
  '<!-- </EventListeners> -->',
  '<!--<Authenticator name="MutualSSLAuthenticator" disabled="false"/>-->',
  '<!---->',
  '<!-- > -- ü -->'.replace(' -- ', ' - '),
  '<!-- ]]> <![CDATA[ -->',
  '<?php echo "<EventListeners>" ?>',
  '<?a-b > ?>',
  '<?x?>',
] as const;
const SECTIONS = [
  '<![CDATA[<EventListener enable="true"/>]]>',
  '<![CDATA[</EventListeners><!-- ]]>',
  '<![CDATA[]]>',
  '<![CDATA[ & ]] > ]]>',
  'text',
  'a > b',
  '&amp;lt;EventListeners&#62;',
] as const;

export class XmlWriter {
  private readonly random: Random;
  private readonly namespace: string | null;

  /** @param namespace null: the document has none */
  constructor(random: Random, namespace: string | null) {
    this.random = random;
    this.namespace = namespace;
  }

  write(root: XmlNode): string {
    const { random, namespace } = this;
    const prefixes =
      namespace === null ? [''] : random.pick([[''], [''], ['c:'], ['', 'c:'], ['c:', 'Ünder_score-1.2:']]);
    const declared = namespace === null ? [] : prefixes.map((prefix) => declaration(prefix, namespace));
    const declarationOfXml = random.chance(0.6) ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
    const type = random.chance(0.04) ? `<!DOCTYPE ${root.name}>\n` : '';
    const before = random.chance(0.2) ? `${random.pick(UNSEEN)}\n` : '';
    const after = random.chance(0.2) ? `\n${random.pick(UNSEEN)}` : random.pick(['', '\n', '\n\n  ']);
    return declarationOfXml + type + before + this.element(root, prefixes, declared, '\n') + after;
  }

  /** @param prefixes those that stand for the document's namespace */
  private element(node: XmlNode, prefixes: string[], declared: [string, string][], line: string): string {
    const { random, namespace } = this;
    let known = prefixes;
    const own = [...declared];
    let prefix = random.pick(known);
    if (node.foreign) {
      prefix = random.pick(['', 'other:']);
      own.push(declaration(prefix, 'urn:example:other'));
    } else if (namespace !== null && declared.length === 0 && random.chance(0.05)) {
      prefix = 'q:';
      known = [...known.filter((one) => one !== prefix), prefix];
      own.push(declaration(prefix, namespace));
    }
    if (random.chance(0.03)) own.push(['xmlns:z', 'urn:z'], ['z:enable', random.pick(['true', 'false'])]);
    const attributes = random.shuffled<XmlNode['attributes'][number]>([...own, ...node.attributes]);
    const name = prefix + node.name;
    const start = `<${name}${attributes.map((one) => this.separator(line) + this.attribute(one)).join('')}${this.space()}`;
    const content = this.content(node.children, known, line);
    if (content === '' && random.chance(0.7)) return `${start}/>`;
    return `${start}>${content}</${name}${this.space()}>`;
  }

  private content(children: XmlNode['children'], prefixes: string[], line: string): string {
    const { random } = this;
    if (typeof children === 'string') return this.text(children, line);
    const inner = `${line}  `;
    const parts = children.flatMap((child) => [
      ...(random.chance(0.1) ? [random.pick(UNSEEN)] : []),
      ...(random.chance(0.05) ? [random.pick(SECTIONS)] : []),
      this.element(child, prefixes, [], inner),
    ]);
    if (parts.length === 0) return random.pick(['', '', line, random.pick(UNSEEN)]);
    const pretty = random.chance(0.8);
    return pretty ? parts.map((part) => inner + part).join('') + line : parts.join('');
  }

  /** The text of an element, in references, CDATA sections and pieces with comments between them. */
  private text(text: string, line: string): string {
    const { random } = this;
    const characters = [...text];
    const cut = random.chance(0.2) ? random.below(characters.length + 1) : characters.length;
    const pieces = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
    const share = this.share();
    const written = pieces.map((piece) =>
      random.chance(0.2) && !piece.includes(']]>') ? `<![CDATA[${piece}]]>` : this.references(piece, share, ''),
    );
    const around = random.chance(0.15) ? line : '';
    return around + written.join(cut < characters.length ? random.pick(UNSEEN) : '') + around;
  }

  private attribute([name, value, marked]: XmlNode['attributes'][number]): string {
    const { random } = this;
    const quote = random.pick(['"', "'"]);
    // White space in an attribute's value is a blank to its reader.
    const blank = random.pick([' ', ' ', ' ', '\n', '\t']);
    const inside = this.references(value, this.share(), quote).replaceAll(' ', blank);
    return mark(marked, name, `${this.space()}=${this.space()}`, quote + inside + quote);
  }

  /** @param quote the quote that may not stand in the text as it is */
  private references(text: string, share: number, quote: string): string {
    const { random } = this;
    let written = '';
    for (const character of text) {
      const must = character === '&' || character === '<' || character === quote;
      const named = PREDEFINED[character];
      if (named !== undefined && (must ? random.chance(0.7) : random.chance(0.3))) written += named;
      else if (must || random.chance(share)) written += this.reference(character.codePointAt(0) as number);
      else written += character;
    }
    return written;
  }

  private reference(code: number): string {
    const { random } = this;
    const zeros = '0'.repeat(random.pick([0, 0, 1, 2]));
    if (random.chance(0.5)) return `&#${zeros}${code};`;
    const hex = code.toString(16);
    return `&#x${zeros}${random.chance(0.5) ? hex : hex.toUpperCase()};`;
  }

  private share(): number {
    return this.random.pick([0, 0, 0.1, 1]);
  }

  private space(): string {
    return this.random.pick(['', '', '', ' ', '\n', '\t ']);
  }

  private separator(line: string): string {
    return this.random.pick([' ', ' ', ' ', '  ', '\t', `${line}   `]);
  }
}

const declaration = (prefix: string, uri: string): [string, string] => [
  prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`,
  uri,
];
