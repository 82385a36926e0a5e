"use strict";
exports.id = 306;
exports.ids = [306,794,643,285];
exports.modules = {

/***/ 65306:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runMerge = runMerge;
const node_fs_1 = __webpack_require__(73024);
const node_path_1 = __webpack_require__(76760);
const node_util_1 = __webpack_require__(57975);
const check_report_ts_1 = __webpack_require__(65165);
const json_ts_1 = __webpack_require__(32794);
const merge_ts_1 = __webpack_require__(43278);
const usage_ts_1 = __webpack_require__(74980);
const options_ts_1 = __webpack_require__(60776);
const output_ts_1 = __webpack_require__(96657);
/** `wso2-cert-auth merge [NAME=]FILE\u2026 [--expect NAME]\u2026`; returns the exit code. */
function runMerge(args) {
    const { values, positionals } = (0, node_util_1.parseArgs)({
        args,
        allowPositionals: true,
        options: {
            format: { type: 'string', default: 'markdown' },
            output: { type: 'string' },
            'sarif-dir': { type: 'string' },
            expect: { type: 'string', multiple: true, default: [] },
        },
    });
    const format = (0, options_ts_1.oneOf)('--format', values.format, ['markdown', 'json']);
    if (positionals.length === 0 && values.expect.length === 0) {
        throw new usage_ts_1.UsageError('merge takes JSON reports, for example "merge acme/identity=identity.json acme/gateway=gateway.json".');
    }
    try {
        const merged = (0, merge_ts_1.mergeReports)(positionals.map(readInput), values.expect);
        (0, output_ts_1.writeOutput)(format === 'json' ? (0, json_ts_1.renderJson)(merged) : (0, merge_ts_1.renderMergedMarkdown)(merged), values.output ?? null);
        const folder = values['sarif-dir'];
        if (folder !== undefined) {
            (0, node_fs_1.mkdirSync)(folder, { recursive: true });
            for (const [repository, sarif] of (0, merge_ts_1.mergedSarif)(merged)) {
                (0, node_fs_1.writeFileSync)((0, node_path_1.join)(folder, `${repository.replace(/[^\w.-]+/g, '__')}.sarif`), sarif);
            }
        }
        return merged.conclusion === 'failure' ? 1 : 0;
    }
    catch (error) {
        if (error instanceof check_report_ts_1.ReportError)
            throw new usage_ts_1.UsageError(error.message);
        throw error;
    }
}
/** `acme/identity=report.json`, or a file whose name says the repository (`acme__identity.json` is `acme/identity`). */
function readInput(argument) {
    const equals = argument.indexOf('=');
    const file = equals < 0 ? argument : argument.slice(equals + 1);
    const repository = equals < 0 ? (0, node_path_1.basename)(file, '.json').replace('__', '/') : argument.slice(0, equals);
    let text;
    try {
        text = (0, node_fs_1.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new usage_ts_1.UsageError(`The report ${file} cannot be read (${error.code}). Give the path of a JSON report.`);
    }
    try {
        return { repository, report: JSON.parse(text), from: file };
    }
    catch {
        throw new usage_ts_1.UsageError(`The report ${file} is not JSON. Give what "wso2-cert-auth --format json" wrote.`);
    }
}


/***/ }),

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

/***/ 56174:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.addTo = addTo;
exports.grouped = grouped;
/** Adds values to the end of the list that a map has under a key; the first makes the list. */
function addTo(lists, key, ...values) {
    const list = lists.get(key);
    if (list)
        list.push(...values);
    else
        lists.set(key, values);
}
/** Items by their keys, those of one key in their order. */
function grouped(items, keyOf) {
    const lists = new Map();
    for (const item of items)
        addTo(lists, keyOf(item), item);
    return lists;
}


/***/ }),

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

