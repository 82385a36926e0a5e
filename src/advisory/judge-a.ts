import type { CertAuthSettings, Setting } from '../settings.ts';
import type { Assessment, ValidList } from './allowlist.ts';
import { assessPartA } from './allowlist-a.ts';
import { doorNote, hasHole } from './door.ts';
import type { HomeVariant, Judged } from './input.ts';
import { type Case, finding, hangsOn, hardCoded, type Outcome, silent, unreadable, written } from './outcome.ts';
import { fileOf } from './release.ts';
import { HANDLER_TABLE } from './snippets.ts';
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
import { updateRequired } from './update-required.ts';

const KEY = 'client_certificate_authentication_handler';
const CCBA_KEY = 'client_certificate_based_authentication';
const NO_ALLOWLIST: Assessment = { valid: null, remarks: [] };

/** Part A of one alternative (design.md, "Deciding"). */
export function judgePartA(one: Case): Outcome {
  const { variant, release } = one;
  const read = release.era === 'toml' ? variant.toml : variant.identity;
  const template = release.era === 'toml' ? variant.identityTemplate : null;
  const broken = unreadable('A', [read, template]);
  const onlyUpdateHelps = release.rowA?.ask === 'update';
  if (broken.length > 0) {
    // Nothing the file could say would make up for the missing update, so that decides; the file is still worth a word.
    if (onlyUpdateHelps && release.fixed !== true) {
      const remarks = broken.map((judged): Judged => ({ ...judged, level: 'warning' }));
      return { state: 'update-required', allowlisted: false, findings: [updateRequired(one), ...remarks], remarks: [] };
    }
    return { state: 'unresolved', allowlisted: false, findings: broken, remarks: [] };
  }
  return onlyUpdateHelps ? judgeUpdateRow(one, read, template) : judgeSettingRow(one, read, template);
}

/** Releases on which only the update helps: the handler setting alone says nothing. */
function judgeUpdateRow(one: Case, read: CertAuthSettings | null, template: CertAuthSettings | null): Outcome {
  const { release } = one;
  const list = read ? assessPartA(read, release) : NO_ALLOWLIST;
  if (read && list.valid) return allowlisted(one, read, list.valid, list.remarks);
  if (release.fixed !== true) {
    return { state: 'update-required', allowlisted: false, findings: [updateRequired(one)], remarks: list.remarks };
  }
  const own = template?.clientCert?.enable;
  const switches = [hardCoded(own, one.variant, CCBA_KEY) === 'true' ? own : undefined, read?.clientCert?.enable];
  const on = switches.find((setting) => setting?.value === 'true');
  if (on) return switchedOnAfterUpdate(one, on, list.remarks);
  const unknown = switches.find((setting) => setting?.value === 'unknown');
  if (unknown) return unresolved(one, unknown, list.remarks);
  if (read && !read.clientCert && hasHole(read)) return unresolved(one, read.handler, list.remarks);
  return silent('disabled', list.remarks);
}

function judgeSettingRow(one: Case, read: CertAuthSettings | null, template: CertAuthSettings | null): Outcome {
  const { variant, release } = one;
  const own = template?.handler;
  const ownValue = hardCoded(own, variant, KEY);
  if (own && ownValue === 'true') return enabled(one, own, true, []);
  if (read?.handler.value === 'false') {
    return template && isLeftOut(template, variant) ? withoutListener(one, template) : disabled(one, read.handler);
  }
  const list = read ? assessPartA(read, release) : NO_ALLOWLIST;
  if (read && list.valid) return allowlisted(one, read, list.valid, list.remarks);
  if (read?.handler.value === 'true') return enabled(one, read.handler, false, list.remarks);
  if (read?.handler.value === 'unknown') return unresolved(one, read.handler, list.remarks);
  if (own && ownValue === 'false') return disabled(one, own);
  return missing(one, read, list.remarks);
}

/** Whether a template has no listener and nothing that may make one, so that what deployment.toml says goes nowhere. */
function isLeftOut({ handler }: CertAuthSettings, variant: HomeVariant): boolean {
  const hasPlace = handler.site.kind === 'xml-child' || handler.site.kind === 'xml-parent';
  return hasPlace && !hangsOn(handler, variant, KEY);
}

function withoutListener(one: Case, template: CertAuthSettings): Outcome {
  return failing(one, {
    state: 'missing',
    setting: null,
    span: settingSpan(template.handler),
    message: `deployment.toml switches off ${lowerFirst(SUBJECT.A)}, but this template of the product does not contain the EventListener of ClientCertificateBasedAuthenticationHandler, and without it the handler is on (${one.release.label}).`,
    help: 'Take the template of the release that runs and make your changes in that, or leave it out.',
    remarks: [],
  });
}

function allowlisted(one: Case, read: CertAuthSettings, list: ValidList, remarks: Judged[]): Outcome {
  const notice = finding('A', {
    level: 'notice',
    state: 'enabled',
    span: spanOf(read, list.at),
    message: `${SUBJECT.A} is on for the certificates of the product's own allowlist ${list.name} (${one.release.label}).`,
    help: 'Use case 3 of the advisory: review the list whenever it changes.',
    allowlist: { source: 'product', reason: null, expires: null },
  });
  return { state: 'enabled', allowlisted: true, findings: [notice], remarks };
}

function enabled(one: Case, setting: Setting, isHardCoded: boolean, remarks: Judged[]): Outcome {
  const message = `${SUBJECT.A} is switched on (${one.release.label}).`;
  return failing(one, {
    state: 'enabled',
    setting,
    message: isHardCoded ? `${message} ${HARD_CODED}` : message,
    help: (isHardCoded ? TAKE_OUT : '') + howToSwitchOff('A', one.release),
    remarks,
  });
}

