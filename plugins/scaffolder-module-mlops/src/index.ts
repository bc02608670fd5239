/**
 * Fields of the Create wizard for machine learning. This entry is for apps of
 * the classic frontend system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export {
  WaymarkAssetFieldExtension,
  WaymarkDraftFieldExtension,
  WaymarkGitTargetFieldExtension,
  WaymarkNameFieldExtension,
  WaymarkPlanFieldExtension,
  WaymarkProductBriefFieldExtension,
  WaymarkRaciFieldExtension,
  WaymarkSlaFieldExtension,
  WaymarkToolchainFieldExtension,
} from './plugin';
export { waymarkFieldsTranslationRef } from './translation';
