import { describe, expect, it } from 'vitest';
import { get, readYaml, type YamlScalar } from '../../src/read/yaml.ts';
import { isControl, maskYaml } from '../../src/read/yaml-mask.ts';

function scalar(text: string, ...path: (string | number)[]): YamlScalar {
  const file = readYaml('f', text);
  expect(file.error).toBeNull();
  const node = get(file.documents[0], ...path);
  if (node?.kind !== 'scalar') throw new Error(`no scalar at ${path.join('.')}`);
  return node;
}

/** The file after an insertion or a replacement in a scalar's content; null where it cannot be written. */
function edited(text: string, path: string, start: number, end: number, by: string): string | null {
  const edit = scalar(text, path).text().edit(start, end, by);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('a text with template tags, as a YAML parser gets it', () => {
  it.each([
    ['a: 1\n', 'a: 1\n'],
    ['{{ x }}\na: 1', '\n\n\n\n\n\n\n\na: 1'],
    ['  {{ x }} {% y %}\r\na: 1', `${'\n'.repeat(17)}\r\na: 1`],
    ['a: {{ x }}\nb: {{ y }}', 'a: TTTTTTT\nb: TTTTTTT'],
    ['a: {{ x }}-{{ y }} # z', 'a: TTTTTTT-TTTTTTT # z'],
    ['a: v {{ if .x }}\nb: 1', 'a: v            \nb: 1'],
    ['a: v {{ if .x }}w', 'a: v TTTTTTTTTTTw'],
    ['a: v {{ end }}{{ if .x }}\n', `a: v TTTTTTTTT${' '.repeat(11)}\n`],
    ['a: v {{ .x }}\n', 'a: v TTTTTTTT\n'],
    ['a: v {{/* c */}}\n', 'a: v            \n'],
    ['a: v {{ $x := 1 }}\n', `a: v ${' '.repeat(13)}\n`],
    ['a: {{ f\n  x }}\nb: 1', 'a: TTTTTTTTTTT\nb: 1'],
    ['{{ f\n  x }} {{ y }}\nb: 1', `${'\n'.repeat(19)}\nb: 1`],
    ['# {{ x\na: 1\n# }}', '# {{ x\na: 1\n# }}'],
    ['  # {{ x\na: 1\n# }}', '  # {{ x\na: 1\n# }}'],
    ['a: 1 # {{ x\n# }}\n', 'a: 1 # TTTTTTTTT\n'],
    ['# {{ x }}\n', '# TTTTTTT\n'],
    ['a: <%= x %>\n', 'a: TTTTTTTT\n'],
    ['a: <%% x\n', 'a: <%% x\n'],
    ['a: {% if x %}b', 'a: TTTTTTTTTTb'],
    ['a: {# x #}', 'a: {# x #}'],
    ['b: {{ y }}\na: {# x #}', 'b: TTTTTTT\na: {# x #}'],
    ['{% y %}\na: {# x #}', '\n\n\n\n\n\n\n\na:        '],
    ['a: "$x"/b:"$y"\n', 'a: TTTT/b:TTTT\n'],
    ['a: "$x.@.y"/b:1.0 \r\n', 'a: TTTTTTTT/b:1.0 \r\n'],
    ['a: "$x"/b', 'a: TTTT/b'],
    ['a:  "$x"/long/path', 'a:  TTTT/long/path'],
    ['a: v {{ if .x }} \nb: 1', 'a: v             \nb: 1'],
    ['a: v {{ $long := 1 }}\n', `a: v ${' '.repeat(16)}\n`],
    ['a: v {{ $x:=1 }}\n', `a: v ${' '.repeat(11)}\n`],
    ['a: v {{ f $x }}\n', `a: v ${'T'.repeat(10)}\n`],
    ['a: 1\n  # {{ x\n# }}\n', 'a: 1\n  # {{ x\n# }}\n'],
    ['a: {{ x\n  # y }}\n', 'a: TTTTTTTTTTTTT\n'],
    ['a: "$x"\nb: {{ y }}', 'a: "$x"\nb: TTTTTTT'],
    ['a: "$x"/b c\n', 'a: "$x"/b c\n'],
    ['b: {{ y }}\na: "$x"/b\n', 'b: TTTTTTT\na: TTTT/b\n'],
    ['a: "$x"/b\nb: {{ y }}', 'a: TTTT/b\nb: TTTTTTT'],
    // Tokens that a pipeline replaces are comments to YAML where a value begins with one.
    ['a: #{x}#\n', 'a: TTTTT\n'],
    ['  - a.b-c:  #{x}# \r\nb: 1', '  - a.b-c:  TTTTT \r\nb: 1'],
    ['a: #{x}#/b:#{y}#', 'a: TTTTT/b:#{y}#'],
    ['a: #{x}#\nb: {{ y }}', 'a: TTTTT\nb: TTTTTTT'],
    ['a: b:#{x}#', 'a: b:#{x}#'],
    ['a: #{x}# as it was', 'a: #{x}# as it was'],
    ['a: 1 #{x}#', 'a: 1 #{x}#'],
    ['# a: #{x}#', '# a: #{x}#'],
    ['a: #{x}', 'a: #{x}'],
    ['a: #{x}##', 'a: #{x}##'],
    ['#{x}#', '#{x}#'],
  ])('%j is %j', (text, masked) => {
    expect(maskYaml(text).text).toBe(masked);
  });

  it('tells the tags in their order', () => {
    const { tags } = maskYaml('a: "$x"/b:"$y"\nb: {{ y }}\nc: "$z"/d\n');
    expect(tags.map(({ code, language }) => [code, language])).toEqual([
      ['$x', 'at'],
      ['$y', 'at'],
      ['y', 'go'],
      ['$z', 'at'],
    ]);
  });

  it.each([
    ['if x', true],
    ['endif', true],
    ['endfor', true],
    ['iffy', false],
    ['x if', false],
    ['$x := 1', true],
    ['$x = 1', true],
    ['$x', false],
    ['x $y = 1', false],
    ['.x', false],
  ])('%s: writes nothing: %j', (code, control) => {
    expect(isControl({ start: 0, end: 1, form: 'output', code, language: 'go' })).toBe(control);
  });
});

it('reads a token that a pipeline replaces as a value', () => {
  expect(scalar('image: #{HUB}#/wso2is:#{TAG}#\nb: 1\n', 'image').value).toBe('#{HUB}#/wso2is:#{TAG}#');
  expect(scalar('image: #{IMAGE}#\nb: 1\n', 'image').value).toBe('#{IMAGE}#');
});

describe('block scalars', () => {
  it.each([
    ['t: |\n  a\n---\nb: 1\n', 'a\n'],
    ['t: |\n  a\n...\n', 'a\n'],
    ['t: |\n  a\n  ---x\n', 'a\n---x\n'],
    ['t: |\n  a\n  x ---\n', 'a\nx ---\n'],
    ['--- |\na\n---b\n', 'a\n---b\n'],
    ['--- |\na\n--- \nb\n', 'a\n'],
    ['--- |\na\n---', 'a\n'],
    ['t: |\n\n\n  a\n', '\n\na\n'],
    ['t: |+\n\n', '\n'],
    ['t: |-\n\n', ''],
    ['t: |3\n     a\n   b\n', '  a\nb\n'],
    ['t: |-2\n   a\n', ' a'],
    ['t: |+2\n   a\n\n', ' a\n\n'],
    ['- |\n a\n- b\n', 'a\n'],
    ['t: |\n  a\n # c\n', 'a\n'],
    ['t: |\r\n  a\r\n  b\r\n', 'a\nb\n'],
  ])('%j is %j', (text, value) => {
    const path = text.startsWith('---') ? [] : [text.startsWith('-') ? 0 : 't'];
    const node = get(readYaml('f', text).documents[0], ...path);
    expect(node?.kind === 'scalar' && node.value).toBe(value);
  });

  it.each([
    ['t: >\n  a\n  b\n', 'a b\n'],
    ['t: >\n  a\n\n  b\n', 'a\nb\n'],
    ['t: >\n  a\n\n\n  b\n', 'a\n\nb\n'],
    ['t: >\n  a\n    b\n  c\n', 'a\n  b\nc\n'],
    ['t: >\n  a\n\n    b\n\n  c\n', 'a\n\n  b\n\nc\n'],
    ['t: >\n    a\n', 'a\n'],
    ['t: >2\n    a\n    b\n  c\n', '  a\n  b\nc\n'],
    ['t: >\n\n  a\n', '\na\n'],
    ['t: >\n\n\n  a\n', '\n\na\n'],
    ['t: >-\n  a\n\n', 'a'],
    ['t: >+\n  a\n\n\n', 'a\n\n\n'],
    ['t: >\n  a', 'a'],
    ['t: >\n  a\n  \tb\n  c\n', 'a\n\tb\nc\n'],
    ['t: >\r\n  a\r\n  b\r\n', 'a b\n'],
  ])('folded: %j is %j', (text, value) => {
    expect(scalar(text, 't').value).toBe(value);
  });

  it('every character of a folded block has its place', () => {
    const text = 't: >\n\n  a\n  b\n\n  c\n    d\n  e\n';
    const content = scalar(text, 't').text();
    expect(content.text).toBe('\na b\nc\n  d\ne\n');
    const at = [...content.text]
      .map((_, i) => content.locate(i, i + 1))
      .map(({ start, end }) => text.slice(start, end));
    expect(at).toEqual(['\n', 'a', '\n  ', 'b', '\n\n  ', 'c', '\n  ', ' ', ' ', 'd', '\n  ', 'e', '\n']);
    const kept = 't: >+\n  a\n\n\nu: 1\n';
    const last = scalar(kept, 't').text();
    expect([...last.text].map((_, i) => last.locate(i, i + 1).start)).toEqual([8, 9, 10, 11]);
  });

  it('a folded block takes line breaks as empty lines', () => {
    const text = 't: >\n  a\n  b\nu: 1\n';
    expect(edited(text, 't', 1, 1, '\nx')).toBe('t: >\n  a\n\n  x\n  b\nu: 1\n');
    expect(edited(text, 't', 1, 1, '\r\nx')).toBe('t: >\n  a\n\n  x\n  b\nu: 1\n');
    expect(edited(text, 't', 1, 1, '\n\nx')).toBe('t: >\n  a\n\n\n  x\n  b\nu: 1\n');
    expect(edited(text, 't', 1, 1, '\tx')).toBeNull();
    // Nothing tells how far to indent it.
    expect(edited('t: >\n\n  a\nu: 1\n', 't', 0, 0, 'x\n')).toBeNull();
    expect(edited(text, 't', 1, 1, 'x\n y')).toBeNull();
    expect(edited(text, 't', 4, 4, 'x\ny\n')).toBe('t: >\n  a\n  b\n\n  x\n\n  y\nu: 1\n');
    expect(edited(text, 't', 4, 4, '\nx')).toBe('t: >\n  a\n  b\n\n\n  x\nu: 1\n');
    expect(edited(text, 't', 4, 4, 'x\n\n')).toBe('t: >\n  a\n  b\n\n  x\nu: 1\n');
    expect(edited(text, 't', 3, 4, '\nx\n')).toBe('t: >\n  a\n  b\n\n  x\n\nu: 1\n');
  });

  it('an empty one at the root of the file does not take in what follows it', () => {
    expect(scalar('t: |\nu: 1\n', 't').value).toBe('');
    expect(scalar('t: >\nu: 1\n', 't').value).toBe('');
    expect(scalar('t: |\n{{ .x | indent 2 }}\nu: 1\n', 't').value).toBe('{{ .x | indent 2 }}\n');
    expect(scalar('--- |\na\n').value).toBe('a\n');
    expect(scalar('--- |1\n a\n').value).toBe('a\n');
  });

  it('one below other keys ends where a line is less indented than its first', () => {
    expect(scalar('d:\n  t: |\n      a\n    # c\n', 'd', 't').value).toBe('a\n');
    for (const tag of ['{{ x | indent 12 }}', '{{ x | indent (12) }}', '{{ x | nindent ( 12 ) }}']) {
      expect(scalar(`d:\n          t: |\n            a\n${tag}\n`, 'd', 't').value).toBe(`a\n${tag}\n`);
    }
  });

  it('ends behind its last line', () => {
    const end = (text: string) => {
      const node = scalar(text, 't');
      return text.slice(node.start, node.end);
    };
    expect(end('t: |\n  a\n\nu: 1\n')).toBe('|\n  a\n');
    expect(end('t: |+\n  a\n\nu: 1\n')).toBe('|+\n  a\n\n');
    expect(end('t: |\nu: 1\n')).toBe('|\n');
    expect(end('t: | # c\n  a')).toBe('| # c\n  a');
    expect(end('t: |\n  {{ if .a }}\n  a\n  {{ end }}\n{{ end }}\nu: 1\n')).toBe(
      '|\n  {{ if .a }}\n  a\n  {{ end }}\n',
    );
  });

  it.each([
    ['t: |\n  a\n{{ x }}\n', 'a\n'],
    ['t: |\n  a\n  {{ x }}\n', 'a\n{{ x }}\n'],
    ['t: |\n  a\n {{ x }}\n', 'a\n{{ x }}\n'],
    ['t: |\n  a\n{{ x | indent 2 }}\n', 'a\n{{ x | indent 2 }}\n'],
    ['t: |\n  a\n{{ x | nindent (2) }}\n', 'a\n{{ x | nindent (2) }}\n'],
    ['t: |\n  a\n{{ x | unindent 2 }}\n', 'a\n'],
    ['t: |\n            a\n{{ x | indent 12 }}\n', 'a\n{{ x | indent 12 }}\n'],
    ['t: |\n  a\n{{ x | indent2 }}\n', 'a\n{{ x | indent2 }}\n'],
    ['t: |\n  {{ if .a }}\n  a\n  {{ end }}\n  {{ end }}\n', '{{ if .a }}\na\n{{ end }}\n'],
    ['t: |\n  a {{/* if */}}\n{{ end }}\n', 'a {{/* if */}}\n'],
    ['t: |\n  a {{ end }}\n  {{ if .b }}\n{{ end }}\n{{ end }}\n', 'a {{ end }}\n{{ if .b }}\n{{ end }}\n'],
    ['t: |\n  {{ if .a }}\n  a\n{{ end }}\n', '{{ if .a }}\na\n{{ end }}\n'],
    ['t: |\n  {{ if .a }}\n  a\n{{ else }}\n  b\n{{ end }}\n{{ end }}\n', '{{ if .a }}\na\n{{ else }}\nb\n{{ end }}\n'],
    ['t: |\n  a\n  {{ end }}\n', 'a\n'],
    ['t: |\n  a\n{{ x }}\n\nu: 1\n', 'a\n'],
    ['t: |\n  a\n{{ if .b }}\n  c\n{{ end }}\n', 'a\n{{ if .b }}\nc\n{{ end }}\n'],
    ['t: |\n  a\n  {{ if or .b\n    .c }}\n  {{ end }}\n{{ end }}\n', 'a\n{{ if or .b\n  .c }}\n{{ end }}\n'],
    ['t: |\n  a\n  {{/* end */}}\n', 'a\n{{/* end */}}\n'],
    ['t: |\n  a {{ if .b }}\n  c {{ end }}\n{{ end }}\n', 'a {{ if .b }}\nc {{ end }}\n'],
    ['t: |\n  a\n  {{ if .b }}\n{{ end }}\n\nu: 1\n', 'a\n{{ if .b }}\n{{ end }}\n'],
    ['t: |+\n  a\n  {{ x }}\n\nu: 1\n', 'a\n{{ x }}\n\n'],
    ['t: |\n  a\n  {% set x %}\n{% endset %}\n', 'a\n{% set x %}\n{% endset %}\n'],
    ['t: |\n  a\n  {% set x = 1 %}\n{% endset %}\n', 'a\n{% set x = 1 %}\n'],
    ['t: |\n  a\n  <% x.each do |y| %>\n<% end %>\n', 'a\n<% x.each do |y| %>\n<% end %>\n'],
    ['t: |\n  a\n  <% x.each do %>\n<% } %>\n', 'a\n<% x.each do %>\n<% } %>\n'],
    ['t: |\n{{ x }}\n  {{ y }}\n', ''],
    ['t: |\n  {{ y }}\n{{ x }}\n', '{{ y }}\n'],
    ['t: |\n\n  {{ x }}\nu: 1\n', '\n{{ x }}\n'],
  ])('tag lines at the end: %j is %j', (text, value) => {
    expect(scalar(text, 't').value).toBe(value);
  });

  it('an insertion is indented like the content, also in a block that is empty or holds only tags', () => {
    expect(edited('t: |\nu: 1\n', 't', 0, 0, 'x\n')).toBe('t: |\n  x\nu: 1\n');
    expect(edited('t: |4\nu: 1\n', 't', 0, 0, 'x\n')).toBe('t: |4\n    x\nu: 1\n');
    expect(edited('t: |\n    {{ x }}\nu: 1\n', 't', 8, 8, 'y\n')).toBe('t: |\n    {{ x }}\n    y\nu: 1\n');
  });
});

describe('in single quotes', () => {
  it.each<[string, string, string | null]>([
    ["t: 'a\n\n  b'\n", 'X\nY', "t: 'aX\n\n  Y\n\n  b'\n"],
    ["t: 'a\n\n  b'\n", "\n\nX'Y\nZ", "t: 'a\n\n\n  X''Y\n\n  Z\n\n  b'\n"],
    ["t: 'a\r\n\r\n\r\n    b'\r\n", '\nX', "t: 'a\r\n\r\n    X\r\n\r\n\r\n    b'\r\n"],
    ["t: 'a\n\n  b'\n", '\n  X', null],
    ["t: 'a\n\n  b'\n", 'X \nY', null],
    ["t: 'a'\n", 'X\nY', null],
    ["t: 'a'\n", " X'", "t: 'a X'''\n"],
  ])('%j with %j put in is %j', (text, by, expected) => {
    expect(edited(text, 't', 1, 1, by)).toBe(expected);
    if (expected !== null) {
      const { value } = scalar(text, 't');
      expect(scalar(expected, 't').value).toBe(`a${by}${value.slice(1)}`);
    }
  });
});

describe('nodes', () => {
  const root = (text: string) => readYaml('f', text).documents[0];

  it.each([
    ['true', true],
    ['Yes', true],
    ['ON', true],
    ['false', false],
    ['No', false],
    ['off', false],
    ['trueish', 'trueish'],
    ['untrue', 'untrue'],
    ['offer', 'offer'],
    ['soon', 'soon'],
    ['piano', 'piano'],
    ['"true"', 'true'],
    ["'1'", '1'],
    ['"a\\tb"', 'a\tb'],
    ['!!str 12', '12'],
    ['!!str yes', 'yes'],
    ['!!bool true', true],
    ['12', 12],
    ['1.50', 1.5],
    ['0x1F', 31],
    ['null', null],
    ['~', null],
    ['a b', 'a b'],
    ['|\n  true', 'true'],
    ['{{ x }}', '{{ x }}'],
  ])('the type of %s', (text, js) => {
    const node = get(root(`a: ${text}`), 'a');
    expect(node?.kind === 'scalar' ? node.js : undefined).toBe(js);
  });

  it('the types of YAML 1.1, of which a date stays a text', () => {
    const js = (text: string) => {
      const node = get(root(`%YAML 1.1\n---\na: ${text}`), 'a');
      return node?.kind === 'scalar' ? node.js : undefined;
    };
    expect(js('y')).toBe(true);
    expect(typeof js('2001-12-14')).toBe('string');
  });

  it('how a scalar is written', () => {
    const styles = ['a', "'a'", '"a"', '|\n  a', '>\n  a', '{{ a }}', '"{{ a }}"'].map((text) => {
      const node = get(root(`k: ${text}`), 'k');
      return node?.kind === 'scalar' && node.style;
    });
    expect(styles).toEqual(['plain', 'single', 'double', 'literal', 'folded', 'plain', 'double']);
    expect(get(root('k: "a\\nb"'), 'k')).toMatchObject({ value: 'a\nb', js: 'a\nb' });
  });

  it('a path that leads nowhere is null', () => {
    const node = root('a: [x, y]\nb: {c: 1}\nd: 1\n0: z');
    const paths: (string | number)[][] = [
      ['a', 'length'],
      ['a', 2],
      ['b', 0],
      ['d', 0],
      ['gone', 'c'],
      ['a', '0'],
    ];
    expect(paths.map((path) => get(node, ...path))).toEqual(Array(6).fill(null));
    expect([get(null, 'a'), get(undefined, 'a'), get(null)]).toEqual([null, null, null]);
    expect(get(node, 0)).toMatchObject({ value: 'z' });
  });

  it('empty values and keys', () => {
    expect(get(root('{a: , b}'), 'a')).toBeNull();
    expect(get(root('a: !!str\n'), 'a')).toBeNull();
    expect(root('? \n:\n')).toMatchObject({ entries: [{ key: '', value: null }] });
    expect(root(': x')).toMatchObject({ entries: [{ key: '', keyAt: { start: 0, end: 0 } }] });
  });

  it('an alias means the last node of that name before it', () => {
    const node = root('a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: [~, ]\nf:\n');
    expect(['b', 'd'].map((key) => get(node, key))).toMatchObject([{ js: 1 }, { js: 2 }]);
    expect(get(root('a: *x\nb: &x 1'), 'a')).toBeNull();
    expect(get(root('b: &x 1\na: *y'), 'a')).toBeNull();
    expect(get(root('b: &x 1\na: {c, d: *x}'), 'a', 'd')).toMatchObject({ js: 1 });
  });

  it('merges maps only, the first of them first, and only by a plain key', () => {
    const base = 'b: &b {x: 1}\n';
    expect(get(root(`${base}c: {<<: [{x: 2}, *b, 5, ~], y: 3}`), 'c')).toMatchObject({
      entries: [{ key: 'y' }, { key: 'x', value: { js: 2 } }],
    });
    expect(get(root(`${base}c:\n  <<:\n    - *b\n    -\n`), 'c')).toMatchObject({ entries: [{ key: 'x' }] });
    expect(get(root(`${base}c: {"<<": *b}`), 'c')).toMatchObject({ entries: [{ key: '<<', value: { kind: 'map' } }] });
    expect(get(root('c:\n  <<:\n  x: 1'), 'c')).toMatchObject({ entries: [{ key: 'x' }] });
    expect(get(root('c:\n  <<: 1\n  x: 1'), 'c')).toMatchObject({ entries: [{ key: 'x' }] });
  });

  it('ordered maps of YAML 1.1 are lists of maps', () => {
    const text = '%YAML 1.1\n---\no: !!omap [a: 1, b: ]\n';
    const items = get(root(text), 'o');
    expect(items).toMatchObject({
      items: [
        { kind: 'map', entries: [{ key: 'a', value: { js: 1 } }] },
        { kind: 'map', entries: [{ key: 'b', value: null }] },
      ],
    });
    const places = items?.kind === 'seq' ? items.items.map((item) => text.slice(item?.start, item?.end)) : [];
    expect(places).toEqual(['a: 1', 'b']);
    expect(get(root('%YAML 1.1\n---\no: !!pairs [{}]\n'), 'o', 0)).toEqual({
      kind: 'map',
      start: 0,
      end: 0,
      entries: [{ key: '', keyAt: { start: 0, end: 0 }, value: null }],
    });
  });
});

describe('a file with errors', () => {
  const errors = (text: string) => {
    const { error, documents } = readYaml('f', text);
    return [error?.message, error && text.slice(error.at.start, error.at.end), documents.length];
  };

  it('says what is wrong, where, and reads the documents one by one', () => {
    expect(errors('a: "x')).toEqual(['Missing closing "quote', '', 1]);
    expect(errors('a: "x ---\nb: 1')).toEqual(['Missing closing "quote', '', 1]);
    expect(errors('a: "x\n---x\nb: 1')).toEqual(['Missing closing "quote', '', 1]);
    expect(errors('a: "x\n---')).toEqual(['Missing closing "quote', '-', 2]);
    expect(errors('\n---\na: "x\n---\nb: 1\n')[2]).toBe(2);
    const text = 'a: 1\n---\nb: "x\n--- # y\nc: 3\n';
    const c = get(readYaml('f', text).documents[2], 'c');
    expect(c && text.slice(c.start, c.end)).toBe('3');
    expect(readYaml('f', 'a: 1\na: 2').error).toBeNull();
    expect(readYaml('f', `${'k'.repeat(1100)}: 1`).error).toBeNull();
  });

  it('reads documents without errors together: what a directive says holds for those behind it', () => {
    expect(readYaml('f', '%YAML 1.1\n---\na: y\n---\na: y\n')).toMatchObject({
      documents: [{ entries: [{ value: { js: true } }] }, { entries: [{ value: { js: true } }] }],
      error: null,
    });
  });

  it('keeps what stands behind an opening quote that is not closed', () => {
    const node = get(readYaml('f', 't: "ab').documents[0], 't');
    expect(node?.kind === 'scalar' && node.text().text).toBe('ab');
  });

  it('reads up to a hundred documents one by one', () => {
    const last = (count: number) => {
      const { documents } = readYaml('f', `a: "x\n${'---\nb: 1\n'.repeat(count)}`);
      return [documents.length, get(documents.at(-1), 'b') !== null];
    };
    expect(last(99)).toEqual([100, true]);
    expect(last(100)).toEqual([1, false]);
  });

  it('is not read with more lines and separators than any real manifest', () => {
    const message = 'the file is nested too deeply, or has more lines than any real manifest';
    for (const part of [',', '[{']) {
      expect(readYaml('f', `# ${part.repeat(120_000 / part.length)}`).error).toBeNull();
      expect(readYaml('f', `# ${part.repeat(120_002 / part.length)}`)).toEqual({
        file: 'f',
        documents: [],
        error: { message, at: { start: 0, end: 0 } },
      });
    }
    expect(readYaml('f', '\n'.repeat(120_001)).error?.message).toBe(message);
    expect(readYaml('f', `# ${'-'.repeat(130_000)}`).error).toBeNull();
  });

  it('aliases that multiply are an error without a place', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 7; i++) lines.push(`a${i}: &a${i} {${'abcdefghij'.replace(/./g, `$&: *a${i - 1}, `)}}`);
    const { error, documents } = readYaml('f', lines.join('\n'));
    expect(error).toEqual({
      message: 'the aliases multiply to more nodes than any real file has',
      at: { start: 0, end: 0 },
    });
    expect([get(documents[0], 'a1', 'a', 0), get(documents[0], 'a6')]).toMatchObject([{ js: 'x' }, { entries: [] }]);
  });

  it('two million nodes with the aliases followed are read, one more is an error', () => {
    const nodes = (more: number) => {
      const text = [
        `- &a [${'x, '.repeat(99)}]\n`,
        `- &b [${'*a, '.repeat(99)}${'x, '.repeat(99)}]\n`,
        '- *b\n'.repeat(198),
        '- *a\n'.repeat(98),
        '- x\n'.repeat(99 + more),
      ];
      const { error, documents } = readYaml('f', text.join(''));
      const [root] = documents;
      return [error === null, root?.kind === 'seq' && root.items.length];
    };
    expect(nodes(0)).toEqual([true, 397]);
    expect(nodes(1)).toEqual([false, 0]);
  });

  it('a merge of more keys than can be followed is an error without a place', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `k${i}: 1`).join(', ');
    const text = `b: &b {${keys}}\nc:\n  <<: [${'*b, '.repeat(1000)}]\n`;
    expect(readYaml('f', text)).toEqual({
      file: 'f',
      documents: [],
      error: { message: 'the document is nested too deeply to be read', at: { start: 0, end: 0 } },
    });
  });
});

