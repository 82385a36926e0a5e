import { LastLines } from '../../read/heredoc-ends.ts';
import { expandShell } from '../text/expand.ts';

/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In upper case. */
  name: string;
  /** The arguments with continuation lines kept, so that offsets hold. */
  rest: string;
  /** Offset of `rest`. */
  at: number;
}

/** A build stage: from its `FROM` to the next one's. */
export interface Stage {
  /** The name `AS` gives it. */
  name: string | null;
  /** Its 0-based place in the file, which is a name too. */
  number: number;
  /** The image it begins with, arguments put in. */
  image: string;
  /** Offsets `[start, end)` of its instructions. */
  start: number;
  end: number;
  /** The earlier stage it begins with. */
  base: Stage | null;
  /** Earlier stages it begins with or copies from. */
  from: Set<Stage>;
}

const INSTRUCTION = /^[ \t]*([A-Za-z]+)[ \t]+((?:[^\n]*\\[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)*[^\n]*)/gm;
/** What stands between the words of an instruction: a line may go on in the next one. */
const GAP = String.raw`(?:\s|\\(?=[ \t]*\r?\n))+`;
const FROM = new RegExp(String.raw`^(\S+)(?:${GAP}as${GAP}(\S+))?`, 'i');
/** What an instruction says before its arguments: options, and lines that go on in the next one, with comments between them. */
const OPTIONS = /^(?:(?:--\S+|\\(?:[ \t]*\r?\n[ \t]*#[^\n]*)*)\s+)*/;

/** The word that closes a heredoc, or one that only looks like it: a here-string's has three signs. */
const HEREDOC = /(?<!<)<<-?["']?([A-Za-z_]\w{0,60})/;
const SHELL = String.raw`[\w./]{0,20}sh(?:[ \t]+-\w{1,9}){0,3}`;
/** A heredoc that is the script of a `RUN`: `RUN <<EOF`, `RUN <<EOF bash`, `RUN bash -e <<EOF`. */
const SCRIPT = new RegExp(String.raw`^(?:${SHELL}[ \t]*)?<<-?["']?\w{1,61}["']?(?:[ \t]+${SHELL})?$`);
const WITH_HEREDOC = /^(?:RUN|COPY|ADD)$/;
/** What a line of a heredoc is no instruction by: `from pathlib import Path`. */
const KEYWORD =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/;

/**
 * The instructions of a Dockerfile in their order, a `RUN` with the script of its heredoc. Lines of other heredocs that no
 * instruction begins like are taken for some too.
 */
export function instructions(text: string): Instruction[] {
  const found: Instruction[] = [];
  const closedBehind = closings(text);
  let script = 0;
  let heredoc = 0;
  for (const match of text.matchAll(INSTRUCTION)) {
    const name = (match[1] as string).toUpperCase();
    if (match.index < script || (match.index < heredoc && KEYWORD.test(name))) continue;
    const end = match.index + match[0].length;
    const at = end - (match[2] as string).length;
    const rest = (match[2] as string).trimEnd();
    const word = WITH_HEREDOC.test(name) ? HEREDOC.exec(rest)?.[1] : undefined;
    const closed = word === undefined ? null : closedBehind(word, end);
    if (closed !== null) heredoc = closed;
    if (closed !== null && name === 'RUN' && SCRIPT.test(withoutOptions(rest))) script = closed;
    found.push({ name, rest: script > end ? text.slice(at, script).trimEnd() : rest, at });
  }
  return found;
}

/** Tells where the line that closes a heredoc begins behind an offset; null where none does. */
function closings(text: string): (word: string, offset: number) => number | null {
  let lines: LastLines | null = null;
  return (word, offset) => {
    lines ??= new LastLines(text, (line) => line.trim());
    if (!lines.has(word, offset)) return null;
    const closing = new RegExp(String.raw`^[^\S\n]*${word}[^\S\n]*$`, 'gm');
    closing.lastIndex = offset;
    return closing.exec(text)?.index ?? null;
  };
}

/** The stages of a Dockerfile, at least one. What stands before the first `FROM` belongs to all of them. */
export function stagesOf(text: string): Stage[] {
  const stages: Stage[] = [];
  const defaults = new Map<string, string>();
  for (const { name, rest, at } of instructions(text)) {
    const current = stages.at(-1);
    if (name === 'ARG') {
      const [, key, value] = /^(\w+)=["']?([^\s"']*)/.exec(rest) ?? [];
      if (key !== undefined && value !== undefined) defaults.set(key, value);
    } else if (name === 'FROM') {
      const match = FROM.exec(withoutOptions(rest));
      if (!match) continue;
      if (current) current.end = at;
      const image = expandShell(match[1] as string, (key) => {
        const value = defaults.get(key);
        return value === undefined ? null : { text: value, span: { file: '', start: 0, end: 0 } };
      }).text;
      const base = stageNamed(image, stages);
      const from = new Set(base ? [base] : []);
      const number = stages.length;
      stages.push({ name: match[2] ?? null, number, image, start: at, end: text.length, base, from });
    } else if (name === 'COPY' && current) {
      const source = stageNamed(copiedFrom(rest) ?? '', stages);
      if (source && source !== current) current.from.add(source);
    }
  }
  return stages.length > 0
    ? stages
    : [{ name: null, number: 0, image: '', start: 0, end: text.length, base: null, from: new Set() }];
}

/** The arguments of an instruction without the options before them. */
export function withoutOptions(rest: string): string {
  return rest.replace(OPTIONS, '');
}

/** The stage or image that a `COPY` takes from, as it is written; null when it takes from the build context. */
export function copiedFrom(rest: string): string | null {
  return /^(?:(?:--\S+|\\)\s+)*?--from=(\S+)/.exec(rest)?.[1] ?? null;
}

/** The stages that the commands of one look into: `RUN --mount=type=bind,from=download`. */
export function boundIn({ start, end }: Stage, stages: readonly Stage[], text: string): Stage[] {
  const names = text.slice(start, end).matchAll(/--mount=[^\s]{0,200}?\bfrom=([^\s,]{1,200})/g);
  return [...names].flatMap(([, name = '']) => stageNamed(name, stages) ?? []);
}

/** A folder or file that a `RUN` sees while it runs. */
interface Bind {
  /** The stage or image that it is of, as it is written; null for the build context. */
  from: string | null;
  source: string;
  target: string;
}

/** What the commands of a `RUN` see by its mounts: `--mount=type=bind,source=conf,target=/conf`. */
export function bindsOf(rest: string): Bind[] {
  return [...rest.matchAll(/(?<!\S)--mount=(\S{1,300})/g)].flatMap(([, written = '']) => {
    const options = new Map(written.split(',').map((one) => one.split('=', 2) as [string, string | undefined]));
    const first = (...names: string[]): string | null => names.map((name) => options.get(name)).find(Boolean) ?? null;
    const target = first('target', 'dst', 'destination');
    if (target === null || (first('type') ?? 'bind') !== 'bind') return [];
    return [{ from: first('from'), source: first('source', 'src') ?? '/', target }];
  });
}

/** The one of these stages that has a name or a number; the last of one name. */
export function stageNamed(name: string, stages: readonly Stage[]): Stage | null {
  const named = stages.findLast((stage) => stage.name?.toLowerCase() === name.toLowerCase());
  return named ?? stages.find(({ number }) => /^\d+$/.test(name) && number === Number(name)) ?? null;
}
