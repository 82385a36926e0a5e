/**
 * A SHA-256 thumbprint: 32 bytes in hexadecimal, with or without colons between all of them (advisory.md,
 * "Allowlists inside the product").
 */
export function isSha256(text: string): boolean {
  return /^(?:[0-9a-f]{64}|[0-9a-f]{2}(?::[0-9a-f]{2}){31})$/i.test(text);
}

/** What a text that is no SHA-256 thumbprint looks like, for messages. */
export function describeThumbprint(text: string): string {
  const hex = text.replace(/[:\s]/g, '');
  if (!/^[0-9a-f]+$/i.test(hex)) return 'it is not hexadecimal';
  if (hex.length === 40) return 'it has the length of SHA-1';
  if (hex.length === 64) return 'its colons or blanks are not where they belong';
  return `it has ${hex.length} hexadecimal digits`;
}
