import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse, TomlDate } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse.ts';
import { PolicyError } from '../../src/policy/policy.ts';
import { PRODUCT_IDS } from '../../src/policy/products.ts';
import { allowText, TODAY } from './entries.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/policy.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** A TOML document as an editor's schema check sees it: dates as texts. */
const asJson = (text: string): unknown =>
  JSON.parse(JSON.stringify(parse(text), (_, value) => (value instanceof TomlDate ? value.toISOString() : value)));

const schemaTakes = (text: string): boolean => validate(asJson(text));

function parserTakes(text: string): boolean {
  try {
    parsePolicy('p.toml', text, TODAY);
    return true;
  } catch (error) {
    if (error instanceof PolicyError) return false;
    throw error;
  }
}

const target = (...lines: string[]): string => ['[[target]]', ...lines, ''].join('\n');
const allow = (find: string, replacement: string): string =>
  allowText('is/**', 'A', '2027-03-31').replace(find, replacement);

const GOOD = [
  '',
  '# only a comment',
  allowText('is/**', 'A', '2027-03-31'),
  allowText('!(dev)/**', 'B', '2020-01-01'),
  ...PRODUCT_IDS.map((product) => target('path = "**"', `product = "${product}"`)),
  target('path = ".github/x"', 'version = "5.11.0"', 'update_level = 0'),
];

const BAD = [
  'x = 1',
  '[allow]',
  '[target]',
  'allow = [1]',
  ...['path', 'part', 'reason', 'owner', 'expires'].map((key) =>
    allowText('is/**', 'A', '2027-03-31').replace(new RegExp(`^${key} .*\n`, 'm'), ''),
  ),
  allow('part = "A"', 'part = "C"'),
  allow('part = "A"', 'part = ["A"]'),
  allow('"because"', '"  "'),
  allow('"@acme/iam"', '""'),
  allow('"because"', '1'),
  allow('2027-03-31', '20270331'),
  allow('2027-03-31', '"next year"'),
  allow('2027-03-31', '2027-03-31T00:00:00Z'),
  allow('part', 'parts = 1\npart'),
  ...['', ' a', 'a ', './a', '/a', 'a/', 'a//b', 'a/../b', '..', '.', 'a\\\\b', '!a', 'C:/a'].map((path) =>
    target(`path = "${path}"`, 'product = "wso2is"'),
  ),
  target('path = "a"'),
  target('product = "wso2is"'),
  target('path = "a"', 'product = "wso2mi"'),
  target('path = "a"', 'version = "5.11"'),
  target('path = "a"', 'version = "5.11.0.411"'),
  target('path = "a"', 'update_level = 411'),
  target('path = "a"', 'product = "wso2is"', 'update_level = 411'),
  target('path = "a"', 'version = "5.11.0"', 'update_level = -1'),
  target('path = "a"', 'version = "5.11.0"', 'update_level = "411"'),
  target('path = "a"', 'version = "5.11.0"', 'update-level = 411'),
];

describe('policy.schema.json', () => {
  it.each(GOOD)('takes what the parser takes: %j', (text) => {
    expect([parserTakes(text), schemaTakes(text)]).toEqual([true, true]);
  });

  it.each(BAD)('refuses what the parser refuses: %j', (text) => {
    expect([parserTakes(text), schemaTakes(text)]).toEqual([false, false]);
  });

  it('cannot see what only the parser checks', () => {
    for (const text of [
      allow('2027-03-31', '"2027-03-31"'),
      allow('2027-03-31', '2029-03-31'),
      `${allow('', '')}${allow('', '')}`,
    ]) {
      expect([parserTakes(text), schemaTakes(text)]).toEqual([false, true]);
    }
  });

  it('describes every key', () => {
    for (const definition of [schema.definitions.target, schema.definitions.allow]) {
      for (const [key, property] of Object.entries<Record<string, unknown>>(definition.properties)) {
        expect(key === 'path' || typeof property.description === 'string').toBe(true);
      }
    }
  });
});
