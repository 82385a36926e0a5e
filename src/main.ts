import { runAction } from './github/action.ts';
import { Runner } from './github/runner.ts';
import { POLICY_FILE, scan } from './scan.ts';

/** Entry of the Action: what `action.yml` starts. */
runAction(new Runner(process.env, (text) => process.stdout.write(text)), { scan, policyFile: POLICY_FILE }).then(
  (code) => {
    process.exitCode = code;
  },
);
