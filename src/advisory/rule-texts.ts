import type { Level, Rule, State } from '../model.ts';

/** One rule of the report for people: what it means and what to do about it. */
export interface RuleText {
  id: Rule;
  /** One line, e.g. for the name of a SARIF rule. */
  title: string;
  /** When it is reported. */
  when: string;
  /** What to do. */
  what: string;
}

/** Every rule of the report (design.md, "Report"). */
export const RULE_TEXTS: readonly RuleText[] = [
  {
    id: 'system-rest-api-cert-auth',
    title: 'Certificate-based authentication for System REST APIs is not off (Part A)',
    when: 'The setting that switches it off is missing, says true, or cannot be known from the repository.',
    what: 'Write the setting into the file the version reads, or allow the deployment with a reason, an owner and an expiry in the policy file.',
  },
  {
    id: 'soap-cert-auth',
    title: 'Certificate-based authentication for SOAP admin services is not off (Part B)',
    when: 'The authenticator is switched on, cannot be known, or is on in the file the pack ships.',
    what: 'Switch the authenticator off in the file the version reads, or allow the deployment in the policy file.',
  },
  {
    id: 'product-update-required',
    title: 'Only a product update switches certificate-based authentication off',
    when: 'The version is one on which no setting closes Part A, and the repository does not show the fixed update level. A warning where statements of the product or its version contradict each other, or none says which it is.',
    what: 'Update the product and pin the level in the image tag, or state update_level in a [[target]] of the policy file.',
  },
  {
    id: 'product-allowlist',
    title: 'An allowlist inside the product has a weakness or does not count',
    when: 'An allowlist has a wildcard, a thumbprint that is not SHA-256, an issuer that is no distinguished name or is not allowed, an exempt path, a part missing, or needs an update level the deployment is not known to have.',
    what: 'Correct the entry at its line. An allowlist that does not count leaves the part as open as it was.',
  },
  {
    id: 'allowlist-entry',
    title: 'An entry of the policy file needs attention',
    when: 'An allow entry is expired, expires soon or matches nothing, or a path of the policy file matches nothing.',
    what: 'Renew, correct or remove the entry.',
  },
  {
    id: 'unreadable-config',
    title: 'A configuration file cannot be read',
    when: 'A file that decides something has a syntax error, is too large, or is a template that cannot be taken apart. A warning where the server runs with a file from outside the repository, or nothing brings it the one that is judged.',
    what: 'Correct the file. What cannot be read never passes, and the policy file cannot allow it.',
  },
];

/** What a state means, and at which level it is reported. */
export const STATE_TEXTS: readonly { state: State; level: Level | null; means: string }[] = [
  {
    state: 'disabled',
    level: null,
    means: 'It is off. A warning when product or version are not known well enough to be sure.',
  },
  { state: 'enabled', level: 'error', means: 'It is on. A notice when an allowlist covers it.' },
  {
    state: 'missing',
    level: 'error',
    means:
      'The setting is not written. A warning on a release known to carry the fix, for an image without configuration, and in Part B.',
  },
  { state: 'unresolved', level: 'error', means: 'It cannot be known from the repository.' },
  {
    state: 'update-required',
    level: 'error',
    means: 'No setting of this version switches it off; only the update does.',
  },
  { state: 'not-affected', level: null, means: 'The product does not have this part.' },
];
