"use strict";
exports.id = 397;
exports.ids = [397];
exports.modules = {

/***/ 60776:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.oneOf = oneOf;
exports.onlyPath = onlyPath;
const usage_ts_1 = __webpack_require__(74980);
/** The value when it is one of the allowed ones. */
function oneOf(option, value, allowed) {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined)
        throw new usage_ts_1.UsageError(`${option} is ${JSON.stringify(value)}; give one of ${allowed.join(', ')}.`);
    return found;
}
/** The one path of a command line. */
function onlyPath(positionals, fallback) {
    if (positionals.length > 1)
        throw new usage_ts_1.UsageError(`There are ${positionals.length} paths; give one folder to scan.`);
    return positionals[0] ?? fallback;
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

/***/ 93397:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runScan = runScan;
const node_util_1 = __webpack_require__(57975);
const conclusion_ts_1 = __webpack_require__(44359);
const report_ts_1 = __webpack_require__(88850);
const visible_ts_1 = __webpack_require__(30776);
const words_ts_1 = __webpack_require__(72691);
const scan_ts_1 = __webpack_require__(24798);
const usage_ts_1 = __webpack_require__(74980);
const options_ts_1 = __webpack_require__(60776);
const output_ts_1 = __webpack_require__(96657);
const FORMATS = ['text', 'json', 'sarif', 'markdown', 'github'];
/** `wso2-cert-auth [scan] [PATH] \u2026`; returns the exit code. */
async function runScan(args) {
    const { values, positionals } = (0, node_util_1.parseArgs)({
        args,
        allowPositionals: true,
        options: {
            format: { type: 'string', default: 'text' },
            output: { type: 'string' },
            policy: { type: 'string' },
            'fail-on': { type: 'string', default: 'error' },
            'require-deployment': { type: 'boolean', default: false },
            fix: { type: 'boolean', default: false },
            'dry-run': { type: 'boolean', default: false },
        },
    });
    const format = (0, options_ts_1.oneOf)('--format', values.format, FORMATS);
    const failOn = (0, options_ts_1.oneOf)('--fail-on', values['fail-on'], ['error', 'warning', 'never']);
    if (values['dry-run'] && !values.fix)
        throw new usage_ts_1.UsageError('--dry-run goes with --fix. Add --fix to see the edits.');
    const options = { root: (0, options_ts_1.onlyPath)(positionals, '.'), policyFile: values.policy ?? null };
    let outcome = await (0, scan_ts_1.scan)(options);
    // Before anything is printed: a report without a deployment says that it passed.
    if (values['require-deployment'] && outcome.deployments.length === 0)
        throw new usage_ts_1.UsageError((0, words_ts_1.noDeployment)('--require-deployment', 'PATH'));
    if (values.fix) {
        const { applyFixes, diffOf, tasksLeft, withoutFix } = await __webpack_require__.e(/* import() */ 933).then(__webpack_require__.bind(__webpack_require__, 1933));
        const tasks = tasksLeft(outcome);
        if (tasks.length > 0)
            (0, output_ts_1.writeAll)(2, `These fixes need a person:\n${tasks.map((task) => `  ${(0, visible_ts_1.visible)(task)}\n`).join('')}`);
        if (values['dry-run']) {
            (0, output_ts_1.writeAll)(2, withoutFix(outcome));
            (0, output_ts_1.writeOutput)(await diffOf(outcome), values.output ?? null);
            return exitCode(outcome, failOn);
        }
        const { written, left } = applyFixes(outcome);
        for (const sentence of left)
            (0, output_ts_1.writeAll)(2, `${(0, visible_ts_1.visible)(sentence)}\n`);
        if (written.length > 0)
            (0, output_ts_1.writeAll)(2, `Fixed ${written.map(visible_ts_1.visible).join(', ')}.\n`);
        if (written.length > 0)
            outcome = await (0, scan_ts_1.scan)(options);
        const byHand = withoutFix(outcome);
        const isDone = written.length === 0 && left.length === 0 && byHand === '';
        (0, output_ts_1.writeAll)(2, isDone ? 'Nothing to fix.\n' : byHand);
    }
    (0, output_ts_1.writeOutput)(await render(outcome, format, failOn, values.output === undefined), values.output ?? null);
    return exitCode(outcome, failOn);
}
function exitCode(outcome, failOn) {
    return (0, conclusion_ts_1.conclusion)(outcome, failOn) === 'failure' ? 1 : 0;
}
async function render(outcome, format, failOn, toTerminal) {
    const report = (0, report_ts_1.toReport)(outcome, failOn);
    switch (format) {
        case 'json':
            return (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 32794))).renderJson(report);
        case 'github':
            return (await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 97611))).renderGithub(report);
        case 'sarif':
            return (await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 10643))).renderSarif(report);
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 54285))).renderMarkdown(report);
        case 'text':
            return (await __webpack_require__.e(/* import() */ 655).then(__webpack_require__.bind(__webpack_require__, 65655))).renderText(report, {
                color: toTerminal && wantsColor(),
                texts: outcome.texts,
            });
    }
}
function wantsColor() {
    const { NO_COLOR, FORCE_COLOR } = process.env;
    if (NO_COLOR)
        return false;
    if (FORCE_COLOR !== undefined)
        return FORCE_COLOR !== '0';
    return process.stdout.isTTY === true;
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

/***/ 31444:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listWithGit = listWithGit;
exports.pathInWorkTree = pathInWorkTree;
const node_child_process_1 = __webpack_require__(31421);
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
/** A git that takes longer hangs on something of the tree, such as a pipe in the place of a `.gitignore`. */
const TIMEOUT = 120_000;
/** Bytes of an index of some ten thousand files, whose work tree git looks through in a moment. */
const SMALL_INDEX = 1 << 20;
const TRACKED = ['ls-files', '-z', '-t', '--cached'];
const UNTRACKED = ['--others', '--exclude-standard'];
/**
 * The scanned repository's own configuration must not start programs or fetch anything: no file system monitor, no
 * hooks, no transport.
 */
const HARDENED = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'protocol.allow=never',
    '-c',
    'core.quotePath=false',
];
/**
 * Asks git for the files below a folder, or returns null when git cannot answer for it.
 *
 * @param early gets the tracked files while git looks for the others, which takes longer
 */
