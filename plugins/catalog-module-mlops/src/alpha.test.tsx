import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  iconsApiRef,
  PageBlueprint,
  useApi,
  type FrontendFeature,
  type FrontendFeatureLoader,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import {
  catalogApiRef,
  EntityDisplayName,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { render, screen } from '@testing-library/react';
import allModules, { mlopsCatalogGraphModule } from './alpha';
import { DatasetIcon, ModelIcon, PipelineIcon } from './index';

/** What a page of the app sees of the kinds. */
function Probe() {
  const graph = useApi(catalogGraphApiRef);
  const icons = useApi(iconsApiRef);
  return (
    <>
      <div data-testid="model">
        <EntityDisplayName entityRef="model:default/churn" />
      </div>
      <div data-testid="dataset">
        <EntityDisplayName entityRef="dataset:default/features" />
      </div>
      <div data-testid="pipeline">
        <EntityDisplayName entityRef="pipeline:default/training" />
      </div>
      <div data-testid="component">
        <EntityDisplayName entityRef="component:default/scorer" />
      </div>
      <div data-testid="app-icon">{icons.icon('kind:model')}</div>
      <div data-testid="relations">{graph.defaultRelations.join(' ')}</div>
      <div data-testid="pairs">
        {graph.knownRelationPairs.map(pair => pair.join('/')).join(' ')}
      </div>
    </>
  );
}

const probePlugin = createFrontendPlugin({
  pluginId: 'probe',
  extensions: [
    PageBlueprint.make({
      params: { path: '/', loader: async () => <Probe />, noHeader: true },
    }),
  ],
});

const catalogWithoutBackend = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock(),
        }),
    }),
  ],
});

const discovered: { '__@backstage/discovered__'?: object } = window as object;

/** Starts a real app, as an adopter composes it. */
async function startApp(options: {
  features?: (FrontendFeature | FrontendFeatureLoader)[];
  packages?: { exclude: string[] };
}) {
  discovered['__@backstage/discovered__'] = {
    modules: options.packages
      ? [
          {
            name: '@waymark/plugin-catalog-module-mlops',
            export: './alpha',
            default: allModules,
          },
        ]
      : [],
  };
  const config = mockApis.config({
    data: {
      app: {
        baseUrl: 'http://localhost:3000',
        packages: options.packages ?? { include: [] },
        extensions: [{ 'sign-in-page:app': false }],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
  const app = createApp({
    features: [
      catalogPlugin,
      catalogGraphPlugin,
      catalogWithoutBackend,
      probePlugin,
      ...(options.features ?? []),
    ],
    advanced: { configLoader: async () => ({ config }) },
  });
  render(app.createRoot());
  await screen.findByTestId('relations', undefined, { timeout: 30_000 });
}

/** The strokes of the icon inside an element. */
function drawn(element: Element): string[] {
  return [...element.querySelectorAll('svg path')].map(
    path => path.getAttribute('d') ?? '',
  );
}

function strokesOf(icon: JSX.Element): string[] {
  const { container, unmount } = render(icon);
  const strokes = drawn(container);
  unmount();
  expect(strokes).not.toHaveLength(0);
  return strokes;
}

afterEach(() => {
  delete discovered['__@backstage/discovered__'];
});

describe('the default export', () => {
  it.each([
    ['installed by hand', { features: [allModules] }],
    ['discovered', { packages: { exclude: [] } }],
    ['both', { packages: { exclude: [] }, features: [allModules] }],
  ])(
    'shows icons and knows relations when %s',
    async (_, options) => {
      await startApp(options);
      const model = strokesOf(<ModelIcon />);
      expect(drawn(screen.getByTestId('model'))).toEqual(model);
      expect(drawn(screen.getByTestId('dataset'))).toEqual(
        strokesOf(<DatasetIcon />),
      );
      expect(drawn(screen.getByTestId('pipeline'))).toEqual(
        strokesOf(<PipelineIcon />),
      );
      expect(drawn(screen.getByTestId('app-icon'))).toEqual(model);
      expect(drawn(screen.getByTestId('component'))).toHaveLength(1);
      expect(screen.getByTestId('relations')).toHaveTextContent(
        /\bownedBy\b.*\btrainedOn\b.*\busedToTrain\b.*\bserves\b/,
      );
      expect(screen.getByTestId('pairs')).toHaveTextContent(
        /ownerOf\/ownedBy.*trainedOn\/usedToTrain.*servedBy\/serves/,
      );
    },
    120_000,
  );

  it("leaves an app's own override in place", async () => {
    const own = createFrontendModule({
      pluginId: 'catalog-graph',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogGraphApiRef,
              deps: {},
              factory: () => ({
                knownRelations: ['approvedBy'],
                knownRelationPairs: [],
                defaultRelations: ['approvedBy'],
              }),
            }),
        }),
      ],
    });
    await startApp({ packages: { exclude: [] }, features: [own] });
    expect(screen.getByTestId('relations')).toHaveTextContent(/^approvedBy$/);
    expect(drawn(screen.getByTestId('model'))).toEqual(
      strokesOf(<ModelIcon />),
    );
  }, 120_000);

  it('stays away when its package is excluded', async () => {
    await startApp({
      packages: { exclude: ['@waymark/plugin-catalog-module-mlops'] },
    });
    expect(drawn(screen.getByTestId('model'))).toEqual([]);
    expect(drawn(screen.getByTestId('app-icon'))).toEqual([]);
    expect(screen.getByTestId('relations')).not.toHaveTextContent('trainedOn');
  }, 120_000);
});

describe('a single module', () => {
  it('brings its part only', async () => {
    await startApp({ features: [mlopsCatalogGraphModule] });
    expect(drawn(screen.getByTestId('model'))).toEqual([]);
    expect(screen.getByTestId('relations')).toHaveTextContent('trainedOn');
  }, 120_000);
});
