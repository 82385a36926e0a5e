import type { Tree } from '../../discover/load.ts';
import { joinedLines } from '../../read/lines.ts';
import type { Survey } from '../placement/survey.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, isAnyEndOf, literally, MANY_PATHS } from '../text/paths.ts';
import { namesOfOthers } from './names-of-others.ts';

/** What makes no file of a server: what nobody reads as text, and what only tells people about it. */
const NO_TEXT = /\.(?:md|adoc|rst|jar|war|zip|gz|jks|p12|png|jpe?g|gif|svg|ico|pdf|so|class|car)$/i;

/** Objects that bring a Secret or a config map, also from elsewhere (`SealedSecret`, `ExternalSecret`). */
const MAKES = /\bkind: *["']?\w{0,60}(?:Secret|ConfigMap)\b/;
const IS_WORKLOAD = /^[ \t]*containers:/m;
const HAS_SERVICES = /^services:/m;
/** What a text that makes a Secret or a config map has in it beside the name. */
const SPEAKS_OF_MAPS = /secret|config[-_ ]?map|\b(?:kubectl|oc|cm)\b/i;
/** What a manifest says beside its settings: a comment, or a command that it runs. */
const REMARK = /#|\b(?:kubectl|oc|create)\b/;

/** What parts the documents of a YAML file. */
const DOCUMENT = /^---(?=\s|$)/m;

/** A name of a Secret or a config map in which nothing is filled in. */
export const FIXED_NAME = /^[a-z\d][a-z\d.-]{0,252}$/;

/** Where a mount takes a file from that the repository does not hold. */
export interface Source {
  /** What would be found in the repository if it made the file: a name, or a path. */
  trace: string;
  /** It is a Secret or a config map, and the trace its name. */
  isMap: boolean;
}

/**
 * Whether another file of the repository, or another line of this one, speaks of a source: it may make the file.
 *
 * @param file the path of what mounts it
 */
export function isTraced({ trace, isMap }: Source, file: string, survey: Survey): boolean {
  const { tree, maps, entries, kustomizations } = survey;
  if (trace === '' || maps.some(({ name }) => name === trace) || entries.some(({ map }) => map === trace)) return true;
  if (kustomizations.some(({ remote }) => remote) || tree.paths.length > MANY_PATHS) return true;
  const named = wholeName(trace);
  return tree.paths.some((path) => {
    const text = NO_TEXT.test(path) ? null : tree.text(path);
    if (!text?.includes(trace)) return false;
    // A file may hold a config map of another name beside the workload.
    return text.split(DOCUMENT).some((document) => speaksOf(document, named, isMap, path === file, survey));
  });
}

function speaksOf(text: string, named: RegExp, isMap: boolean, isOwn: boolean, survey: Survey): boolean {
  if (!named.test(text)) return false;
  const makes = MAKES.test(text);
  const isWorkload = !makes && IS_WORKLOAD.test(text);
  if (isMap && !isWorkload && !SPEAKS_OF_MAPS.test(text)) return false;
  // Other workloads and services, and other volumes of this one, only refer to it.
  const refers = !makes && (isOwn || isWorkload || (!isMap && HAS_SERVICES.test(text)));
  const lines = joinedLines(text).split('\n');
  return lines.some((line) => {
    const at = line.search(named);
    if (at === -1 || (isMap && bringsAnother(line, lines, survey))) return false;
    return !refers || (isMap && isWorkload ? REMARK.test(line) : !isReference(line.slice(0, at)));
  });
}

/**
 * Whether anything but its own manifest speaks of a config map or a Secret, or that manifest more than once: it may be
 * mounted.
 *
 * @param file the path of that manifest
 * @param known the files that are known to speak of it besides, each once for every time
 * @param options the files that may mount it, and what of their texts is none of its name
 */
export function isSpokenOf(
  map: string,
  file: string,
  tree: Tree,
  known: readonly string[] = [],
  { paths = tree.paths, without = NOTHING }: { paths?: readonly string[]; without?: RegExp } = {},
): boolean {
  const named = new RegExp(wholeName(map), 'g');
  return (
    paths.length > MANY_PATHS ||
    paths.some((path) => {
      const whole = NO_TEXT.test(path) ? null : tree.text(path);
      if (!whole?.includes(map)) return false;
      const said = withoutComments(whole).replace(without, '').replace(TAKEN_AWAY, '');
      const times = [...said.matchAll(named)].length;
      const expected = [file, ...known].filter((one) => one === path).length;
      return times > expected && times > expected + namesOfOthers(path, named, tree);
    })
  );
}

const NOTHING = /(?!)/g;
/** A command that takes objects away or only shows them. */
const TAKEN_AWAY = /\b(?:kubectl|oc)[ \t](?:[^\n;&|]{0,300}[ \t])?(?:delete|describe)[ \t][^\n;&|]{0,1000}/g;

/** A name or path where it is no part of a longer one but of one whose beginning is filled in (`{{ x }}-conf`, `%s-conf`). */
export const wholeName = (name: string): RegExp =>
  new RegExp(`(?<![\\w.]|(?<!\\}\\}|%s)-)${literally(name)}(?![\\w-]|\\.\\w)`);

/** Whether a line does nothing but name a source or mount it, by what stands before the name. */
function isReference(before: string): boolean {
  return /(?:^[\s-]*|\b(?:secretName|name|path|source): *|\bvolumes: *\[(?:[^\]]{0,1000},)? *)["']?(?:\.{1,2}\/)*$/.test(
    before,
  );
}

/** The files that a command of `kubectl` makes a Secret or a config map of. */
const FROM_FILE = /--from-(?:env-)?file[= ]["']?(?:[\w.-]{1,255}=)?([^\s"']{1,300})/g;
const FIXED = /^[~\w./-]+$/;

/** Whether a command makes a Secret or a config map of files that are neither in the repository nor made by the other commands. */
function bringsAnother(line: string, lines: readonly string[], { tree }: Survey): boolean {
  const sources = [...line.matchAll(FROM_FILE)].map(([, path = '']) => path);
  const isAway = (path: string): boolean => {
    const fixed = path.replace(/^(?:\.{0,2}\/)+|\/$/g, '');
    const isMade = lines.some((other) => other !== line && other.includes(baseOf(fixed)));
    return FIXED.test(path) && fixed !== '' && !isMade && !isAnyEndOf(fixed, tree.paths);
  };
  return sources.length > 0 && sources.every(isAway);
}
