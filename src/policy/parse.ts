import { TomlDate } from 'smol-toml';
import type { Part, ProductId, Span } from '../model.ts';
import type { Stretch } from '../settings.ts';
import { dateOf, dayNumber } from './dates.ts';
import { type Document, parseDocument } from './document.ts';
import { checkVersion, unknownProduct } from './facts.ts';
import { checkGlob, compileGlob, type Matcher } from './glob.ts';
import type { Path, Places } from './places.ts';
import { type Allow, type Policy, PolicyError, type PolicyProblem, type Target } from './policy.ts';
import { isProductId } from './products.ts';
import { suggest } from './suggest.ts';

/** The furthest `expires` from today on (design.md, "Policy file"). */
export const MAX_DAYS_AHEAD = 366;

const KEYS = {
  target: ['path', 'product', 'version', 'update_level'],
  allow: ['path', 'part', 'reason', 'owner', 'expires'],
} as const;

/** TOML's integers from 0 on. */
const WHOLE_NUMBER = /^(\+?[\d_]+|0x[\da-f_]+|0o[0-7_]+|0b[01_]+)$/i;

type Kind = keyof typeof KEYS;

const ENTRIES = Object.keys(KEYS) as Kind[];

/**
 * Reads a policy file.
 * @param file how spans and messages name the file
 * @param text decoded text without byte order mark
 * @param today `YYYY-MM-DD`; `expires` may lie at most 366 days after it
 * @throws PolicyError with every problem of the file at its range (a TOML syntax error hides those behind it)
 */
export function parsePolicy(file: string, text: string, today: string): Policy {
  const document = parseDocument(file, text);
  return new Reader(file, text, document, today).read();
}

/** One entry while it is read: its table, its path in the document and its ranges. */
interface Entry {
  kind: Kind;
  table: Record<string, unknown>;
  path: Path;
  header: Stretch;
  whole: Stretch;
}

/** A field's value as the document has it, and where. */
interface Field {
  name: string;
  value: unknown;
  at: Span;
}

class Reader {
  private readonly problems: PolicyProblem[] = [];
  private readonly file: string;
  private readonly text: string;
  private readonly document: Record<string, unknown>;
  private readonly places: Places;
  private readonly today: number;

  constructor(file: string, text: string, parsed: Document, today: string) {
    this.file = file;
    this.text = text;
    this.document = parsed.value;
    this.places = parsed.places;
    const day = dayNumber(today);
    if (day === null) throw new RangeError(`Not a date (YYYY-MM-DD): ${today}`);
    this.today = day;
  }

  read(): Policy {
    for (const key of Object.keys(this.document)) {
      if ((ENTRIES as string[]).includes(key)) continue;
      const meant = suggest(key, ENTRIES);
      const hint =
        meant === null ? 'A policy file has [[target]] and [[allow]] entries.' : `Did you mean [[${meant}]]?`;
      this.problem(this.places.at([key]).key, `Unknown key ${quote(key)}. ${hint}`);
    }
    const targets = this.entries('target').flatMap((entry) => this.target(entry) ?? []);
    const allows = this.entries('allow').flatMap((entry) => this.allow(entry) ?? []);
    this.duplicates(targets, (target) => target.path, 'a [[target]] with this path');
    this.duplicates(
      allows,
      (allow) => JSON.stringify([allow.path, allow.part, allow.reason, allow.owner]),
      'the same [[allow]] entry',
    );
    if (this.problems.length > 0) {
      this.problems.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
      throw new PolicyError(this.file, this.text, this.problems);
    }
    return { file: this.file, text: this.text, targets, allows };
  }

