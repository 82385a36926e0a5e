import { parseVersion } from '../advisory/version.ts';
import type { Span } from '../model.ts';
import { get, str, type YamlMap, type YamlNode } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import type { Claim } from './claim.ts';
import type { Expanded } from './expand.ts';
import { imageClaim } from './image.ts';

const REFERENCE = /(?:\$|\b)?\.(Values(?:\.[\w-]+)+|Chart\.AppVersion)/g;
const TAG = /\{\{-?(.*?)-?\}\}/gs;
const NAME_KEYS = ['imageName', 'repository', 'image', 'name'];
const TAG_KEYS = ['imageTag', 'tag', 'version'];

/** A chart's values, later files over earlier ones. */
export class Values {
  private readonly files: readonly Carried[];
  private readonly appVersion: { text: string; span: Span } | null;

  constructor(files: readonly Carried[], appVersion: { text: string; span: Span } | null) {
    this.files = files;
    this.appVersion = appVersion;
  }

  /** The node at a path below `.Values`, from the last file that has it. */
  find(path: readonly string[]): { node: YamlNode | null; file: Carried } | null {
    for (const file of [...this.files].reverse()) {
      const document = file.documents[0] ?? null;
      const parent = path.length === 1 ? document : get(document, ...path.slice(0, -1));
      const entry = parent?.kind === 'map' ? parent.entries.find(({ key }) => key === path.at(-1)) : undefined;
      if (entry) return { node: entry.value, file };
    }
    return null;
  }

  /** Puts values into the tags of a one-line text such as an image reference; the first value a tag names is taken. */
  expand(text: string): Expanded {
    let definedAt: Span | null = null;
    const expanded = text.replace(TAG, (whole, code: string) => {
      for (const match of code.matchAll(REFERENCE)) {
        const reference = match[1] as string;
        if (reference === 'Chart.AppVersion') {
          if (!this.appVersion) continue;
          definedAt = this.appVersion.span;
          return this.appVersion.text;
        }
        const found = this.find(reference.split('.').slice(1));
        const value = found ? str(found.node) : null;
        if (!found?.node || value === null || value === '') continue;
        definedAt = found.file.span(found.node);
        return value;
      }
      const fallback = /default\s+"([^"]*)"/.exec(code);
      return fallback?.[1] ?? whole;
    });
    return { text: expanded, verbatim: expanded === text, definedAt };
  }

  /** Claims from image maps of the values that a template text refers to (`include "image" (dict "deployment" .Values.a.b)`). */
  imagesReferredTo(text: string, labels: string[]): Claim[] {
    const lines = text.split('\n').filter((line) => /image/i.test(line) && !/imagePull/i.test(line));
    const paths = new Set([...lines.join('\n').matchAll(REFERENCE)].map((match) => match[1] as string));
    return [...paths].flatMap((path) => {
      const parts = path.split('.').slice(1);
      for (let length = parts.length; length > 0; length--) {
        const found = this.find(parts.slice(0, length));
        const claim = found?.node?.kind === 'map' ? this.imageMapClaim(found.node, found.file, labels) : null;
        if (claim) return [claim];
      }
      return [];
    });
  }

  /** Every image the values describe, as split names and tags or as whole references. */
  images(): Claim[] {
    const claims: Claim[] = [];
    for (const file of this.files) {
      const walk = (node: YamlNode | null, path: string[]): void => {
        if (node?.kind === 'seq') for (const item of node.items) walk(item, path);
        if (node?.kind !== 'map') return;
        const claim = this.imageMapClaim(node, file, path);
        if (claim) claims.push(claim);
        for (const { key, value } of node.entries) walk(value, [...path, key]);
      };
      walk(file.documents[0] ?? null, []);
    }
    return claims;
  }

  private imageMapClaim(map: YamlMap, file: Carried, labels: string[]): Claim | null {
    const name = NAME_KEYS.map((key) => get(map, key)).find((node) => node?.kind === 'scalar' && node.value !== '');
    if (name?.kind !== 'scalar') return null;
    const tag = TAG_KEYS.map((key) => get(map, key)).find((node) => node?.kind === 'scalar' && node.value !== '');
    const own = name.value.lastIndexOf(':') > name.value.lastIndexOf('/');
    if (own || tag?.kind !== 'scalar') {
      const claim = imageClaim(name.value, file.span(name), labels, name.style === 'plain');
      if (!claim || claim.version !== null || !this.appVersion || own) return claim;
      const version = parseVersion(this.appVersion.text);
      return version ? { ...claim, ...version, span: this.appVersion.span } : claim;
    }
    const claim = imageClaim(`${name.value}:${tag.value}`, file.span(tag), labels, false);
    const quotes = tag.style === 'plain' ? 0 : 1;
    const inner = file.span({ start: tag.start + quotes, end: tag.end - quotes });
    return claim && { ...claim, levelAt: claim.updateLevel === null ? null : { text: tag.value, span: inner } };
  }
}
