import { expect, it } from 'vitest';
import { unitsAt } from '../../../src/deployment/homes/units-at.ts';
import { surveyed, workload } from '../tree.ts';

it('the units at a place are all that state something there', () => {
  const image = 'wso2/wso2is:7.0.0';
  const survey = surveyed({
    'compose.yaml': `x: &is\n  image: ${image}\nservices:\n  a:\n    <<: *is\n  b:\n    <<: *is\n`,
    'is.yaml': workload('c', image),
  });
  const at = (name: string): string[] => {
    const unit = survey.units.find((one) => one.name === name);
    const [claim] = unit?.claims ?? [];
    return claim ? unitsAt(claim.span, survey).map((one) => one.name) : [];
  };
  expect([at('a'), at('b'), at('c')]).toEqual([['a', 'b'], ['a', 'b'], ['c']]);
  expect(unitsAt({ file: 'is.yaml', start: 0, end: 1 }, survey)).toEqual([]);
});
