import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScaffolderFieldExtensions,
  scaffolderApiRef,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { configApiRef } from '@backstage/core-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  WaymarkAssetFieldExtension,
  WaymarkDraftFieldExtension,
  WaymarkGitTargetFieldExtension,
  WaymarkNameFieldExtension,
  WaymarkPlanFieldExtension,
  WaymarkProductBriefFieldExtension,
  WaymarkRaciFieldExtension,
  WaymarkSlaFieldExtension,
  WaymarkToolchainFieldExtension,
} from './index';

const steps = [
  {
    title: 'All',
    schema: {
      properties: {
        name: { type: 'string', title: 'Name', 'ui:field': 'WaymarkName' },
        plan: { type: 'string', title: 'Plan', 'ui:field': 'WaymarkPlan' },
      },
    },
  },
];

/** What the scaffolder's page does with the fields it is given. */
function Wizard() {
  const extensions = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      <WaymarkAssetFieldExtension />
      <WaymarkDraftFieldExtension />
      <WaymarkGitTargetFieldExtension />
      <WaymarkNameFieldExtension />
      <WaymarkPlanFieldExtension />
      <WaymarkProductBriefFieldExtension />
      <WaymarkRaciFieldExtension />
      <WaymarkSlaFieldExtension />
      <WaymarkToolchainFieldExtension />
    </ScaffolderFieldExtensions>,
  );
  return (
    <>
      <p>
        {extensions
          .map(({ name }) => name)
          .sort()
          .join(' ')}
      </p>
      <Stepper
        manifest={{ title: 'Training', steps }}
        extensions={extensions}
        onCreate={async () => {}}
      />
    </>
  );
}

describe('the fields in the classic frontend system', () => {
  it('are found by the scaffolder, and work in its form', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [catalogApiRef, catalogApiMock({ entities: [] })],
          [scaffolderApiRef, { autocomplete: async () => ({ results: [] }) }],
          [
            configApiRef,
            mockApis.config({ data: { app: { baseUrl: 'http://localhost' } } }),
          ],
        ]}
      >
        <Wizard />
      </TestApiProvider>,
    );
    expect(
      screen.getByText(
        'WaymarkAsset WaymarkDraft WaymarkGitTarget WaymarkName WaymarkPlan WaymarkProductBrief WaymarkRaci WaymarkSla WaymarkToolchain',
      ),
    ).toBeInTheDocument();
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name' }),
      'Churn',
    );
    expect(await screen.findByText(/has "C" in it/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    // One stands there already: the form adds its own when it has validated.
    await waitFor(() =>
      expect(screen.getAllByText(/has "C" in it/).length).toBeGreaterThan(1),
    );
  });
});
