import type { CardAnswer, MlopsApi } from '@waymark/plugin-mlops-common';
import { NotFoundError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeDataset, makeModel, makeVersion, pageOf } from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import recorded from './__fixtures__/recordedCards.json';
import { CARD_FIELDS } from './cardFields';
import { ModelCardContent } from './ModelCardContent';

const churn = recorded['customer-churn'] as CardAnswer;
const paymentRisk = recorded['payment-risk'] as CardAnswer;

function render(
  answer: CardAnswer,
  options: {
    address?: string;
    api?: Partial<MlopsApi>;
    entity?: ReturnType<typeof makeModel> | ReturnType<typeof makeDataset>;
  } = {},
) {
  const { address, api, entity = makeModel() } = options;
  renderOnEntityPage(<ModelCardContent />, {
    entity,
    address,
    api: { getCard: async () => answer, ...api },
  });
}

const field = (name: string) => screen.findByRole('region', { name });
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent);

describe('the card, as recorded from the example organisation', () => {
  it('shows a README in the form of Hugging Face, field by field', async () => {
    render(churn);
    expect(await field('Overview')).toHaveTextContent(
      'Chance that a customer leaves within the next month',
    );
    expect(await field('Ethical considerations')).toHaveTextContent(
      'The desk contacts a customer once a quarter at most.',
    );
    const [origin] = within(await field('Limitations')).getAllByRole('link');
    expect(origin).toHaveTextContent('Hugging Face README (README.md)');
    expect(origin).toHaveAttribute(
      'href',
      'https://git.example.com/tideway/customer-churn/README.md',
    );
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      'Model card',
      'What it is',
      'Use',
      'Data and training',
      'Evaluation',
      'Limits and considerations',
    ]);
  });

  it('says what is missing where it is missing, and why it matters', async () => {
    render(churn);
    await screen.findByText('1 field of a complete card is missing');
    const missing = screen.getByText('Missing: Architecture').parentElement;
    expect(missing).toHaveTextContent(
      'It is needed to maintain, rebuild or replace the model.',
    );
  });

  it('draws the slices of a Google model card beside their numbers', async () => {
    render(paymentRisk);
    const table = await screen.findByRole('table', { name: 'roc_auc' });
    expect(rowsOf(table)).toEqual([
      'All data0.87420.8436 to 0.8993',
      'coast0.8738',
      'upland0.8806',
      'valley0.8708',
    ]);
    expect(table.querySelectorAll('circle')).toHaveLength(4);
    expect(screen.getByRole('region', { name: 'Users' })).toHaveTextContent(
      'Google model card (model-card.json)',
    );
  });

  it('has an index of every field, missing ones marked', async () => {
    render(churn);
    const index = await screen.findByRole('navigation', {
      name: 'Fields of the card',
    });
    const links = within(index).getAllByRole('link');
    expect(links).toHaveLength(13);
    for (const link of links) {
      const id = link.getAttribute('href')!.slice(1);
      expect(document.getElementById(id)).toBeInTheDocument();
    }
    expect(
      within(index).getByRole('link', { name: /Architecture/ }),
    ).toContainElement(within(index).getByTitle('not filled in'));
  });
});

