import { isActive } from './visible.ts';

/**
 * JSON with two spaces and a line break at the end. Characters a terminal or GitHub's runner acts on are written as JSON escapes, which
 * parse to the same value.
 */
export function renderJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replaceAll(/[^\n\x20-\x7e]/gu, escapeActive).replaceAll('##[', '##\\u005b')}\n`;
}

function escapeActive(character: string): string {
  if (!isActive(character)) return character;
  // By UTF-16 units: JSON knows no longer escapes.
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
