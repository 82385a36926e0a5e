"use strict";
exports.id = 745;
exports.ids = [745];
exports.modules = {

/***/ 86931:
/***/ (function(__unused_webpack_module, exports) {


/** Calendar days as `YYYY-MM-DD` texts: no clock, no time zone. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.dayNumber = dayNumber;
exports.dateOf = dateOf;
exports.daysBetween = daysBetween;
const DAY = 86_400_000;
/** Days since 1970-01-01 of a `YYYY-MM-DD` text; null when it is not written so or the calendar has no such day. */
function dayNumber(date) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
    if (match === null)
        return null;
    const time = Date.parse(`${date}T00:00:00Z`);
    // Date.parse rolls 2027-02-30 over into March.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
        return null;
    return time / DAY;
}
/** The `YYYY-MM-DD` text of a day number. */
function dateOf(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
}
/** Whole days from one date to another, negative when `to` lies before. Throws when either is not a date. */
function daysBetween(from, to) {
    const [start, end] = [dayNumber(from), dayNumber(to)];
    if (start === null || end === null)
        throw new RangeError(`Not a date (YYYY-MM-DD): ${start === null ? from : to}`);
    return end - start;
}


/***/ }),

/***/ 41561:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseDocument = parseDocument;
const smol_toml_1 = __webpack_require__(27106);
const dates_ts_1 = __webpack_require__(86931);
const places_ts_1 = __webpack_require__(1152);
const policy_ts_1 = __webpack_require__(26658);
/** How many impossible dates are told of at once; each costs a parse. */
const MAX_BAD_DATES = 20;
/**
 * Parses a policy file's text. Throws PolicyError with the place of the first TOML error.
 *
 * A day the calendar does not have (2027-02-30) is a TOML error too, or rolls over into the next month, as the parser likes. It is
 * read as some other day here, so that it does not hide the file's other problems: who reads a date looks at the text.
 */
function parseDocument(file, text) {
    let readable = text;
    for (let badDates = 0;; badDates++) {
        try {
            return { value: (0, smol_toml_1.parse)(readable, { unsafeKeyBehaviour: 'throw' }), places: new places_ts_1.Places(readable) };
        }
        catch (error) {
            const at = syntaxErrorOffset(readable, error);
            const date = impossibleDateAt(readable, at);
            if (date !== null && badDates < MAX_BAD_DATES) {
                readable = `${readable.slice(0, date)}2000-01-01${readable.slice(date + 10)}`;
                continue;
            }
            const reason = error.message.replace('Invalid TOML document: ', '').split('\n')[0];
            const end = at < text.length && !/[\r\n]/.test(text[at]) ? at + 1 : at;
            const message = `The file is not valid TOML: ${reason}.`;
            throw new policy_ts_1.PolicyError(file, text, [{ message, at: { file, start: at, end } }]);
        }
    }
}
/** Start of the impossible date that begins or ends at an offset, or null. */
function impossibleDateAt(text, at) {
    for (const start of [at, at - 9]) {
        // Shorter than a date when it would begin before the text.
        const date = text.slice(start, start + 10);
        if (/^\d{4}-\d{2}-\d{2}$/.test(date) && (0, dates_ts_1.dayNumber)(date) === null)
            return start;
    }
    return null;
}
/** The offset a TOML parser's error points at; 0 when it names none (input nested beyond what a parser can follow). */
function syntaxErrorOffset(text, error) {
    if (error instanceof smol_toml_1.TomlError) {
        // smol-toml counts `\n`, `\r\n` and `\r` as line ends, lines and columns from 1.
        const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
        const before = breaks[error.line - 2];
        const lineStart = before === undefined ? 0 : before.index + before[0].length;
        return Math.min(lineStart + error.column - 1, text.length);
    }
    const index = error.index;
    return typeof index === 'number' ? Math.min(index, text.length) : 0;
}


/***/ }),

