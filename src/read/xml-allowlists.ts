import type {
  ClientCertBasedAuthentication,
  IntermediateCertValidation,
  Located,
  SoapAllowlist,
  Stretch,
  ThumbprintMapping,
} from '../settings.ts';
import { splitLocated } from './located.ts';
import { tagIn } from './masked.ts';
import { attributeSetting, enabledBy, type XmlDocument } from './xml-setting.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from './xml-tree.ts';

const stretch = ({ tag }: XmlElement): Stretch => ({ start: tag.start, end: tag.end });

/** `<IntermediateCertValidation>` (advisory.md, "Allowlists inside the product", Part A, 1); null when not written. */
export function readXmlIntermediate(doc: XmlDocument): IntermediateCertValidation | null {
  const [element] = childrenOf(doc.root, 'IntermediateCertValidation');
  if (!element) return null;
  const [certs] = childrenOf(element, 'IntermediateCerts');
  return {
    enable: attributeSetting(doc, element, 'enable', enabledBy),
    certCns: certs ? childrenOf(certs, 'CertCN').map((one) => text(doc, one)) : [],
    exemptContexts: childrenOf(element, 'ExemptContext').flatMap((exempt) => {
      const contexts = childrenOf(exempt, 'Context');
      return (contexts.length > 0 ? contexts : [exempt])
        .map((one) => text(doc, one))
        .filter(({ value }) => value !== '');
    }),
    at: stretch(element),
  };
}

/** `<ClientCertBasedAuthentication>` with its mappings (same section, Part A, 2); null when not written. */
export function readXmlClientCert(doc: XmlDocument): ClientCertBasedAuthentication | null {
  const [element] = childrenOf(doc.root, 'ClientCertBasedAuthentication');
  if (!element) return null;
  const mappings = (['system', 'user'] as const).flatMap((kind) => {
    const [list] = childrenOf(element, kind === 'system' ? 'SystemThumbprintMappings' : 'UserThumbprintMappings');
    return list ? childrenOf(list, 'Mapping').map((one) => mapping(doc, kind, one)) : [];
  });
  mappings.sort((a, b) => a.at.start - b.at.start);
  return { enable: attributeSetting(doc, element, 'enable', enabledBy), mappings, at: stretch(element) };
}

function mapping(doc: XmlDocument, kind: 'system' | 'user', element: XmlElement): ThumbprintMapping {
  const texts = (local: string) => childrenOf(element, local).map((one) => text(doc, one));
  const users = texts(kind === 'system' ? 'AllowedSystemUser' : 'AllowedUsername');
  return {
    kind,
    trustedIssuer: texts('TrustedIssuer')[0] ?? null,
    certThumbprint: texts('CertThumbprint')[0] ?? null,
    allowedUsers: users.length > 0 ? users : null,
    at: stretch(element),
  };
}

/** `<Config>` of the SOAP authenticator (same section, Part B); null when not written. */
export function readXmlSoapAllowlist(doc: XmlDocument, authenticator: XmlElement): SoapAllowlist | null {
  const configs = authenticator.children.filter(({ local }) => local === 'Config');
  const [config] = configs;
  if (!config) return null;
  const list: SoapAllowlist = {
    allowedIssuers: [],
    allowedIssuersAt: null,
    issuers: [],
    thumbprints: [],
    whiteList: null,
    at: stretch(config),
  };
  for (const parameter of configs.flatMap(({ children }) => children)) {
    const name = parameter.local === 'Parameter' ? attributeOf(parameter, 'name') : null;
    if (name) addParameter(doc, list, name.value, name.at, parameter);
  }
  return list;
}

function addParameter(doc: XmlDocument, list: SoapAllowlist, name: string, at: Stretch, element: XmlElement): void {
  const users = text(doc, element);
  if (name === 'WhiteListEnabled' || name === 'WhiteList') list.whiteList ??= stretch(element);
  else if (name === 'allowed_issuers') {
    list.allowedIssuersAt = { start: element.tag.start, end: element.end };
    list.allowedIssuers = splitLocated(doc.source.text.text.slice(users.at.start, users.at.end), users, '|');
  } else if (name.startsWith('issuer_')) {
    list.issuers.push({ name: { value: name.slice('issuer_'.length), at }, users });
  } else if (name.startsWith('cert_thumbprint_')) {
    list.thumbprints.push({ name: { value: name.slice('cert_thumbprint_'.length), at }, users });
  }
}

/** An element's text; a template tag in it stays as written, so that it is never taken for a checked value. */
function text({ source, masked }: XmlDocument, element: XmlElement): Located {
  const found = textOf(masked.text, element);
  if (!tagIn(masked, found.at)) return found;
  return { value: source.text.text.slice(found.at.start, found.at.end), at: found.at };
}
