import fs from 'node:fs';
import { Worker } from 'node:worker_threads';
import { MAX_BYTES } from './read-file.ts';
import { patternOf } from './worth.ts';

/** A file to look into, and the pattern its content must hold to be worth parsing. */
export interface Candidate {
  path: string;
  nameClass: 'toml' | 'carrier';
}

interface Task {
  /** Absolute paths, NUL between them. */
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
 * Looks into the files of a task, block by block until none is left, with as few calls to the system as can be. Links,
 * pipes, empty files and files too large for the buffer are left to a proper look, and so is text in UTF-16.
 *
 * The function needs nothing but its arguments: a worker runs it from its source text.
 */
function look(files: typeof fs, task: Task): void {
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
  Atomics.add(counters, 1, 1);
  for (let from = Atomics.add(counters, 0, block); from < paths.length; from = Atomics.add(counters, 0, block)) {
    const end = Math.min(from + block, paths.length);
    for (let index = from; index < end; index++) verdicts[index] = verdict(index);
  }
  Atomics.sub(counters, 1, 1);
  Atomics.notify(counters, 1);
}

/** Fewer files are looked at sooner than a second thread starts. */
const WORTH_A_THREAD = 3000;
/** How long a second thread that died would be waited for. */
const PATIENCE = 10_000;

/** Files being looked into, by a second thread when they are many. */
export class Looking {
  private readonly task: Task | null;
  private readonly indexes = new Map<string, number>();
  private finished = false;

  /** @param root absolute path the candidates' paths are relative to */
  constructor(root: string, candidates: readonly Candidate[]) {
    const prefix = root.endsWith('/') ? root : `${root}/`;
    this.task =
      candidates.length === 0
        ? null
        : {
            paths: candidates.map(({ path }) => prefix + path).join('\0'),
            classes: candidates.map(({ nameClass }) => nameClass[0]).join(''),
            patterns: { toml: patternOf('toml'), carrier: patternOf('carrier') },
            verdicts: new SharedArrayBuffer(candidates.length),
            counters: new SharedArrayBuffer(8),
            largest: MAX_BYTES,
          };
    for (const [index, { path }] of candidates.entries()) this.indexes.set(path, index);
    if (candidates.length >= WORTH_A_THREAD) this.startThread();
  }

  /** Whether a candidate is worth a proper look; null for a path that is no candidate. */
  isWorthReading(path: string): boolean | null {
    const index = this.indexes.get(path);
    if (index === undefined || !this.task) return null;
    if (!this.finished) this.finish(this.task);
    return new Uint8Array(this.task.verdicts, index, 1)[0] !== 1;
  }

  private startThread(): void {
    const source = `(${look})(require('node:fs'), require('node:worker_threads').workerData)`;
    const worker = new Worker(source, {
      eval: true,
      workerData: this.task,
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    // Without the thread everything is looked at here; one that cannot start is no reason to fail.
    worker.on('error', () => {});
    worker.unref();
  }

  private finish(task: Task): void {
    look(fs, task);
    const counters = new Int32Array(task.counters);
    const start = Date.now();
    for (let busy = Atomics.load(counters, 1); busy > 0; busy = Atomics.load(counters, 1)) {
      // What a thread that died has left counts as worth a proper look.
      if (Atomics.wait(counters, 1, busy, PATIENCE) === 'timed-out' || Date.now() - start > PATIENCE) break;
    }
    this.finished = true;
  }
}
