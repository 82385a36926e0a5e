import { MappedText } from '../../src/read/mapped-text.ts';
import type { Masked, Tag } from '../../src/read/masked.ts';
import { unmasked } from '../../src/read/masked.ts';
import { readDeploymentToml } from '../../src/read/toml.ts';
import { readAuthenticatorsXml, readIdentityXml } from '../../src/read/xml.ts';
import type { CertAuthSettings, ConfigKind, Source, Stretch } from '../../src/settings.ts';

/** A source whose text is a whole file. */
export function sourceOf(kind: ConfigKind, text: string): Source {
  return { kind, name: kind, file: `conf/${kind}`, text: MappedText.ofFile(`conf/${kind}`, text), template: null };
}

/** A template with `{{ … }}` tags, each masked by `x` (kind `value`) or, alone on its line, by blanks (kind `hole`). */
export function maskedOf(source: Source): Masked {
  const tags: Tag[] = [];
  const { text } = source.text;
  const masked = text.replace(/\{\{(.*?)\}\}/g, (tag, code: string, start: number) => {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] as string;
    const kind = line.trim() === tag ? 'hole' : 'value';
    tags.push({ start, end: start + tag.length, code: code.trim(), kind, reason: `the tag ${tag} is not defined` });
    if (kind === 'hole') return ' '.repeat(tag.length);
    const bare = /[=,[]\s*$/.test(text.slice(0, start)) && !/["'][^"']*$/.test(line.slice(0, line.indexOf(tag)));
    return bare && source.kind === 'deployment.toml' ? `"${'x'.repeat(tag.length - 2)}"` : 'x'.repeat(tag.length);
  });
  return { text: masked, tags };
}

/** Reads a text of one of the kinds with settings, `{{ … }}` being template tags when `template` is set. */
export function read(kind: ConfigKind, text: string, template = false): CertAuthSettings {
  const source: Source = { ...sourceOf(kind, text), template: template ? 'go' : null };
  const masked = template ? maskedOf(source) : unmasked(source);
  if (kind === 'deployment.toml') return readDeploymentToml(source, masked);
  return kind.startsWith('identity') ? readIdentityXml(source, masked) : readAuthenticatorsXml(source, masked);
}

/** What stands at a stretch. */
export const cut = (settings: CertAuthSettings, { start, end }: Stretch): string =>
  settings.source.text.text.slice(start, end);
