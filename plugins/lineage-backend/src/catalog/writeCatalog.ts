import type { NodeKey } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { keyText } from '../ingest/keyText';
import { emptyClaims } from '../ingest/claims';
import type { DeclaredStatement, EventStatements } from '../ingest/types';
import { mergeNames } from '../identities/mergeNames';
import { applyEvidence } from '../store/edges/applyEvidence';
import { writeDeclarations } from '../store/evidence/writeDeclarations';
import { gatherGroup } from '../store/group/gatherGroup';
import type { Memory } from '../store/Memory';
import { NodeDirectory } from '../store/nodes/resolveNodes';
import { settleNodes } from '../store/nodes/settleNodes';
import type { DescribedEntity } from './describeEntity';
import type { CatalogChanges } from './gatherChanges';
import { disinherit, inheritBindings } from './inheritBindings';
import { type Binding, planBindings } from './planBindings';
import { readBindings } from './readBindings';
import { writeBindings } from './writeBindings';
import { writeBoundEntities, writeRemovedEntities } from './writeBoundEntities';

/**
 * Writes what a batch of the catalog's changes says: what entities stand for,
 * and the edges they declare. The caller has the graph's lock alone.
 * @returns to be called when the transaction went through
 */
export async function writeCatalog(
  tx: Knex.Transaction,
  changes: CatalogChanges,
  { memory, now }: { memory: Memory; now: number },
): Promise<() => void> {
  const { entities, gone, replaced } = changes;
  const nodes = new NodeDirectory(tx, memory.nodes);
  const current = await readBindings(tx, [
    ...entities.map(({ entityRef }) => entityRef),
    ...gone,
    ...replaced.flatMap(({ from, to }) => [from, to]),
  ]);
  const removed = new Map(
    gone.flatMap(ref => {
      const bindings = current.get(ref);
      return bindings ? [[ref, bindings] as const] : [];
    }),
  );
  const group = gatherGroup(declare(entities, removed, now));
  const names = new Map(group.names);
  for (const { own, identities } of entities) {
    [...own, ...identities].forEach(key => names.set(keyText(key), now));
  }
  await nodes.resolve(names);

  const renewed = await writeBoundEntities(tx, entities, nodes);
  const plans = new Map<string, Binding[]>();
  const toNode = (key: NodeKey) => ({
    id: nodes.id(keyText(key)),
    type: key.type,
  });
  for (const { entityRef, own, identities } of entities) {
    plans.set(
      entityRef,
      planBindings({
        entityRef,
        own: own.map(toNode),
        identities: identities.map(toNode),
        current: current.get(entityRef) ?? [],
      }),
    );
  }
  await disinherit(tx, {
    returning: entities
      .filter(({ entityRef }) => !hasOwn(current.get(entityRef)))
      .map(({ entityRef }) => plans.get(entityRef) ?? []),
    current,
    plans,
  });
  await inheritBindings(tx, { replaced, current, plans });
  removed.forEach((_, ref) => plans.set(ref, []));
  await writeRemovedEntities(tx, removed, now);
  const touched = await writeBindings(tx, { plans, current });
  const merged = await mergeNames(tx, touched, now);

  const { transitions } = merged;
  const changed = await writeDeclarations(tx, group, nodes);
  transitions.push(...(await applyEvidence(tx, changed, now)));
  const refresh = renewed.flatMap(ref =>
    (plans.get(ref) ?? []).map(({ node_id }) => node_id),
  );
  await settleNodes(tx, {
    transitions,
    refresh: [...merged.refresh, ...refresh],
  });
  if (transitions.length > 0) {
    await tx('graph_state').where({ id: 1 }).increment('version', 1);
  }
  return () => nodes.remember();
}

/** What entities declare now; those that are gone declare nothing any more. */
function declare(
  entities: readonly DescribedEntity[],
  removed: ReadonlyMap<string, readonly Binding[]>,
  now: number,
): EventStatements[] {
  const statements: DeclaredStatement[] = entities.flatMap(({ own, claims }) =>
    claims ? [{ origin: 'catalog', subject: own[0], at: now, claims }] : [],
  );
  for (const [ref, bindings] of removed) {
    for (const { origin, type } of bindings) {
      if (origin === 'own' && type !== 'endpoint') {
        const subject = {
          type: type as 'dataset' | 'job',
          namespace: 'backstage',
          name: ref,
        };
        statements.push({
          origin: 'catalog',
          subject,
          at: now,
          claims: emptyClaims(),
        });
      }
    }
  }
  return statements.map(declared => ({ nodes: [], declared, columns: [] }));
}

/** False for an entity that was gone, or never there. */
function hasOwn(bindings: readonly Binding[] | undefined): boolean {
  return bindings?.some(({ origin }) => origin === 'own') ?? false;
}
