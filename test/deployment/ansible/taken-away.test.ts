import { describe, expect, it } from 'vitest';
import { block, told } from '../tree.ts';

const task = (module: string, settings: string): string =>
  `- hosts: is\n  tasks:\n    - ${module}:\n${settings.replace(/^(?=.)/gm, '        ')}`;
const CONTAINER = 'name: is\nimage: wso2/wso2is:5.11.0\n';
const RELEASE = 'name: is\nchart_ref: wso2/identity-server\nchart_version: 7.0.0\n';
const OBJECT = `definition:\n  apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: is}\n  spec:\n    template:\n      spec:\n        containers:\n          - name: is\n            image: wso2/wso2is:5.11.0\n`;

describe('what a task of Ansible’s describes', () => {
  it.each([
    ['docker_container', CONTAINER, 'state: absent'],
    ['community.docker.docker_container', CONTAINER, 'state: stopped'],
    ['containers.podman.podman_container', CONTAINER, 'state: "absent"'],
    ['kubernetes.core.k8s', OBJECT, 'state: absent'],
    ['k8s', OBJECT, 'state: absent'],
    ['kubernetes.core.helm', RELEASE, 'state: absent'],
    ['helm', RELEASE, 'release_state: absent'],
  ])('is no server where %s takes it away or stops it', (module, settings, state) => {
    expect(told({ 'play.yml': task(module, `${state}\n${settings}`) })).toEqual([]);
    expect(told({ 'play.yml': task(module, `${settings}${state}\n`) })).toEqual([]);
  });

  it.each([
    ['docker_container', CONTAINER, ''],
    ['docker_container', CONTAINER, 'state: started\n'],
    ['docker_container', CONTAINER, 'state: present\n'],
    ['docker_container', CONTAINER, 'state: "{{ state }}"\n'],
    ['k8s', OBJECT, 'state: present\n'],
    ['k8s', OBJECT, 'state: stopped\n'],
    ['kubernetes.core.helm', RELEASE, 'state: present\n'],
    ['kubernetes.core.helm', RELEASE, 'state: stopped\n'],
    ['acme_k8s', OBJECT, 'state: absent\n'],
  ])('is one where %s runs it', (module, settings, state) => {
    expect(told({ 'play.yml': task(module, `${settings}${state}`) })).toHaveLength(1);
  });

  it('is no server where a block, or a role’s task, takes it away', () => {
    const taken = `- k8s:\n    state: absent\n${block(OBJECT, 4)}`;
    expect(told({ 'roles/is/tasks/main.yml': taken })).toEqual([]);
    expect(told({ 'play.yml': `- hosts: is\n  tasks:\n    - block:\n${block(taken, 8)}` })).toEqual([]);
    expect(told({ 'roles/is/tasks/main.yml': taken.replace('absent', 'present') })).toHaveLength(1);
  });

  it('is one beside what it takes away', () => {
    const play = `${task('k8s', `state: absent\n${OBJECT}`)}    - k8s:\n        definition:\n          kind: Pod\n          metadata: {name: b}\n          spec: {containers: [{name: b, image: wso2/wso2is:5.10.0}]}\n`;
    expect(told({ 'play.yml': play })).toEqual(['play.yml#b: wso2is 5.10.0 A update-required B disabled']);
  });

  it('may be taken away before it is run anew', () => {
    const play = `${task('docker_container', `${CONTAINER}state: absent\n`)}    - docker_container: {name: is, image: "wso2/wso2is:7.0.0"}\n`;
    expect(told({ 'play.yml': play })).toEqual(['play.yml#is: wso2is 7.0.0 A missing B disabled']);
  });
});
