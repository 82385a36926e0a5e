import type { Stretch, TemplateLanguage } from '../settings.ts';
import type { RawTag } from './template-tags.ts';

/** A template as a tree; what stands between the nodes is text. */
export type TemplateNode = OutputNode | SilentNode | ConditionalNode | BodyNode;

/** A tag that writes something. */
export interface OutputNode {
  kind: 'output';
  tag: RawTag;
}

/** A tag, or a whole block (`define`, `macro`), that writes nothing where it stands. */
export interface SilentNode extends Ending {
  kind: 'silent';
}

interface Ending extends Stretch {
  /** Whoever renders it gets an error instead of a text: `{{ fail "…" }}`. */
  fails: boolean;
}

export interface Branch {
  /** As written, null for `else`. */
  condition: string | null;
  /** True for `unless`. */
  negated: boolean;
  tag: RawTag;
  body: TemplateNode[];
  /** Between this branch's tag and the next one. */
  content: Stretch;
  /** Go's `with`: what `.` means inside. */
  scope: string | null;
  fails: boolean;
}

export interface ConditionalNode extends Ending {
  kind: 'if';
  branches: Branch[];
  endTag: RawTag;
}

/** A loop (its body counts once) or a plain block. */
export interface BodyNode extends Ending {
  kind: 'body';
  loop: boolean;
  variables: string[];
  tags: RawTag[];
  body: TemplateNode[];
}

export interface Assignment {
  name: string;
  code: string;
  /** Where its tag begins. */
  at: number;
  /** Whether it stands in no block, so that it holds to the end of the template. */
  outermost: boolean;
}

export interface TemplateTree {
  nodes: TemplateNode[];
  assignments: Assignment[];
  error: { message: string; at: Stretch } | null;
}

/** Real templates nest some ten deep. */
const MAX_DEPTH = 200;

type Role =
  | { role: 'output' | 'silent' | 'fail' | 'else' | 'hide' | 'block' }
  /** `of`: the word that closes, where every opening has its own. */
  | { role: 'end'; of?: string }
  | { role: 'if'; condition: string; negated: boolean }
  | { role: 'with' | 'case' | 'when'; condition: string }
  /** `isWith`: what it asks for is what `.` means in it. */
  | { role: 'elif'; condition: string; isWith?: boolean }
  | { role: 'loop'; variables: string[] }
  | { role: 'assign'; name: string; code: string };

const SILENT: Role = { role: 'silent' };
const ELSE: Role = { role: 'else' };

/** What ends rendering with an error, whatever the values are: Ruby's `raise "…" if x` is not of these. */
const FAILS: Partial<Record<TemplateLanguage, RegExp>> = {
  go: /^fail\b|\|\s*fail$/,
  erb: /^(?:raise|fail)\b(?!.*\b(?:if|unless)\b)/s,
  epp: /^fail\b/,
};

function goRole(code: string): Role {
  const word = /^\w+/.exec(code)?.[0] ?? '';
  const rest = code.slice(word.length).trim();
  switch (word) {
    case 'if':
      return { role: 'if', condition: rest, negated: false };
    case 'with':
      return { role: 'with', condition: rest };
    case 'else': {
      const [, chained, condition = ''] = /^(if|with)\s+([\s\S]+)/.exec(rest) ?? [];
      return chained === undefined ? ELSE : { role: 'elif', condition, isWith: chained === 'with' };
    }
    case 'end':
      return { role: 'end' };
    case 'range':
      return { role: 'loop', variables: /^[^=]*(?=:=)/.exec(rest)?.[0].match(/\$\w+/g) ?? [] };
    case 'define':
      return { role: 'hide' };
    case 'block':
      return { role: 'block' };
    case 'template':
      return { role: 'output' };
    default: {
      const assigned = /^(\$\w+)\s*:?=\s*([\s\S]+)/.exec(code);
      return assigned ? { role: 'assign', name: assigned[1] as string, code: assigned[2] as string } : SILENT;
    }
  }
}

/** The names in a list of variables. */
const names = (list = ''): string[] => list.match(/\w+/g) ?? [];

/** The variables of `a, b in list`. */
function namesBeforeIn(loop: string): string[] {
  const list = loop.slice(0, Math.max(0, loop.search(/\sin\b/)));
  return /^[\w\s,]*$/.test(list) ? names(list) : [];
}

