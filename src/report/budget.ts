import type { Level } from '../model.ts';
import { LEVELS } from './words.ts';

/** Workflow-command annotations GitHub keeps per level and step; it drops the rest without a word. */
export const PER_LEVEL: Readonly<Record<Level, number>> = { error: 10, warning: 10, notice: 10 };

export interface Budgeted<T> {
  /** What fits: errors, then warnings, then notices, each in the order given. */
  shown: T[];
  /** What does not, by level, severest first; levels with nothing cut are left out. */
  cut: { level: Level; items: T[] }[];
}

/**
 * Splits items by what a surface with a number of slots per level can show. A level that does not fit keeps its last
 * slot free, for the caller to say there how many more there are.
 * @param items most important first within a level
 */
export function budget<T extends { level: Level }>(items: readonly T[], slots = PER_LEVEL): Budgeted<T> {
  const shown: T[] = [];
  const cut: Budgeted<T>['cut'] = [];
  for (const level of LEVELS) {
    const all = items.filter((item) => item.level === level);
    const fitting = all.length <= slots[level] ? all.length : Math.max(0, slots[level] - 1);
    shown.push(...all.slice(0, fitting));
    if (fitting < all.length) cut.push({ level, items: all.slice(fitting) });
  }
  return { shown, cut };
}
