// Builds dist/: index.js for the Action, cli.js for the command line, each with the chunks it loads on demand.
//   node scripts/build.mjs [FOLDER]    FOLDER: where to write, dist/ when left out
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = process.argv[2] ?? join(root, 'dist');
const ENTRIES = [
  ['src/main.ts', 'index.js'],
  ['src/cli.ts', 'cli.js'],
];

/**
 * The same program in ASCII, `\uXXXX` for what is beyond: one character beyond Latin-1, be it in a comment, has V8 hold the
 * whole file in two bytes a character and scan it so.
 */
function inAscii(code) {
  // There it would mean something else.
  const kept = /String\.raw`[^`]*[\u0080-\uffff]|\\[\u0080-\uffff]/.exec(code);
  if (kept) throw new Error(`This cannot be written in ASCII: ${kept[0].slice(-100)}`);
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const files = new Map();
try {
  for (const [source, filename] of ENTRIES) {
    const { code, assets } = await ncc(join(root, source), {
      filename,
      quiet: true,
      // Types are checked by "npm run types"; the bundle keeps its names so that a stack trace can be read.
      transpileOnly: true,
      cache: false,
      // CommonJS starts sooner: the module loader for ECMAScript modules is neither set up nor asked for each chunk.
      esm: false,
      // Makes webpack wrap each module in a function in parentheses, which V8 compiles at once instead of parsing it twice.
      target: 'es5',
      minify: false,
      license: `${filename.replace('.js', '')}.licenses.txt`,
    });
    files.set(filename, code);
    for (const [name, asset] of Object.entries(assets)) files.set(name, asset.source);
  }
} catch (error) {
  // The whole bundler would be printed as the place of the error.
  console.error(String(error?.message ?? error).slice(0, 2000));
  process.exit(1);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// The folder is one of a package whose type is "module".
files.set('package.json', '{ "type": "commonjs" }\n');
for (const [name, content] of files) {
  writeFileSync(join(out, name), name.endsWith('.js') ? inAscii(String(content)) : content);
}
for (const [, filename] of ENTRIES) chmodSync(join(out, filename), 0o755);
