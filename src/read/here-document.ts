import type { Stretch } from '../settings.ts';
import type { MappedText } from './mapped-text.ts';

/** A here-document and what its text is for. */
export interface Heredoc {
  /** File it is written to, as written without quotes: `cat > X <<EOF`, `tee X`, `COPY <<EOF X`, Terraform's `filename`. */
  target: string | null;
  /** True when the text is added to what the file holds: `>>`, `tee -a`. */
  adds: boolean;
  /** What the file will hold: without the indentation `<<-` and Ruby's `<<~` take away and the shell's escapes. */
  text: MappedText;
  /** True when nothing in it is expanded. */
  quoted: boolean;
  /** From the operator to the end of the closing line, in offsets of the text that was read. */
  at: Stretch;
  /** Terraform and Bicep: the attribute or map key, e.g. `deployment.toml`. */
  label: string | null;
  /** It stands in a text that another shell gets: what decides whether it is written stands there, too. */
  inner?: true;
  /** What adds the handler's setting to the file, but only sometimes. */
  grows?: MappedText;
  /** It begins as a command does, not as a file: what it writes is one, itself it is none. */
  isCommand?: true;
}
