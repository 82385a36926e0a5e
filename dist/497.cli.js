"use strict";
exports.id = 497;
exports.ids = [497,794];
exports.modules = {

/***/ 76761:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.allowlistSnippet = void 0;
const ISSUER = 'CN=Example CA,O=Example,C=GB';
const PRINT = 'SHA256_OF_THE_CERTIFICATE';
const CERT_CN = 'COMMON_NAME_OF_THE_INTERMEDIATE';
const TOML = {
    intermediate: `[intermediate_cert_validation]
enable = true
cert_cns = ["${CERT_CN}"]`,
    thumbprint: `[client_certificate_based_authentication]
enable = true

[[client_certificate_based_authentication.system_thumbprint_mapping]]
trusted_issuer = "${ISSUER}"
cert_thumbprint = "${PRINT}"
allowed_system_user = "USER"

[[client_certificate_based_authentication.user_thumbprint_mapping]]
trusted_issuer = "${ISSUER}"
cert_thumbprint = "${PRINT}"
allowed_username = ["USER"]`,
    soap: `[admin_console.authenticator.mutual_ssl_authenticator]
enable = true

[admin_console.authenticator.mutual_ssl_authenticator.config]
allowed_issuers = "${ISSUER}"
"issuer_${ISSUER}" = "USER,OTHER_USER"
"cert_thumbprint_${PRINT}" = "USER"`,
};
const XML = {
    intermediate: `<IntermediateCertValidation enable="true">
    <IntermediateCerts>
        <CertCN>${CERT_CN}</CertCN>
    </IntermediateCerts>
</IntermediateCertValidation>`,
    thumbprint: `<ClientCertBasedAuthentication enable="true">
    <SystemThumbprintMappings>
        <Mapping>
            <TrustedIssuer>${ISSUER}</TrustedIssuer>
            <CertThumbprint>${PRINT}</CertThumbprint>
            <AllowedSystemUser>USER</AllowedSystemUser>
        </Mapping>
    </SystemThumbprintMappings>
    <UserThumbprintMappings>
        <Mapping>
            <TrustedIssuer>${ISSUER}</TrustedIssuer>
            <CertThumbprint>${PRINT}</CertThumbprint>
            <AllowedUsername>USER</AllowedUsername>
        </Mapping>
    </UserThumbprintMappings>
</ClientCertBasedAuthentication>`,
    soap: `<Authenticator name="MutualSSLAuthenticator">
    <Config>
        <Parameter name="allowed_issuers">${ISSUER}</Parameter>
        <Parameter name="issuer_${ISSUER}">USER,OTHER_USER</Parameter>
        <Parameter name="cert_thumbprint_${PRINT}">USER</Parameter>
    </Config>
</Authenticator>`,
};
/** An allowlist inside the product to fill in (advisory.md, "Allowlists inside the product"). */
const allowlistSnippet = (form, file) => (file === 'deployment.toml' ? TOML : XML)[form];
exports.allowlistSnippet = allowlistSnippet;


/***/ }),

