import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HARD_TEXTS,
  makeDataset,
  makeDatasetOverview,
  makeDatasetVersion,
  pageOf,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { VersionsContent } from '../versions/VersionsContent';
import { DatasetAboutCard } from './DatasetAboutCard';
import { DatasetUsageCard } from './DatasetUsageCard';
import { DatasetVersionsCard } from './DatasetVersionsCard';

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).parentElement!;

const overviewOf = (dataset: Parameters<typeof makeDatasetOverview>[0]) => ({
  getOverview: async () => makeDatasetOverview(dataset),
});

describe('the card of a dataset', () => {
  it('says where it lies, how confidential it is, and in which regions', async () => {
    renderOnEntityPage(<DatasetAboutCard />, {
      entity: makeDataset({
        spec: {
          platform: 'snowflake',
          location: 'CRM.PUBLIC.CUSTOMERS',
          classification: 'confidential',
          compliance: {
            personalData: 'pseudonymised',
            regions: ['eu-central', 'eu-west'],
          },
        },
      }),
      api: overviewOf({}),
    });
    expect(await screen.findByText('CRM.PUBLIC.CUSTOMERS')).toBeVisible();
    expect(fact('Platform')).toHaveTextContent('snowflake');
    expect(fact('Classification')).toHaveTextContent('confidential');
    expect(fact('Personal data')).toHaveTextContent('Pseudonymised');
    expect(fact('Regions')).toHaveTextContent('eu-central, eu-west');
  });

  it('says that data is as fresh as promised, and when it is due again', async () => {
    renderOnEntityPage(<DatasetAboutCard />, {
      entity: makeDataset({ spec: { freshness: 'P1D' } }),
      api: overviewOf({
        freshness: {
          state: 'fresh',
          promised: 'P1D',
          updatedAt: '2026-03-01T06:00:00+09:00',
          dueAt: '2026-03-02T06:00:00+09:00',
        },
      }),
    });
    expect(await screen.findByText('Fresh')).toBeVisible();
    expect(fact('Freshness promised')).toHaveTextContent('At most 1 day old');
    expect(fact('Freshness')).toHaveTextContent('new data is due');
    expect(fact('Freshness').querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-03-02T06:00:00+09:00',
    );
    expect(fact('Data last changed').querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-03-01T06:00:00+09:00',
    );
  });

  it('says that data is staler than promised, and since when', async () => {
    renderOnEntityPage(<DatasetAboutCard />, {
      entity: makeDataset(),
      api: overviewOf({
        freshness: {
          state: 'stale',
          promised: 'PT12H',
          updatedAt: '2026-01-01T00:00:00Z',
          dueAt: '2026-01-01T12:00:00Z',
        },
      }),
    });
    expect(await screen.findByText('Stale')).toBeVisible();
    expect(fact('Freshness')).toHaveTextContent('new data was due');
  });

  it.each([
    [undefined, 'nothing is promised to measure it by', 'Nothing is promised'],
    ['P1D', 'no source says when the data last changed', 'At most 1 day old'],
  ])(
    'says why it cannot be told (promised: %s)',
    async (promised, why, promise) => {
      renderOnEntityPage(<DatasetAboutCard />, {
        entity: makeDataset(),
        api: overviewOf({ freshness: { state: 'unknown', promised } }),
      });
      expect(await screen.findByText(why)).toBeVisible();
      expect(fact('Freshness promised')).toHaveTextContent(promise);
      expect(fact('Data last changed')).toHaveTextContent('No source says');
    },
  );

  it('says what is not stated rather than nothing', async () => {
    renderOnEntityPage(<DatasetAboutCard />, {
      entity: makeDataset(),
      api: overviewOf({}),
    });
    await screen.findByText('Nobody has described this yet.');
    for (const label of ['Classification', 'Personal data', 'Regions']) {
      expect(fact(label)).toHaveTextContent('Not stated');
    }
  });

  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    renderOnEntityPage(<DatasetAboutCard />, {
      entity: makeDataset({
        spec: { location: text, freshness: `${text}?` },
        metadata: { description: `${text}!` },
      }),
      api: overviewOf({}),
    });
    expect(await screen.findByText(`At most ${text}? old`)).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText(`${text}!`)).toBeVisible();
    expect(document.querySelector('img, script[src]')).toBeNull();
  });
});