function jinjaRole(code: string): Role {
  const word = /^\w+/.exec(code)?.[0] ?? '';
  const rest = code.slice(word.length).trim();
  switch (word) {
    case 'if':
      return { role: 'if', condition: rest, negated: false };
    case 'elif':
      return { role: 'elif', condition: rest };
    case 'else':
      return ELSE;
    case 'for':
      return { role: 'loop', variables: namesBeforeIn(rest) };
    case 'set': {
      const assigned = /^(\w+)\s*=\s*([\s\S]+)/.exec(rest);
      if (assigned) return { role: 'assign', name: assigned[1] as string, code: assigned[2] as string };
      return rest.includes('=') ? SILENT : { role: 'hide' };
    }
    case 'macro':
      return { role: 'hide' };
    case 'block':
    case 'filter':
    case 'call':
    case 'autoescape':
    case 'with':
    case 'raw':
    case 'trans':
      return { role: 'block' };
    case 'include':
      return { role: 'output' };
    default:
      return word.startsWith('end') ? { role: 'end', of: word } : SILENT;
  }
}

function erbRole(code: string): Role {
  const clean = code.replace(/(?<!\s)\s+then$/, '');
  const match = /^(if|unless|elsif|case|when)\b\s*([\s\S]*)/.exec(clean);
  if (match) {
    const condition = match[2] as string;
    if (match[1] === 'case' || match[1] === 'when') return { role: match[1], condition };
    if (match[1] === 'elsif') return { role: 'elif', condition };
    return { role: 'if', condition, negated: match[1] === 'unless' };
  }
  if (clean === 'else') return ELSE;
  if (/^(?:end\b|\}$)/.test(clean)) return { role: 'end' };
  if (/^(?:for|while|until)\b/.test(clean)) {
    return { role: 'loop', variables: clean.startsWith('for') ? namesBeforeIn(clean.slice(3)) : [] };
  }
  const block = /(?:\bdo|\{)(?:\s*\|([^|]*)\|)?$/.exec(clean);
  if (block) return { role: 'loop', variables: names(block[1]) };
  const assigned = /^(@?\w+)\s*=(?![=~])\s*([\s\S]+)/.exec(clean);
  return assigned ? { role: 'assign', name: assigned[1] as string, code: assigned[2] as string } : SILENT;
}