/***/ 65165:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ReportError = void 0;
exports.checkReport = checkReport;
const products_ts_1 = __webpack_require__(37152);
const rules_ts_1 = __webpack_require__(29681);
const shape_ts_1 = __webpack_require__(36111);
const STATES = (0, shape_ts_1.isOneOf)('disabled', 'enabled', 'missing', 'unresolved', 'update-required', 'not-affected');
const RANGE = { startLine: (0, shape_ts_1.isWhole)(1), startColumn: (0, shape_ts_1.isWhole)(1), endLine: (0, shape_ts_1.isWhole)(1), endColumn: (0, shape_ts_1.isWhole)(1) };
const PART_RESULT = (0, shape_ts_1.isObject)({ state: STATES, allowlisted: shape_ts_1.isBoolean });
const DEPLOYMENT = (0, shape_ts_1.isObject)({
    id: shape_ts_1.isText,
    product: (0, shape_ts_1.orNull)((0, shape_ts_1.isOneOf)(...products_ts_1.PRODUCT_IDS)),
    version: (0, shape_ts_1.orNull)(shape_ts_1.isText),
    updateLevel: (0, shape_ts_1.orNull)((0, shape_ts_1.isWhole)(0)),
    configFiles: (0, shape_ts_1.isListOf)(shape_ts_1.isText),
    evidence: (0, shape_ts_1.isListOf)((0, shape_ts_1.isObject)({ file: shape_ts_1.isText, line: (0, shape_ts_1.isWhole)(1), what: shape_ts_1.isText })),
    parts: (0, shape_ts_1.isObject)({ A: PART_RESULT, B: PART_RESULT }),
});
const FINDING = (0, shape_ts_1.isObject)({
    rule: (0, shape_ts_1.isOneOf)(...rules_ts_1.RULES.map(({ id }) => id)),
    part: (0, shape_ts_1.orNull)((0, shape_ts_1.isOneOf)('A', 'B')),
    level: (0, shape_ts_1.isOneOf)('error', 'warning', 'notice'),
    state: (0, shape_ts_1.orNull)(STATES),
    deployment: (0, shape_ts_1.orNull)(shape_ts_1.isText),
    file: shape_ts_1.isText,
    ...RANGE,
    message: shape_ts_1.isText,
    help: shape_ts_1.isText,
    fix: (0, shape_ts_1.orNull)((0, shape_ts_1.isObject)({ description: shape_ts_1.isText, edits: (0, shape_ts_1.isListOf)((0, shape_ts_1.isObject)({ file: shape_ts_1.isText, ...RANGE, text: shape_ts_1.isText })) })),
    allowlist: (0, shape_ts_1.orNull)((0, shape_ts_1.isObject)({
        source: (0, shape_ts_1.isOneOf)('policy', 'product'),
        reason: (0, shape_ts_1.orNull)(shape_ts_1.isText),
        expires: (0, shape_ts_1.orNull)((0, shape_ts_1.isForm)('a date (YYYY-MM-DD)', /^\d{4}-\d{2}-\d{2}$/)),
    })),
    fingerprint: (0, shape_ts_1.isForm)('64 hexadecimal digits', /^[0-9a-f]{64}$/),
});
const REPORT = (0, shape_ts_1.isObject)({
    schemaVersion: (0, shape_ts_1.isOneOf)(1),
    tool: (0, shape_ts_1.isObject)({ name: shape_ts_1.isText, version: shape_ts_1.isText }),
    advisory: shape_ts_1.isText,
    conclusion: (0, shape_ts_1.isOneOf)('success', 'failure'),
    deployments: (0, shape_ts_1.isListOf)(DEPLOYMENT),
    findings: (0, shape_ts_1.isListOf)(FINDING),
    summary: (0, shape_ts_1.isObject)({
        deployments: (0, shape_ts_1.isWhole)(0),
        errors: (0, shape_ts_1.isWhole)(0),
        warnings: (0, shape_ts_1.isWhole)(0),
        notices: (0, shape_ts_1.isWhole)(0),
    }),
});
/** A file that is not a report this version can read. */
class ReportError extends Error {
    name = 'ReportError';
}
exports.ReportError = ReportError;
const SHOWN = 5;
/**
 * Takes parsed JSON for a report of schemaVersion 1, checked as strictly as schema/report.schema.json does it, sums included.
 * @param from names it in the error, for example its file
 * @throws ReportError with the first things that are wrong and their paths
 */