async function listWithGit(root, early) {
    const [cached, others] = isSmall(root)
        ? [git(root, [...TRACKED, ...UNTRACKED])]
        : [git(root, TRACKED), git(root, ['ls-files', '-z', '-t', ...UNTRACKED])];
    const tracked = await cached;
    const listing = tracked === null ? null : parse(tracked);
    if (listing !== null)
        early(listing.paths);
    const untracked = others === undefined ? listing : await others.then((answer) => answer && parse(answer));
    if (listing === null || untracked === null)
        return null;
    const { late, nested, unreadable } = untracked;
    return {
        ...listing,
        paths: late.length === 0 ? listing.paths : [...listing.paths, ...late],
        late,
        unreadable,
        submodules: listing.paths.includes('.gitmodules') ? await submodulesOf(root) : [],
        nested,
    };
}
/** Whether a folder is the top of a work tree that one process lists as soon as two: what a process costs is felt there. */
function isSmall(root) {
    try {
        return (0, node_fs_1.statSync)((0, node_path_1.join)(root, '.git/index')).size < SMALL_INDEX;
    }
    catch {
        return false;
    }
}
/** The path of a folder in its work tree, with a `/` at the end; empty for the top, and for a folder in none. */
async function pathInWorkTree(folder) {
    const answer = await git(folder, ['rev-parse', '--show-prefix']);
    return answer?.stdout.replace(/\n$/, '') ?? '';
}
/** Each entry is a tag, a blank and the path: H cached, S left out by a sparse checkout, M unmerged, ? untracked (in `late` alone). */
function parse({ stdout: text, stderr }) {
    const listing = {
        paths: [],
        late: [],
        sparse: [],
        unreadable: unreadableIn(stderr),
        submodules: [],
        nested: [],
    };
    let start = 0;
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
        const path = text.slice(start + 2, end);
        if (path.endsWith('/'))
            listing.nested.push(path.slice(0, -1));
        else
            (text.charCodeAt(start) === 0x3f ? listing.late : listing.paths).push(path);
        if (text.charCodeAt(start) === 0x53)
            listing.sparse.push(path);
        start = end + 1;
    }
    return listing;
}
/** The paths whose index entry is a commit of another repository. */
async function submodulesOf(root) {
    const out = await git(root, ['ls-files', '-z', '--stage']);
    if (out === null)
        return [];
    return out.stdout
        .split('\0')
        .filter((entry) => entry.startsWith('160000 '))
        .map((entry) => entry.slice(entry.indexOf('\t') + 1));
}
/** What git prints, or null when it fails, hangs or is not there. */
function git(cwd, args) {
    return new Promise((resolve) => {
        const options = { cwd, env: environment(), encoding: 'utf8', maxBuffer: 1 << 30, timeout: TIMEOUT };
        const child = (0, node_child_process_1.execFile)('git', [...HARDENED, ...args], options, (error, stdout, stderr) => resolve(error === null ? { stdout, stderr } : null));
        child.stdin?.end();
    });
}
/** GIT_DIR and its kin, as a hook sets them, would make git answer for another repository than the folder's. */
function environment() {
    const env = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (!name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'))
            env[name] = value;
    }
    return { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}
function unreadableIn(stderr) {
    return [...stderr.matchAll(/^warning: could not open directory '(.+?)\/?': /gm)].map((match) => match[1]);
}


/***/ }),

/***/ 19219:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listFiles = listFiles;
exports.outsideBackups = outsideBackups;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
const git_list_ts_1 = __webpack_require__(31444);
/** Folders whose content the server does not read (advisory.md, "How the product reads the settings") or that are not the repository's. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)|(?:^|\/)repository\/components\/features\//;
const BACKUP = /(^|\/)backup\//g;
const IN_A_HOME = /^(?:(.*?)\/)?repository\/(?:conf|components|deployment|resources)\//;
/**
 * Lists the files below `root` that could matter to anybody: inside a git work tree the tracked files and the
 * untracked ones git does not ignore, elsewhere all files of the folder. Links are listed, not followed.
 *
 * @param root absolute path of a folder
 * @param early gets a part of the list as soon as it is known, so that work on it can begin
 * @throws the file system's error when `root` itself cannot be read
 */
