import { grouped } from '../../lists.ts';
import type { Span } from '../../model.ts';
import type { Stretch } from '../../settings.ts';

/** A place as the key of a map. */
export const placeKey = ({ file, start }: Span): string => `${file}:${start}`;

/** Whether a place lies in another, or is the same. */
export function isIn({ file, start, end }: Span, around: Span): boolean {
  return file === around.file && start >= around.start && end <= around.end;
}

/** Whether two stretches of one file have a part in common: quotes may belong to one alone. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Places, or what else lies in a file, by their files, in their order. */
export function byFile<Place extends { file: string }>(places: Iterable<Place>): ReadonlyMap<string, readonly Place[]> {
  return grouped(places, ({ file }) => file);
}

/** Finds the value that a name has, null where nothing gives it one. */
export type Lookup = (name: string) => Located | null;

/** Finds the value that a name has at a place of a text. */
export type LookupAt = (offset: number) => Lookup;

/** A text and the place it stands at. */
export interface Located {
  text: string;
  span: Span;
}
