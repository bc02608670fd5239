import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  ChangeProposals,
  ProposedChange,
} from '@waymark/plugin-change-proposals-node';
import type {
  FileTree,
  ProposedUpdate,
} from '@waymark/plugin-golden-paths-common';
import { sha256 } from '../contents/hash';
import type { ProjectChecker, ProjectUpdates } from '../parts';
import type { ProjectStore, StoredProject } from '../projects';
import { planUpdate, type PlannedUpdate, type PlanOptions } from './planUpdate';

/** A proposal is finished whoever waits for it, but not for ever. */
const PROPOSE_MS = 120_000;
const LONGEST_NAME = 40;

/** What updates take. */
export interface UpdatesOptions extends Omit<
  PlanOptions,
  'credentials' | 'signal' | 'proposals'
> {
  projects: Pick<ProjectStore, 'setProposed' | 'find'>;
  proposals: Pick<ChangeProposals, 'readFiles' | 'proposeFiles'>;
  checker: ProjectChecker;
  logger: LoggerService;
  /** Where the portal is, for a link in proposals. */
  appBaseUrl?: string;
  clock?: () => number;
}

/** Makes the one {@link ProjectUpdates}. */
export function createUpdates(options: UpdatesOptions): ProjectUpdates {
  const { contents, projects, proposals, clock = Date.now } = options;

  return {
    async preview(project, request, { credentials, signal }) {
      const planned = await planUpdate(project, request, {
        ...options,
        credentials,
        signal,
      });
      await settle(project, planned, options);
      return planned.preview;
    },

    async propose(project, proposal, { credentials, signal, user }) {
      const planned = await planUpdate(project, proposal, {
        ...options,
        credentials,
        signal,
      });
      const { reading, content, changes, preview } = planned;
      const { made } = refuseOpen(project, planned);
      if (preview.revision !== proposal.revision) {
        throw new ConflictError(
          `'${project.entityRef}' or its template changed since the preview; look at the update again, then propose it`,
        );
      }
      // Before it is proposed, so that whoever merges it finds the base.
      await contents.renders.put({
        record: made.recordText,
        files: made.rendering.files,
        templateHash: content.hash,
        signal,
      });
      const timeout = AbortSignal.timeout(PROPOSE_MS);
      const change = await proposals.proposeFiles(
        {
          location: reading.location,
          revision: reading.revision,
          changes: changes.map(({ path, from, file }) => ({
            path,
            ...(from !== undefined && { from }),
            ...(file && { file }),
          })),
        },
        {
          id: idOf(project, planned),
          title: planned.title,
          description: signed(preview.summary, { user, ...options }),
        },
        {
          credentials,
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        },
      );
      if (!change) {
        throw new ConflictError(
          `The files of '${project.entityRef}' are like that already; look at the update again`,
        );
      }
      if (change.kind !== 'diff') {
        await projects.setProposed(project.location, {
          url: change.url,
          branch: change.branch,
          at: clock(),
          by: user,
          hash: content.hash,
        });
      }
      return toProposedUpdate(change, planned);
    },
  };
}

function refuseOpen(
  project: StoredProject,
  { preview, made }: PlannedUpdate,
): { made: NonNullable<PlannedUpdate['made']> } {
  const open = preview.questions.filter(({ required }) => required);
  if (open.length > 0) {
    throw new InputError(
      `The template asks ${open
        .map(({ name }) => `'${name}'`)
        .join(', ')} of '${project.entityRef}'; answer in answers`,
    );
  }
  if (preview.upToDate || !made) {
    throw new InputError(
      `'${project.entityRef}' has nothing to be updated: it is what its template makes, but for what the project decided`,
    );
  }
  return { made };
}

/**
 * A template's content may change without changing what it makes. A project
 * then stands on the new content already, and says so at its next look.
 */
async function settle(
  project: StoredProject,
  { base, content, changes, made }: PlannedUpdate,
  { contents, checker }: Pick<UpdatesOptions, 'contents' | 'checker'>,
): Promise<void> {
  if (
    made &&
    changes.length === 0 &&
    base.hash !== content.hash &&
    isSameTree(base.files, made.rendering.files)
  ) {
    await contents.renders.put({
      record: made.recordText,
      files: made.rendering.files,
      templateHash: content.hash,
    });
    await checker.check(project.entityRef);
  }
}

function isSameTree(one: FileTree, other: FileTree): boolean {
  return (
    one.size === other.size &&
    [...one].every(([path, { content, executable = false }]) => {
      const same = other.get(path);
      return (
        same !== undefined &&
        executable === (same.executable ?? false) &&
        Buffer.from(content).equals(same.content)
      );
    })
  );
}

/** The same update again has the same branch. */
function idOf(
  { entityRef }: StoredProject,
  { content, answers }: PlannedUpdate,
): string {
  const name = entityRef
    .slice(entityRef.indexOf('/') + 1)
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  const what = JSON.stringify([entityRef, content.hash, sorted(answers)]);
  return ['template', name, sha256(what).slice(0, 8)].filter(Boolean).join('-');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)])
    : value;
}

function signed(
  summary: string,
  { user, appBaseUrl }: { user: string; appBaseUrl?: string },
): string {
  const portal = appBaseUrl
    ? ` in [the portal](${appBaseUrl.replace(/\/$/, '')}/golden-paths)`
    : '';
  return `${summary}\n\nProposed by \`${user}\`${portal}.`;
}

function toProposedUpdate(
  { kind, url, branch }: ProposedChange,
  { preview }: PlannedUpdate,
): ProposedUpdate {
  return {
    kind,
    ...(url !== undefined && { url }),
    ...(branch !== undefined && { branch }),
    preview,
  };
}
