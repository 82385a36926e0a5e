import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlOfHclObject } from '../../src/read/hcl-object.ts';
import { MappedText } from '../../src/read/mapped-text.ts';

const given = (reference: string): string | null => (reference === 'var.tag' ? '7.1.0' : null);
const read = (text: string, start = text.indexOf('{')): unknown => {
  const yaml = yamlOfHclObject(MappedText.ofFile('main.tf', text), start, given);
  return yaml && parse(yaml.text);
};

describe('an object of Terraform', () => {
  it.each<[string, unknown]>([
    ['{}', {}],
    ['{ a = 1 }', { a: 1 }],
    ['{a=true,b=false}', { a: true, b: false }],
    ['{\n  a = 1\n  b = "x"\n}', { a: 1, b: 'x' }],
    ['{\r\n  a = 1\r\n\r\n  b = 2\r\n}', { a: 1, b: 2 }],
    ['{\n  a = {\n    b = {\n      c = 1\n    }\n  }\n}', { a: { b: { c: 1 } } }],
    ['{ a = 1,\n  b = 2,\n}', { a: 1, b: 2 }],
    ['{ a : 1 }', { a: 1 }],
    ['{ "a.b" = 1 }', { 'a.b': 1 }],
    ['{ a = ["x", "y"] }', { a: ['x', 'y'] }],
    ['{ a = [\n  "x"\n  , "y"\n] }', { a: ['x', 'y'] }],
    ['{\n  a = [\n    "x",\n    {\n      b = 1\n    }\n  ]\n}', { a: ['x', { b: 1 }] }],
    ['{ a = "b = c # d { e" }', { a: 'b = c # d { e' }],
    ['{ a = "say \\"x\\"" }', { a: 'say "x"' }],
    ['{\n  a = 1 # one\n  b = 2 // two\n  /* none\n  c = 3 */\n  d = 4\n}', { a: 1, b: 2, d: 4 }],
    ['{\n  # first\n  a = 1\n  # last\n}', { a: 1 }],
    ['{ a = var.tag }', { a: '7.1.0' }],
    ['{\n  a = var.tag # x\n  b = var.tag\n}', { a: '7.1.0', b: '7.1.0' }],
    ['{ a = var.other }', { a: 'var.other' }],
    ['{ a = "${var.tag}-x" }', { a: '${var.tag}-x' }],
    ['yamlencode({ a = 1 })', { a: 1 }],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is none when it is not closed, or longer than any', () => {
    expect(read('{ a = 1')).toBeNull();
    expect(read('{ a = "}"')).toBeNull();
    expect(read(`{ a = 1 ${' '.repeat(100_000)}}`)).toBeNull();
  });

  it.each([
    ['blanks', ' '],
    ['tabs', '\t'],
    ['comments that are not closed', '/*'],
    ['quotes in a text that is not closed', '\\"'],
    ['lines', ' \n'],
  ])('may have a long run of %s', (_, one) => {
    const text = `{ a = "${one === '\\"' ? '' : '1"'}${one.repeat(49_000 / one.length)}`;
    for (let again = 0; again < 100; again++) expect(read(text, 0)).toBeNull();
    expect(read(`{ a = 1${' '.repeat(90_000)}}`)).toEqual({ a: 1 });
  });

  it('may stand far behind in its file', () => {
    expect(read(`${'# x\n'.repeat(20_000)}values = { a = 1 }\n`)).toEqual({ a: 1 });
  });

  it('cannot be changed where it says something else than is written', () => {
    const yaml = yamlOfHclObject(MappedText.ofFile('main.tf', '{ a = var.tag }'), 0, given) as MappedText;
    const at = yaml.text.indexOf('7.1.0');
    expect(yaml.edit(at, at + 5, '7.2.0')).toBeNull();
  });

  it('leaves a reference in an expression as it is', () => {
    const yaml = (text: string) => yamlOfHclObject(MappedText.ofFile('x', text), 0, given)?.text;
    expect(yaml('{ a = var.tag == 1 }')).toContain('var.tag == 1');
    expect(yaml('{ a = var.tag.b }')).toContain('var.tag.b');
    expect(yaml('{ a = [for x in y : x => 1] }')).toContain('x => 1');
  });

  it('knows where each value stands', () => {
    const text = 'values = [yamlencode({\n  a = "x"\n  b = true # c\n})]\n';
    const yaml = yamlOfHclObject(MappedText.ofFile('main.tf', text), text.indexOf('{'), given) as MappedText;
    for (const value of ['"x"', 'true']) {
      const at = yaml.text.indexOf(value);
      const { start, end } = yaml.locate(at, at + value.length);
      expect(text.slice(start, end)).toBe(value);
    }
  });

  it('says what it says, however it is written', () => {
    const key = fc
      .stringMatching(/^[a-z][a-zA-Z0-9_-]{0,8}$/)
      .filter((one) => !/^(?:null|true|false|yes|no|on|off|y|n)$/.test(one));
    const leaf = fc.oneof(
      fc.boolean(),
      fc.integer(),
      fc.stringMatching(/^[ -~]{0,12}$/).filter((one) => !/[$%]/.test(one)),
    );
    const { object } = fc.letrec<{ object: object; value: unknown }>((tie) => ({
      object: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      value: fc.oneof({ depthSize: 'small' }, leaf, tie('object'), fc.array(tie('value'), { maxLength: 3 })),
    }));
    const style = fc.record({
      assign: fc.constantFrom(' = ', '=', ' : ', ' =  '),
      item: fc.constantFrom(', ', ',\n', ',\n\n  '),
      line: fc.constantFrom('\n  ', '\r\n', ' # x = {\n', ' // "\n\t', ', '),
      open: fc.constantFrom('', '\n', ' # }\n  '),
    });
    fc.assert(
      fc.property(object, style, (value, { assign, item, line, open }) => {
        const written = (one: unknown): string => {
          if (Array.isArray(one)) return `[${open}${one.map(written).join(item)}${open}]`;
          if (typeof one !== 'object' || one === null) return JSON.stringify(one);
          const pairs = Object.entries(one).map(([name, inner]) => `${name}${assign}${written(inner)}`);
          return `{${open}${pairs.join(line)}${open}}`;
        };
        expect(read(written(value), 0)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});
