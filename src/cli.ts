#!/usr/bin/env node
import { keepCompiled } from './cli/compile-cache.ts';
import { TOOL } from './report/tool.ts';

/** Exit codes (design.md, "Command line"). */
const NOTHING_DECIDED = 2;

const COMMANDS = new Set(['scan', 'explain', 'allow', 'merge']);

async function main(args: string[]): Promise<number> {
  // Answered before anything else is loaded: hooks and installers ask this often.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
    process.stdout.write(`${TOOL.version}\n`);
    return 0;
  }
  const named = COMMANDS.has(args[0] ?? '');
  const command = named ? (args[0] as string) : 'scan';
  const rest = named ? args.slice(1) : args;
  if (args.length === 1 && (args[0] === 'help' || args[0] === '--help' || args[0] === '-h')) {
    const { HELP } = await import('./cli/help.ts');
    process.stdout.write(HELP);
    return 0;
  }
  keepCompiled(process.env);
  switch (command) {
    case 'explain':
      return (await import('./cli/explain.ts')).runExplain(rest);
    case 'allow':
      return (await import('./cli/allow.ts')).runAllow(rest);
    case 'merge':
      return (await import('./cli/merge.ts')).runMerge(rest);
    default:
      return (await import('./cli/scan.ts')).runScan(rest);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    const { explainFailure } = await import('./cli/failure.ts');
    process.stderr.write(explainFailure(error));
    process.exitCode = NOTHING_DECIDED;
  },
);
