import { AllowError } from '../policy/allow.ts';
import { PolicyError } from '../policy/policy.ts';
import { renderPolicyText } from '../report/policy-error.ts';
import { visible } from '../report/visible.ts';
import { UsageError } from '../usage.ts';

/**
 * What a person reads when nothing was decided. A mistake in the call or the policy file is told in its own words; for
 * anything else the stack is needed to mend the tool.
 */
export function explainFailure(error: unknown): string {
  if (error instanceof PolicyError) return renderPolicyText(error);
  if (error instanceof UsageError || error instanceof AllowError) return `error: ${visible(error.message)}\n`;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
    return `error: ${visible((error as Error).message)}\nRun "wso2-cert-auth --help" for the options.\n`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error: The scan failed inside the tool, so nothing was decided. Please report this with the lines below.\n${stack}\n`;
}
