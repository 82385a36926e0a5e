import { describe, expect, it } from 'vitest';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CLOSED, cut, type Files, findings, memoryTree, told } from '../tree.ts';

/** The files that are told to be written by no recipe or state, with the line they are told at. */
function unwritten(files: Files, policy: string | null = null): string[] {
  const parsed = policy === null ? null : parsePolicy('policy.toml', policy, '2026-11-24');
  return judgeTree(memoryTree(files), parsed, '2026-11-24')
    .findings.filter(({ message }) => /^No (?:recipe|state) of /.test(message))
    .map(({ message, span }) => `${message.split(' ')[1]} ${message.split(' ')[3]} ${span.file} ${cut(files, span)}`);
}
const FIRST = CLOSED.split('\n')[0];

describe('a file of a cookbook that no recipe writes', () => {
  const TEMPLATE = 'cookbooks/idp/templates/default/deployment.toml.erb';
  const RECIPE = 'cookbooks/idp/recipes/default.rb';
  const LOG = 'template "/opt/wso2is-7.0.0/bin/wso2server.sh" do\n  source "wso2server.sh.erb"\nend\n';
  const recipe = (body = LOG): string =>
    `execute "unzip -q /tmp/wso2is-7.0.0.zip -d /opt"\n${body}service "wso2is" do\n  action [:start]\nend\n`;
  const tree = (more: Files = {}): Files => ({ [RECIPE]: recipe(), [TEMPLATE]: CLOSED, ...more });
  const written = (source: string, to = '/opt/wso2is-7.0.0/repository/conf/deployment.toml'): string =>
    `template "${to}" do\n  ${source}\nend\n`;
  const TOLD = [`recipe cookbooks/idp, ${TEMPLATE} ${FIRST}`];

  it('is judged, and told at its first line', () => {
    expect(told(tree())).toEqual(['cookbooks/idp/templates/default: wso2is 7.0.0 A disabled B disabled']);
    expect(unwritten(tree())).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    [
      'its resource is commented out',
      { [RECIPE]: recipe(LOG + written('source "deployment.toml.erb"').replace(/^/gm, '# ')) },
    ],
    ['the folder of another file is filled in', { [RECIPE]: recipe(written('mode 0644', '#{home}/bin/a.sh')) }],
    [
      'the source of a pack is a variable',
      { [RECIPE]: recipe('remote_file "/tmp/is.zip" do\n  source node[:url]\nend\n') },
    ],
    [
      'another cookbook has one of that name',
      { 'cookbooks/am/recipes/default.rb': 'template "/x/deployment.toml" do\n  source "deployment.toml.erb"\nend\n' },
    ],
    ['a test names it', { 'cookbooks/idp/spec/default_spec.rb': "render_file('deployment.toml')\n" }],
    ['a text for people names it', { 'cookbooks/idp/README.md': 'It makes deployment.toml.\n' }],
    ['a script names the cookbook', { 'up.sh': 'knife cookbook upload "idp"\n' }],
    ['another recipe of the cookbook takes only others in', { 'cookbooks/idp/recipes/a.rb': 'include_recipe "x"\n' }],
  ])('is told where %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    ['a recipe writes it', { [RECIPE]: recipe(written('source "deployment.toml.erb"')) }],
    ['a recipe writes it under its own name', { [RECIPE]: recipe(written('mode 0644')) }],
    [
      'another recipe of the cookbook does',
      { 'cookbooks/idp/recipes/conf.rb': written('source "deployment.toml.erb"') },
    ],
    ['a resource of the cookbook does', { 'cookbooks/idp/resources/conf.rb': written('source "deployment.toml.erb"') }],
    [
      'the attributes name it',
      { 'cookbooks/idp/attributes/default.rb': "default['idp']['files'] = ['deployment.toml']\n" },
    ],
    ['a node names it', { 'nodes/is1.json': '{"files": ["deployment.toml"]}' }],
    [
      'another cookbook takes it',
      { 'cookbooks/x/recipes/a.rb': `${written('source "deployment.toml.erb"')}# idp\ncookbook "idp"\n` },
    ],
    ['another cookbook may', { 'cookbooks/x/recipes/a.rb': written('source node["t"]\n  cookbook "idp"') }],
    ['others take templates of the cookbook', { 'cookbooks/x/attributes/a.rb': "default['is']['cookbook'] = 'idp'\n" }],
    ['a source is a variable', { [RECIPE]: recipe(written('source node["t"]', '/x/a')) }],
    ['a source is filled in', { [RECIPE]: recipe(written('source "#{f}.erb"', '/x/a')) }],
    ['a name without a source is', { [RECIPE]: recipe(written('mode 0644', '/x/#{f}')) }],
    ['a folder is put', { [RECIPE]: recipe('remote_directory "/opt/x" do\n  source "conf"\nend\n') }],
    ['the files of a folder are', { [RECIPE]: recipe('Dir.glob("x/*").each do |f|\nend\n') }],
    [
      'a template of a script names it',
      { 'cookbooks/idp/templates/default/up.sh.erb': 'cp x/deployment.toml $HOME\n' },
    ],
    ['the recipes set up nothing', { [RECIPE]: 'include_recipe "base"\npack = "wso2is-7.0.0.zip"\n' }],
  ])('is not told where %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual([]);
  });

  it('is told of a cookbook that is a repository by itself', () => {
    const files: Files = { 'recipes/default.rb': recipe(), 'templates/default/deployment.toml.erb': CLOSED };
    expect(unwritten(files)).toEqual([`recipe the templates/default/deployment.toml.erb ${FIRST}`]);
  });

  it('is told once, where its server is started, when it is no template', () => {
    const files: Files = { [RECIPE]: recipe(), 'cookbooks/idp/files/default/deployment.toml': CLOSED };
    expect(findings(files)).toEqual([`warning ${RECIPE}:1 -`]);
  });

  it('is not told where the policy file says what runs with it, or where not all can be read', () => {
    const policy = '[[target]]\npath = "cookbooks/**"\nproduct = "wso2is"\nversion = "7.0.0"\n';
    expect(unwritten(tree(), policy)).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`docs/${index}.md`, '']));
    expect(unwritten(tree(many))).toEqual([]);
  });
});

