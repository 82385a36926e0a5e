"use strict";
exports.id = 170;
exports.ids = [170];
exports.modules = {

/***/ 59216:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assessPartA = assessPartA;
const allowlist_ts_1 = __webpack_require__(530);
const distinguished_name_ts_1 = __webpack_require__(46767);
const rules_ts_1 = __webpack_require__(32632);
const thumbprint_ts_1 = __webpack_require__(52880);
const TOML = {
    file: 'deployment.toml',
    intermediate: '[intermediate_cert_validation]',
    certCn: 'cert_cns',
    thumbprint: '[client_certificate_based_authentication]',
    issuer: 'trusted_issuer',
    print: 'cert_thumbprint',
    system: 'allowed_system_user',
    user: 'allowed_username',
};
const XML = {
    file: 'identity.xml',
    intermediate: '<IntermediateCertValidation>',
    certCn: '<CertCN>',
    thumbprint: '<ClientCertBasedAuthentication>',
    issuer: '<TrustedIssuer>',
    print: '<CertThumbprint>',
    system: '<AllowedSystemUser>',
    user: '<AllowedUsername>',
};
/**
 * Part A's allowlists of the file the product reads (advisory.md, "Allowlists inside the product", Part A). One
 * valid form is enough, unless a value that cannot be known might let in more.
 */
function assessPartA(settings, release) {
    const words = release.era === 'toml' ? TOML : XML;
    const remarks = new allowlist_ts_1.Remarks(settings, 'A');
    const { intermediate, clientCert } = settings;
    const first = intermediate ? assessIntermediate(intermediate, release, words, remarks) : null;
    const second = clientCert ? assessThumbprints(clientCert, release, words, remarks) : null;
    return { valid: first === 'unknown' || second === 'unknown' ? null : first || second, remarks: remarks.list };
}
function assessIntermediate(form, release, words, remarks) {
    const name = words.intermediate;
    if (!(0, allowlist_ts_1.isSwitchedOn)(form.enable, form.at, name, remarks))
        return form.enable.value === 'unknown' ? 'unknown' : null;
    if (!isAccepted(release, words, form.enable.at, remarks))
        return null;
    const written = form.certCns.filter((one) => one.value.trim() !== '');
    const unknown = written.filter((one) => remarks.isUnknown(one, `certificate name (${words.certCn})`));
    for (const one of written.filter((cn) => cn.value.trim() === '*')) {
        remarks.add(one.at, `The allowlist ${name} has the wildcard * as a certificate name.`, allowlist_ts_1.WILDCARD_HELP);
    }
    for (const one of form.exemptContexts) {
        if (remarks.isUnknown(one, 'exempt context'))
            unknown.push(one);
        else if (one.value.trim() !== '') {
            remarks.add(one.at, `The path ${JSON.stringify(one.value)} is exempt from the allowlist ${name}: any trusted client certificate is accepted there.`, 'Remove the exemption unless that path needs no list of certificates.');
        }
    }
    if (written.length === 0) {
        remarks.add(form.at, `The allowlist ${name} does not count: it has no certificate name in ${words.certCn}.`, `List the common names of the intermediate certificates to accept in ${words.certCn}.`);
    }
    if (unknown.length > 0)
        return 'unknown';
    return written.length > 0 ? { name, at: form.enable.at } : null;
}
/** Whether the release reads `[intermediate_cert_validation]` at all (not IS and IS-KM 5.9.0). */
function isAccepted(release, words, at, remarks) {
    const accepted = release.product === null ? false : (0, rules_ts_1.acceptsForm)('intermediate', words.file, release.product, release.version);
    if (accepted === true)
        return true;
    const name = words.intermediate;
    if (accepted === null) {
        remarks.add(at, `Not every version of this product reads the allowlist ${name}, and the repository does not say which version this is.`, 'State the version in a [[target]] of .github/wso2-cert-auth.toml.');
        return true;
    }
    remarks.add(at, release.product === null
        ? `The allowlist ${name} does not count: the repository does not say which product this is.`
        : `The allowlist ${name} does not count: ${release.label} does not read it.`, release.product === null
        ? 'State product and version in a [[target]] of .github/wso2-cert-auth.toml.'
        : `Use ${words.thumbprint}, which this version reads from the fixed update level on.`);
    return false;
}
function assessThumbprints(form, release, words, remarks) {
    const name = words.thumbprint;
    if (!(0, allowlist_ts_1.isSwitchedOn)(form.enable, form.at, name, remarks))
        return form.enable.value === 'unknown' ? 'unknown' : null;
    if (release.product === null) {
        remarks.add(form.enable.at, `The allowlist ${name} does not count: the repository does not say which product this is.`, 'State product and version in a [[target]] of .github/wso2-cert-auth.toml.');
        return null;
    }
    if (!(0, allowlist_ts_1.hasNeededUpdate)(release, form.enable.at, name, remarks))
        return null;
    const counts = form.mappings.map((mapping) => mappingCounts(mapping, words, remarks));
    if (counts.includes(null))
        return 'unknown';
    if (counts.includes(true))
        return { name, at: form.enable.at };
    remarks.add(form.at, `The allowlist ${name} does not count: it has no mapping the product uses.`, `Add a mapping with ${words.issuer}, ${words.print} and ${words.system} or ${words.user}.`);
    return null;
}
/** False: the component leaves it out, or it can never match; null: a value in it cannot be known. */
function mappingCounts(mapping, words, remarks) {
    const { trustedIssuer: issuer, certThumbprint: print } = mapping;
    const users = (mapping.allowedUsers ?? []).filter((user) => user.value.trim() !== '');
    const userWord = mapping.kind === 'system' ? words.system : words.user;
    const unknown = [
        issuer !== null && remarks.isUnknown(issuer, `issuer (${words.issuer})`),
        print !== null && remarks.isUnknown(print, `thumbprint (${words.print})`),
        ...users.map((user) => remarks.isUnknown(user, `user (${userWord})`)),
    ];
    if (unknown.includes(true))
        return null;
    if (users.length === 0) {
        remarks.add(mapping.at, `This mapping names no user (${userWord}): that means every user.`, allowlist_ts_1.WILDCARD_HELP);
    }
    for (const user of users.filter((one) => one.value.trim() === '*')) {
        remarks.add(user.at, `This mapping lets the certificate act as every user (* in ${userWord}).`, allowlist_ts_1.WILDCARD_HELP);
    }
    const printFits = checkThumbprint(mapping, words, remarks);
    return checkIssuer(mapping, words, remarks) && printFits;
}
/** A field of a mapping; what is not written is empty, and stands where the mapping does. */
const fieldOf = (mapping, field) => ({
    value: field?.value.trim() ?? '',
    at: field?.at ?? mapping.at,
});
function checkThumbprint(mapping, words, remarks) {
    const { value, at } = fieldOf(mapping, mapping.certThumbprint);
    if (value === '' || value === '*') {
        const how = value === '*' ? `has * as ${words.print}` : `has no ${words.print}`;
        remarks.add(at, `This mapping ${how}: every certificate of the issuer is accepted.`, allowlist_ts_1.WILDCARD_HELP);
        return true;
    }
    if ((0, thumbprint_ts_1.isSha256)(value))
        return true;
    remarks.add(at, `This thumbprint is not SHA-256, so the mapping does not count: ${(0, thumbprint_ts_1.describeThumbprint)(value)}.`, 'Write the SHA-256 thumbprint, 64 hexadecimal digits with or without colons: openssl x509 -noout -fingerprint -sha256 -in client.pem');
    return false;
}
function checkIssuer(mapping, words, remarks) {
    const { value, at } = fieldOf(mapping, mapping.trustedIssuer);
    if (value === '' || value === '*') {
        const how = value === '*' ? `* as ${words.issuer}` : `no ${words.issuer}`;
        remarks.add(at, `The product skips this mapping: it has ${how}.`, `Name the distinguished name of the certificate's issuer in ${words.issuer}.`);
        return false;
    }
    if ((0, distinguished_name_ts_1.parseDistinguishedName)(value) !== null)
        return true;
    remarks.add(at, `The issuer ${JSON.stringify(value)} is not a distinguished name, so the mapping does not count.`, 'Write it as the certificate has it, for example CN=Example CA,O=Example,C=GB: openssl x509 -noout -issuer -nameopt RFC2253 -in client.pem');
    return false;
}


/***/ }),

/***/ 41537:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assessPartB = assessPartB;
const allowlist_ts_1 = __webpack_require__(530);
const distinguished_name_ts_1 = __webpack_require__(46767);
const thumbprint_ts_1 = __webpack_require__(52880);
const NONE = { valid: null, remarks: [] };
/**
 * Part B's allowlist (advisory.md, "Allowlists inside the product", Part B): `allowed_issuers` and at least one
 * `issuer_<DN>` among them or `cert_thumbprint_<sha256>`, each with users. The older WhiteList does not count.
 */
