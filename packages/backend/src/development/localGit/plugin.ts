import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { parseAddress } from './address';
import { listFiles, readBlob, readObjectId } from './git';
import { findRepository, readLocalRepositories } from './repositories';

/**
 * Shows the files of local repositories in the browser, so that "view source"
 * links of the one-machine portal lead somewhere. Text only, read only,
 * development only.
 */
export default createBackendPlugin({
  pluginId: 'local-git',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, httpRouter }) {
        const repositories = readLocalRepositories(config);
        const router = Router();
        router.get('*', answer);
        httpRouter.use(router);
        httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });

        async function answer(req: express.Request, res: express.Response) {
          const address = parseAddress(req.path.replace(/^\//, ''));
          const directory = await findRepository(
            repositories,
            address.repository,
          );
          const object = { ...address, directory };
          await readObjectId(object);
          res
            .set('content-type', 'text/plain; charset=utf-8')
            .set('x-content-type-options', 'nosniff');
          // The source location of an entity is its file's folder, as a blob.
          if (req.path.split('/')[2] === 'tree' || req.path.endsWith('/')) {
            res.send(`${(await listFiles(object)).join('\n')}\n`);
          } else {
            res.send(await readBlob(object));
          }
        }
      },
    });
  },
});