describe('plain and quoted scalars', () => {
  it.each([
    ["t: 'a''b'", "a'b"],
    ["t: ''''", "'"],
    ["t: ''", ''],
    ["t: 'a\n\n  b'", 'a\nb'],
    ["t: 'a  \r\n  b'", 'a b'],
    ['t: "a\\\n  b"', 'ab'],
    ['t: "a\\\r\n  b"', 'ab'],
    ['t: "a \n  b\n\n\n c"', 'a b\n\nc'],
    ['t: "a\\ \n  b"', 'a  b'],
    ['t: "\\x41\\u0042\\U00000043"', 'ABC'],
    ['t: "{{ "\\n" }}"', '{{ "\\n" }}'],
    ['t: a\n  b\n\n  c\n', 'a b\nc'],
    ['t: a {{ x\n  y }} b\n', 'a {{ x\n  y }} b'],
    ["t: 'a {{ '' }}'", "a {{ '' }}"],
    ["t: don'", "don'"],
    ['t: a\\nb', 'a\\nb'],
    ['t: "a\\n{{ x }}"', 'a\n{{ x }}'],
    ['t: "{{ x }}\\nb"', '{{ x }}\nb'],
    ['x: {{ y }}\nt: "a\\nb"', 'a\nb'],
    ['t: "\\U0010ffff"', '\u{10ffff}'],
  ])('%j is %j', (text, value) => {
    expect(scalar(text, 't').text().text).toBe(value);
  });

  it('a number beyond the last character stays as written', () => {
    const node = get(readYaml('f', 't: "\\U00110000"').documents[0], 't');
    expect(node?.kind === 'scalar' && node.text().text).toBe('\\U00110000');
  });

  it('every character has its place', () => {
    const text = 't: "a\\n\\u0041b"';
    const content = scalar(text, 't').text();
    const at = [...content.text]
      .map((_, i) => content.locate(i, i + 1))
      .map(({ start, end }) => text.slice(start, end));
    expect(at).toEqual(['a', '\\n', '\\u0041', 'b']);
    const empty = scalar("t: ''", 't').text();
    expect(empty.locate(0, 0).start).toBe(4);
  });

  it.each([
    ['t: a', 'b', 't: b'],
    ['t: a', '/x/y.z', 't: /x/y.z'],
    ['t: a', 'b c', 't: b c'],
    ['t: a', ' b', null],
    ['t: a', 'b ', null],
    ['t: a', 'b # c', null],
    ['t: a', 'b: c', null],
    ['t: a', '[b]', null],
    ['t: a', '"b"', null],
    ['t: a', '@b', null],
    ['t: a', 'b@c', 't: b@c'],
    ['t: a', 'b\nc', null],
    ['t: a', '', 't: '],
    ["t: 'a'", "b'c", "t: 'b''c'"],
    ["t: 'a'", 'b\rc', null],
    ["t: 'a'", 'b\nc', null],
    ['t: "a"', 'b"\\\n', 't: "b\\"\\\\\\n"'],
  ])('%j with %j for its content is %j', (text, by, expected) => {
    expect(edited(text, 't', 0, 1, by)).toBe(expected);
  });
});