function checkReport(value, from) {
    const problems = [];
    REPORT(value, '', problems);
    if (problems.length === 0)
        checkSums(value, problems);
    if (problems.length === 0)
        return value;
    const shown = problems.slice(0, SHOWN).map((problem) => problem.replace(/^: /, 'the document: '));
    const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
    throw new ReportError(`${from} is not a report of schemaVersion 1: ${shown.join('; ')}${more}. Make it with --format json.`);
}
/** Sums that do not hold mean a report that was cut or edited; a merged verdict must not rest on it. */
function checkSums({ deployments, findings, summary }, problems) {
    const counted = {
        deployments: deployments.length,
        errors: findings.filter(({ level }) => level === 'error').length,
        warnings: findings.filter(({ level }) => level === 'warning').length,
        notices: findings.filter(({ level }) => level === 'notice').length,
    };
    for (const [key, number] of Object.entries(counted)) {
        const said = summary[key];
        if (said !== number)
            problems.push(`summary.${key}: says ${said}, but there are ${number}`);
    }
}


/***/ }),

/***/ 32794:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderJson = renderJson;
const visible_ts_1 = __webpack_require__(30776);
/**
 * JSON with two spaces and a line break at the end. Characters a terminal or GitHub's runner acts on are written as JSON escapes, which
 * parse to the same value.
 */
function renderJson(value) {
    const json = JSON.stringify(value, null, 2);
    return `${json.replaceAll(/[^\n\x20-\x7e]/gu, escapeActive).replaceAll('##[', '##\\u005b')}\n`;
}
function escapeActive(character) {
    if (!(0, visible_ts_1.isActive)(character))
        return character;
    // By UTF-16 units: JSON knows no longer escapes.
    return character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
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

/***/ 43278:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mergeReports = mergeReports;
exports.renderMergedMarkdown = renderMergedMarkdown;
exports.mergedSarif = mergedSarif;
const check_report_ts_1 = __webpack_require__(65165);
const markdown_ts_1 = __webpack_require__(54285);
const markdown_escape_ts_1 = __webpack_require__(19717);
const page_ts_1 = __webpack_require__(86015);
const sarif_ts_1 = __webpack_require__(10643);
const tool_ts_1 = __webpack_require__(67406);
const words_ts_1 = __webpack_require__(72691);
/**
 * Several repositories' reports as one.
 * @param expected names that must be there; one without a report makes the whole a failure
 * @throws ReportError when an input is not a report, or two are of one repository
 */
function mergeReports(inputs, expected = []) {
    const seen = new Map();
    const repositories = inputs.map(({ repository, report, from }) => {
        const other = seen.get(repository);
        if (other !== undefined) {
            throw new check_report_ts_1.ReportError(`${from} and ${other} are both reports of ${repository}; give one report per repository.`);
        }
        seen.set(repository, from);
        return { repository, report: (0, check_report_ts_1.checkReport)(report, from) };
    });
    repositories.sort((a, b) => compare(a.repository, b.repository));
    const notScanned = [...new Set(expected)].filter((name) => !seen.has(name)).sort(compare);
    const failed = notScanned.length > 0 || repositories.some(({ report }) => report.conclusion === 'failure');
    const sum = (key) => repositories.reduce((all, { report }) => all + report.summary[key], 0);
    return {
        schemaVersion: 1,
        tool: { ...tool_ts_1.TOOL },
        advisory: tool_ts_1.ADVISORY,
        conclusion: failed ? 'failure' : 'success',
        repositories,
        notScanned,
        summary: {
            repositories: repositories.length,
            deployments: sum('deployments'),
            errors: sum('errors'),
            warnings: sum('warnings'),
            notices: sum('notices'),
        },
    };
}
/** The summary of all repositories: a table of them, then each one's deployments and findings, failed ones first. */
function renderMergedMarkdown(merged, options = {}) {
    const page = new page_ts_1.Page(options.limit ?? markdown_ts_1.SUMMARY_LIMIT);
    const { repositories, notScanned, summary } = merged;
    page.add(`## ${tool_ts_1.ADVISORY}: certificate-based authentication of WSO2 servers`);
    const sums = `${repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`}, ${(0, words_ts_1.describeSums)(summary)}`;
    page.add(`**${merged.conclusion === 'failure' ? `\u274c ${sums} Failed.` : `\u2705 ${sums} Passed.`}**`);
    if (notScanned.length > 0) {
        page.addList('\u274c **Not scanned: there is no report of**\n', notScanned.map((name) => `- ${(0, markdown_escape_ts_1.markdownCode)(name)}`), 0.2, (more) => `*${more} more are not shown here: the page is full.*`);
    }
    const order = [...repositories].sort((a, b) => Number(b.report.conclusion === 'failure') - Number(a.report.conclusion === 'failure'));
    const rows = order.map(({ repository, report }) => {
        const { deployments, errors, warnings, notices } = report.summary;
        const verdict = deployments === 0 ? '\u26a0\ufe0f no WSO2 deployment found' : '\u2705 passed';
        const cells = [(0, markdown_escape_ts_1.markdownCode)(repository), report.conclusion === 'failure' ? '\u274c failed' : verdict];
        return `| ${[...cells, deployments, errors, warnings, notices].join(' | ')} |`;
    });
    page.addList('| Repository | Verdict | Deployments | Errors | Warnings | Notices |\n| --- | --- | --- | --- | --- | --- |', rows, 0.4, (more) => `*${more} more repositories are not shown here: the page is full.*`);
    for (const [index, { repository, report }] of order.entries()) {
        if (report.deployments.length === 0 && report.findings.length === 0)
            continue;
        if (page.isFull) {
            page.add(`*The details of ${order.length - index} repositories are not shown here: the page is full.*`);
            break;
        }
        (0, markdown_ts_1.addDeployments)(page, report.deployments, `### ${(0, markdown_escape_ts_1.markdownCode)(repository)}`);
        (0, markdown_ts_1.addFindings)(page, report.findings, `#### Findings in ${(0, markdown_escape_ts_1.markdownCode)(repository)}`, {
            link: options.links?.get(repository) ?? null,
        });
    }
    return page.toString();
}
/** One SARIF log per repository, by its name. */
function mergedSarif(merged) {
    return new Map(merged.repositories.map(({ repository, report }) => [repository, (0, sarif_ts_1.renderSarif)(report)]));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


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


/***/ }),

