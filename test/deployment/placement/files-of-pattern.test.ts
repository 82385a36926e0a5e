import { describe, expect, it } from 'vitest';
import { filesOfPattern } from '../../../src/deployment/placement/files-of-pattern.ts';
import { scriptVariables } from '../../../src/deployment/scripts/script-variables.ts';
import { type Files, told } from '../tree.ts';

const PATHS = [
  'ci/conf/identity.xml',
  'conf/a/deployment.toml',
  'conf/deployment-dev.toml',
  'conf/deployment.toml',
  'conf/deployment.toml.tpl',
  'conf/log4j2.properties',
  'deployment.toml',
];

const meant = (word: string, script = 'setup.sh', text = '', paths = PATHS): readonly string[] =>
  filesOfPattern(script, scriptVariables(script, text), paths)(word, text.length);

describe('the configuration files that a word with a star means', () => {
  it.each([
    ['conf/*', ['conf/deployment-dev.toml', 'conf/deployment.toml', 'conf/deployment.toml.tpl']],
    ['./conf/*.toml', ['./conf/deployment-dev.toml', './conf/deployment.toml']],
    ['conf/*.tpl', ['conf/deployment.toml.tpl']],
    ['conf/deployment-*.toml', ['conf/deployment-dev.toml']],
    ['*.toml', ['deployment.toml']],
    ['*', ['deployment.toml']],
    ['conf/*.xml', []],
    ['conf/*/deployment.toml', []],
    ['conf/*.*', []],
    ['conf/*.toml*', []],
    ['conf', []],
    ['other/*', []],
    ['deployment.toml/*', []],
    ['/srv/conf/*', []],
  ])('%s', (word, files) => {
    expect(meant(word)).toEqual(files);
  });

  it('lie below the folder of the script, or of one above it', () => {
    expect(meant('conf/*', 'ci/setup.sh')).toEqual(['conf/identity.xml']);
    expect(meant('conf/*', 'x/setup.sh')).toHaveLength(3);
  });

  it('may have a line end in their names, and are no more than anybody goes through', () => {
    expect(meant('*.toml', 'a.sh', '', ['deployment\n.toml', 'deployment.toml\n.toml'])).toEqual([
      'deployment.toml\n.toml',
    ]);
    const many = Array.from({ length: 101 }, (_, at) => `deployment-${100 + at}.toml`);
    expect(meant('*.toml', 'a.sh', '', many)).toEqual(many.slice(0, 100));
  });

  it('lie where a variable of the script tells', () => {
    expect(meant('"$DIR"/*.tpl', 'setup.sh', 'DIR=conf\n')).toEqual(['conf/deployment.toml.tpl']);
    expect(meant('$DIR/*', 'setup.sh', 'DIR=conf/*\n')).toEqual([]);
    expect(meant('$HERE/conf/*.tpl')).toEqual(['$HERE/conf/deployment.toml.tpl']);
  });
});

describe('a script that goes through files', () => {
  const HOME = '/opt/wso2is-7.0.0/repository/conf';
  const found = (body: string, file = 'conf/deployment.toml'): string[] => {
    const files: Files = {
      'setup.sh': `unzip wso2is-7.0.0.zip -d /opt\n${body}\n`,
      [file]: '[server]\nhostname = "is"\n',
    };
    return told(files);
  };

  it.each([
    ['conf/deployment.toml', `for f in conf/*; do cp "$f" ${HOME}/; done`],
    ['conf/deployment.toml', `for f in conf/*.toml\ndo\n  cp $f ${HOME}\ndone`],
    ['conf/deployment.toml', `for f in conf/*; do envsubst < "$f" > ${HOME}/$(basename "$f"); done`],
    ['conf/deployment.toml', `for f in conf/*; do sed s/a/b/ $f > "${HOME}/\${f##*/}"; done`],
    ['conf/deployment.toml', `DIR=conf\nfor f in "$DIR"/*; do envsubst < "$f" > ${HOME}/$(basename $f); done`],
    ['conf/deployment.toml.tpl', `for f in conf/*.tpl; do envsubst < "$f" > ${HOME}/$(basename "$f" .tpl); done`],
    ['conf/deployment.toml', `envsubst < conf/deployment.toml > ${HOME}/deployment.toml`],
  ])('brings %s: %s', (file, body) => {
    expect(found(body, file)).toEqual(['conf: wso2is 7.0.0 A missing B disabled']);
  });

  it('brings nothing that its pattern leaves out, and nothing elsewhere', () => {
    expect(found(`for f in conf/*.xml; do cp "$f" ${HOME}/; done`)).toEqual([
      'setup.sh#wso2is: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(found('for f in conf/*; do cp "$f" /srv/; done')).toEqual([]);
    expect(found('for f in conf/*; do envsubst < "$f" > /srv/$(basename "$f"); done')).toEqual([]);
  });
});
