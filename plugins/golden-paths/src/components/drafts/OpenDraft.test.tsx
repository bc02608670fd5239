import { screen, waitFor } from '@testing-library/react';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import { makeDraft } from '../../fixtures';
import { GoldenPathsContent } from '../page/GoldenPathsContent';

const draft = makeDraft({ formData: { name: 'a & b', lock: false, n: [1] } });

describe('the address of a draft', () => {
  it('leads to the form, filled in as it was left', async () => {
    renderGoldenPaths(<GoldenPathsContent />, {
      address: `/drafts/${draft.id}`,
      data: { drafts: [draft] },
    });
    await waitFor(() =>
      expect(currentAddress().path).toBe(
        '/create/templates/default/training-pipeline',
      ),
    );
    const { query } = currentAddress();
    expect(JSON.parse(query.get('formData') ?? '')).toEqual(draft.formData);
  });

  it('says that there is no such draft, and leads back', async () => {
    renderGoldenPaths(<GoldenPathsContent />, {
      address: '/drafts/gone',
      data: { drafts: [draft] },
    });
    expect(
      await screen.findByText('Golden paths do not know this'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'To golden paths' }),
    ).toHaveAttribute('href', '/golden-paths?tab=templates');
    expect(await findViolations()).toEqual([]);
  });

  it('says that its template is none', async () => {
    renderGoldenPaths(<GoldenPathsContent />, {
      address: `/drafts/${draft.id}`,
      data: { drafts: [{ ...draft, templateRef: '' }] },
    });
    expect(
      await screen.findByText(/names no template that can be opened/),
    ).toBeInTheDocument();
  });
});
