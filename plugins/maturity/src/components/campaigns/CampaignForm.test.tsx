import type { CampaignRequest } from '@waymark/plugin-maturity-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { churnScorecard, makeCampaign, people } from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const render = (query: string, options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: `/?tab=campaigns&${query}`,
    ...options,
  });

const title = () => screen.findByRole('textbox', { name: 'Title' });
const dueOn = () => screen.getByLabelText('Due on');
const press = async (name: string | RegExp) => {
  const button = () => screen.getByRole('button', { name });
  // What needs a permission is disabled until it is known.
  await waitFor(() => expect(button()).toBeEnabled());
  await userEvent.click(button());
};

/** Chooses a value in a field of several. */
async function choose(field: RegExp, value: RegExp) {
  await press(field);
  await userEvent.click(await screen.findByRole('option', { name: value }));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
}

describe('the form of a campaign', () => {
  it('begins one of a level, with owner, scope and day', async () => {
    const { maturity } = render('rubric=mlops');
    const create = jest.spyOn(maturity, 'createCampaign');
    await press('Begin a campaign');
    expect(currentAddress().get('edit')).toBe('new');
    await userEvent.type(await title(), ' All of it ');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What to do' }),
      'Ask *Ana*.',
    );
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Somebody else runs it' }),
      'ana',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Ana Lopez/ }),
    );
    expect(await screen.findByText(/^Run by/)).toHaveTextContent('Run by ana');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Track' }),
      'Monitoring',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Level' }),
      'Level 2 · Repeatable',
    );
    await choose(/^Kind/, /model/);
    await choose(/^Owner/, /insight/);
    fireEvent.change(dueOn(), { target: { value: '2099-12-31' } });
    await waitFor(async () => expect(await findViolations()).toEqual([]));
    await press('Save');
    expect(
      await screen.findByRole('heading', { name: 'All of it' }),
    ).toBeInTheDocument();
    expect(create.mock.calls).toEqual([
      [
        {
          title: 'All of it',
          guidance: 'Ask *Ana*.',
          owner: people.ana,
          rubric: 'mlops',
          target: { level: 2, track: 'monitoring' },
          scope: {
            $all: [
              { kind: { $in: ['model'] } },
              {
                relations: {
                  $contains: {
                    type: 'ownedBy',
                    targetRef: { $in: [people.insight] },
                  },
                },
              },
            ],
          },
          dueOn: '2099-12-31',
        },
      ],
    ]);
    expect(currentAddress().get('campaign')).toBe('k-2');
    expect(currentAddress().has('edit')).toBe(false);
  });

  it('begins one of checks', async () => {
    const requests: CampaignRequest[] = [];
    render('edit=new&rubric=mlops', {
      api: {
        createCampaign: async request => {
          requests.push(request);
          return makeCampaign();
        },
      },
    });
    await userEvent.type(await title(), 'Runs everywhere');
    await press('Some checks');
    await press('Save');
    expect(await screen.findByText('Choose 1 to 50 checks.')).toBeVisible();
    const tracking = screen.getByRole('group', { name: 'Tracking' });
    await userEvent.click(
      within(tracking).getByRole('checkbox', {
        name: 'At least one run is recorded',
      }),
    );
    expect(screen.getByText('1 chosen; 1 to 50 can be.')).toBeVisible();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
    await press('Save');
    await waitFor(() =>
      expect(requests).toMatchObject([
        { target: { checks: ['run-recorded'] } },
      ]),
    );
  });

  it('says at the fields what is wrong, once it is to be saved', async () => {
    const { maturity } = render('edit=new&rubric=mlops');
    const create = jest.spyOn(maturity, 'createCampaign');
    await title();
    expect(screen.getByText('3 to 120 characters.')).toBeInTheDocument();
    fireEvent.change(dueOn(), { target: { value: '2020-01-01' } });
    await press('Save');
    expect(
      screen.getByText('Write a title of 3 to 120 characters.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Choose today or a later day.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(/Some fields/);
    expect(await title()).toBeInvalid();
    expect(create).not.toHaveBeenCalled();
    await userEvent.type(await title(), 'All');
    fireEvent.change(dueOn(), { target: { value: '2099-01-01' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('loses nothing when it could not be saved', async () => {
    render('edit=new&rubric=mlops', {
      api: {
        createCampaign: () => Promise.reject(new Error('/title is taken')),
      },
    });
    await userEvent.type(await title(), 'All of it');
    await choose(/^Kind/, /model/);
    await press('Save');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '/title is taken',
    );
    expect(await title()).toHaveValue('All of it');
    expect(
      screen.getByRole('button', { name: /^Kind.*model/ }),
    ).toBeInTheDocument();
    expect(currentAddress().get('edit')).toBe('new');
  });

  it('counts what a scope hits, and says when it cannot', async () => {
    const { maturity, unmount } = render('edit=new&rubric=mlops', {
      data: {
        scorecards: [
          churnScorecard,
          { ...churnScorecard, entityRef: 'dataset:default/customers' },
        ],
      },
    });
    const rollup = jest.spyOn(maturity, 'getRollup');
    expect(
      await screen.findByText('2 entities are in this scope now.'),
    ).toBeInTheDocument();
    await choose(/^Owner/, /insight/);
    expect(
      await screen.findByText('1 entity is in this scope now.'),
    ).toBeInTheDocument();
    expect(rollup).toHaveBeenLastCalledWith(
      {
        rubric: 'mlops',
        groupBy: 'organisation',
        owner: [people.insight],
        limit: 1,
      },
      expect.anything(),
    );
    unmount();
    render('edit=new&rubric=mlops', {
      api: { getRollup: () => Promise.reject(new Error('too busy')) },
    });
    expect(
      await screen.findByText(/cannot be told: too busy/),
    ).toBeInTheDocument();
  });

  it('takes the systems of a domain', async () => {
    render('edit=new&rubric=mlops');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', {
        name: 'Add the systems of a domain',
      }),
      'finance',
    );
    expect(
      await screen.findByRole('button', { name: /^System.*billing/ }),
    ).toBeInTheDocument();
  });

  it('changes one, and keeps what it cannot show', async () => {
    const scope = { $not: { kind: 'Dataset' } };
    const { maturity } = render('campaign=k-1', {
      data: { campaigns: [makeCampaign({ scope, dueOn: '2026-01-01' })] },
    });
    const change = jest.spyOn(maturity, 'changeCampaign');
    await press('Change');
    expect(await title()).toHaveValue('Everything in production is monitored');
    const form = screen.getByRole('form', { name: 'Change the campaign' });
    expect(within(form).getByText('Kind is Dataset')).toBeInTheDocument();
    await userEvent.clear(await title());
    await userEvent.type(await title(), 'Monitor it');
    // It was due already: that day may stay.
    await press('Save');
    expect(
      await screen.findByRole('heading', { name: 'Monitor it' }),
    ).toBeInTheDocument();
    expect(change).toHaveBeenCalledWith(
      'k-1',
      expect.objectContaining({
        title: 'Monitor it',
        owner: people.cara,
        scope,
        target: { level: 2, track: 'monitoring' },
        dueOn: '2026-01-01',
      }),
    );
  });

  it('begins a scope anew where it could not be shown', async () => {
    render('campaign=k-1&edit=k-1', {
      data: { campaigns: [makeCampaign({ scope: { $not: { kind: 'X' } } })] },
    });
    await press('Choose anew');
    expect(
      await screen.findByText('1 entity is in this scope now.'),
    ).toBeInTheDocument();
  });

  it('is left without a change', async () => {
    render('campaign=k-1&edit=k-1');
    await title();
    await press('Cancel');
    expect(
      await screen.findByRole('button', { name: 'Archive' }),
    ).toBeInTheDocument();
  });

  it('says that one is not known', async () => {
    render('edit=k-9');
    expect(
      await screen.findByText('Maturity does not know this'),
    ).toBeInTheDocument();
  });
});
