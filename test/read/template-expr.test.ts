import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { evaluateGo } from '../../src/read/template-go-expr.ts';
import { evaluateInfix } from '../../src/read/template-infix-expr.ts';
import { type KnownValue, known, printed, type Scope, truthy } from '../../src/read/template-value.ts';
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
      ['$v', '.Values.t'],
      ['$m', '.Values.m'],
      ['$loop', '$loop'],
      ['v', 't'],
      ['w', 'w'],
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
const infix = (language: TemplateLanguage, code: string): unknown => {
  const value = evaluateInfix(code, scope(language));
  return value.state === 'known' ? value.raw : value.state;
};

describe('evaluateGo', () => {
  it.each<[string, unknown]>([
    ['.Values.t', true],
    ['.Values.gone', 'undefined'],
    ['.Values.s | quote', '"text"'],
    ['.Values.s | squote', "'text'"],
    ['.Values.s | upper | lower | trim', 'text'],
    ['.Values.sp | trim', 'text'],
    ['lower (trim .Values.sp)', 'text'],
    ['.Values.s | nindent 4', 'text'],
    ['indent 4 .Values.s', 'text'],
    ['tpl .Values.s $', 'text'],
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

  it('knows what the dot means', () => {
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
    ['jinja2', 'not f', true],
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

  it('prints values as the product needs them', () => {
    expect([true, null, 1, 'x', {}].map((raw) => printed(known(raw)))).toEqual(['true', '', '1', 'x', null]);
  });
});
