import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import {
  maturityCampaignManagePermission,
  maturityPreviewPermission,
} from '@waymark/plugin-maturity-common';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { makeCampaign } from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

// A file of its own: decisions are cached for all tests of a file.
const permission = mockApis.permission({
  authorize: ({ permission: { name } }) =>
    [
      maturityCampaignManagePermission.name,
      maturityPreviewPermission.name,
    ].includes(name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
});

describe('who may not', () => {
  it('begin a campaign sees why, and the campaigns', async () => {
    renderMaturity(<MaturityContent />, {
      address: '/?tab=campaigns',
      data: { campaigns: [makeCampaign()] },
      permission,
    });
    expect(
      await screen.findByText('Needs the permission maturity.campaign.manage.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Begin a campaign' }),
    ).toBeDisabled();
    expect(
      await screen.findByRole('list', { name: 'Campaigns' }),
    ).toBeInTheDocument();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('try a change of a rubric sees why, and the rubric', async () => {
    renderMaturity(<MaturityContent />, {
      address: '/?tab=rubrics&rubric=mlops',
      permission,
    });
    expect(
      await screen.findByText('Needs the permission maturity.preview.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Try a change of it')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Try a change of it' }),
    ).toBeNull();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });
});
