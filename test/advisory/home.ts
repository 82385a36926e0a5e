import { type HomeVariant, type JudgeInput, noFiles } from '../../src/advisory/input.ts';
import type { Finding, Span } from '../../src/model.ts';
import { MappedText } from '../../src/read/mapped-text.ts';
import type { CertAuthSettings, ConfigKind, Located, Setting, Source, TemplateLanguage } from '../../src/settings.ts';

/**
 * Settings built word by word: each word given to `word` is appended to the file's text on a line of its own, so that
 * a span of a finding can be cut out of the text and compared.
 */
export class FileBuilder {
  readonly kind: ConfigKind;
  readonly file: string;
  private readonly template: TemplateLanguage | null;
  private text = '# begin\n';
  private settings: CertAuthSettings | null = null;

  constructor(kind: ConfigKind, template: TemplateLanguage | null = null, file = `repository/conf/${kind}`) {
    this.kind = kind;
    this.template = template;
    this.file = file;
  }

  word(value: string): Located {
    const start = this.text.length;
    this.text += `${value}\n`;
    return { value, at: { start, end: start + value.length } };
  }

  setting(value: Setting['value'], raw: string, reason: string | null = null): Setting {
    const { at } = this.word(raw);
    return {
      value,
      raw: value === 'absent' ? null : raw,
      source: this.source(),
      at,
      site: { kind: 'value', value: at, quoted: '' },
      reason: reason ?? (value === 'unknown' ? `its value is the placeholder ${raw}` : null),
      via: null,
    };
  }

  /** A setting that is only unknown because whole lines of the file are. */
  hole(): Setting {
    return { ...this.setting('unknown', 'hole', 'the template expression {{ hole }} is not defined'), raw: null };
  }

  done(fields: Partial<CertAuthSettings> = {}): CertAuthSettings {
    const settings: CertAuthSettings = {
      source: this.source(),
      unreadable: null,
      handler: fields.handler ?? this.setting('absent', 'handler-place'),
      soap: fields.soap ?? this.setting('absent', 'soap-place'),
      intermediate: null,
      clientCert: null,
      soapAllowlist: null,
      connector: null,
      ignoredHandler: null,
      nearMiss: null,
      leftOut: null,
      ...fields,
    };
    const source = this.source();
    this.settings = settings;
    const sources = [settings.handler, settings.soap, settings.intermediate?.enable, settings.clientCert?.enable];
    for (const one of sources) if (one) one.source = source;
    settings.source = source;
    return this.settings;
  }

  private source(): Source {
    const text = MappedText.ofFile(this.file, this.text);
    return { kind: this.kind, name: this.kind, file: this.file, text, template: this.template };
  }
}

export const span = (file: string, start = 0, end = 1): Span => ({ file, start, end });

/** Input for one home; spans name their file and start in messages. */
export function input(
  product: JudgeInput['product'],
  version: string | null,
  variants: Partial<HomeVariant> | Partial<HomeVariant>[],
  more: Partial<JudgeInput> = {},
): JudgeInput {
  const list = Array.isArray(variants) ? variants : [variants];
  return {
    product,
    version,
    updateLevel: null,
    variants: list.map((one) => ({ ...noFiles(), ...one })),
    versionAt: null,
    levelAt: null,
    fallbackAt: span('is/repository/conf/fallback'),
    imageOnly: false,
    astray: [],
    where: (at) => `${at.file}@${at.start}`,
    ...more,
  };
}

/** The text under a finding's span, when it stands in one of the given files. */
export function cut(at: Span, ...files: CertAuthSettings[]): string | null {
  const settings = files.find((one) => one.source.file === at.file);
  return settings?.source.text.text.slice(at.start, at.end) ?? null;
}

/** The finding on what is in doubt of a deployment: a warning of no part, with nothing to fix or allow. */
export function warningOfNoPart(deployment: string, span: Span, message: string, help: string): Finding {
  return {
    rule: 'unreadable-config',
    part: null,
    level: 'warning',
    state: null,
    deployment,
    span,
    message,
    help,
    fix: null,
    allowlist: null,
  };
}
