const TAG = /\{%-?\s*(if|elif|else|endif|for|endfor)\b([^%]{0,500})%\}/g;

/** The conditions of the Jinja2 `if` blocks and loops that enclose `offset` in a template's text, outermost first. */
export function enclosingConditions(text: string, offset: number): string[] {
  const open: string[] = [];
  for (const { 1: word, 2: rest, index } of text.matchAll(TAG)) {
    if (index >= offset) break;
    if (word === 'if' || word === 'for') open.push((rest as string).trim());
    else if (word === 'endif' || word === 'endfor') open.pop();
    else open.push(`${open.pop() ?? ''} ${(rest as string).trim()}`);
  }
  return open;
}
