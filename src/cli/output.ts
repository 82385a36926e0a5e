import { writeFileSync, writeSync } from 'node:fs';
import { UsageError } from '../usage.ts';

/** Writes a report to a file, or to standard output when no file is named. */
export function writeOutput(text: string | Buffer, file: string | null): void {
  if (file === null) writeAll(1, text);
  else {
    try {
      writeFileSync(file, text);
    } catch (error) {
      throw new UsageError(
        `The report cannot be written to ${file} (${(error as NodeJS.ErrnoException).code}). Name a file in a folder that exists.`,
      );
    }
  }
}

/** Writes everything before it returns: a report cut at a pipe's buffer would read as a smaller one. */
export function writeAll(descriptor: number, text: string | Buffer): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
