import type { Knex } from 'knex';
import { forUpdate, rowsOf, select } from '../../database/rowsOf';
import type { DbEvidenceRow } from '../../database/tables';
import { claimsText } from '../../ingest/claims';
import { digest, readKeyText } from '../../ingest/keyText';
import type { Claims } from '../../ingest/types';
import type { Group, GroupDeclaration } from '../group/types';
import { StaleMemory } from '../lock';
import type { NodeDirectory } from '../nodes/resolveNodes';
import { writeEvidenceEdges } from './evidenceEdges';
import {
  type Declaration,
  foldDeclaration,
  type Interval,
} from './foldDeclarations';
import { namesOf } from './namesOf';

/** How often the row that is active is looked for while others replace it. */
const ATTEMPTS = 10;

interface Subject {
  origin: GroupDeclaration['origin'];
  name: string;
  subjectId: number;
  statements: Declaration[];
  rows: Interval[];
}

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
         on conflict (subject_id, origin) where origin <> 'run' and active
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
         where v.origin <> 'run' and v.active
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

/** A row that has just come to be, and whose edges are yet to be written. */
interface NewRow {
  id: number;
  text: string;
  subject: Subject;
}

/** @returns ids of rows that became active or ceased to be */
async function writeIntervals(
  tx: Knex.Transaction,
  subjects: readonly Subject[],
  nodes: NodeDirectory,
): Promise<number[]> {
  const updated: Interval[] = [];
  const fresh: { subject: Subject; interval: Interval }[] = [];
  const changed: number[] = [];
  for (const subject of subjects) {
    const before = new Map(subject.rows.map(row => [row.id, row]));
    const after = subject.statements.reduce(foldDeclaration, subject.rows);
    for (const interval of after) {
      const old = before.get(interval.id);
      if (!old || old.hash !== interval.hash) {
        fresh.push({ subject, interval });
        continue;
      }
      before.delete(interval.id);
      if (
        old.first !== interval.first ||
        old.last !== interval.last ||
        old.ended !== interval.ended
      ) {
        updated.push(interval);
        if ((old.ended === null) !== (interval.ended === null)) {
          changed.push(old.id!);
        }
      }
    }
    for (const gone of before.values()) {
      // Something else of the same time took its place, as if it never was.
      updated.push({ ...gone, last: gone.first, ended: gone.first });
      if (gone.ended === null) {
        changed.push(gone.id!);
      }
    }
  }
  await updateIntervals(tx, updated);
  const made = await insertIntervals(tx, fresh);
  await writeEdges(tx, made, nodes);
  return [...changed, ...made.map(({ id }) => id)];
}

async function updateIntervals(
  tx: Knex.Transaction,
  intervals: readonly Interval[],
): Promise<void> {
  if (intervals.length > 0) {
    const rows = rowsOf(
      tx,
      { id: 'integer', first: 'bigint', last: 'bigint', ended: 'bigint' },
      intervals,
    );
    await tx.raw(
      `update evidence set first_seen = x.first, last_seen = x.last,
       ended_at = x.ended, active = x.ended is null
       from ${rows.sql} where evidence.id = x.id`,
      rows.bindings,
    );
  }
}

async function insertIntervals(
  tx: Knex.Transaction,
  fresh: readonly { subject: Subject; interval: Interval }[],
): Promise<NewRow[]> {
  if (fresh.length === 0) {
    return [];
  }
  const columns = {
    origin: 'text',
    subject_id: 'integer',
    claims_hash: 'text',
    claims: 'text',
    first_seen: 'bigint',
    last_seen: 'bigint',
    ended_at: 'bigint',
    active: 'boolean',
  } as const;
  const names = Object.keys(columns).join(', ');
  const subjects = new Map<string, Subject>();
  const rows = rowsOf(
    tx,
    columns,
    fresh.map(({ subject, interval }) => {
      const { origin, subjectId } = subject;
      subjects.set(`${subjectId} ${origin}`, subject);
      return {
        origin,
        subject_id: subjectId,
        claims_hash: interval.hash,
        claims: interval.text,
        first_seen: interval.first,
        last_seen: interval.last,
        ended_at: interval.ended,
        active: interval.ended === null,
      };
    }),
  );
  const made = await select<ActiveRow>(
    tx,
    `insert into evidence (${names}) select ${names} from ${rows.sql} where true
     returning id, subject_id, origin, claims`,
    rows.bindings,
  );
  return made.map(row => ({
    id: row.id,
    text: row.claims,
    subject: subjects.get(`${row.subject_id} ${row.origin}`)!,
  }));
}

async function writeEdges(
  tx: Knex.Transaction,
  rows: readonly NewRow[],
  nodes: NodeDirectory,
): Promise<void> {
  const evidence = rows.map(({ id, text, subject }) => ({
    id,
    claims: JSON.parse(text) as Claims,
    job: readKeyText(subject.name).type === 'job' ? subject.name : undefined,
  }));
  if (evidence.length > 0) {
    await nodes.resolve(namesOf(evidence.map(({ claims }) => claims)));
    await writeEvidenceEdges(tx, evidence, nodes);
  }
}
