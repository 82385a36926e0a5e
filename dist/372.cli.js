"use strict";
exports.id = 372;
exports.ids = [372,611];
exports.modules = {

/***/ 82372:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.explainFailure = explainFailure;
const allow_ts_1 = __webpack_require__(26447);
const policy_ts_1 = __webpack_require__(26658);
const policy_error_ts_1 = __webpack_require__(27057);
const visible_ts_1 = __webpack_require__(30776);
const usage_ts_1 = __webpack_require__(74980);
/**
 * What a person reads when nothing was decided. A mistake in the call or the policy file is told in its own words; for
 * anything else the stack is needed to mend the tool.
 */
function explainFailure(error) {
    if (error instanceof policy_ts_1.PolicyError)
        return (0, policy_error_ts_1.renderPolicyText)(error);
    if (error instanceof usage_ts_1.UsageError || error instanceof allow_ts_1.AllowError)
        return `error: ${(0, visible_ts_1.visible)(error.message)}\n`;
    const code = error?.code;
    if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
        return `error: ${(0, visible_ts_1.visible)(error.message)}\nRun "wso2-cert-auth --help" for the options.\n`;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `error: The scan failed inside the tool, so nothing was decided. Please report this with the lines below.\n${stack}\n`;
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

/***/ 32585:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PER_LEVEL = void 0;
exports.budget = budget;
const words_ts_1 = __webpack_require__(72691);
/** Workflow-command annotations GitHub keeps per level and step; it drops the rest without a word. */
exports.PER_LEVEL = { error: 10, warning: 10, notice: 10 };
/**
 * Splits items by what a surface with a number of slots per level can show. A level that does not fit keeps its last
 * slot free, for the caller to say there how many more there are.
 * @param items most important first within a level
 */
function budget(items, slots = exports.PER_LEVEL) {
    const shown = [];
    const cut = [];
    for (const level of words_ts_1.LEVELS) {
        const all = items.filter((item) => item.level === level);
        const fitting = all.length <= slots[level] ? all.length : Math.max(0, slots[level] - 1);
        shown.push(...all.slice(0, fitting));
        if (fitting < all.length)
            cut.push({ level, items: all.slice(fitting) });
    }
    return { shown, cut };
}


/***/ }),

