import type { CertAuthSettings, Setting } from '../settings.ts';
import { assessPartB } from './allowlist-b.ts';
import { doorNote } from './door.ts';
import type { Judged } from './input.ts';
import { type Case, finding, hardCoded, type Outcome, silent, unreadable, written } from './outcome.ts';
import { fileOf } from './release.ts';
import { shipsOn } from './rules.ts';
import {
  breakingNote,
  configurationAstray,
  declareTarget,
  HARD_CODED,
  howToSwitchOff,
  levelAdvice,
  lowerFirst,
  paragraphs,
  SUBJECT,
  settingSpan,
  spanOf,
  TAKE_OUT,
  WRITE_OUT,
} from './texts.ts';

const KEY = 'mutual_ssl_authenticator';

/** Part B of one alternative (design.md, "Deciding"). */
export function judgePartB(one: Case): Outcome {
  const { variant, release } = one;
  if (release.soapNotAffected) return silent('not-affected');
  const read = release.era === 'toml' ? variant.toml : variant.authenticators;
  const template = release.era === 'toml' ? variant.authenticatorsTemplate : null;
  const broken = unreadable('B', [read, template]);
  if (broken.length > 0) return { state: 'unresolved', allowlisted: false, findings: broken, remarks: [] };
  if (template && hardCoded(template.soap, variant, KEY) === 'true') {
    return enabled(one, template.soap, true, []);
  }
  if (read?.soap.value === 'true') return switchedOn(one, read);
  if (read?.soap.value === 'unknown') return unresolved(one, read.soap);
  return read === null && runsShippedFile(one) ? missing(one) : silent('disabled');
}

/**
 * Whether the pack's own `authenticators.xml`, which has the authenticator on, is what runs (advisory.md, "Part B").
 * A legacy Identity Server of unknown version counts as one that ships it on.
 */
function runsShippedFile({ release }: Case): boolean {
  if (release.era !== 'legacy' || release.fixed === true) return false;
  if (release.version === null) return release.product === 'wso2is';
  return release.product !== null && shipsOn('B', release.product, release.version);
}

function switchedOn(one: Case, read: CertAuthSettings): Outcome {
  const { valid, remarks } = assessPartB(read, one.release);
  if (!valid) return enabled(one, read.soap, false, remarks);
  const notice = finding('B', {
    level: 'notice',
    state: 'enabled',
    span: settingSpan(read.soap),
    message: `${SUBJECT.B} is on for the issuers, certificates and users of the product's own allowlist ${valid.name} at ${one.input.where(spanOf(read, valid.at))} (${one.release.label}).`,
    help: 'Use case 3 of the advisory: review the list whenever it changes.',
    allowlist: { source: 'product', reason: null, expires: null },
  });
  return { state: 'enabled', allowlisted: true, findings: [notice], remarks };
}

function enabled(one: Case, setting: Setting, isHardCoded: boolean, remarks: Judged[]): Outcome {
  const message = `${SUBJECT.B} is switched on (${one.release.label}).`;
  return isHardCoded
    ? failing(one, 'enabled', setting, `${message} ${HARD_CODED}`, TAKE_OUT, remarks)
    : failing(one, 'enabled', setting, message, '', remarks);
}

function unresolved(one: Case, setting: Setting): Outcome {
  const message = `Whether ${lowerFirst(SUBJECT.B)} is off cannot be known from the repository: ${setting.reason} (${one.release.label}).`;
  return failing(one, 'unresolved', setting, message, WRITE_OUT, []);
}

function missing(one: Case): Outcome {
  const { input, variant, release } = one;
  const stray = variant.toml && written(variant.toml.soap) ? variant.toml.soap : null;
  const strayNote = stray
    ? ` The setting at ${input.where(settingSpan(stray))} does not count: this version does not read deployment.toml.`
    : '';
  const astray = input.astray.find(({ file }) => file === fileOf('B', release.era));
  const lead = `${SUBJECT.B} is on in the authenticators.xml the pack ships`;
  const what = astray
    ? `${lead}: ${configurationAstray(astray)}`
    : `${lead}, and the repository does not carry that file`;
  const message = `${what} (${release.label}).${strayNote}`;
  const warning = finding('B', {
    level: 'warning',
    state: 'missing',
    span: input.fallbackAt,
    message,
    help: helpFor(one, astray ? '' : 'Put the file into the repository with the authenticator off. '),
  });
  return { state: 'missing', allowlisted: false, findings: [warning], remarks: [] };
}

function failing(
  one: Case,
  state: 'enabled' | 'unresolved',
  setting: Setting,
  message: string,
  helpLead: string,
  remarks: Judged[],
): Outcome {
  const judged = finding('B', {
    level: 'error',
    state,
    span: settingSpan(setting),
    message,
    help: helpFor(one, helpLead),
    setting: state === 'enabled' ? setting : null,
  });
  return { state, allowlisted: false, findings: [judged], remarks };
}

function helpFor({ input, variant, release }: Case, lead: string): string {
  return paragraphs(
    lead + howToSwitchOff('B', release),
    levelAdvice(release),
    breakingNote(release),
    doorNote(variant, release, input.where),
    release.doubt === null ? null : declareTarget(input, release),
  );
}
