import {
  equal,
  fromBoolean,
  known,
  not,
  printed,
  type Scope,
  truthy,
  UNDEFINED,
  UNKNOWN,
  type Value,
  written,
} from './template-value.ts';

const TOKEN = /\s*("(?:\\.|[^"\\])*"|`[^`]*`|\||\(|\)(?:\.[\w.]+)?|[^\s|()"`]+)/y;

/** What gives a map as it is: `(.Values | merge (dict))`, `(deepCopy .Values)`. */
const COPYING: ReadonlySet<string> = new Set(['(', ')', '|', 'merge', 'dict', 'deepCopy']);
/** A text that is one expression of a template. */
const EXPRESSION = /^\s*\{\{-?\s*([^{}]+?)\s*-?\}\}\s*$/;
/** No template has values that are made of others so often. */
const MAX_DEPTH = 8;

/** Evaluates a Go template pipeline as far as the repository tells (text/template, Sprig's plain functions). */
export function evaluateGo(code: string, scope: Scope): Value {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code)) tokens.push(match[1] as string);
  const parser = new GoParser(tokens, scope);
  const value = parser.pipeline();
  return parser.done() ? value : UNKNOWN;
}

class GoParser {
  private at = 0;
  private readonly tokens: string[];
  private readonly scope: Scope;

  constructor(tokens: string[], scope: Scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  done(): boolean {
    return this.at >= this.tokens.length;
  }

  pipeline(): Value {
    let value = this.command(null);
    while (this.tokens[this.at] === '|') {
      this.at++;
      value = this.command(value);
    }
    return value;
  }

  private command(piped: Value | null): Value {
    const first = this.tokens[this.at] ?? '';
    if (!/^[A-Za-z]\w*$/.test(first) || literal(first)) {
      const value = this.term();
      return piped || !this.ends() ? UNKNOWN : value;
    }
    this.at++;
    const args: Value[] = [];
    const from = this.at;
    while (!this.ends()) args.push(this.term());
    if (first === 'index' || (first === 'get' && !piped)) return this.index(this.tokens.slice(from, this.at));
    if (first === 'dig' && !piped) return this.dig(this.tokens.slice(from, this.at), args);
    if (first === 'tpl' && !piped) return this.rendered(args[0] ?? UNKNOWN);
    // Dockerize's `default` has the value before the default.
    if (first === 'default' && !piped && /^\.Env\./.test(this.tokens[from] ?? '')) args.reverse();
    if (piped) args.push(piped);
    return call(first, args);
  }

  private ends(): boolean {
    const token = this.tokens[this.at];
    return token === undefined || token === '|' || token.startsWith(')');
  }

  /** `index .Values "a" "b"` is `.Values.a.b`, and so is `get .Values.a "b"`. */
  private index([root = '', ...keys]: readonly string[]): Value {
    if (!/^[.$]/.test(root) || !keys.every((key) => key.startsWith('"'))) return UNKNOWN;
    return reference(root + keys.map((key) => `.${key.slice(1, -1)}`).join(''), this.scope);
  }

  /** `dig "a" "b" false .Values.AsMap` is `.Values.a.b`, or `false` where that is not there. */
  private dig(tokens: readonly string[], args: readonly Value[]): Value {
    const at = tokens.indexOf('(');
    const before = at < 0 ? tokens.slice(0, -1) : tokens.slice(0, at);
    const [root = '', ...more] = tokens.slice(before.length).filter((token) => !COPYING.has(token));
    const fallback = args[before.length - 1];
    if (!fallback || more.length > 0 || args.length !== before.length + 1) return UNKNOWN;
    const value = this.index([root.replace(/\.AsMap$/, ''), ...before.slice(0, -1)]);
    return value.state === 'undefined' ? fallback : value;
  }

  /** What `tpl` makes of a text: the value of the one expression that it is, or the text, of several lines with its tags: they are read where it is put. */
  private rendered(text: Value): Value {
    const raw = text.state === 'known' ? String(text.raw) : '';
    if (!raw.includes('{{')) return text;
    const code = EXPRESSION.exec(raw)?.[1];
    if (code === undefined) return raw.includes('\n') ? text : UNKNOWN;
    return this.scope.depth > MAX_DEPTH ? UNKNOWN : evaluateGo(code, { ...this.scope, depth: this.scope.depth + 1 });
  }

  private term(): Value {
    const token = this.tokens[this.at++];
    if (token === undefined) return UNKNOWN;
    if (token === '(') {
      const from = this.at;
      const value = this.pipeline();
      const close = this.tokens[this.at++];
      if (close === undefined || close === ')') return value;
      const inner = this.tokens.slice(from, this.at - 1).filter((part) => part !== '(');
      const [root = '', ...more] = inner.map((part) => part.replace(/^\)/, ''));
      return /^[.$]/.test(root) && more.every((part) => part === '' || part.startsWith('.'))
        ? reference(root + more.join('') + close.slice(1), this.scope)
        : UNKNOWN;
    }
    return literal(token) ?? (/^[.$]/.test(token) ? reference(token, this.scope) : UNKNOWN);
  }
}

function literal(token: string): Value | null {
  if (token.startsWith('"')) {
    try {
      return known(JSON.parse(token));
    } catch {
      return known(token.slice(1, -1));
    }
  }
  if (token.startsWith('`')) return known(token.slice(1, -1));
  if (token === 'true' || token === 'false') return known(token === 'true');
  if (token === 'nil') return known(null);
  return /^-?\d+(?:\.\d+)?$/.test(token) ? known(Number(token)) : null;
}

