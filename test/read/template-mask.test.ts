import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import type { Tag } from '../../src/read/masked.ts';
import { type Built, build, type Step } from '../../src/read/template-plan.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { maskToml } from '../../src/read/template-toml.ts';
import { maskXml } from '../../src/read/template-xml.ts';

/** A text none of whose tags is known. */
function unknownTags(text: string): Built {
  const steps = scanTags(text, ['jinja2']).tags.map(
    (tag): Step => ({ step: 'unknown', start: tag.start, end: tag.end, tag, reason: `why ${tag.code}` }),
  );
  return build(MappedText.ofFile('f', text), steps);
}

function check(text: string, masked: { text: string; tags: Tag[] }, expected: string, tags: string): void {
  expect(masked.text).toBe(expected);
  expect(masked.tags.map(({ kind, code }) => `${kind} ${code}`).join(', ')).toBe(tags);
  for (const { start, end, code, reason } of masked.tags) {
    expect(text.slice(start, end)).toMatch(/^\{\{ .* ?\}\}$/s);
    expect(text.slice(start + 2, end - 2).trim()).toBe(code);
    expect(reason).toBe(`why ${code}`);
  }
}

describe('unknown tags of a TOML text', () => {
  it.each([
    ['a = 1', 'a = 1', ''],
    ['a = {{ x }}', 'a = "TTTTT"', 'value x'],
    ['a = {{ x }}{{ y }}', 'a = "TTTTTTTTTTTT"', 'value x, value y'],
    ['a = 10{{ x }}', 'a = "TTTTTTT"', 'value x'],
    ['a = {{ x }}0, 1', 'a = "TTTTTT", 1', 'value x'],
    ['a = "b{{ x }}c"', 'a = "bT0TTTTTc"', 'value x'],
    ["a = 'b{{ x }}'", "a = 'bT0TTTTT'", 'value x'],
    ['# {{ x }}', '# T0TTTTT', 'value x'],
    ['{{ x }}\n', '       \n', 'hole x'],
    ['  {{ x }} {{ y }} # z\n', '                  # z\n', 'hole x, hole y'],
    ['{{ x }}{{ y }} z', 'T0TTTTTT1TTTTT z', 'value x, value y'],
    ['{{ x }} = 1', 'T0TTTTT = 1', 'value x'],
    ['[a.{{ x }}]', '[a.T0TTTTT]', 'value x'],
    ['[[{{ x }}]]', '[[T0TTTTT]]', 'value x'],
    [
      'a = [{{ x }}, 1{{ y }}, "{{ z }}"]\n{{ w }}',
      'a = ["TTTTT", "TTTTTT", "T2TTTTT"]\n       ',
      'value x, value y, value z, hole w',
    ],
    ['a = [\n{{ x }},\n]\n{{ y }}', 'a = [\n"TTTTT",\n]\n       ', 'value x, hole y'],
    ['a = [[{{ x }}], {{ y }}]', 'a = [["TTTTT"], "TTTTT"]', 'value x, value y'],
    ['a = { b = {{ x }}, c = 1 }\n{{ y }}', 'a = { b = "TTTTT", c = 1 }\n       ', 'value x, hole y'],
    ['a = [{ b = [{{ x }}] }]\n{{ y }} = 2', 'a = [{ b = ["TTTTT"] }]\nT1TTTTT = 2', 'value x, value y'],
    ['a = """\n{{ x }}\n"""\n{{ y }}', 'a = """\nT0TTTTT\n"""\n       ', 'value x, hole y'],
    ['a = """x\\"""{{ y }}"""\n{{ z }}', 'a = """x\\"""T0TTTTT"""\n       ', 'value y, hole z'],
    ["a = '''\n{{ x }}'''\n{{ y }}", "a = '''\nT0TTTTT'''\n       ", 'value x, hole y'],
    ['a = """b{{ x }}""""\n{{ y }}', 'a = """bT0TTTTT""""\n       ', 'value x, hole y'],
    ["a = '''\n\\'''\n{{ y }}", "a = '''\n\\'''\n       ", 'hole y'],
    ['a = "b"{{ c }}\n', 'a = "b"       \n', 'value c'],
    ['a = "b"{{ c }}d\n', 'a = "b"        \n', 'value c'],
    ["a = 'b'{{ c }}{{ d }}\n", "a = 'b'              \n", 'value c, value d'],
    ['{{ ansible_managed }}\n', '                     \n', ''],
    ['{{ ansible_managed_x }}\n', '                       \n', 'hole ansible_managed_x'],
    ['{{ ansible_managed }} {{ x }}\n', '                             \n', 'hole x'],
    ['a = {{ x\n }}\n', 'a = "TTTTTT"\n', 'value x'],
    ['{{ x\n }}\n', '    \n   \n', 'hole x'],
    ['a = "b\n{{ x }}\n', 'a = "b\n       \n', 'hole x'],
    ['a = "\\"{{ x }}"\n', 'a = "\\"T0TTTTT"\n', 'value x'],
    ['a = "\\\\"\n{{ x }}\n', 'a = "\\\\"\n       \n', 'hole x'],
    ["a = 'b\\'\n{{ x }}\n", "a = 'b\\'\n       \n", 'hole x'],
    ['a = 1 # {{ x }}\n{{ y }}', 'a = 1 # T0TTTTT\n       ', 'value x, hole y'],
    ['a = {{ x }} # {{ y }}\n', 'a = "TTTTT" # T1TTTTT\n', 'value x, value y'],
    ['a = {{ x }}#c', 'a = "TTTTT"#c', 'value x'],
    ['a = 1]\n{{ x }}', 'a = 1]\n       ', 'hole x'],
    ['a = 1 = {{ x }}', 'a = 1 = "TTTTT"', 'value x'],
    ['"a{{ x }}" = 1', '"aT0TTTTT" = 1', 'value x'],
    ['a = {{ x }}"b"', 'a = "TTTTT""b"', 'value x'],
    ["a = {{ x }}'b'", 'a = "TTTTT"\'b\'', 'value x'],
    ['x {{ y }}\n', 'x T0TTTTT\n', 'value y'],
    ['{{ y }} x\n', 'T0TTTTT x\n', 'value y'],
    ['a = b.{{ x }}.c, d', 'a = "TTTTTTTTT", d', 'value x'],
    ['a = b.{{ x }}\tc', 'a = "TTTTTTT"\tc', 'value x'],
    ['a = [1]\n[{{ x }}]\n', 'a = [1]\n[T0TTTTT]\n', 'value x'],
    ['a\n{{ x }}', 'a\n       ', 'hole x'],
    ['a = b\nc{{ x }} = 1\n', 'a = b\ncT0TTTTT = 1\n', 'value x'],
    ['{{ x }}\t{{ y }}\r\n', '       \t       \r\n', 'hole x, hole y'],
    ['{{ x }}\n{{ y }}\n', '       \n       \n', 'hole x, hole y'],
    ['a = {{ x }}]', 'a = "TTTTT"]', 'value x'],
    ['a = {{ x }}}', 'a = "TTTTT"}', 'value x'],
    ['a = {{ x }}=1', 'a = "TTTTT"=1', 'value x'],
    ["a = [\n# '\n{{ x }}]", 'a = [\n# \'\n"TTTTT"]', 'value x'],
    ['a = [ "b" {{ x }} ]', 'a = [ "b" "TTTTT" ]', 'value x'],
    ['a = {b{{ x }} = 1}', 'a = {"TTTTTT" = 1}', 'value x'],
    ['a = [[1],\n{{ x }}\n]', 'a = [[1],\n"TTTTT"\n]', 'value x'],
    ['"" = {{ x }}', '"" = "TTTTT"', 'value x'],
    ['a = """b""""{{ y }}', 'a = """b""""       ', 'value y'],
    ['{{ x }}{{ y }}\n', '              \n', 'hole x, hole y'],
    ['{{ ansible_managed }}\na = {{ x }}\n', '                     \na = "TTTTT"\n', 'value x'],
    ['a = 1\n{{ x }} \t {{ y }}', 'a = 1\n        \t        ', 'hole x, hole y'],
    ["a = '''\n{{ x }}\n'''\nb = {{ y }}", "a = '''\nT0TTTTT\n'''\nb = \"TTTTT\"", 'value x, value y'],
  ])('%j is read as %j', (text, expected, tags) => {
    check(text, maskToml(unknownTags(text)), expected, tags);
  });
});

