import { describe, expect, it } from 'vitest';
import { blocksNamed, type HclBlock, hclBlocks, textOf } from '../../../src/deployment/terraform/hcl-blocks.ts';

/** A block in one line: its name, its labels, its attributes and what is in it. */
const shown = ({ name, labels, attributes, blocks }: HclBlock): string =>
  [name, ...labels, ...attributes.map(({ key, value }) => `${key}=${value}`), ...blocks.map((one) => `{${shown(one)}}`)]
    .join(' ')
    .trim();
const of = (code: string): string[] => hclBlocks(code).map(shown);

describe('the blocks of HCL', () => {
  it.each([
    ['resource "a" "b" {\n  c = "d"\n}\n', ['resource a b c="d"']],
    ['a { b { c = 1 } d {} }\n', ['a {b c=1} {d}']],
    ['a { b = c.d[0].e }\nf { g = h("${i.j}/k", "l") }\n', ['a b=c.d[0].e', 'f g=h("${i.j}/k", "l")']],
    ['a {\n  data = {\n    "b.toml" = file("c")\n    d: "e"\n  }\n}\n', ['a {data b.toml=file("c") d="e"}']],
    ['a {\n  b = <<-EOT\n  } {\n  EOT\n  c = 1\n}\n', ['a b=<<-EOT\n  } {\n  EOT c=1']],
    ['a {\n  b = <<EOT\n  } {\n', ['a b=<<EOT\n  } {']],
    ['a {\n  b = "} {" # } {\n  // } {\n  c = "\\"}"\n}\nd {}\n', ['a b="} {" c="\\"}"', 'd']],
    ['a {\n  b = ["x", "}"]\n  c == 1\n  d => 2\n}\n', ['a b=["x", "}"]']],
    ['a {\n  b = merge({ c = 1 }, { d = 2 })\n}\n', ['a b=merge( {c=1} {d=2}']],
    ['} a {}\n', ['a']],
    ['a {', ['a']],
    ['locals {\n  a = 1\n}\nb = 2\n', ['locals a=1']],
    ['"a" { "b" = 1 }\n', ['a b=1']],
  ])('of %j are %j', (code, expected) => {
    expect(of(code)).toEqual(expected);
  });

  it('know where they and their attributes stand', () => {
    const code = 'x {}\na "b" {\n  c = "d"  \n}\n';
    const [, block] = hclBlocks(code) as [HclBlock, HclBlock];
    expect(code.slice(block.start, block.end)).toBe('a "b" {\n  c = "d"  \n}');
    const [attribute] = block.attributes;
    expect(code.slice(attribute?.start, attribute?.end)).toBe('"d"');
  });

  it('are found by their names, however deep, and give their texts', () => {
    const [block] = hclBlocks('a {\n b {\n c = "d"\n b {\n c = "e${f}"\n g = h\n }\n }\n}\n') as [HclBlock];
    expect(blocksNamed(block, 'b').map((one) => [textOf(one, 'c'), textOf(one, 'g'), textOf(one, 'x')])).toEqual([
      ['d', null, null],
      [null, null, null],
    ]);
  });

  it('give no text for what is more than one', () => {
    const [block] = hclBlocks(
      'a {\n b = upper("c")\n d = "e" == f ? "g" : h\n "i j" = "k"\n l"m = "n"\n o = p == "q"\n}\n',
    ) as [HclBlock];
    expect(['b', 'd', 'i j', 'o'].map((key) => textOf(block, key))).toEqual([null, null, 'k', null]);
  });

  it('are as deep as nobody writes them, and go on behind', () => {
    const deep = hclBlocks(`${'a {'.repeat(200_000)}${'}'.repeat(200_000)}\nb { c = 1 }\n`);
    expect(deep.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(blocksNamed(deep[0] as HclBlock, 'a').length).toBeLessThan(100);
  });
});
