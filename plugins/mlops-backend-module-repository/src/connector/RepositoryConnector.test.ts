import { SourceError, type ProblemRecord } from '@waymark/plugin-mlops-node';
import {
  readPages,
  readUntilFailure,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import { NotFoundError } from '@backstage/errors';
import { createConnector, memoryCache } from '../__testUtils__/createConnector';
import { catalogEntity } from '../__testUtils__/entities';
import { MemoryRepositories } from '../__testUtils__/MemoryRepositories';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

function setup() {
  const host = new MemoryRepositories();
  for (const name of NAMES) {
    host.files.set(`${name}/README.md`, '---\nlicense: mit\n---\nA model.\n');
  }
  const url = (name: string) => `${host.root}${name}/`;
  const entities = NAMES.map(name => catalogEntity('Model', name, url(name)));
  const failing = new Map<string, Error>();
  host.intercept = async requested => {
    const error = failing.get(requested);
    if (error) {
      throw error;
    }
  };
  const options = { reader: host, entities, cache: memoryCache() };
  return { host, url, failing, entities, options };
}

const problemsOf = (pages: Parameters<typeof recordsOf>[0]) =>
  recordsOf(pages).filter(
    (record): record is ProblemRecord => record.type === 'problem',
  );

describe('RepositoryConnector', () => {
  it('reads each folder once, however many entities it declares', async () => {
    const { host, url, entities, options } = setup();
    entities.push(catalogEntity('Dataset', 'more', url('a')));

    await readPages(createConnector(options));

    expect(host.requests).toEqual(NAMES.map(url));
  });

  it('passes over what connections discovered and what has no address', async () => {
    const { host, options } = setup();
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
    const { host, url, options } = setup();
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
    const { host, options } = setup();
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

  describe('when a folder cannot be read', () => {
    it('stores everything else, names the folder and ends with an error', async () => {
      const { url, failing, options } = setup();
      failing.set(url('c'), new Error('connect ECONNREFUSED'));

      const { pages, error } = await readUntilFailure(createConnector(options));

      expect(
        recordsOf(pages)
          .filter(({ type }) => type === 'card')
          .map(recordKey),
      ).toEqual(
        ['a', 'b', 'd', 'e'].map(
          name => `card:${url(name)}#card:model:default/${name}`,
        ),
      );
      expect(problemsOf(pages)).toEqual([
        expect.objectContaining({
          path: url('c'),
          message: expect.stringContaining('connect ECONNREFUSED'),
        }),
      ]);
      expect(error).toBeInstanceOf(SourceError);
      expect(error).toMatchObject({ reason: 'unavailable' });
      expect(String(error)).toContain(url('c'));
    });

    it('is resumed with that folder alone', async () => {
      const { host, url, failing, options } = setup();
      failing.set(url('c'), new Error('connect ECONNREFUSED'));
      const { pages } = await readUntilFailure(createConnector(options));
      failing.clear();
      host.requests.length = 0;

      const rest = await readPages(createConnector(options), {
        cursor: pages.at(-1)?.cursor,
      });

      expect(host.requests).toEqual([url('c')]);
      expect(recordsOf(rest).map(recordKey)).toContain(
        `card:${url('c')}#card:model:default/c`,
      );
    });

    it('starts over later, passing over what did not change', async () => {
      const { host, url, failing, options } = setup();
      failing.set(url('c'), new NotFoundError('gone'));
      const { pages } = await readUntilFailure(createConnector(options));
      host.files.set('d/README.md', '---\nlicense: apache-2.0\n---\nNew.\n');
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000);

      const again = await readUntilFailure(createConnector(options), {
        cursor: pages.at(-1)?.cursor,
      });

      const cards = recordsOf(again.pages).filter(
        ({ type }) => type === 'card',
      );
      expect(cards.map(recordKey)).toEqual([
        `card:${url('d')}#card:model:default/d`,
      ]);
      expect(again.error).toMatchObject({ reason: 'misconfigured' });
    });

    it('gives a host up after three failures in a row', async () => {
      const { host, url, failing, options } = setup();
      NAMES.forEach(name => failing.set(url(name), new Error('ETIMEDOUT')));

      const { error } = await readUntilFailure(
        createConnector({ ...options, foldersPerPage: 1 }),
      );

      expect(host.requests).toHaveLength(3);
      expect(error).toMatchObject({ reason: 'unavailable' });
      expect(String(error)).toContain('5 folders could not be read');
    });

    it('does not give a host up for folders that do not exist', async () => {
      const { host, options } = setup();
      const gone = ['v', 'w', 'x', 'y', 'z'].map(name =>
        catalogEntity('Model', name, `${host.root}0-${name}/`),
      );

      const { pages, error } = await readUntilFailure(
        createConnector({
          ...options,
          entities: [...gone, ...options.entities],
          foldersPerPage: 1,
        }),
      );

      expect(
        recordsOf(pages).filter(({ type }) => type === 'card'),
      ).toHaveLength(NAMES.length);
      expect(error).toMatchObject({ reason: 'misconfigured' });
    });

    it('stops at once where the rate is limited, and resumes there', async () => {
      const { host, url, failing, options } = setup();
      failing.set(
        url('c'),
        new Error('Request failed, 403 Forbidden (rate limit exceeded)'),
      );
      const connector = createConnector({ ...options, foldersPerPage: 1 });

      const { pages, error } = await readUntilFailure(connector);
      failing.clear();
      host.requests.length = 0;
      const rest = await readPages(connector, { cursor: pages.at(-1)?.cursor });

      expect(error).toMatchObject({ reason: 'rate-limited' });
      expect(host.requests).toEqual(['c', 'd', 'e'].map(url));
      expect(problemsOf([...pages, ...rest])).toEqual([]);
    });
  });

  describe('incrementally', () => {
    it('reads a folder again when its entities change', async () => {
      const { url, options } = setup();
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
      const { options } = setup();
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
    const { host, url, options } = setup();
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
    const { options } = setup();
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
    const { options } = setup();
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

afterEach(() => {
  jest.restoreAllMocks();
});
