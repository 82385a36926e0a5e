import type { Setting, Site, Source, Stretch } from '../settings.ts';
import { HANDLER_NAME } from './handler.ts';
import { beginsLine, indentAt, lastLine } from './lines.ts';
import { leftOut, type Masked, type Tag, tagIn } from './masked.ts';
import { absent, unknown } from './result.ts';
import { parseBoolean, unknowable } from './value.ts';
import { attributeOf, type XmlElement } from './xml-tree.ts';

/** An XML source with its elements. */
export interface XmlDocument {
  source: Source;
  masked: Masked;
  root: XmlElement;
  /** The conditions of the product's own template that enclose an offset. */
  conditions: (offset: number) => string[];
}

/** Whether a switch is on, given its attribute's value (null: the attribute is not written). */
export type Meaning = (value: string | null) => boolean;

/** `enable="…"`: Java's parseBoolean of a missing attribute is false. */
export const enabledBy: Meaning = (value) => value !== null && parseBoolean(value);

/** `disabled="…"`: on unless it is true (advisory.md, Part B). */
export const unlessDisabled: Meaning = (value) => value === null || !parseBoolean(value);

/** The switch an element's attribute is, reported at the attribute, or at the start tag when it is not written. */
export function attributeSetting(doc: XmlDocument, element: XmlElement, name: string, on: Meaning): Setting {
  const { source, masked } = doc;
  const attribute = attributeOf(element, name);
  if (!attribute) {
    const at = { start: element.tag.start, end: element.tag.end };
    const tag = tagsBetweenAttributes(masked, element);
    if (tag) return unknown(source, at, tag.reason);
    const insertAt = element.tag.attributes.at(-1)?.at.end ?? at.start + 1 + element.tag.name.length;
    return state(source, on(null), null, at, { kind: 'xml-attribute', insertAt });
  }
  const raw = source.text.text.slice(attribute.valueAt.start, attribute.valueAt.end);
  const tag = tagIn(masked, attribute.at);
  const reason = tag?.reason ?? unknowable(attribute.value);
  if (reason !== null) return unknown(source, attribute.at, reason, raw);
  const site: Site = { kind: 'value', value: attribute.valueAt, quoted: attribute.quote };
  return state(source, on(attribute.value), raw, attribute.at, site);
}

function state(source: Source, on: boolean, raw: string | null, at: Stretch, site: Site): Setting {
  return { value: on ? 'true' : 'false', raw, source, at, site, reason: null, via: null };
}

/** A template tag in a start tag, outside of values, that could stand for whole attributes or their names. */
function tagsBetweenAttributes(masked: Masked, { tag }: XmlElement): Tag | null {
  return (
    masked.tags.find(
      ({ start, end }) =>
        start >= tag.start &&
        end <= tag.end &&
        !tag.attributes.some(({ valueAt }) => start >= valueAt.start && end <= valueAt.end),
    ) ?? null
  );
}

/**
 * Of several elements that stand for one switch, the one to report: a `true` one, else one that cannot be known. The
 * product keeps the last; this is stricter. Further `true` ones come along in `also`.
 */
export function worst(settings: readonly [Setting, ...Setting[]]): Setting {
  const on = settings.filter(({ value }) => value === 'true');
  const [first, ...others] = on;
  if (!first) return settings.find(({ value }) => value === 'unknown') ?? settings[0];
  return others.length === 0 ? first : { ...first, also: others.map(({ site }) => site) };
}

/**
 * An element that is not written: it belongs into `parent`, else into the root. A template tag that stands alone where
 * the element could come from makes it unknown.
 */
export function missingElement(doc: XmlDocument, parent: XmlElement | null): Setting {
  const { source, masked, root } = doc;
  const hole = masked.tags.find((tag) => tag.kind === 'hole' && canHold(root, parent, tag));
  if (hole) return unknown(source, { start: hole.start, end: hole.end }, hole.reason);
  const text = source.text.text;
  const holder = parent ?? root;
  const { close, tag, prefix } = holder;
  const slash = text.slice(0, tag.end - 2).trimEnd().length;
  const selfClosed = tag.selfClosed ? { start: slash, end: tag.end } : null;
  const insertAt = selfClosed ? tag.end : tag.end + text.slice(tag.end, close).trimEnd().length;
  const indent = childIndent(text, holder);
  const site: Site = {
    kind: parent ? 'xml-child' : 'xml-parent',
    insertAt,
    indent,
    selfClosed,
    prefix,
    parent: tag.name,
  };
  const at = parent ? { start: tag.start, end: tag.end } : lastLine(text);
  return { ...absent(source, at), site: leftOut(source, masked, HANDLER_NAME) ? { kind: 'none' } : site };
}

/** Whether a tag stands directly in the root, directly in `parent`, or outside the root: not deeper in other elements. */
function canHold(root: XmlElement, parent: XmlElement | null, tag: Tag): boolean {
  const inside = ({ tag: own, close }: XmlElement) => tag.start >= own.end && tag.end <= close;
  const outer = root.children.find(inside);
  if (!outer) return true;
  return outer === parent && !parent.children.some(inside);
}

/** How children are indented: as the last one that begins a line, else one step more than the element itself. */
function childIndent(text: string, element: XmlElement): string {
  const own = indentAt(text, element.tag.start);
  const child = element.children.findLast(({ tag }) => beginsLine(text, tag.start));
  if (child) return indentAt(text, child.tag.start);
  return own + (own.startsWith('\t') ? '\t' : '    ');
}
