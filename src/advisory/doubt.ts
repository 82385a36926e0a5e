import type { Finding } from '../model.ts';

/**
 * A warning that the verdict on a server may not be about the configuration it runs with. It is of no part, and no edit
 * can mend it.
 */
export function doubt(about: Pick<Finding, 'deployment' | 'span' | 'message' | 'help'>): Finding {
  return { rule: 'unreadable-config', part: null, level: 'warning', state: null, fix: null, allowlist: null, ...about };
}