/***/ 81097:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unknownProduct = unknownProduct;
exports.checkVersion = checkVersion;
const products_ts_1 = __webpack_require__(37152);
const suggest_ts_1 = __webpack_require__(65016);
/** The message for a product the advisory does not name. */
function unknownProduct(written) {
    const meant = (0, suggest_ts_1.suggest)(written, products_ts_1.PRODUCT_IDS);
    const hint = meant === null ? `The advisory names ${products_ts_1.PRODUCT_IDS.join(', ')}.` : `Did you mean ${JSON.stringify(meant)}?`;
    return `Unknown product ${JSON.stringify(written)}. ${hint}`;
}
/** What is wrong with a version that should be `x.y.z`, or null. */
function checkVersion(written) {
    if (/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(written))
        return null;
    // As image tags have it: 5.11.0.411 (advisory.md, "Update levels").
    const withLevel = /^(\d{1,6}\.\d{1,6}\.\d{1,6})[.+-](\d{1,6})$/.exec(written);
    if (withLevel !== null) {
        const [, version, level] = withLevel;
        return `The fourth number is the update level; write version = "${version}" and update_level = ${Number(level)}.`;
    }
    return `The version ${JSON.stringify(written)} is not of the form x.y.z; write for example "7.1.0".`;
}


/***/ }),

/***/ 4062:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compileGlob = compileGlob;
exports.checkGlob = checkGlob;
exports.nearMiss = nearMiss;
const posix_js_1 = __importDefault(__webpack_require__(89353));
// A leading `!` would otherwise turn an entry into "everything else"; checkGlob refuses it, and this makes sure.
const OPTIONS = { dot: true, nocase: false, nonegate: true };
/**
 * The matcher of a root-relative glob (picomatch 4: `*`, `?`, `**`, `{a,b}`, `[ab]`; dot files match, case matters).
 * Throws what picomatch throws; call `checkGlob` first.
 */
function compileGlob(glob) {
    const test = (0, posix_js_1.default)(glob, OPTIONS);
    return (file) => test(file);
}
/** A glob in the form that can match: from the root, with `/`, a folder as `folder/**`. */
function repaired(glob) {
    const path = glob
        .trim()
        .replaceAll('\\', '/')
        // Not the `!` of `!(dev)`.
        .replace(/^!+(?!\()/, '')
        .split('/')
        .filter((segment) => segment !== '.')
        .join('/')
        .replaceAll(/\/{2,}/g, '/')
        .replace(/^\//, '');
    if (path === '')
        return '**';
    return path.endsWith('/') ? `${path}**` : path;
}
/**
 * What is wrong with a glob and what to write instead, or null. Forms that people write and that never match
 * (`./x`, `/x`, `C:\x`, `x\y`, `x/`) are wrong: an entry must not look as if it did something.
 */
function checkGlob(glob) {
    const write = `write ${JSON.stringify(repaired(glob))}`;
    if (glob.trim() === '')
        return 'The path is empty; write "**" for the whole repository.';
    if (/^\s|\s$/.test(glob))
        return `The path has white space around it; ${write}.`;
    if (/^[A-Za-z]:[\\/]/.test(glob)) {
        return 'The path is absolute and never matches; write it as it is from the scanned folder on, with "/".';
    }
    if (glob.includes('\\')) {
        return `A path is written with "/", and a backslash never matches; ${write} ("?" stands for any one character).`;
    }
    if (glob.startsWith('!') && !glob.startsWith('!(')) {
        return 'A path cannot be negated; name the folders the entry is for, for example "environments/prod/**".';
    }
    if (glob.split('/').includes('..')) {
        return 'The path leaves the scanned folder with ".." and never matches; write it from the scanned folder on.';
    }
    if (glob.startsWith('/'))
        return `A path starts at the scanned folder without "/"; ${write}.`;
    if (glob.split('/').includes('.'))
        return `A path has no "." in it; ${write}.`;
    if (glob.includes('//'))
        return `The path has an empty folder name and never matches; ${write}.`;
    if (glob.endsWith('/'))
        return `A folder alone matches no file; ${write}.`;
    try {
        compileGlob(glob);
        return null;
    }
    catch (error) {
        return `The path is not a glob that can be used: ${error instanceof Error ? error.message : String(error)}.`;
    }
}
/** For a glob that matches none of the files: a sentence with what it probably should say. */
function nearMiss(glob, files) {
    if (files.length === 0)
        return 'No WSO2 configuration file was found at all.';
    const tries = [
        [`${glob}/**`, (found, better) => `It names a folder; to match ${found}, write ${better}.`],
    ];
    const folders = glob.split('/');
    // Roots are seldom deep; the bound keeps a hostile glob from costing anything.
    for (let cut = 1; cut < Math.min(folders.length, 10); cut++) {
        const rest = folders.slice(cut).join('/');
        if (rest === '**' || rest === '*')
            break;
        tries.push([rest, (found, better) => `Paths start at the scanned folder; to match ${found}, write ${better}.`]);
        tries.push([
            `${rest}/**`,
            (found, better) => `Paths start at the scanned folder; to match ${found}, write ${better}.`,
        ]);
    }
    tries.push([`**/${glob}`, (found, better) => `To match ${found} in any folder, write ${better}.`]);
    tries.push([`**/${glob}/**`, (found, better) => `To match ${found} in any folder, write ${better}.`]);
    const ignoringCase = (0, posix_js_1.default)(glob, { ...OPTIONS, nocase: true });
    const otherCase = files.find((file) => ignoringCase(file));
    if (otherCase !== undefined)
        return `Upper and lower case differ: the file is ${otherCase}.`;
    for (const [better, say] of tries) {
        const found = files.find(compileGlob(better));
        if (found !== undefined)
            return say(found, JSON.stringify(better));
    }
    const shown = files.slice(0, 3).join(', ');
    const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
    return `The configuration files are ${shown}${more}.`;
}


/***/ }),

