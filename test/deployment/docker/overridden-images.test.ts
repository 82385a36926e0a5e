import { describe, expect, it } from 'vitest';
import { withOverriddenTag } from '../../../src/deployment/docker/overridden-images.ts';
import { shellUnits } from '../../../src/deployment/scripts/started-containers.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

/** The releases that the container may have which `run.sh` starts, with the files that tell them. */
function claims(script: string, others: Files = { 'prod.sh': '# wso2\nTAG=5.11.0 ./run.sh\n' }): string[] {
  const files = { 'run.sh': `# wso2\n${script}\n`, ...others };
  const tree = memoryTree(files);
  const [unit] = shellUnits('run.sh', files['run.sh'], () => false);
  const { claims: found } = withOverriddenTag(unit as NonNullable<typeof unit>, 'run.sh', tree, carriedReader(tree));
  return found.map(({ version, updateLevel, span }) => {
    const level = updateLevel === null ? '' : `.${updateLevel}`;
    expect(cut(files, span)).toContain(`${version}${level}`);
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

  it('are also the lower of two levels', () => {
    const others = { 'prod.sh': '# wso2\nTAG=5.11.0.3 ./run.sh\n' };
    expect(claims('docker run wso2/wso2is:${TAG:-5.11.0.411}', others)[0]).toBe('prod.sh 5.11.0.3');
  });

  it('are also whole images', () => {
    const others = { 'prod.sh': '# wso2\nIMAGE=wso2/wso2is:5.11.0 ./run.sh\n' };
    expect(claims('IMAGE=${IMAGE:-wso2/wso2is:7.1.0}\ndocker run $IMAGE', others)).toHaveLength(2);
  });

  it.each([
    ['docker run wso2/wso2is:${TAG:-7.1.0}', { 'prod.sh': '# wso2\nTAG=5.11.0 ./other.sh\n' }],
    ['docker run wso2/wso2is:${TAG:-7.1.0}', { 'prod.sh': '# wso2\nTAG=latest ./run.sh\n' }],
    ['docker run wso2/wso2is:${OTHER:-7.1.0}', undefined],
    ['docker run wso2/wso2is:7.1.0', undefined],
  ])('are none but its own: %j', (script, others) => {
    expect(claims(script, others)).toEqual(['run.sh 7.1.0']);
  });
});
