import type { BranchChoice, CertAuthSettings, Source, TemplateLanguage } from '../settings.ts';
import { fillsLines } from './lines.ts';
import { MappedText } from './mapped-text.ts';
import type { Masked } from './masked.ts';
import type { ReadVariant } from './read-variant.ts';
import type { Resolver } from './resolver.ts';
import { languagesIn } from './template.ts';
import { type Assumed, type Option, optionsOf } from './template-conditions.ts';
import { TemplateExpressions } from './template-expressions.ts';
import { type Built, build, type Step } from './template-plan.ts';
import { Relevance } from './template-relevance.ts';
import { type RawTag, scanTags } from './template-tags.ts';
import { maskToml } from './template-toml.ts';
import { type ConditionalNode, parseTemplate, type TemplateNode, type TemplateTree } from './template-tree.ts';
import { type TrimmedBreak, trimmedBreaks } from './template-trim.ts';
import { printed } from './template-value.ts';
import { maskXml } from './template-xml.ts';

const MAX_VARIANTS = 64;
const MAX_REPAIRS = 12;
/** Beyond this a source that cannot be read is not tried in other ways. */
const MAX_ATTEMPTS = 200;
const MAX_NESTED_CONTENT = 5;

export class TooManyVariants extends Error {
  constructor() {
    super(`its template conditions combine to more than ${MAX_VARIANTS} alternatives`);
    this.name = 'TooManyVariants';
  }
}

type Read = (source: Source, masked: Masked) => CertAuthSettings;

/** One alternative in the making: the branches of relevant conditions and what follows for other conditions. */
interface Choice {
  branches: ReadonlyMap<ConditionalNode, number>;
  assumed: Assumed;
  told: readonly { condition: string; tag: RawTag }[];
}

/** How the conditions that change no setting are taken, in the order in which they are tried. */
type Habit = 'first' | 'last' | 'none';

interface Attempt {
  settings: CertAuthSettings;
  built: Built;
  free: readonly { node: ConditionalNode; options: readonly Option[]; taken: number }[];
}

/** Reads one templated source in all its alternatives. */
export class TemplateReader {
  readonly error: { message: string; at: { start: number; end: number } } | null;
  private readonly source: Source;
  private readonly read: Read;
  private readonly language: TemplateLanguage;
  private readonly text: MappedText;
  private readonly tree: TemplateTree;
  private readonly expressions: TemplateExpressions;
  private readonly relevance: Relevance;
  private readonly trimmed: readonly TrimmedBreak[];
  private attempts = 0;
  private readonly mattering = new Map<ConditionalNode, boolean>();

  constructor(source: Source, resolver: Resolver | null, read: Read) {
    this.source = source;
    this.read = read;
    this.language = source.template ?? 'go';
    let text = source.text;
    let parsed = parse(text.text, this.language);
    let expressions = new TemplateExpressions(parsed.tree, this.language, resolver);
    // The syntax of XML does not ask for lines.
    const asksLines = source.kind === 'deployment.toml';
    let trimmed = asksLines ? trimmedBreaks(text.text, parsed.tags) : [];
    for (let round = 0; round < MAX_NESTED_CONTENT && !parsed.tree.error; round++) {
      const composed = withContent(text, expressions, this.language, trimmed);
      if (!composed) break;
      text = composed.text;
      if (asksLines) trimmed = composed.trimmed;
      parsed = parse(text.text, this.language);
      expressions = new TemplateExpressions(parsed.tree, this.language, resolver);
    }
    this.text = text;
    this.tree = parsed.tree;
    this.expressions = expressions;
    this.error = parsed.tree.error;
    this.relevance = new Relevance(text.text, source.kind, this.error ? [] : parsed.tree.nodes);
    this.trimmed = trimmed.filter(({ sure, next }) => sure || this.relevance.at(next));
  }

  /** @throws TooManyVariants */
  variants(): ReadVariant[] {
    const start: Choice = { branches: new Map(), assumed: new Map(), told: [] };
    return this.choices(this.tree.nodes, [start]).map((choice) => this.variant(choice));
  }

  private choices(nodes: readonly TemplateNode[], from: Choice[]): Choice[] {
    let choices = from;
    for (const node of nodes) {
      if (node.kind === 'body') choices = this.choices(node.body, choices);
      if (node.kind !== 'if' || !this.matters(node)) continue;
      choices = choices.flatMap((choice) =>
        this.options(node, choice.assumed).flatMap((option, _, all) => {
          const branches = new Map(choice.branches).set(node, option.branch);
          const told = all.length > 1 ? [...choice.told, describe(node, option.branch)] : choice.told;
          const body = node.branches[option.branch]?.body ?? [];
          return this.choices(body, [{ branches, assumed: option.assumed, told }]);
        }),
      );
      if (choices.length > MAX_VARIANTS) throw new TooManyVariants();
    }
    return choices;
  }

