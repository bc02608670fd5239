import { mockCredentials } from '@backstage/backend-test-utils';
import { lineageDatabases } from '../graph/__testUtils__/databases';
import { facet, NOW, RUN_ID, runEvent } from '../ingest/__testUtils__/events';
import { isProblem, parseEvent } from '../ingest/parseEvent';
import { createLineageStore } from '../store/createLineageStore';
import { startApi } from './__testUtils__/startApi';

const databases = lineageDatabases();
const asker = { credentials: mockCredentials.user() };
const PARENT_ID = '01941f29-7c00-7aaa-8000-000000000001';
const ROOT_ID = '01941f29-7c00-7aaa-8000-000000000002';

const parent = {
  run: { runId: PARENT_ID },
  job: { namespace: 'scheduler', name: 'dag' },
};
const root = (namespace: string, name: string) => ({
  run: { runId: ROOT_ID },
  job: { namespace, name },
});

describe.each(databases.eachSupportedId())('parents of runs on %s', id => {
  async function observe(said: object) {
    const knex = await databases.open(id);
    const statements = parseEvent(
      runEvent({
        run: { runId: RUN_ID, facets: { parent: facet({ ...said }) } },
      }),
      NOW,
    );
    if (isProblem(statements)) {
      throw new Error(JSON.stringify(statements));
    }
    const store = createLineageStore({ knex });
    await store.write([statements], undefined, { now: NOW });
    return startApi(knex);
  }

  it('come with the root, and with what was handed on', async () => {
    const said = {
      ...parent,
      root: root('scheduler', 'nightly'),
      job: { ...parent.job, facets: { documentation: { description: 'x' } } },
    };
    const { reads } = await observe(said);
    const run = await reads.getRun(RUN_ID, asker);
    expect(run).toMatchObject({
      parent: { runId: PARENT_ID, job: { name: 'dag' } },
      root: {
        runId: ROOT_ID,
        job: { type: 'job', namespace: 'scheduler', name: 'nightly' },
      },
    });
    expect(run.facets).toEqual([
      { name: 'parent', at: expect.any(String), body: facet(said) },
    ]);
  });

  it('are no facet when there is nothing more to say', async () => {
    const { reads } = await observe(parent);
    const run = await reads.getRun(RUN_ID, asker);
    expect(run.parent).toMatchObject({ runId: PARENT_ID });
    expect(run.root).toBeUndefined();
    expect(run.facets).toEqual([]);
  });

  it('hide a root that the asker may not see, and the facet that names it', async () => {
    const { reads, policy } = await observe({
      ...parent,
      root: root('backstage', 'pipeline:default/secret'),
    });
    policy.entities = new Set();
    const run = await reads.getRun(RUN_ID, asker);
    expect(run.parent).toMatchObject({ runId: PARENT_ID });
    expect(JSON.stringify(run)).not.toContain('secret');
    policy.entities = 'all';
    expect((await reads.getRun(RUN_ID, asker)).root).toMatchObject({
      job: { name: 'pipeline:default/secret' },
    });
  });

  it('hide names that lineage made nothing of, too', async () => {
    const { reads, policy } = await observe({
      run: { runId: 'scheduled__2026-06-01' },
      job: { namespace: 'backstage', name: 'pipeline:default/secret' },
    });
    policy.entities = new Set();
    const hidden = await reads.getRun(RUN_ID, asker);
    expect(JSON.stringify(hidden)).not.toContain('secret');
    policy.entities = 'all';
    expect((await reads.getRun(RUN_ID, asker)).facets).toHaveLength(1);
  });
});
