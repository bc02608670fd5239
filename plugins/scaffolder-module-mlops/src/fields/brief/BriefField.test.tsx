import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations, onPhone } from '@waymark/plugin-test-parts/page';
import {
  leavePage,
  pageOf,
  renderForm,
  submit,
} from '../../__testUtils__/renderForm';

const ben = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ben' },
  spec: { profile: { displayName: 'Ben Ito' } },
};

const survey: JsonObject = {
  inputs: [{ name: 'Age', availableInProduction: 'yes', mode: 'stream' }],
};

function render(value?: JsonObject) {
  return renderForm({
    pages: [
      pageOf('WaymarkProductBrief', { type: 'object', title: 'Product brief' }),
    ],
    entities: [ben],
    answers: value && { value },
    backends: {
      'GET mlops/v1/explore': () => ({
        items: [
          {
            entityRef: 'dataset:default/customers',
            kind: 'Dataset',
            title: 'Customers',
            tags: [],
          },
        ],
        pageInfo: {},
        facets: {},
      }),
    },
  });
}

const text = (name: string) => screen.findByRole('textbox', { name });
const number = (name: string) => screen.findByRole('spinbutton', { name });
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('WaymarkProductBrief', () => {
  it('writes the product brief as the catalog takes it', async () => {
    const { created } = render();
    await userEvent.type(await text("The user's problem"), 'They leave');
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Machine learning lead' }),
      'ben',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Ben Ito/ }),
    );
    await press('Add: Outcome');
    await userEvent.type(await text('Outcome 1: Metric'), 'Churn');
    await userEvent.type(await number('Churn: Target'), '4.5');
    await userEvent.type(await number('Latency in milliseconds'), '80');
    await press('Add: Input');
    await userEvent.type(await text('Input 1: Input'), 'Age');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Age: In production?' }),
      'Yes',
    );
    await press('Details of Age');
    await userEvent.type(await text('Age: Skew risk'), 'Rounded');
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Age: Data set' }),
      'cust',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Customers/ }),
    );
    expect(await findViolations()).toEqual([]);
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        value: {
          problem: 'They leave',
          mlLead: 'user:default/ben',
          outcomes: [{ metric: 'Churn', target: 4.5 }],
          sla: { latencyMs: 80 },
          inputs: [
            {
              name: 'Age',
              availableInProduction: 'yes',
              mode: 'batch',
              skewRisk: 'Rounded',
              dataset: 'dataset:default/customers',
            },
          ],
        },
      }),
    );
  });

  it('shows the survey as a table, and removes what is in it', async () => {
    const { created } = render(survey);
    const table = within(
      await screen.findByRole('table', { name: 'Production data survey' }),
    );
    expect(
      table.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual([
      'Input',
      'In production?',
      'Mode',
      'How old at most',
      'Actions',
    ]);
    expect(table.getByRole('combobox', { name: 'Age: Mode' })).toHaveValue(
      'stream',
    );
    await press('Remove Age');
    expect(screen.queryByRole('table')).toBeNull();
    await submit();
    await waitFor(() => expect(created).toHaveBeenCalledWith({ value: {} }));
  });

  it('leaves nothing of what was written and deleted', async () => {
    const { created } = render();
    await userEvent.type(await number('Availability in percent'), '9');
    await userEvent.clear(await number('Availability in percent'));
    await userEvent.type(await text('Baseline: Version'), 'x');
    await userEvent.clear(await text('Baseline: Version'));
    await submit();
    await waitFor(() => expect(created).toHaveBeenCalledWith({ value: {} }));
  });

  it('does not let through what the catalog would not take', async () => {
    const { created } = render({
      inputs: [{ availableInProduction: 'no', mode: 'batch', freshness: '2d' }],
    });
    await text('Input 1: Input');
    await leavePage('Review');
    expect(
      (await screen.findAllByText(/product\.inputs\[0\]\.freshness/)).length,
    ).toBeGreaterThan(0);
    expect(
      screen.getAllByText(/product\.inputs\[0\].*name/).length,
    ).toBeGreaterThan(0);
    expect(created).not.toHaveBeenCalled();
  });
});

describe('WaymarkProductBrief on a phone', () => {
  onPhone();

  it('shows the survey as cards with all there is to say', async () => {
    render(survey);
    const cards = within(
      await screen.findByRole('list', { name: 'Production data survey' }),
    );
    expect(screen.queryByRole('table')).toBeNull();
    expect(cards.getByRole('heading', { name: 'Age' })).toBeInTheDocument();
    expect(
      cards.getByRole('textbox', { name: 'Age: Skew risk' }),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      cards.getByRole('combobox', { name: 'Age: Mode' }),
      'Batch',
    );
    expect(cards.getByRole('combobox', { name: 'Age: Mode' })).toHaveValue(
      'batch',
    );
    expect(await findViolations()).toEqual([]);
    await userEvent.click(cards.getByRole('button', { name: 'Remove Age' }));
    expect(screen.queryByRole('heading', { name: 'Age' })).toBeNull();
  });
});
