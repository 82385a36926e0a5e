/** A branch of an `if` or a `case`, inside another one or none. */
export interface Branch {
  /** The same for all branches of one statement. */
  statement: number;
  /** Which of them it is, from 0 on. */
  number: number;
  outer: Branch | null;
  depth: number;
}

/** Words of a shell and of `make` that begin, divide and end a statement, where a command can stand. */
const WORD =
  /(?:^[ \t]*(?:[@-]{1,2}[ \t]*)?|[;&|][ \t]*|\b(?:then|do)[ \t]+)(?:(if|case|ifn?eq|ifn?def)\b|(?:elif|else)\b(?:[ \t]+(if)\b)?|(fi|esac|endif)\b)|;;(?:[ \t]*(esac)\b)?/gm;
/** No script nests deeper; what is deeper counts as the branch around it. */
const MAX_DEPTH = 30;

/** Tells in which branch of a script a place lies. Has to be asked in ascending order. */
export function branches(text: string): (offset: number) => Branch | null {
  const words = text.matchAll(WORD);
  let next = words.next();
  let current: Branch | null = null;
  let deeper = 0;
  let statements = 0;
  return (offset) => {
    for (; !next.done && next.value.index < offset; next = words.next()) {
      const [, begins, beginsAnother, ends, endsCase] = next.value;
      if (begins === undefined && deeper === 0 && current) current = { ...current, number: current.number + 1 };
      if (begins !== undefined || beginsAnother !== undefined) {
        const depth: number = (current?.depth ?? 0) + 1;
        if (depth > MAX_DEPTH) deeper++;
        else current = { statement: statements++, number: 0, outer: current, depth };
      }
      if (ends !== undefined || endsCase !== undefined) {
        if (deeper > 0) deeper--;
        else current = current?.outer ?? null;
      }
    }
    return current;
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
