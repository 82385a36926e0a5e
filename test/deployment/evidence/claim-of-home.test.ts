import { describe, expect, it } from 'vitest';
import { CLOSED, told } from '../tree.ts';

/** What a home is told to be, whose `deployment.toml` a script copies. */
const toldOf = (script: string, more = {}): string[] =>
  told({ 'install.sh': `${script}\n`, 'deployment.toml': CLOSED, ...more }).map((line) => line.replace(/ B .*/, ''));
const INTO_IS = 'cp deployment.toml /opt/wso2is/repository/conf/';

describe('a home without a version', () => {
  it('is the pack of the same family that its file unpacks', () => {
    const unzip = 'unzip wso2is-km-5.10.0.zip -d /opt';
    const lines = ['.: wso2is-km 5.10.0 A update-required'];
    expect(toldOf(`${unzip}\nln -s /opt/wso2is-km-5.10.0 /opt/wso2is\n${INTO_IS}`)).toEqual(lines);
    expect(toldOf(`${unzip}\nln -s /opt/wso2is-km-5.10.0 /opt/wso2is\nls /opt/wso2is-km-$V/bin\n${INTO_IS}`)).toEqual(
      lines,
    );
    expect(toldOf(`${unzip}\nmv /opt/wso2is-km-5.10.0 /opt/wso2is\n${INTO_IS}`)).toEqual(lines);
  });

  it('is what its name says beside a pack of that name, of another family, or of another file', () => {
    expect(toldOf(`unzip wso2is-km-5.10.0.zip\nunzip wso2is-7.1.0.zip\n${INTO_IS}`)).toEqual([
      expect.stringContaining('.: wso2is '),
    ]);
    expect(toldOf(`unzip wso2am-4.2.0.zip\n${INTO_IS}`)).toEqual([expect.stringContaining('.: wso2is ')]);
    expect(toldOf(INTO_IS, { 'km.sh': 'unzip wso2is-km-5.10.0.zip\n' })).toEqual([
      expect.stringContaining('.: wso2is '),
    ]);
  });

  it('is what its name says beside several packs of a special product, or its image', () => {
    for (const others of [
      'unzip wso2is-km-5.10.0.zip\nunzip wso2is-km-5.9.0.zip',
      'unzip wso2is-km-5.10.0.zip\nunzip wso2is-5.10.0.zip',
      'docker pull wso2/wso2is-km:5.10.0',
    ])
      expect(toldOf(`${others}\n${INTO_IS}`)).toEqual([expect.stringContaining('.: wso2is ')]);
  });
});

describe('a home with a version', () => {
  it('is no other pack that its file unpacks', () => {
    const copy = 'H=/opt/wso2is\ncp deployment.toml $H-7.1.0/repository/conf/';
    expect(toldOf(`unzip wso2is-km-5.10.0.zip -d /opt\n${copy}`)).toEqual(['.: wso2is 7.1.0 A disabled']);
  });

  it('is none where it is an addition’s', () => {
    const copy = 'cp deployment.toml /opt/wso2is-extensions-1.6.8/repository/conf/';
    expect(toldOf(`unzip wso2is-7.0.0.zip -d /opt\n${copy}`)).toEqual(['.: wso2is 7.0.0 A disabled']);
  });
});
