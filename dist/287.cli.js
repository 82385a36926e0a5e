"use strict";
exports.id = 287;
exports.ids = [287];
exports.modules = {

/***/ 61287:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runAllow = runAllow;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const decode_ts_1 = __webpack_require__(27865);
const read_file_ts_1 = __webpack_require__(6350);
const allow_ts_1 = __webpack_require__(26447);
const read_ts_1 = __webpack_require__(78776);
const usage_ts_1 = __webpack_require__(74980);
const output_ts_1 = __webpack_require__(96657);
const FIELDS = ['part', 'reason', 'owner', 'expires'];
/** `wso2-cert-auth allow PATH --part A --reason \u2026 --owner \u2026 --expires \u2026`; returns the exit code. */
function runAllow(args) {
    const { values, positionals } = (0, node_util_1.parseArgs)({
        args,
        allowPositionals: true,
        options: {
            part: { type: 'string' },
            reason: { type: 'string' },
            owner: { type: 'string' },
            expires: { type: 'string' },
            policy: { type: 'string', default: read_ts_1.POLICY_FILE },
        },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
        throw new usage_ts_1.UsageError('allow takes one path: a glob from the root of the repository, for example "environments/prod/is/**".');
    }
    const absent = FIELDS.filter((field) => values[field] === undefined);
    if (absent.length > 0)
        throw new usage_ts_1.UsageError(`An exception needs ${absent.map((field) => `--${field}`).join(' and ')}.`);
    const { part = '', reason = '', owner = '', expires = '', policy } = values;
    const current = policyText(policy);
    const today = new Date().toISOString().slice(0, 10);
    const text = (0, allow_ts_1.addAllow)(current?.text ?? null, { path, part, reason, owner, expires }, today, policy);
    (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)((0, node_path_1.resolve)(policy)), { recursive: true });
    (0, node_fs_1.writeFileSync)(policy, `${current?.bom ? '\ufeff' : ''}${text}`);
    (0, output_ts_1.writeAll)(1, `Added an exception for part ${part} of ${path} to ${policy}; it holds through ${expires}.\n`);
    return 0;
}
function policyText(file) {
    const read = (0, read_file_ts_1.readBytes)('/', (0, node_path_1.resolve)(file));
    if ('absent' in read)
        return null;
    if ('problem' in read)
        throw new usage_ts_1.UsageError(`The policy file ${file} cannot be used: ${read.problem}.`);
    const decoded = (0, decode_ts_1.decode)(read.bytes);
    if ('problem' in decoded)
        throw new usage_ts_1.UsageError(`The policy file ${file} cannot be used: ${decoded.problem}.`);
    return decoded;
}


/***/ }),

/***/ 96657:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeOutput = writeOutput;
exports.writeAll = writeAll;
const node_fs_1 = __webpack_require__(73024);
const usage_ts_1 = __webpack_require__(74980);
/** Writes a report to a file, or to standard output when no file is named. */
function writeOutput(text, file) {
    if (file === null)
        writeAll(1, text);
    else {
        try {
            (0, node_fs_1.writeFileSync)(file, text);
        }
        catch (error) {
            throw new usage_ts_1.UsageError(`The report cannot be written to ${file} (${error.code}). Name a file in a folder that exists.`);
        }
    }
}
/** Writes everything before it returns: a report cut at a pipe's buffer would read as a smaller one. */
function writeAll(descriptor, text) {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    let written = 0;
    while (written < bytes.length) {
        try {
            written += (0, node_fs_1.writeSync)(descriptor, bytes, written);
        }
        catch (error) {
            const code = error.code;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
        }
    }
}


/***/ }),

/***/ 27865:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decode = decode;
exports.encode = encode;
const node_buffer_1 = __webpack_require__(4573);
const DECLARED_LATIN = /^\s*<\?xml[^>]*encoding=["'](?:iso-8859-1|windows-1252|us-ascii)["']/i;
/**
 * Decodes what WSO2 servers and the tools around them read: UTF-8, and XML that declares ISO-8859-1.
 * A UTF-16 file or invalid UTF-8 is a problem: the product would not read it as it looks in an editor.
 */
function decode(bytes) {
    const [a, b, c] = bytes;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
        return { problem: 'it is encoded in UTF-16; save it as UTF-8' };
    }
    const bom = a === 0xef && b === 0xbb && c === 0xbf;
    const valid = (0, node_buffer_1.isUtf8)(bytes);
    const encoding = valid ? 'utf8' : 'latin1';
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding, valid && bom ? 3 : 0);
    if (!valid && !DECLARED_LATIN.test(text))
        return { problem: 'it is not valid UTF-8; save it as UTF-8' };
    if (text.includes('\0'))
        return { problem: 'it holds NUL characters; it is not a text file' };
    return { text, bom, encoding };
}
/**
 * A text in the encoding its file has, with its byte order mark.
 *
 * @returns null when the encoding lacks one of the characters
 */
function encode(text, { bom, encoding }) {
    const bytes = Buffer.from(`${bom ? '\ufeff' : ''}${text}`, encoding);
    return encoding === 'utf8' || bytes.toString(encoding) === text ? bytes : null;
}


