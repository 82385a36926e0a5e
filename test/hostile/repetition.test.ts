import { describe, it } from 'vitest';
import { AUTHENTICATORS, IDENTITY, report, TOML, tree } from './run.ts';

/**
 * What is written over and over: blanks, and the beginnings of what readers and patterns look for the end of. A search that
 * begins anew at each of them takes time that grows with the square of their number: minutes for these files, days for
 * larger ones.
 */
const REPEATED = [
  ...' |\n|\n |\n\n \n|\r|\r |{|{{ |{{- |{{/* |{% |{% raw %}|{# |<% |${|${A-|$|$a |#{|%{ |%{if |@A|"$a.&'.split('|'),
  ...'=|= |[|[ |\n[|a|A_|*|-.|+|/|a/|../|.toml|deployment|,|<|<!--|<![CDATA[|"|\'|`|:|: |\\|(|?|~|%'.split('|'),
  ...'a=b |a=b\n|- |- a\n|<<EOT\n|<<-A |resource "helm_release" "a" {\n|&a |*a |image: |content = <<A\nA\n|{content = <<A\nA\n|filename = "a.b"\n|;|&&|wso2 |wso2is:1.0.0 |resources:\n|wso2is-$|wso2is-{{ |$a-|docker run |helm install |a.|echo \'|echo "\n|{ echo |-v=|$(|#|[x]\n|a: |cp a b\n|docker build --build-arg V=1 .\n|docker build -f - . <<E\nFROM a\nE\n|ansible-playbook -e a_version=$B\n|terraform apply -var a=$B\n'.split(
    '|',
  ),
  '|',
];
const LENGTH = 150_000;

