import type { LoadedFile, Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { familyOf } from '../evidence/claim.ts';
import type { Entry } from '../evidence/entry.ts';
import { CONFIG_VOLUME, homeClaims, homePack } from '../evidence/home-targets.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { flags, optionOf } from '../scripts/command-option.ts';
import type { Word } from '../scripts/command-words.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { commandsIn } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { expandWord } from '../text/expand.ts';
import { resolve } from '../text/path-named.ts';
import { areInLine, baseOf, dirOf, isBelow, isFile, isThere, withoutSlash } from '../text/paths.ts';
import { isDockerfile } from './dockerfile.ts';

/** `docker`, `docker compose -f FILE`, `$COMPOSE` */
const TOOL = String.raw`(?:(?<![\w./-])(?:docker|podman|nerdctl)(?:[ \t]{1,9}container|(?:-|[ \t]{1,9})compose(?:[ \t]{1,9}-{1,2}[\w-]{1,30}(?:[= \t]{1,9}[^\s-]\S{0,200})?){0,5})?|\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\)))["']?[ \t]{1,9}`;
const COPY = new RegExp(String.raw`${TOOL}cp(?=[ \t])`, 'g');
const EXEC = new RegExp(String.raw`${TOOL}exec(?=[ \t])`, 'g');
/** Its options that have no value. */
const EXEC_FLAGS = flags(['detach interactive tty privileged no-TTY'], 'ditT');
/** Cheap sign of such a command. */
const MAY_COPY = /[ \t]cp[ \t]/;
/** A container, and a place in it. */
const PLACE = /^([^:]{1,300}):(\/.{1,1000})$/s;
/** A container that is asked for by its service: `$(docker-compose ps -q wso2is)`. */
const ASKED = /\bps[ \t]{1,9}-q[ \t]{1,9}([\w.-]{1,200})[ \t]{0,9}\)$/;
const YAML = /\.ya?ml$/;
const MAX_LINE = 2000;

/** A file or folder of the repository that a script copies into a container, or a text that it writes there. */
interface Copied {
  container: string;
  mount: Extract<Mount, { kind: 'path' | 'text' }> & { to: string };
  /** Where its place stands. */
  at: Span;
}

/**
 * Units of which the services of Docker Compose have what scripts copy into the homes in their containers (`docker cp FILE
 * CONTAINER:/…/repository/conf/deployment.toml`) or write there (`docker exec CONTAINER sh -c "cat >> … <<EOF`), as if they
 * mounted it. Not where something is mounted there, nor where the home is of another release than the service's.
 *
 * @param entries the texts that scripts write among them
 */
export function withCopiedFiles(units: readonly Unit[], entries: readonly Entry[], tree: Tree): readonly Unit[] {
  const services = units.filter(({ kind }) => kind === 'compose');
  if (services.length === 0) return units;
  const copies = tree.files.flatMap((script) => copiedIn(script, tree));
  const copied = [...copies, ...entries.flatMap((entry) => writtenInto(entry, tree) ?? [])].map((copy) => ({
    copy,
    into: servicesOf(copy, services),
  }));
  const copiedTo = (unit: Unit): Copied[] => copied.flatMap(({ copy, into }) => (into.includes(unit) ? [copy] : []));
  return units.map((unit) => copiedTo(unit).reduce(withFile, unit));
}

function withFile(unit: Unit, { mount, at }: Copied): Unit {
  const claims = homeClaims({ mounts: [mount], claims: unit.claims }, [], at, [unit.name]);
  return { ...unit, claims: [...unit.claims, ...claims], mounts: [...unit.mounts, mount] };
}

