import {
  readPages,
  readUntilFailure,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import { createConnector } from '../__testUtils__/createConnector';
import { catalogEntity } from '../__testUtils__/entities';
import {
  modelRepository,
  NAMES,
  problemsOf,
} from '../__testUtils__/modelRepository';

describe('RepositoryConnector', () => {
  it('reads each folder once, however many entities it declares', async () => {
    const { host, url, entities, options } = modelRepository();
    entities.push(catalogEntity('Dataset', 'more', url('a')));

    await readPages(createConnector(options));

    expect(host.requests).toEqual(NAMES.map(url));
  });

  it('passes over what connections discovered and what has no address', async () => {
    const { host, options } = modelRepository();
    const foreign = [
      'mlops-registry:mlflow/churn',
      'file:/somewhere/catalog-info.yaml',
      'nonsense',
    ].map((location, i) =>
      catalogEntity('Model', `foreign-${i}`, host.root, {
        'backstage.io/managed-by-location': location,
      }),
    );

    const pages = await readPages(
      createConnector({ ...options, entities: foreign }),
    );

    expect(pages).toEqual([]);
    expect(host.requests).toEqual([]);
  });

  it('prefers where the source is to where the entity is declared', async () => {
    const { host, url, options } = modelRepository();
    const entity = catalogEntity('Model', 'elsewhere', `${host.root}catalog/`, {
      'backstage.io/source-location': `url:${url('b').replace(/\/$/, '')}`,
    });

    const pages = await readPages(
      createConnector({ ...options, entities: [entity] }),
    );

    expect(host.requests).toEqual([url('b')]);
    expect(recordsOf(pages).map(({ type }) => type)).toEqual(['model', 'card']);
  });

  it('leaves files of a folder inside to that folder', async () => {
    const { host, options } = modelRepository();
    host.files.set('README.md', '---\nlicense: mit\n---\nAll models.\n');
    host.files.set('a/cards/other.md', '---\nlicense: mit\n---\n');
    const entities = [
      catalogEntity('Model', 'whole', host.root),
      ...options.entities,
    ];

    const pages = await readPages(
      createConnector({
        ...options,
        entities,
        patterns: { ...allCards() },
      }),
    );

    const cards = recordsOf(pages).filter(({ type }) => type === 'card');
    expect(cards.map(record => 'path' in record && record.path)).toEqual(
      expect.arrayContaining(['README.md']),
    );
    expect(cards.map(recordKey)).toContain(
      `card:${host.root}#card:model:default/whole`,
    );
    expect(cards).toHaveLength(NAMES.length + 1);
  });

  describe('incrementally', () => {
    it('reads a folder again when its entities change', async () => {
      const { url, options } = modelRepository();
      await readPages(createConnector(options));
      const since = new Date(Date.now() + 1).toISOString();
      const entities = options.entities.map(entity =>
        entity.metadata.name === 'b'
          ? { ...entity, metadata: { ...entity.metadata, title: 'Bee' } }
          : entity,
      );

      const pages = await readPages(createConnector({ ...options, entities }), {
        mode: 'incremental',
        since,
      });

      expect(recordsOf(pages)).toEqual([
        expect.objectContaining({ type: 'model', name: 'Bee' }),
        expect.objectContaining({
          type: 'card',
          id: `${url('b')}#card:model:default/b`,
        }),
      ]);
    });

    it('reads again what was never stored', async () => {
      const { options } = modelRepository();
      const connector = createConnector({ ...options, foldersPerPage: 1 });
      await readPages(connector, { pages: 2 });

      const pages = await readPages(connector, {
        mode: 'incremental',
        since: new Date(Date.now() + 1).toISOString(),
      });

      const names = recordsOf(pages).flatMap(record =>
        record.type === 'model' ? [record.name] : [],
      );
      // The consumer stopped while it held the second page.
      expect(names).toEqual(['b', 'c', 'd', 'e']);
    });
  });

  it('says in problems which files exceed the limits', async () => {
    const { host, url, options } = modelRepository();
    host.files.set('a/lineage/big.ndjson', ' '.repeat(200));
    host.files.set('b/lineage/1.ndjson', '');
    host.files.set('b/lineage/2.ndjson', '');

    const pages = await readPages(
      createConnector({
        ...options,
        limits: { maxFiles: 2, maxFileSize: 100 },
      }),
    );

    expect(problemsOf(pages)).toEqual([
      expect.objectContaining({
        path: `${url('a')}lineage/big.ndjson`,
        message: 'The file has 200 bytes; files up to 100 bytes are read.',
      }),
      expect.objectContaining({
        path: url('b'),
        message: expect.stringContaining('more than 2 files'),
      }),
    ]);
  });

  it('says what is wrong when the catalog cannot be asked', async () => {
    const { options } = modelRepository();
    const connector = createConnector({
      ...options,
      streamEntities: async function* broken() {
        yield [];
        throw new Error('catalog is starting');
      },
    });

    const { error } = await readUntilFailure(connector);

    expect(error).toMatchObject({ reason: 'unavailable' });
    expect(String(error)).toContain('catalog is starting');
  });

  it('hands the configured filter to the catalog', async () => {
    const { options } = modelRepository();
    const queries: unknown[] = [];
    const connector = createConnector({
      ...options,
      filter: { 'metadata.namespace': 'ml' },
      streamEntities: async function* stream(request) {
        queries.push(request.query);
        yield [];
      },
    });

    await readPages(connector);

    expect(queries).toEqual([
      {
        $all: [
          { kind: { $in: ['model', 'dataset', 'pipeline'] } },
          { 'metadata.namespace': 'ml' },
        ],
      },
    ]);
  });
});

function allCards() {
  return {
    dvc: [],
    cards: ['**/*.md'],
    openLineage: [],
    evidently: [],
    greatExpectations: [],
    junit: [],
    deployments: [],
  };
}
