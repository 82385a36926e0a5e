import { realpathSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DecodedText, decode, encode } from '../discover/decode.ts';
import { pathInWorkTree } from '../discover/git-list.ts';
import { readBytes } from '../discover/read-file.ts';
import { applyEdits } from '../fix/apply.ts';
import { unifiedDiff } from '../fix/diff.ts';
import type { Edit, Finding } from '../model.ts';
import { count } from '../report/words.ts';
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

/** Says of how many findings no fix is known; empty when there are none. */
export function withoutFix({ findings }: ScanOutcome): string {
  const left = findings.filter(({ fix, level, allowlist }) => fix === null && level !== 'notice' && allowlist === null);
  const what = `${count(left.length, 'finding')} ${left.length === 1 ? 'has' : 'have'} no fix`;
  return left.length === 0 ? '' : `${what} and must be mended by hand.\n`;
}

/** The edits of one file. */
interface FileEdits {
  /** The file itself, also where the repository has links to it. */
  file: string;
  /** A name it was scanned by. */
  scannedAs: string;
  edits: Edit[];
}

function editsByFile({ root, findings }: ScanOutcome): FileEdits[] {
  const byFile = new Map<string, FileEdits>();
  for (const edit of wanted(findings).flatMap(({ fix }) => fix?.edits ?? [])) {
    const file = behindLinks(root, edit.file);
    const { edits } = byFile.get(file) ?? { edits: [] };
    byFile.set(file, { file, scannedAs: edit.file, edits: [...edits, edit] });
  }
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The root-relative path of the file that a path leads to; git and whoever reads of it know that, not the link. */
function behindLinks(root: string, path: string): string {
  try {
    return relative(root, realpathSync.native(join(root, path))).replaceAll(sep, '/');
  } catch {
    // It is gone since it was scanned.
    return path;
  }
}

/** A file as it is now, or null when it is no longer the one that was scanned. */
function scanned(outcome: ScanOutcome, { file, scannedAs }: FileEdits): DecodedText | null {
  const read = readBytes(outcome.root, file);
  const decoded = 'bytes' in read ? decode(read.bytes) : null;
  return decoded && 'text' in decoded && decoded.text === outcome.texts.get(scannedAs) ? decoded : null;
}

/**
 * All fixes as one diff, each file's part in the encoding of the file. `git apply` takes it in the scanned folder, and
 * anywhere above that in its work tree: the paths are those from the top, as git reads them.
 */
export async function diffOf(outcome: ScanOutcome): Promise<Buffer> {
  const folder = await pathInWorkTree(outcome.root);
  const diffs = editsByFile(outcome).flatMap((one) => {
    const { file, edits } = one;
    const now = scanned(outcome, one);
    // The byte order mark is a part of the first line there.
    return (now && encode(unifiedDiff(folder + file, now.text, edits, now.bom), { ...now, bom: false })) ?? [];
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
  for (const one of editsByFile(outcome)) {
    const why = written(outcome, one);
    if (why === null) applied.written.push(one.file);
    else applied.left.push(`${one.file} was not changed: ${why}.`);
  }
  return applied;
}

/** Writes the fixes of one file; returns null, or why it could not. */
function written(outcome: ScanOutcome, one: FileEdits): string | null {
  const now = scanned(outcome, one);
  if (!now) return 'it changed while it was scanned; run the scan again';
  const bytes = encode(applyEdits(now.text, one.edits), now);
  if (!bytes) return 'its encoding, ISO-8859-1, lacks a character of the fix; save it as UTF-8 first';
  try {
    writeFileSync(join(outcome.root, one.file), bytes);
    return null;
  } catch (error) {
    return `it cannot be written (${(error as NodeJS.ErrnoException).code})`;
  }
}
