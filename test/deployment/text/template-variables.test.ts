import { describe, expect, it } from 'vitest';
import { TemplateVariables } from '../../../src/deployment/text/template-variables.ts';

describe('the variables of a template', () => {
  const put = (template: string, piece: string, at = template.length): string =>
    new TemplateVariables(template).putInto(piece, at, null);

  it.each([
    ['{{ $a := .Values.image }}', '$a.tag', '.Values.image.tag'],
    ['{{- $a:=$.Values.image -}}', '$a.tag', '$.Values.image.tag'],
    ['{{- $a = .Values.x-y -}}', '$a', '.Values.x-y'],
    ['{{ $root := . }}', '$root.Values.x', '..Values.x'],
    ['{{ $a := printf "%s" .Values.x }}', 'upper $a', 'upper (printf "%s" .Values.x)'],
    ['{{ with $a := .Values.x }}', '$a.tag', '.Values.x.tag'],
    ['{{- if  $a := .Values.x }}', '$a.tag', '.Values.x.tag'],
    ['{{ else if $a := .Values.x }}', '$a.tag', '.Values.x.tag'],
    ['{{ else with $a := .Values.x }}', '$a.tag', '.Values.x.tag'],
    ['{{ $a := .Values.x }}{{ $b := $a.y }}', '$b.z $a', '.Values.x.y.z .Values.x'],
    ['{{ $a := .Values.x }}{{ $a = printf "%s-x" $a }}', '$a', '(printf "%s-x" .Values.x)'],
    ['{{ $a := $a }}', '$a', '$a'],
    ['{{ $a := "x y" }}', 'upper $a', 'upper "x y"'],
    ['{{ $a := "x" "y" }}', '$a', '("x" "y")'],
    ['{{ range $a := .Values.x }}', '$a', '$a'],
    ['{{ $a := .Values.x }}', '$b $ab', '$b $ab'],
    ['no variables', '$a', '$a'],
  ])('%s puts %s as %s', (template, piece, expected) => {
    expect(put(template, piece)).toBe(expected);
  });

  it('are what was set last before a place', () => {
    const template = '{{ $a := .Values.x }}  {{ $a = .Values.y }}';
    expect(put(template, '$a', 0)).toBe('$a');
    expect(put(template, '$a', 1)).toBe('.Values.x');
    expect(put(template, '$a', template.lastIndexOf('{{'))).toBe('.Values.x');
    expect(put(template, '$a')).toBe('.Values.y');
  });

  it('stay as written where they double and double', () => {
    const code = 'x'.repeat(500);
    const template = `{{ $a := f ${code} }}`;
    expect(put(template, '$a $a $a')).toContain('xx');
    expect(put(template, '$a $a $a $a')).toBe('$a $a $a $a');
    // Twice 1002 characters for twice two are 2000 more.
    const longest = `{{ $a :=f ${'x'.repeat(998)}}}`;
    expect(put(longest, '$a $a')).toHaveLength(2005);
    expect(put(longest, '$a $a.b')).toHaveLength(2007);
  });
});

describe('a loop of a template', () => {
  const template = '{{ $all := .Values.all }}{{ range $key, $one := $all }}{{ $image := $one.image }}';
  const variables = new TemplateVariables(template);
  const end = template.length;

  it('is found by what names its item, itself or through a variable', () => {
    expect(variables.loopOver('$one.tag', end)).toBe('.Values.all');
    expect(variables.loopOver('$all $image.tag', end)).toBe('.Values.all');
    expect(variables.loopOver('$all $other', end)).toBeNull();
    expect(variables.loopOver('$one', 3)).toBeNull();
    expect(new TemplateVariables('{{range $one := .Values.all}}').loopOver('$one', 99)).toBe('.Values.all');
  });

  it('is found by what names a field of its item, and is no block without turns', () => {
    const over = (block: string, piece: string): string | null =>
      new TemplateVariables(block).loopOver(piece, block.length);
    expect(over('{{ range .Values.all }}', '.tag')).toBe('.Values.all');
    expect(over('{{ range .Values.all }}', '.Values.tag')).toBeNull();
    expect(over('{{ with .Values.one }}', '.tag')).toBeNull();
  });

  it('gives the fields of its item at a turn', () => {
    const block = '{{ range .Values.all }}';
    const turn = { list: '.Values.all', item: '.Values.all.am', key: 'am' };
    const put = (list: string): string => new TemplateVariables(block).putInto('.tag', block.length, { ...turn, list });
    expect(put('.Values.all')).toBe('.Values.all.am.tag');
    expect(put('.Values.others')).toBe('.tag');
  });

  it('gives its item at a turn', () => {
    const turn = { list: '.Values.all', item: '.Values.all.am', key: 'am' };
    expect(variables.putInto('$one.tag $image.tag', end, turn)).toBe('.Values.all.am.tag .Values.all.am.image.tag');
    expect(variables.putInto('$one.tag', end, { ...turn, list: '.Values.others' })).toBe('$one.tag');
  });
});
