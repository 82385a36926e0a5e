import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { namesThatMatter } from '../../src/read/template-names.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

const names = (text: string, template: TemplateLanguage | null = 'jinja2'): string[] => [
  ...namesThatMatter({
    kind: 'deployment.toml',
    name: 'deployment.toml',
    file: 'f',
    text: MappedText.ofFile('f', text),
    template,
  }),
];
const SWITCH = '[event.default_listener.client_certificate_authentication_handler]\nenable = ';

describe('the names that matter in a template', () => {
  it.each([
    [`${SWITCH}{{ a | default(b) }}`, ['a', 'default', 'b']],
    [`[server]\nname = "{{ a }}"\n${SWITCH}false`, []],
    [`${SWITCH}{{ a }}\n[server]\nname = "{{ b }}"`, ['a']],
    [`{% if a.b == 1 %}\n${SWITCH}false\n{% elif c %}\n{% else %}\n{% endif %}`, ['a', 'b', 'c']],
    [`{% if x %}\n{% if a %}\n${SWITCH}{{ b }}\n{% endif %}\n{% endif %}`, ['x', 'a', 'b']],
    [`[server]\n{% if a %}\nname = "x"\n{% endif %}\n${SWITCH}false`, []],
    [`{% for one in a %}\n${SWITCH}{{ b }}\n{% endfor %}`, ['b']],
    [`{% set x = a %}\n${SWITCH}{{ x }}`, ['a', 'x']],
    [`${SWITCH}\${A:-b}{{ c }}`, ['A', 'b', 'c']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('are none in a text without tags', () => {
    expect(names(`${SWITCH}{{ a }}`, null)).toEqual([]);
  });
});
