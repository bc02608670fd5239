import type { CardComparison, ModelCard } from '@waymark/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeModel } from '../../../../fixtures';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { ModelCardContent } from '../ModelCardContent';

const side = (card: ModelCard) => ({ card, missing: [], from: {} });

const comparison: CardComparison = {
  left: side({
    overview: 'Ranks customers.',
    limitations: ['Learned before July.', '<b>Few</b> rows.'],
    license: 'MIT',
    parameters: [{ name: 'depth', value: '3' }],
  }),
  right: side({
    overview: 'Ranks customers.',
    limitations: ['Learned before August.', '<b>Few</b> rows.'],
    contact: 'team@example.org',
    parameters: [{ name: 'depth', value: '5' }],
  }),
  fields: [
    { field: 'overview', change: 'same' },
    { field: 'license', change: 'removed' },
    { field: 'contact', change: 'added' },
    { field: 'limitations', change: 'changed' },
    { field: 'parameters', change: 'changed' },
  ],
};

function render(address: string, asked: unknown[] = []) {
  renderOnEntityPage(<ModelCardContent />, {
    entity: makeModel(),
    address,
    api: {
      compareCards: async (_, versions) => {
        asked.push(versions);
        return comparison;
      },
      getCard: async (_, request) => ({
        ...side({ overview: `Card ${request?.version}` }),
        version: request?.version,
      }),
    },
  });
}

const entries = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

describe('the comparison of two cards', () => {
  it('says in words what became of each statement', async () => {
    render('/?compare=1,2');
    expect(await entries('Limitations')).toEqual([
      'ChangedLearned before JulyAugust.',
      'Same<b>Few</b> rows.',
    ]);
    expect(await entries('Licence')).toEqual(['RemovedMIT']);
    expect(await entries('Contact')).toEqual(['Addedteam@example.org']);
    expect(await entries('Parameters')).toEqual(['Changeddepth: 35']);
    const limitations = screen.getByRole('region', { name: 'Limitations' });
    expect(within(limitations).getByText('July').tagName).toBe('DEL');
    expect(within(limitations).getByText('August').tagName).toBe('INS');
    expect(screen.getByText('4 fields differ')).toBeInTheDocument();
  });

  it('shows what is the same when asked', async () => {
    render('/?compare=1,2');
    await screen.findByRole('region', { name: 'Contact' });
    expect(screen.queryByRole('region', { name: 'Overview' })).toBeNull();
    await userEvent.click(
      screen.getByLabelText('Show 1 field that is the same'),
    );
    expect(await entries('Overview')).toEqual(['SameRanks customers.']);
  });

  it('swaps, and goes back to the card of the right version', async () => {
    const asked: unknown[] = [];
    render('/?compare=1,2', asked);
    await userEvent.click(await screen.findByRole('button', { name: 'Swap' }));
    expect(
      await screen.findByText('What changed from version 2 to version 1'),
    ).toBeInTheDocument();
    await screen.findByRole('region', { name: 'Contact' });
    expect(asked).toEqual([
      { left: '1', right: '2' },
      { left: '2', right: '1' },
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the card' }),
    );
    expect(await screen.findByText('Card 1')).toBeInTheDocument();
  });

  it.each([
    ['/?compare=1%252C5,2', { left: '1,5', right: '2' }],
    ['/?compare=100%25,2', { left: '100%', right: '2' }],
  ])('understands the versions of %s', async (address, versions) => {
    const asked: unknown[] = [];
    render(address, asked);
    await screen.findByRole('region', { name: 'Contact' });
    expect(asked).toEqual([versions]);
  });

  it('shows the card where the address names no two versions', async () => {
    render('/?compare=1');
    expect(await screen.findByText('Card undefined')).toBeInTheDocument();
  });
});
