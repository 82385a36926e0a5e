import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { filesWithSettings } from '../docker/environment-settings.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim, takeApart } from '../evidence/image.ts';
import type { ImageChange } from '../evidence/image-change.ts';
import type { Unit } from '../evidence/unit.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { runScript } from '../scripts/run-script.ts';
import { commandsIn } from '../scripts/script-commands.ts';
import { expandedAt } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { isThere, joinPath, pathIn, relativeTo } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { plainName } from '../text/plain-name.ts';
import type { Kustomization } from './kustomization.ts';
import { KUSTOMIZATION_NAMES } from './kustomization-names.ts';

/** `kubectl set image deployment/is is=wso2/wso2is:7.1.0`, `kustomize edit set image wso2/wso2is=acme/wso2is:7.1.0`. */
const SETS_IMAGE =
  /(?<![\w-])(?:(?:kubectl|oc)(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&/=-][^\s;|&/=]*)?){0,5}[ \t]+set|(kustomize)[ \t]+edit[ \t]+set)[ \t]+image(?![^\s\\])/g;
const WORKLOAD =
  /^(?:deploy\w*|statefulsets?|sts|daemonsets?|ds|dc|deploymentconfigs?)(?:\.[\w.]+)?\/([\w.-]{1,253})$/i;
const WORKLOAD_KIND = /^(?:deploy\w*|statefulsets?|sts|daemonsets?|ds|dc|deploymentconfigs?)$/i;
const ASSIGNED = /^([^=\s]{1,300})=(.{1,500})$/s;
const YAML = /\.ya?ml$/;

/** A command that gives containers or a kustomization other images. */
interface Setting {
  at: Span;
  /** What it says, with its variables put in. */
  words: Located[];
  /** The folder of the kustomization that it edits; null for one that changes what runs in a cluster. */
  folder: string | null;
}

/** Asked for twice: for what edits kustomizations, and for what changes workloads of a cluster. */
const settingsIn = perTree((tree: Tree): readonly Setting[] =>
  filesWithSettings(tree).flatMap((file) => {
    const text = tree.text(file) ?? '';
    return /\bset[ \t]+image\b/.test(text) ? settingsOf(file, text, tree) : [];
  }),
);

/** The commands of a file, one for each run of the loop, the function or the job that it stands in. */
function settingsOf(file: string, text: string, tree: Tree): Setting[] {
  const { script, lookupsAt } = runScript(file, tree);
  return [...commandsIn(script.text, SETS_IMAGE, () => true)].flatMap(({ match, words, end }) => {
    const at = script.locate(match.index, end);
    const isEdit = match[1] !== undefined;
    const folder = isEdit ? folderEdited(file, folderGoneTo(text, at.start, YAML.test(file)) ?? '.', tree) : null;
    if (isEdit && folder === null) return [];
    return lookupsAt(match.index).map((lookup): Setting => {
      const said = words.map(({ text, start, end }) => expandedAt({ text, span: script.locate(start, end) }, lookup));
      return { at, words: said, folder };
    });
  });
}

/** The folder of the kustomization that a command edits where its script has gone to, seen from the script or from the top. */
function folderEdited(file: string, gone: string, tree: Tree): string | null {
  const seen = [relativeTo(file, gone), joinPath('', gone)];
  return seen.find((one) => one !== null && isKustomized(one, tree)) ?? null;
}

function isKustomized(folder: string, { paths }: Tree): boolean {
  return KUSTOMIZATION_NAMES.some((name) => isThere(paths, pathIn(folder, name)));
}

/** What `kustomize edit set image` changes in a kustomization: each command is one over it. */
export function kustomizationsOfCommands(tree: Tree): Kustomization[] {
  return settingsIn(tree).flatMap(({ at, words, folder }): Kustomization[] => {
    const images = words.flatMap((word) => changeIn(word) ?? []);
    if (folder === null || images.length === 0) return [];
    const nothing = {
      remote: false,
      patches: [],
      targets: [],
      components: [],
      replaced: [],
      replacements: [],
      jsonPatches: [],
      merges: [],
    };
    return [{ ...nothing, file: at.file, appliedAt: at, resources: [folder], images }];
  });
}

/** `wso2/wso2is=acme/wso2is:7.1.0`, `wso2/wso2is:7.1.0`; null where it leaves the version open, as a build's number does. */
function changeIn({ text, span }: Located): ImageChange | null {
  const [, name, image = text] = ASSIGNED.exec(text) ?? [];
  const { name: becomes, tag } = takeApart(image);
  if (tag === null || /[${]/.test(tag)) return null;
  const newName = name === undefined || becomes === '*' ? null : becomes;
  return { name: name ?? becomes, newName, newTag: { text: tag, span }, digest: null, at: span };
}

/**
 * Workloads, and beside them the same with the other images that commands give their containers in a cluster (`kubectl set
 * image`): the manifest may be applied without. One without a version that can be told adds none.
 */
export function withImagesSet(units: readonly Unit[], tree: Tree): Unit[] {
  const set = settingsIn(tree).filter(({ folder }) => folder === null);
  return units.flatMap((unit): Unit[] => {
    if (unit.kind !== 'kubernetes' || unit.workload === undefined) return [unit];
    const name = plainName(unit.workload);
    const given = set
      .flatMap(({ words }) => (isOf(words, name) ? words : []))
      .flatMap((word) => imageFor(unit, word) ?? []);
    const each = [...new Map(given.map((claim) => [claim.what, claim])).values()];
    return [unit, ...each.map((claim) => ({ ...unit, claims: [claim] }))];
  });
}

function isOf(words: readonly Located[], name: string): boolean {
  return words.some(
    ({ text }, index) =>
      WORKLOAD.exec(text)?.[1] === name || (text === name && WORKLOAD_KIND.test(words[index - 1]?.text ?? '')),
  );
}

function imageFor(unit: Unit, { text, span }: Located): Claim | null {
  const [, container, image = ''] = ASSIGNED.exec(text) ?? [];
  const claim = container === unit.name || container === '*' ? imageClaim(image, span, [unit.name], false) : null;
  return claim && claim.version !== null ? claim : null;
}