function eppRole(code: string): Role {
  const match = /^\}?\s*(if|unless|elsif|case)\b([\s\S]*)\{$/.exec(code);
  if (match) {
    const condition = (match[2] as string).trim();
    if (match[1] === 'case') return { role: 'case', condition };
    if (match[1] === 'elsif') return { role: 'elif', condition };
    return { role: 'if', condition, negated: match[1] === 'unless' };
  }
  if (/^\}\s*else\s*\{$/.test(code)) return ELSE;
  if (code === '}') return { role: 'end' };
  const block = /\|([^|]*)\|\s*\{$/.exec(code);
  if (block) return { role: 'loop', variables: (block[1] as string).match(/\$\w+/g) ?? [] };
  const assigned = /^(\$\w+)\s*=(?!=)\s*([\s\S]+)/.exec(code);
  return assigned ? { role: 'assign', name: assigned[1] as string, code: assigned[2] as string } : SILENT;
}

function roleOf(tag: RawTag): Role {
  if (tag.form === 'comment' || tag.form === 'literal') return SILENT;
  if (FAILS[tag.language]?.test(tag.code)) return { role: 'fail' };
  switch (tag.language) {
    case 'go':
      return tag.form === 'statement' ? goRole(tag.code) : { role: 'output' };
    case 'jinja2':
    case 'terraform':
      return tag.form === 'statement' ? jinjaRole(tag.code) : { role: 'output' };
    case 'epp':
      return tag.form === 'statement' ? eppRole(tag.code) : { role: 'output' };
    case 'erb': {
      if (tag.form === 'statement') return erbRole(tag.code);
      return /\bdo\s*(?:\|[^|]*\|)?$/.test(tag.code) ? erbRole(tag.code) : { role: 'output' };
    }
    default:
      return { role: 'output' };
  }
}

interface Frame {
  opener: RawTag;
  word: string;
  nodes: TemplateNode[];
  node: ConditionalNode | BodyNode | SilentNode;
  subject: string | null;
}

/** Builds the tree of a template's tags. Unbalanced tags are an error with their place. */
export function parseTemplate(text: string, tags: readonly RawTag[]): TemplateTree {
  const root: TemplateNode[] = [];
  const assignments: Assignment[] = [];
  const stack: Frame[] = [];
  let nodes = root;
  const fail = (message: string, tag: RawTag): TemplateTree => ({
    nodes: root,
    assignments,
    error: { message, at: { start: tag.start, end: tag.end } },
  });
  const shown = (tag: RawTag): string => text.slice(tag.start, tag.end).replace(/\s+/g, ' ').slice(0, 80);
  const push = (tag: RawTag, node: Frame['node'], inner: TemplateNode[], subject: string | null = null): void => {
    stack.push({ opener: tag, word: /^\w+/.exec(tag.code)?.[0] ?? '', nodes, node, subject });
    nodes = inner;
  };

  for (const tag of tags) {
    const role = roleOf(tag);
    const top = stack.at(-1);
    if (stack.length > MAX_DEPTH) return fail(`template tags are nested more than ${MAX_DEPTH} deep`, tag);
    switch (role.role) {
      case 'output':
        nodes.push({ kind: 'output', tag });
        break;
      case 'silent':
      case 'fail':
        nodes.push(silent(tag, role.role === 'fail'));
        break;
      case 'assign':
        assignments.push({ name: role.name, code: role.code, at: tag.start, outermost: !top });
        nodes.push(silent(tag, false));
        break;
      case 'hide': {
        push(tag, silent(tag, false), []);
        break;
      }
      case 'block':
      case 'loop': {
        const body: TemplateNode[] = [];
        const loop = role.role === 'loop';
        const variables = loop ? role.variables : [];
        push(
          tag,
          { kind: 'body', loop, variables, tags: [tag], body, fails: false, start: tag.start, end: tag.end },
          body,
        );
        break;
      }
      case 'if':
      case 'with':
      case 'case': {
        const first = newBranch(tag, role.condition, role.role === 'if' && role.negated);
        first.scope = role.role === 'with' ? role.condition : null;
        const node: ConditionalNode = {
          kind: 'if',
          branches: role.role === 'case' ? [] : [first],
          fails: false,
          start: tag.start,
          end: tag.end,
          endTag: tag,
        };
        push(tag, node, first.body, role.condition);
        break;
      }
      case 'elif':
      case 'else':
      case 'when': {
        if (top?.node.kind === 'body' && role.role === 'else') {
          top.node.tags.push(tag);
          break;
        }
        if (top?.node.kind !== 'if') return fail(`the template tag ${shown(tag)} belongs to no open condition`, tag);
        const condition = conditionOf(role, top.subject);
        const branch = newBranch(tag, condition, false);
        branch.scope = role.role === 'elif' && role.isWith ? condition : null;
        closeBranch(top.node.branches.at(-1), tag);
        top.node.branches.push(branch);
        nodes = branch.body;
        break;
      }
      case 'end': {
        if (!top) return fail(`the template tag ${shown(tag)} closes nothing`, tag);
        if (tag.language === 'jinja2' || tag.language === 'terraform') {
          if (role.of !== `end${top.word}`) {
            return fail(`the template tag ${shown(tag)} does not close ${shown(top.opener)}`, tag);
          }
        }
        stack.pop();
        nodes = top.nodes;
        const { node } = top;
        node.end = tag.end;
        if (node.kind === 'body') {
          node.tags.push(tag);
          node.fails = !node.loop && fails(node.body);
        }
        if (node.kind === 'if') {
          closeBranch(node.branches.at(-1), tag);
          node.fails = node.branches.at(-1)?.condition === null && node.branches.every((branch) => branch.fails);
          node.endTag = tag;
        }
        nodes.push(node);
        break;
      }
    }
  }
  const open = stack.at(-1);
  if (open) return fail(`unclosed template tag ${shown(open.opener)}`, open.opener);
  return { nodes: root, assignments, error: null };
}

/** Whether nothing is ever rendered where these nodes stand: the answer for what is inside of each is known. */
export function fails(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => node.kind !== 'output' && node.fails);
}

function closeBranch(branch: Branch | undefined, next: RawTag): void {
  if (!branch) return;
  branch.content.end = next.start;
  branch.fails = fails(branch.body);
}

function silent({ start, end }: RawTag, failing: boolean): SilentNode {
  return { kind: 'silent', fails: failing, start, end };
}

function conditionOf(role: Role, subject: string | null): string | null {
  if (role.role === 'when') return `${subject} == ${role.condition}`;
  return role.role === 'elif' ? role.condition : null;
}

function newBranch(tag: RawTag, condition: string | null, negated: boolean): Branch {
  return { condition, negated, tag, body: [], content: { start: tag.end, end: tag.end }, scope: null, fails: false };
}
