import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parse } from 'yaml';
import { ReceiptsInMemory } from './__testUtils__/ReceiptsInMemory';
import { createCatalogWriteAction } from './catalog/createCatalogWriteAction';
import { createProposeDeclarationAction } from './declaration/createProposeDeclarationAction';
import { createRepositoryLocateAction } from './propose/createRepositoryLocateAction';
import { createRepositoryProposeAction } from './propose/createRepositoryProposeAction';
import { createGitPublishAction } from './publish/createGitPublishAction';
import { createMlflowActions } from './mlflow';
import { createPythonActions } from './python';
import { createWithReceipt } from './receipts/createWithReceipt';
import { createTemplateRecordAction } from './record/createTemplateRecordAction';
import { createRollbackAction } from './rollback/createRollbackAction';
import { createTemplateUpdateAction } from './update/createTemplateUpdateAction';

interface ExampleStep {
  id: string;
  name: string;
  action: string;
  input?: Record<string, unknown>;
}

const config = mockServices.rootConfig();
const book = new ReceiptsInMemory().book();
const withReceipt = createWithReceipt(book);
const catalog = catalogServiceMock();
const never = async () => {
  throw new Error('an example is read, not run');
};

const actions = [
  createCatalogWriteAction(),
  createGitPublishAction({ targets: [], withReceipt }),
  createProposeDeclarationAction({
    catalog,
    proposals: { plan: never, propose: never },
    userInfo: mockServices.userInfo(),
    withReceipt,
  }),
  createRepositoryLocateAction({
    catalog,
    proposals: {
      locate: () => {
        throw new Error('an example is read, not run');
      },
    },
    userInfo: mockServices.userInfo(),
  }),
  createRepositoryProposeAction({
    catalog,
    proposals: { readFiles: never, proposeFiles: never },
    userInfo: mockServices.userInfo(),
    withReceipt,
  }),
  createRollbackAction({
    auth: mockServices.auth(),
    book,
    scaffolder: { getLogs: never, getTask: never },
    undoByKind: {},
  }),
  createTemplateRecordAction({ book, catalog }),
  createTemplateUpdateAction({
    api: { previewUpdate: never, proposeUpdate: never },
    auth: mockServices.auth(),
    withReceipt,
  }),
  ...createMlflowActions({
    config,
    withReceipt,
  }),
  ...createPythonActions({ config }),
].map(({ id, examples = [], schema, supportsDryRun }) => ({
  ...{ id, examples, supportsDryRun },
  input: schema?.input,
  output: schema?.output,
}));

describe.each(actions.map(action => [action.id, action] as const))(
  'the examples of %s',
  (id, { examples, input: taken, supportsDryRun }) => {
    const steps = examples.flatMap(
      ({ example }): ExampleStep[] => parse(example).steps,
    );
    const own = steps.filter(({ action }) => action === id);

    it('show the action', () => {
      expect(examples.length).toBeGreaterThan(0);
      expect(own).toHaveLength(examples.length);
      expect(supportsDryRun).toBe(true);
    });

    it('give it what it takes and needs', () => {
      const { properties = {}, required } = taken ?? {};
      for (const { input = {} } of own) {
        expect(Object.keys(properties)).toEqual(
          expect.arrayContaining(Object.keys(input)),
        );
        expect(Object.keys(input)).toEqual(
          expect.arrayContaining(Array.isArray(required) ? required : []),
        );
      }
    });

    it('take from other steps what these put out', () => {
      const outputs = new Map(
        actions.map(action => [
          action.id,
          Object.keys(action.output?.properties ?? {}),
        ]),
      );
      const references = JSON.stringify(steps).matchAll(
        /steps\.(\w+)\.output\.(\w+)/g,
      );
      for (const [, stepId, name] of references) {
        const step = steps.find(candidate => candidate.id === stepId);
        expect(outputs.get(step?.action ?? '')).toContain(name);
      }
    });
  },
);
