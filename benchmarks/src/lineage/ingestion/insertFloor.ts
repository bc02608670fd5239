import type { Knex } from 'knex';
import { describeEvent, type EventStream } from '../events/describeEvents';

const PER_STATEMENT = 500;

/**
 * The floor: the same bytes, written into a table of one column by plain
 * `insert … values`, 500 at a time, each in a transaction of its own. They
 * are made before the clock starts, and nothing is read out of them.
 *
 * @returns events per second
 */
export async function insertFloor(
  knex: Knex,
  stream: EventStream,
  amount: number,
): Promise<number> {
  const bodies = Array.from({ length: amount }, (_, number) =>
    JSON.stringify(describeEvent(stream, number)),
  );
  await knex.schema.createTable('bench_floor', table => {
    table.text('body').notNullable();
  });
  const start = performance.now();
  for (let at = 0; at < amount; at += PER_STATEMENT) {
    const some = bodies.slice(at, at + PER_STATEMENT);
    await knex.raw(
      `insert into bench_floor (body) values ${some.map(() => '(?)').join(',')}`,
      some,
    );
  }
  const seconds = (performance.now() - start) / 1000;
  await knex.schema.dropTable('bench_floor');
  return amount / seconds;
}
