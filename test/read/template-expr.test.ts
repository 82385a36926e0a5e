import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { evaluateGo } from '../../src/read/template-go-expr.ts';
import { evaluateInfix } from '../../src/read/template-infix-expr.ts';
import {
  equal,
  type KnownValue,
  known,
  printed,
  type Scope,
  truthy,
  UNDEFINED,
  UNKNOWN,
  written,
} from '../../src/read/template-value.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

const VALUES: Record<string, unknown> = {
  t: true,
  f: false,
  n: null,
  zero: 0,
  one: 1,
  empty: '',
  s: 'text',
  sp: ' text ',
  no: 'no',
  yes: 'YES',
  list: [],
  full: ['x'],
  map: {},
  'm.a': 'deep',
  'AsMapped.a': 'own',
  itself: '{{ tpl .Values.itself . }}',
  "scope['s']": 'scoped',
};

function scope(language: TemplateLanguage, more: Partial<Scope> = {}): Scope {
  return {
    language,
    resolve(reference): KnownValue | null {
      const name = reference.replace(/^(?:\.Values\.|@|\$|var\.)/, '');
      if (!Object.hasOwn(VALUES, name)) return null;
      const raw = VALUES[name];
      return { ...known(raw), text: MappedText.ofFile('v', typeof raw === 'object' ? '' : String(raw)) };
    },
    variables: new Map([
      ['$v', { code: '.Values.t', dot: '' }],
      ['$m', { code: '.Values.m', dot: '' }],
      ['$loop', { code: '$loop', dot: '' }],
      ['$call', { code: 'upper .Values.s', dot: '' }],
      ['$text', { code: '"x"', dot: '' }],
      ['$pipe', { code: '.Values.m | upper', dot: '' }],
      ['$root', { code: '.', dot: '' }],
      ['$inner', { code: '.s', dot: '.Values' }],
      ['v', { code: 't', dot: '' }],
      ['w', { code: 'w', dot: '' }],
    ]),
    hidden: new Set(['$h', 'h']),
    dot: '',
    depth: 0,
    ...more,
  };
}

const go = (code: string, more: Partial<Scope> = {}): unknown => {
  const value = evaluateGo(code, scope('go', more));
  return value.state === 'known' ? value.raw : value.state;
};
/** With `s` a name that some may have no value for. */
const ofSome = (code: string): unknown => {
  const { resolve, ...rest } = scope('jinja2');
  const value = evaluateInfix(code, {
    ...rest,
    resolve: (name) => {
      const found = resolve(name);
      return found?.state === 'known' && name === 's' ? { ...found, mayBeUnset: 's is for some' } : found;
    },
  });
  return value.state === 'known' ? value.raw : value.state === 'unknown' ? (value.reason ?? '-') : 'undefined';
};
const infix = (language: TemplateLanguage, code: string): unknown => {
  const value = evaluateInfix(code, scope(language));
  return value.state === 'known' ? value.raw : value.state;
};

