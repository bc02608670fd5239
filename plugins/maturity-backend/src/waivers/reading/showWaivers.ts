import {
  type MirrorEntity,
  readSight,
  type Sight,
} from '@waymark/plugin-catalog-mirror-node';
import type { Waiver } from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import type { Duties, DutyReader } from '../../duties';
import type { RubricBook } from '../../rubrics/types';
import { mayStep, type WaiverClaims } from '../mayStep';
import { readDuties } from '../readDuties';
import { isOpenWaiver } from '../transition';
import type { StoredWaiver } from '../types';

/** Nobody decides about what has ended, so nobody is asked for. */
const NOBODY: Duties = { accountable: [], responsible: [] };

/**
 * Waivers as the asker may see them, in the order that they come in: undefined
 * where the entity is hidden. People who are hidden are left out.
 */
export async function showWaivers(
  context: Pick<ChangesContext, 'mirror' | 'book' | 'clock'>,
  options: {
    waivers: readonly StoredWaiver[];
    claims: WaiverClaims;
    reader: DutyReader;
    asker: Asker;
  },
): Promise<(Waiver | undefined)[]> {
  const { mirror, book, clock } = context;
  const { waivers, claims, reader, asker } = options;
  const open = waivers.filter(({ state }) => isOpenWaiver(state));
  const [entities, found] = await Promise.all([
    mirror.getEntities([...new Set(waivers.map(one => one.entityRef))]),
    readDuties(context, reader, open),
  ]);
  const duties = new Map(open.map(({ id }, index) => [id, found[index]]));
  const sight = await readSight(mirror, asker, {
    entities: waivers.map(waiver => waiver.entityRef),
    parties: [
      ...waivers.flatMap(partiesOf),
      ...found.flatMap(one => one.accountable),
    ],
  });
  const now = clock();
  return waivers.map(waiver =>
    showWaiver(waiver, {
      book,
      claims,
      sight,
      now,
      duties: duties.get(waiver.id) ?? NOBODY,
      entity: entities.get(waiver.entityRef),
    }),
  );
}

function partiesOf(waiver: StoredWaiver): string[] {
  const { requestedBy, decidedBy, steps } = waiver;
  return [requestedBy, decidedBy, ...steps.map(step => step.by)].filter(
    ref => ref !== undefined,
  );
}

/** One waiver as it may be seen; undefined where its entity is hidden. Pure. */
export function showWaiver(
  waiver: StoredWaiver,
  options: {
    book: RubricBook;
    entity?: MirrorEntity;
    duties: Duties;
    claims: WaiverClaims;
    sight: Sight;
    now: number;
  },
): Waiver | undefined {
  const { book, entity, duties, claims, sight, now } = options;
  const { entityRef, rubricId, checkId, decidedAt } = waiver;
  if (!sight.entity(entityRef)) {
    return undefined;
  }
  const at = book
    .get(rubricId)
    ?.compiled.checks.find(({ check }) => check.id === checkId);
  const party = (ref: string | undefined) =>
    ref !== undefined && sight.party(ref) ? ref : undefined;
  const { accountable, undecidable } = duties;
  const decidedBy = party(waiver.decidedBy);
  return {
    id: waiver.id,
    entityRef,
    rubric: rubricId,
    track: at?.track.id ?? '',
    check: checkId,
    checkTitle: at?.check.title ?? checkId,
    state: waiver.state,
    reason: waiver.reason,
    requestedBy: party(waiver.requestedBy) ?? '',
    requestedAt: iso(waiver.requestedAt),
    until: iso(waiver.until),
    accountable: accountable.filter(sight.party),
    steps: waiver.steps.map(step => {
      const by = party(step.by);
      return {
        state: step.state,
        at: iso(step.at),
        ...(by !== undefined && { by }),
        ...(step.words !== undefined && { words: step.words }),
      };
    }),
    may: mayStep(claims, waiver, { accountable, now }),
    ...(entity?.title !== undefined && { title: entity.title }),
    ...(entity?.owner !== undefined && { owner: entity.owner }),
    ...(waiver.evidence !== undefined && { evidence: waiver.evidence }),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(decidedAt !== undefined && { decidedAt: iso(decidedAt) }),
    ...(waiver.answer !== undefined && { answer: waiver.answer }),
    ...(undecidable !== undefined && { undecidable }),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