/***/ 53038:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderExplainText = renderExplainText;
exports.renderProductsText = renderProductsText;
exports.fixLine = fixLine;
const words_ts_1 = __webpack_require__(76146);
const TITLE = { A: 'Part A, System REST APIs', B: 'Part B, SOAP admin services' };
const indent = (text) => text.replace(/^(?=.)/gm, '    ');
/** `explain PRODUCT VERSION` for a terminal. Ends with a line break. */
function renderExplainText(one) {
    const blocks = [
        `${one.product.name} ${one.version} (${one.product.id}) and ${one.advisory} (${one.cve})`,
        fixLine(one),
        partText('A', one.parts.A),
        partText('B', one.parts.B),
        featuresText(one),
        ...one.allowlists.map(allowlistText),
        `Sources\n${one.sources.map((source) => `  ${source.name}\n    ${source.url}`).join('\n')}`,
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** `explain` alone, for a terminal. Ends with a line break. */
function renderProductsText(products) {
    const width = Math.max(...products.map((one) => one.id.length));
    const lines = products.map((one) => `  ${one.id.padEnd(width)}  ${one.name}: ${one.versions.join(', ')}`);
    return `Products the advisory names, with the versions it lists an update for:\n${lines.join('\n')}\n\nAsk for one: explain PRODUCT VERSION\n`;
}
/** Which updates carry the fix, as a sentence. */
function fixLine(one) {
    switch (one.fix) {
        case 'listed':
            return `The fix comes with update level ${one.fixedUpdateLevel}.`;
        case 'always':
            return 'Every update level of this version carries the fix.';
        case 'base-product':
            return 'The fix comes with the base product this version runs on: see explain for that one.';
        case 'none':
            return 'The advisory lists no update with the fix for this version.';
    }
}
function partText(part, one) {
    if (one.ask === 'not-affected')
        return `${TITLE[part]}\n  Not affected.`;
    const lines = [TITLE[part]];
    if (one.ask === 'update') {
        lines.push('  Only the product update helps; no setting of this version switches it off.');
    }
    else {
        const must = part === 'A' ? 'must contain' : 'switches it off with';
        lines.push(`  ${one.file} ${must}:`, '', indent(one.snippet), '');
    }
    lines.push(`  A fresh pack has it ${one.ships}. Nothing written: ${verdictText(one)}.`);
    if (one.reading)
        lines.push(`  Our reading: ${one.reading}.`);
    return lines.join('\n');
}
const verdictText = ({ whenMissing: { state, level } }) => level === null ? state : `${state} (${level})`;
function featuresText({ features }) {
    if (features.length === 0)
        return '';
    return `What breaks when it is off\n  ${features.join(', ')}: they use it internally. Who needs them uses an allowlist (use case 3).`;
}
function allowlistText(one) {
    const from = one.fromUpdateLevel === null ? '' : `, from update level ${one.fromUpdateLevel} on`;
    return `Allowlist inside the product, part ${one.part}: ${words_ts_1.LISTED_FORMS[one.form]}\n  ${one.file}${from}:\n\n${indent(one.snippet)}`;
}


/***/ }),

/***/ 42900:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ExplainError = void 0;
exports.listProducts = listProducts;
exports.explain = explain;
const allowlist_snippets_ts_1 = __webpack_require__(76761);
const input_ts_1 = __webpack_require__(82715);
const judge_ts_1 = __webpack_require__(9672);
const products_ts_1 = __webpack_require__(2603);
const release_ts_1 = __webpack_require__(55182);
const rules_ts_1 = __webpack_require__(32632);
const snippets_ts_1 = __webpack_require__(28461);
const version_ts_1 = __webpack_require__(25915);
const wso2_2025_4494_ts_1 = __webpack_require__(96458);
/** A product or version nobody knows; the message lists what is known. */
class ExplainError extends Error {
}
exports.ExplainError = ExplainError;
/** The products of the advisory with the versions its update table lists. */
function listProducts() {
    return products_ts_1.PRODUCTS.map(({ id, name }) => ({ id, name, versions: (0, rules_ts_1.listedVersions)(id) }));
}
/**
 * What the advisory asks of a release.
 *
 * @param product a product id
 * @param version a version or an image tag: `7.1.0`, `5.11.0.0`
 * @throws ExplainError when there is no such product, or the version is not one
 */