/***/ 72745:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_DAYS_AHEAD = void 0;
exports.parsePolicy = parsePolicy;
const smol_toml_1 = __webpack_require__(27106);
const dates_ts_1 = __webpack_require__(86931);
const document_ts_1 = __webpack_require__(41561);
const facts_ts_1 = __webpack_require__(81097);
const glob_ts_1 = __webpack_require__(4062);
const policy_ts_1 = __webpack_require__(26658);
const products_ts_1 = __webpack_require__(37152);
const suggest_ts_1 = __webpack_require__(65016);
/** The furthest `expires` from today on (design.md, "Policy file"). */
exports.MAX_DAYS_AHEAD = 366;
const KEYS = {
    target: ['path', 'product', 'version', 'update_level'],
    allow: ['path', 'part', 'reason', 'owner', 'expires'],
};
/** TOML's integers from 0 on. */
const WHOLE_NUMBER = /^(\+?[\d_]+|0x[\da-f_]+|0o[0-7_]+|0b[01_]+)$/i;
const ENTRIES = Object.keys(KEYS);
/**
 * Reads a policy file.
 * @param file how spans and messages name the file
 * @param text decoded text without byte order mark
 * @param today `YYYY-MM-DD`; `expires` may lie at most 366 days after it
 * @throws PolicyError with every problem of the file at its range (a TOML syntax error hides those behind it)
 */
