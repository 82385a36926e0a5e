import type { Tree } from '../../discover/load.ts';
import { envFileVariables } from '../text/dot-env.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf, pathFrom, pathsBelow } from '../text/paths.ts';
import { isEnvFile, isExampleEnv } from './environment-settings.ts';

/** Folders for the variables of several environments. */
const FOR_ENVIRONMENTS = /^\.?(?:envs?|environments?|vars|config|conf)$/;
/** What a compose file asks for. */
const ASKED = /\$\{?(\w{1,100})/g;
/** Nobody has more environments. */
const MAX_FILES = 1000;

/**
 * What files of variables give a compose file in the place of `.env` (`docker compose --env-file prod.env`): those beside it or in a
 * folder for environments, which set a variable that it asks for. One that `env_file` names is for a container alone, an example
 * for nobody.
 */
export function otherEnvironments(file: string, text: string, tree: Tree): ReadonlyMap<string, Located>[] {
  const asked = askedVariables(text);
  if (asked.size === 0) return [];
  const folder = dirOf(file);
  const files = pathsBelow(tree.paths, folder).filter(
    (path) => isEnvFile(path) && !isExampleEnv(path) && isOf(folder, path) && !text.includes(baseOf(path)),
  );
  const read = files.slice(0, MAX_FILES).map((path) => envFileVariables(path, (one) => tree.text(one)));
  return read.filter((variables) => [...variables.keys()].some((name) => asked.has(name)));
}

/** The variables that a compose file asks for. */
export function askedVariables(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(ASKED)].map(([, name]) => name as string));
}

/** Whether a file of variables is for what lies in a folder. */
function isOf(folder: string, path: string): boolean {
  const [first = '', ...below] = pathFrom(folder, path).split('/');
  if (below.length === 0) return first !== '.env';
  return below.length < 3 && FOR_ENVIRONMENTS.test(first);
}
