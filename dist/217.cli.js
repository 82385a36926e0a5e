"use strict";
exports.id = 217;
exports.ids = [217];
exports.modules = {

/***/ 1357:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.doubt = doubt;
/**
 * A warning that the verdict on a server may not be about the configuration it runs with. It is of no part, and no edit
 * can mend it.
 */
function doubt(about) {
    return { rule: 'unreadable-config', part: null, level: 'warning', state: null, fix: null, allowlist: null, ...about };
}


/***/ }),

/***/ 6577:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.editInPlaceFinding = editInPlaceFinding;
const doubt_ts_1 = __webpack_require__(1357);
const texts_ts_1 = __webpack_require__(1315);
/**
 * The warning on a command that changes a switch in a configuration file of a server after the file was put in place: the
 * file says that certificate-based authentication is off, but not that it is left so.
 *
 * @param at where the command names the switch
 */
function editInPlaceFinding(deployment, part, at) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: `This edits the switch of ${(0, texts_ts_1.lowerFirst)(texts_ts_1.SUBJECT[part])} in place: the server is judged by its file as it lies in the repository, and whether the edit leaves the switch off cannot be told.`,
        help: 'Write the setting into the file itself and leave the edit out.',
    });
}


/***/ }),

/***/ 1620:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.externalFinding = externalFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on a server whose configuration file is mounted from outside the repository: a verdict on its image would
 * otherwise be taken for one on the server.
 *
 * @param file the name of the file
 * @param source what it is mounted from: `the Secret is-conf`
 * @param at the mount
 */
function externalFinding(file, source, at, deployment) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: `This server runs with the ${file} of ${source}, which is not in the repository. Nothing here says whether certificate-based authentication is off in it; a verdict on this server is about the file of its image.`,
        help: 'Keep the file in the repository, so that it is judged, or review it where it lies.',
    });
}


/***/ }),

/***/ 6873:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fetchedOverFinding = fetchedOverFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on a command, a task or a resource that puts a file from outside the repository where a server reads one that
 * the repository has: the server may not run with what is judged.
 *
 * @param name what the server calls the file
 * @param at where it is put
 */
function fetchedOverFinding(deployment, name, at) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: `This puts a ${name} from outside the repository where the server reads it: the server is judged by the file of the repository, and what the other one says cannot be told.`,
        help: 'Take the file from the repository and leave the fetch out. Where the fetched file is the same, declare what runs with it in a [[target]] of the policy file.',
    });
}


/***/ }),

/***/ 9831:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.leftBehindFinding = leftBehindFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on a file that is judged with others because it lies beside them, though only these are brought to the
 * server: what it says may not be what the server runs with.
 *
 * @param path the file's path in the repository
 * @param at what runs the server, or where one of the others is put
 */
function leftBehindFinding(deployment, path, at) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: `Nothing in the repository brings ${path} to this server, which gets other files from beside it: the file is judged all the same, but without a mount or a copy the server runs with the file of its pack.`,
        help: 'Bring the file to where the server reads it, as the others are. Where something outside the repository does so, declare what runs with the files in a [[target]] of the policy file.',
    });
}


/***/ }),

/***/ 7970:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isListedVersion = isListedVersion;
const compare_js_1 = __importDefault(__webpack_require__(8469));
const major_js_1 = __importDefault(__webpack_require__(8511));
const update_levels_ts_1 = __webpack_require__(8100);
/** Releases that are older than the first row of the update table but inside the ranges of the part tables. */
const OLDER = {
    wso2am: ['1.10.0', '2.0.0', '2.1.0'],
    wso2is: ['5.0.0', '5.1.0'],
    'wso2is-km': ['5.1.0', '5.2.0'],
    'wso2-obkm': ['1.0.0', '1.1.0', '1.2.0', '1.3.0'],
    'wso2-obam': ['1.0.0', '1.1.0', '1.2.0', '1.3.0'],
};
/**
 * Whether a product has, or can have, a release of this version: one the tables list, an older one of their ranges,
 * or one after the last. Used to tell a product's version from a chart's, a tool's or a team's own.
 *
 * @param product null asks for any product
 * @param version three numbers
 */
function isListedVersion(product, version) {
    if (product === null)
        return Object.keys(update_levels_ts_1.UPDATE_LEVELS).some((id) => isListedVersion(id, version));
    const levels = update_levels_ts_1.UPDATE_LEVELS[product];
    if (levels[version] !== undefined || OLDER[product]?.includes(version))
        return true;
    const last = Object.keys(levels).at(-1);
    return last !== undefined && (0, compare_js_1.default)(version, last) > 0 && (0, major_js_1.default)(version) <= (0, major_js_1.default)(last) + 1;
}


/***/ }),

/***/ 3173:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.doubtfulPlaceFinding = doubtfulPlaceFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on configuration that goes where servers of WSO2's do not read it, in an image that may have something of
 * its own to bring it on: what the file says may not be what the server runs with.
 *
 * @param target the path in the container
 * @param readAs the path that the server reads in the same folder; null where it reads none there
 * @param at what runs the server, or the path
 */
function doubtfulPlaceFinding(deployment, target, readAs, at) {
    const unread = readAs === null
        ? "where a server of WSO2's does not read it"
        : `under a name that a server of WSO2's does not read (it reads ${readAs})`;
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: `The configuration goes to ${target}, ${unread}, and nothing in the repository is seen to bring it on. The verdict holds only if the image does.`,
        help: 'Put the file where the server reads it, below <HOME>/repository/conf or at the same place in wso2-config-volume, under the name it reads, or keep what brings it there in the repository.',
    });
}


/***/ }),

/***/ 4494:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.replacesByProfile = replacesByProfile;
exports.profileSetupFinding = profileSetupFinding;
const doubt_ts_1 = __webpack_require__(1357);
const rules_ts_1 = __webpack_require__(2632);
/**
 * The releases of API Manager whose `profileSetup.sh`, and whose start with `--optimize`, put the pack's own `deployment.toml`
 * of the profile in the place of the one that is there. Since 4.5.0 each profile is a pack of its own.
 * Source: https://apim.docs.wso2.com/en/4.2.0/install-and-setup/setup/distributed-deployment/product-profiles/
 */
const RELEASES = '>=3.0.0 <4.5.0';
/** Whether setting up a profile replaces the `deployment.toml` of a release of API Manager; null: of one that nothing tells. */
function replacesByProfile(version) {
    return version === null || (0, rules_ts_1.isInRange)(version, RELEASES);
}
/**
 * The warning on what sets up a profile of API Manager after its `deployment.toml` was put in place: the server does not run
 * with that file.
 *
 * @param at where the profile is set up
 */
function profileSetupFinding(deployment, at) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: 'Setting up a profile puts the deployment.toml that the pack has for it in the place of this one: the server is judged by the file of the repository, and the pack’s own does not switch off certificate-based authentication.',
        help: 'Put the file in place after the profile is set up, in wso2-config-volume of an image of WSO2’s, or give --skipConfigOptimization.',
    });
}


/***/ }),

/***/ 369:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unlistedFinding = unlistedFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on a template that its Puppet module does not write: what it says is not what the server runs with.
 *
 * @param path the template's path in the repository
 * @param template its path in the folder of templates, without its ending
 * @param at the variable that holds the list, and the place to change
 */
function unlistedFinding(deployment, path, template, at) {
    const { list, span } = at;
    const entry = template.replace(/^.*?(?=repository\/)/, '');
    return (0, doubt_ts_1.doubt)({
        deployment,
        span,
        message: `$${list} does not name ${entry}: the module does not write the template ${path}, and the server keeps the file of its pack.`,
        help: `Add '${entry}' to $${list}, so that what the template says holds.`,
    });
}


/***/ }),

/***/ 6369:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unplacedFinding = unplacedFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on a file that is taken for an image's because nothing else tells what runs with it, though nothing in the
 * repository brings it there: what it says may not be what the image runs with.
 *
 * @param path the file's path in the repository, or how a part of one is called
 * @param image where the image stands, and the place to change
 */
function unplacedFinding(deployment, path, image) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: image,
        message: `Nothing in the repository brings ${path} into this image: the file is judged because nothing else tells what runs with it, but without a mount or a copy the server runs with the file of its pack.`,
        help: 'Mount or copy the file to where the server reads it. Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
    });
}


/***/ }),

/***/ 89:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unwrittenFinding = unwrittenFinding;
const doubt_ts_1 = __webpack_require__(1357);
/**
 * The warning on a file of an Ansible role that is taken for a server's, though no task writes it: what it says may not be
 * what the server runs with.
 *
 * @param path the file's path in the repository
 * @param at the file's first line
 */
function unwrittenFinding(deployment, path, role, at) {
    return (0, doubt_ts_1.doubt)({
        deployment,
        span: at,
        message: `No task of ${role}, and nothing else in the repository, writes ${path} to a server: the file is judged all the same, but without a task the server runs with the file of its pack.`,
        help: 'Write the file to where the server reads it with a task (template, copy). Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
    });
}


/***/ }),

/***/ 5202:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isAddition = isAddition;
exports.isJudgedElsewhere = isJudgedElsewhere;
exports.withItsFile = withItsFile;
const mapped_text_ts_1 = __webpack_require__(2749);
const dockerfile_ts_1 = __webpack_require__(7281);
const entry_ts_1 = __webpack_require__(115);
/** Whether all that a home knows of a file is what something adds to it. */
function isAddition({ entries }, { kind }) {
    return entries.some(({ source, added }) => added === true && source.kind === kind);
}
/**
 * Whether a home is only a piece, without a setting of the advisory, that is added to a file the repository holds: the
 * home with that file is judged, and writing the setting into the piece would write it twice.
 */
function isJudgedElsewhere(home, { variants }, homes) {
    return (home.entries.some(({ added }) => added === true) &&
        home.entries.every((entry) => entry.added === true || !(0, entry_ts_1.isDecisive)(entry)) &&
        variants.every(({ toml }) => toml !== null && saysNothing(toml)) &&
        homes.some((other) => holdsFileOf(other, home)));
}
/**
 * What a home knows that is only a piece added to a file: the handler's setting that stands in the file is the piece's
 * too. Only a switch that every file it may be added to has off counts; what these files lack is told with them.
 *
 * @param readOf reads a home
 */
function withItsFile(home, read, homes, readOf) {
    if (!home.entries.some(({ added }) => added === true))
        return read;
    const files = homes.filter((other) => holdsFileOf(other, home)).map(readOf);
    const first = files[0]?.variants[0]?.toml;
    if (!first || files.some(({ variants }) => variants.some(({ toml }) => toml?.handler.value !== 'false')))
        return read;
    const values = new Map(read.values);
    const variants = read.variants.map((variant) => {
        const { toml } = variant;
        if (toml?.handler.value !== 'absent')
            return variant;
        // The file's text goes behind the piece's, so that no place in one is taken for one in the other.
        const behind = (place) => {
            const by = toml.source.text.length;
            return { ...place, start: place.start + by, end: place.end + by };
        };
        const { source, at, via } = first.handler;
        const text = mapped_text_ts_1.MappedText.concat([toml.source.text, source.text]);
        const handler = { ...first.handler, source: { ...source, text }, at: behind(at), via: via && behind(via) };
        const whole = { ...toml, handler };
        const own = read.values.get(toml) ?? [];
        values.set(whole, [...own, ...(files[0]?.values.get(first) ?? []).map(behind)]);
        return { ...variant, toml: whole };
    });
    return { variants, values };
}
function saysNothing({ handler, soap, intermediate, clientCert, soapAllowlist, connector }) {
    const written = [intermediate, clientCert, soapAllowlist, connector];
    return handler.value === 'absent' && soap.value === 'absent' && written.every((one) => one === null);
}
/**
 * Whether a home of the same product, and of the same version where both are known, has a whole file. What is added in an
 * image is added to the file that this image has.
 */
function holdsFileOf({ identity, entries, units }, piece) {
    const { product, version } = piece.identity;
    const images = piece.entries.map(({ source }) => source.file).filter(dockerfile_ts_1.isDockerfile);
    return (images.every((dockerfile) => units.some(({ file }) => file === dockerfile)) &&
        product !== null &&
        identity.product === product &&
        (version === null || identity.version === null || identity.version === version) &&
        entries.some(({ source, added }) => source.kind === 'deployment.toml' && added !== true));
}


/***/ }),

/***/ 9115:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.affinity = affinity;
/** Words that every repository uses and that tell no home from another. */
const NOISE = new Set('conf confs config configs configuration repository templates template carbon home deployment deployments docker compose kubernetes k8s helm charts chart values main roles modules files resources identity security yaml yml toml xml j2 erb tpl dockerfile manifests params group vars host wso2 and with the'.split(' '));
/** Neither a file system nor Kubernetes takes a longer name: what is longer tells no home from another. */
const MAX_NAME = 255;
const known = new Map();
/** A name's telling words: `wso2apim-tm-1-deployment.yaml` → apim, tm, 1. The same names come again with each home. */
function words(name) {
    if (name.length > MAX_NAME)
        return [];
    const before = known.get(name);
    if (before)
        return before;
    const found = name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .map((word) => word.replace(/^wso2(?=[a-z])/, ''))
        .filter((word) => word !== '' && !NOISE.has(word));
    known.set(name, found);
    return found;
}
/**
 * How much the names of a home and the names of a statement sound alike: 1 when a name of each has the same telling
 * words, 0 when none share any.
 */
function affinity(left, right) {
    const rights = right.map(words).filter((list) => list.length > 0);
    let best = 0;
    for (const name of left) {
        const own = words(name);
        for (const other of rights) {
            const shared = own.filter((word) => other.includes(word)).length;
            best = Math.max(best, (2 * shared) / (own.length + other.length));
        }
    }
    return best;
}


/***/ }),

/***/ 9246:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withBlocks = withBlocks;
exports.isIdleBlock = isIdleBlock;
const mapped_text_ts_1 = __webpack_require__(2749);
const template_ts_1 = __webpack_require__(9380);
const yaml_ts_1 = __webpack_require__(4257);
const entry_ts_1 = __webpack_require__(115);
const joined_files_ts_1 = __webpack_require__(4912);
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
const YAML = /\.ya?ml$/;
const BLOCK = /(?:^|\.)blockinfile$/;
const TEMPLATE = /(?:^|\.)template$/;
const WRITER = /(?:^|\.)(?:template|copy)$/;
/** What a task may say and still be run for every host. */
const ALWAYS = /^(?:name|become(?:_\w+)?|notify|register|no_log)$/;
/**
 * Entries with what `blockinfile` adds to a file and the file that a task before it writes there as one: the server
 * reads them so. Left as they are where a task in between or behind may take the text out again, where it is not
 * added for every host or not at the end, and where the file is also used without it.
 */
function withBlocks(entries, tree, units, read) {
    const whole = new Map();
    for (const file of new Set(entries.filter(({ added }) => added).map(({ source }) => source.file))) {
        const carried = YAML.test(file) && !/(?:^|\/)handlers\//.test(file) ? read(file) : null;
        const steps = carried?.documents.flatMap((document) => stepsOf(document)) ?? [];
        for (const [index, step] of steps.entries()) {
            const block = carried && BLOCK.test(step.module) ? blockOf(step, carried, entries) : undefined;
            if (!carried || !block || !stays(step, steps.slice(index + 1)))
                continue;
            const writing = steps.slice(0, index).filter((one) => isWriterFor(one, step));
            const found = writing.map((one) => ({ one, entry: writtenBy(one, carried, entries) }));
            for (const { one, entry } of found) {
                if (!entry || !isOnlyUse(entry, one, steps, carried, tree) || units.some((unit) => mounts(unit, entry)))
                    continue;
                const joined = join(whole.get(entry) ?? entry, block, TEMPLATE.test(one.module));
                if (!joined)
                    continue;
                whole.set(entry, joined);
                whole.set(block, null);
            }
        }
    }
    return (0, entry_ts_1.withReplaced)(entries, whole);
}
/** Whether a task is never run, or takes out what it names. */
function isIdleBlock(task, key, value) {
    return (BLOCK.test(key) && ((0, yaml_ts_1.str)((0, yaml_ts_1.get)(value, 'state')) === 'absent' || (0, yaml_ts_1.str)((0, yaml_ts_1.get)(task, 'when'))?.toLowerCase() === 'false'));
}
/** The steps of a document in its order. */
function stepsOf(node) {
    if (node?.kind === 'map') {
        return node.entries.flatMap(({ key, value }) => (key === 'handlers' ? [] : stepsOf(value)));
    }
    return (0, yaml_ts_1.items)(node).flatMap((task) => {
        if (task?.kind !== 'map')
            return [];
        const own = task.entries.flatMap(({ key, value }) => {
            const path = value?.kind === 'map' ? targetOf(value) : null;
            const isStep = BLOCK.test(key) || WRITER.test(key);
            return isStep && path !== null
                ? [{ list: node, task, module: key, body: value, path }]
                : [];
        });
        return [...own, ...stepsOf(task)];
    });
}
function targetOf(body) {
    const written = ['path', 'dest', 'destfile', 'name'].map((key) => (0, yaml_ts_1.str)((0, yaml_ts_1.get)(body, key))).find((path) => path !== null);
    return written?.replace(/\s/g, '') ?? null;
}
/** The entry of the text that a step adds. */
function blockOf({ body }, file, entries) {
    const text = (0, yaml_ts_1.get)(body, 'block') ?? (0, yaml_ts_1.get)(body, 'content');
    return entries.find(({ added, source }) => text && added && (0, located_ts_1.isIn)(source.text.locate(0, 0), file.span(text)));
}
/** Whether what a step adds is in the file for every host, at its end and after all later steps. */
function stays({ task, module, body, path }, later) {
    const said = (key) => (0, yaml_ts_1.str)((0, yaml_ts_1.get)(body, key));
    const isAlways = task.entries.every(({ key }) => key === module || ALWAYS.test(key));
    const isLast = [null, 'EOF'].includes(said('insertafter')) && (0, yaml_ts_1.get)(body, 'insertbefore') === null;
    const isPresent = [null, 'present'].includes(said('state'));
    // A block takes the place of an earlier one between the same markers.
    const undone = later.some((one) => one.path === path && (WRITER.test(one.module) || markerOf(one.body) === markerOf(body)));
    return isAlways && isLast && isPresent && !undone;
}
/** What a block stands between. */
function markerOf(body) {
    return (0, yaml_ts_1.str)((0, yaml_ts_1.get)(body, 'marker')) ?? '# {mark} ANSIBLE MANAGED BLOCK';
}
function isWriterFor(writer, { list, path }) {
    return WRITER.test(writer.module) && writer.list === list && writer.path === path;
}
/** The file that a step writes: its source in the role or beside the tasks, or its own text. */
function writtenBy({ body, module }, { file, span }, entries) {
    const content = (0, yaml_ts_1.get)(body, 'content');
    if (content)
        return entries.find(({ source }) => (0, located_ts_1.isIn)(source.text.locate(0, 0), span(content)));
    const folder = TEMPLATE.test(module) ? 'templates' : 'files';
    const src = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(body, 'src')) ?? '';
    const paths = [scopeOf(file), (0, paths_ts_1.dirOf)(file)].flatMap((base) => [
        (0, paths_ts_1.joinPath)(base, `${folder}/${src}`),
        (0, paths_ts_1.joinPath)(base, src),
    ]);
    const found = paths.flatMap((path) => entries.filter((entry) => entry.path === path && entry.source.file === path));
    return found[0];
}
/** The folder of the role that tasks belong to, else their own. */
function scopeOf(file) {
    return /^(.*?roles\/[^/]+)\//.exec(file)?.[1] ?? (0, paths_ts_1.dirOf)(file);
}
/** Whether no other step, and no other file of the role or playbook, names the file a step writes. */
function isOnlyUse(entry, step, steps, { file }, { files }) {
    if (entry.source.file === file)
        return true;
    const name = (0, paths_ts_1.baseOf)(entry.source.file);
    const folder = scopeOf(file);
    const names = ({ path, text }) => path !== file && YAML.test(path) && (0, paths_ts_1.isBelow)(path, folder) && text.includes(name);
    return steps.every((one) => one === step || !(0, yaml_ts_1.str)((0, yaml_ts_1.get)(one.body, 'src'))?.includes(name)) && !files.some(names);
}
function mounts(unit, { path }) {
    return unit.mounts.some((mount) => (0, joined_files_ts_1.isAlone)(path, mount));
}
/** A file with a text added; null where one of them is filled in and the other is not, or the text begins inside a table. */
function join(file, block, isTemplate) {
    const { source } = file;
    const begins = block.source.text.text.split('\n').find((line) => /^[ \t]*[^ \t\r#]/.test(line));
    const isWhole = file.problem === null && block.problem === null && begins?.trimStart().startsWith('[') === true;
    if (!isWhole || file.added || source.kind !== block.source.kind)
        return null;
    if (!isTemplate && block.source.template !== null)
        return null;
    const end = source.text.length;
    const line = source.text.text.endsWith('\n')
        ? []
        : [mapped_text_ts_1.MappedText.escapeOf(source.text, '\n', end, end, (text) => text)];
    const text = mapped_text_ts_1.MappedText.concat([source.text, ...line, block.source.text]);
    const template = isTemplate ? (0, template_ts_1.templateLanguage)(source.name, text.text, 'jinja2') : source.template;
    return { ...file, source: { ...source, text, template }, recognised: true, family: file.family ?? block.family };
}


/***/ }),

/***/ 7716:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ansibleUnits = ansibleUnits;
const yaml_ts_1 = __webpack_require__(4257);
const compose_mounts_ts_1 = __webpack_require__(2818);
const home_targets_ts_1 = __webpack_require__(2231);
const image_ts_1 = __webpack_require__(2270);
const kubernetes_ts_1 = __webpack_require__(4443);
const pack_claims_ts_1 = __webpack_require__(7758);
/** `docker_container`, `community.docker.docker_container`, `containers.podman.podman_container`. */
const MODULE = /(?:^|\.)(?:docker|podman)_container$/;
/** The containers that Ansible tasks start, each with the files of the repository its volumes bring. */
function ansibleUnits(file, document) {
    const units = [];
    // Most documents have no such task: the walk through all their maps is saved.
    if (!/(?:docker|podman)_container/.test(file.text))
        return units;
    (0, kubernetes_ts_1.eachMap)(document, (task, path) => {
        const image = (0, yaml_ts_1.get)(task, 'image');
        if (image?.kind !== 'scalar' || !MODULE.test(path.at(-1) ?? ''))
            return;
        const at = file.span(image);
        const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(task, 'name')) ?? '';
        const claim = (0, image_ts_1.imageClaim)(image.value, at, [name], image.style === 'plain');
        const text = file.text.slice(task.start, task.end);
        const spanOf = (start, end) => file.span({ start: task.start + start, end: task.start + end });
        const mounts = ['volumes', 'volume', 'mounts'].flatMap((key) => (0, compose_mounts_ts_1.volumes)(file.file, (0, yaml_ts_1.get)(task, key), new Map(), () => null));
        const paths = (0, pack_claims_ts_1.packClaims)(text, spanOf, [name], 'path');
        const homes = (0, home_targets_ts_1.homeClaims)({ mounts, claims: claim ? [claim] : [] }, paths, at, [name]);
        const unit = {
            kind: 'ansible',
            name: name || (claim?.what ?? ''),
            file: file.file,
            at,
            claims: claim ? [...new Set([claim, ...paths, ...homes])] : homes,
            builds: null,
            mounts,
            environment: null,
        };
        units.push(...(0, home_targets_ts_1.serversOf)(unit));
    });
    return units;
}


/***/ }),

/***/ 4382:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mentionsOf = exports.INVENTORY = void 0;
exports.sameValue = sameValue;
const lines_ts_1 = __webpack_require__(771);
const yaml_ts_1 = __webpack_require__(4257);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const YAML = /\.ya?ml$/;
/** Inventories, which may have no ending, and are called by their environments, too. */
exports.INVENTORY = /\.ini$|(?:^|\/)(?:hosts|inventory)[^/.]*(?:\.[\w-]+)?$|(?:^|\/)(?:production|prod|staging|stage|development|dev|test|qa|uat)$|(?:^|\/)inventor(?:y|ies)\//;
/** Scripts that hand over `--extra-vars`. */
const SCRIPT = /\.(?:sh|bash)$|(?:^|\/)(?:Makefile|Jenkinsfile)$/;
/** An inventory that is no YAML, be it in a folder with some that are. */
const isPlain = (path) => SCRIPT.test(path) ||
    (exports.INVENTORY.test(path) && (!/(?:^|\/)inventor(?:y|ies)\//.test(path) || /(?:^|\/)[^/.]+$|\.ini$/.test(path)));
/** What is followed as the variables of a role or a group, and what sets none. */
const NOT_HERE = /(?:^|\/)(?:group_vars|host_vars|vars|defaults|templates|molecule|roles\/[^/]+\/tests)\/|(?:^|\/)meta\/argument_specs\.ya?ml$|(?:^|\/)Chart\.ya?ml$/;
/** The beginning of a comment line, for `commentLines`: of YAML, scripts and inventories. */
const COMMENT = /[^\S\n]*[#;]/y;
/** In more files than this only Ansible's own and those they name are looked into. */
const MAX_FILES = 5000;
/** What plays, tasks and inventories have. */
const ANSIBLE = /^[ \t-]*(?:hosts|vars|vars_files|roles|dependencies)[ \t]*:|_(?:fact|role|vars)\b|\bansible|^[ \t]*(?:children|ungrouped):/m;
const FILE_NAME = /[\w.-]+\.ya?ml\b/g;
/** A file of variables whose name is filled in: any may be meant. */
const OPEN_NAME = /(?:vars_files|include_vars|extra-vars|-e)\b[^}]{0,200}\}\}[\w.-]*\.ya?ml/;
/**
 * Files besides those that are followed in which a variable may be set, with their texts. The YAML of a monorepo is
 * looked through once, and kept where it may matter.
 */
const files = (0, per_tree_ts_1.perTree)((tree) => {
    const paths = tree.paths.filter((path) => (YAML.test(path) || isPlain(path)) && !NOT_HERE.test(path));
    const kept = withTexts(paths, tree, ({ path, text }) => isPlain(path) || ANSIBLE.test(text));
    const taken = new Set(kept.map(({ path }) => path));
    const names = new Set(kept.flatMap(({ text }) => text.match(FILE_NAME) ?? []));
    const isOpen = paths.length <= MAX_FILES || kept.some(({ text }) => OPEN_NAME.test(text));
    const others = paths.filter((path) => !taken.has(path) && (isOpen || names.has((0, paths_ts_1.baseOf)(path))));
    return [...kept, ...withTexts(others, tree, () => true)];
});
function withTexts(paths, tree, matters) {
    return paths.flatMap((path) => {
        const file = { path, text: tree.text(path) ?? '' };
        // A manifest of Kubernetes has keys of all sorts, and none of them is a variable of Ansible's.
        return matters(file) && !/^apiVersion:/m.test(file.text) ? [file] : [];
    });
}
/**
 * What a variable's name is set to in playbooks, tasks, inventories, files of variables and scripts.
 *
 * @param name may be a path (`is.cert_auth`)
 * @param isPlay whether a path is a playbook, whose plays' own `vars` and `roles` are followed
 */
exports.mentionsOf = (0, per_tree_ts_1.perKey)((name, tree, read, isPlay) => {
    const keys = name.split('.');
    const first = keys[0];
    return files(tree)
        .filter(({ text }) => text.includes(first))
        .flatMap(({ path, text }) => {
        const yaml = YAML.test(path) ? read(path) : null;
        if (!yaml || yaml.error)
            return inText(text, name, exports.INVENTORY.test(path)).map((said) => ({ ...said, path }));
        return yaml.documents.flatMap((document) => {
            const weak = document?.kind === 'map' && !/(?:^|\/)meta\//.test(path);
            return inDocument(document, keys, isPlay(path)).map((said) => ({ ...said, weak, path }));
        });
    });
});
function inDocument(document, keys, play) {
    const mentions = [];
    const name = keys.join('.');
    const visit = (node, groups, depth) => {
        if (node?.kind === 'scalar') {
            if (node.value.includes(name))
                mentions.push(...inText(node.value, name, false));
        }
        else if (node?.kind === 'seq') {
            for (const item of node.items)
                visit(item, groups, depth + 1);
        }
        else if (node?.kind === 'map') {
            const followed = play && depth === 1 && node.entries.some(({ key }) => key === 'hosts');
            for (const { key, value } of node.entries) {
                if (followed && (key === 'vars' || key === 'roles'))
                    continue;
                const set = key === keys[0] ? (0, yaml_ts_1.get)(value, ...keys.slice(1)) : null;
                if (set?.kind === 'scalar')
                    mentions.push(...mentioned(set.js, name, groups, false));
                else
                    visit(value, [...groups, key], depth + 1);
            }
        }
    };
    visit(document, [], 0);
    return mentions;
}
/** `NAME=value` in the lines of a text; in an inventory, the sections tell the groups. */
function inText(text, name, weak) {
    const pattern = new RegExp(`^\\[([^\\]:\\n]+)|(?<![\\w.-])["']?${escaped(name)}["']?[ \\t]*[:=](?!=)[ \\t]*(\\{\\{[^\\n{}]*\\}\\}|[^\\s,}"']+|"[^"\\n]*"|'[^'\\n]*')`, 'gm');
    const isComment = (0, lines_ts_1.commentLines)(text, COMMENT);
    const mentions = [];
    let groups = [];
    for (const match of text.matchAll(pattern)) {
        if (isComment(match.index))
            continue;
        if (match[1] !== undefined)
            groups = [match[1]];
        else
            mentions.push(...mentioned(match[2].replace(/["']/g, ''), name, groups, weak));
    }
    return mentions;
}
/** A value, unless it is only passed on under its own name. What other expressions make cannot be told. */
function mentioned(value, name, groups, weak) {
    if (typeof value !== 'string')
        return [{ value, groups, weak }];
    const itself = new RegExp(`^\\{\\{\\s*${escaped(name)}\\s*(?:\\|\\s*(?:bool|lower|string)\\s*)*\\}\\}$`);
    if (itself.test(value.trim()))
        return [];
    return [{ value: /\{\{|\$/.test(value) ? null : value, groups, weak }];
}
function escaped(name) {
    return name.replaceAll('.', '\\.');
}
/** Whether two values come out the same in a text that a program reads as true or false. */
function sameValue(a, b) {
    return a !== null && b !== null && plain(a) === plain(b);
}
function plain(value) {
    const text = String(value).trim().toLowerCase();
    return /^(?:yes|on)$/.test(text) ? 'true' : /^(?:no|off)$/.test(text) ? 'false' : text;
}


/***/ }),

/***/ 3554:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.heldIn = heldIn;
const ansible_ts_1 = __webpack_require__(3399);
const ansible_elsewhere_ts_1 = __webpack_require__(4382);
const ansible_plays_ts_1 = __webpack_require__(5221);
const carried_ts_1 = __webpack_require__(9505);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const texts_that_run_ts_1 = __webpack_require__(3889);
/** Files of groups and hosts beside an inventory: whether they hold for a role the plays tell. */
const OF_GROUP = /(?:^|\/)(?:group|host)_vars\//;
/** The files that plays take variables from, and those that commands do (`-e @env/prod.yml`). */
const VARS_FILES = /^[ \t-]*vars_files:[^\n]*(?:\n[ \t]*-[ \t]+[^\n]+)*/gm;
const NAMED_FILE = /[\w./{}$ -]{1,300}\.(?:ya?ml|json)/g;
const EXTRA_FILE = /(?:^|\s)(?:-e|--extra-vars)[ \t=]{1,9}["']?@([^\s"']{1,300})/g;
/** A command that gives variables. */
const EXTRA = /\bansible-playbook\b.*\s(?:-e|--extra-vars)[\s=]/s;
const SET_FACT = /\bset_fact["']?[ \t]{0,9}:/;
/** So far before a value is looked for what gives it. */
const MAX_BEFORE = 3000;
const META = /(?:^|\/)meta\/main\.ya?ml$/;
/**
 * Of statements that set one variable, those that may hold where a role runs, in Ansible's order: the role's own `vars`
 * hold whatever else is said; else what inventories, groups, hosts and plays of the role say, each for some of the
 * hosts, and the role's `defaults` where a host may be left without.
 */
function heldIn(role, said, tree) {
    const isOther = (path) => (0, ansible_plays_ts_1.isOfOtherProject)(path, role, tree);
    const below = (folder) => said.filter(({ span }) => (0, paths_ts_1.isBelow)(span.file, (0, paths_ts_1.joinPath)(role, folder)));
    const vars = below('vars');
    if (vars.length > 0)
        return vars;
    const plays = (0, ansible_plays_ts_1.playsOf)(tree, (0, carried_ts_1.carriedReader)(tree)).filter(({ file }) => !isOther(file.file));
    const files = (0, ansible_ts_1.variableFiles)(tree).filter((path) => !isOther(path) &&
        (0, ansible_ts_1.roleOf)(path, tree) === null &&
        !(0, ansible_ts_1.isOfGroup)(path, (group) => (0, ansible_ts_1.isForOthers)(group, role, plays, tree)));
    const playbooks = plays.filter((play) => (0, ansible_plays_ts_1.mayRunRole)(play, role, tree)).map(({ file }) => file.file);
    const giving = new Set([...files, ...playbooks]);
    const isGiven = ({ span: { file, start } }) => {
        if (giving.has(file) || isDependent(file, role, tree))
            return true;
        if (isOther(file))
            return false;
        if (namedFiles(tree).some((one) => one.test(file)))
            return true;
        const isInventory = ansible_elsewhere_ts_1.INVENTORY.test(file) && !OF_GROUP.test(file) && !(0, paths_ts_1.isBelow)(file, role);
        return isInventory || isSetBefore(tree.text(file) ?? '', start);
    };
    const given = (0, ansible_plays_ts_1.ofNearestProject)(said.filter(isGiven), ({ span }) => span.file, role, tree);
    const covered = (0, ansible_ts_1.coversAll)(given.map(({ span }) => span.file), (0, ansible_plays_ts_1.ofNearestProject)(files, (file) => file, role, tree), role);
    return [...given, ...(covered ? [] : below('defaults'))];
}
/** Whether a value is given by a command of Ansible's or a task that sets facts. */
function isSetBefore(text, start) {
    const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
    const command = before.split(/(?<!\\)\r?\n/).at(-1);
    const task = before.split(/\n[ \t]*-[ \t]/).at(-1);
    return EXTRA.test(command) || SET_FACT.test(task);
}
/** Whether a file names a role among those that another role needs, where variables for it may stand. */
function isDependent(path, role, tree) {
    if (!META.test(path) || (0, paths_ts_1.isBelow)(path, role))
        return false;
    return new RegExp(`(?<![\\w-])${(0, paths_ts_1.literally)((0, paths_ts_1.baseOf)(role))}(?![\\w-])`).test(tree.text(path) ?? '');
}
/** The paths of the files of variables that plays and commands name, what a variable fills in left open. */
const namedFiles = (0, per_tree_ts_1.perTree)((tree) => {
    const plays = new Set((0, ansible_plays_ts_1.playsOf)(tree, (0, carried_ts_1.carriedReader)(tree)).map(({ file }) => file.text));
    const named = [
        ...[...plays].flatMap((text) => [...text.matchAll(VARS_FILES)].flatMap(([list]) => list.match(NAMED_FILE) ?? [])),
        ...((0, texts_that_run_ts_1.textsThatRun)(tree) ?? []).flatMap((text) => [...text.matchAll(EXTRA_FILE)].map(([, path]) => path)),
    ];
    return named.flatMap((path) => {
        const pieces = path
            .trim()
            .replace(/^\.\//, '')
            .split(/\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\w+/);
        const open = pieces.map(paths_ts_1.literally).join('[^/]*');
        return pieces.join('') === '' ? [] : [new RegExp(`^(?:.*/)?${open}$`)];
    });
});


/***/ }),

/***/ 5221:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.playsOf = void 0;
exports.isNameOfRole = isNameOfRole;
exports.mayRunRole = mayRunRole;
exports.isOfOtherProject = isOfOtherProject;
exports.isOfOuterProject = isOfOuterProject;
exports.ofNearestProject = ofNearestProject;
const yaml_ts_1 = __webpack_require__(4257);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** The plays of the tree: top-level lists whose items have `hosts`. */
exports.playsOf = (0, per_tree_ts_1.perTree)((tree, read) => {
    const playbooks = tree.paths.filter((path) => /\.ya?ml$/.test(path) && !/(?:^|\/)(?:roles|group_vars|host_vars|templates|charts)\//.test(path));
    return playbooks.flatMap((path) => {
        const file = /^[ \t-]*hosts[ \t]*:/m.test(tree.text(path) ?? '') ? read(path) : null;
        const document = file?.documents[0];
        if (!file || document?.kind !== 'seq')
            return [];
        return document.items.flatMap((item) => {
            const hosts = (0, yaml_ts_1.get)(item, 'hosts');
            if (hosts === null)
                return [];
            const roles = [...rolesOf((0, yaml_ts_1.get)(item, 'roles')), ...LISTS_OF_TASKS.flatMap((key) => taskRoles((0, yaml_ts_1.get)(item, key)))];
            return [{ hosts: names(hosts), roles, vars: (0, yaml_ts_1.get)(item, 'vars'), file }];
        });
    });
});
const LISTS_OF_TASKS = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];
const TASK_OF_ROLE = ['import_role', 'include_role'].flatMap((task) => [
    task,
    `ansible.builtin.${task}`,
    `ansible.legacy.${task}`,
]);
/** The roles that tasks take in, also inside of blocks. */
function taskRoles(tasks) {
    return (0, yaml_ts_1.items)(tasks).flatMap((task) => {
        const taken = TASK_OF_ROLE.map((key) => (0, yaml_ts_1.get)(task, key)).find((node) => node !== null) ?? null;
        const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(taken, 'name')) ?? /\bname=["']?([^\s"']+)/.exec((0, yaml_ts_1.str)(taken) ?? '')?.[1];
        const own = name === undefined ? [] : [{ name: (0, paths_ts_1.baseOf)(name), parameters: task }];
        return [...own, ...LISTS_OF_TASKS.flatMap((key) => taskRoles((0, yaml_ts_1.get)(task, key)))];
    });
}
function rolesOf(list) {
    return (0, yaml_ts_1.items)(list).flatMap((item) => {
        const name = (0, yaml_ts_1.str)(item) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'role')) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'name'));
        return name === null ? [] : [{ name: (0, paths_ts_1.baseOf)(name), parameters: item }];
    });
}
function names(hosts) {
    const list = hosts.kind === 'seq' ? hosts.items.map((item) => (0, yaml_ts_1.str)(item) ?? '') : [(0, yaml_ts_1.str)(hosts) ?? ''];
    return list.flatMap((one) => one.split(/[:,]/)).map((one) => one.trim());
}
/** Whether a name in a play or task means the role of this folder: a collection's roles have its name before theirs. */
function isNameOfRole(name, role) {
    return name === role || name.endsWith(`.${role}`) || name.includes('{{');
}
/** Whether a play runs a role, by itself or through the roles it runs. */
function mayRunRole(play, role, tree) {
    const folder = (0, paths_ts_1.dirOf)(role);
    const wanted = (0, paths_ts_1.baseOf)(role);
    const seen = new Set();
    const open = play.roles.map(({ name }) => name);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (isNameOfRole(name, wanted))
            return true;
        if (seen.has(name))
            continue;
        seen.add(name);
        open.push(...takenInBy(`${folder}/${name}`, tree));
    }
    return false;
}
/** The names of the roles that a role's `meta` and tasks name. */
function takenInBy(role, tree) {
    const files = ['meta', 'tasks'].flatMap((folder) => (0, paths_ts_1.pathsBelow)(tree.paths, `${role}/${folder}`));
    return files.flatMap((path) => {
        const text = tree.text(path) ?? '';
        if (!/_role\b|dependencies/.test(text))
            return [];
        const named = text.matchAll(/(?:(?:role|name)[ \t]*[:=][ \t]*|^[ \t]*-[ \t]+)["']?([\w./{-]+)["']?[ \t]*(?=$|[,}])/gm);
        return [...named].map((match) => (0, paths_ts_1.baseOf)(match[1]));
    });
}
/** Folders that hold `roles`: each is a project of its own, with what lies below it and in no deeper one. */
const projects = (0, per_tree_ts_1.perTree)((tree) => {
    const role = /^(?:(.*?)\/)?roles\/[^/]+\/(?:defaults|files|handlers|meta|tasks|templates|vars)\//;
    return new Set(tree.paths.flatMap((path) => (path.includes('roles/') ? projectOf(role.exec(path)) : [])));
});
function projectOf(role) {
    return role ? [role[1] ?? ''] : [];
}
/** The deepest project around a file or a role's folder. */
function projectAround(path, tree) {
    const all = projects(tree);
    for (let folder = (0, paths_ts_1.dirOf)(path);; folder = (0, paths_ts_1.dirOf)(folder)) {
        if (all.has(folder))
            return folder;
        if (folder === '')
            return null;
    }
}
/** Whether a path belongs to another project than a role's: what is set there is for the hosts of that one. */
function isOfOtherProject(path, role, tree) {
    if (role === null || projects(tree).size < 2)
        return false;
    const project = projectAround(path, tree);
    return project !== null && !(0, paths_ts_1.isBelow)(role, project);
}
/** Whether a path belongs to a project around the one a role is of: what is set there counts where the inner one sets nothing. */
function isOfOuterProject(path, role, tree) {
    if (role === null || projects(tree).size < 2)
        return false;
    const project = projectAround(path, tree);
    return project !== null && project !== projectAround(role, tree) && (0, paths_ts_1.isBelow)(role, project);
}
/** Of statements about a role those of its own project, else those of the projects around it. */
function ofNearestProject(said, pathOf, role, tree) {
    const near = said.filter((one) => !isOfOuterProject(pathOf(one), role, tree));
    return near.length > 0 ? near : said;
}


/***/ }),

/***/ 3399:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.variableFiles = void 0;
exports.ansibleResolver = ansibleResolver;
exports.coversAll = coversAll;
exports.roleOf = roleOf;
exports.isForOthers = isForOthers;
exports.isOfGroup = isOfGroup;
exports.ansibleVariables = ansibleVariables;
const yaml_ts_1 = __webpack_require__(4257);
const ansible_elsewhere_ts_1 = __webpack_require__(4382);
const ansible_plays_ts_1 = __webpack_require__(5221);
const follow_ts_1 = __webpack_require__(7718);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const resolved_node_ts_1 = __webpack_require__(9772);
/** Those of groups and hosts need no ending (`group_vars/is/vars`, `host_vars/is1.example.org`). */
const VARIABLE_FILE = /(?:^|\/)(?:group_vars|host_vars|vars)\/.*\.ya?ml$|(?:^|\/)(?:group_vars|host_vars)\/(?!.*\.(?:j2|md|txt|ini|cfg|sh|py|pem|crt|key|gitkeep|gitignore)$).*$/;
/** Its groups: the folder above, `group_vars` or `host_vars`, the group or host. */
const INVENTORY = /^(.*?)(?:^|\/)(group_vars|host_vars)\/([^/]+?)(?:\.(?:ya?ml|json))?(?:\/.*)?$/;
const isVariables = (path) => /\.ya?ml$/.test(path) || VARIABLE_FILE.test(path);
/**
 * Variables of an Ansible role, as a file of it sees them. Its `vars` hold whatever else is said; else the inventories' `group_vars` and
 * `host_vars`, the plays that run the role, and its `defaults` where an inventory leaves a host without a value. A
 * variable that gets different values is not known: which one holds depends on the host. Nor is one that any other
 * place of the repository sets to something else (`ansible-elsewhere.ts`).
 */
function ansibleResolver(file, tree, read) {
    const role = roleOf(file, tree);
    const ofRole = (folder) => role === null ? [] : (0, paths_ts_1.pathsBelow)(tree.paths, (0, paths_ts_1.joinPath)(role, folder)).filter(isVariables);
    const vars = ofRole('vars');
    const defaults = ofRole('defaults');
    const isOther = (path) => (0, ansible_plays_ts_1.isOfOtherProject)(path, role, tree);
    const shared = (0, exports.variableFiles)(tree).filter((path) => !isOther(path));
    const nearest = (said, pathOf) => (0, ansible_plays_ts_1.ofNearestProject)(said, pathOf, role, tree);
    const plays = role === null ? [] : (0, ansible_plays_ts_1.playsOf)(tree, read).filter(({ file }) => !isOther(file.file));
    if (vars.length + defaults.length + shared.length === 0)
        return null;
    const forOthers = (group) => role !== null && isForOthers(group, role, plays, tree);
    const relevant = shared.filter((path) => !isOfGroup(path, forOthers));
    const given = (paths, name) => paths.flatMap((path) => {
        const file = read(path);
        const node = (0, yaml_ts_1.get)(file?.documents[0], ...name.split('.'));
        return file && node?.kind === 'scalar' ? [{ path, node, file }] : [];
    });
    const candidates = (name) => {
        const strongest = given(vars, name);
        if (strongest.length > 0)
            return { values: strongest, strongest: true };
        const inventory = given(relevant, name);
        const played = role === null ? [] : fromPlays(plays, (0, paths_ts_1.baseOf)(role), name);
        const said = nearest([...played, ...inventory], ({ path }) => path);
        const covered = coversAll(inventory.filter((one) => said.includes(one)).map(({ path }) => path), nearest(relevant, (path) => path), role);
        return { values: [...said, ...(covered ? [] : given(defaults, name))], strongest: false };
    };
    const isPlay = (path) => plays.some(({ file }) => file.file === path);
    const isDefault = ({ path }) => defaults.includes(path);
    const isSetElsewhere = (name, known, { values, strongest }) => {
        const mentions = (0, ansible_elsewhere_ts_1.mentionsOf)(name, tree, read, isPlay).filter(({ path, groups, weak }) => !(strongest && weak) && !groups.some(forOthers) && !isOther(path));
        const isSaid = values.some((one) => !isDefault(one) && !(0, ansible_plays_ts_1.isOfOuterProject)(one.path, role, tree));
        const near = isSaid
            ? mentions.filter(({ path }) => !(0, ansible_plays_ts_1.isOfOuterProject)(path, role, tree))
            : nearest(mentions, ({ path }) => path);
        return near.some(({ value }) => known === null || !(0, ansible_elsewhere_ts_1.sameValue)(value, known.raw));
    };
    const resolve = (0, follow_ts_1.following)((name, follow) => {
        const found = candidates(name);
        const said = found.values.map(({ node, file }) => {
            const other = /^\{\{\s*(\w+(?:\.\w+)*)\s*\}\}$/.exec(node.value.trim())?.[1];
            if (other !== undefined)
                return follow(other);
            return node.value.includes('{{') ? 'unknown' : (0, resolved_node_ts_1.resolvedNode)(node, file);
        });
        const known = (0, resolved_node_ts_1.agreed)(said);
        return known !== 'unknown' && isSetElsewhere(name, known, found) ? 'unknown' : known;
    });
    return {
        resolve: (expression) => resolve(expression.trim()),
    };
}
/**
 * Whether every host gets a value from `group_vars/all`: the one beside the role, or one in each inventory.
 *
 * @param giving the files that give the value
 * @param files all that give hosts variables
 */
function coversAll(giving, files, role) {
    const folderOf = (path) => INVENTORY.exec(path)?.[1];
    const everybody = giving
        .filter((path) => INVENTORY.exec(path)?.[3] === 'all')
        .map((path) => folderOf(path));
    if (role !== null && everybody.some((folder) => (0, paths_ts_1.isBelow)(role, folder)))
        return true;
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
    return folders.size > 0 && [...folders].every((folder) => everybody.includes(folder));
}
/** The role a template belongs to: a folder below `roles`, or the one a template lies in beside its tasks. */
function roleOf(file, tree) {
    const below = /(.*?roles\/[^/]+)\//.exec(file)?.[1];
    if (below !== undefined)
        return below;
    const alone = /^(?:(.*?)\/)?templates\//.exec(file);
    const folder = alone?.[1] ?? '';
    return alone && (0, paths_ts_1.pathsBelow)(tree.paths, (0, paths_ts_1.joinPath)(folder, 'tasks')).length > 0 ? folder : null;
}
/** Whether a group's hosts are named by plays, but never by one that may run the role. */
function isForOthers(group, role, plays, tree) {
    if (group === 'all')
        return false;
    const naming = plays.filter(({ hosts }) => hosts.includes(group));
    return naming.length > 0 && !naming.some((play) => (0, ansible_plays_ts_1.mayRunRole)(play, role, tree));
}
/** Whether a file gives variables to a group of which `is` holds. */
function isOfGroup(path, is) {
    const group = INVENTORY.exec(path);
    return group?.[2] === 'group_vars' && is(group[3]);
}
function fromPlays(plays, role, name) {
    return plays.flatMap(({ roles, vars, file }) => roles
        .filter((one) => (0, ansible_plays_ts_1.isNameOfRole)(one.name, role))
        .flatMap(({ parameters }) => [(0, yaml_ts_1.get)(parameters, name), (0, yaml_ts_1.get)(parameters, 'vars', name), (0, yaml_ts_1.get)(vars, name)])
        .flatMap((node) => (node?.kind === 'scalar' ? [{ path: file.file, node, file }] : [])));
}
/** The variables of an Ansible role by their names, each with the place where the value that holds is written. */
function ansibleVariables(file, tree, read) {
    const resolver = ansibleResolver(file, tree, read);
    return (name) => {
        const found = resolver?.resolve(name);
        if (!found || found === 'unknown')
            return null;
        const { text } = found.text;
        return { text, span: found.text.locate(0, text.length) };
    };
}
/** The files in which hosts, groups and playbooks keep variables. */
exports.variableFiles = (0, per_tree_ts_1.perTree)((tree) => tree.paths.filter((path) => VARIABLE_FILE.test(path)));


/***/ }),

/***/ 7047:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assemble = assemble;
const claim_ts_1 = __webpack_require__(5191);
const copied_into_homes_ts_1 = __webpack_require__(4631);
const declare_ts_1 = __webpack_require__(9045);
const entry_ts_1 = __webpack_require__(115);
const home_claims_ts_1 = __webpack_require__(4276);
const home_identity_ts_1 = __webpack_require__(7515);
const image_homes_ts_1 = __webpack_require__(2879);
const link_ts_1 = __webpack_require__(6291);
const located_ts_1 = __webpack_require__(7657);
const misplaced_ts_1 = __webpack_require__(6785);
const paths_ts_1 = __webpack_require__(4447);
const rendered_entries_ts_1 = __webpack_require__(8471);
const running_units_ts_1 = __webpack_require__(2834);
const step_targets_ts_1 = __webpack_require__(7058);
/**
 * Puts a survey's configuration files together with what runs them. Files of a product the advisory does not name,
 * and files nothing marks as WSO2's, are left out.
 *
 * @param declared what the policy file says about a home with these files, or null
 * @returns homes sorted by id; each id once
 */
function assemble(survey, declared) {
    const pool = poolOf(survey);
    const withPolicy = (identity, entries) => (0, declare_ts_1.declare)(identity, declared([...new Set(entries.map((entry) => entry.source.file))].sort()));
    const units = (0, running_units_ts_1.runningUnits)(survey.tree, survey);
    const links = new Map(units.map((unit) => [unit, (0, link_ts_1.linkedEntries)(unit, survey)]));
    const families = familiesByEntry(links);
    const used = new Map();
    const homes = [];
    const configured = new Set();
    const servers = new Set();
    // A sidecar that mounts a server's configuration is no server: units whose image says nothing of a product come last
    // and only count for files nobody else runs as what their paths say. What is a server in one environment of a chart
    // or in one overlay is one in all of them.
    const speaking = (unit) => !(0, home_identity_ts_1.isToldByPaths)(unit);
    // A file that another server of the chart has in another environment is not had by that one here.
    const isUsedIn = (environment, file) => [...(used.get(file) ?? [])].some((one) => one === environment || one?.chart !== environment?.chart);
    const isRunAs = ({ product, version }, files) => homes.some(({ identity, entries }) => identity.product === product &&
        (version === null || identity.version === version) &&
        files.some((file) => entries.includes(file)));
    for (const unit of [...units.filter(speaking), ...units.filter((unit) => !speaking(unit))]) {
        const linked = links.get(unit) ?? [];
        if (linked.length === 0)
            continue;
        const isServer = speaking(unit) || servers.has((0, located_ts_1.placeKey)(unit.at));
        const files = linked.flat().map(({ entry }) => entry);
        if (!isServer &&
            files.every((file) => isUsedIn(unit.environment, file)) &&
            unit.claims.every((claim) => isRunAs(claim, files)))
            continue;
        servers.add((0, located_ts_1.placeKey)(unit.at));
        const family = (0, claim_ts_1.familyOf)(unit.claims[0]?.product ?? null);
        const isOfOther = (entry) => {
            const others = family === null ? undefined : families.get(entry);
            return others !== undefined && !others.has(family);
        };
        const effective = withHomeFiles((0, link_ts_1.effectiveEntries)(linked), survey).filter((entry) => files.includes(entry) || !isOfOther(entry));
        // A carbon.xml alone leaves the shipped settings in force: the image still counts as one without configuration.
        if (effective.some((entry) => (0, entry_ts_1.isDecisive)(entry)))
            configured.add(unit);
        const splits = splitByToml(effective).map((entries) => {
            const identity = withPolicy((0, home_identity_ts_1.identifyUnit)(unit, entries, survey, pool), entries);
            return { entries, identity, named: isNamed(identity, entries) };
        });
        for (const { entries, identity, named } of splits) {
            if (named)
                homes.push(homeOf(entries, identity, [unit], unit.environment));
        }
        // What a unit left alone mounts is its own, unless the content is a named product's.
        const mounted = [...files, ...effective];
        const runs = splits.length === 0 || splits.some(({ named }) => named);
        for (const entry of mounted) {
            if (runs || (entry.family !== 'is' && entry.family !== 'am'))
                used.set(entry, (used.get(entry) ?? new Set()).add(unit.environment));
        }
    }
    const taken = new Set([...configured].flatMap(({ claims }) => claims.map(({ span }) => (0, located_ts_1.placeKey)(span))));
    for (const group of unlinkedGroups(survey.entries, used).flatMap((one) => byProduct(one, survey))) {
        for (const environment of environmentsOf(group, survey)) {
            for (const entries of splitByToml((0, rendered_entries_ts_1.renderedIn)(environment, group, survey))) {
                const identity = withPolicy((0, home_identity_ts_1.identifyEntries)(entries, environment, survey, pool, taken), entries);
                if (isNamed(identity, entries))
                    homes.push(homeOf(entries, identity, [], environment));
            }
        }
    }
    const merged = mergeSame(homes, survey);
    const images = (0, image_homes_ts_1.imagesWithoutConfiguration)(units, configured, merged, survey, pool);
    // Of an image without configuration, the files that name it are what a path of the policy file is held against.
    const naming = ({ claims }) => [...new Set(claims.map(({ span }) => span.file))].sort();
    merged.push(...images.map((home) => ({ ...home, identity: (0, declare_ts_1.declare)(home.identity, declared(naming(home.identity))) })));
    return withUniqueIds(mergeSame(merged, survey));
}
/** Statements that can hold for homes near them. A `carbon.xml` speaks of its own home only. */
function poolOf({ units, claims }) {
    const dockerfiles = units.filter(({ kind }) => kind === 'dockerfile');
    const bases = new Set(dockerfiles.flatMap((unit) => unit.claims.map(({ span }) => (0, located_ts_1.placeKey)(span))));
    const ofUnits = units.flatMap((unit) => unit.claims);
    return [...ofUnits.map((claim) => (bases.has((0, located_ts_1.placeKey)(claim.span)) ? { ...claim, base: true } : claim)), ...claims];
}
/** Adds what lies in the same homes and is no alternative to a linked file. */
function withHomeFiles(entries, survey) {
    const kinds = new Set(entries.map((entry) => entry.source.kind));
    const homes = new Set(entries.filter((entry) => entry.map === null).map((entry) => entry.home));
    const others = survey.entries.filter((entry) => homes.has(entry.home) && !kinds.has(entry.source.kind) && entry.recognised);
    return [...entries, ...others];
}
/** The families of the servers that units put each file into, where its place is told. */
function familiesByEntry(links) {
    const found = new Map();
    for (const [{ claims }, linked] of links) {
        const family = (0, claim_ts_1.familyOf)(claims[0]?.product ?? null);
        for (const { entry, target } of linked.flat())
            if (target !== null && family !== null)
                found.set(entry, (found.get(entry) ?? new Set()).add(family));
    }
    return found;
}
/**
 * Files of one folder that scripts and tasks put into homes of several products: those of each. What nothing puts
 * anywhere is with all of them.
 */
function byProduct(group, survey) {
    const told = new Map(group.map((entry) => {
        const claims = [...(0, copied_into_homes_ts_1.copyClaims)([entry], survey), ...(0, step_targets_ts_1.writeClaims)([entry], survey)];
        return [entry, new Set(claims.map(({ product }) => product))];
    }));
    const products = new Set(group.filter((entry) => (0, entry_ts_1.isDecisive)(entry)).flatMap((entry) => [...(told.get(entry) ?? [])]));
    if (products.size < 2)
        return [group];
    const isOf = (entry, product) => {
        const own = told.get(entry);
        return !own || own.size === 0 || own.has(product);
    };
    return [...products].map((product) => group.filter((entry) => isOf(entry, product)));
}
/** Several `deployment.toml` of one place (`deployment-berlin.toml`, `deployment-uk.toml`) are homes of their own. */
function splitByToml(entries) {
    if (!entries.some((entry) => (0, entry_ts_1.isDecisive)(entry)))
        return [];
    const tomls = entries.filter((entry) => entry.source.kind === 'deployment.toml');
    if (tomls.length < 2)
        return [[...entries]];
    const rest = entries.filter((entry) => entry.source.kind !== 'deployment.toml');
    return tomls.map((toml) => [toml, ...rest.filter((entry) => !speaksOfAnother(entry, toml))]);
}
/** Whether a `carbon.xml` is of a product whose configuration holds other tables. */
function speaksOfAnother(entry, toml) {
    if (entry.source.kind !== 'carbon.xml' || toml.family === null)
        return false;
    const family = (0, claim_ts_1.familyOf)((0, home_claims_ts_1.carbonClaim)(entry)?.product ?? null);
    return family !== null && family !== toml.family;
}
/** Whether a home counts: the advisory names its product, or nobody says what it is and it has a file that decides. */
function isNamed(identity, entries) {
    return identity.product !== 'other' && entries.some((entry) => (0, entry_ts_1.isDecisive)(entry));
}
function homeOf(entries, identity, units, environment) {
    const main = (0, home_identity_ts_1.mainEntry)(entries);
    const tag = environment?.name ? `@${environment.name}` : '';
    return { id: `${idOf(main)}${tag}`, entries, identity, units, environment, imageAt: null };
}
/** The home's folder; for a file that is one of several in its folder, or embedded, its carrier. */
function idOf(entry) {
    // The number of a document or the offset of a heredoc would change with every edit above it.
    if (entry.home.includes('#'))
        return entry.home.replace(/#\d+(?:\.(?=.)|\.?$)/, '#').replace(/#$/, '');
    const { name } = entry.source;
    const plain = /^(?:deployment|identity|authenticators)\.(?:toml|xml)/.test(name) && ((0, entry_ts_1.hasOwnName)(name) || (0, entry_ts_1.isCopyName)(name));
    if (entry.home === '')
        return plain ? '.' : name;
    return plain ? entry.home : `${entry.home}/${name}`;
}
/** The recognised files no unit mounts, home by home. A kept copy beside the file itself is no home of its own. */
function unlinkedGroups(entries, used) {
    const groups = new Map();
    for (const entry of entries) {
        if (used.has(entry) || !entry.recognised)
            continue;
        groups.set(entry.home, [...(groups.get(entry.home) ?? []), entry]);
    }
    const kept = [...groups].map(([home, group]) => group.filter((entry) => !isKeptCopy(entry, home, entries)));
    return withModules(kept).filter((group) => group.some((entry) => (0, entry_ts_1.isDecisive)(entry)));
}
/** The `templates` or the `files` of a role, a module or a cookbook. */
const OF_MODULE = /(^|\/)(?:templates|files)(?=\/|$)/;
/** The two XML files of a home that one role has below `templates` and below `files`. */
function withModules(groups) {
    const joined = new Map();
    for (const group of groups) {
        const place = group[0]?.home.replace(OF_MODULE, '$1*') ?? '';
        joined.set(place, [...(joined.get(place) ?? []), group]);
    }
    return [...joined.values()].flatMap((alike) => {
        const kinds = alike.flatMap((group) => [...new Set(group.filter(entry_ts_1.isDecisive).map(({ source }) => source.kind))]);
        const areParts = new Set(kinds).size === kinds.length && !kinds.includes('deployment.toml');
        return areParts ? [alike.flat()] : alike;
    });
}
function isKeptCopy(entry, home, entries) {
    return ((0, entry_ts_1.isCopyName)(entry.source.name) &&
        entries.some((other) => other.home === home && other.source.kind === entry.source.kind && !(0, entry_ts_1.isCopyName)(other.source.name)));
}
function environmentsOf(entries, survey) {
    const chart = survey.charts.find(({ folder }) => folder === entries[0]?.chart);
    return chart ? chart.environments : [null];
}
/** Homes with the same files and the same identity are one, run by several units, unless only some of these read the files. */
function mergeSame(homes, survey) {
    const merged = new Map();
    for (const home of homes) {
        const { product, version, updateLevel } = home.identity;
        // A script may write two files of one name to one home, in two branches: each is a file of its own.
        const files = home.entries
            .map(({ source, home }) => `${(0, located_ts_1.placeKey)(source.text.locate(0, 0))}#${home}#${source.name}`)
            .sort();
        const image = home.imageAt ? (0, located_ts_1.placeKey)(home.imageAt) : '';
        const losses = [...new Set(home.units.map((unit) => (0, misplaced_ts_1.lossOf)(unit, survey)))].sort();
        const key = JSON.stringify([product, version, updateLevel, home.environment?.name ?? null, files, image, losses]);
        const same = merged.get(key);
        if (same)
            same.units.push(...home.units);
        else
            merged.set(key, { ...home, units: [...home.units] });
    }
    return [...merged.values()];
}
function withUniqueIds(homes) {
    const sorted = [...homes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const seen = new Map();
    return sorted.map((home) => {
        const count = (seen.get(home.id) ?? 0) + 1;
        seen.set(home.id, count);
        if (count === 1)
            return home;
        const unit = home.units[0];
        const suffix = unit ? `${(0, paths_ts_1.baseOf)(unit.file)}:${unit.name}` : String(count);
        return { ...home, id: `${home.id} (${suffix}${count > 2 ? ` ${count}` : ''})` };
    });
}


/***/ }),

/***/ 3512:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.broughtOn = void 0;
exports.putsBesideHome = putsBesideHome;
const copied_into_homes_ts_1 = __webpack_require__(4631);
const entry_ts_1 = __webpack_require__(115);
const folders_read_ts_1 = __webpack_require__(1635);
const link_ts_1 = __webpack_require__(6291);
const own_homes_ts_1 = __webpack_require__(2094);
const per_tree_ts_1 = __webpack_require__(7717);
const product_name_ts_1 = __webpack_require__(4118);
const step_targets_ts_1 = __webpack_require__(7058);
const texts_that_run_ts_1 = __webpack_require__(3889);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** How a version stands in the name of a pack's folder. */
const VERSION = String.raw `(?:\d{1,3}\.\d{1,3}\.\d{1,3}|\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\})`;
/** A target below a pack's own folder. */
const IN_PACK = new RegExp(String.raw `^.{0,300}?\/(wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4})-${VERSION}(?:\/(.*))?$`, 's');
/** A target below what is called a home. */
const IN_VARIABLE = /^(?:\{\{[ \t]{0,9}(\w{0,60}home\w{0,60})[ \t]{0,9}\}\}|\$\{?(?:::)?(?:\w{1,60}::){0,9}(\w{0,60}home\w{0,60})\}?)\/((?:conf|repository)(?:\/.*)?)$/is;
/** What something may fill in at its place. */
const TEMPLATE = /\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|in)$/;
/** Names of variables for homes of people and of tools. */
const NO_SERVERS = /user|ansible|repo|tmp|temp|backup|java/i;
/** What a script copies alone to the folder above the one it is read in. */
const COPIED_ABOVE = /(?<![\w.-])(?:cp|mv|install)(?:[ \t]{1,9}-\S{1,60}){0,9}[ \t]{1,9}\S{0,300}?(?:identity|authenticators)\.xml["']?[ \t]{1,9}\S{0,300}?\/repository\/conf\/?["']?(?=[\s;&|)]|$)/g;
/** What may make one folder of another, or bring a folder to where the server reads it (`cp -r conf/. repository/conf/`). */
const BRINGS_ON = /(?<![\w.-])ln(?![\w.:-])|state["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:link|hard)\b|(?<![\w.-])repository(?!["']?:\s)(?:\/conf)?(?:\/(?:\.\/?)?)?(?![\w./-])/;
/**
 * Where scripts and tasks put files of a home where its server does not read them: beside the right place
 * (`/opt/wso2is-7.1.0/conf/`, where the Micro Integrator has its own), above it or in another folder of the home; by their
 * kinds, the first of these places. A kind of which one file goes elsewhere, too, or may be brought on by something, is
 * left out.
 *
 * @param product what the home runs: below a variable for a home only a server's files are misplaced
 */
function putsBesideHome(entries, product, survey) {
    const isKnown = product !== null && product !== 'other';
    const found = new Map();
    for (const entry of entries.filter((one) => (0, entry_ts_1.isDecisive)(one))) {
        const { kind } = entry.source;
        const put = besideOf(entry, isKnown, survey);
        const before = found.get(kind);
        found.set(kind, before === undefined ? put : before && put && before);
    }
    return new Map([...found].flatMap(([kind, put]) => (put ? [[kind, put]] : [])));
}
function besideOf(entry, isKnown, survey) {
    const { kind } = entry.source;
    const copies = (0, copied_into_homes_ts_1.copiesIntoHomes)(entry, survey);
    const steps = (0, step_targets_ts_1.putsInSteps)(entry, survey.tree);
    const tasks = steps.filter(({ target }) => isUnreadInStep(target, entry, isKnown));
    const isBeside = copies.every(({ files }) => files.every((file) => isUnread((0, own_homes_ts_1.belowHome)(file, []), kind))) &&
        tasks.length === steps.length;
    const [first] = [...copies, ...tasks];
    return first && isBeside && !(0, exports.broughtOn)(survey.tree)(kind) ? first : null;
}
/** Whether a step's target is a place of a home where the server does not read the file. */
function isUnreadInStep(target, { source }, isKnown) {
    const [, pack, packed] = IN_PACK.exec(target) ?? [];
    const [, ansible, other, named] = (isKnown && IN_VARIABLE.exec(target)) || [];
    const below = pack !== undefined && (0, product_name_ts_1.isProductName)(pack) ? (packed ?? '') : named;
    const variable = ansible ?? other ?? '';
    if (below === undefined || (0, product_name_ts_1.productOfVariable)(variable) === 'other' || NO_SERVERS.test(variable))
        return false;
    // What a variable fills in may lie deeper.
    const [fixed] = below.split(/\{\{|[$#]\{|\$\w|<%/);
    if (fixed !== below)
        return /^conf(?:\/|$)/.test(fixed);
    return isUnread((0, link_ts_1.asFile)(below, source.kind), source.kind);
}
/** Whether the server does not read a file for its folder, or not under its name: what is a template may be filled in there. */
function isUnread(below, kind) {
    return (0, folders_read_ts_1.isAstray)(below, kind) || (below !== null && !TEMPLATE.test(below) && (0, folders_read_ts_1.readInstead)(below, kind) !== null);
}
/**
 * Whether anything of the repository may bring a kind of file on to where the server reads it: one script or task may
 * stage what another one takes, so where a file is put says nothing about who does.
 */
exports.broughtOn = (0, per_tree_ts_1.perTree)((tree) => {
    const texts = (0, texts_that_run_ts_1.textsThatRun)(tree)?.map((text) => text.replace(COPIED_ABOVE, ''));
    if (texts === undefined || texts.some((text) => BRINGS_ON.test(text)))
        return () => true;
    const read = (0, written_into_homes_ts_1.kindsReadIn)(texts);
    return (kind) => read.has(kind);
});


/***/ }),

/***/ 8636:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isBicep = isBicep;
exports.bicepUnits = bicepUnits;
const comments_ts_1 = __webpack_require__(2181);
const expand_ts_1 = __webpack_require__(2447);
const image_ts_1 = __webpack_require__(2270);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const units_of_images_ts_1 = __webpack_require__(4871);
/** Whether a path is a file of Bicep's: what is deployed, or what a deployment is given. */
function isBicep(path) {
    return /\.bicep(?:param)?$/.test(path);
}
/** A file of the repository that Bicep reads, by a path from its own folder. */
const LOADED = /\bload(?:TextContent|FileAsBase64|YamlContent|JsonContent)\(\s*'([^'$]+)'/g;
/** `image: 'wso2/wso2is:7.0.0'`, `image: image`, App Service's `linuxFxVersion: 'DOCKER|…'`. */
const IMAGE = /(?<![\w.-])(?:image|linuxFxVersion)[ \t]*:[ \t]*(?:'(?:DOCKER\|)?((?:[^'$\\\n]|\$\{[^{}'\n]*\})*)'|([A-Za-z_]\w*)[ \t]*$)/gm;
/** `param tag string = '7.0.0'`, `var tag = '7.0.0'`. */
const DEFINED = /^[ \t]*(?:param|var)[ \t]+(\w+)(?:[ \t]+\w+)?[ \t]*=[ \t]*'([^'\n]*)'[ \t]*\r?$/gm;
const USING = /^[ \t]*using[ \t]+'([^'\n]+)'/m;
/** `module is 'modules/aci.bicep' = {` and what stands in it. */
const MODULE = /^[ \t]*module[ \t]+\w+[ \t]+'([^'\n]+)'[^\n{]*\{([^\n]*\}[ \t]*$|[\s\S]{0,5000}?^\})/gm;
const MEMBER = /(?<![\w.])(\w+)[ \t]*:[ \t]*(?:'([^'\n]*)'(?=[ \t]*(?:[,}\r\n]|$))|([A-Za-z_]\w*)(?=[ \t]*(?:[,}\r\n]|$))|(?=[^\s{[]))/g;
/** Files of parameters that a deployment is given beside its Bicep file. */
const PARAMETERS = /(?:^|[./_-])parameters[\w.-]*\.json$/;
const PARAMETER = /"(\w+)"\s{0,100}:\s{0,100}\{\s{0,100}"value"\s{0,100}:\s{0,100}"([^"\n]*)"/g;
function add(found, file, name, value) {
    const key = `${file} ${name}`;
    found.set(key, [...(found.get(key) ?? []), value]);
}
/** What files of parameters give to each Bicep file. */
const givenByFiles = (0, per_tree_ts_1.perTree)((tree) => {
    const found = new Map();
    const deployed = tree.paths.filter((path) => path.endsWith('.bicep'));
    for (const path of tree.paths) {
        if (path.endsWith('.bicepparam')) {
            const text = tree.text(path) ?? '';
            const used = USING.exec(text)?.[1];
            for (const [name, value] of used === undefined ? [] : defined(path, (0, comments_ts_1.withoutComments)(text))) {
                add(found, (0, paths_ts_1.relativeTo)(path, used), name, value);
            }
        }
        else if (PARAMETERS.test(path)) {
            const beside = deployed.filter((one) => (0, paths_ts_1.dirOf)(one) === (0, paths_ts_1.dirOf)(path));
            const text = beside.length > 0 ? (tree.text(path) ?? '') : '';
            for (const { 0: whole, 1: name = '', 2: value = '', index } of text.matchAll(PARAMETER)) {
                const end = index + whole.length - 1;
                for (const file of beside)
                    add(found, file, name, located(path, end - value.length, value));
            }
        }
    }
    return found;
});
/** The same with what other Bicep files give to the modules that they deploy. */
const given = (0, per_tree_ts_1.perTree)((tree) => {
    const found = new Map(givenByFiles(tree));
    for (const path of tree.paths.filter((one) => one.endsWith('.bicep'))) {
        const code = (0, comments_ts_1.withoutComments)(tree.text(path) ?? '');
        const lookup = lookupIn(givenByFiles(tree), path, code);
        for (const { 0: whole, 1: module = '', 2: body = '', index } of code.matchAll(MODULE)) {
            const bodyAt = index + whole.length - body.length;
            const file = (0, paths_ts_1.relativeTo)(path, module);
            for (const { 0: member, 1: name = '', 2: literal, 3: variable, index: at } of body.matchAll(MEMBER)) {
                const end = bodyAt + at + member.length - 1;
                const value = literal === undefined
                    ? variable === undefined
                        ? null
                        : lookup(variable)
                    : located(path, end - literal.length, literal);
                add(found, file, name, value);
            }
        }
    }
    return found;
});
function located(file, start, text) {
    return { text, span: { file, start, end: start + text.length } };
}
/** @param code the text without its comments */
function defined(file, code) {
    return [...code.matchAll(DEFINED)].map((match) => {
        const [whole, name, value] = match;
        return [name, located(file, match.index + whole.lastIndexOf(`'${value}'`) + 1, value)];
    });
}
/**
 * What a parameter or variable of a Bicep file is: what it is given, else its default. One that gets different values is
 * not known: which holds depends on what is deployed.
 */
function lookupIn(values, file, code) {
    const own = new Map(defined(file, code));
    return (name) => {
        const [first, ...others] = values.get(`${file} ${name}`) ?? [];
        if (first === undefined)
            return own.get(name) ?? null;
        return others.every((other) => other?.text === first?.text) ? first : null;
    };
}
/** The containers that a Bicep file runs, each with every file of the repository that the file reads in. */
function bicepUnits(file, text, tree) {
    const code = (0, comments_ts_1.withoutComments)(text);
    const lookup = lookupIn(given(tree), file, code);
    const mounts = [...code.matchAll(LOADED)].flatMap((match) => {
        const from = (0, paths_ts_1.relativeTo)(file, match[1]);
        return from === null ? [] : [{ kind: 'path', from, to: null }];
    });
    const images = [...code.matchAll(IMAGE)].flatMap((match) => {
        const [whole, literal, variable] = match;
        const written = literal ?? variable;
        const start = match.index + whole.lastIndexOf(written);
        const end = start + written.length;
        const { text: image, verbatim, definedAt } = (0, expand_ts_1.expandShell)(literal ?? `\${${variable}}`, lookup);
        const isMoved = definedAt !== null && literal === undefined;
        const claim = (0, image_ts_1.imageClaim)(image, definedAt ?? { file, start, end }, [], verbatim || isMoved);
        return claim ? [{ start, end, claim, at: isMoved ? claim.span : { file, start, end } }] : [];
    });
    return (0, units_of_images_ts_1.unitsOfImages)('bicep', file, code, mounts, images);
}


/***/ }),

/***/ 8794:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.buildsOf = buildsOf;
const lines_ts_1 = __webpack_require__(771);
const mapped_text_ts_1 = __webpack_require__(2749);
const build_invocation_ts_1 = __webpack_require__(3770);
const described_builds_ts_1 = __webpack_require__(3480);
const dockerfile_ts_1 = __webpack_require__(7281);
const dockerfile_stages_ts_1 = __webpack_require__(7233);
const environment_settings_ts_1 = __webpack_require__(266);
const per_tree_ts_1 = __webpack_require__(7717);
const script_commands_ts_1 = __webpack_require__(4091);
const script_variables_ts_1 = __webpack_require__(2524);
const shell_ts_1 = __webpack_require__(661);
const yaml_scripts_ts_1 = __webpack_require__(645);
const yaml_variables_ts_1 = __webpack_require__(6724);
/** Files that may hold commands, whether or not they name a product. */
const COMMANDS = /(?:^|\/)(?:[Mm]akefile|[Jj]ustfile|Jenkinsfile|\.gitlab-ci\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|Taskfile\.ya?ml|\.github\/workflows\/[^/]+\.ya?ml)$|\.(?:sh|bash|ksh|mk|groovy)$/;
const YAML = /\.ya?ml$/;
/** `docker build`, `$DOCKER buildx build`, `az acr build`, `/kaniko/executor` */
const BUILD = /(?:(?:\b(?:docker|podman|nerdctl|buildah)|\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))["']?)[ \t]+(?:(?:buildx|image|builder)[ \t]+)?(?:build|bud)|\b(az)[ \t]+acr[ \t]+build|\/(kaniko)\/executor)(?![^\s\\])/;
const BUILDS = new RegExp(BUILD, 'g');
/**
 * The builds that commands and pipelines of a repository make of a Dockerfile with arguments of its own (`docker build
 * --build-arg NAME=VALUE`) or of one of its stages (`--target NAME`), each different one once. Where some do, one that
 * gives none stands for the defaults.
 */
function buildsOf(tree, dockerfile, carried) {
    return allBuilds(tree, carried).get(dockerfile) ?? [];
}
const allBuilds = (0, per_tree_ts_1.perTree)((tree, carried) => {
    const found = new Map();
    const dockerfiles = tree.files.filter(({ path }) => (0, dockerfile_ts_1.isDockerfile)(path));
    const declared = new Map(dockerfiles.map(({ path, text }) => [path, declaredIn(text)]));
    const takesArguments = [...declared.values()].some(({ size }) => size > 0);
    const hasNames = (text) => (0, dockerfile_stages_ts_1.stagesOf)(text).some(({ name }) => name !== null);
    if (!takesArguments && !dockerfiles.some(({ text }) => hasNames(text)))
        return found;
    const known = new Set(tree.paths);
    const declaredByOthers = new Map();
    const takesAny = (path, { args }) => {
        const own = declaredByOthers.get(path) ?? declaredIn(tree.text(path) ?? '');
        declaredByOthers.set(path, own);
        return [...args.keys()].some((name) => own.has(name));
    };
    const others = (0, environment_settings_ts_1.filesWithSettings)(tree).filter((path) => YAML.test(path));
    for (const path of new Set([...tree.paths.filter((path) => COMMANDS.test(path)), ...others])) {
        for (const { build, dockerfiles: paths } of invocationsIn(path, tree.text(path) ?? '', carried)) {
            const [named = null] = paths.flatMap((one) => (0, shell_ts_1.resolve)(path, one, (candidate) => known.has(candidate)) ?? []);
            const takes = (dockerfile) => [...build.args.keys()].some((name) => declared.get(dockerfile)?.has(name));
            const takers = [...declared.keys()].filter(takes);
            const isNamed = named !== null && (build.args.size === 0 ? declared.has(named) : takes(named));
            // A Dockerfile that says nothing of a product takes its arguments itself.
            const isOther = named !== null && takesAny(named, build);
            const built = isNamed ? named : !isOther && takers.length === 1 ? takers[0] : undefined;
            if (built === undefined)
                continue;
            const before = found.get(built);
            if (before)
                before.push(build);
            else
                found.set(built, [build]);
        }
    }
    for (const [path, builds] of found) {
        if (builds.every(({ args, target }) => args.size === 0 && target === null))
            found.delete(path);
        else
            found.set(path, distinct(builds));
    }
    return found;
});
/** The arguments a Dockerfile declares. */
function declaredIn(text) {
    return new Set([...text.matchAll(/^[ \t]*ARG[ \t]+(\w{1,100})/gim)].map(([, name]) => name));
}
function distinct(builds) {
    const key = ({ args, target }) => JSON.stringify([target, [...args].map(([name, { text }]) => [name, text]).sort()]);
    return [...new Map(builds.map((build) => [key(build), build]).reverse()).values()].reverse();
}
/** The builds that a file asks for by commands or describes. */
function invocationsIn(path, text, carried) {
    const isYaml = YAML.test(path);
    if (!BUILD.test(text) && !(isYaml && described_builds_ts_1.DESCRIBES_BUILDS.test(text)))
        return [];
    const own = (0, script_variables_ts_1.scriptVariables)(path, text);
    const keys = isYaml ? (0, yaml_variables_ts_1.yamlVariables)(path, text) : () => null;
    const lookupAt = (offset) => {
        const before = own(offset);
        return (name) => before(name) ?? keys(name);
    };
    const yaml = isYaml ? carried(path) : null;
    // Of broken YAML the commands can still be made out.
    const written = yaml === null || yaml.error
        ? commandsIn(mapped_text_ts_1.MappedText.ofFile(path, text))
        : (0, yaml_scripts_ts_1.yamlScripts)(yaml, (script) => BUILD.test(script)).flatMap((script) => commandsIn(script.text));
    // Keys do not stand in the order of what scripts set.
    if (yaml)
        written.push(...(0, described_builds_ts_1.describedBuilds)(yaml).map((build) => ({ build, at: Number.POSITIVE_INFINITY })));
    return written.flatMap(({ build, at }) => (0, build_invocation_ts_1.invocation)(build, lookupAt(at)) ?? []);
}
/** The builds that commands of a text ask for, and where each command stands in its file. */
function commandsIn(text) {
    const isComment = (0, lines_ts_1.commentLines)(text.text, lines_ts_1.HASH);
    const found = [];
    const begun = [...text.text.matchAll(BUILDS)].filter(({ index }) => !isComment(index));
    for (const { match, words } of (0, script_commands_ts_1.commandsAt)(text.text, begun)) {
        const builder = match[1] ? 'az' : match[2] ? 'kaniko' : 'docker';
        if (words.length === 0)
            continue;
        const build = (0, build_invocation_ts_1.writtenIn)(words.map((word) => text.slice(word.start, word.end)), builder);
        found.push({ build, at: text.locate(match.index, match.index + 1).start });
    }
    return found;
}


/***/ }),

/***/ 5949:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.buildContext = buildContext;
const dockerfile_ts_1 = __webpack_require__(7281);
const paths_ts_1 = __webpack_require__(4447);
/**
 * The folder a Dockerfile that nothing says more of is built from: its own, or one above it from which it names files
 * with the way down to itself (`COPY is/conf/deployment.toml …` in `is/Dockerfile`) that its own folder does not have.
 * Where it names none so, the nearest of these that has the most of what it copies (`docker build -f is/Dockerfile .`).
 *
 * @param paths all of the repository, sorted by code units
 */
function buildContext(path, text, paths) {
    const own = (0, paths_ts_1.dirOf)(path);
    const folders = own === '' ? [] : own.split('/');
    const mounts = (0, dockerfile_ts_1.builtImages)(path, text, '').flatMap((image) => image.mounts);
    const sources = [
        ...new Set(mounts.flatMap((mount) => (mount.kind === 'path' && mount.from !== '' ? [mount.from] : []))),
    ];
    const isIn = (folder, source) => (0, paths_ts_1.isThere)(paths, folder === '' ? source : `${folder}/${source}`);
    const above = folders.map((_, count) => folders.slice(0, -1 - count).join('/'));
    const onTheWay = above.find((context) => {
        const way = context === '' ? own : own.slice(context.length + 1);
        return sources.some((source) => (0, paths_ts_1.isBelow)(source, way) && isIn(context, source) && !isIn(own, source));
    });
    if (onTheWay !== undefined)
        return onTheWay;
    const has = (folder) => sources.filter((source) => isIn(folder, source)).length;
    return above.reduce((best, folder) => (has(folder) > has(best) ? folder : best), own);
}


/***/ }),

/***/ 3770:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.argumentsIn = argumentsIn;
exports.writtenIn = writtenIn;
exports.invocation = invocation;
const command_option_ts_1 = __webpack_require__(9142);
const expand_ts_1 = __webpack_require__(2447);
/** Options that have no value, or one behind `=` only. */
const FLAGS = (0, command_option_ts_1.flags)([
    'no-cache pull quiet rm force-rm push load squash compress check debug help',
    'no-push no-logs no-wait no-format cleanup reproducible single-snapshot skip-tls-verify insecure',
], 'q');
const ARGUMENT = /^(\w{1,100})=/;
/** What stands before the path in a context of kaniko's or of GitHub's. */
const SCHEME = /^(?:dir:\/\/|\$\{defaultContext\}:)/;
/** An argument of the form `NAME=VALUE`, with or without quotes around it or its value; none for any other text. */
function argumentsIn(text) {
    const whole = bare(text);
    const [assigned = '', name] = ARGUMENT.exec(whole.text) ?? [];
    return name === undefined ? [] : [[name, bare(whole.slice(assigned.length, whole.length))]];
}
/** A text without blanks and quotes around it. */
function bare(text) {
    const start = text.length - text.text.trimStart().length;
    const end = text.text.trimEnd().length;
    const inside = /^(["']).*\1$/s.test(text.text.slice(start, end)) ? 1 : 0;
    return text.slice(start + inside, end - inside);
}
/** What the words behind `docker build`, `az acr build` or kaniko's executor say of a build. */
function writtenIn(words, builder) {
    const args = [];
    const said = new Map();
    for (let index = 0; index < words.length; index++) {
        let word = words[index];
        const option = (0, command_option_ts_1.optionOf)(word.text, FLAGS);
        if (option === null) {
            if (builder !== 'kaniko')
                said.set('context', word.text);
            continue;
        }
        if (option.value !== null)
            word = word.slice(word.length - option.value.length, word.length);
        else if (words[index + 1]?.text.startsWith('-') === false)
            word = words[++index];
        if (option.name === 'build-arg')
            args.push(...argumentsIn(word));
        else
            said.set(option.name === 'f' || option.name === 'dockerfile' ? 'file' : option.name, bare(word).text);
    }
    return {
        args,
        target: said.get('target') ?? null,
        context: said.get('context') ?? (builder === 'kaniko' ? said.get('c') : null) ?? null,
        file: said.get('file') ?? null,
        inContext: builder === 'az',
    };
}
/**
 * A build with its variables put in. An argument that nobody gives a value leaves the Dockerfile's own default as good as
 * anything, so it is not among the arguments.
 *
 * @returns null for a build that has only arguments of this kind
 */
function invocation(written, lookup) {
    const expand = (text) => (0, expand_ts_1.expandShell)(text, lookup).text;
    const args = new Map();
    for (const [name, value] of written.args) {
        const { text, definedAt } = (0, expand_ts_1.expandShell)(value.text, lookup);
        if (!/[${]/.test(text))
            args.set(name, { text, span: definedAt ?? value.locate(0, value.length) });
    }
    if (args.size === 0 && written.args.length > 0)
        return null;
    const context = expand(written.context ?? '.').replace(SCHEME, '');
    const target = written.target === null ? null : expand(written.target);
    const file = written.file === null ? null : expand(written.file);
    const inside = `${context}/${file ?? 'Dockerfile'}`;
    const paths = file === null ? [inside] : written.inContext ? [inside, file] : [file, inside];
    return { build: { args, target }, dockerfiles: paths };
}


/***/ }),

/***/ 9505:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.carry = carry;
exports.carriedReader = carriedReader;
const mapped_text_ts_1 = __webpack_require__(2749);
const yaml_ts_1 = __webpack_require__(4257);
function carry(file, text) {
    const yaml = (0, yaml_ts_1.readYamlText)(text, file);
    return {
        file,
        text: text.text,
        documents: yaml.documents,
        error: yaml.error,
        span: ({ start, end }) => text.locate(start, end),
    };
}
/** Reads files of the tree as YAML, each once; null for a path that is no readable file. */
function carriedReader(tree) {
    const known = new Map();
    return (path) => {
        let found = known.get(path);
        if (found === undefined) {
            const text = tree.text(path);
            found = text === null ? null : carry(path, mapped_text_ts_1.MappedText.ofFile(path, text));
            known.set(path, found);
        }
        return found;
    };
}


/***/ }),

/***/ 2186:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readCarrier = readCarrier;
const appended_ts_1 = __webpack_require__(7775);
const heredoc_ts_1 = __webpack_require__(5752);
const mapped_text_ts_1 = __webpack_require__(2749);
const ansible_ts_1 = __webpack_require__(3399);
const ansible_containers_ts_1 = __webpack_require__(7716);
const bicep_ts_1 = __webpack_require__(8636);
const build_commands_ts_1 = __webpack_require__(8794);
const build_context_ts_1 = __webpack_require__(5949);
const carried_ts_1 = __webpack_require__(9505);
const chart_images_ts_1 = __webpack_require__(9878);
const charts_ts_1 = __webpack_require__(2806);
const comments_ts_1 = __webpack_require__(2181);
const compose_ts_1 = __webpack_require__(4835);
const dockerfile_ts_1 = __webpack_require__(7281);
const embedded_entries_ts_1 = __webpack_require__(1996);
const images_in_text_ts_1 = __webpack_require__(593);
const kubernetes_ts_1 = __webpack_require__(4443);
const kustomize_ts_1 = __webpack_require__(9824);
const kustomize_json_patches_ts_1 = __webpack_require__(2376);
const located_ts_1 = __webpack_require__(7657);
const overridden_defaults_ts_1 = __webpack_require__(470);
const pack_claims_ts_1 = __webpack_require__(7758);
const pack_versions_ts_1 = __webpack_require__(6286);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const puppet_ts_1 = __webpack_require__(2022);
const puppet_modules_ts_1 = __webpack_require__(8905);
const releases_ts_1 = __webpack_require__(3473);
const rendering_ts_1 = __webpack_require__(3219);
const script_variables_ts_1 = __webpack_require__(2524);
const shell_ts_1 = __webpack_require__(661);
const terraform_ts_1 = __webpack_require__(9539);
const terraform_templates_ts_1 = __webpack_require__(2441);
const terraform_variables_ts_1 = __webpack_require__(5851);
const user_data_ts_1 = __webpack_require__(3025);
const values_ts_1 = __webpack_require__(7497);
const values_tree_ts_1 = __webpack_require__(9818);
const variables_ts_1 = __webpack_require__(8582);
const yaml_variables_ts_1 = __webpack_require__(6724);
/** A folder of a chart of WSO2's own, as people clone it. */
const OF_WSO2 = /wso2|(?:helm|kubernetes)-(?:is|apim)(?![\w-])/i;
/** Also the states and pillars of Salt. */
const YAML = /\.(?:ya?ml|sls|json)(?:\.(?:j2|erb|tpl|tmpl|template|tftpl|in))?$/;
const SHELL = /\.(?:sh|bash|ksh)(?:\.\w+)?$/;
/** Files that hold the commands of a script: pipelines, units of systemd, recipes of Chef. */
const SCRIPT = /^(?:Makefile|[Jj]ustfile|Jenkinsfile|Vagrantfile)|\.(?:groovy|service|rb)(?:\.\w+)?$/;
/** Whose templates are Ansible's. */
const ANSIBLE_FOLDER = /(?:^|\/)(?:roles|tasks|playbooks|group_vars|host_vars)\//;
/** A manifest of a config map or a secret. */
const MAP = /^kind:[ \t]*["']?(?:ConfigMap|Secret)\b/m;
const CHART_FILE = /^(?:Chart|requirements)\.(?:ya?ml|lock)$/;
/**
 * Reads a file that may hold or tell of a configuration, and adds what it says to `out`.
 *
 * @param chart the chart the file is of
 */
function readCarrier(file, chart, around, out) {
    const { path, text } = file;
    const { tree, carried } = around;
    const name = (0, paths_ts_1.baseOf)(path);
    const span = (start, end) => ({ file: path, start, end });
    const labels = [name.replace(/\.[^.]*$/, '')];
    const opening = (0, user_data_ts_1.userDataSyntax)(text);
    if ((YAML.test(name) && !isUpdatesConfig(path)) || opening === 'yaml') {
        const yaml = carried(path);
        if (yaml)
            readYamlCarrier(yaml, chart, around, out);
    }
    else if ((0, dockerfile_ts_1.isDockerfile)(path)) {
        const context = (0, build_context_ts_1.buildContext)(path, text, tree.paths);
        out.units.push(...(0, dockerfile_ts_1.dockerfileUnits)(path, text, context, (0, build_commands_ts_1.buildsOf)(tree, path, carried)));
        readHeredocCarrier(path, text, 'dockerfile', chart, around, out);
    }
    else if (SHELL.test(name) || SCRIPT.test(name) || opening === 'shell') {
        const known = (candidate) => (0, paths_ts_1.isThere)(tree.paths, candidate);
        out.maps.push(...(0, shell_ts_1.shellConfigMaps)(path, text, known));
        out.units.push(...(0, shell_ts_1.shellUnits)(path, text, known));
        readHeredocCarrier(path, text, 'shell', chart, around, out);
    }
    else if ((0, terraform_ts_1.isTerraform)(path)) {
        out.units.push(...(0, terraform_ts_1.terraformUnits)(path, text, (0, terraform_variables_ts_1.terraformVariables)(tree, path)));
        readHeredocCarrier(path, text, 'terraform', chart, around, out);
    }
    else if ((0, bicep_ts_1.isBicep)(path)) {
        out.units.push(...(0, bicep_ts_1.bicepUnits)(path, text, tree));
        readHeredocCarrier(path, text, 'bicep', chart, around, out);
    }
    else if (chart && name.endsWith('.tpl')) {
        readNamedMaps(path, text, chart, around, out);
    }
    else if (name.endsWith('.pp')) {
        const modules = (0, puppet_modules_ts_1.modulesAround)(path, tree, carried);
        out.claims.push(...(0, puppet_ts_1.puppetClaims)(path, text, modules));
        out.units.push(...(0, puppet_ts_1.puppetUnits)(path, text, modules));
        readHeredocCarrier(path, text, 'puppet', chart, around, out);
    }
    if (!(0, dockerfile_ts_1.isDockerfile)(path) && !name.endsWith('.pp')) {
        // A chart's own version is not the product's; its appVersion is read with the chart.
        if (!CHART_FILE.test(name))
            out.claims.push(...(0, variables_ts_1.variableClaims)(text, span, labels));
        const yaml = YAML.test(path) ? carried(path) : null;
        const variables = yaml ? variablesOfScripts(yaml, around) : variablesOf(file, around);
        const others = (value) => (0, overridden_defaults_ts_1.overriding)(value, path, tree, carried);
        const packs = inBranches(file, variables).flatMap((known) => (0, pack_versions_ts_1.packVersionClaims)(text, span, labels, known, others));
        out.claims.push(...saidOnce(packs));
        out.claims.push(...saidOnce((0, images_in_text_ts_1.imagesOfPipeline)(text, variables, labels)));
        out.claims.push(...saidOnce((0, images_in_text_ts_1.imagesInText)(text, span, labels)));
    }
    out.claims.push(...saidOnce((0, pack_claims_ts_1.packClaims)((0, comments_ts_1.withoutComments)(text), span, labels, 'path')));
    for (const release of (0, releases_ts_1.releasesInCommands)(path, tree, text).flatMap((one) => (0, releases_ts_1.inEnvironments)(one, tree))) {
        for (const values of release.texts.values())
            out.entries.push(...(0, embedded_entries_ts_1.yamlEntries)(values, null, 'values', 'terraform', new Map()));
        readRelease(release, path, around, out);
    }
}
/** What a file that is no Dockerfile and no manifest of Puppet gives its variables. */
function variablesOf({ path, text }, { tree, carried }) {
    if ((0, terraform_ts_1.isTerraform)(path)) {
        const variables = (0, terraform_variables_ts_1.terraformVariables)(tree, path);
        return () => variables;
    }
    const own = whenAsked(() => (0, script_variables_ts_1.scriptVariables)(path, text));
    const keys = whenAsked(() => (0, yaml_variables_ts_1.yamlVariables)(path, text));
    const ofRole = whenAsked(() => (0, ansible_ts_1.ansibleVariables)(path, tree, carried));
    const given = whenAsked(() => (0, terraform_templates_ts_1.terraformGiven)(path, tree));
    return (offset) => (name) => own(offset)(name) ?? (YAML.test(path) ? (keys(name) ?? ofRole(name)) : null) ?? given(name);
}
/** What ends a statement with branches in a shell or in `make`. */
const BRANCHES_END = /\b(?:fi|esac|endif)\b/;
/** What a file gives its variables, and what it gives them in other branches of its scripts. */
function inBranches({ path, text }, variables) {
    if (!BRANCHES_END.test(text))
        return [variables];
    const [, ...others] = (0, script_variables_ts_1.scriptVariants)(path, text);
    return [
        variables,
        ...others.map((own) => (offset) => (name) => own(offset)(name) ?? variables(offset)(name)),
    ];
}
/** What a YAML file gives the variables of its scripts. */
function variablesOfScripts(yaml, around) {
    const parameters = whenAsked(() => {
        const found = yaml.documents.flatMap((document) => [...(0, kubernetes_ts_1.templateParameters)(yaml, document)]);
        const byName = new Map(found);
        return (name) => byName.get(name) ?? null;
    });
    const others = whenAsked(() => variablesOf({ path: yaml.file, text: around.tree.text(yaml.file) ?? '' }, around));
    return (offset) => (name) => others(offset)(name) ?? parameters(name);
}
/** A look-up that is made for the first that is asked: few files ask for any. */
function whenAsked(make) {
    let lookup = null;
    return (asked) => {
        lookup ??= make();
        return lookup(asked);
    };
}
function readYamlCarrier(yaml, chart, around, out) {
    const { tree, charts, carried } = around;
    const files = { text: (path) => tree.text(path), yaml: carried };
    if (yaml.error)
        out.broken.push({ text: yaml.text, span: yaml.span(yaml.error.at), message: yaml.error.message });
    const named = valuesOfReleases(tree, carried).has(yaml.file);
    const values = (named || (0, charts_ts_1.isValuesName)(yaml.file)) && !yaml.documents.some((document) => (0, compose_ts_1.isCompose)(yaml.file, document));
    const hint = chart !== null || values ? 'go' : ANSIBLE_FOLDER.test(yaml.file) ? 'jinja2' : null;
    const releases = (0, releases_ts_1.releasesIn)(yaml).flatMap((release) => (0, releases_ts_1.inEnvironments)(release, tree));
    const texts = new Map(releases.flatMap((release) => [...release.texts]));
    const patches = (0, kustomize_json_patches_ts_1.jsonPatches)(yaml);
    const apart = new Map([...texts, ...patches.texts]);
    const entries = (0, embedded_entries_ts_1.yamlEntries)(yaml, chart?.folder ?? null, values ? 'values' : 'manifest', hint, apart);
    out.entries.push(...patches.entries, ...entries.map((entry) => withEnvironments(entry, yaml, chart?.environments ?? [])));
    for (const text of texts.values())
        out.entries.push(...(0, embedded_entries_ts_1.yamlEntries)(text, null, 'values', 'go', new Map()));
    for (const nested of (0, embedded_entries_ts_1.nestedYaml)(yaml, apart))
        readYamlCarrier((0, carried_ts_1.carry)(yaml.file, nested), chart, around, out);
    if ((0, kustomize_ts_1.isKustomization)(yaml.file)) {
        out.maps.push(...(0, kustomize_ts_1.kustomizeMaps)(yaml));
        out.kustomizations.push((0, kustomize_ts_1.kustomizationOf)(yaml));
    }
    for (const document of yaml.documents) {
        out.maps.push(...(chart ? (0, kubernetes_ts_1.chartMaps)(yaml, document, chart) : (0, kubernetes_ts_1.configMaps)(yaml, document, null)));
        if (document && (0, compose_ts_1.isCompose)(yaml.file, document))
            out.units.push(...(0, compose_ts_1.composeUnits)(yaml, document, files));
        else {
            for (const environment of chart?.environments ?? [null])
                out.units.push(...(0, kubernetes_ts_1.kubernetesUnits)(yaml, document, environment, chart?.environments));
            out.units.push(...(0, ansible_containers_ts_1.ansibleUnits)(yaml, document));
        }
    }
    out.units.push(...(0, shell_ts_1.yamlShellUnits)(yaml, variablesOfScripts(yaml, around), (path) => (0, paths_ts_1.isThere)(tree.paths, path)));
    if (values && !named && chart === null)
        readValuesElsewhere(yaml, charts, out);
    for (const release of releases)
        readRelease(release, yaml.file, around, out);
}
/** Reads the config maps and secrets that named templates of a chart hold, as manifests that include them hold them. */
function readNamedMaps(path, text, chart, around, out) {
    const whole = mapped_text_ts_1.MappedText.ofFile(path, text);
    for (const { start, end } of (0, charts_ts_1.namedTemplates)(text)) {
        const body = mapped_text_ts_1.MappedText.partOf(whole, start, end);
        if (MAP.test(body.text))
            readYamlCarrier((0, carried_ts_1.carry)(path, body), chart, around, out);
    }
}
/** A file of a chart's manifest with the environments that do not render it. */
function withEnvironments(entry, yaml, environments) {
    const at = entry.source.text.locate(0, 0);
    const notIn = environments.filter((one) => (0, rendering_ts_1.unrendered)(yaml.text, one).some((left) => (0, located_ts_1.isIn)(at, yaml.span(left))));
    return notIn.length === 0 ? entry : { ...entry, notIn };
}
/** Values for a chart that lies elsewhere. */
function readValuesElsewhere(yaml, charts, out) {
    if (charts.some(({ attached }) => attached.includes(yaml.file)))
        return;
    const at = yaml.span({ start: 0, end: yaml.text.length });
    out.units.push(...(0, chart_images_ts_1.valuesUnits)(new values_ts_1.Values((0, values_tree_ts_1.treeOf)(yaml), null), [at], [], null, false));
}
/** A release of a chart that lies elsewhere; one of a chart of the repository is an environment of that. */
function readRelease(release, path, { tree, charts, carried }, out) {
    if ((0, charts_ts_1.folderOf)(release, path, new Set(charts.map(({ folder }) => folder))) !== null)
        return;
    const below = (0, releases_ts_1.filesOf)(release, path, null, carried);
    const values = [...below.map(values_tree_ts_1.treeOf), release.values].reduce(values_tree_ts_1.mergeTrees, null);
    const places = below.map((one) => one.span({ start: 0, end: one.text.length }));
    const textFiles = (0, releases_ts_1.textFilesOf)(release, path, tree);
    const isOfOther = release.claim === null && !OF_WSO2.test(release.chart);
    out.units.push(...(0, chart_images_ts_1.valuesUnits)(new values_ts_1.Values(values, null), [release.at, ...places], textFiles, release.claim, isOfOther));
}
/** The values files that releases name, each read with its release. */
const valuesOfReleases = (0, per_tree_ts_1.perTree)((tree, carried) => {
    const files = (0, releases_ts_1.releasesOf)(tree, carried).flatMap(({ release, path }) => (0, releases_ts_1.filesOf)(release, path, null, carried));
    return new Set(files.map(({ file }) => file));
});
/** Heredocs and printed texts that are a configuration file, and heredocs that are manifests holding some. */
function readHeredocCarrier(path, text, syntax, chart, around, out) {
    const heredocs = (0, heredoc_ts_1.readHeredocs)(path, text, syntax);
    const isScript = syntax === 'shell' || syntax === 'dockerfile';
    const releases = syntax === 'terraform' ? (0, releases_ts_1.releasesInCommands)(path, around.tree, text) : [];
    const scripts = isScript ? [mapped_text_ts_1.MappedText.ofFile(path, text)] : heredocs.map((heredoc) => heredoc.text);
    for (const heredoc of [...heredocs, ...scripts.flatMap(appended_ts_1.appendedTexts)]) {
        if ((0, terraform_templates_ts_1.isFileOfTerraform)(heredoc.text.text, path, around.tree))
            continue;
        const entry = (0, embedded_entries_ts_1.heredocEntry)(heredoc, path, syntax === 'terraform' ? 'terraform' : 'envsubst');
        if (entry)
            out.entries.push(entry);
        else if (!releases.some(({ at }) => (0, located_ts_1.isIn)({ file: path, ...heredoc.at }, at)) && mayHoldFiles(heredoc.text.text)) {
            readYamlCarrier((0, carried_ts_1.carry)(path, heredoc.text), chart, around, out);
        }
    }
}
function mayHoldFiles(text) {
    return /^[ \t]*(?:apiVersion|kind|services|data):/m.test(text) || (0, embedded_entries_ts_1.isYaml)(text);
}
/** What a file says of an image or a pack again is nothing new: each home would compare it once more. */
function saidOnce(claims) {
    const first = new Map();
    for (const claim of claims) {
        const { what, product, version, updateLevel, official } = claim;
        const key = JSON.stringify([what, product, version, updateLevel, official]);
        if (!first.has(key))
            first.set(key, claim);
    }
    return [...first.values()];
}
function isUpdatesConfig(path) {
    return /(?:^|\/)updates\/config\.json$/.test(path);
}


/***/ }),

/***/ 4970:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chartClaim = chartClaim;
const listed_ts_1 = __webpack_require__(7970);
const version_ts_1 = __webpack_require__(5915);
const product_name_ts_1 = __webpack_require__(4118);
/**
 * What a chart of WSO2's own stands for: WSO2 calls its charts by product and release, `am-pattern-1` 4.2.0-1 of
 * `https://helm.wso2.com`. Null for a chart of somebody else's.
 *
 * @param at where its version stands, else its name
 */
function chartClaim({ chart, version, source }, at) {
    const name = chart.slice(chart.lastIndexOf('/') + 1);
    const product = (0, product_name_ts_1.productOfName)(name.startsWith('wso2') ? name : `wso2${name}`);
    if (product === null || !/wso2/i.test(`${source} ${chart}`))
        return null;
    const released = version === null ? undefined : (0, version_ts_1.parseVersion)(version)?.version;
    // A team's own chart counts its releases its own way.
    const isKnown = released !== undefined && (product === 'other' || (0, listed_ts_1.isListedVersion)(product, released));
    const what = `chart ${[name, version].filter((word) => word !== null).join(' ')}`;
    return {
        kind: 'image',
        product,
        version: isKnown ? released : null,
        updateLevel: null,
        span: at,
        what,
        levelAt: null,
        labels: [],
    };
}


/***/ }),

/***/ 9878:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.valuesUnits = valuesUnits;
exports.unusedImages = unusedImages;
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
/**
 * The images that values for a chart that lies elsewhere name, each with the configuration these values hold.
 *
 * @param places where the values stand
 * @param textFiles files of the repository that are values as a whole
 * @param chart what the chart itself stands for, where the values name no image of that product
 * @param isOfOther whether the chart is known not to be WSO2's
 */
function valuesUnits(values, places, textFiles, chart, isOfOther) {
    const environment = { chart: (0, paths_ts_1.dirOf)(places[0]?.file ?? ''), name: null, values, isOfOther };
    const mounts = [
        ...places.map((at) => ({ kind: 'values', at })),
        ...textFiles.map((from) => ({ kind: 'path', from, to: null })),
    ];
    const images = values.images();
    const isSaid = images.some(({ product }) => product === chart?.product);
    const claims = chart === null || isSaid ? images : [...images, chart];
    return claims.map((claim) => valuesUnit(claim, mounts, environment));
}
/**
 * The images a chart's values name that none of its workloads was seen to run, where it may still run them: in a
 * workload whose image is reached in a way that is not followed, or in a chart that lies elsewhere.
 */
function unusedImages(chart, units) {
    const folders = [chart.folder, ...chart.dependencies.flatMap(({ folder }) => folder ?? [])];
    const isOwn = (place) => folders.some((folder) => (0, paths_ts_1.isBelow)(place, folder));
    const own = units.filter(({ environment }) => environment && isOwn(environment.chart));
    const run = own.flatMap(({ claims }) => claims);
    const mayRun = own.length === 0 || own.some(({ open }) => open);
    const elsewhere = new Set(chart.dependencies.map(({ key }) => key));
    const found = new Map();
    for (const environment of chart.environments) {
        for (const claim of environment.values.images()) {
            // A workload may well take another version than the chart's where the values give none.
            const isOfChart = chart.appVersion !== null && (0, located_ts_1.placeKey)(claim.span) === (0, located_ts_1.placeKey)(chart.appVersion.span);
            const isRun = run.some((one) => one.product === claim.product && (isOfChart || mayBeSame(one, claim)));
            const place = (0, located_ts_1.placeKey)(claim.span);
            const isTaken = mayRun || elsewhere.has(claim.labels[0] ?? '');
            if (isTaken && !isRun && !found.has(place))
                found.set(place, valuesUnit(claim, [], environment));
        }
        for (const { claim } of chart.dependencies) {
            const known = [...run, ...[...found.values()].flatMap(({ claims }) => claims)];
            if (claim === null || known.some(({ product }) => product === claim.product))
                continue;
            found.set((0, located_ts_1.placeKey)(claim.span), valuesUnit(claim, [], environment));
        }
    }
    return [...found.values()];
}
/** Whether two statements name no different versions. */
function mayBeSame(a, b) {
    if (a.version === null || b.version === null)
        return true;
    const noLevel = a.updateLevel === null || b.updateLevel === null;
    return a.version === b.version && (noLevel || a.updateLevel === b.updateLevel);
}
function valuesUnit(claim, mounts, environment) {
    const { what: name, span: at } = claim;
    return { kind: 'kubernetes', name, file: at.file, at, claims: [claim], builds: null, mounts, environment };
}


/***/ }),

/***/ 2806:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isValuesName = isValuesName;
exports.templatesOf = templatesOf;
exports.chartOf = chartOf;
exports.findCharts = findCharts;
exports.folderOf = folderOf;
exports.isEnvironment = isEnvironment;
exports.namedTemplates = namedTemplates;
const version_ts_1 = __webpack_require__(5915);
const yaml_ts_1 = __webpack_require__(4257);
const chart_claim_ts_1 = __webpack_require__(4970);
const paths_ts_1 = __webpack_require__(4447);
const releases_ts_1 = __webpack_require__(3473);
const values_ts_1 = __webpack_require__(7497);
const values_tree_ts_1 = __webpack_require__(9818);
const VALUES_FILE = /^(?:[\w.-]*[-_.])?values(?:[-_.][\w.-]*)?\.ya?ml$/;
/** Whether a path's name is a Helm values file's. */
function isValuesName(path) {
    return path.includes('values') && VALUES_FILE.test((0, paths_ts_1.baseOf)(path));
}
/** The folder in which the chart of a folder has its templates. */
function templatesOf(folder) {
    return folder === '' ? 'templates' : `${folder}/templates`;
}
/** The deepest chart a path lies in. */
function chartOf(path, charts) {
    let found = null;
    for (const chart of charts) {
        if ((0, paths_ts_1.isBelow)(path, chart.folder) && (!found || chart.folder.length > found.folder.length))
            found = chart;
    }
    return found;
}
/**
 * Every chart of the tree with its values. Values files beside the chart, or in a folder of it that is named for values
 * or environments, are environments. A chart in another one's `charts` folder is rendered as a part of it.
 */
function findCharts(tree, carried) {
    const charts = new Map();
    // Parents come first: their folders are beginnings of their subcharts'.
    for (const path of tree.paths.filter((one) => one.includes('Chart.y') && /^Chart\.ya?ml$/.test((0, paths_ts_1.baseOf)(one)))) {
        const folder = (0, paths_ts_1.dirOf)(path);
        const parent = charts.get(parentOf(folder) ?? '\0') ?? null;
        charts.set(folder, readChart(path, folder, parent, tree, carried));
    }
    for (const chart of charts.values())
        addToDependencies(chart, charts);
    for (const file of tree.paths) {
        if (isValuesName(file) && chartOf(file, [...charts.values()]) === null)
            attach(file, [...charts.values()], carried);
    }
    for (const { release, path } of (0, releases_ts_1.releasesOf)(tree, carried))
        install(release, path, charts, carried);
    return [...charts.values()];
}
/** What a release gives to a chart of the repository is an environment of the chart. */
function install(release, path, charts, carried) {
    const chart = charts.get(folderOf(release, path, charts) ?? '\0');
    const files = chart ? (0, releases_ts_1.filesOf)(release, path, chart.folder, carried) : [];
    if (!chart || (release.values === null && files.length === 0))
        return;
    const tree = [...files.map(values_tree_ts_1.treeOf), release.values].reduce(values_tree_ts_1.mergeTrees, chart.own);
    const values = new values_ts_1.Values(tree, chart.located, chart.helpers);
    chart.environments.push({ chart: chart.folder, name: release.name, values });
}
/**
 * The folder of the chart of the repository that a release installs, or null.
 *
 * @param path the file that describes the release
 */
function folderOf(release, path, folders) {
    // Helmfile sees a chart from the release's own folder, the others from the top of the repository.
    const seen = [(0, paths_ts_1.dirOf)(path), ''].map((from) => (0, paths_ts_1.joinPath)(from, release.chart));
    return seen.find((folder) => folder !== null && folders.has(folder)) ?? null;
}
/** What a chart gives to a chart that it depends on is an environment of that one; one in its `charts` folder has it already. */
function addToDependencies(chart, charts) {
    for (const { name, key, folder } of chart.dependencies) {
        const other = folder === null ? undefined : charts.get(folder);
        if (!other || other === chart || parentOf(other.folder) === chart.folder)
            continue;
        for (const layer of chart.trees) {
            const values = new values_ts_1.Values((0, values_tree_ts_1.subchartTree)(layer.tree, key, other.own), other.located, other.helpers);
            const names = [chart.folder, layer.name, key === name ? null : key].filter((one) => one);
            other.environments.push({ chart: other.folder, name: names.join('/'), values });
        }
    }
}
/** A values file that lies elsewhere is an environment of the one chart that has all of its top-level keys. */
function attach(file, charts, carried) {
    const read = carried(file);
    const tree = read && (0, values_tree_ts_1.treeOf)(read);
    if (tree?.kind !== 'map' || tree.entries.size === 0)
        return;
    const keys = [...tree.entries.keys()];
    const fitting = charts.filter(({ own }) => own?.kind === 'map' && keys.every((key) => own.entries.has(key)));
    const [chart] = fitting;
    if (fitting.length !== 1 || !chart)
        return;
    const values = new values_ts_1.Values((0, values_tree_ts_1.mergeTrees)(chart.own, tree), chart.located, chart.helpers);
    chart.environments.push({ chart: chart.folder, name: file.replace(/\.ya?ml$/, ''), values });
    chart.attached.push(file);
}
/** The chart whose `charts` folder a folder lies in. */
function parentOf(folder) {
    const match = /(?:^|(.*)\/)charts\/[^/]+$/.exec(folder);
    return match && (match[1] ?? '');
}
function readChart(path, folder, parent, tree, carried) {
    const chartFile = carried(path);
    const appVersion = appVersionOf(chartFile);
    const located = appVersion ? { text: appVersion.version, span: appVersion.span } : null;
    const helpers = new Map([...(parent?.helpers ?? []), ...helpersOf(folder, tree)]);
    const treeAtPath = (file) => {
        const read = carried(file);
        return read && (0, values_tree_ts_1.treeOf)(read);
    };
    const files = (0, paths_ts_1.pathsBelow)(tree.paths, folder);
    const base = files.filter((file) => (0, paths_ts_1.dirOf)(file) === folder && /^values\.ya?ml$/.test((0, paths_ts_1.baseOf)(file)));
    const own = base.map(treeAtPath).reduce(values_tree_ts_1.mergeTrees, null);
    const environments = files
        .filter((file) => isEnvironment(file, folder) && !base.includes(file))
        .map((file) => ({ name: environmentName(file), tree: (0, values_tree_ts_1.mergeTrees)(own, treeAtPath(file)) }));
    const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(documentOf(chartFile), 'name')) ?? (0, paths_ts_1.baseOf)(folder);
    const trees = parent ? subchartLayers(parent, name, folder, own) : [{ name: null, tree: own }, ...environments];
    return {
        folder,
        appVersion,
        attached: [],
        dependencies: [chartFile, carried(path.replace(/Chart(\.ya?ml)$/, 'requirements$1'))].flatMap((file) => dependenciesIn(file, folder)),
        own: parent ? null : own,
        located,
        trees,
        helpers,
        environments: trees.map((layer) => ({
            chart: folder,
            name: layer.name,
            values: new values_ts_1.Values(layer.tree, located, helpers),
        })),
    };
}
/** `values-prod.yaml` beside the chart or in `values/`; any YAML file in `environments/`, `envs/` or `env/`. */
function isEnvironment(file, folder) {
    if (!(0, paths_ts_1.isBelow)(file, folder))
        return false;
    const rest = file.slice(folder === '' ? 0 : folder.length + 1);
    if (/^(?:environments?|envs?|values)\/(?:[^/]+\/)?[^/]+\.ya?ml$/.test(rest))
        return true;
    return isValuesName(file) && /^(?:values\/(?:[^/]+\/)?)?[^/]+$/.test(rest);
}
/** The name a report tells an environment by: the file's, or its folder's for a file that is only called values. */
function environmentName(file) {
    const name = (0, paths_ts_1.baseOf)(file).replace(/\.ya?ml$/, '');
    return name === 'values' ? (0, paths_ts_1.baseOf)((0, paths_ts_1.dirOf)(file)) : name;
}
const DEFINE = /\{\{-?\s*define\s+"([^"]+)"\s*-?\}\}/g;
const BLOCK_OR_END = /\{\{-?\s*(if|range|with|define|block|end)\b[^}]{0,1000}\}\}/g;
/** The named templates of a chart, each with its body. */
function helpersOf(folder, tree) {
    const found = new Map();
    for (const path of (0, paths_ts_1.pathsBelow)(tree.paths, templatesOf(folder))) {
        if (!/\.(?:tpl|ya?ml)$/.test(path))
            continue;
        const text = tree.text(path) ?? '';
        for (const { name, start, end } of namedTemplates(text))
            found.set(name, text.slice(start, end));
    }
    return found;
}
/** The named templates of a text, each with the offsets `[start, end)` of its body. */
function namedTemplates(text) {
    return [...text.matchAll(DEFINE)].map((match) => {
        const start = match.index + match[0].length;
        return { name: match[1], start, end: endOf(text, start) };
    });
}
/** Where the block that begins at `start` ends. */
function endOf(text, start) {
    let open = 1;
    BLOCK_OR_END.lastIndex = start;
    for (let match = BLOCK_OR_END.exec(text); match; match = BLOCK_OR_END.exec(text)) {
        open += match[1] === 'end' ? -1 : 1;
        if (open === 0)
            return match.index;
    }
    return text.length;
}
function documentOf(file) {
    return file?.documents[0] ?? null;
}
function dependenciesIn(file, folder) {
    return (0, yaml_ts_1.items)((0, yaml_ts_1.get)(documentOf(file), 'dependencies')).flatMap((dependency) => {
        const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(dependency, 'name'));
        if (name === null)
            return [];
        const path = /^file:\/\/(.+)$/s.exec((0, yaml_ts_1.str)((0, yaml_ts_1.get)(dependency, 'repository')) ?? '')?.[1];
        return [
            {
                name,
                key: (0, yaml_ts_1.str)((0, yaml_ts_1.get)(dependency, 'alias')) ?? name,
                folder: path === undefined ? null : (0, paths_ts_1.joinPath)(folder, path),
                claim: file && claimOf(dependency, name, file),
            },
        ];
    });
}
/** A dependency has to say its version, or Helm refuses it. */
function claimOf(dependency, chart, file) {
    const version = (0, yaml_ts_1.get)(dependency, 'version');
    const source = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(dependency, 'repository'));
    const claim = version && source && (0, chart_claim_ts_1.chartClaim)({ chart, version: (0, yaml_ts_1.str)(version), source }, file.span(version));
    return claim && claim.version !== null ? claim : null;
}
/** What a chart in another one's `charts` folder is rendered with: once for each name the other has for it. */
function subchartLayers(parent, name, folder, own) {
    const named = parent.dependencies.filter((one) => one.name === name).map(({ key }) => key);
    const keys = named.length > 0 ? named : [(0, paths_ts_1.baseOf)(folder)];
    return parent.trees.flatMap((layer) => keys.map((key) => ({
        name: keys.length > 1 ? [layer.name, key].filter((one) => one).join('/') : layer.name,
        tree: (0, values_tree_ts_1.subchartTree)(layer.tree, key, own),
    })));
}
function appVersionOf(file) {
    const node = (0, yaml_ts_1.get)(documentOf(file), 'appVersion');
    const value = (0, yaml_ts_1.str)(node);
    const parsed = value === null ? null : (0, version_ts_1.parseVersion)(value);
    if (!file || !node || !parsed)
        return null;
    return {
        kind: 'chart',
        product: null,
        version: parsed.version,
        updateLevel: parsed.updateLevel,
        span: file.span(node),
        what: `appVersion ${value}`,
        levelAt: null,
        labels: [],
    };
}


/***/ }),

/***/ 129:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.claimOfHome = claimOfHome;
const claim_ts_1 = __webpack_require__(5191);
const pack_ts_1 = __webpack_require__(4770);
/**
 * What a path into a pack's home says of that home. Where the same file says the same of the pack, that is the place: it
 * pins the version.
 *
 * @param file where the path stands
 * @param said what the repository says of packs
 */
function claimOfHome(pack, at, file, said) {
    const claim = (0, pack_ts_1.packClaim)(pack.name, pack.version, at, [], 'path', 'path');
    const same = said.find(({ span, product, version }) => span.file === file && product === claim?.product && version === claim.version);
    if (claim && same)
        return { ...claim, span: same.span, what: same.what };
    return claim && pack.version === '' ? (packOfHome(claim, file, said) ?? claim) : claim;
}
/**
 * What says which pack a home without a version is, where it has the name of another of the same family: the only one that
 * the same file unpacks (`ln -s /opt/wso2is-km-5.10.0 /opt/wso2is`).
 */
function packOfHome(home, file, said) {
    const packs = said.filter(({ span, kind, product, version }) => span.file === file && kind === 'path' && version !== null && (0, claim_ts_1.familyOf)(product) === (0, claim_ts_1.familyOf)(home.product));
    const [pack] = packs;
    const isAlone = packs.every(({ product, version }) => product === pack?.product && version === pack.version);
    return pack && isAlone ? pack : null;
}


/***/ }),

/***/ 5191:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RANK = void 0;
exports.familyOf = familyOf;
const products_ts_1 = __webpack_require__(2603);
/** API Manager and Identity Server families of products; `other` for a product the advisory does not name. */
function familyOf(product) {
    return product === null ? null : product === 'other' ? 'other' : (0, products_ts_1.productRow)(product).family;
}
/** How directly a statement speaks of the running product; a lower number is closer. */
exports.RANK = {
    policy: 0,
    image: 1,
    variables: 2,
    pack: 3,
    build: 4,
    home: 5,
    chart: 6,
    path: 7,
    versionVariable: 8,
    name: 9,
    content: 10,
};


/***/ }),

/***/ 9142:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flags = flags;
exports.optionOf = optionOf;
/** @param lines names with blanks between them */
function flags(lines, letters) {
    return { names: new Set(lines.join(' ').split(' ')), letters };
}
/** The option a word of a command is; null for a word that is none. */
function optionOf(text, flags) {
    if (!text.startsWith('-'))
        return null;
    if (text.startsWith('--')) {
        const equals = text.indexOf('=');
        if (equals >= 0)
            return { name: text.slice(2, equals), value: text.slice(equals + 1) };
        const name = text.slice(2);
        return { name, value: flags.names.has(name) ? '' : null };
    }
    let letter = 1;
    while (letter < text.length && flags.letters.includes(text[letter]))
        letter++;
    if (letter >= text.length)
        return { name: text.slice(1), value: '' };
    const joined = text.slice(letter + 1).replace(/^=/, '');
    return { name: text[letter], value: joined === '' ? null : joined };
}


/***/ }),

/***/ 3215:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.commandsIn = commandsIn;
exports.lineOf = lineOf;
exports.stepsIn = stepsIn;
/** Where a step is over: at the next task, or where a resource ends. */
const NEXT = /\n[ \t]*-[ \t]+(?:["']?(?:name|hosts)\b|[\w.]{1,60}:)|\n[ \t]*\}/g;
const MAX_LENGTH = 4000;
/** The commands of a script, each up to the next one or the end of its line, with the lines that it goes on in. */
function commandsIn(text, beginning) {
    return from(text, beginning).map(({ text: rest, start }) => ({
        text: lineOf(rest),
        start,
    }));
}
/** A text up to the end of its first line, with the lines that it goes on in. */
function lineOf(text) {
    return /^(?:\\\r?\n|[^\n])*/.exec(text)?.[0];
}
/** The tasks and resources of a module or a type, each with what it holds up to the next one. */
function stepsIn(text, beginning) {
    return from(text, beginning).map(({ text: rest, start }) => {
        NEXT.lastIndex = 1;
        return { text: rest.slice(0, NEXT.exec(rest)?.index ?? rest.length), start };
    });
}
/** The text from each beginning to the next. */
function from(text, beginning) {
    const starts = [...text.matchAll(beginning)].map(({ index }) => index);
    return starts.map((start, at) => {
        const end = Math.min(starts[at + 1] ?? text.length, start + MAX_LENGTH);
        return { text: text.slice(start, end), start };
    });
}


/***/ }),

/***/ 8878:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.commandWords = commandWords;
const match_at_ts_1 = __webpack_require__(1075);
/** Between words; a continued command goes on behind lines that are commented out. */
const BLANKS = /(?:[ \t\r]|\\\r?\n(?:[ \t]*#[^\n]*\n)*)+/y;
const PLAIN = /(?:[^\s\\"'`$;|&)]|\\[^\r\n"'])+/y;
const BRACED = /\$\{[^}\n]{0,1000}\}/y;
/** No longer `$(…)` is read: a line of nothing but beginnings would be read to its end for each. */
const MAX_PARENTHESISED = 1000;
const QUOTED = {
    '"': /"(?:[^"\\\n]|\\[\s\S])*"/y,
    "'": /'[^'\n]*'/y,
    '`': /`(?:[^`\\\n]|\\[\s\S])*`/y,
    '\\"': /\\"(?:[^"\\\n]|\\[^"])*\\"/y,
    "\\'": /\\'(?:[^'\\\n]|\\[^'])*\\'/y,
};
const QUOTE = /\\?["']|`/y;
/**
 * The words of the command that goes on at `start`, and where it ends: at the end of its line, at `;`, `|`, `&`, a
 * comment, or at what closes the quotes or the `$(…)` it stands in.
 */
function commandWords(text, start) {
    const words = [];
    let at = start;
    for (;;) {
        const blanks = (0, match_at_ts_1.matchAt)(BLANKS, text, at)?.[0].length ?? 0;
        const next = at + blanks;
        // What stands right behind a word and is no part of it closes what the command stands in.
        const end = text[next] === '#' || (blanks === 0 && words.length > 0) ? next : wordEnd(text, next);
        if (end === next)
            return { words, end };
        words.push(unquoted(text, next, end));
        at = end;
    }
}
function wordEnd(text, start) {
    let at = start;
    for (;;) {
        const length = pieceLength(text, start, at);
        if (length === 0)
            return at;
        at += length;
    }
}
/** Length of the next piece of the word that began at `start`; 0 where the word ends. */
function pieceLength(text, start, at) {
    const quote = (0, match_at_ts_1.matchAt)(QUOTE, text, at)?.[0];
    if (quote !== undefined) {
        const quoted = (0, match_at_ts_1.matchAt)(QUOTED[quote], text, at)?.[0] ?? '';
        // Behind a letter it rather closes what the whole command stands in: `ssh host "docker run x"; echo "y"`.
        const closes = at > start && /[\w.)}]/.test(text[at - 1]) && /\s/.test(quoted);
        return closes ? 0 : quoted.length;
    }
    if (text[at] !== '$')
        return (0, match_at_ts_1.matchAt)(PLAIN, text, at)?.[0].length ?? 0;
    if (text[at + 1] === '(')
        return parenthesised(text, at);
    if (text[at + 1] === '{')
        return (0, match_at_ts_1.matchAt)(BRACED, text, at)?.[0].length ?? 0;
    return 1;
}
/** Length of the `$(…)` that begins at `start`; 0 when its line does not close it soon. */
function parenthesised(text, start) {
    let depth = 0;
    for (let at = start; at < start + MAX_PARENTHESISED && text[at] !== '\n'; at++) {
        if (text[at] === '(')
            depth++;
        else if (text[at] === ')' && --depth === 0)
            return at + 1 - start;
    }
    return 0;
}
function unquoted(text, start, end) {
    const quote = /^\\?["']/.exec(text.slice(start, end))?.[0] ?? '';
    const around = quote !== '' && (0, match_at_ts_1.matchAt)(QUOTED[quote], text, start)?.[0].length === end - start;
    const inside = around ? quote.length : 0;
    return { text: text.slice(start + inside, end - inside), start: start + inside, end: end - inside };
}


/***/ }),

/***/ 2181:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.COMMENT = void 0;
exports.withoutComments = withoutComments;
/** The beginning of a comment line, for `commentLines`: of the languages that variables and images are looked for in. */
exports.COMMENT = /[^\S\n]*(?:#|\/\/)/y;
/** The text with comment lines blanked, so that what one names is no statement. Offsets stay. */
function withoutComments(text) {
    return text.replace(/^[ \t]*(?:#|\/\/).*$/gm, (line) => ' '.repeat(line.length));
}


/***/ }),

/***/ 2818:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namedPaths = namedPaths;
exports.serviceMounts = serviceMounts;
exports.volumes = volumes;
const yaml_ts_1 = __webpack_require__(4257);
const expand_ts_1 = __webpack_require__(2447);
const paths_ts_1 = __webpack_require__(4447);
function namedPaths(file, document, lookup) {
    const of = (section, ...path) => {
        const found = new Map();
        const node = (0, yaml_ts_1.get)(document, section);
        for (const { key, value } of node?.kind === 'map' ? node.entries : []) {
            const written = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(value, ...path));
            const from = written === null ? null : (0, paths_ts_1.relativeTo)(file, (0, expand_ts_1.expandShell)(written, lookup).text);
            if (from !== null)
                found.set(key, from);
        }
        return found;
    };
    return {
        configs: of('configs', 'file'),
        secrets: of('secrets', 'file'),
        volumes: of('volumes', 'driver_opts', 'device'),
    };
}
/** The files and folders of the repository a service mounts. */
function serviceMounts(file, service, named, lookup) {
    return [
        ...volumes(file, (0, yaml_ts_1.get)(service, 'volumes'), named.volumes, lookup),
        ...references((0, yaml_ts_1.get)(service, 'configs'), named.configs, '/'),
        ...references((0, yaml_ts_1.get)(service, 'secrets'), named.secrets, '/run/secrets/'),
    ];
}
/**
 * The files and folders of the repository that a list of volumes brings, in short (`host:container`) or long form.
 *
 * @param named root-relative paths of the volumes that have a name
 */
function volumes(file, list, named, lookup) {
    if (list?.kind !== 'seq')
        return [];
    return list.items.flatMap((item) => {
        const short = (0, yaml_ts_1.str)(item);
        const parts = short === null ? null : (0, expand_ts_1.expandShell)(short, lookup).text.split(/:(?![\\/]{2})/);
        const source = parts ? parts[0] : (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'source'));
        const target = parts ? (parts[1] ?? null) : (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'target'));
        if (!source)
            return [];
        const path = (0, expand_ts_1.expandShell)(source, lookup).text;
        // A bare word is a volume's name, not a folder of the repository.
        const from = named.get(path) ?? (/[./]/.test(path) ? (0, paths_ts_1.relativeTo)(file, path) : null);
        return from === null ? [] : [{ kind: 'path', from, to: target }];
    });
}
/** @param folder where what has no target of its own is put, under its name */
function references(list, files, folder) {
    if (list?.kind !== 'seq')
        return [];
    return list.items.flatMap((item) => {
        const name = (0, yaml_ts_1.str)(item) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'source'));
        const from = name === null ? undefined : files.get(name);
        return from === undefined ? [] : [{ kind: 'path', from, to: (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'target')) ?? `${folder}${name}` }];
    });
}


/***/ }),

/***/ 4835:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isCompose = isCompose;
exports.composeUnits = composeUnits;
const yaml_ts_1 = __webpack_require__(4257);
const comments_ts_1 = __webpack_require__(2181);
const compose_mounts_ts_1 = __webpack_require__(2818);
const dockerfile_ts_1 = __webpack_require__(7281);
const dot_env_ts_1 = __webpack_require__(9458);
const expand_ts_1 = __webpack_require__(2447);
const home_targets_ts_1 = __webpack_require__(2231);
const image_ts_1 = __webpack_require__(2270);
const pack_claims_ts_1 = __webpack_require__(7758);
const paths_ts_1 = __webpack_require__(4447);
const program_ts_1 = __webpack_require__(3915);
const tool_container_ts_1 = __webpack_require__(2647);
const COMPOSE_NAME = /^((?:docker-)?compose)([-_.][\w.-]+)?\.ya?ml/;
/** A variable with a value for when it has none. */
const WITH_DEFAULT = /\$\{(\w+):?[-+=]/g;
/** A chain of `extends` longer than this names itself. */
const MAX_EXTENDS = 10;
/**
 * Whether a YAML document is a compose file: it has a `services` map whose entries name an image or a build, or the
 * file has a name compose looks for (an override may only add mounts).
 */
function isCompose(path, document) {
    const services = (0, yaml_ts_1.get)(document, 'services');
    if (services?.kind !== 'map')
        return false;
    return (COMPOSE_NAME.test((0, paths_ts_1.baseOf)(path)) ||
        services.entries.some(({ value }) => (0, yaml_ts_1.get)(value, 'image') !== null || (0, yaml_ts_1.get)(value, 'build') !== null));
}
/** The services of a compose file as units, with what they take over from `extends` and from the file they override. */
function composeUnits(file, document, files) {
    const reader = new ComposeReader(file, document, files);
    return reader.names().flatMap((name) => {
        const unit = reader.unit(name, 0);
        return reader.isTool(name, unit) ? [] : (0, home_targets_ts_1.serversOf)(unit);
    });
}
class ComposeReader {
    file;
    files;
    services;
    lookup;
    named;
    constructor(file, document, files) {
        this.file = file;
        this.files = files;
        this.services = (0, yaml_ts_1.get)(document, 'services');
        const text = (path) => files.text(path);
        const examples = (0, dot_env_ts_1.exampleEnv)(file.file, text);
        // Without a copy of the example, the default is what runs.
        for (const [, name] of file.text.matchAll(WITH_DEFAULT))
            examples.delete(name);
        const here = { text: '.', span: file.span({ start: 0, end: 0 }) };
        const variables = new Map([...examples, ['PWD', here], ...(0, dot_env_ts_1.dotEnv)(file.file, text)]);
        this.lookup = (name) => variables.get(name) ?? null;
        this.named = (0, compose_mounts_ts_1.namedPaths)(file.file, document, this.lookup);
    }
    names() {
        return this.services.entries.map(({ key }) => key);
    }
    unit(name, depth) {
        const own = this.ownUnit(name, depth);
        const bases = depth < MAX_EXTENDS ? this.bases(name) : [];
        return bases.reduce((unit, base) => over(unit, base.reader.unit(base.name, depth + 1)), own);
    }
    /** Whether a service runs another program of its image than the server. */
    isTool(name, { mounts }) {
        const entrypoint = this.given(name, 'entrypoint', 0);
        if (entrypoint === null)
            return false;
        const program = [...(0, program_ts_1.programOf)(entrypoint), ...(0, program_ts_1.programOf)(this.given(name, 'command', 0))];
        return (0, tool_container_ts_1.isTool)(program.map((word) => (0, expand_ts_1.expandShell)(word, this.lookup).text), mounts.map((mount) => (0, home_targets_ts_1.targetOf)(mount) ?? ''));
    }
    /** What a service says under a key, itself or through what it takes over. */
    given(name, key, depth) {
        const own = (0, yaml_ts_1.get)(this.services, name, key);
        if (own !== null || depth >= MAX_EXTENDS)
            return own;
        for (const base of this.bases(name)) {
            const found = base.reader.given(base.name, key, depth + 1);
            if (found !== null)
                return found;
        }
        return null;
    }
    /** The services that a service takes over from, nearest first. */
    bases(name) {
        const found = [];
        const parent = (0, yaml_ts_1.get)((0, yaml_ts_1.get)(this.services, name), 'extends');
        const service = (0, yaml_ts_1.str)(parent) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(parent, 'service'));
        if (service !== null) {
            const path = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(parent, 'file'));
            const base = path === null ? this : this.reader((0, paths_ts_1.relativeTo)(this.file.file, path));
            if (base?.has(service))
                found.push({ reader: base, name: service });
        }
        const base = this.overridden();
        if (base?.has(name))
            found.push({ reader: base, name });
        return found;
    }
    /** `docker-compose.yml` for `docker-compose.prod.yml` beside it. */
    overridden() {
        const [, stem, suffix] = COMPOSE_NAME.exec((0, paths_ts_1.baseOf)(this.file.file)) ?? [];
        if (suffix === undefined)
            return null;
        const folder = (0, paths_ts_1.dirOf)(this.file.file);
        for (const ending of ['yml', 'yaml']) {
            const base = this.reader((0, paths_ts_1.joinPath)(folder, `${stem}.${ending}`));
            if (base)
                return base;
        }
        return null;
    }
    reader(path) {
        const file = path === null ? null : this.files.yaml(path);
        const document = file?.documents[0] ?? null;
        return file && document && isCompose(file.file, document) ? new ComposeReader(file, document, this.files) : null;
    }
    has(name) {
        return this.services.entries.some(({ key }) => key === name);
    }
    ownUnit(name, depth) {
        const { file, lookup } = this;
        const entry = this.services.entries.findLast(({ key }) => key === name);
        const service = entry.value;
        const unit = {
            kind: 'compose',
            name,
            file: file.file,
            at: file.span(entry.keyAt),
            claims: [],
            builds: null,
            mounts: [],
            environment: null,
        };
        const image = (0, yaml_ts_1.get)(service, 'image');
        const build = (0, yaml_ts_1.get)(service, 'build');
        const built = build ? this.built(this.builds(name, depth)) : null;
        if (built) {
            unit.builds = built.builds;
            unit.image = built;
            unit.claims.push(...built.claims.map((claim) => ({ ...claim, labels: [...claim.labels, name] })));
            unit.mounts.push(...built.mounts);
            if (built.claims.length > 0)
                unit.builtAt = built.at;
        }
        if (image?.kind === 'scalar') {
            unit.at = file.span(image);
            if (image.start < entry.keyAt.start)
                unit.sharing = name;
            const expanded = (0, expand_ts_1.expandShell)(image.value, lookup);
            const verbatim = expanded.verbatim && image.style === 'plain';
            const claim = (0, image_ts_1.imageClaim)(expanded.text, expanded.definedAt ?? unit.at, [name], verbatim);
            if (claim)
                unit.claims.push(...(build ? resultClaims(claim, unit.claims) : [claim]));
        }
        unit.mounts.push(...(0, compose_mounts_ts_1.serviceMounts)(file.file, service, this.named, lookup));
        if (service)
            unit.claims.push(...this.paths(service, name, unit));
        return unit;
    }
    /** Packs that the paths of a service name. */
    paths(service, name, unit) {
        const text = (0, comments_ts_1.withoutComments)(this.file.text.slice(service.start, service.end));
        const span = (start, end) => this.file.span({ start: service.start + start, end: service.start + end });
        const said = [...(0, pack_claims_ts_1.packClaims)(text, span, [name], 'path'), ...(0, pack_claims_ts_1.variablePackClaims)(text, this.lookup, [name], 'path')];
        return (0, home_targets_ts_1.pathClaims)(unit, said, unit.at, [name]);
    }
    /** What a service says of its build, itself and through what it takes over, nearest first. */
    builds(name, depth) {
        const build = (0, yaml_ts_1.get)(this.services, name, 'build');
        const bases = depth < MAX_EXTENDS ? this.bases(name) : [];
        return [
            ...(build ? [{ file: this.file, build }] : []),
            ...bases.flatMap((base) => base.reader.builds(base.name, depth + 1)),
        ];
    }
    built(builds) {
        const { lookup } = this;
        const of = (key) => {
            const value = builds.map(({ build }) => (0, yaml_ts_1.str)((0, yaml_ts_1.get)(build, key))).find((one) => one !== null);
            return value === undefined ? null : (0, expand_ts_1.expandShell)(value, lookup).text;
        };
        const contexts = builds.flatMap(({ file, build }) => {
            const written = (0, yaml_ts_1.str)(build) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(build, 'context'));
            return written === null ? [] : [[file, written]];
        });
        const [file, written] = contexts[0] ?? [this.file, '.'];
        const context = (0, paths_ts_1.relativeTo)(file.file, (0, expand_ts_1.expandShell)(written, lookup).text);
        const path = context === null ? null : (0, paths_ts_1.joinPath)(context, of('dockerfile') ?? 'Dockerfile');
        const content = path === null ? null : this.files.text(path);
        if (context === null || path === null || content === null)
            return null;
        const args = new Map(builds.toReversed().flatMap(({ file, build }) => [...buildArguments(file, (0, yaml_ts_1.get)(build, 'args'), lookup)]));
        const unit = (0, dockerfile_ts_1.builtUnit)(path, content, { context, args, target: of('target') });
        // A Dockerfile with several images may be built elsewhere too.
        return { ...unit, builds: (0, dockerfile_ts_1.builtImages)(path, content, context).length === 1 ? path : null };
    }
}
/**
 * What `image` says of a service that is built: it is only the name of the result, counts where the Dockerfile leaves
 * the version open, and nothing can be pinned there.
 */
function resultClaims(claim, built) {
    const result = { ...claim, kind: 'build', levelAt: null };
    if (built.length === 0)
        return [result];
    return built.some(({ version }) => version !== null) ? [] : [{ ...result, updateLevel: null }];
}
/** A service with what it does not say itself taken from a base. */
function over(own, base) {
    // Paths only tell where files go: the image is still the base's.
    const runs = own.claims.some(({ kind }) => kind !== 'path');
    // What one service takes over from another of its file runs in both.
    const sharing = runs ? own.sharing : base.file === own.file ? own.name : base.sharing;
    return {
        ...own,
        ...(sharing === undefined ? {} : { sharing }),
        at: runs ? own.at : base.at,
        ...(runs || !base.builtAt ? {} : { builtAt: base.builtAt }),
        claims: runs ? own.claims : [...base.claims, ...own.claims],
        builds: own.builds ?? base.builds,
        mounts: [...base.mounts, ...own.mounts],
    };
}
/** The arguments a build is given. One without a value has that of the environment, of `.env`. */
function buildArguments(file, args, lookup) {
    const found = new Map();
    const add = (key, value, at) => {
        if (value === null || at === null) {
            const given = lookup(key);
            if (given)
                found.set(key, given);
        }
        else {
            const { text, definedAt } = (0, expand_ts_1.expandShell)(value, lookup);
            found.set(key, { text, span: definedAt ?? file.span(at) });
        }
    };
    if (args?.kind === 'map') {
        for (const { key, value } of args.entries)
            add(key, (0, yaml_ts_1.str)(value), value);
    }
    else if (args?.kind === 'seq') {
        for (const item of args.items) {
            const [, key, value] = /^(\w+)(?:=(.*))?$/s.exec((0, yaml_ts_1.str)(item) ?? '') ?? [];
            if (key !== undefined)
                add(key, value ?? null, item);
        }
    }
    return found;
}


/***/ }),

/***/ 8685:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.conditionsIn = conditionsIn;
/** Where a command may begin. */
const COMMAND = String.raw `(?:^|[\n;&|({]|\b(?:then|do|else|RUN)[ \t])[ \t]*`;
/** What begins and ends commands that run only sometimes, or several times. */
const BLOCK = new RegExp(String.raw `${COMMAND}(?:(if|case|for|while|until)|fi|esac|done)(?![\w.-])`, 'g');
/** A command whose result decides over those behind it: `[ -f x ] && …`, `grep -q x y || …`. */
const TEST = new RegExp(String.raw `\|\||${COMMAND}!?[ \t]*(?:\[|(?:test|grep|command)[ \t])`);
const MAX_BEFORE = 500;
/**
 * Whether what stands at an offset of a script runs only sometimes: in an `if`, a `case` or a loop, or behind a test in
 * the same chain of commands.
 */
function conditionsIn(script) {
    const changes = [];
    let depth = 0;
    for (const { 1: begins, index, 0: whole } of script.matchAll(BLOCK)) {
        depth = begins === undefined ? Math.max(depth - 1, 0) : depth + 1;
        changes.push({ at: index + whole.length, depth });
    }
    return (offset) => {
        const within = changes.findLast(({ at }) => at <= offset)?.depth ?? 0;
        return within > 0 || TEST.test(chainBefore(script, offset));
    };
}
/** The commands before an offset that lead to it, of long ones only the end. */
function chainBefore(script, offset) {
    const before = script.slice(Math.max(0, offset - MAX_BEFORE), offset);
    const flat = before.replace(/\\\r?\n/g, '  ');
    return flat.slice(Math.max(flat.lastIndexOf('\n'), flat.lastIndexOf(';')) + 1);
}


/***/ }),

/***/ 4116:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.containerCommand = containerCommand;
const command_option_ts_1 = __webpack_require__(9142);
/** Options of `docker`, `podman` and `nerdctl` that have no value, or one behind `=` only. */
const FLAGS = (0, command_option_ts_1.flags)([
    'detach interactive tty rm init privileged publish-all read-only quiet help no-healthcheck oom-kill-disable',
    'sig-proxy disable-content-trust use-api-socket env-host http-proxy no-hosts no-hostname passwd read-only-tmpfs',
    'replace rmi rootfs tls-verify unsetenv-all with-registry-auth no-resolve-image',
], 'ditPq');
/**
 * Reads the words behind `run`: options first, then the image; what follows it is the container's own business.
 *
 * @param mayBeOptions tells of a word in the image's place whether it may stand for options, such as `$OPTIONS`
 */
function containerCommand(words, mayBeOptions) {
    const options = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (word.text === '--')
            return { options, image: words[index + 1] ?? null, rest: words.slice(index + 2) };
        const option = (0, command_option_ts_1.optionOf)(word.text, FLAGS);
        if (option === null) {
            if (!mayBeOptions(word))
                return { options, image: word, rest: words.slice(index + 1) };
            continue;
        }
        const value = option.value ?? words[++index]?.text ?? '';
        options.push({ name: option.name, value });
    }
    return { options, image: null, rest: [] };
}


/***/ }),

/***/ 4631:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.copyClaims = copyClaims;
exports.withCopied = withCopied;
exports.copiesIntoHomes = copiesIntoHomes;
const carried_ts_1 = __webpack_require__(9505);
const claim_of_home_ts_1 = __webpack_require__(129);
const comments_ts_1 = __webpack_require__(2181);
const dockerfile_ts_1 = __webpack_require__(7281);
const entry_ts_1 = __webpack_require__(115);
const expand_ts_1 = __webpack_require__(2447);
const file_entries_ts_1 = __webpack_require__(5472);
const folders_read_ts_1 = __webpack_require__(1635);
const gone_to_ts_1 = __webpack_require__(1456);
const home_targets_ts_1 = __webpack_require__(2231);
const link_ts_1 = __webpack_require__(6291);
const located_ts_1 = __webpack_require__(7657);
const named_file_ts_1 = __webpack_require__(5001);
const overridden_defaults_ts_1 = __webpack_require__(470);
const pack_ts_1 = __webpack_require__(4770);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const ranking_ts_1 = __webpack_require__(4645);
const script_commands_ts_1 = __webpack_require__(4091);
const script_variables_ts_1 = __webpack_require__(2524);
const step_targets_ts_1 = __webpack_require__(7058);
/** The commands scripts bring a file to its place with; the last word is where. */
const COPY = /(?<![\w.$/-])(?:cp|mv|install|rsync|scp)(?=[ \t])/g;
const YAML = /\.ya?ml\b/;
/** YAML that tells of containers. */
const MANIFEST = /^(?:apiVersion|kind|services):|^[ \t]+(?:initContainers|containers):/m;
/** The host of a path that is copied to another machine. */
const HOST = /^[\w.@${}-]{1,200}:(?=\/)/;
/**
 * What scripts say of a home by where they copy its files: `cp conf/is/deployment.toml /opt/wso2is-7.1.0/repository/conf/`.
 * Of several releases the oldest comes first.
 */
function copyClaims(files, survey) {
    const claims = files.flatMap((file) => copiesIntoHomes(file, survey).map(({ claim }) => claim));
    return [...new Map(claims.map((claim) => [`${(0, located_ts_1.placeKey)(claim.span)} ${claim.version}`, claim])).values()].sort(ranking_ts_1.byVersion);
}
/** Entries with those marked as WSO2's that a script copies to where a product's home reads them, whatever they hold. */
function withCopied(survey) {
    return survey.entries.map((entry) => {
        const isMarked = entry.recognised && entry.family !== 'mi';
        return !isMarked && (0, entry_ts_1.isDecisive)(entry) && copiesIntoHomes(entry, survey).some((copy) => isReadCopy(copy, entry))
            ? (0, file_entries_ts_1.asServers)(entry)
            : entry;
    });
}
function isReadCopy({ claim, files }, { source: { kind } }) {
    return claim.product !== 'other' && files.some((file) => (0, folders_read_ts_1.kindReadAt)(file) === kind);
}
/** The copies of a file into homes that scripts make. */
function copiesIntoHomes({ map, path }, { tree, entries, claims }) {
    return map === null ? (copiesOf(tree, entries, claims).get(path) ?? []) : [];
}
const copiesOf = (0, per_tree_ts_1.perTree)((tree, entries, said) => {
    const found = new Map();
    const files = entries.filter(({ map, source, path, problem }) => map === null && source.file === path && !problem);
    if (files.length === 0)
        return found;
    for (const script of tree.files) {
        if (!isScript(script))
            continue;
        for (const { from, copy } of copiesIn(script, files, said, tree))
            found.set(from, [...(found.get(from) ?? []), copy]);
    }
    return found;
});
/** Not Dockerfiles, whose copies are read as such, and not manifests: a container is told by its image. */
function isScript({ path, nameClass, text }) {
    const isManifest = YAML.test(path) && MANIFEST.test(text);
    return nameClass === 'carrier' && !(0, dockerfile_ts_1.isDockerfile)(path) && !isManifest && text.includes('wso2');
}
/** The files that steps put somewhere, by the script that the steps are of. */
const stagedBySteps = (0, per_tree_ts_1.perTree)((tree, files) => {
    const found = new Map();
    for (const entry of files) {
        for (const { target, at } of (0, step_targets_ts_1.putsInSteps)(entry, tree)) {
            const staged = { from: entry.path, target: (0, link_ts_1.asFile)(target, (0, paths_ts_1.baseOf)(entry.path)), start: at.start };
            if (!(0, home_targets_ts_1.homePack)(target))
                found.set(at.file, [...(found.get(at.file) ?? []), staged]);
        }
    }
    return found;
});
/** The file that lies at a place when a command takes it from there: the last that was put there before. */
function stagedAt(place, start, staged) {
    const before = staged.filter((one) => one.target === place && one.start < start);
    return before.reduce((last, one) => (last && last.start > one.start ? last : one), null)?.from ?? null;
}
function namedIn(folder, word, script, files) {
    return folder === null || word.startsWith('/') ? null : (0, named_file_ts_1.namedFile)(`${folder}/${word}`, script, files);
}
function copiesIn({ path, text }, files, said, tree) {
    const script = { path, files, said, tree };
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const commands = [...(0, script_commands_ts_1.commandsAt)(spoken, spoken.matchAll(COPY))];
    if (commands.length === 0)
        return [];
    const bySteps = stagedBySteps(tree, files).get(path) ?? [];
    return (0, script_variables_ts_1.scriptVariants)(path, text).flatMap((lookupAt) => {
        const staged = [...bySteps];
        return commands.flatMap(({ match, words }) => {
            const [to, ...from] = words.filter((word) => !word.text.startsWith('-')).reverse();
            if (!to)
                return [];
            const lookup = lookupAt(match.index);
            const target = (0, expand_ts_1.expandShell)(to.text, lookup);
            const sources = from.reverse().map((word) => (0, expand_ts_1.expandShell)(word.text, lookup).text);
            const fileOf = (source) => stagedAt(source, match.index, staged) ??
                (0, named_file_ts_1.namedFile)(source, path, files)?.path ??
                namedIn((0, gone_to_ts_1.folderGoneTo)(spoken, match.index, YAML.test(path)), source, path, files)?.path ??
                null;
            const pack = (0, home_targets_ts_1.homePack)(target.text);
            if (pack) {
                const at = { file: path, start: to.start, end: to.end };
                const claims = claimsOf(pack, target.definedAt ?? at, script);
                return sources.flatMap((source) => copiesTo(target.text, source, fileOf, script).flatMap(({ from, files }) => claims.map((claim) => ({ from, copy: { claim, target: target.text, at, files } }))));
            }
            const place = target.text.replace(HOST, '');
            for (const source of sources) {
                const file = fileOf(source);
                if (file !== null)
                    staged.push({ from: file, target: (0, link_ts_1.asFile)(place, (0, paths_ts_1.baseOf)(file)), start: match.index });
            }
            return [];
        });
    });
}
/** What a copy says of the home it goes to: the release it names, and those that something overrides it with. */
function claimsOf(pack, at, { path, said, tree }) {
    const first = (0, claim_of_home_ts_1.claimOfHome)(pack, at, path, said);
    if (!first)
        return [];
    const others = (0, overridden_defaults_ts_1.overriding)({ text: pack.version, span: first.span }, path, tree, (0, carried_ts_1.carriedReader)(tree))
        .filter(({ text }) => (0, pack_ts_1.isRelease)(pack.name, text))
        .map(({ text, span }) => (0, pack_ts_1.packClaim)(pack.name, text, span, [], 'path', 'path'))
        .filter((claim) => claim !== null);
    return [first, ...others];
}
/** The files that a word of a copy brings, with the places that they come to lie at. */
function copiesTo(target, word, fileOf, { path, files }) {
    const source = (0, paths_ts_1.withoutStars)(word);
    const file = fileOf(source);
    if (file !== null)
        return [{ from: file, files: [(0, link_ts_1.asFile)(target, (0, paths_ts_1.baseOf)(file))] }];
    // The folders of a home are the machine's own.
    const isOfHome = (0, home_targets_ts_1.homePack)(source) !== null;
    const isFolder = (folder) => files.some((entry) => entry.path.startsWith(`${folder}/`));
    const folder = (0, named_file_ts_1.pathNamed)(source, path, isFolder, (last) => !isOfHome || (0, home_targets_ts_1.homePack)(last) !== null);
    if (folder === null)
        return [];
    const folders = /\/[*.]?$/.test(word) ? [folder] : [folder, (0, paths_ts_1.dirOf)(folder)];
    return files.flatMap((entry) => {
        const places = folders.map((one) => (0, link_ts_1.targetOf)(entry, one, target)).filter((one) => typeof one === 'string');
        return (0, paths_ts_1.isBelow)(entry.path, folder) && places.length > 0 ? [{ from: entry.path, files: places }] : [];
    });
}


/***/ }),

/***/ 9045:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.declare = declare;
const claim_ts_1 = __webpack_require__(5191);
const identify_ts_1 = __webpack_require__(9727);
/**
 * An identity with what the policy file declares in the place of what the repository says. A statement about the home
 * that says something else is a conflict.
 */
function declare(identity, declared) {
    if (!declared)
        return identity;
    const claim = {
        kind: 'policy',
        product: declared.product,
        version: declared.version,
        updateLevel: declared.updateLevel,
        span: declared.at,
        what: `target ${[declared.product, declared.version, declared.updateLevel].filter((said) => said !== null).join(' ')}`,
        levelAt: null,
        labels: [],
    };
    const against = overruled(identity, declared);
    const versionChanges = declared.version !== null && declared.version !== identity.version;
    return {
        product: declared.product ?? identity.product,
        version: declared.version ?? identity.version,
        // A level belongs to the version it was stated for.
        updateLevel: declared.updateLevel ?? (versionChanges ? null : identity.updateLevel),
        versionAt: versionChanges ? null : identity.versionAt,
        levelAt: declared.updateLevel !== null || versionChanges ? null : identity.levelAt,
        guessed: declared.version === null && identity.guessed,
        own: identity.own,
        claims: [claim, ...identity.claims],
        conflicts: [
            ...(declared.version === null ? identity.conflicts : []),
            ...(against === null ? [] : [{ used: claim, against, equal: false }]),
        ],
    };
}
/**
 * The statement about the home that a target overrules. None where another one says what the target says: it settles
 * which of them holds.
 */
function overruled({ own, claims, product }, declared) {
    // A chart may count versions of its own, and what a name or a table suggests is what a target is for.
    const used = claims.filter((claim) => own.includes(claim) && claim_ts_1.RANK[claim.kind] < claim_ts_1.RANK.versionVariable && claim.kind !== 'chart');
    const isVersion = ({ version }) => version === null || version === declared.version;
    const differs = {
        product: (claim) => (0, claim_ts_1.familyOf)(claim.product) !== (0, claim_ts_1.familyOf)(declared.product),
        // Open Banking's own version is another than its base product's.
        version: (claim) => !isVersion(claim) && !(0, identify_ts_1.isOpenBanking)(declared.product ?? product),
        updateLevel: (claim) => claim.updateLevel !== declared.updateLevel && isVersion(claim),
    };
    for (const said of ['product', 'version', 'updateLevel']) {
        if (declared[said] === null || own.some((claim) => claim[said] === declared[said]))
            continue;
        const against = used.find((claim) => claim[said] !== null && differs[said](claim));
        if (against)
            return against;
    }
    return null;
}


/***/ }),

/***/ 5626:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.describe = describe;
const entry_ts_1 = __webpack_require__(115);
const identify_ts_1 = __webpack_require__(9727);
const NOT_LISTED = new Set(['carbon.xml', 'catalina-server.xml']);
/** A home in the words of the report, all but its verdict, and the place for a finding that has no better one. */
function describe(home, variants, values) {
    const files = home.entries.filter((entry) => !NOT_LISTED.has(entry.source.kind));
    const settings = variants.flatMap((variant) => settingsOf(variant));
    const configFiles = new Set([
        ...files.map((entry) => entry.source.file),
        ...settings.flatMap(({ source }) => (NOT_LISTED.has(source.kind) ? [] : source.text.files())),
    ]);
    const evidence = [
        ...home.identity.claims.map(({ span, what }) => ({ span, what })),
        ...settings.flatMap((one) => [
            ...settingEvidence('Part A', one.handler, values.get(one) ?? []),
            ...settingEvidence('Part B', one.soap, values.get(one) ?? []),
        ]),
    ];
    const first = files[0] ?? home.entries[0];
    return {
        deployment: {
            id: home.id,
            product: (0, identify_ts_1.namedProduct)(home.identity.product),
            version: home.identity.version,
            updateLevel: home.identity.updateLevel,
            configFiles: [...configFiles].sort(),
            evidence: unique(evidence),
        },
        fallbackAt: home.imageAt ?? (0, entry_ts_1.firstLine)(first),
    };
}
function settingsOf(variant) {
    const all = [
        variant.toml,
        variant.identity,
        variant.authenticators,
        variant.identityTemplate,
        variant.authenticatorsTemplate,
    ];
    return all.filter((settings) => settings !== null);
}
function settingEvidence(part, setting, values) {
    if (setting.raw === null)
        return [];
    const span = setting.source.text.locate(setting.at.start, setting.at.end);
    const found = [{ span, what: `${part} ${attributeName(setting)}${setting.raw}` }];
    if (setting.via) {
        found.push({ span: setting.source.text.locate(setting.via.start, setting.via.end), what: `${part} value` });
    }
    for (const { start, end, from } of values) {
        if (start >= setting.at.start && end <= setting.at.end)
            found.push({ span: from, what: `${part} value` });
    }
    return found;
}
/** An attribute's name goes before its value: what `enable` switches on, `disabled` switches off. */
function attributeName({ source, at }) {
    if (source.kind === 'deployment.toml')
        return '';
    const attribute = source.text.text.slice(at.start, at.end);
    return `${attribute.slice(0, attribute.indexOf('=')).trimEnd()}=`;
}
function unique(evidence) {
    const seen = new Set();
    return evidence.filter(({ span, what }) => {
        const key = `${span.file}\0${span.start}\0${what}`;
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}


/***/ }),

/***/ 3480:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DESCRIBES_BUILDS = void 0;
exports.describedBuilds = describedBuilds;
const yaml_ts_1 = __webpack_require__(4257);
const build_invocation_ts_1 = __webpack_require__(3770);
const command_words_ts_1 = __webpack_require__(8878);
const compose_ts_1 = __webpack_require__(4835);
const yaml_scripts_ts_1 = __webpack_require__(645);
/** Cheap sign that a YAML file may describe a build. */
exports.DESCRIBES_BUILDS = /build[-_]?arg|build-push-action|docker_image/i;
/** Modules of Ansible and keys of them whose `args` are those of a build. */
const HAS_ARGS = /^build$|(?:^|\.)docker_image_build$/;
/** Keys, without case and what parts their words, that name the context and the Dockerfile. */
const CONTEXT = /^(?:docker|build)?context$|^path$/;
const FILE = /^(?:docker|build)?file$/;
/** Parts of an artifact of Skaffold, which has the context itself. */
const PART = /^(?:docker|kaniko)$/;
/** GitHub's action that builds an image, whatever it is given. */
const ACTION = /(?:^|\/)build-push-action@/;
/** What a list of words may say before the options of a build. */
const BUILD_WORD = /^(?:build|bud)$/;
/** Arguments in one text: each a line, or parted by commas. */
const PIECE = /(?:[^\n,]|,(?!\w{1,100}=))+/g;
/**
 * The builds that a YAML file describes with keys (`build-args` beside `context` of a GitHub action, `buildArgs` of Skaffold,
 * `build.args` of Ansible's `docker_image`), or as a list of words (`args` of Cloud Build, of a container of kaniko's).
 * Those of compose files are read with their services.
 */
function describedBuilds(yaml) {
    const found = [];
    const walk = (node, key, parent) => {
        if (node?.kind === 'map') {
            found.push(...inMap(node, key, parent));
            for (const entry of node.entries)
                walk(entry.value, entry.key, node);
        }
        else if (node?.kind === 'seq') {
            found.push(...inList(node));
            for (const item of node.items)
                walk(item, '', null);
        }
    };
    for (const document of yaml.documents)
        if (!(0, compose_ts_1.isCompose)(yaml.file, document))
            walk(document, '', null);
    return found;
}
function inMap(node, key, parent) {
    const isAction = key === 'with' && ACTION.test(textOf((0, yaml_ts_1.get)(parent, 'uses'))?.text ?? '');
    const args = node.entries.flatMap((entry) => {
        const name = plain(entry.key);
        if (name === 'buildargs' || (name === 'args' && HAS_ARGS.test(key)))
            return given(entry.value);
        // Azure's task takes no arguments for a build that it pushes, too.
        const isTaken = name !== 'arguments' || /^build\b/i.test(textOf((0, yaml_ts_1.get)(node, 'command'))?.text ?? '');
        return isTaken ? inOptions(entry.value) : [];
    });
    if (args.length === 0 && !isAction)
        return [];
    const of = (keys) => {
        for (const map of PART.test(key) ? [node, parent] : [node]) {
            const entry = map?.entries.find((one) => keys.test(plain(one.key)));
            const text = textOf(entry?.value ?? null);
            if (entry && text)
                return { name: entry.key, text: text.text };
        }
        return null;
    };
    const file = of(FILE);
    return [
        {
            args,
            target: of(/^target$/)?.text ?? null,
            context: of(CONTEXT)?.text ?? null,
            file: file?.text ?? null,
            inContext: file?.name === 'dockerfile',
        },
    ];
}
/** A key without case and what parts its words. */
function plain(key) {
    return key.replace(/[-_]/g, '').toLowerCase();
}
/** The content of a scalar, with variables for the expressions of templates; null for anything else. */
function textOf(node) {
    return node?.kind === 'scalar' ? (0, yaml_scripts_ts_1.withVariables)(node.text()) : null;
}
/** Arguments as a map, as a list of `NAME=VALUE`, or in one text. */
function given(node) {
    if (node?.kind === 'map') {
        return node.entries.flatMap(({ key, value }) => {
            const text = textOf(value);
            return text ? [[key, text]] : [];
        });
    }
    if (node?.kind === 'seq')
        return node.items.flatMap(given);
    const text = textOf(node);
    if (text === null)
        return [];
    return [...text.text.matchAll(PIECE)].flatMap(({ 0: piece, index }) => (0, build_invocation_ts_1.argumentsIn)(text.slice(index, index + piece.length)));
}
/** Arguments among the options that a text adds to a build: `--build-arg NAME=VALUE`. */
function inOptions(node) {
    if (node?.kind !== 'scalar' || !/^\s*-/.test(node.value) || !node.value.includes('--build-arg'))
        return [];
    const text = (0, yaml_scripts_ts_1.withVariables)(node.text());
    const { words } = (0, command_words_ts_1.commandWords)(text.text.replace(/[\r\n]/g, ' '), 0);
    return (0, build_invocation_ts_1.writtenIn)(words.map(({ start, end }) => text.slice(start, end)), 'docker').args;
}
/** A build as the list of its words. One of kaniko's has no word for the build itself. */
function inList({ items }) {
    const words = items.flatMap((item) => textOf(item) ?? []);
    if (!words.some(({ text }) => /^--build-arg(?:=|$)/.test(text)))
        return [];
    const first = words.findIndex(({ text }) => text.startsWith('-') || BUILD_WORD.test(text));
    const isKaniko = !BUILD_WORD.test(words[first].text);
    return [(0, build_invocation_ts_1.writtenIn)(words.slice(isKaniko ? 0 : first + 1), isKaniko ? 'kaniko' : 'docker')];
}


/***/ }),

/***/ 6663:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.StagedMounts = void 0;
const dockerfile_stages_ts_1 = __webpack_require__(7233);
const expand_ts_1 = __webpack_require__(2447);
const moves_ts_1 = __webpack_require__(3253);
const paths_ts_1 = __webpack_require__(4447);
/** What a stage may bring to another place before another one takes it: configuration it names, or what only a program knows. */
const MAY_MOVE = /deployment\.toml|identity\.xml|authenticators\.xml|\.(?:sh|py)\b|(?<![\w.-])(?:make|ant|python3?|ansible|zip|tar[ \t]+-{0,2}\w{0,9}c\w{0,9})(?![\w.-])/;
/** What builds something out of all that the stage has. */
const BUILDS = /(?<![\w.-])(?:mvnw?|gradlew?|npm|yarn|pnpm)(?![\w.-])/;
/** What holds no configuration of the server's. */
const LIBRARY = /\.(?:jar|war|car|so)$/;
/** What a path leaves open. */
const OPEN = /[$*?[]/;
/** What `COPY` and `ADD` put where in the stages of a build, and what of that stages take from one another. */
class StagedMounts {
    text;
    stages;
    byStage = new Map();
    /** @param stages those that the image is made of */
    constructor(text, stages) {
        this.text = text;
        this.stages = stages;
    }
    /** The instructions come in the order of the file. */
    copy(instruction) {
        const stage = this.stages.find(({ start, end }) => start <= instruction.at.start && instruction.at.start < end);
        if (!stage)
            return;
        const source = (0, dockerfile_stages_ts_1.copiedFrom)(instruction.rest);
        const found = source === null ? copies(instruction) : this.copiesFrom(source, instruction);
        this.byStage.set(stage, [...this.of(stage), ...found]);
    }
    /** What lies in the image: in the stages that no other one is made from. */
    ofImage() {
        const used = new Set(this.stages.flatMap(({ from }) => [...from]));
        return this.stages.filter((stage) => !used.has(stage)).flatMap((stage) => this.of(stage));
    }
    /** What lies in a stage: what its base has, and what has been put there. */
    of(stage) {
        return this.byStage.get(stage) ?? (stage.base ? this.of(stage.base) : []);
    }
    /** What an instruction takes from a stage. Where a command of that may have moved things, all of it may come along. */
    copiesFrom(name, instruction) {
        const stage = (0, dockerfile_stages_ts_1.stageNamed)(name, this.stages);
        if (!stage)
            return [];
        const mounts = this.of(stage);
        const { sources: all, to } = operands(instruction);
        const sources = all.filter((source) => !LIBRARY.test(source));
        const isOpen = mayMoveIn(stage, this.text) || sources.some((source) => OPEN.test(source));
        if (sources.length > 0 && isOpen)
            return mounts;
        return sources.flatMap((source) => mounts.flatMap((mount) => taken(mount, source, to, instruction.at)));
    }
}
exports.StagedMounts = StagedMounts;
/** What comes of a mount when a place is copied that holds it, or that it holds. */
function taken(mount, source, to, at) {
    const target = (mount.to ?? '').replace(/\/$/, '');
    const place = source.replace(/\/$/, '');
    if ((0, paths_ts_1.isBelow)(target, place))
        return [{ ...mount, to: `${to.replace(/\/$/, '')}${target.slice(place.length)}`, at }];
    if (!(0, paths_ts_1.isBelow)(place, target))
        return [];
    const from = (0, paths_ts_1.joinPath)(mount.from, place.slice(target.length + 1));
    return from === null ? [] : [{ ...mount, from, to, at }];
}
/** Whether the commands of a stage, or of one it begins with, may bring configuration to another place. */
function mayMoveIn(stage, text) {
    const run = (0, dockerfile_stages_ts_1.instructions)(text.slice(stage.start, stage.end)).filter(({ name }) => name === 'RUN');
    const commands = run.map(({ rest }) => rest).join('\n');
    return (MAY_MOVE.test(commands) ||
        BUILDS.test(commands) ||
        (0, moves_ts_1.mayMove)(commands) ||
        (stage.base !== null && mayMoveIn(stage.base, text)));
}
/** What an instruction copies and where, as paths of the image or of the stage they are in. */
function operands({ rest, folder, lookup }) {
    const bare = rest.replace(/^(?:--\S+\s+)*/, '');
    const flat = bare.replace(/\\[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*/g, ' ');
    if (flat.startsWith('<<'))
        return { sources: [], to: '' };
    const words = flat.startsWith('[') ? [...flat.matchAll(/"([^"]*)"/g)].map((m) => m[1]) : flat.split(/\s+/);
    const [to = '', ...sources] = words.map((word) => (0, expand_ts_1.expandShell)((0, expand_ts_1.unquoted)(word), lookup).text).reverse();
    return { sources: sources.reverse().map((source) => (0, paths_ts_1.withoutStars)(source)), to: (0, paths_ts_1.inFolder)(folder, to) };
}
function copies(instruction) {
    const { sources, to } = operands(instruction);
    return sources.flatMap((source) => {
        const from = /^https?:/.test(source) ? null : (0, paths_ts_1.joinPath)(instruction.context, source);
        return from === null ? [] : [{ kind: 'path', from, to, at: instruction.at }];
    });
}


/***/ }),

/***/ 2925:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.instructionPacks = instructionPacks;
const expand_ts_1 = __webpack_require__(2447);
const pack_ts_1 = __webpack_require__(4770);
const paths_ts_1 = __webpack_require__(4447);
/** A word of a command: quotes and what shells and JSON put between words end it. */
const WORD = /(?:\$\{[^}\n]{0,200}\}|[^\s"'`,;&|()<>[\]{}=\\])+/g;
/** Where one command of a `RUN` ends and the next begins. */
const NEXT_COMMAND = /[;&|(`]/;
const NAME = 'wso2[a-z]*(?:-[a-z]+)*';
const VERSION = '\\d+\\.\\d+\\.\\d+(?:\\.\\d+)?(?!\\d)';
/** What stands for a version nobody states: a star, a variable without a value. */
const UNKNOWN = '[*$?][^/]*';
const ARCHIVE = new RegExp(`^(${NAME})(?:-(?:(${VERSION})[^/]*|${UNKNOWN}))?\\.(?:zip|tar|tgz|tar\\.(?:gz|bz2|xz))$`, 'i');
const FOLDER = new RegExp(`^(${NAME})-(?:(${VERSION})(?:-(?:update|alpha|beta|rc|m\\d|snapshot|wum)[\\w.-]*)?|${UNKNOWN})$`, 'i');
const STARTED = new RegExp(`(?:^|/)(${NAME})(?:-(?:(${VERSION})[^/]*|${UNKNOWN}))?/bin/[\\w-]+\\.sh$`, 'i');
const MOVES = /^(?:\S*\/)?(?:mv|cp|ln|rsync)$/;
const HELM = /^(?:\S*\/)?helm3?$/;
/** A path in a folder of charts, whose archives are Helm's. */
const IN_CHARTS = /(?:^|\/)charts?(?:\/|$)/i;
const RUNS_ANOTHER = /^(?:\S*\/)?(?:sh|bash|exec|nohup|sudo|su|gosu|source|\.|-\S*)$/;
/**
 * The packs that an instruction of a Dockerfile brings or starts: an archive wherever one is named, the folder of an
 * unpacked one where it is copied, moved or linked, and the start of a server in one. Another path in such a folder
 * (a driver that is copied into it) tells nothing: the image may be anybody's. An archive in a folder of charts or in a
 * command of helm is a chart.
 *
 * @param folder the working directory
 */
function instructionPacks({ name, rest, at }, folder, file, lookup, labels) {
    const text = rest.replace(/(?<=\n)[ \t]*#[^\n]*/g, (comment) => ' '.repeat(comment.length));
    const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => {
        const { text: expanded, definedAt } = (0, expand_ts_1.expandShell)(written, lookup);
        return { written, text: expanded, definedAt, start: index };
    });
    const found = [];
    const named = (list) => {
        for (const word of list)
            if (!IN_CHARTS.test(word.text))
                found.push([word, ARCHIVE.exec(lastPart(word.text))]);
    };
    const copied = (list) => {
        for (const word of list.slice(0, -1))
            found.push([word, FOLDER.exec(lastPart(word.text))]);
    };
    const started = (list) => {
        for (const word of list)
            found.push([word, STARTED.exec((0, paths_ts_1.inFolder)(folder, word.text))]);
    };
    if (name === 'COPY' || name === 'ADD') {
        if (!IN_CHARTS.test((0, paths_ts_1.inFolder)(folder, words.at(-1)?.text ?? '')))
            named(words);
        copied(words.filter(isNoOption));
    }
    else if (name === 'CMD' || name === 'ENTRYPOINT') {
        if (!words.some(({ written }) => HELM.test(written)))
            named(words);
        started(words);
    }
    else {
        // A line of a heredoc is taken for an instruction: its name is then the command.
        const first = name === 'RUN' ? [] : [{ written: name.toLowerCase(), text: '', definedAt: null, start: 0 }];
        for (const command of commandsOf(text, [...first, ...words])) {
            const own = command.slice(command.findIndex(({ written }) => !RUNS_ANOTHER.test(written)));
            if (!HELM.test(own[0]?.written ?? ''))
                named(command);
            if (MOVES.test(own[0]?.written ?? ''))
                copied(own.slice(1).filter(isNoOption));
            else
                started(own.slice(0, 1));
        }
    }
    return found.flatMap(([word, match]) => {
        const claim = match && claimOf(word, match, { file, start: at + word.start, end: at + word.start }, labels);
        return claim ? [claim] : [];
    });
}
function isNoOption({ written }) {
    return !written.startsWith('-');
}
/** The words of a `RUN`, command by command. */
function commandsOf(text, words) {
    const commands = [];
    let end = 0;
    for (const word of words) {
        if (end === 0 || NEXT_COMMAND.test(text.slice(end, word.start)))
            commands.push([]);
        commands.at(-1)?.push(word);
        end = word.start + word.written.length;
    }
    return commands;
}
/** The name at the end of a path, without the slash, dot or star behind it that takes what a folder holds. */
function lastPart(path) {
    const bare = path.replace(/\/[.*]?$/, '');
    return bare.slice(bare.lastIndexOf('/') + 1);
}
/** @param at where the word begins */
function claimOf(word, match, at, labels) {
    const [, name = '', version = ''] = match;
    if ((0, pack_ts_1.productOfPack)(name, version) === null)
        return null;
    const pack = version === '' ? name : `${name}-${version}`;
    const offset = word.written.indexOf(pack);
    const span = offset < 0
        ? (word.definedAt ?? { ...at, end: at.start + word.written.length })
        : { ...at, start: at.start + offset, end: at.start + offset + pack.length };
    return (0, pack_ts_1.packClaim)(name, version, span, labels, 'build', 'pack');
}


/***/ }),

/***/ 7233:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.instructions = instructions;
exports.stagesOf = stagesOf;
exports.copiedFrom = copiedFrom;
exports.stageNamed = stageNamed;
const expand_ts_1 = __webpack_require__(2447);
const INSTRUCTION = /^[ \t]*([A-Za-z]+)[ \t]+((?:[^\n]*\\[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)*[^\n]*)/gm;
const FROM = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i;
/** The instructions of a Dockerfile in their order. Lines of a heredoc are taken for instructions too. */
function instructions(text) {
    return [...text.matchAll(INSTRUCTION)].map((match) => ({
        name: match[1].toUpperCase(),
        rest: match[2].trimEnd(),
        at: match.index + match[0].length - match[2].length,
    }));
}
/** The stages of a Dockerfile, at least one. What stands before the first `FROM` belongs to all of them. */
function stagesOf(text) {
    const stages = [];
    const defaults = new Map();
    for (const { name, rest, at } of instructions(text)) {
        const current = stages.at(-1);
        if (name === 'ARG') {
            const [, key, value] = /^(\w+)=["']?([^\s"']*)/.exec(rest) ?? [];
            if (key !== undefined && value !== undefined)
                defaults.set(key, value);
        }
        else if (name === 'FROM') {
            const match = FROM.exec(rest);
            if (!match)
                continue;
            if (current)
                current.end = at;
            const image = (0, expand_ts_1.expandShell)(match[1], (key) => {
                const value = defaults.get(key);
                return value === undefined ? null : { text: value, span: { file: '', start: 0, end: 0 } };
            }).text;
            const base = stageNamed(image, stages);
            const from = new Set(base ? [base] : []);
            const number = stages.length;
            stages.push({ name: match[2] ?? null, number, image, start: at, end: text.length, base, from });
        }
        else if (name === 'COPY' && current) {
            const source = stageNamed(copiedFrom(rest) ?? '', stages);
            if (source && source !== current)
                current.from.add(source);
        }
    }
    return stages.length > 0
        ? stages
        : [{ name: null, number: 0, image: '', start: 0, end: text.length, base: null, from: new Set() }];
}
/** The stage or image that a `COPY` takes from, as it is written; null when it takes from the build context. */
function copiedFrom(rest) {
    return /^(?:(?:--\S+|\\)\s+)*?--from=(\S+)/.exec(rest)?.[1] ?? null;
}
/** The one of these stages that has a name or a number. */
function stageNamed(name, stages) {
    const named = stages.find((stage) => stage.name?.toLowerCase() === name.toLowerCase());
    return named ?? stages.find(({ number }) => /^\d+$/.test(name) && number === Number(name)) ?? null;
}


/***/ }),

/***/ 7281:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isDockerfile = isDockerfile;
exports.builtUnit = builtUnit;
exports.dockerfileUnits = dockerfileUnits;
exports.builtImages = builtImages;
const comments_ts_1 = __webpack_require__(2181);
const dockerfile_copies_ts_1 = __webpack_require__(6663);
const dockerfile_packs_ts_1 = __webpack_require__(2925);
const dockerfile_stages_ts_1 = __webpack_require__(7233);
const expand_ts_1 = __webpack_require__(2447);
const home_targets_ts_1 = __webpack_require__(2231);
const image_ts_1 = __webpack_require__(2270);
const own_homes_ts_1 = __webpack_require__(2094);
const pack_ts_1 = __webpack_require__(4770);
const pack_claims_ts_1 = __webpack_require__(7758);
const paths_ts_1 = __webpack_require__(4447);
/** Whether a path is a Dockerfile's: `Dockerfile`, `is.Dockerfile`, `Dockerfile.prod`, `Containerfile`; `build-dockerfile.sh` is a script. */
function isDockerfile(path) {
    return /^(?!.*\.(?:sh|bash|ksh|groovy)$)[\w.-]*(?:[Dd]ockerfile|[Cc]ontainerfile)(?:$|[-_.])/.test((0, paths_ts_1.baseOf)(path));
}
/**
 * What a build of a Dockerfile makes: claims from `FROM` and the `WSO2_SERVER*` arguments, mounts from `COPY` and
 * `ADD`, of the stage built and of the stages it is made from.
 */
function builtUnit(file, text, { context, args, target }) {
    const stages = (0, dockerfile_stages_ts_1.stagesOf)(text);
    const built = stages.findLast((stage) => target === null || stage.name === target) ?? stages.at(-1);
    return unitOf(file, text, withBases(built), context, args, file);
}
/**
 * Every server in the images a Dockerfile makes.
 *
 * @param builds what commands give its arguments; each of several is a statement of its own
 */
function dockerfileUnits(file, text, context, builds = []) {
    const images = builds.every(({ args }) => args.size === 0)
        ? builtImages(file, text, context, { targets: builds.map(({ target }) => target) })
        : builds.flatMap(({ args, target }) => target === null ? builtImages(file, text, context, { args }) : builtUnit(file, text, { context, args, target }));
    return images.flatMap((image) => (0, home_targets_ts_1.serversOf)(image));
}
/**
 * Every image a Dockerfile makes: one a stage that no other stage is made from.
 *
 * @param targets stages that are built by their names, too
 */
function builtImages(file, text, context, { args = new Map(), targets = [] } = {}) {
    const stages = (0, dockerfile_stages_ts_1.stagesOf)(text);
    const used = new Set(stages.flatMap((stage) => [...stage.from]));
    const isImage = (stage) => !used.has(stage) || (stage.name !== null && targets.includes(stage.name));
    const images = stages.filter((stage) => isImage(stage) && saysFrom(stage, file));
    // Stages that are copied by number, or name nothing of WSO2's, are parts of one image.
    if (images.length < 2)
        return [unitOf(file, text, stages, context, args, file)];
    return images.map((stage, index) => unitOf(file, text, withBases(stage), context, args, `${file}:${stage.name ?? index + 1}`));
}
/** Whether a stage begins with a WSO2 image, whatever its version. */
function saysFrom(stage, file) {
    return withBases(stage).some(({ image }) => (0, image_ts_1.imageClaim)(image, { file, start: 0, end: 0 }, [], false) !== null);
}
/** A stage after all it is made from, in the order of the file. */
function withBases(stage) {
    const all = new Set([stage]);
    for (const one of all)
        for (const base of one.from)
            all.add(base);
    return [...all].sort((a, b) => a.start - b.start);
}
function unitOf(file, text, stages, context, args, name) {
    const variables = new Map();
    const claims = [];
    const staged = new dockerfile_copies_ts_1.StagedMounts(text, stages);
    const packs = [];
    const made = [];
    const used = [];
    const lookup = (key) => variables.get(key) ?? null;
    let at = { file, start: 0, end: 0 };
    let folder = '';
    const labels = [(0, paths_ts_1.baseOf)(file)];
    const built = (offset) => stages.some(({ start, end }) => start <= offset && offset < end);
    for (const { name: instruction, rest, at: offset } of (0, dockerfile_stages_ts_1.instructions)(text)) {
        // Arguments before the first stage are everybody's; those of other stages tell defaults that nobody else gives.
        if (instruction === 'ARG' || instruction === 'ENV') {
            for (const [key, value] of assignments(instruction, rest, offset, file, args)) {
                if (built(offset) || !variables.has(key))
                    variables.set(key, defined(value, lookup));
            }
        }
        if (!built(offset))
            continue;
        if (instruction === 'FROM') {
            folder = '';
            const claim = fromClaim(rest, offset, file, lookup, labels);
            if (claim) {
                claims.unshift(claim.claim);
                at = claim.at;
            }
        }
        else if (instruction === 'WORKDIR') {
            folder = (0, paths_ts_1.inFolder)(folder, (0, expand_ts_1.expandShell)((0, expand_ts_1.unquoted)(rest), lookup).text);
        }
        else if (instruction === 'COPY' || instruction === 'ADD') {
            const span = { file, start: offset, end: offset + rest.length };
            staged.copy({ rest, context, folder, lookup, at: span });
        }
        // The default of an argument that is given says nothing.
        if (instruction === 'ARG' && args.has(/^\w*/.exec(rest)?.[0] ?? ''))
            continue;
        const written = { name: instruction, rest, at: offset };
        packs.push(...(0, dockerfile_packs_ts_1.instructionPacks)(written, folder, file, lookup, labels));
        made.push(...(0, own_homes_ts_1.madeHomes)(written, folder, lookup));
        used.push((0, own_homes_ts_1.usedBy)(written, lookup) ?? '');
    }
    const mounts = staged.ofImage();
    const unit = { kind: 'dockerfile', name, file, builds: null, mounts, environment: null };
    if (isDatabase(stages, text))
        return { ...unit, at, claims: [] };
    const pack = serverArguments(variables, lookup, labels);
    if (pack)
        claims.push(pack);
    for (const { start, end } of stages) {
        claims.push(...(0, pack_claims_ts_1.variablePackClaims)(text.slice(start, end), lookup, labels, 'build'));
    }
    for (const claim of packs)
        if (!(0, home_targets_ts_1.isSaid)(claim, claims))
            claims.push(claim);
    const spanOf = (start, end) => ({ file, start, end });
    const paths = (0, pack_claims_ts_1.packClaims)((0, comments_ts_1.withoutComments)(text), spanOf, labels, 'path');
    claims.push(...(0, home_targets_ts_1.homeClaims)({ mounts, claims }, paths, at, labels));
    if (at.end === 0)
        at = (claims.find(({ version }) => version !== null) ?? claims[0])?.span ?? at;
    // What a variable calls the home may be another product's.
    const homes = packs.length > 0 && packs.every(({ product }) => product !== 'other')
        ? { homes: [...made, ...(0, own_homes_ts_1.namedHomes)(lookup)], used: [...used, ...[...variables.values()].map(({ text }) => text)] }
        : {};
    return { ...unit, at, claims, ...homes };
}
/** Images of databases, with whatever registry and tag. */
const DATABASE = /(?:^|\/)(?:mysql|mysql-server|mariadb|postgres|postgresql|mssql\/server|oracle-xe|oracle-free|percona)(?:[:@]|$)/i;
/** The script that starts a server. */
const START = /\/bin\/(?:wso2server|api-manager|api-cp|gateway|key-manager|traffic-manager)\.sh/;
/** Whether an image is a database's, which takes only the SQL of a pack or of another image along. */
function isDatabase(stages, text) {
    const last = stages.at(-1);
    return last !== undefined && DATABASE.test(last.image) && !START.test(text.slice(last.start, last.end));
}
/** A variable's value with the earlier ones put in, as a build does: `ARG V=${V:-7.0.0}` is its own default. */
function defined({ text, span }, lookup) {
    const expanded = (0, expand_ts_1.expandShell)(text, lookup);
    return { text: expanded.text, span: expanded.definedAt ?? span };
}
/** `ARG NAME[=default]`, `ENV NAME=value …` and the older `ENV NAME value`. */
function assignments(instruction, rest, offset, file, args) {
    const given = instruction === 'ARG' ? args : new Map();
    const pairs = /^\w+=/.test(rest)
        ? [...rest.matchAll(/(?<!\w)(\w+)=("[^"\n]*"|'[^'\n]*'|[^\s\\]+)/g)]
        : [...rest.matchAll(/^(\w+)[ \t]+("[^"\n]*"|'[^'\n]*'|[^\s\\]+)/g)];
    const found = pairs.map((match) => {
        const key = match[1];
        const written = match[2];
        const text = (0, expand_ts_1.unquoted)(written);
        const start = offset + match.index + match[0].length - written.length + (text === written ? 0 : 1);
        return [key, given.get(key) ?? { text, span: { file, start, end: start + text.length } }];
    });
    const bare = given.get(rest);
    return bare ? [[rest, bare]] : found;
}
function fromClaim(rest, offset, file, lookup, labels) {
    const match = /^(?:--\S+\s+)*(\S+)/.exec(rest);
    if (!match)
        return null;
    const written = match[1];
    const start = offset + match[0].length - written.length;
    const at = { file, start, end: start + written.length };
    const expanded = (0, expand_ts_1.expandShell)(written, lookup);
    const claim = (0, image_ts_1.imageClaim)(expanded.text, expanded.definedAt ?? at, labels, expanded.verbatim);
    return claim && { claim, at };
}
/** `WSO2_SERVER_NAME` + `WSO2_SERVER_VERSION`, or `WSO2_SERVER` as a pack or a name of its own. */
function serverArguments(variables, lookup, labels) {
    const expand = (name) => (0, expand_ts_1.expandShell)(variables.get(name)?.text ?? '', lookup).text;
    const version = variables.get('WSO2_SERVER_VERSION') ?? null;
    const versionText = expand('WSO2_SERVER_VERSION');
    for (const name of ['WSO2_SERVER_NAME', 'WSO2_SERVER', 'WSO2_SERVER_PACK']) {
        const found = variables.get(name);
        if (!found)
            continue;
        const product = expand(name);
        const claim = (0, pack_ts_1.packClaim)(product, versionText, version?.span ?? found.span, labels, 'build', name);
        if (claim)
            return claim;
    }
    return null;
}


/***/ }),

/***/ 9458:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.dotEnv = dotEnv;
exports.exampleEnv = exampleEnv;
const paths_ts_1 = __webpack_require__(4447);
/** What people copy to `.env` and fill in; what the first of them says holds. */
const EXAMPLES = [
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.default',
    '.env.defaults',
    'env.example',
    'example.env',
    'sample.env',
];
/** Variables of the `.env` file beside a compose file or an `envsubst` template. */
function dotEnv(file, text) {
    return variablesOf((0, paths_ts_1.joinPath)((0, paths_ts_1.dirOf)(file), '.env'), text);
}
/** Variables of the files beside a compose file that are there to be copied to `.env`. */
function exampleEnv(file, text) {
    const all = EXAMPLES.map((name) => variablesOf((0, paths_ts_1.joinPath)((0, paths_ts_1.dirOf)(file), name), text));
    return new Map(all.reverse().flatMap((variables) => [...variables]));
}
function variablesOf(path, text) {
    const found = new Map();
    const content = path === null ? null : text(path);
    if (path === null || content === null)
        return found;
    for (const match of content.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=[ \t]*(.*)/gm)) {
        const written = match[2].trimEnd();
        const [, quote, quoted] = /^(["'])(.*?)\1/.exec(written) ?? [];
        // Behind an unquoted value, ` #` begins a comment.
        const value = quote === undefined ? written.replace(/(?:^|(?<![ \t])[ \t]+)#.*$/, '') : quoted;
        const start = match.index + match[0].lastIndexOf(written) + (quote === undefined ? 0 : 1);
        found.set(match[1], { text: value, span: { file: path, start, end: start + value.length } });
    }
    return found;
}


/***/ }),

/***/ 4870:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.editsInPlace = editsInPlace;
const command_texts_ts_1 = __webpack_require__(3215);
const comments_ts_1 = __webpack_require__(2181);
const home_targets_ts_1 = __webpack_require__(2231);
const homes_meant_ts_1 = __webpack_require__(4673);
const per_tree_ts_1 = __webpack_require__(7717);
/** The switches of the guide as commands name them, and the value each is off with. */
const SWITCHES = [
    {
        name: /client_certificate_authentication_handler|ClientCertificateBasedAuthenticationHandler/,
        part: 'A',
        off: 'false',
    },
    { name: /mutual_ssl_authenticator/, part: 'B', off: 'false' },
    { name: /MutualSSLAuthenticator/, part: 'B', off: 'true' },
];
/** Cheap sign of one. */
const SWITCH = new RegExp(SWITCHES.map(({ name }) => name.source).join('|'));
/** Commands that change a file where it lies or write what they make of it, one a line. */
const COMMANDS = /(?<![\w.$/-])(?:(?:sed|perl|yq|tomlq)[ \t](?=[^\n]{0,300}?(?:(?<=[ \t])-(?:[a-zA-Z]{0,5}i|-in-?place)|[^\d&>]>))|crudini[ \t]|xmlstarlet[ \t]{1,9}(?:ed|edit)[ \t]|(?:dasel|toml)[ \t]{1,9}(?:put|set)[ \t])|\.(?:search_file|insert_line)_\w{1,30}[( ]/g;
/** Modules of Ansible and types of Puppet that do. */
const STEPS = /^[ \t]*(?:-[ \t]+)?(?:(?:ansible\.builtin|community\.general)\.)?(?:lineinfile|replace|ini_file|xml):|(?<![\w:])(?:file_line|ini_setting|augeas|xml_fragment)[ \t]*\{/gm;
/** What `sed` and `perl` look for, which they do not leave there. */
const SOUGHT = /(?<![\w])s([|#,/@!])(?:\\.|(?!\1)[^\\\n]){0,1000}\1/g;
/** The edits of a tree that may leave a switch on: all but those that write nothing but the value it is off with. */
const editsIn = (0, per_tree_ts_1.perTree)(({ files }) => files
    .filter(({ nameClass, text }) => nameClass === 'carrier' && SWITCH.test(text))
    .flatMap(({ path, text }) => {
    const spoken = (0, comments_ts_1.withoutComments)(text);
    return [...(0, command_texts_ts_1.commandsIn)(spoken, COMMANDS), ...(0, command_texts_ts_1.stepsIn)(spoken, STEPS)].flatMap((command) => editsOf(command, path));
}));
function editsOf({ text, start: offset }, file) {
    return SWITCHES.flatMap(({ name, part, off }) => {
        const found = name.exec(text);
        if (!found)
            return [];
        const values = text.replace(SOUGHT, '').match(/\b(?:true|false)\b/gi) ?? [];
        if (values.length > 0 && values.every((value) => value.toLowerCase() === off))
            return [];
        const start = offset + found.index;
        return [{ part, at: { file, start, end: start + found[0].length }, pack: (0, home_targets_ts_1.packIn)(text) }];
    });
}
/**
 * The edits of a home's files, after which its switches may not be as the files have them.
 *
 * @param homes all of the repository
 */
function editsInPlace(home, homes, tree) {
    return editsIn(tree).filter((edit) => (0, homes_meant_ts_1.homesMeant)(edit, homes).includes(home));
}


/***/ }),

/***/ 1996:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.yamlEntries = yamlEntries;
exports.nameOf = nameOf;
exports.isManifest = isManifest;
exports.isYaml = isYaml;
exports.nestedYaml = nestedYaml;
exports.heredocEntry = heredocEntry;
const appended_ts_1 = __webpack_require__(7775);
const base64_ts_1 = __webpack_require__(7753);
const heredoc_ts_1 = __webpack_require__(5752);
const sniff_ts_1 = __webpack_require__(8612);
const template_ts_1 = __webpack_require__(9380);
const yaml_ts_1 = __webpack_require__(4257);
const ansible_blocks_ts_1 = __webpack_require__(9246);
const entry_ts_1 = __webpack_require__(115);
const kubernetes_ts_1 = __webpack_require__(4443);
const namespace_ts_1 = __webpack_require__(8880);
const paths_ts_1 = __webpack_require__(4447);
/** Keys under which Helm values carry a piece of `deployment.toml` for a chart that lies elsewhere. */
const FRAGMENT_KEY = /^extra_?config(?:s|uration)?$/i;
/** How cloud-init's `write_files` tells of a content in base64, compressed or not. */
const ENCODED = /(?:^|\+)b(?:ase)?64$/;
/** A script of one line that may print a configuration file. */
const PRINTS = /\b(?:echo|printf)[ \t]/;
/**
 * The configuration files a YAML document holds as text: in config maps, secrets, Helm values, Ansible tasks,
 * cloud-init, whatever the structure, by the key they stand under, by their content or by the heredoc of a script.
 *
 * @param role `values` for a Helm values file; fragments in it count only when no chart of the repository puts them in
 * @param apart scalars that are read as YAML of their own
 */
function yamlEntries(carried, chart, role, hint, apart) {
    const found = [];
    carried.documents.forEach((document, index) => {
        const walk = (node, path, map, parent, image) => {
            if (node?.kind === 'seq') {
                node.items.forEach((item, at) => {
                    walk(item, [...path, String(at)], map, null, image);
                });
            }
            else if (node?.kind === 'map') {
                const kind = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(node, 'kind'));
                const inner = kind === 'ConfigMap' || kind === 'Secret'
                    ? {
                        name: (0, kubernetes_ts_1.plainName)((0, yaml_ts_1.str)((0, yaml_ts_1.get)(node, 'metadata', 'name')) ?? ''),
                        namespace: (0, namespace_ts_1.namespaceOf)(node),
                        secret: kind === 'Secret',
                    }
                    : map;
                const around = imageAt(node, carried) ?? image;
                for (const { key, value } of node.entries) {
                    if (!(0, ansible_blocks_ts_1.isIdleBlock)(node, key, value))
                        walk(value, [...path, key], inner, node, around);
                }
            }
            else if (node?.kind === 'scalar' && !apart.has(node)) {
                const key = path.at(-1) ?? '';
                const place = {
                    file: carried.file,
                    id: map ? map.name : `${index}.${path.slice(0, -1).join('.')}`,
                    map: map?.name ?? null,
                    namespace: map?.namespace ?? null,
                    valuesPath: role === 'values' ? path : null,
                    chart,
                    labels: [...(map ? [map.name] : []), ...path.slice(0, -1)],
                    image,
                    hint,
                    added: /(?:^|\.)blockinfile$/.test(path.at(-2) ?? ''),
                };
                const section = path.at(-2);
                const encoded = section === 'binaryData' ||
                    (map?.secret === true && section === 'data') ||
                    (/^contents?$/.test(key) && ENCODED.test((0, yaml_ts_1.str)((0, yaml_ts_1.get)(parent, 'encoding')) ?? ''));
                found.push(...scalarEntries(node, key, parent, place, encoded, role === 'values' && chart === null));
            }
        };
        walk(document, [], null, null, null);
    });
    return found;
}
/** Where the image of a container or service stands, in the file. */
function imageAt(map, carried) {
    const image = (0, yaml_ts_1.get)(map, 'image') ?? (0, yaml_ts_1.get)(map, 'Image');
    return image?.kind === 'scalar' ? carried.span(image) : null;
}
function scalarEntries(node, key, parent, place, encoded, fragments) {
    const name = nameOf(key, parent);
    const named = name === null ? null : (0, entry_ts_1.kindOfPath)(name);
    if (named === null && !encoded && !node.value.includes('\n') && !PRINTS.test(node.value))
        return [];
    if (encoded ? node.value.trim() === '' || isTag(node.value) : isReference(node.value))
        return [];
    const text = encoded ? (0, base64_ts_1.decodeBase64)(node) : node.text();
    if (text === null) {
        return named === null
            ? []
            : [make(node.text(), named, name, place, 'its base64 content cannot be decoded')];
    }
    if (named !== null)
        return [make(text, named, name, place, null)];
    const heredocs = (0, heredoc_ts_1.scriptHeredocs)(text);
    const written = [...heredocs, ...(0, appended_ts_1.appendedTexts)(text)]
        .map((heredoc) => scriptEntry(heredoc, place))
        .filter((entry) => entry !== null);
    const rest = (0, heredoc_ts_1.outside)(text, heredocs).text;
    const kind = kindOfContent(rest) ?? (fragments && FRAGMENT_KEY.test(key) && /^[ \t]*\[/m.test(rest) ? 'deployment.toml' : null);
    if (kind === null)
        return written;
    const entry = make(text, kind, kind, place, null);
    return [...written, place.map === null ? entry : { ...entry, key: /[^\w.-]/.test(key) ? null : key }];
}
/** The file name a text is kept under: its key, or the `dest`/`path` beside a `content`. */
function nameOf(key, parent) {
    if ((0, entry_ts_1.kindOfPath)(key) !== null)
        return key;
    if (!/^(?:content|contents|inline|data|text|body|value)$/.test(key))
        return null;
    for (const sibling of ['dest', 'path', 'target', 'filename', 'name']) {
        const value = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(parent, sibling));
        if (value !== null && (0, entry_ts_1.kindOfPath)(value) !== null)
            return value;
    }
    return null;
}
/** A value that only says where the file's text comes from: nothing, a path, or a template tag alone. */
function isReference(value) {
    const text = value.trim();
    return (!text.includes('\n') && !/[[<=]/.test(text)) || isTag(text);
}
function isTag(value) {
    return /^\{\{[^\n]*\}\}$/.test(value.trim());
}
function kindOfContent(text) {
    if (isYaml(text))
        return null;
    return (0, sniff_ts_1.sniffToml)(text).wso2 ? 'deployment.toml' : (0, sniff_ts_1.sniffXml)(text);
}
function make(text, kind, name, place, problem) {
    const toml = kind === 'deployment.toml' ? (0, sniff_ts_1.sniffToml)(text.text) : null;
    return {
        source: {
            kind,
            name: (0, paths_ts_1.baseOf)(name),
            file: place.file,
            text,
            template: (0, template_ts_1.templateLanguage)((0, paths_ts_1.baseOf)(name), text.text, place.hint),
        },
        path: `${(0, paths_ts_1.dirOf)(place.file) === '' ? '' : `${(0, paths_ts_1.dirOf)(place.file)}/`}${name.replace(/^\/+/, '')}`,
        home: `${place.file}#${place.map === null ? (homeNamedBy(name, kind) ?? place.id) : place.id}`,
        recognised: true,
        family: toml?.family ?? null,
        map: place.map,
        namespace: place.namespace,
        valuesPath: place.valuesPath,
        problem,
        chart: place.chart,
        labels: place.labels,
        ...(place.added ? { added: true } : {}),
    };
}
/** Whether a text is a Kubernetes manifest or a compose file. */
function isManifest(text) {
    return /^(?:apiVersion|kind|services):/m.test(text);
}
/** A key whose text follows over several lines, as no line of TOML has it. */
const BLOCK = /^[ \t]*(?:-[ \t]+)?["']?[\w./~-]{1,300}["']?:[ \t]+[|>][-+\d]{0,2}[ \t]*\r?$/m;
/** Whether a text is YAML that may hold configuration, so that it is none itself: a manifest, or a server's tables below a key. */
function isYaml(text) {
    return isManifest(text) || (BLOCK.test(text) && (0, sniff_ts_1.sniffToml)(text).wso2);
}
/**
 * YAML that a YAML document holds as text, such as the `definition: |` of a task, a patch of a kustomization or a
 * manifest in a heredoc of a script.
 *
 * @param apart scalars that are read as YAML of their own
 */
function nestedYaml(carried, apart) {
    const found = [];
    const walk = (node) => {
        if (node?.kind === 'seq')
            node.items.forEach(walk);
        else if (node?.kind === 'map')
            for (const { value } of node.entries)
                walk(value);
        else if (node?.kind === 'scalar' && node.value.includes('\n') && !apart.has(node))
            found.push(...yamlIn(node));
    };
    carried.documents.forEach(walk);
    return found;
}
function yamlIn(node) {
    if (!node.value.includes('<<'))
        return isYaml(node.value) ? [node.text()] : [];
    const whole = node.text();
    const heredocs = (0, heredoc_ts_1.scriptHeredocs)(whole);
    const written = heredocs.map(({ text }) => text).filter(({ text }) => isYaml(text));
    return isYaml((0, heredoc_ts_1.outside)(whole, heredocs).text) ? [...written, whole] : written;
}
/** The home a text is written to when its target tells: files of one home may be written one by one. */
function homeNamedBy(target, kind) {
    return /(?:^|\/)repository\/(?:conf|resources)\//.test(target) ? (0, entry_ts_1.homeOfPath)(target, kind) : null;
}
/** A heredoc that is written to a configuration file, or whose content is one. */
function heredocEntry(heredoc, file, hint) {
    return writtenEntry(heredoc, {
        file,
        id: String(heredoc.at.start),
        map: null,
        namespace: null,
        valuesPath: null,
        chart: null,
        labels: [],
        image: null,
        hint: heredoc.quoted ? null : hint,
        added: heredoc.adds,
    });
}
/** The same for a heredoc of a script that is a YAML scalar. */
function scriptEntry(heredoc, place) {
    // What fills the YAML in comes before the shell does.
    const filled = heredoc.quoted || (0, template_ts_1.templateLanguage)('', heredoc.text.text, place.hint) !== null;
    return writtenEntry(heredoc, {
        ...place,
        // The files of one config map are one home; other scripts are told apart by where the text stands, as in a file.
        id: place.map === null ? place.id.replace(/^\d+/, String(heredoc.text.locate(0, 0).start)) : place.id,
        hint: filled ? place.hint : 'envsubst',
        added: heredoc.adds,
    });
}
function writtenEntry(heredoc, place) {
    const name = heredoc.target ?? heredoc.label ?? '';
    const named = (0, entry_ts_1.kindOfPath)(name);
    const content = kindOfContent(heredoc.text.text);
    const kind = named ?? content;
    if (kind === null)
        return null;
    const at = { ...place, labels: [...place.labels, name] };
    const entry = make(heredoc.text, kind, named === null ? kind : name, at, null);
    return {
        ...entry,
        recognised: (0, entry_ts_1.isHomePath)(name, kind) || content !== null,
        ...(place.image ? { writtenBy: place.image } : {}),
    };
}


/***/ }),

/***/ 115:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kindOfPath = kindOfPath;
exports.hasOwnName = hasOwnName;
exports.isCopyName = isCopyName;
exports.isHomePath = isHomePath;
exports.homeOfPath = homeOfPath;
exports.isDecisive = isDecisive;
exports.isOwnFile = isOwnFile;
exports.isDecisiveKind = isDecisiveKind;
exports.isIntegratorPath = isIntegratorPath;
exports.firstLine = firstLine;
exports.withReplaced = withReplaced;
const paths_ts_1 = __webpack_require__(4447);
const TEMPLATES = /^(.*?)(?:^|\/)repository\/resources\/conf\/templates\/repository\/conf\/(?:identity|security)\/(identity|authenticators)\.xml\.j2$/;
const IN_HOME = /^(.*?)(?:^|\/)repository\/conf\//;
const NAME = /(?:^|[-_.])(identity|authenticators|carbon|catalina-server)(?:[-_.][\w.-]*)?\.xml/;
const OWN_NAME = /^(?:deployment\.toml|(?:identity|authenticators|carbon|catalina-server)\.xml)(?:\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|gotmpl|tftpl|in|mustache|hbs|ctmpl))*$/;
/** What people and tools add to the name of a copy they keep: `deployment.orig.toml`, `old_deployment.toml`. */
const COPY = /(?:^|[-_. ])(?:orig(?:inal)?|bak|bkp|backup|old|copy|saved?|sample|example|dist)(?:[-_.]|$)/i;
/** What kind of configuration file a path names, or null. */
function kindOfPath(path) {
    const template = TEMPLATES.exec(path);
    if (template)
        return template[2] === 'identity' ? 'identity.xml.j2' : 'authenticators.xml.j2';
    const name = (0, paths_ts_1.baseOf)(path);
    if (/(?:^|[-_.])deployment[\w.-]*\.toml/.test(name))
        return 'deployment.toml';
    const xml = NAME.exec(name);
    return xml ? `${xml[1]}.xml` : null;
}
/** Whether a path has the very name the product reads, or a template of it; `identity-mgt.xml` is another file. */
function hasOwnName(path) {
    return OWN_NAME.test((0, paths_ts_1.baseOf)(path));
}
/** Whether a file's name says that it is a copy somebody keeps of another: no server reads it. */
function isCopyName(name) {
    return COPY.test(name);
}
/** Whether a path ends like a file of a product home. */
function isHomePath(path, kind) {
    if (kind.endsWith('.j2'))
        return true;
    const match = IN_HOME.exec(path);
    if (!match)
        return false;
    const rest = path.slice(match[0].length);
    const folder = (0, paths_ts_1.dirOf)(rest);
    switch (kind) {
        case 'deployment.toml':
        case 'carbon.xml':
            return folder === '';
        case 'identity.xml':
            return folder === 'identity' || folder === '';
        case 'authenticators.xml':
            return folder === 'security';
        default:
            return folder === 'tomcat';
    }
}
/** The home a file of the repository belongs to: the folder above `repository/`, else the folder its configuration lies in. */
function homeOfPath(path, kind) {
    const template = TEMPLATES.exec(path);
    if (template)
        return template[1];
    const inHome = IN_HOME.exec(path);
    if (inHome)
        return inHome[1].replace(/\/$/, '');
    const folder = (0, paths_ts_1.dirOf)(path);
    const own = { 'identity.xml': 'identity', 'authenticators.xml': 'security', 'catalina-server.xml': 'tomcat' }[kind];
    return (0, paths_ts_1.baseOf)(folder) === own ? (0, paths_ts_1.dirOf)(folder) : folder;
}
const DECISIVE = new Set([
    'deployment.toml',
    'identity.xml',
    'authenticators.xml',
    'identity.xml.j2',
    'authenticators.xml.j2',
]);
/** Whether an entry is of a kind that can hold a setting of the advisory; the others only tell about the home. */
function isDecisive({ source }) {
    return isDecisiveKind(source.kind);
}
/** Whether an entry is a file by itself, no text that stands in another one. */
function isOwnFile({ map, valuesPath, source, path }) {
    return map === null && valuesPath === null && source.file === path;
}
/** Whether files of a kind can hold a setting of the advisory. */
function isDecisiveKind(kind) {
    return DECISIVE.has(kind);
}
/** Whether the path is a Micro Integrator's or Streaming Integrator's: `<HOME>/conf/deployment.toml` without `repository/`. */
function isIntegratorPath(path) {
    return /(?:^|\/)conf\/deployment[\w.-]*\.toml/.test(path) && !IN_HOME.test(path);
}
/** Where to report what the whole file stands for, such as its folder's name: its first line with content. */
function firstLine(entry) {
    const { text } = entry.source;
    const line = /[^\s][^\r\n]*/.exec(text.text);
    return line ? text.locate(line.index, line.index + line[0].trimEnd().length) : text.locate(0, 0);
}
/** Entries with others in the place of some, in their order; what `by` has as null is left out. */
function withReplaced(entries, by) {
    return entries.flatMap((entry) => {
        const one = by.get(entry);
        return one === undefined ? [entry] : (one ?? []);
    });
}


/***/ }),

/***/ 266:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.environmentSettings = exports.filesWithSettings = void 0;
exports.isEnvFile = isEnvFile;
exports.isExampleEnv = isExampleEnv;
const lines_ts_1 = __webpack_require__(771);
const yaml_ts_1 = __webpack_require__(4257);
const comments_ts_1 = __webpack_require__(2181);
const dockerfile_ts_1 = __webpack_require__(7281);
const dot_env_ts_1 = __webpack_require__(9458);
const expand_ts_1 = __webpack_require__(2447);
const kubernetes_ts_1 = __webpack_require__(4443);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const script_variables_ts_1 = __webpack_require__(2524);
const YAML = /\.(?:ya?ml|json|sls)(?:\.\w+)?$/;
const SCRIPT = /\.(?:sh|bash|ksh)$|^Makefile/;
const ENV_FILE = /^\.env|\.env(?:\.[\w.-]+)?$|^env\.[\w-]+$/;
const EXAMPLE = /example|sample|template|dist|default/;
/** Whether a file by its name holds nothing but environment variables: `.env`, `prod.env`, `.env.example`. */
function isEnvFile(path) {
    return ENV_FILE.test((0, paths_ts_1.baseOf)(path));
}
/** Whether a file only shows which variables there are, for a copy of it to give them values. */
function isExampleEnv(path) {
    return isEnvFile(path) && EXAMPLE.test((0, paths_ts_1.baseOf)(path));
}
/** Of more files only those near what a scan has loaded are looked into. */
const MAX_FILES = 2000;
/** Files that may set environment variables: files of variables, YAML, scripts, Dockerfiles and what a scan has loaded. */
exports.filesWithSettings = (0, per_tree_ts_1.perTree)((tree) => {
    const isKind = (path) => YAML.test(path) || SCRIPT.test((0, paths_ts_1.baseOf)(path)) || (0, dockerfile_ts_1.isDockerfile)(path);
    const loaded = tree.files.filter(({ nameClass }) => nameClass === 'carrier').map(({ path }) => path);
    const others = tree.paths.filter(isKind);
    const near = others.length > MAX_FILES ? foldersAround(tree) : null;
    const kept = others.filter((path) => near?.has((0, paths_ts_1.dirOf)(path)) ?? true);
    return [...new Set([...loaded, ...kept, ...tree.paths.filter(isEnvFile)])].sort();
});
/** The folders of loaded files and those above. */
function foldersAround(tree) {
    const folders = new Set(['']);
    for (const { path } of tree.files) {
        for (let folder = (0, paths_ts_1.dirOf)(path); !folders.has(folder); folder = (0, paths_ts_1.dirOf)(folder))
            folders.add(folder);
    }
    return folders;
}
/**
 * What sets an environment variable anywhere in the repository: containers of any kind, images, files of variables,
 * scripts and pipelines. What only passes it on under its own name sets nothing.
 */
exports.environmentSettings = (0, per_tree_ts_1.perKey)((name, tree, read) => {
    const all = (0, exports.filesWithSettings)(tree).flatMap((path) => {
        const text = tree.text(path);
        return text?.includes(name) ? inFile(path, text, name, tree, read) : [];
    });
    const dotEnvs = new Set(all.filter(({ span }) => (0, paths_ts_1.baseOf)(span.file) === '.env').map(({ span }) => (0, paths_ts_1.dirOf)(span.file)));
    // Whoever has filled in a copy of the example does not run the example.
    return all.filter(({ span: { file } }) => !(isExampleEnv(file) && dotEnvs.has((0, paths_ts_1.dirOf)(file))));
});
function inFile(path, text, name, tree, read) {
    const yaml = YAML.test(path) ? read(path) : null;
    if (yaml && !yaml.error) {
        const variables = (0, dot_env_ts_1.dotEnv)(path, (other) => tree.text(other));
        return inYaml(yaml, name, (other) => variables.get(other) ?? null);
    }
    const plain = isEnvFile(path) || SCRIPT.test((0, paths_ts_1.baseOf)(path)) || (0, dockerfile_ts_1.isDockerfile)(path);
    return inText(text, name, plain ? '' : ':', (0, script_variables_ts_1.scriptVariables)(path, text)).map(({ value, start, end }) => ({
        value,
        span: { file: path, start, end },
        owner: null,
    }));
}
function inYaml(yaml, name, lookup) {
    const settings = [];
    const add = (node, owner) => {
        const value = node?.kind === 'scalar' ? told(node.value, name, lookup) : null;
        if (node && value !== undefined)
            settings.push({ value, span: yaml.span(node), owner });
    };
    const visit = (node, owner) => {
        if (node?.kind === 'scalar' && node.value.includes(name)) {
            const text = node.text();
            for (const { value, start, end } of inText(text.text, name, '', () => lookup))
                settings.push({ value, span: text.locate(start, end), owner });
        }
        else if (node?.kind === 'seq') {
            for (const item of node.items)
                visit(item, owner);
        }
        else if (node?.kind === 'map') {
            const own = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(node, 'name')) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(node, 'Name'));
            if (own === name)
                add(['value', 'Value', 'valueFrom', 'ValueFrom'].map((key) => (0, yaml_ts_1.get)(node, key)).find(Boolean) ?? null, owner);
            const isContainer = own !== null && ['env', 'environment', 'Environment'].some((key) => (0, yaml_ts_1.get)(node, key) !== null);
            const inside = isContainer ? (0, kubernetes_ts_1.plainName)(own) : owner;
            for (const { key, value } of node.entries) {
                // A key without a value passes on what is set elsewhere.
                if (key === name)
                    add(value?.kind === 'scalar' && value.js === null ? null : value, inside);
                else if (key === 'services' && value?.kind === 'map') {
                    for (const service of value.entries)
                        visit(service.value, service.key);
                }
                else
                    visit(value, inside);
            }
        }
    };
    for (const document of yaml.documents)
        visit(document, null);
    return settings;
}
/** A value as it is written: quoted, a variable with its braces, plain letters, or several of these. */
const WORD = String.raw `((?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|\$\{[^}\n]{0,300}\}|\$\(\w{1,100}\)|[^\s"'\x60;,&|(){}[\]]){0,300})`;
/**
 * `NAME=value`, `ENV NAME value`, `${NAME:=value}` and Terraform's `name = "NAME"` with its `value`.
 *
 * @param colon `:` where `NAME: value` sets it as well
 */
function inText(text, name, colon, lookupAt) {
    const pattern = new RegExp([
        String.raw `(?<![\w.$@-]|\$\{)(["']?)${name}\1[ \t]{0,20}(?:(?::{0,2}|[?+])=>?|[=${colon}])(?![=~])[ \t]{0,20}${WORD}`,
        String.raw `\b(?:ENV|setenv)[ \t]{1,20}${name}[ \t]{1,20}(?!=)${WORD}`,
        String.raw `\$\{${name}:?=([^}\n]{0,300})\}`,
        String.raw `\bname[ \t]{0,20}=[ \t]{0,20}"${name}",?\s{1,200}value[ \t]{0,20}=[ \t]{0,20}${WORD}`,
    ].join('|'), 'g');
    const isComment = (0, lines_ts_1.commentLines)(text, comments_ts_1.COMMENT);
    return [...text.matchAll(pattern)].flatMap((match) => {
        const [whole, , ...words] = match;
        if (isComment(match.index))
            return [];
        const written = words.find((word) => word !== undefined);
        const after = match.index + whole.length;
        const end = after - (whole.endsWith('}') && whole.startsWith('${') ? 1 : 0);
        // Quotes may stand around the whole: `-e "NAME=value"`. What a command prints goes on behind the word.
        const goesOn = /["'`({[]/.test(text[after] ?? '') && text[after] !== text[match.index - 1];
        const value = goesOn ? null : told((0, expand_ts_1.unquoted)(written), name, lookupAt(match.index));
        return value === undefined ? [] : [{ value, start: end - written.length, end }];
    });
}
/** A value with its variables put in; null when it cannot be told, undefined when it is the variable itself. */
function told(written, name, lookup) {
    const { text } = (0, expand_ts_1.expandShell)(written, lookup);
    const itself = new RegExp(String.raw `^\$(?:${name}|\(${name}\)|\{${name}(?::?\?.{0,300})?\})$`);
    if (itself.test(text))
        return undefined;
    return /[$"'`]|\{\{/.test(text) ? null : text;
}


/***/ }),

/***/ 3766:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.environmentOf = environmentOf;
const mapped_text_ts_1 = __webpack_require__(2749);
const template_names_ts_1 = __webpack_require__(1057);
const claim_ts_1 = __webpack_require__(5191);
const entry_ts_1 = __webpack_require__(115);
const environment_settings_ts_1 = __webpack_require__(266);
const map_entries_ts_1 = __webpack_require__(1304);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** `CERT_AUTH`, gomplate's `.Env.CERT_AUTH`, `.CERT_AUTH`, `env.CERT_AUTH`, `os.environ.CERT_AUTH`. */
const REFERENCE = /^(?:\$?\.(?:Env\.)?|(?:ENV|env|environ|os\.environ)\.)?([A-Za-z_]\w*)$/;
/** Places that a reason names; of more it tells how many. */
const MAX_NAMED = 3;
/**
 * The values that the repository's environment variables may have in a template: any that some place sets which may
 * reach what fills it in, and none where no place surely does.
 */
function environmentOf(entry, home, survey, read) {
    let names = null;
    let users = null;
    return (expression) => {
        const name = REFERENCE.exec(expression.trim())?.[1];
        names ??= (0, template_names_ts_1.namesThatMatter)(entry.source);
        if (name === undefined || !names.has(name))
            return null;
        const settings = (0, environment_settings_ts_1.environmentSettings)(name, survey.tree, read);
        if (settings.length === 0)
            return null;
        users ??= new Users(entry, home, survey);
        return users.possible(name, settings);
    };
}
const placesOf = (0, per_tree_ts_1.perTree)((_tree, { units, entries }) => {
    const byFile = new Map();
    const add = (file, unit) => {
        const known = byFile.get(file);
        if (known)
            known.push(unit);
        else
            byFile.set(file, [unit]);
    };
    for (const unit of units) {
        add(unit.file, unit);
        const built = unit.builds ?? unit.image?.file;
        if (built !== undefined && built !== unit.file)
            add(built, unit);
    }
    const decisive = entries.filter((entry) => (0, entry_ts_1.isDecisive)(entry) && entry.recognised);
    const files = decisive.filter(({ map }) => map === null).map(({ source }) => source.file);
    const configuration = new Set(files);
    // A set also goes through what is added on the way.
    for (const path of configuration)
        if (path !== '')
            configuration.add((0, paths_ts_1.dirOf)(path));
    const maps = new Set(decisive.flatMap(({ map }) => map ?? []));
    return { units: byFile, configuration, folders: new Set(files.map(paths_ts_1.dirOf)), maps };
});
/** What uses one template, and which settings may reach it by that. */
class Users {
    entry;
    tree;
    places;
    users;
    family;
    /** Whether only containers that mount the template themselves use it: what others are told does not reach it. */
    isMounted;
    constructor(entry, home, survey) {
        this.entry = entry;
        this.tree = survey.tree;
        this.places = placesOf(survey.tree, survey);
        const users = survey.units.filter((unit) => home.units.some((one) => isSame(one, unit)) || brings(unit, entry));
        this.users = new Set(users);
        this.family = (0, claim_ts_1.familyOf)(home.identity.product);
        this.isMounted = users.length > 0 && users.every((unit) => unit.kind !== 'dockerfile' && brings(unit, entry));
    }
    possible(name, settings) {
        const own = new Set(settings.filter((setting) => this.isOwn(setting)));
        const counting = settings.filter((setting) => own.has(setting) || this.mayReach(setting, own.size > 0));
        if (counting.length === 0)
            return null;
        const values = new Map(counting.map((setting) => [setting.value, resolvedSetting(setting, this.tree)]));
        const mayBeUnset = own.size === 0 || this.leavesOut(own);
        return {
            values: [...(mayBeUnset ? [null] : []), ...values.values()],
            reason: this.reason(name, counting, !mayBeUnset),
        };
    }
    /** Whether a setting is for what uses the template for sure, or stands beside the template and is for nothing else. */
    isOwn(setting) {
        const { file } = setting.span;
        if ((0, environment_settings_ts_1.isExampleEnv)(file))
            return false;
        const template = this.entry.source.file;
        // A script that writes the configuration sets what it puts in.
        if (file === template && setting.owner === null)
            return true;
        const units = this.unitsOf(setting);
        if (units.length > 0)
            return units.some((unit) => this.users.has(unit));
        const isBeside = (0, paths_ts_1.dirOf)(file) === (0, paths_ts_1.dirOf)(template) && ((0, environment_settings_ts_1.isEnvFile)(file) || this.names(file, template));
        return isBeside || [...this.users].some((user) => this.isTaken(file, user));
    }
    names(file, other) {
        return this.tree.text(file)?.includes((0, paths_ts_1.baseOf)(other)) === true;
    }
    /** Whether a file of no unit's own is what a unit takes variables from. */
    isTaken(file, user) {
        if (user.mounts.some((mount) => mount.kind === 'path' && mount.from !== '' && (0, paths_ts_1.isBelow)(file, mount.from)))
            return true;
        return (0, environment_settings_ts_1.isEnvFile)(file) && ((0, paths_ts_1.dirOf)(file) === (0, paths_ts_1.dirOf)(user.file) || this.names(user.file, file));
    }
    /**
     * Whether a setting that is not surely for what uses the template may be so all the same. An image may run anywhere
     * under any name; of a container that mounts the template another one is only told where it is the same server.
     *
     * @param isSet whether another setting surely is for the template: then others are for what they stand beside
     */
    mayReach(setting, isSet) {
        const units = this.unitsOf(setting);
        if (this.isOfOthers(units) || (isSet && this.isElsewhere(setting, units)))
            return false;
        if (!this.isMounted)
            return true;
        if (units.length === 0)
            return !isSet || this.isNamed(setting.owner);
        return units.some((unit) => unit.kind === 'dockerfile' ? !isSet : this.isNamed(unit.name) || familiesOf(unit).includes(this.family));
    }
    isNamed(name) {
        return [...this.users].some((user) => user.name === name);
    }
    /** Whether a setting is for what has a configuration of its own. */
    isElsewhere({ span }, units) {
        if (units.length === 0)
            return (0, environment_settings_ts_1.isEnvFile)(span.file) && this.places.folders.has((0, paths_ts_1.dirOf)(span.file));
        return units.every(({ mounts }) => mounts.some((mount) => {
            if (mount.kind === 'map')
                return [mount.name, mount.given].some((name) => this.places.maps.has(name ?? ''));
            return mount.kind === 'path' && this.places.configuration.has(mount.from);
        }));
    }
    /** Whether units are servers of other products only. */
    isOfOthers(units) {
        const isOther = (unit) => {
            const families = familiesOf(unit);
            return families.length > 0 && !families.includes(this.family);
        };
        return this.family !== null && units.length > 0 && units.every(isOther);
    }
    /** Whether one of several that use the template gets no value. */
    leavesOut(own) {
        const told = [...own].map((setting) => this.unitsOf(setting));
        if (told.some((units) => units.length === 0))
            return false;
        const reached = new Set(told.flat());
        return [...this.users].some((user) => user.kind !== 'dockerfile' && !reached.has(user));
    }
    unitsOf({ span, owner }) {
        const units = this.places.units.get(span.file) ?? [];
        return units.filter(({ name, file }) => file !== span.file || owner === null || owner === name);
    }
    reason(name, settings, isSure) {
        const named = settings.slice(0, MAX_NAMED).map(({ span }) => `${span.file}:${this.lineOf(span)}`);
        const more = settings.length - MAX_NAMED;
        const places = [...new Set(named), ...(more > 0 ? [`${more} more`] : [])];
        const last = places.pop();
        const told = places.length > 0 ? `${places.join(', ')} and ${last}` : last;
        return `${name} is set in ${told}${isSure ? '' : ', but not for sure for what fills this file in'}`;
    }
    lineOf({ file, start }) {
        return (this.tree.text(file) ?? '').slice(0, start).split('\n').length;
    }
}
function isSame(one, other) {
    return one.file === other.file && one.name === other.name;
}
/** Whether a unit gets the file that an entry stands in, wherever it puts it. */
function brings(unit, { map, source }) {
    return unit.mounts.some((mount) => {
        if (mount.kind === 'map')
            return (0, map_entries_ts_1.isMapOf)(mount, map);
        return mount.kind === 'path' && map === null && (0, paths_ts_1.isBelow)(source.file, mount.from);
    });
}
function familiesOf({ claims }) {
    return claims.map(({ product }) => (0, claim_ts_1.familyOf)(product)).filter((family) => family !== null);
}
function resolvedSetting({ value, span }, tree) {
    const text = tree.text(span.file);
    if (value === null || text === null)
        return 'unknown';
    return { text: mapped_text_ts_1.MappedText.ofEscape(span.file, value, span.start, span.end, (inserted) => inserted), raw: value };
}


/***/ }),

/***/ 2447:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_LENGTH = void 0;
exports.unquoted = unquoted;
exports.expandShell = expandShell;
exports.expandTerraform = expandTerraform;
/** A word without the quotes around it. */
function unquoted(text) {
    return text.replace(/^(["'])(.*)\1$/s, '$2');
}
const SHELL_VARIABLE = /\$\{(\w+)(?::?[-=]([^}]{0,1000})|:?[+?][^}]{0,1000})?\}|\$(\w+)|\$\((\w+)\)/g;
/** No image and no path is longer; variables made of variables could grow without end. */
exports.MAX_LENGTH = 2000;
/**
 * Puts shell-like variables (`$X`, `${X}`, `${X:-default}`, `${X:?message}`, `$(X)`) into a text, as Docker, compose, shells and `make` write them.
 * A variable nobody defines and that has no default stays as written.
 */
function expandShell(text, lookup) {
    let verbatim = true;
    let definedAt = null;
    let current = text;
    // A default may itself hold a variable; a few rounds are enough and end a variable that names itself.
    for (let round = 0; round < 4 && current.length < exports.MAX_LENGTH && current.includes('$'); round++) {
        const name = current.lastIndexOf('/');
        const next = current.replace(SHELL_VARIABLE, (whole, braced, fallback, bare, made, offset = 0) => {
            verbatim = false;
            const found = lookup(braced ?? bare ?? made ?? '');
            if (found && offset + whole.length > name)
                definedAt = found.span;
            return (found && found.text.length < exports.MAX_LENGTH ? found.text : null) ?? fallback ?? whole;
        });
        if (next === current)
            break;
        current = next;
    }
    return { text: current, verbatim, definedAt };
}
const TERRAFORM_VARIABLE = /\$\{\s*var\.([\w-]+)\s*\}/g;
/** What is more than a path of names may hold quotes and colons that an image has at other places. */
const EXPRESSION = /\$\{(?!\s*[\w.-]+\s*\})[^}]*\}/g;
/** Puts Terraform's variables (`${var.x}`) into a text. What nobody defines stays as written, or as `${…}`. */
function expandTerraform(text, lookup) {
    let definedAt = null;
    const expanded = text.replace(TERRAFORM_VARIABLE, (whole, name) => {
        const found = lookup(name);
        if (found)
            definedAt = found.span;
        return found?.text ?? whole;
    });
    return { text: expanded.replace(EXPRESSION, '${…}'), verbatim: !text.includes('${'), definedAt };
}


/***/ }),

/***/ 3783:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.externalMounts = externalMounts;
const yaml_ts_1 = __webpack_require__(4257);
const entry_ts_1 = __webpack_require__(115);
const joined_files_ts_1 = __webpack_require__(4912);
const kubernetes_ts_1 = __webpack_require__(4443);
const located_ts_1 = __webpack_require__(7657);
const named_file_ts_1 = __webpack_require__(5001);
const paths_ts_1 = __webpack_require__(4447);
const traced_ts_1 = __webpack_require__(7960);
/**
 * The configuration files of named products that come from a Secret, a config map or a path of the host of which the
 * repository says nothing else. What a template, a variable or another file of the repository may bring is left out.
 *
 * @param carried a file of the repository as YAML
 */
function externalMounts(survey, carried) {
    const found = new Map();
    // Each file once: it may hold thousands of servers.
    const files = new Map();
    for (const unit of survey.units) {
        if (unit.environment !== null || unit.claims.length === 0 || unit.claims.some(({ product }) => product === 'other'))
            continue;
        const { file } = unit.at;
        const candidates = files.get(file) ?? candidatesIn(carried(file));
        files.set(file, candidates);
        for (const candidate of candidates.get(keyOf(unit.kind, unit.at)) ?? []) {
            const { target, source, trace, path, isRelative, at } = candidate;
            const known = found.get((0, located_ts_1.placeKey)(at));
            if (known)
                known.units.push(unit);
            else if (path !== null && isInRepository(path, unit.at.file, survey))
                continue;
            else if (isRelative && (0, paths_ts_1.isAnyEndOf)(trace, survey.tree.paths))
                continue;
            else if (!(0, traced_ts_1.isTraced)(candidate, unit.at.file, survey))
                found.set((0, located_ts_1.placeKey)(at), { file: (0, paths_ts_1.baseOf)(target), source, at, units: [unit] });
        }
    }
    return [...found.values()];
}
const keyOf = (kind, image) => `${kind} ${(0, located_ts_1.placeKey)(image)}`;
function candidatesIn(yaml) {
    const found = new Map();
    if (!yaml || yaml.text.includes('{{'))
        return found;
    const add = (kind, image, candidates) => {
        const own = candidates.filter(({ target }) => isConfiguration(target));
        if (image === null || own.length === 0)
            return;
        const key = keyOf(kind, yaml.span(image));
        found.set(key, [...(found.get(key) ?? []), ...own]);
    };
    for (const document of yaml.documents) {
        const services = (0, yaml_ts_1.get)(document, 'services');
        for (const { value, keyAt } of services?.kind === 'map' ? services.entries : [])
            add('compose', (0, yaml_ts_1.get)(value, 'image') ?? keyAt, hostPaths(value, yaml));
        (0, kubernetes_ts_1.eachMap)(document, (pod) => {
            for (const container of (0, yaml_ts_1.items)((0, yaml_ts_1.get)(pod, 'containers')))
                add('kubernetes', (0, yaml_ts_1.get)(container, 'image'), ofPod(container, pod, yaml));
        });
    }
    return found;
}
/** The files that hold a setting of the advisory; others of a home only tell about it. */
const DECISIVE = new Set(['deployment.toml', 'identity.xml', 'authenticators.xml']);
/** Whether a path in a container is that of a file in which a server of WSO2's reads a setting. */
function isConfiguration(target) {
    const kind = (0, entry_ts_1.kindOfPath)(target);
    return kind !== null && DECISIVE.has(kind) && (0, entry_ts_1.hasOwnName)(target) && (0, entry_ts_1.isHomePath)(target, kind);
}
const FIXED_PATH = /^[~/][\w./-]{1,300}$/;
const RELATIVE_PATH = /^\.{1,2}\/[\w./-]{1,300}$/;
/** Of a compose service, what its volumes bring from a path of the host. */
function hostPaths(service, yaml) {
    return (0, yaml_ts_1.items)((0, yaml_ts_1.get)(service, 'volumes')).flatMap((item) => {
        const parts = (0, yaml_ts_1.str)(item)?.split(':');
        const path = parts ? parts[0] : (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'source'));
        const target = parts ? parts[1] : (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'target'));
        if (!item || !path || !target)
            return [];
        const at = yaml.span(item);
        if (RELATIVE_PATH.test(path)) {
            // A script that makes the file need not name it from the same folder.
            const trace = path.replace(/^(?:\.{1,2}\/)+/, '');
            return [{ target, source: `the path ${path}`, trace, path: null, isRelative: true, isMap: false, at }];
        }
        const source = `the host path ${path}`;
        return FIXED_PATH.test(path)
            ? [{ target, source, trace: (0, paths_ts_1.dirOf)(path), path, isRelative: false, isMap: false, at }]
            : [];
    });
}
/** Of a container, what its pod's volumes bring from a Secret, a config map or a path of the host. */
function ofPod(container, pod, yaml) {
    const volumes = new Map((0, yaml_ts_1.items)((0, yaml_ts_1.get)(pod, 'volumes')).map((volume) => [(0, yaml_ts_1.str)((0, yaml_ts_1.get)(volume, 'name')), volume]));
    return (0, yaml_ts_1.items)((0, yaml_ts_1.get)(container, 'volumeMounts')).flatMap((mount) => {
        const target = (0, yaml_ts_1.get)(mount, 'mountPath');
        const from = sourceOf(volumes.get((0, yaml_ts_1.str)((0, yaml_ts_1.get)(mount, 'name'))) ?? null);
        if (target?.kind !== 'scalar' || !from)
            return [];
        return [{ ...from, target: target.value, isRelative: false, isMap: from.path === null, at: yaml.span(target) }];
    });
}
function sourceOf(volume) {
    const path = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(volume, 'hostPath', 'path'));
    if (path !== null)
        return FIXED_PATH.test(path) ? { source: `the host path ${path}`, trace: (0, paths_ts_1.dirOf)(path), path } : null;
    const secret = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(volume, 'secret', 'secretName'));
    const name = secret ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(volume, 'configMap', 'name'));
    const isOptional = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(volume, secret === null ? 'configMap' : 'secret', 'optional')) === 'true';
    if (name === null || isOptional || !traced_ts_1.FIXED_NAME.test(name))
        return null;
    return { source: `the ${secret === null ? 'config map' : 'Secret'} ${name}`, trace: name, path: null };
}
/** Whether a path of the host may be a file of the repository, which lies there: one that nothing brings anywhere else. */
function isInRepository(path, file, { units, entries }) {
    const entry = (0, named_file_ts_1.namedFile)(path, file, entries);
    return entry !== null && !units.some(({ mounts }) => mounts.some((mount) => (0, joined_files_ts_1.isAlone)(entry.path, mount)));
}


/***/ }),

/***/ 4981:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fetchedOver = fetchedOver;
exports.isPutLater = isPutLater;
const command_texts_ts_1 = __webpack_require__(3215);
const comments_ts_1 = __webpack_require__(2181);
const copied_into_homes_ts_1 = __webpack_require__(4631);
const entry_ts_1 = __webpack_require__(115);
const folders_read_ts_1 = __webpack_require__(1635);
const home_targets_ts_1 = __webpack_require__(2231);
const homes_meant_ts_1 = __webpack_require__(4673);
const identify_ts_1 = __webpack_require__(9727);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const step_targets_ts_1 = __webpack_require__(7058);
const texts_that_run_ts_1 = __webpack_require__(3889);
/** Cheap sign of a fetch. */
const FETCHES = /\b(?:https?|s3|gs):\/\/|\b(?:curl|wget)\b/;
/** Commands that fetch, and the instruction of a Dockerfile. */
const COMMANDS = /(?<![\w.$/-])(?:curl|wget|aws[ \t]+s3|gsutil|gcloud[ \t]+storage|azcopy)[ \t]|^[ \t]*ADD[ \t]+(?=[^\n]{0,200}?:\/\/)/gm;
/** Modules of Ansible and resources of Puppet and Chef that do. */
const STEPS = /^[ \t]*(?:-[ \t]+)?(?:[a-z_]+\.[a-z_]+\.)?(?:get_url|aws_s3|s3_object|gc_storage|gcp_storage_object)["']?:|(?<![\w:])(?:file|archive)[ \t]*\{|^[ \t]*remote_file[ \t]/gm;
/** What `curl` and `wget` write to: `-o FILE`, `--output=FILE`, `> FILE`, `| tee FILE`. */
const WRITTEN = /(?:[ \t]-[a-zA-Z]{0,9}[oOP][ \t]*|[ \t]--(?:output|output-document|directory-prefix)[ \t=]+|>[ \t]*|\btee[ \t]+)["']?([^\s"';&|]+)/g;
/** What a file is copied to from an address: the next word. */
const COPIED = /:\/\/[^\s"']*["']?(?:[ \t]|\\\r?\n)+["']?([^\s"';&|]+)/g;
/** Where a step writes to. */
const DEST = /\bdest["']?[ \t]*:[ \t]*["']?([^\n"',}]+)|(?:^|[\s,{])path[ \t]*=>[ \t]*["']([^\n"']+)|^[ \t]*(?:(?:file|archive)[ \t]*\{|remote_file)[ \t]*["']([^\n"']+)/g;
const SOURCE = /\b((?:https?|s3|gs):\/\/[^\s"',)}]+)/;
/** Options of `curl` and `wget` with their values, and what their output is written to. */
const OPTION = /[ \t](?:-[a-zA-Z]{0,9}[oOPHuXdAbeET][ \t]*|--[a-z-]{1,40}(?:=|(?<=output|output-document|directory-prefix|header|user|password|request|data|cacert|cert|key|proxy|retry|max-time|connect-timeout)[ \t]+)|>[ \t]*|tee[ \t]+)(?:"[^"]*"|'[^']*'|[^\s;&|]+)/g;
const VARIABLE = /[ \t]["']?(\$[^\s"';&|)]+)/;
/** What a step takes: no other of its attributes. */
const STEP_SOURCE = /\b(?:url|src|source)["']?[ \t]*(?:=>|:)?[ \t]*["']?((?:https?|s3|gs):\/\/[^\s"',)}]+)/;
/** Where the next command of a line begins; what one is piped into has the fetched text still. */
const NEXT_COMMAND = /\s(?:&&|\|\|)\s|;(?=\s|$)/;
/** A place on a machine or in an image; one below the folder of a checkout is read by no server. */
const ABSOLUTE = /^(?:[/$~]|\{\{)/;
/** A change of folder to such a place, on the line of a command or one before. */
const GONE_TO = /(?<![\w.-])cd[ \t]+["']?([/$~][^\s"';&|)]*)/g;
/** An instruction of a Dockerfile begins in the working directory again. */
const INSTRUCTION = /^RUN[ \t]/m;
/** So far before a command a change of folder is looked for, and another branch behind it. */
const MAX_AROUND = 2000;
/** Another branch of the same statement in a script. */
const OTHER_BRANCH = /(?:^|[;\s])(?:else|elif|;;)(?=[;\s]|$)/;
const STATEMENT = /(?:^|[;\s])(?:if|case)[ \t]/;
/** Places where the files of a repository are to be had, and what a variable calls one. */
const MAY_BE_OWN = /^\$|\bgit|\/raw\/|\braw\.|bitbucket|\$\{?(?:CI_|GITHUB_)/i;
/** What brings files of a repository to a bucket or a store, from where a server may fetch them. */
const UPLOAD = /(?<![\w.$/-])(?:aws[ \t]+s3|gsutil|gcloud[ \t]+storage|azcopy)[ \t]+(?:-\S+[ \t]+)*(?:cp|mv|sync|rsync|copy)[ \t]+(?!["']?(?:s3|gs|https):\/\/)|\baz[ \t]+storage[ \t]+blob[ \t]+upload|"(?:aws_s3_(?:bucket_)?object|google_storage_bucket_object|azurerm_storage_blob)"|\bs3[-_]?(?:sync|upload)|upload-cloud-storage|AzureFileCopy|\bmode["']?[ \t]*:[ \t]*["']?put\b/gi;
/** A bucket that is named letter by letter. */
const BUCKET = /\b(?:s3|gs):\/\/([\w.-]+)(?=[/\s"']|$)/;
/** Files that may hold an upload, though they name nothing of WSO2's. */
const RUNS = /\.(?:ya?ml|tf|sh|bash|ps1|py|groovy)$|(?:^|\/)(?:Makefile|[Jj]ustfile|Jenkinsfile)[^/]*$/;
const fetchedIn = (0, per_tree_ts_1.perTree)((tree) => {
    const { files } = tree;
    const fetching = files.filter(({ nameClass, text }) => nameClass === 'carrier' && FETCHES.test(text));
    const found = fetching.flatMap(({ path, text }) => {
        const spoken = (0, comments_ts_1.withoutComments)(text);
        return [
            ...(0, command_texts_ts_1.commandsIn)(spoken, COMMANDS).flatMap(({ text: line, start }) => {
                const [command = ''] = line.split(NEXT_COMMAND, 1);
                const [before = ''] = spoken
                    .slice(Math.max(0, start - MAX_AROUND), start)
                    .split(INSTRUCTION)
                    .slice(-1);
                const folder = [...before.matchAll(GONE_TO)].at(-1)?.[1] ?? '';
                return fetchedBy({ text: command, start }, path, sourceOf(command), [WRITTEN, COPIED], folder);
            }),
            ...(0, command_texts_ts_1.stepsIn)(spoken, STEPS).flatMap((step) => fetchedBy(step, path, STEP_SOURCE.exec(step.text)?.[1], [DEST])),
        ];
    });
    const uploaded = found.length > 0 ? uploads(tree) : [];
    return found.filter(({ source }) => !uploaded.some((text) => mayBeOf(source, text)));
});
/** What brings files of the repository to where they may be fetched from, each with the rest of its line. */
function uploads(tree) {
    const paths = (0, texts_that_run_ts_1.isSurveyable)(tree) ? tree.paths.filter((path) => RUNS.test(path)) : [];
    return paths.flatMap((path) => {
        const spoken = (0, comments_ts_1.withoutComments)(tree.text(path) ?? '');
        return [...spoken.matchAll(UPLOAD)].map(({ index }) => (0, command_texts_ts_1.lineOf)(spoken.slice(index)));
    });
}
/** Whether what is fetched may be what an upload has brought there: not where both name a bucket, and another one. */
function mayBeOf(source, upload) {
    const [from, to] = [BUCKET.exec(source)?.[1], BUCKET.exec(upload)?.[1]];
    return from === undefined || to === undefined || from === to;
}
/** The address that a command is given: as it is written, or what `curl` and `wget` are given in a variable. */
function sourceOf(command) {
    const address = SOURCE.exec(command)?.[1];
    if (address !== undefined || !/^(?:curl|wget)\b/.test(command))
        return address;
    return VARIABLE.exec(command.replace(OPTION, ' '))?.[1];
}
function fetchedBy({ text, start }, file, source, targets, folder = '') {
    if (source === undefined)
        return [];
    return targets.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => {
        const target = match.slice(1).find((group) => group !== undefined);
        const place = ABSOLUTE.test(target) || folder === '' ? target : `${folder}/${target}`;
        if (!ABSOLUTE.test(place))
            return [];
        const kind = (0, folders_read_ts_1.kindReadAt)(place) ?? (0, folders_read_ts_1.kindReadAt)(`${place.replace(/\/$/, '')}/${(0, paths_ts_1.baseOf)(source)}`);
        if (kind === null)
            return [];
        const end = start + match.index + match[0].length;
        const at = { file, start: end - target.length, end };
        return [{ kind, source, at, pack: (0, home_targets_ts_1.packIn)(text) }];
    }));
}
/** The path of an address, without what asks for a branch or brings a token. */
function pathOf(address) {
    const path = address.replace(/[?#].*$/s, '').replace(/\/raw$/, '');
    return path.replaceAll('%2F', '/');
}
/**
 * The files from elsewhere that something puts over those of a home, so that the server does not run with these. Nothing is
 * said where the address may be that of the file itself: at a code host, or of what the repository uploads. Nor of what the
 * home's file is put over later, and of a home for which the policy file speaks.
 *
 * @param homes all of the repository
 */
function fetchedOver(home, homes, survey) {
    if ((0, identify_ts_1.isDeclared)(home.identity))
        return [];
    return fetchedIn(survey.tree).filter((fetched) => {
        const { kind, source } = fetched;
        const own = home.entries.filter((entry) => entry.source.kind === kind && (0, entry_ts_1.isOwnFile)(entry));
        if (own.length === 0 || !(0, homes_meant_ts_1.homesMeant)(fetched, homes).includes(home))
            return false;
        if (MAY_BE_OWN.test(source) && own.some(({ path }) => pathOf(source).endsWith(`/${path}`)))
            return false;
        return !own.some((entry) => isPutLater(entry, home, fetched.at, survey));
    });
}
/** Whether a home's file comes over what is put there at a place: by a later command or step, or where the image runs. */
function isPutLater(entry, { units }, at, survey) {
    const puts = [...(0, copied_into_homes_ts_1.copiesIntoHomes)(entry, survey), ...(0, step_targets_ts_1.putsInSteps)(entry, survey.tree)];
    const mounts = units.flatMap((unit) => unit.mounts).filter((mount) => mount.kind === 'path');
    return (puts.some((put) => isLater(put.at, at) && !isOtherBranch(at, put.at, survey)) ||
        mounts.some((mount) => (0, paths_ts_1.isBelow)(entry.path, mount.from) && (mount.at === undefined || isLater(mount.at, at))));
}
/** Whether a later command is another branch's: one of the two is done, not both. */
function isOtherBranch({ file, end }, later, { tree }) {
    if (later.start - end > MAX_AROUND)
        return false;
    const between = (tree.text(file) ?? '').slice(end, later.start);
    const other = OTHER_BRANCH.exec(between);
    return other !== null && !STATEMENT.test(between.slice(0, other.index));
}
function isLater(one, other) {
    return one.file === other.file && one.start > other.start;
}


/***/ }),

/***/ 5472:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fileEntry = fileEntry;
exports.unreadEntry = unreadEntry;
exports.asServers = asServers;
const mapped_text_ts_1 = __webpack_require__(2749);
const sniff_ts_1 = __webpack_require__(8612);
const template_ts_1 = __webpack_require__(9380);
const entry_ts_1 = __webpack_require__(115);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
/**
 * A configuration file that lies in the repository as a file of its own, or null when the file is none.
 *
 * @param chart folder of the chart the file belongs to: its tags are Helm's
 * @param as the path that tells what it is: its own, or the one that something puts it at
 */
function fileEntry(file, chart, as = file.path) {
    const named = (0, entry_ts_1.kindOfPath)(as);
    const kind = file.nameClass === 'toml' ? 'deployment.toml' : (named ?? kindOfXml(file));
    if (kind === null)
        return null;
    const toml = kind === 'deployment.toml' ? (0, sniff_ts_1.sniffToml)(file.text) : null;
    // A name that only holds the word (`identity-mgt.xml`) is the file's only with its content.
    const inHome = named !== null && (0, entry_ts_1.isHomePath)(as, kind) && (toml !== null || (0, entry_ts_1.hasOwnName)(as));
    const recognised = inHome || (toml ? isServers(toml, named, file.text) || isInProductFolder(as) : (0, sniff_ts_1.sniffXml)(file.text) === kind);
    return {
        source: {
            kind,
            name: (0, paths_ts_1.baseOf)(file.path),
            file: file.path,
            text: mapped_text_ts_1.MappedText.ofFile(file.path, file.text),
            template: languageOf(file.path, file.text, kind, chart),
        },
        path: file.path,
        home: (0, entry_ts_1.homeOfPath)(file.path, kind),
        recognised,
        family: toml && familyOf(toml, as, file.text),
        map: null,
        valuesPath: null,
        problem: null,
        chart,
        labels: [],
    };
}
/**
 * A configuration file that could not be read, or null when the file is none. It is judged as unreadable, never passed,
 * when its place or what can be made out of it says that it is WSO2's, or when nothing is known of its content.
 *
 * @param as the path that tells what it is: its own, or the one that something puts it at
 */
function unreadEntry(file, as = file.path) {
    const toml = file.nameClass === 'toml' && file.glimpse !== null ? (0, sniff_ts_1.sniffToml)(file.glimpse) : null;
    const named = (0, entry_ts_1.kindOfPath)(as);
    const kind = named ?? (toml && isServers(toml, named, file.glimpse ?? '') ? 'deployment.toml' : null);
    if (kind === null)
        return null;
    return {
        source: { kind, name: (0, paths_ts_1.baseOf)(file.path), file: file.path, text: mapped_text_ts_1.MappedText.ofFile(file.path, ''), template: null },
        path: file.path,
        home: (0, entry_ts_1.homeOfPath)(file.path, kind),
        recognised: (0, entry_ts_1.isHomePath)(as, kind) ||
            file.nameClass === 'toml' ||
            (file.glimpse === null ? (0, entry_ts_1.hasOwnName)(as) : (0, sniff_ts_1.sniffXml)(file.glimpse) === kind),
        family: familyOf(toml, as, file.glimpse ?? ''),
        map: null,
        valuesPath: null,
        problem: file.problem,
        chart: null,
        labels: [],
    };
}
/** Words only a WSO2 server's `deployment.toml` has; tables such as `[identity]` or `[keystore.primary]` stand in other tools' files too. */
const OWN_WORDS = /super_admin|user_store|identity_db|apim|default_listener|mutual_ssl_authenticator|client_certificate_|intermediate_cert_validation|open_banking|wso2/i;
/** Whether a TOML text is a WSO2 server's; under a name that does not say so, tables alone are not enough. */
function isServers(toml, named, text) {
    return toml.wso2 && (named !== null || OWN_WORDS.test(text));
}
/** Whether a path is that of a `deployment.toml` in a folder named after a product of WSO2's that the advisory names. */
function isInProductFolder(path) {
    const folder = (0, paths_ts_1.baseOf)((0, paths_ts_1.dirOf)(path));
    const product = /wso2/i.test(folder) ? (0, product_name_ts_1.productOfName)(folder) : null;
    return (0, entry_ts_1.hasOwnName)(path) && (0, entry_ts_1.kindOfPath)(path) === 'deployment.toml' && product !== null && product !== 'other';
}
/** What no Micro Integrator has in its file: an administrator, listeners, the management console, API Manager's tables. */
const SERVERS_ONLY = /^[ \t]*(?:\[{1,2}[ \t]*)?["']?(?:super_admin|event["']?\.["']?default_listener|admin_console|apim)\b/m;
/** `<HOME>/conf` is where a Micro Integrator keeps its file, and where repositories keep any. */
function familyOf(toml, path, text) {
    if (toml?.family)
        return toml.family;
    return (0, entry_ts_1.isIntegratorPath)(path) && !SERVERS_ONLY.test(text) ? 'mi' : null;
}
/**
 * A file that something brings to where a server reads it: the server's, whatever it holds, and a Micro Integrator's by its
 * content alone, not by the folder it lies in.
 */
function asServers(entry) {
    const isByPath = entry.family === 'mi' && (0, sniff_ts_1.sniffToml)(entry.source.text.text)?.family !== 'mi';
    return { ...entry, recognised: true, family: isByPath ? null : entry.family };
}
/** An XML text under a name that tells nothing, such as `config.tpl`. */
function kindOfXml(file) {
    return /^\s*(?:<|\{[{%#])/.test(file.text) ? (0, sniff_ts_1.sniffXml)(file.text) : null;
}
function languageOf(path, text, kind, chart) {
    if (kind.endsWith('.j2'))
        return 'jinja2';
    return (0, template_ts_1.templateLanguage)((0, paths_ts_1.baseOf)(path), text, chart === null ? null : 'go');
}


/***/ }),

/***/ 1635:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kindReadAt = kindReadAt;
exports.isAstray = isAstray;
exports.readInstead = readInstead;
const paths_ts_1 = __webpack_require__(4447);
/** Where the server reads a kind of file, below its home; its own templates may be any below `repository/resources`. */
const FOLDERS_READ = new Map([
    ['deployment.toml', 'repository/conf'],
    ['identity.xml', 'repository/conf/identity'],
    ['authenticators.xml', 'repository/conf/security'],
    ['carbon.xml', 'repository/conf'],
    ['catalina-server.xml', 'repository/conf/tomcat'],
]);
/** The kind of file that a server reads at a path, by its end; null where it reads none. */
function kindReadAt(path) {
    const read = [...FOLDERS_READ].find(([kind, folder]) => `/${path}`.endsWith(`/${folder}/${kind}`));
    return read?.[0] ?? null;
}
/** Folders in which the server alone looks for files; those in others may be for a script. */
const SERVERS = /^(?:(?:conf|repository)(?:\/.*)?)?$/s;
/**
 * Whether a file lies in the home where the server does not read it.
 *
 * @param path below the home; null for one elsewhere
 */
function isAstray(path, kind) {
    const right = FOLDERS_READ.get(kind);
    if (path === null || right === undefined || path.startsWith('repository/resources/'))
        return false;
    const folder = (0, paths_ts_1.dirOf)(path);
    return folder !== right && SERVERS.test(folder);
}
/**
 * The path that the server reads instead of one in the right folder under another name (`repository/conf/is-prod.toml`);
 * null for any other path.
 */
function readInstead(target, kind) {
    const right = FOLDERS_READ.get(kind);
    const folder = (0, paths_ts_1.dirOf)(target);
    if (right === undefined || (0, paths_ts_1.baseOf)(target) === kind || !`/${folder}`.endsWith(`/${right}`))
        return null;
    return `${folder}/${kind}`;
}


/***/ }),

/***/ 7718:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.following = following;
/** Names that give each other one after the other, longer than any real chain. */
const MAX_CHAIN = 50;
/**
 * Looks up names that may be given through others, each once: a thousand lines that name each other have an end too.
 * What gives itself is not known.
 *
 * @param find finds what a name is; it gets the look-up for other names
 */
function following(find) {
    const known = new Map();
    let open = 0;
    const follow = (name) => {
        const before = known.get(name);
        if (before !== undefined)
            return before;
        if (open === MAX_CHAIN)
            return 'unknown';
        known.set(name, 'unknown');
        open++;
        const found = find(name, follow);
        open--;
        known.set(name, found);
        return found;
    };
    return follow;
}


/***/ }),

/***/ 1456:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.folderGoneTo = folderGoneTo;
/** A change of folder, whatever to. */
const CHANGE = /\bcd(?:[ \t]+["']?((?:\$\(\w[\w.]*\)|[^\s"';&|)])+))?|\bpopd\b/g;
/** A folder below one that a variable holds. */
const BELOW_VARIABLE = /^\$(?:\w+|\{\w+\}|\(\w[\w.]*\))\//;
const PLAIN = /^[\w./]?[\w./-]{0,200}$/;
/** The step of a pipeline, or the key of a job. */
const STEP = /^[ \t]*-[ \t]+(?=[\w-]+:(?:\s|$))|^[\w.-]+:/gm;
const WORKING_DIRECTORY = /\bworking-directory["']?:[ \t]+["']?([\w./-]{1,200})/;
const DEFAULT = /\bdefaults["']?:[^\n]{0,100}(?:\n[^\n]{0,100}){0,3}?\bworking-directory["']?:[ \t]+["']?([\w./-]{1,200})/g;
const MAX_AROUND = 5000;
/**
 * The folder that a script, or the step of a pipeline in YAML, has gone to before a command; null for none, and for one
 * that cannot be told.
 *
 * @param offset where the command begins
 */
function folderGoneTo(text, offset, isYaml) {
    const before = text.slice(Math.max(0, offset - MAX_AROUND), offset);
    if (!isYaml)
        return lastChange(before)?.folder ?? null;
    const start = [...before.matchAll(STEP)].at(-1)?.index ?? 0;
    const change = lastChange(before.slice(start));
    if (change)
        return change.folder;
    const behind = text.slice(offset, offset + MAX_AROUND);
    const next = behind.search(STEP);
    const step = before.slice(start) + (next < 0 ? behind : behind.slice(0, next));
    return WORKING_DIRECTORY.exec(step)?.[1] ?? [...before.matchAll(DEFAULT)].at(-1)?.[1] ?? null;
}
/** The last change of folder in a text; one to a place that a variable or the shell knows leads nowhere that can be told. */
function lastChange(text) {
    const change = [...text.matchAll(CHANGE)].at(-1);
    if (!change)
        return null;
    const folder = (change[1] ?? '-').replace(BELOW_VARIABLE, '');
    return { folder: PLAIN.test(folder) && folder !== '-' ? folder : null };
}


/***/ }),

/***/ 534:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.helmReleases = helmReleases;
exports.assigned = assigned;
const lines_ts_1 = __webpack_require__(771);
const mapped_text_ts_1 = __webpack_require__(2749);
const match_at_ts_1 = __webpack_require__(1075);
const carried_ts_1 = __webpack_require__(9505);
const chart_claim_ts_1 = __webpack_require__(4970);
const command_option_ts_1 = __webpack_require__(9142);
const expand_ts_1 = __webpack_require__(2447);
const script_commands_ts_1 = __webpack_require__(4091);
const script_variables_ts_1 = __webpack_require__(2524);
const values_tree_ts_1 = __webpack_require__(9818);
const yaml_variables_ts_1 = __webpack_require__(6724);
/** `helm install`, `helm --namespace x upgrade`, `helm template … | kubectl apply` */
const HELM = /(?<![\w./-])helm3?(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}(?:[ \t]+secrets)?[ \t]+(install|upgrade|template)(?![^\s\\])/g;
const MAX_BEHIND = 2000;
/** What stands behind a command up to the next one, with what it is piped into. */
const PIPED = /(?:\\\r?\n|[^\n;&]){0,1000}/y;
/** What installs the manifests that a command prints. */
const APPLIES = /\bkubectl\b.*[ \t](?:apply|create|replace)\b/s;
/** `helm repo add NAME ADDRESS` */
const REPOSITORY = /(?<![\w./-])helm3?[ \t]+repo[ \t]+add[ \t]+([^\s;|&-][^\s;|&]*)[ \t]+([^\s;|&]+)/g;
/** Options of `helm install` and `helm upgrade` that have no value, or one behind `=` only. */
const FLAGS = (0, command_option_ts_1.flags)([
    'install atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation dry-run',
    'enable-dns force force-conflicts generate-name help hide-notes hide-secret insecure-skip-tls-verify no-hooks',
    'pass-credentials plain-http render-subchart-notes replace reset-then-reuse-values reset-values reuse-values',
    'rollback-on-failure server-side skip-crds skip-schema-validation take-ownership verify wait wait-for-jobs',
], 'igh');
/** A chart that is a folder or a file, not one of a repository. */
const PATH = /^[./~$]|\.tgz$/;
/**
 * The releases that commands of a text install (`helm install NAME CHART -f FILE --set KEY=VALUE`, or `helm template` and
 * `kubectl apply`): of a script, or of a pipeline that holds some.
 */
function helmReleases(file, text) {
    if (!text.includes('helm'))
        return [];
    const isComment = (0, lines_ts_1.commentLines)(text, lines_ts_1.HASH);
    const begun = [...text.matchAll(HELM)].filter(({ index }) => !isComment(index));
    if (begun.length === 0)
        return [];
    const whole = mapped_text_ts_1.MappedText.ofFile(file, text);
    const own = (0, script_variables_ts_1.scriptVariables)(file, text);
    const ofPipeline = /\.ya?ml$/.test(file) ? (0, yaml_variables_ts_1.yamlVariables)(file, text) : () => null;
    const lookupAt = (offset) => (name) => own(offset)(name) ?? ofPipeline(name);
    const sources = new Map([...text.matchAll(REPOSITORY)].map(([, name, address]) => [name, address]));
    return [...(0, script_commands_ts_1.commandsAt)(text, begun)].flatMap(({ match, words, end }) => {
        if (match[1] === 'template' && !isApplied(text.slice(end, end + MAX_BEHIND)))
            return [];
        const lookup = lookupAt(match.index);
        const expand = (word) => (0, expand_ts_1.expandShell)(word, lookup).text;
        const { options, others } = sorted(words);
        const hasName = !options.some(({ name }) => name === 'generate-name' || name === 'g');
        const [name = null, chartAt] = hasName ? others : [null, others[0]];
        if (!chartAt)
            return [];
        const given = (...names) => options.filter((option) => names.includes(option.name)).map(({ value }) => value);
        const chart = expand(chartAt.text);
        const versionAt = given('version').at(-1);
        const source = `${expand(given('repo')[0]?.text ?? '')} ${sources.get(chart.split('/')[0]) ?? ''}`;
        const at = versionAt ?? chartAt;
        const set = given('set', 'set-string').flatMap((word) => assignments(word, whole, file, expand));
        const version = versionAt ? expand(versionAt.text) : null;
        return [
            {
                name: `${file.replace(/\.\w+$/, '')}${name ? `#${expand(name.text)}` : ''}`,
                chart,
                files: given('values', 'f').flatMap(({ text: files }) => expand(files).split(',')),
                textFiles: given('set-file').flatMap(({ text: set }) => [...set.matchAll(ASSIGNMENT)].map(([one]) => expand(fileSet(one)))),
                values: set.reduce(values_tree_ts_1.mergeTrees, null),
                texts: new Map(),
                claim: PATH.test(chart) ? null : (0, chart_claim_ts_1.chartClaim)({ chart, version, source }, { file, start: at.start, end: at.end }),
                at: { file, start: match.index, end },
            },
        ];
    });
}
/** Whether what a command prints is piped into one that installs it. */
function isApplied(behind) {
    const others = (0, match_at_ts_1.matchAt)(PIPED, behind, 0)?.[0].split('|').slice(1) ?? [];
    return others.some((other) => APPLIES.test(other) && !other.includes('--dry-run'));
}
/** The words of a command by what they are; an option's value is told by where it stands. */
function sorted(words) {
    const options = [];
    const others = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        const option = (0, command_option_ts_1.optionOf)(word.text, FLAGS);
        if (option === null)
            others.push(word);
        else if (option.value !== null)
            options.push({ name: option.name, value: ending(word, option.value) });
        else {
            const value = words[++index];
            if (value)
                options.push({ name: option.name, value });
        }
    }
    return { options, others };
}
/** The end of a word, where a value stands behind an option's name; without the quotes around it. */
function ending(word, value) {
    const bare = (0, expand_ts_1.unquoted)(value);
    const end = word.end - (value.length - bare.length) / 2;
    return { text: bare, start: end - bare.length, end };
}
/** An assignment of several in one word: `a.b=1,c=2`. */
const ASSIGNMENT = /(?:[^\\,]|\\.)+/gs;
/** The file of `a.b=one.toml`. */
function fileSet(assignment) {
    return (0, expand_ts_1.unquoted)(assignment.slice(assignment.indexOf('=') + 1));
}
/**
 * What a text such as `a.b=1,c=2` sets, as far as it is known.
 *
 * @param file where it stands
 */
function assigned(text, file) {
    return assignments({ text: text.text, start: 0, end: text.text.length }, text, file, (value) => value);
}
function assignments(word, whole, file, expand) {
    return [...word.text.matchAll(ASSIGNMENT)].flatMap((match) => {
        const equals = match[0].indexOf('=');
        if (equals < 1)
            return [];
        const key = match[0].slice(0, equals);
        const value = match[0].slice(equals + 1);
        const start = word.start + match.index + equals + 1;
        const known = expand(value);
        const text = known === value
            ? mapped_text_ts_1.MappedText.partOf(whole, start, start + value.length)
            : mapped_text_ts_1.MappedText.escapeOf(whole, known, start, start + value.length, () => null);
        const tree = (0, values_tree_ts_1.treeOf)((0, carried_ts_1.carry)(file, text));
        const set = tree && (0, values_tree_ts_1.valueAt)(key.split('.'), tree);
        return set ? [set] : [];
    });
}


/***/ }),

/***/ 4276:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.carbonClaim = carbonClaim;
exports.homeFileClaims = homeFileClaims;
exports.folderClaims = folderClaims;
exports.contentClaim = contentClaim;
exports.nameClaim = nameClaim;
const listed_ts_1 = __webpack_require__(7970);
const version_ts_1 = __webpack_require__(5915);
const entry_ts_1 = __webpack_require__(115);
const pack_claims_ts_1 = __webpack_require__(7758);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
/** `<ServerKey>` of the base products; an Open Banking home carries its base product's (advisory.md). */
const SERVER_KEYS = new Map([
    ['AM', 'wso2am'],
    ['IS', 'wso2is'],
    ...'EI ESB MI DAS SP BPS DSS CEP MB GREG AS BAM BRS ELB LB SS TS UES GS ML DS CG EMM MDM IoT AppM AppFactory Manager'
        .split(' ')
        .map((key) => [key, 'other']),
]);
const SERVER_NAMES = [
    [/API Manager/i, 'wso2am'],
    [/Identity Server as Key Manager|IS as KM/i, 'wso2is-km'],
    [/Identity Server(?! Analytics)/i, 'wso2is'],
    [
        /Analytics|Integrator|Enterprise|Stream|Broker|Process|Data Services|Registry|Micro|Activity Monitor|Rules|Load Balancer|IoT|App Manager|Stratos|Storage|Dashboard|Machine Learner|Mobility|Application Server|Cloud Gateway|App Factory/i,
        'other',
    ],
];
/** What a home's `carbon.xml` says. */
function carbonClaim(entry) {
    const text = entry.source.text.text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
    const name = element(text, 'Name');
    const serverKey = element(text, 'ServerKey');
    const version = element(text, 'Version');
    const said = name ?? serverKey;
    const named = (name && SERVER_NAMES.find(([pattern]) => pattern.test(name.value))?.[1]) ?? null;
    const keyed = (serverKey && SERVER_KEYS.get(serverKey.value)) ?? null;
    // A team may call its server what it likes (`Acme Enterprise IAM`); analytics have a product's key and another name.
    const isRenamed = named === 'other' && keyed !== null && !/Analytics/i.test(name?.value ?? '');
    const product = isRenamed ? keyed : (named ?? keyed);
    // `CarbonCore`, or a name from a variable: the version is then the kernel's or nobody's.
    if (!said || product === null)
        return null;
    const parsed = version && (0, version_ts_1.parseVersion)(version.value);
    const at = version && parsed ? version : said;
    return {
        kind: 'home',
        product,
        version: parsed?.version ?? null,
        updateLevel: parsed?.updateLevel ?? null,
        span: entry.source.text.locate(at.start, at.end),
        what: `carbon.xml ${at === said ? said.value : `${said.value} ${at.value}`}`,
        levelAt: null,
        labels: [],
    };
}
/** The text of the first element of a name: `carbon.xml` has these directly under its root, before any other of the name. */
function element(text, name) {
    const match = [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].find(([, inner]) => inner?.trim());
    if (!match)
        return null;
    const inner = match[1];
    const value = inner.trim();
    const start = match.index + name.length + 2 + inner.indexOf(value);
    return { value, start, end: start + value.length };
}
const HOME_FILES = [
    ['bin/version.txt', versionTxt],
    ['updates/product.txt', productTxt],
    ['updates/config.json', updateLevel],
];
/** What lies in a home beside its configuration: `bin/version.txt`, `updates/product.txt`, `updates/config.json`, its folder's name. */
function homeFileClaims(home, tree) {
    return HOME_FILES.flatMap(([name, read]) => {
        const file = home === '' ? name : `${home}/${name}`;
        const text = tree.text(file);
        return text === null ? [] : read(file, text);
    });
}
/**
 * What the folders of a path name: packs (`packs/wso2is-5.11.0/repository/conf`), and a version below a product
 * (`wso2is/templates/5.1.0/repository/conf`). The claim points at the configuration file.
 */
function folderClaims(path, at) {
    const packs = (0, pack_claims_ts_1.packClaims)(path, () => at, [], 'path').map((claim) => ({
        ...claim,
        what: claim.what.replace('path ', 'folder '),
    }));
    const versioned = packs.length === 0 ? versionFolder((0, paths_ts_1.dirOf)(path).split('/'), at) : null;
    return versioned ? [versioned] : packs;
}
function versionFolder(folders, at) {
    const index = folders.findLastIndex((folder) => /^v?\d+\.\d+\.\d+(?:\.\d+)?$/.test(folder));
    if (index < 0)
        return null;
    const parsed = (0, version_ts_1.parseVersion)(folders[index]);
    const owner = folders.slice(0, index).findLast((folder) => productOf(folder) !== null);
    const product = owner === undefined ? null : productOf(owner);
    if (!parsed || product === null || (product !== 'other' && !(0, listed_ts_1.isListedVersion)(product, parsed.version)))
        return null;
    return {
        kind: 'path',
        product,
        version: parsed.version,
        updateLevel: parsed.updateLevel,
        span: at,
        what: `folder ${owner}/…/${folders[index]}`,
        levelAt: null,
        labels: [],
    };
}
function productOf(name) {
    return (0, product_name_ts_1.productOfName)(name) ?? (0, product_name_ts_1.productOfWords)(name);
}
/** What the tables of a `deployment.toml` tell: only API Manager reads `[apim…]`, only Identity Server its own databases. */
function contentClaim(entry) {
    const product = { am: 'wso2am', is: 'wso2is', mi: 'other', other: 'other' };
    if (entry.family === null)
        return null;
    return {
        kind: 'content',
        product: product[entry.family],
        version: null,
        updateLevel: null,
        span: (0, entry_ts_1.firstLine)(entry),
        what: `the tables of ${entry.source.name}`,
        levelAt: null,
        labels: [],
    };
}
/**
 * What the names around a home suggest, the nearest name first: its folders, its config map, its role.
 *
 * @param names innermost last
 */
function nameClaim(names, at) {
    for (const name of [...names].reverse()) {
        const product = productOf(name);
        if (product === null)
            continue;
        return {
            kind: 'name',
            product,
            version: null,
            updateLevel: null,
            span: at,
            what: `the name ${name}`,
            levelAt: null,
            labels: [],
        };
    }
    return null;
}
/** `WSO2 Identity Server v5.11.0` or a pack name. */
function versionTxt(file, text) {
    const match = /WSO2[^\n\d]{0,100}(\d+\.\d+\.\d+(?:\.\d+)?)/i.exec(text);
    if (!match)
        return [];
    const parsed = (0, version_ts_1.parseVersion)(match[1]);
    const start = match.index + match[0].length - match[1].length;
    const span = { file, start, end: start + match[1].length };
    const product = SERVER_NAMES.find(([pattern]) => pattern.test(match[0]))?.[1] ??
        (0, pack_claims_ts_1.packClaims)(match[0], () => span, [], 'home')[0]?.product ??
        null;
    return [
        {
            kind: 'home',
            product,
            version: parsed?.version ?? null,
            updateLevel: parsed?.updateLevel ?? null,
            span,
            what: `bin/version.txt ${match[0]}`,
            levelAt: null,
            labels: [],
        },
    ];
}
/** `wso2is-5.11.0`. */
function productTxt(file, text) {
    return (0, pack_claims_ts_1.packClaims)(text, (start, end) => ({ file, start, end }), [], 'home').map((claim) => ({
        ...claim,
        what: claim.what.replace('pack ', 'updates/product.txt '),
    }));
}
/** Only the level is read: the file also holds tokens (advisory.md). */
function updateLevel(file, text) {
    const match = /"update-level"\s*:\s*"?(\d+)/.exec(text);
    if (!match)
        return [];
    const start = match.index + match[0].length - match[1].length;
    return [
        {
            kind: 'home',
            product: null,
            version: null,
            updateLevel: Number(match[1]),
            span: { file, start, end: start + match[1].length },
            what: `updates/config.json update level ${match[1]}`,
            levelAt: null,
            labels: [],
        },
    ];
}


/***/ }),

/***/ 3317:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.homeElsewhere = homeElsewhere;
const link_ts_1 = __webpack_require__(6291);
const other_homes_ts_1 = __webpack_require__(9204);
const own_homes_ts_1 = __webpack_require__(2094);
const paths_ts_1 = __webpack_require__(4447);
/**
 * The folder that a path takes for the home of what an image unpacks, where the build makes no home of it
 * (`/home/wso2carbon/wso2is-7.1.0` where it unpacks the pack in `/opt`); null where it may be the home. A pack may be
 * unpacked in any folder that the build speaks of, and where it speaks of none, in the working directory of its image.
 */
function homeElsewhere(target, { homes = [], used = [] }) {
    const home = takenForHome(target);
    if (home === null || OPEN.test(home) || VOLUME.test(home))
        return null;
    if (homes.some((own) => (0, paths_ts_1.isBelow)(home, own) || (0, link_ts_1.mayBeOne)(own, home)))
        return null;
    if (used.some((text) => (0, other_homes_ts_1.isUsed)(home, text)))
        return null;
    const isKnown = homes.length > 0 && !homes.some((own) => OPEN.test(own));
    if (!speaksOf(used, (0, paths_ts_1.baseOf)(home), '(?![\\w-]|\\.\\d)'))
        return { home, isCertain: isKnown };
    const isBelowSpokenOf = (0, paths_ts_1.foldersAbove)(home).some((folder) => speaksOf(used, folder, '/?(?![\\w./$-])'));
    if (!isKnown || (0, paths_ts_1.dirOf)(home) === '' || isBelowSpokenOf)
        return null;
    return { home, isCertain: homes.some((own) => (0, paths_ts_1.baseOf)(own) === (0, paths_ts_1.baseOf)(home)) };
}
/** A path that is not known as a whole. */
const OPEN = /[$*?]/;
/** A volume that an entrypoint copies over the home. */
const VOLUME = /[-_]volume$/;
/** The pack's folder that a path leads into, else the one above `repository/conf`. */
function takenForHome(target) {
    const below = (0, own_homes_ts_1.belowHome)(target, []);
    const home = below === null ? /^(.+?)\/repository\/conf\//.exec(target)?.[1] : target.slice(0, -below.length - 1);
    return home?.startsWith('/') ? home : null;
}
/** Whether texts hold a name where it is not a part of a longer one. */
function speaksOf(texts, name, end) {
    const whole = new RegExp(`(?<![\\w.-])${(0, paths_ts_1.literally)(name)}${end}`);
    return texts.some((text) => whole.test(text));
}


/***/ }),

/***/ 7515:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.identifyUnit = identifyUnit;
exports.isToldByPaths = isToldByPaths;
exports.identifyEntries = identifyEntries;
exports.valuesOf = valuesOf;
exports.mainEntry = mainEntry;
const ansible_ts_1 = __webpack_require__(3399);
const ansible_order_ts_1 = __webpack_require__(3554);
const charts_ts_1 = __webpack_require__(2806);
const claim_ts_1 = __webpack_require__(5191);
const claim_of_home_ts_1 = __webpack_require__(129);
const copied_into_homes_ts_1 = __webpack_require__(4631);
const entry_ts_1 = __webpack_require__(115);
const home_claims_ts_1 = __webpack_require__(4276);
const home_targets_ts_1 = __webpack_require__(2231);
const identify_ts_1 = __webpack_require__(9727);
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const rendering_ts_1 = __webpack_require__(3219);
const step_targets_ts_1 = __webpack_require__(7058);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** What a unit runs with these files. */
function identifyUnit(unit, entries, survey, pool) {
    const place = placeOf(entries, survey);
    const direct = [...ofFamily(unit.claims, place.family), ...directClaims(entries, unit.environment, survey)];
    const names = [unit.name, ...place.names];
    const values = valuesOf(unit);
    const seen = poolIn(unit.environment, pool, values, survey.tree);
    const folder = (0, paths_ts_1.dirOf)(unit.file);
    const isOfAnother = ({ span }) => !areInLine((0, paths_ts_1.dirOf)(span.file), folder) && !isValueOf(unit.environment, span);
    const mayRun = ({ span }) => !imagesThatRun(survey.tree, survey.units).has((0, located_ts_1.placeKey)(span));
    const told = { ...place, ...values, names, folder, isOfAnother, ...(isToldByPaths(unit) ? { mayRun } : {}) };
    const identity = (0, identify_ts_1.identify)(direct, seen, told);
    return withToldOnce(identity, unit.environment);
}
/** Where statements of containers stand: what one runs is not what another one does. */
const imagesThatRun = (0, per_tree_ts_1.perTree)((_, units) => new Set(units.flatMap(({ kind, claims }) => (kind === 'dockerfile' ? [] : claims.map(({ span }) => (0, located_ts_1.placeKey)(span))))));
/** Whether a unit says nothing of what it runs, or its paths alone do. */
function isToldByPaths({ claims }) {
    return claims.every(({ kind }) => kind === 'path');
}
/** Of a unit with servers of several families (`COPY --from=am`, `COPY --from=is`), what it says of the home's. */
function ofFamily(claims, of) {
    const family = of === 'mi' ? 'other' : of;
    const isOf = ({ product }) => product === null || (0, claim_ts_1.familyOf)(product) === family;
    return claims.some((claim) => claim.kind === 'image' && isOf(claim)) ? claims.filter(isOf) : claims;
}
/**
 * What a home nobody is known to run is, in an environment of its chart.
 *
 * @param taken the places of what is said of servers that run with configuration of their own
 */
function identifyEntries(entries, environment, survey, pool, taken) {
    const direct = directClaims(entries, environment, survey);
    const place = placeOf(entries, survey);
    const isOfAnother = ({ span }) => taken.has((0, located_ts_1.placeKey)(span)) && !areInLine((0, paths_ts_1.dirOf)(span.file), place.folder) && !isValueOf(environment, span);
    return withToldOnce((0, identify_ts_1.identify)(direct, poolIn(environment, pool, {}, survey.tree), { ...place, isOfAnother }), environment);
}
/** Whether a place is of an image that the values of an environment name, wherever their files lie. */
function isValueOf(environment, place) {
    return environment?.values.images().some(({ span }) => (0, located_ts_1.placeKey)(span) === (0, located_ts_1.placeKey)(place)) === true;
}
/** Whether one of two folders lies in the other. */
function areInLine(one, other) {
    return (0, paths_ts_1.isBelow)(one, other) || (0, paths_ts_1.isBelow)(other, one);
}
/** The values that a unit of a chart that lies elsewhere is rendered with. */
function valuesOf(unit) {
    return { values: unit.mounts.flatMap((mount) => (mount.kind === 'values' ? [mount.at] : [])) };
}
/** An environment's own tag may differ from the chart's `appVersion`: that is told of the chart's own values. */
function withToldOnce(identity, environment) {
    if (!environment?.name)
        return identity;
    return { ...identity, conflicts: identity.conflicts.filter(({ against }) => against.kind !== 'chart') };
}
/** The pool as one environment of a chart sees it: its own values in the place of the chart's other values files. */
function poolIn(environment, pool, { values = [] }, tree) {
    if (!environment)
        return pool;
    const others = pool.filter(({ span }) => values.some((place) => (0, located_ts_1.isIn)(span, place)) ||
        (!((0, charts_ts_1.isValuesName)(span.file) && (0, paths_ts_1.isBelow)(span.file, environment.chart)) &&
            !(0, charts_ts_1.isEnvironment)(span.file, environment.chart) &&
            !isRenderedAnew(span, environment, tree)));
    return [...environment.values.images(), ...others];
}
/**
 * Whether what a chart's manifest says is not what an environment is rendered with: a templated image is rendered anew
 * for each, and the branch it stands in may be another's. What stands there letter by letter holds for all.
 */
function isRenderedAnew({ file, start, end }, environment, tree) {
    if (!(0, paths_ts_1.isBelow)(file, (0, charts_ts_1.templatesOf)(environment.chart)))
        return false;
    const text = tree.text(file) ?? '';
    const isTemplated = environment.name !== null && text.slice(start, end).includes('{{');
    return isTemplated || !(0, rendering_ts_1.isRendered)(text, start, environment);
}
/** What the files of a home and its chart say of it. */
function directClaims(entries, environment, survey) {
    const claims = [];
    const homes = new Set();
    for (const entry of entries) {
        const carbon = entry.source.kind === 'carbon.xml' ? (0, home_claims_ts_1.carbonClaim)(entry) : null;
        if (carbon)
            claims.push(carbon);
        if (entry.map === null && !entry.home.includes('#'))
            homes.add(entry.home);
    }
    const first = entries[0];
    for (const home of homes) {
        claims.push(...(0, home_claims_ts_1.homeFileClaims)(home, survey.tree));
    }
    if (first)
        claims.push(...(0, home_claims_ts_1.folderClaims)(first.source.file, (0, entry_ts_1.firstLine)(first)));
    const content = entries.map((entry) => (0, home_claims_ts_1.contentClaim)(entry)).find((claim) => claim !== null);
    const placed = [...(0, copied_into_homes_ts_1.copyClaims)(entries, survey), ...(0, step_targets_ts_1.writeClaims)(entries, survey), ...targetClaims(entries, survey)];
    claims.push(...(content ? placed.filter(({ product }) => (0, claim_ts_1.familyOf)(product) === (0, claim_ts_1.familyOf)(content.product)) : placed));
    if (content)
        claims.push(content);
    const named = first ? (0, home_claims_ts_1.nameClaim)(namesOf(entries), (0, entry_ts_1.firstLine)(first)) : null;
    if (named)
        claims.push(named);
    if (environment) {
        const chart = survey.charts.find(({ folder }) => folder === environment.chart);
        if (chart?.appVersion)
            claims.push(chart.appVersion);
    }
    return claims;
}
/** What the path says that a text is written to, as its carrier has it; an image there tells the update level, too. */
function targetClaims(entries, { claims, units }) {
    return entries.flatMap((entry) => {
        const { path, source, map } = entry;
        const pack = map === null && source.file !== path ? (0, home_targets_ts_1.homePack)(path) : null;
        const isImage = ({ kind, product, span }) => (kind === 'image' || kind === 'build') &&
            span.file === source.file &&
            (0, claim_ts_1.familyOf)(product) === (0, claim_ts_1.familyOf)(pack?.product ?? null);
        if (pack === null || units.some((unit) => unit.claims.some(isImage)))
            return [];
        return (0, claim_of_home_ts_1.claimOfHome)(pack, (0, entry_ts_1.firstLine)(entry), source.file, claims) ?? [];
    });
}
function placeOf(entries, survey) {
    const main = mainEntry(entries);
    const folder = main.home.includes('#') ? (0, paths_ts_1.dirOf)(main.source.file) : main.home;
    const names = namesOf(entries);
    const content = entries.map((entry) => entry.family).find((family) => family !== null);
    const role = (0, ansible_ts_1.roleOf)(main.source.file, survey.tree);
    const scope = (0, written_into_homes_ts_1.moduleOf)(main.path);
    return {
        ...(role === null ? {} : { held: (said) => (0, ansible_order_ts_1.heldIn)(role, said, survey.tree) }),
        ...(scope ? { scope } : {}),
        folder,
        names,
        hasToml: entries.some(({ source }) => source.kind === 'deployment.toml'),
        family: content ?? (0, claim_ts_1.familyOf)((0, home_claims_ts_1.nameClaim)(names, (0, entry_ts_1.firstLine)(main))?.product ?? null),
        openBanking: !main.home.includes('#') &&
            (0, paths_ts_1.pathsBelow)(survey.tree.paths, main.home).some((path) => /^open-banking/.test((0, paths_ts_1.baseOf)(path))),
    };
}
/** The file that stands for the home. */
function mainEntry(entries) {
    return entries.find((entry) => (0, entry_ts_1.isDecisive)(entry)) ?? entries[0];
}
/** The names around a home, innermost last. */
function namesOf(entries) {
    const main = mainEntry(entries);
    return [
        ...new Set([
            ...main.source.file.split('/'),
            ...entries.flatMap((entry) => entry.labels),
            ...(0, paths_ts_1.dirOf)(main.path).split('/'),
        ]),
    ];
}


/***/ }),

/***/ 2231:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CONFIG_VOLUME = void 0;
exports.homePack = homePack;
exports.packIn = packIn;
exports.homeClaims = homeClaims;
exports.pathClaims = pathClaims;
exports.isSaid = isSaid;
exports.serversOf = serversOf;
exports.targetOf = targetOf;
const claim_ts_1 = __webpack_require__(5191);
const located_ts_1 = __webpack_require__(7657);
const pack_ts_1 = __webpack_require__(4770);
const product_name_ts_1 = __webpack_require__(4118);
/** What lies between a home's folder and the end of a path that brings configuration; logs and libraries do not. */
const CONFIGURATION = /^(?:\/repository|\/(?:repository\/(?:resources\/)?)?conf(?:\/.*)?|\/(?:repository\/)?(?:deployment\.toml|(?:identity|authenticators)\.xml))?\/?$/s;
/** The pack whose home a path in a container brings configuration to (`/opt/wso2is-7.1.0/repository/conf/…`), or null. */
function homePack(target) {
    if (target === null)
        return null;
    const match = [...target.matchAll(pack_ts_1.PACK)].at(-1) ?? /(?<=^|\/)(wso2[\w-]*)(?=\/(?:repository\/)?conf\/)/.exec(target);
    if (!match)
        return null;
    const [whole, name = '', version = ''] = match;
    const rest = target.slice(match.index + whole.length).replace(/^[^/]*/, '');
    const product = (0, product_name_ts_1.productOfName)(name);
    const isHome = CONFIGURATION.test(rest) && (version !== '' || product === 'other' || (0, product_name_ts_1.isProductName)(name));
    return product !== null && isHome ? { product, name, version } : null;
}
/** The first pack whose home a command, a task or a resource names a path of. */
function packIn(text) {
    const packs = text.split(/[\s"'=,;]+/).map((word) => homePack(word));
    return packs.find((pack) => pack !== null) ?? null;
}
/**
 * The products whose homes the mounts of a unit bring configuration to, each once, but those its other claims name.
 *
 * @param paths statements about packs, for their places
 * @param at where what no statement speaks of stands
 */
function homeClaims({ mounts, claims }, paths, at, labels) {
    const found = [];
    for (const mount of mounts) {
        const pack = homePack(targetOf(mount));
        const home = pack && (0, pack_ts_1.packClaim)(pack.name, pack.version, at, labels, 'path', 'path');
        if (!home || isSaid(home, [...claims, ...found]))
            continue;
        found.push(paths.find(({ product, version }) => product === home.product && version === home.version) ?? home);
    }
    return found;
}
/** The volume that the entrypoint of WSO2's images takes configuration from. */
exports.CONFIG_VOLUME = /(?:^|\/)wso2-config-volume(?:\/|$)/;
/**
 * What the paths of a container say of its server: all of them where its image says something, or where its
 * configuration goes to the volume of WSO2's images; else only the homes that it brings configuration to, as a log
 * shipper reads the folders of a server's home, too.
 *
 * @param paths statements about packs that the container's text names
 * @param at where what no statement speaks of stands
 */
function pathClaims(unit, paths, at, labels) {
    const homes = homeClaims(unit, paths, at, labels);
    const isServer = unit.claims.length > 0 || unit.mounts.some((mount) => exports.CONFIG_VOLUME.test(targetOf(mount) ?? ''));
    return isServer ? [...new Set([...paths, ...homes])] : homes;
}
/** Whether claims name a product, and the version with it if there is one. */
function isSaid({ product, version }, claims) {
    return claims.some((said) => said.product === product && (version === null || said.version === version));
}
/**
 * The servers of a unit: one for each family of products that its image, the packs unpacked in it, or the places its
 * configuration is put tell. A server has what is said of its family and what is put in a home of its family.
 */
function serversOf(unit) {
    const families = familiesOf(unit);
    const [said] = unit.claims;
    if (families.length < 2 && (!said || families.length === 0 || families.includes((0, claim_ts_1.familyOf)(said.product))))
        return [unit];
    const others = families.find((family) => family !== 'other') ?? 'other';
    // What is copied from further images may lie in folders that no target names: the first server has their statements.
    const isOpen = (claim) => claim !== said && claim.kind === 'image' && !families.includes((0, claim_ts_1.familyOf)(claim.product));
    return families.map((family, index) => {
        const own = unit.claims.filter(({ product }) => (0, claim_ts_1.familyOf)(product) === family);
        return {
            ...unit,
            name: index === 0 ? unit.name : `${unit.name}:${family}`,
            ...placesOf(own.find(({ version }) => version !== null) ?? own[0], unit, index === 0),
            claims: unit.claims.filter((claim) => claim.product === null || own.includes(claim) || (index === 0 && isOpen(claim))),
            mounts: unit.mounts.filter((mount) => ((0, claim_ts_1.familyOf)(homePack(targetOf(mount))?.product ?? null) ?? others) === family),
        };
    });
}
function familiesOf({ claims, mounts }) {
    const targets = mounts.map((mount) => (0, claim_ts_1.familyOf)(homePack(targetOf(mount))?.product ?? null));
    const hasImage = claims.some(({ kind }) => kind === 'image');
    // An image of a product the advisory does not name is left alone with what is mounted into it.
    if (hasImage && claims[0]?.product === 'other' && !targets.includes('other'))
        return ['other'];
    // The name of a team's own image tells less than where the files go.
    const running = claims.filter(({ kind, product, official }, index) => index === 0 && hasImage
        ? official !== false || targets.every((family) => family === null) || targets.includes((0, claim_ts_1.familyOf)(product))
        : kind === 'build' && !hasImage);
    const families = [...running.map(({ product }) => (0, claim_ts_1.familyOf)(product)), ...targets];
    return [...new Set(families)].filter((family) => family !== null);
}
/** Each server stands at a place of its own: whether one is configured is told by it. Several units may build the same. */
function placesOf(main, { at, builtAt }, isFirst) {
    const own = isFirst ? at : { ...at, start: at.end };
    if (builtAt)
        return { at: own, builtAt: main?.span ?? builtAt };
    return { at: main && !(0, located_ts_1.isIn)(main.span, at) ? main.span : own };
}
/** Where a mount goes in the container; null where that is not said. */
function targetOf(mount) {
    return mount.kind === 'values' ? null : mount.to;
}


/***/ }),

/***/ 2607:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.homeVariants = homeVariants;
exports.withoutFiles = withoutFiles;
const input_ts_1 = __webpack_require__(2715);
const result_ts_1 = __webpack_require__(2143);
const variants_ts_1 = __webpack_require__(2800);
const FIELDS = {
    'deployment.toml': 'toml',
    'identity.xml': 'identity',
    'authenticators.xml': 'authenticators',
    'identity.xml.j2': 'identityTemplate',
    'authenticators.xml.j2': 'authenticatorsTemplate',
    'catalina-server.xml': 'catalina',
};
/** So many combinations are looked at; an alternative beyond them is looked at once, with the first of the other files. */
const MAX_VARIANTS = 256;
/**
 * Reads the files of a home and combines their alternatives: every alternative of one place in the home with every
 * alternative of the others. Template branches are alternatives, and so are several files for one place
 * (`identity.xml.erb`, `identity-5.9.0.xml.erb`). A home without files has one alternative in which nothing is written.
 */
function homeVariants(entries, resolverOf) {
    const alternatives = new Map();
    for (const entry of entries) {
        const field = FIELDS[entry.source.kind];
        if (field === undefined)
            continue;
        alternatives.set(field, [...(alternatives.get(field) ?? []), ...variantsOf(entry, resolverOf)]);
    }
    let combined = [(0, input_ts_1.noFiles)()];
    for (const [field, variants] of alternatives) {
        const room = Math.max(1, Math.floor(MAX_VARIANTS / combined.length));
        const add = (home, variant) => ({
            ...home,
            branches: [...home.branches, ...variant.branches],
            [field]: variant.settings,
        });
        const [first = (0, input_ts_1.noFiles)()] = combined;
        combined = [
            ...combined.flatMap((home) => variants.slice(0, room).map((variant) => add(home, variant))),
            ...variants.slice(room).map((variant) => add(first, variant)),
        ];
    }
    const read = [...alternatives.values()].flat();
    return { variants: combined, values: new Map(read.map(({ settings, values }) => [settings, values])) };
}
/** The alternatives as they are when the server finds no files of some kinds. */
function withoutFiles(variants, kinds) {
    const fields = Object.entries(FIELDS).filter(([kind]) => kinds.has(kind));
    const none = Object.fromEntries(fields.map(([, field]) => [field, null]));
    return variants.map((variant) => ({ ...variant, ...none }));
}
function variantsOf(entry, resolverOf) {
    if (entry.problem !== null) {
        const message = entry.problem;
        return [
            {
                branches: [],
                settings: (0, result_ts_1.unreadable)(entry.source, message, { start: 0, end: entry.source.text.text.length }),
                values: [],
            },
        ];
    }
    return (0, variants_ts_1.readVariants)(entry.source, resolverOf(entry));
}


/***/ }),

/***/ 4673:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.homesMeant = void 0;
const claim_ts_1 = __webpack_require__(5191);
const entry_ts_1 = __webpack_require__(115);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/**
 * The homes that a deed is done to: of those whose pack it names, or else of all that may be of its product, the ones that
 * its file runs or says what they are, else those whose files are nearest to it.
 *
 * @param homes all of the repository
 */
exports.homesMeant = (0, per_tree_ts_1.perKey)(({ at: { file }, pack }, homes) => {
    const named = homes.filter((one) => pack !== null && isOfPack(one, pack));
    // The release of a home may be told wrongly, its product hardly.
    const possible = named.length > 0 ? named : homes.filter((one) => mayBeOf(one, pack));
    const close = possible.filter((one) => isOf(one, file));
    if (close.length > 0)
        return close;
    const depths = possible.map((one) => Math.max(-1, ...filesOf(one).map((path) => (0, paths_ts_1.sharedDepth)(path, file))));
    const deepest = Math.max(...depths);
    return possible.filter((_, index) => depths[index] === deepest);
});
function mayBeOf({ identity: { product } }, pack) {
    return pack === null || product === null || (0, claim_ts_1.familyOf)(product) === (0, claim_ts_1.familyOf)(pack.product);
}
function isOfPack({ identity: { product, version } }, pack) {
    return product === pack.product && (version === null || pack.version === '' || pack.version.startsWith(version));
}
/** Whether a file runs or builds a home, comes along with it as a script, or says what it is. */
function isOf({ units, identity }, file) {
    return (identity.own.some(({ span }) => span.file === file) ||
        units.some((unit) => {
            const scripts = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
            return [unit.file, unit.builds, ...scripts].includes(file);
        }));
}
const filesOf = ({ entries }) => entries.filter((entry) => (0, entry_ts_1.isDecisive)(entry)).map(({ path }) => path);


/***/ }),

/***/ 9727:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isDeclared = isDeclared;
exports.identify = identify;
exports.isOpenBanking = isOpenBanking;
exports.namedProduct = namedProduct;
const listed_ts_1 = __webpack_require__(7970);
const rules_ts_1 = __webpack_require__(2632);
const affinity_ts_1 = __webpack_require__(9115);
const claim_ts_1 = __webpack_require__(5191);
const located_ts_1 = __webpack_require__(7657);
const pack_ts_1 = __webpack_require__(4770);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
const ranking_ts_1 = __webpack_require__(4645);
const remote_pack_ts_1 = __webpack_require__(67);
const variable_statements_ts_1 = __webpack_require__(4986);
/** Whether the policy file says what a home runs. */
function isDeclared({ claims }) {
    return claims.some(({ kind }) => kind === 'policy');
}
/**
 * Decides what a home runs.
 *
 * @param direct statements about this very home: its image, build, chart, `carbon.xml`
 * @param pool statements made anywhere in the repository; used when the direct ones leave something open
 */
function identify(direct, pool, place) {
    const own = [...direct].sort((a, b) => claim_ts_1.RANK[a.kind] - claim_ts_1.RANK[b.kind]);
    const ranking = (0, ranking_ts_1.rank)(pool, place);
    const productClaim = productFrom(own, ranking, place);
    const named = productClaim?.product ?? null;
    const said = versionFrom(productClaim, own, ranking, pool, place);
    const stated = (0, remote_pack_ts_1.unpacked)(said, named, pool);
    const possible = heldOf(said, named, pool, place);
    const held = atEachPlace(possible.map((claim) => (0, remote_pack_ts_1.unpacked)(claim, named, pool))).sort(ranking_ts_1.byVersion);
    const base = isOpenBanking(named) ? baseFrom(named, held[0] ?? stated, own) : null;
    const product = base?.product ?? named;
    const versionClaim = base ?? held[0] ?? stated;
    const level = versionClaim?.updateLevel ?? null;
    const running = productClaim ? [...own, productClaim] : own;
    const guessed = versionClaim !== null &&
        (running.includes(versionClaim)
            ? !own.includes(versionClaim) && isRunImage(versionClaim) && place.isOfAnother?.(versionClaim) === true
            : isOfAnotherImage(versionClaim, running));
    // A build of the repository's is where the version of what it makes is changed; another server's image is not.
    const lent = guessed && (level !== null || isRunImage(versionClaim));
    const made = place.mayRun ? madeHere(product, versionClaim, place.mayRun, ranking) : null;
    const levelClaim = level !== null && !lent
        ? versionClaim
        : (own.find((claim) => claim.updateLevel !== null && !contradicts(claim, versionClaim)) ?? made);
    const otherReleases = held.length > 0 ? held.filter((claim) => contradicts(claim, versionClaim)) : ties(ranking, product, stated, place);
    const claims = [productClaim, versionClaim, levelClaim, made].filter((claim) => claim !== null);
    return {
        product,
        version: versionClaim?.version ?? null,
        updateLevel: levelClaim?.updateLevel ?? null,
        versionAt: (lent ? own.find((claim) => claim === productClaim) : (versionClaim ?? productClaim))?.span ?? null,
        levelAt: levelClaim?.levelAt ?? null,
        guessed,
        own,
        claims: [...new Set([...claims, ...supporting(own, product, versionClaim)])],
        conflicts: [
            ...conflicts(own, productClaim, versionClaim),
            ...overruled([said, ...possible], versionClaim, named, pool),
            ...[...otherReleases, ...rivals(own, productClaim, versionClaim, ranking, place)].map((against) => ({
                used: versionClaim,
                against,
                equal: true,
            })),
        ],
    };
}
/**
 * Whether a statement is of an image that is not the home's: of one product two images may be at any two levels. A
 * team's image may be built from what a Dockerfile of the repository begins with. Where a path is all that names the
 * home's product, its image has a name that tells nothing, and another server's tells nothing of it.
 */
function isOfAnotherImage(claim, own) {
    const image = own.find(({ kind }) => kind === 'image');
    const isImage = claim.kind === 'image' || claim.kind === 'build';
    if (own[0]?.kind === 'path')
        return isRunImage(claim);
    return image !== undefined && isImage && !(claim.base === true && image.official === false);
}
/** Whether a statement is of an image that something runs, and not of one that something is built from. */
function isRunImage({ kind, base }) {
    return kind === 'image' && base !== true;
}
/**
 * What is said elsewhere of the release that the paths of a container tell: a statement with an update level, or what a
 * Dockerfile of the repository begins with.
 */
function madeHere(product, said, mayRun, ranking) {
    const isSame = (claim) => mayRun(claim) && isAbout(claim, product) && claim.version !== null && claim.version === said?.version;
    const found = ranking.find((claim) => isSame(claim) && claim.updateLevel !== null) ??
        ranking.find((claim) => isSame(claim) && claim.base === true);
    return found?.claim ?? null;
}
/** Whether a statement is about another version, or about one where none is known. */
function contradicts(claim, used) {
    return claim.version !== null && claim.version !== used?.version;
}
/** Whether a statement is about a product, or about whichever there is. */
function isAbout(claim, product) {
    return claim.product === null || claim.product === product;
}
/** Whether a product is one of Open Banking's, which run on another product. */
function isOpenBanking(product) {
    return product?.startsWith('wso2-ob') ?? false;
}
function productFrom(own, ranking, place) {
    const direct = own.find((claim) => claim.product !== null) ?? null;
    if (direct && claim_ts_1.RANK[direct.kind] < claim_ts_1.RANK.home)
        return moreThanItsName(own, direct) ?? direct;
    const special = direct?.kind === 'home' ? (specialIn(own, direct) ?? specialAround(direct, ranking, place)) : null;
    if (special)
        return special;
    const family = direct && claim_ts_1.RANK[direct.kind] < claim_ts_1.RANK.name ? (0, claim_ts_1.familyOf)(direct.product) : null;
    const naming = (claim) => claim.product !== null &&
        claim.kind !== 'versionVariable' &&
        (family === null || (0, claim_ts_1.familyOf)(claim.product) === family);
    const fitting = (accepted) => ranking.find((claim) => naming(claim) && accepted(claim), ({ fits }) => fits || family !== null);
    if (place.openBanking) {
        const banking = fitting((claim) => isOpenBanking(claim.product));
        if (banking)
            return banking.claim;
    }
    const best = bestOf(fitting);
    if (!direct || claim_ts_1.RANK[direct.kind] >= claim_ts_1.RANK.name)
        return best ?? direct;
    // carbon.xml names the base product; the same server may be set up as a key manager or for Open Banking.
    const specialises = best && best.product !== direct.product && isSpecial(best.product) && (0, affinity_ts_1.affinity)(place.names, best.labels) >= 0.5;
    return specialises ? best : direct;
}
/** What may tell a home's precise product where something closer tells the general one. */
const PRECISE = new Set(['variables', 'pack', 'build', 'home', 'path']);
/**
 * What the home is itself where its files speak of the base product: `carbon.xml` of a key manager or of Open Banking
 * does. `product.txt` comes before the folder. A folder within folders of several packs tells nothing.
 */
function specialIn(own, base) {
    const special = own.find(({ kind, product, version, what }) => PRECISE.has(kind) &&
        version !== null &&
        !(0, pack_ts_1.isAddition)(what) &&
        (0, claim_ts_1.familyOf)(product) === (0, claim_ts_1.familyOf)(base.product) &&
        !isBase(product));
    const isOpen = special?.kind === 'path' && own.some(({ kind, product }) => kind === 'path' && isBase(product));
    return isOpen ? null : (special ?? null);
}
/** The same, told by what the role or module says that brings the files; not where it names a pack of the base, too. */
function specialAround(base, ranking, { scope }) {
    if (scope === undefined || !isBase(base.product))
        return null;
    const isOfScope = ({ kind, product, version, span }) => PRECISE.has(kind) && version !== null && (0, claim_ts_1.familyOf)(product) === (0, claim_ts_1.familyOf)(base.product) && (0, paths_ts_1.isBelow)(span.file, scope);
    const isOpen = ranking.find((claim) => isOfScope(claim) && isBase(claim.product)) !== undefined;
    return isOpen ? null : (ranking.find((claim) => isOfScope(claim) && isSpecial(claim.product))?.claim ?? null);
}
/**
 * What a team's own image holds where its name tells only the general product: the home that is configured in it names
 * the precise one. Its tag stands against that only as a version of the product, and another one.
 */
function moreThanItsName(own, image) {
    if (image.official !== false || !isBase(image.product))
        return null;
    const special = specialIn(own, image);
    return image.version === null || image.version === special?.version ? special : null;
}
/** Whether a product is one that others are made of. */
function isBase(product) {
    return product === 'wso2am' || product === 'wso2is';
}
/** The product that Open Banking 3 runs on, where something beside its own name tells: that one decides. */
function baseFrom(product, version, own) {
    if (Number.parseInt(version?.version ?? '0', 10) < 3)
        return null;
    const isOfBase = (claim) => !isOpenBanking(claim.product) && (0, claim_ts_1.familyOf)(claim.product) === (0, claim_ts_1.familyOf)(product) && claim.version !== null;
    return own.find(isOfBase) ?? null;
}
/** The first statement, but one that would leave the home alone only when its names are the home's or no other is there. */
function bestOf(fitting) {
    const first = fitting(() => true);
    if (first?.claim.product !== 'other' || first.alike >= 0.5)
        return first?.claim ?? null;
    return (fitting((claim) => claim.product !== 'other') ?? first).claim;
}
function isSpecial(product) {
    return product === 'wso2is-km' || isOpenBanking(product);
}
function versionFrom(productClaim, own, ranking, pool, { values = [], hasToml = false, isOfAnother = () => false }) {
    const product = productClaim?.product ?? null;
    const named = namedProduct(product);
    // What another server runs may be a release that has no such file; a variable may be about files of several releases.
    const mayBe = (claim) => !hasToml || named === null || claim.version === null || !isRunImage(claim) || !(0, rules_ts_1.hasNoToml)(named, claim.version);
    const fits = (claim) => claim.version !== null &&
        (claim.product === product ||
            (claim.product === null && product !== 'other' && (0, listed_ts_1.isListedVersion)(product, claim.version)));
    const direct = own.find(fits);
    // What another server runs says less of the version than the home's own chart.
    const isLent = (claim) => direct !== undefined && isRunImage(claim) && isOfAnother(claim);
    if (productClaim?.version != null && (own.includes(productClaim) || (mayBe(productClaim) && !isLent(productClaim))))
        return productClaim;
    if (direct || product === null || product === 'other')
        return direct ?? null;
    const [inValues] = pool
        .filter((claim) => values.some((place) => (0, located_ts_1.isIn)(claim.span, place)) && (0, variable_statements_ts_1.isVariable)(claim) && fits(claim))
        .sort(ranking_ts_1.byVersion);
    if (inValues)
        return inValues;
    const fitsFiles = (claim) => fits(claim) && mayBe(claim);
    const found = ranking.find((claim) => fitsFiles(claim) && claim.product === product) ?? ranking.find(fitsFiles);
    // A path that leaves the version open is filled in: a variable as near by tells with what, while a path with a version
    // may be that of the home before, which is stopped or taken away.
    const isOpen = productClaim?.kind === 'path' && found?.claim.kind === 'path';
    const variable = isOpen ? ranking.find((claim) => fitsFiles(claim) && (0, variable_statements_ts_1.isVariable)(claim)) : undefined;
    return (variable && found && variable.near >= found.near ? variable : found)?.claim ?? null;
}
/** Further direct statements that say the same; what a name or a table suggests adds nothing to one that says it. */
function supporting(own, product, version) {
    return own.filter((claim) => claim_ts_1.RANK[claim.kind] < claim_ts_1.RANK.name &&
        isAbout(claim, product) &&
        (claim.version === null || claim.version === version?.version));
}
/** Direct statements of the same product that name another version; a chart may count versions of its own. */
function conflicts(own, product, version) {
    const claimed = product?.product ?? null;
    if (version?.version == null || isOpenBanking(claimed))
        return [];
    return own
        .filter((claim) => contradicts(claim, version) &&
        isAbout(claim, claimed) &&
        (claim.kind !== 'chart' || (0, listed_ts_1.isListedVersion)(namedProduct(claimed), claim.version)))
        .map((against) => ({ used: version, against, equal: false }));
}
/**
 * The same variable set to another version in another branch, or as near by: inventories and environments that run
 * different releases.
 */
function ties(ranking, product, version, { values = [] }) {
    const choice = version?.choice;
    if (choice !== undefined) {
        const others = ranking.all((claim) => claim.choice === choice && contradicts(claim, version));
        return atEachPlace(others.map(({ claim }) => claim).filter((claim) => isReleaseOf(claim, product)));
    }
    // What the values it is rendered with say is about it alone.
    if (!(0, variable_statements_ts_1.isVariable)(version) || values.some((place) => (0, located_ts_1.isIn)(version.span, place)))
        return [];
    const same = ranking.all((claim) => (0, variable_statements_ts_1.variableOf)(claim) === (0, variable_statements_ts_1.variableOf)(version));
    const used = same.find(({ claim }) => claim === version);
    const tied = same.filter(({ claim, near, alike }) => near === used?.near && alike === used.alike && contradicts(claim, version) && isReleaseOf(claim, product));
    return atEachPlace(tied.map(({ claim }) => claim));
}
/**
 * Where nothing of the home tells its product: the release of another product that is stated as near by. A home that is
 * called as parts of API Manager are is none of another product.
 */
function rivals(own, productClaim, versionClaim, ranking, { names }) {
    if (productClaim === null || versionClaim === null || own.some(({ product }) => product !== null))
        return [];
    if ((0, claim_ts_1.familyOf)(productClaim.product) === 'am' && names.some((name) => (0, product_name_ts_1.isProfileOfApiManager)(name)))
        return [];
    const isNamed = ({ product, version }) => namedProduct(product) !== null && version !== null;
    const used = ranking.find((claim) => claim === productClaim);
    const other = ranking.find((claim) => isNamed(claim) && (0, claim_ts_1.familyOf)(claim.product) !== (0, claim_ts_1.familyOf)(productClaim.product), ({ near, alike }) => near === used?.near && alike === used.alike);
    return other ? [other.claim] : [];
}
/** Whether a statement of a version is about one that the product has. */
function isReleaseOf(claim, product) {
    return isAbout(claim, product) && (0, listed_ts_1.isListedVersion)(namedProduct(product), claim.version);
}
/** One value may be stated of a product, by the pack it is used for, and of none, by the variable's name. */
function atEachPlace(claims) {
    return [...new Map(claims.map((claim) => [(0, located_ts_1.placeKey)(claim.span), claim])).values()];
}
/** The first of the variables in whose place the version that is unpacked is used. */
function overruled(said, used, product, pool) {
    const against = said.find((claim) => claim !== used && (0, remote_pack_ts_1.unpacked)(claim, product, pool) === used);
    return used && against ? [{ used, against, equal: false }] : [];
}
/** What the variable that states the version may be set to where the home is, the older versions first. */
function heldOf(stated, product, pool, { held }) {
    if (!held || !(0, variable_statements_ts_1.isVariable)(stated))
        return [];
    const said = (0, variable_statements_ts_1.saidOfVariable)(stated, product, pool);
    const possible = said.filter(({ version }) => version !== null && (0, listed_ts_1.isListedVersion)(namedProduct(product), version));
    const isStated = ({ span }) => (0, located_ts_1.placeKey)(span) === (0, located_ts_1.placeKey)(stated.span);
    const found = held(possible).map((claim) => (isStated(claim) ? stated : claim));
    return atEachPlace(found).sort(ranking_ts_1.byVersion);
}
/** The advisory's product, or null for one it does not name or that is not known. */
function namedProduct(product) {
    return product === 'other' ? null : product;
}


/***/ }),

/***/ 2879:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imagesWithoutConfiguration = imagesWithoutConfiguration;
const home_identity_ts_1 = __webpack_require__(7515);
const identify_ts_1 = __webpack_require__(9727);
const link_ts_1 = __webpack_require__(6291);
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
/** Images of named products, and those built from a product's pack, that no configuration of the repository belongs to (design.md, "Deciding"). */
function imagesWithoutConfiguration(units, configured, homes, survey, pool) {
    // What a home took its identity from whose units do not say it has that home's configuration.
    const usedBy = placesOf(homes.filter((home) => home.units.every((unit) => (0, home_identity_ts_1.isToldByPaths)(unit))));
    // So has an image built here, for all but other images: one variable may tell the release of several.
    const builtAs = placesOf(homes.filter((home) => home.units.every((unit) => unit.kind === 'dockerfile' || (0, home_identity_ts_1.isToldByPaths)(unit))));
    const configuredAt = new Set([...configured].map(runKey));
    const built = homes.filter((home) => home.units.some((unit) => isBuiltWith(home, unit, survey)));
    const builtHere = releasesOf(built.map(({ identity }) => identity));
    const inUse = releasesOf([
        ...homes.filter((home) => !home.identity.claims.some(({ official }) => official)).map((home) => home.identity),
        ...units.flatMap(({ claims }) => claims.filter(({ kind, official }) => kind === 'image' && !official)),
    ]);
    const found = units.flatMap((unit) => {
        const image = unit.claims.find((claim) => claim.kind === 'image') ??
            unit.claims.find((claim) => claim.kind === 'build' && claim.version !== null) ??
            unit.claims.find((claim) => claim.kind === 'build');
        if (configuredAt.has(runKey(unit)) || !image || image.product === null || image.product === 'other')
            return [];
        const used = unit.kind === 'dockerfile' ? usedBy : builtAs;
        if (unit.claims.some((claim) => used.has((0, located_ts_1.placeKey)(claim.span))))
            return [];
        if (image.official === false && isAmong(builtHere, image) && !isSharedBase(unit, image, built))
            return [];
        // An image built from a pack is mostly what other files of the repository run and configure, under a team's own name.
        if (image.kind === 'build' && isAmong(inUse, image))
            return [];
        const chart = unit.environment ? survey.charts.find(({ folder }) => folder === unit.environment?.chart) : undefined;
        const direct = [...unit.claims, ...(chart?.appVersion ? [chart.appVersion] : [])];
        const identity = (0, identify_ts_1.identify)(direct, pool, {
            folder: (0, paths_ts_1.dirOf)(unit.file),
            names: [unit.name],
            family: null,
            openBanking: false,
            ...(0, home_identity_ts_1.valuesOf)(unit),
        });
        const tag = unit.environment?.name ? `@${unit.environment.name}` : '';
        return [
            {
                id: `${unit.file}#${unit.name}${tag}`,
                entries: [],
                identity,
                units: [unit],
                environment: unit.environment,
                imageAt: unit.builtAt ?? unit.at,
            },
        ];
    });
    const others = units.filter((unit) => !configuredAt.has(runKey(unit)));
    found.push(...others.flatMap((unit) => switchedOff(unit, homes, survey, pool) ?? []));
    const teams = [...homes, ...found].filter(({ units: run }) => run.some(runsTeamImage));
    return found.filter((home) => !teams.some((team) => runsWhatIsBuilt(team, home)));
}
/**
 * A server whose image tells nothing, and which only other environments of its chart give the configuration that tells
 * what it is: here it runs with the shipped one.
 */
function switchedOff(unit, homes, survey, pool) {
    const { environment, claims, at, file, name } = unit;
    if (environment === null || claims.some(({ kind }) => kind === 'image'))
        return null;
    const isSame = (one) => one.environment?.chart === environment.chart && (0, located_ts_1.placeKey)(one.at) === (0, located_ts_1.placeKey)(at) && one.name === name;
    const configured = homes.find((home) => home.units.some(isSame));
    if (!configured)
        return null;
    const tag = environment.name ? `@${environment.name}` : '';
    const own = (0, home_identity_ts_1.identifyUnit)(unit, configured.entries, survey, pool);
    const identity = own.product === null ? configured.identity : own;
    if (identity.product === 'other')
        return null;
    return { id: `${file}#${name}${tag}`, entries: [], identity, units: [unit], environment, imageAt: at };
}
/** The places that homes took their identity from. */
function placesOf(homes) {
    // A version that is guessed is another server's.
    const claims = homes.flatMap(({ identity }) => (identity.guessed ? identity.claims.slice(0, 1) : identity.claims));
    return new Set(claims.map(({ span }) => (0, located_ts_1.placeKey)(span)));
}
/** What runs at one place; images that are made of one stage have its place in common. */
function runKey({ kind, name, at, environment, sharing }) {
    return `${(0, located_ts_1.placeKey)(at)} ${environment?.name} ${kind === 'dockerfile' ? name : sharing}`;
}
/** Whether all that is built here of a release begins with the very image that a Dockerfile begins with: none of it is that. */
function isSharedBase(unit, image, built) {
    const beginsWith = (one) => isBuild(one) && one.claims.some((claim) => claim.official === false && claim.what === image.what);
    const alike = built.filter(({ identity }) => isAmong(releasesOf([identity]), image));
    return isBuild(unit) && alike.every(({ units }) => units.some(beginsWith));
}
/** Whether what a unit says of its image is what a Dockerfile begins with. */
function isBuild({ kind, image }) {
    return kind === 'dockerfile' || image !== undefined;
}
/** Whether an image that a unit is, or builds and runs, has configuration of a home: what a service mounts over it is not in it. */
function isBuiltWith({ entries }, unit, survey) {
    const { kind, image } = unit;
    if (kind === 'dockerfile')
        return true;
    const brings = (mount) => (0, link_ts_1.linkedBy)(mount, unit, survey).some(({ entry }) => entries.includes(entry));
    return image?.mounts.some(brings) === true;
}
function runsTeamImage({ kind, claims }) {
    return kind !== 'dockerfile' && claims.some((claim) => claim.kind === 'image' && claim.official === false);
}
/** Whether a home runs, under a team's own name, what the Dockerfile of another one builds: it is told once. */
function runsWhatIsBuilt({ identity, imageAt }, { identity: built, units }) {
    const [dockerfile] = units;
    if (dockerfile?.kind !== 'dockerfile' || identity.product !== built.product)
        return false;
    const said = new Set(dockerfile.claims.map((claim) => (0, located_ts_1.placeKey)(claim.span)));
    const isToldByIt = identity.claims.some((claim) => said.has((0, located_ts_1.placeKey)(claim.span)));
    const isSame = identity.version === built.version && identity.updateLevel === built.updateLevel;
    return isToldByIt || (imageAt !== null && isSame);
}
function releasesOf(said) {
    const found = new Map();
    for (const { product, version } of said)
        found.set(product, (found.get(product) ?? new Set()).add(version));
    return found;
}
/** Whether a release may be one of several: of its product, and of its version where both say one. */
function isAmong(releases, { product, version }) {
    const versions = releases.get(product);
    return versions !== undefined && (version === null || versions.has(null) || versions.has(version));
}


/***/ }),

/***/ 2270:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.takeApart = takeApart;
exports.imageClaim = imageClaim;
exports.atItsTag = atItsTag;
const listed_ts_1 = __webpack_require__(7970);
const version_ts_1 = __webpack_require__(5915);
const product_name_ts_1 = __webpack_require__(4118);
/** Takes an image reference apart; quotes and blanks around it are the caller's. */
function takeApart(reference) {
    const digest = reference.indexOf('@');
    const bare = digest < 0 ? reference : reference.slice(0, digest);
    const colon = bare.lastIndexOf(':');
    const hasTag = colon > bare.lastIndexOf('/');
    return {
        name: hasTag ? bare.slice(0, colon) : bare,
        tag: hasTag ? bare.slice(colon + 1) : null,
        tagAt: hasTag ? colon + 1 : bare.length,
        digest: digest < 0 ? null : reference.slice(digest + 1) || null,
    };
}
/** Expressions of templates that nothing could be put in for. */
const EXPRESSION = /\{\{[^{}]*\}\}|<%[^%]*%>/g;
/** A reference as a report names it: without its registry and digest, and without what only a template could tell. */
function shortly(reference, product) {
    const { name, tag } = takeApart(reference.replace(EXPRESSION, ''));
    const short = name.slice(name.lastIndexOf('/') + 1).replace(/[:.-]+$/, '');
    return `${short || product}${tag ? `:${tag}` : ''}`;
}
/**
 * WSO2's own registries and its Docker Hub name, where a tag is the product's version. A bare product name is none: no
 * registry has it, so it is built where it runs (`docker build -t wso2is:7.1.0 .`).
 */
function isWso2Registry(name) {
    return /^(?:(?:docker|registry)\.wso2\.com\/.*|(?:docker\.io\/)?wso2\/[^/]+)$/.test(name);
}
/** What is laid over a product and counts its own versions: `wso2-obiam-toolkit-uk`. */
const LAID_OVER = /toolkit|accelerator/i;
/** `acme/wso2is-5.11.0`: a team that has an image for each release may count builds in the tag. */
function versionInName(name, product) {
    const written = /-v?(\d+\.\d+\.\d+(?:\.\d+)?)(?![\w.])/.exec(name.slice(name.lastIndexOf('/') + 1))?.[1];
    const parsed = written === undefined ? null : (0, version_ts_1.parseVersion)(written);
    return parsed && isPlausible(product, parsed.version) ? parsed : null;
}
/** A team's own image may count its tags its own way; only a version the product has is taken for one. */
function isPlausible(product, version) {
    return product === 'other' || (0, listed_ts_1.isListedVersion)(product, version);
}
/**
 * What an image reference says, or null when it is not a WSO2 image.
 *
 * @param reference the reference as the container runtime gets it, variables already put in
 * @param at where it is written; when it is written there letter by letter the claim points at its tag
 * @param labels names of the service, container or profile that runs the image
 */
function imageClaim(reference, at, labels, verbatim, kind = 'image') {
    const bare = reference.trim().replace(/["']/g, '');
    const { name, tag, tagAt, digest } = takeApart(bare);
    const base = tag === null ? null : (0, version_ts_1.parseObTag)(tag);
    const product = (0, product_name_ts_1.productOfName)(name) ?? (/wso2/i.test(name) ? (base?.product ?? null) : null);
    if (product === null)
        return null;
    const claimed = base?.product ?? product;
    const parsed = base ?? (tag === null || LAID_OVER.test(name) ? null : (0, version_ts_1.parseVersion)(tag));
    const tagged = parsed && (isWso2Registry(name) || isPlausible(claimed, parsed.version)) ? parsed : null;
    const version = tagged ?? versionInName(name, claimed);
    const offset = reference.indexOf(tag ?? '', tagAt);
    const tagSpan = verbatim && tag !== null && offset >= 0 && at.end - at.start === reference.length
        ? { file: at.file, start: at.start + offset, end: at.start + offset + tag.length }
        : at;
    return {
        kind,
        product: claimed,
        version: version?.version ?? null,
        updateLevel: version?.updateLevel ?? null,
        span: tagSpan,
        what: `image ${shortly(bare, product)}`,
        official: isWso2Registry(name),
        ...(tagged && !isWso2Registry(name) && (0, product_name_ts_1.isProductName)(name) ? { mirrors: true } : {}),
        levelAt: verbatim && tag !== null && digest === null && tagged?.updateLevel != null && !base
            ? { text: tag, span: tagSpan }
            : null,
        ...(digest === null ? {} : { byDigest: true }),
        labels,
    };
}
/**
 * The claim pointing at its tag where that is written in one piece but not as a bare reference: in quotes, or as a
 * variable's or a chart value's own text. The tag is then where an update level can be pinned.
 *
 * @param textOf text of a file of the repository
 */
function atItsTag(claim, textOf) {
    if (claim.kind !== 'image' || claim.updateLevel === null || claim.levelAt !== null || claim.byDigest)
        return claim;
    const tag = /:([^:/]+)$/.exec(claim.what)?.[1];
    const written = textOf(claim.span.file)?.slice(claim.span.start, claim.span.end) ?? '';
    const before = tag ? written.replace(/["']$/, '').slice(0, -tag.length) : '';
    if (tag === undefined || (0, version_ts_1.parseObTag)(tag) || !written.startsWith(before + tag))
        return claim;
    if (!/^["']?(?:[\w./:-]+:)?$/.test(before))
        return claim;
    const start = claim.span.start + before.length;
    const span = { file: claim.span.file, start, end: start + tag.length };
    return { ...claim, span, levelAt: { text: tag, span } };
}


/***/ }),

/***/ 593:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imagesInText = imagesInText;
exports.imagesOfPipeline = imagesOfPipeline;
const lines_ts_1 = __webpack_require__(771);
const comments_ts_1 = __webpack_require__(2181);
const image_ts_1 = __webpack_require__(2270);
/** `docker.wso2.com/wso2is:5.7.0`, `"image": "wso2/wso2am:4.1.0"`; a path of a URL is not one, what follows a quoted registry is. */
const IMAGE = /(?<![\w.:@-])(?<![^"'\s]\/|^\/)((?:[\w.-]+(?::\d+)?\/)*[\w.-]*wso2[\w.-]*(?:\/[\w.-]+)*:v?\d[\w.-]*(?:@\w+:[\da-f]+)?)/g;
/**
 * Image references anywhere in a text (Terraform, CloudFormation, pipelines, custom resources), comments left out.
 *
 * @param spanOf where a stretch of `text` stands
 */
function imagesInText(text, spanOf, labels) {
    const isComment = (0, lines_ts_1.commentLines)(text, comments_ts_1.COMMENT);
    return [...text.matchAll(IMAGE)].flatMap((match) => {
        if (isComment(match.index))
            return [];
        const claim = (0, image_ts_1.imageClaim)(match[1], spanOf(match.index, match.index + match[0].length), labels, true);
        return claim ? [claim] : [];
    });
}
/** `:$TAG`, `:${TAG}`, Azure's `:$(TAG)` and GitHub's `:${{ env.TAG }}` at the end of a word. */
const VARIABLE_TAG = /:\$(?:(\w{1,100})|\{(\w{1,100})\}|\((\w{1,100})\)|\{\{[ \t]{0,5}env\.(\w{1,100})[ \t]{0,5}\}\})(?![\w.$@-])/g;
/** What a script of a pipeline stands at. */
const SCRIPT_KEY = /^[ \t-]{0,100}(?:(?:before_|after_)?script|run|bash)[ \t]*:/m;
/** No image has a longer name. */
const LONGEST_NAME = 255;
/**
 * Images in the scripts of a pipeline whose tag is one of its variables; the claim points at the variable's value. One
 * that tells no version is left out.
 *
 * @param lookupAt the variables of the file
 */
function imagesOfPipeline(text, lookupAt, labels) {
    if (!SCRIPT_KEY.test(text))
        return [];
    const isComment = (0, lines_ts_1.commentLines)(text, comments_ts_1.COMMENT);
    return [...text.matchAll(VARIABLE_TAG)].flatMap((match) => {
        const [, bare, braced, round, expression] = match;
        const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
        const name = before.split(/[\s"'=,;]/).at(-1);
        const tag = /wso2/i.test(name) && !isComment(match.index)
            ? lookupAt(match.index)((bare ?? braced ?? round ?? expression))
            : null;
        const claim = tag && (0, image_ts_1.imageClaim)(`${name}:${tag.text}`, tag.span, labels, false);
        return claim?.version ? [claim] : [];
    });
}


/***/ }),

/***/ 4912:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withJoined = withJoined;
exports.isAlone = isAlone;
const mapped_text_ts_1 = __webpack_require__(2749);
const entry_ts_1 = __webpack_require__(115);
const joined_lists_ts_1 = __webpack_require__(2874);
const paths_ts_1 = __webpack_require__(4447);
const SCRIPT = /\.(?:sh|bash)$|(?:^|\/)[\w.-]*(?:[Dd]ockerfile|[Cc]ontainerfile)[^/]*$|(?:^|\/)Makefile$/;
/**
 * Entries with the files that a script writes one behind the other into a `deployment.toml` as one file: the server
 * reads them so, and a setting that two of them hold would keep it from starting. A file that goes into several of
 * them, that a script or a unit also brings to a home as it is, or that cannot be told, leaves all as they are.
 */
function withJoined(entries, tree, units) {
    const tomls = entries.filter(isTomlFile);
    if (tomls.length < 2)
        return [...entries];
    const built = instructionsOf(units);
    const scripts = tree.files.filter(({ path }) => SCRIPT.test(path));
    const lists = scripts.flatMap((file) => (0, joined_lists_ts_1.joinedLists)(file, tomls, built.get(file.path) ?? []));
    const uses = new Map();
    for (const entry of lists.flatMap(({ files }) => files))
        uses.set(entry, (uses.get(entry) ?? 0) + 1);
    const whole = new Map();
    for (const { files, openings } of lists) {
        const [first, ...others] = files;
        if (others.length === 0)
            continue;
        if (files.some((entry) => uses.get(entry) !== 1 || entry.source.template !== first.source.template))
            continue;
        const isElsewhere = ({ path }) => units.some(({ mounts }) => mounts.some((mount) => isAlone(path, mount) && !openings.includes(mount)));
        if (files.some(isElsewhere))
            continue;
        whole.set(first, joined(first, others));
        for (const other of others)
            whole.set(other, null);
    }
    return (0, entry_ts_1.withReplaced)(entries, whole);
}
/** What the instructions of each Dockerfile bring. */
function instructionsOf(units) {
    const found = new Map();
    for (const mount of new Set(units.flatMap(({ mounts }) => mounts))) {
        if (mount.kind !== 'path' || !mount.at)
            continue;
        const same = found.get(mount.at.file) ?? [];
        same.push(mount);
        found.set(mount.at.file, same);
    }
    return found;
}
/** Whether a mount brings a file to a home on its own. */
function isAlone(path, mount) {
    if (mount.kind !== 'path')
        return false;
    if (mount.from === path)
        return mount.to === null || (0, entry_ts_1.hasOwnName)(mount.to) || /\/conf\b/.test(mount.to);
    return (0, entry_ts_1.hasOwnName)(path) && (0, paths_ts_1.isBelow)(path, mount.from);
}
function isTomlFile({ source, path, problem }) {
    return source.kind === 'deployment.toml' && source.file === path && problem === null;
}
function joined(first, others) {
    const all = [first, ...others];
    const text = mapped_text_ts_1.MappedText.concat(all.map(({ source }) => source.text));
    return {
        ...first,
        source: { ...first.source, text },
        recognised: all.some(({ recognised }) => recognised),
        family: all.find(({ family }) => family !== null)?.family ?? null,
    };
}


/***/ }),

/***/ 2874:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.joinedLists = joinedLists;
const comments_ts_1 = __webpack_require__(2181);
const conditions_ts_1 = __webpack_require__(8685);
const dockerfile_ts_1 = __webpack_require__(7281);
const dockerfile_stages_ts_1 = __webpack_require__(7233);
const entry_ts_1 = __webpack_require__(115);
const expand_ts_1 = __webpack_require__(2447);
const link_ts_1 = __webpack_require__(6291);
const named_file_ts_1 = __webpack_require__(5001);
const script_variables_ts_1 = __webpack_require__(2524);
const sorted_ts_1 = __webpack_require__(1050);
/** `cat a.toml b.toml > X`, `cat b.toml >> X` */
const CAT = /(?<![\w.$/-])cat((?:(?:[ \t]|\\\r?\n){1,100}[^\s;|&<>]{1,300}){1,9})(?:[ \t]|\\\r?\n){0,100}(>{1,2})[ \t]{0,100}([^\s;|&<>]{1,300})/g;
/** `cp a.toml X` */
const COPY = /(?<![\w.$/-])cp(?:[ \t]{1,100}-[^\s;|&<>]{1,100}){0,3}[ \t]{1,100}([^\s;|&<>-][^\s;|&<>]{0,300})[ \t]{1,100}([^\s;|&<>]{1,300})/g;
/**
 * The lists of two and more files that a script or a build writes one behind the other into a `deployment.toml`. What is
 * added to a file that an instruction of the same stage brought before is added to that one; where nothing is known to
 * begin the file, the pieces are one addition. What is added only sometimes stays apart.
 *
 * @param built the mounts that the instructions of this very file make, when it is a Dockerfile
 */
function joinedLists({ path, text }, tomls, built) {
    if (!text.includes('.toml'))
        return [];
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const lookupAt = (0, script_variables_ts_1.scriptVariables)(path, text);
    const isConditional = (0, conditions_ts_1.conditionsIn)(spoken);
    const stageOf = stagesIn((0, dockerfile_ts_1.isDockerfile)(path) ? (0, dockerfile_stages_ts_1.stagesOf)(text) : []);
    const mounts = new Map();
    for (const mount of built) {
        const inStage = mounts.get(stageOf(mount.at.start));
        if (inStage)
            inStage.push(mount);
        else
            mounts.set(stageOf(mount.at.start), [mount]);
    }
    const lists = [];
    const latest = new Map();
    for (const { at, target: written, words, adds } of stepsIn(spoken)) {
        const target = (0, expand_ts_1.expandShell)(bare(written), lookupAt(at)).text;
        if (!(0, entry_ts_1.hasOwnName)(target) || (adds && isConditional(at)))
            continue;
        const found = words.map((word) => (0, named_file_ts_1.namedFile)(bare(word), path, tomls));
        const stage = stageOf(at);
        const place = `${stage} ${target}`;
        const open = adds ? latest.get(place) : undefined;
        const since = open?.at ?? -1;
        const inStage = adds ? (mounts.get(stage) ?? []) : [];
        const before = inStage.filter(({ at: { start } }) => since < start && start < at);
        const { files, openings } = openedBy(before, target, tomls);
        if (open && files.length === 0) {
            open.found.push(...found);
            continue;
        }
        const begun = { at, found: [...files, ...found], openings };
        lists.push(begun);
        latest.set(place, begun);
    }
    return lists.flatMap(({ found, openings }) => {
        const files = found.filter((entry) => entry !== null);
        return files.length > 0 && files.length === found.length ? [{ files, openings }] : [];
    });
}
/** Tells in which stage of a build an offset lies, from 0 on; -1 before the first one. */
function stagesIn(stages) {
    return (at) => (0, sorted_ts_1.countFirst)(stages, ({ start }) => start <= at) - 1;
}
/** What instructions bring to a place: the file of the last one, or null where it cannot be told whose place that is. */
function openedBy(before, target, tomls) {
    const brought = before.flatMap((mount) => tomls.flatMap((entry) => {
        const place = (0, link_ts_1.targetOf)(entry, mount.from, mount.to);
        return place != null && (0, link_ts_1.mayBeOne)(place, target) ? [{ mount, entry, place }] : [];
    }));
    const last = brought.reduce((latest, { mount }) => Math.max(latest, mount.at.start), -1);
    const files = new Set(brought.filter(({ mount }) => mount.at.start === last).map(({ entry }) => entry));
    const isOne = brought.every(({ place }) => (0, link_ts_1.mayBeOne)(place, brought[0]?.place ?? ''));
    const openings = brought.filter(({ entry }) => files.has(entry)).map(({ mount }) => mount);
    return { files: files.size > 1 || !isOne ? [null] : [...files], openings };
}
/** What a script copies and puts one behind the other, in its order. */
function stepsIn(spoken) {
    const cats = [...spoken.matchAll(CAT)].map((match) => {
        const words = match[1].split(/(?:[ \t]|\\\r?\n)+/).filter((word) => word !== '');
        return { at: match.index, target: match[3], words, adds: match[2] === '>>' };
    });
    const copies = [...spoken.matchAll(COPY)].map((match) => ({ at: match.index, target: match[2], words: [match[1]], adds: false }));
    return [...cats, ...copies].sort((a, b) => a.at - b.at);
}
function bare(word) {
    return word.replace(/["']/g, '');
}


/***/ }),

/***/ 4443:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.eachMap = eachMap;
exports.plainName = plainName;
exports.kubernetesUnits = kubernetesUnits;
exports.templateParameters = templateParameters;
exports.configMaps = configMaps;
exports.chartMaps = chartMaps;
const match_at_ts_1 = __webpack_require__(1075);
const yaml_ts_1 = __webpack_require__(4257);
const expand_ts_1 = __webpack_require__(2447);
const home_targets_ts_1 = __webpack_require__(2231);
const image_ts_1 = __webpack_require__(2270);
const namespace_ts_1 = __webpack_require__(8880);
const pack_claims_ts_1 = __webpack_require__(7758);
const program_ts_1 = __webpack_require__(3915);
const rendering_ts_1 = __webpack_require__(3219);
const template_variables_ts_1 = __webpack_require__(9053);
const tool_container_ts_1 = __webpack_require__(2647);
/** Calls `visit` for every map of a document, outermost first. Documents are bounded in depth by the reader. */
function eachMap(node, visit, path = []) {
    if (node?.kind === 'seq') {
        for (const item of node.items)
            eachMap(item, visit, path);
    }
    else if (node?.kind === 'map') {
        visit(node, path);
        for (const { key, value } of node.entries)
            eachMap(value, visit, [...path, key]);
    }
}
/** A name without its template tags, so that `{{ include "x" . }}-conf` and `{{ template "x" . }}-conf` are one. */
function plainName(name) {
    const plain = name.replace(/\{\{(?:(?!\{\{).)*?\}\}/gs, '').replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
    return plain === '' ? name.replace(/\s+/g, '') : plain;
}
/** Where pod templates, task definitions of ECS (JSON and CloudFormation) and container groups of Azure list their containers. */
const CONTAINERS = ['containers', 'containerDefinitions', 'ContainerDefinitions'];
/**
 * The containers of every pod template or task definition in a document, each with what its pod mounts into it. In a
 * chart they are as the environment renders them, and those that no environment renders are as they are written.
 *
 * @param environment the chart's values, or null outside a chart
 * @param all all environments of the chart
 */
function kubernetesUnits(file, document, environment, all = environment ? [environment] : []) {
    const units = [];
    const values = environment?.values ?? null;
    const parameters = templateParameters(file, document);
    const root = isTaskList(document) ? asTask(document) : document;
    const variables = new template_variables_ts_1.TemplateVariables(values ? file.text : '');
    let workload = '';
    let namespace = null;
    eachMap(root, (map) => {
        if ((0, yaml_ts_1.str)((0, yaml_ts_1.get)(map, 'kind')) !== null) {
            workload = plainName((0, yaml_ts_1.str)((0, yaml_ts_1.get)(map, 'metadata', 'name')) ?? '') || workload;
            namespace = (0, namespace_ts_1.namespaceOf)(map);
        }
        const written = containersIn(map);
        if (written.length === 0)
            return;
        const pod = environment ? (0, rendering_ts_1.renderedNode)(map, file.text, environment) : map;
        const shown = containersIn(pod);
        const unshown = written.filter((container) => isUnrendered(container, file.text, all));
        const isTask = (0, yaml_ts_1.get)(map, 'containers')?.kind !== 'seq';
        const putAt = (at) => (code) => variables.putInto(code, at, null);
        const given = {
            name: (name, at) => values && givenName(name, values, putAt(at)),
            path: (path, at) => values?.expand(path, putAt(at)).text ?? path,
        };
        for (const container of [...shown, ...unshown]) {
            const off = !shown.includes(container);
            const text = environment && !off ? (0, rendering_ts_1.renderedText)(file.text, environment) : file.text;
            const body = text.slice(container.start, endWithTags(file.text, container.end));
            const label = plainName((0, yaml_ts_1.str)((0, yaml_ts_1.get)(container, 'name')) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(container, 'Name')) ?? workload);
            const properties = (0, yaml_ts_1.get)(container, 'properties');
            const settings = properties?.kind === 'map' ? properties : container;
            const image = (0, yaml_ts_1.get)(settings, 'image') ?? (0, yaml_ts_1.get)(settings, 'Image');
            const firstLine = file.text.slice(container.start, container.end).search(/\n|$/);
            const at = file.span(image ?? { start: container.start, end: container.start + firstLine });
            const mounts = mountsOf(container, off ? map : pod, given);
            const inFull = written.find(({ start }) => start === container.start) ?? null;
            const unmounted = without(mountsOf(inFull, map, given), mounts);
            const targets = mounts.map((mount) => (0, home_targets_ts_1.targetOf)(mount) ?? '');
            if ((0, tool_container_ts_1.isTool)(replacedProgram(settings, isTask), targets))
                continue;
            const list = variables.loopOver(body, container.start);
            const turns = list === null ? [] : (values?.turns(list) ?? []);
            for (const turn of turns.length > 0 ? turns : [null]) {
                const put = (code) => variables.putInto(code, container.start, turn);
                const name = turn && label.startsWith('{{') ? turn.key : label;
                const labels = [name, workload];
                const claims = imagesOf(file, settings, labels, (text) => values?.expand(text, put) ?? withParameters(text, parameters));
                if (claims.length === 0 && values)
                    claims.push(...values.imagesReferredTo(put(body), labels));
                const spanOf = (start, end) => file.span({ start: container.start + start, end: container.start + end });
                const open = values !== null && claims.length === 0 && isOpen(container, values, put);
                claims.push(...(0, home_targets_ts_1.pathClaims)({ mounts, claims }, (0, pack_claims_ts_1.packClaims)(body, spanOf, labels, 'path'), at, labels));
                const unit = {
                    kind: 'kubernetes',
                    name,
                    file: file.file,
                    at,
                    claims,
                    open,
                    builds: null,
                    mounts,
                    environment,
                    namespace,
                    ...(off ? { off } : {}),
                    ...(unmounted.length > 0 ? { unmounted } : {}),
                };
                units.push(...(0, home_targets_ts_1.serversOf)(unit));
            }
        }
    });
    return units;
}
/** What a container of a task has, and hardly a map of anything else with an image. */
const TASK_KEYS = new Set('essential portMappings memory memoryReservation cpu mountPoints logConfiguration'.split(' '));
/** Whether a document is the list of a task's containers alone, as Terraform's `container_definitions = file("…")` takes it. */
function isTaskList(document) {
    if (document?.kind !== 'seq')
        return false;
    return document.items.some((item) => item?.kind === 'map' && (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'image')) !== null && item.entries.some(({ key }) => TASK_KEYS.has(key)));
}
function asTask(list) {
    const { start, end } = list;
    return {
        kind: 'map',
        start,
        end,
        entries: [{ key: 'containerDefinitions', keyAt: { start, end: start }, value: list }],
    };
}
/** The containers that a map lists when it is a pod template, a task definition or a container group. */
function containersIn(map) {
    const list = CONTAINERS.map((key) => (0, yaml_ts_1.get)(map, key)).find((one) => one?.kind === 'seq') ?? null;
    return (0, yaml_ts_1.items)(list).filter((one) => one?.kind === 'map');
}
/** Whether none of the environments of a chart renders a container. */
function isUnrendered(container, text, all) {
    return all.length > 0 && all.every((environment) => (0, rendering_ts_1.renderedNode)(container, text, environment) === null);
}
/** What a container runs in the place of its image's own program; nothing when it leaves that as it is. */
function replacedProgram(container, isTask) {
    // A task's `command` is what its image's program is given.
    const [program, given] = isTask
        ? [
            (0, yaml_ts_1.get)(container, 'entryPoint') ?? (0, yaml_ts_1.get)(container, 'EntryPoint'),
            (0, yaml_ts_1.get)(container, 'command') ?? (0, yaml_ts_1.get)(container, 'Command'),
        ]
        : [(0, yaml_ts_1.get)(container, 'command'), (0, yaml_ts_1.get)(container, 'args')];
    return program === null ? [] : [...(0, program_ts_1.programOf)(program), ...(0, program_ts_1.programOf)(given)];
}
/**
 * Both branches of a templated image stand in the map as two entries; each is read. One without a version may get its tag
 * from the lines that follow it, and counts less.
 */
function imagesOf(file, container, labels, expand) {
    const claims = container.entries.flatMap(({ key, value }) => {
        if (!/^image$/i.test(key) || value?.kind !== 'scalar')
            return [];
        const span = file.span(value);
        const expanded = expand(value.value);
        const verbatim = expanded.verbatim && (value.style === 'plain' || expanded.definedAt !== null);
        const claim = (0, image_ts_1.imageClaim)(expanded.text, expanded.definedAt ?? span, labels, verbatim);
        return claim ? [claim] : [];
    });
    return claims.sort((a, b) => Number(a.version === null) - Number(b.version === null));
}
/** Whether no image of a container can be known, be it that a helper prints it or that its tags have no value. */
function isOpen(container, values, put) {
    return container.entries
        .filter(({ key }) => /^image$/i.test(key))
        .every(({ value }) => values.expand((0, yaml_ts_1.str)(value) ?? '', put).text.includes('{{'));
}
/** What a template of OpenShift, CloudFormation or Azure sets its parameters to when nobody gives another value. */
function templateParameters(file, document) {
    const found = new Map();
    const add = (name, value) => {
        if (name !== null && value?.kind === 'scalar')
            found.set(name, { text: value.value, span: file.span(value) });
    };
    if ((0, yaml_ts_1.str)((0, yaml_ts_1.get)(document, 'kind')) === 'Template') {
        for (const parameter of (0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, 'parameters')))
            add((0, yaml_ts_1.str)((0, yaml_ts_1.get)(parameter, 'name')), (0, yaml_ts_1.get)(parameter, 'value'));
    }
    const declared = (0, yaml_ts_1.get)(document, 'Parameters');
    if (declared?.kind === 'map')
        for (const { key, value } of declared.entries)
            add(key, (0, yaml_ts_1.get)(value, 'Default'));
    const azure = [(0, yaml_ts_1.get)(document, 'parameters'), (0, yaml_ts_1.get)(document, 'variables')];
    for (const { key, value } of azure.flatMap((map) => (map?.kind === 'map' ? map.entries : []))) {
        add(key, (0, yaml_ts_1.get)(value, 'defaultValue') ?? value);
    }
    return found;
}
/** An image with its parameters put in; one that is all of a parameter stands there letter by letter. */
function withParameters(text, parameters) {
    // CloudFormation's `!Ref NAME` is the parameter of that name, its `!Sub` takes `${NAME}`.
    const written = parameters.has(text) ? `\${${text}}` : withAzureNames(text);
    const expanded = (0, expand_ts_1.expandShell)(written, (name) => parameters.get(name) ?? null);
    return { ...expanded, verbatim: expanded.verbatim || (expanded.definedAt !== null && /^\$\{\w+\}$/.test(written)) };
}
/** `[concat(parameters('hub'), '/wso2is:', variables('tag'))]` of an Azure template, with `${hub}` for its names. */
function withAzureNames(text) {
    const call = /^\[(concat|format|parameters|variables)\(.*\]$/s.exec(text)?.[1];
    if (call === undefined)
        return text;
    const matches = text.matchAll(/(?:parameters|variables)\('(\w+)'\)|'([^']*)'/g);
    const parts = [...matches].map(([, name, literal]) => literal ?? `\${${name}}`);
    if (call !== 'format')
        return parts.join('');
    return (parts[0] ?? '').replace(/\{(\d+)\}/g, (hole, index) => parts[Number(index) + 1] ?? hole);
}
/** A template tag on the lines behind the last key of a map may still add to it. */
function endWithTags(text, end) {
    const lines = /(?:[ \t\r]*(?:(?:\{\{|#)[^\n]*)?(?:\n|$))*/y;
    return end + ((0, match_at_ts_1.matchAt)(lines, text, end)?.[0].length ?? 0);
}
/** What a container finds: what is mounted into it, and what init containers put into volumes they share with it. */
function mountsOf(container, pod, given) {
    const volumes = podVolumes(pod, given);
    const all = [...(0, yaml_ts_1.items)((0, yaml_ts_1.get)(pod, 'initContainers')), container];
    return all.flatMap((one) => containerMounts(one, volumes, given));
}
/** The mounts that are not among others. */
function without(mounts, others) {
    const known = new Set(others.map((mount) => JSON.stringify(mount)));
    return mounts.filter((mount) => !known.has(JSON.stringify(mount)));
}
/** Volume name → the config maps and secrets it holds. */
function podVolumes(pod, given) {
    const found = new Map();
    for (const volume of (0, yaml_ts_1.items)((0, yaml_ts_1.get)(pod, 'volumes'))) {
        const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(volume, 'name'));
        if (name === null)
            continue;
        const projected = (0, yaml_ts_1.items)((0, yaml_ts_1.get)(volume, 'projected', 'sources'));
        const sources = projected.length > 0 ? projected : [volume];
        found.set(plainName(name), sources.flatMap((source) => {
            const map = (0, yaml_ts_1.get)(source, 'configMap') ?? (0, yaml_ts_1.get)(source, 'secret');
            const named = (0, yaml_ts_1.get)(map, 'name') ?? (0, yaml_ts_1.get)(map, 'secretName');
            const mapName = (0, yaml_ts_1.str)(named);
            if (named === null || mapName === null)
                return [];
            const name = given.name(mapName, named.start);
            return [{ name: plainName(mapName), given: name, items: itemsOf((0, yaml_ts_1.get)(map, 'items')) }];
        }));
    }
    return found;
}
/** `default (printf "%s-conf" .Release.Name)`, `default (include "is.name" .)` */
const DEFAULT = /\bdefault\s+\((?:printf\s+"([^"]*)"|(include\s+"[^"]*"\s+[.$]))/;
/**
 * What values give for the name of a map that is nothing but a tag (`{{ .Values.existing | default "is-conf" }}`), as
 * far as names of maps are told apart; null for any other name.
 */
function givenName(name, values, put) {
    if (!plainName(name).startsWith('{{'))
        return null;
    const { text } = values.expand(name, put);
    if (!text.includes('{{'))
        return text;
    const [, format, call] = DEFAULT.exec(name) ?? [];
    if (format !== undefined)
        return plainName(format.replace(/%s/g, '{{.}}'));
    return call === undefined ? null : plainName(`{{ ${call} }}`);
}
/** Path in the volume → key of the map, for a volume that picks its items. */
function itemsOf(list) {
    const found = new Map();
    for (const item of (0, yaml_ts_1.items)(list)) {
        const key = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'key'));
        const path = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'path'));
        if (key !== null && path !== null)
            found.set(path, key);
    }
    return found;
}
function containerMounts(container, volumes, { path }) {
    return (0, yaml_ts_1.items)((0, yaml_ts_1.get)(container, 'volumeMounts')).flatMap((mount) => {
        const sources = volumes.get(plainName((0, yaml_ts_1.str)((0, yaml_ts_1.get)(mount, 'name')) ?? '')) ?? [];
        const place = (0, yaml_ts_1.get)(mount, 'mountPath');
        const written = (0, yaml_ts_1.str)(place);
        const to = written === null ? null : path(written, place?.start ?? 0);
        const subPath = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(mount, 'subPath'));
        return sources.flatMap(({ name, given, items }) => {
            const map = { kind: 'map', name, ...(given === null ? {} : { given }) };
            if (subPath !== null)
                return [{ ...map, key: items.get(subPath) ?? subPath, to }];
            if (items.size === 0)
                return [{ ...map, key: null, to }];
            return [...items].map(([path, key]) => ({ ...map, key, to: `${to}/${path}` }));
        });
    });
}
/** `.Files.Get "confs/x"`, `.Files.Glob "confs/x/*"`, `.Files.Lines` of a chart's manifest, or one of its values. */
const TAKEN = /\.Files\.(?:Get|Glob|GetBytes|Lines)\s+"([^"]+)"|\.Values((?:\.[\w-]+)+)/g;
const KEY_LINE = /^[ \t]*(["']?)([\w.-]+)\1:[ \t]*(?:[|>][-+\d]*$|["']?\{\{|$)/;
const TAGS_ONLY = /^\s*(?:\{\{.*\}\}\s*)?$/;
const SECTION = /^(?:data|binaryData|stringData)$/;
/**
 * The config maps and secrets a document describes.
 *
 * @param chart root-relative folder of the chart the manifest belongs to, or null
 */
function configMaps(file, document, chart) {
    const found = [];
    eachMap(document, (map) => {
        const kind = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(map, 'kind'));
        if (kind !== 'ConfigMap' && kind !== 'Secret')
            return;
        // A block of nothing but tags is empty to the YAML reader: its map then ends before it.
        const next = map === document ? file.text.indexOf('\n---', map.start) : map.end;
        const text = file.text.slice(map.start, next === -1 ? undefined : next);
        const taken = chart === null ? { paths: [] } : takenIn(text, chart);
        const name = plainName((0, yaml_ts_1.str)((0, yaml_ts_1.get)(map, 'metadata', 'name')) ?? '');
        found.push({ name, file: file.file, namespace: (0, namespace_ts_1.namespaceOf)(map), ...taken });
    });
    return found;
}
/**
 * The same for a manifest of a chart: as it is written for the environments that render all of it, and for the others
 * as they render it.
 */
function chartMaps(file, document, chart) {
    const { folder, environments } = chart;
    const byText = new Map([[file.text, []]]);
    for (const environment of environments) {
        const text = (0, rendering_ts_1.renderedText)(file.text, environment);
        byText.set(text, [...(byText.get(text) ?? []), environment]);
    }
    return [...byText].flatMap(([text, alike]) => {
        const [first] = alike;
        const shown = first ? (0, rendering_ts_1.renderedNode)(document, file.text, first) : document;
        const notIn = environments.filter((one) => !alike.includes(one));
        const maps = configMaps({ ...file, text }, shown, folder);
        return notIn.length === 0 ? maps : maps.map((map) => ({ ...map, notIn }));
    });
}
/** The files of a chart and the values that are entries of a map, with the keys whose whole text they are. */
function takenIn(text, chart) {
    const taken = { paths: [], values: [] };
    let key = null;
    for (const line of text.split('\n')) {
        const begun = KEY_LINE.exec(line.trimEnd())?.[2];
        if (begun !== undefined)
            key = SECTION.test(begun) ? null : begun;
        else if (!TAGS_ONLY.test(line))
            key = null;
        for (const [whole, file, value] of line.matchAll(TAKEN)) {
            if (file === undefined) {
                if (key !== null)
                    taken.values.push({ path: value.slice(1).split('.'), key });
                continue;
            }
            const path = file.replace(/(?:\/|(?<![/*]))\*+(?:\.\w+)?$/, '').replace(/^\.?\//, '');
            const open = key === null && !whole.includes('Glob') ? { open: true } : {};
            taken.paths.push({ path: chart === '' ? path : `${chart}/${path}`, key, ...open });
        }
    }
    return taken;
}


/***/ }),

/***/ 8247:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.imageChange = imageChange;
exports.writtenImage = writtenImage;
exports.imageOfChange = imageOfChange;
exports.withChange = withChange;
exports.renderedClaim = renderedClaim;
const yaml_ts_1 = __webpack_require__(4257);
const expand_ts_1 = __webpack_require__(2447);
const image_ts_1 = __webpack_require__(2270);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
/** Reads an entry of `images`; null for one that changes nothing. */
function imageChange(item, carried) {
    const located = (key) => {
        const node = (0, yaml_ts_1.get)(item, key);
        if (node?.kind !== 'scalar' || node.value === '')
            return null;
        const quotes = node.style === 'plain' ? 0 : 1;
        return { text: node.value, span: carried.span({ start: node.start + quotes, end: node.end - quotes }) };
    };
    const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'name'));
    const [newName, newTag, digest] = [located('newName'), located('newTag'), located('digest')];
    const at = (newTag ?? digest ?? newName)?.span;
    return name === null || at === undefined ? null : { name, newName: newName?.text ?? null, newTag, digest, at };
}
/** The image of a workload as its manifest has it. */
function writtenImage({ at, name, claims }, textOf) {
    const written = textOf(at.file)?.slice(at.start, at.end) ?? '';
    const { name: bare, tag, digest } = (0, image_ts_1.takeApart)((0, expand_ts_1.unquoted)(written));
    const claim = claims.find(({ kind }) => kind === 'image');
    return {
        name: bare,
        tag,
        digest,
        told: bare,
        at: claim?.span ?? at,
        labels: claim?.labels ?? [name],
        changed: false,
    };
}
/** An image that no manifest of the repository has, as an entry changes it: the entry is all that is known of it. */
function imageOfChange(change) {
    const { name, at } = change;
    return withChange({ name, tag: null, digest: null, told: name, at, labels: [(0, paths_ts_1.baseOf)(name)], changed: false }, change);
}
/** An image with one entry applied, when the entry is about it: a new tag or a digest replaces both. */
function withChange(image, { name, newName, newTag, digest }) {
    if (image.name !== name)
        return image;
    return {
        name: newName ?? image.name,
        told: newName === null ? image.told : tellingName(newName, image.told),
        tag: newTag ? newTag.text : digest ? null : image.tag,
        digest: digest ? digest.text : newTag ? null : image.digest,
        at: (newTag ?? digest)?.span ?? image.at,
        labels: image.labels,
        changed: true,
    };
}
function tellingName(name, told) {
    return (0, product_name_ts_1.productOfName)(name) === null ? `${name}/${told}` : name;
}
/** What an image says, or null when it is none of WSO2's. */
function renderedClaim({ told, tag, digest, at, labels }) {
    return (0, image_ts_1.imageClaim)(`${told}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`, at, labels, false);
}


/***/ }),

/***/ 2376:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.jsonPatches = jsonPatches;
const yaml_ts_1 = __webpack_require__(4257);
const carried_ts_1 = __webpack_require__(9505);
const embedded_entries_ts_1 = __webpack_require__(1996);
const kubernetes_ts_1 = __webpack_require__(4443);
/** Cheap sign that a text is a list of operations: `- op: replace`, `[{"op": "add"`. */
const OPERATION = /(?:^|[\s{,-])["']?op["']?[ \t]*:/;
/**
 * The JSON 6902 patches that a YAML document has in line, under `patch` of an item of `patches` or `patchesJson6902`:
 * of a kustomization, of Flux, of Argo CD.
 */
function jsonPatches(yaml) {
    const texts = new Map();
    const entries = [];
    const walk = (node) => {
        if (node?.kind === 'seq')
            for (const item of node.items)
                walk(item);
        if (node?.kind !== 'map')
            return;
        for (const { key, value } of node.entries) {
            const patch = key === 'patch' && value?.kind === 'scalar' ? patchOf(value, yaml.file) : null;
            if (patch === null)
                walk(value);
            else {
                texts.set(value, patch);
                entries.push(...entriesOf(patch, node));
            }
        }
    };
    if (OPERATION.test(yaml.text))
        yaml.documents.forEach(walk);
    return { texts, entries };
}
/** A text as a list of operations; null for any other text. */
function patchOf(scalar, file) {
    if (!OPERATION.test(scalar.value))
        return null;
    const patch = (0, carried_ts_1.carry)(file, scalar.text());
    const operations = patch.documents.flatMap((document) => (0, yaml_ts_1.items)(document));
    return operations.some((operation) => (0, yaml_ts_1.str)((0, yaml_ts_1.get)(operation, 'op')) !== null) ? patch : null;
}
/** What a patch puts into the map that its target names; one that names none is a home of its own, as in a file. */
function entriesOf(patch, item) {
    const name = (0, kubernetes_ts_1.plainName)((0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'target', 'name')) ?? '');
    const kind = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'target', 'kind'));
    const isMap = name !== '' && (kind === 'ConfigMap' || kind === 'Secret');
    const found = (0, embedded_entries_ts_1.yamlEntries)(patch, null, 'manifest', null, new Map());
    if (!isMap)
        return found;
    const home = `${patch.file}#${name}`;
    return found.map((entry) => ({ ...entry, home, map: name, labels: [name, ...entry.labels] }));
}


/***/ }),

/***/ 9824:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isKustomization = isKustomization;
exports.kustomizationOf = kustomizationOf;
exports.kustomizeMaps = kustomizeMaps;
exports.resourcesOfNamedImages = resourcesOfNamedImages;
exports.kustomizedUnits = kustomizedUnits;
const yaml_ts_1 = __webpack_require__(4257);
const kustomize_images_ts_1 = __webpack_require__(8247);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
/** Whether a path's name is a kustomization's. */
function isKustomization(path) {
    return /^(?:kustomization\.ya?ml|Kustomization)$/.test((0, paths_ts_1.baseOf)(path));
}
function kustomizationOf(carried) {
    const { file } = carried;
    const found = { file, resources: [], remote: false, components: [], patches: [], images: [] };
    for (const document of carried.documents) {
        if ((0, yaml_ts_1.str)((0, yaml_ts_1.get)(document, 'namespace')) !== null)
            found.movesNamespace = true;
        const named = (list) => (0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, list)).flatMap((item) => {
            const path = (0, yaml_ts_1.str)(item);
            const resource = path === null || path.includes('://') ? null : (0, paths_ts_1.relativeTo)(file, path);
            if (path !== null && resource === null)
                found.remote = true;
            return resource === null ? [] : [resource];
        });
        found.resources.push(...named('resources'), ...named('bases'));
        found.components.push(...named('components'));
        for (const list of ['patches', 'patchesStrategicMerge']) {
            for (const item of (0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, list))) {
                const path = (0, yaml_ts_1.str)(item) ?? (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'path'));
                const patch = path === null || path.includes('\n') ? null : (0, paths_ts_1.relativeTo)(file, path);
                if (patch !== null)
                    found.patches.push(patch);
            }
        }
        for (const item of (0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, 'images'))) {
            const change = (0, kustomize_images_ts_1.imageChange)(item, carried);
            if (change)
                found.images.push(change);
        }
        if ((0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, 'helmCharts')).some((chart) => (0, yaml_ts_1.get)(chart, 'repo') !== null))
            found.remote = true;
    }
    return found;
}
/** Config maps and secrets that a kustomization generates from files. */
function kustomizeMaps(carried) {
    return carried.documents.flatMap((document) => ['configMapGenerator', 'secretGenerator'].flatMap((generator) => (0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, generator)).flatMap((item) => {
        const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(item, 'name'));
        if (name === null)
            return [];
        const paths = (0, yaml_ts_1.items)((0, yaml_ts_1.get)(item, 'files')).flatMap((file) => {
            const match = /^(?:([^=]+)=)?(.+)/s.exec((0, yaml_ts_1.str)(file) ?? '');
            if (!match)
                return [];
            const path = (0, paths_ts_1.relativeTo)(carried.file, match[2]);
            return path === null ? [] : [{ path, key: match[1] ?? null }];
        });
        return [{ name, file: carried.file, paths }];
    })));
}
/** YAML files that kustomizations take in, when one of them gives an image a name of a product. */
function resourcesOfNamedImages(kustomizations) {
    const isNamed = kustomizations.some(({ images }) => images.some(({ newName }) => newName !== null && (0, product_name_ts_1.productOfName)(newName) !== null));
    return isNamed ? kustomizations.flatMap(({ resources }) => resources.filter((path) => /\.ya?ml$/.test(path))) : [];
}
/**
 * Workloads as the outermost kustomizations render them: each takes the workloads of its resources, with its images
 * and, because names are looked up layer by layer, its config maps. What no kustomization takes in stays as it is.
 * Of a workload that comes from elsewhere an entry of `images` is all that is known.
 *
 * @param textOf text of a file of the repository
 * @param isThere whether a path is a file or a folder of the repository
 */
function kustomizedUnits(units, kustomizations, textOf, isThere) {
    const taken = new Set(kustomizations.flatMap((one) => [...one.resources, ...one.components]));
    const renderer = new Renderer(units, kustomizations, textOf, isThere);
    const rendered = kustomizations
        .filter((one) => !taken.has((0, paths_ts_1.dirOf)(one.file)))
        .flatMap((root) => {
        const { workloads, files } = renderer.render(root);
        return workloads.flatMap(({ first, unit, image, path }) => {
            const claims = renderedClaims(unit, image);
            const layers = { path, all: files };
            return renderer.placed.has(first) || claims.length > 0 ? [{ ...unit, file: root.file, claims, layers }] : [];
        });
    });
    return [...units.filter((unit) => !renderer.placed.has(unit)), ...rendered];
}
class Renderer {
    /** Workloads and patches that some layer takes in. */
    placed = new Set();
    textOf;
    byFolder;
    byFile = new Map();
    isThere;
    known = new Map();
    constructor(units, kustomizations, textOf, isThere) {
        this.textOf = textOf;
        this.isThere = isThere;
        this.byFolder = new Map(kustomizations.map((one) => [(0, paths_ts_1.dirOf)(one.file), one]));
        for (const unit of units) {
            if (unit.kind === 'kubernetes')
                this.byFile.set(unit.file, [...(this.byFile.get(unit.file) ?? []), unit]);
        }
    }
    /** The workloads of a kustomization with all its layers. */
    render(layer) {
        const known = this.known.get(layer);
        if (known)
            return known;
        // One that takes in itself, through others or not, brings nothing more.
        this.known.set(layer, { workloads: [], open: false, files: [] });
        let rendered = this.taken(layer);
        for (const path of layer.components) {
            const component = this.byFolder.get(path);
            if (component)
                rendered = this.changed(component, together([rendered, this.taken(component)]));
        }
        rendered = this.changed(layer, rendered);
        this.known.set(layer, rendered);
        return rendered;
    }
    /** What the resources of a kustomization bring. */
    taken({ resources, components, remote }) {
        const open = remote || [...resources, ...components].some((path) => !this.isThere(path));
        const brought = resources.map((resource) => {
            const layer = this.byFolder.get(resource);
            if (layer)
                return this.render(layer);
            return { workloads: (this.byFile.get(resource) ?? []).map((unit) => this.begun(unit)), open: false, files: [] };
        });
        return together([...brought, { workloads: [], open, files: [] }]);
    }
    begun(unit) {
        this.placed.add(unit);
        return { first: unit, unit, image: (0, kustomize_images_ts_1.writtenImage)(unit, this.textOf), path: [] };
    }
    /** Workloads with the patches and images of one layer; a patch is a file of its own or stands in the kustomization. */
    changed(layer, { workloads, open, files }) {
        const own = [layer.file, ...layer.resources, ...layer.patches];
        const patches = [...layer.patches, layer.file].flatMap((path) => this.byFile.get(path) ?? []);
        let changed = workloads.map((workload) => {
            const its = patches.filter((patch) => patch.name === workload.unit.name);
            for (const patch of its)
                this.placed.add(patch);
            const patched = its.reduce((before, patch) => this.withPatch(before, patch), workload);
            const { unit } = patched;
            const moved = layer.movesNamespace ? { ...unit, namespace: null } : unit;
            return { ...patched, unit: moved, path: [own, ...workload.path] };
        });
        for (const change of layer.images) {
            const isUsed = changed.some(({ image }) => image.name === change.name);
            if (open && !isUsed)
                changed.push(elsewhere(change, layer));
            else
                changed = changed.map((workload) => ({ ...workload, image: (0, kustomize_images_ts_1.withChange)(workload.image, change) }));
        }
        return { workloads: changed, open, files: [...own, ...files] };
    }
    /** A workload with what a patch of it says: another image, further mounts. */
    withPatch({ first, unit, image, path }, patch) {
        const another = patch.claims.length > 0;
        return {
            first,
            unit: {
                ...unit,
                at: another ? patch.at : unit.at,
                claims: another ? patch.claims : unit.claims,
                mounts: [...unit.mounts, ...patch.mounts],
            },
            image: another ? (0, kustomize_images_ts_1.writtenImage)(patch, this.textOf) : image,
            path,
        };
    }
}
/** What several bring, a workload of more than one once. */
function together(all) {
    const found = all.flatMap(({ workloads }) => workloads);
    const workloads = [...new Map(found.map((workload) => [workload.first, workload])).values()];
    return { workloads, open: all.some(({ open }) => open), files: [...new Set(all.flatMap(({ files }) => files))] };
}
/** A workload that comes from elsewhere, of which only an entry of `images` speaks. */
function elsewhere(change, { file }) {
    const image = (0, kustomize_images_ts_1.imageOfChange)(change);
    const unit = {
        kind: 'kubernetes',
        name: (0, paths_ts_1.baseOf)(change.name),
        file,
        at: change.at,
        claims: [],
        builds: null,
        mounts: [],
        environment: null,
    };
    return { first: unit, unit, image, path: [] };
}
/** What a workload says, its image as the layers leave it. */
function renderedClaims(unit, image) {
    const claim = image.changed ? (0, kustomize_images_ts_1.renderedClaim)(image) : null;
    return image.changed
        ? [...(claim ? [claim] : []), ...unit.claims.filter(({ kind }) => kind !== 'image')]
        : unit.claims;
}


/***/ }),

/***/ 3568:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.leftBehind = leftBehind;
const beside_homes_ts_1 = __webpack_require__(3512);
const copied_into_homes_ts_1 = __webpack_require__(4631);
const entry_ts_1 = __webpack_require__(115);
const identify_ts_1 = __webpack_require__(9727);
const link_ts_1 = __webpack_require__(6291);
const paths_ts_1 = __webpack_require__(4447);
const unplaced_ts_1 = __webpack_require__(4205);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** The endings of templates, which a tool that fills one in may leave to a variable: `src: "{{ item }}.j2"`. */
const TEMPLATE = /\.(?:j2|jinja2?|erb|epp)$/;
/**
 * The files that are counted as a home's because they lie beside others of it, and that nothing brings to where those
 * are brought: a mount, a copy, a script, a task or a manifest takes single files, and nothing that it or any other takes
 * may be one of these. Nothing is said of a home for which the policy file speaks.
 */
function leftBehind(home, survey) {
    if ((0, identify_ts_1.isDeclared)(home.identity))
        return [];
    if (home.units.length === 0)
        return besideWritten(home, survey);
    const found = home.units.flatMap((unit) => besideMounted(unit, home, survey));
    return [...new Map(found.map((one) => [JSON.stringify([one.path, one.at]), one])).values()];
}
/** Of the files of a home, those that a unit of it does not get. */
function besideMounted(unit, { entries }, survey) {
    const isServed = (one, entry) => (0, link_ts_1.linkedEntries)(one, survey).some((linked) => linked.some((other) => other.entry === entry));
    const image = unit.claims.find(({ kind }) => kind === 'image');
    // A team's image may be one that another unit is, with the files in it.
    const servers = image?.official ? [unit] : survey.units;
    const files = entries.filter((entry) => (0, entry_ts_1.isOwnFile)(entry) &&
        (0, entry_ts_1.isDecisive)(entry) &&
        (0, paths_ts_1.baseOf)(entry.path) === entry.source.kind &&
        (entry.source.template === null || entry.source.kind.endsWith('.j2')) &&
        !(0, unplaced_ts_1.isNamed)(entry.path, survey.tree) &&
        !servers.some((one) => isServed(one, entry)));
    if (files.length === 0)
        return [];
    // What a map that the repository has brings is known.
    const mounts = unit.mounts.filter((mount) => mount.kind !== 'map' || (0, link_ts_1.linkedBy)(mount, unit, survey).length === 0);
    const brought = (0, unplaced_ts_1.broughtBy)({ ...unit, mounts }, survey);
    return files
        .filter(({ path }) => brought !== null && !brought.some((from) => (0, paths_ts_1.isBelow)(path, from)))
        .map(({ path, source }) => ({ kind: source.kind, path, at: image?.span ?? unit.at }));
}
/** Of the files of a home that no image is known to run, those that no script, task or manifest puts where others go. */
function besideWritten({ entries }, survey) {
    const { tree } = survey;
    const files = entries.filter(entry_ts_1.isOwnFile);
    const puts = new Map(files.map((entry) => [entry, putsOf(entry, survey)]));
    const [at] = [...puts.values()].flat();
    if (!at)
        return [];
    return files
        .filter(entry_ts_1.isDecisive)
        .filter(({ path, home, source }) => !isServer(home, tree.paths) &&
        !(0, beside_homes_ts_1.broughtOn)(tree)(source.kind) &&
        !(0, unplaced_ts_1.isNamed)(path, tree) &&
        !(0, unplaced_ts_1.isNamed)(path.replace(TEMPLATE, ''), tree))
        .filter((entry) => puts.get(entry)?.length === 0)
        .map(({ path, source }) => ({ kind: source.kind, path, at }));
}
/** Where scripts copy a file, and where tasks and manifests near it write what the server reads as such a file. */
function putsOf(entry, survey) {
    return [...(0, copied_into_homes_ts_1.copiesIntoHomes)(entry, survey).map(({ at }) => at), ...(0, written_into_homes_ts_1.writesOf)(entry, survey.tree)];
}
/** Whether the repository holds the server itself, so that its files are where they are read. */
function isServer(home, paths) {
    return (0, paths_ts_1.pathsBelow)(paths, (0, paths_ts_1.inFolder)(home, 'bin')).length > 0;
}


/***/ }),

/***/ 6291:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.linkedEntries = linkedEntries;
exports.linkedBy = linkedBy;
exports.mayRun = mayRun;
exports.targetOf = targetOf;
exports.asFile = asFile;
exports.effectiveEntries = effectiveEntries;
exports.mayBeOne = mayBeOne;
const claim_ts_1 = __webpack_require__(5191);
const entry_ts_1 = __webpack_require__(115);
const folders_read_ts_1 = __webpack_require__(1635);
const located_ts_1 = __webpack_require__(7657);
const map_entries_ts_1 = __webpack_require__(1304);
const moved_by_scripts_ts_1 = __webpack_require__(8677);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/**
 * The configuration files each mount of a unit brings, in the order of the mounts, then those its own scripts write or
 * put into the home. A mount that brings none is left out, and so is a file that goes beside the one the server reads
 * under a name that is not the server's at all.
 */
function linkedEntries(unit, survey) {
    // A script may write anew what a mount brings, or add to it (`>>`): where it writes is left open, so neither hides the other.
    const written = writtenIn(survey.tree, survey.entries).get((0, located_ts_1.placeKey)(unit.at)) ?? [];
    const brought = unit.mounts.map((mount) => linkedBy(mount, unit, survey));
    const moved = (0, moved_by_scripts_ts_1.movedByScripts)(unit, survey).filter((entry) => mayRun(unit, entry));
    const byScripts = [...writtenByScripts(unit, survey), ...moved.map((entry) => ({ entry, target: null }))];
    const all = [...brought, [...written, ...byScripts]];
    const found = new Set(all.flat().flatMap((one) => (isStranger(one) ? [] : [one.entry.source.kind])));
    const isMeant = (one) => !isStranger(one) || !found.has(one.entry.source.kind);
    return all.map((linked) => linked.filter(isMeant)).filter((linked) => linked.length > 0);
}
/** Whether a file goes to where the server looks for it under a name that nothing takes for its own (`is-prod.toml`). */
function isStranger({ entry, target }) {
    return target !== null && (0, folders_read_ts_1.readInstead)(target, entry.source.kind) !== null && !isOfKind(target, entry.source.kind);
}
/** What the scripts write that a unit brings along by their name or with their folder, such as its entrypoint. */
function writtenByScripts(unit, { tree, entries }) {
    const scripts = inScripts(tree, entries);
    const folder = (0, paths_ts_1.dirOf)(unit.file);
    const paths = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
    // The folder of a whole build brings scripts that are for something else.
    const found = [...new Set(paths)].flatMap((path) => (path === folder ? [] : (scripts.get(path) ?? [])));
    return [...new Set(found)].filter((entry) => mayRun(unit, entry)).map((entry) => ({ entry, target: null }));
}
/** What scripts write, by the scripts and by their folders. */
const inScripts = (0, per_tree_ts_1.perTree)((_tree, entries) => {
    const found = new Map();
    for (const entry of entries) {
        const { file } = entry.source;
        if (!entry.recognised || !entry.home.startsWith(`${file}#`) || !/\.(?:sh|bash)$/.test(file))
            continue;
        for (const path of [file, (0, paths_ts_1.dirOf)(file)]) {
            const written = found.get(path);
            if (written)
                written.push(entry);
            else
                found.set(path, [entry]);
        }
    }
    return found;
});
/** What scripts of containers write, by the places of the containers' images. */
const writtenIn = (0, per_tree_ts_1.perTree)((_tree, entries) => {
    const found = new Map();
    for (const entry of entries) {
        if (!entry.writtenBy)
            continue;
        const place = (0, located_ts_1.placeKey)(entry.writtenBy);
        found.set(place, [...(found.get(place) ?? []), { entry, target: null }]);
    }
    return found;
});
/** The configuration files that one mount of a unit brings. */
function linkedBy(mount, unit, survey) {
    const { entries } = survey;
    if (mount.kind === 'values') {
        return entries
            .filter(({ source }) => (0, located_ts_1.isIn)(source.text.locate(0, 0), mount.at))
            .map((entry) => ({ entry, target: null }));
    }
    if (mount.kind === 'path') {
        return entries.flatMap((entry) => {
            const target = entry.map === null ? targetOf(entry, mount.from, mount.to) : undefined;
            const at = mount.at ? { at: mount.at } : {};
            return target === undefined || (target === null && !mayRun(unit, entry)) ? [] : [{ entry, target, ...at }];
        });
    }
    return (0, map_entries_ts_1.entriesOfMap)(mount, unit, survey).map(({ entry, name }) => ({
        entry,
        target: mount.to === null ? null : asFile(mount.to, mount.key ?? name),
    }));
}
/** Whether a file may be a unit's when nothing says where it goes: not when it is another family's by its content. */
function mayRun(unit, entry) {
    const families = unit.claims.map(({ product }) => (0, claim_ts_1.familyOf)(product)).filter((family) => family !== null);
    return entry.family === null || entry.family === 'mi' || families.length === 0 || families.includes(entry.family);
}
/**
 * Where a mount of the file or folder `from` to `to` puts an entry: a path in the container, null when the mount does
 * not tell, undefined when it does not bring the entry to a place where a home reads it.
 */
function targetOf(entry, from, to) {
    if (entry.path === from) {
        if (to === null)
            return null;
        const target = asFile(to, entry.source.name);
        return landsAs(entry, target) ? target : undefined;
    }
    if (!(0, paths_ts_1.isBelow)(entry.path, from))
        return undefined;
    const rest = entry.path.slice(from === '' ? 0 : from.length + 1);
    const target = `${(to ?? '').replace(/\/$/, '')}/${rest}`;
    // A build context copied as a whole brings folders of other homes along; only a home that begins right here counts.
    const isTemplate = (0, entry_ts_1.kindOfPath)(target)?.endsWith('.j2') && !rest.includes('/repository/resources/');
    if (isTemplate || /^(?:repository|conf)\//.test(rest))
        return isMeantAs(entry, target) ? target : undefined;
    return to !== null && !rest.includes('/repository/conf/') && landsAs(entry, target) ? target : undefined;
}
/** The path of a file copied or mounted to `to`, which may name a folder. */
function asFile(to, name) {
    return /\.\w+$/.test(to) ? to : `${to.replace(/\/$/, '')}/${name}`;
}
function landsAs(entry, target) {
    return isMeantAs(entry, target) && (isReadAt(target, entry) || ASTRAY.test(target));
}
/** Whether a file lies at `target` as the server's own, or in the folder it reads such files in under another name. */
function isMeantAs(entry, target) {
    const isBesideRead = entry.recognised && (0, folders_read_ts_1.readInstead)(target, entry.source.kind) !== null;
    return hasRightName(entry, target) || (isBesideRead && !(0, entry_ts_1.isCopyName)((0, paths_ts_1.baseOf)(target)));
}
/**
 * At the top of a home, in its `repository` or in a folder there that servers do not have: nothing reads a configuration
 * file there, but it is meant for this server. In another folder it may be for a script or an application.
 */
const ASTRAY = /(?:^|\/)(?:wso2[a-z-]{0,40}-\d{1,3}\.\d[^/]{0,40}|\$\{?(?:WSO2_SERVER_HOME|CARBON_HOME)\}?|wso2-config-volume)\/(?:repository\/(?!(?:resources|components|deployment|database|logs|tenants)\/)(?:[^/]{1,255}\/){0,9})?[^/]{1,255}$/;
/** Whether a file lies at `target` under its own name, or under one that tells a variant of it (`deployment-uk.toml`). */
function hasRightName(entry, target) {
    const { kind } = entry.source;
    if (!kind.endsWith('.j2') && !isOfKind(target, kind))
        return false;
    return (0, entry_ts_1.hasOwnName)(target) || (entry.recognised && !(0, entry_ts_1.isCopyName)((0, paths_ts_1.baseOf)(target)));
}
/** Whether a path is of a kind, or of the product's own template of it: what a file is there is told by the place. */
function isOfKind(path, kind) {
    const there = (0, entry_ts_1.kindOfPath)(path);
    return there === kind || there === `${kind}.j2`;
}
function isReadAt(path, entry) {
    if ((0, entry_ts_1.isHomePath)(path, entry.source.kind))
        return true;
    // `/home/wso2carbon/wso2-config-volume`, a bare `<HOME>/conf` and a Streaming Integrator's `<HOME>/conf/server` are
    // homes of their own kinds of layout.
    return /(?:^|\/)(?:wso2-config-volume|conf)\/(?:identity\/|security\/|tomcat\/|server\/)?[\w.-]+$/.test(path);
}
/** The volumes whose content the entrypoint of WSO2's images copies over the home at each start, one after the other. */
const VOLUMES = ['wso2-config-volume', 'wso2-artifact-volume'];
/** Which of the volumes a path lies in, counted from 1; 0 for a path in the home itself. */
function volumeOf(target) {
    const folders = target?.split('/') ?? [];
    return 1 + VOLUMES.findIndex((volume) => folders.includes(volume));
}
/**
 * Of what mounts bring, what the server finds: a later mount covers what earlier ones put at the same place of the
 * same home, and what lies in a volume covers what is put into the home itself. Files whose place is not known, and
 * several files of one mount, are alternatives and all stay.
 */
function effectiveEntries(linked) {
    let kept = [];
    const stages = [0, ...VOLUMES.map((_, index) => index + 1)];
    const inOrder = stages.flatMap((stage) => linked.map((mount) => mount.filter(({ target }) => volumeOf(target) === stage)));
    for (const mount of inOrder) {
        const added = mount.map(({ entry, target }) => ({ entry, place: placeOf(entry, target), home: homeOf(target) }));
        const covered = (one) => added.some(({ place, home }) => place !== null && place === one.place && mayBeOne(home, one.home));
        kept = [...kept.filter((one) => !covered(one)), ...added];
    }
    const found = new Set(kept.map(({ entry }) => entry));
    return [...new Set(linked.flat().map(({ entry }) => entry))].filter((entry) => found.has(entry));
}
/** What a file is to the product that reads `target`; null when the target is not known. */
function placeOf(entry, target) {
    if (target === null)
        return null;
    const name = (0, entry_ts_1.hasOwnName)(target) ? '' : (0, paths_ts_1.baseOf)(target);
    // A volume is laid out as the home is: what lies elsewhere in it covers nothing that the server reads.
    const isRead = volumeOf(target) === 0 ? isReadAt(target, entry) : (0, entry_ts_1.isHomePath)(target, entry.source.kind);
    return `${entry.source.kind}:${name}:${isRead ? '' : (0, paths_ts_1.dirOf)(target)}`;
}
/** The folder of the home a file lies in, `''` when its path does not tell: what is in the volume is copied to the home. */
function homeOf(target) {
    const path = (target ?? '').replace('/repository/resources/conf/templates/', '/');
    const home = (/^(.*)\/repository\/conf\//.exec(path) ?? /^(.*)\/conf\//.exec(path))?.[1] ?? '';
    return VOLUMES.includes((0, paths_ts_1.baseOf)(home)) ? '' : home;
}
/** Whether two paths in a container may be one: a path may begin somewhere, and a variable may stand for anything. */
function mayBeOne(left, right) {
    if (left === '' || right === '')
        return true;
    const others = right.split('/').reverse();
    for (const [index, folder] of left.split('/').reverse().entries()) {
        const other = others[index];
        if (other === undefined)
            return true;
        const [fixed, otherFixed] = [beforeVariable(folder), beforeVariable(other)];
        if (fixed !== folder || otherFixed !== other)
            return fixed.startsWith(otherFixed) || otherFixed.startsWith(fixed);
        if (folder !== other)
            return false;
    }
    return true;
}
function beforeVariable(folder) {
    return folder.replace(/[$%{@].*/s, '');
}


/***/ }),

/***/ 7657:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeKey = void 0;
exports.isIn = isIn;
/** A place as the key of a map. */
const placeKey = ({ file, start }) => `${file}:${start}`;
exports.placeKey = placeKey;
/** Whether a place lies in another, or is the same. */
function isIn({ file, start, end }, around) {
    return file === around.file && start >= around.start && end <= around.end;
}


/***/ }),

/***/ 1304:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.entriesOfMap = entriesOfMap;
exports.isMapOf = isMapOf;
exports.entriesNamedBy = entriesNamedBy;
const located_ts_1 = __webpack_require__(7657);
const namespace_ts_1 = __webpack_require__(8880);
const paths_ts_1 = __webpack_require__(4447);
/**
 * The configuration files of the config map or secret that a mount of a unit names. A workload that kustomizations bring
 * gets what their layers say of it, whatever lies nearer: another environment may have a map of the same name.
 */
function entriesOfMap(mount, unit, { entries, maps }) {
    const { key } = mount;
    const isNear = ({ namespace, notIn }) => (0, namespace_ts_1.mayShareNamespace)(namespace, unit.namespace) && (unit.off || !isAmong(unit.environment, notIn));
    const inline = entries
        .filter((entry) => isMapOf(mount, entry.map) && isNear(entry))
        .map((entry) => ({ entry, name: entry.key === undefined ? entry.source.name : (entry.key ?? entry.source.kind) }))
        .filter(({ entry, name }) => key === null || name === key || (entry.key === null && key === entry.source.name));
    const named = maps.filter((map) => isMapOf(mount, map.name)).filter(isNear);
    const heldIn = (isHere) => [
        ...nearest(inline.filter(({ entry }) => isHere(entry.source.file)), unit.file, ({ entry }) => entry.source.file),
        ...nearest(named.filter(({ file }) => isHere(file)), unit.file, ({ file }) => file).flatMap((map) => entriesNamedBy(map, key, unit.environment, entries)),
    ];
    if (unit.layers) {
        const { path, all } = unit.layers;
        const layered = path.reduce((outer, layer) => withInner(outer, heldIn((file) => layer.includes(file))), []);
        const found = layered.length > 0 ? layered : heldIn((file) => all.includes(file));
        if (found.length > 0)
            return found;
    }
    return heldIn(() => true);
}
/** What a layer says of a map with what the layers in it say: a file in the outer one is in the place of theirs. */
function withInner(outer, inner) {
    const kinds = new Set(outer.map(({ entry }) => entry.source.kind));
    return [...outer, ...inner.filter(({ entry }) => !kinds.has(entry.source.kind))];
}
function isAmong(environment, others = []) {
    return environment !== null && others.includes(environment);
}
/** Whether a mount is one of a config map or secret of some name; null for what is none. */
function isMapOf({ name, given }, map) {
    return map !== null && (map === name || map === given);
}
/** The configuration files that a map takes from files of the repository and from values of its chart. */
function entriesNamedBy(map, key, environment, entries) {
    return [...mapEntries(map, key, entries), ...valuesEntries(map, key, environment, entries)];
}
/** Entries of a map made from files: the files named, and the files that lie directly in a folder named. */
function mapEntries(map, key, entries) {
    return entries.flatMap((entry) => {
        if (entry.map !== null)
            return [];
        const { name: own, kind } = entry.source;
        return map.paths.flatMap(({ path, key: renamed, open }) => {
            const isNamed = entry.path === path;
            if (!isNamed && (0, paths_ts_1.dirOf)(entry.path) !== path)
                return [];
            const name = isNamed ? (renamed ?? own) : own;
            return key === null || key === name ? [{ entry, name: isNamed && open ? kind : name }] : [];
        });
    });
}
/** Entries of a map that are texts of the values its chart is rendered with. */
function valuesEntries(map, key, environment, entries) {
    const places = (map.values ?? [])
        .filter((value) => key === null || value.key === key)
        .flatMap(({ path, key: name }) => {
        const found = environment?.values.find(path);
        return found?.node ? [{ at: found.file.span(found.node), name }] : [];
    });
    return entries.flatMap((entry) => {
        const place = places.find(({ at }) => entry.valuesPath !== null && (0, located_ts_1.isIn)(entry.source.text.locate(0, 0), at));
        return place ? [{ entry, name: place.name ?? entry.source.name }] : [];
    });
}
/** Several things of one name: those in the file that refers to them, else nearest to it. */
function nearest(candidates, file, fileOf) {
    const near = candidates.map((candidate) => {
        const other = fileOf(candidate);
        return other === file ? Number.POSITIVE_INFINITY : (0, paths_ts_1.sharedDepth)((0, paths_ts_1.dirOf)(file), (0, paths_ts_1.dirOf)(other));
    });
    const best = Math.max(...near);
    return candidates.filter((_, index) => near[index] === best);
}


/***/ }),

/***/ 6785:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.misplaced = misplaced;
exports.lossOf = lossOf;
const beside_homes_ts_1 = __webpack_require__(3512);
const claim_ts_1 = __webpack_require__(5191);
const entry_ts_1 = __webpack_require__(115);
const folders_read_ts_1 = __webpack_require__(1635);
const home_elsewhere_ts_1 = __webpack_require__(3317);
const home_targets_ts_1 = __webpack_require__(2231);
const link_ts_1 = __webpack_require__(6291);
const moves_ts_1 = __webpack_require__(3253);
const other_homes_ts_1 = __webpack_require__(9204);
const own_homes_ts_1 = __webpack_require__(2094);
const per_tree_ts_1 = __webpack_require__(7717);
const put_aside_ts_1 = __webpack_require__(3983);
const renamed_ts_1 = __webpack_require__(5401);
const scripts_along_ts_1 = __webpack_require__(5311);
const CONFIGURATION = /\/(?:deployment\.toml|identity\.xml|authenticators\.xml)$/;
/** Where WSO2's images have the home, and the volumes laid out like it. */
const HOME = /^(?:\/home\/wso2carbon\/(?:wso2[a-z-]*-\d[^/]*|wso2-(?:config|artifact)-volume)|\$\{?(?:WSO2_SERVER_HOME|CARBON_HOME)\}?)\/(.*)$/s;
/** Beside the home's folder. */
const WITHOUT_HOME = /^\/home\/wso2carbon\/(?:repository|conf)\//;
/** A file that is none of these, whatever folder it goes to. */
const OTHER_FILE = /(?:^|\/)(?!(?:identity|authenticators)\.xml$)[^/]+\.(?:xml|properties|jar|jks|pem)$/;
/** What of a home holds configuration, or the home itself. */
const CONFIGURED = /^(?:(?:repository\/)?conf(?:\/.*)?|repository)?\/?$/s;
/**
 * Where all files of a kind go to of a home, when that is beside the home, as the Micro Integrator has it
 * (`wso2am-4.2.0/conf`) or without the home's folder, or elsewhere in the home than the server reads it. Of an image of
 * WSO2's, of a mirror of one, and of one that is built here from a pack the home is known. Any other image may have an
 * entrypoint of its own that brings the files on, so there it is in doubt. A home that no image is known to run may be a
 * pack that scripts or tasks put their files beside.
 */
function misplaced(home, survey) {
    const { units, entries } = home;
    if (entries.length === 0)
        return null;
    if (units.length === 0) {
        const puts = (0, beside_homes_ts_1.putsBesideHome)(entries, home.identity.product, survey);
        return placedAt(puts, true) ?? placedAt((0, put_aside_ts_1.putsAside)(home, survey), false);
    }
    const [first, ...others] = units.map((unit) => lostIn(unit, survey));
    if (!first)
        return null;
    const puts = [...first.puts].filter(([kind]) => others.every((other) => other?.puts.has(kind)));
    return placedAt(new Map(puts), first.isCertain && others.every((other) => other?.isCertain));
}
/**
 * What tells units apart that have the same files: for certain lost in one of them, they are not in force there, however
 * another has them.
 *
 * @returns the same text for the same kinds that go to the same places; the empty text where none is certain
 */
function lossOf(unit, survey) {
    const lost = lostIn(unit, survey);
    if (!lost?.isCertain)
        return '';
    return JSON.stringify([...lost.puts].map(([kind, { target }]) => [kind, target]).sort());
}
/** What is put somewhere, as one place; null where nothing that decides is. */
function placedAt(puts, isCertain) {
    const [kind, put] = [...puts].find(([one]) => (0, entry_ts_1.isDecisiveKind)(one)) ?? [];
    const targets = new Map([...puts].map(([one, { target }]) => [one, target]));
    return kind && put ? { ...put, kind, targets, isCertain } : null;
}
const lostIn = (0, per_tree_ts_1.perKey)((unit, survey) => {
    const { claims, mounts, at } = unit;
    const images = claims.filter(({ kind }) => kind === 'image');
    const [image] = images;
    if (image ? (0, claim_ts_1.familyOf)(image.product) === 'other' : claims.some(({ product }) => product === 'other'))
        return null;
    const { homes = null } = unit.image ?? unit;
    const linked = (0, link_ts_1.linkedEntries)(unit, survey).flat();
    // A script that writes configuration knows a home, which may be where the others go.
    if (linked.some(({ target }) => target === null))
        return null;
    const others = [];
    const elsewhere = [];
    const aside = [];
    const isLost = ({ entry: { source }, target }) => {
        if (target === null)
            return false;
        if ((image?.official || image?.mirrors) && WITHOUT_HOME.test(target))
            return true;
        if (!image?.official) {
            if ((0, folders_read_ts_1.isAstray)((0, own_homes_ts_1.belowHome)(target, homes ?? []) ?? belowLayout(target), source.kind))
                return true;
            const other = image || !homes ? null : (0, home_elsewhere_ts_1.homeElsewhere)(target, unit.image ?? unit);
            if (other)
                elsewhere.push(other);
            const released = image?.mirrors ? (0, other_homes_ts_1.homeOfOtherRelease)(target, images) : null;
            if (released !== null)
                others.push(released);
            return other !== null || released !== null || (0, folders_read_ts_1.readInstead)(target, source.kind) !== null;
        }
        const other = (0, other_homes_ts_1.otherHome)(target, isBuild(unit)) ?? (0, other_homes_ts_1.homeOfOtherRelease)(target, images);
        const isPutAside = other === null && (0, put_aside_ts_1.isAside)(target);
        if (other !== null)
            others.push(other);
        if (isPutAside)
            aside.push(target);
        const isUnread = (0, folders_read_ts_1.isAstray)(belowLayout(target), source.kind) || (0, folders_read_ts_1.readInstead)(target, source.kind) !== null;
        return other !== null || isPutAside || isUnread;
    };
    const found = new Set(linked.filter((one) => !isLost(one)).map(({ entry }) => entry.source.kind));
    const lost = linked.filter(({ entry }) => !found.has(entry.source.kind));
    const misnamed = (0, renamed_ts_1.underOtherNames)(lost);
    if (lost.length === 0 || mounts.some((mount) => mayBring(mount, homes ?? [], unit, survey)))
        return null;
    const along = (0, scripts_along_ts_1.textsAlong)(unit, survey);
    const built = image?.official || homes ? NO_BUILD : builtAs((0, claim_ts_1.familyOf)(image?.product ?? null), survey);
    if (along === null || along.texts.some((text) => (0, moves_ts_1.mayMove)(text)) || built.mayMove)
        return null;
    if (others.some((home) => (0, other_homes_ts_1.mayRunIn)(home, along.texts)))
        return null;
    if (aside.some((target) => (0, put_aside_ts_1.mayBeTaken)(target, survey)))
        return null;
    if (misnamed.some((one) => (0, renamed_ts_1.mayBeRenamed)(one, along, survey)))
        return null;
    if (elsewhere.some(({ home }) => along.texts.some((text) => (0, other_homes_ts_1.isUsed)(home, text))))
        return null;
    const path = claims.find(({ kind, span }) => kind === 'path' && span.file === at.file);
    const isKnown = image
        ? image.official || (image.mirrors && lost.every(({ target }) => belowLayout(target ?? '') !== null))
        : homes !== null;
    // What is put aside on purpose waits for something to take it, which may lie elsewhere.
    const isOpen = aside.length > 0 || elsewhere.some(({ isCertain }) => !isCertain) || misnamed.some((one) => (0, renamed_ts_1.isForFilling)(one));
    const isInDoubt = along.lacksScript || built.lacksScript || isOpen;
    const puts = new Map();
    for (const { entry, target, at: put } of lost) {
        const { kind } = entry.source;
        puts.set(kind, puts.get(kind) ?? { target: target, at: put ?? path?.span ?? at });
    }
    return { puts, isCertain: isKnown === true && !isInDoubt };
});
const NO_BUILD = { mayMove: false, lacksScript: false };
/** What the builds do that may make an image of a team's, whatever they call it: those of a family of products, or all. */
const builtAs = (0, per_tree_ts_1.perKey)((family, survey) => {
    const along = survey.units
        .filter(({ kind, claims }) => kind === 'dockerfile' && (family === null || isOf(family, claims)))
        .map((unit) => (0, scripts_along_ts_1.textsAlong)(unit, survey));
    return {
        mayMove: along.some((one) => one === null || one.texts.some((text) => (0, moves_ts_1.mayMove)(text))),
        lacksScript: along.some((one) => one?.lacksScript),
    };
});
function isOf(family, claims) {
    return claims.some(({ product }) => (0, claim_ts_1.familyOf)(product) === family);
}
/** The path below the home, or a volume laid out like it, as WSO2's images have them; null for any other path. */
function belowLayout(target) {
    return HOME.exec(target)?.[1] ?? null;
}
/** Whether a mount may bring configuration that the repository does not hold; a file of another name does not. */
function mayBring(mount, homes, unit, survey) {
    const target = (0, home_targets_ts_1.targetOf)(mount);
    if (mount.kind === 'path' && OTHER_FILE.test(mount.from) && !CONFIGURATION.test(target ?? ''))
        return false;
    if (target === null)
        return false;
    const isInHome = (0, home_targets_ts_1.homePack)(target) !== null || CONFIGURED.test((0, own_homes_ts_1.belowHome)(target, homes) ?? 'elsewhere');
    if (!isInHome && !CONFIGURATION.test(target))
        return false;
    return (0, link_ts_1.linkedBy)(mount, unit, survey).length === 0;
}
/** Whether what a unit gets is laid down by a Dockerfile: who writes one knows the image's folders. */
function isBuild({ kind, builds }) {
    return kind === 'dockerfile' || builds !== null;
}


/***/ }),

/***/ 8677:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.movedByScripts = movedByScripts;
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/**
 * The configuration files that a unit brings to some place and that a script, which it brings as well, puts into the
 * home from there: `envsubst < /opt/deployment.toml.tpl > /home/wso2carbon/wso2am-4.1.0/repository/conf/deployment.toml`.
 * Only a script that names the home of the very release that the unit runs counts; others are for something else.
 */
function movedByScripts(unit, { tree, entries, claims }) {
    const scripts = [...homesInScripts(tree, claims)].filter(([script, homes]) => isBrought(script, unit) && homes.every((home) => isRun(home, unit)));
    return scripts.flatMap(([script]) => {
        const text = (0, comments_ts_1.withoutComments)(tree.text(script) ?? '');
        if (!text.includes('repository/conf'))
            return [];
        const words = new Set(text.match(/[\w.-]+/g));
        return entries.filter((entry) => isMovable(entry) && words.has((0, paths_ts_1.baseOf)(entry.path)) && isBrought(entry.path, unit));
    });
}
/** The homes that the paths in each script name. */
const homesInScripts = (0, per_tree_ts_1.perTree)((_tree, claims) => {
    const found = new Map();
    for (const claim of claims) {
        const { file } = claim.span;
        if (claim.kind !== 'path' || !/\.(?:sh|bash)$/.test(file))
            continue;
        found.set(file, [...(found.get(file) ?? []), claim]);
    }
    return found;
});
/** Whether a unit brings a file by its name or with a folder; the folder of a whole build brings what is for something else. */
function isBrought(path, { mounts, file }) {
    return mounts.some((mount) => {
        if (mount.kind !== 'path')
            return false;
        const whole = ['', (0, paths_ts_1.dirOf)(mount.at?.file ?? file)];
        return mount.from === path || (!whole.includes(mount.from) && (0, paths_ts_1.isBelow)(path, mount.from));
    });
}
/** Whether a unit is said to be of the release whose home is named. */
function isRun(home, { claims }) {
    return claims.some(({ product, version }) => product === home.product && version === home.version);
}
function isMovable({ source, path, recognised }) {
    return source.file === path && recognised;
}


/***/ }),

/***/ 3253:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mayMove = mayMove;
const lines_ts_1 = __webpack_require__(771);
/** What brings a file from where it was put to another place. */
const MOVES = /(?<![\w.-])(cp|mv|ln|rsync|envsubst|tee)(?![\w.:-])/g;
/** What a build takes from another image or stage of it. */
const STAGED = /^[ \t]{0,100}(?:COPY|ADD)[ \t].{0,300}--from=/i;
const CONFIGURATION = /\/conf(?![\w.-])|(?:deployment\.toml|identity\.xml|authenticators\.xml)/;
/** Where a command ends, and no longer one is looked at. */
const END = /[;&|)`\n]/;
const MAX_LENGTH = 2000;
const ARCHIVE = /\.(?:zip|tar|tgz|gz|jar|war|car|jks)$/;
/** The folder of a pack, or all that is in it: what is moved as a whole keeps its layout. */
const PACK = /(?:^|\/)(?:wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4}-(?:\d[\w.-]{0,60}|\*|\$\{?\w{1,60}\}?)|\$\{?WSO2_SERVER\}?|\$\{?WSO2_SERVER_NAME\}?-\$\{?WSO2_SERVER_VERSION\}?)(?:\/[*.]?)?$/;
/** All that is in a volume of WSO2's images, as their entrypoint names it. */
const VOLUME = /(?:config|artifact)[_-]volume\}?\/[*.]?$/;
const HOME = /(?:^\$\{?(?:WSO2_SERVER|CARBON)_HOME\}?|\/wso2[a-z-]{0,60}-\d[\w.-]{0,60})\/?$/;
/** Parts of a server that hold no configuration of it, and what the images of WSO2's put aside of them. */
const OTHER_PARTS = /\/repository\/(?:components|database|deployment)(?:\/|$)|^\$\{?original_deployment_artifacts\}?\//;
/** A folder in which a server looks for its configuration. */
const CONFIGURED = /(?:^|\/)(?:repository|conf)(?:\/|$)/;
/**
 * Whether a script or a build may bring a configuration file from where it was put to another place of the home. What
 * it does with archives, with a pack as a whole and with libraries does not, nor do the entrypoints of WSO2's images,
 * which copy their volumes over the home as they are.
 */
function mayMove(text) {
    const flat = (0, lines_ts_1.joinedLines)(text);
    if (flat.split('\n').some((line) => STAGED.test(line) && CONFIGURATION.test(line)))
        return true;
    return [...flat.matchAll(MOVES)].some(({ 0: name, index }) => {
        const start = index + name.length;
        const [command = ''] = flat.slice(start, start + MAX_LENGTH).split(END, 1);
        const operands = command.split(/[\s"']+/).filter((word) => word !== '' && !word.startsWith('-'));
        const to = operands.pop() ?? '';
        return operands.length === 0 || !operands.every((from) => isHarmless(from, to));
    });
}
function isHarmless(from, to) {
    if (ARCHIVE.test(from) || OTHER_PARTS.test(from))
        return true;
    return VOLUME.test(from) ? HOME.test(to) : PACK.test(from) && !CONFIGURED.test(to);
}


/***/ }),

/***/ 5001:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namedFile = namedFile;
exports.pathNamed = pathNamed;
const paths_ts_1 = __webpack_require__(4447);
const shell_ts_1 = __webpack_require__(661);
/**
 * The file that a word of a script names, by its path from the script or a folder above it. On a machine or in an image
 * files lie elsewhere (`/vagrant/files/is/deployment.toml`): then the one that lies below the script's folder under the
 * same last folders and name, where these tell one.
 */
function namedFile(word, script, entries) {
    const path = (0, shell_ts_1.resolve)(script, word, (candidate) => entries.some((entry) => entry.path === candidate));
    if (path !== null)
        return entries.find((entry) => entry.path === path) ?? null;
    const folders = word.length > paths_ts_1.LONGEST ? [] : word.split('/');
    const below = entries.filter((entry) => (0, paths_ts_1.isBelow)(entry.path, (0, paths_ts_1.dirOf)(script)));
    for (let first = 0; first < folders.length; first++) {
        const end = folders.slice(first).join('/');
        const alike = end === '' ? [] : below.filter((entry) => `/${entry.path}`.endsWith(`/${end}`));
        if (alike.length > 0)
            return alike.length === 1 ? alike[0] : null;
    }
    return null;
}
/**
 * The path that a word of a script means: from the script or a folder above, or, of a place on a machine or in an image,
 * what lies beside the script under the same last folders and name.
 *
 * @param exists tells whether a root-relative path is what is looked for
 * @param isMeant tells whether the last parts of the word still say which place is meant
 */
function pathNamed(word, script, exists, isMeant = () => true) {
    if (word.length > paths_ts_1.LONGEST)
        return null;
    const path = (0, shell_ts_1.resolve)(script, word, exists);
    if (path !== null || !word.startsWith('/'))
        return path;
    const parts = word.split('/');
    for (let first = 1; first < parts.length; first++) {
        const last = parts.slice(first).join('/');
        const beside = isMeant(last) ? (0, paths_ts_1.joinPath)((0, paths_ts_1.dirOf)(script), last) : null;
        if (beside !== null && exists(beside))
            return beside;
    }
    return null;
}


/***/ }),

/***/ 8880:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namespaceOf = namespaceOf;
exports.mayShareNamespace = mayShareNamespace;
const yaml_ts_1 = __webpack_require__(4257);
/** The namespace that an object of Kubernetes names; null when it names none, or one that only a template or a variable tells. */
function namespaceOf(object) {
    const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(object, 'metadata', 'namespace'));
    return name !== null && /^[a-z\d-]+$/.test(name) ? name : null;
}
/** Whether two objects may lie in one namespace: where one names none, whoever applies it tells. */
function mayShareNamespace(left, right) {
    return !left || !right || left === right;
}


/***/ }),

/***/ 9204:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.otherHome = otherHome;
exports.homeOfOtherRelease = homeOfOtherRelease;
exports.mayRunIn = mayRunIn;
exports.isUsed = isUsed;
const home_targets_ts_1 = __webpack_require__(2231);
/** Below these an image of WSO2's has its home, or a script of a team looks for files to bring on. */
const TAKEN = /^\/(?:home\/wso2carbon|tmp|mnt)\//;
/** The homes of WSO2's images, which have a version in their names. */
const OWN_FOLDER = /^\/home\/wso2carbon\/[^/]+$/;
/** What brings a whole server or its files along, so that the image may have a home elsewhere. */
const BRINGS = /(?<![\w.-])(?:unzip|tar)(?![\w.:-])|[ \t]--from=/;
/** A home that is set anew: `ENV WSO2_SERVER_HOME=/opt/is`, but not `${WSO2_SERVER_HOME}/repository`. */
const SETS_HOME = /(?<![\w${])(?:WSO2_SERVER_HOME|CARBON_HOME)\b|carbon\.home/;
/** An instruction of a Dockerfile that puts files at a path, which does not yet use it. */
const PUTS = /^[ \t]{0,100}(?:COPY|ADD)[ \t]/i;
/**
 * The folder that a path takes for the home where WSO2's images have none (`/opt/wso2is-7.1.0` of
 * `/opt/wso2is-7.1.0/repository/conf/deployment.toml`, and `/home/wso2carbon/wso2is`, which lacks the version), or null where
 * it is no such path.
 *
 * @param anyFolder whether a folder that has no pack's name counts when `repository/conf` follows
 */
function otherHome(target, anyFolder) {
    const at = target.search(/\/(?:repository\/)?conf\//);
    if (!target.startsWith('/') || at < 0)
        return null;
    const home = target.slice(0, at);
    const pack = (0, home_targets_ts_1.homePack)(target);
    if (TAKEN.test(target))
        return pack?.version === '' && OWN_FOLDER.test(home) ? home : null;
    const isRead = target.startsWith('/repository/', at);
    const isPack = pack !== null && (pack.version !== '' || isRead);
    return isPack || (anyFolder && isRead) ? home : null;
}
/**
 * The home of another release than the images run that a path goes to (`…/wso2is-7.0.0` where `wso2is:7.1.0` has
 * `wso2is-7.1.0`), or null where it is none. The home of an image has no update level in its name, whatever its tag has
 * (`WSO2_SERVER_HOME` of WSO2's Dockerfiles). A tag beside a digest does not tell what runs.
 *
 * @param images all images that a unit may run
 */
function homeOfOtherRelease(target, images) {
    const pack = (0, home_targets_ts_1.homePack)(target);
    const home = /^(.*\/wso2[a-z-]*-\d+(?:\.\d+){2,3})(?=\/repository\/)/s.exec(target)?.[1];
    if (pack === null || home === undefined)
        return null;
    const isOther = ({ product, version, byDigest }) => product === pack.product && version !== null && version !== pack.version && !byDigest;
    return images.every(isOther) ? home : null;
}
/**
 * Whether a server may run in a folder that lies outside the home of its image: something unpacks one there, sets the
 * home, or names the folder for more than to put files into its configuration.
 *
 * @param texts the Dockerfile, the manifest and the scripts that come along, without their comments
 */
function mayRunIn(home, texts) {
    return texts.some((text) => BRINGS.test(text) || SETS_HOME.test(text) || isUsed(home, text));
}
/** Whether a text names a folder for more than to put files into its configuration; the root is not looked for. */
function isUsed(home, text) {
    return home !== '' && text.split('\n').some((line) => names(line, home));
}
function names(line, home) {
    const isPut = PUTS.test(line);
    for (let at = line.indexOf(home); at >= 0; at = line.indexOf(home, at + home.length)) {
        const next = line.slice(at + home.length, at + home.length + '/repository/'.length);
        if (!/^\/(?:repository|conf)(?![\w.-])/.test(next) && !(isPut && next.startsWith('/')) && !/^[\w.-]/.test(next)) {
            return true;
        }
    }
    return false;
}


/***/ }),

/***/ 470:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.overriding = overriding;
const environment_settings_ts_1 = __webpack_require__(266);
const paths_ts_1 = __webpack_require__(4447);
/** What stands before a default: `${VERSION:-7.1.0}`, `VERSION ?= 7.1.0`. */
const DEFAULT = /\$\{(\w{1,100}):?[-=]["']?$|(?:^|\n)[ \t]{0,20}(?:export[ \t]{1,9})?(\w{1,100})[ \t]{0,20}\?=[ \t]{0,20}$/;
/**
 * What others set the variable to whose default a value in a script or a Makefile is: who calls the script
 * (`VERSION=5.11.0 ./deploy.sh`, the `variables` of a pipeline that runs it), and files that it takes variables from.
 *
 * @param value where it stands in `path`
 * @returns none for a value that is no default
 */
function overriding(value, path, tree, read) {
    const { file, start } = value.span;
    const text = tree.text(path) ?? '';
    const [, braced, assigned] = (file === path && DEFAULT.exec(text.slice(Math.max(0, start - 200), start))) || [];
    const name = braced ?? assigned;
    if (name === undefined || /^\d/.test(name))
        return [];
    const isMake = /makefile/i.test((0, paths_ts_1.baseOf)(path));
    const calls = (other) => {
        const said = tree.text(other) ?? '';
        return other !== path && (said.includes((0, paths_ts_1.baseOf)(path)) || (isMake && /\bmake\b/.test(said)));
    };
    return (0, environment_settings_ts_1.environmentSettings)(name, tree, read).flatMap(({ value: set, span }) => set !== null && (calls(span.file) || (span.file !== path && text.includes((0, paths_ts_1.baseOf)(span.file))))
        ? [{ text: set, span }]
        : []);
}


/***/ }),

/***/ 516:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.OWN_FOLDER = void 0;
exports.fromOwnFolder = fromOwnFolder;
/** The folder of a playbook or a role, as a task writes it before a path. */
exports.OWN_FOLDER = /^\{\{\s{0,9}(?:role_path|playbook_dir)\s{0,9}\}\}\//;
/** The folder that a pipeline of Azure has checked the repository out to. */
const CHECKOUT = /^\$\((?:Build\.SourcesDirectory\)|System\.DefaultWorkingDirectory\)|Pipeline\.Workspace\)\/s)\//;
/** A path with the folder that a task or a pipeline begins it with left out. */
function fromOwnFolder(path) {
    return path.replace(exports.OWN_FOLDER, './').replace(CHECKOUT, '');
}


/***/ }),

/***/ 2094:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namedHomes = namedHomes;
exports.madeHomes = madeHomes;
exports.usedBy = usedBy;
exports.belowHome = belowHome;
const lines_ts_1 = __webpack_require__(771);
const expand_ts_1 = __webpack_require__(2447);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
/** A pack's folder; what stands for a version nobody states counts too. */
const PACK_FOLDER = /(?<=^|\/)(wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4})-(?:\d+\.\d+\.\d+(?:\.\d+)?(?:-(?:update|alpha|beta|rc|m\d|snapshot|wum)[\w.-]*)?|[*$][^/]*)(?=\/|$)/gi;
/** Variables that scripts of a server take for its home. */
const HOME_VARIABLES = ['WSO2_SERVER_HOME', 'CARBON_HOME'];
const MOVES = /^(?:mv|cp|ln)$/;
/** What a copy brings that is more than files: a stage's folder, an archive that `ADD` unpacks. */
const BRINGS_HOME = /--from=|\.(?:zip|tar|tgz|gz|bz2|xz)(?=[\s"',\]])/;
/**
 * The folders that a build calls the home of the pack it unpacks: the values of the variables for it.
 *
 * @param lookup the variables of the build
 */
function namedHomes(lookup) {
    return HOME_VARIABLES.flatMap((name) => {
        const home = withoutSlash((0, expand_ts_1.expandShell)(lookup(name)?.text ?? '', lookup).text);
        return home === '' ? [] : [home];
    });
}
/**
 * The folders that an instruction of a Dockerfile makes homes of: what a pack's folder is copied, moved or linked to.
 * A relative one in no known folder is told by its name alone.
 *
 * @param folder the working directory
 */
function madeHomes({ name, rest }, folder, lookup) {
    // A line of a heredoc is taken for an instruction: its name is then the command.
    const isCommand = MOVES.test(name.toLowerCase());
    const flat = (0, lines_ts_1.joinedLines)(isCommand ? `${name.toLowerCase()} ${rest}` : rest);
    const isCopy = name === 'COPY' || name === 'ADD';
    if (!isCopy && !isCommand && name !== 'RUN')
        return [];
    return (isCopy ? [flat] : flat.split(/[;&|\n]/)).flatMap((command) => {
        const words = (0, expand_ts_1.expandShell)(command, lookup)
            .text.trim()
            .split(/[\s"',[\]]+/);
        if (!isCopy && !MOVES.test(words[0]))
            return [];
        const operands = words.filter((word) => word !== '' && !word.startsWith('-'));
        const to = withoutSlash(operands.pop() ?? '');
        return to !== '' && operands.some(isPack) ? [(0, paths_ts_1.inFolder)(folder, to)] : [];
    });
}
/**
 * What an instruction of a Dockerfile says with its variables put in; null for one that only copies files, which does
 * not yet use the folder they go to.
 */
function usedBy({ name, rest }, lookup) {
    const flat = (0, lines_ts_1.joinedLines)(rest);
    if ((name === 'COPY' || name === 'ADD') && !BRINGS_HOME.test(flat))
        return null;
    // Word by word: a long instruction is not filled in as a whole.
    return flat.replace(/[^\s"'=,;&|()]+/g, (word) => (0, expand_ts_1.expandShell)(word, lookup).text);
}
function withoutSlash(path) {
    return path.replace(/\/$/, '');
}
/** Whether a path is the folder of a product's pack, or all that is in it. */
function isPack(path) {
    const bare = path.replace(/\/[*.]?$/, '');
    const match = [...bare.matchAll(PACK_FOLDER)].at(-1);
    return match !== undefined && match.index + match[0].length === bare.length && (0, product_name_ts_1.isProductName)(match[1]);
}
/**
 * The path below the home that a path in a container leads into, or null: below a folder that has the name of a
 * product's pack, or one that a build makes the home.
 *
 * @param homes what `namedHomes` and `madeHomes` tell
 */
function belowHome(target, homes) {
    const pack = [...target.matchAll(PACK_FOLDER)].findLast(([, name]) => (0, product_name_ts_1.isProductName)(name));
    if (pack)
        return target.slice(pack.index + pack[0].length + 1);
    for (const home of homes) {
        if ((0, paths_ts_1.isBelow)(target, home))
            return target.slice(home.length + 1);
        const at = home.includes('/') ? -1 : target.lastIndexOf(`/${home}/`);
        if (at >= 0)
            return target.slice(at + home.length + 2);
    }
    return null;
}


/***/ }),

/***/ 7758:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.packClaims = packClaims;
exports.variablePackClaims = variablePackClaims;
const pack_ts_1 = __webpack_require__(4770);
/**
 * Every pack named in a text (`/home/wso2carbon/wso2is-5.11.0/…`), each product and version once.
 *
 * @param spanOf where a stretch of `text` stands
 */
function packClaims(text, spanOf, labels, kind) {
    const seen = new Set();
    return [...text.matchAll(pack_ts_1.PACK)].flatMap((match) => {
        if (seen.has(match[0]))
            return [];
        seen.add(match[0]);
        const span = spanOf(match.index, match.index + match[0].length);
        const claim = (0, pack_ts_1.packClaim)(match[1], match[2], span, labels, kind, kind === 'path' ? 'path' : 'pack');
        return claim ? [claim] : [];
    });
}
/** Packs whose version is a variable (`unzip wso2is-${VERSION}.zip`), each product once; the claim points at the variable's value. */
function variablePackClaims(text, lookup, labels, kind) {
    const seen = new Set();
    return (0, pack_ts_1.variablePacks)(text).flatMap(({ name, variable, start, end }) => {
        const written = text.slice(start, end);
        const value = lookup(variable);
        if (!value || seen.has(written))
            return [];
        seen.add(written);
        const claim = (0, pack_ts_1.packClaim)(name, value.text, value.span, labels, kind, 'pack');
        return claim?.version ? [claim] : [];
    });
}


/***/ }),

/***/ 6286:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.packVersionClaims = packVersionClaims;
const version_ts_1 = __webpack_require__(5915);
const comments_ts_1 = __webpack_require__(2181);
const expand_ts_1 = __webpack_require__(2447);
const pack_ts_1 = __webpack_require__(4770);
const variables_ts_1 = __webpack_require__(8582);
/** A path in the folder of a pack, or its archive: what else ends in a variable may be the name of anything. */
const PATH_FOLLOWS = /^["']?(?:\/|\.(?:zip|tar|tgz)\b)/;
const VERSION_NAME = /(?:^|_)ver$|version$|release$|tag$/i;
/** `$PRODUCT-$VERSION` */
const PRODUCT_AND_VERSION = /(\$\{\w{1,100}\}|\$\w{1,100})-(\$\{\w{1,100}\}|\$\w{1,100})/g;
const PRODUCT_NAME = /^wso2[a-z]*(?:-[a-z]+)*$/;
/**
 * What a text says of packs whose version is a variable (`/opt/wso2is-${VERSION}/…`): each product, and the version
 * where the variable's value is known. The product stands without one, too.
 *
 * @param spanOf where a stretch of `text` stands
 * @param lookupAt the variables of the file
 * @param overriding what others set a variable to whose default a value is
 */
function packVersionClaims(text, spanOf, labels, lookupAt, overriding) {
    const found = new Map();
    const add = (key, claim) => {
        if (claim && !found.has(key))
            found.set(key, claim);
    };
    const spoken = (0, comments_ts_1.withoutComments)(text);
    for (const pack of [...(0, pack_ts_1.variablePacks)(spoken), ...pairs(spoken, lookupAt)]) {
        const { name, variable, fallback, start, end } = pack;
        const given = lookupAt(start)(variable);
        const version = given ?? (fallback === null ? null : { text: fallback, span: spanOf(end - 1 - fallback.length, end - 1) });
        const value = version && (0, version_ts_1.parseVersion)(version.text) ? version.text : '';
        const product = (0, pack_ts_1.productOfPack)(name, value);
        if (product === null || (value === '' && !isOfVersion(pack, spoken)))
            continue;
        add(name, (0, pack_ts_1.packClaim)(name, '', spanOf(start, end), labels, 'path', 'path'));
        if (version && value !== '') {
            const others = overriding(version)
                .map(({ text }) => text)
                .filter((other) => other !== value && (0, pack_ts_1.isRelease)(name, other));
            const choice = others.length > 0 ? { choice: `${version.span.file} ${variable}` } : {};
            for (const told of [value, ...others]) {
                const claim = (0, variables_ts_1.versionVariable)(variable, product, told, version.span, labels);
                add(`${name} ${variable} ${told}`, { ...claim, ...choice });
            }
        }
    }
    return [...found.values()];
}
/** Whether what stands behind a name is a version, as far as its own name and the text around it tell. */
function isOfVersion({ variable, end }, text) {
    return VERSION_NAME.test(variable) || PATH_FOLLOWS.test(text.slice(end, end + 6));
}
/** Packs whose product is a variable, too. */
function pairs(text, lookupAt) {
    return [...text.matchAll(PRODUCT_AND_VERSION)].flatMap((match) => {
        const [whole, first = '', second = ''] = match;
        const name = (0, expand_ts_1.expandShell)(first, lookupAt(match.index)).text;
        const variable = second.replace(/[${}]/g, '');
        if (!PRODUCT_NAME.test(name))
            return [];
        return [{ name, variable, fallback: null, start: match.index, end: match.index + whole.length }];
    });
}


/***/ }),

/***/ 4770:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PACK = void 0;
exports.variablePacks = variablePacks;
exports.isAddition = isAddition;
exports.productOfPack = productOfPack;
exports.isRelease = isRelease;
exports.packClaim = packClaim;
const listed_ts_1 = __webpack_require__(7970);
const version_ts_1 = __webpack_require__(5915);
const product_name_ts_1 = __webpack_require__(4118);
/** `wso2is-km-5.10.0`, `wso2am-4.1.0.23.zip`: a pack's name and version in one word. */
exports.PACK = /\b(wso2[a-z]*(?:-[a-z]+)*)-(\d+\.\d+\.\d+(?:\.\d+)?)(?![\d])/g;
/** What comes as a pack of its own beside a product's and is no server. */
const ADDITION = /accelerator|extension|connector|migration|tool|sample|client|agent|resource|installer|docs?$|src$/;
/** How a variable is written, its name in a group and what holds without it in another. */
const VARIABLES = [
    // Shells, Groovy and Ruby: `${X}`, `${X:-1}`, `${env.X}`, `#{x}`.
    String.raw `[$#]\{(?:\w{1,100}\.)?(\w{1,100})(?::?[-=]([^{}\n]{0,200})|[^\w{}\n][^{}\n]{0,200})?\}`,
    // Terraform, whose names have dashes.
    String.raw `\$\{(?:var|local)\.([\w-]{1,100})\}`,
    String.raw `\$(\w{1,100})`,
    // `make`
    String.raw `\$\((\w{1,100})\)`,
    // Ansible, and a workflow's `${{ env.X }}`.
    String.raw `\$?\{\{-?[ \t]{0,20}(?:\w{1,100}\.){0,9}(\w{1,100})[^{}\n]{0,200}\}\}`,
];
const VARIABLE_PACK = new RegExp(String.raw `\b(wso2[a-z]*(?:-[a-z]+)*)-(?:${VARIABLES.join('|')})`, 'g');
/** The packs of a text whose version is a variable, as scripts, pipelines, Ansible, Terraform and Ruby write one. */
function variablePacks(text) {
    return [...text.matchAll(VARIABLE_PACK)].map((match) => {
        const [whole, name, braced, fallback, ...others] = match;
        const variable = (braced ?? others.find((one) => one !== undefined));
        return {
            name: name,
            variable,
            fallback: fallback ?? null,
            start: match.index,
            end: match.index + whole.length,
        };
    });
}
/** Whether what a name stands for comes beside a product and counts its own versions: `wso2-obiam-toolkit-uk`. */
function isAddition(name) {
    return ADDITION.test(name);
}
/**
 * The product whose server a pack holds: null for an addition to one, and for a team's own name of a pack with a
 * version that the product does not have.
 */
function productOfPack(name, version) {
    const product = (0, product_name_ts_1.productOfName)(name);
    if (product === null || isAddition(name))
        return null;
    if (product === 'other' || (0, product_name_ts_1.isProductName)(name))
        return product;
    const parsed = (0, version_ts_1.parseVersion)(version);
    return parsed && (0, listed_ts_1.isListedVersion)(product, parsed.version) ? product : null;
}
/** Whether a version is one that the product of a pack has. */
function isRelease(name, version) {
    const product = productOfPack(name, version);
    const parsed = (0, version_ts_1.parseVersion)(version);
    return parsed !== null && product !== null && (product === 'other' || (0, listed_ts_1.isListedVersion)(product, parsed.version));
}
/**
 * A claim from a pack's name and version, or from one text that holds both.
 *
 * @returns null when the name is not a WSO2 product's, or is that of an addition to one
 */
function packClaim(name, version, span, labels, kind, source) {
    const whole = [...name.matchAll(exports.PACK)].at(-1);
    const productName = whole?.[1] ?? name;
    const versionText = whole?.[2] ?? version;
    const product = (0, product_name_ts_1.productOfName)(productName);
    if (product === null || isAddition(productName))
        return null;
    const parsed = (0, version_ts_1.parseVersion)(versionText);
    return {
        kind,
        product,
        version: parsed?.version ?? null,
        updateLevel: parsed?.updateLevel ?? null,
        span,
        what: `${source} ${productName}${parsed ? ` ${versionText}` : ''}`,
        levelAt: null,
        labels,
    };
}


/***/ }),

/***/ 4447:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LONGEST = exports.MANY_PATHS = void 0;
exports.relativeTo = relativeTo;
exports.joinPath = joinPath;
exports.inFolder = inFolder;
exports.withoutStars = withoutStars;
exports.dirOf = dirOf;
exports.foldersAbove = foldersAbove;
exports.baseOf = baseOf;
exports.isBelow = isBelow;
exports.sharedDepth = sharedDepth;
exports.pathsBelow = pathsBelow;
exports.namesIn = namesIn;
exports.isThere = isThere;
exports.isFile = isFile;
exports.isAnyEndOf = isAnyEndOf;
exports.literally = literally;
const node_path_1 = __webpack_require__(6760);
const sorted_ts_1 = __webpack_require__(1050);
/** `path` seen from the folder of `file`, root-relative and normalised; null when it leaves the root or is absolute. */
function relativeTo(file, path) {
    if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:[\\/]/.test(path))
        return null;
    return joinPath(dirOf(file), path);
}
/** In a repository of more paths nobody looks through all for what may make a file or bring it on: it may be anywhere. */
exports.MANY_PATHS = 20_000;
/** No system opens a longer path (PATH_MAX of Linux); to normalise one can take minutes. */
exports.LONGEST = 4096;
/** `path` below `folder`, normalised; null when it leaves the root or is longer than a path can be. */
function joinPath(folder, path) {
    if (path.length > exports.LONGEST)
        return null;
    const joined = node_path_1.posix.normalize(folder === '' ? path : `${folder}/${path}`).replace(/\/$/, '');
    if (joined === '.')
        return '';
    return joined === '..' || joined.startsWith('../') ? null : joined;
}
/** A path of an image seen from its working directory; one that begins with a variable is taken as absolute. */
function inFolder(folder, path) {
    if (folder === '' || folder.length > exports.LONGEST || /^[/$]/.test(path))
        return path;
    return `${folder.replace(/\/$/, '')}/${path.replace(/^\.(?:\/|$)/, '')}`;
}
/** A path without the stars at its end (`conf/*`, `conf*`), which take all that lies there. */
function withoutStars(path) {
    return path.replace(/(?:\/|(?<![/*]))\*+$/, '');
}
/** The folder of a root-relative path; `''` is the root. */
function dirOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
/** The folders above a path but the root, the nearest first. */
function foldersAbove(path) {
    const folder = dirOf(path);
    return folder === '' ? [] : [folder, ...foldersAbove(folder)];
}
function baseOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Whether `path` is `folder` or lies below it; every path lies below `''`. */
function isBelow(path, folder) {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
/** How many folders two folders share from the root on; `''` is the root. */
function sharedDepth(a, b) {
    let shared = 0;
    for (let at = 0;; at++) {
        const [left, right] = [a[at] ?? '/', b[at] ?? '/'];
        if (left !== right)
            return shared;
        if (left === '/' && at > 0)
            shared++;
        if (at >= a.length)
            return shared;
    }
}
/** The paths below a folder, out of paths sorted by code units: those stand side by side. */
function pathsBelow(sorted, folder) {
    return folder === '' ? sorted : sorted.slice(firstFrom(sorted, `${folder}/`), firstFrom(sorted, `${folder}0`));
}
/** The names of what lies directly in a folder, of paths as `pathsBelow` takes them. */
function namesIn(sorted, folder) {
    const depth = folder === '' ? 0 : folder.split('/').length;
    return new Set(pathsBelow(sorted, folder).map((path) => path.split('/')[depth]));
}
/** Whether a path is a file or a folder, out of the paths of files sorted by code units. */
function isThere(sorted, path) {
    return pathsBelow(sorted, path).length > 0 || isFile(sorted, path);
}
/** Whether a path is a file, out of the paths of files sorted by code units. */
function isFile(sorted, path) {
    return sorted[firstFrom(sorted, path)] === path;
}
/** Index of the first path that is not less than `text`. */
function firstFrom(sorted, text) {
    return (0, sorted_ts_1.countFirst)(sorted, (path) => path < text);
}
/** Whether a path of the repository, or that of a folder above it, ends like a path: from which folder a file is run is open. */
function isAnyEndOf(end, paths) {
    return paths.some((path) => `/${path}/`.includes(`/${end}/`));
}
/** A path, a name or a piece of one as a regular expression that means just that. */
function literally(text) {
    return text.replace(/[^\w/]/g, '\\$&');
}


/***/ }),

/***/ 7717:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.perTree = perTree;
exports.perKey = perKey;
/**
 * Makes what goes through all paths of a tree once a tree: monorepos have hundreds of templates and many more paths.
 *
 * @param make its further arguments have to be the same for the same tree
 */
function perTree(make) {
    const made = new WeakMap();
    return (tree, ...rest) => {
        const before = made.get(tree);
        if (before)
            return before.value;
        const value = make(tree, ...rest);
        made.set(tree, { value });
        return value;
    };
}
/**
 * Makes a thing once for each key, as long as the tree or the survey it is made of is there.
 *
 * @param make its further arguments have to be the same for the same key
 */
function perKey(make) {
    const made = new WeakMap();
    return (key, of, ...rest) => {
        const known = made.get(of) ?? new Map();
        made.set(of, known);
        if (!known.has(key))
            known.set(key, make(key, of, ...rest));
        return known.get(key);
    };
}


/***/ }),

/***/ 9852:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withPlacedTemplates = withPlacedTemplates;
const copied_into_homes_ts_1 = __webpack_require__(4631);
const entry_ts_1 = __webpack_require__(115);
const link_ts_1 = __webpack_require__(6291);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const step_targets_ts_1 = __webpack_require__(7058);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** A place in a container from which on a mount can reach the folder of the product's own templates. */
const REACHES_TEMPLATES = /(?:^|\/)repository(?:\/resources(?:\/.*)?)?\/?$/s;
/** Whether any file speaks of the folder of the product's own templates. */
const namesTemplates = (0, per_tree_ts_1.perTree)(({ files }) => files.some(({ text }) => text.includes('conf/templates')));
/**
 * The entries of a survey, with those that some unit puts where the product has its own templates as such templates: a
 * file's own path (`conf/identity.xml.j2`) says nothing of that, and a template beats `deployment.toml`.
 */
function withPlacedTemplates(survey) {
    const placed = new Map();
    for (const unit of survey.units) {
        for (const mount of unit.mounts) {
            if (!mayReach(mount))
                continue;
            for (const [entry, kind] of templatesOf(mount, unit, survey))
                placed.set(entry, kind);
        }
    }
    return survey.entries.map((entry) => {
        const kind = placed.get(entry);
        if (kind !== undefined)
            return asTemplate(entry, kind);
        const written = (0, written_into_homes_ts_1.templateWritten)(entry, survey.entries, survey.tree);
        if (written !== null)
            return { ...asTemplate(entry, written), home: homeInRole(entry, survey.entries) };
        const copied = copiedTemplate(entry, survey);
        return copied === null ? entry : { ...asTemplate(entry, copied.kind), home: copied.home };
    });
}
/** The kind of template that a script or a step makes of a file, with the home of the one `deployment.toml` that it brings, too. */
function copiedTemplate(entry, survey) {
    if (!entry.source.kind.endsWith('.xml') || !namesTemplates(survey.tree))
        return null;
    const kind = `${entry.source.kind}.j2`;
    const put = putsOf(entry, survey).find(({ files }) => files.some((file) => (0, entry_ts_1.kindOfPath)(file) === kind));
    if (put === undefined)
        return null;
    const tomls = survey.entries.filter((other) => other.source.kind === 'deployment.toml' && putsOf(other, survey).some(({ script }) => script === put.script));
    return { kind, home: homeOf(tomls) ?? entry.home };
}
/** Where scripts and steps put a file, each with the file that says so. */
function putsOf(entry, survey) {
    return [
        ...(0, copied_into_homes_ts_1.copiesIntoHomes)(entry, survey).map(({ at, files }) => ({ script: at.file, files })),
        ...(0, step_targets_ts_1.putsInSteps)(entry, survey.tree).map(({ at, target }) => ({
            script: at.file,
            files: [(0, link_ts_1.asFile)(target, (0, paths_ts_1.baseOf)(entry.path))],
        })),
    ];
}
/** The home of the one `deployment.toml` that the same role or module brings: what it writes goes to one server. */
function homeInRole(entry, entries) {
    const role = (0, written_into_homes_ts_1.moduleOf)(entry.path);
    const tomls = entries.filter(({ source, path, recognised }) => source.kind === 'deployment.toml' && recognised && (0, written_into_homes_ts_1.moduleOf)(path) === role);
    return (role === null ? null : homeOf(tomls)) ?? entry.home;
}
/** The home that entries are of, null where they are of several or there are none. */
function homeOf(entries) {
    const [home = null, ...others] = new Set(entries.map((entry) => entry.home));
    return others.length === 0 ? home : null;
}
function mayReach(mount) {
    return mount.kind !== 'values' && mount.to !== null && REACHES_TEMPLATES.test(mount.to);
}
function templatesOf(mount, unit, survey) {
    return (0, link_ts_1.linkedBy)(mount, unit, survey).flatMap(({ entry, target }) => {
        const kind = target === null ? null : (0, entry_ts_1.kindOfPath)(target);
        return kind === `${entry.source.kind}.j2` ? [[entry, kind]] : [];
    });
}
function asTemplate(entry, kind) {
    const { source } = entry;
    return { ...entry, source: { ...source, kind, template: source.template ?? 'jinja2' }, recognised: true };
}


/***/ }),

/***/ 4118:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.productOfName = productOfName;
exports.isProductName = isProductName;
exports.productOfWords = productOfWords;
exports.productOfVariable = productOfVariable;
exports.isProfileOfApiManager = isProfileOfApiManager;
const products_ts_1 = __webpack_require__(2603);
/** Names a repository gives the products: image, pack and module names, with the registry folder where the short name needs it. */
const NAMES = new Map(products_ts_1.PRODUCTS.flatMap(({ id, names }) => names.map((name) => [name, id])));
/** Parts of names of WSO2 software that carries the same file names but is not named by the advisory. */
const OTHER = /analytics|micro-?(?:gateway|gw)|micro-?integrator|integration-control-plane|(?:^|wso2-)icp$|(?:^|[-_/])(?:mi|ei|si|esb|das|sp|bps|brs|cep|mb|as|dss|ss|greg|elb|iot|iots|emm|es|ml|appm|bam|bi)(?:$|[-_])|wso2(?:mi|ei|si|esb|das|sp|bps|brs|cep|mb|as|dss|ss|greg|elb|iot|emm|es|ml|appm|bam)\b|obbi|choreo|operator/;
/** Parts of names that also servers of the advisory's products have: `wso2am-gateway-worker`. */
const ROLE = /worker|dashboard|adapter|enforcer|router/;
/**
 * The product a name means: an image repository (`wso2/wso2is`, `wso2-is/is`), a pack (`wso2is-km`), a module name
 * (`wso2is_analytics`). Null when the name tells no product: `wso2`, `wso2-custom` may be any of them.
 */
function productOfName(name) {
    const path = name.toLowerCase().replaceAll('_', '-').split('/');
    const last = path.at(-1) ?? '';
    const folder = path.at(-2) ?? '';
    const exact = NAMES.get(`${folder}/${last}`) ?? NAMES.get(last);
    if (exact)
        return exact;
    const ofWso2 = /wso2/.test(last) || /^wso2/.test(folder);
    if (!ofWso2)
        return null;
    // `as` alone is the Application Server.
    const plain = last.replace('as-km', 'km');
    if (OTHER.test(plain))
        return 'other';
    return customName(plain) ?? NAMES.get(`wso2${last}`) ?? productOfWords(plain) ?? (ROLE.test(plain) ? 'other' : null);
}
/** Whether the last part of an image's name is a product's own name, nothing added. */
function isProductName(name) {
    return NAMES.has(name.toLowerCase().replaceAll('_', '-').split('/').at(-1) ?? '');
}
/** A team's own image of a product: `acme-wso2is`, `wso2is-prod`, `wso2am-4.2.0-custom`, `wso2is7`. */
function customName(name) {
    const words = name.split(/[-.]/).map((word) => word.replace(/(?<=[a-z])\d+$/, ''));
    for (let length = 3; length > 0; length--) {
        for (let start = 0; start + length <= words.length; start++) {
            const product = NAMES.get(words.slice(start, start + length).join('-'));
            if (product)
                return product;
        }
    }
    return null;
}
/** Short names of products in the names of variables, folders, roles: `is_version`, `WSO2_APIM_VERSION`, `apim-is-as-km`. */
const WORDS = [
    [/analytics|integrator|integration_control_plane|micro_?(?:gw|gateway)|obbi/, 'other'],
    [/ob_?iam/, 'wso2-obiam'],
    [/ob_?km/, 'wso2-obkm'],
    [/ob_?am/, 'wso2-obam'],
    [/(?:^|_)(?:wso2)?is_?(?:as_?)?km(?:_|$)/, 'wso2is-km'],
    [/(?:^|_)(?:wso2_?)?apim(?:_|$)|api_?manager|(?:^|_)wso2_?am(?:_|$)/, 'wso2am'],
    [/(?:^|_)(?:wso2_?)?is(?:_|$)|identity_?server/, 'wso2is'],
];
/** The product the words of a name suggest, or null. Weaker than `productOfName`: short words mean many things. */
function productOfWords(name) {
    const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
    return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
/** The product a variable's name speaks of; here two letters are enough for a product the advisory does not name. */
function productOfVariable(name) {
    const words = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');
    return /(?:^|_)(?:mi|ei|si|bi)(?:_|$)/.test(words) ? 'other' : productOfWords(name);
}
/** Parts of a distributed API Manager (its profiles), as teams call the folders of their nodes. */
const AM_PROFILES = /(?:^|_)(?:(?:api_?)?(?:gateway|gw)(?:_?worker)?|traffic_?(?:manager|mgr)|tm|control_?plane|acp|cp|publisher|dev_?portal|store|admin_?portal|apim[a-z]{0,9}|all_?in_?one)(?:_|\d|$)/;
/** Whether the words of a name say that it is of a part of a distributed API Manager. */
function isProfileOfApiManager(name) {
    return AM_PROFILES.test(name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'));
}


/***/ }),

/***/ 433:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.profileSetups = profileSetups;
const profile_setup_ts_1 = __webpack_require__(4494);
const claim_ts_1 = __webpack_require__(5191);
const comments_ts_1 = __webpack_require__(2181);
const entry_ts_1 = __webpack_require__(115);
const fetched_over_ts_1 = __webpack_require__(4981);
const home_targets_ts_1 = __webpack_require__(2231);
const homes_meant_ts_1 = __webpack_require__(4673);
const identify_ts_1 = __webpack_require__(9727);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** Cheap sign of a profile that is set up. */
const SETS_UP = /profileSetup\.sh|--optimize|PROFILE_NAME/;
/** A command that sets up a profile which it names: one in a variable may be none. */
const COMMAND = /^(?=[^\n]*-Dprofile=["']?[a-z])(?![^\n]*skipConfigOptimization)[^\n]*?(?<![\w-])(profileSetup\.sh|--optimize)(?![\w-])/gm;
/** The variable by which an image of WSO2's does so when it starts. */
const VARIABLE = /^[ \t]*ENV[ \t]+(?:[^\n]*[ \t])?(PROFILE_NAME)[ \t=]["']?[a-z]/gm;
const setups = (0, per_tree_ts_1.perTree)(({ files }) => files.filter(({ nameClass, text }) => nameClass === 'carrier' && SETS_UP.test(text)).flatMap(setupsIn));
function setupsIn({ path: file, text }) {
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const found = (match) => {
        const [line, what] = match;
        const start = match.index + line.lastIndexOf(what);
        return { at: { file, start, end: start + what.length }, pack: (0, home_targets_ts_1.packIn)(line) };
    };
    return [
        ...[...spoken.matchAll(COMMAND)].map(found).map((deed) => ({ ...deed, done: deed.at })),
        ...[...spoken.matchAll(VARIABLE)].map((match) => ({
            ...found(match),
            done: { file, start: text.length, end: text.length },
        })),
    ];
}
/**
 * Where a profile is set up over the `deployment.toml` of a home of API Manager, so that the server does not run with it.
 * Nothing is said where the file is put in place later or comes from `wso2-config-volume`, which an image of WSO2's
 * copies afterwards, and of a home for which the policy file speaks.
 *
 * @param homes all of the repository
 */
function profileSetups(home, homes, survey) {
    const { identity, entries, units } = home;
    const { product, version } = identity;
    const own = entries.filter((entry) => entry.source.kind === 'deployment.toml' && (0, entry_ts_1.isOwnFile)(entry));
    if ((0, claim_ts_1.familyOf)(product) !== 'am' || !(0, profile_setup_ts_1.replacesByProfile)(version) || (0, identify_ts_1.isDeclared)(identity) || own.length === 0)
        return [];
    const isInVolume = own.some(({ path }) => units.some(({ mounts }) => mounts.some((mount) => mount.kind === 'path' && (0, paths_ts_1.isBelow)(path, mount.from) && home_targets_ts_1.CONFIG_VOLUME.test(mount.to ?? ''))));
    if (isInVolume)
        return [];
    return setups(survey.tree)
        .filter((setup) => (0, homes_meant_ts_1.homesMeant)(setup, homes).includes(home))
        .filter(({ done }) => !own.some((entry) => (0, fetched_over_ts_1.isPutLater)(entry, home, done, survey)))
        .map(({ at }) => at);
}


/***/ }),

/***/ 3915:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.programOf = programOf;
const yaml_ts_1 = __webpack_require__(4257);
const command_words_ts_1 = __webpack_require__(8878);
/**
 * The words of a program that YAML gives a container (`entrypoint`, `command`, `args`), as a list or as one line. What
 * stands behind the first command of a line stays one word: no shell reads it as another command.
 */
function programOf(node) {
    if (node?.kind === 'seq')
        return (0, yaml_ts_1.items)(node).map((item) => (0, yaml_ts_1.str)(item) ?? '');
    const line = (0, yaml_ts_1.str)(node) ?? '';
    const { words, end } = (0, command_words_ts_1.commandWords)(line, 0);
    const rest = line.slice(end).trim();
    return [...words.map(({ text }) => text), ...(rest === '' ? [] : [rest])];
}


/***/ }),

/***/ 9232:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.valuesSeen = valuesSeen;
const comments_ts_1 = __webpack_require__(2181);
const sorted_ts_1 = __webpack_require__(1050);
/**
 * Tells of values that one manifest gives a variable in several branches which of them a place of it sees: those of the
 * innermost block around it that holds any, else all.
 */
function valuesSeen(manifest) {
    const text = (0, comments_ts_1.withoutComments)(manifest);
    const braces = [...text.matchAll(/[{}]/g)].map(({ 0: brace, index }) => ({ opens: brace === '{', index }));
    let last = null;
    return (at, values) => {
        if (values.length < 2)
            return values;
        // One place asks for several variables.
        if (last?.at !== at)
            last = { at, blocks: [...blocksAround(at, braces)] };
        for (const { start, end } of last.blocks) {
            const inside = values.filter(({ span }) => span.start > start && span.start < end);
            if (inside.length > 0)
                return inside;
        }
        return values;
    };
}
/** No class of a real manifest has more braces. */
const MAX_BRACES = 1000;
/** The blocks a place lies in, the innermost first. */
function* blocksAround(at, braces) {
    const next = firstBehind(at, braces);
    const before = braces.slice(Math.max(next - MAX_BRACES, 0), next);
    const after = braces.slice(next, next + MAX_BRACES).reverse();
    for (;;) {
        const start = popUnmatched(before, ({ opens }) => opens);
        if (start === null)
            return;
        yield { start, end: popUnmatched(after, ({ opens }) => !opens) ?? Number.POSITIVE_INFINITY };
    }
}
/** The number of the first brace that does not stand before a place. */
function firstBehind(at, braces) {
    return (0, sorted_ts_1.countFirst)(braces, ({ index }) => index < at);
}
/** Takes braces from the end of a list to the first one that limits the block around; null when none does. */
function popUnmatched(braces, limits) {
    let depth = 0;
    for (let brace = braces.pop(); brace; brace = braces.pop()) {
        if (!limits(brace))
            depth++;
        else if (depth === 0)
            return brace.index;
        else
            depth--;
    }
    return null;
}


/***/ }),

/***/ 1665:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fromHiera = fromHiera;
exports.passedAs = passedAs;
exports.hasTemplates = hasTemplates;
exports.givenTexts = givenTexts;
const lines_ts_1 = __webpack_require__(771);
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** Hiera's data, in the folders Puppet and its older versions keep it in. */
const HIERA = /(?:^|\/)(?:data|hieradata|hiera)\/.*\.(?:e?ya?ml|json)$/;
const HIERA_DEFAULT = /(?:^|\/)(?:common|default|defaults|global)\.(?:e?ya?ml|json)$/;
/** Manifests that show or test a module. */
const TRIAL = /(?:^|\/)(?:examples|spec|tests)\//;
/** Types of Puppet's own: what they get are no parameters of a module. */
const OWN_TYPE = /^(?:augeas|concat|cron|exec|file|file_line|group|host|mount|notify|package|schedule|service|user)$/;
/** Who gets the parameters that follow: a class by its title, a class overridden, a defined type. */
const HEADER = /\bclass\s*\{\s*["'](?:::)?(\w+)|\bClass\s*\[\s*["'](?:::)?(\w+)|(?<![^\s;])(?:::)?([a-z]\w*)(?:::\w+)*\s*\{\s*["'$[]/g;
const hieraFiles = (0, per_tree_ts_1.perTree)((tree) => tree.paths.filter((path) => HIERA.test(path)));
const manifestsOf = (0, per_tree_ts_1.perTree)((tree) => tree.paths.filter((path) => path.endsWith('.pp') && !TRIAL.test(path)));
/** What Hiera's data hold for a variable of any module. */
function fromHiera(name, tree, read) {
    return hieraFiles(tree).flatMap((path) => {
        const file = (tree.text(path) ?? '').includes(name) ? read(path) : null;
        const document = file?.documents[0];
        if (!file || document?.kind !== 'map')
            return [];
        return document.entries
            .filter(({ key }) => key === name || key.endsWith(`::${name}`))
            .map(({ key, value }) => ({ path, node: value, file, key, everywhere: HIERA_DEFAULT.test(path) }));
    });
}
/** What the manifests of a tree give the parameters of a name. One passed on under its own name counts as well. */
function passedAs(name, tree) {
    const value = new RegExp(`${HEADER.source}|(?<![\\w$])${name}[ \\t]*=>[ \\t]*((?:"[^"\\n]*"|'[^'\\n]*'|[^,}\\n])*)`, 'g');
    return manifestsOf(tree).flatMap((path) => {
        const text = tree.text(path) ?? '';
        if (!text.includes(name))
            return [];
        const found = [];
        const isComment = (0, lines_ts_1.commentLines)(text, comments_ts_1.COMMENT);
        let module = '';
        for (const match of text.matchAll(value)) {
            if (isComment(match.index))
                continue;
            const [whole, byClass, overridden, byType, given] = match;
            if (given === undefined)
                module = byClass ?? overridden ?? byType ?? '';
            else if (module !== '' && !OWN_TYPE.test(module)) {
                const written = given.replace(/(?<![ \t])[ \t]+#.*/, '').trimEnd();
                found.push({ path, text, start: match.index + whole.length - given.length, written, module });
            }
        }
        return found;
    });
}
/** Whether a module configures a server of its own: what its classes are given is not for another module's files. */
function hasTemplates(modules, module, tree) {
    return (0, paths_ts_1.pathsBelow)(tree.paths, `${modules === '' ? '' : `${modules}/`}${module}/templates`).length > 0;
}
/**
 * The texts that Hiera and other manifests give a parameter of a module's classes. `replaced`: Hiera gives everybody
 * one, so that the parameter's own default never holds.
 */
function givenTexts(module, name, tree, read) {
    const data = fromHiera(name, tree, read).filter(({ key }) => key.startsWith(`${module}::`));
    const hiera = data.flatMap(({ node, file }) => node?.kind === 'scalar' ? [{ text: node.value, span: file.span(node) }] : []);
    const passed = passedAs(name, tree).flatMap((one) => {
        const text = /^(["'])([^"'$]*)\1$/.exec(one.written)?.[2];
        const start = one.start + 1;
        return text === undefined || one.module !== module
            ? []
            : [{ text, span: { file: one.path, start, end: start + text.length } }];
    });
    return { values: [...hiera, ...passed], replaced: data.some(({ everywhere }) => everywhere) };
}


/***/ }),

/***/ 8905:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.modulesAround = modulesAround;
const paths_ts_1 = __webpack_require__(4447);
const puppet_given_ts_1 = __webpack_require__(1665);
const puppet_scopes_ts_1 = __webpack_require__(6723);
/** What the modules beside a Puppet manifest and Hiera say of its variables. */
function modulesAround(path, tree, carried) {
    let modules = null;
    return {
        scopes: (0, puppet_scopes_ts_1.scopesAround)(path, tree),
        modules: () => {
            modules ??= puppetModules(tree, path);
            return modules;
        },
        given: (module, variable) => (0, puppet_given_ts_1.givenTexts)(module, variable, tree, carried),
    };
}
/** The names of the modules beside a manifest's own, and its own. */
function puppetModules(tree, path) {
    return [...(0, paths_ts_1.namesIn)(tree.paths, (0, paths_ts_1.dirOf)((0, paths_ts_1.dirOf)((0, paths_ts_1.dirOf)(path))))];
}


/***/ }),

/***/ 590:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.puppetResolver = puppetResolver;
const mapped_text_ts_1 = __webpack_require__(2749);
const follow_ts_1 = __webpack_require__(7718);
const paths_ts_1 = __webpack_require__(4447);
const puppet_given_ts_1 = __webpack_require__(1665);
const resolved_node_ts_1 = __webpack_require__(9772);
/**
 * `@name` and `$name` of a Puppet template: the class variables and parameters of the modules around it, and the
 * Hiera data that fill parameters in, and what other manifests give the module's classes and types. A variable that gets
 * different values (`case`, `if`, several data files, a class here and there) is not known.
 */
function puppetResolver(entry, tree, read) {
    const module = /(.*?)\/templates\//.exec(entry.source.file)?.[1] ?? '';
    const modules = (0, paths_ts_1.dirOf)((0, paths_ts_1.dirOf)(module === '' ? (0, paths_ts_1.dirOf)(entry.source.file) : module));
    const manifests = (0, paths_ts_1.pathsBelow)(tree.paths, modules).filter((path) => path.endsWith('.pp'));
    if (manifests.length === 0)
        return null;
    const near = (path) => (0, paths_ts_1.sharedDepth)(path, module);
    const rings = [...new Set(manifests.map(near))].sort((a, b) => b - a);
    const byHiera = (name) => (0, puppet_given_ts_1.fromHiera)(name, tree, read).map(({ node, file, everywhere }) => {
        const other = node?.kind === 'scalar' && /%\{|^ENC\[/.test(node.value);
        return { everywhere, value: other ? 'unknown' : (0, resolved_node_ts_1.resolvedNode)(node, file) };
    });
    const passed = (name, follow) => (0, puppet_given_ts_1.passedAs)(name, tree)
        .filter((one) => one.module === (0, paths_ts_1.baseOf)(module) || !(0, puppet_given_ts_1.hasTemplates)((0, paths_ts_1.dirOf)(module), one.module, tree))
        .flatMap(({ path, text, start, written }) => readValue(path, text, start, written, name, follow));
    const fromManifests = (name, follow) => {
        for (const ring of rings) {
            const found = manifests
                .filter((path) => near(path) === ring || (ring === rings[0] && inherits(tree.text(path) ?? '', module)))
                .flatMap((path) => assigned(path, tree.text(path) ?? '', name, follow));
            if (found.length > 0)
                return found;
        }
        return [];
    };
    const resolve = (0, follow_ts_1.following)((name, follow) => {
        const data = byHiera(name);
        const covered = data.some(({ everywhere }) => everywhere);
        const manifest = covered ? [] : fromManifests(name, follow);
        return (0, resolved_node_ts_1.agreed)([...data.map(({ value }) => value), ...manifest, ...passed(name, follow)]);
    });
    return {
        resolve(expression) {
            const name = /^(?:@|\$(?:\w*::)*|scope\[['"](?:\w*::)*)?(\w+)(?:['"]\])?$/.exec(expression.trim())?.[1];
            return name === undefined ? null : resolve(name);
        },
    };
}
/** Every value a manifest gives a variable. One that is passed on under its own name says nothing. */
function assigned(path, text, name, resolve) {
    const pattern = new RegExp(`^[ \\t]*(?:[A-Z][\\w\\[\\], :'"\\t]*[ \\t])?\\$${name}[ \\t]*=[ \\t]*([^\\n]*)`, 'gm');
    return [...text.matchAll(pattern)].flatMap((match) => {
        const written = match[1].replace(/[ \t]#.*/, '').replace(/(?<![\s,])[\s,]+$/, '');
        const start = match.index + match[0].length - match[1].length;
        return readValue(path, text, start, written, name, resolve);
    });
}
/** A value as written; none for a variable of the very name. */
function readValue(path, text, start, written, name, resolve) {
    const quoted = /^(?:'([^']*)'|"([^"]*)")$/.exec(written);
    if (quoted) {
        const value = (quoted[1] ?? quoted[2]);
        if (quoted[2]?.includes('$'))
            return ['unknown'];
        return [{ text: mapped_text_ts_1.MappedText.ofPart(path, text, start + 1, start + 1 + value.length), raw: value }];
    }
    const other = /^\$(?:\w*::)*(\w+)$/.exec(written)?.[1];
    if (other === name)
        return [];
    if (other !== undefined)
        return [resolve(other) ?? 'unknown'];
    return [literal(path, text, start, written)];
}
/** Whether a manifest's class inherits one of a module and writes templates: with its own variables, then. */
function inherits(text, module) {
    const parent = /\binherits\s+(?:::)?(\w+)/.exec(text)?.[1];
    return parent === (0, paths_ts_1.baseOf)(module) && /\b(?:template|epp)\s*\(/.test(text);
}
function literal(path, text, start, written) {
    const place = (length) => mapped_text_ts_1.MappedText.ofPart(path, text, start, start + length);
    if (written === 'undef')
        return { text: place(0), raw: null };
    if (written === 'true' || written === 'false') {
        return { text: place(written.length), raw: written === 'true' };
    }
    return /^\d+$/.test(written) ? { text: place(written.length), raw: Number(written) } : 'unknown';
}


/***/ }),

/***/ 6723:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scopesAround = scopesAround;
exports.manifestsWithParents = manifestsWithParents;
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const puppet_ts_1 = __webpack_require__(2022);
const PARENT = /\binherits\s{1,100}(?:::)?(\w[\w:]{0,300})/g;
const INCLUDED = /^[ \t]*(?:include|contain|require)\b([^\n]{1,300})|\bclass\s{0,100}\{\s{0,100}["'](?:::)?(\w[\w:]{0,300})/gm;
const QUALIFIED = /\$\{?(?:::)?((?:\w{1,100}::){1,9})(\w{1,100})/g;
/** A module for what several have in common. */
const COMMON = /(?:^|_)common(?:_|$)/;
/**
 * Where a manifest finds variables that it does not set itself, the nearest first: the other manifests of its module,
 * the classes these inherit, the classes they name before the variable, those they declare, and a module for what
 * several have in common. A variable of the same name in any other module is another variable.
 */
function scopesAround(path, tree) {
    const module = moduleOf(path);
    const others = manifestsOf(module, tree);
    const own = [path, ...others];
    const named = (classes) => {
        const names = new Set(own.flatMap((one) => classes(manifestAt(one, tree))));
        return withParents([...names].flatMap((name) => classFile(name, path, tree)), path, tree);
    };
    return [
        scopeOf(() => others, tree),
        scopeOf(() => named(({ parents }) => parents), tree),
        (name) => scopeOf(() => named(({ qualified }) => qualified.get(name) ?? []), tree)(name),
        scopeOf(() => named(({ included }) => included), tree),
        scopeOf(() => commonManifests(module, tree), tree),
    ];
}
/** What the first manifest that sets a variable gives it. */
function scopeOf(manifests, tree) {
    let paths = null;
    return (name) => {
        paths ??= manifests();
        const first = paths.find((one) => manifestAt(one, tree).variables.has(name));
        return first === undefined ? [] : (manifestAt(first, tree).variables.get(name) ?? []);
    };
}
/** The folder of the module that a manifest is of. */
function moduleOf(path) {
    const found = /^(?:(.*)\/)?manifests\//.exec(path);
    return found ? (found[1] ?? '') : (0, paths_ts_1.dirOf)(path);
}
/** A module's manifests and those of the classes they inherit. */
function manifestsWithParents(module, tree) {
    const own = manifestsOf(module, tree);
    return withParents(own, `${module}/manifests`, tree);
}
/** A module's manifests, those first that hold what the others take. */
function manifestsOf(module, tree) {
    const inFolder = (0, paths_ts_1.pathsBelow)(tree.paths, module === '' ? 'manifests' : `${module}/manifests`);
    const paths = inFolder.length > 0 ? inFolder : (0, paths_ts_1.pathsBelow)(tree.paths, module).filter((one) => (0, paths_ts_1.dirOf)(one) === module);
    const isFirst = (one) => /^(?:params|init)\.pp$/.test((0, paths_ts_1.baseOf)(one));
    const manifests = paths.filter((one) => one.endsWith('.pp'));
    return [...manifests.filter(isFirst).reverse(), ...manifests.filter((one) => !isFirst(one))];
}
/** The manifests of the module beside another that holds what it shares: of several, the one named like it. */
function commonManifests(module, tree) {
    const modules = (0, paths_ts_1.dirOf)(module);
    const common = [...(0, paths_ts_1.namesIn)(tree.paths, modules)].filter((name) => COMMON.test(name));
    const family = (name) => name.split('_')[0];
    const [like] = common.filter((name) => family(name) === family((0, paths_ts_1.baseOf)(module)));
    const [found = like] = common.length === 1 ? common : [];
    return found === undefined ? [] : manifestsOf(modules === '' ? found : `${modules}/${found}`, tree);
}
/** Manifests with those of the classes they inherit, and so on. */
function withParents(paths, from, tree) {
    const found = new Set(paths);
    // A set also goes through what is added on the way.
    for (const one of found) {
        for (const name of manifestAt(one, tree).parents)
            for (const file of classFile(name, from, tree))
                found.add(file);
    }
    return [...found];
}
/** The manifest of a class (`is_common::params`): of several repositories in one, the nearest to another manifest. */
function classFile(name, from, tree) {
    const [module, ...rest] = name.split('::');
    const places = manifestsByEnd(tree).get(`${module}/manifests/${rest.length === 0 ? 'init' : rest.join('/')}.pp`) ?? [];
    const [nearest] = [...places].sort((a, b) => (0, paths_ts_1.sharedDepth)(b, from) - (0, paths_ts_1.sharedDepth)(a, from));
    return nearest === undefined ? [] : [nearest];
}
/** The manifests by their paths from the module's own folder on. */
const manifestsByEnd = (0, per_tree_ts_1.perTree)((tree) => {
    const found = new Map();
    for (const path of tree.paths) {
        const end = /(?:^|\/)([^/]+\/manifests\/.+\.pp)$/.exec(path)?.[1];
        if (end !== undefined)
            add(found, end, path);
    }
    return found;
});
const manifestAt = (0, per_tree_ts_1.perKey)((path, tree) => {
    const text = tree.text(path) ?? '';
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const qualified = new Map();
    for (const [, classes = '', name = ''] of spoken.matchAll(QUALIFIED)) {
        add(qualified, name, classes.slice(0, -2));
    }
    return {
        variables: (0, puppet_ts_1.puppetVariables)(path, text),
        parents: [...spoken.matchAll(PARENT)].map((match) => match[1]),
        included: [...spoken.matchAll(INCLUDED)].flatMap(([, list, title]) => list === undefined ? title : (list.match(/\w+(?:::\w+)*/g) ?? [])),
        qualified,
    };
});
function add(lists, key, one) {
    const list = lists.get(key);
    if (list)
        list.push(one);
    else
        lists.set(key, [one]);
}


/***/ }),

/***/ 8712:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unlistedTemplates = unlistedTemplates;
const unlisted_ts_1 = __webpack_require__(369);
const comments_ts_1 = __webpack_require__(2181);
const entry_ts_1 = __webpack_require__(115);
const paths_ts_1 = __webpack_require__(4447);
const puppet_given_ts_1 = __webpack_require__(1665);
const puppet_scopes_ts_1 = __webpack_require__(6723);
/** The variables that a manifest goes through. */
const LOOP = /\$(?:\w{1,100}::){0,9}(\w{1,100})\.each\b|\beach\s{0,100}\(\s{0,100}\$(?:\w{1,100}::){0,9}(\w{1,100})/g;
/** The parameters of a loop's block: `|Integer $index, String $template|` */
const BLOCK = /\|([^|]{1,300})\|\s{0,100}\{/g;
/** What a manifest has a template made of: all arguments of `template`, the first one of `epp`. */
const WRITTEN = /(?<!\w)(?:template\s{0,9}\(([^)]{1,1000})|epp\s{0,9}\(([^),]{1,300}))/g;
/** A text in which variables are replaced, or a variable alone. */
const REPLACED = /"([^"\n]{0,300})"|'[^'\n]{0,300}'|(\$[\w:]{1,300})/g;
const VARIABLE = /\$\{?([\w:]{1,300})/g;
/** A variable that is a file's name as it stands, with its ending. */
const PLAIN = /\$(\w{1,100})[ \t]{0,100}=[ \t]{0,100}(?:'[^'.\n]{0,300}\.[^'\n]{0,300}'|"[^".$\n]{0,300}\.[^"$\n]{0,300}")/g;
/** What a module names a list whose members are templates. */
const TEMPLATES = /template/;
const TEMPLATE = /^(.+?)\/templates\/(.+?)\.(?:erb|epp)$/;
/** The content of a list of plain texts. */
const LITERAL = /^(?:[\s,]|"[^"$\n]{0,300}"|'[^'\n]{0,300}')*$/;
/**
 * Warnings for templates of a home that their Puppet module does not write: the list it goes through does not name
 * them, so that the server keeps the file of its pack. Nothing is said where the list, or anything else that the module
 * goes through, is not known as a whole.
 *
 * @param parts what the home's verdict is: a file of a part that does not concern the product is left alone
 */
function unlistedTemplates({ id, entries }, parts, tree, read) {
    const concerns = ({ source: { kind } }) => !kind.startsWith('authenticators') || parts.B.state !== 'not-affected';
    return entries
        .filter((entry) => (0, entry_ts_1.isDecisive)(entry) && entry.source.file === entry.path && concerns(entry))
        .flatMap(({ path }) => {
        const [, module = '', template = ''] = TEMPLATE.exec(path) ?? [];
        const at = module === '' ? null : listWithout(template, module, tree, read);
        return at === null ? [] : [(0, unlisted_ts_1.unlistedFinding)(id, path, template, at)];
    });
}
/** Where a module's list lacks a template; null where it may be written. */
function listWithout(template, module, tree, read) {
    const name = (0, paths_ts_1.baseOf)(template);
    const named = new RegExp(`(?<![\\w.-])${name.replace(/\W/g, '\\$&')}(?![\\w-]|\\.(?!erb|epp))`);
    const manifests = (0, puppet_scopes_ts_1.manifestsWithParents)(module, tree).map((file) => ({ file, text: tree.text(file) ?? '' }));
    const spoken = manifests.map(({ text }) => (0, comments_ts_1.withoutComments)(text));
    if (spoken.some((text) => named.test(text)) || writesUnknown(spoken))
        return null;
    const looped = new Set(spoken.flatMap((text) => [...text.matchAll(LOOP)].map(([, method, call]) => (method ?? call))));
    const lists = [...looped].map((one) => manifests.flatMap(({ file, text }) => assigned(one, file, text)));
    const isKnown = (list) => list.length > 0 && !list.includes(null);
    if (!lists.every(isKnown))
        return null;
    const ofTemplates = lists.flat().filter((list) => list !== null && TEMPLATES.test(list.name));
    const isGiven = (list) => (0, puppet_given_ts_1.fromHiera)(list.name, tree, read).length > 0 || (0, puppet_given_ts_1.passedAs)(list.name, tree).length > 0;
    if (ofTemplates.some(isGiven))
        return null;
    const at = ofTemplates.map((list) => commentedOut(list, named)).find((span) => span !== null);
    const filled = ofTemplates.find(({ text, start, end }) => /["']/.test((0, comments_ts_1.withoutComments)(text).slice(start, end)));
    const list = filled ?? ofTemplates[0];
    if (!list || (!at && !filled) || isNamedElsewhere((0, paths_ts_1.baseOf)(module), named, tree))
        return null;
    return {
        list: list.name,
        span: at ?? { file: list.file, start: list.start, end: list.start + 1 + list.name.length },
    };
}
/**
 * Whether manifests write a template whose name is not known: it holds a variable that no loop over a list gives and that
 * is no file's name itself, by which the manifests would name the template.
 */
function writesUnknown(manifests) {
    const known = new Set(manifests.flatMap((text) => [
        ...[...text.matchAll(BLOCK)].flatMap(([, list]) => variablesOf(list)),
        ...[...text.matchAll(PLAIN)].map(([, name]) => name),
    ]));
    const names = manifests.flatMap((text) => [...text.matchAll(WRITTEN)].flatMap(([, all, first]) => [...(all ?? first).matchAll(REPLACED)].map(([, quoted, alone]) => (0, paths_ts_1.baseOf)(quoted ?? alone ?? ''))));
    return names.some((name) => variablesOf(name).some((variable) => !known.has(variable)));
}
function variablesOf(text) {
    return [...text.matchAll(VARIABLE)].map(([, name]) => name);
}
/** Whether a manifest of another module writes a template of this one. */
function isNamedElsewhere(module, named, tree) {
    return tree.paths.some((path) => {
        const text = path.endsWith('.pp') ? (tree.text(path) ?? '') : '';
        if (!text.includes(`${module}/`))
            return false;
        return (0, comments_ts_1.withoutComments)(text)
            .split('\n')
            .some((line) => line.includes(`${module}/`) && named.test(line));
    });
}
/** A line of a list that names a template behind the mark of a comment. */
function commentedOut({ file, text, start, end }, named) {
    for (const { 0: line, index } of text.slice(start, end).matchAll(/#.*$/gm)) {
        if (named.test(line))
            return { file, start: start + index, end: start + index + line.trimEnd().length };
    }
    return null;
}
/** What a manifest sets a variable to; null for what is no list of plain texts. */
function assigned(name, file, text) {
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const pattern = new RegExp(`\\$${name}[ \\t]{0,100}(?:\\+)?=(?![=~>])[ \\t\\n]{0,100}(\\[)?`, 'g');
    return [...spoken.matchAll(pattern)].map((match) => {
        const open = match.index + match[0].length;
        const close = match[1] === undefined ? -1 : spoken.indexOf(']', open);
        if (close < 0 || !LITERAL.test(spoken.slice(open, close)))
            return null;
        const rest = /^[ \t]{0,100}([^\s,)#}])?/.exec(spoken.slice(close + 1, close + 110))?.[1];
        return rest === undefined ? { name, file, text, start: match.index, end: close + 1 } : null;
    });
}


/***/ }),

/***/ 2022:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.puppetVariables = puppetVariables;
exports.puppetClaims = puppetClaims;
exports.puppetUnits = puppetUnits;
const version_ts_1 = __webpack_require__(5915);
const lines_ts_1 = __webpack_require__(771);
const comments_ts_1 = __webpack_require__(2181);
const image_ts_1 = __webpack_require__(2270);
const pack_ts_1 = __webpack_require__(4770);
const pack_claims_ts_1 = __webpack_require__(7758);
const paths_ts_1 = __webpack_require__(4447);
const product_name_ts_1 = __webpack_require__(4118);
const puppet_blocks_ts_1 = __webpack_require__(9232);
const LINE = /^([ \t]*)(?:(?:[A-Z]\w*(?:\[[^\]\n]*\])?[ \t]+)?\$(\w+)\s*=\s*(["'])([^"'\n]*)\3|(["'\w](?:["'\w:, \t]*["'\w])?)\s*:\s*\{|class\s+([\w:]+)|(case)\b)|\bimage\s*=>\s*(["'])([^"'\n]*)\8/gm;
/** Parameters that stand in the line of their class: `class is ($version = '7.0.0', $user = 'wso2') {`. */
const PARAMETER = /(?<=^[ \t]{0,20}(?:class|define)[ \t]{1,20}[^\n]{0,500}[(,][ \t]{0,20}(?:[A-Z]\w{0,30}(?:\[[^\]\n]{0,60}\])?[ \t]{1,20})?)\$(\w{1,100})[ \t]{0,20}=[ \t]{0,20}(["'])([^"'\n]{0,300})\2/gm;
const VARIABLE = /\$\{(?:\w+::)*(\w+)\}/g;
const IMAGE_NAME = /image$/;
const PACK_NAME = /^(?:pack(?:_name|_filename|_extracted_dir)?|product(?:_name)?|server_name|wso2_product)$/;
/** No real manifest has more branches that set one variable. */
const MAX_BRANCHES = 40;
/** Nor makes one pack from more releases. */
const MAX_TOLD = 9;
/**
 * A Puppet manifest's string variables, as written there (`$pack = "wso2is-${version}"`). A class sets a variable only
 * once: several values are those of several branches.
 */
function puppetVariables(file, text) {
    const found = new Map();
    const add = (name, value, end) => {
        const located = { text: value, span: { file, start: end - value.length, end } };
        const values = found.get(name);
        if (values === undefined)
            found.set(name, [located]);
        else if (values.length < MAX_BRANCHES)
            values.push(located);
    };
    for (const { 0: whole, 1: name, 3: value, index } of text.matchAll(PARAMETER))
        add(name, value, index + whole.length - 1);
    for (const match of text.matchAll(LINE))
        if (match[2] !== undefined)
            add(match[2], match[4], match.index + match[0].length - 1);
    return found;
}
/**
 * What a Puppet manifest says about packs: `$product`, `$version`, `$pack`, and one pack a `case` label.
 * A parameter that others give a value makes a statement with each, and so does a variable that branches set.
 */
function puppetClaims(file, text, around) {
    const { statements, values, given, module } = statementsOf(file, text, around);
    const packs = statements.filter(({ isImage }) => !isImage).flatMap(({ claims }) => claims);
    const withGiven = once((name) => {
        const own = values(name);
        const others = given(name);
        // Said where the module speaks, wherever in the repository it is written.
        const told = others.values.map(({ text, span }) => ({ text, span: own[0]?.span ?? span }));
        return others.replaced ? told : [...own, ...told];
    });
    return [...packs, ...namedPacks(file, text, withGiven, module)];
}
/** The packs a manifest names with a variable, by each of the values that branches give it. */
function namedPacks(file, text, values, module) {
    const found = [];
    for (let branch = 0, isLast = false; !isLast; branch++) {
        isLast = true;
        const lookup = (name) => {
            const all = values(name);
            if (branch + 1 < all.length)
                isLast = false;
            return all[branch] ?? null;
        };
        const claims = (0, pack_claims_ts_1.variablePackClaims)(text, lookup, [module], 'path');
        found.push(...claims.map((claim) => ({ ...claim, choice: `${file} ${claim.product}` })));
    }
    return found;
}
/** The images of a Puppet manifest (`$image`, `image => '…'`), each as what runs it; of several versions the oldest counts. */
function puppetUnits(file, text, around) {
    const images = statementsOf(file, text, around).statements.filter(({ isImage, claims }) => isImage && claims.length > 0);
    return images.map(({ at, claims }) => ({
        kind: 'puppet',
        name: claims[0]?.labels[0] || (0, paths_ts_1.baseOf)(file),
        file,
        at,
        claims: claims.sort((a, b) => (a.version ?? '').localeCompare(b.version ?? '', 'en', { numeric: true })),
        builds: null,
        mounts: [],
        environment: null,
    }));
}
function statementsOf(file, text, around) {
    const own = puppetVariables(file, text);
    const scopes = [(name) => own.get(name) ?? [], ...around.scopes];
    // Each name once: a manifest may speak of one a thousand times, and each look-up goes through other files.
    const values = once((name) => nearest(scopes, [name])?.values ?? []);
    const given = once((name) => around.given(module, name));
    let nearestVersion = null;
    const versionName = () => {
        nearestVersion ??= nearest(scopes, ['product_version', 'version'])?.name ?? 'version';
        return nearestVersion;
    };
    const module = /(?:^|\/)modules\/([^/]+)\//.exec(`/${file}`)?.[1] ?? file.split('/').at(-3) ?? '';
    const statements = [];
    const isComment = (0, lines_ts_1.commentLines)(text, comments_ts_1.COMMENT);
    const labelsAt = caseLabels(text, () => around.modules());
    const seen = (0, puppet_blocks_ts_1.valuesSeen)(text);
    let labels = [module];
    let isOfProfile = false;
    let className = '';
    for (const match of text.matchAll(LINE)) {
        if (match[5] !== undefined) {
            labels = labelsAt.get(match.index) ?? [module];
            isOfProfile = labelsAt.has(match.index) && labels.some((label) => around.modules().includes(label));
        }
        if (match[6] !== undefined) {
            labels = [module];
            isOfProfile = false;
            className = match[6];
        }
        // An attribute is a variable of its own name; one in a comment is none.
        const name = match[2] ?? (match[8] === undefined || isComment(match.index) ? undefined : 'image');
        if (name === undefined)
            continue;
        const end = match.index + match[0].length - 1;
        const written = (match[4] ?? match[9]);
        const at = { file, start: end - written.length, end };
        const here = (variable) => {
            const all = values(variable);
            return all[0]?.span.file === file ? seen(match.index, all) : all;
        };
        const isImage = IMAGE_NAME.test(name);
        const choice = isImage || isOfProfile ? {} : { choice: `${file} ${className} ${name}` };
        const claims = variantsOf(name, written, at, here, given, versionName).flatMap((one) => {
            const known = (variable) => (variable === one?.name ? one.value : (here(variable)[0] ?? null));
            const expanded = expand(one?.name === name ? one.value.text : written, known);
            const version = known(one?.name === 'product_version' ? one.name : versionName());
            const claim = claimOf(name, expanded, at, version, labels);
            return claim ? [{ ...claim, ...(one?.isGiven ? {} : choice) }] : [];
        });
        statements.push({ isImage, at, claims });
    }
    return { statements, values, given, module };
}
/** The values of the first of some names that the nearest place sets. */
function nearest(scopes, names) {
    for (const scope of scopes) {
        for (const name of names) {
            const values = scope(name);
            if (values.length > 0)
                return { name, values };
        }
    }
    return null;
}
/** A look-up that keeps what it has found. */
function once(find) {
    const known = new Map();
    return (name) => {
        const found = known.get(name) ?? { value: find(name) };
        known.set(name, found);
        return found.value;
    };
}
/**
 * The values of what a variable is made of, each alone; null for the first of what the manifest itself says. Those that
 * others give count as said at the variable: that is where the module speaks, wherever in the repository they are written.
 *
 * @param here what the manifest itself says
 * @param versionName the variable that tells the version of a product's name
 */
function variantsOf(name, written, at, here, givenTo, versionName) {
    const isImage = IMAGE_NAME.test(name);
    if (!PACK_NAME.test(name) && !isImage)
        return [];
    const used = [...written.matchAll(VARIABLE)].map((match) => match[1]);
    const whole = name.startsWith('pack') || isImage;
    const names = new Set([name, ...used, ...(whole ? [] : ['version', 'product_version'])]);
    const given = [...names].map((one) => ({ one, ...givenTo(one) })).filter(({ values }) => values.length > 0);
    const fromOthers = given.flatMap(({ one, values }) => values.map(({ text }) => ({ name: one, value: { text, span: at }, isGiven: true })));
    const isWhole = given.every(({ one, replaced }) => !replaced && here(one).length > 0);
    if (!isWhole)
        return fromOthers;
    const parts = new Set(whole ? used : [...used, versionName()]);
    parts.delete(name);
    const branches = [...parts].flatMap((one) => {
        const [first, ...others] = here(one);
        const different = others.filter(({ text }) => text !== first?.text);
        return different.slice(0, MAX_TOLD).map((value) => ({ name: one, value, isGiven: false }));
    });
    return [null, ...branches, ...fromOthers];
}
/**
 * The names that the branches of `case` statements stand for, by the branches' offsets. `default` stands for the
 * modules that no other branch names, of a case over modules; of any other it says nothing of its own.
 */
function caseLabels(text, modules) {
    const cases = [new Map()];
    for (const match of text.matchAll(LINE)) {
        if (match[7] !== undefined)
            cases.push(new Map());
        if (match[5] !== undefined)
            cases.at(-1)?.set(match.index, match[5].split(',').map(bare));
    }
    return new Map(cases.flatMap((branches) => [...withDefault(branches, modules)]));
}
function withDefault(branches, modules) {
    const named = [...branches.values()].flat();
    const at = [...branches].find(([, labels]) => labels.includes('default'))?.[0];
    if (at === undefined)
        return branches;
    const all = modules();
    const overModules = named.some((name) => all.includes(name));
    if (overModules)
        return new Map([...branches, [at, all.filter((name) => !named.includes(name))]]);
    branches.delete(at);
    return branches;
}
function bare(label) {
    return label.trim().replace(/^["']|["']$/g, '');
}
function claimOf(name, expanded, at, version, labels) {
    if (IMAGE_NAME.test(name))
        return (0, image_ts_1.imageClaim)(expanded.text, expanded.definedAt ?? at, labels, false);
    if (!PACK_NAME.test(name))
        return null;
    if (name.startsWith('pack'))
        return (0, pack_ts_1.packClaim)(expanded.text, '', expanded.definedAt ?? at, labels, 'pack', `$${name}`);
    if ((0, product_name_ts_1.productOfName)(expanded.text) === null)
        return null;
    const pinned = version && (0, version_ts_1.parseVersion)(version.text) ? version : null;
    return (0, pack_ts_1.packClaim)(expanded.text, pinned?.text ?? '', pinned?.span ?? at, labels, 'pack', `$${name}`);
}
/** A text with its variables put in, and where its version stands when that is in a manifest. */
function expand(text, lookup) {
    let definedAt = null;
    const put = text.replace(VARIABLE, (whole, name) => {
        const found = lookup(name);
        if (!found || found.text === text)
            return whole;
        if ((0, version_ts_1.parseVersion)(found.text))
            definedAt = found.span;
        return found.text;
    });
    return { text: put, definedAt };
}


/***/ }),

/***/ 3983:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isAside = isAside;
exports.mayBeTaken = mayBeTaken;
exports.putsAside = putsAside;
const entry_ts_1 = __webpack_require__(115);
const link_ts_1 = __webpack_require__(6291);
const moves_ts_1 = __webpack_require__(3253);
const other_homes_ts_1 = __webpack_require__(9204);
const paths_ts_1 = __webpack_require__(4447);
const scripts_along_ts_1 = __webpack_require__(5311);
const texts_that_run_ts_1 = __webpack_require__(3889);
const units_at_ts_1 = __webpack_require__(2884);
/** Beside the homes and volumes of WSO2's images: outside the folder they lie in, or in it (`COPY deployment.toml .`). */
const ASIDE = /^(?:(?:\.\/)?[^/$]+|\/home\/wso2carbon\/[^/$]+|\/(?!home\/wso2carbon\/)[^$]+)$/;
/** What stands before the place something is put at: a key, or the source of a volume. */
const PLACED = /(?:\b(?:mountPath|target|destination|dst)["']?\s{0,9}[:=]\s{0,9}["']?|[^\s:]:)$/;
/** An instruction of a Dockerfile that puts files at a path. */
const PUTS = /^[ \t]{0,100}(?:COPY|ADD)[ \t]/i;
/**
 * Whether a path in an image of WSO2's is none of a home or a volume (`/etc/wso2/deployment.toml`): only something that
 * takes it from there brings it to the server.
 */
function isAside(target) {
    return ASIDE.test(target) && (0, other_homes_ts_1.otherHome)(target, true) === null;
}
/** Whether anything that runs may take a file from where it was put, or its folder, rather than put it there. */
function mayBeTaken(target, survey) {
    const folder = (0, paths_ts_1.dirOf)(target.startsWith('/') ? target : `/home/wso2carbon/${target.replace(/^\.\//, '')}`);
    const [place, name] = [folder, (0, paths_ts_1.baseOf)(target)].map(paths_ts_1.literally);
    // The root is named everywhere.
    const whole = folder === '' ? '' : '|/?\\*|/?(?![\\w./-])';
    const named = new RegExp(`(?<![\\w.}-])${place}(?:/${name}${whole})`, 'g');
    const texts = (0, texts_that_run_ts_1.textsThatRun)(survey.tree);
    return texts === null || texts.some((text) => text.split('\n').some((line) => takesFrom(line, named)));
}
function takesFrom(line, named) {
    return !PUTS.test(line) && [...line.matchAll(named)].some(({ index }) => !PLACED.test(line.slice(0, index)));
}
/**
 * Where an image of WSO2's gets files that are judged as its own because they lie near it, by their kinds: places that are
 * none of its home, from where nothing is seen to bring them on. None where one of them may be brought to the server.
 */
function putsAside({ entries, identity }, survey) {
    const none = new Map();
    const [image] = identity.claims;
    if (image?.kind !== 'image' || !image.official)
        return none;
    const units = (0, units_at_ts_1.unitsAt)(image.span, survey);
    const puts = new Map(none);
    for (const entry of entries.filter((one) => (0, entry_ts_1.isDecisive)(one))) {
        for (const target of units.flatMap(({ mounts }) => mounts.flatMap((mount) => targetIn(mount, entry)))) {
            if (target === null || !isAside(target) || mayBeTaken(target, survey))
                return none;
            const { kind } = entry.source;
            puts.set(kind, puts.get(kind) ?? { target, at: image.span });
        }
    }
    return units.every((unit) => isIdle(unit, survey)) ? puts : none;
}
/** Where a mount puts a file, whether a server reads it there or not; null where that is not said, nothing for other files. */
function targetIn(mount, { path, map, source }) {
    if (mount.kind !== 'path' || map !== null || !(0, paths_ts_1.isBelow)(path, mount.from))
        return [];
    if (mount.to === null)
        return [null];
    return [
        path === mount.from
            ? (0, link_ts_1.asFile)(mount.to, source.name)
            : `${mount.to.replace(/\/$/, '')}${path.slice(mount.from.length)}`,
    ];
}
/** Whether nothing that comes along with a server may move files. */
function isIdle(unit, survey) {
    const along = (0, scripts_along_ts_1.textsAlong)(unit, survey);
    return along !== null && !along.texts.some((text) => (0, moves_ts_1.mayMove)(text));
}


/***/ }),

/***/ 4845:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filesPutByManifests = filesPutByManifests;
const comments_ts_1 = __webpack_require__(2181);
const entry_ts_1 = __webpack_require__(115);
const paths_ts_1 = __webpack_require__(4447);
/**
 * What counts in a manifest, in its order: the title of a resource's body, its path, a file that it is made of, the
 * braces around it. Other texts in quotes are taken as a whole: they may hold any of these.
 */
const PIECE = /(?<title>"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\$[\w:]{1,300}(?<!:))[ \t]{0,100}:(?!:)|\bpath\s{0,100}=>\s{0,100}(?<path>"[^"\n]{0,1000}"|'[^'\n]{0,1000}')|\b(?<call>template|epp|file)\s{0,100}\(\s{0,100}["'](?<made>[^"'\n]{1,1000})["']|["']puppet:\/\/\/modules\/(?<source>[^"'\n]{1,1000})["']|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|(?<brace>[{}])/g;
/** The files of Puppet's modules that manifests put somewhere under a configuration file's name. */
function filesPutByManifests({ files, paths }) {
    return files
        .filter(({ path, text }) => path.endsWith('.pp') && /\.(?:toml|xml)/.test(text))
        .flatMap(({ path, text }) => bodiesOf((0, comments_ts_1.withoutComments)(text)).flatMap(({ target, sources }) => {
        if (!(0, entry_ts_1.hasOwnName)(target))
            return [];
        return sources.flatMap((source) => {
            const found = fileOf(source, path, paths);
            return found === null ? [] : [{ path: found, target }];
        });
    }));
}
function bodiesOf(manifest) {
    const bodies = [];
    let body = null;
    // What stands around the braces that are open.
    const outer = [];
    for (const { groups = {} } of manifest.matchAll(PIECE)) {
        const { title, path, call, made, source, brace } = groups;
        if (title !== undefined) {
            body = { target: bare(title), sources: [] };
            bodies.push(body);
        }
        else if (brace === '{')
            outer.push(body);
        else if (brace === '}')
            body = outer.pop() ?? null;
        else if (path !== undefined && body)
            body.target = bare(path);
        else if (made !== undefined)
            body?.sources.push({ name: made, folder: call === 'file' ? 'files' : 'templates' });
        else if (source !== undefined)
            body?.sources.push({ name: source, folder: 'files' });
    }
    return bodies;
}
function bare(text) {
    return text.replace(/^["']|["']$/g, '');
}
/**
 * The file of a module: of the manifest's own, if it is that one's, else of one so called, in the nearest folder of
 * modules. What a repository that is a module by itself is called, its paths do not tell.
 */
function fileOf({ name, folder }, manifest, paths) {
    const own = /^(?:(.*?)\/)?manifests\//.exec(manifest)?.[1] ?? '';
    const whole = name.replace('${module_name}', (0, paths_ts_1.baseOf)(own));
    const [module, rest] = [whole.slice(0, whole.indexOf('/')), whole.slice(whole.indexOf('/') + 1)];
    const inOwn = (0, paths_ts_1.joinPath)(own, `${folder}/${rest}`);
    if ((own === '' || module === (0, paths_ts_1.baseOf)(own)) && inOwn !== null && (0, paths_ts_1.isFile)(paths, inOwn))
        return inOwn;
    const end = `/${module}/${folder}/${rest}`;
    const near = (path) => (0, paths_ts_1.sharedDepth)((0, paths_ts_1.dirOf)(path), (0, paths_ts_1.dirOf)(manifest));
    const [nearest = null] = paths.filter((path) => `/${path}`.endsWith(end)).sort((a, b) => near(b) - near(a));
    return nearest;
}


/***/ }),

/***/ 3331:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filesPutByScripts = filesPutByScripts;
const comments_ts_1 = __webpack_require__(2181);
const entry_ts_1 = __webpack_require__(115);
const expand_ts_1 = __webpack_require__(2447);
const link_ts_1 = __webpack_require__(6291);
const named_file_ts_1 = __webpack_require__(5001);
const paths_ts_1 = __webpack_require__(4447);
const put_file_ts_1 = __webpack_require__(4905);
const script_commands_ts_1 = __webpack_require__(4091);
const script_variables_ts_1 = __webpack_require__(2524);
/** What brings a file to its place as it is, filled in or changed. */
const COMMAND = /(?<![\w.$/-])(cp|mv|install|tee|cat|envsubst|sed|j2|jinja2)(?=[ \t])/g;
/** Those of these whose last word is where it goes. */
const TO_LAST_WORD = new Set(['cp', 'mv', 'install', 'tee']);
/** Those that take one file, and the values for it behind that. */
const OF_ONE_FILE = new Set(['j2', 'jinja2']);
/** Their options that another word belongs to. */
const WITH_VALUE = {
    install: /^-[mog]$/,
    sed: /^(?:-[ef]|--expression|--file)$/,
    j2: /^-[fe]$/,
    jinja2: /^-D$/,
};
/** What makes the last word a file to take: `cp -t FOLDER FILE`. */
const TO_FOLDER = /^(?:-t|--target-directory)/;
/** What stands between two commands of which the second takes what the first one writes. */
const PIPE = /^[ \t]{0,100}\|(?!\|)[^\n;&|]{0,100}$/;
/** No script of its kind has more. */
const MAX_COMMANDS = 1000;
const MAX_SOURCES = 20;
/**
 * The files that scripts put somewhere under a configuration file's name: `cp is.conf …/deployment.toml`,
 * `envsubst < is.tpl > …/deployment.toml`. What is added to a file (`>>`) is none.
 */
function filesPutByScripts(tree, units) {
    const along = unitsByScript(units);
    return tree.files
        .filter(({ nameClass, text }) => nameClass === 'carrier' && put_file_ts_1.FILE_NAMES.test(text))
        .flatMap((script) => putsIn(script, tree.paths, along.get(script.path) ?? []));
}
/** The units that a file builds or describes, or that bring it along as a script. */
function unitsByScript(units) {
    const found = new Map();
    for (const unit of units) {
        const brought = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
        for (const path of new Set([unit.file, ...brought])) {
            const same = found.get(path);
            if (same)
                same.push(unit);
            else
                found.set(path, [unit]);
        }
    }
    return found;
}
function putsIn({ path: script, text }, paths, units) {
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const commands = [...spoken.matchAll(COMMAND)].slice(0, MAX_COMMANDS);
    if (commands.length === 0)
        return [];
    const lookupAt = (0, script_variables_ts_1.scriptVariables)(script, text);
    const brought = filesByPlace(units, paths);
    const puts = [];
    let before = { end: 0, files: [] };
    for (const { match, words, end } of (0, script_commands_ts_1.commandsAt)(spoken, commands)) {
        const { 0: name, index } = match;
        const lookup = lookupAt(index);
        const filled = (word) => (0, expand_ts_1.expandShell)(word, lookup).text;
        const { sources, target } = usedBy(name, words);
        const own = sources
            .slice(0, MAX_SOURCES)
            .flatMap((source) => brought.get(filled(source)) ??
            (0, named_file_ts_1.pathNamed)(filled(source), script, (candidate) => (0, paths_ts_1.isFile)(paths, candidate)) ??
            []);
        const isPiped = own.length === 0 && PIPE.test(spoken.slice(before.end, Math.min(index, before.end + 300)));
        const files = isPiped ? before.files : own;
        before = { end, files };
        const written = target === null ? '' : filled(target);
        // What a piece of a file is only the whole tells.
        const place = files.length > 1 ? (0, paths_ts_1.baseOf)(written) : written;
        if ((0, entry_ts_1.hasOwnName)(written))
            puts.push(...files.map((path) => ({ path, target: place })));
    }
    return puts;
}
function usedBy(name, words) {
    const operands = [];
    let [input, output] = [null, null];
    let isOpen = false;
    for (let at = 0; at < words.length; at++) {
        const word = words[at].text;
        const [, sign, file] = /^(<|>{1,2})(?![<&(])(.*)$/s.exec(word) ?? [];
        if (sign === undefined) {
            if (WITH_VALUE[name]?.test(word))
                at++;
            else if (!word.startsWith('-') && !/^\d?>/.test(word))
                operands.push(word);
            isOpen ||= TO_FOLDER.test(word) || (name === 'tee' && /^-(?:a|-append)/.test(word));
            continue;
        }
        const named = file === '' ? (words[++at]?.text ?? '') : file;
        isOpen ||= sign === '>>';
        if (sign === '<')
            input = named;
        else
            output = named;
    }
    if (TO_LAST_WORD.has(name))
        output = operands.pop() ?? null;
    const taken = OF_ONE_FILE.has(name) ? operands.slice(0, 1) : operands;
    return { sources: input === null ? taken : [input], target: isOpen ? null : output };
}
/** The files that units bring to a place under another name, by the place and, for who works in its folder, by the name there. */
function filesByPlace(units, paths) {
    const found = new Map();
    for (const mount of units.flatMap(({ mounts }) => mounts)) {
        if (mount.kind !== 'path' || mount.to === null || !(0, paths_ts_1.isFile)(paths, mount.from))
            continue;
        const place = (0, link_ts_1.asFile)(mount.to, (0, paths_ts_1.baseOf)(mount.from));
        for (const name of [place, (0, paths_ts_1.baseOf)(place)])
            found.set(name, mount.from);
    }
    return found;
}


/***/ }),

/***/ 4817:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filesPutByTasks = filesPutByTasks;
const yaml_ts_1 = __webpack_require__(4257);
const ansible_ts_1 = __webpack_require__(3399);
const entry_ts_1 = __webpack_require__(115);
const own_folder_ts_1 = __webpack_require__(516);
const paths_ts_1 = __webpack_require__(4447);
const put_file_ts_1 = __webpack_require__(4905);
const YAML = /\.ya?ml$/;
/** `src=a dest="b"` */
const SHORT = /(?<![\w.-])(src|dest|remote_src)=("[^"]{0,1000}"|'[^']{0,1000}'|[^\s"']{1,1000})/g;
/** The folder of a role, by where it has its tasks and what they go through. */
const ROLE = /^(?:(.*?)\/)?(?:tasks|handlers|vars|defaults)\//;
const VARIABLE = /\{\{\s{0,9}(\w{1,100})\s{0,9}\}\}/g;
const TRUE = /^(?:yes|true|on|1)$/i;
/**
 * The files that tasks of Ansible put somewhere under a configuration file's name: by `src` and `dest` of a module, or of
 * what a task goes through.
 */
function filesPutByTasks(tree, read) {
    const speaking = tree.files.filter(({ path, text }) => YAML.test(path) && put_file_ts_1.FILE_NAMES.test(text) && text.includes('src'));
    return speaking.flatMap(({ path }) => (read(path)?.documents ?? []).flatMap((document) => puttingIn(document).flatMap(({ src, dest }) => {
        const found = sourceOf(filled(src, path, tree, read), path, tree);
        return found === null ? [] : [{ path: found, target: dest }];
    })));
}
function puttingIn(node) {
    if (node?.kind === 'seq')
        return node.items.flatMap(puttingIn);
    if (node?.kind === 'scalar')
        return inShort(node.value);
    if (node?.kind !== 'map')
        return [];
    return [...ofMap(node), ...node.entries.flatMap(({ value }) => puttingIn(value))];
}
function ofMap(map) {
    return putting((key) => (0, yaml_ts_1.str)((0, yaml_ts_1.get)(map, key)));
}
/** `template: src=a dest=b` */
function inShort(text) {
    if (!text.includes('src='))
        return [];
    const given = new Map([...text.matchAll(SHORT)].map(([, key, value]) => [key, value]));
    return putting((key) => given.get(key)?.replace(/^["']|["']$/g, '') ?? null);
}
function putting(given) {
    const [src, dest] = [given('src'), given('dest')];
    // What lies on the host already is no file of the repository.
    if (src === null || dest === null || !(0, entry_ts_1.hasOwnName)(dest) || TRUE.test(given('remote_src') ?? ''))
        return [];
    return [{ src, dest }];
}
/** A source with the variables put in that the repository gives one value. */
function filled(src, file, tree, read) {
    const own = src.replace(own_folder_ts_1.OWN_FOLDER, '');
    if (!own.includes('{{'))
        return own;
    const lookup = (0, ansible_ts_1.ansibleVariables)(file, tree, read);
    return own.replace(VARIABLE, (whole, name) => lookup(name)?.text ?? whole);
}
/** The file that tasks mean by a source: of their role, else beside them. */
function sourceOf(src, file, { paths }) {
    if (src.startsWith('/'))
        return null;
    const role = ROLE.exec(file);
    for (const base of [...(role ? [role[1] ?? ''] : []), (0, paths_ts_1.dirOf)(file)]) {
        for (const folder of ['templates/', 'files/', '']) {
            const path = (0, paths_ts_1.joinPath)(base, `${folder}${src}`);
            if (path !== null && (0, paths_ts_1.isFile)(paths, path))
                return path;
        }
    }
    return null;
}


/***/ }),

/***/ 79:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filesPutByTerraform = filesPutByTerraform;
const match_at_ts_1 = __webpack_require__(1075);
const entry_ts_1 = __webpack_require__(115);
const paths_ts_1 = __webpack_require__(4447);
const put_file_ts_1 = __webpack_require__(4905);
const terraform_ts_1 = __webpack_require__(9539);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** `"deployment.toml" = file("x")`, with the call behind it. */
const KEY = /(?<![\w.-])([\w.-]{1,300})["']?\s{0,100}[=:]\s{0,100}(?=(?:templatefile|file|filebase64)\()/g;
const CALL = new RegExp(terraform_ts_1.FILE_CALL.source, 'y');
/** Where a resource or a provisioner writes a file. */
const DESTINATION = /\b(?:destination|filename)\s{0,100}=\s{0,100}"([^"\n]{1,1000})"/;
const SOURCE = /\bsource\s{0,100}=\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,1000})"/;
/** The files that Terraform and Packer put somewhere under a configuration file's name, or have under it in a map. */
function filesPutByTerraform(tree) {
    return (0, written_into_homes_ts_1.stepsWith)(put_file_ts_1.FILE_NAMES, tree)
        .filter(({ path }) => (0, terraform_ts_1.isTerraform)(path))
        .flatMap(({ path, step }) => [...underKeys(step), ...atDestination(step)].flatMap(({ source, target }) => {
        const found = (0, entry_ts_1.hasOwnName)(target) ? (0, paths_ts_1.relativeTo)(path, source) : null;
        return found !== null && (0, paths_ts_1.isFile)(tree.paths, found) ? [{ path: found, target }] : [];
    }));
}
function underKeys(step) {
    return [...step.matchAll(KEY)].flatMap(({ 0: whole, 1: target, index }) => {
        const source = (0, match_at_ts_1.matchAt)(CALL, step, index + whole.length)?.[1];
        return source === undefined ? [] : [{ source, target: target }];
    });
}
/** What a step writes to its destination, when it speaks of one file. */
function atDestination(step) {
    const target = DESTINATION.exec(step)?.[1];
    const calls = [...step.matchAll(terraform_ts_1.FILE_CALL)].map(([, file]) => file);
    const source = SOURCE.exec(step)?.[1] ?? (calls.length === 1 ? calls[0] : undefined);
    return target === undefined || source === undefined ? [] : [{ source, target }];
}


/***/ }),

/***/ 4905:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FILE_NAMES = void 0;
/** The names of configuration files, one of which a text that puts a file under such a name mostly holds. */
exports.FILE_NAMES = /deployment\.toml|(?:identity|authenticators)\.xml/;


/***/ }),

/***/ 4645:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rank = rank;
exports.byVersion = byVersion;
const affinity_ts_1 = __webpack_require__(9115);
const claim_ts_1 = __webpack_require__(5191);
const paths_ts_1 = __webpack_require__(4447);
/**
 * Ranks a pool of statements for a home: nearest folder first, then likeness of names, then how directly a statement
 * speaks, then what stands in a folder around the home. Of equal ones a product the advisory names goes first: to leave
 * a home alone takes a better reason.
 *
 * Only what is asked for is compared: a repository of a thousand homes makes a thousand statements to each.
 */
function rank(pool, place) {
    const nearestFirst = function* (accepted) {
        const rings = ringsAround(place.folder, pool);
        for (let near = rings.length - 1; near >= 0; near--) {
            const ring = rings[near]?.filter(accepted) ?? [];
            yield ring.map((claim) => scored(claim, near, place)).sort(better);
        }
    };
    return {
        find(accepted, suits = () => true) {
            for (const ring of nearestFirst(accepted)) {
                const found = ring.find(suits);
                if (found)
                    return found;
            }
            return undefined;
        },
        all: (accepted) => [...nearestFirst(accepted)].flat(),
    };
}
/** Kept for the last folder only: all servers of one file come one after the other. */
const last = new WeakMap();
/** The statements by the number of folders they share with one, in the order of the pool. */
function ringsAround(folder, pool) {
    const before = last.get(pool);
    if (before?.folder === folder)
        return before.rings;
    const rings = [];
    for (const claim of pool) {
        const near = (0, paths_ts_1.sharedDepth)(folder, (0, paths_ts_1.dirOf)(claim.span.file));
        rings[near] ??= [];
        rings[near].push(claim);
    }
    last.set(pool, { folder, rings });
    return rings;
}
function scored(claim, near, place) {
    const family = place.family === 'mi' ? 'other' : place.family;
    const product = claim.product === 'other' ? '' : (claim.product ?? '');
    const folder = (0, paths_ts_1.dirOf)(claim.span.file);
    const folders = folder.split('/').slice(near);
    const alike = (0, affinity_ts_1.affinity)(place.names, [...claim.labels, ...folders, product]);
    const fits = family === null || (0, claim_ts_1.familyOf)(claim.product) === family || alike === 1;
    return { claim, near, alike, fits, isAround: (0, paths_ts_1.isBelow)(place.folder, folder) };
}
function better(a, b) {
    return (b.alike - a.alike ||
        Number(a.claim.product === 'other') - Number(b.claim.product === 'other') ||
        claim_ts_1.RANK[a.claim.kind] - claim_ts_1.RANK[b.claim.kind] ||
        Number(b.isAround) - Number(a.isAround) ||
        byVersion(a.claim, b.claim));
}
/** Of several equally good statements the older version comes first: it is the stricter one, as a rule. */
function byVersion(a, b) {
    return weight(a.version) - weight(b.version);
}
/** A version as one number: each of its three has at most three digits. 0 for none. */
function weight(version) {
    return (version ?? '').split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
}


/***/ }),

/***/ 3473:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.releasesInCommands = exports.releasesOf = void 0;
exports.releasesIn = releasesIn;
exports.inEnvironments = inEnvironments;
exports.filesOf = filesOf;
exports.textFilesOf = textFilesOf;
const yaml_ts_1 = __webpack_require__(4257);
const carried_ts_1 = __webpack_require__(9505);
const chart_claim_ts_1 = __webpack_require__(4970);
const helm_commands_ts_1 = __webpack_require__(534);
const own_folder_ts_1 = __webpack_require__(516);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const task_releases_ts_1 = __webpack_require__(3861);
const terraform_ts_1 = __webpack_require__(9539);
const terraform_releases_ts_1 = __webpack_require__(7054);
const terraform_variables_ts_1 = __webpack_require__(5851);
const values_tree_ts_1 = __webpack_require__(9818);
/** Cheap sign that a file may describe a release. */
const MENTIONED = /(?:^|[{,])[ \t]*["']?kind["']?:[ \t]*["']?(?:HelmRelease|HelmChart|Application)|(?:^|[{,][ \t]*)["']?(?:releases|helmCharts)["']?:/m;
/** Names of files that are read as YAML, templates of them included. */
const YAML_NAME = /\.(?:json|ya?ml(?:\.[\w-]+)?)$/;
function mentionsReleases(text) {
    return MENTIONED.test(text) || task_releases_ts_1.RELEASING_TASK.test(text);
}
/** The releases of a tree, each with the file that describes it: only files that may do so are parsed before their turn. */
exports.releasesOf = (0, per_tree_ts_1.perTree)((tree, carried) => tree.files
    .filter(({ nameClass }) => nameClass === 'carrier')
    .flatMap(({ path, text }) => {
    const file = YAML_NAME.test(path) && mentionsReleases(text) ? carried(path) : null;
    const found = [...(file ? releasesIn(file) : []), ...(0, exports.releasesInCommands)(path, tree, text)];
    return found.flatMap((release) => inEnvironments(release, tree)).map((release) => ({ path, release }));
}));
/** The releases that commands of helm and resources of Terraform in a file install. */
exports.releasesInCommands = (0, per_tree_ts_1.perKey)((path, tree, text) => [
    ...((0, terraform_ts_1.isTerraform)(path) ? (0, terraform_releases_ts_1.terraformReleases)(path, text, (0, terraform_variables_ts_1.terraformVariables)(tree, path)) : []),
    ...(0, helm_commands_ts_1.helmReleases)(path, text),
]);
/** The releases a YAML file describes. */
function releasesIn(file) {
    if (!mentionsReleases(file.text))
        return [];
    const stem = file.file.replace(YAML_NAME, '');
    const hasTasks = task_releases_ts_1.RELEASING_TASK.test(file.text);
    const described = file.documents.flatMap((document) => {
        if (document === null)
            return [];
        return (0, paths_ts_1.baseOf)(file.file).startsWith('helmfile') || file.file.includes('helmfile.d/')
            ? ofHelmfile(document)
            : [...ofManifest(document), ...(hasTasks ? (0, task_releases_ts_1.ofTasks)(document) : [])];
    });
    return described.flatMap((one) => {
        const { name, chart, version, sources, files, textFiles, values, parameters, assignments = [], at } = one;
        const written = (0, yaml_ts_1.str)(chart);
        if (chart === null || written === null)
            return [];
        const texts = new Map();
        const trees = values.map((node) => {
            if (node?.kind !== 'scalar')
                return node && (0, values_tree_ts_1.treeOfNode)(node, file);
            const text = (0, carried_ts_1.carry)(file.file, node.text());
            texts.set(node, text);
            return (0, values_tree_ts_1.treeOf)(text);
        });
        const source = sources?.map(yaml_ts_1.str).join(' ');
        return [
            {
                name: name === null ? stem : `${stem}#${name}`,
                chart: (0, own_folder_ts_1.fromOwnFolder)(written),
                files: files.flatMap((node) => (0, yaml_ts_1.str)(node) ?? []).map(own_folder_ts_1.fromOwnFolder),
                textFiles: textFiles.flatMap((node) => (0, yaml_ts_1.str)((0, yaml_ts_1.get)(node, 'path') ?? (0, yaml_ts_1.get)(node, 'file')) ?? []),
                values: [
                    ...trees,
                    ...parameters.map((one) => treeOfParameter(one, file)),
                    ...assignments.flatMap((one) => (one?.kind === 'scalar' ? (0, helm_commands_ts_1.assigned)(one.text(), file.file) : [])),
                ].reduce(values_tree_ts_1.mergeTrees, null),
                texts,
                claim: source === undefined
                    ? null
                    : (0, chart_claim_ts_1.chartClaim)({ chart: written, version: (0, yaml_ts_1.str)(version), source }, file.span(version ?? chart)),
                at: file.span(at),
            },
        ];
    });
}
/** What is filled in in the path of a values file: `envs/{{ .Environment.Name }}/is.yaml`, `deploy/$ENV/is.yaml`. */
const FILLED = /\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}|\$\(\w{1,100}\)|\$\w{1,100}/;
/** Nobody has more environments. */
const MAX_ENVIRONMENTS = 100;
/** A release, one for each environment that the repository has a values file of where a path is filled in; else itself. */
function inEnvironments(release, tree) {
    // Argo CD calls a further source by a name: `$values/prod.yaml`.
    const written = release.files.map((file) => file.replace(/^\$[\w-]+\//, ''));
    const filled = written.map((file) => FILLED.exec(file)?.[0]).find((one) => one !== undefined);
    if (filled === undefined)
        return [release];
    const names = new Set();
    for (const file of written.filter((one) => one.includes(filled))) {
        const pieces = file.replace(/^(?:\.{1,2}\/)+/, '').split(filled);
        const path = pieces.map(paths_ts_1.literally).join('([^/]+)');
        const place = new RegExp(`(?:^|/)${path}$`);
        for (const one of tree.paths) {
            const name = one.endsWith(pieces.at(-1)) ? place.exec(one)?.[1] : undefined;
            if (name !== undefined)
                names.add(name);
        }
    }
    if (names.size === 0)
        return [release];
    return [...names].slice(0, MAX_ENVIRONMENTS).map((name) => ({
        ...release,
        name: `${release.name}/${name}`,
        files: release.files.map((file) => file.replaceAll(filled, name)),
    }));
}
/**
 * The values files a release names, as far as they are in the repository.
 *
 * @param file the file that describes it
 * @param chart root-relative folder of its chart, or null when that lies elsewhere
 */
function filesOf(release, file, chart, carried) {
    const folders = [...(chart === null ? [] : [chart]), (0, paths_ts_1.dirOf)(file), ''];
    return release.files.flatMap((written) => firstOf(written, folders, carried));
}
/**
 * The files of the repository whose texts a release of a chart that lies elsewhere gives as single values.
 *
 * @param file the file that describes it
 */
function textFilesOf({ textFiles }, file, tree) {
    const there = (path) => (tree.text(path) === null ? null : path);
    return textFiles.flatMap((written) => firstOf(written, [(0, paths_ts_1.dirOf)(file), ''], there));
}
/** What a path as written leads to from the first folder it leads to something from. */
function firstOf(written, folders, at) {
    // Argo CD calls a further source of the application by a name: `$values/prod.yaml`.
    const path = written.replace(/^\$[\w-]+\//, '');
    return folders.flatMap((folder) => at((0, paths_ts_1.joinPath)(folder, path) ?? '') ?? []).slice(0, 1);
}
function ofManifest(at) {
    const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(at, 'metadata', 'name'));
    const spec = (0, yaml_ts_1.get)(at, 'spec');
    switch ((0, yaml_ts_1.str)((0, yaml_ts_1.get)(at, 'kind'))) {
        case 'HelmRelease': {
            // Flux 1 has the chart itself under `chart`, and names one of the repository by its path.
            const from = (0, yaml_ts_1.get)(spec, 'chart', 'spec') ?? (0, yaml_ts_1.get)(spec, 'chart');
            const path = (0, yaml_ts_1.get)(from, 'path');
            const chart = (0, yaml_ts_1.get)(from, 'chart') ?? path ?? (0, yaml_ts_1.get)(from, 'name');
            const sources = chart === path ? null : [(0, yaml_ts_1.get)(from, 'sourceRef', 'name'), (0, yaml_ts_1.get)(from, 'repository')];
            const values = [(0, yaml_ts_1.get)(spec, 'values')];
            const files = (0, yaml_ts_1.items)((0, yaml_ts_1.get)(from, 'valuesFiles'));
            const version = (0, yaml_ts_1.get)(from, 'version');
            return [{ name, chart, version, sources, files, textFiles: [], values, parameters: [], at }];
        }
        case 'HelmChart': {
            const values = [(0, yaml_ts_1.get)(spec, 'valuesContent')];
            const sources = [(0, yaml_ts_1.get)(spec, 'repo')];
            const chart = (0, yaml_ts_1.get)(spec, 'chart');
            const version = (0, yaml_ts_1.get)(spec, 'version');
            return [{ name, chart, version, sources, files: [], textFiles: [], values, parameters: [], at }];
        }
        case 'Application':
            return ofArgo(spec, name, at);
        case 'ApplicationSet':
            return ofArgo((0, yaml_ts_1.get)(spec, 'template', 'spec'), name, at);
        default:
            return (0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'helmCharts')).flatMap((chart) => (chart === null ? [] : ofKustomize(chart)));
    }
}
/** An item of the `helmCharts` of a kustomization. */
function ofKustomize(at) {
    const chart = (0, yaml_ts_1.get)(at, 'name');
    return [
        {
            name: (0, yaml_ts_1.str)((0, yaml_ts_1.get)(at, 'releaseName')) ?? (0, yaml_ts_1.str)(chart),
            chart,
            version: (0, yaml_ts_1.get)(at, 'version'),
            sources: [(0, yaml_ts_1.get)(at, 'repo')],
            files: [(0, yaml_ts_1.get)(at, 'valuesFile'), ...(0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'additionalValuesFiles'))],
            textFiles: [],
            values: [(0, yaml_ts_1.get)(at, 'valuesInline')],
            parameters: [],
            at,
        },
    ];
}
function ofArgo(spec, name, at) {
    return [(0, yaml_ts_1.get)(spec, 'source'), ...(0, yaml_ts_1.items)((0, yaml_ts_1.get)(spec, 'sources'))].map((source) => {
        const helm = (0, yaml_ts_1.get)(source, 'helm');
        const path = (0, yaml_ts_1.get)(source, 'path');
        return {
            name,
            chart: path ?? (0, yaml_ts_1.get)(source, 'chart'),
            version: (0, yaml_ts_1.get)(source, 'targetRevision'),
            sources: path ? null : [(0, yaml_ts_1.get)(source, 'repoURL')],
            files: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(helm, 'valueFiles')),
            textFiles: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(helm, 'fileParameters')),
            values: [(0, yaml_ts_1.get)(helm, 'values'), (0, yaml_ts_1.get)(helm, 'valuesObject')],
            parameters: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(helm, 'parameters')),
            at,
        };
    });
}
function ofHelmfile(document) {
    return (0, yaml_ts_1.items)((0, yaml_ts_1.get)(document, 'releases')).flatMap((at) => {
        if (at === null)
            return [];
        const values = (0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'values'));
        const chart = (0, yaml_ts_1.get)(at, 'chart');
        return [
            {
                name: (0, yaml_ts_1.str)((0, yaml_ts_1.get)(at, 'name')),
                chart,
                version: (0, yaml_ts_1.get)(at, 'version'),
                // A chart of the repository is named by a path that begins with a dot.
                sources: (0, yaml_ts_1.str)(chart)?.startsWith('.') ? null : [],
                files: values.filter((one) => one?.kind === 'scalar'),
                textFiles: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'set')),
                values: values.filter((one) => one?.kind === 'map'),
                parameters: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'set')),
                at,
            },
        ];
    });
}
function treeOfParameter(parameter, file) {
    const name = (0, yaml_ts_1.str)((0, yaml_ts_1.get)(parameter, 'name'));
    const value = (0, yaml_ts_1.get)(parameter, 'value');
    return name === null || !value ? null : (0, values_tree_ts_1.valueAt)(name.split('.'), (0, values_tree_ts_1.treeOfNode)(value, file));
}


/***/ }),

/***/ 67:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.REMOTE_PACK = void 0;
exports.remotePackClaim = remotePackClaim;
exports.unpacked = unpacked;
const pack_ts_1 = __webpack_require__(4770);
const ranking_ts_1 = __webpack_require__(4645);
const variable_statements_ts_1 = __webpack_require__(4986);
/** The variable of WSO2's Ansible roles that names the pack to download where `pack_location` is `remote`. */
exports.REMOTE_PACK = 'remote_pack';
/** What a value of `remote_pack` says: the pack that is unpacked, whatever the other variables beside it name. */
function remotePackClaim(value, span, labels) {
    const pack = [...value.matchAll(pack_ts_1.PACK)].at(-1);
    const [whole = '', name = '', version = ''] = pack ?? [];
    return (0, pack_ts_1.productOfPack)(name, version) === null ? null : (0, pack_ts_1.packClaim)(whole, '', span, labels, 'pack', exports.REMOTE_PACK);
}
/**
 * What is unpacked where a variable states a newer version of a product in the same file; else the statement itself. Of
 * an older version nobody can tell whether another environment brings it along (`pack_location: local`).
 */
function unpacked(stated, named, pool) {
    if (!(0, variable_statements_ts_1.isVariable)(stated))
        return stated;
    const isOfPack = ({ kind, what, product, span }) => kind === 'pack' && what.startsWith(`${exports.REMOTE_PACK} `) && product === named && span.file === stated.span.file;
    return pool.find((claim) => isOfPack(claim) && (0, ranking_ts_1.byVersion)(claim, stated) < 0) ?? stated;
}


/***/ }),

/***/ 5401:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.underOtherNames = underOtherNames;
exports.mayBeRenamed = mayBeRenamed;
exports.isForFilling = isForFilling;
const lines_ts_1 = __webpack_require__(771);
const entry_ts_1 = __webpack_require__(115);
const folders_read_ts_1 = __webpack_require__(1635);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const texts_that_run_ts_1 = __webpack_require__(3889);
const traced_ts_1 = __webpack_require__(7960);
/** What brings a file to another place or writes another one out of it. */
const WRITES = /(?<![\w.-])(?:cp|mv|ln|rsync|envsubst|tee)(?![\w.:-])|(?<![\w.-])install[ \t]{1,9}-[DTmot]|(?<![-=|:>])>>?[ \t]{0,9}["']?[^\s>&|-]|[ \t]--?(?:o|out\w{0,20}|template|dest\w{0,20})[ =]/;
/** An instruction of a Dockerfile or an option that puts files at a place, or into a map. */
const PUTS = /^[ \t]{0,100}(?:COPY|ADD)[ \t]|--from-file/i;
const BUILD = /^[ \t]{0,100}FROM[ \t]/m;
/** Of what mounts bring, what goes to the right folder under another name. */
function underOtherNames(linked) {
    return linked.flatMap(({ entry, target }) => {
        const instead = target === null ? null : (0, folders_read_ts_1.readInstead)(target, entry.source.kind);
        return target === null || instead === null ? [] : [{ entry, target, instead }];
    });
}
/**
 * Whether anything may make a file the one the server reads: a script in its container that speaks of either, a command
 * of its build or manifest that writes, and one that is started before them where it names the file. What another build
 * does is done in another image.
 */
function mayBeRenamed({ entry, target, instead }, along, { tree }) {
    const before = commandsBefore(tree);
    const right = (0, paths_ts_1.baseOf)(instead);
    const rightName = (0, traced_ts_1.wholeName)(right).source;
    const names = [entry.source.name, (0, paths_ts_1.baseOf)(target)]
        .filter((name) => name !== right)
        .map((name) => (0, traced_ts_1.wholeName)(name).source);
    const either = new RegExp([...names, rightName].join('|'));
    const made = new RegExp([...names, `>[ \\t]{0,9}["']?[^\\s"'>|;&]{0,300}${rightName}`].join('|'));
    const named = new RegExp(names.join('|'));
    return (before === null ||
        along.scripts.some((text) => either.test(text)) ||
        along.texts.some((text) => writingLines(text).some((line) => made.test(line))) ||
        before.some((line) => named.test(line)));
}
/** The commands of a tree that write, but for those of builds; null when they cannot all be read. */
const commandsBefore = (0, per_tree_ts_1.perTree)((tree) => {
    const texts = (0, texts_that_run_ts_1.textsThatRun)(tree)?.filter((text) => !BUILD.test(text));
    return texts?.flatMap((text) => writingLines(text)) ?? null;
});
function writingLines(text) {
    return (0, lines_ts_1.joinedLines)(text)
        .split('\n')
        .filter((line) => WRITES.test(line) && !PUTS.test(line));
}
/** Whether a file is for something to fill in, which may lie anywhere. */
function isForFilling({ entry, target }) {
    return entry.source.template !== null || (0, entry_ts_1.hasOwnName)(target);
}


/***/ }),

/***/ 8471:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderedIn = renderedIn;
const entry_ts_1 = __webpack_require__(115);
const link_ts_1 = __webpack_require__(6291);
const map_entries_ts_1 = __webpack_require__(1304);
/**
 * Of configuration that nobody is known to run, what an environment of its chart is rendered with: of values files the
 * last one's, and nothing that the values switch off where a server of the environment runs without it. Where none is
 * known it counts: whoever deploys the chart may switch it on.
 */
function renderedIn(environment, entries, survey) {
    if (environment === null)
        return [...entries];
    const isHeld = ({ valuesPath, source }) => valuesPath === null || environment.values.find(valuesPath)?.file.file === source.file;
    return entries.filter((entry) => isHeld(entry) && !isSwitchedOff(entry, environment, survey));
}
function isSwitchedOff(entry, environment, survey) {
    const servers = survey.units.filter((unit) => unit.environment === environment && !unit.off && isServer(unit, survey) && (0, link_ts_1.mayRun)(unit, entry));
    if (servers.length === 0)
        return false;
    return (entry.notIn?.includes(environment) === true ||
        isTakenElsewhere(entry, environment, survey) ||
        servers.some((unit) => isUnmounted(entry, unit, survey)));
}
/** Whether a unit runs a server: its image says so, or configuration that it gets. */
function isServer(unit, survey) {
    const tells = (by) => unit.claims.some(({ kind, product }) => kind === by && product !== null && product !== 'other');
    const isConfigured = () => (0, link_ts_1.linkedEntries)(unit, survey)
        .flat()
        .some(({ entry }) => (0, entry_ts_1.isDecisive)(entry));
    return tells('image') || (tells('path') && isConfigured());
}
/** Whether an environment renders none of the maps of its chart that take a file. */
function isTakenElsewhere(entry, environment, { maps }) {
    const taking = maps.filter((map) => (0, map_entries_ts_1.entriesNamedBy)(map, null, environment, [entry]).length > 0);
    return taking.length > 0 && taking.every(({ notIn }) => notIn?.includes(environment));
}
/** Whether a server would mount a file, were it not for the values of its chart. */
function isUnmounted(entry, unit, { maps }) {
    return (unit.unmounted ?? []).some((mount) => (0, map_entries_ts_1.entriesOfMap)(mount, unit, { entries: [entry], maps }).length > 0);
}


/***/ }),

/***/ 3219:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unrendered = unrendered;
exports.isRendered = isRendered;
exports.renderedText = renderedText;
exports.renderedNode = renderedNode;
const template_unrendered_ts_1 = __webpack_require__(7711);
const values_resolver_ts_1 = __webpack_require__(2184);
const known = new WeakMap();
/** The stretches of a template of a chart that an environment does not render, ascending. */
function unrendered(text, environment) {
    const texts = known.get(environment) ?? new Map();
    known.set(environment, texts);
    const before = texts.get(text);
    if (before)
        return before;
    const found = (0, template_unrendered_ts_1.unrenderedIn)(text, (0, values_resolver_ts_1.valuesResolver)(environment.values));
    texts.set(text, found);
    return found;
}
/** Whether an environment renders what stands at an offset of a template, or may. */
function isRendered(text, offset, environment) {
    return !unrendered(text, environment).some(({ start, end }) => start <= offset && offset < end);
}
/** A template with blanks for what an environment does not render: every offset and every line stays. */
function renderedText(text, environment) {
    const left = unrendered(text, environment);
    const parts = left.map(({ start, end }, index) => {
        const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ');
        return text.slice(left[index - 1]?.end ?? 0, start) + blank;
    });
    return parts.join('') + text.slice(left.at(-1)?.end ?? 0);
}
/**
 * A YAML node of a template with only the keys and items that an environment renders; null when it renders nothing of it.
 *
 * @param text the text that the node's offsets count in
 */
function renderedNode(node, text, environment) {
    if (unrendered(text, environment).length === 0)
        return node;
    const shown = (one) => {
        // A map begins with its first key, which may be the only one that is left out.
        if (one?.kind === 'map') {
            const entries = one.entries.filter(({ keyAt }) => isRendered(text, keyAt.start, environment));
            if (entries.length === 0 && one.entries.length > 0)
                return null;
            return { ...one, entries: entries.map((entry) => ({ ...entry, value: shown(entry.value) })) };
        }
        if (one?.kind === 'seq') {
            const items = one.items.map((item) => ({ item, kept: shown(item) }));
            return {
                ...one,
                items: items.filter(({ item, kept }) => item === null || kept !== null).map(({ kept }) => kept),
            };
        }
        return one && isRendered(text, one.start, environment) ? one : null;
    };
    return shown(node);
}


/***/ }),

/***/ 9772:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolvedNode = resolvedNode;
exports.agreed = agreed;
const mapped_text_ts_1 = __webpack_require__(2749);
/** A YAML node as the value of a template expression. */
function resolvedNode(node, file) {
    if (node?.kind === 'scalar') {
        const raw = node.js;
        return { text: raw === null ? empty(file, node.start) : node.text(), raw };
    }
    if (node === null)
        return { text: empty(file, 0), raw: null };
    const filled = node.kind === 'map' ? node.entries.length > 0 : node.items.length > 0;
    return { text: empty(file, node.start), raw: filled ? { filled } : null };
}
/** What all values say, where several may hold. */
function agreed(values) {
    const [first] = values;
    if (first === undefined)
        return null;
    // What is not known has no value of its own.
    const same = values.every((value) => value !== null && value.raw === first.raw);
    return same ? first : 'unknown';
}
function empty(file, at) {
    const span = file.span({ start: at, end: at });
    return mapped_text_ts_1.MappedText.ofPart(span.file, '', span.start, span.start);
}


/***/ }),

/***/ 6640:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolverFor = resolverFor;
const ansible_ts_1 = __webpack_require__(3399);
const environment_ts_1 = __webpack_require__(3766);
const puppet_parameters_ts_1 = __webpack_require__(590);
const terraform_resolver_ts_1 = __webpack_require__(3258);
const values_resolver_ts_1 = __webpack_require__(2184);
/**
 * What the repository knows about the expressions of an entry's template: what its own tool defines, and else the
 * environment it is filled in from; Terraform's see none. Null for a text without tags.
 */
function resolverFor(entry, home, survey, carried) {
    const { template } = entry.source;
    if (template === null)
        return null;
    if (template === 'terraform')
        return (0, terraform_resolver_ts_1.terraformResolver)(entry.source.file, survey.tree);
    const own = resolverOfTool(entry, home, survey.tree, carried);
    const environment = (0, environment_ts_1.environmentOf)(entry, home, survey, carried);
    // A tool's names are its own; the environment has names of another form there.
    const isOfTool = own !== null || entry.chart !== null || (0, ansible_ts_1.roleOf)(entry.source.file, survey.tree) !== null;
    return {
        resolve: (expression) => own?.resolve(expression) ?? null,
        possible: (expression) => (isOfTool && !OF_ENVIRONMENT.test(expression) ? null : environment(expression)),
    };
}
/** A reference to the environment in a template of a tool that has variables of its own. */
const OF_ENVIRONMENT = /\b(?:Env|ENV|env|environ)\b/;
function resolverOfTool(entry, home, tree, carried) {
    switch (entry.source.template) {
        case 'go':
            return home.environment ? (0, values_resolver_ts_1.valuesResolver)(home.environment.values) : null;
        case 'jinja2':
            return (0, ansible_ts_1.ansibleResolver)(entry.source.file, tree, carried);
        case 'erb':
        case 'epp':
            return (0, puppet_parameters_ts_1.puppetResolver)(entry, tree, carried);
        default:
            return null;
    }
}


/***/ }),

/***/ 2834:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runningUnits = void 0;
const entry_ts_1 = __webpack_require__(115);
const home_targets_ts_1 = __webpack_require__(2231);
const link_ts_1 = __webpack_require__(6291);
const per_tree_ts_1 = __webpack_require__(7717);
/**
 * What runs on its own: all units but the Dockerfiles that something builds, and of these the images as they are built
 * where all that build one put other configuration over what it has. Who runs such an image elsewhere gets it bare.
 */
exports.runningUnits = (0, per_tree_ts_1.perTree)((_tree, survey) => {
    const built = new Set(survey.units.map((unit) => unit.builds));
    const running = survey.units.filter((unit) => unit.kind !== 'dockerfile' || !built.has(unit.file));
    const runs = new Map();
    for (const unit of running) {
        const { file } = unit.image ?? {};
        if (file !== undefined)
            runs.set(file, [...(runs.get(file) ?? []), new Set(decisiveOf(unit, survey))]);
    }
    const images = running.flatMap(({ image }) => (image ? (0, home_targets_ts_1.serversOf)(image) : []));
    const isCovered = (image) => {
        const own = decisiveOf(image, survey);
        const isRun = (files) => own.every((entry) => files.has(entry));
        return own.length > 0 && !runs.get(image.file)?.some(isRun);
    };
    return [...running, ...images.filter(isCovered)];
});
/** The files with settings that a unit ends up with. */
function decisiveOf(unit, survey) {
    return (0, link_ts_1.effectiveEntries)((0, link_ts_1.linkedEntries)(unit, survey)).filter((entry) => (0, entry_ts_1.isDecisive)(entry));
}


/***/ }),

/***/ 4091:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.commandsAt = commandsAt;
exports.commandsIn = commandsIn;
const lines_ts_1 = __webpack_require__(771);
const command_words_ts_1 = __webpack_require__(8878);
/** A command that another one only shows, and does not hand on. */
const SHOWN = /(?:^|[;&|({]|\b(?:then|do|else))[ \t@]*(?:echo|printf)[ \t][^;&|\n]*$/;
const HANDED_ON = /^[^\n]{0,300}(?:\||>)[ \t]*(?!>?[ \t]*["']?\$\{?GITHUB_|&)/;
const MAX_BEFORE = 300;
/** What stands before a place in its line; of a long line only the end. */
function beforeInLine(text, offset) {
    const before = text.slice(Math.max(0, offset - MAX_BEFORE), offset);
    return before.slice(before.lastIndexOf('\n') + 1);
}
/**
 * The commands that begin at matches in a text, ascending; a match inside of an earlier command is none.
 *
 * @param begun how each begins, in the order of the text
 */
function* commandsAt(text, begun) {
    let next = 0;
    for (const match of begun) {
        if (match.index < next)
            continue;
        const { words, end } = (0, command_words_ts_1.commandWords)(text, match.index + match[0].length);
        next = end;
        yield { match, words, end };
    }
}
/**
 * The commands of a script that begin as a pattern says: none in a comment, none that another one only shows.
 *
 * @param pattern global
 * @param isCommand tells by what stands before it in its line whether a command can begin there
 * @param isMeant tells of a match whether it is one
 */
function* commandsIn(text, pattern, isCommand, isMeant = () => true) {
    const isComment = (0, lines_ts_1.commentLines)(text, lines_ts_1.HASH);
    const begun = [...text.matchAll(pattern)].filter((match) => isMeant(match) && !isComment(match.index) && isCommand(beforeInLine(text, match.index)));
    for (const command of commandsAt(text, begun)) {
        const { match, end } = command;
        if (!SHOWN.test(beforeInLine(text, match.index)) || HANDED_ON.test(text.slice(end, end + MAX_BEFORE)))
            yield command;
    }
}


/***/ }),

/***/ 2524:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scriptVariables = scriptVariables;
exports.scriptVariants = scriptVariants;
const expand_ts_1 = __webpack_require__(2447);
const shell_branches_ts_1 = __webpack_require__(7946);
const shell_functions_ts_1 = __webpack_require__(3254);
const sorted_ts_1 = __webpack_require__(1050);
const KEYWORD = String.raw `(?:(?:export|readonly|local|declare|typeset|def)[ \t]+(?:-\w+[ \t]+)*)?`;
const VALUE = String.raw `(?:"([^"\s]*)"|'([^'\s]*)'|((?:\$\{[^}\s]{0,300}\}|\$\(\w+\)|\$(?![{(])|[^\s"'${'`'};&|#()$])+))`;
/** Where an assignment can stand, up to its value; also as a command of a pipeline's list. */
const NAME = String.raw `(?:^|^[ \t]*-[ \t]|;|[{][ \t]|\b(?:then|else|do)[ \t]|^[ \t]*\(?[\w."'*?|-]{1,100}\)[ \t])[ \t]*${KEYWORD}(\w+)[ \t]*(?:::?|\?)?=[ \t]*`;
/** `X=1`, `export X="$Y:1"`, `X := 1` and `X ?= 1` of a Makefile, `X = '1'` of a pipeline; several in one line. */
const ASSIGNMENT = new RegExp(String.raw `${NAME}${VALUE}(?=[ \t\r]*(?:$|;|&&|[ \t]#))`, 'gm');
/** `X=$(a b)`, "X=`a`", `X=""` */
const UNKNOWN = new RegExp(`${NAME}(?:"?(?:\\$\\(|\`)|(?:(?:""|'')[ \\t]*)?\\r?(?:$|;))`, 'gm');
/** `: "${X:=1}"` */
const SET_WHEN_EMPTY = /\$\{(\w+):?=([^}\s]{0,300})\}/g;
/** A value that is nothing but a variable's default. */
const ONLY_DEFAULT = /^(\$\{\w+:?[-=])([^${}]+)\}$/;
/** A value that is nothing but a variable nobody gives a value: `$1`, `$(TAG)`. */
const ONLY_VARIABLE = /^\$(?:\w+|\(\w+\)|\{[^}]*\})$/;
/** Recipes of `make` run when all variables are set. */
const MAKEFILE = /(?:^|\/)(?:GNU)?[Mm]akefile[^/]*$|\.mk$/;
/** No real script has more branches that set a version, nor more defaults that one of them replaces. */
const MAX_VARIANTS = 10;
/**
 * Looks up the variables a script gives a value without running a command, also one made from variables above it or
 * with a default. Of several values the last one before the place holds that is known to its end; of those that
 * branches of one `if` or `case` give, the first. Where none stands before the place, the last of all holds. So it does
 * for what a function does not set itself, which runs when it is called, and anywhere in a Makefile.
 */
function scriptVariables(file, text) {
    return variablesOn({ number: 0, without: null }, file, readScript(file, text)).lookupAt;
}
/**
 * The variables of a script as each of its branches leaves them: the first ones, as `scriptVariables` has them, then
 * those of the second branches, and so on; last, as they are where branches do not run that replace what was set before
 * them. One look-up for a script whose branches set no variable to different values.
 */
function scriptVariants(file, text) {
    const script = readScript(file, text);
    const first = variablesOn({ number: 0, without: null }, file, script);
    const numbers = [...first.others].slice(0, MAX_VARIANTS);
    const outcomes = [first, ...numbers.map((number) => variablesOn({ number, without: null }, file, script))];
    const kept = waysTo(outcomes.flatMap((one) => one.kept)).map((way) => variablesOn(way, file, script));
    return [...outcomes, ...kept].map(({ lookupAt }) => lookupAt);
}
/** The ways on which values are kept, one for each of them. */
function waysTo(kept) {
    const values = new Set();
    const ways = new Map();
    for (const { value, way } of kept) {
        if (!values.has(value))
            ways.set(`${way.number} ${way.without}`, way);
        values.add(value);
    }
    return [...ways.values()].slice(0, MAX_VARIANTS);
}
function variablesOn({ number, without }, file, { all, isAlwaysSet, since }) {
    const found = new Map();
    const others = new Set();
    const kept = [];
    const lookup = (name) => found.get(name)?.at(-1)?.located ?? null;
    for (const one of all) {
        const { name, value, isDefault, branch } = one;
        const values = found.get(name) ?? [];
        const before = values.at(-1);
        if (isDefault && before)
            continue;
        const other = (0, shell_branches_ts_1.otherBranch)(before?.branch ?? null, branch);
        if (other !== null)
            others.add(other);
        if (other !== null && other !== number)
            continue;
        const { text: known, definedAt } = (0, expand_ts_1.expandShell)(value, lookup);
        const isOpen = known.includes('$') && (before !== undefined || ONLY_VARIABLE.test(known));
        if (isOpen || known.length > expand_ts_1.MAX_LENGTH)
            continue;
        const entered = before && other === null ? (0, shell_branches_ts_1.enteredStatement)(before.branch, branch) : null;
        if (before && entered && before.located.text !== known && !isAlwaysSet(entered, name)) {
            if (without !== null && entered.id >= without)
                continue;
            kept.push({ value: `${name}=${before.located.text}`, way: { number, without: entered.id } });
        }
        one.held = heldBy(one, file, known, definedAt);
        values.push(one.held);
        found.set(name, values);
    }
    return { lookupAt: lookupsIn(found, since), others, kept };
}
/** What an assignment gives its variable: the same as on the way before, where it can be, for a long script has many. */
function heldBy(one, file, text, definedAt) {
    const { value, start, branch, held } = one;
    const [, unknown = '', own = value] = (definedAt === null && ONLY_DEFAULT.exec(value)) || [];
    const at = start + unknown.length;
    const span = definedAt ?? { file, start: at, end: at + own.length };
    const isSame = held?.located.text === text && held.located.span.start === span.start;
    return isSame ? held : { located: { text, span }, branch, from: start };
}
/**
 * The values at each place.
 *
 * @param found the values of each variable, in the order of the script
 * @param since from where on a value counts at a place
 */
function lookupsIn(found, since) {
    return (offset) => {
        const first = since(offset);
        return (name) => {
            const values = found.get(name) ?? [];
            const before = values[(0, sorted_ts_1.countFirst)(values, ({ from }) => from < offset) - 1];
            return (before && before.from >= first ? before : values.at(-1))?.located ?? null;
        };
    };
}
function readScript(file, text) {
    const places = assignments(text);
    const functionAt = (0, shell_functions_ts_1.functionStarts)(text);
    return {
        all: places.filter(({ value }) => value !== ''),
        isAlwaysSet: (0, shell_branches_ts_1.setByStatements)(places.filter(({ isDefault }) => !isDefault)),
        since: (offset) => (MAKEFILE.test(file) ? offset : (functionAt(offset) ?? 0)),
    };
}
/** What a script sets its variables to, in order. */
function assignments(text) {
    const given = [...text.matchAll(ASSIGNMENT)].map((match) => {
        const [whole, name, double, single, bare] = match;
        const value = double ?? single ?? bare;
        const end = match.index + whole.length - (bare === undefined ? 1 : 0);
        return { name: name, value, start: end - value.length, isDefault: false };
    });
    const defaults = [...text.matchAll(SET_WHEN_EMPTY)].map((match) => {
        const value = match[2];
        const end = match.index + match[0].length - 1;
        return { name: match[1], value, start: end - value.length, isDefault: true };
    });
    const unknown = [...text.matchAll(UNKNOWN)].map(({ 0: whole, 1: name, index }) => ({
        name: name,
        value: '',
        start: index + whole.length,
        isDefault: false,
    }));
    const branchAt = (0, shell_branches_ts_1.branches)(text);
    return [...given, ...defaults, ...unknown]
        .sort((a, b) => a.start - b.start)
        .map((one) => ({ ...one, branch: branchAt(one.start), held: null }));
}


/***/ }),

/***/ 5311:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.textsAlong = textsAlong;
const names_ts_1 = __webpack_require__(1683);
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
/** More than this that comes along is not looked through: it may hold anything. */
const MAX_BELOW = 2000;
const MAX_FILES = 100;
const MAX_LENGTH = 256 * 1024;
/** Nothing that runs, and nothing to read as text. */
const NO_SCRIPT = /\.(?:jar|war|car|zip|gz|tgz|jks|p12|pem|crt|key|png|jpe?g|gif|svg|ico|pdf|class|xml|properties)$/i;
/** What people read. */
const PROSE = /\.(?:md|adoc|rst|txt)$/i;
/** A script of one certain name. */
const SCRIPT = /^[^*?[$]*\.(?:sh|bash)$/;
/** A name that the repository may not have as it stands, as an instruction of a build gives it. */
const OPEN_NAME = /[*?[$]/;
/**
 * The build, the manifest and the scripts that come along with a server, any of which may move files about; null when
 * that may be more than can be looked through, or a program.
 */
function textsAlong({ file, builds, mounts }, { tree, maps }) {
    const described = new Set([file, ...(builds === null ? [] : [builds])]);
    for (const mount of mounts)
        if (mount.kind === 'path' && mount.at)
            described.add(mount.at.file);
    const scripts = new Set();
    const contained = new Set();
    let lacksScript = false;
    for (const mount of mounts) {
        if (mount.kind === 'values')
            continue;
        if (mount.kind === 'path' && SCRIPT.test(mount.from) && !(0, paths_ts_1.isThere)(tree.paths, mount.from)) {
            lacksScript = true;
            continue;
        }
        const brought = mount.kind === 'path' ? scriptsOf(mount, described, tree) : scriptsOfMaps(mount.name, maps, tree);
        for (const path of brought ?? [])
            scripts.add(path);
        if (mount.kind === 'path')
            for (const path of brought ?? [])
                if (!PROSE.test(path))
                    contained.add(path);
        if (brought === null || scripts.size > MAX_FILES)
            return null;
    }
    const texts = new Map();
    let length = 0;
    for (const path of new Set([...described, ...scripts])) {
        const text = tree.text(path);
        length += text?.length ?? 0;
        if (text === null || length > MAX_LENGTH)
            return null;
        texts.set(path, (0, comments_ts_1.withoutComments)(text));
    }
    const inContainer = [...texts].filter(([path]) => contained.has(path)).map(([, text]) => text);
    return { texts: [...texts.values()], scripts: inContainer, lacksScript };
}
/**
 * What may be a script of what a mount brings, whatever its name: an entrypoint needs no ending. Null for the folder of
 * a whole build, for a folder of very many files, and for what the repository does not hold and may be a script.
 *
 * @param described the files that describe the unit
 */
function scriptsOf(mount, described, { paths }) {
    const { from } = mount;
    if ([...described].some((file) => file !== from && (0, paths_ts_1.isBelow)(file, from)))
        return null;
    if (!(0, paths_ts_1.isThere)(paths, from))
        return mayBeScript(mount) ? null : [];
    return scriptsBelow(from, paths);
}
/** What may be a script of a file or folder; null for very many files. */
function scriptsBelow(from, paths) {
    const below = (0, paths_ts_1.pathsBelow)(paths, from);
    if (below.length > MAX_BELOW)
        return null;
    return (below.length === 0 ? [from] : below).filter((path) => !NO_SCRIPT.test(path) && !isConfiguration(path));
}
/** Whether a file that the repository does not hold, or not under this name, may be a script. */
function mayBeScript({ from, at }) {
    if (NO_SCRIPT.test(from))
        return false;
    return OPEN_NAME.test(from) || (at !== undefined && !/\.\w+$/.test((0, paths_ts_1.baseOf)(from)));
}
/** Whether a file is a configuration file by its name: what the server reads moves nothing, whatever folders it names. */
function isConfiguration(path) {
    const nameClass = (0, names_ts_1.classify)(path);
    return nameClass === 'config-xml' || nameClass === 'toml';
}
/** The manifests that hold the maps of a name, and the scripts among the files that maps are made of; null for very many. */
function scriptsOfMaps(name, maps, { paths }) {
    const found = maps.filter((map) => map.name === name);
    const made = found.flatMap((map) => map.paths.map(({ path }) => scriptsBelow(path, paths)));
    if (made.some((scripts) => scripts === null))
        return null;
    return [...found.map(({ file }) => file), ...made.flatMap((scripts) => scripts ?? [])];
}


/***/ }),

/***/ 7946:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branches = branches;
exports.otherBranch = otherBranch;
exports.enteredStatement = enteredStatement;
exports.setByStatements = setByStatements;
/** Words of a shell and of `make` that begin, divide and end a statement, where a command can stand. */
const WORD = /(?:^[ \t]*(?:[@-]{1,2}[ \t]*)?|[;&|][ \t]*|\b(?:then|do)[ \t]+)(?:(?<begins>if|case|ifn?eq|ifn?def)\b|(?:elif|else[ \t]+ifn?(?:eq|def)|(?<otherwise>else))\b(?:[ \t]+(?<another>if)\b)?|(?<ends>fi|esac|endif)\b)|;;(?:[ \t]*(?<endsCase>esac)\b)?|(?<any>\*\))(?<=(?:^|;;|\bin)[ \t]{0,100}\(?\*\))/gm;
/** No script nests deeper; what is deeper counts as the branch around it. */
const MAX_DEPTH = 30;
/** Tells in which branch of a script a place lies. Has to be asked in ascending order. */
function branches(text) {
    const words = text.matchAll(WORD);
    let next = words.next();
    let current = null;
    let deeper = 0;
    let statements = 0;
    return (offset) => {
        for (; !next.done && next.value.index < offset; next = words.next()) {
            const { begins, otherwise, another, ends, endsCase, any } = next.value.groups;
            if (any !== undefined) {
                if (deeper === 0 && current?.statement.isCase)
                    current.statement.last ??= current.number;
                continue;
            }
            if (begins === undefined && deeper === 0 && current)
                current = { ...current, number: current.number + 1 };
            if (otherwise !== undefined && deeper === 0 && current)
                current.statement.last ??= current.number;
            if (begins !== undefined || another !== undefined) {
                const depth = (current?.depth ?? 0) + 1;
                const statement = { id: statements++, isCase: begins === 'case', last: null };
                if (depth > MAX_DEPTH)
                    deeper++;
                else
                    current = { statement, number: 0, outer: current, depth };
            }
            if (ends !== undefined || endsCase !== undefined) {
                if (deeper > 0)
                    deeper--;
                else
                    current = current?.outer ?? null;
            }
        }
        return current;
    };
}
/** Of two places in different branches of one statement, the number of the second one's branch; null for others. */
function otherBranch(first, second) {
    let [one, other] = [first, second];
    while (one && other && one.statement !== other.statement) {
        if (one.depth > other.depth)
            one = one.outer;
        else if (other.depth > one.depth)
            other = other.outer;
        else
            [one, other] = [one.outer, other.outer];
    }
    return one && other && one.number !== other.number ? other.number : null;
}
/** The outermost statement around the second of two places that is not around the first one. */
function enteredStatement(first, second) {
    const around = new Set();
    for (let one = first; one; one = one.outer)
        around.add(one.statement);
    let entered = null;
    for (let one = second; one && !around.has(one.statement); one = one.outer)
        entered = one.statement;
    return entered;
}
/**
 * Tells whether a statement sets a variable whichever way it goes: one of its branches always runs, and each of them
 * sets it, itself or by such a statement in it.
 */
function setByStatements(places) {
    const found = new Map();
    const add = ({ statement, number, outer }, name) => {
        const { names } = found.get(statement) ?? { names: new Map() };
        names.set(number, (names.get(number) ?? new Set()).add(name));
        found.set(statement, { outer, names });
    };
    for (const { name, branch } of places) {
        if (branch)
            add(branch, name);
        for (let one = branch?.outer ?? null; one && !found.has(one.statement); one = one.outer) {
            found.set(one.statement, { outer: one.outer, names: new Map() });
        }
    }
    const always = new Map();
    // What is inside comes before what is around it.
    for (const [statement, { outer, names }] of [...found].sort(([a], [b]) => b.id - a.id)) {
        const { last } = statement;
        if (last === null)
            continue;
        const inAll = [...(names.get(last) ?? [])].filter((name) => isInAll(name, last, names));
        always.set(statement, new Set(inAll));
        if (outer)
            for (const name of inAll)
                add(outer, name);
    }
    return (statement, name) => always.get(statement)?.has(name) ?? false;
}
function isInAll(name, last, names) {
    for (let number = 0; number < last; number++)
        if (!names.get(number)?.has(name))
            return false;
    return true;
}


/***/ }),

/***/ 3254:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.functionStarts = functionStarts;
const sorted_ts_1 = __webpack_require__(1050);
/**
 * What begins a function of a shell (`f() {`, `function f {`, `f() (`) or of Groovy (`def f(x) {`), the whole of one that
 * ends in its line, or what may end one.
 */
const LIMIT = /^(?<indent>[ \t]*)(?:(?:function[ \t]+[\w:.-]{1,100}(?:[ \t]*\(\))?|[\w:.-]{1,100}[ \t]*\(\)|(?:def|void)[ \t]+\w{1,100}[ \t]*\([^()\n]{0,300}\))\s{0,100}[{(](?<whole>[^\n]*[ \t;][})](?=[ \t\r]*(?:[;&|#]|$)))?|(?<ends>[})]))/gm;
/**
 * Tells where the function begins whose body a place of a script lies in, the outermost one; null for a place in none.
 * A body ends at the bracket that is indented as its beginning.
 */
function functionStarts(text) {
    const bodies = bodiesIn(text);
    return (offset) => {
        const body = bodies[(0, sorted_ts_1.countFirst)(bodies, ({ start }) => start <= offset) - 1];
        return body && offset < body.end ? body.start : null;
    };
}
function bodiesIn(text) {
    const bodies = [];
    let open = null;
    for (const { 0: matched, index, groups } of text.matchAll(LIMIT)) {
        const { indent, whole, ends } = groups;
        const end = index + matched.length;
        if (ends !== undefined) {
            if (open === null || open.indent !== indent)
                continue;
            bodies.push({ start: open.start, end });
            open = null;
        }
        else if (open === null) {
            if (whole !== undefined)
                bodies.push({ start: index, end });
            else
                open = { start: index, indent: indent };
        }
    }
    if (open)
        bodies.push({ start: open.start, end: text.length });
    return bodies;
}


/***/ }),

/***/ 661:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.shellConfigMaps = shellConfigMaps;
exports.mayStartContainers = mayStartContainers;
exports.shellUnits = shellUnits;
exports.yamlShellUnits = yamlShellUnits;
exports.resolve = resolve;
const lines_ts_1 = __webpack_require__(771);
const mapped_text_ts_1 = __webpack_require__(2749);
const match_at_ts_1 = __webpack_require__(1075);
const container_command_ts_1 = __webpack_require__(4116);
const expand_ts_1 = __webpack_require__(2447);
const home_targets_ts_1 = __webpack_require__(2231);
const image_ts_1 = __webpack_require__(2270);
const located_ts_1 = __webpack_require__(7657);
const pack_claims_ts_1 = __webpack_require__(7758);
const paths_ts_1 = __webpack_require__(4447);
const ranking_ts_1 = __webpack_require__(4645);
const script_commands_ts_1 = __webpack_require__(4091);
const script_variables_ts_1 = __webpack_require__(2524);
const tool_container_ts_1 = __webpack_require__(2647);
const yaml_scripts_ts_1 = __webpack_require__(645);
const CREATE = /\bcreate\s+(?:configmap|cm|secret\s+generic)\s+["']?([^\s"']+)["']?((?:\\\r?\n|[^\n;|&])*)/g;
/** What a variable, a command or a pattern fills in, but for where `kubectl` works. */
const OPEN = /(?<!(?:-n|--namespace|--context)[= \t]{1,10}["']?)[$`*]/;
const FROM_FILE = /--from-file[=\s]+["']?(?:([\w.-]+)=)?([^\s"'\\]+)/g;
/**
 * Config maps a script creates from files of the repository (`kubectl create configmap NAME --from-file=[KEY=]PATH`).
 * Scripts name paths from their own folder or from the folder they are started in, so a path is tried from the script's
 * folder and from each folder above it.
 *
 * @param exists tells whether a root-relative path is a file or folder of the repository
 */
function shellConfigMaps(file, text, exists) {
    const lookupAt = (0, script_variables_ts_1.scriptVariables)(file, text);
    const isComment = (0, lines_ts_1.commentLines)(text, lines_ts_1.HASH);
    return [...text.matchAll(CREATE)].flatMap((match) => {
        if (isComment(match.index))
            return [];
        const lookup = lookupAt(match.index);
        const expand = (word) => (0, expand_ts_1.expandShell)(word, lookup).text;
        const options = match[2];
        const sources = [...options.matchAll(FROM_FILE)].map(([, key, path]) => ({ key, path: expand(path) }));
        const paths = sources.flatMap(({ key, path }) => {
            const resolved = resolve(file, path, exists);
            return resolved === null ? [] : [{ path: resolved, key: key ?? null }];
        });
        const isWhole = options.split('--from-').length - 1 === paths.length &&
            ![options.replace(FROM_FILE, ''), ...sources.map(({ path }) => path)].some((text) => OPEN.test(text));
        const set = { name: expand(match[1]), file, paths };
        return paths.length === 0 ? [] : [isWhole ? { ...set, isWhole } : set];
    });
}
/** `docker run`, `$DOCKER --context prod container run`, `"${RUNTIME}" create`, `docker service create` */
const RUN = /(?:\b(?:docker|podman|nerdctl)|(\$(?:\w+|\{\w+\}|\(\w+\)))["']?)(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}[ \t]+(?:(?:container|(service))[ \t]+)?(?:run|create)(?![^\s\\])/g;
/** `kubectl run`, `kubectl -n iam create deployment`, `oc create deployment`; `az container create`, `gcloud run deploy` */
const CLUSTER = /\b(?:(?:kubectl|oc)(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}[ \t]+(?:run|create[ \t]+deploy(?:ment)?)|az[ \t]+(?:(?:container|webapp)[ \t]+create|containerapp[ \t]+(?:create|up|update))|gcloud[ \t]+run[ \t]+deploy)(?![^\s\\])/g;
/** The options that name the image; the others are `az webapp`'s. */
const IMAGES = ['--image', '--deployment-container-image-name', '--container-image-name'];
const ENGINE = /(?:^|\/)(?:docker|podman|nerdctl)$/;
/** Variables that hold the program, by their names where nothing says more. */
const ENGINE_NAME = /^(?!.*compose).*(?:docker|podman|nerdctl|container)/i;
/** Text that may start a container. */
function mayStartContainers(text) {
    return (/docker|podman|nerdctl|kubectl|\b(?:oc|az|gcloud)\b|\$|\{\{/i.test(text) &&
        /\b(?:run|create|up|update)\b/.test(text));
}
/** The containers a script starts (`docker run -v PATH:TARGET IMAGE`), with the files of the repository they mount. */
function shellUnits(file, text, exists) {
    return unitsIn(mapped_text_ts_1.MappedText.ofFile(file, text), file, () => () => null, exists, () => true);
}
/**
 * The containers that scripts in YAML start: of pipelines, Ansible's tasks, cloud-init and the like.
 *
 * @param given the variables that the file gives its scripts
 */
function yamlShellUnits(carried, given, exists) {
    return (0, yaml_scripts_ts_1.yamlScripts)(carried, mayStartContainers).flatMap(({ text, named }) => unitsIn(text, carried.file, given, exists, (before) => named || BEGINS_COMMAND.test(before)));
}
/** What stands in a line before the beginning of a command. */
const BEGINS_COMMAND = /(?:^|[;&|{!@]|\$\(?|-c[ \t]+["']|\b(?:then|do|else|if|exec|nohup|time|sudo(?:[ \t]-\S{1,40}){0,5})[ \t]|\w=\S{0,100}[ \t])[ \t]*$/;
/** A script that takes files out of the containers it creates; one that starts none of them has no server there. */
const COPIES = /(?:docker|podman|nerdctl|\$\w{1,100}|\$[{(]\w{1,100}[})])["']?[ \t]+(?:container[ \t]+)?(?:cp|export)\s/i;
function unitsIn(script, file, given, exists, isCommand) {
    const { text } = script;
    const variants = (0, script_variables_ts_1.scriptVariants)(file, text);
    const lookupsAt = (offset) => {
        const others = given(script.locate(offset, offset + 1).start);
        return variants.map((own) => {
            const before = own(offset);
            return (name) => {
                const found = before(name);
                return found ? { ...found, span: script.locate(found.span.start, found.span.end) } : others(name);
            };
        });
    };
    const expandBy = ([lookup]) => (word) => (0, expand_ts_1.expandShell)(word, lookup).text;
    const isOnlyCopied = COPIES.test(text) && !/\bstart\b/.test(text);
    const units = [];
    const engines = (0, script_commands_ts_1.commandsIn)(text, RUN, isCommand, ({ 1: variable, index }) => !variable || isEngine(variable, expandBy(lookupsAt(index))));
    for (const { match, words: given, end } of engines) {
        const { index } = match;
        const lookups = lookupsAt(index);
        const expand = expandBy(lookups);
        const { options, image, rest } = (0, container_command_ts_1.containerCommand)(given, ({ text }) => mayBeOptions(expand(text)));
        if (!image)
            continue;
        const run = runImage(image, script, lookups);
        const brought = [
            ...options.filter(({ name }) => name === 'v' || name === 'volume').map(({ value }) => volume(expand(value))),
            ...options.filter(({ name }) => name === 'mount').map(({ value }) => bind(expand(value))),
        ];
        const entrypoint = options.findLast(({ name }) => name === 'entrypoint');
        if (entrypoint) {
            const program = (0, expand_ts_1.unquoted)(expand(entrypoint.value));
            const words = [...rest.map((word) => word.text), ...scriptBehind(text, end)];
            const targets = brought.map(([, to]) => to ?? '');
            if ((0, tool_container_ts_1.isTool)(program === '' ? words : [program, ...words], targets))
                continue;
        }
        if (match[0].endsWith('create') && match[2] === undefined && isOnlyCopied)
            continue;
        const mounts = brought.flatMap(([from, to]) => {
            const path = from && to && resolve(file, from, exists);
            return path ? [{ kind: 'path', from: path, to }] : [];
        });
        const spanOf = (from, to) => script.locate(index + from, index + to);
        const paths = (0, pack_claims_ts_1.packClaims)(text.slice(index, end), spanOf, [], 'path');
        const claims = [...run.claims, ...(0, home_targets_ts_1.homeClaims)({ mounts, claims: run.claims }, paths, run.at, [])];
        const unit = { kind: 'shell', file, ...run, claims, builds: null, mounts, environment: null };
        if (claims.length > 0)
            units.push(...(0, home_targets_ts_1.serversOf)(unit));
    }
    for (const { match, words } of (0, script_commands_ts_1.commandsIn)(text, CLUSTER, isCommand)) {
        const image = clusterImage(words, !match[0].endsWith('run'));
        const run = image && runImage(image, script, lookupsAt(match.index));
        if (run && run.claims.length > 0) {
            units.push({ kind: 'shell', file, ...run, builds: null, mounts: [], environment: null });
        }
    }
    return units;
}
/**
 * The image that a command starts in a cluster or a cloud (`kubectl run`); null for one that runs a tool.
 *
 * @param isCommand whether what follows `--` is the program, not its arguments, without `--command`, too
 */
function clusterImage(words, isCommand) {
    const own = words.findIndex(({ text }) => text === '--');
    const options = own < 0 ? words : words.slice(0, own);
    const program = own < 0 ? [] : words.slice(own + 1).map(({ text }) => text);
    if ((isCommand || options.some(({ text }) => text === '--command')) && (0, tool_container_ts_1.isTool)(program, []))
        return null;
    const at = options.findIndex(({ text }) => IMAGES.includes(text.split('=', 1)[0]));
    const word = options[at];
    if (!word)
        return null;
    if (IMAGES.includes(word.text))
        return options[at + 1] ?? null;
    const before = word.text.indexOf('=') + 1;
    const value = word.text.slice(before);
    const text = (0, expand_ts_1.unquoted)(value);
    const quote = (value.length - text.length) / 2;
    return { text, start: word.start + before + quote, end: word.end - quote };
}
/** A script in quotes over several lines, the last word of a command. */
const SCRIPT = /[ \t]*(?:'([^']{0,8000})'|"((?:[^"\\]|\\[\s\S]){0,8000})")/y;
function scriptBehind(text, end) {
    const [, single, double] = (0, match_at_ts_1.matchAt)(SCRIPT, text, end) ?? [];
    return [single ?? double].filter((script) => script !== undefined);
}
function isEngine(variable, expand) {
    const value = expand(variable);
    return value === variable ? ENGINE_NAME.test(variable) : ENGINE.test(value);
}
/** Whether a word with its variables put in may be options, not an image: `$OPTIONS`, `"$@"`, but not `$IMAGE`. */
function mayBeOptions(word) {
    return word.startsWith('-') || (/^\$(?:[\w@*]+|\{[^}]*\}|\(.*\))$/s.test(word) && !/ima?ge?/i.test(word));
}
/** An image with what it is in each branch of the script; of several releases the oldest counts. */
function runImage({ text, start, end }, script, variants) {
    const at = script.locate(start, end);
    const claims = variants.flatMap((lookup) => {
        const image = (0, expand_ts_1.expandShell)(text, lookup);
        return (0, image_ts_1.imageClaim)(image.text, image.definedAt ?? at, [], image.verbatim) ?? [];
    });
    const each = [...new Map(claims.map((claim) => [`${(0, located_ts_1.placeKey)(claim.span)} ${claim.what}`, claim])).values()];
    each.sort((a, b) => (0, ranking_ts_1.byVersion)(a, b) || (a.updateLevel ?? 0) - (b.updateLevel ?? 0));
    return { name: text, at, claims: each };
}
/** Source and target of a `-v`. */
function volume(value) {
    return value.split(':', 2);
}
/** Source and target of a `--mount`. */
function bind(value) {
    const field = (name) => name.exec(value)?.[1];
    return [field(/(?:^|,)(?:source|src)=([^,]+)/), field(/(?:^|,)(?:target|dst|destination)=([^,]+)/)];
}
/** `path` as seen from the script's folder, else from the nearest folder above where it exists. */
function resolve(file, path, exists) {
    const bare = (0, paths_ts_1.withoutStars)(path.replace(/^["']?\$\$?(?:\{[^}]*\}|\([^)]*\)|\w+)["']?\/?/, ''));
    for (let folder = (0, paths_ts_1.dirOf)(file); folder !== null; folder = folder === '' ? null : (0, paths_ts_1.dirOf)(folder)) {
        const candidate = (0, paths_ts_1.joinPath)(folder, bare);
        if (candidate !== null && exists(candidate))
            return candidate;
    }
    return null;
}


/***/ }),

/***/ 1050:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.countFirst = countFirst;
/** How many items a list begins with of which something holds, when it holds of none behind the first it does not hold of. */
function countFirst(items, holds) {
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(items[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 1824:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ITEM = void 0;
exports.itemsOf = itemsOf;
const match_at_ts_1 = __webpack_require__(1075);
/** What a task goes through, written out in it. */
const LOOP = /\b(?:loop|with_(?:items|list))["']?[ \t]{0,9}:/;
const LIST = /[ \t]*(?:\[([^\][\n]{0,1000})\]|((?:\s{1,99}-[ \t]+[^\s{-](?:[^\n:]|:(?!\s|$)){0,300}(?=\n|$)){1,100}))/y;
/** What stands for one of them in the task. */
exports.ITEM = /\{\{\s{0,9}item\s{0,9}\}\}/g;
/** The items that a task goes through, where they are plain words. In a playbook its list is cut off from the step. */
function itemsOf({ path, step, start }, tree) {
    const loop = LOOP.exec(step);
    if (!loop)
        return [];
    const list = (0, match_at_ts_1.matchAt)(LIST, tree.text(path) ?? '', start + loop.index + loop[0].length);
    const words = list?.[1] !== undefined ? list[1].split(',') : (list?.[2] ?? '').split(/\n[ \t]*-[ \t]+|^\s*-[ \t]+/);
    return words.map((word) => word.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((word) => word !== '');
}


/***/ }),

/***/ 7146:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.takenBy = takenBy;
exports.restBelow = restBelow;
const paths_ts_1 = __webpack_require__(4447);
const step_items_ts_1 = __webpack_require__(1824);
/** What a step takes: `src: ../nodes/km/deployment.toml`, `source = "${path.module}/conf/"`, `file("conf/deployment.toml")`. */
const SOURCE = /(?:(?:^|[\s{,;])(?:src|source)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\b(?:template)?file\([ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\}|[^\s"'{},;()]){1,300})/gm;
/** A folder that a variable holds: that of the playbook, of the module, or the repository's. */
const VARIABLE = /^(?:\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\})\//;
/** A place on a machine: `/home/ci/infra`, `~/infra`, `<path>/infra` of instructions that are not filled in. */
const ON_MACHINE = /^[/~<]/;
/**
 * What a step may take by its path from the step's own file or its role, from the repository's root, or from a place on the
 * machine that the repository is checked out on: there by the last folders of the path, at least one, and the name.
 *
 * @param items what the step goes through
 */
function takenBy({ path, step }, items) {
    const sources = [...step.matchAll(SOURCE)].flatMap(([, source = '']) => source.search(step_items_ts_1.ITEM) < 0
        ? [{ source, item: null }]
        : items.map((item) => ({ source: source.replace(step_items_ts_1.ITEM, () => item), item })));
    return sources.flatMap(({ source, item }) => {
        const written = source.replace(VARIABLE, '');
        const seen = searchedIn(path).map((folder) => (0, paths_ts_1.joinPath)(folder, written));
        const places = ON_MACHINE.test(written) ? endsOf(written) : [...seen, fromRoot(written)];
        const isWhole = !source.endsWith('/');
        return [...new Set(places)].flatMap((place) => (place ? [{ place, isWhole, item }] : []));
    });
}
/** Where a step looks for what it takes: in its own folder, and in those of its role or beside its playbook. */
function searchedIn(file) {
    const role = /^(?:(.*)\/)?(?:tasks|handlers)\//.exec(file);
    const around = role ? (role[1] ?? '') : (0, paths_ts_1.dirOf)(file);
    const prefix = around === '' ? '' : `${around}/`;
    return [(0, paths_ts_1.dirOf)(file), `${prefix}templates`, `${prefix}files`];
}
function fromRoot(written) {
    return written.includes('/') ? (0, paths_ts_1.joinPath)('', written) : null;
}
/** The ends of a path on a machine that still have a folder. */
function endsOf(path) {
    const parts = path.split('/').filter((part) => part !== '');
    return parts.slice(0, -1).map((_, index) => parts.slice(index).join('/'));
}
/**
 * Where a file of a place that is taken comes to lie below the place it is put at; `''` for the place itself.
 *
 * @param path root-relative, of the place or below it
 */
function restBelow({ place, isWhole }, path) {
    if (path === place)
        return '';
    return path.slice(isWhole ? place.length - (0, paths_ts_1.baseOf)(place).length : place.length + 1);
}


/***/ }),

/***/ 7058:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.putsInSteps = void 0;
exports.writeClaims = writeClaims;
const ansible_ts_1 = __webpack_require__(3399);
const carried_ts_1 = __webpack_require__(9505);
const claim_of_home_ts_1 = __webpack_require__(129);
const entry_ts_1 = __webpack_require__(115);
const home_targets_ts_1 = __webpack_require__(2231);
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const ranking_ts_1 = __webpack_require__(4645);
const step_items_ts_1 = __webpack_require__(1824);
const step_sources_ts_1 = __webpack_require__(7146);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** Where a step puts a file: `dest: /opt/wso2is-{{ version }}/conf/`, `path => "/opt/wso2is-7.1.0/conf/x"`, `file { '/opt/x':`. */
const TARGET = /(?:(?:^|[\s{,;])(?:dest(?:ination)?|path)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\bfile[ \t]{0,9}\{[ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},;]|\{[^{}\n]{1,200}\}){1,300})/gm;
const STEPS = (0, per_tree_ts_1.perTree)((tree) => (0, written_into_homes_ts_1.stepsWith)(/\/(?:conf|repository)\b|\/(?:deployment\.toml|identity\.xml|authenticators\.xml)/, tree));
/** The steps that take something, by what they take. */
const TAKERS = (0, per_tree_ts_1.perTree)((tree) => {
    const found = new Map();
    for (const step of STEPS(tree)) {
        for (const taken of (0, step_sources_ts_1.takenBy)(step, (0, step_items_ts_1.itemsOf)(step, tree)))
            found.set(taken.place, [...(found.get(taken.place) ?? []), { step, taken }]);
    }
    return found;
});
/** The paths that tasks, manifests and provisioners write a file to that they name as their source, it or a folder it is in. */
exports.putsInSteps = (0, per_tree_ts_1.perKey)((entry, tree) => {
    if (!(0, entry_ts_1.isOwnFile)(entry))
        return [];
    const { path } = entry;
    const naming = new Set((0, written_into_homes_ts_1.stepsNaming)(entry, STEPS(tree)));
    const takers = [path, ...(0, paths_ts_1.foldersAbove)(path)].flatMap((place) => TAKERS(tree).get(place) ?? []);
    const byItem = new Set(takers.filter(({ taken }) => taken.item !== null).map(({ step }) => step));
    const others = takers.filter(({ step, taken }) => taken.item !== null || !naming.has(step));
    return [
        ...[...naming].filter((step) => !byItem.has(step)).flatMap((step) => putsOf(step)),
        ...others.flatMap(({ step, taken }) => {
            const rest = (0, step_sources_ts_1.restBelow)(taken, path);
            const item = taken.item ?? '';
            return putsOf(step).map(({ target: written, at }) => {
                const target = written.replace(step_items_ts_1.ITEM, () => item);
                return { target: rest === '' ? target : asFolder(target, rest), at };
            });
        }),
    ];
});
function asFolder(target, rest) {
    return `${target.replace(/\/$/, '')}/${rest}`;
}
/**
 * What tasks, manifests and provisioners say of a home by where they write its files: `dest: /opt/wso2is-7.1.0/repository/conf/`.
 * Of several releases the oldest comes first.
 */
function writeClaims(files, { tree, claims: said }) {
    const claims = files.filter(entry_ts_1.isOwnFile).flatMap((file) => (0, exports.putsInSteps)(file, tree).flatMap((put) => {
        const { target, at } = (0, home_targets_ts_1.homePack)(put.target) ? put : withHome(put, tree);
        const pack = (0, home_targets_ts_1.homePack)(target);
        const claim = pack && (0, claim_of_home_ts_1.claimOfHome)(pack, at, at.file, said);
        return claim ? [claim] : [];
    }));
    return [...new Map(claims.map((claim) => [(0, located_ts_1.placeKey)(claim.span), claim])).values()].sort(ranking_ts_1.byVersion);
}
/** As far as the variables of a play may stand above its tasks. */
const MAX_BEFORE = 50_000;
/** A variable that a target begins with. */
const VARIABLE = /^\{\{[ \t]{0,9}(\w{1,100})[ \t]{0,9}\}\}(?=\/)/;
/**
 * A place with the variable for its home put in (`{{ home }}/repository/conf/`): what stands last before it in its own file,
 * as the variables of its play do, else what the variables of its role say.
 */
function withHome({ target, at }, tree) {
    const name = VARIABLE.exec(target)?.[1];
    if (name === undefined)
        return { target, at };
    const value = lastBefore(name, at, tree) ?? (0, ansible_ts_1.ansibleVariables)(at.file, tree, (0, carried_ts_1.carriedReader)(tree))(name);
    return value ? { target: target.replace(VARIABLE, () => value.text), at: value.span } : { target, at };
}
function lastBefore(name, { file, start: end }, tree) {
    const whole = tree.text(file) ?? '';
    const near = Math.max(0, end - MAX_BEFORE);
    // What another play of the playbook sets does not hold in this one.
    const play = /^[ \t-]*hosts:/m.test(whole) ? whole.lastIndexOf('\n- ', end) : 0;
    const begin = Math.max(near, play);
    const before = whole.slice(begin, end);
    const value = String.raw `(?:\{\{[^{}\n]{0,200}\}\}|[^\s"'#,{}])+`;
    const setting = new RegExp(String.raw `(?:^[ \t-]*|[{,][ \t]*)${name}:[ \t]+["']?(${value})`, 'gm');
    const found = [...before.matchAll(setting)].at(-1);
    if (!found)
        return null;
    const text = found[1];
    const to = begin + found.index + found[0].length;
    return { text, span: { file, start: to - text.length, end: to } };
}
/** The paths that a step writes to. */
function putsOf({ path, step, start }) {
    return [...step.matchAll(TARGET)].flatMap(({ index, 0: whole, 1: target = '' }) => {
        const end = start + index + whole.length;
        // The title of a resource need not be a path.
        return target.includes('/') ? [{ target, at: { file: path, start: end - target.length, end } }] : [];
    });
}


/***/ }),

/***/ 5634:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.survey = survey;
const ansible_blocks_ts_1 = __webpack_require__(9246);
const carriers_ts_1 = __webpack_require__(2186);
const chart_images_ts_1 = __webpack_require__(9878);
const charts_ts_1 = __webpack_require__(2806);
const copied_into_homes_ts_1 = __webpack_require__(4631);
const file_entries_ts_1 = __webpack_require__(5472);
const image_ts_1 = __webpack_require__(2270);
const joined_files_ts_1 = __webpack_require__(4912);
const kubernetes_ts_1 = __webpack_require__(4443);
const kustomize_ts_1 = __webpack_require__(9824);
const link_ts_1 = __webpack_require__(6291);
const paths_ts_1 = __webpack_require__(4447);
const placed_templates_ts_1 = __webpack_require__(9852);
const told_by_target_ts_1 = __webpack_require__(2670);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** Reads every loaded file once and takes out what it says. */
function survey(tree, carried) {
    const charts = (0, charts_ts_1.findCharts)(tree, carried);
    const result = { tree, charts, entries: [], units: [], kustomizations: [], maps: [], claims: [], broken: [] };
    for (const file of tree.unread) {
        const entry = (0, file_entries_ts_1.unreadEntry)(file);
        if (entry)
            result.entries.push(entry);
    }
    for (const file of tree.files) {
        const chart = (0, charts_ts_1.chartOf)(file.path, charts);
        const entry = (0, file_entries_ts_1.fileEntry)(file, chart?.folder ?? null);
        if (entry)
            result.entries.push(entry);
        else if (file.nameClass === 'carrier')
            (0, carriers_ts_1.readCarrier)(file, chart, { tree, charts, carried }, result);
    }
    const loaded = new Set(tree.files.map(({ path }) => path));
    for (const { file, chart } of unloadedValues(result, loaded))
        (0, carriers_ts_1.readCarrier)(file, chart, { tree, charts, carried }, result);
    for (const chart of charts) {
        result.claims.push(...(chart.appVersion ? [chart.appVersion] : []));
        for (const environment of chart.environments)
            result.claims.push(...environment.values.images());
    }
    result.units.push(...charts.flatMap((chart) => (0, chart_images_ts_1.unusedImages)(chart, result.units)));
    // A base may call its image by a word that only a kustomization gives a meaning: it holds nothing worth loading.
    const others = new Set((0, kustomize_ts_1.resourcesOfNamedImages)(result.kustomizations).filter((path) => !loaded.has(path)));
    const units = [...result.units, ...[...others].flatMap((path) => workloadsOf(carried(path)))];
    result.units = (0, kustomize_ts_1.kustomizedUnits)(units, result.kustomizations, (path) => tree.text(path), (path) => (0, paths_ts_1.isThere)(tree.paths, path)).filter(({ claims, at }) => claims.length > 0 || !others.has(at.file));
    const placed = (claim) => (0, image_ts_1.atItsTag)(claim, (path) => tree.text(path));
    result.units = result.units.map((unit) => ({ ...unit, claims: unit.claims.map(placed) }));
    result.claims = result.claims.map(placed);
    result.entries.push(...(0, told_by_target_ts_1.filesToldByTarget)(result, carried));
    const blocks = (0, ansible_blocks_ts_1.withBlocks)(withoutFragments(result.entries), tree, result.units, carried);
    result.entries = (0, written_into_homes_ts_1.withWritten)((0, joined_files_ts_1.withJoined)(blocks, tree, result.units), tree);
    result.entries = (0, placed_templates_ts_1.withPlacedTemplates)(result);
    result.entries = (0, copied_into_homes_ts_1.withCopied)({ ...result, entries: withMounted(result) });
    return result;
}
/** Values files that name nothing of WSO2's, of charts whose maps are made of values: they may hold the whole configuration. */
function unloadedValues({ tree, charts, maps }, loaded) {
    return charts.flatMap((chart) => {
        const isMadeOfValues = maps.some(({ file, values = [] }) => values.length > 0 && (0, paths_ts_1.isBelow)(file, chart.folder));
        if (!isMadeOfValues)
            return [];
        const own = (0, paths_ts_1.pathsBelow)(tree.paths, chart.folder).filter((path) => (0, charts_ts_1.isEnvironment)(path, chart.folder));
        return [...own, ...chart.attached].flatMap((path) => {
            const text = loaded.has(path) ? null : tree.text(path);
            return text === null ? [] : [{ file: { path, nameClass: 'carrier', text }, chart }];
        });
    });
}
/** Entries with those of a Micro Integrator's folder taken for a server's that a unit puts where only servers read them. */
function withMounted(survey) {
    const { entries, units } = survey;
    if (!entries.some(({ family }) => family === 'mi'))
        return entries;
    const links = units.flatMap((unit) => unit.mounts.flatMap((mount) => (0, link_ts_1.linkedBy)(mount, unit, survey)));
    const placed = new Set(links.flatMap(({ entry, target }) => (target && IN_SERVER.test(target) ? [entry] : [])));
    return entries.map((entry) => (entry.family === 'mi' && placed.has(entry) ? (0, file_entries_ts_1.asServers)(entry) : entry));
}
const IN_SERVER = /\/repository\/conf\/deployment\.toml$/;
/**
 * Without the pieces in a chart's values that a configuration file of the chart takes in (`{{ .Values.extraConfigs }}`):
 * they are read as part of that file, which is WSO2's then.
 */
function withoutFragments(entries) {
    const hosts = new Set();
    const kept = entries.filter((entry) => {
        const { valuesPath, chart } = entry;
        if (valuesPath === null || chart === null)
            return true;
        const reference = new RegExp(`\\.Values\\.${valuesPath.join('\\.').replace(/[^\w.\\]/g, '\\$&')}(?![\\w.-])`);
        const taking = entries.filter((other) => other.valuesPath === null && other.chart === chart && reference.test(other.source.text.text));
        for (const host of taking)
            hosts.add(host);
        return taking.length === 0;
    });
    return kept.map((entry) => (hosts.has(entry) ? { ...entry, recognised: true } : entry));
}
function workloadsOf(file) {
    return file?.documents.flatMap((document) => (0, kubernetes_ts_1.kubernetesUnits)(file, document, null)) ?? [];
}


/***/ }),

/***/ 3861:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RELEASING_TASK = void 0;
exports.ofTasks = ofTasks;
const yaml_ts_1 = __webpack_require__(4257);
const kubernetes_ts_1 = __webpack_require__(4443);
/** Cheap sign of such a task. */
exports.RELEASING_TASK = /(?:^|[\s.])helm["']?:|\bHelmDeploy@\d/m;
/** `kubernetes.core.helm`, `community.kubernetes.helm`, `helm` */
const MODULE = /^(?:[\w]+\.[\w]+\.)?helm$/;
/** The releases that tasks install: those of Ansible's module `helm` and of Azure's `HelmDeploy`. */
function ofTasks(document) {
    const found = [];
    (0, kubernetes_ts_1.eachMap)(document, (map, path) => {
        if (MODULE.test(path.at(-1) ?? '') && (0, yaml_ts_1.get)(map, 'chart_ref'))
            found.push(ofAnsible(map));
        else if (/^HelmDeploy@\d/.test((0, yaml_ts_1.str)((0, yaml_ts_1.get)(map, 'task')) ?? '') && installs(map))
            found.push(ofAzure(map));
    });
    return found;
}
/** Whether a task installs or upgrades a release, as it does where it says nothing else. */
function installs(task) {
    return /^(?:install|upgrade)$/.test((0, yaml_ts_1.str)((0, yaml_ts_1.get)(task, 'inputs', 'command')) ?? 'install');
}
function ofAnsible(at) {
    const chart = (0, yaml_ts_1.get)(at, 'chart_ref');
    const repository = (0, yaml_ts_1.get)(at, 'chart_repo_url');
    return {
        name: (0, yaml_ts_1.str)((0, yaml_ts_1.get)(at, 'release_name') ?? (0, yaml_ts_1.get)(at, 'name')),
        chart,
        version: (0, yaml_ts_1.get)(at, 'chart_version'),
        sources: isPath(chart) && !repository ? null : [repository],
        files: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'values_files')),
        textFiles: [],
        values: [(0, yaml_ts_1.get)(at, 'release_values') ?? (0, yaml_ts_1.get)(at, 'values')],
        parameters: [],
        assignments: (0, yaml_ts_1.items)((0, yaml_ts_1.get)(at, 'set_values')).map((one) => (0, yaml_ts_1.get)(one, 'value')),
        at,
    };
}
function ofAzure(at) {
    const inputs = (0, yaml_ts_1.get)(at, 'inputs');
    const path = (0, yaml_ts_1.get)(inputs, 'chartPath');
    return {
        name: (0, yaml_ts_1.str)((0, yaml_ts_1.get)(inputs, 'releaseName')),
        chart: path ?? (0, yaml_ts_1.get)(inputs, 'chartName'),
        version: (0, yaml_ts_1.get)(inputs, 'chartVersion'),
        sources: path ? null : [],
        files: [(0, yaml_ts_1.get)(inputs, 'valueFile')],
        textFiles: [],
        values: [],
        parameters: [],
        assignments: [(0, yaml_ts_1.get)(inputs, 'overrideValues')],
        at,
    };
}
/** Whether a chart is a folder of the repository, and not one of a registry: `./chart`, `{{ playbook_dir }}/chart`. */
function isPath(chart) {
    return /^(?:[./]|\{\{)/.test((0, yaml_ts_1.str)(chart) ?? '');
}


/***/ }),

/***/ 9053:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TemplateVariables = void 0;
/** `{{ $x := CODE }}`, `{{ with $x := CODE }}`, `{{ range $key, $x := CODE }}` */
const ASSIGNMENT = /\{\{-?\s*(?:(?:(range)|(?:else\s+)?(?:if|with))\s+)?(?:\$\w+\s*,\s*)?(\$\w+)\s*:?=([^{}]{1,1000}?)-?\}\}/g;
/** What needs no parentheses. */
const SINGLE = /^(?:"[^"]*"|\$?[\w.-]*)$/;
const VARIABLE = /\$\w+/g;
/** What gets longer than this stays as it is: each variable may hold the one before it twice. */
const MAX_LENGTH = 2000;
/** The variables a template file of a chart sets. */
class TemplateVariables {
    assignments = new Map();
    constructor(text) {
        for (const match of text.matchAll(ASSIGNMENT)) {
            const [, range, name, code] = match;
            const at = match.index;
            const assignment = { at, code: this.withPlain(code.trim(), at), loop: range !== undefined };
            const others = this.assignments.get(name);
            if (others)
                others.push(assignment);
            else
                this.assignments.set(name, [assignment]);
        }
    }
    /**
     * A piece of the template with its variables put in as they are set before `at`.
     *
     * @param turn where the loop around it is
     */
    putInto(piece, at, turn) {
        return this.withPlain(piece, at).replace(VARIABLE, (name) => {
            const set = this.setBefore(name, at);
            return set?.loop && set.code === turn?.list ? turn.item : name;
        });
    }
    /** What the loop goes through whose items a piece of the template names; null when it names none. */
    loopOver(piece, at) {
        const sets = [...this.withPlain(piece, at).matchAll(VARIABLE)].map(([name]) => this.setBefore(name, at));
        return sets.find((set) => set?.loop)?.code ?? null;
    }
    /** With the variables put in that are not a loop's. */
    withPlain(piece, at) {
        if (this.assignments.size === 0)
            return piece;
        const put = piece.replace(VARIABLE, (name) => {
            const set = this.setBefore(name, at);
            if (!set || set.loop)
                return name;
            return SINGLE.test(set.code) ? set.code : `(${set.code})`;
        });
        return put.length > piece.length + MAX_LENGTH ? piece : put;
    }
    setBefore(name, at) {
        return this.assignments.get(name)?.findLast((assignment) => assignment.at < at);
    }
}
exports.TemplateVariables = TemplateVariables;


/***/ }),

/***/ 7054:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.terraformReleases = terraformReleases;
const hcl_object_ts_1 = __webpack_require__(5251);
const heredoc_ts_1 = __webpack_require__(5752);
const mapped_text_ts_1 = __webpack_require__(2749);
const carried_ts_1 = __webpack_require__(9505);
const chart_claim_ts_1 = __webpack_require__(4970);
const comments_ts_1 = __webpack_require__(2181);
const expand_ts_1 = __webpack_require__(2447);
const terraform_ts_1 = __webpack_require__(9539);
const values_tree_ts_1 = __webpack_require__(9818);
const RESOURCE = /^([ \t]{0,100})resource[ \t]+"helm_release"[ \t]+"([\w-]+)"[ \t]*\{/gm;
const ATTRIBUTE = /^[ \t]*(chart|version|repository)[ \t]*=[ \t]*(?:"([^"\n]*)"|(var\.[\w-]+))/gm;
/** `set { name = "a.b" value = "c" }`, also as an item of a list. */
const SET = /(?<![\w-])name[ \t]*=[ \t]*"([^"\n]{1,300})"[ \t]*[,\n]\s*value[ \t]*=[ \t]*(?:"([^"\n]*)"|([\w.-]+))/g;
/** `values = [yamlencode({ … })]` */
const ENCODED = /\b(?:yaml|json)encode\([ \t]*\{/g;
const OWN_FOLDER = /^\$\{path\.(?:module|root|cwd)\}\//;
/**
 * The releases of a Terraform file (`resource "helm_release"`), each with its values: the files it reads, its heredocs,
 * the objects it encodes and what it sets one by one.
 *
 * @param lookup the variables of the file
 */
function terraformReleases(file, text, lookup) {
    if (!text.includes('"helm_release"'))
        return [];
    const code = (0, comments_ts_1.withoutComments)(text);
    const whole = mapped_text_ts_1.MappedText.ofFile(file, text);
    const heredocs = (0, heredoc_ts_1.readHeredocs)(file, text, 'terraform');
    const resources = [...code.matchAll(RESOURCE)];
    return resources.flatMap((match, index) => {
        const [opening, indent, label] = match;
        const start = match.index + opening.length;
        // One that is not closed ends where the next begins.
        const rest = code.slice(start, resources[index + 1]?.index);
        const closing = rest.indexOf(`\n${indent}}`);
        const body = closing < 0 ? rest : rest.slice(0, closing);
        const end = start + body.length;
        const attributes = attributesOf(file, body, start);
        const chartAt = attributes.get('chart');
        if (!chartAt)
            return [];
        const expand = (found) => found ? (0, expand_ts_1.expandTerraform)(found.text, lookup).text : null;
        const chart = expand(chartAt).replace(OWN_FOLDER, './');
        const version = attributes.get('version');
        const { span } = version ?? chartAt;
        const source = expand(attributes.get('repository')) ?? '';
        const texts = heredocs
            .filter((heredoc) => heredoc.at.start > start && heredoc.at.end <= end)
            .map((heredoc) => (0, carried_ts_1.carry)(file, heredoc.text));
        const given = (reference) => {
            const { text } = (0, expand_ts_1.expandTerraform)(`\${${reference}}`, lookup);
            return text.includes('${') ? null : text;
        };
        const encoded = [...body.matchAll(ENCODED)].flatMap(({ 0: call, index: at }) => {
            const object = (0, hcl_object_ts_1.yamlOfHclObject)(whole, start + at + call.length - 1, given);
            const read = object && (0, carried_ts_1.carry)(file, object);
            const tree = read?.error ? null : read && (0, values_tree_ts_1.treeOf)(read);
            return tree ? [tree] : [];
        });
        const set = [...body.matchAll(SET)].map((setting) => {
            const [all, name, quoted, bare] = setting;
            const value = quoted ?? bare;
            const to = start + setting.index + all.length - (quoted === undefined ? 0 : 1);
            const tree = (0, values_tree_ts_1.treeOf)((0, carried_ts_1.carry)(file, mapped_text_ts_1.MappedText.partOf(whole, to - value.length, to)));
            return tree && (0, values_tree_ts_1.valueAt)(name.split('.'), tree);
        });
        return [
            {
                name: `${file.replace(/\.\w+$/, '')}#${label}`,
                chart,
                files: [...body.matchAll(terraform_ts_1.FILE_CALL)].map(([, path]) => path),
                textFiles: [],
                values: [...texts.map(values_tree_ts_1.treeOf), ...encoded, ...set].reduce(values_tree_ts_1.mergeTrees, null),
                texts: new Map(texts.flatMap((text) => text.documents.flatMap((one) => (one === null ? [] : [[one, text]])))),
                claim: /^[./]/.test(chart) ? null : (0, chart_claim_ts_1.chartClaim)({ chart, version: expand(version), source }, span),
                at: { file, start: match.index, end },
            },
        ];
    });
}
/** The attributes that say which chart is meant, without their quotes; a variable alone is written as `${var.x}`. */
function attributesOf(file, body, offset) {
    const found = new Map();
    for (const match of body.matchAll(ATTRIBUTE)) {
        const [whole, name, text, variable] = match;
        const written = text ?? variable;
        const end = offset + match.index + whole.length - (text === undefined ? 0 : 1);
        const span = { file, start: end - written.length, end };
        found.set(name, { text: text ?? `\${${variable}}`, span });
    }
    return found;
}


/***/ }),

/***/ 3258:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.terraformResolver = terraformResolver;
const mapped_text_ts_1 = __webpack_require__(2749);
const comments_ts_1 = __webpack_require__(2181);
const per_tree_ts_1 = __webpack_require__(7717);
const terraform_ts_1 = __webpack_require__(9539);
const terraform_templates_ts_1 = __webpack_require__(2441);
const terraform_variables_ts_1 = __webpack_require__(5851);
const texts_that_run_ts_1 = __webpack_require__(3889);
const VARIABLE = /^var\.([\w-]+)$/;
/** Files that may give a variable when Terraform is called: its own, Terragrunt's, pipelines and scripts. */
const MAY_GIVE = /\.(?:tfvars(?:\.json)?|hcl|ya?ml|sh|bash|ksh|ps1|env|groovy|mk)$|(?:^|\/)(?:\.env[^/]*|[Mm]akefile|[Jj]ustfile|Jenkinsfile[^/]*)$/;
/** `TF_VAR_x=true`, `-var 'x=true'`, `["-var", "x=true"]`, and `x = true`, `"x": true` or `- x=true` on a line of its own. */
const GIVEN = /(?:\bTF_VAR_|-var(?:[ \t]+|=|["'][ \t]*,[ \t]*)["']?|^[ \t]*(?:-[ \t]+)?["']?(?:TF_VAR_)?)([\w-]{1,100})"?[ \t]*[=:][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',]+))/gm;
/**
 * Resolves `${x}` in what `templatefile()` fills in by what it is called with, and `${var.x}` in a text of a file of
 * Terraform itself. Terraform fills in nothing that it is not given, so that no default of a template's own holds. What
 * something else may give another value is not known.
 */
function terraformResolver(path, tree) {
    const given = (0, terraform_templates_ts_1.terraformGiven)(path, tree);
    const variables = (0, terraform_ts_1.isTerraform)(path) ? (0, terraform_variables_ts_1.terraformVariables)(tree, path) : null;
    return {
        resolve(expression) {
            const variable = VARIABLE.exec(expression.trim())?.[1];
            const found = variable === undefined ? given(expression.trim()) : variables?.(variable);
            if (!found || isGivenElse(found, tree))
                return 'unknown';
            const { file, start, end } = found.span;
            return { text: mapped_text_ts_1.MappedText.partOf(mapped_text_ts_1.MappedText.ofFile(file, tree.text(file) ?? ''), start, end), raw: found.text };
        },
    };
}
/** The values that whatever calls Terraform gives to names; null when that cannot all be read. */
const givenByCallers = (0, per_tree_ts_1.perTree)((tree) => {
    if (!(0, texts_that_run_ts_1.isSurveyable)(tree))
        return null;
    const found = new Map();
    for (const path of tree.paths.filter((one) => MAY_GIVE.test(one))) {
        for (const [, name = '', double, single, bare] of (0, comments_ts_1.withoutComments)(tree.text(path) ?? '').matchAll(GIVEN))
            found.set(name, (found.get(name) ?? new Set()).add(double ?? single ?? bare));
    }
    return found;
});
/** What a value is given to: `cert_auth = false`; the default of a variable to that, whatever else its block holds. */
const NAMED = /([\w-]{1,100})"?[ \t]*[=:][ \t]*"?$/;
const VARIABLE_BLOCK = /\bvariable[ \t]+"([\w-]{1,100})"/g;
/** Whether whatever calls Terraform may give another value to the variable that has this one. */
function isGivenElse({ text, span: { file, start } }, tree) {
    const found = givenByCallers(tree);
    const before = (tree.text(file) ?? '').slice(Math.max(0, start - 2000), start);
    const name = NAMED.exec(before)?.[1] ?? '';
    const variable = name === 'default' ? [...before.matchAll(VARIABLE_BLOCK)].at(-1)?.[1] : undefined;
    const values = found?.get(variable ?? name) ?? [];
    return found === null || [...values].some((value) => value !== text);
}


/***/ }),

/***/ 2441:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isFileOfTerraform = isFileOfTerraform;
exports.terraformGiven = terraformGiven;
const comments_ts_1 = __webpack_require__(2181);
const entry_ts_1 = __webpack_require__(115);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const terraform_variables_ts_1 = __webpack_require__(5851);
/** `templatefile("${path.module}/x.tpl", {`, and `template = file("x.tpl")` with the `vars = {` of the older `template_file`. */
const CALL = /\b(?:templatefile|file)\(\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,300})"\s{0,100}(?:,\s{0,100}|\)\s{0,100}vars\s{0,100}=?\s{0,100})\{((?:\$\{[^{}\n]{0,300}\}|[^{}]){0,5000})/g;
/** What a variable is given, where that is nothing but a literal or a variable. */
const GIVEN = /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:"([^"\n]{0,300})"|(?:var|local)\.([\w-]{1,100})|(true|false|\d[\d.]*))(?=[ \t]{0,100}(?:[,\r\n#]|\/\/|$))/g;
/** `toml = file("${path.module}/conf/deployment.toml")` */
const GIVEN_FILE = /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:template)?file\(\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,300})"/g;
/** A text that is nothing but a variable of a template. */
const VARIABLE_ALONE = /^\s*\$\{([\w-]{1,100})\}\s*$/;
/** Whether a text of a template is nothing but a file of the repository that Terraform puts in: that one is read itself. */
function isFileOfTerraform(text, path, tree) {
    const name = VARIABLE_ALONE.exec(text)?.[1];
    return name !== undefined && (calls(tree).get(path)?.files.has(name) ?? false);
}
/** What Terraform gives the variables of a template; a variable that gets different values is not known. */
function terraformGiven(path, tree) {
    const given = calls(tree).get(path)?.values;
    return (name) => {
        const values = given?.get(name) ?? [];
        const [first] = values;
        return first && values.every((value) => value?.text === first.text) ? first : null;
    };
}
/** What the templates of a tree are given, by their paths. */
const calls = (0, per_tree_ts_1.perTree)((tree) => {
    const found = new Map();
    // What calls a template names nothing of WSO2's and is not among the loaded files.
    for (const file of tree.paths) {
        if (!file.endsWith('.tf'))
            continue;
        const variables = (0, terraform_variables_ts_1.terraformVariables)(tree, file);
        for (const call of (0, comments_ts_1.withoutComments)(tree.text(file) ?? '').matchAll(CALL)) {
            const [whole, source = '', body = ''] = call;
            const path = (0, paths_ts_1.relativeTo)(file, source);
            if (path === null)
                continue;
            const given = found.get(path) ?? { values: new Map(), files: new Set() };
            found.set(path, given);
            for (const [, name = '', held = ''] of body.matchAll(GIVEN_FILE))
                if ((0, entry_ts_1.kindOfPath)(held) !== null && (0, paths_ts_1.isFile)(tree.paths, (0, paths_ts_1.relativeTo)(file, held) ?? ''))
                    given.files.add(name);
            const bodyAt = call.index + whole.length - body.length;
            for (const { 0: written, 1: name = '', 2: text, 3: variable, 4: bare, index } of body.matchAll(GIVEN)) {
                const end = bodyAt + index + written.length - (text === undefined ? 0 : 1);
                const literal = text ?? bare;
                const value = literal === undefined
                    ? variables(variable)
                    : { text: literal, span: { file, start: end - literal.length, end } };
                given.values.set(name, [...(given.values.get(name) ?? []), value]);
            }
        }
    }
    return found;
});


/***/ }),

/***/ 5851:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.terraformVariables = terraformVariables;
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** The beginning of a variable's block, and the default that follows it. */
const DEFAULT = /\bvariable\s+"([\w-]+)"\s*\{|\bdefault\s*=\s*(?:"([^"\n]*)"|(true|false|\d[\d.]*)(?![\w.]))/g;
/** What a `.tfvars` file or the caller of a module sets; an expression stays as written, so that it is no default. */
const GIVEN = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|([^\s"][^\n]*))/gm;
const LOCAL_MODULE = /\bsource\s*=\s*"(\.\.?\/[^"\n]*)"/g;
/** Terraform reads these unasked; any other `.tfvars` only counts when somebody names it. */
const AUTOMATIC = /^terraform\.tfvars$|\.auto\.tfvars$/;
/**
 * What `var.x` of a Terraform or Nomad file is: the default of its block, or what `.tfvars` files and callers of the
 * module give. A variable that gets different values is not known: which one holds depends on how Terraform is called.
 */
function terraformVariables(tree, file) {
    // A module of Terraform is a folder, a job of Nomad a file.
    const place = file.endsWith('.tf') ? (0, paths_ts_1.dirOf)(file) : file;
    return (name) => lookupOf(place, tree, file)(name);
}
const lookupOf = (0, per_tree_ts_1.perKey)((place, tree, file) => place === file ? lookupIn(tree, [file], place) : lookupInFolder(tree, place));
/** Folders of modules, each with the files that call it. */
const callers = (0, per_tree_ts_1.perTree)((tree) => {
    const found = new Map();
    for (const path of tree.paths) {
        if (!path.endsWith('.tf'))
            continue;
        for (const [, source] of (tree.text(path) ?? '').matchAll(LOCAL_MODULE)) {
            const folder = (0, paths_ts_1.relativeTo)(path, source);
            if (folder !== null)
                found.set(folder, (found.get(folder) ?? new Set()).add(path));
        }
    }
    return found;
});
function lookupInFolder(tree, folder) {
    const paths = (0, paths_ts_1.pathsBelow)(tree.paths, folder).filter((path) => path.endsWith('.tfvars') || (path.endsWith('.tf') && (0, paths_ts_1.dirOf)(path) === folder));
    return lookupIn(tree, [...paths, ...(callers(tree).get(folder) ?? [])], folder);
}
function lookupIn(tree, paths, folder) {
    const [defaults, automatic, named] = [collection(), collection(), collection()];
    for (const path of paths) {
        const text = (0, comments_ts_1.withoutComments)(tree.text(path) ?? '');
        const isHere = path === folder || (0, paths_ts_1.dirOf)(path) === folder;
        if (isHere && !path.endsWith('.tfvars'))
            addDefaults(path, text, defaults);
        else
            addGiven(path, text, isHere && AUTOMATIC.test((0, paths_ts_1.baseOf)(path)) ? automatic : named);
    }
    return (name) => {
        const values = [...(automatic.get(name) ?? defaults.get(name) ?? []), ...(named.get(name) ?? [])];
        const [first] = values;
        return first !== undefined && values.every(({ text }) => text === first.text) ? first : null;
    };
}
const collection = () => new Map();
function addDefaults(file, text, found) {
    let variable = null;
    for (const match of text.matchAll(DEFAULT)) {
        const [whole, name, text, bare] = match;
        const end = match.index + whole.length;
        if (name === undefined && variable !== null) {
            if (text !== undefined)
                add(found, variable, file, text, end - 1);
            else
                add(found, variable, file, bare, end);
        }
        variable = name ?? null;
    }
}
function addGiven(file, text, found) {
    for (const match of text.matchAll(GIVEN)) {
        const [whole, name, text, expression] = match;
        const end = match.index + whole.length;
        if (text !== undefined)
            add(found, name, file, text, end - 1);
        else
            add(found, name, file, expression, end);
    }
}
/** @param end offset behind the text */
function add(found, name, file, text, end) {
    const span = { file, start: end - text.length, end };
    const values = found.get(name);
    if (values)
        values.push({ text, span });
    else
        found.set(name, [{ text, span }]);
}


/***/ }),

/***/ 9539:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FILE_CALL = void 0;
exports.isTerraform = isTerraform;
exports.terraformUnits = terraformUnits;
const comments_ts_1 = __webpack_require__(2181);
const expand_ts_1 = __webpack_require__(2447);
const image_ts_1 = __webpack_require__(2270);
const paths_ts_1 = __webpack_require__(4447);
const units_of_images_ts_1 = __webpack_require__(4871);
/** Whether a path is a file of Terraform's or Nomad's, or a template of one. */
function isTerraform(path) {
    return /\.(?:tf|tfvars|hcl|nomad)(?:\.\w+)?$/.test(path);
}
/** A file of the repository that Terraform reads, by a path from its own folder. */
exports.FILE_CALL = /\b(?:templatefile|file|filebase64)\(\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$]+)"/g;
const BLOCK = /^[ \t]*(?:(?:resource|data|module|variable|output|provider)[ \t]+"([\w-]+)"|locals\s*\{)/;
/** `image =`, in JSON `"image":`; a bare word with a colon that begins a line is YAML's, which is read as such. */
const KEY = /(?<![\w.-])("(?:image|name)"\s*[=:]|(?:image|name)\s*=|(?<!^[ \t-]*)(?:image|name)\s*:)/;
const TEXT = /"((?:[^"$\\\n]|\\.|\$(?!\{)|\$\{[^{}\n]*\})*)"|(var\.[\w-]+)/;
const BLOCK_OR_ATTRIBUTE = new RegExp(String.raw `${BLOCK.source}|${KEY.source}\s*(?:${TEXT.source})`, 'gm');
/**
 * The containers a Terraform or Nomad file runs, each with every file of the repository the file reads in: Terraform
 * passes both through locals and resources, so all that one file names belongs together.
 *
 * @param lookup the variables of the file
 */
function terraformUnits(file, text, lookup) {
    const mounts = [...text.matchAll(exports.FILE_CALL)].flatMap((match) => {
        const from = (0, paths_ts_1.relativeTo)(file, match[1]);
        return from === null ? [] : [{ kind: 'path', from, to: null }];
    });
    const code = (0, comments_ts_1.withoutComments)(text);
    const images = imagesIn(code).flatMap(({ text: image, start, end }) => {
        const found = claimed(image, { file, start, end }, lookup);
        return found ? [{ start, end, ...found }] : [];
    });
    return (0, units_of_images_ts_1.unitsOfImages)('terraform', file, code, mounts, images);
}
/** Attributes `image`, and `name` in a `docker_image`, whatever they are set to. */
function imagesIn(code) {
    const found = [];
    let block;
    for (const match of code.matchAll(BLOCK_OR_ATTRIBUTE)) {
        const [whole, label, key, text, variable] = match;
        const end = match.index + whole.length;
        if (key === undefined)
            block = label;
        else if (key.includes('name') && block !== 'docker_image')
            continue;
        else if (text !== undefined)
            found.push({ text, start: end - 1 - text.length, end: end - 1 });
        else
            found.push({ text: `\${${variable}}`, start: end - variable.length, end });
    }
    return found;
}
/** What an image says and where it stands: one that is all of a variable stands where the variable gets it. */
function claimed(written, span, lookup) {
    const { text, verbatim, definedAt } = (0, expand_ts_1.expandTerraform)(written, lookup);
    const moved = definedAt !== null && /^\$\{[^}]*\}$/.test(written);
    const claim = (0, image_ts_1.imageClaim)(text, definedAt ?? span, [], verbatim || moved);
    return claim && { claim, at: verbatim || moved ? claim.span : span };
}


/***/ }),

/***/ 3889:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.textsThatRun = void 0;
exports.isSurveyable = isSurveyable;
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** Scripts by their name, and what may be one by its first line. */
const SCRIPT = /\.(?:sh|bash|ksh|zsh|bat|cmd|ps1)$/;
const PROGRAM = /(?:^|\/)[^./]+$|\.(?:py|rb|pl)$/;
/** Whether all that may bring a file can be looked through. */
function isSurveyable({ paths, unread }) {
    return paths.length <= paths_ts_1.MANY_PATHS && !unread.some(({ nameClass }) => nameClass === 'carrier');
}
/** Scripts, tasks and manifests without their comments; null when they cannot all be read. */
exports.textsThatRun = (0, per_tree_ts_1.perTree)((tree) => {
    if (!isSurveyable(tree))
        return null;
    const { paths, files } = tree;
    const carriers = files.filter(({ nameClass }) => nameClass === 'carrier').map(({ path }) => path);
    // Scripts that go to the home by a variable name nothing of WSO2's and are not among the loaded files.
    const scripts = paths.filter((path) => SCRIPT.test(path) || (PROGRAM.test(path) && isProgram(path, tree)));
    return [...new Set([...carriers, ...scripts])].map((path) => (0, comments_ts_1.withoutComments)(tree.text(path) ?? ''));
});
function isProgram(path, tree) {
    return tree.text(path)?.startsWith('#!') ?? false;
}


/***/ }),

/***/ 2670:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filesToldByTarget = filesToldByTarget;
const charts_ts_1 = __webpack_require__(2806);
const entry_ts_1 = __webpack_require__(115);
const file_entries_ts_1 = __webpack_require__(5472);
const map_entries_ts_1 = __webpack_require__(1304);
const paths_ts_1 = __webpack_require__(4447);
const put_by_manifests_ts_1 = __webpack_require__(4845);
const put_by_scripts_ts_1 = __webpack_require__(3331);
const put_by_tasks_ts_1 = __webpack_require__(4817);
const put_by_terraform_ts_1 = __webpack_require__(79);
/**
 * The files that something puts to where they are called as a product's configuration file is (`COPY is.conf
 * …/repository/conf/deployment.toml`), and that no entry is of: their own name does not tell what they are. No other
 * file is read for that.
 */
function filesToldByTarget(survey, carried) {
    const { tree, charts } = survey;
    // A manifest or a script that holds such files is none itself.
    const known = new Set(survey.entries.map(({ source }) => source.file));
    const puts = [
        ...putsOfUnits(survey),
        ...putsInMaps(survey),
        ...(0, put_by_tasks_ts_1.filesPutByTasks)(tree, carried),
        ...(0, put_by_manifests_ts_1.filesPutByManifests)(tree),
        ...(0, put_by_terraform_ts_1.filesPutByTerraform)(tree),
        ...(0, put_by_scripts_ts_1.filesPutByScripts)(tree, survey.units),
    ];
    const targets = new Map();
    for (const { path, target } of puts) {
        const isClearer = !targets.has(path) || isInHome(target);
        if (isClearer && !known.has(path) && isConfiguration(target))
            targets.set(path, target);
    }
    return [...targets].flatMap(([path, target]) => {
        const nameClass = (0, entry_ts_1.kindOfPath)(target) === 'deployment.toml' ? 'toml' : 'config-xml';
        const file = tree.load(path, nameClass);
        if (file === null)
            return [];
        const chart = (0, charts_ts_1.chartOf)(path, charts)?.folder ?? null;
        return ('problem' in file ? (0, file_entries_ts_1.unreadEntry)(file, target) : (0, file_entries_ts_1.fileEntry)(file, chart, target)) ?? [];
    });
}
/** What the mounts and copies of units put. */
function putsOfUnits({ units, maps }) {
    const ofMount = (mount) => {
        if (mount.kind === 'values' || mount.to === null)
            return [];
        const target = mount.to;
        if (mount.kind === 'path')
            return [{ path: mount.from, target }];
        const { key } = mount;
        const paths = maps.filter(({ name }) => (0, map_entries_ts_1.isMapOf)(mount, name)).flatMap((map) => map.paths);
        return paths.flatMap(({ path, key: renamed }) => (key === (renamed ?? (0, paths_ts_1.baseOf)(path)) ? [{ path, target }] : []));
    };
    return units.flatMap(({ mounts }) => mounts.flatMap(ofMount));
}
/** What config maps and secrets have under another key than its name. */
function putsInMaps({ maps }) {
    return maps.flatMap(({ paths }) => paths.flatMap(({ path, key }) => (key === null ? [] : [{ path, target: key }])));
}
function isConfiguration(target) {
    const kind = (0, entry_ts_1.kindOfPath)(target);
    return kind !== null && (0, entry_ts_1.isDecisiveKind)(kind) && (0, entry_ts_1.hasOwnName)(target);
}
function isInHome(target) {
    const kind = (0, entry_ts_1.kindOfPath)(target);
    return kind !== null && (0, entry_ts_1.isHomePath)(target, kind);
}


/***/ }),

/***/ 2647:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isTool = isTool;
const entry_ts_1 = __webpack_require__(115);
const home_targets_ts_1 = __webpack_require__(2231);
const paths_ts_1 = __webpack_require__(4447);
/** Programs that start no server, those of a shell among them. */
const TOOLS = new Set([
    'cat cp ls tar keytool echo printf env test [ [[ true false : mkdir rm mv ln touch tee chmod chown find grep egrep sed',
    'awk head wc cut sort tr date id whoami pwd which stat diff md5sum sha256sum base64 unzip zip gzip gunzip curl wget nc',
    'openssl mysql mysqladmin mariadb psql pg_isready sqlplus sqlcmd sleep set cd export unset exit umask read',
]
    .join(' ')
    .split(' '));
const SHELL = /^(?:ba|da|k|z|a)?sh$/;
/** `-c`, `-ec`, `-lc` */
const SCRIPT_OPTION = /^-[a-z]{0,8}c$/;
/** Words of the shell's own that a command may stand behind. */
const BEFORE_COMMAND = new Set('if then elif else while until do ! { time exec command sudo'.split(' '));
/** Words that make a command of their own out of what follows. */
const NO_COMMAND = new Set('for done fi }'.split(' '));
/** What may still start a server though the command's own program does not. */
const MAY_START = /\.sh\b|wso2server|[ \t]-exec|<</;
/** A container that only waits is there for commands that others run in it. */
const WAITS = /\bsleep[ \t]+(?:inf|\d{4}|\d+[hd])|\b(?:while|until)[ \t]+(?:true|false|:)/;
const MAX_LENGTH = 10_000;
/**
 * Whether a container whose image's own program is replaced runs no server but a program such as `cat`, `cp` or `mysql`,
 * or a shell with nothing but these. What cannot be told is a server, and so is what gets configuration of a home.
 *
 * @param program the words in the place of the image's entry point and its command
 * @param targets where something is mounted
 */
function isTool(program, targets) {
    const [first = '', ...rest] = program;
    const name = (0, paths_ts_1.baseOf)(first);
    const all = program.join(' ');
    if (all.length > MAX_LENGTH || MAY_START.test(all) || WAITS.test(all) || targets.some(isConfiguration))
        return false;
    if (!SHELL.test(name))
        return rest.length > 0 ? isToolCommand([name, ...rest]) : TOOLS.has(name) && name !== 'cat';
    const at = rest.findIndex((word) => SCRIPT_OPTION.test(word));
    const script = rest[at + 1];
    return at >= 0 && script !== undefined && rest.slice(0, at).every((word) => /^-/.test(word)) && isToolScript(script);
}
/** Whether what is mounted at a place may be configuration that a server reads. */
function isConfiguration(target) {
    return (0, home_targets_ts_1.homePack)(target) !== null || (0, entry_ts_1.kindOfPath)(target) !== null || home_targets_ts_1.CONFIG_VOLUME.test(target);
}
/** What is quoted is no command, unless the shell puts one in. */
const QUOTED = /'[^']*'|"[^"$`\\]*(?:\$(?!\()[^"$`\\]*)*"/g;
const REDIRECTED = /\d?>&[\d-]?|&>>?/g;
const COMMENT = /(?:^|[ \t])#[^\n]*/gm;
function isToolScript(script) {
    const plain = script
        .replace(/\\\r?\n/g, '')
        .replace(QUOTED, '""')
        .replace(COMMENT, '')
        .replace(REDIRECTED, ' ');
    const commands = plain.split(/\$\(|[;&|()\n`]+/).map((command) => command.trim().split(/\s+/));
    const spoken = commands.filter(([first]) => first !== '');
    return spoken.length > 0 && spoken.every(isToolCommand);
}
function isToolCommand(words) {
    const at = words.findIndex((word) => !BEFORE_COMMAND.has(word) && !/^\w+=/.test(word));
    const program = words[at];
    if (program === undefined || NO_COMMAND.has(program))
        return true;
    const name = (0, paths_ts_1.baseOf)(program);
    if (name !== 'env')
        return TOOLS.has(name);
    // `env` runs what stands behind its variables.
    return isToolCommand(words.slice(at + 1));
}


/***/ }),

/***/ 7960:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wholeName = exports.FIXED_NAME = void 0;
exports.isTraced = isTraced;
exports.isSpokenOf = isSpokenOf;
const lines_ts_1 = __webpack_require__(771);
const comments_ts_1 = __webpack_require__(2181);
const paths_ts_1 = __webpack_require__(4447);
/** What makes no file of a server: what nobody reads as text, and what only tells people about it. */
const NO_TEXT = /\.(?:md|adoc|rst|jar|war|zip|gz|jks|p12|png|jpe?g|gif|svg|ico|pdf|so|class|car)$/i;
/** Objects that bring a Secret or a config map, also from elsewhere (`SealedSecret`, `ExternalSecret`). */
const MAKES = /\bkind: *["']?\w{0,60}(?:Secret|ConfigMap)\b/;
const IS_WORKLOAD = /^[ \t]*containers:/m;
/** What a text that makes a Secret or a config map has in it beside the name. */
const SPEAKS_OF_MAPS = /secret|config[-_ ]?map|\b(?:kubectl|oc|cm)\b/i;
/** What a manifest says beside its settings: a comment, or a command that it runs. */
const REMARK = /#|\b(?:kubectl|oc|create)\b/;
/** What parts the documents of a YAML file. */
const DOCUMENT = /^---(?=\s|$)/m;
/** A name of a Secret or a config map in which nothing is filled in. */
exports.FIXED_NAME = /^[a-z\d][a-z\d.-]{0,252}$/;
/**
 * Whether another file of the repository, or another line of this one, speaks of a source: it may make the file.
 *
 * @param file the path of what mounts it
 */
function isTraced({ trace, isMap }, file, survey) {
    const { tree, maps, entries, kustomizations } = survey;
    if (trace === '' || maps.some(({ name }) => name === trace) || entries.some(({ map }) => map === trace))
        return true;
    if (kustomizations.some(({ remote }) => remote) || tree.paths.length > paths_ts_1.MANY_PATHS)
        return true;
    const named = (0, exports.wholeName)(trace);
    return tree.paths.some((path) => {
        const text = NO_TEXT.test(path) ? null : tree.text(path);
        if (!text?.includes(trace))
            return false;
        // A file may hold a config map of another name beside the workload.
        return text.split(DOCUMENT).some((document) => speaksOf(document, named, isMap, path === file, survey));
    });
}
function speaksOf(text, named, isMap, isOwn, survey) {
    if (!named.test(text))
        return false;
    const makes = MAKES.test(text);
    const isWorkload = !makes && IS_WORKLOAD.test(text);
    if (isMap && !isWorkload && !SPEAKS_OF_MAPS.test(text))
        return false;
    // Other workloads, and other volumes of this one, only refer to it.
    const refers = !makes && (isOwn || isWorkload);
    const lines = (0, lines_ts_1.joinedLines)(text).split('\n');
    return lines.some((line) => {
        const at = line.search(named);
        if (at === -1 || (isMap && bringsAnother(line, lines, survey)))
            return false;
        return !refers || (isMap && isWorkload ? REMARK.test(line) : !isReference(line.slice(0, at)));
    });
}
/**
 * Whether anything but its own manifest speaks of a config map or a Secret, or that manifest more than once: it may be
 * mounted.
 *
 * @param file the path of that manifest
 */
function isSpokenOf(map, file, { paths, text }) {
    const named = new RegExp((0, exports.wholeName)(map), 'g');
    return (paths.length > paths_ts_1.MANY_PATHS ||
        paths.some((path) => {
            const whole = NO_TEXT.test(path) ? null : text(path);
            if (!whole?.includes(map))
                return false;
            return [...(0, comments_ts_1.withoutComments)(whole).matchAll(named)].length > (path === file ? 1 : 0);
        }));
}
/** A name or path where it is not a part of a longer one. */
const wholeName = (name) => new RegExp(`(?<![\\w.-])${(0, paths_ts_1.literally)(name)}(?![\\w-]|\\.\\w)`);
exports.wholeName = wholeName;
/** Whether a line does nothing but name a source or mount it, by what stands before the name. */
function isReference(before) {
    return /(?:^[\s-]*|\b(?:secretName|name|path|source): *|\bvolumes: *\[(?:[^\]]{0,1000},)? *)["']?(?:\.{1,2}\/)*$/.test(before);
}
/** The files that a command of `kubectl` makes a Secret or a config map of. */
const FROM_FILE = /--from-(?:env-)?file[= ]["']?(?:[\w.-]{1,255}=)?([^\s"']{1,300})/g;
const FIXED = /^[~\w./-]+$/;
/** Whether a command makes a Secret or a config map of files that are neither in the repository nor made by the other commands. */
function bringsAnother(line, lines, { tree }) {
    const sources = [...line.matchAll(FROM_FILE)].map(([, path = '']) => path);
    const isAway = (path) => {
        const fixed = path.replace(/^(?:\.{0,2}\/)+|\/$/g, '');
        const isMade = lines.some((other) => other !== line && other.includes((0, paths_ts_1.baseOf)(fixed)));
        return FIXED.test(path) && fixed !== '' && !isMade && !(0, paths_ts_1.isAnyEndOf)(fixed, tree.paths);
    };
    return sources.length > 0 && sources.every(isAway);
}


/***/ }),

/***/ 2884:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unitsAt = unitsAt;
const located_ts_1 = __webpack_require__(7657);
const per_tree_ts_1 = __webpack_require__(7717);
/** The units that state something at a place: those that run or build the image that stands there. */
function unitsAt(place, { tree, units }) {
    return byPlace(tree, units).get((0, located_ts_1.placeKey)(place)) ?? [];
}
const byPlace = (0, per_tree_ts_1.perTree)((_tree, units) => {
    const found = new Map();
    for (const unit of units) {
        for (const { span } of unit.claims) {
            const key = (0, located_ts_1.placeKey)(span);
            found.set(key, (found.get(key) ?? new Set()).add(unit));
        }
    }
    return new Map([...found].map(([key, at]) => [key, [...at]]));
});


/***/ }),

/***/ 4871:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unitsOfImages = unitsOfImages;
const images_in_text_ts_1 = __webpack_require__(593);
/**
 * A unit for each image of such a file, also for those that only their text tells.
 *
 * @param code the text without its comments
 * @param mounts every file of the repository that the file reads in: all that one file names belongs together
 * @param images in their order
 */
function unitsOfImages(kind, file, code, mounts, images) {
    const unit = (claim, at) => ({
        kind,
        name: claim.what,
        file: at.file,
        at,
        claims: [claim],
        builds: null,
        mounts,
        environment: null,
    });
    /** What stands outside the images found. */
    const rest = [];
    let read = 0;
    for (const { start, end } of images) {
        rest.push(code.slice(read, start), ' '.repeat(end - start));
        read = end;
    }
    const others = (0, images_in_text_ts_1.imagesInText)(rest.join('') + code.slice(read), (start, end) => ({ file, start, end }), []);
    return [...images.map(({ claim, at }) => unit(claim, at)), ...others.map((claim) => unit(claim, claim.span))];
}


/***/ }),

/***/ 4205:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unplacedFiles = unplacedFiles;
exports.broughtBy = broughtBy;
exports.isNamed = isNamed;
const unplaced_ts_1 = __webpack_require__(6369);
const comments_ts_1 = __webpack_require__(2181);
const dockerfile_ts_1 = __webpack_require__(7281);
const dockerfile_stages_ts_1 = __webpack_require__(7233);
const entry_ts_1 = __webpack_require__(115);
const link_ts_1 = __webpack_require__(6291);
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const running_units_ts_1 = __webpack_require__(2834);
const traced_ts_1 = __webpack_require__(7960);
const units_at_ts_1 = __webpack_require__(2884);
/** A source of an instruction that a variable fills in, so that it may be any file. */
const OPEN_SOURCE = /(?<!\S)(?!--)[^\s$]{0,300}\$\S{0,300}\s+\S/;
/** What a manifest may fill in, so that it may be any file. */
const OPEN_NAME = /[*?[${]/;
/** A volume whose source a variable fills in. */
const OPEN_VOLUME = /\$[\w{}./-]{1,300}:\//;
/**
 * The warnings on files that are taken for an image's only because nothing else says what runs with them. The image has
 * no other configuration, nothing that its server mounts or copies may be the file, and nothing in the repository names
 * it.
 */
function unplacedFiles({ id, entries, units, identity }, survey) {
    const [image] = identity.claims;
    const files = entries.filter((entry) => isFile(entry) || isOfMap(entry));
    if (units.length > 0 || files.length === 0 || (image?.kind !== 'image' && image?.kind !== 'build'))
        return [];
    const sources = sourcesOf(image.span, survey);
    if (sources === null)
        return [];
    const { tree } = survey;
    return files
        .filter(({ path, map, source }) => map === null
        ? !sources.some((from) => (0, paths_ts_1.isBelow)(path, from)) && ![path, ownPath(path)].some((one) => isNamed(one, tree))
        : !(0, traced_ts_1.isSpokenOf)(map, source.file, tree))
        .map(({ path, map, source }) => {
        const told = map === null ? path : `${source.name} of ${map} in ${source.file}`;
        return (0, unplaced_ts_1.unplacedFinding)(id, told, image.span);
    });
}
/** What a file is called that shows how another one is to look: `deployment.toml.example`. */
const EXAMPLE = /[-_.](?:example|sample|template|dist)$/;
/** The path of the file that an example is of. */
function ownPath(path) {
    return path.replace(EXAMPLE, '');
}
/**
 * Whether an entry is a file of its own, with the settings as the server reads them: a template is for a tool to write, and
 * one of several that are called alike (`deployment-uk.toml`) for one to choose.
 */
function isFile(entry) {
    const { path, source } = entry;
    const isOne = (0, paths_ts_1.baseOf)(ownPath(path)) === source.kind || (0, entry_ts_1.kindOfPath)(path) === null;
    return (0, entry_ts_1.isOwnFile)(entry) && isOne && (0, entry_ts_1.isDecisive)(entry) && source.template === null;
}
/** Whether an entry is one of a config map or a Secret that stands in a manifest as it is: a chart may make more of it. */
function isOfMap(entry) {
    const { map, chart, source } = entry;
    return map !== null && traced_ts_1.FIXED_NAME.test(map) && chart === null && (0, entry_ts_1.isDecisive)(entry) && source.template === null;
}
/**
 * The files and folders that what runs or builds an image brings along; null where it has configuration of its own, where
 * some may be any, and where nothing runs it.
 */
const sourcesOf = (image, survey) => sources((0, located_ts_1.placeKey)(image), survey, image);
const sources = (0, per_tree_ts_1.perKey)((_place, survey, image) => {
    const runs = running(survey.tree, survey);
    const units = (0, units_at_ts_1.unitsAt)(image, survey).filter((unit) => runs.has(unit));
    const brought = units.map((unit) => ((0, link_ts_1.linkedEntries)(unit, survey).length > 0 ? null : broughtBy(unit, survey)));
    return units.length === 0 || brought.includes(null) ? null : brought.flatMap((one) => one ?? []);
});
/** A stage of a Dockerfile that no service builds is no image of it. */
const running = (0, per_tree_ts_1.perTree)((tree, survey) => new Set((0, running_units_ts_1.runningUnits)(tree, survey)));
/** What a unit mounts or copies; null where that may be any file. */
function broughtBy({ kind, file, mounts, open }, survey) {
    const { tree } = survey;
    if (open || (kind !== 'dockerfile' && OPEN_VOLUME.test(tree.text(file) ?? '')))
        return null;
    const brought = mounts.flatMap((mount) => {
        if (mount.kind === 'map')
            return filesOfMap(mount, survey) ?? (mayBringConfiguration(mount, file, survey) ? [null] : []);
        if (mount.kind !== 'path')
            return [null];
        const { from, at } = mount;
        const isOpen = at ? OPEN_SOURCE.test(tree.text(at.file)?.slice(at.start, at.end) ?? '') : OPEN_NAME.test(from);
        return [isOpen && !NO_CONFIGURATION.test(from) ? null : from];
    });
    return brought.includes(null) ? null : brought.filter((from) => from !== null);
}
/** The files of a config map of which commands tell all that is in it: those named, and those right in a folder named. */
function filesOfMap({ name }, { maps, tree }) {
    const named = maps.filter((map) => map.name === name);
    if (named.length === 0 || !named.every(({ isWhole }) => isWhole))
        return null;
    const paths = new Set(named.flatMap((map) => map.paths.map(({ path }) => path)));
    return tree.paths.filter((path) => paths.has(path) || paths.has((0, paths_ts_1.dirOf)(path)));
}
/** A folder of a home in which no server looks for its configuration, or a file of another kind. */
const NO_CONFIGURATION = /\/repository\/(?!(?:resources\/)?conf(?:\/|$))|\.(?!(?:toml|xml|j2|sh)$)[a-z]\w{0,9}$/i;
/** Whether a Secret or a config map may hold a server's configuration: the repository has or makes it, and it goes where one is read. */
function mayBringConfiguration({ name, to }, file, survey) {
    if (to !== null && NO_CONFIGURATION.test(to))
        return false;
    // The names of a chart's objects begin with what a release is called.
    const isTemplate = survey.tree.text(file)?.includes('{{') === true;
    return isTemplate || !traced_ts_1.FIXED_NAME.test(name) || (0, traced_ts_1.isTraced)({ trace: name, isMap: true }, file, survey);
}
/**
 * A configuration file that a text names, with the folder before it. Looks back from the ending: a search that began at
 * the name would read on from every character.
 */
const MENTION = /\.(?:toml|xml)(?<=(?:([^\s/"'`=:,;<>|&]{0,300})\/)?([^\s/"'`=:,;<>|&]{1,300})\.\w{3,4})[\w.-]{0,100}/g;
/** The names of the formats, which the files begin with. */
const NAMESPACE = /http:\/\/wso2\.org\/projects\/[\w./-]{1,100}/g;
/** A folder or a name that is filled in, or where the mention starts. */
const OPEN = /^\.{0,2}$|[*?$(){}]/;
/** Whether anything may name a file: a command that mounts it, a script that fetches it. */
function isNamed(path, tree) {
    const { names, isOpen } = mentioned(tree);
    const folder = (0, paths_ts_1.baseOf)((0, paths_ts_1.dirOf)(path));
    const named = [...(names.get((0, paths_ts_1.baseOf)(path)) ?? [])];
    return isOpen || named.some((other) => folder === '' || other === folder || OPEN.test(other));
}
/** The folders that the texts of a tree name before the name of a file, and whether any may name every file. */
const mentioned = (0, per_tree_ts_1.perTree)(({ files }) => {
    const names = new Map();
    let isOpen = false;
    for (const { path, text } of files) {
        if (!/\.(?:toml|xml)/.test(text))
            continue;
        const said = (0, comments_ts_1.withoutComments)((0, dockerfile_ts_1.isDockerfile)(path) ? withoutCopies(text) : text).replace(NAMESPACE, '');
        for (const [ending, folder = '', stem] of said.matchAll(MENTION)) {
            const name = `${stem}${ending}`.replace(/\.+$/, '');
            if (OPEN.test(name))
                isOpen = true;
            else
                names.set(name, (names.get(name) ?? new Set()).add(folder));
        }
    }
    return { names, isOpen };
});
/** A Dockerfile without what it copies: of that an image's own mounts tell, another stage's are not the image's. */
function withoutCopies(text) {
    // What one stage takes from another may have been made of what that one copies.
    if (text.includes('--from='))
        return text;
    const copies = (0, dockerfile_stages_ts_1.instructions)(text).filter(({ name, rest }) => /^(?:COPY|ADD)$/.test(name) && !/[*?]/.test(rest));
    const starts = [0, ...copies.map(({ at, rest }) => at + rest.length)];
    return starts.map((start, index) => text.slice(start, copies[index]?.at)).join('');
}


/***/ }),

/***/ 3971:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unreadValue = unreadValue;
exports.putUnderUnreadKey = putUnderUnreadKey;
exports.isUnreadBeside = isUnreadBeside;
const charts_ts_1 = __webpack_require__(2806);
const claim_ts_1 = __webpack_require__(5191);
const embedded_entries_ts_1 = __webpack_require__(1996);
const entry_ts_1 = __webpack_require__(115);
const located_ts_1 = __webpack_require__(7657);
const paths_ts_1 = __webpack_require__(4447);
const values_tree_ts_1 = __webpack_require__(9818);
/** The maps of the values that WSO2's charts make `deployment.toml` of. */
const BLOCKS = [['deploymentToml'], ['wso2', 'apim', 'configurations']];
/** Below them, what the charts add to the file as it stands. */
const ADDED = 'extraConfigs';
/**
 * Of a home whose configuration is a piece of `deployment.toml` in values for a chart of WSO2's own that lies elsewhere:
 * the key it stands under, where the chart reads another one and the values show by the rest of that block which. Values of
 * charts by other names, and whole files among values, are left alone: a team's chart may read any key.
 */
function unreadValue({ entries, units, environment }, survey) {
    const { charts } = survey;
    const [entry, ...others] = entries.filter((one) => (0, entry_ts_1.isDecisive)(one));
    if (!entry || others.length > 0)
        return null;
    const own = environment ? [environment] : environmentsWith(entry, charts);
    const environments = units.length === 0 ? own : units.map((unit) => unit.environment);
    const found = environments.map((one) => one && unreadOf(entry, one, survey));
    return found.every((one) => one !== null) ? (found[0] ?? null) : null;
}
/** Where such a piece goes to. */
function putUnderUnreadKey({ entry, path, right }) {
    return { target: `${path.join('.')} of the values`, at: (0, entry_ts_1.firstLine)(entry), instead: right.join('.') };
}
/** Whether such a piece stands beside another home's that is under the right key: then no server has it. */
function isUnreadBeside({ instead }, homes) {
    return instead !== null && homes.some(({ entries }) => entries.some((entry) => isText(instead, entry)));
}
/** The environments of charts that have a text of values outside of the chart's folder. */
function environmentsWith(entry, charts) {
    if (entry.source.file === entry.path)
        return [];
    return charts
        .flatMap(({ environments }) => environments)
        .filter(({ values }) => values.tree && pathOf(entry, values.tree));
}
function unreadOf(entry, environment, survey) {
    const { tree } = environment.values;
    const path = tree && pathOf(entry, tree);
    if (!path || isFile(path, tree))
        return null;
    const chart = survey.charts.find(({ environments }) => environments.includes(environment));
    const right = chart ? rightBelow(path, tree, chart, survey) : environment.isOfOther ? null : rightPath(path, tree, 0);
    if (right === null || isSame(right, path))
        return null;
    return { entry, path, right, instead: (0, values_tree_ts_1.treeAt)(tree, right) };
}
function isSame(keys, others) {
    return keys.join('\0') === others.join('\0');
}
/** The keys whose value a configuration is. */
function pathOf(entry, tree) {
    if (tree.kind === 'leaf')
        return isText(tree, entry) ? [] : null;
    for (const [key, value] of tree.entries) {
        const rest = pathOf(entry, value);
        if (rest)
            return [key, ...rest];
    }
    return null;
}
/** Whether a value is the text of a configuration. */
function isText({ node }, { source }) {
    if (node?.kind !== 'scalar' || node.value !== source.text.text)
        return false;
    return (0, located_ts_1.placeKey)(node.text().locate(0, 0)) === (0, located_ts_1.placeKey)(source.text.locate(0, 0));
}
/** Whether a text is a whole file by the name it has. */
function isFile(path, tree) {
    const parent = (0, values_tree_ts_1.treeAt)(tree, path.slice(0, -1));
    return (0, embedded_entries_ts_1.nameOf)(path.at(-1), parent?.node ?? null) !== null;
}
/**
 * The keys under which WSO2's chart reads what stands at a path: those of the innermost of its blocks around it. Null
 * where the values have none.
 *
 * @param outermost how many keys are above the values of the outermost chart that may be WSO2's
 */
function rightPath(path, tree, outermost) {
    for (let length = path.length - 1; length >= outermost; length--) {
        const above = path.slice(0, length);
        const blocks = BLOCKS.map((block) => [...above, ...block]).filter((block) => (0, values_tree_ts_1.treeAt)(tree, block)?.kind === 'map');
        const right = blocks.map((block) => [...block, ADDED]);
        if (right[0])
            return right.find((one) => isSame(one, path)) ?? right[0];
    }
    return null;
}
/** The same in a chart of the repository, which may give values to charts that lie elsewhere, under the aliases they have. */
function rightBelow(path, tree, chart, survey) {
    const [first] = path;
    const dependency = chart.dependencies.find(({ key }) => key === first) ?? chart.dependencies.find(({ name }) => name === first);
    if (!dependency)
        return rightOfNone(path, chart, survey);
    if (!isElsewhere(dependency, chart, survey.charts))
        return null;
    const right = rightPath(path, tree, 1);
    return right && [dependency.key, ...right.slice(1)];
}
/**
 * The same for what stands under no dependency's key: Helm hands a chart only what is under its own and `global`, where
 * WSO2's charts do not look. Null where the chart's own templates may read it.
 */
function rightOfNone(path, chart, { charts, tree }) {
    const templates = (0, paths_ts_1.pathsBelow)(tree.paths, (0, charts_ts_1.templatesOf)(chart.folder));
    if (templates.some((template) => tree.text(template)?.includes(ADDED)))
        return null;
    const block = BLOCKS.find((one) => isSame([...one, ADDED], path.slice(-one.length - 1)));
    const ofWso2 = chart.dependencies.filter((one) => one.claim !== null && isElsewhere(one, chart, charts));
    const family = block === BLOCKS[0] ? 'is' : 'am';
    const meant = ofWso2.find(({ claim }) => (0, claim_ts_1.familyOf)(claim?.product ?? null) === family) ?? ofWso2[0];
    return block && meant ? [meant.key, ...block, ADDED] : null;
}
/** Whether a chart that another depends on is not of the repository. */
function isElsewhere({ name, folder }, chart, charts) {
    const vendored = chart.folder === '' ? `charts/${name}` : `${chart.folder}/charts/${name}`;
    return folder === null && !charts.some((one) => one.folder === vendored);
}


/***/ }),

/***/ 6280:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unreadCarriers = unreadCarriers;
const HOLDS_CONFIGURATION = /(?:deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml)["']?\s*:/;
/** What a carrier that cannot be read at all must hold to count: a configuration file's name, a product's image. */
const NAMES_CONFIGURATION = /deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml|\bwso2(?:is|am|-ob)[\w-]*:\d/;
/**
 * Findings for what could hold configuration but could not be read as a whole: a folder that cannot be listed, a
 * carrier that cannot be opened or decoded, a manifest with a configuration file in it that is not YAML, a submodule
 * that is not there.
 */
function unreadCarriers(tree, survey) {
    const folders = tree.unreadableFolders.map((folder) => finding({ file: folder, start: 0, end: 0 }, `The folder ${folder} cannot be listed, so its files were not judged.`, 'Give the process that scans the permission to read it.'));
    const submodules = tree.submodules.map((folder) => ({
        ...finding({ file: folder, start: 0, end: 0 }, `The submodule ${folder} is not checked out, so its files were not judged.`, 'Check the submodules out before the scan (actions/checkout: submodules: true) when they hold WSO2 configuration.'),
        level: 'warning',
    }));
    // What is a configuration file by where it is put is judged as that.
    const judged = new Set(survey.entries.map(({ source }) => source.file));
    const carriers = tree.unread
        .filter(({ path, nameClass, glimpse }) => nameClass === 'carrier' && (glimpse === null || NAMES_CONFIGURATION.test(glimpse)) && !judged.has(path))
        .map(({ path, problem }) => finding({ file: path, start: 0, end: 0 }, `The file can hold WSO2 configuration, but ${problem}. What it configures was not judged.`, 'Make the file readable as UTF-8 text of at most 5 MiB, or move the configuration into a file of its own.'));
    const manifests = survey.broken
        .filter(({ text }) => HOLDS_CONFIGURATION.test(text))
        .map(({ span, message }) => finding(span, `The file holds WSO2 configuration but is not valid YAML: ${message}. What it configures was not judged.`, 'Mend the YAML, or move the configuration into a file of its own.'));
    return [...folders, ...submodules, ...carriers, ...manifests];
}
function finding(span, message, help) {
    return {
        rule: 'unreadable-config',
        part: null,
        level: 'error',
        state: 'unresolved',
        deployment: null,
        span,
        message,
        help,
        fix: null,
        allowlist: null,
    };
}


/***/ }),

/***/ 7037:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unwrittenFiles = unwrittenFiles;
const entry_ts_1 = __webpack_require__(115);
const identify_ts_1 = __webpack_require__(9727);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
const texts_that_run_ts_1 = __webpack_require__(3889);
const written_into_homes_ts_1 = __webpack_require__(1874);
/** A file of a role, by its path below the folder where Ansible looks for it. */
const IN_ROLE = /^((?:.*\/)?roles\/([^/]+))\/(?:templates|files)\/(.+)$/;
const OF_ROLE = /(?:^|\/)roles\/[^/]+\//;
const TASKS = /^\/(?:tasks|handlers)\/.*\.ya?ml$/;
/** Playbooks, inventories, variables and scripts, which may name a file. */
const MAY_NAME = /\.(?:ya?ml|json|ini|cfg|sh|bash|py|rb)$|(?:^|\/)(?:hosts|inventor(?:y|ies))(?:[./]|$)/;
const TEMPLATE = /\.(?:j2|jinja2?)$/;
/** A task that removes files. */
const REMOVES = /\bstate["']?[ \t]{0,9}[:=][ \t]{0,9}["']?absent\b/;
const WRITES = /\b(?:template|copy|src|content|synchronize|unarchive|assemble|get_url)\b/;
/** A command that may take files of the role by their path on the machine that Ansible runs on. */
const BY_PATH = /\b(?:role_path|playbook_dir)\b|\broles\//;
const SOURCE = /\bsrc["']?[ \t]{0,9}[:=][ \t]{0,9}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|((?:\{\{[^}\n]{0,200}\}\}|[^\s,}"']){1,300}))/g;
/** A loop over what is not written out in the task. */
const OPEN_LOOP = /\b(?:loop|with_\w{1,30})["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{/;
/** A loop over the files that lie in a folder. */
const BY_FOLDER = /\b(?:with_)?(?:fileglob|filetree)\b/;
/**
 * The files of an Ansible role that are taken for a server's, though no task of the role and nothing else in the repository
 * writes them. Nothing is said of a role whose tasks may write any of its files, and of a home for which the policy file
 * speaks.
 */
function unwrittenFiles({ entries, units, identity }, { tree }) {
    if (units.length > 0 || (0, identify_ts_1.isDeclared)(identity))
        return [];
    return entries.flatMap((entry) => {
        const { path, source } = entry;
        const found = (0, entry_ts_1.isOwnFile)(entry) ? IN_ROLE.exec(path) : null;
        if (!found)
            return [];
        const [, role, name, rest] = found;
        if (mayBeWritten({ path, role, name, rest }, tree))
            return [];
        return [{ kind: source.kind, path, role, at: (0, entry_ts_1.firstLine)(entry) }];
    });
}
/** Whether something may write a file of a role: it names it, or takes files by what nobody can know here. */
function mayBeWritten({ path, role, name, rest }, tree) {
    const own = textsOfRole(role, tree);
    const tasks = own.filter(({ file }) => TASKS.test(file.slice(role.length)));
    const called = (0, paths_ts_1.baseOf)(path).replace(TEMPLATE, '');
    if (tasks.length === 0 || own.some(({ text }) => text.includes(called)))
        return true;
    if (tasks.some(({ text }) => BY_PATH.test(text) || takesAny(text, rest)))
        return true;
    const all = textsOf(tree);
    if (all === null)
        return true;
    const names = ({ file, text }) => text.includes(called) && (!OF_ROLE.test(file) || text.includes(name));
    return all.some((one) => BY_FOLDER.test(one.text) || names(one));
}
/** Whether a task's source may be a file below `templates` or `files`, or a folder with it, without naming it. */
function takesAny(tasks, rest) {
    const folders = rest.split('/').map((_, count, parts) => parts.slice(0, count).join('/'));
    const taken = [rest, ...folders].flatMap((one) => ['', 'templates/', 'files/'].map((prefix) => `${prefix}${one}`.replace(/\/$/, '')));
    const isListed = !OPEN_LOOP.test(tasks);
    return [...tasks.matchAll(SOURCE)].some(([, double, single, bare]) => {
        const source = (double ?? single ?? bare).replace(/^\.(?:\/|$)/, '').replace(/\/+$/, '');
        const [head, ...others] = source.split('{{');
        if (others.length === 0)
            return taken.includes(source);
        const tail = source.slice(source.lastIndexOf('}}') + 2);
        const isItem = /^\s{0,9}item\b/.test(others[0]);
        return !(isItem && isListed) && taken.some((one) => one.startsWith(head) && one.endsWith(tail));
    });
}
/** What may name a file; null when it cannot all be read. */
const textsOf = (0, per_tree_ts_1.perTree)((tree) => ((0, texts_that_run_ts_1.isSurveyable)(tree) ? spokenIn(tree.paths, tree) : null));
/** What may name a file, of a role alone. */
const textsOfRole = (0, per_tree_ts_1.perKey)((role, tree) => spokenIn((0, paths_ts_1.pathsBelow)(tree.paths, role), tree));
/** Those of some files that may name one, without their comments and without the tasks that only remove. */
function spokenIn(paths, tree) {
    return paths
        .filter((path) => MAY_NAME.test(path))
        .map((file) => {
        const steps = (0, written_into_homes_ts_1.stepsOf)({ path: file, text: tree.text(file) ?? '' });
        const kept = steps.filter(({ step }) => !REMOVES.test(step) || WRITES.test(step));
        return { file, text: kept.map(({ step }) => step).join('') };
    });
}


/***/ }),

/***/ 3025:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.userDataSyntax = userDataSyntax;
/**
 * What a machine's first boot reads, by its first line: a script or cloud-init's own YAML. Its name often tells nothing
 * (`user-data`, `init.tpl`).
 */
function userDataSyntax(text) {
    if (/^\uFEFF?#![^\n]*\b(?:ba|da|k|z)?sh\b/.test(text))
        return 'shell';
    return /^\uFEFF?(?:##[ \t]*template:[^\n]*\n)?#cloud-config\b/.test(text) ? 'yaml' : null;
}


/***/ }),

/***/ 2184:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.valuesResolver = valuesResolver;
const resolved_node_ts_1 = __webpack_require__(9772);
/** Resolves `.Values.a.b` in the templates of a chart. */
function valuesResolver(values) {
    return {
        resolve(expression) {
            const match = /^\$?\.Values\.([\w.-]+)$/.exec(expression.trim());
            const found = match ? values.find(match[1].split('.')) : null;
            return found ? (0, resolved_node_ts_1.resolvedNode)(found.node, found.file) : null;
        },
    };
}


/***/ }),

/***/ 9818:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.treeOf = treeOf;
exports.treeOfNode = treeOfNode;
exports.mergeTrees = mergeTrees;
exports.valueAt = valueAt;
exports.treeAt = treeAt;
exports.subchartTree = subchartTree;
const yaml_ts_1 = __webpack_require__(4257);
/** The first document of a values file. */
function treeOf(file) {
    const document = file.documents[0] ?? null;
    return document && treeOfNode(document, file);
}
function treeOfNode(node, file) {
    if (node?.kind !== 'map')
        return { kind: 'leaf', node, file };
    return {
        kind: 'map',
        entries: new Map(node.entries.map(({ key, value }) => [key, treeOfNode(value, file)])),
        node,
        file,
    };
}
/** `upper` over `lower`. */
function mergeTrees(lower, upper) {
    if (lower?.kind !== 'map' || upper?.kind !== 'map')
        return upper ?? lower;
    const entries = new Map(lower.entries);
    for (const [key, value] of upper.entries)
        entries.set(key, mergeTrees(entries.get(key) ?? null, value));
    return { ...upper, entries };
}
/** No chart's values are nested deeper; what goes through them does so by calling itself. */
const MAX_DEPTH = 200;
/** A tree that has only one thing in it, at a path; null for a path of more keys than any chart has. */
function valueAt(path, value) {
    if (path.length > MAX_DEPTH)
        return null;
    const { node, file } = value;
    return path.reduceRight((below, key) => {
        const entries = new Map([[key, below]]);
        return { kind: 'map', entries, node: node, file };
    }, value);
}
/** What stands at a path, or null; items of a list go by their numbers. */
function treeAt(tree, path) {
    let at = tree;
    for (const key of path) {
        if (at?.kind === 'map')
            at = at.entries.get(key) ?? null;
        else {
            const item = (0, yaml_ts_1.items)(at?.node ?? null)[Number(key)] ?? null;
            at = at && item && treeOfNode(item, at.file);
        }
    }
    return at;
}
/** The values a subchart gets: its own, below what the parent has under its name, with the parent's globals. */
function subchartTree(parent, name, own) {
    const merged = mergeTrees(own, treeAt(parent, [name]));
    const globals = treeAt(parent, ['global']);
    if (!globals)
        return merged;
    return mergeTrees(merged, valueAt(['global'], globals));
}


/***/ }),

/***/ 7497:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Values = void 0;
const version_ts_1 = __webpack_require__(5915);
const yaml_ts_1 = __webpack_require__(4257);
const image_ts_1 = __webpack_require__(2270);
const located_ts_1 = __webpack_require__(7657);
const values_tree_ts_1 = __webpack_require__(9818);
const REFERENCE = /\.(Values(?:\.[\w-]+)+|Chart\.AppVersion)/g;
const TAG = /\{\{-?((?:(?!\{\{).)*?)-?\}\}/gs;
const HELPER_CALL = /\b(?:include|template)\s+"([^"]+)"/g;
/** `index .Values.images "am"`, with the parentheses it may stand in. */
const INDEX = /\(\s*((?:index|get)\s[^()|]*)\)|(?<![\w.$-])((?:index|get)\s[^()|]*)/g;
const INDEXED = /^\w+\s+\$?\.(Values(?:\.[\w-]+)*)((?:\s+(?:"[\w-]+"|\d+))+)\s*$/;
const NAME_KEYS = ['imageName', 'repository', 'image', 'name'];
const TAG_KEYS = ['imageTag', 'tag', 'version'];
/** Helpers that call helpers are followed this deep. */
const MAX_DEPTH = 4;
/** No chart's loop goes through more workloads. */
const MAX_TURNS = 50;
/** What a chart's templates are rendered with. */
class Values {
    tree;
    appVersion;
    /** Bodies of the named templates of the chart. */
    helpers;
    constructor(tree, appVersion, helpers = new Map()) {
        this.tree = tree;
        this.appVersion = appVersion;
        this.helpers = helpers;
    }
    /** The node at a path below `.Values`; null when no values file has it. */
    find(path) {
        const found = (0, values_tree_ts_1.treeAt)(this.tree, path);
        return found && { node: found.node, file: found.file };
    }
    /** The turns of a loop over values; none for a loop over something else. */
    turns(list) {
        const path = /^\(?\s*\$?\.Values((?:\.[\w-]+)+)\s*\)?$/.exec(withPaths(list))?.[1];
        const tree = path === undefined ? null : (0, values_tree_ts_1.treeAt)(this.tree, path.split('.').slice(1));
        const keys = tree?.kind === 'map' ? [...tree.entries.keys()] : (0, yaml_ts_1.items)(tree?.node ?? null).map((_, index) => String(index));
        return keys
            .filter((key) => /^[\w-]+$/.test(key))
            .slice(0, MAX_TURNS)
            .map((key) => ({ list, item: `.Values${path}.${key}`, key }));
    }
    /**
     * Puts values into the tags of a one-line text such as an image reference.
     *
     * @param withVariables puts the variables of the template file into the code of a tag
     */
    expand(text, withVariables = (code) => code) {
        let definedAt = null;
        const expanded = text.replace(TAG, (whole, code) => {
            const value = this.evaluate(withVariables(code), new Map(), 0);
            if (!value)
                return whole;
            definedAt = value.span ?? definedAt;
            return value.text;
        });
        return { text: expanded, verbatim: expanded === text, definedAt };
    }
    /** A tag's text: of a helper or `printf`, else the first value it names, else its own default. */
    evaluate(written, variables, depth) {
        const code = withPaths(written);
        const call = /^[\s(]*(?:include|template)\s+"([^"]+)"/.exec(code);
        if (call)
            return this.helper(call[1], depth);
        const format = /^[\s(]*printf\s+"([^"]*)"(.*)/s.exec(code);
        if (format)
            return this.format(format[1], format[2], variables, depth);
        for (const match of code.matchAll(/(\$\w+)|\.(Values(?:\.[\w-]+)+|Chart\.AppVersion)/g)) {
            const value = match[1] !== undefined ? variables.get(match[1]) : this.reference(match[2]);
            if (value)
                return value;
        }
        const fallback = /default\s+"([^"]*)"/.exec(code)?.[1] ?? /^\s*"([^"]*)"/.exec(code)?.[1];
        return fallback === undefined ? null : { text: fallback, span: null };
    }
    reference(reference) {
        if (reference === 'Chart.AppVersion')
            return this.appVersion;
        const found = this.find(reference.split('.').slice(1));
        const value = (0, yaml_ts_1.str)(found?.node);
        return found?.node && value ? { text: value, span: found.file.span(found.node) } : null;
    }
    format(format, rest, variables, depth) {
        const values = argumentsOf(rest).map((one) => this.evaluate(one, variables, depth));
        let next = 0;
        return filled(format, /%[svdq]/g, () => values[next++]);
    }
    /** What a helper prints; null for one with branches, whose `end` has no value. */
    helper(name, depth) {
        const body = this.helpers.get(name);
        if (body === undefined || depth >= MAX_DEPTH)
            return null;
        const variables = new Map();
        const printed = filled(body, TAG, (code) => {
            if (/^\s*\/\*/.test(code))
                return SILENT;
            const [, variable, assigned] = /^\s*(\$\w+)\s*:?=(.*)/s.exec(code) ?? [];
            const value = this.evaluate(assigned ?? code, variables, depth + 1);
            if (variable === undefined)
                return value;
            variables.set(variable, value);
            return SILENT;
        });
        return printed && { ...printed, text: printed.text.trim() };
    }
    /**
     * Claims from image maps of the values that a template text refers to, itself or through the helpers it calls
     * (`include "image" (dict "deployment" .Values.a.b)`).
     */
    imagesReferredTo(text, labels) {
        const lines = text.split('\n').filter((line) => /image/i.test(line) && !/imagePull/i.test(line));
        const paths = new Set(this.withHelpers(lines).flatMap((one) => [...withPaths(one).matchAll(REFERENCE)].map((match) => match[1])));
        const claims = new Map();
        for (const path of paths) {
            const parts = path.split('.').slice(1);
            for (let length = parts.length; length > 0; length--) {
                const claim = this.imageMapClaim((0, values_tree_ts_1.treeAt)(this.tree, parts.slice(0, length)), labels);
                if (!claim)
                    continue;
                claims.set((0, located_ts_1.placeKey)(claim.span), claim);
                break;
            }
        }
        return [...claims.values()];
    }
    /** Texts with the bodies of the helpers they call, and of those these call. */
    withHelpers(texts) {
        const found = new Set(texts);
        for (const text of found) {
            for (const [, name] of text.matchAll(HELPER_CALL)) {
                const body = this.helpers.get(name);
                if (body !== undefined)
                    found.add(body);
            }
        }
        return [...found];
    }
    /** Every image the values describe, as split names and tags or as whole references. */
    images() {
        const claims = [];
        const walk = (tree, path) => {
            if (tree.kind === 'leaf') {
                for (const item of tree.node?.kind === 'seq' ? tree.node.items : [])
                    walk((0, values_tree_ts_1.treeOfNode)(item, tree.file), path);
                return;
            }
            const claim = this.imageMapClaim(tree, path);
            if (claim)
                claims.push(claim);
            for (const [key, value] of tree.entries)
                walk(value, [...path, key]);
        };
        if (this.tree)
            walk(this.tree, []);
        return claims;
    }
    imageMapClaim(map, labels) {
        const of = (keys) => keys.map((key) => scalarAt(map, key)).find((one) => one !== null) ?? null;
        const name = of(NAME_KEYS);
        if (!name)
            return null;
        const tag = of(TAG_KEYS);
        const registry = scalarAt(map, 'registry')?.node.value.replace(/\/$/, '');
        const own = name.node.value.lastIndexOf(':') > name.node.value.lastIndexOf('/');
        const full = registry ? `${registry}/${name.node.value}` : name.node.value;
        if (own || !tag) {
            const verbatim = !registry && name.node.style === 'plain';
            const claim = (0, image_ts_1.imageClaim)(full, name.file.span(name.node), labels, verbatim);
            if (!claim || !this.appVersion || own)
                return claim;
            const version = (0, version_ts_1.parseVersion)(this.appVersion.text);
            return version ? { ...claim, ...version, span: this.appVersion.span } : claim;
        }
        const claim = (0, image_ts_1.imageClaim)(`${full}:${tag.node.value}`, tag.file.span(tag.node), labels, false);
        const quotes = tag.node.style === 'plain' ? 0 : 1;
        const inner = tag.file.span({ start: tag.node.start + quotes, end: tag.node.end - quotes });
        return claim && { ...claim, levelAt: claim.updateLevel === null ? null : { text: tag.node.value, span: inner } };
    }
}
exports.Values = Values;
/** Code with what `index` picks written as a path: `.Values.images.am`. */
function withPaths(code) {
    return code.replace(INDEX, (whole, inside, bare) => {
        const match = INDEXED.exec(inside ?? bare);
        return match ? `.${match[1]}${match[2].replace(/\s+"?([\w-]+)"?/g, '.$1')}` : whole;
    });
}
/** What prints nothing: a comment, an assignment. */
const SILENT = { text: '', span: null };
/** A text with its holes filled; null when one of them has no value. */
function filled(text, holes, valueIn) {
    let span = null;
    let known = true;
    const printed = text.replace(holes, (hole, code) => {
        const value = valueIn(code);
        if (value)
            span = value.span ?? span;
        else
            known = false;
        return value ? value.text : hole;
    });
    return known ? { text: printed, span } : null;
}
function scalarAt(map, key) {
    const found = (0, values_tree_ts_1.treeAt)(map, [key]);
    return found?.node?.kind === 'scalar' && found.node.value !== '' ? { node: found.node, file: found.file } : null;
}
/** The arguments of a call: words, strings, and what stands in parentheses. */
function argumentsOf(text) {
    return [...text.matchAll(/"[^"]*"|\((?:[^()]|\([^()]*\))*\)|[^\s()|]+/g)].map(([argument]) => argument);
}


/***/ }),

/***/ 4986:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isVariable = isVariable;
exports.variableOf = variableOf;
exports.saidOfVariable = saidOfVariable;
const located_ts_1 = __webpack_require__(7657);
/** Whether a statement is of a variable, by itself or as a pair with a product's name. */
function isVariable(claim) {
    return claim?.kind === 'versionVariable' || claim?.kind === 'variables';
}
/** The name of the variable that a statement is of. */
function variableOf(claim) {
    return claim.what.split(' ')[0];
}
const known = new WeakMap();
function statementsOf(pool) {
    const before = known.get(pool);
    if (before)
        return before;
    const found = { byName: new Map(), names: new Map(), products: new Map() };
    for (const claim of pool) {
        const name = variableOf(claim);
        if (claim.kind === 'variables')
            found.products.set((0, located_ts_1.placeKey)(claim.span), claim.product);
        if (claim.kind !== 'versionVariable')
            continue;
        found.names.set((0, located_ts_1.placeKey)(claim.span), name);
        const same = found.byName.get(name);
        if (same)
            same.push(claim);
        else
            found.byName.set(name, [claim]);
    }
    known.set(pool, found);
    return found;
}
/** All that is said of the variable that a statement is of, but what its own file says of another product. */
function saidOfVariable(stated, product, pool) {
    const { byName, names, products } = statementsOf(pool);
    const name = names.get((0, located_ts_1.placeKey)(stated.span));
    const said = name === undefined ? [] : (byName.get(name) ?? []);
    return said.filter((claim) => {
        const about = products.get((0, located_ts_1.placeKey)(claim.span)) ?? claim.product;
        return about === null || about === product;
    });
}


/***/ }),

/***/ 8582:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.variableClaims = variableClaims;
exports.versionVariable = versionVariable;
const version_ts_1 = __webpack_require__(5915);
const lines_ts_1 = __webpack_require__(771);
const comments_ts_1 = __webpack_require__(2181);
const pack_ts_1 = __webpack_require__(4770);
const product_name_ts_1 = __webpack_require__(4118);
const remote_pack_ts_1 = __webpack_require__(67);
/** `product_version: 5.9.0`, `$version = "5.10.0"`, `IMG_TAG="5.11.0.0"`, `variable "is_version" { default = "7.0.0" }`. */
const ASSIGNMENT = /(?:^|[\s;{,(])(?:export\s+|declare\s+|readonly\s+|-e\s+)?["']?\$?([A-Za-z][\w.:-]*?)["']?[^\S\n]*(?:=>|[:=])[^\S\n]*(["']?)([^\s"'#,;{}]+)\2/gm;
const PRODUCT_KEY = /(?:^|[_:.-])(?:product(?:_?name)?|server_name|wso2_product)$/i;
/** A value that is nothing but a pack's name. */
const PACK_NAME = /^wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4}$/;
const VERSION_KEY = /(?:^|[_:.-])(?:product_?version|server_version|version)$/i;
const ANY_VERSION_KEY = /version$|(?:img|image)_?tag$/i;
/** Words of a version variable that name no product: what is left when they are gone names another tool or team. */
const GENERAL_WORD = /^(?:version|tag|img|image|docker|container|product|server|service|wso2|carbon|app|application|pack|package|dist|distribution|release|base|target|current|new|old|default|full|the|var|env|prod|dev|test|qa|uat|stage|staging|\d+)$/;
const FULL_VERSION = /^v?\d+\.\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$/;
/**
 * Claims from variables of Ansible, Puppet's Hiera, shell, Terraform and the like: a pair of product name and
 * version in one file, version variables that name their product or none, and the pack that is downloaded.
 *
 * @param spanOf where a stretch of `text` stands
 * @param labels words that tell which home the file speaks of, such as the name of a `group_vars` file
 */
function variableClaims(text, spanOf, labels) {
    const products = [];
    const versions = [];
    const named = [];
    const versionOf = new Map();
    const claims = [];
    const remote = [];
    let isRemote = false;
    const isComment = (0, lines_ts_1.commentLines)(text, comments_ts_1.COMMENT);
    for (const match of text.matchAll(ASSIGNMENT)) {
        const key = match[1];
        const value = match[3];
        const end = match.index + match[0].length - match[2].length;
        const span = spanOf(end - value.length, end);
        if (isComment(match.index))
            continue;
        if (key === 'pack_location' && value === 'remote')
            isRemote = true;
        const pack = key === remote_pack_ts_1.REMOTE_PACK ? (0, remote_pack_ts_1.remotePackClaim)(value, span, labels) : null;
        if (pack)
            remote.push(pack);
        if (PRODUCT_KEY.test(key))
            products.push({ name: value, span, key });
        else if (PACK_NAME.test(value) && (0, product_name_ts_1.productOfName)(value) !== null)
            named.push({ name: value, key });
        if (!ANY_VERSION_KEY.test(key) || !FULL_VERSION.test(value))
            continue;
        versionOf.set(key.toLowerCase(), { text: value, span });
        if (VERSION_KEY.test(key))
            versions.push({ text: value, span });
        const product = (0, product_name_ts_1.productOfVariable)(key);
        if (product !== null || isGeneral(key))
            claims.push(versionVariable(key, product, value, span, labels));
    }
    const paired = products.flatMap(({ name, span, key }, index) => {
        const version = versions[index] ?? versions[0];
        const claim = (0, pack_ts_1.packClaim)(name, version?.text ?? '', version?.span ?? span, labels, 'variables', key);
        return claim ? [claim] : [];
    });
    // `wso2_app: wso2is` beside `wso2_app_version: 5.3.0`
    const called = named.flatMap(({ name, key }) => {
        const version = versionOf.get(`${key.toLowerCase()}_version`);
        const claim = version && (0, pack_ts_1.packClaim)(name, version.text, version.span, labels, 'variables', key);
        return claim ? [claim] : [];
    });
    return [...paired, ...called, ...claims, ...(isRemote ? remote : [])];
}
/** `product_version`, `imgTag`, but not `mysql_version`: Identity Server has releases of the same numbers. */
function isGeneral(key) {
    return key
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .every((word) => GENERAL_WORD.test(word.replace(/^wso2(?=.)/, '')));
}
/** A claim from a variable that holds a version, of the product that its name or its use tells. */
function versionVariable(key, product, value, span, labels) {
    const parsed = (0, version_ts_1.parseVersion)(value);
    return {
        kind: 'versionVariable',
        product,
        version: parsed?.version ?? null,
        updateLevel: parsed?.updateLevel ?? null,
        span,
        what: `${key} ${value}`,
        levelAt: null,
        labels: [...labels, key],
    };
}


/***/ }),

/***/ 1874:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withWritten = withWritten;
exports.templateWritten = templateWritten;
exports.moduleOf = moduleOf;
exports.stepsWith = stepsWith;
exports.stepsNaming = stepsNaming;
exports.writesOf = writesOf;
exports.kindsReadIn = kindsReadIn;
exports.stepsOf = stepsOf;
const comments_ts_1 = __webpack_require__(2181);
const entry_ts_1 = __webpack_require__(115);
const file_entries_ts_1 = __webpack_require__(5472);
const paths_ts_1 = __webpack_require__(4447);
const per_tree_ts_1 = __webpack_require__(7717);
/** Where a home reads a file, as the end of a path in a script: `{{ home }}/repository/conf/deployment.toml`, or its folder. */
const TARGETS = new Map([
    ['deployment.toml', /repository\/conf(?:\/(?:deployment\.toml)?)?(?![\w./-])/],
    ['identity.xml', /repository\/conf(?:\/identity)?(?:\/(?:identity\.xml)?)?(?![\w./-])/],
    ['authenticators.xml', /repository\/conf\/security(?:\/(?:authenticators\.xml)?)?(?![\w./-])/],
    ['identity.xml.j2', /resources\/conf\/templates\/repository\/conf\/identity\/(?:identity\.xml\.j2)?(?![\w./-])/],
    [
        'authenticators.xml.j2',
        /resources\/conf\/templates\/repository\/conf\/security\/(?:authenticators\.xml\.j2)?(?![\w./-])/,
    ],
]);
/** The same of the server itself: not in the folder above, where old releases had `identity.xml`. */
const READ_AT = new Map([
    ...TARGETS,
    ['identity.xml', /repository\/conf(?:\/identity(?:\/(?:identity\.xml)?)?|\/)?(?![\w./-])/],
]);
/** Tasks, manifests and the provisioners of Terraform, Packer and Vagrant, which write files. */
const WRITER = /\.(?:ya?ml|pp|tf|hcl)$|(?:^|\/)Vagrantfile$/;
/** Variables of a role: a path in them is where its tasks write. */
const ROLE_VARIABLES = /(?:^|\/)(?:vars|defaults)\//;
/** Where the next task, resource or provisioner begins. */
const NEXT_TASK = /^-[ \t]/gm;
const NEXT_STEP = /^[ \t]*-[ \t]|\bfile[ \t]*\{|\bprovision(?:er)?[ \t]+[":]|^resource[ \t]+"/gm;
/**
 * Entries with those marked as WSO2's that a task, a manifest or a provisioner writes to where a home reads them,
 * however little their content tells.
 */
function withWritten(entries, tree) {
    const open = entries.filter((entry) => mayBeWritten(entry));
    const written = new Set(open.filter((entry) => isWritten(entry, open, tree)));
    return entries.map((entry) => (written.has(entry) ? (0, file_entries_ts_1.asServers)(entry) : entry));
}
/**
 * The kind of the product's own template that a task, a manifest or a provisioner writes a file as; null where none does.
 *
 * @param entries all of the repository: one that is alone in its role may be named elsewhere than its place
 */
function templateWritten(entry, entries, tree) {
    const kind = `${entry.source.kind}.j2`;
    return (0, entry_ts_1.isOwnFile)(entry) && TARGETS.has(kind) && isWritten(entry, entries, tree, kind) ? kind : null;
}
/** The role or module whose `templates` or `files` hold a file; null for a file elsewhere. */
function moduleOf(path) {
    return scopeOf(path).folder;
}
function mayBeWritten(entry) {
    return (0, entry_ts_1.isOwnFile)(entry) && (!entry.recognised || entry.family === 'mi') && (0, entry_ts_1.isDecisive)(entry);
}
/** The steps of a tree in which a `place` is spoken of. */
function stepsWith(place, tree) {
    return writers(tree)
        .filter(({ text }) => place.test(text))
        .flatMap(stepsOf)
        .filter(({ step }) => place.test(step));
}
/** Of some steps, those that name a file as their source. */
function stepsNaming(entry, steps) {
    if (!(0, entry_ts_1.isOwnFile)(entry))
        return [];
    const { folder, rest } = scopeOf(entry.path);
    return steps.filter(({ path, step }) => isOfScope(path, folder, entry) && names(step, rest, folder, entry.path, path));
}
/**
 * The places of the role or module of a file, and above it, that something writes what a home reads as such a file to.
 *
 * @param entry a file of its own
 */
function writesOf(entry, tree) {
    const { folder } = scopeOf(entry.path);
    const { kind } = entry.source;
    const near = (writingSteps(tree).get(kind) ?? []).filter(({ path }) => isOfScope(path, folder, entry));
    return near.map(({ path, step, start }) => {
        const { 0: target, index } = TARGETS.get(kind).exec(step);
        return { file: path, start: start + index, end: start + index + target.length };
    });
}
/** The kinds of files of which one of some texts says the place where a home reads them. */
function kindsReadIn(texts) {
    const said = [...READ_AT].filter(([, target]) => texts.some((text) => target.test(text)));
    return new Set(said.map(([kind]) => kind));
}
function isWritten(entry, open, tree, kind = entry.source.kind) {
    const { folder, rest } = scopeOf(entry.path);
    const isSource = ({ path, step }) => names(step, rest, folder, entry.path, path);
    // A manifest of Puppet names a file by its module, from wherever it lies.
    const isNear = (one) => isOfScope(one.path, folder, entry) || (one.path.endsWith('.pp') && isSource(one));
    const writing = (writingSteps(tree).get(kind) ?? []).filter(isNear);
    if (writing.some(isSource))
        return true;
    if (!writing.some(({ path }) => ROLE_VARIABLES.test(path)))
        return false;
    const alone = open.every((other) => other === entry || scopeOf(other.path).folder !== folder);
    return (alone && writers(tree).some((writer) => isOfScope(writer.path, folder, entry) && stepsOf(writer).some(isSource)));
}
const writers = (0, per_tree_ts_1.perTree)((tree) => tree.files.filter(({ path }) => WRITER.test(path)));
/** The steps that write to where a home reads a file, by its kind. */
const writingSteps = (0, per_tree_ts_1.perTree)((tree) => {
    const speaking = writers(tree).filter(({ text }) => text.includes('repository/conf'));
    const steps = speaking.flatMap(stepsOf);
    return new Map([...TARGETS].map(([kind, target]) => [kind, steps.filter(({ step }) => target.test(step))]));
});
/** The role or module a file lies in, null for none, and its path below `templates` or `files`. */
function scopeOf(path) {
    const found = /^(?:(.*?)\/)?(?:templates|files)\/(.+)$/.exec(path);
    return found ? { folder: found[1] ?? '', rest: found[2] } : { folder: null, rest: (0, paths_ts_1.baseOf)(path) };
}
/** Whether a script is of the same role or module, or one above that is of none and may name the file by its path. */
function isOfScope(path, folder, entry) {
    const ofOther = /(?:^|\/)(?:roles|modules)\/[^/]+\//;
    if (folder !== null && (0, paths_ts_1.isBelow)(path, folder))
        return folder !== '' || !ofOther.test(path);
    return !ofOther.test(path) && (0, paths_ts_1.isBelow)(entry.path, (0, paths_ts_1.dirOf)(path));
}
/** Whether a step names a file as its source, seen from its role, its module or its own folder. */
function names(step, rest, folder, entry, path) {
    const from = (0, paths_ts_1.dirOf)(path);
    const module = (0, paths_ts_1.baseOf)(folder ?? '');
    const inScope = folder !== null && (0, paths_ts_1.isBelow)(path, folder);
    const scoped = inScope ? [rest, `templates/${rest}`, `files/${rest}`] : [];
    const byModule = module === '' ? [] : [`${module}/${rest}`, `puppet:///modules/${module}/${rest}`];
    const own = (0, paths_ts_1.isBelow)(entry, from) ? [entry.slice(from === '' ? 0 : from.length + 1)] : [];
    return [...scoped, ...byModule, ...own].some((name) => isNamed(step, name));
}
/** Whether a text names a path as a whole, or below a variable (`${path.module}/x`, `./x`). */
function isNamed(text, path) {
    for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
        const before = text.slice(Math.max(at - 2, 0), at);
        const begins = !/[\w./-]$/.test(before) || /[}.]\/$/.test(before);
        if (begins && !/[\w.-]/.test(text[at + path.length] ?? ''))
            return true;
    }
    return false;
}
/** A script cut before each of its steps, without comment lines. A task is taken with the lists it goes through. */
function stepsOf({ path, text }) {
    const spoken = (0, comments_ts_1.withoutComments)(text);
    const cuts = [...spoken.matchAll(/(?:^|\/)(?:tasks|handlers)\//.test(path) ? NEXT_TASK : NEXT_STEP)];
    const starts = [0, ...cuts.map(({ index }) => index)];
    return starts.map((start, index) => ({ path, step: spoken.slice(start, starts[index + 1] ?? spoken.length), start }));
}


/***/ }),

/***/ 645:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.yamlScripts = yamlScripts;
exports.withVariables = withVariables;
const mapped_text_ts_1 = __webpack_require__(2749);
const embedded_entries_ts_1 = __webpack_require__(1996);
/** Keys of texts for people, whatever commands they show. */
const FOR_PEOPLE = /(?:^|[._-])(?:desc(?:ription)?|summary|titles?|names?|notes?|messages?|msg|help|usage|examples?|docs?|documentation|readme|comments?|labels?|placeholder|info|hints?|markdown|md|adoc|rst|txt|html?)$/i;
/** Keys whose text is a script: of pipelines, Ansible's tasks, cloud-init, CloudFormation, containers, files. */
const OF_SCRIPT = /(?:^|[._:-])(?:run|(?:run|boot)cmd|(?:(?:before|after|inline)_?)?scripts?|cmds?|commands?|shell|raw|args|argv|entrypoint|inline|user_?data|base64|sub|install|sh|bash|ksh)$/i;
/** The forms of GitHub's issues show commands as text. */
const ISSUE_FORM = /(?:^|\/)ISSUE_TEMPLATE\//i;
/** Programs a command that is written as a list of its words may begin with. */
const PROGRAM = /^(?:sudo|(?:\S{0,300}\/)?(?:docker|podman|nerdctl))$/;
/**
 * The texts of a YAML file that may be scripts: single texts, lists of commands, and commands that are lists of their
 * words. Manifests are left to those who read them as YAML.
 *
 * @param mayCount tells by its content whether a text is worth a look
 */
function yamlScripts(carried, mayCount) {
    const found = [];
    if (!mayCount(carried.text) || ISSUE_FORM.test(carried.file))
        return found;
    const add = (scalars, key) => {
        const text = scalars.map(({ value }) => value).join('\n');
        if (!mayCount(text) || FOR_PEOPLE.test(key) || (0, embedded_entries_ts_1.isManifest)(text))
            return;
        found.push({ text: withVariables(joined(scalars)), named: OF_SCRIPT.test(key) });
    };
    const walk = (node, key) => {
        if (node?.kind === 'scalar')
            add([node], key);
        else if (node?.kind === 'map')
            for (const entry of node.entries)
                walk(entry.value, entry.key);
        else if (node?.kind === 'seq') {
            add(node.items.filter((item) => item?.kind === 'scalar'), key);
            for (const item of node.items)
                if (item?.kind !== 'scalar')
                    walk(item, key);
        }
    };
    for (const document of carried.documents)
        walk(document, '');
    return found;
}
/** Texts of a list as one script: each a line, or each a word of one command. */
function joined(scalars) {
    const first = scalars[0];
    if (scalars.length === 1)
        return first.text();
    const isCommand = PROGRAM.test(first.value);
    const between = mapped_text_ts_1.MappedText.escapeOf(first.text(), isCommand ? ' ' : '\n', 0, 0, () => null);
    const quote = mapped_text_ts_1.MappedText.escapeOf(first.text(), "'", 0, 0, () => null);
    return mapped_text_ts_1.MappedText.concat(scalars.flatMap((scalar) => {
        const text = scalar.text();
        const isPlain = !isCommand || !/[\s'"`;|&()#]/.test(text.text);
        if (isPlain)
            return [text, between];
        return text.text.includes("'") ? [quote, quote, between] : [quote, text, quote, between];
    }));
}
/** Blanks in an expression would part the word it stands in. */
const EXPRESSION = /\$?\{\{([^{}\n]{0,300})\}\}/g;
const VARIABLE = /^[ \t-]*(?:(?:env|vars|inputs|parameters|variables)?\.)?(\w{1,100})[ \t]*(?:\|[ \t]*default\([ \t]*["']([^"'{}]{0,100})["'][^)]{0,20}\)[ \t]*)?-?$/;
/** `{{ version }}`, `${{ env.VERSION }}` and `{{ version | default('1') }}` as the shell writes variables; others as `${…}`. */
function withVariables(text) {
    const parts = [];
    let read = 0;
    for (const match of text.text.matchAll(EXPRESSION)) {
        const [whole, code = ''] = match;
        const [, name = '…', fallback] = VARIABLE.exec(code) ?? [];
        const written = `\${${name}${fallback === undefined ? '' : `:-${fallback}`}}`;
        const end = match.index + whole.length;
        if (match.index > read)
            parts.push(text.slice(read, match.index));
        parts.push(mapped_text_ts_1.MappedText.escapeOf(text, written, match.index, end, () => null));
        read = end;
    }
    if (parts.length === 0)
        return text;
    if (read < text.length)
        parts.push(text.slice(read, text.length));
    return mapped_text_ts_1.MappedText.concat(parts);
}


/***/ }),

/***/ 6724:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.yamlVariables = yamlVariables;
/** A key, and its value where that is one plain word. */
const KEY = /(?:^[ \t-]*|[{,][ \t]?)["']?(\w{1,100})["']?:(?:[ \t]+(["']?)([^\s"'#,{}$]+)\2(?=[ \t\r]*(?:[,}#]|$)))?/gm;
/**
 * The values a YAML file gives its keys, wherever they stand: `variables` and `env` of a pipeline, `vars` of a play, what
 * a file of variables sets. A key that several places of the file give different values, or make from others, has none.
 */
function yamlVariables(file, text) {
    const found = new Map();
    for (const match of text.matchAll(KEY)) {
        const [whole, name = '', quote = '', value] = match;
        const before = found.get(name);
        const end = match.index + whole.length - quote.length;
        const located = value === undefined ? null : { text: value, span: { file, start: end - value.length, end } };
        if (before === undefined)
            found.set(name, located);
        else if (before?.text !== value)
            found.set(name, null);
    }
    return (name) => found.get(name) ?? null;
}


/***/ }),

/***/ 5080:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fixFor = fixFor;
exports.pinFix = pinFix;
const site_ts_1 = __webpack_require__(1895);
const WHAT = {
    A: 'certificate-based authentication for System REST APIs',
    B: 'the mutual TLS authenticator of the SOAP services',
};
/**
 * The smallest edits that make a setting `disabled`. Null when it is off already or cannot be known, when nothing has
 * to be written (an absent authenticator is off), when the text leaves no place for it, or when its carrier cannot
 * take the text.
 */
function fixFor(setting, part) {
    const missing = setting.value === 'absent';
    if (setting.value !== 'true' && !(missing && part === 'A'))
        return null;
    const edits = [];
    for (const site of [setting.site, ...(setting.also ?? [])]) {
        const edit = (0, site_ts_1.editAt)(setting.source, site);
        if (!edit)
            return null;
        edits.push(edit);
    }
    const description = missing ? `Add the setting that switches off ${WHAT[part]}` : `Switch off ${WHAT[part]}`;
    return { description, edits, needsPerson: false };
}
/**
 * Pins the update level that carries the fix in an image tag; a person has to make sure that this image exists.
 * @param pin where version and level stand, and what to write there instead, e.g. `5.11.0.411`
 */
function pinFix(pin) {
    return {
        description: `Pin ${pin.text}, the first update level with the fix; the image must exist before it is deployed`,
        edits: [{ ...pin.span, text: pin.text }],
        needsPerson: true,
    };
}


/***/ }),

/***/ 1895:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.editAt = editAt;
const handler_ts_1 = __webpack_require__(9616);
const lines_ts_1 = __webpack_require__(771);
/** The edit of the file a person edits that switches the setting at a site off, null when there is none. */
function editAt(source, site) {
    const text = source.text.text;
    switch (site.kind) {
        case 'value':
            return valueEdit(source, site.value.start, site.value.end);
        case 'xml-attribute':
            return insert(source, site.insertAt, ` disabled="true"`);
        case 'toml-key':
            return insert(source, site.insertAt, `${newline(text, site.insertAt)}${site.indent}${site.key} = false`);
        case 'toml-inline':
            return insert(source, site.insertAt, inlineKey(text, site));
        case 'toml-table':
            return insert(source, site.insertAt, tableLines(text, site));
        case 'xml-child':
        case 'xml-parent':
            return element(source, site);
        case 'none':
            return null;
    }
}
function insert(source, at, text) {
    return source.text.edit(at, at, text);
}
/** Replaces what stands between the quotes, if any: they stay. */
function valueEdit(source, start, end) {
    const raw = source.text.text.slice(start, end);
    const quote = /^(?:"""|'''|"|'|)/.exec(raw)?.[0].length ?? 0;
    const off = source.kind.startsWith('authenticators.xml') ? 'true' : 'false';
    return source.text.edit(start + quote, end - quote, off);
}
/** The line break the text uses around an offset: the last before it, else the first after it. */
function newline(text, at) {
    const before = text.lastIndexOf('\n', at - 1);
    const found = at > 0 && before !== -1 ? before : text.indexOf('\n', at);
    return found > 0 && text[found - 1] === '\r' ? '\r\n' : '\n';
}
function inlineKey(text, site) {
    const value = site.path.reduceRight((inner, key, index) => {
        const last = index === site.path.length - 1;
        return last ? `${key} = false` : `${key} = { ${inner} }`;
    }, '');
    if (!site.empty)
        return `, ${value}`;
    return text[site.insertAt] === '}' ? ` ${value} ` : ` ${value}`;
}
function tableLines(text, site) {
    const nl = newline(text, site.insertAt);
    const lines = `[${site.table}]${nl}${site.key} = false`;
    return site.insertAt === 0 ? lines + nl : `${nl}${nl}${lines}`;
}
function element(source, site) {
    const text = source.text.text;
    const { insertAt, selfClosed } = site;
    const nl = newline(text, insertAt);
    // A folded YAML scalar cannot take indented lines; the element is the same without.
    for (const indent of [site.indent, '']) {
        const lines = elementLines(site, indent).map((line) => nl + line);
        const outer = indent === '' ? '' : (0, lines_ts_1.indentAt)(text, insertAt);
        const edit = selfClosed
            ? source.text.edit(selfClosed.start, selfClosed.end, `>${lines.join('')}${nl}${outer}</${site.parent}>`)
            : insert(source, insertAt, lines.join('') + (/^[ \t]*[\r\n]/.test(text.slice(insertAt)) ? '' : nl + outer));
        if (edit)
            return edit;
    }
    return null;
}
function elementLines({ kind, prefix }, indent) {
    const listener = `<${prefix}EventListener type="${handler_ts_1.HANDLER_TYPE}" name="${handler_ts_1.HANDLER_NAME}" orderId="10" enable="false"/>`;
    if (kind === 'xml-child')
        return [indent + listener];
    const step = indent === '' ? '' : indent.startsWith('\t') ? '\t' : '    ';
    const parent = `${prefix}EventListeners`;
    return [`${indent}<${parent}>`, `${indent}${step}${listener}`, `${indent}</${parent}>`];
}


/***/ }),

/***/ 2426:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.homeDoubts = homeDoubts;
const edit_in_place_ts_1 = __webpack_require__(6577);
const fetched_over_ts_1 = __webpack_require__(6873);
const left_behind_ts_1 = __webpack_require__(9831);
const misplaced_ts_1 = __webpack_require__(3173);
const profile_setup_ts_1 = __webpack_require__(4494);
const unwritten_ts_1 = __webpack_require__(89);
const edits_in_place_ts_1 = __webpack_require__(4870);
const fetched_over_ts_2 = __webpack_require__(4981);
const folders_read_ts_1 = __webpack_require__(1635);
const left_behind_ts_2 = __webpack_require__(3568);
const profile_setups_ts_1 = __webpack_require__(433);
const puppet_template_lists_ts_1 = __webpack_require__(8712);
const unplaced_ts_1 = __webpack_require__(4205);
const unwritten_ts_2 = __webpack_require__(7037);
/** The warnings that a home's server may not run with files that are counted as its own, and so not as judged. */
function homeDoubts(home, homes, { deployment, place, decide }, survey, readCarried) {
    const { id } = home;
    const behind = (0, left_behind_ts_2.leftBehind)(home, survey).filter(({ kind }) => decide([kind]));
    const unwritten = (0, unwritten_ts_2.unwrittenFiles)(home, survey).filter(({ kind, path }) => !behind.some((one) => one.path === path) && decide([kind]));
    const edits = (0, edits_in_place_ts_1.editsInPlace)(home, homes, survey.tree).filter(({ part }) => deployment.parts[part].state === 'disabled');
    const fetched = (0, fetched_over_ts_2.fetchedOver)(home, homes, survey).filter(({ kind }) => decide([kind]));
    const profiles = decide(['deployment.toml']) ? (0, profile_setups_ts_1.profileSetups)(home, homes, survey) : [];
    const isInDoubt = place !== null && !place.isCertain && decide(place.targets.keys());
    return [
        ...(0, puppet_template_lists_ts_1.unlistedTemplates)(home, deployment.parts, survey.tree, readCarried),
        ...(0, unplaced_ts_1.unplacedFiles)(home, survey),
        ...behind.map(({ path, at }) => (0, left_behind_ts_1.leftBehindFinding)(id, path, at)),
        ...edits.map(({ part, at }) => (0, edit_in_place_ts_1.editInPlaceFinding)(id, part, at)),
        ...fetched.map(({ kind, at }) => (0, fetched_over_ts_1.fetchedOverFinding)(id, kind, at)),
        ...profiles.map((at) => (0, profile_setup_ts_1.profileSetupFinding)(id, at)),
        ...unwritten.map(({ path, role, at }) => (0, unwritten_ts_1.unwrittenFinding)(id, path, role, at)),
        ...(isInDoubt ? [(0, misplaced_ts_1.doubtfulPlaceFinding)(id, place.target, (0, folders_read_ts_1.readInstead)(place.target, place.kind), place.at)] : []),
    ];
}


/***/ }),

/***/ 366:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lostFiles = lostFiles;
exports.judgeHome = judgeHome;
const input_ts_1 = __webpack_require__(2715);
const judge_ts_1 = __webpack_require__(9672);
const additions_ts_1 = __webpack_require__(5202);
const describe_ts_1 = __webpack_require__(5626);
const folders_read_ts_1 = __webpack_require__(1635);
const home_variants_ts_1 = __webpack_require__(2607);
const identify_ts_1 = __webpack_require__(9727);
const ranking_ts_1 = __webpack_require__(4645);
const unread_values_ts_1 = __webpack_require__(3971);
const fix_ts_1 = __webpack_require__(5080);
/**
 * What a home loses because it is put where its server does not read it.
 *
 * @param place where a mount or copy puts it wrongly, `unread` the key of a map that no chart reads; each null for none
 * @returns null when nothing is known for certain to be lost
 */
function lostFiles({ variants }, place, unread) {
    if (place?.isCertain) {
        const { at, targets } = place;
        const astray = [...targets].map(([file, target]) => {
            const readAs = (0, folders_read_ts_1.readInstead)(target, file);
            return { file, target, ...(readAs === null ? {} : { readAs }) };
        });
        return { at, astray, variants: (0, home_variants_ts_1.withoutFiles)(variants, new Set(targets.keys())) };
    }
    if (!unread)
        return null;
    const put = (0, unread_values_ts_1.putUnderUnreadKey)(unread);
    return { at: put.at, astray: [{ file: unread.entry.source.kind, ...put }], variants: [(0, input_ts_1.noFiles)()] };
}
/**
 * Judges a home as each release it may run as.
 *
 * @param variants its settings as the server finds them; those of `read` or fewer
 * @returns the strictest verdict, that of the first release where several are as strict
 */
function judgeHome(home, variants, known) {
    const [first, ...others] = releasesOf(home).map((release) => judgeRelease(release, variants, known));
    return others.reduce((most, one) => (strictness(one) > strictness(most) ? one : most), first);
}
function judgeRelease(home, variants, known) {
    const { read, lost, external, where } = known;
    const { product, version, updateLevel, versionAt, levelAt } = home.identity;
    const described = (0, describe_ts_1.describe)(home, read.variants, read.values);
    const { parts, findings } = (0, judge_ts_1.judge)({
        product: (0, identify_ts_1.namedProduct)(product),
        version,
        updateLevel,
        variants,
        versionAt,
        levelAt,
        fallbackAt: lost?.at ?? described.fallbackAt,
        imageOnly: home.imageAt !== null,
        astray: lost?.astray ?? [],
        external: external.filter(({ units }) => units.some((unit) => home.units.includes(unit))),
        where,
    });
    return {
        deployment: { ...described.deployment, parts },
        findings: [...findings.map((judged) => toFinding(judged, home)), ...conflictFindings(home, where)],
    };
}
/**
 * The home, and the same home as each other release it may run as well: those that equally good statements name, and an
 * unknown one where only another image tells the version.
 */
function releasesOf(home) {
    const { identity } = home;
    if (identity.guessed)
        return [home, unknownRelease(home)];
    const others = identity.conflicts.filter(({ equal }) => equal);
    return [
        home,
        ...others.map(({ used, against }) => {
            const instead = (claim) => (claim === used ? against : claim === against ? used : claim);
            const { version, updateLevel, span, levelAt } = against;
            const product = against.product ?? identity.product;
            const claims = identity.claims.map(instead);
            const conflicts = identity.conflicts.map((conflict) => ({
                ...conflict,
                used: instead(conflict.used),
                against: instead(conflict.against),
            }));
            return {
                ...home,
                identity: { ...identity, product, version, updateLevel, versionAt: span, levelAt, claims, conflicts },
            };
        }),
    ];
}
function unknownRelease(home) {
    const { identity, units } = home;
    const [product, ...others] = identity.claims;
    const claims = product ? [product, ...others.filter(({ version }) => version === null)] : [];
    const versionAt = product?.span ?? units[0]?.at ?? null;
    return { ...home, identity: { ...identity, version: null, updateLevel: null, versionAt, levelAt: null, claims } };
}
/** Errors count more than any number of warnings. */
function strictness({ findings }) {
    const count = (level) => findings.filter((finding) => finding.level === level).length;
    return count('error') * 1000 + count('warning');
}
function toFinding(judged, home) {
    const { setting, pin, ...rest } = judged;
    // What a piece lacks may stand in the file it is added to.
    const open = setting && !(0, additions_ts_1.isAddition)(home, setting.source);
    const fixable = judged.state === 'enabled' || (judged.state === 'missing' && open);
    const fix = pin ? (0, fix_ts_1.pinFix)(pin) : fixable && setting && judged.part ? (0, fix_ts_1.fixFor)(setting, judged.part) : null;
    return { ...rest, deployment: home.id, fix };
}
function conflictFindings(home, where) {
    return home.identity.conflicts.map(({ used, against, equal }) => ({
        rule: 'product-update-required',
        part: null,
        level: 'warning',
        state: null,
        deployment: home.id,
        span: against.span,
        message: `${against.what} (${where(against.span)}) contradicts ${used.what} (${where(used.span)}); ${usedBecause(used, against, equal)}.`,
        help: used.kind === 'policy'
            ? 'Make both lines say what runs, or take out of the target what the repository says.'
            : 'Make both lines name the version that runs, or declare it in a [[target]] of the policy file.',
        fix: null,
        allowlist: null,
    }));
}
function usedBecause(used, against, equal) {
    if (used.kind === 'policy')
        return 'the target was used because the policy file goes first';
    const isAlike = used.kind === against.kind || used.kind === 'pack';
    const isOlderBeside = isAlike && used.span.file === against.span.file && (0, ranking_ts_1.byVersion)(used, against) < 0;
    const reason = equal
        ? 'no other release is judged more strictly'
        : isOlderBeside
            ? 'of two releases in one file the older one counts'
            : 'it is the closer statement';
    return `${used.version} was used because ${reason}`;
}


/***/ }),

/***/ 8217:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.judgeTree = judgeTree;
const node_util_1 = __webpack_require__(7975);
const external_ts_1 = __webpack_require__(1620);
const additions_ts_1 = __webpack_require__(5202);
const assemble_ts_1 = __webpack_require__(7047);
const carried_ts_1 = __webpack_require__(9505);
const external_mounts_ts_1 = __webpack_require__(3783);
const home_variants_ts_1 = __webpack_require__(2607);
const misplaced_ts_1 = __webpack_require__(6785);
const resolvers_ts_1 = __webpack_require__(6640);
const survey_ts_1 = __webpack_require__(5634);
const unread_ts_1 = __webpack_require__(6280);
const unread_values_ts_1 = __webpack_require__(3971);
const home_doubts_ts_1 = __webpack_require__(2426);
const judge_home_ts_1 = __webpack_require__(366);
const apply_ts_1 = __webpack_require__(2798);
const target_ts_1 = __webpack_require__(3365);
const positions_ts_1 = __webpack_require__(4370);
/**
 * Judges the files of a tree: read, assemble, judge, allow.
 *
 * @param policy null for none
 * @param today `YYYY-MM-DD`
 */
function judgeTree(tree, policy, today) {
    const readCarried = (0, carried_ts_1.carriedReader)(tree);
    const found = (0, survey_ts_1.survey)(tree, readCarried);
    const homes = (0, assemble_ts_1.assemble)(found, (files) => (policy ? (0, target_ts_1.targetFor)(policy, files) : null));
    const deployments = [];
    const findings = (0, unread_ts_1.unreadCarriers)(tree, found);
    const external = (0, external_mounts_ts_1.externalMounts)(found, readCarried);
    const readHomes = new Map();
    const readOf = (home) => {
        const read = readHomes.get(home) ?? (0, home_variants_ts_1.homeVariants)(home.entries, (entry) => (0, resolvers_ts_1.resolverFor)(entry, home, found, readCarried));
        readHomes.set(home, read);
        return read;
    };
    for (const home of homes) {
        const piece = readOf(home);
        if ((0, additions_ts_1.isJudgedElsewhere)(home, piece, homes))
            continue;
        const unread = (0, unread_values_ts_1.unreadValue)(home, found);
        if (unread && (0, unread_values_ts_1.isUnreadBeside)(unread, homes))
            continue;
        const read = (0, additions_ts_1.withItsFile)(home, piece, homes, readOf);
        const where = (span) => `${span.file}:${(0, positions_ts_1.toRange)(tree.text(span.file) ?? '', span).startLine}`;
        const place = (0, misplaced_ts_1.misplaced)(home, found);
        const lost = (0, judge_home_ts_1.lostFiles)(read, place, unread);
        const variants = lost?.variants ?? read.variants;
        const verdict = (variants) => (0, judge_home_ts_1.judgeHome)(home, variants, { read, lost, external, where });
        const { deployment, findings: own } = verdict(variants);
        const decide = (kinds) => !(0, node_util_1.isDeepStrictEqual)(verdict((0, home_variants_ts_1.withoutFiles)(variants, new Set(kinds))).deployment.parts, deployment.parts);
        deployments.push(deployment);
        findings.push(...own, ...(0, home_doubts_ts_1.homeDoubts)(home, homes, { deployment, place, decide }, found, readCarried));
    }
    for (const { file, source, at, units } of external) {
        const run = homes.find((home) => home.units.some((unit) => units.includes(unit)));
        findings.push((0, external_ts_1.externalFinding)(file, source, at, run?.id ?? null));
    }
    const allowed = policy ? (0, apply_ts_1.applyAllows)(policy, deployments, findings, today) : { deployments, findings };
    return { ...allowed, texts: textsOf(tree, policy, allowed.deployments, allowed.findings) };
}
function textsOf(tree, policy, deployments, findings) {
    const texts = new Map(policy ? [[policy.file, policy.text]] : []);
    const add = (file) => {
        if (!texts.has(file))
            texts.set(file, tree.text(file) ?? '');
    };
    for (const { evidence } of deployments)
        for (const { span } of evidence)
            add(span.file);
    for (const { span, fix } of findings) {
        add(span.file);
        for (const edit of fix?.edits ?? [])
            add(edit.file);
    }
    return texts;
}


/***/ }),

/***/ 2798:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SOON_DAYS = void 0;
exports.applyAllows = applyAllows;
const dates_ts_1 = __webpack_require__(6931);
const glob_ts_1 = __webpack_require__(4062);
const target_ts_1 = __webpack_require__(3365);
/** States an allow entry covers; never `unresolved` (design.md, "Policy file"). */
const COVERED = new Set(['enabled', 'missing', 'update-required']);
/** From how many days before its last day on an entry is announced. */
exports.SOON_DAYS = 14;
/**
 * Applies the allow entries and reports what is wrong with the policy's entries.
 *
 * An entry that holds (through its `expires` day) covers the states `enabled`, `missing` and `update-required` of its part, in every
 * deployment one of whose files its path matches: the part becomes allowlisted and its findings of these states
 * become notices with the entry's reason and date. An expired entry allows nothing. Of several entries the first that
 * holds gives the reason.
 *
 * @param today `YYYY-MM-DD`
 * @returns new lists; findings about the policy file (rule `allowlist-entry`, level `warning`) come last
 */
function applyAllows(policy, deployments, findings, today) {
    const paths = new Map(deployments.map((deployment) => [deployment, (0, target_ts_1.policyPaths)(deployment)]));
    const matching = (entry) => deployments.filter((deployment) => paths.get(deployment)?.some((file) => entry.matches(file)));
    const granted = new Map();
    const about = [];
    const files = [...new Set([...paths.values()].flat())].sort();
    for (const target of policy.targets) {
        if (matching(target).length === 0)
            about.push(matchesNothing(target, null, files));
    }
    for (const allow of policy.allows) {
        const matched = matching(allow);
        const covered = matched.filter((deployment) => isCovered(deployment, allow.part));
        const left = (0, dates_ts_1.daysBetween)(today, allow.expires);
        if (left < 0)
            about.push(expired(allow, covered));
        else if (matched.length === 0)
            about.push(matchesNothing(allow, allow.part, files));
        else if (covered.length === 0)
            about.push(nothingToAllow(allow, matched));
        else {
            if (left <= exports.SOON_DAYS)
                about.push(expiresSoon(allow, covered));
            for (const { id } of covered) {
                const key = grantKey(id, allow.part);
                if (!granted.has(key))
                    granted.set(key, allow);
            }
        }
    }
    return {
        deployments: deployments.map((deployment) => allowParts(deployment, granted)),
        findings: [...findings.map((finding) => allowFinding(finding, granted)), ...about],
    };
}
/** A finding about no deployment, or about no part, has a key that is never granted. */
const grantKey = (deployment, part) => JSON.stringify([deployment, part]);
/** Whether there is anything for an entry to allow; what the product itself allowlists needs none. */
function isCovered(deployment, part) {
    const { state, allowlisted } = deployment.parts[part];
    return COVERED.has(state) && !allowlisted;
}
function allowParts(deployment, granted) {
    const parts = { ...deployment.parts };
    for (const part of ['A', 'B']) {
        if (granted.has(grantKey(deployment.id, part)))
            parts[part] = { ...parts[part], allowlisted: true };
    }
    return { ...deployment, parts };
}
function allowFinding(finding, granted) {
    const { deployment, part, state } = finding;
    const allow = granted.get(grantKey(deployment, part));
    if (allow === undefined || !COVERED.has(state) || finding.allowlist !== null)
        return finding;
    return {
        ...finding,
        level: 'notice',
        allowlist: { source: 'policy', reason: allow.reason, expires: allow.expires },
    };
}
function entryFinding(part, span, message, help) {
    const level = 'warning';
    return {
        rule: 'allowlist-entry',
        part,
        level,
        state: null,
        deployment: null,
        span,
        message,
        help,
        fix: null,
        allowlist: null,
    };
}
function matchesNothing(entry, part, files) {
    const what = part === null ? 'target' : 'allow entry';
    return entryFinding(part, entry.at, `This ${what} does nothing: no WSO2 configuration file matches ${JSON.stringify(entry.path)}.`, `${(0, glob_ts_1.nearMiss)(entry.path, files)} Remove the entry when it is not needed any more.`);
}
function nothingToAllow(allow, matched) {
    const states = matched.map(({ id, parts }) => `${describeState(parts[allow.part])} in ${id}`);
    const unresolved = matched.some(({ parts }) => parts[allow.part].state === 'unresolved');
    return entryFinding(allow.part, allow.at, `This allow entry does nothing: Part ${allow.part} is ${names(states)}.`, unresolved
        ? 'What could not be resolved cannot be allowed: write the value where the scanner can read it, or remove the entry.'
        : 'Remove the entry.');
}
/** The first three of a list and how many more there are. */
const names = (all) => all.slice(0, 3).join(', ') + (all.length > 3 ? ` and ${all.length - 3} more` : '');
const describeState = ({ state, allowlisted }) => allowlisted ? `${state} and allowlisted inside the product` : state;
function expired(allow, covered) {
    const help = covered.length === 0
        ? 'Nothing needs it any more: remove the entry.'
        : `Its findings count again in ${names(covered.map(({ id }) => id))}. Close Part ${allow.part} there, or have ${allow.owner} review the exception and set a new date.`;
    return entryFinding(allow.part, allow.expiresAt, `This allow entry allows nothing: it expired after ${allow.expires}.`, help);
}
function expiresSoon(allow, covered) {
    return entryFinding(allow.part, allow.expiresAt, `This allow entry holds through ${allow.expires} only.`, `After that day Part ${allow.part} fails in ${names(covered.map(({ id }) => id))}. Close it there, or have ${allow.owner} review the exception and set a new date.`);
}


/***/ }),

/***/ 6931:
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

/***/ 4062:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compileGlob = compileGlob;
exports.checkGlob = checkGlob;
exports.nearMiss = nearMiss;
const posix_js_1 = __importDefault(__webpack_require__(9353));
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

/***/ 3365:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policyPaths = policyPaths;
exports.targetFor = targetFor;
/**
 * The paths a policy's globs are held against: a deployment's configuration files or, for an image without
 * configuration, the files that tell of it.
 */
function policyPaths(deployment) {
    if (deployment.configFiles.length > 0)
        return deployment.configFiles;
    return [...new Set(deployment.evidence.map((evidence) => evidence.span.file))].sort();
}
/**
 * What the policy's targets say about a deployment with these root-relative files, or null when none matches.
 * Later entries win field by field over earlier ones, so that a general entry can stand before its exceptions. A version brings its
 * update level along: a level written for one version never joins another.
 */
function targetFor(policy, files) {
    let merged = null;
    for (const target of policy.targets) {
        if (!files.some((file) => target.matches(file)))
            continue;
        if (merged === null) {
            merged = target;
            continue;
        }
        const product = target.product === null ? merged : target;
        const version = target.version === null ? merged : target;
        merged = {
            ...target,
            product: product.product,
            version: version.version,
            updateLevel: version.updateLevel,
            says: {
                product: product.says.product,
                version: version.says.version,
                updateLevel: version.says.updateLevel,
            },
        };
    }
    return merged;
}


/***/ }),

/***/ 7775:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.appendedTexts = appendedTexts;
const lines_ts_1 = __webpack_require__(771);
const mapped_text_ts_1 = __webpack_require__(2749);
const shell_groups_ts_1 = __webpack_require__(5043);
const shell_output_ts_1 = __webpack_require__(8546);
const shell_printing_ts_1 = __webpack_require__(506);
const shell_words_ts_1 = __webpack_require__(382);
const COMMAND = /(?<![\w.$/-])(echo|printf)(?=[ \t])/g;
const CONFIGURATION = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.-]*$/;
/** A variable alone, of a shell or of `make`, may be any file: what is added to it tells. */
const VARIABLE = /^\$\$?(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))$/;
/** A word that is nothing but a variable of a shell. */
const ALONE = /^\$(?:(\w{1,100})|\{(\w{1,100})\})$/;
/** What a command prints: a here-document in it is read as one. */
const SUBSTITUTION = /^\s*(?:\$\(|`)/;
const ASSIGNMENT = /(?<![\w$])(\w{1,100})=/g;
/** Of a text that replaces nothing and opens no table only what it is added to tells what it means. */
const TABLE = /^[ \t]*\[/m;
/**
 * The pieces of a `deployment.toml` that a script prints: `echo '[a]' >> X`, `printf '[a]\nb = 1\n' | tee -a X`, also in
 * `{ … } >> X`, and those of what goes to a variable (`>> "$CONF"`). What goes to one file is one text, in the order of the
 * commands.
 *
 * @param script a shell script, a Dockerfile, or the text of one in a carrier
 */
function appendedTexts(script) {
    const { text } = script;
    if (!text.includes('.toml'))
        return [];
    const found = [];
    const last = new Map();
    const setBefore = assignmentsIn(text);
    for (const one of (0, shell_groups_ts_1.withGroups)(text, commandsIn(script))) {
        if (one.goes === null)
            continue;
        const { target, adds } = one.goes;
        const variable = VARIABLE.test(target) ? target.replace(/\W/g, '') : null;
        if (variable === null && !CONFIGURATION.test(target))
            continue;
        const open = adds ? last.get(target) : undefined;
        const set = variable === null ? -1 : setBefore(variable, one.start);
        // What stands behind another value of the variable goes to another file.
        if (open && set < open.at(-1).start)
            open.push(one);
        else {
            const printed = [one];
            last.set(target, printed);
            found.push({ printed, goes: one.goes });
        }
    }
    return found
        .map(({ printed, goes }) => {
        const [{ start, end }] = printed;
        const whole = mapped_text_ts_1.MappedText.concat(printed.map((one) => one.text));
        return { ...goes, text: whole, quoted: printed.every(({ quoted }) => quoted), at: { start, end }, label: null };
    })
        .filter((heredoc) => TABLE.test(heredoc.text.text));
}
/** Tells where a variable was last set before an offset, -1 for nowhere; to be asked in the order of the text. */
function assignmentsIn(text) {
    const isComment = (0, lines_ts_1.commentLines)(text, lines_ts_1.HASH);
    const assignments = text.matchAll(ASSIGNMENT);
    const last = new Map();
    let next = assignments.next();
    return (variable, offset) => {
        for (; !next.done && next.value.index < offset; next = assignments.next())
            if (!isComment(next.value.index))
                last.set(next.value[1], next.value.index);
        return last.get(variable) ?? -1;
    };
}
/** For a word that is nothing but a variable: the text over several lines that it has been given last, or null. */
function assigned({ text: { text: word } }, script, offset, setBefore) {
    const [, bare, braced] = ALONE.exec(word) ?? [];
    const name = bare ?? braced;
    const set = name === undefined ? -1 : setBefore(name, offset);
    const start = set + (name?.length ?? 0) + 1;
    if (set < 0 || !/["']/.test(script.text[start] ?? ''))
        return null;
    const [value] = (0, shell_words_ts_1.wordsAt)(script, start).words;
    return value?.text.text.includes('\n') && !SUBSTITUTION.test(value.text.text) ? value : null;
}
function commandsIn(script) {
    const { text } = script;
    const isComment = (0, lines_ts_1.commentLines)(text, lines_ts_1.HASH);
    const setBefore = assignmentsIn(text);
    const found = [];
    let end = 0;
    for (const match of text.matchAll(COMMAND)) {
        if (match.index < end || isComment(match.index))
            continue;
        const read = (0, shell_words_ts_1.wordsAt)(script, match.index + match[0].length);
        end = read.end;
        const words = read.words.map((word) => assigned(word, script, match.index, setBefore) ?? word);
        const quoted = words.every((word) => word.quoted);
        const said = { ...read, words };
        const printed = match[1] === 'echo' ? (0, shell_printing_ts_1.echoed)(script, said) : (0, shell_printing_ts_1.formatted)(said);
        if (printed)
            found.push({ text: printed, quoted, start: match.index, end, goes: (0, shell_output_ts_1.goesAt)(text, end) });
    }
    return found;
}


/***/ }),

/***/ 7753:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decodeBase64 = decodeBase64;
const mapped_text_ts_1 = __webpack_require__(2749);
/**
 * The text a base64 scalar stands for, or null when it is no base64 of UTF-8 text. Every place in it is the whole
 * scalar, and nothing can be inserted: an edit would have to encode the whole text anew.
 */
function decodeBase64(scalar) {
    const outer = scalar.text();
    const encoded = outer.text.replace(/\s+/g, '');
    if (encoded.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(encoded))
        return null;
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'));
    }
    catch {
        return null;
    }
    const start = outer.text.length - outer.text.trimStart().length;
    return mapped_text_ts_1.MappedText.escapeOf(outer, text, start, outer.text.trimEnd().length, () => null);
}


/***/ }),

/***/ 9616:
/***/ (function(__unused_webpack_module, exports) {


/** Part A's handler: how each format names it (advisory.md, "Part A"). */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SOAP_NAME = exports.SOAP_TABLE = exports.HANDLER_NAME = exports.HANDLER_TYPE = exports.HANDLER_TABLE = void 0;
/** The table of `deployment.toml`; its key is `enable`. */
exports.HANDLER_TABLE = ['event', 'default_listener', 'client_certificate_authentication_handler'];
/** `type` of the listener in `identity.xml`. */
exports.HANDLER_TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
/** `name` of the listener in `identity.xml`. */
exports.HANDLER_NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
/** Part B's authenticator: its table in `deployment.toml`, with the key `enable`, and its name in `authenticators.xml`. */
exports.SOAP_TABLE = ['admin_console', 'authenticator', 'mutual_ssl_authenticator'];
exports.SOAP_NAME = 'MutualSSLAuthenticator';


/***/ }),

/***/ 5251:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.yamlOfHclObject = yamlOfHclObject;
const mapped_text_ts_1 = __webpack_require__(2749);
const match_at_ts_1 = __webpack_require__(1075);
const TOKENS = {
    string: /"(?:[^"\\\n]|\\.)*"/y,
    comment: /(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\//y,
    lineEnd: /[ \t]*\r?\n\s*/y,
    assigns: /[ \t]*(?<![=!<>])=(?![=>])[ \t]*/y,
    /** What a value names (`var.tag`, `local.tag`), where nothing else stands in its place. */
    reference: /(?<=[=:][ \t]*)(?:var|local)\.[\w-]+(?=[ \t]*(?:[,}\r\n]|#|\/\/))/y,
};
/** More than any release's values. */
const MAX_LENGTH = 100_000;
/**
 * An object of Terraform (`{ a = 1, b = { c = "d" } }`) as YAML writes it, so that it can be read as such. Expressions
 * stay as they are written.
 *
 * @param start offset of its opening brace
 * @param given what a reference such as `var.tag` stands for, or null
 * @returns null for an object that is not closed, or is longer than any
 */
function yamlOfHclObject(whole, start, given) {
    const { text } = whole;
    const parts = [];
    let kept = start;
    let depth = 0;
    // What the last item, or what begins or parts items, ends with.
    let last = '';
    const put = (from, to, written) => {
        if (from > kept)
            parts.push(mapped_text_ts_1.MappedText.partOf(whole, kept, from));
        if (to > from)
            parts.push(mapped_text_ts_1.MappedText.escapeOf(whole, written, from, to, () => null));
        kept = to;
    };
    for (let at = start; at < text.length && at - start < MAX_LENGTH;) {
        const { kind, length } = tokenAt(text, at);
        const next = at + length;
        if (kind === 'comment')
            put(at, next, ' ');
        else if (kind === 'lineEnd') {
            const isOver = last !== '' && !'{[,'.includes(last) && !/[}\],]/.test(text[next] ?? '');
            put(at, next, isOver ? ', ' : ' ');
            if (isOver)
                last = ',';
        }
        else {
            const value = kind === 'reference' ? given(text.slice(at, next)) : null;
            if (kind === 'assigns')
                put(at, next, ': ');
            else if (value !== null)
                put(at, next, JSON.stringify(value));
            last = text.slice(at, next).trim().at(-1) ?? last;
            const bracket = kind === 'other' ? text[at] : '';
            if (/[{[]/.test(bracket))
                depth++;
            if (/[}\]]/.test(bracket) && --depth === 0) {
                put(next, next, '');
                return mapped_text_ts_1.MappedText.concat(parts);
            }
        }
        at = next;
    }
    return null;
}
/** The token at an offset; what is none of those that matter is taken one character at a time. */
function tokenAt(text, at) {
    for (const [kind, pattern] of Object.entries(TOKENS)) {
        const found = (0, match_at_ts_1.matchAt)(pattern, text, at);
        if (found)
            return { kind: kind, length: found[0].length };
    }
    return { kind: 'other', length: 1 };
}


/***/ }),

/***/ 9794:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.bicepTexts = bicepTexts;
const mapped_text_ts_1 = __webpack_require__(2749);
/** A text over several lines; nothing in it is escaped or filled in, and a line break right behind the quotes is not of it. */
const TEXT = /'''\r?\n?([\s\S]*?)'''/g;
/** What stands before a value: `'deployment.toml': base64(`, `var conf =`. */
const KEY = /(?:'([^'\n]+)'|(?<![\w-])(\w+)(?:[ \t]+string)?)[ \t]*[:=][ \t]*(?:\w+\([ \t]*)?$/;
/** The texts over several lines of a Bicep file, labelled with the key or variable that they are the value of. */
function bicepTexts(whole) {
    const { text } = whole;
    return [...text.matchAll(TEXT)].flatMap((match) => {
        const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
        if (/^[ \t]*\/\//.test(before))
            return [];
        const key = KEY.exec(before);
        const end = match.index + match[0].length;
        const close = end - "'''".length;
        return [
            {
                target: null,
                adds: false,
                text: mapped_text_ts_1.MappedText.partOf(whole, close - match[1].length, close),
                quoted: true,
                at: { start: match.index, end },
                label: key?.[1] ?? key?.[2] ?? null,
            },
        ];
    });
}


/***/ }),

/***/ 3015:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LastLines = void 0;
/**
 * Where the lines of a text stand that could close a here-document. Most words are looked up in vain, in a text full of
 * operators once for each of them.
 */
class LastLines {
    last = new Map();
    /** @param key what counts of a line, without its `\n`; lines of the same key close the same words */
    constructor(text, key) {
        for (let start = 0; start < text.length;) {
            const newline = text.indexOf('\n', start);
            const end = newline < 0 ? text.length : newline;
            this.last.set(key(text.slice(start, end)), start);
            start = end + 1;
        }
    }
    /** Whether a line of that key begins at an offset or behind it. */
    has(key, from) {
        return (this.last.get(key) ?? -1) >= from;
    }
}
exports.LastLines = LastLines;


/***/ }),

/***/ 8618:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withoutIndentation = withoutIndentation;
const indent_ts_1 = __webpack_require__(7356);
const mapped_text_ts_1 = __webpack_require__(2749);
/** The text of a here-document without the indentation that all its lines have: Terraform's `<<-`, Ruby's `<<~`. */
function withoutIndentation(whole, body) {
    const lines = [];
    for (let at = body.start; at < body.end;) {
        const next = whole.text.indexOf('\n', at) + 1;
        lines.push({ start: at, end: next });
        at = next;
    }
    const widths = lines
        .map(({ start, end }) => whole.text.slice(start, end))
        .filter((line) => line.trim() !== '')
        .map((line) => /^[ \t]*/.exec(line)[0].length);
    const width = widths.length > 0 ? Math.min(...widths) : 0;
    const first = lines.find(({ start, end }) => whole.text.slice(start, end).trim() !== '');
    const encode = (0, indent_ts_1.indented)(first ? whole.text.slice(first.start, first.start + width) : '');
    const parts = lines.map(({ start, end }) => {
        const blank = /^[ \t]*/.exec(whole.text.slice(start, end))[0].length;
        return mapped_text_ts_1.MappedText.partOf(whole, start + Math.min(width, blank), end, encode);
    });
    return parts.length > 0 ? mapped_text_ts_1.MappedText.concat(parts) : mapped_text_ts_1.MappedText.partOf(whole, body.start, body.start, encode);
}


/***/ }),

/***/ 1787:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.puppetHeredocs = puppetHeredocs;
const heredoc_ends_ts_1 = __webpack_require__(3015);
const heredoc_indentation_ts_1 = __webpack_require__(8618);
const mapped_text_ts_1 = __webpack_require__(2749);
const OPERATOR = /@\([ \t]*("?)(\w[\w.-]*)\1[ \t]*(?::[ \t]*\w+[ \t]*)?(?:\/[\w$]*[ \t]*)?\)/g;
/** A resource's title, or where it says that its file lies. */
const PLACE = /\{\s*(?:(["'])([^"'\n]+)\1|\$[\w:]+)\s*:|\b(?:path|target)\s*=>\s*(["'])([^"'\n]+)\3/g;
/** The heredocs of a Puppet manifest: `@(END)` as it stands, `@("END")` with variables; `| END` takes indentation away. */
function puppetHeredocs(whole) {
    const { text } = whole;
    const found = [];
    if (!text.includes('@('))
        return found;
    const closings = new heredoc_ends_ts_1.LastLines(text, closes);
    let read = 0;
    OPERATOR.lastIndex = 0;
    for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
        const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
        const start = text.indexOf('\n', match.index) + 1;
        if (/^\s*#/.test(line) || start === 0 || !closings.has(match[2], start))
            continue;
        let end = start;
        while (closes(lineAt(text, end)) !== match[2])
            end += lineAt(text, end).length + 1;
        const closing = lineAt(text, end);
        const place = [...text.slice(read, match.index).matchAll(PLACE)].at(-1);
        read = end + closing.length;
        found.push({
            target: place?.[2] ?? place?.[4] ?? null,
            adds: false,
            text: closing.includes('|') ? (0, heredoc_indentation_ts_1.withoutIndentation)(whole, { start, end }) : mapped_text_ts_1.MappedText.partOf(whole, start, end),
            quoted: match[1] === '',
            at: { start: match.index, end: read },
            label: null,
        });
        OPERATOR.lastIndex = read;
    }
    return found;
}
function lineAt(text, start) {
    const newline = text.indexOf('\n', start);
    return text.slice(start, newline < 0 ? text.length : newline);
}
/** The word that a line could close, or something no word can be. */
function closes(line) {
    return line.replace(/^[ \t]*\|?[ \t]*-?[ \t]*/, '').trimEnd();
}


/***/ }),

/***/ 9757:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.terraformHeredocs = terraformHeredocs;
const heredoc_ends_ts_1 = __webpack_require__(3015);
const heredoc_indentation_ts_1 = __webpack_require__(8618);
const mapped_text_ts_1 = __webpack_require__(2749);
// Lines end at \n only: to JavaScript's `^` and `$`, a \r or a line separator alone would end one, too.
const OPERATOR = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?(?![^\n])/g;
const KEY = /(?:"([^"\n]+)"|(?<![\w-])([A-Za-z_][\w-]*))\s*[=:]\s*(?:\w+\(\s*)?$/;
const CONTENT_KEYS = /^(?:contents?|data|value|inline|source_content|user_data)$/;
const NAME_KEYS = /(?<=^|\{)[ \t]*(?:filename|file_name|path|destination|target|target_file|name|key)\s*=\s*"([^"\n]+)"/gm;
/** The heredocs of a Terraform file (HCL native syntax: `<<-` takes the common indentation away, nothing is escaped). */
function terraformHeredocs(whole) {
    const { text } = whole;
    if (!text.includes('<<'))
        return [];
    const found = [];
    const closings = new heredoc_ends_ts_1.LastLines(text, (line) => line.replace(/^[ \t]+|\r$/g, '').trimEnd());
    OPERATOR.lastIndex = 0;
    /** The text between the bodies, as many blanks in their place. */
    const outline = [];
    let outlined = 0;
    for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
        const lineStart = text.lastIndexOf('\n', match.index) + 1;
        const before = text.slice(lineStart, match.index);
        if (/^\s*(?:#|\/\/)/.test(before))
            continue;
        const bodyStart = text.indexOf('\n', match.index) + 1;
        if (bodyStart === 0 || !closings.has(match[2], bodyStart))
            continue;
        const close = new RegExp(`(?<![^\\n])[ \\t]*${match[2]}[ \\t]*\\r?(?![^\\n])`, 'g');
        close.lastIndex = bodyStart;
        const end = close.exec(text);
        if (!end)
            continue;
        const key = KEY.exec(before);
        const label = key ? (key[1] ?? key[2]) : null;
        found.push({
            target: null,
            adds: false,
            text: match[1] === '-'
                ? (0, heredoc_indentation_ts_1.withoutIndentation)(whole, { start: bodyStart, end: end.index })
                : mapped_text_ts_1.MappedText.partOf(whole, bodyStart, end.index),
            quoted: false,
            at: { start: match.index, end: end.index + end[0].length },
            label,
            key: label,
        });
        outline.push(text.slice(outlined, bodyStart), text.slice(bodyStart, end.index).replace(/[^\n]/g, ' '));
        outlined = end.index;
        OPERATOR.lastIndex = end.index + end[0].length;
    }
    const names = siblingNames(outline.join('') + text.slice(outlined), found);
    return found.map(({ key, ...heredoc }, index) => ({
        ...heredoc,
        target: key !== null && CONTENT_KEYS.test(key) ? names[index] : null,
    }));
}
/** For each heredoc, in their order, the `filename = "…"` beside its `content = <<EOF` in the same block. */
function siblingNames(outline, heredocs) {
    const open = [{ name: null }];
    const blocks = [];
    const names = [...outline.matchAll(NAME_KEYS)].filter(([, name]) => /\.\w+$/.test(name)).reverse();
    for (let at = 0; at < outline.length; at++) {
        if (names.at(-1)?.index === at) {
            const name = names.pop()?.[1];
            // A block with a name is inside of blocks with one.
            for (let i = open.length - 1; open[i]?.name === null; i--)
                open[i].name = name;
        }
        if (heredocs[blocks.length]?.at.start === at)
            blocks.push(open.at(-1));
        const char = outline[at];
        if (char === '{')
            open.push({ name: null });
        else if (char === '}' && open.length > 1)
            open.pop();
    }
    return blocks.map(({ name }) => name);
}


/***/ }),

/***/ 5752:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readHeredocs = readHeredocs;
exports.scriptHeredocs = scriptHeredocs;
exports.outside = outside;
const heredoc_bicep_ts_1 = __webpack_require__(9794);
const heredoc_ends_ts_1 = __webpack_require__(3015);
const heredoc_indentation_ts_1 = __webpack_require__(8618);
const heredoc_puppet_ts_1 = __webpack_require__(1787);
const heredoc_terraform_ts_1 = __webpack_require__(9757);
const indent_ts_1 = __webpack_require__(7356);
const mapped_text_ts_1 = __webpack_require__(2749);
/** Heredocs inside heredocs are followed this deep: a script handed to `RUN <<EOF` or `ssh`. */
const MAX_DEPTH = 3;
const OPERATOR = /(?<![<\d$(])<<([-~]?)[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|(\\?)([A-Za-z_][\w.-]*))/g;
/** Finds the here-documents of a shell script, a Dockerfile, a Terraform file or a Puppet manifest, and what is like them in Bicep. Unclosed ones are left out. */
function readHeredocs(file, text, syntax) {
    const whole = mapped_text_ts_1.MappedText.ofFile(file, text);
    if (syntax === 'terraform')
        return (0, heredoc_terraform_ts_1.terraformHeredocs)(whole).flatMap(writtenBy);
    if (syntax === 'puppet')
        return (0, heredoc_puppet_ts_1.puppetHeredocs)(whole).flatMap(writtenBy);
    if (syntax === 'bicep')
        return (0, heredoc_bicep_ts_1.bicepTexts)(whole).flatMap(writtenBy);
    return shellHeredocs(whole, syntax, 0);
}
/** Of a script that Terraform, Puppet or Bicep hands to a machine: the files it writes, and what it says beside. */
function writtenBy(heredoc) {
    const isFile = /\.(?:toml|xml)\b/.test(heredoc.target ?? heredoc.label ?? '');
    const written = isFile ? [] : scriptHeredocs(heredoc.text);
    if (written.length === 0)
        return [heredoc];
    return [
        // What the shell only copies is filled in before.
        ...written.map((inner) => ({ ...inner, quoted: false, at: heredoc.at })),
        { ...heredoc, text: outside(heredoc.text, written) },
    ];
}
/** Like `readHeredocs`, for a shell script that stands in a carrier: places go through to its file. */
function scriptHeredocs(script) {
    return shellHeredocs(script, 'shell', 0);
}
/** A script without its heredocs: what it says beside is still looked at, so that one it closes hides none it leaves open. */
function outside(script, heredocs) {
    const { text } = script;
    let end = 0;
    const parts = heredocs.map(({ at }) => {
        // Of two operators on one line the second stands before the first one's text, and the slice is empty.
        const part = script.slice(end, at.start);
        // The last line break stays: what follows is a line of its own.
        end = text[at.end - 1] === '\n' ? at.end - 1 : at.end;
        return part;
    });
    return mapped_text_ts_1.MappedText.concat([...parts, script.slice(end, text.length)]);
}
function lineAt(text, start) {
    const newline = text.indexOf('\n', start);
    if (newline < 0)
        return { start, end: text.length, next: text.length };
    return { start, end: text[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 };
}
function shellHeredocs(whole, syntax, depth) {
    const { text } = whole;
    const found = [];
    if (!text.includes('<<'))
        return found;
    const closings = closingsOf(text);
    let at = 0;
    while (at < text.length) {
        const command = commandAt(text, at);
        at = command.next;
        const written = text.slice(command.start, command.end);
        if (!written.includes('<<') || /^\s*#/.test(written))
            continue;
        for (const match of written.matchAll(OPERATOR)) {
            const word = match[2] ?? match[3] ?? match[5];
            // A bare word has no backslash before it.
            const quoted = match[4] !== '';
            const form = match[1];
            if (!closings[form].has(word, at))
                continue;
            const body = bodyAt(text, at, word, form);
            if (!body)
                continue;
            const stretch = { start: at, end: body.end };
            const content = form === '~' ? (0, heredoc_indentation_ts_1.withoutIndentation)(whole, stretch) : contentOf(whole, stretch, form === '-', quoted);
            const nested = depth < MAX_DEPTH && content.text.includes('<<') ? shellHeredocs(content, 'shell', depth + 1) : [];
            // A heredoc that only carries others is a script, not a file of its own.
            if (nested.length > 0) {
                found.push(...nested.map((inner) => ({ ...inner, at: { start: command.start + match.index, end: body.next } })));
            }
            else {
                found.push({
                    ...targetOf(written, match.index, word, syntax),
                    text: content,
                    quoted,
                    at: { start: command.start + match.index, end: body.next },
                    label: null,
                });
            }
            at = body.next;
        }
    }
    return found;
}
/** A command line with the lines a backslash at the end continues it by. */
function commandAt(text, start) {
    let line = lineAt(text, start);
    while (line.next < text.length && text[line.end - 1] === '\\' && text[line.end - 2] !== '\\') {
        const more = lineAt(text, line.next);
        line = { start, end: more.end, next: more.next };
    }
    return { ...line, start };
}
/** What of a line has to be the word that closes. */
const CLOSED_BY = {
    '': (line) => line,
    '-': (line) => line.replace(/^\t+/, ''),
    '~': (line) => line.replace(/^[ \t]+/, ''),
};
function closingsOf(text) {
    const closings = (form) => new heredoc_ends_ts_1.LastLines(text, (line) => CLOSED_BY[form](line.endsWith('\r') ? line.slice(0, -1) : line));
    return { '': closings(''), '-': closings('-'), '~': closings('~') };
}
/** Where the body ends and what follows its closing line; null when it is never closed. */
function bodyAt(text, start, word, form) {
    for (let at = start; at < text.length;) {
        const line = lineAt(text, at);
        if (CLOSED_BY[form](text.slice(line.start, line.end)) === word)
            return { end: at, next: line.next };
        at = line.next;
    }
    return null;
}
function contentOf(whole, body, strips, quoted) {
    const { text } = whole;
    const firstTabs = strips ? (/^\t*/.exec(text.slice(body.start, body.end))?.[0] ?? '') : '';
    const pad = (0, indent_ts_1.indented)(firstTabs);
    const encode = quoted
        ? pad
        : (inserted, atLineStart) => pad(inserted.replace(/[\\$`]/g, '\\$&'), atLineStart);
    const parts = [];
    for (let at = body.start; at < body.end;) {
        const line = lineAt(text, at);
        let from = line.start;
        if (strips)
            while (text[from] === '\t')
                from++;
        if (!quoted) {
            const start = from;
            for (const match of text.slice(start, line.next).matchAll(/\\(?:[\\$`]|\r?\n)/g)) {
                const backslash = start + match.index;
                parts.push(mapped_text_ts_1.MappedText.partOf(whole, from, backslash, encode));
                from = backslash + match[0].length;
                parts.push(mapped_text_ts_1.MappedText.escapeOf(whole, match[0].slice(1).trim(), backslash, from, encode));
            }
        }
        parts.push(mapped_text_ts_1.MappedText.partOf(whole, from, line.next, encode));
        at = line.next;
    }
    return parts.length > 0 ? mapped_text_ts_1.MappedText.concat(parts) : mapped_text_ts_1.MappedText.partOf(whole, body.start, body.start, encode);
}
const WORD = `((?:"[^"\\n]*"|'[^'\\n]*'|[^\\s;|&<>"'])+)`;
const FROM_STDIN = /--from-file[= ]["']?([^=\s"']+)=(?:\/dev\/stdin|-)/;
/** The file the command that reads the heredoc writes. */
function targetOf(command, index, word, syntax) {
    const before = Math.max(...['&&', '||', ';'].map((separator) => command.lastIndexOf(separator, index - 1)));
    const after = command.slice(index).search(/&&|\|\||;/);
    const own = command.slice(Math.max(before, 0), after < 0 ? command.length : index + after).replace(/\\\r?\n/g, '');
    const stdin = FROM_STDIN.exec(own)?.[1];
    if (stdin)
        return { target: stdin, adds: false };
    const tee = new RegExp(`\\btee\\s+((?:-\\S+\\s+)*)${WORD}`).exec(own);
    if (tee)
        return { target: unquoted(tee[2]), adds: /(?:^|\s)-(?:\w*a|-append)/.test(tee[1]) };
    for (const match of own.matchAll(new RegExp(`(?<![<\\d&])(>{1,2})\\|?\\s*${WORD}`, 'g'))) {
        const target = unquoted(match[2]);
        if (target !== '/dev/null')
            return { target, adds: match[1] === '>>' };
    }
    return { target: syntax === 'dockerfile' ? copied(own, command, word) : null, adds: false };
}
/** Where `COPY` and `ADD` bring a heredoc. */
function copied(own, command, word) {
    if (!/^\s*(?:COPY|ADD)\s/i.test(own))
        return null;
    const last = unquoted(command.trim().split(/\s/).at(-1));
    if (last.startsWith('<<'))
        return null;
    return last.endsWith('/') ? last + word : last;
}
function unquoted(word) {
    return word.replace(/["']/g, '');
}


/***/ }),

/***/ 7356:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.indented = indented;
/**
 * How text is inserted into a carrier that indents every line by `pad`: lines that are not empty get it, the first one
 * only where the insertion starts a line of the file. An insertion inside a line that ends with a line break puts the
 * rest of that line on a line of its own.
 */
function indented(pad) {
    return (inserted, atLineStart) => {
        const lines = inserted.split('\n');
        return lines
            .map((line, index) => {
            const starts = index > 0 || atLineStart;
            const empty = line === '' || line === '\r';
            const continues = index === lines.length - 1 && !atLineStart;
            return starts && (!empty || continues) ? pad + line : line;
        })
            .join('\n');
    };
}


/***/ }),

/***/ 5656:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.jinjaConditions = jinjaConditions;
const TAG = /\{%-?\s*(if|elif|else|endif|for|endfor)\b([^%]{0,500})%\}/g;
/** How much of an `if` and its `elif`s is kept. */
const LONGEST = 4000;
/** Tells the conditions of the Jinja2 `if` blocks and loops that enclose an offset of a template's text, innermost first. */
function jinjaConditions(text) {
    const changes = [];
    let open = null;
    for (const { 1: word, 2: rest, index } of text.matchAll(TAG)) {
        const condition = rest.trim();
        if (word === 'if' || word === 'for')
            open = { condition, outer: open };
        else if (word === 'endif' || word === 'endfor')
            open = open?.outer ?? null;
        else
            open = { condition: `${open?.condition ?? ''} ${condition}`.slice(0, LONGEST), outer: open?.outer ?? null };
        changes.push({ at: index, open });
    }
    return (offset) => {
        const found = [];
        let low = 0;
        for (let high = changes.length; low < high;) {
            const middle = (low + high) >> 1;
            if (changes[middle].at < offset)
                low = middle + 1;
            else
                high = middle;
        }
        let here = changes[low - 1]?.open ?? null;
        for (; here; here = here.outer)
            found.push(here.condition);
        return found;
    };
}


/***/ }),

/***/ 771:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HASH = exports.joinedLines = exports.lineStart = void 0;
exports.lineEnd = lineEnd;
exports.indentAt = indentAt;
exports.beginsLine = beginsLine;
exports.fillsLines = fillsLines;
exports.commentLines = commentLines;
exports.lineContent = lineContent;
exports.lastLine = lastLine;
exports.offsetAt = offsetAt;
exports.errorStretch = errorStretch;
const match_at_ts_1 = __webpack_require__(1075);
/** Offset of the first character of the line that holds `offset`. */
const lineStart = (text, offset) => 
// lastIndexOf takes a place before the text for its first character.
offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
exports.lineStart = lineStart;
/** Offset just behind the last character of the line that holds `offset`, before its `\n` or `\r\n`. */
function lineEnd(text, offset) {
    const newline = text.indexOf('\n', offset);
    if (newline === -1)
        return text.length;
    return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}
const isBlank = (char) => char === ' ' || char === '\t';
/** The blanks and tabs that the line holding `offset` begins with. */
function indentAt(text, offset) {
    const start = (0, exports.lineStart)(text, offset);
    let end = start;
    while (end < offset && isBlank(text[end]))
        end++;
    return text.slice(start, end);
}
/** A text of a shell or a Dockerfile with what a backslash carries on to the next line on one. Offsets do not hold in it. */
const joinedLines = (text) => text.replace(/\\[ \t]*\r?\n/g, ' ');
exports.joinedLines = joinedLines;
/** Whether only blanks and tabs stand before `offset` in its line. Does not look at the whole of a long line. */
function beginsLine(text, offset) {
    let at = offset;
    while (isBlank(text[at - 1]))
        at--;
    return at === 0 || text[at - 1] === '\n';
}
const BLANK_REST = /[^\S\n]*(?![^\n])/y;
/**
 * Whether nothing but white space stands beside a stretch in the lines it begins and ends in. Does not look at the whole
 * of a long line, which may hold very many stretches.
 */
function fillsLines(text, { start, end }) {
    return beginsLine(text, start) && (0, match_at_ts_1.matchAt)(BLANK_REST, text, end) !== null;
}
/** The beginning of a comment line, for `commentLines`: of shells and Dockerfiles. */
exports.HASH = /[^\S\n]*#/y;
/**
 * Tells of places of a text whether their line begins with a comment. Asked in ascending order, it looks at no line
 * twice, however long it is.
 *
 * @param mark sticky; matches from the beginning of a line to behind the mark of a comment
 */
function commentLines(text, mark) {
    let next = 0;
    let commented = Number.POSITIVE_INFINITY;
    return (offset) => {
        // What stands at a line break is no part of the line it ends.
        if (offset >= next - 1) {
            const start = text.lastIndexOf('\n', offset) + 1;
            const end = text.indexOf('\n', start);
            next = end < 0 ? Number.POSITIVE_INFINITY : end + 1;
            mark.lastIndex = start;
            commented = mark.test(text) ? mark.lastIndex : Number.POSITIVE_INFINITY;
        }
        return commented <= offset;
    };
}
/** First to last character that is no white space of the line that holds `offset`; the empty place for a blank line. */
function lineContent(text, offset) {
    let start = (0, exports.lineStart)(text, offset);
    let end = lineEnd(text, offset);
    while (start < end && /\s/.test(text[start]))
        start++;
    while (end > start && /\s/.test(text[end - 1]))
        end--;
    return { start, end };
}
/** The content of the last line that holds anything but white space, comments included; `[0, 0)` when none does. */
function lastLine(text) {
    const end = text.trimEnd().length;
    return end === 0 ? { start: 0, end: 0 } : lineContent(text, end - 1);
}
/**
 * Offset of a parser's position.
 * @param line 1-based; lines end with `\n`, `\r\n` and, for XML parsers, never with a lone `\r`
 * @param column 1-based, in UTF-16 units
 */
function offsetAt(text, line, column) {
    let start = 0;
    for (let number = 1; number < line; number++) {
        const newline = text.indexOf('\n', start);
        if (newline === -1)
            break;
        start = newline + 1;
    }
    return Math.min(start + Math.max(column - 1, 0), text.length);
}
/** What to show for an error at `offset`: from there to the end of the line's content, else the whole line. */
function errorStretch(text, offset) {
    const line = lineContent(text, Math.min(offset, text.length));
    if (line.start === line.end)
        return lastLine(text.slice(0, offset));
    return { start: offset < line.end ? Math.max(offset, line.start) : line.start, end: line.end };
}


/***/ }),

/***/ 9790:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.splitLocated = splitLocated;
/**
 * The parts of a list written in one string, empty ones left out, each at its own stretch where the text is written
 * without escapes, else at the stretch of the whole.
 * @param written what stands at `whole.at`, quotes or white space around the value included
 */
function splitLocated(written, whole, separator) {
    const inside = written.indexOf(whole.value);
    const parts = [];
    let offset = 0;
    for (const part of whole.value.split(separator)) {
        const value = part.trim();
        if (value !== '') {
            const start = whole.at.start + inside + offset + part.indexOf(value);
            parts.push({ value, at: inside === -1 ? whole.at : { start, end: start + value.length } });
        }
        offset += part.length + separator.length;
    }
    return parts;
}


/***/ }),

/***/ 2749:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MappedText = void 0;
const verbatim = (text) => text;
/**
 * Text taken out of its carrier that still knows where each character stands: the content of a YAML block scalar
 * without its indentation, a heredoc, a template with a value put in its place. Carriers nest: a part may be taken
 * of a mapped text, and its places and edits go through all carriers to the file.
 */
class MappedText {
    text;
    pieces;
    constructor(text, pieces) {
        this.text = text;
        this.pieces = pieces;
    }
    /** The whole text of a file (decoded, without byte order mark). */
    static ofFile(file, text) {
        return MappedText.ofPart(file, text, 0, text.length);
    }
    /** The stretch `[start, end)` of a file's text; `encode` says how insertions are written there. */
    static ofPart(file, fileText, start, end, encode = verbatim) {
        return MappedText.single(file, fileText.slice(start, end), start, end, true, encode);
    }
    /**
     * Text that the outer file writes differently (an escape, a folded line break): `text` stands for the
     * stretch `[start, end)` of the file as a whole.
     */
    static ofEscape(file, text, start, end, encode) {
        return MappedText.single(file, text, start, end, false, encode);
    }
    /** The stretch `[start, end)` of a carrier that is itself a mapped text; `encode` writes into the carrier's text. */
    static partOf(base, start, end, encode = verbatim) {
        return MappedText.single(base, base.text.slice(start, end), start, end, true, encode);
    }
    /** Like `ofEscape`, for a stretch of a carrier that is itself a mapped text. */
    static escapeOf(base, text, start, end, encode) {
        return MappedText.single(base, text, start, end, false, encode);
    }
    static single(base, text, start, end, exact, encode) {
        return new MappedText(text, [
            { start: 0, length: text.length, base, offset: start, outerLength: end - start, exact, encode },
        ]);
    }
    /** The texts one after the other. At least one. */
    static concat(parts) {
        const pieces = [];
        const texts = [];
        let length = 0;
        for (const part of parts) {
            for (const piece of part.pieces) {
                if (piece.length > 0)
                    pieces.push({ ...piece, start: piece.start + length });
            }
            texts.push(part.text);
            length += part.text.length;
        }
        // A text without characters still has a place.
        const first = parts[0]?.pieces[0];
        if (pieces.length === 0 && first)
            pieces.push({ ...first, start: 0 });
        return new MappedText(texts.join(''), pieces);
    }
    get length() {
        return this.text.length;
    }
    /** The stretch `[start, end)` with its map. */
    slice(start, end) {
        if (start >= end) {
            const piece = this.pieceAt(start, 'before');
            const at = this.baseOffset(piece, start);
            return new MappedText('', [{ ...piece, start: 0, length: 0, offset: at, outerLength: 0 }]);
        }
        const pieces = [];
        for (let index = this.indexAt(start, 'after'); index < this.pieces.length; index++) {
            const piece = this.pieces[index];
            if (piece.start >= end)
                break;
            const from = Math.max(start, piece.start);
            const to = Math.min(end, piece.start + piece.length);
            pieces.push({
                ...piece,
                start: from - start,
                length: to - from,
                offset: piece.exact ? piece.offset + (from - piece.start) : piece.offset,
                outerLength: piece.exact ? to - from : piece.outerLength,
            });
        }
        return new MappedText(this.text.slice(start, end), pieces);
    }
    /** This text with `[start, end)` replaced by another mapped text. */
    splice(start, end, replacement) {
        const parts = [replacement];
        if (start > 0)
            parts.unshift(this.slice(0, start));
        if (end < this.length)
            parts.push(this.slice(end, this.length));
        return MappedText.concat(parts);
    }
    /**
     * Where `[start, end)` stands in its file. A stretch over several files is cut to the file it starts in.
     * An empty stretch is a position.
     */
    locate(start, end) {
        if (start >= end) {
            const piece = this.pieceAt(start, 'before');
            const at = this.baseOffset(piece, start);
            return outer(piece.base, at, at);
        }
        const index = this.indexAt(start, 'after');
        const first = this.pieces[index];
        const from = this.baseStart(first, start);
        const result = outer(first.base, from, this.baseEnd(first, end));
        for (let last = this.indexAt(end, 'before'); last > index; last--) {
            const piece = this.pieces[last];
            const span = outer(piece.base, piece.offset, this.baseEnd(piece, end));
            if (span.file === result.file)
                return { ...result, end: Math.max(result.end, span.end) };
        }
        return result;
    }
    /**
     * The edit of the outer file that replaces `[start, end)` of this text by `text`.
     * Returns null when the stretch crosses files or the carrier cannot take the text.
     */
    edit(start, end, text) {
        const before = this.pieceAt(start, 'before');
        const after = this.pieceAt(start, 'after');
        const lineStart = this.text[start - 1] === '\n';
        // Whole lines go before the indentation of the line that follows, anything else after it.
        const inLine = start !== end || (lineStart && start < this.length && !text.endsWith('\n'));
        const piece = inLine ? after : before;
        const atLineStart = start === end && this.startsLine(piece, start, lineStart && !inLine);
        let encoded = piece.encode(text, atLineStart);
        if (encoded === null)
            return null;
        if (!atLineStart && /^(?:\r?\n|$)/.test(this.text.slice(end, end + 2)))
            encoded = encoded.replace(/\n[ \t]+$/, '\n');
        // The line after the text's last one is the carrier's: what is added must not run into it.
        if (atLineStart && start === this.length && piece.encode !== verbatim && !encoded.endsWith('\n'))
            encoded += '\n';
        const from = start === end ? this.baseOffset(piece, start) : this.baseStart(piece, start);
        let to = from;
        if (start !== end) {
            const last = this.pieceAt(end, 'before');
            if (last.base !== piece.base)
                return null;
            const next = this.pieceAt(end, 'after');
            // The indentation of the line after a removed line break goes with it: the first line's own stays.
            const joins = this.text[end - 1] === '\n' && next !== last && next.base === piece.base && next.start === end;
            to = joins ? next.offset : this.baseEnd(last, end);
        }
        if (typeof piece.base === 'string')
            return { file: piece.base, start: from, end: to, text: encoded };
        return piece.base.edit(from, to, encoded);
    }
    /** The files this text comes from, first use first. */
    files() {
        return [
            ...new Set(this.pieces.flatMap((piece) => typeof piece.base === 'string'
                ? [piece.base]
                : piece.base.slice(piece.offset, piece.offset + piece.outerLength).files())),
        ];
    }
    baseOffset(piece, offset) {
        if (piece.exact)
            return piece.offset + Math.min(Math.max(offset - piece.start, 0), piece.length);
        return offset <= piece.start ? piece.offset : piece.offset + piece.outerLength;
    }
    /** Whether a position is column 1 of the base; `after` tells that it follows a line break of this text. */
    startsLine(piece, offset, after) {
        if (typeof piece.base === 'string')
            return after && endsAt(piece, offset);
        const at = this.baseOffset(piece, offset);
        return at === 0 || piece.base.text[at - 1] === '\n';
    }
    /** Where a stretch that begins at `start` begins in the base: an escape counts as a whole. */
    baseStart(piece, start) {
        return piece.exact ? piece.offset + (start - piece.start) : piece.offset;
    }
    baseEnd(piece, end) {
        if (piece.exact)
            return piece.offset + Math.min(end - piece.start, piece.length);
        return piece.offset + piece.outerLength;
    }
    pieceAt(offset, side) {
        return this.pieces[this.indexAt(offset, side)];
    }
    indexAt(offset, side) {
        let low = 0;
        let high = this.pieces.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            const start = this.pieces[middle].start;
            if (side === 'after' ? start <= offset : start < offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
exports.MappedText = MappedText;
function endsAt(piece, offset) {
    return piece.start + piece.length === offset;
}
function outer(base, start, end) {
    return typeof base === 'string' ? { file: base, start, end } : base.locate(start, end);
}


/***/ }),

/***/ 8035:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unmasked = void 0;
exports.tagIn = tagIn;
exports.tagsBeforeEquals = tagsBeforeEquals;
exports.leftOut = leftOut;
const lines_ts_1 = __webpack_require__(771);
/** The text of a source that is no template. */
const unmasked = (source) => ({ text: source.text.text, tags: [] });
exports.unmasked = unmasked;
/** The first tag that shares a character with `[start, end)`, or null. */
function tagIn({ tags }, { start, end }) {
    let low = 0;
    let high = tags.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tags[middle].end > start)
            high = middle;
        else
            low = middle + 1;
    }
    const tag = tags[low];
    return tag && tag.start < end ? tag : null;
}
/** The tags that stand before any `=` of their line: in keys, headers, or alone. */
function tagsBeforeEquals({ text, tags }) {
    const found = [];
    let at = 0;
    let equals = false;
    for (const tag of tags) {
        const between = text.slice(at, tag.start);
        const newline = between.lastIndexOf('\n');
        equals = (newline === -1 && equals) || between.includes('=', newline + 1);
        if (!equals)
            found.push(tag);
        at = tag.end;
    }
    return found;
}
/**
 * Where `name` is written in lines of the source that this alternative of the template leaves out, null when it is not:
 * what is missing here is there in another alternative, and writing it once more for all of them would write it twice
 * there.
 */
function leftOut(source, masked, name) {
    const original = source.text.text;
    if (original === masked.text)
        return null;
    for (let at = original.indexOf(name); at !== -1; at = original.indexOf(name, at)) {
        const comment = /^\s*#/.test(original.slice((0, lines_ts_1.lineStart)(original, at), at));
        if (!comment && !masked.text.startsWith(name, at))
            return { start: at, end: at + name.length };
        at = comment ? (0, lines_ts_1.lineEnd)(original, at) : at + name.length;
    }
    return null;
}


/***/ }),

/***/ 1075:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.matchAt = matchAt;
/** What a sticky pattern finds at an offset. */
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}


/***/ }),

/***/ 2143:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SIZE_LIMIT = void 0;
exports.absent = absent;
exports.unknown = unknown;
exports.nothing = nothing;
exports.unreadable = unreadable;
exports.tooLarge = tooLarge;
const lines_ts_1 = __webpack_require__(771);
/** Texts above this many UTF-16 units are not read; the largest real configuration file has some 200,000. */
exports.SIZE_LIMIT = 5 * 1024 * 1024;
/** A setting the file does not hold; reported at `at`, by default the last line with content. */
function absent(source, at = (0, lines_ts_1.lastLine)(source.text.text)) {
    return { value: 'absent', raw: null, source, at, site: { kind: 'none' }, reason: null, via: null };
}
/** A setting that cannot be known; `reason` is one clause without a full stop. */
function unknown(source, at, reason, raw = null) {
    return { value: 'unknown', raw, source, at, site: { kind: 'none' }, reason, via: null };
}
/** What a file says that holds none of the settings. */
function nothing(source) {
    return {
        source,
        unreadable: null,
        handler: absent(source),
        soap: absent(source),
        intermediate: null,
        clientCert: null,
        soapAllowlist: null,
        connector: null,
        ignoredHandler: null,
        nearMiss: null,
        leftOut: null,
    };
}
/** What a file says that cannot be read: nothing is known. `message` is one clause without a full stop. */
function unreadable(source, message, at) {
    return {
        ...nothing(source),
        unreadable: { message, at },
        handler: unknown(source, at, message),
        soap: unknown(source, at, message),
    };
}
/** The answer for a text above the size limit, null for one within it. */
function tooLarge(source) {
    if (source.text.length <= exports.SIZE_LIMIT)
        return null;
    return unreadable(source, 'it is larger than 5 MB', { start: 0, end: 0 });
}


/***/ }),

/***/ 5043:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withGroups = withGroups;
const lines_ts_1 = __webpack_require__(771);
const shell_output_ts_1 = __webpack_require__(8546);
/** Where commands are put together; what stands in `$( … )` or `<( … )` is no output. */
const BRACKET = /[$<>]?\(|[){}]/g;
/**
 * The commands, those of groups that go somewhere with the target of the innermost one.
 *
 * @param commands in their order in `text`
 */
function withGroups(text, commands) {
    if (commands.every(({ goes }) => goes !== null))
        return commands;
    const targets = groupTargets(text, commands);
    const begun = new Set();
    return commands.map((command, index) => {
        const goes = targets[index];
        if (command.goes !== null || !goes)
            return command;
        // The first command of a group begins its file anew, the others add to it.
        const adds = goes.adds || begun.has(goes);
        begun.add(goes);
        return { ...command, goes: { ...goes, adds } };
    });
}
/** For each command where the output of the brackets around it goes. */
function groupTargets(text, commands) {
    const isComment = (0, lines_ts_1.commentLines)(text, lines_ts_1.HASH);
    const brackets = [];
    const around = [];
    let open = null;
    for (const { 0: sign, index } of text.matchAll(BRACKET)) {
        while ((commands[around.length]?.start ?? index) < index)
            around.push(open);
        // What is printed holds brackets of its own.
        if (isComment(index) || index < (commands[around.length - 1]?.end ?? 0))
            continue;
        if (sign === '}' || sign === ')') {
            const closed = open?.ends[sign];
            if (!closed)
                continue;
            if (closed.passes)
                closed.goes = (0, shell_output_ts_1.goesAt)(text, index + 1);
            open = closed.around;
        }
        else {
            const ends = { ')': null, '}': open?.ends['}'] ?? null };
            const one = { around: open, ends, goes: null, passes: sign.length === 1 };
            one.ends[sign === '{' ? '}' : ')'] = one;
            brackets.push(one);
            open = one;
        }
    }
    for (const one of brackets)
        if (one.passes)
            one.goes ??= one.around?.goes ?? null;
    return around.map((bracket) => bracket?.goes ?? null);
}


/***/ }),

/***/ 8546:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.goesAt = goesAt;
const match_at_ts_1 = __webpack_require__(1075);
const TARGET = String.raw `((?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|[^\s;|&<>"'])+)`;
const REDIRECTED = new RegExp(String.raw `(?:[ \t]|\\\r?\n){0,100}(\d?)(>{1,2})\|?[ \t]{0,100}(&[\d-]|${TARGET})`, 'y');
const TEE = new RegExp(String.raw `(?:[ \t]|\\\r?\n){0,100}\|(?:[ \t]|\\?\r?\n){0,100}(?:sudo[ \t]+)?tee[ \t]+((?:-\S+[ \t]+){0,5})${TARGET}`, 'y');
/** No command redirects more. */
const MAX_REDIRECTIONS = 10;
/** Where the output of what ends at an offset goes. */
function goesAt(text, start) {
    let at = start;
    for (let round = 0; round < MAX_REDIRECTIONS; round++) {
        const tee = (0, match_at_ts_1.matchAt)(TEE, text, at);
        if (tee)
            return { target: bare(tee[2]), adds: /(?:^|\s)-(?:\w*a|-append)/.test(tee[1]) };
        const redirected = (0, match_at_ts_1.matchAt)(REDIRECTED, text, at);
        if (!redirected)
            return null;
        const [all, stream, sign, target] = redirected;
        if (stream === '' || stream === '1')
            return { target: bare(target), adds: sign === '>>' };
        // The errors.
        at += all.length;
    }
    return null;
}
/** A target without its quotes and without what closes the group around the command. */
function bare(target) {
    const name = target.replace(/\\?["']/g, '');
    return name.endsWith('.toml)') ? name.slice(0, -1) : name;
}


/***/ }),

/***/ 506:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.echoed = echoed;
exports.formatted = formatted;
const mapped_text_ts_1 = __webpack_require__(2749);
const shell_words_ts_1 = __webpack_require__(382);
/** What `echo` and `printf` make of a text; some shells' `echo` only with `-e`. */
const ESCAPES = /\\([nt\\])/g;
/** The same of a format with its `%%`, and where words go. */
const DIRECTIVES = /(?:\\(?=[nt\\])|%(?=%))(.)|%([\d .*#+'-]*[A-Za-z]?)/g;
/** A number that `%d` prints as it is, or a variable. */
const NUMBER = /^(?:\d|[1-9]\d*|\$\w+|\$\{\w+\})$/;
/** A format is printed again while words are left; nobody means more than so many characters by that. */
const MAX_PRINTED = 10_000;
const OPTIONS = /^-[neE]+$/;
/** What `echo` prints of its words. */
function echoed(script, { words, end }) {
    let first = 0;
    while (OPTIONS.test(words[first]?.text.text ?? ''))
        first++;
    const parts = words
        .slice(first)
        .flatMap(({ text, start }, index) => index === 0 ? [text] : [mapped_text_ts_1.MappedText.escapeOf(script, ' ', start, start, shell_words_ts_1.inQuotes), text]);
    const silent = words.slice(0, first).some(({ text }) => text.text.includes('n'));
    if (!silent)
        parts.push(lineBreak(script, end));
    return (0, shell_words_ts_1.unescaped)(mapped_text_ts_1.MappedText.concat(parts), ESCAPES);
}
/** What `printf` prints: its format with the words in it, again while words are left. */
function formatted({ words }) {
    const [format, ...values] = words[0]?.text.text === '--' ? words.slice(1) : words;
    if (!format)
        return null;
    const { text } = format.text;
    const directives = [...text.matchAll(DIRECTIVES)];
    const taken = directives.filter(([, literal]) => literal === undefined).length;
    const rounds = taken === 0 ? 1 : Math.max(1, Math.ceil(values.length / taken));
    const shown = Math.min(rounds, Math.ceil(MAX_PRINTED / text.length));
    // What is printed several times cannot be changed once.
    const encode = rounds > 1 ? () => null : shell_words_ts_1.inQuotes;
    const parts = [];
    let next = 0;
    for (let round = 0; round < shown; round++) {
        let from = 0;
        for (const { 0: all, 1: literal, 2: directive, index } of directives) {
            const end = index + all.length;
            parts.push(mapped_text_ts_1.MappedText.partOf(format.text, from, index, encode));
            if (literal !== undefined)
                parts.push(mapped_text_ts_1.MappedText.escapeOf(format.text, (0, shell_words_ts_1.meant)(literal), index, end, encode));
            else {
                const word = values[next++]?.text ?? mapped_text_ts_1.MappedText.partOf(format.text, index, index);
                parts.push(put(directive, word) ?? unknown(format.text, index, end));
            }
            from = end;
        }
        parts.push(mapped_text_ts_1.MappedText.partOf(format.text, from, text.length, encode));
    }
    if (shown < rounds)
        parts.push(unknown(format.text, 0, text.length));
    return mapped_text_ts_1.MappedText.concat(parts);
}
/** What `printf` puts in the place of a directive; null where that is not just the word. */
function put(directive, word) {
    if (directive === 'b')
        return (0, shell_words_ts_1.unescaped)(word, ESCAPES);
    return directive === 's' || (directive === 'd' && NUMBER.test(word.text)) ? word : null;
}
/** The place of what nobody knows: a placeholder, which is no value. */
function unknown(format, start, end) {
    const written = format.text.slice(start, end).replace(/[^\w%.]/g, '');
    return mapped_text_ts_1.MappedText.escapeOf(format, `\${${written.slice(0, 20)}}`, start, end, () => null);
}
function lineBreak(script, at) {
    return mapped_text_ts_1.MappedText.escapeOf(script, '\n', at, at, shell_words_ts_1.inQuotes);
}


/***/ }),

/***/ 382:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inQuotes = void 0;
exports.wordsAt = wordsAt;
exports.unescaped = unescaped;
exports.meant = meant;
const mapped_text_ts_1 = __webpack_require__(2749);
const match_at_ts_1 = __webpack_require__(1075);
const BLANKS = /(?:[ \t]|\\\r?\n){1,300}/y;
/** How a word may be written: its quotes, and how many shells take escapes out of it. Longer ones close elsewhere. */
const SINGLE = { pattern: /'[^']{0,4000}'/y, quotes: 1, shells: 0 };
const DOUBLE = { pattern: /"(?:[^"\\]|\\[\s\S]){0,4000}"/y, quotes: 1, shells: 1 };
/** The quotes of a command that stands in quotes itself: `sh -c "echo \"[a]\" >> x"`. */
const ESCAPED = {
    pattern: /\\"(?:[^"\\]|\\\\(?:[^"\\]|\\[\s\S])|\\[^"\\]){0,4000}\\"/y,
    quotes: 2,
    shells: 2,
};
const PLAIN = { pattern: /[^\s\\"'|;&<>()]{1,4000}/y, quotes: 0, shells: 0 };
const FORMS = [SINGLE, DOUBLE, ESCAPED, PLAIN];
/** The shell's own escapes of a text in double quotes. */
const SHELL_ESCAPES = /\\(["$`\\]|\r?\n)/g;
/** The new text is one line of the same quotes, or it cannot be put in. */
const inQuotes = (text) => (/[\n"'\\$`%]/.test(text) ? null : text);
exports.inQuotes = inQuotes;
/** The words of a command up to what ends it; none behind quotes that nothing closes. */
function wordsAt(script, start) {
    const { text } = script;
    const words = [];
    let at = start;
    for (;;) {
        const next = at + ((0, match_at_ts_1.matchAt)(BLANKS, text, at)?.[0].length ?? 0);
        if (text[next] === '#' || (text[next] === '}' && next > at))
            return { words, end: at };
        const word = wordAt(script, next);
        // The number before `2>/dev/null` is no word.
        if (!word || (/^\d$/.test(word.text.text) && text[word.end] === '>'))
            return { words, end: at };
        words.push(word);
        at = word.end;
    }
}
/** A word as the shell hands it to its command. */
function wordAt(script, start) {
    const { text } = script;
    const parts = [];
    let quoted = true;
    let at = start;
    for (;;) {
        const form = FORMS.find(({ pattern }) => (0, match_at_ts_1.matchAt)(pattern, text, at));
        if (!form)
            break;
        const found = (0, match_at_ts_1.matchAt)(form.pattern, text, at)[0];
        const end = at + found.length;
        if (form !== SINGLE && /[$`]/.test(found))
            quoted = false;
        let part = mapped_text_ts_1.MappedText.partOf(script, at + form.quotes, end - form.quotes, exports.inQuotes);
        for (let shell = 0; shell < form.shells; shell++)
            part = unescaped(part, SHELL_ESCAPES);
        parts.push(part);
        at = end;
    }
    return at === start ? null : { text: mapped_text_ts_1.MappedText.concat(parts), quoted, start, end: at };
}
/** A text with what escapes stand for in their places; `escapes` captures what follows the backslash. */
function unescaped(whole, escapes) {
    const parts = [];
    let from = 0;
    for (const match of whole.text.matchAll(escapes)) {
        parts.push(mapped_text_ts_1.MappedText.partOf(whole, from, match.index, exports.inQuotes));
        from = match.index + match[0].length;
        parts.push(mapped_text_ts_1.MappedText.escapeOf(whole, meant(match[1]), match.index, from, exports.inQuotes));
    }
    return mapped_text_ts_1.MappedText.concat([...parts, mapped_text_ts_1.MappedText.partOf(whole, from, whole.length, exports.inQuotes)]);
}
/** What an escape stands for. */
function meant(escaped) {
    if (escaped === 'n')
        return '\n';
    if (escaped === 't')
        return '\t';
    // A line that goes on.
    return escaped.trim();
}


/***/ }),

/***/ 8612:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.sniffToml = sniffToml;
exports.sniffXml = sniffXml;
const xml_prolog_ts_1 = __webpack_require__(5921);
/** The beginning of a table header or of a dotted key, `[` and `[[` alike. */
const OPENING = /^[ \t]*(?:\[\[?[ \t]*)?(["']?[\w-]+["']?(?:[ \t]*\.[ \t]*["']?[\w-]+["']?){0,2})/gm;
// Part A's own table is asked of API Manager and Identity Server alike, so it tells neither.
const IDENTITY = /^(?:database\.identity_db|identity|identity_mgt|account_recovery|authentication\.(?:consent|endpoints?|authenticator)|event\.default_listener(?!\.client_certificate_authentication_handler)|admin_console)(?:\.|$)/;
const API_MANAGER = /^(?:apim|database\.apim_db)(?:\.|$)/;
const INTEGRATOR = /^(?:internal_apis|management_api(?:_token_handler)?|dashboard_config)(?:\.|$)/;
/** What a Micro Integrator has, and may be in API Manager's file as well. */
const INTEGRATION = /^(?:service_catalog|transaction_counter)(?:\.|$)/;
/** Those of a server's tables that no Micro Integrator has. */
const NO_INTEGRATOR = /^(?:event|tenant_mgt|open_banking|resource\.access_control|database\.shared_db|intermediate_cert_validation|client_certificate_based_authentication)(?:\.|$)/;
const GATEWAY = /^(?:enforcer|adapter|router|listenerConfig|b7a)(?:\.|$)/;
const SERVER = /^(?:event\.default_listener|super_admin|user_store|realm_manager|tenant_mgt|open_banking|resource\.access_control|database\.shared_db|keystore\.(?:primary|tls|internal)|transport\.https|intermediate_cert_validation|client_certificate_based_authentication)(?:\.|$)/;
/**
 * Whether a TOML text is a WSO2 server's, and of which family. Looks at the beginnings of lines only, so it may be
 * called on any TOML text, templates included.
 */
function sniffToml(text) {
    const seen = new Set();
    for (const { 1: written } of text.matchAll(OPENING)) {
        seen.add(written.replace(/["'\s]/g, ''));
    }
    const tables = [...seen];
    const has = (pattern) => tables.some((table) => pattern.test(table));
    const identity = has(IDENTITY);
    const manager = has(API_MANAGER);
    const integrator = (has(INTEGRATOR) || (has(INTEGRATION) && !seen.has('super_admin'))) && !has(NO_INTEGRATOR);
    const wso2 = identity || manager || has(SERVER);
    // Identity Server as Key Manager has API Manager's database, too. Some give API Manager one for identities, and no more.
    const isMore = tables.some((table) => IDENTITY.test(table) && !table.startsWith('database.'));
    const isKeyManager = seen.has('database.identity_db') && isMore;
    if (identity && manager)
        return { wso2, family: isKeyManager ? 'is' : null };
    if (identity)
        return { wso2, family: 'is' };
    if (manager)
        return { wso2, family: 'am' };
    if (integrator)
        return { wso2: true, family: 'mi' };
    if (!wso2 && has(GATEWAY))
        return { wso2, family: 'other' };
    return { wso2, family: null };
}
const ROOT = /^<(?:[\w.-]+:)?(Server|Authenticators)(?=[\s>/])[^>]*/;
const CARBON_NAMESPACE = 'http://wso2.org/projects/carbon/carbon.xml';
const AUTHENTICATORS_NAMESPACE = 'http://wso2.org/projects/carbon/authenticators.xml';
const IDENTITY_ELEMENT = /<(?:[\w.-]+:)?(?:EventListeners|ResourceAccessControl|IntermediateCertValidation|ClientCertBasedAuthentication|ClientAppAuthentication|SSOService|OAuth|OpenID|EntitlementSettings)[\s>/]/;
const CARBON_ELEMENT = /<(?:[\w.-]+:)?(?:ServerKey|Ports|Axis2Config|RegistryHttpPort|HideMenuItemIds)[\s>/]/;
/**
 * Which configuration file of a WSO2 home an XML text is, by its root element, namespace and, for the root that
 * `identity.xml` and `carbon.xml` share, by elements only one of them has. Null for anything else.
 */
function sniffXml(text) {
    const { root } = (0, xml_prolog_ts_1.readProlog)(text);
    const start = ROOT.exec(text.slice(root, root + 4096));
    if (!start)
        return null;
    const [tag, name] = start;
    if (name === 'Authenticators')
        return tag.includes(AUTHENTICATORS_NAMESPACE) ? 'authenticators.xml' : null;
    if (tag.includes(CARBON_NAMESPACE)) {
        if (CARBON_ELEMENT.test(text))
            return 'carbon.xml';
        return IDENTITY_ELEMENT.test(text) ? 'identity.xml' : null;
    }
    return /<Service\s[^<>]{0,500}\bname\s*=\s*["']Catalina["']/.test(text) && /<Connector\s/.test(text)
        ? 'catalina-server.xml'
        : null;
}


/***/ }),

/***/ 9641:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Choices = void 0;
/** Expressions with more combinations of values are not looked into. */
const MAX_COMBINED = 64;
/** Goes through the combinations of the values that the names of one expression may have. */
class Choices {
    names = new Map();
    combinations = 1;
    turn = 0;
    /** The value that a name has in this turn; null when it has none. */
    pick(name, possible) {
        let known = this.names.get(name);
        if (known === undefined) {
            const found = possible();
            known = found && { ...found, every: this.combinations };
            this.names.set(name, known);
            this.combinations *= found?.values.length ?? 1;
        }
        if (!known)
            return null;
        const { values, every } = known;
        return values[Math.floor(this.turn / every) % values.length];
    }
    /**
     * What an expression is in all turns; not known, with the reason, when it makes a difference which values the names have.
     *
     * @param evaluate asks for the names by `pick`
     * @param effect what of the value counts; null when it is not known
     */
    agreed(evaluate, effect) {
        const first = evaluate();
        const seen = effect(first);
        let differs = seen === null || this.combinations > MAX_COMBINED;
        for (this.turn = 1; !differs && this.turn < this.combinations; this.turn++)
            differs = effect(evaluate()) !== seen;
        const reasons = [...this.names.values()].flatMap((open) => open?.reason ?? []);
        return reasons.length > 0 && differs ? { state: 'unknown', reason: reasons.join(', and ') } : first;
    }
}
exports.Choices = Choices;


/***/ }),

/***/ 667:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.atomOf = atomOf;
exports.optionsOf = optionsOf;
/** The atom of a condition as written. */
function atomOf(condition, language, negated = false) {
    let text = condition.replace(/\s+/g, ' ');
    let flipped = negated;
    for (;;) {
        const bare = text.replace(/^\(([^()]*)\)$/, '$1').trim();
        const not = /^(?:not |! ?)(.+)/.exec(bare);
        // `not a and b` in Jinja2 and Ruby negates only a.
        if (not &&
            (language === 'go' ? /^(?:\([^()]*\)|\S+)$/ : /^(?:\([^()]*\)|(?:(?!\s(?:and|or|if)\s|&&|\|\|).)+)$/).test(not[1])) {
            text = not[1];
            flipped = !flipped;
        }
        else if (bare === text)
            break;
        else
            text = bare;
    }
    // The anchors keep a long condition from being searched once from each of its characters.
    const test = /^(.+?)(?:==|\bis (?:sameas )?) ?(true|false)$/i.exec(text);
    if (test && !/\s(?:and|or)\s|&&|\|\|/.test(text)) {
        text = test[1].trim();
        if (test[2].toLowerCase() === 'false')
            flipped = !flipped;
    }
    const negatedTest = /^(.+?) is not (.+)/.exec(text);
    if (negatedTest && !/\s(?:and|or)\s/.test(text)) {
        text = `${negatedTest[1]} is ${negatedTest[2]}`;
        flipped = !flipped;
    }
    return { text: text.replace(/(?<!\s)\s*\|\s*bool$/, ''), negated: flipped };
}
/**
 * The branches a condition can take under what is assumed; `decided` tells what the repository says of each branch's
 * condition. Never empty. A branch that ends in an error is none: where the repository's values choose it, who deploys
 * gives others, which can choose any of the rest.
 */
function optionsOf(node, assumed, language, decided) {
    const options = branchesOf(node, assumed, language, decided);
    if (options.length > 0)
        return options;
    const others = branchesOf(node, assumed, language, () => null);
    return others.length > 0 ? others : [{ branch: -1, assumed }];
}
function branchesOf(node, assumed, language, decided) {
    const options = [];
    let before = new Map(assumed);
    for (const [index, branch] of node.branches.entries()) {
        if (branch.condition === null)
            return branch.fails ? options : [...options, { branch: index, assumed: before }];
        const atom = atomOf(branch.condition, language, branch.negated);
        const known = branch.fails ? null : (decided(index) ?? holds(before, atom));
        if (known === true)
            return [...options, { branch: index, assumed: before }];
        if (known === false)
            continue;
        if (!branch.fails)
            options.push({ branch: index, assumed: new Map(before).set(atom.text, !atom.negated) });
        before = new Map(before).set(atom.text, atom.negated);
    }
    return [...options, { branch: -1, assumed: before }];
}
function holds(assumed, atom) {
    const value = assumed.get(atom.text);
    return value === undefined ? null : value !== atom.negated;
}


/***/ }),

/***/ 7514:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TemplateExpressions = void 0;
const template_choices_ts_1 = __webpack_require__(9641);
const template_go_expr_ts_1 = __webpack_require__(1523);
const template_infix_expr_ts_1 = __webpack_require__(455);
const template_value_ts_1 = __webpack_require__(4696);
/** Longer expressions are not looked into. */
const MAX_LENGTH = 2000;
/** Nor are those with more of what can nest: each level takes its share of the call stack. */
const MAX_NESTED = 100;
/** The expressions of one template with what the repository says of each. */
class TemplateExpressions {
    scopes = new Map();
    branchScopes = new Map();
    values = new Map();
    decisions = new Map();
    tags = [];
    language;
    resolver;
    choices = new template_choices_ts_1.Choices();
    constructor(tree, language, resolver) {
        this.language = language;
        this.resolver = resolver;
        const variables = new Map();
        const twice = new Set();
        for (const { name, code } of tree.assignments) {
            if (variables.has(name))
                twice.add(name);
            variables.set(name, code);
        }
        const root = {
            language,
            resolve: (reference) => this.ask(reference),
            variables,
            // A variable that is set more than once depends on the branches taken.
            hidden: twice,
            dot: '',
            depth: 0,
        };
        this.walk(tree.nodes, root);
    }
    /** All tags that write something, ascending. */
    outputs() {
        return [...this.tags];
    }
    valueOf(tag) {
        let value = this.values.get(tag);
        if (!value) {
            const scope = this.scopes.get(tag);
            value = this.whichever(tag.code, scope, tag.language, (one) => (one.state === 'known' ? (0, template_value_ts_1.printed)(one) : null));
            this.values.set(tag, value);
        }
        return value;
    }
    /** What the repository says of the condition of a branch that has one; null when it does not say. */
    decides(node, branch) {
        const key = node.branches[branch].tag;
        let decided = this.decisions.get(key);
        if (decided === undefined) {
            decided = this.decide(node, branch);
            this.decisions.set(key, decided);
        }
        return decided;
    }
    decide(node, branch) {
        const { condition, negated } = node.branches[branch];
        const scope = this.branchScopes.get(node);
        const value = this.whichever(condition, scope, this.language, (one) => (0, template_value_ts_1.truthy)(one, this.language));
        const holds = (0, template_value_ts_1.truthy)(value, this.language);
        return negated ? (0, template_value_ts_1.not)(holds) : holds;
    }
    walk(nodes, scope) {
        for (const node of nodes) {
            if (node.kind === 'output') {
                this.tags.push(node.tag);
                this.scopes.set(node.tag, scope);
            }
            else if (node.kind === 'if') {
                this.branchScopes.set(node, scope);
                for (const branch of node.branches)
                    this.walk(branch.body, branch.scope === null ? scope : narrowed(scope, branch.scope));
            }
            else if (node.kind === 'body') {
                const hidden = new Set([...scope.hidden, ...node.variables]);
                this.walk(node.body, { ...scope, hidden, dot: node.loop ? null : scope.dot });
            }
        }
    }
    /** Evaluates with each of the values that names in it may have. */
    whichever(code, scope, language, effect) {
        this.choices = new template_choices_ts_1.Choices();
        return this.choices.agreed(() => this.evaluate(code, scope, language), effect);
    }
    evaluate(code, scope, language) {
        if (code.length > MAX_LENGTH || code.split(/[(?!]|\b(?:not|else)\b/).length > MAX_NESTED + 1)
            return template_value_ts_1.UNKNOWN;
        switch (language) {
            case 'go':
                return (0, template_go_expr_ts_1.evaluateGo)(code, scope);
            case 'envsubst':
                return shellParameter(code, scope);
            case 'at':
                return scope.resolve(code) ?? template_value_ts_1.UNDEFINED;
            default:
                return (0, template_infix_expr_ts_1.evaluateInfix)(code, scope);
        }
    }
    ask(reference) {
        const possible = () => this.resolver?.possible?.(reference) ?? null;
        const resolved = this.resolver?.resolve(reference) ?? this.choices.pick(reference, possible);
        if (!resolved)
            return null;
        if (resolved === 'unknown')
            return template_value_ts_1.UNKNOWN;
        return { ...(0, template_value_ts_1.known)(resolved.raw, resolved.text), text: resolved.text };
    }
}
exports.TemplateExpressions = TemplateExpressions;
/** Go's `with .Values.a`: inside, `.b` is `.Values.a.b`. */
function narrowed(scope, code) {
    const plain = /^\$?(\.[\w.]+)$/.exec(code)?.[1];
    if (plain === undefined)
        return { ...scope, dot: null };
    const rooted = code.startsWith('$') || scope.dot === '';
    return { ...scope, dot: rooted ? plain : scope.dot === null ? null : scope.dot + plain };
}
/** `NAME`, `NAME:-default`, `NAME:=default`, `NAME:?message`, `NAME:+other`: with the colon, empty is like not set. */
function shellParameter(code, scope) {
    const [, name, colon, operator, word] = /^(\w+)(:?)([-=?+]?)([\s\S]*)/.exec(code);
    const value = scope.resolve(name) ?? template_value_ts_1.UNDEFINED;
    const empty = colon !== '' && value.state === 'known' && value.raw === '';
    if (operator === '+')
        return value.state === 'known' ? (0, template_value_ts_1.known)(empty ? '' : word) : value;
    return (operator === '-' || operator === '=') && (empty || value.state === 'undefined') ? (0, template_value_ts_1.known)(word) : value;
}


/***/ }),

/***/ 1523:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evaluateGo = evaluateGo;
const template_value_ts_1 = __webpack_require__(4696);
const TOKEN = /\s*("(?:\\.|[^"\\])*"|`[^`]*`|\||\(|\)(?:\.[\w.]+)?|[^\s|()"`]+)/y;
/** Evaluates a Go template pipeline as far as the repository tells (text/template, Sprig's plain functions). */
function evaluateGo(code, scope) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code))
        tokens.push(match[1]);
    const parser = new GoParser(tokens, scope);
    const value = parser.pipeline();
    return parser.done() ? value : template_value_ts_1.UNKNOWN;
}
class GoParser {
    at = 0;
    tokens;
    scope;
    constructor(tokens, scope) {
        this.tokens = tokens;
        this.scope = scope;
    }
    done() {
        return this.at >= this.tokens.length;
    }
    pipeline() {
        let value = this.command(null);
        while (this.tokens[this.at] === '|') {
            this.at++;
            value = this.command(value);
        }
        return value;
    }
    command(piped) {
        const first = this.tokens[this.at] ?? '';
        if (!/^[A-Za-z]\w*$/.test(first) || literal(first)) {
            const value = this.term();
            return piped || !this.ends() ? template_value_ts_1.UNKNOWN : value;
        }
        this.at++;
        const args = [];
        const from = this.at;
        while (!this.ends())
            args.push(this.term());
        if (first === 'index')
            return this.index(from);
        // Dockerize's `default` has the value before the default.
        if (first === 'default' && !piped && /^\.Env\./.test(this.tokens[from] ?? ''))
            args.reverse();
        if (piped)
            args.push(piped);
        return call(first, args);
    }
    ends() {
        const token = this.tokens[this.at];
        return token === undefined || token === '|' || token.startsWith(')');
    }
    /** `index .Values "a" "b"` is `.Values.a.b`. */
    index(from) {
        const [root = '', ...keys] = this.tokens.slice(from, this.at);
        if (!/^[.$]/.test(root) || !keys.every((key) => key.startsWith('"')))
            return template_value_ts_1.UNKNOWN;
        return reference(root + keys.map((key) => `.${key.slice(1, -1)}`).join(''), this.scope);
    }
    term() {
        const token = this.tokens[this.at++];
        if (token === undefined)
            return template_value_ts_1.UNKNOWN;
        if (token === '(') {
            const from = this.at;
            const value = this.pipeline();
            const close = this.tokens[this.at++];
            if (close === undefined || close === ')')
                return value;
            const inner = this.tokens.slice(from, this.at - 1).filter((part) => part !== '(');
            const [root = '', ...more] = inner.map((part) => part.replace(/^\)/, ''));
            return /^[.$]/.test(root) && more.every((part) => part === '' || part.startsWith('.'))
                ? reference(root + more.join('') + close.slice(1), this.scope)
                : template_value_ts_1.UNKNOWN;
        }
        return literal(token) ?? (/^[.$]/.test(token) ? reference(token, this.scope) : template_value_ts_1.UNKNOWN);
    }
}
function literal(token) {
    if (token.startsWith('"')) {
        try {
            return (0, template_value_ts_1.known)(JSON.parse(token));
        }
        catch {
            return (0, template_value_ts_1.known)(token.slice(1, -1));
        }
    }
    if (token.startsWith('`'))
        return (0, template_value_ts_1.known)(token.slice(1, -1));
    if (token === 'true' || token === 'false')
        return (0, template_value_ts_1.known)(token === 'true');
    if (token === 'nil')
        return (0, template_value_ts_1.known)(null);
    return /^-?\d+(?:\.\d+)?$/.test(token) ? (0, template_value_ts_1.known)(Number(token)) : null;
}
function reference(token, scope) {
    if (token === '$' || token.startsWith('$.'))
        return rooted(token.slice(1) || '.', scope);
    if (token.startsWith('$')) {
        const [name] = token.split('.', 1);
        const rest = token.slice(name.length);
        const code = scope.variables.get(name) ?? '';
        if (scope.hidden.has(name) || scope.depth > 8)
            return template_value_ts_1.UNKNOWN;
        const inner = { ...scope, depth: scope.depth + 1 };
        return rest === '' ? evaluateGo(code, inner) : /^[.$][\w.$]*$/.test(code) ? reference(code + rest, inner) : template_value_ts_1.UNKNOWN;
    }
    if (scope.dot === null)
        return template_value_ts_1.UNKNOWN;
    return rooted(token === '.' ? scope.dot : scope.dot + token, scope);
}
function rooted(path, scope) {
    return scope.resolve(path) ?? template_value_ts_1.UNDEFINED;
}
function call(name, args) {
    const last = args.at(-1) ?? template_value_ts_1.UNKNOWN;
    const is = (value) => (0, template_value_ts_1.truthy)(value, 'go');
    switch (name) {
        case 'default': {
            if (last.state === 'undefined')
                return args[0] ?? template_value_ts_1.UNKNOWN;
            const set = is(last);
            return set === null ? template_value_ts_1.UNKNOWN : set ? last : (args[0] ?? template_value_ts_1.UNKNOWN);
        }
        case 'required':
        case 'indent':
        case 'nindent':
            return last;
        case 'tpl':
            return args[0] ?? template_value_ts_1.UNKNOWN;
        case 'not':
        case 'empty':
            return (0, template_value_ts_1.fromBoolean)((0, template_value_ts_1.not)(is(last)));
        case 'and':
        case 'or': {
            const stop = name === 'or';
            const values = args.map(is);
            if (values.includes(stop))
                return values.indexOf(stop) === values.findIndex((v) => v !== !stop)
                    ? args[values.indexOf(stop)]
                    : (0, template_value_ts_1.known)(stop);
            return values.includes(null) ? template_value_ts_1.UNKNOWN : last;
        }
        case 'eq':
            return anyEqual(args);
        case 'ne': {
            const [a, b] = args;
            return a && b ? (0, template_value_ts_1.fromBoolean)((0, template_value_ts_1.not)((0, template_value_ts_1.equal)(a, b))) : template_value_ts_1.UNKNOWN;
        }
        case 'ternary': {
            const [yes, no, test] = args;
            const decided = test ? is(test) : null;
            return decided === null ? template_value_ts_1.UNKNOWN : ((decided ? yes : no) ?? template_value_ts_1.UNKNOWN);
        }
        case 'coalesce':
            return args.find((value) => is(value) !== false && value.state !== 'undefined') ?? template_value_ts_1.UNKNOWN;
        case 'toYaml':
        case 'toJson':
            return last.state === 'known' && (0, template_value_ts_1.printed)(last) !== null ? last : template_value_ts_1.UNKNOWN;
        default:
            return (0, template_value_ts_1.written)(name, last) ?? template_value_ts_1.UNKNOWN;
    }
}
/** `eq a b c`: a equals any of the others. */
function anyEqual(args) {
    const [first, ...others] = args;
    if (!first || others.length === 0)
        return template_value_ts_1.UNKNOWN;
    const results = others.map((other) => (0, template_value_ts_1.equal)(first, other));
    if (results.includes(true))
        return (0, template_value_ts_1.known)(true);
    return results.includes(null) ? template_value_ts_1.UNKNOWN : (0, template_value_ts_1.known)(false);
}


/***/ }),

/***/ 455:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.evaluateInfix = evaluateInfix;
const template_value_ts_1 = __webpack_require__(4696);
const TOKEN = /\s*(?:("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(\d+(?:\.\d+)?)|(@{0,2}\$?(?:::)?[A-Za-z_][\w]*(?:::\w+)*(?:[?!](?!=))?)|(==|!=|&&|\|\||<=|>=|=~|[!|()[\].,?:<>+~*/%{}=-]))/y;
/** Evaluates an expression of Jinja2, ERB, EPP or Terraform as far as the repository tells. */
function evaluateInfix(code, scope) {
    return new InfixParser(code, scope).whole();
}
class InfixParser {
    tokens = [];
    at = 0;
    broken;
    scope;
    constructor(code, scope) {
        this.scope = scope;
        TOKEN.lastIndex = 0;
        let end = 0;
        for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code)) {
            end = TOKEN.lastIndex;
            this.tokens.push(match[0].trimStart());
        }
        this.broken = code.slice(end).trim() !== '';
    }
    whole() {
        const value = this.choice();
        return this.broken || this.at < this.tokens.length ? template_value_ts_1.UNKNOWN : value;
    }
    peek() {
        return this.tokens[this.at] ?? '';
    }
    take(...texts) {
        if (!texts.includes(this.peek()))
            return false;
        this.at++;
        return true;
    }
    is(value) {
        return (0, template_value_ts_1.truthy)(value, this.scope.language);
    }
    /** `a if x else b`, `x ? a : b`. */
    choice() {
        const value = this.or();
        if (this.scope.language === 'jinja2' && this.take('if')) {
            const test = this.is(this.or());
            const other = this.take('else') ? this.choice() : (0, template_value_ts_1.known)('');
            return test === null ? template_value_ts_1.UNKNOWN : test ? value : other;
        }
        if (this.take('?')) {
            const yes = this.choice();
            if (!this.take(':'))
                this.broken = true;
            const no = this.choice();
            const test = this.is(value);
            return test === null ? template_value_ts_1.UNKNOWN : test ? yes : no;
        }
        return value;
    }
    or() {
        let value = this.and();
        while (this.take('or', '||')) {
            const other = this.and();
            const [a, b] = [this.is(value), this.is(other)];
            value = a === true ? value : a === false ? other : b === true ? (0, template_value_ts_1.known)(true) : template_value_ts_1.UNKNOWN;
        }
        return value;
    }
    and() {
        let value = this.negation();
        while (this.take('and', '&&')) {
            const other = this.negation();
            const [a, b] = [this.is(value), this.is(other)];
            value = a === false ? value : a === true ? other : b === false ? (0, template_value_ts_1.known)(false) : template_value_ts_1.UNKNOWN;
        }
        return value;
    }
    negation() {
        if (this.take('not', '!'))
            return (0, template_value_ts_1.fromBoolean)((0, template_value_ts_1.not)(this.is(this.negation())));
        let value = this.piped();
        for (;;) {
            if (this.take('=='))
                value = (0, template_value_ts_1.fromBoolean)((0, template_value_ts_1.equal)(value, this.piped()));
            else if (this.take('!='))
                value = (0, template_value_ts_1.fromBoolean)((0, template_value_ts_1.not)((0, template_value_ts_1.equal)(value, this.piped())));
            else if (this.scope.language === 'jinja2' && this.take('is'))
                value = this.test(value);
            else
                return value;
        }
    }
    /** Jinja2's tests. What the repository does not define may be defined elsewhere. */
    test(value) {
        const negated = this.take('not');
        const name = this.peek();
        this.at++;
        let result = null;
        if (name === 'defined')
            result = value.state === 'known' ? true : null;
        else if (name === 'undefined')
            result = value.state === 'known' ? false : null;
        else if (name === 'none')
            result = value.state === 'known' ? value.raw === null : null;
        else if (name === 'true' || name === 'false')
            result = (0, template_value_ts_1.equal)(value, (0, template_value_ts_1.known)(name === 'true'));
        else if (name === 'sameas' || name === 'equalto' || name === 'eq')
            result = (0, template_value_ts_1.equal)(value, this.piped());
        return (0, template_value_ts_1.fromBoolean)(negated ? (0, template_value_ts_1.not)(result) : result);
    }
    piped() {
        let value = this.postfix();
        while (this.scope.language === 'jinja2' && this.take('|')) {
            const name = this.peek();
            this.at++;
            const args = this.take('(') ? this.args() : [];
            value = this.filter(name, value, args);
        }
        return value;
    }
    args() {
        const args = [];
        while (!this.broken && !this.take(')')) {
            // A named argument counts by its value.
            if (this.tokens[this.at + 1] === '=')
                this.at += 2;
            args.push(this.choice());
            this.take(',');
        }
        return args;
    }
    filter(name, value, args) {
        switch (name) {
            case 'default':
            case 'd': {
                if (value.state === 'undefined')
                    return args[0] ?? (0, template_value_ts_1.known)('');
                const alsoEmpty = args[1] ? this.is(args[1]) : false;
                return alsoEmpty && this.is(value) === false ? (args[0] ?? template_value_ts_1.UNKNOWN) : value;
            }
            case 'bool':
                return (0, template_value_ts_1.asBoolean)(value);
            case 'ternary': {
                const test = this.is(value);
                return test === null ? template_value_ts_1.UNKNOWN : (args[test ? 0 : 1] ?? template_value_ts_1.UNKNOWN);
            }
            case 'mandatory':
            case 'indent':
            case 'safe':
                return value;
            case 'length':
            case 'count':
                return fromLength(value);
            default:
                // Jinja2's own `quote` is the shell's: it adds quotes only where a shell needs them.
                return name === 'quote' ? template_value_ts_1.UNKNOWN : ((0, template_value_ts_1.written)(name, value) ?? template_value_ts_1.UNKNOWN);
        }
    }
    postfix() {
        const token = this.peek();
        this.at++;
        if (token === '(') {
            const value = this.choice();
            if (!this.take(')'))
                this.broken = true;
            return value;
        }
        if (/["']/.test(token))
            return (0, template_value_ts_1.known)(token.slice(1, -1).replace(/\\(.)/g, '$1'));
        if (/^\d/.test(token))
            return (0, template_value_ts_1.known)(Number(token));
        if (!/[@$\w]/.test(token)) {
            this.broken = true;
            return template_value_ts_1.UNKNOWN;
        }
        if (/^(?:true|false)$/i.test(token))
            return (0, template_value_ts_1.known)(token.toLowerCase() === 'true');
        if (/^(?:nil|none|None|null|undef)$/.test(token))
            return (0, template_value_ts_1.known)(null);
        return this.reference(token);
    }
    reference(name) {
        let path = name;
        let plain = true;
        for (;;) {
            if (this.take('.')) {
                const next = this.peek();
                this.at++;
                if (this.scope.language === 'erb' && RUBY_METHODS.has(next)) {
                    if (this.take('('))
                        this.args();
                    return this.rubyMethod(next, this.lookup(path, plain));
                }
                path += `.${next}`;
            }
            else if (this.take('[')) {
                const key = this.peek();
                this.at++;
                if (!this.take(']'))
                    this.broken = true;
                if (/["']/.test(key))
                    path += `.${key.slice(1, -1)}`;
                else
                    plain = false;
            }
            else if (this.take('(')) {
                const [argument] = this.args();
                const asked = /^scope\.lookup(?:var)?$/.test(path) && argument?.state === 'known';
                if (asked)
                    path = `scope.${argument.raw}`;
                else
                    plain = false;
            }
            else
                break;
        }
        if (this.scope.language === 'erb')
            path = path.replace(/^scope\.(?:::)?(.+)/, "scope['$1']");
        return this.lookup(path, plain);
    }
    lookup(path, plain) {
        const [root] = path.split('.', 1);
        if (!plain || this.scope.hidden.has(root))
            return template_value_ts_1.UNKNOWN;
        const code = this.scope.variables.get(root);
        if (code !== undefined) {
            if (root !== path || this.scope.depth > 8)
                return template_value_ts_1.UNKNOWN;
            return evaluateInfix(code, { ...this.scope, depth: this.scope.depth + 1 });
        }
        return this.scope.resolve(path) ?? template_value_ts_1.UNDEFINED;
    }
    rubyMethod(name, value) {
        if (value.state !== 'known')
            return template_value_ts_1.UNKNOWN;
        if (name === 'nil?')
            return (0, template_value_ts_1.known)(value.raw === null);
        if (name === 'empty?')
            return (0, template_value_ts_1.fromBoolean)((0, template_value_ts_1.not)((0, template_value_ts_1.truthy)(value, 'go')));
        return (0, template_value_ts_1.written)(name, value) ?? template_value_ts_1.UNKNOWN;
    }
}
const RUBY_METHODS = new Set(['nil?', 'empty?', 'to_s', 'downcase', 'upcase', 'strip']);
function fromLength(value) {
    if (value.state !== 'known')
        return template_value_ts_1.UNKNOWN;
    const { raw } = value;
    if (typeof raw === 'string' || Array.isArray(raw))
        return (0, template_value_ts_1.known)(raw.length);
    return raw !== null && typeof raw === 'object' ? (0, template_value_ts_1.known)(Object.keys(raw).length) : template_value_ts_1.UNKNOWN;
}


/***/ }),

/***/ 1057:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.namesThatMatter = namesThatMatter;
const template_ts_1 = __webpack_require__(9380);
const template_relevance_ts_1 = __webpack_require__(9786);
const template_tags_ts_1 = __webpack_require__(5024);
const template_tree_ts_1 = __webpack_require__(7001);
/** The names in a template's tags that can change a setting: of its values, and of the conditions around it. */
function namesThatMatter({ text: { text }, kind, template }) {
    if (template === null)
        return new Set();
    const { nodes, assignments } = (0, template_tree_ts_1.parseTemplate)(text, (0, template_tags_ts_1.scanTags)(text, (0, template_ts_1.languagesIn)(text, template)).tags);
    const relevance = new template_relevance_ts_1.Relevance(text, kind, nodes);
    const codes = assignments.map(({ code }) => code);
    const visit = (node) => {
        if (node.kind === 'output' && relevance.at(node.tag.start))
            codes.push(node.tag.code);
        if (node.kind === 'body')
            node.body.forEach(visit);
        if (node.kind !== 'if')
            return;
        if (relevance.of(node))
            codes.push(...node.branches.map(({ condition }) => condition ?? ''));
        for (const { body } of node.branches)
            body.forEach(visit);
    };
    nodes.forEach(visit);
    return new Set(codes.flatMap((code) => code.match(/[A-Za-z_]\w*/g) ?? []));
}


/***/ }),

/***/ 3498:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.build = build;
exports.filler = filler;
const lines_ts_1 = __webpack_require__(771);
const mapped_text_ts_1 = __webpack_require__(2749);
/**
 * Builds the text of one alternative. Removed stretches that fill whole lines stay, blanked in `visible`, so that the
 * text keeps its lines; removed stretches inside a line are cut out, as the template engine does.
 */
function build(original, steps) {
    const source = original.text;
    const parts = [];
    const visible = [];
    const marks = [];
    const values = [];
    const moves = [];
    let length = 0;
    let at = 0;
    const keep = (end, blank) => {
        if (end <= at)
            return;
        parts.push(original.slice(at, end));
        const kept = source.slice(at, end);
        visible.push(blank ? kept.replace(/[^\r\n]/g, ' ') : kept);
        moves.push({ from: at, to: length, length: end - at });
        length += end - at;
        at = end;
    };
    for (const step of merged(steps)) {
        keep(step.start, false);
        if (step.step === 'remove' && (0, lines_ts_1.fillsLines)(source, step))
            keep(step.end, true);
        else if (step.step === 'remove') {
            moves.push({ from: at, to: length, length: 0 });
            at = step.end;
        }
        else if (step.step === 'put') {
            moves.push({ from: at, to: length, length: 0 });
            if (step.text.length > 0) {
                parts.push(step.text);
                visible.push(step.text.text);
                if (step.from) {
                    values.push({ start: length, end: length + step.text.length, from: step.from.locate(0, step.from.length) });
                }
                length += step.text.length;
            }
            at = step.end;
        }
        else {
            const start = length;
            keep(step.end, false);
            marks.push({ start, end: length, code: step.tag.code, reason: step.reason });
        }
    }
    keep(source.length, false);
    const text = parts.length > 0 ? mapped_text_ts_1.MappedText.concat(parts) : original.slice(0, 0);
    return { text, visible: visible.join(''), marks, values, moved: (offset) => move(moves, offset) };
}
/** Removed stretches that touch are one: an `else`, what follows it and the `end`. */
function merged(steps) {
    const result = [];
    for (const step of steps) {
        const last = result.at(-1);
        if (step.step === 'remove' && last?.step === 'remove' && last.end >= step.start) {
            result[result.length - 1] = { ...last, end: Math.max(last.end, step.end) };
        }
        else
            result.push(step);
    }
    return result;
}
function move(moves, offset) {
    const last = moves.findLast((entry) => entry.from <= offset);
    return last ? last.to + Math.min(offset - last.from, last.length) : offset;
}
/** Letters of a given length that no other tag of the text has, as far as the length allows. */
function filler(index, length) {
    return `T${index.toString(36)}`.padEnd(length, 'T').slice(-length);
}


/***/ }),

/***/ 1754:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TemplateReader = exports.TooManyVariants = void 0;
const lines_ts_1 = __webpack_require__(771);
const mapped_text_ts_1 = __webpack_require__(2749);
const template_ts_1 = __webpack_require__(9380);
const template_conditions_ts_1 = __webpack_require__(667);
const template_expressions_ts_1 = __webpack_require__(7514);
const template_plan_ts_1 = __webpack_require__(3498);
const template_relevance_ts_1 = __webpack_require__(9786);
const template_tags_ts_1 = __webpack_require__(5024);
const template_toml_ts_1 = __webpack_require__(7601);
const template_tree_ts_1 = __webpack_require__(7001);
const template_value_ts_1 = __webpack_require__(4696);
const template_xml_ts_1 = __webpack_require__(3056);
const MAX_VARIANTS = 64;
const MAX_REPAIRS = 12;
/** Beyond this a source that cannot be read is not tried in other ways. */
const MAX_ATTEMPTS = 200;
const MAX_NESTED_CONTENT = 5;
class TooManyVariants extends Error {
    constructor() {
        super(`its template conditions combine to more than ${MAX_VARIANTS} alternatives`);
        this.name = 'TooManyVariants';
    }
}
exports.TooManyVariants = TooManyVariants;
/** Reads one templated source in all its alternatives. */
class TemplateReader {
    error;
    source;
    read;
    language;
    text;
    tree;
    expressions;
    relevance;
    attempts = 0;
    mattering = new Map();
    constructor(source, resolver, read) {
        this.source = source;
        this.read = read;
        this.language = source.template ?? 'go';
        let text = source.text;
        let parsed = parse(text.text, this.language);
        let expressions = new template_expressions_ts_1.TemplateExpressions(parsed.tree, this.language, resolver);
        for (let round = 0; round < MAX_NESTED_CONTENT && !parsed.tree.error; round++) {
            const composed = withContent(text, expressions, this.language);
            if (!composed)
                break;
            text = composed;
            parsed = parse(text.text, this.language);
            expressions = new template_expressions_ts_1.TemplateExpressions(parsed.tree, this.language, resolver);
        }
        this.text = text;
        this.tree = parsed.tree;
        this.expressions = expressions;
        this.error = parsed.tree.error;
        this.relevance = new template_relevance_ts_1.Relevance(text.text, source.kind, this.error ? [] : parsed.tree.nodes);
    }
    /** @throws TooManyVariants */
    variants() {
        const start = { branches: new Map(), assumed: new Map(), told: [] };
        return this.choices(this.tree.nodes, [start]).map((choice) => this.variant(choice));
    }
    choices(nodes, from) {
        let choices = from;
        for (const node of nodes) {
            if (node.kind === 'body')
                choices = this.choices(node.body, choices);
            if (node.kind !== 'if' || !this.matters(node))
                continue;
            choices = choices.flatMap((choice) => this.options(node, choice.assumed).flatMap((option, _, all) => {
                const branches = new Map(choice.branches).set(node, option.branch);
                const told = all.length > 1 ? [...choice.told, describe(node, option.branch)] : choice.told;
                const body = node.branches[option.branch]?.body ?? [];
                return this.choices(body, [{ branches, assumed: option.assumed, told }]);
            }));
            if (choices.length > MAX_VARIANTS)
                throw new TooManyVariants();
        }
        return choices;
    }
    matters(node) {
        let matters = this.mattering.get(node);
        if (matters === undefined) {
            matters = this.relevance.of(node);
            this.mattering.set(node, matters);
        }
        return matters;
    }
    options(node, assumed) {
        return (0, template_conditions_ts_1.optionsOf)(node, assumed, this.language, (branch) => this.expressions.decides(node, branch));
    }
    /** Tries the ways to take the other conditions until the text can be read; the first way's error stands if none is. */
    variant(choice) {
        const first = this.attempt(choice, 'first', true, new Map());
        if (!first.settings.unreadable)
            return this.finish(choice, first);
        const free = first.free.some(({ options }) => options.length > 1);
        for (const everyValue of [true, false]) {
            const habits = free ? ['first', 'last', 'none'] : ['first'];
            for (const habit of habits) {
                if (this.attempts > MAX_ATTEMPTS)
                    break;
                const attempt = this.attempt(choice, habit, everyValue, new Map());
                if (!attempt.settings.unreadable)
                    return this.finish(choice, attempt);
            }
            const repaired = free ? this.repair(choice, everyValue) : null;
            if (repaired)
                return this.finish(choice, repaired);
        }
        return this.finish(choice, first);
    }
    /** Takes another branch of the condition nearest before each error in turn. */
    repair(choice, everyValue) {
        const forced = new Map();
        for (let i = 0; i < MAX_REPAIRS && this.attempts <= MAX_ATTEMPTS; i++) {
            const attempt = this.attempt(choice, 'first', everyValue, forced);
            const error = attempt.settings.unreadable;
            if (!error)
                return attempt;
            const nearest = attempt.free
                .filter(({ node, options }) => !forced.has(node) && options.length > 1)
                .filter(({ node }) => attempt.built.moved(node.start) <= error.at.end)
                .at(-1);
            if (!nearest)
                return null;
            const other = nearest.options.find(({ branch }) => branch !== nearest.taken);
            forced.set(nearest.node, other.branch);
        }
        return null;
    }
    attempt(choice, habit, everyValue, forced) {
        this.attempts++;
        const steps = [];
        const free = [];
        let { assumed } = choice;
        const take = (node) => {
            const fixed = choice.branches.get(node);
            if (fixed !== undefined)
                return fixed;
            const options = this.options(node, assumed);
            const wanted = forced.get(node);
            const option = options.find(({ branch }) => branch === wanted) ?? this.habitual(node, options, habit);
            assumed = option.assumed;
            free.push({ node, options, taken: option.branch });
            return option.branch;
        };
        this.plan(this.tree.nodes, steps, take, everyValue);
        const built = (0, template_plan_ts_1.build)(this.text, steps);
        const source = { ...this.source, text: built.text };
        const masked = this.source.kind === 'deployment.toml' ? (0, template_toml_ts_1.maskToml)(built) : (0, template_xml_ts_1.maskXml)(built);
        return { settings: this.read(source, masked), built, free };
    }
    habitual(node, options, habit) {
        const first = options[0];
        if (habit === 'first')
            return first;
        const last = options[options.length - 1];
        if (habit === 'last')
            return last;
        return options.length > 1 && this.ownLines(node)
            ? (options.find(({ branch }) => branch === -1) ?? { ...last, branch: -1 })
            : first;
    }
    ownLines(node) {
        const text = this.text.text;
        const { tag } = node.branches[0] ?? { tag: node.endTag };
        return (0, lines_ts_1.fillsLines)(text, tag) && (0, lines_ts_1.fillsLines)(text, node.endTag);
    }
    plan(nodes, steps, take, everyValue) {
        const remove = ({ start, end }) => {
            steps.push({ step: 'remove', start, end });
        };
        for (const node of nodes) {
            if (node.kind === 'output')
                steps.push(this.output(node.tag, everyValue));
            else if (node.kind === 'silent') {
                // A literal such as `<%%` is text.
                if (!/^(?:<%%|\$\$\{|%%\{)$/.test(this.text.text.slice(node.start, node.end)))
                    remove(node);
            }
            else if (node.kind === 'body') {
                const [open, ...others] = node.tags;
                if (open)
                    remove(open);
                const inner = [];
                this.plan(node.body, inner, take, everyValue);
                for (const tag of others)
                    inner.push({ step: 'remove', start: tag.start, end: tag.end });
                steps.push(...inner.sort((a, b) => a.start - b.start));
            }
            else {
                const taken = node.branches[take(node)];
                if (!taken)
                    remove(node);
                else {
                    remove({ start: node.start, end: taken.content.start });
                    this.plan(taken.body, steps, take, everyValue);
                    remove({ start: taken.content.end, end: node.end });
                }
            }
        }
    }
    output(tag, everyValue) {
        const { text } = this.text;
        const written = text.slice(tag.start, tag.end).replace(/\s+/g, ' ').slice(0, 120);
        const value = this.expressions.valueOf(tag);
        const content = value.state === 'known' ? (0, template_value_ts_1.printed)(value) : null;
        const alone = (0, lines_ts_1.fillsLines)(text, tag);
        // Content that still holds tags after all rounds leads back to itself.
        const endless = content !== null && (0, template_tags_ts_1.scanTags)(content, [this.language]).tags.length > 0;
        if (value.state === 'known' &&
            content !== null &&
            !endless &&
            (everyValue || alone || this.relevance.at(tag.start))) {
            const own = value.text?.text === content ? value.text : null;
            const keepsPlace = own !== null && (alone || content.includes('\n'));
            const put = keepsPlace
                ? own
                : mapped_text_ts_1.MappedText.escapeOf(this.text, content, tag.start, tag.end, (inserted) => inserted);
            return { step: 'put', start: tag.start, end: tag.end, text: put, from: value.from };
        }
        const because = value.state === 'unknown' && value.reason !== undefined ? `: ${value.reason}` : '';
        const reason = value.state === 'undefined'
            ? `the template expression ${written} is not defined in the repository`
            : `the value of the template expression ${written} cannot be known from the repository${because}`;
        return { step: 'unknown', start: tag.start, end: tag.end, tag, reason };
    }
    finish(choice, { settings, built }) {
        const branches = choice.told.map(({ condition, tag }) => {
            const at = { start: built.moved(tag.start), end: built.moved(tag.end) };
            return { condition, file: built.text.locate(at.start, at.end).file, at };
        });
        return { branches, settings, values: built.values };
    }
}
exports.TemplateReader = TemplateReader;
function parse(text, language) {
    const scan = (0, template_tags_ts_1.scanTags)(text, (0, template_ts_1.languagesIn)(text, language));
    const tree = (0, template_tree_ts_1.parseTemplate)(text, scan.tags);
    const [open] = scan.unclosed;
    if (open && (!tree.error || open.start < tree.error.at.start)) {
        const line = text.slice(open.start).split('\n', 1)[0]?.trim().slice(0, 80) ?? '';
        tree.error = { message: `unclosed template tag ${line}`, at: { start: open.start, end: open.start + line.length } };
    }
    return { tree };
}
/** Puts content that holds template tags itself in its place, or null when there is none. */
function withContent(text, expressions, language) {
    let result = null;
    for (const tag of expressions.outputs().reverse()) {
        const value = expressions.valueOf(tag);
        if (value.state !== 'known' || !value.text || value.text.text !== (0, template_value_ts_1.printed)(value))
            continue;
        if ((0, template_tags_ts_1.scanTags)(value.text.text, [language]).tags.length === 0)
            continue;
        result = (result ?? text).splice(tag.start, tag.end, value.text);
    }
    return result;
}
function describe(node, branch) {
    const opening = node.branches[0];
    const chosen = node.branches[branch];
    const named = chosen && chosen.condition !== null ? chosen : opening;
    const condition = `${named.negated ? 'unless ' : ''}${named.condition}`;
    return chosen === named
        ? { condition, tag: chosen.tag }
        : { condition: `else of ${condition}`, tag: (chosen ?? opening).tag };
}


/***/ }),

/***/ 9786:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Relevance = void 0;
const lines_ts_1 = __webpack_require__(771);
/** Anything the advisory's settings are written with, in TOML and XML. */
const KEYWORD = /client_?cert|mutual_?ssl|intermediate_?cert|certificateVerification|clientAuth|EventListeners|<\/?(?:\w+:)?Authenticators\b|admin_console|default_listener\s*[\]=]|default_listener[\s."']*(?:\{\{|<%|\$\{|@)|thumbprint/i;
const ANY_HEADER = /^[ \t]*\[[^\n]*/gm;
/** A line of TOML that is nothing but an output tag. */
const TAG_LINE = /^[ \t]*(?:\{\{(?!-?\s*(?:\/\*|if\b|else\b|end\b|range\b|with\b|\$\w+\s*:?=))(?:(?!\}\})[^\n])*\}\}|<%=(?:(?!%>)[^\n])*%>|\$\{\w+\})[ \t]*\r?$/gm;
/** Tells which conditions of a template can change a setting. */
class Relevance {
    text;
    toml;
    elements = [];
    tagLines = [];
    /** The line last asked for: a long one may hold very many places. */
    line = null;
    headers = [];
    constructor(text, kind, nodes) {
        this.text = text;
        this.toml = kind === 'deployment.toml';
        if (!this.toml) {
            this.elements = ELEMENTS.flatMap((tags) => contentsOf(tags, text));
            return;
        }
        this.tagLines = [...text.matchAll(TAG_LINE)].map((match) => match.index);
        const conditionals = flatten(nodes);
        for (const match of text.matchAll(ANY_HEADER)) {
            const start = match.index;
            this.headers.push({
                start,
                relevant: KEYWORD.test(match[0]),
                inside: conditionals.filter((node) => node.start <= start && start < node.end),
            });
        }
    }
    of(node) {
        const whole = this.text.slice(node.start, node.end);
        if (KEYWORD.test(whole))
            return true;
        if (node.branches.some(({ content }) => unbalanced(this.text.slice(content.start, content.end), this.toml))) {
            return true;
        }
        if (!this.toml)
            return this.insideElement(node);
        if (this.tagLines.some((at) => node.branches.some(({ content }) => content.start <= at && at < content.end))) {
            return true;
        }
        return this.inTable(node);
    }
    /** Whether a place stands in a table (or on a line) that holds settings. */
    at(offset) {
        if (this.line === null || offset < this.line.start || offset > this.line.end) {
            const start = (0, lines_ts_1.lineStart)(this.text, offset);
            const newline = this.text.indexOf('\n', offset);
            const end = newline < 0 ? this.text.length : newline;
            this.line = { start, end, relevant: KEYWORD.test(this.text.slice(start, end)) };
        }
        if (this.line.relevant)
            return true;
        return this.toml ? this.headers.findLast((header) => header.start <= offset)?.relevant === true : true;
    }
    /** Behind a relevant header with no other header for certain in between. */
    inTable(node) {
        for (let i = this.headers.length - 1; i >= 0; i--) {
            const header = this.headers[i];
            if (!header || header.start >= node.start)
                continue;
            if (header.relevant)
                return true;
            if (header.inside.every((outer) => outer.start <= node.start && node.end <= outer.end))
                return false;
        }
        return false;
    }
    /** In the start tag of a relevant element, or between its start and end tag. */
    insideElement(node) {
        const open = this.text.lastIndexOf('<', node.start - 1);
        if (open >= 0 && !this.text.slice(open, node.start).includes('>')) {
            const close = this.text.indexOf('>', node.end);
            if (KEYWORD.test(this.text.slice(open, close < 0 ? this.text.length : close)))
                return true;
        }
        return this.elements.some(({ start, end }) => start <= node.start && node.start < end);
    }
}
exports.Relevance = Relevance;
/** Start tags of the elements that hold settings, and end tags of their names. */
const ELEMENTS = [
    /<(?:\w+:)?Authenticator\s[^>]*MutualSSL[^>/]*>|<\/(?:\w+:)?Authenticator>/g,
    /<(?:\w+:)?EventListener\s[^>]*ClientCert[^>/]*>|<\/(?:\w+:)?EventListener>/g,
    /<(?:\w+:)?IntermediateCertValidation\b[^>/]*>|<\/(?:\w+:)?IntermediateCertValidation>/g,
    /<(?:\w+:)?ClientCertBasedAuthentication\b[^>/]*>|<\/(?:\w+:)?ClientCertBasedAuthentication>/g,
];
/** From behind a start tag to behind the end tag that follows, or to the end of the text. */
function contentsOf(tags, text) {
    const found = [];
    let opened = null;
    for (const { 0: tag, index } of text.matchAll(tags)) {
        const end = index + tag.length;
        if (!tag.startsWith('</'))
            opened ??= end;
        else if (opened !== null) {
            found.push({ start: opened, end });
            opened = null;
        }
    }
    return opened === null ? found : [...found, { start: opened, end: text.length }];
}
/** Whether text could open or close a comment or a long string around a setting outside of it. */
function unbalanced(text, toml) {
    if (toml)
        return count(text, '"""') % 2 === 1 || count(text, "'''") % 2 === 1;
    return count(text, '<!--') !== count(text, '-->') || count(text, '<![CDATA[') !== count(text, ']]>');
}
function count(text, what) {
    return text.split(what).length - 1;
}
function flatten(nodes) {
    return nodes.flatMap((node) => {
        if (node.kind === 'if')
            return [node, ...node.branches.flatMap((branch) => flatten(branch.body))];
        return node.kind === 'body' ? flatten(node.body) : [];
    });
}


/***/ }),

/***/ 5024:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanTags = scanTags;
const match_at_ts_1 = __webpack_require__(1075);
const GO_STATEMENT = /^(?:if|else|end|range|with|define|block|template|break|continue)\b(?!\s*\|)|^\$[\w.]*\s*(?:,\s*\$\w+\s*)?:?=(?!=)/;
/** Longer tags end at the first thing that looks like their end. */
const MAX_TAG = 4000;
const TERRAFORM_ESCAPE = /\$\$\{|%%\{/y;
const OPENERS = {
    go: '\\{\\{',
    jinja2: '\\{\\{|\\{%|\\{#',
    erb: '<%',
    epp: '<%',
    terraform: '\\$\\$\\{|%%\\{|\\$\\{|%\\{',
    envsubst: '\\$\\{[A-Za-z_]\\w*(?:\\}|:?[-=+?])|\\$[A-Z_][A-Z0-9_]*(?![\\w{])',
    at: '@[A-Za-z_][\\w.-]*@|"\\$?[A-Za-z][\\w.]*\\.[&@]\\.[\\w.]+"',
};
/**
 * Finds the template tags of a text in the given languages. `literal` tags stand for text that only looks like a tag
 * (`<%%`, `$${`). Go templates: a statement is an action that starts with a keyword or assigns a variable.
 */
function scanTags(text, languages) {
    const tags = [];
    const unclosed = [];
    const dead = new Set();
    const openers = new RegExp(languages.map((language) => OPENERS[language]).join('|'), 'g');
    const brace = languages.includes('jinja2') && !languages.includes('go') ? 'jinja2' : 'go';
    const percent = languages.includes('epp') ? 'epp' : 'erb';
    const commentEnd = ascending(text, '*/');
    for (let match = openers.exec(text); match; match = openers.exec(text)) {
        const start = match.index;
        const open = match[0];
        let tag;
        if (dead.has(open))
            tag = null;
        else if (open === '{{')
            tag = braces(text, start, brace, commentEnd);
        else if (open === '{%')
            tag = jinjaStatement(text, start);
        else if (open === '{#')
            tag = jinjaComment(text, start);
        else if (open === '<%')
            tag = percentTag(text, start, percent);
        else if (/[@"]/.test(open))
            tag = simple(text, start, start + open.length, 1, 1, 'at');
        else if (languages.includes('terraform'))
            tag = terraformTag(text, start);
        else
            tag = dollarTag(text, start, open);
        if (!tag) {
            // Nothing closes it up to the end of the text: so it is with the next ones of its kind.
            if (!dead.has(open))
                unclosed.push({ start, end: start + open.length });
            dead.add(open);
            continue;
        }
        tags.push(tag);
        openers.lastIndex = tag.end;
    }
    return { tags: dropRaw(text, tags), unclosed };
}
function simple(text, start, end, open, close, language) {
    return { start, end, form: 'output', code: text.slice(start + open, end - close), language };
}
/** Offset just past `close`, skipping strings and, where `nesting`, balanced braces; -1 when there is none. */
function findClose(text, from, close, nesting) {
    const plain = text.indexOf(close, from);
    if (plain === -1)
        return -1;
    let depth = 0;
    const limit = Math.min(text.length, from + MAX_TAG);
    for (let i = from; i < limit; i++) {
        const char = text[i];
        if (depth === 0 && text.startsWith(close, i))
            return i + close.length;
        if (char === '"' || char === "'" || char === '`') {
            const end = stringEnd(text, i, char);
            if (end !== -1)
                i = end;
        }
        else if (nesting && char === '{')
            depth++;
        else if (nesting && char === '}' && depth > 0)
            depth--;
    }
    return plain + close.length;
}
/** Offset of the quote that ends the string starting at `start`, on the same line unless a backtick; -1 when open. */
function stringEnd(text, start, quote) {
    for (let i = start + 1; i < text.length; i++) {
        const char = text[i];
        if (char === quote)
            return i;
        if (char === '\\' && quote !== '`')
            i++;
        else if (char === '\n' && quote !== '`')
            return -1;
    }
    return -1;
}
function braces(text, start, language, commentEnd) {
    const comment = language === 'go' ? goComment(text, start, commentEnd) : null;
    if (comment)
        return comment;
    let end = findClose(text, start + 2, '}}', true);
    if (end === -1)
        return null;
    if (text[start + 2] === '{' && text[end] === '}')
        end++;
    const code = text
        .slice(start + 2, end - 2)
        .replace(/^[-+~](?=\s)|^-(?=[^\d])/, '')
        .replace(/[-+~]$/, '')
        .trim();
    const form = language === 'go' && GO_STATEMENT.test(code) ? 'statement' : 'output';
    return { start, end, form, code, language };
}
/** A comment of Go templates, whose text may look like a tag; it ends at the first end of a comment, as in Go. */
function goComment(text, start, commentEnd) {
    const open = (0, match_at_ts_1.matchAt)(/\{\{-?\s*\/\*/y, text, start);
    if (open === null)
        return null;
    const close = commentEnd(start + open[0].length);
    const end = close === -1 ? null : (0, match_at_ts_1.matchAt)(/\*\/\s*-?\}\}/y, text, close);
    return end && { start, end: close + end[0].length, form: 'comment', code: '', language: 'go' };
}
/** The first place of a word at or behind an offset, or -1; asked of ascending offsets, it searches no stretch twice. */
function ascending(text, word) {
    let found = -2;
    return (from) => {
        if (found !== -1 && found < from)
            found = text.indexOf(word, from);
        return found;
    };
}
function jinjaStatement(text, start) {
    const end = findClose(text, start + 2, '%}', false);
    if (end === -1)
        return null;
    const code = text
        .slice(start + 2, end - 2)
        .replace(/^[-+]|[-+]$/g, '')
        .trim();
    return { start, end, form: 'statement', code, language: 'jinja2' };
}
function jinjaComment(text, start) {
    const end = text.indexOf('#}', start + 2);
    if (end === -1)
        return null;
    return { start, end: end + 2, form: 'comment', code: '', language: 'jinja2' };
}
function percentTag(text, start, language) {
    if (text[start + 2] === '%')
        return { start, end: start + 3, form: 'literal', code: '', language };
    let end = start + 2;
    do {
        end = text.indexOf('%>', end);
        if (end === -1)
            return null;
        end += 2;
    } while (text[end - 3] === '%');
    const body = text.slice(start + 2, end - 2);
    if (/^-?#/.test(body))
        return { start, end, form: 'comment', code: '', language };
    const output = body.startsWith('=');
    const code = body
        .replace(/^[=|-]/, '')
        .replace(/-$/, '')
        .trim();
    return { start, end, form: output ? 'output' : 'statement', code, language };
}
function terraformTag(text, start) {
    if ((0, match_at_ts_1.matchAt)(TERRAFORM_ESCAPE, text, start))
        return { start, end: start + 3, form: 'literal', code: '', language: 'terraform' };
    const end = findClose(text, start + 2, '}', true);
    if (end === -1)
        return null;
    const code = text
        .slice(start + 2, end - 1)
        .replace(/^~|~$/g, '')
        .trim();
    return { start, end, form: text[start] === '%' ? 'statement' : 'output', code, language: 'terraform' };
}
function dollarTag(text, start, open) {
    if (!open.startsWith('${'))
        return simple(text, start, start + open.length, 1, 0, 'envsubst');
    const end = findClose(text, start + 2, '}', true);
    return end === -1 ? null : simple(text, start, end, 2, 1, 'envsubst');
}
/** Leaves out what stands inside Jinja2's `raw` blocks: it is text. */
function dropRaw(text, tags) {
    const kept = [];
    let rawUntil = 0;
    let closed = true;
    for (const tag of tags) {
        if (tag.start < rawUntil)
            continue;
        if (tag.form === 'statement' && tag.code === 'raw' && closed) {
            const close = /\{%[-+]?\s*endraw\s*[-+]?%\}/g;
            close.lastIndex = tag.end;
            const found = close.exec(text);
            closed = found !== null;
            rawUntil = found ? found.index : tag.end;
        }
        kept.push(tag);
    }
    return kept;
}


/***/ }),

/***/ 7601:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.maskToml = maskToml;
const lines_ts_1 = __webpack_require__(771);
const match_at_ts_1 = __webpack_require__(1075);
const template_plan_ts_1 = __webpack_require__(3498);
/** Lines of these tags never hold settings. */
const HARMLESS = /^ansible_managed\b/;
/** The rest of a line that holds no more than a comment. */
const NO_VALUE = /[^\S\n]*(?:#.*)?(?![^\n])/y;
/** Replaces the unknown tags of a TOML text so that it stays TOML: every offset holds. */
function maskToml(built) {
    if (built.marks.length === 0)
        return { text: built.visible, tags: [] };
    return new TomlMasker(built).mask();
}
class TomlMasker {
    text;
    marks;
    out;
    tags = [];
    mark = 0;
    at = 0;
    constructor(built) {
        this.text = built.visible;
        this.marks = built.marks;
        this.out = this.text.split('');
    }
    mask() {
        let brackets = 0;
        let value = false;
        while (this.at < this.text.length) {
            const char = this.text[this.at];
            if (this.tagHere()) {
                if (value)
                    this.bare();
                else
                    this.keyOrLine();
            }
            else if (char === '\n') {
                if (brackets === 0)
                    value = false;
                this.at++;
            }
            else if (char === '#')
                this.skipTo((i) => this.text[i] === '\n');
            else if (char === '"' || char === "'")
                this.string(char);
            else if (!value && char === '=') {
                value = true;
                this.at++;
            }
            else if (value && (char === '[' || char === '{')) {
                brackets++;
                this.at++;
            }
            else if (value && (char === ']' || char === '}')) {
                brackets = Math.max(0, brackets - 1);
                this.at++;
            }
            else if (value && /[^\s,=]/.test(char))
                this.bare();
            else
                this.at++;
        }
        return { text: this.out.join(''), tags: this.tags };
    }
    tagHere() {
        const mark = this.marks[this.mark];
        return mark && mark.start === this.at ? mark : null;
    }
    add(mark, kind) {
        this.tags.push({ start: mark.start, end: mark.end, code: mark.code, kind, reason: mark.reason });
        this.mark++;
        this.at = mark.end;
    }
    fill(mark, blank) {
        const length = mark.end - mark.start;
        const by = blank ? this.text.slice(mark.start, mark.end).replace(/[^\r\n]/g, ' ') : (0, template_plan_ts_1.filler)(this.mark, length);
        for (let i = 0; i < length; i++)
            this.out[mark.start + i] = by[i];
    }
    /** Moves on to where `stop` holds, filling the tags on the way. */
    skipTo(stop) {
        while (this.at < this.text.length) {
            const mark = this.tagHere();
            if (mark) {
                this.fill(mark, false);
                this.add(mark, 'value');
            }
            else if (stop(this.at))
                return;
            else
                this.at++;
        }
    }
    string(quote) {
        const long = this.text.startsWith(quote.repeat(3), this.at);
        const close = long ? quote.repeat(3) : quote;
        this.at += close.length;
        let escaped = -1;
        this.skipTo((i) => {
            if (i === escaped)
                return false;
            if (this.text[i] === '\\' && quote === '"')
                escaped = i + 1;
            return this.text.startsWith(close, i) || (!long && this.text[i] === '\n');
        });
        if (this.text.startsWith(close, this.at))
            this.at += close.length;
        while (long && this.text[this.at] === quote)
            this.at++;
    }
    /** A tag alone on its line, or (part of) a key or header. */
    keyOrLine() {
        const first = this.tagHere();
        // Asked first, and without looking at the whole line: one line may hold very many tags.
        const begins = (0, lines_ts_1.beginsLine)(this.text, first.start);
        let last = this.mark;
        let end = first.end;
        while (begins && this.marks[last + 1] && /^[ \t]*$/.test(this.text.slice(end, this.marks[last + 1]?.start))) {
            last++;
            end = this.marks[last].end;
        }
        if (!begins || (0, match_at_ts_1.matchAt)(NO_VALUE, this.text, end) === null) {
            this.fill(first, false);
            this.add(first, 'value');
            return;
        }
        for (let i = this.mark; i <= last; i++) {
            const mark = this.marks[i];
            this.fill(mark, true);
            if (HARMLESS.test(mark.code)) {
                this.mark++;
                this.at = mark.end;
            }
            else
                this.add(mark, 'hole');
        }
    }
    /** A bare value: with a tag in it, it becomes one string of the same length. */
    bare() {
        const start = this.at;
        const found = [];
        while (this.at < this.text.length) {
            const mark = this.tagHere();
            if (mark) {
                found.push(mark);
                this.add(mark, 'value');
            }
            else if (/[\s,\]}#=]/.test(this.text[this.at]))
                break;
            else if (/["']/.test(this.text[this.at]))
                break;
            else
                this.at++;
        }
        if (found.length === 0)
            return;
        // Behind a string only white space or a comment can follow.
        if (/["']/.test(this.text[start - 1])) {
            for (let i = start; i < this.at; i++)
                this.out[i] = ' ';
            return;
        }
        for (let i = start; i < this.at; i++)
            this.out[i] = i === start || i === this.at - 1 ? '"' : 'T';
    }
}


/***/ }),

/***/ 7001:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseTemplate = parseTemplate;
exports.fails = fails;
/** Real templates nest some ten deep. */
const MAX_DEPTH = 200;
const SILENT = { role: 'silent' };
const ELSE = { role: 'else' };
/** What ends rendering with an error, whatever the values are: Ruby's `raise "…" if x` is not of these. */
const FAILS = {
    go: /^fail\b|\|\s*fail$/,
    erb: /^(?:raise|fail)\b(?!.*\b(?:if|unless)\b)/s,
    epp: /^fail\b/,
};
function goRole(code) {
    const word = /^\w+/.exec(code)?.[0] ?? '';
    const rest = code.slice(word.length).trim();
    switch (word) {
        case 'if':
            return { role: 'if', condition: rest, negated: false };
        case 'with':
            return { role: 'with', condition: rest };
        case 'else': {
            const chained = /^(?:if|with)\s+([\s\S]+)/.exec(rest);
            return chained ? { role: 'elif', condition: chained[1] } : ELSE;
        }
        case 'end':
            return { role: 'end' };
        case 'range':
            return { role: 'loop', variables: /^[^=]*(?=:=)/.exec(rest)?.[0].match(/\$\w+/g) ?? [] };
        case 'define':
            return { role: 'hide' };
        case 'block':
            return { role: 'block' };
        case 'template':
            return { role: 'output' };
        default: {
            const assigned = /^(\$\w+)\s*:?=\s*([\s\S]+)/.exec(code);
            return assigned ? { role: 'assign', name: assigned[1], code: assigned[2] } : SILENT;
        }
    }
}
/** The names in a list of variables. */
const names = (list = '') => list.match(/\w+/g) ?? [];
/** The variables of `a, b in list`. */
function namesBeforeIn(loop) {
    const list = loop.slice(0, Math.max(0, loop.search(/\sin\b/)));
    return /^[\w\s,]*$/.test(list) ? names(list) : [];
}
function jinjaRole(code) {
    const word = /^\w+/.exec(code)?.[0] ?? '';
    const rest = code.slice(word.length).trim();
    switch (word) {
        case 'if':
            return { role: 'if', condition: rest, negated: false };
        case 'elif':
            return { role: 'elif', condition: rest };
        case 'else':
            return ELSE;
        case 'for':
            return { role: 'loop', variables: namesBeforeIn(rest) };
        case 'set': {
            const assigned = /^(\w+)\s*=\s*([\s\S]+)/.exec(rest);
            if (assigned)
                return { role: 'assign', name: assigned[1], code: assigned[2] };
            return rest.includes('=') ? SILENT : { role: 'hide' };
        }
        case 'macro':
            return { role: 'hide' };
        case 'block':
        case 'filter':
        case 'call':
        case 'autoescape':
        case 'with':
        case 'raw':
        case 'trans':
            return { role: 'block' };
        case 'include':
            return { role: 'output' };
        default:
            return word.startsWith('end') ? { role: 'end', of: word } : SILENT;
    }
}
function erbRole(code) {
    const clean = code.replace(/(?<!\s)\s+then$/, '');
    const match = /^(if|unless|elsif|case|when)\b\s*([\s\S]*)/.exec(clean);
    if (match) {
        const condition = match[2];
        if (match[1] === 'case' || match[1] === 'when')
            return { role: match[1], condition };
        if (match[1] === 'elsif')
            return { role: 'elif', condition };
        return { role: 'if', condition, negated: match[1] === 'unless' };
    }
    if (clean === 'else')
        return ELSE;
    if (/^(?:end\b|\}$)/.test(clean))
        return { role: 'end' };
    if (/^(?:for|while|until)\b/.test(clean)) {
        return { role: 'loop', variables: clean.startsWith('for') ? namesBeforeIn(clean.slice(3)) : [] };
    }
    const block = /(?:\bdo|\{)(?:\s*\|([^|]*)\|)?$/.exec(clean);
    if (block)
        return { role: 'loop', variables: names(block[1]) };
    const assigned = /^(@?\w+)\s*=(?![=~])\s*([\s\S]+)/.exec(clean);
    return assigned ? { role: 'assign', name: assigned[1], code: assigned[2] } : SILENT;
}
function eppRole(code) {
    const match = /^\}?\s*(if|unless|elsif|case)\b([\s\S]*)\{$/.exec(code);
    if (match) {
        const condition = match[2].trim();
        if (match[1] === 'case')
            return { role: 'case', condition };
        if (match[1] === 'elsif')
            return { role: 'elif', condition };
        return { role: 'if', condition, negated: match[1] === 'unless' };
    }
    if (/^\}\s*else\s*\{$/.test(code))
        return ELSE;
    if (code === '}')
        return { role: 'end' };
    const block = /\|([^|]*)\|\s*\{$/.exec(code);
    if (block)
        return { role: 'loop', variables: block[1].match(/\$\w+/g) ?? [] };
    const assigned = /^(\$\w+)\s*=(?!=)\s*([\s\S]+)/.exec(code);
    return assigned ? { role: 'assign', name: assigned[1], code: assigned[2] } : SILENT;
}
function roleOf(tag) {
    if (tag.form === 'comment' || tag.form === 'literal')
        return SILENT;
    if (FAILS[tag.language]?.test(tag.code))
        return { role: 'fail' };
    switch (tag.language) {
        case 'go':
            return tag.form === 'statement' ? goRole(tag.code) : { role: 'output' };
        case 'jinja2':
        case 'terraform':
            return tag.form === 'statement' ? jinjaRole(tag.code) : { role: 'output' };
        case 'epp':
            return tag.form === 'statement' ? eppRole(tag.code) : { role: 'output' };
        case 'erb': {
            if (tag.form === 'statement')
                return erbRole(tag.code);
            return /\bdo\s*(?:\|[^|]*\|)?$/.test(tag.code) ? erbRole(tag.code) : { role: 'output' };
        }
        default:
            return { role: 'output' };
    }
}
/** Builds the tree of a template's tags. Unbalanced tags are an error with their place. */
function parseTemplate(text, tags) {
    const root = [];
    const assignments = [];
    const stack = [];
    let nodes = root;
    const fail = (message, tag) => ({
        nodes: root,
        assignments,
        error: { message, at: { start: tag.start, end: tag.end } },
    });
    const shown = (tag) => text.slice(tag.start, tag.end).replace(/\s+/g, ' ').slice(0, 80);
    const push = (tag, node, inner, subject = null) => {
        stack.push({ opener: tag, word: /^\w+/.exec(tag.code)?.[0] ?? '', nodes, node, subject });
        nodes = inner;
    };
    for (const tag of tags) {
        const role = roleOf(tag);
        const top = stack.at(-1);
        if (stack.length > MAX_DEPTH)
            return fail(`template tags are nested more than ${MAX_DEPTH} deep`, tag);
        switch (role.role) {
            case 'output':
                nodes.push({ kind: 'output', tag });
                break;
            case 'silent':
            case 'fail':
                nodes.push(silent(tag, role.role === 'fail'));
                break;
            case 'assign':
                assignments.push({ name: role.name, code: role.code });
                nodes.push(silent(tag, false));
                break;
            case 'hide': {
                push(tag, silent(tag, false), []);
                break;
            }
            case 'block':
            case 'loop': {
                const body = [];
                const loop = role.role === 'loop';
                const variables = loop ? role.variables : [];
                push(tag, { kind: 'body', loop, variables, tags: [tag], body, fails: false, start: tag.start, end: tag.end }, body);
                break;
            }
            case 'if':
            case 'with':
            case 'case': {
                const first = newBranch(tag, role.condition, role.role === 'if' && role.negated);
                first.scope = role.role === 'with' ? role.condition : null;
                const node = {
                    kind: 'if',
                    branches: role.role === 'case' ? [] : [first],
                    fails: false,
                    start: tag.start,
                    end: tag.end,
                    endTag: tag,
                };
                push(tag, node, first.body, role.condition);
                break;
            }
            case 'elif':
            case 'else':
            case 'when': {
                if (top?.node.kind === 'body' && role.role === 'else') {
                    top.node.tags.push(tag);
                    break;
                }
                if (top?.node.kind !== 'if')
                    return fail(`the template tag ${shown(tag)} belongs to no open condition`, tag);
                const condition = conditionOf(role, top.subject);
                const branch = newBranch(tag, condition, false);
                closeBranch(top.node.branches.at(-1), tag);
                top.node.branches.push(branch);
                nodes = branch.body;
                break;
            }
            case 'end': {
                if (!top)
                    return fail(`the template tag ${shown(tag)} closes nothing`, tag);
                if (tag.language === 'jinja2' || tag.language === 'terraform') {
                    if (role.of !== `end${top.word}`) {
                        return fail(`the template tag ${shown(tag)} does not close ${shown(top.opener)}`, tag);
                    }
                }
                stack.pop();
                nodes = top.nodes;
                const { node } = top;
                node.end = tag.end;
                if (node.kind === 'body') {
                    node.tags.push(tag);
                    node.fails = !node.loop && fails(node.body);
                }
                if (node.kind === 'if') {
                    closeBranch(node.branches.at(-1), tag);
                    node.fails = node.branches.at(-1)?.condition === null && node.branches.every((branch) => branch.fails);
                    node.endTag = tag;
                }
                nodes.push(node);
                break;
            }
        }
    }
    const open = stack.at(-1);
    if (open)
        return fail(`unclosed template tag ${shown(open.opener)}`, open.opener);
    return { nodes: root, assignments, error: null };
}
/** Whether nothing is ever rendered where these nodes stand: the answer for what is inside of each is known. */
function fails(nodes) {
    return nodes.some((node) => node.kind !== 'output' && node.fails);
}
function closeBranch(branch, next) {
    if (!branch)
        return;
    branch.content.end = next.start;
    branch.fails = fails(branch.body);
}
function silent({ start, end }, failing) {
    return { kind: 'silent', fails: failing, start, end };
}
function conditionOf(role, subject) {
    if (role.role === 'when')
        return `${subject} == ${role.condition}`;
    return role.role === 'elif' ? role.condition : null;
}
function newBranch(tag, condition, negated) {
    return { condition, negated, tag, body: [], content: { start: tag.end, end: tag.end }, scope: null, fails: false };
}


/***/ }),

/***/ 7711:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unrenderedIn = unrenderedIn;
const template_conditions_ts_1 = __webpack_require__(667);
const template_expressions_ts_1 = __webpack_require__(7514);
const template_tags_ts_1 = __webpack_require__(5024);
const template_tree_ts_1 = __webpack_require__(7001);
/**
 * The branches of a Go template's conditions that are never rendered with what the repository defines, ascending and
 * apart from each other. A condition that it does not decide leaves none out, nor does a template whose tags do not fit
 * together.
 */
function unrenderedIn(text, resolver) {
    if (!text.includes('{{'))
        return [];
    const { tags, unclosed } = (0, template_tags_ts_1.scanTags)(text, ['go']);
    const tree = (0, template_tree_ts_1.parseTemplate)(text, tags);
    if (tree.error || unclosed.length > 0)
        return [];
    const expressions = new template_expressions_ts_1.TemplateExpressions(tree, 'go', resolver);
    const found = [];
    const walk = (nodes) => {
        for (const node of nodes) {
            if (node.kind === 'body')
                walk(node.body);
            if (node.kind !== 'if')
                continue;
            const options = (0, template_conditions_ts_1.optionsOf)(node, new Map(), 'go', (branch) => expressions.decides(node, branch));
            const taken = new Set(options.map(({ branch }) => branch));
            for (const [index, { body, content }] of node.branches.entries()) {
                if (taken.has(index))
                    walk(body);
                else
                    found.push(content);
            }
        }
    };
    walk(tree.nodes);
    return found;
}


/***/ }),

/***/ 4696:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UNDEFINED = exports.UNKNOWN = void 0;
exports.known = known;
exports.truthy = truthy;
exports.printed = printed;
exports.not = not;
exports.equal = equal;
exports.fromBoolean = fromBoolean;
exports.written = written;
exports.asBoolean = asBoolean;
exports.UNKNOWN = { state: 'unknown' };
exports.UNDEFINED = { state: 'undefined' };
function known(raw, from = null) {
    return { state: 'known', raw, text: null, from };
}
/** Falsy values differ: Go and Jinja2 count empty and 0, Ruby and Puppet only nil and false. */
function truthy(value, language) {
    if (value.state !== 'known')
        return null;
    const { raw } = value;
    if (raw === null || raw === undefined || raw === false)
        return false;
    if (language === 'erb' || language === 'epp')
        return true;
    if (language === 'terraform')
        return raw === true || raw === 'true';
    if (typeof raw === 'object')
        return Array.isArray(raw) ? raw.length > 0 : Object.keys(raw).length > 0;
    return raw !== '' && raw !== 0;
}
/** What a known value prints, null for maps and lists. Booleans print as the product needs them. */
function printed(value) {
    const { raw } = value;
    if (typeof raw === 'boolean' || raw === null || raw === undefined)
        return raw === true || raw === false ? String(raw) : '';
    if (typeof raw === 'object')
        return null;
    return value.text?.text ?? String(raw);
}
function not(value) {
    return value === null ? null : !value;
}
/** Equality of two known values as templates compare them; null when one is not known. */
function equal(a, b) {
    if (a.state !== 'known' || b.state !== 'known')
        return null;
    if (a.raw === b.raw)
        return true;
    const [one, other] = [printed(a), printed(b)];
    // Two maps or lists are not looked into.
    if (one === null && other === null)
        return null;
    return typeof a.raw === typeof b.raw && one === other;
}
function fromBoolean(value) {
    return value === null ? exports.UNKNOWN : known(value);
}
/** The filters and functions that only change how a value is written. */
function written(name, value) {
    if (value.state !== 'known')
        return value;
    const text = printed(value);
    if (text === null)
        return exports.UNKNOWN;
    switch (name) {
        case 'quote':
            return known(JSON.stringify(text), value.from);
        case 'squote':
            return known(`'${text}'`, value.from);
        case 'lower':
        case 'downcase':
            return known(text.toLowerCase(), value.from);
        case 'upper':
        case 'upcase':
            return known(text.toUpperCase(), value.from);
        case 'trim':
        case 'strip': {
            const kept = text.trim();
            const at = text.indexOf(kept);
            if (!value.text || value.text.text !== text)
                return known(kept, value.from);
            return { ...value, raw: kept, text: value.text.slice(at, at + kept.length) };
        }
        case 'toString':
        case 'string':
        case 'to_s':
            return { ...value, raw: text };
        default:
            return null;
    }
}
/** Ansible's `bool` filter. */
function asBoolean(value) {
    if (value.state !== 'known')
        return value;
    return known(/^(?:true|yes|on|1)$/i.test(String(value.raw)), value.from);
}


/***/ }),

/***/ 3056:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.maskXml = maskXml;
const template_plan_ts_1 = __webpack_require__(3498);
/** Replaces the unknown tags of an XML text so that it stays XML: every offset holds. */
function maskXml(built) {
    const { visible: text, marks } = built;
    if (marks.length === 0)
        return { text, tags: [] };
    const out = text.split('');
    const tags = [];
    let next = 0;
    /** Tags with the same expression get the same letters: `<{{ x }}>` and `</{{ x }}>` belong together. */
    const first = new Map();
    for (const [index, mark] of marks.entries()) {
        const written = text.slice(mark.start, mark.end);
        if (!first.has(written))
            first.set(written, index);
    }
    const put = (mark, kind, blank) => {
        const length = mark.end - mark.start;
        const by = blank
            ? text.slice(mark.start, mark.end).replace(/[^\r\n]/g, ' ')
            : (0, template_plan_ts_1.filler)(first.get(text.slice(mark.start, mark.end)), length);
        for (let i = 0; i < length; i++)
            out[mark.start + i] = by[i];
        tags.push({ start: mark.start, end: mark.end, code: mark.code, kind, reason: mark.reason });
        next++;
    };
    /** Moves from `at` to just past `close`, filling or blanking the tags on the way. */
    const skip = (at, close, blank) => {
        for (let i = at; i < text.length;) {
            const mark = marks[next];
            if (mark && mark.start === i) {
                put(mark, 'value', blank);
                i = mark.end;
            }
            else if (text.startsWith(close, i))
                return i + close.length;
            else
                i++;
        }
        return text.length;
    };
    let gap = { last: -1, alone: false };
    let depth = 0;
    let seenRoot = false;
    let at = 0;
    while (at < text.length) {
        const mark = marks[next];
        if (mark && mark.start === at) {
            const outside = depth === 0;
            // The tags of one gap are alike: there may be very many.
            if (!outside && next > gap.last)
                gap = gapFrom(text, marks, next);
            const alone = outside || gap.alone;
            put(mark, alone ? 'hole' : 'value', alone);
            at = mark.end;
        }
        else if (text.startsWith('<!--', at))
            at = skip(at + 4, '-->', false);
        else if (text.startsWith('<![CDATA[', at))
            at = skip(at + 9, ']]>', false);
        else if (text.startsWith('<?', at))
            at = skip(at + 2, '?>', true);
        else if (text.startsWith('</', at)) {
            at = skip(at + 2, '>', false);
            depth = Math.max(0, depth - 1);
        }
        else if (text[at] === '<' && !(depth === 0 && seenRoot && !/[\w:]/.test(text[at + 1] ?? ''))) {
            at++;
            if (text[at] !== '!') {
                depth++;
                seenRoot = true;
            }
            const name = at;
            for (;;) {
                const inside = marks[next];
                const char = text[at];
                if (char === undefined)
                    break;
                if (inside && inside.start === at) {
                    // As the element's name or glued to an attribute it must stay a name; between attributes it is nothing.
                    const glued = at === name || /[\w:.-]/.test(text[at - 1] ?? '') || text[inside.end] === '=';
                    put(inside, 'value', !glued);
                    at = inside.end;
                }
                else if (char === '"' || char === "'")
                    at = skip(at + 1, char, false);
                else if (char === '>') {
                    if (text[at - 1] === '/' && text[name] !== '!')
                        depth--;
                    at++;
                    break;
                }
                else
                    at++;
            }
        }
        else
            at++;
    }
    return { text: out.join(''), tags };
}
/**
 * Of the tags that follow a first one with nothing between them: the last, and whether they stand between elements, with
 * no text around: elements could come from there. `<a>{{ x }}</a>` is text.
 */
function gapFrom(text, marks, first) {
    let last = first;
    const adjoin = (a, b) => text.slice(marks[a]?.end, marks[b]?.start).trim() === '';
    while (last + 1 < marks.length && adjoin(last, last + 1))
        last++;
    const before = text.slice(0, marks[first]?.start).trimEnd();
    const after = text.slice(marks[last]?.end).trimStart();
    if (!before.endsWith('>') || !after.startsWith('<'))
        return { last, alone: false };
    const opened = /<[^\s<>/!?][^<>]*>$/.exec(before.slice(-2000));
    const isStart = opened !== null && !opened[0].endsWith('/>');
    const sameLine = !text.slice(before.length, text.length - after.length).includes('\n');
    return { last, alone: !(isStart && after.startsWith('</') && sameLine) };
}


/***/ }),

/***/ 9380:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.templateLanguage = templateLanguage;
exports.languagesIn = languagesIn;
const BY_ENDING = [
    [/\.(?:j2|jinja2?)$/i, 'jinja2'],
    [/\.erb$/i, 'erb'],
    [/\.epp$/i, 'epp'],
    [/\.tftpl$/i, 'terraform'],
    [/\.gotmpl$/i, 'go'],
];
/** Upper-case names only: `${carbon.home}`, `${admin.username}` are the product's own placeholders, not tags. */
const ENVSUBST = /\$\{[A-Z_][A-Z0-9_]*(?::?[-=+?][^}]{0,1000})?\}/;
const AT = /@[A-Z][A-Z0-9_]{2,}@/;
/** `"ip.node.k8s.&.wso2.apim"`, quotes included: what WSO2's own deployment scripts fill in. */
const GENERATED = /"\$?[A-Za-z][\w.]*\.[&@]\.[\w.]+"/;
const GO = /\{\{-?\s*(?:\/\*|if|else|end|range|with|define|template|include|block|tpl|default|toYaml|required|\.|\$|\()|\|\s*(?:quote|squote|n?indent|toString|default\s+[^(\s])/;
/**
 * The template language of a text, or null for a text without template tags. The file's ending decides, then `hint`
 * (what the place of the file tells: a chart, a role, a `templatefile()`), then the tags themselves.
 */
function templateLanguage(name, text, hint = null) {
    const ending = BY_ENDING.find(([pattern]) => pattern.test(name))?.[1];
    const language = ending ?? hint;
    if (language && holdsTags(text, language))
        return language;
    if (text.includes('{%'))
        return 'jinja2';
    if (holdsPair(text, '{{', '}}'))
        return GO.test(text) ? 'go' : 'jinja2';
    if (holdsPair(text, '<%', '%>'))
        return /<%-?\s*\|/.test(text) || /<%=\s*\$/.test(text) ? 'epp' : 'erb';
    if (/%\{\s*(?:~\s*)?(?:if|for)\b/.test(text) || (/\.tpl$/i.test(name) && /\$\{[a-z]\w*\}/.test(text)))
        return 'terraform';
    if (ENVSUBST.test(text))
        return 'envsubst';
    return AT.test(text) || GENERATED.test(text) ? 'at' : null;
}
/** Told by searches, not by a pattern, which would look for the end of each beginning. */
function holdsPair(text, open, close) {
    const start = text.indexOf(open);
    return start >= 0 && text.includes(close, start + open.length);
}
function holdsTags(text, language) {
    switch (language) {
        case 'jinja2':
            return /\{[{%#]/.test(text);
        case 'go':
            return text.includes('{{');
        case 'erb':
        case 'epp':
            return text.includes('<%');
        case 'terraform':
            return /[$%]\{/.test(text);
        case 'envsubst':
            return /\$\{?[A-Za-z_]/.test(text);
        case 'at':
            return /@[A-Za-z_][\w.-]*@/.test(text) || GENERATED.test(text);
    }
}
/** The languages whose tags a text of a language may hold: `${X}` is filled in after the others. */
function languagesIn(text, language) {
    if (language !== 'envsubst' && language !== 'terraform' && language !== 'at' && ENVSUBST.test(text)) {
        return [language, 'envsubst'];
    }
    return [language];
}


/***/ }),

/***/ 4445:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readIntermediate = readIntermediate;
exports.readClientCert = readClientCert;
exports.readSoapAllowlist = readSoapAllowlist;
exports.readConnector = readConnector;
exports.readIgnoredHandler = readIgnoredHandler;
const handler_ts_1 = __webpack_require__(9616);
const located_ts_1 = __webpack_require__(9790);
const masked_ts_1 = __webpack_require__(8035);
const toml_lookup_ts_1 = __webpack_require__(5013);
const toml_tree_ts_1 = __webpack_require__(1175);
const SOAP_CONFIG = [...handler_ts_1.SOAP_TABLE, 'config'];
const WHITE_LIST = /^(?:white|allow)_?list(?:_?enabled)?$/i;
/** `[intermediate_cert_validation]` (advisory.md, "Allowlists inside the product", Part A, 1); null when not written. */
function readIntermediate(document) {
    const path = ['intermediate_cert_validation'];
    if (!(0, toml_lookup_ts_1.tableAt)(document.data, path))
        return null;
    return {
        enable: document.setting(path, 'enable'),
        certCns: strings(document, [...path, 'cert_cns']),
        exemptContexts: strings(document, [...path, 'exempt_contexts']),
        at: place(document, path),
    };
}
/** `[client_certificate_based_authentication]` with its mappings (same section, Part A, 2); null when not written. */
function readClientCert(document) {
    const path = ['client_certificate_based_authentication'];
    if (!(0, toml_lookup_ts_1.tableAt)(document.data, path))
        return null;
    const mappings = ['system', 'user'].flatMap((kind) => blocks(document, [...path, `${kind}_thumbprint_mapping`]).map((block) => mapping(document, kind, block)));
    mappings.sort((a, b) => a.at.start - b.at.start);
    return { enable: document.setting(path, 'enable'), mappings, at: place(document, path) };
}
/** `[….mutual_ssl_authenticator.config]` (same section, Part B); null when not written. */
function readSoapAllowlist(document) {
    if (!(0, toml_lookup_ts_1.tableAt)(document.data, SOAP_CONFIG))
        return null;
    const list = {
        allowedIssuers: [],
        allowedIssuersAt: null,
        issuers: [],
        thumbprints: [],
        whiteList: null,
        at: place(document, SOAP_CONFIG),
    };
    for (const entry of document.tree.entries) {
        if (!(0, toml_tree_ts_1.samePath)(entry.path.slice(0, -1), SOAP_CONFIG))
            continue;
        const key = entry.path.at(-1);
        const value = located(document, entry.node.value);
        if (WHITE_LIST.test(key))
            list.whiteList ??= entry.at;
        if (!value)
            continue;
        if (key === 'allowed_issuers') {
            list.allowedIssuersAt = entry.at;
            list.allowedIssuers = (0, located_ts_1.splitLocated)(document.original(value.at), value, '|');
        }
        else if (key.startsWith('issuer_')) {
            list.issuers.push({ name: { value: key.slice('issuer_'.length), at: keyPlace(entry) }, users: value });
        }
        else if (key.startsWith('cert_thumbprint_')) {
            list.thumbprints.push({
                name: { value: key.slice('cert_thumbprint_'.length), at: keyPlace(entry) },
                users: value,
            });
        }
    }
    return list;
}
/** `certificateVerification` of the HTTPS connector (advisory.md, "Use case 1"); null when not written or a template. */
function readConnector(document) {
    const path = ['transport', 'https', 'sslHostConfig', 'properties', 'certificateVerification'];
    const found = (0, toml_lookup_ts_1.lookup)(document.data, path);
    if (found.kind !== 'value' || typeof found.value === 'object')
        return null;
    const entry = document.tree.entry(path);
    if (!entry || document.tagOfValue(path))
        return null;
    return { value: String(found.value), at: entry.at };
}
/** An `[[event_listener]]` block that names the handler: the product ignores it there (product-is issue 11604). */
function readIgnoredHandler(document) {
    const list = document.data.event_listener;
    if (!Array.isArray(list))
        return null;
    if (!list.some((block) => (0, toml_lookup_ts_1.isTable)(block) && block.name === handler_ts_1.HANDLER_NAME))
        return null;
    const block = blocks(document, ['event_listener']).find(({ fields }) => {
        const name = fields.find((field) => field.key === 'name');
        return name && located(document, name.value)?.value === handler_ts_1.HANDLER_NAME;
    });
    return block?.at ?? null;
}
/** The tables of the list at `path`, written as `[[path]]` blocks or as a list of inline tables. */
function blocks(document, path) {
    const { tree } = document;
    const written = tree.headers
        .filter((header) => header.array && (0, toml_tree_ts_1.samePath)(header.path, path))
        .map(({ at, entries, path: base }) => ({
        at,
        fields: entries.map((entry) => ({ key: entry.path.slice(base.length).join('.'), value: entry.node.value })),
    }));
    const list = tree.entry(path)?.node.value;
    if (list?.type !== 'TOMLArray')
        return written;
    const inline = list.elements
        .filter((element) => element.type === 'TOMLInlineTable')
        .map((element) => ({
        at: { start: element.range[0], end: element.range[1] },
        fields: element.body.map((entry) => ({ key: keyText(entry), value: entry.value })),
    }));
    return [...written, ...inline];
}
function mapping(document, kind, { at, fields }) {
    const field = (name) => fields.find(({ key }) => key === name)?.value ?? null;
    const users = field(kind === 'system' ? 'allowed_system_user' : 'allowed_username');
    const issuer = field('trusted_issuer');
    const thumbprint = field('cert_thumbprint');
    return {
        kind,
        trustedIssuer: issuer && located(document, issuer),
        certThumbprint: thumbprint && located(document, thumbprint),
        allowedUsers: users && elements(document, users),
        at,
    };
}
function strings(document, path) {
    const list = document.tree.entry(path)?.node.value;
    return list?.type === 'TOMLArray' ? elements(document, list) : [];
}
/** A list's plain values, or the one value that stands where a list may. */
function elements(document, node) {
    const nodes = node.type === 'TOMLArray' ? node.elements : [node];
    return nodes.map((element) => located(document, element)).filter((one) => one !== null);
}
/** A plain value; a template tag in it stays as written, so that it is never taken for a checked value. */
function located(document, node) {
    if (node.type !== 'TOMLValue')
        return null;
    const at = { start: node.range[0], end: node.range[1] };
    if ((0, masked_ts_1.tagIn)(document.masked, at))
        return { value: document.original(at).replace(/^["']|["']$/g, ''), at };
    return { value: String(node.value), at };
}
const keyText = (entry) => entry.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)).join('.');
const keyPlace = ({ node }) => ({ start: node.key.range[0], end: node.key.range[1] });
function place(document, path) {
    return document.tree.whereIs(path);
}


/***/ }),

/***/ 5013:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NotToml = void 0;
exports.parseToml = parseToml;
exports.isTable = isTable;
exports.lookup = lookup;
exports.tableAt = tableAt;
const smol_toml_1 = __webpack_require__(7106);
const lines_ts_1 = __webpack_require__(771);
/** A text that is no TOML. `offset` is the place of the error. */
class NotToml extends Error {
    offset;
    constructor(detail, offset) {
        super(`it is not valid TOML: ${detail}`);
        this.name = 'NotToml';
        this.offset = offset;
    }
}
exports.NotToml = NotToml;
/**
 * What a TOML document says. smol-toml is strict: a duplicate key or table is an error, as it is for the product,
 * which does not start with it (advisory.md, "How the product reads the settings").
 * @throws NotToml
 */
function parseToml(text) {
    try {
        return (0, smol_toml_1.parse)(text, { unsafeKeyBehaviour: 'throw' });
    }
    catch (error) {
        if (!(error instanceof smol_toml_1.TomlError))
            throw error;
        const detail = error.message.split('\n', 1)[0].replace('Invalid TOML document: ', '');
        throw new NotToml(detail, (0, lines_ts_1.offsetAt)(text, error.line, error.column));
    }
}
/** Whether a value of a TOML document is a table, as opposed to a list, a date or a plain value. */
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
/** What stands at `path`, all spellings of TOML being equal: tables, dotted keys, inline tables, quoted keys. */
function lookup(document, path) {
    const spelled = quotedDots(document, path.join('.'), path);
    if (spelled) {
        return { kind: 'odd', path: spelled, reason: 'it is written with a quoted key that contains dots' };
    }
    let node = document;
    for (const [index, name] of path.entries()) {
        if (!isTable(node)) {
            const what = Array.isArray(node) ? 'a list' : 'a plain value';
            const at = path.slice(0, index);
            return { kind: 'odd', path: at, reason: `${at.join('.')} is ${what} where a table is expected` };
        }
        if (!Object.hasOwn(node, name))
            return { kind: 'absent' };
        node = node[name];
    }
    return { kind: 'value', value: node };
}
/** The table at `path`, null when there is none. */
function tableAt(document, path) {
    const found = lookup(document, path);
    return found.kind === 'value' && isTable(found.value) ? found.value : null;
}
/**
 * The product flattens a document to dotted names, so `"a.b".c` may or may not be `a.b.c` to it: the path of such a
 * spelling, null when there is none.
 */
function quotedDots(table, dotted, plain, above = []) {
    for (const key of Object.keys(table)) {
        const path = [...above, key];
        if (key === dotted) {
            if (path.length < plain.length)
                return path;
        }
        else if (dotted.startsWith(`${key}.`)) {
            const below = table[key];
            const found = isTable(below) ? quotedDots(below, dotted.slice(key.length + 1), plain, path) : null;
            if (found)
                return found;
        }
    }
    return null;
}


/***/ }),

/***/ 1550:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readNearMiss = readNearMiss;
/** In the dotted names of Part A's handler and of its slips: another place, a letter, a dotted key below a header. */
const MEANT = /client.{0,40}cert.{0,40}hand/i;
/**
 * A switch that was meant for Part A's handler and is not the one the product reads (`enabled = false` in the right
 * table, `[events.default_listener.…]`): its dotted name with key and value as its place. Null when there is none.
 * Only of use for a document without the handler's own switch.
 */
function readNearMiss(document) {
    if (!MEANT.test(document.masked.text))
        return null;
    const found = document.tree.entries.find(({ path, node }) => MEANT.test(path.join('.')) && node.value.type === 'TOMLValue' && isSwitch(node.value.value));
    return found ? { value: found.path.join('.'), at: found.at } : null;
}
const isSwitch = (value) => /^(?:true|false)$/i.test(String(value));


/***/ }),

/***/ 7524:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeFor = placeFor;
const lines_ts_1 = __webpack_require__(771);
const masked_ts_1 = __webpack_require__(8035);
const toml_tree_ts_1 = __webpack_require__(1175);
/**
 * Where `key` of the table `path` belongs (design.md, "Exact ranges"): the table's own header, inline table or dotted
 * sibling, else the parent table, else the last line with content. The site is always one that leaves valid TOML:
 * a table spelled with dotted keys or inline may not be opened again by a header.
 * @param tree null when no table of the document is related to `path`
 */
function placeFor(tree, source, masked, path, key) {
    const place = where(tree, source, masked, path, key);
    return (0, masked_ts_1.leftOut)(source, masked, path.at(-1)) ? { ...place, site: { kind: 'none' } } : place;
}
function where(tree, source, masked, path, key) {
    const last = lastPlace(source, masked);
    const append = { kind: 'toml-table', insertAt: last.insertAt, table: path.join('.'), key };
    // A header inside a template's branch is there in some alternatives only; a table of its own is there in all.
    const apart = source.template !== null || tree?.headers.some((header) => (0, toml_tree_ts_1.startsWith)(header.path, path));
    for (let depth = tree ? path.length : 0; tree && depth > 0; depth--) {
        const table = path.slice(0, depth);
        const rest = [...path.slice(depth), key];
        const near = depth >= path.length - 1;
        const inline = tree.entries.find((entry) => (0, toml_tree_ts_1.samePath)(entry.path, table) && entry.node.value.type === 'TOMLInlineTable');
        if (inline)
            return { at: inline.at, site: inlineSite(inline, rest) };
        const sibling = tree.entries.findLast((entry) => dottedThrough(entry, table));
        if (sibling)
            return { at: near ? sibling.at : last.at, site: dottedSite(tree, sibling, table, rest) };
        const header = tree.headers.find((one) => !one.array && (0, toml_tree_ts_1.samePath)(one.path, table));
        if (header && near) {
            const direct = depth === path.length || !apart;
            return { at: header.at, site: direct ? headerSite(tree, header, rest) : append };
        }
    }
    return { at: last.at, site: append };
}
/**
 * The end of the last line with content, which may be a template tag. In a document put together from several files it
 * is that of the source's own file, unless what follows from another file would fall into the table written there.
 */
function lastPlace({ text, file }, masked) {
    const original = text.text;
    const end = (0, lines_ts_1.lastLine)(original);
    const place = { at: end, insertAt: end.end === 0 ? 0 : (0, lines_ts_1.lineEnd)(original, end.end - 1) };
    let follows = true;
    for (let at = place.insertAt; at > 0; at = (0, lines_ts_1.lineStart)(original, at) - 1) {
        const line = (0, lines_ts_1.lineContent)(original, at);
        if (line.end > line.start && text.locate(line.end, line.end).file === file) {
            return follows ? { at: line, insertAt: (0, lines_ts_1.lineEnd)(original, line.end) } : place;
        }
        const content = masked.text.slice(line.start, line.end).trim();
        if (content !== '' && !content.startsWith('#'))
            follows = content.startsWith('[');
    }
    return place;
}
/** Whether the entry's own dotted key makes the table `path`: `b.c = 1` in `[a]` makes `a.b`. */
function dottedThrough(entry, path) {
    return (0, toml_tree_ts_1.startsWith)(entry.path, path) && entry.path.length - entry.own < path.length;
}
function headerSite(tree, header, rest) {
    const [first] = header.entries;
    const indent = (0, lines_ts_1.indentAt)(tree.text, first ? first.at.start : header.at.start);
    return { kind: 'toml-key', insertAt: (0, lines_ts_1.lineEnd)(tree.text, header.at.end), indent, key: rest.join('.') };
}
function dottedSite(tree, sibling, table, rest) {
    const keys = sibling.node.key.keys;
    const used = table.length - (sibling.path.length - sibling.own);
    const end = keys[used - 1].range[1];
    const prefix = tree.text.slice(sibling.node.key.range[0], end);
    const key = `${prefix}.${rest.join('.')}`;
    if (sibling.inside)
        return inlineSite(sibling.inside, [key]);
    const indent = (0, lines_ts_1.indentAt)(tree.text, sibling.at.start);
    return { kind: 'toml-key', insertAt: (0, lines_ts_1.lineEnd)(tree.text, sibling.at.end), indent, key };
}
function inlineSite(entry, path) {
    const table = entry.node.value;
    const last = table.body.at(-1);
    const insertAt = last ? last.range[1] : table.range[0] + 1;
    return { kind: 'toml-inline', insertAt, empty: !last, path };
}


/***/ }),

/***/ 7175:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TomlDocument = exports.TooLarge = void 0;
const lines_ts_1 = __webpack_require__(771);
const masked_ts_1 = __webpack_require__(8035);
const result_ts_1 = __webpack_require__(2143);
const toml_lookup_ts_1 = __webpack_require__(5013);
const toml_place_ts_1 = __webpack_require__(7524);
const toml_tree_ts_1 = __webpack_require__(1175);
const value_ts_1 = __webpack_require__(2757);
const REF = /\$ref\{([^}]*)\}/;
/** How many `$ref` a value may lead through; a longer chain is a cycle in all but name. */
const REF_LIMIT = 32;
/**
 * The syntax tree needs some 1,000 bytes of memory per byte of the text, so places are only looked up in texts up to
 * this many UTF-16 units.
 */
const TREE_LIMIT = 1024 * 1024;
/** A key of very many parts: none of the product's has ten, and a tree of this one alone takes a large file's memory. */
const LONG_KEY = /^[ \t]*\[{0,2}(?:[^\s.]{1,100}\.){50000}/m;
/** A text in which places cannot be looked up. */
class TooLarge extends Error {
}
exports.TooLarge = TooLarge;
function treeOf(text) {
    if (text.length > TREE_LIMIT)
        throw new TooLarge('it is larger than 1 MB');
    if (LONG_KEY.test(text))
        throw new TooLarge('it holds a key of more than 50,000 parts');
    try {
        return new toml_tree_ts_1.TomlTree(text);
    }
    catch (error) {
        // The parser spreads a string's characters over the call stack.
        if (error instanceof RangeError)
            throw new TooLarge('it holds a text too long to be read');
        throw error;
    }
}
/** A parsed `deployment.toml` with everything needed to say where its settings stand. */
class TomlDocument {
    source;
    masked;
    data;
    #tree = null;
    constructor(source, masked, data) {
        this.source = source;
        this.masked = masked;
        this.data = data;
    }
    /**
     * The syntax tree, built when the first range is asked for.
     * @throws TooLarge, and ParseError (toml-eslint-parser) when the text uses what TOML 0.5 does not have
     */
    get tree() {
        this.#tree ??= treeOf(this.masked.text);
        return this.#tree;
    }
    /** The switch `key` of the table `path`, as the product reads it. */
    setting(path, key) {
        const full = [...path, key];
        const found = (0, toml_lookup_ts_1.lookup)(this.data, full);
        if (found.kind === 'absent')
            return this.missing(path, key);
        const where = found.kind === 'odd' ? found.path : full;
        const at = this.tree.whereIs(where) ?? (0, lines_ts_1.lastLine)(this.masked.text);
        const tag = this.tagOfValue(where);
        if (tag)
            return (0, result_ts_1.unknown)(this.source, at, tag.reason, this.original(at));
        if (found.kind === 'odd')
            return (0, result_ts_1.unknown)(this.source, at, found.reason);
        return this.present(full, at, found.value);
    }
    present(path, at, value) {
        const entry = this.tree.entry(path);
        if (!entry || (typeof value !== 'boolean' && typeof value !== 'string')) {
            return (0, result_ts_1.unknown)(this.source, at, `its value is ${nameOfType(value)} where true or false is expected`);
        }
        const [start, end] = entry.node.value.range;
        const raw = this.masked.text.slice(start, end);
        const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : '';
        const resolved = typeof value === 'string' ? this.resolve(value) : { value: String(value), via: null };
        if ('reason' in resolved)
            return (0, result_ts_1.unknown)(this.source, at, resolved.reason, raw);
        return {
            value: (0, value_ts_1.parseBoolean)(resolved.value) ? 'true' : 'false',
            raw,
            source: this.source,
            at,
            site: { kind: 'value', value: { start, end }, quoted: quote },
            reason: null,
            via: resolved.via,
        };
    }
    /** A string with its `$ref{other.key}` replaced by what they stand for; `via` is where the first of them leads. */
    resolve(value) {
        let via = null;
        let text = value;
        for (let step = 0;; step++) {
            const ref = REF.exec(text);
            if (!ref)
                break;
            const name = ref[1];
            if (step === REF_LIMIT)
                return { reason: `its value is the placeholder ${REF.exec(value)?.[0]}, which never ends` };
            const path = name.split('.');
            const found = (0, toml_lookup_ts_1.lookup)(this.data, path);
            if (found.kind !== 'value' || typeof found.value === 'object') {
                return { reason: `its value is the placeholder ${ref[0]}, and the file has no such key` };
            }
            const tag = this.tagOfValue(path);
            if (tag)
                return { reason: tag.reason };
            via ??= this.tree.whereIs(path);
            text = text.replace(ref[0], () => String(found.value));
        }
        const reason = (0, value_ts_1.unknowable)(text);
        return reason === null ? { value: text, via } : { reason };
    }
    missing(path, key) {
        const hole = this.masked.tags.find((tag) => tag.kind === 'hole') ?? this.keyTag([...path, key]);
        if (hole)
            return (0, result_ts_1.unknown)(this.source, { start: hole.start, end: hole.end }, hole.reason);
        const tree = Object.hasOwn(this.data, path[0]) ? this.tree : null;
        const { at, site } = (0, toml_place_ts_1.placeFor)(tree, this.source, this.masked, path, key);
        return { ...(0, result_ts_1.absent)(this.source, at), site };
    }
    /** The tag in a key that could turn out to be `path`, e.g. `[event.default_listener.{{ name }}]`. */
    keyTag(path) {
        if ((0, masked_ts_1.tagsBeforeEquals)(this.masked).length === 0)
            return null;
        for (const { path: written, node } of [...this.tree.headers, ...this.tree.entries]) {
            const base = written.length - node.key.keys.length;
            for (const [index, key] of node.key.keys.entries()) {
                const tag = (0, masked_ts_1.tagIn)(this.masked, { start: key.range[0], end: key.range[1] });
                if (!tag)
                    continue;
                if ((0, toml_tree_ts_1.startsWith)(path, written.slice(0, base + index)))
                    return tag;
                break;
            }
        }
        return null;
    }
    /** The tag inside the value at `path`, null when the value is written out. */
    tagOfValue(path) {
        const entry = this.tree.entry(path);
        if (!entry)
            return null;
        const [start, end] = entry.node.value.range;
        return (0, masked_ts_1.tagIn)(this.masked, { start, end });
    }
    /** What the source holds at a stretch, template tags included. */
    original({ start, end }) {
        return this.source.text.text.slice(start, end);
    }
}
exports.TomlDocument = TomlDocument;
function nameOfType(value) {
    if (Array.isArray(value))
        return 'a list';
    if ((0, toml_lookup_ts_1.isTable)(value))
        return 'a table';
    return typeof value === 'object' ? 'a date' : 'a number';
}


/***/ }),

/***/ 1175:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TomlTree = exports.startsWith = exports.samePath = void 0;
const toml_eslint_parser_1 = __webpack_require__(9605);
const nameOf = (key) => (key.type === 'TOMLBare' ? key.name : key.value);
/** Whether two paths are the same. */
const samePath = (a, b) => a.length === b.length && (0, exports.startsWith)(a, b);
exports.samePath = samePath;
/** Whether `path` begins with `prefix`. */
const startsWith = (path, prefix) => prefix.every((name, index) => path[index] === name);
exports.startsWith = startsWith;
/** The places of a TOML document's headers and keys. */
class TomlTree {
    headers = [];
    /** In document order, entries inside inline tables after the entry they stand in. */
    entries = [];
    text;
    /**
     * @param text without byte order mark
     * @throws ParseError (toml-eslint-parser) with `index` when the text is no TOML 1.0: what TOML 1.1 added
     *   (line breaks in inline tables, `\e`) is unknown to the product's TOML 0.5 as well
     */
    constructor(text) {
        this.text = text;
        // A number 0 that ends the text gets a range without its last digit; a line break behind it does not move anything.
        for (const node of (0, toml_eslint_parser_1.parseTOML)(`${text}\n`, { tomlVersion: '1.0' }).body[0].body) {
            if (node.type === 'TOMLKeyValue')
                this.add(node, [], null);
            else
                this.addTable(node);
        }
    }
    /** The entry with this path, null when there is none or the path leads through a list. */
    entry(path) {
        return this.entries.find((entry) => (0, exports.samePath)(entry.path, path)) ?? null;
    }
    /** The first header with this path. */
    header(path) {
        return this.headers.find((header) => (0, exports.samePath)(header.path, path)) ?? null;
    }
    /** Where the table or value with this path is written: its header, its entry, or the first thing below it. */
    whereIs(path) {
        const found = this.header(path) ??
            this.entry(path) ??
            this.headers.find((header) => (0, exports.startsWith)(header.path, path)) ??
            this.entries.find((entry) => (0, exports.startsWith)(entry.path, path));
        return found?.at ?? null;
    }
    addTable(node) {
        const path = node.key.keys.map(nameOf);
        const array = node.kind === 'array';
        const bracket = this.text.indexOf(']', node.key.range[1]);
        const header = {
            path,
            array,
            node,
            at: { start: node.range[0], end: bracket + (array ? 2 : 1) },
            entries: [],
        };
        this.headers.push(header);
        for (const child of node.body)
            header.entries.push(this.add(child, path, null));
    }
    add(node, base, inside) {
        const keys = node.key.keys.map(nameOf);
        const at = { start: node.range[0], end: node.range[1] };
        const entry = { path: [...base, ...keys], own: keys.length, node, at, inside };
        this.entries.push(entry);
        if (node.value.type === 'TOMLInlineTable') {
            for (const child of node.value.body)
                this.add(child, entry.path, entry);
        }
        return entry;
    }
}
exports.TomlTree = TomlTree;


/***/ }),

/***/ 6802:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readDeploymentToml = readDeploymentToml;
const toml_eslint_parser_1 = __webpack_require__(9605);
const handler_ts_1 = __webpack_require__(9616);
const lines_ts_1 = __webpack_require__(771);
const masked_ts_1 = __webpack_require__(8035);
const result_ts_1 = __webpack_require__(2143);
const toml_allowlists_ts_1 = __webpack_require__(4445);
const toml_lookup_ts_1 = __webpack_require__(5013);
const toml_near_miss_ts_1 = __webpack_require__(1550);
const toml_setting_ts_1 = __webpack_require__(7175);
/**
 * What a `deployment.toml` says. smol-toml decides whether it is TOML and what its values are; the syntax tree is only
 * built where a place is needed. A text that is no TOML, above 5 MB, or above 1 MB with a setting in it, is `unreadable`
 * and every switch `unknown`.
 */
function readDeploymentToml(source, masked) {
    const large = (0, result_ts_1.tooLarge)(source);
    if (large)
        return large;
    try {
        const document = new toml_setting_ts_1.TomlDocument(source, masked, (0, toml_lookup_ts_1.parseToml)(masked.text));
        if (mayBeNewer(masked.text))
            document.tree;
        const handler = document.setting(handler_ts_1.HANDLER_TABLE, 'enable');
        return {
            ...(0, result_ts_1.nothing)(source),
            handler,
            soap: document.setting(handler_ts_1.SOAP_TABLE, 'enable'),
            intermediate: (0, toml_allowlists_ts_1.readIntermediate)(document),
            clientCert: (0, toml_allowlists_ts_1.readClientCert)(document),
            soapAllowlist: (0, toml_allowlists_ts_1.readSoapAllowlist)(document),
            connector: (0, toml_allowlists_ts_1.readConnector)(document),
            ignoredHandler: (0, toml_allowlists_ts_1.readIgnoredHandler)(document),
            nearMiss: handler.value === 'absent' ? (0, toml_near_miss_ts_1.readNearMiss)(document) : null,
            leftOut: handler.value === 'absent' ? (0, masked_ts_1.leftOut)(source, masked, handler_ts_1.HANDLER_TABLE[2]) : null,
        };
    }
    catch (error) {
        if (error instanceof toml_lookup_ts_1.NotToml)
            return (0, result_ts_1.unreadable)(source, error.message, (0, lines_ts_1.errorStretch)(masked.text, error.offset));
        if (error instanceof toml_setting_ts_1.TooLarge)
            return (0, result_ts_1.unreadable)(source, error.message, { start: 0, end: 0 });
        if (error instanceof toml_eslint_parser_1.ParseError) {
            const message = `it is not valid TOML 0.5, which the product reads: ${error.message}`;
            return (0, result_ts_1.unreadable)(source, message, (0, lines_ts_1.errorStretch)(masked.text, error.index));
        }
        throw error;
    }
}
/**
 * Whether a text could use what TOML 1.1 added: the escapes `\e` and `\x`, times without seconds, inline tables over
 * several lines or with a comma at their end. smol-toml takes all of it, the product none; the syntax tree decides.
 */
function mayBeNewer(text) {
    if (/\\[ex]|(?<![:+-])\d\d:\d\d(?!:)|,[ \t]*\}/.test(text))
        return true;
    if (!text.includes('{'))
        return false;
    return text.split('\n').some((line) => line.split('{').length !== line.split('}').length);
}


/***/ }),

/***/ 2757:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseBoolean = void 0;
exports.unknowable = unknowable;
/**
 * Java's `Boolean.parseBoolean`, through which every switch of advisory.md goes ("How the product reads the
 * settings"): only `true`, in any case, is true.
 */
const parseBoolean = (value) => value.toLowerCase() === 'true';
exports.parseBoolean = parseBoolean;
const PLACEHOLDER = /\$(?:env|sys|secret|ref)?\{[^}]{0,80}\}?/;
/** All of a value that a deployment replaces (Azure's Replace Tokens, `sed`, `envsubst`): nobody means such a word itself. */
const REPLACED = /^(?:#\{[^{}]+\}#?|__[\w.-]+__|<[^<>]+>|%[\w.-]+%|\$[A-Za-z_]\w*|\$\([\w.-]+\)|@@[\w.-]+@@|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)$/;
const TEMPLATE = /\{\{|\{%|<%|%\{|^@[\w.-]+@$/;
/**
 * Why a value as written cannot be known from the repository: it holds a placeholder (`$env{X}`, `$sys{x}`,
 * `$secret{x}`, `$ref{x}`, `${x}`) or template syntax nobody resolved, or is a word that is replaced. One clause without a full stop; null when the
 * value stands for itself.
 */
function unknowable(value) {
    const placeholder = PLACEHOLDER.exec(value);
    if (placeholder)
        return `its value is the placeholder ${placeholder[0]}`;
    if (TEMPLATE.test(value))
        return `its value is the template expression ${value.slice(0, 80)}`;
    return REPLACED.test(value) ? `its value is the placeholder ${value.slice(0, 80)}` : null;
}


/***/ }),

/***/ 2800:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readVariants = readVariants;
const masked_ts_1 = __webpack_require__(8035);
const result_ts_1 = __webpack_require__(2143);
const template_reader_ts_1 = __webpack_require__(1754);
const toml_ts_1 = __webpack_require__(6802);
const xml_ts_1 = __webpack_require__(8301);
const xml_server_ts_1 = __webpack_require__(8097);
/** Reads a source of one of the kinds that hold settings. */
function read(source, masked) {
    switch (source.kind) {
        case 'deployment.toml':
            return (0, toml_ts_1.readDeploymentToml)(source, masked);
        case 'identity.xml':
        case 'identity.xml.j2':
            return (0, xml_ts_1.readIdentityXml)(source, masked);
        case 'catalina-server.xml':
            return (0, xml_server_ts_1.readCatalinaServerXml)(source, masked);
        default:
            return (0, xml_ts_1.readAuthenticatorsXml)(source, masked);
    }
}
/**
 * All alternatives of a source: the combinations of its template conditions that can change a setting. Values the
 * resolver knows are put in place, so ranges of composed content point at the file that holds it. At least one; a
 * template whose tags do not fit together, or with more than 64 alternatives, is one unreadable alternative.
 * Offsets of a variant are offsets into its own `settings.source.text`.
 */
function readVariants(source, resolver) {
    if (source.template === null)
        return [{ branches: [], settings: read(source, (0, masked_ts_1.unmasked)(source)), values: [] }];
    const reader = new template_reader_ts_1.TemplateReader(source, resolver, read);
    if (reader.error)
        return [failed(source, reader.error.message, reader.error.at)];
    try {
        return withoutImpossible(reader.variants());
    }
    catch (error) {
        if (!(error instanceof template_reader_ts_1.TooManyVariants))
            throw error;
        return [failed(source, error.message, { start: 0, end: 0 })];
    }
}
function failed(source, message, at) {
    return { branches: [], settings: (0, result_ts_1.unreadable)(source, message, at), values: [] };
}
/**
 * Alternatives that take two branches and define one table twice combine what excludes each other, as long as others
 * can be read. With one branch only, the file itself is broken in it.
 */
function withoutImpossible(variants) {
    const possible = variants.filter(({ settings, branches }) => {
        const taken = branches.filter(({ condition }) => !condition.startsWith('else of ')).length;
        return taken < 2 || !/redefin|duplicate|already|twice/i.test(settings.unreadable?.message ?? '');
    });
    return possible.length > 0 ? possible : variants.slice(0, 1);
}


/***/ }),

/***/ 1492:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readXmlIntermediate = readXmlIntermediate;
exports.readXmlClientCert = readXmlClientCert;
exports.readXmlSoapAllowlist = readXmlSoapAllowlist;
const located_ts_1 = __webpack_require__(9790);
const masked_ts_1 = __webpack_require__(8035);
const xml_setting_ts_1 = __webpack_require__(7520);
const xml_tree_ts_1 = __webpack_require__(5398);
const stretch = ({ tag }) => ({ start: tag.start, end: tag.end });
/** `<IntermediateCertValidation>` (advisory.md, "Allowlists inside the product", Part A, 1); null when not written. */
function readXmlIntermediate(doc) {
    const [element] = (0, xml_tree_ts_1.childrenOf)(doc.root, 'IntermediateCertValidation');
    if (!element)
        return null;
    const [certs] = (0, xml_tree_ts_1.childrenOf)(element, 'IntermediateCerts');
    return {
        enable: (0, xml_setting_ts_1.attributeSetting)(doc, element, 'enable', xml_setting_ts_1.enabledBy),
        certCns: certs ? (0, xml_tree_ts_1.childrenOf)(certs, 'CertCN').map((one) => text(doc, one)) : [],
        exemptContexts: (0, xml_tree_ts_1.childrenOf)(element, 'ExemptContext').flatMap((exempt) => {
            const contexts = (0, xml_tree_ts_1.childrenOf)(exempt, 'Context');
            return (contexts.length > 0 ? contexts : [exempt])
                .map((one) => text(doc, one))
                .filter(({ value }) => value !== '');
        }),
        at: stretch(element),
    };
}
/** `<ClientCertBasedAuthentication>` with its mappings (same section, Part A, 2); null when not written. */
function readXmlClientCert(doc) {
    const [element] = (0, xml_tree_ts_1.childrenOf)(doc.root, 'ClientCertBasedAuthentication');
    if (!element)
        return null;
    const mappings = ['system', 'user'].flatMap((kind) => {
        const [list] = (0, xml_tree_ts_1.childrenOf)(element, kind === 'system' ? 'SystemThumbprintMappings' : 'UserThumbprintMappings');
        return list ? (0, xml_tree_ts_1.childrenOf)(list, 'Mapping').map((one) => mapping(doc, kind, one)) : [];
    });
    mappings.sort((a, b) => a.at.start - b.at.start);
    return { enable: (0, xml_setting_ts_1.attributeSetting)(doc, element, 'enable', xml_setting_ts_1.enabledBy), mappings, at: stretch(element) };
}
function mapping(doc, kind, element) {
    const texts = (local) => (0, xml_tree_ts_1.childrenOf)(element, local).map((one) => text(doc, one));
    const users = texts(kind === 'system' ? 'AllowedSystemUser' : 'AllowedUsername');
    return {
        kind,
        trustedIssuer: texts('TrustedIssuer')[0] ?? null,
        certThumbprint: texts('CertThumbprint')[0] ?? null,
        allowedUsers: users.length > 0 ? users : null,
        at: stretch(element),
    };
}
/** `<Config>` of the SOAP authenticator (same section, Part B); null when not written. */
function readXmlSoapAllowlist(doc, authenticator) {
    const configs = authenticator.children.filter(({ local }) => local === 'Config');
    const [config] = configs;
    if (!config)
        return null;
    const list = {
        allowedIssuers: [],
        allowedIssuersAt: null,
        issuers: [],
        thumbprints: [],
        whiteList: null,
        at: stretch(config),
    };
    for (const parameter of configs.flatMap(({ children }) => children)) {
        const name = parameter.local === 'Parameter' ? (0, xml_tree_ts_1.attributeOf)(parameter, 'name') : null;
        if (name)
            addParameter(doc, list, name.value, name.at, parameter);
    }
    return list;
}
function addParameter(doc, list, name, at, element) {
    const users = text(doc, element);
    if (name === 'WhiteListEnabled' || name === 'WhiteList')
        list.whiteList ??= stretch(element);
    else if (name === 'allowed_issuers') {
        list.allowedIssuersAt = { start: element.tag.start, end: element.end };
        list.allowedIssuers = (0, located_ts_1.splitLocated)(doc.source.text.text.slice(users.at.start, users.at.end), users, '|');
    }
    else if (name.startsWith('issuer_')) {
        list.issuers.push({ name: { value: name.slice('issuer_'.length), at }, users });
    }
    else if (name.startsWith('cert_thumbprint_')) {
        list.thumbprints.push({ name: { value: name.slice('cert_thumbprint_'.length), at }, users });
    }
}
/** An element's text; a template tag in it stays as written, so that it is never taken for a checked value. */
function text({ source, masked }, element) {
    const found = (0, xml_tree_ts_1.textOf)(masked.text, element);
    if (!(0, masked_ts_1.tagIn)(masked, found.at))
        return found;
    return { value: source.text.text.slice(found.at.start, found.at.end), at: found.at };
}


/***/ }),

/***/ 5921:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readProlog = readProlog;
exports.strayDeclaration = strayDeclaration;
/** Reads over comments, processing instructions, a document type and any other text up to the first element. */
function readProlog(text) {
    const prolog = { declaration: null, doctype: null, root: text.length };
    let at = text.indexOf('<');
    while (at !== -1) {
        let end;
        if (text.startsWith('<!--', at))
            end = after(text, '-->', at + 4);
        else if (text.startsWith('<?', at)) {
            end = after(text, '?>', at + 2);
            if (/^<\?xml\s/.test(text.slice(at, at + 6)))
                prolog.declaration ??= { start: at, end };
        }
        else if (text.startsWith('<!', at)) {
            end = afterDoctype(text, at);
            if (text.startsWith('<!DOCTYPE', at))
                prolog.doctype ??= { start: at, end };
        }
        else if (/[A-Za-z_:]/.test(text[at + 1] ?? '')) {
            prolog.root = at;
            break;
        }
        else
            end = at + 1;
        at = text.indexOf('<', end);
    }
    return prolog;
}
/**
 * The first `<!` of a text without document type that begins neither a comment nor a CDATA section, as an offset; -1
 * when there is none. Such markup is no XML, and what it hides from one parser another may see.
 */
function strayDeclaration(text) {
    const markup = /<(?:!--|!\[CDATA\[|[!?])/g;
    for (let found = markup.exec(text); found; found = markup.exec(text)) {
        if (found[0] === '<!')
            return found.index;
        const close = found[0] === '<?' ? '?>' : found[0] === '<!--' ? '-->' : ']]>';
        markup.lastIndex = after(text, close, markup.lastIndex);
    }
    return -1;
}
/** Behind the `>` or the `[` of an internal subset, whichever comes first. */
function afterDoctype(text, from) {
    const stop = /[>[]/g;
    stop.lastIndex = from;
    return stop.exec(text) ? stop.lastIndex : text.length;
}
function after(text, what, from) {
    const found = text.indexOf(what, from);
    return found === -1 ? text.length : found + what.length;
}


/***/ }),

/***/ 8097:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readCatalinaServerXml = readCatalinaServerXml;
exports.readCarbonXml = readCarbonXml;
const masked_ts_1 = __webpack_require__(8035);
const result_ts_1 = __webpack_require__(2143);
const value_ts_1 = __webpack_require__(2757);
const xml_ts_1 = __webpack_require__(8301);
const xml_tree_ts_1 = __webpack_require__(5398);
/**
 * `connector` of a `catalina-server.xml`: the client certificate setting of its HTTPS connectors (advisory.md, "Use
 * case 1"), the most open one when they differ; null when a connector does not say or a template tag decides.
 */
function readCatalinaServerXml(source, masked) {
    return (0, xml_ts_1.withDocument)(source, masked, ({ root }) => {
        const found = [...(0, xml_tree_ts_1.everyElement)(root)].filter(isHttps).map((connector) => clientAuth(masked, connector));
        const [first] = found;
        if (!first || found.includes(null))
            return (0, result_ts_1.nothing)(source);
        return { ...(0, result_ts_1.nothing)(source), connector: found.find((one) => one !== null && !closed(one.value)) ?? first };
    });
}
const closed = (value) => /^(?:none|false)$/i.test(value);
function isHttps(element) {
    if (element.local !== 'Connector')
        return false;
    const ssl = (0, xml_tree_ts_1.attributeOf)(element, 'SSLEnabled')?.value ?? '';
    return (0, value_ts_1.parseBoolean)(ssl) || (0, xml_tree_ts_1.attributeOf)(element, 'scheme')?.value.toLowerCase() === 'https';
}
/** `clientAuth` of the connector, or `certificateVerification` of its first `<SSLHostConfig>`. */
function clientAuth(masked, connector) {
    const host = (0, xml_tree_ts_1.childrenOf)(connector, 'SSLHostConfig')[0];
    const attribute = (host && (0, xml_tree_ts_1.attributeOf)(host, 'certificateVerification')) ?? (0, xml_tree_ts_1.attributeOf)(connector, 'clientAuth');
    if (!attribute || (0, masked_ts_1.tagIn)(masked, attribute.at))
        return null;
    return { value: attribute.value, at: attribute.at };
}
/** Name, key and version of the product as a `carbon.xml` has them; all null for a text that is no XML. */
function readCarbonXml(source, masked) {
    if (source.text.length > result_ts_1.SIZE_LIMIT)
        return { name: null, serverKey: null, version: null };
    try {
        const root = (0, xml_tree_ts_1.parseXml)(masked.text);
        const field = (local) => {
            const [element] = (0, xml_tree_ts_1.childrenOf)(root, local);
            const text = element && (0, xml_tree_ts_1.textOf)(masked.text, element);
            return text && text.value !== '' && !(0, masked_ts_1.tagIn)(masked, text.at) ? text : null;
        };
        return { name: field('Name'), serverKey: field('ServerKey'), version: field('Version') };
    }
    catch (error) {
        if (error instanceof xml_tree_ts_1.NotXml)
            return { name: null, serverKey: null, version: null };
        throw error;
    }
}


/***/ }),

/***/ 7520:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unlessDisabled = exports.enabledBy = void 0;
exports.attributeSetting = attributeSetting;
exports.worst = worst;
exports.missingElement = missingElement;
const handler_ts_1 = __webpack_require__(9616);
const lines_ts_1 = __webpack_require__(771);
const masked_ts_1 = __webpack_require__(8035);
const result_ts_1 = __webpack_require__(2143);
const value_ts_1 = __webpack_require__(2757);
const xml_tree_ts_1 = __webpack_require__(5398);
/** `enable="…"`: Java's parseBoolean of a missing attribute is false. */
const enabledBy = (value) => value !== null && (0, value_ts_1.parseBoolean)(value);
exports.enabledBy = enabledBy;
/** `disabled="…"`: on unless it is true (advisory.md, Part B). */
const unlessDisabled = (value) => value === null || !(0, value_ts_1.parseBoolean)(value);
exports.unlessDisabled = unlessDisabled;
/** The switch an element's attribute is, reported at the attribute, or at the start tag when it is not written. */
function attributeSetting(doc, element, name, on) {
    const { source, masked } = doc;
    const attribute = (0, xml_tree_ts_1.attributeOf)(element, name);
    if (!attribute) {
        const at = { start: element.tag.start, end: element.tag.end };
        const tag = tagsBetweenAttributes(masked, element);
        if (tag)
            return (0, result_ts_1.unknown)(source, at, tag.reason);
        const insertAt = element.tag.attributes.at(-1)?.at.end ?? at.start + 1 + element.tag.name.length;
        return state(source, on(null), null, at, { kind: 'xml-attribute', insertAt });
    }
    const raw = source.text.text.slice(attribute.valueAt.start, attribute.valueAt.end);
    const tag = (0, masked_ts_1.tagIn)(masked, attribute.at);
    const reason = tag?.reason ?? (0, value_ts_1.unknowable)(attribute.value);
    if (reason !== null)
        return (0, result_ts_1.unknown)(source, attribute.at, reason, raw);
    const site = { kind: 'value', value: attribute.valueAt, quoted: attribute.quote };
    return state(source, on(attribute.value), raw, attribute.at, site);
}
function state(source, on, raw, at, site) {
    return { value: on ? 'true' : 'false', raw, source, at, site, reason: null, via: null };
}
/** A template tag in a start tag, outside of values, that could stand for whole attributes or their names. */
function tagsBetweenAttributes(masked, { tag }) {
    return (masked.tags.find(({ start, end }) => start >= tag.start &&
        end <= tag.end &&
        !tag.attributes.some(({ valueAt }) => start >= valueAt.start && end <= valueAt.end)) ?? null);
}
/**
 * Of several elements that stand for one switch, the one to report: a `true` one, else one that cannot be known. The
 * product keeps the last; this is stricter. Further `true` ones come along in `also`.
 */
function worst(settings) {
    const on = settings.filter(({ value }) => value === 'true');
    const [first, ...others] = on;
    if (!first)
        return settings.find(({ value }) => value === 'unknown') ?? settings[0];
    return others.length === 0 ? first : { ...first, also: others.map(({ site }) => site) };
}
/**
 * An element that is not written: it belongs into `parent`, else into the root. A template tag that stands alone where
 * the element could come from makes it unknown.
 */
function missingElement(doc, parent) {
    const { source, masked, root } = doc;
    const hole = masked.tags.find((tag) => tag.kind === 'hole' && canHold(root, parent, tag));
    if (hole)
        return (0, result_ts_1.unknown)(source, { start: hole.start, end: hole.end }, hole.reason);
    const text = source.text.text;
    const holder = parent ?? root;
    const { close, tag, prefix } = holder;
    const slash = text.slice(0, tag.end - 2).trimEnd().length;
    const selfClosed = tag.selfClosed ? { start: slash, end: tag.end } : null;
    const insertAt = selfClosed ? tag.end : tag.end + text.slice(tag.end, close).trimEnd().length;
    const indent = childIndent(text, holder);
    const site = {
        kind: parent ? 'xml-child' : 'xml-parent',
        insertAt,
        indent,
        selfClosed,
        prefix,
        parent: tag.name,
    };
    const at = parent ? { start: tag.start, end: tag.end } : (0, lines_ts_1.lastLine)(text);
    return { ...(0, result_ts_1.absent)(source, at), site: (0, masked_ts_1.leftOut)(source, masked, handler_ts_1.HANDLER_NAME) ? { kind: 'none' } : site };
}
/** Whether a tag stands directly in the root, directly in `parent`, or outside the root: not deeper in other elements. */
function canHold(root, parent, tag) {
    const inside = ({ tag: own, close }) => tag.start >= own.end && tag.end <= close;
    const outer = root.children.find(inside);
    if (!outer)
        return true;
    return outer === parent && !parent.children.some(inside);
}
/** How children are indented: as the last one that begins a line, else one step more than the element itself. */
function childIndent(text, element) {
    const own = (0, lines_ts_1.indentAt)(text, element.tag.start);
    const child = element.children.findLast(({ tag }) => (0, lines_ts_1.beginsLine)(text, tag.start));
    if (child)
        return (0, lines_ts_1.indentAt)(text, child.tag.start);
    return own + (own.startsWith('\t') ? '\t' : '    ');
}


/***/ }),

/***/ 7224:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readStartTag = readStartTag;
const match_at_ts_1 = __webpack_require__(1075);
const xml_text_ts_1 = __webpack_require__(6613);
const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-·]*/uy;
const SPACE = /[ \t\r\n]*/y;
const VALUE = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
/** The start tag that begins at `start` (`<`), null when the text there is none. */
function readStartTag(text, start) {
    const name = (0, match_at_ts_1.matchAt)(NAME, text, start + 1)?.[0];
    if (name === undefined)
        return null;
    const attributes = [];
    let at = start + 1 + name.length;
    for (;;) {
        const space = (0, match_at_ts_1.matchAt)(SPACE, text, at)?.[0].length ?? 0;
        at += space;
        if (text[at] === '>')
            return { start, end: at + 1, name, attributes, selfClosed: false };
        if (text.startsWith('/>', at))
            return { start, end: at + 2, name, attributes, selfClosed: true };
        const attribute = space === 0 ? null : readAttribute(text, at);
        if (!attribute)
            return null;
        attributes.push(attribute);
        at = attribute.at.end;
    }
}
function readAttribute(text, start) {
    const name = (0, match_at_ts_1.matchAt)(NAME, text, start)?.[0];
    if (name === undefined)
        return null;
    const value = (0, match_at_ts_1.matchAt)(VALUE, text, start + name.length);
    if (!value)
        return null;
    const raw = (value[1] ?? value[2]);
    const end = start + name.length + value[0].length;
    return {
        name,
        value: (0, xml_text_ts_1.decodeAttribute)(raw),
        raw,
        at: { start, end },
        valueAt: { start: end - raw.length - 2, end },
        quote: value[1] === undefined ? "'" : '"',
    };
}


/***/ }),

/***/ 6613:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.forbiddenCharacter = void 0;
exports.decodeAttribute = decodeAttribute;
exports.decodeText = decodeText;
exports.badReference = badReference;
const PREDEFINED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// A character's number may have any number of zeros before it.
const REFERENCE = /&(?:#x0*([0-9A-Fa-f]{1,6})|#0*([0-9]{1,7})|([A-Za-z_][\w.-]{0,40}));/g;
/** What XML 1.0 does not allow anywhere; a surrogate is matched only when it stands alone. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** The first character XML does not allow, as an index into `text`; -1 when there is none. */
const forbiddenCharacter = (text) => text.search(FORBIDDEN);
exports.forbiddenCharacter = forbiddenCharacter;
/**
 * Replaces character references and the five predefined entities. Line breaks and tabs written as such become blanks,
 * as XML normalises attribute values.
 */
function decodeAttribute(raw) {
    return decodeText(raw.replace(/\r\n|[\r\n\t]/g, ' '));
}
/** Replaces character references and the five predefined entities; any other stays as written. */
function decodeText(raw) {
    if (!raw.includes('&'))
        return raw;
    return raw.replace(REFERENCE, (whole, hex, decimal, name) => {
        if (name !== undefined)
            return Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        const character = code <= 0x10ffff ? String.fromCodePoint(code) : null;
        return character === null || FORBIDDEN.test(character) ? whole : character;
    });
}
/**
 * The first `&` that begins no reference an XML parser without a document type knows, as an index into `raw`; -1 when
 * there is none. The product's parser refuses such a file.
 */
function badReference(raw) {
    for (let at = raw.indexOf('&'); at !== -1; at = raw.indexOf('&', at + 1)) {
        REFERENCE.lastIndex = at;
        const found = REFERENCE.exec(raw);
        if (found?.index !== at || decodeText(found[0]) === found[0])
            return at;
    }
    return -1;
}


/***/ }),

/***/ 5398:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.childrenOf = exports.attributeOf = exports.NotXml = void 0;
exports.parseXml = parseXml;
exports.everyElement = everyElement;
exports.textOf = textOf;
const fast_xml_parser_1 = __webpack_require__(591);
const lines_ts_1 = __webpack_require__(771);
const xml_prolog_ts_1 = __webpack_require__(5921);
const xml_tag_ts_1 = __webpack_require__(7224);
const xml_text_ts_1 = __webpack_require__(6613);
/** A text that is no XML, or whose meaning cannot be known. `offset` is the place of the error. */
class NotXml extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.name = 'NotXml';
        this.offset = offset;
    }
}
exports.NotXml = NotXml;
/** Real configuration files nest some 10 deep. */
const MAX_DEPTH = 200;
/** Tags a file may have: the parser needs 1 KB of memory for each, and real configuration has a few thousand. */
const MAX_TAGS = 150_000;
const META = fast_xml_parser_1.XMLParser.getMetaDataSymbol();
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
/**
 * The elements of an XML text. fast-xml-parser and its validator decide the structure; entities are never replaced.
 * An XML declaration that does not stand first is tolerated: templates and carriers put lines before it.
 * @throws NotXml also for a document type with declarations, which could change what attributes and references mean
 */
function parseXml(text) {
    const prolog = (0, xml_prolog_ts_1.readProlog)(text);
    if (prolog.doctype && !/^<!DOCTYPE\s+[^\s[>]+\s*>$/.test(text.slice(prolog.doctype.start, prolog.doctype.end))) {
        const why = 'its document type can declare entities and default attributes, so what it says cannot be known';
        throw new NotXml(why, prolog.doctype.start);
    }
    if (hasTooManyTags(text))
        throw new NotXml('it is nested too deeply, or has more elements than any real configuration file', 0);
    const plain = [prolog.declaration, prolog.doctype].reduce(blank, text);
    const forbidden = (0, xml_text_ts_1.forbiddenCharacter)(plain);
    if (forbidden !== -1)
        throw new NotXml('it is not valid XML: it holds a character XML does not allow', forbidden);
    const stray = (0, xml_prolog_ts_1.strayDeclaration)(plain);
    if (stray !== -1)
        throw new NotXml('it is not valid XML: this declaration may not stand here', stray);
    const valid = fast_xml_parser_1.XMLValidator.validate(plain);
    if (valid !== true) {
        const { msg, line, col } = valid.err;
        throw new NotXml(`it is not valid XML: ${msg.slice(0, 200)}`, (0, lines_ts_1.offsetAt)(text, line, col ?? 1));
    }
    return new Builder(plain).root();
}
function hasTooManyTags(text) {
    let tags = 0;
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
        if (++tags > MAX_TAGS)
            return true;
    return false;
}
function blank(text, at) {
    if (!at)
        return text;
    const kept = text.slice(at.start, at.end).replace(/[^\r\n]/g, ' ');
    return text.slice(0, at.start) + kept + text.slice(at.end);
}
class Builder {
    text;
    constructor(text) {
        this.text = text;
    }
    root() {
        const roots = this.elements(this.parse(), new Map([['xml', XML_NAMESPACE]]));
        const [root] = roots;
        if (!root || roots.length > 1)
            throw new NotXml('it is not valid XML: it has no single root element', 0);
        // The validator overlooks text behind a root without content.
        const rest = /^(?:[ \t\r\n]+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/.exec(this.text.slice(root.end))?.[0].length ?? 0;
        if (root.end + rest < this.text.length) {
            throw new NotXml('it is not valid XML: text stands behind its root element', root.end + rest);
        }
        return root;
    }
    parse() {
        const parser = new fast_xml_parser_1.XMLParser({
            preserveOrder: true,
            captureMetaData: true,
            ignoreAttributes: true,
            ignoreDeclaration: true,
            ignorePiTags: true,
            processEntities: false,
            parseTagValue: false,
            trimValues: false,
            cdataPropName: '#cdata',
            maxNestedTags: MAX_DEPTH,
        });
        try {
            return parser.parse(this.text);
        }
        catch (error) {
            const deep = error instanceof Error && error.message.includes('nested');
            throw new NotXml(deep ? 'it is nested too deeply' : `it is not valid XML: ${error.message}`, 0);
        }
    }
    elements(nodes, scope) {
        const found = [];
        for (const node of nodes) {
            const meta = node[META];
            if (meta)
                found.push(this.element(node, meta.startIndex, meta.endIndex, scope));
            else
                this.checkText(node['#text']);
        }
        return found;
    }
    element(node, start, end, scope) {
        const tag = (0, xml_tag_ts_1.readStartTag)(this.text, start);
        if (!tag)
            throw new NotXml('it is not valid XML: this start tag is malformed', start);
        const close = tag.selfClosed ? tag.end : this.text.lastIndexOf('</', end - 1);
        if (!tag.selfClosed && this.text.slice(close + 2, end - 1).trimEnd() !== tag.name) {
            throw new NotXml(`it is not valid XML: <${tag.name}> is not closed`, start);
        }
        for (const attribute of tag.attributes)
            this.checkAttribute(attribute);
        const inner = declared(tag, scope);
        const colon = tag.name.indexOf(':');
        const prefix = tag.name.slice(0, colon + 1);
        const namespace = inner.get(prefix.slice(0, -1));
        if (prefix !== '' && namespace === undefined) {
            throw new NotXml(`it is not valid XML: the prefix ${prefix} is not declared`, start);
        }
        const content = Object.entries(node).find(([key]) => key !== ':@')?.[1];
        return {
            local: tag.name.slice(colon + 1),
            prefix,
            namespace: namespace || null,
            tag,
            end,
            close,
            children: this.elements(content, inner),
        };
    }
    checkAttribute({ raw, valueAt }) {
        const bad = (0, xml_text_ts_1.badReference)(raw);
        if (bad !== -1)
            this.refuse(valueAt.start + 1 + bad);
    }
    checkText(text) {
        if (typeof text !== 'string')
            return;
        const bad = (0, xml_text_ts_1.badReference)(text);
        if (bad !== -1)
            this.refuse(this.text.indexOf(text.slice(bad, bad + 40)));
    }
    refuse(offset) {
        throw new NotXml('it is not valid XML: this & begins no character or entity reference', offset);
    }
}
/** The prefixes in force inside an element; `''` is the default namespace. */
function declared(tag, scope) {
    const own = tag.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (own.length === 0)
        return scope;
    return new Map([...scope, ...own.map(({ name, value }) => [name.slice('xmlns:'.length), value])]);
}
/** The attribute with exactly this name: one with a prefix is another attribute. */
const attributeOf = (element, name) => element.tag.attributes.find((attribute) => attribute.name === name) ?? null;
exports.attributeOf = attributeOf;
/** The children with this local name, whatever their prefix, in the namespace of `element`. */
const childrenOf = (element, local) => element.children.filter((child) => child.local === local && child.namespace === element.namespace);
exports.childrenOf = childrenOf;
/** The element and all below it, in document order. */
function* everyElement(element) {
    yield element;
    for (const child of element.children)
        yield* everyElement(child);
}
/** The text inside an element, comments, processing instructions and tags left out, trimmed; `at` is the stretch it stands in. */
function textOf(text, element) {
    const from = element.tag.end;
    const inside = text.slice(from, element.close);
    const value = inside
        .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|[^<]+/g, (part, cdata) => {
        if (cdata !== undefined)
            return cdata;
        return part.startsWith('<') ? '' : (0, xml_text_ts_1.decodeText)(part);
    })
        .trim();
    const start = from + inside.length - inside.trimStart().length;
    const end = from + inside.trimEnd().length;
    return { value, at: end > start ? { start, end } : { start: element.tag.start, end: element.tag.end } };
}


/***/ }),

/***/ 8301:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readIdentityXml = readIdentityXml;
exports.readAuthenticatorsXml = readAuthenticatorsXml;
exports.withDocument = withDocument;
const handler_ts_1 = __webpack_require__(9616);
const jinja_ts_1 = __webpack_require__(5656);
const lines_ts_1 = __webpack_require__(771);
const masked_ts_1 = __webpack_require__(8035);
const result_ts_1 = __webpack_require__(2143);
const xml_allowlists_ts_1 = __webpack_require__(1492);
const xml_setting_ts_1 = __webpack_require__(7520);
const xml_tree_ts_1 = __webpack_require__(5398);
/** How the product's own templates name the settings of `deployment.toml` (advisory.md, `identity.xml.j2`). */
const HANDLER_KEY = /^event\.default_listener\.client_certificate_authentication_handler\.enable\s*(?:\|\s*default\b.*)?$/;
const HANDLER_CONDITION = /\bevent\.default_listener\.client_certificate_authentication_handler\b/;
const SOAP_CONDITION = /\badmin_console\.authenticator\b/;
/**
 * What an `identity.xml` says, or the product's own template of it (`identity.xml.j2`), where a placeholder for the
 * handler's key means "as deployment.toml says" and counts as absent.
 *
 * The product (carbon-identity-framework, `IdentityConfigParser.buildEventListenerData`) takes the children
 * `EventListener` of the first `EventListeners` by exact `type` and `name`; `AbstractIdentityMessageHandler.isEnabled`
 * is `parseBoolean` of their `enable`, so a missing attribute is false, and true when there is no such element.
 */
function readIdentityXml(source, masked) {
    return withDocument(source, masked, (doc) => {
        const handler = listener(doc);
        return {
            ...(0, result_ts_1.nothing)(source),
            handler,
            intermediate: (0, xml_allowlists_ts_1.readXmlIntermediate)(doc),
            clientCert: (0, xml_allowlists_ts_1.readXmlClientCert)(doc),
            leftOut: handler.value === 'absent' ? (0, masked_ts_1.leftOut)(source, masked, handler_ts_1.HANDLER_NAME) : null,
        };
    });
}
/**
 * What an `authenticators.xml` says, or the product's own template of it. The product (carbon-kernel,
 * `AuthenticatorsConfiguration`) takes the children `Authenticator` of the root by local name and exact `name`;
 * `disabled` goes through `parseBoolean`.
 */
function readAuthenticatorsXml(source, masked) {
    return withDocument(source, masked, (doc) => {
        const { soap, element } = authenticator(doc);
        return { ...(0, result_ts_1.nothing)(source), soap, soapAllowlist: element && (0, xml_allowlists_ts_1.readXmlSoapAllowlist)(doc, element) };
    });
}
/** Reads a source's elements and hands them on; a text that is no XML, or above 5 MB, is `unreadable`. */
function withDocument(source, masked, read) {
    const large = (0, result_ts_1.tooLarge)(source);
    if (large)
        return large;
    try {
        const conditions = source.kind.endsWith('.j2') ? (0, jinja_ts_1.jinjaConditions)(source.text.text) : () => [];
        return read({ source, masked, root: (0, xml_tree_ts_1.parseXml)(masked.text), conditions });
    }
    catch (error) {
        if (!(error instanceof xml_tree_ts_1.NotXml))
            throw error;
        return (0, result_ts_1.unreadable)(source, error.message, (0, lines_ts_1.errorStretch)(masked.text, error.offset));
    }
}
function listener(doc) {
    const { source, root } = doc;
    const parents = (0, xml_tree_ts_1.childrenOf)(root, 'EventListeners');
    const found = [];
    for (const [index, parent] of parents.entries()) {
        for (const element of (0, xml_tree_ts_1.childrenOf)(parent, 'EventListener')) {
            if ((0, xml_tree_ts_1.attributeOf)(element, 'type')?.value !== handler_ts_1.HANDLER_TYPE)
                continue;
            if ((0, xml_tree_ts_1.attributeOf)(element, 'name')?.value !== handler_ts_1.HANDLER_NAME)
                continue;
            const setting = source.kind === 'identity.xml.j2' ? templated(doc, element) : enable(doc, element);
            if (index === 0 || setting.value !== 'false')
                found.push(setting);
        }
    }
    const [first, ...others] = found;
    return first ? (0, xml_setting_ts_1.worst)([first, ...others]) : (0, xml_setting_ts_1.missingElement)(doc, parents[0] ?? null);
}
const enable = (doc, element) => (0, xml_setting_ts_1.attributeSetting)(doc, element, 'enable', xml_setting_ts_1.enabledBy);
/** The listener in the product's template: what `deployment.toml` decides is absent here. */
function templated(doc, element) {
    const attribute = (0, xml_tree_ts_1.attributeOf)(element, 'enable');
    const tag = attribute && (0, masked_ts_1.tagIn)(doc.masked, attribute.at);
    const asDeploymentSays = tag &&
        HANDLER_KEY.test(tag.code) &&
        attribute.valueAt.start + 1 === tag.start &&
        attribute.valueAt.end - 1 === tag.end;
    if (asDeploymentSays || conditional(doc, element, HANDLER_CONDITION))
        return (0, result_ts_1.absent)(doc.source, attribute?.at);
    return enable(doc, element);
}
function authenticator(doc) {
    const { source, masked, root } = doc;
    const template = source.kind === 'authenticators.xml.j2';
    const found = [];
    for (const element of root.children) {
        if (element.local !== 'Authenticator')
            continue;
        const name = (0, xml_tree_ts_1.attributeOf)(element, 'name');
        const tag = name && (0, masked_ts_1.tagIn)(masked, name.at);
        if (name && tag) {
            if (!template)
                found.push({ setting: (0, result_ts_1.unknown)(source, name.at, tag.reason), element });
        }
        else if (name?.value === handler_ts_1.SOAP_NAME) {
            const decided = template && conditional(doc, element, SOAP_CONDITION);
            const setting = decided
                ? (0, result_ts_1.absent)(source, { start: element.tag.start, end: element.tag.end })
                : (0, xml_setting_ts_1.attributeSetting)(doc, element, 'disabled', xml_setting_ts_1.unlessDisabled);
            found.push({ setting, element });
        }
    }
    const [first, ...others] = found.map(({ setting }) => setting);
    if (!first)
        return { soap: { ...(0, xml_setting_ts_1.missingElement)(doc, root), site: { kind: 'none' } }, element: null };
    const soap = (0, xml_setting_ts_1.worst)([first, ...others]);
    return { soap, element: found.find(({ setting }) => setting.at === soap.at)?.element ?? null };
}
/** Whether a branch or loop over the setting's key in `deployment.toml` encloses the element. */
function conditional({ conditions }, element, key) {
    return conditions(element.tag.start).some((condition) => key.test(condition));
}


/***/ }),

/***/ 9866:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.maskYaml = maskYaml;
exports.isControl = isControl;
const template_tags_ts_1 = __webpack_require__(5024);
const FILLER = 'T';
const CONTROL = /^(?:if|unless|elsif|elseif|else|end|endif|endfor|for|range|with|define|block)\b/;
/**
 * Masks Helm, Jinja2 and ERB tags so that a YAML parser accepts the text: lines that hold nothing but tags become
 * line breaks (which never end a block scalar and never count as its indentation), tags inside a line become letters.
 */
function maskYaml(text) {
    const tags = yamlTags(text);
    if (tags.length === 0)
        return { text, tags };
    const out = [];
    let at = 0;
    for (let first = 0; first < tags.length;) {
        // Tags that share lines are masked together.
        let last = first;
        while (last + 1 < tags.length && !text.slice(endOf(tags, last), startOf(tags, last + 1)).includes('\n'))
            last++;
        const group = tags.slice(first, last + 1);
        const lineStart = text.lastIndexOf('\n', startOf(tags, first) - 1) + 1;
        const newline = text.indexOf('\n', endOf(tags, last));
        const lineEnd = newline < 0 ? text.length : newline;
        out.push(text.slice(at, lineStart), maskLines(text, { start: lineStart, end: lineEnd }, group));
        at = lineEnd;
        first = last + 1;
    }
    out.push(text.slice(at));
    return { text: out.join(''), tags };
}
function yamlTags(text) {
    const tags = [];
    if (/\{\{|\{%|<%/.test(text)) {
        const scan = (0, template_tags_ts_1.scanTags)(text, text.includes('{%') ? ['go', 'jinja2', 'erb'] : ['go', 'erb']);
        tags.push(...scan.tags.filter((tag) => tag.form !== 'literal' && !runsOutOfComment(text, tag)));
    }
    if (text.includes('"$'))
        tags.push(...quotedPlaceholders(text));
    return tags.length > 1 ? tags.sort((a, b) => a.start - b.start) : tags;
}
/** `"$image.pull.@.wso2"/wso2is:"$image.tag.wso2is"`: WSO2's deployment generator fills these in; YAML takes no text after a quote. */
function quotedPlaceholders(text) {
    const tags = [];
    for (const line of text.matchAll(/:[ \t]+("\$[\w.@-]+")\/[\w./-]+(?::(?:"\$[\w.@-]+"|[\w.-]+))?[ \t]*\r?$/gm)) {
        for (const part of line[0].matchAll(/"(\$[\w.@-]+)"/g)) {
            const start = line.index + part.index;
            tags.push({ start, end: start + part[0].length, form: 'output', code: part[1], language: 'at' });
        }
    }
    return tags;
}
function startOf(tags, index) {
    return tags[index].start;
}
function endOf(tags, index) {
    return tags[index].end;
}
/** An opener in a comment line whose end is on another line is prose. */
function runsOutOfComment(text, tag) {
    if (!text.slice(tag.start, tag.end).includes('\n'))
        return false;
    const lineStart = text.lastIndexOf('\n', tag.start - 1) + 1;
    return /^\s*#/.test(text.slice(lineStart, tag.start));
}
function maskLines(text, lines, tags) {
    let rest = '';
    let at = lines.start;
    for (const tag of tags) {
        rest += text.slice(at, tag.start);
        at = tag.end;
    }
    rest += text.slice(at, lines.end);
    if (rest.trim() === '')
        return text.slice(lines.start, lines.end).replace(/[^\r\n]/g, '\n');
    let masked = '';
    at = lines.start;
    for (const tag of tags) {
        // A control tag at the end of a line must not become part of the value before it.
        const trailing = text.slice(tag.end, lines.end).trim() === '' && isControl(tag);
        masked += text.slice(at, tag.start) + (trailing ? ' ' : FILLER).repeat(tag.end - tag.start);
        at = tag.end;
    }
    return masked + text.slice(at, lines.end);
}
/** Whether a tag writes nothing itself. */
function isControl(tag) {
    return tag.form === 'comment' || CONTROL.test(tag.code) || /^\$\w*\s*:?=/.test(tag.code);
}


/***/ }),

/***/ 5010:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.blockText = blockText;
exports.blockEnd = blockEnd;
exports.flowText = flowText;
const indent_ts_1 = __webpack_require__(7356);
const mapped_text_ts_1 = __webpack_require__(2749);
/** The content of a block scalar, mapped to the file; line breaks stay as the file writes them. */
function blockText(yaml, scalar) {
    const lines = bodyLines(yaml, scalar);
    const indent = contentIndent(yaml, scalar, lines);
    const kept = chomped(withoutOuterTags(yaml, lines, indent, scalar), scalar.chomp);
    if (kept.length === 0) {
        return mapped_text_ts_1.MappedText.partOf(yaml.original, scalar.bodyStart, scalar.bodyStart, (0, indent_ts_1.indented)(' '.repeat(indent)));
    }
    return scalar.folded ? folded(yaml, kept, indent, scalar.chomp) : literal(yaml, kept, indent, scalar.chomp);
}
/** Offset just past the content of a block scalar. */
function blockEnd(yaml, scalar) {
    const lines = bodyLines(yaml, scalar);
    const kept = withoutOuterTags(yaml, lines, contentIndent(yaml, scalar, lines), scalar);
    return chomped(kept, scalar.chomp).at(-1)?.next ?? scalar.bodyStart;
}
function bodyLines(yaml, scalar) {
    const { text } = yaml.original;
    const lines = [];
    let detected = scalar.indent > 0 ? scalar.parentIndent + scalar.indent : 0;
    let tag = firstTagAfter(yaml.tags, scalar.bodyStart);
    for (let start = scalar.bodyStart; start < text.length;) {
        const newline = text.indexOf('\n', start);
        const next = newline < 0 ? text.length : newline + 1;
        const end = newline < 0 ? next : text[newline - 1] === '\r' && newline > start ? newline - 1 : newline;
        const content = yaml.masked.slice(start, end);
        const blank = content.trim() === '';
        if (!blank) {
            const width = /^ */.exec(content)[0].length;
            if (detected === 0)
                detected = width;
            if (width < detected || width < scalar.least || /^(?:---|\.\.\.)(?:\s|$)/.test(content))
                break;
        }
        while ((yaml.tags[tag]?.end ?? Infinity) <= start)
            tag++;
        const holdsTag = (yaml.tags[tag]?.start ?? Infinity) < end;
        lines.push({ start, end, next, blank: blank && !holdsTag, tagOnly: blank && holdsTag });
        start = next;
    }
    return lines;
}
function firstTagAfter(tags, offset) {
    let low = 0;
    let high = tags.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tags[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function contentIndent(yaml, scalar, lines) {
    if (scalar.indent > 0)
        return scalar.parentIndent + scalar.indent;
    const first = lines.find((line) => !line.blank && !line.tagOnly);
    if (first)
        return spaces(yaml, first);
    const tag = lines.find((line) => line.tagOnly && spaces(yaml, line) > scalar.parentIndent);
    return tag ? spaces(yaml, tag) : scalar.parentIndent + 2;
}
function spaces(yaml, line) {
    return /^ */.exec(yaml.original.text.slice(line.start, line.end))[0].length;
}
const OPENS = /^(?:if|unless|range|with|define|block|for|case|while|raw|set\s+\w+$|macro|call|filter)\b|\bdo(?:\s*\|[^|]*\|)?$/;
const CLOSES = /^(?:end\w*\b|\}$)/;
/**
 * Tag lines after the last content line belong to the scalar as far as they close what was opened in it or are
 * indented like it; the others (`{{- end }}` of the manifest) stand outside.
 */
function withoutOuterTags(yaml, lines, indent, scalar) {
    let content = lines.length;
    while (content > 0 && (lines[content - 1]?.blank || lines[content - 1]?.tagOnly))
        content--;
    let depth = 0;
    let keep = content;
    let index = 0;
    for (const line of lines) {
        const tags = line.blank ? [] : tagsIn(yaml, line);
        const change = tags.reduce((sum, tag) => sum + weight(tag), 0);
        if (index < content)
            depth = Math.max(0, depth + change);
        else if (line.tagOnly) {
            const inside = depth > 0 || indentOf(yaml, line, tags) >= Math.min(indent, scalar.parentIndent + 1);
            const opensOuter = depth === 0 && change < 0;
            if (!inside || opensOuter)
                break;
            depth += change;
            keep = index + 1;
        }
        index++;
    }
    while (keep < lines.length && lines[keep]?.blank)
        keep++;
    return lines.slice(0, keep);
}
function tagsIn(yaml, line) {
    const found = [];
    for (let i = firstTagAfter(yaml.tags, line.start); i < yaml.tags.length; i++) {
        const tag = yaml.tags[i];
        if (tag.start >= line.end)
            break;
        if (tag.start >= line.start)
            found.push(tag);
    }
    return found;
}
function weight(tag) {
    if (tag.form === 'comment')
        return 0;
    if (CLOSES.test(tag.code))
        return -1;
    return OPENS.test(tag.code) ? 1 : 0;
}
/** The column a tag's output has: `indent 4` moves it wherever the tag itself stands. */
function indentOf(yaml, line, tags) {
    const own = spaces(yaml, line);
    const moved = tags.map((tag) => Number(/\bn?indent\s*(?:\(\s*)?(\d+)/.exec(tag.code)?.[1] ?? 0));
    return Math.max(own, ...moved);
}
function chomped(lines, chomp) {
    if (chomp === '+')
        return [...lines];
    let end = lines.length;
    while (end > 0 && lines[end - 1]?.blank)
        end--;
    return lines.slice(0, end);
}
/** Where a line's content starts: its indentation is the carrier's, a tag line may have less. */
function contentStart(yaml, line, indent) {
    return line.start + Math.min(spaces(yaml, line), indent);
}
function literal(yaml, lines, indent, chomp) {
    const encode = (0, indent_ts_1.indented)(' '.repeat(indent));
    const last = lines[lines.length - 1];
    return mapped_text_ts_1.MappedText.concat(lines.map((line) => {
        const end = line === last && chomp === '-' ? line.end : line.next;
        return mapped_text_ts_1.MappedText.partOf(yaml.original, Math.min(contentStart(yaml, line, indent), end), end, encode);
    }));
}
/** YAML 1.2, 8.1.3: single line breaks between lines of the same indentation are spaces. */
function folded(yaml, lines, indent, chomp) {
    const { original } = yaml;
    const inside = foldedEncode(indent, false);
    const parts = [];
    let separator = '';
    let from = -1;
    let moreIndented = false;
    let lastLine = null;
    for (const line of lines) {
        const start = contentStart(yaml, line, indent);
        if (line.blank) {
            if (from < 0)
                parts.push(mapped_text_ts_1.MappedText.escapeOf(original, '\n', line.start, line.next, inside));
            else if (separator === ' ')
                separator = '\n';
            else
                separator += '\n';
            continue;
        }
        const deeper = /^[ \t]/.test(original.text.slice(start, line.end));
        if (deeper) {
            if (separator === ' ')
                separator = '\n';
            else if (!moreIndented && separator.startsWith('\n'))
                separator += '\n';
        }
        if (from >= 0)
            parts.push(mapped_text_ts_1.MappedText.escapeOf(original, separator, from, start, inside));
        parts.push(mapped_text_ts_1.MappedText.partOf(original, start, line.end, inside));
        from = line.end;
        separator = deeper ? '\n' : ' ';
        moreIndented = deeper;
        lastLine = line;
    }
    if (lastLine && chomp !== '-' && lastLine.next > lastLine.end) {
        parts.push(mapped_text_ts_1.MappedText.escapeOf(original, '\n', lastLine.end, lastLine.next, foldedEncode(indent, true)));
        if (chomp === '+') {
            const after = lines.slice(lines.indexOf(lastLine) + 1);
            for (const line of after)
                parts.push(mapped_text_ts_1.MappedText.escapeOf(original, '\n', line.start, line.next, inside));
        }
    }
    return mapped_text_ts_1.MappedText.concat(parts);
}
/** A line break is written as an empty line; `atEnd`: the insertion starts a line after the last one of the scalar. */
function foldedEncode(indent, atEnd) {
    const pad = ' '.repeat(indent);
    return (inserted, atLineStart) => {
        // Before a blank line there is no indentation to take over.
        if (/(?:^|\n)[ \t]/.test(inserted) || (atLineStart && !atEnd))
            return null;
        const text = inserted.replaceAll('\r\n', '\n');
        const startsLine = atEnd && atLineStart;
        const body = startsLine ? text.replace(/\n+$/, '') : text;
        const written = body.replace(/\n+/g, (breaks, at) => {
            const more = startsLine && at === 0 ? 0 : 1;
            return '\n'.repeat(breaks.length + more) + pad;
        });
        if (!startsLine)
            return written;
        return `\n${body.startsWith('\n') ? '' : pad}${written}\n`;
    };
}
const ESCAPES = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\u0085',
    _: '\u00a0',
    L: '\u2028',
    P: '\u2029',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t',
};
/** A plain or quoted scalar; `[start, end)` is the stretch with its quotes. */
function flowText(yaml, start, end, style) {
    const encode = style === 'plain' ? plainEncode : style === 'single' ? singleEncode : doubleEncode;
    const { original } = yaml;
    const { text } = original;
    const from = style === 'plain' ? start : start + 1;
    const quote = style === 'double' ? '"' : "'";
    const to = style === 'plain' || text[end - 1] !== quote || end - 1 < from ? end : end - 1;
    const parts = [];
    let run = from;
    const flush = (at) => {
        if (at > run)
            parts.push(mapped_text_ts_1.MappedText.partOf(original, run, at, encode));
    };
    const replace = (by, at, until) => {
        flush(at);
        if (by !== '')
            parts.push(mapped_text_ts_1.MappedText.escapeOf(original, by, at, until, encode));
        run = until;
    };
    const special = style === 'plain'
        ? /(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g
        : style === 'single'
            ? /''|(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g
            : DOUBLE;
    special.lastIndex = from;
    for (let match = special.exec(text); match && match.index < to; match = special.exec(text)) {
        const tag = yaml.tags[firstTagAfter(yaml.tags, match.index)];
        if (tag && tag.start <= match.index) {
            special.lastIndex = tag.end;
            continue;
        }
        replace(unescaped(match[0]), match.index, Math.min(match.index + match[0].length, to));
    }
    flush(to);
    return parts.length > 0 ? mapped_text_ts_1.MappedText.concat(parts) : mapped_text_ts_1.MappedText.partOf(original, from, from, encode);
}
// A blank behind a backslash is text, the ones after it belong to the line break.
const DOUBLE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^xuU])|(?<!(?<!\\)[ \t])[ \t]*\r?\n[ \t\r\n]*/g;
function unescaped(source) {
    if (source === "''")
        return "'";
    if (source[0] === '\\') {
        const kind = source[1];
        if (kind === '\n' || kind === '\r')
            return '';
        if ('xuU'.includes(kind)) {
            const code = Number.parseInt(source.slice(2), 16);
            return code <= 0x10ffff ? String.fromCodePoint(code) : source;
        }
        return ESCAPES[kind] ?? source;
    }
    const breaks = source.split('\n').length - 1;
    return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}
const plainEncode = (inserted) => /^[\w./=+~^$()<>;-][\w ./=+~^$()<>;@%*'"-]*$/.test(inserted) && !/\s$/.test(inserted)
    ? inserted
    : inserted === ''
        ? ''
        : null;
const singleEncode = (inserted) => (/[\r\n]/.test(inserted) ? null : inserted.replaceAll("'", "''"));
const doubleEncode = (inserted) => JSON.stringify(inserted).slice(1, -1);


/***/ }),

/***/ 4257:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readYaml = readYaml;
exports.readYamlText = readYamlText;
exports.get = get;
exports.items = items;
exports.str = str;
const yaml_1 = __webpack_require__(8815);
const mapped_text_ts_1 = __webpack_require__(2749);
const yaml_mask_ts_1 = __webpack_require__(9866);
const yaml_scalar_ts_1 = __webpack_require__(5010);
/** Nodes a document may have with its aliases followed: enough for any real file, too few for an alias bomb. */
const MAX_NODES = 2_000_000;
const TOO_DEEP = 'the document is nested too deeply to be read';
const MAX_BROKEN_DOCUMENTS = 100;
/** Lines and flow separators a file may have: the parser needs 2 KB of memory for each, and real manifests stay far below. */
const MAX_PARTS = 120_000;
const TOO_MANY = 'the file is nested too deeply, or has more lines than any real manifest';
/**
 * Reads a YAML file that may hold Helm, Jinja2 or ERB tags. Offsets are those of `text`. Aliases and merge keys are
 * resolved. Never throws: what is wrong stands in `error`.
 */
function readYaml(file, text) {
    return readYamlText(mapped_text_ts_1.MappedText.ofFile(file, text), file);
}
/** Like `readYaml`, for YAML that stands in a carrier: offsets are those of the mapped text, `scalar.text()` maps to the file. */
function readYamlText(original, file) {
    const { text, tags } = (0, yaml_mask_ts_1.maskYaml)(original.text);
    const result = { file, documents: [], error: null };
    if (hasTooManyParts(text))
        return { ...result, error: { message: TOO_MANY, at: { start: 0, end: 0 } } };
    try {
        for (const document of parse(text)) {
            const builder = new Builder({ original, masked: text, tags }, document);
            result.documents.push(builder.node(document.contents));
            const [failed] = document.errors;
            if (failed) {
                const message = /call stack/.test(failed.message) ? TOO_DEEP : failed.message;
                // What is missing at the end of the text is placed behind it.
                const [start, end] = failed.pos.map((offset) => Math.min(offset, text.length));
                result.error ??= { message, at: { start, end } };
            }
            if (builder.bomb) {
                const message = 'the aliases multiply to more nodes than any real file has';
                result.error ??= { message, at: { start: 0, end: 0 } };
            }
        }
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        result.error = { message: TOO_DEEP, at: { start: 0, end: 0 } };
    }
    return result;
}
function hasTooManyParts(text) {
    if (text.length < MAX_PARTS)
        return false;
    let parts = 0;
    for (const _ of text.matchAll(/[\n,[{]/g))
        if (++parts > MAX_PARTS)
            return true;
    return false;
}
function parse(text) {
    const documents = parseText(text);
    if (!documents.some((document) => document.errors.length > 0))
        return documents;
    // An unclosed quote or bracket swallows the documents after it: read each for itself, at its own offsets.
    const starts = [...new Set([0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map((match) => match.index)])];
    if (starts.length < 2 || starts.length > MAX_BROKEN_DOCUMENTS)
        return documents;
    return starts.flatMap((start, index) => {
        const end = starts[index + 1] ?? text.length;
        return parseText('\n'.repeat(start) + text.slice(start, end));
    });
}
function parseText(text) {
    return (0, yaml_1.parseAllDocuments)(text, {
        keepSourceTokens: true,
        uniqueKeys: false,
        strict: false,
        prettyErrors: false,
        logLevel: 'silent',
    });
}
/** The node at a path of keys and indexes; of keys that are written twice the last one counts. Null when there is none. */
function get(node, ...path) {
    let at = node ?? null;
    for (const step of path) {
        if (at?.kind === 'map')
            at = at.entries.findLast((entry) => entry.key === String(step))?.value ?? null;
        else if (at?.kind === 'seq' && typeof step === 'number')
            at = at.items[step] ?? null;
        else
            return null;
    }
    return at;
}
/** The items of a list; none for anything else. */
function items(node) {
    return node?.kind === 'seq' ? node.items : [];
}
/** A scalar's content; null for anything else and for YAML's null. */
function str(node) {
    return node?.kind === 'scalar' && node.js !== null ? node.value : null;
}
class Builder {
    bomb = false;
    yaml;
    document;
    built = new Map();
    weights = new Map();
    open = new Set();
    anchors = null;
    constructor(yaml, document) {
        this.yaml = yaml;
        this.document = document;
    }
    node(node) {
        if (!node)
            return null;
        if ((0, yaml_1.isAlias)(node)) {
            const target = this.anchor(node.source, node.range?.[0] ?? 0);
            return target && !this.open.has(target) ? this.node(target) : null;
        }
        const known = this.built.get(node);
        if (known !== undefined)
            return known;
        this.open.add(node);
        let made = null;
        if ((0, yaml_1.isScalar)(node))
            made = this.scalar(node);
        else if ((0, yaml_1.isMap)(node))
            made = this.map(node);
        else if ((0, yaml_1.isSeq)(node))
            made = this.seq(node);
        this.open.delete(node);
        this.built.set(node, made);
        return made;
    }
    /** The node an alias means: the last one with that anchor before it. */
    anchor(name, before) {
        if (!this.anchors) {
            this.anchors = new Map();
            collectAnchors(this.document.contents, this.anchors);
        }
        return this.anchors.get(name)?.findLast((node) => (node.range?.[0] ?? 0) < before) ?? null;
    }
    /** Null once the node would make the document larger than any real one. */
    weighed(node, children) {
        const sum = children.reduce((total, child) => total + (child ? (this.weights.get(child) ?? 1) : 0), 1);
        if (sum > MAX_NODES) {
            this.bomb = true;
            this.weights.set(node, 1);
            return node.kind === 'map' ? { ...node, entries: [] } : { ...node, items: [] };
        }
        this.weights.set(node, sum);
        return node;
    }
    map(map) {
        const entries = [];
        const merged = [];
        for (const pair of map.items) {
            const entry = this.entry(pair);
            if (entry.key === '<<' && (0, yaml_1.isScalar)(pair.key) && pair.key.type === 'PLAIN')
                merged.push(...mergedEntries(entry.value));
            else
                entries.push(entry);
        }
        const own = new Set(entries.map((entry) => entry.key));
        for (const entry of merged) {
            if (!own.has(entry.key))
                entries.push(entry);
            own.add(entry.key);
        }
        return this.weighed({ kind: 'map', ...stretch(map), entries }, entries.map((entry) => entry.value));
    }
    entry(pair) {
        const key = pair.key;
        const at = key ? stretch(key) : stretch(pair.value);
        const name = (0, yaml_1.isScalar)(key) ? this.scalar(key) : null;
        const value = this.node(pair.value);
        return {
            key: name ? name.value : this.yaml.original.text.slice(at.start, at.end),
            keyAt: at,
            value,
        };
    }
    seq(seq) {
        const items = seq.items.map((item) => ((0, yaml_1.isPair)(item) ? this.pairAsMap(item) : this.node(item)));
        return this.weighed({ kind: 'seq', ...stretch(seq), items }, items);
    }
    pairAsMap(pair) {
        const entry = this.entry(pair);
        return { kind: 'map', start: entry.keyAt.start, end: entry.value?.end ?? entry.keyAt.end, entries: [entry] };
    }
    scalar(scalar) {
        const token = scalar.srcToken;
        const range = stretch(scalar);
        if (!token || (token.type !== 'block-scalar' && token.source === ''))
            return null;
        const { yaml } = this;
        if (token.type === 'block-scalar') {
            const { source: header } = token.props[0];
            const last = token.props[token.props.length - 1];
            const block = {
                bodyStart: last.offset + last.source.length,
                folded: header.startsWith('>'),
                chomp: header.includes('-') ? '-' : header.includes('+') ? '+' : '',
                indent: Number(/\d/.exec(header)?.[0] ?? 0),
                parentIndent: token.indent,
                least: this.document.contents === scalar ? 0 : token.indent + 1,
            };
            let text = null;
            const read = () => {
                text ??= (0, yaml_scalar_ts_1.blockText)(yaml, block);
                return text;
            };
            return lazyScalar({ start: range.start, end: (0, yaml_scalar_ts_1.blockEnd)(yaml, block) }, block.folded ? 'folded' : 'literal', read);
        }
        const style = scalar.type === 'QUOTE_DOUBLE' ? 'double' : scalar.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
        const text = () => (0, yaml_scalar_ts_1.flowText)(yaml, range.start, range.end, style);
        const tagged = yaml.masked.slice(range.start, range.end) !== yaml.original.text.slice(range.start, range.end);
        if (tagged) {
            return lazyScalar(range, style, text);
        }
        const value = style === 'plain' ? scalar.source : inOnePiece(String(scalar.value));
        const js = style === 'plain' ? typed(scalar) : value;
        return { kind: 'scalar', ...range, value, js, style, text };
    }
}
/** The parser adds letter to letter, and V8 keeps each addition, 32 bytes a letter, until somebody looks into the text. */
function inOnePiece(text) {
    text.charCodeAt(0);
    return text;
}
/** YAML 1.1's booleans as well: Helm's and Ansible's parsers take them. */
function typed(scalar) {
    if (scalar.tag !== undefined && scalar.tag !== 'tag:yaml.org,2002:bool')
        return String(scalar.value);
    if (/^(?:true|yes|on)$/i.test(scalar.source))
        return true;
    if (/^(?:false|no|off)$/i.test(scalar.source))
        return false;
    const { value } = scalar;
    return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}
function lazyScalar(at, style, text) {
    let value = null;
    const read = () => {
        value ??= text().text.replaceAll('\r\n', '\n');
        return value;
    };
    return {
        kind: 'scalar',
        ...at,
        style,
        text,
        get value() {
            return read();
        },
        get js() {
            return read();
        },
    };
}
function mergedEntries(value) {
    if (value?.kind === 'map')
        return value.entries;
    if (value?.kind === 'seq')
        return value.items.flatMap((item) => (item?.kind === 'map' ? item.entries : []));
    return [];
}
function collectAnchors(root, anchors) {
    const stack = [root];
    while (stack.length > 0) {
        const node = stack.pop();
        if ((0, yaml_1.isPair)(node))
            stack.push(node.value, node.key);
        else if ((0, yaml_1.isMap)(node) || (0, yaml_1.isSeq)(node)) {
            for (let i = node.items.length - 1; i >= 0; i--)
                stack.push(node.items[i]);
        }
        if (((0, yaml_1.isMap)(node) || (0, yaml_1.isSeq)(node) || (0, yaml_1.isScalar)(node)) && node.anchor) {
            const known = anchors.get(node.anchor);
            if (known)
                known.push(node);
            else
                anchors.set(node.anchor, [node]);
        }
    }
}
function stretch(node) {
    const range = node?.range;
    return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}


/***/ })

};
;