import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { get, items, readYaml, readYamlText, str, type YamlScalar } from '../../src/read/yaml.ts';

function scalar(text: string, ...path: (string | number)[]): YamlScalar {
  const file = readYaml('f.yaml', text);
  expect(file.error).toBeNull();
  const node = get(file.documents[0], ...path);
  if (node?.kind !== 'scalar') throw new Error(`no scalar at ${path.join('.')}`);
  return node;
}

/** The outer text of each line of a scalar's text. */
function outerLines(text: string, content: MappedText): string[] {
  let at = 0;
  return content.text.split('\n').map((line) => {
    const span = content.locate(at, at + line.length);
    at += line.length + 1;
    return text.slice(span.start, span.end);
  });
}

function edited(text: string, content: MappedText, start: number, end: number, by: string): string | null {
  const edit = content.edit(start, end, by);
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : null;
}

describe('readYaml: nodes', () => {
  it('tells tags that are none of YAML’s own, also of no value', () => {
    const map = readYaml('f.yaml', 'a: !reset\nb: !override [1]\nc: !!str 1\nd: 1\n').documents[0];
    expect(map?.kind === 'map' && map.entries.map(({ tag }) => tag)).toEqual([
      '!reset',
      '!override',
      undefined,
      undefined,
    ]);
  });

  it('gives maps, sequences and scalars with their places and types', () => {
    const text = 'a: 1\nb: [x, "y", ~]\nc:\n  d: yes\n  e:\n"f": 1.10\n';
    const { documents } = readYaml('f', text);
    expect(get(documents[0], 'a')).toMatchObject({ kind: 'scalar', value: '1', js: 1, start: 3, end: 4 });
    expect(get(documents[0], 'b', 1)).toMatchObject({ value: 'y', js: 'y', style: 'double', start: 12, end: 15 });
    expect(get(documents[0], 'b', 2)).toMatchObject({ js: null });
    expect(str(get(documents[0], 'b', 2))).toBeNull();
    expect(get(documents[0], 'c', 'd')).toMatchObject({ js: true, value: 'yes' });
    expect(get(documents[0], 'c', 'e')).toBeNull();
    expect(get(documents[0], 'f')).toMatchObject({ js: 1.1, value: '1.10' });
    expect(get(documents[0], 'a', 'b')).toBeNull();
    expect(get(documents[0], 'b', 'x')).toBeNull();
    expect(get(documents[0], 'b', 9)).toBeNull();
    expect(str(get(documents[0], 'c'))).toBeNull();
    const map = documents[0];
    expect(map?.kind === 'map' && map.entries.map((entry) => text.slice(entry.keyAt.start, entry.keyAt.end))).toEqual([
      'a',
      'b',
      'c',
      '"f"',
    ]);
  });

  it('gives the items of a list, and none of anything else', () => {
    const [document] = readYaml('f', 'a: [x, ~]\nb: {c: [y]}\nd: e\n').documents;
    expect(items(get(document, 'a')).map(str)).toEqual(['x', null]);
    for (const key of ['b', 'd', 'gone']) expect(items(get(document, key))).toEqual([]);
  });

  it('reads several documents and keeps the others when one is broken', () => {
    const file = readYaml('f', 'a: 1\n---\nb: "x\n---\nc: 3\n');
    expect(file.error).not.toBeNull();
    expect(str(get(file.documents[0], 'a'))).toBe('1');
    expect(file.documents.some((document) => str(get(document, 'c')) === '3')).toBe(true);
  });

  it('keeps the places of those behind a broken one', () => {
    for (const front of ['', '\n', '\n\n', '\n\n\n']) {
      const text = `${front}---\na: b\n---\nc: "d\n---\ne: f\n`;
      const [node] = readYaml('f', text).documents.flatMap((one) => get(one, 'a') ?? []);
      expect(node && text.slice(node.start, node.end)).toBe('b');
    }
  });

  it('follows aliases and merge keys, the own key first', () => {
    const text =
      'base: &b {x: 1, y: 2}\nlist: [*b]\nown:\n  <<: *b\n  y: 3\nmany:\n  <<: [*b, {z: 4}]\nbad:\n  <<: 1\n';
    const root = readYaml('f', text).documents[0];
    expect(str(get(root, 'list', 0, 'x'))).toBe('1');
    expect([str(get(root, 'own', 'x')), str(get(root, 'own', 'y'))]).toEqual(['1', '3']);
    expect(str(get(root, 'many', 'z'))).toBe('4');
    expect(get(root, 'bad')).toMatchObject({ entries: [] });
  });

  it('bounds alias bombs and cycles', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const file = readYaml('f', lines.join('\n'));
    expect(file.error?.message).toContain('aliases');
    expect(readYaml('f', 'a: &a [*a]').documents[0]).toMatchObject({ entries: [{ value: { items: [null] } }] });
    expect(get(readYaml('f', 'a: *gone').documents[0], 'a')).toBeNull();
  });

  it('reports an endless nesting instead of falling over', () => {
    for (const text of ['['.repeat(200_000), '{a: '.repeat(50_000), '- '.repeat(20_000)]) {
      expect(readYaml('f', text).error?.message).toContain('nested too deeply');
    }
  });

  it('never throws: tabs, unclosed quotes, bad escapes', () => {
    for (const text of [
      'a:\n\t- b',
      'a: "x',
      "a: 'x",
      'a: "\\q"',
      'a: {',
      '%',
      '\u0000',
      'a: |\n\tx',
      'a: |x\n  b\n',
    ]) {
      expect(() => JSON.stringify(readYaml('f', text))).not.toThrow();
    }
    expect(readYaml('f', 'a: "x').error?.at.start).toBeGreaterThan(2);
    expect(readYaml('f', '').documents).toEqual([]);
  });

  it('keeps complex keys, unknown tags and pairs in flow sequences readable', () => {
    const root = readYaml('f', '? [a, b]\n: 1\nv: !vault |\n  abc\nn: !!str 12\nt: !x y\np: [k: v]\n').documents[0];
    expect(str(get(root, '[a, b]'))).toBe('1');
    expect(str(get(root, 'v'))).toBe('abc\n');
    expect(get(root, 'n')).toMatchObject({ js: '12' });
    expect(str(get(root, 'p', 0, 'k'))).toBe('v');
  });
});

