import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rareLetterFirst } from '../../src/discover/rare-letter.ts';
import { CARRIER_SIGNS, TOML_SIGNS } from '../../src/discover/worth.ts';

describe('rareLetterFirst', () => {
  it('finds each alternative, whatever the case of its letters', () => {
    const pattern = rareLetterFirst(['is_~version', '~wso2', String.raw`^a\s*~\[x`]);
    for (const text of ['is_version', 'IS_VERSION', 'the WSO2 one', 'b\nA  [x']) expect(text).toMatch(pattern);
    for (const text of ['version', 'wso', 'b a [x', 'is_\nversion']) expect(text).not.toMatch(pattern);
  });

  it.each([
    ['carriers', CARRIER_SIGNS],
    ['TOML files', TOML_SIGNS],
  ])('finds in %s what the plain alternatives find', (_, signs) => {
    const plain = new RegExp(signs.map((sign) => sign.replace('~', '')).join('|'), 'im');
    const pattern = rareLetterFirst(signs);
    const words =
      'wso2 server product apim is km - _ version image : " \' {{ { include template my.image . Files services resources bases components [ ] deployment toml identity authenticators xml mutual ssl client certificate carbon home kustomize config MapGenerator super admin user store database keystore event default listener a x1';
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words.split(' ')) },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\r\n', '\t', '') },
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    let found = 0;
    fc.assert(
      fc.property(text, (text) => {
        const expected = plain.test(text);
        if (expected) found++;
        expect(pattern.test(text)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
