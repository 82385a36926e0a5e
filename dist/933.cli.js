"use strict";
exports.id = 933;
exports.ids = [933];
exports.modules = {

/***/ 1933:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.tasksLeft = tasksLeft;
exports.withoutFix = withoutFix;
exports.diffOf = diffOf;
exports.applyFixes = applyFixes;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
const decode_ts_1 = __webpack_require__(27865);
const git_list_ts_1 = __webpack_require__(31444);
const read_file_ts_1 = __webpack_require__(6350);
const apply_ts_1 = __webpack_require__(87647);
const diff_ts_1 = __webpack_require__(12404);
const words_ts_1 = __webpack_require__(72691);
/** Fixes of findings nobody allowed: an allowlisted setting is wanted as it is. */
function wanted(findings) {
    return findings.filter((finding) => finding.fix !== null && finding.allowlist === null);
}
/** What a person still has to do before the fixes may be deployed, one sentence a fix. */
function tasksLeft(outcome) {
    const pins = wanted(outcome.findings).filter((finding) => finding.fix?.needsPerson);
    return [...new Set(pins.map(({ span, fix }) => `${span.file}: ${fix?.description}.`))];
}
/** Says of how many findings no fix is known; empty when there are none. */
function withoutFix({ findings }) {
    const left = findings.filter(({ fix, level, allowlist }) => fix === null && level !== 'notice' && allowlist === null);
    const what = `${(0, words_ts_1.count)(left.length, 'finding')} ${left.length === 1 ? 'has' : 'have'} no fix`;
    return left.length === 0 ? '' : `${what} and must be mended by hand.\n`;
}
function editsByFile({ root, findings }) {
    const byFile = new Map();
    for (const edit of wanted(findings).flatMap(({ fix }) => fix?.edits ?? [])) {
        const file = behindLinks(root, edit.file);
        const { edits } = byFile.get(file) ?? { edits: [] };
        byFile.set(file, { file, scannedAs: edit.file, edits: [...edits, edit] });
    }
    return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
/** The root-relative path of the file that a path leads to; git and whoever reads of it know that, not the link. */
function behindLinks(root, path) {
    try {
        return (0, node_path_1.relative)(root, node_fs_1.realpathSync.native((0, node_path_1.join)(root, path))).replaceAll(node_path_1.sep, '/');
    }
    catch {
        // It is gone since it was scanned.
        return path;
    }
}
/** A file as it is now, or null when it is no longer the one that was scanned. */
function scanned(outcome, { file, scannedAs }) {
    const read = (0, read_file_ts_1.readBytes)(outcome.root, file);
    const decoded = 'bytes' in read ? (0, decode_ts_1.decode)(read.bytes) : null;
    return decoded && 'text' in decoded && decoded.text === outcome.texts.get(scannedAs) ? decoded : null;
}
/**
 * All fixes as one diff, each file's part in the encoding of the file. `git apply` takes it in the scanned folder, and
 * anywhere above that in its work tree: the paths are those from the top, as git reads them.
 */
async function diffOf(outcome) {
    const folder = await (0, git_list_ts_1.pathInWorkTree)(outcome.root);
    const diffs = editsByFile(outcome).flatMap((one) => {
        const { file, edits } = one;
        const now = scanned(outcome, one);
        // The byte order mark is a part of the first line there.
        return (now && (0, decode_ts_1.encode)((0, diff_ts_1.unifiedDiff)(folder + file, now.text, edits, now.bom), { ...now, bom: false })) ?? [];
    });
    return Buffer.concat(diffs);
}
/** Writes all fixes, each file in its own encoding. A file that changed since it was scanned is left alone. */
function applyFixes(outcome) {
    const applied = { written: [], left: [] };
    for (const one of editsByFile(outcome)) {
        const why = written(outcome, one);
        if (why === null)
            applied.written.push(one.file);
        else
            applied.left.push(`${one.file} was not changed: ${why}.`);
    }
    return applied;
}
/** Writes the fixes of one file; returns null, or why it could not. */
function written(outcome, one) {
    const now = scanned(outcome, one);
    if (!now)
        return 'it changed while it was scanned; run the scan again';
    const bytes = (0, decode_ts_1.encode)((0, apply_ts_1.applyEdits)(now.text, one.edits), now);
    if (!bytes)
        return 'its encoding, ISO-8859-1, lacks a character of the fix; save it as UTF-8 first';
    try {
        (0, node_fs_1.writeFileSync)((0, node_path_1.join)(outcome.root, one.file), bytes);
        return null;
    }
    catch (error) {
        return `it cannot be written (${error.code})`;
    }
}


/***/ }),

/***/ 87647:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inOrder = inOrder;
exports.applyEdits = applyEdits;
/**
 * The edits of one file in the order of their places, each once. One that overlaps an earlier one is left out: the
 * next run finds what is left.
 */
function inOrder(edits) {
    const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const kept = [];
    for (const edit of sorted) {
        const last = kept.at(-1);
        const same = kept.some(({ start, end, text }) => start === edit.start && end === edit.end && text === edit.text);
        if (!same && (!last || edit.start >= last.end))
            kept.push(edit);
    }
    return kept;
}
/**
 * A file's text with edits applied. Insertions at the same place come in the order given.
 * @param text decoded, without byte order mark
 * @param edits of this one file
 */
