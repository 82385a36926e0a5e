/** Writes one tree of tables in any spelling TOML has for it. */
import { type MarkName, mark } from './marks.ts';
import type { Random } from './random.ts';
import { dotted, gap, list, type TomlValue, value } from './toml-scalars.ts';

export type TomlNode =
  | { kind: 'value'; value: TomlValue; mark?: MarkName }
  | { kind: 'table'; entries: Map<string, TomlNode> }
  | { kind: 'list'; items: Map<string, TomlNode>[] };

export type Table = Map<string, TomlNode>;

/** Puts a node at a path, making the tables above it; false when something else stands in the way. */
export function put(table: Table, path: readonly string[], node: TomlNode): boolean {
  const [name, ...rest] = path as [string, ...string[]];
  const found = table.get(name);
  if (rest.length === 0) {
    if (found !== undefined) return false;
    table.set(name, node);
    return true;
  }
  if (found !== undefined && found.kind !== 'table') return false;
  const entries: Table = found?.entries ?? new Map();
  if (!put(entries, rest, node)) return false;
  if (found === undefined) table.set(name, { kind: 'table', entries });
  return true;
}

/** A header with the lines below it, and sections that may only come behind it. */
interface Section {
  head: string;
  lines: string[];
  behind: Section[];
}

/** Comments that look like settings. */
const COMMENTS = [
  '# [event.default_listener.client_certificate_authentication_handler]',
  '# enable = true',
  '#enable = false',
  '#',
  '# admin_console.authenticator.mutual_ssl_authenticator.enable = true',
  '# """',
  "# '''",
  '# ünïcode 😀',
];

export class TomlWriter {
  private readonly random: Random;
  private readonly sections: Section[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  write(root: Table): string {
    const { random } = this;
    const top: Section = { head: '', lines: [], behind: [] };
    top.lines = this.body(root, [], [], top, true);
    const order = [top, ...random.shuffled(this.sections)];
    const lines = order.flatMap((section) => this.lines(section));
    return lines.join('\n') + random.pick(['\n', '', '\n\n', '\n# end', '\n\t \n']);
  }

  private lines({ head, lines, behind }: Section): string[] {
    const { random } = this;
    const indent = random.pick(['', '', '  ', '\t']);
    const own = [...(head === '' ? [] : [head]), ...lines].flatMap((line) => [
      ...(random.chance(0.12) ? [random.pick(['', ...COMMENTS])] : []),
      indent + line + (random.chance(0.12) ? ` ${random.pick(COMMENTS)}` : gap(random)),
    ]);
    return [...own, ...behind.flatMap((section) => this.lines(section))];
  }

  /**
   * The lines of a table whose keys begin with `prefix` in the section they stand in. Tables below it that get a header
   * become sections of their own; `headers` is false where none may.
   */
  private body(table: Table, path: string[], prefix: string[], section: Section, headers: boolean): string[] {
    const { random } = this;
    return random.shuffled([...table]).flatMap(([name, node]): string[] => {
      const keys = [...prefix, name];
      if (node.kind === 'value') return [this.entry(keys, value(random, node.value, false), node.mark)];
      const direct = headers && prefix.length === 0;
      if (node.kind === 'list') {
        if (!direct || random.chance(0.3)) return [this.entry(keys, this.inlineList(node.items, false))];
        this.blocks(node.items, [...path, name]);
        return [];
      }
      const roll = random.next();
      if (direct && roll < 0.6) {
        this.section(node.entries, [...path, name], this.sections);
        return [];
      }
      // A table that dotted keys have made may still get tables below it by header (TOML 1.0, "Table"), behind it.
      if (headers && prefix.length > 0 && roll < 0.05 && table.size > 1 && hasValue(table)) {
        this.section(node.entries, [...path, name], section.behind);
        return [];
      }
      if (roll < 0.82 && node.entries.size > 0) {
        return this.body(node.entries, [...path, name], keys, section, headers);
      }
      return [this.entry(keys, this.inline(node.entries))];
    });
  }

  private section(table: Table, path: string[], into: Section[]): void {
    const { random } = this;
    const section: Section = { head: this.head(path, '[', ']'), lines: [], behind: [] };
    const place = into.length;
    const before = this.sections.length;
    section.lines = this.body(table, path, [], section, into === this.sections);
    const below = this.sections.length > before;
    // A table that only holds others needs no header of its own.
    if (section.lines.length === 0 && below && random.chance(0.6)) return;
    into.splice(place, 0, section);
  }

  private blocks(items: readonly Table[], path: string[]): void {
    const sections = items.map((item): Section => {
      const section: Section = { head: this.head(path, '[[', ']]'), lines: [], behind: [] };
      section.lines = this.body(item, path, [], section, false);
      return section;
    });
    const [first, ...others] = sections;
    if (first) this.sections.push({ ...first, behind: others });
  }

  private head(path: string[], open: string, close: string): string {
    return `${open}${gap(this.random)}${dotted(this.random, path)}${gap(this.random)}${close}`;
  }

  private entry(keys: readonly string[], written: string, name?: MarkName): string {
    const { random } = this;
    return mark(name, dotted(random, keys), `${gap(random)}=${gap(random)}`, written);
  }

  private inline(table: Table): string {
    const { random } = this;
    const entries = random.shuffled([...table]).flatMap(([name, node]) => this.inlineEntries([name], node));
    const inside = entries.map((entry) => gap(random) + entry + gap(random)).join(',');
    return `{${inside === '' ? gap(random) : inside}}`;
  }

  private inlineEntries(keys: string[], node: TomlNode): string[] {
    const { random } = this;
    if (node.kind === 'value') return [this.entry(keys, value(random, node.value, true), node.mark)];
    if (node.kind === 'list') return [this.entry(keys, this.inlineList(node.items, true))];
    if (node.entries.size > 0 && random.chance(0.5)) {
      return random.shuffled([...node.entries]).flatMap(([name, below]) => this.inlineEntries([...keys, name], below));
    }
    return [this.entry(keys, this.inline(node.entries))];
  }

  private inlineList(items: readonly Table[], oneLine: boolean): string {
    return list(
      this.random,
      items.map((item) => this.inline(item)),
      oneLine,
    );
  }
}

const hasValue = (table: Table): boolean => [...table.values()].some(({ kind }) => kind === 'value');
