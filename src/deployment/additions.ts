import { MappedText } from '../read/mapped-text.ts';
import type { CertAuthSettings, Source, Stretch } from '../settings.ts';
import { isDockerfile } from './docker/dockerfile.ts';
import { isDecisive } from './evidence/entry.ts';
import type { Home } from './homes/home.ts';
import type { ReadHome } from './homes/home-variants.ts';

/** Whether all that a home knows of a file is what something adds to it. */
export function isAddition({ entries }: Home, { kind }: Source): boolean {
  return entries.some(({ source, added }) => added === true && source.kind === kind);
}

/**
 * Whether a home is only a piece, without a setting of the advisory, that is added to a file the repository holds: the
 * home with that file is judged, and writing the setting into the piece would write it twice.
 */
export function isJudgedElsewhere(home: Home, { variants }: ReadHome, homes: readonly Home[]): boolean {
  return (
    home.entries.some(({ added }) => added === true) &&
    home.entries.every((entry) => entry.added === true || !isDecisive(entry)) &&
    variants.every(({ toml }) => toml !== null && saysNothing(toml)) &&
    homes.some((other) => holdsFileOf(other, home))
  );
}

/**
 * What a home knows that is only a piece added to a file: the handler's setting that stands in the file is the piece's
 * too. Only a switch that every file it may be added to has off counts; what these files lack is told with them.
 *
 * @param readOf reads a home
 */
export function withItsFile(
  home: Home,
  read: ReadHome,
  homes: readonly Home[],
  readOf: (home: Home) => ReadHome,
): ReadHome {
  if (!home.entries.some(({ added }) => added === true)) return read;
  const files = homes.filter((other) => holdsFileOf(other, home)).map(readOf);
  const first = files[0]?.variants[0]?.toml;
  if (!first || files.some(({ variants }) => variants.some(({ toml }) => toml?.handler.value !== 'false'))) return read;
  const values = new Map(read.values);
  const variants = read.variants.map((variant) => {
    const { toml } = variant;
    if (toml?.handler.value !== 'absent') return variant;
    // The file's text goes behind the piece's, so that no place in one is taken for one in the other.
    const behind = <T extends Stretch>(place: T): T => {
      const by = toml.source.text.length;
      return { ...place, start: place.start + by, end: place.end + by };
    };
    const { source, at, via } = first.handler;
    const text = MappedText.concat([toml.source.text, source.text]);
    const handler = { ...first.handler, source: { ...source, text }, at: behind(at), via: via && behind(via) };
    const whole = { ...toml, handler };
    const own = read.values.get(toml) ?? [];
    values.set(whole, [...own, ...(files[0]?.values.get(first) ?? []).map(behind)]);
    return { ...variant, toml: whole };
  });
  return { variants, values };
}

function saysNothing({ handler, soap, intermediate, clientCert, soapAllowlist, connector }: CertAuthSettings): boolean {
  const written = [intermediate, clientCert, soapAllowlist, connector];
  return handler.value === 'absent' && soap.value === 'absent' && written.every((one) => one === null);
}

/**
 * Whether a home of the same product, and of the same version where both are known, has a whole file. What is added in an
 * image is added to the file that this image has.
 */
function holdsFileOf({ identity, entries, units }: Home, piece: Home): boolean {
  const { product, version } = piece.identity;
  const images = piece.entries.map(({ source }) => source.file).filter(isDockerfile);
  return (
    images.every((dockerfile) => units.some(({ file }) => file === dockerfile)) &&
    product !== null &&
    identity.product === product &&
    (version === null || identity.version === null || identity.version === version) &&
    entries.some(({ source, added }) => source.kind === 'deployment.toml' && added !== true)
  );
}
