import {
  asBoolean,
  equal,
  fromBoolean,
  known,
  not,
  type Scope,
  truthy,
  UNDEFINED,
  UNKNOWN,
  type Value,
  written,
} from './template-value.ts';

const TOKEN =
  /\s*(?:("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(\d+(?:\.\d+)?)|(@{0,2}\$?(?:::)?[A-Za-z_][\w]*(?:::\w+)*(?:[?!](?!=))?)|(==|!=|&&|\|\||<=|>=|=~|[!|()[\].,?:<>+~*/%{}=-]))/y;

/** Evaluates an expression of Jinja2, ERB, EPP or Terraform as far as the repository tells. */
export function evaluateInfix(code: string, scope: Scope): Value {
  return new InfixParser(code, scope).whole();
}

class InfixParser {
  private readonly tokens: string[] = [];
  private at = 0;
  private broken: boolean;
  private readonly scope: Scope;

  constructor(code: string, scope: Scope) {
    this.scope = scope;
    TOKEN.lastIndex = 0;
    let end = 0;
    for (let match = TOKEN.exec(code); match; match = TOKEN.exec(code)) {
      end = TOKEN.lastIndex;
      this.tokens.push(match[0].trimStart());
    }
    this.broken = code.slice(end).trim() !== '';
  }

  whole(): Value {
    const value = this.choice();
    return this.broken || this.at < this.tokens.length ? UNKNOWN : value;
  }

  private peek(): string {
    return this.tokens[this.at] ?? '';
  }

  private take(...texts: string[]): boolean {
    if (!texts.includes(this.peek())) return false;
    this.at++;
    return true;
  }

  private is(value: Value): boolean | null {
    return truthy(value, this.scope.language);
  }

  /** `a if x else b`, `x ? a : b`. */
  private choice(): Value {
    const value = this.or();
    if (this.scope.language === 'jinja2' && this.take('if')) {
      const test = this.is(this.or());
      const other = this.take('else') ? this.choice() : known('');
      return test === null ? UNKNOWN : test ? value : other;
    }
    if (this.take('?')) {
      const yes = this.choice();
      if (!this.take(':')) this.broken = true;
      const no = this.choice();
      const test = this.is(value);
      return test === null ? UNKNOWN : test ? yes : no;
    }
    return value;
  }

  private or(): Value {
    let value = this.and();
    while (this.take('or', '||')) {
      const other = this.and();
      const [a, b] = [this.is(value), this.is(other)];
      value = a === true ? value : a === false ? other : b === true ? known(true) : UNKNOWN;
    }
    return value;
  }

  private and(): Value {
    let value = this.negation();
    while (this.take('and', '&&')) {
      const other = this.negation();
      const [a, b] = [this.is(value), this.is(other)];
      value = a === false ? value : a === true ? other : b === false ? known(false) : UNKNOWN;
    }
    return value;
  }

  private negation(): Value {
    if (this.take('not', '!')) return fromBoolean(not(this.is(this.negation())));
    let value = this.piped();
    for (;;) {
      if (this.take('==')) value = fromBoolean(equal(value, this.piped()));
      else if (this.take('!=')) value = fromBoolean(not(equal(value, this.piped())));
      else if (this.scope.language === 'jinja2' && this.take('is')) value = this.test(value);
      else return value;
    }
  }

  /** Jinja2's tests. What the repository does not define may be defined elsewhere. */
  private test(value: Value): Value {
    const negated = this.take('not');
    const name = this.peek();
    this.at++;
    let result: boolean | null = null;
    const isDefined = value.state === 'known' && value.mayBeUnset === undefined ? true : null;
    if (name === 'defined') result = isDefined;
    else if (name === 'undefined') result = not(isDefined);
    else if (name === 'none') result = value.state === 'known' ? value.raw === null : null;
    else if (name === 'true' || name === 'false') result = equal(value, known(name === 'true'));
    else if (name === 'sameas' || name === 'equalto' || name === 'eq') result = equal(value, this.piped());
    else if (VERSION_TESTS.has(name)) result = this.take('(') ? compared(value, this.args()) : null;
    return fromBoolean(negated ? not(result) : result);
  }

  private piped(): Value {
    let value = this.postfix();
    while (this.scope.language === 'jinja2' && this.take('|')) {
      const name = this.peek();
      this.at++;
      const args = this.take('(') ? this.args() : [];
      value = this.filter(name, value, args);
    }
    return value;
  }

  private args(): Value[] {
    const args: Value[] = [];
    while (!this.broken && !this.take(')')) {
      // A named argument counts by its value.
      if (this.tokens[this.at + 1] === '=') this.at += 2;
      args.push(this.choice());
      this.take(',');
    }
    return args;
  }

  private filter(name: string, value: Value, args: readonly Value[]): Value {
    switch (name) {
      case 'default':
      case 'd': {
        if (value.state === 'undefined') return args[0] ?? known('');
        if (value.state === 'known' && value.mayBeUnset !== undefined && equal(value, args[0] ?? known('')) !== true)
          return { state: 'unknown', reason: value.mayBeUnset };
        const alsoEmpty = args[1] ? this.is(args[1]) : false;
        return alsoEmpty && this.is(value) === false ? (args[0] ?? UNKNOWN) : value;
      }
      case 'bool':
        return asBoolean(value);
      case 'ternary': {
        const test = this.is(value);
        return test === null ? UNKNOWN : (args[test ? 0 : 1] ?? UNKNOWN);
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
        return name === 'quote' ? UNKNOWN : (written(name, value) ?? UNKNOWN);
    }
  }

  private postfix(): Value {
    const token = this.peek();
    this.at++;
    if (token === '(') {
      const value = this.choice();
      if (!this.take(')')) this.broken = true;
      return value;
    }
    if (/["']/.test(token)) return known(token.slice(1, -1).replace(/\\(.)/g, '$1'));
    if (/^\d/.test(token)) return known(Number(token));
    if (!/[@$\w]/.test(token)) {
      this.broken = true;
      return UNKNOWN;
    }
    if (/^(?:true|false)$/i.test(token)) return known(token.toLowerCase() === 'true');
    if (/^(?:nil|none|None|null|undef)$/.test(token)) return known(null);
    return this.reference(token);
  }

  private reference(name: string): Value {
    let path = name;
    let plain = true;
    for (;;) {
      if (this.take('.')) {
        const next = this.peek();
        this.at++;
        if (this.scope.language === 'erb' && RUBY_METHODS.has(next)) {
          if (this.take('(')) this.args();
          return this.rubyMethod(next, this.lookup(path, plain));
        }
        path += `.${next}`;
      } else if (this.take('[')) {
        const key = this.peek();
        this.at++;
        if (!this.take(']')) this.broken = true;
        if (/["']/.test(key)) path += `.${key.slice(1, -1)}`;
        else plain = false;
      } else if (this.take('(')) {
        const [argument] = this.args();
        const asked = /^scope\.lookup(?:var)?$/.test(path) && argument?.state === 'known';
        if (asked) path = `scope.${argument.raw}`;
        else plain = false;
      } else break;
    }
    if (this.scope.language === 'erb') path = path.replace(/^scope\.(?:::)?(.+)/, "scope['$1']");
    return this.lookup(path, plain);
  }

  private lookup(path: string, plain: boolean): Value {
    const [root] = path.split('.', 1) as [string];
    if (!plain || this.scope.hidden.has(root)) return UNKNOWN;
    const code = this.scope.variables.get(root)?.code;
    if (code !== undefined) {
      if (root !== path || this.scope.depth > 8) return UNKNOWN;
      return evaluateInfix(code, { ...this.scope, depth: this.scope.depth + 1 });
    }
    return this.scope.resolve(path) ?? UNDEFINED;
  }

  private rubyMethod(name: string, value: Value): Value {
    if (value.state !== 'known') return UNKNOWN;
    if (name === 'nil?') return known(value.raw === null);
    if (name === 'empty?') return fromBoolean(not(truthy(value, 'go')));
    return written(name, value) ?? UNKNOWN;
  }
}

const VERSION_TESTS = new Set(['version', 'version_compare']);

/** Ansible's test of a version, as `compared('7.1.0', ['7.0.0', '>='])` is true. */
function compared(value: Value, [other, by, ...more]: readonly Value[]): boolean | null {
  const operator = by === undefined ? '==' : by.state === 'known' ? by.raw : null;
  if (value.state !== 'known' || other?.state !== 'known' || more.length > 0) return null;
  const [one, two] = [value, other].map(({ raw }) => (/^\d+(?:\.\d+)*$/.test(String(raw)) ? String(raw) : null));
  if (!one || !two) return null;
  const [a, b] = [one, two].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = a.findIndex((number, index) => number !== (b[index] ?? -1));
  // `7.1` comes before `7.1.0`.
  const order = at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
  switch (operator) {
    case '==':
    case '=':
    case 'eq':
      return order === 0;
    case '!=':
    case '<>':
    case 'ne':
      return order !== 0;
    case '<':
    case 'lt':
      return order < 0;
    case '<=':
    case 'le':
      return order <= 0;
    case '>':
    case 'gt':
      return order > 0;
    case '>=':
    case 'ge':
      return order >= 0;
    default:
      return null;
  }
}

const RUBY_METHODS = new Set(['nil?', 'empty?', 'to_s', 'downcase', 'upcase', 'strip']);

function fromLength(value: Value): Value {
  if (value.state !== 'known') return UNKNOWN;
  const { raw } = value;
  if (typeof raw === 'string' || Array.isArray(raw)) return known(raw.length);
  return raw !== null && typeof raw === 'object' ? known(Object.keys(raw).length) : UNKNOWN;
}
