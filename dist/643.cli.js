"use strict";
exports.id = 643;
exports.ids = [643,794];
exports.modules = {

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


/***/ })

};
;