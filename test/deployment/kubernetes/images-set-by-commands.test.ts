import { describe, expect, it } from 'vitest';
import { kustomizationsOfCommands } from '../../../src/deployment/kubernetes/images-set-by-commands.ts';
import { type Files, judged, memoryTree, place, told, workload } from '../tree.ts';

const MANIFEST = { 'k8s/is.yaml': workload('is', 'wso2/wso2is:7.1.0.30') };
const OWN = 'k8s/is.yaml#is: wso2is 7.1.0.30 A missing B disabled';
const OLDER = 'k8s/is.yaml#is (is.yaml:is): wso2is 5.11.0.3 A update-required B disabled';
const script = (...lines: string[]): Files => ({ 'up.sh': `#!/bin/sh\n${lines.join('\n')}\n` });
/** The release of each deployment. */
const releases = (files: Files): string[] => told(files).map((one) => / wso2is (\S+)/.exec(one)?.[1] ?? one);

describe('an image that a command gives a workload in a cluster', () => {
  it.each([
    'kubectl set image deployment/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image deploy/is is=wso2/wso2is:5.11.0.3 --record',
    'kubectl set  image deployments.apps/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image statefulset/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image statefulsets/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image sts/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image daemonset/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image ds/is is=wso2/wso2is:5.11.0.3',
    'oc set image dc/is is=wso2/wso2is:5.11.0.3',
    'oc set image deploymentconfig/is is=wso2/wso2is:5.11.0.3',
    'kubectl set image deployment is is=wso2/wso2is:5.11.0.3',
    'kubectl set image StatefulSet is is=wso2/wso2is:5.11.0.3',
    'kubectl set image --record deployment/is is=wso2/wso2is:5.11.0.3',
    'kubectl -n prod --context=blue set image deployment/is log=fluentd:1 is=wso2/wso2is:5.11.0.3',
    'kubectl set image deployment/is "*=wso2/wso2is:5.11.0.3"',
    'kubectl set image deployment/is \\\n  is=wso2/wso2is:5.11.0.3',
    'TAG=5.11.0.3\nkubectl set image deployment/is is=wso2/wso2is:$TAG',
    'if a; then\n  TAG=7.1.0.30\nelse\n  TAG=5.11.0.3\nfi\nkubectl set image deployment/is is=wso2/wso2is:$TAG',
  ])('runs beside that of the manifest: %s', (command) => {
    expect(told({ ...MANIFEST, ...script(command) })).toEqual([OWN, OLDER]);
  });

  it.each([
    'kubectl set image deployment/am is=wso2/wso2is:5.11.0.3',
    'kubectl set image deployment/is-gateway is=wso2/wso2is:5.11.0.3',
    'kubectl set image deployment am is=wso2/wso2is:5.11.0.3',
    'kubectl set image pod is is=wso2/wso2is:5.11.0.3',
    'kubectl set image is deployment is=wso2/wso2is:5.11.0.3',
    'kubectl set image deployment/is log=wso2/wso2is:5.11.0.3',
    'kubectl set image deployment/is is=acme/iam:5.11.0.3',
    'kubectl set image deployment/is is=wso2/wso2is:$BUILD',
    'kubectl set image deployment/is wso2/wso2is:5.11.0.3',
    'kubectl set image deployment/is is=wso2/wso2is:7.1.0.30',
    'kubectl set image-pull deployment/is is=wso2/wso2is:5.11.0.3',
    'kubectl set env deployment/is is=wso2/wso2is:5.11.0.3 # set image',
    '# kubectl set image deployment/is is=wso2/wso2is:5.11.0.3',
  ])('leaves the one of the manifest alone: %s', (command) => {
    expect(told({ ...MANIFEST, ...script(command) })).toEqual([OWN]);
  });

  it('is told at the words of the command, once for each', () => {
    const command = 'kubectl set image deployment/is is=wso2/wso2is:5.11.0.3';
    const files = { ...MANIFEST, ...script('set -e', command, `${command} && true`) };
    expect(told(files)).toEqual([OWN, OLDER]);
    const older = judged(files).findings.filter(({ state }) => state === 'update-required');
    expect(older.map(({ span, fix }) => [place(files, span), fix?.edits ?? []])).toEqual([['up.sh:4', []]]);
  });

  it('is each that another command gives it', () => {
    const given = (tag: string): string => `kubectl set image deployment/is is=wso2/wso2is:${tag}`;
    const given3 = script(given('7.1.0.31'), given('7.1.1'), given('5.11.0.3'));
    expect(releases({ ...MANIFEST, ...given3 })).toEqual(['7.1.0.30', '7.1.0.31', '7.1.1', '5.11.0.3']);
  });

  it('is no image of another product or of Docker Compose', () => {
    const other = 'kubectl set image deployment/is is=wso2/wso2am:4.2.0';
    expect(told({ ...MANIFEST, ...script(other) })).toHaveLength(2);
    const compose = { 'compose.yaml': 'services:\n  is:\n    image: wso2/wso2is:7.1.0.30\n' };
    expect(told({ ...compose, ...script('kubectl set image deployment/is is=wso2/wso2is:5.11.0.3') })).toEqual([
      'compose.yaml#is: wso2is 7.1.0.30 A missing B disabled',
    ]);
  });
});

