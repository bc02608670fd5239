import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { MaturityContent } from './MaturityContent';
import { MaturityPage } from './MaturityPage';
import { MATURITY_TABS } from './maturityPageAddress';

const tab = (name: string) => screen.findByRole('tab', { name });

describe('the maturity page', () => {
  it('opens with the overview, under a header of its own', async () => {
    renderMaturity(<MaturityPage />);
    expect(await tab('Overview')).toHaveAttribute('aria-selected', 'true');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Maturity' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', {
        name: 'How many follow the standard',
      }),
    ).toBeInTheDocument();
  });

  it.each([
    ['entities', 'Entities and their levels'],
    ['history', 'History'],
  ])('shows %s where the address says so', async (name, label) => {
    renderMaturity(<MaturityContent />, { address: `/?tab=${name}` });
    const panel = await screen.findByRole('tabpanel');
    expect(panel).toHaveAttribute('id', `maturity-panel-${name}`);
    expect((await screen.findAllByLabelText(label)).length).toBeGreaterThan(0);
  });

  it('opens the overview where the address names no tab there is', async () => {
    renderMaturity(<MaturityContent />, { address: '/?tab=nothing' });
    expect(await tab('Overview')).toHaveAttribute('aria-selected', 'true');
  });

  it('keeps rubric and filters from tab to tab, not what was looked at', async () => {
    renderMaturity(<MaturityContent />, {
      address:
        '/?tab=entities&rubric=mlops&owner=group:default/insight&check=ci-passed&track=cicd',
    });
    await userEvent.click(await tab('Rubrics'));
    expect(await screen.findByText('Facts it asks for')).toBeInTheDocument();
    expect(Object.fromEntries(currentAddress())).toEqual({
      tab: 'rubrics',
      rubric: 'mlops',
      owner: 'group:default/insight',
    });
  });

  it.each(MATURITY_TABS)('has no violations: %s', async name => {
    renderMaturity(<MaturityContent />, { address: `/?tab=${name}` });
    await screen.findByRole('tabpanel');
    await waitFor(() =>
      expect(document.querySelector('[aria-busy=true]')).toBeNull(),
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it.each(MATURITY_TABS)(
    'says when the reader may not see anything: %s',
    async name => {
      const refuse = () =>
        Promise.reject(
          Object.assign(new Error('no'), { name: 'NotAllowedError' }),
        );
      renderMaturity(<MaturityContent />, {
        address: `/?tab=${name}`,
        api: {
          listRubrics: refuse,
          listCampaigns: refuse,
          listWaivers: refuse,
          getRollup: refuse,
        },
      });
      expect(
        (await screen.findAllByText('You may not see this')).length,
      ).toBeGreaterThan(0);
    },
  );
});
