"use strict";
exports.id = 611;
exports.ids = [611];
exports.modules = {

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


/***/ })

};
;