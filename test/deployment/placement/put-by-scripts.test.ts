import { describe, expect, it } from 'vitest';
import { filesPutByScripts } from '../../../src/deployment/placement/put-by-scripts.ts';
import { memoryTree, surveyed } from '../tree.ts';

const TARGET = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

const put = (command: string, ...files: string[]): string[] => {
  const others = Object.fromEntries(files.map((path) => [path, '']));
  const tree = memoryTree({ 'run/setup.sh': `# wso2is\n${command}\n`, 'run/is.conf': '', ...others });
  return filesPutByScripts(tree, []).map(({ path, target }) => `${path} > ${target}`);
};

describe('a file that a script puts under the name of a configuration file', () => {
  it.each([
    `cp is.conf ${TARGET}`,
    `cp -f is.conf ${TARGET}`,
    `/bin/cp -f is.conf ${TARGET}`,
    `/usr/bin/install is.conf ${TARGET}`,
    `mv ./is.conf "${TARGET}"`,
    `sudo install -m 644 -o root is.conf ${TARGET}`,
    `cat is.conf > ${TARGET}`,
    `cat is.conf >${TARGET}`,
    `envsubst < is.conf > ${TARGET}`,
    `envsubst '$A $B' <is.conf >${TARGET}`,
    `cat is.conf | envsubst > ${TARGET}`,
    `cat is.conf | sed 's/a/b/' | sudo tee ${TARGET} > /dev/null`,
    `sed -e 's/a/b/' -e s/c/d/ is.conf > ${TARGET}`,
    `j2 -f json is.conf values.json > ${TARGET}`,
    `cp /vagrant/is.conf ${TARGET}`,
    `cp /srv/run/is.conf ${TARGET}`,
    `cp \${BASE}/is.conf ${TARGET}`,
    `CONF=${TARGET}\ncp is.conf "$CONF"`,
    `IS=/opt/wso2is-7.1.0\ncp "$PWD"/is.conf "$IS"/repository/"conf/deployment.toml"`,
    `cp \\\n  is.conf \\\n  ${TARGET}`,
    `cp -a is.conf ${TARGET}`,
    `cp is.conf ${TARGET} 2>/dev/null`,
    `cat is.conf > ${TARGET} 2>/dev/null`,
    `sed 's/<host>/is.local/' is.conf > ${TARGET}`,
    `cat is.conf | tee ${TARGET} >(md5sum)`,
    `ln -sfn $PWD/is.conf ${TARGET}`,
    `scp -P 22 is.conf wso2@is1.local:${TARGET}`,
    `for h in a b; do scp is.conf $h:${TARGET}; done`,
    `rsync -av -e ssh is.conf ${TARGET}`,
    `kubectl cp is.conf is-0:${TARGET} -c is`,
    `kubectl -n iam cp is.conf iam/is-0:${TARGET} --container is --retries 3`,
    `kubectl cp -n iam is.conf "$(kubectl get pod -l app=is -o name)":${TARGET} -c is`,
    `docker cp is.conf "$ID:${TARGET}"`,
    `ssh host "cat > ${TARGET}" < is.conf`,
    `ssh host 'sudo tee ${TARGET} >/dev/null' < "is.conf"`,
    `docker exec -i is sh -c "cat > ${TARGET}" <is.conf`,
    `awk -v a=b '{print}' is.conf > ${TARGET}`,
    `perl -pe 's/X/$ENV{X}/g' is.conf > ${TARGET}`,
    `python3 setup.py is.conf > ${TARGET}`,
    `gomplate -f is.conf -o ${TARGET}`,
    `gomplate --file=is.conf --out ${TARGET} -d a=b`,
    `dockerize -wait tcp://db:3306 -template is.conf:${TARGET} run`,
    `consul-template -template="is.conf:${TARGET}:restart" -once`,
    `cp is.conf /tmp/x\nmv /tmp/x ${TARGET}`,
    `cat is.conf | envsubst > x.tmp && mv x.tmp ${TARGET}`,
    `cp "$(dirname "$0")/is.conf" ${TARGET}`,
    `for f in deployment.toml log.properties; do cp is.conf /opt/wso2is-7.1.0/repository/conf/$f; done`,
    `for p in is.conf:deployment.toml; do cp "\${p%%:*}" "/opt/wso2is-7.1.0/repository/conf/\${p#*:}"; done`,
    `for p in is.conf=deployment.toml no.conf=log.properties; do\n  cat \${p%=*} | envsubst | tee /opt/wso2is-7.1.0/repository/conf/\${p##*=}\ndone`,
    `CONF=$(cat is.conf)\necho "$CONF" > ${TARGET}`,
    `CONF="$(envsubst < is.conf)"\ncat <<< "\${CONF}" > ${TARGET}`,
    `TMP=$(mktemp)\nenvsubst < is.conf > "$TMP"\nmv "$TMP" ${TARGET}`,
    `deploy() {\n  cp "$1" "$2"\n}\ndeploy is.conf ${TARGET} 0644`,
    `put() {\n  render "$1" "$2"\n}\nput is.conf ${TARGET}`,
    `F=is.conf\ncat <<< "$(cat ./$F)" > ${TARGET}`,
    `function put-file {\n  true\n}\nput() { local a=$1 b="\${2}"; cp $a $b; }\nput "is.conf" ${TARGET}`,
  ])('%s', (command) => {
    expect(put(command)).toEqual([`run/is.conf > ${TARGET}`]);
  });

  it('lies beside a script at the root, too, when the script names it at the root of a machine', () => {
    const tree = memoryTree({ 'setup.sh': `# wso2is\ncp /is.conf ${TARGET}\n`, 'is.conf': '' });
    expect(filesPutByScripts(tree, []).map(({ path }) => path)).toEqual(['is.conf']);
  });

  it.each([
    ['of which nothing is known', `cp other.conf ${TARGET}`],
    ['that is all of a variable', `cp conf/$FILE ${TARGET}`],
    ['that a function gets alone', `f() {\n  cp "$1" "$2"\n}\nf ${TARGET} is.conf`],
    ['that a function without a place for it gets', `f() {\n  test -f "$1"\n}\nf is.conf ${TARGET}`],
    ['whose name alone is written', `F=is.conf\necho "$F" > ${TARGET}`],
    ['of a variable that nothing sets', `cat is.conf > /tmp/x\necho "$null" > ${TARGET}`],
    ['without a name, behind one that goes nowhere', `cat is.conf\ncp "" ${TARGET}`],
    ['whose place only variables name', 'N=deployment\ncp is.conf /opt/wso2is-7.1.0/repository/conf/$N.toml'],
    ['that a program is given', `python3 is.py > ${TARGET}`],
    ['that another program makes', `render is.conf > ${TARGET}`],
    ['that is added to another', `cat is.conf >> ${TARGET}`],
    ['that is added to another without a blank', `cat is.conf >>${TARGET}`],
    ['that is added to another at the end', `cat is.conf | tee -a ${TARGET}`],
    ['under another name', 'cp is.conf /opt/wso2is-7.1.0/repository/conf/log4j2.properties # deployment.toml'],
    ['that goes to a folder', 'cp -t /opt is.conf deployment.toml'],
    ['that goes nowhere', 'cat is.conf # deployment.toml'],
    ['that goes to the errors', 'cat is.conf >&2 # deployment.toml'],
    ['that is commented out', `# cp is.conf ${TARGET}`],
    ['behind another command', `cat is.conf; envsubst > ${TARGET}`],
    ['where the other one is tried', `cat is.conf || envsubst > ${TARGET}`],
    ['that a variable names', `cp "$1" ${TARGET}`],
    ['of the same name in a folder that is not there', `cp build/out/is.conf ${TARGET}`],
    ['whose path is longer than any', `cp /${'a'.repeat(5000)}/is.conf ${TARGET}`],
  ])('is none %s', (_, command) => {
    expect(put(command)).toEqual([]);
  });

  it.each([
    ['conf/$ENV.tmpl', ['run/conf/dev.tmpl', 'run/conf/prod.tmpl'], ['run/prod.tmpl', 'run/conf/a/prod.tmpl']],
    ['"conf/is-${1}.tmpl"', ['conf/is-a.tmpl'], ['conf/is.tmpl']],
    ['$ENV/is.tmpl', ['dev/is.tmpl', 'prod/is.tmpl'], ['dev/is.conf']],
    ['$(dirname $0)/../conf/$ENV.tmpl', ['conf/a.tmpl'], ['run/conf/b.tmpl']],
    ['${BASE}/conf/is-$A-$B.tmpl', ['run/conf/is-a-b.tmpl'], ['run/conf/is-a.tmpl']],
    ['conf/$A$B$C.tmpl', [], ['conf/abc.tmpl']],
    ['conf/nginx-$A.tmpl', [], ['conf/nginx-empty.tmpl']],
  ])('is any that %s may be, by its content', (source, found, others) => {
    const text = (path: string): string => (path.includes('empty') ? 'server {}\n' : '[super_admin]\n');
    const files = Object.fromEntries([...found, ...others].map((path) => [path, text(path)]));
    const tree = memoryTree({ 'run/setup.sh': `cp ${source} ${TARGET}\n`, ...files });
    expect(filesPutByScripts(tree, [])).toEqual(found.map((path) => ({ path, target: TARGET })));
  });

  it('is the one that is named where another is put behind it by a path with something filled in', () => {
    const tree = memoryTree({
      'run/setup.sh': `cat is.conf conf/$ENV.tmpl > ${TARGET}\n`,
      'run/is.conf': '',
      'run/conf/dev.tmpl': '[super_admin]\n',
    });
    expect(filesPutByScripts(tree, [])).toEqual([{ path: 'run/is.conf', target: TARGET }]);
  });

  it('is the one that is found where others of its name lie elsewhere', () => {
    const text = '[super_admin]\n';
    const tree = memoryTree({
      'run/setup.sh': `cp \${BASE}/is.conf ${TARGET}\n`,
      'run/is.conf': text,
      'run/dev/is.conf': text,
      'dev/is.conf': text,
    });
    expect(filesPutByScripts(tree, [])).toEqual([{ path: 'run/is.conf', target: TARGET }]);
  });

  it('is seen from the folder that the script has gone to', () => {
    expect(put(`cd conf && cp a.tmpl ${TARGET}`, 'run/conf/a.tmpl')).toEqual([`run/conf/a.tmpl > ${TARGET}`]);
    expect(put(`cd conf && cp /a.tmpl ${TARGET}`, 'run/conf/a.tmpl')).toEqual([]);
  });

  it('is the first one where others are values for it', () => {
    expect(put(`jinja2 -D a=b is.conf values.json > ${TARGET}`, 'run/values.json')).toEqual([
      `run/is.conf > ${TARGET}`,
    ]);
  });

  it('is the first one behind the options', () => {
    expect(put(`jinja2 --strict is.conf values.json > ${TARGET}`, 'run/values.json')).toEqual([
      `run/is.conf > ${TARGET}`,
    ]);
  });

  it('is not what comes through a pipe where the command has a file of its own', () => {
    expect(put(`cat more.conf | sed 's/a/b/' is.conf > ${TARGET}`, 'run/more.conf')).toEqual([
      `run/is.conf > ${TARGET}`,
    ]);
  });

  it('is the one that a pipe has last, not one before it', () => {
    expect(put(`cat more.conf | sed 's/a/b/' is.conf | tee ${TARGET}`, 'run/more.conf')).toEqual([
      `run/is.conf > ${TARGET}`,
    ]);
  });

  it('has lain in the folder that really has it, of several that are brought to one', () => {
    const moved = `cp -r log/* conf/* /tmp/d/\ncp /tmp/d/a.tmpl ${TARGET}`;
    expect(put(moved, 'run/conf/a.tmpl')).toEqual([`run/conf/a.tmpl > ${TARGET}`]);
    // What a variable has been given is a text, not a folder.
    expect(put(`D=$(cat conf/a.tmpl)\ncp $D/a.tmpl ${TARGET}`, 'run/conf/a.tmpl')).toEqual([]);
  });

  it('is each where names and places are alike only one behind the other', () => {
    expect(put('cp a 1/deployment.toml\ncp a1 /deployment.toml', 'run/a', 'run/a1')).toEqual([
      'run/a > 1/deployment.toml',
      'run/a1 > /deployment.toml',
    ]);
  });

  it.each([
    ['cp is.conf "$(carbon_home 2>/dev/null)/deployment.toml"', '$(carbon_home 2>/dev/null)/deployment.toml'],
    ['cat is.conf | tee /opt/is-a/deployment.toml', '/opt/is-a/deployment.toml'],
  ])('goes with %s to %s', (command, target) => {
    expect(put(command)).toEqual([`run/is.conf > ${target}`]);
  });

  it.each([
    ['/srv/is.conf', 'run/srv/is.conf'],
    ['/vagrant/conf/is.conf', 'run/conf/is.conf'],
  ])('of %s is %s rather than the one that has only its name', (source, path) => {
    expect(put(`cp ${source} ${TARGET}`, path)).toEqual([`${path} > ${TARGET}`]);
  });

  it('is none where a pipe begins the text', () => {
    expect(filesPutByScripts(memoryTree({ 'run/end.sh': `| envsubst > ${TARGET} # wso2is\n` }), [])).toEqual([]);
  });

  it('is none in what a configuration file says', () => {
    const text = `[notice]\ntext = "cp is.conf ${TARGET}"\n`;
    expect(filesPutByScripts(memoryTree({ 'run/deployment.toml': text, 'run/is.conf': '' }), [])).toEqual([]);
  });

  it('is only a piece where it is one of several', () => {
    expect(put(`cat is.conf more.conf > ${TARGET}`, 'run/more.conf')).toEqual([
      'run/is.conf > deployment.toml',
      'run/more.conf > deployment.toml',
    ]);
  });

  it.each([
    ['a build', { Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY a.conf /tmp/x.conf\nRUN mv /tmp/x.conf ${TARGET}\n` }],
    [
      'a build from its folder',
      { Dockerfile: `FROM wso2/wso2is:7.1.0\nWORKDIR /tmp\nCOPY a.conf x.conf\nRUN mv x.conf ${TARGET}\n` },
    ],
    [
      'the script that comes along',
      {
        Dockerfile: 'FROM wso2/wso2is:7.1.0\nCOPY a.conf /tmp/x.conf\nCOPY init.sh /\n',
        'init.sh': `cp /tmp/x.conf ${TARGET}\n`,
      },
    ],
  ])('is found where %s has it under another name', (_, files) => {
    const { tree, units } = surveyed({ ...files, 'a.conf': '', 'x.conf': '' });
    expect(filesPutByScripts(tree, units)).toEqual([{ path: 'a.conf', target: TARGET }]);
  });

  it('is found wherever one of several builds that share a script has it', () => {
    const build = (name: string) => `FROM wso2/wso2is:7.1.0\nCOPY ${name}.conf /tmp/${name}.txt\nCOPY init.sh /\n`;
    const { tree, units } = surveyed({
      'Dockerfile.a': build('a'),
      'Dockerfile.b': build('b'),
      'init.sh': `cp /tmp/a.txt ${TARGET}\ncp /tmp/b.txt ${TARGET}\n`,
      'a.conf': '',
      'b.conf': '',
    });
    expect(filesPutByScripts(tree, units).map(({ path }) => path)).toEqual(['a.conf', 'b.conf']);
  });
});

describe('a file that a script puts, by its form', () => {
  const PUT = 'put() {\n  cp "$1" "$2"\n}\n';

  it('is what a function of the script gets before the place', () => {
    expect(put(`${PUT}put is.conf ${TARGET}`)).toEqual([`run/is.conf > ${TARGET}`]);
    expect(put(`${PUT}put is.conf ${TARGET} x.conf`, 'run/x.conf')).toEqual([`run/is.conf > ${TARGET}`]);
    expect(put(`${PUT}put is.conf /tmp/x`)).toEqual([]);
    expect(put(`${PUT}put ${TARGET}`)).toEqual([]);
    expect(put(`${PUT}put is.conf /tmp/x\nput is.conf ${TARGET}`)).toEqual([`run/is.conf > ${TARGET}`]);
  });

  it('lies below the folder that the script has gone to', () => {
    expect(put(`cd conf\ncp sub/x.conf ${TARGET}`, 'run/conf/sub/x.conf')).toEqual([`run/conf/sub/x.conf > ${TARGET}`]);
  });

  it('is none that nothing is taken of before', () => {
    expect(put(`echo x | tee ${TARGET}`)).toEqual([]);
  });
});

describe('a file that a task has put on the machine', () => {
  const copy = (name: string, to: string): string => `- copy: src=${name}.conf dest=/tmp/${to}.txt\n`;
  const move = (from: string): string => `- shell: cp /tmp/${from}.txt ${TARGET}\n`;

  it.each([
    ['before the command', [copy('a', 'x'), move('x')], ['a.conf']],
    ['as the second one', [copy('a', 'x'), copy('b', 'y'), move('y')], ['b.conf']],
    ['before the command, and not one behind it', [copy('a', 'x'), move('x'), copy('b', 'x')], ['a.conf']],
    ['behind the command, which has none then', [move('x'), copy('b', 'x')], []],
  ])('is taken on from there: %s', (_, tasks, files) => {
    const tree = memoryTree({ 'site.yml': tasks.join(''), 'a.conf': '', 'b.conf': '' });
    expect(filesPutByScripts(tree, []).map(({ path }) => path)).toEqual(files);
  });
});

it('is what a unit takes and the repository does not have, when that is made of it', () => {
  const volume = `./c/is.conf:${TARGET}`;
  const { tree, units } = surveyed({
    'compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes: ["${volume}"]\n`,
    'up.sh': '# wso2is\ncp x.txt c/is.conf\n',
    'x.txt': '',
  });
  expect(filesPutByScripts(tree, units)).toEqual([{ path: 'x.txt', target: TARGET, as: 'c/is.conf' }]);
});
