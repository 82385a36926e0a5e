import type { Located } from '../settings.ts';
import type { TomlDocument } from './toml-setting.ts';

/** In the dotted names of Part A's handler and of its slips: another place, a letter, a dotted key below a header. */
const MEANT = /client.{0,40}cert.{0,40}hand/i;

/**
 * A switch that was meant for Part A's handler and is not the one the product reads (`enabled = false` in the right
 * table, `[events.default_listener.…]`): its dotted name with key and value as its place. Null when there is none.
 * Only of use for a document without the handler's own switch.
 */
export function readNearMiss(document: TomlDocument): Located | null {
  if (!MEANT.test(document.masked.text)) return null;
  const found = document.tree.entries.find(
    ({ path, node }) => MEANT.test(path.join('.')) && node.value.type === 'TOMLValue' && isSwitch(node.value.value),
  );
  return found ? { value: found.path.join('.'), at: found.at } : null;
}

const isSwitch = (value: unknown): boolean => /^(?:true|false)$/i.test(String(value));