function applyEdits(text, edits) {
    let result = '';
    let at = 0;
    for (const edit of inOrder(edits)) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + text.slice(at);
}


/***/ }),

/***/ 12404:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unifiedDiff = unifiedDiff;
const apply_ts_1 = __webpack_require__(87647);
const CONTEXT = 3;
/**
 * A unified diff of one file that `git apply` takes; empty when the edits change nothing. Line endings are kept, a
 * missing one at the end is marked, and the name is quoted as git does.
 * @param file root-relative path with `/`
 * @param text decoded, without byte order mark
 * @param edits of this one file
 * @param bom whether the file begins with a byte order mark
 */
function unifiedDiff(file, text, edits, bom = false) {
    const mark = bom ? '\ufeff' : '';
    const old = linesOf(mark + text);
    const moved = edits.map((edit) => ({ ...edit, start: edit.start + mark.length, end: edit.end + mark.length }));
    const hunks = changesOf(mark + text, old, moved);
    if (hunks.length === 0)
        return '';
    const from = nameOf(`a/${file}`);
    const to = nameOf(`b/${file}`);
    const tab = /\s/.test(file) && !from.startsWith('"') ? '\t' : '';
    return `diff --git ${from} ${to}\n--- ${from}${tab}\n+++ ${to}${tab}\n${hunkTexts(old, hunks)}`;
}
/** Each line with its `\n`; the last one may lack it. */
function linesOf(text) {
    return text === '' ? [] : text.split(/(?<=\n)/);
}
function changesOf(text, old, edits) {
    const starts = [];
    let offset = 0;
    for (const line of old) {
        starts.push(offset);
        offset += line.length;
    }
    const lineOf = (at) => Math.max(starts.findLastIndex((start) => start <= at), 0);
    const touched = [];
    for (const edit of (0, apply_ts_1.inOrder)(edits)) {
        const start = lineOf(edit.start);
        const end = Math.min(lineOf(edit.end) + 1, old.length);
        const last = touched.at(-1);
        if (last && start < last.end) {
            last.end = Math.max(last.end, end);
            last.edits.push(edit);
        }
        else
            touched.push({ start, end, edits: [edit] });
    }
    return touched.flatMap(({ start, end, edits: own }) => {
        const from = starts[start] ?? 0;
        const to = starts[end] ?? text.length;
        const shifted = own.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
        const lines = linesOf((0, apply_ts_1.applyEdits)(text.slice(from, to), shifted));
        return trimmed({ start, end, lines }, old);
    });
}
/** Without the lines that stay the same at both ends; nothing when all stay. */
function trimmed({ start, end, lines }, old) {
    let [first, last] = [start, end];
    let [from, to] = [0, lines.length];
    while (first < last && from < to && old[first] === lines[from]) {
        first++;
        from++;
    }
    while (last > first && to > from && old[last - 1] === lines[to - 1]) {
        last--;
        to--;
    }
    return first === last && from === to ? [] : [{ start: first, end: last, lines: lines.slice(from, to) }];
}
function hunkTexts(old, changes) {
    const hunks = [];
    for (const change of changes) {
        const hunk = hunks.at(-1);
        const last = hunk?.at(-1);
        if (hunk && last && change.start - last.end <= 2 * CONTEXT)
            hunk.push(change);
        else
            hunks.push([change]);
    }
    let shift = 0;
    return hunks
        .map((hunk) => {
        const start = Math.max(hunk[0].start - CONTEXT, 0);
        const end = Math.min(hunk.at(-1).end + CONTEXT, old.length);
        const added = hunk.reduce((sum, change) => sum + change.lines.length - (change.end - change.start), 0);
        const head = `@@ -${range(start, end - start)} +${range(start + shift, end - start + added)} @@\n`;
        shift += added;
        return head + hunkBody(old, hunk, start, end);
    })
        .join('');
}
/** The first line's number and the count; an empty range names the line before it. */
const range = (start, count) => count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
function hunkBody(old, hunk, start, end) {
    let body = '';
    let at = start;
    const put = (sign, lines) => {
        for (const line of lines)
            body += sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
    };
    for (const change of hunk) {
        put(' ', old.slice(at, change.start));
        put('-', old.slice(change.start, change.end));
        put('+', change.lines);
        at = change.end;
    }
    put(' ', old.slice(at, end));
    return body;
}
/** git's quoting of path names (`core.quotePath`): unusual bytes as octal in double quotes. */
function nameOf(path) {
    if (/^[ !#-[\]-~]*$/.test(path))
        return path;
    const named = {
        7: 'a',
        8: 'b',
        9: 't',
        10: 'n',
        11: 'v',
        12: 'f',
        13: 'r',
        34: '"',
        92: '\\',
    };
    const quoted = [...Buffer.from(path)].map((byte) => {
        if (named[byte] !== undefined)
            return `\\${named[byte]}`;
        return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
    });
    return `"${quoted.join('')}"`;
}


/***/ })

};
;