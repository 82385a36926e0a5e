import type { Span } from '../../model.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import type { Claim } from '../evidence/claim.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import type { Located } from '../text/located.ts';
import { type BuildOptions, builtUnit } from './dockerfile.ts';

/** What no file of a repository is called: the Dockerfile that a compose file has in itself. */
const INLINE = '\0Dockerfile';

/** What a build makes of a Dockerfile that stands in another file (`dockerfile_inline`): its places are that file's. */
export function inlineUnit(text: MappedText, options: BuildOptions): Unit {
  const unit = builtUnit(INLINE, text.text, options);
  const at = (span: Span): Span => (span.file === INLINE ? text.locate(span.start, span.end) : span);
  const located = <T extends Located | null>(one: T): T => one && { ...one, span: at(one.span) };
  const claim = (one: Claim): Claim => ({ ...one, span: at(one.span), levelAt: located(one.levelAt) });
  const mount = (one: Mount): Mount => ('at' in one && one.at ? { ...one, at: at(one.at) } : one);
  const place = at(unit.at);
  return {
    ...unit,
    file: place.file,
    at: place,
    claims: unit.claims.map(claim),
    mounts: unit.mounts.map(mount),
    ...(unit.taken ? { taken: unit.taken.map(claim) } : {}),
    ...(unit.begins ? { begins: located(unit.begins) } : {}),
  };
}
