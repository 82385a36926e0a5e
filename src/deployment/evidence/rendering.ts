import { type Decided, unrenderedIn } from '../../read/template-unrendered.ts';
import type { YamlNode } from '../../read/yaml.ts';
import type { Stretch } from '../../settings.ts';
import type { ChartEnvironment } from './unit.ts';
import { valuesResolver } from './values-resolver.ts';

/** Two branches without others in them. */
const BRANCHES =
  /\{\{-?\s{0,9}if\s[^{}]{1,300}\}\}((?:[^{]|\{(?!\{-?\s{0,9}(?:if|with|range|else|end)\b)){0,500})(?:\{\{-?\s{0,9}else\s{0,9}-?\}\}((?:[^{]|\{(?!\{-?\s{0,9}(?:if|with|range|else|end)\b)){0,500}))?\{\{-?\s{0,9}end\s{0,9}-?\}\}/g;

const known = new WeakMap<ChartEnvironment, Map<string, Decided>>();

/** The stretches of a template of a chart that an environment does not render, ascending. */
export function unrendered(text: string, environment: ChartEnvironment): readonly Stretch[] {
  return decided(text, environment).left;
}

function decided(text: string, environment: ChartEnvironment): Decided {
  const texts = known.get(environment) ?? new Map<string, Decided>();
  known.set(environment, texts);
  const before = texts.get(text);
  if (before) return before;
  const found = unrenderedIn(text, valuesResolver(environment.values));
  texts.set(text, found);
  return found;
}

/** Whether an environment renders what stands at an offset of a template, or may. */
export function isRendered(text: string, offset: number, environment: ChartEnvironment): boolean {
  return !unrendered(text, environment).some(({ start, end }) => start <= offset && offset < end);
}

/** A template with blanks for what an environment does not render: every offset and every line stays. */
export function renderedText(text: string, environment: ChartEnvironment): string {
  return withBlanks(text, unrendered(text, environment));
}

/** The same with blanks for the tags of conditions, too, where the environment leaves no choice. */
export function withoutDecided(text: string, environment: ChartEnvironment): string {
  return withBlanks(renderedText(text, environment), decided(text, environment).tags);
}

/** @param left ascending and apart from each other */
function withBlanks(text: string, left: readonly Stretch[]): string {
  const parts = left.map(({ start, end }, index) => {
    const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ');
    return text.slice(left[index - 1]?.end ?? 0, start) + blank;
  });
  return parts.join('') + text.slice(left.at(-1)?.end ?? 0);
}

/**
 * A short text of a template, such as an image, with only the one of two branches that an environment renders
 * (`{{ if .Values.digest }}@{{ .Values.digest }}{{ else }}:{{ .Values.tag }}{{ end }}`); both stay where nothing decides.
 */
export function decidedText(text: string, environment: ChartEnvironment): string {
  return text.replace(BRANCHES, (whole: string, first: string, second: string | undefined, at: number) => {
    const isLeftOut = (start: number): boolean => !isRendered(text, start, environment);
    if (isLeftOut(text.indexOf('}}', at) + 2)) return second ?? '';
    return second !== undefined && isLeftOut(at + whole.lastIndexOf('{{') - second.length) ? first : whole;
  });
}

/**
 * A YAML node of a template with only the keys and items that an environment renders; null when it renders nothing of it.
 *
 * @param text the text that the node's offsets count in
 */
export function renderedNode(node: YamlNode | null, text: string, environment: ChartEnvironment): YamlNode | null {
  if (unrendered(text, environment).length === 0) return node;
  const shown = (one: YamlNode | null): YamlNode | null => {
    // A map begins with its first key, which may be the only one that is left out.
    if (one?.kind === 'map') {
      const entries = one.entries.filter(({ keyAt }) => isRendered(text, keyAt.start, environment));
      if (entries.length === 0 && one.entries.length > 0) return null;
      return { ...one, entries: entries.map((entry) => ({ ...entry, value: shown(entry.value) })) };
    }
    if (one?.kind === 'seq') {
      const items = one.items.map((item) => ({ item, kept: shown(item) }));
      return {
        ...one,
        items: items.filter(({ item, kept }) => item === null || kept !== null).map(({ kept }) => kept),
      };
    }
    return one && isRendered(text, one.start, environment) ? one : null;
  };
  return shown(node);
}
