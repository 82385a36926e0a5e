import { describe, expect, it } from 'vitest';
import { lookupsOf, textsMade } from '../../../src/deployment/kubernetes/intrinsic-functions.ts';
import { get, readYaml, type YamlNode } from '../../../src/read/yaml.ts';

const HEAD = `Parameters:
  Tag: {Type: String}
  Stage: {Type: String}
  Key: {Type: String}
Conditions:
  IsProd: !Equals [a, b]
Mappings:
  Releases:
    test: {Tag: 7.1.0, Hub: acme}
    prod: {Tag: 5.11.0, Hub: wso2}
  Flat:
    test: 7.0.0
    prod:
Image: `;

const read = (text: string): YamlNode | null => readYaml('stack.yaml', text).documents[0] ?? null;
const made = (image: string, head = HEAD): { text: string; from: string }[] => {
  const text = `${head}${image}\n`;
  const document = read(text);
  return textsMade(get(document, 'Image'), lookupsOf(document)).map(({ text: one, at }) => ({
    text: one,
    from: text.slice(at.start, at.end).trim(),
  }));
};
const texts = (image: string, head = HEAD): string[] => made(image, head).map(({ text }) => text);
const times = <T>(count: number, one: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));

describe('the texts that functions of CloudFormation make', () => {
  it.each<[image: string, expected: string[]]>([
    ['wso2/wso2is:7.0.0', ['wso2/wso2is:7.0.0']],
    // A text alone is no argument: whether it is a parameter's name is asked where it is filled in.
    ['Tag', ['Tag']],
    ['{Ref: Tag}', ['${Tag}']],
    ['{Fn::Sub: "wso2is:${Tag}"}', ['wso2is:${Tag}']],
    ['!Join [":", ["wso2/wso2is", !Ref Tag]]', ['wso2/wso2is:${Tag}']],
    ['{Fn::Join: [":", ["wso2/wso2is", {Ref: Tag}]]}', ['wso2/wso2is:${Tag}']],
    ['!Join ["", [wso2, "/", wso2is, ":7.0.0"]]', ['wso2/wso2is:7.0.0']],
    ['!Join [":", [wso2is]]', ['wso2is']],
    ['!Join [":", []]', ['']],
    ['!Sub ["${Hub}/${Name}:${Tag}", {Hub: wso2, Name: wso2is}]', ['wso2/wso2is:${Tag}']],
    ['{Fn::Sub: ["${Hub}/${Hub}-is", {Hub: wso2}]}', ['wso2/wso2-is']],
    ['!Sub ["${Hub}/wso2is", {}]', ['${Hub}/wso2is']],
    ['!If [IsProd, "wso2is:5.11.0", "wso2is:7.1.0"]', ['wso2is:5.11.0', 'wso2is:7.1.0']],
    ['!If [IsProd, !Join [":", [wso2is, "5.11.0"]], "wso2is:7.1.0"]', ['wso2is:5.11.0', 'wso2is:7.1.0']],
    ['!If [IsProd, {Ref: Tag}, "wso2is:7.1.0"]', ['${Tag}', 'wso2is:7.1.0']],
    ['!FindInMap [Releases, prod, Tag]', ['5.11.0']],
    ['!FindInMap [Releases, !Ref Stage, Hub]', ['acme', 'wso2']],
    ['!FindInMap [Releases, test, !Ref Key]', ['7.1.0', 'acme']],
    ['!FindInMap [Releases, !Ref Stage, !Ref Key]', ['7.1.0', 'acme', '5.11.0', 'wso2']],
    ['!Join ["-", [!FindInMap [Releases, !Ref Stage, Hub], is]]', ['acme-is', 'wso2-is']],
    [
      '!Sub ["${A}/wso2is:${B}", {A: !If [IsProd, x, y], B: !FindInMap [Releases, !Ref Stage, Tag]}]',
      ['x/wso2is:7.1.0', 'x/wso2is:5.11.0', 'y/wso2is:7.1.0', 'y/wso2is:5.11.0'],
    ],
  ])('of %s are %j', (image, expected) => {
    expect(texts(image)).toEqual(expected);
  });

  it.each([
    '{}',
    '{Ref: Tag, Other: Tag}',
    '{Ref: }',
    '{Ref: [Tag, Stage]}',
    '{Other: Tag}',
    '{Other: {a: b}}',
    '{Other: [":", [wso2is, "7.0.0"]]}',
    '{Fn::Sub: }',
    '{Fn::Sub: {Tag: Stage}}',
    '{Fn::Join: }',
    '{Fn::Join: {":": wso2is}}',
    '{Fn::ImportValue: wso2is}',
    '!GetAtt [Server, Image]',
    '[wso2is]',
    '[[":"], [wso2is, "7.0.0"]]',
    '!If [IsTest, a, b]',
    '!FindInMap [Others, prod, Tag]',
    '!FindInMap [Flat, test, Tag]',
    '!FindInMap [Flat, prod, Tag]',
  ])('of %s are not known', (image) => {
    expect(texts(image)).toEqual([]);
  });

  it('are not known without anything to look up in', () => {
    expect(texts('!If [IsProd, a, b]', 'Image: ')).toEqual([]);
    expect(texts('!FindInMap [Releases, prod, Tag]', 'Image: ')).toEqual([]);
    expect(texts('!Join [":", [wso2is, !Ref Tag]]', 'Image: ')).toEqual(['wso2is:Tag']);
  });

  it.each([
    ['wso2is:7.0.0', ['wso2is:7.0.0']],
    ['{Ref: Tag}', ['Tag']],
    ['{Fn::Sub: "is:${Tag}"}', ['"is:${Tag}"']],
    ['!If [IsProd, "is:1", "is:2"]', ['"is:1"', '"is:2"']],
    ['!FindInMap [Releases, !Ref Stage, Tag]', ['7.1.0', '5.11.0']],
    ['!Join [":", [is, 7.0.0]]', ['[":", [is, 7.0.0]]']],
    ['!Sub ["is:${V}", {V: 7.0.0}]', ['["is:${V}", {V: 7.0.0}]']],
  ])('of %s stand at %j', (image, expected) => {
    expect(made(image).map(({ from }) => from)).toEqual(expected);
  });

  it('are put together five deep, and no deeper', () => {
    const nested = (depth: number): string => (depth === 0 ? '"7.0.0"' : `!Join ["", [v, ${nested(depth - 1)}]]`);
    expect(texts(nested(5))).toEqual(['vvvvv7.0.0']);
    expect(texts(nested(6))).toEqual([]);
  });

  it('are no more than two hundred, however much they multiply', () => {
    const map = (name: string, entries: number): string =>
      `  ${name}: {${times(entries, (at) => `r${at}: {Tag: "${name}${at}"}`).join(', ')}}\n`;
    const head = `Parameters: {P: {}}\nConditions: {C: x}\nMappings:\n${map('A', 20)}${map('B', 150)}${map('D', 250)}Image: `;
    const find = (name: string): string => `!FindInMap [${name}, !Ref P, Tag]`;
    const either = `!If [C, ${find('A')}, ${find('D')}]`;
    expect(texts(find('B'), head)).toHaveLength(150);
    expect(texts(find('D'), head)).toHaveLength(200);
    expect(texts(`!Join [":", [${find('A')}, ${find('A')}]]`, head)).toHaveLength(200);
    expect(texts(`!Join [":", [${either}]]`, head)).toHaveLength(200);
  });
});
