import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { TemplateExpressions } from '../../src/read/template-expressions.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { parseTemplate } from '../../src/read/template-tree.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

const parse = (text: string, language: TemplateLanguage, values: Record<string, unknown>) => {
  const tree = parseTemplate(text, scanTags(text, [language]).tags);
  const expressions = new TemplateExpressions(tree, language, {
    resolve(expression) {
      if (!(expression in values)) return null;
      const raw = values[expression];
      return raw === 'unknown' ? raw : { text: MappedText.ofFile('v', String(raw)), raw };
    },
  });
  return { expressions, nodes: tree.nodes };
};

/** What each tag of a text writes, in order. */
const outputs = (text: string, language: TemplateLanguage, values: Record<string, unknown> = {}): unknown[] => {
  const { expressions } = parse(text, language, values);
  return expressions.outputs().map((tag) => {
    const value = expressions.valueOf(tag);
    return value.state === 'known' ? value.raw : value.state;
  });
};

describe('a default of Dockerize, whose value comes first', () => {
  const values = { '.Env.A': 'set', '.Values.Env.A': 'value', '.Values.b': 'other' };

  it.each([
    ['{{ default .Env.A "x" }}', ['set']],
    ['{{ default .Env.B "x" }}', ['x']],
    ['{{ .Env.A | default "x" }}', ['set']],
    ['{{ "y" | default .Env.A }}', ['y']],
    ['{{ default "x" .Values.b }}', ['other']],
    ['{{ default .Values.Env.A "x" }}', ['x']],
    ['{{ default .Values.Env.A .Values.b }}', ['other']],
    ['{{ coalesce .Env.A "x" }}', ['set']],
  ])('%s', (text, expected) => {
    expect(outputs(text, 'go', { ...values, '.Env.B': '' })).toEqual(expected);
  });
});

describe('what the dot means in Go', () => {
  const values = { '.Values.a.b': 1, '.Values.c.b': 2, '.b': 3 };

  it.each([
    ['{{ .b }}', [3]],
    ['{{ with .Values.a }}{{ .b }}{{ end }}{{ .b }}', [1, 3]],
    ['{{ with .Values.a }}{{ else }}{{ .b }}{{ end }}', [3]],
    ['{{ with $.Values.a }}{{ .b }}{{ end }}', [1]],
    ['{{ with .Values }}{{ with .a }}{{ .b }}{{ end }}{{ end }}', [1]],
    ['{{ with .Values.c }}{{ with $.Values.a }}{{ .b }}{{ end }}{{ .b }}{{ end }}', [1, 2]],
    ['{{ with f .Values.a }}{{ .b }}{{ end }}', ['unknown']],
    ['{{ with .Values.a | f }}{{ .b }}{{ end }}', ['unknown']],
    ['{{ with f .x }}{{ with .a }}{{ .b }}{{ end }}{{ end }}', ['unknown']],
    ['{{ with f .x }}{{ with $.Values.a }}{{ .b }}{{ end }}{{ end }}', [1]],
    ['{{ range .x }}{{ .b }}{{ $.Values.a.b }}{{ end }}{{ .b }}', ['unknown', 1, 3]],
    ['{{ block "m" . }}{{ .b }}{{ end }}', [3]],
    ['{{ if .x }}{{ .b }}{{ else }}{{ .b }}{{ end }}', [3, 3]],
  ])('%s: %j', (text, expected) => {
    expect(outputs(text, 'go', values)).toEqual(expected);
  });
});

describe('variables', () => {
  it.each<[TemplateLanguage, string, unknown[]]>([
    ['jinja2', '{% set m = 1 %}{{ m }}', [1]],
    ['jinja2', '{% set m = 1 %}{{ m }}{% set m = 2 %}', ['unknown']],
    ['jinja2', '{% set m = x %}{{ m }}', [7]],
    ['jinja2', '{% for x in y %}{{ x }}{{ z }}{% endfor %}{{ x }}', ['unknown', 8, 7]],
    [
      'jinja2',
      '{% for x in y %}{% for z in w %}{{ x }}{{ z }}{% endfor %}{{ z }}{% endfor %}',
      ['unknown', 'unknown', 8],
    ],
    ['jinja2', '{% block a %}{{ x }}{% endblock %}', [7]],
    ['go', '{{ $m := 1 }}{{ $m }}{{ $n }}', [1, 'unknown']],
    ['go', '{{ range $x := .y }}{{ $x }}{{ end }}', ['unknown']],
  ])('%s: %s: %j', (language, text, expected) => {
    expect(outputs(text, language, { m: 5, x: 7, z: 8 })).toEqual(expected);
  });
});

