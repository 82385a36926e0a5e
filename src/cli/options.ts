import { UsageError } from '../usage.ts';

/** The value when it is one of the allowed ones. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`${option} is ${JSON.stringify(value)}; give one of ${allowed.join(', ')}.`);
  return found;
}

/** The one path of a command line. */
export function onlyPath(positionals: readonly string[], fallback: string): string {
  if (positionals.length > 1) throw new UsageError(`There are ${positionals.length} paths; give one folder to scan.`);
  return positionals[0] ?? fallback;
}