  private matters(node: ConditionalNode): boolean {
    let matters = this.mattering.get(node);
    if (matters === undefined) {
      matters = this.relevance.of(node);
      this.mattering.set(node, matters);
    }
    return matters;
  }

  private options(node: ConditionalNode, assumed: Assumed): Option[] {
    return optionsOf(node, assumed, this.language, (branch) => this.expressions.decides(node, branch));
  }

  /** Tries the ways to take the other conditions until the text can be read; the first way's error stands if none is. */
  private variant(choice: Choice): ReadVariant {
    const first = this.attempt(choice, 'first', true, new Map());
    if (!first.settings.unreadable) return this.finish(choice, first);
    const free = first.free.some(({ options }) => options.length > 1);
    for (const everyValue of [true, false]) {
      const habits: readonly Habit[] = free ? ['first', 'last', 'none'] : ['first'];
      for (const habit of habits) {
        if (this.attempts > MAX_ATTEMPTS) break;
        const attempt = this.attempt(choice, habit, everyValue, new Map());
        if (!attempt.settings.unreadable) return this.finish(choice, attempt);
      }
      const repaired = free ? this.repair(choice, everyValue) : null;
      if (repaired) return this.finish(choice, repaired);
    }
    return this.finish(choice, first);
  }

  /** Takes another branch of the condition nearest before each error in turn. */
  private repair(choice: Choice, everyValue: boolean): Attempt | null {
    const forced = new Map<ConditionalNode, number>();
    for (let i = 0; i < MAX_REPAIRS && this.attempts <= MAX_ATTEMPTS; i++) {
      const attempt = this.attempt(choice, 'first', everyValue, forced);
      const error = attempt.settings.unreadable;
      if (!error) return attempt;
      const nearest = attempt.free
        .filter(({ node, options }) => !forced.has(node) && options.length > 1)
        .filter(({ node }) => attempt.built.moved(node.start) <= error.at.end)
        .at(-1);
      if (!nearest) return null;
      const other = nearest.options.find(({ branch }) => branch !== nearest.taken) as Option;
      forced.set(nearest.node, other.branch);
    }
    return null;
  }

  private attempt(
    choice: Choice,
    habit: Habit,
    everyValue: boolean,
    forced: ReadonlyMap<ConditionalNode, number>,
  ): Attempt {
    this.attempts++;
    const steps: Step[] = [];
    const free: { node: ConditionalNode; options: Option[]; taken: number }[] = [];
    let { assumed } = choice;
    const take = (node: ConditionalNode): number => {
      const fixed = choice.branches.get(node);
      if (fixed !== undefined) return fixed;
      const options = this.options(node, assumed);
      const wanted = forced.get(node);
      const option = options.find(({ branch }) => branch === wanted) ?? this.habitual(node, options, habit);
      assumed = option.assumed;
      free.push({ node, options, taken: option.branch });
      return option.branch;
    };
    this.plan(this.tree.nodes, steps, take, everyValue);
    const built = build(this.text, steps, this.trimmed);
    const source: Source = { ...this.source, text: built.text };
    const masked = this.source.kind === 'deployment.toml' ? maskToml(built) : maskXml(built);
    return { settings: this.read(source, masked), built, free };
  }

  private habitual(node: ConditionalNode, options: readonly Option[], habit: Habit): Option {
    const first = options[0] as Option;
    if (habit === 'first') return first;
    const last = options[options.length - 1] as Option;
    if (habit === 'last') return last;
    return options.length > 1 && this.ownLines(node)
      ? (options.find(({ branch }) => branch === -1) ?? { ...last, branch: -1 })
      : first;
  }

  private ownLines(node: ConditionalNode): boolean {
    const text = this.text.text;
    const { tag } = node.branches[0] ?? { tag: node.endTag };
    return fillsLines(text, tag) && fillsLines(text, node.endTag);
  }

