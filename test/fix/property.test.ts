import { parse as parseOther } from '@iarna/toml';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/fix/apply.ts';
import { fixFor } from '../../src/fix/fix.ts';
import type { Part } from '../../src/model.ts';
import { parseXml, type XmlElement } from '../../src/read/xml-tree.ts';
import type { CertAuthSettings, ConfigKind, Setting } from '../../src/settings.ts';
import { cut, read } from '../read/source.ts';
import { authenticatorsDocument, tomlDocument, type Written, xmlDocument } from './documents.ts';

const RUNS = { numRuns: 3000 };
const KEY = 'client_certificate_authentication_handler';

/** A document's values without the setting, and without the tables that only hold it. */
function restOfToml(text: string): unknown {
  const data = JSON.parse(JSON.stringify(parse(text))) as Record<
    string,
    Record<string, Record<string, Record<string, unknown>>>
  >;
  const listeners = data.event?.default_listener;
  delete listeners?.[KEY]?.enable;
  if (Object.keys(listeners?.[KEY] ?? {}).length === 0) delete listeners?.[KEY];
  if (listeners && Object.keys(listeners).length === 0) delete data.event?.default_listener;
  if (data.event && Object.keys(data.event).length === 0) delete data.event;
  return data;
}

/** Elements and attributes without the listener, its parent when empty, and the two switches. */
function restOfXml(text: string): unknown {
  const plain = (element: XmlElement): unknown[] => {
    const name = element.tag.attributes.find((attribute) => attribute.name === 'name')?.value;
    if (name?.endsWith('.ClientCertificateBasedAuthenticationHandler') && element.local === 'EventListener') {
      const type = element.tag.attributes.find((attribute) => attribute.name === 'type')?.value;
      if (type?.endsWith('.AbstractIdentityMessageHandler')) return [];
    }
    const children = element.children.flatMap(plain);
    if (element.local === 'EventListeners' && children.length === 0) return [];
    const attributes = element.tag.attributes
      .filter((attribute) => attribute.name !== 'disabled')
      .map((attribute) => [attribute.name, attribute.value]);
    return [[element.tag.name, attributes, children]];
  };
  return plain(parseXml(text));
}

/** A second parser, of the TOML version the product reads. It takes no comment that ends with CRLF. */
function accepts(text: string): boolean {
  try {
    parseOther(text.replaceAll('\r\n', '\n'));
    return true;
  } catch {
    return false;
  }
}

interface Case {
  kind: ConfigKind;
  part: Part;
  documents: fc.Arbitrary<Written>;
  setting: (settings: CertAuthSettings) => Setting;
  rest: (text: string) => unknown;
}

describe.each<Case>([
  { kind: 'deployment.toml', part: 'A', documents: tomlDocument, setting: ({ handler }) => handler, rest: restOfToml },
  { kind: 'identity.xml', part: 'A', documents: xmlDocument, setting: ({ handler }) => handler, rest: restOfXml },
  {
    kind: 'authenticators.xml',
    part: 'B',
    documents: authenticatorsDocument,
    setting: ({ soap }) => soap,
    rest: restOfXml,
  },
])('a random $kind', ({ kind, part, documents, setting, rest }) => {
  test('says what was written, at the place where it was written', () => {
    fc.assert(
      fc.property(documents, ({ text, value, setting: written }) => {
        const settings = read(kind, text);
        expect(settings.unreadable).toBeNull();
        expect(setting(settings).value).toBe(value === null ? 'absent' : String(value));
        if (written !== null) expect(cut(settings, setting(settings).at)).toBe(written);
      }),
      RUNS,
    );
  });

  test('is off after its fix, the rest as before, and a second fix changes nothing', () => {
    fc.assert(
      fc.property(documents, ({ text, value }) => {
        const fix = fixFor(setting(read(kind, text)), part);
        if (value === false) {
          expect(fix).toBeNull();
          return;
        }
        expect(fix?.needsPerson).toBe(false);
        const edits = fix?.edits ?? [];
        expect(edits).toHaveLength(1);
        const fixed = applyEdits(text, edits);
        const again = read(kind, fixed);
        expect(again.unreadable).toBeNull();
        expect(setting(again).value).toBe('false');
        expect(fixFor(setting(again), part)).toBeNull();
        expect(rest(fixed)).toEqual(rest(text));
        for (const { start, end } of edits) {
          expect(fixed.startsWith(text.slice(0, start))).toBe(true);
          expect(fixed.endsWith(text.slice(end))).toBe(true);
        }
        if (kind === 'deployment.toml' && accepts(text)) expect(accepts(fixed)).toBe(true);
        if (/\r\n/.test(text)) expect(fixed).not.toMatch(/[^\r]\n/);
        else expect(fixed).not.toContain('\r');
      }),
      RUNS,
    );
  });
});
