import { get, items, str, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Claim } from '../evidence/claim.ts';
import { pathClaims, serversOf, targetOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaims, variablePackClaims } from '../evidence/pack-claims.ts';
import { isConfiguration, isDatabaseImage, isTool } from '../evidence/tool-container.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { programOf } from '../scripts/program.ts';
import type { Carried } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { dotEnv, exampleEnv } from '../text/dot-env.ts';
import { asShell, type Expanded, expandedAt, expandShell } from '../text/expand.ts';
import type { Located, Lookup } from '../text/located.ts';
import { baseOf, dirOf, joinPath, relativeTo } from '../text/paths.ts';
import { over } from './compose-bases.ts';
import {
  volumes as mountedVolumes,
  type NamedPaths,
  namedPaths,
  serviceMounts,
  volumeTargets,
} from './compose-mounts.ts';
import { type BuildOptions, builtImages, builtUnit } from './dockerfile.ts';
import { inlineUnit } from './inline-dockerfile.ts';
import { resultClaims } from './result-claims.ts';

/** How the files a compose file refers to are read; null for a path that is no readable file. */
export interface Files {
  text(path: string): string | null;
  yaml(path: string): Carried | null;
}

const COMPOSE_NAME = /^((?:docker-)?compose)([-_.][\w.-]+)?\.ya?ml/;

