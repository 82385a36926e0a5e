import { describe, expect, it } from 'vitest';
import { HANDLER, told } from '../tree.ts';

const CLOSED = `deploymentToml:\n  extraConfigs: |\n    ${HANDLER}    enable = false\n`;
const IS = 'is wso2/identity-server --version 7.1.0';
const servers = (commands: string, file = 'up.sh'): string[] =>
  told({
    [file]: `${commands}\n`,
    ...(commands.includes('closed.yaml') ? { 'closed.yaml': CLOSED } : {}),
    'small.yaml': 'replicas: 2\n',
  }).map((line) => line.replace(/^.*: wso2is (\S+) A (\S+) .*/, '$1 $2'));

describe('a release that several commands install with the same', () => {
  it.each([
    [`helm install ${IS} -n iam\nhelm upgrade --install ${IS} --namespace iam --wait`],
    [`helm install ${IS} -f small.yaml\nhelm upgrade ${IS} -f small.yaml --timeout 9m`],
    [`if ! helm status is; then helm install ${IS} -f small.yaml; else helm upgrade ${IS} -f small.yaml; fi`],
    [`helm install ${IS} --set a=b || helm upgrade ${IS} --set a=b`],
    [`helm install ${IS} -n $NS\nhelm upgrade ${IS} -n $NS`],
  ])('is one server: %s', (commands) => {
    expect(servers(commands)).toEqual(['7.1.0 missing']);
  });

  it('is one of the targets of a Makefile', () => {
    const targets = `install:\n\thelm install ${IS} -f small.yaml\nupgrade:\n\thelm upgrade ${IS} -f small.yaml`;
    expect(servers(targets, 'Makefile')).toEqual(['7.1.0 missing']);
  });

  it.each([
    ['another name', `helm install ${IS}\nhelm install ${IS.replace('is', 'idp')}`],
    ['another namespace', `helm install ${IS} -n a\nhelm upgrade ${IS} -n b`],
    ['another cluster', `helm install ${IS} --kube-context a\nhelm upgrade ${IS} --kube-context b`],
    ['no name', `helm install -g ${IS.slice(3)}\nhelm install -g ${IS.slice(3)}`],
    ['other values', `helm install ${IS} --set a=b\nhelm upgrade ${IS} --set a=c`],
    ['values of other programs', `./a | helm upgrade -i ${IS} -f -\n./b | helm upgrade -i ${IS} -f -`],
  ])('are two with %s', (_, commands) => {
    expect(servers(commands)).toEqual(['7.1.0 missing', '7.1.0 missing']);
  });

  it('are two with values that the script writes anew', () => {
    const write = (enable: boolean): string =>
      `cat > v.yaml <<EOF\n${CLOSED.replace('false', String(enable))}EOF\nhelm upgrade --install ${IS} -f v.yaml\n`;
    expect(servers(write(false) + write(true))).toEqual(expect.arrayContaining(['7.1.0 disabled', '7.1.0 enabled']));
    const handed = (enable: boolean): string =>
      `helm upgrade --install ${IS} -f - <<EOF\n${CLOSED.replace('false', String(enable))}EOF\n`;
    expect(servers(handed(false) + handed(true))).toEqual(expect.arrayContaining(['7.1.0 disabled', '7.1.0 enabled']));
  });
});

describe('a release that is installed as the chart has it and then upgraded', () => {
  const OLD = IS.replace('7.1.0', '7.0.0');

  it.each([
    [`helm install ${IS}\nhelm upgrade ${IS} -f closed.yaml`, '7.1.0 disabled'],
    [`helm install ${IS} && kubectl get pods && helm upgrade --install ${IS} -f closed.yaml`, '7.1.0 disabled'],
    [`helm install ${OLD}\nhelm upgrade ${IS}`, '7.1.0 missing'],
    [`helm install ${IS}\nhelm upgrade ${IS} -f closed.yaml\nexit 0`, '7.1.0 disabled'],
    [`helm install ${IS}\nhelm upgrade ${IS} -f closed.yaml\nhelm install db bitnami/mysql`, '7.1.0 disabled'],
    [`helm install ${OLD}\nhelm upgrade ${OLD}\nhelm upgrade ${IS}`, '7.1.0 missing'],
  ])('is what the upgrade makes of it: %s', (commands, server) => {
    expect(servers(commands)).toEqual([server]);
  });

  it.each([
    [`if first; then\n  helm install ${IS}\nelse\n  helm upgrade ${IS} -f closed.yaml\nfi`],
    [`helm install ${IS} || helm upgrade ${IS} -f closed.yaml`],
    [`first() {\n  helm install ${IS}\n}\nhelm upgrade ${IS} -f closed.yaml`],
    [`helm install ${IS}\nkubectl config use-context prod\nhelm upgrade ${IS} -f closed.yaml`],
    [`helm install ${IS}\nexit\nhelm upgrade ${IS} -f closed.yaml`],
    [`helm upgrade ${IS} -f closed.yaml\nhelm install ${IS}`],
    [`helm install ${IS}\nhelm install ${IS} -f closed.yaml`],
    [`helm install ${IS}\nhelm upgrade ${IS} -f closed.yaml --dry-run`],
    [`helm install ${IS} -n $A\nA=$B\nhelm upgrade ${IS} -n $A -f closed.yaml`],
    [`helm install ${IS} -f small.yaml\nhelm upgrade ${IS} -f closed.yaml`],
    [`helm install ${IS} --set-string a=b\nhelm upgrade ${IS} -f closed.yaml`],
    [`helm install ${IS} -f small.yaml --set a=b\nhelm upgrade ${IS} -f closed.yaml`],
  ])('is both where that is not sure: %s', (commands) => {
    expect(servers(commands).sort()).toEqual(['7.1.0 disabled', '7.1.0 missing']);
  });

  it('is told also where an upgrade leaves its name to helm', () => {
    const chart = IS.slice(3);
    expect(servers(`helm upgrade -i -g ${chart}\nhelm upgrade -i -g ${chart} -f closed.yaml`)).toContain(
      '7.1.0 disabled',
    );
  });

  it('is both as targets of a Makefile and as jobs of a pipeline', () => {
    const targets = `a:\n\thelm install ${IS}\nb:\n\thelm upgrade ${IS} -f closed.yaml`;
    expect(servers(targets, 'Makefile').sort()).toEqual(['7.1.0 disabled', '7.1.0 missing']);
    const jobs = `a:\n  script: helm install ${IS}\nb:\n  script: helm upgrade ${IS} -f closed.yaml`;
    expect(servers(jobs, '.gitlab-ci.yml').sort()).toEqual(['7.1.0 disabled', '7.1.0 missing']);
  });
});

describe('a release that is installed and upgraded, with what is done where that fails', () => {
  const both = (behind: string): number =>
    servers(`helm install ${IS}${behind}\nhelm upgrade ${IS} -f values.yaml\n`).length;

  it.each(['', ' || exit 1', ' || return 1', '||true', ' || :', ' || exit'])('is one: %j', (behind) => {
    expect(both(behind)).toBe(both(''));
    expect(both(behind)).toBe(1);
  });

  it.each([' || exit_now', ' || trues', ' || deploy', ' || exit 1 || deploy'])('is two ways: %j', (behind) => {
    expect(both(behind)).toBe(2);
  });
});
