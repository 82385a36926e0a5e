import type { LoadedFile, Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { imageClaim } from '../evidence/image.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { type FoundImage, unitsOfImages } from '../evidence/units-of-images.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell } from '../text/expand.ts';
import type { Located, Lookup } from '../text/located.ts';
import { dirOf, relativeTo } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { filesOfOpenImages } from './open-images.ts';

/** Whether a path is a file of Bicep's: what is deployed, or what a deployment is given. */
export function isBicep(path: string): boolean {
  return /\.bicep(?:param)?$/.test(path);
}

/**
 * Files of Bicep's that name nothing of WSO2's, because a variable or a file of parameters gives the image.
 *
 * @param loaded the paths of those that are read anyway
 */
export function bicepOfOpenImages(tree: Tree, loaded: ReadonlySet<string>): LoadedFile[] {
  if (!tree.files.some(({ path }) => isBicep(path) || PARAMETERS.test(path))) return [];
  const isOpen = (text: string): boolean =>
    [...text.matchAll(IMAGE)].some(([, image, variable]) => variable !== undefined || image?.includes('${'));
  return filesOfOpenImages(tree, loaded, (path) => path.endsWith('.bicep'), isOpen);
}

/** A file of the repository that Bicep reads, by a path from its own folder. */
const LOADED = /\bload(?:TextContent|FileAsBase64|YamlContent|JsonContent)\(\s*'([^'$]+)'/g;
/** `image: 'wso2/wso2is:7.0.0'`, `image: image`, App Service's `linuxFxVersion: 'DOCKER|…'`. */
const IMAGE =
  /(?<![\w.-])(?:image|linuxFxVersion)[ \t]*:[ \t]*(?:'(?:DOCKER\|)?((?:[^'$\\\n]|\$\{[^{}'\n]*\})*)'|([A-Za-z_]\w*)[ \t]*$)/gm;
/** `param tag string = '7.0.0'`, `var tag = '7.0.0'`. */
const DEFINED = /^[ \t]*(?:param|var)[ \t]+(\w+)(?:[ \t]+\w+)?[ \t]*=[ \t]*'([^'\n]*)'[ \t]*\r?$/gm;
const USING = /^[ \t]*using[ \t]+'([^'\n]+)'/m;

/** `module is 'modules/aci.bicep' = {` and what stands in it. */
const MODULE = /^[ \t]*module[ \t]+\w+[ \t]+'([^'\n]+)'[^\n{]*\{([^\n]*\}[ \t]*$|[\s\S]{0,5000}?^\})/gm;
const MEMBER =
  /(?<![\w.])(\w+)[ \t]*:[ \t]*(?:'([^'\n]*)'(?=[ \t]*(?:[,}\r\n]|$))|([A-Za-z_]\w*)(?=[ \t]*(?:[,}\r\n]|$))|(?=[^\s{[]))/g;
/** Files of parameters that a deployment is given beside its Bicep file. */
const PARAMETERS = /(?:^|[./_-])parameters[\w.-]*\.json$/;
const PARAMETER = /"(\w+)"\s{0,100}:\s{0,100}\{\s{0,100}"value"\s{0,100}:\s{0,100}"([^"\n]*)"/g;

/** Values by the Bicep file that they are given to and the name; null for one that is not written out. */
type Given = Map<string, (Located | null)[]>;

function add(found: Given, file: string | null, name: string, value: Located | null): void {
  const key = `${file} ${name}`;
  addTo(found, key, value);
}

/** What files of parameters give to each Bicep file. */
const givenByFiles = perTree((tree): Given => {
  const found: Given = new Map();
  const deployed = tree.paths.filter((path) => path.endsWith('.bicep'));
  for (const path of tree.paths) {
    if (path.endsWith('.bicepparam')) {
      const text = tree.text(path) ?? '';
      const used = USING.exec(text)?.[1];
      for (const [name, value] of used === undefined ? [] : defined(path, withoutComments(text))) {
        add(found, relativeTo(path, used as string), name, value);
      }
    } else if (PARAMETERS.test(path)) {
      const beside = deployed.filter((one) => dirOf(one) === dirOf(path));
      const text = beside.length > 0 ? (tree.text(path) ?? '') : '';
      for (const { 0: whole, 1: name = '', 2: value = '', index } of text.matchAll(PARAMETER)) {
        const end = index + whole.length - 1;
        for (const file of beside) add(found, file, name, located(path, end - value.length, value));
      }
    }
  }
  return found;
});

/** The same with what other Bicep files give to the modules that they deploy. */
const given = perTree((tree): Given => {
  const found: Given = new Map(givenByFiles(tree));
  for (const path of tree.paths.filter((one) => one.endsWith('.bicep'))) {
    const code = withoutComments(tree.text(path) ?? '');
    const lookup = lookupIn(givenByFiles(tree), path, code);
    for (const { 0: whole, 1: module = '', 2: body = '', index } of code.matchAll(MODULE)) {
      const bodyAt = index + whole.length - body.length;
      const file = relativeTo(path, module);
      for (const { 0: member, 1: name = '', 2: literal, 3: variable, index: at } of body.matchAll(MEMBER)) {
        const end = bodyAt + at + member.length - 1;
        const value =
          literal === undefined
            ? variable === undefined
              ? null
              : lookup(variable)
            : located(path, end - literal.length, literal);
        add(found, file, name, value);
      }
    }
  }
  return found;
});

function located(file: string, start: number, text: string): Located {
  return { text, span: { file, start, end: start + text.length } };
}

/** @param code the text without its comments */
function defined(file: string, code: string): [string, Located][] {
  return [...code.matchAll(DEFINED)].map((match) => {
    const [whole, name, value] = match as unknown as [string, string, string];
    return [name, located(file, match.index + whole.lastIndexOf(`'${value}'`) + 1, value)];
  });
}

/**
 * What a parameter or variable of a Bicep file is: what it is given, else its default. One that gets different values is
 * not known: which holds depends on what is deployed.
 */
function lookupIn(values: Given, file: string, code: string): Lookup {
  const own = new Map(defined(file, code));
  return (name) => {
    const [first, ...others] = values.get(`${file} ${name}`) ?? [];
    if (first === undefined) return own.get(name) ?? null;
    return others.every((other) => other?.text === first?.text) ? first : null;
  };
}

/** The containers that a Bicep file runs, each with every file of the repository that the file reads in. */
export function bicepUnits(file: string, text: string, tree: Tree): Unit[] {
  const code = withoutComments(text);
  const lookup = lookupIn(given(tree), file, code);
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
    return claim ? [{ start, end, claims: [claim], at: isMoved || verbatim ? claim.span : { file, start, end } }] : [];
  });
  return unitsOfImages('bicep', file, code, mounts, images);
}