/** A variable with a value for when it has none. */
const WITH_DEFAULT = /\$\{(\w+):?[-+=]/g;

/** A key at the top level of every format but the oldest. */
const NEWER = /^(?:configs|include|name|networks|secrets|services|version|volumes|x-.*)$/;

/** Tags by which a service has a value of its own, or none, in the place of what it takes over. */
const REPLACING = /^!(?:override|reset)$/;

/** A variable without a value of its own, or with that of its name. */
const PASSED_ON = /^(\w+)(?:=(?:.*\$\{?\1\b.*)?)?$/s;

/** A dollar that Compose leaves to the container. */
export const ESCAPED_DOLLAR = '$$';

/** What decides which configuration a container has. */
const MOUNTING: ReadonlySet<string> = new Set(['volumes', 'configs', 'secrets', 'build']);

const NOTHING: ReadonlySet<string> = new Set();

/** A chain of `extends` longer than this names itself. */
const MAX_EXTENDS = 10;

/**
 * Whether a YAML document is a compose file: it has a `services` map whose entries name an image, a build or
 * mounts, or the file has a name compose looks for, and services in any format.
 */
export function isCompose(path: string, document: YamlNode | null): boolean {
  const services = servicesOf(document);
  if (services === null) return false;
  return (
    COMPOSE_NAME.test(baseOf(path)) || (services !== document && services.entries.some((one) => runs(one) || adds(one)))
  );
}

/** The services of a compose file; those of one in the oldest format, which has no `services`, are its top level. */
export function servicesOf(document: YamlNode | null): YamlMap | null {
  const services = get(document, 'services');
  if (services?.kind === 'map') return services;
  if (document?.kind !== 'map') return null;
  const isOldest = document.entries.every(({ key, value }) => value?.kind === 'map' && !NEWER.test(key));
  return isOldest && document.entries.some(runs) ? document : null;
}

function runs({ value }: YamlEntry): boolean {
  return get(value, 'image') !== null || get(value, 'build') !== null;
}

/** Whether a service says only what one of another file mounts besides: `-f docker-compose.yml -f prod.yml`. */
function adds({ value }: YamlEntry): boolean {
  return ['volumes', 'configs', 'secrets'].some((key) => get(value, key)?.kind === 'seq');
}

/**
 * The services of a compose file as units, with what they take over from `extends` and from the file they override.
 *
 * @param given what others say about them
 */
export function composeUnits(file: Carried, document: YamlNode, files: Files, given: ComposeGiven = {}): Unit[] {
  const { builds = [], filled = () => null, environments = [] } = given;
  const readers = [...(runsByItself(file, files, environments) ? [NO_VARIABLES] : []), ...environments].flatMap(
    (surroundings) =>
      (builds.length > 0 ? builds : [NO_ARGUMENTS]).map(
        (passed) => new ComposeReader(file, document, files, { passed, filled, surroundings }),
      ),
  );
  const units = (readers[0] as ComposeReader).names().flatMap((name) =>
    readers.flatMap((reader) => {
      const program = reader.program(name);
      const absent = reader.absentBuild(name);
      const unit: Unit = {
        ...reader.unit(name, 0),
        ...(program.length > 0 ? { program } : {}),
        ...(absent === null ? {} : { buildsAbsent: absent }),
      };
      return isTool(program, targetsOf(unit)) || reader.isDatabase(name, unit) ? [] : serversOf(unit);
    }),
  );
  return readers.length > 1 ? [...new Map(units.map((unit) => [JSON.stringify(unit), unit])).values()] : units;
}

function targetsOf({ mounts }: Unit): string[] {
  return mounts.map((mount) => targetOf(mount) ?? '');
}

/** The address of another repository, which a service may build, with its name and the folder behind a branch in groups. */
const ADDRESS =
  /^(?:[a-z]{1,9}:\/\/|[\w.-]{1,60}@|github\.com\/)[^#]{0,300}[/:]([^/:#]{1,100}?)(?:\.git)?\/?(?:#[^:]{0,300}(?::(.*))?)?$/;

/** What a service says of its build, and where. */
interface Building {
  file: Carried;
  build: YamlNode;
}

/** What a service builds. */
interface ServiceBuild extends BuildOptions {
  /** Root-relative. */
  dockerfile: string;
}

/** The same with what the image is called. */
interface NamedBuild extends ServiceBuild {
  image: string;
}

/**
 * What the services of a compose file build under a name, by which others may run it.
 *
 * @param builds the arguments that commands give what it builds
 */
export function namedBuilds(
  file: Carried,
  document: YamlNode,
  files: Files,
  builds: readonly Arguments[] = [],
): NamedBuild[] {
  return (builds.length > 0 ? builds : [NO_ARGUMENTS]).flatMap((passed) => {
    const reader = new ComposeReader(file, document, files, {
      passed,
      filled: () => null,
      surroundings: NO_VARIABLES,
    });
    return reader.names().flatMap((name) => reader.namedBuild(name) ?? []);
  });
}

/** Whether a compose file is known to run without a file of variables that is named: `.env` or defaults give it what these set. */
function runsByItself(file: Carried, files: Files, environments: readonly ReadonlyMap<string, Located>[]): boolean {
  if (environments.length === 0 || dotEnv(file.file, (path) => files.text(path)).size > 0) return true;
  const defaults = [...file.text.matchAll(WITH_DEFAULT)].map(([, name]) => name as string);
  return defaults.some((name) => environments.some((variables) => variables.has(name)));
}

/** What others than the compose file say about its services. */
interface ComposeGiven {
  /** The arguments that commands give what it builds; a service that several make something else of is several. */
  builds?: readonly Arguments[];
  /** What fills in the variables of a template. */
  filled?: Lookup;
  /** What files give its variables in the place of `.env`, and what who starts them gives besides; a service that several make something else of is several. */
  environments?: readonly ReadonlyMap<string, Located>[];
}

/** The same for one of the builds. */
interface OneBuild {
  readonly passed: Arguments;
  readonly filled: Lookup;
  readonly surroundings: ReadonlyMap<string, Located>;
}

/** The arguments of a build. */
type Arguments = ReadonlyMap<string, Located>;

const NO_ARGUMENTS: Arguments = new Map();
const NO_VARIABLES: ReadonlyMap<string, Located> = new Map();

class ComposeReader {
  private readonly file: Carried;
  private readonly files: Files;
  private readonly services: YamlMap;
  readonly filled: Lookup;
  private readonly lookup: Lookup;
  private readonly named: NamedPaths;
  readonly passed: Arguments;
  readonly surroundings: ReadonlyMap<string, Located>;

  constructor(file: Carried, document: YamlNode, files: Files, { passed, filled, surroundings }: OneBuild) {
    this.file = file;
    this.surroundings = surroundings;
    this.files = files;
    this.passed = passed;
    this.filled = filled;
    this.services = servicesOf(document) as YamlMap;
    const text = (path: string): string | null => files.text(path);
    const examples = exampleEnv(file.file, text);
    // Without a copy of the example, the default is what runs.
    for (const [, name] of file.text.matchAll(WITH_DEFAULT)) examples.delete(name as string);
    const here: Located = { text: '.', span: file.span({ start: 0, end: 0 }) };
    const variables = new Map([...examples, ['PWD', here], ...dotEnv(file.file, text), ...surroundings]);
    this.lookup = (name) => variables.get(name) ?? null;
    this.named = namedPaths(file, document, this.lookup);
  }

  names(): string[] {
    return this.services.entries.filter(({ tag }) => tag !== '!reset').map(({ key }) => key);
  }

  /** @param cut the keys that others who take the service over have replaced */
  unit(name: string, depth: number, cut: ReadonlySet<string> = NOTHING): Unit {
    const own = this.ownUnit(name, depth, cut);
    const bases = depth < MAX_EXTENDS ? this.bases(name) : [];
    const targets = volumeTargets(get(this.service(name, cut), 'volumes'), this.lookup);
    const replaced = this.replaced(name);
    if (bases.length > 0 && replaced.some((key) => MOUNTING.has(key))) own.replacing = this.file.file;
    const others = new Set([...cut, ...replaced]);
    return bases.reduce((unit, base) => over(unit, base.reader.unit(base.name, depth + 1, others), targets), own);
  }

  /** What a service starts in the place of its image's own program; nothing when it leaves that as it is. */
  program(name: string): string[] {
    const entrypoint = this.given(name, 'entrypoint', 0);
    if (entrypoint === null) return [];
    const program = [...programOf(entrypoint), ...programOf(this.given(name, 'command', 0))];
    return program.map((word) => this.expandProgram(word));
  }

  /** A word of a program with the variables of Compose put in, but not those that it leaves to the container. */
  private expandProgram(word: string): string {
    return word
      .split(ESCAPED_DOLLAR)
      .map((piece) => expandShell(piece, this.lookup).text)
      .join('$');
  }

  /** Whether a service runs a database as it is, and has no configuration of a server, which is in the wrong place there. */
  isDatabase(name: string, { mounts }: Unit): boolean {
    const image = str(this.given(name, 'image', 0));
    if (mounts.some((mount) => isConfiguration(targetOf(mount) ?? ''))) return false;
    return image !== null && this.given(name, 'build', 0) === null && isDatabaseImage(this.expandImage(image).text);
  }

  /** The keys under which a service replaces what it takes over. */
  private replaced(name: string): string[] {
    const service = get(this.services, name);
    const entries = service?.kind === 'map' ? service.entries : [];
    return entries.filter(({ tag }) => tag !== undefined && REPLACING.test(tag)).map(({ key }) => key);
  }

  /** What a service says itself, without what it only takes out and what others replace. */
  private service(name: string, cut: ReadonlySet<string> = NOTHING): YamlNode | null {
    const service = get(this.services, name);
    if (service?.kind !== 'map') return service;
    return { ...service, entries: service.entries.filter(({ key, tag }) => tag !== '!reset' && !cut.has(key)) };
  }

  /** What a service says under a key, itself or through what it takes over. */
  private given(name: string, key: string, depth: number): YamlNode | null {
    const own = get(this.service(name), key);
    if (own !== null || depth >= MAX_EXTENDS || this.replaced(name).includes(key)) return own;
    for (const base of this.bases(name)) {
      const found = base.reader.given(base.name, key, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }

  /** The services that a service takes over from, nearest first. */
  private bases(name: string): { reader: ComposeReader; name: string }[] {
    const found: { reader: ComposeReader; name: string }[] = [];
    if (REPLACING.test(this.entry(name)?.tag ?? '')) return found;
    const parent = get(get(this.services, name), 'extends');
    const service = str(parent) ?? str(get(parent, 'service'));
    if (service !== null) {
      const path = str(get(parent, 'file'));
      const written = path === null ? null : expandShell(path, this.lookup).text;
      const base = written === null ? this : this.reader(relativeTo(this.file.file, written));
      if (base?.has(service)) found.push({ reader: base, name: service });
    }
    const base = this.overridden();
    if (base?.has(name)) found.push({ reader: base, name });
    return found;
  }

  /** `docker-compose.yml` for `docker-compose.prod.yml` beside it. */
  private overridden(): ComposeReader | null {
    const [, stem, suffix] = COMPOSE_NAME.exec(baseOf(this.file.file)) ?? [];
    if (suffix === undefined) return null;
    const folder = dirOf(this.file.file);
    for (const ending of ['yml', 'yaml']) {
      const base = this.reader(joinPath(folder, `${stem}.${ending}`));
      if (base) return base;
    }
    return null;
  }

  private reader(path: string | null): ComposeReader | null {
    const file = path === null ? null : this.files.yaml(path);
    const document = file?.documents[0] ?? null;
    // What others take over may be mounts alone, in a file of any name.
    return file && servicesOf(document) !== null
      ? new ComposeReader(file, document as YamlNode, this.files, this)
      : null;
  }

  private has(name: string): boolean {
    return this.entry(name) !== undefined;
  }

  private entry(name: string): YamlEntry | undefined {
    return this.services.entries.findLast(({ key }) => key === name);
  }

  private ownUnit(name: string, depth: number, cut: ReadonlySet<string>): Unit {
    const { file, lookup } = this;
    const entry = this.entry(name) as YamlEntry;
    const service = this.service(name, cut);
    const unit: Unit = {
      kind: 'compose',
      name,
      file: file.file,
      at: file.span(entry.keyAt),
      claims: [],
      builds: null,
      mounts: [],
      environment: null,
    };
    const container = str(get(service, 'container_name'));
    if (container !== null) unit.container = expandShell(container, lookup).text;
    Object.assign(unit, this.variables(service));
    const image = get(service, 'image');
    const build = get(service, 'build');
    const built = build ? this.built(this.builds(name, depth)) : null;
    if (built) {
      unit.builds = built.builds;
      unit.image = built;
      unit.claims.push(...built.claims.map((claim) => ({ ...claim, labels: [...claim.labels, name] })));
      unit.mounts.push(...built.mounts);
      if (built.claims.length > 0) unit.builtAt = built.at;
    }
    if (image?.kind === 'scalar') {
      unit.at = file.span(image);
      if (image.start < entry.keyAt.start) unit.sharing = name;
      const expanded = this.expandImage(image.value);
      const verbatim = expanded.verbatim && image.style === 'plain';
      const claim = imageClaim(expanded.text, expanded.definedAt ?? unit.at, [name], verbatim);
      if (claim) unit.claims.push(...(build ? resultClaims(claim, unit.claims) : [claim]));
    }
    unit.mounts.push(...this.takenVolumes(service), ...serviceMounts(file.file, service, this.named, lookup));
    if (service) unit.claims.push(...this.paths(service, name, unit));
    return unit;
  }

  /** What a service mounts of what others of its file mount themselves (`volumes_from: [is, "conf:ro"]`). */
  private takenVolumes(service: YamlNode | null): Mount[] {
    return items(get(service, 'volumes_from')).flatMap((item) => {
      const [name = ''] = (str(item) ?? '').split(':', 1);
      const volumes = get(this.service(name), 'volumes');
      return mountedVolumes(this.file.file, volumes, this.named.volumes, this.lookup);
    });
  }

  /** Where a service has the variables of its container from. */
  private variables(service: YamlNode | null): Pick<Unit, 'envFiles' | 'taking'> {
    const list = get(service, 'env_file');
    const envFiles = (list?.kind === 'seq' ? list.items : [list]).flatMap((item) => {
      const written = str(item) ?? str(get(item, 'path'));
      return (written === null ? null : relativeTo(this.file.file, expandShell(written, this.lookup).text)) ?? [];
    });
    const own = get(service, 'environment');
    const said =
      own?.kind === 'map'
        ? own.entries.map(({ key, value }) => `${key}=${str(value) ?? ''}`)
        : items(own).map((item) => str(item) ?? '');
    const taking = said.flatMap((one) => PASSED_ON.exec(one)?.[1] ?? []);
    return { ...(envFiles.length > 0 ? { envFiles } : {}), ...(taking.length > 0 ? { taking } : {}) };
  }

  /** An image with the variables of the environment put in, and in a template those that fill it in. */
  private expandImage(image: string): Expanded {
    const { filled, lookup } = this;
    if (!image.includes('{{')) return expandShell(image, lookup);
    return expandShell(
      asShell(image, (name) => filled(name) !== null),
      (name) => lookup(name) ?? filled(name),
    );
  }

  /** Packs that the paths of a service name. */
  private paths(service: YamlNode, name: string, unit: Unit): Claim[] {
    const text = withoutComments(this.file.text.slice(service.start, service.end));
    const span = (start: number, end: number) =>
      this.file.span({ start: service.start + start, end: service.start + end });
    const said = [...packClaims(text, span, [name], 'path'), ...variablePackClaims(text, this.lookup, [name], 'path')];
    return pathClaims(unit, said, unit.at, [name]);
  }

  /** What a service says of its build, itself and through what it takes over, nearest first. */
  private builds(name: string, depth: number): Building[] {
    const build = get(this.service(name), 'build');
    const bases = depth < MAX_EXTENDS && !this.replaced(name).includes('build') ? this.bases(name) : [];
    return [
      ...(build ? [{ file: this.file, build }] : []),
      ...bases.flatMap((base) => base.reader.builds(base.name, depth + 1)),
    ];
  }

  /** What a service builds under a name; null for one that gives none, or builds nothing of the repository. */
  namedBuild(name: string): NamedBuild | null {
    const image = str(this.given(name, 'image', 0));
    const build = image === null ? null : this.readBuild(this.builds(name, 0));
    if (image === null || build === null) return null;
    const { content: _, ...made } = build;
    return { ...made, image: this.expandImage(image).text };
  }

  /**
   * How the path ends of the Dockerfile that a service builds, wherever its folder is, where the repository does not hold that;
   * null where it does, and where a variable is part of the path.
   */
  absentBuild(name: string): string | null {
    const builds = this.builds(name, 0);
    if (builds.length === 0 || inlineOf(builds) || this.readBuild(builds)) return null;
    const written = this.contextOf(builds).written;
    // Another repository may lie here in a folder of its name.
    const folder = written.replace(ADDRESS, (_, repository, within = '') => `${repository}/${within}`);
    const path = `${folder}/${this.said(builds, 'dockerfile') ?? 'Dockerfile'}`;
    const kept = path.split('/').filter((part) => !/^\.{0,2}$/.test(part));
    return /[${]/.test(written + path) ? null : kept.join('/');
  }

  /** What services say under a key of a build, nearest first. */
  private said(builds: readonly Building[], key: string): string | null {
    const value = builds.map(({ build }) => str(get(build, key))).find((one) => one !== null);
    return value === undefined ? null : expandShell(value, this.lookup).text;
  }

  /** The folder that services build, nearest first, as it is written in a file. */
  private contextOf(builds: readonly Building[]): { file: Carried; written: string } {
    const contexts = builds.flatMap(({ file, build }) => {
      const written = str(build) ?? str(get(build, 'context'));
      return written === null ? [] : [{ file, written: expandShell(written, this.lookup).text }];
    });
    return contexts[0] ?? { file: this.file, written: '.' };
  }

  /** What services say of a build; null where its folder is not in the repository. */
  private optionsOf(builds: readonly Building[]): (BuildOptions & { dockerfile: string | null }) | null {
    const { lookup } = this;
    const of = (key: string): string | null => this.said(builds, key);
    const { file, written } = this.contextOf(builds);
    const context = relativeTo(file.file, written);
    if (context === null) return null;
    const args = new Map([
      ...builds.toReversed().flatMap(({ file, build }) => [...buildArguments(file, get(build, 'args'), lookup)]),
      ...this.passed,
    ]);
    return { dockerfile: joinPath(context, of('dockerfile') ?? 'Dockerfile'), context, args, target: of('target') };
  }

  private readBuild(builds: readonly Building[]): (ServiceBuild & { content: string }) | null {
    const options = builds.length === 0 || inlineOf(builds) ? null : this.optionsOf(builds);
    const dockerfile = options?.dockerfile ?? null;
    const content = dockerfile === null ? null : this.files.text(dockerfile);
    return options === null || dockerfile === null || content === null ? null : { ...options, dockerfile, content };
  }

  private built(builds: readonly Building[]): Unit | null {
    const inline = inlineOf(builds);
    const options = inline ? this.optionsOf(builds) : null;
    if (inline && options) return inlineUnit(inline.text(), options);
    const build = this.readBuild(builds);
    if (build === null) return null;
    const { dockerfile, content, context } = build;
    const unit = builtUnit(dockerfile, content, build);
    // A Dockerfile with several images may be built elsewhere too.
    return { ...unit, builds: builtImages(dockerfile, content, context).length === 1 ? dockerfile : null };
  }
}

/** The Dockerfile that a build has in the compose file itself, nearest first. */
function inlineOf(builds: readonly Building[]): YamlScalar | null {
  const inline = builds.map(({ build }) => get(build, 'dockerfile_inline')).find((one) => one !== null) ?? null;
  return inline?.kind === 'scalar' ? inline : null;
}

/** The arguments a build is given. One without a value has that of the environment, of `.env`. */
function buildArguments(
  file: Carried,
  args: YamlNode | null,
  lookup: (name: string) => Located | null,
): Map<string, Located> {
  const found = new Map<string, Located>();
  const add = (key: string, value: string | null, at: YamlNode | null): void => {
    if (value === null || at === null) {
      const given = lookup(key);
      if (given) found.set(key, given);
    } else {
      found.set(key, expandedAt({ text: value, span: file.span(at) }, lookup));
    }
  };
  if (args?.kind === 'map') {
    for (const { key, value } of args.entries) add(key, str(value), value);
  } else if (args?.kind === 'seq') {
    for (const item of args.items) {
      const [, key, value] = /^(\w+)(?:=(.*))?$/s.exec(str(item) ?? '') ?? [];
      if (key !== undefined) add(key, value ?? null, item);
    }
  }
  return found;
}
