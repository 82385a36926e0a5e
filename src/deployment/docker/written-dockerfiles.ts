import type { Heredoc } from '../../read/here-document.ts';
import { scriptHeredocs } from '../../read/heredoc.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import { serversOf } from '../evidence/home-targets.ts';
import type { Unit } from '../evidence/unit.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { expandShell } from '../text/expand.ts';
import type { LookupAt } from '../text/located.ts';
import { baseOf, dirOf, foldersAbove, joinPath } from '../text/paths.ts';
import { commandsIn } from './build-commands.ts';
import { contextAmong } from './build-context.ts';
import { type Invocation, invocation, type WrittenBuild } from './build-invocation.ts';
import { isDockerfile } from './dockerfile.ts';
import { inlineUnit } from './inline-dockerfile.ts';

/** How a Dockerfile begins: comments and arguments, then the image that it is made from. */
const DOCKERFILE = /^(?:[ \t]*(?:#.*|ARG[ \t].*)?\r?\n)*[ \t]*FROM[ \t]+\S/i;
/** What has a build read its Dockerfile from the shell. */
const STDIN = '-';

/** Cheap sign of a script that writes a Dockerfile. */
export const WRITES_DOCKERFILE = /<<[\s\S]*?^[ \t]*FROM[ \t]/im;

/**
 * What the builds make of Dockerfiles that a script holds as here-documents: one that is written to a file of that name
 * (`cat > Dockerfile <<EOF`), and one that a build is handed (`docker build -f - . <<EOF`). The folder it copies from is the
 * one that its build names, seen from the script or from a folder above it: of these, the one that has what it copies.
 *
 * @param script whose places are those of `file`
 * @param lookupAt the variables of the script, at a place of `file`
 * @param paths all of the repository, sorted by code units
 */
export function writtenDockerfiles(
  file: string,
  script: MappedText,
  lookupAt: LookupAt,
  paths: readonly string[],
): Unit[] {
  const asked = commandsIn(script);
  return scriptHeredocs(script)
    .filter(({ text }) => DOCKERFILE.test(text.text))
    .flatMap((heredoc) => {
      const { start } = script.locate(heredoc.at.start, heredoc.at.end);
      const lookup = lookupAt(start);
      const named = heredoc.target === null ? '' : expandShell(heredoc.target, lookup).text;
      const written = isDockerfile(named) ? named : null;
      const own = asked.filter((one) =>
        written === null
          ? readsStdin(one.build) && areOfOneLine(script.text, one.start, heredoc.at.start)
          : mayRead(invocation(one.build, lookup), written),
      );
      if (written === null && own.length === 0) return [];
      // The command that reads a file stands behind the one that writes it.
      const command = own.find((one) => one.start >= heredoc.at.start) ?? own[0];
      const build = command ? invocation(command.build, lookup) : null;
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

/** Whether two places of a script stand in one line, which a backslash may continue. */
function areOfOneLine(text: string, one: number, other: number): boolean {
  return !/(?<!\\\r?)\n/.test(text.slice(Math.min(one, other), Math.max(one, other)));
}

/** Whether a build has its Dockerfile from the shell: `-f -`, or `-` where its folder would stand. */
function readsStdin({ file, context }: WrittenBuild): boolean {
  return file === STDIN || (file === null && context === STDIN);
}

/** Whether a build may read the Dockerfile that a script has written. */
function mayRead(build: Invocation | null, written: string): boolean {
  return build?.dockerfiles.some((path) => baseOf(path) === baseOf(written)) ?? false;
}
