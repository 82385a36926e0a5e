import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import type { Resolver } from '../../src/read/resolver.ts';
import { templateLanguage } from '../../src/read/template.ts';
import { readVariants } from '../../src/read/variants.ts';
import type { ConfigKind, Source, TemplateLanguage, Variant } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';

function source(text: string, template: TemplateLanguage | null, kind: ConfigKind = 'deployment.toml'): Source {
  return { kind, name: kind, file: 'f', text: MappedText.ofFile('f', text), template };
}

function resolver(values: Record<string, unknown>): Resolver {
  return {
    resolve(expression) {
      if (!(expression in values)) return null;
      const raw = values[expression];
      const text = raw === null || typeof raw === 'object' ? '' : String(raw);
      return { text: MappedText.ofFile(`values:${expression}`, text), raw };
    },
  };
}

const handlers = (variants: Variant[]): string[] => variants.map(({ settings }) => settings.handler.value);
const branches = (variants: Variant[]): string[] =>
  variants.map((variant) => variant.branches.map((branch) => branch.condition).join(' & '));

function toml(text: string, template: TemplateLanguage, values: Record<string, unknown> | null = null): Variant[] {
  const variants = readVariants(source(text, template), values && resolver(values));
  for (const { settings } of variants) expect(settings.unreadable).toBeNull();
  return variants;
}

describe('templateLanguage', () => {
  it.each<[string, string, TemplateLanguage | null, TemplateLanguage | null]>([
    ['deployment.toml.j2', 'a = "{{ x }}"', null, 'jinja2'],
    ['deployment.toml.j2', 'a = 1', null, null],
    ['deployment.toml.erb', 'a = <%= @x %>', null, 'erb'],
    ['deployment.toml.epp', 'a = <%= $x %>', null, 'epp'],
    ['deployment.toml.tftpl', 'a = ${x}', null, 'terraform'],
    ['x.gotmpl', 'a = {{ .x }}', null, 'go'],
    ['deployment.toml', 'a = {{ x }}', 'go', 'go'],
    ['deployment.toml', 'a = {{ .Values.x }}', null, 'go'],
    ['deployment.toml', 'a = {{ x }}', null, 'jinja2'],
    ['deployment.toml', '{% if x %}{% endif %}', 'go', 'jinja2'],
    ['deployment.toml', 'a = <%= @x %>', null, 'erb'],
    ['deployment.toml', '<%- | String $x | -%>', null, 'epp'],
    ['deployment.toml', 'a = "${carbon.home}/$env{X}/$ref{a.b}/${admin.username}"', null, null],
    ['deployment.toml', 'a = "${HOST_NAME}"', null, 'envsubst'],
    ['deployment.toml', 'a = "$HOST"', 'envsubst', 'envsubst'],
    ['deployment.toml', 'a = "$HOST"', null, null],
    ['deployment.toml', '[a]\n b.c=$PORT_1 # d', null, 'envsubst'],
    ['deployment.toml', 'a = $PORT\r\n', null, 'envsubst'],
    ['deployment.toml', 'a = $port', null, null],
    ['deployment.toml', 'a = $PORT.1', null, null],
    ['deployment.toml', '# a = $PORT', null, null],
    ['deployment.toml', 'a = "@HOST_NAME@"', null, 'at'],
    ['deployment.toml', 'a = "@host@"', 'at', 'at'],
    ['deployment.toml', 'a = ""ip.node.&.x.apim""', null, 'at'],
    ['deployment.tpl', 'a = "${host}"', null, 'terraform'],
    ['deployment.toml', '%{ if x }%{ endif }', null, 'terraform'],
    ['deployment.toml', 'a = "admin@wso2.com"', null, null],
  ])('%s %s', (name, text, hint, language) => {
    expect(templateLanguage(name, text, hint)).toBe(language);
  });
});