function assessPartB(settings, release) {
    const list = settings.soapAllowlist;
    if (!list)
        return NONE;
    const remarks = new allowlist_ts_1.Remarks(settings, 'B');
    const name = release.era === 'toml'
        ? '[admin_console.authenticator.mutual_ssl_authenticator.config]'
        : '<Config> of MutualSSLAuthenticator';
    if (list.whiteList) {
        remarks.add(list.whiteList, 'WhiteListEnabled and WhiteList do not count as an allowlist: they limit the certificates, not the users a certificate may act as.', 'Use allowed_issuers with issuer_<DN> or cert_thumbprint_<sha256> entries.');
    }
    const counts = list.whiteList !== null && isEmpty(list) ? false : judgeList(list, name, release, remarks);
    return { valid: counts ? { name, at: list.at } : null, remarks: remarks.list };
}
/** Whether only the older pair is written. */
const isEmpty = (list) => list.allowedIssuersAt === null && list.issuers.length === 0 && list.thumbprints.length === 0;
function judgeList(list, name, release, remarks) {
    if (release.product === null) {
        remarks.add(list.at, `The allowlist ${name} does not count: the repository does not say which product this is.`, 'State product and version in a [[target]] of .github/wso2-cert-auth.toml.');
        return false;
    }
    if (!(0, allowlist_ts_1.hasNeededUpdate)(release, list.at, name, remarks))
        return false;
    const unknown = [
        ...list.allowedIssuers.map((one) => remarks.isUnknown(one, 'issuer (allowed_issuers)')),
        ...[...list.issuers, ...list.thumbprints].flatMap((entry) => [
            remarks.isUnknown(entry.name, 'name of an entry'),
            remarks.isUnknown(entry.users, 'list of users'),
        ]),
    ];
    if (unknown.includes(true))
        return false;
    const allowed = allowedIssuers(list, name, remarks);
    const issuers = list.issuers.filter((entry) => {
        const fits = issuerFits(entry.name, allowed, remarks);
        return hasUsers(entry.users, remarks) && fits;
    });
    const thumbprints = list.thumbprints.filter((entry) => {
        const fits = thumbprintFits(entry.name, remarks);
        return hasUsers(entry.users, remarks) && fits;
    });
    if (issuers.length + thumbprints.length === 0) {
        remarks.add(list.at, `The allowlist ${name} does not count: it has no issuer_<DN> or cert_thumbprint_<sha256> entry the product uses.`, 'Add an entry "issuer_<DN of an allowed issuer>" or "cert_thumbprint_<sha256>" with a comma-separated list of users.');
    }
    return allowed.size > 0 && issuers.length + thumbprints.length > 0;
}
/** The allowed issuers that are distinguished names, in comparable form. */
function allowedIssuers(list, name, remarks) {
    const allowed = new Set();
    const written = list.allowedIssuers.filter((one) => one.value.trim() !== '');
    for (const one of written) {
        const parsed = (0, distinguished_name_ts_1.parseDistinguishedName)(one.value);
        if (parsed !== null)
            allowed.add(parsed);
        else if (one.value.trim() === '*') {
            remarks.add(one.at, 'allowed_issuers has the wildcard *, which does not count as an issuer.', allowlist_ts_1.WILDCARD_HELP);
        }
        else
            addBadName(one, remarks);
    }
    if (written.length === 0) {
        remarks.add(list.allowedIssuersAt ?? list.at, `The allowlist ${name} does not count: ${list.allowedIssuersAt ? 'allowed_issuers is empty' : 'allowed_issuers is missing'}.`, 'List the distinguished names of the accepted issuers in allowed_issuers, separated by |.');
    }
    return allowed;
}
function issuerFits(name, allowed, remarks) {
    const parsed = (0, distinguished_name_ts_1.parseDistinguishedName)(name.value);
    if (parsed === null) {
        addBadName(name, remarks);
        return false;
    }
    if (allowed.has(parsed))
        return true;
    remarks.add(name.at, `The issuer ${JSON.stringify(name.value)} is not among allowed_issuers, so this entry does not count.`, 'Add the distinguished name to allowed_issuers, or remove the entry.');
    return false;
}
function addBadName(name, remarks) {
    remarks.add(name.at, `The issuer ${JSON.stringify(name.value)} is not a distinguished name, so it does not count.`, 'Write it as the certificate has it, for example CN=Example CA,O=Example,C=GB: openssl x509 -noout -issuer -nameopt RFC2253 -in client.pem');
}
function thumbprintFits(name, remarks) {
    const value = name.value.trim();
    if ((0, thumbprint_ts_1.isSha256)(value))
        return true;
    remarks.add(name.at, `This thumbprint is not SHA-256, so the entry does not count: ${(0, thumbprint_ts_1.describeThumbprint)(value)}.`, 'Write cert_thumbprint_ and the SHA-256 thumbprint, 64 hexadecimal digits: openssl x509 -noout -fingerprint -sha256 -in client.pem');
    return false;
}
function hasUsers(users, remarks) {
    const names = users.value.split(',').map((user) => user.trim());
    if (names.includes('*')) {
        remarks.add(users.at, 'This entry lets the certificate act as every user (*).', allowlist_ts_1.WILDCARD_HELP);
    }
    if (names.some((name) => name !== ''))
        return true;
    remarks.add(users.at, 'This entry names no user, so it does not count.', 'List the users it may act as, separated by commas.');
    return false;
}


/***/ }),

/***/ 31496:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ALLOWLISTS = void 0;
const products_ts_1 = __webpack_require__(2603);
/**
 * advisory.md, "Allowlists inside the product": which versions accept which form and in which file. The forms
 * `thumbprint` and `soap` exist from the fixed update level on; `intermediate` needs no update and is not read by
 * IS and IS-KM 5.9.0.
 */
exports.ALLOWLISTS = [
    { form: 'intermediate', products: ['wso2is', 'wso2is-km'], versions: '>=5.10.0', file: 'deployment.toml' },
    { form: 'intermediate', products: products_ts_1.API_MANAGER, versions: '>=3.0.0', file: 'deployment.toml' },
    { form: 'intermediate', products: ['wso2-obiam', 'wso2-obam'], versions: '>=2.0.0', file: 'deployment.toml' },
    { form: 'intermediate', products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'identity.xml' },
    { form: 'intermediate', products: products_ts_1.API_MANAGER, versions: '<3.0.0', file: 'identity.xml' },
    { form: 'intermediate', products: ['wso2-obam', 'wso2-obkm'], versions: '<2.0.0', file: 'identity.xml' },
    { form: 'thumbprint', products: ['wso2is', 'wso2is-km'], versions: '>=5.9.0', file: 'deployment.toml' },
    { form: 'thumbprint', products: products_ts_1.API_MANAGER, versions: '>=3.0.0', file: 'deployment.toml' },
    { form: 'thumbprint', products: ['wso2-obiam', 'wso2-obam'], versions: '>=2.0.0', file: 'deployment.toml' },
    { form: 'thumbprint', products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'identity.xml' },
    { form: 'thumbprint', products: products_ts_1.API_MANAGER, versions: '<3.0.0', file: 'identity.xml' },
    { form: 'thumbprint', products: ['wso2-obam', 'wso2-obkm'], versions: '<2.0.0', file: 'identity.xml' },
    { form: 'soap', products: ['wso2is', 'wso2is-km'], versions: '>=5.9.0', file: 'deployment.toml' },
    { form: 'soap', products: ['wso2-obiam'], versions: '>=2.0.0', file: 'deployment.toml' },
    { form: 'soap', products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'authenticators.xml' },
    { form: 'soap', products: ['wso2-obkm'], versions: '<2.0.0', file: 'authenticators.xml' },
];


/***/ }),

/***/ 530:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.WILDCARD_HELP = exports.Remarks = void 0;
exports.isSwitchedOn = isSwitchedOn;
exports.hasNeededUpdate = hasNeededUpdate;
const texts_ts_1 = __webpack_require__(11315);
/** Collects remarks on the allowlist of one file. */
class Remarks {
    list = [];
    settings;
    part;
    constructor(settings, part) {
        this.settings = settings;
        this.part = part;
    }
    /** Adds a `product-allowlist` warning at a stretch of the file. */
    add(at, message, help) {
        this.list.push({
            rule: 'product-allowlist',
            part: this.part,
            level: 'warning',
            state: null,
            span: (0, texts_ts_1.spanOf)(this.settings, at),
            message,
            help,
            setting: null,
            allowlist: null,
            pin: null,
        });
    }
    /**
     * Whether a value is made by a template tag or a placeholder, so that nobody knows what it lets in. Says so.
     */
    isUnknown(located, what) {
        if (!hasTag(this.settings.source, located))
            return false;
        this.add(located.at, `The ${what} of this allowlist cannot be known from the repository, so the allowlist does not count.`, 'Write the value itself here, or review the deployment and allow it in the policy file.');
        return true;
    }
}
exports.Remarks = Remarks;
const TAGS = {
    jinja2: /\{[{%#]/,
    go: /\{\{/,
    erb: /<%/,
    epp: /<%/,
    envsubst: /\$\{|\$\w/,
    at: /@\w+@/,
    terraform: /[$%]\{/,
};
/** Placeholders that the product fills in at start-up (advisory.md, "How the product reads the settings"). */
const PLACEHOLDER = /\$(?:env|sys|ref|secret)\{/;
function hasTag(source, located) {
    const written = source.text.text.slice(located.at.start, located.at.end);
    if (PLACEHOLDER.test(written) || PLACEHOLDER.test(located.value))
        return true;
    return source.template !== null && TAGS[source.template].test(written);
}
/**
 * Whether a form's switch is on. Says why not when the allowlist looks meant: not written, or not knowable.
 *
 * @param name e.g. `[intermediate_cert_validation]`
 */
function isSwitchedOn(enable, at, name, remarks) {
    if (enable.value === 'absent') {
        remarks.add(at, `The allowlist ${name} does not count: its enable = true is missing.`, `Add the switch to ${name} when the allowlist is meant, else remove it.`);
    }
    else if (enable.value === 'unknown') {
        remarks.add(enable.at, `The allowlist ${name} does not count: whether it is on cannot be known, ${enable.reason ?? 'its value is not written here'}.`, 'Write true or false itself here.');
    }
    return enable.value === 'true';
}
/**
 * Whether the release has the update that brings an allowlist form (advisory.md, "Allowlists inside the product":
 * forms that exist "from the fixed update level on"). A level that is not known counts, with a remark.
 */
function hasNeededUpdate(release, at, name, remarks) {
    if (release.fixed === true)
        return true;
    const needed = release.fixLevel === null ? 'the update that carries the fix' : `update level ${release.fixLevel}`;
    if (release.fixed === null) {
        remarks.add(at, `The allowlist ${name} only works from ${needed} on, and the repository does not say which update level runs here.`, 'Pin the update level in the image tag, or state update_level in a [[target]] of .github/wso2-cert-auth.toml.');
        return true;
    }
    remarks.add(at, `The allowlist ${name} does not count: ${release.label} does not read it before ${needed}.`, release.fixLevel === null
        ? 'The advisory lists no update for this version; use one that has it, or switch certificate-based authentication off.'
        : `Bring the product to update level ${release.fixLevel} or later.`);
    return false;
}
exports.WILDCARD_HELP = 'The guide allows * for compatibility only and strongly recommends against it: name what is meant.';


/***/ }),

/***/ 46767:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseDistinguishedName = parseDistinguishedName;
const ATTRIBUTE = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)*)$/;
/**
 * A distinguished name as RFC 2253 writes it, as far as a typing error can be told from a name: pairs of attribute
 * and value separated by commas (or `+` inside one step), with `\,` and `"\u2026"` for special characters.
 *
 * @returns a form in which two spellings of one name are equal (blanks around separators, case of attribute names),
 *   or null when it is not a distinguished name
 */
function parseDistinguishedName(text) {
    const pairs = [];
    for (const step of splitUnescaped(text)) {
        const equals = step.indexOf('=');
        if (equals < 0)
            return null;
        const attribute = step.slice(0, equals).trim();
        const value = unescapeValue(trimValue(step.slice(equals + 1)));
        if (!ATTRIBUTE.test(attribute) || !value)
            return null;
        pairs.push({ attribute: attribute.toLowerCase(), value });
    }
    return pairs.map(({ attribute, value }) => `${attribute}=${JSON.stringify(value)}`).join(',');
}
/** Splits at `,` and `+` outside of quotes and escapes. */
function splitUnescaped(text) {
    const parts = [];
    let start = 0;
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
        const char = text[i];
        if (char === '\\')
            i++;
        else if (char === '"')
            quoted = !quoted;
        else if (!quoted && (char === ',' || char === '+')) {
            parts.push(text.slice(start, i));
            start = i + 1;
        }
    }
    parts.push(text.slice(start));
    return parts;
}
/** Outer blanks do not belong to a value, except one that a backslash keeps. */
function trimValue(value) {
    const trimmed = value.trim();
    return /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed) && /\s$/.test(value) ? `${trimmed} ` : trimmed;
}
/** The value without quotes and escapes, or null when they are not right. */
function unescapeValue(value) {
    const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(value);
    const body = quoted?.[1] ?? value;
    if (!quoted && /(?:^|[^\\])(?:\\\\)*["<>;]/.test(body))
        return null;
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(body))
        return null;
    return body.replace(/\\([0-9A-Fa-f]{2}|.)/gs, (_, code) => code.length === 2 ? String.fromCharCode(Number.parseInt(code, 16)) : code);
}


/***/ }),

/***/ 35979:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hasHole = void 0;
exports.doorNote = doorNote;
const products_ts_1 = __webpack_require__(2603);
const texts_ts_1 = __webpack_require__(11315);
const wso2_2025_4494_ts_1 = __webpack_require__(96458);
const closedToday = (needed) => `That closes the door today; ${needed}, because safety must not hang on the connector alone.`;
/**
 * Use case 1: whether the HTTPS connector asks for no client certificate (advisory.md, "Use case 1").
 *
 * @returns a paragraph that says so and that the setting or update is needed all the same; null when the connector asks for
 *   certificates or the repository does not tell
 */
function doorNote(variant, release, where) {
    if (release.product === null)
        return null;
    const { family } = (0, products_ts_1.productRow)(release.product);
    const rule = wso2_2025_4494_ts_1.ADVISORY.connectors.find((row) => row.family === family);
    const [settings, key] = release.era === 'toml' ? [variant.toml, 'certificateVerification'] : [variant.catalina, 'clientAuth'];
    if (!rule || !settings || settings.unreadable)
        return null;
    const onlyUpdateHelps = release.rowA?.ask === 'update' && release.fixed !== true;
    const stillNeeded = closedToday(onlyUpdateHelps ? 'the update is still needed' : 'the setting still has to be there');
    const written = settings.connector;
    if (written === null) {
        if (rule.closedWhen || (0, exports.hasHole)(settings))
            return null;
        return `The HTTPS connector does not ask for client certificates (${key} is not set). ${stillNeeded}`;
    }
    const value = written.value.trim();
    const isPlainWord = /^[A-Za-z]+$/.test(value);
    if (!isPlainWord || rule.values.includes(value.toLowerCase()) !== rule.closedWhen)
        return null;
    const place = where((0, texts_ts_1.spanOf)(settings, written.at));
    return `The HTTPS connector asks for no client certificate (${key} is "${value}" at ${place}). ${stillNeeded}`;
}
/** Whether whole lines of unknown content may stand in the file: readers then call an unwritten setting unknown. */
const hasHole = (settings) => settings.handler.value === 'unknown' && settings.handler.raw === null;
exports.hasHole = hasHole;


/***/ }),

