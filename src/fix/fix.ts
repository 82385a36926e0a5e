import type { Edit, Fix, Part, Span } from '../model.ts';
import type { Setting, Site } from '../settings.ts';
import { editAt } from './site.ts';

const WHAT: Record<Part, string> = {
  A: 'certificate-based authentication for System REST APIs',
  B: 'the mutual TLS authenticator of the SOAP services',
};

/**
 * The smallest edits that make a setting `disabled`. Null when it is off already or cannot be known, when nothing has
 * to be written (an absent authenticator is off), when the text leaves no place for it, or when its carrier cannot
 * take the text.
 */
export function fixFor(setting: Setting, part: Part): Fix | null {
  const missing = setting.value === 'absent';
  if (setting.value !== 'true' && !(missing && part === 'A')) return null;
  const edits: Edit[] = [];
  for (const site of [setting.site, ...(setting.also ?? [])] satisfies Site[]) {
    const edit = editAt(setting.source, site);
    if (!edit) return null;
    edits.push(edit);
  }
  const description = missing ? `Add the setting that switches off ${WHAT[part]}` : `Switch off ${WHAT[part]}`;
  return { description, edits, needsPerson: false };
}

/**
 * Pins the update level that carries the fix in an image tag; a person has to make sure that this image exists.
 * @param pin where version and level stand, and what to write there instead, e.g. `5.11.0.411`
 */
export function pinFix(pin: { span: Span; text: string }): Fix {
  return {
    description: `Pin ${pin.text}, the first update level with the fix; the image must exist before it is deployed`,
    edits: [{ ...pin.span, text: pin.text }],
    needsPerson: true,
  };
}
