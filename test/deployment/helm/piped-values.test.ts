import { describe, expect, it } from 'vitest';
import { inputFiles, pipeStart, substitutedFiles } from '../../../src/deployment/helm/piped-values.ts';

const filesOf = (script: string): string[] => {
  const start = script.indexOf('helm');
  const end = script.indexOf('\n', start);
  return inputFiles(script, { start, end: end < 0 ? script.length : end });
};

describe('inputFiles', () => {
  it.each([
    ['cat a.yaml b | helm x -f -', ['a.yaml']],
    ['cat a.yaml ./b | helm x -f -', ['a.yaml', './b']],
    ['envsubst "$A" < a.tmpl | helm x -f -', ['a.tmpl']],
    ['sops --decrypt a.enc | helm x -f -', ['a.enc']],
    ["sed 's/.a/b/' a.yaml.tpl | envsubst | helm x -f -", ['a.yaml.tpl']],
    ["yq '.a' a.yml |\n  helm x -f -", ['a.yml']],
    ['helm x -f - < "a.yaml"', ['a.yaml']],
    ['- run: cat a.yaml | helm x -f -', ['a.yaml']],
    ['cat a.yaml | \n  helm x -f -', ['a.yaml']],
    ['sort < b.txt\ncat a.yaml | helm x -f -', ['a.yaml']],
    ['echo | cat a.yaml | helm x -f -', ['a.yaml']],
    ['sh -c "cat a.yaml" | helm x -f -', ['a.yaml']],
    ['yq --from=b.yaml a.yaml | helm x -f -', ['a.yaml']],
    ['cat a.yaml 2>./err | helm x -f -', ['a.yaml']],
  ])('%s', (script, files) => {
    expect(filesOf(script)).toEqual(files);
  });

  it.each([
    'cat a.yaml; helm x',
    'cat a.yaml || helm x',
    'cat a.yaml | wc\nhelm x',
    'cat a.yaml | wc; helm x',
    'cat a.yaml | wc && helm x',
    'cat a.yaml | wc & helm x',
    'cat a.yaml | wc\nenvsubst | helm x',
    'V=a.yaml helm x',
    'echo | V=a.yaml helm x',
    'cat a.yaml\nrun: |\n  helm x',
    './a.sh | helm x',
    'helm x <<EOF',
  ])('none in %j', (script) => {
    expect(filesOf(script)).toEqual([]);
  });
});

describe('substitutedFiles', () => {
  it('are those that the commands read', () => {
    expect(substitutedFiles('-f <(sops -d a.yaml) b.yaml', 3)).toEqual(['a.yaml']);
  });
});

describe('pipeStart', () => {
  it.each([
    ['a\nb | helm', 'b |'],
    ['a |\nb | helm', 'a |'],
    ['a\nrun: |\n  helm', '  helm'],
    ['a ||\n  helm', '  helm'],
    ['a \\\n  | helm', 'a '],
  ])('of %j is at %j', (script, expected) => {
    expect(script.slice(pipeStart(script, script.indexOf('helm'))).startsWith(expected)).toBe(true);
  });

  it('looks back over a few lines only', () => {
    const script = `${'a | \\\n'.repeat(50_000)}helm x`;
    expect(pipeStart(script, script.length - 6)).toBe(script.length - 1006);
  });
});
