import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { MappedText } from '../../read/mapped-text.ts';
import type { Possible, Resolved } from '../../read/resolver.ts';
import { namesThatMatter } from '../../read/template-names.ts';
import {
  type EnvironmentSetting,
  environmentSettings,
  filesWithSettings,
  isEnvFile,
  isExampleEnv,
} from '../docker/environment-settings.ts';
import { familyOf } from '../evidence/claim.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import type { Unit } from '../evidence/unit.ts';
import { isMapOf } from '../placement/map-entries.ts';
import type { Survey } from '../placement/survey.ts';
import type { Carried } from '../text/carried.ts';
import { baseOf, dirOf, isBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import type { Home } from './home.ts';

/** `CERT_AUTH`, gomplate's `.Env.CERT_AUTH`, `.CERT_AUTH`, `env.CERT_AUTH`, `os.environ.CERT_AUTH`. */
const REFERENCE = /^(?:\$?\.(?:Env\.)?|(?:ENV|env|environ|os\.environ)\.)?([A-Za-z_]\w*)$/;

/** Places that a reason names; of more it tells how many. */
const MAX_NAMED = 3;

/**
 * The values that the repository's environment variables may have in a template: any that some place sets which may
 * reach what fills it in, and none where no place surely does.
 */
export function environmentOf(
  entry: Entry,
  home: Home,
  survey: Survey,
  read: (path: string) => Carried | null,
): (expression: string) => Possible | null {
  let names: ReadonlySet<string> | null = null;
  let users: Users | null = null;
  return (expression) => {
    const name = REFERENCE.exec(expression.trim())?.[1];
    names ??= namesThatMatter(entry.source);
    if (name === undefined || !names.has(name)) return null;
    const settings = environmentSettings(name, survey.tree, read);
    if (settings.length === 0) return null;
    users ??= new Users(entry, home, survey);
    return users.possible(name, settings);
  };
}

/** What of a tree settings are held against. */
interface Places {
  /** What a file runs, what is built by a Dockerfile, and what a file of variables is for. */
  units: ReadonlyMap<string, readonly Unit[]>;
  /** The files that hold settings of the advisory, and all folders above them. */
  configuration: ReadonlySet<string>;
  /** The folders these files lie in. */
  folders: ReadonlySet<string>;
  /** The config maps that hold such files. */
  maps: ReadonlySet<string>;
  /** The services of Docker Compose that have variables by a name. */
  taking: ReadonlyMap<string, readonly Unit[]>;
  /** The compose files. */
  compose: ReadonlySet<string>;
}

const placesOf = perTree((_tree, { units, entries }: Survey): Places => {
  const byFile = new Map<string, Unit[]>();
  const taking = new Map<string, Unit[]>();
  for (const unit of units) {
    addTo(byFile, unit.file, unit);
    const built = unit.builds ?? unit.image?.file;
    if (built !== undefined && built !== unit.file) addTo(byFile, built, unit);
    for (const file of unit.envFiles ?? []) addTo(byFile, file, unit);
    for (const name of new Set(unit.taking)) addTo(taking, name, unit);
  }
  const decisive = entries.filter((entry) => isDecisive(entry) && entry.recognised);
  const files = decisive.filter(({ map }) => map === null).map(({ source }) => source.file);
  const configuration = new Set(files);
  // A set also goes through what is added on the way.
  for (const path of configuration) if (path !== '') configuration.add(dirOf(path));
  const maps = new Set(decisive.flatMap(({ map }) => map ?? []));
  const compose = new Set(units.filter(({ kind }) => kind === 'compose').map(({ file }) => file));
  return { units: byFile, configuration, folders: new Set(files.map(dirOf)), maps, taking, compose };
});

/** Whether a command hands Docker Compose a file of variables for its own, as it reads `.env` itself. */
const isForCompose = perKey((file: string, tree: Tree): boolean =>
  filesWithSettings(tree).some((path) => {
    const text = tree.text(path);
    return text?.includes('--env-file') === true && text.includes(baseOf(file));
  }),
);

/** What uses one template, and which settings may reach it by that. */
class Users {
  private readonly entry: Entry;
  private readonly tree: Tree;
  private readonly places: Places;
  private readonly users: ReadonlySet<Unit>;
  private readonly family: ReturnType<typeof familyOf>;
  /** Whether only containers that mount the template themselves use it: what others are told does not reach it. */
  private readonly isMounted: boolean;
  /** Whether a service of Docker Compose uses it, which names the files that it takes. */
  private readonly isService: boolean;

  constructor(entry: Entry, home: Home, survey: Survey) {
    this.entry = entry;
    this.tree = survey.tree;
    this.places = placesOf(survey.tree, survey);
    const users = survey.units.filter((unit) => home.units.some((one) => isSame(one, unit)) || brings(unit, entry));
    this.users = new Set(users);
    this.family = familyOf(home.identity.product);
    this.isService = users.some(({ kind }) => kind === 'compose');
    this.isMounted = users.length > 0 && users.every((unit) => unit.kind !== 'dockerfile' && brings(unit, entry));
  }

  possible(name: string, settings: readonly EnvironmentSetting[]): Possible | null {
    const own = new Set(settings.filter((setting) => this.isOwn(setting, name)));
    const counting = settings.filter((setting) => own.has(setting) || this.mayReach(setting, name, own.size > 0));
    if (counting.length === 0) return null;
    const values = new Map(counting.map((setting) => [setting.value, resolvedSetting(setting, this.tree)]));
    const mayBeUnset = own.size === 0 || this.leavesOut(own, name);
    return {
      values: [...(mayBeUnset ? [null] : []), ...values.values()],
      reason: this.reason(name, counting, !mayBeUnset),
    };
  }

  /** Whether a setting is for what uses the template for sure, or stands beside the template and is for nothing else. */
  private isOwn(setting: EnvironmentSetting, name: string): boolean {
    const { file } = setting.span;
    if (isExampleEnv(file)) return false;
    const template = this.entry.source.file;
    // A script that writes the configuration sets what it puts in.
    if (file === template && setting.owner === null) return true;
    const units = this.unitsOf(setting, name);
    if (units.length > 0) return units.some((unit) => this.users.has(unit));
    const isBeside = dirOf(file) === dirOf(template) && (isEnvFile(file) || this.names(file, template));
    return isBeside || this.isFilledInWith(file) || [...this.users].some((user) => this.isTaken(file, user));
  }

  private names(file: string, other: string): boolean {
    return this.tree.text(file)?.includes(baseOf(other)) === true;
  }

  /** Whether a file of no unit's own is what a unit takes variables from. */
  private isTaken(file: string, user: Unit): boolean {
    if (user.mounts.some((mount) => mount.kind === 'path' && mount.from !== '' && isBelow(file, mount.from)))
      return true;
    if (!isEnvFile(file) || user.kind === 'compose') return false;
    return this.names(user.file, file) || (!this.isService && dirOf(file) === dirOf(user.file));
  }

  /** Whether a file that runs nothing of Docker Compose's names a file of variables and the template. */
  private isFilledInWith(file: string): boolean {
    const template = this.entry.source.file;
    const isBy = (path: string): boolean =>
      !this.places.compose.has(path) && this.names(path, file) && this.names(path, template);
    return isEnvFile(file) && filesWithSettings(this.tree).some(isBy);
  }

  /**
   * Whether a setting that is not surely for what uses the template may be so all the same. An image may run anywhere
   * under any name; of a container that mounts the template another one is only told where it is the same server.
   *
   * @param isSet whether another setting surely is for the template: then others are for what they stand beside
   */
  private mayReach(setting: EnvironmentSetting, name: string, isSet: boolean): boolean {
    const units = this.unitsOf(setting, name);
    if (this.isOfOthers(units) || (isSet && this.isElsewhere(setting, units))) return false;
    if (!this.isMounted) return true;
    if (units.length === 0) return !isSet || this.isNamed(setting.owner);
    return units.some((unit) =>
      unit.kind === 'dockerfile' ? !isSet : this.isNamed(unit.name) || familiesOf(unit).includes(this.family),
    );
  }

  private isNamed(name: string | null): boolean {
    return [...this.users].some((user) => user.name === name);
  }

  /** Whether a setting is for what has a configuration of its own. */
  private isElsewhere({ span }: EnvironmentSetting, units: readonly Unit[]): boolean {
    if (units.length === 0) return isEnvFile(span.file) && this.places.folders.has(dirOf(span.file));
    return units.every(({ mounts }) =>
      mounts.some((mount) => {
        if (mount.kind === 'map') return [mount.name, mount.given].some((name) => this.places.maps.has(name ?? ''));
        return mount.kind === 'path' && this.places.configuration.has(mount.from);
      }),
    );
  }

  /** Whether units are servers of other products only. */
  private isOfOthers(units: readonly Unit[]): boolean {
    const isOther = (unit: Unit): boolean => {
      const families = familiesOf(unit);
      return families.length > 0 && !families.includes(this.family);
    };
    return this.family !== null && units.length > 0 && units.every(isOther);
  }

  /** Whether one of several that use the template gets no value. */
  private leavesOut(own: ReadonlySet<EnvironmentSetting>, name: string): boolean {
    const told = [...own].map((setting) => this.unitsOf(setting, name));
    if (told.some((units) => units.length === 0)) return false;
    const reached = new Set(told.flat());
    return [...this.users].some((user) => user.kind !== 'dockerfile' && !reached.has(user));
  }

  private unitsOf({ span, owner }: EnvironmentSetting, variable: string): readonly Unit[] {
    const units = this.places.units.get(span.file) ?? [];
    if (isEnvFile(span.file)) return [...units, ...this.passingOn(span.file, variable)];
    return units.filter(({ name, file }) => file !== span.file || owner === null || owner === name);
  }

  /** The services of Docker Compose that it gives a variable of a file under its name. */
  private passingOn(file: string, name: string): readonly Unit[] {
    const taking = this.places.taking.get(name) ?? [];
    const isOwn = baseOf(file) === '.env';
    return taking.filter((unit) => (isOwn ? dirOf(file) === dirOf(unit.file) : isForCompose(file, this.tree)));
  }

  private reason(name: string, settings: readonly EnvironmentSetting[], isSure: boolean): string {
    const named = settings.slice(0, MAX_NAMED).map(({ span }) => `${span.file}:${this.lineOf(span)}`);
    const more = settings.length - MAX_NAMED;
    const places = [...new Set(named), ...(more > 0 ? [`${more} more`] : [])];
    const last = places.pop();
    const told = places.length > 0 ? `${places.join(', ')} and ${last}` : last;
    return `${name} is set in ${told}${isSure ? '' : ', but not for sure for what fills this file in'}`;
  }

  private lineOf({ file, start }: EnvironmentSetting['span']): number {
    return (this.tree.text(file) ?? '').slice(0, start).split('\n').length;
  }
}

function isSame(one: Unit, other: Unit): boolean {
  return one.file === other.file && one.name === other.name;
}

/** Whether a unit gets the file that an entry stands in, wherever it puts it. */
function brings(unit: Unit, { map, source }: Entry): boolean {
  return unit.mounts.some((mount) => {
    if (mount.kind === 'map') return isMapOf(mount, map);
    return mount.kind === 'path' && map === null && isBelow(source.file, mount.from);
  });
}

function familiesOf({ claims }: Unit): ReturnType<typeof familyOf>[] {
  return claims.map(({ product }) => familyOf(product)).filter((family) => family !== null);
}

function resolvedSetting({ value, span }: EnvironmentSetting, tree: Tree): Resolved | 'unknown' {
  const text = tree.text(span.file);
  if (value === null || text === null) return 'unknown';
  return { text: MappedText.ofEscape(span.file, value, span.start, span.end, (inserted) => inserted), raw: value };
}
