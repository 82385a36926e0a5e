import type { CertAuthSettings, Setting, Source } from '../settings.ts';
import { HANDLER_NAME, HANDLER_TYPE, SOAP_NAME } from './handler.ts';
import { jinjaConditions } from './jinja.ts';
import { errorStretch } from './lines.ts';
import { leftOut, type Masked, tagIn } from './masked.ts';
import { absent, nothing, tooLarge, unknown, unreadable } from './result.ts';
import { readXmlClientCert, readXmlIntermediate, readXmlSoapAllowlist } from './xml-allowlists.ts';
import { attributeSetting, enabledBy, missingElement, unlessDisabled, worst, type XmlDocument } from './xml-setting.ts';
import { attributeOf, childrenOf, NotXml, parseXml, type XmlElement } from './xml-tree.ts';

/** How the product's own templates name the settings of `deployment.toml` (advisory.md, `identity.xml.j2`). */
const HANDLER_KEY =
  /^event\.default_listener\.client_certificate_authentication_handler\.enable\s*(?:\|\s*default\b.*)?$/;
const HANDLER_CONDITION = /\bevent\.default_listener\.client_certificate_authentication_handler\b/;
const SOAP_CONDITION = /\badmin_console\.authenticator\b/;

/**
 * What an `identity.xml` says, or the product's own template of it (`identity.xml.j2`), where a placeholder for the
 * handler's key means "as deployment.toml says" and counts as absent.
 *
 * The product (carbon-identity-framework, `IdentityConfigParser.buildEventListenerData`) takes the children
 * `EventListener` of the first `EventListeners` by exact `type` and `name`; `AbstractIdentityMessageHandler.isEnabled`
 * is `parseBoolean` of their `enable`, so a missing attribute is false, and true when there is no such element.
 */
export function readIdentityXml(source: Source, masked: Masked): CertAuthSettings {
  return withDocument(source, masked, (doc) => {
    const handler = listener(doc);
    return {
      ...nothing(source),
      handler,
      intermediate: readXmlIntermediate(doc),
      clientCert: readXmlClientCert(doc),
      leftOut: handler.value === 'absent' ? leftOut(source, masked, HANDLER_NAME) : null,
    };
  });
}

/**
 * What an `authenticators.xml` says, or the product's own template of it. The product (carbon-kernel,
 * `AuthenticatorsConfiguration`) takes the children `Authenticator` of the root by local name and exact `name`;
 * `disabled` goes through `parseBoolean`.
 */
export function readAuthenticatorsXml(source: Source, masked: Masked): CertAuthSettings {
  return withDocument(source, masked, (doc) => {
    const { soap, element } = authenticator(doc);
    return { ...nothing(source), soap, soapAllowlist: element && readXmlSoapAllowlist(doc, element) };
  });
}

/** Reads a source's elements and hands them on; a text that is no XML, or above 5 MB, is `unreadable`. */
export function withDocument(
  source: Source,
  masked: Masked,
  read: (doc: XmlDocument) => CertAuthSettings,
): CertAuthSettings {
  const large = tooLarge(source);
  if (large) return large;
  try {
    const conditions = source.kind.endsWith('.j2') ? jinjaConditions(source.text.text) : () => [];
    return read({ source, masked, root: parseXml(masked.text), conditions });
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return unreadable(source, error.message, errorStretch(masked.text, error.offset));
  }
}

function listener(doc: XmlDocument): Setting {
  const { source, root } = doc;
  const parents = childrenOf(root, 'EventListeners');
  const found: Setting[] = [];
  for (const [index, parent] of parents.entries()) {
    for (const element of childrenOf(parent, 'EventListener')) {
      if (attributeOf(element, 'type')?.value !== HANDLER_TYPE) continue;
      if (attributeOf(element, 'name')?.value !== HANDLER_NAME) continue;
      const setting = source.kind === 'identity.xml.j2' ? templated(doc, element) : enable(doc, element);
      if (index === 0 || setting.value !== 'false') found.push(setting);
    }
  }
  const [first, ...others] = found;
  return first ? worst([first, ...others]) : missingElement(doc, parents[0] ?? null);
}

const enable = (doc: XmlDocument, element: XmlElement) => attributeSetting(doc, element, 'enable', enabledBy);

/** The listener in the product's template: what `deployment.toml` decides is absent here. */
function templated(doc: XmlDocument, element: XmlElement): Setting {
  const attribute = attributeOf(element, 'enable');
  const tag = attribute && tagIn(doc.masked, attribute.at);
  const asDeploymentSays =
    tag &&
    HANDLER_KEY.test(tag.code) &&
    attribute.valueAt.start + 1 === tag.start &&
    attribute.valueAt.end - 1 === tag.end;
  if (asDeploymentSays || conditional(doc, element, HANDLER_CONDITION)) return absent(doc.source, attribute?.at);
  return enable(doc, element);
}

function authenticator(doc: XmlDocument): { soap: Setting; element: XmlElement | null } {
  const { source, masked, root } = doc;
  const template = source.kind === 'authenticators.xml.j2';
  const found: { setting: Setting; element: XmlElement }[] = [];
  for (const element of root.children) {
    if (element.local !== 'Authenticator') continue;
    const name = attributeOf(element, 'name');
    const tag = name && tagIn(masked, name.at);
    if (name && tag) {
      if (!template) found.push({ setting: unknown(source, name.at, tag.reason), element });
    } else if (name?.value === SOAP_NAME) {
      const decided = template && conditional(doc, element, SOAP_CONDITION);
      const setting = decided
        ? absent(source, { start: element.tag.start, end: element.tag.end })
        : attributeSetting(doc, element, 'disabled', unlessDisabled);
      found.push({ setting, element });
    }
  }
  const [first, ...others] = found.map(({ setting }) => setting);
  if (!first) return { soap: { ...missingElement(doc, root), site: { kind: 'none' } }, element: null };
  const soap = worst([first, ...others]);
  return { soap, element: found.find(({ setting }) => setting.at === soap.at)?.element ?? null };
}

/** Whether a branch or loop over the setting's key in `deployment.toml` encloses the element. */
function conditional({ conditions }: XmlDocument, element: XmlElement, key: RegExp): boolean {
  return conditions(element.tag.start).some((condition) => key.test(condition));
}
