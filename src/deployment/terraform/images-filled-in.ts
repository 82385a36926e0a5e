import type { Unit } from '../evidence/unit.ts';
import { placeKey } from '../text/located.ts';

/**
 * Units without the images of Terraform's files that only fill in a manifest of the repository: its workload is told with
 * them, and with its files.
 */
export function withoutFilledIn(units: readonly Unit[]): Unit[] {
  const filledIn = new Set(
    units
      .filter(({ kind }) => kind === 'kubernetes')
      .flatMap(({ claims, file }) => claims.filter(({ span }) => span.file !== file))
      .map(({ span }) => placeKey(span)),
  );
  return units.filter(
    ({ kind, claims }) => kind !== 'terraform' || !claims.some(({ span }) => filledIn.has(placeKey(span))),
  );
}
