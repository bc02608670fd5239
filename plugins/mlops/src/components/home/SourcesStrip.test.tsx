import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { mlopsApiRef } from '../../api';
import { fakeMlopsApi } from '../../fixtures';
import { SourcesStrip } from './SourcesStrip';

// In a file of its own: decisions are cached for the life of the page.
describe('the strip of sources', () => {
  it('is absent for somebody who may not read sources, and asks for none', async () => {
    const getSources = jest.fn();
    const authorize = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
    renderInTestApp(
      <>
        <SourcesStrip />
        <p>the rest of the page</p>
      </>,
      {
        apis: [
          [mlopsApiRef, fakeMlopsApi({ overrides: { getSources } })],
          mockApis.permission({ authorize }),
        ],
      },
    );
    await screen.findByText('the rest of the page');
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    expect(screen.queryByText('Sources')).not.toBeInTheDocument();
    expect(getSources).not.toHaveBeenCalled();
  });
});
