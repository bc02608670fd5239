import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import {
  churnMlops,
  churnOwnership,
  exampleRubrics,
  makeRubric,
} from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const mlops = makeRubric(churnMlops);
const [tracking] = mlops.rubric.tracks;

/** A rubric with everything that one can say. */
const whole = makeRubric(churnMlops, {
  description: 'Where a model stands.',
  entities: 11,
  facts: [
    {
      id: 'registry/runs',
      type: 'number',
      title: 'runs recorded',
      description: 'Counts them.',
      unit: 'runs',
    },
  ],
  counts: [
    {
      track: 'tracking',
      check: 'run-recorded',
      results: {
        pass: 8,
        fail: 2,
        'not-applicable': 0,
        'no-data': 1,
        error: 0,
        waived: 0,
      },
    },
  ],
  rubric: {
    ...mlops.rubric,
    appliesTo: { kind: 'Model' },
    rollups: [
      {
        id: 'google',
        title: 'Google MLOps',
        levels: [
          { level: 0, name: 'Manual' },
          {
            level: 1,
            name: 'Automated',
            condition: {
              fact: 'track/tracking',
              operator: 'greaterThanInclusive',
              value: 2,
            },
          },
        ],
      },
    ],
    tracks: [
      {
        ...tracking,
        checks: [
          {
            ...tracking.checks[0],
            condition: {
              any: [
                {
                  fact: 'registry/runs',
                  operator: 'greaterThan',
                  value: 0,
                },
                { fact: 'ci/provider', operator: 'notEqual', value: null },
              ],
            },
            appliesTo: {
              'spec.lifecycle': { $in: ['production', 'experimental'] },
            },
            freshness: 'P30D',
            activity: 'training',
            cure: {
              text: 'Train within a run.',
              template: { ref: 'template:default/declare-run' },
            },
          },
          { ...tracking.checks[1], waivable: false },
        ],
      },
    ],
  },
});

const render = (query = '', options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: `/?tab=rubrics${query}`,
    data: { rubrics: [whole, makeRubric(churnOwnership)] },
    ...options,
  });

const open = async (title: string) => {
  const button = await screen.findByRole('button', { name: title });
  await userEvent.click(button);
  return button.closest('li')!;
};

describe('the rubrics', () => {
  it('are listed, the default one shown, another at its address', async () => {
    render();
    expect(
      await screen.findByRole('heading', { name: 'MLOps adoption' }),
    ).toBeInTheDocument();
    const list = screen.getByRole('navigation', { name: 'Rubrics' });
    expect(within(list).getByRole('link', { current: true })).toHaveTextContent(
      'MLOps adoption',
    );
    await userEvent.click(
      within(list).getByRole('link', { name: /^Ownership/ }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Ownership' }),
    ).toBeInTheDocument();
    expect(currentAddress().get('rubric')).toBe('ownership');
  });

  it('say what they are meant for, their levels and their facts', async () => {
    render();
    expect(await screen.findByText('Kind is Model')).toBeInTheDocument();
    expect(
      screen.getByText('11 entities are like this now.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Level 2 · Repeatable')).toBeInTheDocument();
    expect(
      screen.getByText('level of Tracking is at least 2'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('From “no Tracking” to “Tracking by itself”'),
    ).toBeInTheDocument();
    const facts = screen.getByRole('table', { name: 'Facts it asks for' });
    expect(within(facts).getByText('registry/runs')).toBeInTheDocument();
    expect(within(facts).getByText(/number \(runs\)/)).toBeInTheDocument();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('say of a check what is asked, of whom, why and what to do', async () => {
    render();
    const item = await open('At least one run is recorded');
    for (const text of [
      'Any of these:',
      'runs recorded is greater than 0',
      'ci/provider is not none',
      'Lifecycle is one of production, experimental',
      'At most 30 days old; what is older is “no data”.',
      'Somebody must answer for it.',
      'Train within a run.',
      'The template template:default/declare-run does it.',
      'Whoever is Accountable for training may excuse somebody for a while.',
    ]) {
      expect(item).toHaveTextContent(text);
    }
    expect(
      await open('Every version links to the run that made it'),
    ).toHaveTextContent('The rubric lets nobody be excused from this.');
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('count who answers how, and lead there', async () => {
    render();
    const answers = await screen.findByRole('list', {
      name: 'How “At least one run is recorded” is answered',
    });
    const links = within(answers).getAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      'Passes 8',
      'Fails 2',
      'No data 1',
    ]);
    await userEvent.click(links[1]);
    await waitFor(() =>
      expect(Object.fromEntries(currentAddress())).toEqual({
        tab: 'entities',
        rubric: 'mlops',
        check: 'run-recorded',
        result: 'fail',
      }),
    );
  });

  it('say which files are broken, and where', async () => {
    render('', {
      data: {
        rubrics: exampleRubrics,
        problems: [
          {
            severity: 'warning',
            source: 'rubrics/a.yaml',
            pointer: '/tracks/0',
            message: 'Nobody tells `x/y`.',
          },
          {
            severity: 'error',
            source: 'rubrics/b.yaml',
            pointer: '/levels',
            line: 7,
            message: 'Found a text, expected a list.',
          },
        ],
      },
    });
    const list = await screen.findByRole('list', {
      name: 'Problems of rubrics',
    });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Error: Found a text, expected a list.rubrics/b.yaml · line 7 · /levels',
    );
    expect(second).toHaveTextContent('Warning: Nobody tells x/y.');
  });

  it('say when there is none, also where all files are broken', async () => {
    render('', { data: { rubrics: [] } });
    expect(await screen.findByText('There is no rubric')).toBeInTheDocument();
  });

  it('say when they cannot be read', async () => {
    const error = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    render('', { api: { listRubrics: () => Promise.reject(error) } });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
