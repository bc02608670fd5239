import type { FieldTexts } from '../../form/readTexts';
import type { NameProblem } from '../../rules/checkName';
import type { NameAnswer } from './lookUpName';

/** What is wrong with a name, in words. */
export function problemText(t: FieldTexts, problem: NameProblem): string {
  switch (problem.code) {
    case 'long':
      return t('name.problem.long', {
        length: problem.length,
        limit: problem.limit,
      });
    case 'start':
      return t('name.problem.start', { found: problem.found });
    case 'characters':
      return t('name.problem.characters', { found: problem.found });
    case 'hyphens':
      return t('name.problem.hyphens');
    default:
      return t('name.problem.empty');
  }
}

/** Who has the name already, in words. */
export function takenTexts(t: FieldTexts, { taken }: NameAnswer): string[] {
  return taken.map(one =>
    one.by === 'repository'
      ? one.message
      : t('name.takenEntity', { kind: one.kind, title: one.title }),
  );
}

/** What could not be asked, in words. */
export function uncheckedTexts(
  t: FieldTexts,
  { unchecked }: NameAnswer,
): string[] {
  return unchecked.map(({ by, message }) =>
    t(`name.unchecked.${by}`, { message }),
  );
}
