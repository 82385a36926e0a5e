import type { ConfigKind } from '../../settings.ts';
import { type Entry, kindOfPath } from '../evidence/entry.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { asFile, baseOf, mayBeOne } from '../text/paths.ts';
import { copiesIntoHomes } from './copied-into-homes.ts';
import { homeAt, linkedBy } from './link.ts';
import { putsInSteps } from './step-targets.ts';
import type { Survey } from './survey.ts';
import { moduleOf, templateWritten } from './written-into-homes.ts';

/** A place in a container from which on a mount can reach the folder of the product's own templates. */
const REACHES_TEMPLATES = /(?:^|\/)repository(?:\/resources(?:\/.*)?)?\/?$/s;

/**
 * The entries of a survey, with those that some unit puts where the product has its own templates as such templates: a
 * file's own path (`conf/identity.xml.j2`) says nothing of that, and a template beats `deployment.toml`.
 */
export function withPlacedTemplates(survey: Survey): Entry[] {
  const placed = new Map<Entry, ConfigKind>();
  for (const unit of survey.units) {
    for (const mount of unit.mounts) {
      if (!mayReach(mount)) continue;
      for (const [entry, kind] of templatesOf(mount, unit, survey)) placed.set(entry, kind);
    }
  }
  return survey.entries.map((entry) => {
    const kind = placed.get(entry);
    if (kind !== undefined) return asTemplate(entry, kind);
    const written = templateWritten(entry, survey.entries, survey.tree);
    if (written !== null) return { ...asTemplate(entry, written), home: homeInRole(entry, survey.entries) };
    const copied = copiedTemplate(entry, survey);
    return copied === null ? entry : { ...asTemplate(entry, copied.kind), home: copied.home };
  });
}

/**
 * The kind of template that a script or a step makes of a file, with the home of the one `deployment.toml` that it brings,
 * too. The folder of the templates need not stand in it: they come with any folder above (`cp -r t/resources …/repository/`).
 */
function copiedTemplate(entry: Entry, survey: Survey): { kind: ConfigKind; home: string } | null {
  const { kind: own } = entry.source;
  if (!/\.(?:xml|j2)$/.test(own)) return null;
  const kind = own.endsWith('.j2') ? own : (`${own}.j2` as ConfigKind);
  const [put] = putsOf(entry, survey).flatMap(({ script, files }) =>
    files.filter((file) => kindOfPath(file) === kind).map((file) => ({ script, file })),
  );
  if (put === undefined) return null;
  const home = homeAt(put.file);
  const tomls = survey.entries.filter(
    (other) =>
      other.source.kind === 'deployment.toml' &&
      putsOf(other, survey).some(
        ({ script, files }) => script === put.script && files.some((file) => mayBeOne(homeAt(file), home)),
      ),
  );
  return { kind, home: homeOf(tomls) ?? entry.home };
}

/** Where scripts and steps put a file, each with the file that says so. */
function putsOf(entry: Entry, survey: Survey): { script: string; files: readonly string[] }[] {
  return [
    ...copiesIntoHomes(entry, survey).map(({ at, files }) => ({ script: at.file, files })),
    ...putsInSteps(entry, survey.tree).map(({ at, target }) => ({
      script: at.file,
      files: [asFile(target, baseOf(entry.path))],
    })),
  ];
}

/** The home of the one `deployment.toml` that the same role or module brings: what it writes goes to one server. */
function homeInRole(entry: Entry, entries: readonly Entry[]): string {
  const role = moduleOf(entry.path);
  const tomls = entries.filter(
    ({ source, path, recognised }) => source.kind === 'deployment.toml' && recognised && moduleOf(path) === role,
  );
  return (role === null ? null : homeOf(tomls)) ?? entry.home;
}

/** The home that entries are of, null where they are of several or there are none. */
function homeOf(entries: readonly Entry[]): string | null {
  const [home = null, ...others] = new Set(entries.map((entry) => entry.home));
  return others.length === 0 ? home : null;
}

function mayReach(mount: Mount): boolean {
  return mount.kind !== 'values' && mount.to !== null && REACHES_TEMPLATES.test(mount.to);
}

function templatesOf(mount: Mount, unit: Unit, survey: Survey): [Entry, ConfigKind][] {
  return linkedBy(mount, unit, survey).flatMap(({ entry, target }): [Entry, ConfigKind][] => {
    const kind = target === null ? null : kindOfPath(target);
    return kind === `${entry.source.kind}.j2` ? [[entry, kind]] : [];
  });
}

function asTemplate(entry: Entry, kind: ConfigKind): Entry {
  const { source } = entry;
  return { ...entry, source: { ...source, kind, template: source.template ?? 'jinja2' }, recognised: true };
}
