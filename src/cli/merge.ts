import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ReportError } from '../report/check-report.ts';
import { renderJson } from '../report/json.ts';
import { type MergeInput, mergedSarif, mergeReports, renderMergedMarkdown } from '../report/merge.ts';
import { UsageError } from '../usage.ts';
import { oneOf } from './options.ts';
import { writeOutput } from './output.ts';

/** `wso2-cert-auth merge [NAME=]FILE… [--expect NAME]…`; returns the exit code. */
export function runMerge(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'markdown' },
      output: { type: 'string' },
      'sarif-dir': { type: 'string' },
      expect: { type: 'string', multiple: true, default: [] },
    },
  });
  const format = oneOf('--format', values.format, ['markdown', 'json']);
  if (positionals.length === 0 && values.expect.length === 0) {
    throw new UsageError(
      'merge takes JSON reports, for example "merge acme/identity=identity.json acme/gateway=gateway.json".',
    );
  }
  try {
    const merged = mergeReports(positionals.map(readInput), values.expect);
    writeOutput(format === 'json' ? renderJson(merged) : renderMergedMarkdown(merged), values.output ?? null);
    const folder = values['sarif-dir'];
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      for (const [repository, sarif] of mergedSarif(merged)) {
        writeFileSync(join(folder, `${repository.replace(/[^\w.-]+/g, '__')}.sarif`), sarif);
      }
    }
    return merged.conclusion === 'failure' ? 1 : 0;
  } catch (error) {
    if (error instanceof ReportError) throw new UsageError(error.message);
    throw error;
  }
}

/** `acme/identity=report.json`, or a file whose name says the repository (`acme__identity.json` is `acme/identity`). */
function readInput(argument: string): MergeInput {
  const equals = argument.indexOf('=');
  const file = equals < 0 ? argument : argument.slice(equals + 1);
  const repository = equals < 0 ? basename(file, '.json').replace('__', '/') : argument.slice(0, equals);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The report ${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Give the path of a JSON report.`,
    );
  }
  try {
    return { repository, report: JSON.parse(text), from: file };
  } catch {
    throw new UsageError(`The report ${file} is not JSON. Give what "wso2-cert-auth --format json" wrote.`);
  }
}
