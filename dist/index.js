/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 5595:
/***/ (function(module) {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 78265:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(64059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 98016:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {



const scan = __nccwpck_require__(31781);
const parse = __nccwpck_require__(78265);
const utils = __nccwpck_require__(64059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 31781:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {



const utils = __nccwpck_require__(64059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 64059:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 89353:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {



module.exports = __nccwpck_require__(98016);


/***/ }),

/***/ 27865:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decode = decode;
exports.encode = encode;
const node_buffer_1 = __nccwpck_require__(4573);
const DECLARED_LATIN = /^\s*<\?xml[^>]*encoding=["'](?:iso-8859-1|windows-1252|us-ascii)["']/i;
/**
 * Decodes what WSO2 servers and the tools around them read: UTF-8, and XML that declares ISO-8859-1.
 * A UTF-16 file or invalid UTF-8 is a problem: the product would not read it as it looks in an editor.
 */
function decode(bytes) {
    const [a, b, c] = bytes;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
        return { problem: 'it is encoded in UTF-16; save it as UTF-8' };
    }
    const bom = a === 0xef && b === 0xbb && c === 0xbf;
    const valid = (0, node_buffer_1.isUtf8)(bytes);
    const encoding = valid ? 'utf8' : 'latin1';
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding, valid && bom ? 3 : 0);
    if (!valid && !DECLARED_LATIN.test(text))
        return { problem: 'it is not valid UTF-8; save it as UTF-8' };
    if (text.includes('\0'))
        return { problem: 'it holds NUL characters; it is not a text file' };
    return { text, bom, encoding };
}
/**
 * A text in the encoding its file has, with its byte order mark.
 *
 * @returns null when the encoding lacks one of the characters
 */
function encode(text, { bom, encoding }) {
    const bytes = Buffer.from(`${bom ? '\ufeff' : ''}${text}`, encoding);
    return encoding === 'utf8' || bytes.toString(encoding) === text ? bytes : null;
}


/***/ }),

/***/ 31444:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listWithGit = listWithGit;
exports.pathInWorkTree = pathInWorkTree;
const node_child_process_1 = __nccwpck_require__(31421);
const node_fs_1 = __nccwpck_require__(73024);
const node_path_1 = __nccwpck_require__(76760);
/** A git that takes longer hangs on something of the tree, such as a pipe in the place of a `.gitignore`. */
const TIMEOUT = 120_000;
/** Bytes of an index of some ten thousand files, whose work tree git looks through in a moment. */
const SMALL_INDEX = 1 << 20;
const TRACKED = ['ls-files', '-z', '-t', '--cached'];
const UNTRACKED = ['--others', '--exclude-standard'];
/**
 * The scanned repository's own configuration must not start programs or fetch anything: no file system monitor, no
 * hooks, no transport.
 */
const HARDENED = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'protocol.allow=never',
    '-c',
    'core.quotePath=false',
];
/**
 * Asks git for the files below a folder, or returns null when git cannot answer for it.
 *
 * @param early gets the tracked files while git looks for the others, which takes longer
 */
async function listWithGit(root, early) {
    const [cached, others] = isSmall(root)
        ? [git(root, [...TRACKED, ...UNTRACKED])]
        : [git(root, TRACKED), git(root, ['ls-files', '-z', '-t', ...UNTRACKED])];
    const tracked = await cached;
    const listing = tracked === null ? null : parse(tracked);
    if (listing !== null)
        early(listing.paths);
    const untracked = others === undefined ? listing : await others.then((answer) => answer && parse(answer));
    if (listing === null || untracked === null)
        return null;
    const { late, nested, unreadable } = untracked;
    return {
        ...listing,
        paths: late.length === 0 ? listing.paths : [...listing.paths, ...late],
        late,
        unreadable,
        submodules: listing.paths.includes('.gitmodules') ? await submodulesOf(root) : [],
        nested,
    };
}
/** Whether a folder is the top of a work tree that one process lists as soon as two: what a process costs is felt there. */
function isSmall(root) {
    try {
        return (0, node_fs_1.statSync)((0, node_path_1.join)(root, '.git/index')).size < SMALL_INDEX;
    }
    catch {
        return false;
    }
}
/** The path of a folder in its work tree, with a `/` at the end; empty for the top, and for a folder in none. */
async function pathInWorkTree(folder) {
    const answer = await git(folder, ['rev-parse', '--show-prefix']);
    return answer?.stdout.replace(/\n$/, '') ?? '';
}
/** Each entry is a tag, a blank and the path: H cached, S left out by a sparse checkout, M unmerged, ? untracked (in `late` alone). */
function parse({ stdout: text, stderr }) {
    const listing = {
        paths: [],
        late: [],
        sparse: [],
        unreadable: unreadableIn(stderr),
        submodules: [],
        nested: [],
    };
    let start = 0;
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
        const path = text.slice(start + 2, end);
        if (path.endsWith('/'))
            listing.nested.push(path.slice(0, -1));
        else
            (text.charCodeAt(start) === 0x3f ? listing.late : listing.paths).push(path);
        if (text.charCodeAt(start) === 0x53)
            listing.sparse.push(path);
        start = end + 1;
    }
    return listing;
}
/** The paths whose index entry is a commit of another repository. */
async function submodulesOf(root) {
    const out = await git(root, ['ls-files', '-z', '--stage']);
    if (out === null)
        return [];
    return out.stdout
        .split('\0')
        .filter((entry) => entry.startsWith('160000 '))
        .map((entry) => entry.slice(entry.indexOf('\t') + 1));
}
/** What git prints, or null when it fails, hangs or is not there. */
function git(cwd, args) {
    return new Promise((resolve) => {
        const options = { cwd, env: environment(), encoding: 'utf8', maxBuffer: 1 << 30, timeout: TIMEOUT };
        const child = (0, node_child_process_1.execFile)('git', [...HARDENED, ...args], options, (error, stdout, stderr) => resolve(error === null ? { stdout, stderr } : null));
        child.stdin?.end();
    });
}
/** GIT_DIR and its kin, as a hook sets them, would make git answer for another repository than the folder's. */
function environment() {
    const env = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (!name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'))
            env[name] = value;
    }
    return { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}
function unreadableIn(stderr) {
    return [...stderr.matchAll(/^warning: could not open directory '(.+?)\/?': /gm)].map((match) => match[1]);
}


/***/ }),

/***/ 19219:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listFiles = listFiles;
exports.outsideBackups = outsideBackups;
const node_fs_1 = __nccwpck_require__(73024);
const node_path_1 = __nccwpck_require__(76760);
const git_list_ts_1 = __nccwpck_require__(31444);
/** Folders whose content the server does not read (advisory.md, "How the product reads the settings") or that are not the repository's. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)|(?:^|\/)repository\/components\/features\//;
const BACKUP = /(^|\/)backup\//g;
const IN_A_HOME = /^(?:(.*?)\/)?repository\/(?:conf|components|deployment|resources)\//;
/**
 * Lists the files below `root` that could matter to anybody: inside a git work tree the tracked files and the
 * untracked ones git does not ignore, elsewhere all files of the folder. Links are listed, not followed.
 *
 * @param root absolute path of a folder
 * @param early gets a part of the list as soon as it is known, so that work on it can begin
 * @throws the file system's error when `root` itself cannot be read
 */
async function listFiles(root, early = () => { }) {
    const listed = (await fromGit(root, early)) ?? walk(root);
    const paths = listed.paths.filter((path) => !isLeftOut(path));
    // Git sorts by bytes, which is another order for few characters only, and its two answers follow one another.
    paths.sort();
    // A path in conflict is listed once for each side.
    return { ...listed, paths: paths.filter((path, index) => path !== paths[index - 1]) };
}
/** A plain search first: the pattern is needed for few paths. */
function isLeftOut(path) {
    return ((path.includes('.git') || path.includes('node_modules') || path.includes('components/features/')) &&
        LEFT_OUT.test(path));
}
/** Drops what lies in the `backup` folder of a product home: of a folder with the folders each home has in its `repository/`. */
function outsideBackups(paths) {
    // Few repositories have such a folder: the homes are looked for only then.
    if (!paths.some((path) => path.includes('backup/')))
        return paths;
    const homes = new Set();
    for (const path of paths) {
        const home = path.includes('repository/') && IN_A_HOME.exec(path);
        if (home)
            homes.add(home[1] ?? '');
    }
    return paths.filter((path) => !path.includes('backup/') || ![...path.matchAll(BACKUP)].some(({ index }) => homes.has(path.slice(0, index))));
}
/** Git's answer, with the repositories inside the repository asked for themselves. */
async function fromGit(root, early) {
    const listed = await (0, git_list_ts_1.listWithGit)(root, early);
    // An ignored folder inside a work tree lists nothing; it is walked like any other folder.
    if (listed === null || listed.paths.length === 0)
        return null;
    const { paths, late, sparse, unreadable, submodules, nested } = listed;
    const result = { paths, late, sparse, unreadable, submodules: [] };
    for (const path of submodules) {
        if (isCheckedOut(root, path))
            await addBelow(result, path, root);
        else
            result.submodules.push(path);
    }
    for (const path of nested)
        await addBelow(result, path, root);
    return result;
}
async function addBelow(result, folder, root) {
    let inner;
    try {
        inner = await listFiles((0, node_path_1.join)(root, folder));
    }
    catch {
        result.unreadable.push(folder);
        return;
    }
    for (const key of ['paths', 'sparse', 'unreadable', 'submodules']) {
        for (const path of inner[key])
            result[key].push(`${folder}/${path}`);
    }
    for (const path of inner.paths)
        result.late.push(`${folder}/${path}`);
}
/** Git leaves an empty folder for a submodule that is not checked out. */
function isCheckedOut(root, path) {
    try {
        return (0, node_fs_1.readdirSync)((0, node_path_1.join)(root, path)).length > 0;
    }
    catch {
        return false;
    }
}
function walk(root) {
    const paths = [];
    const listing = { paths, late: paths, unreadable: [], sparse: [], submodules: [] };
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
        let entries;
        try {
            entries = (0, node_fs_1.readdirSync)((0, node_path_1.join)(root, folder), { withFileTypes: true });
        }
        catch (error) {
            if (folder === '')
                throw error;
            listing.unreadable.push(folder);
            continue;
        }
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (!entry.isDirectory())
                listing.paths.push(path);
            else if (!isLeftOut(`${path}/`))
                pending.push(path);
        }
    }
    return listing;
}


/***/ }),

/***/ 55415:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.loadTree = loadTree;
const decode_ts_1 = __nccwpck_require__(27865);
const list_ts_1 = __nccwpck_require__(19219);
const look_ts_1 = __nccwpck_require__(41916);
const names_ts_1 = __nccwpck_require__(21683);
const read_file_ts_1 = __nccwpck_require__(6350);
const worth_ts_1 = __nccwpck_require__(61263);
/**
 * Lists `root` and loads every file that can matter. Starts at once, and leaves the processor to others while git lists.
 *
 * @param root absolute real path of the scanned folder
 */
async function loadTree(root) {
    const found = new Map();
    const looks = [];
    const begin = (paths) => {
        looks.push(lookAt(root, paths, found));
    };
    const listing = await (0, list_ts_1.listFiles)(root, begin);
    begin(listing.late);
    await Promise.all(looks);
    const paths = (0, list_ts_1.outsideBackups)(listing.paths);
    const sparse = new Set(listing.sparse);
    const texts = new Map();
    const files = [];
    const unread = [];
    for (const [path, one] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
        // What is left out of the list has been looked into like the rest.
        const loaded = isListed(paths, path) ? load(root, path, one.nameClass, one.named, sparse.has(path)) : null;
        if (loaded === null)
            continue;
        if ('problem' in loaded)
            unread.push(loaded);
        else {
            texts.set(path, loaded.text);
            files.push(loaded);
        }
    }
    return {
        paths,
        files,
        unread,
        unreadableFolders: listing.unreadable,
        submodules: listing.submodules,
        text(path) {
            let text = texts.get(path);
            if (text === undefined) {
                text = isListed(paths, path) ? textOf((0, read_file_ts_1.readBytes)(root, path)) : null;
                texts.set(path, text);
            }
            return text;
        },
        load: (path, nameClass) => (isListed(paths, path) ? load(root, path, nameClass, true, sparse.has(path)) : null),
    };
}
/** Adds those of `paths` to `found` that are to be read. */
async function lookAt(root, paths, found) {
    const candidates = [];
    for (const path of paths) {
        const nameClass = (0, names_ts_1.classify)(path);
        if (nameClass === null)
            continue;
        if (nameClass === 'config-xml' || (0, worth_ts_1.hasConfigName)(path, nameClass))
            found.set(path, { nameClass, named: true });
        else
            candidates.push({ path, nameClass });
    }
    const worth = await (0, look_ts_1.lookInto)(root, candidates);
    for (const [index, { path, nameClass }] of candidates.entries()) {
        if (worth[index])
            found.set(path, { nameClass, named: false });
    }
}
const SPARSE = 'it is tracked, but a sparse checkout leaves it out';
const LFS = 'it is a Git LFS pointer, and the content has not been fetched';
function load(root, path, nameClass, named, sparse) {
    const read = (0, read_file_ts_1.readBytes)(root, path);
    if ('absent' in read)
        return named && sparse ? { path, nameClass, problem: SPARSE, glimpse: null } : null;
    if ('problem' in read) {
        if (read.kind === 'no-file' && !named)
            return null;
        const glimpse = read.kind === 'large' ? glimpseOf(root, path) : null;
        return { path, nameClass, problem: read.problem, glimpse };
    }
    if (named && (0, worth_ts_1.isLfsPointer)(read.bytes))
        return { path, nameClass, problem: LFS, glimpse: null };
    if (!named && (!(0, worth_ts_1.isWorthParsing)(read.bytes, nameClass) || isReport(read.bytes)))
        return null;
    if ((0, names_ts_1.mayBeProgram)(path) && read.bytes.toString('latin1', 0, 2) !== '#!')
        return null;
    const decoded = (0, decode_ts_1.decode)(read.bytes);
    if ('problem' in decoded)
        return { path, nameClass, problem: decoded.problem, glimpse: (0, worth_ts_1.roughly)(read.bytes) };
    return { path, nameClass, text: decoded.text };
}
/** How a report begins: one of this tool's in JSON, or any scanner's in SARIF. */
const REPORT = /^\s{0,20}\{\s{0,20}(?:"version"\s{0,20}:\s{0,20}"2\.1\.0"\s{0,20},\s{0,20})?"(?:\$schema"\s{0,20}:\s{0,20}"[^"]{0,200}sarif|schemaVersion"\s{0,20}:\s{0,20}1\s{0,20},\s{0,20}"tool"\s{0,20}:\s{0,20}\{\s{0,20}"name"\s{0,20}:\s{0,20}"wso2-cert-auth")/;
/** Whether a file is the report of a scan: it speaks of servers and of settings, but describes no deployment. */
function isReport(bytes) {
    return REPORT.test(bytes.toString('latin1', 0, 1024));
}
/** A word of interest in an oversized file. */
const TELLING = /deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml|wso2/gi;
/** How much of its line is taken with it, on either side. */
const AROUND = 80;
const MAX_GLIMPSE = 64 * 1024;
function glimpseOf(root, path) {
    let glimpse = '';
    (0, read_file_ts_1.readPieces)(root, path, (piece) => {
        const text = (0, worth_ts_1.roughly)(piece);
        if (glimpse === '')
            glimpse = `${text.slice(0, MAX_GLIMPSE / 2)}\n`;
        let taken = 0;
        // What stands around a word is cut out, not matched: a pattern that began with it would try it at every character.
        for (const { 0: word, index } of text.matchAll(TELLING)) {
            if (index < taken)
                continue;
            const before = text.slice(Math.max(taken, index - AROUND), index);
            const [after] = text.slice(index, index + word.length + AROUND).split('\n', 1);
            taken = index + after.length;
            glimpse += `${before.slice(before.lastIndexOf('\n') + 1)}${after}\n`;
            if (glimpse.length > MAX_GLIMPSE)
                return false;
        }
        return true;
    });
    return glimpse;
}
/** Whether a sorted list holds a path. */
function isListed(sorted, path) {
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = sorted[middle];
        if (found === path)
            return true;
        if (found < path)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return false;
}
function textOf(read) {
    if (!('bytes' in read))
        return null;
    const decoded = (0, decode_ts_1.decode)(read.bytes);
    return 'text' in decoded ? decoded.text : null;
}


/***/ }),

/***/ 41916:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lookInto = lookInto;
const node_fs_1 = __importDefault(__nccwpck_require__(73024));
const read_file_ts_1 = __nccwpck_require__(6350);
const worth_ts_1 = __nccwpck_require__(61263);
/**
 * Looks into the files of a task, with as few calls to the system as can be. Links, pipes, empty files and files too large
 * for the buffer are left to a proper look, and so is text in UTF-16.
 *
 * The function needs nothing but its arguments: a worker runs it from its source text.
 *
 * @returns looks into so many blocks of files that nobody has taken yet, and tells whether some may be left
 */
function looker(files, task) {
    const { openSync, readSync, closeSync, constants } = files;
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
    const paths = task.paths.split('\0');
    const verdicts = new Uint8Array(task.verdicts);
    const counters = new Int32Array(task.counters);
    const buffer = Buffer.allocUnsafeSlow(task.largest + 1);
    const block = 64;
    const verdict = (index) => {
        let descriptor = -1;
        try {
            descriptor = openSync(paths[index], flags);
            const count = readSync(descriptor, buffer, 0, buffer.length, null);
            const first = buffer[0];
            if (count === 0 || count === buffer.length || first === 0 || first >= 0xfe || buffer[1] === 0)
                return 2;
            const { toml, carrier } = task.patterns;
            return (task.classes[index] === 't' ? toml : carrier).test(buffer.toString('latin1', 0, count)) ? 2 : 1;
        }
        catch {
            return 2;
        }
        finally {
            if (descriptor >= 0)
                closeSync(descriptor);
        }
    };
    return (blocks) => {
        let from = 0;
        Atomics.add(counters, 1, 1);
        for (let taken = 0; taken < blocks && from < paths.length; taken++) {
            from = Atomics.add(counters, 0, block);
            const end = Math.min(from + block, paths.length);
            for (let index = from; index < end; index++)
                verdicts[index] = verdict(index);
        }
        Atomics.sub(counters, 1, 1);
        Atomics.notify(counters, 1);
        return from < paths.length;
    };
}
/** Fewer files are looked at sooner than a second thread starts. */
const WORTH_A_THREAD = 3000;
/** How long a second thread that died would be waited for. */
const PATIENCE = 10_000;
/** Some milliseconds' worth: what git has to say meanwhile is not kept waiting longer. */
const BLOCKS_AT_A_TIME = 8;
/**
 * Looks into files, by a second thread as well when they are many, and lets other work of this thread go on in between.
 *
 * @param root absolute path the candidates' paths are relative to
 * @returns for each candidate whether it is worth a proper look
 */
async function lookInto(root, candidates) {
    if (candidates.length === 0)
        return [];
    // The system finds a short path a fifth sooner.
    const prefix = root === process.cwd() ? '' : root.endsWith('/') ? root : `${root}/`;
    const task = {
        paths: candidates.map(({ path }) => prefix + path).join('\0'),
        classes: candidates.map(({ nameClass }) => nameClass[0]).join(''),
        patterns: { toml: (0, worth_ts_1.patternOf)('toml'), carrier: (0, worth_ts_1.patternOf)('carrier') },
        verdicts: new SharedArrayBuffer(candidates.length),
        counters: new SharedArrayBuffer(8),
        largest: read_file_ts_1.MAX_BYTES,
    };
    // Without the thread everything is looked at here; one that cannot start is no reason to fail.
    if (candidates.length >= WORTH_A_THREAD)
        startThread(task).catch(() => { });
    const look = looker(node_fs_1.default, task);
    while (look(BLOCKS_AT_A_TIME))
        await new Promise(setImmediate);
    waitForThread(new Int32Array(task.counters));
    // What a thread that died has left counts as worth a proper look.
    return Array.from(new Uint8Array(task.verdicts), (verdict) => verdict !== 1);
}
async function startThread(task) {
    const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75919, 23));
    const source = `(${looker})(require('node:fs'), require('node:worker_threads').workerData)(Infinity)`;
    const worker = new Worker(source, {
        eval: true,
        workerData: task,
        resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    worker.on('error', () => { });
    worker.unref();
}
/** The thread has at most one block in hand. */
function waitForThread(counters) {
    const start = Date.now();
    for (let busy = Atomics.load(counters, 1); busy > 0; busy = Atomics.load(counters, 1)) {
        if (Atomics.wait(counters, 1, busy, PATIENCE) === 'timed-out' || Date.now() - start > PATIENCE)
            break;
    }
}


/***/ }),

/***/ 21683:
/***/ (function(__unused_webpack_module, exports) {


/**
 * Which files can matter, by name alone. Content decides later; a name that is not here is never opened.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.mayBeProgram = mayBeProgram;
exports.classify = classify;
/** A suffix under which template languages keep a configuration file: `identity.xml.j2`, `deployment.toml.tpl`. */
const TEMPLATE_SUFFIX = '(?:\\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|gotmpl|tftpl|in|mustache|hbs|ctmpl|dist|sample|example))*';
const CONFIG_XML = new RegExp(`(?:^|[-_.])(identity|authenticators|carbon|catalina-server)(?:[-_.][\\w.-]*)?\\.xml${TEMPLATE_SUFFIX}$`);
const TOML = new RegExp(`\\.toml${TEMPLATE_SUFFIX}$`);
/** Further words behind a configuration file's ending: `deployment.toml.prod`, `identity.xml.is-5.7.0`, `deployment.toml.gw.j2`. */
const SUFFIXED = /(?:^|[-_.])(?:deployment[\w.-]*\.(toml)|(?:identity|authenticators|carbon|catalina-server)(?:[-_.][\w.-]*)?\.xml)[-_.](\w[\w.-]*)$/;
/** Words that say nobody runs the file: copies that people and tools keep, texts about it, checksums; a year or a date, but no port and no release (`is-5110`). */
const KEPT = /(?:^|[-_.])(?:bak|backups?|orig|original|old|copy|saved?|rpmsave|rpmnew|rpmorig|sw[a-p]|rej|diff|patch|txt|log|text|readme|notes?|disabled|unused|deprecated|sha\d*|md5|sig|asc|(?:19|20)\d\d|\d{6,})(?=[-_.]|$)|^\d+$/i;
/** Carriers of other files and statements of product and version. */
const CARRIER = /(?:\.(?:ya?ml|sls|tf|tfvars|hcl|nomad|sh|bash|ksh|bat|cmd|ps1|groovy|service|container|mk|pp|tpl|tftpl|gotmpl|env|ini|bicep(?:param)?|json)(?:\.(?:j2|erb|tpl|tmpl|template|tftpl|in))?$)|(?:^|\/)(?:Kustomization|Vagrantfile|[\w.-]*Jenkinsfile|(?:GNU)?[Mm]akefile|[Jj]ustfile|inventory|hosts)[^/]*$|(?:^|\/)\.env[^/]*$|(?:^|\/)etc\/(?:default|sysconfig)\/[\w.@-]+$|(?:user[-_]?data|cloud[-_]?(?:init|config))[\w-]*(?:\.(?:cfg|txt|tmpl|template))?$|(?:^|\/)(?:recipes|attributes)\/[^/]+\.rb$|(?:^|\/)bin\/version\.txt$|(?:^|\/)updates\/product\.txt$/;
/** What builds an image: people write the name in any case (`DockerFile`). */
const IMAGE_BUILD = /(?:^|\/)[\w.-]*(?:docker|container)file[^/]*$|\.(?:docker|container)file$/i;
/** Where programs of a repository lie, and what those at other places are called, that have no ending. */
const PROGRAM = /(?:^|\/)(?:(?:s?bin|scripts?|hack|ci|tools?|deploy|hooks)\/[\w-]+|(?:docker-)?entrypoint|deploy|install|setup|provision|bootstrap|start|run)$/;
/** Whether a path may be a script without an ending: it is one where its first line says so. */
function mayBeProgram(path) {
    return !path.includes('.', path.lastIndexOf('/') + 1) && PROGRAM.test(path) && !isCarrier(path);
}
/** Endings that decide without a pattern, since most files of a repository have one: of code, documents and media, and the plain ones. */
const BY_ENDING = new Map([
    ...'adoc avif c cc class cpp cs css csv dart eot ex exs gif go gz h hpp htm html ico jar java jpeg jpg js jsx kt less lock map md mdx mjs mp4 otf pdf php png proto py rs rst scala scss snap sql sum svelte svg swift ts tsx ttf vue webp woff woff2 zip'
        .split(' ')
        .map((ending) => [ending, null]),
    ['toml', 'toml'],
    ['yaml', 'carrier'],
    ['yml', 'carrier'],
]);
/** @param path root-relative path with `/` */
function classify(path) {
    const decided = BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1));
    if (decided !== undefined)
        return decided;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (TOML.test(name))
        return 'toml';
    if (CONFIG_XML.test(name))
        return 'config-xml';
    return isCarrier(path) || mayBeProgram(path) ? 'carrier' : suffixed(name);
}
/** Whether a path is by its name one of a carrier. */
function isCarrier(path) {
    return CARRIER.test(path) || IMAGE_BUILD.test(path);
}
/** A configuration file for one environment, by the words behind its ending. */
function suffixed(name) {
    if (!name.includes('.toml') && !name.includes('.xml'))
        return null;
    const [, toml, suffix] = SUFFIXED.exec(name) ?? [];
    if (suffix === undefined || KEPT.test(suffix))
        return null;
    return toml === undefined ? 'config-xml' : 'toml';
}


/***/ }),

/***/ 93240:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rareLetterFirst = rareLetterFirst;
/**
 * One pattern for many alternatives that is quick over text that mostly holds none of them, whatever the case of its
 * letters. In each alternative `~` stands before a letter that few texts have: it is looked for first, and only then what
 * is to stand before and after it. V8 passes over text in which the first character of a pattern is rare several times as
 * fast as it tries a row of words at each character.
 *
 * @param alternatives sources of regular expressions, with one `~` each, outside of groups and not before what is repeated; `^` is the start of a line
 */
function rareLetterFirst(alternatives) {
    const sources = alternatives.map((alternative) => alternative.replace(/^(.*)~(\\?.)/s, (_, before, letter) => before === '' ? letter : `${letter}(?<=${before}${letter})`));
    return new RegExp(sources.join('|'), 'im');
}


/***/ }),

/***/ 6350:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_BYTES = void 0;
exports.readBytes = readBytes;
exports.readPieces = readPieces;
const node_fs_1 = __nccwpck_require__(73024);
const node_path_1 = __nccwpck_require__(76760);
/** Larger files are not read: no configuration of a product home comes near it. */
exports.MAX_BYTES = 5 * 1024 * 1024;
/**
 * Reads one listed file without ever leaving `root`, blocking on a pipe or loading an oversized file.
 *
 * @param root absolute real path of the scanned folder
 * @param path root-relative path with `/`
 */
function readBytes(root, path) {
    return withFile(root, path, (descriptor, stat) => {
        if (stat.size > exports.MAX_BYTES)
            return { problem: `it is larger than ${exports.MAX_BYTES >> 20} MiB`, kind: 'large' };
        const bytes = Buffer.allocUnsafe(stat.size);
        return { bytes: bytes.subarray(0, fill(descriptor, bytes)) };
    });
}
/** GitHub refuses larger files, so nothing behind this is looked at. */
const MAX_SEARCHED = 128 * 1024 * 1024;
const PIECE = 1024 * 1024;
/** What a pattern may span over the border of two pieces. */
const OVERLAP = 1024;
/**
 * Hands an oversized file to `visit` piece by piece, pieces overlapping a little.
 *
 * @param visit returns true to go on; the buffer is only valid during the call
 */
