import type { Tree } from '../../discover/load.ts';
import type { Finding, Span } from '../../model.ts';
import { isVariableFile } from '../ansible/ansible.ts';
import { isValuesName } from '../helm/chart.ts';
import type { Survey } from '../placement/survey.ts';

const HOLDS_CONFIGURATION = /(?:deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml)["']?\s*:/;
/** What a carrier that cannot be read at all must hold to count: a configuration file's name, a product's image. */
const NAMES_CONFIGURATION =
  /deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml|\bwso2(?:is|am|-ob)[\w-]*:\d/;
/** Defaults of roles, values of Terraform's variables, and environments. */
const VARIABLES = /(?:^|\/)defaults\/[^/]+\.ya?ml$|\.(?:tfvars|env)$|(?:^|\/)\.env(?:\.[\w-]+)?$/;

/**
 * Findings for what could hold configuration but could not be read as a whole: a folder that cannot be listed, a
 * carrier or a file of variables that cannot be opened or decoded, a manifest with a configuration file in it that is not YAML, a submodule
 * that is not there.
 */
export function unreadCarriers(tree: Tree, survey: Survey): Finding[] {
  const folders = tree.unreadableFolders.map((folder) =>
    finding(
      { file: folder, start: 0, end: 0 },
      `The folder ${folder} cannot be listed, so its files were not judged.`,
      'Give the process that scans the permission to read it.',
    ),
  );
  const submodules = tree.submodules.map(
    (folder): Finding => ({
      ...finding(
        { file: folder, start: 0, end: 0 },
        `The submodule ${folder} is not checked out, so its files were not judged.`,
        'Check the submodules out before the scan (actions/checkout: submodules: true) when they hold WSO2 configuration.',
      ),
      level: 'warning',
    }),
  );
  // What is a configuration file by where it is put is judged as that.
  const judged = new Set(survey.entries.map(({ source }) => source.file));
  const carriers = tree.unread
    .filter(
      ({ path, nameClass, glimpse }) =>
        nameClass === 'carrier' && (glimpse === null || NAMES_CONFIGURATION.test(glimpse)) && !judged.has(path),
    )
    .map(({ path, problem }) =>
      finding(
        { file: path, start: 0, end: 0 },
        `The file can hold WSO2 configuration, but ${problem}. What it configures was not judged.`,
        'Make the file readable as UTF-8 text of at most 5 MiB, or move the configuration into a file of its own.',
      ),
    );
  const told = new Set(carriers.map(({ span }) => span.file));
  const variables = survey.entries.length === 0 ? [] : unreadVariables(tree).filter(({ span }) => !told.has(span.file));
  const manifests = survey.broken
    .filter(({ text }) => HOLDS_CONFIGURATION.test(text))
    .map(({ span, message }) =>
      finding(
        span,
        `The file holds WSO2 configuration but is not valid YAML: ${message}. What it configures was not judged.`,
        'Mend the YAML, or move the configuration into a file of its own.',
      ),
    );
  return [...folders, ...submodules, ...carriers, ...variables, ...manifests];
}

/** A finding for each file that is there to give variables their values and cannot be opened or decoded. */
function unreadVariables(tree: Tree): Finding[] {
  return tree.paths.filter(givesVariables).flatMap((path) => {
    if (tree.text(path) !== null) return [];
    const loaded = tree.load(path, 'carrier');
    return loaded !== null && 'problem' in loaded
      ? [
          finding(
            { file: path, start: 0, end: 0 },
            `The file gives variables their values, but ${loaded.problem}. What it sets was not judged.`,
            'Make the file readable as UTF-8 text of at most 5 MiB, or take it out of the repository.',
          ),
        ]
      : [];
  });
}

const givesVariables = (path: string): boolean => isVariableFile(path) || isValuesName(path) || VARIABLES.test(path);

function finding(span: Span, message: string, help: string): Finding {
  return {
    rule: 'unreadable-config',
    part: null,
    level: 'error',
    state: 'unresolved',
    deployment: null,
    span,
    message,
    help,
    fix: null,
    allowlist: null,
  };
}
