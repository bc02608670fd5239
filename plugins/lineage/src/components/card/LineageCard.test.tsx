import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { churnModel, renderLineage } from '../../__testUtils__/renderLineage';
import { churnLineage, fakeLineageApi } from '../../fixtures';
import { LineageCard } from './LineageCard';

describe('the card', () => {
  it('says what the entity is made from and what uses it, with marks and counts', async () => {
    renderLineage(<LineageCard />, { entity: churnModel });
    expect(await screen.findByText('3 upstream')).toBeInTheDocument();
    expect(screen.getByText('1 downstream')).toBeInTheDocument();
    const survey = screen
      .getByRole('link', { name: 'survey' })
      .closest('li') as HTMLElement;
    expect(within(survey).getByText('Declared only')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'churn-api' })).toHaveAttribute(
      'href',
      '/catalog/default/component/churn-api',
    );
    expect(screen.getByText('Not visible to you')).toBeInTheDocument();
  });

  it('leads to all of it, and to the impact', async () => {
    renderLineage(<LineageCard title="Origin" />, { entity: churnModel });
    expect(
      await screen.findByRole('button', { name: 'Open lineage' }),
    ).toHaveAttribute('href', '/tab');
    expect(screen.getByRole('button', { name: 'Impact' })).toHaveAttribute(
      'href',
      '/tab?show=impact',
    );
    expect(screen.getByText('Origin')).toBeInTheDocument();
  });

  it('says in a line that nothing is known of an entity', async () => {
    renderLineage(<LineageCard />, {
      entity: {
        ...churnModel,
        kind: 'Component',
        metadata: { name: 'unknown' },
      },
    });
    expect(await screen.findByText('No lineage yet')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what failed and asks again', async () => {
    const good = fakeLineageApi(churnLineage);
    const getGraph = jest
      .fn(good.getGraph)
      .mockRejectedValueOnce(new Error('the database is starting'));
    renderLineage(<LineageCard />, { entity: churnModel, api: { getGraph } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is starting',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 upstream')).toBeInTheDocument();
  });
});
