import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecodedText, decode, encode } from '../discover/decode.ts';
import { readBytes } from '../discover/read-file.ts';
import { applyEdits } from '../fix/apply.ts';
import { unifiedDiff } from '../fix/diff.ts';
import type { Edit, Finding } from '../model.ts';
import type { ScanOutcome } from '../scan.ts';

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

/** A file as it is now, or null when it is no longer the one that was scanned. */
function scanned(outcome: ScanOutcome, file: string): DecodedText | null {
  const read = readBytes(outcome.root, file);
  const decoded = 'bytes' in read ? decode(read.bytes) : null;
  return decoded && 'text' in decoded && decoded.text === outcome.texts.get(file) ? decoded : null;
}

/** All fixes as one diff that `git apply` takes in the scanned folder, each file's part in the encoding of the file. */
export function diffOf(outcome: ScanOutcome): Buffer {
  const diffs = [...editsByFile(outcome)].flatMap(([file, edits]) => {
    const now = scanned(outcome, file);
    // The byte order mark is a part of the first line there.
    return (now && encode(unifiedDiff(file, now.text, edits, now.bom), { ...now, bom: false })) ?? [];
  });
  return Buffer.concat(diffs);
}

/** What became of the files that have fixes. */
export interface Applied {
  written: string[];
  /** Why files were left as they are, one sentence a file. */
  left: string[];
}

/** Writes all fixes, each file in its own encoding. A file that changed since it was scanned is left alone. */
export function applyFixes(outcome: ScanOutcome): Applied {
  const applied: Applied = { written: [], left: [] };
  for (const [file, edits] of editsByFile(outcome)) {
    const now = scanned(outcome, file);
    const bytes = now && encode(applyEdits(now.text, edits), now);
    if (bytes) {
      writeFileSync(join(outcome.root, file), bytes);
      applied.written.push(file);
    } else {
      const why = now
        ? 'its encoding, ISO-8859-1, lacks a character of the fix; save it as UTF-8 first'
        : 'it changed while it was scanned; run the scan again';
      applied.left.push(`${file} was not changed: ${why}.`);
    }
  }
  return applied;
}
