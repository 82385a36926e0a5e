import { get, str, type YamlNode } from '../../read/yaml.ts';

/** The namespace that an object of Kubernetes names; null when it names none, or one that only a template or a variable tells. */
export function namespaceOf(object: YamlNode | null): string | null {
  const name = str(get(object, 'metadata', 'namespace'));
  return name !== null && /^[a-z\d-]+$/.test(name) ? name : null;
}

/** Whether two objects may lie in one namespace: where one names none, whoever applies it tells. */
export function mayShareNamespace(left: string | null | undefined, right: string | null | undefined): boolean {
  return !left || !right || left === right;
}
