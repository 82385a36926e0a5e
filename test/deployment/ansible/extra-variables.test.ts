import { describe, expect, it } from 'vitest';
import { extraVariables } from '../../../src/deployment/ansible/extra-variables.ts';
import { CLOSED, cut, type Files, memoryTree, told } from '../tree.ts';

/** What commands give, as `NAME VALUE`, and the text where it stands. */
function given(files: Files): string[] {
  return extraVariables(memoryTree(files)).map(({ what, span }) => `${what} at ${cut(files, span)}`);
}
const inScript = (script: string): string[] => given({ 'deploy.sh': script });

describe('the release that a command gives a playbook in a variable', () => {
  it.each([
    ['in a word', 'V=4.1.0\nansible-playbook site.yml -e apim_version=$V\n'],
    ['in a word of several', 'V=4.1.0\nansible-playbook site.yml -e "env=prod apim_version=${V} x=y"\n'],
    ['by the long option', 'V=4.1.0\nansible-playbook --extra-vars "apim_version=$V" site.yml\n'],
    ['in one word with its option', 'V=4.1.0\nansible-playbook --extra-vars="apim_version=$V" site.yml\n'],
    ['in JSON', 'V=4.1.0\nansible-playbook site.yml -e "{\\"apim_version\\": \\"$V\\"}"\n'],
    ['in quotes of its own', "V=4.1.0\nansible-playbook site.yml -e apim_version='$V'\n"],
    ['over several lines', 'V=4.1.0\nansible-playbook site.yml \\\n  -i hosts \\\n  -e apim_version=$V\n'],
    ['behind another command', 'V=4.1.0\ncd ops && ansible-playbook site.yml -e apim_version=$V\n'],
  ])('is told %s', (_what, script) => {
    expect(inScript(script)).toEqual(['apim_version 4.1.0 at 4.1.0']);
  });

  it.each([
    ['is not known', 'ansible-playbook site.yml -e apim_version=$V\n'],
    ['is part of one', 'V=4.1\nansible-playbook site.yml -e apim_version=$V\n'],
    ['is of something else', 'V=4.1.0\nansible-playbook site.yml -e mysql_version=$V\n'],
    ['is written out', 'ansible-playbook site.yml -e apim_version=4.1.0\n'],
    ['is in a comment', 'V=4.1.0\n# ansible-playbook site.yml -e apim_version=$V\n'],
    ['is only shown', 'V=4.1.0\necho ansible-playbook site.yml -e apim_version=$V\n'],
    ['is given by no option', 'V=4.1.0\nansible-playbook site.yml --tags apim_version=$V\n'],
    ['is given to another program', 'V=4.1.0\nansible-galaxy -e apim_version=$V\nansible-playbook site.yml\n'],
  ])('is not told where it %s', (_what, script) => {
    expect(inScript(script)).toEqual([]);
  });

  it('may be meant for what its file is called after', () => {
    const labels = (file: string): string[] =>
      extraVariables(memoryTree({ [file]: 'V=4.1.0\nansible-playbook site.yml -e apim_version=$V\n' })).flatMap(
        (claim) => claim.labels,
      );
    expect(labels('gateway.sh')).toContain('gateway');
    expect(labels('x/deploy.prod.sh')).toContain('deploy.prod');
  });

  it('is that of each run of a loop, a function and a job', () => {
    const both = ['apim_version 4.3.0 at 4.3.0', 'apim_version 4.1.0 at 4.1.0'];
    expect(inScript('for v in 4.3.0 4.1.0; do\n  ansible-playbook site.yml -e apim_version=$v\ndone\n')).toEqual(both);
    expect(inScript('run() {\n  ansible-playbook site.yml -e "apim_version=$1"\n}\nrun 4.3.0\nrun 4.1.0\n')).toEqual(
      both,
    );
    expect(
      given({
        '.gitlab-ci.yml':
          'x:\n  parallel:\n    matrix:\n      - V: [4.3.0, 4.1.0]\n  script:\n    - ansible-playbook site.yml -e apim_version=$V\n',
      }),
    ).toEqual(both);
    const choice = "choice(name: 'V', choices: ['4.3.0', '4.1.0'])\n";
    expect(given({ Jenkinsfile: `${choice}sh "ansible-playbook site.yml -e apim_version=\${params.V}"\n` })).toEqual(
      both,
    );
  });

  it.each([
    ['a text', 'extraVars: [apim_version: "${params.V}", env: 1]'],
    ['a variable', 'extraVars: [env: 1, apim_version: params.V]'],
    ['a variable of the environment', 'extraVars: [apim_version: env.V]'],
    ['a variable assigned', 'def extraVars = [apim_version: params.V]'],
  ])('is what the plugin of Jenkins gives as %s', (_what, extra) => {
    const pipeline = `string(name: 'V', defaultValue: '4.1.0')\nansiblePlaybook(playbook: 'site.yml', ${extra})\n`;
    expect(given({ Jenkinsfile: pipeline })).toEqual(['apim_version 4.1.0 at 4.1.0']);
    expect(given({ Jenkinsfile: pipeline.replace('ansiblePlaybook', 'other') })).toEqual([]);
  });

  it('is that of the stage in which the plugin gives it', () => {
    const stage = (name: string, version: string): string =>
      `stage('${name}') {\n  environment { V = '${version}' }\n  steps { ansiblePlaybook(extraVars: [stage: '${name}', apim_version: env.V]) }\n}\n`;
    const pipeline = stage('a', '4.1.0') + stage('b', '4.2.0');
    expect(given({ Jenkinsfile: pipeline })).toEqual(['apim_version 4.1.0 at 4.1.0', 'apim_version 4.2.0 at 4.2.0']);
  });

  it('holds whatever the playbook, the role and its groups say', () => {
    const role: Files = {
      'site.yml': '- hosts: all\n  roles: [apim]\n',
      'group_vars/all.yml': 'apim_version: 4.2.0\n',
      'roles/apim/vars/main.yml': 'apim_version: 4.3.0\n',
      'roles/apim/tasks/main.yml':
        '- template: {src: deployment.toml.j2, dest: "/opt/wso2am-{{ apim_version }}/repository/conf/deployment.toml"}\n',
      'roles/apim/templates/deployment.toml.j2': CLOSED,
    };
    expect(told(role)).toEqual(['roles/apim/templates: wso2am 4.3.0 A disabled B not-affected']);
    expect(told({ ...role, 'x.sh': 'V=4.1.0\nansible-playbook site.yml -e apim_version=$V\n' })).toEqual([
      'roles/apim/templates: wso2am 4.1.0 A update-required B not-affected',
    ]);
    const { 'roles/apim/vars/main.yml': _, 'group_vars/all.yml': __, ...without } = role;
    expect(told({ ...without, 'x.sh': 'V=4.1.0\nansible-playbook site.yml -e apim_version=$V\n' })).toEqual([
      'roles/apim/templates: wso2am 4.1.0 A update-required B not-affected',
    ]);
  });

  it('holds in its own project alone', () => {
    const project = (folder: string, version: string): Files => ({
      [`${folder}/group_vars/all.yml`]: 'apim_version: 4.3.0\n',
      [`${folder}/deploy.sh`]: `V=${version}\nansible-playbook site.yml -e apim_version=$V\n`,
      [`${folder}/site.yml`]: '- hosts: all\n  roles: [apim]\n',
      [`${folder}/roles/apim/tasks/main.yml`]:
        '- template: {src: deployment.toml.j2, dest: "/opt/wso2am-{{ apim_version }}/repository/conf/deployment.toml"}\n',
      [`${folder}/roles/apim/templates/deployment.toml.j2`]: CLOSED,
    });
    expect(told({ ...project('a', '4.2.0'), ...project('b', '4.1.0') })).toEqual([
      'a/roles/apim/templates: wso2am 4.2.0 A disabled B not-affected',
      'b/roles/apim/templates: wso2am 4.1.0 A update-required B not-affected',
    ]);
  });
});
