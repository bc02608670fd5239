import type { Knex } from 'knex';
import { keyText } from '../ingest/keyText';
import { emptyClaims } from '../ingest/claims';
import type { DeclaredStatement, EventStatements } from '../ingest/types';
import { mergeNames } from '../identities/mergeNames';
import { INHERITED_OWN } from '../identities/representative';
import { applyEvidence } from '../store/edges/applyEvidence';
import { writeDeclarations } from '../store/evidence/writeDeclarations';
import { gatherGroup } from '../store/group/gatherGroup';
import type { Memory } from '../store/Memory';
import { NodeDirectory } from '../store/nodes/resolveNodes';
import { settleNodes } from '../store/nodes/settleNodes';
import type { DescribedEntity } from './describeEntity';
import type { CatalogChanges } from './gatherChanges';
import { type Binding, planBindings } from './planBindings';
import { readBindings, readBoundEntities } from './readBindings';
import { writeBindings } from './writeBindings';
import {
  readFormer,
  writeBoundEntities,
  writeRemovedEntities,
} from './writeBoundEntities';

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
  const inherited = await inherit(tx, replaced, current);
  const plans = new Map<string, Binding[]>(
    [...inherited].map(([ref, extra]) => [
      ref,
      [...(current.get(ref) ?? []), ...extra],
    ]),
  );
  for (const { entityRef, own, identities } of entities) {
    const toNode = (key: DescribedEntity['own'][number]) => ({
      id: nodes.id(keyText(key)),
      type: key.type,
    });
    plans.set(
      entityRef,
      planBindings({
        entityRef,
        own: own.map(toNode),
        identities: identities.map(toNode),
        current: plans.get(entityRef) ?? current.get(entityRef) ?? [],
      }),
    );
  }
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

/** What entities take over from those whose place they took, by ref. */
async function inherit(
  tx: Knex.Transaction,
  replaced: CatalogChanges['replaced'],
  current: ReadonlyMap<string, readonly Binding[]>,
): Promise<Map<string, Binding[]>> {
  const inherited = new Map<string, Binding[]>();
  if (replaced.length === 0) {
    return inherited;
  }
  const former = await readBoundEntities(
    tx,
    replaced.map(({ from }) => from),
  );
  for (const { from, to } of replaced) {
    const bindings = current.get(from) ?? readFormer(former.get(from));
    const known = new Set(current.get(to)?.map(({ node_id }) => node_id));
    inherited.set(to, [
      ...(inherited.get(to) ?? []),
      ...bindings
        .filter(({ node_id }) => !known.has(node_id))
        .map(binding => ({
          ...binding,
          entity_ref: to,
          origin: 'inherited' as const,
          // What an annotation named counts before a node of one's own.
          position:
            binding.origin === 'own'
              ? INHERITED_OWN
              : Math.max(binding.position, 1),
        })),
    ]);
  }
  return inherited;
}
