import { isToolCommand, programCommands } from '../evidence/tool-container.ts';
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
  /(?:^|[\s"'/])(?:wso2server|wso2carbon|api-manager|api-cp|control-plane|gateway|key-manager|traffic-manager|identity-server)\.sh(?=$|[\s"'}])/;
/** What waits for another server, and then may run the words behind that. */
const WAITS = /^(?:wait-?for(?:-[\w-]+)?(?:\.sh)?|dockerize)$/;
/** What brings a file on, or may run what does. */
const COPIES = /(?:^|[\s/;&|(])(?:cp|mv|ln|tar|tee|unzip|awk|find|env)\s/;
/** What is there for its output or for its time beside a server. */
const STAYS = new Set(['tail', 'wait', 'trap']);

/**
 * Whether a place lies in a volume that nothing brings on to the home, though the images of WSO2's do at each start: their
 * entrypoint does it, and another program is known to start the server.
 */
export function isUncopiedVolume(target: string, unit: Unit, survey: Survey): boolean {
  const program = unit.program ?? unit.image?.program;
  if (!program || !IN_VOLUME.test(target)) return false;
  const line = program.join(' ');
  if (NAMES_VOLUME.test(line) || COPIES.test(line) || !startsAlone(program, unit, survey)) return false;
  const along = textsAlong(unit, survey);
  return along !== null && !along.scripts.some((text) => NAMES_VOLUME.test(text)) && !isNamedIn(along.texts, target);
}

/** Whether a program starts a server, and each of its other commands is known to copy nothing and to run nothing else. */
function startsAlone(program: readonly string[], unit: Unit, survey: Survey): boolean {
  const commands = programCommands(program);
  const isStart = ([first = '', ...rest]: readonly string[]): boolean =>
    STARTS.test(first) ||
    brings(first, unit, survey, (text) => STARTS.test(text)) ||
    (isRunner(first, unit, survey) && rest.some((word) => STARTS.test(word)));
  const isOther = (words: readonly string[]): boolean => {
    const [first = ''] = words;
    return STAYS.has(first) || isRunner(first, unit, survey) || isToolCommand(words);
  };
  return commands.some(isStart) && commands.every((words) => isStart(words) || isOther(words));
}

/** Whether a program waits for another server by its name, or comes along with a unit, where it is looked through. */
function isRunner(program: string, unit: Unit, survey: Survey): boolean {
  return WAITS.test(baseOf(program)) || brings(program, unit, survey, () => true);
}

/** Whether a program is a script that a unit brings along, with such a text. */
function brings(program: string, { mounts }: Unit, { tree }: Survey, isSuch: (text: string) => boolean): boolean {
  return mounts.some(
    (mount) => mount.kind === 'path' && baseOf(mount.from) === baseOf(program) && isSuch(tree.text(mount.from) ?? ''),
  );
}
