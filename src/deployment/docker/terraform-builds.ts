import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { terraformLocals, terraformVariables } from '../terraform/terraform-variables.ts';
import { withoutComments } from '../text/comments.ts';
import type { Lookup } from '../text/located.ts';
import type { WrittenBuild } from './build-invocation.ts';

/** The resources that build an image. */
const RESOURCE = /^[ \t]{0,100}resource[ \t]{1,20}"docker_(?:registry_)?image"[ \t]{1,20}"[\w-]{1,100}"[ \t]{0,20}\{/gm;
/** What opens a block or a map, what closes one, and an attribute that is one text or one name; other quotes hide braces. */
const PART =
  /"?(?<opens>[\w-]{1,100})"?\s{0,20}[=:]?\s{0,20}\{|(?<closes>\})|"?(?<key>[\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,20}(?:"(?<text>[^"\n]{0,1000})"|(?<name>(?:var|local)\.[\w-]{1,100}))|"[^"\n]{0,1000}"|\{/g;
/** The folder of the file, as a whole path. */
const FOLDER = /^\$\{path\.(?:module|root|cwd)\}$/;
/** `${var.x}` and `${local.x}`. */
const REFERENCE = /\$\{[ \t]{0,9}(var|local)\.(\w{1,100})[ \t]{0,9}\}/g;
/** What stands for the dot in the name that a shell's variable has for one of these. */
const DOT = '__';

/** Cheap sign that a file of Terraform's builds an image. */
export const BUILDS_IMAGES = /"docker_(?:registry_)?image"/;

/** The builds that resources of Terraform's describe (`docker_image` with a `build`), with variables as a shell writes them. */
export function terraformBuilds(path: string, text: string): WrittenBuild[] {
  const whole = MappedText.ofFile(path, text);
  const code = withoutComments(text);
  return [...code.matchAll(RESOURCE)].flatMap(
    ({ 0: opening, index }) => buildIn(whole, code, index + opening.length) ?? [],
  );
}

/** What the block of a resource says that begins at a place; null for one that builds nothing. */
function buildIn(whole: MappedText, code: string, start: number): WrittenBuild | null {
  const said = new Map<string, string>();
  const args: WrittenBuild['args'][number][] = [];
  const around: string[] = [];
  let builds = false;
  PART.lastIndex = start;
  for (let match = PART.exec(code); match !== null; match = PART.exec(code)) {
    const { opens, closes, key, text, name } = match.groups as Record<string, string | undefined>;
    if (closes !== undefined && around.pop() === undefined) break;
    if (match[0].endsWith('{')) around.push(opens ?? '');
    builds ||= opens === 'build';
    if (key === undefined) continue;
    const end = match.index + match[0].length - (text === undefined ? 0 : 1);
    const place = whole.slice(end - (text ?? (name as string)).length, end);
    const written = asShell(text ?? `\${${name}}`);
    const within = around.join('.');
    if (within === 'build.build_args' || within === 'build.build_arg') {
      args.push([key, written === text ? place : MappedText.escapeOf(place, written, 0, place.length, () => null)]);
    } else if (within === 'build' || around.length === 0) said.set(key, written);
  }
  const name = said.get('name');
  if (!builds) return null;
  return {
    args,
    passed: [],
    tags: name === undefined ? [] : [name],
    target: said.get('target') ?? null,
    context: said.get('context')?.replace(FOLDER, '.') ?? null,
    file: said.get('dockerfile') ?? null,
    inContext: true,
  };
}

/** `${var.x}` as a shell's variable. */
function asShell(text: string): string {
  return text.replace(REFERENCE, (_, kind: string, name: string) => `\${${kind}${DOT}${name}}`);
}

/** What the variables are in the builds of a file. */
export function terraformBuildLookup(tree: Tree, path: string): Lookup {
  const [variables, locals] = [terraformVariables(tree, path), terraformLocals(tree, path)];
  return (name) => {
    const [kind, ...rest] = name.split(DOT);
    return (kind === 'var' ? variables : locals)(rest.join(DOT));
  };
}
