import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityEdit,
  PlannedFile,
} from '@waymark/plugin-change-proposals-node';
import type { Asker } from '../Asker';
import type { ChangesContext } from '../handovers/context';
import { PLAN_MS, within } from './deadline';
import { type DutyToMove, planDeclarations } from './planDeclarations';
import { readCatalogEntities } from './readCatalogEntities';

/** What a hand-over comes to in files. */
export interface HandoverPlan {
  /** The edits that can be made. */
  edits: EntityEdit[];
  files: PlannedFile[];
  /** What cannot be changed by us, once per declaration, and why. */
  unavailable: { declaredAt: string; reason: string }[];
}

/**
 * Works out what becomes of the declarations and of the files they stand in.
 * Nothing is written.
 */
export async function planHandover(
  context: Pick<ChangesContext, 'catalog' | 'proposals'>,
  handover: { from: string; to: string; duties: readonly DutyToMove[] },
  asker: Pick<Asker, 'credentials' | 'signal'>,
): Promise<HandoverPlan> {
  const { catalog, proposals } = context;
  const entities = await readCatalogEntities(
    catalog,
    handover.duties.map(duty => duty.declaredAt),
    asker,
  );
  const { edits, skipped } = planDeclarations({ ...handover, entities });
  const planned = await proposals.plan(edits, {
    signal: within(PLAN_MS, asker.signal),
  });
  const refused = new Map(
    planned.unavailable.map(({ entityRef, reason }) => [entityRef, reason]),
  );
  const isPossible = (edit: EntityEdit) =>
    !refused.has(stringifyEntityRef(edit.entity));
  return {
    edits: edits.filter(isPossible),
    files: planned.files,
    unavailable: [
      ...skipped.map(({ duty, reason }) => ({
        declaredAt: duty.declaredAt,
        reason,
      })),
      ...[...refused].map(([declaredAt, reason]) => ({ declaredAt, reason })),
    ],
  };
}
