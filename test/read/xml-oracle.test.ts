import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { everyElement, parseXml } from '../../src/read/xml-tree.ts';
import { authenticatorsDocument, xmlDocument } from '../fix/documents.ts';

/** Start tags with their places and attributes, as htmlparser2 sees them. */
function seenByOther(text: string): unknown[] {
  const found: unknown[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.push([name, parser.startIndex, parser.endIndex + 1, attributes]);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return found;
}

test.each([
  ['identity.xml', xmlDocument],
  ['authenticators.xml', authenticatorsDocument],
])('a second parser sees the same elements of a random %s at the same places', (_, documents) => {
  fc.assert(
    fc.property(documents, ({ text }) => {
      const own = [...everyElement(parseXml(text))].map(({ tag }) => [
        tag.name,
        tag.start,
        tag.end,
        Object.fromEntries(tag.attributes.map(({ name, value }) => [name, value])),
      ]);
      expect(own).toEqual(seenByOther(text));
    }),
    { numRuns: 1000 },
  );
});
