import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePolicy } from '../../src/policy/parse.ts';
import { ROOT, run } from './run.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
];

/** `$ node dist/cli.js …` with the output that follows it. */
function commands(page: string): { command: string; output: string }[] {
  return [...read(page).matchAll(/^```console\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    (block as string).split(/^\$ /m).flatMap((part) => {
      const [command, ...output] = part.split('\n');
      return command?.startsWith('node dist/cli.js') ? [{ command, output: output.join('\n') }] : [];
    }),
  );
}

const shown = pages.flatMap((page) =>
  commands(page).flatMap((one) => (one.output.trim() === '' ? [] : [{ page, ...one }])),
);

describe('printed output in the docs', () => {
  it('has the first command of the README', () => {
    expect(shown.map(({ command }) => command)).toContain('node dist/cli.js docs/example');
  });

  it.each(shown)('$page: $command', ({ command, output }) => {
    const { stdout } = run(process.execPath, command.split(' ').slice(1));
    expect(output.trim()).toBe(stdout.trim());
  });
});

describe('workflows in the README', () => {
  it.each(['pull-request.yml', 'schedule.yml'])('shows docs/examples/%s as it is', (name) => {
    expect(read('README.md')).toContain(read(`docs/examples/${name}`).trim());
  });

  it('lists every input and output of action.yml', () => {
    const action = parse(read('action.yml')) as { inputs: Record<string, unknown>; outputs: Record<string, unknown> };
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect(read('README.md')).toContain(`\`${name}\``);
    }
  });
});

describe('links between the docs', () => {
  it.each(pages)('%s names files that exist', (page) => {
    const folder = join(ROOT, page, '..');
    // Code may look like a link: patterns do.
    const prose = read(page).replaceAll(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');
    for (const [, target] of prose.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      expect(() => readFileSync(join(folder, target as string)), `${page} links to ${target}`).not.toThrow();
    }
  });
});

describe('the policy file in the docs', () => {
  const example = /```toml\n(\[\[target\]\][\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';

  it('is one the tool takes', () => {
    const policy = parsePolicy('policy.toml', example, '2026-11-24');
    expect([policy.targets.length, policy.allows.length]).toEqual([1, 1]);
  });

  it('is one an editor takes by the schema that the usual comment names', () => {
    const comment = /^#:schema \S*\/(schema\/\S+)$/m.exec(read('docs/policy.md'))?.[1] ?? '';
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(read(comment)) as object);
    // Editors hand dates over as text.
    const document = JSON.parse(JSON.stringify(parseToml(example)));
    document.allow[0].expires = '2027-03-31';
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...document, alow: [] })).toBe(false);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as Record<string, unknown>[];

  it('runs a file of the checkout', () => {
    expect(hook).toMatchObject({ language: 'script', entry: 'dist/cli.js' });
    expect(read('dist/cli.js').startsWith('#!/usr/bin/env node')).toBe(true);
  });

  it('starts at every commit, whatever files are staged', () => {
    expect(hook).toMatchObject({ always_run: true, pass_filenames: false });
    expect(hook).not.toHaveProperty('files');
  });
});
