/**
 * What the pages and cards of the Waymark plugins are made of. A plugin loads
 * it with its pages and cards, never with its entry, which every page of an
 * app loads.
 *
 * @packageDocumentation
 */
export { ActionError } from './action/ActionError';
export { ConfirmDialog, type ConfirmDialogProps } from './action/ConfirmDialog';
export { FailureText } from './action/FailureText';
export { useAction, type Action } from './action/useAction';
export { ChartOrTable } from './charts/ChartOrTable';
export { ChartFrame, type ChartFrameProps } from './charts/ChartFrame';
export { useChartLook, type ChartLook } from './charts/useChartLook';
export { useDayPlot, type DayPlot } from './charts/useDayPlot';
export { CsvButton, type CsvButtonProps } from './csv/CsvButton';
export { fetchCsv } from './csv/fetchCsv';
export { saveFile } from './csv/saveFile';
export { csvBlob, toCsv, type CsvColumn } from './csv/toCsv';
export { useLocale } from './environment/useLocale';
export { useOptionalLink } from './environment/useOptionalLink';
export { useUnsavedGuard } from './environment/useUnsavedGuard';
export { FilterBar } from './filters/FilterBar';
export { ChoiceField, type Choice } from './filters/ChoiceField';
export { ChoiceToggle } from './filters/ChoiceToggle';
export { cardShell } from './layout/cardShell';
export { hiddenText } from './layout/hiddenText';
export { keyboardScroll } from './layout/keyboardScroll';
export { PageTabs } from './layout/PageTabs';
export { matrixStyles } from './layout/matrixStyles';
export { ScrollTable, type TableColumn } from './layout/ScrollTable';
export { Section } from './layout/Section';
export { tableStyles } from './layout/tableStyles';
export { useElementWidth } from './layout/useElementWidth';
export { LevelLadder } from './level/LevelLadder';
export {
  useApiQuery,
  type ApiQuery,
  type ApiQueryOptions,
} from './queries/useApiQuery';
export {
  useCursorList,
  type CursorList,
  type LoadPage,
} from './queries/useCursorList';
export {
  askShared,
  useSharedQuery,
  type SharedQuestion,
} from './queries/useSharedQuery';
export { useVirtualList, type VirtualList } from './scroll/useVirtualList';
export {
  findParties,
  type FoundParty,
  type PartyCatalog,
} from './search/findParties';
export { MAX_SEARCH_LENGTH } from './search/maxSearchLength';
export type { PickerWords } from './search/PickerOptions';
export { SearchField } from './search/SearchField';
export { SearchPicker, type SearchPickerProps } from './search/SearchPicker';
export type { FindItems } from './search/useFoundItems';
export { classifyError, type ErrorMeaning } from './states/classifyError';
export { errorReason } from './states/errorReason';
export {
  ErrorState,
  type ErrorStateProps,
  type ErrorWords,
} from './states/ErrorState';
export { ListView, type ListViewProps } from './states/ListView';
export { NoPermissionState } from './states/NoPermissionState';
export { QueryView, type QueryViewProps } from './states/QueryView';
export { SkeletonLines } from './states/SkeletonLines';
export { StateMark } from './states/StateMark';
export { StateMessage } from './states/StateMessage';
export { CodeBlock } from './text/CodeBlock';
export { CopyButton } from './text/CopyButton';
export { DiffView } from './text/DiffView';
export { prepareMarkdown } from './text/prepareMarkdown';
export { shortName } from './text/shortName';
export {
  absoluteTime,
  formatDuration,
  relativeTime,
  type TimeFormatOptions,
} from './time/formatTime';
export { RelativeTime } from './time/RelativeTime';
export { useNow } from './time/useNow';
export { pagePartsTranslationRef } from './translation';
export {
  createPageParams,
  readOneOf,
  readRefs,
  readSomeOf,
  readText,
  readTexts,
  type PageParams,
  type ReadParam,
} from './address/pageParams';
export { usePageParams, type ChangeParams } from './address/usePageParams';
export { safeAddress } from './address/safeAddress';
export {
  templateAddress,
  type FilledTemplate,
} from './address/templateAddress';