function readPieces(root, path, visit) {
    withFile(root, path, (descriptor, stat) => {
        const buffer = Buffer.allocUnsafe(PIECE + OVERLAP);
        let kept = 0;
        for (let read = 0; read < Math.min(stat.size, MAX_SEARCHED); read += PIECE) {
            const count = fill(descriptor, buffer.subarray(kept, kept + PIECE));
            const piece = buffer.subarray(0, kept + count);
            if (count === 0 || !visit(piece))
                break;
            kept = Math.min(OVERLAP, piece.length);
            piece.copy(buffer, 0, piece.length - kept);
        }
        return { absent: true };
    });
}
function withFile(root, path, read) {
    const full = (0, node_path_1.join)(root, path);
    let descriptor;
    try {
        const real = node_fs_1.realpathSync.native(full);
        if (!real.startsWith(root === node_path_1.sep ? root : root + node_path_1.sep)) {
            return { problem: 'it is a link, or lies behind one, that leads out of the scanned folder', kind: 'no-file' };
        }
        descriptor = (0, node_fs_1.openSync)(real, node_fs_1.constants.O_RDONLY | node_fs_1.constants.O_NONBLOCK | node_fs_1.constants.O_NOFOLLOW);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENXIO')
            return { problem: 'it is not a regular file', kind: 'no-file' };
        if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP')
            return { problem: `it cannot be opened (${code})`, kind: 'denied' };
        return isLink(full) ? { problem: 'it is a link that leads nowhere', kind: 'no-file' } : { absent: true };
    }
    try {
        const stat = (0, node_fs_1.fstatSync)(descriptor);
        if (stat.isDirectory())
            return { absent: true };
        if (!stat.isFile())
            return { problem: 'it is not a regular file', kind: 'no-file' };
        return read(descriptor, stat);
    }
    catch (error) {
        return { problem: `it cannot be read (${error.code})`, kind: 'denied' };
    }
    finally {
        (0, node_fs_1.closeSync)(descriptor);
    }
}
function isLink(full) {
    try {
        return (0, node_fs_1.lstatSync)(full).isSymbolicLink();
    }
    catch {
        return false;
    }
}
/** Fills the buffer as far as the file goes; returns the number of bytes. */
function fill(descriptor, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const count = (0, node_fs_1.readSync)(descriptor, buffer, filled, buffer.length - filled, null);
        if (count === 0)
            break;
        filled += count;
    }
    return filled;
}


/***/ }),

/***/ 61263:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TOML_SIGNS = exports.CARRIER_SIGNS = void 0;
exports.hasConfigName = hasConfigName;
exports.patternOf = patternOf;
exports.isWorthParsing = isWorthParsing;
exports.roughly = roughly;
exports.isLfsPointer = isLfsPointer;
const rare_letter_ts_1 = __nccwpck_require__(93240);
/** The items of a list, behind comments and blank lines. */
const LIST_FOLLOWS = String.raw `:[ \t]*(?:\[|(?:#[^\n]{0,200})?(?:\r?\n[ \t]*(?:#[^\n]{0,200})?){0,9}\r?\n[ \t]*-)`;
/**
 * What a carrier must hold to be worth parsing: a word of WSO2's, a product's version, an image that a chart's values
 * fill in, a chart's files, releases of charts, compose services, kustomize layers and maps made of files, which may only
 * point at others.
 */
exports.CARRIER_SIGNS = [
    '~wso2',
    '(?:product|server|apim|is|km)[_-]?~version',
    String.raw `image:[ \t]*["']?~\{\{`,
    String.raw `~\{\{-?[ \t]*(?:include|template)[ \t]+"[\w.-]*image`,
    String.raw `\.~files\.`,
    '^ser~vices:',
    `^reso~urces${LIST_FOLLOWS}`,
    `^~bases${LIST_FOLLOWS}`,
    `^com~ponents${LIST_FOLLOWS}`,
    String.raw `deplo~yment[\w.-]{0,240}\.toml`,
    String.raw `(?:identity|authenticators)~\.xml`,
    'm~utual_?ssl',
    'client_?certi~ficate',
    'car~bon-home',
    String.raw `kustomi~ze\.config`,
    'e~xtraConfigs',
    'con~figMapGenerator',
    '--~from-file',
    String.raw `hel~m(?:\w{0,20}[)}]?"?)[ \t][^\n]{0,200}(?:install|upgrade|template)`,
    'hel~m(?:Release|Chart|Deploy@|_release)',
    String.raw `argo~proj\.io`,
    'chart_re~f:',
    String.raw `apiVersion:[ \t]*["']?ska~ffold/`,
    String.raw `chart:[ \t]*["']?~\.\.?/`,
];
/** Cheap sign that a TOML file may be a WSO2 `deployment.toml` whatever its name. */
exports.TOML_SIGNS = [
    String.raw `^\s*~\[\[*\s*"?(?:super_admin|user_store|database\.\w+_db|apim|keystore\.|truststore|server\s*\]|event\.default_listener|event_(?:handler|listener)|admin_console|authentication\.|oauth|identity_|account_recovery|transport\.|open_banking|realm_manager|tenant_mgt|intermediate_cert_validation|client_certificate)`,
    'su~per_admin',
    '~wso2',
];
const CARRIER = (0, rare_letter_ts_1.rareLetterFirst)(exports.CARRIER_SIGNS);
const TOML = (0, rare_letter_ts_1.rareLetterFirst)(exports.TOML_SIGNS);
const DEPLOYMENT_TOML = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.-]*$/;
/** Whether a path has a configuration file's own name: it counts whatever it holds, an empty one leaves the shipped defaults on. */
function hasConfigName(path, nameClass) {
    return nameClass === 'config-xml' || (path.includes('.toml') && DEPLOYMENT_TOML.test(path));
}
/** The pattern a file's content must hold to matter. */
function patternOf(nameClass) {
    return nameClass === 'toml' ? TOML : CARRIER;
}
/**
 * Whether a file's content can matter. Looks at the bytes, so that most files are never decoded.
 *
 * @param bytes the whole content or a piece of it
 */
function isWorthParsing(bytes, nameClass) {
    return patternOf(nameClass).test(roughly(bytes));
}
/** The text of bytes in whatever encoding, good enough to look for ASCII words in. */
function roughly(bytes) {
    const [first, second] = bytes;
    if (first !== 0 && second !== 0 && first !== 0xff && first !== 0xfe)
        return bytes.toString('latin1');
    return bytes.toString('latin1').replaceAll('\0', '');
}
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** Whether the bytes are what Git LFS leaves in the place of a file it has not fetched. */
function isLfsPointer(bytes) {
    return bytes.length < 1024 && bytes.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER;
}


/***/ }),

/***/ 66497:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runAction = runAction;
const node_fs_1 = __nccwpck_require__(73024);
const node_path_1 = __nccwpck_require__(76760);
const policy_ts_1 = __nccwpck_require__(26658);
const json_ts_1 = __nccwpck_require__(32794);
const policy_error_ts_1 = __nccwpck_require__(27057);
const sarif_ts_1 = __nccwpck_require__(10643);
const text_ts_1 = __nccwpck_require__(65655);
const words_ts_1 = __nccwpck_require__(72691);
const usage_ts_1 = __nccwpck_require__(74980);
const event_ts_1 = __nccwpck_require__(85015);
const git_ts_1 = __nccwpck_require__(16891);
const inputs_ts_1 = __nccwpck_require__(65446);
const judge_ts_1 = __nccwpck_require__(13876);
const policy_source_ts_1 = __nccwpck_require__(39271);
const repository_report_ts_1 = __nccwpck_require__(56714);
const run_ts_1 = __nccwpck_require__(31738);
const show_ts_1 = __nccwpck_require__(61694);
/**
 * The Action: inputs \u2192 scan \u2192 reports.
 *
 * @returns the exit code: 0 success, 1 findings, 2 nothing was decided
 */
async function runAction(runner, engine) {
    let run = null;
    try {
        run = await start((0, inputs_ts_1.readInputs)(runner.env), runner, engine);
        return await decide(run);
    }
    catch (error) {
        return fail(runner, error, run);
    }
}
async function decide(run) {
    const { inputs, runner } = run;
    const verdict = await (0, judge_ts_1.judgeRun)(run);
    if (inputs.requireDeployment && verdict.report.deployments.length === 0)
        throw new usage_ts_1.UsageError((0, words_ts_1.noDeployment)('the input require-deployment', 'the input path'));
    const report = (0, repository_report_ts_1.mapPaths)(verdict.report, run.toRepository);
    const texts = new Map([...verdict.outcome.texts].map(([file, text]) => [run.toRepository(file), text]));
    runner.quote((0, text_ts_1.renderText)(report, { color: false, texts }));
    writeFiles(inputs, verdict, report);
    setOutputs(runner, inputs, report);
    if (report.deployments.length === 0)
        runner.warning(words_ts_1.NO_DEPLOYMENT);
    await (0, show_ts_1.show)({ run, outcome: verdict.outcome, report, texts });
    return report.conclusion === 'failure' ? 1 : 0;
}
async function start(inputs, runner, { scan, policyFile }) {
    const { env } = runner;
    const root = realRoot(inputs.root);
    const workspace = realRoot(env.GITHUB_WORKSPACE || process.cwd());
    const event = (0, event_ts_1.readEvent)(env);
    if (event.problem !== null)
        runner.warning(`The event of this run is not used: ${event.problem}.`);
    const remote = inputs.token === null ? null : { server: env.GITHUB_SERVER_URL || 'https://github.com', token: inputs.token };
    const git = await git_ts_1.Git.open(root, env, remote);
    const prefix = git?.prefix ?? prefixBelow(workspace, root);
    return (0, run_ts_1.startRun)({
        inputs: { ...inputs, root },
        event,
        runner,
        scan,
        git,
        today: new Date().toISOString().slice(0, 10),
        policy: (0, policy_source_ts_1.policySource)((0, node_path_1.join)(root, policyFile), inputs.policy, workspace, git?.top ?? null),
        toRepository: (0, repository_report_ts_1.toRepository)(git?.top ?? workspace, prefix),
    });
}
function realRoot(path) {
    try {
        return (0, node_fs_1.realpathSync)(path);
    }
    catch {
        throw new usage_ts_1.UsageError(`There is no folder ${path}. Check out the repository first, and check the input path.`);
    }
}
function prefixBelow(workspace, root) {
    const inside = (0, node_path_1.relative)(workspace, root).split(node_path_1.sep).join('/');
    return inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
}
function writeFiles(inputs, verdict, report) {
    if (inputs.jsonFile !== null)
        write('json-file', inputs.jsonFile, (0, json_ts_1.renderJson)(verdict.report));
    if (inputs.sarifFile !== null)
        write('sarif-file', inputs.sarifFile, (0, sarif_ts_1.renderSarif)(report));
}
function write(input, file, text) {
    try {
        (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(file), { recursive: true });
        (0, node_fs_1.writeFileSync)(file, text);
    }
    catch (error) {
        throw new usage_ts_1.UsageError(`The file ${file} of the input ${input} cannot be written (${error.code}).`);
    }
}
function setOutputs(runner, inputs, { conclusion, summary }) {
    runner.output('conclusion', conclusion);
    for (const name of ['deployments', 'errors', 'warnings', 'notices'])
        runner.output(name, summary[name]);
    runner.output('sarif-file', inputs.sarifFile ?? '');
    runner.output('json-file', inputs.jsonFile ?? '');
}
/** Nothing was decided. The run fails, whatever `fail-on` says, and tells why. */
function fail(runner, error, run) {
    runner.output('conclusion', 'failure');
    if (error instanceof policy_ts_1.PolicyError) {
        const { text, problems } = error;
        runner.raw((0, policy_error_ts_1.renderPolicyGithub)({ file: run?.toRepository(error.file) ?? error.file, text, problems }));
    }
    else if (error instanceof usage_ts_1.UsageError || error instanceof inputs_ts_1.InputError)
        runner.error(error.message);
    else {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        runner.error(`The scan failed inside the tool, so nothing was decided. Please report this with the lines below.\n${stack}`);
    }
    return 2;
}


/***/ }),

/***/ 34793:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fitsCommands = exports.CHECK_RUN = void 0;
exports.byImportance = byImportance;
exports.annotate = annotate;
exports.writeCheckRun = writeCheckRun;
const budget_ts_1 = __nccwpck_require__(32585);
const github_ts_1 = __nccwpck_require__(97611);
const visible_ts_1 = __nccwpck_require__(30776);
const words_ts_1 = __nccwpck_require__(72691);
const degrade_ts_1 = __nccwpck_require__(94677);
const hunks_ts_1 = __nccwpck_require__(81898);
const limits_ts_1 = __nccwpck_require__(71679);
exports.CHECK_RUN = {
    name: 'the check run',
    permission: 'checks: write',
    instead: 'the findings are annotations of this step, ten of each level at most, and all of them are in its log',
};
/** Annotations GitHub takes in one request. */
const PER_REQUEST = 50;
const MOST_TITLE = 255;
const MOST_MESSAGE = 64 * 1024;
const CHECK_LEVELS = {
    error: 'failure',
    warning: 'warning',
    notice: 'notice',
};
const RANK = { error: 0, warning: 1, notice: 2 };
/** Findings on lines the diff shows first, then by level; the order of the report otherwise. */
function byImportance(findings, diff) {
    const shown = new Set(findings.filter(({ file, startLine, endLine }) => (0, hunks_ts_1.touchesHunk)(diff?.files.get(file), startLine, endLine)));
    const rank = (finding) => (shown.has(finding) ? 0 : 3) + RANK[finding.level];
    return [...findings].sort((a, b) => rank(a) - rank(b));
}
/**
 * Shows the findings as workflow commands. GitHub keeps ten of a level per step and drops the rest without a word, so the
 * last slot says how many more there are and where.
 *
 * @param findings most important first
 * @param taken slots this step has used already
 */
function annotate(findings, taken, print) {
    const left = (level) => Math.max(1, budget_ts_1.PER_LEVEL[level] - (taken[level] ?? 0));
    const { shown, cut } = (0, budget_ts_1.budget)(findings, { error: left('error'), warning: left('warning'), notice: left('notice') });
    for (const level of words_ts_1.LEVELS) {
        for (const finding of shown)
            if (finding.level === level)
                print(`${(0, github_ts_1.findingCommand)(finding)}\n`);
        for (const more of cut)
            if (more.level === level)
                print(`${(0, github_ts_1.moreCommand)(more)}\n`);
    }
}
/** Whether workflow commands can show all of them. */
const fitsCommands = (findings) => (0, budget_ts_1.budget)(findings).cut.length === 0;
exports.fitsCommands = fitsCommands;
/**
 * Shows the findings as annotations of a check run of its own, 50 a request. When GitHub stops taking them midway, the rest is
 * returned for another surface.
 *
 * @param findings most important first
 * @param folder the scanned one inside the repository: each has a check run of its own name
 * @returns the findings that were not taken
 * @throws the client's error when the check run cannot be made
 */
async function writeCheckRun(client, repository, commit, report, findings, places, folder, log) {
    const output = (some) => ({
        title: (0, words_ts_1.summaryLine)(report),
        summary: checkSummary(report),
        annotations: some.map((finding) => annotation(finding, places)),
    });
    const { data: run } = await client.rest.checks.create({
        ...repository,
        name: folder === '.' ? report.tool.name : `${report.tool.name} (${folder.replace(/\/$/, '')})`,
        head_sha: commit,
        status: 'completed',
        conclusion: report.conclusion,
        output: output(findings.slice(0, PER_REQUEST)),
    });
    for (let at = PER_REQUEST; at < findings.length; at += PER_REQUEST) {
        const some = findings.slice(at, at + PER_REQUEST);
        const update = () => client.rest.checks.update({ ...repository, check_run_id: run.id, output: output(some) });
        const rest = { ...exports.CHECK_RUN, name: `what is after the first ${at} annotations of the check run` };
        if ((await (0, degrade_ts_1.degrade)(log, rest, update)) === null)
            return findings.slice(at);
    }
    return [];
}
const checkSummary = (report) => [
    (0, words_ts_1.summaryLine)(report),
    'The lines to change are annotated below; the step summary of the workflow run lists every deployment.',
].join('\n\n');
function annotation(finding, places) {
    const { file, level, startLine, endLine, startColumn, endColumn } = finding;
    const first = places.line(file, startLine) ?? startLine;
    const last = Math.max(first, places.line(file, endLine) ?? endLine);
    return {
        path: file,
        start_line: first,
        end_line: last,
        // GitHub takes columns of one line only.
        ...(first === last ? { start_column: startColumn, end_column: Math.max(startColumn, endColumn) } : {}),
        annotation_level: CHECK_LEVELS[level],
        title: (0, visible_ts_1.visible)((0, github_ts_1.titleOf)(finding)).slice(0, MOST_TITLE),
        message: (0, limits_ts_1.cutBytes)((0, github_ts_1.messageOf)(finding), MOST_MESSAGE),
    };
}


/***/ }),

/***/ 12963:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeBaseTree = writeBaseTree;
const node_fs_1 = __nccwpck_require__(73024);
const node_os_1 = __nccwpck_require__(48161);
const node_path_1 = __nccwpck_require__(76760);
const names_ts_1 = __nccwpck_require__(21683);
const read_file_ts_1 = __nccwpck_require__(6350);
/** Files whose names say nothing are needed only when a manifest names them; such are small. */
const SMALL = 64 * 1024;
/** Bytes read from git at once. */
const BATCH = 64 * 1024 * 1024;
/**
 * Writes the files of a commit that a scan can read into a new temporary folder: no second checkout, and no
 * filter, hook or attribute of the repository takes part. Files too large to be read are there with their size only, and what no
 * scan opens is there by name.
 *
 * @param prefix the scanned folder inside the repository, '' or `folder/`
 * @param temporary where temporary files go (`RUNNER_TEMP`), the system's folder when undefined
 * @returns the folder and how to remove it
 */
async function writeBaseTree(git, commit, prefix, temporary) {
    const blobs = await listBlobs(git, commit, prefix);
    const root = (0, node_fs_1.mkdtempSync)((0, node_path_1.join)(temporary || (0, node_os_1.tmpdir)(), 'wso2-cert-auth-base-'));
    const remove = () => (0, node_fs_1.rmSync)(root, { recursive: true, force: true });
    try {
        const made = new Set();
        for (const batch of batches(blobs)) {
            const contents = await readBlobs(git, batch);
            for (const [index, blob] of batch.entries())
                write(root, blob, contents[index], made);
        }
    }
    catch (error) {
        remove();
        throw error;
    }
    return { root, remove };
}
async function listBlobs(git, commit, prefix) {
    const path = prefix === '' ? [] : ['--', prefix];
    const out = await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...path]);
    const blobs = [];
    for (const line of out.toString('utf8').split('\0')) {
        const entry = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line);
        if (entry === null || !entry[4].startsWith(prefix))
            continue;
        const path = entry[4].slice(prefix.length);
        if (!isPlain(path))
            continue;
        blobs.push({ path, id: entry[2], size: Number(entry[3]), link: entry[1] === '120000' });
    }
    // Links last: nothing can then be written through one.
    return blobs.sort((a, b) => Number(a.link) - Number(b.link));
}
/** A hostile tree object can name anything; a name with a NUL, a `..` or a `.git` in it is not written. */
const isPlain = (path) => path !== '' && path.split('/').every((part) => !['', '.', '..'].includes(part) && part.toLowerCase() !== '.git');
const isRead = ({ path, size, link }) => link || ((0, names_ts_1.classify)(path) === null ? size <= SMALL : size <= read_file_ts_1.MAX_BYTES);
function* batches(blobs) {
    let batch = [];
    let bytes = 0;
    for (const blob of blobs) {
        batch.push(blob);
        if (isRead(blob))
            bytes += blob.size;
        if (bytes < BATCH)
            continue;
        yield batch;
        batch = [];
        bytes = 0;
    }
    yield batch;
}
/** The blobs' bytes, null for one that is not read. */
async function readBlobs(git, blobs) {
    const wanted = blobs.filter(isRead);
    const out = wanted.length === 0
        ? Buffer.alloc(0)
        : await git.run(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''));
    let at = 0;
    return blobs.map((blob) => {
        if (!isRead(blob))
            return null;
        // `<id> blob <size>\n<bytes>\n`
        const start = out.indexOf(10, at) + 1;
        const header = out.subarray(at, start).toString('latin1');
        if (start === 0 || header !== `${blob.id} blob ${blob.size}\n`)
            throw new Error(`git has no content for ${blob.id}.`);
        at = start + blob.size + 1;
        return out.subarray(start, start + blob.size);
    });
}
function write(root, blob, content, made) {
    const full = (0, node_path_1.join)(root, blob.path);
    const folder = (0, node_path_1.dirname)(full);
    if (!made.has(folder)) {
        (0, node_fs_1.mkdirSync)(folder, { recursive: true });
        made.add(folder);
    }
    if (blob.link)
        (0, node_fs_1.symlinkSync)(content.toString('utf8'), full);
    else {
        (0, node_fs_1.writeFileSync)(full, content ?? '', { flag: 'wx' });
        if (content === null && (0, names_ts_1.classify)(blob.path) !== null)
            (0, node_fs_1.truncateSync)(full, blob.size);
    }
}


/***/ }),

/***/ 86932:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.short = void 0;
exports.findBaseline = findBaseline;
exports.fetchCommit = fetchCommit;
const git_ts_1 = __nccwpck_require__(16891);
const values_ts_1 = __nccwpck_require__(59657);
/** History to fetch, in commits, before all of it is asked for. */
const DEPTHS = [50, 500];
/**
 * Finds the commit this change starts from and makes sure that its files are here: for a pull request the merge base, for a merge
 * group its base, for a push the commit the branch was at. A shallow clone gets what is missing by `git fetch`.
 *
 * @returns the baseline, or why there is none as a clause
 */
async function findBaseline(git, event) {
    try {
        if (event.pull !== null)
            return await ofPullRequest(git, event.pull);
        if (event.before !== null)
            return await ofCommit(git, event.before, event.name);
        if (event.name === 'push')
            return await ofNewBranch(git, event);
    }
    catch (error) {
        if (error instanceof git_ts_1.GitError)
            return { problem: `git said: ${error.message}` };
        throw error;
    }
    return { problem: `the event ${JSON.stringify(event.name)} compares nothing` };
}
async function ofPullRequest(git, pull) {
    // actions/checkout checks out a merge of base and head: the change is then what it adds to its first parent.
    const parents = await headParents(git);
    if (parents.length === 2 && parents[1] === pull.headSha) {
        const base = parents[0];
        const fetched = await fetchCommit(git, base);
        return { commit: base, how: `the base ${(0, exports.short)(base)} of the checked out merge${fetched}` };
    }
    return mergeBase(git, pull.baseSha);
}
async function ofCommit(git, commit, name) {
    const fetched = await fetchCommit(git, commit);
    const what = name === 'push' ? 'the commit before this push' : 'the base of the merge group';
    return { commit, how: `${what}, ${(0, exports.short)(commit)}${fetched}` };
}
/** A branch that is pushed for the first time is compared with the default branch. */
async function ofNewBranch(git, event) {
    const branch = event.defaultBranch;
    if (branch === null || event.onDefaultBranch)
        return { problem: 'there is no commit before this push' };
    await git.run(['check-ref-format', '--branch', branch]);
    await git.run(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', `refs/heads/${branch}`]);
    const tip = (0, values_ts_1.commitId)(await git.text(['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}']));
    if (tip === null)
        return { problem: 'the default branch has no commit' };
    return mergeBase(git, tip);
}
/** The parents the checked out commit names, whether or not a shallow clone has them. */
async function headParents(git) {
    const commit = await git.text(['cat-file', 'commit', 'HEAD']);
    const header = commit.slice(0, commit.indexOf('\n\n'));
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]);
}
async function mergeBase(git, base) {
    const found = async (how) => {
        if (!(await git.has(base)))
            return null;
        let commit;
        try {
            commit = (0, values_ts_1.commitId)(await git.text(['merge-base', base, 'HEAD']));
        }
        catch {
            // No common ancestor in the history that is here.
            return null;
        }
        return commit !== null && (await git.has(commit)) ? { commit, how: `the merge base ${(0, exports.short)(commit)}${how}` } : null;
    };
    const here = await found('');
    if (here !== null)
        return here;
    const head = await git.text(['rev-parse', 'HEAD']);
    for (const depth of DEPTHS) {
        await git.run(['fetch', '--no-tags', '--quiet', `--depth=${depth}`, 'origin', base, head]);
        const now = await found(`, fetched with ${depth} commits of history`);
        if (now !== null)
            return now;
    }
    await git.run(['fetch', '--no-tags', '--quiet', ...((await isShallow(git)) ? ['--unshallow'] : []), 'origin', base]);
    const last = await found(', fetched with all history');
    if (last === null)
        throw new git_ts_1.GitError(`there is no merge base of ${(0, exports.short)(base)} and the checked out commit`);
    return last;
}
const isShallow = async (git) => (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
/** Fetches one commit without its history when it is not here. Returns how, as the end of a clause. */
async function fetchCommit(git, commit) {
    if (await git.has(commit))
        return '';
    await git.run(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', commit]);
    return ', fetched into the shallow clone';
}
const short = (commit) => commit.slice(0, 12);
exports.short = short;


/***/ }),

/***/ 26783:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.oldFindings = oldFindings;
exports.untouchedFindings = untouchedFindings;
exports.withOld = withOld;
const lists_ts_1 = __nccwpck_require__(56174);
const conclusion_ts_1 = __nccwpck_require__(44359);
const hunks_ts_1 = __nccwpck_require__(81898);
const LEVEL_RANK = { notice: 0, warning: 1, error: 2 };
const STATE_RANK = {
    'not-affected': 0,
    disabled: 0,
    missing: 1,
    'update-required': 2,
    unresolved: 3,
    enabled: 4,
};
/**
 * The findings of `head` that were in `base` already and are no worse now: by fingerprint (which knows neither lines nor
 * states), else by what they are about, because servers of one file may be told in another order. What another server
 * has since is new. Fingerprints are unique inside a report.
 */
function oldFindings(head, base) {
    const before = new Map(base.report.findings.map((finding) => [finding.fingerprint, finding]));
    const now = new Set(head.report.findings.map(({ fingerprint }) => fingerprint));
    const gone = new Map();
    for (const finding of base.report.findings.filter(({ fingerprint }) => !now.has(fingerprint))) {
        const key = subject(finding, base);
        if (key !== null)
            (0, lists_ts_1.addTo)(gone, key, finding);
    }
    return new Set(head.report.findings.filter((finding) => {
        const known = before.get(finding.fingerprint) ?? gone.get(subject(finding, head) ?? '')?.shift();
        return known !== undefined && !isWorse(finding, known) && !hasNewServer(finding, head, base);
    }));
}
/** ` (d.yaml:is)` of the second server of a file. */
const FURTHER = / \([^()]*\)$/;
/** The release in the id of a server that is known by an image or a chart alone: `#image wso2is:5.11.0.300`. */
const RELEASE = /(#image [^\s:]{1,300}):\S{1,300}|(#chart \S{1,300}) [\w.+-]{1,300}/;
/**
 * What a finding is about, without what only tells servers of one file apart: those of a configuration file by their
 * release, those of an image by its name. Null for a finding about no server.
 */
function subject({ rule, part, file, state, deployment }, { deployments }) {
    const found = deployments.find(({ id }) => id === deployment);
    if (state === null || !found)
        return null;
    const plain = found.id.replace(FURTHER, '');
    const name = plain.replace(RELEASE, '$1$2');
    const release = name === plain ? [found.product, found.version, found.updateLevel] : [];
    return JSON.stringify([rule, part, file, name, ...release]);
}
/** Whether a file describes more servers with a finding than before; nobody knows of one that no file described. */
function hasNewServer(finding, head, base) {
    if (finding.state === null || finding.deployment === null)
        return false;
    const isSame = (other) => other.rule === finding.rule && other.part === finding.part && !isWorse(finding, other);
    const ids = new Set(base.report.findings.filter(isSame).map(({ deployment }) => deployment));
    const told = base.deployments.filter(({ id }) => ids.has(id));
    if (told.some(({ id, servers = [] }) => id === finding.deployment && servers.length === 0))
        return false;
    const before = told.flatMap(({ servers = [] }) => servers);
    const now = head.deployments.find(({ id }) => id === finding.deployment)?.servers ?? [];
    const count = (files, file) => files.filter((one) => one === file).length;
    return now.some((file) => count(now, file) > count(before, file));
}
function isWorse(now, before) {
    if (LEVEL_RANK[now.level] !== LEVEL_RANK[before.level])
        return LEVEL_RANK[now.level] > LEVEL_RANK[before.level];
    if (now.state === null || before.state === null)
        return false;
    return STATE_RANK[now.state] > STATE_RANK[before.state];
}
/**
 * The findings a change has nothing to do with, as far as its diff tells: for runs that cannot read the tree
 * before the change. What cannot be told counts as new: a setting that may have been removed, a deployment whose product,
 * version or policy changed, a file whose lines the diff does not show.
 *
 * @param report with repository-relative paths
 * @param policyFile repository-relative path of the policy file
 */
function untouchedFindings(report, diff, policyFile) {
    if (!diff.complete || (policyFile !== null && diff.files.has(policyFile)))
        return new Set();
    const isTouched = (file, first, last) => (0, hunks_ts_1.touches)(diff.files.get(file), first, last);
    const hasRemovals = (file) => diff.files.get(file)?.hunks.some(({ removes }) => removes) ?? false;
    const changedDeployments = new Set(report.deployments
        .filter(({ evidence }) => evidence.some(({ file, line }) => isTouched(file, line, line) || hasRemovals(file)))
        .map(({ id }) => id));
    return new Set(report.findings.filter(({ file, startLine, endLine, state, deployment }) => {
        if (isTouched(file, startLine, endLine))
            return false;
        if (state === 'missing' && hasRemovals(file))
            return false;
        return deployment === null || !changedDeployments.has(deployment);
    }));
}
/** The report with `old` findings as notices: they are told, and nothing fails for them. */
function withOld(report, old, failOn) {
    const findings = report.findings.map((finding) => {
        if (!old.has(finding) || finding.level === 'notice')
            return finding;
        return { ...finding, level: 'notice', message: `${finding.message} (It was there before this change.)` };
    });
    const count = (level) => findings.filter((finding) => finding.level === level).length;
    return {
        ...report,
        findings,
        conclusion: (0, conclusion_ts_1.conclusion)({ findings }, failOn),
        summary: { ...report.summary, errors: count('error'), warnings: count('warning'), notices: count('notice') },
    };
}


/***/ }),