function explain(product, version) {
    if (!(0, products_ts_1.isProductId)(product)) {
        const known = products_ts_1.PRODUCTS.map((row) => row.id).join(', ');
        throw new ExplainError(`The advisory does not name a product ${JSON.stringify(product)}. It names ${known}.`);
    }
    const parsed = version === null ? null : (0, version_ts_1.parseVersion)(version);
    if (parsed === null) {
        const asked = version === null ? 'A version is needed' : `${JSON.stringify(version)} is not a version`;
        throw new ExplainError(`${asked}. The advisory lists ${product} ${(0, rules_ts_1.listedVersions)(product).join(', ')}.`);
    }
    const release = (0, release_ts_1.releaseOf)({ product, version: parsed.version, updateLevel: null, variants: [] });
    return {
        advisory: wso2_2025_4494_ts_1.ADVISORY.id,
        cve: wso2_2025_4494_ts_1.ADVISORY.cve,
        product: { id: product, name: (0, products_ts_1.productRow)(product).name },
        version: parsed.version,
        fixedUpdateLevel: release.fixLevel,
        fix: fixOf(release, product, parsed.version),
        parts: {
            A: explainPart('A', release, product, parsed.version),
            B: explainPart('B', release, product, parsed.version),
        },
        features: release.breaking,
        allowlists: allowlistsOf(release, product, parsed.version),
        sources: wso2_2025_4494_ts_1.ADVISORY.sources,
    };
}
function fixOf(release, product, version) {
    if (release.fixLevel !== null)
        return 'listed';
    if (release.fixed === true)
        return 'always';
    return (0, rules_ts_1.isAfterLastListed)(product, version) ? 'base-product' : 'none';
}
function explainPart(part, release, product, version) {
    const verdict = verdictOnNothing(part, product, version);
    if (verdict.state === 'not-affected') {
        return { ask: 'not-affected', file: null, snippet: null, ships: null, whenMissing: verdict, reading: null };
    }
    const ask = part === 'A' && release.rowA?.ask === 'update' ? 'update' : 'setting';
    const row = part === 'A' ? release.rowA : (0, rules_ts_1.partBRow)(product, version);
    return {
        ask,
        file: ask === 'update' ? null : (0, snippets_ts_1.homePath)(part, release.era),
        snippet: ask === 'update' ? null : (0, snippets_ts_1.offSnippet)(part, release.era),
        ships: (0, rules_ts_1.shipsOn)(part, product, version) ? 'on' : 'off',
        whenMissing: verdict,
        reading: row?.reading ?? null,
    };
}
/** Asks the judge itself, so that the explanation cannot differ from the verdict. */
function verdictOnNothing(part, product, version) {
    const file = { file: '', start: 0, end: 0 };
    const { parts, findings } = (0, judge_ts_1.judge)({
        product,
        version,
        updateLevel: null,
        variants: [(0, input_ts_1.noFiles)()],
        versionAt: null,
        levelAt: null,
        fallbackAt: file,
        imageOnly: false,
        astray: [],
        where: () => '',
    });
    return { state: parts[part].state, level: findings.find((one) => one.part === part)?.level ?? null };
}
const PART_OF = { intermediate: 'A', thumbprint: 'A', soap: 'B' };
function allowlistsOf(release, product, version) {
    return ['intermediate', 'thumbprint', 'soap'].flatMap((form) => {
        const part = PART_OF[form];
        const needsUpdate = form !== 'intermediate';
        const file = (0, rules_ts_1.allowlistFile)(form, product, version);
        if (file === null || (needsUpdate && release.fixed === false))
            return [];
        return {
            part,
            form,
            file: (0, snippets_ts_1.homePath)(part, release.era),
            fromUpdateLevel: needsUpdate ? release.fixLevel : null,
            snippet: (0, allowlist_snippets_ts_1.allowlistSnippet)(form, file),
        };
    });
}


/***/ }),

/***/ 76146:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LISTED_FORMS = void 0;
/** What each form of allowlist lists. */
exports.LISTED_FORMS = {
    intermediate: 'common names of intermediate certificates',
    thumbprint: 'issuers, thumbprints and the users they may act as',
    soap: 'issuers or thumbprints and the users they may act as',
};


/***/ }),

/***/ 68497:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runExplain = runExplain;
const node_util_1 = __webpack_require__(57975);
const explain_ts_1 = __webpack_require__(42900);
const explain_text_ts_1 = __webpack_require__(53038);
const json_ts_1 = __webpack_require__(32794);
const usage_ts_1 = __webpack_require__(74980);
const options_ts_1 = __webpack_require__(60776);
const output_ts_1 = __webpack_require__(96657);
/** `wso2-cert-auth explain [PRODUCT VERSION]`; returns the exit code. */
function runExplain(args) {
    const { values, positionals } = (0, node_util_1.parseArgs)({
        args,
        allowPositionals: true,
        options: { format: { type: 'string', default: 'text' }, output: { type: 'string' } },
    });
    const json = (0, options_ts_1.oneOf)('--format', values.format, ['text', 'json']) === 'json';
    const [product, version, ...more] = positionals;
    if (more.length > 0)
        throw new usage_ts_1.UsageError('explain takes a product and a version, for example "explain wso2is 7.1.0".');
    const output = values.output ?? null;
    if (product === undefined) {
        const products = (0, explain_ts_1.listProducts)();
        (0, output_ts_1.writeOutput)(json ? (0, json_ts_1.renderJson)(products) : (0, explain_text_ts_1.renderProductsText)(products), output);
        return 0;
    }
    try {
        const explanation = (0, explain_ts_1.explain)(product, version ?? null);
        (0, output_ts_1.writeOutput)(json ? (0, json_ts_1.renderJson)(explanation) : (0, explain_text_ts_1.renderExplainText)(explanation), output);
        return 0;
    }
    catch (error) {
        if (error instanceof explain_ts_1.ExplainError)
            throw new usage_ts_1.UsageError(error.message);
        throw error;
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