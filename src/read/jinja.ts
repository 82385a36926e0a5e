const TAG = /\{%-?\s*(if|elif|else|endif|for|endfor)\b([^%]{0,500})%\}/g;

/** How much of an `if` and its `elif`s is kept. */
const LONGEST = 4000;

/** A condition and those around it. */
interface Open {
  condition: string;
  outer: Open | null;
}

/** Tells the conditions of the Jinja2 `if` blocks and loops that enclose an offset of a template's text, innermost first. */
export function jinjaConditions(text: string): (offset: number) => string[] {
  const changes: { at: number; open: Open | null }[] = [];
  let open = null as Open | null;
  for (const { 1: word, 2: rest, index } of text.matchAll(TAG)) {
    const condition = (rest as string).trim();
    if (word === 'if' || word === 'for') open = { condition, outer: open };
    else if (word === 'endif' || word === 'endfor') open = open?.outer ?? null;
    else open = { condition: `${open?.condition ?? ''} ${condition}`.slice(0, LONGEST), outer: open?.outer ?? null };
    changes.push({ at: index, open });
  }
  return (offset) => {
    const found: string[] = [];
    let low = 0;
    for (let high = changes.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((changes[middle] as (typeof changes)[number]).at < offset) low = middle + 1;
      else high = middle;
    }
    let here = changes[low - 1]?.open ?? null;
    for (; here; here = here.outer) found.push(here.condition);
    return found;
  };
}
