import { describeConnector } from '@waymark/plugin-mlops-node/testUtils';
import { createTestConnection } from '../fakeMlflow/createTestConnection';
import { FakeMlflow } from '../fakeMlflow/FakeMlflow';
import { emptyStore } from '../fakeMlflow/FakeStore';
import {
  fakeModel,
  fakeRun,
  fakeVersion,
  SEEDED_AT,
  seedStore,
} from '../fakeMlflow/seedStore';
import { MlflowConnector } from './MlflowConnector';

const DAY = 24 * 3_600_000;
const SECRET = 'correct horse battery staple';

describeConnector({
  name: 'MLflow',
  setup: async ({ requestTimeoutMs }) => {
    const fake = await FakeMlflow.start(emptyStore());
    const { store } = fake;
    const answer = (
      status: number,
      headers: Record<string, string> = {},
      body = '',
    ) => {
      fake.manner = { kind: 'status', status, headers, body };
    };
    return {
      createConnector: () =>
        new MlflowConnector(
          createTestConnection({
            baseUrl: fake.url,
            requestTimeoutMs,
            pageSize: 4,
            auth: { type: 'basic', username: 'reader', password: SECRET },
          }),
        ),
      secrets: [SECRET, Buffer.from(`reader:${SECRET}`).toString('base64')],
      seed: async () => seedStore(store, 6),
      recover: () => {
        fake.manner = { kind: 'normal' };
      },
      close: () => fake.stop(),
      rateLimit: retryAfter => answer(429, { 'retry-after': retryAfter }),
      refuseCredentials: () => answer(401),
      breakAnswers: () =>
        answer(200, { 'content-type': 'text/html' }, '<h1>Sign in</h1>'),
      goDown: () => answer(503),
      hang: () => {
        fake.manner = { kind: 'silence' };
        return {
          requested: new Promise<void>(resolve => {
            fake.onRequest = () => resolve();
          }),
        };
      },
      damageObject: async () => {
        const [version] = store.versions;
        Object.assign(version, { creation_timestamp: 'the day before' });
        return {
          missing: [`model-version:${version.name}@${version.version}`],
          named: `${version.name}/${version.version}`,
        };
      },
      vanish: async () => {
        const [{ run_id: runId }] = store.versions;
        store.runs = store.runs.filter(({ info }) => info.run_id !== runId);
        return { missing: [`run:${runId}`] };
      },
      change: async () => {
        const at = SEEDED_AT + 10 * DAY;
        store.models.push(
          fakeModel({ name: 'new', last_updated_timestamp: at }),
        );
        store.versions.push(
          fakeVersion({
            name: 'new',
            run_id: 'fresh',
            last_updated_timestamp: at,
          }),
        );
        store.runs.push(
          fakeRun({
            run_id: 'fresh',
            experiment_id: '2',
            start_time: at,
            end_time: at,
          }),
        );
        return {
          since: new Date(at - DAY).toISOString(),
          changed: [
            'model:new',
            'model-version:new@1',
            'run:fresh',
            'pipeline:experiment 2',
            'dataset:customers',
            'dataset-version:customers@d1',
          ],
        };
      },
    };
  },
});
