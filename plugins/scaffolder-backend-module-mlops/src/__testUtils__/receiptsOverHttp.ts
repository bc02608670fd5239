import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ReceiptsInMemory } from './ReceiptsInMemory';

/**
 * The routes of the golden-paths backend that the scaffolder calls, in front
 * of receipts in memory, with the rule that nobody else may.
 */
export function receiptsOverHttp(receipts: ReceiptsInMemory): BackendFeature {
  return createBackendPlugin({
    pluginId: 'golden-paths',
    register(env) {
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          http.use(async (req, res, next) => {
            try {
              const { principal } = await httpAuth.credentials(req, {
                allow: ['service'],
              });
              if (principal.subject !== 'plugin:scaffolder') {
                throw new NotAllowedError(`${principal.subject} may not`);
              }
              let text = '';
              for await (const chunk of req) {
                text += chunk;
              }
              const body = text ? JSON.parse(text) : undefined;
              const [task, part, key] = req.path
                .replace(/^\/v1\/receipts\//, '')
                .split('/')
                .map(decodeURIComponent);
              switch (`${req.method} ${part ?? ''}${key ? '/:key' : ''}`) {
                case 'PUT ':
                  await receipts.startReceipt(task, body);
                  break;
                case 'PUT rendered':
                  await receipts.putRendered(task, body);
                  break;
                case 'PUT items/:key':
                  await receipts.putReceiptItem(task, key, body);
                  break;
                case 'GET items':
                  res.json(await receipts.listReceiptItems(task));
                  return;
                default:
                  next();
                  return;
              }
              res.status(204).end();
            } catch (error) {
              next(error);
            }
          });
        },
      });
    },
  });
}
