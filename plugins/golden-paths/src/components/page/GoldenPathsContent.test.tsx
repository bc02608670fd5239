import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  refuse,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import { refs } from '../../fixtures';
import { GoldenPathsContent } from './GoldenPathsContent';
import { GoldenPathsPage } from './GoldenPathsPage';
import { GOLDEN_PATHS_TABS } from './goldenPathsAddress';

const tab = (name: string) => screen.findByRole('tab', { name });

describe('the page', () => {
  it('opens with the projects, under a header of its own', async () => {
    renderGoldenPaths(<GoldenPathsPage />);
    expect(await tab('Projects')).toHaveAttribute('aria-selected', 'true');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Golden paths' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('table', { name: 'Projects' }),
    ).toBeInTheDocument();
  });

  it('keeps the template from tab to tab, not what was looked at', async () => {
    renderGoldenPaths(<GoldenPathsContent />, {
      address: `/?template=${refs.training}&state=behind&project=${refs.churn}`,
    });
    await userEvent.click(await tab('Receipts'));
    await screen.findByRole('list', { name: 'Receipts' });
    expect(Object.fromEntries(currentAddress().query)).toEqual({
      tab: 'receipts',
      template: refs.training,
    });
  });

  it.each([
    ...GOLDEN_PATHS_TABS.map(name => `tab=${name}`),
    `project=${refs.churn}`,
    'tab=receipts&receipt=task-2',
  ])('has no violations: %s', async query => {
    renderGoldenPaths(<GoldenPathsContent />, { address: `/?${query}` });
    await screen.findByRole('tabpanel');
    await waitFor(() =>
      expect(document.querySelector('[aria-busy=true]')).toBeNull(),
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it.each([
    ...GOLDEN_PATHS_TABS.map(name => `tab=${name}`),
    `project=${refs.churn}`,
    'tab=receipts&receipt=task-2',
  ])('says when the reader may not see it: %s', async query => {
    renderGoldenPaths(<GoldenPathsContent />, {
      address: `/?${query}`,
      api: {
        listProjects: refuse,
        getProject: refuse,
        listTemplates: refuse,
        listDrafts: refuse,
        listReceipts: refuse,
        getReceipt: refuse,
        getAdoption: refuse,
      },
    });
    expect(
      (await screen.findAllByText('You may not see this')).length,
    ).toBeGreaterThan(0);
  });
});
