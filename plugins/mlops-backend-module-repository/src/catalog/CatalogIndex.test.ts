import { FOLDER_URL, folderEntity } from '../__testUtils__/entities';
import { indexCatalog } from './CatalogIndex';
import { objectIdOf } from './objectIdOf';

const OTHER_URL = 'https://git.example.org/ml/tree/main/other/';

describe('indexCatalog', () => {
  const here = folderEntity('dataset', 'customers', {
    'openlineage.io/dataset': 'acme|a\n acme|shared ',
    'dvc.org/path': 'data/c.csv',
  });
  const there = folderEntity(
    'dataset',
    'b-customers',
    { 'openlineage.io/dataset': 'acme|shared' },
    OTHER_URL,
  );
  const job = folderEntity('pipeline', 'training', {
    'openlineage.io/job': 'acme|training',
  });
  const churn = folderEntity('model', 'churn', {}, OTHER_URL);
  const index = indexCatalog([
    { url: FOLDER_URL, entities: [here, job] },
    { url: OTHER_URL, entities: [there, churn] },
  ]);
  const lineage = (name: string) => ({ namespace: 'acme', name });

  it('gives an identity that several claim to the one nearby', () => {
    expect(index.byLineageDataset(lineage('shared'), FOLDER_URL)).toBe(here);
    expect(index.byLineageDataset(lineage('shared'), OTHER_URL)).toBe(there);
    expect(index.byLineageDataset(lineage('shared'), 'elsewhere')).toBe(there);
  });

  it('finds data sets, jobs and files by what they are called', () => {
    expect(index.byLineageDataset(lineage('a'), OTHER_URL)).toBe(here);
    expect(index.byLineageDataset(lineage('training'), FOLDER_URL)).toBe(
      undefined,
    );
    expect(index.byLineageJob(lineage('training'), OTHER_URL)).toBe(job);
    expect(index.byDataPath(OTHER_URL, '../churn/data/c.csv')).toBe(here);
  });

  it.each([
    ['churn', churn],
    ['Churn', churn],
    ['model:default/churn', churn],
    ['model:other/churn', undefined],
    ['dataset:default/churn', undefined],
    ['acme/churn', churn],
    ['acme/unknown', undefined],
    ['', undefined],
  ])('finds the model %j', (name, expected) => {
    expect(index.byName('model', name, FOLDER_URL)).toBe(expected);
  });

  it('does not choose between entities of one name', () => {
    const twins = ['one', 'two'].map(namespace => ({
      ...folderEntity('model', 'twin', {}, `${OTHER_URL}${namespace}/`),
      ref: `model:${namespace}/twin`,
      namespace,
    }));
    const ambiguous = indexCatalog(
      twins.map(twin => ({ url: twin.folderUrl, entities: [twin] })),
    );
    expect(ambiguous.byName('model', 'acme/twin', FOLDER_URL)).toBeUndefined();
    expect(ambiguous.byName('model', 'two/twin', FOLDER_URL)).toBe(twins[1]);
    expect(ambiguous.byName('model', 'twin', twins[0].folderUrl)).toBe(
      twins[0],
    );
  });
});

describe('objectIdOf', () => {
  it('stays within 500 characters and tells long names apart', () => {
    const id = (end: string) =>
      objectIdOf({
        folderUrl: FOLDER_URL,
        kind: 'quality',
        name: `${'x'.repeat(600)}${end}`,
      });
    expect(id('a')).toHaveLength(500);
    expect(id('a')).not.toBe(id('b'));
    expect(
      objectIdOf({ folderUrl: FOLDER_URL, kind: 'model', name: 'default/a' }),
    ).toBe(`${FOLDER_URL}#model:default/a`);
  });
});
