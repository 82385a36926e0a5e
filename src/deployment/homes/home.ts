import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import type { Entry } from '../evidence/entry.ts';
import type { Identity } from '../evidence/identify.ts';
import type { ChartEnvironment, Unit } from '../evidence/unit.ts';

/** One product home, put together: what it runs and the configuration it gets. */
export interface Home {
  id: string;
  /** Effective files: of several for one place in the home, the one that covers the others. */
  entries: Entry[];
  identity: Identity;
  /** Of a home that its own `carbon.xml` tells of: what tells of it beside that, with its release. */
  toldBeside?: Claim;
  /** What runs it; empty when nothing in the repository is known to. */
  units: Unit[];
  environment: ChartEnvironment | null;
  /** The image of a home without configuration. */
  imageAt: Span | null;
}
