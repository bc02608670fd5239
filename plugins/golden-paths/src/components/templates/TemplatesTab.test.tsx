import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations, onPhone } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import {
  exampleTemplates,
  makeDraft,
  makeTemplate,
  refs,
} from '../../fixtures';
import { GoldenPathsContent } from '../page/GoldenPathsContent';

type Options = NonNullable<Parameters<typeof renderGoldenPaths>[1]>;

const render = (options: Options = {}) =>
  renderGoldenPaths(<GoldenPathsContent />, {
    address: '/?tab=templates',
    ...options,
  });

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('the templates', () => {
  it('say what became of each, and lead to the form and to the projects', async () => {
    render();
    const training = await row(/^Training pipeline/);
    // One of the five runs still goes on: four are counted.
    expect(training).toHaveTextContent(
      /Trains a model of tables.*1\.2\.0.*3 contents seen.*75% of 4.*2 days/,
    );
    expect(
      within(training).getByRole('button', {
        name: 'Create from Training pipeline',
      }),
    ).toHaveAttribute('href', '/create/templates/default/training-pipeline');
    await userEvent.click(
      within(training).getByRole('link', {
        name: '2 Projects of Training pipeline',
      }),
    );
    expect(
      await screen.findByRole('table', { name: 'Projects' }),
    ).toBeInTheDocument();
    expect(currentAddress().query.get('template')).toBe(refs.training);
  });

  it('say why nothing is known of one, or what of it', async () => {
    render({
      data: {
        templates: [
          ...exampleTemplates,
          makeTemplate({
            entityRef: 'template:default/library',
            title: 'Library',
          }),
        ],
      },
    });
    const unrecorded = await row(/^Model service/);
    expect(unrecorded).toHaveTextContent(/no version.*Nothing recorded\./);
    expect(within(unrecorded).getAllByRole('cell')).toHaveLength(3);
    const unused = await row(/^Library/);
    expect(unused).toHaveTextContent(/1\.2\.0.*No runs.*Not known/);
  });

  it('are searched', async () => {
    render();
    await row(/^Model service/);
    await userEvent.type(screen.getByRole('searchbox'), 'train{Enter}');
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /^Model service/ })).toBeNull(),
    );
    expect(currentAddress().query.get('q')).toBe('train');
  });
});

describe('the cures', () => {
  const cure = makeTemplate({
    entityRef: 'template:default/add-ci',
    title: 'Add CI',
    description: 'Tests each change.',
    type: 'cure',
    version: undefined,
  });
  const declaration = makeTemplate({
    entityRef: 'template:default/declare-raci',
    title: 'Declare who acts',
    type: 'declaration',
    version: undefined,
  });
  const cures = () => screen.findByRole('list', { name: 'Cures' });

  it('are apart from what makes projects, each with its form', async () => {
    render({ data: { templates: [cure, ...exampleTemplates, declaration] } });
    const list = await cures();
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(list).toHaveTextContent('Tests each change.');
    expect(list).not.toHaveTextContent(/version|runs|Not known/);
    expect(
      within(list).getByRole('button', {
        name: 'Propose a change by Declare who acts',
      }),
    ).toHaveAttribute('href', '/create/templates/default/declare-raci');
    expect(screen.queryByRole('row', { name: /^Add CI/ })).toBeNull();
    expect(await row(/^Training pipeline/)).toBeInTheDocument();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('tell how their runs went, once some ended', async () => {
    const ran = { ...cure, runs: { total: 5, succeeded: 3, failed: 1 } };
    const runs = { total: 1, succeeded: 0, failed: 0 };
    render({ data: { templates: [ran, { ...declaration, runs }] } });
    const [first, second] = within(await cures()).getAllByRole('listitem');
    expect(first).toHaveTextContent('Runs that succeed: 75% of 4');
    expect(second).not.toHaveTextContent(/Runs/);
  });

  it('are alone where nothing else fits', async () => {
    render({ data: { templates: [cure] } });
    expect(await cures()).toHaveTextContent('Add CI');
    expect(screen.queryByRole('table', { name: 'Templates' })).toBeNull();
  });

  it('are not spoken of where there are none', async () => {
    render();
    await row(/^Model service/);
    expect(screen.queryByRole('heading', { name: 'Cures' })).toBeNull();
  });
});

describe('the templates on a phone', () => {
  onPhone();
  it('are a list', async () => {
    render();
    const list = await screen.findByRole('list', { name: 'Templates' });
    expect(list).toHaveTextContent('75% of 4');
    expect(
      within(list).getByRole('button', {
        name: 'Create from Training pipeline',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table', { name: 'Templates' })).toBeNull();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });
});

describe('the drafts', () => {
  const drafts = async () =>
    within(
      await screen.findByRole('list', { name: 'Your drafts' }),
    ).findAllByRole('listitem');

  it('are gone on with, or deleted after asking', async () => {
    const api = render({
      data: {
        drafts: [
          makeDraft(),
          makeDraft({ id: 'd-2', formData: { title: 'Demand' } }),
        ],
      },
    });
    const [first] = await drafts();
    expect(
      within(first).getByRole('button', {
        name: 'Go on with Training pipeline: churn',
      }),
    ).toHaveAttribute('href', `/golden-paths/drafts/${makeDraft().id}`);
    const remove = jest.spyOn(api, 'deleteDraft');
    await userEvent.click(
      within(first).getByRole('button', { name: /^Delete the draft/ }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete this draft?',
    });
    expect(remove).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    await waitFor(async () => expect(await drafts()).toHaveLength(1));
    expect(remove).toHaveBeenCalledWith(makeDraft().id);
    expect((await drafts())[0]).toHaveTextContent('Demand');
  });

  it('say why one could not be deleted', async () => {
    render({
      api: { deleteDraft: () => Promise.reject(new Error('it is kept')) },
    });
    const [first] = await drafts();
    await userEvent.click(
      within(first).getByRole('button', { name: /^Delete the draft/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'it is kept',
    );
  });

  it('say when there are none', async () => {
    render({ data: { drafts: [] } });
    expect(await screen.findByText('You have no drafts.')).toBeInTheDocument();
  });
});
