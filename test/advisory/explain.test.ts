import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ExplainError, explain, listProducts } from '../../src/advisory/explain.ts';
import { fixLine, renderExplainText, renderProductsText } from '../../src/advisory/explain-text.ts';
import { PRODUCTS } from '../../src/advisory/products.ts';

const GOLDEN = new URL('explain.golden.txt', import.meta.url);

/** Versions outside the update table that the advisory speaks of. */
const MORE: Record<string, string[]> = {
  wso2is: ['5.1.0', '7.2.0'],
  wso2am: ['4.6.0'],
  'wso2is-km': ['5.11.0'],
  'wso2-obiam': ['3.0.0'],
};

function everyExplanation(): string {
  const texts = listProducts().flatMap(({ id, versions }) =>
    [...versions, ...(MORE[id] ?? [])].map((version) => renderExplainText(explain(id, version))),
  );
  return [renderProductsText(listProducts()), ...texts].join(`\n${'='.repeat(80)}\n\n`);
}

describe('explain', () => {
  it('says for every product and version what the golden file says (UPDATE_GOLDEN=1 rewrites it)', () => {
    const text = everyExplanation();
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('takes an image tag for a version', () => {
    expect(explain('wso2is', '7.1.0.23-alpine')).toEqual(explain('wso2is', '7.1.0'));
  });

  it('names the file, the snippet and the level of a release with a setting', () => {
    const one = explain('wso2is', '7.1.0');
    expect(one.product).toEqual({ id: 'wso2is', name: 'Identity Server' });
    expect(one.fixedUpdateLevel).toBe(23);
    expect(one.fix).toBe('listed');
    expect(one.parts.A).toEqual({
      ask: 'setting',
      file: '<HOME>/repository/conf/deployment.toml',
      snippet: '[event.default_listener.client_certificate_authentication_handler]\nenable = false',
      ships: 'on',
      whenMissing: { state: 'missing', level: 'error' },
      reading: null,
    });
    expect(one.parts.B.snippet).toBe('[admin_console.authenticator.mutual_ssl_authenticator]\nenable = false');
    expect(one.parts.B.whenMissing).toEqual({ state: 'disabled', level: null });
    expect(one.allowlists.map((list) => [list.part, list.form, list.fromUpdateLevel])).toEqual([
      ['A', 'intermediate', null],
      ['A', 'thumbprint', 23],
      ['B', 'soap', 23],
    ]);
    expect(one.sources.length).toBeGreaterThan(0);
  });

  it('leaves out the allowlist form a release does not read', () => {
    expect(explain('wso2is', '5.9.0').allowlists.map((list) => list.form)).toEqual(['thumbprint', 'soap']);
    expect(explain('wso2am', '4.1.0').allowlists.map((list) => list.form)).toEqual(['intermediate', 'thumbprint']);
  });

  it('offers only the form without an update where there is no update', () => {
    const one = explain('wso2is', '5.1.0');
    expect(one.fix).toBe('none');
    expect(one.allowlists.map((list) => [list.form, list.file])).toEqual([
      ['intermediate', '<HOME>/repository/conf/identity/identity.xml'],
    ]);
  });

  it('has nothing to write where only the update helps or the part does not exist', () => {
    const one = explain('wso2am', '4.1.0');
    expect(one.parts.A).toMatchObject({ ask: 'update', file: null, snippet: null, ships: 'off' });
    expect(one.parts.A.whenMissing).toEqual({ state: 'update-required', level: 'error' });
    expect(one.parts.B).toEqual({
      ask: 'not-affected',
      file: null,
      snippet: null,
      ships: null,
      whenMissing: { state: 'not-affected', level: null },
      reading: null,
    });
  });

  it('names the features that break, and how the silent guide is read', () => {
    expect(explain('wso2is', '5.11.0').features).toHaveLength(3);
    expect(explain('wso2is', '5.8.0').features).toEqual([]);
    expect(explain('wso2is-km', '5.10.0').parts.A.reading).toMatch(/guide is silent/);
  });

  it.each([
    ['always', null, 'Every update level of this version carries the fix.'],
    ['base-product', null, 'The fix comes with the base product this version runs on: see explain for that one.'],
    ['none', null, 'The advisory lists no update with the fix for this version.'],
    ['listed', 7, 'The fix comes with update level 7.'],
  ] as const)('says where the fix comes from: %s', (fix, fixedUpdateLevel, text) => {
    expect(fixLine({ fix, fixedUpdateLevel })).toBe(text);
  });

  it('knows versions after the last one', () => {
    expect(explain('wso2is', '7.2.0').fix).toBe('always');
    expect(explain('wso2-obiam', '3.0.0').fix).toBe('base-product');
  });

  it('lists the products for an unknown one', () => {
    expect(() => explain('wso2mi', '4.2.0')).toThrow(ExplainError);
    expect(() => explain('wso2mi', '4.2.0')).toThrow(
      `The advisory does not name a product "wso2mi". It names ${PRODUCTS.map(({ id }) => id).join(', ')}.`,
    );
  });

  it('lists the versions for one that is none, or is not given', () => {
    expect(() => explain('wso2-obkm', 'latest')).toThrow(
      '"latest" is not a version. The advisory lists wso2-obkm 1.4.0, 1.5.0.',
    );
    expect(() => explain('wso2-obkm', null)).toThrow('A version is needed. The advisory lists wso2-obkm 1.4.0, 1.5.0.');
  });
});
