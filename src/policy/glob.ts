import picomatch from 'picomatch/posix.js';

/** A test of root-relative paths with `/`. */
export type Matcher = (file: string) => boolean;

// A leading `!` would otherwise turn an entry into "everything else"; checkGlob refuses it, and this makes sure.
const OPTIONS = { dot: true, nocase: false, nonegate: true } as const;

/**
 * The matcher of a root-relative glob (picomatch 4: `*`, `?`, `**`, `{a,b}`, `[ab]`; dot files match, case matters).
 * Throws what picomatch throws; call `checkGlob` first.
 */
export function compileGlob(glob: string): Matcher {
  const test = picomatch(glob, OPTIONS);
  return (file) => test(file);
}

/** A glob in the form that can match: from the root, with `/`, a folder as `folder/**`. */
function repaired(glob: string): string {
  const path = glob
    .trim()
    .replaceAll('\\', '/')
    // Not the `!` of `!(dev)`.
    .replace(/^!+(?!\()/, '')
    .split('/')
    .filter((segment) => segment !== '.')
    .join('/')
    .replaceAll(/\/{2,}/g, '/')
    .replace(/^\//, '');
  if (path === '') return '**';
  return path.endsWith('/') ? `${path}**` : path;
}

/**
 * What is wrong with a glob and what to write instead, or null. Forms that people write and that never match
 * (`./x`, `/x`, `C:\x`, `x\y`, `x/`) are wrong: an entry must not look as if it did something.
 */
export function checkGlob(glob: string): string | null {
  const write = `write ${JSON.stringify(repaired(glob))}`;
  if (glob.trim() === '') return 'The path is empty; write "**" for the whole repository.';
  if (/^\s|\s$/.test(glob)) return `The path has white space around it; ${write}.`;
  if (/^[A-Za-z]:[\\/]/.test(glob)) {
    return 'The path is absolute and never matches; write it as it is from the scanned folder on, with "/".';
  }
  if (glob.includes('\\')) {
    return `A path is written with "/", and a backslash never matches; ${write} ("?" stands for any one character).`;
  }
  if (glob.startsWith('!') && !glob.startsWith('!(')) {
    return 'A path cannot be negated; name the folders the entry is for, for example "environments/prod/**".';
  }
  if (glob.split('/').includes('..')) {
    return 'The path leaves the scanned folder with ".." and never matches; write it from the scanned folder on.';
  }
  if (glob.startsWith('/')) return `A path starts at the scanned folder without "/"; ${write}.`;
  if (glob.split('/').includes('.')) return `A path has no "." in it; ${write}.`;
  if (glob.includes('//')) return `The path has an empty folder name and never matches; ${write}.`;
  if (glob.endsWith('/')) return `A folder alone matches no file; ${write}.`;
  try {
    compileGlob(glob);
    return null;
  } catch (error) {
    return `The path is not a glob that can be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** For a glob that matches none of the files: a sentence with what it probably should say. */
export function nearMiss(glob: string, files: readonly string[]): string {
  if (files.length === 0) return 'No WSO2 configuration file was found at all.';
  const tries: [string, (found: string, better: string) => string][] = [
    [`${glob}/**`, (found, better) => `It names a folder; to match ${found}, write ${better}.`],
  ];
  const folders = glob.split('/');
  // Roots are seldom deep; the bound keeps a hostile glob from costing anything.
  for (let cut = 1; cut < Math.min(folders.length, 10); cut++) {
    const rest = folders.slice(cut).join('/');
    if (rest === '**' || rest === '*') break;
    tries.push([rest, (found, better) => `Paths start at the scanned folder; to match ${found}, write ${better}.`]);
    tries.push([
      `${rest}/**`,
      (found, better) => `Paths start at the scanned folder; to match ${found}, write ${better}.`,
    ]);
  }
  tries.push([`**/${glob}`, (found, better) => `To match ${found} in any folder, write ${better}.`]);
  tries.push([`**/${glob}/**`, (found, better) => `To match ${found} in any folder, write ${better}.`]);
  const ignoringCase = picomatch(glob, { ...OPTIONS, nocase: true });
  const otherCase = files.find((file) => ignoringCase(file));
  if (otherCase !== undefined) return `Upper and lower case differ: the file is ${otherCase}.`;
  for (const [better, say] of tries) {
    const found = files.find(compileGlob(better));
    if (found !== undefined) return say(found, JSON.stringify(better));
  }
  const shown = files.slice(0, 3).join(', ');
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  return `The configuration files are ${shown}${more}.`;
}
