import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  refuse,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import {
  churnModel,
  makeTemplate,
  refs,
  trainingTemplate,
} from '../../fixtures';
import { AdoptionCard } from './AdoptionCard';
import { ProjectCard } from './ProjectCard';

const term = (name: string) => screen.findByText(name, { selector: 'dt' });

describe('the card of a project', () => {
  const render = (options: Parameters<typeof renderGoldenPaths>[1] = {}) =>
    renderGoldenPaths(<ProjectCard />, { entity: churnModel, ...options });

  it('says what it was made from and how far that moved, and updates it', async () => {
    render();
    expect(await screen.findByText('Golden path')).toBeInTheDocument();
    expect((await term('Made from')).nextSibling).toHaveTextContent(
      'Training pipeline',
    );
    expect((await term('Version')).nextSibling).toHaveTextContent(
      '1.0.0, today 1.2.0',
    );
    expect((await term('Behind')).nextSibling).toHaveTextContent(
      '2 versions behind',
    );
    expect((await term('Drift')).nextSibling).toHaveTextContent(
      '1 file with 7 lines',
    );
    expect(screen.getByRole('button', { name: 'Details' })).toHaveAttribute(
      'href',
      `/golden-paths?project=${encodeURIComponent(refs.churn)}`,
    );
    expect(
      screen.getByRole('link', { name: 'Who made it and what was made' }),
    ).toHaveAttribute('href', '/golden-paths?tab=receipts&receipt=task-1');
    await waitFor(async () => expect(await findViolations()).toEqual([]));
    await userEvent.click(screen.getByRole('button', { name: 'Update…' }));
    expect(
      await screen.findByRole('dialog', { name: 'Update Churn' }),
    ).toBeInTheDocument();
  });

  it('says that it was not looked at yet, and what it says itself', async () => {
    render({ data: { projects: [] } });
    expect(await screen.findByText('Not looked at yet')).toBeInTheDocument();
    expect(screen.getByText(/made from training-pipeline/)).toBeInTheDocument();
  });

  it('says when the reader may not see it', async () => {
    render({ api: { getProject: refuse } });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});

describe('the card of a template', () => {
  const render = (options: Parameters<typeof renderGoldenPaths>[1] = {}) =>
    renderGoldenPaths(<AdoptionCard />, {
      entity: trainingTemplate,
      ...options,
    });

  it('says what became of it, and leads to its projects', async () => {
    render();
    expect((await term('Projects')).nextSibling).toHaveTextContent('2');
    expect((await term('Runs that succeed')).nextSibling).toHaveTextContent(
      '75% of 4',
    );
    expect((await term('Time saved')).nextSibling).toHaveTextContent('2 days');
    expect(
      screen.getByRole('button', { name: 'All projects' }),
    ).toHaveAttribute(
      'href',
      `/golden-paths?template=${encodeURIComponent(refs.training)}`,
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('finds it among many that are called alike', async () => {
    const others = Array.from({ length: 250 }, (_, index) =>
      makeTemplate({ entityRef: `${refs.training}-${index}` }),
    );
    render({
      data: {
        templates: [
          ...others,
          makeTemplate({ projects: { total: 7, behind: 0, drifted: 0 } }),
        ],
      },
    });
    expect((await term('Projects')).nextSibling).toHaveTextContent('7');
  });

  it('tells no figures of one of which nothing is recorded', async () => {
    render({ data: { templates: [makeTemplate({ version: undefined })] } });
    expect(await screen.findByText(/^Nothing recorded\./)).toBeInTheDocument();
    expect(screen.queryByText('Time saved')).toBeNull();
  });

  it('says that nothing is known yet', async () => {
    render({ data: { templates: [] } });
    expect(await screen.findByText('Nothing is known yet')).toBeInTheDocument();
  });
});