/***/ 29681:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ruleOf = exports.RULES = void 0;
const ADVISORY_URL = 'https://security.docs.wso2.com/en/latest/security-announcements/security-advisories/2025/WSO2-2025-4494/';
/** In the order of design.md, "Report". */
exports.RULES = [
    {
        id: 'system-rest-api-cert-auth',
        name: 'SystemRestApiCertAuth',
        short: 'Certificate-based authentication of System REST APIs is not off',
        full: 'Part A of WSO2-2025-4494: a client that can complete a mutual-TLS handshake may call System REST APIs as an administrator unless certificate-based authentication is switched off or limited to an allowlist.',
        help: 'Write this in `<HOME>/repository/conf/deployment.toml` (Identity Server 5.9.0, API Manager 3.0.0, Open Banking 2.0.0 and later):\n\n```toml\n[event.default_listener.client_certificate_authentication_handler]\nenable = false\n```\n\nOlder releases read `<HOME>/repository/conf/identity/identity.xml`; under `<EventListeners>`:\n\n```xml\n<EventListener id="client_certificate_authentication_handler" type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler" orderId="10" enable="false"/>\n```\n\nWhere a client needs it, limit it to an allowlist in the product, or add an `[[allow]]` entry with a reason, an owner and an expiry to the policy file.',
        helpUri: ADVISORY_URL,
        defaultLevel: 'error',
    },
    {
        id: 'soap-cert-auth',
        name: 'SoapCertAuth',
        short: 'Certificate-based authentication of SOAP services is on',
        full: 'Part B of WSO2-2025-4494: with the mutual SSL authenticator on, a client that can complete a mutual-TLS handshake may call SOAP admin services as an administrator.',
        help: 'Write this in `<HOME>/repository/conf/deployment.toml` (Identity Server 5.9.0, Open Banking IAM 2.0.0 and later):\n\n```toml\n[admin_console.authenticator.mutual_ssl_authenticator]\nenable = false\n```\n\nOlder releases read `<HOME>/repository/conf/security/authenticators.xml`; the authenticator has to say `disabled="true"`:\n\n```xml\n<Authenticator name="MutualSSLAuthenticator" disabled="true">\n```\n\nWhere a client needs it, limit it to an allowlist in the product, or add an `[[allow]]` entry with a reason, an owner and an expiry to the policy file.',
        helpUri: ADVISORY_URL,
        defaultLevel: 'error',
    },
    {
        id: 'product-update-required',
        name: 'ProductUpdateRequired',
        short: 'The product needs an update',
        full: 'No setting of this release switches certificate-based authentication of System REST APIs off. Only a product update does, and the repository does not show that it is installed. A warning where statements of the product or its version contradict each other, or none says which it is.',
        help: 'Install at least the update level the finding names, and let the repository say so: as the fourth number of the image tag (`wso2is:5.11.0.411`), or as `update_level` of a `[[target]]` in the policy file.',
        helpUri: ADVISORY_URL,
        defaultLevel: 'error',
    },
    {
        id: 'allowlist-entry',
        name: 'AllowlistEntry',
        short: 'An entry of the policy file needs attention',
        full: 'An entry of the policy file has expired, expires soon, matches nothing, or has nothing to allow.',
        help: 'Remove entries nobody needs. Have the owner of an expiring one review it, and set a new date at most 366 days ahead.',
        helpUri: ADVISORY_URL,
        defaultLevel: 'warning',
    },
    {
        id: 'product-allowlist',
        name: 'ProductAllowlist',
        short: 'An allowlist inside the product is weak or incomplete',
        full: 'An allowlist in the product configuration has a wildcard, a thumbprint that is not SHA-256, a mapping that is incomplete, or an issuer that is not allowed.',
        help: 'Name the issuer, the SHA-256 thumbprint and the user of every mapping. The product skips mappings without an issuer, and takes a missing thumbprint or user for `*`.',
        helpUri: ADVISORY_URL,
        defaultLevel: 'warning',
    },
    {
        id: 'unreadable-config',
        name: 'UnreadableConfig',
        short: 'A configuration file cannot be read',
        full: 'A configuration file that decides something cannot be read, so nothing is known about certificate-based authentication there.',
        help: 'Correct the file at the place the finding names. What cannot be read is never passed.',
        helpUri: ADVISORY_URL,
        defaultLevel: 'error',
    },
];
const BY_ID = new Map(exports.RULES.map((rule) => [rule.id, rule]));
/** The record of a rule. */
const ruleOf = (id) => BY_ID.get(id);
exports.ruleOf = ruleOf;