/** The services that a file is copied into; none where folders beside each other have one of that name. */
function servicesOf(copy: Copied, services: readonly Unit[]): readonly Unit[] {
  const named = services.filter((unit) => isNamed(copy, unit));
  const near = named.filter(({ file }) => areInLine(dirOf(file), dirOf(copy.at.file)));
  const meant = near.length > 0 ? near : named;
  const isOne = new Set(meant.map(({ file }) => dirOf(file))).size === 1;
  return isOne ? meant.filter((unit) => mayHave(copy, unit)) : [];
}

function isNamed({ container: said }: Copied, { name, container }: Unit): boolean {
  return said === container || said === name || said.endsWith(`-${name}-1`) || said.endsWith(`_${name}_1`);
}

/** Whether a service is of the release whose home is copied to, and nothing that it mounts covers the place. */
function mayHave({ mount: { to } }: Copied, { claims, mounts }: Unit): boolean {
  const home = homePack(to);
  const isOpen = mounts.every(
    (mount) => mount.kind === 'path' && mount.to !== null && !isBelow(to, mount.to) && !CONFIG_VOLUME.test(mount.to),
  );
  return (
    isOpen &&
    claims.every(
      ({ product, version }) =>
        (product === null || familyOf(product) === familyOf(home?.product ?? null)) &&
        (version === null || home?.version === '' || version === home?.version),
    )
  );
}

function copiedIn({ path, nameClass, text: whole }: LoadedFile, tree: Tree): Copied[] {
  if (nameClass !== 'carrier' || isDockerfile(path) || !MAY_COPY.test(whole)) return [];
  const text = withoutComments(whole);
  const lookupAt = scriptVariables(path, text);
  return [...commandsIn(text, COPY, () => true)].flatMap(({ match, words }) => {
    const [target, source] = words.filter((word) => !word.text.startsWith('-')).reverse();
    if (!target || !source) return [];
    const filled = (word: string): string => expandWord(word, lookupAt(match.index)).text;
    const [, said = '', to = ''] = PLACE.exec(filled(target.text)) ?? [];
    const gone = folderGoneTo(text, match.index, YAML.test(path));
    const written = filled(source.text);
    const from = [written, ...(gone === null ? [] : [`${gone}/${written}`])]
      .map((one) => resolve(path, one, (place) => isThere(tree.paths, place)))
      .find((place) => place !== null);
    if (from === undefined || !homePack(to)) return [];
    // A folder goes into the one that is there.
    const keepsPlace = isFile(tree.paths, from) || written.endsWith('/.');
    const place = keepsPlace ? to : `${withoutSlash(to)}/${baseOf(from)}`;
    const at = { file: path, start: target.start, end: target.end };
    return [{ container: ASKED.exec(said)?.[1] ?? said, mount: { kind: 'path', from, to: place }, at }];
  });
}

/** A text that a script writes to a home by a command in a container; null for any other. */
function writtenInto({ source, map, labels, writtenTo }: Entry, tree: Tree): Copied | null {
  const { file } = source;
  const place = source.text.locate(0, source.text.length);
  const text = tree.text(file) ?? '';
  const target = writtenTo ?? labels.at(-1);
  if (map !== null || target === undefined || place.start < 2) return null;
  // A here-document begins behind the line of its command.
  const from = Math.max(text.lastIndexOf('\n', place.start - 2) + 1, place.start - MAX_LINE);
  const command = [...commandsIn(text.slice(from, place.start), EXEC, () => true)].at(-1);
  const container = command && operandOf(command.words);
  if (!container) return null;
  const lookup = scriptVariables(file, text)(from);
  const to = expandWord(target, lookup).text;
  return (
    homePack(to) && { container: expandWord(container, lookup).text, mount: { kind: 'text', at: place, to }, at: place }
  );
}

/** The first word of a command that is neither an option nor the value of one. */
function operandOf(words: readonly Word[]): string | undefined {
  let isValue = false;
  return words.find(({ text }) => {
    const option = optionOf(text, EXEC_FLAGS);
    const isOperand = !isValue && option === null;
    isValue = option?.value === null;
    return isOperand;
  })?.text;
}