async function listFiles(root, early = () => { }) {
    const listed = (await fromGit(root, early)) ?? walk(root);
    const paths = listed.paths.filter((path) => !isLeftOut(path));
    // Git sorts by bytes, which is another order for few characters only, and its two answers follow one another.
    paths.sort();
    // A path in conflict is listed once for each side.
    return { ...listed, paths: paths.filter((path, index) => path !== paths[index - 1]) };
}
/** A plain search first: the pattern is needed for few paths. */
function isLeftOut(path) {
    return ((path.includes('.git') || path.includes('node_modules') || path.includes('components/features/')) &&
        LEFT_OUT.test(path));
}
/** Drops what lies in the `backup` folder of a product home: of a folder with the folders each home has in its `repository/`. */
function outsideBackups(paths) {
    // Few repositories have such a folder: the homes are looked for only then.
    if (!paths.some((path) => path.includes('backup/')))
        return paths;
    const homes = new Set();
    for (const path of paths) {
        const home = path.includes('repository/') && IN_A_HOME.exec(path);
        if (home)
            homes.add(home[1] ?? '');
    }
    return paths.filter((path) => !path.includes('backup/') || ![...path.matchAll(BACKUP)].some(({ index }) => homes.has(path.slice(0, index))));
}
/** Git's answer, with the repositories inside the repository asked for themselves. */
async function fromGit(root, early) {
    const listed = await (0, git_list_ts_1.listWithGit)(root, early);
    // An ignored folder inside a work tree lists nothing; it is walked like any other folder.
    if (listed === null || listed.paths.length === 0)
        return null;
    const { paths, late, sparse, unreadable, submodules, nested } = listed;
    const result = { paths, late, sparse, unreadable, submodules: [] };
    for (const path of submodules) {
        if (isCheckedOut(root, path))
            await addBelow(result, path, root);
        else
            result.submodules.push(path);
    }
    for (const path of nested)
        await addBelow(result, path, root);
    return result;
}
async function addBelow(result, folder, root) {
    let inner;
    try {
        inner = await listFiles((0, node_path_1.join)(root, folder));
    }
    catch {
        result.unreadable.push(folder);
        return;
    }
    for (const key of ['paths', 'sparse', 'unreadable', 'submodules']) {
        for (const path of inner[key])
            result[key].push(`${folder}/${path}`);
    }
    for (const path of inner.paths)
        result.late.push(`${folder}/${path}`);
}
/** Git leaves an empty folder for a submodule that is not checked out. */
function isCheckedOut(root, path) {
    try {
        return (0, node_fs_1.readdirSync)((0, node_path_1.join)(root, path)).length > 0;
    }
    catch {
        return false;
    }
}
function walk(root) {
    const paths = [];
    const listing = { paths, late: paths, unreadable: [], sparse: [], submodules: [] };
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        let entries;
        try {
            entries = (0, node_fs_1.readdirSync)((0, node_path_1.join)(root, folder), { withFileTypes: true });
        }
        catch (error) {
            if (folder === '')
                throw error;
            listing.unreadable.push(folder);
            continue;
        }
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (!entry.isDirectory())
                listing.paths.push(path);
            else if (!isLeftOut(`${path}/`))
                pending.push(path);
        }
    }
    return listing;
}


/***/ }),

/***/ 55415:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loadTree = loadTree;
const decode_ts_1 = __webpack_require__(27865);
const list_ts_1 = __webpack_require__(19219);
const look_ts_1 = __webpack_require__(41916);
const names_ts_1 = __webpack_require__(21683);
const read_file_ts_1 = __webpack_require__(6350);
const worth_ts_1 = __webpack_require__(61263);
/**
 * Lists `root` and loads every file that can matter. Starts at once, and leaves the processor to others while git lists.
 *
 * @param root absolute real path of the scanned folder
 */
async function loadTree(root) {
    const found = new Map();
    const looks = [];
    const begin = (paths) => {
        looks.push(lookAt(root, paths, found));
    };
    const listing = await (0, list_ts_1.listFiles)(root, begin);
    begin(listing.late);
    await Promise.all(looks);
    const paths = (0, list_ts_1.outsideBackups)(listing.paths);
    const sparse = new Set(listing.sparse);
    const texts = new Map();
    const files = [];
    const unread = [];
    for (const [path, one] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
        // What is left out of the list has been looked into like the rest.
        const loaded = isListed(paths, path) ? load(root, path, one.nameClass, one.named, sparse.has(path)) : null;
        if (loaded === null)
            continue;
        if ('problem' in loaded)
            unread.push(loaded);
        else {
            texts.set(path, loaded.text);
            files.push(loaded);
        }
    }
    return {
        paths,
        files,
        unread,
        unreadableFolders: listing.unreadable,
        submodules: listing.submodules,
        text(path) {
            let text = texts.get(path);
            if (text === undefined) {
                text = isListed(paths, path) ? textOf((0, read_file_ts_1.readBytes)(root, path)) : null;
                texts.set(path, text);
            }
            return text;
        },
        load: (path, nameClass) => (isListed(paths, path) ? load(root, path, nameClass, true, sparse.has(path)) : null),
    };
}
/** Adds those of `paths` to `found` that are to be read. */
async function lookAt(root, paths, found) {
    const candidates = [];
    for (const path of paths) {
        const nameClass = (0, names_ts_1.classify)(path);
        if (nameClass === null)
            continue;
        if (nameClass === 'config-xml' || (0, worth_ts_1.hasConfigName)(path, nameClass))
            found.set(path, { nameClass, named: true });
        else
            candidates.push({ path, nameClass });
    }
    const worth = await (0, look_ts_1.lookInto)(root, candidates);
    for (const [index, { path, nameClass }] of candidates.entries()) {
        if (worth[index])
            found.set(path, { nameClass, named: false });
    }
}
const SPARSE = 'it is tracked, but a sparse checkout leaves it out';
const LFS = 'it is a Git LFS pointer, and the content has not been fetched';
function load(root, path, nameClass, named, sparse) {
    const read = (0, read_file_ts_1.readBytes)(root, path);
    if ('absent' in read)
        return named && sparse ? { path, nameClass, problem: SPARSE, glimpse: null } : null;
    if ('problem' in read) {
        if (read.kind === 'no-file' && !named)
            return null;
        const glimpse = read.kind === 'large' ? glimpseOf(root, path) : null;
        return { path, nameClass, problem: read.problem, glimpse };
    }
    if (named && (0, worth_ts_1.isLfsPointer)(read.bytes))
        return { path, nameClass, problem: LFS, glimpse: null };
    if (!named && (!(0, worth_ts_1.isWorthParsing)(read.bytes, nameClass) || isReport(read.bytes)))
        return null;
    if ((0, names_ts_1.mayBeProgram)(path) && read.bytes.toString('latin1', 0, 2) !== '#!')
        return null;
    const decoded = (0, decode_ts_1.decode)(read.bytes);
    if ('problem' in decoded)
        return { path, nameClass, problem: decoded.problem, glimpse: (0, worth_ts_1.roughly)(read.bytes) };
    return { path, nameClass, text: decoded.text };
}
/** How a report begins: one of this tool's in JSON, or any scanner's in SARIF. */
const REPORT = /^\s{0,20}\{\s{0,20}(?:"version"\s{0,20}:\s{0,20}"2\.1\.0"\s{0,20},\s{0,20})?"(?:\$schema"\s{0,20}:\s{0,20}"[^"]{0,200}sarif|schemaVersion"\s{0,20}:\s{0,20}1\s{0,20},\s{0,20}"tool"\s{0,20}:\s{0,20}\{\s{0,20}"name"\s{0,20}:\s{0,20}"wso2-cert-auth")/;
/** Whether a file is the report of a scan: it speaks of servers and of settings, but describes no deployment. */
function isReport(bytes) {
    return REPORT.test(bytes.toString('latin1', 0, 1024));
}
/** A word of interest in an oversized file. */
const TELLING = /deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml|wso2/gi;
/** How much of its line is taken with it, on either side. */
const AROUND = 80;
const MAX_GLIMPSE = 64 * 1024;
function glimpseOf(root, path) {
    let glimpse = '';
    (0, read_file_ts_1.readPieces)(root, path, (piece) => {
        const text = (0, worth_ts_1.roughly)(piece);
        if (glimpse === '')
            glimpse = `${text.slice(0, MAX_GLIMPSE / 2)}\n`;
        let taken = 0;
        // What stands around a word is cut out, not matched: a pattern that began with it would try it at every character.
        for (const { 0: word, index } of text.matchAll(TELLING)) {
            if (index < taken)
                continue;
            const before = text.slice(Math.max(taken, index - AROUND), index);
            const [after] = text.slice(index, index + word.length + AROUND).split('\n', 1);
            taken = index + after.length;
            glimpse += `${before.slice(before.lastIndexOf('\n') + 1)}${after}\n`;
            if (glimpse.length > MAX_GLIMPSE)
                return false;
        }
        return true;
    });
    return glimpse;
}
/** Whether a sorted list holds a path. */
function isListed(sorted, path) {
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = sorted[middle];
        if (found === path)
            return true;
        if (found < path)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return false;
}
function textOf(read) {
    if (!('bytes' in read))
        return null;
    const decoded = (0, decode_ts_1.decode)(read.bytes);
    return 'text' in decoded ? decoded.text : null;
}


