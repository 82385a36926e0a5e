import { describe, expect, it } from 'vitest';
import { invocation, writtenIn } from '../../../src/deployment/docker/build-invocation.ts';
import { commandWords } from '../../../src/deployment/scripts/command-words.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const WRITTEN = { args: [], passed: [], target: null, context: null, file: null, inContext: true };
const release = (name: string) => (name === 'V' ? { text: '7.1.0', span: { file: 'f', start: 0, end: 5 } } : null);

it('an image is called what is known of its names', () => {
  const tags = ['acme/is:$V', 'acme/is:$TAG', 'acme/$NAME:7.1.0', '$NAME'];
  expect(invocation({ ...WRITTEN, tags }, release)?.tags).toEqual([
    'acme/is:7.1.0',
    expect.stringMatching(/^acme\/is:.*TAG/),
  ]);
});

it.each([
  ['$V', '7.1.0'],
  ['$$V', '7.1.0'],
  ['$${V}', '7.1.0'],
  ['$$OTHER', undefined],
])('an argument has the value of a variable, also one that Cloud Build leaves to the shell: %s', (value, expected) => {
  const text = MappedText.ofFile('build.sh', value);
  const { build } =
    invocation(
      {
        ...WRITTEN,
        tags: [],
        args: [
          ['TAG', text],
          ['A', MappedText.ofFile('build.sh', 'b')],
        ],
      },
      release,
    ) ?? {};
  expect(build?.args.get('TAG')?.text).toBe(expected);
});

describe('the folder and the file of a build', () => {
  const told = (options: string): string => {
    const text = MappedText.ofFile('build.sh', options);
    const words = commandWords(options, 0).words.map(({ start, end }) => text.slice(start, end));
    const { context, file } = writtenIn(words, 'docker');
    return `${context} ${file}`;
  };

  it.each([
    ['-t a .', '. null'],
    ['-t a is > build.log', 'is null'],
    ['-t a is >build.log 2>&1', 'is null'],
    ['-t a >build.log is', 'is null'],
    ['-t a -c 512', 'null null'],
    ['-t a is >> build.log', 'is null'],
    ['-t a is 2> /dev/null', 'is null'],
    ['-t a is < Dockerfile', 'is null'],
    ['-f - is <<EOF', 'is -'],
    ['-f- is <<-EOF', 'is -'],
    ['--file - is', 'is -'],
    ['-f is/Dockerfile --no-cache .', '. is/Dockerfile'],
    ['-t a -', '- null'],
    ['-t a << parameters.folder >>', '<< parameters.folder >> null'],
  ])('are those of the words, not of where their output goes: %s', (options, expected) => {
    expect(told(options)).toBe(expected);
  });

  it('are what a run gives them', () => {
    expect(invocation({ ...WRITTEN, tags: [], context: 'is/$V', file: '-' }, release)?.context).toBe('is/7.1.0');
    expect(invocation({ ...WRITTEN, tags: [] }, release)?.context).toBe('.');
  });
});
