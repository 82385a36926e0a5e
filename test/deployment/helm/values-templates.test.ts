import { describe, expect, it } from 'vitest';
import { releasesOf } from '../../../src/deployment/helm/releases.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { treeAt } from '../../../src/deployment/text/values-tree.ts';
import { str } from '../../../src/read/yaml.ts';
import { memoryTree, told } from '../tree.ts';

const VARIABLES = 'variable "tag" {\n  default = "5.11.0"\n}\nvariable "open" {\n  default = true\n}\n';

/** What the tag and the switch of a release of Terraform are, and where they stand. */
function values(files: string, values: Record<string, string>, others: Record<string, string> = {}): string[] {
  const main = `resource "helm_release" "wso2is" {\n  chart = "./wso2is"\n  values = [${files}]\n}\n`;
  const tree = memoryTree({ 'main.tf': main, 'variables.tf': VARIABLES, ...values, ...others });
  return releasesOf(tree, carriedReader(tree)).flatMap(({ release }) =>
    ['tag', 'open'].flatMap((key) => {
      const layers = [...(release.between ?? []).map((one) => one.tree), release.values];
      return layers.flatMap((layer) => {
        const found = treeAt(layer, [key]);
        return found ? [`${key} ${str(found.node)} in ${found.file.file}`] : [];
      });
    }),
  );
}
const filled = (args: string): string => `templatefile("is.yaml", {${args}})`;
const IS = { 'is.yaml': 'tag: $' + '{tag}\nopen: $' + '{open}\n' };

describe('the values that Terraform fills in for a release', () => {
  it.each([
    [
      'variables',
      filled('tag = var.tag, open = var.open'),
      IS,
      ['tag 5.11.0 in variables.tf', 'open true in variables.tf'],
    ],
    ['a literal', filled('tag = "7.1.0"'), IS, ['tag 7.1.0 in main.tf', 'open $' + '{open} in is.yaml']],
    [
      'a part of a value',
      filled('tag = var.tag'),
      { 'is.yaml': 'tag: "$' + '{tag}-alpine"\n' },
      ['tag 5.11.0-alpine in is.yaml'],
    ],
    ['a list', filled('tag = var.tag'), { 'is.yaml': 'tag: ["$' + '{tag}"]\n' }, ['tag null in is.yaml']],
    ['a file that is only read', 'file("is.yaml")', IS, []],
    [
      'a file that is only read beside one',
      `${filled('tag = "7.1.0"')}, file("b.yaml")`,
      { 'is.yaml': 'tag: $' + '{tag}\n', 'b.yaml': 'x: 1\n' },
      ['tag 7.1.0 in main.tf'],
    ],
    [
      'two files',
      `${filled('tag = "7.1.0"')}, templatefile("b.yaml", {tag = var.tag})`,
      { ...IS, 'b.yaml': 'tag: $' + '{tag}\n' },
      ['tag 7.1.0 in main.tf', 'tag 5.11.0 in variables.tf', 'open $' + '{open} in is.yaml'],
    ],
  ])('with %s', (_, files, given, expected) => {
    expect(values(files, given)).toEqual(expected);
  });

  it('leaves what a command installs with the same file as it is', () => {
    const up = { 'up.sh': 'helm upgrade is ./wso2is -f is.yaml\n' };
    const args = filled('tag = var.tag, open = var.open');
    expect(values(args, IS, up)).toEqual(values(args, IS));
  });

  it('leaves a switch open that something else may set, and takes a version', () => {
    const args = filled('tag = var.tag, open = var.open');
    expect(values(args, IS, { 'ci.yaml': 'tag: 7.2.0\nopen: false\n' })).toEqual([
      'tag 5.11.0 in variables.tf',
      'open $' + '{open} in is.yaml',
    ]);
  });

  it('are not taken back by a file that has none', () => {
    const files = {
      'wso2is/Chart.yaml': 'name: wso2is\n',
      'wso2is/templates/d.yaml':
        'kind: Deployment\nmetadata: {name: is}\nspec: {template: {spec: {containers: [{name: is, image: "wso2/wso2is:{{ .Values.tag }}"}]}}}\n',
      'main.tf': `resource "helm_release" "is" {\n  chart = "./wso2is"\n  values = [${filled('tag = "7.1.0"')}, templatefile("none.yaml", {a = "b"})]\n}\n`,
      'is.yaml': 'tag: $' + '{tag}\n',
      'none.yaml': '# $' + '{a}\n',
    };
    expect(told(files)).toContain('wso2is/templates/d.yaml#is@main#is: wso2is 7.1.0 A missing B disabled');
  });
});
