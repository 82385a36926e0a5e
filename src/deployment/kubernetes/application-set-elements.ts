import { get, items, type YamlNode } from '../../read/yaml.ts';
import type { ImageChange } from '../evidence/image-change.ts';
import { type Carried, locatedScalar } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { withHolesFilled } from '../text/filled-values.ts';
import type { Located } from '../text/located.ts';

/** `{{tag}}`, `{{ .tag }}`, `{{.values.tag | quote}}`: what an element of a list gives an application. */
export const GIVEN =
  /\{\{-?[ \t]{0,9}\.?((?!path\b)[A-Za-z_][\w-]{0,99}(?:\.[\w-]{1,100}){0,9})[ \t]{0,9}(?:\|[ \t]{0,9}\w{1,20}[ \t]{0,9}){0,3}-?\}\}/g;

/** What an element of a list gives an application, by its keys. */
export type Element = ReadonlyMap<string, Located>;

/** Nobody lists more. */
const MAX_ELEMENTS = 1000;

/** The elements of the lists that generators of an `ApplicationSet` go through. */
export function elementsOf(generators: YamlNode | null, file: Carried): Element[] {
  const found: Element[] = [];
  eachMap(generators, (map, path) => {
    if (path.at(-1) !== 'list') return;
    for (const element of items(get(map, 'elements')).slice(0, MAX_ELEMENTS)) {
      const given = new Map<string, Located>();
      eachMap(element, ({ entries }, keys) => {
        for (const { key, value } of entries) {
          const text = locatedScalar(value, file);
          if (text) given.set([...keys, key].join('.'), text);
        }
      });
      found.push(given);
    }
  });
  return found;
}

/** The elements, each different one once, as far as a text takes something from them; none where it takes nothing. */
export function elementsTaken(elements: readonly Element[], text: string): Element[] {
  const taken = new Set([...text.matchAll(GIVEN)].map(([, name = '']) => name));
  const found = new Map<string, Element>();
  for (const element of elements) {
    const used = [...element].filter(([name]) => taken.has(name)).map(([name, value]) => [name, value.text]);
    const key = JSON.stringify(used);
    if (used.length > 0 && !found.has(key)) found.set(key, element);
  }
  return [...found.values()];
}

/** A text with what an element gives it, which is where the whole of it stands where it is nothing else. */
export function ofElement(written: Located, element: Element): Located {
  const given = (name: string): Located | null => element.get(name) ?? null;
  const [first] = written.text.matchAll(GIVEN);
  const whole = first?.[0] === written.text ? given(first[1] as string) : null;
  return whole ?? { ...written, text: withHolesFilled(written.text, GIVEN, given) };
}

/** What an element makes of a change of an image. */
export function imageForElement(change: ImageChange, element: Element): ImageChange {
  const { newName, newTag, digest, at } = change;
  const name = newName === null ? null : ofElement({ text: newName, span: at }, element).text;
  return {
    ...change,
    newName: name,
    newTag: newTag && ofElement(newTag, element),
    digest: digest && ofElement(digest, element),
  };
}
