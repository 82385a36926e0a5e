import { isListedVersion } from '../../advisory/listed.ts';
import type { Span } from '../../model.ts';
import { evaluateGo } from '../../read/template-go-expr.ts';
import { known, type Scope, truthy, UNKNOWN, type Value } from '../../read/template-value.ts';
import { items, str, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { type Expanded, unquoted } from '../text/expand.ts';
import { placeKey } from '../text/located.ts';
import { withoutSlash } from '../text/paths.ts';
import { wordsOf } from '../text/pipeline.ts';
import { resolvedValue } from '../text/resolved-node.ts';
import type { Turn } from '../text/template-variables.ts';
import { treeAt, treeOfNode, type ValuesTree } from '../text/values-tree.ts';
import { type Claim, familyOf, namedProduct } from './claim.ts';
import { imageClaim } from './image.ts';

const REFERENCE = /\.(Values(?:\.[\w-]+)+|Chart\.AppVersion)/g;
const TAG = /\{\{-?((?:(?!\{\{).)*?)-?\}\}/gs;
/** `include "is.image" .` */
export const HELPER_CALL = /\b(?:include|template)\s+"([^"]+)"/g;
/** `index .Values.images "am"`, with the parentheses it may stand in. */
const INDEX = /\(\s*((?:index|get)\s[^()|]*)\)|(?<![\w.$-])((?:index|get)\s[^()|]*)/g;
const INDEXED = /^\w+\s+\$?\.(Values(?:\.[\w-]+)*)((?:\s+(?:"[\w-]+"|\d+))+)\s*$/;
const NAME_KEYS = ['imageName', 'repository', 'image', 'name'];
const TAG_KEYS = ['imageTag', 'tag', 'version'];

/** Helpers that call helpers are followed this deep. */
const MAX_DEPTH = 4;
/** Nobody's test of a value is longer. */
const MAX_TEST = 300;
/** No chart's loop goes through more workloads. */
const MAX_TURNS = 50;

interface Scalar {
  node: YamlScalar;
  file: Carried;
}

/** What tells the version of an image that the values of a chart name without a tag. */
export interface ChartVersion {
  /** The chart's `appVersion`, or what it stands for as a chart of WSO2's own; null where nothing is known of it. */
  own: Claim | null;
  /** The same of the charts that are parts of it, by the key that the values of each have in its own. */
  parts: ReadonlyMap<string, ChartVersion>;
}

const NO_PARTS: ChartVersion['parts'] = new Map();

/** What a chart's templates are rendered with. */
export class Values {
  readonly tree: ValuesTree | null;
  private readonly chart: ChartVersion;
  /** Bodies of the named templates of the chart. */
  private readonly helpers: ReadonlyMap<string, string>;

  constructor(tree: ValuesTree | null, chart: ChartVersion | null, helpers: ReadonlyMap<string, string> = new Map()) {
    this.tree = tree;
    this.chart = chart ?? { own: null, parts: NO_PARTS };
    this.helpers = helpers;
  }

  /** The node at a path below `.Values`; null when no values file has it. */
  find(path: readonly string[]): { node: YamlNode | null; file: Carried } | null {
    const found = treeAt(this.tree, path);
    return found && { node: found.node, file: found.file };
  }

  /** The turns of a loop over values; none for a loop over something else. */
  turns(list: string): Turn[] {
    const path = /^\(?\s*\$?\.Values((?:\.[\w-]+)+)\s*\)?$/.exec(withPaths(list))?.[1];
    const tree = path === undefined ? null : treeAt(this.tree, path.split('.').slice(1));
    const keys =
      tree?.kind === 'map' ? [...tree.entries.keys()] : items(tree?.node ?? null).map((_, index) => String(index));
    return keys
      .filter((key) => /^[\w-]+$/.test(key))
      .slice(0, MAX_TURNS)
      .map((key) => ({ list, item: `.Values${path}.${key}`, key }));
  }

  /**
   * Puts values into the tags of a one-line text such as an image reference.
   *
   * @param withVariables puts the variables of the template file into the code of a tag
   */
  expand(text: string, withVariables = (code: string): string => code): Expanded {
    let definedAt: Span | null = null;
    const expanded = text.replace(TAG, (whole, code: string) => {
      const value = this.evaluate(withVariables(code), new Map(), 0);
      if (!value) return whole;
      definedAt = value.span ?? definedAt;
      return value.text;
    });
    return { text: expanded, verbatim: expanded === text, definedAt };
  }

  /** What a tag prints; null when the repository does not tell. */
  private evaluate(code: string, variables: Variables, depth: number): Evaluated | null {
    const [word = '', ...args] = wordsOf(withPaths(code));
    const value = (one: string | undefined): Evaluated | null =>
      one === undefined ? null : this.evaluate(one, variables, depth);
    switch (word) {
      case 'include':
      case 'template':
        return this.helper(unquoted(args[0] ?? ''), depth);
      case 'printf':
        return this.format(unquoted(args[0] ?? ''), args.slice(1).map(value));
      case 'tpl': {
        const text = value(args[0]);
        return (
          text && filled(text, TAG, (inner) => (depth < MAX_DEPTH ? this.evaluate(inner, variables, depth + 1) : null))
        );
      }
      case 'default':
        return value(args[1]) ?? value(args[0]);
      case 'ternary':
        return value(args[this.truthOf(args[2] ?? '') ?? args.length]);
      default:
        if (args.length === 0) return this.valueOf(word, variables, depth);
        // `coalesce` and `or` take the first that has a value; a text among the arguments is a function's own, as of `required`.
        return (
          [word, ...args]
            .filter((one) => !one.startsWith('"'))
            .map(value)
            .find((one) => one !== null) ?? null
        );
    }
  }

  /** What a single word is: a text, what stands in parentheses, a variable or a reference. */
  private valueOf(word: string, variables: Variables, depth: number): Evaluated | null {
    if (word.startsWith('"')) return { text: unquoted(word), span: null };
    const [, inside, key] = /^\((.*)\)((?:\.[\w-]+)*)$/s.exec(word) ?? [];
    // What has a value behind parentheses is a map: `(.Values.image).tag`, `(.Values.image | default dict).tag`.
    if (inside !== undefined)
      return this.evaluate(key === '' ? inside : `${wordsOf(inside).at(-1)}${key}`, variables, depth);
    const [, variable, reference] = /^(\$\w+)$|\.(Values(?:\.[\w-]+)+|Chart\.AppVersion)$/.exec(word) ?? [];
    if (variable !== undefined) return variables.get(variable) ?? null;
    return reference === undefined ? null : this.reference(reference);
  }

  /** The index of what `ternary` takes: the first for a test that is true, the second for one that is false; null for one that cannot be told. */
  private truthOf(test: string): 0 | 1 | null {
    const resolve = (reference: string): Value | null => {
      const path = /^\.Values((?:\.[\w-]+)+)$/.exec(reference)?.[1];
      return path === undefined ? UNKNOWN : this.valueAt(path.slice(1).split('.'));
    };
    const scope: Scope = { language: 'go', resolve, variables: new Map(), hidden: new Set(), dot: '', depth: 0 };
    const holds = test.length > MAX_TEST ? null : truthy(evaluateGo(test, scope), 'go');
    return holds === null ? null : holds ? 0 : 1;
  }

  /** What a test sees at a path: nothing where no values file has it. */
  private valueAt(path: readonly string[]): Value {
    const found = this.find(path);
    const value = found && resolvedValue(found.node, found.file);
    return value === 'unknown' ? UNKNOWN : known(value?.raw ?? null);
  }

  private reference(reference: string): Evaluated | null {
    const { own } = this.chart;
    if (reference === 'Chart.AppVersion') return own?.version ? { text: own.version, span: own.span } : null;
    const found = this.find(reference.split('.').slice(1));
    const value = str(found?.node);
    return found?.node && value ? { text: value, span: found.file.span(found.node) } : null;
  }

  private format(text: string, values: readonly (Evaluated | null)[]): Evaluated | null {
    let next = 0;
    return filled({ text, span: null }, /%[svdq]/g, () => values[next++]);
  }

  /** The text of a named template; null for one that is not there. */
  helperOf(name: string): string | null {
    return this.helpers.get(name) ?? null;
  }

  /** What a helper prints; null for one with branches, whose `end` has no value. */
  private helper(name: string, depth: number): Evaluated | null {
    const body = this.helpers.get(name);
    if (body === undefined || depth >= MAX_DEPTH) return null;
    const variables: Map<string, Evaluated | null> = new Map();
    const printed = filled({ text: body, span: null }, TAG, (code) => {
      if (/^\s*\/\*/.test(code)) return SILENT;
      const [, variable, assigned] = /^\s*(\$\w+)\s*:?=(.*)/s.exec(code) ?? [];
      const value = this.evaluate(assigned ?? code, variables, depth + 1);
      if (variable === undefined) return value;
      variables.set(variable, value);
      return SILENT;
    });
    return printed && { ...printed, text: printed.text.trim() };
  }

  /**
   * Claims from image maps of the values that a template text refers to, itself or through the helpers it calls
   * (`include "image" (dict "deployment" .Values.a.b)`).
   */
  imagesReferredTo(text: string, labels: string[]): Claim[] {
    const lines = text.split('\n').filter((line) => /image/i.test(line) && !/imagePull/i.test(line));
    const paths = new Set(
      this.withHelpers(lines).flatMap((one) =>
        [...withPaths(one).matchAll(REFERENCE)].map((match) => match[1] as string),
      ),
    );
    const claims = new Map<string, Claim>();
    for (const path of paths) {
      const parts = path.split('.').slice(1);
      for (let length = parts.length; length > 0; length--) {
        const claim = this.imageMapClaim(treeAt(this.tree, parts.slice(0, length)), labels);
        if (!claim) continue;
        claims.set(placeKey(claim.span), claim);
        break;
      }
    }
    return [...claims.values()];
  }

  /** Texts with the bodies of the helpers they call, and of those these call. */
  private withHelpers(texts: readonly string[]): string[] {
    const found = new Set(texts);
    for (const text of found) {
      for (const [, name] of text.matchAll(HELPER_CALL)) {
        const body = this.helpers.get(name as string);
        if (body !== undefined) found.add(body);
      }
    }
    return [...found];
  }

  /** Every image the values describe, as split names and tags or as whole references. */
  images(): Claim[] {
    const claims: Claim[] = [];
    // What is a part of the chart stands under keys at the top of its values, and the part's own parts at the top of these.
    const walk = (tree: ValuesTree, path: string[], chart: ChartVersion, parts: ChartVersion['parts']): void => {
      if (tree.kind === 'leaf') {
        const nodes = tree.node?.kind === 'seq' ? tree.node.items : [];
        for (const item of nodes) walk(treeOfNode(item, tree.file), path, chart, NO_PARTS);
        return;
      }
      const claim = this.imageMapClaim(tree, path, chart);
      if (claim) claims.push(claim);
      for (const [key, value] of tree.entries) {
        const part = parts.get(key);
        walk(value, [...path, key], part ?? chart, part?.parts ?? NO_PARTS);
      }
    };
    if (this.tree) walk(this.tree, [], this.chart, this.chart.parts);
    return claims;
  }

  /** @param chart the chart that takes the map: the one that the values are of, or a part of it */
  private imageMapClaim(map: ValuesTree | null, labels: string[], chart = this.chart): Claim | null {
    const of = (keys: readonly string[]): Scalar | null =>
      keys.map((key) => scalarAt(map, key)).find((one) => one !== null) ?? null;
    const name = of(NAME_KEYS);
    if (!name) return null;
    const tag = of(TAG_KEYS);
    const registry = withoutSlash(scalarAt(map, 'registry')?.node.value ?? '');
    const own = name.node.value.lastIndexOf(':') > name.node.value.lastIndexOf('/');
    const full = registry ? `${registry}/${name.node.value}` : name.node.value;
    if (own || !tag) {
      const verbatim = !registry && name.node.style === 'plain';
      const claim = imageClaim(full, name.file.span(name.node), labels, verbatim);
      return claim === null || own ? claim : withVersionOf(claim, chart);
    }
    const claim = imageClaim(`${full}:${tag.node.value}`, tag.file.span(tag.node), labels, false);
    const quotes = tag.node.style === 'plain' ? 0 : 1;
    const inner = tag.file.span({ start: tag.node.start + quotes, end: tag.node.end - quotes });
    return claim && { ...claim, levelAt: claim.updateLevel === null ? null : { text: tag.node.value, span: inner } };
  }
}

/** An image without a tag with the version that its chart tells. */
function withVersionOf(image: Claim, { own }: ChartVersion): Claim {
  if (!own?.version) return image;
  const { product, version, span, what } = own;
  if (product === null) return { ...image, version, span };
  // A chart of WSO2's runs other products beside the one that it is called after.
  const isAlike = familyOf(image.product) === familyOf(product);
  return isAlike && isListedVersion(namedProduct(image.product), version) ? { ...image, version, span, what } : image;
}

/** Code with what `index` picks written as a path: `.Values.images.am`. */
function withPaths(code: string): string {
  return code.replace(INDEX, (whole, inside: string | undefined, bare: string | undefined) => {
    const match = INDEXED.exec(inside ?? (bare as string));
    return match ? `.${match[1]}${(match[2] as string).replace(/\s+"?([\w-]+)"?/g, '.$1')}` : whole;
  });
}

interface Evaluated {
  text: string;
  /** Where the text is written, when it is in one place. */
  span: Span | null;
}

/** What the variables of a helper are set to. */
type Variables = ReadonlyMap<string, Evaluated | null>;

/** What prints nothing: a comment, an assignment. */
const SILENT: Evaluated = { text: '', span: null };

/** A text with its holes filled; null when one of them has no value. */
function filled(
  { text, span: own }: Evaluated,
  holes: RegExp,
  valueIn: (code: string) => Evaluated | null | undefined,
): Evaluated | null {
  let span = own;
  let known = true;
  const printed = text.replace(holes, (hole, code: string) => {
    const value = valueIn(code);
    if (value) span = value.span ?? span;
    else known = false;
    return value ? value.text : hole;
  });
  return known ? { text: printed, span } : null;
}

function scalarAt(map: ValuesTree | null, key: string): Scalar | null {
  const found = treeAt(map, [key]);
  // A map that `--set` makes stands where its value does.
  return found?.kind === 'leaf' && found.node?.kind === 'scalar' && found.node.value !== ''
    ? { node: found.node, file: found.file }
    : null;
}
