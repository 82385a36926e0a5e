import { describe, expect, it } from 'vitest';
import { CLOSED, cut, type Files, findings, judged, surveyed, told } from '../tree.ts';

const compose = (dockerfile: string): string =>
  `services:\n  is:\n    build:\n      context: .\n      dockerfile_inline: |\n${dockerfile.replace(/^/gm, '        ')}\n`;
const COPY = 'COPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/';

describe('a Dockerfile that a compose file has in itself', () => {
  it('is told of at its own lines', () => {
    const files: Files = { 'compose.yaml': compose('FROM wso2/wso2is:7.1.0.3\nRUN echo') };
    expect(told(files)).toEqual(['compose.yaml#is: wso2is 7.1.0.3 A missing B disabled']);
    expect(findings(files)).toEqual(['warning compose.yaml:6 missing']);
    const [unit] = surveyed(files).units;
    const at = unit?.claims.map(({ span, levelAt }) => [cut(files, span), levelAt && cut(files, levelAt.span)]);
    expect(at).toEqual([['7.1.0.3', '7.1.0.3']]);
    expect(unit?.image?.begins && cut(files, unit.image.begins.span)).toBe('wso2/wso2is:7.1.0.3');
  });

  it('tells a release without a level', () => {
    const files: Files = {
      'compose.yaml': compose(
        'FROM eclipse-temurin:17\nRUN unzip -q wso2is-7.1.0.zip && wso2is-7.1.0/bin/wso2server.sh',
      ),
    };
    expect(told(files)).toEqual(['compose.yaml#is: wso2is 7.1.0 A missing B disabled']);
    const [unit] = surveyed(files).units;
    expect(unit?.claims.map(({ levelAt }) => levelAt)).toContain(null);
  });

  it('tells a release that an argument of the build gives where that stands', () => {
    const text = compose('ARG V=7.0.0\nFROM wso2/wso2is:$V').replace(
      '      context: .\n',
      '      context: .\n      args: {V: 7.1.0}\n',
    );
    const files: Files = { 'compose.yaml': text };
    expect(told(files)).toEqual(['compose.yaml#is: wso2is 7.1.0 A missing B disabled']);
    const [unit] = surveyed(files).units;
    expect(unit?.claims.map(({ span }) => cut(files, span))).toEqual(['7.1.0']);
  });

  it('brings the files that it copies, each by its own instruction', () => {
    const files: Files = {
      'compose.yaml': compose(`FROM wso2/wso2is:7.1.0\n${COPY}`),
      'deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A disabled B disabled']);
    const mounts = surveyed(files).units.flatMap((unit) => unit.mounts);
    expect(mounts.flatMap((mount) => ('at' in mount && mount.at ? cut(files, mount.at) : []))).toEqual([
      COPY.slice('COPY '.length),
    ]);
  });

  it('brings what the service mounts beside, which stands at no instruction', () => {
    const mounted = compose('FROM wso2/wso2is:7.1.0');
    const files: Files = {
      'compose.yaml': `${mounted.trimEnd()}\n    volumes: ["./deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml"]\n`,
      'deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A disabled B disabled']);
  });

  it('takes the whole home of another image', () => {
    const files: Files = {
      'compose.yaml': compose(
        'FROM wso2/wso2is:7.1.0 AS is\nFROM eclipse-temurin:17\nCOPY --from=is /home/wso2carbon/wso2is-7.1.0 /opt/wso2is-7.1.0',
      ),
    };
    expect(told(files)).toEqual(['compose.yaml#is: wso2is 7.1.0 A missing B disabled']);
    const taken = surveyed(files).units.flatMap(({ image }) => image?.taken ?? []);
    expect(taken.every(({ span }) => span.file === 'compose.yaml')).toBe(true);
  });

  it('is judged where it cannot be told what an argument makes of it', () => {
    const files: Files = { 'compose.yaml': compose('ARG V\nFROM wso2/wso2is:$V') };
    expect(judged(files).deployments).toHaveLength(1);
  });
});
