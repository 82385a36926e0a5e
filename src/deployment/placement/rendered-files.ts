import { type Entry, hasOwnName, withoutTemplateEnding } from '../evidence/entry.ts';
import type { PutFile } from '../evidence/put-file.ts';
import { resolve } from '../text/path-named.ts';
import { asFile, baseOf, isBelow, isFile, isThere } from '../text/paths.ts';
import type { Survey } from './survey.ts';

const WORD = /[\w.+@-]+/g;
/** A place on a machine, or in the home that a variable holds. */
const ELSEWHERE = /^["']?(?:[/~]|[a-z]{1,20}:|\$.*\brepository\/)/s;

/**
 * The configuration files that mounts, builds and config maps take from the repository and that it does not have: something
 * makes them first.
 */
export class MissingFiles {
  /** Root-relative, with what each is called where it goes. */
  private readonly files = new Map<string, string>();
  private readonly names = new Set<string>();
  private readonly folders: string[] = [];
  private readonly paths: readonly string[];

  constructor({ tree, units, maps }: Pick<Survey, 'tree' | 'units' | 'maps'>) {
    this.paths = tree.paths;
    for (const mount of units.flatMap((unit) => unit.mounts)) {
      if (mount.kind === 'path') this.add(mount.from, mount.to === null ? '' : asFile(mount.to, baseOf(mount.from)));
    }
    for (const { path, key } of maps.flatMap((map) => map.paths)) this.add(path, key ?? baseOf(path));
  }

  private add(path: string, target: string): void {
    if (!isFile(this.paths, path)) this.folders.push(path);
    if (!hasOwnName(target) || isThere(this.paths, path)) return;
    this.files.set(path, target);
    this.names.add(baseOf(path));
  }

  /** What a missing file is called where it goes; null for one that nothing takes by its name. */
  targetOf(path: string): string | null {
    return this.files.get(path) ?? null;
  }

  /** Whether a text names one that is taken by its name. */
  isNamedIn(text: string): boolean {
    return this.names.size > 0 && (text.match(WORD)?.some((word) => this.names.has(word)) ?? false);
  }

  /**
   * The missing file that a word of a script means: one that is taken by its name, else one that its name tells and that lies
   * in a folder which is taken.
   */
  named(word: string, script: string): string | null {
    if (this.folders.length === 0 || ELSEWHERE.test(word)) return null;
    const isOfFolder = (path: string): boolean =>
      hasOwnName(path) && !isThere(this.paths, path) && this.folders.some((folder) => isBelow(path, folder));
    return resolve(script, word, (path) => this.files.has(path)) ?? resolve(script, word, isOfFolder);
  }

  /** The templates of missing files that lie beside them: `deployment.toml.tpl` where `deployment.toml` is taken. */
  templates(): PutFile[] {
    if (this.files.size === 0) return [];
    return this.paths.flatMap((path) => {
      const as = withoutTemplateEnding(path);
      const target = as === null ? null : this.targetOf(as);
      return as === null || target === null ? [] : [{ path, target, as }];
    });
  }
}

/** Entries of which those that something makes a missing file of have its path as well. */
export function withRendered(entries: readonly Entry[], puts: readonly PutFile[]): Entry[] {
  const made = new Map<string, Set<string>>();
  for (const { path, as } of puts) if (as !== undefined) made.set(path, (made.get(path) ?? new Set()).add(as));
  return entries.map((entry) => {
    const filled = entry.source.file === entry.path ? made.get(entry.path) : undefined;
    return filled ? { ...entry, filled: [...(entry.filled ?? []), ...filled] } : entry;
  });
}