describe('readVariants: values', () => {
  it('reads a text without tags as it is', () => {
    expect(handlers(readVariants(source(`${HANDLER}\nenable = false\n`, null), null))).toEqual(['false']);
    const variants = readVariants(source(`# {{ if\n${HANDLER}\nenable = false\n`, null), null);
    expect(handlers(variants)).toEqual(['false']);
    expect(variants).toMatchObject([{ branches: [], values: [] }]);
  });

  it.each<[string, TemplateLanguage, Record<string, unknown>, string]>([
    ['{{ .Values.m }}', 'go', { '.Values.m': false }, 'false'],
    ['{{- .Values.m | default true -}}', 'go', { '.Values.m': false }, 'true'],
    ['{{ .Values.m | default false }}', 'go', {}, 'false'],
    ['{{ default false .Values.m }}', 'go', { '.Values.m': null }, 'false'],
    ['{{ .Values.m | quote }}', 'go', { '.Values.m': false }, 'false'],
    ['"{{ $.Values.m | toString | lower }}"', 'go', { '.Values.m': 'FALSE' }, 'false'],
    ['{{ index .Values "m" "n" }}', 'go', { '.Values.m.n': true }, 'true'],
    ['{{ (.Values.m).n }}', 'go', { '.Values.m.n': true }, 'true'],
    ['{{ ternary "true" "false" .Values.m }}', 'go', { '.Values.m': false }, 'false'],
    ['{{ required "x | y" .Values.m }}', 'go', { '.Values.m': false }, 'false'],
    ['{{ not .Values.m }}', 'go', { '.Values.m': false }, 'true'],
    ['{{ include "x" . }}', 'go', {}, 'unknown'],
    ['{{ .Values.m }}', 'go', {}, 'unknown'],
    ['{{ printf "%q" .Values.m }}', 'go', { '.Values.m': false }, 'unknown'],
    ['{{ .Values.m }}', 'go', { '.Values.m': { a: 1 } }, 'unknown'],
    ['{{ mtls }}', 'jinja2', { mtls: false }, 'false'],
    ['{{ mtls | lower }}', 'jinja2', { mtls: 'False' }, 'false'],
    ['{{ mtls | default(false) | lower }}', 'jinja2', {}, 'false'],
    ["{{ mtls | default('false', true) }}", 'jinja2', { mtls: '' }, 'false'],
    ["{{ 'true' if mtls else 'false' }}", 'jinja2', { mtls: false }, 'false'],
    ["{{ mtls | ternary('true', 'false') }}", 'jinja2', { mtls: true }, 'true'],
    ['{{ a.b["c"] }}', 'jinja2', { 'a.b.c': true }, 'true'],
    ['{{ mtls | to_nice_json }}', 'jinja2', { mtls: true }, 'unknown'],
    ['{{ lookup("env", "X") }}', 'jinja2', {}, 'unknown'],
    ['<%= @mtls %>', 'erb', { '@mtls': false }, 'false'],
    ["<%= scope['is::mtls'] %>", 'erb', { "scope['is::mtls']": true }, 'true'],
    ["<%= scope.lookupvar('is::mtls') %>", 'erb', { "scope['is::mtls']": true }, 'true'],
    ['<%= @mtls ? "true" : "false" -%>', 'erb', { '@mtls': false }, 'false'],
    ['<%= @mtls.to_s.downcase %>', 'erb', { '@mtls': 'TRUE' }, 'unknown'],
    ['<%= @mtls.downcase %>', 'erb', { '@mtls': 'TRUE' }, 'true'],
    ['<%= $is::mtls %>', 'epp', { '$is::mtls': true }, 'true'],
    ['${MTLS}', 'envsubst', { MTLS: 'false' }, 'false'],
    ['${MTLS:-false}', 'envsubst', {}, 'false'],
    ['$MTLS', 'envsubst', {}, 'unknown'],
    ['${MTLS:?needed}', 'envsubst', {}, 'unknown'],
    ['"@MTLS@"', 'at', { MTLS: 'true' }, 'true'],
    ['@MTLS@', 'at', {}, 'unknown'],
    ['${var.mtls}', 'terraform', { 'var.mtls': false }, 'false'],
    ['${mtls ? "true" : "false"}', 'terraform', { mtls: false }, 'false'],
  ])('enable = %s (%s) with %j is %s', (expression, template, values, value) => {
    const text = `${HANDLER}\nenable = ${expression}\n`;
    const [variant, ...others] = toml(text, template, values);
    expect(others).toEqual([]);
    expect(variant?.settings.handler.value).toBe(value);
    const { handler } = variant?.settings ?? {};
    if (!handler) return;
    const span = handler.source.text.locate(handler.at.start, handler.at.end);
    expect(text.slice(span.start, span.end)).toBe(`enable = ${expression}`);
    if (value === 'unknown') expect(handler.reason).toContain('the template expression');
  });

  it('replaces the whole tag by a fix', () => {
    const text = `${HANDLER}\nenable = {{ .Values.m | quote }} # why\n`;
    const { handler } = (toml(text, 'go', { '.Values.m': true })[0] as Variant).settings;
    if (handler.site.kind !== 'value') throw new Error('no value');
    const edit = handler.source.text.edit(handler.site.value.start, handler.site.value.end, 'false');
    expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(
      `${HANDLER}\nenable = false # why\n`,
    );
  });

  it('tells where the values that stand in it are written', () => {
    const text = `${HANDLER}\nenable = {{ .Values.m | quote }}\nx = {{ "y" | quote }}\n`;
    const variants = readVariants(source(text, 'go'), resolver({ '.Values.m': true }));
    const [value, ...others] = variants[0]?.values ?? [];
    expect(others).toEqual([]);
    expect(variants[0]?.settings.source.text.text.slice(value?.start, value?.end)).toBe('"true"');
    expect(value?.from).toEqual({ file: 'values:.Values.m', start: 0, end: 4 });
  });

  it('puts content in its place, with ranges in its own file', () => {
    const text = '[server]\nhostname = "x"\n{{- if .Values.extra }}\n{{ .Values.extra }}\n{{- end }}\n\n[b]\n';
    const extra = `${HANDLER}\nenable = true\n`;
    const { handler } = (toml(text, 'go', { '.Values.extra': extra })[0] as Variant).settings;
    expect(handler.value).toBe('true');
    expect(handler.source.text.locate(handler.at.start, handler.at.end)).toEqual({
      file: 'values:.Values.extra',
      start: HANDLER.length + 1,
      end: HANDLER.length + 14,
    });
    expect(handlers(toml(text, 'go', { '.Values.extra': '' }))).toEqual(['absent']);
    expect(handlers(toml(text, 'go', {}))).toEqual(['unknown', 'absent']);
    const templated = `${HANDLER}\nenable = {{ .Values.m }}\n`;
    expect(
      handlers(toml('{{ tpl .Values.extra . }}\n', 'go', { '.Values.extra': templated, '.Values.m': false })),
    ).toEqual(['false']);
    expect(toml('{{ .Values.x }}\n', 'go', { '.Values.x': '{{ .Values.x }}' })).toHaveLength(1);
  });

  it('follows with, variables and loops', () => {
    expect(
      handlers(
        toml(`{{- with .Values.e }}\n{{ .c }}\n{{- end }}\n`, 'go', {
          '.Values.e': { c: 1 },
          '.Values.e.c': `${HANDLER}\nenable = true`,
        }),
      ),
    ).toEqual(['true']);
    expect(
      handlers(toml(`{{- $m := .Values.m }}\n${HANDLER}\nenable = {{ $m }}\n`, 'go', { '.Values.m': true })),
    ).toEqual(['true']);
    expect(
      handlers(
        toml(`{{- $m := .Values.m }}{{ $m = 1 }}\n${HANDLER}\nenable = {{ $m }}\n`, 'go', { '.Values.m': true }),
      ),
    ).toEqual(['unknown']);
    expect(handlers(toml(`{% set m = x | default(true) %}\n${HANDLER}\nenable = {{ m }}\n`, 'jinja2', {}))).toEqual([
      'true',
    ]);
    expect(
      handlers(
        toml(`${HANDLER}\n{% for x in y %}\n{{ x }} = {{ x.z }}\n{% endfor %}\nenable = false\n`, 'jinja2', {
          x: 'true',
        }),
      ),
    ).toEqual(['false']);
    expect(
      handlers(
        toml(`{{ range .Values.a }}\n[{{ .b }}]\nc = {{ $.Values.m }}\n{{ end }}\n${HANDLER}\nenable = false`, 'go', {
          '.b': 'server',
        }),
      ),
    ).toEqual(['false']);
  });
});

