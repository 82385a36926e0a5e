import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { asShell, type Expanded, expandShell } from '../text/expand.ts';
import type { Located, Lookup } from '../text/located.ts';

type Parameters = ReadonlyMap<string, Located>;

/** What a template of OpenShift, CloudFormation or Azure sets its parameters to when nobody gives another value. */
export function templateParameters(file: Carried, document: YamlNode | null): Map<string, Located> {
  const found = new Map<string, Located>();
  const add = (name: string | null, value: YamlNode | null): void => {
    if (name !== null && value?.kind === 'scalar') found.set(name, { text: value.value, span: file.span(value) });
  };
  if (str(get(document, 'kind')) === 'Template') {
    for (const parameter of items(get(document, 'parameters')))
      add(str(get(parameter, 'name')), get(parameter, 'value'));
  }
  const declared = get(document, 'Parameters');
  if (declared?.kind === 'map') for (const { key, value } of declared.entries) add(key, get(value, 'Default'));
  const azure = [get(document, 'parameters'), get(document, 'variables')];
  for (const { key, value } of azure.flatMap((map) => (map?.kind === 'map' ? map.entries : []))) {
    add(key, get(value, 'defaultValue') ?? value);
  }
  return found;
}

/** What the templates of a file set a parameter to. */
export function parametersOf(file: Carried): Lookup {
  const found = new Map(file.documents.flatMap((document) => [...templateParameters(file, document)]));
  return (name) => found.get(name) ?? null;
}

/** `${IS_TAG}`, also with a default. */
const VARIABLE = /\$(?:\{(\w{1,100})(:?-)?|\((\w{1,100})\)|(\w{1,100}))/g;

/**
 * The parameters of a document with what fills the variables of a container's image in, once for each of several values:
 * these are servers of their own.
 *
 * @param images the texts that the image may be, a parameter that is all of one as `${NAME}`
 */
export function fillings(
  images: readonly string[],
  parameters: Parameters,
  given: (name: string) => readonly Located[],
): Parameters[] {
  const text = images.map((image) => asShell(image, () => true)).join('\n');
  const variables = new Map<string, readonly (Located | null)[]>();
  for (const [, braced, fallback, made, bare] of text.matchAll(VARIABLE)) {
    const name = (braced ?? made ?? bare) as string;
    // A parameter that is empty by default waits for a value as one without a default does.
    const values = parameters.get(name)?.text ? [] : given(name);
    // Where nothing fills it in the default holds.
    if (values.length > 0) variables.set(name, [...values, ...(fallback ? [null] : [])]);
  }
  const most = Math.max(1, ...[...variables.values()].map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => {
    const filled = [...variables].flatMap(([name, values]): [string, Located][] => {
      const value = values[Math.min(turn, values.length - 1)];
      return value ? [[name, value]] : [];
    });
    return new Map([...parameters, ...filled]);
  });
}

/** An image with its parameters put in; one that is all of a parameter stands there letter by letter. */
export function withParameters(text: string, parameters: Parameters): Expanded {
  // CloudFormation's `!Ref NAME` is the parameter of that name, its `!Sub` takes `${NAME}`.
  const written = parameters.has(text) ? `\${${text}}` : asShell(withAzureNames(text), (name) => parameters.has(name));
  const expanded = expandShell(written, (name) => parameters.get(name) ?? null);
  return { ...expanded, verbatim: expanded.verbatim || (expanded.definedAt !== null && /^\$\{\w+\}$/.test(written)) };
}

/** `[concat(parameters('hub'), '/wso2is:', variables('tag'))]` of an Azure template, with `${hub}` for its names. */
function withAzureNames(text: string): string {
  const call = /^\[(concat|format|parameters|variables)\(.*\]$/s.exec(text)?.[1];
  if (call === undefined) return text;
  const matches = text.matchAll(/(?:parameters|variables)\('(\w+)'\)|'([^']*)'/g);
  const parts = [...matches].map(([, name, literal]) => literal ?? `\${${name}}`);
  if (call !== 'format') return parts.join('');
  return (parts[0] ?? '').replace(/\{(\d+)\}/g, (hole, index) => parts[Number(index) + 1] ?? hole);
}
