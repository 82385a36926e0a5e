import type { Part, Rule, State } from '../model.ts';
import type { CertAuthSettings, Setting } from '../settings.ts';
import type { HomeVariant, Judged, JudgeInput } from './input.ts';
import type { Release } from './release.ts';
import { spanOf } from './texts.ts';

/** What one alternative of a home comes to in one part. */
export interface Outcome {
  state: State;
  allowlisted: boolean;
  /** The findings that make the state, the deciding one first. */
  findings: Judged[];
  /** Warnings on allowlists, which do not make the state. */
  remarks: Judged[];
}

/** What a part's judge looks at: one alternative of a home and what the tables say about its release. */
export interface Case {
  input: JudgeInput;
  variant: HomeVariant;
  release: Release;
}

export const RULE: Record<Part, Rule> = { A: 'system-rest-api-cert-auth', B: 'soap-cert-auth' };

/** An outcome that nobody has to be told about. */
export const silent = (state: State, remarks: Judged[] = []): Outcome => ({
  state,
  allowlisted: false,
  findings: [],
  remarks,
});

/** A finding with the fields most of them leave empty. */
export function finding(
  part: Part,
  fields: Pick<Judged, 'level' | 'state' | 'message' | 'help' | 'span'> & Partial<Judged>,
): Judged {
  return { rule: RULE[part], part, setting: null, allowlist: null, pin: null, ...fields };
}

/** A finding with state `unresolved` for each file that decides the part and cannot be read. */
export function unreadable(part: Part, files: (CertAuthSettings | null)[]): Judged[] {
  return files.flatMap((file) =>
    file?.unreadable
      ? [
          finding(part, {
            rule: 'unreadable-config',
            level: 'error',
            state: 'unresolved',
            span: spanOf(file, file.unreadable.at),
            message: `${file.source.name} cannot be read, so nothing is known about certificate-based authentication: ${file.unreadable.message}.`,
            help: 'Correct the file; what cannot be read never passes.',
          }),
        ]
      : [],
  );
}

/**
 * What the product's own template says by itself, whatever deployment.toml says (advisory.md, "How the product reads
 * the settings"). A value under a condition on the setting's own key only passes deployment.toml on.
 *
 * @param key part of the setting's name in deployment.toml
 */
export function hardCoded(setting: Setting | undefined, variant: HomeVariant, key: string): 'true' | 'false' | null {
  if (setting?.value !== 'true' && setting?.value !== 'false') return null;
  return hangsOn(setting, variant, key) ? null : setting.value;
}

/** Whether the file a setting is of has it, or has it not, under a condition on the setting's own key. */
export function hangsOn({ source }: Setting, { branches }: HomeVariant, key: string): boolean {
  return branches.some(({ file, condition }) => file === source.file && condition.includes(key));
}

/** Whether the setting is really written, and not only unknown because of a template tag somewhere. */
export const written = (setting: Setting): boolean => setting.raw !== null;
