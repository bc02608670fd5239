import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { SearchDocument } from '@waymark/plugin-mlops-common';
import { Router } from 'express';

/** A document about a model, with what a test does not care about. */
export function searchDocument(
  changes: Partial<SearchDocument> & { entityRef: string },
): SearchDocument {
  return {
    title: changes.entityRef,
    kind: 'Model',
    tags: [],
    metrics: [],
    datasets: [],
    aliases: [],
    ...changes,
  };
}

/**
 * A plugin that answers as the mlops backend does for its search documents:
 * services only, a page of two at a time.
 */
export function mlopsStub(documents: SearchDocument[]) {
  const requests: { url: string; subject: string }[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'mlops',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.get('/v1/search-documents', (req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['service'] })
              .then(({ principal }) => {
                const start = Number(req.query.cursor ?? 0);
                requests.push({ url: req.url, subject: principal.subject });
                res.json({
                  items: documents.slice(start, start + 2),
                  pageInfo:
                    start + 2 < documents.length
                      ? { nextCursor: String(start + 2) }
                      : {},
                });
              })
              .catch(next);
          });
          httpRouter.use(router);
        },
      });
    },
  });
  return { plugin, requests };
}
