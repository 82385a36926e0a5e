import type { Tree } from '../discover/load.ts';
import type { Finding, Span } from '../model.ts';
import type { Survey } from './survey.ts';

const HOLDS_CONFIGURATION = /(?:deployment[\w.-]*\.toml|identity\.xml|authenticators\.xml)["']?\s*:/;

/**
 * Findings for what could hold configuration but could not be read as a whole: a folder that cannot be listed,
 * a manifest with a configuration file in it that is not YAML.
 */
export function unreadCarriers(tree: Tree, survey: Survey): Finding[] {
  const folders = tree.unreadableFolders.map((folder) =>
    finding(
      { file: folder, start: 0, end: 0 },
      `The folder ${folder} cannot be listed, so its files were not judged.`,
      'Give the process that scans the permission to read it.',
    ),
  );
  const manifests = survey.broken
    .filter(({ text }) => HOLDS_CONFIGURATION.test(text))
    .map(({ span, message }) =>
      finding(
        span,
        `The file holds WSO2 configuration but is not valid YAML: ${message}. What it configures was not judged.`,
        'Mend the YAML, or move the configuration into a file of its own.',
      ),
    );
  return [...folders, ...manifests];
}

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
