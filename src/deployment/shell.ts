import type { Span } from '../model.ts';
import { commentLines } from '../read/lines.ts';
import { expandShell } from './expand.ts';
import { imageClaim } from './image.ts';
import type { Located } from './located.ts';
import { dirOf, joinPath, withoutStars } from './paths.ts';
import type { ConfigMapSet, Mount, Unit } from './unit.ts';

const COMMENT = /[^\S\n]*#/y;
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
  const lookup = shellLookup(file, text);
  const expand = (word: string): string => expandShell(word, lookup).text;
  const isComment = commentLines(text, COMMENT);
  return [...text.matchAll(CREATE)].flatMap((match): ConfigMapSet[] => {
    if (isComment(match.index)) return [];
    const paths = [...(match[2] as string).matchAll(FROM_FILE)].flatMap(([, key, path]) => {
      const resolved = resolve(file, expand(path as string), exists);
      return resolved === null ? [] : [{ path: resolved, key: key ?? null }];
    });
    return paths.length === 0 ? [] : [{ name: expand(match[1] as string), file, paths }];
  });
}

const RUN = /\b(?:docker|podman|nerdctl)[ \t]+(?:container[ \t]+)?(?:run|create)\b((?:\\\r?\n|[^\n;|&])*)/g;
const VOLUME = /(?:^|\s)(?:-v|--volume)(?:=|\s+)["']?([^\s"':]+):([^\s"':]+)/g;
const BIND = /(?:^|\s)--mount[=\s]+["']?([^\s"']+)/g;

/** The containers a script starts (`docker run -v PATH:TARGET IMAGE`), with the files of the repository they mount. */
export function shellUnits(file: string, text: string, exists: (path: string) => boolean): Unit[] {
  const lookup = shellLookup(file, text);
  const isComment = commentLines(text, COMMENT);
  return [...text.matchAll(RUN)].flatMap((match): Unit[] => {
    if (isComment(match.index)) return [];
    const command = match[1] as string;
    const start = match.index + match[0].length - command.length;
    const image = imageOf(command, { file, start }, lookup);
    if (!image) return [];
    const bound = [...command.matchAll(BIND)].map(([, fields]) => {
      const field = (name: RegExp): string | undefined => name.exec(fields as string)?.[1];
      return [field(/(?:^|,)(?:source|src)=([^,]+)/), field(/(?:^|,)(?:target|dst|destination)=([^,]+)/)];
    });
    const mounts = [...[...command.matchAll(VOLUME)].map(([, from, to]) => [from, to]), ...bound].flatMap(
      ([from, to]): Mount[] => {
        if (!from || !to) return [];
        const path = resolve(file, expandShell(from, lookup).text, exists);
        return path ? [{ kind: 'path', from: path, to }] : [];
      },
    );
    return [{ kind: 'shell', file, ...image, builds: null, mounts, environment: null }];
  });
}

/** The first word of a command that is an image of WSO2's. */
function imageOf(
  command: string,
  place: Pick<Span, 'file' | 'start'>,
  lookup: (name: string) => Located | null,
): Pick<Unit, 'name' | 'at' | 'claims'> | null {
  for (const word of command.matchAll(/[^\s"'\\]+/g)) {
    const [name] = word;
    const start = place.start + word.index;
    const at = { file: place.file, start, end: start + name.length };
    const image = expandShell(name, lookup);
    const claim = name.startsWith('-') ? null : imageClaim(image.text, image.definedAt ?? at, [], image.verbatim);
    if (claim) return { name, at, claims: [claim] };
  }
  return null;
}

/** Looks up a script's own variables with a fixed value. */
function shellLookup(file: string, text: string): (name: string) => Located | null {
  const variables = shellVariables(file, text);
  return (name) => variables.get(name) ?? null;
}

function shellVariables(file: string, text: string): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const match of text.matchAll(
    /^[ \t]*(?:export[ \t]+|readonly[ \t]+)?(\w+)[ \t]*:?=[ \t]*["']?([^\s"'$`()]+)["']?[ \t]*$/gm,
  )) {
    const start = match.index + match[0].lastIndexOf(match[2] as string);
    found.set(match[1] as string, {
      text: match[2] as string,
      span: { file, start, end: start + (match[2] as string).length },
    });
  }
  return found;
}

/** `path` as seen from the script's folder, else from the nearest folder above where it exists. */
export function resolve(file: string, path: string, exists: (path: string) => boolean): string | null {
  const bare = withoutStars(path.replace(/^\$(?:\{[^}]*\}|\([^)]*\)|\w+)\/?/, ''));
  for (let folder: string | null = dirOf(file); folder !== null; folder = folder === '' ? null : dirOf(folder)) {
    const candidate = joinPath(folder, bare);
    if (candidate !== null && exists(candidate)) return candidate;
  }
  return null;
}
