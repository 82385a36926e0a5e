import type { Tree } from '../../discover/load.ts';
import { ansibleValues } from '../ansible/ansible.ts';
import { puppetValues } from '../puppet/puppet.ts';
import { modulesAround } from '../puppet/puppet-modules.ts';
import { runScript } from '../scripts/run-script.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';

/** The program that starts a server, in the home of a pack; with another word behind it it ends one. */
export const STARTS =
  /\b(?:(?:wso2server|api-manager)|bin\/(?:api-cp|control-plane|traffic-manager|gateway|identity-server|wso2carbon))\.(?:sh|bat)\b(?!["']?[ \t]{1,9}-{0,2}stop\b)/;
const BUILDS = /\b(?:docker|podman|buildah)[ \t]{1,9}(?:buildx[ \t]{1,9})?(?:build|bud)[ \t]/;
/** A word of the name of a service that runs a server. */
const OF_SERVER = /wso2|carbon/i;
/** The name of such a service. */
const SERVICE = String.raw`["']?(?:\{\{ ?)?[\w.@$\{}-]{0,60}(?:${OF_SERVER.source})[\w.@$\{}-]{0,60}["']?`;
/** A variable in a name: `$x`, `${a::x}`, `${X:-y}`, `$(X)`, `{{ a.x | lower }}`, `#{x}`. */
const VARIABLE = String.raw`\$(?:::)?\w{1,60}(?:::\w{1,60}){0,5}|\$\{[\w:]{1,200}(?:[-=][^{}\s]{0,60})?\}|\$\(\w{1,60}\)|#?\{\{?[^{}\n]{1,100}\}`;
/** The name of a service that variables are part of. */
const MADE = String.raw`["']?((?:[\w.@-]{0,60}(?:${VARIABLE})\}?){1,5}[\w.@-]{0,60})["']?`;
/** What is a variable of Ruby's where it stands alone. */
const MADE_IN_RUBY = String.raw`(?:${MADE}|([a-z_]\w{0,60}))`;
/** The variables of a name. */
const VARIABLES = /(?:\$(?:\{|\()?(?:::)?(?:\w{1,60}::){0,5}|\{[ \t]{0,9})(\w{1,60}(?:\.\w{1,60}){0,5})/g;
/** Up to a word in the lines of one task. */
const IN_TASK = String.raw`[^\n]{0,200}(?:\n(?=[ \t])(?![ \t]{1,60}-[ \t])[^\n]{0,200}){0,8}?\b`;

/** Some lines of one state of Salt's. */
const IN_STATE = String.raw`[^\n]{0,200}(?:\n(?=[ \t])[^\n]{0,200}){0,20}?`;
/** What has a service run in a state. */
const RUNNING = String.raw`[ \t]service(?:\.running\b|:\s{1,60}-[ \t]{1,9}running\b)`;

/**
 * What has the system start a service: commands, a resource of Puppet's, one of Chef's, a module of Ansible's, a state of Salt's by its name or
 * what it is called.
 *
 * @param name the service's name
 * @param named the same in a recipe of Chef's
 */
function startsOf(name: string, named = name): string {
  return [
    String.raw`\bsystemctl(?:[ \t]{1,9}(?:--?[\w=-]{1,40}|enable|(?:reload-or-)?(?:re)?start)){1,9}[ \t]{1,9}${name}`,
    String.raw`(?:\bservice[ \t]{1,9}|/init\.d/)${name}[ \t]{1,9}(?:re)?start\b`,
    String.raw`\bservice[ \t]{0,9}\{\s{0,20}${name}[ \t]{0,9}:(?![^{}]{0,300}\bensure[ \t]{0,9}=>[ \t]{0,9}["']?(?:stopped|false))`,
    String.raw`\bservice[ \t(]{1,9}${named}[ \t)]{0,9}do\b(?=[^\n]{0,200}(?:\n[^\n]{0,200}){0,8}?:(?:re)?start\b)`,
    String.raw`\b(?:service|systemd(?:_service)?):(?=${IN_TASK}name[:=][ \t]{0,9}${name})(?=${IN_TASK}state[:=][ \t]{0,9}["']?(?:re)?started)`,
    String.raw`${RUNNING}(?=${IN_STATE}\bname:[ \t]{1,9}${name})`,
    String.raw`(?<![^\n])${name}:[ \t]{0,9}\n(?=[ \t])${IN_STATE}${RUNNING}(?!${IN_STATE}\bname:)`,
  ].join('|');
}

const STARTS_SERVICE = new RegExp(startsOf(SERVICE), 'i');
const STARTS_MADE = new RegExp(startsOf(MADE, MADE_IN_RUBY), 'gi');

/** What the variables of a file may be. */
type Values = (name: string) => readonly string[];

/** Whether a script, or the steps of a tool, build an image. */
export function buildsImage({ text }: RunningText): boolean {
  return BUILDS.test(text);
}

/** Whether a script, or the steps of a tool, start a server. */
export function startsServer({ path, text }: RunningText, tree: Tree): boolean {
  return STARTS.test(text) || STARTS_SERVICE.test(text) || startsByVariable(path, text, tree);
}

/** Whether a file starts a service whose name is a variable that may be the name of a server's. */
function startsByVariable(path: string, text: string, tree: Tree): boolean {
  const started = servicesMade(text);
  if (started.length === 0) return false;
  const read = carriedReader(tree);
  if (path.endsWith('.pp')) {
    const values = puppetValues(path, text, modulesAround(path, tree, read));
    return started.some(({ name }) => mayBeServer(name, (variable) => values(variable).map((value) => value.text)));
  }
  const ofRole = ansibleValues(path, tree, read);
  if (started.some(({ name }) => mayBeServer(name, ofRole))) return true;
  const { script, lookupsAt } = runScript(path, tree);
  return servicesMade(withoutComments(script.text)).some(({ name, at }) => {
    const lookups = lookupsAt(at);
    return mayBeServer(name, (one) => [...lookups.flatMap((lookup) => lookup(one)?.text ?? []), ...ofRole(one)]);
  });
}

/** The services that a text starts by names that variables are part of, and where. */
function servicesMade(text: string): { name: string; at: number }[] {
  return [...text.matchAll(STARTS_MADE)].map((match) => {
    const [command, daemon, resource, quoted, bare, ...others] = match.slice(1);
    const name = [command, daemon, resource, quoted, ...others].find((one) => one !== undefined);
    return { name: name ?? `$${bare}`, at: match.index };
  });
}

/** Whether the name of a service may be that of a server's, by what its variables may be. */
function mayBeServer(name: string, values: Values, seen = new Set<string>()): boolean {
  if (OF_SERVER.test(name)) return true;
  const variables = [...name.matchAll(VARIABLES)].map(([, variable = '']) => variable);
  return variables.some((variable) => {
    if (seen.has(variable)) return false;
    seen.add(variable);
    return values(variable).some((value) => mayBeServer(value, values, seen));
  });
}