/***/ }),

/***/ 10643:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FINGERPRINT_KEY = exports.SARIF_RESULTS = void 0;
exports.renderSarif = renderSarif;
const lists_ts_1 = __webpack_require__(56174);
const json_ts_1 = __webpack_require__(32794);
const paths_ts_1 = __webpack_require__(4278);
const rules_ts_1 = __webpack_require__(29681);
const visible_ts_1 = __webpack_require__(30776);
const words_ts_1 = __webpack_require__(72691);
/** GitHub refuses an upload with more results. */
exports.SARIF_RESULTS = 25_000;
/** The key of our fingerprint; `primaryLocationLineHash` is the uploader's. */
exports.FINGERPRINT_KEY = 'wso2CertAuth/v1';
const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** CVSS of the advisory; GitHub shows it as the severity of rules with the tag `security`. */
const SEVERITY = '9.8';
/**
 * The report as SARIF 2.1.0 with one run: rules with their help, exact regions, fixes, suppressions for what is allowlisted, our own
 * fingerprints. Past the limit the least severe results are left out, and a notification says so.
 */
function renderSarif(report, options = {}) {
    const base = options.base ?? '';
    const limit = options.limit ?? exports.SARIF_RESULTS;
    const kept = new Set(words_ts_1.LEVELS.flatMap((level) => report.findings.filter((finding) => finding.level === level)).slice(0, limit));
    const left = report.findings.length - kept.size;
    const notifications = left === 0
        ? []
        : [{ level: 'warning', message: { text: `${left} more findings are left out: the log may hold ${limit}.` } }];
    return (0, json_ts_1.renderJson)({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: driver(report) },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
                results: report.findings.filter((finding) => kept.has(finding)).map((finding) => result(finding, base)),
            },
        ],
    });
}
function driver(report) {
    return {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: rules_ts_1.RULES[0]?.helpUri,
        rules: rules_ts_1.RULES.map(({ id, name, short, full, help, helpUri, defaultLevel }) => ({
            id,
            name,
            shortDescription: { text: `${short}.` },
            fullDescription: { text: full },
            help: { text: help.replaceAll('`', ''), markdown: help },
            helpUri,
            defaultConfiguration: { level: SARIF_LEVELS[defaultLevel] },
            properties: {
                tags: ['security', 'external/cwe/cwe-306'],
                precision: 'very-high',
                ...(defaultLevel === 'error' ? { 'security-severity': SEVERITY } : {}),
            },
        })),
    };
}
function result(finding, base) {
    const { rule, level, message, help, file, fix, allowlist, fingerprint } = finding;
    return {
        ruleId: rule,
        ruleIndex: rules_ts_1.RULES.findIndex(({ id }) => id === rule),
        level: SARIF_LEVELS[level],
        message: { text: plain([(0, visible_ts_1.visible)(message), ...(0, visible_ts_1.visibleLines)(help)].join('\n')) },
        locations: [{ physicalLocation: { artifactLocation: artifact(base, file), region: region(finding) } }],
        partialFingerprints: { [exports.FINGERPRINT_KEY]: fingerprint },
        // Once one result has suppressions, all say whether they do.
        suppressions: allowlist === null ? [] : [suppression(allowlist)],
        ...(fix === null || fix.edits.length === 0 ? {} : { fixes: [sarifFix(fix, base)] }),
    };
}
function suppression({ source, reason, expires }) {
    const until = expires === null ? '' : ` (holds through ${expires})`;
    return {
        kind: source === 'policy' ? 'external' : 'inSource',
        status: 'accepted',
        justification: (0, visible_ts_1.visible)(`${reason ?? 'Limited to an allowlist inside the product.'}${until}`),
    };
}
function sarifFix({ description, edits }, base) {
    const byFile = (0, lists_ts_1.grouped)(edits, ({ file }) => file);
    return {
        description: { text: plain((0, visible_ts_1.visible)(description)) },
        artifactChanges: [...byFile].map(([file, changes]) => ({
            artifactLocation: artifact(base, file),
            replacements: changes.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
        })),
    };
}
const artifact = (base, file) => ({
    uri: (0, paths_ts_1.encodePath)((0, paths_ts_1.joinBase)(base, file)),
    uriBaseId: '%SRCROOT%',
});
const region = ({ startLine, startColumn, endLine, endColumn }) => ({
    startLine,
    startColumn,
    endLine,
    endColumn,
});
/** A plain text message reads `[text](target)` as a link (SARIF 2.1.0, 3.11.6); ours have none. */
const plain = (text) => text.replaceAll('](', ']\\(');


