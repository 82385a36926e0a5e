"use strict";
exports.id = 655;
exports.ids = [655];
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

/***/ 89191:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.excerpt = excerpt;
const visible_ts_1 = __webpack_require__(30776);
const ZERO_WIDTH = /[\p{Mn}\p{Me}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const TAB = 4;
/** Lines are cut to this many UTF-16 units around the marked place before anything else looks at them. */
const REACH = 400;
/**
 * A source line with a marker under a stretch of it.
 * @param line without its line break
 * @param startColumn 1-based UTF-16 column
 * @param endColumn one past the last; the same as `startColumn` marks a position
 * @param width terminal columns the line may take
 */
function excerpt(line, startColumn, endColumn, width = 120) {
    const from = Math.max(0, startColumn - 1 - REACH);
    const reached = line.slice(from, startColumn - 1 + REACH);
    const cutRight = from + reached.length < line.length;
    const cells = toCells(reached);
    const total = columnOf(cells, cells.length);
    const first = cellAt(cells, startColumn - 1 - from);
    const last = Math.max(first, cellAt(cells, endColumn - 1 - from));
    let left = 0;
    let right = cells.length;
    if (from > 0 || cutRight || total > width) {
        // The marked place begins a third of the width in, or where it stands when that is earlier.
        const lead = columnOf(cells, first) - Math.floor(width / 3);
        left = cells.findIndex((cell) => cell.column >= lead);
        const room = cells[left].column + width - 2;
        const over = cells.findIndex((cell) => cell.column + cell.width > room);
        if (over !== -1)
            right = over;
    }
    const before = left > 0 || from > 0 ? '\u2026' : '';
    const after = right < cells.length || cutRight ? '\u2026' : '';
    const leftColumn = columnOf(cells, left);
    const marked = columnOf(cells, Math.min(last, right)) - columnOf(cells, first);
    return {
        line: before +
            cells
                .slice(left, right)
                .map((cell) => cell.shown)
                .join('') +
            after,
        marker: ' '.repeat(before.length + columnOf(cells, first) - leftColumn) + '^'.repeat(Math.max(1, marked)),
    };
}
function toCells(text) {
    const cells = [];
    let column = 0;
    let index = 0;
    for (const character of text) {
        const shown = show(character, column, text, index);
        cells.push({ ...shown, index, column });
        column += shown.width;
        index += character.length;
    }
    return cells;
}
function show(character, column, text, index) {
    if (character === '\t') {
        const width = TAB - (column % TAB);
        return { shown: ' '.repeat(width), width };
    }
    // GitHub's runner takes `##[` for a workflow command anywhere in a line.
    if ((0, visible_ts_1.isActive)(character) || (character === '[' && text.slice(Math.max(0, index - 2), index) === '##')) {
        const shown = `\\u{${character.codePointAt(0).toString(16)}}`;
        return { shown, width: shown.length };
    }
    return { shown: character, width: ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1 };
}
/** The number of the first cell at or after a UTF-16 offset; one past the last cell for an offset at the end. */
function cellAt(cells, offset) {
    const after = cells.findIndex((cell) => cell.index >= offset);
    return after === -1 ? cells.length : after;
}
/** Where a cell begins; for the number past the last one, where the text ends. */
function columnOf(cells, number) {
    const cell = cells[number];
    if (cell !== undefined)
        return cell.column;
    const last = cells.at(-1);
    return last === undefined ? 0 : last.column + last.width;
}


/***/ }),

/***/ 65655:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderText = renderText;
const lists_ts_1 = __webpack_require__(56174);
const excerpt_ts_1 = __webpack_require__(89191);
const positions_ts_1 = __webpack_require__(94370);
const visible_ts_1 = __webpack_require__(30776);
const words_ts_1 = __webpack_require__(72691);
const ansi = (code, on) => (text) => on ? `\u001b[${code}m${text}\u001b[0m` : text;
const palette = (on) => ({
    bold: ansi(1, on),
    dim: ansi(2, on),
    green: ansi(32, on),
    level: { error: ansi(31, on), warning: ansi(33, on), notice: ansi(36, on) },
});
/**
 * The report for people: a block per deployment with its findings, then the policy file's, then one line of sums. Nothing from the
 * scanned tree reaches a terminal as a control character, and no line of it can be taken for a workflow command.
 */