describe('an image that a command gives a kustomization', () => {
  const base = { ...MANIFEST, 'k8s/kustomization.yaml': 'resources: [is.yaml]\n' };
  const overlay = { ...base, 'prod/kustomization.yml': 'resources: [../k8s]\n' };
  const run = (folder: string): string => `${folder}up.sh#is: wso2is 5.11.0.3 A update-required B disabled`;

  it.each([
    'kustomize edit set image wso2/wso2is=acme/wso2is:5.11.0.3',
    'kustomize edit set image wso2/wso2is:5.11.0.3',
    "kustomize edit set image 'wso2/wso2is=*:5.11.0.3'",
    'kustomize edit set  image nginx=nginx:1 wso2/wso2is:5.11.0.3',
  ])('runs what it takes in with it: %s', (command) => {
    expect(told({ ...base, ...script('cd k8s', command) })).toEqual([run('')]);
  });

  it.each([
    'kustomize edit set image acme/other=acme/wso2is:5.11.0.3',
    'kustomize edit set image wso2/wso2is=acme/wso2is:$BUILD',
    'kustomize edit set image wso2/wso2is=acme/wso2is',
    'kustomize edit set namespace prod # set image wso2/wso2is:5.11.0.3',
    'kustomize edit add image wso2/wso2is:5.11.0.3',
  ])('leaves the one it has: %s', (command) => {
    expect(releases({ ...base, ...script('cd k8s', command) })).toEqual(['7.1.0.30']);
  });

  it('has the name that it is given, and keeps its own for a star', () => {
    const named = (command: string): string[] => told({ ...base, ...script('cd k8s', command) });
    expect(named('kustomize edit set image wso2/wso2is=wso2/wso2is-km:5.10.0.3')[0]).toContain(' wso2is-km 5.10.0.3 ');
    expect(named("kustomize edit set image 'wso2/wso2is=*:5.10.0.3'")[0]).toContain(' wso2is 5.10.0.3 ');
  });

  it('has another name for what follows only where it is given one', () => {
    const named = (image: string): unknown[] =>
      kustomizationsOfCommands(
        memoryTree({ ...base, ...script('cd k8s', `kustomize edit set image '${image}'`) }),
      ).flatMap(({ images }) => images.map(({ name, newName }) => [name, newName]));
    expect(named('wso2/wso2is:5.11.0.3')).toEqual([['wso2/wso2is', null]]);
    expect(named('wso2/wso2is=*:5.11.0.3')).toEqual([['wso2/wso2is', null]]);
    expect(named('wso2/wso2is=acme/wso2is:5.11.0.3')).toEqual([['wso2/wso2is', 'acme/wso2is']]);
  });

  it('is for the one of the folder where the script has gone to, from its own or from the top', () => {
    const command = 'kustomize edit set image wso2/wso2is:5.11.0.3';
    for (const at of ['cd ../prod', 'cd prod'])
      expect(told({ ...overlay, 'ci/up.sh': `#!/bin/sh\n${at}\n${command}\n` })).toEqual([run('ci/')]);
    expect(told({ ...overlay, 'prod/up.sh': `#!/bin/sh\n${command}\n` })).toEqual([run('prod/')]);
    expect(told({ ...overlay, 'ci/up.sh': `#!/bin/sh\ncd other\n${command}\n` })).toEqual([
      'prod/kustomization.yml#is: wso2is 7.1.0.30 A missing B disabled',
    ]);
  });
});
