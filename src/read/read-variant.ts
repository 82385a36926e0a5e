import type { Span } from '../model.ts';
import type { Stretch, Variant } from '../settings.ts';

/** An alternative with the values of the repository that stand in it. */
export interface ReadVariant extends Variant {
  /** Stretches of `settings.source.text`, and where in the repository what stands there is written. */
  values: readonly (Stretch & { from: Span })[];
}
