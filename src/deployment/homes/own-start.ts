import type { Unit } from '../evidence/unit.ts';
import type { Survey } from '../placement/survey.ts';
import { USER_HOME, VOLUME_NAME } from '../text/home-paths.ts';
import { baseOf } from '../text/paths.ts';
import { isNamedIn } from './put-aside.ts';
import { textsAlong } from './scripts-along.ts';

const IN_VOLUME = new RegExp(`^${USER_HOME}/${VOLUME_NAME}/`);
/** A volume as the entrypoint of WSO2's images names it, or that entrypoint. */
const NAMES_VOLUME = /(?:config|artifact)[_-]volume|docker-entrypoint\.sh|\binit\.sh/i;
/** What starts a server in its home. */
const STARTS =
  /(?:^|[\s"'/])(?:wso2server|wso2carbon|api-manager|api-cp|control-plane|gateway|key-manager|traffic-manager|identity-server)\.sh(?=$|[\s"'])/;
/** What only runs the word behind it. */
const BEFORE = /^(?:exec|(?:\S*\/)?(?:sh|bash|tini|dumb-init)|-\w{1,9}|--)$/;
/** What makes more of a line than one command. */
const MORE = /[;&|`\n]|\$\(/;

/**
 * Whether a place lies in a volume that nothing brings on to the home, though the images of WSO2's do at each start: their
 * entrypoint does it, and another program is known to start the server.
 */
export function isUncopiedVolume(target: string, unit: Unit, survey: Survey): boolean {
  const program = unit.program ?? unit.image?.program;
  if (!program || !IN_VOLUME.test(target)) return false;
  const line = program.join(' ').trim();
  const first = line.split(/\s+/).find((word) => !BEFORE.test(word)) ?? '';
  if (MORE.test(line) || !(STARTS.test(first) || startsItself(first, unit, survey))) return false;
  const along = textsAlong(unit, survey);
  return along !== null && !along.scripts.some((text) => NAMES_VOLUME.test(text)) && !isNamedIn(along.texts, target);
}

/** Whether a program is a script that a unit brings along and that starts the server. */
function startsItself(program: string, { mounts }: Unit, { tree }: Survey): boolean {
  return mounts.some(
    (mount) =>
      mount.kind === 'path' && baseOf(mount.from) === baseOf(program) && STARTS.test(tree.text(mount.from) ?? ''),
  );
}
