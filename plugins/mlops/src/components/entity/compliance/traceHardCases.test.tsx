import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HARD_TEXTS, makeStep, pageOf } from '../../../fixtures';
import { renderTrace, titles } from './__testUtils__/renderTrace';

describe('hard cases of the trace', () => {
  it('says when nothing is recorded', async () => {
    renderTrace();
    expect(
      await screen.findByText('Nothing is recorded yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Download CSV' })).toBeDisabled();
  });

  it('shows an error and asks again', async () => {
    const getTrace = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is starting'))
      .mockResolvedValue(pageOf([makeStep()]));
    renderTrace({ getTrace });
    await screen.findByText(/the database is starting/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await titles()).toHaveLength(1);
  });

  it('shows steps of a newer backend', async () => {
    renderTrace({
      steps: [
        makeStep({
          action: 'archived' as 'ran',
          version: '7',
          at: 'last week',
        }),
      ],
    });
    expect(await titles()).toEqual(['archived: version 7']);
    expect(screen.getAllByText('last week').length).toBeGreaterThan(0);
  });

  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    renderTrace({
      steps: [
        makeStep({
          id: '1',
          action: 'deployed',
          version: text,
          environment: text,
          by: text,
          job: text,
          commit: text,
          data: [{ name: text, role: text, digest: text }],
        }),
        makeStep({ id: '2', action: 'promoted', version: '1', alias: text }),
        makeStep({ id: '3', action: 'failed', job: text }),
      ],
    });
    expect(await titles()).toEqual([
      `Deployed version ${text} to ${text}`,
      `Gave the alias “${text}” to version 1`,
      `Failed: ${text}`,
    ]);
    expect(document.body.querySelector('img, script')).toBeNull();
  });
});
