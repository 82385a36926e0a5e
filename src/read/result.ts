import type { CertAuthSettings, Setting, Source, Stretch } from '../settings.ts';
import { lastLine } from './lines.ts';

/** Texts above this many UTF-16 units are not read; the largest real configuration file has some 200,000. */
export const SIZE_LIMIT = 5 * 1024 * 1024;

/** A setting the file does not hold; reported at `at`, by default the last line with content. */
export function absent(source: Source, at: Stretch = lastLine(source.text.text)): Setting {
  return { value: 'absent', raw: null, source, at, site: { kind: 'none' }, reason: null, via: null };
}

/** A setting that cannot be known; `reason` is one clause without a full stop. */
export function unknown(source: Source, at: Stretch, reason: string, raw: string | null = null): Setting {
  return { value: 'unknown', raw, source, at, site: { kind: 'none' }, reason, via: null };
}

/** What a file says that holds none of the settings. */
export function nothing(source: Source): CertAuthSettings {
  return {
    source,
    unreadable: null,
    handler: absent(source),
    soap: absent(source),
    intermediate: null,
    clientCert: null,
    soapAllowlist: null,
    connector: null,
    ignoredHandler: null,
    nearMiss: null,
    leftOut: null,
  };
}

/** What a file says that cannot be read: nothing is known. `message` is one clause without a full stop. */
export function unreadable(source: Source, message: string, at: Stretch): CertAuthSettings {
  return {
    ...nothing(source),
    unreadable: { message, at },
    handler: unknown(source, at, message),
    soap: unknown(source, at, message),
  };
}

/** The answer for a text above the size limit, null for one within it. */
export function tooLarge(source: Source): CertAuthSettings | null {
  if (source.text.length <= SIZE_LIMIT) return null;
  return unreadable(source, 'it is larger than 5 MB', { start: 0, end: 0 });
}