/***/ 91966:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FEATURES_THAT_BREAK = void 0;
const FEATURES = ['identifier-first login', 'dynamic prompts', 'the session limiter'];
/** advisory.md, "Allowlists inside the product": releases that use certificate-based authentication internally. */
exports.FEATURES_THAT_BREAK = [
    { products: ['wso2is'], versions: '5.7.0 || 5.9.0 || 5.10.0 || 5.11.0', features: FEATURES },
    { products: ['wso2is-km'], versions: '5.7.0 || 5.9.0 || 5.10.0', features: FEATURES },
    { products: ['wso2-obiam'], versions: '2.0.0', features: FEATURES },
    { products: ['wso2-obkm'], versions: '1.4.0 || 1.5.0', features: FEATURES },
];


/***/ }),

/***/ 82715:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.noFiles = void 0;
/** A home without any file in the repository. */
const noFiles = () => ({
    branches: [],
    toml: null,
    identity: null,
    authenticators: null,
    identityTemplate: null,
    authenticatorsTemplate: null,
    catalina: null,
});
exports.noFiles = noFiles;


/***/ }),

/***/ 97286:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judgePartA = judgePartA;
const allowlist_a_ts_1 = __webpack_require__(59216);
const door_ts_1 = __webpack_require__(35979);
const outcome_ts_1 = __webpack_require__(4387);
const release_ts_1 = __webpack_require__(55182);
const snippets_ts_1 = __webpack_require__(28461);
const texts_ts_1 = __webpack_require__(11315);
const update_required_ts_1 = __webpack_require__(7550);
const KEY = 'client_certificate_authentication_handler';
const CCBA_KEY = 'client_certificate_based_authentication';
const NO_ALLOWLIST = { valid: null, remarks: [] };
/** Part A of one alternative (design.md, "Deciding"). */
function judgePartA(one) {
    const { variant, release } = one;
    const read = release.era === 'toml' ? variant.toml : variant.identity;
    const template = release.era === 'toml' ? variant.identityTemplate : null;
    const broken = (0, outcome_ts_1.unreadable)('A', [read, template]);
    const onlyUpdateHelps = release.rowA?.ask === 'update';
    if (broken.length > 0) {
        // Nothing the file could say would make up for the missing update, so that decides; the file is still worth a word.
        if (onlyUpdateHelps && release.fixed !== true) {
            const remarks = broken.map((judged) => ({ ...judged, level: 'warning' }));
            return { state: 'update-required', allowlisted: false, findings: [(0, update_required_ts_1.updateRequired)(one), ...remarks], remarks: [] };
        }
        return { state: 'unresolved', allowlisted: false, findings: broken, remarks: [] };
    }
    return onlyUpdateHelps ? judgeUpdateRow(one, read, template) : judgeSettingRow(one, read, template);
}
/** Releases on which only the update helps: the handler setting alone says nothing. */
function judgeUpdateRow(one, read, template) {
    const { release } = one;
    const list = read ? (0, allowlist_a_ts_1.assessPartA)(read, release) : NO_ALLOWLIST;
    if (read && list.valid)
        return allowlisted(one, read, list.valid, list.remarks);
    if (release.fixed !== true) {
        return { state: 'update-required', allowlisted: false, findings: [(0, update_required_ts_1.updateRequired)(one)], remarks: list.remarks };
    }
    const own = template?.clientCert?.enable;
    const switches = [(0, outcome_ts_1.hardCoded)(own, one.variant, CCBA_KEY) === 'true' ? own : undefined, read?.clientCert?.enable];
    const on = switches.find((setting) => setting?.value === 'true');
    if (on)
        return switchedOnAfterUpdate(one, on, list.remarks);
    const unknown = switches.find((setting) => setting?.value === 'unknown');
    if (unknown)
        return unresolved(one, unknown, list.remarks);
    if (read && !read.clientCert && (0, door_ts_1.hasHole)(read))
        return unresolved(one, read.handler, list.remarks);
    return (0, outcome_ts_1.silent)('disabled', list.remarks);
}
function judgeSettingRow(one, read, template) {
    const { variant, release } = one;
    const own = template?.handler;
    const ownValue = (0, outcome_ts_1.hardCoded)(own, variant, KEY);
    if (own && ownValue === 'true')
        return enabled(one, own, true, []);
    if (read?.handler.value === 'false') {
        return template && isLeftOut(template, variant) ? withoutListener(one, template) : disabled(one, read.handler);
    }
    const list = read ? (0, allowlist_a_ts_1.assessPartA)(read, release) : NO_ALLOWLIST;
    if (read && list.valid)
        return allowlisted(one, read, list.valid, list.remarks);
    if (read?.handler.value === 'true')
        return enabled(one, read.handler, false, list.remarks);
    if (read?.handler.value === 'unknown')
        return unresolved(one, read.handler, list.remarks);
    if (own && ownValue === 'false')
        return disabled(one, own);
    return missing(one, read, list.remarks);
}
/** Whether a template has no listener and nothing that may make one, so that what deployment.toml says goes nowhere. */
function isLeftOut({ handler }, variant) {
    const hasPlace = handler.site.kind === 'xml-child' || handler.site.kind === 'xml-parent';
    return hasPlace && !(0, outcome_ts_1.hangsOn)(handler, variant, KEY);
}
function withoutListener(one, template) {
    return failing(one, {
        state: 'missing',
        setting: null,
        span: (0, texts_ts_1.settingSpan)(template.handler),
        message: `deployment.toml switches off ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.A)}, but this template of the product does not contain the EventListener of ClientCertificateBasedAuthenticationHandler, and without it the handler is on (${one.release.label}).`,
        help: 'Take the template of the release that runs and make your changes in that, or leave it out.',
        remarks: [],
    });
}
function allowlisted(one, read, list, remarks) {
    const notice = (0, outcome_ts_1.finding)('A', {
        level: 'notice',
        state: 'enabled',
        span: (0, texts_ts_1.spanOf)(read, list.at),
        message: `${texts_ts_1.SUBJECT.A} is on for the certificates of the product's own allowlist ${list.name} (${one.release.label}).`,
        help: 'Use case 3 of the advisory: review the list whenever it changes.',
        allowlist: { source: 'product', reason: null, expires: null },
    });
    return { state: 'enabled', allowlisted: true, findings: [notice], remarks };
}
function enabled(one, setting, isHardCoded, remarks) {
    const message = `${texts_ts_1.SUBJECT.A} is switched on (${one.release.label}).`;
    return failing(one, {
        state: 'enabled',
        setting,
        message: isHardCoded ? `${message} ${texts_ts_1.HARD_CODED}` : message,
        help: (isHardCoded ? texts_ts_1.TAKE_OUT : '') + (0, texts_ts_1.howToSwitchOff)('A', one.release),
        remarks,
    });
}
function switchedOnAfterUpdate(one, setting, remarks) {
    return failing(one, {
        state: 'enabled',
        setting,
        message: `${texts_ts_1.SUBJECT.A} is switched on again by [${CCBA_KEY}] without an allowlist that counts (${one.release.label}).`,
        help: `Remove [${CCBA_KEY}], or set its enable = false; the update then keeps the vulnerable flows off.`,
        remarks,
    });
}
function unresolved(one, setting, remarks) {
    return failing(one, {
        state: 'unresolved',
        setting,
        message: `Whether ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.A)} is off cannot be known from the repository: ${setting.reason} (${one.release.label}).`,
        help: texts_ts_1.WRITE_OUT + (0, texts_ts_1.howToSwitchOff)('A', one.release),
        remarks,
    });
}
function missing(one, read, remarks) {
    const { input, release } = one;
    const stray = strayHandler(one);
    const span = read ? (0, texts_ts_1.settingSpan)(read.handler) : stray ? (0, texts_ts_1.settingSpan)(stray) : input.fallbackAt;
    const what = release.era === 'toml'
        ? `[${snippets_ts_1.HANDLER_TABLE}] with enable = false`
        : 'the EventListener of ClientCertificateBasedAuthenticationHandler with enable="false"';
    const file = (0, release_ts_1.fileOf)('A', release.era);
    const external = input.external?.find((one) => one.file === file);
    const astray = input.astray.find((one) => one.file === file);
    const lead = input.imageOnly
        ? external
            ? `Nothing in the repository says that ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.A)} is off: the ${external.file} of this server comes from ${external.source}`
            : `This server runs with the shipped configuration, which does not switch off ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.A)}: no configuration in the repository belongs to it`
        : astray
            ? `${texts_ts_1.SUBJECT.A} is not switched off: ${(0, texts_ts_1.configurationAstray)(astray)}`
            : read
                ? `${texts_ts_1.SUBJECT.A} is not switched off: ${read.source.name} does not contain ${what}`
                : `${texts_ts_1.SUBJECT.A} is not switched off: the repository has no ${file} for this home, so ${what} is missing`;
    const lenient = input.imageOnly || (release.fixed === true && !isReopened(read));
    return failing(one, {
        state: 'missing',
        level: lenient ? 'warning' : 'error',
        setting: read ? read.handler : null,
        span,
        message: [`${lead} (${release.label}).`, ...ignoredPlaces(one, read, stray)].join(' '),
        help: (0, texts_ts_1.howToSwitchOff)('A', release),
        remarks,
    });
}
/** After the update the flows are off "unless configured": then a missing setting is as bad as before it. */
function isReopened(read) {
    const value = read?.clientCert?.enable.value;
    return value === 'true' || value === 'unknown';
}
/** The setting in the file this release does not read. */
function strayHandler({ variant, release }) {
    const other = release.era === 'toml' ? variant.identity : variant.toml;
    return other && (0, outcome_ts_1.written)(other.handler) ? other.handler : null;
}
/** Sentences on places where the setting is written and does not count. */
function ignoredPlaces({ input, release }, read, stray) {
    const sentences = [];
    if (read?.ignoredHandler) {
        const place = input.where((0, texts_ts_1.spanOf)(read, read.ignoredHandler));
        sentences.push(`The [[event_listener]] block at ${place} does not reach this handler (product-is issue 11604).`);
    }
    if (read?.leftOut) {
        const place = input.where((0, texts_ts_1.spanOf)(read, read.leftOut));
        sentences.push(`The setting at ${place} does not count: the template leaves that part out.`);
    }
    if (read?.nearMiss) {
        const place = input.where((0, texts_ts_1.spanOf)(read, read.nearMiss.at));
        sentences.push(`${read.nearMiss.value} at ${place} is not the key the product reads.`);
    }
    if (stray) {
        const place = input.where((0, texts_ts_1.settingSpan)(stray));
        sentences.push(release.era === 'toml'
            ? `The listener at ${place} does not count: the product writes identity.xml anew from deployment.toml at start-up.`
            : `The setting at ${place} does not count: this version does not read deployment.toml.`);
    }
    return sentences;
}
/** Off. Says so when product or version would have to be known to be sure. */
function disabled(one, setting) {
    const { input, release } = one;
    if (release.doubt === null)
        return (0, outcome_ts_1.silent)('disabled');
    const warning = (0, outcome_ts_1.finding)('A', {
        level: 'warning',
        state: 'disabled',
        span: (0, texts_ts_1.settingSpan)(setting),
        message: `The setting switches off ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.A)}, but ${release.doubt}: on some versions only the product update helps.`,
        help: (0, texts_ts_1.declareTarget)(input, release),
    });
    return { state: 'disabled', allowlisted: false, findings: [warning], remarks: [] };
}
function failing({ input, variant, release }, fields) {
    const { state, setting, message, remarks } = fields;
    const judged = (0, outcome_ts_1.finding)('A', {
        level: fields.level ?? 'error',
        state,
        span: fields.span ?? (0, texts_ts_1.settingSpan)(setting),
        message,
        help: (0, texts_ts_1.paragraphs)(fields.help, (0, texts_ts_1.levelAdvice)(release), (0, texts_ts_1.breakingNote)(release), (0, door_ts_1.doorNote)(variant, release, input.where), release.doubt === null ? null : (0, texts_ts_1.declareTarget)(input, release)),
        setting: state === 'unresolved' ? null : setting,
    });
    return { state, allowlisted: false, findings: [judged], remarks };
}


