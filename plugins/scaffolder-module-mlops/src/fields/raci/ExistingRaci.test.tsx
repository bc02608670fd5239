import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from '../../__testUtils__/fakeBackends';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { leavePage, renderForm, submit } from '../../__testUtils__/renderForm';
import { activities, plannedRaci } from '../../fixtures/raci';

const OWN = [{ activity: 'training', responsible: ['user:default/ben'] }];

const model = (name: string, raci?: JsonValue): Entity => ({
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name, namespace: 'default' },
  spec: { type: 'classification', ...(raci !== undefined && { raci }) },
});

function render(
  answers: Record<string, JsonValue>,
  catalog?: Parameters<typeof renderForm>[0]['catalog'],
) {
  return renderForm({
    pages: [
      {
        title: 'Whom',
        properties: { asked: { type: 'string', title: 'Model' } },
      },
      {
        title: 'Who acts',
        properties: {
          value: {
            type: 'array',
            title: 'RACI',
            items: { type: 'object' },
            'ui:field': 'WaymarkRaci',
            'ui:options': { entity: 'asked' },
          },
        },
      },
    ],
    answers,
    entities: [model('churn', OWN), model('uplift')],
    ...(catalog && { catalog }),
    backends: {
      'GET raci/v1/activities': () => ({ items: activities, pageInfo: {} }),
      'POST raci/v1/entities/model/default/[^/]+/preview': () => ({
        result: plannedRaci,
        yaml: '',
      }),
    },
  });
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
const previews = (seen: ReturnType<typeof render>['seen']) =>
  seen.filter(({ method }) => method === 'POST');

describe('WaymarkRaci for an entity of the catalog', () => {
  it('begins with what it states, and shows what it inherits', async () => {
    const { seen, created } = render({ asked: 'model:default/churn' });
    await leavePage('Next');
    const training = within(
      await screen.findByRole('region', { name: 'Training' }),
    );
    expect(await training.findByText('from system crm')).toBeInTheDocument();
    expect(
      await screen.findByText(/^1 gap\. You can go on/),
    ).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'RACI' })).toBeInTheDocument();
    expect(previews(seen)[0]).toMatchObject({
      path: 'raci/v1/entities/model/default/churn/preview',
      // Not as one that is made: the backend reads it itself.
      body: { raci: OWN },
    });
    expect(previews(seen)[0].body).not.toHaveProperty('entity');
    expect(
      screen.queryByRole('button', { name: 'Begin again with that' }),
    ).toBeNull();
    expect(await findViolations()).toEqual([]);
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({
        asked: 'model:default/churn',
        value: OWN,
      }),
    );
  });

  it('states otherwise, and begins again', async () => {
    const { created } = render({ asked: 'Model:default/Churn' });
    await leavePage('Next');
    await press('Change Training');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Responsible for Training' }),
      'Inherit',
    );
    expect(
      await screen.findByText(/not what it states in the catalog/),
    ).toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
    await press('Begin again with that');
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith(
        expect.objectContaining({ value: OWN }),
      ),
    );
  });

  it('lets everything be taken back', async () => {
    const { created } = render({ asked: 'model:default/churn' });
    await leavePage('Next');
    await press('Change Training');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Responsible for Training' }),
      'Inherit',
    );
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith(
        expect.objectContaining({ value: [] }),
      ),
    );
  });

  it('goes on with answers, and says where they are of another one', async () => {
    render({ asked: 'model:default/uplift', value: OWN });
    await leavePage('Next');
    expect(
      await screen.findByText(/not what it states in the catalog/),
    ).toBeInTheDocument();
    await press('Change Training');
    expect(
      await screen.findByRole('combobox', { name: 'Responsible for Training' }),
    ).toHaveValue('parties');
  });

  it.each([
    [{}, /Choose first whom it is about/],
    [{ asked: 'model:default/gone' }, /The catalog has no model:default\/gone/],
  ])('asks nobody with %j', async (answers, words) => {
    const { seen } = render(answers as Record<string, JsonValue>);
    await leavePage('Next');
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
    expect(previews(seen)).toEqual([]);
  });

  it('says that the catalog does not answer, and asks again', async () => {
    let fails = true;
    render(
      { asked: 'model:default/churn' },
      {
        getEntityByRef: async () => {
          if (fails) {
            throw new HttpError(503, 'The catalog is away');
          }
          return model('churn', OWN);
        },
      },
    );
    await leavePage('Next');
    expect(await screen.findByText(/The catalog is away/)).toBeInTheDocument();
    fails = false;
    await userEvent.click(
      await screen.findByRole('button', { name: /again/i }),
    );
    expect(
      await screen.findByRole('region', { name: 'Training' }),
    ).toBeInTheDocument();
  });
});
