import { addTo } from '../../lists.ts';
import type { Claim } from '../evidence/claim.ts';
import type { Entry } from '../evidence/entry.ts';
import type { Unit } from '../evidence/unit.ts';
import { isUnread } from '../scripts/moves.ts';
import { withScriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { kindReadAt } from '../text/folders-read.ts';
import { asFile, asTarget, baseOf, dirOf, isBelow, pathFrom, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import type { Survey } from './survey.ts';

/** The folder in which a home has its configuration, written out or below a variable that holds the one above it. */
const CONFIGURATION = /repository\/conf/;
const REPOSITORY = /=["']?[^\s"']{1,300}\/repository\/?["']?[ \t\r]*$/m;
const BELOW_REPOSITORY = /\w\}?\/conf(?![\w.-])/;
/** What parts commands, and what ends one that puts files into the folder. */
const BETWEEN = /\n|;|&&|\|\|/;
const INTO_CONFIGURATION = /(?:^|[\s"'])([^\s"']{0,300}\/conf)\/?\.?["']?[ \t\r]*$/;

/**
 * The configuration files that a unit brings to some place and that a script, which it brings as well, puts into the
 * home from there: `envsubst < /opt/deployment.toml.tpl > /home/wso2carbon/wso2am-4.1.0/repository/conf/deployment.toml`.
 * Only a script that names the home of the very release that the unit runs counts; others are for something else.
 */
export function movedByScripts(unit: Unit, { tree, entries, claims }: Survey): Entry[] {
  const scripts = [...homesInScripts(tree, claims)].filter(
    ([script, homes]) => isBrought(script, unit) && homes.every((home) => isRun(home, unit)),
  );
  return scripts.flatMap(([script]) => {
    const said = withoutComments(tree.text(script) ?? '');
    if (!CONFIGURATION.test(said) && !(REPOSITORY.test(said) && BELOW_REPOSITORY.test(said))) return [];
    const text = withScriptVariables(script, said);
    const words = new Set(text.match(/[\w.-]+/g));
    return entries.filter(
      (entry) =>
        isMovable(entry) &&
        isBrought(entry.path, unit) &&
        (words.has(baseOf(entry.path)) || isAmongAll(entry, unit, text)),
    );
  });
}

/** Whether a script puts all that lies beside a file where the server reads such a file: `cp /conf/* "$HOME/repository/conf/"`. */
function isAmongAll({ path, source }: Entry, { mounts }: Unit, text: string): boolean {
  const targets = mounts.flatMap((mount) =>
    mount.kind === 'path' && mount.to !== null && isBelow(path, mount.from)
      ? [placeInContainer(path, mount.from, asTarget(mount.to))]
      : [],
  );
  const read = targets.filter((target) => kindReadAt(`repository/conf/${baseOf(target)}`) === source.kind);
  const commands = text.split(BETWEEN).filter((command) => {
    const [, folder] = INTO_CONFIGURATION.exec(command) ?? [];
    return folder !== undefined && !isUnread(folder);
  });
  return read.some((target) => commands.some((command) => command.includes(` ${dirOf(target)}/* `)));
}

/** Where a file goes that is brought by itself or with a folder above it. */
export function placeInContainer(path: string, from: string, to: string): string {
  return path === from ? asFile(to, baseOf(path)) : `${withoutSlash(to)}/${pathFrom(from, path)}`;
}

/** The homes that the paths in each script name. */
const homesInScripts = perTree((_tree, claims: readonly Claim[]) => {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { file } = claim.span;
    if (claim.kind !== 'path' || !/\.(?:sh|bash)$/.test(file)) continue;
    addTo(found, file, withVariable(claim, claims));
  }
  return found;
});

/** A path that leaves its version to a variable, with the one that its file alone sets it to. */
function withVariable(path: Claim, claims: readonly Claim[]): Claim {
  const { file } = path.span;
  const said = claims.filter(
    ({ kind, product, span }) => kind === 'versionVariable' && product === path.product && span.file === file,
  );
  const [only] = said;
  return path.version === null && only && said.length === 1 ? { ...path, version: only.version } : path;
}

/** Whether a unit brings a file by its name or with a folder; the folder of a whole build brings what is for something else. */
export function isBrought(path: string, { mounts, file }: Unit): boolean {
  return mounts.some((mount) => {
    if (mount.kind !== 'path') return false;
    const whole = ['', dirOf(mount.at?.file ?? file)];
    return mount.from === path || (!whole.includes(mount.from) && isBelow(path, mount.from));
  });
}

/** Whether a unit is said to be of the release whose home is named. */
export function isRun(home: Claim, { claims }: Unit): boolean {
  return claims.some(({ product, version }) => product === home.product && version === home.version);
}

function isMovable({ source, path, recognised }: Entry): boolean {
  return source.file === path && recognised;
}