/***/ }),

/***/ 74011:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judgePartB = judgePartB;
const allowlist_b_ts_1 = __webpack_require__(41537);
const door_ts_1 = __webpack_require__(35979);
const outcome_ts_1 = __webpack_require__(4387);
const release_ts_1 = __webpack_require__(55182);
const rules_ts_1 = __webpack_require__(32632);
const texts_ts_1 = __webpack_require__(11315);
const KEY = 'mutual_ssl_authenticator';
/** Part B of one alternative (design.md, "Deciding"). */
function judgePartB(one) {
    const { variant, release } = one;
    if (release.soapNotAffected)
        return (0, outcome_ts_1.silent)('not-affected');
    const read = release.era === 'toml' ? variant.toml : variant.authenticators;
    const template = release.era === 'toml' ? variant.authenticatorsTemplate : null;
    const broken = (0, outcome_ts_1.unreadable)('B', [read, template]);
    if (broken.length > 0)
        return { state: 'unresolved', allowlisted: false, findings: broken, remarks: [] };
    if (template && (0, outcome_ts_1.hardCoded)(template.soap, variant, KEY) === 'true') {
        return enabled(one, template.soap, true, []);
    }
    if (read?.soap.value === 'true')
        return switchedOn(one, read);
    if (read?.soap.value === 'unknown')
        return unresolved(one, read.soap);
    return read === null && runsShippedFile(one) ? missing(one) : (0, outcome_ts_1.silent)('disabled');
}
/**
 * Whether the pack's own `authenticators.xml`, which has the authenticator on, is what runs (advisory.md, "Part B").
 * A legacy Identity Server of unknown version counts as one that ships it on.
 */
function runsShippedFile({ release }) {
    if (release.era !== 'legacy' || release.fixed === true)
        return false;
    if (release.version === null)
        return release.product === 'wso2is';
    return release.product !== null && (0, rules_ts_1.shipsOn)('B', release.product, release.version);
}
function switchedOn(one, read) {
    const { valid, remarks } = (0, allowlist_b_ts_1.assessPartB)(read, one.release);
    if (!valid)
        return enabled(one, read.soap, false, remarks);
    const notice = (0, outcome_ts_1.finding)('B', {
        level: 'notice',
        state: 'enabled',
        span: (0, texts_ts_1.settingSpan)(read.soap),
        message: `${texts_ts_1.SUBJECT.B} is on for the issuers, certificates and users of the product's own allowlist ${valid.name} at ${one.input.where((0, texts_ts_1.spanOf)(read, valid.at))} (${one.release.label}).`,
        help: 'Use case 3 of the advisory: review the list whenever it changes.',
        allowlist: { source: 'product', reason: null, expires: null },
    });
    return { state: 'enabled', allowlisted: true, findings: [notice], remarks };
}
function enabled(one, setting, isHardCoded, remarks) {
    const message = `${texts_ts_1.SUBJECT.B} is switched on (${one.release.label}).`;
    return isHardCoded
        ? failing(one, 'enabled', setting, `${message} ${texts_ts_1.HARD_CODED}`, texts_ts_1.TAKE_OUT, remarks)
        : failing(one, 'enabled', setting, message, '', remarks);
}
function unresolved(one, setting) {
    const message = `Whether ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.B)} is off cannot be known from the repository: ${setting.reason} (${one.release.label}).`;
    return failing(one, 'unresolved', setting, message, texts_ts_1.WRITE_OUT, []);
}
function missing(one) {
    const { input, variant, release } = one;
    const stray = variant.toml && (0, outcome_ts_1.written)(variant.toml.soap) ? variant.toml.soap : null;
    const strayNote = stray
        ? ` The setting at ${input.where((0, texts_ts_1.settingSpan)(stray))} does not count: this version does not read deployment.toml.`
        : '';
    const astray = input.astray.find(({ file }) => file === (0, release_ts_1.fileOf)('B', release.era));
    const lead = `${texts_ts_1.SUBJECT.B} is on in the authenticators.xml the pack ships`;
    const what = astray
        ? `${lead}: ${(0, texts_ts_1.configurationAstray)(astray)}`
        : `${lead}, and the repository does not carry that file`;
    const message = `${what} (${release.label}).${strayNote}`;
    const warning = (0, outcome_ts_1.finding)('B', {
        level: 'warning',
        state: 'missing',
        span: input.fallbackAt,
        message,
        help: helpFor(one, astray ? '' : 'Put the file into the repository with the authenticator off. '),
    });
    return { state: 'missing', allowlisted: false, findings: [warning], remarks: [] };
}
function failing(one, state, setting, message, helpLead, remarks) {
    const judged = (0, outcome_ts_1.finding)('B', {
        level: 'error',
        state,
        span: (0, texts_ts_1.settingSpan)(setting),
        message,
        help: helpFor(one, helpLead),
        setting: state === 'enabled' ? setting : null,
    });
    return { state, allowlisted: false, findings: [judged], remarks };
}
function helpFor({ input, variant, release }, lead) {
    return (0, texts_ts_1.paragraphs)(lead + (0, texts_ts_1.howToSwitchOff)('B', release), (0, texts_ts_1.levelAdvice)(release), (0, texts_ts_1.breakingNote)(release), (0, door_ts_1.doorNote)(variant, release, input.where), release.doubt === null ? null : (0, texts_ts_1.declareTarget)(input, release));
}


/***/ }),