/***/ 96584:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClient = createClient;
/** Longest wait for a rate limit that is worth holding a runner for, in seconds. */
const LONGEST_WAIT = 120;
/** After this many milliseconds every request still under way is given up: an API that hangs must not hang the run. */
const DEADLINE = 10 * 60 * 1000;
/**
 * A client for GitHub's API. It waits and retries on rate limits
 * and on server errors. The library is loaded here, so that a run without a token never pays for it.
 *
 * @param url `GITHUB_API_URL`: GitHub Enterprise Server has its own
 */
async function createClient(token, url, log) {
    // The library parses the event's file when it is loaded, and fails where that is no JSON; `event.ts` has read what is of use.
    delete process.env.GITHUB_EVENT_PATH;
    const [{ GitHub, defaults, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(250)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75250)),
        Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(735)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49735)),
        Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86856)),
    ]);
    const mayWait = (kind) => (seconds, options, _, tries) => {
        if (tries >= 2 || seconds > LONGEST_WAIT)
            return false;
        log.info(`GitHub's ${kind} was reached at ${options.method} ${options.url}; trying again in ${seconds} s.`);
        return true;
    };
    return new (GitHub.plugin(retry, throttling))({
        ...getOctokitOptions(token),
        baseUrl: (url || 'https://api.github.com').replace(/\/+$/, ''),
        userAgent: 'wso2-cert-auth',
        // What the libraries would print themselves would be half a message; `degrade` says what matters.
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        // The defaults hold the proxy of the runner.
        request: { ...defaults.request, signal: AbortSignal.timeout(DEADLINE) },
        retry: { retries: 2 },
        throttle: { onRateLimit: mayWait('rate limit'), onSecondaryRateLimit: mayWait('secondary rate limit') },
    });
}
const ignore = () => { };


/***/ }),

/***/ 94677:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.degrade = degrade;
exports.leaveOut = leaveOut;
exports.explain = explain;
exports.statusOf = statusOf;
exports.isForbiddenQuery = isForbiddenQuery;
exports.oneLine = oneLine;
const values_ts_1 = __nccwpck_require__(59657);
/**
 * Does what `surface` needs GitHub for. A failure is told once, with the permission that would help, and never
 * reaches the verdict.
 *
 * @returns what `work` returned, null when GitHub did not let it
 */
async function degrade(log, surface, work) {
    try {
        return await work();
    }
    catch (error) {
        log.warning(`${capital(surface.name)} was left out: ${explain(error, surface)} Instead, ${surface.instead}.`);
        return null;
    }
}
/** Says once why a surface is not even tried. */
function leaveOut(log, surface, reason) {
    log.warning(`${capital(surface.name)} was left out: it needs the permission \`${surface.permission}\`, and ${reason}. Instead, ${surface.instead}.`);
}
/** What a failed request means, as one sentence for a person. */
function explain(error, { permission }) {
    const status = statusOf(error);
    const said = oneLine(messageOf(error));
    if (isRateLimit(error))
        return `GitHub's rate limit was reached (${said}).`;
    if (status === 401)
        return `GitHub did not accept the token of the input \`github-token\` (${said}).`;
    if (status === 403 || status === 404 || isForbiddenQuery(error)) {
        return `the token needs the permission \`${permission}\` (GitHub said: ${said}).`;
    }
    // What the client's own failures have is a status; this one came of reading what was answered.
    if (error instanceof TypeError && (0, values_ts_1.dig)(error, 'status') === undefined) {
        return 'what answered is not GitHub (a proxy may stand between): its answer has not the form that the API has.';
    }
    if (status === 422)
        return `GitHub refused the request (${said}).`;
    return status === null ? `GitHub could not be reached (${said}).` : `GitHub answered ${status} (${said}).`;
}
/** The HTTP status of a failed request, null when there was no answer (the client calls that a 500 without a response). */
function statusOf(error) {
    const status = (0, values_ts_1.dig)(error, 'status');
    return typeof status === 'number' && (0, values_ts_1.dig)(error, 'response') !== undefined ? status : null;
}
/** Whether GitHub's GraphQL refused for a missing permission; it answers 200 and says so in the body. */
function isForbiddenQuery(error) {
    const errors = (0, values_ts_1.dig)(error, 'errors');
    return Array.isArray(errors) && errors.some((one) => ['FORBIDDEN', 'NOT_FOUND'].includes(String((0, values_ts_1.dig)(one, 'type'))));
}
function isRateLimit(error) {
    const status = statusOf(error);
    return status === 429 || (status === 403 && /rate limit/i.test(messageOf(error)));
}
function messageOf(error) {
    if (error instanceof Error)
        return error.message;
    return (0, values_ts_1.text)(error) ?? 'no reason given';
}
/** The first 300 characters on one line: an API's message may be long and holds what a repository wrote. */
function oneLine(message) {
    const flat = message.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    return flat.length > 300 ? `${flat.slice(0, 299)}\u2026` : flat;
}
const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);


/***/ }),

/***/ 44032:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.gitDiff = gitDiff;
const hunks_ts_1 = __nccwpck_require__(81898);
/** Paths per git process: an argument list has a limit. */
const PER_CALL = 200;
const PLAIN = [
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--find-renames',
    '--no-relative',
    '--ignore-submodules=all',
];
/**
 * What `from` \u2192 `to` changes, by git. Every changed file is listed; the lines only of those among `paths`, as a diff of
 * everything can be huge.
 *
 * @param paths repository-relative
 * @param context lines of context around a change; GitHub shows 3
 * @throws GitError
 */
async function gitDiff(git, from, to, paths, context = 3) {
    const wanted = new Set(paths);
    const changed = changedPaths((await git.run(['diff', ...PLAIN, '--name-status', '-z', from, to])).toString('utf8'));
    const files = new Map();
    for (const { path } of changed)
        files.set(path, { hunks: [], complete: false });
    const shown = changed.filter(({ path }) => wanted.has(path));
    for (let at = 0; at < shown.length; at += PER_CALL) {
        const some = shown.slice(at, at + PER_CALL);
        const out = await git.run([
            'diff',
            ...PLAIN,
            `--unified=${context}`,
            '--src-prefix=a/',
            '--dst-prefix=b/',
            from,
            to,
            '--',
            // A renamed file is only compared with its old self when both are asked for.
            ...some.flatMap(({ path, oldPath }) => (oldPath === null ? [path] : [oldPath, path])),
        ]);
        for (const [path, file] of splitPatch(out.toString('utf8')))
            files.set(path, file);
    }
    return { files, complete: true };
}
function changedPaths(listing) {
    const fields = listing.split('\0');
    const changed = [];
    for (let at = 0; at + 1 < fields.length;) {
        const status = fields[at++];
        const first = fields[at++];
        // `R100 old new`, `C75 old new`; all others name one path.
        if (/^[RC]/.test(status))
            changed.push({ oldPath: first, path: fields[at++] });
        else
            changed.push({ oldPath: null, path: first });
    }
    return changed;
}
/** The files of a unified diff with their new-side paths; deleted files are left out. */
function* splitPatch(patch) {
    // Every content line begins with a blank, `+`, `-` or `\`, so only a header can begin so.
    for (const part of patch.split(/^(?=diff --git )/m)) {
        const path = /^\+\+\+ (?:"b\/(.*)"|b\/([^\t\n]*))\t?$/m.exec(part);
        if (path !== null) {
            const name = path[1] === undefined ? path[2] : unquote(path[1]);
            const body = part.slice(path.index + path[0].length + 1);
            yield [name, { hunks: (0, hunks_ts_1.parseHunks)(body), complete: true }];
        }
    }
}
const ESCAPES = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
/** A path as git quotes it (C escapes, bytes in octal). */
function unquote(quoted) {
    const bytes = [];
    for (const [whole, octal, letter] of quoted.matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/g)) {
        if (octal !== undefined)
            bytes.push(Buffer.from([Number.parseInt(octal, 8)]));
        else
            bytes.push(Buffer.from(letter === undefined ? whole : (ESCAPES[letter] ?? letter)));
    }
    return Buffer.concat(bytes).toString('utf8');
}


/***/ }),

/***/ 85015:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readEvent = readEvent;
const node_fs_1 = __nccwpck_require__(73024);
const values_ts_1 = __nccwpck_require__(59657);
const PULL_REQUEST_EVENTS = new Set(['pull_request', 'pull_request_target']);
/**
 * Reads the event of this run. Nothing of the payload is trusted: a field that is not of the expected form counts as not there.
 *
 * @param env the runner's variables (`GITHUB_EVENT_NAME`, `GITHUB_EVENT_PATH`, `GITHUB_REPOSITORY`, `GITHUB_SHA`, \u2026)
 */
function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    const { payload, problem } = readPayload(env.GITHUB_EVENT_PATH);
    const pull = PULL_REQUEST_EVENTS.has(name) ? pullRequest(payload) : null;
    const defaultBranch = (0, values_ts_1.text)((0, values_ts_1.dig)(payload, 'repository', 'default_branch'));
    return {
        name,
        repository: repositoryOf(env.GITHUB_REPOSITORY),
        pull,
        before: before(name, payload),
        headSha: pull?.headSha ?? (0, values_ts_1.commitId)(env.GITHUB_SHA),
        defaultBranch,
        onDefaultBranch: name === 'schedule' || (defaultBranch !== null && env.GITHUB_REF === `refs/heads/${defaultBranch}`),
        readOnly: name === 'pull_request' ? readOnlyReason(payload, env.GITHUB_ACTOR) : null,
        problem: problem ?? (PULL_REQUEST_EVENTS.has(name) && pull === null ? 'it names no pull request' : null),
    };
}
function readPayload(path) {
    if (path === undefined || path === '')
        return { payload: null, problem: null };
    try {
        return { payload: JSON.parse((0, node_fs_1.readFileSync)(path, 'utf8')), problem: null };
    }
    catch (error) {
        return { payload: null, problem: error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read' };
    }
}
function repositoryOf(name) {
    const match = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? '');
    return match ? { owner: match[1], repo: match[2] } : null;
}
function pullRequest(payload) {
    const number = (0, values_ts_1.count)((0, values_ts_1.dig)(payload, 'pull_request', 'number'));
    const headSha = (0, values_ts_1.commitId)((0, values_ts_1.dig)(payload, 'pull_request', 'head', 'sha'));
    const baseSha = (0, values_ts_1.commitId)((0, values_ts_1.dig)(payload, 'pull_request', 'base', 'sha'));
    return number === null || headSha === null || baseSha === null ? null : { number, headSha, baseSha };
}
function before(name, payload) {
    if (name === 'push')
        return (0, values_ts_1.commitId)((0, values_ts_1.dig)(payload, 'before'));
    return name === 'merge_group' ? (0, values_ts_1.commitId)((0, values_ts_1.dig)(payload, 'merge_group', 'base_sha')) : null;
}
/** GitHub gives `pull_request` runs of forks and of Dependabot a token that can only read. */
function readOnlyReason(payload, actor) {
    const head = (0, values_ts_1.dig)(payload, 'pull_request', 'head', 'repo', 'full_name');
    const base = (0, values_ts_1.dig)(payload, 'repository', 'full_name');
    // A deleted fork arrives as `repo: null`.
    const fork = (0, values_ts_1.dig)(payload, 'pull_request') !== undefined && head !== base;
    if (fork)
        return 'a pull request from a fork has a token that can only read';
    return actor === 'dependabot[bot]' ? 'a pull request of Dependabot has a token that can only read' : null;
}


/***/ }),

/***/ 16891:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Git = exports.GitError = void 0;
const node_child_process_1 = __nccwpck_require__(31421);
const node_os_1 = __nccwpck_require__(48161);
const degrade_ts_1 = __nccwpck_require__(94677);
const values_ts_1 = __nccwpck_require__(59657);
/** What git said when it failed. */
class GitError extends Error {
    name = 'GitError';
}
exports.GitError = GitError;
/** Nothing a repository's configuration could start may run: no monitor, no hook, no helper, no command transport. */
const HARDENED = [
    ['core.fsmonitor', ''],
    ['core.hooksPath', node_os_1.devNull],
    ['core.attributesFile', node_os_1.devNull],
    ['core.quotePath', 'false'],
    ['core.askPass', ''],
    ['credential.helper', ''],
    ['protocol.ext.allow', 'never'],
    ['fetch.recurseSubmodules', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['diff.noprefix', 'false'],
    ['diff.mnemonicPrefix', 'false'],
    // The workspace of a job container belongs to another user.
    ['safe.directory', '*'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);
const MAX_OUTPUT = 1 << 30;
/** Git in one work tree: argument arrays only, no shell, a clean environment. */
class Git {
    /** Absolute path of the top of the work tree. */
    top;
    /** Root-relative paths become repository-relative by this prefix: '' or `folder/`. */
    prefix;
    env;
    constructor(top, prefix, env) {
        this.top = top;
        this.prefix = prefix;
        this.env = env;
    }
    /**
     * Git for the work tree that `root` lies in.
     *
     * @param root absolute path of the scanned folder
     * @param remote how `fetch` signs in, null to use what the checkout left
     * @returns null when `root` is in no work tree or git is not installed
     */
    static async open(root, environment, remote) {
        const env = cleanEnvironment(environment, remote);
        try {
            const out = await execute(root, env, ['rev-parse', '--show-toplevel', '--show-prefix'], '');
            const [top, prefix] = out.toString('utf8').split('\n');
            return top ? new Git(top, prefix ?? '', env) : null;
        }
        catch {
            return null;
        }
    }
    /**
     * Runs git at the top of the work tree.
     *
     * @returns its output
     * @throws GitError with what git said
     */
    run(args, input = '') {
        return execute(this.top, this.env, args, input);
    }
    /** The output as text without the last line break. */
    async text(args) {
        return (await this.run(args)).toString('utf8').replace(/\n$/, '');
    }
    /** The commit that is checked out, null in a repository without one. */
    async head() {
        try {
            return (0, values_ts_1.commitId)(await this.text(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']));
        }
        catch {
            return null;
        }
    }
    /** Whether a commit and its tree are here. */
    async has(commit) {
        try {
            await this.run(['cat-file', '-e', `${commit}^{tree}`]);
            return true;
        }
        catch {
            return false;
        }
    }
    /** A file's bytes at a commit, null when the commit has no such file. `path` is repository-relative. */
    async show(commit, path) {
        const listed = await this.text(['ls-tree', '-z', '--full-tree', commit, '--', path]);
        const entry = /^100\d+ blob ([0-9a-f]+)\t/.exec(listed);
        return entry === null ? null : this.run(['cat-file', 'blob', entry[1]]);
    }
}
exports.Git = Git;
function cleanEnvironment(environment, remote) {
    const env = {};
    for (const [key, value] of Object.entries(environment)) {
        // GIT_* variables redirect git or name programs it starts; INPUT_* hold the token.
        if (value !== undefined && !/^(?:GIT_|INPUT_|SSH_ASKPASS)/i.test(key))
            env[key] = value;
    }
    Object.assign(env, {
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        LC_ALL: 'C',
    });
    if (remote !== null) {
        // In the environment, since arguments can be read by every process of the machine. The empty value drops the header a
        // checkout with kept credentials has set: GitHub refuses two.
        const header = `http.${remote.server.replace(/\/+$/, '')}/.extraheader`;
        const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
        Object.assign(env, {
            GIT_CONFIG_COUNT: '2',
            GIT_CONFIG_KEY_0: header,
            GIT_CONFIG_VALUE_0: '',
            GIT_CONFIG_KEY_1: header,
            GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
        });
    }
    return env;
}
function execute(cwd, env, args, input) {
    return new Promise((resolve, reject) => {
        const child = (0, node_child_process_1.execFile)('git', [...HARDENED, ...args], { cwd, env, encoding: 'buffer', maxBuffer: MAX_OUTPUT, timeout: 5 * 60 * 1000 }, (error, stdout, stderr) => {
            if (error === null)
                return resolve(stdout);
            // What went wrong; behind an empty line stands advice.
            const [said] = stderr.toString('utf8').trim().split('\n\n', 1);
            reject(new GitError((0, degrade_ts_1.oneLine)(said || error.message.split('\n')[0]).replace(/\.$/, '')));
        });
        // Git may end before it has read everything.
        child.stdin?.on('error', () => { });
        child.stdin?.end(input);
    });
}


/***/ }),

/***/ 81898:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.touchesHunk = exports.inOneHunk = void 0;
exports.parseHunks = parseHunks;
exports.touches = touches;
exports.oldLine = oldLine;
const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/** Reads the hunks of one file's unified diff: what follows its `+++` line, or a `patch` of the pull-request files API. */
function parseHunks(patch) {
    const hunks = [];
    let line = 0;
    for (const text of patch.split('\n')) {
        // Every line of content begins with a blank, `+`, `-` or `\`, so this is a header.
        const header = HEADER.exec(text);
        const hunk = hunks.at(-1);
        if (header !== null) {
            const [oldStart, oldEnd] = side(header[1], header[2]);
            const [start, end] = side(header[3], header[4]);
            hunks.push({ start, end, oldStart, oldEnd, added: new Set(), removes: false });
            line = start;
        }
        else if (text.startsWith('+'))
            hunk?.added.add(line++);
        else if (!text.startsWith('-'))
            line++;
        else if (hunk !== undefined)
            hunk.removes = true;
    }
    return hunks;
}
/** First and last line of a header's side. A side without lines names the line before it. */
function side(start, lines) {
    const first = Number(start) + (lines === '0' ? 1 : 0);
    return [first, first + Number(lines ?? 1) - 1];
}
/** Whether all of `[first, last]` lies in one hunk; only there GitHub takes a review comment. */
const inOneHunk = (file, first, last) => file?.hunks.some(({ start, end }) => start <= first && last <= end) ?? false;
exports.inOneHunk = inOneHunk;
/** Whether any of `[first, last]` is new or changed. Of a file whose lines are not known every line counts. */
function touches(file, first, last) {
    if (file === undefined)
        return false;
    if (!file.complete)
        return true;
    return file.hunks.some(({ added }) => {
        for (const line of added)
            if (first <= line && line <= last)
                return true;
        return false;
    });
}
/**
 * The line of the old side that a line of the new side stands on, by hunks without context; null when it is new there.
 */
function oldLine(hunks, line) {
    let before = null;
    for (const hunk of hunks) {
        if (line < hunk.start)
            break;
        if (line <= hunk.end)
            return null;
        before = hunk;
    }
    return before === null ? line : line - before.end + before.oldEnd;
}
/** Whether any of `[first, last]` is shown by the diff. */
const touchesHunk = (file, first, last) => file?.hunks.some(({ start, end }) => start <= last && first <= end) ?? false;
exports.touchesHunk = touchesHunk;


/***/ }),

/***/ 65446:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.InputError = void 0;
exports.readInputs = readInputs;
const node_path_1 = __nccwpck_require__(76760);
/** A wrong input; the message names it, what it may be, and what it was. */
class InputError extends Error {
    name = 'InputError';
}
exports.InputError = InputError;
/**
 * Reads the Action's inputs as the runner passes them (`INPUT_<NAME>`, blanks kept as dashes).
 *
 * @throws InputError
 */
function readInputs(env) {
    const get = (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const file = (name) => (get(name) === '' ? null : (0, node_path_1.resolve)(workspace, get(name)));
    return {
        root: (0, node_path_1.resolve)(workspace, get('path') || '.'),
        policy: get('policy') || null,
        failOn: choice('fail-on', get('fail-on'), ['error', 'warning', 'never']),
        scope: choice('scope', get('scope'), ['all', 'changed']),
        requireDeployment: flag('require-deployment', get('require-deployment'), false),
        annotations: annotations(get('annotations')),
        review: flag('review', get('review'), false),
        summary: flag('summary', get('summary'), true),
        issue: flag('issue', get('issue'), false),
        policyRef: choice('policy-ref', get('policy-ref'), ['head', 'base']),
        sarifFile: file('sarif-file'),
        jsonFile: file('json-file'),
        token: get('github-token') || null,
    };
}
function annotations(value) {
    // People write a switch here as for the other surfaces.
    if (value.toLowerCase() === 'true')
        return 'auto';
    if (value.toLowerCase() === 'false')
        return 'none';
    return choice('annotations', value, ['auto', 'check', 'commands', 'none']);
}
/** The first of `allowed` is the default. */
function choice(name, value, allowed) {
    if (value === '')
        return allowed[0];
    const chosen = allowed.find((one) => one === value.toLowerCase());
    if (chosen !== undefined)
        return chosen;
    throw new InputError(`The input ${name} is ${JSON.stringify(value)}; it may be ${allowed.join(', ')}.`);
}
/** Booleans as YAML's core schema has them. */
function flag(name, value, fallback) {
    if (value === '')
        return fallback;
    if (/^(?:true|True|TRUE)$/.test(value))
        return true;
    if (/^(?:false|False|FALSE)$/.test(value))
        return false;
    throw new InputError(`The input ${name} is ${JSON.stringify(value)}; it may be true or false.`);
}


/***/ }),

/***/ 43432:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LABEL = void 0;
exports.trackInIssue = trackInIssue;
const apply_ts_1 = __nccwpck_require__(42798);
const dates_ts_1 = __nccwpck_require__(86931);
const fingerprint_ts_1 = __nccwpck_require__(91938);
const markdown_ts_1 = __nccwpck_require__(54285);
const markdown_escape_ts_1 = __nccwpck_require__(19717);
const words_ts_1 = __nccwpck_require__(72691);
const marker_ts_1 = __nccwpck_require__(14329);
const review_comments_ts_1 = __nccwpck_require__(44750);
const values_ts_1 = __nccwpck_require__(59657);
/** The label by which the issue is found again; GitHub makes it with the first issue. Only people who may triage can set it. */
exports.LABEL = 'wso2-cert-auth';
/**
 * Keeps one tracking issue: opened when a scan fails or an allow entry is about to expire, edited in place, closed with a comment when
 * neither is the case. An entry that comes into its last 14 days is announced by a comment, once, since edits notify nobody.
 *
 * @returns what was done, a sentence for the log
 * @throws the client's error
 */
async function trackInIssue(input) {
    const { client, repository, report } = input;
    const expiring = input.allows.filter(({ expires }) => isExpiring(input.today, expires));
    const needed = report.conclusion === 'failure' || expiring.length > 0;
    const issue = await findIssue(input);
    if (issue === null) {
        if (!needed)
            return 'No tracking issue is open and none is needed.';
        const { data } = await client.rest.issues.create({
            ...repository,
            title: titleOf(report),
            body: bodyOf(input, expiring),
            labels: [exports.LABEL],
        });
        return `Opened the tracking issue #${data.number}.`;
    }
    const id = { ...repository, issue_number: issue.number };
    if (!needed) {
        const body = `${(0, markdown_escape_ts_1.escapeMarkdown)((0, words_ts_1.summaryLine)(report))} Nothing is left to do${input.run === null ? '' : ` ([run](${input.run}))`}.`;
        await client.rest.issues.createComment({ ...id, body });
        await client.rest.issues.update({ ...id, state: 'closed', state_reason: 'completed' });
        return `Closed the tracking issue #${issue.number}.`;
    }
    const title = titleOf(report);
    const body = bodyOf(input, expiring);
    if (title !== issue.title || body !== issue.body.replaceAll('\r\n', '\n')) {
        await client.rest.issues.update({ ...id, title, body });
    }
    const announced = new Set((0, marker_ts_1.marks)('announced', issue.body));
    const fresh = expiring.filter((allow) => !announced.has(keyOf(allow)));
    if (fresh.length > 0)
        await client.rest.issues.createComment({ ...id, body: announcement(fresh, input.today) });
    return `Updated the tracking issue #${issue.number}.`;
}
/** The oldest open issue with our label and our mark for this folder. */
async function findIssue({ client, repository, folder }) {
    const listed = await client.paginate(client.rest.issues.listForRepo, {
        ...repository,
        state: 'open',
        labels: exports.LABEL,
        sort: 'created',
        direction: 'asc',
        per_page: 100,
    });
    for (const entry of listed) {
        const number = (0, values_ts_1.dig)(entry, 'number');
        const body = (0, values_ts_1.text)((0, values_ts_1.dig)(entry, 'body')) ?? '';
        // The API lists pull requests as issues.
        if (typeof number !== 'number' || (0, values_ts_1.dig)(entry, 'pull_request') !== undefined)
            continue;
        if ((0, marker_ts_1.marks)('issue', body).includes((0, marker_ts_1.folderKey)(folder))) {
            return { number, title: (0, values_ts_1.text)((0, values_ts_1.dig)(entry, 'title')) ?? '', body };
        }
    }
    return null;
}
const titleOf = ({ advisory, conclusion }) => conclusion === 'failure'
    ? `${advisory}: certificate-based authentication is not off everywhere`
    : `${advisory}: allow entries are about to expire`;
function bodyOf(input, expiring) {
    const { report, link, allows, today, folder } = input;
    const end = [(0, marker_ts_1.mark)('issue', (0, marker_ts_1.folderKey)(folder)), ...expiring.map((allow) => (0, marker_ts_1.mark)('announced', keyOf(allow)))].join('\n');
    const parts = [
        'This issue is kept by the scheduled scan: it is edited in place, and closed when nothing is left to do.',
        ...(expiring.length === 0 ? [] : [announcement(expiring, today)]),
    ].join('\n\n');
    // A byte is never more than a UTF-16 unit, so a limit in bytes keeps the one in units.
    const limit = review_comments_ts_1.MOST_BODY - Buffer.byteLength(parts) - end.length - 64;
    return [parts, (0, markdown_ts_1.renderMarkdown)(report, { link, allows, today, limit }).trim(), end].join('\n\n');
}
function announcement(expiring, today) {
    const lines = expiring.slice(0, 50).map(({ path, part, owner, expires }) => {
        const left = (0, dates_ts_1.daysBetween)(today, expires);
        const when = left < 0 ? `expired after ${expires}` : `holds through ${expires}, ${left} more ${left === 1 ? 'day' : 'days'}`;
        return `- Part ${part} of ${(0, markdown_escape_ts_1.markdownCode)(path)}, owned by ${(0, markdown_escape_ts_1.markdownCode)(owner)}, ${when}`;
    });
    if (expiring.length > lines.length)
        lines.push(`- ${expiring.length - lines.length} more are in the policy file`);
    return ['**Allow entries that need a decision**', '', ...lines].join('\n');
}
const isExpiring = (today, expires) => (0, dates_ts_1.daysBetween)(today, expires) <= apply_ts_1.SOON_DAYS;
const keyOf = ({ path, part, expires }) => `${expires}:${(0, fingerprint_ts_1.sha256)(JSON.stringify([path, part])).slice(0, 16)}`;