describe('evaluateGo', () => {
  it.each<[string, unknown]>([
    ['.Values.t', true],
    ['.Values.gone', 'undefined'],
    ['$root.Values.t', true],
    ['$root.Values.gone', 'undefined'],
    ['$inner', 'text'],
    ['.Values.s | quote', '"text"'],
    ['.Values.s | squote', "'text'"],
    ['.Values.s | upper | lower | trim', 'text'],
    ['.Values.sp | trim', 'text'],
    ['lower (trim .Values.sp)', 'text'],
    ['.Values.s | nindent 4', 'text'],
    ['indent 4 .Values.s', 'text'],
    ['tpl .Values.s $', 'text'],
    ['tpl "{{ .Values.f }}" .', false],
    ['tpl "{{- .Values.f | not -}}" $', true],
    ['tpl "a {{ .Values.s }}" .', 'unknown'],
    ['tpl "{{ .Values.a }}{{ .Values.b }}" .', 'unknown'],
    ['tpl .Values.gone .', 'undefined'],
    ['tpl', 'unknown'],
    ['get .Values.m "a"', 'deep'],
    ['get .Values "f"', false],
    ['get .Values .x', 'unknown'],
    ['dig "m" "a" "x" .Values', 'deep'],
    ['dig "m" "a" "x" .Values.AsMap', 'deep'],
    ['dig "a" "x" .Values.AsMapped', 'own'],
    ['dig "m" "a" "x" (.Values | merge (dict))', 'deep'],
    ['tpl .Values.itself .', 'unknown'],
    ['dig "m" "a" "x" (deepCopy .Values)', 'deep'],
    ['dig "m" "gone" false .Values', false],
    ['dig "m" "a" (dict) .Values', 'unknown'],
    ['dig "m" "a" "x" (.Values | pick "m")', 'unknown'],
    ['dig "m"', 'unknown'],
    ['print .Values.f', false],
    ['print .Values.s .Values.f', 'unknown'],
    ['printf "%t" .Values.f', false],
    ['printf "%v" .Values.f', false],
    ['printf "%v" .Values.s', 'text'],
    ['printf "%s" .Values.s', 'text'],
    ['printf "%s" .Values.f', 'unknown'],
    ['printf "constructor" .Values.s', 'unknown'],
    ['printf "__proto__" .Values.s', 'unknown'],
    ['printf "%t" .Values.s', 'unknown'],
    ['printf "x%v" .Values.s', 'unknown'],
    ['printf "%v" .Values.gone', 'unknown'],
    ['printf .Values.gone .Values.s', 'unknown'],
    ['printf "%v"', 'unknown'],
    ['"a\\"b"', 'a"b'],
    ['"a\\d"', 'a\\d'],
    ['`a"b`', 'a"b'],
    ['-1.5', -1.5],
    ['nil', null],
    ['.Values.empty | default "x"', 'x'],
    ['.Values.zero | default 2', 2],
    ['.Values.s | default "x"', 'text'],
    ['.Values.gone | default .Values.s', 'text'],
    ['(printf "x") | default "y"', 'unknown'],
    ['default', 'unknown'],
    ['not .Values.f', true],
    ['not .Values.gone', 'unknown'],
    ['empty .Values.list', true],
    ['empty .Values.map', true],
    ['not .Values.full', false],
    ['and .Values.t .Values.s', 'text'],
    ['and .Values.t .Values.f', false],
    ['and .Values.gone .Values.f', false],
    ['and .Values.gone .Values.t', 'unknown'],
    ['or .Values.f .Values.s', 'text'],
    ['or .Values.gone .Values.s', true],
    ['or .Values.f .Values.gone', 'unknown'],
    ['.Files.Get "x"', 'unknown'],
    ['or .Values.f .Values.empty', ''],
    ['and (eq .Values.s "text") (ne .Values.s "x")', true],
    ['eq .Values.s "a" "text"', true],
    ['eq .Values.s "a"', false],
    ['eq .Values.gone "a"', 'unknown'],
    ['eq .Values.s', 'unknown'],
    ['ne .Values.one 1', false],
    ['ne .Values.one', 'unknown'],
    ['ternary "a" "b" .Values.t', 'a'],
    ['.Values.f | ternary "a" "b"', 'b'],
    ['ternary "a" "b" .Values.gone', 'unknown'],
    ['ternary "a"', 'unknown'],
    ['coalesce .Values.gone .Values.empty .Values.s', 'text'],
    ['coalesce .Values.empty', 'unknown'],
    ['toYaml .Values.s', 'text'],
    ['toYaml .Values.map', 'unknown'],
    ['required "m" .Values.s', 'text'],
    ['index .Values "m" "a"', 'deep'],
    ['index .Values .x', 'unknown'],
    ['index $x 1', 'unknown'],
    ['(.Values.m).a', 'deep'],
    ['((.Values.m)).a', 'deep'],
    ['(default .Values.m "x").a', 'unknown'],
    ['((.Values).m).a', 'deep'],
    ['(index .Values "m").a', 'unknown'],
    ['(.Values.s)', 'text'],
    ['(.Values.s) | upper', 'TEXT'],
    ['(b64enc "x").a', 'unknown'],
    ['().a', 'unknown'],
    ['(.Values "m").a', 'unknown'],
    ['index', 'unknown'],
    ['index x.y "a"', 'unknown'],
    ['a.b .Values.gone', 'unknown'],
    ['(and .Values.f).a', 'unknown'],
    ['(.Values.m | upper).a', 'unknown'],
    ['(x.y).a', 'unknown'],
    ['(((.Values)).m).a', 'deep'],
    ['12', 12],
    ['$pipe.a', 'unknown'],
    ['index "m" "a"', 'unknown'],
    ['index .Values "m" .a', 'unknown'],
    ['index .Values "m" "a" | upper', 'DEEP'],
    ['index $.Values "m" "a"', 'deep'],
    ['true', true],
    ['false', false],
    ['true | default "x"', true],
    ['true "x"', 'unknown'],
    ['truetype .Values.s', 'unknown'],
    ['3', 3],
    ['1.25', 1.25],
    ['1.', 'unknown'],
    ['x1', 'unknown'],
    ['1x', 'unknown'],
    ['1.5x', 'unknown'],
    ['``', ''],
    ['""', ''],
    ['"a"b', 'unknown'],
    ['b64enc', 'unknown'],
    ['default "x"', 'x'],
    ['default .Values.gone', 'undefined'],
    ['tpl', 'unknown'],
    ['required "m"', 'm'],
    ['required', 'unknown'],
    ['nindent 4', 4],
    ['empty .Values.s', false],
    ['not', 'unknown'],
    ['and .Values.f .Values.gone', false],
    ['and .Values.t .Values.gone', 'unknown'],
    ['and .Values.gone .Values.empty', false],
    ['and .Values.t .Values.empty .Values.f', ''],
    ['and .Values.t .Values.one .Values.s', 'text'],
    ['or .Values.t .Values.gone', true],
    ['or .Values.s .Values.gone', 'text'],
    ['or .Values.f .Values.gone .Values.s', true],
    ['and', 'unknown'],
    ['eq .Values.s "a" .Values.gone', 'unknown'],
    ['eq .Values.s "text" .Values.gone', true],
    ['eq .Values.list .Values.full', 'unknown'],
    ['eq .Values.map "x"', false],
    ['eq', 'unknown'],
    ['ne .Values.s "a"', true],
    ['ne', 'unknown'],
    ['ne .Values.gone 1', 'unknown'],
    ['ternary "a" "b"', 'unknown'],
    ['ternary "a" "b" .Values.empty', 'b'],
    ['coalesce .Values.f .Values.zero .Values.s', 'text'],
    ['coalesce (b64enc "x") .Values.s', 'unknown'],
    ['coalesce', 'unknown'],
    ['toYaml .Values.gone', 'unknown'],
    ['toJson .Values.full', 'unknown'],
    ['toJson .Values.s', 'text'],
    ['toString .Values.one', '1'],
    ['.Values.s | b64enc | quote', 'unknown'],
    ['.Values.s | ', 'unknown'],
    ['| .Values.s', 'unknown'],
    ['$', 'undefined'],
    ['$.Values.gone', 'undefined'],
    ['$v.a', 'undefined'],
    ['$call', 'TEXT'],
    ['$call.a', 'unknown'],
    ['$text.a', 'unknown'],
    ['$h.a', 'unknown'],
    ['$-', 'unknown'],
    ['$.Values.t', true],
    ['$v', true],
    ['$m.a', 'deep'],
    ['$loop', 'unknown'],
    ['$loop.x', 'unknown'],
    ['$h', 'unknown'],
    ['$unknown', 'unknown'],
    ['.Values.t .Values.f', 'unknown'],
    ['.Values.t | 1', 'unknown'],
    ['.Values.t )', 'unknown'],
    ['', 'unknown'],
    ['b64enc .Values.s', 'unknown'],
    ['.Values.map | quote', 'unknown'],
    ['.Values.gone | quote', 'undefined'],
  ])('%s', (code, value) => {
    expect(go(code)).toEqual(value);
  });

  it('follows variables up to a depth', () => {
    expect(go('$v', { depth: 8 })).toBe(true);
    expect(go('$v', { depth: 9 })).toBe('unknown');
    expect(go('.Values.t', { depth: 9 })).toBe(true);
  });

  it('renders texts in texts up to a depth', () => {
    expect(go('tpl "{{ .Values.f }}" .', { depth: 8 })).toBe(false);
    expect(go('tpl "{{ .Values.f }}" .', { depth: 9 })).toBe('unknown');
  });

  it('follows variables of the others as far', () => {
    const at = (depth: number) => evaluateInfix('v', { ...scope('jinja2'), depth });
    expect([at(8), at(9)]).toMatchObject([{ raw: true }, { state: 'unknown' }]);
  });

  it('knows what the dot means', () => {
    expect(go('$.Values.s', { dot: '.Values.m' })).toBe('text');
    expect(go('$v', { dot: '' })).toBe(true);
    expect(go('.', { dot: null })).toBe('unknown');
    expect(go('.a', { dot: '.Values.m' })).toBe('deep');
    expect(go('.', { dot: '.Values.s' })).toBe('text');
    expect(go('.Values.t', { dot: null })).toBe('unknown');
    expect(go('.')).toBe('undefined');
  });
});

