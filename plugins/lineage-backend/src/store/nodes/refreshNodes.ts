import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import type {
  DbBindingRow,
  DbBoundEntityRow,
  DbNodeFactRow,
} from '../../database/tables';
import { chunked } from '@waymark/plugin-bulk-rows-node';

type MemberFact = DbNodeFactRow & { canonical: number };
type MemberEntity = DbBoundEntityRow &
  Pick<DbBindingRow, 'origin' | 'position'> & { canonical: number };

const ENTITY_COLUMNS = [
  'entity_ref',
  'kind',
  'title',
  'owner',
  'system',
  'domain',
  'lifecycle',
] as const;

const FACTS = {
  is_model: 'boolean',
  dataset_type: 'text',
  dropped_at: 'bigint',
} as const;

/**
 * Works out what nodes show from what is known under all their names: events'
 * facts (the newest counts) and the entity they are bound to. It all stands on
 * the canonical node; other names of it show nothing.
 *
 * `ids` may be any names of the nodes. The caller has locked the rows of the
 * canonical ones, so that what others said until now is seen here.
 */
export async function refreshNodes(
  tx: Knex.Transaction,
  ids: Iterable<number>,
): Promise<void> {
  for (const chunk of chunked([...new Set(ids)])) {
    await refreshChunk(tx, chunk);
  }
}

async function refreshChunk(
  tx: Knex.Transaction,
  ids: readonly number[],
): Promise<void> {
  const named = rowsOf(
    tx,
    { id: 'integer' },
    ids.map(id => ({ id })),
  );
  const canonicals = await select<{ id: number; type: string }>(
    tx,
    `select distinct c.id, c.type from ${named.sql} join nodes n on n.id = x.id
       join nodes c on c.id = coalesce(n.canonical_id, n.id) order by c.id`,
    named.bindings,
  );
  const shown = rowsOf(tx, { id: 'integer' }, canonicals);
  const members = canonicals.map(({ id }) => ({ id, canonical: id }));
  members.push(
    ...(await select<{ id: number; canonical: number }>(
      tx,
      `select n.id, n.canonical_id as canonical
       from ${shown.sql} join nodes n on n.canonical_id = x.id`,
      shown.bindings,
    )),
  );
  const all = rowsOf(tx, { id: 'integer', canonical: 'integer' }, members);
  const facts = await select<MemberFact>(
    tx,
    `select f.*, x.canonical from ${all.sql} join node_facts f on f.node_id = x.id`,
    all.bindings,
  );
  const entities = await select<MemberEntity>(
    tx,
    `select e.*, b.origin, b.position, x.canonical from ${all.sql}
     join bindings b on b.node_id = x.id
     join bound_entities e on e.entity_ref = b.entity_ref and e.removed_at is null`,
    all.bindings,
  );

  const rows = [
    ...members.filter(({ id, canonical }) => id !== canonical),
    ...canonicals.map(({ id, type }) => ({
      id,
      ...showFacts(facts.filter(({ canonical }) => canonical === id)),
      ...showEntity(
        entities.filter(({ canonical }) => canonical === id),
        type,
      ),
    })),
  ]
    .map(row => ({ is_model: false, ...row }))
    .sort((a, b) => a.id - b.id);
  const columns = {
    ...FACTS,
    ...Object.fromEntries(ENTITY_COLUMNS.map(name => [name, 'text' as const])),
  };
  const set = Object.keys(columns)
    .map(name => `${name} = x.${name}`)
    .join(', ');
  const update = rowsOf(tx, { id: 'integer', ...columns }, rows);
  await tx.raw(
    `update nodes set ${set} from ${update.sql} where nodes.id = x.id`,
    update.bindings,
  );
}

function showFacts(facts: readonly MemberFact[]) {
  const newest = new Map<string, MemberFact>();
  for (const fact of facts) {
    const old = newest.get(fact.name);
    if (
      !old ||
      Number(fact.at) > Number(old.at) ||
      (Number(fact.at) === Number(old.at) && fact.value > old.value)
    ) {
      newest.set(fact.name, fact);
    }
  }
  const dropped = newest.get('dropped');
  return {
    is_model: newest.get('model')?.value === 'true',
    dataset_type: newest.get('datasetType')?.value ?? null,
    dropped_at: dropped?.value === 'true' ? Number(dropped.at) : null,
  };
}

const ORIGINS: DbBindingRow['origin'][] = ['annotation', 'own', 'inherited'];

/** The entity that a node stands for; when several claim it, always the same one. */
function showEntity(entities: readonly MemberEntity[], type: string) {
  const [entity] = [...entities].sort(
    (a, b) =>
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
      a.position - b.position ||
      (a.entity_ref < b.entity_ref ? -1 : 1),
  );
  if (!entity) {
    return {};
  }
  return {
    ...Object.fromEntries(ENTITY_COLUMNS.map(name => [name, entity[name]])),
    ...(entity.kind === 'model' && type === 'dataset' && { is_model: true }),
  };
}
