import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
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
  private readonly print: (text: string) => void;

  constructor(env: Environment, print: (text: string) => void) {
    this.env = env;
    this.print = print;
  }

  info(message: string): void {
    for (const line of visibleLines(message)) this.line(line);
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

  /** Sets an output of the step; outside of GitHub Actions nothing happens. */
  output(name: string, value: string | number): void {
    const file = this.env.GITHUB_OUTPUT;
    if (!file) return;
    // A delimiter nobody can guess: a value cannot end itself and set another output.
    const delimiter = `ghadelimiter_${randomUUID()}`;
    appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  }

  private line(text: string): void {
    this.print(`${text}\n`);
  }
}
