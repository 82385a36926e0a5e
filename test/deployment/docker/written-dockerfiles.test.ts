import { describe, expect, it } from 'vitest';
import { type Files, surveyed, told } from '../tree.ts';

const OPEN = '[server]\nhostname = "is"\n';
const HOME = '/home/wso2carbon/wso2is-7.0.0/repository/conf/';
const BODY = `FROM wso2/wso2is:7.0.0\nCOPY x/is.conf ${HOME}deployment.toml\nEOF\n`;

const found = (files: Files): string[] => told(files).map((line) => line.replace(/(?:#.*)?: wso2is/, ''));

const by = (command: string, body = BODY, path = 'build.sh'): string[] =>
  found({ [path]: `${command}\n${body}`, 'x/is.conf': OPEN });

describe('a Dockerfile that a script hands a build', () => {
  it.each([
    'docker build -t acme/is -f - . <<EOF',
    'docker build -t acme/is -f- . <<EOF',
    'docker build -t acme/is --file - . <<EOF',
    'docker build -t acme/is --file=- . <<EOF',
    "docker build -f - . <<'EOF'",
    'docker buildx build --platform linux/amd64 -f - --load . <<EOF',
    'docker buildx build \\\n  -t acme/is \\\n  -f - . <<EOF',
    'podman build -f - . <<EOF',
    'cat <<EOF | docker build -f - .',
    'docker build -f - . <<EOF > build.log 2>&1',
    'docker build -f - <<EOF . ',
  ])('has the files that it copies: %s', (command) => {
    expect(by(command)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('copies nothing of the repository where the build is handed no folder', () => {
    const body = 'FROM wso2/wso2is:7.0.0\nEOF\n';
    expect(by('docker build -t acme/is - <<EOF', body)).toEqual(['build.sh 7.0.0 A missing B disabled']);
  });

  it('is none where a build reads another one, or nothing builds it', () => {
    for (const command of [
      'docker build -f other . <<EOF',
      'docker build -f other - <<EOF',
      'docker build . <<EOF',
      'cat <<EOF',
      'ssh host <<EOF',
    ])
      expect(by(command).join(), command).not.toContain('is.conf');
  });

  it('is none where it is only shown, whatever another line has built', () => {
    const other = 'docker build -f - . < is.Dockerfile';
    expect(by('cat <<EOF', `${BODY}${other}\n`).join()).not.toContain('is.conf');
    expect(by(`${other}\ncat <<EOF`).join()).not.toContain('is.conf');
  });

  it('has its files where nobody knows the arguments of its build', () => {
    expect(by('docker build --build-arg X=$X -f - . <<EOF')).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('has its files in a script that ends within a command', () => {
    expect(by('docker build -f - . <<EOF', `${BODY}echo \\\n`)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('copies from the folder that the build names, seen from the script or a folder above it', () => {
    const body = `FROM wso2/wso2is:7.0.0\nCOPY is.conf ${HOME}deployment.toml\nEOF\n`;
    expect(by('docker build -f - x <<EOF', body)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
    expect(by('docker build -f - x <<EOF', body, 'ci/build.sh')).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
    expect(by('cd x\ndocker build -f - . <<EOF', body)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
    expect(by('docker build -f - y <<EOF', body)).toEqual(['build.sh 7.0.0 A missing B disabled']);
    const job = 'cat > job.yml <<JOB\njob: is\nJOB';
    expect(by(`cd x\n${job}\ndocker build -f - . <<EOF`, body)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('copies from the folder nearest to the script of those that the build may name', () => {
    const script = `docker build -f - ../x <<EOF\nFROM wso2/wso2is:7.0.0\nCOPY is.conf ${HOME}deployment.toml\nEOF\n`;
    const files = { 'a/b/build.sh': script, 'a/x/is.conf': OPEN, 'x/is.conf': OPEN };
    expect(found(files)).toEqual(['a/x/is.conf 7.0.0 A missing B disabled']);
  });

  it('copies all of the repository where the folder that the build names is that, or is not in it', () => {
    const script = `docker build -f - .. <<EOF\nFROM wso2/wso2is:7.0.0\nCOPY . ${HOME.replace(/\/repository.*/, '/')}\nEOF\n`;
    for (const text of [script, script.replace(' .. ', ' . ')]) {
      const [unit] = surveyed({ 'build.sh': text, 'repository/conf/deployment.toml': OPEN }).units;
      expect(unit?.mounts).toMatchObject([{ from: '', to: '/home/wso2carbon/wso2is-7.0.0/' }]);
    }
  });

  it('has the arguments of its build, and the variables of the script where the shell puts them in', () => {
    const of = (from: string, command: string): string[] =>
      by(command, `${from}\nCOPY x/is.conf ${HOME}deployment.toml\nEOF\n`);
    expect(of('ARG V\nFROM wso2/wso2is:\\$V', 'docker build --build-arg V=7.0.0 -f - . <<EOF')).toEqual([
      'x/is.conf 7.0.0 A missing B disabled',
    ]);
    expect(of('FROM wso2/wso2is:$V', 'V=6.1.0\ndocker build -f - . <<EOF')).toEqual([
      'x/is.conf 6.1.0 A missing B disabled',
    ]);
    const quoted = of('ARG V=7.0.0\nFROM wso2/wso2is:${V}', "V=6.1.0\ndocker build -f - . <<'EOF'");
    expect(quoted).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('is read in the scripts of a pipeline', () => {
    const run = ['docker build -f - . <<EOF', ...BODY.trimEnd().split('\n')].map((line) => `          ${line}`);
    const text = `on: push\njobs:\n  b:\n    runs-on: x\n    steps:\n      - run: |\n${run.join('\n')}\n`;
    expect(found({ '.github/workflows/b.yml': text, 'x/is.conf': OPEN })).toEqual([
      'x/is.conf 7.0.0 A missing B disabled',
    ]);
  });
});

describe('a Dockerfile that a script writes', () => {
  it.each([
    ['cat > Dockerfile <<EOF', 'docker build .'],
    ['cat <<EOF > Dockerfile', 'docker build -t acme/is . 2>&1'],
    ['tee is.Dockerfile > /dev/null <<EOF', 'docker build -f is.Dockerfile .'],
    ['cat > out/Dockerfile <<EOF', 'docker build -f out/Dockerfile .'],
    ['cat > Dockerfile <<EOF', ''],
  ])('has the files that it copies: %s', (command, build) => {
    expect(by(command, `${BODY}${build}\n`)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('is built from its own folder where nothing says more', () => {
    const body = `FROM wso2/wso2is:7.0.0\nCOPY is.conf ${HOME}deployment.toml\nEOF\n`;
    expect(by('cat > x/Dockerfile <<EOF', body)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('is built from its own folder where the build is handed what is in that', () => {
    const body = `FROM wso2/wso2is:7.0.0\nCOPY is.conf ${HOME}deployment.toml\nEOF\ntar -C x -c . | docker build -\n`;
    expect(by('cat > x/Dockerfile <<EOF', body)).toEqual(['x/is.conf 7.0.0 A missing B disabled']);
  });

  it('is read beside a text that has no word in it', () => {
    expect(by('cat > notes <<END\n# nothing\nEND\ncat > Dockerfile <<EOF')).toEqual([
      'x/is.conf 7.0.0 A missing B disabled',
    ]);
  });

  it('is none under another name, or without an image that it begins with', () => {
    expect(by('cat > notes.txt <<EOF').join()).not.toContain('is.conf');
    expect(by('cat > Dockerfile <<EOF', `LABEL x=1\n${BODY}`).join()).not.toContain('is.conf');
  });

  it('may begin with comments, blank lines and arguments', () => {
    expect(by('cat > Dockerfile <<EOF', `# syntax=docker/dockerfile:1\n\nARG A=1\n${BODY}`)).toEqual([
      'x/is.conf 7.0.0 A missing B disabled',
    ]);
  });
});

describe('several Dockerfiles of one script', () => {
  const body = (quoted: string): string =>
    `ARG V\nFROM wso2/wso2is:${quoted}\nCOPY is.conf ${HOME}deployment.toml\nEOF\n`;
  const built = (script: string): string[] =>
    found({ 'build.sh': script, 'a/is.conf': OPEN, 'b/is.conf': OPEN }).sort();
  const BOTH = ['a/is.conf 7.0.0 A missing B disabled', 'b/is.conf 6.1.0 A missing B disabled'];
  const [seven, six] = ['--build-arg V=7.0.0', '--build-arg V=6.1.0'];

  it('are each built by the command of their own line', () => {
    const handed = (options: string): string => `docker build ${options} <<EOF\n${body('\\$V')}`;
    expect(built(handed(`${seven} -f - a`) + handed(`${six} -f - b`))).toEqual(BOTH);
    expect(built(handed(`${seven} \\\n  -f - a`) + handed(`\\\n  ${six} \\\n  -f - b`))).toEqual(BOTH);
  });

  it('are each built by the command that names them, or that stands behind them', () => {
    const written = (name: string): string => `cat > ${name} <<'EOF'\n${body('$V')}`;
    const apart = written('is.Dockerfile') + written('km.Dockerfile');
    const named = `docker build ${six} -f km.Dockerfile b\ndocker build ${seven} -f is.Dockerfile a\n`;
    expect(built(apart + named)).toEqual(BOTH);
    const first = `${written('Dockerfile')}docker build ${seven} -f Dockerfile a\n`;
    expect(built(`${first}${written('Dockerfile')}docker build ${six} -f Dockerfile b\n`)).toEqual(BOTH);
  });

  it('are each built by the command before, where none stands behind', () => {
    const written = `cat > Dockerfile <<'EOF'\n${body('$V')}`;
    expect(built(`build() { docker build ${six} -f Dockerfile b; }\n${written}build\n`)).toEqual([BOTH[1]]);
  });
});
