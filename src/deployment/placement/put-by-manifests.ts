import type { Tree } from '../../discover/load.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { filesFilledIn, type PutFile } from '../evidence/put-file.ts';
import { puppetVariables, type Scope } from '../puppet/puppet.ts';
import { scopesAround } from '../puppet/puppet-scopes.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, dirOf, isFile, joinPath, sharedDepth } from '../text/paths.ts';

/**
 * What counts in a manifest, in its order: the title of a resource's body, its path, a file that it is made of, the
 * braces around it. Other texts in quotes are taken as a whole: they may hold any of these.
 */
const PIECE =
  /(?<title>"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\$[\w:]{1,300}(?<!:))[ \t]{0,100}:(?!:)|\bpath\s{0,100}=>\s{0,100}(?<path>"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\$[\w:]{1,300})|\b(?<call>template|epp|file)\s{0,100}\(\s{0,100}["'](?<made>[^"'\n]{1,1000})["']|["']puppet:\/\/\/modules\/(?<source>[^"'\n]{1,1000})["']|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|(?<brace>[{}])/g;

/** A name of a configuration file, or a title or path that a variable holds, perhaps one of another manifest of the module. */
const MAY_PUT = /\.(?:toml|xml)|\bfile\s{0,20}\{\s{0,20}"?\$|\bpath\s{0,20}=>\s{0,20}"?\$/;
/** A variable that is all of a title or a path, by itself or in quotes. */
const WHOLE = /^(?:\$|"\$\{)(?:\w*::)*(\w+)(?:\}")?$/;

/** A pair of a hash that a manifest may go through: `'repository/conf/deployment.toml' => 'is.erb'`. */
const PAIR = /("[^"\n]{0,1000}"|'[^'\n]{0,1000}')[ \t]{0,100}=>[ \t]{0,100}("[^"\n]{1,1000}"|'[^'\n]{1,1000}')/g;

/** The files of Puppet's modules that manifests put somewhere under a configuration file's name. */
export function filesPutByManifests(tree: Tree): PutFile[] {
  return tree.files
    .filter(({ path, text }) => path.endsWith('.pp') && MAY_PUT.test(text))
    .flatMap(({ path, text }) => {
      const manifest = withoutComments(text);
      const own = puppetVariables(path, text);
      const scopes: Scope[] = [(name) => own.get(name) ?? [], ...scopesAround(path, tree)];
      const lookup = (name: string): string | null =>
        scopes.map((scope) => scope(name)).find((values) => values.length > 0)?.[0]?.text ?? null;
      const bodies = bodiesOf(manifest, lookup);
      return [...bodies, ...pairsOf(manifest)].flatMap(({ target, sources }): PutFile[] =>
        hasOwnName(target)
          ? sources.flatMap((source) => filesOf(source, path, target, tree).map((found) => ({ path: found, target })))
          : [],
      );
    });
}

/** A file of a module, as `module/path` or of the manifest's own by the path alone, and the folder of the module that it lies in. */
interface ModuleFile {
  name: string;
  folder: 'templates' | 'files';
}

/** The body of a resource. */
interface Body {
  target: string;
  sources: ModuleFile[];
}

/** @param lookup what a variable of the manifest or its module holds */
function bodiesOf(manifest: string, lookup: (name: string) => string | null): Body[] {
  const named = (text: string): string | null => {
    const variable = WHOLE.exec(text)?.[1];
    return variable === undefined ? bare(text) : lookup(variable);
  };
  const bodies: Body[] = [];
  let body: Body | null = null;
  // What stands around the braces that are open.
  const outer: (Body | null)[] = [];
  for (const { groups = {} } of manifest.matchAll(PIECE)) {
    const { title, path, call, made, source, brace } = groups;
    if (title !== undefined) {
      body = { target: named(title) ?? title, sources: [] };
      bodies.push(body);
    } else if (brace === '{') outer.push(body);
    else if (brace === '}') body = outer.pop() ?? null;
    else if (path !== undefined && body) body.target = named(path) ?? body.target;
    else if (made !== undefined) body?.sources.push({ name: made, folder: call === 'file' ? 'files' : 'templates' });
    else if (source !== undefined) body?.sources.push({ name: source, folder: 'files' });
  }
  return bodies;
}

/** What the pairs of a manifest's hashes put, if it goes through them: a template or a file of the module. */
function pairsOf(manifest: string): Body[] {
  return [...manifest.matchAll(PAIR)].map(([, target = '', source = '']) => {
    const name = `\${module_name}/${bare(source)}`;
    return {
      target: bare(target),
      sources: [
        { name, folder: 'templates' },
        { name, folder: 'files' },
      ],
    };
  });
}

function bare(text: string): string {
  return text.replace(/^["']|["']$/g, '');
}

/**
 * The file of a module: of the manifest's own, if it is that one's, else of one so called, in the nearest folder of
 * modules. What a repository that is a module by itself is called, its paths do not tell. Where variables are in its name,
 * all files of the first of these that fit.
 */
function filesOf({ name, folder }: ModuleFile, manifest: string, target: string, tree: Tree): string[] {
  const { paths } = tree;
  const own = /^(?:(.*?)\/)?manifests\//.exec(manifest)?.[1] ?? '';
  const whole = name.replace('${module_name}', baseOf(own));
  const [module, rest] = [whole.slice(0, whole.indexOf('/')), whole.slice(whole.indexOf('/') + 1)];
  const inOwn = joinPath(own, `${folder}/${rest}`);
  const isOwn = (own === '' || module === baseOf(own)) && inOwn !== null;
  if (isOwn && isFile(paths, inOwn)) return [inOwn];
  const end = `${module}/${folder}/${rest}`;
  const near = (path: string): number => sharedDepth(dirOf(path), dirOf(manifest));
  const [nearest] = paths.filter((path) => `/${path}`.endsWith(`/${end}`)).sort((a, b) => near(b) - near(a));
  if (nearest !== undefined) return [nearest];
  // Beside the module's own folders, else beside those of the other modules, or in the folder of an environment's.
  return [...(isOwn ? [`${folder}/${rest}`] : []), end, `modules/${end}`]
    .map((path) => filesFilledIn(path, manifest, target, tree))
    .reduce((found, others) => (found.length > 0 ? found : others), []);
}
