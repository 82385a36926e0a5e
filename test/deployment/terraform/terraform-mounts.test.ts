import { describe, expect, it } from 'vitest';
import { terraformMounts } from '../../../src/deployment/terraform/terraform-mounts.ts';
import { CLOSED, type Files, findings, memoryTree, OPEN, told } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.0.0';
const FILE = `${HOME}/repository/conf/deployment.toml`;
const REFERENCE = 'kubernetes_config_map.is.metadata[0].name';

interface Pod {
  resource?: string;
  image?: string;
  mount?: string;
  path?: string;
  part?: string | null;
  volume?: string;
}
const pod = (name: string, given: Pod = {}): string => {
  const { resource = 'deployment', image = 'wso2/wso2is:7.0.0', path = FILE, part = 'deployment.toml' } = given;
  const { volume = `config_map {\n name = ${REFERENCE}\n }` } = given;
  const sub = part === null ? '' : `sub_path = "${part}"\n`;
  const { mount = `volume_mount {\n name = "conf"\n mount_path = "${path}"\n ${sub}}\n` } = given;
  return `resource "kubernetes_${resource}" "${name}" {\n spec {\n template {\n spec {\n container {\n image = "${image}"\n ${mount}}\n volume {\n name = "conf"\n ${volume}\n}\n}\n}\n}\n}\n`;
};
const map = (data: string, kind = 'config_map', label = 'is'): string =>
  `resource "kubernetes_${kind}" "${label}" {\n metadata {\n name = "${label}-conf"\n }\n data = ${data}\n}\n`;
const OF_FILE = map('{\n "deployment.toml" = file("${path.module}/files/is.toml")\n}');
const IS = { 'files/is.toml': CLOSED };
const as = (state: string): string => `files/is.toml: wso2is 7.0.0 A ${state} B disabled`;

