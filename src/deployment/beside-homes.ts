import type { Span } from '../model.ts';
import type { ConfigKind } from '../settings.ts';
import { copiesIntoHomes } from './copied-into-homes.ts';
import { type Entry, isDecisive } from './entry.ts';
import { homePack } from './home-targets.ts';
import { perTree } from './per-tree.ts';
import { isProductName } from './product-name.ts';
import type { Survey } from './survey.ts';
import { textsThatRun } from './texts-that-run.ts';
import { kindsReadIn, stepsNaming, stepsWith } from './written-into-homes.ts';

/** A place that something puts a file at. */
export interface Put {
  target: string;
  at: Span;
  /** Where what the target is a place of takes it from. */
  instead?: string;
}

/** A step's target in a pack's own folder: `dest: /opt/wso2is-{{ version }}/conf/`, `path => "/opt/wso2is-7.1.0/conf/x"`. */
const BESIDE =
  /(?:(?:^|[\s{,;])(?:dest(?:ination)?|path)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\bfile[ \t]{0,9}\{[ \t]{0,9})["']?([^"'\n]{0,300}?\/(wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4})-(?:\d{1,3}\.\d{1,3}\.\d{1,3}|\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\})\/conf)(?![\w.-])/m;
const BESIDE_STEPS = perTree((tree) => stepsWith(BESIDE, tree));
/** What may make one folder of another, or bring a folder to where the server reads it (`cp -r conf/. repository/conf/`). */
const BRINGS_ON =
  /(?<![\w.-])ln(?![\w.:-])|state["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:link|hard)\b|(?<![\w.-])repository(?!["']?:\s)(?:\/conf)?(?:\/(?:\.\/?)?)?(?![\w./-])/;
/**
 * Where scripts and tasks put files beside the place the server of their pack reads them at (`/opt/wso2is-7.1.0/conf/`,
 * where the Micro Integrator has its own), by their kinds: the first of these places. A kind of which one file goes
 * elsewhere, too, or may be brought on by something, is left out.
 */
export function putsBesideHome(entries: readonly Entry[], survey: Survey): ReadonlyMap<ConfigKind, Put> {
  const found = new Map<ConfigKind, Put | null>();
  for (const entry of entries.filter((one) => isDecisive(one))) {
    const { kind } = entry.source;
    const put = besideOf(entry, survey);
    const before = found.get(kind);
    found.set(kind, before === undefined ? put : before && put && before);
  }
  return new Map([...found].flatMap(([kind, put]) => (put ? [[kind, put] as const] : [])));
}

function besideOf(entry: Entry, survey: Survey): Put | null {
  const copies = copiesIntoHomes(entry, survey);
  const tasks = stepsNaming(entry, BESIDE_STEPS(survey.tree)).flatMap(({ path, step, start }): Put[] => {
    const { index, 0: whole, 1: target, 2: name } = BESIDE.exec(step) as RegExpExecArray;
    const end = start + index + whole.length;
    return isProductName(name as string)
      ? [{ target: target as string, at: { file: path, start: end - (target as string).length, end } }]
      : [];
  });
  const puts = [...copies, ...tasks];
  const isBeside = copies.every(({ target }) => isBesideHome(target));
  const [first] = puts;
  return first && isBeside && !broughtOn(survey.tree)(entry.source.kind) ? first : null;
}

/** Whether a path leads to the folder `conf` of a pack whose server reads `repository/conf`. */
function isBesideHome(target: string): boolean {
  const pack = homePack(target);
  const isOfHome = pack !== null && pack.version !== '' && isProductName(pack.name);
  return isOfHome && /\/conf(?:\/|$)/.test(target) && !target.includes('/repository');
}

/**
 * Whether anything of the repository may bring a kind of file on to where the server reads it: one script or task may
 * stage what another one takes, so where a file is put says nothing about who does.
 */
export const broughtOn = perTree((tree): ((kind: ConfigKind) => boolean) => {
  const texts = textsThatRun(tree);
  if (texts === null || texts.some((text) => BRINGS_ON.test(text))) return () => true;
  const read = kindsReadIn(texts);
  return (kind) => read.has(kind);
});
