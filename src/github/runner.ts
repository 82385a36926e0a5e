import { randomUUID } from 'node:crypto';
import { command } from '../report/github.ts';
import { visible, visibleLines } from '../report/visible.ts';
import type { Log } from './degrade.ts';
import type { Environment } from './event.ts';

/**
 * What GitHub's runner understands of a step: lines of the log, workflow commands, output and summary files. Kept apart from
 * the process so that tests can read it.
 */
export class Runner implements Log {
  readonly env: Environment;
  /** Annotations that took a slot of this step's ten warnings. */
  warnings = 0;
  /** Sets an output of the step. */
  readonly output: (name: string, value: string | number) => void;
  private readonly print: (text: string) => void;

  constructor(env: Environment, print: (text: string) => void, output: (name: string, value: string | number) => void) {
    this.env = env;
    this.print = print;
    this.output = output;
  }

  info(message: string): void {
    // The runner takes a line that begins with two colons for a command, blanks before them or not.
    for (const line of visibleLines(message)) this.line(line.replace(/^(\s*):(?=:)/, '$1\\u{3a}'));
  }

  warning(message: string): void {
    this.warnings++;
    this.line(command('warning', {}, visible(message)));
  }

  error(message: string): void {
    this.line(command('error', {}, visibleLines(message).join('\n')));
  }

  /** Prints what `report/` has made safe, workflow commands among it. */
  raw(text: string): void {
    this.print(text);
  }

  /** Prints a report of many lines. While it is printed the runner takes no commands, whatever a line looks like. */
  quote(text: string): void {
    const token = randomUUID();
    this.line(`::stop-commands::${token}`);
    this.print(text.endsWith('\n') ? text : `${text}\n`);
    this.line(`::${token}::`);
  }

  private line(text: string): void {
    this.print(`${text}\n`);
  }
}