describe('what a workload of the Kubernetes provider mounts', () => {
  it.each<[string, Pod]>([
    ['deployment', {}],
    ['deployment_v1', {}],
    ['stateful_set', {}],
    ['stateful_set_v1', {}],
    ['daemonset', {}],
    ['daemon_set_v1', {}],
    ['pod', { volume: 'config_map {\n name = "is-conf"\n }' }],
    ['deployment', { path: `${HOME}/repository/conf`, part: null }],
    ['deployment', { path: `${HOME}/repository/conf/`, part: null }],
    ['deployment', { volume: 'config_map {\n name = kubernetes_config_map.is.metadata.0.name\n }' }],
  ])('is a file of a config map, of a %s with %j', (resource, given) => {
    expect(told({ ...IS, 'main.tf': pod('is', { resource, ...given }) + OF_FILE })).toEqual([as('disabled')]);
    expect(told({ ...IS, 'main.tf': pod('is', { resource, ...given }), 'maps.tf': OF_FILE })).toEqual([as('disabled')]);
  });

  it.each<[string, Pod]>([
    ['below conf', { path: `${HOME}/conf/deployment.toml` }],
    ['in a folder', { path: `${HOME}/conf`, part: null }],
    ['in the home of another release', { path: '/home/wso2carbon/wso2is-6.1.0/repository/conf/deployment.toml' }],
    ['under another name', { path: `${HOME}/repository/conf/is.toml` }],
  ])('is told where it goes to where no server reads it: %s', (_, given) => {
    const main = pod('is', given) + OF_FILE;
    expect(told({ ...IS, 'main.tf': main })).toEqual([as('missing')]);
    const line = main.slice(0, main.indexOf('mount_path')).split('\n').length;
    expect(findings({ ...IS, 'main.tf': main })).toEqual([`error main.tf:${line} missing`]);
  });

  it('may be a text that stands in the map, or in a secret', () => {
    const text = map(`{\n "deployment.toml" = <<EOT\n${CLOSED}EOT\n other = "x"\n}`, 'secret');
    const volume = 'secret {\n secret_name = kubernetes_secret.is.metadata[0].name\n }';
    const at = (path: string): string[] => told({ 'main.tf': pod('is', { path, volume }), 'maps.tf': text });
    expect(at(FILE)).toEqual(['maps.tf: wso2is 7.0.0 A disabled B disabled']);
    expect(at(`${HOME}/conf/deployment.toml`)).toEqual(['maps.tf: wso2is 7.0.0 A missing B disabled']);
  });

  it('is what a template makes', () => {
    const filled = map('{\n "deployment.toml" = templatefile("files/is.toml", {\n a = "b"\n })\n}');
    const wrong = { path: `${HOME}/conf/deployment.toml` };
    expect(told({ ...IS, 'main.tf': pod('is') + filled })).toEqual([as('disabled')]);
    expect(told({ ...IS, 'main.tf': pod('is', wrong) + filled })).toEqual([as('missing')]);
  });

  it('has the names that the volume gives them', () => {
    const data = '{\n is = file("files/is.toml")\n other = file("x")\n}';
    const volume = `config_map {\n name = ${REFERENCE}\n items {\n key = "is"\n path = "deployment.toml"\n }\n }`;
    expect(told({ ...IS, 'main.tf': pod('is', { volume }) + map(data) })).toEqual([as('disabled')]);
    const wrong = { volume: volume.replace('deployment.toml', 'is.toml') };
    expect(
      told({
        ...IS,
        'main.tf': pod('is', { ...wrong, part: 'is.toml', path: FILE.replace('deployment', 'is') }) + map(data),
      }),
    ).toEqual([as('missing')]);
  });

  it('is each one’s own', () => {
    const own = (name: string, product: string): string =>
      pod(name, {
        image: `wso2/${product}`,
        path: `/home/wso2carbon/${product.replace(':', '-')}/repository/conf/deployment.toml`,
        volume: `config_map {\n name = kubernetes_config_map.${name}.metadata[0].name\n }`,
      }) + map(`{\n "deployment.toml" = file("files/${name}.toml")\n}`, 'config_map', name);
    const main = own('is', 'wso2is:7.0.0') + own('am', 'wso2am:4.3.0');
    expect(told({ 'main.tf': main, 'files/is.toml': CLOSED, 'files/am.toml': OPEN })).toEqual([
      'files/am.toml: wso2am 4.3.0 A missing B not-affected',
      as('disabled'),
    ]);
  });

  it('is nothing for one beside it that mounts nothing', () => {
    const second = pod('two', { mount: '' });
    expect(told({ ...IS, 'main.tf': pod('is') + second + OF_FILE })).toEqual([
      as('disabled'),
      'main.tf#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('leaves volumes out that bring no configuration', () => {
    const logs = 'volume_mount {\n name = "logs"\n mount_path = "/var/log/is"\n}\n';
    const main = pod('is')
      .replace('volume_mount {', `${logs}volume_mount {`)
      .replace('volume {', 'volume {\n name = "logs"\n empty_dir {}\n}\nvolume {');
    expect(told({ ...IS, 'main.tf': main + OF_FILE })).toEqual([as('disabled')]);
  });

  it.each<[string, string, string]>([
    ['a map that is computed', pod('is'), map('{ for f in fileset("files", "*") : f => file("files/${f}") }')],
    [
      'a map that is put together',
      pod('is'),
      `${map('merge({ a = "b" }, local.files)')}locals {\n x = file("files/is.toml")\n}\n`,
    ],
    ['a map elsewhere', pod('is', { volume: 'config_map {\n name = var.conf\n }' }), OF_FILE],
    [
      'two maps of a name',
      pod('is', { volume: 'config_map {\n name = "is-conf"\n }' }),
      OF_FILE + OF_FILE.replace('"is" {', '"b" {'),
    ],
    [
      'a dynamic block',
      pod('is', { mount: 'dynamic "volume_mount" {\n for_each = var.x\n content {\n name = "y"\n }\n}\n' }),
      OF_FILE,
    ],
    ['a volume that may bring all', pod('is', { volume: 'persistent_volume_claim {\n claim_name = "x"\n }' }), OF_FILE],
    ['a path that is filled in', pod('is', { path: '${var.home}/conf/deployment.toml' }), OF_FILE],
    ['no volume of the name', pod('is').replace('volume {\n name = "conf"', 'volume {\n name = "x"'), OF_FILE],
    ['another resource', pod('is', { resource: 'manifest' }), OF_FILE],
  ])('is what the file reads in where that is not known: %s', (_, main, maps) => {
    expect(told({ ...IS, 'main.tf': main + maps })).toEqual([as('disabled')]);
  });
});

describe('what a container of the Docker provider gets', () => {
  const container = (blocks: string): Files => ({
    ...IS,
    'main.tf': `resource "docker_container" "is" {\n name = "is"\n image = "wso2/wso2is:7.0.0"\n${blocks}}\n`,
  });
  const upload = (source: string, file: string): string => `upload {\n ${source}\n file = "${file}"\n}\n`;

  it.each([
    'source = "${path.module}/files/is.toml"',
    'content = file("${path.module}/files/is.toml")',
    'content_base64 = filebase64("files/is.toml")',
    'content = templatefile("files/is.toml", {})',
  ])('is uploaded: %s', (source) => {
    expect(told(container(upload(source, FILE)))).toEqual([as('disabled')]);
    expect(told(container(upload(source, `${HOME}/conf/deployment.toml`)))).toEqual([as('missing')]);
  });

  it('is a volume', () => {
    const volumes = (path: string): string =>
      `volumes {\n host_path = "\${abspath(path.module)}/files/is.toml"\n container_path = "${path}"\n}\n`;
    expect(told(container(volumes(FILE)))).toEqual([as('disabled')]);
    expect(told(container(volumes(`${HOME}/conf/deployment.toml`)))).toEqual([as('missing')]);
  });

  it('is what the file reads in where not all is known', () => {
    const two =
      upload('content = file("files/is.toml")', `${HOME}/conf/deployment.toml`) + upload('content = var.x', FILE);
    expect(told(container(two))).toEqual([as('disabled')]);
    expect(told(container(upload('content = file("files/is.toml")', '${var.home}/deployment.toml')))).toEqual([
      as('disabled'),
    ]);
  });
});

describe('the mounts of a container', () => {
  /** What it mounts whose image stands behind `HERE`: files with their place, texts with what they are. */
  const mountsAt = (files: Files, main = 'main.tf'): string[] | null => {
    const text = files[main] ?? '';
    const found = terraformMounts(main, text, memoryTree(files))(text.indexOf('HERE'));
    return (
      found?.map((mount) => {
        if (mount.kind === 'path')
          return `${mount.from} > ${mount.to} at ${text.slice(mount.at?.start, mount.at?.end)}`;
        if (mount.kind !== 'text') return mount.kind;
        return `${(files[mount.at.file] ?? '').slice(mount.at.start, mount.at.end)} > ${mount.to}`;
      }) ?? null
    );
  };
  const container = (mounts: string): string => `container {\n image = "HERE"\n ${mounts}}\n`;
  const resource = (inside: string, type = 'kubernetes_pod'): string =>
    `resource "${type}" "x" {\n spec {\n ${inside}}\n}\n`;
  const mount = (name: string, path: string, more = ''): string =>
    `volume_mount {\n name = "${name}"\n mount_path = "${path}"\n ${more}}\n`;
  const volume = (name: string, inside: string): string => `volume {\n name = "${name}"\n ${inside}}\n`;
  const C = 'config_map {\n name = kubernetes_config_map.c.metadata[0].name\n }\n';
  const S = 'secret {\n secret_name = kubernetes_secret.s.metadata[0].name\n }\n';
  const MAPS =
    'resource "kubernetes_config_map" "c" {\n metadata {\n name = "c-map"\n }\n data = {\n a = file("f/a")\n b = "text"\n }\n}\n' +
    'resource "kubernetes_secret" "s" {\n metadata {\n name = "s-map"\n }\n binary_data = {\n c = filebase64("f/c")\n }\n data = {\n d = "e"\n }\n}\n';
  const of = (inside: string, maps = MAPS): string[] | null =>
    mountsAt({ 'main.tf': resource(inside), 'maps.tf': maps });

  it('are the files and texts of the maps of its volumes', () => {
    const pod = container(mount('x', '/x/') + mount('y', '/y')) + volume('y', S) + volume('x', C);
    const AX = 'f/a > /x/a at "/x/"';
    expect(of(pod)).toEqual([AX, '"text" > /x/b', 'f/c > /y/c at "/y"', '"e" > /y/d']);
    expect(of(container(`${mount('x', '/x/')}resources {\n name = "x"\n }\n`) + volume('x', C))).toEqual([
      AX,
      '"text" > /x/b',
    ]);
    expect(of(container(mount('x', '/p', 'sub_path = "a"\n ')) + volume('x', C))).toEqual(['f/a > /p at "/p"']);
    expect(of(container(mount('x', '/p', 'sub_path = "z"\n ')) + volume('x', C))).toEqual([]);
    expect(of(container(''))).toEqual([]);
  });

  it('are no file that a text is compared with', () => {
    const compared = MAPS.replace('"text"', '"f/t" == var.x ? "u" : var.y');
    expect(of(container(mount('x', '/x', 'sub_path = "b"\n ')) + volume('x', C), compared)).toEqual([
      '"f/t" == var.x ? "u" : var.y > /x',
    ]);
  });

  it('have the names of the items of a volume, and no others', () => {
    const items = (more: string): string => C.replace('\n }', `\n items {\n key = "a"\n path = "q"\n }\n ${more}}`);
    expect(of(container(mount('x', '/x')) + volume('x', items('')))).toEqual(['f/a > /x/q at "/x"']);
    const two = items('items {\n key = "b"\n path = "r"\n }\n ');
    expect(of(container(mount('x', '/x', 'sub_path = "r"\n ')) + volume('x', two))).toEqual(['"text" > /x']);
  });

  it.each([
    ['its name', 'config_map {\n name = "c-map"\n }\n', ['f/a > /x/a at "/x"', '"text" > /x/b']],
    ['the name of another', 'config_map {\n name = "d-map"\n }\n', null],
    ['another resource', C.replace('.c.', '.d.'), null],
    ['no name', 'config_map {\n default_mode = "0444"\n }\n', null],
    ['an empty folder', 'empty_dir {}\n', []],
    [
      'its name behind its mode',
      C.replace('{\n', '{\n default_mode = "0444"\n '),
      ['f/a > /x/a at "/x"', '"text" > /x/b'],
    ],
  ])('are told by %s', (_, inside, expected) => {
    expect(of(container(mount('x', '/x')) + volume('x', inside))).toEqual(expected);
  });

  it.each([
    ['a map twice', container(mount('x', '/x')) + volume('x', C), MAPS + MAPS],
    [
      'maps of one name',
      container(mount('x', '/x')) + volume('x', 'config_map {\n name = "c-map"\n }\n'),
      MAPS.replace('s-map', 'c-map'),
    ],
    [
      'what is computed',
      container(mount('x', '/x')) + volume('x', C),
      MAPS.replace('a = file("f/a")', 'for k in x : k => k'),
    ],
    ['what is nested', container(mount('x', '/x')) + volume('x', C), MAPS.replace('b = "text"', 'b = {\n d = "e"\n }')],
    ['nothing in it', container(mount('x', '/x')) + volume('x', C), MAPS.replace(/ data = \{[^}]*\}\n/, '')],
    ['no volume', container(mount('x', '/x')), MAPS],
    ['a volume of another name', container(mount('x', '/x')) + volume('y', 'empty_dir {}\n'), MAPS],
    ['a volume that may bring configuration', container(mount('x', '/opt/is')) + volume('x', 'empty_dir {}\n'), MAPS],
    ['a path that is filled in', container(mount('x', '${var.x}')) + volume('x', C), MAPS],
    [
      'names of a mount and a volume that are filled in',
      container(mount('${var.x}', '/x')) + volume('${var.y}', C),
      MAPS,
    ],
    [
      'a map called null beside one whose name is filled in',
      container(mount('x', '/x')) + volume('x', 'config_map {\n name = "null"\n }\n'),
      MAPS.replace('"c-map"', 'var.x'),
    ],
    ['no path', container('volume_mount {\n name = "x"\n }\n') + volume('x', C), MAPS],
    ['no name of a volume', container('volume_mount {\n mount_path = "/x"\n }\n') + volume('x', C), MAPS],
    ['a dynamic block', `${container(mount('x', '/x'))}dynamic "volume" {\n content {}\n }\n${volume('x', C)}`, MAPS],
    ['no container', `image = "HERE"\n${container('').replace('HERE', 'x')}`, MAPS],
  ])('are not known with %s', (_, inside, maps) => {
    expect(of(inside, maps)).toBeNull();
  });

  it('are those of the container that is asked for, in the resource that it stands in', () => {
    const first = container(mount('x', '/other')).replace('HERE', 'x');
    const pod = first + container(mount('x', '/x', 'sub_path = "b"\n ')) + first + volume('x', C);
    const around = resource(container('').replace('HERE', 'x'));
    expect(mountsAt({ 'main.tf': around + resource(pod) + around, 'maps.tf': MAPS })).toEqual(['"text" > /x']);
    expect(mountsAt({ 'main.tf': resource(pod, 'kubernetes_ingress'), 'maps.tf': MAPS })).toBeNull();
    expect(mountsAt({ 'main.tf': resource(pod).replace('resource', 'data'), 'maps.tf': MAPS })).toBeNull();
    expect(
      mountsAt({ 'main.tf': `${resource(pod).replace('HERE', 'x')}locals {\n image = "HERE"\n}\n`, 'maps.tf': MAPS }),
    ).toBeNull();
  });

  it('are none of what stands before or right behind a container', () => {
    const docker = (inside: string): string =>
      `resource "docker_container" "x" {\n upload {\n source = "f/a"\n file = "/x"\n }\n ${inside}}`;
    expect(mountsAt({ 'main.tf': `${docker('image = "HERE"\n')}\n` })).toEqual(['f/a > /x at "/x"']);
    expect(mountsAt({ 'main.tf': `locals {\n image = "HERE"\n}\n${docker('')}\n` })).toBeNull();
    expect(mountsAt({ 'main.tf': `${docker('')}HERE\n` })).toBeNull();
    const pod = container(mount('x', '/x')).replace('HERE', 'x');
    expect(of(`${pod.trimEnd()}HERE\n${volume('x', C)}`)).toBeNull();
  });

  it('of the Docker provider are what is uploaded and its volumes, if all is known', () => {
    const docker = (...blocks: string[]): string[] | null =>
      mountsAt({ 'main.tf': `resource "docker_container" "x" {\n image = "HERE"\n ${blocks.join('')}}\n` });
    const upload = (source: string, target: string): string => `upload {\n ${source}\n file = "${target}"\n }\n`;
    const file = upload('content = file("f/a")', '/x/a');
    const bound = 'volumes {\n host_path = "${path.module}/f"\n container_path = "/f"\n }\n';
    const hashed = upload('source_hash = "f/h"\n source = "f/a"', '/x/a');
    const ports = 'ports {\n internal = 9443\n }\n';
    expect(docker(ports, file, bound)).toEqual(['f/a > /x/a at "/x/a"', 'f > /f at "/f"']);
    expect(docker(hashed)).toEqual(['f/a > /x/a at "/x/a"']);
    for (const open of [
      upload('content = var.x', '/x'),
      upload('content = file("f/a")', '${var.x}'),
      upload('my_source = "f/a"', '/x'),
      upload('content = file("/../../x")', '/x'),
      'upload {\n content = file("f/a")\n }\n',
      'volumes {\n volume_name = "v"\n container_path = "/v"\n }\n',
    ])
      expect(docker(file, open)).toBeNull();
    expect(docker(ports)).toBeNull();
  });
});