describe('a variable of Go’s that stands below a dot of its own', () => {
  const values = { '.Values.a.b': 1, '.Values.c.b': 2, '.Values.on': true };

  it.each([
    ['{{ with .Values.a }}{{ $m := .b }}{{ $m }}{{ end }}', [1]],
    ['{{ with .Values.a }}{{ $m := .b }}{{ with $.Values.c }}{{ $m }}{{ .b }}{{ end }}{{ end }}', [1, 2]],
    ['{{ with f .x }}{{ $m := .b }}{{ $m }}{{ end }}', ['unknown']],
    ['{{ $m := .Values.a.b }}{{ with .Values.c }}{{ $m }}{{ .b }}{{ end }}', [1, 2]],
  ])('%s: %j', (text, expected) => {
    expect(outputs(text, 'go', values)).toEqual(expected);
  });
});

describe('a variable that is set before the text', () => {
  const output = (text: string, code: string): unknown => {
    const tree = parseTemplate(text, scanTags(text, ['go']).tags);
    const values: Record<string, number> = { '.Values.a.b': 1, '.Values.c.b': 2 };
    const expressions = new TemplateExpressions(tree, 'go', {
      variables: new Map([['$m', code]]),
      resolve: (name) =>
        name in values ? { text: MappedText.ofFile('v', `${values[name]}`), raw: values[name] as number } : null,
    });
    return expressions.outputs().map((tag) => {
      const value = expressions.valueOf(tag);
      return value.state === 'known' ? value.raw : value.state;
    });
  };

  it('means what it does at the top of its template, wherever it is used', () => {
    expect(output('{{ $m.b }}', '.Values.a')).toEqual([1]);
    expect(output('{{ with .Values.c }}{{ $m.b }}{{ .b }}{{ end }}', '.Values.a')).toEqual([1, 2]);
    expect(output('{{ with .Values.c }}{{ $m }}{{ end }}', '.Values.a.b')).toEqual([1]);
  });

  it('is not known where the text sets it again', () => {
    expect(output('{{ $m := 3 }}{{ $m }}', '.Values.a.b')).toEqual(['unknown']);
  });
});

describe('parameters of the shell', () => {
  const values = { SET: 'x', EMPTY: '', NONE: 'unknown' };

  it.each([
    ['${SET}', 'x'],
    ['$SET', 'x'],
    ['${GONE}', 'undefined'],
    ['${NONE}', 'unknown'],
    ['${NONE:-d}', 'unknown'],
    ['${NONE:+d}', 'unknown'],
    ['${SET:-d}', 'x'],
    ['${SET-d}', 'x'],
    ['${SET:=d}', 'x'],
    ['${SET:?d}', 'x'],
    ['${SET?d}', 'x'],
    ['${GONE:-d}', 'd'],
    ['${GONE-d}', 'd'],
    ['${GONE:=d}', 'd'],
    ['${GONE=d}', 'd'],
    ['${GONE:-}', ''],
    ['${GONE:-a\nb}', 'a\nb'],
    ['${GONE:-a-b:-c}', 'a-b:-c'],
    ['${GONE:?d}', 'undefined'],
    ['${GONE?d}', 'undefined'],
  ])('%j is %j', (text, expected) => {
    expect(outputs(text, 'envsubst', values)).toEqual([expected]);
  });

  it('a default holds for an empty value only with a colon', () => {
    expect(outputs('${EMPTY:-d}${EMPTY:=d}', 'envsubst', values)).toEqual(['d', 'd']);
    expect(outputs('${EMPTY-d}${EMPTY=d}${EMPTY}', 'envsubst', values)).toEqual(['', '', '']);
  });

  it('a plus replaces a value that is set, and gives nothing for another', () => {
    expect(outputs('${SET:+d}${SET+d}${SET:+}', 'envsubst', values)).toEqual(['d', 'd', '']);
    expect(outputs('${EMPTY:+d}${EMPTY+d}', 'envsubst', values)).toEqual(['', 'd']);
    expect(outputs('${GONE:+d}${GONE+d}', 'envsubst', values)).toEqual(['undefined', 'undefined']);
  });
});

it('names between at signs', () => {
  expect(outputs('@A@@B@', 'at', { A: 'x' })).toEqual(['x', 'undefined']);
  expect(outputs('@a-b@', 'at', { 'a-b': 'x' })).toEqual(['x']);
});

