import type { Span } from '../model.ts';

/** A place as the key of a map. */
export const placeKey = ({ file, start }: Span): string => `${file}:${start}`;

/** A text and the place it stands at. */
export interface Located {
  text: string;
  span: Span;
}
