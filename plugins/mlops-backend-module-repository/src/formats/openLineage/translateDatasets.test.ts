import {
  RUN_A,
  RUN_B,
  event,
  table,
  file,
  churn,
  customers,
  context,
  ofType,
} from '../../__testUtils__/lineageEvents';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { translateLineage } from './translateLineage';

describe('data sets', () => {
  const schema = {
    schema: {
      fields: [
        { name: 'id', type: 'string' },
        { name: 'address', type: 'struct', fields: [{ name: 'city' }] },
      ],
    },
    documentation: { description: 'One row per customer' },
  };

  it('get a version from the run that wrote it, and columns', () => {
    const { objects, records } = translateLineage(
      [
        file(
          event({
            at: '10:00',
            type: 'COMPLETE',
            outputs: [
              table('d1', schema, {
                outputStatistics: { rowCount: 3, size: 44 },
              }),
            ],
          }),
          event({ at: '11:00', runId: RUN_B, outputs: [table('d1')] }),
        ),
      ],
      context,
    );
    expect(ofType(records, 'dataset-version')).toEqual([
      {
        type: 'dataset-version',
        datasetId: customers.objectId,
        version: 'd1',
        createdAt: '2026-06-01T10:00:00.000Z',
        rows: 3,
        sizeBytes: 44,
        runId: RUN_A,
      },
    ]);
    expect(objects).toEqual([
      {
        type: 'dataset',
        id: customers.objectId,
        description: 'One row per customer',
        schema: [
          { name: 'id', type: 'string' },
          { name: 'address', type: 'struct' },
          { name: 'address.city' },
        ],
      },
    ]);
  });

  it('of the folder get versions that runs only read', () => {
    const read = event({ at: '10:00', inputs: [table('d2', schema)] });
    expect(
      ofType(
        translateLineage([file(read)], context).records,
        'dataset-version',
      ),
    ).toEqual([
      {
        type: 'dataset-version',
        datasetId: customers.objectId,
        version: 'd2',
      },
    ]);
  });

  it('of other folders are left to them, but for what was written', () => {
    const url = 'https://git.example.org/ml/tree/main/customers/';
    const foreign = folderEntity(
      'dataset',
      'customers',
      customers.annotations,
      url,
    );
    const elsewhere = folderContext([churn], [{ url, entities: [foreign] }]);
    const { objects, records } = translateLineage(
      [
        file(
          event({ at: '10:00', inputs: [table('read', schema)] }),
          event({ at: '10:01', outputs: [table('written', schema)] }),
        ),
      ],
      elsewhere,
    );
    expect(objects).toEqual([]);
    expect(ofType(records, 'dataset-version')).toEqual([
      expect.objectContaining({
        datasetId: foreign.objectId,
        version: 'written',
      }),
    ]);
    expect(ofType(records, 'run')[0].subjects).toEqual([
      { kind: 'dataset', id: foreign.objectId },
    ]);
  });
});
