import { describe, expect, it } from 'vitest';
import { type Files, told } from '../tree.ts';

const MANIFEST = (image: string): string =>
  `kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: ${image}\n`;
const TAGGED = MANIFEST('wso2/wso2is:$' + '{IS_TAG}');
const IMAGE = MANIFEST('$' + '{IS_IMAGE}');
const APPLY = 'envsubst < k8s/d.yaml | kubectl apply -f -\n';

/** The versions of the servers. */
const versions = (files: Files, manifest = TAGGED): string[] =>
  told({ 'k8s/d.yaml': manifest, ...files }).map((one) => / wso2is (\S+)/.exec(one)?.[1] ?? one);

describe('the variable of an image in a manifest', () => {
  it.each<[string, Files]>([
    ['a script that names the manifest', { 'deploy.sh': `export IS_TAG=5.11.0\n${APPLY}` }],
    ['a script that names it from its own folder', { 'k8s/deploy.sh': 'IS_TAG=5.11.0\nenvsubst < ./d.yaml > out\n' }],
    ['a script that names its folder', { 'deploy.sh': 'IS_TAG=5.11.0\nfor f in ./k8s/*; do fill $f; done\n' }],
    ['a Makefile', { Makefile: `export IS_TAG ?= 5.11.0\ndeploy:\n\t${APPLY}` }],
    [
      'a pipeline',
      { '.github/workflows/d.yml': `env:\n  IS_TAG: 5.11.0\njobs:\n  d:\n    steps:\n      - run: ${APPLY}` },
    ],
    [
      'a pipeline that calls the script',
      { 'ci.yml': 'variables: {IS_TAG: 5.11.0}\nx: {script: sh deploy.sh}\n', 'deploy.sh': APPLY },
    ],
    ['a file of variables above it', { '.env': 'IS_TAG=5.11.0\n', 'deploy.sh': APPLY }],
    [
      'a file of variables that the script names',
      { 'vars/x.env': 'IS_TAG=5.11.0\n', 'deploy.sh': `. vars/x.env\n${APPLY}` },
    ],
    [
      'a script that names it from its own folder and says nothing of filling in',
      { 'k8s/deploy.sh': 'IS_TAG=5.11.0\nfill d.yaml\n' },
    ],
    ['a file of variables anywhere', { 'vars/x.env': 'IS_TAG=5.11.0\n' }],
    ['what fills in files that it does not name', { 'bin/deploy.sh': 'IS_TAG=5.11.0\nenvsubst < "$1"\n' }],
    [
      'what Flux puts in',
      {
        'clusters/prod.yaml':
          'kind: Kustomization\nspec:\n  path: ./k8s\n  postBuild:\n    substitute:\n      IS_TAG: 5.11.0\n',
      },
    ],
    ['Terraform', { 'main.tf': 'x = templatefile("k8s/d.yaml", {\n  IS_TAG = "5.11.0"\n})\n' }],
  ])('has the value of %s', (_, files) => {
    expect(versions(files)).toEqual(['5.11.0']);
  });

  it.each<[string, Files]>([
    ['a script that fills nothing in', { 'bin/run.sh': 'IS_TAG=5.11.0\nrun x\n' }],
    ['a script that names another file of its name', { 'bin/run.sh': 'IS_TAG=5.11.0\nfill d.yaml\n' }],
    ['a script that names a folder with the end of its name', { 'run.sh': 'IS_TAG=5.11.0\nfill 8s/d.yaml\n' }],
    ['a Dockerfile', { 'k8s/Dockerfile': 'FROM alpine\nARG IS_TAG=5.11.0\nCOPY k8s/d.yaml /\n' }],
    [
      'another container',
      { 'k8s/e.yaml': 'containers:\n  - name: k8s\n    env:\n      - {name: IS_TAG, value: 5.11.0}\n' },
    ],
    ['a word that only ends alike', { 'run.sh': 'IS_TAG=5.11.0\nfill my-k8s/d.yaml web/k8s/d.yaml k8s-old\n' }],
    ['a value that cannot be told', { 'deploy.sh': `IS_TAG=$(cat x)\n${APPLY}`, 'k8s/.env': 'IS_TAG=5.11.0\n' }],
  ])('has no value of %s', (_, files) => {
    expect(versions(files)).toEqual(['?']);
  });

  it('has what names the manifest before what fills others in', () => {
    const others = { 'web/deploy.sh': 'IS_TAG=5.11.0\nenvsubst < web.yaml\n' };
    expect(versions({ ...others, 'deploy.sh': `IS_TAG=7.0.0\n${APPLY}` })).toEqual(['7.0.0']);
  });

  it('has a file of variables that what names the manifest names, or that lies above it, before others', () => {
    const others = { 'vars/y.env': 'IS_TAG=7.0.0\n', 'lint.sh': 'lint k8s\n' };
    const named = { 'vars/x.env': 'IS_TAG=5.11.0\n', 'deploy.sh': `. vars/x.env\n${APPLY}` };
    expect(versions({ ...others, ...named })).toEqual(['5.11.0']);
    expect(versions({ ...others, 'k8s/.env': 'IS_TAG=5.11.0\n' })).toEqual(['5.11.0']);
  });

  it('has no value of the manifest itself, nor of what has a file of its name', () => {
    const config = 'kind: ConfigMap\nmetadata: {name: x}\ndata: {IS_TAG: 5.11.0}\n---\n# filled in by deploy.sh\n';
    expect(versions({ 'deploy.sh': APPLY }, config + TAGGED)).toEqual(['?']);
    expect(versions({ 'web/x.sh': 'IS_TAG=5.11.0\nfill d.yaml\n' }, `# k8s/d.yaml\n${TAGGED}`)).toEqual(['?']);
  });

  it('makes a server of each of its values', () => {
    const files = { 'dev.env': 'IS_TAG=7.0.0\n', 'prod.env': 'IS_TAG=5.11.0\n', 'deploy.sh': APPLY };
    expect(versions(files)).toEqual(['7.0.0', '5.11.0']);
  });

  it('keeps its default where it may have no value', () => {
    const files = { 'deploy.sh': `IS_TAG=7.0.0\n${APPLY}` };
    expect(versions(files, MANIFEST('wso2/wso2is:$' + '{IS_TAG:-5.11.0}'))).toEqual(['7.0.0', '5.11.0']);
  });

  it.each(['#{IS_TAG}#', '$(IS_TAG)', '$IS_TAG', '"{{ IS_TAG }}"'])('may be written as %s', (written) => {
    const image = written.startsWith('"') ? `"wso2/wso2is:${written.slice(1)}` : `wso2/wso2is:${written}`;
    expect(versions({ 'deploy.sh': `IS_TAG=5.11.0\n${APPLY}` }, MANIFEST(image))).toEqual(['5.11.0']);
  });

  it('of a role has the value of its defaults', () => {
    const files = {
      'roles/is/templates/d.yaml.j2': MANIFEST('{{ is_image }}:{{ is_tag }}'),
      'roles/is/defaults/main.yml': 'is_image: wso2/wso2is\nis_tag: 5.11.0\n',
    };
    expect(told(files)).toEqual(['roles/is/templates/d.yaml.j2#is: wso2is 5.11.0 A update-required B disabled']);
  });

  it('may be all of an image that nothing else tells', () => {
    const ci = 'variables:\n  IS_IMAGE: wso2/wso2is:5.11.0\nx:\n  script:\n    - ';
    expect(versions({ '.gitlab-ci.yml': `${ci}${APPLY}` }, IMAGE)).toEqual(['5.11.0']);
    expect(versions({ '.gitlab-ci.yml': `${ci}for f in k8s/*; do envsubst < $f; done\n` }, IMAGE)).toEqual(['5.11.0']);
    expect(versions({ 'ci/x.sh': `IS_IMAGE=wso2/wso2is:5.11.0\nenvsubst < ../k8s/d.yaml\n` }, IMAGE)).toEqual([
      '5.11.0',
    ]);
    expect(versions({ 'ci/x.sh': `IS_IMAGE=wso2/wso2is:5.11.0\n${APPLY}` }, IMAGE)).toEqual(['5.11.0']);
    const made = MANIFEST('$(IS_IMAGE)');
    expect(versions({ '.gitlab-ci.yml': `${ci}${APPLY}` }, made)).toEqual(['5.11.0']);
    const sed = 'sed "s|IS_IMAGE|$IS_IMAGE|" k8s/d.yaml | kubectl apply -f -\n';
    expect(versions({ 'ci/x.sh': `IS_IMAGE=wso2/wso2is:5.11.0\n${sed}` }, made)).toEqual(['5.11.0']);
    expect(versions({ '.gitlab-ci.yml': `${ci}${APPLY}` }, MANIFEST('#{IS_IMAGE}#'))).toEqual(['5.11.0']);
    const beside = `${IMAGE}        - name: x\n          image: $OTHER\n`;
    expect(versions({ '.gitlab-ci.yml': `${ci}${APPLY}` }, beside)).toEqual(['5.11.0']);
    expect(versions({ '.gitlab-ci.yml': `${ci}envsubst < other.yaml\n` }, IMAGE)).toEqual([]);
    expect(versions({ 'ci/x.sh': 'IS_IMAGE=wso2/wso2is:5.11.0\ncd ..\nenvsubst < other.yaml\n' }, IMAGE)).toEqual([]);
    const notes = { 'k8s/d.txt': IMAGE, '.gitlab-ci.yml': `${ci}for f in k8s/*; do envsubst < $f; done\n` };
    expect(versions(notes, 'a: 1\n')).toEqual([]);
    const comment = { 'is/deployment.toml': '# envsubst < k8s/d.yaml, with IS_IMAGE\n' };
    expect(versions({ ...comment, 'x.env': 'IS_IMAGE=wso2/wso2is:5.11.0\n' }, IMAGE)).toEqual([]);
    expect(versions({ '.gitlab-ci.yml': `${ci}kubectl apply -f k8s/d.yaml\n` }, IMAGE)).toEqual([]);
    expect(versions({ '.gitlab-ci.yml': `${ci}${APPLY}` }, MANIFEST('$' + '{OTHER}'))).toEqual([]);
  });
});

