import type { Span } from '../../model.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Survey } from '../placement/survey.ts';
import { placeKey } from '../text/located.ts';
import { perTree } from '../text/per-tree.ts';

/** The units that state something at a place: those that run or build the image that stands there. */
export function unitsAt(place: Span, { tree, units }: Survey): readonly Unit[] {
  return byPlace(tree, units).get(placeKey(place)) ?? [];
}

const byPlace = perTree((_tree, units: readonly Unit[]) => {
  const found = new Map<string, Set<Unit>>();
  for (const unit of units) {
    for (const { span } of unit.claims) {
      const key = placeKey(span);
      found.set(key, (found.get(key) ?? new Set()).add(unit));
    }
  }
  return new Map([...found].map(([key, at]) => [key, [...at]]));
});
