import { expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { readVariants } from '../../src/read/variants.ts';

// Left out of mutation testing, whose counters make each step a hundred times as long.
it.each([
  '{{'.repeat(20_000),
  '{{ "'.repeat(20_000),
  '{% if x %}'.repeat(20_000),
  `a = "{{ ${'('.repeat(20_000)} }}"`,
  `a = "{{ ${'not '.repeat(400)}x }}"`,
  '{{ {{ }}'.repeat(5000),
])('what is done for endless tags is bounded: %#', (text) => {
  const name = 'deployment.toml';
  // The processor's time: by the clock, other work on the machine would count as well.
  const started = process.cpuUsage();
  const source = { kind: name, name, file: 'f', text: MappedText.ofFile('f', text), template: 'jinja2' } as const;
  expect(readVariants(source, null)).toHaveLength(1);
  expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
});
