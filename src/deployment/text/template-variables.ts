import { addTo } from '../../lists.ts';
import { TemplateDots, usesDot, withDot } from './template-dots.ts';

interface Assignment {
  at: number;
  /** What it is set to, with the variables before it put in; of a loop, what it goes through. */
  code: string;
  loop: boolean;
}

/** Where a loop over values is: the code for what it goes through, for its item, and the key of that. */
export interface Turn {
  list: string;
  item: string;
  key: string;
}

/** `{{ $x := CODE }}`, `{{ with $x := CODE }}`, `{{ range $key, $x := CODE }}` */
const ASSIGNMENT =
  /\{\{-?\s*(?:(?:(range)|(?:else\s+)?(?:if|with))\s+)?(?:\$\w+\s*,\s*)?(\$\w+)\s*:?=([^{}]{1,1000}?)-?\}\}/g;
/** What needs no parentheses. */
const SINGLE = /^(?:"[^"]*"|\$?[\w.-]*)$/;
const VARIABLE = /\$\w+/g;
/** What gets longer than this stays as it is: each variable may hold the one before it twice. */
const MAX_LENGTH = 2000;

/** The variables a template file of a chart sets. */
export class TemplateVariables {
  private readonly assignments = new Map<string, Assignment[]>();
  private readonly dots: TemplateDots;

  constructor(text: string) {
    this.dots = new TemplateDots(text);
    for (const match of text.matchAll(ASSIGNMENT)) {
      const [, range, name, code] = match;
      const at = match.index;
      const assignment = { at, code: this.withPlain((code as string).trim(), at), loop: range !== undefined };
      addTo(this.assignments, name as string, assignment);
    }
  }

  /**
   * A piece of the template with its variables put in as they are set before `at`.
   *
   * @param turn where the loop around it is
   */
  putInto(piece: string, at: number, turn: Turn | null): string {
    const dot = this.dots.at(at);
    const item = dot !== null && dot.code === turn?.list ? turn.item : null;
    return withDot(this.withPlain(piece, at), dot, item).replace(VARIABLE, (name) => {
      const set = this.setBefore(name, at);
      return set?.loop && set.code === turn?.list ? turn.item : name;
    });
  }

  /** What the loop goes through whose items a piece of the template names; null when it names none. */
  loopOver(piece: string, at: number): string | null {
    const sets = [...this.withPlain(piece, at).matchAll(VARIABLE)].map(([name]) => this.setBefore(name, at));
    const dot = this.dots.at(at);
    return sets.find((set) => set?.loop)?.code ?? (dot?.loop && usesDot(piece) ? dot.code : null);
  }

  /** With the variables put in that are not a loop's. */
  private withPlain(piece: string, at: number): string {
    if (this.assignments.size === 0) return piece;
    const put = piece.replace(VARIABLE, (name) => {
      const set = this.setBefore(name, at);
      if (!set || set.loop) return name;
      return SINGLE.test(set.code) ? set.code : `(${set.code})`;
    });
    return put.length > piece.length + MAX_LENGTH ? piece : put;
  }

  private setBefore(name: string, at: number): Assignment | undefined {
    return this.assignments.get(name)?.findLast((assignment) => assignment.at < at);
  }
}
