import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  EntityOverview,
  OverviewNeed,
} from '@waymark/plugin-mlops-common';
import { makeModel, makeOverview } from '../../../../fixtures';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { NeedsList } from './NeedsList';

function renderNeeds(options: {
  overview: Partial<EntityOverview>;
  model?: Parameters<typeof makeModel>[0];
}) {
  renderOnEntityPage(<NeedsList overview={makeOverview(options.overview)} />, {
    entity: makeModel(options.model),
  });
}

describe('what a model needs next', () => {
  const editable = {
    metadata: {
      annotations: {
        'backstage.io/edit-url': 'https://git.example.com/edit/catalog.yaml',
      },
    },
  };

  it('lists the worst first, each with what, how and where', async () => {
    renderNeeds({
      model: editable,
      overview: {
        needs: [
          {
            code: 'card-incomplete',
            severity: 'advice',
            subjects: ['intendedUse', 'fromTomorrow'],
          },
          { code: 'no-monitoring', severity: 'warning' },
          {
            code: 'quality',
            severity: 'error',
            subjects: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
            since: '2020-01-01T00:00:00Z',
          },
        ],
      },
    });
    const list = await screen.findByRole('list', {
      name: 'What it needs next',
    });
    const [first, second, third] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /^Broken.*Checks of data quality fail: a, b, c, d, e, \+2 · since .* years ago/,
    );
    expect(
      within(first).getByRole('link', { name: 'Open monitoring' }),
    ).toHaveAttribute('href', '/monitoring');
    expect(second).toHaveTextContent(/^At risk.*Nobody watches it/);
    expect(
      within(second).getByRole('link', { name: /Edit the catalog file/ }),
    ).toHaveAttribute('href', 'https://git.example.com/edit/catalog.yaml');
    expect(third).toHaveTextContent(
      /^Advice.*The card has gaps: Intended use, fromTomorrow/,
    );
    expect(
      within(third).getByRole('link', { name: 'Open the card' }),
    ).toHaveAttribute('href', '/card');
  });

  it('has no link where there is nowhere to go', async () => {
    renderNeeds({
      model: {
        metadata: {
          annotations: {
            'backstage.io/edit-url': ['javascript', 'alert(1)'].join(':'),
          },
        },
      },
      overview: {
        needs: [
          { code: 'no-product', severity: 'advice' },
          { code: 'ci-failed', severity: 'error' },
        ],
      },
    });
    const list = await screen.findByRole('list', {
      name: 'What it needs next',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(within(list).queryByRole('link')).toBeNull();
  });

  it('shows what a newer backend asks for under its code', async () => {
    const needs = [
      { code: 'carbon-report', severity: 'urgent' },
    ] as unknown as OverviewNeed[];
    renderNeeds({ overview: { needs } });
    expect(
      await screen.findByText('Something needs to be done: carbon-report'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('This version of the portal has no words for it yet.'),
    ).toBeInTheDocument();
  });

  it('opens a long list on demand', async () => {
    const codes = [
      'failed-run',
      'drift',
      'no-product',
      'no-baseline',
      'no-monitoring',
    ] as const;
    renderNeeds({
      overview: {
        needs: codes.map(code => ({ code, severity: 'warning' })),
      },
    });
    const list = await screen.findByRole('list', {
      name: 'What it needs next',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  });
});