/***/ 97611:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.escapeProperty = exports.escapeData = void 0;
exports.command = command;
exports.findingCommand = findingCommand;
exports.titleOf = titleOf;
exports.messageOf = messageOf;
exports.moreCommand = moreCommand;
exports.renderGithub = renderGithub;
const budget_ts_1 = __webpack_require__(32585);
const paths_ts_1 = __webpack_require__(4278);
const rules_ts_1 = __webpack_require__(29681);
const visible_ts_1 = __webpack_require__(30776);
const words_ts_1 = __webpack_require__(72691);
/** Escapes the data of a workflow command (as the runner's own toolkit does). */
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
exports.escapeData = escapeData;
/** Escapes the value of a workflow command's property. */
const escapeProperty = (text) => (0, exports.escapeData)(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
exports.escapeProperty = escapeProperty;
/** One workflow command, without a line break. Values are escaped here; undefined ones are left out. */
function command(level, properties, message) {
    const written = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${(0, exports.escapeProperty)(String(value))}`);
    return `::${level}${written.length > 0 ? ' ' : ''}${written.join(',')}::${(0, exports.escapeData)(message)}`;
}
/**
 * The annotation of one finding as a workflow command.
 * @param base folder of the scanned root in the checkout, `''` when they are the same
 */
function findingCommand(finding, base = '') {
    const { level, file, startLine, endLine, startColumn, endColumn } = finding;
    // GitHub ignores columns of annotations over several lines.
    const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
    const properties = { file: (0, visible_ts_1.visible)((0, paths_ts_1.joinBase)(base, file)), line: startLine, endLine, ...columns };
    return command(level, { ...properties, title: titleOf(finding) }, messageOf(finding));
}
/** A short title: the part when there is one, then the rule. */
function titleOf({ rule, part }) {
    const { short } = (0, rules_ts_1.ruleOf)(rule);
    return part === null ? short : `Part ${part}: ${short}`;
}
/** Message, help and, for an allowlisted finding, why it is allowed; one line each, safe to show. */
function messageOf({ message, help, allowlist }) {
    const lines = [(0, visible_ts_1.visible)(message), ...(0, visible_ts_1.visibleLines)(help)];
    if (allowlist !== null) {
        const until = allowlist.expires === null ? '' : ` until ${allowlist.expires}`;
        lines.push((0, visible_ts_1.visible)(`Allowed${until}${allowlist.reason === null ? '.' : `: ${allowlist.reason}`}`));
    }
    return lines.join('\n');
}
/** What did not fit, said in the level's last slot. */
function moreCommand({ level, items }, base = '') {
    const places = items.slice(0, 20).map(({ file, startLine }) => `${(0, visible_ts_1.visible)((0, paths_ts_1.joinBase)(base, file))}:${startLine}`);
    const rest = items.length > places.length ? ` and ${items.length - places.length} more` : '';
    const what = (0, words_ts_1.count)(items.length, level);
    return command(level, { title: `${what} more` }, `${what} more than GitHub shows of one kind for a step: ${places.join(', ')}${rest}`);
}
/**
 * The report as workflow commands, one a line: errors, warnings, notices, at most ten of each, because GitHub drops the
 * others silently; the last of ten says how many more there are and where.
 */
function renderGithub(report, { base = '' } = {}) {
    const lines = [];
    let slots = budget_ts_1.PER_LEVEL;
    if (report.deployments.length === 0) {
        slots = { ...budget_ts_1.PER_LEVEL, warning: budget_ts_1.PER_LEVEL.warning - 1 };
        lines.push(command('warning', { title: 'No WSO2 deployment found' }, words_ts_1.NO_DEPLOYMENT));
    }
    const { shown, cut } = (0, budget_ts_1.budget)(report.findings, slots);
    for (const level of words_ts_1.LEVELS) {
        lines.push(...shown.filter((finding) => finding.level === level).map((finding) => findingCommand(finding, base)));
        lines.push(...cut.filter((more) => more.level === level).map((more) => moreCommand(more, base)));
    }
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}


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

/***/ 27057:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPolicyText = renderPolicyText;
exports.renderPolicyGithub = renderPolicyGithub;
const github_ts_1 = __webpack_require__(97611);
const paths_ts_1 = __webpack_require__(4278);
const positions_ts_1 = __webpack_require__(94370);
const visible_ts_1 = __webpack_require__(30776);
/** A broken policy file for people: one `file:line:column: message` a line, then what follows from it. */
function renderPolicyText({ file, text, problems }) {
    const lines = problems.map(({ message, at }) => {
        const { startLine, startColumn } = (0, positions_ts_1.toRange)(text, at);
        return `error: ${(0, visible_ts_1.visible)(file)}:${startLine}:${startColumn}: ${(0, visible_ts_1.visible)(message)}`;
    });
    lines.push('error: Nothing was decided, because the policy file cannot be used.');
    return `${lines.join('\n')}\n`;
}
/**
 * A broken policy file as workflow commands. Past the ten GitHub shows of one kind the last says how many more there are.
 * @param base folder of the scanned root in the checkout, `''` when they are the same
 */
function renderPolicyGithub({ file, text, problems }, base = '') {
    const shown = problems.length <= 10 ? problems : problems.slice(0, 9);
    const path = (0, visible_ts_1.visible)((0, paths_ts_1.joinBase)(base, file));
    const title = 'The policy file cannot be used';
    const lines = shown.map(({ message, at }) => {
        const { startLine, endLine, startColumn, endColumn } = (0, positions_ts_1.toRange)(text, at);
        const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
        return (0, github_ts_1.command)('error', { file: path, line: startLine, endLine, ...columns, title }, (0, visible_ts_1.visible)(message));
    });
    const more = problems.slice(shown.length);
    if (more.length > 0) {
        const places = more.map(({ at }) => (0, positions_ts_1.toRange)(text, at).startLine).join(', ');
        lines.push((0, github_ts_1.command)('error', { title }, `${more.length} more problems, in lines ${places} of ${path}`));
    }
    return `${lines.join('\n')}\n`;
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