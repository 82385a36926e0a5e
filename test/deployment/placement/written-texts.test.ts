import { describe, expect, it } from 'vitest';
import { misplaced } from '../../../src/deployment/homes/misplaced.ts';
import { putOfText } from '../../../src/deployment/placement/written-texts.ts';
import { block, CLOSED, configMap, cut, type Files, findings, homes, judged, surveyed } from '../tree.ts';

const IN_HOME = '/home/wso2carbon/wso2is-7.1.0';
const EXEC = '/opt/wso2is-7.1.0/bin/wso2server.sh start\n';
const here = (command: string): string => `${command} <<EOF\n${CLOSED}EOF\n`;
const script = (text: string): Files => ({ 'setup.sh': `unzip wso2is-7.1.0.zip -d /opt\n${text}${EXEC}` });
const state = (files: Files): string | undefined => judged(files).deployments[0]?.parts.A.state;
/** The place in the carrier that the first home's files are told at. */
const told = (files: Files): string | null => {
  const [home] = homes(files);
  const place = home ? misplaced(home, surveyed(files)) : null;
  return place && cut(files, place.at);
};

describe('a text that is written beside the place where the server reads it', () => {
  it.each([
    ['cat > /opt/wso2is-7.1.0/conf/deployment.toml', '/opt/wso2is-7.1.0/conf/deployment.toml'],
    ['cat >> "/opt/wso2is-7.1.0/conf/deployment.toml"', '/opt/wso2is-7.1.0/conf/deployment.toml'],
    ['IS_HOME=/opt/wso2is-7.1.0\ncat > $IS_HOME/conf/deployment.toml', '$IS_HOME/conf/deployment.toml'],
    ['cat > "$IS_HOME"/conf/deployment.toml', '[super_admin]'],
    ['sudo tee /opt/wso2is-7.1.0/deployment.toml', '/opt/wso2is-7.1.0/deployment.toml'],
    ['cat > /opt/wso2is-7.1.0/repository/conf/deploymnt.toml', '/opt/wso2is-7.1.0/repository/conf/deploymnt.toml'],
  ])('is told in a script: %s', (command, at) => {
    const files = script(here(command));
    expect(state(files)).toBe('missing');
    expect(told(files)).toBe(at);
  });

  it.each([
    here('cat > /opt/wso2is-7.1.0/repository/conf/deployment.toml'),
    here('cat > $HOME/conf/deployment.toml'),
    here('cat > /opt/wso2mi-4.2.0/conf/deployment.toml'),
    here('cat > /tmp/deployment.toml'),
    here('cat > deployment.toml'),
    here('cat > $MI_HOME/conf/deployment.toml'),
    `${here('cat > /opt/wso2is-7.1.0/conf/deployment.toml')}cp /opt/wso2is-7.1.0/conf/* /opt/wso2is-7.1.0/repository/conf/\n`,
    `${here('cat > /opt/wso2is-7.1.0/repository/conf/new.toml')}cd /opt/wso2is-7.1.0/repository/conf\nmv new.toml deployment.toml\n`,
    `ln -s /opt/wso2is-7.1.0/repository/conf /opt/wso2is-7.1.0/conf\n${here('cat > /opt/wso2is-7.1.0/conf/deployment.toml')}`,
  ])('is not where it may be another place: %j', (text) => {
    expect(told(script(text))).toBe(null);
  });

  it.each([
    ['RUN cat > ', `${IN_HOME}/conf/deployment.toml`],
    ['COPY <<EOF ', `${IN_HOME}/conf/deployment.toml`],
    ['COPY <<EOF ', '${WSO2_SERVER_HOME}/conf/deployment.toml'],
  ])('is told in a Dockerfile: %s%s', (instruction, target) => {
    const command = instruction.startsWith('RUN') ? `${instruction}${target} <<EOF` : `${instruction}${target}`;
    const of = (image: string): Files => ({ Dockerfile: `FROM ${image}\n${command}\n${CLOSED}EOF\n` });
    expect(state(of('wso2/wso2is:7.1.0'))).toBe('missing');
    expect(told(of('wso2/wso2is:7.1.0'))).toBe(target);
    expect(findings(of('acme/wso2is-custom:7.1.0'))).toEqual(['warning Dockerfile:2 -']);
  });

  it.each([
    ['/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml', 'missing'],
    ['/home/wso2carbon/wso2-config-volume/deployment.toml', 'missing'],
    ['/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml', 'disabled'],
    ['$CONF', 'disabled'],
  ])('is told in the script of an image and in that of a container: %s', (target, expected) => {
    const text = here(`cat > ${target}`);
    const entrypoint = {
      Dockerfile: 'FROM wso2/wso2is:7.1.0\nCOPY run.sh /\nENTRYPOINT ["/run.sh"]\n',
      'run.sh': text,
    };
    expect(state(entrypoint)).toBe(expected);
    const args = `- |\n${block(text, 6)}`;
    const pod = `kind: Pod\nspec:\n  containers:\n  - name: is\n    image: wso2/wso2is:7.1.0\n    command: [sh, -c]\n    args:\n    ${args}`;
    expect(state({ 'is.yaml': pod })).toBe(expected);
  });

  it('is told in a task, in a manifest of Puppet, in user data and in cloud-init', () => {
    const target = '/opt/wso2is-7.1.0/conf/deployment.toml';
    const task = (dest: string): Files => ({
      'site.yml': `- hosts: is\n  tasks:\n  - unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n  - copy:\n      content: |\n${block(CLOSED, 8)}      dest: "${dest}"\n`,
    });
    expect(told(task(target))).toBe(target);
    expect(told(task('{{ carbon_home }}/conf/deployment.toml'))).toBe('{{ carbon_home }}/conf/deployment.toml');
    expect(told(task('{{ carbon_home }}/repository/conf/deployment.toml'))).toBe(null);
    const puppet = `exec { 'x': command => 'unzip wso2is-7.1.0.zip' }\nfile { '${target}':\n  content => @(END)\n${CLOSED}| END\n}\n`;
    expect(told({ 'is.pp': puppet })).toBe(target);
    const data = `#!/bin/sh\nunzip wso2is-7.1.0.zip -d /opt\ncat > ${target} <<'EOT'\n${CLOSED}EOT\n${EXEC}`;
    expect(told({ 'main.tf': `resource "x" "y" {\n  user_data = <<-EOF\n${data}EOF\n}\n` })).toBe(target);
    const cloud = `#cloud-config\nruncmd:\n- unzip wso2is-7.1.0.zip -d /opt\nwrite_files:\n- path: ${target}\n  content: |\n${block(CLOSED, 4)}`;
    expect(told({ 'user-data.yaml': cloud })).toBe(target);
  });
});