it('an expression of more than 2,000 characters is not looked into', () => {
  const text = (length: number) => `{{ "${'x'.repeat(length - 2)}" }}`;
  expect(outputs(text(2000), 'go')).toEqual(['x'.repeat(1998)]);
  expect(outputs(text(2001), 'go')).toEqual(['unknown']);
});

it('an expression that could nest deeper than any real one is not looked into', () => {
  for (const opening of ['(', 'x(', 'x | d(', '!(', 'x ? ', 'x if y else ']) {
    expect(outputs(`{{ ${opening.repeat(Math.floor(1900 / opening.length))} }}`, 'jinja2')).toEqual(['unknown']);
    expect(outputs(`\${${opening.repeat(Math.floor(1900 / opening.length))}}`, 'terraform')).toEqual(['unknown']);
  }
  expect(outputs(`{{ ${'('.repeat(1900)} }}`, 'go')).toEqual(['unknown']);
  const nested = (depth: number) => `{{ ${'('.repeat(depth)}x${')'.repeat(depth)} }}`;
  expect(outputs(nested(100), 'jinja2', { x: 1 })).toEqual([1]);
  expect(outputs(nested(101), 'jinja2', { x: 1 })).toEqual(['unknown']);
});

it('what the repository does not agree on is unknown, not undefined', () => {
  expect(outputs('{{ .a }}{{ .b }}', 'go', { '.a': 'unknown' })).toEqual(['unknown', 'undefined']);
});

it('a value has its text and its place', () => {
  const { expressions } = parse('{{ .a }}', 'go', { '.a': 1.1 });
  const [tag] = expressions.outputs();
  expect(tag && expressions.valueOf(tag)).toMatchObject({ raw: 1.1, text: { text: '1.1' }, from: { text: '1.1' } });
});

describe('what the repository says of a condition', () => {
  const decides = (text: string, language: TemplateLanguage, branch: number) => {
    const { expressions, nodes } = parse(text, language, { '@t': true, '@f': false, '.Values.a.t': true });
    const find = (list: typeof nodes): boolean | null => {
      const [node] = list;
      if (node?.kind !== 'if') throw new Error('no condition');
      const inner = node.branches[0]?.body[0];
      return inner?.kind === 'if' ? find([inner]) : expressions.decides(node, branch);
    };
    return find(nodes);
  };

  it.each<[TemplateLanguage, string, number, boolean | null]>([
    ['erb', '<% if @t %><% end %>', 0, true],
    ['erb', '<% if @f %><% end %>', 0, false],
    ['erb', '<% if @x %><% end %>', 0, null],
    ['erb', '<% unless @t %><% end %>', 0, false],
    ['erb', '<% unless @f %><% end %>', 0, true],
    ['erb', '<% unless @x %><% end %>', 0, null],
    ['erb', '<% if @x %><% elsif @t %><% end %>', 1, true],
    ['go', '{{ with .Values.a }}{{ if .t }}{{ end }}{{ end }}', 0, true],
  ])('%s: %s, branch %i: %j', (language, text, branch, expected) => {
    expect(decides(text, language, branch)).toBe(expected);
  });
});

describe('a value that may be unset, by its default', () => {
  const defaulted = (text: string, raw: string, mayBeUnset?: string): unknown => {
    const tree = parseTemplate(text, scanTags(text, ['jinja2']).tags);
    const value = { text: MappedText.ofFile('v', raw), raw, ...(mayBeUnset === undefined ? {} : { mayBeUnset }) };
    const expressions = new TemplateExpressions(tree, 'jinja2', { resolve: (name) => (name === 'v' ? value : null) });
    const [found] = expressions.outputs().map((tag) => expressions.valueOf(tag));
    return found?.state === 'known' ? found.raw : found;
  };
  const UNKNOWN = { state: 'unknown', reason: 'v may be unset' };

  it('is not known where the default is another', () => {
    expect(defaulted("{{ v | default('false') }}", 'true', 'v may be unset')).toEqual(UNKNOWN);
    expect(defaulted("{{ v | default('true') }}", 'true', 'v may be unset')).toBe('true');
    expect(defaulted('{{ v | default }}', 'true', 'v may be unset')).toEqual(UNKNOWN);
    expect(defaulted('{{ v | default }}', '', 'v may be unset')).toBe('');
  });

  it('is known where it is set for sure', () => {
    expect(defaulted("{{ v | default('false') }}", 'true')).toBe('true');
  });
});
