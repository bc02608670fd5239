import type {
  PlannedFile,
  ProposedChange,
} from '@waymark/plugin-change-proposals-node';
import type { ChangeProposal, FileChange } from '@waymark/plugin-raci-common';

/** A changed file as the API shows it. */
export function toFileChange({ path, url, diff }: PlannedFile): FileChange {
  return { path, diff, ...(url !== undefined && { url }) };
}

/** A proposed change as the API shows it. */
export function toChangeProposal(change: ProposedChange): ChangeProposal {
  const { kind, url, branch, files } = change;
  return {
    kind,
    changes: files.map(toFileChange),
    ...(url !== undefined && { url }),
    ...(branch !== undefined && { branch }),
  };
}
