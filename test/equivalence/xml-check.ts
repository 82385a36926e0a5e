/** Holds the XML readers to an abstract configuration, to a second parser, and to the places of the writer's marks. */
import { Parser } from 'htmlparser2';
import { decode } from '../../src/discover/decode.ts';
import { unmasked } from '../../src/read/masked.ts';
import { readCatalinaServerXml } from '../../src/read/xml-server.ts';
import { everyElement, parseXml } from '../../src/read/xml-tree.ts';
import type { CertAuthSettings, Located } from '../../src/settings.ts';
import { read, sourceOf } from '../read/source.ts';
import { clientCertOf, differs, intermediateOf, Mismatches, soapListOf, switchIs } from './compare.ts';
import type { XmlCase } from './xml-document.ts';

function settingsOf({ kind }: XmlCase, text: string): CertAuthSettings {
  if (kind !== 'catalina-server.xml') return read(kind, text);
  const source = sourceOf(kind, text);
  return readCatalinaServerXml(source, unmasked(source));
}

/** What is wrong; empty when the reader is right. */
export function checkXml(one: XmlCase): { problems: string[]; compared: boolean } {
  const found = new Mismatches();
  const decoded = decode(Buffer.from((one.bom ? '\ufeff' : '') + one.text));
  if ('problem' in decoded) return { problems: [decoded.problem], compared: false };
  const settings = settingsOf(one, decoded.text);
  found.same('unreadable', settings.unreadable?.message ?? null, null);
  if (settings.unreadable) return { problems: found.list, compared: false };
  switchIs(
    found,
    'handler',
    settings.handler,
    one.says.handler,
    one.text,
    one.kind === 'identity.xml' ? one.places : [],
  );
  switchIs(found, 'soap', settings.soap, one.says.soap, one.text, one.kind === 'authenticators.xml' ? one.places : []);
  const { intermediate, clientCert, soapList, connector } = one.says;
  found.same(
    'intermediate',
    intermediateOf(settings.intermediate),
    intermediate && { enable: intermediate.enable.says, cns: intermediate.cns, exempt: intermediate.exempt },
  );
  found.same(
    'clientCert',
    clientCertOf(settings.clientCert),
    clientCert && {
      enable: clientCert.enable.says,
      system: clientCert.mappings.filter(({ kind }) => kind === 'system'),
      user: clientCert.mappings.filter(({ kind }) => kind === 'user'),
    },
  );
  const list = soapListOf(settings.soapAllowlist);
  found.same(
    'soapAllowlist',
    list,
    soapList && { ...soapList, issuers: sorted(soapList.issuers), thumbprints: sorted(soapList.thumbprints) },
  );
  found.same('connector', settings.connector?.value ?? null, connector);
  for (const { value, at } of texts(settings)) {
    if (value !== '' && !INSTRUCTION.test(one.text))
      found.same('text at a value', textOf(one.text.slice(at.start, at.end)), value);
  }
  const compared = !INSTRUCTION.test(one.text);
  if (compared) {
    const [own, other] = [ownTags(one.text), otherTags(one.text)];
    const at = own.findIndex((tag, index) => differs(tag, other[index]) !== null);
    if (at !== -1) found.same('second parser', own[at], other[at]);
    found.same('second parser, number of tags', own.length, other.length);
  }
  return { problems: found.list, compared };
}

// htmlparser2 ends a processing instruction at its first `>`, XML at `?>`.
const INSTRUCTION = /<\?[^>]*[^?]>/;

const sorted = (pairs: [string, string][]): [string, string][] => pairs.sort(([a], [b]) => (a < b ? -1 : 1));

function texts({ intermediate, clientCert }: CertAuthSettings): Located[] {
  return [
    ...(intermediate?.certCns ?? []),
    ...(intermediate?.exemptContexts ?? []),
    ...(clientCert?.mappings ?? []).flatMap(({ trustedIssuer, certThumbprint, allowedUsers }) =>
      [trustedIssuer, certThumbprint, ...(allowedUsers ?? [])].filter((one) => one !== null),
    ),
  ];
}

function textOf(content: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { xmlMode: true, decodeEntities: true });
  parser.end(`<a>${content}</a>`);
  return text.trim();
}

interface SeenTag {
  name: string;
  start: number;
  end: number;
  attributes: [name: string, value: string, start: number][];
}

// htmlparser2 leaves white space in attributes as it is written; XML makes blanks of it.
const blanks = (value: string): string => value.replace(/\r\n|[\r\n\t]/g, ' ');

function ownTags(text: string): SeenTag[] {
  return [...everyElement(parseXml(text))].map(({ tag: { name, start, end, attributes } }) => ({
    name,
    start,
    end,
    attributes: attributes.map((one) => [one.name, blanks(one.value), one.at.start]),
  }));
}

/** Start tags and attributes with their places, as htmlparser2 sees them. */
function otherTags(text: string): SeenTag[] {
  const tags: SeenTag[] = [];
  let attributes: SeenTag['attributes'] = [];
  const parser = new Parser(
    {
      onattribute: (name, value) => attributes.push([name, blanks(value), parser.startIndex]),
      onopentag(name) {
        // Behind an end tag with white space in it, htmlparser2 begins the next tag too early.
        tags.push({ name, start: text.indexOf('<', parser.startIndex), end: parser.endIndex + 1, attributes });
        attributes = [];
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return tags;
}
