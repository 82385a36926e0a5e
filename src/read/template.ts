import type { TemplateLanguage } from '../settings.ts';

const BY_ENDING: readonly [RegExp, TemplateLanguage][] = [
  [/\.(?:j2|jinja2?)$/i, 'jinja2'],
  [/\.erb$/i, 'erb'],
  [/\.epp$/i, 'epp'],
  [/\.tftpl$/i, 'terraform'],
  [/\.gotmpl$/i, 'go'],
];

/** Upper-case names only: `${carbon.home}`, `${admin.username}` are the product's own placeholders, not tags. */
const ENVSUBST = /\$\{[A-Z_][A-Z0-9_]*(?::?[-=+?][^}]{0,1000})?\}/;
/** Without braces it is the product's text, unless it is all of a value. */
const BARE_ENVSUBST = /^[ \t]{0,100}[\w.-]{1,200}[ \t]{0,100}=[ \t]{0,100}\$[A-Z_][A-Z0-9_]*[ \t]{0,100}(?:#|\r?$)/m;
const AT = /@[A-Z][A-Z0-9_]{2,}@/;
/** `"ip.node.k8s.&.wso2.apim"`, quotes included: what WSO2's own deployment scripts fill in. */
const GENERATED = /"\$?[A-Za-z][\w.]*\.[&@]\.[\w.]+"/;
const GO =
  /\{\{-?\s*(?:\/\*|if|else|end|range|with|define|template|include|block|tpl|default|toYaml|required|\.|\$|\()|\|\s*(?:quote|squote|n?indent|toString|default\s+[^(\s])/;

/**
 * The template language of a text, or null for a text without template tags. The file's ending decides, then `hint`
 * (what the place of the file tells: a chart, a role, a `templatefile()`), then the tags themselves.
 */
export function templateLanguage(
  name: string,
  text: string,
  hint: TemplateLanguage | null = null,
): TemplateLanguage | null {
  const ending = BY_ENDING.find(([pattern]) => pattern.test(name))?.[1];
  const language = ending ?? hint;
  if (language && holdsTags(text, language)) return language;
  if (text.includes('{%')) return 'jinja2';
  if (holdsPair(text, '{{', '}}')) return GO.test(text) ? 'go' : 'jinja2';
  if (holdsPair(text, '<%', '%>')) return /<%-?\s*\|/.test(text) || /<%=\s*\$/.test(text) ? 'epp' : 'erb';
  if (/%\{\s*(?:~\s*)?(?:if|for)\b/.test(text) || (/\.tpl$/i.test(name) && /\$\{[a-z]\w*\}/.test(text)))
    return 'terraform';
  if (ENVSUBST.test(text) || BARE_ENVSUBST.test(text)) return 'envsubst';
  return AT.test(text) || GENERATED.test(text) ? 'at' : null;
}

/** Told by searches, not by a pattern, which would look for the end of each beginning. */
function holdsPair(text: string, open: string, close: string): boolean {
  const start = text.indexOf(open);
  return start >= 0 && text.includes(close, start + open.length);
}

function holdsTags(text: string, language: TemplateLanguage): boolean {
  switch (language) {
    case 'jinja2':
      return /\{[{%#]/.test(text);
    case 'go':
      return text.includes('{{');
    case 'erb':
    case 'epp':
      return text.includes('<%');
    case 'terraform':
      return /[$%]\{/.test(text);
    case 'envsubst':
      return /\$\{?[A-Za-z_]/.test(text);
    case 'at':
      return /@[A-Za-z_][\w.-]*@/.test(text) || GENERATED.test(text);
  }
}

/** The languages whose tags a text of a language may hold: `${X}` is filled in after the others. */
export function languagesIn(text: string, language: TemplateLanguage): TemplateLanguage[] {
  if (language !== 'envsubst' && language !== 'terraform' && language !== 'at' && ENVSUBST.test(text)) {
    return [language, 'envsubst'];
  }
  return [language];
}
