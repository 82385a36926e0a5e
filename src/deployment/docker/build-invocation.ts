import type { MappedText } from '../../read/mapped-text.ts';
import { ownName } from '../evidence/image.ts';
import { flags, optionOf } from '../scripts/command-option.ts';
import { expandedAt, expandShell } from '../text/expand.ts';
import type { Located, Lookup } from '../text/located.ts';

/** What an image is built with. */
export interface Build {
  args: ReadonlyMap<string, Located>;
  target: string | null;
  /** The image that it begins with in the place of the last one that its Dockerfile names. */
  base?: Located;
  /** Whether what asks for it says of which Dockerfile; else its arguments tell. */
  isNamed?: boolean;
}

/** A build, and the paths its Dockerfile, or the compose file of its services, may have, seen from the file that asks for it; the likeliest first. */
export interface Invocation {
  build: Build;
  /** The folder it copies from, seen from the file that asks for it; `-` for a build that is handed all it gets. */
  context: string;
  dockerfiles: readonly string[];
  /** What the image is called, as far as that is known; the registry and the tag may be left open. */
  tags: readonly string[];
}

/** A build as a file writes it: with variables, null for what it does not say. */
export interface WrittenBuild {
  args: readonly (readonly [name: string, value: MappedText])[];
  /** Arguments that have the value of the variable of their name. */
  passed: readonly string[];
  /** The names that the image gets. */
  tags: readonly string[];
  target: string | null;
  /** The image that replaces the one of the last `FROM`. */
  base?: MappedText | null;
  context: string | null;
  file: string | null;
  /** Whether `file` is rather seen from the context. */
  inContext: boolean;
  /** Of a build of services: the paths that the compose file may have. */
  services?: readonly string[];
}

/** How a program takes its options. */
export type Builder = 'docker' | 'az' | 'kaniko';

