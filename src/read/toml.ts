import { ParseError } from 'toml-eslint-parser';
import type { CertAuthSettings, Source } from '../settings.ts';
import { HANDLER_TABLE, SOAP_TABLE } from './handler.ts';
import { errorStretch } from './lines.ts';
import { leftOut, type Masked } from './masked.ts';
import { nothing, tooLarge, unreadable } from './result.ts';
import {
  readClientCert,
  readConnector,
  readIgnoredHandler,
  readIntermediate,
  readSoapAllowlist,
} from './toml-allowlists.ts';
import { NotToml, parseToml } from './toml-lookup.ts';
import { readNearMiss } from './toml-near-miss.ts';
import { TomlDocument, TooLarge } from './toml-setting.ts';

/**
 * What a `deployment.toml` says. smol-toml decides whether it is TOML and what its values are; the syntax tree is only
 * built where a place is needed. A text that is no TOML, above 5 MB, or above 1 MB with a setting in it, is `unreadable`
 * and every switch `unknown`.
 */
export function readDeploymentToml(source: Source, masked: Masked): CertAuthSettings {
  const large = tooLarge(source);
  if (large) return large;
  try {
    const document = new TomlDocument(source, masked, parseToml(masked.text));
    if (mayBeNewer(masked.text)) document.tree;
    const handler = document.setting(HANDLER_TABLE, 'enable');
    return {
      ...nothing(source),
      handler,
      soap: document.setting(SOAP_TABLE, 'enable'),
      intermediate: readIntermediate(document),
      clientCert: readClientCert(document),
      soapAllowlist: readSoapAllowlist(document),
      connector: readConnector(document),
      ignoredHandler: readIgnoredHandler(document),
      nearMiss: handler.value === 'absent' ? readNearMiss(document) : null,
      leftOut: handler.value === 'absent' ? leftOut(source, masked, HANDLER_TABLE[2]) : null,
    };
  } catch (error) {
    if (error instanceof NotToml) return unreadable(source, error.message, errorStretch(masked.text, error.offset));
    if (error instanceof TooLarge) return unreadable(source, error.message, { start: 0, end: 0 });
    if (error instanceof ParseError) {
      const message = `it is not valid TOML 0.5, which the product reads: ${error.message}`;
      return unreadable(source, message, errorStretch(masked.text, error.index));
    }
    throw error;
  }
}

/**
 * Whether a text could use what TOML 1.1 added: the escapes `\e` and `\x`, times without seconds, inline tables over
 * several lines or with a comma at their end. smol-toml takes all of it, the product none; the syntax tree decides.
 */
function mayBeNewer(text: string): boolean {
  if (/\\[ex]|(?<![:+-])\d\d:\d\d(?!:)|,[ \t]*\}/.test(text)) return true;
  if (!text.includes('{')) return false;
  return text.split('\n').some((line) => line.split('{').length !== line.split('}').length);
}
