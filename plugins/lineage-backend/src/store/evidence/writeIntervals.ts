import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import type { DbEvidenceRow } from '../../database/tables';
import { readKeyText } from '../../ingest/keyText';
import type { Claims } from '../../ingest/types';
import type { GroupDeclaration } from '../group/types';
import type { NodeDirectory } from '../nodes/resolveNodes';
import { writeEvidenceEdges } from './evidenceEdges';
import {
  type Declaration,
  foldDeclaration,
  type Interval,
} from './foldDeclarations';
import { namesOf } from './namesOf';

/** Who declares something: what is new of it, and its rows as they were. */
export interface Subject {
  origin: GroupDeclaration['origin'];
  name: string;
  subjectId: number;
  statements: Declaration[];
  rows: Interval[];
}

/** A row that has just come to be, and whose edges are yet to be written. */
export interface NewRow {
  id: number;
  text: string;
  subject: Subject;
}

/**
 * Writes what was declared when, with what is new of it.
 * @returns ids of rows that became active or ceased to be
 */
export async function writeIntervals(
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

type MadeRow = Pick<DbEvidenceRow, 'id' | 'subject_id' | 'origin' | 'claims'>;

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
  const made = await select<MadeRow>(
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

/** Writes the edges of rows that have just come to be. */
export async function writeEdges(
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
