import { ConflictError } from '@backstage/errors';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  ChangeProposals,
  EntityEdit,
  PlannedFile,
  ProposalText,
} from '@waymark/plugin-change-proposals-node';

/** Proposals in memory: a file for each entity, a branch for each proposal. */
export class FakeProposals implements Pick<
  ChangeProposals,
  'plan' | 'propose'
> {
  /** Refs of entities whose files cannot be changed. */
  readonly unavailable = new Set<string>();
  readonly proposed: {
    text: ProposalText;
    edits: EntityEdit[];
    by: string;
  }[] = [];
  /** Why the next proposals fail. */
  failure: Error | undefined;
  /** Waited for before anything is proposed. */
  gate: Promise<void> = Promise.resolve();

  async plan(edits: EntityEdit[]) {
    return {
      files: edits
        .filter(edit => !this.#isUnavailable(edit))
        .map(edit => fileOf(edit)),
      unavailable: edits
        .filter(edit => this.#isUnavailable(edit))
        .map(({ entity }) => ({
          entityRef: stringifyEntityRef(entity),
          reason: `'${stringifyEntityRef(entity)}' has no file`,
        })),
    };
  }

  propose: ChangeProposals['propose'] = async (
    edits,
    text,
    { credentials },
  ) => {
    await this.gate;
    if (this.failure) {
      throw this.failure;
    }
    if (edits.some(edit => this.#isUnavailable(edit))) {
      throw new ConflictError('asked for what cannot be');
    }
    const { userEntityRef } = credentials.principal as {
      userEntityRef: string;
    };
    this.proposed.push({ text, edits, by: userEntityRef });
    return [{ kind: 'branch', branch: text.id, files: edits.map(fileOf) }];
  };

  #isUnavailable({ entity }: EntityEdit): boolean {
    return this.unavailable.has(stringifyEntityRef(entity));
  }
}

/** The new value stands for the diff. */
function fileOf({ entity, set }: EntityEdit): PlannedFile {
  return {
    path: `${entity.metadata.name}.yaml`,
    diff: JSON.stringify(set[0].value ?? null),
    entityRefs: [stringifyEntityRef(entity)],
  };
}