/***/ }),

/***/ 36111:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isObject = exports.isListOf = exports.orNull = exports.isOneOf = exports.isForm = exports.isWhole = exports.isBoolean = exports.isText = void 0;
const kindOf = (value) => {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : typeof value;
};
/** A check by a test. `wanted` completes "expected \u2026". */
const that = (wanted, test) => (value, path, problems) => {
    if (!test(value))
        problems.push(`${path}: expected ${wanted}, found ${kindOf(value)}`);
};
exports.isText = that('a string', (value) => typeof value === 'string');
exports.isBoolean = that('true or false', (value) => typeof value === 'boolean');
/** A whole number from `least` on. */
const isWhole = (least) => that(`a whole number from ${least} on`, (value) => Number.isSafeInteger(value) && value >= least);
exports.isWhole = isWhole;
/** A string of a form. */
const isForm = (wanted, form) => that(wanted, (value) => typeof value === 'string' && form.test(value));
exports.isForm = isForm;
/** One of some values. */
const isOneOf = (...values) => that(`one of ${values.map((value) => JSON.stringify(value)).join(', ')}`, (value) => values.includes(value));
exports.isOneOf = isOneOf;
const orNull = (check) => (value, path, problems) => {
    if (value !== null)
        check(value, path, problems);
};
exports.orNull = orNull;
const isListOf = (check) => (value, path, problems) => {
    if (!Array.isArray(value)) {
        problems.push(`${path}: expected an array, found ${kindOf(value)}`);
        return;
    }
    for (const [index, item] of value.entries())
        check(item, `${path}[${index}]`, problems);
};
exports.isListOf = isListOf;
/** An object with exactly these keys. */
const isObject = (checks) => (value, path, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        problems.push(`${path}: expected an object, found ${kindOf(value)}`);
        return;
    }
    const join = (key) => (path === '' ? key : `${path}.${key}`);
    for (const [key, check] of Object.entries(checks)) {
        if (!Object.hasOwn(value, key))
            problems.push(`${join(key)}: is missing`);
        else
            check(value[key], join(key), problems);
    }
    for (const key of Object.keys(value)) {
        if (!Object.hasOwn(checks, key))
            problems.push(`${join(JSON.stringify(key))}: is not a key of a report`);
    }
};
exports.isObject = isObject;


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