/***/ 9672:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judge = judge;
const judge_a_ts_1 = __webpack_require__(97286);
const judge_b_ts_1 = __webpack_require__(74011);
const release_ts_1 = __webpack_require__(55182);
/**
 * Decides both parts of the advisory for one product home (design.md, "Deciding"). When its files have alternatives
 * the worst one decides, and the message names its conditions.
 *
 * @returns the state of each part and what to tell people; findings without a person to tell are left out
 */
function judge(input) {
    const release = (0, release_ts_1.releaseOf)(input);
    const cases = input.variants.map((variant) => ({ input, variant, release }));
    const a = worst(cases.map((one) => ({ variant: one.variant, outcome: (0, judge_a_ts_1.judgePartA)(one) })), input);
    const b = worst(cases.map((one) => ({ variant: one.variant, outcome: (0, judge_b_ts_1.judgePartB)(one) })), input);
    return {
        parts: {
            A: { state: a.state, allowlisted: a.allowlisted },
            B: { state: b.state, allowlisted: b.allowlisted },
        },
        findings: tellOnce(a.findings, b.findings),
    };
}
/** Worst first; `unresolved` before `update-required`, because the policy file never allows it. */
const ORDER = ['enabled', 'unresolved', 'update-required', 'missing', 'disabled', 'not-affected'];
/** An allowlisted state is reviewed: worse than `disabled`, better than anything that fails. */
function rank({ state, allowlisted }) {
    return allowlisted ? ORDER.indexOf('disabled') - 0.5 : ORDER.indexOf(state);
}
function worst(candidates, input) {
    const first = candidates.reduce((bad, one) => (rank(one.outcome) < rank(bad.outcome) ? one : bad));
    const { state, allowlisted } = first.outcome;
    const asBad = candidates.filter((one) => rank(one.outcome) === rank(first.outcome));
    // Each value that switches a part on has to go; one place for a missing setting is enough, and two could clash.
    const told = state === 'enabled' ? asBad : [first];
    const everywhere = candidates.every((one) => places(one.outcome) === places(first.outcome));
    const findings = told.flatMap((one) => one.outcome.findings.map((judged) => (everywhere ? judged : nameBranch(judged, one.variant, input))));
    return {
        state,
        allowlisted,
        findings: unique([...findings, ...candidates.flatMap((one) => one.outcome.remarks)]),
    };
}
const MAX_CONDITION = 200;
/** Two alternatives with the same places say the same, so that the branch does not matter. */
const places = (outcome) => JSON.stringify([outcome.state, outcome.allowlisted, outcome.findings.map((one) => [one.span, one.level])]);
function nameBranch(judged, variant, input) {
    if (variant.branches.length === 0)
        return judged;
    const conditions = variant.branches.map((branch) => `\`${shortened(branch.condition)}\` (${input.where(branchSpan(branch, variant))})`);
    return { ...judged, message: `${judged.message} This is the alternative with ${conditions.join(' and ')}.` };
}
/** Conditions are a template's own text and can be of any length. */
function shortened(condition) {
    return condition.length <= MAX_CONDITION ? condition : `${condition.slice(0, MAX_CONDITION)}\u2026`;
}
/** Branches hold offsets of their source's text; the source maps them to the file. */
function branchSpan(branch, variant) {
    const { toml, identity, authenticators, identityTemplate, authenticatorsTemplate, catalina } = variant;
    const settings = [toml, identity, authenticators, identityTemplate, authenticatorsTemplate, catalina].find((one) => one?.source.file === branch.file);
    return settings?.source.text.locate(branch.at.start, branch.at.end) ?? { file: branch.file, ...branch.at };
}
/** The first finding for each place and sentence start: branches that end in the same place say it once. */
function unique(findings) {
    const seen = new Set();
    return findings.filter((one) => {
        const key = JSON.stringify([one.rule, one.span, one.state ?? one.message]);
        return !seen.has(key) && seen.add(key);
    });
}
/**
 * A file that decides both parts and cannot be read is told once, for both. As Part B tells it: Part A only warns of it
 * where no setting could help.
 */
function tellOnce(a, b) {
    const text = (one) => JSON.stringify([one.rule, one.span, one.message]);
    const inA = new Set(a.map(text));
    const inB = new Map(b.map((one) => [text(one), one]));
    return [
        ...a.map((one) => {
            const twin = inB.get(text(one));
            return twin ? { ...twin, part: null } : one;
        }),
        ...b.filter((one) => !inA.has(text(one))),
    ];
}


/***/ }),

/***/ 4387:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.written = exports.silent = exports.RULE = void 0;
exports.finding = finding;
exports.unreadable = unreadable;
exports.hardCoded = hardCoded;
exports.hangsOn = hangsOn;
const texts_ts_1 = __webpack_require__(11315);
exports.RULE = { A: 'system-rest-api-cert-auth', B: 'soap-cert-auth' };
/** An outcome that nobody has to be told about. */
const silent = (state, remarks = []) => ({
    state,
    allowlisted: false,
    findings: [],
    remarks,
});
exports.silent = silent;
/** A finding with the fields most of them leave empty. */
function finding(part, fields) {
    return { rule: exports.RULE[part], part, setting: null, allowlist: null, pin: null, ...fields };
}
/** A finding with state `unresolved` for each file that decides the part and cannot be read. */
function unreadable(part, files) {
    return files.flatMap((file) => file?.unreadable
        ? [
            finding(part, {
                rule: 'unreadable-config',
                level: 'error',
                state: 'unresolved',
                span: (0, texts_ts_1.spanOf)(file, file.unreadable.at),
                message: `${file.source.name} cannot be read, so nothing is known about certificate-based authentication: ${file.unreadable.message}.`,
                help: 'Correct the file; what cannot be read never passes.',
            }),
        ]
        : []);
}
/**
 * What the product's own template says by itself, whatever deployment.toml says (advisory.md, "How the product reads
 * the settings"). A value under a condition on the setting's own key only passes deployment.toml on.
 *
 * @param key part of the setting's name in deployment.toml
 */
function hardCoded(setting, variant, key) {
    if (setting?.value !== 'true' && setting?.value !== 'false')
        return null;
    return hangsOn(setting, variant, key) ? null : setting.value;
}
/** Whether the file a setting is of has it, or has it not, under a condition on the setting's own key. */
function hangsOn({ source }, { branches }, key) {
    return branches.some(({ file, condition }) => file === source.file && condition.includes(key));
}
/** Whether the setting is really written, and not only unknown because of a template tag somewhere. */
const written = (setting) => setting.raw !== null;
exports.written = written;


/***/ }),

/***/ 94612:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PART_A = void 0;
const products_ts_1 = __webpack_require__(2603);
const BETWEEN = 'no such release is listed: it is held to the rule of the releases around it';
const OB3 = 'Open Banking 3 is an accelerator on a base product whose release the version does not tell, so the setting decides and the update level counts as not known';
/** advisory.md, "Part A: System REST APIs". The first row that fits decides; rows with a `reading` are ours. */
exports.PART_A = [
    { products: products_ts_1.API_MANAGER, versions: '3.0.0 || 3.1.0 || 3.2.0 || 3.2.1 || 4.0.0 || 4.1.0', ask: 'update' },
    { products: ['wso2is'], versions: '5.9.0 || 5.10.0 || 5.11.0', ask: 'update' },
    { products: ['wso2is-km'], versions: '5.9.0', ask: 'update' },
    { products: ['wso2-obam', 'wso2-obiam'], versions: '2.0.0', ask: 'update' },
    { products: ['wso2is'], versions: '>=6.0.0', ask: 'deployment.toml' },
    { products: products_ts_1.API_MANAGER, versions: '>=4.2.0', ask: 'deployment.toml' },
    { products: ['wso2is'], versions: '<=5.8.0', ask: 'identity.xml' },
    { products: ['wso2is-km'], versions: '<=5.7.0', ask: 'identity.xml' },
    { products: products_ts_1.API_MANAGER, versions: '<=2.6.0', ask: 'identity.xml' },
    { products: ['wso2-obkm', 'wso2-obam'], versions: '<=1.5.0', ask: 'identity.xml' },
    {
        products: ['wso2is-km'],
        versions: '5.10.0',
        ask: 'update',
        reading: 'the guide is silent; the advisory lists the release as affected and fixed by an update',
    },
    { products: products_ts_1.API_MANAGER, versions: '>3.0.0 <4.2.0', ask: 'update', reading: BETWEEN },
    { products: products_ts_1.API_MANAGER, versions: '>2.6.0 <3.0.0', ask: 'identity.xml', reading: BETWEEN },
    { products: ['wso2is', 'wso2is-km'], versions: '>5.9.0 <6.0.0', ask: 'update', reading: BETWEEN },
    { products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', ask: 'identity.xml', reading: BETWEEN },
    { products: ['wso2-obam', 'wso2-obiam'], versions: '>2.0.0 <3.0.0', ask: 'update', reading: BETWEEN },
    { products: ['wso2-obam', 'wso2-obiam', 'wso2-obkm'], versions: '<2.0.0', ask: 'identity.xml', reading: BETWEEN },
    { products: ['wso2-obam', 'wso2-obiam', 'wso2-obkm'], versions: '>=2.0.0', ask: 'deployment.toml', reading: OB3 },
];


/***/ }),

/***/ 72021:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PART_B = void 0;
const products_ts_1 = __webpack_require__(2603);
const BETWEEN = 'no such release is listed: it reads the files of the releases around it';
/** advisory.md, "Part B: SOAP services". The first row that fits decides; rows with a `reading` are ours. */
exports.PART_B = [
    { products: [...products_ts_1.API_MANAGER, 'wso2-obam'], versions: '*', file: 'not-affected' },
    { products: ['wso2is', 'wso2is-km'], versions: '>=5.9.0', file: 'deployment.toml' },
    { products: ['wso2-obiam'], versions: '2.0.0', file: 'deployment.toml' },
    { products: ['wso2is'], versions: '<=5.8.0', file: 'authenticators.xml' },
    { products: ['wso2is-km'], versions: '<=5.7.0', file: 'authenticators.xml' },
    { products: ['wso2-obkm'], versions: '<=1.5.0', file: 'authenticators.xml' },
    { products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'authenticators.xml', reading: BETWEEN },
    { products: ['wso2-obiam', 'wso2-obkm'], versions: '<2.0.0', file: 'authenticators.xml', reading: BETWEEN },
    { products: ['wso2-obiam', 'wso2-obkm'], versions: '>=2.0.0', file: 'deployment.toml', reading: BETWEEN },
];


/***/ }),