describe('a file beside states of Salt that none of them writes', () => {
  const TEMPLATE = 'salt/idp/files/deployment.toml.jinja';
  const STATES = 'salt/idp/init.sls';
  const SCRIPT =
    '/opt/wso2is-7.0.0/bin/wso2server.sh:\n  file.managed:\n    - source: salt://idp/files/wso2server.sh.jinja\n';
  const states = (body = SCRIPT): string =>
    `is:\n  archive.extracted:\n    - name: /opt\n    - source: salt://idp/files/wso2is-7.0.0.zip\n${body}`;
  const tree = (more: Files = {}): Files => ({
    'salt/top.sls': "base:\n  '*':\n    - idp\n",
    [STATES]: states(),
    [TEMPLATE]: CLOSED,
    ...more,
  });
  const managed = (source: string, to = '/x/a'): string => `${to}:\n  file.managed:\n    - source: ${source}\n`;
  const TOLD = [`state salt/idp, ${TEMPLATE} ${FIRST}`];

  it('is judged, and told at its first line', () => {
    expect(told(tree())).toEqual(['salt/idp/files: wso2is 7.0.0 A disabled B disabled']);
    expect(unwritten(tree())).toEqual(TOLD);
    expect(unwritten({ ...tree(), [TEMPLATE]: '', 'salt/idp/deployment.toml.jinja': CLOSED })).toHaveLength(1);
  });

  it.each<[string, Files]>([
    [
      'its state is commented out',
      { [STATES]: states(SCRIPT + managed('salt://idp/files/deployment.toml.jinja').replace(/^/gm, '#')) },
    ],
    [
      'the source of a pack is a variable',
      { [STATES]: `${states()}p:\n  archive.extracted:\n    - source: {{ url }}\n` },
    ],
    ['the folder of another is', { [STATES]: states(managed('salt://{{ slspath }}/files/a.sh')) }],
    [
      'other states have one of that name',
      { 'salt/am/init.sls': managed('salt://{{ tpldir }}/files/deployment.toml.jinja') },
    ],
    [
      'other states that take these in have one of that name',
      { 'salt/am/init.sls': `include:\n  - idp\n${managed('salt://{{ tpldir }}/files/deployment.toml.jinja')}` },
    ],
    ['a cookbook of another name is called so', { 'chef/x/attributes/a.rb': "default['cookbook'] = 'idp'\n" }],
    ['it names itself', { [TEMPLATE]: `${CLOSED}note = "deployment.toml"\n` }],
  ])('is told where %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    ['a state writes it', { [STATES]: states(managed('salt://idp/files/deployment.toml.jinja')) }],
    ['a state of another folder does', { 'salt/am/init.sls': managed('salt://idp/files/deployment.toml.jinja') }],
    ['a state of another folder may', { 'salt/am/init.sls': managed('salt://{{ role }}/files/deployment.toml.jinja') }],
    ['a map names it', { 'salt/idp/map.jinja': "{% set files = ['deployment.toml'] %}\n" }],
    ['the name of a source is filled in', { [STATES]: states(managed('salt://idp/files/{{ f }}')) }],
    ['the beginning of its name is', { [STATES]: states(managed('salt://idp/files/{{ f }}.toml')) }],
    ['the end of its name is', { [STATES]: states(managed('salt://idp/files/deployment.{{ ending }}')) }],
    ['a source is', { [STATES]: states(managed('{{ source }}')) }],
    ['a folder is put', { [STATES]: states('/x:\n  file.recurse:\n    - source: salt://idp/files\n') }],
    ['a source is a folder', { [STATES]: states(managed('salt://idp/files')) }],
    ['the states are a program', { 'salt/idp/more.sls': 'def run():\n  return {}\n' }],
    ['a script names it', { 'up.sh': 'cp salt/idp/files/deployment.toml.jinja x\n' }],
    ['the states set up nothing', { [STATES]: 'include:\n  - wso2is-7.0.0.zip\n' }],
  ])('is not told where %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual([]);
  });

  it('is none of the states of a folder above', () => {
    const { [TEMPLATE]: text = '', ...rest } = tree();
    expect(unwritten({ ...rest, 'salt/idp/docker/conf/deployment.toml': text })).toEqual([]);
    expect(unwritten({ ...rest, 'salt/idp/docker/conf/deployment.toml.jinja': text })).toEqual([]);
  });

  it('is the one of a container that mounts its folder', () => {
    const volume = './salt/idp/files:/home/wso2carbon/wso2-config-volume/repository/conf';
    const { [TEMPLATE]: text = '', ...rest } = tree();
    const compose = { 'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["${volume}"]\n` };
    expect(unwritten({ ...rest, ...compose, 'salt/idp/files/deployment.toml': text })).toEqual([]);
  });
});