/***/ }),

/***/ 6350:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_BYTES = void 0;
exports.readBytes = readBytes;
exports.readPieces = readPieces;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
/** Larger files are not read: no configuration of a product home comes near it. */
exports.MAX_BYTES = 5 * 1024 * 1024;
/**
 * Reads one listed file without ever leaving `root`, blocking on a pipe or loading an oversized file.
 *
 * @param root absolute real path of the scanned folder
 * @param path root-relative path with `/`
 */
function readBytes(root, path) {
    return withFile(root, path, (descriptor, stat) => {
        if (stat.size > exports.MAX_BYTES)
            return { problem: `it is larger than ${exports.MAX_BYTES >> 20} MiB`, kind: 'large' };
        const bytes = Buffer.allocUnsafe(stat.size);
        return { bytes: bytes.subarray(0, fill(descriptor, bytes)) };
    });
}
/** GitHub refuses larger files, so nothing behind this is looked at. */
const MAX_SEARCHED = 128 * 1024 * 1024;
const PIECE = 1024 * 1024;
/** What a pattern may span over the border of two pieces. */
const OVERLAP = 1024;
/**
 * Hands an oversized file to `visit` piece by piece, pieces overlapping a little.
 *
 * @param visit returns true to go on; the buffer is only valid during the call
 */
function readPieces(root, path, visit) {
    withFile(root, path, (descriptor, stat) => {
        const buffer = Buffer.allocUnsafe(PIECE + OVERLAP);
        let kept = 0;
        for (let read = 0; read < Math.min(stat.size, MAX_SEARCHED); read += PIECE) {
            const count = fill(descriptor, buffer.subarray(kept, kept + PIECE));
            const piece = buffer.subarray(0, kept + count);
            if (count === 0 || !visit(piece))
                break;
            kept = Math.min(OVERLAP, piece.length);
            piece.copy(buffer, 0, piece.length - kept);
        }
        return { absent: true };
    });
}
function withFile(root, path, read) {
    const full = (0, node_path_1.join)(root, path);
    let descriptor;
    try {
        const real = node_fs_1.realpathSync.native(full);
        if (!real.startsWith(root === node_path_1.sep ? root : root + node_path_1.sep)) {
            return { problem: 'it is a link, or lies behind one, that leads out of the scanned folder', kind: 'no-file' };
        }
        descriptor = (0, node_fs_1.openSync)(real, node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NONBLOCK | node_fs_1.constants.O_NOFOLLOW);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENXIO')
            return { problem: 'it is not a regular file', kind: 'no-file' };
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP')
            return { problem: `it cannot be opened (${code})`, kind: 'denied' };
        return isLink(full) ? { problem: 'it is a link that leads nowhere', kind: 'no-file' } : { absent: true };
    }
    try {
        const stat = (0, node_fs_1.fstatSync)(descriptor);
        if (stat.isDirectory())
            return { absent: true };
        if (!stat.isFile())
            return { problem: 'it is not a regular file', kind: 'no-file' };
        return read(descriptor, stat);
    }
    catch (error) {
        return { problem: `it cannot be read (${error.code})`, kind: 'denied' };
    }
    finally {
        (0, node_fs_1.closeSync)(descriptor);
    }
}
function isLink(full) {
    try {
        return (0, node_fs_1.lstatSync)(full).isSymbolicLink();
    }
    catch {
        return false;
    }
}
/** Fills the buffer as far as the file goes; returns the number of bytes. */
function fill(descriptor, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const count = (0, node_fs_1.readSync)(descriptor, buffer, filled, buffer.length - filled, null);
        if (count === 0)
            break;
        filled += count;
    }
    return filled;
}


/***/ }),

/***/ 26447:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.AllowError = void 0;
exports.addAllow = addAllow;
const dates_ts_1 = __webpack_require__(86931);
const parse_ts_1 = __webpack_require__(72745);
const policy_ts_1 = __webpack_require__(26658);
/** An entry that cannot be added; the message says what to change. */
class AllowError extends Error {
    name = 'AllowError';
}
exports.AllowError = AllowError;
const NEW_FILE = ['# Facts and reviewed exceptions for the WSO2-2025-4494 scan (wso2-cert-auth).', ''];
/**
 * A policy file's text with one more `[[allow]]` entry at its end. Everything that was there stays byte for byte, and
 * the entry is written with the file's line endings.
 * @param text the file's decoded text without byte order mark, null when there is no file yet
 * @param today `YYYY-MM-DD`
 * @param file how errors name the file
 * @throws AllowError when the entry cannot be added
 * @throws PolicyError when the file as it is cannot be used
 */
