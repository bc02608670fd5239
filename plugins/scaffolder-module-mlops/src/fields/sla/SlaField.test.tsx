import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from '../../__testUtils__/fakeBackends';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { leavePage, renderForm, submit } from '../../__testUtils__/renderForm';

const model = (name: string, sla?: Record<string, JsonValue>): Entity => ({
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name, namespace: 'default', title: `The ${name}` },
  spec: { type: 'classification', ...(sla && { product: { sla } }) },
});

function render(
  answers: Record<string, JsonValue>,
  catalog?: Parameters<typeof renderForm>[0]['catalog'],
) {
  return renderForm({
    pages: [
      {
        title: 'The service',
        properties: { model: { type: 'string', title: 'Model' } },
      },
      {
        title: 'What it promises',
        properties: {
          sla: {
            type: 'object',
            title: 'SLA',
            properties: {
              latencyMs: {
                type: 'number',
                title: 'Latency',
                description: '95 of 100 answers.',
                exclusiveMinimum: 0,
              },
              availability: {
                type: 'number',
                title: 'Availability',
                maximum: 100,
              },
            },
            'ui:field': 'WaymarkSla',
          },
        },
      },
    ],
    answers,
    entities: [
      model('churn', { latencyMs: 120, availability: 99.9 }),
      model('uplift', { latencyMs: 80 }),
      model('bare'),
    ],
    ...(catalog && { catalog }),
  });
}

const number = (name: string) => screen.findByRole('spinbutton', { name });

describe('WaymarkSla', () => {
  it('says what the brief of the model has, and takes it for the answer', async () => {
    const { created } = render({ model: 'model:default/churn' });
    await leavePage('Next');
    expect(
      await screen.findByText(/^Taken from the product brief of The churn/),
    ).toBeInTheDocument();
    const latency = await number('Latency');
    expect(latency).toHaveValue(null);
    expect(latency).toHaveAttribute('placeholder', '120');
    expect(latency).toHaveAccessibleDescription(
      '95 of 100 answers. The product brief of The churn has 120.',
    );
    expect(await number('Availability')).toHaveAccessibleDescription(
      'The product brief of The churn has 99.9.',
    );
    expect(await findViolations()).toEqual([]);
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({ model: 'model:default/churn' }),
    );
  });

  it('takes what differs, and lets go of it', async () => {
    const { created } = render({ model: 'model:default/uplift' });
    await leavePage('Next');
    await screen.findByText(/^Taken from/);
    await userEvent.type(await number('Latency'), '60');
    await userEvent.type(await number('Availability'), '99.5');
    expect(await number('Latency')).toHaveAccessibleDescription(
      /Your own: the product brief of The uplift has 80/,
    );
    expect(await number('Availability')).toHaveAccessibleDescription(
      'The product brief of The uplift does not say it.',
    );
    await userEvent.clear(await number('Latency'));
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        model: 'model:default/uplift',
        sla: { availability: 99.5 },
      }),
    );
  });

  it.each([
    [{}, /^Choose the model first/],
    [{ model: 'model:default/bare' }, /The bare promises nothing yet/],
    [{ model: 'model:default/gone' }, /The catalog has no gone/],
  ])('leaves a way to say it with %j', async (answers, words) => {
    const { created } = render(answers as Record<string, JsonValue>);
    await leavePage('Next');
    expect(await screen.findByText(words)).toBeInTheDocument();
    await userEvent.type(await number('Latency'), '300');
    expect(await findViolations()).toEqual([]);
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        ...answers,
        sla: { latencyMs: 300 },
      }),
    );
  });

  it('keeps what is written where the catalog does not answer', async () => {
    render(
      { model: 'model:default/churn', sla: { latencyMs: 90 } },
      {
        getEntityByRef: async () => {
          throw new HttpError(503, 'The catalog is away');
        },
      },
    );
    await leavePage('Next');
    expect(
      await screen.findByText(/could not be read: .*The catalog is away/),
    ).toBeInTheDocument();
    expect(await number('Latency')).toHaveValue(90);
  });

  it('does not go on with a number that cannot be promised', async () => {
    render({ model: 'model:default/churn', sla: { availability: 101 } });
    await leavePage('Next');
    await screen.findByText(/^Taken from/);
    await leavePage('Review');
    expect(await number('Availability')).toHaveAccessibleDescription(
      /must be <= 100/,
    );
    expect(await number('Availability')).toBeInvalid();
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});
