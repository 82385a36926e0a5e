import { isAbsolute, posix, relative, sep } from 'node:path';
import type { Report } from '../report/report.ts';

/**
 * How root-relative paths are written from the top of the repository, where GitHub looks for files. A policy file outside of the
 * scanned folder may be named absolutely.
 *
 * @param top absolute path of the top of the repository
 * @param prefix of the scanned folder in it: '' or `folder/`
 */
export function toRepository(top: string, prefix: string): (file: string) => string {
  return (file) =>
    isAbsolute(file) ? relative(top, file).split(sep).join('/') : posix.normalize(posix.join(prefix, file));
}

/** The report with the paths of `map`. Everything else, the fingerprints among it, stays. */
export function mapPaths(report: Report, map: (file: string) => string): Report {
  return {
    ...report,
    deployments: report.deployments.map((deployment) => ({
      ...deployment,
      configFiles: deployment.configFiles.map(map),
      evidence: deployment.evidence.map((one) => ({ ...one, file: map(one.file) })),
    })),
    findings: report.findings.map((finding) => ({
      ...finding,
      file: map(finding.file),
      fix: finding.fix && {
        ...finding.fix,
        edits: finding.fix.edits.map((edit) => ({ ...edit, file: map(edit.file) })),
      },
    })),
  };
}