function addAllow(text, entry, today, file = 'the policy file') {
    const block = entryLines(entry);
    const checked = checkEntry(block.join('\n'), today);
    const before = text ?? '';
    const policy = (0, parse_ts_1.parsePolicy)(file, before, today);
    const twin = policy.allows.find(({ path, part }) => path === checked.path && part === checked.part);
    if (twin !== undefined) {
        throw new AllowError(`${file} already has an entry for part ${twin.part} of ${JSON.stringify(twin.path)} that expires on ${twin.expires}; change that entry.`);
    }
    const eol = lineEnding(before);
    const lines = text === null ? [...NEW_FILE, ...block] : block;
    const result = `${before}${gap(before, eol)}${lines.join(eol)}${eol}`;
    try {
        (0, parse_ts_1.parsePolicy)(file, result, today);
    }
    catch (error) {
        if (!(error instanceof policy_ts_1.PolicyError))
            throw error;
        // The file and the entry are both right alone, so the file writes its entries in a form nothing can follow.
        throw new AllowError(`${file} writes its allow entries as one array, to which no [[allow]] can be added; write them as [[allow]] entries first.`);
    }
    return result;
}
function checkEntry(block, today) {
    try {
        const [allow] = (0, parse_ts_1.parsePolicy)('', block, today).allows;
        return allow;
    }
    catch (error) {
        if (!(error instanceof policy_ts_1.PolicyError))
            throw error;
        throw new AllowError(error.problems.map(({ message }) => message).join(' '));
    }
}
function entryLines(entry) {
    if ((0, dates_ts_1.dayNumber)(entry.expires) === null) {
        throw new AllowError(`${JSON.stringify(entry.expires)} is not a date; write the last day the entry holds as YYYY-MM-DD.`);
    }
    return [
        '[[allow]]',
        `path = ${tomlString(entry.path)}`,
        `part = ${tomlString(entry.part)}`,
        `reason = ${tomlString(entry.reason)}`,
        `owner = ${tomlString(entry.owner)}`,
        `expires = ${entry.expires}`,
    ];
}
/** A TOML basic string. JSON's escapes are a subset of TOML's, which also wants DEL escaped. */
function tomlString(text) {
    if (/\p{Surrogate}/u.test(text))
        throw new AllowError('A text holds half a character; write it again.');
    return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
/** The line ending most lines of a text have; `\n` for a text of one line. */
function lineEnding(text) {
    const all = text.split('\n').length - 1;
    const withReturn = text.split('\r\n').length - 1;
    return withReturn > all / 2 ? '\r\n' : '\n';
}
/** What has to follow a text so that the next entry stands on a line of its own after an empty one. */
function gap(text, eol) {
    if (text === '')
        return '';
    if (!text.endsWith('\n'))
        return eol + eol;
    return /(^|\n)[ \t]*\r?\n$/.test(text) ? '' : eol;
}


/***/ }),

/***/ 78776:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.POLICY_FILE = void 0;
exports.readPolicy = readPolicy;
const node_path_1 = __webpack_require__(76760);
const decode_ts_1 = __webpack_require__(27865);
const read_file_ts_1 = __webpack_require__(6350);
const usage_ts_1 = __webpack_require__(74980);
/** Where the policy file lies unless the caller names another. */
exports.POLICY_FILE = '.github/wso2-cert-auth.toml';
/**
 * The policy a folder is judged with, or null when it has none.
 *
 * @param root absolute path of the scanned folder
 * @param given policy file as named by the caller, relative to the working directory; null for the default place
 * @param text text to use instead of the file's own, null for no policy; undefined reads the file
 * @param today `YYYY-MM-DD`
 * @throws UsageError when a file that was named cannot be read
 * @throws PolicyError when the policy has a mistake
 */
async function readPolicy(root, given, text, today) {
    const full = given === null ? (0, node_path_1.join)(root, exports.POLICY_FILE) : (0, node_path_1.resolve)(given);
    // Seen from the root even when it lies outside: a report must not name the machine's folders.
    const name = (0, node_path_1.relative)(root, full).split(node_path_1.sep).join('/');
    if (text !== undefined) {
        return text === null ? null : parse(name, text, today);
    }
    const bytes = (0, read_file_ts_1.readBytes)(given === null ? root : '/', given === null ? exports.POLICY_FILE : full);
    if ('absent' in bytes) {
        if (given === null)
            return null;
        throw new usage_ts_1.UsageError(`There is no policy file ${given}. Give the path of an existing one, or name none.`);
    }
    if ('problem' in bytes)
        throw new usage_ts_1.UsageError(`The policy file ${name} cannot be used: ${bytes.problem}.`);
    const decoded = (0, decode_ts_1.decode)(bytes.bytes);
    if ('problem' in decoded)
        throw new usage_ts_1.UsageError(`The policy file ${name} cannot be used: ${decoded.problem}.`);
    return parse(name, decoded.text, today);
}
/** Most repositories have no policy file: what reads one is loaded when there is one. */
async function parse(name, text, today) {
    return (await Promise.all(/* import() */[__webpack_require__.e(548), __webpack_require__.e(745)]).then(__webpack_require__.bind(__webpack_require__, 72745))).parsePolicy(name, text, today);
}


/***/ }),

/***/ 74980:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UsageError = void 0;
/** The call itself is wrong: nothing was decided (exit 2). The message says what to give instead. */
class UsageError extends Error {
    name = 'UsageError';
}
exports.UsageError = UsageError;


/***/ })

};
;