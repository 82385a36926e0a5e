import type { Tree } from '../discover/load.ts';
import type { Resolver } from '../read/resolver.ts';
import { ansibleResolver, roleOf } from './ansible/ansible.ts';
import type { Entry } from './evidence/entry.ts';
import { type ChartEnvironment, environmentIn } from './evidence/unit.ts';
import { valuesResolver } from './evidence/values-resolver.ts';
import { variablesAround } from './helm/variables-around.ts';
import { environmentOf } from './homes/environment.ts';
import type { Home } from './homes/home.ts';
import type { Survey } from './placement/survey.ts';
import { puppetResolver } from './puppet/puppet-parameters.ts';
import { terraformResolver } from './terraform/terraform-resolver.ts';
import type { Carried } from './text/carried.ts';

/**
 * What the repository knows about the expressions of an entry's template: what its own tool defines, and else the
 * environment it is filled in from; Terraform's see none. Null for a text without tags.
 */
export function resolverFor(
  entry: Entry,
  home: Home,
  survey: Survey,
  carried: (path: string) => Carried | null,
): Resolver | null {
  const { template } = entry.source;
  if (template === null) return null;
  if (template === 'terraform') return terraformResolver(entry.source.file, survey.tree);
  const own = resolverOfTool(entry, home, survey.tree, carried);
  const environment = environmentOf(entry, home, survey, carried);
  // A tool's names are its own; the environment has names of another form there.
  const isOfTool = own !== null || entry.chart !== null || roleOf(entry.source.file, survey.tree) !== null;
  return {
    resolve: (expression) => own?.resolve(expression) ?? null,
    ...(own?.variables ? { variables: own.variables } : {}),
    possible: (expression) => (isOfTool && !OF_ENVIRONMENT.test(expression) ? null : environment(expression)),
  };
}

/** What a file is rendered in: a text that stands in values goes to where the workload is. */
export function renderedWith({ chart, valuesPath }: Entry, environment: ChartEnvironment): ChartEnvironment {
  return valuesPath === null ? environmentIn(chart, environment) : environment;
}

/** A reference to the environment in a template of a tool that has variables of its own. */
const OF_ENVIRONMENT = /\b(?:Env|ENV|env|environ)\b/;

function resolverOfTool(
  entry: Entry,
  home: Home,
  tree: Tree,
  carried: (path: string) => Carried | null,
): Resolver | null {
  switch (entry.source.template) {
    case 'go':
      return home.environment
        ? { ...valuesResolver(renderedWith(entry, home.environment).values), variables: variablesAround(entry, tree) }
        : null;
    case 'jinja2':
      return ansibleResolver(entry.source.file, tree, carried);
    case 'erb':
    case 'epp':
      return puppetResolver(entry, tree, carried);
    default:
      return null;
  }
}
