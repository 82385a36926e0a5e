import fs from 'node:fs';
import { MAX_BYTES } from './read-file.ts';
import { patternOf } from './worth.ts';

/** A file that its content makes worth parsing, or not. */
export interface Candidate {
  path: string;
  nameClass: 'toml' | 'carrier';
}

interface Task {
  /** Paths, NUL between them; absolute, or from the working directory. */
  paths: string;
  /** One character per path: `t` for TOML. */
  classes: string;
  patterns: { toml: RegExp; carrier: RegExp };
  /** One byte per path: 0 not looked at yet, 1 cannot matter, 2 worth a proper look. */
  verdicts: SharedArrayBuffer;
  /** Next path to look at; how many lookers are at work. */
  counters: SharedArrayBuffer;
  largest: number;
}

/**
 * Looks into the files of a task, with as few calls to the system as can be. Links, pipes, empty files and files too large
 * for the buffer are left to a proper look, and so is text in UTF-16.
 *
 * The function needs nothing but its arguments: a worker runs it from its source text.
 *
 * @returns looks into so many blocks of files that nobody has taken yet, and tells whether some may be left
 */
function looker(files: typeof fs, task: Task): (blocks: number) => boolean {
  const { openSync, readSync, closeSync, constants } = files;
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  const paths = task.paths.split('\0');
  const verdicts = new Uint8Array(task.verdicts);
  const counters = new Int32Array(task.counters);
  const buffer = Buffer.allocUnsafeSlow(task.largest + 1);
  const block = 64;
  const verdict = (index: number): 1 | 2 => {
    let descriptor = -1;
    try {
      descriptor = openSync(paths[index] as string, flags);
      const count = readSync(descriptor, buffer, 0, buffer.length, null);
      const first = buffer[0] as number;
      if (count === 0 || count === buffer.length || first === 0 || first >= 0xfe || buffer[1] === 0) return 2;
      const { toml, carrier } = task.patterns;
      return (task.classes[index] === 't' ? toml : carrier).test(buffer.toString('latin1', 0, count)) ? 2 : 1;
    } catch {
      return 2;
    } finally {
      if (descriptor >= 0) closeSync(descriptor);
    }
  };
  return (blocks) => {
    let from = 0;
    Atomics.add(counters, 1, 1);
    for (let taken = 0; taken < blocks && from < paths.length; taken++) {
      from = Atomics.add(counters, 0, block);
      const end = Math.min(from + block, paths.length);
      for (let index = from; index < end; index++) verdicts[index] = verdict(index);
    }
    Atomics.sub(counters, 1, 1);
    Atomics.notify(counters, 1);
    return from < paths.length;
  };
}

/** Fewer files are looked at sooner than a second thread starts. */
const WORTH_A_THREAD = 3000;
/** How long a second thread that died would be waited for. */
const PATIENCE = 10_000;
/** Some milliseconds' worth: what git has to say meanwhile is not kept waiting longer. */
const BLOCKS_AT_A_TIME = 8;

/**
 * Looks into files, by a second thread as well when they are many, and lets other work of this thread go on in between.
 *
 * @param root absolute path the candidates' paths are relative to
 * @returns for each candidate whether it is worth a proper look
 */
export async function lookInto(root: string, candidates: readonly Candidate[]): Promise<boolean[]> {
  if (candidates.length === 0) return [];
  // The system finds a short path a fifth sooner.
  const prefix = root === process.cwd() ? '' : root.endsWith('/') ? root : `${root}/`;
  const task: Task = {
    paths: candidates.map(({ path }) => prefix + path).join('\0'),
    classes: candidates.map(({ nameClass }) => nameClass[0]).join(''),
    patterns: { toml: patternOf('toml'), carrier: patternOf('carrier') },
    verdicts: new SharedArrayBuffer(candidates.length),
    counters: new SharedArrayBuffer(8),
    largest: MAX_BYTES,
  };
  // Without the thread everything is looked at here; one that cannot start is no reason to fail.
  if (candidates.length >= WORTH_A_THREAD) startThread(task).catch(() => {});
  const look = looker(fs, task);
  while (look(BLOCKS_AT_A_TIME)) await new Promise(setImmediate);
  waitForThread(new Int32Array(task.counters));
  // What a thread that died has left counts as worth a proper look.
  return Array.from(new Uint8Array(task.verdicts), (verdict) => verdict !== 1);
}

async function startThread(task: Task): Promise<void> {
  const { Worker } = await import('node:worker_threads');
  const source = `(${looker})(require('node:fs'), require('node:worker_threads').workerData)(Infinity)`;
  const worker = new Worker(source, {
    eval: true,
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  worker.on('error', () => {});
  worker.unref();
}

/** The thread has at most one block in hand. */
function waitForThread(counters: Int32Array): void {
  const start = Date.now();
  for (let busy = Atomics.load(counters, 1); busy > 0; busy = Atomics.load(counters, 1)) {
    if (Atomics.wait(counters, 1, busy, PATIENCE) === 'timed-out' || Date.now() - start > PATIENCE) break;
  }
}