describe('readYaml: block scalars', () => {
  const cases: [string, string, string][] = [
    ['literal', 'd:\n  t: |\n    [a]\n    b = 1\n', '[a]\nb = 1\n'],
    ['strip', 'd:\n  t: |-\n    [a]\n    b = 1\n', '[a]\nb = 1'],
    ['keep', 'd:\n  t: |+\n    [a]\n\n\n  u: 1', '[a]\n\n\n'],
    ['clip of blank lines', 'd:\n  t: |\n    [a]\n\n\n  u: 1', '[a]\n'],
    ['indicator', 'd:\n  t: |2\n      [a]\n    b = 1\n', '  [a]\nb = 1\n'],
    ['indicator and strip', 'd:\n  t: |1-\n     [a]\n   b = 1\n', '  [a]\nb = 1'],
    ['comment in the header', 'd:\n  t: | # here\n    [a]\n', '[a]\n'],
    ['blank line inside', 'd:\n  t: |\n    [a]\n\n    b = 1\n', '[a]\n\nb = 1\n'],
    ['deeper lines', 'd:\n  t: |\n    [a]\n      b = 1\n', '[a]\n  b = 1\n'],
    ['crlf', 'd:\r\n  t: |\r\n    [a]\r\n\r\n    b = 1\r\nx: 1\r\n', '[a]\r\n\r\nb = 1\r\n'],
    ['crlf strip', 'd:\r\n  t: |-\r\n    [a]\r\n    b = 1\r\n', '[a]\r\nb = 1'],
    ['no line break at the end', 'd:\n  t: |\n    [a]', '[a]'],
    ['empty', 'd:\n  t: |\n  u: 1', ''],
    ['at the root indentation', 'd:\n  t: |\n   [a]\n', '[a]\n'],
  ];
  it.each(cases)('%s', (_, text, content) => {
    const node = scalar(text, 'd', 't');
    expect(node.text().text).toBe(content);
    expect(node.value).toBe(content.replaceAll('\r\n', '\n'));
    expect(outerLines(text, node.text())).toEqual(content.split('\n'));
  });

  it('folds as YAML does, mapped', () => {
    const text = 'd:\n  t: >\n\n    a\n    b\n\n    c\n      d\n    e\n\n\n    f\n\n  u: 1\n';
    const node = scalar(text, 'd', 't');
    expect(node.text().text).toBe('\na b\nc\n  d\ne\n\nf\n');
    const at = node.value.indexOf('f');
    expect(node.text().locate(at, at + 1).start).toBe(text.indexOf('f\n'));
    expect(scalar('t: >-\n  a\n  b\n', 't').value).toBe('a b');
    expect(scalar('t: >+\n  a\n\n', 't').value).toBe('a\n\n');
  });

  it('indents what is inserted into a literal block', () => {
    const text = 'd:\n  t: |\n    [a]\n    b = 1\n  u: 1\n';
    const content = scalar(text, 'd', 't').text();
    expect(edited(text, content, 3, 3, '\nc = 2')).toBe('d:\n  t: |\n    [a]\n    c = 2\n    b = 1\n  u: 1\n');
    expect(edited(text, content, 4, 4, 'c = 2\n')).toBe('d:\n  t: |\n    [a]\n    c = 2\n    b = 1\n  u: 1\n');
    expect(edited(text, content, 4, 4, '# ')).toBe('d:\n  t: |\n    [a]\n    # b = 1\n  u: 1\n');
    expect(edited(text, content, 0, 0, 'c = 2\n')).toBe('d:\n  t: |\n    c = 2\n    [a]\n    b = 1\n  u: 1\n');
    expect(edited(text, content, 10, 10, '\n[x]\ny = 1\n')).toBe(
      'd:\n  t: |\n    [a]\n    b = 1\n\n    [x]\n    y = 1\n  u: 1\n',
    );
    expect(edited(text, content, 4, 10, '')).toBe(
      'd:\n  t: |\n    [a]\n      u: 1\n'.replace('      u', '    u').replace('    u', '      u'),
    );
    expect(edited(text, content, 0, 4, '')).toBe('d:\n  t: |\n    b = 1\n  u: 1\n');
    expect(edited(text, content, 8, 9, 'false')).toBe('d:\n  t: |\n    [a]\n    b = false\n  u: 1\n');
    const strip = 'd:\n  t: |-\n    [a]\n  u: 1\n';
    expect(edited(strip, scalar(strip, 'd', 't').text(), 3, 3, '\n[x]\ny = 1\n')).toBe(
      'd:\n  t: |-\n    [a]\n    [x]\n    y = 1\n\n  u: 1\n',
    );
  });

  it('writes a line break of a folded block as an empty line, or not at all', () => {
    const text = 'd:\n  t: >\n    [a]\n\n    b = 1\n  u: 1\n';
    const content = scalar(text, 'd', 't').text();
    const written = (by: string, at: number): string | null => {
      const result = edited(text, content, at, at, by);
      return result === null ? null : scalar(result, 'd', 't').value;
    };
    expect(content.text).toBe('[a]\nb = 1\n');
    expect(written('\nc = 2', 3)).toBe('[a]\nc = 2\nb = 1\n');
    expect(written('c = 2\n', 4)).toBe('[a]\nc = 2\nb = 1\n');
    expect(written('\n[x]\ny = 1\n', content.length)).toBe('[a]\nb = 1\n\n[x]\ny = 1\n');
    expect(written('[x]\ny = 1', content.length)).toBe('[a]\nb = 1\n[x]\ny = 1\n');
    expect(written('\n  c = 2', 3)).toBeNull();
  });
});

