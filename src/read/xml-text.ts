const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// A character's number may have any number of zeros before it.
const REFERENCE = /&(?:#x0*([0-9A-Fa-f]{1,6})|#0*([0-9]{1,7})|([A-Za-z_][\w.-]{0,40}));/g;

/** What XML 1.0 does not allow anywhere; a surrogate is matched only when it stands alone. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The first character XML does not allow, as an index into `text`; -1 when there is none. */
export const forbiddenCharacter = (text: string): number => text.search(FORBIDDEN);

/**
 * Replaces character references and the five predefined entities. Line breaks and tabs written as such become blanks,
 * as XML normalises attribute values.
 */
export function decodeAttribute(raw: string): string {
  return decodeText(raw.replace(/\r\n|[\r\n\t]/g, ' '));
}

/** Replaces character references and the five predefined entities; any other stays as written. */
export function decodeText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(PREDEFINED, name) ? (PREDEFINED[name] as string) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : null;
    return character === null || FORBIDDEN.test(character) ? whole : character;
  });
}

/**
 * The first `&` that begins no reference an XML parser without a document type knows, as an index into `raw`; -1 when
 * there is none. The product's parser refuses such a file.
 */
export function badReference(raw: string): number {
  for (let at = raw.indexOf('&'); at !== -1; at = raw.indexOf('&', at + 1)) {
    REFERENCE.lastIndex = at;
    const found = REFERENCE.exec(raw);
    if (found?.index !== at || decodeText(found[0]) === found[0]) return at;
  }
  return -1;
}
