import type { Knex } from 'knex';

/** A gap with what tells whom it concerns. */
export interface DigestGap {
  entityRef: string;
  /** What people call the entity. */
  title: string;
  owner?: string;
  activity: string;
  code: string;
  role: string;
  party: string;
  nth: number;
  severity: string;
  message: string;
  since: number;
  /** Full refs; those who are there of the activity's Accountable. */
  accountable: string[];
}

/** Entities of one page. */
const PAGE = 200;

/** All gaps, the entities of a page together, ordered by entity. */
export async function* readGapPages(
  knex: Knex,
  signal: AbortSignal,
): AsyncGenerator<DigestGap[]> {
  let after = '';
  while (!signal.aborted) {
    const subjects: SubjectPart[] = await knex('subjects')
      .where('gap_count', '>', 0)
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(PAGE)
      .select('entity_ref', 'name', 'title', 'owner');
    const last = subjects.at(-1);
    if (!last) {
      return;
    }
    const refs = subjects.map(subject => subject.entity_ref);
    const accountable = await readAccountable(knex, refs);
    const gaps: GapPart[] = await knex('gaps')
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'activity', 'code', 'role', 'party_ref', 'nth'])
      .select();
    const about = new Map(subjects.map(one => [one.entity_ref, one]));
    yield gaps.flatMap(gap => {
      const subject = about.get(gap.entity_ref);
      return subject ? [toGap(gap, subject, accountable)] : [];
    });
    after = last.entity_ref;
  }
}

/** By entity and activity; whoever left would not read it. */
async function readAccountable(
  knex: Knex,
  entityRefs: string[],
): Promise<Map<string, string[]>> {
  const rows: { entity_ref: string; activity: string; party_ref: string }[] =
    await knex('cells as c')
      .join('parties as p', 'p.party_ref', 'c.party_ref')
      .whereIn('c.entity_ref', entityRefs)
      .where('c.role', 'accountable')
      .where('p.state', 'present')
      .orderBy('c.party_ref')
      .select('c.entity_ref', 'c.activity', 'c.party_ref');
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const key = `${row.entity_ref} ${row.activity}`;
    found.set(key, [...(found.get(key) ?? []), row.party_ref]);
  }
  return found;
}

interface SubjectPart {
  entity_ref: string;
  name: string;
  title: string | null;
  owner: string | null;
}

interface GapPart {
  entity_ref: string;
  activity: string;
  code: string;
  role: string;
  party_ref: string;
  nth: number;
  severity: string;
  message: string;
  since: number | string;
}

function toGap(
  gap: GapPart,
  subject: SubjectPart,
  accountable: Map<string, string[]>,
): DigestGap {
  return {
    entityRef: gap.entity_ref,
    title: subject.title ?? subject.name,
    ...(subject.owner !== null && { owner: subject.owner }),
    activity: gap.activity,
    code: gap.code,
    role: gap.role,
    party: gap.party_ref,
    nth: gap.nth,
    severity: gap.severity,
    message: gap.message,
    since: Number(gap.since),
    accountable: accountable.get(`${gap.entity_ref} ${gap.activity}`) ?? [],
  };
}