describe('evaluateInfix', () => {
  it.each<[TemplateLanguage, string, unknown]>([
    ['jinja2', 't', true],
    ['jinja2', 'gone', 'undefined'],
    ['jinja2', 'm.a', 'deep'],
    ['jinja2', 'm["a"]', 'deep'],
    ['jinja2', 'm[0]', 'unknown'],
    ['jinja2', 'h', 'unknown'],
    ['jinja2', 'h.x', 'unknown'],
    ['jinja2', 'v', true],
    ['jinja2', 'v.x', 'unknown'],
    ['jinja2', 'w', 'unknown'],
    ['jinja2', "m['a']", 'deep'],
    ['jinja2', 'm["a"', 'unknown'],
    ['jinja2', 'm[s]', 'unknown'],
    ['jinja2', 'm.a.b', 'undefined'],
    ['jinja2', '1.5', 1.5],
    ['jinja2', 'True', true],
    ['jinja2', 'FALSE', false],
    ['jinja2', 'trueish', 'undefined'],
    ['jinja2', 'untrue', 'undefined'],
    ['jinja2', 'None', null],
    ['jinja2', 'null', null],
    ['jinja2', 'nonesuch', 'undefined'],
    ['jinja2', 'xnil', 'undefined'],
    ['jinja2', "'a\\\\b'", 'a\\b'],
    ['jinja2', '"a\\"b"', 'a"b'],
    ['jinja2', '(s)', 'text'],
    ['jinja2', '(s) + 1', 'unknown'],
    ['jinja2', 's s', 'unknown'],
    ['jinja2', 's }', 'unknown'],
    ['jinja2', 's §', 'unknown'],
    ['jinja2', '  s  ', 'text'],
    ['jinja2', 'not f', true],
    ['jinja2', '!f', true],
    ['jinja2', 'not not f', false],
    ['jinja2', 'not gone', 'unknown'],
    ['jinja2', 't and f', false],
    ['jinja2', 't and gone', 'undefined'],
    ['jinja2', 't and s and empty', ''],
    ['jinja2', 'f and s', false],
    ['jinja2', 'empty and s', ''],
    ['jinja2', 'gone and empty', false],
    ['jinja2', 's or t', 'text'],
    ['jinja2', 'f or empty or s', 'text'],
    ['jinja2', 'gone or f', 'unknown'],
    ['jinja2', 'gone or s', true],
    ['jinja2', 'f or t and f', false],
    ['jinja2', 't == t', true],
    ['jinja2', 't != f', true],
    ['jinja2', 's == s == t', true],
    ['jinja2', 'gone != 1', 'unknown'],
    ['jinja2', 'list == full', 'unknown'],
    ['jinja2', 'n == f', false],
    ['jinja2', 'n == list', false],
    ['jinja2', 's is not undefined', true],
    ['jinja2', 'n is not none', false],
    ['jinja2', 's is none', false],
    ['jinja2', 't is false', false],
    ['jinja2', 'f is false', true],
    ['jinja2', 'f is not true', true],
    ['jinja2', "s is equalto 'text'", true],
    ['jinja2', "s is eq('text')", true],
    ['jinja2', 'gone is true', 'unknown'],
    ['jinja2', 's is', 'unknown'],
    ['jinja2', 's is string or t', true],
    ['jinja2', 'one is divisibleby 3', 'unknown'],
    ['jinja2', 'one is divisibleby(3)', 'unknown'],
    ['jinja2', 's is sameas (s)', true],
    ['jinja2', 'x1', 'undefined'],
    ['jinja2', ':', 'unknown'],
    ['jinja2', 'scope.s', 'undefined'],
    ['erb', "scope['s']", 'scoped'],
    ['erb', "scope['::s']", 'scoped'],
    ['erb', "scope.lookup('s')", 'scoped'],
    ['erb', "scope.lookupvar('::s')", 'scoped'],
    ['erb', "scope.lookupvariable('s')", 'unknown'],
    ['erb', "myscope.lookupvar('s')", 'unknown'],
    ['erb', 'scope.lookupvar(gone)', 'unknown'],
    ['erb', 'scope.lookupvar()', 'unknown'],
    ['erb', '@scope.s', 'undefined'],
    ['jinja2', 't is true is true', true],
    ['erb', '@t is true', 'unknown'],
    ['erb', '@s | upper', 'unknown'],
    ['erb', "'a' if @t", 'unknown'],
    ['jinja2', 'not (f or t)', false],
    ['jinja2', 't and s', 'text'],
    ['jinja2', 'f and gone', false],
    ['jinja2', 'gone and f', false],
    ['jinja2', 'gone and t', 'unknown'],
    ['jinja2', 't or gone', true],
    ['jinja2', 'gone or t', true],
    ['jinja2', 'f or gone', 'undefined'],
    ['jinja2', 'f or s', 'text'],
    ['jinja2', "s == 'text'", true],
    ['jinja2', "s != 'text'", false],
    ['jinja2', 'one == 1', true],
    ['jinja2', "one == '1'", false],
    ['jinja2', 'gone == 1', 'unknown'],
    ['jinja2', 's is defined', true],
    ['jinja2', 'gone is defined', 'unknown'],
    ['jinja2', 's is not defined', false],
    ['jinja2', 's is undefined', false],
    ['jinja2', 'gone is undefined', 'unknown'],
    ['jinja2', 'n is none', true],
    ['jinja2', 'gone is none', 'unknown'],
    ['jinja2', 't is true', true],
    ['jinja2', 't is sameas true', true],
    ['jinja2', 't is sameas(false)', false],
    ['jinja2', 's is string', 'unknown'],
    ['jinja2', 's is sameas(false', 'unknown'],
    ['jinja2', 'no | bool', false],
    ['jinja2', 'yes | bool', true],
    ['jinja2', 'gone | bool', 'undefined'],
    ['jinja2', "gone | default('x')", 'x'],
    ['jinja2', "gone | d('x')", 'x'],
    ['jinja2', "gone | default('x', true)", 'x'],
    ['jinja2', "empty | default('x', false)", ''],
    ['jinja2', "empty | default(value='x', boolean=True)", 'x'],
    ['jinja2', "empty | default('x', gone)", ''],
    ['jinja2', "s | default('x') | upper", 'TEXT'],
    ['jinja2', "f | default('x', true)", 'x'],
    ['jinja2', 's | default(s', 'unknown'],
    ['jinja2', 's | default(s t)', 'text'],
    ['jinja2', 's | safe | indent(4)', 'text'],
    ['jinja2', 's | indent(width=4, first=true)', 'text'],
    ['jinja2', 'gone | mandatory', 'undefined'],
    ['jinja2', 'list | count', 0],
    ['jinja2', 'n | length', 'unknown'],
    ['jinja2', "t | ternary('a', 'b')", 'a'],
    ['jinja2', "f | ternary('a')", 'unknown'],
    ['jinja2', 's | lower | string', 'text'],
    ['jinja2', "'True' | bool", true],
    ['jinja2', "'on' | bool", true],
    ['jinja2', 'one | bool', true],
    ['jinja2', 'zero | bool', false],
    ['jinja2', "'yesno' | bool", false],
    ['jinja2', "'not1' | bool", false],
    ['jinja2', 'gone | default', ''],
    ['jinja2', "empty | default('x')", ''],
    ['jinja2', "empty | default('x', boolean=true)", 'x'],
    ['jinja2', "s | d('x', true)", 'text'],
    ['jinja2', 's | length', 4],
    ['jinja2', 'full | length', 1],
    ['jinja2', 'map | length', 0],
    ['jinja2', 'one | length', 'unknown'],
    ['jinja2', 'gone | length', 'unknown'],
    ['jinja2', 's | upper | mandatory', 'TEXT'],
    ['jinja2', "f | ternary('a', 'b')", 'b'],
    ['jinja2', "gone | ternary('a', 'b')", 'unknown'],
    ['jinja2', 't | ternary()', 'unknown'],
    ['jinja2', 's | quote', 'unknown'],
    ['jinja2', 's | replace("a", "b")', 'unknown'],
    ['jinja2', "'a' if t else 'b'", 'a'],
    ['jinja2', "'a' if f", ''],
    ['jinja2', "'a' if t", 'a'],
    ['jinja2', "'a' if f else 'b' if t else 'c'", 'b'],
    ['jinja2', "'a' if f else 'b' if f else 'c'", 'c'],
    ['jinja2', 's if t or f else n', 'text'],
    ['jinja2', "'a' if t else", 'unknown'],
    ['jinja2', "t ? 'a' : 'b'", 'a'],
    ['jinja2', "'a' if gone else 'b'", 'unknown'],
    ['jinja2', "lookup('env', 'X')", 'unknown'],
    ['jinja2', "'it\\'s'", "it's"],
    ['jinja2', 'none', null],
    ['jinja2', 's ~ s', 'unknown'],
    ['jinja2', '(s', 'unknown'],
    ['jinja2', 's[', 'unknown'],
    ['jinja2', 's | default(', 'unknown'],
    ['jinja2', '"open', 'unknown'],
    ['jinja2', '', 'unknown'],
    ['jinja2', '+', 'unknown'],
    ['erb', '@t', true],
    ['erb', '@t && !@f', true],
    ['erb', '@f || @s', 'text'],
    ['erb', '@empty.empty?', true],
    ['erb', '@s.empty?', false],
    ['erb', '@list.empty?', true],
    ['erb', '@sp.strip', 'text'],
    ['erb', '@s.upcase()', 'TEXT'],
    ['erb', '@s.upcase == "TEXT"', true],
    ['erb', '@s.size', 'undefined'],
    ['erb', '@map.to_s', 'unknown'],
    ['erb', '@f ? "a" : @t ? "b" : "c"', 'b'],
    ['erb', '@f ? "a" : "b"', 'b'],
    ['erb', '@t ? "a" "b"', 'unknown'],
    ['erb', '(@t', 'unknown'],
    ['erb', 'h', 'unknown'],
    ['jinja2', 's.upcase', 'undefined'],
    ['erb', '@n.nil?', true],
    ['erb', '@s.nil?', false],
    ['erb', '@gone.nil?', 'unknown'],
    ['erb', '@s.to_s()', 'text'],
    ['erb', '@s.upcase', 'TEXT'],
    ['erb', '@s.gsub("a", "b")', 'unknown'],
    ['erb', "@t ? 'a' : 'b'", 'a'],
    ['erb', "@gone ? 'a' : 'b'", 'unknown'],
    ['erb', "@t ? 'a'", 'unknown'],
    ['erb', '@s =~ /x/', 'unknown'],
    ['erb', 'nil', null],
    ['epp', '$t', true],
    ['epp', '!$t', false],
    ['epp', 'undef', null],
    ['terraform', 'var.t', true],
    ['terraform', 'var.s == "text"', true],
  ])('%s: %s', (language, code, value) => {
    expect(infix(language, code)).toEqual(value);
  });
});

