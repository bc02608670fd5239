import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { Adoption } from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { Access } from '../access';
import type { AdoptionDayRow } from '../database/tables';
import { dayOf } from './days';
import { sumDays } from './sumDays';

const DAY_MS = 24 * 60 * 60_000;

/** Days of a trend when nobody says. */
const DEFAULT_DAYS = 90;

/**
 * The trend of one template, or of all that the asker may see. It counts all
 * their projects: no number names one.
 */
export async function getAdoption(
  { knex, clock = Date.now }: { knex: Knex; clock?: () => number },
  options: { query: { template?: string; days?: number }; access: Access },
): Promise<Adoption> {
  const { query, access } = options;
  const { template, days = DEFAULT_DAYS } = query;
  const last = dayOf(clock());
  const first = dayOf(clock() - (days - 1) * DAY_MS);
  const known: Pick<AdoptionDayRow, 'template_ref'>[] = await knex(
    'adoption_days',
  )
    .where(template === undefined ? {} : { template_ref: template })
    .distinct('template_ref');
  const refs = known.map(row => row.template_ref);
  const sees = await access.sees(refs);
  const rows = await readRows<AdoptionDayRow>(knex, {
    table: 'adoption_days',
    column: 'template_ref',
    values: refs.filter(sees),
  });
  const byDay = rows
    .filter(row => row.day <= last)
    .sort((left, right) => (left.day < right.day ? -1 : 1));
  return { items: sumDays(byDay, { first, last }) };
}