describe('placeholders without quotes in a TOML text', () => {
  it.each<[string, string, string]>([
    ['a = $X', 'a = ""', '$X'],
    ['a=$Xy_1\r\n', 'a="TTT"\r\n', '$Xy_1'],
    ['a = ${x.y}', 'a = "TTTT"', '${x.y}'],
    ['a = __X__ # b', 'a = "TTT" # b', '__X__'],
    ['a = #{X}#\nb = 1', 'a = "TTT"\nb = 1', '#{X}#'],
    ['a = #{X}', 'a = "TT"', '#{X}'],
    ['a = %X%', 'a = "T"', '%X%'],
    ['a = %%X%%', 'a = "TTT"', '%%X%%'],
    ['a = {x}', 'a = "T"', '{x}'],
    ['a = {x!s}\n', 'a = "TTT"\n', '{x!s}'],
    ['a = { b = {x}, c = [{0}] }', 'a = { b = "T", c = ["T"] }', '{x}, {0}'],
    ['a = @@X@@', 'a = "TTT"', '@@X@@'],
    ['a = <an offset>', 'a = "TTTTTTTTT"', '<an offset>'],
    ['a = $(X)', 'a = "TT"', '$(X)'],
    ['a = $((X + 1))', 'a = "TTTTTTTT"', '$((X + 1))'],
    ['a = ((x/y))', 'a = "TTTTT"', '((x/y))'],
    ['a = [[ X ]]', 'a = "TTTTT"', '[[ X ]]'],
    ['a = [$A, 1, $BC]', 'a = ["", 1, "T"]', '$A, $BC'],
    ['a = [ # b\n $A, # c\n __B__ ]', 'a = [ # b\n "", # c\n "TTT" ]', '$A, __B__'],
    ['a = [[$A], [$B]]', 'a = [[""], [""]]', '$A, $B'],
    ['a = { b = $A, c = $B }', 'a = { b = "", c = "" }', '$A, $B'],
    ['a = $A\n[b]\nc = $D', 'a = ""\n[b]\nc = ""', '$A, $D'],
  ])('%j is read as %j', (text, expected, codes) => {
    const masked = maskToml({ visible: text, marks: [] });
    expect(masked.text).toBe(expected);
    expect(masked.tags.map(({ start, end }) => text.slice(start, end)).join(', ')).toBe(codes);
    for (const { code, kind, reason } of masked.tags) {
      expect([kind, reason]).toEqual(['value', `its value is the placeholder ${code}`]);
    }
  });

  it.each([
    'a = 1',
    'a = X',
    'a = X_Y',
    'a = 12abc',
    'a = 1$X',
    'a = 1 $X',
    'a = $X $Y',
    'a = -$X',
    'a = $X.5',
    'a = "b"$X',
    'a = "$X"',
    "a = '__X__'",
    'a = """\n= $X\n"""',
    '# a = $X',
    'a = 1 # $X',
    'a = # {X}',
    'a = [ 1, #{X}\n 2 ]',
    'a = [[true]]',
    'a = [[nan]]',
    'a = [[1]]',
    'a = $env{X}',
    'a = {}',
    'a = {b = 1}',
    'a = { b }',
    'a = %%%X%%%',
    '$X = 1',
    '[$X]',
    '[[X]]',
    '$X',
    'a = { $X = 1 }',
    'a = b\n$X\n',
  ])('%j is left as it is', (text) => {
    // The last line has it looked through.
    const visible = `${text}\nz = $Z`;
    const { text: masked, tags } = maskToml({ visible, marks: [] });
    expect(masked).toBe(`${text}\nz = ""`);
    expect(tags.map(({ code }) => code)).toEqual(['$Z']);
  });

  it('with a tag in it is one', () => {
    const masked = maskToml(unknownTags('a = $(({{ x }} + {{ y }}))\nb = {{ z }}'));
    expect(masked.text).toBe('a = "TTTTTTTTTTTTTTTTTTTT"\nb = "TTTTT"');
    expect(masked.tags.map(({ code }) => code)).toEqual(['$(({{ x }} + {{ y }}))', 'z']);
  });
});