/***/ 2603:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isProductId = exports.productRow = exports.NOT_NAMED = exports.API_MANAGER = exports.PRODUCTS = void 0;
/** advisory.md, "Products". The profiles split out of API Manager at 4.5.0 are API Manager in every rule. */
exports.PRODUCTS = [
    {
        id: 'wso2am',
        name: 'API Manager',
        family: 'am',
        names: ['wso2am', 'wso2-am', 'wso2apim', 'wso2-apim', 'wso2-apim/am', 'wso2-apim/apim'],
    },
    {
        id: 'wso2am-acp',
        name: 'API Control Plane',
        family: 'am',
        names: ['wso2am-acp', 'wso2-apim/am-acp', 'wso2-apim/acp'],
    },
    {
        id: 'wso2am-tm',
        name: 'Traffic Manager',
        family: 'am',
        names: ['wso2am-tm', 'wso2-apim/am-tm', 'wso2-apim/tm'],
    },
    {
        id: 'wso2am-universal-gw',
        name: 'Universal Gateway',
        family: 'am',
        names: ['wso2am-universal-gw', 'wso2-apim/am-universal-gw', 'wso2-apim/universal-gw'],
    },
    { id: 'wso2is', name: 'Identity Server', family: 'is', names: ['wso2is', 'wso2-is', 'wso2-is/is'] },
    {
        id: 'wso2is-km',
        name: 'Identity Server as Key Manager',
        family: 'is',
        names: ['wso2is-km', 'wso2is-as-km', 'wso2-is-km', 'wso2-is-as-km'],
    },
    { id: 'wso2-obam', name: 'Open Banking AM', family: 'am', names: ['wso2-obam', 'wso2obam', 'wso2-ob/obam'] },
    { id: 'wso2-obiam', name: 'Open Banking IAM', family: 'is', names: ['wso2-obiam', 'wso2obiam', 'wso2-ob/obiam'] },
    { id: 'wso2-obkm', name: 'Open Banking KM', family: 'is', names: ['wso2-obkm', 'wso2obkm', 'wso2-ob/obkm'] },
];
/** API Manager and its profiles. */
exports.API_MANAGER = ['wso2am', 'wso2am-acp', 'wso2am-tm', 'wso2am-universal-gw'];
/**
 * Products that carry the same file names and that the advisory does not name: never reported
 * (advisory.md, "Products").
 */
exports.NOT_NAMED = [
    { name: 'Micro Integrator', names: ['wso2mi', 'wso2-integrator/mi', 'micro-integrator'] },
    { name: 'Enterprise Integrator', names: ['wso2ei'] },
    { name: 'Streaming Integrator', names: ['wso2si', 'streaming-integrator'] },
    { name: 'Integration Control Plane', names: ['wso2-integration-control-plane', 'wso2-icp'] },
    {
        name: 'analytics workers and dashboards',
        names: [
            'wso2am-analytics',
            'wso2am-analytics-worker',
            'wso2am-analytics-dashboard',
            'wso2is-analytics',
            'wso2is-analytics-worker',
            'wso2is-analytics-dashboard',
        ],
    },
    { name: 'micro-gateway', names: ['wso2am-micro-gw', 'wso2micro-gw'] },
    { name: 'Open Banking BI', names: ['wso2-obbi', 'wso2obbi'] },
];
const BY_ID = new Map(exports.PRODUCTS.map((row) => [row.id, row]));
/** The row of a product. */
const productRow = (id) => BY_ID.get(id);
exports.productRow = productRow;
/** Whether a text is the id of a product the advisory names. */
const isProductId = (text) => BY_ID.has(text);
exports.isProductId = isProductId;


/***/ }),

/***/ 55182:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releaseOf = releaseOf;
exports.fileOf = fileOf;
const products_ts_1 = __webpack_require__(2603);
const rules_ts_1 = __webpack_require__(32632);
/** Looks up everything the tables say about a deployment's product, version and level. */
function releaseOf(input) {
    const { product, version, updateLevel: level } = input;
    if (product === null)
        return { ...NO_PRODUCT, level, era: eraOfFiles(input.variants) };
    const rowA = version === null ? null : (0, rules_ts_1.partARow)(product, version);
    return {
        product,
        version,
        level,
        label: labelOf(product, version, level),
        era: rowA ? (rowA.ask === 'identity.xml' ? 'legacy' : 'toml') : eraOfFiles(input.variants),
        rowA,
        soapNotAffected: (0, rules_ts_1.hasNoSoapAuthenticator)(product),
        fixed: (0, rules_ts_1.knownFixed)(product, version, level),
        fixLevel: version === null ? null : (0, rules_ts_1.fixLevel)(product, version),
        breaking: version === null ? [] : (0, rules_ts_1.breakingFeatures)(product, version),
        doubt: doubtOf(product, version, rowA),
    };
}
/** Versions and levels say nothing without a product. */
const NO_PRODUCT = {
    product: null,
    version: null,
    label: 'a WSO2 product the repository does not name',
    rowA: null,
    soapNotAffected: false,
    fixed: null,
    fixLevel: null,
    breaking: [],
    doubt: 'the repository does not say which product this is',
};
/** Without a version the file that exists tells the era; a home with a `deployment.toml` reads that. */
function eraOfFiles(variants) {
    if (variants.some((one) => one.toml || one.identityTemplate || one.authenticatorsTemplate))
        return 'toml';
    return variants.some((one) => one.identity || one.authenticators) ? 'legacy' : 'toml';
}
function labelOf(product, version, level) {
    const name = (0, products_ts_1.productRow)(product).name;
    if (version === null)
        return `${name}, version not known`;
    return level === null ? `${name} ${version}` : `${name} ${version} at update level ${level}`;
}
function doubtOf(product, version, rowA) {
    if (version === null)
        return `the repository does not say which version of ${(0, products_ts_1.productRow)(product).name} this is`;
    if (rowA === null)
        return `${version} is not a version of ${(0, products_ts_1.productRow)(product).name}`;
    const isObAccelerator = product.startsWith('wso2-ob') && rowA.ask === 'deployment.toml';
    return isObAccelerator
        ? `${(0, products_ts_1.productRow)(product).name} ${version} runs on a base product whose version the repository does not say`
        : null;
}
/** The file that holds a part's setting in this era. */
function fileOf(part, era) {
    if (era === 'toml')
        return 'deployment.toml';
    return part === 'A' ? 'identity.xml' : 'authenticators.xml';
}


/***/ }),

/***/ 32632:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SHORTENED = void 0;
exports.isInRange = isInRange;
exports.ruleProduct = ruleProduct;
exports.partARow = partARow;
exports.hasNoToml = hasNoToml;
exports.partBRow = partBRow;
exports.hasNoSoapAuthenticator = hasNoSoapAuthenticator;
exports.fixLevel = fixLevel;
exports.knownFixed = knownFixed;
exports.isAfterLastListed = isAfterLastListed;
exports.listedVersions = listedVersions;
exports.isShortened = isShortened;
exports.shortenedVersion = shortenedVersion;
exports.breakingFeatures = breakingFeatures;
exports.shipsOn = shipsOn;
exports.allowlistFile = allowlistFile;
exports.acceptsForm = acceptsForm;
const satisfies_js_1 = __importDefault(__webpack_require__(68011));
const update_levels_ts_1 = __webpack_require__(58100);
const wso2_2025_4494_ts_1 = __webpack_require__(96458);
const fits = (row, product, version) => row.products.includes(product) && isInRange(version, row.versions);
const answers = new Map();
/** Whether a version is in a range. Homes ask the same few questions again and again, and semver parses anew each time. */
function isInRange(version, range) {
    const question = `${version} ${range}`;
    const known = answers.get(question);
    if (known !== undefined)
        return known;
    const answer = (0, satisfies_js_1.default)(version, range);
    answers.set(question, answer);
    return answer;
}
/** The product whose rows hold for this one: IS-KM from 5.11.0 on is Identity Server. */
function ruleProduct(product, version) {
    const { product: keyManager, versions, as } = update_levels_ts_1.KEY_MANAGER_IS_IDENTITY_SERVER;
    return product === keyManager && isInRange(version, versions) ? as : product;
}
/** Part A's row, or null when the version is not one. @param version three numbers */
function partARow(product, version) {
    return wso2_2025_4494_ts_1.ADVISORY.partA.find((row) => fits(row, ruleProduct(product, version), version)) ?? null;
}
/** Whether a release has no `deployment.toml` and reads the XML files themselves (advisory.md, Part A). @param version three numbers */
function hasNoToml(product, version) {
    return partARow(product, version)?.ask === 'identity.xml';
}
/** Part B's row, or null when the version is not one. @param version three numbers */
function partBRow(product, version) {
    return wso2_2025_4494_ts_1.ADVISORY.partB.find((row) => fits(row, ruleProduct(product, version), version)) ?? null;
}
/** Whether the product does not have Part B's authenticator in any version. */
function hasNoSoapAuthenticator(product) {
    return wso2_2025_4494_ts_1.ADVISORY.partB.some((row) => row.file === 'not-affected' && row.products.includes(product));
}
/** The lowest update level of this version that carries the fix, or null when the table has none. */
function fixLevel(product, version) {
    return wso2_2025_4494_ts_1.ADVISORY.updateLevels[ruleProduct(product, version)][version] ?? null;
}
/**
 * Whether a release is known to carry the fix (advisory.md, "Update levels").
 *
 * @param version three numbers, or null when not known
 * @param level update level, or null when not known
 * @returns true at or past the fixed level and in every version after the last listed one; false below it and in
 *   versions the table does not have; null when version or level would decide and is not known
 */
function knownFixed(product, version, level) {
    if (version === null)
        return null;
    const needed = fixLevel(product, version);
    if (needed !== null)
        return level === null ? null : level >= needed;
    if (!isAfterLastListed(product, version))
        return false;
    return update_levels_ts_1.LATER_VERSIONS_CARRY_THE_FIX.includes(ruleProduct(product, version)) ? true : null;
}
/** Whether the version comes after the last one the update table lists for the product. */
function isAfterLastListed(product, version) {
    const listed = Object.keys(wso2_2025_4494_ts_1.ADVISORY.updateLevels[ruleProduct(product, version)]);
    return listed.every((one) => (0, satisfies_js_1.default)(version, `>${one}`));
}
/** The versions the update table lists for a product, oldest first. */
function listedVersions(product) {
    return Object.keys(wso2_2025_4494_ts_1.ADVISORY.updateLevels[product]);
}
/** A version as people shorten it in a name, for a pattern: `5.11`, `5_11_0`, `511`. */
exports.SHORTENED = String.raw `(?:\d{1,2}(?:[._-]\d{1,2}){1,2}|\d{3,4})`;
/**
 * Whether people may mean a version by a shortened one in a name (`5.11`, `5_11_0`, `511`).
 *
 * @param short what `SHORTENED` finds
 */
