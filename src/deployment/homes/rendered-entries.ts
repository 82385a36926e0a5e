import type { Claim } from '../evidence/claim.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import type { ChartEnvironment, Unit } from '../evidence/unit.ts';
import { linkedEntries, mayRun } from '../placement/link.ts';
import { entriesNamedBy, entriesOfMap } from '../placement/map-entries.ts';
import type { Survey } from '../placement/survey.ts';

/**
 * Of configuration that nobody is known to run, what an environment of its chart is rendered with: of values files the
 * last one's, and nothing that the values switch off where a server of the environment runs without it. Where none is
 * known it counts: whoever deploys the chart may switch it on. Outside a chart, what no patch takes from a server.
 */
export function renderedIn(environment: ChartEnvironment | null, entries: readonly Entry[], survey: Survey): Entry[] {
  if (environment === null) {
    const patched = survey.units.filter((unit) => unit.environment === null && unit.unmounted);
    return entries.filter((entry) => !patched.some((unit) => isUnmounted(entry, unit, survey)));
  }
  const isHeld = ({ valuesPath, source }: Entry): boolean =>
    valuesPath === null || environment.values.find(valuesPath)?.file.file === source.file;
  return entries.filter((entry) => isHeld(entry) && !isSwitchedOff(entry, environment, survey));
}

function isSwitchedOff(entry: Entry, environment: ChartEnvironment, survey: Survey): boolean {
  const servers = survey.units.filter(
    (unit) => unit.environment === environment && !unit.off && isServer(unit, survey) && mayRun(unit, entry),
  );
  if (servers.length === 0) return false;
  return (
    entry.notIn?.includes(environment) === true ||
    isTakenElsewhere(entry, environment, survey) ||
    servers.some((unit) => isUnmounted(entry, unit, survey))
  );
}

/** Whether a unit runs a server: its image says so, or configuration that it gets. */
function isServer(unit: Unit, survey: Survey): boolean {
  const tells = (by: Claim['kind']): boolean =>
    unit.claims.some(({ kind, product }) => kind === by && product !== null && product !== 'other');
  const isConfigured = (): boolean =>
    linkedEntries(unit, survey)
      .flat()
      .some(({ entry }) => isDecisive(entry));
  return tells('image') || (tells('path') && isConfigured());
}

/** Whether an environment renders none of the maps of its chart that take a file. */
function isTakenElsewhere(entry: Entry, environment: ChartEnvironment, { maps }: Survey): boolean {
  const taking = maps.filter((map) => entriesNamedBy(map, null, environment, [entry]).length > 0);
  return taking.length > 0 && taking.every(({ notIn }) => notIn?.includes(environment));
}

/** Whether a server would mount a file, were it not for the values of its chart or for a patch. */
function isUnmounted(entry: Entry, unit: Unit, { maps }: Survey): boolean {
  return (unit.unmounted ?? []).some((mount) => entriesOfMap(mount, unit, { entries: [entry], maps }).length > 0);
}