function parsePolicy(file, text, today) {
    const document = (0, document_ts_1.parseDocument)(file, text);
    return new Reader(file, text, document, today).read();
}
class Reader {
    problems = [];
    file;
    text;
    document;
    places;
    today;
    constructor(file, text, parsed, today) {
        this.file = file;
        this.text = text;
        this.document = parsed.value;
        this.places = parsed.places;
        const day = (0, dates_ts_1.dayNumber)(today);
        if (day === null)
            throw new RangeError(`Not a date (YYYY-MM-DD): ${today}`);
        this.today = day;
    }
    read() {
        for (const key of Object.keys(this.document)) {
            if (ENTRIES.includes(key))
                continue;
            const meant = (0, suggest_ts_1.suggest)(key, ENTRIES);
            const hint = meant === null ? 'A policy file has [[target]] and [[allow]] entries.' : `Did you mean [[${meant}]]?`;
            this.problem(this.places.at([key]).key, `Unknown key ${quote(key)}. ${hint}`);
        }
        const targets = this.entries('target').flatMap((entry) => this.target(entry) ?? []);
        const allows = this.entries('allow').flatMap((entry) => this.allow(entry) ?? []);
        this.duplicates(targets, (target) => target.path, 'a [[target]] with this path');
        this.duplicates(allows, (allow) => JSON.stringify([allow.path, allow.part, allow.reason, allow.owner]), 'the same [[allow]] entry');
        if (this.problems.length > 0) {
            this.problems.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
            throw new policy_ts_1.PolicyError(this.file, this.text, this.problems);
        }
        return { file: this.file, text: this.text, targets, allows };
    }
    entries(kind) {
        const value = this.document[kind];
        if (value === undefined)
            return [];
        if (!Array.isArray(value)) {
            this.problem(this.places.at([kind]).key, `Write [[${kind}]], with two brackets: there can be several.`);
            return [];
        }
        const entries = [];
        for (const [index, table] of value.entries()) {
            const path = [kind, index];
            const place = this.places.at(path);
            if (!isTable(table)) {
                this.problem(place.value, `${quote(kind)} holds tables: write a [[${kind}]] entry.`);
                continue;
            }
            const entry = { kind, table, path, header: place.key, whole: place.value };
            this.unknownKeys(entry);
            entries.push(entry);
        }
        return entries;
    }
    unknownKeys({ kind, table, path }) {
        const known = KEYS[kind];
        for (const key of Object.keys(table)) {
            if (known.includes(key))
                continue;
            const meant = (0, suggest_ts_1.suggest)(key, known);
            const hint = meant === null ? `It takes ${known.join(', ')}.` : `Did you mean ${quote(meant)}?`;
            this.problem(this.places.at([...path, key]).key, `Unknown key ${quote(key)} in [[${kind}]]. ${hint}`);
        }
    }
    target(entry) {
        const before = this.problems.length;
        const glob = this.glob(entry);
        const product = this.product(entry);
        const version = this.version(entry);
        const level = this.updateLevel(entry);
        const { version: writtenVersion, update_level: writtenLevel, product: writtenProduct } = entry.table;
        if (writtenLevel !== undefined && writtenVersion === undefined) {
            this.problem(this.places.at([...entry.path, 'update_level']).key, 'An update level means something for one version only; add version = "x.y.z" to this entry.');
        }
        if (writtenProduct === undefined && writtenVersion === undefined && writtenLevel === undefined) {
            this.problem(entry.header, 'This [[target]] says nothing; add product, version, or version and update_level.');
        }
        if (this.problems.length > before || glob === null)
            return null;
        return {
            path: glob.path,
            at: glob.at,
            entry: this.span(entry.whole),
            product: product?.value ?? null,
            version: version?.value ?? null,
            updateLevel: level?.value ?? null,
            says: { product: product?.at ?? null, version: version?.at ?? null, updateLevel: level?.at ?? null },
            matches: glob.matches,
        };
    }
    allow(entry) {
        const glob = this.glob(entry);
        const part = this.part(entry);
        const reason = this.sentence(entry, 'reason', 'why this is allowed, and where that was reviewed');
        const owner = this.sentence(entry, 'owner', 'who answers for it, for example "@acme/iam"');
        const expires = this.expires(entry);
        if (!glob || !part || !reason || !owner || !expires)
            return null;
        return {
            path: glob.path,
            at: glob.at,
            entry: this.span(entry.whole),
            part,
            reason,
            owner,
            expires: expires.value,
            expiresAt: expires.at,
            matches: glob.matches,
        };
    }
    glob(entry) {
        const field = this.stringField(entry, 'path', 'a glob for the configuration files it is about');
        if (field === null)
            return null;
        const wrong = (0, glob_ts_1.checkGlob)(field.value);
        if (wrong !== null)
            return this.problem(field.at, wrong);
        return { path: field.value, at: field.at, matches: (0, glob_ts_1.compileGlob)(field.value) };
    }
    product(entry) {
        const field = this.stringField(entry, 'product', null);
        if (field === null)
            return null;
        if ((0, products_ts_1.isProductId)(field.value))
            return { value: field.value, at: field.at };
        return this.problem(field.at, (0, facts_ts_1.unknownProduct)(field.value));
    }
    version(entry) {
        const field = this.stringField(entry, 'version', null);
        if (field === null)
            return null;
        const wrong = (0, facts_ts_1.checkVersion)(field.value);
        return wrong === null ? field : this.problem(field.at, wrong);
    }
    updateLevel(entry) {
        const field = this.field(entry, 'update_level', null);
        if (field === null)
            return null;
        const { value, at } = field;
        // smol-toml gives 411.0 the same number as 411; only the text tells them apart.
        if (typeof value === 'number' && WHOLE_NUMBER.test(this.written(at))) {
            return { value, at };
        }
        return this.problem(at, 'The update level is a whole number without quotes; write for example update_level = 411.');
    }
    part(entry) {
        const field = this.field(entry, 'part', '"A" (System REST APIs) or "B" (SOAP services)');
        if (field === null)
            return null;
        if (field.value === 'A' || field.value === 'B')
            return field.value;
        return this.problem(field.at, 'The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each.');
    }
    sentence(entry, name, what) {
        const field = this.stringField(entry, name, what);
        if (field === null)
            return null;
        if (field.value.trim() === '')
            return this.problem(field.at, `The ${name} is empty; say ${what}.`);
        return field.value;
    }
    expires(entry) {
        const field = this.field(entry, 'expires', 'the last day it holds, for example expires = 2027-03-31');
        if (field === null)
            return null;
        const { value, at } = field;
        const written = this.written(at);
        if (typeof value === 'string') {
            const date = (0, dates_ts_1.dayNumber)(value) === null ? 'YYYY-MM-DD' : value;
            return this.problem(at, `The date is written without quotes: expires = ${date}.`);
        }
        if (!(value instanceof smol_toml_1.TomlDate) || !value.isDate()) {
            return this.problem(at, 'This is not a date; write the last day the entry holds as expires = YYYY-MM-DD.');
        }
        const day = (0, dates_ts_1.dayNumber)(written);
        if (day === null)
            return this.problem(at, `There is no such day as ${written}.`);
        if (day - this.today > exports.MAX_DAYS_AHEAD) {
            return this.problem(at, `An entry holds for at most ${exports.MAX_DAYS_AHEAD} days; the latest date today is ${(0, dates_ts_1.dateOf)(this.today + exports.MAX_DAYS_AHEAD)}.`);
        }
        return { value: written, at };
    }
    stringField(entry, name, required) {
        const field = this.field(entry, name, required);
        if (field === null)
            return null;
        if (typeof field.value === 'string')
            return { value: field.value, at: field.at };
        return this.problem(field.at, `${quote(name)} is a text; write it in quotes.`);
    }
    /** A field of an entry; a missing one is a problem when `required` says what to write there. */
    field(entry, name, required) {
        const value = entry.table[name];
        if (value !== undefined) {
            return { name, value, at: this.span(this.places.at([...entry.path, name]).value) };
        }
        if (required !== null) {
            this.problem(entry.header, `This [[${entry.kind}]] has no ${quote(name)}; add ${required}.`);
        }
        return null;
    }
    duplicates(entries, key, what) {
        const seen = new Set();
        for (const entry of entries) {
            const id = key(entry);
            if (seen.has(id))
                this.problem(entry.at, `There already is ${what} above; keep one of them.`);
            seen.add(id);
        }
    }
    problem(at, message) {
        this.problems.push({ message, at: this.span(at) });
        return null;
    }
    span({ start, end }) {
        return { file: this.file, start, end };
    }
    written({ start, end }) {
        return this.text.slice(start, end);
    }
}
const quote = (text) => JSON.stringify(text);
const isTable = (value) => typeof value === 'object' && !Array.isArray(value) && !(value instanceof smol_toml_1.TomlDate);


