import { folderEntity, FOLDER_URL } from '../../__testUtils__/entities';
import { deploymentEvent } from './deploymentEvent';
import type { ParsedDeployment } from './parseDeployments';

const churn = folderEntity('model', 'churn', {
  'openlineage.io/dataset': 'mlflow://acme|churn\nother|name',
});
const entry = {
  version: '3',
  environment: 'production',
  endpoint: 'component:default/churn-service',
  since: '2026-08-31T08:00:00.000Z',
};

const eventOf = (fields: Partial<ParsedDeployment> = {}, entity = churn) =>
  deploymentEvent({
    entity,
    folderUrl: FOLDER_URL,
    entry: { ...entry, ...fields },
  });

describe('deploymentEvent', () => {
  it('says which version serves where since when', () => {
    const { event } = eventOf({ by: 'user:default/lena', commit: 'abc' });
    expect(event).toMatchObject({
      eventType: 'COMPLETE',
      eventTime: '2026-08-31T08:00:00.000Z',
      run: {
        runId: expect.stringMatching(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
        ),
        facets: {
          waymark_deployment: {
            _schemaURL: expect.stringMatching(/DeploymentRunFacet\.json$/),
            endpoint: 'component:default/churn-service',
            environment: 'production',
            model: { namespace: 'mlflow://acme', name: 'churn' },
            version: '3',
            by: 'user:default/lena',
            commit: 'abc',
          },
        },
      },
      job: {
        namespace: FOLDER_URL.slice(0, -1),
        name: 'deploy churn to production',
        facets: { jobType: expect.objectContaining({ jobType: 'DEPLOYMENT' }) },
      },
      inputs: [
        {
          namespace: 'mlflow://acme',
          name: 'churn',
          facets: {
            datasetType: expect.objectContaining({ datasetType: 'MODEL' }),
            version: expect.objectContaining({ datasetVersion: '3' }),
          },
        },
      ],
      outputs: [],
    });
  });

  it('calls a model without a lineage name by its entity', () => {
    const { event } = eventOf({}, folderEntity('model', 'plain'));
    expect(event.inputs).toEqual([
      expect.objectContaining({
        namespace: 'backstage',
        name: 'model:default/plain',
      }),
    ]);
  });

  it.each([
    ['Component:churn-service', 'component:default/churn-service'],
    ['API:other/Churn-API', 'api:other/churn-api'],
    ['https://churn.example.org/v1', 'https://churn.example.org/v1'],
    ['somewhere in the cellar', 'somewhere in the cellar'],
  ])('names the endpoint %s', (endpoint, named) => {
    expect(eventOf({ endpoint }).event).toMatchObject({
      run: { facets: { waymark_deployment: { endpoint: named } } },
    });
  });

  it('is the same run as long as model, version, place and moment are', () => {
    const runIdOf = (fields: Partial<ParsedDeployment> = {}) =>
      (eventOf(fields).event as { run: { runId: string } }).run.runId;
    const { id } = eventOf();
    expect(eventOf().id).toBe(id);
    expect(runIdOf({ commit: 'def' })).toBe(runIdOf());
    // What it says is new, so it is sent again.
    expect(eventOf({ commit: 'def' }).id).not.toBe(id);
    for (const other of [
      { version: '4' },
      { environment: 'staging' },
      { endpoint: undefined },
      { region: 'us-west' },
      { since: '2026-09-01T08:00:00.000Z' },
    ]) {
      expect(runIdOf(other)).not.toBe(runIdOf());
    }
  });
});
