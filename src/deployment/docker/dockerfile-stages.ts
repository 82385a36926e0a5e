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
const FROM = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i;

/** The instructions of a Dockerfile in their order. Lines of a heredoc are taken for instructions too. */
export function instructions(text: string): Instruction[] {
  return [...text.matchAll(INSTRUCTION)].map((match) => ({
    name: (match[1] as string).toUpperCase(),
    rest: (match[2] as string).trimEnd(),
    at: match.index + match[0].length - (match[2] as string).length,
  }));
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
      const match = FROM.exec(rest);
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

/** The stage or image that a `COPY` takes from, as it is written; null when it takes from the build context. */
export function copiedFrom(rest: string): string | null {
  return /^(?:(?:--\S+|\\)\s+)*?--from=(\S+)/.exec(rest)?.[1] ?? null;
}

/** The stages that the commands of one look into: `RUN --mount=type=bind,from=download`. */
export function boundIn({ start, end }: Stage, stages: readonly Stage[], text: string): Stage[] {
  const names = text.slice(start, end).matchAll(/--mount=[^\s]{0,200}?\bfrom=([^\s,]{1,200})/g);
  return [...names].flatMap(([, name = '']) => stageNamed(name, stages) ?? []);
}

/** The one of these stages that has a name or a number; the last of one name. */
export function stageNamed(name: string, stages: readonly Stage[]): Stage | null {
  const named = stages.findLast((stage) => stage.name?.toLowerCase() === name.toLowerCase());
  return named ?? stages.find(({ number }) => /^\d+$/.test(name) && number === Number(name)) ?? null;
}