/***/ }),

/***/ 1152:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Places = void 0;
const toml_eslint_parser_1 = __webpack_require__(9605);
/** The places of a TOML document, by path (`['allow', 0, 'path']`). */
class Places {
    places = new Map();
    /** Throws toml-eslint-parser's ParseError for a text it does not accept. */
    constructor(text) {
        // The parser gives a `0` that ends the text an empty range; a line break after it helps.
        const program = (0, toml_eslint_parser_1.parseTOML)(`${text}\n`);
        for (const node of program.body[0].body) {
            if (node.type === 'TOMLKeyValue')
                this.addKeyValue([], node);
            else
                this.addTable(node, text);
        }
    }
    /** The place of a path that is written in the document. */
    at(path) {
        const place = this.places.get(JSON.stringify(path));
        if (place === undefined)
            throw new Error(`Not in the document: ${path.join('.')}`);
        return place;
    }
    add(path, key, value) {
        const id = JSON.stringify(path);
        // The first mention of a table that is written in pieces is the one to point at.
        if (!this.places.has(id))
            this.places.set(id, { key, value });
    }
    addTable(node, text) {
        const [start, end] = node.range;
        const brackets = node.kind === 'array' ? 2 : 1;
        const closing = text.indexOf(']', node.key.range[1]);
        const header = { start, end: closing + brackets };
        // `[a.b]` may be the only mention of `a`.
        for (let length = 1; length <= node.resolvedKey.length; length++) {
            this.add(node.resolvedKey.slice(0, length), header, { start, end });
        }
        for (const entry of node.body)
            this.addKeyValue(node.resolvedKey, entry);
    }
    addKeyValue(base, node) {
        const path = [...base];
        for (const key of node.key.keys) {
            path.push(key.type === 'TOMLBare' ? key.name : key.value);
            this.add(path, stretch(key.range), stretch(node.value.range));
        }
        this.addValue(path, node.value);
    }
    addValue(path, node) {
        if (node.type === 'TOMLInlineTable') {
            for (const entry of node.body)
                this.addKeyValue(path, entry);
        }
        else if (node.type === 'TOMLArray') {
            for (const [index, element] of node.elements.entries()) {
                const whole = stretch(element.range);
                this.add([...path, index], whole, whole);
                this.addValue([...path, index], element);
            }
        }
    }
}
exports.Places = Places;
const stretch = ([start, end]) => ({ start, end });


