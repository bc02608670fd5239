import fc from 'fast-check';
import { annotationValue, readAnnotationValue } from './connections';
import { CONNECTIONS } from './registryWithCatalog.test.fixture';

describe('annotations that name objects', () => {
  const key = 'mlflow.org/registered-model';

  it('are read as they are written, slashes in ids included', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), objectId => {
        expect(
          readAnnotationValue({
            key,
            kind: 'model',
            value: annotationValue('prod', objectId),
            connections: CONNECTIONS,
          }),
        ).toEqual({ sourceId: 'prod', objectId });
      }),
    );
  });

  it.each([
    ['no slash', 'churn', 'model' as const],
    ['no object', 'prod/', 'model' as const],
    ['no connection', '/churn', 'model' as const],
    ['an unknown connection', 'other/churn', 'model' as const],
    ['a connection that uses no annotation', 'repos/churn', 'model' as const],
    ['another kind', 'prod/churn', 'dataset' as const],
  ])('name nothing with %s', (_title, value, kind) => {
    expect(
      readAnnotationValue({ key, kind, value, connections: CONNECTIONS }),
    ).toBeUndefined();
  });
});
