import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeredocs } from '../../src/read/heredoc.ts';
import type { MappedText } from '../../src/read/mapped-text.ts';
import { readVariants } from '../../src/read/variants.ts';
import { get, readYaml, readYamlText, type YamlFile } from '../../src/read/yaml.ts';
import type { Variant } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';

/** A small configuration, some lines blank, some indented. */
const config = fc
  .tuple(
    fc.constantFrom('', '# head\n', '\n'),
    fc.constantFrom('[server]\nhostname = "é $x"\n', "  [server]\n  hostname = 'a'\n", ''),
    fc.constantFrom(`${HANDLER}\nenable = true\n`, `${HANDLER}\n\n  enable = false # no\n`, `${HANDLER}\n`, ''),
    fc.constantFrom('[z]\na = 1\n', ''),
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && !text.startsWith('\n\n'));

interface Style {
  indent: number;
  chomp: '' | '-' | '+';
  indicator: boolean;
  crlf: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  indent: fc.integer({ min: 1, max: 7 }),
  chomp: fc.constantFrom('' as const, '-' as const, '+' as const),
  indicator: fc.boolean(),
  crlf: fc.boolean(),
});

function indent(text: string, pad: string): string {
  return text.replace(/^(?=[^\n])/gm, pad);
}

function inYaml(text: string, { indent: width, chomp, indicator }: Style): string {
  // Without an indicator the first line must not be indented more than the others.
  const explicit = indicator || /^\n* /.test(text);
  return `kind: ConfigMap\ndata:\n  deployment.toml: |${explicit ? width : ''}${chomp}\n${indent(text, ' '.repeat(2 + width))}${chomp === '' ? '\n\n' : ''}  other: x\n`;
}

function fromYaml(file: YamlFile): MappedText {
  expect(file.error).toBeNull();
  const node = get(file.documents[0], 'data', 'deployment.toml');
  if (node?.kind !== 'scalar') throw new Error('no scalar');
  expect(get(file.documents[0], 'data', 'other')).not.toBeNull();
  return node.text();
}

function check(outer: string, content: MappedText, plain: string): void {
  expect(content.text).toBe(plain);
  let at = 0;
  for (const line of plain.split('\n')) {
    const span = content.locate(at, at + line.length);
    expect(outer.slice(span.start, span.end)).toBe(line);
    at += line.length + 1;
  }
  const read = (text: MappedText): Variant[] =>
    readVariants({ kind: 'deployment.toml', name: 'deployment.toml', file: 'f', text, template: null }, null);
  const [variant] = read(content);
  const { handler } = (variant as Variant).settings;
  expect(handler.value).toBe(/enable = (\w+)/.exec(plain)?.[1] ?? 'absent');
  if (handler.site.kind !== 'value' || handler.value !== 'true') return;
  const span = content.locate(handler.at.start, handler.at.end);
  expect(outer.slice(span.start, span.end)).toBe('enable = true');
  const edit = content.edit(handler.site.value.start, handler.site.value.end, 'false');
  expect(edit && outer.slice(edit.start, edit.end)).toBe('true');
}

const ends = (text: string, chomp: Style['chomp']): string => (chomp === '-' ? text.replace(/\n+$/, '') : text);

describe('a configuration in any carrier', () => {
  it('in a YAML block scalar', () => {
    fc.assert(
      fc.property(config, style, (text, how) => {
        const breaks = (value: string): string => (how.crlf ? value.replaceAll('\n', '\r\n') : value);
        const outer = breaks(inYaml(text, how));
        const plain = breaks(ends(text.replace(/\n+$/, '\n'), how.chomp));
        check(outer, fromYaml(readYaml('f', outer)), how.chomp === '-' ? plain.replace(/[\r\n]+$/, '') : plain);
      }),
      { numRuns: 300 },
    );
  });

  it('in a quoted scalar', () => {
    fc.assert(
      fc.property(config, (text) => {
        const outer = `data:\n  deployment.toml: ${JSON.stringify(text)}\n  other: x\n`;
        const content = fromYaml(readYaml('f', outer));
        expect(content.text).toBe(text);
        const at = text.indexOf('enable');
        if (at < 0) return;
        const span = content.locate(at, at + 6);
        expect(outer.slice(span.start, span.end)).toBe('enable');
      }),
    );
  });

  it('in a heredoc, also inside a manifest, also a manifest inside a heredoc', () => {
    fc.assert(
      fc.property(config, style, fc.boolean(), fc.boolean(), (text, how, tabs, quoted) => {
        const pad = tabs ? '\t' : '';
        const escaped = (value: string): string => (quoted ? value : value.replace(/[$\\`]/g, '\\$&'));
        const shell = (body: string): string =>
          `x=1\ncat > a <<${tabs ? '-' : ''}${quoted ? "'EOF'" : 'EOF'}\n${indent(escaped(body), pad)}${pad}EOF\necho\n`;
        const [simple] = readHeredocs('f', shell(text), 'shell');
        expect(simple?.text.text).toBe(text);
        const manifest = inYaml(text, how);
        const outer = shell(manifest);
        const [heredoc] = readHeredocs('f', outer, 'shell');
        if (!heredoc) throw new Error('no heredoc');
        expect(heredoc.text.text).toBe(manifest);
        const content = fromYaml(readYamlText(heredoc.text, 'f'));
        const plain = ends(text.replace(/\n+$/, '\n'), how.chomp);
        if (quoted || !text.includes('$')) check(outer, content, plain);
        else expect(content.text).toBe(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('in a manifest inside a manifest', () => {
    fc.assert(
      fc.property(config, style, style, (text, how, around) => {
        const outer = inYaml(inYaml(text, how), { ...around, chomp: '' });
        const middle = fromYaml(readYaml('f', outer));
        check(outer, fromYaml(readYamlText(middle, 'f')), ends(text.replace(/\n+$/, '\n'), how.chomp));
      }),
      { numRuns: 200 },
    );
  });

  it('in a Terraform heredoc', () => {
    fc.assert(
      fc.property(config, fc.integer({ min: 0, max: 6 }), (text, width) => {
        const body = text.replaceAll('${', '$${');
        const outer = `a = {\n  "deployment.toml" = <<-EOT\n${indent(body, ' '.repeat(width))}  EOT\n}\n`;
        const [heredoc] = readHeredocs('f', outer, 'terraform');
        const narrowest = Math.min(
          ...text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => line.search(/\S/)),
        );
        check(outer, heredoc?.text as MappedText, text.replaceAll(new RegExp(`^ {${narrowest}}`, 'gm'), ''));
      }),
    );
  });
});
