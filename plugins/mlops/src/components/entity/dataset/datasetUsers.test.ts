import { makeDataset } from '../../../fixtures';
import { datasetUsers } from './datasetUsers';

const dataset = (...relations: [string, string][]) =>
  makeDataset({
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  });

describe('datasetUsers', () => {
  it('joins what the catalog states with what sources saw', () => {
    const { consumers, producers } = datasetUsers({
      entity: dataset(
        ['usedToTrain', 'model:default/churn'],
        ['usedToEvaluate', 'model:default/churn'],
        ['usedToTrain', 'model:default/churn'],
        ['producedBy', 'pipeline:default/export'],
        ['ownedBy', 'group:default/data'],
        ['derivedFrom', 'dataset:default/raw'],
      ),
      usedBy: [
        {
          entityRef: 'model:default/churn',
          title: 'Churn',
          roles: ['training'],
          uses: 3,
          lastUsedAt: '2026-03-01T00:00:00Z',
        },
      ],
    });
    expect(consumers).toEqual([
      {
        entityRef: 'model:default/churn',
        title: 'Churn',
        declared: ['trainedOn', 'evaluatedOn'],
        roles: ['training'],
        uses: 3,
        lastUsedAt: '2026-03-01T00:00:00Z',
      },
    ]);
    expect(producers).toEqual([
      {
        entityRef: 'pipeline:default/export',
        declared: ['produces'],
        roles: [],
        uses: 0,
      },
    ]);
  });

  it('lists who reads and writes on both sides, each with its roles', () => {
    const { consumers, producers } = datasetUsers({
      entity: dataset(),
      usedBy: [
        {
          entityRef: 'pipeline:default/clean',
          roles: ['input', 'output', 'validation'],
          uses: 9,
        },
      ],
    });
    expect(consumers.map(user => user.roles)).toEqual([
      ['input', 'validation'],
    ]);
    expect(producers.map(user => user.roles)).toEqual([['output']]);
  });

  it('takes who says not as what for a reader, unless only writing is stated', () => {
    const usage = (entityRef: string) => ({ entityRef, roles: [], uses: 1 });
    const { consumers, producers } = datasetUsers({
      entity: dataset(
        ['producedBy', 'pipeline:default/writes'],
        ['producedBy', 'pipeline:default/both'],
        ['consumedBy', 'pipeline:default/both'],
      ),
      usedBy: [
        usage('model:default/unnamed'),
        usage('pipeline:default/writes'),
        usage('pipeline:default/both'),
      ],
    });
    const seen = (users: typeof consumers) =>
      users.map(({ entityRef, uses }) => [entityRef.split('/')[1], uses]);
    expect(seen(consumers)).toEqual([
      ['unnamed', 1],
      ['both', 1],
    ]);
    expect(seen(producers)).toEqual([
      ['both', 0],
      ['writes', 1],
    ]);
  });

  it('orders by the last use, whatever zone it is written in', () => {
    const usage = (name: string, lastUsedAt?: string) => ({
      entityRef: `model:default/${name}`,
      roles: ['training'],
      uses: 1,
      lastUsedAt,
    });
    const { consumers } = datasetUsers({
      entity: dataset(['usedToTrain', 'model:default/declared']),
      usedBy: [
        usage('never'),
        usage('noon-utc', '2026-03-01T12:00:00Z'),
        usage('noon-tokyo', '2026-03-01T12:00:00+09:00'),
        usage('noon-hawaii', '2026-03-01T12:00:00-10:00'),
      ],
    });
    expect(consumers.map(user => user.entityRef.split('/')[1])).toEqual([
      'noon-hawaii',
      'noon-utc',
      'noon-tokyo',
      'declared',
      'never',
    ]);
  });

  it('is empty for a dataset that nobody knows', () => {
    expect(datasetUsers({ entity: makeDataset(), usedBy: [] })).toEqual({
      consumers: [],
      producers: [],
    });
  });
});
