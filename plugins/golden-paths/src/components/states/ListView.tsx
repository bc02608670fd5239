import {
  ListView as GeneralListView,
  type ListViewProps,
} from '@waymark/plugin-page-parts-react';
import type { Page } from '@waymark/plugin-golden-paths-common';
import { useErrorWords } from './useErrorWords';

/** A list of the golden-paths backend in whichever state it is, in its words. */
export function ListView<P extends Page<unknown>>(
  props: Omit<ListViewProps<P>, 'words'>,
) {
  return <GeneralListView {...props} words={useErrorWords()} />;
}