describe('readVariants: branches', () => {
  it('reads both branches and names them', () => {
    const text = `${HANDLER}\n{% if mtls %}\nenable = true\n{% else %}\nenable = false\n{% endif %}\n`;
    const variants = toml(text, 'jinja2');
    expect(handlers(variants)).toEqual(['true', 'false']);
    expect(branches(variants)).toEqual(['mtls', 'else of mtls']);
    const at = variants.map(({ settings, branches: [branch] }) => {
      const span = branch && settings.source.text.locate(branch.at.start, branch.at.end);
      return span && text.slice(span.start, span.end);
    });
    expect(at).toEqual(['{% if mtls %}', '{% else %}']);
    expect(handlers(toml(text, 'jinja2', { mtls: false }))).toEqual(['false']);
    expect(branches(toml(text, 'jinja2', { mtls: false }))).toEqual(['']);
  });

  it('reads conditions inside a value as the engine does', () => {
    const text = `${HANDLER}\nenable = "{% if mtls %}true{% else %}false{% endif %}"\n`;
    expect(handlers(toml(text, 'jinja2'))).toEqual(['true', 'false']);
    const xml = (value: string): string =>
      `<Server><EventListeners>\n<EventListener type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler" orderId="10" ${value}/>\n</EventListeners></Server>\n`;
    const read = (value: string): string[] => handlers(readVariants(source(xml(value), 'erb', 'identity.xml'), null));
    expect(read('enable="<% if @m %>true<% else %>false<% end %>"')).toEqual(['true', 'false']);
    expect(read('<% if @m %>enable="true"<% else %>enable="false"<% end %>')).toEqual(['true', 'false']);
    expect(read('enable="<%= @m %>"')).toEqual(['unknown']);
  });

  it.each<[string, TemplateLanguage, string[]]>([
    ['{{- if .a }}\n@T\n{{- else if .b }}\n@F\n{{- end }}', 'go', ['true', 'false', 'absent']],
    ['{{- if not .a }}\n@F\n{{- end }}\n{{- if .a }}\n@T\n{{- end }}', 'go', ['false', 'true']],
    ['{{- if (.a) }}\n@T\n{{- end }}\n{{- if .a }}\n{{ else }}\n@F\n{{- end }}', 'go', ['true', 'false']],
    ['{% if a %}\n@T\n{% endif %}\n{% if not a %}\n@F\n{% endif %}', 'jinja2', ['true', 'false']],
    ['{% if a | bool %}\n@T\n{% endif %}\n{% if a == false %}\n@F\n{% endif %}', 'jinja2', ['true', 'false']],
    ['{% if a is defined %}\n@T\n{% endif %}\n{% if a is not defined %}\n@F\n{% endif %}', 'jinja2', ['true', 'false']],
    ['<% unless @a %>\n@F\n<% else %>\n@T\n<% end %>', 'erb', ['false', 'true']],
    ['<% case @a when "x" %><% end %>\n@F', 'erb', ['false']],
    ['<%- case @a -%>\n<%- when "x" -%>\n@T\n<%- else -%>\n@F\n<%- end -%>', 'erb', ['true', 'false']],
    ['<% if @a then %>\n@T\n<% elsif @b %>\n@F\n<% end %>', 'erb', ['true', 'false', 'absent']],
    ['<% if $a { %>\n@T\n<% } elsif $b { %>\n@F\n<% } else { %>\n<% } %>', 'epp', ['true', 'false', 'absent']],
    ['<% unless $a { %>\n@F\n<% } %>\n<% $x.each |$y| { %>\n<% } %>', 'epp', ['false', 'absent']],
    ['%{ if a }\n@T\n%{ else }\n@F\n%{ endif }\n%{ for x in y }\n%{ endfor ~}', 'terraform', ['true', 'false']],
  ])('%s', (text, template, values) => {
    const written = text.replaceAll('@T', `${HANDLER}\nenable = true`).replaceAll('@F', `${HANDLER}\nenable = false`);
    expect(handlers(toml(written, template)).sort()).toEqual([...values].sort());
  });

  it('leaves out conditions that change nothing, whichever branch can be read', () => {
    const text = `{{- if .a }}\n[x]\ny = 1\n{{- end }}\n{{- if .b }}\n[x]\ny = 2\n{{- end }}\n${HANDLER}\nenable = false\n`;
    expect(branches(toml(text, 'go'))).toEqual(['']);
    const both = `{{- if .a }}\n[x]\ny = 1\n{{- else }}\n[z]\n{{- end }}\n{{- if .b }}\n[x]\n{{- else }}\n[z]\n{{- end }}\n${HANDLER}\nenable = false\n`;
    expect(handlers(toml(both, 'go'))).toEqual(['false']);
  });

  it('drops combinations of exclusive branches', () => {
    const text = ['a', 'b'].map((x) => `{{- if eq .x "${x}" }}\n${HANDLER}\nenable = true\n{{- end }}\n`).join('');
    expect(handlers(toml(text, 'go'))).toEqual(['true', 'true', 'absent']);
  });

  it('repairs one condition at a time where no habit fits all', () => {
    // The first branch of `a` and the last one of `b` are the only ones that go together with the rest.
    const text = `{{ if .a }}\n[x]\n{{ else }}\n[y]\n{{ end }}\n{{ if .b }}\n[y]\n{{ else }}\n[z]\n{{ end }}\n{{ if .c }}\n[z]\n{{ else }}\n[w]\n{{ end }}\n[y]\n${HANDLER}\nenable = false\n`;
    expect(handlers(toml(text, 'go'))).toEqual(['false']);
    const broken = `[x\n{{ if .a }}\n[y]\n{{ end }}\n${HANDLER}\n{{ if .b }}\nenable = {{ .Values.p }}\n{{ end }}\n`;
    const variants = readVariants(source(broken, 'go'), resolver({ '.Values.p': 'x' }));
    expect(variants.every(({ settings }) => settings.unreadable !== null)).toBe(true);
  });

  it('keeps one combination where every one of them is broken', () => {
    const either = (x: string): string =>
      `{% if ${x} %}\n[${x}.${x}]\n{% elif b %}\n${HANDLER}\n{% elif not b %}\n[b.${x}]\n{% endif %}\n`;
    const text = `{% if b %}\n${HANDLER}\n{% endif %}\n${either('c')}${either('d')}[x]\n[x]\n`;
    const [variant, ...others] = readVariants(source(text, 'jinja2'), null);
    expect(others).toEqual([]);
    expect(variant?.settings.unreadable?.message).toContain('redefine');
  });

  it('keeps an alternative that is broken by itself', () => {
    const text = `${HANDLER}\nenable = false\n{{ if .prod }}\nenable = true\n{{ end }}\n`;
    const variants = readVariants(source(text, 'go'), null);
    expect(variants.map(({ settings }) => settings.unreadable !== null)).toEqual([true, false]);
  });

  it('never throws and always answers, whatever stands together', () => {
    const piece = fc.constantFrom(
      '{{ if .a }}',
      '{{- else -}}',
      '{{ end }}',
      '{{ .Values.x | quote }}',
      '{{ range $k, $v := .m }}',
      '{{ $k }} = {{ $v }}',
      '{% if a %}',
      '{% endif %}',
      '{% for x in y %}',
      '{% endfor %}',
      '{# c #}',
      '{{',
      '%}',
      '<% if @a %>',
      '<% end %>',
      '<%= @b %>',
      '\n',
      '"',
      '"""',
      "'",
      '[',
      ']',
      '=',
      '#',
      'enable = true\n',
      `${HANDLER}\n`,
      'a',
      ' ',
      '<',
      '>',
      '<a ',
      '/>',
      '<!--',
      '-->',
      '<EventListeners>',
      '@X@',
    );
    const kinds = fc.constantFrom<ConfigKind>(
      'deployment.toml',
      'identity.xml',
      'authenticators.xml',
      'catalina-server.xml',
    );
    const languages = fc.constantFrom<TemplateLanguage>('go', 'jinja2', 'erb', 'epp', 'envsubst', 'at', 'terraform');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), kinds, languages, (pieces, kind, language) => {
        const variants = readVariants(source(pieces.join(''), language, kind), resolver({ '.Values.x': 'v\n' }));
        expect(variants.length).toBeGreaterThan(0);
        for (const { settings } of variants) {
          const { handler } = settings;
          expect(handler.at.end).toBeLessThanOrEqual(handler.source.text.length);
          expect(() => handler.source.text.locate(handler.at.start, handler.at.end)).not.toThrow();
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('counts a condition between the table and the next certain header', () => {
    const text = `${HANDLER}\n{{ if .a }}\n[other]\n{{ end }}\n{{ if .b }}\nenable = true\n{{ end }}\n[server]\n`;
    expect(handlers(toml(text, 'go'))).toEqual(['absent', 'absent', 'true', 'absent']);
    expect(branches(toml(`${text}{{ if .c }}\nd = 1\n{{ end }}\n`, 'go'))).toHaveLength(4);
  });

  it('counts a condition that may comment the setting out', () => {
    const element = '<Authenticator name="MutualSSLAuthenticator"/>';
    const text = `<Authenticators>\n<% if @a %><!--<% end %>\n${element}\n<% if @a %>--><% end %>\n</Authenticators>\n`;
    const variants = readVariants(source(text, 'erb', 'authenticators.xml'), null);
    expect(variants.map(({ settings }) => settings.soap.value)).toEqual(['absent', 'true']);
  });

  it('counts conditions inside an element', () => {
    const text =
      '<Authenticators><Authenticator name="MutualSSLAuthenticator">\n<Config>{% if x %}<Parameter name="allowed_issuers">CN=a</Parameter>{% endif %}</Config></Authenticator>\n{% if y %}<a/>{% endif %}</Authenticators>';
    expect(branches(readVariants(source(text, 'jinja2', 'authenticators.xml'), null))).toHaveLength(2);
  });

  it('gives up beyond 64 alternatives, saying so', () => {
    const text = Array.from({ length: 7 }, (_, i) => `{{ if .a${i} }}\n[admin_console.x${i}]\n{{ end }}\n`).join('');
    const [variant, ...others] = readVariants(source(text, 'go'), null);
    expect(others).toEqual([]);
    expect(variant?.settings.unreadable?.message).toContain('64');
  });

  it.each<[string, TemplateLanguage, string]>([
    ['a = 1\n{{ if .x }}\n', 'go', '{{ if .x }}'],
    ['a = 1\n{{ end }}\n', 'go', '{{ end }}'],
    ['a = 1\n{{ else }}\n', 'go', '{{ else }}'],
    ['{% for x in y %}\n{% endif %}\n', 'jinja2', '{% endif %}'],
    ['a = {{ .x\n', 'go', '{{ .x'],
    ['<% if @x %>\n', 'erb', '<% if @x %>'],
  ])('reports unbalanced tags at their place: %j', (text, template, at) => {
    const [variant] = readVariants(source(text, template), null);
    const unreadable = variant?.settings.unreadable;
    expect(unreadable?.message).toContain('template tag');
    expect(text.slice(unreadable?.at.start, unreadable?.at.end)).toBe(at);
    expect(variant?.settings.handler.value).toBe('unknown');
  });
});

describe('readVariants: what tags stand for', () => {
  it.each<[string, TemplateLanguage]>([
    ['port = 10{{ x }}\nlist = [{{ a }}, "{{ b }}", {{ c }}0]\nt = { k = {{ v }} }', 'jinja2'],
    ['{{ k }} = 1\n{{ j }} = 2\n[a.{{ k }}]\n[[b-{{ k }}]]', 'jinja2'],
    ['s = \'{{ x }}\' # {{ y }}\nm = """\n{{ x }}\n"\\""""\nl = \'\'\'\n{{ z }}\'\'\'', 'jinja2'],
    ['list = [\n{% for x in y %}\n"{{ x }}",\n{% endfor %}\n]\ns = "a{{ \'b\' +\n \'c\' }}"', 'jinja2'],
    [
      '# {{ ansible_managed }}\n{{ ansible_managed | comment }}\n{# no #}\n{% raw %}\nx = "{{ y }}"\n{% endraw %}',
      'jinja2',
    ],
    ['{{/* it\'s */}}\n{{- define "x" }}\n{{ y }} z = [\n{{- end }}\na = "b"{{ c }}', 'go'],
    ['{% macro m() %}\n]]\n{% endmacro %}\n{% set b %}\n[[[\n{% endset %}', 'jinja2'],
    ['a = "<%% x"\n<%# no %>\nb = "<%= @x.map do |y| %>c<% end %>"\n<% z = 1 %>', 'erb'],
    ['a = "$${x} %%{y}"\nb = "${x}"', 'terraform'],
    ['a = {{ .x }} # {{ .y }}\nb = "${CARBON_HOME}"\nc = "${carbon.home}"', 'go'],
    ['host = ""ip.node.&.x.apim""\nimage = "$image.@.x"', 'at'],
    ['a = <%= $x %>\n<%- | String $x | -%>\n<% $y = 1 %>', 'epp'],
  ])('keeps %j TOML with the setting readable', (text, template) => {
    expect(handlers(toml(`[server]\n${text}\n${HANDLER}\nenable = false\n`, template))).toEqual(['false']);
  });

  it('never takes a tag alone on a line for nothing', () => {
    expect(handlers(toml('[a]\nb = 1\n{{ x }} {{ y }} # z\n[c]\n', 'jinja2'))).toEqual(['unknown']);
    expect(handlers(toml('[a]\n{{ range .Values.x }}\n{{ . }}\n{{ end }}\n', 'go'))).toEqual(['unknown']);
    expect(handlers(toml('[a]\n{% include "b" %}\n', 'jinja2'))).toEqual(['unknown']);
    expect(handlers(toml('[a]\n{{ template "b" . }}\n', 'go'))).toEqual(['unknown']);
  });

  it('keeps XML XML', () => {
    const text = [
      '{{ head }}',
      '<?xml version="1.0" encoding="{{ e }}"?>',
      '<!-- {{ c }} -->',
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml" {{ attrs }} a="{{ a }}">',
      "  <{{ tag }} b='{{ b }}'>{{ t }}</{{ tag }}>",
      '  <A><![CDATA[{{ d }}]]>{{ x }}y</A><B>\n{{ t }}\n</B>',
      '  <EventListeners>',
      '    {{ listeners }}',
      '    <C/>',
      '  </EventListeners>',
      '</Server>',
      '{{ tail }}',
    ].join('\n');
    const [variant] = readVariants(source(text, 'jinja2', 'identity.xml'), null);
    expect(variant?.settings.unreadable).toBeNull();
    expect(variant?.settings.handler.value).toBe('unknown');
    const without = text.replace(/.*\{\{ (?:listeners|head|tail) \}\}.*\n?/g, '').replaceAll('<B>\n{{ t }}\n</B>', '');
    const [plain] = readVariants(source(without, 'jinja2', 'identity.xml'), null);
    expect(plain?.settings.unreadable).toBeNull();
    expect(plain?.settings.handler.value).toBe('absent');
  });

  it('takes a tag right behind a start tag, or right before an end tag, for content of that element', () => {
    const text = (inside: string): string => `<Server><A>${inside}</A><EventListeners></EventListeners></Server>`;
    const read = (inside: string): string[] =>
      handlers(readVariants(source(text(inside), 'jinja2', 'identity.xml'), null));
    expect([read('{{ x }}\n'), read('\n{{ x }}')]).toEqual([['absent'], ['absent']]);
  });

  it("reads the product's own template of identity.xml", () => {
    const type = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
    const name = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
    const listener = `<EventListener type="${type}" name="${name}" enable="true"/>`;
    const text = `<Server><EventListeners>${listener}</EventListeners></Server>`;
    expect(handlers(readVariants(source(text, null, 'identity.xml.j2'), null))).toEqual(['true']);
  });

  it('reads connectors of templated catalina-server.xml', () => {
    const text = '<Server><Service><Connector port="{{ p }}" SSLEnabled="true" clientAuth="none"/></Service></Server>';
    const [variant] = readVariants(source(text, 'jinja2', 'catalina-server.xml'), null);
    expect(variant?.settings).toMatchObject({ unreadable: null, connector: { value: 'none' } });
  });

  it('reads values only where they matter when others break the text', () => {
    const text = `[server]\nport = {{ .Values.p }}\n${HANDLER}\nenable = {{ .Values.m }}\n`;
    expect(handlers(toml(text, 'go', { '.Values.p': '', '.Values.m': true }))).toEqual(['true']);
  });
});

describe('a setting in a part that is left out', () => {
  const place = ({ settings }: Variant) => settings.leftOut && cutOf(settings.source, settings.leftOut);
  const cutOf = ({ text }: Source, { start, end }: { start: number; end: number }) => text.text.slice(start, end);
  const off = `${HANDLER}\nenable = false\n`;

  it('is told by its place, in the alternatives that do not have it', () => {
    const text = `{{- if .Values.off }}\n${off}{{- end }}\n`;
    const name = 'client_certificate_authentication_handler';
    expect(toml(text, 'go', { '.Values.off': false }).map(place)).toEqual([name]);
    expect(toml(text, 'go', { '.Values.off': true }).map(place)).toEqual([null]);
    expect(toml(text, 'go').map((one) => [one.settings.handler.value, place(one)])).toEqual(
      expect.arrayContaining([
        ['false', null],
        ['absent', name],
      ]),
    );
    expect(toml('{{- if .Values.off }}\na = 1\n{{- end }}\n', 'go', { '.Values.off': false }).map(place)).toEqual([
      null,
    ]);
  });

  it('is not told where another branch holds the setting', () => {
    const text = `{{- if .Values.off }}\n${off}{{- else }}\n${HANDLER}\nenable = true\n{{- end }}\n`;
    expect([true, false].flatMap((one) => toml(text, 'go', { '.Values.off': one }).map(place))).toEqual([null, null]);
  });

  it('is told of identity.xml, too', () => {
    const name = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
    const type = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
    const listener = `<EventListener type="${type}" name="${name}" enable="false"/>`;
    const identity = (otherwise: string) =>
      `<Server><EventListeners>\n{{ if .Values.off }}\n${listener}\n${otherwise}{{ end }}\n</EventListeners></Server>`;
    const told = (off: boolean, otherwise = '') =>
      readVariants(source(identity(otherwise), 'go', 'identity.xml'), resolver({ '.Values.off': off })).map(place);
    expect(told(false)).toEqual([name]);
    expect(told(true)).toEqual([null]);
    expect(told(false, `{{ else }}\n${listener.replace('false', 'true')}\n`)).toEqual([null]);
  });
});

describe('the place of a setting that is not written', () => {
  const sites = (variants: Variant[]) => variants.map(({ settings }) => settings.handler.site.kind).sort();
  const TYPE = 'type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"';
  const NAME = 'name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"';
  const identity = (listeners: string, template: TemplateLanguage, values: Record<string, unknown> = {}) =>
    readVariants(
      source(`<Server><EventListeners>${listeners}</EventListeners></Server>`, template, 'identity.xml'),
      resolver(values),
    );

  it('is none where another alternative has it: two of a table are no TOML', () => {
    expect(sites(toml(`{{ if .x }}\n${HANDLER}\nenable = true\n{{ end }}\n`, 'go'))).toEqual(['none', 'value']);
    expect(sites(toml(`${HANDLER}\n{{ if .x }}\nenable = true\n{{ end }}\n`, 'go'))).toEqual(['none', 'value']);
  });

  it('is there where no alternative has it', () => {
    const text = `[a]\n{{ if .x }}\n[intermediate_cert_validation]\nenable = true\n{{ end }}\n`;
    expect(sites(toml(text, 'go'))).toEqual(['toml-table', 'toml-table']);
  });

  it('is none where another alternative has it in the same start tag', () => {
    expect(sites(identity(`<EventListener ${TYPE} ${NAME} {{ if .x }}enable="true"{{ end }}/>`, 'go'))).toEqual([
      'none',
      'value',
    ]);
    const ruby = `<%# c %><EventListener ${TYPE} ${NAME} id="<%= @id %>" <% if @x %>enable="true"<% end %>/>`;
    expect(sites(identity(ruby, 'erb'))).toEqual(['none', 'value']);
  });

  it('is there where another alternative has it in another start tag', () => {
    const other = (one: string, two: string) => `{{ if .client_cert }}${one}{{ else }}${two}{{ end }}`;
    const on = `<EventListener ${TYPE} ${NAME} enable="true"/>`;
    const off = `<EventListener ${TYPE} ${NAME}/>`;
    expect(sites(identity(other(on, off), 'go'))).toEqual(['value', 'xml-attribute']);
    expect(sites(identity(other('\n{{ .on }}\n', '\n{{ .off }}\n'), 'go', { '.on': on, '.off': off }))).toEqual([
      'value',
      'xml-attribute',
    ]);
  });
});

describe('placeholders without quotes', () => {
  it.each<[string, TemplateLanguage | null]>([
    ['__ENABLE__', null],
    ['$enable', 'envsubst'],
    ['$ENABLE', 'envsubst'],
    ['#{enable}#', null],
    ['%%ENABLE%%', null],
    ['{enable}', null],
    ['$enable', null],
    ['{enable}', 'envsubst'],
  ])('leave a switch that is %s unknown', (value, template) => {
    const [variant, ...others] = readVariants(source(`${HANDLER}\nenable = ${value}\n`, template), null);
    expect(others).toEqual([]);
    expect(variant?.settings).toMatchObject({ unreadable: null, handler: { value: 'unknown' } });
    expect(variant?.settings.handler.raw).toBe(`enable = ${value}`);
  });

  it('leave the lines behind them', () => {
    expect(handlers(toml('[a]\noffset = {offset}\n{{ .Values.x }}\n[b]\n', 'go'))).toEqual(['unknown']);
  });

  it('are none of XML', () => {
    const [variant] = readVariants(source('<Server a=__A__\n></Server>', null, 'identity.xml'), null);
    expect(variant?.settings.unreadable).not.toBeNull();
  });

  it('leave what stands beside them', () => {
    const text = `[server]\noffset = __OFFSET__\nports = [$A, $B]\n${HANDLER}\nenable = false\n`;
    const [variant] = readVariants(source(text, null), null);
    expect(variant?.settings).toMatchObject({ unreadable: null, handler: { value: 'false' } });
  });

  it('take the value that is known', () => {
    const variants = toml(`${HANDLER}\nenable = $ENABLE\n`, 'envsubst', { ENABLE: true });
    expect(handlers(variants)).toEqual(['true']);
  });
});
