import type { Span } from '../model.ts';
import { MappedText } from '../read/mapped-text.ts';
import type { CertAuthSettings, ConfigKind, Setting, Source, Stretch } from '../settings.ts';
import { isDockerfile } from './docker/dockerfile.ts';
import { unwrittenFiles } from './doubts/unwritten.ts';
import { type Entry, isDecisive } from './evidence/entry.ts';
import type { Home } from './homes/home.ts';
import type { ReadHome } from './homes/home-variants.ts';
import type { Survey } from './placement/survey.ts';
import { isBelow } from './text/paths.ts';
import { perKey } from './text/per-tree.ts';

/** Whether all that a home knows of a file is what something adds to it. */
export function isAddition({ entries }: Home, { kind }: Pick<Source, 'kind'>): boolean {
  return entries.some(({ source, added }) => added === true && source.kind === kind);
}

/** The homes of which all that is known of a kind of file is what something adds to it. */
const additionsOf = perKey((kind: ConfigKind, homes: readonly Home[]): readonly Home[] =>
  homes.filter((home) => isAddition(home, { kind })),
);

/** Where something adds what a file of a home lacks, but only sometimes; null for nowhere. */
export function addedSometimes({ entries }: Home, { kind }: Source): Span | null {
  return entries.find(({ source, grows }) => grows && source.kind === kind)?.grows ?? null;
}

/**
 * Whether a home is only a piece that is added to a file the repository holds, and has no setting of the advisory, or adds
 * to the file beside it sometimes what switches one off: the home with that file is judged, and writing the setting into
 * the piece would write it twice.
 */
export function isJudgedElsewhere(home: Home, { variants }: ReadHome, homes: readonly Home[]): boolean {
  return (
    home.entries.some(({ added }) => added === true) &&
    home.entries.every((entry) => entry.added === true || !isDecisive(entry)) &&
    variants.every(({ toml }) => toml !== null && switchesOnNothing(toml)) &&
    homes.some(
      (other) =>
        holdsFileOf(other, home) && (variants.every(({ toml }) => toml && saysNothing(toml)) || grows(other, home)),
    )
  );
}

/**
 * Whether a home has only files of a role that nothing writes, while the tasks of the role add the handler's setting to the
 * file that the server has from its pack: it runs with that one, and none of what these files say.
 *
 * @param readOf reads a home
 */
export function isUnusedBesideAddition(
  home: Home,
  homes: readonly Home[],
  readOf: (home: Home) => ReadHome,
  survey: Survey,
): boolean {
  const pieces = additionsOf('deployment.toml', homes).filter((piece) => holdsFileOf(home, piece));
  if (pieces.length === 0) return false;
  const unwritten = unwrittenFiles(home, survey).filter(({ list }) => list === null);
  const isUnwritten = ({ path }: Entry): boolean => unwritten.some((one) => one.path === path);
  const isOfRole = ({ entries }: Home): boolean =>
    unwritten.every(({ scope }) => entries.some(({ added, source }) => added && isBelow(source.file, scope)));
  const saysHandler = (piece: Home): boolean =>
    readOf(piece).variants.every(({ toml }) => toml !== null && toml.handler.value !== 'absent');
  return (
    home.entries.filter(isDecisive).every(isUnwritten) && pieces.some((piece) => isOfRole(piece) && saysHandler(piece))
  );
}

/** Whether a file of a home is the one that a piece is added to only sometimes. */
function grows({ entries }: Home, piece: Home): boolean {
  return entries.some(({ grows, home }) => grows !== undefined && piece.entries.some((entry) => entry.home === home));
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

function saysNothing(settings: CertAuthSettings): boolean {
  return switchesOnNothing(settings) && settings.handler.value === 'absent' && settings.soap.value === 'absent';
}

function switchesOnNothing(settings: CertAuthSettings): boolean {
  const { handler, soap, intermediate, clientCert, soapAllowlist, connector } = settings;
  const isOff = ({ value }: Setting): boolean => value === 'absent' || value === 'false';
  const written = [intermediate, clientCert, soapAllowlist, connector];
  return isOff(handler) && isOff(soap) && written.every((one) => one === null);
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
