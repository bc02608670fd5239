import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderAutocompleteExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { GoldenPathsClient } from '@waymark/plugin-golden-paths-common';
import { createAutocomplete } from './autocomplete/createAutocomplete';
import { createCatalogWriteAction } from './catalog/createCatalogWriteAction';
import { createProposeDeclarationAction } from './declaration/createProposeDeclarationAction';
import { createMlflowActions, createMlflowUndo } from './mlflow';
import { createRepositoryLocateAction } from './propose/createRepositoryLocateAction';
import { createRepositoryProposeAction } from './propose/createRepositoryProposeAction';
import { createGitPublishAction } from './publish/createGitPublishAction';
import { createPublishUndo } from './publish/createPublishUndo';
import { createPythonActions } from './python';
import { createReceiptBook } from './receipts/createReceiptBook';
import { createWithReceipt } from './receipts/createWithReceipt';
import { createTemplateRecordAction } from './record/createTemplateRecordAction';
import { createRollbackAction } from './rollback/createRollbackAction';
import { readGitTargets } from './settings/readGitTargets';
import { createTemplateUpdateAction } from './update/createTemplateUpdateAction';

/**
 * Adds Waymark's actions, and the autocomplete provider `waymark` that the
 * wizard's fields ask.
 * @public
 */
export const scaffolderModuleMlops = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        autocomplete: scaffolderAutocompleteExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scaffolder: scaffolderServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ actions, autocomplete, auth, discovery, ...services }) {
        const { catalog, config } = services;
        const git = {
          targets: readGitTargets(config),
          workingDirectory: config.getOptionalString(
            'backend.workingDirectory',
          ),
        };
        const api = new GoldenPathsClient({ discoveryApi: discovery });
        const book = createReceiptBook({ api, auth });
        const proposals = createChangeProposals(services);
        const withReceipt = createWithReceipt(book);

        actions.addActions(
          createProposeDeclarationAction({
            ...services,
            proposals,
            withReceipt,
          }),
          createRepositoryProposeAction({
            ...services,
            proposals,
            withReceipt,
          }),
          createRepositoryLocateAction({ ...services, proposals }),
          createCatalogWriteAction(),
          createTemplateRecordAction({ book, catalog }),
          createGitPublishAction({ ...git, withReceipt }),
          createTemplateUpdateAction({ api, auth, withReceipt }),
          createRollbackAction({
            auth,
            book,
            isRecovering: config.getOptionalBoolean(
              'scaffolder.taskRecovery.enabled',
            ),
            scaffolder: services.scaffolder,
            undoByKind: {
              ...createPublishUndo(git),
              ...createMlflowUndo({ config }),
            },
          }),
          ...createMlflowActions({ config, withReceipt }),
          ...createPythonActions({ config }),
        );
        autocomplete.addAutocompleteProvider({
          id: 'waymark',
          handler: createAutocomplete(git),
        });
      },
    });
  },
});
