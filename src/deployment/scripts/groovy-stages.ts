import type { Stretch } from '../../settings.ts';

/** What opens or closes a block of Groovy, with its name, or a text or comment, whose braces do not. */
const TOKEN =
  /'''[\s\S]*?(?:'''|$)|"""[\s\S]*?(?:"""|$)|'(?:[^'\\\n]|\\.)*['\n]?|"(?:[^"\\\n]|\\.)*["\n]?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<opens>(?<name>\bstage[ \t]{0,9}\((?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^()'"\n]{0,200})\)|\benvironment)?\s{0,20}\{)|\}/g;

/** A stage of a pipeline of Jenkins that has variables of its own. */
export interface Stage extends Stretch {
  /** Where it sets them. */
  environment: Stretch;
}

interface Block {
  name: string | undefined;
  start: number;
  environment: Stretch | null;
}

/** The stages of a declarative pipeline of Jenkins that have an `environment` of their own, by where they end. */
export function stagesIn(text: string): Stage[] {
  const around: Block[] = [];
  const stages: Stage[] = [];
  for (const { 0: token, index, groups } of text.matchAll(TOKEN)) {
    if (groups?.opens !== undefined) {
      around.push({ name: groups.name, start: index, environment: null });
      continue;
    }
    const closed = token === '}' ? around.pop() : undefined;
    if (!closed) continue;
    const end = index + 1;
    const outer = around.at(-1);
    if (closed.name === 'environment' && outer) outer.environment = { start: closed.start, end };
    if (closed.name?.startsWith('stage') && closed.environment)
      stages.push({ start: closed.start, end, environment: closed.environment });
  }
  return stages;
}
