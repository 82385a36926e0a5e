import { matchAt } from './match-at.ts';

const TARGET = String.raw`((?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|[^\s;|&<>"'])+)`;
const REDIRECTED = new RegExp(String.raw`(?:[ \t]|\\\r?\n){0,100}(\d?)(>{1,2})\|?[ \t]{0,100}(&[\d-]|${TARGET})`, 'y');
const TEE = new RegExp(
  String.raw`(?:[ \t]|\\\r?\n){0,100}\|(?:[ \t]|\\?\r?\n){0,100}(?:sudo[ \t]+)?tee[ \t]+((?:-\S+[ \t]+){0,5})${TARGET}`,
  'y',
);

/** No command redirects more. */
const MAX_REDIRECTIONS = 10;

/** Where a command's output goes. */
export interface Goes {
  target: string;
  adds: boolean;
}

/** Where the output of what ends at an offset goes. */
export function goesAt(text: string, start: number): Goes | null {
  let at = start;
  for (let round = 0; round < MAX_REDIRECTIONS; round++) {
    const tee = matchAt(TEE, text, at);
    if (tee) return { target: bare(tee[2] as string), adds: /(?:^|\s)-(?:\w*a|-append)/.test(tee[1] as string) };
    const redirected = matchAt(REDIRECTED, text, at);
    if (!redirected) return null;
    const [all, stream, sign, target] = redirected as unknown as [string, string, string, string];
    if (stream === '' || stream === '1') return { target: bare(target), adds: sign === '>>' };
    // The errors.
    at += all.length;
  }
  return null;
}

/** A target without its quotes and without what closes the group around the command. */
function bare(target: string): string {
  const name = target.replace(/\\?["']/g, '');
  return /\.(?:toml|xml)\)$/.test(name) ? name.slice(0, -1) : name;
}
