"use strict";
exports.id = 794;
exports.ids = [794];
exports.modules = {

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


/***/ })

};
;