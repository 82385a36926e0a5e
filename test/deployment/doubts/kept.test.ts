import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, judged, OPEN, place } from '../tree.ts';

const HOME = '/opt/wso2is-7.1.0';
const FILE = `${HOME}/repository/conf/deployment.toml`;
/** Where it is told that a file may be left as it is. */
const kept = (files: Files): string[] =>
  judged(files)
    .findings.filter(({ message }) => message.includes('leaves a file that is there'))
    .map(({ span }) => place(files, span));
const by = (script: string, toml = CLOSED): Files => ({
  'setup.sh': `unzip wso2is-7.1.0.zip -d /opt\n${script}\n`,
  'conf/deployment.toml': toml,
});
const task = (lines: string): Files => ({
  'roles/is/tasks/main.yml': `- unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n${lines}\n`,
  'roles/is/templates/deployment.toml.j2': CLOSED,
});
const puppet = (more: string): Files => ({
  'is/manifests/init.pp': `class is {\n  exec { 'unzip wso2is-7.1.0.zip -d /opt': }\n  file { '${FILE}':\n    content => template('is/deployment.toml.erb'),\n    ${more}\n  }\n}\n`,
  'is/templates/deployment.toml.erb': CLOSED,
});

describe('a file that is put where the pack has its own', () => {
  it.each([
    `cp -n conf/deployment.toml ${FILE}`,
    `cp -an conf/deployment.toml ${HOME}/repository/conf/`,
    `cp --no-clobber conf/deployment.toml ${FILE}`,
    `sudo mv -n conf/deployment.toml ${FILE}`,
    `rsync -a --ignore-existing conf/ ${HOME}/repository/conf/`,
    `[ -f ${FILE} ] || cp conf/deployment.toml ${HOME}/repository/conf/`,
    `test -e "${FILE}" || sudo cp conf/deployment.toml ${FILE}`,
    `[[ ! -f ${FILE} ]] && cp conf/deployment.toml ${FILE}`,
    `! [ -f ${FILE} ] && cp conf/deployment.toml ${FILE}`,
    `cp -n conf/deployment.toml ${FILE}\ncp conf/deployment.toml ${FILE}.new`,
    `cp -n conf/deployment.toml ${FILE}\n${'echo "the files are in place now"\n'.repeat(90)}`,
    `cp -rn conf ${HOME}/repository/conf --parents`,
    `H=${HOME}; if [ ! -f $H/repository/conf/deployment.toml ]; then cp conf/deployment.toml $H/repository/conf/; fi`,
  ])('may never get there: %s', (script) => {
    expect(kept(by(script))).toEqual(['setup.sh:2']);
  });

  it.each([
    `cp conf/deployment.toml ${FILE}`,
    `cp -r conf/deployment.toml ${FILE} -v; echo -n`,
    `cp -n x y; cp conf/deployment.toml ${FILE}`,
    `rsync -a conf/ ${HOME}/repository/conf/`,
    `cp -n conf/deployment.toml ${FILE}\ncp conf/deployment.toml ${FILE}`,
    `rm -f ${FILE}\ncp -n conf/deployment.toml ${FILE}`,
    `mv ${FILE} /tmp/deployment.toml.orig\ncp -n conf/deployment.toml ${FILE}`,
    `[ -f /etc/done ] || cp conf/deployment.toml ${FILE}`,
    `[ -f ${FILE} ] && cp conf/deployment.toml ${FILE}`,
    `if [ ! -f ${FILE} ]; then\n  unzip x.zip\n  cp conf/deployment.toml ${FILE}\nfi`,
  ])('gets there: %s', (script) => {
    expect(kept(by(script))).toEqual([]);
  });

  it('is of no matter where the verdict does not hang on it', () => {
    expect(kept(by(`cp -n conf/deployment.toml ${FILE}`, OPEN))).toEqual([]);
  });

  const TEMPLATE = `src: deployment.toml.j2, dest: ${FILE}`;

  it.each([
    `- template: {${TEMPLATE}, force: no}`,
    `- template: {${TEMPLATE}, force: "false"}`,
    `- template:\n    src: deployment.toml.j2\n    dest: ${FILE}\n    force: False`,
    `- template: src=deployment.toml.j2 dest=${FILE} force=no`,
    `- template: {${TEMPLATE}, force: no}\n- template: {${TEMPLATE}.new}`,
    `- vars: {c: ${HOME}/repository/conf}\n  template: {src: deployment.toml.j2, dest: "{{ c }}/deployment.toml", force: no}`,
    `- vars: {f: ${FILE}}\n  template: {src: deployment.toml.j2, dest: "{{ f }}", force: no}`,
  ])('may never get there by a task: %s', (lines) => {
    expect(kept(task(lines))).toHaveLength(1);
  });

  it.each([
    `- template: {${TEMPLATE}}`,
    `- template: {${TEMPLATE}, force: yes}`,
    `- copy: {src: a, dest: /b, force: no}\n- template: {${TEMPLATE}}`,
    `- template: {${TEMPLATE}}\n- copy: {src: a, dest: /b, force: no}`,
    `- file: {path: ${FILE}, state: absent}\n- template: {${TEMPLATE}, force: no}`,
  ])('gets there by a task: %s', (lines) => {
    expect(kept(task(lines))).toEqual([]);
  });

  it('may never get there by a manifest', () => {
    expect(kept(puppet('replace => false,'))).toEqual(['is/manifests/init.pp:3']);
    expect(kept(puppet("replace => 'no',"))).toEqual(['is/manifests/init.pp:3']);
    expect(kept(puppet('replace => true,'))).toEqual([]);
    expect(kept(puppet("owner => 'wso2',"))).toEqual([]);
  });

  it('may never get there by a state', () => {
    const state = (more: string): Files => ({
      'salt/is/init.sls': `${FILE}:\n  file.managed:\n    - source: salt://is/files/deployment.toml\n${more}`,
      'salt/is/files/deployment.toml': CLOSED,
      'setup.sh': 'unzip wso2is-7.1.0.zip -d /opt\n',
    });
    expect(kept(state('    - replace: False\n'))).toEqual(['salt/is/init.sls:1']);
    expect(kept(state(''))).toEqual([]);
  });
});
