import type { Tree } from '../discover/load.ts';
import { withoutComments } from './comments.ts';
import { expandShell } from './expand.ts';
import { imageClaim } from './image.ts';
import type { Located, Lookup } from './located.ts';
import { relativeTo } from './paths.ts';
import { perTree } from './per-tree.ts';
import type { Mount, Unit } from './unit.ts';
import { type FoundImage, unitsOfImages } from './units-of-images.ts';

/** Whether a path is a file of Bicep's: what is deployed, or what a deployment is given. */
export function isBicep(path: string): boolean {
  return /\.bicep(?:param)?$/.test(path);
}

/** A file of the repository that Bicep reads, by a path from its own folder. */
const LOADED = /\bload(?:TextContent|FileAsBase64|YamlContent|JsonContent)\(\s*'([^'$]+)'/g;
/** `image: 'wso2/wso2is:7.0.0'`, `image: image`, App Service's `linuxFxVersion: 'DOCKER|…'`. */
const IMAGE =
  /(?<![\w.-])(?:image|linuxFxVersion)[ \t]*:[ \t]*(?:'(?:DOCKER\|)?((?:[^'$\\\n]|\$\{[^{}'\n]*\})*)'|([A-Za-z_]\w*)[ \t]*$)/gm;
/** `param tag string = '7.0.0'`, `var tag = '7.0.0'`. */
const DEFINED = /^[ \t]*(?:param|var)[ \t]+(\w+)(?:[ \t]+\w+)?[ \t]*=[ \t]*'([^'\n]*)'[ \t]*\r?$/gm;
const USING = /^[ \t]*using[ \t]+'([^'\n]+)'/m;

/** What `.bicepparam` files give to each Bicep file, by name. */
const given = perTree((tree): ReadonlyMap<string, readonly Located[]> => {
  const found = new Map<string, Located[]>();
  for (const path of tree.paths.filter((one) => one.endsWith('.bicepparam'))) {
    const text = tree.text(path) ?? '';
    const used = USING.exec(text)?.[1];
    const file = used === undefined ? null : relativeTo(path, used);
    for (const [name, value] of file === null ? [] : defined(path, text)) {
      const key = `${file} ${name}`;
      found.set(key, [...(found.get(key) ?? []), value]);
    }
  }
  return found;
});

function defined(file: string, text: string): [string, Located][] {
  return [...withoutComments(text).matchAll(DEFINED)].map((match) => {
    const [whole, name, value] = match as unknown as [string, string, string];
    const start = match.index + whole.lastIndexOf(`'${value}'`) + 1;
    return [name, { text: value, span: { file, start, end: start + value.length } }];
  });
}

/**
 * What a parameter or variable of a Bicep file is: what `.bicepparam` files give it, else its default. One that gets
 * different values is not known: which holds depends on what is deployed.
 */
function variablesOf(file: string, text: string, tree: Tree): Lookup {
  const own = new Map(defined(file, text));
  return (name) => {
    const [first, ...others] = given(tree).get(`${file} ${name}`) ?? [];
    if (first === undefined) return own.get(name) ?? null;
    return others.every((other) => other.text === first.text) ? first : null;
  };
}

/** The containers that a Bicep file runs, each with every file of the repository that the file reads in. */
export function bicepUnits(file: string, text: string, tree: Tree): Unit[] {
  const lookup = variablesOf(file, text, tree);
  const code = withoutComments(text);
  const mounts = [...code.matchAll(LOADED)].flatMap((match): Mount[] => {
    const from = relativeTo(file, match[1] as string);
    return from === null ? [] : [{ kind: 'path', from, to: null }];
  });
  const images = [...code.matchAll(IMAGE)].flatMap((match): FoundImage[] => {
    const [whole, literal, variable] = match;
    const written = literal ?? (variable as string);
    const start = match.index + whole.lastIndexOf(written);
    const end = start + written.length;
    const { text: image, verbatim, definedAt } = expandShell(literal ?? `\${${variable}}`, lookup);
    const isMoved = definedAt !== null && literal === undefined;
    const claim = imageClaim(image, definedAt ?? { file, start, end }, [], verbatim || isMoved);
    return claim ? [{ start, end, claim, at: isMoved ? claim.span : { file, start, end } }] : [];
  });
  return unitsOfImages('bicep', file, code, mounts, images);
}
