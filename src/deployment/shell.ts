import { commentLines, HASH } from '../read/lines.ts';
import { commandWords, type Word } from './command-words.ts';
import { containerCommand } from './container-command.ts';
import { expandShell } from './expand.ts';
import { imageClaim } from './image.ts';
import type { Located } from './located.ts';
import { dirOf, joinPath, withoutStars } from './paths.ts';
import { scriptVariables } from './script-variables.ts';
import type { ConfigMapSet, Mount, Unit } from './unit.ts';

const CREATE = /\bcreate\s+(?:configmap|cm|secret\s+generic)\s+["']?([^\s"']+)["']?((?:\\\r?\n|[^\n;|&])*)/g;
const FROM_FILE = /--from-file[=\s]+["']?(?:([\w.-]+)=)?([^\s"'\\]+)/g;

/**
 * Config maps a script creates from files of the repository (`kubectl create configmap NAME --from-file=[KEY=]PATH`).
 * Scripts name paths from their own folder or from the folder they are started in, so a path is tried from the script's
 * folder and from each folder above it.
 *
 * @param exists tells whether a root-relative path is a file or folder of the repository
 */
export function shellConfigMaps(file: string, text: string, exists: (path: string) => boolean): ConfigMapSet[] {
  const lookup = scriptVariables(file, text);
  const expand = (word: string): string => expandShell(word, lookup).text;
  const isComment = commentLines(text, HASH);
  return [...text.matchAll(CREATE)].flatMap((match): ConfigMapSet[] => {
    if (isComment(match.index)) return [];
    const paths = [...(match[2] as string).matchAll(FROM_FILE)].flatMap(([, key, path]) => {
      const resolved = resolve(file, expand(path as string), exists);
      return resolved === null ? [] : [{ path: resolved, key: key ?? null }];
    });
    return paths.length === 0 ? [] : [{ name: expand(match[1] as string), file, paths }];
  });
}

/** `docker run`, `$DOCKER --context prod container run`, `"${RUNTIME}" create` */
const RUN =
  /(?:\b(?:docker|podman|nerdctl)|(\$(?:\w+|\{\w+\}|\(\w+\)))["']?)(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}[ \t]+(?:container[ \t]+)?(?:run|create)(?![^\s\\])/g;
const ENGINE = /(?:^|\/)(?:docker|podman|nerdctl)$/;
/** Variables that hold the program, by their names where nothing says more. */
const ENGINE_NAME = /^(?!.*compose).*(?:docker|podman|nerdctl|container)/i;

/** The containers a script starts (`docker run -v PATH:TARGET IMAGE`), with the files of the repository they mount. */
export function shellUnits(file: string, text: string, exists: (path: string) => boolean): Unit[] {
  const lookup = scriptVariables(file, text);
  const expand = (word: string): string => expandShell(word, lookup).text;
  const isComment = commentLines(text, HASH);
  const units: Unit[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index < end || (match[1] !== undefined && !isEngine(match[1], expand)) || isComment(match.index))
      continue;
    const command = commandWords(text, match.index + match[0].length);
    end = command.end;
    const { options, image } = containerCommand(command.words, ({ text }) => mayBeOptions(expand(text)));
    const run = image && runImage(image, file, lookup);
    if (!run) continue;
    const mounts = [
      ...options.filter(({ name }) => name === 'v' || name === 'volume').map(({ value }) => volume(expand(value))),
      ...options.filter(({ name }) => name === 'mount').map(({ value }) => bind(expand(value))),
    ].flatMap(([from, to]): Mount[] => {
      const path = from && to && resolve(file, from, exists);
      return path ? [{ kind: 'path', from: path, to }] : [];
    });
    units.push({ kind: 'shell', file, ...run, builds: null, mounts, environment: null });
  }
  return units;
}

function isEngine(variable: string, expand: (word: string) => string): boolean {
  const value = expand(variable);
  return value === variable ? ENGINE_NAME.test(variable) : ENGINE.test(value);
}

/** Whether a word with its variables put in may be options, not an image: `$OPTIONS`, `"$@"`, but not `$IMAGE`. */
function mayBeOptions(word: string): boolean {
  return word.startsWith('-') || (/^\$(?:[\w@*]+|\{[^}]*\}|\(.*\))$/s.test(word) && !/ima?ge?/i.test(word));
}

function runImage(
  { text, start, end }: Word,
  file: string,
  lookup: (name: string) => Located | null,
): Pick<Unit, 'name' | 'at' | 'claims'> | null {
  const at = { file, start, end };
  const image = expandShell(text, lookup);
  const claim = imageClaim(image.text, image.definedAt ?? at, [], image.verbatim);
  return claim && { name: text, at, claims: [claim] };
}

/** Source and target of a `-v`. */
function volume(value: string): (string | undefined)[] {
  return value.split(':', 2);
}

/** Source and target of a `--mount`. */
function bind(value: string): (string | undefined)[] {
  const field = (name: RegExp): string | undefined => name.exec(value)?.[1];
  return [field(/(?:^|,)(?:source|src)=([^,]+)/), field(/(?:^|,)(?:target|dst|destination)=([^,]+)/)];
}

/** `path` as seen from the script's folder, else from the nearest folder above where it exists. */
export function resolve(file: string, path: string, exists: (path: string) => boolean): string | null {
  const bare = withoutStars(path.replace(/^["']?\$\$?(?:\{[^}]*\}|\([^)]*\)|\w+)["']?\/?/, ''));
  for (let folder: string | null = dirOf(file); folder !== null; folder = folder === '' ? null : dirOf(folder)) {
    const candidate = joinPath(folder, bare);
    if (candidate !== null && exists(candidate)) return candidate;
  }
  return null;
}
