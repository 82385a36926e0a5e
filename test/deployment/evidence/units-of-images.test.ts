import { expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { imageClaim } from '../../../src/deployment/evidence/image.ts';
import { unitsOfImages } from '../../../src/deployment/evidence/units-of-images.ts';

it('an image that a file only names is told at its place, also behind one place that runs several', () => {
  const code = 'image = "$IMAGE"\nother = "wso2/wso2is:7.1.0"\n';
  const [start, end] = [code.indexOf('$'), code.indexOf('$') + '$IMAGE'.length];
  const at = { file: 'main.tf', start, end };
  const images = ['wso2/wso2is:5.11.0', 'wso2/wso2is:7.0.0'].map((image) => ({
    start,
    end,
    at,
    claims: [imageClaim(image, at, [], false) as Claim] as const,
  }));
  const units = unitsOfImages('terraform', 'main.tf', code, [], images);
  expect(units.map(({ name, at: place }) => `${name} at ${code.slice(place.start, place.end)}`)).toEqual([
    'image wso2is:5.11.0 at $IMAGE',
    'image wso2is:7.0.0 at $IMAGE',
    'image wso2is:7.1.0 at 7.1.0',
  ]);
});

it.each([
  ['docker build -t wso2is:7.1.0 .\ndocker run wso2is:7.1.0\n', 1],
  ['sudo podman build --no-cache --tag=acme/wso2is:7.1.0 . && podman run acme/wso2is:7.1.0\n', 1],
  ['docker build -t wso2is:7.1.0 .\n', 1],
  [`docker build -t wso2is:7.1.0 .\ndocker run wso2is:7.1.0\n${'true\n'.repeat(100)}`, 1],
  ['docker build -t wso2is:7.1.0 .\ndocker run wso2is:7.0.0\n', 2],
  ['docker build . ; docker run -t wso2is:7.1.0\ndocker run wso2is:7.1.0\n', 2],
])('an image that a file builds and runs by one name is one server: %j', (code, count) => {
  expect(unitsOfImages('terraform', 'main.tf', code, [], [])).toHaveLength(count);
});
