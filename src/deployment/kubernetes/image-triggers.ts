import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';

/**
 * A container as OpenShift fills it in: one with an empty image has that of the stream which a trigger of its
 * `DeploymentConfig` names for it.
 *
 * @param triggers those of its manifest
 */
export function withTriggeredImage(container: YamlMap, triggers: YamlNode | null): YamlMap {
  const image = get(container, 'image');
  const isEmpty = image === null || (str(image) ?? '').trim() === '';
  const name = isEmpty ? streamFor(str(get(container, 'name')), triggers) : null;
  if (name === null) return container;
  const { start } = container;
  const entry = { key: 'image', keyAt: { start, end: start }, value: name };
  return { ...container, entries: [...container.entries.filter(({ key }) => key !== 'image'), entry] };
}

/** Where the stream that a container follows is named; null where none is. */
function streamFor(container: string | null, triggers: YamlNode | null): YamlNode | null {
  if (container === null) return null;
  const params = items(triggers).map((trigger) => get(trigger, 'imageChangeParams'));
  const own = params.find((one) => items(get(one, 'containerNames')).some((name) => str(name) === container));
  return get(own, 'from', 'name');
}
