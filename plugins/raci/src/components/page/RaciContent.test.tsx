import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RaciApi } from '@waymark/plugin-raci-common';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import { fakeRaciApi, people } from '../../fixtures';
import { RaciContent } from './RaciContent';
import { RaciPage } from './RaciPage';

const tab = (name: string) => screen.findByRole('tab', { name });

function fail(name: string, statusCode: number): () => Promise<never> {
  return () =>
    Promise.reject(Object.assign(new Error('no'), { name, statusCode }));
}

const LISTS = [
  'getMatrix',
  'listGaps',
  'listParties',
  'listDuties',
  'listPartyChanges',
  'listHandovers',
] as const;

/** Every list of the page answers so. */
function everyList(
  answer: (name: (typeof LISTS)[number]) => Promise<never>,
): Partial<RaciApi> {
  return Object.fromEntries(LISTS.map(name => [name, () => answer(name)]));
}

const TABS = ['matrix', 'gaps', 'people', 'mine', 'handovers'];

describe('RaciContent', () => {
  it('opens with the matrix, and says which tab is shown', async () => {
    renderRaci(<RaciContent />);
    expect(await tab('Matrix')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName('Matrix');
    expect(
      await screen.findByRole('table', { name: 'Who acts for what' }),
    ).toBeInTheDocument();
  });

  it('opens the tab of the address', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=people' });
    expect(
      await screen.findByRole('table', {
        name: 'People and groups with duties',
      }),
    ).toBeInTheDocument();
    expect(await tab('People')).toHaveAttribute('aria-selected', 'true');
  });

  it('goes from tab to tab by keyboard, and writes it into the address', async () => {
    renderRaci(<RaciContent />, { address: '/?kind=model&q=churn' });
    (await tab('Matrix')).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(await tab('Gaps')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(currentAddress().get('tab')).toBe('gaps'));
    // Entities are searched and filtered alike in both.
    expect(currentAddress().get('kind')).toBe('model');
    expect(currentAddress().get('q')).toBe('churn');
    expect(screen.getByRole('tabpanel')).toHaveAccessibleName('Gaps');
  });

  it('lets go of words that mean something else in the next tab', async () => {
    renderRaci(<RaciContent />, {
      address: `/?q=churn&party=${people.ana}`,
    });
    await userEvent.click(await tab('People'));
    await waitFor(() => expect(currentAddress().get('tab')).toBe('people'));
    expect(currentAddress().has('q')).toBe(false);
    expect(currentAddress().get('party')).toBe(people.ana);
  });

  it('has a header of its own where the app gives none', async () => {
    renderRaci(<RaciPage />);
    expect(
      await screen.findByRole('heading', { name: 'RACI', level: 1 }),
    ).toBeInTheDocument();
    expect(await tab('Matrix')).toBeInTheDocument();
  });

  it.each(TABS)('%s says what is wrong and asks again', async name => {
    let broken = true;
    const whole = fakeRaciApi();
    renderRaci(<RaciContent />, {
      address: `/?tab=${name}`,
      api: everyList(list =>
        broken
          ? fail('ServiceUnavailableError', 503)()
          : (whole[list]('user:default/cara') as Promise<never>),
      ),
    });
    const [retry] = await screen.findAllByRole('button', { name: /again/i });
    expect(screen.getAllByText('RACI does not answer')).not.toHaveLength(0);
    broken = false;
    await userEvent.click(retry);
    await waitFor(() => expect(retry).not.toBeInTheDocument());
  });

  it.each(TABS)('%s says that it may not be read', async name => {
    renderRaci(<RaciContent />, {
      address: `/?tab=${name}`,
      api: everyList(fail('NotAllowedError', 403)),
    });
    expect(
      await screen.findAllByText(/permission|not allowed|may not/i),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it.each([
    ['matrix', 'Nothing fits these filters'],
    ['gaps', 'No gaps'],
    ['people', 'Nobody has a duty that fits'],
    ['mine', 'No duties'],
    ['handovers', 'No hand-overs'],
  ])(
    '%s says that there is nothing, and what would be',
    async (name, words) => {
      renderRaci(<RaciContent />, {
        address: `/?tab=${name}`,
        data: { entities: [], changes: [] },
      });
      expect(await screen.findByText(words)).toBeInTheDocument();
    },
  );

  it.each(TABS)('%s waits without a word of its own', async name => {
    renderRaci(<RaciContent />, {
      address: `/?tab=${name}`,
      api: everyList(() => new Promise(() => {})),
    });
    expect(await screen.findByRole('tabpanel')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
