import { describe, expect, it } from 'vitest';
import { type Item, itemsAt, itemsOf } from '../../../src/deployment/terraform/terraform-collections.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

/** Items as `value=7.1.0`, each at the place that says it. */
const told = (items: readonly Item[], files: Files): string[] =>
  items.map((item) =>
    [...item]
      .map(([name, { text, span }]) => {
        expect(cut(files, span)).toContain(text);
        return `${name}=${text}`;
      })
      .join(' '),
  );
const at = (text: string): string[] => told(itemsAt('main.tf', text, 0), { 'main.tf': text });
const of = (reference: string, files: Files, file = 'm/main.tf'): string[] =>
  told(itemsOf(reference, memoryTree({ 'm/main.tf': '# wso2is', ...files }), file), files);

describe('a collection that is written out', () => {
  it.each([
    ['["7.1.0", "7.0.0"]', ['key=7.1.0 value=7.1.0', 'key=7.0.0 value=7.0.0']],
    [' toset( ["7.1.0"])', ['key=7.1.0 value=7.1.0']],
    ['tolist([\n  "7.1.0",\n])', ['key=7.1.0 value=7.1.0']],
    ['[1, 2]', ['key=1 value=1', 'key=2 value=2']],
    ['{ a = "7.1.0" }', ['key=a value=7.1.0']],
    ['{ a = { tag = "7.1.0", n = 2 } }', ['key=a value.tag=7.1.0 value.n=2']],
    ['[{ tag = "7.1.0" }]', ['key.tag=7.1.0 value.tag=7.1.0']],
    ['["", "a${b}", var.c]', ['', '', '']],
    ['{ a = var.c, b = "7.1.0" }', ['key=a', 'key=b value=7.1.0']],
    ['["7.1.0", ["7.0.0"], { tags = ["6.1.0"], n = 1 }]', ['key=7.1.0 value=7.1.0', '', 'key.n=1 value.n=1']],
    ['{ a = , b = { c = , d = "7.1.0" } }', ['key=a', 'key=b value.d=7.1.0']],
  ])('%s', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each(['var.tags', '[for x in y : x]', '{ for k, v in m : k => v }', 'merge({}, {})', '7.1.0'])(
    'is not %s',
    (text) => {
      expect(at(text)).toEqual([]);
    },
  );

  it('has not more items than anyone has', () => {
    expect(at(`[${'"7.1.0", '.repeat(1100)}]`)).toHaveLength(1000);
    const entries = Array.from({ length: 1100 }, (_, n) => `a${n} = "7.1.0"`);
    expect(at(`{ ${entries.join(', ')} }`)).toHaveLength(1000);
  });
});

describe('a collection by its name', () => {
  it('is a local, the default of a variable, and what files of values set', () => {
    const files = {
      'm/main.tf':
        '# wso2is\nlocals {\n  a = 1\n  tags = ["7.1.0"]\n}\n\nvariable "tags" {\n  type = list(string)\n  default = ["7.0.0"]\n}\n',
      'm/other.tf': 'locals {\n  servers = { a = { tag = "6.1.0" } }\n}\n',
      'm/prod.tfvars': '# tags = ["1.0.0"]\ntags = ["5.11.0"]\n',
    };
    expect(of('local.tags', files)).toEqual(['key=7.1.0 value=7.1.0']);
    expect(of('local.servers', files)).toEqual(['key=a value.tag=6.1.0']);
    expect(of('var.tags', files)).toEqual(['key=7.0.0 value=7.0.0', 'key=5.11.0 value=5.11.0']);
    expect(of('var.servers', files)).toEqual([]);
    expect(of('local.default', files)).toEqual([]);
    expect(of('local.tags', files, 'n/main.tf')).toEqual([]);
  });

  it('ends where another block begins', () => {
    const files = {
      'm/main.tf': '# wso2is\nlocals {\n}\nresource "a" "b" {\n  tags = ["7.1.0"]\n}\nvariable "v" {\n  x = ["1"]\n}\n',
    };
    expect(of('local.tags', files)).toEqual([]);
    expect(of('var.v', files)).toEqual([]);
  });
});
