import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeDataset, makeDatasetVersion, pageOf } from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { VersionsContent } from '../versions/VersionsContent';
import { DatasetAboutCard } from './DatasetAboutCard';
import { DatasetSchemaCard } from './DatasetSchemaCard';

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).parentElement!;

describe('the card of a dataset', () => {
  it('says where it lies, how fresh it must be and how confidential it is', async () => {
    renderOnEntityPage(<DatasetAboutCard />, {
      entity: makeDataset({
        spec: {
          platform: 'snowflake',
          location: 'CRM.PUBLIC.CUSTOMERS',
          classification: 'confidential',
          freshness: 'P1D',
          compliance: {
            personalData: 'pseudonymised',
            regions: ['eu-central'],
          },
        },
      }),
    });
    expect(await screen.findByText('CRM.PUBLIC.CUSTOMERS')).toBeInTheDocument();
    expect(fact('Platform')).toHaveTextContent('snowflake');
    expect(fact('Classification')).toHaveTextContent('confidential');
    expect(fact('Freshness promised')).toHaveTextContent('At most 1 day old');
    expect(fact('Personal data')).toHaveTextContent('Pseudonymised');
    expect(fact('Regions')).toHaveTextContent('eu-central');
  });

  it('says what is not stated rather than nothing', async () => {
    renderOnEntityPage(<DatasetAboutCard />, { entity: makeDataset() });
    await screen.findByText('Nobody has described this yet.');
    expect(fact('Classification')).toHaveTextContent('Not stated');
    expect(fact('Freshness promised')).toHaveTextContent('Not stated');
  });
});

describe('the schema', () => {
  const fields = Array.from({ length: 30 }, (_, i) => ({
    name: `column_${i}`,
    type: 'integer',
    ...(i === 0 && { classification: 'personal', description: 'Of a person' }),
  }));

  it('lists fields with their classification, and all of them when asked', async () => {
    renderOnEntityPage(<DatasetSchemaCard />, {
      entity: makeDataset(),
      api: { getDatasetSchema: async () => ({ fields, from: 'declared' }) },
    });
    const table = await screen.findByRole('table', { name: 'Schema' });
    expect(cellsOf(within(table).getAllByRole('row')[1])).toEqual([
      'column_0',
      'integer',
      'personal',
      'Of a person',
    ]);
    expect(screen.getByText('declared in Git')).toBeInTheDocument();
    expect(within(table).getAllByRole('row')).toHaveLength(21);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 30' }));
    expect(within(table).getAllByRole('row')).toHaveLength(31);
  });

  it('says how to make it known', async () => {
    renderOnEntityPage(<DatasetSchemaCard />, {
      entity: makeDataset(),
      api: { getDatasetSchema: async () => ({ fields: [] }) },
    });
    expect(await screen.findByText('No schema known')).toBeInTheDocument();
  });
});

describe('the versions of a dataset', () => {
  it('show a short digest to copy, size, rows and the run', async () => {
    renderOnEntityPage(<VersionsContent />, {
      entity: makeDataset(),
      api: {
        getDatasetVersions: async () =>
          pageOf([
            makeDatasetVersion({
              sizeBytes: 1_234_567,
              rows: 4000,
              runId: 'run-of-the-export',
            }),
          ]),
      },
    });
    const row = (await screen.findByText('01234567')).closest('tr')!;
    expect(cellsOf(row)).toEqual(
      expect.arrayContaining(['1.23 MB', '4,000', 'run-of-t']),
    );
    expect(
      within(row).getByRole('button', { name: 'Copy Version' }),
    ).toBeInTheDocument();
  });
});
