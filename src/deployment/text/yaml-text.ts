import { sniffToml } from '../../read/sniff.ts';

/** Whether a text is a Kubernetes manifest or a compose file. */
export function isManifest(text: string): boolean {
  return /^(?:apiVersion|kind|services):/m.test(text);
}

/** A key whose text follows over several lines, as no line of TOML has it. */
const BLOCK = /^[ \t]*(?:-[ \t]+)?["']?[\w./~-]{1,300}["']?:[ \t]+[|>][-+\d]{0,2}[ \t]*\r?$/m;

/** Whether a text is YAML that may hold configuration, so that it is none itself: a manifest, or a server's tables below a key. */
export function isYaml(text: string): boolean {
  return isManifest(text) || (BLOCK.test(text) && sniffToml(text).wso2);
}
