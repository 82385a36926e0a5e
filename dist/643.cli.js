export const id = 643;
export const ids = [643];
export const modules = {

/***/ 643:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FINGERPRINT_KEY = exports.SARIF_RESULTS = void 0;
exports.renderSarif = renderSarif;
const json_ts_1 = __webpack_require__(2794);
const paths_ts_1 = __webpack_require__(4278);
const rules_ts_1 = __webpack_require__(9681);
const visible_ts_1 = __webpack_require__(776);
const words_ts_1 = __webpack_require__(2691);
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
    const byFile = new Map();
    for (const edit of edits)
        byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
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
