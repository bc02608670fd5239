import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { DbEvidenceRow } from '../../database/tables';
import type { StoredEdge } from '../types';
import { pgArray, selectRows } from './ids';
import { VALID_AT } from './edgeSource';

/** Evidence of one edge. */
export interface EvidenceOfEdge {
  /** Which of the edges that were asked about. */
  edge: number;
  origin: DbEvidenceRow['origin'];
  /** The job or declaring thing, as it was named. */
  subject: number;
  /** Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  lastRun?: string;
}

const COLUMNS =
  'ev.origin, ev.subject_id, ev.first_seen, ev.last_seen, ev.last_run';

/**
 * Evidence of some edges: of each at most `perEdge`, those that came up last.
 * A job whose runs have a thousand shapes has a thousand rows for one edge.
 */
export async function readEvidence(
  knex: Knex,
  options: {
    edges: readonly Pick<StoredEdge, 'from' | 'to' | 'kind'>[];
    perEdge: number;
    /** Milliseconds since 1970; what holds now without. */
    at?: number;
  },
): Promise<EvidenceOfEdge[]> {
  const { edges, perEdge, at } = options;
  if (edges.length === 0) {
    return [];
  }
  const moment = at === undefined ? [] : [at, at];
  const valid = at === undefined ? 'ev.active' : VALID_AT;
  const rows = isPostgres(knex)
    ? await selectRows<Row>(
        knex,
        `select f.ord - 1 as edge, ${COLUMNS}
         from unnest(?::int[], ?::int[], ?::int[]) with ordinality as f(a, b, kind, ord)
         cross join lateral (
           select evidence_id from evidence_edges ee
           where ee.from_id = f.a and ee.to_id = f.b and ee.kind = f.kind
           order by evidence_id desc limit ?
         ) as ee
         cross join lateral (
           select * from evidence ev where ev.id = ee.evidence_id and ${valid} offset 0
         ) as ev`,
        [
          pgArray(edges.map(edge => edge.from)),
          pgArray(edges.map(edge => edge.to)),
          pgArray(edges.map(edge => edge.kind)),
          perEdge,
          ...moment,
        ],
      )
    : await selectRows<Row>(
        knex,
        `select f.key as edge, ${COLUMNS} from json_each(?) as f
         join evidence ev on ev.id in (
           select evidence_id from evidence_edges ee
           where ee.from_id = json_extract(f.value, '$[0]')
             and ee.to_id = json_extract(f.value, '$[1]')
             and ee.kind = json_extract(f.value, '$[2]')
           order by evidence_id desc limit ?
         )
         where ${valid}`,
        [
          JSON.stringify(edges.map(({ from, to, kind }) => [from, to, kind])),
          perEdge,
          ...moment,
        ],
      );
  return rows.map(row => ({
    edge: Number(row.edge),
    origin: row.origin,
    subject: row.subject_id,
    firstSeen: Number(row.first_seen),
    lastSeen: Number(row.last_seen),
    ...(row.last_run !== null && { lastRun: row.last_run }),
  }));
}

type Row = { edge: number | string } & Pick<
  DbEvidenceRow,
  'origin' | 'subject_id' | 'first_seen' | 'last_seen' | 'last_run'
>;
