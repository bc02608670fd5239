import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import {
  churnMlops,
  churnModel,
  churnScorecard,
  makeCheck,
  makeRubricScore,
  makeScorecard,
  makeTrack,
} from '../../fixtures';
import { EntityMaturityContent } from './EntityMaturityContent';

type Options = Parameters<typeof renderMaturity>[1];

const render = (options: Options = {}) =>
  renderMaturity(<EntityMaturityContent />, {
    entity: churnModel,
    ...options,
  });

/** The checks of a track as they are read, in their order. */
async function checksOf(track: string): Promise<HTMLElement[]> {
  const list = await screen.findByRole('list', { name: track });
  return [...list.children] as HTMLElement[];
}

const button = (name: RegExp | string) => screen.findByRole('button', { name });

describe('EntityMaturityContent', () => {
  it('has the checks of each track, failures first', async () => {
    render();
    const texts = async (track: string) =>
      (await checksOf(track)).map(
        item => within(item).getByRole('button').textContent,
      );
    expect(await texts('Monitoring')).toEqual([
      'Fails A monitor is declared',
      'Fails Drift raises an alert',
      'Passes Its metrics are on a page',
    ]);
    expect(await texts('CI/CD')).toEqual([
      'No data The deployment is automated',
      'Waived CI passed lately, tests included',
      'Passes CI is configured',
    ]);
    expect((await texts('Tracking'))[0]).toBe(
      'Error Versions are compared on the same evaluation set',
    );
  });

  it('says why of each, with level, weight and since when', async () => {
    render();
    const [declared] = await checksOf('Monitoring');
    expect(declared).toHaveTextContent(
      'a monitor declared is no, expected yes (2026-11-20)',
    );
    expect(declared).toHaveTextContent(/Level 2 · weight 3 · since/);
  });

  it('says where each track leads, and how far it is', async () => {
    render();
    const track = await screen.findByRole('region', { name: 'CI/CD' });
    await waitFor(() =>
      expect(track).toHaveTextContent('From “no CI/CD” to “CI/CD by itself”'),
    );
    expect(track).toHaveTextContent(
      'Level 2 · Repeatable (1 waived) · 1 of 3 points (33%)',
    );
    expect(track).toHaveTextContent('1 open, 1 passed');
    expect(screen.getByRole('region', { name: 'Devices' })).toHaveTextContent(
      'Does not apply',
    );
  });

  it('shows the tracks where the rubric cannot be read', async () => {
    render({ api: { getRubric: () => Promise.reject(new Error('no')) } });
    expect(await checksOf('Monitoring')).toHaveLength(3);
    expect(screen.queryByText(/^From “no/)).toBeNull();
  });

  it('keeps aside what does not apply', async () => {
    render();
    const track = await screen.findByRole('region', { name: 'CI/CD' });
    expect(within(track).queryByText(/The image for the edge/)).toBeNull();
    const fold = within(track).getByRole('button', {
      name: '1 check does not apply',
    });
    await userEvent.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    expect(
      within(track).getByRole('button', { name: /^Does not apply.*edge/ }),
    ).toBeInTheDocument();
  });

  it('opens a check: its facts, why it is asked, and what to do', async () => {
    render();
    const check = await button('Fails A monitor is declared');
    expect(check).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(check);
    expect(check).toHaveAttribute('aria-expanded', 'true');
    const [item] = await checksOf('Monitoring');
    expect(item).toHaveTextContent('a monitor declaredno as of');
    expect(item).toHaveTextContent(/last drift report.*Too old to count/);
    expect(item).toHaveTextContent(
      'Drift that nobody looks for is found by customers.',
    );
    expect(
      within(item).getByRole('group', {
        name: 'To copy, for “A monitor is declared”',
      }),
    ).toHaveTextContent('spec: monitoring: tool: evidently');
    expect(
      within(item).getByRole('button', {
        name: 'Copy the text for “A monitor is declared”',
      }),
    ).toBeInTheDocument();
  });

  it('opens and focuses the check that the address names', async () => {
    render({
      address: '/?rubric=mlops&track=monitoring&check=monitor-declared',
    });
    const check = await button('Fails A monitor is declared');
    await waitFor(() => expect(check).toHaveFocus());
    expect(check).toHaveAttribute('aria-expanded', 'true');
    expect(await button('Fails Drift raises an alert')).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('focuses the track that the address names', async () => {
    render();
    const levels = await screen.findByRole('list', {
      name: 'Tracks of MLOps adoption',
    });
    await userEvent.click(within(levels).getByRole('link', { name: 'CI/CD' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'CI/CD' })).toHaveFocus(),
    );
    expect(currentAddress().get('track')).toBe('cicd');
    expect(screen.queryByRole('button', { expanded: true })).toBeNull();
  });

  it('unfolds what does not apply when the address names it', async () => {
    render({ address: '/?check=edge-signed' });
    const check = await button(/^Does not apply.*edge/);
    await waitFor(() => expect(check).toHaveFocus());
  });

  it('leads from a next step to its check, again and again', async () => {
    render();
    const steps = await screen.findByRole('list', { name: 'Next steps' });
    const step = within(steps).getByRole('link', {
      name: 'A monitor is declared',
    });
    await userEvent.click(step);
    const check = await button('Fails A monitor is declared');
    await waitFor(() => expect(check).toHaveFocus());
    expect(currentAddress().get('check')).toBe('monitor-declared');
    await userEvent.click(check);
    expect(check).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(step);
    await waitFor(() => expect(check).toHaveFocus());
    expect(check).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows another rubric when it is chosen, and keeps it in the address', async () => {
    render();
    await userEvent.click(await button('Rubric: MLOps adoption'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Ownership (level 2)' }),
    );
    expect(await checksOf('Owner')).toHaveLength(2);
    expect(currentAddress().get('rubric')).toBe('ownership');
    expect(
      screen.getAllByText('Every check that applies passes or is waived.'),
    ).toHaveLength(1);
    expect(screen.getByText('All of its checks pass.')).toBeInTheDocument();
  });

  it('has nothing to choose where there is one rubric', async () => {
    render({ data: { scorecards: [makeScorecard()] } });
    await checksOf('Ownership');
    expect(screen.queryByRole('button', { name: /^Rubric/ })).toBeNull();
  });

  it.each([
    [[], 'No rubric is meant for this.'],
    [['lineage'], 'Gathering facts: lineage has not answered yet.'],
  ])('says why there is no rubric (%s)', async (gathering, text) => {
    render({
      data: { scorecards: [makeScorecard({ rubrics: [], gathering })] },
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it.each([
    ['NotAllowedError', 403, 'You may not see this'],
    ['ServiceUnavailableError', 503, 'Maturity does not answer'],
  ])('says what %s means', async (name, statusCode, title) => {
    const error = Object.assign(new Error('no'), { name, statusCode });
    render({ api: { getScorecard: () => Promise.reject(error) } });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('takes long texts without spaces and checks without facts', async () => {
    const long = 'x'.repeat(2_000);
    const check = makeCheck({
      id: 'long',
      title: long,
      reason: long,
      why: long,
      result: 'fail',
      since: undefined,
      cure: { text: long, url: `${'javascript'}:alert(1)` },
    });
    render({
      data: {
        scorecards: [
          makeScorecard({
            rubrics: [
              makeRubricScore({ tracks: [makeTrack({ checks: [check] })] }),
            ],
          }),
        ],
      },
      address: '/?check=long',
    });
    const [item] = await checksOf('Ownership');
    expect(within(item).getAllByText(long)).toHaveLength(4);
    expect(within(item).queryByRole('link')).toBeNull();
  });

  it('saves the checks as a file', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:checks';
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    render();
    await userEvent.click(await button('Checks as CSV'));
    await waitFor(() => expect(saved).toEqual(['mlops-checks.csv']));
  });

  it('has nothing that axe finds wrong, with a check open', async () => {
    render({ address: '/?check=monitor-declared' });
    await screen.findByRole('list', { name: 'History' });
    await screen.findByRole('img', { name: /^From 2026/ });
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('shows all six answers', async () => {
    render({ data: { scorecards: [churnScorecard] } });
    for (const fold of await screen.findAllByRole('button', {
      name: '1 check does not apply',
    })) {
      await userEvent.click(fold);
    }
    const answers = churnMlops.tracks.flatMap(({ checks }) => checks);
    const words = {
      pass: 'Passes',
      fail: 'Fails',
      'not-applicable': 'Does not apply',
      'no-data': 'No data',
      error: 'Error',
      waived: 'Waived',
    };
    for (const { title, result } of answers) {
      expect(
        screen.getByRole('button', { name: `${words[result]} ${title}` }),
      ).toBeInTheDocument();
    }
    expect(new Set(answers.map(({ result }) => result)).size).toBe(6);
  });
});
