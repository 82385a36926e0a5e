/** Nobody's pattern names more files. */
const MAX_ALTERNATIVES = 100;
const BRACES = /\{([^{}]{0,1000})\}/;
/** What stands for something in a pattern, and what stands for itself. */
const TOKEN = /\*{1,1000}|\?|[^*?]{1,4096}/g;

/**
 * Whether a path fits a pattern of Helm's `.Files.Glob`, whose star stays in one folder while two go through all; null
 * for a pattern with more than stars, `?` and alternatives.
 */
export function fitsGlob(glob: string, path: string): boolean | null {
  const patterns = alternatives(glob);
  return patterns?.some((pattern) => fits(pattern, path)) ?? null;
}

/** A pattern for each choice of its alternatives; null for one that is not followed. */
function alternatives(glob: string): readonly string[] | null {
  const found = [glob];
  for (const pattern of found) {
    const [braces, inside] = BRACES.exec(pattern) ?? [];
    if (braces === undefined || inside === undefined) continue;
    found.push(...inside.split(',').map((one) => pattern.replace(braces, () => one)));
    if (found.length > MAX_ALTERNATIVES) return null;
  }
  const patterns = found.filter((pattern) => !BRACES.test(pattern));
  return patterns.some((pattern) => /[{}[\]\\!]/.test(pattern)) ? null : patterns;
}

function fits(pattern: string, path: string): boolean {
  // Most files lie in other folders: a repository may have hundreds of charts.
  if (!path.startsWith(pattern.slice(0, pattern.search(/[*?]|$/)))) return false;
  // Which beginnings of the path the pattern's own fits so far.
  let reached = Array.from({ length: path.length + 1 }, (_, length) => length === 0);
  for (const token of pattern.match(TOKEN) ?? []) {
    const before = reached;
    const isFolder = (length: number): boolean => path[length - 1] === '/';
    if (token.startsWith('*')) {
      const next: boolean[] = [];
      for (const [length, is] of before.entries())
        next.push(is || (next[length - 1] === true && (token !== '*' || !isFolder(length))));
      reached = next;
    } else if (token === '?') {
      reached = before.map((_, length) => before[length - 1] === true && !isFolder(length));
    } else {
      reached = before.map(
        (_, length) => before[length - token.length] === true && path.startsWith(token, length - token.length),
      );
    }
  }
  return reached.at(-1) === true;
}
