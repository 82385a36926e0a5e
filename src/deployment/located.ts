import type { Span } from '../model.ts';

/** A place as the key of a map. */
export const placeKey = ({ file, start }: Span): string => `${file}:${start}`;

/** Whether a place lies in another. */
export function isIn({ file, start }: Span, around: Span): boolean {
  return file === around.file && start >= around.start && start <= around.end;
}

/** A text and the place it stands at. */
export interface Located {
  text: string;
  span: Span;
}