it('may be all of an image that Flux or a template of OpenShift is given', () => {
  const flux =
    'kind: Kustomization\nspec:\n  path: ./k8s\n  postBuild:\n    substitute:\n      IS_IMAGE: wso2/wso2is:5.11.0\n';
  expect(versions({ 'flux/k.yaml': flux }, IMAGE)).toEqual(['5.11.0']);
  expect(versions({ 'flux/k.yaml': flux.replace('./k8s', './other') }, IMAGE)).toEqual([]);
  const process = 'oc process -f k8s/d.yaml -p REPO=wso2/wso2is -p TAG=5.11.0 | oc apply -f -\n';
  const parts = MANIFEST('$' + '{REPO}:$' + '{TAG}');
  expect(versions({ 'deploy.sh': process }, parts)).toEqual(['5.11.0']);
  expect(versions({ 'deploy.sh': process.replace('k8s/d.yaml', 'other.yaml') }, parts)).toEqual([]);
  expect(versions({ 'deploy.sh': process.replace('oc process', 'oc apply') }, parts)).toEqual([]);
});

describe('an image that is a parameter of CloudFormation', () => {
  const template = (image: string, parameters = '  Uri: {Type: String}\n'): string =>
    `Parameters:\n${parameters}Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: is\n          Image: ${image}\n`;
  const deploy = (parameters: string): Files => ({
    'deploy.sh': `IMAGE=wso2/wso2is:5.11.0\naws cloudformation deploy --template-file k8s/d.yaml --parameter-overrides ${parameters}\n`,
  });
  const create = (parameters: string): Files => ({
    'deploy.sh': `IMAGE=wso2/wso2is:5.11.0\naws cloudformation create-stack --template-body file://k8s/d.yaml --parameters ${parameters}\n`,
  });

  it.each<[string, Files]>([
    ['--parameter-overrides', deploy('Env=prod Uri=wso2/wso2is:5.11.0')],
    ['--parameter-overrides with a variable', deploy('Uri=$IMAGE')],
    ['--parameters', create('ParameterKey=Uri,ParameterValue=wso2/wso2is:5.11.0')],
    [
      '--parameters with a variable',
      create('ParameterKey=Env,ParameterValue=x ParameterKey=Uri,ParameterValue="$IMAGE"'),
    ],
    [
      'a step of a pipeline',
      {
        '.github/workflows/d.yml':
          'jobs:\n  d:\n    steps:\n      - uses: aws-actions/aws-cloudformation-github-deploy@v1\n        with:\n          template: k8s/d.yaml\n          parameter-overrides: "Env=prod,Uri=wso2/wso2is:5.11.0"\n',
      },
    ],
  ])('is what %s gives it', (_, files) => {
    expect(versions(files, template('!Ref Uri'))).toEqual(['5.11.0']);
  });

  it.each(['!Ref Uri', '!Sub "${Uri}"', '{Ref: Uri}', '\n            Ref: Uri', '{"Fn::Sub": "${Uri}"}'])(
    'may be written as %s',
    (written) => {
      expect(versions(deploy('Uri=wso2/wso2is:5.11.0'), template(written))).toEqual(['5.11.0']);
    },
  );

  it('may be a part of it, or stand in a template in JSON', () => {
    expect(versions(deploy('Uri=5.11.0'), template('!Sub "wso2/wso2is:${Uri}"'))).toEqual(['5.11.0']);
    const json =
      '{"Parameters": {"Uri": {"Type": "String"}}, "T": {"ContainerDefinitions": [{"Name": "is",\n"Image": {"Ref": "Uri"}}]}}\n';
    const script = {
      'deploy.sh': 'aws cloudformation deploy --template-file is.json --parameter-overrides Uri=wso2/wso2is:5.11.0\n',
    };
    expect(versions({ 'is.json': json, ...script }, 'a: 1\n')).toEqual(['5.11.0']);
  });

  it('has its default, but for an empty one', () => {
    const given = deploy('Uri=wso2/wso2is:5.11.0');
    expect(versions(given, template('!Ref Uri', '  Uri: {Type: String, Default: ""}\n'))).toEqual(['5.11.0']);
    expect(versions(given, template('!Ref Uri', '  Uri: {Type: String, Default: "wso2/wso2is:7.0.0"}\n'))).toEqual([
      '7.0.0',
    ]);
  });

  it('is none that nothing gives a value, nor an image of the name', () => {
    expect(versions(deploy('Env=wso2/wso2is:5.11.0'), template('!Ref Uri'))).toEqual([]);
    expect(versions(deploy('Uri=wso2/wso2is:5.11.0'), template('Uri', '  Other: {Type: String}\n'))).toEqual([]);
    const other = {
      'deploy.sh': 'aws cloudformation deploy --template-file x.yaml --parameter-overrides Uri=wso2/wso2is:5.11.0\n',
    };
    expect(versions(other, template('!Ref Uri'))).toEqual([]);
  });
});

it('is what Flux puts in before what any file of variables says', () => {
  const flux =
    'kind: Kustomization\nspec:\n  path: ./k8s\n  postBuild:\n    substitute:\n      OTHER: 1.0.0\n      IS_TAG: 5.11.0\n';
  const files = { 'clusters/prod.yaml': flux, 'vars/x.env': 'IS_TAG=6.0.0\n' };
  expect(versions(files)).toEqual(['5.11.0']);
  expect(versions({ 'vars/x.env': files['vars/x.env'] })).toEqual(['6.0.0']);
});

it('is what Flux takes from a config map before what any file of variables says', () => {
  const flux =
    'kind: Kustomization\nspec:\n  path: ./k8s\n  postBuild:\n    substituteFrom:\n      - {kind: ConfigMap, name: releases}\n';
  const releases = 'kind: ConfigMap\nmetadata: {name: releases}\ndata:\n  IS_TAG: 5.11.0\n';
  const files = { 'clusters/prod.yaml': flux, 'clusters/releases.yaml': releases, 'vars/x.env': 'IS_TAG=6.0.0\n' };
  expect(versions(files)).toEqual(['5.11.0']);
});
