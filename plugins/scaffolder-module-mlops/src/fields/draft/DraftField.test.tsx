import type { JsonValue } from '@backstage/types';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HttpError,
  type Answer,
  type SeenRequest,
} from '../../__testUtils__/fakeBackends';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { leavePage, renderForm } from '../../__testUtils__/renderForm';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DRAFT = { type: 'string', 'ui:field': 'WaymarkDraft' };

const pages = [
  {
    title: 'First',
    properties: {
      name: { type: 'string', title: 'Name' },
      token: { type: 'string', title: 'Token', 'ui:widget': 'password' },
      draft: DRAFT,
    },
  },
  {
    title: 'Second',
    properties: { team: { type: 'string', title: 'Team' }, draft: DRAFT },
  },
];

const echo: Answer = ({ path, body }) => ({
  id: path.split('/').pop(),
  ...(body as object),
});

function render(
  more: {
    answers?: Record<string, JsonValue>;
    save?: Answer;
    address?: string;
  } = {},
) {
  return renderForm({
    pages,
    answers: more.answers,
    address: more.address,
    backends: { 'PUT golden-paths/v1/drafts/.*': more.save ?? echo },
  });
}

// All letters at once: where a slow machine pauses between two of them, a draft
// of half the text is saved before the whole one.
const type = async (name: string, text: string) =>
  userEvent.type(await screen.findByRole('textbox', { name }), text, {
    delay: null,
  });
const saved = () => screen.findByText(/^Saved\./);
const idOf = ({ path }: SeenRequest) => path.split('/').pop() ?? '';

describe('WaymarkDraft', () => {
  it('saves what is written, when the writing pauses, without secrets', async () => {
    const { seen } = render({ answers: { token: 's3cret' } });
    expect(
      await screen.findByText(/^What you answer is kept/),
    ).toBeInTheDocument();
    await type('Name', 'churn');
    expect(await saved()).toBeInTheDocument();
    expect(seen).toHaveLength(1);
    const id = idOf(seen[0]);
    expect(id).toMatch(UUID);
    expect(seen[0].body).toEqual({
      templateRef: 'template:default/training',
      formData: { name: 'churn', draft: id },
    });
    expect(screen.getByRole('link', { name: /This draft/ })).toHaveAttribute(
      'href',
      `/golden-paths/drafts/${id}`,
    );
    expect(
      screen.getByRole('button', { name: 'Copy the link of this draft' }),
    ).toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
  });

  it('is not saved as long as what was written during a save is not', async () => {
    const finish: (() => void)[] = [];
    const { seen } = render({
      save: request =>
        new Promise(resolve => {
          finish.push(() => resolve(echo(request)));
        }),
    });
    await screen.findByText(/^What you answer is kept/);
    const said: (string | null)[] = [];
    const observer = new MutationObserver(() => {
      said.push(screen.getByRole('group', { name: 'Draft' }).textContent);
    });
    observer.observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const write = async (value: string) =>
      fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), {
        target: { value },
      });

    await write('churn');
    await waitFor(() => expect(finish).toHaveLength(1));
    await write('churn-2');
    finish[0]();
    await waitFor(() => expect(finish).toHaveLength(2));
    observer.disconnect();
    expect(said).toContain('Not saved yet…');
    expect(said).not.toContainEqual(expect.stringMatching(/^Saved\./));

    finish[1]();
    expect(await saved()).toBeInTheDocument();
    expect(seen[1].body).toMatchObject({ formData: { name: 'churn-2' } });
  });

  it('makes no draft for who only looks', async () => {
    const { seen } = render({ answers: { name: 'churn' } });
    await screen.findByText(/^What you answer is kept/);
    await leavePage('Next');
    await screen.findByRole('textbox', { name: 'Team' });
    await screen.findByText(/^What you answer is kept/);
    expect(seen).toEqual([]);
  });

  it('goes on with the same draft on the next page', async () => {
    const { seen } = render();
    await screen.findByText(/^What you answer is kept/);
    await type('Name', 'churn');
    // At once: what is not saved yet is saved when the page is left.
    await leavePage('Next');
    await type('Team', 'insight');
    await saved();
    await waitFor(() =>
      expect(seen[seen.length - 1].body).toMatchObject({
        formData: { name: 'churn', team: 'insight' },
      }),
    );
    expect(new Set(seen.map(idOf)).size).toBe(1);
  });

  it('goes on with the draft that the answers came from', async () => {
    const id = '6b1e4f7a-0f51-4e0e-9a3f-3d2b1c0a9e8d';
    const { seen } = render({ answers: { name: 'churn', draft: id } });
    await type('Name', '-2');
    await waitFor(() =>
      expect(seen[seen.length - 1]?.body).toMatchObject({
        formData: { name: 'churn-2', draft: id },
      }),
    );
    expect(seen.map(idOf).every(one => one === id)).toBe(true);
  });

  it('says why it is not saved, and tries again', async () => {
    let fails = true;
    const { seen } = render({
      save: request => {
        if (fails) {
          throw new HttpError(409, 'You have 20 drafts; delete one');
        }
        return echo(request);
      },
    });
    await screen.findByText(/^What you answer is kept/);
    await type('Name', 'churn');
    expect(
      await screen.findByText('Not saved: You have 20 drafts; delete one'),
    ).toBeInTheDocument();
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await saved()).toBeInTheDocument();
    expect(new Set(seen.map(idOf)).size).toBe(1);
  });

  it('says where drafts are kept, in the template editor', async () => {
    render({ address: '/create/edit' });
    expect(
      await screen.findByText(/not in the template editor/),
    ).toBeInTheDocument();
  });
});
