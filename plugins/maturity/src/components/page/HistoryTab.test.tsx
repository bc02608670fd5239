import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { MaturityContent } from './MaturityContent';

const changes = async () =>
  within(await screen.findByRole('list', { name: 'History' }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

describe('the history', () => {
  it('says what changed anywhere, with the entity', async () => {
    renderMaturity(<MaturityContent />, {
      address: '/?tab=history&rubric=mlops&direction=up&track=cicd',
    });
    expect(await changes()).toEqual([
      expect.stringMatching(/churn.*CI passed lately/i),
      expect.stringContaining('a waiver was approved'),
    ]);
  });

  it('is narrowed by direction, which the address keeps', async () => {
    const { maturity } = renderMaturity(<MaturityContent />, {
      address: '/?tab=history&rubric=mlops',
    });
    await changes();
    const asked = jest.spyOn(maturity, 'listHistory');
    await userEvent.click(screen.getByRole('button', { name: /^Direction/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Worse' }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        expect.objectContaining({ rubric: 'mlops', direction: ['down'] }),
        expect.anything(),
      ),
    );
    expect(currentAddress().getAll('direction')).toEqual(['down']);
  });
});