/** The file, and its content with an @ in the place of the repetition; without it, something the scanner looks into. */
const PLACES: Record<string, readonly [string, string]> = {
  'a TOML string': [TOML, '[super_admin]\nusername="@"\n'],
  'a TOML file': [TOML, '[super_admin]\n@\n'],
  'a TOML template': [`${TOML}.j2`, '[super_admin]\n@\n'],
  'a Jinja2 output': [`${TOML}.j2`, '[super_admin]\nx = {{ @ }}\n'],
  'a Jinja2 condition': [`${TOML}.j2`, '[super_admin]\n{% if @ %}\na = 1\n{% endif %}\n'],
  'a Jinja2 loop': [`${TOML}.j2`, '[super_admin]\n{% for a@ %}\na = 1\n{% endfor %}\n'],
  'a Go condition': [`${TOML}.gotmpl`, '[super_admin]\n{{ if @ }}\na = 1\n{{ end }}\n'],
  'a Go loop': [`${TOML}.gotmpl`, '[super_admin]\n{{ range @ }}\na = 1\n{{ end }}\n'],
  'an ERB condition': [`${TOML}.erb`, '[super_admin]\n<% if @ %>\na = 1\n<% end %>\n'],
  'an EPP condition': [`${TOML}.epp`, '[super_admin]\n<% if @ { %>\na = 1\n<% } %>\n'],
  'XML text': [IDENTITY, '<Server xmlns="x">@</Server>'],
  'an XML tag': [IDENTITY, '<Server @></Server>'],
  'an XML template': [`${AUTHENTICATORS}.j2`, '<Authenticators>{% if @ %}</Authenticators>'],
  'a compose file': ['docker-compose.yml', 'services:\n  a:\n    image: wso2/wso2is:7.1.0\n    command: "@"\n'],
  'a compose mount': ['docker-compose.yml', 'services:\n  a:\n    image: wso2/wso2is:7.1.0\n    volumes: ["@:/x"]\n'],
  'a compose image': ['docker-compose.yml', 'services:\n  a:\n    image: wso2/wso2is:@\n'],
  'a YAML block': ['v.yaml', 'image: wso2/wso2is:7.1.0\nx: |\n  @\n'],
  'a plain YAML scalar': ['v.yaml', 'image: wso2/wso2is:7.1.0\nx: @\n'],
  'a config map': ['m.yaml', 'kind: ConfigMap\ndata:\n  deployment.toml: |\n    [super_admin]\n    a = "@"\n'],
  'a quoted config map': ['m.yaml', 'kind: ConfigMap\ndata:\n  deployment.toml: "@"\n'],
  'a name': ['m.yaml', 'kind: ConfigMap\nmetadata: {name: "@"}\ndata:\n  deployment.toml: "[super_admin]"\n'],
  'a chart template': ['c/templates/m.yaml', 'kind: ConfigMap\ndata:\n  deployment.toml: |-\n    {{ @ }}\n'],
  'a helper': ['c/templates/_helpers.tpl', '{{- define "wso2.image" -}}\n{{ @ }}\n{{- end -}}\n'],
  'an image of a chart': ['c/templates/d.yaml', 'image: {{ @ }}\n'],
  'a list of kustomize': ['kustomization.yaml', 'resources:\n- @\nimages:\n- name: wso2\n'],
  'a generator of kustomize': ['kustomization.yaml', 'configMapGenerator:\n- name: a\n  files:\n  - "@"\n'],
  'a Terraform file': ['main.tf', 'image = "wso2/wso2is:7.1.0"\ny = @\n'],
  'items of a Terraform resource': [
    'main.tf',
    'resource "a" "b" {\n  for_each = toset(["@"])\n  image = "wso2/wso2is:${each.value}"\n}\n',
  ],
  'a Terraform heredoc': ['main.tf', 'x = "wso2is"\ndeployment = <<EOT\n[super_admin]\n@\nEOT\n'],
  'a RUN of a Dockerfile': ['Dockerfile', 'FROM wso2/wso2is:7.1.0\nRUN @\n'],
  'a COPY of a Dockerfile': ['Dockerfile', 'FROM wso2/wso2is:7.1.0\nCOPY @ /home/wso2carbon/\n'],
  'an ENV of a Dockerfile': ['Dockerfile', 'FROM wso2/wso2is:7.1.0\nENV A=@\n'],
  'a quadlet': ['is.container', '[Container]\nVolume=@\n@\nImage=wso2/wso2is:7.1.0\n@\n'],
  'a script': ['run.sh', 'WSO2=1\ndocker run @ wso2/wso2is:7.1.0\n'],
  'a Dockerfile of a script': [
    'run.sh',
    'WSO2=1\ndocker build -f - . <<EOF\n@\nFROM wso2/wso2is:7.1.0\nCOPY @ /a/\nEOF\n',
  ],
  'a batch file': ['run.bat', 'set A=wso2\ndocker run @ wso2/wso2is:7.1.0\n'],
  'a script of PowerShell': ['run.ps1', '$A = "wso2"\ndocker run @ wso2/wso2is:7.1.0\n'],
  'a call of a function of a script': ['run.sh', 'f() {\n  docker run wso2/wso2is:$1\n}\nf @\n'],
  'what starts a compose file': ['up.sh', 'WSO2=@ docker compose @ up\n'],
  'a heredoc of a script': ['run.sh', 'cat > repository/conf/deployment.toml <<EOF\n@\nEOF\n'],
  'what a script prints': ['run.sh', 'WSO2=1\necho @\nprintf "@" >> repository/conf/deployment.toml\n'],
  'a Puppet manifest': ['manifests/init.pp', 'class wso2 {\n  $product_version = "5.10.0"\n  $x = @\n}\n'],
  'a heredoc of Puppet': ['manifests/init.pp', 'class wso2 {\n  $x = @(E)\n@\nE\n}\n'],
  'a class of Puppet': ['manifests/init.pp', 'class is ($y = false) {\n@\n}\n# wso2\n'],
  'a node of Puppet': ['manifests/site.pp', "node default {\n  class { 'is': @ }\n}\n# wso2\n"],
  'user data': [
    'user-data',
    '#!/bin/bash\nwso2=1\ncat > repository/conf/deployment.toml <<EOF\n[super_admin]\n@\nEOF\n',
  ],
  'an inventory': ['hosts', '[is]\nwso2 @\n'],
  'values of a release': ['r.yaml', 'kind: HelmRelease\nspec:\n  chart: {name: wso2is}\n  values:\n    image: "@"\n'],
  'variables of a pipeline': ['.gitlab-ci.yml', 'variables:\n  V: 1\n  @\nscript: [unzip wso2is-$V.zip]\n'],
  'a parameter of a release': [
    'r.yaml',
    'kind: Application\nspec:\n  source: {chart: wso2is, helm: {parameters: [{name: "@", value: 1}]}}\n',
  ],
  'options of helm in a variable': ['up.sh', 'A="--set a=b"\nhelm install is wso2/wso2is $A @\n'],
  'what is filled in in a manifest': ['up.sh', 'export TAG=@\nenvsubst < m.yaml | kubectl apply -f -\n'],
  'a path that a pipeline fills in': ['.gitlab-ci.yml', 'a:\n  script:\n    - helm install is ./c -f "e/@/v.yaml"\n'],
  'a parameter of EPP': [`${TOML}.epp`, '<%- | Boolean $a = @ | -%>\n[super_admin]\na = <%= $a %>\n'],
  'hosts of an inventory': ['hosts', '[wso2is]\n@\n'],
  'a command of helm': ['up.sh', 'helm install is wso2/wso2is --set @=1\n'],
  'a change of kustomize': ['kustomization.yaml', 'images:\n- {name: "@", newName: wso2/wso2is, newTag: 7.1.0}\n'],
  'an .env file': ['.env', 'WSO2_VERSION=@\n'],
  'variables of Ansible': ['group_vars/all.yml', 'wso2_version: 7.1.0\nproduct_version: "@"\n'],
  'pieces that a script joins': ['run.sh', 'cat deployment.toml @ > repository/conf/deployment.toml\n'],
  'what a script copies': ['run.sh', 'cp @ /opt/wso2is-7.1.0/repository/conf/\n'],
  'where a script copies to': ['run.sh', 'cp conf/deployment.toml /opt/wso2is-7.1.0/@\n'],
  'a list that a loop goes through': ['run.sh', 'L="@"\nfor v in $L; do docker run wso2/wso2is:$v; done\n'],
  'recipes of make': ['Makefile', 'L := @\nx:\n\tfor v in $(L); do docker run wso2/wso2is:$$v; done\n'],
  'variables given to a playbook': ['deploy.sh', 'B=4.1.0\nansible-playbook site.yml -e "@apim_version=$B"\n'],
  'variables given to Terraform': ['deploy.sh', 'B=4.1.0\nterraform apply @ -var apim_version=$B\n'],
  'an argument of a build': ['build.sh', 'docker build --build-arg V=@ .\n'],
  'a script in YAML': ['.gitlab-ci.yml', 'deploy:\n  script:\n    - docker run @ wso2/wso2is:7.1.0\n'],
  'a matrix of a pipeline': ['w.yaml', 'strategy: {matrix: {v: ["@"]}}\nrun: docker run wso2/wso2is:${{ matrix.v }}\n'],
  'a parameter of Jenkins': ['Jenkinsfile', 'choice(name: "V", choices: ["@"])\nsh "docker run wso2/wso2is:${V}"\n'],
  'an environment of Jenkins': [
    'Jenkinsfile',
    'stage("a") {\nenvironment {\nV = "@"\n}\nsh "docker run wso2/wso2is:${V}"\n}\n@',
  ],
  'a block of a script in YAML': ['w.yaml', 'x:\n  run: |\n    docker run wso2/wso2is:7.1.0\n    @\n'],
  'an entry point': [
    'docker-compose.yml',
    'services:\n  a:\n    image: wso2/wso2is:7.1.0\n    entrypoint: "sh -c @"\n',
  ],
  'a program of a container': ['run.sh', 'docker run --entrypoint sh wso2/wso2is:7.1.0 -c "@"\n'],
  'a block of Ansible': [
    'roles/is/tasks/main.yml',
    '- template: {src: deployment.toml.j2, dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml}\n- blockinfile:\n    path: /opt/wso2is-7.1.0/repository/conf/deployment.toml\n    block: "@"\n',
  ],
  'a task of Ansible': ['tasks/main.yml', '- template: src=wso2/deployment.toml.j2 dest=@\n'],
};

describe('repetition in', () => {
  it.each(Object.entries(PLACES))('%s', async (_, [path, around]) => {
    const [before, behind] = around.split('@') as [string, string];
    const files = REPEATED.map((text, index): [string, string] => [
      `r${index}/${path}`,
      before + text.repeat(Math.ceil(LENGTH / text.length)) + behind,
    ]);
    const named = {
      'c/Chart.yaml': 'name: wso2is\nappVersion: 7.1.0\n',
      'conf/deployment.toml': '[super_admin]\n',
      Dockerfile: 'ARG V=7.1.0\nFROM wso2/wso2is:$V\nCOPY conf/ /home/wso2carbon/wso2is-7.1.0/repository/conf/\n',
    };
    await report(tree({ ...named, ...Object.fromEntries(files) }));
  });
});