/***/ }),

/***/ 13876:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.judgeRun = judgeRun;
const node_fs_1 = __nccwpck_require__(73024);
const node_path_1 = __nccwpck_require__(76760);
const decode_ts_1 = __nccwpck_require__(27865);
const parse_ts_1 = __nccwpck_require__(72745);
const policy_ts_1 = __nccwpck_require__(26658);
const read_ts_1 = __nccwpck_require__(78776);
const report_ts_1 = __nccwpck_require__(88850);
const usage_ts_1 = __nccwpck_require__(74980);
const base_tree_ts_1 = __nccwpck_require__(12963);
const baseline_ts_1 = __nccwpck_require__(86932);
const changed_ts_1 = __nccwpck_require__(26783);
const degrade_ts_1 = __nccwpck_require__(94677);
const git_ts_1 = __nccwpck_require__(16891);
const policy_guard_ts_1 = __nccwpck_require__(93097);
const policy_source_ts_1 = __nccwpck_require__(39271);
const pull_files_ts_1 = __nccwpck_require__(18850);
const repository_report_ts_1 = __nccwpck_require__(56714);
/**
 * Scans and judges: with the policy of this change or of its base, with warnings for what a change allows itself, and with what was
 * there before as notices when only the change counts.
 *
 * @throws PolicyError, UsageError: nothing was decided
 */
async function judgeRun(run) {
    const { inputs } = run;
    const isProposal = run.event.pull !== null || run.event.name === 'merge_group';
    const outcome = inputs.policyRef === 'base' && isProposal ? await judgeWithBasePolicy(run) : await judgeWithOwnPolicy(run);
    const report = (0, report_ts_1.toReport)(outcome, inputs.failOn);
    return { outcome, report: inputs.scope === 'changed' ? await onlyChanged(run, outcome, report) : report };
}
async function judgeWithOwnPolicy(run) {
    const outcome = await scanHead(run, undefined);
    if (run.event.pull === null)
        return outcome;
    const baseline = await run.baseline();
    if ('problem' in baseline || run.git === null) {
        if (outcome.policy === null)
            return outcome;
        run.runner.warning(`Whether this pull request changes the policy file could not be told, because ${problemOf(baseline)}. Its entries count unseen; check out with \`fetch-depth: 0\`, or set \`policy-ref: base\`.`);
        return outcome;
    }
    const text = await (0, policy_source_ts_1.policyAt)(run.git, baseline.commit, run.policy);
    if (text === (outcome.policy?.text ?? null))
        return outcome;
    // A change that deletes the file takes away what all of its entries said: as one that empties it.
    const head = outcome.policy ?? (0, parse_ts_1.parsePolicy)(read_ts_1.POLICY_FILE, '', run.today);
    const base = readBasePolicy(run, head.file, text);
    const withBase = await scanHead(run, base?.text ?? null);
    const warnings = (0, policy_guard_ts_1.guardPolicy)({ head, base, withHead: outcome, withBase });
    return {
        ...outcome,
        findings: [...outcome.findings, ...warnings],
        texts: new Map([...outcome.texts, [head.file, head.text]]),
    };
}
function readBasePolicy(run, file, text) {
    if (text === null)
        return null;
    try {
        return (0, parse_ts_1.parsePolicy)(file, text, run.today);
    }
    catch (error) {
        if (!(error instanceof policy_ts_1.PolicyError))
            throw error;
        run.runner.info('The policy file before this change cannot be used, so every entry counts as added.');
        return null;
    }
}
async function judgeWithBasePolicy(run) {
    const baseline = await run.baseline();
    if ('problem' in baseline || run.git === null) {
        throw new usage_ts_1.UsageError(`The policy of the base (input policy-ref) could not be read, because ${problemOf(baseline)}. Check out with fetch-depth: 0.`);
    }
    checkOwnPolicy(run);
    run.runner.info(`Judging with the policy file of ${baseline.how}.`);
    return scanHead(run, await (0, policy_source_ts_1.policyAt)(run.git, baseline.commit, run.policy));
}
/** A policy file that this change breaks must not wait for the merge to be told. */
function checkOwnPolicy({ git, policy, today }) {
    const path = policy.given ?? (git && policy.inRepository && (0, node_path_1.join)(git.top, policy.inRepository));
    if (!path)
        return;
    let bytes;
    try {
        bytes = (0, node_fs_1.readFileSync)(path);
    }
    catch {
        return;
    }
    const decoded = (0, decode_ts_1.decode)(bytes);
    const name = policy.inRepository ?? path;
    if (!('text' in decoded))
        throw new usage_ts_1.UsageError(`The policy file ${name} cannot be used: ${decoded.problem}.`);
    (0, parse_ts_1.parsePolicy)(name, decoded.text, today);
}
/** @param policyText undefined for the file in the tree, null for no policy */
async function scanHead({ scan, inputs, policy, today }, policyText) {
    const options = { root: inputs.root, policyFile: policy.given, today };
    return scan(policyText === undefined ? options : { ...options, policyText });
}
async function onlyChanged(run, outcome, report) {
    const { runner, event } = run;
    const baseline = await run.baseline();
    if (run.git !== null && !('problem' in baseline)) {
        try {
            const base = await scanBase(run, baseline, outcome);
            runner.info(`Only what is new since ${baseline.how}, counts.`);
            const head = { report, deployments: outcome.deployments };
            return (0, changed_ts_1.withOld)(report, (0, changed_ts_1.oldFindings)(head, base), run.inputs.failOn);
        }
        catch (error) {
            if (!(error instanceof git_ts_1.GitError))
                throw error;
            return byFilesOfPull(run, report, `git said: ${error.message}`);
        }
    }
    if (event.pull === null && event.name !== 'push' && event.name !== 'merge_group') {
        runner.info(`\`scope: changed\` has nothing to compare with on the event ${event.name || 'of this run'}: all findings count.`);
        return report;
    }
    return byFilesOfPull(run, report, problemOf(baseline));
}
async function scanBase(run, baseline, outcome) {
    const { git, inputs, policy, scan, today } = run;
    if (git === null)
        throw new git_ts_1.GitError('there is no work tree');
    const tree = await (0, base_tree_ts_1.writeBaseTree)(git, baseline.commit, git.prefix, runnerTemp(run));
    try {
        const name = outcome.policy?.file ?? null;
        const file = name === null || (0, node_path_1.isAbsolute)(name) ? policy.given : (0, node_path_1.join)(tree.root, name);
        const judged = async (policyText) => {
            const scanned = await scan({ root: tree.root, policyFile: file, policyText, today });
            return { report: (0, report_ts_1.toReport)(scanned, inputs.failOn), deployments: scanned.deployments };
        };
        if (inputs.policyRef === 'base')
            return await judged(outcome.policy?.text ?? null);
        try {
            return await judged(await (0, policy_source_ts_1.policyAt)(git, baseline.commit, policy));
        }
        catch (error) {
            if (!(error instanceof policy_ts_1.PolicyError || error instanceof usage_ts_1.UsageError))
                throw error;
            run.runner.info(`The policy file at ${(0, baseline_ts_1.short)(baseline.commit)} cannot be used; the base is judged with today's.`);
            return await judged(outcome.policy?.text ?? null);
        }
    }
    finally {
        tree.remove();
    }
}
const runnerTemp = ({ runner }) => runner.env.RUNNER_TEMP;
/** Without the tree before the change, its lines have to tell what is new. */
async function byFilesOfPull(run, report, problem) {
    const { event, runner, inputs } = run;
    const client = await run.client();
    if (event.pull === null || event.repository === null || client === null) {
        runner.warning(`\`scope: changed\` could not read the tree before this change, because ${problem}: all findings count. Check out with \`fetch-depth: 0\`.`);
        return report;
    }
    const { repository, pull } = event;
    const surface = {
        name: 'the comparison with the files of the pull request',
        permission: 'pull-requests: read',
        instead: 'all findings count',
    };
    const diff = await (0, degrade_ts_1.degrade)(runner, surface, () => (0, pull_files_ts_1.pullDiff)(client, repository, pull.number));
    if (diff === null)
        return report;
    runner.warning(`\`scope: changed\` could not read the tree before this change, because ${problem}. Findings on lines that GitHub lists as changed count as new; check out with \`fetch-depth: 0\` to compare exactly.`);
    const mapped = (0, repository_report_ts_1.mapPaths)(report, run.toRepository);
    const untouched = (0, changed_ts_1.untouchedFindings)(mapped, diff, run.policy.inRepository);
    const old = new Set(report.findings.filter((_, index) => untouched.has(mapped.findings[index])));
    return (0, changed_ts_1.withOld)(report, old, inputs.failOn);
}
const problemOf = (baseline) => 'problem' in baseline ? baseline.problem : 'the folder is in no git work tree';


/***/ }),

/***/ 71679:
/***/ (function(__unused_webpack_module, exports) {


/** Cuts texts to what a surface of GitHub takes. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.cutBytes = cutBytes;
exports.cutLines = cutLines;
const MORE = '\u2026';
/**
 * The longest beginning of `text` that fits into `most` bytes of UTF-8, with `\u2026` where it was cut. Never half a character.
 */
function cutBytes(text, most) {
    const bytes = Buffer.from(text);
    if (bytes.length <= most)
        return text;
    let end = most - Buffer.byteLength(MORE);
    // A byte 10xxxxxx goes on with the character before it.
    while (end > 0 && (bytes[end] & 0xc0) === 0x80)
        end--;
    return bytes.subarray(0, end).toString('utf8') + MORE;
}
/**
 * The lines that fit, joined. When not all do, the last one says how many are left out.
 *
 * @param most UTF-16 units the result may have
 * @param more the line for a number of lines left out
 */
function cutLines(lines, most, more) {
    const whole = lines.join('\n');
    if (whole.length <= most)
        return whole;
    // The note for all of them is the longest one.
    let room = most - more(lines.length).length;
    let kept = 0;
    for (const line of lines) {
        room -= line.length + 1;
        if (room < 0)
            break;
        kept++;
    }
    return [...lines.slice(0, kept), more(lines.length - kept)].join('\n');
}


/***/ }),

/***/ 14329:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inFolder = exports.folderKey = exports.mark = void 0;
exports.ofFolder = ofFolder;
exports.marks = marks;
const fingerprint_ts_1 = __nccwpck_require__(91938);
/** A comment nobody sees. `value` may hold letters, digits and `.:/_-` only. */
const mark = (kind, value) => `<!-- wso2-cert-auth ${kind} ${value} -->`;
exports.mark = mark;
/** What a mark says of the scanned folder, by its path in the repository. */
const folderKey = (folder) => (0, fingerprint_ts_1.sha256)(folder).slice(0, 16);
exports.folderKey = folderKey;
/** The value of a mark in a run for one folder of the repository; at the top (`.`) it says nothing of the folder. */
const inFolder = (folder, value) => folder === '.' ? value : `${value}:${(0, exports.folderKey)(folder)}`;
exports.inFolder = inFolder;
/** What was given to `inFolder`, null when that was for another folder. */
function ofFolder(folder, marked) {
    const value = marked.split(':')[0];
    return (0, exports.inFolder)(folder, value) === marked ? value : null;
}
/** The values of all marks of a kind in a body. */
function marks(kind, body) {
    return [...body.matchAll(/<!-- wso2-cert-auth ([a-z]+) ([\w.:/-]+) -->/g)]
        .filter((match) => match[1] === kind)
        .map((match) => match[2]);
}


/***/ }),

/***/ 29571:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findPlaces = findPlaces;
const paths_ts_1 = __nccwpck_require__(4278);
const baseline_ts_1 = __nccwpck_require__(86932);
const diff_ts_1 = __nccwpck_require__(44032);
const git_ts_1 = __nccwpck_require__(16891);
const hunks_ts_1 = __nccwpck_require__(81898);
/**
 * A pull request's run scans a merge of head and base, while GitHub shows the head: where the base has changed the same files,
 * lines differ. The map is made by git; when the head commit cannot be had, lines are taken as they are.
 *
 * @param files repository-relative paths of the findings
 */
async function findPlaces(git, event, env, files) {
    const scanned = git === null ? null : await git.head();
    const shift = git === null || scanned === null ? null : await shiftToHead(git, scanned, event.headSha, files);
    const line = (file, number) => {
        const moved = shift?.files.get(file);
        return moved === undefined || !moved.complete ? number : (0, hunks_ts_1.oldLine)(moved.hunks, number);
    };
    const server = env.GITHUB_SERVER_URL?.replace(/\/+$/, '') || 'https://github.com';
    const { repository, headSha } = event;
    return {
        commit: headSha,
        line,
        link(file, first, last) {
            if (repository === null || headSha === null)
                return null;
            const from = line(file, first);
            const to = line(file, last);
            const there = from !== null && to !== null;
            const commit = there ? headSha : (scanned ?? headSha);
            const [start, end] = there ? [from, to] : [first, last];
            const lines = start === end ? `L${start}` : `L${start}-L${end}`;
            return `${server}/${repository.owner}/${repository.repo}/blob/${commit}/${(0, paths_ts_1.encodePath)(file)}#${lines}`;
        },
    };
}
async function shiftToHead(git, scanned, head, files) {
    if (head === null || head === scanned || files.size === 0)
        return null;
    try {
        await (0, baseline_ts_1.fetchCommit)(git, head);
        return await (0, diff_ts_1.gitDiff)(git, head, scanned, files, 0);
    }
    catch (error) {
        if (error instanceof git_ts_1.GitError)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 93097:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.guardPolicy = guardPolicy;
const target_ts_1 = __nccwpck_require__(63365);
const OPEN = new Set(['enabled', 'missing', 'unresolved', 'update-required']);
const PARTS = ['A', 'B'];
/**
 * Warnings at the entries of the policy file that a change adds or widens, each saying what the entry lets through. An exception has to be
 * approved by a person; a change that needs one must not bring its own unseen.
 */
function guardPolicy(change) {
    const explained = new Set();
    const findings = [];
    for (const allow of change.head.allows) {
        const reach = newReach(allow, change.base?.allows ?? []);
        if (reach === null)
            continue;
        const through = change.withBase.deployments.filter((deployment) => covers(allow, deployment) && isLetThrough(change, deployment.id, allow.part));
        for (const { id } of through)
            explained.add(key(id, allow.part));
        findings.push(warning(allow.part, reach === 'added' ? allow.at : allow.expiresAt, reach === 'added'
            ? `This change adds an allow entry: it ${lets(through.map(({ id }) => `Part ${allow.part} of ${id}`))}.`
            : `This change lets an allow entry hold longer, through ${allow.expires}: it ${lets(through.map(({ id }) => `Part ${allow.part} of ${id}`))}.`, `${allow.owner} should review it. With the input policy-ref: base, entries count from the merge on.`));
    }
    for (const target of change.head.targets) {
        if (change.base?.targets.some((known) => isSameTarget(known, target)))
            continue;
        const through = [];
        for (const deployment of change.withHead.deployments.filter((one) => covers(target, one))) {
            for (const part of PARTS) {
                if (!isImproved(change, deployment.id, part))
                    continue;
                explained.add(key(deployment.id, part));
                through.push(`Part ${part} of ${deployment.id}`);
            }
        }
        findings.push(warning(null, target.at, `This change adds or changes a target: it ${lets(through)}.`, 'Review that the product, version and update level are what is deployed. With the input policy-ref: base, targets count from the merge on.'));
    }
    return [...findings, ...unexplained(change, explained)];
}
/** What a removed entry or a changed field lets through: nothing may get better unseen. */
function unexplained(change, explained) {
    const through = change.withBase.deployments.flatMap(({ id }) => PARTS.filter((part) => !explained.has(key(id, part)) && (isImproved(change, id, part) || isLetThrough(change, id, part))).map((part) => `Part ${part} of ${id}`));
    if (through.length === 0)
        return [];
    const at = { file: change.head.file, start: 0, end: 0 };
    return [
        warning(null, at, `This change of the policy file ${lets(through)}.`, 'Review what was removed or changed. With the input policy-ref: base, the policy counts from the merge on.'),
    ];
}
/** How an entry reaches further than the entries before: it is new, it holds longer; null when it does not. */
function newReach(allow, before) {
    const twins = before.filter(({ path, part }) => path === allow.path && part === allow.part);
    if (twins.length === 0)
        return 'added';
    return twins.some(({ expires }) => expires >= allow.expires) ? null : 'longer';
}
const isSameTarget = (a, b) => a.path === b.path && a.product === b.product && a.version === b.version && a.updateLevel === b.updateLevel;
const covers = (entry, deployment) => (0, target_ts_1.policyPaths)(deployment).some((file) => entry.matches(file));
/** Whether a part fails with the policy before and is allowed with the policy of this change. */
function isLetThrough({ withBase, withHead }, id, part) {
    const before = partOf(withBase, id, part);
    const after = partOf(withHead, id, part);
    return before !== undefined && OPEN.has(before.state) && !before.allowlisted && after?.allowlisted === true;
}
/** Whether a part is open with the policy before and closed, or gone, with the policy of this change. */
function isImproved({ withBase, withHead }, id, part) {
    const before = partOf(withBase, id, part);
    const after = partOf(withHead, id, part);
    return before !== undefined && OPEN.has(before.state) && !(after !== undefined && OPEN.has(after.state));
}
const partOf = (result, id, part) => result.deployments.find((deployment) => deployment.id === id)?.parts[part];
const key = (id, part) => `${part} ${id}`;
const lets = (what) => {
    if (what.length === 0)
        return 'lets nothing through today';
    const named = what.slice(0, 5).join(', ');
    return `lets through ${named}${what.length > 5 ? ` and ${what.length - 5} more` : ''}`;
};
const warning = (part, span, message, help) => ({
    rule: 'allowlist-entry',
    part,
    level: 'warning',
    state: null,
    deployment: null,
    span,
    message,
    help,
    fix: null,
    allowlist: null,
});


/***/ }),

/***/ 39271:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policySource = policySource;
exports.policyAt = policyAt;
const node_path_1 = __nccwpck_require__(76760);
const decode_ts_1 = __nccwpck_require__(27865);
const usage_ts_1 = __nccwpck_require__(74980);
/**
 * @param standard absolute path of the default place
 * @param input the input `policy`, from the workspace; null for the default place
 * @param top absolute path of the top of the work tree, null outside of one
 */
function policySource(standard, input, workspace, top) {
    const given = input === null ? null : (0, node_path_1.resolve)(workspace, input);
    const inside = top === null ? '..' : (0, node_path_1.relative)(top, given ?? standard);
    const isOutside = inside === '..' || inside.startsWith(`..${node_path_1.sep}`) || (0, node_path_1.isAbsolute)(inside);
    return { given, inRepository: isOutside ? null : inside.split(node_path_1.sep).join('/') };
}
/**
 * The policy file's text at a commit, null when the commit has none.
 *
 * @throws UsageError when it is there and is no text
 */
async function policyAt(git, commit, { inRepository }) {
    const bytes = inRepository === null ? null : await git.show(commit, inRepository);
    if (bytes === null)
        return null;
    const decoded = (0, decode_ts_1.decode)(bytes);
    if ('text' in decoded)
        return decoded.text;
    throw new usage_ts_1.UsageError(`The policy file ${inRepository} at ${commit} cannot be used: ${decoded.problem}.`);
}


/***/ }),

/***/ 18850:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pullDiff = pullDiff;
const hunks_ts_1 = __nccwpck_require__(81898);
const values_ts_1 = __nccwpck_require__(59657);
/** GitHub lists no more files of a pull request. */
const MOST_FILES = 3000;
/**
 * What a pull request changes, by the API: for runs whose clone has no history, and for what the review page
 * itself shows. Large files come without their lines.
 *
 * @throws the client's error
 */
async function pullDiff(client, repository, number) {
    const listed = await client.paginate(client.rest.pulls.listFiles, {
        ...repository,
        pull_number: number,
        per_page: 100,
    });
    const files = new Map();
    for (const entry of listed) {
        const path = (0, values_ts_1.text)((0, values_ts_1.dig)(entry, 'filename'));
        if (path === null)
            continue;
        const patch = (0, values_ts_1.text)((0, values_ts_1.dig)(entry, 'patch'));
        // A file that was only renamed has no patch and no changes.
        const untouched = (0, values_ts_1.dig)(entry, 'status') === 'renamed' && (0, values_ts_1.dig)(entry, 'changes') === 0;
        files.set(path, { hunks: patch === null ? [] : (0, hunks_ts_1.parseHunks)(patch), complete: patch !== null || untouched });
    }
    return { files, complete: listed.length < MOST_FILES };
}


/***/ }),

/***/ 56714:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toRepository = toRepository;
exports.mapPaths = mapPaths;
const node_path_1 = __nccwpck_require__(76760);
/**
 * How root-relative paths are written from the top of the repository, where GitHub looks for files. A policy file outside of the
 * scanned folder may be named absolutely.
 *
 * @param top absolute path of the top of the repository
 * @param prefix of the scanned folder in it: '' or `folder/`
 */
function toRepository(top, prefix) {
    return (file) => (0, node_path_1.isAbsolute)(file) ? (0, node_path_1.relative)(top, file).split(node_path_1.sep).join('/') : node_path_1.posix.normalize(node_path_1.posix.join(prefix, file));
}
/** The report with the paths of `map`. Everything else, the fingerprints among it, stays. */
function mapPaths(report, map) {
    return {
        ...report,
        deployments: report.deployments.map((deployment) => ({
            ...deployment,
            configFiles: deployment.configFiles.map(map),
            evidence: deployment.evidence.map((one) => ({ ...one, file: map(one.file) })),
        })),
        findings: report.findings.map((finding) => ({
            ...finding,
            file: map(finding.file),
            fix: finding.fix && {
                ...finding.fix,
                edits: finding.fix.edits.map((edit) => ({ ...edit, file: map(edit.file) })),
            },
        })),
    };
}


/***/ }),

/***/ 44750:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MOST_BODY = void 0;
exports.commentsFor = commentsFor;
const github_ts_1 = __nccwpck_require__(97611);
const markdown_escape_ts_1 = __nccwpck_require__(19717);
const hunks_ts_1 = __nccwpck_require__(81898);
const marker_ts_1 = __nccwpck_require__(14329);
const suggestion_ts_1 = __nccwpck_require__(75847);
/** GitHub takes no longer body. */
exports.MOST_BODY = 65_536;
/**
 * Where each finding can be commented. Where its fix lies in one hunk the comment stands there and offers the fix; else it stands at
 * the finding's own lines.
 *
 * @param diff of the pull request, in lines of its head
 * @param folder the scanned one inside the repository
 */
function commentsFor(findings, texts, diff, places, folder) {
    const comments = [];
    const outside = [];
    for (const finding of findings) {
        const comment = commentFor(finding, texts, diff, places, folder);
        if (comment === null)
            outside.push(finding);
        else
            comments.push(comment);
    }
    return { comments, outside };
}
function commentFor(finding, texts, diff, places, folder) {
    const at = (path, first, last, suggestion) => {
        const lines = headLines(places, path, first, last);
        if (lines === null || !(0, hunks_ts_1.inOneHunk)(diff.files.get(path), lines.first, lines.last))
            return null;
        return { finding, path, ...lines, body: commentBody(finding, suggestion, folder) };
    };
    for (const suggestion of (0, suggestion_ts_1.suggestionsFor)(finding, texts)) {
        const comment = at(suggestion.file, suggestion.first, suggestion.last, suggestion);
        if (comment !== null && comment.body.length <= exports.MOST_BODY)
            return comment;
    }
    const { file, startLine, endLine } = finding;
    return at(file, startLine, endLine, null) ?? at(file, startLine, startLine, null);
}
/** The lines at the head commit; null unless all of them are there, one after the other. */
function headLines(places, path, first, last) {
    const from = places.line(path, first);
    if (from === null)
        return null;
    for (let line = first + 1; line <= last; line++) {
        if (places.line(path, line) !== from + line - first)
            return null;
    }
    return { first: from, last: from + last - first };
}
function commentBody(finding, suggestion, folder) {
    const blocks = [
        `**${finding.level}: ${(0, github_ts_1.titleOf)(finding)}**`,
        (0, markdown_escape_ts_1.escapeMarkdown)(finding.message),
        ...helpBeside(finding.help, suggestion?.lines ?? []).map(markdown_escape_ts_1.escapeMarkdown),
    ];
    if (suggestion !== null && finding.fix !== null) {
        blocks.push((0, markdown_escape_ts_1.escapeMarkdown)(`${finding.fix.description.replace(/\.$/, '')}:`), (0, suggestion_ts_1.suggestionBlock)(suggestion));
    }
    return [...blocks, (0, marker_ts_1.mark)('finding', (0, marker_ts_1.inFolder)(folder, finding.fingerprint))].join('\n\n');
}
/** The lines of a help text, without those the suggestion writes anyway and the words that introduce them. */
function helpBeside(help, suggested) {
    const written = new Set(suggested.map((line) => line.trim()));
    const lines = help
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const isWritten = (line) => line !== undefined && written.has(line);
    return lines.filter((line, index) => !isWritten(line) && !(line.endsWith(':') && isWritten(lines[index + 1])));
}


/***/ }),

/***/ 76163:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeReview = writeReview;
const markdown_escape_ts_1 = __nccwpck_require__(19717);
const words_ts_1 = __nccwpck_require__(72691);
const degrade_ts_1 = __nccwpck_require__(94677);
const limits_ts_1 = __nccwpck_require__(71679);
const marker_ts_1 = __nccwpck_require__(14329);
const review_comments_ts_1 = __nccwpck_require__(44750);
const threads_ts_1 = __nccwpck_require__(1078);
/** More comments in one review than a person reads; GitHub refuses large ones for going too fast. */
const MOST_COMMENTS = 50;
/**
 * Keeps one review up to date: comments on lines of the diff with the fix as a suggestion, everything else listed in its body with links.
 * Comments of an earlier run that still hold stay, those of mended findings are resolved, none is posted twice.
 *
 * @throws the client's error
 */
