import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntityOverview } from '@waymark/plugin-mlops-common';
import {
  HARD_TEXTS,
  makeDeployment,
  makeExploreItem,
  makeModel,
  makeModelOverview,
  makeOverview,
  makeStep,
  makeTrend,
  makeVersion,
} from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { ModelOverviewCard } from './ModelOverviewCard';

const owned = [{ type: 'ownedBy', targetRef: 'group:default/growth' }];

function renderCard(options: {
  overview?: Partial<EntityOverview>;
  model?: Parameters<typeof makeModel>[0];
}) {
  renderOnEntityPage(<ModelOverviewCard />, {
    entity: makeModel(options.model),
    api: { getOverview: async () => makeOverview(options.overview) },
  });
}

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).parentElement!;

const tile = async (name: string) =>
  (await screen.findByTitle(name)).closest('li')!;

const full: Partial<EntityOverview> = {
  item: makeExploreItem({
    entityRef: 'model:default/churn',
    owner: 'group:default/growth',
    lastRun: { state: 'failed', at: '2026-03-01T12:00:00Z' },
  }),
  model: makeModelOverview({
    versions: [
      makeVersion({ version: '4' }),
      makeVersion({ version: '2', aliases: ['champion'] }),
    ],
    metrics: [
      makeTrend([0.7, 0.781, 0.79, 0.75], {
        dataset: 'june',
        target: 0.76,
        baseline: { version: '1', value: 0.7 },
      }),
    ],
    serving: [
      makeDeployment({
        version: '2',
        endpoint: 'component:default/churn-service',
        region: 'eu-central',
      }),
    ],
    lastTrained: makeStep({
      action: 'trained',
      version: '4',
      by: 'user:default/lena',
      runId: 'f3a5b7c9d1e2f3a5',
      commit: 'aad79eedebc07f4c42d04a472f431e6da82167da',
    }),
    lastDeployed: makeStep({
      action: 'deployed',
      version: '2',
      job: 'release',
      timeFrom: 'observed',
    }),
  }),
};