/***/ }),

/***/ 41916:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lookInto = lookInto;
const node_fs_1 = __importDefault(__webpack_require__(73024));
const read_file_ts_1 = __webpack_require__(6350);
const worth_ts_1 = __webpack_require__(61263);
/**
 * Looks into the files of a task, with as few calls to the system as can be. Links, pipes, empty files and files too large
 * for the buffer are left to a proper look, and so is text in UTF-16.
 *
 * The function needs nothing but its arguments: a worker runs it from its source text.
 *
 * @returns looks into so many blocks of files that nobody has taken yet, and tells whether some may be left
 */
function looker(files, task) {
    const { openSync, readSync, closeSync, constants } = files;
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
    const paths = task.paths.split('\0');
    const verdicts = new Uint8Array(task.verdicts);
    const counters = new Int32Array(task.counters);
    const buffer = Buffer.allocUnsafeSlow(task.largest + 1);
    const block = 64;
    const verdict = (index) => {
        let descriptor = -1;
        try {
            descriptor = openSync(paths[index], flags);
            const count = readSync(descriptor, buffer, 0, buffer.length, null);
            const first = buffer[0];
            if (count === 0 || count === buffer.length || first === 0 || first >= 0xfe || buffer[1] === 0)
                return 2;
            const { toml, carrier } = task.patterns;
            return (task.classes[index] === 't' ? toml : carrier).test(buffer.toString('latin1', 0, count)) ? 2 : 1;
        }
        catch {
            return 2;
        }
        finally {
            if (descriptor >= 0)
                closeSync(descriptor);
        }
    };
    return (blocks) => {
        let from = 0;
        Atomics.add(counters, 1, 1);
        for (let taken = 0; taken < blocks && from < paths.length; taken++) {
            from = Atomics.add(counters, 0, block);
            const end = Math.min(from + block, paths.length);
            for (let index = from; index < end; index++)
                verdicts[index] = verdict(index);
        }
        Atomics.sub(counters, 1, 1);
        Atomics.notify(counters, 1);
        return from < paths.length;
    };
}
/** Fewer files are looked at sooner than a second thread starts. */
const WORTH_A_THREAD = 3000;
/** How long a second thread that died would be waited for. */
const PATIENCE = 10_000;
/** Some milliseconds' worth: what git has to say meanwhile is not kept waiting longer. */
const BLOCKS_AT_A_TIME = 8;
/**
 * Looks into files, by a second thread as well when they are many, and lets other work of this thread go on in between.
 *
 * @param root absolute path the candidates' paths are relative to
 * @returns for each candidate whether it is worth a proper look
 */
async function lookInto(root, candidates) {
    if (candidates.length === 0)
        return [];
    // The system finds a short path a fifth sooner.
    const prefix = root === process.cwd() ? '' : root.endsWith('/') ? root : `${root}/`;
    const task = {
        paths: candidates.map(({ path }) => prefix + path).join('\0'),
        classes: candidates.map(({ nameClass }) => nameClass[0]).join(''),
        patterns: { toml: (0, worth_ts_1.patternOf)('toml'), carrier: (0, worth_ts_1.patternOf)('carrier') },
        verdicts: new SharedArrayBuffer(candidates.length),
        counters: new SharedArrayBuffer(8),
        largest: read_file_ts_1.MAX_BYTES,
    };
    // Without the thread everything is looked at here; one that cannot start is no reason to fail.
    if (candidates.length >= WORTH_A_THREAD)
        startThread(task).catch(() => { });
    const look = looker(node_fs_1.default, task);
    while (look(BLOCKS_AT_A_TIME))
        await new Promise(setImmediate);
    waitForThread(new Int32Array(task.counters));
    // What a thread that died has left counts as worth a proper look.
    return Array.from(new Uint8Array(task.verdicts), (verdict) => verdict !== 1);
}
async function startThread(task) {
    const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 75919, 23));
    const source = `(${looker})(require('node:fs'), require('node:worker_threads').workerData)(Infinity)`;
    const worker = new Worker(source, {
        eval: true,
        workerData: task,
        resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    worker.on('error', () => { });
    worker.unref();
}
/** The thread has at most one block in hand. */
function waitForThread(counters) {
    const start = Date.now();
    for (let busy = Atomics.load(counters, 1); busy > 0; busy = Atomics.load(counters, 1)) {
        if (Atomics.wait(counters, 1, busy, PATIENCE) === 'timed-out' || Date.now() - start > PATIENCE)
            break;
    }
}


/***/ }),