describe('a file of a cookbook or beside states, with what another folder has of its own', () => {
  const OTHER: Files = {
    'zz/run.sh':
      '#!/bin/sh\ndocker run -v $PWD/deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml wso2/wso2is:7.0.0\n',
    'zz/deployment.toml': CLOSED,
  };
  const NAMING: Files = {
    'zz/run.sh': '#!/bin/sh\ncp ../a/b/deployment.toml $HOME_OF_IS # wso2is\n',
    'zz/deployment.toml': CLOSED,
  };
  const cookbook: Files = {
    'cookbooks/idp/recipes/default.rb':
      'execute "unzip -q /tmp/wso2is-7.0.0.zip -d /opt"\nservice "wso2is" do\n  action [:start]\nend\n',
    'cookbooks/idp/templates/default/deployment.toml.erb': CLOSED,
  };
  const states: Files = {
    'salt/idp/init.sls':
      'is:\n  archive.extracted:\n    - name: /opt\n    - source: salt://idp/files/wso2is-7.0.0.zip\n',
    'salt/idp/files/deployment.toml': CLOSED,
  };

  it.each([cookbook, states])('is told where that names its own, and not where it may name this one: %#', (files) => {
    expect(unwritten(files)).toHaveLength(1);
    expect(unwritten({ ...files, ...OTHER })).toHaveLength(1);
    expect(unwritten({ ...files, ...NAMING })).toEqual([]);
  });
});
