import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import type { Knex } from 'knex';

/** Where the floor answers. */
export const FLOOR_PATH = '/api/floor/items';

/**
 * The floor: the same HTTP server and authentication, one query for fifty rows
 * of the same table, nothing computed. No page of the list can be faster.
 *
 * @param connect - opens the database of the measured plugin
 * @param rows - where the list's items are kept as JSON
 */
export function floorPlugin(
  connect: () => Promise<Knex>,
  { table, column }: { table: string; column: string },
): BackendFeature {
  return createBackendPlugin({
    pluginId: 'floor',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          let knex: Knex | undefined;
          const router = Router();
          router.get('/items', (req, res, next) => {
            const answer = async () => {
              await httpAuth.credentials(req, { allow: ['user'] });
              // The tables exist only once the measured plugin has started.
              knex ??= await connect();
              const rows: { item: string }[] = await knex(table)
                .select({ item: column })
                .limit(50);
              res.json({ items: rows.map(({ item }) => JSON.parse(item)) });
            };
            answer().catch(next);
          });
          httpRouter.use(router);
        },
      });
    },
  });
}
