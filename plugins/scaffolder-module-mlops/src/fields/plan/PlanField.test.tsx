import type { JsonValue } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HttpError,
  never,
  type Answer,
} from '../../__testUtils__/fakeBackends';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { renderForm, submit } from '../../__testUtils__/renderForm';
import { plan } from '../../fixtures/plan';

const PLAN = 'POST golden-paths/v1/templates/default/training/plan';

const pages = [
  {
    title: 'All',
    properties: {
      name: { type: 'string', title: 'Name' },
      token: { type: 'string', title: 'Token', 'ui:widget': 'password' },
      plan: { type: 'string', title: 'What', 'ui:field': 'WaymarkPlan' },
    },
  },
];

function render(
  answer: Answer = () => plan,
  more: { answers?: Record<string, JsonValue>; address?: string } = {},
) {
  const { answers = { name: 'churn', token: 's3cret' }, address } = more;
  return renderForm({ pages, answers, address, backends: { [PLAN]: answer } });
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
const asked = (seen: { path: string }[]) =>
  seen.filter(({ path }) => path.endsWith('/plan'));

describe('WaymarkPlan', () => {
  it('shows repository, entities, RACI, predicted level and notes', async () => {
    const { created, seen } = render();
    const maturity = await section('Predicted maturity');
    expect(
      maturity.getByText('ML maturity: level 2 of 3, Repeatable'),
    ).toBeInTheDocument();
    expect(
      maturity.getByRole('row', { name: 'Tracking 2 – Linked' }),
    ).toBeInTheDocument();
    expect(
      maturity.getByRole('row', { name: 'Monitoring Does not apply' }),
    ).toBeInTheDocument();
    expect(maturity.getByText(/Versions are compared/)).toBeInTheDocument();

    const files = await section('Repository');
    expect(files.getByText('3 files')).toBeInTheDocument();
    await userEvent.click(files.getByText(/^src\//));
    await userEvent.click(files.getByText(/^churn\//));
    expect(files.getByText(/run\.sh/)).toHaveTextContent(
      'run.sh 0.1 kB, can be run',
    );
    expect(
      files.getByRole('group', { name: 'Text of README.md', hidden: true }),
    ).toHaveTextContent('# Churn');

    const entities = await section('In the catalog');
    expect(
      entities.getByRole('row', { name: 'Data of Churn Dataset None' }),
    ).toBeInTheDocument();
    const raci = await section('Who acts');
    expect(raci.getByText('1 gap')).toBeInTheDocument();
    expect(
      raci.getByRole('row', { name: /Training.*Pat \(left\).*Insight/ }),
    ).toBeInTheDocument();
    expect(
      (await section('Good to know')).getByText('make lock'),
    ).toBeInTheDocument();
    expect(
      screen.getByText("Would make the registered model 'churn'"),
    ).toBeInTheDocument();
    expect(screen.getByText('No problems were found.')).toBeInTheDocument();
    expect(await findViolations()).toEqual([]);

    expect(asked(seen)).toHaveLength(1);
    expect(asked(seen)[0]).toMatchObject({
      body: { values: { name: 'churn' } },
    });
    expect(JSON.stringify(seen)).not.toContain('s3cret');
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({ name: 'churn', token: 's3cret' }),
    );
  });

  it('asks no more while one writes, but says that it is out of date', async () => {
    const { seen } = render();
    await section('Repository');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), '-2');
    expect(await screen.findByText(/^Out of date/)).toBeInTheDocument();
    expect(asked(seen)).toHaveLength(1);
    await press('Look again');
    expect(
      await screen.findByText(/^This is what your answers give/),
    ).toBeInTheDocument();
    expect(asked(seen)).toHaveLength(2);
    expect(asked(seen)[1]).toMatchObject({
      body: { values: { name: 'churn-2' } },
    });
  });

  it('says what is wrong before anything else', async () => {
    const [model, data] = plan.entities;
    const problem = 'The catalog has a model churn already.';
    render(() => ({
      ...plan,
      entities: [{ ...model, problems: [problem] }, data],
    }));
    expect(
      (await section('Mend this first')).getByRole('alert'),
    ).toHaveTextContent(problem);
    expect(screen.queryByText('No problems were found.')).toBeNull();
  });

  it('does without plugins that a portal has not', async () => {
    render(() => ({
      ...plan,
      files: [],
      shown: [],
      entities: [],
      notes: [],
      passedOver: [],
      raci: undefined,
      maturity: undefined,
    }));
    expect(
      await screen.findByText('RACI is not installed in this portal.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Maturity is not installed in this portal/),
    ).toBeInTheDocument();
    expect(screen.getByText('0 files')).toBeInTheDocument();
    expect(
      screen.getByText('Nothing is registered in the catalog.'),
    ).toBeInTheDocument();
  });

  it('tells that it works, and stops when it is told to', async () => {
    const { seen } = render(never);
    expect(
      await screen.findByText(/^Rendering the template/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('progressbar', { name: 'What will be made' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(asked(seen)).toHaveLength(1));
    await press('Stop');
    expect(await screen.findByText(/^Stopped/)).toBeInTheDocument();
    expect(seen[0].signal?.aborted).toBe(true);
    await press('Try again');
    await waitFor(() => expect(asked(seen)).toHaveLength(2));
  });

  it('says what failed and how to mend it, and tries again', async () => {
    let fails = true;
    render(() => {
      if (fails) {
        throw new HttpError(400, "Answer 'owner' is missing");
      }
      return plan;
    });
    expect(
      await screen.findByText(/Answer 'owner' is missing/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Go back to the step/)).toBeInTheDocument();
    fails = false;
    await press('Try again');
    expect(await section('Repository')).toBeDefined();
  });

  it('says that one may not', async () => {
    render(() => {
      throw new HttpError(403, 'No');
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('says where it works, in the template editor', async () => {
    const { seen } = render(() => plan, { address: '/create/edit' });
    expect(
      await screen.findByText(/not in the template editor/),
    ).toBeInTheDocument();
    expect(asked(seen)).toEqual([]);
  });
});
