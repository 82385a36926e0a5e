import { describe, expect, it } from 'vitest';
import { stagesIn } from '../../../src/deployment/scripts/groovy-stages.ts';
import { scriptVariables } from '../../../src/deployment/scripts/script-variables.ts';

describe('the stages with an environment', () => {
  it.each([
    ['', []],
    ["environment {\nA = '1'\n}\nstage('a') {\n}", []],
    ["stage('a') {\nenvironment {\nA = '1'\n}\n}", ["stage('a') environment {\nA = '1'\n}"]],
    ['stage "a" {\nenvironment {\n}\n}', []],
    [
      "stage('a}') {\n// }\n/* } */\nsh '}'\nsh \"}\"\nsh '''}'''\nsh \"\"\"}\"\"\"\nenvironment{\n}\n}",
      ["stage('a}') environment{\n}"],
    ],
    ["stage('a') {\nsteps {\nenvironment {\n}\n}\n}", []],
    ["stage('a') {\nenvironment {\n}\n", []],
    ["stage('a') {\nstages {\nstage('b') {\nenvironment {\n}\n}\n}\n}", ["stage('b') environment {\n}"]],
    ['}\nenvironment {\n}', []],
  ])('of %j are %j', (text, expected) => {
    const found = stagesIn(text).map(({ start, end, environment }) => {
      expect(text.slice(start, end)).toMatch(/}$/);
      return `${/^[^{]*\)/.exec(text.slice(start))?.[0]} ${text.slice(environment.start, environment.end)}`;
    });
    expect(found).toEqual(expected);
  });
});

describe('the variables of a stage', () => {
  const text = [
    "environment {\n  A = '1'\n}",
    "stage('a') {\n  environment {\n    A = '2'\n    B = '3'\n    A = '4'\n  }\n  @ inside\n}",
    '@ between',
    "stage('b') {\n  environment {\n    B = '5'\n  }\n  stages {\n    stage('c') {\n      environment {\n        B = '6'\n      }\n      @ inner\n    }\n    @ outer\n  }\n}",
    '@ behind',
  ].join('\n');
  const at = (path: string, mark: string): string => {
    const lookup = scriptVariables(path, text)(text.indexOf(`@ ${mark}`));
    return ['A', 'B'].map((name) => lookup(name)?.text ?? '-').join(' ');
  };

  it.each([
    ['inside', '4 3'],
    ['between', '1 -'],
    ['inner', '1 6'],
    ['outer', '1 5'],
    ['behind', '1 -'],
  ])('%s are %s', (mark, expected) => {
    expect(at('Jenkinsfile', mark)).toBe(expected);
  });

  it('hold to the end in any other script', () => {
    expect(at('a.sh', 'behind')).toBe('4 6');
  });

  it('are those of a function that stands before them', () => {
    const script = `def run() {\n  sh 'x'\n}\nstage('a') {\nenvironment {\nB = '5'\n}\n}\n`;
    expect(scriptVariables('Jenkinsfile', script)(script.indexOf('sh'))('B')?.text).toBe('5');
  });
});
