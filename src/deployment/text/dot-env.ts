import type { Located } from './located.ts';
import { dirOf, joinPath } from './paths.ts';

/** What people copy to `.env` and fill in; what the first of them says holds. */
export const EXAMPLES = [
  '.env.example',
  '.env.sample',
  '.env.template',
  '.env.dist',
  '.env.default',
  '.env.defaults',
  'env.example',
  'example.env',
  'sample.env',
];

/** Variables of the `.env` file beside a compose file or an `envsubst` template. */
export function dotEnv(file: string, text: (path: string) => string | null): Map<string, Located> {
  return envFileVariables(joinPath(dirOf(file), '.env'), text);
}

/** Variables of the files beside a compose file that are there to be copied to `.env`. */
export function exampleEnv(file: string, text: (path: string) => string | null): Map<string, Located> {
  const all = EXAMPLES.map((name) => envFileVariables(joinPath(dirOf(file), name), text));
  return new Map(all.reverse().flatMap((variables) => [...variables]));
}

/** Variables of a file of them; none for no file. */
export function envFileVariables(path: string | null, text: (path: string) => string | null): Map<string, Located> {
  const found = new Map<string, Located>();
  const content = path === null ? null : text(path);
  if (path === null || content === null) return found;
  for (const match of content.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=[ \t]*(.*)/gm)) {
    const written = (match[2] as string).trimEnd();
    const [, quote, quoted] = /^(["'])(.*?)\1/.exec(written) ?? [];
    // Behind an unquoted value, ` #` begins a comment.
    const value = quote === undefined ? written.replace(/(?:^|(?<![ \t])[ \t]+)#.*$/, '') : (quoted as string);
    const start = match.index + match[0].lastIndexOf(written) + (quote === undefined ? 0 : 1);
    found.set(match[1] as string, { text: value, span: { file: path, start, end: start + value.length } });
  }
  return found;
}
