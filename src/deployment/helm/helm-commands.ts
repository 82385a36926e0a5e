import type { Tree } from '../../discover/load.ts';
import { commentLines, HASH } from '../../read/lines.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import { chartClaim, isPattern } from '../evidence/chart-claim.ts';
import type { Release } from '../evidence/release.ts';
import { flags, optionOf } from '../scripts/command-option.ts';
import { commandWords, type Word } from '../scripts/command-words.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { variantsOf, wordsHeldIn } from '../scripts/held-words.ts';
import { runScript } from '../scripts/run-script.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { carry } from '../text/carried.ts';
import { expandShell, expandWord, unquoted } from '../text/expand.ts';
import type { Lookup } from '../text/located.ts';
import { dirOf, isThere } from '../text/paths.ts';
import { asText, mergeTrees, treeOf, type ValuesTree, valueAt } from '../text/values-tree.ts';
import { INPUT, inputFiles, SUBSTITUTION, substitutedFiles } from './piped-values.ts';
import { seenFrom } from './release-files.ts';
import { eachOnce, type Installing } from './repeated-releases.ts';
import { valuesWrittenIn } from './written-values.ts';

const YAML = /\.ya?ml$/;
/** Between the words of a command, also where its line goes on in the next one. */
const BLANK = String.raw`(?:[ \t]|\\\r?\n)`;
/** `helm install`, `/usr/local/bin/helm --namespace x upgrade`, `"${HELM}" upgrade`, `helm template … | kubectl apply` */
const HELM = new RegExp(
  String.raw`(?<![\w./-])(?:(?:[.~]?\/(?:[\w.-]{1,100}\/){0,20})?helm3?|"?\$[({]?(?:HELM|helm)\w{0,20}[)}]?"?)(?:${BLANK}+-[^\s;|&]+(?:${BLANK}+[^\s;|&\\-][^\s;|&]*)?){0,5}(?:${BLANK}+secrets)?${BLANK}+(install|upgrade|template)(?![^\s\\])`,
  'g',
);
/** Options that say where a release is. */
const PLACES = ['namespace', 'n', 'kube-context', 'kubeconfig'];
/** What a file has that may hold one, also where it folds the lines of a command. */
const LIKELY = /helm\w{0,20}["')}]{0,2}[\s\\][\s\S]{0,500}?\b(?:install|upgrade|template)(?![^\s\\])/i;
const MAX_BEHIND = 2000;
/** What stands behind a command up to the next one (`;`, `&&`, `||`), with what it is piped into; it may begin in `2>&1`. */
const PIPED = /(?:&\d)?(?:\\\r?\n|>&|[^\n;&|]|\|(?!\|)\s{0,100}){0,1000}/y;
/** What installs the manifests that a command prints. */
const APPLIES = /\bkubectl\b.*[ \t](?:apply|create|replace)\b|\bkapp\b.*[ \t]deploy\b/s;
/** `helm repo add NAME ADDRESS` */
const REPOSITORY = /(?<![\w./-])helm3?[ \t]+repo[ \t]+add[ \t]+([^\s;|&-][^\s;|&]*)[ \t]+([^\s;|&]+)/g;

/** Options of `helm install` and `helm upgrade` that have no value, or one behind `=` only. */
const FLAGS = flags(
  [
    'install atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation dry-run',
    'enable-dns force force-conflicts generate-name help hide-notes hide-secret insecure-skip-tls-verify no-hooks',
    'pass-credentials plain-http render-subchart-notes replace reset-then-reuse-values reset-values reuse-values',
    'rollback-on-failure server-side skip-crds skip-schema-validation take-ownership verify wait wait-for-jobs',
  ],
  'igh',
);

/** A variable in quotes of its own; others in a value may be those of a configuration that it is. */
const QUOTED_VARIABLE = /"(\$(?:\w{1,100}|\{[^{}"\n]{1,200}\}))"/g;
/** A chart that is a folder or a file, not one of a repository. */
const PATH = /^[./~$]|\.tgz$/;

/**
 * The releases that commands of a text install (`helm install NAME CHART -f FILE --set KEY=VALUE`, or `helm template` and
 * `kubectl apply`), one for each way that they are run in: of a script, or of a pipeline that holds some.
 */
