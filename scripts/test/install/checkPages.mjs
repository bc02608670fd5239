import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { serveRepository } from './serveRepository.mjs';
import { startBackend, unpackBackend } from './startBackend.mjs';
import { openModelPage } from './openModelPage.mjs';
import {
  waitForFamilies,
  waitForScorecard,
  waitForVersions,
} from './waitForAnswers.mjs';

const MODEL = 'default/model/customer-churn';
const SERVICE = 'default/component/churn-service';
const APPS = { app: 'new', 'app-classic': 'classic' };

/**
 * Starts the built backend with each of the apps, over one repository with a
 * model of the example organisation in it, and looks at the model's page.
 */
export async function checkPages({ checks, app, home, browser, log }) {
  const { check, require } = checks;
  const project = join(home, 'repository');
  await cp(join(root, 'examples/projects/customer-churn'), project, {
    recursive: true,
  });
  const repository = await serveRepository({
    owner: 'tideway',
    name: 'customer-churn',
    folder: project,
  });
  const folder = join(home, 'deployed');
  try {
    await require('the built backend unpacks', () =>
      unpackBackend({ app, folder, log: log('unpack') }));
    for (const [packageName, system] of Object.entries(APPS)) {
      const backend =
        await require(`the backend starts, ${system} frontend`, () =>
          startBackend({
            folder,
            packageName,
            config: join(app, 'app-config.yaml'),
            env: { PLAIN_GIT_HOST: repository.host },
            log: log(`backend-${system}`),
          }));
      try {
        const versions =
          await require(`the registry has read the model, ${system} frontend`, () =>
            waitForVersions(backend.baseUrl, MODEL));
        await require(`the model has a scorecard, ${system} frontend`, () =>
          waitForScorecard(backend.baseUrl, MODEL));
        await require(`RACI and lineage know the model, ${system} frontend`, () =>
          waitForFamilies(backend.baseUrl, { model: MODEL, service: SERVICE }));
        await openModelPage({
          check,
          system,
          browser,
          baseUrl: backend.baseUrl,
          model: MODEL,
          service: SERVICE,
          versions,
        });
      } finally {
        await backend.stop();
      }
    }
  } finally {
    await repository.stop();
  }
}
