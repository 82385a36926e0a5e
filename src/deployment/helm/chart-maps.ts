import { addTo } from '../../lists.ts';
import type { YamlNode } from '../../read/yaml.ts';
import { renderedNode, renderedText, withoutDecided } from '../evidence/rendering.ts';
import type { ChartEnvironment, ConfigMapSet } from '../evidence/unit.ts';
import { configMaps, withFilesOf } from '../kubernetes/config-maps.ts';
import type { Carried } from '../text/carried.ts';
import type { Chart } from './chart.ts';

/**
 * The config maps and secrets that a manifest of a chart describes: as it is written for the environments that render all of it, and for the others
 * as they render it. What it takes of files is each calling chart's own.
 */
export function chartMaps(file: Carried, document: YamlNode | null, chart: Chart): ConfigMapSet[] {
  const { folder, environments } = chart;
  const folders = new Set(environments.map((environment) => environment.chart));
  return [...(folders.size > 0 ? folders : [folder])].flatMap((caller) => {
    const byText = new Map<string, ChartEnvironment[]>();
    const calling = environments.filter((one) => one.chart === caller);
    // As it is written is what whoever switches all of it on gets.
    const isWhole = (one: ChartEnvironment): boolean =>
      withFilesOf(one.values, renderedText(file.text, one)) === file.text;
    if (!calling.some(isWhole)) byText.set(file.text, []);
    for (const environment of calling) {
      const text = withFilesOf(environment.values, withoutDecided(file.text, environment));
      addTo(byText, text, environment);
    }
    return [...byText.values()].flatMap((alike) => {
      const [first] = alike;
      const text = first ? withoutDecided(file.text, first) : file.text;
      const shown = first ? renderedNode(document, file.text, first) : document;
      const notIn = environments.filter((one) => !alike.includes(one));
      const maps = configMaps({ ...file, text }, shown, { folder, files: caller }, first?.values);
      return notIn.length === 0 ? maps : maps.map((map) => ({ ...map, notIn }));
    });
  });
}
