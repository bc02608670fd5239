import type { Knex } from 'knex';
import { waitUntil } from '../backend/startMlops';

/**
 * Waits until all projects are behind a template that moved on.
 *
 * @returns seconds from the first of them to the last
 * @throws Error when one was looked at for it
 */
export async function watchFollowing(
  knex: Knex,
  projects: number,
): Promise<number> {
  const since = Date.now();
  const countBehind = async () => {
    const [{ behind }] = await knex('projects')
      .where({ state: 'behind' })
      .count({ behind: '*' });
    return Number(behind);
  };
  let start = performance.now();
  await waitUntil('projects are behind', async () => {
    const now = performance.now();
    if ((await countBehind()) > 0) {
      return true;
    }
    start = now;
    return false;
  });
  await waitUntil(
    'all of them',
    async () => (await countBehind()) === projects,
  );
  const seconds = (performance.now() - start) / 1000;
  const [{ looked }] = await knex('projects')
    .where('checked_at', '>=', since)
    .count({ looked: '*' });
  if (Number(looked) > 0) {
    throw new Error(`${looked} projects were looked at, expected none`);
  }
  return seconds;
}