it('is told where the path stands before the text, not where it is named elsewhere', () => {
  const path = '/opt/wso2is-7.1.0/conf/deployment.toml';
  const text = `rm -f ${path}\n# ${'x'.repeat(600)}\n${here(`cat > ${path}`)}chmod 600 ${path}\n`;
  for (const files of [script(text), script(text.replace(/rm.*\n#.*\n/, ''))]) {
    const [home] = homes(files);
    const place = home ? misplaced(home, surveyed(files)) : null;
    const whole = files['setup.sh'] ?? '';
    expect(place?.at.start).toBe(whole.indexOf(`cat > ${path}`) + 'cat > '.length);
  }
});

it('a key of a config map or of a chart’s values is no path that its text is written to', () => {
  const path = '/opt/wso2is-7.1.0/conf/deployment.toml';
  const survey = surveyed({
    'map.yaml': configMap('is', CLOSED, path),
    'is/Chart.yaml': 'apiVersion: v2\nname: wso2is\nversion: 1.0.0\n',
    'is/values.yaml': `files:\n  ${path}: |\n${block(CLOSED, 4)}`,
    'tasks.yml': `- copy:\n    dest: ${path}\n    content: |\n${block(CLOSED, 6)}`,
  });
  const put = survey.entries.map((entry) => [entry.source.file, putOfText(entry, survey.tree)?.target ?? null]);
  expect(put.sort()).toEqual([
    ['is/values.yaml', null],
    ['map.yaml', null],
    ['tasks.yml', path],
  ]);
});