/***/ 21683:
/***/ (function(__unused_webpack_module, exports) {


/**
 * Which files can matter, by name alone. Content decides later; a name that is not here is never opened.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mayBeProgram = mayBeProgram;
exports.classify = classify;
/** A suffix under which template languages keep a configuration file: `identity.xml.j2`, `deployment.toml.tpl`. */
const TEMPLATE_SUFFIX = '(?:\\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|gotmpl|tftpl|in|mustache|hbs|ctmpl|dist|sample|example))*';
const CONFIG_XML = new RegExp(`(?:^|[-_.])(identity|authenticators|carbon|catalina-server)(?:[-_.][\\w.-]*)?\\.xml${TEMPLATE_SUFFIX}$`);
const TOML = new RegExp(`\\.toml${TEMPLATE_SUFFIX}$`);
/** Further words behind a configuration file's ending: `deployment.toml.prod`, `identity.xml.is-5.7.0`, `deployment.toml.gw.j2`. */
const SUFFIXED = /(?:^|[-_.])(?:deployment[\w.-]*\.(toml)|(?:identity|authenticators|carbon|catalina-server)(?:[-_.][\w.-]*)?\.xml)[-_.](\w[\w.-]*)$/;
/** Words that say nobody runs the file: copies that people and tools keep, texts about it, checksums; a year or a date, but no port and no release (`is-5110`). */
const KEPT = /(?:^|[-_.])(?:bak|backups?|orig|original|old|copy|saved?|rpmsave|rpmnew|rpmorig|sw[a-p]|rej|diff|patch|txt|log|text|readme|notes?|disabled|unused|deprecated|sha\d*|md5|sig|asc|(?:19|20)\d\d|\d{6,})(?=[-_.]|$)|^\d+$/i;
/** Carriers of other files and statements of product and version. */
const CARRIER = /(?:\.(?:ya?ml|sls|tf|tfvars|hcl|nomad|sh|bash|ksh|bat|cmd|ps1|groovy|service|container|mk|pp|tpl|tftpl|gotmpl|env|ini|bicep(?:param)?|json)(?:\.(?:j2|erb|tpl|tmpl|template|tftpl|in))?$)|(?:^|\/)(?:Kustomization|Vagrantfile|[\w.-]*Jenkinsfile|(?:GNU)?[Mm]akefile|[Jj]ustfile|inventory|hosts)[^/]*$|(?:^|\/)\.env[^/]*$|(?:^|\/)etc\/(?:default|sysconfig)\/[\w.@-]+$|(?:user[-_]?data|cloud[-_]?(?:init|config))[\w-]*(?:\.(?:cfg|txt|tmpl|template))?$|(?:^|\/)(?:recipes|attributes)\/[^/]+\.rb$|(?:^|\/)bin\/version\.txt$|(?:^|\/)updates\/product\.txt$/;
/** What builds an image: people write the name in any case (`DockerFile`). */
const IMAGE_BUILD = /(?:^|\/)[\w.-]*(?:docker|container)file[^/]*$|\.(?:docker|container)file$/i;
/** Where programs of a repository lie, and what those at other places are called, that have no ending. */
const PROGRAM = /(?:^|\/)(?:(?:s?bin|scripts?|hack|ci|tools?|deploy|hooks)\/[\w-]+|(?:docker-)?entrypoint|deploy|install|setup|provision|bootstrap|start|run)$/;
/** Whether a path may be a script without an ending: it is one where its first line says so. */
function mayBeProgram(path) {
    return !path.includes('.', path.lastIndexOf('/') + 1) && PROGRAM.test(path) && !isCarrier(path);
}
/** Endings that decide without a pattern, since most files of a repository have one: of code, documents and media, and the plain ones. */
const BY_ENDING = new Map([
    ...'adoc avif c cc class cpp cs css csv dart eot ex exs gif go gz h hpp htm html ico jar java jpeg jpg js jsx kt less lock map md mdx mjs mp4 otf pdf php png proto py rs rst scala scss snap sql sum svelte svg swift ts tsx ttf vue webp woff woff2 zip'
        .split(' ')
        .map((ending) => [ending, null]),
    ['toml', 'toml'],
    ['yaml', 'carrier'],
    ['yml', 'carrier'],
]);
/** @param path root-relative path with `/` */
function classify(path) {
    const decided = BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1));
    if (decided !== undefined)
        return decided;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (TOML.test(name))
        return 'toml';
    if (CONFIG_XML.test(name))
        return 'config-xml';
    return isCarrier(path) || mayBeProgram(path) ? 'carrier' : suffixed(name);
}
/** Whether a path is by its name one of a carrier. */
function isCarrier(path) {
    return CARRIER.test(path) || IMAGE_BUILD.test(path);
}
/** A configuration file for one environment, by the words behind its ending. */
function suffixed(name) {
    if (!name.includes('.toml') && !name.includes('.xml'))
        return null;
    const [, toml, suffix] = SUFFIXED.exec(name) ?? [];
    if (suffix === undefined || KEPT.test(suffix))
        return null;
    return toml === undefined ? 'config-xml' : 'toml';
}