async function writeReview(input) {
    const { client, repository, pull, report, texts, diff, places, folder } = input;
    const id = { ...repository, number: pull.number };
    const findings = report.findings.filter(({ level }) => level !== 'notice');
    const threads = await (0, threads_ts_1.listThreads)(client, id, folder);
    const earlier = await (0, threads_ts_1.listReviews)(client, id, folder);
    const standing = await keepThreads(input, threads, findings);
    const { comments, outside } = (0, review_comments_ts_1.commentsFor)(findings.filter(({ fingerprint }) => !standing.has(fingerprint)), texts, diff, places, folder);
    const posted = comments.slice(0, MOST_COMMENTS);
    const listed = [...outside, ...comments.slice(MOST_COMMENTS).map(({ finding }) => finding)];
    if (posted.length > 0) {
        await post(input, posted, listed);
        for (const { id } of earlier)
            await replaceBody(input, id, superseded(input));
        return;
    }
    const body = reviewBody(input, listed);
    const latest = earlier.at(-1);
    if (latest !== undefined) {
        if (latest.body !== body)
            await replaceBody(input, latest.id, body);
    }
    else if (listed.length > 0) {
        await createReview(input, body, []);
    }
}
/** Closes the threads of mended findings and opens those that came back; returns the findings that have a thread. */
async function keepThreads({ client, log }, threads, findings) {
    const current = new Set(findings.map(({ fingerprint }) => fingerprint));
    const standing = new Set();
    for (const thread of threads) {
        const holds = current.has(thread.fingerprint);
        const isClosed = thread.isResolved || thread.isMinimized;
        try {
            if (holds && isClosed && (thread.resolvedByUs || !thread.isResolved))
                await (0, threads_ts_1.reopenThread)(client, thread);
            if (!holds && !isClosed)
                await (0, threads_ts_1.closeThread)(client, thread);
        }
        catch (error) {
            // A thread that stays as it is misleads nobody as much as a review that is not written.
            log.info(`A review comment of an earlier run could not be ${holds ? 'opened' : 'closed'}: ${(0, degrade_ts_1.oneLine)(String(error))}`);
        }
        if (holds)
            standing.add(thread.fingerprint);
    }
    return standing;
}
/** Posts one review; when GitHub refuses a comment, the others one by one, and the refused ones in the body. */
async function post(input, comments, listed) {
    try {
        await createReview(input, reviewBody(input, listed), comments);
        return;
    }
    catch (error) {
        if ((0, degrade_ts_1.statusOf)(error) !== 422)
            throw error;
    }
    const refused = [];
    for (const comment of comments) {
        try {
            await input.client.rest.pulls.createReviewComment({
                ...input.repository,
                pull_number: input.pull.number,
                commit_id: input.pull.headSha,
                ...place(comment),
            });
        }
        catch (error) {
            if ((0, degrade_ts_1.statusOf)(error) !== 422)
                throw error;
            refused.push(comment.finding);
        }
    }
    const what = refused.length === 1 ? 'a comment' : `${refused.length} comments`;
    input.log.info(`GitHub refused ${what} of the review; the review's text lists what they say.`);
    await createReview(input, reviewBody(input, [...refused, ...listed]), []);
}
async function createReview(input, body, comments) {
    await input.client.rest.pulls.createReview({
        ...input.repository,
        pull_number: input.pull.number,
        commit_id: input.pull.headSha,
        event: 'COMMENT',
        body,
        ...(comments.length === 0 ? {} : { comments: comments.map(place) }),
    });
}
async function replaceBody({ client, repository, pull }, id, body) {
    await client.rest.pulls.updateReview({ ...repository, pull_number: pull.number, review_id: id, body });
}
function place({ path, first, last, body }) {
    const start = first === last ? {} : { start_line: first, start_side: 'RIGHT' };
    return { path, line: last, side: 'RIGHT', ...start, body };
}
const superseded = ({ report, folder }) => `A newer review of ${report.tool.name} below tells how things stand.\n\n${(0, marker_ts_1.mark)('review', (0, marker_ts_1.inFolder)(folder, 'superseded'))}`;
function reviewBody({ report, places, folder }, listed) {
    const lines = [`**${report.advisory}: ${(0, words_ts_1.describeSums)(report.summary)}**`, ''];
    if (listed.length > 0) {
        lines.push(`${(0, words_ts_1.count)(listed.length, 'finding')} outside of the lines a review can comment on:`, '');
        for (const finding of listed) {
            const { file, startLine, endLine, level, message } = finding;
            const shown = (0, markdown_escape_ts_1.markdownCode)(`${file}:${startLine}`);
            const link = places.link(file, startLine, endLine);
            lines.push(`- ${level} at ${link === null ? shown : `[${shown}](${link})`}: ${(0, markdown_escape_ts_1.escapeMarkdown)(message)}`);
        }
    }
    else {
        lines.push(report.summary.errors + report.summary.warnings === 0
            ? 'Nothing is left to change.'
            : 'Each finding has a comment at its lines.');
    }
    const end = `\n\n${(0, marker_ts_1.mark)('review', (0, marker_ts_1.inFolder)(folder, 'current'))}`;
    const cut = (0, limits_ts_1.cutLines)(lines, review_comments_ts_1.MOST_BODY - end.length, (left) => `- ${left} more are in the step summary and the log.`);
    return cut + end;
}


/***/ }),

/***/ 31738:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.startRun = startRun;
const baseline_ts_1 = __nccwpck_require__(86932);
const client_ts_1 = __nccwpck_require__(96584);
function startRun(given) {
    const { git, event, inputs, runner } = given;
    return {
        ...given,
        baseline: once(async () => git === null ? { problem: 'the folder is in no git work tree' } : (0, baseline_ts_1.findBaseline)(git, event)),
        client: once(async () => inputs.token === null || event.repository === null
            ? null
            : (0, client_ts_1.createClient)(inputs.token, runner.env.GITHUB_API_URL, runner)),
    };
}
function once(make) {
    let made = null;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 19373:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Runner = void 0;
const node_crypto_1 = __nccwpck_require__(77598);
const github_ts_1 = __nccwpck_require__(97611);
const visible_ts_1 = __nccwpck_require__(30776);
/**
 * What GitHub's runner understands of a step: lines of the log, workflow commands, output and summary files. Kept apart from
 * the process so that tests can read it.
 */
class Runner {
    env;
    /** Annotations that took a slot of this step's ten warnings. */
    warnings = 0;
    /** Sets an output of the step. */
    output;
    print;
    constructor(env, print, output) {
        this.env = env;
        this.print = print;
        this.output = output;
    }
    info(message) {
        // The runner takes a line that begins with two colons for a command, blanks before them or not.
        for (const line of (0, visible_ts_1.visibleLines)(message))
            this.line(line.replace(/^(\s*):(?=:)/, '$1\\u{3a}'));
    }
    warning(message) {
        this.warnings++;
        this.line((0, github_ts_1.command)('warning', {}, (0, visible_ts_1.visible)(message)));
    }
    error(message) {
        this.line((0, github_ts_1.command)('error', {}, (0, visible_ts_1.visibleLines)(message).join('\n')));
    }
    /** Prints what `report/` has made safe, workflow commands among it. */
    raw(text) {
        this.print(text);
    }
    /** Prints a report of many lines. While it is printed the runner takes no commands, whatever a line looks like. */
    quote(text) {
        const token = (0, node_crypto_1.randomUUID)();
        this.line(`::stop-commands::${token}`);
        this.print(text.endsWith('\n') ? text : `${text}\n`);
        this.line(`::${token}::`);
    }
    line(text) {
        this.print(`${text}\n`);
    }
}
exports.Runner = Runner;


/***/ }),

/***/ 61694:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.show = show;
const node_fs_1 = __nccwpck_require__(73024);
const markdown_ts_1 = __nccwpck_require__(54285);
const visible_ts_1 = __nccwpck_require__(30776);
const annotations_ts_1 = __nccwpck_require__(34793);
const baseline_ts_1 = __nccwpck_require__(86932);
const degrade_ts_1 = __nccwpck_require__(94677);
const diff_ts_1 = __nccwpck_require__(44032);
const issue_ts_1 = __nccwpck_require__(43432);
const places_ts_1 = __nccwpck_require__(29571);
const pull_files_ts_1 = __nccwpck_require__(18850);
const review_ts_1 = __nccwpck_require__(76163);
const REVIEW = {
    name: 'the review',
    permission: 'pull-requests: write',
    instead: 'the findings are annotations and in the step summary',
};
const ISSUE = {
    name: 'the tracking issue',
    permission: 'issues: write',
    instead: 'the findings are in the step summary and the log',
};
/** Shows the verdict everywhere the inputs ask for. Nothing here can change it. */
async function show(shown) {
    const { run, report } = shown;
    const { inputs, event, runner } = run;
    if (inputs.summary)
        await writeSummary(shown);
    const wantsReview = inputs.review && event.pull !== null;
    const wantsCheck = inputs.annotations === 'check' || (inputs.annotations === 'auto' && report.findings.length > 0);
    const wantsDiff = inputs.annotations !== 'none' && report.findings.length > 0 && !(0, annotations_ts_1.fitsCommands)(report.findings);
    const files = new Set(report.findings.flatMap(({ file, fix }) => [file, ...(fix?.edits ?? []).map((edit) => edit.file)]));
    const places = await (0, places_ts_1.findPlaces)(run.git, event, runner.env, wantsReview || wantsCheck ? files : new Set());
    const diff = wantsDiff ? await localDiff(run, files) : null;
    const ordered = (0, annotations_ts_1.byImportance)(report.findings, diff);
    const left = wantsCheck ? await tryCheckRun(shown, ordered, places) : ordered;
    if (inputs.review)
        await tryReview(shown, places);
    if (inputs.issue)
        await tryIssue(shown);
    // Last, when it is known how many annotations the run itself has taken.
    if (inputs.annotations !== 'none')
        (0, annotations_ts_1.annotate)(left, { warning: runner.warnings }, (text) => runner.raw(text));
}
/** What the change shows, in lines of the scanned tree; null when that cannot be told without a token. */
async function localDiff(run, files) {
    if (run.event.pull === null && run.event.before === null)
        return null;
    const baseline = await run.baseline();
    const head = await run.git?.head();
    if (run.git === null || !head || 'problem' in baseline)
        return null;
    try {
        return await (0, diff_ts_1.gitDiff)(run.git, baseline.commit, head, files);
    }
    catch (error) {
        run.runner.info(`The lines of this change are not known (${(0, degrade_ts_1.oneLine)(String(error))}), so severity alone orders the annotations.`);
        return null;
    }
}
async function writeSummary({ run, report, outcome }) {
    const file = run.runner.env.GITHUB_STEP_SUMMARY;
    if (!file)
        return;
    try {
        // Earlier text of this step counts too.
        const limit = markdown_ts_1.SUMMARY_LIMIT - 1024 - ((0, node_fs_1.statSync)(file, { throwIfNoEntry: false })?.size ?? 0);
        (0, node_fs_1.appendFileSync)(file, (0, markdown_ts_1.renderMarkdown)(report, { ...(await summaryOptions(run, outcome)), limit }));
    }
    catch (error) {
        run.runner.warning(`The step summary could not be written (${(0, degrade_ts_1.oneLine)(String(error))}). The findings are in the log.`);
    }
}
const summaryOptions = async (run, { policy }) => ({
    link: await commitLink(run),
    allows: policy?.allows ?? [],
    today: run.today,
});
/** The scanned commit: its lines are the report's. */
async function commitLink({ event, git, runner }) {
    const sha = (await git?.head()) ?? event.headSha;
    if (event.repository === null || sha === null)
        return null;
    const serverUrl = runner.env.GITHUB_SERVER_URL?.replace(/\/+$/, '') || 'https://github.com';
    return { serverUrl, repository: `${event.repository.owner}/${event.repository.repo}`, sha };
}
/** The client, or null after saying once why the surface is left out. */
async function clientFor({ run }, surface, isQuiet = false) {
    const reason = run.event.readOnly ?? (run.inputs.token === null ? 'the input `github-token` is empty' : null);
    if (reason === null && run.event.repository !== null)
        return (0, degrade_ts_1.degrade)(run.runner, surface, () => run.client());
    const said = reason ?? 'the run does not know its repository';
    if (isQuiet)
        run.runner.info((0, visible_ts_1.visible)(`No check run is written: ${said}.`));
    else
        (0, degrade_ts_1.leaveOut)(run.runner, surface, said);
    return null;
}
/** Returns the findings that are left for workflow commands. */
async function tryCheckRun(shown, findings, places) {
    const { run, report } = shown;
    const { repository } = run.event;
    // Where commands show everything, nobody misses the check run, and nobody has to be warned.
    const isQuiet = run.inputs.annotations === 'auto' && (0, annotations_ts_1.fitsCommands)(findings);
    const client = await clientFor(shown, annotations_ts_1.CHECK_RUN, isQuiet);
    const commit = places.commit;
    if (client === null || repository === null || commit === null)
        return findings;
    const log = isQuiet ? quiet(run) : run.runner;
    const left = await (0, degrade_ts_1.degrade)(log, annotations_ts_1.CHECK_RUN, () => (0, annotations_ts_1.writeCheckRun)(client, repository, commit, report, findings, places, run.toRepository('.'), run.runner));
    if (left === null)
        return findings;
    run.runner.info(`${findings.length - left.length} annotations are in the check run of ${(0, baseline_ts_1.short)(commit)}.`);
    return left;
}
const quiet = ({ runner }) => ({
    info: (message) => runner.info(message),
    warning: (message) => runner.info(message),
});
async function tryReview(shown, places) {
    const { run, report, texts } = shown;
    const { pull, repository, name } = run.event;
    if (pull === null || repository === null) {
        run.runner.info(`\`review: true\` has no pull request to review on the event ${name || 'of this run'}.`);
        return;
    }
    const client = await clientFor(shown, REVIEW);
    if (client === null)
        return;
    await (0, degrade_ts_1.degrade)(run.runner, REVIEW, async () => {
        const diff = await (0, pull_files_ts_1.pullDiff)(client, repository, pull.number);
        await (0, review_ts_1.writeReview)({
            client,
            repository,
            pull,
            report,
            texts,
            diff,
            places,
            folder: run.toRepository('.'),
            log: run.runner,
        });
    });
}
async function tryIssue(shown) {
    const { run, report, outcome } = shown;
    const { repository, name, onDefaultBranch, pull } = run.event;
    if (repository === null || pull !== null || !onDefaultBranch) {
        run.runner.info(`\`issue: true\` keeps its issue on runs of the default branch only, not on this ${name || 'run'}.`);
        return;
    }
    const client = await clientFor(shown, ISSUE);
    if (client === null)
        return;
    const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: id } = run.runner.env;
    const done = await (0, degrade_ts_1.degrade)(run.runner, ISSUE, async () => (0, issue_ts_1.trackInIssue)({
        client,
        repository,
        report,
        ...(await summaryOptions(run, outcome)),
        folder: run.toRepository('.'),
        run: server && id ? `${server}/${repository.owner}/${repository.repo}/actions/runs/${id}` : null,
    }));
    if (done !== null)
        run.runner.info(done);
}


/***/ }),

/***/ 75847:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.suggestionsFor = suggestionsFor;
exports.suggestionBlock = suggestionBlock;
/**
 * The ways to write a finding's fix as a suggestion, best first; none when it changes several files. A suggestion replaces at least one
 * line, so a fix that only adds lines repeats the line before or after them.
 *
 * @param texts decoded texts by the paths the edits use
 */
function suggestionsFor(finding, texts) {
    const edits = finding.fix?.edits ?? [];
    const file = edits[0]?.file;
    const before = file === undefined ? undefined : texts.get(file);
    if (file === undefined || before === undefined || edits.some((edit) => edit.file !== file))
        return [];
    const old = linesOf(before);
    const now = linesOf(apply(before, edits));
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head])
        head++;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail++;
    const suggest = (from, behind) => ({
        file,
        first: from + 1,
        last: old.length - behind,
        lines: now.slice(from, now.length - behind),
    });
    if (head < old.length - tail)
        return [suggest(head, tail)];
    const ways = [];
    if (head > 0)
        ways.push(suggest(head - 1, tail));
    if (tail > 0)
        ways.push(suggest(head, tail - 1));
    return ways;
}
/** Lines as GitHub counts them; a line break at the end of the text begins no further line. */
function linesOf(text) {
    const lines = text.split(/\r\n|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function apply(text, edits) {
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
    const offset = (line, column) => (starts[line - 1] ?? text.length) + column - 1;
    return edits
        .map((edit) => ({
        start: offset(edit.startLine, edit.startColumn),
        end: offset(edit.endLine, edit.endColumn),
        text: edit.text,
    }))
        .sort((a, b) => b.start - a.start)
        .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
/** A suggestion as GitHub's Markdown takes it, fenced by more backticks than the lines hold in a row. */
function suggestionBlock({ lines }) {
    const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}suggestion`, ...lines, fence].join('\n');
}


/***/ }),

/***/ 1078:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listThreads = listThreads;
exports.listReviews = listReviews;
exports.closeThread = closeThread;
exports.reopenThread = reopenThread;
const degrade_ts_1 = __nccwpck_require__(94677);
const marker_ts_1 = __nccwpck_require__(14329);
const values_ts_1 = __nccwpck_require__(59657);
const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          resolvedBy { login }
          comments(first: 1) { nodes { id body isMinimized viewerDidAuthor author { login } } }
        }
      }
    }
  }
}`;
const REVIEWS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;
/**
 * The threads of this account that carry the mark of a finding in the folder; a mark in somebody else's comment means nothing.
 */
async function listThreads(client, pull, folder) {
    const threads = [];
    for await (const node of pages(client, THREADS, pull, 'reviewThreads')) {
        const comment = (0, values_ts_1.dig)(node, 'comments', 'nodes', 0);
        const id = (0, values_ts_1.text)((0, values_ts_1.dig)(node, 'id'));
        const commentId = (0, values_ts_1.text)((0, values_ts_1.dig)(comment, 'id'));
        // Ours is the last: a suggestion may quote a file that holds another.
        const last = (0, marker_ts_1.marks)('finding', (0, values_ts_1.text)((0, values_ts_1.dig)(comment, 'body')) ?? '').at(-1);
        const fingerprint = last === undefined ? null : (0, marker_ts_1.ofFolder)(folder, last);
        if (id === null || commentId === null || fingerprint === null)
            continue;
        if ((0, values_ts_1.dig)(comment, 'viewerDidAuthor') !== true)
            continue;
        const resolver = (0, values_ts_1.text)((0, values_ts_1.dig)(node, 'resolvedBy', 'login'));
        threads.push({
            id,
            commentId,
            fingerprint,
            isResolved: (0, values_ts_1.dig)(node, 'isResolved') === true,
            isMinimized: (0, values_ts_1.dig)(comment, 'isMinimized') === true,
            resolvedByUs: resolver !== null && resolver === (0, values_ts_1.dig)(comment, 'author', 'login'),
        });
    }
    return threads;
}
/** The reviews of this account that carry our mark for the folder, oldest first. */
async function listReviews(client, pull, folder) {
    const reviews = [];
    for await (const node of pages(client, REVIEWS, pull, 'reviews')) {
        const id = (0, values_ts_1.dig)(node, 'databaseId');
        const body = (0, values_ts_1.text)((0, values_ts_1.dig)(node, 'body')) ?? '';
        if (typeof id !== 'number' || (0, values_ts_1.dig)(node, 'viewerDidAuthor') !== true)
            continue;
        if ((0, marker_ts_1.marks)('review', body).some((value) => (0, marker_ts_1.ofFolder)(folder, value) !== null))
            reviews.push({ id, body });
    }
    return reviews;
}
async function* pages(client, query, pull, list) {
    let after = null;
    do {
        const { owner, repo, number } = pull;
        const answer = await client.graphql(query, { owner, repo, number, after });
        const page = (0, values_ts_1.dig)(answer, 'repository', 'pullRequest', list);
        const nodes = (0, values_ts_1.dig)(page, 'nodes');
        if (Array.isArray(nodes))
            yield* nodes;
        after = (0, values_ts_1.dig)(page, 'pageInfo', 'hasNextPage') === true ? (0, values_ts_1.text)((0, values_ts_1.dig)(page, 'pageInfo', 'endCursor')) : null;
    } while (after !== null);
}
const RESOLVE = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }';
const UNRESOLVE = 'mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { thread { id } } }';
const MINIMIZE = 'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }';
const UNMINIMIZE = 'mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }';
/** Closes the thread of a mended finding. GitHub lets some tokens only fold the comment away. */
async function closeThread(client, thread) {
    try {
        await client.graphql(RESOLVE, { id: thread.id });
    }
    catch (error) {
        if (!(0, degrade_ts_1.isForbiddenQuery)(error) && (0, degrade_ts_1.statusOf)(error) !== 403)
            throw error;
        await client.graphql(MINIMIZE, { id: thread.commentId });
    }
}
/** Opens a thread again whose finding came back. */
async function reopenThread(client, thread) {
    if (thread.isResolved)
        await client.graphql(UNRESOLVE, { id: thread.id });
    if (thread.isMinimized)
        await client.graphql(UNMINIMIZE, { id: thread.commentId });
}


/***/ }),

/***/ 59657:
/***/ (function(__unused_webpack_module, exports) {


/** Defensive access to data that came from outside: event payloads and API answers. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.count = exports.text = void 0;
exports.dig = dig;
exports.commitId = commitId;
/** The value at a path of keys, or undefined as soon as one of them is not there. Inherited keys do not count. */
function dig(value, ...path) {
    let current = value;
    for (const key of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
/** A non-empty string, else null. */
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
exports.text = text;
/** A positive whole number, else null. */
const count = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
exports.count = count;
/** A full commit id (SHA-1 or SHA-256) that is not the all-zero "no commit" of push events, else null. */
function commitId(value) {
    if (typeof value !== 'string' || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
        return null;
    return /^0+$/.test(value) ? null : value;
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

/***/ 42798:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SOON_DAYS = void 0;
exports.applyAllows = applyAllows;
const dates_ts_1 = __nccwpck_require__(86931);
const glob_ts_1 = __nccwpck_require__(4062);
const target_ts_1 = __nccwpck_require__(63365);
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

/***/ 41561:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseDocument = parseDocument;
const smol_toml_1 = __nccwpck_require__(27106);
const dates_ts_1 = __nccwpck_require__(86931);
const places_ts_1 = __nccwpck_require__(1152);
const policy_ts_1 = __nccwpck_require__(26658);
/** How many impossible dates are told of at once; each costs a parse. */
const MAX_BAD_DATES = 20;
/**
 * Parses a policy file's text. Throws PolicyError with the place of the first TOML error.
 *
 * A day the calendar does not have (2027-02-30) is a TOML error too, or rolls over into the next month, as the parser likes. It is
 * read as some other day here, so that it does not hide the file's other problems: who reads a date looks at the text.
 */
function parseDocument(file, text) {
    let readable = text;
    for (let badDates = 0;; badDates++) {
        try {
            return { value: (0, smol_toml_1.parse)(readable, { unsafeKeyBehaviour: 'throw' }), places: new places_ts_1.Places(readable) };
        }
        catch (error) {
            const at = syntaxErrorOffset(readable, error);
            const date = impossibleDateAt(readable, at);
            if (date !== null && badDates < MAX_BAD_DATES) {
                readable = `${readable.slice(0, date)}2000-01-01${readable.slice(date + 10)}`;
                continue;
            }
            const reason = error.message.replace('Invalid TOML document: ', '').split('\n')[0];
            const end = at < text.length && !/[\r\n]/.test(text[at]) ? at + 1 : at;
            const message = `The file is not valid TOML: ${reason}.`;
            throw new policy_ts_1.PolicyError(file, text, [{ message, at: { file, start: at, end } }]);
        }
    }
}
/** Start of the impossible date that begins or ends at an offset, or null. */
function impossibleDateAt(text, at) {
    for (const start of [at, at - 9]) {
        // Shorter than a date when it would begin before the text.
        const date = text.slice(start, start + 10);
        if (/^\d{4}-\d{2}-\d{2}$/.test(date) && (0, dates_ts_1.dayNumber)(date) === null)
            return start;
    }
    return null;
}
/** The offset a TOML parser's error points at; 0 when it names none (input nested beyond what a parser can follow). */
function syntaxErrorOffset(text, error) {
    if (error instanceof smol_toml_1.TomlError) {
        // smol-toml counts `\n`, `\r\n` and `\r` as line ends, lines and columns from 1.
        const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
        const before = breaks[error.line - 2];
        const lineStart = before === undefined ? 0 : before.index + before[0].length;
        return Math.min(lineStart + error.column - 1, text.length);
    }
    const index = error.index;
    return typeof index === 'number' ? Math.min(index, text.length) : 0;
}


/***/ }),

/***/ 81097:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unknownProduct = unknownProduct;
exports.checkVersion = checkVersion;
const products_ts_1 = __nccwpck_require__(37152);
const suggest_ts_1 = __nccwpck_require__(65016);
/** The message for a product the advisory does not name. */
function unknownProduct(written) {
    const meant = (0, suggest_ts_1.suggest)(written, products_ts_1.PRODUCT_IDS);
    const hint = meant === null ? `The advisory names ${products_ts_1.PRODUCT_IDS.join(', ')}.` : `Did you mean ${JSON.stringify(meant)}?`;
    return `Unknown product ${JSON.stringify(written)}. ${hint}`;
}
/** What is wrong with a version that should be `x.y.z`, or null. */
function checkVersion(written) {
    if (/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(written))
        return null;
    // As image tags have it: 5.11.0.411 (advisory.md, "Update levels").
    const withLevel = /^(\d{1,6}\.\d{1,6}\.\d{1,6})[.+-](\d{1,6})$/.exec(written);
    if (withLevel !== null) {
        const [, version, level] = withLevel;
        return `The fourth number is the update level; write version = "${version}" and update_level = ${Number(level)}.`;
    }
    return `The version ${JSON.stringify(written)} is not of the form x.y.z; write for example "7.1.0".`;
}


/***/ }),

/***/ 4062:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compileGlob = compileGlob;
exports.checkGlob = checkGlob;
exports.nearMiss = nearMiss;
const posix_js_1 = __importDefault(__nccwpck_require__(89353));
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

/***/ 72745:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_DAYS_AHEAD = void 0;
exports.parsePolicy = parsePolicy;
const smol_toml_1 = __nccwpck_require__(27106);
const dates_ts_1 = __nccwpck_require__(86931);
const document_ts_1 = __nccwpck_require__(41561);
const facts_ts_1 = __nccwpck_require__(81097);
const glob_ts_1 = __nccwpck_require__(4062);
const policy_ts_1 = __nccwpck_require__(26658);
const products_ts_1 = __nccwpck_require__(37152);
const suggest_ts_1 = __nccwpck_require__(65016);
/** The furthest `expires` from today on (design.md, "Policy file"). */
exports.MAX_DAYS_AHEAD = 366;
const KEYS = {
    target: ['path', 'product', 'version', 'update_level'],
    allow: ['path', 'part', 'reason', 'owner', 'expires'],
};
/** TOML's integers from 0 on. */
const WHOLE_NUMBER = /^(\+?[\d_]+|0x[\da-f_]+|0o[0-7_]+|0b[01_]+)$/i;
const ENTRIES = Object.keys(KEYS);
/**
 * Reads a policy file.
 * @param file how spans and messages name the file
 * @param text decoded text without byte order mark
 * @param today `YYYY-MM-DD`; `expires` may lie at most 366 days after it
 * @throws PolicyError with every problem of the file at its range (a TOML syntax error hides those behind it)
 */
function parsePolicy(file, text, today) {
    const document = (0, document_ts_1.parseDocument)(file, text);
    return new Reader(file, text, document, today).read();
}
class Reader {
    problems = [];
    file;
    text;
    document;
    places;
    today;
    constructor(file, text, parsed, today) {
        this.file = file;
        this.text = text;
        this.document = parsed.value;
        this.places = parsed.places;
        const day = (0, dates_ts_1.dayNumber)(today);
        if (day === null)
            throw new RangeError(`Not a date (YYYY-MM-DD): ${today}`);
        this.today = day;
    }
    read() {
        for (const key of Object.keys(this.document)) {
            if (ENTRIES.includes(key))
                continue;
            const meant = (0, suggest_ts_1.suggest)(key, ENTRIES);
            const hint = meant === null ? 'A policy file has [[target]] and [[allow]] entries.' : `Did you mean [[${meant}]]?`;
            this.problem(this.places.at([key]).key, `Unknown key ${quote(key)}. ${hint}`);
        }
        const targets = this.entries('target').flatMap((entry) => this.target(entry) ?? []);
        const allows = this.entries('allow').flatMap((entry) => this.allow(entry) ?? []);
        this.duplicates(targets, (target) => target.path, 'a [[target]] with this path');
        this.duplicates(allows, (allow) => JSON.stringify([allow.path, allow.part, allow.reason, allow.owner]), 'the same [[allow]] entry');
        if (this.problems.length > 0) {
            this.problems.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
            throw new policy_ts_1.PolicyError(this.file, this.text, this.problems);
        }
        return { file: this.file, text: this.text, targets, allows };
    }
    entries(kind) {
        const value = this.document[kind];
        if (value === undefined)
            return [];
        if (!Array.isArray(value)) {
            this.problem(this.places.at([kind]).key, `Write [[${kind}]], with two brackets: there can be several.`);
            return [];
        }
        const entries = [];
        for (const [index, table] of value.entries()) {
            const path = [kind, index];
            const place = this.places.at(path);
            if (!isTable(table)) {
                this.problem(place.value, `${quote(kind)} holds tables: write a [[${kind}]] entry.`);
                continue;
            }
            const entry = { kind, table, path, header: place.key, whole: place.value };
            this.unknownKeys(entry);
            entries.push(entry);
        }
        return entries;
    }
    unknownKeys({ kind, table, path }) {
        const known = KEYS[kind];
        for (const key of Object.keys(table)) {
            if (known.includes(key))
                continue;
            const meant = (0, suggest_ts_1.suggest)(key, known);
            const hint = meant === null ? `It takes ${known.join(', ')}.` : `Did you mean ${quote(meant)}?`;
            this.problem(this.places.at([...path, key]).key, `Unknown key ${quote(key)} in [[${kind}]]. ${hint}`);
        }
    }
    target(entry) {
        const before = this.problems.length;
        const glob = this.glob(entry);
        const product = this.product(entry);
        const version = this.version(entry);
        const level = this.updateLevel(entry);
        const { version: writtenVersion, update_level: writtenLevel, product: writtenProduct } = entry.table;
        if (writtenLevel !== undefined && writtenVersion === undefined) {
            this.problem(this.places.at([...entry.path, 'update_level']).key, 'An update level means something for one version only; add version = "x.y.z" to this entry.');
        }
        if (writtenProduct === undefined && writtenVersion === undefined && writtenLevel === undefined) {
            this.problem(entry.header, 'This [[target]] says nothing; add product, version, or version and update_level.');
        }
        if (this.problems.length > before || glob === null)
            return null;
        return {
            path: glob.path,
            at: glob.at,
            entry: this.span(entry.whole),
            product: product?.value ?? null,
            version: version?.value ?? null,
            updateLevel: level?.value ?? null,
            says: { product: product?.at ?? null, version: version?.at ?? null, updateLevel: level?.at ?? null },
            matches: glob.matches,
        };
    }
    allow(entry) {
        const glob = this.glob(entry);
        const part = this.part(entry);
        const reason = this.sentence(entry, 'reason', 'why this is allowed, and where that was reviewed');
        const owner = this.sentence(entry, 'owner', 'who answers for it, for example "@acme/iam"');
        const expires = this.expires(entry);
        if (!glob || !part || !reason || !owner || !expires)
            return null;
        return {
            path: glob.path,
            at: glob.at,
            entry: this.span(entry.whole),
            part,
            reason,
            owner,
            expires: expires.value,
            expiresAt: expires.at,
            matches: glob.matches,
        };
    }
    glob(entry) {
        const field = this.stringField(entry, 'path', 'a glob for the configuration files it is about');
        if (field === null)
            return null;
        const wrong = (0, glob_ts_1.checkGlob)(field.value);
        if (wrong !== null)
            return this.problem(field.at, wrong);
        return { path: field.value, at: field.at, matches: (0, glob_ts_1.compileGlob)(field.value) };
    }
    product(entry) {
        const field = this.stringField(entry, 'product', null);
        if (field === null)
            return null;
        if ((0, products_ts_1.isProductId)(field.value))
            return { value: field.value, at: field.at };
        return this.problem(field.at, (0, facts_ts_1.unknownProduct)(field.value));
    }
    version(entry) {
        const field = this.stringField(entry, 'version', null);
        if (field === null)
            return null;
        const wrong = (0, facts_ts_1.checkVersion)(field.value);
        return wrong === null ? field : this.problem(field.at, wrong);
    }
    updateLevel(entry) {
        const field = this.field(entry, 'update_level', null);
        if (field === null)
            return null;
        const { value, at } = field;
        // smol-toml gives 411.0 the same number as 411; only the text tells them apart.
        if (typeof value === 'number' && WHOLE_NUMBER.test(this.written(at))) {
            return { value, at };
        }
        return this.problem(at, 'The update level is a whole number without quotes; write for example update_level = 411.');
    }
    part(entry) {
        const field = this.field(entry, 'part', '"A" (System REST APIs) or "B" (SOAP services)');
        if (field === null)
            return null;
        if (field.value === 'A' || field.value === 'B')
            return field.value;
        return this.problem(field.at, 'The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each.');
    }
    sentence(entry, name, what) {
        const field = this.stringField(entry, name, what);
        if (field === null)
            return null;
        if (field.value.trim() === '')
            return this.problem(field.at, `The ${name} is empty; say ${what}.`);
        return field.value;
    }
    expires(entry) {
        const field = this.field(entry, 'expires', 'the last day it holds, for example expires = 2027-03-31');
        if (field === null)
            return null;
        const { value, at } = field;
        const written = this.written(at);
        if (typeof value === 'string') {
            const date = (0, dates_ts_1.dayNumber)(value) === null ? 'YYYY-MM-DD' : value;
            return this.problem(at, `The date is written without quotes: expires = ${date}.`);
        }
        if (!(value instanceof smol_toml_1.TomlDate) || !value.isDate()) {
            return this.problem(at, 'This is not a date; write the last day the entry holds as expires = YYYY-MM-DD.');
        }
        const day = (0, dates_ts_1.dayNumber)(written);
        if (day === null)
            return this.problem(at, `There is no such day as ${written}.`);
        if (day - this.today > exports.MAX_DAYS_AHEAD) {
            return this.problem(at, `An entry holds for at most ${exports.MAX_DAYS_AHEAD} days; the latest date today is ${(0, dates_ts_1.dateOf)(this.today + exports.MAX_DAYS_AHEAD)}.`);
        }
        return { value: written, at };
    }
    stringField(entry, name, required) {
        const field = this.field(entry, name, required);
        if (field === null)
            return null;
        if (typeof field.value === 'string')
            return { value: field.value, at: field.at };
        return this.problem(field.at, `${quote(name)} is a text; write it in quotes.`);
    }
    /** A field of an entry; a missing one is a problem when `required` says what to write there. */
    field(entry, name, required) {
        const value = entry.table[name];
        if (value !== undefined) {
            return { name, value, at: this.span(this.places.at([...entry.path, name]).value) };
        }
        if (required !== null) {
            this.problem(entry.header, `This [[${entry.kind}]] has no ${quote(name)}; add ${required}.`);
        }
        return null;
    }
    duplicates(entries, key, what) {
        const seen = new Set();
        for (const entry of entries) {
            const id = key(entry);
            if (seen.has(id))
                this.problem(entry.at, `There already is ${what} above; keep one of them.`);
            seen.add(id);
        }
    }
    problem(at, message) {
        this.problems.push({ message, at: this.span(at) });
        return null;
    }
    span({ start, end }) {
        return { file: this.file, start, end };
    }
    written({ start, end }) {
        return this.text.slice(start, end);
    }
}
const quote = (text) => JSON.stringify(text);
const isTable = (value) => typeof value === 'object' && !Array.isArray(value) && !(value instanceof smol_toml_1.TomlDate);


/***/ }),

