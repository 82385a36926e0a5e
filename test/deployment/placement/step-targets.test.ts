import { describe, expect, it } from 'vitest';
import { putsInSteps, targetsOf, writeClaims } from '../../../src/deployment/placement/step-targets.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { CLOSED, cut, type Files, memoryTree, surveyed, told } from '../tree.ts';

/** What the steps say of the home of a role's file, and where. */
function said(tasks: string, more: Files = {}): string[] {
  const files = {
    'roles/x/tasks/main.yml': tasks,
    'roles/x/files/deployment.toml': CLOSED,
    ...more,
  };
  const survey = surveyed(files);
  const entries = survey.entries.filter(({ path }) => path === 'roles/x/files/deployment.toml');
  return writeClaims(entries, survey).map(
    ({ product, version, span }) => `${product} ${version} ${span.file} ${cut(files, span)}`,
  );
}
const copy = (dest: string): string => `- copy: {src: deployment.toml, dest: ${dest}}\n`;
const FILE = 'roles/x/tasks/main.yml';

describe('where a step writes a file', () => {
  it('is told where an item of a list elsewhere says it', () => {
    const dest = '/opt/wso2is-5.11.0/repository/conf/deployment.toml';
    const files = { 'host_vars/is1.yml': `files:\n  - src: deployment.toml\n    dest: ${dest}\n` };
    const tasks = '- copy: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ files }}"\n';
    expect(said(tasks, files)).toEqual([`wso2is 5.11.0 host_vars/is1.yml ${dest}`]);
  });

  it('stands at the text of the item that the place is made of, not at a longer one', () => {
    const dest = '/opt/wso2is-5.11.0/repository/conf/';
    const files = {
      'host_vars/is1.yml': `files:\n  - src: deployment.toml\n    dest: ${dest}\n    why: ${'x'.repeat(dest.length + 1)}\n`,
    };
    const tasks = '- copy: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ files }}"\n';
    expect(said(tasks, files)).toEqual([`wso2is 5.11.0 host_vars/is1.yml ${dest}`]);
  });

  describe('in a manifest of Puppet', () => {
    const written = (home: string, claims: readonly [string, string | null, string][]): (string | null)[] => {
      const manifest = `class is {\n  $home = '${home}'\n  file { "\${home}/repository/conf/deployment.toml":\n    source => 'puppet:///modules/is/deployment.toml',\n  }\n}\n`;
      const survey = surveyed({
        'modules/is/manifests/init.pp': home.startsWith('/')
          ? manifest
          : manifest.replaceAll('${home}', `/opt/${home}`),
        'modules/is/files/deployment.toml': CLOSED,
        'x.sh': 'cp deployment.toml /opt/wso2is-7.1.0/repository/conf/\n',
      });
      const [claim] = survey.claims as [(typeof survey.claims)[number]];
      const others = claims.map(([product, version, file]) => {
        return { ...claim, product: product as 'wso2is', version, span: { ...claim.span, file } };
      });
      return writeClaims(survey.entries, { ...survey, claims: others }).map(({ span }) => span.file);
    };
    const OWN = 'modules/is/manifests/params.pp';

    it.each([
      ['wso2is', '7.1.0', OWN, [OWN]],
      ['wso2is', '7.1.0', 'modules/am/manifests/params.pp', []],
      ['wso2am', '7.1.0', OWN, []],
      ['wso2is', '7.0.0', OWN, []],
      ['wso2is', null, OWN, []],
    ])(
      'that has its home in a variable is told by its module alone: %s %s in %s',
      (product, version, file, expected) => {
        expect(written('/opt/wso2is-7.1.0', [[product, version, file]])).toEqual(expected);
      },
    );

    it('is told by no module that names no release either, and by the path where the home stands in it', () => {
      expect(written('/opt/wso2is', [['wso2is', null, OWN]])).toEqual([]);
      expect(written('wso2is-7.1.0', [])).toEqual(['modules/is/manifests/init.pp']);
    });

    it('is by its own variables first', () => {
      const sets = (name: string, version: string): string => `class ${name} {\n  $home = '/opt/wso2is-${version}'\n`;
      const file = `  file { "\${home}/repository/conf/deployment.toml":\n    source => 'puppet:///modules/is/deployment.toml',\n  }\n`;
      const survey = surveyed({
        'modules/is/manifests/init.pp': `${sets('is', '7.0.0')}}\n`,
        'modules/is/manifests/own.pp': `${sets('is::own', '7.1.0')}${file}}\n`,
        'modules/is/files/deployment.toml': CLOSED,
      });
      expect(writeClaims(survey.entries, survey).map(({ version }) => version)).toEqual(['7.1.0']);
    });
  });

  it.each([
    ['/opt/wso2is-7.1.0/repository/conf/deployment.toml', 'wso2is 7.1.0'],
    ['/opt/wso2is-7.1.0/repository/conf/', 'wso2is 7.1.0'],
    ['"/opt/wso2am-4.2.0/repository/conf/deployment.toml"', 'wso2am 4.2.0'],
    ['/opt/wso2esb-5.0.0/repository/conf/deployment.toml', 'other 5.0.0'],
  ])('tells what the home is: %s', (dest, product) => {
    expect(said(copy(dest))[0]).toMatch(new RegExp(`^${product} ${FILE} `));
  });

  it.each([
    '/etc/x/deployment.toml',
    '"{{ home }}/repository/conf/deployment.toml"',
    '/opt/wso2is-7.1.0/lib/deployment.toml',
    '/opt/wso2is-extensions-1.6.8/repository/conf/deployment.toml',
  ])('tells nothing: %s', (dest) => {
    expect(said(copy(dest))).toEqual([]);
  });

  it('tells it of a folder that the file is in', () => {
    const synchronize = (src: string, dest: string): string[] =>
      said(`- synchronize: {src: ${src}, dest: ${dest}}\n`).map((one) => one.slice(0, 12));
    expect(synchronize('roles/x/files/', '/opt/wso2is-7.1.0/repository/conf/')).toEqual(['wso2is 7.1.0']);
    expect(synchronize('roles/x/files/', '/opt/wso2is-7.1.0/repository/conf')).toEqual(['wso2is 7.1.0']);
    expect(synchronize('roles/x/files', '/opt/wso2is-7.1.0/lib')).toEqual([]);
    expect(synchronize('roles/y/files/', '/opt/wso2is-7.1.0/repository/conf/')).toEqual([]);
  });

  it('has the variable for the home put in that stands last before it, else that of the role or of its hosts', () => {
    const dest = copy('"{{ home }}/repository/conf/deployment.toml"');
    const vars = (version: string): string => `- set_fact:\n    home: /opt/wso2is-${version}\n`;
    const claim = (version: string, file = FILE): string => `wso2is ${version} ${file} wso2is-${version}`;
    const briefly = (tasks: string, more: Files = {}): string[] =>
      said(tasks, more).map((one) => one.replace(/ \/opt\/(\S+)$/, ' $1'));
    expect(briefly(vars('7.0.0') + vars('7.1.0') + dest + vars('5.11.0'))).toEqual([claim('7.1.0')]);
    const defaults = { 'roles/x/defaults/main.yml': 'home: /opt/wso2is-7.1.0\n' };
    expect(briefly(dest, defaults)).toEqual([claim('7.1.0', 'roles/x/defaults/main.yml')]);
    expect(briefly(vars('7.0.0') + dest, defaults)).toEqual([claim('7.0.0')]);
    expect(briefly(`- set_fact:\n    my_home: /opt/wso2is-7.0.0\n${dest}`)).toEqual([]);
    expect(briefly(copy('"{{ home }}{{ rest }}/repository/conf/"'), defaults)).toEqual([]);
    expect(briefly(`- vars:\n    home: "{{ base }}/wso2is-7.0.0"\n${dest}`)).toEqual([claim('7.0.0')]);
    expect(briefly(`- vars: {x: 1, home: /opt/wso2is-7.0.0}\n${dest}`)).toEqual([claim('7.0.0')]);
  });

  it('has none of a variable of another play', () => {
    const play = (vars: string, tasks: string): string =>
      `- hosts: x\n  ${vars}\n  tasks:\n${tasks.replace(/^(?=.)/gm, '    ')}`;
    const files = (first: string, second: string): Files => ({
      'site.yml':
        play(first, copy('"{{ home }}/repository/conf/deployment.toml"').replace('deployment', 'a')) +
        play(second, copy('"{{ home }}/repository/conf/deployment.toml"')),
      'files/deployment.toml': CLOSED,
    });
    const told = (first: string, second: string): string[] => {
      const survey = surveyed(files(first, second));
      return writeClaims(survey.entries, survey).map(({ product, version }) => `${product} ${version}`);
    };
    expect(told('vars: {home: /opt/wso2am-4.2.0}', 'vars: {home: /opt/wso2is-7.0.0}')).toEqual(['wso2is 7.0.0']);
    expect(told('vars: {home: /opt/wso2am-4.2.0}', 'vars_files: [x.yml]')).toEqual([]);
  });

  it('tells it of the items of a loop', () => {
    const loop = (dest: string, items: string): string[] =>
      said(`- copy:\n    src: "{{ item }}"\n    dest: ${dest}\n  loop: ${items}\n`).map((one) => one.slice(0, 12));
    const home = '/opt/wso2is-7.1.0/repository/conf';
    expect(loop(`"${home}/{{ item }}"`, '[deployment.toml, log4j2.properties]')).toEqual(['wso2is 7.1.0']);
    expect(loop(`${home}/`, '[deployment.toml, log4j2.properties]')).toEqual(['wso2is 7.1.0']);
    expect(loop(`"${home}/{{ item }}"`, '[x.toml]')).toEqual([]);
  });

  it('has the variable for the home of the one play of a playbook', () => {
    const files = {
      'site.yml': `- hosts: x\n  vars: {home: /opt/wso2is-7.0.0}\n  tasks:\n  ${copy('"{{ home }}/repository/conf/"')}`,
      'files/deployment.toml': CLOSED,
    };
    const survey = surveyed(files);
    expect(writeClaims(survey.entries, survey)).toMatchObject([{ product: 'wso2is', version: '7.0.0' }]);
  });

  it('has it of a task before, whatever is called like hosts', () => {
    const fact = '- set_fact:\n    home: /opt/wso2is-7.0.0\n- x: {all_hosts: 1}\n- y: 1\n';
    expect(said(`${fact}${copy('"{{ home }}/repository/conf/"')}`)).toHaveLength(1);
  });

  it('stands at the value of the variable for the home', () => {
    const fact = '- set_fact:\n    home: "/opt/wso2is"\n';
    expect(said(`${fact}${copy('"{{ home }}/repository/conf/"')}`)).toEqual([`wso2is null ${FILE} /opt/wso2is`]);
  });

  it('stands where the file says it first, the oldest release first, each place once', () => {
    const unpack = '- unarchive: {src: /tmp/wso2is-7.1.0.zip, dest: /opt}\n';
    const home = (version: string): string => `/opt/wso2is-${version}/repository/conf/deployment.toml`;
    expect(said(unpack + copy(home('7.1.0')))).toEqual([`wso2is 7.1.0 ${FILE} wso2is-7.1.0`]);
    expect(said(copy(home('7.1.0')) + copy(home('7.0.0'))).map((one) => one.slice(0, 12))).toEqual([
      'wso2is 7.0.0',
      'wso2is 7.1.0',
    ]);
    expect(said(copy(home('7.1.0')) + copy(home('7.1.0')))).toHaveLength(1);
  });

  it('is of the file that the step names', () => {
    const other = '- copy: {src: other.toml, dest: /opt/wso2am-4.2.0/repository/conf/deployment.toml}\n';
    expect(said(other)).toEqual([]);
    expect(said(other + copy('/opt/wso2is-7.1.0/repository/conf/'))).toHaveLength(1);
  });

  it('goes before what another role says', () => {
    const files = {
      'roles/x/tasks/main.yml': copy('/opt/wso2esb-5.0.0/repository/conf/deployment.toml'),
      'roles/x/files/deployment.toml': CLOSED,
      'roles/is/defaults/main.yml': 'is_home: /opt/wso2is-7.0.0\n',
    };
    expect(told(files)).toEqual([]);
  });
});

