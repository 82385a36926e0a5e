"use strict";
exports.id = 285;
exports.ids = [285];
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

/***/ 19717:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.escapeMarkdown = escapeMarkdown;
exports.markdownCode = markdownCode;
const visible_ts_1 = __webpack_require__(30776);
/** Longer pieces are cut: a page has room for many findings, not for one value of a megabyte. */
const MAX_PIECE = 1000;
/** The advisory's own pages may stay links; whatever else looks like a link may come from the scanned tree. */
const ADVISORY_LINK = /(https:\/\/security\.docs\.wso2\.com\/[A-Za-z0-9/.-]*)/;
const ZERO_WIDTH_SPACE = '&#8203;';
/**
 * A text that may hold pieces of the scanned tree as one line of GitHub-flavoured Markdown that reads the same: no
 * markup, HTML, table cell, link, `@` mention, `#` reference or formula comes out of it.
 */
function escapeMarkdown(text) {
    return cut(text)
        .split(ADVISORY_LINK)
        .map((piece, index) => (index % 2 === 1 ? piece : escapePiece(piece)))
        .join('');
}
/** A text from the scanned tree as Markdown code, in table cells and links too. */
function markdownCode(text) {
    return `<code>${cut(text).replaceAll(/[^\p{L}\p{N} ./-]/gu, entity)}</code>`;
}
/** What Markdown or GitHub acts on, in the order it is tried. */
const ACTED_ON = /[&<>]|[\\`*_{}[\]()!|~"']|[@#]|\$|:\/\/|\bwww\.|\bGH-/gi;
const escapePiece = (text) => text.replaceAll(ACTED_ON, escapeOne);
function escapeOne(found) {
    if (/^[&<>]$/.test(found))
        return entity(found);
    if (/^[@#]$/.test(found))
        return found + ZERO_WIDTH_SPACE;
    // GitHub takes `\$` for the start of a formula all the same.
    if (found === '$')
        return '<span>$</span>';
    return found.length === 1 ? `\\${found}` : `${found[0]}${ZERO_WIDTH_SPACE}${found.slice(1)}`;
}
const entity = (character) => `&#${character.codePointAt(0)};`;
function cut(text) {
    // Before anything else looks at a text of megabytes.
    const safe = (0, visible_ts_1.visible)(text.slice(0, MAX_PIECE));
    return text.length > MAX_PIECE ? `${safe}\u2026` : safe;
}


/***/ }),

/***/ 54285:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SUMMARY_LIMIT = void 0;
exports.renderMarkdown = renderMarkdown;
exports.addDeployments = addDeployments;
exports.addFindings = addFindings;
const dates_ts_1 = __webpack_require__(86931);
const markdown_escape_ts_1 = __webpack_require__(19717);
const page_ts_1 = __webpack_require__(86015);
const paths_ts_1 = __webpack_require__(4278);
const tool_ts_1 = __webpack_require__(67406);
const words_ts_1 = __webpack_require__(72691);
/** GitHub refuses a step summary of more than 1 MiB, all of it. */
exports.SUMMARY_LIMIT = 1024 * 1024;
const LEVEL_SIGNS = { error: '\u274c error', warning: '\u26a0\ufe0f warning', notice: '\u2139\ufe0f notice' };
/**
 * The step summary: a table of deployments with both parts' states, the findings with links to their lines, the allow entries
 * with owner and days left. It stays under the limit; what is cut is counted.
 */
