import { MappedText } from '../../read/mapped-text.ts';

const BATCH = /\.(?:bat|cmd)$/;
const POWERSHELL = /\.ps1$/;

/** A text that a script of Windows has, and what a shell has in its place; `$1` is what the first group holds. */
type Rule = readonly [RegExp, string];

const PATHS: readonly Rule[] = [
  [/(?<!\w)([A-Z]):[\\/]/gi, '/$1/'],
  [/\\(?=[\w.${%])/g, '/'],
];
/** Blocks: what one stands in may run or not. */
const BATCH_BLOCKS: readonly Rule[] = [
  [/^[ \t]*\)[ \t]*else[ \t]*\((?=[ \t\r]*$)/gim, 'else'],
  [/^[ \t]*\)[ \t]*else[ \t]+if\b[^\n]{0,300}\((?=[ \t\r]*$)/gim, 'elif x; then'],
  [/^[ \t]*@?(?:if|for)\b[^\n]{0,300}\((?=[ \t\r]*$)/gim, 'if x; then'],
  [/^[ \t]*\)(?=[ \t\r]*$)/gm, 'fi'],
];
const POWERSHELL_BLOCKS: readonly Rule[] = [
  [/^[ \t]*\}[ \t]*else[ \t]*\{(?=[ \t\r]*$)/gim, 'else'],
  [/^[ \t]*\}[ \t]*elseif\b[^\n]{0,300}\{(?=[ \t\r]*$)/gim, 'elif x; then'],
  [/^[ \t]*(?:if|for|foreach|while|function|try|switch)\b[^\n]{0,300}\{(?=[ \t\r]*$)/gim, 'if x; then'],
  [/^[ \t]*\}(?=[ \t\r]*$)/gm, 'fi'],
];
const OF_BATCH: readonly Rule[] = [
  ...BATCH_BLOCKS,
  [/^[ \t]*@?(?:rem\b|::)/gim, '#'],
  [/^[ \t]*@?set[ \t]+"?(?=\w+=)/gim, ''],
  [/\^\r?\n/g, '\\\n'],
  [/%(?:~dp0|cd%)[\\/]?/gi, './'],
  [/%(\w{1,100})%/g, '${$1}'],
  [/!(\w{1,100})!/g, '${$1}'],
  ...PATHS,
];
const OF_POWERSHELL: readonly Rule[] = [
  ...POWERSHELL_BLOCKS,
  // Also what a parameter has where the caller gives nothing, with what stands behind it in the list.
  [
    /^[ \t]*(?:param[ \t]*\([ \t]*)?(?:\[[\w.]{1,50}\][ \t]*)?\$(?:env:|script:|global:)?(\w{1,100})[ \t]*=[ \t]*(?=["'\w])/gim,
    '$1=',
  ],
  [/(?<=["'])[,)](?=[ \t\r]*$)/gm, ''],
  [/`\r?\n/g, '\\\n'],
  [/\bWrite-(?:Host|Output|Verbose|Information|Warning|Error|Debug)\b/gi, 'echo'],
  [/\$(?:PSScriptRoot|\(Get-Location\)|\(pwd\))[\\/]?/gi, './'],
  [/\$\{?(?:env|script|global):(\w{1,100})\}?/gi, '${$1}'],
  ...PATHS,
];

/** Whether a path is a script of Windows by its name: a batch file or one of PowerShell. */
export function isWindowsScript(path: string): boolean {
  return BATCH.test(path) || POWERSHELL.test(path);
}

/**
 * A script of Windows as a shell has it: comments, variables and what gives them a value, continued lines and paths are put
 * as a shell writes them; commands stay as they are.
 */
export function windowsAsShell(file: string, text: string): MappedText {
  const rules = BATCH.test(file) ? OF_BATCH : OF_POWERSHELL;
  const changes = rules.flatMap(([pattern, shell]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, 1: held = '', index }) => ({
      start: index,
      end: index + length,
      shell: shell.replace('$1', held),
    })),
  );
  if (rules === OF_POWERSHELL) changes.push(...comments(text));
  const parts: MappedText[] = [];
  let at = 0;
  for (const { start, end, shell } of changes.sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    parts.push(
      MappedText.ofPart(file, text, at, start),
      MappedText.ofEscape(file, shell, start, end, () => null),
    );
    at = end;
  }
  return MappedText.concat([...parts, MappedText.ofPart(file, text, at, text.length)]);
}

/** The comments between `<#` and `#>`, with nothing in their place. */
function comments(text: string): { start: number; end: number; shell: string }[] {
  const found: ReturnType<typeof comments> = [];
  for (let start = text.indexOf('<#'); start >= 0; start = text.indexOf('<#', found.at(-1)?.end)) {
    const end = text.indexOf('#>', start + 2);
    if (end < 0) break;
    found.push({ start, end: end + 2, shell: '' });
  }
  return found;
}
