import { describe, expect, it } from 'vitest';
import { filesThatBring } from '../../../src/deployment/homes/texts-that-bring.ts';
import { memoryTree } from '../tree.ts';

const C = '/opt/wso2is-7.1.0/repository/conf';
const left = (path: string, text: string): string =>
  (filesThatBring(memoryTree({ [path]: `wso2is-7.1.0\n${text}\n` }))?.[0]?.text ?? '')
    .split('\n')
    .slice(1)
    .join('\n')
    .trim();

describe('what is left of a script that names the folder of a configuration', () => {
  it.each([
    `chown -R a:b ${C}/deployment.toml`,
    `ls -l ${C}/`,
    `cat ${C}/deployment.toml`,
    `cat ${C}/deployment.toml >/dev/null`,
    `test -f ${C}/deployment.toml || true`,
    `grep -q x ${C}/deployment.toml`,
    `rm -rf ${C}/deployment.toml`,
    `sudo mkdir -p ${C}`,
    `sed -i 's|>a|b|' ${C}/deployment.toml`,
    `sed -n 1p ${C}/deployment.toml`,
    `cp conf/log4j2.properties ${C}/`,
    `cp conf/*.properties conf/carbon.xml ${C}/`,
    `cp ${C}/deployment.toml ${C}/deployment.toml.bak`,
    `cp ${C}/deployment.toml ${C}/deployment.toml.bak -v`,
    `[ ! -f ${C}/deployment.toml ]`,
    `java -Dconf.location="${C}" Main`,
  ])('is no place a file is brought to: %s', (line) => {
    expect(left('setup.sh', line)).not.toContain(C);
  });

  it.each([
    `cat conf/is.toml > ${C}/deployment.toml`,
    `cat x>${C}/deployment.toml`,
    `grep -iv x is.toml > ${C}/deployment.toml`,
    `cat conf/is.toml | tee ${C}/deployment.toml`,
    `ls ${C}/ | xargs cp`,
    `x=$(ls ${C}/)`,
    `sed s/a/b/ is.toml > ${C}/deployment.toml`,
    `sed s/a/b/ is.toml >> ${C}/deployment.toml`,
    `cp conf/deployment.toml ${C}/`,
    `cp is.toml ${C}/deployment.toml`,
    `cp is.toml ${C}/`,
    `cp identity-is.xml ${C}/identity/`,
    `cp conf/* ${C}/`,
    `cp conf/*.xml ${C}/`,
    `cp "$f" ${C}/`,
    `cp log4j2.properties deployment.toml ${C}/`,
    `cp deployment.toml.j2 ${C}/`,
    `cp conf.zip ${C}/`,
    `cp -t ${C}/ log4j2.properties`,
    `cp ${C}/`,
    `cd ${C}`,
    `command=[ "cp", "x", "${C}/" ]`,
  ])('is one: %s', (line) => {
    expect(left('setup.sh', line)).toContain(C);
  });

  it('keeps its offsets, and what does not name the folder', () => {
    const text = 'wso2is-7.1.0\nls /x\n';
    expect(filesThatBring(memoryTree({ 'a.sh': text }))).toEqual([{ path: 'a.sh', text }]);
    const tasks = `# wso2is-7.1.0\n- stat: path=${C}\n- file: {path: ${C}, state: directory}\n- copy: {src: x, dest: ${C}/}\n`;
    const [brought] = filesThatBring(memoryTree({ 't.yml': tasks })) ?? [];
    expect(brought?.text.indexOf('- copy')).toBe(tasks.indexOf('- copy'));
    expect(left('a.sh', `\\\nls ${C}; cp /x /y`)).toBe('; cp /x /y');
  });
});

describe('what is left of tasks and manifests that name the folder of a configuration', () => {
  it.each([
    ['t.yml', `- file: {path: ${C}, state: directory}`],
    ['t.yml', `- name: owner\n  become: true\n  ansible.builtin.file:\n    path: ${C}\n    owner: "{{ user }}"`],
    ['t.yml', `- stat: path=${C}/deployment.toml`],
    ['t.yml', `- name: host\n  lineinfile:\n    path: ${C}/deployment.toml\n    regexp: ^hostname\n    line: a`],
    [
      't.yml',
      `- name: add\n  blockinfile:\n    path: ${C}/deployment.toml\n    block: |\n      [oauth]\n      x = "{{ x }}"`,
    ],
    ['t.yml', `- unarchive:\n    src: wso2is-7.1.0.zip\n    dest: /opt\n    creates: ${C}/deployment.toml`],
    ['t.yml', `- shell: unzip wso2is-7.1.0.zip\n  args: {creates: "${C}/deployment.toml"}`],
    ['t.pp', `file { '${C}': ensure => directory, owner => "\${user}" }`],
    ['t.pp', `file { "${C}/deployment.toml":\n  mode => $mode,\n}`],
  ])('is no place a file is brought to, in %s: %s', (path, text) => {
    expect(left(path, text)).not.toContain(C);
  });

  it.each([
    ['t.yml', `- file: {src: /x, dest: ${C}, state: link}`],
    ['t.yml', `- blockinfile:\n    path: ${C}/deployment.toml\n    block: "{{ toml }}"`],
    ['t.yml', `- blockinfile:\n    path: ${C}/deployment.toml\n    block: |-\n      {{ toml.content | b64decode }}`],
    ['t.yml', `- lineinfile: {path: ${C}/deployment.toml, line: "a {{ lookup('file', 'x.toml') }}"}`],
    ['t.yml', `- name: a\n  copy:\n    src: x\n    dest: ${C}/`],
    ['t.yml', `- name: a\n  template: {src: x, dest: ${C}/}\n  # file: x\n  file: y`],
    ['t.yml', `services:\n  is:\n    volumes:\n    - ./x:${C}\nconfigs:\n  x:\n    file: y`],
    ['t.pp', `file { '${C}': source => 'puppet:///modules/is/conf', recurse => true }`],
    ['t.pp', `file { '${C}/deployment.toml': content => template('is/x') }`],
    ['t.pp', `file { '${C}': ensure => link, target => '/x' }`],
  ])('is one, in %s: %s', (path, text) => {
    expect(left(path, text)).toContain(C);
  });
});

// So long that the test runs out of time where what is done grows faster than the text.
it.each(['ls ', 'cp a ', 'file { "', "file {'a':", '- name:\n', '-Dconf.a=', 'creates:', 'sed \\\n', '[ -f '])(
  'is told of %j again and again',
  (piece) => {
    expect(left('a.yml', `${C}\n${piece.repeat(600_000 / piece.length)}`)).toContain(C);
  },
);
