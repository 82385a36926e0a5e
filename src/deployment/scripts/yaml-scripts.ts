import { MappedText } from '../../read/mapped-text.ts';
import type { YamlNode, YamlScalar } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import { withVariables } from '../text/with-variables.ts';
import { isManifest } from '../text/yaml-text.ts';

/** A text of a YAML document that a shell may get. */
export interface YamlScript {
  /** Mapped to the file, with `${NAME}` for the expressions of templates. */
  text: MappedText;
  /** Its key says that it is one. Of other texts only what begins a command counts. */
  named: boolean;
}

/** Keys of texts for people, whatever commands they show. */
const FOR_PEOPLE =
  /(?:^|[._-])(?:desc(?:ription)?|summary|titles?|names?|notes?|messages?|msg|help|usage|examples?|docs?|documentation|readme|comments?|labels?|placeholder|info|hints?|markdown|md|adoc|rst|txt|html?)$/i;
/** Keys whose text is a script: of pipelines, Ansible's tasks, cloud-init, CloudFormation, containers, files. */
const OF_SCRIPT =
  /(?:^|[._:-])(?:run|(?:run|boot)cmd|(?:(?:before|after|inline)_?)?scripts?|cmds?|commands?|shell|raw|args|argv|entrypoint|inline|user_?data|base64|sub|install|sh|bash|ksh)$/i;
/** The forms of GitHub's issues show commands as text. */
const ISSUE_FORM = /(?:^|\/)ISSUE_TEMPLATE\//i;
/** Programs a command that is written as a list of its words may begin with. */
const PROGRAM = /^(?:sudo|(?:\S{0,300}\/)?(?:docker|podman|nerdctl))$/;

/**
 * The texts of a YAML file that may be scripts: single texts, lists of commands, and commands that are lists of their
 * words. Manifests are left to those who read them as YAML.
 *
 * @param mayCount tells by its content whether a text is worth a look
 */
export function yamlScripts(carried: Carried, mayCount: (text: string) => boolean): YamlScript[] {
  const found: YamlScript[] = [];
  if (!mayCount(carried.text) || ISSUE_FORM.test(carried.file)) return found;
  const add = (scalars: readonly YamlScalar[], key: string): void => {
    const text = scalars.map(({ value }) => value).join('\n');
    if (!mayCount(text) || FOR_PEOPLE.test(key) || isManifest(text)) return;
    found.push({ text: withVariables(joined(scalars)), named: OF_SCRIPT.test(key) });
  };
  const walk = (node: YamlNode | null, key: string): void => {
    if (node?.kind === 'scalar') add([node], key);
    else if (node?.kind === 'map') for (const entry of node.entries) walk(entry.value, entry.key);
    else if (node?.kind === 'seq') {
      add(
        node.items.filter((item) => item?.kind === 'scalar'),
        key,
      );
      for (const item of node.items) if (item?.kind !== 'scalar') walk(item, key);
    }
  };
  for (const document of carried.documents) walk(document, '');
  return found;
}

/** Texts of a list as one script: each a line, or each a word of one command. */
function joined(scalars: readonly YamlScalar[]): MappedText {
  const first = scalars[0] as YamlScalar;
  if (scalars.length === 1) return first.text();
  const isCommand = PROGRAM.test(first.value);
  const between = MappedText.escapeOf(first.text(), isCommand ? ' ' : '\n', 0, 0, () => null);
  const quote = MappedText.escapeOf(first.text(), "'", 0, 0, () => null);
  return MappedText.concat(
    scalars.flatMap((scalar) => {
      const text = scalar.text();
      const isPlain = !isCommand || !/[\s'"`;|&()#]/.test(text.text);
      if (isPlain) return [text, between];
      return text.text.includes("'") ? [quote, quote, between] : [quote, text, quote, between];
    }),
  );
}
