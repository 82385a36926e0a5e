import { visible } from './visible.ts';

/** Longer pieces are cut: a page has room for many findings, not for one value of a megabyte. */
const MAX_PIECE = 1000;

/** The advisory's own pages may stay links; whatever else looks like a link may come from the scanned tree. */
const ADVISORY_LINK = /(https:\/\/security\.docs\.wso2\.com\/[A-Za-z0-9/.-]*)/;

const ZERO_WIDTH_SPACE = '&#8203;';

/**
 * A text that may hold pieces of the scanned tree as one line of GitHub-flavoured Markdown that reads the same: no
 * markup, HTML, table cell, link, `@` mention, `#` reference or formula comes out of it.
 */
export function escapeMarkdown(text: string): string {
  return cut(text)
    .split(ADVISORY_LINK)
    .map((piece, index) => (index % 2 === 1 ? piece : escapePiece(piece)))
    .join('');
}

/** A text from the scanned tree as Markdown code, in table cells and links too. */
export function markdownCode(text: string): string {
  return `<code>${cut(text).replaceAll(/[^\p{L}\p{N} ./-]/gu, entity)}</code>`;
}

/** What Markdown or GitHub acts on, in the order it is tried. */
const ACTED_ON = /[&<>]|[\\`*_{}[\]()!|~"']|[@#]|\$|:\/\/|\bwww\.|\bGH-/gi;

const escapePiece = (text: string): string => text.replaceAll(ACTED_ON, escapeOne);

function escapeOne(found: string): string {
  if (/^[&<>]$/.test(found)) return entity(found);
  if (/^[@#]$/.test(found)) return found + ZERO_WIDTH_SPACE;
  // GitHub takes `\$` for the start of a formula all the same.
  if (found === '$') return '<span>$</span>';
  return found.length === 1 ? `\\${found}` : `${found[0]}${ZERO_WIDTH_SPACE}${found.slice(1)}`;
}

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

function cut(text: string): string {
  // Before anything else looks at a text of megabytes.
  const safe = visible(text.slice(0, MAX_PIECE));
  return text.length > MAX_PIECE ? `${safe}…` : safe;
}