describe('hard cases', () => {
  it('says how to write a card where there is none', async () => {
    render(
      { card: {}, missing: [...CARD_FIELDS], from: {} },
      { entity: makeDataset() },
    );
    expect(await screen.findByText('There is no card yet')).toBeInTheDocument();
    // The catalog file of a dataset has no place for a card.
    expect(screen.queryByText(/spec\.card/)).toBeNull();
    expect(
      screen.getByRole('heading', { name: 'Data card' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/^Missing: /)).toHaveLength(16);
  });

  it('runs nothing and loads nothing of what any field says', async () => {
    const evil = [
      '<script>window.owned = true</script>',
      '<img src="https://spy.example.com/x.png" onerror="window.owned = true">',
      '![pixel](https://spy.example.com/y.png)',
      `[click](${'javascript'}:window.owned=true)`,
      '<a href="javascript&colon;alert(1)">a</a>',
      '# A heading',
      '<iframe src="https://spy.example.com"></iframe>',
    ].join('\n\n');
    render({
      card: {
        overview: evil,
        architecture: evil,
        license: evil,
        contact: evil,
        environment: evil,
        citations: [evil],
        intendedUse: [evil],
        outOfScopeUse: [evil],
        users: [evil],
        limitations: [evil],
        tradeoffs: [evil],
        ethicalConsiderations: [{ name: evil, mitigation: evil }],
        trainingData: [
          { name: evil, description: evil, link: `${'javascript'}:alert(1)` },
        ],
        evaluationData: [{ description: evil }],
        parameters: [{ name: evil, value: evil }],
        metrics: [{ name: evil, value: 1, unit: evil, slice: evil }],
      },
      missing: [],
      from: { overview: { from: evil, path: evil, url: evil } },
    });
    const overview = await field('Overview');
    expect(overview).toHaveTextContent('<script>window.owned = true</script>');
    expect(window).not.toHaveProperty('owned');
    const card = overview.ownerDocument.body;
    expect(card.querySelector('script, img, iframe')).toBeNull();
    for (const link of card.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(https?:|\/|#)/);
      expect(link.getAttribute('onerror')).toBeNull();
    }
    // Headings of a text do not break into those of the page.
    expect(card.querySelector('h1, h2, h5, h6')).toBeNull();
    expect(within(overview).getByText('A heading').tagName).toBe('STRONG');
  });

  it('lets a text run in its own direction, and breaks words without end', async () => {
    const long = 'W'.repeat(500);
    render({
      card: { overview: 'مرحبا بالعالم', limitations: [long] },
      missing: [],
      from: {},
    });
    const arabic = within(await field('Overview')).getByText('مرحبا بالعالم');
    expect(arabic.closest('[dir="auto"]')).toBeInTheDocument();
    expect(await field('Limitations')).toHaveTextContent(long);
  });

  it('shows intervals that are reversed, infinite or beside the value, and says so', async () => {
    render({
      card: {
        metrics: [
          {
            name: 'auc',
            value: 0.5,
            confidenceInterval: { lower: 0.6, upper: 0.4 },
          },
          {
            name: 'auc',
            value: 0.9,
            slice: 'a',
            confidenceInterval: { lower: 0.1, upper: 0.2 },
          },
          {
            name: 'auc',
            value: 0.3,
            slice: 'b',
            confidenceInterval: { lower: -Infinity, upper: 0.4 },
          },
          {
            name: 'auc',
            value: NaN,
            slice: 'c',
            confidenceInterval: { lower: NaN, upper: NaN },
          },
        ],
      },
      missing: [],
      from: {},
    });
    const table = await screen.findByRole('table', { name: 'auc' });
    expect(rowsOf(table)).toEqual([
      'All data0.50.6 to 0.4interval written the wrong way round',
      'a0.90.1 to 0.2outside its own interval',
      'b0.3−∞ to 0.4interval without end',
      'cNaNNaN to NaN',
    ]);
    // Three dots: what is no number has no place on a scale.
    expect(table.querySelectorAll('circle')).toHaveLength(3);
    expect(table.innerHTML).not.toContain('NaN%');
  });

  it('says what the registry said where there is no such card', async () => {
    render(churn, {
      api: {
        getCard: async () => {
          throw new NotFoundError('There is no version 9 of this model');
        },
      },
    });
    expect(await screen.findByText(/no version 9/)).toBeInTheDocument();
  });
});

describe('the card of a version', () => {
  const versions = ['3', '2', '1'].map(version =>
    makeVersion({ version, aliases: version === '2' ? ['champion'] : [] }),
  );
  const api: Partial<MlopsApi> = {
    getCard: async (_, request) => ({
      card: { overview: `Card ${request?.version ?? 'newest'}` },
      missing: [],
      from: {},
      version: request?.version ?? '3',
    }),
    getModelVersions: async (_, query) =>
      pageOf(
        versions.filter(({ version }) => version.includes(query?.q ?? '')),
      ),
  };

  it('is that of the address', async () => {
    render(churn, { address: '/?version=2', api });
    expect(await screen.findByText('Card 2')).toBeInTheDocument();
    expect(screen.getByText('As of version 2')).toBeInTheDocument();
  });

  it('is chosen from the versions, by searching them', async () => {
    render(churn, { api });
    await screen.findByText('Card newest');
    await userEvent.click(
      screen.getByRole('button', { name: 'Other version' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Show the card as of',
    });
    expect(await within(dialog).findAllByRole('menuitem')).toHaveLength(3);
    await userEvent.type(within(dialog).getByLabelText('Find a version'), '1');
    await waitFor(() =>
      expect(within(dialog).getAllByRole('menuitem')).toHaveLength(1),
    );
    await userEvent.click(within(dialog).getByRole('menuitem'));
    expect(await screen.findByText('Card 1')).toBeInTheDocument();
    // While the list of versions goes, no button is to be found behind it.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Back to the newest' }),
    );
    expect(await screen.findByText('Card newest')).toBeInTheDocument();
  });
});
