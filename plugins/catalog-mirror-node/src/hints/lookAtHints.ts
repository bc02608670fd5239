import type { Knex } from 'knex';
import type { CatalogReader } from '../catalog/readCatalog';
import { readCounter } from '../database/counter';
import {
  type AppliedChange,
  applyStates,
  type MirrorSettings,
} from '../feed/applyStates';
import type { DueHint } from './HintQueue';

/**
 * Asks the catalog about hinted refs and stores what changed.
 *
 * @returns what changed; refs to look at again, because the catalog's answer
 * is not newer than the mirror's; and refs on the other side of relations that
 * came or went, which the catalog stitches without processing them
 */
export async function lookAtHints(options: {
  knex: Knex;
  reader: CatalogReader;
  settings: MirrorSettings;
  hints: DueHint[];
  signal: AbortSignal;
}): Promise<{ changed: string[]; again: string[]; related: string[] }> {
  const { knex, reader, settings, hints, signal } = options;
  const asOf = await readCounter(knex);
  const answers = await reader.byRefs(
    hints.map(hint => hint.entityRef),
    { signal },
  );
  const last = new Set(
    hints.filter(hint => hint.last).map(hint => hint.entityRef),
  );
  // An entity that is new may not be there yet; only when it is still missing
  // at the last look is it gone.
  const states = new Map(
    [...answers].filter(([ref, entity]) => entity || last.has(ref)),
  );
  const { changes } = await applyStates(knex, { states, asOf, settings });
  const changed = new Set(changes.map(change => change.entityRef));
  const direct = new Set(
    hints.filter(hint => hint.direct).map(hint => hint.entityRef),
  );
  return {
    changed: [...changed],
    again: hints.map(hint => hint.entityRef).filter(ref => !changed.has(ref)),
    related: changes
      .filter(change => direct.has(change.entityRef))
      .flatMap(relatedRefs)
      .filter(ref => !changed.has(ref)),
  };
}

/** Targets of relations that are on only one side of the change. */
export function relatedRefs(change: AppliedChange): string[] {
  const key = (relation: { type: string; targetRef: string }) =>
    `${relation.type} ${relation.targetRef}`;
  const before = change.before?.relations ?? [];
  const after = change.after?.relations ?? [];
  const old = new Set(before.map(key));
  const current = new Set(after.map(key));
  return [
    ...new Set(
      [
        ...before.filter(relation => !current.has(key(relation))),
        ...after.filter(relation => !old.has(key(relation))),
      ].map(relation => relation.targetRef),
    ),
  ];
}
