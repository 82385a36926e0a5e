import { describe, expect, it } from 'vitest';
import { terraformOfOpenImages } from '../../../src/deployment/terraform/terraform-open-images.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { type Files, memoryTree, told } from '../tree.ts';

const task = (image: string): string =>
  `resource "aws_ecs_task_definition" "id" {\n  container_definitions = jsonencode([{ ${image} }])\n}\n`;
const variable = (name: string, value?: string): string =>
  value === undefined ? `variable "${name}" {}\n` : `variable "${name}" {\n  default = "${value}"\n}\n`;
/** What is told of a folder of Terraform's: `5.11.0 update-required`, one for each deployment. */
const releases = (files: Files): string[] =>
  told(files).map((line) => line.replace(/.*: \S+ (\S+) A (\S+) .*/, '$1 $2'));
const OLD = ['5.11.0 update-required'];

describe('a file of Terraform that names nothing of WSO2, because variables give the image', () => {
  const main = { 'tf/main.tf': task('image = var.image') };
  const run = 'terraform apply';

  it.each<[string, Files]>([
    ['a command', { 'deploy.sh': `${run} -var image=wso2/wso2is:5.11.0\n` }],
    ['a command in quotes', { 'deploy.sh': `${run} -var 'image=wso2/wso2is:5.11.0'\n` }],
    ['a variable of a script', { 'deploy.sh': `IMAGE=wso2/wso2is:5.11.0\n${run} -var "image=$IMAGE"\n` }],
    ['the environment', { 'deploy.sh': `export TF_VAR_image=wso2/wso2is:5.11.0\n${run}\n` }],
    ['a pipeline', { '.github/workflows/d.yml': `env:\n  TF_VAR_image: wso2/wso2is:5.11.0\njobs: {}\n` }],
    ['a file of values', { 'tf/prod.tfvars': 'image = "wso2/wso2is:5.11.0"\n' }],
  ])('gets it from %s', (_, files) => {
    expect(releases({ ...main, 'tf/variables.tf': variable('image'), ...files })).toEqual(OLD);
    expect(releases({ ...main, 'tf/variables.tf': variable('image', 'wso2/wso2is:7.1.0'), ...files }).sort()).toEqual([
      ...OLD,
      '7.1.0 missing',
    ]);
  });

  it.each<[string, string, Files]>([
    [
      'two variables',
      '"${var.image}:${var.tag}"',
      { 'tf/variables.tf': variable('image', 'wso2/wso2is') + variable('tag', '5.11.0') },
    ],
    ['one, and the tag is written', '"${var.image}:5.11.0"', { 'tf/variables.tf': variable('image', 'wso2/wso2is') }],
    [
      'a file of values',
      '"${var.image}:${var.tag}"',
      { 'tf/terraform.tfvars': 'image = "wso2/wso2is"\ntag = "5.11.0"\n' },
    ],
    [
      'a module’s call',
      '"${var.image}:${var.tag}"',
      { 'main.tf': 'module "is" {\n  source = "./tf"\n  image = "wso2/wso2is"\n  tag = "5.11.0"\n}\n' },
    ],
    [
      'a variable with names',
      '"${var.is.image}:${var.is["tag"]}"',
      { 'tf/variables.tf': 'variable "is" {\n  default = {\n    image = "wso2/wso2is"\n    tag = "5.11.0"\n  }\n}\n' },
    ],
    [
      'another name’s default and a command',
      '"${var.image}:${var.tag}"',
      { 'tf/v.tf': variable('image', 'wso2/wso2is') + variable('tag'), 'd.sh': 'terraform apply -var tag=5.11.0\n' },
    ],
  ])('is made of %s', (_, image, files) => {
    expect(releases({ 'tf/main.tf': task(`image = ${image}`), ...files })).toEqual(OLD);
  });

  it('has one server where locals of its own give name and tag', () => {
    const locals = 'locals {\n  image = "wso2/wso2is"\n  tag = "5.11.0"\n}\n';
    expect(releases({ 'tf/main.tf': task('image = "${local.image}:${local.tag}"') + locals })).toEqual(OLD);
  });

  it('still has a server of a name without a tag where that is all of an image', () => {
    const files = { 'a/main.tf': task('image = "wso2/wso2is"'), 'b/main.tf': task('image = "${var.image}:1"') };
    expect(releases(files)).toEqual(['? missing']);
    const readme = { 'README.md': 'Runs ${var.image}:${var.tag}.\n' };
    const call = { 'a/main.tf': 'module "is" {\n  source = "git::x"\n  image = "wso2/wso2is"\n}\n' };
    expect(releases({ ...call, ...readme })).toEqual(['? missing']);
    expect(releases({ ...call, 'b/main.tf': task('image = "${var.is[""]}:1"') })).toEqual(['? missing']);
    expect(releases({ 'a/main.tf': 'module "is" {\n  source = "git::x"\n  image = "wso2/wso2is"\n}\n' })).toEqual([
      '? missing',
    ]);
  });

  it.each<[string, Files]>([
    ['"wso2/wso2is:5.11.0"', {}],
    ['var.server', { 'a/variables.tf': variable('server'), 'd.sh': `${run} -var server=wso2/wso2is:5.11.0\n` }],
  ])('still has a server of a module’s image with its tag: %s', (image, more) => {
    const call = `module "is" {\n  source = "git::x"\n  image = ${image}\n}\n`;
    expect(releases({ 'a/main.tf': call, 'b/main.tf': task('image = "${var.image}:1"'), ...more })).toEqual(OLD);
  });

  it('has a server of each value, also of one with a variable in it', () => {
    const files = {
      'tf/main.tf': task('image = var.image') + variable('image') + variable('tag'),
      'tf/a.tfvars': 'image = "wso2/wso2is:5.11.0"\n',
      'main.tf': 'module "is" {\n  source = "./tf"\n  image = "wso2/wso2is:${var.tag}"\n}\n',
    };
    expect(told(files)).toEqual([
      'main.tf#image wso2is:${var.tag}: wso2is 5.11.0 A update-required B disabled',
      'tf/a.tfvars#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it.each([
    'container_image = "${var.image}:${var.tag}"',
    'docker_image_name = "${var.image}:${var.tag}"',
    'linux_fx_version = "DOCKER|${var.image}:${var.tag}"',
    '"linuxFxVersion": "DOCKER|${var.image}:${var.tag}"',
    'DOCKER_CUSTOM_IMAGE_NAME = "${var.image}:${var.tag}"',
    '"name": "DOCKER_CUSTOM_IMAGE_NAME",\n "value": "${var.image}:${var.tag}"',
    'name = "DOCKER_CUSTOM_IMAGE_NAME"\n value = "${var.image}:${var.tag}"',
  ])('may call it otherwise where it has a tag: %s', (setting) => {
    const given = { 'tf/variables.tf': variable('image', 'wso2/wso2is') + variable('tag', '5.11.0') };
    expect(releases({ 'tf/main.tf': `resource "azurerm_app_service" "id" {\n  ${setting}\n}\n`, ...given })).toEqual(
      OLD,
    );
    const whole = setting.replace(':${var.tag}', '');
    expect(releases({ 'tf/main.tf': `resource "azurerm_app_service" "id" {\n  ${whole}\n}\n`, ...given })).toEqual([]);
  });

  it('runs nothing of WSO2 where its image is another', () => {
    const files = { 'tf/variables.tf': variable('image', 'nginx') + variable('is', 'wso2/wso2is:7.1.0') };
    expect(releases({ 'tf/main.tf': task('image = "${var.image}:1"'), ...files })).toEqual(['7.1.0 missing']);
    const hub = { 'tf/variables.tf': variable('hub', 'x.io/wso2is') };
    expect(releases({ 'tf/main.tf': task('image = "${var.hub}/nginx:1"'), ...hub })).toEqual([]);
  });

  it('is looked for only beside something of Terraform, and read once', () => {
    const tree = memoryTree({ 'tf/main.tf': task('image = var.image'), 'is.sh': 'docker run wso2/wso2is:7.1.0\n' });
    expect(terraformOfOpenImages(tree, new Set())).toEqual([]);
    const called = memoryTree({
      'tf/main.tf': task('image = var.image'),
      'is.sh': `${run} -var image=wso2/wso2is:7.1.0\n`,
    });
    expect(terraformOfOpenImages(called, new Set()).map(({ path }) => path)).toEqual(['tf/main.tf']);
    const beside = memoryTree({
      Dockerfile: 'FROM wso2/wso2is:7.1.0\n',
      'tf/main.tf': task('image = var.image'),
      'is.sh': `${run} -var image=wso2/wso2is:7.1.0\n`,
    });
    expect(terraformOfOpenImages(beside, new Set()).map(({ path }) => path)).toEqual(['tf/main.tf']);
    expect(terraformOfOpenImages(called, new Set(['tf/main.tf']))).toEqual([]);
  });

  it('gets nothing from commands of a repository too large to look through', () => {
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS + 1 }, (_, index) => [`x/${index}.txt`, '']));
    const files = { ...main, 'tf/variables.tf': variable('image'), 'd.sh': `${run} -var image=wso2/wso2is:5.11.0\n` };
    expect(releases({ ...files, ...many })).toEqual([]);
  });
});
