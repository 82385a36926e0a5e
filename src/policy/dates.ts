/** Calendar days as `YYYY-MM-DD` texts: no clock, no time zone. */

const DAY = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` text; null when it is not written so or the calendar has no such day. */
export function dayNumber(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse rolls 2027-02-30 over into March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return time / DAY;
}

/** The `YYYY-MM-DD` text of a day number. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another, negative when `to` lies before. Throws when either is not a date. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (start === null || end === null) throw new RangeError(`Not a date (YYYY-MM-DD): ${start === null ? from : to}`);
  return end - start;
}
