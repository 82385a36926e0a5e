/** A block of HCL (`volume_mount { … }`), or an attribute that is a map (`data = { … }`). */
export interface HclBlock {
  name: string;
  /** The texts behind its name: of a resource its type and what it is called. */
  labels: readonly string[];
  /** Offsets of its first character and behind its last one. */
  start: number;
  end: number;
  attributes: readonly HclAttribute[];
  blocks: readonly HclBlock[];
}

/** An attribute that is no map. */
export interface HclAttribute {
  /** Without its quotes. */
  key: string;
  /** As it is written, without blanks around it; of a heredoc with all of its lines. */
  value: string;
  /** Offsets of the value's first character and behind its last one. */
  start: number;
  end: number;
}

/**
 * What opens a block or a map, what closes one, and an attribute with what it is set to up to a brace outside of quotes or
 * the end of its line.
 */
const PART =
  /(?<opens>"[^"\n]{1,300}"|[\w-]{1,100})(?<labels>(?:[ \t]{1,20}"[^"\n]{0,300}"){0,3})[ \t]{0,100}[=:]?[ \t]{0,100}\{|(?<closes>\})|(?<key>"[^"\n]{1,300}"|[\w-]{1,100})[ \t]{0,100}[=:](?![=>])[ \t]{0,100}(?<value>(?:"(?:[^"\\\n]|\\.)*"|(?!\/\/)[^\n{}"#])+)|#[^\n]*|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"?|\{/g;
const HEREDOC = /^<<[-~]?([A-Za-z_][\w-]{0,100})[ \t]*\r?$/;

/** What is deeper is nobody's resource. */
const MAX_DEPTH = 64;

/** A block that is still open. */
interface Open extends HclBlock {
  attributes: HclAttribute[];
  blocks: HclBlock[];
}

/**
 * The blocks of a text of HCL that stand in no other block, with what is in them.
 *
 * @param code the text without its comments
 */
export function hclBlocks(code: string): readonly HclBlock[] {
  const file: Open = { name: '', labels: [], start: 0, end: code.length, attributes: [], blocks: [] };
  const around = [file];
  PART.lastIndex = 0;
  for (let match = PART.exec(code); match !== null; match = PART.exec(code)) {
    const { opens, labels = '', closes, key, value } = match.groups as Record<string, string | undefined>;
    const end = match.index + match[0].length;
    const inside = around.at(-1) as Open;
    if (closes !== undefined) {
      if (around.length > 1) (around.pop() as Open).end = end;
    } else if (key !== undefined && value !== undefined) {
      const [, heredoc] = HEREDOC.exec(value) ?? [];
      const ends = heredoc === undefined ? end : heredocEnd(code, end, heredoc);
      const start = end - value.length;
      const written = code.slice(start, ends).trimEnd();
      inside.attributes.push({ key: unquoted(key), value: written, start, end: start + written.length });
      PART.lastIndex = ends;
    } else if (opens !== undefined || match[0] === '{') {
      const block: Open = {
        name: unquoted(opens ?? ''),
        labels: [...labels.matchAll(/"([^"]*)"/g)].map(([, label]) => label as string),
        start: match.index,
        end: code.length,
        attributes: [],
        blocks: [],
      };
      if (around.length < MAX_DEPTH) inside.blocks.push(block);
      around.push(block);
    }
  }
  return file.blocks;
}

/** The offset behind a heredoc that begins at the end of a line; that of the text for one that is not closed. */
function heredocEnd(code: string, from: number, name: string): number {
  const end = new RegExp(String.raw`^[ \t]*${name}(?![\w-])`, 'gm');
  end.lastIndex = from;
  return end.exec(code) ? end.lastIndex : code.length;
}

/** The blocks below a block that have a name, however deep. */
export function blocksNamed(block: HclBlock, name: string): HclBlock[] {
  return block.blocks.flatMap((one) => [...(one.name === name ? [one] : []), ...blocksNamed(one, name)]);
}

/** The text that an attribute is set to, without its quotes; null for one that it does not have and for what is more than a text. */
export function textOf({ attributes }: HclBlock, key: string): string | null {
  const [, text] = /^"((?:[^"\\$]|\\.|\$(?!\{))*)"$/.exec(attributes.find((one) => one.key === key)?.value ?? '') ?? [];
  return text ?? null;
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1');
}
