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
    expect(unit).toMatchObject({ name: 'wso2/wso2is:7.0.0', claims: [{ what: 'image wso2is:7.0.0', labels: [] }] });
    expect(unit).toMatchObject({ kind: 'shell', mounts: [], builds: null });
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

  it.each([
    ['wso2/wso2is:5.11.0.10', '5.11.0.10'],
    ['"wso2/wso2is:5.11.0.10" ', '5.11.0.10'],
    ['\\\n  wso2/wso2is:5.11.0.10\r', '5.11.0.10'],
    ['wso2/\\\nwso2is:5.11.0.10', null],
  ])('has its update level where the tag of %j stands', (image, tag) => {
    const text = `[Container]\nVolume=./conf:/c\nImage=${image}\nEnvironment=A=b\n`;
    const [unit] = units(text);
    const at = unit?.claims[0]?.levelAt;
    expect(at ? text.slice(at.span.start, at.span.end) : null).toBe(tag);
    expect(text.slice(unit?.at.start, unit?.at.end)).toContain('wso2');
    expect(unit?.name.replace(' ', '')).toBe('wso2/wso2is:5.11.0.10');
  });

  it('says which home it mounts configuration into, where its image does not', () => {
    const text = '[Container]\nImage=acme/idp:1\nVolume=./conf:/opt/wso2is-6.1.0/repository/conf\n';
    const claims = units(text)[0]?.claims ?? [];
    expect(claims).toMatchObject([{ kind: 'path', product: 'wso2is', version: '6.1.0', labels: [] }]);
    expect(claims.map(({ span }) => text.slice(span.start, span.end))).toEqual(['wso2is-6.1.0']);
    const volume = 'Volume=./conf:/opt/wso2is/repository/conf/\n';
    expect(units(`[Container]\nImage=acme/idp:1\n${volume}`)[0]?.claims).toMatchObject([
      { kind: 'path', product: 'wso2is', version: null, labels: [] },
    ]);
  });

  it('is no server where its entry point is a tool', () => {
    expect(units(`[Container]\n${IMAGE}Entrypoint=tar\nExec=czf /a /b\n`)).toEqual([]);
    expect(units(`[Container]\n${IMAGE}Entrypoint=/start.sh\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Exec=tar czf /a /b\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Entrypoint=keytool\n`)).toEqual([]);
    expect(units(`[Container]\n${IMAGE}Entrypoint=sh   -c\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Entrypoint=env   tar\nExec=/is/bin/is\nExec=czf  /a\n`)).toEqual([]);
    expect(units(`[Container]\n${IMAGE}Entrypoint=env\nExec=tar\nExec=/opt/is/server\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Entrypoint=env\nExec=/opt/is/server\n`)).toHaveLength(1);
  });

  it('has the last of its entry points, and is a server where configuration is mounted into a home', () => {
    expect(units(`[Container]\n${IMAGE}Entrypoint=tar\nEntrypoint=/start\nExec=a b\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Entrypoint=/start\nEntrypoint=tar\nExec=a b\n`)).toEqual([]);
    const volume = 'Volume=./conf:/home/wso2carbon/wso2is-7.0.0/repository/conf\n';
    expect(units(`[Container]\n${IMAGE}${volume}Entrypoint=tar\nExec=a b\n`)).toHaveLength(1);
    expect(units(`[Container]\n${IMAGE}Volume=data.volume\nEntrypoint=tar\nExec=a b\n`)).toEqual([]);
  });
});
