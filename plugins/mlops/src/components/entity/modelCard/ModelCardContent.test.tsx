import type { CardAnswer } from '@waymark/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import { makeDataset, makeModel } from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { CARD_FIELDS } from './cardFields';
import { ModelCardContent } from './ModelCardContent';
import { ModelCardSummary } from './ModelCardSummary';

const answer: CardAnswer = {
  card: {
    overview: 'Ranks customers by their chance of leaving.',
    intendedUse: ['Choosing whom to call.'],
    trainingData: [
      { ref: 'dataset:default/customers' },
      { name: 'A page', link: 'https://example.com/data' },
      { name: 'A trap', link: `${'javascript'}:alert(1)` },
    ],
    ethicalConsiderations: [
      { name: 'Age is a feature', mitigation: 'Checked by age band.' },
    ],
    metrics: [
      {
        name: 'auc',
        value: 0.78,
        slice: 'business',
        confidenceInterval: { lower: 0.71, upper: 0.84 },
      },
      { name: 'latency', value: 12, unit: 'ms' },
    ],
  },
  missing: ['limitations', 'somethingNew'],
  from: {
    overview: { from: 'declared' },
    intendedUse: { from: 'repository', at: '2026-03-01T12:00:00Z' },
  },
};

const api = { getCard: async () => answer };
const field = (name: string) => screen.getByRole('region', { name });

describe('the tab of the card', () => {
  it('shows each field with who wrote it', async () => {
    renderOnEntityPage(<ModelCardContent />, { entity: makeModel(), api });
    await screen.findByText('Ranks customers by their chance of leaving.');
    expect(field('Overview')).toHaveTextContent('declared in Git');
    expect(field('Intended use')).toHaveTextContent('from repository');
    expect(field('Ethical considerations')).toHaveTextContent(
      'Checked by age band.',
    );
    expect(
      within(field('Training data'))
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/dataset/customers',
      'https://example.com/data',
    ]);
    expect(field('Training data')).toHaveTextContent('A trap');
  });

  it('shows metrics with slice, unit and confidence interval', async () => {
    renderOnEntityPage(<ModelCardContent />, { entity: makeModel(), api });
    const table = await screen.findByRole('table', { name: 'Metrics' });
    expect(within(table).getAllByRole('row').map(cellsOf)).toEqual([
      ['Metric', 'Value', 'Confidence interval', 'Slice'],
      ['auc', '0.78', '0.71 to 0.84', 'business'],
      ['latency', '12 ms', '–', '–'],
    ]);
  });

  it('lists what is missing and why it matters', async () => {
    renderOnEntityPage(<ModelCardContent />, { entity: makeModel(), api });
    await screen.findByText('2 fields are missing');
    expect(screen.getByText('Limitations').parentElement).toHaveTextContent(
      'Known weaknesses are cheaper to read about than to meet.',
    );
    expect(screen.getByText('somethingNew')).toBeInTheDocument();
  });

  it('says how to write a card where there is none', async () => {
    renderOnEntityPage(<ModelCardContent />, {
      entity: makeDataset(),
      api: {
        getCard: async () => ({
          card: {},
          missing: [...CARD_FIELDS],
          from: {},
        }),
      },
    });
    expect(await screen.findByText('There is no card yet')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Data card' }),
    ).toBeInTheDocument();
  });
});

describe('the summary of the card', () => {
  it('says how complete it is and leads to it', async () => {
    renderOnEntityPage(<ModelCardSummary />, { entity: makeModel(), api });
    expect(
      await screen.findByText('5 of 7 fields filled in'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Missing: Limitations, somethingNew'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read the card' })).toHaveAttribute(
      'href',
      '/card',
    );
  });
});
