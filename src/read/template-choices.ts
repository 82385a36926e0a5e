import type { Possible, Resolved } from './resolver.ts';
import type { Value } from './template-value.ts';

/** Expressions with more combinations of values are not looked into. */
const MAX_COMBINED = 64;

/** Goes through the combinations of the values that the names of one expression may have. */
export class Choices {
  private readonly names = new Map<string, (Possible & { every: number }) | null>();
  private combinations = 1;
  private turn = 0;

  /** The value that a name has in this turn; null when it has none. */
  pick(name: string, possible: () => Possible | null): Resolved | 'unknown' | null {
    let known = this.names.get(name);
    if (known === undefined) {
      const found = possible();
      known = found && { ...found, every: this.combinations };
      this.names.set(name, known);
      this.combinations *= found?.values.length ?? 1;
    }
    if (!known) return null;
    const { values, every } = known;
    return values[Math.floor(this.turn / every) % values.length] as Resolved | 'unknown' | null;
  }

  /**
   * What an expression is in all turns; not known, with the reason, when it makes a difference which values the names have.
   *
   * @param evaluate asks for the names by `pick`
   * @param effect what of the value counts; null when it is not known
   */
  agreed(evaluate: () => Value, effect: (value: Value) => string | boolean | null): Value {
    const first = evaluate();
    const seen = effect(first);
    let differs = seen === null || this.combinations > MAX_COMBINED;
    for (this.turn = 1; !differs && this.turn < this.combinations; this.turn++) differs = effect(evaluate()) !== seen;
    const reasons = [...this.names.values()].flatMap((open) => open?.reason ?? []);
    return reasons.length > 0 && differs ? { state: 'unknown', reason: reasons.join(', and ') } : first;
  }
}