describe('unknown tags of an XML text', () => {
  it.each([
    ['<a/>', '<a/>', ''],
    ['{{ x }}<a/>{{ y }}', '       <a/>       ', 'hole x, hole y'],
    ['<a>{{ x }}</a>', '<a>T0TTTTT</a>', 'value x'],
    ['<a>\n{{ x }}\n</a>', '<a>\n       \n</a>', 'hole x'],
    ['<a>\n{{ x }} {{ y }}\n<b/></a>', '<a>\n               \n<b/></a>', 'hole x, hole y'],
    ['<a>\n{{ x }}y\n</a>', '<a>\nT0TTTTTy\n</a>', 'value x'],
    ['<a><b/>{{ x }}<c/></a>', '<a><b/>       <c/></a>', 'hole x'],
    ['<a><b/>{{ x }}</a>', '<a><b/>       </a>', 'hole x'],
    ['<a>{{ x }}<b/></a>', '<a>       <b/></a>', 'hole x'],
    ['<a>{{ x }}\n</a>', '<a>       \n</a>', 'hole x'],
    ['<a></a>{{ x }}', '<a></a>       ', 'hole x'],
    ['<a b="{{ x }}"/>', '<a b="T0TTTTT"/>', 'value x'],
    ['<a b=\'{{ x }}\' c="{{ y }}"/>', '<a b=\'T0TTTTT\' c="T1TTTTT"/>', 'value x, value y'],
    ['<a {{ x }}/>', '<a        />', 'value x'],
    ['<a {{ x }}="1"/>', '<a T0TTTTT="1"/>', 'value x'],
    ['<a b{{ x }}="1"/>', '<a bT0TTTTT="1"/>', 'value x'],
    ['<a b="1"{{ x }}/>', '<a b="1"       />', 'value x'],
    ['<{{ x }}></{{ x }}>', '<T0TTTTT></T0TTTTT>', 'value x, value x'],
    ['<a{{ x }}/>', '<aT0TTTTT/>', 'value x'],
    ['<{{ x }}><{{ y }}/></{{ x }}>', '<T0TTTTT><T1TTTTT/></T0TTTTT>', 'value x, value y, value x'],
    ['<a><!-- {{ x }} -->{{ y }}</a>', '<a><!-- T0TTTTT -->       </a>', 'value x, hole y'],
    ['<a><![CDATA[{{ x }}>]]></a>', '<a><![CDATA[T0TTTTT>]]></a>', 'value x'],
    ['<?xml a="{{ x }}"?><a/>', '<?xml a="       "?><a/>', 'value x'],
    ['<!DOCTYPE {{ x }}><a>\n{{ y }}\n</a>', '<!DOCTYPE        ><a>\n       \n</a>', 'value x, hole y'],
    ['<a/>{{ x }}', '<a/>       ', 'hole x'],
    ['<a><b>\n{{ x }}\n</b>\n{{ y }}\n</a>', '<a><b>\n       \n</b>\n       \n</a>', 'hole x, hole y'],
    ['<a b=">"><c/>{{ x }}<d/></a>', '<a b=">"><c/>       <d/></a>', 'hole x'],
    ['<a ><b {{ x }} /></a>\n{{ y }}', '<a ><b         /></a>\n       ', 'value x, hole y'],
    ['<a>\n<b/>\n{{ x }}\n</a>\n{{ y }}', '<a>\n<b/>\n       \n</a>\n       ', 'hole x, hole y'],
    ['<a/>< {{ x }}', '<a/><        ', 'hole x'],
    ['<a>t{{ x }}</a>', '<a>tT0TTTTT</a>', 'value x'],
    ['<a>\n<b></b>{{ x }}</a>', '<a>\n<b></b>       </a>', 'hole x'],
    ['<a><b/>{{ x }}\n{{ y }}<c/></a>', '<a><b/>       \n       <c/></a>', 'hole x, hole y'],
    ['<a>\n</b></c>{{ x }}', '<a>\n</b></c>       ', 'hole x'],
    ['<a b="1" {{ x }} c="2"/>', '<a b="1"         c="2"/>', 'value x'],
    ['<a>{{ x }}{{ y }}</a>', '<a>T0TTTTTT1TTTTT</a>', 'value x, value y'],
    ['<a><!-- c -->{{ x }}</a>', '<a><!-- c -->       </a>', 'hole x'],
    ['<a><?p?>{{ x }}</a>', '<a><?p?>       </a>', 'hole x'],
    ['<a', '<a', ''],
    ['<a {{ x }}', '<a        ', 'value x'],
    ['<!-- {{ x }}', '<!-- T0TTTTT', 'value x'],
    ['<a><b c="/">{{ x }}</b></a>', '<a><b c="/">T0TTTTT</b></a>', 'value x'],
    ['<a>\n{{ x\n}}\n</a>', '<a>\n    \n  \n</a>', 'hole x'],
    ['<a>--><!-- {{ x }} --></a>', '<a>--><!-- T0TTTTT --></a>', 'value x'],
    ['<a>]]><![CDATA[ {{ x }} ]]></a>', '<a>]]><![CDATA[ T0TTTTT ]]></a>', 'value x'],
    ['?><?p {{ x }} ?><a/>', '?><?p         ?><a/>', 'value x'],
    ['<a><![CDATA[<b>]]></a>{{ y }}', '<a><![CDATA[<b>]]></a>       ', 'hole y'],
    ['<a{{ x }}>t</a{{ x }}>', '<aT0TTTTT>t</aT0TTTTT>', 'value x, value x'],
    ['<a>< {{ x }}></a>', '<a><        ></a>', 'value x'],
    ['<a/><b>{{ x }}</b>', '<a/><b>T0TTTTT</b>', 'value x'],
    ['<a/><', '<a/><', ''],
    ['<!DOCTYPE a><a/>{{ x }}', '<!DOCTYPE a><a/>       ', 'hole x'],
    ['<!x/><a>{{ y }}</a>', '<!x/><a>T0TTTTT</a>', 'value y'],
    ['<a>\n{{ x }} y {{ z }}\n<b/></a>', '<a>\nT0TTTTT y T1TTTTT\n<b/></a>', 'value x, value z'],
    ['<r>\n<a>{{ x }}</a>\n</r>', '<r>\n<a>T0TTTTT</a>\n</r>', 'value x'],
    ['<a><b/>t{{ x }}<c/></a>', '<a><b/>tT0TTTTT<c/></a>', 'value x'],
    ['<a>{{ x }}t<c/></a>', '<a>T0TTTTTt<c/></a>', 'value x'],
    ['<!-- <a> -->{{ x }}<b/>', '<!-- <a> -->       <b/>', 'hole x'],
    ['<a><b></b>\n{{ x }}\n</a>', '<a><b></b>\n       \n</a>', 'hole x'],
    ['<a><b c="1">\n{{ x }}</b></a>', '<a><b c="1">\n       </b></a>', 'hole x'],
    ['<a>t {{ x }}<b/>\n{{ y }}\n</a>', '<a>t T0TTTTT<b/>\n       \n</a>', 'value x, hole y'],
    ['<a>\n{{ x }} {{ y }}\n</a>', '<a>\n               \n</a>', 'hole x, hole y'],
    ['{{ w }}<a>\n{{ x }} {{ y }}\n</a>', '       <a>\n               \n</a>', 'hole w, hole x, hole y'],
  ])('%j is read as %j', (text, expected, tags) => {
    check(text, maskXml(unknownTags(text)), expected, tags);
  });
});
