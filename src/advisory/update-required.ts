import { doorNote } from './door.ts';
import type { Judged } from './input.ts';
import { type Case, finding, written } from './outcome.ts';
import { breakingNote, declareTarget, lowerFirst, paragraphs, SUBJECT, settingSpan } from './texts.ts';
import { withUpdateLevel } from './version.ts';

/** The finding of releases on which no setting can switch Part A off (advisory.md, "Part A"). */
export function updateRequired({ input, variant, release }: Case): Judged {
  const { fixLevel, level } = release;
  const target = fixLevel === null ? 'the update that carries the fix' : `update level ${fixLevel} or later`;
  const current =
    level === null ? 'the repository does not say which level it runs' : `the repository pins level ${level}`;
  const handler = variant.toml?.handler;
  const useless =
    handler && written(handler)
      ? ` The setting at ${input.where(settingSpan(handler))} does not help on this version.`
      : '';
  const pinned = fixLevel !== null && input.levelAt ? withUpdateLevel(input.levelAt.text, fixLevel) : null;
  return finding('A', {
    rule: 'product-update-required',
    level: 'error',
    state: 'update-required',
    span: input.versionAt ?? input.fallbackAt,
    message: `${release.label} needs ${target}: no setting of this version switches off ${lowerFirst(SUBJECT.A)}, and ${current}.${useless}`,
    help: paragraphs(
      howToUpdate(release.version, fixLevel),
      level === null && fixLevel !== null
        ? `When it is there already: ${lowerFirst(declareTarget(input, release))}`
        : null,
      breakingNote(release),
      doorNote(variant, release, input.where),
    ),
    pin: input.levelAt && pinned ? { span: input.levelAt.span, text: pinned } : null,
  });
}

function howToUpdate(version: string | null, fixLevel: number | null): string {
  return fixLevel === null
    ? 'The advisory lists no update for this version: move to one it lists.'
    : `Update the product to level ${fixLevel} or later and pin it where the version stands, for example as image tag ${version}.${fixLevel}.`;
}
