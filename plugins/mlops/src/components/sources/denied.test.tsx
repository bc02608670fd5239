import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { mlopsApiRef } from '../../api';
import { fakeMlopsApi, makeSource, pageOf } from '../../fixtures';
import { RefreshButton } from './RefreshButton';
import { SourcesContent } from './SourcesContent';

// A file of its own: decisions are cached for all tests of a file.
const denyAll = mockApis.permission({ authorize: AuthorizeResult.DENY });

describe('without permission', () => {
  it('asks for nothing that the reader may not see, and says what is missing', async () => {
    const getSources = jest.fn(async () => pageOf([makeSource()]));
    renderInTestApp(<SourcesContent />, {
      apis: [
        [mlopsApiRef, fakeMlopsApi({ overrides: { getSources } })],
        denyAll,
      ],
    });
    expect(
      await screen.findByText(/lacks the permission mlops\.sources\.read/),
    ).toBeInTheDocument();
    expect(getSources).not.toHaveBeenCalled();
  });

  it('offers no refresh, and names the permission for it', async () => {
    renderInTestApp(
      <RefreshButton source={makeSource()} onRefreshed={() => {}} />,
      { apis: [[mlopsApiRef, fakeMlopsApi()], denyAll] },
    );
    expect(
      await screen.findByText('Needs the permission mlops.sources.refresh.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeDisabled();
  });
});