/***/ 1152:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Places = void 0;
const toml_eslint_parser_1 = __nccwpck_require__(9605);
/** The places of a TOML document, by path (`['allow', 0, 'path']`). */
class Places {
    places = new Map();
    /** Throws toml-eslint-parser's ParseError for a text it does not accept. */
    constructor(text) {
        // The parser gives a `0` that ends the text an empty range; a line break after it helps.
        const program = (0, toml_eslint_parser_1.parseTOML)(`${text}\n`);
        for (const node of program.body[0].body) {
            if (node.type === 'TOMLKeyValue')
                this.addKeyValue([], node);
            else
                this.addTable(node, text);
        }
    }
    /** The place of a path that is written in the document. */
    at(path) {
        const place = this.places.get(JSON.stringify(path));
        if (place === undefined)
            throw new Error(`Not in the document: ${path.join('.')}`);
        return place;
    }
    add(path, key, value) {
        const id = JSON.stringify(path);
        // The first mention of a table that is written in pieces is the one to point at.
        if (!this.places.has(id))
            this.places.set(id, { key, value });
    }
    addTable(node, text) {
        const [start, end] = node.range;
        const brackets = node.kind === 'array' ? 2 : 1;
        const closing = text.indexOf(']', node.key.range[1]);
        const header = { start, end: closing + brackets };
        // `[a.b]` may be the only mention of `a`.
        for (let length = 1; length <= node.resolvedKey.length; length++) {
            this.add(node.resolvedKey.slice(0, length), header, { start, end });
        }
        for (const entry of node.body)
            this.addKeyValue(node.resolvedKey, entry);
    }
    addKeyValue(base, node) {
        const path = [...base];
        for (const key of node.key.keys) {
            path.push(key.type === 'TOMLBare' ? key.name : key.value);
            this.add(path, stretch(key.range), stretch(node.value.range));
        }
        this.addValue(path, node.value);
    }
    addValue(path, node) {
        if (node.type === 'TOMLInlineTable') {
            for (const entry of node.body)
                this.addKeyValue(path, entry);
        }
        else if (node.type === 'TOMLArray') {
            for (const [index, element] of node.elements.entries()) {
                const whole = stretch(element.range);
                this.add([...path, index], whole, whole);
                this.addValue([...path, index], element);
            }
        }
    }
}
exports.Places = Places;
const stretch = ([start, end]) => ({ start, end });


/***/ }),

/***/ 26658:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PolicyError = void 0;
/** A policy file that cannot be used. Everything wrong with it is in `problems`, in file order; the run decides nothing. */
class PolicyError extends Error {
    file;
    /** The text the problems' spans point into. */
    text;
    problems;
    constructor(file, text, problems) {
        const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
        super(`The policy file ${file} has ${count}, so nothing was decided: ${problems[0]?.message ?? ''}`);
        this.name = 'PolicyError';
        this.file = file;
        this.text = text;
        this.problems = problems;
    }
}
exports.PolicyError = PolicyError;


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

/***/ 78776:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.POLICY_FILE = void 0;
exports.readPolicy = readPolicy;
const node_path_1 = __nccwpck_require__(76760);
const decode_ts_1 = __nccwpck_require__(27865);
const read_file_ts_1 = __nccwpck_require__(6350);
const usage_ts_1 = __nccwpck_require__(74980);
/** Where the policy file lies unless the caller names another. */
exports.POLICY_FILE = '.github/wso2-cert-auth.toml';
/**
 * The policy a folder is judged with, or null when it has none.
 *
 * @param root absolute path of the scanned folder
 * @param given policy file as named by the caller, relative to the working directory; null for the default place
 * @param text text to use instead of the file's own, null for no policy; undefined reads the file
 * @param today `YYYY-MM-DD`
 * @throws UsageError when a file that was named cannot be read
 * @throws PolicyError when the policy has a mistake
 */
async function readPolicy(root, given, text, today) {
    const full = given === null ? (0, node_path_1.join)(root, exports.POLICY_FILE) : (0, node_path_1.resolve)(given);
    // Seen from the root even when it lies outside: a report must not name the machine's folders.
    const name = (0, node_path_1.relative)(root, full).split(node_path_1.sep).join('/');
    if (text !== undefined) {
        return text === null ? null : parse(name, text, today);
    }
    const bytes = (0, read_file_ts_1.readBytes)(given === null ? root : '/', given === null ? exports.POLICY_FILE : full);
    if ('absent' in bytes) {
        if (given === null)
            return null;
        throw new usage_ts_1.UsageError(`There is no policy file ${given}. Give the path of an existing one, or name none.`);
    }
    if ('problem' in bytes)
        throw new usage_ts_1.UsageError(`The policy file ${name} cannot be used: ${bytes.problem}.`);
    const decoded = (0, decode_ts_1.decode)(bytes.bytes);
    if ('problem' in decoded)
        throw new usage_ts_1.UsageError(`The policy file ${name} cannot be used: ${decoded.problem}.`);
    return parse(name, decoded.text, today);
}
/** Most repositories have no policy file: what reads one is loaded when there is one. */
async function parse(name, text, today) {
    return (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 72745))).parsePolicy(name, text, today);
}


/***/ }),

/***/ 65016:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.suggest = suggest;
/** Number of letters inserted, deleted, replaced or swapped with their neighbour between two texts. */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1, swapped ? before[j - 2] + 1 : Number.POSITIVE_INFINITY));
        }
        [before, row] = [row, next];
    }
    return row[b.length];
}
const plain = (text) => text.toLowerCase().replaceAll(/[-_\s]/g, '');
/** The known name a misspelt one most likely means (case, `-`, `_` and up to two letters off), or null. */
function suggest(written, known) {
    // A long text is no misspelling, and the distance costs its length.
    if (written.length > 40)
        return null;
    let best = null;
    for (const name of known) {
        const off = distance(plain(written), plain(name));
        if (off <= 2 && off < plain(name).length && (best === null || off < best.off))
            best = { name, off };
    }
    return best?.name ?? null;
}


/***/ }),

/***/ 63365:
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

/***/ 32585:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PER_LEVEL = void 0;
exports.budget = budget;
const words_ts_1 = __nccwpck_require__(72691);
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

/***/ 44359:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.conclusion = conclusion;
/** Whether a result fails a run: `failure` when a finding is at or above `failOn`. Notices never fail. */
function conclusion(result, failOn) {
    if (failOn === 'never')
        return 'success';
    const failing = result.findings.some(({ level }) => level === 'error' || (level === 'warning' && failOn === 'warning'));
    return failing ? 'failure' : 'success';
}


/***/ }),

/***/ 89191:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.excerpt = excerpt;
const visible_ts_1 = __nccwpck_require__(30776);
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

/***/ 91938:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fingerprints = fingerprints;
exports.sha256 = sha256;
/** Rules of which one file can have several findings that only the text they point at tells apart. */
const BY_TEXT = new Set(['allowlist-entry', 'product-allowlist']);
/**
 * One fingerprint (64 hex digits) per finding, in order: what the finding is about, without lines, columns, level, state or
 * wording, so that it stays when lines move or a setting changes from missing to on, and no two are the same.
 * @param findings in report order: findings about the same thing are told apart by it
 */
function fingerprints(findings, texts) {
    const seen = new Map();
    return findings.map(({ rule, part, deployment, span }) => {
        const at = BY_TEXT.has(rule) ? (texts.get(span.file) ?? '').slice(span.start, span.end) : '';
        const identity = JSON.stringify([rule, part, deployment, span.file, at.replaceAll(/\s+/g, ' ')]);
        const occurrence = seen.get(identity) ?? 0;
        seen.set(identity, occurrence + 1);
        return sha256(`${identity}\n${occurrence}`);
    });
}
/** 64 hex digits. The module takes milliseconds to load, and a scan that finds nothing has nothing to hash. */
function sha256(text) {
    return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 97611:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.escapeProperty = exports.escapeData = void 0;
exports.command = command;
exports.findingCommand = findingCommand;
exports.titleOf = titleOf;
exports.messageOf = messageOf;
exports.moreCommand = moreCommand;
exports.renderGithub = renderGithub;
const budget_ts_1 = __nccwpck_require__(32585);
const paths_ts_1 = __nccwpck_require__(4278);
const rules_ts_1 = __nccwpck_require__(29681);
const visible_ts_1 = __nccwpck_require__(30776);
const words_ts_1 = __nccwpck_require__(72691);
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

/***/ 32794:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderJson = renderJson;
const visible_ts_1 = __nccwpck_require__(30776);
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
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.escapeMarkdown = escapeMarkdown;
exports.markdownCode = markdownCode;
const visible_ts_1 = __nccwpck_require__(30776);
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
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SUMMARY_LIMIT = void 0;
exports.renderMarkdown = renderMarkdown;
exports.addDeployments = addDeployments;
exports.addFindings = addFindings;
const dates_ts_1 = __nccwpck_require__(86931);
const markdown_escape_ts_1 = __nccwpck_require__(19717);
const page_ts_1 = __nccwpck_require__(86015);
const paths_ts_1 = __nccwpck_require__(4278);
const tool_ts_1 = __nccwpck_require__(67406);
const words_ts_1 = __nccwpck_require__(72691);
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

/***/ 27057:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPolicyText = renderPolicyText;
exports.renderPolicyGithub = renderPolicyGithub;
const github_ts_1 = __nccwpck_require__(97611);
const paths_ts_1 = __nccwpck_require__(4278);
const positions_ts_1 = __nccwpck_require__(94370);
const visible_ts_1 = __nccwpck_require__(30776);
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

/***/ 88850:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toReport = toReport;
const conclusion_ts_1 = __nccwpck_require__(44359);
const fingerprint_ts_1 = __nccwpck_require__(91938);
const positions_ts_1 = __nccwpck_require__(94370);
const tool_ts_1 = __nccwpck_require__(67406);
/**
 * The report of a scan. Deployments are sorted by id, findings by file, line, rule and then by all that tells them apart, so
 * that the same result in any order gives the same report.
 * @throws Error when a span points into a file whose text the result does not have
 */
function toReport(result, failOn) {
    const placed = result.findings
        .map((finding) => ({ finding, range: rangeOf(result, finding.span) }))
        .sort((a, b) => compareFindings(a.finding, a.range, b.finding, b.range));
    const prints = (0, fingerprint_ts_1.fingerprints)(placed.map(({ finding }) => finding), result.texts);
    return {
        schemaVersion: 1,
        tool: { ...tool_ts_1.TOOL },
        advisory: tool_ts_1.ADVISORY,
        conclusion: (0, conclusion_ts_1.conclusion)(result, failOn),
        deployments: [...result.deployments]
            .sort((a, b) => compare(a.id, b.id))
            .map((deployment) => reportDeployment(result, deployment)),
        findings: placed.map(({ finding, range }, index) => reportFinding(result, finding, range, prints[index])),
        summary: {
            deployments: result.deployments.length,
            errors: count(result.findings, 'error'),
            warnings: count(result.findings, 'warning'),
            notices: count(result.findings, 'notice'),
        },
    };
}
function reportDeployment(result, deployment) {
    const { id, product, version, updateLevel, configFiles, evidence, parts } = deployment;
    return {
        id,
        product,
        version,
        updateLevel,
        configFiles: [...configFiles].sort(compare),
        evidence: evidence.map(({ span, what }) => ({
            file: span.file,
            line: rangeOf(result, span).startLine,
            what,
        })),
        parts: { A: reportPart(parts.A), B: reportPart(parts.B) },
    };
}
const reportPart = ({ state, allowlisted }) => ({ state, allowlisted });
function reportFinding(result, finding, range, fingerprint) {
    const { rule, part, level, state, deployment, span, message, help, fix, allowlist } = finding;
    return {
        rule,
        part,
        level,
        state,
        deployment,
        file: span.file,
        startLine: range.startLine,
        startColumn: range.startColumn,
        endLine: range.endLine,
        endColumn: range.endColumn,
        message,
        help,
        fix: fix === null ? null : reportFix(result, fix),
        allowlist: allowlist === null ? null : { source: allowlist.source, reason: allowlist.reason, expires: allowlist.expires },
        fingerprint,
    };
}
const reportFix = (result, { description, edits }) => ({
    description,
    edits: edits.map((edit) => reportEdit(result, edit)),
});
function reportEdit(result, edit) {
    const { startLine, startColumn, endLine, endColumn } = rangeOf(result, edit);
    return { file: edit.file, startLine, startColumn, endLine, endColumn, text: edit.text };
}
function rangeOf(result, span) {
    const text = result.texts.get(span.file);
    if (text === undefined)
        throw new Error(`The result has no text of ${span.file}, which something points into.`);
    return (0, positions_ts_1.toRange)(text, span);
}
/** By code units: the same on every machine, whatever its locale. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function compareFindings(a, aRange, b, bRange) {
    return (compare(a.span.file, b.span.file) ||
        aRange.startLine - bRange.startLine ||
        compare(a.rule, b.rule) ||
        aRange.startColumn - bRange.startColumn ||
        a.span.end - b.span.end ||
        compare(a.part ?? '', b.part ?? '') ||
        compare(a.deployment ?? '', b.deployment ?? '') ||
        compare(a.message, b.message) ||
        compare(JSON.stringify(a), JSON.stringify(b)));
}
const count = (findings, level) => findings.filter((finding) => finding.level === level).length;


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
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FINGERPRINT_KEY = exports.SARIF_RESULTS = void 0;
exports.renderSarif = renderSarif;
const lists_ts_1 = __nccwpck_require__(56174);
const json_ts_1 = __nccwpck_require__(32794);
const paths_ts_1 = __nccwpck_require__(4278);
const rules_ts_1 = __nccwpck_require__(29681);
const visible_ts_1 = __nccwpck_require__(30776);
const words_ts_1 = __nccwpck_require__(72691);
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

/***/ 65655:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderText = renderText;
const lists_ts_1 = __nccwpck_require__(56174);
const excerpt_ts_1 = __nccwpck_require__(89191);
const positions_ts_1 = __nccwpck_require__(94370);
const visible_ts_1 = __nccwpck_require__(30776);
const words_ts_1 = __nccwpck_require__(72691);
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


/***/ }),

/***/ 67406:
/***/ (function(__unused_webpack_module, exports) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ADVISORY = exports.TOOL = void 0;
/** What the tool calls itself in its reports. The version is package.json's; a test holds them together. */
exports.TOOL = { name: 'wso2-cert-auth', version: '1.0.0' };
/** The advisory the reports are about. */
exports.ADVISORY = 'WSO2-2025-4494';


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

/***/ 24798:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scan = scan;
const node_fs_1 = __nccwpck_require__(73024);
const load_ts_1 = __nccwpck_require__(55415);
const read_ts_1 = __nccwpck_require__(78776);
const usage_ts_1 = __nccwpck_require__(74980);
/**
 * Scans a folder: discover, then read, assemble, judge and allow.
 *
 * @throws UsageError when the folder or the policy file named cannot be read
 * @throws PolicyError when the policy file has a mistake; nothing is decided then
 */
async function scan(options) {
    const root = rootOf(options.root);
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const loading = (0, load_ts_1.loadTree)(root);
    // Told with the policy's mistake, or not at all.
    loading.catch(() => { });
    const policy = await (0, read_ts_1.readPolicy)(root, options.policyFile ?? null, options.policyText, today);
    // Parsers and judge are loaded while git lists the files.
    const { judgeTree } = await Promise.all(/* import() */[__nccwpck_require__.e(317), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58217));
    return { ...judgeTree(await loading, policy, today), policy, root };
}
function rootOf(path) {
    try {
        if ((0, node_fs_1.statSync)(path).isDirectory())
            return (0, node_fs_1.realpathSync)(path);
    }
    catch {
        throw new usage_ts_1.UsageError(`There is no folder ${path}. Give the folder to scan, for example "wso2-cert-auth .".`);
    }
    throw new usage_ts_1.UsageError(`${path} is a file. Give the folder to scan; a single file does not tell which product reads it.`);
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


/***/ }),