function renderText(report, options) {
    const paint = palette(options.color);
    const source = new SourceLines(options.texts);
    const blocks = [];
    const byDeployment = (0, lists_ts_1.grouped)(report.findings, ({ deployment }) => deployment);
    for (const deployment of report.deployments) {
        const lines = deploymentLines(deployment, paint);
        for (const finding of byDeployment.get(deployment.id) ?? []) {
            lines.push('', ...findingLines(finding, source, paint));
        }
        blocks.push(lines.join('\n'));
    }
    const known = new Set(report.deployments.map(({ id }) => id));
    const others = report.findings.filter(({ deployment }) => deployment === null || !known.has(deployment));
    if (others.length > 0) {
        const lines = [paint.bold('Not about one deployment')];
        for (const finding of others)
            lines.push('', ...findingLines(finding, source, paint));
        blocks.push(lines.join('\n'));
    }
    if (report.deployments.length === 0)
        blocks.push(paint.level.warning(paint.bold(words_ts_1.NO_DEPLOYMENT)));
    const sums = (0, words_ts_1.summaryLine)(report);
    blocks.push(paint.bold(report.conclusion === 'failure' ? paint.level.error(sums) : paint.green(sums)));
    return `${blocks.join('\n\n')}\n`;
}
function deploymentLines(deployment, paint) {
    const lines = [paint.bold(`Deployment ${(0, visible_ts_1.visible)(deployment.id)}: ${(0, visible_ts_1.visible)((0, words_ts_1.describeProduct)(deployment))}`)];
    for (const part of ['A', 'B']) {
        const { state, allowlisted } = deployment.parts[part];
        const text = `${state}${allowlisted ? ' (allowlisted)' : ''}`;
        const open = !allowlisted && state !== 'disabled' && state !== 'not-affected';
        lines.push(`  Part ${part}  ${words_ts_1.PART_NAMES[part].padEnd(16)}  ${open ? paint.level.error(text) : paint.green(text)}`);
    }
    for (const { file, line, what } of deployment.evidence) {
        lines.push(paint.dim(`  known from ${(0, visible_ts_1.visible)(file)}:${line}: ${(0, visible_ts_1.visible)(what)}`));
    }
    return lines;
}
function findingLines(finding, source, paint) {
    const level = paint.level[finding.level];
    const lines = [`  ${level(`${finding.level}[${finding.rule}]`)} ${paint.bold((0, visible_ts_1.visible)(finding.message))}`];
    lines.push(`    --> ${(0, visible_ts_1.visible)(finding.file)}:${finding.startLine}:${finding.startColumn}`);
    const line = source.line(finding.file, finding.startLine);
    if (line !== null) {
        const several = finding.endLine > finding.startLine;
        const end = several ? Math.max(line.length + 1, finding.startColumn) : finding.endColumn;
        const { line: shown, marker } = (0, excerpt_ts_1.excerpt)(line, finding.startColumn, end);
        const number = String(finding.startLine);
        const until = several ? ` to ${finding.endLine}:${finding.endColumn}` : '';
        lines.push(`    ${paint.dim(`${number} |`)} ${shown}`);
        lines.push(`    ${paint.dim(`${' '.repeat(number.length)} |`)} ${level(marker + until)}`);
    }
    for (const help of (0, visible_ts_1.visibleLines)(finding.help))
        lines.push(`    = ${help}`);
    if (finding.allowlist !== null) {
        const { source: where, reason, expires } = finding.allowlist;
        const by = where === 'policy' ? 'by the policy file' : 'inside the product';
        const until = expires === null ? '' : ` until ${expires}`;
        lines.push(`    = allowed ${by}${(0, visible_ts_1.visible)(until)}${reason === null ? '' : `: ${(0, visible_ts_1.visible)(reason)}`}`);
    }
    if (finding.fix !== null) {
        lines.push(`    = fix: ${(0, visible_ts_1.visible)(finding.fix.description)}`);
        for (const edit of finding.fix.edits)
            lines.push(...editLines(edit, paint));
    }
    return lines;
}
function editLines(edit, paint) {
    const written = (0, visible_ts_1.visibleLines)(edit.text.replace(/^(\r\n|\n|\r)/, '').replace(/(\r\n|\n|\r)$/, ''));
    const lines = [`      ${(0, visible_ts_1.visible)(edit.file)}:${edit.startLine}:${edit.startColumn}`];
    for (const line of written)
        lines.push(paint.green(`      + ${line}`));
    return lines;
}
/** Lines of the scanned files; one index per file. */
class SourceLines {
    texts;
    indexes = new Map();
    constructor(texts) {
        this.texts = texts;
    }
    line(file, number) {
        const text = this.texts.get(file);
        if (text === undefined)
            return null;
        const index = this.indexes.get(file) ?? new positions_ts_1.LineIndex(text);
        this.indexes.set(file, index);
        return index.line(number);
    }
}


/***/ })

};
;