export function helmReleases(file: string, text: string, tree: Tree): Release[] {
  if (!LIKELY.test(text)) return [];
  const { script, lookupsAt } = runScript(file, tree);
  const said = script.text;
  const isComment = commentLines(said, HASH);
  const begun = [...said.matchAll(HELM)].filter(({ index }) => !isComment(index));
  const sources = new Map(
    [...said.matchAll(REPOSITORY)].map(([, name, address]) => [name as string, address as string]),
  );
  const heldBy = wordsHeldIn(said);
  const commands = [...commandsAt(said, begun)].flatMap((command) => {
    const ways = new Map<string, { words: Word[]; lookup: Lookup }>();
    for (const lookup of lookupsAt(command.match.index))
      for (const words of variantsOf(command.words, heldBy, lookup)) {
        const key = JSON.stringify(words.map((word) => expandShell(word.text, lookup).text));
        if (!ways.has(key)) ways.set(key, { words, lookup });
      }
    return [...ways.values()].map((way, index) => ({ ...command, ...way, index }));
  });
  const starts = commands.map(({ match }) => match.index);
  const written = valuesWrittenIn(script, file, starts);
  const goneTo = foldersAt(file, text, tree, (offset) => script.locate(offset, offset + 1).start);
  const installing = commands.flatMap(({ match, words, end, lookup, index }): Installing[] => {
    if (match[1] === 'template' && !isApplied(said.slice(end, end + MAX_BEHIND))) return [];
    const expand = (word: string): string => expandWord(word, lookup).text;
    const expandValue = (word: string): string => expandShell(word.replace(QUOTED_VARIABLE, '$1'), lookup).text;
    const expandJson = (word: string): string => expandShell(word, lookup).text.replaceAll('\\"', '"');
    const { options, others } = sorted(words);
    const isNamed = !(match[1] === 'template' && others.length === 1) && !options.some(isGenerated);
    const [name = null, chartAt] = isNamed ? others : [null, others[0]];
    if (!chartAt) return [];
    const given = valuesOf(options);
    const inFolder = goneTo(match.index);
    const chart = inFolder(expand(chartAt.text), 'Chart.yaml');
    const versionAt = given('version').at(-1);
    const source = `${expand(given('repo')[0]?.text ?? '')} ${sources.get(chart.split('/')[0] as string) ?? ''}`;
    const at = versionAt ?? chartAt;
    // Helm lays them over each other in this order, wherever they stand.
    const set = [
      ...given('set-json').flatMap((word) => assignments(word, script, file, expandJson, ONE)),
      ...given('set').flatMap((word) => assignments(word, script, file, expandValue)),
      ...given('set-string').flatMap((word) => assignments(word, script, file, expandValue).map(asText)),
      ...given('set-literal').flatMap((word) => assignments(word, script, file, expandValue, ONE).map(asText)),
    ];
    const version = versionAt ? expand(versionAt.text) : null;
    const stretch = { start: match.index, end };
    const named = given('values', 'f').flatMap(({ text: paths, start }) =>
      paths.startsWith(SUBSTITUTION) ? substitutedFiles(said, start).map(expand) : expand(paths).split(','),
    );
    const held = named.map((path) => written(INPUT.test(path) ? '-' : path, stretch, expand));
    const files = named.flatMap((path, turn) =>
      INPUT.test(path) && held[turn]?.length === 0 ? inputFiles(said, stretch).map(expand) : [path],
    );
    const ways = held.reduce((most, { length }) => Math.max(most, length), 1);
    const textFiles = given('set-file').flatMap(({ text: set }) =>
      [...set.matchAll(ASSIGNMENT)].map(([one]) => inFolder(expand(fileSet(one)))),
    );
    const place = given(...PLACES).map(({ text: said }) => expand(said));
    const assigned = options.filter((one) => one.name.startsWith('set')).map(({ value }) => expandValue(value.text));
    const isWritten = held.some(({ length }) => length > 0) || named.some((path) => INPUT.test(path));
    const releases = Array.from({ length: ways }, (_, way) => ({
      name: `${file.replace(/\.\w+$/, '')}${name ? `#${expand(name.text)}` : ''}${index === 0 ? '' : `/${index + 1}`}${way === 0 ? '' : `+${way + 1}`}`,
      chart,
      files: files.map((path) => inFolder(path)),
      textFiles,
      values: [...held.flatMap((each) => each[Math.min(way, each.length - 1)] ?? []), ...set].reduce<ValuesTree | null>(
        mergeTrees,
        null,
      ),
      texts: new Map(),
      claim:
        PATH.test(chart) && !isPattern(chart)
          ? null
          : chartClaim({ chart, version, source }, script.locate(at.start, at.end)),
      at: script.locate(match.index, end),
    }));
    return [
      {
        releases,
        of: name && JSON.stringify([expand(name.text), place]),
        given: isWritten ? null : JSON.stringify([chart, version, source, files, assigned]),
        isUpgrade: match[1] === 'upgrade' && given('dry-run').length === 0,
        isBare: named.length + assigned.length === 0,
        start: match.index,
        end,
      },
    ];
  });
  return eachOnce(installing, said);
}