function reference(token: string, scope: Scope): Value {
  if (token === '$' || token.startsWith('$.')) return rooted(token.slice(1) || '.', scope);
  if (token.startsWith('$')) {
    const [name] = token.split('.', 1) as [string];
    const rest = token.slice(name.length);
    const { code = '', dot = null } = scope.variables.get(name) ?? {};
    if (scope.hidden.has(name) || scope.depth > MAX_DEPTH) return UNKNOWN;
    const inner = { ...scope, dot, depth: scope.depth + 1 };
    if (rest === '') return evaluateGo(code, inner);
    // `$root := .`
    if (code === '.') return reference(rest, inner);
    return /^[.$][\w.$]*$/.test(code) ? reference(code + rest, inner) : UNKNOWN;
  }
  if (scope.dot === null) return UNKNOWN;
  return rooted(token === '.' ? scope.dot : scope.dot + token, scope);
}

function rooted(path: string, scope: Scope): Value {
  return scope.resolve(path) ?? UNDEFINED;
}

function call(name: string, args: readonly Value[]): Value {
  const last = args.at(-1) ?? UNKNOWN;
  const is = (value: Value): boolean | null => truthy(value, 'go');
  switch (name) {
    case 'default': {
      if (last.state === 'undefined') return args[0] ?? UNKNOWN;
      const set = is(last);
      return set === null ? UNKNOWN : set ? last : (args[0] ?? UNKNOWN);
    }
    case 'required':
    case 'indent':
    case 'nindent':
      return last;
    case 'not':
    case 'empty':
      return fromBoolean(not(is(last)));
    case 'and':
    case 'or': {
      const stop = name === 'or';
      const values = args.map(is);
      if (values.includes(stop))
        return values.indexOf(stop) === values.findIndex((v) => v !== !stop)
          ? (args[values.indexOf(stop)] as Value)
          : known(stop);
      return values.includes(null) ? UNKNOWN : last;
    }
    case 'eq':
      return anyEqual(args);
    case 'ne': {
      const [a, b] = args;
      return a && b ? fromBoolean(not(equal(a, b))) : UNKNOWN;
    }
    case 'ternary': {
      const [yes, no, test] = args;
      const decided = test ? is(test) : null;
      return decided === null ? UNKNOWN : ((decided ? yes : no) ?? UNKNOWN);
    }
    case 'coalesce':
      return args.find((value) => is(value) !== false && value.state !== 'undefined') ?? UNKNOWN;
    case 'print':
      return args.length === 1 ? last : UNKNOWN;
    case 'printf':
      return args.length === 2 ? formatted(args[0] as Value, last) : UNKNOWN;
    case 'toYaml':
    case 'toJson':
      return last.state === 'known' && printed(last) !== null ? last : UNKNOWN;
    default:
      return written(name, last) ?? UNKNOWN;
  }
}

const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['%v', ['boolean', 'string']],
  ['%t', ['boolean']],
  ['%s', ['string']],
]);

/** What `printf` writes by a format that is nothing but a place for a value of its kind. */
function formatted(format: Value, value: Value): Value {
  if (format.state !== 'known' || value.state !== 'known') return UNKNOWN;
  return KINDS.get(String(format.raw))?.includes(typeof value.raw) ? value : UNKNOWN;
}

/** `eq a b c`: a equals any of the others. */
function anyEqual(args: readonly Value[]): Value {
  const [first, ...others] = args;
  if (!first || others.length === 0) return UNKNOWN;
  const results = others.map((other) => equal(first, other));
  if (results.includes(true)) return known(true);
  return results.includes(null) ? UNKNOWN : known(false);
}
