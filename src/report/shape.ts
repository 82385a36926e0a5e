/** Checks of parsed JSON, for input that others wrote. A check adds what is wrong to `problems`, with the path to it. */
export type Check = (value: unknown, path: string, problems: string[]) => void;

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : typeof value;
};

/** A check by a test. `wanted` completes "expected …". */
const that =
  (wanted: string, test: (value: unknown) => boolean): Check =>
  (value, path, problems) => {
    if (!test(value)) problems.push(`${path}: expected ${wanted}, found ${kindOf(value)}`);
  };

export const isText = that('a string', (value) => typeof value === 'string');

export const isBoolean = that('true or false', (value) => typeof value === 'boolean');

/** A whole number from `least` on. */
export const isWhole = (least: number): Check =>
  that(`a whole number from ${least} on`, (value) => Number.isSafeInteger(value) && (value as number) >= least);

/** A string of a form. */
export const isForm = (wanted: string, form: RegExp): Check =>
  that(wanted, (value) => typeof value === 'string' && form.test(value));

/** One of some values. */
export const isOneOf = (...values: readonly (string | number)[]): Check =>
  that(`one of ${values.map((value) => JSON.stringify(value)).join(', ')}`, (value) =>
    (values as readonly unknown[]).includes(value),
  );

export const orNull =
  (check: Check): Check =>
  (value, path, problems) => {
    if (value !== null) check(value, path, problems);
  };

export const isListOf =
  (check: Check): Check =>
  (value, path, problems) => {
    if (!Array.isArray(value)) {
      problems.push(`${path}: expected an array, found ${kindOf(value)}`);
      return;
    }
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, problems);
  };

/** An object with exactly these keys. */
export const isObject =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, path, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push(`${path}: expected an object, found ${kindOf(value)}`);
      return;
    }
    const join = (key: string): string => (path === '' ? key : `${path}.${key}`);
    for (const [key, check] of Object.entries(checks)) {
      if (!Object.hasOwn(value, key)) problems.push(`${join(key)}: is missing`);
      else check((value as Record<string, unknown>)[key], join(key), problems);
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(checks, key)) problems.push(`${join(JSON.stringify(key))}: is not a key of a report`);
    }
  };
