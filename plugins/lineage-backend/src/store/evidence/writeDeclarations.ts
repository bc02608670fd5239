import type { Knex } from 'knex';
import { forUpdate, rowsOf, select } from '../../database/rowsOf';
import type { DbEvidenceRow } from '../../database/tables';
import { claimsText } from '../../ingest/claims';
import { digest } from '../../ingest/keyText';
import type { Group } from '../group/types';
import { StaleMemory } from '../lock';
import type { NodeDirectory } from '../nodes/resolveNodes';
import type { Interval } from './foldDeclarations';
import {
  type NewRow,
  type Subject,
  writeEdges,
  writeIntervals,
} from './writeIntervals';

/** How often the row that is active is looked for while others replace it. */
const ATTEMPTS = 10;

/**
 * Writes what jobs, datasets and entities of the catalog declare. One row of
 * each is active; who would make another waits for its lock.
 * @returns ids of evidence that became active or ceased to be
 */
export async function writeDeclarations(
  tx: Knex.Transaction,
  { declarations }: Group,
  nodes: NodeDirectory,
): Promise<number[]> {
  const subjects = new Map<string, Subject>();
  for (const { origin, subject: name, statements } of declarations.values()) {
    const subjectId = nodes.id(name);
    subjects.set(`${subjectId} ${origin}`, {
      origin,
      name,
      subjectId,
      statements: statements.map(({ at, claims }) => {
        const text = claimsText(claims);
        return { at, text, hash: digest(text) };
      }),
      rows: [],
    });
  }
  if (subjects.size === 0) {
    return [];
  }
  const inserted = await findActive(tx, subjects);
  await readHistory(tx, subjects);
  const changed = await writeIntervals(tx, [...subjects.values()], nodes);
  await writeEdges(tx, inserted, nodes);
  return [...changed, ...inserted.map(({ id }) => id)];
}

type ActiveRow = Omit<DbEvidenceRow, 'claims'> & { claims: string };

/** Locks the active row of each subject; makes it for those that have none. */
async function findActive(
  tx: Knex.Transaction,
  subjects: ReadonlyMap<string, Subject>,
): Promise<NewRow[]> {
  const inserted: NewRow[] = [];
  let wanted = [...subjects.values()].sort(
    (a, b) => a.subjectId - b.subjectId || (a.origin < b.origin ? -1 : 1),
  );
  const take = (rows: readonly ActiveRow[], isNew: boolean) => {
    for (const row of rows) {
      const subject = subjects.get(`${row.subject_id} ${row.origin}`)!;
      subject.rows = [toInterval(row)];
      if (isNew) {
        inserted.push({ id: row.id, text: row.claims, subject });
      }
    }
    wanted = wanted.filter(({ rows: found }) => found.length === 0);
  };
  for (let attempt = 0; wanted.length > 0; attempt++) {
    if (attempt === ATTEMPTS) {
      throw new StaleMemory('Declarations are replaced faster than read');
    }
    const first = rowsOf(
      tx,
      {
        subject_id: 'integer',
        origin: 'text',
        claims_hash: 'text',
        claims: 'text',
        at: 'bigint',
      },
      wanted.map(({ subjectId, origin, statements: [said] }) => ({
        subject_id: subjectId,
        origin,
        claims_hash: said.hash,
        claims: said.text,
        at: said.at,
      })),
    );
    take(
      await select<ActiveRow>(
        tx,
        `insert into evidence
         (origin, subject_id, claims_hash, claims, first_seen, last_seen, active)
         select origin, subject_id, claims_hash, claims, at, at, true
         from ${first.sql} where true
         on conflict (subject_id, origin) where origin <> 'run' and ended_at is null
         do nothing returning *`,
        first.bindings,
      ),
      true,
    );
    const keys = rowsOf(
      tx,
      { subject_id: 'integer', origin: 'text' },
      wanted.map(({ subjectId, origin }) => ({
        subject_id: subjectId,
        origin,
      })),
    );
    take(
      await select<ActiveRow>(
        tx,
        `select v.* from ${keys.sql} join evidence v
         on v.subject_id = x.subject_id and v.origin = x.origin
         where v.origin <> 'run' and v.ended_at is null
         order by v.subject_id, v.origin ${forUpdate(tx, 'v')}`,
        keys.bindings,
      ),
      false,
    );
  }
  return inserted;
}

/** Reads what ended for those of whom something older came late. */
async function readHistory(
  tx: Knex.Transaction,
  subjects: ReadonlyMap<string, Subject>,
): Promise<void> {
  const late = [...subjects.values()].filter(({ rows, statements }) =>
    statements.some(({ at }) => at < rows[0].first),
  );
  if (late.length === 0) {
    return;
  }
  const keys = rowsOf(
    tx,
    { subject_id: 'integer', origin: 'text' },
    late.map(({ subjectId, origin }) => ({ subject_id: subjectId, origin })),
  );
  const ended = await select<ActiveRow>(
    tx,
    `select v.* from ${keys.sql} join evidence v
     on v.subject_id = x.subject_id and v.origin = x.origin
     where not v.active order by v.first_seen desc`,
    keys.bindings,
  );
  for (const row of ended) {
    subjects
      .get(`${row.subject_id} ${row.origin}`)!
      .rows.unshift(toInterval(row));
  }
}

function toInterval(row: ActiveRow): Interval {
  return {
    id: row.id,
    hash: row.claims_hash,
    text: row.claims,
    first: Number(row.first_seen),
    last: Number(row.last_seen),
    ended: row.ended_at === null ? null : Number(row.ended_at),
  };
}