/** The operators of Ansible's test of a version, in groups that mean the same. */
const OPERATORS = {
  equal: ['==', '=', 'eq'],
  other: ['!=', '<>', 'ne'],
  below: ['<', 'lt'],
  most: ['<=', 'le'],
  above: ['>', 'gt'],
  least: ['>=', 'ge'],
};

describe('Ansible’s test of a version', () => {
  it.each<[string, string, (keyof typeof OPERATORS)[]]>([
    ['7.1.0', '7.1.0', ['equal', 'most', 'least']],
    ['7.1.0', '7.0.0', ['other', 'above', 'least']],
    ['7.0.0', '7.1.0', ['other', 'below', 'most']],
    ['5.9.0', '5.10.0', ['other', 'below', 'most']],
    ['5.11.0', '5.2.0', ['other', 'above', 'least']],
    ['10.0', '9.0.0', ['other', 'above', 'least']],
    ['7.1', '7.1.0', ['other', 'below', 'most']],
    ['7.0', '7', ['other', 'above', 'least']],
    ['7.1', '7', ['other', 'above', 'least']],
  ])('%s beside %s', (one, other, holding) => {
    for (const [name, operators] of Object.entries(OPERATORS))
      for (const operator of operators) {
        const holds = holding.some((kind) => kind === name);
        expect([operator, infix('jinja2', `'${one}' is version('${other}', '${operator}')`)]).toEqual([
          operator,
          holds,
        ]);
        expect(infix('jinja2', `'${one}' is not version('${other}', '${operator}')`)).toBe(!holds);
      }
  });

  it.each<[string, unknown]>([
    ["'7.1.0' is version('7.1.0')", true],
    ["'7.1.0' is version('7.0.0')", false],
    ["7.1 is version('7.1', '==')", true],
    ["'7.1.0' is version_compare('7.0.0', '>')", true],
    ["'7.1.0' is version('7.0.0', operator='>')", true],
    ["'7.1.0' is version(version='7.0.0', operator='<')", false],
    // What it cannot tell.
    ["gone is version('7.0.0', '>=')", 'unknown'],
    ["'7.1.0' is version(gone, '>=')", 'unknown'],
    ["'7.1.0' is version('7.0.0', gone)", 'unknown'],
    ["'7.1.0' is version()", 'unknown'],
    ["'7.1.0' is version", 'unknown'],
    ["'7.1.0' is version '7.0.0'", 'unknown'],
    ["'7.1.0' is version('7.0.0', '~>')", 'unknown'],
    ["'7.1.0' is version('7.0.0', '>=', strict=true)", 'unknown'],
    ["'7.1.0' is not version('7.0.0', '>=', version_type='semver')", 'unknown'],
    ["'v7.1.0' is version('7.0.0', '>=')", 'unknown'],
    ["'7.1.0' is version('v7.0.0', '>=')", 'unknown'],
    ["'7.1.0-rc1' is version('7.1.0', '>=')", 'unknown'],
    ["'7.1.0' is version('7.1.0-rc1', '>=')", 'unknown'],
    ["'latest' is version('latest', '==')", 'unknown'],
  ])('%s', (code, value) => {
    expect(infix('jinja2', code)).toEqual(value);
  });
});

