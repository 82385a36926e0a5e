import { MappedText } from '../../read/mapped-text.ts';
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
  return isMakefile(path) && text.includes('$$') ? recipesAsShell(whole) : whole;
}

function recipesAsShell(whole: MappedText): MappedText {
  const parts: MappedText[] = [];
  let read = 0;
  for (const { index } of whole.text.matchAll(LEFT_TO_SHELL)) {
    parts.push(whole.slice(read, index));
    read = index + 1;
  }
  return MappedText.concat([...parts, whole.slice(read, whole.text.length)]);
}

/** What the runs of a script that is no YAML give its variables: those of a pipeline of Jenkins, else once nothing. */
export function scriptRounds(path: string, text: string): readonly Round[] {
  return isGroovy(path) ? groovyRounds(path, text) : ONCE;
}
