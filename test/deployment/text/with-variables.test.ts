import { describe, expect, it } from 'vitest';
import { nameInMap, withVariables } from '../../../src/deployment/text/with-variables.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const written = (text: string): string => withVariables(MappedText.ofFile('f', text)).text;

describe('the expressions of a template', () => {
  it.each([
    ['a {{ version }} b', 'a ${version} b'],
    ['${{ env.VERSION }}', '${VERSION}'],
    ['${{ matrix.version }}-{{ x }}', '${version}-${x}'],
    ['${{ matrix.target.version }}', '${target__version}'],
    ['{{ item.tag }}', '${item__tag}'],
    ["{{ version | default('1') }}", '${version:-1}'],
    ["${{ inputs.version || '1' }}", '${version:-1}'],
    ['${{ github.event.inputs.version }}', '${version}'],
    ['${{ steps.v.outputs.version }}', '${steps__v__version}'],
    ['${{ steps.get-v.outputs.is-tag }}', '${steps__get_v__is_tag}'],
    ['${{ steps.v.outcome }}', '${…}'],
    ['{{ a + b }}', '${…}'],
    ['<< parameters.version >> << x.y >>', '${version} << x.y >>'],
    ['is:$[[ inputs.version ]]-$[[ x ]]', 'is:${version}-$[[ x ]]'],
    ['no $VARIABLE {here}', 'no $VARIABLE {here}'],
  ])('%j is %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('leave a text without them as it is, and the places of what stands around them', () => {
    const plain = MappedText.ofFile('f', 'docker run is');
    expect(withVariables(plain)).toBe(plain);
    const text = withVariables(MappedText.ofFile('f', 'is:{{ v }} end'));
    expect(text.locate(3, 7)).toEqual({ file: 'f', start: 3, end: 10 });
    expect(text.locate(8, 11)).toEqual({ file: 'f', start: 11, end: 14 });
  });

  it('are not edited', () => {
    const text = withVariables(MappedText.ofFile('f', 'is:{{ v }} end'));
    expect(text.edit(3, 7, '7.1.0')).toBeNull();
    expect(text.edit(0, 2, 'am')).toMatchObject({ start: 0, end: 2, text: 'am' });
  });

  it('have keys of maps as names of their own', () => {
    expect(nameInMap('target', 'version')).toBe('target__version');
  });
});