/***/ 42613:
/***/ (function(module) {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ (function(module) {

module.exports = require("buffer");

/***/ }),

/***/ 35317:
/***/ (function(module) {

module.exports = require("child_process");

/***/ }),

/***/ 76982:
/***/ (function(module) {

module.exports = require("crypto");

/***/ }),

/***/ 24434:
/***/ (function(module) {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ (function(module) {

module.exports = require("fs");

/***/ }),

/***/ 58611:
/***/ (function(module) {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ (function(module) {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ (function(module) {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ (function(module) {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ (function(module) {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function(module) {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ (function(module) {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ (function(module) {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ (function(module) {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ (function(module) {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ (function(module) {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ (function(module) {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ (function(module) {

module.exports = require("node:fs");

/***/ }),

/***/ 37067:
/***/ (function(module) {

module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ (function(module) {

module.exports = require("node:http2");

/***/ }),

/***/ 77030:
/***/ (function(module) {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ (function(module) {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ (function(module) {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ (function(module) {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ (function(module) {

module.exports = require("node:querystring");

/***/ }),

/***/ 57075:
/***/ (function(module) {

module.exports = require("node:stream");

/***/ }),

/***/ 41692:
/***/ (function(module) {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ (function(module) {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ (function(module) {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ (function(module) {

module.exports = require("node:util/types");

/***/ }),

/***/ 75919:
/***/ (function(module) {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ (function(module) {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ (function(module) {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ (function(module) {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ (function(module) {

module.exports = require("process");

/***/ }),

/***/ 13193:
/***/ (function(module) {

module.exports = require("string_decoder");

/***/ }),

/***/ 53557:
/***/ (function(module) {

module.exports = require("timers");

/***/ }),

/***/ 64756:
/***/ (function(module) {

module.exports = require("tls");

/***/ }),

/***/ 39023:
/***/ (function(module) {

module.exports = require("util");

/***/ }),

/***/ 27106:
/***/ (function(__unused_webpack_module, exports) {

/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/

Object.defineProperties(exports, {
	__esModule: { value: true },
	[Symbol.toStringTag]: { value: "Module" }
});
//#region src/error.ts
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};
//#endregion
//#region src/primitive.ts
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
//#endregion
//#region src/date.ts
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};
//#endregion
//#region src/extract.ts
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
//#endregion
//#region src/util.ts
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}
//#endregion
//#region src/struct.ts
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
//#endregion
//#region src/parse.ts
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}
//#endregion
//#region src/stringify.ts
let BARE_KEY = /^[a-z0-9-_]+$/i;
let HAS_WELLFORMED = !!"".isWellFormed;
function extendedTypeOf(obj) {
	let type = typeof obj;
	if (type === "object") {
		if (Array.isArray(obj)) return "array";
		if (typeof obj.getUTCDate === "function" && obj instanceof Date) return "date";
		if (globalThis.Temporal) {
			if (obj.until) {
				if (obj instanceof Temporal.ZonedDateTime) return "temporal/tz+uc";
				if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate) return "temporal/uc";
				if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant) return "temporal";
				if (obj instanceof Temporal.PlainYearMonth) return "temporal/x";
			} else if (obj.toPlainDate && obj instanceof Temporal.PlainMonthDay || obj.negated && obj instanceof Temporal.Duration) return "temporal/x";
		}
	}
	return type;
}
function isArrayOfTables(obj) {
	for (let i = 0; i < obj.length; i++) if (extendedTypeOf(obj[i]) !== "object") return false;
	return obj.length != 0;
}
function formatWellFormedStringUnchecked(s) {
	return JSON.stringify(s).replaceAll("", "\\u007f");
}
function formatString(s) {
	return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
}
function formatKey(s) {
	if (BARE_KEY.test(s)) return s;
	if (HAS_WELLFORMED && !s.isWellFormed()) throw new RangeError("key contains illegal lone surrogates");
	return formatWellFormedStringUnchecked(s);
}
function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
	if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
	switch (type) {
		case "number":
			if (isNaN(val)) return "nan";
			if (val === Infinity) return "inf";
			if (val === -Infinity) return "-inf";
			if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val))) return val.toFixed(1);
		case "bigint":
		case "boolean":
		case "temporal": return val.toString();
		case "string": return formatString(val);
		case "date":
			if (isNaN(val.getTime())) throw new TypeError("cannot serialize invalid date");
			return val.toISOString();
		case "object": return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
		case "array": return stringifyArray(val, depth, numberAsFloat, strictTemporal);
		case "temporal/tz+uc": if (strictTemporal) {
			let tz = val.timeZoneId;
			let tzc = tz.charCodeAt(0);
			if (tzc !== 43 && tzc !== 45 && (tzc !== 85 && tzc !== 71 && tzc !== 90 && tzc !== 69 || tz !== "UTC" && tz !== "UCT" && tz !== "Universal" && tz !== "Zulu" && !tz.startsWith("GMT") && tz !== "Greenwich" && !tz.startsWith("Etc/"))) throw new TypeError("Temporal objects with an IANA timezone are not allowed in Temporal strict mode");
		}
		case "temporal/uc":
			if (strictTemporal && val.calendarId !== "iso8601") throw new TypeError("Temporal objects with a non-default calendar are not allowed in Temporal strict mode");
			return val.toString({
				calendarName: "never",
				timeZoneName: "never"
			});
		case "temporal/x": throw new TypeError("Unsupported " + val[Symbol.toStringTag]);
	}
}
function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
	let keys = Object.keys(obj);
	if (keys.length === 0) return "{}";
	let res = "{ ";
	for (let i = 0; i < keys.length; i++) {
		let k = keys[i];
		if (i) res += ", ";
		res += formatKey(k) + " = " + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
	}
	return res + " }";
}
function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
	if (array.length === 0) return "[]";
	let res = "[ ";
	for (let i = 0; i < array.length; i++) {
		if (i) res += ", ";
		if (array[i] === null || array[i] === void 0) throw new TypeError("arrays cannot contain null or undefined values");
		res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
	}
	return res + " ]";
}
function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
	if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
	let res = "";
	for (let i = 0; i < array.length; i++) {
		res += `${res && "\n"}[[${key}]]\n`;
		res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
	}
	return res;
}
function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
	if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
	let preamble = "";
	let tables = "";
	let keys = Object.keys(obj);
	for (let i = 0; i < keys.length; i++) {
		let k = keys[i];
		if (obj[k] !== null && obj[k] !== void 0) {
			let type = extendedTypeOf(obj[k]);
			if (type === "symbol" || type === "function") throw new TypeError(`cannot serialize values of type '${type}'`);
			let key = formatKey(k);
			if (type === "array" && isArrayOfTables(obj[k])) tables += (tables && "\n") + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
			else if (type === "object") {
				let tblKey = prefix ? `${prefix}.${key}` : key;
				tables += (tables && "\n") + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
			} else {
				preamble += key;
				preamble += " = ";
				preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
				preamble += "\n";
			}
		}
	}
	if (tableKey && (preamble || !tables)) preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
	return preamble && tables ? `${preamble}\n${tables}` : preamble || tables;
}
function stringify(obj, { maxDepth = 1e3, numbersAsFloat = false, strictTemporal = false } = {}) {
	if (extendedTypeOf(obj) !== "object") throw new TypeError("stringify can only be called with an object");
	let str = stringifyTable(0, obj, "", maxDepth, numbersAsFloat, strictTemporal);
	if (str[str.length - 1] !== "\n") return str + "\n";
	return str;
}
//#endregion
//#region src/index.ts
/** @deprecated use `import * as ... from 'smol-toml'` instead */
var src_default = {
	parse,
	stringify,
	TomlDate,
	TomlError
};
//#endregion
exports.TomlDate = TomlDate;
exports.TomlError = TomlError;
exports["default"] = src_default;
exports.parse = parse;
exports.stringify = stringify;


/***/ }),

/***/ 9605:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ParseError: function() { return /* binding */ ParseError; },
  VisitorKeys: function() { return /* binding */ VisitorKeys; },
  getStaticTOMLValue: function() { return /* binding */ getStaticTOMLValue; },
  meta: function() { return /* binding */ meta_exports; },
  name: function() { return /* binding */ lib_name; },
  parseForESLint: function() { return /* binding */ parseForESLint; },
  parseTOML: function() { return /* binding */ parseTOML; },
  traverseNodes: function() { return /* binding */ traverseNodes; }
});

;// CONCATENATED MODULE: ./node_modules/toml-eslint-parser/lib/chunk-15K8U1wQ.mjs
//#region rolldown:runtime
var __defProp = Object.defineProperty;
var __exportAll = (all, symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};

//#endregion

;// CONCATENATED MODULE: ./node_modules/eslint-visitor-keys/lib/visitor-keys.js
/* eslint-disable jsdoc/valid-types -- doesn't allow `readonly`.
   TODO: remove eslint-disable when https://github.com/jsdoc-type-pratt-parser/jsdoc-type-pratt-parser/issues/164 is fixed
*/
/**
 * @typedef {{ readonly [type: string]: ReadonlyArray<string> }} VisitorKeys
 */
/* eslint-enable jsdoc/valid-types -- doesn't allow `readonly string[]`. TODO: check why */

/**
 * @type {VisitorKeys}
 */
const KEYS = {
	ArrayExpression: ["elements"],
	ArrayPattern: ["elements"],
	ArrowFunctionExpression: ["params", "body"],
	AssignmentExpression: ["left", "right"],
	AssignmentPattern: ["left", "right"],
	AwaitExpression: ["argument"],
	BinaryExpression: ["left", "right"],
	BlockStatement: ["body"],
	BreakStatement: ["label"],
	CallExpression: ["callee", "arguments"],
	CatchClause: ["param", "body"],
	ChainExpression: ["expression"],
	ClassBody: ["body"],
	ClassDeclaration: ["id", "superClass", "body"],
	ClassExpression: ["id", "superClass", "body"],
	ConditionalExpression: ["test", "consequent", "alternate"],
	ContinueStatement: ["label"],
	DebuggerStatement: [],
	DoWhileStatement: ["body", "test"],
	EmptyStatement: [],
	ExperimentalRestProperty: ["argument"],
	ExperimentalSpreadProperty: ["argument"],
	ExportAllDeclaration: ["exported", "source", "attributes"],
	ExportDefaultDeclaration: ["declaration"],
	ExportNamedDeclaration: [
		"declaration",
		"specifiers",
		"source",
		"attributes",
	],
	ExportSpecifier: ["local", "exported"],
	ExpressionStatement: ["expression"],
	ForInStatement: ["left", "right", "body"],
	ForOfStatement: ["left", "right", "body"],
	ForStatement: ["init", "test", "update", "body"],
	FunctionDeclaration: ["id", "params", "body"],
	FunctionExpression: ["id", "params", "body"],
	Identifier: [],
	IfStatement: ["test", "consequent", "alternate"],
	ImportAttribute: ["key", "value"],
	ImportDeclaration: ["specifiers", "source", "attributes"],
	ImportDefaultSpecifier: ["local"],
	ImportExpression: ["source", "options"],
	ImportNamespaceSpecifier: ["local"],
	ImportSpecifier: ["imported", "local"],
	JSXAttribute: ["name", "value"],
	JSXClosingElement: ["name"],
	JSXClosingFragment: [],
	JSXElement: ["openingElement", "children", "closingElement"],
	JSXEmptyExpression: [],
	JSXExpressionContainer: ["expression"],
	JSXFragment: ["openingFragment", "children", "closingFragment"],
	JSXIdentifier: [],
	JSXMemberExpression: ["object", "property"],
	JSXNamespacedName: ["namespace", "name"],
	JSXOpeningElement: ["name", "attributes"],
	JSXOpeningFragment: [],
	JSXSpreadAttribute: ["argument"],
	JSXSpreadChild: ["expression"],
	JSXText: [],
	LabeledStatement: ["label", "body"],
	Literal: [],
	LogicalExpression: ["left", "right"],
	MemberExpression: ["object", "property"],
	MetaProperty: ["meta", "property"],
	MethodDefinition: ["key", "value"],
	NewExpression: ["callee", "arguments"],
	ObjectExpression: ["properties"],
	ObjectPattern: ["properties"],
	PrivateIdentifier: [],
	Program: ["body"],
	Property: ["key", "value"],
	PropertyDefinition: ["key", "value"],
	RestElement: ["argument"],
	ReturnStatement: ["argument"],
	SequenceExpression: ["expressions"],
	SpreadElement: ["argument"],
	StaticBlock: ["body"],
	Super: [],
	SwitchCase: ["test", "consequent"],
	SwitchStatement: ["discriminant", "cases"],
	TaggedTemplateExpression: ["tag", "quasi"],
	TemplateElement: [],
	TemplateLiteral: ["quasis", "expressions"],
	ThisExpression: [],
	ThrowStatement: ["argument"],
	TryStatement: ["block", "handler", "finalizer"],
	UnaryExpression: ["argument"],
	UpdateExpression: ["argument"],
	VariableDeclaration: ["declarations"],
	VariableDeclarator: ["id", "init"],
	WhileStatement: ["test", "body"],
	WithStatement: ["object", "body"],
	YieldExpression: ["argument"],
};

// Types.
const NODE_TYPES = Object.keys(KEYS);

// Freeze the keys.
for (const type of NODE_TYPES) {
	Object.freeze(KEYS[type]);
}
Object.freeze(KEYS);

/* harmony default export */ var visitor_keys = (KEYS);

;// CONCATENATED MODULE: ./node_modules/eslint-visitor-keys/lib/index.js
/**
 * @author Toru Nagashima <https://github.com/mysticatea>
 * See LICENSE file in root directory for full license.
 */


/**
 * @typedef {import('./visitor-keys.js').VisitorKeys} VisitorKeys
 */

// List to ignore keys.
const KEY_BLACKLIST = new Set([
	"parent",
	"leadingComments",
	"trailingComments",
]);

/**
 * Check whether a given key should be used or not.
 * @param {string} key The key to check.
 * @returns {boolean} `true` if the key should be used.
 */
function filterKey(key) {
	return !KEY_BLACKLIST.has(key) && key[0] !== "_";
}

/* eslint-disable jsdoc/valid-types -- doesn't allow `readonly`.
   TODO: remove eslint-disable when https://github.com/jsdoc-type-pratt-parser/jsdoc-type-pratt-parser/issues/164 is fixed
*/
/**
 * Get visitor keys of a given node.
 * @param {Object} node The AST node to get keys.
 * @returns {readonly string[]} Visitor keys of the node.
 */
function getKeys(node) {
	return Object.keys(node).filter(filterKey);
}
/* eslint-enable jsdoc/valid-types -- doesn't allow `readonly` */

/**
 * Make the union set with `KEYS` and given keys.
 * @param {VisitorKeys} additionalKeys The additional keys.
 * @returns {VisitorKeys} The union set.
 */
function unionWith(additionalKeys) {
	const retv =
		/** @type {{ [type: string]: ReadonlyArray<string> }} */
		(Object.assign({}, visitor_keys));

	for (const type of Object.keys(additionalKeys)) {
		if (Object.hasOwn(retv, type)) {
			const keys = new Set(additionalKeys[type]);

			for (const key of retv[type]) {
				keys.add(key);
			}

			retv[type] = Object.freeze(Array.from(keys));
		} else {
			retv[type] = Object.freeze(Array.from(additionalKeys[type]));
		}
	}

	return Object.freeze(retv);
}



;// CONCATENATED MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs



//#region src/internal-utils/index.ts
/**
* Get the last element from given array
*/
function last(arr) {
	return arr[arr.length - 1] ?? null;
}
/**
* Node to key name
*/
function toKeyName(node) {
	return node.type === "TOMLBare" ? node.name : node.value;
}

//#endregion
//#region src/parser-options.ts
var TOMLVerImpl = class {
	constructor(major, minor) {
		this.major = major;
		this.minor = minor;
	}
	lt(major, minor) {
		return this.major < major || this.major === major && this.minor < minor;
	}
	gte(major, minor) {
		return this.major > major || this.major === major && this.minor >= minor;
	}
};
const TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
const TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
const DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
const SUPPORTED_TOML_VERSIONS = {
	"1.0": TOML_VERSION_1_0,
	"1.0.0": TOML_VERSION_1_0,
	"1.1": TOML_VERSION_1_1,
	"1.1.0": TOML_VERSION_1_1,
	latest: TOML_VERSION_1_1,
	next: TOML_VERSION_1_1
};
/**
* Get TOML version object from given TOML version string.
*/
function getTOMLVer(v) {
	return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}

//#endregion
//#region src/errors.ts
const MESSAGES = {
	"unterminated-string": "Unterminated string constant",
	"unterminated-table-key": "Unterminated table-key",
	"unterminated-array": "Unterminated array",
	"unterminated-inline-table": "Unterminated inline table",
	"missing-key": "Empty bare keys are not allowed",
	"missing-newline": "Must be a newline",
	"missing-equals-sign": "Expected equal (=) token",
	"missing-value": "Unspecified values are invalid",
	"missing-comma": "Expected comma (,) token",
	"dupe-keys": "Defining a key multiple times is invalid",
	"unexpected-char": "Unexpected character",
	"unexpected-token": "Unexpected token",
	"invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
	"invalid-comment-character": "Invalid code point {{cp}} within comments",
	"invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
	"invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
	"invalid-underscore": "Underscores are allowed between digits",
	"invalid-space": "Unexpected spaces",
	"invalid-three-quotes": "Three or more quotes are not permitted",
	"invalid-date": "Unexpected invalid date",
	"invalid-time": "Unexpected invalid time",
	"invalid-leading-zero": "Leading zeros are not allowed",
	"invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
	"invalid-char-in-escape-sequence": "Invalid character in escape sequence",
	"invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
	"invalid-code-point": "Invalid code point {{cp}}",
	"invalid-trailing-dot-in-key": "Keys cannot end with a dot",
	"invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
/**
* Get message from error code
*/
function getMessage(code, data) {
	if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
		if (name$2 in data) return data[name$2];
		return `{{${name$2}}}`;
	});
	return MESSAGES[code];
}
/**
* TOML parse errors.
*/
var ParseError = class extends SyntaxError {
	/**
	* Initialize this ParseError instance.
	*
	*/
	constructor(code, offset, line, column, data) {
		super(getMessage(code, data));
		this.index = offset;
		this.lineNumber = line;
		this.column = column;
	}
};

//#endregion
//#region src/tokenizer/code-point.ts
const CodePoint = {
	EOF: -1,
	NULL: 0,
	SOH: 1,
	BACKSPACE: 8,
	TABULATION: 9,
	LINE_FEED: 10,
	FORM_FEED: 12,
	CARRIAGE_RETURN: 13,
	ESCAPE: 27,
	SO: 14,
	US: 31,
	SPACE: 32,
	QUOTATION_MARK: 34,
	HASH: 35,
	SINGLE_QUOTE: 39,
	PLUS_SIGN: 43,
	COMMA: 44,
	DASH: 45,
	DOT: 46,
	DIGIT_0: 48,
	DIGIT_1: 49,
	DIGIT_2: 50,
	DIGIT_3: 51,
	DIGIT_7: 55,
	DIGIT_9: 57,
	COLON: 58,
	EQUALS_SIGN: 61,
	LATIN_CAPITAL_A: 65,
	LATIN_CAPITAL_E: 69,
	LATIN_CAPITAL_F: 70,
	LATIN_CAPITAL_T: 84,
	LATIN_CAPITAL_U: 85,
	LATIN_CAPITAL_Z: 90,
	LEFT_BRACKET: 91,
	BACKSLASH: 92,
	RIGHT_BRACKET: 93,
	UNDERSCORE: 95,
	LATIN_SMALL_A: 97,
	LATIN_SMALL_B: 98,
	LATIN_SMALL_E: 101,
	LATIN_SMALL_F: 102,
	LATIN_SMALL_I: 105,
	LATIN_SMALL_L: 108,
	LATIN_SMALL_N: 110,
	LATIN_SMALL_O: 111,
	LATIN_SMALL_R: 114,
	LATIN_SMALL_S: 115,
	LATIN_SMALL_T: 116,
	LATIN_SMALL_U: 117,
	LATIN_SMALL_X: 120,
	LATIN_SMALL_Z: 122,
	LEFT_BRACE: 123,
	RIGHT_BRACE: 125,
	TILDE: 126,
	DELETE: 127,
	PAD: 128,
	SUPERSCRIPT_TWO: 178,
	SUPERSCRIPT_THREE: 179,
	SUPERSCRIPT_ONE: 185,
	VULGAR_FRACTION_ONE_QUARTER: 188,
	VULGAR_FRACTION_THREE_QUARTERS: 190,
	LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
	LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
	LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
	LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
	LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
	GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
	GREEK_CAPITAL_LETTER_YOT: 895,
	CP_1FFF: 8191,
	ZERO_WIDTH_NON_JOINER: 8204,
	ZERO_WIDTH_JOINER: 8205,
	UNDERTIE: 8255,
	CHARACTER_TIE: 8256,
	SUPERSCRIPT_ZERO: 8304,
	CP_218F: 8591,
	CIRCLED_DIGIT_ONE: 9312,
	NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
	GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
	CP_2FEF: 12271,
	IDEOGRAPHIC_COMMA: 12289,
	CP_D7FF: 55295,
	CP_E000: 57344,
	CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
	ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
	ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
	REPLACEMENT_CHARACTER: 65533,
	LINEAR_B_SYLLABLE_B008_A: 65536,
	CP_EFFFF: 983039,
	CP_10FFFF: 1114111
};
/**
* Check whether the code point is a control character.
*/
function isControl(cp) {
	return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
/**
* Check whether the code point is a whitespace.
*/
function isWhitespace(cp) {
	return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
/**
* Check whether the code point is a end of line.
*/
function isEOL(cp) {
	return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
/**
* Check whether the code point is an uppercase letter character.
*/
function isUpperLetter(cp) {
	return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
/**
* Check whether the code point is a lowercase letter character.
*/
function isLowerLetter(cp) {
	return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
/**
* Check whether the code point is a letter character.
*/
function isLetter(cp) {
	return isLowerLetter(cp) || isUpperLetter(cp);
}
/**
* Check whether the code point is a digit character.
*/
function isDigit(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
/**
* Check whether the code point is a hex digit character.
*/
function isHexDig(cp) {
	return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
/**
* Check whether the code point is a octal digit character.
*/
function isOctalDig(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
/**
* Check whether the code point is valid code point.
*
* see
* - https://unicode.org/glossary/#unicode_scalar_value
* - https://toml.io/en/v1.0.0#string
*/
function isUnicodeScalarValue(cp) {
	return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}

//#endregion
//#region src/tokenizer/locs.ts
/**
* Find the last index of the array that is less than or equal to the value.
*/
function sortedLastIndex(array, value) {
	let low = 0;
	let high = array.length;
	while (low < high) {
		const mid = low + high >>> 1;
		const val = array[mid];
		if (val === value) return mid + 1;
		if (val < value) low = mid + 1;
		else high = mid;
	}
	return low;
}
/**
* A class for getting lines and columns location.
*/
var Locations = class {
	constructor() {
		this.offsets = [];
	}
	addOffset(offset) {
		for (let i = this.offsets.length - 1; i >= 0; i--) {
			const element = this.offsets[i];
			if (element === offset) return;
			if (element < offset) break;
		}
		this.offsets.push(offset);
	}
	/**
	* Calculate the location of the given index.
	* @param index The index to calculate their location.
	* @returns The location of the index.
	*/
	getLocFromIndex(offset) {
		const line = sortedLastIndex(this.offsets, offset) + 1;
		return {
			line,
			column: offset - (line === 1 ? 0 : this.offsets[line - 2])
		};
	}
};

//#endregion
//#region src/tokenizer/code-point-iterator.ts
var CodePointIterator = class {
	/**
	* Initialize this char iterator.
	*/
	constructor(text) {
		this.locs = new Locations();
		this.lastCodePoint = CodePoint.NULL;
		this.start = -1;
		this.end = 0;
		this.text = text;
	}
	next() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		return this.lastCodePoint = this.moveAt(this.end);
	}
	getLocFromIndex(index) {
		return this.locs.getLocFromIndex(index);
	}
	eat(cp) {
		if (this.text.codePointAt(this.end) === cp) {
			this.next();
			return true;
		}
		return false;
	}
	moveAt(offset) {
		this.start = this.end = offset;
		const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
		if (cp === CodePoint.EOF) {
			this.end = this.start;
			return cp;
		}
		this.end += cp >= 65536 ? 2 : 1;
		if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
		else if (cp === CodePoint.CARRIAGE_RETURN) {
			if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
				this.end++;
				this.locs.addOffset(this.end);
			}
			return CodePoint.LINE_FEED;
		}
		return cp;
	}
};

//#endregion
//#region src/tokenizer/tokenizer.ts
const HAS_BIGINT = typeof BigInt !== "undefined";
const RADIX_PREFIXES = {
	16: "0x",
	10: "",
	8: "0o",
	2: "0b"
};
const ESCAPES_1_0 = {
	[CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
	[CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
	[CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
	[CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
	[CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
	[CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
	[CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
const ESCAPES_LATEST = {
	...ESCAPES_1_0,
	[CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
/**
* Tokenizer for TOML.
*/
var Tokenizer = class {
	/**
	* Initialize this tokenizer.
	*/
	constructor(text, parserOptions) {
		this.backCode = false;
		this.lastCodePoint = CodePoint.NULL;
		this.state = "DATA";
		this.token = null;
		this.tokenStart = -1;
		this.valuesEnabled = false;
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.codePointIterator = new CodePointIterator(text);
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
		this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
	}
	get start() {
		return this.codePointIterator.start;
	}
	get end() {
		return this.codePointIterator.end;
	}
	getLocFromIndex(index) {
		return this.codePointIterator.getLocFromIndex(index);
	}
	/**
	* Report an invalid character error.
	*/
	reportParseError(code, data) {
		const offset = this.codePointIterator.start;
		const loc = this.codePointIterator.getLocFromIndex(offset);
		throw new ParseError(code, offset, loc.line, loc.column, data);
	}
	/**
	* Get the next token.
	*/
	nextToken() {
		let token = this.token;
		if (token != null) {
			this.token = null;
			return token;
		}
		let cp = this.lastCodePoint;
		while (cp !== CodePoint.EOF && !this.token) {
			cp = this.nextCode();
			const nextState = this[this.state](cp);
			if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
			this.state = nextState;
		}
		token = this.token;
		this.token = null;
		return token;
	}
	/**
	* Get the next code point.
	*/
	nextCode() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		if (this.backCode) {
			this.backCode = false;
			return this.lastCodePoint;
		}
		return this.lastCodePoint = this.codePointIterator.next();
	}
	/**
	* Eat the next code point.
	*/
	eatCode(cp) {
		if (this.lastCodePoint === CodePoint.EOF) return false;
		if (this.backCode) {
			if (this.lastCodePoint === cp) {
				this.backCode = false;
				return true;
			}
			return false;
		}
		return this.codePointIterator.eat(cp);
	}
	/**
	* Moves the character position to the given position.
	*/
	moveAt(loc) {
		if (this.backCode) this.backCode = false;
		this.lastCodePoint = this.codePointIterator.moveAt(loc);
	}
	/**
	* Back the current code point as the given state.
	*/
	back(state) {
		this.backCode = true;
		return state;
	}
	punctuatorToken() {
		this.startToken();
		this.endToken("Punctuator", "end");
	}
	startToken() {
		this.tokenStart = this.codePointIterator.start;
	}
	/**
	* Commit the current token.
	*/
	endToken(type, pos, option1, option2) {
		const { tokenStart } = this;
		const end = this.codePointIterator[pos];
		const range = [tokenStart, end];
		const loc = {
			start: this.codePointIterator.getLocFromIndex(tokenStart),
			end: this.codePointIterator.getLocFromIndex(end)
		};
		if (type === "Block") this.token = {
			type,
			value: this.text.slice(tokenStart + 1, end),
			range,
			loc
		};
		else {
			let token;
			const value = this.text.slice(tokenStart, end);
			if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
				type,
				value,
				string: option1,
				range,
				loc
			};
			else if (type === "Integer") {
				const text = option1;
				token = {
					type,
					value,
					number: parseInt(text, option2),
					bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
					range,
					loc
				};
			} else if (type === "Float") token = {
				type,
				value,
				number: option1,
				range,
				loc
			};
			else if (type === "Boolean") token = {
				type,
				value,
				boolean: option1,
				range,
				loc
			};
			else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
				type,
				value,
				date: option1,
				range,
				loc
			};
			else token = {
				type,
				value,
				range,
				loc
			};
			this.token = token;
		}
	}
	DATA(cp) {
		while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
		if (cp === CodePoint.HASH) {
			this.startToken();
			return "COMMENT";
		}
		if (cp === CodePoint.QUOTATION_MARK) {
			this.startToken();
			return "BASIC_STRING";
		}
		if (cp === CodePoint.SINGLE_QUOTE) {
			this.startToken();
			return "LITERAL_STRING";
		}
		if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
			this.punctuatorToken();
			return "DATA";
		}
		if (this.valuesEnabled) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				this.startToken();
				return "SIGN";
			}
			if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
				this.startToken();
				return this.back("NAN_OR_INF");
			}
			if (isDigit(cp)) {
				this.startToken();
				return this.back("NUMBER");
			}
			if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
				this.startToken();
				return this.back("BOOLEAN");
			}
		} else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
			this.startToken();
			return "BARE";
		}
		if (cp === CodePoint.EOF) return "DATA";
		return this.reportParseError("unexpected-char");
	}
	COMMENT(cp) {
		const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
			if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
		} : (c) => {
			if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
		};
		while (!isEOL(cp) && cp !== CodePoint.EOF) {
			processCommentChar(cp);
			cp = this.nextCode();
		}
		this.endToken("Block", "start");
		return "DATA";
	}
	BARE(cp) {
		while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
		this.endToken("Bare", "start");
		return this.back("DATA");
	}
	BASIC_STRING(cp) {
		if (cp === CodePoint.QUOTATION_MARK) {
			cp = this.nextCode();
			if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
			this.endToken("BasicString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
		this.endToken("BasicString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_BASIC_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.QUOTATION_MARK) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
					if (this.eatCode(CodePoint.QUOTATION_MARK)) {
						out.push(CodePoint.QUOTATION_MARK);
						if (this.eatCode(CodePoint.QUOTATION_MARK)) {
							out.push(CodePoint.QUOTATION_MARK);
							if (this.eatCode(CodePoint.QUOTATION_MARK)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LINE_FEED) {
					cp = this.nextCode();
					while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
					continue;
				} else if (isWhitespace(cp)) {
					let valid = true;
					const startPos = this.codePointIterator.start;
					let nextCp;
					while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
						if (nextCp === CodePoint.LINE_FEED) break;
						if (!isWhitespace(nextCp)) {
							this.moveAt(startPos);
							valid = false;
							break;
						}
					}
					if (valid) {
						cp = this.nextCode();
						while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
						continue;
					}
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	LITERAL_STRING(cp) {
		if (cp === CodePoint.SINGLE_QUOTE) {
			cp = this.nextCode();
			if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
			this.endToken("LiteralString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
		this.endToken("LiteralString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_LITERAL_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.SINGLE_QUOTE) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
					if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
						out.push(CodePoint.SINGLE_QUOTE);
						if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
							out.push(CodePoint.SINGLE_QUOTE);
							if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	SIGN(cp) {
		if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
		if (isDigit(cp)) return this.back("NUMBER");
		return this.reportParseError("unexpected-char");
	}
	NAN_OR_INF(cp) {
		if (cp === CodePoint.LATIN_SMALL_N) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
				this.endToken("Float", "end", NaN);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_I) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
				this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	NUMBER(cp) {
		const start = this.text[this.tokenStart];
		const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
		if (cp === CodePoint.DIGIT_0) {
			if (sign === CodePoint.NULL) {
				const startPos = this.codePointIterator.start;
				const nextCp$1 = this.nextCode();
				if (isDigit(nextCp$1)) {
					const nextNextCp = this.nextCode();
					if (nextNextCp === CodePoint.COLON) {
						this.data = {
							hasDate: false,
							year: 0,
							month: 0,
							day: 0,
							hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
							minute: 0,
							second: 0
						};
						return "TIME_MINUTE";
					}
					if (isDigit(nextNextCp)) {
						const nextNextNextCp = this.nextCode();
						if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
							this.data = {
								hasDate: true,
								year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
								month: 0,
								day: 0,
								hour: 0,
								minute: 0,
								second: 0
							};
							return "DATE_MONTH";
						}
					}
					this.moveAt(startPos);
					return this.reportParseError("invalid-leading-zero");
				}
				this.moveAt(startPos);
			}
			cp = this.nextCode();
			if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
				if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
				return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
			}
			if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus: sign === CodePoint.DASH,
					left: [CodePoint.DIGIT_0]
				};
				return "EXPONENT_RIGHT";
			}
			if (cp === CodePoint.DOT) {
				this.data = {
					minus: sign === CodePoint.DASH,
					absInt: [CodePoint.DIGIT_0]
				};
				return "FRACTIONAL_RIGHT";
			}
			this.endToken("Integer", "start", "0", 10);
			return this.back("DATA");
		}
		const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
		if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
			this.data = {
				hasDate: true,
				year: Number(String.fromCodePoint(...out)),
				month: 0,
				day: 0,
				hour: 0,
				minute: 0,
				second: 0
			};
			return "DATE_MONTH";
		}
		if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
			this.data = {
				hasDate: false,
				year: 0,
				month: 0,
				day: 0,
				hour: Number(String.fromCodePoint(...out)),
				minute: 0,
				second: 0
			};
			return "TIME_MINUTE";
		}
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus: sign === CodePoint.DASH,
				left: out
			};
			return "EXPONENT_RIGHT";
		}
		if (nextCp === CodePoint.DOT) {
			this.data = {
				minus: sign === CodePoint.DASH,
				absInt: out
			};
			return "FRACTIONAL_RIGHT";
		}
		this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
		return this.back("DATA");
	}
	HEX(cp) {
		const { out } = this.parseDigits(cp, isHexDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
		return this.back("DATA");
	}
	OCTAL(cp) {
		const { out } = this.parseDigits(cp, isOctalDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
		return this.back("DATA");
	}
	BINARY(cp) {
		const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
		return this.back("DATA");
	}
	FRACTIONAL_RIGHT(cp) {
		const { minus, absInt } = this.data;
		const { out, nextCp } = this.parseDigits(cp, isDigit);
		const absNum = [
			...absInt,
			CodePoint.DOT,
			...out
		];
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus,
				left: absNum
			};
			return "EXPONENT_RIGHT";
		}
		const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	EXPONENT_RIGHT(cp) {
		const { left, minus: leftMinus } = this.data;
		let minus = false;
		if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
			minus = cp === CodePoint.DASH;
			cp = this.nextCode();
		}
		const { out } = this.parseDigits(cp, isDigit);
		const right = out;
		if (minus) right.unshift(CodePoint.DASH);
		const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	BOOLEAN(cp) {
		if (cp === CodePoint.LATIN_SMALL_T) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", true);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_F) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", false);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	DATE_MONTH(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.month = Number(this.text.slice(start, end));
		return "DATE_DAY";
	}
	DATE_DAY(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.day = Number(this.text.slice(start, end));
		if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
		cp = this.nextCode();
		if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
		if (cp === CodePoint.SPACE) {
			const startPos = this.codePointIterator.start;
			if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
				this.moveAt(startPos);
				return "TIME_HOUR";
			}
			this.moveAt(startPos);
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalDate", "start", dateValue);
		return this.back("DATA");
	}
	TIME_HOUR(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.hour = Number(this.text.slice(start, end));
		return "TIME_MINUTE";
	}
	TIME_MINUTE(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.minute = Number(this.text.slice(start, end));
		cp = this.nextCode();
		if (cp === CodePoint.COLON) return "TIME_SECOND";
		if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		return this.processTimeEnd(cp, data);
	}
	TIME_SECOND(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.second = Number(this.text.slice(start, end));
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		cp = this.nextCode();
		if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
		return this.processTimeEnd(cp, data);
	}
	TIME_SEC_FRAC(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const start = this.codePointIterator.start;
		while (isDigit(cp)) cp = this.nextCode();
		const end = this.codePointIterator.start;
		const data = this.data;
		data.frac = this.text.slice(start, end);
		return this.processTimeEnd(cp, data);
	}
	processTimeEnd(cp, data) {
		if (data.hasDate) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				data.offsetSign = cp;
				return "TIME_OFFSET";
			}
			if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
				const dateValue$2 = getDateFromDateTimeData(data, "Z");
				this.endToken("OffsetDateTime", "end", dateValue$2);
				return "DATA";
			}
			const dateValue$1 = getDateFromDateTimeData(data, "");
			this.endToken("LocalDateTime", "start", dateValue$1);
			return this.back("DATA");
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalTime", "start", dateValue);
		return this.back("DATA");
	}
	TIME_OFFSET(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const hourStart = this.codePointIterator.start;
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const hourEnd = this.codePointIterator.start;
		cp = this.nextCode();
		const minuteStart = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const minuteEnd = this.codePointIterator.end;
		const hour = Number(this.text.slice(hourStart, hourEnd));
		const minute = Number(this.text.slice(minuteStart, minuteEnd));
		if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
		const data = this.data;
		const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
		this.endToken("OffsetDateTime", "end", dateValue);
		return "DATA";
	}
	parseDigits(cp, checkDigit) {
		if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
		const out = [];
		let before = CodePoint.NULL;
		let hasUnderscore = false;
		while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
			if (cp === CodePoint.UNDERSCORE) {
				hasUnderscore = true;
				if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			} else out.push(cp);
			before = cp;
			cp = this.nextCode();
		}
		if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		return {
			out,
			nextCp: cp,
			hasUnderscore
		};
	}
	parseUnicode(count) {
		const startLoc = this.codePointIterator.start;
		const start = this.codePointIterator.end;
		let charCount = 0;
		let cp;
		while ((cp = this.nextCode()) !== CodePoint.EOF) {
			if (!isHexDig(cp)) {
				this.moveAt(startLoc);
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			charCount++;
			if (charCount >= count) break;
		}
		const end = this.codePointIterator.end;
		const code = this.text.slice(start, end);
		const codePoint = parseInt(code, 16);
		if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
		return codePoint;
	}
	reportParseErrorControlChar() {
		return this.reportParseError("invalid-control-character");
	}
};
/**
* Check whether the code point is unquoted-key-char
*/
function isUnquotedKeyChar(cp, tomlVersion) {
	if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
	if (tomlVersion.lt(1, 1)) return false;
	return false;
}
/**
* Check whether the code point is control character other than tab
*/
function isControlOtherThanTab(cp) {
	return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
/**
* Check whether the code point is non-eol for TOML 1.1
*/
function isNonEOL(cp) {
	return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
/**
* Check whether the code point is a non-ascii character.
*/
function isNonAscii(cp) {
	return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
/**
* Check whether the given values is valid date
*/
function isValidDate(y, m, d) {
	if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
	return false;
}
/**
* Check whether the given values is valid time
*/
function isValidTime(h, m, s) {
	if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
	return true;
}
/**
* Get date from DateTimeData
*/
function getDateFromDateTimeData(data, timeZone) {
	const year = padStart(data.year, 4);
	const month = data.month ? padStart(data.month, 2) : "01";
	const day = data.day ? padStart(data.day, 2) : "01";
	const hour = padStart(data.hour, 2);
	const minute = padStart(data.minute, 2);
	const second = padStart(data.second, 2);
	const textDate = `${year}-${month}-${day}`;
	const frac = data.frac ? `.${data.frac}` : "";
	const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
	if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
	return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
/**
* Pad with zeros.
*/
function padStart(num, maxLength) {
	return String(num).padStart(maxLength, "0");
}

//#endregion
//#region src/toml-parser/keys-resolver.ts
const VALUE_KIND_VALUE = Symbol("VALUE_KIND_VALUE");
const VALUE_KIND_INTERMEDIATE = Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
	constructor(ctx) {
		this.rootKeys = /* @__PURE__ */ new Map();
		this.tables = [];
		this.ctx = ctx;
	}
	applyResolveKeyForTable(node) {
		let keys = this.rootKeys;
		const peekKeyIndex = node.key.keys.length - 1;
		for (let index = 0; index < peekKeyIndex; index++) {
			const keyNode = node.key.keys[index];
			const keyName = toKeyName(keyNode);
			node.resolvedKey.push(keyName);
			let keyStore = keys.get(keyName);
			if (!keyStore) {
				keyStore = {
					node: keyNode,
					keys: /* @__PURE__ */ new Map()
				};
				keys.set(keyName, keyStore);
			} else if (keyStore.table === "array") {
				const peekIndex = keyStore.peekIndex;
				node.resolvedKey.push(peekIndex);
				keyStore = keyStore.keys.get(peekIndex);
			}
			keys = keyStore.keys;
		}
		const lastKeyNode = node.key.keys[peekKeyIndex];
		const lastKeyName = toKeyName(lastKeyNode);
		node.resolvedKey.push(lastKeyName);
		const lastKeyStore = keys.get(lastKeyName);
		if (!lastKeyStore) if (node.kind === "array") {
			node.resolvedKey.push(0);
			const newKeyStore = {
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(lastKeyName, {
				table: node.kind,
				node: lastKeyNode,
				keys: new Map([[0, newKeyStore]]),
				peekIndex: 0
			});
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else {
			const newKeyStore = {
				table: node.kind,
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(lastKeyName, newKeyStore);
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		}
		else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else {
			const transformKey = {
				table: node.kind,
				node: lastKeyNode,
				keys: lastKeyStore.keys
			};
			keys.set(lastKeyName, transformKey);
			this.tables.push({
				node,
				keys: transformKey.keys
			});
		}
		else if (lastKeyStore.table === "array") if (node.kind === "array") {
			const newKeyStore = {
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			const newIndex = lastKeyStore.peekIndex + 1;
			node.resolvedKey.push(newIndex);
			lastKeyStore.keys.set(newIndex, newKeyStore);
			lastKeyStore.peekIndex = newIndex;
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else this.ctx.reportParseError("dupe-keys", lastKeyNode);
	}
	verifyDuplicateKeys(node) {
		for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
		for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
	}
};
/**
* Verify duplicate keys from TOMLKeyValue
*/
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
	let keys = defineKeys;
	const lastKey = last(node.key.keys);
	for (const keyNode of node.key.keys) {
		const key = toKeyName(keyNode);
		let defineKey = keys.get(key);
		if (defineKey) {
			if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			defineKey.value = VALUE_KIND_INTERMEDIATE;
		} else {
			if (lastKey === keyNode) defineKey = {
				value: VALUE_KIND_VALUE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			else defineKey = {
				value: VALUE_KIND_INTERMEDIATE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(key, defineKey);
		}
		keys = defineKey.keys;
	}
	if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
	else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
/**
* Verify duplicate keys from TOMLInlineTable
*/
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
	for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
/**
* Verify duplicate keys from TOMLArray
*/
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
	const keys = defineKeys;
	for (let index = 0; index < node.elements.length; index++) {
		const element = node.elements[index];
		let defineKey = keys.get(index);
		if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
		else {
			defineKey = {
				value: VALUE_KIND_VALUE,
				node: element,
				keys: /* @__PURE__ */ new Map()
			};
			defineKeys.set(index, defineKey);
			if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
			else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
		}
	}
}
/**
* Get the after node
*/
function getAfterNode(a, b) {
	return a.range[0] <= b.range[0] ? b : a;
}

//#endregion
//#region src/toml-parser/context.ts
var Context = class {
	constructor(data) {
		this.tokens = [];
		this.comments = [];
		this.back = null;
		this.stateStack = [];
		this.needNewLine = false;
		this.needSameLine = false;
		this.currToken = null;
		this.prevToken = null;
		this.valueContainerStack = [];
		this.tokenizer = new Tokenizer(data.text, data.parserOptions);
		this.topLevelTable = data.topLevelTable;
		this.table = data.topLevelTable;
		this.keysResolver = new KeysResolver(this);
	}
	/**
	* Get the next token.
	*/
	nextToken(option) {
		this.prevToken = this.currToken;
		if (this.back) {
			this.currToken = this.back;
			this.back = null;
		} else this.currToken = this._nextTokenFromTokenizer(option);
		if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
			if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
		} else {
			const needSameLine = this.needSameLine || option?.needSameLine;
			if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
		}
		this.needNewLine = false;
		this.needSameLine = false;
		return this.currToken;
	}
	_nextTokenFromTokenizer(option) {
		const valuesEnabled = this.tokenizer.valuesEnabled;
		if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
		let token = this.tokenizer.nextToken();
		while (token && token.type === "Block") {
			this.comments.push(token);
			token = this.tokenizer.nextToken();
		}
		if (token) this.tokens.push(token);
		this.tokenizer.valuesEnabled = valuesEnabled;
		return token;
	}
	backToken() {
		if (this.back) throw new Error("Illegal state");
		this.back = this.currToken;
		this.currToken = this.prevToken;
	}
	addValueContainer(valueContainer) {
		this.valueContainerStack.push(valueContainer);
		this.tokenizer.valuesEnabled = true;
	}
	consumeValueContainer() {
		const valueContainer = this.valueContainerStack.pop();
		this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
		return valueContainer;
	}
	applyResolveKeyForTable(node) {
		this.keysResolver.applyResolveKeyForTable(node);
	}
	verifyDuplicateKeys() {
		this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
	}
	/**
	* Report an invalid token error.
	*/
	reportParseError(code, token) {
		let offset, line, column;
		if (token) {
			offset = token.range[0];
			line = token.loc.start.line;
			column = token.loc.start.column;
		} else {
			offset = this.tokenizer.start;
			const startPos = this.tokenizer.getLocFromIndex(offset);
			line = startPos.line;
			column = startPos.column;
		}
		throw new ParseError(code, offset, line, column);
	}
};

//#endregion
//#region src/toml-parser/index.ts
const STATE_FOR_ERROR = { VALUE: "missing-value" };
const STRING_VALUE_STYLE_MAP = {
	BasicString: "basic",
	MultiLineBasicString: "basic",
	LiteralString: "literal",
	MultiLineLiteralString: "literal"
};
const STRING_KEY_STYLE_MAP = {
	BasicString: "basic",
	LiteralString: "literal"
};
const DATETIME_VALUE_KIND_MAP = {
	OffsetDateTime: "offset-date-time",
	LocalDateTime: "local-date-time",
	LocalDate: "local-date",
	LocalTime: "local-time"
};
var TOMLParser = class {
	/**
	* Initialize this parser.
	*/
	constructor(text, parserOptions) {
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
	}
	/**
	* Parse TOML
	*/
	parse() {
		const ast = {
			type: "Program",
			body: [],
			sourceType: "module",
			tokens: [],
			comments: [],
			parent: null,
			range: [0, 0],
			loc: {
				start: {
					line: 1,
					column: 0
				},
				end: {
					line: 1,
					column: 0
				}
			}
		};
		const node = {
			type: "TOMLTopLevelTable",
			body: [],
			parent: ast,
			range: cloneRange(ast.range),
			loc: cloneLoc(ast.loc)
		};
		ast.body = [node];
		const ctx = new Context({
			text: this.text,
			parserOptions: this.parserOptions,
			topLevelTable: node
		});
		let token = ctx.nextToken();
		if (token) {
			node.range[0] = token.range[0];
			node.loc.start = clonePos(token.loc.start);
			while (token) {
				const state$1 = ctx.stateStack.pop() || "TABLE";
				ctx.stateStack.push(...this[state$1](token, ctx));
				token = ctx.nextToken();
			}
			const state = ctx.stateStack.pop() || "TABLE";
			if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
			if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
			applyEndLoc(node, last(node.body));
		}
		ctx.verifyDuplicateKeys();
		ast.tokens = ctx.tokens;
		ast.comments = ctx.comments;
		const endOffset = ctx.tokenizer.end;
		const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
		ast.range[1] = endOffset;
		ast.loc.end = {
			line: endPos.line,
			column: endPos.column
		};
		return ast;
	}
	TABLE(token, ctx) {
		if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
		if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	VALUE(token, ctx) {
		if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
		if (isNumber(token)) return this.processNumberValue(token, ctx);
		if (isBoolean(token)) return this.processBooleanValue(token, ctx);
		if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
		if (isLeftBracket(token)) return this.processArray(token, ctx);
		if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	processTable(token, topLevelTableNode, ctx) {
		const tableNode = {
			type: "TOMLTable",
			kind: "standard",
			key: null,
			resolvedKey: [],
			body: [],
			parent: topLevelTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
		topLevelTableNode.body.push(tableNode);
		ctx.table = tableNode;
		let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		if (isLeftBracket(targetToken)) {
			if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
			tableNode.kind = "array";
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		}
		if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
		if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
		targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
		if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
		if (tableNode.kind === "array") {
			const rightBracket = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
			if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
		}
		applyEndLoc(tableNode, targetToken);
		ctx.applyResolveKeyForTable(tableNode);
		ctx.needNewLine = true;
		return [];
	}
	processKeyValue(token, tableNode, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: tableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		tableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				ctx.needNewLine = true;
				return [];
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
	processKeyNode(token, parent, ctx) {
		if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
		const keyNode = {
			type: "TOMLKey",
			keys: [],
			parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		parent.key = keyNode;
		let targetToken = token;
		let dotToken = null;
		do {
			if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
			else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
			else break;
			dotToken = null;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isDot(targetToken)) break;
			dotToken = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		} while (targetToken);
		if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
		applyEndLoc(keyNode, last(keyNode.keys));
		return {
			keyNode,
			nextToken: targetToken
		};
	}
	processBareKey(token, keyNode) {
		const node = {
			type: "TOMLBare",
			name: token.value,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringKey(token, keyNode) {
		const node = {
			type: "TOMLQuoted",
			kind: "string",
			value: token.string,
			style: STRING_KEY_STYLE_MAP[token.type],
			multiline: false,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "string",
			value: token.string,
			style: STRING_VALUE_STYLE_MAP[token.type],
			multiline: isMultiLineString(token),
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processNumberValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const text = this.text;
		const [startRange, endRange] = token.range;
		let numberString = null;
		/**
		* Get the text of number
		*/
		const getNumberText = () => {
			return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
		};
		let node;
		if (token.type === "Integer") node = {
			type: "TOMLValue",
			kind: "integer",
			value: token.number,
			bigint: token.bigint,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		else node = {
			type: "TOMLValue",
			kind: "float",
			value: token.number,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processBooleanValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "boolean",
			value: token.boolean,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processDateTimeValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: DATETIME_VALUE_KIND_MAP[token.type],
			value: token.date,
			datetime: token.value,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processArray(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLArray",
			elements: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const nextToken = ctx.nextToken({ valuesEnabled: true });
		if (isRightBracket(nextToken)) {
			applyEndLoc(node, nextToken);
			return valueContainer.set(node);
		}
		ctx.backToken();
		return this.processArrayValue(node, valueContainer, ctx);
	}
	processArrayValue(node, valueContainer, ctx) {
		ctx.addValueContainer({
			parent: node,
			set: (valNode) => {
				node.elements.push(valNode);
				let nextToken = ctx.nextToken({ valuesEnabled: true });
				const hasComma = isComma(nextToken);
				if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
				if (isRightBracket(nextToken)) {
					applyEndLoc(node, nextToken);
					return valueContainer.set(node);
				}
				if (hasComma) {
					ctx.backToken();
					return this.processArrayValue(node, valueContainer, ctx);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
			}
		});
		return ["VALUE"];
	}
	processInlineTable(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLInlineTable",
			body: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		const nextToken = ctx.nextToken({ needSameLine });
		if (nextToken) {
			if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
			if (isRightBrace(nextToken)) {
				applyEndLoc(node, nextToken);
				return valueContainer.set(node);
			}
		}
		return ctx.reportParseError("unexpected-token", nextToken);
	}
	processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: inlineTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		inlineTableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				let nextToken = ctx.nextToken({ needSameLine });
				if (isComma(nextToken)) {
					nextToken = ctx.nextToken({ needSameLine });
					if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
					if (isRightBrace(nextToken)) {
						if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
					} else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
				}
				if (isRightBrace(nextToken)) {
					applyEndLoc(inlineTableNode, nextToken);
					return valueContainer.set(inlineTableNode);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
};
/**
* Check whether the given token is a dot.
*/
function isDot(token) {
	return isPunctuator(token) && token.value === ".";
}
/**
* Check whether the given token is an equal sign.
*/
function isEq(token) {
	return isPunctuator(token) && token.value === "=";
}
/**
* Check whether the given token is a left bracket.
*/
function isLeftBracket(token) {
	return isPunctuator(token) && token.value === "[";
}
/**
* Check whether the given token is a right bracket.
*/
function isRightBracket(token) {
	return isPunctuator(token) && token.value === "]";
}
/**
* Check whether the given token is a left brace.
*/
function isLeftBrace(token) {
	return isPunctuator(token) && token.value === "{";
}
/**
* Check whether the given token is a right brace.
*/
function isRightBrace(token) {
	return isPunctuator(token) && token.value === "}";
}
/**
* Check whether the given token is a comma.
*/
function isComma(token) {
	return isPunctuator(token) && token.value === ",";
}
/**
* Check whether the given token is a punctuator.
*/
function isPunctuator(token) {
	return Boolean(token && token.type === "Punctuator");
}
/**
* Check whether the given token is a bare token.
*/
function isBare(token) {
	return token.type === "Bare";
}
/**
* Check whether the given token is a string.
*/
function isString(token) {
	return token.type === "BasicString" || token.type === "LiteralString";
}
/**
* Check whether the given token is a multi-line string.
*/
function isMultiLineString(token) {
	return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
/**
* Check whether the given token is a number.
*/
function isNumber(token) {
	return token.type === "Integer" || token.type === "Float";
}
/**
* Check whether the given token is a boolean.
*/
function isBoolean(token) {
	return token.type === "Boolean";
}
/**
* Check whether the given token is a date time.
*/
function isDateTime(token) {
	return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
/**
* Apply end locations
*/
function applyEndLoc(node, child) {
	if (child) {
		node.range[1] = child.range[1];
		node.loc.end = clonePos(child.loc.end);
	}
}
/**
* clone the location.
*/
function cloneRange(range) {
	return [range[0], range[1]];
}
/**
* clone the location.
*/
function cloneLoc(loc) {
	return {
		start: clonePos(loc.start),
		end: clonePos(loc.end)
	};
}
/**
* clone the location.
*/
function clonePos(pos) {
	return {
		line: pos.line,
		column: pos.column
	};
}

//#endregion
//#region src/visitor-keys.ts
const tomlKeys = {
	Program: ["body"],
	TOMLTopLevelTable: ["body"],
	TOMLTable: ["key", "body"],
	TOMLKeyValue: ["key", "value"],
	TOMLKey: ["keys"],
	TOMLArray: ["elements"],
	TOMLInlineTable: ["body"],
	TOMLBare: [],
	TOMLQuoted: [],
	TOMLValue: []
};
const lib_KEYS = unionWith(tomlKeys);

//#endregion
//#region src/parser.ts
/**
* Parse source code
*/
function parseForESLint(code, options) {
	return {
		ast: new TOMLParser(code, options).parse(),
		visitorKeys: lib_KEYS,
		services: { isTOML: true }
	};
}

//#endregion
//#region src/traverse.ts
/**
* Check that the given key should be traversed or not.
* @this {Traversable}
* @param key The key to check.
* @returns `true` if the key should be traversed.
*/
function fallbackKeysFilter(key) {
	let value = null;
	return key !== "comments" && key !== "leadingComments" && key !== "loc" && key !== "parent" && key !== "range" && key !== "tokens" && key !== "trailingComments" && (value = this[key]) !== null && typeof value === "object" && (typeof value.type === "string" || Array.isArray(value));
}
/**
* Get the keys of the given node to traverse it.
* @param node The node to get.
* @returns The keys to traverse.
*/
function getFallbackKeys(node) {
	return Object.keys(node).filter(fallbackKeysFilter, node);
}
/**
* Get the keys of the given node to traverse it.
* @param node The node to get.
* @returns The keys to traverse.
*/
function lib_getKeys(node, visitorKeys) {
	return ((visitorKeys || lib_KEYS)[node.type] || getFallbackKeys(node)).filter((key) => !getNodes(node, key).next().done);
}
/**
* Get the nodes of the given node.
* @param node The node to get.
*/
function* getNodes(node, key) {
	const child = node[key];
	if (Array.isArray(child)) {
		for (const c of child) if (isNode(c)) yield c;
	} else if (isNode(child)) yield child;
}
/**
* Check whether a given value is a node.
* @param x The value to check.
* @returns `true` if the value is a node.
*/
function isNode(x) {
	return x !== null && typeof x === "object" && typeof x.type === "string";
}
/**
* Traverse the given node.
* @param node The node to traverse.
* @param parent The parent node.
* @param visitor The node visitor.
*/
function traverse(node, parent, visitor) {
	visitor.enterNode(node, parent);
	const keys = lib_getKeys(node, visitor.visitorKeys);
	for (const key of keys) for (const child of getNodes(node, key)) traverse(child, node, visitor);
	visitor.leaveNode(node, parent);
}
/**
* Traverse the given AST tree.
* @param node Root node to traverse.
* @param visitor Visitor.
*/
function traverseNodes(node, visitor) {
	traverse(node, null, visitor);
}

//#endregion
//#region src/utils.ts
/**
* Gets the static value for the given node.
*/
const getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
/** Generates a converter to convert from a node. */
function generateConvertTOMLValue(convertValue) {
	/**
	* Resolve TOML value
	*/
	function resolveValue(node, baseTable) {
		return resolver[node.type](node, baseTable);
	}
	const resolver = {
		Program(node, baseTable = {}) {
			return resolveValue(node.body[0], baseTable);
		},
		TOMLTopLevelTable(node, baseTable = {}) {
			for (const body of node.body) resolveValue(body, baseTable);
			return baseTable;
		},
		TOMLKeyValue(node, baseTable = {}) {
			const value = resolveValue(node.value);
			set(baseTable, resolveValue(node.key), value);
			return baseTable;
		},
		TOMLTable(node, baseTable = {}) {
			const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
			for (const body of node.body) resolveValue(body, table);
			return baseTable;
		},
		TOMLArray(node) {
			return node.elements.map((e) => resolveValue(e));
		},
		TOMLInlineTable(node) {
			const table = {};
			for (const body of node.body) resolveValue(body, table);
			return table;
		},
		TOMLKey(node) {
			return node.keys.map((key) => resolveValue(key));
		},
		TOMLBare(node) {
			return node.name;
		},
		TOMLQuoted(node) {
			return node.value;
		},
		TOMLValue(node) {
			return convertValue(node);
		}
	};
	return (node) => resolveValue(node);
}
/**
* Get the table from the table.
*/
function getTable(baseTable, keys, array) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		target = getNextTargetFromKey(target, key);
	}
	const lastKey = last(keys);
	const lastTarget = target[lastKey];
	if (lastTarget == null) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (isValue(lastTarget)) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (!array) {
		if (Array.isArray(lastTarget)) {
			const tableValue$1 = {};
			target[lastKey] = tableValue$1;
			return tableValue$1;
		}
		return lastTarget;
	}
	if (Array.isArray(lastTarget)) {
		const tableValue$1 = {};
		lastTarget.push(tableValue$1);
		return tableValue$1;
	}
	const tableValue = {};
	target[lastKey] = [tableValue];
	return tableValue;
	/** Get next target from key */
	function getNextTargetFromKey(currTarget, key) {
		const nextTarget = currTarget[key];
		if (nextTarget == null) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		if (isValue(nextTarget)) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		let resultTarget = nextTarget;
		while (Array.isArray(resultTarget)) {
			const lastIndex = resultTarget.length - 1;
			const nextElement = resultTarget[lastIndex];
			if (isValue(nextElement)) {
				const val = {};
				resultTarget[lastIndex] = val;
				return val;
			}
			resultTarget = nextElement;
		}
		return resultTarget;
	}
}
/**
* Set the value to the table.
*/
function set(baseTable, keys, value) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		const nextTarget = target[key];
		if (nextTarget == null) {
			const val = {};
			target[key] = val;
			target = val;
		} else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
			const val = {};
			target[key] = val;
			target = val;
		} else target = nextTarget;
	}
	target[last(keys)] = value;
}
/**
* Check whether the given value is a value.
*/
function isValue(value) {
	return typeof value !== "object" || value instanceof Date;
}

//#endregion
//#region package.json
var name$1 = "toml-eslint-parser";
var version$1 = "1.0.3";

//#endregion
//#region src/meta.ts
var meta_exports = /* @__PURE__ */ __exportAll({
	name: () => lib_name,
	version: () => version
});
const lib_name = name$1;
const version = version$1;

//#endregion
//#region src/index.ts
const VisitorKeys = lib_KEYS;
/**
* Parse TOML source code
*/
function parseTOML(code, options) {
	return parseForESLint(code, options).ast;
}

//#endregion


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	!function() {
/******/ 		var getProto = Object.getPrototypeOf ? function(obj) { return Object.getPrototypeOf(obj); } : function(obj) { return obj.__proto__; };
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach(function(key) { def[key] = function() { return value[key]; }; });
/******/ 			}
/******/ 			def['default'] = function() { return value; };
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	!function() {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = function(exports, definition) {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	!function() {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = function(chunkId) {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce(function(promises, key) {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	!function() {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = function(chunkId) {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	!function() {
/******/ 		__nccwpck_require__.o = function(obj, prop) { return Object.prototype.hasOwnProperty.call(obj, prop); }
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	!function() {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = function(exports) {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	!function() {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = function(chunk) {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = function(chunkId, promises) {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	}();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it uses a non-standard name for the exports (exports).
!function() {
var exports = __webpack_exports__;

Object.defineProperty(exports, "__esModule", ({ value: true }));
const action_ts_1 = __nccwpck_require__(66497);
const runner_ts_1 = __nccwpck_require__(19373);
const read_ts_1 = __nccwpck_require__(78776);
const scan_ts_1 = __nccwpck_require__(24798);
/** Entry of the Action: what `action.yml` starts. */
async function main() {
    const { setOutput } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
    // Outside of GitHub Actions an output would only be a line in the terminal.
    const output = (name, value) => {
        if (process.env.GITHUB_OUTPUT)
            setOutput(name, value);
    };
    return (0, action_ts_1.runAction)(new runner_ts_1.Runner(process.env, (text) => process.stdout.write(text), output), {
        scan: scan_ts_1.scan,
        policyFile: read_ts_1.POLICY_FILE,
    });
}
main().then((code) => {
    process.exitCode = code;
});

}();
module.exports = __webpack_exports__;
/******/ })()
;