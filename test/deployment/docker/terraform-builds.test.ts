import { describe, expect, it } from 'vitest';
import { terraformBuildLookup, terraformBuilds } from '../../../src/deployment/docker/terraform-builds.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

/** The builds of a file, in a line each: `tags target context file, ARG=VALUE (what stands at the value's place)`. */
function builds(text: string): string[] {
  return terraformBuilds('main.tf', text).map(({ args, passed, tags, target, context, file, inContext, services }) => {
    expect([passed, inContext, services]).toEqual([[], true, undefined]);
    const written = args.map(([name, value]) => {
      const { start, end } = value.locate(0, value.text.length);
      return `${name}=${value.text} (${text.slice(start, end)})`;
    });
    return `${tags.join(' ') || '-'} ${target ?? '-'} ${context ?? '-'} ${file ?? '-'}: ${written.join(', ')}`;
  });
}

const resource = (body: string, kind = 'docker_image'): string => `resource "${kind}" "is" {\n${body}\n}\n`;

describe("the builds of Terraform's resources", () => {
  it.each([
    [
      'all that one says',
      'name = "acme/is:1"\nbuild {\n  context = "is"\n  dockerfile = "is/Dockerfile.is"\n  target = "prod"\n  build_args = {\n    V = "7.1.0"\n    W : "1"\n  }\n}',
      ['acme/is:1 prod is is/Dockerfile.is: V=7.1.0 (7.1.0), W=1 (1)'],
    ],
    ['nothing but a build', 'build {\n}', ['- - - -: ']],
    ['no build', 'name = "wso2/wso2is:7.1.0"\ntriggers = { a = "b" }', []],
    ['arguments of the old name', 'build {\n  build_arg = {\n    V = "7.1.0"\n  }\n}', ['- - - -: V=7.1.0 (7.1.0)']],
    [
      'no arguments',
      'build {\n  build_argsx = {\n    V = "1"\n  }\n  my_build_args = {\n    V = "1"\n  }\n}',
      ['- - - -: '],
    ],
    [
      'arguments by their names in quotes',
      'build {\n  build_args = {\n    "V" = "7.1.0"\n    "W" : "1"\n  }\n}',
      ['- - - -: V=7.1.0 (7.1.0), W=1 (1)'],
    ],
    [
      'a variable alone, one within, and a local',
      'build {\n  build_args = {\n    V = var.version\n    W = "${var.version}-alpine"\n    X = local.x\n  }\n}',
      [
        '- - - -: V=${var__version} (var.version), W=${var__version}-alpine (${var.version}-alpine), X=${local__x} (local.x)',
      ],
    ],
    [
      'variables elsewhere',
      'name = "acme/is:${ var.tag }"\nbuild {\n  context = local.dir\n}',
      ['acme/is:${var__tag} - ${local__dir} -: '],
    ],
    ['a folder by the path of the module', 'build {\n  context = "${path.module}"\n}', ['- - . -: ']],
    ['a folder below it', 'build {\n  context = "${path.module}/is"\n}', ['- - ${path.module}/is -: ']],
    ['a name of the build', 'build {\n  name = "acme/is:2"\n  context = "."\n}', ['acme/is:2 - . -: ']],
    [
      'what a block within says',
      'name = "acme/is:1"\nbuild {\n  context = "."\n  auth_config {\n    name = "x"\n    target = "y"\n  }\n  label = {\n    context = "z"\n  }\n}',
      ['acme/is:1 - . -: '],
    ],
    ['braces in quotes', 'keep = ["}"]\nbuild {\n  label = { a = "}" }\n  context = "is"\n}', ['- - is -: ']],
  ])('%s', (_, body, expected) => {
    expect(builds(resource(body))).toEqual(expected);
  });

  it('with an argument whose text stands there letter by letter, also in part', () => {
    const text = resource('build {\n  build_args = {\n    V = "7.1.0-alpine"\n    W = "7.1.0-${var.x}"\n  }\n}');
    const parts = terraformBuilds('main.tf', text)[0]?.args.map(([, value]) =>
      cut({ 'main.tf': text }, value.locate(0, 5)),
    );
    expect(parts).toEqual(['7.1.0', '7.1.0-${var.x}']);
  });

  it('of images that go to a registry, one after the other, and of no other kind', () => {
    const body = (context: string): string => `build {\n  context = "${context}"\n}`;
    expect(
      builds(
        `${resource(body('a'))}${resource(body('b'), 'docker_registry_image')}${resource(body('c'), 'docker_container')}`,
      ),
    ).toEqual(['- - a -: ', '- - b -: ']);
    expect(builds(`${resource('name = "x"')}resource "other" "b" {\n${body('c')}\n}\n`)).toEqual([]);
    expect(builds(`# ${resource(body('a'))}`)).toEqual([]);
  });
});

it('variables and locals of the build have what their file gives them', () => {
  const files: Files = {
    'main.tf':
      'variable "version" {\n  default = "7.1.0"\n}\nvariable "a__b" {\n  default = "1"\n}\nlocals {\n  version = "5.11.0"\n}\n',
  };
  const lookup = terraformBuildLookup(memoryTree(files), 'main.tf');
  expect(
    ['var__version', 'local__version', 'var__a__b', 'var__none', 'version'].map((name) => lookup(name)?.text),
  ).toEqual(['7.1.0', '5.11.0', '1', undefined, undefined]);
});
