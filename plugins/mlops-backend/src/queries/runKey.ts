import type { Knex } from 'knex';

/**
 * The key under which runs of several sources are the same run, as SQL over
 * the table `alias`.
 *
 * MLflow writes a run id as 32 hex digits, OpenLineage the same id as a UUID
 * with dashes; such ids are unique in the world, so equal ones are one run.
 * Any other id ("17", say) is unique only within its source and stays apart.
 */
export function runKey(knex: Knex, alias: string): Knex.Raw {
  return knex.raw(
    `case when length(replace(??, '-', '')) = 32 and length(??) in (32, 36)
       then lower(replace(??, '-', ''))
       else ?? || ' ' || ?? end`,
    [
      `${alias}.run_id`,
      `${alias}.run_id`,
      `${alias}.run_id`,
      `${alias}.source_id`,
      `${alias}.run_id`,
    ],
  );
}
