import type { ChangesContext } from '../ChangesContext';
import { type Duties, type DutyReader, findDuties } from '../duties';
import type { StoredWaiver } from './types';

/** What a waiver is about. */
export type WaivedCheck = Pick<
  StoredWaiver,
  'entityRef' | 'rubricId' | 'checkId'
>;

/** Who acts for the checks of some waivers, in the order of the waivers. */
export async function readDuties(
  context: Pick<ChangesContext, 'book' | 'mirror'>,
  reader: DutyReader,
  about: readonly WaivedCheck[],
): Promise<Duties[]> {
  const { book, mirror } = context;
  const refs = [...new Set(about.map(one => one.entityRef))];
  const [entities, answers] = await Promise.all([
    mirror.getEntities(refs),
    reader.readAll(refs),
  ]);
  return about.map(({ entityRef, rubricId, checkId }) => {
    const at = book
      .get(rubricId)
      ?.compiled.checks.find(({ check }) => check.id === checkId);
    const owner = entities.get(entityRef)?.owner;
    return findDuties(
      {
        entityRef,
        activities: [at?.check.activity, at?.track.activity],
        ...(owner !== undefined && { owner }),
      },
      answers.get(entityRef) ?? { type: 'unknown' },
    );
  });
}
