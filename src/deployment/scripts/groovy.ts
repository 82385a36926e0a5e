import { addTo } from '../../lists.ts';
import { commentLines } from '../../read/lines.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { COMMENT } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { product, type Round } from '../text/rounds.ts';

/** A pipeline of Jenkins by its name. */
const GROOVY = /[Jj]enkinsfile[^/]*$|\.groovy$/;
/** A variable of the pipeline or of its environment in a text of Groovy's, and what leaves one to the shell. */
const QUALIFIED = /\$\{[ \t]{0,5}(?:params|env)\.(\w{1,100})[ \t]{0,5}\}|\\(?=\$[\w{(])/g;
/** What begins a parameter of a pipeline. */
const PARAMETER = /\b(?:string|text|choice)[ \t]{0,9}[( \t]/g;
/** What a parameter says of itself is not longer. */
const LONGEST = 600;
const NAME = /\bname:\s{0,9}["'](\w{1,100})["']/;
const DEFAULT = /\bdefaultValue:\s{0,9}(["'])([^"'\n]{0,300})\1/d;
const CHOICES = /\bchoices:\s{0,9}(?:\[([^\][]{0,600})\]|(["'])([^"']{0,300})\2)/d;
/** An axis of a matrix, with its values. */
const AXIS =
  /\baxis[ \t]{0,9}\{\s{0,99}name[ \t]{1,9}["'](\w{1,100})["']\s{1,99}values[ \t]{1,9}((?:["'][^"'\n]{1,100}["'](?:,\s{0,99})?){1,100})/dg;
/** One of several, also in lines of one text. */
const VALUE = /(?<=^|["'\s,]|\\n)[^\s"',\\]{1,300}/g;

/** Whether a file is a script of Jenkins by its name. */
export function isGroovy(path: string): boolean {
  return GROOVY.test(path);
}

/** A script of Jenkins as a shell has it: `${params.X}` and `${env.X}` are `${X}`, `\$X` is `$X`. */
export function groovyAsShell(path: string, text: string): MappedText {
  const whole = MappedText.ofFile(path, text);
  const found = [...text.matchAll(QUALIFIED)];
  if (found.length === 0) return whole;
  const parts: MappedText[] = [];
  let read = 0;
  for (const { 0: written, 1: name, index } of found) {
    const end = index + written.length;
    parts.push(
      whole.slice(read, index),
      MappedText.escapeOf(whole, name === undefined ? '' : `\${${name}}`, index, end, () => null),
    );
    read = end;
  }
  return MappedText.concat([...parts, whole.slice(read, text.length)]);
}

/** What the runs of a pipeline of Jenkins give its variables: each choice and default of its parameters, each cell of its matrix. */
export function groovyRounds(file: string, text: string): readonly Round[] {
  const isComment = commentLines(text, COMMENT);
  const known = new Map<string, Located[]>();
  const add = (name: string, from: number, to: number): void => {
    const values = [...text.slice(from, to).matchAll(VALUE)].map(({ 0: value, index }): Located => {
      const start = from + index;
      return { text: value, span: { file, start, end: start + value.length } };
    });
    addTo(known, name, ...values);
  };
  const begun = [...text.matchAll(PARAMETER)].filter(({ index }) => !isComment(index));
  for (const [at, { index }] of begun.entries()) {
    const end = Math.min(begun[at + 1]?.index ?? text.length, index + LONGEST);
    const said = text.slice(index, end);
    const name = NAME.exec(said)?.[1];
    if (name === undefined) continue;
    for (const [from, to] of [...valuesOf(DEFAULT.exec(said), [2]), ...valuesOf(CHOICES.exec(said), [1, 3])])
      add(name, index + from, index + to);
  }
  const isNote = commentLines(text, COMMENT);
  for (const match of text.matchAll(AXIS)) {
    for (const [from, to] of isNote(match.index) ? [] : valuesOf(match, [2])) add(match[1] as string, from, to);
  }
  return product(
    [...known].map(([name, values]) => {
      const each = new Map(values.map((value) => [value.text, value]).reverse() as [string, Located][]);
      return [...each.values()].reverse().map((value) => new Map([[name, value]]));
    }),
  );
}

/** Where the groups of a match stand that took part in it. */
function valuesOf(match: RegExpExecArray | null, groups: readonly number[]): [number, number][] {
  return groups.flatMap((group) => (match?.indices?.[group] ? [match.indices[group]] : []));
}
