import type {
  BackstageCredentials,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { locateFolder } from './files/locateFolder';
import { proposeFiles } from './files/proposeFiles';
import { readFolder } from './files/readFolder';
import { branchUrl } from './git/branchUrl';
import { pushBranch } from './git/pushBranch';
import { planChanges, type FileChange } from './plan/planChanges';
import { SourceReader } from './plan/SourceReader';
import { readText } from './readText';
import { openPullRequest } from './scaffolder/openPullRequest';
import { readSettings, type Settings } from './settings/readSettings';
import type { ChangeProposals, ProposalText, ProposedChange } from './types';

/** The services that proposals are made with. @public */
export interface ChangeProposalsOptions {
  /** Its `changeProposals` says where proposals go. */
  config: RootConfigService;
  logger: LoggerService;
  urlReader: UrlReaderService;
  /** Runs the templates; without it, files on their hosts become diffs. */
  scaffolder?: ScaffolderService;
}

/**
 * Makes what proposes changes.
 *
 * @throws InputError when `changeProposals` of the configuration is wrong
 * @public
 */
export function createChangeProposals(
  options: ChangeProposalsOptions,
): ChangeProposals {
  const { config, logger, urlReader, scaffolder } = options;
  const settings = readSettings(config);
  const sources = new SourceReader(urlReader);
  const shared = { settings, sources, hasScaffolder: scaffolder !== undefined };

  return {
    async plan(edits, { signal } = {}) {
      const { changes, unavailable } = await planChanges(edits, {
        ...shared,
        signal,
      });
      return { files: changes.map(({ planned }) => planned), unavailable };
    },

    async propose(edits, text, { credentials, signal }) {
      const words = readText(text);
      const { changes, unavailable } = await planChanges(edits, {
        ...shared,
        signal,
      });
      if (unavailable.length > 0) {
        const reasons = unavailable
          .slice(0, 5)
          .map(({ entityRef, reason }) => `${entityRef}: ${reason}`);
        throw new InputError(
          `${unavailable.length} of ${edits.length} changes cannot be made, so none is proposed. ${reasons.join('. ')}`,
        );
      }
      const proposed: ProposedChange[] = [];
      for (const files of byRepository(changes)) {
        try {
          const change = await proposeOne(files, words, {
            settings,
            scaffolder,
            credentials,
            signal,
          });
          logger.info(
            `proposed ${words.id} as ${change.kind} ${change.url ?? change.branch ?? ''} of ${files.length} files`,
          );
          proposed.push(change);
        } catch (error) {
          logger.warn(
            `${words.id} could not be proposed for ${files[0].path}: ${toError(error).message}`,
          );
          throw error;
        }
      }
      return proposed;
    },

    locate(location) {
      const { path, url } = locateFolder(location, settings, shared);
      return { path, url };
    },

    async readFiles(location, given = {}) {
      return readFolder(locateFolder(location, settings, shared), {
        settings,
        urlReader,
        ...given,
      });
    },

    async proposeFiles(change, text, { credentials, signal }) {
      const words = readText(text);
      const folder = locateFolder(change.location, settings, shared);
      const proposed = await proposeFiles(change, words, {
        folder,
        settings,
        urlReader,
        scaffolder,
        credentials,
        signal,
      });
      if (proposed) {
        logger.info(
          `proposed ${words.id} as ${proposed.kind} ${proposed.url ?? proposed.branch ?? ''} of ${proposed.files.length} files`,
        );
      }
      return proposed;
    },
  };
}

/** All changes of one repository, which its first one stands for. */
async function proposeOne(
  changes: FileChange[],
  text: ProposalText,
  options: {
    settings: Settings;
    scaffolder?: ScaffolderService;
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  },
): Promise<ProposedChange> {
  const { settings, scaffolder, credentials, signal } = options;
  const [{ target: to }] = changes;
  const { title, description } = text;
  const files = changes.map(({ planned }) => planned);
  const branch = `waymark/${text.id}`;
  if (to.kind === 'git') {
    await pushBranch(
      {
        ...text,
        remote: to.target.remote,
        base: to.target.branch,
        branch,
        author: settings.author,
        files: changes,
      },
      { signal, workingDirectory: settings.workingDirectory },
    );
    return { kind: 'branch', branch, files, ...branchUrl(to.target, branch) };
  }
  if (to.kind === 'template' && scaffolder) {
    const { url } = await openPullRequest(
      {
        target: to.target,
        address: to.address,
        branch,
        title,
        description,
        files: changes.map(({ path, after }) => ({ path, content: after })),
      },
      { scaffolder, credentials, appUrl: settings.appUrl, signal },
    );
    return { kind: 'pull-request', url, branch, files };
  }
  return { kind: 'diff', files };
}

function byRepository(changes: readonly FileChange[]): FileChange[][] {
  const groups = new Map<string, FileChange[]>();
  for (const change of changes) {
    const group = groups.get(change.repository) ?? [];
    group.push(change);
    groups.set(change.repository, group);
  }
  return [...groups.values()];
}
