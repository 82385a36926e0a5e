import { describe, expect, it } from 'vitest';
import { helperIn, mapName } from '../../../src/deployment/text/map-name.ts';
import { readYaml } from '../../../src/read/yaml.ts';

describe('the name of a config map', () => {
  it('tells a named template from what stands around it', () => {
    expect(helperIn('{{ include "is.fullname" . }}-conf')).toEqual({ helper: 'is.fullname' });
    expect(helperIn('{{- template "is.fullname" . }}-conf')).toEqual({ helper: 'is.fullname' });
    expect(helperIn('{{ .Release.Name }}-conf')).toEqual({});
    expect(helperIn('is-conf')).toEqual({});
  });

  it('is read from its manifest', () => {
    const text = 'metadata:\n  name: {{ include "is.fullname" . }}-conf\n  namespace: iam\n';
    expect(mapName(readYaml('conf.yaml', text).documents[0] ?? null)).toEqual({
      name: 'conf',
      namespace: 'iam',
      helper: 'is.fullname',
    });
    expect(mapName(null)).toEqual({ name: '', namespace: null });
  });
});
