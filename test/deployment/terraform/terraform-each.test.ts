import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/deployment/terraform/terraform-collections.ts';
import { eachIn } from '../../../src/deployment/terraform/terraform-each.ts';
import { cut } from '../tree.ts';

const FILE = 'main.tf';
const span = (start: number, end: number) => ({ file: 'values.tf', start, end });
const KNOWN: Record<string, readonly Item[]> = {
  'var.tags': [
    new Map([['value', { text: '7.1.0', span: span(1, 6) }]]),
    new Map([['value', { text: '7.0.0', span: span(8, 13) }]]),
  ],
  'local.servers': [new Map([['value.tag', { text: '5.11.0', span: span(20, 26) }]])],
};

/** What the text `IMAGE` of a file is for each item, with the place that tells it. */
const filled = (code: string, image: string): string[] => {
  const whole = code.replace('IMAGE', () => image);
  const each = eachIn(FILE, whole, (reference) => KNOWN[reference] ?? []);
  return each(image, whole.indexOf(image)).map(({ text, at }) =>
    at.file === FILE ? `${text} at ${cut({ [FILE]: whole }, at)}` : `${text} at ${at.start}`,
  );
};
const resource = (loop: string): string => `resource "a" "b" {\n  ${loop}\n  image = "IMAGE"\n}\n`;

describe('an image of a resource that is made for items', () => {
  it.each([
    ['for_each = toset(["7.1.0", "7.0.0"])', 'is:${each.value}', ['is:7.1.0 at 7.1.0', 'is:7.0.0 at 7.0.0']],
    ['for_each = toset(["7.1.0"])', 'is:${ each.key }', ['is:7.1.0 at 7.1.0']],
    ['for_each = {a = "7.1.0"}', '${each.key}:${each.value}', ['a:7.1.0 at 7.1.0']],
    ['for_each = {a = {tag = "7.1.0"}}', 'is:${each.value.tag}', ['is:7.1.0 at 7.1.0']],
    ['for_each = {a = {tag = "7.1.0"}}', 'is:${each.value["tag"]}', ['is:7.1.0 at 7.1.0']],
    ['for_each = var.tags', 'is:${each.value}', ['is:7.1.0 at 1', 'is:7.0.0 at 8']],
    ['for_each = toset(var.tags)', 'is:${each.value}', ['is:7.1.0 at 1', 'is:7.0.0 at 8']],
    ['count = 2', 'is:${var.tags[count.index]}', ['is:7.1.0 at 1', 'is:7.0.0 at 8']],
    ['count = 2', 'is:${element(var.tags, count.index)}', ['is:7.1.0 at 1', 'is:7.0.0 at 8']],
    ['count = 1', 'is:${local.servers[count.index].tag}', ['is:5.11.0 at 20']],
  ])('%s: %s', (loop, image, expected) => {
    expect(filled(resource(loop), image)).toEqual(expected);
  });

  it.each([
    ['for_each = var.other', 'is:${each.value}'],
    ['for_each = var.tags[0]', 'is:${each.value}'],
    ['for_each = merge(var.tags, {})', 'is:${each.value}'],
    ['for_each = var.tags', 'is:${each.value.tag}'],
    ['for_each = var.tags', 'is:${each.value}-${each.value.tag}'],
    ['for_each = var.tags', 'is:${each.value.tag}-${each.value}'],
    ['for_each = var.tags', 'is:7.1.0'],
    ['count = 2', 'is:${each.value}'],
    ['x = 1', 'is:${each.value}'],
  ])('is not known: %s: %s', (loop, image) => {
    expect(filled(resource(loop), image)).toEqual([]);
  });

  it('has what its own resource goes through', () => {
    const other = resource('for_each = toset(["1.0.0"])').replace('IMAGE', () => 'x:${each.value}');
    const own = resource('for_each = toset(["7.1.0"])');
    expect(filled(`${other}${own}`, 'is:${each.value}')).toEqual(['is:7.1.0 at 7.1.0']);
    expect(filled(`${own}${other}`, 'is:${each.value}')).toEqual(['is:7.1.0 at 7.1.0']);
    expect(filled(`${resource('x = 1')}${other}`, 'is:${each.value}')).toEqual([]);
  });
});
