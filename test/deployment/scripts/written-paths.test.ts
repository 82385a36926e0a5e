import { describe, expect, it } from 'vitest';
import { pathsWritten } from '../../../src/deployment/scripts/written-paths.ts';
import { readHeredocs } from '../../../src/read/heredoc.ts';

/** The paths that the heredocs of a script are written to by its variables and loops. */
const filled = (script: string): string[] =>
  readHeredocs('setup/run.sh', script, 'shell').flatMap(pathsWritten('setup/run.sh', script));

describe('the path of a text that a script writes', () => {
  it.each([
    ['HOME_OF=am\ncat > ${HOME_OF}/deployment.toml <<EOF\nx\nEOF\n', ['setup/am/deployment.toml']],
    ['a=../conf\ncat > $a/x.toml <<EOF\nx\nEOF\na=other\n', ['conf/x.toml']],
    ['for p in cp gw; do\ncat > $p/x.toml <<EOF\nx\nEOF\ndone\n', ['setup/cp/x.toml', 'setup/gw/x.toml']],
    [
      'for p in cp gw; do\ndir=conf/$p\ncat > "$dir/x.toml" <<EOF\nx\nEOF\ndone\n',
      ['setup/conf/cp/x.toml', 'setup/conf/gw/x.toml'],
    ],
  ])('is told by what fills it in: %j', (script, expected) => {
    expect(filled(script)).toEqual(expected);
  });

  it.each([
    'cat > am/deployment.toml <<EOF\nx\nEOF\n',
    'cat > $UNKNOWN/deployment.toml <<EOF\nx\nEOF\n',
    'a=/opt\ncat > $a/deployment.toml <<EOF\nx\nEOF\n',
    'a=../..\ncat > $a/deployment.toml <<EOF\nx\nEOF\n',
    'cat <<EOF\nx\nEOF\n',
  ])('is none where nothing is filled in, or it leads out of the repository: %j', (script) => {
    expect(filled(script)).toEqual([]);
  });
});