function renderMarkdown(report, options = {}) {
    const page = new page_ts_1.Page(options.limit ?? exports.SUMMARY_LIMIT);
    page.add(`## ${tool_ts_1.ADVISORY}: certificate-based authentication of WSO2 servers`);
    page.add(`**${report.conclusion === 'failure' ? '\u274c' : '\u2705'} ${(0, words_ts_1.summaryLine)(report)}**`);
    if (report.deployments.length === 0)
        page.add(`\u26a0\ufe0f **${(0, markdown_escape_ts_1.escapeMarkdown)(words_ts_1.NO_DEPLOYMENT)}**`);
    addAllows(page, options.allows ?? [], options.today ?? null);
    addDeployments(page, report.deployments, '### Deployments');
    addFindings(page, report.findings, '### Findings', options);
    return page.toString();
}
/** A table of deployments with both parts' states. */
function addDeployments(page, deployments, title) {
    if (deployments.length === 0)
        return;
    const head = [
        `${title}\n`,
        `| Deployment | Product | Part A: ${words_ts_1.PART_NAMES.A} | Part B: ${words_ts_1.PART_NAMES.B} |`,
        '| --- | --- | --- | --- |',
    ].join('\n');
    const rows = deployments.map((deployment) => {
        const { id, parts } = deployment;
        const cells = [(0, markdown_escape_ts_1.markdownCode)(id), (0, markdown_escape_ts_1.escapeMarkdown)((0, words_ts_1.describeProduct)(deployment)), state(parts.A), state(parts.B)];
        return `| ${cells.join(' | ')} |`;
    });
    page.addList(head, rows, 0.4, (more) => `*${more} more deployments are not shown here: the page is full.*`);
}
/** A list of findings, severest first, each with a link to its lines. */
function addFindings(page, findings, title, options) {
    if (findings.length === 0)
        return;
    const rows = words_ts_1.LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level)).map((finding) => findingItem(finding, options));
    page.addList(`${title}\n`, rows, 1, (more) => `*${more} more findings are not shown here: the page is full. The JSON report has them all.*`);
}
function findingItem(finding, options) {
    const { level, part, message, help, allowlist } = finding;
    const title = `**${LEVEL_SIGNS[level]}${part === null ? '' : `, Part ${part}`}**`;
    const lines = [`- ${title} at ${place(finding, options)}`, (0, markdown_escape_ts_1.escapeMarkdown)(message)];
    for (const line of help.split(/\r\n|\n|\r/)) {
        if (line.trim() !== '')
            lines.push((0, markdown_escape_ts_1.escapeMarkdown)(line));
    }
    if (allowlist !== null)
        lines.push(`*${(0, markdown_escape_ts_1.escapeMarkdown)(allowance(allowlist))}*`);
    return lines.join('<br>');
}
function allowance({ source, reason, expires }) {
    const by = source === 'policy' ? 'by the policy file' : 'inside the product';
    return `Allowed ${by}${expires === null ? '' : ` until ${expires}`}${reason === null ? '' : `: ${reason}`}`;
}
function place(finding, { link, base }) {
    const path = (0, paths_ts_1.joinBase)(base ?? '', finding.file);
    const shown = (0, markdown_escape_ts_1.markdownCode)(`${path}:${finding.startLine}`);
    if (!link)
        return shown;
    const lines = `L${finding.startLine}${finding.endLine > finding.startLine ? `-L${finding.endLine}` : ''}`;
    const commit = `${link.serverUrl}/${(0, paths_ts_1.encodePath)(link.repository)}/blob/${(0, paths_ts_1.encodePath)(link.sha)}`;
    return `[${shown}](${commit}/${(0, paths_ts_1.encodePath)(path)}#${lines})`;
}
function addAllows(page, allows, today) {
    if (allows.length === 0 || today === null)
        return;
    const head = [
        '### Allow entries\n',
        '| Path | Part | Owner | Holds through | Days left | Reason |',
        '| --- | --- | --- | --- | --- | --- |',
    ].join('\n');
    const rows = [...allows]
        .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0))
        .map(({ path, part, owner, expires, reason }) => {
        const left = (0, dates_ts_1.daysBetween)(today, expires);
        const cells = [(0, markdown_escape_ts_1.markdownCode)(path), part, (0, markdown_escape_ts_1.markdownCode)(owner), expires, left < 0 ? '**expired**' : String(left)];
        return `| ${[...cells, (0, markdown_escape_ts_1.escapeMarkdown)(reason)].join(' | ')} |`;
    });
    page.addList(head, rows, 0.2, (more) => `*${more} more allow entries are not shown here: the page is full.*`);
}
const state = ({ state, allowlisted }) => {
    if (allowlisted)
        return `\u2611\ufe0f ${state}, allowlisted`;
    return `${state === 'disabled' || state === 'not-affected' ? '\u2705' : '\u274c'} ${state}`;
};


/***/ }),

/***/ 86015:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Page = void 0;
/** A page with a limit in bytes, as GitHub counts them. */
class Page {
    blocks = [];
    left;
    /** @param limit bytes (UTF-8) the page may have; keep a kilobyte for each list's note */
    constructor(limit) {
        this.left = limit;
    }
    /** Adds a block that has to be there. */
    add(block) {
        this.blocks.push(block);
        this.left -= bytes(block) + 2;
    }
    /**
     * Adds a list: its head, as many rows as fit, and a note when some do not.
     * @param share part of the bytes left that the list may take, above 0 and at most 1
     */
    addList(head, rows, share, note) {
        const reserved = 1024;
        let room = Math.floor((this.left - reserved) * share) - bytes(head) - reserved;
        let fitting = 0;
        for (const row of rows) {
            room -= bytes(row) + 1;
            if (room < 0)
                break;
            fitting++;
        }
        this.add([head, ...rows.slice(0, fitting)].join('\n'));
        if (fitting < rows.length)
            this.add(note(rows.length - fitting));
    }
    /** Whether there is no room for another list worth reading. */
    get isFull() {
        return this.left < 8 * 1024;
    }
    /** The page, with a line break at its end. */
    toString() {
        return `${this.blocks.join('\n\n')}\n`;
    }
}
exports.Page = Page;
const bytes = (text) => Buffer.byteLength(text, 'utf8');


/***/ }),

/***/ 4278:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.joinBase = joinBase;
exports.encodePath = encodePath;
/**
 * A root-relative path as seen from further up: `base` is the scanned folder's path there (with `/`), `''` or `.` when both are the
 * same.
 */
function joinBase(base, file) {
    const folder = base.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
    return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}
/** A path as the path of a URL: every segment percent-encoded, half surrogates as U+FFFD. */
function encodePath(path) {
    return path
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
        .split('/')
        .map((segment) => encodeURIComponent(segment).replaceAll(/[!'()*]/g, percent))
        .join('/');
}
const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;


/***/ })

};
;