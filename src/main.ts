import { runAction } from './github/action.ts';
import { Runner } from './github/runner.ts';
import { POLICY_FILE } from './policy/read.ts';
import { scan } from './scan.ts';

/** Entry of the Action: what `action.yml` starts. */
async function main(): Promise<number> {
  const { setOutput } = await import('@actions/core');
  // Outside of GitHub Actions an output would only be a line in the terminal.
  const output = (name: string, value: string | number): void => {
    if (process.env.GITHUB_OUTPUT) setOutput(name, value);
  };
  return runAction(new Runner(process.env, (text) => process.stdout.write(text), output), {
    scan,
    policyFile: POLICY_FILE,
  });
}

main().then((code) => {
  process.exitCode = code;
});
