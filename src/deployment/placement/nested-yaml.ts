import { outside, scriptHeredocs } from '../../read/heredoc.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { YamlNode, YamlScalar } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { isYaml } from '../text/yaml-text.ts';

/**
 * YAML that a YAML document holds as text, such as the `definition: |` of a task, a patch of a kustomization or a
 * manifest in a heredoc of a script.
 *
 * @param apart scalars that are read as YAML of their own
 */
export function nestedYaml(carried: Carried, apart: ReadonlyMap<YamlNode, Carried>): MappedText[] {
  const found: MappedText[] = [];
  const walk = (node: YamlNode | null): void => {
    if (node?.kind === 'seq') node.items.forEach(walk);
    else if (node?.kind === 'map') for (const { value } of node.entries) walk(value);
    else if (node?.kind === 'scalar' && node.value.includes('\n') && !apart.has(node)) found.push(...yamlIn(node));
  };
  carried.documents.forEach(walk);
  return found;
}

function yamlIn(node: YamlScalar): MappedText[] {
  if (!node.value.includes('<<')) return isYaml(node.value) ? [node.text()] : [];
  const whole = node.text();
  const heredocs = scriptHeredocs(whole);
  const written = heredocs.map(({ text }) => text).filter(({ text }) => isYaml(text));
  return isYaml(outside(whole, heredocs).text) ? [...written, whole] : written;
}
