import type { CertAuthSettings } from '../settings.ts';
import type { HomeVariant, JudgeInput } from './input.ts';
import { productRow } from './products.ts';
import type { Release } from './release.ts';
import { spanOf } from './texts.ts';
import { ADVISORY } from './wso2-2025-4494.ts';

const closedToday = (needed: string): string =>
  `That closes the door today; ${needed}, because safety must not hang on the connector alone.`;

/**
 * Use case 1: whether the HTTPS connector asks for no client certificate (advisory.md, "Use case 1").
 *
 * @returns a paragraph that says so and that the setting or update is needed all the same; null when the connector asks for
 *   certificates or the repository does not tell
 */
export function doorNote(variant: HomeVariant, release: Release, where: JudgeInput['where']): string | null {
  if (release.product === null) return null;
  const { family } = productRow(release.product);
  const rule = ADVISORY.connectors.find((row) => row.family === family);
  const [settings, key] =
    release.era === 'toml' ? [variant.toml, 'certificateVerification'] : [variant.catalina, 'clientAuth'];
  if (!rule || !settings || settings.unreadable) return null;
  const onlyUpdateHelps = release.rowA?.ask === 'update' && release.fixed !== true;
  const stillNeeded = closedToday(onlyUpdateHelps ? 'the update is still needed' : 'the setting still has to be there');
  const written = settings.connector;
  if (written === null) {
    if (rule.closedWhen || hasHole(settings)) return null;
    return `The HTTPS connector does not ask for client certificates (${key} is not set). ${stillNeeded}`;
  }
  const value = written.value.trim();
  const isPlainWord = /^[A-Za-z]+$/.test(value);
  if (!isPlainWord || rule.values.includes(value.toLowerCase()) !== rule.closedWhen) return null;
  const place = where(spanOf(settings, written.at));
  return `The HTTPS connector asks for no client certificate (${key} is "${value}" at ${place}). ${stillNeeded}`;
}

/** Whether whole lines of unknown content may stand in the file: readers then call an unwritten setting unknown. */
export const hasHole = (settings: CertAuthSettings): boolean =>
  settings.handler.value === 'unknown' && settings.handler.raw === null;
