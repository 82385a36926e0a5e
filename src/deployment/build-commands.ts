import type { Tree } from '../discover/load.ts';
import { commentLines, HASH } from '../read/lines.ts';
import { flags, optionOf } from './command-option.ts';
import { commandWords } from './command-words.ts';
import { isDockerfile } from './dockerfile.ts';
import { expandShell, unquoted } from './expand.ts';
import type { Located } from './located.ts';
import { joinPath } from './paths.ts';
import { perTree } from './per-tree.ts';
import { scriptVariables } from './script-variables.ts';
import { resolve } from './shell.ts';
import { yamlVariables } from './yaml-variables.ts';

/** What a command builds an image with. */
export interface Build {
  args: ReadonlyMap<string, Located>;
  target: string | null;
}

/** Files that may hold commands, whether or not they name a product. */
const COMMANDS =
  /(?:^|\/)(?:[Mm]akefile|[Jj]ustfile|Jenkinsfile|\.gitlab-ci\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|Taskfile\.ya?ml|\.github\/workflows\/[^/]+\.ya?ml)$|\.(?:sh|bash|ksh|mk|groovy)$/;
/** `docker build`, `$DOCKER buildx build` */
const BUILD =
  /(?:\b(?:docker|podman|nerdctl|buildah)|\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))["']?)[ \t]+(?:(?:buildx|image|builder)[ \t]+)?(?:build|bud)(?![^\s\\])/g;
/** Options of `docker build` that have no value, or one behind `=` only. */
const FLAGS = flags(['no-cache pull quiet rm force-rm push load squash compress check debug help'], 'q');
const ARGUMENT = /^(\w{1,100})=(.*)$/s;

/**
 * The builds that commands of a repository make of a Dockerfile with arguments of its own (`docker build --build-arg
 * NAME=VALUE`), each different one once. Where some do, one that gives none stands for the defaults.
 */
export function buildsOf(tree: Tree, dockerfile: string): Build[] {
  return allBuilds(tree).get(dockerfile) ?? [];
}

const allBuilds = perTree((tree: Tree): Map<string, Build[]> => {
  const found = new Map<string, Build[]>();
  const declared = new Map(
    tree.files.filter(({ path }) => isDockerfile(path)).map(({ path, text }) => [path, argumentsIn(text)] as const),
  );
  if (![...declared.values()].some(({ size }) => size > 0)) return found;
  const known = new Set(tree.paths);
  const others = new Map<string, ReadonlySet<string>>();
  const takesAny = (path: string, { args }: Build): boolean => {
    const own = others.get(path) ?? argumentsIn((known.has(path) ? tree.text(path) : null) ?? '');
    others.set(path, own);
    return [...args.keys()].some((name) => own.has(name));
  };
  for (const path of tree.paths) {
    if (!COMMANDS.test(path)) continue;
    const text = tree.text(path);
    if (!text?.includes('build')) continue;
    for (const { build, context, file } of commandsIn(path, text)) {
      const named =
        resolve(path, file ?? `${context}/Dockerfile`, (candidate) => known.has(candidate)) ??
        (file === null ? null : joinPath(context, file));
      const takes = (dockerfile: string): boolean =>
        [...build.args.keys()].some((name) => declared.get(dockerfile)?.has(name));
      const takers = [...declared.keys()].filter(takes);
      const isNamed = named !== null && (build.args.size === 0 ? declared.has(named) : takes(named));
      // A Dockerfile that says nothing of a product takes its arguments itself.
      const isOther = named !== null && !declared.has(named) && takesAny(named, build);
      const built = isNamed ? named : !isOther && takers.length === 1 ? takers[0] : undefined;
      if (built === undefined) continue;
      const before = found.get(built);
      if (before) before.push(build);
      else found.set(built, [build]);
    }
  }
  for (const [path, builds] of found) {
    if (builds.every(({ args }) => args.size === 0)) found.delete(path);
    else found.set(path, distinct(builds));
  }
  return found;
});

/** The arguments a Dockerfile declares. */
function argumentsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/^[ \t]*ARG[ \t]+(\w{1,100})/gim)].map(([, name]) => name as string));
}

function distinct(builds: readonly Build[]): Build[] {
  const key = ({ args, target }: Build): string =>
    JSON.stringify([target, [...args].map(([name, { text }]) => [name, text]).sort()]);
  return [...new Map(builds.map((build) => [key(build), build] as const).reverse()).values()].reverse();
}

interface Command {
  build: Build;
  context: string;
  file: string | null;
}

function commandsIn(path: string, text: string): Command[] {
  const own = scriptVariables(path, text);
  const keys = /\.ya?ml$/.test(path) ? yamlVariables(path, text) : () => null;
  const lookup = (name: string): Located | null => own(name) ?? keys(name);
  const isComment = commentLines(text, HASH);
  const found: Command[] = [];
  let read = 0;
  for (const match of text.matchAll(BUILD)) {
    if (match.index < read || isComment(match.index)) continue;
    const { words, end } = commandWords(text, match.index + match[0].length);
    read = end;
    const args = new Map<string, Located>();
    const build = { args, target: null as string | null };
    let context = '.';
    let file: string | null = null;
    let isKnown = true;
    for (let index = 0; index < words.length; index++) {
      let word = words[index] as (typeof words)[number];
      const option = optionOf(word.text, FLAGS);
      if (option === null) {
        context = expandShell(word.text, lookup).text;
        continue;
      }
      if (option.value === null) word = words[++index] ?? word;
      const value = unquoted(option.value ?? word.text);
      if (option.name === 'f' || option.name === 'file') file = expandShell(value, lookup).text;
      else if (option.name === 'target') build.target = expandShell(value, lookup).text;
      if (option.name !== 'build-arg') continue;
      const [, name, written] = ARGUMENT.exec(value) ?? [];
      if (name === undefined || written === undefined) continue;
      const given = expandShell(unquoted(written), lookup);
      if (/[${]/.test(given.text)) isKnown = false;
      const at = word.end - (word.text.length - word.text.lastIndexOf(written));
      args.set(name, {
        text: given.text,
        span: given.definedAt ?? { file: path, start: at, end: at + written.length },
      });
    }
    // What nobody gives a value leaves the Dockerfile's own default as good as anything.
    if (isKnown) found.push({ build, context, file });
  }
  return found;
}
