import { describe, expect, it } from 'vitest';
import { withOverriddenTag } from '../../../src/deployment/docker/overridden-images.ts';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { shellUnits } from '../../../src/deployment/scripts/started-containers.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

const PROD: Files = { 'prod.sh': '# wso2\nTAG=5.11.0 ./run.sh\n' };

/** What tells the releases that the container may have which `run.sh` starts, with what stands there. */
function found(script: string, others: Files = PROD): (Claim & { written: string })[] {
  const files = { 'run.sh': `# wso2\n${script}\n`, ...others };
  const tree = memoryTree(files);
  const [unit] = shellUnits('run.sh', files['run.sh'], () => false);
  const { claims } = withOverriddenTag(unit as NonNullable<typeof unit>, 'run.sh', tree, carriedReader(tree));
  return claims.map((claim) => ({ ...claim, written: cut(files, claim.span) }));
}

/** The releases that the container may have, with the files that tell them. */
function claims(script: string, others?: Files): string[] {
  return found(script, others).map(({ version, updateLevel, span, written }) => {
    if (version === null) return `${span.file} ?`;
    const level = updateLevel === null ? '' : `.${updateLevel}`;
    expect(written).toContain(`${version}${level}`);
    return `${span.file} ${version}${level}`;
  });
}

describe('the images of a container whose tag others set', () => {
  it.each([
    ['TAG=${TAG:-7.1.0}\ndocker run wso2/wso2is:$TAG', ['prod.sh 5.11.0', 'run.sh 7.1.0']],
    ['docker run wso2/wso2is:${TAG:-7.1.0}', ['prod.sh 5.11.0', 'run.sh 7.1.0']],
    ['docker run wso2/wso2is:${TAG-7.1.0}', ['prod.sh 5.11.0', 'run.sh 7.1.0']],
  ])('of %j', (script, expected) => {
    expect(claims(script)).toEqual(expected);
  });

  it('are also those beside a default that tells no version', () => {
    const expected = ['run.sh ?', 'prod.sh 5.11.0'];
    expect(claims('TAG=${TAG:-latest}\ndocker run wso2/wso2is:$TAG')).toEqual(expected);
    expect(claims('docker run wso2/wso2is:${TAG:-latest}')).toEqual(expected);
    const whole = { 'prod.sh': '# wso2\nIMAGE=wso2/wso2is:5.11.0 ./run.sh\n' };
    expect(claims('IMAGE=${IMAGE:-wso2/wso2is}\ndocker run $IMAGE', whole)).toEqual(expected);
  });

  it('are also the lower of two levels', () => {
    const others = { 'prod.sh': '# wso2\nTAG=5.11.0.3 ./run.sh\n' };
    expect(claims('docker run wso2/wso2is:${TAG:-5.11.0.411}', others)[0]).toBe('prod.sh 5.11.0.3');
  });

  it.each(['IMAGE=${IMAGE:-wso2/wso2is:7.1.0}\ndocker run $IMAGE', 'docker run ${IMAGE:-wso2/wso2is:7.1.0}'])(
    'are also whole images, told where they stand: %j',
    (script) => {
      const [other, own] = found(script, { 'prod.sh': '# wso2\nIMAGE=wso2/wso2is:5.11.0 ./run.sh\n' });
      expect(other).toMatchObject({ version: '5.11.0', written: 'wso2/wso2is:5.11.0', labels: [] });
      expect(own).toMatchObject({ version: '7.1.0' });
    },
  );

  it.each([
    ['docker run wso2/wso2is:${TAG:-7.1.0}', { 'prod.sh': '# wso2\nTAG=5.11.0 ./other.sh\n' }],
    ['docker run wso2/wso2is:${TAG:-7.1.0}', { 'prod.sh': '# wso2\nTAG=latest ./run.sh\n' }],
    ['docker run wso2/wso2is:${OTHER:-7.1.0}', undefined],
    [
      'IMAGE=${IMAGE:-wso2/wso2is:7.1.0}\ndocker run $IMAGE',
      { 'prod.sh': '# wso2\nIMAGE=acme/portal:5.11.0 ./run.sh\n' },
    ],
    ['docker run ${IMAGE:-wso2/wso2is:7.1.0}', { 'prod.sh': '# wso2\nIMAGE=acme/portal:5.11.0 ./run.sh\n' }],
    ['docker run wso2/wso2is:7.1.0', undefined],
  ])('are none but its own: %j', (script, others) => {
    expect(claims(script, others)).toEqual(['run.sh 7.1.0']);
  });
});
