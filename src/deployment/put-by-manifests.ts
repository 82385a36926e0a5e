import type { Tree } from '../discover/load.ts';
import { withoutComments } from './comments.ts';
import { hasOwnName } from './entry.ts';
import { baseOf, dirOf, isFile, joinPath } from './paths.ts';
import type { PutFile } from './put-file.ts';

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
          const found = candidates(source, path).find((one) => isFile(paths, one));
          return found === undefined ? [] : [{ path: found, target }];
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
  let depth = 0;
  for (const { groups = {} } of manifest.matchAll(PIECE)) {
    const { title, path, call, made, source, brace } = groups;
    if (title !== undefined && depth === 0) {
      body = { target: bare(title), sources: [] };
      bodies.push(body);
    } else if (brace === '{' && body) depth++;
    else if (brace === '}' && depth > 0) depth--;
    else if (brace === '}') body = null;
    else if (path !== undefined && body) body.target = bare(path);
    else if (made !== undefined) body?.sources.push({ name: made, folder: call === 'file' ? 'files' : 'templates' });
    else if (source !== undefined) body?.sources.push({ name: source, folder: 'files' });
  }
  return bodies;
}

function bare(text: string): string {
  return text.replace(/^["']|["']$/g, '');
}

/** Where the file of a module may lie: in the manifest's own module, if it is that one's, else in one beside it. */
function candidates({ name, folder }: ModuleFile, manifest: string): string[] {
  const own = /^(?:(.*?)\/)?manifests\//.exec(manifest)?.[1] ?? dirOf(dirOf(manifest));
  const [, module = '', rest = ''] = /^([^/]+)\/(.+)$/.exec(name.replace('${module_name}', baseOf(own))) ?? [];
  const modules = [...(module === baseOf(own) ? [own] : []), joinPath(dirOf(own), module)];
  return modules.flatMap((one) => (one === null ? [] : (joinPath(one, `${folder}/${rest}`) ?? [])));
}
