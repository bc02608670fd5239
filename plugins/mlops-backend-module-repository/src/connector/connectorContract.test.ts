import {
  describeConnector,
  readPages,
} from '@waymark/plugin-mlops-node/testUtils';
import { createConnector, memoryCache } from '../__testUtils__/createConnector';
import { catalogEntity } from '../__testUtils__/entities';
import { MemoryRepositories } from '../__testUtils__/MemoryRepositories';

const PROJECTS = Array.from({ length: 12 }, (_, i) => `project-${i}`);

const lock = (digest: string) =>
  `schema: '2.0'\nstages:\n  clean:\n    outs:\n      - {path: data.csv, md5: ${digest}, size: 7}\n`;

const card = (name: string) =>
  `---\nlicense: mit\nmodel_name: ${name}\n---\n# ${name}\n\nPredicts.\n`;

describeConnector({
  name: 'repository',
  notApplicable: {
    rateLimit:
      'UrlReaders do not hand on the Retry-After header; a limited rate is tested beside the connector.',
    vanish:
      'A folder arrives in one answer, so that nothing can vanish between two.',
  },
  setup: async ({ requestTimeoutMs }) => {
    const host = new MemoryRepositories();
    const cache = memoryCache();
    const entities = PROJECTS.flatMap(name => [
      catalogEntity('Model', name, `${host.root}${name}/`),
      catalogEntity('Dataset', `${name}-data`, `${host.root}${name}/`, {
        'dvc.org/path': 'data.csv',
      }),
    ]);
    const connect = () =>
      createConnector({
        reader: host,
        entities,
        cache,
        requestTimeoutMs,
        foldersPerPage: 3,
      });
    const keysOf = (project: string, digest = project) => {
      const id = (rest: string) => `${host.root}${project}/#${rest}`;
      return [
        `model:${id(`model:default/${project}`)}`,
        `dataset:${id(`dataset:default/${project}-data`)}`,
        `dataset-version:${id(`dataset:default/${project}-data`)}@${digest}`,
        `card:${id(`card:model:default/${project}`)}`,
      ];
    };
    const failWith = (makeError: () => Error) => {
      host.intercept = async () => {
        throw makeError();
      };
    };

    return {
      createConnector: connect,
      async seed() {
        for (const name of PROJECTS) {
          host.files.set(`${name}/dvc.lock`, lock(name));
          host.files.set(`${name}/README.md`, card(name));
        }
        return PROJECTS.flatMap(name => keysOf(name));
      },
      recover() {
        host.intercept = undefined;
      },
      close() {},
      secrets: ['s3cret'],
      refuseCredentials: () =>
        failWith(
          () =>
            new Error(
              `Request failed for https://bot:s3cret@git.example.org/api, 401 Unauthorized`,
            ),
        ),
      breakAnswers: () =>
        failWith(() => new SyntaxError('Unexpected token < in JSON')),
      goDown: () => failWith(() => new Error('connect ECONNREFUSED')),
      async damageObject() {
        host.files.set('project-5/dvc.lock', 'schema: "2.0"\nstages: [\n');
        return {
          missing: keysOf('project-5').filter(key =>
            key.startsWith('dataset-version'),
          ),
          named: 'project-5/dvc.lock',
        };
      },
      hang() {
        let arrived = () => {};
        const requested = new Promise<void>(resolve => {
          arrived = resolve;
        });
        host.intercept = () => {
          arrived();
          return new Promise(() => {});
        };
        return { requested };
      },
      async change() {
        // What was stored before is what an incremental pass builds on.
        await readPages(connect());
        const since = new Date().toISOString();
        host.files.set('project-7/dvc.lock', lock('changed'));
        return { since, changed: keysOf('project-7', 'changed') };
      },
    };
  },
});