describe('readYaml: plain and quoted scalars', () => {
  it('maps escapes, folded lines and what stands between', () => {
    const text = "a: \"x\\n\\u00e9\\\"y\\\n   z \n\n  w\"\nb: 'it''s\n  so'\nc: p\n  q\n\n  r\n";
    const a = scalar(text, 'a');
    expect(a.value).toBe('x\né"yz\nw');
    const y = a.value.indexOf('y');
    expect(a.text().locate(y, y + 1).start).toBe(text.indexOf('y\\'));
    expect(a.text().locate(1, 2)).toMatchObject({ start: 5, end: 7 });
    expect(scalar(text, 'b').text().text).toBe("it's so");
    expect(scalar(text, 'c').text().text).toBe('p q\nr');
    expect(scalar('a: ""', 'a').text().text).toBe('');
    expect(scalar("a: 'b'", 'a').text().locate(0, 1)).toEqual({ file: 'f.yaml', start: 4, end: 5 });
  });

  it('agrees with the library on every escape', () => {
    const escapes = [
      '\\0',
      '\\a',
      '\\b',
      '\\e',
      '\\f',
      '\\n',
      '\\r',
      '\\t',
      '\\v',
      '\\N',
      '\\_',
      '\\L',
      '\\P',
      '\\ ',
      '\\/',
      '\\\\',
      '\\x41',
      '\\U0001F600',
    ];
    for (const code of escapes) {
      const node = scalar(`a: "x${code}y"`, 'a');
      expect(node.text().text).toBe(node.value);
    }
  });

  it('encodes insertions as the style needs', () => {
    const double = 'a: "x = 1"\n';
    expect(edited(double, scalar(double, 'a').text(), 5, 5, '\ny = "2"')).toBe('a: "x = 1\\ny = \\"2\\""\n');
    const single = "a: 'x = 1'\n";
    expect(edited(single, scalar(single, 'a').text(), 5, 5, "'")).toBe("a: 'x = 1'''\n");
    expect(edited(single, scalar(single, 'a').text(), 5, 5, '\n')).toBeNull();
    const lines = "a: 'x\n\n  y'\n";
    expect(edited(lines, scalar(lines, 'a').text(), 1, 1, '\r')).toBeNull();
    expect(edited(lines, scalar(lines, 'a').text(), 1, 1, '\r\nz')).toBe("a: 'x\n\n  z\n\n  y'\n");
    const plain = 'a: true\n';
    expect(edited(plain, scalar(plain, 'a').text(), 0, 4, 'false')).toBe('a: false\n');
    expect(edited(plain, scalar(plain, 'a').text(), 0, 4, '')).toBe('a: \n');
    expect(edited(plain, scalar(plain, 'a').text(), 0, 4, 'b: c')).toBeNull();
    expect(edited(plain, scalar(plain, 'a').text(), 4, 4, '\n[x]')).toBeNull();
  });
});