describe('truthy and printed', () => {
  it.each<[TemplateLanguage, string, boolean]>([
    ['go', 'empty', false],
    ['go', 'zero', false],
    ['go', 'list', false],
    ['go', 'full', true],
    ['go', 'no', true],
    ['jinja2', 'empty', false],
    ['jinja2', 'map', false],
    ['erb', 'empty', true],
    ['erb', 'zero', true],
    ['erb', 'n', false],
    ['epp', 'empty', true],
    ['epp', 'f', false],
    ['terraform', 's', false],
    ['terraform', 't', true],
  ])('%s takes %s for %s', (language, name, expected) => {
    expect(truthy(known(VALUES[name]), language)).toBe(expected);
  });

  it.each<[TemplateLanguage, unknown, boolean]>([
    ['go', undefined, false],
    ['go', { a: 1 }, true],
    ['go', {}, false],
    ['jinja2', [1], true],
    ['jinja2', [], false],
    ['erb', {}, true],
    ['erb', undefined, false],
    ['epp', [], true],
    ['terraform', 'true', true],
    ['terraform', 'false', false],
    ['terraform', {}, false],
    ['envsubst', 'x', true],
  ])('%s takes %j for %s', (language, raw, expected) => {
    expect(truthy(known(raw), language)).toBe(expected);
  });

  it('what is not known is neither true nor false, nor equal to anything', () => {
    expect([truthy(UNDEFINED, 'go'), truthy(UNKNOWN, 'erb')]).toEqual([null, null]);
    expect([equal(UNKNOWN, known(1)), equal(known(1), UNDEFINED)]).toEqual([null, null]);
  });

  it('a number is printed as it is written', () => {
    const value = { ...known(1.1), text: MappedText.ofFile('v', '1.10') };
    expect([printed(value), printed(known(1.1)), printed(known(undefined))]).toEqual(['1.10', '1.1', '']);
    expect([
      equal(value, known(1.1)),
      equal({ ...value, raw: 1.2 }, known(1.1)),
      equal(known('1.1'), known(1.1)),
    ]).toEqual([true, false, false]);
  });

  it('a value that is written in another way keeps where it is from, and its place where it can', () => {
    const own = MappedText.ofFile('v', ' Text ');
    const value: KnownValue = { ...known(' Text ', own), text: own };
    const outcomes = ['quote', 'squote', 'lower', 'downcase', 'upper', 'upcase'].map((name) => written(name, value));
    expect(outcomes.map((one) => one?.state === 'known' && [one.raw, one.text, one.from])).toEqual([
      ['" Text "', null, own],
      ["' Text '", null, own],
      [' text ', null, own],
      [' text ', null, own],
      [' TEXT ', null, own],
      [' TEXT ', null, own],
    ]);
    for (const name of ['trim', 'strip']) {
      const trimmed = written(name, value) as KnownValue;
      expect([trimmed.raw, trimmed.from, trimmed.text?.locate(0, 4)]).toEqual([
        'Text',
        own,
        { file: 'v', start: 1, end: 5 },
      ]);
      expect(written(name, known(' a '))).toEqual(known('a'));
      expect(written(name, { ...known(true, own), text: MappedText.ofFile('v', 'yes') })).toEqual(known('true', own));
    }
    for (const name of ['toString', 'string', 'to_s']) {
      expect(written(name, { ...known(1.1, own), text: own })).toEqual({ ...known(' Text ', own), text: own });
    }
    expect([written('other', value), written('lower', UNDEFINED), written('lower', known([]))]).toEqual([
      null,
      UNDEFINED,
      UNKNOWN,
    ]);
  });

  it('prints values as the product needs them', () => {
    expect([true, null, 1, 'x', {}].map((raw) => printed(known(raw)))).toEqual(['true', '', '1', 'x', null]);
  });
});

describe('a name that some have no value for', () => {
  it.each<[string, unknown]>([
    ['s', 'text'],
    ['s | upper', 'TEXT'],
    ["s | default('text')", 'text'],
    ["s | default('x')", 's is for some'],
    ['s | d(gone)', 's is for some'],
    ['s | default', 's is for some'],
    ['s is defined and t', '-'],
    ['s is undefined', '-'],
    ['s is not none', true],
    ['t | default(s)', true],
  ])('makes %s %j', (code, expected) => {
    expect(ofSome(code)).toBe(expected);
  });
});
