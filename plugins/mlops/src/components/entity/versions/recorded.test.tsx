import { screen, within } from '@testing-library/react';
import {
  recordedMlopsApi,
  recordedModel,
} from '../../../fixtures/recorded/recordedMlopsApi';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { RunsContent } from '../runs/RunsContent';
import { RunsCard } from '../runs/RunsCard';
import { ModelVersions } from './ModelVersions';
import { ModelVersionsCard } from './ModelVersionsCard';
import type { ReactElement } from 'react';

function render(element: ReactElement, address?: string) {
  const client = recordedMlopsApi();
  renderOnEntityPage(element, {
    entity: recordedModel(),
    address,
    api: {
      getOverview: (...call) => client.getOverview(...call),
      getModelVersions: (...call) => client.getModelVersions(...call),
      getModelVersion: (...call) => client.getModelVersion(...call),
      getMetricHistory: (...call) => client.getMetricHistory(...call),
      compareModelVersions: (...call) => client.compareModelVersions(...call),
      getRuns: (...call) => client.getRuns(...call),
      compareRuns: (...call) => client.compareRuns(...call),
    },
  });
}

const rowsOf = (table: HTMLElement) =>
  within(table).getAllByRole('row').slice(1).map(cellsOf);

describe('the recorded customer churn model', () => {
  it('lists its versions by the metrics of its product brief', async () => {
    render(<ModelVersions />);
    await screen.findByRole('columnheader', { name: 'top_decile_lift' });
    const [first] = rowsOf(screen.getByRole('table', { name: 'Versions' }));
    expect(first).toEqual(
      expect.arrayContaining(['v4', '@challenger', '0.7827', 'lena.hoffmann']),
    );
    expect(
      screen
        .getAllByRole('columnheader')
        .map(header => header.textContent)
        .slice(4, 6),
    ).toEqual(['roc_auc', 'top_decile_lift']);
  });

  it('draws its baseline only for the data it was measured on', async () => {
    render(<ModelVersions />);
    expect(
      await screen.findByText(
        /^Baseline: Logistic regression on tenure and tariff\. \(version 1\): 0\.6211 on customers\/data\/customers\.csv · 2026-06\.$/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Target of the product brief: at least 0.65.'),
    ).toBeInTheDocument();
    const lines = within(
      screen.getByRole('list', { name: 'Lines of the chart' }),
    ).getAllByRole('listitem');
    const names = lines.map(line => line.textContent);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('customers/data/customers.csv · 2026-06');
  });

  it('compares its baseline with the champion', async () => {
    render(<ModelVersions />, '/?compare=1,2');
    const rows = rowsOf(
      await screen.findByRole('table', { name: 'Metrics of both' }),
    );
    expect(rows.find(([name]) => name.startsWith('roc_aucon'))).toEqual([
      expect.any(String),
      '0.6211',
      '0.6923',
      '+0.07123Better',
    ]);
    expect(rows.find(([name]) => name.startsWith('log_loss'))?.[3]).toMatch(
      /^−.*Better$/,
    );
    expect(rows.find(([name]) => name.startsWith('top_decile'))?.[3]).toMatch(
      /^\+.*Better$/,
    );
  });

  it('says why versions measured on other months are not comparable', async () => {
    render(<ModelVersions />, '/?compare=1,4');
    const table = await screen.findByRole('table', { name: 'Metrics of both' });
    expect(within(table).getAllByText('Not comparable')).toHaveLength(
      within(table).getAllByRole('row').length - 1,
    );
    expect(
      within(table).getAllByText(
        /Version 1 was measured on .*2026-06, version 4 on .*2026-10/,
      ).length,
    ).toBeGreaterThan(0);
  });

  it('tells two runs of the same job apart', async () => {
    render(
      <RunsContent />,
      '/?compare=b217a396-74da-45e9-af59-308f49e5b3c0,55399920-fa1f-4187-8ee2-6a82a44c0e8a',
    );
    expect(
      await screen.findByRole('region', {
        name: 'Run customer-churn-training (b217a396) and run customer-churn-training (55399920)',
      }),
    ).toBeInTheDocument();
  });

  it('has its newest versions and runs on the overview', async () => {
    render(
      <>
        <ModelVersionsCard />
        <RunsCard />
      </>,
    );
    expect(
      rowsOf(await screen.findByRole('table', { name: 'Newest versions' })).map(
        ([name]) => name,
      ),
    ).toEqual(['v4@challenger', 'v3', 'v2@champion', 'v1']);
    expect(screen.getByText('100% succeeded')).toBeInTheDocument();
  });
});
