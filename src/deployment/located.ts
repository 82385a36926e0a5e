import type { Span } from '../model.ts';

/** A text and the place it stands at. */
export interface Located {
  text: string;
  span: Span;
}
