import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import { namesThatMatter } from '../read/template-names.ts';
import type { Possible, Resolved } from '../read/variants.ts';
import type { Carried } from './carried.ts';
import { familyOf } from './claim.ts';
import { isDockerfile } from './dockerfile.ts';
import { type Entry, isDecisive } from './entry.ts';
import { type EnvironmentSetting, environmentSettings, isEnvFile, isExampleEnv } from './environment-settings.ts';
import type { Home } from './home.ts';
import { baseOf, dirOf, isBelow } from './paths.ts';
import type { Survey } from './survey.ts';
import type { Unit } from './unit.ts';

/** `CERT_AUTH`, gomplate's `.Env.CERT_AUTH`, `.CERT_AUTH`, `env.CERT_AUTH`, `os.environ.CERT_AUTH`. */
const REFERENCE = /^(?:\$?\.(?:Env\.)?|(?:ENV|env|environ|os\.environ)\.)?([A-Za-z_]\w*)$/;

/** Places that a reason names; of more it tells how many. */
const MAX_NAMED = 3;

/**
 * The values that the repository's environment variables may have in a template. What is set beside it, or by what uses
 * it, holds; else it may be any value that some place sets, or none.
 */
export function environmentOf(
  entry: Entry,
  home: Home,
  survey: Survey,
  read: (path: string) => Carried | null,
): (expression: string) => Possible | null {
  let names: ReadonlySet<string> | null = null;
  return (expression) => {
    const name = REFERENCE.exec(expression.trim())?.[1];
    names ??= namesThatMatter(entry.source);
    if (name === undefined || !names.has(name)) return null;
    const settings = environmentSettings(name, survey.tree, read);
    return settings.length === 0 ? null : new Users(entry, home, survey).possible(name, settings);
  };
}

/** What uses one template, and which settings reach it by that. */
class Users {
  private readonly entry: Entry;
  private readonly survey: Survey;
  private readonly users: readonly Unit[];
  private readonly family: ReturnType<typeof familyOf>;

  constructor(entry: Entry, home: Home, survey: Survey) {
    this.entry = entry;
    this.survey = survey;
    this.users = survey.units.filter((unit) => home.units.some((one) => isSame(one, unit)) || brings(unit, entry));
    this.family = familyOf(home.identity.product);
  }

  possible(name: string, settings: readonly EnvironmentSetting[]): Possible | null {
    const own = settings.filter((setting) => this.isOwn(setting));
    const counting = settings.filter(
      (setting) => own.includes(setting) || (own.length === 0 ? !this.isOfOthers(setting) : this.mayReplace(setting)),
    );
    if (counting.length === 0) return null;
    const values = new Map(counting.map((setting) => [setting.value, resolvedSetting(setting, this.survey.tree)]));
    const mayBeUnset = own.length === 0 || this.leavesOut(own);
    return {
      values: [...(mayBeUnset ? [null] : []), ...values.values()],
      reason: this.reason(name, counting, !mayBeUnset),
    };
  }

  /** Whether a setting is for what uses the template for sure, or stands beside the template and is for nothing else. */
  private isOwn(setting: EnvironmentSetting): boolean {
    const { file } = setting.span;
    if (isExampleEnv(file)) return false;
    const template = this.entry.source.file;
    // A script that writes the configuration sets what it puts in.
    if (file === template && setting.owner === null) return true;
    const units = this.unitsOf(setting);
    if (units.length > 0) return units.some((unit) => this.users.includes(unit));
    return dirOf(file) === dirOf(template) || this.users.some((user) => this.isTaken(file, user));
  }

  /** Whether a file of no unit's own is what a unit takes variables from. */
  private isTaken(file: string, user: Unit): boolean {
    if (user.mounts.some((mount) => mount.kind === 'path' && mount.from !== '' && isBelow(file, mount.from)))
      return true;
    if (!isEnvFile(file)) return false;
    return dirOf(file) === dirOf(user.file) || this.survey.tree.text(user.file)?.includes(baseOf(file)) === true;
  }

  /** Whether a setting elsewhere may hold in the place of one of the template's own: it is for the same server. */
  private mayReplace(setting: EnvironmentSetting): boolean {
    const units = this.unitsOf(setting);
    const isNamed = (name: string | null): boolean => this.users.some((user) => user.name === name);
    if (units.length === 0) return isNamed(setting.owner);
    return units.some(
      (unit) =>
        unit.kind !== 'dockerfile' &&
        (isNamed(unit.name) || familiesOf(unit).includes(this.family)) &&
        !this.survey.entries.some((entry) => isDecisive(entry) && entry.recognised && brings(unit, entry)),
    );
  }

  /** Whether a setting is for servers of other products only. */
  private isOfOthers(setting: EnvironmentSetting): boolean {
    const units = this.unitsOf(setting);
    const isOther = (unit: Unit): boolean => {
      const families = familiesOf(unit);
      return families.length > 0 && !families.includes(this.family);
    };
    return this.family !== null && units.length > 0 && units.every(isOther);
  }

  /** Whether one of several that use the template gets no value. */
  private leavesOut(own: readonly EnvironmentSetting[]): boolean {
    const started = this.users.filter(({ kind }) => kind !== 'dockerfile');
    return started.some((user) =>
      own.every((setting) => {
        const units = this.unitsOf(setting);
        return units.length > 0 && !units.includes(user);
      }),
    );
  }

  private unitsOf({ span, owner }: EnvironmentSetting): Unit[] {
    const isOf = ({ name, file, builds, image }: Unit): boolean => {
      if (file !== span.file) return isDockerfile(span.file) && (builds ?? image?.file) === span.file;
      return owner === null || owner === name;
    };
    return this.survey.units.filter(isOf);
  }

  private reason(name: string, settings: readonly EnvironmentSetting[], isSure: boolean): string {
    const all = [...new Set(settings.map(({ span }) => `${span.file}:${this.lineOf(span)}`))];
    const places = all.length > MAX_NAMED ? [...all.slice(0, MAX_NAMED), `${all.length - MAX_NAMED} more`] : all;
    const last = places.pop();
    const told = places.length > 0 ? `${places.join(', ')} and ${last}` : last;
    return `${name} is set in ${told}${isSure ? '' : ', but not for sure for what fills this file in'}`;
  }

  private lineOf({ file, start }: EnvironmentSetting['span']): number {
    return (this.survey.tree.text(file) ?? '').slice(0, start).split('\n').length;
  }
}

function isSame(one: Unit, other: Unit): boolean {
  return one.file === other.file && one.name === other.name;
}

/** Whether a unit gets the file that an entry stands in, wherever it puts it. */
function brings(unit: Unit, { map, source }: Entry): boolean {
  return unit.mounts.some((mount) => {
    if (mount.kind === 'map') return map === mount.name;
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
