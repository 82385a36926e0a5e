/** Code that calls deeper than this, or pipes on more often, is nobody's. */
const MAX_NESTING = 20;
const TOKEN = /"(?:\\.|[^"\\])*"|`[^`]*`|[()|]|\s+|[^()|\s"`]+|["`]/g;

/**
 * The words of the last call of a pipeline of Go's templates: a function with its arguments, or a value alone. What is piped into
 * it is its last argument, in parentheses: of `.Values.a | default "b"` they are `default`, `"b"` and `(.Values.a)`.
 */
export function wordsOf(code: string): string[] {
  const calls: string[][] = [[]];
  let word = '';
  let nesting = 0;
  const endWord = (): void => {
    if (word !== '') calls.at(-1)?.push(word);
    word = '';
  };
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === '(') nesting++;
    if (nesting > MAX_NESTING || calls.length > MAX_NESTING) return [];
    if (nesting > 0 || (token !== '|' && token.trim() !== '')) word += token;
    else endWord();
    if (nesting === 0 && token === '|') calls.push([]);
    if (token === ')') nesting = Math.max(0, nesting - 1);
  }
  endWord();
  return calls.reduce((piped, call) => [...call, `(${piped.join(' ')})`]);
}
