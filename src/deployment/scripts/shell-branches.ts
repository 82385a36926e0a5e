import { BEHIND_ARM } from '../text/case-arms.ts';

/** An `if` or a `case`, or what a variable is set after: `[ "$ENV" = prod ] && VERSION=1`. */
export interface Statement {
  /** Later ones have higher ids. */
  id: number;
  isCase: boolean;
  /** Which branch runs where no other one does: that of an `else` or a `*)`; null where there is none. */
  last: number | null;
}

/** A branch of a statement, inside another one or none. */
export interface Branch {
  /** The same for all branches of one statement. */
  statement: Statement;
  /** Which of them it is, from 0 on. */
  number: number;
  outer: Branch | null;
  depth: number;
}

/** Words of a shell and of `make` that begin, divide and end a statement, where a command can stand. */
const WORD = new RegExp(
  [
    String.raw`(?:^[ \t]*(?:[@-]{1,2}[ \t]*)?|[;&|][ \t]*|\b(?:then|do)[ \t]+|(?=(?:if|case)\b)${BEHIND_ARM})(?:(?<begins>if|case|ifn?eq|ifn?def)\b|(?:elif|else[ \t]+ifn?(?:eq|def)|(?<otherwise>else))\b(?:[ \t]+(?<another>if)\b)?|(?<ends>fi|esac|endif)\b)`,
    String.raw`;;(?:[ \t]*(?<endsCase>esac)\b)?`,
    String.raw`(?<any>\*\))(?<=(?:^|;;|\bin)[ \t]{0,100}\(?\*\))`,
    String.raw`(?<list>(?:&&|\|\|)[ \t]{0,99}(?=(?:\w{1,20}[ \t]{1,9})?\w{1,100}=)(?:(?![&|][ \t]{0,99}(?:if|case)\b)[^\n;])*)`,
  ].join('|'),
  'gm',
);
/** No script nests deeper; what is deeper counts as the branch around it. */
const MAX_DEPTH = 30;

/** Tells in which branch of a script a place lies. Has to be asked in ascending order. */
export function branches(text: string): (offset: number) => Branch | null {
  const words = text.matchAll(WORD);
  let next = words.next();
  let current: Branch | null = null;
  let deeper = 0;
  let statements = 0;
  let list: List | null = null;
  return (offset) => {
    for (; !next.done && next.value.index < offset; next = words.next()) {
      const {
        begins,
        otherwise,
        another,
        ends,
        endsCase,
        any,
        list: rest,
      } = next.value.groups as Record<string, string | undefined>;
      if (rest !== undefined) {
        list = listAt(next.value.index, rest, statements++, current);
        continue;
      }
      if (any !== undefined) {
        if (deeper === 0 && current?.statement.isCase) current.statement.last ??= current.number;
        continue;
      }
      if (begins === undefined && deeper === 0 && current) current = { ...current, number: current.number + 1 };
      if (otherwise !== undefined && deeper === 0 && current) current.statement.last ??= current.number;
      if (begins !== undefined || another !== undefined) {
        const depth: number = (current?.depth ?? 0) + 1;
        const statement = { id: statements++, isCase: begins === 'case', last: null };
        if (depth > MAX_DEPTH) deeper++;
        else current = { statement, number: 0, outer: current, depth };
      }
      if (ends !== undefined || endsCase !== undefined) {
        if (deeper > 0) deeper--;
        else current = current?.outer ?? null;
      }
    }
    if (list === null || offset >= list.end) return current;
    return offset < list.otherwise ? list.branch : { ...list.branch, number: 1 };
  };
}

/** What a line goes on with after `&&` or `||`. */
interface List {
  branch: Branch;
  /** Where what runs else begins: at the `||` behind an `&&`. */
  otherwise: number;
  end: number;
}

function listAt(start: number, rest: string, id: number, outer: Branch | null): List {
  const at = rest.indexOf('||', 2);
  // Without an `||` nothing runs in the other branch.
  const statement = { id, isCase: false, last: 1 };
  const end = start + rest.length;
  return {
    branch: { statement, number: 0, outer, depth: (outer?.depth ?? 0) + 1 },
    otherwise: at < 0 ? end : start + at,
    end,
  };
}

/** Of two places in different branches of one statement, the number of the second one's branch; null for others. */
export function otherBranch(first: Branch | null, second: Branch | null): number | null {
  let [one, other] = [first, second];
  while (one && other && one.statement !== other.statement) {
    if (one.depth > other.depth) one = one.outer;
    else if (other.depth > one.depth) other = other.outer;
    else [one, other] = [one.outer, other.outer];
  }
  return one && other && one.number !== other.number ? other.number : null;
}

/** Whether a branch is around another one, or the same; what is in no branch is around all. */
export function isAround(outer: Branch | null, inner: Branch | null): boolean {
  if (outer === null) return true;
  for (let one = inner; one; one = one.outer) if (one.statement === outer.statement) return one.number === outer.number;
  return false;
}

/** The outermost statement around the second of two places that is not around the first one. */
export function enteredStatement(first: Branch | null, second: Branch | null): Statement | null {
  const around = new Set<Statement>();
  for (let one = first; one; one = one.outer) around.add(one.statement);
  let entered: Statement | null = null;
  for (let one = second; one && !around.has(one.statement); one = one.outer) entered = one.statement;
  return entered;
}

/**
 * Tells whether a statement sets a variable whichever way it goes: one of its branches always runs, and each of them
 * sets it, itself or by such a statement in it.
 */
export function setByStatements(
  places: readonly { name: string; branch: Branch | null }[],
): (statement: Statement, name: string) => boolean {
  const found = new Map<Statement, { outer: Branch | null; names: Map<number, Set<string>> }>();
  const add = ({ statement, number, outer }: Branch, name: string): void => {
    const { names } = found.get(statement) ?? { names: new Map<number, Set<string>>() };
    names.set(number, (names.get(number) ?? new Set()).add(name));
    found.set(statement, { outer, names });
  };
  for (const { name, branch } of places) {
    if (branch) add(branch, name);
    for (let one = branch?.outer ?? null; one && !found.has(one.statement); one = one.outer) {
      found.set(one.statement, { outer: one.outer, names: new Map() });
    }
  }
  const always = new Map<Statement, ReadonlySet<string>>();
  // What is inside comes before what is around it.
  for (const [statement, { outer, names }] of [...found].sort(([a], [b]) => b.id - a.id)) {
    const { last } = statement;
    if (last === null) continue;
    const inAll = [...(names.get(last) ?? [])].filter((name) => isInAll(name, last, names));
    always.set(statement, new Set(inAll));
    if (outer) for (const name of inAll) add(outer, name);
  }
  return (statement, name) => always.get(statement)?.has(name) ?? false;
}

function isInAll(name: string, last: number, names: ReadonlyMap<number, ReadonlySet<string>>): boolean {
  for (let number = 0; number < last; number++) if (!names.get(number)?.has(name)) return false;
  return true;
}
