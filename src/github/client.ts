import type { GitHub } from '@actions/github/lib/utils';
import type { Log } from './degrade.ts';

export type Client = InstanceType<typeof GitHub>;

/** Longest wait for a rate limit that is worth holding a runner for, in seconds. */
const LONGEST_WAIT = 120;
/** After this many milliseconds every request still under way is given up: an API that hangs must not hang the run. */
const DEADLINE = 10 * 60 * 1000;

/**
 * A client for GitHub's API. It waits and retries on rate limits
 * and on server errors. The library is loaded here, so that a run without a token never pays for it.
 *
 * @param url `GITHUB_API_URL`: GitHub Enterprise Server has its own
 */
export async function createClient(token: string, url: string | undefined, log: Log): Promise<Client> {
  // The library parses the event's file when it is loaded, and fails where that is no JSON; `event.ts` has read what is of use.
  delete process.env.GITHUB_EVENT_PATH;
  const [{ GitHub, defaults, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github/lib/utils'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const mayWait =
    (kind: string) => (seconds: number, options: { method?: string; url?: string }, _: unknown, tries: number) => {
      if (tries >= 2 || seconds > LONGEST_WAIT) return false;
      log.info(`GitHub's ${kind} was reached at ${options.method} ${options.url}; trying again in ${seconds} s.`);
      return true;
    };
  return new (GitHub.plugin(retry, throttling))({
    ...getOctokitOptions(token),
    baseUrl: (url || 'https://api.github.com').replace(/\/+$/, ''),
    userAgent: 'wso2-cert-auth',
    // What the libraries would print themselves would be half a message; `degrade` says what matters.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    // The defaults hold the proxy of the runner.
    request: { ...defaults.request, signal: AbortSignal.timeout(DEADLINE) },
    retry: { retries: 2 },
    throttle: { onRateLimit: mayWait('rate limit'), onSecondaryRateLimit: mayWait('secondary rate limit') },
  }) as Client;
}

const ignore = (): void => {};
