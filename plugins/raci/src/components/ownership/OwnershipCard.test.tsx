import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import { renderRaci } from '../../__testUtils__/renderRaci';
import {
  catalogEntities,
  churnGaps,
  churnModel,
  churnRaci,
  makeEntityRaci,
  people,
} from '../../fixtures';
import { OwnershipCard } from './OwnershipCard';

async function section(name: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name });
  return heading.closest('section') as HTMLElement;
}

const ownedBy = (...refs: string[]): Entity => ({
  ...churnModel,
  relations: refs.map(targetRef => ({ type: 'ownedBy', targetRef })),
});

describe('OwnershipCard', () => {
  it('names the owner, who links, and says when that is the reader’s group', async () => {
    renderRaci(<OwnershipCard />, { entity: churnModel });
    const owner = await section('Owner');
    expect(
      within(owner).getByRole('link', { name: 'Insight' }),
    ).toHaveAttribute('href', '/catalog/default/group/insight');
    expect(await within(owner).findByText('(Your group)')).toBeInTheDocument();
  });

  it('names who is accountable for the stage it is in, and what is wrong with that', async () => {
    renderRaci(<OwnershipCard />, { entity: churnModel });
    const now = await section('Accountable now, for Monitoring');
    expect(now).toHaveTextContent(/Pat Rowe.*Left.*from system billing/);
    expect(now).toHaveTextContent(churnGaps.left.mend);
    expect(now).not.toHaveTextContent(churnGaps.empty.message);
  });

  it.each([
    ['retired', /No activity names its lifecycle "retired"/],
    [undefined, /It says no lifecycle/],
  ])('says why nobody is, for the lifecycle %p', async (lifecycle, words) => {
    const raci = makeEntityRaci({ ...churnRaci, stage: undefined, lifecycle });
    renderRaci(<OwnershipCard />, {
      entity: churnModel,
      data: { entities: [raci] },
    });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('shows how to reach them, on call first, and whose it is', async () => {
    renderRaci(<OwnershipCard />, { entity: churnModel });
    const contact = await section('Contact and on call');
    expect(
      within(contact)
        .getAllByRole('listitem')
        .map(({ textContent }) =>
          textContent?.replace(', Opens in a new window', ''),
        ),
    ).toEqual([
      'PagerDuty service PCHURN1',
      'Insight channel, of the owner',
      'Slack C0INSIGHT, of the owner',
      'E-mail insight@example.org, of the owner',
      'Runbook',
    ]);
    expect(
      within(contact).getByRole('link', { name: /^Insight channel/ }),
    ).toHaveAttribute('href', 'https://chat.example.org/insight');
    expect(
      within(contact).getByRole('link', { name: /insight@example.org/ }),
    ).toHaveAttribute('href', 'mailto:insight@example.org');
  });

  it('lists the members of the owning group', async () => {
    renderRaci(<OwnershipCard />, { entity: churnModel });
    const members = await section('Members of insight');
    expect(
      await within(members).findByRole('link', { name: 'Ana Lopez' }),
    ).toBeInTheDocument();
    expect(members).toHaveTextContent(/Cara Weiss.*\(You\)/);
    expect(members).not.toHaveTextContent('Ben Ito');
  });

  it('counts what they own by kind', async () => {
    renderRaci(<OwnershipCard />, { entity: churnModel });
    const owns = await section('Everything they own');
    expect(await within(owns).findByText('1 model')).toBeInTheDocument();
    expect(within(owns).getByText('Component: 1')).toBeInTheDocument();
  });

  it('says how many members are not shown', async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      ...catalogEntities.find(({ kind }) => kind === 'User')!,
      metadata: { name: `m${index}`, namespace: 'default' },
    }));
    renderRaci(<OwnershipCard />, {
      entity: churnModel,
      entities: [
        ...catalogEntities.filter(({ kind }) => kind !== 'User'),
        ...many,
      ],
    });
    expect(await screen.findByText('and 3 more')).toBeInTheDocument();
  });

  it('says what to do when nobody owns it', async () => {
    renderRaci(<OwnershipCard />, { entity: ownedBy() });
    const owner = await section('Owner');
    expect(owner).toHaveTextContent('Nobody owns this.');
    expect(owner).toHaveTextContent(/Name a person or group as spec.owner/);
    expect(
      within(owner).getByRole('link', { name: /Open the descriptor/ }),
    ).toHaveAttribute('href', expect.stringContaining('/edit/'));
  });

  it('says what to do when the catalog does not have the owner', async () => {
    renderRaci(<OwnershipCard />, { entity: ownedBy('group:default/gone') });
    const owner = await section('Owner');
    expect(owner).toHaveTextContent(/gone.*Not in the catalog/);
    expect(owner).toHaveTextContent(/Correct spec.owner/);
    expect(within(owner).queryByRole('link')).toBeNull();
  });

  it('says what to do when nobody is in the owning group', async () => {
    renderRaci(<OwnershipCard />, { entity: ownedBy(people.legacy) });
    expect(
      await screen.findByText(/Nobody is in legacy. Add people to it/),
    ).toBeInTheDocument();
  });

  it('says whose things they are when there are two owners', async () => {
    renderRaci(<OwnershipCard />, {
      entity: ownedBy(people.insight, people.ana),
    });
    expect(
      await screen.findByRole('heading', { name: 'Everything insight owns' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Everything ana owns' }),
    ).toBeInTheDocument();
    // A person has no members.
    expect(
      screen.queryByRole('heading', { name: /Members of ana/ }),
    ).toBeNull();
  });

  it('still says who owns it where RACI may not be read', async () => {
    renderRaci(<OwnershipCard />, {
      entity: churnModel,
      api: {
        getEntityRaci: () =>
          Promise.reject(
            Object.assign(new Error('no'), {
              name: 'NotAllowedError',
              statusCode: 403,
            }),
          ),
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(await section('Owner')).toHaveTextContent('Insight');
  });
});
