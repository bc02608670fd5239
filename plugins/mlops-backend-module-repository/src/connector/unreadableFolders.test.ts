import {
  readPages,
  readUntilFailure,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import { NotFoundError } from '@backstage/errors';
import { SourceError } from '@waymark/plugin-mlops-node';
import { createConnector } from '../__testUtils__/createConnector';
import { catalogEntity } from '../__testUtils__/entities';
import {
  modelRepository,
  NAMES,
  problemsOf,
} from '../__testUtils__/modelRepository';

describe('a folder that cannot be read', () => {
  it('costs nothing else, is named and ends the pass with an error', async () => {
    const { url, failing, options } = modelRepository();
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
    const { host, url, failing, options } = modelRepository();
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
    const { host, url, failing, options } = modelRepository();
    failing.set(url('c'), new NotFoundError('gone'));
    const { pages } = await readUntilFailure(createConnector(options));
    host.files.set('d/README.md', '---\nlicense: apache-2.0\n---\nNew.\n');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000);

    const again = await readUntilFailure(createConnector(options), {
      cursor: pages.at(-1)?.cursor,
    });

    const cards = recordsOf(again.pages).filter(({ type }) => type === 'card');
    expect(cards.map(recordKey)).toEqual([
      `card:${url('d')}#card:model:default/d`,
    ]);
    expect(again.error).toMatchObject({ reason: 'misconfigured' });
  });

  it('gives a host up after three failures in a row', async () => {
    const { host, url, failing, options } = modelRepository();
    NAMES.forEach(name => failing.set(url(name), new Error('ETIMEDOUT')));

    const { error } = await readUntilFailure(
      createConnector({ ...options, foldersPerPage: 1 }),
    );

    expect(host.requests).toHaveLength(3);
    expect(error).toMatchObject({ reason: 'unavailable' });
    expect(String(error)).toContain('5 folders could not be read');
  });

  it('does not give a host up for folders that do not exist', async () => {
    const { host, options } = modelRepository();
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

    expect(recordsOf(pages).filter(({ type }) => type === 'card')).toHaveLength(
      NAMES.length,
    );
    expect(error).toMatchObject({ reason: 'misconfigured' });
  });

  it('stops at once where the rate is limited, and resumes there', async () => {
    const { host, url, failing, options } = modelRepository();
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

afterEach(() => {
  jest.restoreAllMocks();
});
