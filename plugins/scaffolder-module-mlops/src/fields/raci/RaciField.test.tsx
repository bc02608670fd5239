import type { JsonObject, JsonValue } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError, type Answer } from '../../__testUtils__/fakeBackends';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { pageOf, renderForm, submit } from '../../__testUtils__/renderForm';
import { activities, plannedRaci } from '../../fixtures/raci';

const ben = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ben' },
  spec: { profile: { displayName: 'Ben Ito' } },
};

const PREVIEW = 'POST raci/v1/entities/model/default/[^/]+/preview';

function render(
  more: {
    answers?: Record<string, JsonValue>;
    list?: Answer;
    preview?: Answer;
    options?: JsonObject;
  } = {},
) {
  return renderForm({
    pages: [
      pageOf(
        'WaymarkRaci',
        { type: 'array', title: 'RACI', items: { type: 'object' } },
        more.options,
      ),
    ],
    answers: more.answers,
    entities: [ben],
    backends: {
      'GET raci/v1/activities':
        more.list ?? (() => ({ items: activities, pageInfo: {} })),
      [PREVIEW]: more.preview ?? (() => ({ result: plannedRaci, yaml: '' })),
    },
  });
}

const part = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('WaymarkRaci', () => {
  it('shows who is inherited from where, and what is missing', async () => {
    render({ answers: { name: 'churn', owner: 'group:default/insight' } });
    const training = await part('Training');
    expect(await training.findByText('from system crm')).toBeInTheDocument();
    expect(training.getByText('Insight')).toBeInTheDocument();
    expect(training.getByText('Pat (left)')).toBeInTheDocument();
    expect(training.getByText('from the default')).toBeInTheDocument();
    const deployment = await part('Deployment');
    expect(deployment.getByText('from its domain')).toBeInTheDocument();
    expect(
      deployment.getByText(/Nobody is Accountable for Deployment\./),
    ).toBeInTheDocument();
    expect(deployment.getByText('Gap:')).toBeInTheDocument();
    expect(
      await screen.findByText(/^1 gap\. You can go on/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Curation' })).toBeNull();
    expect(await findViolations()).toEqual([]);
  });

  it('asks for the entity as the answers of all pages have it', async () => {
    const { seen } = render({
      answers: {
        name: 'churn',
        title: 'Churn',
        owner: 'group:default/insight',
        system: 'system:default/crm',
        product: { mlLead: 'user:default/ben' },
      },
      options: { lifecycle: 'experimental' },
    });
    await (await part('Training')).findByText('Insight');
    expect(seen.find(({ method }) => method === 'POST')).toMatchObject({
      path: 'raci/v1/entities/model/default/churn/preview',
      body: {
        raci: [],
        entity: {
          title: 'Churn',
          owner: 'group:default/insight',
          system: 'system:default/crm',
          lifecycle: 'experimental',
          product: { mlLead: 'user:default/ben' },
        },
      },
    });
  });

  it('states somebody, or that it is nobody, and looks again', async () => {
    const { created, seen } = render();
    await press('Change Deployment');
    const choice = (role: string) =>
      screen.findByRole('combobox', { name: `${role} for Deployment` });
    await userEvent.selectOptions(await choice('Accountable'), 'These');
    expect(await screen.findByText(/Nobody is chosen yet/)).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('combobox', {
        name: 'Add for Accountable in Deployment',
      }),
      'ben',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Ben Ito/ }),
    );
    await userEvent.selectOptions(await choice('Informed'), 'Nobody');
    expect(
      await screen.findByRole('button', {
        name: 'Remove ben as Accountable for Deployment',
      }),
    ).toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
    const stated = [
      { activity: 'deployment', accountable: 'user:default/ben', informed: [] },
    ];
    await waitFor(() =>
      expect(seen[seen.length - 1].body).toMatchObject({ raci: stated }),
    );
    await submit();
    await waitFor(() =>
      expect(created).toHaveBeenCalledWith({ value: stated }),
    );
  });

  it('begins with what was stated before, and takes it back', async () => {
    const { created } = render({
      answers: {
        value: [{ activity: 'training', responsible: ['user:default/ben'] }],
      },
    });
    await press('Change Training');
    const responsible = await screen.findByRole('combobox', {
      name: 'Responsible for Training',
    });
    expect(responsible).toHaveValue('parties');
    await userEvent.selectOptions(responsible, 'Inherit');
    await submit();
    await waitFor(() => expect(created).toHaveBeenCalledWith({ value: [] }));
  });

  it('keeps what is stated where nobody says who is inherited, and asks again', async () => {
    let fails = true;
    render({
      preview: () => {
        if (fails) {
          throw new HttpError(503, 'The catalog is not read yet');
        }
        return { result: plannedRaci, yaml: '' };
      },
    });
    expect(
      await screen.findByText(/The catalog is not read yet.*is kept/),
    ).toBeInTheDocument();
    expect(await part('Training')).toBeDefined();
    fails = false;
    await press('Try again');
    expect(await screen.findByText('Insight')).toBeInTheDocument();
  });

  it('says that one may not read RACI', async () => {
    render({
      list: () => {
        throw new HttpError(403, 'No');
      },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