/***/ }),

/***/ 93240:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rareLetterFirst = rareLetterFirst;
/**
 * One pattern for many alternatives that is quick over text that mostly holds none of them, whatever the case of its
 * letters. In each alternative `~` stands before a letter that few texts have: it is looked for first, and only then what
 * is to stand before and after it. V8 passes over text in which the first character of a pattern is rare several times as
 * fast as it tries a row of words at each character.
 *
 * @param alternatives sources of regular expressions, with one `~` each, outside of groups and not before what is repeated; `^` is the start of a line
 */
function rareLetterFirst(alternatives) {
    const sources = alternatives.map((alternative) => alternative.replace(/^(.*)~(\\?.)/s, (_, before, letter) => before === '' ? letter : `${letter}(?<=${before}${letter})`));
    return new RegExp(sources.join('|'), 'im');
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

/***/ 61263:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TOML_SIGNS = exports.CARRIER_SIGNS = void 0;
exports.hasConfigName = hasConfigName;
exports.patternOf = patternOf;
exports.isWorthParsing = isWorthParsing;
exports.roughly = roughly;
exports.isLfsPointer = isLfsPointer;
const rare_letter_ts_1 = __webpack_require__(93240);
/** The items of a list, behind comments and blank lines. */
const LIST_FOLLOWS = String.raw `:[ \t]*(?:\[|(?:#[^\n]{0,200})?(?:\r?\n[ \t]*(?:#[^\n]{0,200})?){0,9}\r?\n[ \t]*-)`;
/**
 * What a carrier must hold to be worth parsing: a word of WSO2's, a product's version, an image that a chart's values
 * fill in, a chart's files, releases of charts, compose services, kustomize layers and maps made of files, which may only
 * point at others.
 */
exports.CARRIER_SIGNS = [
    '~wso2',
    '(?:product|server|apim|is|km)[_-]?~version',
    String.raw `image:[ \t]*["']?~\{\{`,
    String.raw `~\{\{-?[ \t]*(?:include|template)[ \t]+"[\w.-]*image`,
    String.raw `\.~files\.`,
    '^ser~vices:',
    `^reso~urces${LIST_FOLLOWS}`,
    `^~bases${LIST_FOLLOWS}`,
    `^com~ponents${LIST_FOLLOWS}`,
    String.raw `deplo~yment[\w.-]{0,240}\.toml`,
    String.raw `(?:identity|authenticators)~\.xml`,
    'm~utual_?ssl',
    'client_?certi~ficate',
    'car~bon-home',
    String.raw `kustomi~ze\.config`,
    'e~xtraConfigs',
    'con~figMapGenerator',
    '--~from-file',
    String.raw `hel~m(?:\w{0,20}[)}]?"?)[ \t][^\n]{0,200}(?:install|upgrade|template)`,
    'hel~m(?:Release|Chart|Deploy@|_release)',
    String.raw `argo~proj\.io`,
    'chart_re~f:',
    String.raw `apiVersion:[ \t]*["']?ska~ffold/`,
    String.raw `chart:[ \t]*["']?~\.\.?/`,
];
/** Cheap sign that a TOML file may be a WSO2 `deployment.toml` whatever its name. */
exports.TOML_SIGNS = [
    String.raw `^\s*~\[\[*\s*"?(?:super_admin|user_store|database\.\w+_db|apim|keystore\.|truststore|server\s*\]|event\.default_listener|event_(?:handler|listener)|admin_console|authentication\.|oauth|identity_|account_recovery|transport\.|open_banking|realm_manager|tenant_mgt|intermediate_cert_validation|client_certificate)`,
    'su~per_admin',
    '~wso2',
];
const CARRIER = (0, rare_letter_ts_1.rareLetterFirst)(exports.CARRIER_SIGNS);
const TOML = (0, rare_letter_ts_1.rareLetterFirst)(exports.TOML_SIGNS);
const DEPLOYMENT_TOML = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.-]*$/;
/** Whether a path has a configuration file's own name: it counts whatever it holds, an empty one leaves the shipped defaults on. */
function hasConfigName(path, nameClass) {
    return nameClass === 'config-xml' || (path.includes('.toml') && DEPLOYMENT_TOML.test(path));
}
/** The pattern a file's content must hold to matter. */
function patternOf(nameClass) {
    return nameClass === 'toml' ? TOML : CARRIER;
}
/**
 * Whether a file's content can matter. Looks at the bytes, so that most files are never decoded.
 *
 * @param bytes the whole content or a piece of it
 */
function isWorthParsing(bytes, nameClass) {
    return patternOf(nameClass).test(roughly(bytes));
}
/** The text of bytes in whatever encoding, good enough to look for ASCII words in. */
function roughly(bytes) {
    const [first, second] = bytes;
    if (first !== 0 && second !== 0 && first !== 0xff && first !== 0xfe)
        return bytes.toString('latin1');
    return bytes.toString('latin1').replaceAll('\0', '');
}
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** Whether the bytes are what Git LFS leaves in the place of a file it has not fetched. */
function isLfsPointer(bytes) {
    return bytes.length < 1024 && bytes.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER;
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

/***/ 44359:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.conclusion = conclusion;
/** Whether a result fails a run: `failure` when a finding is at or above `failOn`. Notices never fail. */
function conclusion(result, failOn) {
    if (failOn === 'never')
        return 'success';
    const failing = result.findings.some(({ level }) => level === 'error' || (level === 'warning' && failOn === 'warning'));
    return failing ? 'failure' : 'success';
}


/***/ }),

/***/ 91938:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fingerprints = fingerprints;
exports.sha256 = sha256;
/** Rules of which one file can have several findings that only the text they point at tells apart. */
const BY_TEXT = new Set(['allowlist-entry', 'product-allowlist']);
/**
 * One fingerprint (64 hex digits) per finding, in order: what the finding is about, without lines, columns, level, state or
 * wording, so that it stays when lines move or a setting changes from missing to on, and no two are the same.
 * @param findings in report order: findings about the same thing are told apart by it
 */