/***/ }),

/***/ 26658:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PolicyError = void 0;
/** A policy file that cannot be used. Everything wrong with it is in `problems`, in file order; the run decides nothing. */
class PolicyError extends Error {
    file;
    /** The text the problems' spans point into. */
    text;
    problems;
    constructor(file, text, problems) {
        const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
        super(`The policy file ${file} has ${count}, so nothing was decided: ${problems[0]?.message ?? ''}`);
        this.name = 'PolicyError';
        this.file = file;
        this.text = text;
        this.problems = problems;
    }
}
exports.PolicyError = PolicyError;


/***/ }),

/***/ 37152:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isProductId = exports.PRODUCT_IDS = void 0;
/** A record and not a list, so that the compiler refuses a product that is missing here. */
const NAMES = {
    wso2am: true,
    'wso2am-acp': true,
    'wso2am-tm': true,
    'wso2am-universal-gw': true,
    wso2is: true,
    'wso2is-km': true,
    'wso2-obam': true,
    'wso2-obiam': true,
    'wso2-obkm': true,
};
/** The product ids a target may name (advisory.md, "Products"). */
exports.PRODUCT_IDS = Object.keys(NAMES);
/** Whether a text is a product id. */
const isProductId = (text) => Object.hasOwn(NAMES, text);
exports.isProductId = isProductId;


/***/ }),

/***/ 65016:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.suggest = suggest;
/** Number of letters inserted, deleted, replaced or swapped with their neighbour between two texts. */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1, swapped ? before[j - 2] + 1 : Number.POSITIVE_INFINITY));
        }
        [before, row] = [row, next];
    }
    return row[b.length];
}
const plain = (text) => text.toLowerCase().replaceAll(/[-_\s]/g, '');
/** The known name a misspelt one most likely means (case, `-`, `_` and up to two letters off), or null. */
function suggest(written, known) {
    // A long text is no misspelling, and the distance costs its length.
    if (written.length > 40)
        return null;
    let best = null;
    for (const name of known) {
        const off = distance(plain(written), plain(name));
        if (off <= 2 && off < plain(name).length && (best === null || off < best.off))
            best = { name, off };
    }
    return best?.name ?? null;
}


/***/ })

};
;