function switchedOnAfterUpdate(one: Case, setting: Setting, remarks: Judged[]): Outcome {
  return failing(one, {
    state: 'enabled',
    setting,
    message: `${SUBJECT.A} is switched on again by [${CCBA_KEY}] without an allowlist that counts (${one.release.label}).`,
    help: `Remove [${CCBA_KEY}], or set its enable = false; the update then keeps the vulnerable flows off.`,
    remarks,
  });
}

function unresolved(one: Case, setting: Setting, remarks: Judged[]): Outcome {
  return failing(one, {
    state: 'unresolved',
    setting,
    message: `Whether ${lowerFirst(SUBJECT.A)} is off cannot be known from the repository: ${setting.reason} (${one.release.label}).`,
    help: WRITE_OUT + howToSwitchOff('A', one.release),
    remarks,
  });
}

function missing(one: Case, read: CertAuthSettings | null, remarks: Judged[]): Outcome {
  const { input, release } = one;
  const stray = strayHandler(one);
  const span = read ? settingSpan(read.handler) : stray ? settingSpan(stray) : input.fallbackAt;
  const what =
    release.era === 'toml'
      ? `[${HANDLER_TABLE}] with enable = false`
      : 'the EventListener of ClientCertificateBasedAuthenticationHandler with enable="false"';
  const file = fileOf('A', release.era);
  const external = input.external?.find((one) => one.file === file);
  const astray = input.astray.find((one) => one.file === file);
  const lead = input.imageOnly
    ? external
      ? `Nothing in the repository says that ${lowerFirst(SUBJECT.A)} is off: the ${external.file} of this server comes from ${external.source}`
      : `This server runs with the shipped configuration, which does not switch off ${lowerFirst(SUBJECT.A)}: no configuration in the repository belongs to it`
    : astray
      ? `${SUBJECT.A} is not switched off: ${configurationAstray(astray)}`
      : read
        ? `${SUBJECT.A} is not switched off: ${read.source.name} does not contain ${what}`
        : `${SUBJECT.A} is not switched off: the repository has no ${file} for this home, so ${what} is missing`;
  const lenient = input.imageOnly || (release.fixed === true && !isReopened(read));
  return failing(one, {
    state: 'missing',
    level: lenient ? 'warning' : 'error',
    setting: read ? read.handler : null,
    span,
    message: [`${lead} (${release.label}).`, ...ignoredPlaces(one, read, stray)].join(' '),
    help: howToSwitchOff('A', release),
    remarks,
  });
}

/** After the update the flows are off "unless configured": then a missing setting is as bad as before it. */
function isReopened(read: CertAuthSettings | null): boolean {
  const value = read?.clientCert?.enable.value;
  return value === 'true' || value === 'unknown';
}

/** The setting in the file this release does not read. */
function strayHandler({ variant, release }: Case): Setting | null {
  const other = release.era === 'toml' ? variant.identity : variant.toml;
  return other && written(other.handler) ? other.handler : null;
}

/** Sentences on places where the setting is written and does not count. */
function ignoredPlaces({ input, release }: Case, read: CertAuthSettings | null, stray: Setting | null): string[] {
  const sentences: string[] = [];
  if (read?.ignoredHandler) {
    const place = input.where(spanOf(read, read.ignoredHandler));
    sentences.push(`The [[event_listener]] block at ${place} does not reach this handler (product-is issue 11604).`);
  }
  if (read?.leftOut) {
    const place = input.where(spanOf(read, read.leftOut));
    sentences.push(`The setting at ${place} does not count: the template leaves that part out.`);
  }
  if (read?.nearMiss) {
    const place = input.where(spanOf(read, read.nearMiss.at));
    sentences.push(`${read.nearMiss.value} at ${place} is not the key the product reads.`);
  }
  if (stray) {
    const place = input.where(settingSpan(stray));
    sentences.push(
      release.era === 'toml'
        ? `The listener at ${place} does not count: the product writes identity.xml anew from deployment.toml at start-up.`
        : `The setting at ${place} does not count: this version does not read deployment.toml.`,
    );
  }
  return sentences;
}

/** Off. Says so when product or version would have to be known to be sure. */
function disabled(one: Case, setting: Setting): Outcome {
  const { input, release } = one;
  if (release.doubt === null) return silent('disabled');
  const warning = finding('A', {
    level: 'warning',
    state: 'disabled',
    span: settingSpan(setting),
    message: `The setting switches off ${lowerFirst(SUBJECT.A)}, but ${release.doubt}: on some versions only the product update helps.`,
    help: declareTarget(input, release),
  });
  return { state: 'disabled', allowlisted: false, findings: [warning], remarks: [] };
}

interface Failing {
  state: 'enabled' | 'missing' | 'unresolved';
  level?: Judged['level'];
  setting: Setting | null;
  span?: Judged['span'];
  message: string;
  help: string;
  remarks: Judged[];
}

function failing({ input, variant, release }: Case, fields: Failing): Outcome {
  const { state, setting, message, remarks } = fields;
  const judged = finding('A', {
    level: fields.level ?? 'error',
    state,
    span: fields.span ?? settingSpan(setting as Setting),
    message,
    help: paragraphs(
      fields.help,
      levelAdvice(release),
      breakingNote(release),
      doorNote(variant, release, input.where),
      release.doubt === null ? null : declareTarget(input, release),
    ),
    setting: state === 'unresolved' ? null : setting,
  });
  return { state, allowlisted: false, findings: [judged], remarks };
}
