import { MappedText } from '../../read/mapped-text.ts';

/** Blanks in an expression would part the word it stands in. */
const EXPRESSION =
  /\$?\{\{([^{}\n]{0,300})\}\}|<<[ \t]{0,9}(?:parameters|matrix|pipeline\.parameters)\.(\w{1,100})[ \t]{0,9}>>|\$\[\[[ \t]{0,9}inputs\.(\w{1,100})[ \t]{0,9}\]\]/g;
const VARIABLE =
  /^[ \t-]*(?:(?:env|vars|(?:github\.event\.)?inputs|parameters|variables)?\.|matrix\.(?:(\w{1,100})\.)?|(item)\.)?(\w{1,100})[ \t]*(?:\|[ \t]*default\([ \t]*["']([^"'{}]{0,100})["'][^)]{0,20}\)[ \t]*|\|\|[ \t]*'([^'{}]{0,100})'[ \t]*)?-?$/;

/** What an earlier step of a job of GitHub's puts out. */
const OUTPUT = /^[ \t]*steps\.([\w-]{1,100})\.outputs\.([\w-]{1,100})[ \t]*$/;

/** What the shell may call an output of a step: `${{ steps.version.outputs.tag }}`. */
export function nameOfOutput(step: string, output: string): string {
  return `steps__${step}__${output}`.replaceAll('-', '_');
}

/** What the shell may call a key of a map that a variable is: `${{ matrix.target.version }}`, `{{ item.version }}`. */
export function nameInMap(variable: string, key: string): string {
  return `${variable}__${key}`;
}

/** `{{ version }}`, `${{ env.VERSION }}`, CircleCI's `<< parameters.version >>`, GitLab's `$[[ inputs.version ]]`, `{{ version | default('1') }}` and `${{ inputs.version || '1' }}` as the shell writes variables; others as `${…}`. */
export function withVariables(text: MappedText): MappedText {
  const parts: MappedText[] = [];
  let read = 0;
  for (const match of text.text.matchAll(EXPRESSION)) {
    const [whole, ofCode, ofCircle, ofGitLab] = match;
    const code = ofCode ?? ofCircle ?? (ofGitLab as string);
    const [, ofMatrix, outer = ofMatrix, inner = '…', piped, otherwise] = VARIABLE.exec(code) ?? [];
    const fallback = piped ?? otherwise;
    const [, step, output = ''] = OUTPUT.exec(code) ?? [];
    const called = outer === undefined ? inner : nameInMap(outer, inner);
    const name = step === undefined ? called : nameOfOutput(step, output);
    const written = `\${${name}${fallback === undefined ? '' : `:-${fallback}`}}`;
    const end = match.index + whole.length;
    if (match.index > read) parts.push(text.slice(read, match.index));
    parts.push(MappedText.escapeOf(text, written, match.index, end, () => null));
    read = end;
  }
  if (parts.length === 0) return text;
  if (read < text.length) parts.push(text.slice(read, text.length));
  return MappedText.concat(parts);
}
