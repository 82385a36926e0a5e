import type { Tree } from '../../discover/load.ts';
import { hasOwnName } from '../evidence/entry.ts';
import type { PutFile } from '../evidence/put-file.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, dirOf, isFile, joinPath, sharedDepth } from '../text/paths.ts';

/**
 * What counts in a manifest, in its order: the title of a resource's body, its path, a file that it is made of, the
 * braces around it. Other texts in quotes are taken as a whole: they may hold any of these.
 */
const PIECE =
  /(?<title>"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\$[\w:]{1,300}(?<!:))[ \t]{0,100}:(?!:)|\bpath\s{0,100}=>\s{0,100}(?<path>"[^"\n]{0,1000}"|'[^'\n]{0,1000}')|\b(?<call>template|epp|file)\s{0,100}\(\s{0,100}["'](?<made>[^"'\n]{1,1000})["']|["']puppet:\/\/\/modules\/(?<source>[^"'\n]{1,1000})["']|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|(?<brace>[{}])/g;

/** The files of Puppet's modules that manifests put somewhere under a configuration file's name. */
export function filesPutByManifests({ files, paths }: Tree): PutFile[] {
  return files
    .filter(({ path, text }) => path.endsWith('.pp') && /\.(?:toml|xml)/.test(text))
    .flatMap(({ path, text }) =>
      bodiesOf(withoutComments(text)).flatMap(({ target, sources }): PutFile[] => {
        if (!hasOwnName(target)) return [];
        return sources.flatMap((source) => {
          const found = fileOf(source, path, paths);
          return found === null ? [] : [{ path: found, target }];
        });
      }),
    );
}

/** A file of a module, as `module/path`, and the folder of the module that it lies in. */
interface ModuleFile {
  name: string;
  folder: 'templates' | 'files';
}

/** The body of a resource. */
interface Body {
  target: string;
  sources: ModuleFile[];
}

function bodiesOf(manifest: string): Body[] {
  const bodies: Body[] = [];
  let body: Body | null = null;
  // What stands around the braces that are open.
  const outer: (Body | null)[] = [];
  for (const { groups = {} } of manifest.matchAll(PIECE)) {
    const { title, path, call, made, source, brace } = groups;
    if (title !== undefined) {
      body = { target: bare(title), sources: [] };
      bodies.push(body);
    } else if (brace === '{') outer.push(body);
    else if (brace === '}') body = outer.pop() ?? null;
    else if (path !== undefined && body) body.target = bare(path);
    else if (made !== undefined) body?.sources.push({ name: made, folder: call === 'file' ? 'files' : 'templates' });
    else if (source !== undefined) body?.sources.push({ name: source, folder: 'files' });
  }
  return bodies;
}

function bare(text: string): string {
  return text.replace(/^["']|["']$/g, '');
}

/**
 * The file of a module: of the manifest's own, if it is that one's, else of one so called, in the nearest folder of
 * modules. What a repository that is a module by itself is called, its paths do not tell.
 */
function fileOf({ name, folder }: ModuleFile, manifest: string, paths: readonly string[]): string | null {
  const own = /^(?:(.*?)\/)?manifests\//.exec(manifest)?.[1] ?? '';
  const whole = name.replace('${module_name}', baseOf(own));
  const [module, rest] = [whole.slice(0, whole.indexOf('/')), whole.slice(whole.indexOf('/') + 1)];
  const inOwn = joinPath(own, `${folder}/${rest}`);
  if ((own === '' || module === baseOf(own)) && inOwn !== null && isFile(paths, inOwn)) return inOwn;
  const end = `/${module}/${folder}/${rest}`;
  const near = (path: string): number => sharedDepth(dirOf(path), dirOf(manifest));
  const [nearest = null] = paths.filter((path) => `/${path}`.endsWith(end)).sort((a, b) => near(b) - near(a));
  return nearest;
}
