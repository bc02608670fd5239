import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onPhone } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import { behindProject, makeProject, refs } from '../../fixtures';
import { GoldenPathsContent } from '../page/GoldenPathsContent';

type Options = Parameters<typeof renderGoldenPaths>[1];

const render = (options: Options = {}) =>
  renderGoldenPaths(<GoldenPathsContent />, options);

const names = async () =>
  within(await screen.findByRole('table', { name: 'Projects' }))
    .getAllByRole('rowheader')
    .map(one => one.textContent);

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('the projects', () => {
  it('say in words how they stand to their templates', async () => {
    render();
    expect(await row(/^Churn/)).toHaveTextContent(
      /Behind.*Training pipeline.*1\.0\.0, today 1\.2\.0.*2 versions behind.*1 file with 7 lines.*insight/,
    );
    expect(await row(/^Demand/)).toHaveTextContent(/Cannot be read.*Not known/);
    expect(screen.getByRole('status')).toHaveTextContent('2 projects');
  });

  it('are narrowed by state, owner, template and words, all in the address', async () => {
    const api = render({
      address: `/?owner=${refs.insight}&template=${refs.training}`,
    });
    await names();
    const asked = jest.spyOn(api, 'listProjects');
    await userEvent.click(screen.getByRole('button', { name: 'State: All' }));
    await userEvent.click(screen.getByRole('option', { name: 'Behind' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(async () => expect(await names()).toEqual(['Churn']));
    expect(currentAddress().query.getAll('state')).toEqual(['behind']);
    expect(asked.mock.calls[0][0]).toMatchObject({
      owner: refs.insight,
      template: refs.training,
      state: ['behind'],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await names()).toHaveLength(2));
    expect(currentAddress().query.toString()).toBe('');
  });

  it('offer the owners that the catalog has of projects', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Owner: All' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'insight' }),
    );
    expect(currentAddress().query.get('owner')).toBe(refs.insight);
  });

  it('are ordered as asked, in either direction', async () => {
    const api = render();
    await names();
    const asked = jest.spyOn(api, 'listProjects');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Order by' }),
      'Drift',
    );
    await waitFor(() =>
      expect(asked.mock.calls[0]?.[0]).toMatchObject({ sort: 'drift' }),
    );
    expect(asked.mock.calls[0][0]).not.toHaveProperty('order', 'desc');
    await userEvent.click(screen.getByRole('button', { name: 'Up' }));
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'drift', order: 'asc' }),
        expect.anything(),
      ),
    );
  });

  it('go on at the cursor', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      makeProject({
        entityRef: `model:default/m${index}`,
        title: `Model ${index}`,
      }),
    );
    render({ data: { projects: many } });
    expect(await names()).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await names()).toHaveLength(60));
  });

  it('are saved as the backend writes them, with the filters', async () => {
    const fetch = jest.fn(async () => new Response('title\nChurn\n'));
    const save = jest.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL: save, revokeObjectURL: () => {} });
    render({ address: '/?state=behind&sort=drift', fetch });
    await names();
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(fetch).toHaveBeenCalledWith(
      'plugin://golden-paths/v1/projects?state=behind&sort=drift&limit=200',
      expect.anything(),
    );
  });

  it('say what to do when there are none', async () => {
    render({ data: { projects: [] } });
    expect(await screen.findByText('No project yet')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'See the templates' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Templates' }),
    ).toBeVisible();
  });

  it('say that none fits, apart from that there are none', async () => {
    render({ address: '/?q=nothing-like-it&state=behind' });
    expect(await screen.findByText('No project fits')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await names()).not.toEqual([]);
    expect(screen.queryByText('No project fits')).toBeNull();
  });
});

describe('the projects on a phone', () => {
  onPhone();
  it('are a list', async () => {
    render();
    const list = await screen.findByRole('list', { name: 'Projects' });
    expect(list).toHaveTextContent('2 versions behind');
    expect(screen.queryByRole('table', { name: 'Projects' })).toBeNull();
  });
});

describe('one project', () => {
  const open = (options: Options = {}) =>
    render({ address: `/?project=${refs.churn}`, ...options });

  it('is reached from the list, and left again', async () => {
    render({ address: '/?state=behind' });
    await userEvent.click(await screen.findByRole('link', { name: 'Churn' }));
    expect(
      await screen.findByRole('article', { name: 'Churn' }),
    ).toBeInTheDocument();
    expect(currentAddress().query.get('project')).toBe(refs.churn);
    await userEvent.click(screen.getByRole('button', { name: 'All projects' }));
    expect(await names()).toEqual(['Churn']);
  });

  it('names the files that differ, the answers and where things are', async () => {
    open();
    const files = await screen.findByRole('table', {
      name: 'Files that differ from the template',
    });
    expect(
      within(files).getByRole('row', { name: /Makefile/ }),
    ).toHaveTextContent('MakefileChanged+5−2');
    expect(files).toHaveTextContent('Kept on purpose: we build elsewhere');
    expect(
      screen.getByRole('row', { name: /toolchain\.packaging/ }),
    ).toHaveTextContent('pip');
    expect(screen.getByRole('row', { name: /^lock/ })).toHaveTextContent('no');
    expect(
      screen.getByRole('link', { name: 'Training pipeline' }),
    ).toHaveAttribute('href', '/create/templates/default/training-pipeline');
    expect(
      screen.getByRole('link', { name: 'Who made it and what was made' }),
    ).toHaveAttribute('href', '/?tab=receipts&receipt=task-1');
  });

  it('is checked at once, and shows what was found', async () => {
    open({
      api: {
        checkProject: async () => makeProject({ state: 'current' }),
      },
    });
    const article = await screen.findByRole('article', { name: 'Churn' });
    expect(
      within(article).getByText('Behind', { selector: 'span' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(await within(article).findByText('Up to date')).toBeInTheDocument();
    expect(
      within(article).getByText('Checked', { selector: '[role=status]' }),
    ).toBeInTheDocument();
  });

  it('says why it could not be checked', async () => {
    open({
      api: { checkProject: () => Promise.reject(new Error('it is down')) },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check now' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('it is down');
  });

  it('says what is wrong, that it has no record, and what was proposed', async () => {
    render({
      address: `/?project=${refs.demand}`,
      data: {
        projects: [
          {
            ...makeProject({
              entityRef: refs.demand,
              state: 'failing',
              problem: 'The repository does not answer.',
              record: undefined,
            }),
            proposed: {
              url: 'https://git.example.org/pulls/1',
              at: '2026-11-22T04:00:00Z',
            },
          },
        ],
      },
    });
    expect(
      await screen.findByText(/What is wrong: The repository does not answer/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/has no readable record of its answers/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Open the proposed update/ }),
    ).toHaveAttribute('href', 'https://git.example.org/pulls/1');
  });

  it('says that it is not known', async () => {
    open({ data: { projects: [{ ...behindProject, entityRef: 'a:b/c' }] } });
    expect(
      await screen.findByText('Golden paths do not know this'),
    ).toBeInTheDocument();
  });
});
