import {
  QueryView as GeneralQueryView,
  type QueryViewProps,
} from '@waymark/plugin-page-parts-react';
import { useErrorWords } from './useErrorWords';

/** Shows a query of the golden-paths backend in whichever state it is, in its words. */
export function QueryView<T>(props: Omit<QueryViewProps<T>, 'words'>) {
  return <GeneralQueryView {...props} words={useErrorWords()} />;
}
