import { ConflictError } from '@backstage/errors';
import type {
  Plan,
  PlanRequest,
  ProposedUpdate,
  UpdatePreview,
  UpdateProposal,
  UpdateRequest,
} from '@waymark/plugin-golden-paths-common';
import type { Planner, ProjectChecker, ProjectUpdates } from '../parts';
import type { ProjectStore, StoredProject } from '../projects';

/** Stands for what reads repositories and runs templates, and notes its calls. */
export class FakeWork implements Planner, ProjectChecker, ProjectUpdates {
  readonly calls: unknown[][] = [];
  readonly #projects: ProjectStore;

  constructor(projects: ProjectStore) {
    this.#projects = projects;
  }

  async plan(request: PlanRequest & { templateRef: string }): Promise<Plan> {
    this.calls.push(['plan', request]);
    return {
      files: [{ path: 'README.md', size: 12 }],
      shown: [{ path: 'README.md', text: '# Churn' }],
      entities: [
        {
          entityRef: 'model:default/new',
          kind: 'Model',
          title: 'New',
          problems: [],
        },
      ],
      notes: [{ title: 'Environment', content: 'Locked.' }],
      passedOver: ['Would publish'],
    };
  }

  async check(entityRef: string): Promise<void> {
    this.calls.push(['check', entityRef]);
    const project = await this.#projects.find(entityRef);
    await this.#projects.recordCheck(
      {
        location: project!.location,
        state: 'behind',
        template: project!.template,
        current: { version: '2.0.0' },
        behind: 1,
        drift: { files: 0, lines: 0, details: [] },
      },
      { nextAt: 0 },
    );
  }

  async preview(
    project: StoredProject,
    request: UpdateRequest,
  ): Promise<UpdatePreview> {
    this.calls.push(['preview', project.entityRef, request]);
    return {
      entityRef: project.entityRef,
      from: { version: '1.0.0' },
      to: { version: '1.3.0' },
      upToDate: false,
      questions: [{ name: 'ci', schema: { type: 'string' }, required: false }],
      files: [
        {
          path: 'Makefile',
          change: 'modify',
          conflict: 'content',
          notes: ['Both changed it.'],
          diff: '-a\n+b\n',
        },
      ],
      conflicts: 1,
      summary: 'One file.',
      revision: 'r1',
    };
  }

  async propose(
    project: StoredProject,
    proposal: UpdateProposal,
    { user }: { user: string },
  ): Promise<ProposedUpdate> {
    this.calls.push(['propose', project.entityRef, proposal, user]);
    if (proposal.revision !== 'r1') {
      throw new ConflictError('The project moved');
    }
    return {
      kind: 'branch',
      branch: 'waymark/1',
      url: 'https://git.example.org/churn/tree/waymark/1/',
      preview: await this.preview(project, proposal),
    };
  }
}
