import type { Span } from '../../model.ts';
import type { Located } from '../text/located.ts';

/** An entry of a kustomization's `images`. */
export interface ImageChange {
  /** Name of the images it changes, without a tag, as the workloads have it. */
  name: string;
  newName: string | null;
  newTag: Located | null;
  digest: Located | null;
  /** Where it says what the images become: its tag or digest, else their new name. */
  at: Span;
}