/** Whether an option leaves the name of a release to helm. */
function isGenerated({ name }: Given): boolean {
  return name === 'generate-name' || name === 'g';
}

/**
 * Paths of commands as they are seen from where their script is run: behind the folder that it has gone to, where the
 * repository has them there.
 *
 * @param placeOf the place in the file's text of one in the script
 */
function foldersAt(
  file: string,
  text: string,
  { paths }: Tree,
  placeOf: (offset: number) => number,
): (offset: number) => (path: string, inside?: string) => string {
  const isYaml = YAML.test(file);
  const own = [dirOf(file), ''];
  const isHere = (path: string): boolean => seenFrom(own, path).some((one) => isThere(paths, one));
  return (offset) => {
    const folder = folderGoneTo(text, placeOf(offset), isYaml);
    return (path, inside = '') => {
      const below = `${folder}/${path}`;
      return folder !== null && !path.startsWith('/') && isHere(`${below}/${inside}`) ? below : path;
    };
  };
}

/** Whether what a command prints is piped into one that installs it. */
function isApplied(behind: string): boolean {
  const others = matchAt(PIPED, behind, 0)?.[0].split('|').slice(1) ?? [];
  return others.some((other) => APPLIES.test(other) && !other.includes('--dry-run'));
}

/** An option of a command with its value. */
interface Given {
  name: string;
  value: Word;
}

/** The values of options by any of their names, in their order. */
function valuesOf(options: readonly Given[]): (...names: string[]) => Word[] {
  return (...names) => options.filter(({ name }) => names.includes(name)).map(({ value }) => value);
}

/** The words of a command by what they are; an option's value is told by where it stands. */
function sorted(words: readonly Word[]): { options: Given[]; others: Word[] } {
  const options: Given[] = [];
  const others: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    const option = optionOf(word.text, FLAGS);
    if (option === null) others.push(word);
    else if (option.value !== null) options.push({ name: option.name, value: ending(word, option.value) });
    else {
      const value = words[++index];
      if (value) options.push({ name: option.name, value });
    }
  }
  return { options, others };
}

/** The end of a word, where a value stands behind an option's name; without the quotes around it. */
function ending(word: Word, value: string): Word {
  const bare = unquoted(value);
  const end = word.end - (value.length - bare.length) / 2;
  return { text: bare, start: end - bare.length, end };
}

/**
 * The values files and the values that options of a command name, as far as they are known.
 *
 * @param file where they stand
 */
export function optionsSaid(text: MappedText, file: string): { files: string[]; values: ValuesTree[] } {
  const given = valuesOf(sorted(commandWords(text.text, 0).words).options);
  return {
    files: given('values', 'f').flatMap((word) => word.text.split(',')),
    values: [
      ...given('set').flatMap((word) => assignments(word, text, file, (value) => value)),
      ...given('set-string').flatMap((word) => assignments(word, text, file, (value) => value).map(asText)),
    ],
  };
}

/** An assignment of several in one word: `a.b=1,c=2`. */
const ASSIGNMENT = /(?:[^\\,]|\\.)+/gs;
/** The one of `--set-json 'a={"b": 1, "c": 2}'` and `--set-literal`. */
const ONE = /^.+$/gs;

/** The file of `a.b=one.toml`. */
function fileSet(assignment: string): string {
  return assignment.slice(assignment.indexOf('=') + 1);
}

/**
 * What a text such as `a.b=1,c=2` sets, as far as it is known.
 *
 * @param file where it stands
 */
export function assigned(text: MappedText, file: string): ValuesTree[] {
  return assignments({ text: text.text, start: 0, end: text.text.length }, text, file, (value) => value);
}

function assignments(
  word: Word,
  script: MappedText,
  file: string,
  expand: (text: string) => string,
  each: RegExp = ASSIGNMENT,
): ValuesTree[] {
  return [...word.text.matchAll(each)].flatMap((match): ValuesTree[] => {
    const equals = match[0].indexOf('=');
    if (equals < 1) return [];
    const key = match[0].slice(0, equals);
    const value = match[0].slice(equals + 1);
    const start = word.start + match.index + equals + 1;
    const known = expand(value);
    const text =
      known === value
        ? script.slice(start, start + value.length)
        : MappedText.escapeOf(script, known, start, start + value.length, () => null);
    const tree = treeOf(carry(file, text));
    const set = tree && valueAt(key.split('.'), tree);
    return set ? [set] : [];
  });
}
