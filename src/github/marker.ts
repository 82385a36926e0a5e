/** Hidden marks in what the Action writes on GitHub, by which a later run finds it again. */

type Kind = 'finding' | 'review' | 'issue' | 'announced';

/** A comment nobody sees. `value` may hold letters, digits and `.:/_-` only. */
export const mark = (kind: Kind, value: string): string => `<!-- wso2-cert-auth ${kind} ${value} -->`;

/** The values of all marks of a kind in a body. */
export function marks(kind: Kind, body: string): string[] {
  return [...body.matchAll(/<!-- wso2-cert-auth ([a-z]+) ([\w.:/-]+) -->/g)]
    .filter((match) => match[1] === kind)
    .map((match) => match[2] as string);
}
