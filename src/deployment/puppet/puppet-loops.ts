import { matchAt } from '../../read/match-at.ts';
import { withoutComments } from '../text/comments.ts';

/** `$template_list.each`, `each($template_list)` */
const EACH = /\$(?:\w{1,100}::){0,9}(\w{1,100})\.each\b|\beach\s{0,100}\(\s{0,100}\$(?:\w{1,100}::){0,9}(\w{1,100})/g;
/** What a block begins with, behind the list: `|String $template| {` */
const BLOCK = /[\s()]{0,200}\|(?:[^|$]{0,100}\$(\w{1,100})\s{0,100},)?[^|]{0,300}\$(\w{1,100})\s{0,100}\|\s{0,100}\{/y;

/** A list that a manifest goes through. */
export interface PuppetLoop {
  /** The variable that holds it. */
  list: string;
  /**
   * The variable that holds one member of it in the block, the one before it that holds its number or its key in a hash, and
   * where the block begins; null where none is seen.
   */
  block: { member: string; key: string | null; start: number } | null;
}

/** The lists that a manifest goes through, in the order of its text. */
export function puppetLoops(manifest: string): PuppetLoop[] {
  const text = withoutComments(manifest);
  return [...text.matchAll(EACH)].map(({ 0: whole, 1: method, 2: call, index }) => {
    const after = index + whole.length;
    const block = matchAt(BLOCK, text, after);
    return {
      list: (method ?? call) as string,
      block: block && { member: block[2] as string, key: block[1] ?? null, start: after + block[0].length },
    };
  });
}
