import type { CardOverview } from '@waymark/plugin-mlops-common';
import { screen } from '@testing-library/react';
import { makeDataset, makeModel, makeOverview } from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { ModelCardSummary } from './ModelCardSummary';

const readme = {
  from: 'repository',
  format: 'hugging-face' as const,
  path: 'README.md',
};

function render(card?: CardOverview, entity = makeModel()) {
  renderOnEntityPage(<ModelCardSummary />, {
    entity,
    api: { getOverview: async () => makeOverview({ card }) },
  });
}

describe('the summary of the card', () => {
  it('says how complete it is, what it lacks and who wrote it, and leads to it', async () => {
    render({
      complete: 13,
      missing: ['limitations', 'somethingNew'],
      from: {
        overview: { from: 'declared' },
        users: readme,
        license: readme,
      },
    });
    expect(
      await screen.findByText('11 of 13 fields filled in'),
    ).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '85',
    );
    expect(
      screen.getByText('Missing: Limitations, somethingNew'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['declared in Git', 'Hugging Face README (README.md)']);
    expect(screen.getByRole('link', { name: 'Read the card' })).toHaveAttribute(
      'href',
      '/card',
    );
  });

  it('says how to begin where nobody has written anything', async () => {
    render({ complete: 13, missing: ['overview'], from: {} });
    expect(await screen.findByText('There is no card yet')).toBeInTheDocument();
  });

  it('is called a data card on the page of a dataset', async () => {
    renderOnEntityPage(<ModelCardSummary />, {
      entity: makeDataset(),
      api: { getOverview: async () => makeOverview() },
    });
    expect(
      await screen.findByRole('heading', { name: 'Data card' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('There is no card yet')).toBeInTheDocument();
  });
});
