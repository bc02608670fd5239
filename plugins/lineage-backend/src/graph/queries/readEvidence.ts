import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { DbEvidenceRow } from '../../database/tables';
import type { NamedNode, StoredEdge } from '../types';
import { VALID_AT } from './edgeSource';
import { pgArray, selectRows } from './ids';

/** A row of evidence, for all of the edges that it is shown of. */
export interface EdgeEvidence {
  id: number;
  /** Which of the edges that were asked about. */
  edges: number[];
  origin: DbEvidenceRow['origin'];
  /** The job or declaring thing, as it was named. */
  subject: number;
  /** What the subject is another name of, where that is a job. */
  job?: NamedNode;
  /** Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  lastRun?: string;
  /**
   * When the newest run of the job that went through was seen, where it was
   * asked for and there is one after the last that showed this.
   */
  newestRun?: number;
}

/** Runs of a job among which one that went through is looked for. */
const RUNS_PER_JOB = 5;

const COLUMNS =
  'ev.id, ev.origin, ev.subject_id, ev.first_seen, ev.last_seen, ev.last_run';

/**
 * The subject `m` of the evidence `ev`, or what it is another name of. Few
 * are, and of those alone a second node is looked up.
 */
const CANONICAL = 'join nodes as c on c.id = m.canonical_id';
const NAME_COLUMNS = `coalesce(c.id, m.id) as node_id, coalesce(c.type, m.type) as type,
  coalesce(c.namespace, m.namespace) as namespace, coalesce(c.name, m.name) as name,
  case when c.id is null then m.title else c.title end as title,
  case when c.id is null then m.entity_ref else c.entity_ref end as entity_ref`;

/**
 * Of the job behind the evidence `ev`; to be given `unseenSince`. Most jobs
 * have no run that is newer than what is known of them, so none is read.
 */
const NEWEST_RUN = `select max(seen_at) as newest from (
    select state, seen_at from runs
    where job_id = ev.subject_id and seen_at > ev.last_seen
      and ev.origin = 'run' and ev.last_seen < ?
    order by seen_at desc limit ${RUNS_PER_JOB}
  ) as newest where state = 'complete'`;

/**
 * Evidence of some edges, with what is called its job and that job's newest
 * run, all in one statement: of each edge at most `perEdge` rows, those that
 * came up last. A job whose runs have a thousand shapes has a thousand rows for
 * one edge; one run is evidence of many edges, so it comes once for all.
 */
export async function readEvidence(
  knex: Knex,
  options: {
    edges: readonly Pick<StoredEdge, 'from' | 'to' | 'kind'>[];
    perEdge: number;
    /** Milliseconds since 1970; what holds now without. */
    at?: number;
    /**
     * Milliseconds since 1970: of jobs whose runs were not seen since then, the
     * newest run is read.
     */
    unseenSince?: number;
  },
): Promise<EdgeEvidence[]> {
  const { edges, perEdge, at, unseenSince = 0 } = options;
  if (edges.length === 0) {
    return [];
  }
  const valid = at === undefined ? 'ev.active' : VALID_AT;
  const moment = at === undefined ? [] : [at, at];
  const rows = isPostgres(knex)
    ? await selectRows<Row>(
        knex,
        `select ${COLUMNS}, s.edges, j.*, r.newest as newest_run
         from (
           select ee.evidence_id, string_agg((f.ord - 1)::text, ',') as edges
           from unnest(?::int[], ?::int[], ?::int[]) with ordinality as f(a, b, kind, ord)
           cross join lateral (
             select evidence_id from evidence_edges ee
             where ee.from_id = f.a and ee.to_id = f.b and ee.kind = f.kind
             order by evidence_id desc limit ?
           ) as ee
           group by ee.evidence_id
         ) as s
         cross join lateral (
           select * from evidence ev where ev.id = s.evidence_id and ${valid} offset 0
         ) as ev
         left join lateral (
           select ${NAME_COLUMNS} from nodes as m left ${CANONICAL} where m.id = ev.subject_id offset 0
         ) as j on true
         left join lateral (${NEWEST_RUN}) as r on true`,
        [
          pgArray(edges.map(edge => edge.from)),
          pgArray(edges.map(edge => edge.to)),
          pgArray(edges.map(edge => edge.kind)),
          perEdge,
          ...moment,
          unseenSince,
        ],
      )
    : await selectRows<Row>(
        knex,
        `select ${COLUMNS}, s.edges, ${NAME_COLUMNS}, (${NEWEST_RUN}) as newest_run
         from (
           select ee.id, group_concat(f.key) as edges
           from json_each(?) as f cross join evidence as ee on ee.id in (
             select evidence_id from evidence_edges ee
             where ee.from_id = json_extract(f.value, '$[0]')
               and ee.to_id = json_extract(f.value, '$[1]')
               and ee.kind = json_extract(f.value, '$[2]')
             order by evidence_id desc limit ?
           )
           group by ee.id
         ) as s
         cross join evidence as ev on ev.id = s.id and ${valid}
         left join nodes as m on m.id = ev.subject_id
         left ${CANONICAL}`,
        [
          unseenSince,
          JSON.stringify(edges.map(({ from, to, kind }) => [from, to, kind])),
          perEdge,
          ...moment,
        ],
      );
  return rows.map(toEvidence);
}

type Row = Pick<
  DbEvidenceRow,
  'id' | 'origin' | 'subject_id' | 'first_seen' | 'last_seen' | 'last_run'
> & {
  /** Numbers with commas between. */
  edges: string;
  newest_run: number | string | null;
  node_id: number;
  type: NamedNode['type'] | null;
} & Omit<NamedNode, 'id' | 'type'>;

function toEvidence(row: Row): EdgeEvidence {
  const { node_id: id, type, namespace, name, title, entity_ref } = row;
  return {
    id: row.id,
    edges: row.edges.split(',').map(Number),
    origin: row.origin,
    subject: row.subject_id,
    firstSeen: Number(row.first_seen),
    lastSeen: Number(row.last_seen),
    lastRun: row.last_run ?? undefined,
    newestRun: row.newest_run === null ? undefined : Number(row.newest_run),
    job:
      type === 'job'
        ? { id, type, namespace, name, title, entity_ref }
        : undefined,
  };
}
