import type { Claim } from './claim.ts';
import { expandShell } from './expand.ts';
import { imageClaim } from './image.ts';
import type { Located } from './located.ts';
import { packClaim } from './pack.ts';
import { variablePackClaims } from './pack-claims.ts';
import { joinPath } from './paths.ts';
import type { Mount, Unit } from './unit.ts';

interface Instruction {
  name: string;
  /** The arguments with continuation lines kept, so that offsets hold. */
  rest: string;
  at: number;
}

const INSTRUCTION = /^[ \t]*([A-Za-z]+)[ \t]+((?:[^\n]*\\[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)*[^\n]*)/gm;

function instructions(text: string): Instruction[] {
  return [...text.matchAll(INSTRUCTION)].map((match) => ({
    name: (match[1] as string).toUpperCase(),
    rest: (match[2] as string).trimEnd(),
    at: match.index + match[0].length - (match[2] as string).length,
  }));
}

/**
 * What a Dockerfile builds: claims from `FROM` and the `WSO2_SERVER*` arguments, mounts from `COPY` and `ADD`.
 *
 * @param context root-relative folder the build copies from; a Dockerfile's own folder unless a compose file says otherwise
 * @param args build arguments that override the `ARG` defaults
 */
export function dockerfileUnit(file: string, text: string, context: string, args: ReadonlyMap<string, Located>): Unit {
  const variables = new Map<string, Located>();
  const claims: Claim[] = [];
  const mounts: Mount[] = [];
  const lookup = (name: string): Located | null => variables.get(name) ?? null;
  let at = { file, start: 0, end: 0 };
  const labels = labelsOf(file);

  for (const { name, rest, at: offset } of instructions(text)) {
    if (name === 'ARG' || name === 'ENV') {
      for (const match of rest.matchAll(/(\w+)(?:=|[ \t]+)("[^"\n]*"|'[^'\n]*'|[^\s\\]+)/g)) {
        const key = match[1] as string;
        const value = match[2] as string;
        const bare = value.replace(/^["']|["']$/g, '');
        const start = offset + match.index + match[0].length - value.length + (bare === value ? 0 : 1);
        const given = name === 'ARG' ? args.get(key) : undefined;
        variables.set(key, given ?? { text: bare, span: { file, start, end: start + bare.length } });
        if (name === 'ENV') break;
      }
    } else if (name === 'FROM') {
      const match = /^(?:--\S+\s+)*(\S+)/.exec(rest);
      if (!match) continue;
      const written = match[1] as string;
      const start = offset + match[0].length - written.length;
      const span = { file, start, end: start + written.length };
      const expanded = expandShell(written, lookup);
      const claim = imageClaim(expanded.text, expanded.definedAt ?? span, labels, expanded.verbatim);
      if (claim) {
        claims.unshift(claim);
        at = span;
      }
    } else if (name === 'COPY' || name === 'ADD') {
      mounts.push(...copies(rest, context, lookup));
    }
  }

  const pack = serverArguments(variables, lookup, labels);
  if (pack) {
    claims.push(pack);
    if (at.end === 0) at = pack.span;
  }
  for (const claim of variablePackClaims(text, lookup, labels, 'build')) claims.push(claim);
  return { kind: 'dockerfile', name: file, file, at, claims, builds: null, mounts, environment: null };
}

/** `WSO2_SERVER_NAME` + `WSO2_SERVER_VERSION`, or `WSO2_SERVER` as a pack or a name of its own. */
function serverArguments(
  variables: ReadonlyMap<string, Located>,
  lookup: (name: string) => Located | null,
  labels: string[],
): Claim | null {
  const expand = (name: string): string => expandShell(variables.get(name)?.text ?? '', lookup).text;
  const version = variables.get('WSO2_SERVER_VERSION') ?? null;
  const versionText = expand('WSO2_SERVER_VERSION');
  for (const name of ['WSO2_SERVER_NAME', 'WSO2_SERVER', 'WSO2_SERVER_PACK']) {
    const found = variables.get(name);
    if (!found) continue;
    const product = expand(name);
    const claim = packClaim(product, versionText, version?.span ?? found.span, labels, 'build', name);
    if (claim) return claim;
  }
  return null;
}

function copies(rest: string, context: string, lookup: (name: string) => Located | null): Mount[] {
  if (/--from=/.test(rest) || rest.startsWith('<<')) return [];
  const flat = rest.replace(/\\\r?\n/g, ' ').replace(/^(?:--\S+\s+)+/, '');
  const words = flat.startsWith('[') ? [...flat.matchAll(/"([^"]*)"/g)].map((m) => m[1] as string) : flat.split(/\s+/);
  const to = words.pop() ?? '';
  return words.flatMap((word): Mount[] => {
    const from = joinPath(context, expandShell(word, lookup).text.replace(/\/?\*+$/, ''));
    return from === null || /^https?:/.test(word) ? [] : [{ kind: 'path', from, to: expandShell(to, lookup).text }];
  });
}

function labelsOf(file: string): string[] {
  return file.split('/').slice(-4);
}
