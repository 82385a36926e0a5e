import { get, str, type YamlNode } from '../../read/yaml.ts';
import { namespaceOf } from './namespace.ts';
import { plainName } from './plain-name.ts';

/** What a config map or secret is called by its manifest. */
export interface MapName {
  /** Without template tags. */
  name: string;
  namespace: string | null;
  /** The named template that makes the rest of the name, where one does. */
  helper?: string;
}

/** The name that the manifest of a config map or secret has. */
export function mapName(map: YamlNode | null): MapName {
  const name = str(get(map, 'metadata', 'name')) ?? '';
  return { name: plainName(name), namespace: namespaceOf(map), ...helperIn(name) };
}

/** `{{ include "is.fullname" . }}-conf`, `{{ template "is.fullname" . }}-conf` */
const HELPER = /\{\{-?\s{0,9}(?:include|template)\s{1,9}"([^"]{1,200})"/;

/** The named template that a name is made with. */
export function helperIn(name: string): Pick<MapName, 'helper'> {
  const [, helper] = HELPER.exec(name) ?? [];
  return helper === undefined ? {} : { helper };
}
