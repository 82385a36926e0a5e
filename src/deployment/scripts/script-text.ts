import { MappedText } from '../../read/mapped-text.ts';
import { unescaped } from '../../read/unescaped.ts';
import { ONCE, type Round } from '../text/rounds.ts';
import { isMakefile } from './build-scripts.ts';
import { groovyAsShell, groovyRounds, isGroovy } from './groovy.ts';
import { isWindowsScript, windowsAsShell } from './windows-script.ts';

/** What a recipe of `make` leaves to the shell: `$$x`, `$${x}`. */
const LEFT_TO_SHELL = /\$(?=\$[\w{])/g;

/** A script as a shell has it, be it one of Windows, of Jenkins or of `make` by its name, with the places of the file. */
export function scriptText(path: string, text: string): MappedText {
  if (isWindowsScript(path)) return windowsAsShell(path, text);
  if (isGroovy(path)) return groovyAsShell(path, text);
  const whole = MappedText.ofFile(path, text);
  if (!isMakefile(path)) return whole;
  return unescaped(
    whole,
    { start: 0, end: text.length },
    LEFT_TO_SHELL,
    () => '',
    (inserted) => inserted,
  );
}

/** What the runs of a script that is no YAML give its variables: those of a pipeline of Jenkins, else once nothing. */
export function scriptRounds(path: string, text: string): readonly Round[] {
  return isGroovy(path) ? groovyRounds(path, text) : ONCE;
}
