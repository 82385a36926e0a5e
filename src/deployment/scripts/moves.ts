import { joinedLines } from '../../read/lines.ts';

/** What brings a file from where it was put to another place. */
const MOVES = /(?<![\w.-])(cp|mv|ln|rsync|envsubst|tee)(?![\w.:-])/g;
/** What a build takes from another image or stage of it. */
const STAGED = /^[ \t]{0,100}(?:COPY|ADD)[ \t].{0,300}--from=/i;
const CONFIGURATION = /\/conf(?![\w.-])|(?:deployment\.toml|identity\.xml|authenticators\.xml)/;
/** Where a command ends, and no longer one is looked at. */
const END = /[;&|)`\n]/;
const MAX_LENGTH = 2000;

const ARCHIVE = /\.(?:zip|tar|tgz|gz|jar|war|car|jks)$/;
/** The folder of a pack, or all that is in it: what is moved as a whole keeps its layout. */
const PACK =
  /(?:^|\/)(?:wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4}-(?:\d[\w.-]{0,60}|\*|\$\{?\w{1,60}\}?)|\$\{?WSO2_SERVER\}?|\$\{?WSO2_SERVER_NAME\}?-\$\{?WSO2_SERVER_VERSION\}?)(?:\/[*.]?)?$/;
/** All that is in a volume of WSO2's images, as their entrypoint names it. */
const VOLUME = /(?:config|artifact)[_-]volume\}?\/[*.]?$/;
const HOME = /(?:^\$\{?(?:WSO2_SERVER|CARBON)_HOME\}?|\/wso2[a-z-]{0,60}-\d[\w.-]{0,60})\/?$/;
/** Parts of a server that hold no configuration of it, and what the images of WSO2's put aside of them. */
const OTHER_PARTS = /\/repository\/(?:components|database|deployment)(?:\/|$)|^\$\{?original_deployment_artifacts\}?\//;
/** The file at the top of a home that a server reads the password of its key store from. */
const PASSWORD = /\/password-(?:tmp|persist)$/;
/** A folder in which a server looks for its configuration. */
const CONFIGURED = /(?:^|\/)(?:repository|conf)(?:\/|$)/;

/** A command that only looks at files, makes folders or says whose files are; what is handed to another command is more. */
const IDLE =
  /\b(?:chown|chmod|chgrp|ls|mkdir)(?<=(?:^|[;&|{\n]|\b(?:RUN|sudo|then|do))[\s\\]{0,40}\w+)(?=\s)(?:\\\r?\n|[^;&|\n`)]){1,1000}(?=[;&\n]|\|\||$)/g;

/** A script or a build without the commands that bring nothing anywhere, whatever files they name. */
export function withoutIdle(text: string): string {
  return text.replace(IDLE, '');
}

/**
 * Whether a script or a build may bring a configuration file from where it was put to another place of the home. What
 * it does with archives, with a pack as a whole and with libraries does not, nor do the entrypoints of WSO2's images,
 * which copy their volumes over the home as they are.
 */
export function mayMove(text: string): boolean {
  const flat = joinedLines(text);
  if (flat.split('\n').some((line) => STAGED.test(line) && CONFIGURATION.test(line))) return true;
  return [...flat.matchAll(MOVES)].some(({ 0: name, index }) => {
    const start = index + name.length;
    const [command = ''] = flat.slice(start, start + MAX_LENGTH).split(END, 1);
    const operands = command.split(/[\s"']+/).filter((word) => word !== '' && !word.startsWith('-'));
    const to = operands.pop() ?? '';
    if (/^(?:cp|mv)$/.test(name) && operands.length > 0 && isUnread(to)) return false;
    return operands.length === 0 || !operands.every((from) => isHarmless(from, to));
  });
}

/** A place in a pack's folder, as a path that is known, that is none of its configuration (`wso2is-7.1.0/conf/deployment.toml`). */
const UNREAD =
  /^[^$*?{]*\/wso2(?:is|am)[a-z-]{0,30}-\d{1,3}(?:\.\d{1,4}){2,3}\/(?:conf|repository\/(?!(?:conf|resources)(?:\/|$))\w{1,30})\/?(?:(?:deployment\.toml|(?:identity|authenticators)\.xml))?$/;

/**
 * Whether a path leads to where no server reads its configuration, below the folder of a pack: what lies there only another
 * command brings on.
 */
export function isUnread(path: string): boolean {
  return UNREAD.test(path);
}

/** Whether a path leads to a part of a server that holds no configuration of it, whatever lies there. */
export function isOtherPart(path: string): boolean {
  return OTHER_PARTS.test(path);
}

function isHarmless(from: string, to: string): boolean {
  if (ARCHIVE.test(from) || isOtherPart(from) || PASSWORD.test(to)) return true;
  return VOLUME.test(from) ? HOME.test(to) : PACK.test(from) && !CONFIGURED.test(to);
}