describe('readYaml: template tags', () => {
  it.each<[string, string, (string | number)[], string]>([
    ['value that starts with a brace', 'a: {{ .Values.x }}\nb: 1', ['a'], '{{ .Values.x }}'],
    ['in quotes, quotes inside', 'a: "{{ include "x" . }}"', ['a'], '{{ include "x" . }}'],
    ['item', 'a:\n- {{ .x }}\n- y', ['a', 0], '{{ .x }}'],
    ['in the middle of a flow value', 'a: [x{{- if .y }}, z{{ end }}]', ['a', 1], 'z{{ end }}'],
    ['key', '{{ .k }}: v', ['{{ .k }}'], 'v'],
    ['several', 'i: {{ .r }}/{{ .n }}:{{ .t }}', ['i'], '{{ .r }}/{{ .n }}:{{ .t }}'],
    ['tag over several lines', 'a: {{ include "x"\n  (dict "a: b" 1) }}\nb: 2', ['b'], '2'],
    [
      'braces in strings and nested',
      "a: {{ '}}' }}\nb: \"{{ {'a': {'b': 1}} | to_json }}\"",
      ['b'],
      "{{ {'a': {'b': 1}} | to_json }}",
    ],
    ['trailing control tag', 'a: v {{- if .x }}\nb: 1\n{{- end }}', ['a'], 'v'],
    ['apostrophe in a comment', "{{/* don't */}}\na: v\nb: 'it''s'", ['a'], 'v'],
    ['hiera', 'a: "<%= x %>"\nb: <%= y %>', ['b'], '<%= y %>'],
    ['actions expression', 'a: $' + '{{ github.ref }}', ['a'], '$' + '{{ github.ref }}'],
    ['generator placeholder', 'a: "$image.pull.@.x"/y:"$image.tag.y"\n', ['a'], '"$image.pull.@.x"/y:"$image.tag.y"'],
    ['triple braces', 'a: {{{ x }}}', ['a'], '{{{ x }}}'],
  ])('%s', (_, text, path, value) => {
    const node = scalar(text, ...path);
    expect(node.value).toBe(value);
    expect(text.slice(node.start, node.end)).toContain(value);
  });

  it('keeps both of two exclusive keys', () => {
    const text = '{{- if .a }}\nx: 1\n{{- else }}\nx: 2\n{{- end }}\n';
    const root = readYaml('f', text).documents[0];
    expect(root?.kind === 'map' && root.entries.map((entry) => entry.key)).toEqual(['x', 'x']);
  });

  it('masks tag lines at any indentation, also of statements over lines', () => {
    const text =
      'm:\n{{ toYaml .x | indent 2 }}\n      {{- range $k, $v := .y }}\n  {{ $k }}: {{ $v }}\n{{- end }}\n  z: 1\n';
    expect(scalar(text, 'm', 'z').value).toBe('1');
    expect(scalar('{% for x in y %}\na: 1\n{# c #}\n{% endfor %}\nb: 2', 'b').value).toBe('2');
  });

  it('takes an opener in a comment for prose', () => {
    expect(scalar('# write {{ here\na: 1\n# and }} there\n', 'a').value).toBe('1');
    expect(scalar('# {{ one line }}\na: 1\n', 'a').value).toBe('1');
  });

  it('takes {# for the beginning of a comment only in a file with statements of Jinja2', () => {
    const text = 'a: {{ .x }}\nb: "{#"\nc: 1\nd: "#}"\n';
    expect(scalar(text, 'c').value).toBe('1');
    expect(get(readYaml('f', `{% if y %}\n${text}{% endif %}\n`).documents[0], 'c')).toBeNull();
  });

  it('keeps tag lines as text of a literal block, at any column', () => {
    const text = [
      'd:',
      '  t: |',
      '    {{- if .a }}',
      '    [x]',
      '{{- if .b }}',
      '    y = 1',
      '{{- else }}',
      '    y = {{ .c }}',
      '{{- end }}',
      '    {{- end }}',
      '  u: 1',
      '',
    ].join('\n');
    const node = scalar(text, 'd', 't');
    expect(node.value).toBe(
      '{{- if .a }}\n[x]\n{{- if .b }}\ny = 1\n{{- else }}\ny = {{ .c }}\n{{- end }}\n{{- end }}\n',
    );
    expect(outerLines(text, node.text())).toEqual(node.value.split('\n'));
    expect(text.slice(node.start, node.end).endsWith('{{- end }}\n')).toBe(true);
  });

  it("leaves the manifest's own tags out of the block", () => {
    const inside = (text: string): string => scalar(text, 'd', 't').value;
    expect(inside('{{- if .a }}\nd:\n  t: |\n    x = 1\n{{- end }}\n')).toBe('x = 1\n');
    expect(inside('d:\n  t: |\n    x = 1\n  {{- if .a }}\n  u: 1\n  {{- end }}\n')).toBe('x = 1\n');
    expect(inside('d:\n  {{- if .a }}\n  t: |\n    x = 1\n  {{- else }}\n  u: |\n    y\n  {{- end }}\n')).toBe(
      'x = 1\n',
    );
    expect(inside('d:\n  t: |\n    {{- if .a }}\n    x = 1\n    {{- end }}\n  {{- end }}\n')).toBe(
      '{{- if .a }}\nx = 1\n{{- end }}\n',
    );
    expect(inside('d:\n  t: |\n{{ tpl (.Files.Get "a") . | indent 4 }}\n')).toBe(
      '{{ tpl (.Files.Get "a") . | indent 4 }}\n',
    );
    expect(inside('d:\n  t: |-\n    a\n    {{- .x | nindent 4 }}\n  u: 1\n')).toBe('a\n{{- .x | nindent 4 }}');
  });
});

describe('readYamlText', () => {
  it('maps a manifest inside another text to the outermost file', () => {
    const outer = 'cat <<EOF\n  d:\n    t: |\n      [a]\n      b = 1\nEOF\n';
    const start = outer.indexOf('  d:');
    const lines = outer.slice(start, outer.indexOf('EOF\n', start)).split('\n').slice(0, -1);
    let at = start;
    const parts = lines.map((line) => {
      const part = MappedText.ofPart('f.sh', outer, at + 2, at + line.length + 1);
      at += line.length + 1;
      return part;
    });
    const file = readYamlText(MappedText.concat(parts), 'f.sh');
    const node = get(file.documents[0], 'd', 't');
    if (node?.kind !== 'scalar') throw new Error('no scalar');
    expect(node.value).toBe('[a]\nb = 1\n');
    const span = node.text().locate(4, 9);
    expect(span).toEqual({ file: 'f.sh', start: outer.indexOf('b = 1'), end: outer.indexOf('b = 1') + 5 });
    expect(node.text().edit(8, 9, 'false')).toEqual({
      file: 'f.sh',
      start: span.end - 1,
      end: span.end,
      text: 'false',
    });
    expect(node.text().files()).toEqual(['f.sh']);
  });
});
