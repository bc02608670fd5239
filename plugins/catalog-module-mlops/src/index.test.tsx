import { useApi } from '@backstage/core-plugin-api';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import SvgIcon from '@material-ui/core/SvgIcon';
import { render, screen } from '@testing-library/react';
import {
  createMlopsCatalogGraphApi,
  createMlopsCatalogGraphApiFactory,
  createMlopsEntityPresentationApiFactory,
  DatasetIcon,
  mlopsAppIcons,
  mlopsKindIcons,
  ModelIcon,
  PipelineIcon,
} from './index';

type PresentationOptions = Parameters<
  typeof createMlopsEntityPresentationApiFactory
>[0];

/** The presentation API of the factory, as a classic app makes it. */
function presentation(options?: PresentationOptions) {
  const { api, factory } = createMlopsEntityPresentationApiFactory(options);
  return [api, factory({ catalogApi: catalogApiMock() })] as const;
}

/** The graph API of the factory, as a classic app makes it. */
function graph() {
  const { api, factory } = createMlopsCatalogGraphApiFactory();
  return [api, factory({})] as const;
}

function Relations() {
  return <>{useApi(catalogGraphApiRef).knownRelations.join(' ')}</>;
}

describe('in a classic app', () => {
  it('shows the icon of a model and knows the relations', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[presentation(), graph()]}>
        <p data-testid="model">
          <EntityDisplayName entityRef="model:default/churn" />
        </p>
        <p data-testid="relations">
          <Relations />
        </p>
      </TestApiProvider>,
    );
    const { container } = render(<ModelIcon fontSize="inherit" />);
    expect(screen.getByTestId('model').querySelector('svg')?.innerHTML).toBe(
      container.querySelector('svg')?.innerHTML,
    );
    expect(screen.getByTestId('relations')).toHaveTextContent(
      /\bhasPart\b.*\btrainedOn\b.*\bhasDerivative\b/,
    );
  });

  it("lets an app add and replace kinds' icons", async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          presentation({
            kindIcons: { model: SvgIcon, notebook: DatasetIcon },
          }),
        ]}
      >
        <p data-testid="model">
          <EntityDisplayName entityRef="model:default/churn" />
        </p>
        <p data-testid="notebook">
          <EntityDisplayName entityRef="notebook:default/churn" />
        </p>
      </TestApiProvider>,
    );
    expect(screen.getByTestId('model').querySelectorAll('path')).toHaveLength(
      0,
    );
    expect(
      screen.getByTestId('notebook').querySelectorAll('path'),
    ).not.toHaveLength(0);
  });
});

describe('createMlopsCatalogGraphApi', () => {
  it("takes an app's own relations and first selection", () => {
    const api = createMlopsCatalogGraphApi({
      relationPairs: [['approvedBy', 'approves']],
      defaultRelationTypes: { include: ['trainedOn', 'approves'] },
    });
    expect(api.knownRelationPairs).toContainEqual(['approvedBy', 'approves']);
    expect(api.defaultRelations).toEqual(['trainedOn', 'approves']);
  });

  it('knows each relation once', () => {
    const { knownRelations } = createMlopsCatalogGraphApi();
    expect(new Set(knownRelations).size).toBe(knownRelations.length);
  });
});

describe('the icons', () => {
  it('are under the names that Backstage looks up', () => {
    expect(mlopsAppIcons).toEqual(
      Object.fromEntries(
        Object.entries(mlopsKindIcons).map(([kind, icon]) => [
          `kind:${kind}`,
          icon,
        ]),
      ),
    );
  });

  it.each([
    ['ModelIcon', ModelIcon],
    ['DatasetIcon', DatasetIcon],
    ['PipelineIcon', PipelineIcon],
  ])(
    '%s takes its colour from the text and hides from screen readers',
    (_, Icon) => {
      const { container } = render(<Icon />);
      const colours = [
        ...container.querySelectorAll('[stroke], [fill]'),
      ].flatMap(node => [
        node.getAttribute('stroke'),
        node.getAttribute('fill'),
      ]);
      expect(colours).not.toHaveLength(0);
      expect(
        colours.filter(one => ![null, 'none', 'currentColor'].includes(one)),
      ).toEqual([]);
      expect(container.querySelector('svg')).toHaveAttribute(
        'aria-hidden',
        'true',
      );
    },
  );
});
