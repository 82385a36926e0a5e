import { joinedLines } from '../../read/lines.ts';
import { baseOf } from '../text/paths.ts';
import { kindOfPath } from './entry.ts';
import { CONFIG_VOLUME, homePack } from './home-targets.ts';

/** Programs that start no server, those of a shell among them. */
const TOOLS = new Set(
  [
    'cat cp ls tar keytool echo printf env test [ [[ true false : mkdir rm mv ln touch tee chmod chown find grep egrep sed',
    'awk head wc cut sort tr date id whoami pwd which stat diff md5sum sha256sum base64 unzip zip gzip gunzip curl wget nc',
    'openssl mysql mysqladmin mariadb psql pg_isready sqlplus sqlcmd sleep set cd export unset exit umask read',
  ]
    .join(' ')
    .split(' '),
);
const SHELL = /^(?:ba|da|k|z|a)?sh$/;
/** `-c`, `-ec`, `-lc` */
const SCRIPT_OPTION = /^-[a-z]{0,8}c$/;
/** Words of the shell's own that a command may stand behind. */
const BEFORE_COMMAND = new Set('if then elif else while until do ! { time exec command sudo'.split(' '));
/** Words that make a command of their own out of what follows. */
const NO_COMMAND = new Set('for done fi }'.split(' '));
/** What only runs the word behind it. */
const RUNS_NEXT = /^(?:exec|nohup|then|else|(?:\S*\/)?(?:sh|bash|tini|dumb-init)|-\w{1,9}|--|\w+=.*)$/;
/** What may still start a server though the command's own program does not. */
const MAY_START = /\.sh\b|wso2server|[ \t]-exec|<</;
/** A container that only waits is there for commands that others run in it. */
const WAITS = /\bsleep[ \t]+(?:inf|\d{4}|\d+[hd])|\b(?:while|until)[ \t]+(?:true|false|:)/;
const MAX_LENGTH = 10_000;
/** Images of databases and of what sets them up, with whatever registry and tag. */
const DATABASE =
  /(?:^|\/)(?:mysql|mysql-server|mariadb|postgres|postgresql|mssql\/server|mssql-tools(?:18)?|oracle-xe|oracle-free|percona|flyway|liquibase)(?:[:@]|$)/i;

/** Whether an image is a database's by its name: it runs no server of a product, whatever is put into it. */
export function isDatabaseImage(reference: string): boolean {
  return DATABASE.test(reference);
}

/** Images of small programs, web servers and what carries logs on, with whatever registry and tag. */
const SIDECAR =
  /(?:^|\/)(?:busybox|alpine|nginx|httpd|haproxy|traefik|fluentd|fluent-bit|filebeat|logstash|promtail|telegraf|git-sync)(?:[:@]|$)/i;

/** Whether an image is by its name one that only reads a server's files, in quotes or without. */
export function isSidecarImage(reference: string): boolean {
  return SIDECAR.test(reference.replace(/["']/g, ''));
}

/**
 * Whether a container whose image's own program is replaced runs no server but a program such as `cat`, `cp` or `mysql`,
 * or a shell with nothing but these. What cannot be told is a server, and so is what gets configuration of a home.
 *
 * @param program the words in the place of the image's entry point and its command
 * @param targets where something is mounted
 */
export function isTool(program: readonly string[], targets: readonly string[]): boolean {
  const [first = '', ...rest] = program;
  const name = baseOf(first);
  const all = program.join(' ');
  if (all.length > MAX_LENGTH || MAY_START.test(all) || WAITS.test(all) || targets.some(isConfiguration)) return false;
  if (!SHELL.test(name)) return rest.length > 0 ? isToolCommand([name, ...rest]) : TOOLS.has(name) && name !== 'cat';
  const at = rest.findIndex((word) => SCRIPT_OPTION.test(word));
  const script = rest[at + 1];
  return at >= 0 && script !== undefined && rest.slice(0, at).every((word) => /^-/.test(word)) && isToolScript(script);
}

/** Whether what is mounted at a place may be configuration that a server reads. */
export function isConfiguration(target: string): boolean {
  return homePack(target) !== null || kindOfPath(target) !== null || CONFIG_VOLUME.test(target);
}

/** What is quoted is no command, unless the shell puts one in. */
const QUOTED = /'[^']*'|"[^"$`\\]*(?:\$(?!\()[^"$`\\]*)*"/g;
const REDIRECTED = /\d?>&[\d-]?|&>>?/g;
const COMMENT = /(?:^|[ \t])#[^\n]*/gm;

function isToolScript(script: string): boolean {
  const commands = shellCommands(script.replace(/\\\r?\n/g, '').replace(QUOTED, '""'));
  return commands.length > 0 && commands.every(isToolCommand);
}

/** The commands of a shell's text whose continued lines are joined, those that it runs for their output among them, each as its words. */
function shellCommands(script: string): string[][] {
  const plain = script.replace(COMMENT, '').replace(REDIRECTED, ' ');
  const commands = plain.split(/\$\(|[;&|()\n`]+/).map((command) => command.trim().split(/\s+/));
  return commands.filter(([first]) => first !== '');
}

/** The commands of a program that a container starts, each without its quotes and what only runs it, as a shell does. */
export function programCommands(program: readonly string[]): (readonly string[])[] {
  return shellCommands(joinedLines(program.join(' ')).replace(/["']/g, '')).map((words) => {
    const at = words.findIndex((word) => !RUNS_NEXT.test(word));
    return at < 0 ? [] : words.slice(at);
  });
}

/** Whether a command of a shell's is a program that starts no server, or a word of the shell's own. */
export function isToolCommand(words: readonly string[]): boolean {
  const at = words.findIndex((word) => !BEFORE_COMMAND.has(word) && !/^\w+=/.test(word));
  const program = words[at];
  if (program === undefined || NO_COMMAND.has(program)) return true;
  const name = baseOf(program);
  if (name !== 'env') return TOOLS.has(name);
  // `env` runs what stands behind its variables.
  return isToolCommand(words.slice(at + 1));
}
