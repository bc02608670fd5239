import { resolve } from 'node:path';
import type { JsonObject } from '@backstage/types';

const ROOT = resolve(__dirname, '../../..');
const OFTEN = { frequency: { seconds: 2 }, timeout: { minutes: 1 } };

/** Who creates the project: somebody of the example organisation. */
export const PERSON = 'user:default/lena.hoffmann';

/** What a training shows when it tells lineage what it read and made. */
export const LINEAGE_TOKEN = 'a-token-of-a-training-project';

/** The files that the portal's catalog begins with. */
const LOCATIONS = [
  'examples/org/domains.yaml',
  'examples/org/systems.yaml',
  'examples/org/groups.yaml',
  'examples/org/users.yaml',
  'templates/ml-training-pipeline/template.yaml',
];

/**
 * The portal on one machine, as `app-config.yaml` has it, with an empty
 * database in memory and looking around more often.
 */
export function portalConfig(options: {
  url: string;
  /** Where `mlops:git:publish` makes repositories. */
  repositories: string;
  mlflowUrl: string;
}): JsonObject {
  const { url, repositories, mlflowUrl } = options;
  const { host, hostname, port } = new URL(url);
  const localGit = `${url}/api/local-git`;
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: hostname, port: Number(port) },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: LINEAGE_TOKEN, subject: 'training' },
            accessRestrictions: [{ plugin: 'lineage' }],
          },
        ],
      },
    },
    auth: {
      environment: 'development',
      providers: { examplePeople: { people: [{ entityRef: PERSON }] } },
    },
    permission: { enabled: true },
    integrations: { bitbucketServer: [{ host }] },
    localGit: { directory: repositories },
    catalog: {
      rules: [
        {
          allow: [
            ...['Domain', 'System', 'Group', 'User', 'Location', 'Template'],
            ...['Model', 'Dataset', 'Pipeline'],
          ],
        },
      ],
      locations: LOCATIONS.map(file => ({
        type: 'file',
        target: resolve(ROOT, file),
      })),
      processingInterval: { seconds: 2 },
      providers: { mlops: { schedule: OFTEN } },
    },
    mlops: {
      catalogMirror: { sweepSeconds: 2 },
      gitTargets: [
        {
          id: 'local',
          title: 'A folder of this machine',
          directory: repositories,
          viewUrl: `${localGit}/{name}/tree/{branch}/`,
          fileUrl: `${localGit}/{name}/blob/HEAD/{path}`,
          author: { name: 'Portal', email: 'portal@example.org' },
        },
      ],
      mlflow: {
        connections: { mlflow: { baseUrl: mlflowUrl, schedule: OFTEN } },
      },
      repository: { schedule: OFTEN },
    },
    lineage: { catalogMirror: { sweepSeconds: 2 } },
    goldenPaths: {
      catalogMirror: { sweepSeconds: 2 },
      checks: { interval: { seconds: 2 } },
    },
    raci: {
      catalogMirror: { sweepSeconds: 2 },
      defaults: [
        {
          activity: '*',
          accountable: ['$owner'],
          responsible: ['$product.mlLead', '$owner'],
        },
      ],
    },
    maturity: { catalogMirror: { sweepSeconds: 2 } },
  };
}
