import type { Stretch } from '../settings.ts';

/** What stands before the root element of an XML text. Offsets into the text. */
export interface Prolog {
  /** `<?xml … ?>`, wherever it stands before the root: in templates and carriers it may come late. */
  declaration: Stretch | null;
  /** `<!DOCTYPE …` up to its internal subset or its end. */
  doctype: Stretch | null;
  /** The root's start tag begins here; the end of the text when there is none. */
  root: number;
}

/** Reads over comments, processing instructions, a document type and any other text up to the first element. */
export function readProlog(text: string): Prolog {
  const prolog: Prolog = { declaration: null, doctype: null, root: text.length };
  let at = text.indexOf('<');
  while (at !== -1) {
    let end: number;
    if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) {
      end = after(text, '?>', at + 2);
      if (/^<\?xml\s/.test(text.slice(at, at + 6))) prolog.declaration ??= { start: at, end };
    } else if (text.startsWith('<!', at)) {
      end = afterDoctype(text, at);
      if (text.startsWith('<!DOCTYPE', at)) prolog.doctype ??= { start: at, end };
    } else if (/[A-Za-z_:]/.test(text[at + 1] ?? '')) {
      prolog.root = at;
      break;
    } else end = at + 1;
    at = text.indexOf('<', end);
  }
  return prolog;
}

/**
 * The first `<!` of a text without document type that begins neither a comment nor a CDATA section, as an offset; -1
 * when there is none. Such markup is no XML, and what it hides from one parser another may see.
 */
export function strayDeclaration(text: string): number {
  const markup = /<(?:!--|!\[CDATA\[|[!?])/g;
  for (let found = markup.exec(text); found; found = markup.exec(text)) {
    if (found[0] === '<!') return found.index;
    const close = found[0] === '<?' ? '?>' : found[0] === '<!--' ? '-->' : ']]>';
    markup.lastIndex = after(text, close, markup.lastIndex);
  }
  return -1;
}

/** Behind the `>` or the `[` of an internal subset, whichever comes first. */
function afterDoctype(text: string, from: number): number {
  const stop = /[>[]/g;
  stop.lastIndex = from;
  return stop.exec(text) ? stop.lastIndex : text.length;
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found + what.length;
}
