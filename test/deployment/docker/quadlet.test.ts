import { describe, expect, it } from 'vitest';
import { isQuadlet, quadletUnits } from '../../../src/deployment/docker/quadlet.ts';

const units = (text: string) => quadletUnits('s/is.container', text, (path) => path === 's/conf');
const IMAGE = 'Image=wso2/wso2is:7.0.0\n';

describe('a quadlet', () => {
  it.each([
    ['is.container', true],
    ['a/is@.container.j2', true],
    ['a.container/is', false],
    ['container', false],
    ['is.containers.conf', false],
  ])('is told by its name: %s', (path, is) => {
    expect(isQuadlet(path)).toBe(is);
  });

  it('runs the last image of its section', () => {
    const text = `[Unit]\nImage=wso2/wso2am:4.2.0\n[Container]\nImage=nginx\n \t${IMAGE}[Service]\nImage=wso2/wso2am:4.3.0\n`;
    const [unit, ...others] = units(text);
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ name: 'wso2/wso2is:7.0.0', claims: [{ what: 'image wso2is:7.0.0' }], mounts: [] });
    expect(text.slice(unit?.at.start, unit?.at.end)).toBe('wso2/wso2is:7.0.0');
  });

  it.each([IMAGE, `[Unit]\n${IMAGE}`, '[Container]\n#Image=wso2/wso2is:7.0.0\n', `[Container]\n[Unit]\n${IMAGE}`])(
    'runs nothing by %j',
    (text) => {
      expect(units(text)).toEqual([]);
    },
  );

  it.each([
    'Volume=./conf:/c:ro,Z',
    'Volume = "./conf:/c"',
    'Mount=type=bind,source=./conf,target=/c,ro',
    'Mount=type=bind,\\\n  src=./conf,dst=/c',
    'Mount=type=bind, src=./conf, destination=/c',
  ])('mounts what the repository has by %j', (setting) => {
    expect(units(`[Container]\n${IMAGE}${setting}\n`)[0]?.mounts).toEqual([{ kind: 'path', from: 's/conf', to: '/c' }]);
  });

  it.each(['Volume=data.volume:/c', 'Volume=/c', 'Mount=type=tmpfs,destination=/c', 'Mount=type=bind,source=./conf'])(
    'mounts nothing of it by %j',
    (setting) => {
      expect(units(`[Container]\n${IMAGE}${setting}\n`)[0]?.mounts).toEqual([]);
    },
  );

  it('says which home it mounts configuration into, where its image does not', () => {
    const volume = 'Volume=./conf:/opt/wso2is-6.1.0/repository/conf\n';
    expect(units(`[Container]\nImage=acme/idp:1\n${volume}`)[0]?.claims).toMatchObject([
      { kind: 'path', product: 'wso2is', version: '6.1.0' },
    ]);
  });

  it('is no server where its entry point is a tool', () => {
    expect(units(`[Container]\n${IMAGE}Entrypoint=tar\nExec=czf /a /b\n`)).toEqual([]);
    expect(units(`[Container]\n${IMAGE}Entrypoint=/start.sh\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Exec=tar czf /a /b\n`)).toHaveLength(1);
  });
});
