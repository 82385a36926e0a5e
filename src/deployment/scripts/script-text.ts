import { MappedText } from '../../read/mapped-text.ts';
import { ONCE, type Round } from '../text/rounds.ts';
import { groovyAsShell, groovyRounds, isGroovy } from './groovy.ts';
import { isWindowsScript, windowsAsShell } from './windows-script.ts';

/** A script as a shell has it, be it one of Windows or of Jenkins by its name, with the places of the file. */
export function scriptText(path: string, text: string): MappedText {
  if (isWindowsScript(path)) return windowsAsShell(path, text);
  return isGroovy(path) ? groovyAsShell(path, text) : MappedText.ofFile(path, text);
}

/** What the runs of a script that is no YAML give its variables: those of a pipeline of Jenkins, else once nothing. */
export function scriptRounds(path: string, text: string): readonly Round[] {
  return isGroovy(path) ? groovyRounds(path, text) : ONCE;
}