function isShortened(version, short) {
    const digits = short.replace(/[_-]/g, '.');
    const written = (one) => (digits.includes('.') ? one : one.replaceAll('.', ''));
    return [version, version.replace(/\.0$/, '')].some((one) => written(one) === digits);
}
/**
 * The version that people mean by a shortened one in a name: one that the update table lists for the product.
 *
 * @param short what `SHORTENED` finds
 * @returns null where no listed version is shortened so, or several are
 */
function shortenedVersion(product, short) {
    const meant = listedVersions(product).filter((version) => isShortened(version, short));
    return meant.length === 1 ? meant[0] : null;
}
/** The features that break when certificate-based authentication goes off, empty when none is known. */
function breakingFeatures(product, version) {
    return wso2_2025_4494_ts_1.ADVISORY.breaking.find((row) => fits(row, ruleProduct(product, version), version))?.features ?? [];
}
/** Whether a fresh pack has the part on. @param version three numbers */
function shipsOn(part, product, version) {
    const row = wso2_2025_4494_ts_1.ADVISORY.shipped.find((one) => one.part === part && fits(one, ruleProduct(product, version), version));
    return row?.ships === 'on';
}
/** The file in which a release reads a form of allowlist, or null when it does not. @param version three numbers */
function allowlistFile(form, product, version) {
    const rule = ruleProduct(product, version);
    return wso2_2025_4494_ts_1.ADVISORY.allowlists.find((row) => row.form === form && fits(row, rule, version))?.file ?? null;
}
/**
 * Whether a release accepts a form of allowlist in a file; null when the version is not known and the product's
 * listed versions that read this file differ.
 */
function acceptsForm(form, file, product, version) {
    if (version !== null)
        return allowlistFile(form, product, version) === file;
    const legacy = file !== 'deployment.toml';
    const reading = listedVersions(product).filter((one) => hasNoToml(product, one) === legacy);
    return reading.length > 0 && reading.every((one) => allowlistFile(form, product, one) === file) ? true : null;
}


/***/ }),

/***/ 94964:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SHIPPED = void 0;
const products_ts_1 = __webpack_require__(2603);
/** What packs contain (advisory.md, "Products" and "Part B"). The first row that fits a part decides. */
exports.SHIPPED = [
    {
        products: ['wso2is', 'wso2is-km', 'wso2-obiam', 'wso2-obkm'],
        versions: '*',
        part: 'A',
        ships: 'on',
        note: 'without the setting the handler runs',
    },
    {
        products: [...products_ts_1.API_MANAGER, 'wso2-obam'],
        versions: '*',
        part: 'A',
        ships: 'off',
        note: 'the guide asks for the setting all the same',
    },
    {
        products: ['wso2is'],
        versions: '5.1.0 - 5.8.0',
        part: 'B',
        ships: 'on',
        note: 'the pack carries authenticators.xml with the element: a repository without the file runs that one',
    },
    {
        products: ['wso2is', 'wso2is-km', 'wso2-obiam', 'wso2-obkm'],
        versions: '*',
        part: 'B',
        ships: 'off',
        note: 'without the setting the authenticator does not run',
    },
];


/***/ }),

/***/ 28461:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.offSnippet = exports.SOAP_TABLE = exports.HANDLER_TABLE = void 0;
exports.homePath = homePath;
exports.snippetPlace = snippetPlace;
const release_ts_1 = __webpack_require__(55182);
exports.HANDLER_TABLE = 'event.default_listener.client_certificate_authentication_handler';
exports.SOAP_TABLE = 'admin_console.authenticator.mutual_ssl_authenticator';
/** The listener as the guide writes it; the product finds it by `type` and `name`. */
const LISTENER = `<EventListener id="client_certificate_authentication_handler"
               type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"
               name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"
               orderId="10"
               enable="false"/>`;
const OFF = {
    A: {
        toml: `[${exports.HANDLER_TABLE}]\nenable = false`,
        legacy: LISTENER,
    },
    B: {
        toml: `[${exports.SOAP_TABLE}]\nenable = false`,
        legacy: '<Authenticator name="MutualSSLAuthenticator" disabled="true">',
    },
};
/** What to write to switch a part off (advisory.md, "Part A" and "Part B"). */
const offSnippet = (part, era) => OFF[part][era];
exports.offSnippet = offSnippet;
/** Path of the file that holds the setting, below the product home. */
function homePath(part, era) {
    const folder = { 'deployment.toml': '', 'identity.xml': 'identity/', 'authenticators.xml': 'security/' };
    const file = (0, release_ts_1.fileOf)(part, era);
    return `<HOME>/repository/conf/${folder[file]}${file}`;
}
/** Where in the file the snippet goes. */
function snippetPlace(part, era) {
    if (era === 'toml')
        return '';
    return part === 'A' ? ' under <EventListeners>' : ' under <Authenticators>';
}


/***/ }),

/***/ 11315:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.paragraphs = exports.lowerFirst = exports.WRITE_OUT = exports.TAKE_OUT = exports.HARD_CODED = exports.settingSpan = exports.spanOf = exports.SUBJECT = void 0;
exports.howToSwitchOff = howToSwitchOff;
exports.configurationAstray = configurationAstray;
exports.levelAdvice = levelAdvice;
exports.breakingNote = breakingNote;
exports.declareTarget = declareTarget;
const products_ts_1 = __webpack_require__(2603);
const snippets_ts_1 = __webpack_require__(28461);
/** What a part protects, as the subject of a sentence. */
exports.SUBJECT = {
    A: 'Certificate-based authentication for System REST APIs',
    B: 'Certificate-based authentication for SOAP admin services',
};
/** Where a stretch of a source stands in the repository. */
const spanOf = (settings, at) => settings.source.text.locate(at.start, at.end);
exports.spanOf = spanOf;
/** Where a setting stands, or belongs. */
const settingSpan = (setting) => (0, exports.spanOf)(setting, setting.at);
exports.settingSpan = settingSpan;
/** Ends the message when the product's own template decides (advisory.md, "How the product reads the settings"). */
exports.HARD_CODED = "The product's own template has it hard-coded, which beats deployment.toml.";
/** Begins the help for the same. */
exports.TAKE_OUT = 'Take the hard-coded value out of the template, so that deployment.toml decides again. ';
/** Begins the help when a value cannot be known. */
exports.WRITE_OUT = 'Write the value itself where a reviewer can see it. ';
/** A subject in the middle of a sentence. */
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
exports.lowerFirst = lowerFirst;
/** Joins the paragraphs that have something to say. */
const paragraphs = (...parts) => parts.filter((part) => part !== null).join('\n\n');
exports.paragraphs = paragraphs;
/** How to switch the part off: file and snippet. */
function howToSwitchOff(part, release) {
    const verb = part === 'B' && release.era === 'legacy' ? 'Set disabled="true"' : 'Write';
    return `${verb} in ${(0, snippets_ts_1.homePath)(part, release.era)}${(0, snippets_ts_1.snippetPlace)(part, release.era)}:\n\n${(0, snippets_ts_1.offSnippet)(part, release.era)}`;
}
/** Where a file goes that the server does not find, in the middle of a sentence. */
function configurationAstray({ target, instead, readAs }) {
    if (readAs)
        return `the configuration goes to ${target}, under a name the server does not read: it reads ${readAs}`;
    const told = `the configuration goes to ${target}, where the server does not read it`;
    return instead === undefined ? told : `${told}: WSO2's chart takes ${instead}`;
}
/** Which update level to reach, or null when the release is known to carry the fix or is not known. */
function levelAdvice(release) {
    if (release.fixed === true)
        return null;
    if (release.fixLevel !== null) {
        const unsure = release.level === null ? ', unless it is there already' : '';
        return `Also bring the product to update level ${release.fixLevel} or later, which carries the fix${unsure}.`;
    }
    return release.fixed === false
        ? 'The advisory lists no update level with the fix for this version: plan the move to one that has it.'
        : null;
}
/** The features that break, with the way out, or null. */
function breakingNote(release) {
    if (release.breaking.length === 0)
        return null;
    const features = `${release.breaking.slice(0, -1).join(', ')} and ${release.breaking.at(-1)}`;
    return (`On this version ${features} use certificate-based authentication internally and break when it is off. ` +
        `Whoever needs them follows use case 3 of the advisory, an allowlist inside the product: ` +
        `\`explain ${release.product} ${release.version}\` prints its form.`);
}
/** A `[[target]]` to copy that says what the repository does not. */
function declareTarget(input, release) {
    const { what, product, version } = undeclared(release);
    const snippet = [
        '[[target]]',
        `path = ${JSON.stringify(homeGlob(input.fallbackAt.file))}`,
        `product = "${product}"`,
        `version = "${version}"`,
        'update_level = 0',
    ].join('\n');
    return `Say ${what} in .github/wso2-cert-auth.toml, with your own values:\n\n${snippet}`;
}
/** Versions to show in a snippet that has to be filled in. */
const EXAMPLES = {
    wso2am: { toml: '4.5.0', legacy: '2.6.0' },
    wso2is: { toml: '7.1.0', legacy: '5.7.0' },
};
/** What is not known, and an example of it. */
function undeclared({ product, version, doubt, era }) {
    const base = product !== null && (0, products_ts_1.productRow)(product).family === 'am' ? 'wso2am' : 'wso2is';
    const example = EXAMPLES[base][era];
    if (product === null)
        return { what: 'the product, its version and update level', product: base, version: example };
    if (version === null)
        return { what: 'the version and update level', product, version: example };
    return doubt === null
        ? { what: 'the update level', product, version }
        : { what: 'the base product, its version and update level', product: base, version: example };
}
/** A glob for the whole home when the path shows one, else for the file. */
function homeGlob(file) {
    const home = file.indexOf('repository/conf/');
    return home === 0 || file[home - 1] === '/' ? `${file.slice(0, home)}**` : file;
}


/***/ }),

/***/ 52880:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isSha256 = isSha256;
exports.describeThumbprint = describeThumbprint;
/**
 * A SHA-256 thumbprint: 32 bytes in hexadecimal, with or without colons between all of them (advisory.md,
 * "Allowlists inside the product").
 */
