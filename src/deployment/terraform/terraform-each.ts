import type { Span } from '../../model.ts';
import type { Located } from '../text/located.ts';
import { countFirst } from '../text/sorted.ts';
import { type Item, itemsAt } from './terraform-collections.ts';

/** What a resource has of the item that it is made for: `${each.value.tag}`, `${var.versions[count.index]}`. */
const EACH =
  /\$\{\s{0,9}(?:each\.(key|value(?:\.[\w-]{1,100}|\["[\w-]{1,100}"\])?)|(?:element\(\s{0,9})?((?:var|local)\.[\w-]{1,100})(?:\[|\s{0,9},\s{0,9})count\.index[\])](?:\.([\w-]{1,100}))?)\s{0,9}\}/g;
/** What begins a block that is in no other. */
const BLOCK = /^(?:resource|module|data|job|service)\b[^\n]*\{/gm;
const FOR_EACH =
  /^[ \t]*for_each[ \t]*=[ \t]*(?:(?:to(?:set|map|list)\([ \t]*)?((?:var|local)\.[\w-]{1,100})(?![\w.[(-]))?/gm;

/** A text with what one item gives it, and where that is told. */
export interface Filled {
  text: string;
  at: Span;
}

/**
 * The texts that a text of a Terraform file is for each item that its resource is made for (`for_each`, `count`); none for one
 * that has nothing of an item, or where these are not known.
 *
 * @param itemsOf the items of `var.x` and `local.x`
 */
export function eachIn(
  file: string,
  code: string,
  itemsOf: (reference: string) => readonly Item[],
): (text: string, offset: number) => Filled[] {
  if (!EACH_SIGN.test(code)) return () => [];
  const blocks = [...code.matchAll(BLOCK)].map(({ index }) => index);
  const loops = [...code.matchAll(FOR_EACH)];
  const written = new Map<number, readonly Item[]>();
  const itemsIn = (start: number): readonly Item[] => {
    const found = written.get(start) ?? itemsAt(file, code, start);
    written.set(start, found);
    return found;
  };
  return (text, offset) => {
    const found = [...text.matchAll(EACH)];
    if (found.length === 0) return [];
    const before = countFirst(blocks, (one) => one <= offset);
    const [start, end] = [blocks[before - 1] ?? 0, blocks[before] ?? code.length];
    const next = loops[countFirst(loops, ({ index }) => index <= start)];
    const loop = next && next.index < end ? next : undefined;
    const [, , counted] = found.find(([, , reference]) => reference !== undefined) ?? [];
    const reference = counted ?? loop?.[1];
    const items = reference !== undefined ? itemsOf(reference) : loop ? itemsIn(loop.index + loop[0].length) : [];
    return items.flatMap((item) => filledIn(text, item));
  };
}

/** Cheap sign of a resource that is made for items. */
const EACH_SIGN = /\bfor_each\b|\bcount\.index\b/;

function filledIn(text: string, item: Item): Filled[] {
  let last: Located | null = null;
  let isOpen = false;
  const filled = text.replace(EACH, (whole, own?: string, _?: string, key?: string) => {
    const name = own === undefined ? (key === undefined ? 'value' : `value.${key}`) : own.replace(/\["(.*)"\]$/, '.$1');
    const value = item.get(name);
    if (value === undefined) isOpen = true;
    else last = value;
    return value?.text ?? whole;
  });
  const { span } = (last as Located | null) ?? {};
  return isOpen || span === undefined ? [] : [{ text: filled, at: span }];
}
