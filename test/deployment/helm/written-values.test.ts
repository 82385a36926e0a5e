import { describe, expect, it } from 'vitest';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { helmReleases } from '../../../src/deployment/helm/helm-commands.ts';
import { memoryTree } from '../tree.ts';

const images = (text: string): string[] =>
  helmReleases('up.sh', text, memoryTree({ 'up.sh': text })).flatMap(({ values }) =>
    new Values(values, null).images().map(({ what }) => what),
  );
const VALUES = 'image: {repository: wso2/wso2is, tag: 5.11.0}\n';

describe('values that a script writes', () => {
  it.each([
    `helm upgrade is ./is -f - <<EOF\n${VALUES}EOF\n`,
    `helm upgrade is ./is \\\n  --values=- <<'EOF'\n${VALUES}EOF\n`,
    `cat <<EOF | helm upgrade is ./is -f -\n${VALUES}EOF\n`,
    `cat <<EOF |\n${VALUES}EOF\nhelm upgrade is ./is -f -\n`,
    `cat <<EOF | \n${VALUES}EOF\n  helm upgrade is ./is -f -\n`,
    `<<EOF helm upgrade is ./is -f -\n${VALUES}EOF\n`,
    `cat > v.yaml <<EOF\n${VALUES}EOF\nhelm upgrade is ./is -f v.yaml\n`,
    `cat > v.yaml <<EOF\nimage: {repository: wso2/wso2is}\nEOF\ncat >> v.yaml <<EOF\n---\nEOF\ncat >> v.yaml <<EOF\nimage: {tag: 5.11.0}\nEOF\nhelm upgrade is ./is -f v.yaml\n`,
    `D=/tmp\ntee $D/v.yaml <<EOF\n${VALUES}EOF\nhelm upgrade is ./is -f "$D/v.yaml"\n`,
    `T=5.11.0\nhelm upgrade is ./is -f - <<EOF\n${VALUES.replace('5.11.0', '$T')}EOF\n`,
    `helm upgrade is ./is --set image.tag=5.11.0 -f - <<EOF\n${VALUES.replace('5.11.0', '7.1.0')}EOF\n`,
  ])('are those of the command that gets them: %j', (text) => {
    expect(images(text)).toEqual(['image wso2is:5.11.0']);
  });

  it.each([
    `helm upgrade is ./is -f v.yaml\ncat > v.yaml <<EOF\n${VALUES}EOF\n`,
    `cat > w.yaml <<EOF\n${VALUES}EOF\nhelm upgrade is ./is -f v.yaml\n`,
    `cat > v.yaml <<EOF\n${VALUES}EOF\nhelm upgrade is ./is -f -\n`,
    `helm upgrade is ./is -f -\ncat <<EOF\n${VALUES}EOF\n`,
    'helm upgrade is ./is -f - <<EOF\n# none\nEOF\n',
    `cat <<EOF |\n${VALUES}EOF\nwc\nhelm upgrade is ./is -f -\n`,
    `cat <<EOF | wc\n${VALUES}EOF\nhelm upgrade is ./is -f -\n`,
    `cat <<EOF ||\n${VALUES}EOF\nhelm upgrade is ./is -f -\n`,
  ])('are no others: %j', (text) => {
    expect(images(text)).toEqual([]);
  });

  it('are those of each command, from its own line on', () => {
    const piped = (tag: string): string =>
      `cat <<EOF | helm upgrade is ./is -f -\n${VALUES.replace('5.11.0', tag)}EOF\n`;
    expect(images(piped('5.11.0') + piped('7.1.0'))).toEqual(['image wso2is:5.11.0', 'image wso2is:7.1.0']);
    expect(images(`\n${piped('5.11.0')}`)).toEqual(['image wso2is:5.11.0']);
  });

  it('are none of a file for one that only a variable names', () => {
    expect(images(`cat <<EOF\n${VALUES}EOF\nhelm upgrade is ./is -f "$F"\n`)).toEqual([]);
  });

  it('keep what is no text, and texts of several lines', () => {
    const text = `T=5.11.0\nhelm upgrade is ./is -f - <<EOF\nimages: [{repository: wso2/wso2is, tag: $T}]\nmore: |\n  $T\n  b\nnote: it's\nnone:\n${VALUES.replace('5.11.0', '"$T"')}EOF\n`;
    const [release] = helmReleases('up.sh', text, memoryTree({ 'up.sh': text }));
    const values = new Values(release?.values ?? null, null);
    const said = (...path: string[]): unknown => {
      const node = values.find(path)?.node;
      return node?.kind === 'scalar' ? node.js : node?.kind;
    };
    expect([said('images'), said('more'), said('note'), said('none'), said('image', 'tag')]).toEqual([
      'seq',
      '$T\nb\n',
      "it's",
      undefined,
      '5.11.0',
    ]);
  });

  const write = (tag: string, to = '>'): string => `cat ${to} v.yaml <<EOF\n${VALUES.replace('5.11.0', tag)}EOF\n`;
  const UP = 'helm upgrade is ./is -f v.yaml\n';

  it('are each of those that branches write into one file', () => {
    const either = (one: string, other: string): string => `if [ "$1" = prod ]; then\n${one}else\n${other}fi\n`;
    const both = ['image wso2is:5.11.0', 'image wso2is:7.1.0'];
    expect(images(either(write('5.11.0'), write('7.1.0')) + UP)).toEqual(both);
    expect(images(either(write('5.11.0') + UP, write('7.1.0') + UP))).toEqual(both);
    expect(images(`${write('5.11.0')}if [ "$1" = prod ]; then\n${write('7.1.0')}fi\n${UP}`)).toEqual(both);
    expect(images(`${either(write('5.10.0'), write('6.0.0'))}${write('7.1.0')}${UP}`)).toEqual(['image wso2is:7.1.0']);
    const named = write('gone').replaceAll('v.yaml', 'w.yaml').replace(', tag: gone', '');
    const tag = (version: string): string => write(version).replace('repository: wso2/wso2is, ', '');
    const two = UP.replace('-f', '-f w.yaml -f');
    expect(images(named + either(tag('5.11.0'), tag('7.1.0')) + two)).toEqual(both);
    const more = 'cat >> v.yaml <<EOF\nother: 1\nEOF\n';
    expect(images(either(write('5.11.0'), write('7.1.0')) + more + UP)).toEqual(both);
  });

  it('are the last that are written over others, and all that are added', () => {
    expect(images(write('5.11.0') + write('7.1.0') + UP)).toEqual(['image wso2is:7.1.0']);
    expect(images(`${write('5.11.0')}cat > v.yaml <<EOF\nother: 1\nEOF\n${UP}`)).toEqual([]);
    expect(images(`${write('5.11.0')}cat >> v.yaml <<EOF\nother: 1\nEOF\n${UP}`)).toEqual(['image wso2is:5.11.0']);
    expect(images(write('5.11.0', '>>') + UP)).toEqual(['image wso2is:5.11.0']);
  });
});
