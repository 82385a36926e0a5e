import type { TemplateLanguage } from '../settings.ts';
import type { Possible, Resolver } from './resolver.ts';
import { Choices } from './template-choices.ts';
import { evaluateGo } from './template-go-expr.ts';
import { evaluateInfix } from './template-infix-expr.ts';
import type { RawTag } from './template-tags.ts';
import type { ConditionalNode, TemplateNode, TemplateTree } from './template-tree.ts';
import {
  known,
  not,
  printed,
  type Scope,
  truthy,
  UNDEFINED,
  UNKNOWN,
  type Value,
  type Variable,
} from './template-value.ts';

/** Longer expressions are not looked into. */
const MAX_LENGTH = 2000;
/** Nor are those with more of what can nest: each level takes its share of the call stack. */
const MAX_NESTED = 100;

/** The expressions of one template with what the repository says of each. */
export class TemplateExpressions {
  private readonly scopes = new Map<RawTag, Scope>();
  private readonly branchScopes = new Map<ConditionalNode, Scope>();
  private readonly values = new Map<RawTag, Value>();
  private readonly decisions = new Map<RawTag, boolean | null>();
  private readonly setAt = new Map<number, Variable>();
  private readonly tags: RawTag[] = [];
  private readonly language: TemplateLanguage;
  private readonly resolver: Resolver | null;
  private choices = new Choices();

  constructor(tree: TemplateTree, language: TemplateLanguage, resolver: Resolver | null) {
    this.language = language;
    this.resolver = resolver;
    const variables = new Map<string, Variable>();
    const twice = new Set<string>();
    for (const [name, code] of resolver?.variables ?? []) variables.set(name, { code, dot: '' });
    for (const { name, code, at } of tree.assignments) {
      if (variables.has(name)) twice.add(name);
      const variable: Variable = { code, dot: '' };
      variables.set(name, variable);
      this.setAt.set(at, variable);
    }
    const root: Scope = {
      language,
      resolve: (reference) => this.ask(reference),
      variables,
      // A variable that is set more than once depends on the branches taken.
      hidden: twice,
      dot: '',
      depth: 0,
    };
    this.walk(tree.nodes, root);
  }

  /** All tags that write something, ascending. */
  outputs(): RawTag[] {
    return [...this.tags];
  }

  valueOf(tag: RawTag): Value {
    let value = this.values.get(tag);
    if (!value) {
      const scope = this.scopes.get(tag) as Scope;
      value = this.whichever(tag.code, scope, tag.language, (one) => (one.state === 'known' ? printed(one) : null));
      this.values.set(tag, value);
    }
    return value;
  }

  /** What the repository says of the condition of a branch that has one; null when it does not say. */
  decides(node: ConditionalNode, branch: number): boolean | null {
    const key = (node.branches[branch] as ConditionalNode['branches'][number]).tag;
    let decided = this.decisions.get(key);
    if (decided === undefined) {
      decided = this.decide(node, branch);
      this.decisions.set(key, decided);
    }
    return decided;
  }

  private decide(node: ConditionalNode, branch: number): boolean | null {
    const { condition, negated } = node.branches[branch] as ConditionalNode['branches'][number];
    const scope = this.branchScopes.get(node) as Scope;
    const value = this.whichever(condition as string, scope, this.language, (one) => truthy(one, this.language));
    const holds = truthy(value, this.language);
    return negated ? not(holds) : holds;
  }

  private walk(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) {
      const set = node.kind === 'silent' ? this.setAt.get(node.start) : undefined;
      if (set) set.dot = scope.dot;
      if (node.kind === 'output') {
        this.tags.push(node.tag);
        this.scopes.set(node.tag, scope);
      } else if (node.kind === 'if') {
        this.branchScopes.set(node, scope);
        for (const branch of node.branches)
          this.walk(branch.body, branch.scope === null ? scope : narrowed(scope, branch.scope));
      } else if (node.kind === 'body') {
        const hidden = new Set([...scope.hidden, ...node.variables]);
        this.walk(node.body, { ...scope, hidden, dot: node.loop ? null : scope.dot });
      }
    }
  }

  /** Evaluates with each of the values that names in it may have. */
  private whichever(
    code: string,
    scope: Scope,
    language: TemplateLanguage,
    effect: (value: Value) => string | boolean | null,
  ): Value {
    this.choices = new Choices();
    return this.choices.agreed(() => this.evaluate(code, scope, language), effect);
  }

  private evaluate(code: string, scope: Scope, language: TemplateLanguage): Value {
    if (code.length > MAX_LENGTH || code.split(/[(?!]|\b(?:not|else)\b/).length > MAX_NESTED + 1) return UNKNOWN;
    switch (language) {
      case 'go':
        return evaluateGo(code, scope);
      case 'envsubst':
        return shellParameter(code, scope);
      case 'at':
        return scope.resolve(code) ?? UNDEFINED;
      default:
        return evaluateInfix(code, scope);
    }
  }

  private ask(reference: string): Value | null {
    const possible = (): Possible | null => this.resolver?.possible?.(reference) ?? null;
    const resolved = this.resolver?.resolve(reference) ?? this.choices.pick(reference, possible);
    if (!resolved) return null;
    if (resolved === 'unknown') return UNKNOWN;
    const { raw, text, mayBeUnset } = resolved;
    return { ...known(raw, text), text, ...(mayBeUnset === undefined ? {} : { mayBeUnset }) };
  }
}

/** Go's `with .Values.a`: inside, `.b` is `.Values.a.b`. */
function narrowed(scope: Scope, code: string): Scope {
  const plain = /^\$?(\.[\w.]+)$/.exec(code)?.[1];
  if (plain === undefined) return { ...scope, dot: null };
  const rooted = code.startsWith('$') || scope.dot === '';
  return { ...scope, dot: rooted ? plain : scope.dot === null ? null : scope.dot + plain };
}

/** `NAME`, `NAME:-default`, `NAME:=default`, `NAME:?message`, `NAME:+other`: with the colon, empty is like not set. */
function shellParameter(code: string, scope: Scope): Value {
  const [, name, colon, operator, word] = /^(\w+)(:?)([-=?+]?)([\s\S]*)/.exec(code) as string[] as Parameter;
  const value = scope.resolve(name) ?? UNDEFINED;
  const empty = colon !== '' && value.state === 'known' && value.raw === '';
  if (operator === '+') return value.state === 'known' ? known(empty ? '' : word) : value;
  return (operator === '-' || operator === '=') && (empty || value.state === 'undefined') ? known(word) : value;
}

/** The whole, the name, a colon or nothing, the operator or nothing, and what follows. */
type Parameter = [string, string, string, string, string];
