import type { Span } from '../../model.ts';
import { joinedLines } from '../../read/lines.ts';
import { homeClaims, serversOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { isTool } from '../evidence/tool-container.ts';
import type { Unit } from '../evidence/unit.ts';
import { mountedPaths, mountOption, volumeOption } from '../scripts/container-mounts.ts';
import { unquoted } from '../text/expand.ts';
import { baseOf } from '../text/paths.ts';

/** A unit of systemd by which Podman runs a container, also one for each instance (`is@.container`). */
const QUADLET = /\.container(?:\.\w{1,20})?$/;
/** The section of what it runs, and the beginning of the next one. */
const SECTION = /^\[Container\][ \t\r]*$/m;
const NEXT_SECTION = /^\[/m;
/** A setting; what a backslash carries on to the next line is part of it. */
const SETTING = /^[ \t]{0,20}([A-Za-z]{1,30})[ \t]{0,20}=[ \t]{0,20}((?:[^\n\\]|\\\r?\n|\\){0,2000})/gm;

/** Whether a path is that of a quadlet for a container. */
export function isQuadlet(path: string): boolean {
  return QUADLET.test(baseOf(path));
}

/**
 * The server that a quadlet runs (`Image=`, `Volume=`, `Mount=` of its section `[Container]`), with the files of the repository
 * that it mounts.
 *
 * @param exists tells whether a root-relative path is a file or folder of the repository
 */
export function quadletUnits(file: string, text: string, exists: (path: string) => boolean): Unit[] {
  const section = SECTION.exec(text);
  if (!section) return [];
  const start = section.index + section[0].length;
  const rest = text.slice(start);
  const inside = rest.slice(0, NEXT_SECTION.exec(rest)?.index);
  const settings = [...inside.matchAll(SETTING)].map(({ 0: setting, 1: key, 2: written = '', index }) => ({
    key,
    value: unquoted(joinedLines(written).trim()),
    written,
    start: start + index + setting.length - written.length,
  }));
  const of = (key: string): string[] => settings.filter((one) => one.key === key).map(({ value }) => value);
  const image = settings.findLast(({ key }) => key === 'Image');
  if (!image) return [];
  // Behind a quote, or in the next line; one that goes on there is written nowhere as it is.
  const behind = image.written.indexOf(image.value);
  const from = image.start + Math.max(behind, 0);
  const at: Span = { file, start: from, end: from + image.value.length };
  const mounted = [...of('Volume').map(volumeOption), ...of('Mount').map(mountOption)];
  const entrypoint = of('Entrypoint').slice(-1);
  const program = [...entrypoint, ...of('Exec').slice(-1)].flatMap((words) => words.split(/\s+/));
  const targets = mounted.map(({ target }) => target ?? '');
  if (entrypoint.length > 0 && isTool(program, targets)) return [];
  const mounts = mountedPaths(file, mounted, exists);
  const claim = imageClaim(image.value, at, [], behind >= 0);
  const claims = claim ? [claim] : [];
  const paths = packClaims(inside, (first, end) => ({ file, start: start + first, end: start + end }), [], 'path');
  const said = [...claims, ...homeClaims({ mounts, claims }, paths, at, [])];
  return serversOf({
    kind: 'shell',
    name: image.value,
    file,
    at,
    claims: said,
    builds: null,
    mounts,
    environment: null,
  });
}
