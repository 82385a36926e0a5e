import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../discover/decode.ts';
import { readBytes } from '../discover/read-file.ts';
import { applyEdits } from '../fix/apply.ts';
import { unifiedDiff } from '../fix/diff.ts';
import type { Edit, Finding } from '../model.ts';
import type { ScanOutcome } from '../scan.ts';

/** A file as it is now, if it is still the one that was scanned. */
interface Scanned {
  text: string;
  bom: boolean;
}

/** Fixes of findings nobody allowed: an allowlisted setting is wanted as it is. */
function wanted(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.fix !== null && finding.allowlist === null);
}

/** What a person still has to do before the fixes may be deployed, one sentence a fix. */
export function tasksLeft(outcome: ScanOutcome): string[] {
  const pins = wanted(outcome.findings).filter((finding) => finding.fix?.needsPerson);
  return [...new Set(pins.map(({ span, fix }) => `${span.file}: ${fix?.description}.`))];
}

function editsByFile(outcome: ScanOutcome): Map<string, Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const { fix } of wanted(outcome.findings)) {
    for (const edit of fix?.edits ?? []) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  }
  return new Map([...byFile].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function scanned(outcome: ScanOutcome, file: string): Scanned | null {
  const read = readBytes(outcome.root, file);
  const decoded = 'bytes' in read ? decode(read.bytes) : null;
  if (!decoded || !('text' in decoded) || decoded.text !== outcome.texts.get(file)) return null;
  // A file in another encoding than UTF-8 would change in places no edit touches.
  if ('bytes' in read && !Buffer.from(`${decoded.bom ? '\ufeff' : ''}${decoded.text}`).equals(read.bytes)) return null;
  return decoded;
}

/** All fixes as one diff that `git apply` takes in the scanned folder. */
export function diffOf(outcome: ScanOutcome): string {
  return [...editsByFile(outcome)]
    .map(([file, edits]) => {
      const now = scanned(outcome, file);
      return now ? unifiedDiff(file, now.text, edits, now.bom) : '';
    })
    .join('');
}

/**
 * Writes all fixes. A file that changed since it was scanned is left alone.
 *
 * @returns the files written
 */
export function applyFixes(outcome: ScanOutcome): string[] {
  return [...editsByFile(outcome)].flatMap(([file, edits]) => {
    const now = scanned(outcome, file);
    if (!now) return [];
    writeFileSync(join(outcome.root, file), `${now.bom ? '\ufeff' : ''}${applyEdits(now.text, edits)}`);
    return [file];
  });
}