describe('the place that a step puts a file at', () => {
  const HOME = '/opt/wso2is-7.1.0/repository/conf';
  const OWN = 'roles/x/files/deployment.toml';
  const puts = (tasks: string, path = OWN): string[] => {
    const files = { 'roles/x/tasks/main.yml': tasks, [path]: CLOSED };
    const survey = surveyed(files);
    return survey.entries
      .filter((entry) => entry.path === path)
      .flatMap((entry) => putsInSteps(entry, survey.tree).map(({ target, at }) => `${target} at ${cut(files, at)}`));
  };

  it('is the one that the step names, once', () => {
    expect(puts(copy(`${HOME}/a.toml`))).toEqual([`${HOME}/a.toml at ${HOME}/a.toml`]);
    expect(puts(`- copy: {src: roles/x/files/deployment.toml, dest: ${HOME}/}\n`)).toEqual([`${HOME}/ at ${HOME}/`]);
  });

  it('has the item by which the step names the file put in, and nothing else', () => {
    const loop = (dest: string, src = '{{ item }}'): string =>
      `- copy:\n    src: "${src}"\n    dest: "${dest}"\n  loop: [deployment.toml, log4j2.properties]\n`;
    expect(puts(loop(`${HOME}/{{ item }}`))).toEqual([`${HOME}/deployment.toml at ${HOME}/{{ item }}`]);
    expect(puts(loop(`${HOME}/x.toml`))).toEqual([`${HOME}/x.toml at ${HOME}/x.toml`]);
    const more = loop(`${HOME}/{{ item }}`) + copy('/etc/x/deployment.toml');
    expect(puts(more)).toEqual([
      '/etc/x/deployment.toml at /etc/x/deployment.toml',
      `${HOME}/deployment.toml at ${HOME}/{{ item }}`,
    ]);
  });

  it('is one for each item of a loop, and open where the items are not known', () => {
    const loop = (items: string, src = 'deployment.toml'): string =>
      `- copy: {src: ${src}, dest: "/opt/wso2is-7.1.0/{{ item }}/"}\n  loop: ${items}\n`;
    const put = (item: string): string => `/opt/wso2is-7.1.0/${item}/ at /opt/wso2is-7.1.0/{{ item }}/`;
    for (const src of ['deployment.toml', '/ci/roles/x/files/deployment.toml']) {
      expect(puts(loop('[conf, repository/conf]', src))).toEqual([put('conf'), put('repository/conf')]);
      expect(puts(loop('"{{ folders }}"', src))).toEqual([put('{{ item }}')]);
    }
    const files = { 'roles/x/tasks/main.yml': loop('"{{ folders }}"'), [OWN]: CLOSED };
    expect(told(files)).toEqual(['roles/x/files: wso2is 7.1.0 A disabled B disabled']);
  });

  it('is named once for all items that it does not hang on, and begins with one where that is the home', () => {
    const loop = (dest: string): string =>
      `- copy: {src: deployment.toml, dest: "${dest}"}\n  loop: [/opt/wso2is-7.1.0, /opt/wso2is-7.0.0]\n`;
    expect(puts(loop(`${HOME}/`))).toEqual([`${HOME}/ at ${HOME}/`]);
    const place = '{{ item }}/repository/conf/';
    expect(puts(loop(place))).toEqual([`${HOME}/ at ${place}`, `/opt/wso2is-7.0.0/repository/conf/ at ${place}`]);
  });

  it('is not that of an item of a list, but what stands around the list is', () => {
    const item = (name: string): string => `src: ${name}\n  dest: ${HOME}/${name}\n`;
    const file = (name: string): string => `roles/x/files/${name}/deployment.toml`;
    const own = (name: string): string => item(`${name}/deployment.toml`);
    const files = {
      'roles/x/tasks/main.yml': `- copy: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ files }}"\n- copy:\n    ${own('task').replace('  dest', '    dest')}`,
      'roles/x/defaults/main.yml': `conf:\n  ${own('above')}files:\n- ${own('item')}- src: deployment.toml\n  dest: /etc/app/\nothers:\n- ${own('below')}`,
      ...Object.fromEntries(
        ['task', 'above', 'item', 'below', '.'].map((name) => [file(name).replace('./', ''), CLOSED]),
      ),
    };
    const survey = surveyed(files);
    const found = survey.entries.flatMap((entry) => putsInSteps(entry, survey.tree).map(({ target }) => target));
    expect(found.sort()).toEqual(['above', 'below', 'item', 'task'].map((name) => `${HOME}/${name}/deployment.toml`));
    const [looped] = survey.entries.filter(({ path }) => path === file('item'));
    expect(looped && putsInSteps(looped, survey.tree)).toMatchObject([{ at: { file: 'roles/x/tasks/main.yml' } }]);
  });

  it('is that of each file a path with a variable may be, in no huge repository', () => {
    const files = {
      'roles/x/tasks/main.yml': `- copy: {src: "{{ env }}/deployment.toml", dest: ${HOME}/}\n`,
      'roles/x/files/prod/deployment.toml': CLOSED,
    };
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS - 2 }, (_, index) => [`x/${index}.png`, '']));
    const count = (more: Files): number => {
      const { entries, tree } = surveyed({ ...files, ...more });
      return entries.flatMap((entry) => putsInSteps(entry, tree)).length;
    };
    expect(count({})).toBe(1);
    expect(count(many)).toBe(1);
    expect(count({ ...many, 'x/y.png': '' })).toBe(0);
  });

  it.each(['/opt/wso2is-7.1.0/', '/opt/wso2is-7.1.0', '/opt/wso2is-{{ version }}/', '{{ carbon_home }}/'])(
    'is the top of a home: %s',
    (dest) => {
      const task = `- copy: {src: home/, dest: "${dest}"}\n- debug: {msg: wso2is}\n`;
      expect(puts(task, 'roles/x/files/home/repository/conf/deployment.toml')).toEqual([
        `${dest.replace(/\/$/, '')}/repository/conf/deployment.toml at ${dest}`,
      ]);
    },
  );

  it.each([`${HOME}/./deployment.toml`, `${HOME}/.`, `${HOME}//deployment.toml`])(
    'has nothing in it that says nothing: %s',
    (dest) => {
      const target = dest.endsWith('.') ? `${HOME}/` : `${HOME}/deployment.toml`;
      expect(puts(copy(dest))).toEqual([`${target} at ${dest}`]);
    },
  );

  it('is below that of a folder that the file is in', () => {
    const synchronize = (src: string, dest: string): string[] =>
      puts(`- synchronize: {src: ${src}, dest: ${dest}}\n`, 'roles/x/files/conf/deployment.toml');
    expect(synchronize('conf/', `${HOME}/`)).toEqual([`${HOME}/deployment.toml at ${HOME}/`]);
    expect(synchronize('conf/', HOME)).toEqual([`${HOME}/deployment.toml at ${HOME}`]);
    expect(synchronize('conf', '/opt/wso2is-7.1.0/repository')).toEqual([
      `${HOME}/deployment.toml at /opt/wso2is-7.1.0/repository`,
    ]);
  });
});

describe('a place with its variables put in', () => {
  const places = (target: string, vars: Readonly<Record<string, string>>): string[] => {
    const text = `${Object.entries(vars)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')}# `;
    return targetsOf(
      { target, at: { file: 'x.yml', start: text.length, end: text.length } },
      memoryTree({ 'x.yml': text }),
    );
  };

  it('is told step by step, as far as anyone goes', () => {
    expect(places('/x', {})).toEqual(['/x']);
    expect(places('{{ a }}/x', {})).toEqual(['{{ a }}/x']);
    expect(places('{{ a }}/x', { a: '"{{ b }}/y"', b: '/z' })).toEqual(['{{ a }}/x', '{{ b }}/y/x', '/z/y/x']);
    const chain = { a: '"{{ b }}"', b: '"{{ c }}"', c: '"{{ d }}"', d: '"{{ e }}"', e: '"{{ f }}"', f: '/x' };
    expect(places('{{ a }}', chain).at(-1)).toBe('{{ f }}');
    expect(places('{{ a }}', { a: `/${'x'.repeat(999)}` })).toHaveLength(2);
    expect(places('{{ a }}', { a: `/${'x'.repeat(1000)}` })).toEqual(['{{ a }}']);
  });
});