/** Options that have no value, or one behind `=` only. */
const FLAGS = flags(
  [
    'no-cache pull quiet rm force-rm push load squash compress check debug help',
    'no-push no-logs no-wait no-format cleanup reproducible single-snapshot skip-tls-verify insecure',
  ],
  'q',
);
/** Options that name the image: Docker's, `az`'s and kaniko's. */
const TAGS = ['t', 'tag', 'image', 'destination'];
/** What is no option: `-` alone stands for what the shell hands over. */
const VALUE = /^(?:[^-]|-$)/;
/** What the shell keeps to itself: `> FILE`, `2>&1`, `<<EOF`; an operator alone has its word behind it. */
const REDIRECTION = /^\d?(?:&?>{1,2}\|?|<{1,3}-?(?!.*>>$))(.*)$/s;
const ARGUMENT = /^(\w{1,100})=/;
/** What a value has that is not known. */
const OPEN = /[${]/;
/** What begins a variable of the shell in a step of Cloud Build, where `$` alone is its own. */
const HANDED_ON = /\$\$(?=[\w{])/g;
/** What stands before the path in a context of kaniko's or of GitHub's. */
const SCHEME = /^(?:dir:\/\/|\$\{defaultContext\}:)/;

/** An argument of the form `NAME=VALUE`, with or without quotes around it or its value; none for any other text. */
export function argumentsIn(text: MappedText): WrittenBuild['args'] {
  const whole = bare(text);
  const [assigned = '', name] = ARGUMENT.exec(whole.text) ?? [];
  return name === undefined ? [] : [[name, bare(whole.slice(assigned.length, whole.length))]];
}

/** A text without blanks and quotes around it. */
function bare(text: MappedText): MappedText {
  const start = text.length - text.text.trimStart().length;
  const end = text.text.trimEnd().length;
  const inside = /^(["']).*\1$/s.test(text.text.slice(start, end)) ? 1 : 0;
  return text.slice(start + inside, end - inside);
}

/** What the words behind `docker build`, `az acr build` or kaniko's executor say of a build. */
export function writtenIn(words: readonly MappedText[], builder: Builder): WrittenBuild {
  const args: WrittenBuild['args'][number][] = [];
  const passed: string[] = [];
  const tags: string[] = [];
  const said = new Map<string, string>();
  for (let index = 0; index < words.length; index++) {
    let word = words[index] as MappedText;
    const redirected = REDIRECTION.exec(word.text)?.[1];
    if (redirected !== undefined) {
      if (redirected === '') index++;
      continue;
    }
    const option = word.text === '-' ? null : optionOf(word.text, FLAGS);
    if (option === null) {
      if (builder !== 'kaniko') said.set('context', word.text);
      continue;
    }
    if (option.value !== null) word = word.slice(word.length - option.value.length, word.length);
    else if (VALUE.test(words[index + 1]?.text ?? '-x')) word = words[++index] as MappedText;
    if (option.name === 'build-arg') {
      const given = argumentsIn(word);
      args.push(...given);
      if (given.length === 0) passed.push(bare(word).text);
    } else if (TAGS.includes(option.name)) tags.push(bare(word).text);
    else said.set(option.name === 'f' || option.name === 'dockerfile' ? 'file' : option.name, bare(word).text);
  }
  return {
    args,
    passed,
    tags,
    target: said.get('target') ?? null,
    context: said.get('context') ?? (builder === 'kaniko' ? said.get('c') : null) ?? null,
    file: said.get('file') ?? null,
    inContext: builder === 'az',
  };
}

function placed(text: MappedText): Located {
  return { text: text.text, span: text.locate(0, text.length) };
}

/** Where Docker Compose looks for its file. */
const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** The file that Docker Compose is told to read. */
const COMPOSE_FILE = /(?<!\S)(?:-f|--file)[ \t=]{1,9}["']?([^\s"']{1,300})/;

/**
 * What the words behind `docker compose build` say.
 *
 * @param options those of Docker Compose itself, which stand before that
 */
export function servicesWrittenIn(words: readonly MappedText[], options: string): WrittenBuild {
  const named = COMPOSE_FILE.exec(options)?.[1];
  const { args, passed } = writtenIn(words, 'docker');
  return {
    args,
    passed,
    tags: [],
    target: null,
    context: null,
    file: null,
    inContext: false,
    services: named === undefined ? COMPOSE_FILES : [named],
  };
}

/**
 * A build with its variables put in. An argument that nobody gives a value leaves the Dockerfile's own default as good as
 * anything, so it is not among the arguments.
 *
 * @returns null for a build that has only arguments of this kind
 */
export function invocation(written: WrittenBuild, lookup: Lookup): Invocation | null {
  // Recipes of `make`, which hand it on so as well, come as a shell has them.
  const handedOn = (text: string): string => text.replace(HANDED_ON, '$');
  const expand = (text: string): string => expandShell(handedOn(text), lookup).text;
  const args = new Map<string, Located>();
  for (const [name, value] of written.args) {
    const { text, span } = placed(value);
    const given = expandedAt({ text: handedOn(text), span }, lookup);
    if (!OPEN.test(given.text)) args.set(name, given);
  }
  for (const name of written.passed) {
    const value = lookup(name);
    if (value && !OPEN.test(value.text)) args.set(name, value);
  }
  const base = written.base ? expandedAt(placed(written.base), lookup) : null;
  const isBased = base !== null && !OPEN.test(base.text);
  if (args.size === 0 && written.args.length > 0 && !isBased) return null;
  const context = expand(written.context ?? '.').replace(SCHEME, '');
  const target = written.target === null ? null : expand(written.target);
  const file = written.file === null ? null : expand(written.file);
  // What is handed over may be the file that lies there: `cat Dockerfile | docker build -`.
  const inside = `${context === '-' ? '.' : context}/${file ?? 'Dockerfile'}`;
  const paths = file === null ? [inside] : written.inContext ? [inside, file] : [file, inside];
  const tags = written.tags.map(expand).filter((tag) => ownName(tag) !== null);
  const build = { args, target, ...(isBased ? { base } : {}) };
  return { build, context, dockerfiles: written.services?.map(expand) ?? paths, tags };
}
