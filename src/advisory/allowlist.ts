import type { Part } from '../model.ts';
import type { CertAuthSettings, Located, Setting, Source, Stretch, TemplateLanguage } from '../settings.ts';
import type { Judged } from './input.ts';
import type { Release } from './release.ts';
import { spanOf } from './texts.ts';

/** An allowlist that counts. */
export interface ValidList {
  /** E.g. `[intermediate_cert_validation]`. */
  name: string;
  /** Where it is switched on. */
  at: Stretch;
}

/** What an allowlist inside the product comes to. */
export interface Assessment {
  valid: ValidList | null;
  /** Remarks to show: why something does not count, what is discouraged. */
  remarks: Judged[];
}

/** Collects remarks on the allowlist of one file. */
export class Remarks {
  readonly list: Judged[] = [];
  private readonly settings: CertAuthSettings;
  private readonly part: Part;

  constructor(settings: CertAuthSettings, part: Part) {
    this.settings = settings;
    this.part = part;
  }

  /** Adds a `product-allowlist` warning at a stretch of the file. */
  add(at: Stretch, message: string, help: string): void {
    this.list.push({
      rule: 'product-allowlist',
      part: this.part,
      level: 'warning',
      state: null,
      span: spanOf(this.settings, at),
      message,
      help,
      setting: null,
      allowlist: null,
      pin: null,
    });
  }

  /**
   * Whether a value is made by a template tag or a placeholder, so that nobody knows what it lets in. Says so.
   */
  isUnknown(located: Located, what: string): boolean {
    if (!hasTag(this.settings.source, located)) return false;
    this.add(
      located.at,
      `The ${what} of this allowlist cannot be known from the repository, so the allowlist does not count.`,
      'Write the value itself here, or review the deployment and allow it in the policy file.',
    );
    return true;
  }
}

const TAGS: Record<TemplateLanguage, RegExp> = {
  jinja2: /\{[{%#]/,
  go: /\{\{/,
  erb: /<%/,
  epp: /<%/,
  envsubst: /\$\{|\$\w/,
  at: /@\w+@/,
  terraform: /[$%]\{/,
};

/** Placeholders that the product fills in at start-up (advisory.md, "How the product reads the settings"). */
const PLACEHOLDER = /\$(?:env|sys|ref|secret)\{/;

function hasTag(source: Source, located: Located): boolean {
  const written = source.text.text.slice(located.at.start, located.at.end);
  if (PLACEHOLDER.test(written) || PLACEHOLDER.test(located.value)) return true;
  return source.template !== null && TAGS[source.template].test(written);
}

/**
 * Whether a form's switch is on. Says why not when the allowlist looks meant: not written, or not knowable.
 *
 * @param name e.g. `[intermediate_cert_validation]`
 */
export function isSwitchedOn(enable: Setting, at: Stretch, name: string, remarks: Remarks): boolean {
  if (enable.value === 'absent') {
    remarks.add(
      at,
      `The allowlist ${name} does not count: its enable = true is missing.`,
      `Add the switch to ${name} when the allowlist is meant, else remove it.`,
    );
  } else if (enable.value === 'unknown') {
    remarks.add(
      enable.at,
      `The allowlist ${name} does not count: whether it is on cannot be known, ${enable.reason ?? 'its value is not written here'}.`,
      'Write true or false itself here.',
    );
  }
  return enable.value === 'true';
}

/**
 * Whether the release has the update that brings an allowlist form (advisory.md, "Allowlists inside the product":
 * forms that exist "from the fixed update level on"). A level that is not known counts, with a remark.
 */
export function hasNeededUpdate(release: Release, at: Stretch, name: string, remarks: Remarks): boolean {
  if (release.fixed === true) return true;
  const needed = release.fixLevel === null ? 'the update that carries the fix' : `update level ${release.fixLevel}`;
  if (release.fixed === null) {
    remarks.add(
      at,
      `The allowlist ${name} only works from ${needed} on, and the repository does not say which update level runs here.`,
      'Pin the update level in the image tag, or state update_level in a [[target]] of .github/wso2-cert-auth.toml.',
    );
    return true;
  }
  remarks.add(
    at,
    `The allowlist ${name} does not count: ${release.label} does not read it before ${needed}.`,
    release.fixLevel === null
      ? 'The advisory lists no update for this version; use one that has it, or switch certificate-based authentication off.'
      : `Bring the product to update level ${release.fixLevel} or later.`,
  );
  return false;
}

export const WILDCARD_HELP =
  'The guide allows * for compatibility only and strongly recommends against it: name what is meant.';
