import type { Finding, Rule } from '../model.ts';

/** Rules of which one file can have several findings that only the text they point at tells apart. */
const BY_TEXT: ReadonlySet<Rule> = new Set<Rule>(['allowlist-entry', 'product-allowlist']);

/**
 * One fingerprint (64 hex digits) per finding, in order: what the finding is about, without lines, columns, level, state or
 * wording, so that it stays when lines move or a setting changes from missing to on, and no two are the same.
 * @param findings in report order: findings about the same thing are told apart by it
 */
export function fingerprints(findings: readonly Finding[], texts: ReadonlyMap<string, string>): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, part, deployment, span }) => {
    const at = BY_TEXT.has(rule) ? (texts.get(span.file) ?? '').slice(span.start, span.end) : '';
    const identity = JSON.stringify([rule, part, deployment, span.file, at.replaceAll(/\s+/g, ' ')]);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return sha256(`${identity}\n${occurrence}`);
  });
}

/** 64 hex digits. The module takes milliseconds to load, and a scan that finds nothing has nothing to hash. */
export function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}