function fingerprints(findings, texts) {
    const seen = new Map();
    return findings.map(({ rule, part, deployment, span }) => {
        const at = BY_TEXT.has(rule) ? (texts.get(span.file) ?? '').slice(span.start, span.end) : '';
        const identity = JSON.stringify([rule, part, deployment, span.file, at.replaceAll(/\s+/g, ' ')]);
        const occurrence = seen.get(identity) ?? 0;
        seen.set(identity, occurrence + 1);
        return sha256(`${identity}\n${occurrence}`);
    });
}
/** 64 hex digits. The module takes milliseconds to load, and a scan that finds nothing has nothing to hash. */
function sha256(text) {
    return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 94370:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LineIndex = void 0;
exports.lineIndex = lineIndex;
exports.toRange = toRange;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Where the lines of a text begin. Lines end at `\n`, `\r\n` and a lone `\r`, as editors count them. */
class LineIndex {
    text;
    starts;
    constructor(text) {
        this.text = text;
        const starts = [0];
        for (let index = 0; index < text.length; index++) {
            const code = text.charCodeAt(index);
            if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) {
                starts.push(index + 1);
            }
        }
        this.starts = starts;
    }
    /**
     * The 1-based line and UTF-16 column of a half-open stretch of offsets. `endLine` is the line of its last character and
     * `endColumn` one past it (a line break counts as the last character of its line); an empty stretch is a position.
     * Offsets outside the text are taken as its nearest end.
     */
    range(start, end) {
        const from = Math.min(Math.max(start, 0), this.text.length);
        const to = Math.min(Math.max(end, from), this.text.length);
        const first = this.position(from);
        if (to === from) {
            return { startLine: first.line, startColumn: first.column, endLine: first.line, endColumn: first.column };
        }
        const last = this.position(to - 1);
        return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column + 1 };
    }
    /** A 1-based line without its line break; empty when the text has no such line. */
    line(number) {
        const start = this.starts[number - 1];
        if (start === undefined)
            return '';
        return this.text.slice(start, this.starts[number] ?? this.text.length).replace(/(?<![\r\n])[\r\n]+$/, '');
    }
    position(offset) {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - this.starts[low] + 1 };
    }
}
exports.LineIndex = LineIndex;
let latest = null;
/** The line index of a text; that of the latest text is kept, as questions about one file come together. */
function lineIndex(text) {
    if (latest?.text !== text)
        latest = { text, index: new LineIndex(text) };
    return latest.index;
}
/** The range of a span in its file's decoded text (without byte order mark); see `LineIndex.range`. */
function toRange(text, span) {
    return lineIndex(text).range(span.start, span.end);
}


/***/ }),

/***/ 88850:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toReport = toReport;
const conclusion_ts_1 = __webpack_require__(44359);
const fingerprint_ts_1 = __webpack_require__(91938);
const positions_ts_1 = __webpack_require__(94370);
const tool_ts_1 = __webpack_require__(67406);
/**
 * The report of a scan. Deployments are sorted by id, findings by file, line, rule and then by all that tells them apart, so
 * that the same result in any order gives the same report.
 * @throws Error when a span points into a file whose text the result does not have
 */
function toReport(result, failOn) {
    const placed = result.findings
        .map((finding) => ({ finding, range: rangeOf(result, finding.span) }))
        .sort((a, b) => compareFindings(a.finding, a.range, b.finding, b.range));
    const prints = (0, fingerprint_ts_1.fingerprints)(placed.map(({ finding }) => finding), result.texts);
    return {
        schemaVersion: 1,
        tool: { ...tool_ts_1.TOOL },
        advisory: tool_ts_1.ADVISORY,
        conclusion: (0, conclusion_ts_1.conclusion)(result, failOn),
        deployments: [...result.deployments]
            .sort((a, b) => compare(a.id, b.id))
            .map((deployment) => reportDeployment(result, deployment)),
        findings: placed.map(({ finding, range }, index) => reportFinding(result, finding, range, prints[index])),
        summary: {
            deployments: result.deployments.length,
            errors: count(result.findings, 'error'),
            warnings: count(result.findings, 'warning'),
            notices: count(result.findings, 'notice'),
        },
    };
}
function reportDeployment(result, deployment) {
    const { id, product, version, updateLevel, configFiles, evidence, parts } = deployment;
    return {
        id,
        product,
        version,
        updateLevel,
        configFiles: [...configFiles].sort(compare),
        evidence: evidence.map(({ span, what }) => ({
            file: span.file,
            line: rangeOf(result, span).startLine,
            what,
        })),
        parts: { A: reportPart(parts.A), B: reportPart(parts.B) },
    };
}
const reportPart = ({ state, allowlisted }) => ({ state, allowlisted });
function reportFinding(result, finding, range, fingerprint) {
    const { rule, part, level, state, deployment, span, message, help, fix, allowlist } = finding;
    return {
        rule,
        part,
        level,
        state,
        deployment,
        file: span.file,
        startLine: range.startLine,
        startColumn: range.startColumn,
        endLine: range.endLine,
        endColumn: range.endColumn,
        message,
        help,
        fix: fix === null ? null : reportFix(result, fix),
        allowlist: allowlist === null ? null : { source: allowlist.source, reason: allowlist.reason, expires: allowlist.expires },
        fingerprint,
    };
}
const reportFix = (result, { description, edits }) => ({
    description,
    edits: edits.map((edit) => reportEdit(result, edit)),
});
function reportEdit(result, edit) {
    const { startLine, startColumn, endLine, endColumn } = rangeOf(result, edit);
    return { file: edit.file, startLine, startColumn, endLine, endColumn, text: edit.text };
}
function rangeOf(result, span) {
    const text = result.texts.get(span.file);
    if (text === undefined)
        throw new Error(`The result has no text of ${span.file}, which something points into.`);
    return (0, positions_ts_1.toRange)(text, span);
}
/** By code units: the same on every machine, whatever its locale. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function compareFindings(a, aRange, b, bRange) {
    return (compare(a.span.file, b.span.file) ||
        aRange.startLine - bRange.startLine ||
        compare(a.rule, b.rule) ||
        aRange.startColumn - bRange.startColumn ||
        a.span.end - b.span.end ||
        compare(a.part ?? '', b.part ?? '') ||
        compare(a.deployment ?? '', b.deployment ?? '') ||
        compare(a.message, b.message) ||
        compare(JSON.stringify(a), JSON.stringify(b)));
}
const count = (findings, level) => findings.filter((finding) => finding.level === level).length;


/***/ }),