describe('versions of a dataset', () => {
  const version = makeDatasetVersion({
    sizeBytes: 1_234_567,
    rows: 4000,
    runId: 'run-of-the-export',
    createdAt: '2026-03-01T23:59:00-11:00',
  });

  it('are on the card, with how many there are in all', async () => {
    const getDatasetVersions = jest.fn();
    renderOnEntityPage(<DatasetVersionsCard />, {
      entity: makeDataset(),
      api: {
        ...overviewOf({ versions: [version], totalVersions: 1200 }),
        getDatasetVersions,
      },
    });
    const row = (await screen.findByText('01234567')).closest('tr')!;
    expect(cellsOf(row)).toEqual(
      expect.arrayContaining(['1.23 MB', '4,000', 'run-of-t']),
    );
    expect(within(row).getByRole('link', { name: 'run-of-t' })).toHaveAttribute(
      'href',
      '/runs?run=run-of-the-export',
    );
    expect(
      within(row).getByRole('button', { name: 'Copy Digest' }),
    ).toBeVisible();
    expect(row.querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-03-01T23:59:00-11:00',
    );
    expect(screen.getByText('The newest of 1,200 versions')).toBeVisible();
    expect(getDatasetVersions).not.toHaveBeenCalled();
  });

  it('are said to be unknown, and how to make them known', async () => {
    renderOnEntityPage(<DatasetVersionsCard />, {
      entity: makeDataset(),
      api: overviewOf({}),
    });
    expect(await screen.findByText(/Versions appear once/)).toBeVisible();
  });

  it('have a column of files only where something has files', async () => {
    renderOnEntityPage(<VersionsContent />, {
      entity: makeDataset(),
      api: {
        getDatasetVersions: async () =>
          pageOf([version, makeDatasetVersion({ version: 'v2', files: 12 })]),
      },
    });
    expect(
      await screen.findByRole('columnheader', { name: 'Files' }),
    ).toBeVisible();
  });

  it('grow page by page on their tab', async () => {
    const all = Array.from({ length: 60 }, (_, i) =>
      makeDatasetVersion({ version: `v${i}` }),
    );
    renderOnEntityPage(<VersionsContent />, {
      entity: makeDataset(),
      api: { getDatasetVersions: async (_, page) => pageOf(all, page) },
    });
    const table = await screen.findByRole('table', { name: 'Versions' });
    expect(within(table).getAllByRole('row')).toHaveLength(51);
    expect(screen.queryByText('Files')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('60 in all')).toBeVisible();
    expect(within(table).getAllByRole('row')).toHaveLength(61);
  });
});

describe('who uses a dataset', () => {
  it('says who reads and writes it, as what, and when last', async () => {
    renderOnEntityPage(<DatasetUsageCard />, {
      entity: makeDataset({
        relations: [
          { type: 'usedToTrain', targetRef: 'model:default/churn' },
          { type: 'producedBy', targetRef: 'pipeline:default/export' },
        ],
      }),
      api: overviewOf({
        usedBy: [
          {
            entityRef: 'model:default/churn',
            roles: ['training', 'validation'],
            uses: 1234,
            lastUsedAt: '2026-03-01T00:00:00Z',
          },
        ],
      }),
    });
    const readers = await screen.findByRole('table', { name: 'Read by' });
    const [reader] = within(readers).getAllByRole('row').slice(1);
    expect(cellsOf(reader).slice(1, 3)).toEqual([
      'training, validationtraining data (declared)',
      '1,234',
    ]);
    expect(within(reader).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/model/churn',
    );
    const writers = screen.getByRole('table', { name: 'Written by' });
    const [writer] = within(writers).getAllByRole('row').slice(1);
    expect(cellsOf(writer).slice(1)).toEqual([
      'output (declared)',
      '0',
      'Not seen yet',
    ]);
  });

  it('says that nobody is known to, and how that changes', async () => {
    renderOnEntityPage(<DatasetUsageCard />, {
      entity: makeDataset(),
      api: overviewOf({}),
    });
    expect(
      await screen.findByText('Nobody is known to read or write it'),
    ).toBeVisible();
  });

  it('keeps a long list short until asked', async () => {
    renderOnEntityPage(<DatasetUsageCard />, {
      entity: makeDataset({
        relations: Array.from({ length: 30 }, (_, i) => ({
          type: 'usedToTrain',
          targetRef: `model:default/model-${i}`,
        })),
      }),
      api: overviewOf({}),
    });
    const readers = await screen.findByRole('table', { name: 'Read by' });
    expect(within(readers).getAllByRole('row')).toHaveLength(11);
    expect(screen.getByText('Nobody is known to write it.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 30' }));
    expect(within(readers).getAllByRole('row')).toHaveLength(31);
  });
});