  private entries(kind: Kind): Entry[] {
    const value = this.document[kind];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.problem(this.places.at([kind]).key, `Write [[${kind}]], with two brackets: there can be several.`);
      return [];
    }
    const entries: Entry[] = [];
    for (const [index, table] of value.entries()) {
      const path = [kind, index];
      const place = this.places.at(path);
      if (!isTable(table)) {
        this.problem(place.value, `${quote(kind)} holds tables: write a [[${kind}]] entry.`);
        continue;
      }
      const entry = { kind, table, path, header: place.key, whole: place.value };
      this.unknownKeys(entry);
      entries.push(entry);
    }
    return entries;
  }

  private unknownKeys({ kind, table, path }: Entry): void {
    const known = KEYS[kind];
    for (const key of Object.keys(table)) {
      if ((known as readonly string[]).includes(key)) continue;
      const meant = suggest(key, known);
      const hint = meant === null ? `It takes ${known.join(', ')}.` : `Did you mean ${quote(meant)}?`;
      this.problem(this.places.at([...path, key]).key, `Unknown key ${quote(key)} in [[${kind}]]. ${hint}`);
    }
  }

  private target(entry: Entry): Target | null {
    const before = this.problems.length;
    const glob = this.glob(entry);
    const product = this.product(entry);
    const version = this.version(entry);
    const level = this.updateLevel(entry);
    const { version: writtenVersion, update_level: writtenLevel, product: writtenProduct } = entry.table;
    if (writtenLevel !== undefined && writtenVersion === undefined) {
      this.problem(
        this.places.at([...entry.path, 'update_level']).key,
        'An update level means something for one version only; add version = "x.y.z" to this entry.',
      );
    }
    if (writtenProduct === undefined && writtenVersion === undefined && writtenLevel === undefined) {
      this.problem(entry.header, 'This [[target]] says nothing; add product, version, or version and update_level.');
    }
    if (this.problems.length > before || glob === null) return null;
    return {
      path: glob.path,
      at: glob.at,
      entry: this.span(entry.whole),
      product: product?.value ?? null,
      version: version?.value ?? null,
      updateLevel: level?.value ?? null,
      says: { product: product?.at ?? null, version: version?.at ?? null, updateLevel: level?.at ?? null },
      matches: glob.matches,
    };
  }

  private allow(entry: Entry): Allow | null {
    const glob = this.glob(entry);
    const part = this.part(entry);
    const reason = this.sentence(entry, 'reason', 'why this is allowed, and where that was reviewed');
    const owner = this.sentence(entry, 'owner', 'who answers for it, for example "@acme/iam"');
    const expires = this.expires(entry);
    if (!glob || !part || !reason || !owner || !expires) return null;
    return {
      path: glob.path,
      at: glob.at,
      entry: this.span(entry.whole),
      part,
      reason,
      owner,
      expires: expires.value,
      expiresAt: expires.at,
      matches: glob.matches,
    };
  }

  private glob(entry: Entry): { path: string; at: Span; matches: Matcher } | null {
    const field = this.stringField(entry, 'path', 'a glob for the configuration files it is about');
    if (field === null) return null;
    const wrong = checkGlob(field.value);
    if (wrong !== null) return this.problem(field.at, wrong);
    return { path: field.value, at: field.at, matches: compileGlob(field.value) };
  }

  private product(entry: Entry): { value: ProductId; at: Span } | null {
    const field = this.stringField(entry, 'product', null);
    if (field === null) return null;
    if (isProductId(field.value)) return { value: field.value, at: field.at };
    return this.problem(field.at, unknownProduct(field.value));
  }

  private version(entry: Entry): { value: string; at: Span } | null {
    const field = this.stringField(entry, 'version', null);
    if (field === null) return null;
    const wrong = checkVersion(field.value);
    return wrong === null ? field : this.problem(field.at, wrong);
  }

  private updateLevel(entry: Entry): { value: number; at: Span } | null {
    const field = this.field(entry, 'update_level', null);
    if (field === null) return null;
    const { value, at } = field;
    // smol-toml gives 411.0 the same number as 411; only the text tells them apart.
    if (typeof value === 'number' && WHOLE_NUMBER.test(this.written(at))) {
      return { value, at };
    }
    return this.problem(at, 'The update level is a whole number without quotes; write for example update_level = 411.');
  }

  private part(entry: Entry): Part | null {
    const field = this.field(entry, 'part', '"A" (System REST APIs) or "B" (SOAP services)');
    if (field === null) return null;
    if (field.value === 'A' || field.value === 'B') return field.value;
    return this.problem(
      field.at,
      'The part is "A" (System REST APIs) or "B" (SOAP services); for both, write one entry each.',
    );
  }

  private sentence(entry: Entry, name: 'reason' | 'owner', what: string): string | null {
    const field = this.stringField(entry, name, what);
    if (field === null) return null;
    if (field.value.trim() === '') return this.problem(field.at, `The ${name} is empty; say ${what}.`);
    return field.value;
  }

  private expires(entry: Entry): { value: string; at: Span } | null {
    const field = this.field(entry, 'expires', 'the last day it holds, for example expires = 2027-03-31');
    if (field === null) return null;
    const { value, at } = field;
    const written = this.written(at);
    if (typeof value === 'string') {
      const date = dayNumber(value) === null ? 'YYYY-MM-DD' : value;
      return this.problem(at, `The date is written without quotes: expires = ${date}.`);
    }
    if (!(value instanceof TomlDate) || !value.isDate()) {
      return this.problem(at, 'This is not a date; write the last day the entry holds as expires = YYYY-MM-DD.');
    }
    const day = dayNumber(written);
    if (day === null) return this.problem(at, `There is no such day as ${written}.`);
    if (day - this.today > MAX_DAYS_AHEAD) {
      return this.problem(
        at,
        `An entry holds for at most ${MAX_DAYS_AHEAD} days; the latest date today is ${dateOf(this.today + MAX_DAYS_AHEAD)}.`,
      );
    }
    return { value: written, at };
  }

  private stringField(entry: Entry, name: string, required: string | null): { value: string; at: Span } | null {
    const field = this.field(entry, name, required);
    if (field === null) return null;
    if (typeof field.value === 'string') return { value: field.value, at: field.at };
    return this.problem(field.at, `${quote(name)} is a text; write it in quotes.`);
  }

  /** A field of an entry; a missing one is a problem when `required` says what to write there. */
  private field(entry: Entry, name: string, required: string | null): Field | null {
    const value = entry.table[name];
    if (value !== undefined) {
      return { name, value, at: this.span(this.places.at([...entry.path, name]).value) };
    }
    if (required !== null) {
      this.problem(entry.header, `This [[${entry.kind}]] has no ${quote(name)}; add ${required}.`);
    }
    return null;
  }

  private duplicates<T extends { entry: Span; at: Span }>(
    entries: readonly T[],
    key: (entry: T) => string,
    what: string,
  ): void {
    const seen = new Set<string>();
    for (const entry of entries) {
      const id = key(entry);
      if (seen.has(id)) this.problem(entry.at, `There already is ${what} above; keep one of them.`);
      seen.add(id);
    }
  }

  private problem(at: Stretch, message: string): null {
    this.problems.push({ message, at: this.span(at) });
    return null;
  }

  private span({ start, end }: Stretch): Span {
    return { file: this.file, start, end };
  }

  private written({ start, end }: Stretch): string {
    return this.text.slice(start, end);
  }
}

const quote = (text: string): string => JSON.stringify(text);

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof TomlDate);
