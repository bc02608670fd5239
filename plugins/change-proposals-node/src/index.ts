/**
 * One way for Backstage backends to propose a change of a catalog descriptor
 * where it is declared, or of any files of a repository.
 *
 * @packageDocumentation
 */
export * from './types';
export {
  createChangeProposals,
  type ChangeProposalsOptions,
} from './createChangeProposals';
export { runGit, type GitOptions } from './git/runGit';
export { GitError, hidePasswords } from './git/startGit';
export { fileDiff, type FileDiff } from './plan/fileDiff';
export { unifiedDiff } from './plan/unifiedDiff';
export { editYaml, type YamlEdit } from './yaml/editYaml';
