import { screen, within } from '@testing-library/react';
import type {
  EntityOverview,
  ProductBrief,
} from '@waymark/plugin-mlops-common';
import { parse } from 'yaml';
import {
  makeModel,
  makeModelOverview,
  makeOverview,
  makeProductBrief,
  makeTrend,
  makeVersion,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { ProductCard } from './ProductCard';
import { PRODUCT_SNIPPET } from './productSnippet';

function renderCard(
  product: ProductBrief | undefined,
  overview: Partial<EntityOverview> = {},
) {
  const getOverview = jest.fn(async () => makeOverview(overview));
  renderOnEntityPage(<ProductCard />, {
    entity: makeModel({ spec: { product } }),
    api: { getOverview },
  });
  return { getOverview };
}

const churn = makeProductBrief();

const section = (name: string) => screen.findByRole('region', { name });

const measured: Partial<EntityOverview> = {
  model: makeModelOverview({
    versions: [
      makeVersion({ version: '3' }),
      makeVersion({ version: '2', aliases: ['champion'] }),
    ],
    metrics: [
      makeTrend([0.6, 0.7, 0.5], { baseline: { version: '1', value: 0.6 } }),
      makeTrend([2, 2.5], { name: 'top_decile_lift' }),
    ],
  }),
};

describe('the product card', () => {
  it('says what shall become better, from where to where', async () => {
    renderCard(churn, measured);
    const [leavers, leaving] = within(
      await section('What shall become better'),
    ).getAllByRole('listitem');
    expect(leavers).toHaveTextContent('From 2.5 times to 3 times');
    expect(leavers).toHaveTextContent('Measured in: Version 1 on June 2026');
    expect(leaving).toHaveTextContent('Goal: 2.5 %');
    expect(leaving).toHaveTextContent('Where it stands today is not stated.');
    expect(leaving).toHaveTextContent('Nobody says where this is measured.');
  });

  it('names the three who must agree, and who is missing', async () => {
    renderCard(churn, measured);
    const people = within(await section('Who answers for it'));
    expect(
      (await people.findAllByRole('link')).map(link =>
        link.getAttribute('href'),
      ),
    ).toEqual([
      '/catalog/default/user/priya.nair',
      '/catalog/default/user/lena.hoffmann',
    ]);
    expect(
      people.getByText(/Nobody is named. It should be an engineer/),
    ).toBeInTheDocument();
  });

  it('says in sentences what users may rely on, and whether it holds', async () => {
    const { getOverview } = renderCard(churn, measured);
    const promises = within(await section('What users may rely on'));
    await promises.findByText(/^Kept by/);
    expect(
      promises.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'It answers within 150 ms.',
      'It is available 99.9% of the time.That is at most 43 min 12 sec of a month without it.',
      'What it says is at most 1 month old.',
      'Quality “roc_auc”: at least 0.65.Kept by the version in use (2): 0.7.',
      'Quality “top_decile_lift”: at least 3.Not kept by the version in use (2): 2.5.',
      'Quality “recall”: at least 0.5.Not known for the version in use (2): nobody measured it.',
    ]);
    expect(getOverview).toHaveBeenCalledTimes(1);
  });

  it('says whether it is better than the simple solution', async () => {
    renderCard(churn, measured);
    const baseline = await section('Is it better than something simple?');
    expect(
      await within(baseline).findByText(
        'Yes by “roc_auc”: 0.7 for the version in use (2), 0.6 for the simple solution.',
      ),
    ).toBeInTheDocument();
    expect(baseline).toHaveTextContent(
      'The simple solution: Tenure and tariff only.It is kept as version 1.',
    );
  });

  it('lists the data it needs, with its risks in words', async () => {
    renderCard(churn, measured);
    expect(
      await screen.findByText('1 of 2 inputs carry a risk.'),
    ).toBeInTheDocument();
    const [, contract, logins] = within(
      screen.getByRole('table', { name: 'The data it needs in production' }),
    ).getAllByRole('row');
    await within(logins).findByRole('link', { name: /digital-channels/ });
    expect(cellsOf(contract)).toEqual([
      expect.stringMatching(/^Contract and tariff.*customers/),
      'Yesin batches',
      'at most 1 day',
      'Joined by customer.',
      expect.stringContaining('data-platform'),
      'None known',
    ]);
    expect(cellsOf(logins)).toEqual([
      expect.stringMatching(/^App logins.*customers/),
      'Nobody knowsas a stream',
      'at most 7 days',
      '–',
      expect.stringContaining('digital-channels'),
      'Nobody has found out whether it is there in production.' +
        'In production it may look different: The new app counts a login at every start.',
    ]);
    expect(
      within(logins)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/dataset/customers',
      '/catalog/default/group/digital-channels',
    ]);
  });
});

describe('a product card with little in it', () => {
  it('teaches the YAML to write where there is no brief', async () => {
    const { getOverview } = renderCard(undefined);
    expect(
      await screen.findByText(
        'Nobody has written down yet what this model is for',
      ),
    ).toBeInTheDocument();
    const yaml = document.querySelector('pre')!.textContent!;
    expect(Object.keys(parse(yaml).spec.product)).toEqual(
      expect.arrayContaining(['problem', 'outcomes', 'inputs']),
    );
    expect(getOverview).not.toHaveBeenCalled();
  });

  it('says of each missing part that it is missing', async () => {
    renderCard({});
    await section('The problem');
    for (const text of [
      /Nobody has written down which problem/,
      /No goal is stated/,
      /product manager or whoever owns/,
      /leads the building of the model/,
      /engineer of the product/,
      /Nothing is promised/,
      /No simple solution is named/,
      /Nobody has looked yet whether the data/,
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
  });

  it('does not judge a model without versions, or a baseline without one', async () => {
    renderCard(
      {
        sla: { quality: [{ metric: 'roc_auc', min: 0.6 }] },
        baseline: { description: 'By hand.' },
      },
      { model: makeModelOverview() },
    );
    expect(
      await screen.findByText('Not known: there is no version yet.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No version stands for it, so nothing can be compared/),
    ).toBeInTheDocument();
  });

  it('keeps what was declared when the registry fails', async () => {
    renderOnEntityPage(<ProductCard />, {
      entity: makeModel({ spec: { product: churn } }),
      api: {
        getOverview: async () => {
          throw new Error('no route to the database');
        },
      },
    });
    expect(
      await screen.findAllByText('Could not be loaded.', { exact: false }),
    ).not.toHaveLength(0);
    expect(screen.getByText(/From 2.5 times to 3 times/)).toBeInTheDocument();
  });
});

it('offers a snippet that is a whole brief', () => {
  const { product } = parse(PRODUCT_SNIPPET).spec;
  expect(Object.keys(product).sort()).toEqual(
    [
      'baseline',
      'businessOwner',
      'inputs',
      'mlLead',
      'outcomes',
      'problem',
      'productEngineer',
      'sla',
    ].sort(),
  );
});
