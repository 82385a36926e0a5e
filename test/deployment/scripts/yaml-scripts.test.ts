import { describe, expect, it } from 'vitest';
import { yamlScripts } from '../../../src/deployment/scripts/yaml-scripts.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { withVariables } from '../../../src/deployment/text/with-variables.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { cut, findings, judged, OPEN, told } from '../tree.ts';

const scripts = (yaml: string, file = 'ci.yml') =>
  yamlScripts(carry(file, MappedText.ofFile(file, yaml)), (text) => text.includes('docker')).map(
    ({ text, named }) => [text.text, named] as const,
  );
const texts = (yaml: string): string[] => scripts(yaml).map(([text]) => text);

describe('the texts of YAML that may be scripts', () => {
  it.each([
    ['run: docker x\n', ['docker x']],
    ['script:\n  - a\n  - docker x\n  - {a: docker y}\n', ['a\ndocker x\n', 'docker y']],
    ['runcmd:\n  - [docker, run, "a b", "c\'d", -e]\n', ["docker run 'a b' '' -e "]],
    ['runcmd:\n  - [sudo, docker, run]\n', ['sudo docker run ']],
    ['runcmd:\n  - [/usr/bin/docker, "a;b"]\n', ["/usr/bin/docker 'a;b' "]],
    ['command: [sh, -c, docker x]\n', ['sh\n-c\ndocker x\n']],
    ['a: {b: [{c: docker x}]}\n', ['docker x']],
    ['run: |\n  docker a\n  docker b\n', ['docker a\ndocker b\n']],
    ['run: x\n---\nrun: docker y\n', ['docker y']],
    ['docker: x\n', []],
    ['# docker\n---\n---\na:\nscript:\n  -\n  - docker x\n  -\nrun:\n', ['docker x']],
    ['run: |\n  apiVersion: v1\n  a: docker x\n', []],
  ])('in %j are %j', (yaml, expected) => {
    expect(texts(yaml)).toEqual(expected);
  });

  it.each([
    'description desc summary title name note notes message fail_msg help usage example doc documentation readme README.md comment label',
    'placeholder info hint a.txt a.html x-description',
  ])('are none for people: %s', (keys) => {
    for (const key of keys.split(' ')) expect(scripts(`${key}: docker x\n`)).toEqual([]);
  });

  it.each([
    'run runcmd bootcmd script before_script after_script inlineScript cmd cmds command commands shell ansible.builtin.shell raw args argv',
    'entrypoint inline UserData user_data Fn::Base64 Fn::Sub install start.sh start.bash start.ksh',
  ])('are scripts by their keys: %s', (keys) => {
    for (const key of keys.split(' ')) expect(scripts(`"${key}": docker x\n`)).toEqual([['docker x', true]]);
  });

  it('may be scripts under other keys', () => {
    for (const key of ['start', 'rerun', 'value', 'renamed']) {
      expect(scripts(`${key}: docker x\n`)).toEqual([['docker x', false]]);
    }
  });

  it('are none in the forms of issues', () => {
    expect(scripts('run: docker x\n', '.github/ISSUE_TEMPLATE/bug.yml')).toEqual([]);
    expect(scripts('run: docker x\n', 'ISSUE_TEMPLATES/bug.yml')).toHaveLength(1);
  });

  it.each([
    ['docker {{ a }}', 'docker ${a}'],
    ['docker {{a}}:{{- b -}}', 'docker ${a}:${b}'],
    ['docker ${{ env.A }} ${{ vars.B }} ${{ inputs.C }}', 'docker ${A} ${B} ${C}'],
    ['docker {{.A}} z', 'docker ${A} z'],
    ['docker ${{ github.workspace }}/x', 'docker ${…}/x'],
    ['docker {{ .Values.a }}', 'docker ${…}'],
    ["docker {{ a | default('7.0.0') }}", 'docker ${a:-7.0.0}'],
    ['docker {{ a | default("7.0.0", true) }}', 'docker ${a:-7.0.0}'],
    ['docker {{ a | lower }}', 'docker ${…}'],
    ['docker {{ a', 'docker {{ a'],
  ])('of %j is %j', (written, expected) => {
    expect(texts(`run: |\n  ${written}`)).toEqual([expected]);
  });
});

describe('an empty text', () => {
  it('keeps its place', () => {
    expect(withVariables(MappedText.ofFile('ci.yml', '')).locate(0, 0)).toEqual({ file: 'ci.yml', start: 0, end: 0 });
  });
});