  private plan(
    nodes: readonly TemplateNode[],
    steps: Step[],
    take: (node: ConditionalNode) => number,
    everyValue: boolean,
  ): void {
    const remove = ({ start, end }: { start: number; end: number }): void => {
      steps.push({ step: 'remove', start, end });
    };
    for (const node of nodes) {
      if (node.kind === 'output') steps.push(this.output(node.tag, everyValue));
      else if (node.kind === 'silent') {
        // A literal such as `<%%` is text.
        if (!/^(?:<%%|\$\$\{|%%\{)$/.test(this.text.text.slice(node.start, node.end))) remove(node);
      } else if (node.kind === 'body') {
        const [open, ...others] = node.tags;
        if (open) remove(open);
        const inner: Step[] = [];
        this.plan(node.body, inner, take, everyValue);
        for (const tag of others) inner.push({ step: 'remove', start: tag.start, end: tag.end });
        steps.push(...inner.sort((a, b) => a.start - b.start));
      } else {
        const taken = node.branches[take(node)];
        if (!taken) remove(node);
        else {
          remove({ start: node.start, end: taken.content.start });
          this.plan(taken.body, steps, take, everyValue);
          remove({ start: taken.content.end, end: node.end });
        }
      }
    }
  }

  private output(tag: RawTag, everyValue: boolean): Step {
    const { text } = this.text;
    const written = text.slice(tag.start, tag.end).replace(/\s+/g, ' ').slice(0, 120);
    const value = this.expressions.valueOf(tag);
    const content = value.state === 'known' ? printed(value) : null;
    const alone = fillsLines(text, tag);
    // Content that still holds tags after all rounds leads back to itself.
    const endless = content !== null && scanTags(content, [this.language]).tags.length > 0;
    if (
      value.state === 'known' &&
      content !== null &&
      !endless &&
      (everyValue || alone || this.relevance.at(tag.start))
    ) {
      const own = value.text?.text === content ? value.text : null;
      const keepsPlace = own !== null && (alone || content.includes('\n'));
      const put = keepsPlace
        ? own
        : MappedText.escapeOf(this.text, content, tag.start, tag.end, (inserted) => inserted);
      return { step: 'put', start: tag.start, end: tag.end, text: put, from: value.from };
    }
    const because = value.state === 'unknown' && value.reason !== undefined ? `: ${value.reason}` : '';
    const reason =
      value.state === 'undefined'
        ? `the template expression ${written} is not defined in the repository`
        : `the value of the template expression ${written} cannot be known from the repository${because}`;
    return { step: 'unknown', start: tag.start, end: tag.end, tag, reason };
  }

  private finish(choice: Choice, { settings, built }: Attempt): ReadVariant {
    const branches = choice.told.map(({ condition, tag }): BranchChoice => {
      const at = { start: built.moved(tag.start), end: built.moved(tag.end) };
      return { condition, file: built.text.locate(at.start, at.end).file, at };
    });
    return { branches, settings, values: built.values };
  }
}

function parse(text: string, language: TemplateLanguage): { tree: TemplateTree; tags: RawTag[] } {
  const scan = scanTags(text, languagesIn(text, language));
  const tree = parseTemplate(text, scan.tags);
  const [open] = scan.unclosed;
  if (open && (!tree.error || open.start < tree.error.at.start)) {
    const line = text.slice(open.start).split('\n', 1)[0]?.trim().slice(0, 80) ?? '';
    tree.error = { message: `unclosed template tag ${line}`, at: { start: open.start, end: open.start + line.length } };
  }
  return { tree, tags: scan.tags };
}

/**
 * Puts content that holds template tags itself in its place, or null when there is none. Its tags take away no line
 * breaks of the text around it.
 */
function withContent(
  text: MappedText,
  expressions: TemplateExpressions,
  language: TemplateLanguage,
  trimmed: readonly TrimmedBreak[],
): { text: MappedText; trimmed: TrimmedBreak[] } | null {
  let result: { text: MappedText; trimmed: TrimmedBreak[] } | null = null;
  for (const tag of expressions.outputs().reverse()) {
    const value = expressions.valueOf(tag);
    if (value.state !== 'known' || !value.text || value.text.text !== printed(value)) continue;
    const { tags } = scanTags(value.text.text, [language]);
    if (tags.length === 0) continue;
    result ??= { text, trimmed: [...trimmed] };
    const by = value.text.length - (tag.end - tag.start);
    const moved = (one: TrimmedBreak, from: number, offset: number): TrimmedBreak => ({
      at: one.at < from ? one.at : one.at + offset,
      sure: one.sure,
      next: one.next < from ? one.next : one.next + offset,
    });
    result = {
      text: result.text.splice(tag.start, tag.end, value.text),
      trimmed: [
        ...result.trimmed.map((one) => moved(one, tag.end, by)),
        ...trimmedBreaks(value.text.text, tags).map((one) => moved(one, 0, tag.start)),
      ].sort((a, b) => a.at - b.at),
    };
  }
  return result;
}

function describe(node: ConditionalNode, branch: number): { condition: string; tag: RawTag } {
  const opening = node.branches[0] as ConditionalNode['branches'][number];
  const chosen = node.branches[branch];
  const named = chosen && chosen.condition !== null ? chosen : opening;
  const condition = `${named.negated ? 'unless ' : ''}${named.condition}`;
  return chosen === named
    ? { condition, tag: chosen.tag }
    : { condition: `else of ${condition}`, tag: (chosen ?? opening).tag };
}
