import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import { validateMlopsEntity } from '@waymark/plugin-mlops-common';
import fc from 'fast-check';
import { candidateRefs, plainName } from './entityNames';
import { readOwner } from './readRefs';
import { CONNECTIONS } from './registryWithCatalog.test.fixture';
import { toDiscoveredEntity } from './toDiscoveredEntity';
import type { ObjectRecord } from './types';

describe('toDiscoveredEntity', () => {
  const [connection] = CONNECTIONS;

  it('says what the source says, and where', () => {
    expect(
      toDiscoveredEntity({
        connection,
        discoveredRef: 'model:default/churn-risk',
        refs: {
          owner: 'group:default/retention',
          trainedOn: ['dataset:default/b', 'dataset:default/a'],
        },
        record: {
          type: 'model',
          id: 'Churn Risk',
          name: 'Churn Risk',
          description: 'Who leaves',
          modelType: 'classification',
          lifecycle: 'production',
          system: 'crm',
          url: 'https://mlflow.example.org/#/models/Churn%20Risk',
          tags: { team: 'retention' },
          annotations: {
            'openlineage.io/dataset': 'mlflow|churn',
            'not a key': 'x',
            'backstage.io/managed-by-location': 'url:https://evil.example.org',
          },
        },
      }),
    ).toEqual({
      apiVersion: 'mlops.waymark.dev/v1alpha1',
      kind: 'Model',
      metadata: {
        name: 'churn-risk',
        namespace: 'default',
        title: 'Churn Risk',
        description: 'Who leaves',
        annotations: {
          'openlineage.io/dataset': 'mlflow|churn',
          'backstage.io/managed-by-location': 'mlops-registry:prod/Churn Risk',
          'backstage.io/managed-by-origin-location':
            'mlops-registry:prod/Churn Risk',
          'backstage.io/view-url':
            'https://mlflow.example.org/#/models/Churn%20Risk',
          'mlops.waymark.dev/source': 'prod',
          'mlops.waymark.dev/source-object': 'Churn Risk',
          'mlflow.org/registered-model': 'prod/Churn Risk',
        },
        tags: ['team:retention'],
        links: [
          {
            url: 'https://mlflow.example.org/#/models/Churn%20Risk',
            title: 'Open in MLflow production',
            type: 'source',
          },
        ],
      },
      spec: {
        type: 'classification',
        lifecycle: 'production',
        owner: 'group:default/retention',
        system: 'system:default/crm',
        trainedOn: ['dataset:default/a', 'dataset:default/b'],
      },
    });
  });

  it('says unknown where the source says nothing, and names no owner', () => {
    const of = (record: ObjectRecord) =>
      toDiscoveredEntity({
        connection: CONNECTIONS[2],
        discoveredRef: `${record.type}:default/x`,
        refs: {},
        record,
      }).spec;
    expect(of({ type: 'model', id: 'x', name: 'x' })).toEqual({
      type: 'unknown',
      lifecycle: 'unknown',
    });
    expect(of({ type: 'dataset', id: 'x', name: 'x', platform: 's3' })).toEqual(
      { type: 'unknown', lifecycle: 'unknown', platform: 's3' },
    );
    expect(
      of({ type: 'pipeline', id: 'x', name: 'x', pipelineType: 'Training' }),
    ).toEqual({ type: 'training', lifecycle: 'unknown' });
    expect(
      of({ type: 'pipeline', id: 'x', name: 'x', pipelineType: 'magic' }),
    ).toEqual({ type: 'data', lifecycle: 'unknown' });
  });

  it('is valid in the catalog, whatever the source says', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        '',
        ' ',
        'x'.repeat(6_000),
        'a b',
        'system:x',
        'https://',
      ),
    );
    const record = fc.record(
      {
        type: fc.constantFrom('model', 'dataset', 'pipeline'),
        id: fc.string({ minLength: 1 }),
        name: fc.string({ minLength: 1, unit: 'grapheme' }),
        description: text,
        owner: text,
        system: text,
        lifecycle: text,
        url: text,
        tags: fc.dictionary(text, text),
        annotations: fc.dictionary(text, text),
        modelType: text,
        datasetType: text,
        pipelineType: text,
        platform: text,
        location: text,
        orchestrator: text,
        schedule: text,
      },
      { requiredKeys: ['type', 'id', 'name'] },
    ) as fc.Arbitrary<ObjectRecord>;
    const envelope = entityEnvelopeSchemaValidator();
    fc.assert(
      fc.property(record, fc.array(fc.string()), (value, names) => {
        const identity = {
          sourceId: 'prod',
          kind: value.type,
          objectId: value.id,
        };
        const [discoveredRef] = candidateRefs({
          name: value.name,
          namespace: 'default',
          identity,
        });
        const entity = toDiscoveredEntity({
          record: value,
          discoveredRef,
          connection,
          refs: {
            owner: readOwner(value.owner, {
              namespace: 'default',
              exists: () => false,
            }),
            trainedOn: names.flatMap(name =>
              plainName(name) ? [`dataset:default/${plainName(name)}`] : [],
            ),
          },
        });
        expect(validateMlopsEntity(entity)).toEqual([]);
        expect(() => envelope(entity)).not.toThrow();
        expect(
          (entity.metadata.tags ?? []).filter(
            tag => !/^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/.test(tag),
          ),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