describe('the overview of a model', () => {
  it('says what it is for, what serves, and who did what last', async () => {
    renderCard({
      overview: full,
      model: {
        metadata: { description: 'Chance that a customer leaves.' },
        spec: { product: { problem: 'Leavers are noticed too late.' } },
        relations: owned,
      },
    });
    expect(
      await screen.findByText('Chance that a customer leaves.'),
    ).toBeInTheDocument();
    expect(fact('The problem it solves')).toHaveTextContent(
      'Leavers are noticed too late.',
    );
    await screen.findByText('@champion');
    expect(fact('Current version')).toHaveTextContent('v2');
    expect(fact('Current version')).not.toHaveTextContent('v4');
    expect(fact('Served by')).toHaveTextContent(
      /Version 2 in production · .*churn-service.* · eu-central · since/,
    );
    const trained = within(fact('Last trained'));
    expect(trained.getByRole('link', { name: /lena/ })).toHaveAttribute(
      'href',
      '/catalog/default/user/lena',
    );
    expect(trained.getByRole('link', { name: 'f3a5b7c9' })).toHaveAttribute(
      'href',
      '/runs?run=f3a5b7c9d1e2f3a5',
    );
    expect(fact('Last trained')).toHaveTextContent('Commit aad79eed');
    expect(fact('Last deployed')).toHaveTextContent('by release');
    expect(fact('Last deployed')).toHaveTextContent(
      'it may have happened earlier',
    );
    expect(
      within(fact('Owner')).getByRole('link', { name: /growth/ }),
    ).toHaveAttribute('href', '/catalog/default/group/growth');
    expect(fact('Last run')).toHaveTextContent('Failed');
  });

  it('says in words how a metric stands', async () => {
    renderCard({ overview: full });
    const metric = await tile('roc_auc');
    expect(metric).toHaveTextContent('0.75');
    expect(metric).toHaveTextContent('Version 4 · on june');
    expect(metric).toHaveTextContent('−0.04 since version 3');
    expect(metric).toHaveTextContent('In use is version 2, with 0.781');
    expect(metric).toHaveTextContent(
      'Below the promised minimum of 0.76 by 0.01',
    );
    expect(metric).toHaveTextContent(
      'Better by 0.05 than the baseline, version 1 with 0.7',
    );
    expect(
      within(metric).getByRole('img', {
        name: 'roc_auc of 4 versions, from 0.7 to 0.75',
      }),
    ).toBeInTheDocument();
  });

  it('says of everything that is missing that it is, and how to mend it', async () => {
    renderCard({
      overview: {
        model: makeModelOverview(),
        needs: [{ code: 'no-owner', severity: 'warning' }],
      },
    });
    await screen.findByText('Nobody owns this');
    expect(
      screen.getByText('Nobody has described this yet.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing measured yet')).toBeInTheDocument();
    expect(fact('Current version')).toHaveTextContent('No version registered');
    expect(fact('Served by')).toHaveTextContent('No deployment recorded');
    expect(fact('Last trained')).toHaveTextContent('No training recorded');
    expect(fact('Last run')).toHaveTextContent('No run recorded');
    expect(
      screen.getByRole('list', { name: 'What it needs next' }),
    ).toHaveTextContent('set spec.owner in its catalog file');
  });

  it('does without what the registry has not computed yet', async () => {
    renderCard({});
    expect(await screen.findByText('Nothing measured yet')).toBeInTheDocument();
    expect(
      screen.getByText('Nothing: all that can be checked is in order.'),
    ).toBeInTheDocument();
  });

  it('names the newest version where no alias points at one', async () => {
    renderCard({
      overview: {
        model: makeModelOverview({
          versions: [
            makeVersion({ version: '4' }),
            makeVersion({ version: '3' }),
          ],
        }),
      },
    });
    await screen.findByText('v4');
    expect(fact('Current version')).toHaveTextContent(
      'no alias points at a version',
    );
  });

  it('says which owner the catalog does not know', async () => {
    renderCard({
      overview: {
        item: makeExploreItem({
          entityRef: 'model:default/churn',
          owner: 'group:default/growth',
          ownerMissing: true,
        }),
      },
      model: { relations: owned },
    });
    expect(
      await screen.findByText('group:default/growth is not in the catalog'),
    ).toBeInTheDocument();
  });

  it('keeps what the catalog says when the registry fails, and asks again', async () => {
    const getOverview = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is starting'))
      .mockResolvedValue(makeOverview(full));
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel({ metadata: { description: 'Who leaves.' } }),
      api: { getOverview },
    });
    await screen.findByText(/the database is starting/);
    expect(screen.getByText('Who leaves.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('@champion')).toBeInTheDocument();
  });

  it('says that the reader lacks a permission', async () => {
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel(),
      api: {
        getOverview: async () => {
          throw new NotAllowedError('not allowed');
        },
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});

describe('hard cases of the overview', () => {
  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    renderCard({
      model: {
        metadata: { description: text },
        spec: { product: { problem: text } },
      },
      overview: {
        model: makeModelOverview({
          versions: [makeVersion({ version: text, aliases: [text] })],
          metrics: [makeTrend([1], { name: text, dataset: text, slice: text })],
          serving: [makeDeployment({ version: text, environment: text })],
          lastTrained: makeStep({ by: text, version: text }),
        }),
        needs: [{ code: 'drift', severity: 'error', subjects: [text] }],
      },
    });
    // The name is cut off where it is too long, and whole in the tooltip.
    const metric = await tile(text);
    expect(metric).toHaveTextContent(`Version 1 · on ${text} · ${text}`);
    expect(fact('The problem it solves')).toHaveTextContent(text);
    expect(fact('Served by')).toHaveTextContent(`Version ${text} in ${text}`);
    expect(fact('Last trained')).toHaveTextContent(`by ${text}`);
    expect(
      screen.getByRole('list', { name: 'What it needs next' }),
    ).toHaveTextContent(`trained on: ${text}`);
    expect(document.body.querySelector('img, script')).toBeNull();
  });
});
