import { grouped } from '../../lists.ts';
import type { Heredoc } from '../../read/here-document.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { Stretch } from '../../settings.ts';
import { serversOf } from '../evidence/home-targets.ts';
import type { Unit } from '../evidence/unit.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { expandShell } from '../text/expand.ts';
import type { LookupAt } from '../text/located.ts';
import { baseOf, dirOf, foldersAbove, joinPath } from '../text/paths.ts';
import { commandsIn } from './build-commands.ts';
import { contextAmong } from './build-context.ts';
import { invocation, type WrittenBuild } from './build-invocation.ts';
import { isDockerfile } from './dockerfile.ts';
import { inlineUnit } from './inline-dockerfile.ts';

/** The first word of a Dockerfile that is neither of a comment nor an argument's: it names the image that it is made from. */
const FIRST_WORD = /^(?![ \t]*(?:#|ARG[ \t]|\r?$))[ \t]*(\S*)/im;
const FROM = /^[ \t]*FROM[ \t]/im;
/** The end of a line that goes on in the next one. */
const CONTINUED = /\\\r?$/;
/** What has a build read its Dockerfile from the shell. */
const STDIN = '-';

/** Cheap sign of a script that writes a Dockerfile. */
export function writesDockerfile(text: string): boolean {
  return text.includes('<<') && FROM.test(text);
}

/**
 * What the builds make of Dockerfiles that a script holds as here-documents: one that is written to a file of that name
 * (`cat > Dockerfile <<EOF`), and one that a build is handed (`docker build -f - . <<EOF`). The folder it copies from is the
 * one that its build names, seen from the script or from a folder above it: of these, the one that has what it copies.
 *
 * @param script whose places are those of `file`
 * @param heredocs those of the script
 * @param lookupAt the variables of the script, at a place of `file`
 * @param paths all of the repository, sorted by code units
 */
export function writtenDockerfiles(
  file: string,
  script: MappedText,
  heredocs: readonly Heredoc[],
  lookupAt: LookupAt,
  paths: readonly string[],
): Unit[] {
  const asked = commandsIn(script).map((one) => ({ ...one, invocation: invocation(one.build, lookupAt(one.at)) }));
  const handed = asked.filter(({ build }) => readsStdin(build));
  const byName = grouped(asked, (one) => baseOf(one.invocation?.dockerfiles[0] ?? ''));
  return heredocs
    .filter(({ text }) => FIRST_WORD.exec(text.text)?.[1]?.toUpperCase() === 'FROM')
    .flatMap((heredoc) => {
      const { start } = script.locate(heredoc.at.start, heredoc.at.end);
      const lookup = lookupAt(start);
      const named = heredoc.target === null ? '' : expandShell(heredoc.target, lookup).text;
      const written = isDockerfile(named) ? named : null;
      const line = lineAround(script.text, heredoc.at.start);
      const own =
        written === null
          ? handed.filter((one) => line.start <= one.start && one.start < line.end)
          : (byName.get(baseOf(written)) ?? []);
      if (written === null && own.length === 0) return [];
      // The command that reads a file stands behind the one that writes it.
      const command = own.find((one) => one.start >= heredoc.at.start) ?? own[0];
      const build = command?.invocation ?? null;
      const context = contextOf(file, script, heredoc, build?.context ?? null, written, paths);
      const options = { context, args: new Map(), target: null, ...build?.build };
      const unit = inlineUnit(heredoc.text, { ...options, around: heredoc.quoted ? null : lookup });
      return serversOf({ ...unit, name: file });
    });
}

function contextOf(
  file: string,
  script: MappedText,
  heredoc: Heredoc,
  told: string | null,
  written: string | null,
  paths: readonly string[],
): string {
  const gone = folderGoneTo(script.text, heredoc.at.start, false);
  const bases = [...(gone === null ? [] : [gone]), dirOf(file), ...foldersAbove(dirOf(file)), ''];
  const places = told !== null && told !== STDIN ? [told] : [dirOf(written ?? ''), '.'];
  const folders = bases.flatMap((base) => places.flatMap((place) => joinPath(base, place) ?? []));
  return contextAmong([...folders, ''], heredoc.text.text, paths);
}

/** The line of a script that a place stands in, with those that a backslash continues. */
function lineAround(text: string, offset: number): Stretch {
  let start = text.lastIndexOf('\n', offset - 1);
  while (start > 0 && CONTINUED.test(text.slice(Math.max(0, start - 2), start)))
    start = text.lastIndexOf('\n', start - 1);
  const end = text.indexOf('\n', offset);
  return { start: start + 1, end: end < 0 ? text.length : end };
}

/** Whether a build has its Dockerfile from the shell: `-f -`, or `-` where its folder would stand. */
function readsStdin({ file, context }: WrittenBuild): boolean {
  return file === STDIN || (file === null && context === STDIN);
}
