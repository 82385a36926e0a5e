import type { Span } from '../../model.ts';
import { homeClaims, serversOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import type { Unit } from '../evidence/unit.ts';
import { commandWords } from '../scripts/command-words.ts';
import { containerCommand } from '../scripts/container-command.ts';
import { mountedPaths, mountOption, type OptionMount, volumeOption } from '../scripts/container-mounts.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { asShell, expandWord } from '../text/expand.ts';
import type { Lookup } from '../text/located.ts';

/** The block of Vagrant's provider or provisioner for Docker, up to the next one: `provision "docker" do |d|`. */
const BLOCK =
  /\.(provider|provision)\b[ \t(]{0,9}(?:["'][\w-]{1,100}["'],[ \t]{0,9}type:[ \t]{0,9})?["':]docker(?![\w-])["']?[^\n|]{0,200}\bdo[ \t]{0,9}\|[ \t]{0,9}(\w{1,100})[^|\n]{0,100}\|((?:(?!\.(?:provider|provision)\b)[\s\S]){0,5000})/dg;
const STRING = String.raw`(?:"([^"\n]{1,500})"|'([^'\n]{1,500})')`;
/** What a provisioner gives a container beside its name, over the lines that a comma carries on. */
const OPTIONS = String.raw`((?:[^\n]{0,500},[ \t\r]{0,9}\n){0,10}[^\n]{0,500})`;
/** A key of them, written in either way. */
const option = (key: string): RegExp => new RegExp(`\\b${key}["']?(?::|[ \\t]{0,9}=>)[ \\t]{0,9}${STRING}`, 'd');
const IMAGE = option('image');
const ARGUMENTS = option('args');
const LISTED = new RegExp(STRING, 'g');
/** The folder of the Vagrantfile, as a machine of Vagrant's has it or as the file itself calls it. */
const SHARED = /^(?:\/vagrant|#\{(?:Dir\.pwd|__dir__|File\.dirname\(__FILE__\))\})(?=\/|$)/;

/** A text in quotes, and where its content begins in the file. */
interface Quoted {
  text: string;
  start: number;
}

/**
 * The servers in the containers that Vagrant starts: of its provider for Docker (`docker.image = "…"`, `docker.volumes`), and
 * each that its provisioner runs (`d.run "wso2/wso2is:7.0.0"`, `d.run "is", image: "…", args: "-v …"`). An image that it only
 * pulls runs nothing.
 *
 * @param exists tells whether a root-relative path is a file or folder of the repository
 */
export function vagrantUnits(file: string, text: string, exists: (path: string) => boolean): Unit[] {
  const code = withoutComments(text);
  const constants = scriptVariables(file, code)(code.length);
  return [...code.matchAll(BLOCK)].flatMap((block) => {
    const [, tool, variable = '', body = ''] = block;
    const [start = 0] = block.indices?.[3] ?? [];
    const images = tool === 'provider' ? ofProvider(body, variable) : ofProvisioner(body, variable);
    return images.flatMap(({ image, mounted }) => {
      const quoted = { ...image, start: start + image.start };
      return serversOf(unitOf(quoted, mounted, file, constants, exists));
    });
  });
}

/** A container with what options mount in it. */
interface Container {
  image: Quoted;
  mounted: readonly OptionMount[];
}

/** The container of a provider's block, whose variable has its image; what the block sets last counts. */
function ofProvider(body: string, variable: string): Container[] {
  const image = [...body.matchAll(new RegExp(`\\b${variable}\\.image[ \\t]{0,9}=[ \\t]{0,9}${STRING}`, 'dg'))].at(-1);
  if (!image) return [];
  const lists = body.matchAll(
    new RegExp(`\\b${variable}\\.volumes[ \\t]{0,9}\\+?=[ \\t]{0,9}\\[([^\\]]{0,2000})\\]`, 'g'),
  );
  const volumes = [...lists].flatMap(([, list = '']) => [...list.matchAll(LISTED)]);
  return [
    { image: quotedIn(image), mounted: volumes.map(([, double, single]) => volumeOption(double ?? single ?? '')) },
  ];
}

/** The containers that a provisioner runs, each called after its image where it has no other. */
function ofProvisioner(body: string, variable: string): Container[] {
  const runs = body.matchAll(new RegExp(`\\b${variable}\\.run[ \\t(]{1,9}${STRING}${OPTIONS}`, 'dg'));
  return [...runs].map((run) => {
    const [options = '', at = 0] = [run[3], run.indices?.[3]?.[0]];
    const named = IMAGE.exec(options);
    const given = ARGUMENTS.exec(options);
    const { words } = commandWords(given?.[1] ?? given?.[2] ?? '', 0);
    const mounted = containerCommand(words, () => true).options.flatMap(({ name, value }) =>
      name === 'v' || name === 'volume' ? [volumeOption(value)] : name === 'mount' ? [mountOption(value)] : [],
    );
    const image = quotedIn(named ?? run);
    return { image: named ? { ...image, start: at + image.start } : image, mounted };
  });
}

/** The first text in quotes of a match, which may have either kind of them. */
function quotedIn({ 1: double, 2: single, indices }: RegExpExecArray): Quoted {
  const [start = 0] = indices?.[double === undefined ? 2 : 1] ?? [];
  return { text: double ?? single ?? '', start };
}

/** @param constants what the file sets itself */
function unitOf(
  { text, start }: Quoted,
  mounted: readonly OptionMount[],
  file: string,
  constants: Lookup,
  exists: (path: string) => boolean,
): Unit {
  const at: Span = { file, start, end: start + text.length };
  const image = expandWord(
    asShell(text, () => true),
    constants,
  );
  const claim = imageClaim(image.text, image.definedAt ?? at, [], image.verbatim);
  const claims = claim ? [claim] : [];
  const shared = mounted.map((one) => ({ ...one, source: one.source?.replace(SHARED, '.') }));
  const mounts = mountedPaths(file, shared, exists);
  const said = [...claims, ...homeClaims({ mounts, claims }, [], at, [])];
  return { kind: 'shell', name: text, file, at, claims: said, builds: null, mounts, environment: null };
}