function isSha256(text) {
    return /^(?:[0-9a-f]{64}|[0-9a-f]{2}(?::[0-9a-f]{2}){31})$/i.test(text);
}
/** What a text that is no SHA-256 thumbprint looks like, for messages. */
function describeThumbprint(text) {
    const hex = text.replace(/[:\s]/g, '');
    if (!/^[0-9a-f]+$/i.test(hex))
        return 'it is not hexadecimal';
    if (hex.length === 40)
        return 'it has the length of SHA-1';
    if (hex.length === 64)
        return 'its colons or blanks are not where they belong';
    return `it has ${hex.length} hexadecimal digits`;
}


/***/ }),

/***/ 58100:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.KEY_MANAGER_IS_IDENTITY_SERVER = exports.LATER_VERSIONS_CARRY_THE_FIX = exports.UPDATE_LEVELS = void 0;
/** advisory.md, "Update levels that carry the fix (U2)"; the versions of a product oldest first. */
exports.UPDATE_LEVELS = {
    wso2am: {
        '2.2.0': 58,
        '2.5.0': 84,
        '2.6.0': 145,
        '3.0.0': 175,
        '3.1.0': 339,
        '3.2.0': 439,
        '3.2.1': 59,
        '4.0.0': 359,
        '4.1.0': 222,
        '4.2.0': 161,
        '4.3.0': 73,
        '4.4.0': 37,
        '4.5.0': 21,
    },
    'wso2am-acp': { '4.5.0': 22 },
    'wso2am-tm': { '4.5.0': 20 },
    'wso2am-universal-gw': { '4.5.0': 20 },
    'wso2is-km': { '5.3.0': 39, '5.5.0': 52, '5.6.0': 74, '5.7.0': 124, '5.9.0': 175, '5.10.0': 358 },
    wso2is: {
        '5.2.0': 33,
        '5.3.0': 34,
        '5.4.0': 33,
        '5.4.1': 37,
        '5.5.0': 51,
        '5.6.0': 59,
        '5.7.0': 125,
        '5.8.0': 109,
        '5.9.0': 168,
        '5.10.0': 368,
        '5.11.0': 411,
        '6.0.0': 243,
        '6.1.0': 241,
        '7.0.0': 116,
        '7.1.0': 23,
    },
    'wso2-obkm': { '1.4.0': 132, '1.5.0': 122 },
    'wso2-obam': { '1.4.0': 138, '1.5.0': 139, '2.0.0': 388 },
    'wso2-obiam': { '2.0.0': 408 },
};
/**
 * Products of which every version after the last listed one carries the fix (advisory.md: "IS > 7.1.0, APIM > 4.5.0").
 * Not Open Banking: its later versions run on a base product whose release they do not tell.
 */
exports.LATER_VERSIONS_CARRY_THE_FIX = [
    'wso2am',
    'wso2am-acp',
    'wso2am-tm',
    'wso2am-universal-gw',
    'wso2is',
];
/**
 * From this version on there is no pack of its own: Identity Server itself serves as key manager, so its rows hold.
 * Our reading; the other one ("after the last listed version, so fixed") would pass IS 5.11.0 unexamined.
 */
exports.KEY_MANAGER_IS_IDENTITY_SERVER = { product: 'wso2is-km', versions: '>=5.11.0', as: 'wso2is' };


/***/ }),

/***/ 7550:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.updateRequired = updateRequired;
const door_ts_1 = __webpack_require__(35979);
const outcome_ts_1 = __webpack_require__(4387);
const texts_ts_1 = __webpack_require__(11315);
const version_ts_1 = __webpack_require__(25915);
/** The finding of releases on which no setting can switch Part A off (advisory.md, "Part A"). */
function updateRequired({ input, variant, release }) {
    const { fixLevel, level } = release;
    const target = fixLevel === null ? 'the update that carries the fix' : `update level ${fixLevel} or later`;
    const current = level === null ? 'the repository does not say which level it runs' : `the repository pins level ${level}`;
    const handler = variant.toml?.handler;
    const useless = handler && (0, outcome_ts_1.written)(handler)
        ? ` The setting at ${input.where((0, texts_ts_1.settingSpan)(handler))} does not help on this version.`
        : '';
    const pinned = fixLevel !== null && input.levelAt ? (0, version_ts_1.withUpdateLevel)(input.levelAt.text, fixLevel) : null;
    return (0, outcome_ts_1.finding)('A', {
        rule: 'product-update-required',
        level: 'error',
        state: 'update-required',
        span: input.versionAt ?? input.fallbackAt,
        message: `${release.label} needs ${target}: no setting of this version switches off ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT.A)}, and ${current}.${useless}`,
        help: (0, texts_ts_1.paragraphs)(howToUpdate(release.version, fixLevel), level === null && fixLevel !== null
            ? `When it is there already: ${(0, texts_ts_1.lowerFirst)((0, texts_ts_1.declareTarget)(input, release))}`
            : null, (0, texts_ts_1.breakingNote)(release), (0, door_ts_1.doorNote)(variant, release, input.where)),
        pin: input.levelAt && pinned ? { span: input.levelAt.span, text: pinned } : null,
    });
}
function howToUpdate(version, fixLevel) {
    return fixLevel === null
        ? 'The advisory lists no update for this version: move to one it lists.'
        : `Update the product to level ${fixLevel} or later and pin it where the version stands, for example as image tag ${version}.${fixLevel}.`;
}


/***/ }),

/***/ 95483:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CONNECTORS = void 0;
/**
 * advisory.md, "Use case 1": `certificateVerification` of deployment.toml and `clientAuth` of catalina-server.xml.
 * API Manager and Open Banking AM are closed unless the value asks for a certificate.
 */
exports.CONNECTORS = [
    { family: 'is', closedWhen: true, values: ['none'] },
    { family: 'am', closedWhen: false, values: ['required', 'optional', 'true', 'want'] },
];


/***/ }),

/***/ 25915:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseVersion = parseVersion;
exports.parseObTag = parseObTag;
exports.withUpdateLevel = withUpdateLevel;
/**
 * Longest fourth number that is an update level. Very old tags carry a timestamp there (`1.1.0.1595439317444`;
 * advisory.md, "Update levels"), and WSO2 counts updates by the hundreds.
 */
const LEVEL_DIGITS = 5;
/** Of two numbers the third is 0, unless a variable stands where it would or goes on with the second: `5.4.${PATCH}`, `5.1${N}.0`. */
const VERSION = /^v?(\d{1,2})\.(\d{1,3})(?:\.(\d{1,3})(?:\.(\d+)(?![0-9A-Za-z]))?|(?!\.\d|\.?[$<{#%]))(?![0-9A-Za-z])/i;
/**
 * Splits an image tag or version text: `7.1.0.23-alpine` is 7.1.0 at level 23, `5.11.0` says nothing about the level.
 *
 * @param text tag or version as written, e.g. `v5.4.0`, `5.7.0-1`; a two-part `7.1` means `7.1.0` (WSO2's
 *   releases of one minor version are in the same rows)
 * @returns null when the text does not begin with a version (`latest`, `7`, a date, a hash)
 */
function parseVersion(text) {
    const match = VERSION.exec(text.trim());
    if (!match)
        return null;
    const [, major, minor, patch = '0', level] = match;
    const known = level !== undefined && level.length <= LEVEL_DIGITS;
    return {
        version: [major, minor, patch].map(Number).join('.'),
        updateLevel: known ? Number(level) : null,
    };
}
/** Open Banking 3 and what came after it, or a toolkit with the accelerator it is laid over. */
const BASE_IN_TAG = /^v?(?:(?:[3-9]|\d\d)(?:\.\d+)+|\d[\d.]{0,30}-acc\d[\d.]{0,30})-(is|am)(\d.*)$/i;
/**
 * The base product that a tag of Open Banking names: `3.0.0.0-is6.0.0.0` runs on Identity Server 6.0.0 at level 0
 * (advisory.md, "Update levels"), `1.0.0.21-acc3.0.0.95-am4.2.0.41` is a toolkit's on API Manager 4.2.0.
 *
 * @returns null for any other tag
 */
function parseObTag(tag) {
    const match = BASE_IN_TAG.exec(tag.trim());
    const base = match?.[2] === undefined ? null : parseVersion(match[2]);
    if (!match || !base)
        return null;
    return { product: match[1]?.toLowerCase() === 'am' ? 'wso2am' : 'wso2is', ...base };
}
/**
 * The tag with its update level replaced: `7.1.0.2-alpine` \u2192 `7.1.0.23-alpine`. A version without a level gets one.
 *
 * @returns null when the tag does not begin with a three-part version
 */
function withUpdateLevel(tag, level) {
    const match = /^(v?\d+\.\d+\.\d+)(?:\.\d+)?(?![0-9A-Za-z.])/i.exec(tag);
    return match ? `${match[1]}.${level}${tag.slice(match[0].length)}` : null;
}


/***/ }),

/***/ 96458:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ADVISORY = void 0;
const allowlist_support_ts_1 = __webpack_require__(31496);
const features_that_break_ts_1 = __webpack_require__(91966);
const part_a_ts_1 = __webpack_require__(94612);
const part_b_ts_1 = __webpack_require__(72021);
const products_ts_1 = __webpack_require__(2603);
const shipped_ts_1 = __webpack_require__(94964);
const update_levels_ts_1 = __webpack_require__(58100);
const use_case_1_ts_1 = __webpack_require__(95483);
/** The advisory this tool judges by. */
exports.ADVISORY = {
    id: 'WSO2-2025-4494',
    cve: 'CVE-2025-9312',
    title: 'A client that completes a mutual-TLS handshake can call System REST APIs (Part A) or SOAP admin services (Part B) as an administrator',
    products: products_ts_1.PRODUCTS,
    partA: part_a_ts_1.PART_A,
    partB: part_b_ts_1.PART_B,
    updateLevels: update_levels_ts_1.UPDATE_LEVELS,
    shipped: shipped_ts_1.SHIPPED,
    breaking: features_that_break_ts_1.FEATURES_THAT_BREAK,
    allowlists: allowlist_support_ts_1.ALLOWLISTS,
    connectors: use_case_1_ts_1.CONNECTORS,
    sources: [
        {
            name: 'WSO2 security advisory WSO2-2025-4494, with its use-case and mitigation guides',
            url: 'https://security.docs.wso2.com/en/latest/security-announcements/security-advisories/2025/WSO2-2025-4494/',
        },
        { name: 'CVE record CVE-2025-9312', url: 'https://www.cve.org/CVERecord?id=CVE-2025-9312' },
    ],
};


/***/ })

};
;