/***/ 30776:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isActive = void 0;
exports.visible = visible;
exports.visibleLines = visibleLines;
/**
 * Characters a terminal or a log acts on instead of showing: control characters (escape sequences), format characters
 * (bidirectional overrides, zero-width, tags), line and paragraph separators, halves of surrogate pairs.
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const ALL_ACTIVE = new RegExp(`${ACTIVE.source}|(?<=##)\\[|(?<=^[ ]*):(?=:)`, 'gu');
const escaped = (character) => `\\u{${character.codePointAt(0).toString(16)}}`;
/** Whether a character (one code point) has to be written as `\u{\u2026}`. */
const isActive = (character) => ACTIVE.test(character);
exports.isActive = isActive;
/**
 * A text from the scanned tree as one line that is safe to print: active characters, line breaks and tabs among them,
 * become `\u{\u2026}`. So does the bracket of `##[`, which GitHub's runner takes for a workflow command anywhere in a line, and
 * the first colon of a `::` that begins the text, which it takes for one at the beginning of a line.
 */
function visible(text) {
    return text.replaceAll(ALL_ACTIVE, escaped);
}
/** The lines of a text of our own that may hold pieces of the tree, each safe to print. */
function visibleLines(text) {
    return text.split(/\r\n|\n|\r/).map((line) => visible(line.replaceAll('\t', '    ')));
}


/***/ }),

/***/ 72691:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.summaryLine = exports.count = exports.noDeployment = exports.NO_DEPLOYMENT = exports.LEVELS = exports.PART_NAMES = void 0;
exports.describeProduct = describeProduct;
exports.describeSums = describeSums;
exports.PART_NAMES = { A: 'System REST APIs', B: 'SOAP services' };
/** Severest first. */
exports.LEVELS = ['error', 'warning', 'notice'];
exports.NO_DEPLOYMENT = 'No WSO2 deployment found: nothing was checked. Is this the right folder? --require-deployment (input require-deployment) makes this a failure.';
/**
 * The same where a deployment was asked for.
 *
 * @param asked the option or input that asks for one
 * @param path the one that names the scanned folder
 */
const noDeployment = (asked, path) => `No WSO2 deployment found: nothing was checked, and ${asked} asks for one. Correct ${path}, or leave ${asked} out.`;
exports.noDeployment = noDeployment;
/** `1 error`, `2 errors`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
exports.count = count;
/** `wso2is 7.1.0, update level 23`, or what is not known of it. Pieces come from the tree: escape the result. */
function describeProduct({ product, version, updateLevel, }) {
    if (product === null && version === null)
        return 'product and version unknown';
    const name = `${product ?? 'unknown product'} ${version ?? 'of unknown version'}`;
    return updateLevel === null ? name : `${name}, update level ${updateLevel}`;
}
/** `1 deployment: 1 error, 0 warnings, 2 notices.` */
function describeSums({ deployments, errors, warnings, notices }) {
    const levels = [(0, exports.count)(errors, 'error'), (0, exports.count)(warnings, 'warning'), (0, exports.count)(notices, 'notice')];
    return `${(0, exports.count)(deployments, 'deployment')}: ${levels.join(', ')}.`;
}
/** The sums and the verdict. */
const summaryLine = (report) => `${describeSums(report.summary)} ${report.conclusion === 'failure' ? 'Failed.' : 'Passed.'}`;
exports.summaryLine = summaryLine;


/***/ }),

/***/ 24798:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scan = scan;
const node_fs_1 = __webpack_require__(73024);
const load_ts_1 = __webpack_require__(55415);
const read_ts_1 = __webpack_require__(78776);
const usage_ts_1 = __webpack_require__(74980);
/**
 * Scans a folder: discover, then read, assemble, judge and allow.
 *
 * @throws UsageError when the folder or the policy file named cannot be read
 * @throws PolicyError when the policy file has a mistake; nothing is decided then
 */
async function scan(options) {
    const root = rootOf(options.root);
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const loading = (0, load_ts_1.loadTree)(root);
    // Told with the policy's mistake, or not at all.
    loading.catch(() => { });
    const policy = await (0, read_ts_1.readPolicy)(root, options.policyFile ?? null, options.policyText, today);
    // Parsers and judge are loaded while git lists the files.
    const { judgeTree } = await Promise.all(/* import() */[__webpack_require__.e(548), __webpack_require__.e(11), __webpack_require__.e(303), __webpack_require__.e(170), __webpack_require__.e(217)]).then(__webpack_require__.bind(__webpack_require__, 58217));
    return { ...judgeTree(await loading, policy, today), policy, root };
}
function rootOf(path) {
    try {
        if ((0, node_fs_1.statSync)(path).isDirectory())
            return (0, node_fs_1.realpathSync)(path);
    }
    catch {
        throw new usage_ts_1.UsageError(`There is no folder ${path}. Give the folder to scan, for example "wso2-cert-auth .".`);
    }
    throw new usage_ts_1.UsageError(`${path} is a file. Give the folder to scan; a single file does not tell which product reads it.`);
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