describe('a container that a script in YAML starts', () => {
  const RUN = 'docker run -d --name is wso2/wso2is:7.0.0';
  it.each([
    ['shell of Ansible', 'play.yml', `- hosts: all\n  tasks:\n    - name: run\n      shell: ${RUN}\n`],
    ['command of Ansible', 'play.yml', `- hosts: all\n  tasks:\n    - ansible.builtin.command:\n        cmd: ${RUN}\n`],
    ['cloud-init', 'user.yaml', `#cloud-config\nruncmd:\n  - ${RUN}\n`],
    ['words', 'user.yaml', '#cloud-config\nruncmd:\n  - [docker, run, -d, "wso2/wso2is:7.0.0"]\n'],
    ['words with sudo', 'user.yaml', 'runcmd:\n  - [sudo, docker, run, --name, is, "wso2/wso2is:7.0.0"]\n'],
    ['UserData', 'stack.yaml', `UserData:\n  Fn::Base64: |\n    #!/bin/bash\n    ${RUN}\n`],
    ['GitHub', '.github/workflows/a.yml', `jobs: {a: {steps: [{run: "${RUN}"}]}}\n`],
    ['several lines', 'ci.yml', 'script: |\n  docker run -d \\\n    --name is \\\n    wso2/wso2is:7.0.0\n'],
    ['a list', '.gitlab-ci.yml', `script:\n  - docker rm -f is\n  - ${RUN}\n`],
    ['JSON', 'package.json', `{"scripts": {"is": "${RUN}"}}\n`],
    ['ssh', 'ci.yml', 'run: ssh host docker run wso2/wso2is:7.0.0\n'],
    ['a config map', 'k.yaml', `kind: ConfigMap\ndata:\n  start: |\n    #!/bin/sh\n    sudo -E ${RUN}\n`],
    ['a key of its own after others', 'ci.yml', `a: cd x && ${RUN}\n`],
    ['a variable', 'ci.yml', `variables:\n  IS: 7.0.0\nscript:\n  - docker run wso2/wso2is:$IS\n`],
    ['a variable of the list', 'ci.yml', `script:\n  - IS=7.0.0\n  - docker run wso2/wso2is:$IS\n`],
    ['an expression', 'ci.yml', 'env:\n  IS: 7.0.0\nrun: docker run wso2/wso2is:${{ env.IS }}\n'],
    [
      'a variable of Ansible',
      'play.yml',
      '- vars: {is: 7.0.0}\n  tasks:\n    - shell: docker run wso2/wso2is:{{ is }}\n',
    ],
    [
      'a parameter',
      's.yaml',
      'Parameters: {V: {Default: 7.0.0}}\nUserData: {"Fn::Sub": "docker run wso2/wso2is:${V}"}\n',
    ],
    ['a printed command that is handed on', 'ci.yml', `run: echo "${RUN}" | ssh host\n`],
    ['a printed command in a file', 'ci.yml', `run: echo "${RUN}" > start.sh\n`],
    ['a command behind a printed one', 'ci.yml', `run: echo x; ${RUN}\n`],
  ])('is a server: %s', (_, file, yaml) => {
    const found = told({ [file]: yaml });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^[^:]*#.*: wso2is 7\.0\.0 A missing B disabled$/);
  });

  it.each([
    ['a comment', `run: |\n  # ${RUN}\n  x\n`],
    ['a description', `description: ${RUN}\n`],
    ['a name', `- name: ${RUN}\n`],
    ['prose', `text: |\n  Start it with ${RUN}\n`],
    ['prose in brackets', `text: Start it (${RUN})\n`],
    ['prose in backquotes', `text: Start it with \`${RUN}\`\n`],
    ['a printed command', `run: echo "${RUN}"\n`],
    ['a printed command in a summary', `run: echo "${RUN}" >> $GITHUB_STEP_SUMMARY\n`],
    ['a printed command among the errors', `run: printf "${RUN}" >&2\n`],
    ['another image', 'run: docker run nginx wso2/wso2is\n'],
    ['a pull', 'run: docker pull wso2/wso2is\n'],
  ])('is none: %s', (_, yaml) => {
    expect(told({ 'ci.yml': yaml })).toEqual([]);
  });

  it('is told at its tag, also in a list', () => {
    const files = { 'a/ci.yml': 'script:\n  - x\n  - docker run wso2/wso2is:5.11.0\n' };
    expect(findings(files)).toEqual(['error a/ci.yml:3 update-required']);
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['5.11.0']);
  });

  it('is told at its image where the tag is not written letter by letter', () => {
    const files = { 'a/ci.yml': 'run: "docker run wso2/wso2is:5.11\\x2e0"\n' };
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['wso2/wso2is:5.11\\x2e0']);
  });

  it('has the files it mounts', () => {
    const yaml =
      'run: docker run -v ${{ github.workspace }}/conf/deployment.toml:/x/wso2is-7.0.0/repository/conf/deployment.toml wso2/wso2is:7.0.0\n';
    expect(told({ '.github/workflows/a.yml': yaml, 'conf/deployment.toml': OPEN })).toEqual([
      'conf: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('is one where a manifest in a script starts it', () => {
    const yaml = `run: |\n  cat <<EOF | kubectl apply -f -\n  apiVersion: v1\n  args:\n    - |\n      ${RUN}\n  EOF\n`;
    expect(told({ 'ci.yml': yaml })).toHaveLength(1);
  });
});
