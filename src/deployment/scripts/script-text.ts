import { MappedText } from '../../read/mapped-text.ts';
import { groovyAsShell, isGroovy } from './groovy.ts';
import { isWindowsScript, windowsAsShell } from './windows-script.ts';

/** A script as a shell has it, be it one of Windows or of Jenkins by its name, with the places of the file. */
export function scriptText(path: string, text: string): MappedText {
  if (isWindowsScript(path)) return windowsAsShell(path, text);
  return isGroovy(path) ? groovyAsShell(path, text) : MappedText.ofFile(path, text);
}
