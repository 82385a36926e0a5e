import type { CertAuthSettings, Located, Source } from '../settings.ts';
import { type Masked, tagIn } from './masked.ts';
import { nothing, SIZE_LIMIT } from './result.ts';
import { parseBoolean } from './value.ts';
import { withDocument } from './xml.ts';
import { attributeOf, childrenOf, everyElement, NotXml, parseXml, textOf, type XmlElement } from './xml-tree.ts';

/**
 * `connector` of a `catalina-server.xml`: the client certificate setting of its HTTPS connectors (advisory.md, "Use
 * case 1"), the most open one when they differ; null when a connector does not say or a template tag decides.
 */
export function readCatalinaServerXml(source: Source, masked: Masked): CertAuthSettings {
  return withDocument(source, masked, ({ root }) => {
    const found = [...everyElement(root)].filter(isHttps).map((connector) => clientAuth(masked, connector));
    const [first] = found;
    if (!first || found.includes(null)) return nothing(source);
    return { ...nothing(source), connector: found.find((one) => one !== null && !closed(one.value)) ?? first };
  });
}

const closed = (value: string): boolean => /^(?:none|false)$/i.test(value);

function isHttps(element: XmlElement): boolean {
  if (element.local !== 'Connector') return false;
  const ssl = attributeOf(element, 'SSLEnabled')?.value ?? '';
  return parseBoolean(ssl) || attributeOf(element, 'scheme')?.value.toLowerCase() === 'https';
}

/** `clientAuth` of the connector, or `certificateVerification` of its first `<SSLHostConfig>`. */
function clientAuth(masked: Masked, connector: XmlElement): Located | null {
  const host = childrenOf(connector, 'SSLHostConfig')[0];
  const attribute = (host && attributeOf(host, 'certificateVerification')) ?? attributeOf(connector, 'clientAuth');
  if (!attribute || tagIn(masked, attribute.at)) return null;
  return { value: attribute.value, at: attribute.at };
}

/** What a `carbon.xml` tells about the product. A field is null when it is not written or a template tag decides it. */
export interface CarbonXml {
  name: Located | null;
  serverKey: Located | null;
  version: Located | null;
}

/** Name, key and version of the product as a `carbon.xml` has them; all null for a text that is no XML. */
export function readCarbonXml(source: Source, masked: Masked): CarbonXml {
  if (source.text.length > SIZE_LIMIT) return { name: null, serverKey: null, version: null };
  try {
    const root = parseXml(masked.text);
    const field = (local: string): Located | null => {
      const [element] = childrenOf(root, local);
      const text = element && textOf(masked.text, element);
      return text && text.value !== '' && !tagIn(masked, text.at) ? text : null;
    };
    return { name: field('Name'), serverKey: field('ServerKey'), version: field('Version') };
  } catch (error) {
    if (error instanceof NotXml) return { name: null, serverKey: null, version: null };
    throw error;
  }
}
